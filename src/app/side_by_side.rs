//! Two states side by side on the canvas: each in a pane of its own with its name above, both seen from the same place.
//!
//! One of the two is being worked on: it is the state shown everywhere else. A press in the other goes over to it.

use egui::{Align2, Color32, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};
use kurbo::{Point, Size};

use super::{
    canvas, fonts,
    paint::{color, narrow, vec2},
    picture::Picture,
    rulers,
    words::Words,
};
use crate::{
    drawing,
    editor::{Beside, Editor, Mode},
    model::{self, Element},
    text::{self, Weight},
};

/// The height of the name above each pane, in points.
const TITLE: f32 = 32.0;

/// The size of the name, in points.
const SIZE: f64 = 15.0;

/// The room between the two panes, in points.
const BETWEEN: f32 = 6.0;

/// The outline of what is selected, in points.
const SELECTION_WIDTH: f32 = 2.5;

/// The two halves of the canvas, names included.
struct Halves {
    /// That of the state that is being worked on.
    here: Rect,
    /// That of the other.
    there: Rect,
    /// The gap.
    between: Rect,
}

/// How the canvas is halved; none where it shows one picture.
fn halves(whole: Rect, editor: &Editor) -> Option<Halves> {
    let scene = editor.scene().filter(|_| editor.mode() == Mode::SideBySide)?;
    let beside = scene.beside()?;
    let room = Size::new(f64::from(whole.width()), f64::from(whole.height() - TITLE));
    let map = Size::new(scene.drawing.width, scene.drawing.height);
    let (first, second, between) = if drawing::stands_beside(map, room) {
        let middle = whole.center().x;
        let (left, right) = (middle - BETWEEN / 2.0, middle + BETWEEN / 2.0);
        (whole.with_max_x(left), whole.with_min_x(right), whole.with_min_x(left).with_max_x(right))
    } else {
        let middle = whole.center().y;
        let (top, bottom) = (middle - BETWEEN / 2.0, middle + BETWEEN / 2.0);
        (whole.with_max_y(top), whole.with_min_y(bottom), whole.with_min_y(top).with_max_y(bottom))
    };
    let (from, _) = editor.ends()?;
    let (here, there) = if from.id == beside.state { (second, first) } else { (first, second) };
    Some(Halves { here, there, between })
}

/// The pane below the name of a half.
fn pane_of(half: Rect) -> Rect {
    half.with_min_y((half.min.y + TITLE).min(half.max.y))
}

/// Where the state is shown that is being worked on: everywhere, unless there are two.
pub(super) fn pane(whole: Rect, editor: &Editor) -> Rect {
    halves(whole, editor).map_or(whole, |halves| pane_of(halves.here))
}

/// The pane under the pointer.
pub(super) fn under_pointer(ui: &Ui, whole: Rect, editor: &Editor) -> Rect {
    let at = ui.input(|input| input.pointer.latest_pos());
    match (halves(whole, editor), at) {
        (Some(halves), Some(at)) if halves.there.contains(at) => pane_of(halves.there),
        (Some(halves), _) => pane_of(halves.here),
        (None, _) => whole,
    }
}

/// Whether a point in the coordinates of a pane is in it.
pub(super) fn is_in(pane: Rect, at: Point) -> bool {
    Size::new(f64::from(pane.width()), f64::from(pane.height())).to_rect().contains(at)
}

/// Goes over to the other state where it is pressed.
pub(super) fn turn(ui: &Ui, response: &Response, whole: Rect, editor: &mut Editor) {
    let (pressed, at) = ui.input(|input| {
        (input.pointer.primary_pressed(), input.pointer.press_origin().or(input.pointer.latest_pos()))
    });
    if !pressed || !response.contains_pointer() {
        return;
    }
    let is_there = halves(whole, editor).zip(at).is_some_and(|(halves, at)| halves.there.contains(at));
    let there = editor.scene().and_then(|scene| scene.beside()).map(|beside| beside.state.clone());
    if let Some(there) = there.filter(|_| is_there) {
        editor.show_state(&there);
    }
}

/// What a screen reader says of an element: with its state, where there are two.
pub(super) fn spoken(editor: &Editor, name: &str) -> String {
    let is_one_of_two = editor.mode() == Mode::SideBySide;
    match editor.state().filter(|_| is_one_of_two) {
        Some(state) => spoken_in(editor, name, state),
        None => name.to_owned(),
    }
}

