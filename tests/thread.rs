//! The golden thread and the priorities as pages: nothing gets lost in the picture, what reaches a KPI is what is covered,
//! each mend mends, and what is lit is the whole thread.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use std::collections::BTreeSet;

use kurbo::{Point, Size};
use parcours::{
    drawing::{
        self, Page, Theme,
        plots::{Block, Bubbles, GRADES, MOST_KNOTS, Sankey},
    },
    editor::{Editor, Look, Mode},
    file,
    i18n::Lang,
    insight::{self, Break, Thread},
    model::{
        Anchor, Channel, Deliverable, Element, Friction, FrictionId, Initiative, InitiativeId, Journey, Kpi,
        Origin, Role, Stage, State, Touchpoint, invariants,
    },
    roadmap::{self, RULES, Relief},
    telling::Strands,
};
use proptest::prelude::*;

const JOURNEYS: [&str; 5] = [
    "tests/data/retrait-en-boutique.ron",
    "journeys/essayer-en-boutique.ron",
    "journeys/one-box-one-name.ron",
    "journeys/se-former-a-marseille.ron",
    "journeys/service-escalation.ron",
];

fn open(path: &str) -> Journey {
    file::open(path.as_ref()).unwrap().journey
}

fn editor_of(journey: Journey) -> Editor {
    let mut editor = Editor::new(journey, None, Look { lang: Lang::Fr, theme: Theme::light() });
    editor.set_canvas(Size::new(2000.0, 1200.0));
    editor.refresh();
    editor
}

fn blocks(journey: &Journey, page: Page) -> Vec<Block> {
    let target = journey.target().expect("a target");
    drawing::parts(page, journey, target, None, Lang::Fr).into_iter().flat_map(|part| part.blocks).collect()
}

fn sankey(journey: &Journey) -> Sankey {
    let is = |block| if let Block::Sankey(it) = block { Some(it) } else { None };
    blocks(journey, Page::Thread).into_iter().find_map(is).expect("the page has a picture")
}

fn bubbles(journey: &Journey) -> Bubbles {
    let is = |block| if let Block::Bubbles(it) = block { Some(it) } else { None };
    blocks(journey, Page::Priorities).into_iter().find_map(is).expect("the page has a picture")
}

fn thread(journey: &Journey) -> Thread {
    let target = journey.target().unwrap();
    let initiatives = roadmap::initiatives(journey, target, Lang::Fr);
    insight::thread(journey, journey.base_of(target).unwrap(), target, &initiatives)
}

fn strands(journey: &Journey) -> Strands {
    let target = journey.target().unwrap();
    let initiatives = roadmap::initiatives(journey, target, Lang::Fr);
    Strands::of(journey, (journey.base_of(target).unwrap(), target), &thread(journey), &initiatives)
}

/// What comes into a knot leaves it or ends there, and what is not lost on the way is what the thread says is covered.
fn conserves(journey: &Journey) {
    let (sankey, thread) = (sankey(journey), thread(journey));
    let all: f64 = thread.strands.iter().map(|strand| strand.pain).sum();
    let near = |one: f64, other: f64| (one - other).abs() <= 1e-9 * all.max(1.0);
    let (mut begun, mut arrived, mut lost) = (0.0, 0.0, 0.0);
    for (at, knot) in sankey.knots.iter().enumerate() {
        let (coming, leaving, ending) = (sankey.incoming(at), sankey.outgoing(at), sankey.lost(at));
        lost += ending;
        match knot.column {
            0 => begun += leaving + ending,
            3 => arrived += coming - ending,
            _ => assert!(near(coming, leaving + ending), "{}: {coming} ≠ {leaving} + {ending}", knot.name),
        }
    }
    let broken: f64 =
        thread.strands.iter().filter(|strand| !strand.breaks.is_empty()).map(|strand| strand.pain).sum();
    assert!(near(begun, all), "{begun} of {all}");
    assert!(near(lost, broken), "{lost} of {broken}");
    assert!(near(arrived, all * thread.coverage.unwrap_or(0.0)), "{arrived} of {:?} of {all}", thread.coverage);
    for column in 0..4 {
        assert!(sankey.knots.iter().filter(|knot| knot.column == column).count() <= MOST_KNOTS);
    }
    is_tidy(&sankey);
}

