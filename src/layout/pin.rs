//! How large what hangs on the map is: the pins of frictions, the sparks of delights, the marks of a comparison. The one
//! source of these sizes for layout and drawing.
//!
//! All lengths are in pixels at zoom 1.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    model::{Anchor, Friction, State},
    text::{Weight, width},
};

/// How far the tip of a pin is below the middle of its head, in radii.
pub const DROP: f64 = 1.62;

/// The radius of the head of a pin in a comparison.
pub const COMPARED: f64 = 10.0;

/// How far the small sign at the corner of a pin in a comparison reaches beyond the pin, to the side and above.
pub const CORNER_SIGN: f64 = 5.0;

/// The radius of a spark.
pub const SPARK: f64 = 12.0;

/// The width and height of the mark of a line that comes or goes.
pub const COME_OR_GONE: (f64, f64) = (16.0, 16.0);
/// The width and height of the mark of a line that changes.
pub const CHANGED: (f64, f64) = (32.0, 16.0);

/// The size of the count beside a pin, which is bold.
pub const COUNT_SIZE: f64 = 12.0;

/// From one pin to the next, and from a spark to a pin.
pub const APART: f64 = 2.0;

/// How far the pins of a card reach into it: as deep as its words allow, so that in the first lane no pin covers the
/// words of a stage.
pub const INTO_CARD: f64 = 8.0;

/// The radius of the head of a pin for so much pain, severity × frequency: 10 to 14.
#[must_use]
pub fn radius(weight: f64) -> f64 {
    10.0 + 4.0 * (weight / 6.0).clamp(0.0, 1.0)
}

/// What stands beside a pin for so many frictions.
#[must_use]
pub fn times(count: usize) -> String {
    format!("×{count}")
}

/// How far a pin with its count reaches to the right of the middle of its head.
#[must_use]
pub fn right_of_head(radius: f64, count: usize) -> f64 {
    if count > 1 { radius + width(&times(count), COUNT_SIZE, Weight::Bold) + 7.0 } else { radius }
}

/// How far pins behind the first one in a comparison stand out to the left, where there are so many in all.
#[must_use]
pub fn behind_compared(count: usize) -> f64 {
    4.0 * f64::from(u32::try_from(count.saturating_sub(1)).unwrap_or(2).min(2))
}

/// How far a pin in a comparison for so many frictions reaches before and after its tip. Some fates have a small sign
/// at a corner of the pin.
#[must_use]
pub fn compared(count: usize, has_sign: bool) -> (f64, f64) {
    let sign = if has_sign { CORNER_SIGN } else { 0.0 };
    let (before, after) = (COMPARED + behind_compared(count), right_of_head(COMPARED, count));
    // The count has the right.
    if count > 1 { (before + sign, after) } else { (before, after + sign) }
}

/// How far the pins behind the first one stand out to the left, where there are so many in all.
#[must_use]
pub fn behind(count: usize) -> f64 {
    5.0 * f64::from(u32::try_from(count.saturating_sub(1)).unwrap_or(3).min(3))
}

/// What hangs at one place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Hung {
    /// The width and height of the pins, side by side.
    pub pins: Option<(f64, f64)>,
    /// Whether there is a spark, which stands before the pins.
    pub spark: bool,
}

impl Hung {
    /// The width and height of all; none where nothing hangs.
    #[must_use]
    pub fn size(self) -> Option<(f64, f64)> {
        let spark = (2.0 * SPARK, 2.0 * SPARK);
        match (self.pins, self.spark) {
            (Some((width, height)), true) => Some((spark.0 + APART + width, height.max(spark.1))),
            (pins, false) => pins,
            (None, true) => Some(spark),
        }
    }

    /// With more pins beside these.
    fn add_pins(&mut self, width: f64, height: f64) {
        let (before, tallest) = self.pins.map_or((0.0, 0.0), |(before, tallest)| (before + APART, tallest));
        self.pins = Some((before + width, tallest.max(height)));
    }
}

/// What hangs where.
pub type Places<'a> = BTreeMap<&'a Anchor, Hung>;

/// What hangs where in a state that is shown alone.
#[must_use]
pub fn of_state(state: &State) -> Places<'_> {
    let mut pain: BTreeMap<&Anchor, (usize, f64)> = BTreeMap::new();
    for friction in state.frictions.iter() {
        let (count, weight) = pain.entry(&friction.at).or_default();
        *count += 1;
        *weight += friction.weight();
    }
    let mut places = Places::new();
    for (at, (count, weight)) in pain {
        let radius = radius(weight);
        let width = radius + behind(count) + right_of_head(radius, count);
        places.entry(at).or_default().add_pins(width, (1.0 + DROP) * radius);
    }
    for delight in state.delights.iter() {
        places.entry(&delight.at).or_default().spark = true;
    }
    places
}

