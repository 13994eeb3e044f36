//! The bar of the search: a field, how many hits there are, and what the hit that is selected says.

use egui::{Button, Frame, Id, Key, Label, Margin, Modifiers, Panel, RichText, TextEdit, Ui, Vec2};

use super::{
    super::{Action, fonts, inspector::ring, words::Words},
    Wish,
};
use crate::{
    editor::{Command, Editor, Hit},
    model::Element,
    text::Icon,
};

/// The width of the field, in points.
const FIELD: f32 = 260.0;

/// The side of a button, in points.
const BUTTON: f32 = 32.0;

/// Shows the bar. While `keyboard_for` counts frames, the field asks for the keyboard.
pub(super) fn bar(ui: &mut Ui, words: Words, editor: &Editor, keyboard_for: &mut u8, actions: &mut Vec<Action>) {
    let frame = Frame::side_top_panel(ui.style()).inner_margin(Margin::symmetric(12, 6));
    Panel::top("search").frame(frame).resizable(false).show(ui, |ui| {
        // As high as its buttons, so that all stands in the middle of the line.
        ui.spacing_mut().interact_size.y = BUTTON;
        ui.horizontal(|ui| {
            let label = ui.label(RichText::new(fonts::icon(Icon::Search)).size(18.0));
            label.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, words.get("search-label")));
            field(ui, words, editor, label.id, keyboard_for, actions);
            let (search, position) = (editor.search(), editor.hit_position());
            let count = search.hits().len();
            if search.is_on() {
                let text = match position {
                    Some(at) => words.with("search-position", &[("at", (at + 1).into()), ("count", count.into())]),
                    None => words.with("search-count", &[("count", count.into())]),
                };
                ui.label(text);
            }
            for (icon, command) in
                [(Icon::ChevronUp, Command::FindPrevious), (Icon::ChevronDown, Command::FindNext)]
            {
                super::super::top_bar::icon_command(ui, words, editor, icon, command, actions);
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let name = words.get("search-close");
                let close =
                    Button::new(RichText::new(fonts::icon(Icon::X)).size(18.0)).min_size(Vec2::splat(BUTTON));
                let response = ui.add(close);
                response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
                if response.on_hover_text(&name).clicked() {
                    actions.push(Action::Find(Wish::EndSearch));
                }
                if let Some(hit) = position.and_then(|at| search.hits().get(at)) {
                    ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                        ui.add(Label::new(told(words, editor, hit)).truncate());
                    });
                }
            });
        });
    });
}

fn field(ui: &mut Ui, words: Words, editor: &Editor, label: Id, keyboard_for: &mut u8, actions: &mut Vec<Action>) {
    let id = Id::unique("search-field");
    if ui.memory(|memory| memory.has_focus(id)) {
        // Taken before the field sees them, which would end with Enter.
        for (modifiers, forwards) in [(Modifiers::SHIFT, false), (Modifiers::NONE, true)] {
            if ui.input_mut(|input| input.consume_key(modifiers, Key::Enter)) {
                actions.push(Action::Find(Wish::Walk { forwards }));
            }
        }
    }
    let mut query = editor.search().query().to_owned();
    let output = TextEdit::singleline(&mut query)
        .id(id)
        .hint_text(words.get("search-hint"))
        .desired_width(FIELD)
        .align(egui::Align2::LEFT_CENTER)
        .margin(Margin::symmetric(8, 5))
        .show(ui);
    let response = output.response.response.labelled_by(label);
    ring(ui, &response);
    if *keyboard_for > 0 {
        *keyboard_for -= 1;
        response.request_focus();
        let mut state = output.state;
        let end = egui::text::CCursor::new(query.chars().count());
        state.cursor.set_char_range(Some(egui::text::CCursorRange::two(egui::text::CCursor::default(), end)));
        state.store(ui.ctx(), id);
        ui.request_repaint();
    }
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
        actions.push(Action::Find(Wish::EndSearch));
    } else if response.changed() {
        actions.push(Action::Find(Wish::Search(query)));
    }
}

/// What a hit is, where, and what is written there.
fn told(words: Words, editor: &Editor, hit: &Hit) -> String {
    let kind = words.get(kind_key(&hit.element));
    let field = words.get(hit.field);
    let name = editor.name_of(&hit.element).filter(|name| *name != hit.text);
    let what = name.map_or_else(|| kind.clone(), |name| format!("{kind} · {name}"));
    words.with("search-hit", &[("what", what.into()), ("field", field.into()), ("text", hit.text.as_str().into())])
}

/// The key of the name of a kind of elements.
const fn kind_key(element: &Element) -> &'static str {
    match element {
        Element::Journey => "found-journey",
        Element::State(_) => "found-state",
        Element::Stage(_) => "found-stage",
        Element::Channel(_) => "found-channel",
        Element::Cell(..) => "found-cell",
        Element::Persona(_) => "found-persona",
        Element::Team(_) => "found-team",
        Element::System(_) => "found-system",
        Element::Kpi(_) => "found-kpi",
        Element::Touchpoint(_) => "found-touchpoint",
        Element::Transition(_) | Element::Bundle(_) => "found-transition",
        Element::Friction(_) => "found-friction",
        Element::Delight(_) => "found-delight",
        Element::Card(_) => "found-card",
        Element::Initiative(_) => "found-initiative",
    }
}
