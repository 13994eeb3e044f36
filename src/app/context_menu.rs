//! The menu beside what is selected: the handful of commands that make sense there.

use egui::{Id, Popup, PopupKind, Pos2, Rect, RectAlign, Response, SetOpenCommand, Ui};

use super::{Action, canvas, paint::vec2, rulers::on_screen, style, top_bar, words::Words};
use crate::{
    editor::{Command, Editor, Mode},
    model::Element,
};

/// How the menu was opened.
#[derive(Clone, Copy, Debug)]
struct Opened {
    /// Where the pointer asked for it; none where a key did.
    at: Option<Pos2>,
    /// Whether an entry has had the keyboard.
    entered: bool,
}

fn id() -> Id {
    Id::unique("context menu")
}

/// Opens the menu about what is selected: at the pointer, or beside the selection.
pub(super) fn open(context: &egui::Context, at: Option<Pos2>) {
    context.data_mut(|data| data.insert_temp(id(), Opened { at, entered: false }));
    // The arrows are for the menu now.
    context.memory_mut(|memory| memory.surrender_focus(canvas::id()));
    Popup::open_id(context, id());
}

/// Opens the menu where the pointer asks for it, and shows it while it is open.
pub(super) fn show(ui: &Ui, words: Words, canvas: &Response, editor: &mut Editor, actions: &mut Vec<Action>) {
    if canvas.secondary_clicked()
        && let Some(at) = canvas.interact_pointer_pos()
    {
        let on_canvas = at - canvas.rect.min;
        editor.point_at(kurbo::Point::new(f64::from(on_canvas.x), f64::from(on_canvas.y)));
        open(ui, Some(at));
    }
    let Some(opened) = ui.data(|data| data.get_temp::<Opened>(id())) else { return };
    if !Popup::is_id_open(ui, id()) {
        ui.data_mut(|data| data.remove::<Opened>(id()));
        // Unless a command has taken the keyboard elsewhere, the map gets it back.
        if ui.memory(|memory| memory.focused().is_none()) {
            canvas::focus(ui);
        }
        return;
    }
    let anchor =
        opened.at.map_or_else(|| beside(canvas.rect, editor), |at| Rect::from_min_size(at, egui::Vec2::ZERO));
    let popup = Popup::new(id(), ui.ctx().clone(), anchor, canvas.layer_id)
        .kind(PopupKind::Menu)
        .layout(egui::Layout::top_down_justified(egui::Align::Min))
        .style(style::menu)
        .align(RectAlign::BOTTOM_START)
        .gap(if opened.at.is_some() { 0.0 } else { 6.0 })
        .accessible_name(words.get(Command::ShowActions.text_key()))
        .open_memory(None::<SetOpenCommand>);
    popup.show(|ui| entries(ui, words, editor, opened, actions));
}

/// The place of what is selected on the screen, as far as it is in view; else the middle of the canvas.
fn beside(canvas: Rect, editor: &Editor) -> Rect {
    let selected = editor.view().selection.iter().next();
    let place = selected.and_then(|element| editor.header(element)).or_else(|| {
        let world = editor.bounds(selected?)?;
        let camera = editor.camera();
        let corner = |x, y| camera.screen_from_world(kurbo::Point::new(x, y));
        Some(kurbo::Rect::from_points(corner(world.x0, world.y0), corner(world.x1, world.y1)))
    });
    let place = place.map(|place| on_screen(canvas, place).intersect(canvas));
    let middle =
        Rect::from_min_size(canvas.min + vec2(kurbo::Point::ZERO) + canvas.size() / 2.0, egui::Vec2::ZERO);
    place.filter(Rect::is_positive).unwrap_or(middle)
}

