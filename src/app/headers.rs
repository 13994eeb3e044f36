//! What the headers of stages and channels get on the screen: the one in the hand, and the quiet buttons that add one.

use egui::{
    Align2, Area, CursorIcon, Id, Order, Painter, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
};
use kurbo::Point;

use super::{
    fonts,
    paint::{color, narrow, vec2},
    rulers::{on_screen, plate},
    words::Words,
};
use crate::{
    editor::{Editor, Gesture, Mode, NameOf, Tool},
    model::Element,
    text::Icon,
};

/// The diameter of a button that adds, in points.
const BUTTON: f32 = 20.0;

/// How near to the edge between two headers the pointer shows the button between them, in points.
const NEAR: f64 = 12.0;

/// How far the button behind the last header stands from it, in points.
const APART: f64 = 13.0;

/// The line at which a header would come to stand, in points.
const LANDING: f32 = 4.0;

/// How far that line reaches beyond the map, in points.
const OVER: f32 = 6.0;

/// The smallest size of a header in the hand, in points.
const SMALLEST: Vec2 = Vec2::new(72.0, 28.0);

/// How near to the edge of the canvas a header in the hand moves the view, in points.
const EDGE: f64 = 32.0;

/// How fast it moves the view, in points a second.
const SPEED: f64 = 600.0;

/// Shows the header in the hand, or the buttons that add one.
pub(super) fn show(ui: &Ui, response: &Response, painter: &Painter, words: Words, editor: &mut Editor) {
    let canvas = response.rect;
    if matches!(editor.gesture(), Gesture::Carrying { .. }) {
        carried(painter, words, canvas, editor);
        roll(ui, editor);
    } else if editor.mode() == Mode::Map && !editor.is_read_only() && editor.naming().is_none() {
        buttons(ui, words, canvas, editor);
        offer_hand(ui, response, editor);
    }
}

/// The header that follows the pointer, and the line where it would come to stand.
fn carried(painter: &Painter, words: Words, canvas: egui::Rect, editor: &Editor) {
    let Some(carried) = editor.carried() else { return };
    let accent = color(words.theme.accent);
    let edge = carried.landing.and_then(|landing| landing.edge).map(narrow);
    let map = editor.scene().and_then(|scene| scene.layout.as_ref()).map(|layout| layout.size.to_rect());
    if let Some((edge, map)) = edge.zip(map) {
        let corner = |x, y| canvas.min + vec2(editor.camera().screen_from_world(Point::new(x, y)));
        let map = egui::Rect::from_min_max(corner(map.x0, map.y0), corner(map.x1, map.y1));
        let map = map.expand(OVER).intersect(canvas);
        let stroke = Stroke::new(LANDING, accent);
        match carried.header {
            Element::Stage(_) => painter.vline(canvas.left() + edge, map.y_range(), stroke),
            _ => painter.hline(map.x_range(), canvas.top() + edge, stroke),
        };
    }
    // On a map that is seen from afar it still can be read, and at the edge of the canvas as well.
    let rect = on_screen(canvas, carried.rect);
    let rect = egui::Rect::from_center_size(rect.center(), rect.size().max(SMALLEST)).intersect(canvas);
    let name = editor.name_of(&carried.header).unwrap_or_default();
    let mut painter = painter.clone();
    // Where letting go takes it back, it is only a shadow.
    painter.multiply_opacity(if carried.landing.is_some() { 0.92 } else { 0.45 });
    plate(&painter, words, rect, &name);
    painter.rect_stroke(rect, 0.0, Stroke::new(2.0, accent), StrokeKind::Inside);
}

/// Moves the view on while a header is held at an edge of the canvas beyond which there is more.
fn roll(ui: &Ui, editor: &mut Editor) {
    let Gesture::Carrying { header, at, .. } = editor.gesture() else { return };
    let Some(layout) = editor.scene().and_then(|scene| scene.layout.as_ref()) else { return };
    let (at, canvas, camera) = (*at, editor.canvas(), editor.camera());
    let start = camera.screen_from_world(Point::ZERO);
    let end = camera.screen_from_world(Point::new(layout.size.width, layout.size.height));
    let towards = |at: f64, start: f64, end: f64, size: f64| {
        if at < EDGE && start < 0.0 {
            1.0
        } else if at > size - EDGE && end > size {
            -1.0
        } else {
            0.0
        }
    };
    let way = match header {
        Element::Stage(_) => kurbo::Vec2::new(towards(at.x, start.x, end.x, canvas.width), 0.0),
        _ => kurbo::Vec2::new(0.0, towards(at.y, start.y, end.y, canvas.height)),
    };
    if way != kurbo::Vec2::ZERO {
        editor.pan(way * SPEED * f64::from(ui.input(|input| input.stable_dt.min(0.1))));
        ui.request_repaint();
    }
}

/// Shows that a header can be taken.
fn offer_hand(ui: &Ui, response: &Response, editor: &Editor) {
    let Some(at) = response.hover_pos() else { return };
    let at = at - response.rect.min;
    let at = Point::new(f64::from(at.x), f64::from(at.y));
    let free = editor.tool() == Tool::Select && *editor.gesture() == Gesture::Idle;
    if free && editor.header_at(at).is_some() {
        ui.set_cursor_icon(CursorIcon::Grab);
    }
}

