//! The sample journeys: that they open as they are, are rich enough to learn from, and can be drawn.

#![expect(clippy::unwrap_used, reason = "what is read here is part of the program")]

use std::{fs, path::PathBuf};

use kurbo::{Point, Rect};
use parcours::{
    file::{parse, write},
    i18n::Lang,
    insight::{Change, Check, Fate, Finding, Metrics, checks, compare, flow, frictions, metrics, thread},
    layout::{
        Density, Layout, Request, card, layout,
        plate::{self, Forks, Words},
    },
    model::{Channel, Context, Journey, Offer, OutcomeKind, Role, State, Touchpoint, TouchpointKind},
    roadmap::{Plan, initiatives, plan, to_target},
};

/// The journeys that come with the program, by file name.
fn bundled() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("journeys");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "ron"));
    files.sort();
    let text = |path: &PathBuf| fs::read_to_string(path).unwrap();
    files.iter().map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), text(path))).collect()
}

/// The bundled journeys, and the one that stands for the format.
fn all() -> Vec<(String, String)> {
    let contract = include_str!("data/retrait-en-boutique.ron").to_owned();
    bundled().into_iter().chain([("retrait-en-boutique.ron".to_owned(), contract)]).collect()
}

fn journey(text: &str) -> Journey {
    parse(text).unwrap().journey
}

/// The state of today and the state that the roadmap leads to.
fn ends(journey: &Journey) -> (&State, &State) {
    (journey.current().unwrap(), journey.target().unwrap())
}

#[test]
fn there_are_four_of_them_in_two_languages() {
    let found: Vec<(String, String)> =
        bundled().into_iter().map(|(name, text)| (name, journey(&text).language)).collect();
    let expected = [
        ("essayer-en-boutique.ron", "fr"),
        ("one-box-one-name.ron", "en"),
        ("se-former-a-marseille.ron", "fr"),
        ("service-escalation.ron", "en"),
    ];
    assert_eq!(found, expected.map(|(name, language)| (name.to_owned(), language.to_owned())));
}

#[test]
fn they_open_as_they_are() {
    for (name, text) in all() {
        let opened = parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(opened.repairs, [], "{name}");
        assert_eq!(opened.unknown, [], "{name}");
        assert!(!opened.is_changed(), "{name}");
    }
}

#[test]
fn writing_them_twice_gives_the_same_bytes() {
    for (name, text) in all() {
        let before = journey(&text);
        let once = write(&before).unwrap();
        let again = journey(&once);
        assert_eq!(again, before, "{name}: nothing is lost");
        assert_eq!(write(&again).unwrap(), once, "{name}");
    }
}

#[test]
fn bundled_journeys_are_in_the_form_that_the_program_writes() {
    for (name, text) in bundled() {
        assert!(write(&journey(&text)).unwrap() == text, "{name}: run `parcours fmt journeys/{name}`");
    }
}

#[test]
fn bundled_journeys_are_rich_enough_to_learn_from() {
    for (name, text) in bundled() {
        let journey = journey(&text);
        let (current, target) = ends(&journey);
        assert_eq!((current.role, target.role), (Role::Current, Role::Future), "{name}");
        assert_eq!(target.based_on.as_ref(), Some(&current.id), "{name}");
        assert!((5..=6).contains(&journey.stages.len()), "{name}");
        assert!((6..=8).contains(&journey.channels.len()), "{name}");
        assert!(journey.channels.iter().any(Channel::is_outside), "{name}");
        assert!(journey.channels.iter().any(|channel| channel.offer != Offer::Offered), "{name}");
        for state in journey.states.iter() {
            let touchpoints = || state.touchpoints.iter().filter(|touchpoint| !touchpoint.is_outcome());
            assert!((20..=40).contains(&touchpoints().count()), "{name}, {}", state.id);
            for touchpoint in touchpoints() {
                assert!(touchpoint.evidence.is_some(), "{name}, {}, {}", state.id, touchpoint.id);
            }
            let ends_in = |kind| state.touchpoints.iter().any(|it| it.kind == TouchpointKind::Outcome(kind));
            assert!(ends_in(OutcomeKind::Success) && ends_in(OutcomeKind::Abandonment), "{name}, {}", state.id);
            assert!(
                state.touchpoints.iter().any(|it| it.kind == TouchpointKind::Decision),
                "{name}, {}: somebody chooses",
                state.id
            );
        }
        assert!(current.frictions.len() >= 8, "{name}");
        assert!(current.delights.len() >= 2 && current.cards.len() >= 3, "{name}");
        assert_eq!(journey.personas.len(), 2, "{name}");
        for persona in journey.personas.iter() {
            let answers = [&persona.lives, &persona.believes, &persona.needs, &persona.desires, &persona.aspires];
            assert!(answers.iter().all(|answer| !answer.is_empty()), "{name}, {}", persona.id);
        }
    }
}

