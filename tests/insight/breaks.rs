//! Where customers must start again, and how many of them, by hand.

use parcours::{
    insight::{Again, Restart, journey_breaks},
    model::{
        Anchor, Context, Element, FeltBy, Friction, FrictionKind, Identity, Journey, State, Touchpoint, Transition,
    },
};

use crate::build::{journey, state};

fn friction(id: &str, at: Anchor, kind: FrictionKind, frequency: Option<f64>) -> Friction {
    Friction { kind, frequency, ..Friction::new(id.into(), id, at, 3) }
}

/// From a half go to b in the shop, where nothing of them is known; of these 40 % come back, and start again or not.
fn sample() -> (Journey, State) {
    let mut state = state(&["a on site", "b on shop", "win"], &["a>b 0.5", "a>win 0.5", "b>a 0.4", "b>win 0.6"]);
    let there = state.transitions.get(&"a>b".into()).expect("it is there").clone();
    state.transitions.put(Transition { context: Context::Lost, ..there });
    for (id, identity) in [("a", Identity::Anonymous), ("b", Identity::Recognised)] {
        let touchpoint = state.touchpoints.get(&id.into()).expect("it is there").clone();
        state.touchpoints.put(Touchpoint { identity: Some(identity), ..touchpoint });
    }
    let b = || Anchor::Touchpoint("b".into());
    let employees = friction("employees", b(), FrictionKind::LostContext, None);
    for friction in [
        friction("again", b(), FrictionKind::RepeatedInformation, Some(0.5)),
        friction("lost", Anchor::Transition("a>b".into()), FrictionKind::LostContext, Some(0.3)),
        friction("wait", Anchor::Touchpoint("a".into()), FrictionKind::Wait, None),
        friction("nowhere", Anchor::Stage("s0".into()), FrictionKind::LostContext, None),
        Friction { felt_by: FeltBy::Employee, ..employees },
    ] {
        state.frictions.put(friction);
    }
    (journey(), state)
}

fn told(restarts: &[Restart]) -> Vec<(Element, Vec<Again>)> {
    restarts.iter().map(|it| (it.at.clone(), it.why.clone())).collect()
}

#[test]
fn each_place_is_there_once_with_all_its_reasons() {
    let (journey, state) = sample();
    assert_eq!(
        told(&journey_breaks(&journey, &state, None)),
        [
            (Element::Transition("a>b".into()), vec![Again::ContextLost, Again::Felt("lost".into())]),
            (Element::Touchpoint("b".into()), vec![Again::Felt("again".into())]),
            (Element::Transition("b>a".into()), vec![Again::Forgotten]),
        ]
    );
}

#[test]
fn a_customer_who_meets_it_twice_is_one_customer() {
    let (journey, state) = sample();
    let met: Vec<_> = journey_breaks(&journey, &state, None).iter().filter_map(|it| it.met_by).collect();
    // The way is taken 0.5 ÷ (1 − 0.2) = 0.625 times, by half of the customers. Who must repeat at b: from a, x = 0.5 y,
    // and from b, y = 0.5 + 0.5 × 0.4 x; so x = 5/18. A fifth come back and are strangers.
    for (is, wanted) in met.iter().zip([0.5, 5.0 / 18.0, 0.2]) {
        assert!((is - wanted).abs() < 1e-12, "{met:?}");
    }
    assert_eq!(met.len(), 3);
}

#[test]
fn where_no_journey_ends_nothing_is_said_of_how_many() {
    let mut state = state(&["a on site", "b on shop"], &["a>b", "b>a"]);
    let there = state.transitions.get(&"a>b".into()).expect("it is there").clone();
    state.transitions.put(Transition { context: Context::Lost, ..there });
    let breaks = journey_breaks(&journey(), &state, None);
    assert_eq!(breaks.iter().map(|it| it.met_by).collect::<Vec<_>>(), [None]);
}

#[test]
fn what_happens_at_the_end_of_the_way_is_met_too() {
    let mut state = state(&["a on site", "b on shop"], &["a>b"]);
    let at = Anchor::Touchpoint("b".into());
    state.frictions.put(friction("again", at, FrictionKind::RepeatedInformation, Some(0.25)));
    let breaks = journey_breaks(&journey(), &state, None);
    assert_eq!(breaks.iter().map(|it| it.met_by).collect::<Vec<_>>(), [Some(0.25)]);
}
