//! The problems: what the checks found, by check, each leading to where it is, some mended with one click.

use egui::{
    Align, Button, CollapsingHeader, Layout, RichText, Role, ScrollArea, TextFormat, Ui, WidgetInfo,
    text::LayoutJob,
};

use super::super::{Action, fonts, words::Words};
use crate::{
    edit::{self, Label},
    editor::{Command, Editor, Reading, checks_off, is_here, switch_all_checks_on, switch_check},
    insight::{Check, Finding, Level, by_check},
    model::Element,
    text::{Icon, Weight},
    wording,
};

/// How many findings of a check are listed before somebody asks for all of them.
const LISTED: usize = 40;

/// The height of a check and of what it found, in points.
const ROW: f32 = 24.0;

/// What the list is narrowed to.
#[derive(Clone, Copy, Default)]
struct Narrowed {
    /// The level; none: both.
    level: Option<Level>,
    /// Whether only what is about the selection, or the state on the map, is listed.
    here: bool,
}

impl Narrowed {
    fn leaves(self, editor: &Editor, finding: &Finding) -> bool {
        self.level.is_none_or(|level| finding.level() == level) && (!self.here || is_here(editor, finding))
    }
}

/// How many warnings there are, and how much advice.
pub(super) fn title(words: Words, reading: &Reading) -> String {
    let count = |level| reading.findings.iter().filter(|finding| finding.level() == level).count();
    let (warnings, advice) = (count(Level::Warning), count(Level::Advice));
    words.with("tab-problems-apart", &[("warnings", warnings.into()), ("advice", advice.into())])
}

/// Shows the findings.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, reading: &Reading, actions: &mut Vec<Action>) {
    let kept = ui.make_persistent_id("narrowed");
    let mut narrowed = ui.data(|data| data.get_temp::<Narrowed>(kept)).unwrap_or_default();
    ui.horizontal_wrapped(|ui| {
        narrow(ui, words, &mut narrowed);
        switched_off(ui, words, editor, actions);
    });
    ui.data_mut(|data| data.insert_temp(kept, narrowed));
    let left = reading.findings.iter().enumerate().filter(|(_, finding)| narrowed.leaves(editor, finding));
    let groups = by_check(left, |(_, finding)| finding.check);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        // As many checks as can be in view.
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.spacing_mut().interact_size.y = ROW;
        if groups.is_empty() {
            let key = if reading.findings.is_empty() { "problems-none" } else { "problems-none-here" };
            ui.label(words.get(key));
        }
        let few = groups.len() == 1;
        for (check, findings) in &groups {
            group(ui, words, *check, findings.len(), few, |ui| {
                rows(ui, words, editor, reading, *check, findings, actions);
                reasons(ui, words, editor, *check, actions);
            });
        }
    });
}

/// What the list is narrowed to.
fn narrow(ui: &mut Ui, words: Words, narrowed: &mut Narrowed) {
    let name = words.get("problems-level");
    ui.spacing_mut().item_spacing.x = 4.0;
    for (level, key) in [
        (None, "problems-all"),
        (Some(Level::Warning), "problems-warnings"),
        (Some(Level::Advice), "problems-advice"),
    ] {
        let chosen = narrowed.level == level;
        let text = words.get(key);
        let button = ui.add(Button::selectable(chosen, &text).frame_when_inactive(true));
        button.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, format!("{name} {text}")));
        if button.clicked() {
            narrowed.level = level;
        }
    }
    ui.add_space(8.0);
    ui.checkbox(&mut narrowed.here, words.get("problems-here")).on_hover_text(words.get("problems-here-help"));
}

/// How many checks are off, and a list in which each is switched on again.
fn switched_off(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    let journey = editor.journey();
    let off = checks_off(journey);
    if off.is_empty() {
        return;
    }
    ui.add_space(8.0);
    ui.menu_button(words.with("problems-off", &[("count", off.len().into())]), |ui| {
        for check in &off {
            let name = wording::check_name(*check, words.lang);
            if ui.button(words.with("problems-switch-on", &[("name", name.as_str().into())])).clicked() {
                let label = Label::new(edit::Action::Change, &name);
                actions.push(Action::Apply(label, vec![switch_check(journey, *check, true)]));
            }
        }
        if off.len() > 1 && ui.button(words.get("problems-switch-on-all")).clicked() {
            let label =
                Label::new(edit::Action::Change, &words.with("problems-off", &[("count", off.len().into())]));
            actions.push(Action::Apply(label, vec![switch_all_checks_on(journey)]));
        }
    });
}

