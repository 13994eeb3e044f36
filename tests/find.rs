//! Searching, filtering and the table, without a window.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use std::{collections::BTreeSet, sync::OnceLock};

use kurbo::{Rect, Size};
use parcours::{
    drawing::Theme,
    edit::{Action, Edit, Label},
    editor::{Column, Editor, Filter, Look, Mode, Order, Sheet, find, outline, owners},
    file,
    i18n::Lang,
    model::{Anchor, Element, EvidenceLevel, Friction, Journey, State, Touchpoint, TouchpointId},
};
use proptest::prelude::*;

const SAMPLE: &str = "tests/data/retrait-en-boutique.ron";
const EVERY_FIELD: &str = "tests/data/every-field.ron";

fn journey(path: &str) -> Journey {
    file::parse(&std::fs::read_to_string(path).unwrap()).unwrap().journey
}

fn editor() -> Editor {
    let look = Look { lang: Lang::Fr, theme: Theme::named("light").unwrap() };
    let mut editor = Editor::new(journey(SAMPLE), None, look);
    editor.set_canvas(Size::new(900.0, 500.0));
    editor.refresh();
    editor
}

fn elements(journey: &Journey, query: &str) -> Vec<Element> {
    let shown = journey.current().map(|state| state.id.clone());
    find(journey, shown.as_ref(), query).into_iter().map(|hit| hit.element).collect()
}

fn touchpoint(id: &str) -> Element {
    Element::Touchpoint(id.into())
}

/// The texts that are written in a file: all that is quoted and not a name that leads elsewhere, a day or a tag.
fn quoted(source: &str) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for line in source.lines().filter(|line| !line.trim_start().starts_with("//")) {
        let parts: Vec<&str> = line.split('"').collect();
        for pair in parts.chunks(2).filter(|pair| pair.len() == 2) {
            let before = pair[0].trim_end().trim_end_matches(':');
            let field: String =
                before.chars().rev().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
            found.insert((field.chars().rev().collect(), pair[1].to_owned()));
        }
    }
    found
}

/// Read from the file itself: a field that is added to the format, and to the file that has them all, is searched or
/// named here.
#[test]
fn every_text_of_every_record_is_found() {
    const NOT_WORDS: [&str; 20] = [
        "id",
        "format",
        "language",
        "stage",
        "channel",
        "persona",
        "from",
        "to",
        "based_on",
        "date",
        "start",
        "by",
        "target",
        "currency",
        "on",
        "participant",
        "part_of",
        "friction",
        "state",
        "rule",
    ];
    let journey = journey(EVERY_FIELD);
    let mut searched = 0;
    for (field, text) in quoted(&std::fs::read_to_string(EVERY_FIELD).unwrap()) {
        // Without a field of its own it stands in a list, or in an enum: of ids, of codes, of what a line carries.
        if field.is_empty() || NOT_WORDS.contains(&field.as_str()) || text.is_empty() {
            continue;
        }
        if field.chars().next().is_some_and(char::is_uppercase) {
            continue;
        }
        assert!(!elements(&journey, &text).is_empty(), "{field}: {text:?} is not found");
        searched += 1;
    }
    assert!(searched > 60, "only {searched} texts in the file");
}

#[test]
fn accents_and_capitals_make_no_difference_and_all_words_must_be_there() {
    let journey = journey(SAMPLE);
    let found = elements(&journey, "DEMANDE avis");
    assert_eq!(found, elements(&journey, "avis démandé"));
    assert!(found.contains(&touchpoint("avis")));
    assert_eq!(elements(&journey, "avis zeppelin"), []);
    assert_eq!(elements(&journey, "   "), []);
}

#[test]
fn what_is_in_two_states_is_found_once_in_the_one_shown() {
    let journey = journey(SAMPLE);
    let target = journey.target().unwrap().id.clone();
    let hits = |shown| find(&journey, Some(shown), "Achat sur place");
    for shown in [&journey.current().unwrap().id, &target] {
        let found: Vec<_> =
            hits(shown).into_iter().filter(|hit| hit.element == touchpoint("achat-boutique")).collect();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].state.as_ref(), Some(shown));
    }
}

