//! The field in a header, in which the name of a stage or a channel is written.

use egui::{Align, Area, Id, Key, Modifiers, Order, RichText, TextEdit, Ui};

use super::{canvas, capture, paint::narrow, rulers::on_screen, words::Words};
use crate::editor::{Editor, Mode, NameOf, Naming};

/// The narrowest the field gets, in points.
const NARROWEST: f32 = 190.0;

/// The narrowest it gets with the keys below it, in points.
const NARROWEST_NEW: f32 = 270.0;

/// The widest it gets, in points.
const WIDEST: f32 = 340.0;

/// The room around the field, in points.
const MARGIN: f32 = 6.0;

/// Shows the field where a name is being written.
pub(super) fn show(ui: &Ui, words: Words, canvas: egui::Rect, editor: &mut Editor) {
    let Some(naming) = editor.naming().cloned() else { return };
    let Some(place) = editor.naming_place().filter(|_| editor.mode() != Mode::Roadmap) else {
        editor.drop_naming();
        return;
    };
    let id = Id::unique(("naming", naming.number));
    if ui.memory(|memory| memory.has_focus(id)) && ended_by_key(ui, &naming, editor) {
        if editor.naming().is_none() {
            canvas::focus(ui);
        }
        return;
    }
    let place = on_screen(canvas, place);
    let is_new = !matches!(naming.of, NameOf::Existing(_));
    let width = place.width().clamp(if is_new { NARROWEST_NEW } else { NARROWEST }, WIDEST);
    let height = ui.spacing().interact_size.y + 2.0 * MARGIN;
    // Over the header that it names; beside the edge where a new one will stand.
    let at = match naming.of {
        NameOf::NewChannel(_) => egui::pos2(place.left(), place.center().y - height / 2.0),
        _ => egui::pos2(place.center().x - width / 2.0, place.center().y - height / 2.0),
    };
    let area =
        Area::new(id.with("area")).order(Order::Foreground).fixed_pos(at).constrain_to(canvas).movable(false);
    area.fade_in(false).show(ui, |ui| {
        egui::Frame::popup(ui.style()).inner_margin(MARGIN).show(ui, |ui| {
            ui.set_width(width);
            field(ui, words, id, &naming, editor);
        });
    });
}

/// What the keys do while the field has the keyboard, before the field sees them; whether one ended it.
fn ended_by_key(ui: &Ui, naming: &Naming, editor: &mut Editor) -> bool {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (enter, tab) = (pressed(Key::Enter), pressed(Key::Tab));
    if enter || tab {
        editor.commit_naming(tab && !naming.text.trim().is_empty());
    }
    enter || tab
}

fn field(ui: &mut Ui, words: Words, id: Id, naming: &Naming, editor: &mut Editor) {
    let mut written = naming.text.clone();
    let is_fresh = !ui.memory(|memory| memory.has_focus(id) || memory.had_focus_last_frame(id));
    let hint = match naming.of {
        NameOf::Existing(_) => None,
        NameOf::NewStage(_) => Some("dialog-new-stage"),
        NameOf::NewChannel(_) => Some("dialog-new-channel"),
    };
    let field = TextEdit::singleline(&mut written)
        .id(id)
        .hint_text(hint.map(|key| words.get(key)).unwrap_or_default())
        .desired_width(f32::INFINITY)
        .align(egui::Align2([if hint.is_some() { Align::Min } else { Align::Center }, Align::Center]))
        .margin(egui::Margin::symmetric(8, 5))
        .font(egui::FontId::proportional(narrow(16.0)))
        .lock_focus(true);
    let response = ui.add(field).accessible_name(words.get("dialog-name"));
    super::inspector::ring(ui, &response);
    if is_fresh {
        response.request_focus();
        capture::select(ui, id, written.chars().count(), true);
    }
    if response.changed() {
        editor.write_naming(written);
    }
    if hint.is_some() {
        let weak = ui.visuals().weak_text_color();
        ui.label(RichText::new(words.get("header-naming-keys")).small().color(weak));
    }
    // A click elsewhere keeps what was written.
    if !is_fresh && !ui.memory(|memory| memory.has_focus(id)) {
        editor.commit_naming(false);
    }
}
