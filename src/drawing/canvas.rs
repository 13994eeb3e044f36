//! A picture being painted: appends items to a [`Drawing`] and keeps the signs that were used.

use std::collections::BTreeSet;

use kurbo::{Affine, BezPath, Line as Segment, Point, Rect, Shape as _, Vec2};

use super::{Color, Drawing, Item, Line, Shape, Stroke, legend::Sign};
use crate::{
    model::Element,
    text::{self, Icon, Measured, Weight},
};

/// How far the middle of a capital letter is above the baseline, in em.
const MIDDLE: f64 = 0.357;

/// How much is left of what has faded.
const FAINT: f64 = 0.2;

/// The distance of two baselines, in em.
pub(super) const LEADING: f64 = 1.3;

/// Where a line of text lies as seen from the point it is put at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    /// It starts there.
    Left,
    /// Its middle is there.
    Centre,
    /// It ends there.
    Right,
}

/// How a line of text looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lettering {
    /// Its size, in pixels.
    pub(super) size: f64,
    /// Its weight.
    pub(super) weight: Weight,
    /// Its colour.
    pub(super) color: Color,
    /// Whether a line runs through it.
    pub(super) struck: bool,
}

impl Lettering {
    /// Letters for reading.
    pub(super) const fn regular(size: f64, color: Color) -> Self {
        Self { size, weight: Weight::Regular, color, struck: false }
    }

    /// Letters for names and titles.
    pub(super) const fn bold(size: f64, color: Color) -> Self {
        Self { size, weight: Weight::Bold, color, struck: false }
    }

    /// Where the baseline is so that capitals stand in the middle of `y`.
    pub(super) fn baseline(self, y: f64) -> f64 {
        y + MIDDLE * self.size
    }
}

/// A picture being painted.
#[derive(Clone, Debug, Default)]
pub(super) struct Canvas {
    items: Vec<Item>,
    element: Option<Element>,
    signs: BTreeSet<Sign>,
}

impl Canvas {
    /// An empty picture.
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// A picture of these items, of which no signs are known.
    pub(super) fn of(items: Vec<Item>) -> Self {
        Self { items, ..Self::default() }
    }

    /// Paints things that stand for `element`.
    pub(super) fn about(&mut self, element: Element, paint: impl FnOnce(&mut Self)) {
        let outer = self.element.replace(element);
        paint(self);
        self.element = outer;
    }

    /// Notes that a sign is used, so that the legend names it.
    pub(super) fn used(&mut self, sign: Sign) {
        self.signs.insert(sign);
    }

    /// The signs used so far, in the order of a legend.
    pub(super) const fn signs(&self) -> &BTreeSet<Sign> {
        &self.signs
    }

    /// Paints a rectangle with rounded corners.
    pub(super) fn rect(&mut self, rect: Rect, radius: f64, fill: Option<Color>, stroke: Option<Stroke>) {
        let radius = radius.min(rect.width() / 2.0).min(rect.height() / 2.0).max(0.0);
        self.push(Shape::Rect { rect, radius, fill, stroke });
    }

    /// Fills a path.
    pub(super) fn fill(&mut self, path: BezPath, color: Color) {
        self.path(path, Some(color), None);
    }

    /// Runs along a path.
    pub(super) fn stroke(&mut self, path: BezPath, stroke: Stroke) {
        self.path(path, None, Some(stroke));
    }

    /// Fills a path and runs along it.
    pub(super) fn path(&mut self, path: BezPath, fill: Option<Color>, stroke: Option<Stroke>) {
        if !path.is_empty() {
            self.push(Shape::Path { path, fill, stroke });
        }
    }

    /// A straight line.
    pub(super) fn line(&mut self, from: impl Into<Point>, to: impl Into<Point>, stroke: Stroke) {
        self.stroke(Segment::new(from, to).to_path(0.1), stroke);
    }