/// No box lies on another, and no band leaves its box.
fn is_tidy(sankey: &Sankey) {
    for width in [300.0, 900.0, 1400.0] {
        let placed = sankey.placed(width);
        for (at, one) in placed.boxes.iter().enumerate() {
            assert!(one.x0 >= 0.0 && one.x1 <= placed.size.0 + 1e-6 && one.y1 <= placed.size.1 + 1e-6);
            for other in &placed.boxes[at + 1..] {
                assert!(one.intersect(*other).is_zero_area(), "{one:?} {other:?}");
            }
        }
        for (flow, band) in sankey.flows.iter().zip(&placed.bands) {
            for (knot, end) in [(flow.from, band.from), (flow.to, band.to)] {
                let rect = placed.boxes[knot];
                assert!(end.y - band.width / 2.0 >= rect.y0 - 1.0 && end.y + band.width / 2.0 <= rect.y1 + 1.0);
            }
            assert!(
                band.is_near(band.at(0.3), 0.01) && !band.is_near(Point::new(band.from.x - 1.0, band.from.y), 9.0)
            );
        }
    }
}

#[test]
fn nothing_gets_lost_in_the_pictures_of_the_samples() {
    for path in JOURNEYS {
        conserves(&open(path));
    }
}

/// A journey with frictions of these severities, each answered, delivered and measured as chance has it.
fn journeys() -> impl Strategy<Value = Journey> {
    let frictions = prop::collection::vec((1..=5_i64, prop::option::of(0.0..=1.0_f64)), 1..40);
    let pairs = |count: usize| prop::collection::vec((0..40_usize, 0..40_usize), 0..count);
    let kpis = prop::collection::vec((any::<bool>(), any::<bool>()), 1..6);
    (frictions, pairs(60), pairs(60), pairs(30), pairs(10), kpis).prop_map(
        |(frictions, answers, delivers, measures, parts, kpis)| {
            let mut journey = Journey::default();
            journey.settings.rules_off = RULES.map(String::from).into();
            journey.stages.put(Stage::new("s".into(), "S"));
            journey.channels.put(Channel::new("c".into(), "C"));
            let mut base = State::new("now".into(), "Now", Role::Current);
            let mut target = State::new("then".into(), "Then", Role::Future);
            target.based_on = Some("now".into());
            base.touchpoints.put(Touchpoint::new("here".into(), "Here", "s".into(), "c".into()));
            for (at, (severity, frequency)) in frictions.iter().enumerate() {
                let id = format!("f{at}");
                let mut friction =
                    Friction::new(id.as_str().into(), &id, Anchor::Touchpoint("here".into()), *severity);
                friction.frequency = *frequency;
                base.frictions.put(friction);
            }
            for at in 0..30 {
                let id = format!("t{at}");
                let mut touchpoint = Touchpoint::new(id.as_str().into(), &id, "s".into(), "c".into());
                let of_it = answers.iter().filter(|(touchpoint, _)| *touchpoint == at);
                touchpoint.answers = of_it
                    .map(|(_, friction)| format!("f{}", friction % frictions.len()).as_str().into())
                    .collect::<BTreeSet<FrictionId>>()
                    .into_iter()
                    .collect();
                target.touchpoints.put(touchpoint);
            }
            for (at, (baseline, aim)) in kpis.iter().enumerate() {
                let id = format!("k{at}");
                let figure = |is_there: bool| is_there.then_some(1.0);
                let (baseline, target) = (figure(*baseline), figure(*aim));
                journey.kpis.put(Kpi { baseline, target, ..Kpi::new(id.as_str().into(), &id) });
            }
            for at in 0..30 {
                let id = format!("i{at}");
                let mut initiative = Initiative::new(id.as_str().into(), 4, &id);
                let of_it = |pairs: &[(usize, usize)]| -> Vec<usize> {
                    pairs.iter().filter(|(one, _)| *one == at).map(|(_, other)| *other).collect()
                };
                initiative.delivers = of_it(&delivers)
                    .into_iter()
                    .map(|it| Deliverable::Touchpoint(format!("t{}", it % 30).as_str().into()))
                    .collect();
                initiative.kpis = of_it(&measures)
                    .into_iter()
                    .map(|it| format!("k{}", it % kpis.len()).as_str().into())
                    .collect();
                // Circles are possible, and must not hang anything.
                initiative.part_of = of_it(&parts).first().map(|it| InitiativeId::new(&format!("i{}", it % 30)));
                journey.roadmap.initiatives.put(initiative);
            }
            journey.states.put(base);
            journey.states.put(target);
            journey
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nothing_gets_lost_in_any_picture(journey in journeys()) {
        conserves(&journey);
        let names = |sankey: Sankey| sankey.knots.into_iter().map(|knot| knot.name).collect::<Vec<_>>();
        prop_assert_eq!(names(sankey(&journey)), names(sankey(&journey)));
    }

    #[test]
    fn each_mend_brings_the_thread_on(journey in journeys()) {
        // What is edited has no circles: they are cut when a file is read.
        let mut journey = journey;
        invariants::enforce(&mut journey);
        let mut editor = editor_of(journey);
        let open = strands(editor.journey()).lines.into_iter().find(|line| line.broken.is_some());
        let Some(line) = open else { return Ok(()) };
        let friction = line.friction.clone();
        let kpi = editor.journey().kpis.iter().next().unwrap().id.clone();
        let mend = match line.broken {
            Some(Break::Unanswered) => editor.answer_by(&friction, &Deliverable::Touchpoint("t0".into())),
            Some(Break::NotDelivered) => editor.deliver_by(&friction, None, "New"),
            Some(Break::NoKpi) => editor.measure_by(&friction, &kpi),
            _ => return Ok(()),
        };
        let (label, edits) = mend.expect("there is a mend");
        let (before, view) = (editor.journey().clone(), editor.view().clone());
        editor.apply(label, edits, view);
        let after = strands(editor.journey()).lines.into_iter().find(|it| it.friction == friction).unwrap();
        prop_assert!(after.broken.is_none_or(|broken| broken > line.broken.unwrap()), "{:?}", after.broken);
        editor.undo();
        prop_assert_eq!(editor.journey(), &before);
    }
}

#[test]
fn the_finding_is_in_per_cent_of_pain() {
    let journey = open("journeys/one-box-one-name.ron");
    let strands = strands(&journey);
    let share = strands.coverage.unwrap();
    let open: Vec<&str> = strands.unanswered().map(|line| line.name.as_str()).collect();
    // Two of seventeen frictions are 12 % of the count, and 5 % of the pain.
    assert_eq!((strands.lines.len(), open.len()), (17, 2));
    let said = strands.finding(Lang::Fr);
    let wanted = format!("Le fil rouge tient pour {} de la douleur\u{a0}: 2 irritants", Lang::Fr.percent(share));
    assert!(said.starts_with(&wanted), "{said}");
    let words = strands.unanswered_in_words(Lang::Fr);
    assert!(words.len() == 2 && words[0].starts_with(open[0]) && words[0].contains("5\u{a0}%"), "{words:?}");
    assert!(strands.lines.windows(2).all(|pair| pair[0].pain >= pair[1].pain));
}

#[test]
fn an_empty_journey_says_what_to_begin_with() {
    let mut journey = Journey::default();
    journey.states.put(State::new("then".into(), "Then", Role::Future));
    for page in [Page::Thread, Page::Priorities] {
        let parts = drawing::parts(page, &journey, journey.target().unwrap(), None, Lang::Fr);
        assert!(parts.len() == 1 && !parts[0].title.is_empty());
    }
}

#[test]
fn a_thread_is_lit_as_a_whole_from_each_of_its_ends() {
    let mut editor = editor_of(open("journeys/essayer-en-boutique.ron"));
    let strand = thread(editor.journey()).strands.into_iter().find(|it| it.breaks.is_empty()).unwrap();
    let friction = Element::Friction(strand.friction.clone());
    editor.select(friction.clone());
    assert!(editor.has_thread());
    editor.show_thread();
    let lit = editor.lit_thread().expect("it is lit").elements.clone();
    for element in strand.answers.iter().cloned().map(Element::from) {
        assert!(lit.contains(&element), "{element:?}");
    }
    assert!(strand.initiatives.iter().all(|id| lit.contains(&Element::Initiative(id.clone()))));
    assert!(strand.kpis.iter().all(|id| lit.contains(&Element::Kpi(id.clone()))));
    // All else on the map steps back.
    let faded = editor.faded();
    let others = editor.state().unwrap().touchpoints.ids().map(|id| Element::Touchpoint(id.clone()));
    for other in others.filter(|other| !lit.contains(other)) {
        assert!(faded.contains(&other), "{other:?}");
    }
    assert!(faded.is_disjoint(&lit) && !faded.is_empty());
    // On the plan, the other initiatives do.
    editor.set_mode(Mode::Roadmap);
    editor.refresh();
    let faded = editor.faded();
    assert!(faded.iter().any(|it| matches!(it, Element::Initiative(_))) && faded.is_disjoint(&lit));
    // From the KPI, the same friction is lit, with those that it proves besides.
    editor.select(Element::Kpi(strand.kpis[0].clone()));
    editor.show_thread();
    assert!(editor.lit_thread().unwrap().elements.contains(&friction));
    assert_eq!(editor.mode(), Mode::Roadmap);
    editor.cancel();
    assert!(editor.lit_thread().is_none() && editor.faded().is_empty());
    // What no thread runs through lights nothing.
    editor.select(Element::Journey);
    assert!(!editor.has_thread());
    editor.show_thread();
    assert!(editor.lit_thread().is_none());
}

#[test]
fn bubbles_stand_in_their_cells_apart() {
    for path in JOURNEYS {
        let bubbles = bubbles(&open(path));
        for width in [400.0, 1280.0] {
            let board = bubbles.placed(width);
            for (at, (bubble, spot)) in bubbles.bubbles.iter().zip(&board.spots).enumerate() {
                let cell = board.cell(bubble.at);
                assert_eq!(cell.union(spot.rect), cell, "{}", bubble.name);
                assert_eq!(board.grades_at(spot.middle), bubble.at);
                for other in &board.spots[at + 1..] {
                    assert!(spot.rect.intersect(other.rect).is_zero_area());
                }
            }
            for across in 1..=GRADES {
                for up in 1..=GRADES {
                    assert_eq!(board.grades_at(board.cell((across, up)).center()), (across, up));
                }
            }
        }
    }
}

/// An impact that nobody has set is what the share of the pain makes of it, and is drawn hollow until it is corrected.
#[test]
fn a_proposed_impact_becomes_ours_in_one_step() {
    let mut journey = open("journeys/essayer-en-boutique.ron");
    journey.roadmap.initiatives = parcours::model::List::default();
    let mut editor = editor_of(journey);
    let before = editor.journey().clone();
    let target = before.target().unwrap();
    let proposals = roadmap::initiatives(&before, target, Lang::Fr);
    let relief = Relief::of(&before, before.base_of(target).unwrap(), target);
    let bubble = bubbles(&before).bubbles.into_iter().find(|it| it.size > 0.0).expect("one answers something");
    let Some(Element::Initiative(id)) = bubble.element.clone() else { panic!("it stands for an initiative") };
    let proposal = proposals.iter().find(|it| it.id == id).unwrap();
    assert!(bubble.is_proposed);
    assert_eq!(Some(bubble.at.1), proposal.impact.or_else(|| relief.impact(proposal, &proposals)));
    let grades = (bubble.at.0 % 5 + 1, bubble.at.1 % 5 + 1);
    let (label, edits) = editor.weigh(&id, grades).unwrap();
    let view = editor.view().clone();
    editor.apply(label, edits, view);
    let record = editor.journey().roadmap.initiatives.get(&id).unwrap();
    assert_eq!((record.effort, record.impact), (Some(grades.0), Some(grades.1)));
    assert!(record.title.is_empty() && matches!(record.origin, Origin::Generated { .. }));
    let after = bubbles(editor.journey()).bubbles.into_iter().find(|it| it.element == bubble.element).unwrap();
    assert!(!after.is_proposed && after.at == grades && after.name == bubble.name);
    assert_eq!(editor.weigh(&id, grades), None);
    editor.undo();
    assert_eq!(*editor.journey(), before);
}