fn entries(ui: &mut Ui, words: Words, editor: &Editor, opened: Opened, actions: &mut Vec<Action>) {
    ui.set_min_width(220.0);
    ui.spacing_mut().item_spacing.y = top_bar::BETWEEN;
    let mut entered = opened.entered;
    for (position, group) in groups(editor).iter().enumerate() {
        if position > 0 {
            ui.separator();
        }
        for command in *group {
            let response = top_bar::command_entry(ui, words, Some(editor), *command, false, actions);
            // A key opened it: the next key goes on from its first entry.
            if opened.at.is_none() && !entered && response.enabled() {
                response.request_focus();
                entered = true;
            }
        }
    }
    // A menu is laid out once unseen, and what had the keyboard there loses it.
    if !ui.is_sizing_pass() {
        ui.data_mut(|data| data.insert_temp(id(), Opened { entered, ..opened }));
    }
}

/// The commands for what is selected, in groups.
fn groups(editor: &Editor) -> &'static [&'static [Command]] {
    use Command as C;
    const SEVERAL: &[&[C]] = &[&[C::Cut, C::Copy, C::Duplicate], &[C::Delete]];
    const TOUCHPOINT: &[&[C]] =
        &[&[C::Rename, C::Capture, C::MarkFriction], &[C::Cut, C::Copy, C::Paste, C::Duplicate], &[C::Delete]];
    const LINE: &[&[C]] = &[&[C::MarkFriction], &[C::Delete]];
    const PIN: &[&[C]] = &[&[C::Rename], &[C::Delete]];
    const STAGE: &[&[C]] = &[
        &[C::Rename, C::MarkFriction],
        &[C::AddBefore, C::AddStage],
        &[C::MoveEarlier, C::MoveLater],
        &[C::Delete],
    ];
    const CHANNEL: &[&[C]] =
        &[&[C::Rename], &[C::AddBefore, C::AddChannel], &[C::MoveEarlier, C::MoveLater], &[C::Delete]];
    const CELL: &[&[C]] = &[&[C::Capture], &[C::Paste, C::PasteLines]];
    const BUNDLE: &[&[C]] = &[&[C::ToggleBundle, C::FoldBundles], &[C::NextBundle]];
    const GROUND: &[&[C]] = &[
        &[C::AddStage, C::AddChannel, C::PasteLines],
        &[C::TidyUp, C::TidyUpForSlide],
        &[C::ZoomFit, C::ToggleMinimap],
    ];
    const COMPARED: &[&[C]] = &[&[C::Rename], &[C::ZoomFit, C::ShowMap]];
    const INITIATIVE: &[&[C]] = &[&[C::Rename], &[C::AddInitiative], &[C::Delete], &[C::ZoomFit, C::ShowMap]];
    const ROADMAP: &[&[C]] =
        &[&[C::AddInitiative], &[C::ExportRoadmap, C::ExportBooklet, C::ExportPicture], &[C::ZoomFit, C::ShowMap]];
    let view = editor.view();
    match (editor.mode(), view.only()) {
        (Mode::Roadmap | Mode::Page, Some(Element::Initiative(_))) => INITIATIVE,
        (Mode::Roadmap | Mode::Page, _) => ROADMAP,
        (Mode::Map | Mode::Compare | Mode::SideBySide, Some(Element::Bundle(_))) => BUNDLE,
        (Mode::Compare | Mode::SideBySide, _) => COMPARED,
        (Mode::Map, None) if view.selection.is_empty() => GROUND,
        (Mode::Map, None) => SEVERAL,
        (Mode::Map, Some(element)) => match element {
            Element::Touchpoint(_) => TOUCHPOINT,
            Element::Transition(_) => LINE,
            Element::Stage(_) => STAGE,
            Element::Channel(_) => CHANNEL,
            Element::Cell(..) => CELL,
            Element::Bundle(_) => BUNDLE,
            Element::Journey | Element::State(_) => GROUND,
            Element::Friction(_)
            | Element::Delight(_)
            | Element::Card(_)
            | Element::Persona(_)
            | Element::Team(_)
            | Element::System(_)
            | Element::Kpi(_)
            | Element::Initiative(_) => PIN,
        },
    }
}
