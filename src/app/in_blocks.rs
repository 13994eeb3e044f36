//! Where cells are seen as blocks: what stands out among them, and what is said of them.

use std::collections::BTreeSet;

use egui::{Context, Id, Painter, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo};
use kurbo::Point;

use super::{
    canvas,
    paint::{blocks, color},
    picture::Picture,
    side_by_side,
    words::Words,
};
use crate::{
    drawing::Block,
    editor::{Editor, Level},
    model::Element,
};

/// The ring around a block with something that was found, in points.
const FOUND: f32 = 4.0;

/// The outline of a block with something that is selected, in points.
const SELECTED: f32 = 2.5;

/// The ring around the block under the pointer, in points.
const POINTED: f32 = 1.5;

/// The rounding of their corners, in points.
const ROUND: f32 = 4.0;

/// Whether an element is not seen itself, only the block that it is in. One that is selected alone still has its mark.
pub(super) fn hides(editor: &Editor, element: &Element) -> bool {
    editor.level() == Level::Blocks && is_in_block(element) && editor.view().only() != Some(element)
}

const fn is_in_block(element: &Element) -> bool {
    matches!(element, Element::Touchpoint(_) | Element::Friction(_) | Element::Delight(_))
}

/// Paints what stands out: the blocks with something that was found or is selected, and the one under the pointer.
pub(super) fn paint(
    painter: &Painter,
    words: Words,
    canvas: Rect,
    (editor, picture): (&Editor, &Picture),
    pointer: Option<Point>,
) {
    if editor.level() != Level::Blocks {
        return;
    }
    let (accent, caution) = (color(words.theme.accent), words.theme.caution);
    let camera = picture.camera(editor);
    let on_screen = |cell: &Element| Some(blocks::on_screen(canvas, camera, editor.bounds(cell)?));
    let (fill, ring) = (color(caution.with_opacity(0.1)), Stroke::new(FOUND, color(caution)));
    for rect in of(editor, editor.search().elements()).iter().filter_map(on_screen) {
        painter.rect(rect, ROUND, fill, ring, StrokeKind::Inside);
    }
    for rect in of(editor, &editor.view().selection).iter().filter_map(on_screen) {
        painter.rect_stroke(rect, ROUND, Stroke::new(SELECTED, accent), StrokeKind::Inside);
    }
    let at = pointer.map(|at| camera.world_from_screen(at));
    let blocks = picture.blocks(editor);
    let pointed = at.and_then(|at| blocks.iter().find(|block| block.rect.contains(at)));
    if let Some(rect) = pointed.and_then(|block| on_screen(&block.cell)) {
        painter.rect_stroke(rect, ROUND, Stroke::new(POINTED, accent), StrokeKind::Inside);
    }
}

/// The cells that these elements are in, each once.
fn of(editor: &Editor, elements: &BTreeSet<Element>) -> BTreeSet<Element> {
    let hidden = elements.iter().filter(|element| is_in_block(element));
    let places = hidden.filter_map(|element| Some(editor.bounds(element)?.center()));
    places.filter_map(|at| editor.cell_at(at)).map(|(stage, channel)| Element::Cell(stage, channel)).collect()
}

/// What the block says that the pointer is on.
pub(super) fn pointed(context: &Context, words: Words, editor: &Editor, picture: &Picture) -> Option<String> {
    let response = context.read_response(canvas::id()).filter(egui::Response::contains_pointer)?;
    let pane = side_by_side::pane(response.rect, editor);
    let at = editor.camera().world_from_screen(canvas::on_canvas(response.hover_pos()?, pane));
    let blocks = picture.blocks(editor);
    blocks.iter().find(|block| block.rect.contains(at)).map(|block| said(words, editor, block))
}

/// What a block says, in words.
fn said(words: Words, editor: &Editor, block: &Block) -> String {
    let Element::Cell(stage, channel) = &block.cell else { return String::new() };
    let name = |element: Element| editor.name_of(&element).unwrap_or_default().into();
    let args = [
        ("stage", name(Element::Stage(stage.clone()))),
        ("channel", name(Element::Channel(channel.clone()))),
        ("count", block.touchpoints.into()),
        ("frictions", block.frictions.into()),
    ];
    words.with("block-said", &args)
}

/// Gives every block a place and a name in the tree that screen readers and tests see.
pub(super) fn name(ui: &Ui, words: Words, canvas: Rect, canvas_id: Id, (editor, picture): (&Editor, &Picture)) {
    if editor.level() != Level::Blocks || !ui.ctx().has_accesskit_node(canvas_id) {
        return;
    }
    for block in picture.blocks(editor).iter() {
        let screen = blocks::on_screen(canvas, editor.camera(), block.rect);
        if screen.intersects(canvas) {
            let id = Id::unique(("canvas", &block.cell));
            let response = ui.interact(screen.intersect(canvas), id, Sense::hover());
            let selected = editor.view().selection.contains(&block.cell);
            let name = side_by_side::spoken(editor, &said(words, editor, block));
            response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, selected, &name));
            if selected {
                ui.accesskit_node_builder(canvas_id, |node| node.set_active_descendant(id.accesskit_id()));
            }
        }
    }
}
