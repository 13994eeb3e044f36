//! What only the screen shows, over the drawing: what was found, what is selected, what is under way.

use egui::{Align2, Color32, Pos2, Shape, Stroke, StrokeKind};
use kurbo::{Point, Rect};

use super::{
    in_blocks,
    paint::{color, vec2},
    picture::Picture,
    words::Words,
};
use crate::{
    drawing::{self, Color},
    editor::{Aim, Camera, Drop, Editor, End, Gesture, Grip, Mode, REACH},
    model::{CellPair, Element, TouchpointId, TransitionId},
};

/// The outline of what is selected, in points.
const SELECTION_WIDTH: f32 = 2.5;

/// The ring around what was found, in points.
const LIT_RING: f32 = 4.0;

/// The band along a transition that was found, or that something is about to come on, in points.
const LIT_WIDTH: f32 = 9.0;

/// The radius of a handle, in points.
const HANDLE: f32 = 7.0;

/// The rounding of the corners of cards, in points.
const ROUND: f32 = 10.0;

/// The dashes of where a card will stand, and the gaps between them, in points.
const DASH: (f32, f32) = (6.0, 4.0);

/// What is painted with.
struct Sheet<'a> {
    painter: &'a egui::Painter,
    words: Words,
    canvas: egui::Rect,
    camera: &'a Camera,
    editor: &'a Editor,
    picture: &'a Picture,
}

/// Paints all of it. The pointer is here on the canvas.
pub(super) fn paint(
    painter: &egui::Painter,
    words: Words,
    canvas: egui::Rect,
    (editor, picture): (&Editor, &Picture),
    pointer: Option<Point>,
    focused: bool,
) {
    let sheet = Sheet { painter, words, canvas, camera: picture.camera(editor), editor, picture };
    in_blocks::paint(painter, words, canvas, (editor, picture), pointer);
    sheet.found();
    sheet.on_thread();
    sheet.selected();
    sheet.under_way();
    sheet.handles(pointer);
    if focused {
        let ring = Stroke::new(1.0, sheet.accent());
        painter.rect_stroke(canvas.shrink(1.0), 0.0, ring, StrokeKind::Inside);
    }
    sheet.instead();
}

