//! What flows from column to column: the pointer on a box or a band lights the strands that run through it.

use std::collections::BTreeSet;

use egui::{
    Align2, Color32, Mesh, Painter, Pos2, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
};

use super::Shown;
use crate::{
    app::{
        fonts,
        paint::{color, narrow, vec2},
    },
    drawing::plots::{Band, Placed, Sankey, Strandwise},
    model::Element,
    text::{self, Icon, Weight},
};

/// The size of names, in points.
const SIZE: f32 = 13.0;

/// How many pieces a band is made of.
const PIECES: u8 = 24;

/// How far from a band the pointer still means it, in points.
const REACH: f64 = 3.0;

/// How much of its colour a band has: as it is, lit, and behind what is lit.
const STRENGTH: [f64; 3] = [0.35, 0.6, 0.1];

/// What the picture is painted with.
struct Sheet<'a> {
    painter: Painter,
    corner: Pos2,
    sankey: &'a Sankey,
    placed: &'a Placed,
    /// The strands that end on the way.
    ending: BTreeSet<usize>,
    /// The strands that are lit; none: all are as they are.
    lit: Option<BTreeSet<usize>>,
    theme: &'static crate::drawing::Theme,
}

/// Shows the flows as wide as there is room.
pub(super) fn show(ui: &mut Ui, shown: &mut Shown, sankey: &Sankey) {
    let placed = sankey.placed(f64::from(ui.available_width()));
    let size = Vec2::new(narrow(placed.size.0), narrow(placed.size.1) + 4.0);
    let (rect, whole) = ui.allocate_exact_size(size, Sense::hover());
    super::name(&whole, Role::Figure, &sankey.name);
    let corner = rect.min;
    let place = |world: kurbo::Rect| screen(world, corner);
    let mut lit: Option<BTreeSet<usize>> = None;
    for (at, (knot, bounds)) in sankey.knots.iter().zip(&placed.boxes).enumerate() {
        let response = ui.interact(place(*bounds), shown.id.with((&sankey.name, at)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &knot.says));
        if response.hovered() || response.has_focus() {
            lit = Some(sankey.strands_of(at));
        }
        if response.clicked()
            && let Some(element) = &knot.element
        {
            shown.lead(std::slice::from_ref(element));
        }
        if knot.element.is_some() {
            response.on_hover_text(&knot.says).on_hover_cursor(egui::CursorIcon::PointingHand);
        } else {
            response.on_hover_text(&knot.says);
        }
    }
    let pointed = whole.hover_pos().filter(|_| lit.is_none()).and_then(|at| {
        let at = kurbo::Point::new(f64::from(at.x - corner.x), f64::from(at.y - corner.y));
        let near = placed.bands.iter().position(|band| band.is_near(at, REACH))?;
        sankey.flows.get(near)
    });
    if let Some(flow) = pointed {
        lit = Some(flow.strands.keys().copied().collect());
        let name = |at: usize| sankey.knots.get(at).map_or("", |knot| knot.name.as_str());
        whole.on_hover_text_at_pointer(format!("{} → {}", name(flow.from), name(flow.to)));
    }
    if lit.is_none() {
        lit = shown.lit.as_ref().map(|lit| on(sankey, lit)).filter(|strands| !strands.is_empty());
    }
    let sheet = Sheet {
        painter: ui.painter_at(rect.expand(2.0)),
        corner,
        sankey,
        placed: &placed,
        ending: sankey.ending(),
        lit,
        theme: shown.words.theme,
    };
    sheet.heads();
    sheet.bands();
    sheet.boxes(ui, shown.id);
    sheet.stubs();
}

/// The strands that run through nothing but what is lit.
fn on(sankey: &Sankey, lit: &BTreeSet<Element>) -> BTreeSet<usize> {
    let is_lit =
        |at: &usize| sankey.knots.get(*at).and_then(|it| it.element.as_ref()).is_some_and(|it| lit.contains(it));
    let first = (0..sankey.knots.len()).filter(|at| sankey.knots[*at].column == 0 && is_lit(at));
    first.flat_map(|at| sankey.strands_of(at)).collect()
}

fn screen(world: kurbo::Rect, corner: Pos2) -> Rect {
    let at = |x, y| corner + vec2(kurbo::Point::new(x, y));
    Rect::from_min_max(at(world.x0, world.y0), at(world.x1, world.y1))
}

/// A colour, or what is left of it behind what is lit.
fn ink_of(ink: crate::drawing::Color, lit: bool) -> Color32 {
    if lit { color(ink) } else { color(ink.with_opacity(0.35)) }
}

