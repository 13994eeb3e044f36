//! The canvas: it paints the scene, tells the tools what the pointer does, and names every element to screen readers.

use egui::{CursorIcon, EventFilter, Id, Key, PointerButton, Pos2, Role, Sense, Ui, WidgetInfo};
use kurbo::{Point, Size};

use super::{
    capture, gantt, headers, in_blocks, naming, overlay,
    paint::{color, vec2},
    picture::Picture,
    rulers, side_by_side,
    words::Words,
    workshop,
};
use crate::{
    editor::{Direction, Drop, Editor, Gesture, Grip, Level, Mode, Obstacle, Pointer, Tool},
    model::Element,
};

/// How much one notch of the wheel or one command zooms.
pub(super) const ZOOM_STEP: f64 = 1.25;

/// Shows the canvas in all the room that is left.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &mut Editor, picture: &mut Picture) -> egui::Response {
    let whole = ui.available_rect_before_wrap();
    let canvas = side_by_side::pane(whole, editor);
    editor.set_canvas(Size::new(f64::from(canvas.width()), f64::from(canvas.height())));
    let id = id();
    let response = ui.interact(whole, id, Sense::click_and_drag());
    let title = editor.scene().map(|scene| scene.drawing.title.clone()).unwrap_or_default();
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &title));

    let under_pointer = side_by_side::under_pointer(ui, whole, editor);
    navigate(ui, &response, under_pointer, editor);
    side_by_side::turn(ui, &response, whole, editor);
    let canvas = side_by_side::pane(whole, editor);
    pointer(ui, &response, canvas, editor);
    if response.clicked() {
        response.request_focus();
    }
    keys(ui, &response, editor);

    if picture.advance(editor, ui.input(|input| input.time)) {
        ui.request_repaint();
    }
    let painter = ui.painter_at(canvas);
    painter.rect_filled(canvas, 0.0, color(words.theme.canvas));
    picture.paint(&painter, canvas, editor, words.theme);
    workshop::card_signs(&painter, words, canvas, (editor, picture));
    let hovered = response.hover_pos().map(|at| on_canvas(at, canvas));
    gantt::paint(&painter, words, canvas, editor, hovered);
    overlay::paint(&painter, words, canvas, (editor, picture), hovered, response.has_focus());
    rulers::paint(&painter, words, canvas, editor, picture);
    headers::show(ui, &response, &painter, words, editor);
    in_blocks::name(ui, words, canvas, id, (editor, picture));
    name_elements(ui, canvas, id, editor);
    side_by_side::show(ui, words, whole, (editor, picture), response.has_focus());
    capture::show(ui, words, canvas, editor);
    naming::show(ui, words, canvas, editor);
    ui.advance_cursor_after_rect(whole);
    response
}

/// The canvas among the widgets.
pub(super) fn id() -> Id {
    Id::unique("canvas")
}

/// Gives the canvas the keyboard.
pub(super) fn focus(context: &egui::Context) {
    context.memory_mut(|memory| memory.request_focus(id()));
}

/// A pointer position on the canvas, in the coordinates of the editor.
pub(super) fn on_canvas(at: Pos2, canvas: egui::Rect) -> Point {
    let at = at - canvas.min;
    Point::new(f64::from(at.x), f64::from(at.y))
}

fn navigate(ui: &Ui, response: &egui::Response, canvas: egui::Rect, editor: &mut Editor) {
    if !response.contains_pointer() {
        return;
    }
    let (scroll, zoom, at) =
        ui.input(|input| (input.smooth_scroll_delta(), input.zoom_delta(), input.pointer.hover_pos()));
    if (zoom - 1.0).abs() > f32::EPSILON
        && let Some(at) = at
    {
        // A notch of the wheel is a strong step for egui; two fingers carry what is between them along.
        let wheel = ui.input(|input| input.modifiers.command);
        let zoom = f64::from(zoom);
        editor.zoom_at(on_canvas(at, canvas), if wheel { zoom.sqrt() } else { zoom });
    } else if scroll != egui::Vec2::ZERO {
        editor.pan(kurbo::Vec2::new(f64::from(scroll.x), f64::from(scroll.y)));
    }
}

fn pointer(ui: &Ui, response: &egui::Response, canvas: egui::Rect, editor: &mut Editor) {
    let (at, origin, pressed, released, extend, space, middle_pressed, middle_released) = ui.input(|input| {
        (
            input.pointer.latest_pos(),
            input.pointer.press_origin(),
            input.pointer.primary_pressed(),
            input.pointer.primary_released(),
            input.modifiers.shift || input.modifiers.command,
            input.key_down(Key::Space),
            input.pointer.button_pressed(PointerButton::Middle),
            input.pointer.button_released(PointerButton::Middle),
        )
    });
    let Some(at) = at else { return };
    let at = on_canvas(at, canvas);
    let (copies, seconds) = ui.input(|input| (input.modifiers.alt, f64::from(input.stable_dt)));
    if (pressed || middle_pressed) && response.contains_pointer() {
        // The pointer may have moved, and the button come up, since it was pressed in the same frame.
        let start = origin.map_or(at, |origin| on_canvas(origin, canvas));
        if side_by_side::is_in(canvas, start) {
            editor.pointer(Pointer::Press { at: start, extend, pan: middle_pressed || space });
        }
    }
    if *editor.gesture() != Gesture::Idle {
        editor.pointer(Pointer::Move { at });
        editor.hold_copy(copies);
    }
    if !released && editor.scroll_at_edge(at, seconds) {
        ui.request_repaint();
    }
    if released || middle_released {
        editor.pointer(Pointer::Release { at });
    }
    if response.double_clicked() {
        editor.pointer(Pointer::DoubleClick { at });
    }
    let cursor = match (editor.gesture(), editor.tool()) {
        (Gesture::Panning { .. } | Gesture::Carrying { .. }, _) => CursorIcon::Grabbing,
        (Gesture::Moving { copies: true, .. }, _) => CursorIcon::Copy,
        (Gesture::Moving { .. }, _) => CursorIcon::Move,
        (_, Tool::Hand) => CursorIcon::Grab,
        (_, Tool::Touchpoint | Tool::Link | Tool::Friction)
        | (Gesture::Linking { .. } | Gesture::Rerouting { .. }, _) => CursorIcon::Crosshair,
        _ if space => CursorIcon::Grab,
        _ if let Some(cursor) = gantt::cursor(editor, at) => cursor,
        _ if editor.grip_at(at).is_some() => CursorIcon::Crosshair,
        _ => return,
    };
    if response.hovered() || response.is_pointer_button_down_on() {
        ui.set_cursor_icon(cursor);
    }
}