fn spoken_in(editor: &Editor, name: &str, state: &model::State) -> String {
    let args = [("name", name.into()), ("state", state.name.as_str().into())];
    editor.look().lang.text_with("side-by-side-name", &args)
}

/// Shows what there is beside the state that is being worked on: the other one, and the names of both.
pub(super) fn show(ui: &Ui, words: Words, whole: Rect, (editor, picture): (&Editor, &Picture), focused: bool) {
    let Some(halves) = halves(whole, editor) else { return };
    let Some(beside) = editor.scene().and_then(|scene| scene.beside()) else { return };
    let Some(other) = editor.journey().states.get(&beside.state) else { return };
    let pane = pane_of(halves.there);
    ui.painter().rect_filled(halves.between, 0.0, color(words.theme.border));
    let painter = ui.painter_at(pane);
    painter.rect_filled(pane, 0.0, color(words.theme.canvas));
    picture.paint_beside(&painter, pane, editor, words.theme);
    select(&painter, words, pane, editor, beside);
    rulers::paint(&painter, words, pane, editor, picture);
    for (half, state, is_active) in [(halves.here, editor.state(), true), (halves.there, Some(other), false)] {
        if let Some(state) = state {
            title(ui, words, half, state, is_active, focused);
        }
    }
    // Nobody listens: then a frame is spared a widget for each element.
    if !ui.ctx().has_accesskit_node(canvas::id()) {
        return;
    }
    for named in &beside.named {
        let screen = on_screen(pane, editor, named.bounds);
        if screen.intersects(pane) {
            let id = egui::Id::unique(("beside", &named.element));
            let response = ui.interact(screen.intersect(pane), id, Sense::hover());
            let selected = editor.view().selection.contains(&named.element);
            let name = spoken_in(editor, &named.name, other);
            response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, selected, &name));
        }
    }
}

/// Outlines what is selected where it exists in the other state too.
fn select(painter: &egui::Painter, words: Words, pane: Rect, editor: &Editor, beside: &Beside) {
    let outline = Stroke::new(SELECTION_WIDTH, color(words.theme.accent));
    for element in &editor.view().selection {
        if let Element::Transition(id) = element {
            for edge in beside.layout.edges.iter().filter(|edge| edge.id == *id) {
                let points: Vec<Pos2> = edge.points.iter().map(|at| to_screen(pane, editor, *at)).collect();
                painter.line(points, outline);
            }
        } else if let Some(bounds) = beside.bounds(element) {
            let screen = on_screen(pane, editor, bounds).expand(3.0);
            painter.rect(screen, 10.0, Color32::TRANSPARENT, outline, StrokeKind::Outside);
        }
    }
}

/// The name of a state above its pane: the one that is being worked on stands out.
fn title(ui: &Ui, words: Words, half: Rect, state: &model::State, is_active: bool, focused: bool) {
    let strip = half.with_max_y(pane_of(half).min.y);
    let painter = ui.painter_at(half);
    let (fill, ink) =
        if is_active { (words.theme.accent, words.theme.on_accent) } else { (words.theme.lane, words.theme.text) };
    painter.rect_filled(strip, 0.0, color(fill));
    let name = text::fit(&state.name, SIZE, Weight::Bold, f64::from(strip.width()) - 24.0).text;
    let at = strip.left_center() + Vec2::new(12.0, 0.0);
    painter.text(at, Align2::LEFT_CENTER, name, fonts::font(narrow(SIZE), Weight::Bold), color(ink));
    let edge = if is_active { words.theme.accent } else { words.theme.border };
    let width = if is_active && focused { 2.0 } else { 1.0 };
    painter.rect_stroke(half, 0.0, Stroke::new(width, color(edge)), StrokeKind::Inside);
    let response = ui.interact(strip, egui::Id::unique(("half", &state.id)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &state.name));
}

fn to_screen(pane: Rect, editor: &Editor, at: Point) -> Pos2 {
    pane.min + vec2(editor.camera().screen_from_world(at))
}

fn on_screen(pane: Rect, editor: &Editor, world: kurbo::Rect) -> Rect {
    let corner = |x, y| to_screen(pane, editor, Point::new(x, y));
    Rect::from_two_pos(corner(world.x0, world.y0), corner(world.x1, world.y1))
}