/// A volume that was measured may differ from the flow by its rounding to fives, and no more.
#[test]
fn measured_volumes_agree_with_the_flow() {
    for (name, text) in bundled() {
        let journey = journey(&text);
        let customers = journey.business.customers_per_month.unwrap();
        for state in journey.states.iter() {
            let flow = flow(&journey, state, None);
            for touchpoint in state.touchpoints.iter() {
                let Some(volume) = touchpoint.volume else { continue };
                let expected = customers * flow.visits(&touchpoint.id).unwrap();
                let off = (volume - expected).abs();
                assert!(off <= 3.0, "{name}, {}, {}: {volume}, not {expected:.0}", state.id, touchpoint.id);
            }
        }
    }
}

#[test]
fn the_target_is_believable_and_better() {
    for (name, text) in bundled() {
        let journey = journey(&text);
        let (current, target) = ends(&journey);
        let (now, then) = (metrics(&journey, current, None), metrics(&journey, target, None));
        for state in [&now, &then] {
            assert_eq!((state.dead_ends, state.unreachable), (0, 0), "{name}");
            assert_eq!(state.shares_known, Some(1.0), "{name}");
        }
        let (before, after) = (now.completion_probability.unwrap(), then.completion_probability.unwrap());
        assert!((0.35..=0.6).contains(&before), "{name}: {before}");
        assert!((before + 0.1..=0.9).contains(&after), "{name}: {after}");
        assert!(then.friction_score < now.friction_score, "{name}");
        assert!(then.experience_score > now.experience_score, "{name}");
        assert!(then.minutes_per_success < now.minutes_per_success, "{name}");
        assert!(then.forced_switches < now.forced_switches, "{name}");
    }
}

/// What the checks find is what there is to talk about in a journey, and never that its map is badly drawn.
#[test]
fn the_checks_find_what_is_meant_to_be_found() {
    let badly_drawn = [
        Check::SharesTooMuch,
        Check::SharesTooLittle,
        Check::SharesZero,
        Check::OutOfOutcome,
        Check::EntryOnOutcome,
        Check::DeadEnd,
        Check::Unreachable,
        Check::NoSuccess,
        Check::Trap,
        Check::MissingChannel,
        Check::NoEmotion,
        Check::NoOwner,
        Check::KpiWithoutFigures,
        Check::EmptyStage,
        Check::UnusedChannel,
        Check::NoPersona,
        Check::NoVision,
        Check::NoHeadlineKpi,
        Check::NotDelivered,
        Check::InitiativeWithoutFriction,
        Check::NoTransversalOwner,
    ];
    for (name, text) in bundled() {
        let journey = journey(&text);
        let (current, _) = ends(&journey);
        let findings = checks(&journey, &to_target(&journey, Lang::Fr));
        for finding in &findings {
            assert!(!badly_drawn.contains(&finding.check), "{name}: {finding:?}");
        }
        for check in [Check::ForcedAndLost, Check::Unanswered, Check::LostBetweenOwners] {
            let today = |finding: &&Finding| finding.state.as_ref() == Some(&current.id);
            assert!(findings.iter().filter(today).any(|finding| finding.check == check), "{name}: {check:?}");
        }
    }
}

/// Each sample shows what a comparison can say, and what the golden thread says where it breaks.
#[test]
fn every_kind_of_change_is_there_to_be_seen() {
    for (name, text) in bundled() {
        let journey = journey(&text);
        let (current, target) = ends(&journey);
        let comparison = compare(&journey, current, target);
        assert!(!comparison.touchpoints.kept.is_empty() && !comparison.touchpoints.added.is_empty(), "{name}");
        assert!(!comparison.touchpoints.merged.is_empty(), "{name}");
        assert!(comparison.touchpoints.changed.iter().any(Change::is_moved), "{name}");
        assert!(!comparison.transitions.rerouted.is_empty(), "{name}");
        let fates = frictions(current, target);
        for fate in [Fate::Resolved, Fate::Unanswered, Fate::Reduced, Fate::Kept, Fate::Introduced] {
            assert!(!fates.with(fate).is_empty(), "{name}: {fate:?}");
        }
        let by_hand: Vec<_> = journey.roadmap.initiatives.iter().cloned().collect();
        let thread = thread(&journey, current, target, &by_hand);
        let broken = thread.strands.iter().filter(|strand| !strand.breaks.is_empty()).count();
        assert!((2..=3).contains(&broken), "{name}: {broken} of {} threads broken", thread.strands.len());
        assert!(initiatives(&journey, target, Lang::Fr).len() >= by_hand.len(), "{name}");
    }
}