fn keys(ui: &Ui, response: &egui::Response, editor: &mut Editor) {
    if !response.has_focus() {
        return;
    }
    // Tab goes on from a touchpoint; with nothing selected it leaves the canvas.
    let continues = matches!(editor.view().only(), Some(Element::Touchpoint(_)))
        && editor.mode() == Mode::Map
        && !editor.is_read_only();
    let filter = EventFilter { tab: continues, horizontal_arrows: true, vertical_arrows: true, escape: true };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    if continues && let Some(next) = capture::next_key(ui) {
        editor.capture_next(next);
    }
    gantt::keys(ui, editor);
    let arrows = [
        (Key::ArrowLeft, Direction::Left),
        (Key::ArrowRight, Direction::Right),
        (Key::ArrowUp, Direction::Up),
        (Key::ArrowDown, Direction::Down),
    ];
    for (key, direction) in arrows {
        if ui.input_mut(|input| input.consume_key(egui::Modifiers::SHIFT, key)) {
            editor.walk_cells(direction);
        } else if ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key)) {
            editor.walk(direction);
        }
    }
    workshop::voting_keys(ui, editor);
    if ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Enter)) {
        editor.use_tool_on_selection();
    }
}

/// The key of what the line at the bottom says of the gesture under way, or of the handle that the pointer is on.
pub(super) fn hint(context: &egui::Context, editor: &Editor) -> Option<&'static str> {
    Some(match editor.gesture() {
        Gesture::Moving { copies: true, drop: Drop::Cell(..), .. } => "gesture-copy",
        Gesture::Moving { drop: Drop::Cell(..), .. } => "gesture-move",
        Gesture::Moving { drop: Drop::Between(..), .. } => "gesture-insert",
        Gesture::Moving { drop: Drop::Order { .. }, .. } => "gesture-order",
        Gesture::Moving { drop: Drop::Nowhere, .. } => "gesture-nowhere",
        Gesture::Linking { .. } => "gesture-link",
        Gesture::Rerouting { id, end, aim, .. } => {
            let obstacle = aim.as_ref().and_then(|aim| editor.obstacle(id, *end, &aim.card));
            obstacle.map_or("gesture-reroute", Obstacle::text_key)
        }
        Gesture::Brushing { .. } => "gesture-brush",
        Gesture::Idle => {
            let canvas = context.read_response(id()).filter(egui::Response::contains_pointer)?;
            match editor.grip_at(on_canvas(canvas.hover_pos()?, canvas.rect))? {
                Grip::Handle(..) => "gesture-handle",
                Grip::End(..) => "gesture-end",
            }
        }
        Gesture::Pressed { .. }
        | Gesture::Panning { .. }
        | Gesture::Carrying { .. }
        | Gesture::Scheduling { .. } => return None,
    })
}

/// Gives every element a place and a name in the tree that screen readers and tests see.
fn name_elements(ui: &Ui, canvas: egui::Rect, canvas_id: Id, editor: &Editor) {
    let Some(scene) = editor.scene() else { return };
    // Nobody listens: then a frame is spared a widget for each element.
    if !ui.ctx().has_accesskit_node(canvas_id) {
        return;
    }
    // What is hidden in a block is heard once it is selected.
    let is_heard = |element: &Element| match element {
        Element::Stage(_) | Element::Channel(_) => true,
        element => editor.level() < Level::Blocks || editor.view().selection.contains(element),
    };
    for named in scene.named_in(editor.in_view()).filter(|named| is_heard(&named.element)) {
        let corner = |x, y| canvas.min + vec2(editor.camera().screen_from_world(Point::new(x, y)));
        let world = named.bounds;
        let screen = egui::Rect::from_two_pos(corner(world.x0, world.y0), corner(world.x1, world.y1));
        if screen.intersects(canvas) {
            let id = Id::unique(("canvas", &named.element));
            let response = ui.interact(screen.intersect(canvas), id, Sense::hover());
            let selected = editor.view().selection.contains(&named.element);
            let name = side_by_side::spoken(editor, &named.name);
            response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, selected, &name));
            if let Some(dates) = gantt::told(editor, &named.element) {
                ui.accesskit_node_builder(id, |node| node.set_description(dates));
            }
            if selected {
                // The keyboard stays on the canvas; what it stands on is read out all the same.
                ui.accesskit_node_builder(canvas_id, |node| node.set_active_descendant(id.accesskit_id()));
            }
        }
    }
}
