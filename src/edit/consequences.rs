//! What an edit does beyond what it says.

use std::collections::BTreeSet;

use crate::model::{Element, Journey, StateId};

use super::{Edit, apply::carry_out};

/// Something that an edit does beyond what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Consequence {
    /// A record goes too.
    Removed {
        /// The state it goes from.
        state: StateId,
        /// The record.
        element: Element,
        /// Its name; a transition is named by its ends.
        name: String,
    },
    /// A record stays, and no longer refers to something that is gone from it or from the whole journey.
    Forgot {
        /// The state that the record is in; none for what all states share.
        state: Option<StateId>,
        /// The record; the journey for its business figures, votes, decisions and roadmap.
        holder: Element,
        /// What is gone.
        gone: Element,
    },
    /// A record of another state follows the edit.
    Followed {
        /// The other state.
        state: StateId,
        /// The record that is added, changed or removed there.
        element: Element,
    },
}

/// What the edits would do beyond what they say, in the order in which it would happen; nothing where they would be
/// refused.
///
/// What one edit entails and another one names is not told.
#[must_use]
pub fn consequences(journey: &Journey, edits: &[Edit]) -> Vec<Consequence> {
    let mut journey = journey.clone();
    let mut effects = Effects::default();
    for edit in edits {
        if carry_out(&mut journey, edit, &mut effects).is_err() {
            return Vec::new();
        }
    }
    let named: BTreeSet<(&StateId, Element)> = edits
        .iter()
        .filter_map(|edit| match edit {
            Edit::Remove { state, id } => Some((state, id.clone().into())),
            _ => None,
        })
        .collect();
    effects.list.retain(|consequence| match consequence {
        Consequence::Removed { state, element, .. } => !named.contains(&(state, element.clone())),
        _ => true,
    });
    effects.list
}

/// What an edit has done so far beyond what it says.
#[derive(Debug, Default)]
pub(super) struct Effects {
    list: Vec<Consequence>,
}

impl Effects {
    /// A record went too.
    pub(super) fn removed(&mut self, state: &StateId, element: Element, name: String) {
        self.list.push(Consequence::Removed { state: state.clone(), element, name });
    }

    /// A record no longer refers to something.
    pub(super) fn forgot(&mut self, state: Option<&StateId>, holder: Element, gone: Element) {
        self.list.push(Consequence::Forgot { state: state.cloned(), holder, gone });
    }

    /// A record of another state followed.
    pub(super) fn followed(&mut self, state: &StateId, element: Element) {
        self.list.push(Consequence::Followed { state: state.clone(), element });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::sample::{journey, lock, touchpoint};
    use crate::model::{FrictionId, StageId, TouchpointId, TransitionId};

    fn removed(edits: &[Edit]) -> Vec<(String, String)> {
        let told = consequences(&journey(), edits).into_iter();
        told.filter_map(|consequence| match consequence {
            Consequence::Removed { state, name, .. } => Some((state.to_string(), name)),
            _ => None,
        })
        .collect()
    }

    fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
        expected.iter().map(|(state, name)| ((*state).to_owned(), (*name).to_owned())).collect()
    }

    #[test]
    fn what_goes_too_is_named_in_every_state() {
        let edits = [Edit::remove(&"now".into(), TransitionId::new("ab"))];
        assert_eq!(removed(&edits), pairs(&[("now", "On ab"), ("soon", "On ab"), ("late", "On ab")]));
        let edits = [lock("soon"), Edit::remove_shared(StageId::new("s2"))];
        assert_eq!(
            removed(&edits),
            pairs(&[
                ("now", "C"),
                ("now", "B → C"),
                ("soon", "C"),
                ("soon", "B → C"),
                ("late", "C"),
                ("late", "B → C"),
                ("late", "Z"),
                ("late", "B → Z"),
            ])
        );
    }

    #[test]
    fn what_the_edits_name_themselves_is_not_told() {
        let edits = [
            Edit::remove(&"late".into(), TouchpointId::new("z")),
            Edit::remove(&"late".into(), TransitionId::new("bz")),
        ];
        assert_eq!(removed(&edits), []);
        assert_eq!(removed(&edits[..1]), pairs(&[("late", "B → Z")]));
    }

    #[test]
    fn followers_and_what_is_forgotten_are_told() {
        let edits = [Edit::remove(&"now".into(), FrictionId::new("on-a"))];
        let friction = Element::Friction("on-a".into());
        let card = Element::Card("about-friction".into());
        let told = consequences(&journey(), &edits);
        let follow = |state: &str| Consequence::Followed { state: state.into(), element: friction.clone() };
        let forget = |state: Option<&str>, holder: Element| Consequence::Forgot {
            state: state.map(StateId::from),
            holder,
            gone: friction.clone(),
        };
        let answering = |state| forget(Some(state), Element::Card("about-a".into()));
        let expected = [
            forget(Some("now"), card.clone()),
            follow("soon"),
            forget(Some("soon"), card.clone()),
            follow("late"),
            forget(Some("late"), card),
            answering("now"),
            answering("soon"),
            forget(Some("late"), Element::Touchpoint("z".into())),
            answering("late"),
            forget(None, Element::Initiative("r1".into())),
            forget(None, Element::Journey),
            forget(None, Element::Journey),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn an_edit_that_stands_for_itself_has_none_and_a_refused_one_neither() {
        assert_eq!(consequences(&journey(), &[Edit::put(&"late".into(), touchpoint("n", "s1", "c1"))]), []);
        assert_eq!(consequences(&journey(), &[Edit::put(&"now".into(), touchpoint("n", "x", "c1"))]), []);
    }

    #[test]
    fn asking_changes_nothing() {
        let asked = journey();
        let _ = consequences(&asked, &[Edit::remove_shared(StageId::new("s1"))]);
        assert_eq!(asked, journey());
    }
}
