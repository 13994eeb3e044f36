//! The canvas: it paints the scene, tells the tools what the pointer does, and names every element to screen readers.

use egui::{
    Align2, Color32, CursorIcon, EventFilter, Id, Key, PointerButton, Pos2, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo,
};
use kurbo::{Point, Rect, Size};

use super::{
    capture,
    paint::{color, vec2},
    picture::Picture,
    rulers,
    words::Words,
};
use crate::{
    editor::{Direction, Editor, Gesture, Mode, Pointer, Tool},
    model::Element,
};

/// How much one notch of the wheel or one command zooms.
pub(super) const ZOOM_STEP: f64 = 1.25;

/// The outline of what is selected, in points.
const SELECTION_WIDTH: f32 = 2.5;

/// The ring around what was found, in points.
const LIT_RING: f32 = 4.0;

/// The band along a transition that was found, in points.
const LIT_WIDTH: f32 = 9.0;

/// Shows the canvas in all the room that is left.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &mut Editor, picture: &mut Picture) {
    let canvas = ui.available_rect_before_wrap();
    editor.set_canvas(Size::new(f64::from(canvas.width()), f64::from(canvas.height())));
    let id = id();
    let response = ui.interact(canvas, id, Sense::click_and_drag());
    let title = editor.scene().map(|scene| scene.drawing.title.clone()).unwrap_or_default();
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &title));

    navigate(ui, &response, canvas, editor);
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
    picture.painting().paint(&painter, canvas, picture.camera(editor), &editor.faded());
    overlay(&painter, words, canvas, (editor, picture), response.has_focus());
    rulers::paint(&painter, words, canvas, editor, picture);
    name_elements(ui, canvas, id, editor);
    capture::show(ui, words, canvas, editor);
    ui.advance_cursor_after_rect(canvas);
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
fn on_canvas(at: Pos2, canvas: egui::Rect) -> Point {
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
        // A notch of the wheel is a strong step for egui.
        editor.zoom_at(on_canvas(at, canvas), f64::from(zoom).sqrt());
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
    if (pressed || middle_pressed) && response.contains_pointer() {
        // The pointer may have moved, and the button come up, since it was pressed in the same frame.
        let start = origin.map_or(at, |origin| on_canvas(origin, canvas));
        editor.pointer(Pointer::Press { at: start, extend, pan: middle_pressed || space });
    }
    if *editor.gesture() != Gesture::Idle {
        editor.pointer(Pointer::Move { at });
    }
    if released || middle_released {
        editor.pointer(Pointer::Release { at });
    }
    if response.double_clicked() {
        editor.pointer(Pointer::DoubleClick { at });
    }
    let cursor = match (editor.gesture(), editor.tool()) {
        (Gesture::Panning { .. }, _) => CursorIcon::Grabbing,
        (Gesture::Moving { .. }, _) => CursorIcon::Move,
        (_, Tool::Hand) => CursorIcon::Grab,
        (_, Tool::Touchpoint | Tool::Link | Tool::Friction) => CursorIcon::Crosshair,
        _ if space => CursorIcon::Grab,
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
    if ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Enter)) {
        editor.use_tool_on_selection();
    }
}

