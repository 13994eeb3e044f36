//! One persona's journey: figures worked out by hand, what changes for it, what it passes by, and whose value an edit
//! changes.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use std::collections::BTreeSet;

use parcours::{
    drawing::Theme,
    editor::{Editor, Look, Mode, set_emotion, set_own, set_share},
    export, file,
    i18n::Lang,
    insight::{self, Check, seen_by},
    layout::Density,
    model::{
        Anchor, Channel, Element, ForPersona, Friction, Journey, OutcomeKind, Persona, PersonaId, PersonaShare,
        Role, Stage, State, Touchpoint, TouchpointKind, Transition,
    },
    publish,
};

fn persona(id: &str, name: &str, share: f64) -> Persona {
    let none = String::new;
    Persona {
        id: id.into(),
        name: name.to_owned(),
        segment: none(),
        quote: none(),
        share: Some(share),
        prefers: Vec::new(),
        lives: none(),
        believes: none(),
        needs: none(),
        desires: none(),
        aspires: none(),
    }
}

fn touchpoint(id: &str, emotion: Option<i64>, own: &[(&str, i64)]) -> Touchpoint {
    let mut touchpoint = Touchpoint::new(id.into(), id, "stage".into(), "channel".into());
    touchpoint.emotion = emotion;
    touchpoint.for_persona = own
        .iter()
        .map(|(who, emotion)| ForPersona {
            persona: (*who).into(),
            entry: None,
            emotion: Some(*emotion),
            thought: String::new(),
        })
        .collect();
    touchpoint
}

fn way(id: &str, from: &str, to: &str, share: f64, own: &[(&str, f64)]) -> Transition {
    let mut way = Transition::new(id.into(), from.into(), to.into());
    way.share = Some(share);
    way.for_persona =
        own.iter().map(|(who, share)| PersonaShare { persona: (*who).into(), share: *share }).collect();
    way
}

fn end(id: &str, kind: OutcomeKind) -> Touchpoint {
    Touchpoint { kind: TouchpointKind::Outcome(kind), ..touchpoint(id, None, &[]) }
}

/// Ann gets help, Bob never does and loves to pay alone; in the target more like Ann pay without help.
fn journey() -> Journey {
    let mut now = State::new("now".into(), "Now", Role::Current);
    let start = Touchpoint { entry: Some(1.0), ..touchpoint("start", Some(0), &[("ann", -1)]) };
    let help = Touchpoint { personas: vec!["ann".into()], ..touchpoint("help", Some(-1), &[]) };
    now.touchpoints = [
        start,
        help,
        touchpoint("pay", Some(1), &[("bob", -2)]),
        end("done", OutcomeKind::Success),
        end("lost", OutcomeKind::Abandonment),
    ]
    .into_iter()
    .collect();
    now.transitions = [
        way("a-pay", "start", "pay", 0.5, &[("ann", 0.2), ("bob", 0.8)]),
        way("b-help", "start", "help", 0.3, &[("ann", 0.6)]),
        way("c-lost", "start", "lost", 0.2, &[("ann", 0.2), ("bob", 0.2)]),
        way("d-helped", "help", "done", 0.5, &[]),
        way("e-unhelped", "help", "lost", 0.5, &[]),
        way("f-paid", "pay", "done", 0.9, &[("bob", 0.75)]),
        way("g-unpaid", "pay", "lost", 0.1, &[("bob", 0.25)]),
    ]
    .into_iter()
    .collect();
    now.frictions = [
        Friction::new("hold".into(), "On hold", Anchor::Touchpoint("help".into()), 4),
        Friction::new("card".into(), "Card refused", Anchor::Touchpoint("pay".into()), 3),
    ]
    .into_iter()
    .collect();
    let mut then = State { id: "then".into(), name: "Then".to_owned(), role: Role::Future, ..now.clone() };
    then.based_on = Some("now".into());
    then.transitions.put(way("a-pay", "start", "pay", 0.5, &[("ann", 0.5), ("bob", 0.8)]));
    then.transitions.put(way("b-help", "start", "help", 0.3, &[("ann", 0.3)]));
    then.frictions.remove(&"hold".into());
    Journey {
        title: "Paying".to_owned(),
        stages: std::iter::once(Stage::new("stage".into(), "Stage")).collect(),
        channels: std::iter::once(Channel::new("channel".into(), "Channel")).collect(),
        personas: [persona("ann", "Ann", 0.4), persona("bob", "Bob", 0.6)].into_iter().collect(),
        states: [now, then].into_iter().collect(),
        ..Journey::default()
    }
}

