//! What is drawn, by name: for screen readers, for what is found, and for what is told of the thing under the pointer.

use std::collections::BTreeMap;

use kurbo::Rect;

use super::{
    super::{actions::name_of, bundles::bundle_name},
    Named, SceneRequest,
    reading_order::ReadingOrder,
};
use crate::{
    drawing::{Drawing, Shape, Tallies},
    layout::Layout,
    model::{CellPair, Element, State, TouchpointId},
};

impl SceneRequest {
    /// The elements of a drawing, each with its name and all the room that it takes.
    pub(super) fn named(&self, state: Option<&State>, drawing: &Drawing, layout: Option<&Layout>) -> Vec<Named> {
        // A ghost is named by the state in which it still is.
        let ends = self.overlaid();
        let states = [state, ends.map(|(from, _)| from), ends.map(|(_, to)| to)];
        let mut found: Vec<(&Element, Rect)> = Vec::new();
        let mut places: BTreeMap<&Element, usize> = BTreeMap::new();
        let mut last = None;
        for item in &drawing.items {
            let Some(element) = item.element.as_ref().filter(|it| !matches!(it, Element::Cell(..))) else {
                continue;
            };
            // A bundle is where its plate is, not wherever its line runs.
            if matches!((element, &item.shape), (Element::Bundle(_), Shape::Path { .. } | Shape::Text(_))) {
                continue;
            }
            let bounds = item.shape.bounds();
            // Most of what stands for an element is painted in one go.
            let same = last.filter(|&(before, _)| before == element).map(|(_, place)| place);
            let place = same.unwrap_or_else(|| *places.entry(element).or_insert(found.len()));
            match found.get_mut(place) {
                Some((_, room)) => *room = room.union(bounds),
                None => found.push((element, bounds)),
            }
            last = Some((element, place));
        }
        // A card is as large as its box, whatever is pinned to it; in a comparison the newer place counts.
        if let Some(layout) = layout {
            let reading = ReadingOrder::of(layout, states.into_iter().flatten());
            found.sort_by_cached_key(|(element, _)| reading.place(element));
        }
        let cards: BTreeMap<&TouchpointId, Rect> =
            layout.into_iter().flat_map(|layout| &layout.nodes).map(|node| (&node.id, node.rect)).collect();
        let bundles = self.bundles(state, layout);
        found
            .into_iter()
            .filter_map(|(element, room)| {
                if let Element::Bundle(pair) = element {
                    let name = bundles.get(&**pair)?.clone();
                    return Some(Named { element: element.clone(), name, bounds: room });
                }
                let name = states.iter().flatten().find_map(|state| name_of(&self.journey, Some(state), element));
                let name = name.or_else(|| name_of(&self.journey, None, element))?;
                let card = match element {
                    Element::Touchpoint(id) => cards.get(id),
                    _ => None,
                };
                Some(Named { element: element.clone(), name, bounds: *card.unwrap_or(&room) })
            })
            .collect()
    }

    /// What the bundles of a map are called.
    fn bundles<'a>(&self, state: Option<&State>, layout: Option<&'a Layout>) -> BTreeMap<&'a CellPair, String> {
        let tallies = match (self.overlaid(), state) {
            (Some((from, to)), _) => Tallies::of_both(from, to),
            (None, Some(state)) => Tallies::of(state),
            (None, None) => return BTreeMap::new(),
        };
        let bundles = layout.into_iter().flat_map(|layout| &layout.bundles);
        let told = bundles.map(|bundle| {
            (&*bundle.pair, bundle_name(&self.journey, bundle, &tallies.tally(bundle), self.look.lang))
        });
        told.collect()
    }
}