/// What only the screen shows: the selection and what is under way.
fn overlay(
    painter: &egui::Painter,
    words: Words,
    canvas: egui::Rect,
    (editor, picture): (&Editor, &Picture),
    focused: bool,
) {
    let accent = color(words.theme.accent);
    let tint = color(words.theme.accent.with_opacity(0.15));
    let camera = picture.camera(editor);
    let to_screen = |at: Point| canvas.min + vec2(camera.screen_from_world(at));
    let rect = |world: Rect| {
        egui::Rect::from_two_pos(
            to_screen(Point::new(world.x0, world.y0)),
            to_screen(Point::new(world.x1, world.y1)),
        )
    };
    let outline = Stroke::new(SELECTION_WIDTH, accent);
    let lit = Stroke::new(LIT_RING, color(words.theme.caution));
    for element in editor.search().elements() {
        if let Element::Transition(id) = element {
            let edges = picture.layout(editor).map(|layout| &layout.edges);
            for edge in edges.into_iter().flatten().filter(|edge| edge.id == *id) {
                let points: Vec<Pos2> = edge.points.iter().map(|at| to_screen(*at)).collect();
                painter.line(points, Stroke::new(LIT_WIDTH, color(words.theme.caution.with_opacity(0.35))));
            }
        } else if let Some(bounds) = picture.bounds(editor, element) {
            let fill = color(words.theme.caution.with_opacity(0.1));
            painter.rect(rect(bounds).expand(4.0), 10.0, fill, lit, StrokeKind::Outside);
        }
    }
    for element in &editor.view().selection {
        if let Element::Transition(id) = element {
            let edges = picture.layout(editor).map(|layout| &layout.edges);
            for edge in edges.into_iter().flatten().filter(|edge| edge.id == *id) {
                let points: Vec<Pos2> = edge.points.iter().map(|at| to_screen(*at)).collect();
                for end in points.first().into_iter().chain(points.last()) {
                    painter.circle_filled(*end, 5.0, accent);
                }
                painter.line(points, outline);
            }
        } else if let Some(bounds) = picture.bounds(editor, element) {
            let screen = rect(bounds).expand(3.0);
            painter.rect(screen, 10.0, Color32::TRANSPARENT, outline, StrokeKind::Outside);
        }
    }
    match editor.gesture() {
        Gesture::Moving { id, start, at } => {
            if let Some(cell) =
                editor.cell_at(*at).and_then(|(stage, channel)| editor.bounds(&Element::Cell(stage, channel)))
            {
                painter.rect(rect(cell), 0.0, tint, outline, StrokeKind::Inside);
            }
            if let Some(card) = editor.bounds(&Element::Touchpoint(id.clone())) {
                painter.rect(rect(card + (*at - *start)), 10.0, tint, outline, StrokeKind::Inside);
            }
        }
        Gesture::Linking { from, at } => {
            if let Some(card) = editor.bounds(&Element::Touchpoint(from.clone())) {
                let begin = to_screen(Point::new(card.x1, card.center().y));
                painter.line_segment([begin, to_screen(*at)], outline);
                painter.circle_filled(to_screen(*at), 5.0, accent);
            }
        }
        Gesture::Brushing { start, at, .. } => {
            painter.rect(
                rect(Rect::from_points(*start, *at)),
                0.0,
                tint,
                Stroke::new(1.0, accent),
                StrokeKind::Inside,
            );
        }
        Gesture::Idle | Gesture::Pressed { .. } | Gesture::Panning { .. } => {}
    }
    if focused {
        painter.rect_stroke(canvas.shrink(1.0), 0.0, Stroke::new(1.0, accent), StrokeKind::Inside);
    }
    let instead = match editor.scene() {
        None => Some("canvas-building"),
        Some(scene) if !scene.drawing.items.is_empty() => None,
        Some(_) if editor.mode() == Mode::Roadmap => Some("canvas-no-target"),
        Some(_) => Some("canvas-empty"),
    };
    if let Some(key) = instead {
        let font = egui::FontId::proportional(16.0);
        painter.text(canvas.center(), Align2::CENTER_CENTER, words.get(key), font, color(words.theme.muted));
    }
}

/// Gives every element a place and a name in the tree that screen readers and tests see.
fn name_elements(ui: &Ui, canvas: egui::Rect, canvas_id: Id, editor: &Editor) {
    let Some(scene) = editor.scene() else { return };
    for named in &scene.named {
        let corner = |x, y| canvas.min + vec2(editor.camera().screen_from_world(Point::new(x, y)));
        let world = named.bounds;
        let screen = egui::Rect::from_two_pos(corner(world.x0, world.y0), corner(world.x1, world.y1));
        if screen.intersects(canvas) {
            let id = Id::unique(("canvas", &named.element));
            let response = ui.interact(screen.intersect(canvas), id, Sense::hover());
            let selected = editor.view().selection.contains(&named.element);
            response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, selected, &named.name));
            if selected {
                // The keyboard stays on the canvas; what it stands on is read out all the same.
                ui.accesskit_node_builder(canvas_id, |node| node.set_active_descendant(id.accesskit_id()));
            }
        }
    }
}
