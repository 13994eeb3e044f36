//! Maps that bundle their transitions: which bundles are unfolded, what they are called, and walking them.
//!
//! What is unfolded is a matter of looking: it is not in the document, and no step.

use std::{collections::BTreeSet, sync::Arc};

use super::{Editor, Mode};
use crate::{
    drawing::{BundleTally, Tallies},
    i18n::Lang,
    layout::Bundle,
    model::{Anchor, CellPair, ChannelId, Element, Journey, StageId, State, TransitionId},
};

/// What a bundle is called: how many transitions it has, from where to where, and what is wrong on them.
pub(super) fn bundle_name(journey: &Journey, bundle: &Bundle, tally: &BundleTally, lang: Lang) -> String {
    let CellPair { from, to } = &*bundle.pair;
    let cell = |(stage, channel): &(StageId, ChannelId)| {
        let stage = journey.stages.get(stage).map_or("", |stage| &stage.name);
        let channel = journey.channels.get(channel).map_or("", |channel| &channel.name);
        format!("{channel}, {stage}")
    };
    let count = tally.transitions;
    let mut words = vec![if from == to {
        lang.text_with("bundle-within", &[("count", count.into()), ("cell", cell(from).into())])
    } else {
        lang.text_with(
            "bundle-between",
            &[("count", count.into()), ("from", cell(from).into()), ("to", cell(to).into())],
        )
    }];
    words.extend(tally.words(lang));
    if bundle.is_unfolded {
        words.push(lang.text("bundle-unfolded"));
    }
    words.join(" · ")
}

impl Editor {
    /// Whether the map bundles its transitions.
    #[must_use]
    pub fn has_bundles(&self) -> bool {
        self.layout().is_some_and(|layout| !layout.bundles.is_empty())
    }

    /// Whether the transitions of a bundle are shown one by one.
    #[must_use]
    pub fn has_unfolded(&self) -> bool {
        self.has_bundles() && !self.unfolded.is_empty()
    }

    /// The bundle of a pair of cells.
    #[must_use]
    pub fn bundle(&self, pair: &CellPair) -> Option<&Bundle> {
        self.layout()?.bundles.iter().find(|bundle| *bundle.pair == *pair)
    }

    /// What a bundle is called.
    #[must_use]
    pub fn bundle_name(&self, bundle: &Bundle) -> String {
        let ends = self.ends().filter(|_| self.mode == Mode::Compare);
        let tally = match (ends, self.state()) {
            (Some((from, to)), _) => Tallies::of_both(from, to).tally(bundle),
            (None, Some(state)) => Tallies::of(state).tally(bundle),
            (None, None) => BundleTally::default(),
        };
        bundle_name(self.journey(), bundle, &tally, self.look.lang)
    }

    /// Shows the transitions of a bundle one by one, or folds them again.
    pub fn toggle_bundle(&mut self, pair: &Arc<CellPair>) {
        if !self.unfolded.remove(pair) {
            self.unfolded.insert(pair.clone());
        }
    }

    /// Folds all bundles.
    pub fn fold_bundles(&mut self) {
        self.unfolded.clear();
    }

    /// Folds the selected bundle, where it is unfolded. Whether it was.
    pub(super) fn fold_selected(&mut self) -> bool {
        match self.view.only() {
            Some(Element::Bundle(pair)) => self.unfolded.remove(pair),
            _ => false,
        }
    }

    /// Selects the bundle that is read after the one selected; from a touchpoint or a cell, the first that leaves it; the
    /// first of all after the last.
    pub fn select_next_bundle(&mut self) {
        let Some(layout) = self.layout() else { return };
        let pairs = || layout.bundles.iter().map(|bundle| &bundle.pair);
        let next = match self.view.only() {
            Some(Element::Bundle(pair)) => pairs().skip_while(|other| *other != pair).nth(1),
            Some(element) => self.cell_of(element).and_then(|cell| pairs().find(|pair| pair.from == cell)),
            None => None,
        };
        if let Some(pair) = next.or_else(|| pairs().next()).cloned() {
            self.view.selection = BTreeSet::from([Element::Bundle(pair)]);
            self.reveal_selection();
        }
    }

    /// Unfolds the bundle that hides an element, so that it can be seen.
    pub(super) fn unfold_for(&mut self, element: &Element) {
        if let Some(pair) = self.pair_of(element).filter(|_| self.has_bundles()) {
            self.unfolded.insert(pair);
        }
    }

    /// What is shown one by one: what somebody unfolded, and the bundle that hides what is selected.
    pub(super) fn unfolded_with_selection(&self) -> BTreeSet<Arc<CellPair>> {
        if !self.has_bundles() {
            // What is on no map that bundles changes nothing.
            return self.unfolded.clone();
        }
        let selected = self.view.only().and_then(|element| self.pair_of(element));
        self.unfolded.iter().cloned().chain(selected).collect()
    }

    /// The cells that a transition, or the one on which something hangs, leads from and to.
    fn pair_of(&self, element: &Element) -> Option<Arc<CellPair>> {
        let state = self.state()?;
        let hung = match element {
            Element::Friction(id) => Some(&state.frictions.get(id)?.at),
            Element::Delight(id) => Some(&state.delights.get(id)?.at),
            _ => None,
        };
        match (element, hung) {
            (Element::Transition(id), _) | (_, Some(Anchor::Transition(id))) => pair(state, id),
            _ => None,
        }
    }

    /// The bundles all of whose transitions are among what fades.
    pub(super) fn faded_bundles(&self, faded: &BTreeSet<Element>) -> Vec<Element> {
        let Some(layout) = self.layout().filter(|layout| !faded.is_empty() && !layout.bundles.is_empty()) else {
            return Vec::new();
        };
        let lines: BTreeSet<&TransitionId> = faded
            .iter()
            .filter_map(|element| match element {
                Element::Transition(id) => Some(id),
                _ => None,
            })
            .collect();
        let is_faded = |bundle: &&Bundle| bundle.lines.iter().all(|line| lines.contains(&line.id));
        let bundles = layout.bundles.iter().filter(is_faded);
        bundles.map(|bundle| Element::Bundle(bundle.pair.clone())).collect()
    }
}

/// The cells that a transition leads from and to.
fn pair(state: &State, id: &TransitionId) -> Option<Arc<CellPair>> {
    let transition = state.transitions.get(id)?;
    let cell = |id| state.touchpoints.get(id).map(|end| (end.stage.clone(), end.channel.clone()));
    Some(Arc::new(CellPair { from: cell(&transition.from)?, to: cell(&transition.to)? }))
}
