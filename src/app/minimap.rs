//! The small picture of the whole map, in the corner of the canvas: where the view is, and the way elsewhere.

use egui::{
    Area, EventFilter, Id, Key, Mesh, Modifiers, Order, Painter, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
};
use kurbo::{Point, Rect};

use super::{
    paint::{color, narrow, vec2},
    picture::Picture,
    side_by_side,
    words::Words,
};
use crate::{
    editor::Editor,
    layout::Layout,
    model::{Element, State},
};

/// The most room it takes, in points.
const LARGEST: egui::Vec2 = egui::Vec2::new(220.0, 132.0);

/// The largest share of the width and of the height of the canvas that it takes.
const SHARE: egui::Vec2 = egui::Vec2::new(0.2, 0.26);

/// The canvas, or the half of it, on which it has no place, in points.
const TOO_SMALL: egui::Vec2 = egui::Vec2::new(360.0, 200.0);

/// How far it stands from the edges of the canvas, in points.
const APART: f32 = 12.0;

/// The room around the map in it, in points.
const MARGIN: f32 = 6.0;

/// How far an arrow key moves the view, as a share of it.
const STEP: f64 = 0.25;

/// Shows it, where the map does not fit into view.
pub(super) fn show(ui: &Ui, words: Words, canvas: egui::Rect, editor: &mut Editor, picture: &mut Picture) {
    let Some(layout) = picture.layout(editor) else { return };
    let view = editor.in_view();
    let map = layout.size.to_rect();
    // Of two states side by side it covers one.
    let pane = side_by_side::pane(canvas, editor).size();
    if view.contains_rect(map) || pane.x < TOO_SMALL.x || pane.y < TOO_SMALL.y {
        return;
    }
    let room = LARGEST.min(pane * SHARE) - egui::Vec2::splat(2.0 * MARGIN);
    let scale = (f64::from(room.x) / map.width().max(1.0)).min(f64::from(room.y) / map.height().max(1.0));
    let size = egui::Vec2::new(narrow(map.width() * scale), narrow(map.height() * scale));
    let outer = size + egui::Vec2::splat(2.0 * MARGIN);
    let corner = canvas.max - egui::Vec2::splat(APART) - outer;
    let area = Area::new(Id::unique("minimap")).order(Order::Middle).fixed_pos(corner).constrain(false);
    let wish = area.movable(false).fade_in(false).show(ui, |ui| {
        let (rect, response) = ui.allocate_exact_size(outer, Sense::click_and_drag());
        let name = words.get("minimap");
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
        let origin = rect.min + egui::Vec2::splat(MARGIN);
        let paper = Paper { origin, scale };
        let focused = response.has_focus();
        paint(ui.painter(), words, rect, &paper, (editor, picture), view, focused);
        let pointed = response.interact_pointer_pos().filter(|_| response.is_pointer_button_down_on());
        pointed.map(|at| paper.world(at)).or_else(|| focused.then(|| by_key(ui, &response, view)).flatten())
    });
    if let Some(at) = wish.inner {
        editor.look_at(at);
    }
}

/// Where an arrow key moves the middle of the view.
fn by_key(ui: &Ui, response: &egui::Response, view: Rect) -> Option<Point> {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let (across, down) = (view.width() * STEP, view.height() * STEP);
    let ways = [
        (Key::ArrowLeft, (-across, 0.0)),
        (Key::ArrowRight, (across, 0.0)),
        (Key::ArrowUp, (0.0, -down)),
        (Key::ArrowDown, (0.0, down)),
    ];
    let pressed = ways.into_iter().find(|(key, _)| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key)));
    pressed.map(|(_, way)| view.center() + way)
}

/// Where things are on the small picture.
struct Paper {
    /// Where the map begins on the screen.
    origin: egui::Pos2,
    /// Points of the screen to a pixel of the map.
    scale: f64,
}

impl Paper {
    fn rect(&self, world: Rect) -> egui::Rect {
        let at = |point: Point| self.origin + vec2((point.to_vec2() * self.scale).to_point());
        egui::Rect::from_min_max(at(world.origin()), at(Point::new(world.x1, world.y1)))
    }

    fn world(&self, screen: egui::Pos2) -> Point {
        let at = screen - self.origin;
        Point::new(f64::from(at.x) / self.scale, f64::from(at.y) / self.scale)
    }
}

/// Paints the blocks: no words, no lines of transitions.
fn paint(
    painter: &Painter,
    words: Words,
    outer: egui::Rect,
    paper: &Paper,
    (editor, picture): (&Editor, &mut Picture),
    view: Rect,
    focused: bool,
) {
    let Some(layout) = picture.layout(editor) else { return };
    let theme = words.theme;
    let border = Stroke::new(1.0, color(theme.border));
    painter.rect(outer, 6.0, color(theme.canvas), border, StrokeKind::Inside);
    for band in layout.lanes.iter().step_by(2) {
        let lane = Rect::new(0.0, band.start, layout.size.width, band.start + band.length);
        painter.rect_filled(paper.rect(lane), 0.0, color(theme.lane));
    }
    let selected = &editor.view().selection;
    let header = |rect: Rect, element: &Element| {
        let fill = if selected.contains(element) { theme.accent } else { theme.border.with_opacity(0.55) };
        // However small the picture, the blocks of the headers stay blocks.
        let block = paper.rect(rect).shrink(0.75);
        let block = egui::Rect::from_min_size(block.min, block.size().max(egui::Vec2::splat(3.0)));
        painter.rect_filled(block, 1.0, color(fill));
    };
    for band in &layout.stages {
        let rect = Rect::new(band.start, 0.0, band.start + band.length, layout.header_height);
        header(rect, &Element::Stage(band.id.clone()));
    }
    for band in &layout.lanes {
        let rect = Rect::new(0.0, band.start, layout.header_width, band.start + band.length);
        header(rect, &Element::Channel(band.id.clone()));
    }
    painter.add(picture.small(editor, &(paper.origin, paper.scale, theme), |layout| {
        blocks(words, paper, editor.state(), layout)
    }));
    for element in selected.iter().filter(|element| matches!(element, Element::Touchpoint(_))) {
        if let Some(card) = picture.bounds(editor, element) {
            let ring = Stroke::new(2.0, color(theme.accent));
            painter.rect_stroke(paper.rect(card), 1.0, ring, StrokeKind::Outside);
        }
    }
    let inside = outer.shrink(1.5);
    let seen = paper.rect(view).intersect(inside);
    let ring = Stroke::new(2.0, color(theme.accent));
    painter.rect(seen, 2.0, color(theme.accent.with_opacity(0.12)), ring, StrokeKind::Inside);
    if focused {
        painter.rect_stroke(outer.expand(2.0), 8.0, ring, StrokeKind::Outside);
    }
}

/// The cards, in the colours of how customers feel there.
fn blocks(words: Words, paper: &Paper, state: Option<&State>, layout: &Layout) -> Mesh {
    let mut mesh = Mesh::default();
    for node in &layout.nodes {
        let emotion = state.and_then(|state| state.touchpoints.get(&node.id)?.emotion);
        let fill = emotion.map_or(words.theme.muted, |emotion| words.theme.emotion_of(emotion).fill);
        mesh.add_colored_rect(paper.rect(node.rect), color(fill));
    }
    mesh
}
