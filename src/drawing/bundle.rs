//! Bundles of transitions: one line from cell to cell, wider with their number, and a plate that says how many there are
//! and what is wrong on them.

use std::collections::BTreeMap;

use kurbo::{Point, Rect, Vec2};

use super::{
    Color, Stroke, Theme,
    canvas::{Align, Canvas, Lettering},
    edge::{self, Look},
    legend::Sign,
    marks, signs,
};
use crate::{
    i18n::Lang,
    layout::{
        Bundle, Bundled, Layout, Side,
        bundle::{HEIGHT, PADDING, SIGN, SIZE},
    },
    model::{Anchor, Context, Element, State, TransitionId},
    text::{self, Icon, Weight},
};

/// A bundle of fewer transitions than this share of the strongest steps back.
const THIN: f64 = 0.25;

/// What a bundle of transitions comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BundleTally {
    /// How many transitions there are.
    pub transitions: usize,
    /// How many frictions hang on them.
    pub frictions: usize,
    /// On how many of them the context is lost.
    pub lost: usize,
    /// How many are only in the second of two states that are compared.
    pub added: usize,
    /// How many are only in the first.
    pub removed: usize,
    /// How many are in both and differ.
    pub changed: usize,
}

/// What hangs on the transitions of one state, or of two that are compared, to tell what bundles come to.
#[derive(Debug)]
pub struct Tallies<'a> {
    from: Option<&'a State>,
    to: &'a State,
    frictions: [BTreeMap<&'a TransitionId, usize>; 2],
}

impl<'a> Tallies<'a> {
    /// Of the bundles of one state.
    #[must_use]
    pub fn of(state: &'a State) -> Self {
        Self { from: None, to: state, frictions: [BTreeMap::new(), frictions(state)] }
    }

    /// Of the bundles of two states that are compared.
    #[must_use]
    pub fn of_both(from: &'a State, to: &'a State) -> Self {
        Self { from: Some(from), to, frictions: [frictions(from), frictions(to)] }
    }

    /// What a bundle comes to.
    #[must_use]
    pub fn tally(&self, bundle: &Bundle) -> BundleTally {
        let mut tally = BundleTally { transitions: bundle.lines.len(), ..BundleTally::default() };
        for line in &bundle.lines {
            self.count(line, &mut tally);
        }
        tally
    }

    fn count(&self, line: &Bundled, tally: &mut BundleTally) {
        let is_old = line.side == Side::From;
        let [before, after] = &self.frictions;
        tally.frictions += if is_old { before } else { after }.get(&line.id).copied().unwrap_or(0);
        let shown = if is_old { self.from } else { Some(self.to) };
        let shown = shown.and_then(|state| state.transitions.get(&line.id));
        tally.lost += usize::from(shown.is_some_and(|transition| transition.context == Context::Lost));
        let Some(from) = self.from else { return };
        match (from.transitions.get(&line.id), self.to.transitions.get(&line.id)) {
            (None, Some(_)) => tally.added += 1,
            (Some(_), None) => tally.removed += 1,
            // One that leads elsewhere is there twice, and counts where it leads now.
            (Some(before), Some(after)) => tally.changed += usize::from(!is_old && before != after),
            (None, None) => {}
        }
    }
}

fn frictions(state: &State) -> BTreeMap<&TransitionId, usize> {
    let mut counts = BTreeMap::new();
    for friction in state.frictions.iter() {
        if let Anchor::Transition(id) = &friction.at {
            *counts.entry(id).or_default() += 1;
        }
    }
    counts
}

impl BundleTally {
    /// What it comes to in words, after what the bundle is.
    #[must_use]
    pub fn words(&self, lang: Lang) -> Vec<String> {
        let told = [
            ("bundle-frictions", self.frictions),
            ("bundle-lost", self.lost),
            ("bundle-added", self.added),
            ("bundle-removed", self.removed),
            ("bundle-changed", self.changed),
        ];
        let told = told.into_iter().filter(|(_, count)| *count > 0);
        told.map(|(key, count)| lang.text_with(key, &[("count", count.into())])).collect()
    }
}

/// The width of the line of so many transitions, in pixels.
fn width_of(count: usize) -> f64 {
    let count = u32::try_from(count).map_or(f64::from(u32::MAX), f64::from);
    (1.0 + 0.9 * count.sqrt()).min(11.0)
}

/// Paints the bundles: the strongest lines above the others, then the plates above all lines.
pub(super) fn bundles(canvas: &mut Canvas, layout: &Layout, tallies: &Tallies<'_>, theme: &Theme) {
    let mut told: Vec<(&Bundle, BundleTally)> =
        layout.bundles.iter().map(|bundle| (bundle, tallies.tally(bundle))).collect();
    // The sort is stable: equal ones keep the order of the layout.
    told.sort_by_key(|(bundle, _)| bundle.lines.len());
    let strongest = told.iter().rev().find(|(bundle, _)| !bundle.points.is_empty());
    let strongest = strongest.map_or(1.0, |(bundle, _)| width_of(bundle.lines.len()));
    let thin = width_of(1).max(1.0 + THIN.sqrt() * (strongest - 1.0));
    for (bundle, tally) in told.iter().filter(|(bundle, _)| !bundle.is_unfolded && !bundle.points.is_empty()) {
        canvas.used(Sign::Bundle);
        let width = width_of(tally.transitions);
        let kept = if width < thin { theme.border } else { theme.muted };
        let whole = Look::new(kept, width);
        let look = match *tally {
            BundleTally { added, transitions, .. } if added > 0 && 2 * added >= transitions => {
                Look::new(theme.better, width.max(3.0))
            }
            BundleTally { removed, transitions, .. } if removed == transitions => {
                Look { dash: vec![width.max(2.0), 2.0 * width + 2.0], ..whole }
            }
            _ => whole,
        };
        canvas.about(Element::Bundle(bundle.pair.clone()), |canvas| {
            edge::paint(canvas, &bundle.points, &look, &[]);
        });
    }
    for (bundle, tally) in &told {
        canvas.about(Element::Bundle(bundle.pair.clone()), |canvas| plate(canvas, bundle, tally, theme));
    }
}