impl Sheet<'_> {
    fn at(&self, world: kurbo::Point) -> Pos2 {
        self.corner + vec2(world)
    }

    fn heads(&self) {
        let ink = color(self.theme.muted);
        for (name, (at, room)) in self.sankey.columns.iter().zip(&self.placed.heads) {
            let fitted = text::fit(name, 14.0, Weight::Bold, *room).text;
            self.painter.text(self.at(*at), Align2::LEFT_BOTTOM, fitted, fonts::font(14.0, Weight::Bold), ink);
        }
    }

    /// How much of these strands are of those, as a share of all.
    fn share(strands: &Strandwise, of: impl Fn(usize) -> bool) -> f64 {
        let all: f64 = strands.values().sum();
        let some: f64 = strands.iter().filter(|(it, _)| of(**it)).map(|(_, much)| much).sum();
        let every = strands.keys().all(|it| of(*it));
        if all > 0.0 { some / all } else { f64::from(every) }
    }

    /// The bands: what goes on to the end above what ends on the way, each lit first.
    fn bands(&self) {
        let is_lit = |strand: usize| self.lit.as_ref().is_none_or(|lit| lit.contains(&strand));
        let shades = [(false, true), (false, false), (true, true), (true, false)];
        for (flow, band) in self.sankey.flows.iter().zip(&self.placed.bands) {
            let mut from = 0.0;
            for (broken, lit) in shades {
                let of = |it: usize| self.ending.contains(&it) == broken && is_lit(it) == lit;
                let share = Self::share(&flow.strands, of).min(1.0 - from);
                if share > 0.0 {
                    self.band(&band.part(from, from + share), broken, lit);
                    from += share;
                }
            }
        }
    }

    fn band(&self, band: &Band, broken: bool, lit: bool) {
        let strength = match (&self.lit, lit) {
            (None, _) => STRENGTH[0],
            (Some(_), true) => STRENGTH[1],
            (Some(_), false) => STRENGTH[2],
        };
        let hue = if broken { self.theme.friction } else { self.theme.accent };
        let fill = color(hue.with_opacity(strength));
        let half = narrow(band.width / 2.0);
        let middles: Vec<Pos2> =
            (0..=PIECES).map(|piece| self.at(band.at(f64::from(piece) / f64::from(PIECES)))).collect();
        let mut mesh = Mesh::default();
        for (middle, above) in middles.iter().zip((0_u32..).step_by(2)) {
            mesh.colored_vertex(*middle - Vec2::new(0.0, half), fill);
            mesh.colored_vertex(*middle + Vec2::new(0.0, half), fill);
            if above > 0 {
                mesh.add_triangle(above - 2, above - 1, above);
                mesh.add_triangle(above - 1, above, above + 1);
            }
        }
        self.painter.add(Shape::mesh(mesh));
        if broken && (self.lit.is_none() || lit) {
            for shift in [-half, half] {
                let edge: Vec<Pos2> = middles.iter().map(|middle| *middle + Vec2::new(0.0, shift)).collect();
                self.painter.extend(Shape::dashed_line(&edge, Stroke::new(1.0, color(hue)), 4.0, 3.0));
            }
        }
    }

    fn is_lit(&self, knot: usize) -> bool {
        self.lit.as_ref().is_none_or(|lit| !self.sankey.strands_of(knot).is_disjoint(lit))
    }

    fn boxes(&self, ui: &Ui, id: egui::Id) {
        for (at, (knot, bounds)) in self.sankey.knots.iter().zip(&self.placed.boxes).enumerate() {
            let lit = self.is_lit(at);
            let rect = screen(*bounds, self.corner);
            let lost = self.sankey.losses.iter().any(|loss| loss.at == at);
            let focused = ui.memory(|memory| memory.has_focus(id.with((&self.sankey.name, at))));
            let edge = match (focused, lost) {
                (true, _) => Stroke::new(2.5, color(self.theme.accent)),
                (false, true) => Stroke::new(1.5, ink_of(self.theme.friction, lit)),
                (false, false) => Stroke::new(1.0, ink_of(self.theme.border, lit)),
            };
            self.painter.rect(rect, 6.0, color(self.theme.surface), edge, StrokeKind::Inside);
            let room = f64::from(rect.width()) - 18.0;
            let most = if rect.height() >= 42.0 { 2 } else { 1 };
            let lines = text::break_lines(&knot.name, f64::from(SIZE), Weight::Regular, room, most);
            let words = lines.into_iter().map(|line| line.text).collect::<Vec<_>>().join("\n");
            let place = Pos2::new(rect.left() + 9.0, rect.center().y);
            let font = fonts::font(SIZE, Weight::Regular);
            self.painter.text(place, Align2::LEFT_CENTER, words, font, ink_of(self.theme.text, lit));
        }
    }

    /// Where threads break: the end of the band, and why.
    fn stubs(&self) {
        for (loss, stub) in self.sankey.losses.iter().zip(&self.placed.stubs) {
            let lit = self.lit.as_ref().is_none_or(|lit| loss.strands.keys().any(|it| lit.contains(it)));
            let ink = ink_of(self.theme.friction, lit);
            let rect = screen(stub.rect, self.corner);
            let strength = if lit { 0.45 } else { STRENGTH[2] };
            self.painter.rect_filled(rect, 0.0, color(self.theme.friction.with_opacity(strength)));
            let bar = [rect.right_top() - Vec2::new(0.0, 2.0), rect.right_bottom() + Vec2::new(0.0, 2.0)];
            self.painter.line_segment(bar, Stroke::new(3.0, ink));
            let (at, room) = stub.words;
            let words = text::fit(&loss.why, 12.0, Weight::Regular, room - 26.0);
            let at = self.at(at);
            let long = narrow(words.width) + 30.0;
            let ground = Rect::from_min_max(at - Vec2::new(0.0, 10.0), at + Vec2::new(long, 10.0));
            self.painter.rect(ground, 10.0, color(self.theme.canvas), Stroke::new(1.0, ink), StrokeKind::Inside);
            let small = fonts::font(12.0, Weight::Regular);
            let sign = at + Vec2::new(13.0, 0.0);
            self.painter.text(sign, Align2::CENTER_CENTER, fonts::icon(Icon::X), small.clone(), ink);
            self.painter.text(at + Vec2::new(22.0, 0.0), Align2::LEFT_CENTER, words.text, small, ink);
        }
    }
}