/// What hangs where in a comparison: at places of the first state what is gone, at places of the second what is there.
///
/// Frictions of one place that fare alike share a pin.
#[must_use]
pub fn of_both<'a>(from: &'a State, to: &'a State) -> [Places<'a>; 2] {
    let gone = from.frictions.iter().filter(|friction| !to.frictions.contains(&friction.id));
    let on_touchpoints = to.touchpoints.iter().flat_map(|touchpoint| &touchpoint.answers);
    let on_lines = to.transitions.iter().flat_map(|transition| &transition.answers);
    let answered: BTreeSet<_> = on_touchpoints.chain(on_lines).collect();
    let gone = gone.map(|friction| (&friction.at, u8::from(answered.contains(&friction.id))));
    let there = to.frictions.iter().map(|after| (&after.at, kind(from.frictions.get(&after.id), after)));
    [places(gone), places(there)]
}

/// The kinds that have a small sign: all that are there but those that stay.
const CHANGES: std::ops::Range<u8> = 2..6;

/// Which fate a friction that is there shares with others.
fn kind(before: Option<&Friction>, after: &Friction) -> u8 {
    match before {
        None => 2,
        Some(before) if before.weight() > after.weight() => 3,
        Some(before) if before.weight() < after.weight() => 4,
        Some(before) if before.at != after.at => 5,
        Some(_) => 6,
    }
}

fn places<'a>(frictions: impl Iterator<Item = (&'a Anchor, u8)>) -> Places<'a> {
    let mut counts: BTreeMap<(&Anchor, u8), usize> = BTreeMap::new();
    for place in frictions {
        *counts.entry(place).or_default() += 1;
    }
    let mut places = Places::new();
    for ((at, kind), count) in counts {
        let has_sign = CHANGES.contains(&kind);
        let (before, after) = compared(count, has_sign);
        let above = if has_sign { CORNER_SIGN } else { 0.0 };
        places.entry(at).or_default().add_pins(before + after, (1.0 + DROP) * COMPARED + above);
    }
    places
}

/// What hangs at a place of both states.
#[must_use]
pub fn beside(one: Hung, other: Hung) -> Hung {
    let mut both = one;
    if let Some((width, height)) = other.pins {
        both.add_pins(width, height);
    }
    Hung { spark: one.spark || other.spark, ..both }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Delight, Role, StateId};

    fn state(frictions: &[(&str, i64)]) -> State {
        let mut state = State::new(StateId::new("s"), "s", Role::Current);
        for &(id, severity) in frictions {
            state.frictions.put(Friction::new(id.into(), id, Anchor::Journey, severity));
        }
        state
    }

    fn size(hung: Hung) -> (f64, f64) {
        hung.size().unwrap_or_default()
    }

    #[test]
    fn pins_grow_with_pain_within_limits() {
        assert!(radius(0.1) < radius(2.0) && radius(2.0) < radius(5.0));
        assert!((radius(f64::MAX) - 14.0).abs() < 1e-9 && (radius(0.0) - 10.0).abs() < 1e-9);
    }

    #[test]
    fn frictions_of_one_place_share_a_pin() {
        let of = |frictions: &[(&str, i64)]| size(of_state(&state(frictions))[&Anchor::Journey]);
        let (one, two, many) = (of(&[("a", 1)]), of(&[("a", 1), ("b", 1)]), of(&[("a", 1), ("b", 1), ("c", 1)]));
        assert!(one.0 < two.0 && two.0 < many.0 && one.1 < two.1, "{one:?} {two:?} {many:?}");
        assert!(of_state(&state(&[])).is_empty());
    }

    #[test]
    fn a_spark_stands_before_the_pins() {
        let mut state = state(&[("a", 1)]);
        let without = size(of_state(&state)[&Anchor::Journey]);
        state.delights.put(Delight {
            id: "d".into(),
            name: String::new(),
            at: Anchor::Journey,
            verbatims: Vec::new(),
            evidence: None,
        });
        let with = size(of_state(&state)[&Anchor::Journey]);
        assert!((with.0 - without.0 - 2.0 * SPARK - APART).abs() < 1e-9);
        assert_eq!(Hung { pins: None, spark: true }.size(), Some((24.0, 24.0)));
    }

    #[test]
    fn each_fate_has_its_pin_in_a_comparison() {
        let from = state(&[("kept", 3), ("worse", 1), ("gone", 2)]);
        let to = state(&[("kept", 3), ("worse", 4), ("new", 2)]);
        let [gone, there] = of_both(&from, &to);
        let pin = 2.0 * COMPARED;
        assert!((size(gone[&Anchor::Journey]).0 - pin).abs() < 1e-9);
        assert!((size(there[&Anchor::Journey]).0 - 3.0 * pin - 2.0 * (APART + CORNER_SIGN)).abs() < 1e-9);
        let both = beside(gone[&Anchor::Journey], there[&Anchor::Journey]);
        assert!((size(both).0 - 4.0 * pin - 3.0 * APART - 2.0 * CORNER_SIGN).abs() < 1e-9);
    }
}
