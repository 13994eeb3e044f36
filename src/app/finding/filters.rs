//! The bar of the filters. While one is on, it cannot be overlooked, and one press ends it.

use egui::{Button, ComboBox, Frame, Margin, Panel, RichText, Ui};

use super::{
    super::{Action, fonts, inspector::EVIDENCE_LEVELS, paint::color, words::Words},
    Wish,
};
use crate::{
    editor::{Editor, Filter, owners},
    model::Element,
    text::{Icon, Weight},
};

/// The width of a list, in points.
const LIST: f32 = 130.0;

/// The height of a list that opens, in points.
const LIST_HEIGHT: f32 = 340.0;

/// Shows the bar.
pub(super) fn bar(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    let is_on = editor.filter().is_on();
    let mut frame = Frame::side_top_panel(ui.style()).inner_margin(Margin::symmetric(12, 6));
    if is_on {
        frame = frame.fill(color(words.theme.tinted()));
    }
    Panel::top("filters").frame(frame).resizable(false).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            sign(ui, words, editor);
            let filter = lists(ui, words, editor);
            if filter != *editor.filter() {
                actions.push(Action::Find(Wish::Filter(filter)));
            }
            let (key, icon) = if is_on { ("filter-clear", Icon::FunnelX) } else { ("filter-close", Icon::X) };
            let name = words.get(key);
            let response = ui.add(Button::new(format!("{}  {name}", fonts::icon(icon))));
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
            if response.clicked() {
                actions.push(Action::Find(Wish::EndFilters));
            }
        });
    });
}

/// That a filter is on, and how much it leaves.
fn sign(ui: &mut Ui, words: Words, editor: &Editor) {
    let is_on = editor.filter().is_on();
    let icon = RichText::new(fonts::icon(Icon::Funnel)).size(18.0);
    let key = if is_on { "filter-on" } else { "filter-off" };
    let sign = ui.label(if is_on { icon.color(color(words.theme.accent)) } else { icon });
    sign.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, words.get(key)));
    if let Some(state) = editor.state().filter(|_| is_on) {
        let all = state.touchpoints.len();
        let gone = editor.filter().faded(state);
        let gone = gone.iter().filter(|element| matches!(element, Element::Touchpoint(_))).count();
        let left = words.with("filter-left", &[("left", (all - gone).into()), ("count", all.into())]);
        ui.label(RichText::new(left).font(fonts::font(14.0, Weight::Bold)));
    }
}

/// The lists, and what is chosen in them.
fn lists(ui: &mut Ui, words: Words, editor: &Editor) -> Filter {
    let journey = editor.journey();
    let mut filter = editor.filter().clone();
    let channels: Vec<_> = journey.channels.iter().map(|it| (it.id.clone(), it.name.clone())).collect();
    list(ui, words, "filter-channel", &mut filter.channel, &channels);
    let levels = EVIDENCE_LEVELS.map(|(level, key)| (level, words.get(key)));
    list(ui, words, "filter-evidence", &mut filter.evidence, &levels);
    let severities: Vec<_> = (1_i64..=5).map(|severity| (severity, format!("≥ {severity}"))).collect();
    list(ui, words, "filter-severity", &mut filter.severity, &severities);
    let mut all = vec![(String::new(), words.get("owner-nobody"))];
    all.extend(owners(journey).into_iter().map(|owner| (owner.to_owned(), journey.owner_name(owner).to_owned())));
    list(ui, words, "filter-owner", &mut filter.owner, &all);
    filter
}

/// One of several values, or all of them.
fn list<T: Clone + PartialEq>(
    ui: &mut Ui,
    words: Words,
    key: &str,
    value: &mut Option<T>,
    options: &[(T, String)],
) {
    if options.is_empty() {
        return;
    }
    let label = ui.label(words.get(key));
    let any = words.get("filter-any");
    let chosen = options.iter().find(|(option, _)| Some(option) == value.as_ref());
    let shown = chosen.map_or(any.as_str(), |(_, name)| name);
    let shown = if chosen.is_some() {
        RichText::new(shown).font(fonts::font(14.0, Weight::Bold))
    } else {
        RichText::new(shown)
    };
    let opened = ComboBox::from_id_salt(key).width(LIST).height(LIST_HEIGHT).truncate().selected_text(shown);
    let opened = opened.show_ui(ui, |ui| {
        if ui.selectable_label(value.is_none(), any.as_str()).clicked() {
            *value = None;
        }
        for (option, name) in options {
            if ui.selectable_label(value.as_ref() == Some(option), name).clicked() {
                *value = Some(option.clone());
            }
        }
    });
    opened.response.labelled_by(label.id);
}