/// What a comparison says: figures that a person can count in the file.
#[derive(Debug, PartialEq)]
struct Said {
    /// How many touchpoints are kept, changed, of those moved, added and removed.
    touchpoints: [usize; 5],
    /// What those that replace several stand for.
    merged: Vec<(String, usize)>,
    /// How many frictions are resolved, unanswered, reduced, kept and introduced.
    frictions: [usize; 5],
    /// Journeys that succeed, in whole percent.
    completion: [i64; 2],
    /// Pain met per journey, in tenths.
    pain: [i64; 2],
}

impl Said {
    fn of(journey: &Journey, to: &str) -> Self {
        let target = journey.states.get(&to.into()).unwrap();
        let comparison = compare(journey, journey.current().unwrap(), target);
        let (places, fates) = (&comparison.touchpoints, &comparison.frictions);
        let moved = places.changed.iter().filter(|change| change.is_moved()).count();
        let of = |fate| fates.with(fate).len();
        let whole = |figure: fn(&Metrics) -> Option<f64>, times: f64| {
            [&comparison.metrics.from, &comparison.metrics.to]
                .map(|state| (figure(state).unwrap() * times).round())
        };
        Self {
            touchpoints: [
                places.kept.len(),
                places.changed.len(),
                moved,
                places.added.len(),
                places.removed.len(),
            ],
            merged: places.merged.iter().map(|it| (it.into.to_string(), it.from.len())).collect(),
            frictions: [Fate::Resolved, Fate::Unanswered, Fate::Reduced, Fate::Kept, Fate::Introduced].map(of),
            completion: whole(|it| it.completion_probability, 100.0).map(as_whole),
            pain: whole(|it| it.friction_score, 10.0).map(as_whole),
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "it has been rounded, and is small")]
fn as_whole(rounded: f64) -> i64 {
    rounded as i64
}

fn named(pairs: &[(&str, usize)]) -> Vec<(String, usize)> {
    pairs.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
}

#[test]
fn the_form_is_picked_up_where_it_stopped() {
    let journey = journey(include_str!("../journeys/se-former-a-marseille.ron"));
    let said = Said::of(&journey, "cible-rentree-2027");
    let expected = Said {
        touchpoints: [21, 9, 3, 3, 10],
        merged: named(&[("bilan-et-projet-de-suite", 2), ("reprise-la-ou-c-est-reste", 3)]),
        frictions: [10, 1, 3, 1, 1],
        completion: [46, 66],
        pain: [103, 13],
    };
    assert_eq!(said, expected);
    // Half of the story is this one way: from the form to the call, with what was filled in, and nothing else.
    let (today, target) = ends(&journey);
    let lost = &today.transitions.get(&"plan-rappel".into()).unwrap();
    let picked_up = &target.transitions.get(&"formulaire-reprise".into()).unwrap();
    assert_eq!((lost.context, picked_up.context), (Context::Lost, Context::Carried));
    assert_eq!(lost.carries, picked_up.carries, "what was lost is what is carried");
}

#[test]
fn one_room_does_what_alerts_do_not() {
    let journey = journey(include_str!("../journeys/one-box-one-name.ron"));
    let room = Said {
        touchpoints: [11, 16, 10, 3, 12],
        merged: named(&[("choice-of-two-sailings", 2), ("rate-in-four-minutes", 3), ("shipment-room-opens", 3)]),
        frictions: [9, 1, 6, 1, 1],
        completion: [49, 71],
        pain: [113, 9],
    };
    let alerts = Said {
        touchpoints: [33, 6, 0, 0, 0],
        merged: Vec::new(),
        frictions: [1, 0, 3, 13, 0],
        completion: [49, 51],
        pain: [113, 99],
    };
    assert_eq!(Said::of(&journey, "one-room-2027"), room);
    assert_eq!(Said::of(&journey, "desks-with-alerts-2027"), alerts);
    assert_eq!(journey.target().unwrap().id, "one-room-2027".into(), "the decision is in the roadmap");
}

#[test]
fn names_and_conditions_fit_their_places() {
    for (name, text) in bundled() {
        for state in journey(&text).states.iter() {
            for touchpoint in state.touchpoints.iter() {
                let lines = card::name_lines(&touchpoint.name);
                let whole = lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
                assert_eq!(words(&whole), words(&touchpoint.name), "{name}");
            }
            let forks = Forks::of(state);
            for transition in state.transitions.iter() {
                let label = Words::of(transition, &forks).fit(plate::MOST, |share| Lang::Fr.percent(share));
                let label = label.map_or_else(String::new, |label| label.text);
                assert!(label.starts_with(&transition.condition), "{name}, {}: {label}", transition.id);
            }
        }
    }
}

/// The words of a text, whatever stands between them.
fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

#[test]
fn french_words_keep_their_punctuation() {
    for (name, text) in bundled() {
        if journey(&text).language != "fr" {
            continue;
        }
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            // The texts of a line are between every other pair of quotation marks; ids never have such signs.
            for words in line.split('"').skip(1).step_by(2) {
                for sign in [" :", " ;", " ?", " !", " »", "« ", " %", " €", "'"] {
                    assert!(!words.contains(sign), "{name}:{}: {words}", number + 1);
                }
            }
        }
    }
}