    /// A disc.
    pub(super) fn disc(&mut self, centre: Point, radius: f64, fill: Option<Color>, stroke: Option<Stroke>) {
        self.rect(Rect::from_center_size(centre, (2.0 * radius, 2.0 * radius)), radius, fill, stroke);
    }

    /// One line of text, ended by `…` where it would be wider than `room`. Returns its width.
    ///
    /// `at` is on the baseline.
    pub(super) fn text(
        &mut self,
        words: &str,
        at: impl Into<Point>,
        lettering: Lettering,
        align: Align,
        room: f64,
    ) -> f64 {
        let measured = text::fit(words, lettering.size, lettering.weight, room);
        self.measured(&measured, at, lettering, align);
        measured.width
    }

    /// One line of text that is measured already.
    pub(super) fn measured(
        &mut self,
        measured: &Measured,
        at: impl Into<Point>,
        lettering: Lettering,
        align: Align,
    ) {
        if measured.text.is_empty() {
            return;
        }
        let at = at.into();
        let x = match align {
            Align::Left => at.x,
            Align::Centre => at.x - measured.width / 2.0,
            Align::Right => at.x - measured.width,
        };
        self.push(Shape::Text(Line {
            text: measured.text.clone(),
            x,
            y: at.y,
            width: measured.width,
            size: lettering.size,
            weight: lettering.weight,
            color: lettering.color,
            struck: lettering.struck,
        }));
    }

    /// Several lines of text below one another, the first baseline at `at`. Returns the height they take.
    pub(super) fn lines(
        &mut self,
        lines: &[Measured],
        at: impl Into<Point>,
        lettering: Lettering,
        align: Align,
    ) -> f64 {
        let at = at.into();
        let mut height = 0.0;
        for line in lines {
            self.measured(line, (at.x, at.y + height), lettering, align);
            height += lettering.size * LEADING;
        }
        height
    }

    /// An icon around its middle.
    pub(super) fn icon(&mut self, icon: Icon, middle: impl Into<Point>, size: f64, color: Color) {
        let corner = middle.into() - Vec2::new(size / 2.0, size / 2.0);
        self.fill(Affine::translate(corner.to_vec2()) * text::icon(icon, size), color);
    }

    /// Puts another picture on this one, moved by `by`; its signs count as used here.
    pub(super) fn place(&mut self, other: Self, by: Vec2) {
        self.signs.extend(other.signs);
        self.items.extend(other.items.into_iter().map(|item| moved(item, by)));
    }

    /// Lets what stands for these elements fade.
    pub(super) fn fade(&mut self, elements: &BTreeSet<Element>) {
        let faded = |item: &&mut Item| item.element.as_ref().is_some_and(|element| elements.contains(element));
        for item in self.items.iter_mut().filter(faded) {
            match &mut item.shape {
                Shape::Rect { fill, stroke, .. } | Shape::Path { fill, stroke, .. } => {
                    let stroke = stroke.as_mut().map(|stroke| &mut stroke.color);
                    fill.iter_mut().chain(stroke).for_each(|color| *color = color.with_opacity(FAINT));
                }
                Shape::Text(line) => line.color = line.color.with_opacity(FAINT),
            }
        }
    }

    /// The picture, finished.
    pub(super) fn finish(self, title: String, (width, height): (f64, f64), background: Color) -> Drawing {
        Drawing { title, width, height, background, items: self.items }
    }

    fn push(&mut self, shape: Shape) {
        self.items.push(Item { shape, element: self.element.clone() });
    }
}

/// An item moved by a vector.
fn moved(mut item: Item, by: Vec2) -> Item {
    match &mut item.shape {
        Shape::Rect { rect, .. } => *rect = *rect + by,
        Shape::Path { path, .. } => path.apply_affine(Affine::translate(by)),
        Shape::Text(line) => {
            line.x += by.x;
            line.y += by.y;
        }
    }
    item
}
