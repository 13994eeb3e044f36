//! Matching up two states that were drawn apart: the pairs that a person would make, and what never happens.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "what makes up a test may panic like the test")]

use std::collections::BTreeSet;

use parcours::{
    drawing::Theme,
    editor::{Editor, Look, Proposal, match_up},
    file,
    i18n::Lang,
    insight,
    model::{
        Channel, Journey, OutcomeKind, Role, Stage, State, StateId, Touchpoint, TouchpointId, TouchpointKind,
    },
};
use proptest::prelude::*;

/// A state of touchpoints: id, name, stage, channel.
fn state(id: &str, role: Role, touchpoints: &[(&str, &str, &str, &str)]) -> State {
    let mut state = State::new(id.into(), id, role);
    state.touchpoints = touchpoints
        .iter()
        .map(|(id, name, stage, channel)| Touchpoint::new((*id).into(), name, (*stage).into(), (*channel).into()))
        .collect();
    state
}

/// Today's way to the help of a shop, as its staff drew it.
fn today() -> State {
    let mut state = state(
        "today",
        Role::Current,
        &[
            ("recherche", "Recherche d'un produit", "choix", "site"),
            ("panier", "Panier", "achat", "site"),
            ("paiement", "Paiement en caisse", "achat", "boutique"),
            ("suivi", "Suivi de commande", "livraison", "email"),
            ("appel", "Appel au support", "aide", "telephone"),
            ("reclamation", "Réclamation écrite", "aide", "email"),
            ("avis", "Demande d'avis", "fidelite", "email"),
            ("fin", "Client fidèle", "fidelite", "site"),
        ],
    );
    state.touchpoints.update(&"fin".into(), |it| it.kind = TouchpointKind::Outcome(OutcomeKind::Success));
    state
}

/// The same as a room wishes it, drawn from a blank page.
fn wished() -> State {
    let mut state = state(
        "wished",
        Role::Future,
        &[
            ("n1", "Rechercher un produit", "choix", "site"),
            ("n2", "Paiement sans caisse", "achat", "app"),
            ("n3", "Suivi des commandes", "livraison", "app"),
            ("n4", "APPEL DU SUPPORT", "aide", "telephone"),
            ("n5", "Messagerie", "aide", "email"),
            ("n6", "Parrainage", "fidelite", "boutique"),
            ("n7", "Client fidele", "fidelite", "site"),
        ],
    );
    state.touchpoints.update(&"n7".into(), |it| it.kind = TouchpointKind::Outcome(OutcomeKind::Success));
    state
}

fn pairs(proposals: &[Proposal]) -> BTreeSet<(&str, &str)> {
    proposals.iter().map(|it| (it.from.as_str(), it.to.as_str())).collect()
}

/// Written down before the program was asked: what two people would put together, and what they would not. `panier`,
/// `avis` and `n6` have no counterpart; `n5` is only in the same cell as `reclamation`.
#[test]
fn the_pairs_are_those_that_a_person_would_make() {
    let proposals = match_up(&today(), &wished());
    let expected = [
        ("recherche", "n1"),
        ("paiement", "n2"),
        ("suivi", "n3"),
        ("appel", "n4"),
        ("reclamation", "n5"),
        ("fin", "n7"),
    ];
    assert_eq!(pairs(&proposals), expected.into());
    let sure: Vec<(&str, bool)> = proposals.iter().map(|it| (it.to.as_str(), it.likeness.is_sure())).collect();
    assert!(sure.contains(&("n4", true)) && sure.contains(&("n7", true)) && sure.contains(&("n1", true)));
    // Only the cell speaks for it: somebody has to look.
    assert!(sure.contains(&("n5", false)));
    let reclamation = proposals.iter().find(|it| it.to.as_str() == "n5").unwrap();
    assert!(reclamation.likeness.stage && reclamation.likeness.channel && reclamation.likeness.name < 40);
    // The surest come first.
    assert!(proposals.is_sorted_by(|a, b| a.likeness.points() >= b.likeness.points()));
}

#[test]
fn an_outcome_is_never_taken_for_a_step() {
    let mut wished = wished();
    wished.touchpoints.update(&"n7".into(), |it| it.kind = TouchpointKind::default());
    assert!(!match_up(&today(), &wished).iter().any(|it| it.from.as_str() == "fin"));
}

