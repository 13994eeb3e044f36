//! How sure the figures are: what the page is told, the work and its end, the levels of evidence.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use parcours::{
    drawing::{Ground, Page, Theme, page, sureness},
    edit,
    editor::{Editor, Look, SamplingRequest, know_by, set_spread},
    i18n::Lang,
    insight::{Certainty, DRAWS, Difference, Input, Metric, certainty, levers, ranges, spread},
    model::{
        Channel, EvidenceLevel, Journey, OutcomeKind, Role, Stage, State, Touchpoint, TouchpointKind, Transition,
    },
};

/// Success by this share, else an abandonment, in a state of this id.
fn state(id: &str, share: f64) -> State {
    let mut state = State::new(id.into(), id, if id == "now" { Role::Current } else { Role::Future });
    for (name, kind) in [
        ("Basket", TouchpointKind::Interaction),
        ("Win", TouchpointKind::Outcome(OutcomeKind::Success)),
        ("Lose", TouchpointKind::Outcome(OutcomeKind::Abandonment)),
    ] {
        let touchpoint = Touchpoint::new(name.into(), name, "s".into(), "c".into());
        state.touchpoints.put(Touchpoint { kind, ..touchpoint });
    }
    for (to, share) in [("Win", share), ("Lose", 1.0 - share)] {
        let way = Transition::new(to.into(), "Basket".into(), to.into());
        state.transitions.put(Transition { share: Some(share), ..way });
    }
    state
}

fn journey(now: f64, later: f64) -> Journey {
    let mut journey = Journey::default();
    journey.stages.put(Stage { id: "s".into(), name: "S".to_owned(), when: String::new() });
    journey.channels.put(Channel::new("c".into(), "C"));
    journey.states.put(state("now", now));
    journey.states.put(state("later", later));
    journey
}

fn of(journey: &Journey, state: &str) -> Certainty {
    certainty(journey, journey.states.get(&state.into()).unwrap(), None, |_| true).unwrap()
}

#[test]
fn it_is_the_ranges_and_the_levers_of_the_same_state() {
    let journey = journey(0.4, 0.9);
    let now = journey.states.at(0).unwrap();
    let certainty = of(&journey, "now");
    assert_eq!(certainty.figures.completion_probability, Some(0.4));
    for metric in certainty.ranges.keys() {
        assert_eq!(
            certainty.levers.get(metric).cloned().unwrap_or_default(),
            levers(&journey, now, None, *metric)
        );
    }
    let other_seed = ranges(&journey, now, None, (DRAWS, 1), |_| true).unwrap();
    let (one, other) = (certainty.ranges[&HEAD], other_seed[&HEAD]);
    assert!((one.low - other.low).abs() < 0.03 && (one.high - other.high).abs() < 0.03, "{one:?} {other:?}");
}

const HEAD: Metric = Metric::CompletionProbability;

#[test]
fn a_difference_is_sure_where_it_is_larger_than_both_margins() {
    let far = journey(0.2, 0.9);
    assert_eq!(of(&far, "now").difference(&of(&far, "later"), HEAD), Difference::Sure);
    let near = journey(0.5, 0.6);
    assert_eq!(of(&near, "now").difference(&of(&near, "later"), HEAD), Difference::Unsure);
    // 0.38 could be 0.53, and 0.62 could be 0.48: together, the two margins are 0.21, and the difference is more.
    let apart = journey(0.38, 0.62);
    let (now, later) = (of(&apart, "now"), of(&apart, "later"));
    let (one, two) = (now.ranges[&HEAD], later.ranges[&HEAD]);
    assert!(one.high > two.low && (one.high - 0.38).hypot(0.62 - two.low) < 0.24, "{one:?} {two:?}");
    assert_eq!(now.difference(&later, HEAD), Difference::Sure);
    let same = journey(0.5, 0.501);
    assert_eq!(of(&same, "now").difference(&of(&same, "later"), HEAD), Difference::Same);
    let nothing = journey(0.5, 0.5);
    let wait = Metric::ExperienceScore;
    assert_eq!(of(&nothing, "now").difference(&of(&nothing, "later"), wait), Difference::Unknown);
}

#[test]
fn it_is_said_in_a_sentence() {
    let journey = journey(0.2, 0.9);
    let (now, later) = (of(&journey, "now"), of(&journey, "later"));
    let english = sureness::sentence(HEAD, &[&now, &later], Lang::En);
    assert!(
        english.contains(" 20% (") && english.contains("→ 90% (") && english.ends_with(": sure enough"),
        "{english}"
    );
    let french = sureness::sentence(HEAD, &[&now, &later], Lang::Fr);
    assert!(french.starts_with("Aboutissement 20\u{a0}% (") && french.ends_with("\u{a0}: assez sûr"), "{french}");
    assert_eq!(sureness::range(HEAD, 0.331, 0.459, Lang::Fr), "33–46\u{a0}%");
    assert_eq!(sureness::range(HEAD, 0.331, 0.333, Lang::En), "33%");
    assert_eq!(sureness::range(Metric::ExperienceScore, -0.5, 0.25, Lang::En), "−0.5 to 0.25");
    let state = journey.states.at(0).unwrap();
    let lever = &now.levers[&HEAD][0];
    assert_eq!(sureness::input(state, &Input::Share("Win".into()), Lang::En), "Share of “Basket → Win”");
    assert!(sureness::known_input(state, lever, Lang::Fr).ends_with("(hypothèse)"));
}

