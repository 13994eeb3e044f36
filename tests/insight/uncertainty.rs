//! How sure the figures are.

use parcours::{
    insight::{Input, Metric, Range, levers, metrics, ranges, spread, usual_spread},
    model::{
        Anchor, Evidence, EvidenceLevel, Friction, Journey, Spread, State, Touchpoint, Transition, TransitionId,
    },
};

use crate::build::{journey, state};

fn known(level: EvidenceLevel) -> Evidence {
    Evidence { level, ..Evidence::default() }
}

fn put(state: &mut State, id: &str, change: impl FnOnce(&mut Transition)) {
    let mut transition = state.transitions.get(&id.into()).expect("it is there").clone();
    change(&mut transition);
    state.transitions.put(transition);
}

/// Success by a guess of 0.6 against 0.4.
fn guessed() -> State {
    state(&["a", "lose", "win"], &["a>win 0.6", "a>lose 0.4"])
}

fn of(journey: &Journey, state: &State, seed: u64) -> std::collections::BTreeMap<Metric, Range> {
    ranges(journey, state, None, (1000, seed), |_| true).expect("figures")
}

/// The share is `0.6 x / (0.6 x + 0.4 y)` with x and y even in 0.5 to 1.5. Its tenths, reckoned on a grid of 4000 × 4000:
/// 0.4727 and 0.7206.
#[test]
fn a_guess_gives_a_wide_range_around_the_figure() {
    let (journey, state) = (journey(), guessed());
    let mut grid: Vec<f64> = Vec::new();
    for x in 0..400 {
        for y in 0..400 {
            let (x, y) = (0.5 + (f64::from(x) + 0.5) / 400.0, 0.5 + (f64::from(y) + 0.5) / 400.0);
            grid.push(0.6 * x / (0.6 * x + 0.4 * y));
        }
    }
    grid.sort_by(f64::total_cmp);
    let (low, high) = (grid[grid.len() / 10], grid[grid.len() * 9 / 10]);
    let range = of(&journey, &state, 1)[&Metric::CompletionProbability];
    assert!((range.low - low).abs() < 0.015, "{range:?} and {low}");
    assert!((range.high - high).abs() < 0.015, "{range:?} and {high}");
}

#[test]
fn the_same_seed_gives_the_same_ranges_and_another_nearly_the_same() {
    let (journey, state) = (journey(), guessed());
    assert_eq!(of(&journey, &state, 7), of(&journey, &state, 7));
    let (one, other) = (of(&journey, &state, 7), of(&journey, &state, 8));
    assert_ne!(one, other);
    let (one, other) = (one[&Metric::CompletionProbability], other[&Metric::CompletionProbability]);
    assert!((one.low - other.low).abs() < 0.03 && (one.high - other.high).abs() < 0.03);
}

#[test]
fn what_is_measured_is_surer_than_what_is_guessed() {
    let journey = journey();
    let width = |level| {
        let mut state = guessed();
        for id in ["a>win", "a>lose"] {
            put(&mut state, id, |it| it.evidence = Some(known(level)));
        }
        let range = of(&journey, &state, 3)[&Metric::CompletionProbability];
        range.high - range.low
    };
    let widths: Vec<f64> = [
        EvidenceLevel::Assumption,
        EvidenceLevel::Interview,
        EvidenceLevel::Survey,
        EvidenceLevel::Observation,
        EvidenceLevel::Data,
    ]
    .map(width)
    .into();
    assert!(widths.is_sorted_by(|a, b| a > b), "{widths:?}");
}

#[test]
fn the_journey_says_otherwise_and_0_is_certain() {
    let mut journey = journey();
    assert!((spread(&journey, EvidenceLevel::Survey) - usual_spread(EvidenceLevel::Survey)).abs() < 1e-12);
    journey.settings.spread = vec![Spread { level: EvidenceLevel::Assumption, spread: 0.0 }];
    let range = of(&journey, &guessed(), 1)[&Metric::CompletionProbability];
    assert_eq!((range.low, range.high), (0.6, 0.6));
    assert!(levers(&journey, &guessed(), None, Metric::CompletionProbability).is_empty());
}

#[test]
fn it_stops_when_told_and_has_nothing_to_say_without_figures() {
    let journey = journey();
    let mut told = Vec::new();
    let stopped = ranges(&journey, &guessed(), None, (1000, 1), |done| {
        told.push(done);
        done < 5
    });
    assert_eq!((stopped, told), (None, vec![1, 2, 3, 4, 5]));
    assert_eq!(ranges(&journey, &state(&["a", "b"], &["a>b", "b>a"]), None, (10, 1), |_| true), None);
}

/// Of 0.5 and 0.5, one guessed and one tested: at a half and one and a half of its weight the guess is
/// 0.25 / 0.75 and 0.75 / 1.25; the tested one 0.475 / 0.975 and 0.525 / 1.025.
#[test]
fn what_is_worth_measuring_comes_first() {
    let journey = journey();
    let mut state = state(&["a", "lose", "win"], &["a>win 0.5", "a>lose 0.5"]);
    put(&mut state, "a>lose", |it| it.evidence = Some(known(EvidenceLevel::Test)));
    let levers = levers(&journey, &state, None, Metric::CompletionProbability);
    let share = |id: &str| Input::Share(TransitionId::new(id));
    assert_eq!(levers.iter().map(|lever| &lever.input).collect::<Vec<_>>(), [&share("a>win"), &share("a>lose")]);
    let near = |a: f64, b: f64| (a - b).abs() < 1e-12;
    assert!(near(levers[0].low, 1.0 / 3.0) && near(levers[0].high, 0.6), "{levers:?}");
    assert!(near(levers[1].low, 1.0 - 0.475 / 0.975) && near(levers[1].high, 1.0 - 0.525 / 1.025), "{levers:?}");
    assert_eq!(levers[0].level, EvidenceLevel::Assumption);
}

#[test]
fn emotions_and_frequencies_are_inputs_too() {
    let journey = journey();
    let mut state = state(&["a", "win"], &["a>win"]);
    let a = state.touchpoints.get(&"a".into()).expect("it is there").clone();
    state.touchpoints.put(Touchpoint { emotion: Some(2), ..a });
    let friction = Friction::new("f".into(), "f", Anchor::Touchpoint("a".into()), 4);
    state.frictions.put(Friction { frequency: Some(0.5), ..friction });
    // A guess is a step off at most, and +2 is the end of the scale.
    let felt = &levers(&journey, &state, None, Metric::ExperienceScore)[0];
    assert_eq!((&felt.input, felt.low, felt.high), (&Input::Emotion("a".into()), 1.0, 2.0));
    let suffered = &levers(&journey, &state, None, Metric::FrictionScore)[0];
    assert_eq!((&suffered.input, suffered.low, suffered.high), (&Input::Frequency("f".into()), 1.0, 3.0));
    // There is one way only: nothing to be wrong about.
    assert!(levers(&journey, &state, None, Metric::CompletionProbability).is_empty());
}

/// Shares without a number take what is left, and those with one are off on their own.
#[test]
fn shares_that_nobody_noted_take_the_rest() {
    let journey = journey();
    let state = state(&["a", "lose", "win"], &["a>win 0.6", "a>lose"]);
    let levers = levers(&journey, &state, None, Metric::CompletionProbability);
    assert_eq!(levers.len(), 1);
    assert!((levers[0].low - 0.3).abs() < 1e-12 && (levers[0].high - 0.9).abs() < 1e-12, "{levers:?}");
    assert_eq!(metrics(&journey, &state, None).completion_probability, Some(0.6));
}
