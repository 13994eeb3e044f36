//! What is repaired, and how it is told.

use parcours::{
    file::Opened,
    model::{Anchor, Element, Role, State, Touchpoint, invariants::violations},
};

use super::{journey, opened, two_touchpoints};

fn codes(opened: &Opened) -> Vec<&'static str> {
    opened.repairs.iter().map(|repair| repair.code).collect()
}

fn now(opened: &Opened) -> &State {
    opened.journey.states.get(&"now".into()).unwrap()
}

fn a(opened: &Opened) -> &Touchpoint {
    now(opened).touchpoints.get(&"a".into()).unwrap()
}

#[test]
fn numbers_out_of_range_are_brought_into_it() {
    let text = two_touchpoints(
        "entry: 1.7, emotion: -9, csat: 100.5, volume: -1, effort: (minutes: -0.5, steps: -1, perceived: 0.5)",
        "frictions: [(id: \"f\", name: \"F\", at: Journey, severity: -4, frequency: 1.0001)],
         transitions: [(id: \"t\", from: \"a\", to: \"b\", share: 1.7, pillars: (data: 4))],",
    );
    let opened = opened(&text);
    let a = a(&opened);
    assert_eq!(a.entry, Some(1.0));
    assert_eq!(a.emotion, Some(-2));
    assert_eq!(a.csat, Some(100.0));
    assert_eq!(a.volume, Some(0.0));
    assert_eq!((a.effort.minutes, a.effort.steps, a.effort.perceived), (Some(0.0), Some(0), Some(1.0)));
    let transition = now(&opened).transitions.get(&"t".into()).unwrap();
    assert_eq!((transition.share, transition.pillars.data), (Some(1.0), Some(3)));
    let friction = now(&opened).frictions.get(&"f".into()).unwrap();
    assert_eq!((friction.severity, friction.frequency), (1, Some(1.0)));
    assert_eq!(codes(&opened), ["number-clamped"; 11]);
    let share = opened.repairs.iter().find(|repair| repair.element == Element::Transition("t".into())).unwrap();
    let told = [("field", "share".to_owned()), ("was", "1.7".to_owned()), ("now", "1.0".to_owned())];
    assert_eq!(share.args, told);
    assert_eq!(share.state, Some("now".into()));
    assert_eq!(share.line, Some(1 + text[..text.find("\"t\"").unwrap()].matches('\n').count()));
}

#[test]
fn numbers_that_are_none_are_dropped() {
    let text = two_touchpoints("entry: NaN, csat: inf, volume: -inf", "");
    let opened = opened(&text);
    let a = a(&opened);
    assert_eq!((a.entry, a.csat, a.volume), (None, None, None));
    assert_eq!(codes(&opened), ["number-dropped"; 3]);
}

#[test]
fn a_transition_to_nowhere_goes_and_what_hung_on_it_stays() {
    let text = two_touchpoints(
        "",
        "transitions: [(id: \"t\", from: \"a\", to: \"nowhere\")],
         frictions: [(id: \"f\", name: \"F\", at: Transition(\"t\"), severity: 3)],
         cards: [(id: \"k\", text: \"K\", at: Transition(\"t\"), became: Transition(\"t\"))],",
    );
    let opened = opened(&text);
    assert!(now(&opened).transitions.is_empty());
    assert_eq!(now(&opened).frictions.get(&"f".into()).unwrap().at, Anchor::Journey);
    assert_eq!(now(&opened).cards.get(&"k".into()).unwrap().at, None);
    assert_eq!(codes(&opened), ["transition-to-nowhere", "anchor-moved", "anchor-moved", "reference-dropped"]);
    assert!(opened.repairs[0].args.contains(&("missing", "nowhere".to_owned())));
}

#[test]
fn a_missing_stage_or_channel_is_made_so_that_no_touchpoint_is_lost() {
    let text =
        journey("", "touchpoints: [(id: \"a\", name: \"A\", stage: \"s\", channel: \"c\", also_on: [\"x\"])],");
    let opened = opened(&text);
    assert_eq!(opened.journey.stages.get(&"s".into()).unwrap().name, "s");
    assert_eq!(opened.journey.channels.get(&"c".into()).unwrap().name, "c");
    assert_eq!(a(&opened).also_on, []);
    assert_eq!(codes(&opened), ["stage-added", "channel-added", "reference-dropped"]);
}

#[test]
fn a_second_bearer_of_an_id_is_numbered_and_a_copy_dropped() {
    let text = journey(
        "stages: [(id: \"s\", name: \"S\"), (id: \"s\", name: \"Other\"), (id: \"s-2\", name: \"Taken\"), (id: \"s\", name: \"S\")],",
        "frictions: [(id: \"f\", name: \"F\", at: Journey, severity: 1), (id: \"f\", name: \"G\", at: Journey, severity: 2)],",
    );
    let opened = opened(&text);
    let stages: Vec<_> =
        opened.journey.stages.iter().map(|stage| (stage.id.as_str(), stage.name.as_str())).collect();
    assert_eq!(stages, [("s", "S"), ("s-3", "Other"), ("s-2", "Taken")]);
    assert_eq!(now(&opened).frictions.get(&"f-2".into()).unwrap().name, "G");
    assert_eq!(codes(&opened), ["duplicate-renamed", "duplicate-dropped", "duplicate-renamed"]);
}

#[test]
fn an_id_in_two_states_is_one_thing_and_a_new_id_avoids_all_states() {
    let friction = |id, name| format!("(id: \"{id}\", name: \"{name}\", at: Journey, severity: 1)");
    let text = journey("", &format!("frictions: [{}, {}],", friction("f", "F"), friction("f", "G")));
    let text = text.replace(
        "states: [",
        &format!(
            "states: [(id: \"later\", name: \"L\", role: Future, frictions: [{}, {}]),",
            friction("f", "F"),
            friction("f-2", "H")
        ),
    );
    let opened = opened(&text);
    assert_eq!(codes(&opened), ["duplicate-renamed"]);
    assert_eq!(now(&opened).frictions.get(&"f-3".into()).unwrap().name, "G");
}

#[test]
fn references_to_nothing_are_dropped_and_free_text_is_not() {
    let text = two_touchpoints(
        "personas: [\"p\"], for_persona: [(persona: \"p\")], owner: \"nobody in the teams\", systems: [\"y\"], \
         backstage: [(action: \"x\", who: \"me\", systems: [\"y\"])], answers: [\"f\"], replaces: [\"gone\", \"b\"]",
        "based_on: \"never\"",
    )
    .replace(
        "states: [",
        "kpis: [(id: \"k\", name: \"K\", at: [Channel(\"c\"), Persona(\"p\"), Journey])],
         personas: [(id: \"q\", name: \"Q\", prefers: [\"c\", \"d\"])],
         systems: [(id: \"z\", name: \"Z\", feeds: [(to: \"y\"), (to: \"z\")])],
         business: (reasons: [(text: \"t\", friction: \"f\")]),
         votes: (rounds: [(id: \"r\", name: \"R\", dots: [(participant: \"A\", on: Friction(\"f\"), dots: 1)])]),
         roadmap: (target: \"x\", initiatives: [(id: \"i\", title: \"I\", part_of: \"j\", frictions: [\"f\"], \
            delivers: [Touchpoint(\"a\"), Transition(\"t\")], owner: \"x\", depends_on: [\"j\"], systems: [\"y\"], kpis: [\"k\", \"l\"])]),
         states: [",
    );
    let opened = opened(&text);
    assert!(codes(&opened).iter().all(|code| *code == "reference-dropped"));
    assert_eq!(violations(&opened.journey), []);
    assert_eq!(a(&opened).owner, "nobody in the teams");
    assert_eq!(a(&opened).backstage[0].who, "me");
    assert_eq!(a(&opened).replaces, ["b".into()]);
    let initiative = opened.journey.roadmap.initiatives.get(&"i".into()).unwrap();
    assert_eq!((initiative.delivers.len(), initiative.kpis.len()), (1, 1));
    let fields: Vec<_> = opened.repairs.iter().map(|repair| repair.args[0].1.as_str()).collect();
    let expected = [
        "prefers",
        "feeds.to",
        "at",
        "based_on",
        "personas",
        "for_persona",
        "systems",
        "backstage.systems",
        "answers",
        "replaces",
        "roadmap.target",
        "part_of",
        "frictions",
        "delivers",
        "depends_on",
        "systems",
        "kpis",
        "business.reasons.friction",
        "votes.rounds.dots.on",
    ];
    assert_eq!(fields, expected);
}

#[test]
fn circles_are_cut_once() {
    let text = journey(
        "roadmap: (initiatives: [
            (id: \"i\", title: \"I\", part_of: \"j\", depends_on: [\"k\", \"i\"]),
            (id: \"j\", title: \"J\", part_of: \"i\"),
            (id: \"k\", title: \"K\", depends_on: [\"j\", \"i\"])]),",
        "based_on: \"now\",",
    );
    let opened = opened(&text);
    assert_eq!(codes(&opened), ["circle-cut"; 4]);
    let initiative = |id: &str| opened.journey.roadmap.initiatives.get(&id.into()).unwrap().clone();
    assert_eq!(now(&opened).based_on, None);
    assert_eq!((initiative("i").part_of, initiative("j").part_of), (Some("j".into()), None));
    assert_eq!(initiative("i").depends_on, ["k".into()]);
    assert_eq!(initiative("k").depends_on, ["j".into()]);
}

#[test]
fn dates_beyond_the_calendar_cannot_be_reached() {
    let text = journey(
        "roadmap: (initiatives: [(id: \"i\", title: \"I\", weeks: 1e300, every_weeks: 0), (id: \"j\", title: \"J\", weeks: 0)]),",
        "",
    );
    let opened = opened(&text);
    let initiative = |id: &str| opened.journey.roadmap.initiatives.get(&id.into()).unwrap().clone();
    assert_eq!((initiative("i").weeks, initiative("i").every_weeks), (Some(5200.0), Some(1)));
    assert_eq!(initiative("j").weeks, None);
    assert_eq!(codes(&opened), ["number-clamped", "number-clamped", "number-dropped"]);
}

#[test]
fn a_sound_file_is_left_alone() {
    let opened = opened(&two_touchpoints("", "role: Future"));
    assert_eq!(opened.repairs, []);
    assert_eq!(now(&opened).role, Role::Future);
    assert!(!opened.is_changed());
}
