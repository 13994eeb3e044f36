//! A map from far away: each cell with cards as one block, which says how many there are and how much hurts there.

use std::collections::{BTreeMap, BTreeSet};

use kurbo::Rect;

use super::{Pair, Theme};
use crate::{
    insight::Tinted,
    layout::Layout,
    model::{Anchor, Element, State},
};

/// The share of the worst pain of a map from which a block is in the colour of what hurts, not only in its tint.
const MUCH: f64 = 0.5;

/// A cell with cards, as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// The cell.
    pub cell: Element,
    /// Where it is, in the coordinates of the layout.
    pub rect: Rect,
    /// How many touchpoints it has that have not faded; where all have, how many it has.
    pub touchpoints: usize,
    /// How many frictions there are at them, and on the ways that lead there.
    pub frictions: usize,
    /// Whether all its touchpoints have faded.
    pub is_faint: bool,
    /// Its ground, and what is written on it: the grade of its mean figure where the map is tinted, else how much hurts
    /// there for what hurts most anywhere, by the sum of the severities.
    pub pair: Pair,
}

/// What is in a cell.
#[derive(Debug, Default)]
struct Tally {
    /// Touchpoints, and those of them that have not faded.
    touchpoints: (usize, usize),
    frictions: usize,
    /// The sum of their severities.
    pain: f64,
    /// The sum of the figures that are known, and their number.
    figures: (f64, u32),
}

/// The cells of a map that have cards, by column and row.
#[must_use]
pub fn blocks(
    state: &State,
    layout: &Layout,
    tinted: Option<&Tinted>,
    faded: &BTreeSet<Element>,
    theme: &Theme,
) -> Vec<Block> {
    let cells: BTreeMap<_, _> = layout.nodes.iter().map(|node| (&node.id, (node.stage, node.lane))).collect();
    let mut tallies: BTreeMap<(usize, usize), Tally> = BTreeMap::new();
    let has_faded = |element: Element| !faded.is_empty() && faded.contains(&element);
    for node in &layout.nodes {
        let tally = tallies.entry((node.stage, node.lane)).or_default();
        tally.touchpoints.0 += 1;
        if has_faded(Element::Touchpoint(node.id.clone())) {
            continue;
        }
        tally.touchpoints.1 += 1;
        if let Some(figure) = tinted.and_then(|tinted| tinted.figure(&node.id)) {
            tally.figures = (tally.figures.0 + figure, tally.figures.1 + 1);
        }
    }
    for friction in state.frictions.iter().filter(|it| !has_faded(Element::Friction(it.id.clone()))) {
        let at = match &friction.at {
            Anchor::Touchpoint(id) => Some(id),
            Anchor::Transition(id) => state.transitions.get(id).map(|transition| &transition.to),
            Anchor::Stage(_) | Anchor::Journey => None,
        };
        let tally = at.and_then(|id| cells.get(id)).and_then(|cell| tallies.get_mut(cell));
        if let Some(tally) = tally {
            tally.frictions += 1;
            #[expect(clippy::cast_precision_loss, reason = "severities go from 1 to 5")]
            let severity = friction.severity as f64;
            tally.pain += severity;
        }
    }
    let worst = tallies.values().map(|tally| tally.pain).fold(0.0, f64::max);
    let block = |((stage, lane), tally): ((usize, usize), Tally)| {
        let cell = Element::Cell(layout.stages.get(stage)?.id.clone(), layout.lanes.get(lane)?.id.clone());
        let (all, left) = tally.touchpoints;
        Some(Block {
            cell,
            rect: layout.cell(stage, lane)?,
            touchpoints: if left == 0 { all } else { left },
            frictions: tally.frictions,
            is_faint: left == 0,
            pair: tone(&tally, worst, tinted, theme),
        })
    };
    tallies.into_iter().filter_map(block).collect()
}

