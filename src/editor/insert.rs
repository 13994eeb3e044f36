//! A touchpoint that comes between the ends of a transition.

use super::{About, Editor};
use crate::{
    edit::{Action, Edit, FreshId as _, Label},
    model::{ChannelId, Element, Journey, StageId, State, Touchpoint, TouchpointId, Transition, TransitionId},
};

/// The edits that lead a transition to a touchpoint, and on from there to where it led; none where it is an end of it, or
/// is reached from its start already.
///
/// The transition stays what it is, with its share, up to the touchpoint. All who come go on, unless the touchpoint has
/// ways of its own: then the share of the new one is left open.
pub(super) fn insertion(
    journey: &Journey,
    state: &State,
    touchpoint: &TouchpointId,
    line: &TransitionId,
) -> Option<Vec<Edit>> {
    let line = state.transitions.get(line)?;
    let leads = |from: &TouchpointId, to: &TouchpointId| {
        state.transitions.iter().any(|way| way.from == *from && way.to == *to)
    };
    if line.from == *touchpoint || line.to == *touchpoint || leads(&line.from, touchpoint) {
        return None;
    }
    let mut edits = vec![Edit::put(&state.id, Transition { to: touchpoint.clone(), ..line.clone() })];
    if !leads(touchpoint, &line.to) {
        let id = TransitionId::fresh(journey, &format!("{touchpoint} {}", line.to));
        let has_ways = state.transitions.iter().any(|way| way.from == *touchpoint);
        let share = (!has_ways).then_some(1.0);
        let onward = Transition { share, ..Transition::new(id, touchpoint.clone(), line.to.clone()) };
        edits.push(Edit::put(&state.id, onward));
    }
    Some(edits)
}

impl Editor {
    /// Whether a touchpoint can come between the ends of a transition: see [`Self::insert_on`].
    #[must_use]
    pub fn can_insert(&self, touchpoint: &TouchpointId, line: &TransitionId) -> bool {
        self.state().is_some_and(|state| insertion(self.journey(), state, touchpoint, line).is_some())
    }

    /// The touchpoint and the transition that are selected, where nothing else is and one fits on the other.
    #[must_use]
    pub fn insertable(&self) -> Option<(TouchpointId, TransitionId)> {
        let mut selected = self.view().selection.iter();
        let pair = (selected.next()?, selected.next()?);
        let ((Element::Touchpoint(touchpoint), Element::Transition(line))
        | (Element::Transition(line), Element::Touchpoint(touchpoint))) = pair
        else {
            return None;
        };
        let fits = selected.next().is_none() && self.can_insert(touchpoint, line);
        fits.then(|| (touchpoint.clone(), line.clone()))
    }

    /// Inserts the selected touchpoint on the selected transition, in the cell where it is.
    pub fn insert_selected(&mut self) {
        if let Some((touchpoint, line)) = self.insertable() {
            self.insert_on(&touchpoint, &line, None);
        }
    }

    /// Leads a transition to a touchpoint, and on from there to where it led; the touchpoint comes to a cell where one is
    /// given.
    pub fn insert_on(
        &mut self,
        touchpoint: &TouchpointId,
        line: &TransitionId,
        cell: Option<(&StageId, &ChannelId)>,
    ) {
        let Some(edits) = self.insertion_on(touchpoint, line, cell) else { return };
        let name = self.name_of(&Element::Touchpoint(touchpoint.clone())).unwrap_or_default();
        let after = self.view.selecting(Element::Touchpoint(touchpoint.clone()));
        self.apply(Label::new(Action::Insert, &name), edits, after);
    }

    pub(super) fn insertion_on(
        &self,
        touchpoint: &TouchpointId,
        line: &TransitionId,
        cell: Option<(&StageId, &ChannelId)>,
    ) -> Option<Vec<Edit>> {
        let state = self.state()?;
        let old = state.touchpoints.get(touchpoint)?;
        let moved = cell.filter(|(stage, channel)| (&old.stage, &old.channel) != (*stage, *channel));
        let moved = moved.map(|(stage, channel)| {
            let (stage, channel) = (stage.clone(), channel.clone());
            Edit::put(&state.id, Touchpoint { stage, channel, order: None, ..old.clone() })
        });
        Some(moved.into_iter().chain(insertion(self.journey(), state, touchpoint, line)?).collect())
    }

    /// What is written when a touchpoint is to come on a transition: it stands halfway through the stages, on the channel
    /// that customers come from.
    pub(super) fn about_between(&self, line: &TransitionId) -> Option<About> {
        let (journey, state) = (self.journey(), self.state()?);
        let way = state.transitions.get(line)?;
        let (from, to) = (state.touchpoints.get(&way.from)?, state.touchpoints.get(&way.to)?);
        let (first, last) = (journey.stages.position(&from.stage)?, journey.stages.position(&to.stage)?);
        let stage = journey.stages.at(usize::midpoint(first, last))?.id.clone();
        Some(About::Between { line: line.clone(), stage, channel: from.channel.clone() })
    }
}