fn now(journey: &Journey) -> &State {
    journey.states.get(&"now".into()).unwrap()
}

fn then(journey: &Journey) -> &State {
    journey.states.get(&"then".into()).unwrap()
}

#[track_caller]
fn near(figure: Option<f64>, expected: f64) {
    assert!(figure.is_some_and(|figure| (figure - expected).abs() < 1e-12), "{figure:?}, not {expected}");
}

#[test]
fn completion_and_feelings_are_those_of_each_persona() {
    let journey = journey();
    let of = |persona: Option<&str>| {
        let persona = persona.map(PersonaId::new);
        let completion = insight::metrics(&journey, now(&journey), persona.as_ref()).completion_probability;
        let curve = insight::curve(&journey, now(&journey), persona.as_ref());
        (completion, curve.points[0].1.map(|point| point.mean))
    };
    // All: 0.5 × 0.9 pay, 0.3 × 0.5 are helped. Visits 1, 0.5 and 0.3 weigh the emotions 0, +1 and −1.
    let (completion, mean) = of(None);
    near(completion, 0.5 * 0.9 + 0.3 * 0.5);
    near(mean, (0.5 - 0.3) / 1.8);
    // Ann: 0.2 pay, 0.6 ask for help; she begins at −1.
    let (completion, mean) = of(Some("ann"));
    near(completion, 0.2 * 0.9 + 0.6 * 0.5);
    near(mean, (-1.0 + 0.2 - 0.6) / 1.8);
    // Bob is never helped: of 0.8 and 0.2 that are left, 0.8 pay, and three in four of them come through.
    let (completion, mean) = of(Some("bob"));
    near(completion, 0.8 * 0.75);
    near(mean, (0.8 * -2.0) / 1.8);
    // Ann in the target: 0.5 pay, 0.3 ask for help.
    near(
        insight::metrics(&journey, then(&journey), Some(&"ann".into())).completion_probability,
        0.5 * 0.9 + 0.3 * 0.5,
    );
}

#[test]
fn a_state_as_it_is_seen_has_the_own_values_and_the_same_figures() {
    let journey = journey();
    let state = now(&journey);
    for persona in ["ann", "bob", "nobody"].map(PersonaId::new) {
        let seen = seen_by(state, Some(&persona));
        assert_eq!(seen_by(&seen, Some(&persona)), seen);
        let figures = |state| insight::metrics(&journey, state, Some(&persona));
        assert_eq!(figures(&seen), figures(state));
        assert_eq!(seen.touchpoints.len(), state.touchpoints.len());
    }
    let seen = seen_by(state, Some(&"ann".into()));
    assert_eq!(seen.touchpoints.get(&"start".into()).unwrap().emotion, Some(-1));
    // Where she has none of her own, it is everybody's.
    assert_eq!(seen.touchpoints.get(&"pay".into()).unwrap().emotion, Some(1));
    assert_eq!(seen.transitions.get(&"a-pay".into()).unwrap().share, Some(0.2));
    assert_eq!(seen.transitions.get(&"f-paid".into()).unwrap().share, Some(0.9));
    assert_eq!(*seen_by(state, None), *state);
}

#[test]
fn a_persona_passes_by_what_is_for_others_and_what_hangs_on_it() {
    let journey = journey();
    let passed = insight::passed_by(now(&journey), Some(&"bob".into()));
    let expected = BTreeSet::from([
        Element::Touchpoint("help".into()),
        Element::Transition("b-help".into()),
        Element::Transition("d-helped".into()),
        Element::Transition("e-unhelped".into()),
        Element::Friction("hold".into()),
    ]);
    assert_eq!(passed, expected);
    assert!(insight::passed_by(now(&journey), Some(&"ann".into())).is_empty());
    assert!(insight::passed_by(now(&journey), None).is_empty());
}