impl Sheet<'_> {
    fn at(&self, world: Point) -> Pos2 {
        self.canvas.min + vec2(self.camera.screen_from_world(world))
    }

    fn rect(&self, world: Rect) -> egui::Rect {
        egui::Rect::from_two_pos(self.at(Point::new(world.x0, world.y0)), self.at(Point::new(world.x1, world.y1)))
    }

    fn accent(&self) -> Color32 {
        color(self.words.theme.accent)
    }

    fn tint(&self) -> Color32 {
        color(self.words.theme.accent.with_opacity(0.15))
    }

    fn outline(&self) -> Stroke {
        Stroke::new(SELECTION_WIDTH, self.accent())
    }

    /// The lines of a transition as they are painted: two in a comparison.
    fn lines(&self, id: &TransitionId) -> Vec<Vec<Pos2>> {
        let edges = self.picture.layout(self.editor).map(|layout| &layout.edges);
        let edges = edges.into_iter().flatten().filter(|edge| edge.id == *id);
        edges.map(|edge| self.rounded(&edge.points)).collect()
    }

    fn card(&self, id: &TouchpointId) -> Option<Rect> {
        self.picture.bounds(self.editor, &Element::Touchpoint(id.clone()))
    }

    fn found(&self) {
        let caution = self.words.theme.caution;
        let (fill, lit) = (color(caution.with_opacity(0.1)), Stroke::new(LIT_RING, color(caution)));
        let is_seen = |element: &&Element| !in_blocks::hides(self.editor, element);
        for element in self.editor.search().elements().iter().filter(is_seen) {
            if let Element::Transition(id) = element {
                self.light(id, caution);
            } else if let Some(bounds) = self.picture.bounds(self.editor, element) {
                self.painter.rect(self.rect(bounds).expand(4.0), ROUND, fill, lit, StrokeKind::Outside);
            }
        }
    }

    /// What is on the golden thread that is lit, on the plan; on the map, that all else steps back is enough.
    fn on_thread(&self) {
        let Some(lit) = self.editor.lit_thread().filter(|_| self.editor.mode() == Mode::Roadmap) else { return };
        let marked = lit.elements.iter().filter(|it| matches!(it, Element::Initiative(_) | Element::Kpi(_)));
        for bounds in marked.filter_map(|element| self.picture.bounds(self.editor, element)) {
            let rect = self.rect(bounds).expand(3.0);
            self.painter.rect_stroke(rect, 6.0, Stroke::new(2.0, self.accent()), StrokeKind::Outside);
        }
    }

    /// A band of light along a transition.
    fn light(&self, id: &TransitionId, hue: Color) {
        for points in self.lines(id) {
            self.painter.line(points, Stroke::new(LIT_WIDTH, color(hue.with_opacity(0.35))));
        }
    }

    fn selected(&self) {
        let is_seen = |element: &&Element| !in_blocks::hides(self.editor, element);
        for element in self.editor.view().selection.iter().filter(is_seen) {
            if let Element::Transition(id) = element {
                // While an end is carried, the line as it was steps back.
                let carried = matches!(self.editor.gesture(), Gesture::Rerouting { id: other, .. } if other == id);
                let stroke = if carried { Stroke::new(SELECTION_WIDTH, self.tint()) } else { self.outline() };
                for points in self.lines(id) {
                    if !carried {
                        for end in points.first().into_iter().chain(points.last()) {
                            self.painter.circle_filled(*end, 5.0, self.accent());
                        }
                    }
                    self.painter.line(points, stroke);
                }
            } else if let Element::Bundle(pair) = element {
                self.bundle(element, pair);
            } else if let Some(bounds) = self.picture.bounds(self.editor, element) {
                // The rows of the plan lie close together: the outline of one keeps off the words of the next.
                let (expand, round, kind) = match element {
                    Element::Initiative(_) => (2.0, 6.0, StrokeKind::Inside),
                    _ => (3.0, ROUND, StrokeKind::Outside),
                };
                self.painter.rect_stroke(self.rect(bounds).expand(expand), round, self.outline(), kind);
                self.hidden_lines(element);
            }
        }
    }

    /// The line of a bundle, and its plate.
    fn bundle(&self, element: &Element, pair: &CellPair) {
        let layout = self.picture.layout(self.editor);
        let bundle = layout.and_then(|layout| layout.bundles.iter().find(|bundle| *bundle.pair == *pair));
        let Some(bundle) = bundle else { return };
        if !bundle.points.is_empty() && !bundle.is_unfolded {
            self.painter.line(self.rounded(&bundle.points), self.outline());
        }
        if let Some(plate) = self.picture.bounds(self.editor, element) {
            self.painter.rect_stroke(self.rect(plate).expand(2.0), 6.0, self.outline(), StrokeKind::Outside);
        }
    }

    /// The lines of a card that its bundles hide, so that it can be seen where it leads.
    fn hidden_lines(&self, element: &Element) {
        let Element::Touchpoint(id) = element else { return };
        if self.editor.view().only().is_none() {
            return;
        }
        let layout = self.picture.layout(self.editor);
        for [from, to] in layout.into_iter().flat_map(|layout| layout.hidden_of(id)) {
            let (from, to) = (self.at(from), self.at(to));
            self.painter.line_segment([from, to], Stroke::new(1.5, self.accent()));
            self.head(from, to);
        }
    }

    fn under_way(&self) {
        match self.editor.gesture() {
            Gesture::Moving { start, at, copies, drop, ghosts, .. } => {
                self.target(drop);
                for ghost in ghosts {
                    self.ghost(self.rect(*ghost));
                }
                self.carried((*start, *at), *copies);
            }
            Gesture::Linking { from, at, aim } => {
                if aim.is_none() {
                    self.cell_at(*at);
                }
                self.aimed(aim.as_ref().map(|aim| &aim.card).filter(|to| *to != from), self.words.theme.accent);
                if let Some(run) = run_of(aim.as_ref()) {
                    self.run(run);
                } else if let Some(card) = self.card(from) {
                    self.loose(border(card, *at), *at, End::To);
                }
            }
            Gesture::Rerouting { id, end, at, aim } => {
                let target = aim.as_ref().map(|aim| &aim.card);
                let refused = target.is_some_and(|target| self.editor.obstacle(id, *end, target).is_some());
                let hue = if refused { self.words.theme.friction } else { self.words.theme.accent };
                self.aimed(target, hue);
                if let Some(run) = run_of(aim.as_ref()) {
                    return self.run(run);
                }
                let edges = self.picture.layout(self.editor).map(|layout| &layout.edges);
                let edge = edges.and_then(|edges| edges.iter().find(|edge| edge.id == *id));
                let fixed = edge.and_then(|edge| match end {
                    End::From => edge.points.last(),
                    End::To => edge.points.first(),
                });
                if let Some(fixed) = fixed {
                    self.loose(*fixed, *at, *end);
                }
            }
            Gesture::Brushing { start, at, .. } => {
                let band = self.rect(Rect::from_points(*start, *at));
                self.painter.rect(band, 0.0, self.tint(), Stroke::new(1.0, self.accent()), StrokeKind::Inside);
            }
            // A bar of the roadmap has an overlay of its own.
            Gesture::Idle
            | Gesture::Pressed { .. }
            | Gesture::Panning { .. }
            | Gesture::Carrying { .. }
            | Gesture::Scheduling { .. } => {}
        }
    }

    /// The place where something is about to be let go.
    fn target(&self, drop: &Drop) {
        match drop {
            Drop::Nowhere => {}
            Drop::Cell(stage, channel) => self.cell(&Element::Cell(stage.clone(), channel.clone())),
            Drop::Between(line, stage, channel) => {
                self.cell(&Element::Cell(stage.clone(), channel.clone()));
                self.light(line, self.words.theme.accent);
                for points in self.lines(line) {
                    self.painter.line(points, self.outline());
                }
            }
            Drop::Order { mark, .. } => {
                let (left, right) = (self.at(mark.0), self.at(mark.1));
                self.painter.line_segment([left, right], Stroke::new(4.0, self.accent()));
                for end in [left, right] {
                    self.painter.circle_filled(end, 5.0, self.accent());
                }
            }
        }
    }

    fn cell_at(&self, at: Point) {
        if let Some((stage, channel)) = self.editor.cell_at(at) {
            self.cell(&Element::Cell(stage, channel));
        }
    }

    fn cell(&self, cell: &Element) {
        if let Some(bounds) = self.editor.bounds(cell) {
            self.painter.rect(self.rect(bounds), 0.0, self.tint(), self.outline(), StrokeKind::Inside);
        }
    }

    /// Where a card will stand.
    fn ghost(&self, card: egui::Rect) {
        self.painter.rect_filled(card, ROUND, self.tint());
        let corners =
            [card.left_top(), card.right_top(), card.right_bottom(), card.left_bottom(), card.left_top()];
        self.painter.extend(Shape::dashed_line(&corners, Stroke::new(1.5, self.accent()), DASH.0, DASH.1));
    }

    /// The cards in the hand, with their names; a plus where they are copies.
    fn carried(&self, (start, at): (Point, Point), copies: bool) {
        let theme = self.words.theme;
        let mut corner: Option<Pos2> = None;
        for element in &self.editor.view().selection {
            let Element::Touchpoint(id) = element else { continue };
            let Some(card) = self.card(id) else { continue };
            let screen = self.rect(card + (at - start));
            let (fill, edge) = (color(theme.surface.with_opacity(0.8)), self.outline());
            self.painter.rect(screen, ROUND, fill, edge, StrokeKind::Inside);
            let name = self.editor.name_of(element).unwrap_or_default();
            #[expect(clippy::cast_possible_truncation, reason = "a size on the screen")]
            let font = egui::FontId::proportional((13.0 * self.camera.zoom).clamp(9.0, 20.0) as f32);
            let room = (screen.width() - 16.0).max(1.0);
            let text = self.painter.layout(name, font, color(theme.text), room);
            let place = screen.center() - text.size() / 2.0;
            self.painter.with_clip_rect(screen.shrink(4.0).intersect(self.painter.clip_rect())).galley(
                place,
                text,
                color(theme.text),
            );
            corner = Some(corner.map_or(screen.right_top(), |corner| {
                if screen.top() < corner.y { screen.right_top() } else { corner }
            }));
        }
        if let Some(corner) = corner.filter(|_| copies) {
            self.painter.circle_filled(corner, 11.0, self.accent());
            self.plus(corner, 6.0);
        }
    }

    fn plus(&self, at: Pos2, arm: f32) {
        let stroke = Stroke::new(2.0, color(self.words.theme.on_accent));
        for way in [egui::vec2(arm, 0.0), egui::vec2(0.0, arm)] {
            self.painter.line_segment([at - way, at + way], stroke);
        }
    }

    /// The card that a line is about to reach.
    fn aimed(&self, card: Option<&TouchpointId>, hue: Color) {
        if let Some(card) = card.and_then(|id| self.card(id)) {
            let (fill, edge) = (color(hue.with_opacity(0.15)), Stroke::new(LIT_RING, color(hue)));
            self.painter.rect(self.rect(card).expand(2.0), ROUND, fill, edge, StrokeKind::Outside);
        }
    }

    /// A line with one end loose, and its head where it leads.
    fn loose(&self, fixed: Point, loose: Point, end: End) {
        let (fixed, loose) = (self.at(fixed), self.at(loose));
        self.painter.line_segment([fixed, loose], self.outline());
        let (tail, tip) = match end {
            End::From => (loose, fixed),
            End::To => (fixed, loose),
        };
        self.head(tail, tip);
        self.painter.circle_stroke(loose, HANDLE, self.outline());
    }

    /// A line as it will run once it is let go, from the mark of where it leaves to its head.
    fn run(&self, points: &[Point]) {
        let line = self.rounded(points);
        let ([first, ..], [.., tail, tip]) = (&*line, &*line) else { return };
        let (first, tail, tip) = (*first, *tail, *tip);
        // On a light ground, so that it is told from the lines that it crosses.
        let ground = Stroke::new(SELECTION_WIDTH + 4.0, color(self.words.theme.surface.with_opacity(0.7)));
        self.painter.line(line.clone(), ground);
        self.painter.line(line, self.outline());
        self.painter.circle_filled(first, 5.0, self.accent());
        self.head(tail, tip);
    }

    /// The corners of a line rounded, as they are in the drawing.
    fn rounded(&self, points: &[Point]) -> Vec<Pos2> {
        let mut line = Vec::new();
        kurbo::flatten(drawing::rounded(points), 0.2 / self.camera.zoom, |element| {
            line.extend(element.end_point().map(|at| self.at(at)));
        });
        line
    }

    fn head(&self, tail: Pos2, tip: Pos2) {
        let way = (tip - tail).normalized();
        if way != egui::Vec2::ZERO {
            let (back, side) = (tip - way * 12.0, way.rot90() * 6.0);
            let head = vec![tip, back + side, back - side];
            self.painter.add(Shape::convex_polygon(head, self.accent(), Stroke::NONE));
        }
    }

    /// What can be taken hold of, and the one of it that the pointer is on.
    fn handles(&self, pointer: Option<Point>) {
        for handle in self.editor.handles(pointer) {
            let at = self.canvas.min + vec2(handle.at);
            let meant = pointer.is_some_and(|pointer| (pointer - handle.at).hypot() <= REACH);
            let ground = if meant { self.accent() } else { color(self.words.theme.surface) };
            let radius = if meant { HANDLE + 2.0 } else { HANDLE };
            self.painter.circle(at, radius, ground, Stroke::new(2.0, self.accent()));
            if meant && matches!(handle.grip, Grip::Handle(..)) {
                self.plus(at, 4.0);
            }
        }
    }

    /// What is said in place of a drawing.
    fn instead(&self) {
        let instead = match self.editor.scene() {
            None => Some("canvas-building"),
            Some(scene) if !scene.drawing.items.is_empty() => None,
            Some(_) if self.editor.mode() == Mode::Roadmap => Some("canvas-no-target"),
            Some(_) => Some("canvas-empty"),
        };
        if let Some(key) = instead {
            let (font, muted) = (egui::FontId::proportional(16.0), color(self.words.theme.muted));
            self.painter.text(self.canvas.center(), Align2::CENTER_CENTER, self.words.get(key), font, muted);
        }
    }
}

/// How a line will run, where that is known.
fn run_of(aim: Option<&Aim>) -> Option<&[Point]> {
    aim.map(|aim| &*aim.run).filter(|run| !run.is_empty())
}

/// Where a line to a point leaves a card: in the middle of the side that it is beyond.
fn border(card: Rect, to: Point) -> Point {
    let middle = card.center();
    let off = to - middle;
    if off.x.abs() * card.height() >= off.y.abs() * card.width() {
        Point::new(if off.x < 0.0 { card.x0 } else { card.x1 }, middle.y)
    } else {
        Point::new(middle.x, if off.y < 0.0 { card.y0 } else { card.y1 })
    }
}