#[test]
fn what_is_linked_is_left_alone() {
    let mut wished = wished();
    wished.touchpoints.update(&"n2".into(), |it| it.replaces = vec!["appel".into()]);
    let shared = today().touchpoints.get(&"suivi".into()).unwrap().clone();
    wished.touchpoints.put(shared);
    let proposals = match_up(&today(), &wished);
    let found = pairs(&proposals);
    assert!(!found.iter().any(|(from, to)| *from == "appel" || *to == "n2" || *from == "suivi" || *to == "suivi"));
    assert!(found.contains(&("recherche", "n1")));
}

/// What is accepted is one step, makes the comparison say what became of it, and is not proposed again.
#[test]
fn accepted_pairs_replace_in_one_step() {
    let stages = ["choix", "achat", "livraison", "aide", "fidelite"].map(|id| Stage::new(id.into(), id));
    let channels = ["site", "boutique", "app", "email", "telephone"].map(|id| Channel::new(id.into(), id));
    let journey = Journey {
        stages: stages.into_iter().collect(),
        channels: channels.into_iter().collect(),
        states: [today(), wished()].into_iter().collect(),
        ..Journey::default()
    };
    let mut editor = Editor::new(journey.clone(), None, Look { lang: Lang::Fr, theme: Theme::light() });
    let ends = |journey: &Journey| {
        let state = |id: &str| journey.states.get(&StateId::new(id)).unwrap().clone();
        (state("today"), state("wished"))
    };
    let (from, to) = ends(editor.journey());
    let proposals = match_up(&from, &to);
    let accepted: Vec<_> = proposals.iter().map(|it| (it.from.clone(), it.to.clone())).collect();
    editor.accept(&to.id, &accepted);
    let (from, to) = ends(editor.journey());
    for (old, new) in &accepted {
        assert_eq!(to.touchpoints.get(new).unwrap().replaces, std::slice::from_ref(old));
    }
    let replaced = insight::compare(editor.journey(), &from, &to).touchpoints.replaced;
    assert_eq!(replaced.len(), accepted.len());
    assert_eq!(match_up(&from, &to), []);
    editor.undo();
    assert_eq!(**editor.journey(), journey);
    assert!(editor.history().is_saved());
}

#[test]
fn nothing_is_proposed_between_states_of_one_journey_that_share_their_touchpoints() {
    for entry in std::fs::read_dir("journeys").unwrap() {
        let journey = file::open(&entry.unwrap().path()).unwrap().journey;
        for state in journey.states.iter() {
            assert_eq!(match_up(state, state), []);
        }
    }
}

/// States of touchpoints with few ids, names and places, so that much is alike.
fn any_state(id: &'static str) -> impl Strategy<Value = State> {
    let touchpoint =
        (0_u8..12, prop::sample::select(vec!["Appel", "Appel au support", "Suivi", "É", ""]), 0_u8..3, 0_u8..3);
    prop::collection::vec(touchpoint, 0..10).prop_map(move |touchpoints| {
        let mut state = State::new(id.into(), id, Role::Current);
        for (number, name, stage, channel) in touchpoints {
            let touchpoint = Touchpoint::new(
                TouchpointId::new(&format!("t{number}")),
                name,
                format!("s{stage}").as_str().into(),
                format!("c{channel}").as_str().into(),
            );
            state.touchpoints.put(touchpoint);
        }
        state
    })
}

proptest! {
    #[test]
    fn no_touchpoint_is_proposed_twice_nor_one_that_both_have(from in any_state("from"), to in any_state("to")) {
        let proposals = match_up(&from, &to);
        prop_assert_eq!(&proposals, &match_up(&from, &to));
        let olds: BTreeSet<&TouchpointId> = proposals.iter().map(|it| &it.from).collect();
        let news: BTreeSet<&TouchpointId> = proposals.iter().map(|it| &it.to).collect();
        prop_assert_eq!((olds.len(), news.len()), (proposals.len(), proposals.len()));
        prop_assert!(olds.iter().all(|id| from.touchpoints.contains(id) && !to.touchpoints.contains(id)));
        prop_assert!(news.iter().all(|id| to.touchpoints.contains(id) && !from.touchpoints.contains(id)));
    }

    #[test]
    fn states_that_share_all_ids_leave_nothing_to_propose(state in any_state("one")) {
        let mut other = state.clone();
        for id in state.touchpoints.ids() {
            other.touchpoints.update(id, |it| it.name = "Autre chose".to_owned());
        }
        prop_assert_eq!(match_up(&state, &other), vec![]);
    }
}
