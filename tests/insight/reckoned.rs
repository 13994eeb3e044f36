//! One small case, reckoned by hand from beginning to end.

use parcours::{
    insight::{compare, metrics},
    model::{
        Anchor, Channel, Context, Friction, Journey, OutcomeKind, Reason, Role, Stage, State, Touchpoint,
        TouchpointKind, Transition,
    },
};

fn touchpoint(id: &str, channel: &str, emotion: i64, minutes: f64) -> Touchpoint {
    let mut touchpoint = Touchpoint::new(id.into(), id, "s".into(), channel.into());
    touchpoint.emotion = Some(emotion);
    touchpoint.effort.minutes = Some(minutes);
    touchpoint
}

fn outcome(id: &str, kind: OutcomeKind) -> Touchpoint {
    Touchpoint {
        kind: TouchpointKind::Outcome(kind),
        ..Touchpoint::new(id.into(), id, "s".into(), "phone".into())
    }
}

fn way(from: &str, to: &str, share: f64) -> Transition {
    let id = format!("{from}-{to}");
    Transition { share: Some(share), ..Transition::new(id.as_str().into(), from.into(), to.into()) }
}

fn friction(id: &str, at: Anchor, severity: i64, frequency: f64) -> Friction {
    Friction { frequency: Some(frequency), ..Friction::new(id.into(), id, at, severity) }
}

/// A card to be blocked: by phone and branch today, in the app tomorrow.
pub(super) fn journey() -> Journey {
    let mut journey = Journey::default();
    journey.stages.put(Stage { id: "s".into(), name: "S".to_owned(), when: String::new() });
    for id in ["phone", "branch", "app"] {
        journey.channels.put(Channel::new(id.into(), id));
    }
    let mut now = State::new("now".into(), "Now", Role::Current);
    now.touchpoints.put(Touchpoint { entry: Some(1.0), ..touchpoint("appel", "phone", -1, 10.0) });
    now.touchpoints.put(touchpoint("conseiller", "phone", 0, 5.0));
    now.touchpoints.put(touchpoint("agence", "branch", -2, 30.0));
    now.touchpoints.put(outcome("succes", OutcomeKind::Success));
    now.touchpoints.put(outcome("abandon", OutcomeKind::Abandonment));
    now.transitions.put(way("appel", "conseiller", 0.8));
    now.transitions.put(way("appel", "abandon", 0.2));
    let forced = Transition { reason: Some(Reason::Forced), ..way("conseiller", "agence", 0.5) };
    now.transitions.put(Transition { context: Context::Lost, ..forced });
    now.transitions.put(way("conseiller", "succes", 0.5));
    now.transitions.put(way("agence", "succes", 1.0));
    now.frictions.put(friction("musique", Anchor::Touchpoint("appel".into()), 3, 0.5));
    now.frictions.put(friction("repeter", Anchor::Transition("conseiller-agence".into()), 5, 1.0));

    let mut then = State { based_on: Some("now".into()), ..State::new("then".into(), "Then", Role::Future) };
    let mut bloquer = Touchpoint { entry: Some(1.0), ..touchpoint("bloquer", "app", 1, 2.0) };
    bloquer.replaces = vec!["appel".into(), "conseiller".into()];
    bloquer.answers = vec!["repeter".into()];
    then.touchpoints.put(bloquer);
    then.touchpoints.put(touchpoint("agence", "branch", 0, 15.0));
    then.touchpoints.put(outcome("succes", OutcomeKind::Success));
    then.transitions.put(way("bloquer", "succes", 0.9));
    then.transitions.put(Transition { context: Context::Carried, ..way("bloquer", "agence", 0.1) });
    then.transitions.put(way("agence", "succes", 1.0));
    journey.states.put(now);
    journey.states.put(then);
    journey
}

/// 1 call, 0.8 advisers, 0.4 branches today: 2.2 steps, 10 + 0.8 × 5 + 0.4 × 30 = 26 minutes, 3 × 0.5 + 5 × 0.4 = 3.5 of
/// pain. Then 1.1 steps and 2 + 0.1 × 15 = 3.5 minutes.
#[test]
fn a_card_is_blocked_in_the_app_instead_of_the_branch() {
    let journey = journey();
    let state = |id: &str| journey.states.get(&id.into()).expect("it is there");
    let (now, then) = (metrics(&journey, state("now"), None), metrics(&journey, state("then"), None));
    let near = |figure: Option<f64>, expected: f64| {
        assert!(figure.is_some_and(|figure| (figure - expected).abs() < 1e-12), "{figure:?}, not {expected}");
    };
    near(now.completion_probability, 0.8);
    near(then.completion_probability, 1.0);
    near(now.expected_steps, 2.2);
    near(then.expected_steps, 1.1);
    near(now.expected_minutes, 26.0);
    near(then.expected_minutes, 3.5);
    near(now.expected_channel_switches, 0.4);
    near(then.expected_channel_switches, 0.1);
    near(now.friction_score, 3.5);
    near(then.friction_score, 0.0);
    let comparison = compare(&journey, state("now"), state("then"));
    let ids = |ids: &[parcours::model::FrictionId]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(ids(&comparison.frictions.resolved), ["repeter"]);
    assert_eq!(ids(&comparison.frictions.unanswered), ["musique"]);
    let merged = &comparison.touchpoints.merged;
    assert_eq!((merged.len(), merged[0].into.as_str(), merged[0].from.len()), (1, "bloquer", 2));
}
