//! In which order the elements of a map are read out: stage by stage and card by card, what is felt at a card and the
//! lines that leave it right behind it.

use std::collections::BTreeMap;

use crate::{
    layout::{Layout, Node},
    model::{Anchor, CellPair, Element, State, TouchpointId, TransitionId},
};

/// Where an element comes: its group, its place in it, which line from there, and what it is of that.
type Place = (usize, usize, usize, usize);

/// The order of a map, of one state or of two on common ground.
pub(super) struct ReadingOrder<'a> {
    states: Vec<&'a State>,
    layout: &'a Layout,
    /// The place of each card: by columns, and from the top in each.
    cards: BTreeMap<&'a TouchpointId, usize>,
    /// The place of each line, in the order of the document, and where it starts.
    lines: BTreeMap<&'a TransitionId, (usize, &'a TouchpointId)>,
    /// The card behind which each bundle comes, and its place there.
    bundles: BTreeMap<&'a CellPair, (usize, usize)>,
}

/// The groups, in their order.
const JOURNEY: usize = 0;
const STAGES: usize = 1;
const CHANNELS: usize = 2;
const CARDS: usize = 3;
const REST: usize = 4;

impl<'a> ReadingOrder<'a> {
    pub fn of(layout: &'a Layout, states: impl Iterator<Item = &'a State>) -> Self {
        let states: Vec<&State> = states.collect();
        let mut cards: Vec<_> = layout.nodes.iter().collect();
        // Where cards are stacked, a cell is read to its end before the next.
        let is_stacked = !layout.bundles.is_empty();
        let lane = |node: &Node| if is_stacked { node.lane } else { 0 };
        cards.sort_by(|a, b| {
            let down = || a.rect.y0.total_cmp(&b.rect.y0);
            let across = || a.rect.x0.total_cmp(&b.rect.x0);
            a.stage.cmp(&b.stage).then(lane(a).cmp(&lane(b))).then_with(across).then_with(down)
        });
        // A card of a comparison is in two places, and is read at the first.
        let mut places = BTreeMap::new();
        for (place, node) in cards.into_iter().enumerate() {
            places.entry(&node.id).or_insert(place);
        }
        let ways = states.iter().flat_map(|state| state.transitions.iter());
        let mut lines = BTreeMap::new();
        for (place, way) in ways.enumerate() {
            lines.entry(&way.id).or_insert((place, &way.from));
        }
        // A bundle is read behind the last card of the cell that it leaves.
        let mut bundles = BTreeMap::new();
        for (place, bundle) in layout.bundles.iter().enumerate() {
            let starts = bundle.lines.iter().filter_map(|line| places.get(&layout.nodes.get(line.from)?.id));
            bundles.insert(&*bundle.pair, (starts.max().copied().unwrap_or_default(), place));
        }
        Self { states, layout, cards: places, lines, bundles }
    }

    /// Where an element comes. Those with one place are read as they are painted.
    pub fn place(&self, element: &Element) -> Place {
        match element {
            Element::Journey => (JOURNEY, 0, 0, 0),
            Element::Stage(id) => {
                let stage = self.layout.stages.iter().position(|band| band.id == *id);
                (STAGES, stage.unwrap_or_default(), 0, 0)
            }
            Element::Channel(_) => (CHANNELS, 0, 0, 0),
            Element::Touchpoint(id) => self.cards.get(id).map_or((REST, 0, 0, 0), |card| (CARDS, *card, 0, 0)),
            Element::Transition(id) => {
                let line = self.lines.get(id).and_then(|(line, from)| Some((*line, *self.cards.get(from)?)));
                line.map_or((REST, 0, 0, 0), |(line, card)| (CARDS, card, line + 1, 0))
            }
            Element::Bundle(pair) => {
                let place = self.bundles.get(&**pair);
                place.map_or((REST, 0, 0, 0), |(card, place)| (CARDS, *card, usize::MAX, *place))
            }
            Element::Friction(id) => {
                let at = self.states.iter().find_map(|state| Some(&state.frictions.get(id)?.at));
                self.behind(at, 1)
            }
            Element::Delight(id) => {
                let at = self.states.iter().find_map(|state| Some(&state.delights.get(id)?.at));
                self.behind(at, 2)
            }
            _ => (REST, 0, 0, 0),
        }
    }

    /// The place right behind what something hangs on.
    fn behind(&self, at: Option<&Anchor>, what: usize) -> Place {
        let Some(at) = at else { return (REST, 0, 0, what) };
        let (group, place, line, _) = self.place(&Element::from(at.clone()));
        (group, place, line, what)
    }
}