/// A button that adds a stage or a channel.
struct Plus {
    /// Its middle, in points of the canvas.
    at: Point,
    of: NameOf,
    /// What stands before it; none where it begins a list.
    after: Option<Element>,
}

/// The button after the last stage and the last channel, and the one between two that the pointer is near to.
fn buttons(ui: &Ui, words: Words, canvas: egui::Rect, editor: &mut Editor) {
    // A button stays where it was pressed until it is let go.
    let pointer = ui.input(|input| input.pointer.press_origin().or_else(|| input.pointer.hover_pos()));
    let pointer = pointer.filter(|at| canvas.contains(*at));
    let pointer = pointer.map(|at| Point::new(f64::from(at.x - canvas.left()), f64::from(at.y - canvas.top())));
    let mut chosen = None;
    for plus in pluses(editor, pointer) {
        let middle = canvas.min + vec2(plus.at);
        let rect = egui::Rect::from_center_size(middle, Vec2::splat(BUTTON));
        if canvas.contains_rect(rect) && button(ui, words, rect, &name(words, editor, &plus), &plus.of) {
            chosen = Some(plus.of);
        }
    }
    if let Some(of) = chosen {
        editor.begin_naming(of);
    }
}

fn pluses(editor: &Editor, pointer: Option<Point>) -> Vec<Plus> {
    let Some(layout) = editor.scene().and_then(|scene| scene.layout.as_ref()) else { return Vec::new() };
    let camera = editor.camera();
    let on_canvas = |x: f64, y: f64| camera.screen_from_world(Point::new(x, y));
    let mut all = Vec::new();
    // The middle of the rows of headers, wherever they are.
    let row = layout.stages.first().and_then(|band| editor.header(&Element::Stage(band.id.clone())));
    let row =
        row.unwrap_or_else(|| kurbo::Rect::from_points(on_canvas(0.0, 0.0), on_canvas(0.0, layout.header_height)));
    let column = kurbo::Rect::from_points(on_canvas(0.0, 0.0), on_canvas(layout.header_width, 0.0));
    for position in 0..=layout.stages.len() {
        let edge = on_canvas(layout.stage_edge(position), 0.0).x;
        let last = position == layout.stages.len();
        let near = |at: Point| (at.x - edge).abs() <= NEAR && at.y >= row.y0 && at.y <= row.y1;
        if last || position > 0 && pointer.is_some_and(near) {
            let after = position.checked_sub(1).and_then(|before| layout.stages.get(before));
            all.push(Plus {
                at: Point::new(if last { edge + APART } else { edge }, row.center().y),
                of: NameOf::NewStage(position),
                after: after.map(|band| Element::Stage(band.id.clone())),
            });
        }
    }
    let middle = column.center().x.max(APART);
    for position in 0..=layout.lanes.len() {
        let edge = on_canvas(0.0, layout.lane_edge(position)).y;
        let last = position == layout.lanes.len();
        let near = |at: Point| (at.y - edge).abs() <= NEAR && at.x >= column.x0 && at.x <= column.x1;
        if last || position > 0 && pointer.is_some_and(near) {
            let after = position.checked_sub(1).and_then(|before| layout.lanes.get(before));
            all.push(Plus {
                at: Point::new(middle, if last { edge + APART } else { edge }),
                of: NameOf::NewChannel(position),
                after: after.map(|band| Element::Channel(band.id.clone())),
            });
        }
    }
    all
}

fn name(words: Words, editor: &Editor, plus: &Plus) -> String {
    let (first, more) = match plus.of {
        NameOf::NewChannel(_) => ("command-add-channel", "header-add-channel-after"),
        NameOf::NewStage(_) | NameOf::Existing(_) => ("command-add-stage", "header-add-stage-after"),
    };
    match plus.after.as_ref().and_then(|element| editor.name_of(element)) {
        Some(name) => words.with(more, &[("name", name.into())]),
        None => words.get(first),
    }
}

/// A quiet round button in a layer of its own, so that the canvas does not hear its clicks; true when it was pressed.
fn button(ui: &Ui, words: Words, rect: egui::Rect, name: &str, of: &NameOf) -> bool {
    let id = match of {
        NameOf::NewStage(position) => Id::unique(("add stage", *position)),
        NameOf::NewChannel(position) => Id::unique(("add channel", *position)),
        NameOf::Existing(_) => return false,
    };
    let area =
        Area::new(id).order(Order::Middle).fixed_pos(rect.min).constrain(false).movable(false).fade_in(false);
    let shown = area.show(ui, |ui| {
        let (_, response) = ui.allocate_exact_size(rect.size(), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
        let theme = words.theme;
        let strong = response.hovered() || response.has_focus();
        let (ground, ink) = if strong { (theme.accent, theme.on_accent) } else { (theme.surface, theme.muted) };
        let outline = Stroke::new(1.0, color(if strong { theme.accent } else { theme.border }));
        let painter = ui.painter();
        painter.rect(response.rect.shrink(1.0), BUTTON / 2.0, color(ground), outline, StrokeKind::Middle);
        let font = egui::FontId::proportional(14.0);
        painter.text(response.rect.center(), Align2::CENTER_CENTER, fonts::icon(Icon::Plus), font, color(ink));
        response.on_hover_text(name).clicked()
    });
    shown.inner
}