#[test]
fn hits_are_walked_in_the_order_of_the_map_and_round() {
    let mut editor = editor();
    editor.search_for("e");
    let count = editor.search().hits().len();
    assert!(count > 20);
    let journey = editor.journey().clone();
    let stages: Vec<usize> = (editor.search().hits().iter())
        .filter_map(|hit| match &hit.element {
            Element::Touchpoint(id) => {
                let state = journey.states.get(hit.state.as_ref()?)?;
                journey.stages.position(&state.touchpoints.get(id)?.stage)
            }
            _ => None,
        })
        .collect();
    assert!(stages.is_sorted() && stages.len() > 10);
    let mut walked = Vec::new();
    for _ in 0..count {
        editor.walk_hits(true);
        walked.push(editor.view().only().cloned().unwrap());
        assert_eq!(editor.hit_position(), Some(walked.len() - 1));
    }
    let hits: Vec<_> = editor.search().hits().iter().map(|hit| hit.element.clone()).collect();
    assert_eq!(walked.iter().collect::<BTreeSet<_>>(), hits.iter().collect::<BTreeSet<_>>());
    editor.walk_hits(true);
    assert_eq!(editor.hit_position(), Some(0));
    editor.walk_hits(false);
    assert_eq!(editor.hit_position(), Some(count - 1));
}

#[test]
fn a_hit_is_brought_into_view_and_its_state_shown() {
    let mut editor = editor();
    let shown = editor.view().state.clone();
    let target = editor.journey().target().unwrap().clone();
    let only_there = target.touchpoints.iter().find(|it| !editor.state().unwrap().touchpoints.contains(&it.id));
    let only_there = only_there.expect("the target has something new").clone();
    editor.search_for(&only_there.name);
    editor.walk_hits(true);
    assert_ne!(editor.view().state, shown);
    assert_eq!(editor.view().only(), Some(&Element::Touchpoint(only_there.id.clone())));
    editor.refresh();
    let bounds = editor.bounds(&Element::Touchpoint(only_there.id)).unwrap();
    let corner = |x, y| editor.camera().screen_from_world(kurbo::Point::new(x, y));
    let on_screen = Rect::from_points(corner(bounds.x0, bounds.y0), corner(bounds.x1, bounds.y1));
    assert!(Rect::new(0.0, 0.0, 900.0, 500.0).contains(on_screen.center()));
}

#[test]
fn a_change_is_found_at_once_but_not_while_it_is_typed() {
    let mut editor = editor();
    editor.search_for("zeppelin");
    assert_eq!(editor.search().hits().len(), 0);
    let state = editor.state().unwrap().clone();
    let mut changed = state.touchpoints.get(&"avis".into()).unwrap().clone();
    changed.notes = "Zeppelin".to_owned();
    editor.preview(Label::new(Action::Change, "avis"), vec![Edit::put(&state.id, changed)]);
    editor.search_again();
    assert_eq!(editor.search().hits().len(), 0);
    editor.settle();
    editor.search_again();
    assert_eq!(editor.search().hits()[0].element, touchpoint("avis"));
    assert_eq!(editor.search().hits()[0].field, "field-notes");
}

#[test]
fn an_initiative_is_shown_on_the_roadmap_and_a_touchpoint_on_the_map() {
    let mut editor = editor();
    let initiative = editor.journey().roadmap.initiatives.at(0).cloned();
    if let Some(initiative) = initiative {
        editor.search_for(&initiative.title);
        editor.walk_hits(true);
        assert_eq!(editor.mode(), Mode::Roadmap);
    }
    editor.set_mode(Mode::Roadmap);
    editor.search_for("Achat sur place");
    editor.walk_hits(true);
    assert_eq!(editor.mode(), Mode::Map);
}

