//! The tabs of the states: one is shown, put in another place, given another name, or asked what can be done with it.

use egui::{Button, Rect, Response, RichText, ScrollArea, Sense, Stroke, Ui, scroll_area::ScrollBarVisibility};

use super::{Action, fonts, paint::color, top_bar, words::Words};
use crate::{
    editor::{Command, Editor},
    model::{Element, Role, State, StateId},
    text::{self, Icon, Weight},
};

/// The size of the names, in points.
const SIZE: f64 = 14.0;

/// The width of a name from which on it is cut, in points.
pub(super) const LONGEST: f64 = 170.0;

/// The least room for the tabs, in points.
const LEAST: f32 = 140.0;

/// A tab on the screen.
struct Tab {
    state: StateId,
    role: Role,
    response: Response,
}

/// Shows the tabs in so much room, in points; those that find none are scrolled to, or found in a list.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, room: f32, actions: &mut Vec<Action>) {
    let states = editor.tabs();
    let output = ScrollArea::horizontal()
        .id_salt("tabs")
        .max_width(room.max(LEAST))
        .scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden)
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                let tabs: Vec<Tab> = states.iter().map(|state| tab(ui, words, editor, state, actions)).collect();
                drag(ui, words, &tabs, actions);
            });
        });
    if output.content_size.x > output.inner_rect.width() + 1.0 {
        let icon = RichText::new(fonts::icon(Icon::ChevronDown)).size(18.0);
        let list = ui.menu_button(icon, |ui| {
            ScrollArea::vertical().max_height(480.0).show(ui, |ui| {
                for state in &states {
                    let shown = editor.view().state.as_ref() == Some(&state.id);
                    if ui.selectable_label(shown, &state.name).clicked() {
                        actions.push(Action::ShowState(state.id.clone()));
                        ui.close();
                    }
                }
            });
        });
        let name = words.get("state-tabs");
        let response = list.response;
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        response.on_hover_text(&name);
    }
    top_bar::icon_command(ui, words, editor, Icon::Plus, Command::AddState, actions);
}

fn tab(ui: &mut Ui, words: Words, editor: &Editor, state: &State, actions: &mut Vec<Action>) -> Tab {
    let is_on_screen = editor.view().state.as_ref() == Some(&state.id);
    let shown = is_on_screen && !editor.is_at_roadmap();
    let signs = [
        (state.locked, Icon::Lock, "state-tab-locked"),
        (state.role == Role::Future && editor.is_target(&state.id), Icon::Target, "state-tab-target"),
    ];
    let mut label = text::fit(&state.name, SIZE, Weight::Regular, LONGEST).text;
    let mut said = vec![state.name.clone()];
    for (_, icon, key) in signs.into_iter().filter(|(is_so, ..)| *is_so) {
        label.push_str("  ");
        label.push_str(&fonts::icon(icon));
        said.push(words.get(key));
    }
    let response = ui.add(Button::selectable(shown, label).sense(Sense::click_and_drag()));
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, shown, &state.name));
    if said.len() > 1 {
        let description = said.iter().skip(1).cloned().collect::<Vec<_>>().join(", ");
        ui.accesskit_node_builder(response.id, |node| node.set_description(description));
    }
    // A tab that has just come to be shown is brought into view.
    let seen = ui.make_persistent_id("shown tab");
    let was_shown = ui.data(|data| data.get_temp::<StateId>(seen)).as_ref() == Some(&state.id);
    if is_on_screen && !was_shown {
        response.scroll_to_me(None);
        ui.data_mut(|data| data.insert_temp(seen, state.id.clone()));
    }
    let response = response.on_hover_text(said.join(" · "));
    if response.double_clicked() {
        actions.push(Action::AskRename(Element::State(state.id.clone())));
    } else if response.clicked() || response.secondary_clicked() && !is_on_screen {
        actions.push(Action::ShowState(state.id.clone()));
    }
    response.context_menu(|ui| menu(ui, words, editor, state, actions));
    Tab { state: state.id.clone(), role: state.role, response }
}

/// What can be done with a state; its tab was shown when the menu opened.
fn menu(ui: &mut Ui, words: Words, editor: &Editor, state: &State, actions: &mut Vec<Action>) {
    let mut entry =
        |ui: &mut Ui, command, on| top_bar::command_entry(ui, words, Some(editor), command, on, actions);
    entry(ui, Command::RenameState, false);
    entry(ui, Command::AddState, false);
    ui.separator();
    entry(ui, Command::LockState, state.locked);
    entry(ui, Command::MakeTarget, editor.is_target(&state.id));
    entry(ui, Command::MatchUp, false);
    ui.separator();
    for (key, by) in [("state-move-left", -1), ("state-move-right", 1)] {
        let peers: Vec<&State> = editor.tabs().into_iter().filter(|other| other.role == state.role).collect();
        let last = if by < 0 { peers.first() } else { peers.last() };
        let enabled = !editor.is_read_only() && last.is_some_and(|last| last.id != state.id);
        if ui.add_enabled(enabled, Button::new(words.get(key))).clicked() {
            actions.push(Action::StepTab(by));
            ui.close();
        }
    }
    ui.separator();
    let mut entry =
        |ui: &mut Ui, command, on| top_bar::command_entry(ui, words, Some(editor), command, on, actions);
    entry(ui, Command::DeleteState, false);
}

/// Puts a tab that is dragged where it is let go, among those of its role; Esc takes it back.
fn drag(ui: &Ui, words: Words, tabs: &[Tab], actions: &mut Vec<Action>) {
    let Some(held) = tabs.iter().find(|tab| tab.response.dragged() || tab.response.drag_stopped()) else { return };
    let Some(at) = ui.input(|input| input.pointer.latest_pos()) else { return };
    let peers: Vec<&Tab> = tabs.iter().filter(|tab| tab.role == held.role).collect();
    let others: Vec<Rect> =
        peers.iter().filter(|tab| tab.state != held.state).map(|tab| tab.response.rect).collect();
    let place = others.iter().filter(|rect| rect.center().x < at.x).count();
    if held.response.drag_stopped() {
        if !ui.input(|input| input.key_pressed(egui::Key::Escape)) {
            actions.push(Action::MoveState(held.state.clone(), place));
        }
        return;
    }
    ui.set_cursor_icon(egui::CursorIcon::Grabbing);
    let gap = ui.spacing().item_spacing.x / 2.0;
    let x = match others.get(place) {
        Some(next) => Some(next.left() - gap),
        None => others.last().map(|last| last.right() + gap),
    };
    if let Some(x) = x {
        let stroke = Stroke::new(3.0, color(words.theme.accent));
        ui.painter().vline(x, held.response.rect.y_range(), stroke);
    }
}
