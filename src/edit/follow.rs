//! Putting and removing a record of a state, and how other states follow while they are equal.

use crate::model::{Journey, StateId};

use super::{
    EditError,
    consequences::Effects,
    forget::{Gone, forget},
    in_state::{InState, followers, is_in},
    remove::take,
};

/// Adds a record to a state, or replaces the one with its id.
///
/// Every follower that has the record takes over each field that the edit changes and that still has the old value
/// there. Where the record would then refer to something that its state lacks, such as a transition to a touchpoint
/// that is not there, it is left alone as a whole.
///
/// A record that is new is added to every follower that does not have it, unless it would refer to something that is
/// not there. A follower from which the record was removed earlier does not get it back.
pub(super) fn put<T: InState>(
    journey: &mut Journey,
    edited: &StateId,
    record: &T,
    effects: &mut Effects,
) -> Result<(), EditError> {
    let state = journey.states.get(edited).ok_or_else(|| EditError::UnknownState(edited.clone()))?;
    let old = T::of(state).get_shared(record.id()).cloned();
    if old.as_deref() == Some(record) {
        return Ok(());
    }
    put_in(journey, edited, record.clone());
    for follower in followers(journey, edited) {
        let Some(state) = journey.states.get(&follower) else { continue };
        let followed = match (T::of(state).get(record.id()), &old) {
            (Some(there), Some(old)) => {
                let mut followed = there.clone();
                followed.follow(old, record);
                (followed != *there).then_some(followed)
            }
            (None, None) => Some(record.clone()),
            (Some(_), None) | (None, Some(_)) => None,
        };
        let fits = |record: &T| record.needs().iter().all(|needed| is_in(journey, state, needed));
        if let Some(followed) = followed.filter(fits) {
            effects.followed(&follower, followed.element());
            put_in(journey, &follower, followed);
        }
    }
    Ok(())
}

fn put_in<T: InState>(journey: &mut Journey, state: &StateId, record: T) {
    journey.states.update(state, |state| {
        T::of_mut(state).put(record);
    });
}