/// A small state: a web shop and a phone, two personas, three frictions.
fn small() -> (Journey, State) {
    let mut journey = journey(SAMPLE);
    let mut state = journey.current().unwrap().clone();
    state.touchpoints = [
        ("a", "site", vec!["lea"], Some(EvidenceLevel::Data), "t1"),
        ("b", "site", vec![], None, ""),
        ("c", "telephone", vec!["max"], Some(EvidenceLevel::Survey), "t1"),
    ]
    .into_iter()
    .map(|(id, channel, personas, level, owner)| {
        let stage = journey.stages.at(0).unwrap().id.clone();
        let mut touchpoint = Touchpoint::new(id.into(), id, stage, channel.into());
        touchpoint.personas = personas.into_iter().map(Into::into).collect();
        touchpoint.evidence = level.map(|level| parcours::model::Evidence { level, ..Default::default() });
        owner.clone_into(&mut touchpoint.owner);
        touchpoint
    })
    .collect();
    state.transitions = [("ab", "a", "b"), ("bc", "b", "c")]
        .into_iter()
        .map(|(id, from, to)| parcours::model::Transition::new(id.into(), from.into(), to.into()))
        .collect();
    state.frictions = [
        ("f2", Anchor::Touchpoint("a".into()), 2),
        ("f4", Anchor::Touchpoint("c".into()), 4),
        ("f5", Anchor::Transition("bc".into()), 5),
    ]
    .into_iter()
    .map(|(id, at, severity)| Friction::new(id.into(), id, at, severity))
    .collect();
    state.delights = std::iter::empty().collect();
    journey.states = std::iter::once(state.clone()).collect();
    (journey, state)
}

/// What a filter leaves of the small state, by ids.
fn left(filter: &Filter) -> Vec<String> {
    static SMALL: OnceLock<State> = OnceLock::new();
    let state = SMALL.get_or_init(|| small().1);
    let faded = filter.faded(state);
    let touchpoints = state.touchpoints.ids().map(|id| Element::Touchpoint(id.clone()));
    let transitions = state.transitions.ids().map(|id| Element::Transition(id.clone()));
    let frictions = state.frictions.ids().map(|id| Element::Friction(id.clone()));
    let all = touchpoints.chain(transitions).chain(frictions);
    all.filter(|it| !faded.contains(it)).filter_map(|it| it.id().map(str::to_owned)).collect()
}

#[test]
fn a_filter_leaves_what_fits_and_what_hangs_on_it() {
    let none = Filter::default();
    assert!(!none.is_on());
    assert_eq!(left(&none).len(), 8);
    // Nobody told whom "b" is for: it is for everybody.
    let lea = Filter { persona: Some("lea".into()), ..Filter::default() };
    assert_eq!(left(&lea), ["a", "b", "ab", "f2"]);
    // The way from the site to the phone is one of the phone too.
    let phone = Filter { channel: Some("telephone".into()), ..Filter::default() };
    assert_eq!(left(&phone), ["c", "bc", "f4", "f5"]);
    let severe = Filter { severity: Some(4), ..Filter::default() };
    assert_eq!(left(&severe), ["c", "bc", "f4", "f5"]);
    // Nothing told counts as an assumption.
    let assumed = Filter { evidence: Some(EvidenceLevel::Assumption), ..Filter::default() };
    assert_eq!(left(&assumed), ["b", "ab", "bc", "f2", "f4", "f5"]);
    let nobody = Filter { owner: Some(String::new()), ..Filter::default() };
    assert_eq!(left(&nobody), ["b"]);
    let both = Filter { channel: Some("site".into()), severity: Some(3), ..Filter::default() };
    assert_eq!(left(&both), ["bc", "f5"]);
}

fn a_filter() -> impl Strategy<Value = Filter> {
    let persona = prop::option::of(prop::sample::select(vec!["lea", "max"]));
    let channel = prop::option::of(prop::sample::select(vec!["site", "telephone"]));
    let level = prop::sample::select(vec![EvidenceLevel::Assumption, EvidenceLevel::Survey, EvidenceLevel::Data]);
    let owner = prop::option::of(prop::sample::select(vec!["", "t1"]));
    (persona, channel, prop::option::of(level), prop::option::of(1_i64..=5), owner).prop_map(
        |(persona, channel, evidence, severity, owner)| Filter {
            persona: persona.map(Into::into),
            channel: channel.map(Into::into),
            evidence,
            severity,
            owner: owner.map(str::to_owned),
        },
    )
}

proptest! {
    #[test]
    fn asking_for_more_never_leaves_more(filter in a_filter()) {
        let of: BTreeSet<String> = left(&filter).into_iter().collect();
        for fewer in [
            Filter { persona: None, ..filter.clone() },
            Filter { channel: None, ..filter.clone() },
            Filter { evidence: None, ..filter.clone() },
            Filter { severity: None, ..filter.clone() },
            Filter { owner: None, ..filter.clone() },
        ] {
            let more: BTreeSet<String> = left(&fewer).into_iter().collect();
            prop_assert!(of.is_subset(&more), "{fewer:?}");
        }
    }
}