#[test]
fn the_comparison_is_that_of_the_persona() {
    let journey = journey();
    let compare =
        |persona: &str| insight::compare_for(&journey, now(&journey), then(&journey), Some(&persona.into()));
    let ann = compare("ann");
    let changed: Vec<_> = ann.transitions.changed.iter().map(|it| (it.id.as_str(), it.fields.clone())).collect();
    assert_eq!(changed, [("a-pay", vec!["share"]), ("b-help", vec!["share"])]);
    assert_eq!((ann.frictions.unanswered, ann.frictions.kept), (vec!["hold".into()], vec!["card".into()]));
    near(ann.metrics.to.completion_probability, 0.6);
    // For Bob nothing changes, and what he never meets is not in the list.
    let bob = compare("bob");
    assert!(bob.transitions.changed.is_empty() && bob.touchpoints.changed.is_empty());
    assert_eq!(bob.transitions.kept.len(), 4);
    assert_eq!(bob.touchpoints.kept.len(), 4);
    assert!(bob.frictions.unanswered.is_empty());
    assert_eq!(bob.metrics.from, bob.metrics.to);
}

#[test]
fn the_problems_are_those_of_the_persona() {
    let journey = journey();
    let found = |persona: Option<&str>, check: Check| {
        let persona = persona.map(PersonaId::new);
        let findings = insight::checks_for(&journey, &[], persona.as_ref()).into_iter();
        let here =
            findings.filter(|it| it.check == check && it.state.as_ref().is_some_and(|it| it.as_str() == "now"));
        here.map(|finding| finding.element).collect::<Vec<_>>()
    };
    let hold = [Element::Friction("hold".into())];
    assert_eq!(found(Some("ann"), Check::NoCause), hold);
    assert_eq!(found(None, Check::NoCause), hold);
    assert!(found(Some("bob"), Check::NoCause).is_empty());
    // Nobody said how few like Bob go for help: 0.8 + 0.3 + 0.2 is too much.
    assert_eq!(found(Some("bob"), Check::SharesTooMuch), [Element::Touchpoint("start".into())]);
    assert!(found(Some("ann"), Check::SharesTooMuch).is_empty() && found(None, Check::SharesTooMuch).is_empty());
}

fn editor() -> Editor {
    let mut editor = Editor::new(journey(), None, Look { lang: Lang::En, theme: Theme::light() });
    editor.refresh();
    editor
}

fn written(editor: &mut Editor) -> String {
    editor.refresh();
    export::svg(&editor.scene().unwrap().drawing)
}

#[test]
fn the_next_persona_is_chosen_in_their_order_and_then_everybody() {
    let mut editor = editor();
    let mut seen = Vec::new();
    for _ in 0..3 {
        editor.see_as_next();
        seen.push(editor.persona().map(ToString::to_string));
    }
    assert_eq!(seen, [Some("ann".to_owned()), Some("bob".to_owned()), None]);
    editor.see_as(Some("nobody".into()));
    assert_eq!(editor.persona(), None);
}

#[test]
fn the_map_the_figures_and_what_fades_follow_the_choice() {
    let mut editor = editor();
    assert!(written(&mut editor).contains("50%"));
    editor.see_as(Some("bob".into()));
    let map = written(&mut editor);
    assert!(map.contains("80%") && map.contains("75%") && !map.contains("50%,"), "his own shares are written");
    let reading = editor.scene().unwrap().reading.as_ref().unwrap();
    near(reading.metrics.completion_probability, 0.6);
    assert_eq!(reading.comparison.as_ref().unwrap().metrics.from, reading.metrics);
    assert!(editor.faded().contains(&Element::Touchpoint("help".into())));
    // A choice is no filter: clearing those leaves it.
    assert!(!editor.filter().is_on());
    let cleared = editor.filter().cleared();
    editor.set_filter(cleared);
    assert!(editor.persona().is_some());
    // The comparison, too.
    editor.set_mode(Mode::Compare);
    editor.refresh();
    assert!(editor.scene().unwrap().drawing.title.ends_with("Bob"));
    assert!(editor.history().is_saved(), "looking changes nothing");
}