/// The plate of a bundle: a sign that its transitions are shown or stay in the cell, how many there are, the frictions,
/// whether context is lost, what changes.
fn plate(canvas: &mut Canvas, bundle: &Bundle, tally: &BundleTally, theme: &Theme) {
    let room = bundle.plate;
    let count = text::fit(&tally.transitions.to_string(), SIZE, Weight::Bold, room.width());
    let icon = if bundle.is_unfolded {
        Some(Icon::ChevronDown)
    } else if bundle.points.is_empty() {
        Some(Icon::RotateCw)
    } else {
        None
    };
    let frictions = text::fit(&tally.frictions.to_string(), SIZE, Weight::Bold, room.width());
    let changes = [
        ("+", tally.added, theme.better, theme.on_better, Sign::Added),
        ("−", tally.removed, theme.muted, theme.canvas, Sign::Removed),
        ("Δ ", tally.changed, theme.text, theme.canvas, Sign::Changed),
    ];
    let changes = changes.into_iter().filter(|(_, count, ..)| *count > 0);
    let mut wide = count.width + 2.0 * PADDING;
    wide += icon.map_or(0.0, |_| SIGN + PADDING);
    wide += if tally.frictions > 0 { SIGN + 2.0 + frictions.width + PADDING } else { 0.0 };
    wide += if tally.lost > 0 { SIGN } else { 0.0 };
    // It stands where the bundle leaves its cell, as wide as what is on it.
    let leaves_left =
        bundle.points.first().zip(bundle.points.get(1)).is_some_and(|(start, next)| next.x < start.x);
    let x0 = if leaves_left { room.x1 - wide } else { room.x0 };
    let plate = Rect::new(x0, room.y0, x0 + wide, room.y1);
    canvas.rect(plate, 4.0, Some(theme.surface), Some(theme.thin()));
    let middle = plate.center().y;
    let mut x = plate.x0 + PADDING;
    if let Some(icon) = icon {
        canvas.icon(icon, (x + SIGN / 2.0, middle), SIGN, theme.text);
        x += SIGN + PADDING;
    }
    let write = |canvas: &mut Canvas, words: &text::Measured, x: f64, color: Color| {
        let lettering = Lettering::bold(SIZE, color);
        canvas.measured(words, (x, lettering.baseline(middle)), lettering, Align::Left);
    };
    write(canvas, &count, x, theme.text);
    x += count.width + PADDING;
    if tally.frictions > 0 {
        canvas.used(Sign::BundleFrictions);
        signs::small_drop(canvas, theme, Point::new(x + SIGN / 2.0, middle));
        write(canvas, &frictions, x + SIGN + 2.0, theme.friction);
        x += SIGN + 2.0 + frictions.width + PADDING;
    }
    if tally.lost > 0 {
        canvas.used(Sign::BundleLost);
        lost(canvas, Point::new(x + SIGN / 2.0 - 2.0, middle), theme);
    }
    let mut at = if leaves_left { plate.x0 } else { plate.x1 };
    for (sign, count, fill, ink, meaning) in changes {
        canvas.used(meaning);
        let words = format!("{sign}{count}");
        let width = (text::width(&words, 12.0, Weight::Bold) + 8.0).max(16.0);
        let step = if leaves_left { -(width + 2.0) } else { width + 2.0 };
        marks::small_badge(canvas, Point::new(at + step / 2.0, middle), &words, fill, ink);
        at += step;
    }
}

/// The two ticks at which a line is broken where context is lost.
fn lost(canvas: &mut Canvas, middle: Point, theme: &Theme) {
    for x in [-2.5, 2.5] {
        let at = middle + Vec2::new(x, 0.0);
        canvas.line((at.x, at.y - 5.0), (at.x, at.y + 5.0), Stroke::new(theme.friction, 2.0));
    }
}

/// A sign of a bundle, for a legend, around its middle.
pub(super) fn sample(canvas: &mut Canvas, sign: Sign, at: Point, theme: &Theme) {
    if sign == Sign::Bundle {
        edge::paint(
            canvas,
            &[at - Vec2::new(22.0, 0.0), at + Vec2::new(22.0, 0.0)],
            &Look::new(theme.muted, 5.0),
            &[],
        );
    }
    let plate = Rect::from_center_size(at - Vec2::new(8.0, 0.0), (26.0, HEIGHT));
    canvas.rect(plate, 4.0, Some(theme.surface), Some(theme.thin()));
    match sign {
        Sign::BundleFrictions => {
            signs::small_drop(canvas, theme, plate.center() - Vec2::new(5.0, 0.0));
            number(canvas, "3", plate.center() + Vec2::new(6.0, 0.0), theme.friction);
        }
        Sign::BundleLost => lost(canvas, plate.center(), theme),
        _ => number(canvas, "12", plate.center(), theme.text),
    }
}

fn number(canvas: &mut Canvas, words: &str, at: Point, color: Color) {
    let lettering = Lettering::bold(SIZE, color);
    canvas.text(words, (at.x, lettering.baseline(at.y)), lettering, Align::Centre, 40.0);
}