#[test]
fn what_knows_more_makes_the_range_narrower_and_a_level_can_be_set_in_place() {
    let journey = journey(0.4, 0.9);
    let mut known = journey.clone();
    let now = journey.states.at(0).unwrap();
    for way in ["Win", "Lose"] {
        let edit = know_by(now, &Input::Share(way.into()), EvidenceLevel::Data).unwrap();
        edit::apply(&mut known, &edit).unwrap();
    }
    let (wide, narrow) = (of(&journey, "now").ranges[&HEAD], of(&known, "now").ranges[&HEAD]);
    assert!(narrow.high - narrow.low < 0.2 * (wide.high - wide.low), "{narrow:?} {wide:?}");
    assert_eq!(know_by(now, &Input::Share("gone".into()), EvidenceLevel::Data), None);
}

#[test]
fn the_spread_of_a_level_is_the_journeys_or_the_usual_one() {
    let mut journey = journey(0.4, 0.9);
    let level = EvidenceLevel::Assumption;
    let mut set = |percent: Option<f64>| {
        let edit = set_spread(&journey, level, percent);
        edit::apply(&mut journey, &edit).unwrap();
        (spread(&journey, level), sureness::is_own(&journey, level), journey.settings.spread.len())
    };
    assert_eq!(set(Some(0.25)), (0.25, true, 1));
    assert_eq!(set(Some(0.5)), (0.5, false, 0), "as much as usual is not a value of its own");
    assert_eq!(set(Some(7.0)), (1.0, true, 1));
    assert_eq!(set(None), (0.5, false, 0));
}

/// The work ends after the step in which it was told to.
#[test]
fn the_work_ends_at_once_when_nobody_waits_for_it() {
    let journey = journey(0.4, 0.9);
    let states = vec!["now".into(), "later".into()];
    let request = SamplingRequest::new(std::sync::Arc::new(journey), states, None);
    let mut told = Vec::new();
    let sampled = request.clone().run(|done| {
        told.push(done);
        told.len() < 20
    });
    assert!(sampled.is_none());
    assert_eq!(told.len(), 20);
    assert!(told.is_sorted() && told[19] < 0.05, "{told:?}");
    let mut last = 0.0;
    let sampled = request.run(|done| {
        assert!(done >= last && done <= 1.0, "{done} after {last}");
        last = done;
        true
    });
    assert!((last - 1.0).abs() < 1e-9);
    assert!(sampled.unwrap().of(&"later".into()).is_some());
}

#[test]
fn it_is_worked_out_while_the_page_is_open_and_once_for_each_snapshot() {
    let look = Look { lang: Lang::En, theme: Theme::light() };
    let mut editor = Editor::new(journey(0.4, 0.9), None, look);
    assert!(editor.tend_sampling().is_none(), "the page is closed");
    editor.show_page(Page::Certainty);
    let request = editor.tend_sampling().expect("the page is open");
    let progress = editor.begin_sampling(request.clone());
    assert!(editor.tend_sampling().is_none(), "it is under way");
    // A change stops what is under way.
    let label = edit::Label::new(edit::Action::Change, "");
    let change = set_spread(editor.journey(), EvidenceLevel::Assumption, Some(0.1));
    editor.apply(label, vec![change], editor.view().clone());
    let next = editor.tend_sampling().expect("the journey is another");
    assert!(progress.is_stopped() && next != request);
    editor.begin_sampling(next.clone());
    editor.take_sampled(request.run(|_| true));
    assert!(editor.sampling().known().is_none(), "what came too late is dropped");
    editor.take_sampled(next.run(|_| true));
    assert!(editor.sampling_is_current() && editor.tend_sampling().is_none());
    // Going away and coming back does not draw again.
    editor.show_page(Page::Flow);
    assert!(editor.tend_sampling().is_none());
    editor.show_page(Page::Certainty);
    assert!(editor.tend_sampling().is_none() && editor.sampling_is_current());
    // What somebody stopped is not begun again by itself.
    editor.undo();
    let again = editor.tend_sampling().unwrap();
    editor.begin_sampling(again);
    editor.stop_sampling();
    assert!(editor.tend_sampling().is_none() && editor.sampling_is_stopped());
    editor.sample_again();
    assert!(editor.tend_sampling().is_some());
}

fn words(journey: &Journey, lang: Lang) -> String {
    let state = journey.states.at(0).unwrap();
    let ends = journey.states.at(1).map(|to| (state, to));
    let ground = Ground { journey, state, ends, persona: None, theme: Theme::light(), lang };
    let drawing = page(Page::Certainty, ground);
    assert_eq!(drawing, page(Page::Certainty, ground), "the same draws each time");
    let lines = drawing.items.iter().filter_map(|item| match &item.shape {
        parcours::drawing::Shape::Text(line) => Some(line.text.clone()),
        _ => None,
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_printed_page_says_how_sure_the_figures_are() {
    let told = words(&journey(0.2, 0.9), Lang::En);
    for part in ["sure enough", "Share of “Basket → Win” (assumption)", "50%", "easily off by half"] {
        assert!(told.contains(part), "{part} is not in {told}");
    }
    let mut empty = Journey::default();
    empty.states.put(State::new("now".into(), "Now", Role::Current));
    assert!(words(&empty, Lang::En).contains("Draw the ways"), "it says what to fill in");
}