#[test]
fn the_filter_forgets_what_the_journey_has_lost() {
    let mut editor = editor();
    let channel = editor.journey().channels.at(0).unwrap().id.clone();
    editor.set_filter(Filter { channel: Some(channel.clone()), severity: Some(2), ..Filter::default() });
    assert!(!editor.faded().is_empty());
    let view = editor.view().clone();
    editor.apply(Label::new(Action::Remove, ""), vec![Edit::remove_shared(channel)], view);
    editor.clip_filter();
    assert_eq!(*editor.filter(), Filter { severity: Some(2), ..Filter::default() });
    // A filter is not part of a step.
    editor.undo();
    assert_eq!(editor.filter().channel, None);
}

#[test]
fn a_comparison_fades_what_fits_in_neither_state() {
    let mut editor = editor();
    editor.set_mode(Mode::Compare);
    let target = editor.journey().target().unwrap().clone();
    let base = editor.journey().base_of(&target).unwrap().clone();
    let filter = Filter { severity: Some(4), ..Filter::default() };
    editor.set_filter(filter.clone());
    let faded = editor.faded();
    for id in base.touchpoints.ids().chain(target.touchpoints.ids()) {
        let element = Element::Touchpoint(id.clone());
        let fits = |state: &State| state.touchpoints.contains(id) && !filter.faded(state).contains(&element);
        assert_eq!(faded.contains(&element), !fits(&base) && !fits(&target), "{id}");
    }
}

#[test]
fn owners_are_listed_once_by_name() {
    let (journey, _) = small();
    assert_eq!(owners(&journey), ["t1"]);
}

fn names(rows: &[TouchpointId]) -> Vec<&str> {
    rows.iter().map(TouchpointId::as_str).collect()
}

/// The rows of the table of touchpoints.
fn rows(editor: &Editor, order: Order) -> Vec<TouchpointId> {
    let id = |row| match row {
        Element::Touchpoint(id) => id,
        other => panic!("{other:?} is no touchpoint"),
    };
    editor.rows(Sheet::Touchpoints, order).into_iter().map(id).collect()
}

#[test]
fn the_table_has_every_touchpoint_once_in_any_order() {
    let editor = editor();
    let all: BTreeSet<TouchpointId> = editor.state().unwrap().touchpoints.ids().cloned().collect();
    for &by in Sheet::Touchpoints.columns() {
        for descending in [false, true] {
            let rows = rows(&editor, Order { by, descending });
            assert_eq!(rows.len(), all.len());
            assert_eq!(rows.into_iter().collect::<BTreeSet<_>>(), all);
        }
    }
}

#[test]
fn the_table_is_sorted_and_what_is_unknown_comes_last() {
    let (journey, state) = small();
    let ids = |by, descending| {
        let rows: Vec<TouchpointId> =
            outline(&journey, &state, Order { by, descending }).into_iter().map(|it| it.id.clone()).collect();
        names(&rows).join(" ")
    };
    assert_eq!(ids(Column::Name, true), "c b a");
    // "b" has no friction, whichever way round.
    assert_eq!(ids(Column::Frictions, false), "a c b");
    assert_eq!(ids(Column::Frictions, true), "c a b");
    assert_eq!(ids(Column::Owner, true), "a c b");
    assert_eq!(ids(Column::Next, false), "a b c");
}

#[test]
fn the_table_shows_what_search_and_filter_leave_and_stays_while_a_name_is_typed() {
    let mut editor = editor();
    editor.search_for("Achat sur place");
    assert!(names(&rows(&editor, Order::default())).contains(&"achat-boutique"));
    let found = rows(&editor, Order::default());
    let state = editor.state().unwrap().clone();
    let mut typed = state.touchpoints.get(&"achat-boutique".into()).unwrap().clone();
    typed.name = "Z".to_owned();
    editor.preview(Label::new(Action::Rename, "Z"), vec![Edit::put(&state.id, typed)]);
    assert_eq!(rows(&editor, Order::default()), found);
    editor.give_up();
    editor.search_for("");
    editor.set_filter(Filter { severity: Some(5), ..Filter::default() });
    let severe = |id: &TouchpointId| {
        state.frictions.iter().any(|it| it.severity == 5 && it.at == Anchor::Touchpoint(id.clone()))
    };
    assert!(rows(&editor, Order::default()).iter().all(severe));
}