#[test]
fn they_are_laid_out_by_the_rules() {
    for (name, text) in all() {
        let journey = journey(&text);
        for density in [Density::Expanded, Density::Compact] {
            for state in journey.states.iter() {
                let drawn = layout(&Request::of_state(&journey, state, density));
                assert_eq!(drawn.nodes.len(), state.touchpoints.len(), "{name}, {}", state.id);
                assert_eq!(drawn.edges.len(), state.transitions.len(), "{name}, {}", state.id);
                assert_sound(&drawn, &format!("{name}, {}, {density:?}", state.id));
                for node in &drawn.nodes {
                    assert_at_home(&drawn, node.stage, node.lane, state.touchpoints.get(&node.id).unwrap());
                }
            }
            let (current, target) = ends(&journey);
            let union = layout(&Request::of_union(&journey, current, target, density));
            assert_sound(&union, &format!("{name}, both, {density:?}"));
        }
    }
}

/// The column and row of a card are those of its touchpoint.
fn assert_at_home(drawn: &Layout, stage: usize, lane: usize, touchpoint: &Touchpoint) {
    assert_eq!(drawn.stages[stage].id, touchpoint.stage);
    assert_eq!(drawn.lanes[lane].id, touchpoint.channel);
}

/// No card over another, no card out of its cell, no line through a card, every line from border to border.
fn assert_sound(drawn: &Layout, which: &str) {
    for (at, node) in drawn.nodes.iter().enumerate() {
        let cell = drawn.cell(node.stage, node.lane).unwrap();
        assert!(
            node.rect.x0 >= cell.x0
                && node.rect.y0 >= cell.y0
                && node.rect.x1 <= cell.x1
                && node.rect.y1 <= cell.y1,
            "{which}: {} leaves its cell",
            node.id
        );
        for other in &drawn.nodes[at + 1..] {
            let (a, b) = (node.rect, other.rect);
            let apart = a.x1 <= b.x0 || b.x1 <= a.x0 || a.y1 <= b.y0 || b.y1 <= a.y0;
            assert!(apart, "{which}: {} lies on {}", node.id, other.id);
        }
    }
    for edge in &drawn.edges {
        assert!(edge.points.len() >= 2, "{which}: {} has no length", edge.id);
        for (end, node) in [(edge.points.first(), edge.from), (edge.points.last(), edge.to)] {
            assert!(on_border(*end.unwrap(), drawn.nodes[node].rect), "{which}: {} floats", edge.id);
        }
        for node in &drawn.nodes {
            for way in edge.points.windows(2) {
                assert!(!enters(way[0], way[1], node.rect), "{which}: {} runs through {}", edge.id, node.id);
            }
        }
    }
}

fn on_border(point: Point, rect: Rect) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() < 0.01;
    let beside = (near(point.x, rect.x0) || near(point.x, rect.x1)) && point.y >= rect.y0 && point.y <= rect.y1;
    let above = (near(point.y, rect.y0) || near(point.y, rect.y1)) && point.x >= rect.x0 && point.x <= rect.x1;
    beside || above
}

/// Whether a straight line comes more than a tenth of a pixel inside a rectangle (clipping of Liang and Barsky).
fn enters(start: Point, end: Point, rect: Rect) -> bool {
    let (mut first, mut last) = (0.0_f64, 1.0_f64);
    let sides = [
        (start.x, end.x - start.x, rect.x0 + 0.1, rect.x1 - 0.1),
        (start.y, end.y - start.y, rect.y0 + 0.1, rect.y1 - 0.1),
    ];
    for (from, by, low, high) in sides {
        if by.abs() < 1e-12 {
            if from <= low || from >= high {
                return false;
            }
        } else {
            let (a, b) = ((low - from) / by, (high - from) / by);
            first = first.max(a.min(b));
            last = last.min(a.max(b));
        }
    }
    first < last
}

#[test]
fn their_roadmaps_read_back() {
    for (name, text) in all() {
        let journey = journey(&text);
        let (_, target) = ends(&journey);
        for lang in Lang::ALL {
            let planned = plan(&journey, target, journey.roadmap.start, lang);
            assert_eq!(planned.steps.len(), 5, "{name}");
            assert_eq!(planned.title, journey.title, "{name}");
            assert_eq!(Plan::from_ron(&planned.to_ron()).unwrap(), planned, "{name}");
        }
    }
}