/// The colours of a block.
fn tone(tally: &Tally, worst: f64, tinted: Option<&Tinted>, theme: &Theme) -> Pair {
    let plain = Pair { fill: theme.surface, ink: theme.text };
    if let Some(tinted) = tinted {
        let (sum, known) = tally.figures;
        let mean = (known > 0).then(|| sum / f64::from(known));
        return mean.and_then(|mean| tinted.grade(mean)).map_or(plain, |grade| theme.heat_of(grade));
    }
    if tally.pain <= 0.0 {
        plain
    } else if tally.pain < MUCH * worst {
        Pair { fill: theme.friction_tint, ink: theme.text }
    } else {
        Pair { fill: theme.friction, ink: theme.on_friction }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        insight::Tint,
        layout::{Density, Request, layout},
        model::{Channel, Friction, Journey, Role, Stage, Touchpoint, Transition},
    };

    /// Three cards in one cell, one in another; a friction on the first card and one on the way to the last.
    fn journey() -> Journey {
        let mut journey = Journey::default();
        for id in ["before", "after"] {
            journey.stages.put(Stage { id: id.into(), name: id.to_owned(), when: String::new() });
        }
        journey.channels.put(Channel::new("shop".into(), "Shop"));
        let mut state = State::new("today".into(), "Today", Role::Current);
        for (id, stage) in [("a", "before"), ("b", "before"), ("c", "before"), ("d", "after")] {
            let mut touchpoint = Touchpoint::new(id.into(), id, stage.into(), "shop".into());
            touchpoint.effort.minutes = Some(if id == "d" { 10.0 } else { 1.0 });
            state.touchpoints.put(touchpoint);
        }
        state.transitions.put(Transition::new("way".into(), "c".into(), "d".into()));
        let frictions = [
            ("mild", Anchor::Touchpoint("a".into()), 1),
            ("bad", Anchor::Transition("way".into()), 5),
            ("whole", Anchor::Journey, 5),
        ];
        for (id, at, severity) in frictions {
            state.frictions.put(Friction::new(id.into(), id, at, severity));
        }
        journey.states.put(state);
        journey
    }

    fn of(tint: Option<Tint>, faded: &[&str]) -> Vec<Block> {
        let journey = journey();
        let state = journey.states.iter().next().unwrap();
        let layout = layout(&Request::of_state(&journey, state, Density::Expanded));
        let tinted = tint.map(|tint| Tinted::of(&journey, state, None, tint));
        let faded = faded.iter().map(|id| Element::Touchpoint((*id).into())).collect();
        blocks(state, &layout, tinted.as_ref(), &faded, Theme::light())
    }

    #[test]
    fn a_cell_says_how_many_it_has_and_how_much_hurts() {
        let theme = Theme::light();
        let blocks = of(None, &[]);
        assert_eq!(blocks.len(), 2);
        let counts: Vec<_> = blocks.iter().map(|block| (block.touchpoints, block.frictions)).collect();
        assert_eq!(counts, [(3, 1), (1, 1)]);
        assert_eq!(blocks[0].cell, Element::Cell("before".into(), "shop".into()));
        assert_eq!([blocks[0].pair.fill, blocks[1].pair.fill], [theme.friction_tint, theme.friction]);
        assert!(blocks[0].rect.x1 <= blocks[1].rect.x0);
    }

    #[test]
    fn a_tinted_map_has_blocks_in_the_grade_of_their_mean() {
        let theme = Theme::light();
        let grades: Vec<_> = of(Some(Tint::Effort), &[]).iter().map(|block| block.pair).collect();
        assert_eq!(grades, [theme.heat_of(0), theme.heat_of(4)]);
    }

    #[test]
    fn what_has_faded_is_not_counted_unless_it_is_all_there_is() {
        let counts = |faded: &[&str]| -> Vec<_> {
            of(None, faded).iter().map(|block| (block.touchpoints, block.is_faint)).collect()
        };
        assert_eq!(counts(&["a"]), [(2, false), (1, false)]);
        assert_eq!(counts(&["a", "b", "c"]), [(3, true), (1, false)]);
    }
}