/// Removes a record from a state, with all that cannot be there without it, and from every follower where it is
/// still equal, with all that cannot be there without it.
///
/// A follower where the record is no longer equal keeps it, and all that hangs on it. Nothing happens where the
/// edited state does not have the record.
pub(super) fn remove<T: InState>(
    journey: &mut Journey,
    edited: &StateId,
    id: &T::Id,
    effects: &mut Effects,
) -> Result<(), EditError> {
    let state = journey.states.get(edited).ok_or_else(|| EditError::UnknownState(edited.clone()))?;
    let Some(old) = T::of(state).get_shared(id).cloned() else { return Ok(()) };
    let mut gone = Gone::default();
    journey.states.update(edited, |state| take(state, &T::any_id(id), &mut gone, effects));
    for follower in followers(journey, edited) {
        let there = journey.states.get(&follower).and_then(|state| T::of(state).get(id));
        if there == Some(old.as_ref()) {
            effects.followed(&follower, T::any_id(id).into());
            journey.states.update(&follower, |state| take(state, &T::any_id(id), &mut gone, effects));
        }
    }
    forget(journey, gone, effects);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::edit::{
        Edit,
        sample::{self, after, journey, lock, state, touchpoint},
    };
    use crate::model::{Anchor, Friction, Journey, StateId, Touchpoint, Transition};

    fn a(journey: &Journey, id: &str) -> Touchpoint {
        state(journey, id).touchpoints.get(&"a".into()).expect("a is there").clone()
    }

    fn named(name: &str, emotion: i64) -> Touchpoint {
        Touchpoint { name: name.to_owned(), emotion: Some(emotion), ..a(&journey(), "now") }
    }

    fn put(id: &str, touchpoint: Touchpoint) -> Edit {
        Edit::put(&id.into(), touchpoint)
    }

    const STATES: [&str; 3] = ["now", "soon", "late"];

    #[test]
    fn a_change_reaches_every_follower_that_is_equal() {
        let journey = after(&[put("now", named("New", 1))]);
        assert_eq!(STATES.map(|id| a(&journey, id)), [(); 3].map(|()| named("New", 1)));
    }

    #[test]
    fn only_fields_that_still_have_the_old_value_follow() {
        let journey = after(&[put("soon", Touchpoint { name: "Mine".to_owned(), ..a(&journey(), "soon") })]);
        let mut journey = journey;
        crate::edit::apply(&mut journey, &put("now", named("New", 2))).unwrap();
        let names = STATES.map(|id| a(&journey, id).name);
        assert_eq!(names, ["New", "Mine", "Mine"]);
        assert_eq!(STATES.map(|id| a(&journey, id).emotion), [Some(2); 3]);
    }

    #[test]
    fn nothing_flows_from_a_future_to_its_base() {
        let journey = after(&[put("soon", named("New", 1))]);
        assert_eq!(STATES.map(|id| a(&journey, id).name), ["A", "New", "New"]);
    }

    #[test]
    fn a_locked_state_stops_the_chain_and_can_itself_be_edited() {
        let journey = after(&[lock("soon"), put("now", named("New", 1))]);
        assert_eq!(STATES.map(|id| a(&journey, id).name), ["New", "A", "A"]);
        let journey = after(&[lock("soon"), put("soon", named("New", 1))]);
        assert_eq!(STATES.map(|id| a(&journey, id).name), ["A", "New", "New"]);
    }

    #[test]
    fn what_is_added_is_added_to_followers() {
        let journey = after(&[put("now", touchpoint("n", "s2", "c1"))]);
        assert!(STATES.iter().all(|id| state(&journey, id).touchpoints.contains(&"n".into())));
    }

    #[test]
    fn what_is_added_leaves_a_follower_alone_that_has_the_id_already() {
        let journey = after(&[put("now", touchpoint("z", "s1", "c1"))]);
        assert!(state(&journey, "soon").touchpoints.contains(&"z".into()));
        assert_eq!(
            state(&journey, "late").touchpoints.get(&"z".into()),
            state(&sample::journey(), "late").touchpoints.get(&"z".into())
        );
    }

    #[test]
    fn what_is_added_stays_away_where_its_ends_or_its_anchor_are_not() {
        let now: StateId = "now".into();
        let journey = after(&[
            Edit::remove(&"late".into(), crate::model::TouchpointId::new("c")),
            Edit::put(&now, Transition::new("ac".into(), "a".into(), "c".into())),
            Edit::put(&now, Friction::new("on-c".into(), "", Anchor::Touchpoint("c".into()), 1)),
            Edit::put(&now, Friction::new("on-journey".into(), "", Anchor::Journey, 1)),
        ]);
        assert_eq!(STATES.map(|id| state(&journey, id).transitions.contains(&"ac".into())), [true, true, false]);
        assert_eq!(STATES.map(|id| state(&journey, id).frictions.contains(&"on-c".into())), [true, true, false]);
        assert_eq!(STATES.map(|id| state(&journey, id).frictions.contains(&"on-journey".into())), [true; 3]);
    }

    #[test]
    fn what_a_follower_has_removed_does_not_come_back() {
        let late: StateId = "late".into();
        let journey =
            after(&[Edit::remove(&late, crate::model::TouchpointId::new("a")), put("now", named("New", 1))]);
        assert!(!state(&journey, "late").touchpoints.contains(&"a".into()));
    }

    #[test]
    fn a_record_that_would_lead_nowhere_is_left_alone_as_a_whole() {
        let moved =
            Transition { condition: "if".to_owned(), ..Transition::new("bc".into(), "b".into(), "n".into()) };
        let journey = after(&[
            put("now", touchpoint("n", "s2", "c1")),
            Edit::remove(&"late".into(), crate::model::TouchpointId::new("n")),
            Edit::put(&"now".into(), moved.clone()),
        ]);
        let bc = |id| state(&journey, id).transitions.get(&"bc".into()).cloned();
        assert_eq!([bc("now"), bc("soon")], [Some(moved.clone()), Some(moved)]);
        assert_eq!(bc("late"), Some(Transition::new("bc".into(), "b".into(), "c".into())));
    }

    #[test]
    fn what_is_removed_is_removed_where_it_is_still_equal() {
        let remove = Edit::remove(&"now".into(), crate::model::TouchpointId::new("a"));
        let journey = after(&[put("late", named("Mine", 1)), remove]);
        assert_eq!(STATES.map(|id| state(&journey, id).touchpoints.contains(&"a".into())), [false, false, true]);
        // What hangs on the touchpoint that is kept is kept with it.
        let late = state(&journey, "late");
        assert!(late.transitions.contains(&"ab".into()) && late.frictions.contains(&"on-a".into()));
        assert!(late.delights.contains(&"nice-a".into()));
    }

    #[test]
    fn a_friction_found_late_is_kept_in_the_futures() {
        let found = Friction::new("late".into(), "Found late", Anchor::Touchpoint("b".into()), 4);
        let journey = after(&[Edit::put(&"now".into(), found.clone())]);
        assert!(STATES.iter().all(|id| state(&journey, id).frictions.get(&"late".into()) == Some(&found)));
    }
}