/// A check with what it found below, which opens and closes.
fn group(ui: &mut Ui, words: Words, check: Check, count: usize, open: bool, body: impl FnOnce(&mut Ui)) {
    let (icon, ink) = match check.level() {
        Level::Warning => (Icon::TriangleAlert, ui.visuals().warn_fg_color),
        Level::Advice => (Icon::Info, ui.visuals().weak_text_color()),
    };
    let name = wording::check_name(check, words.lang);
    let text = ui.visuals().text_color();
    let mut title = LayoutJob::default();
    let format = |color, size, weight| TextFormat {
        color,
        font_id: fonts::font(size, weight),
        valign: Align::Center,
        ..TextFormat::default()
    };
    title.append(&fonts::icon(icon), 0.0, format(ink, 16.0, Weight::Regular));
    title.append(&name, 8.0, format(text, 14.0, Weight::Bold));
    title.append(&count.to_string(), 8.0, format(ui.visuals().weak_text_color(), 14.0, Weight::Regular));
    let header = CollapsingHeader::new(title).id_salt(check.code()).default_open(open).show(ui, body);
    let args = [
        ("level", words.get(&format!("level-{}", check.level().key())).into()),
        ("name", name.into()),
        ("count", count.into()),
    ];
    let told = words.with("problems-group", &args);
    header.header_response.widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, true, &told));
}

/// Why it matters, what to do, and the switch.
fn reasons(ui: &mut Ui, words: Words, editor: &Editor, check: Check, actions: &mut Vec<Action>) {
    let weak = ui.visuals().weak_text_color();
    for (key, text) in [
        ("problems-why", wording::check_reason(check, words.lang)),
        ("problems-mend", wording::check_mend(check, words.lang)),
    ] {
        ui.label(RichText::new(words.with(key, &[("text", text.into())])).small().color(weak));
    }
    let name = wording::check_name(check, words.lang);
    let text = words.get("problems-switch-off");
    let switch = ui.add_enabled(!editor.is_read_only(), Button::new(&text).small());
    let told = words.with("mend-of", &[("mend", text.into()), ("name", name.as_str().into())]);
    switch.widget_info(|| WidgetInfo::labeled(Role::Button, !editor.is_read_only(), &told));
    if switch.clicked() {
        let label = Label::new(edit::Action::Change, &name);
        actions.push(Action::Apply(label, vec![switch_check(editor.journey(), check, false)]));
    }
}

/// What a check found, each leading to where it is, with the mend where there is one.
fn rows(
    ui: &mut Ui,
    words: Words,
    editor: &Editor,
    reading: &Reading,
    check: Check,
    findings: &[(usize, &Finding)],
    actions: &mut Vec<Action>,
) {
    let all = ui.make_persistent_id((check.code(), "all"));
    let listed = if ui.data(|data| data.get_temp(all).unwrap_or(false)) { findings.len() } else { LISTED };
    for (number, finding) in findings.iter().take(listed) {
        ui.horizontal(|ui| {
            let mend = reading.mends.get(*number).and_then(Option::as_ref).filter(|_| !editor.is_read_only());
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if let Some(mend) = mend {
                    let text = words.get(mend.kind.text_key());
                    let button = ui.add(Button::new(&text).small());
                    let args = [("mend", text.as_str().into()), ("name", mend.subject.as_str().into())];
                    let told = words.with("mend-of", &args);
                    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &told));
                    if button.clicked() {
                        actions.push(Action::Apply(mend.label(), mend.edits.clone()));
                    }
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    link(ui, words, editor, finding, actions);
                });
            });
        });
    }
    if findings.len() > listed {
        let more = words.with("problems-more", &[("count", (findings.len() - listed).into())]);
        if ui.add(Button::new(more).small()).clicked() {
            ui.data_mut(|data| data.insert_temp(all, true));
        }
    }
}

/// A finding in a sentence, with the state that it is in, which leads there.
fn link(ui: &mut Ui, words: Words, editor: &Editor, finding: &Finding, actions: &mut Vec<Action>) {
    let sentence = wording::finding(finding, words.lang);
    let link = ui.add(Button::new(&sentence).frame(false).wrap()).on_hover_cursor(egui::CursorIcon::PointingHand);
    super::super::inspector::ring(ui, &link);
    let states = &editor.journey().states;
    let state = finding.state.as_ref().filter(|_| states.len() > 1).and_then(|id| states.get(id));
    if let Some(state) = state.filter(|state| !sentence.contains(&state.name)) {
        let place = words.with("problems-in-state", &[("state", state.name.as_str().into())]);
        ui.label(RichText::new(place).small().color(ui.visuals().weak_text_color()));
    }
    if link.clicked() {
        // An initiative is not on the map.
        match (&finding.element, &finding.state) {
            (Element::Initiative(_), _) => actions.push(Action::Command(Command::ShowRoadmap)),
            (_, Some(state)) => actions.push(Action::ShowState(state.clone())),
            (_, None) => {}
        }
        actions.push(Action::Select(finding.element.clone()));
    }
}