#[test]
fn a_picture_says_whose_journey_it_shows_and_fades_the_rest() {
    let journey = journey();
    let poster = |persona: Option<&PersonaId>| {
        publish::map_for(Density::Expanded, &journey, now(&journey), persona, Theme::light(), Lang::En)
    };
    let (all, bob) = (poster(None), poster(Some(&"bob".into())));
    assert_eq!(all, publish::map(&journey, now(&journey), Theme::light(), Lang::En));
    assert_eq!(bob.title, "Paying – Now – Bob");
    let text = export::svg(&bob);
    assert!(text.contains("As Bob meets it (60% of customers)"));
    assert!(text.contains("The persona’s own"), "the legend names the mark");
    assert!(!export::svg(&all).contains("The persona’s own"));
    let opacity = |drawing: &parcours::drawing::Drawing| {
        let texts = drawing.items.iter().filter_map(|item| match &item.shape {
            parcours::drawing::Shape::Text(line) if line.text == "help" => Some(line.color.a),
            _ => None,
        });
        texts.max().unwrap()
    };
    assert!(opacity(&bob) < 80 && opacity(&all) == 255);
}

#[test]
fn what_is_changed_while_a_persona_is_chosen_is_its_own() {
    let mut editor = editor();
    editor.see_as(Some("ann".into()));
    editor.shift_emotion(&"pay".into(), 1);
    let pay = editor.state().unwrap().touchpoints.get(&"pay".into()).unwrap().clone();
    assert_eq!((pay.emotion, pay.own_of(&"ann".into()).and_then(|own| own.emotion)), (Some(1), Some(2)));
    assert_eq!(pay.own_of(&"bob".into()).and_then(|own| own.emotion), Some(-2));
    // Ann's shares out of the start come to the whole; Bob's do not, and are shared out as his own.
    editor.see_as(Some("bob".into()));
    editor.select(Element::Touchpoint("start".into()));
    editor.share_out_rest();
    let state = editor.state().unwrap();
    let shares = ["a-pay", "b-help", "c-lost"].map(|id| {
        let way = state.transitions.get(&id.into()).unwrap();
        (way.share, way.own_share_of(&"bob".into()).unwrap())
    });
    assert_eq!(shares.map(|(all, _)| all), [Some(0.5), Some(0.3), Some(0.2)]);
    assert!((shares.iter().map(|(_, own)| own).sum::<f64>() - 1.0).abs() < 1e-9);
    editor.undo();
    editor.undo();
    assert_eq!(**editor.journey(), journey());
}

#[test]
fn an_own_value_that_is_taken_away_leaves_nothing_behind() {
    let journey = journey();
    let before = now(&journey).touchpoints.get(&"help".into()).unwrap();
    let mut help = before.clone();
    let ann = PersonaId::new("ann");
    set_emotion(&mut help, Some(&ann), Some(2));
    assert_eq!(help.own_of(&ann).and_then(|own| own.emotion), Some(2));
    set_emotion(&mut help, Some(&ann), None);
    assert_eq!(help, *before);
    set_own(
        &mut help,
        ForPersona { persona: ann.clone(), entry: None, emotion: None, thought: "Phew.".to_owned() },
    );
    // The emotion goes, the thought stays.
    set_emotion(&mut help, Some(&ann), None);
    assert_eq!(help.own_of(&ann).map(|own| own.thought.as_str()), Some("Phew."));
    let before = now(&journey).transitions.get(&"d-helped".into()).unwrap();
    let mut way = before.clone();
    set_share(&mut way, Some(&ann), Some(0.7));
    assert_eq!((way.share, way.own_share_of(&ann)), (Some(0.5), Some(0.7)));
    set_share(&mut way, Some(&ann), None);
    assert_eq!(way, *before);
}

#[test]
fn every_persona_of_the_samples_has_figures_and_a_map_of_its_own() {
    for path in ["journeys/service-escalation.ron", "journeys/essayer-en-boutique.ron"] {
        let journey = file::parse(&std::fs::read_to_string(path).unwrap()).unwrap().journey;
        let state = journey.current().unwrap();
        let all = insight::metrics(&journey, state, None);
        for persona in journey.personas.iter() {
            let own = insight::metrics(&journey, state, Some(&persona.id));
            assert!(own.completion_probability.is_some() && own != all, "{path}: {}", persona.name);
            let seen = seen_by(state, Some(&persona.id));
            assert_eq!(insight::metrics(&journey, &seen, Some(&persona.id)), own);
        }
    }
}
