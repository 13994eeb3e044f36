//! What the inspector builds on, without a window: additions, several records together, a state's own values.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use std::collections::BTreeSet;

use parcours::{
    drawing::Theme,
    edit::{self, Edit},
    editor::{Addition, Ask, Editor, Look, Several, as_in_base, own},
    file,
    i18n::Lang,
    model::{Anchor, Element, EvidenceLevel, Journey, Touchpoint, invariants},
};

fn sample() -> Journey {
    file::parse(&std::fs::read_to_string("tests/data/retrait-en-boutique.ron").unwrap()).unwrap().journey
}

fn editor() -> Editor {
    Editor::new(sample(), None, Look { lang: Lang::Fr, theme: Theme::named("light").unwrap() })
}

#[test]
fn everything_that_needs_only_a_name_is_added_selected_and_taken_back() {
    let additions = [
        Addition::Stage,
        Addition::Channel,
        Addition::Persona,
        Addition::Team,
        Addition::System,
        Addition::Kpi,
        Addition::Initiative,
        Addition::Card,
        Addition::Delight(Anchor::Touchpoint("visite".into())),
    ];
    let mut editor = editor();
    let before = editor.journey().clone();
    for addition in &additions {
        assert!(Lang::ALL.into_iter().all(|lang| lang.has(addition.title_key())));
        editor.add(addition.clone(), "Tout neuf");
        let selected = editor.view().only().expect("it is selected").clone();
        assert_eq!(editor.name_of(&selected).as_deref(), Some("Tout neuf"), "{addition:?}");
        assert!(editor.can_rename(&selected));
        editor.rename(&selected, "Presque neuf");
        assert_eq!(editor.name_of(&selected).as_deref(), Some("Presque neuf"), "{addition:?}");
        let mut sound = Journey::clone(editor.journey());
        assert!(invariants::enforce(&mut sound).is_empty(), "{addition:?}");
    }
    for _ in 0..2 * additions.len() {
        editor.undo();
    }
    assert_eq!(*editor.journey(), before);
}

#[test]
fn what_refers_to_a_team_is_named_before_it_goes() {
    let mut editor = editor();
    editor.select(Element::System("crm".into()));
    editor.delete_selection();
    let Some(Ask::ConfirmRemoval { edits, consequences, .. }) = editor.ask.take() else {
        panic!("nothing was asked");
    };
    assert_eq!(edits, [Edit::remove_shared(parcours::model::SystemId::new("crm"))]);
    assert!(!consequences.is_empty());
    assert!(editor.journey().systems.contains(&"crm".into()), "nothing is gone yet");
}

#[test]
fn several_records_share_what_all_of_them_have() {
    let journey = sample();
    let state = journey.current().unwrap();
    let selection = BTreeSet::from([
        Element::Touchpoint("visite".into()),
        Element::Touchpoint("fiche".into()),
        Element::Friction("silence".into()),
    ]);
    let mut several = Several::of(state, &selection).expect("all of them have fields");
    assert!(several.edits(state).is_empty() && several.all_have_evidence());
    several.set_evidence_level(EvidenceLevel::Test);
    assert_eq!(several.evidence_level(), Some(EvidenceLevel::Test));
    let edits = several.edits(state);
    assert_eq!(edits.len(), 3);
    let mut after = journey.clone();
    for edit in &edits {
        edit::apply(&mut after, edit).unwrap();
    }
    let visit = after.current().unwrap().touchpoints.get(&"visite".into()).unwrap();
    let before = state.touchpoints.get(&"visite".into()).unwrap();
    assert_eq!(visit.evidence.as_ref().unwrap().source, before.evidence.clone().unwrap_or_default().source);
    let with_stage = BTreeSet::from([Element::Touchpoint("visite".into()), Element::Stage("achat".into())]);
    assert_eq!(Several::of(state, &with_stage), None);
}

#[test]
fn a_states_own_values_are_those_that_differ_and_taking_them_back_lets_it_follow_again() {
    let mut journey = sample();
    let element = Element::Touchpoint("panier".into());
    let of = |journey: &Journey| own(journey, journey.states.get(&"cible".into()).unwrap(), &element);
    let before = of(&journey).unwrap();
    assert!(!before.is_new && before.fields.contains(&"name") && !before.fields.contains(&"stage"));
    let edit = as_in_base(&journey, journey.states.get(&"cible".into()).unwrap(), &element).unwrap();
    edit::apply(&mut journey, &edit).unwrap();
    assert!(of(&journey).unwrap().fields.is_empty());
    let renamed = Touchpoint {
        name: "Commander".to_owned(),
        ..journey.current().unwrap().touchpoints.get(&"panier".into()).unwrap().clone()
    };
    edit::apply(&mut journey, &Edit::put(&"actuel".into(), renamed)).unwrap();
    let future = journey.states.get(&"cible".into()).unwrap();
    assert_eq!(future.touchpoints.get(&"panier".into()).unwrap().name, "Commander");
    // What only the future has is new there; today is based on nothing.
    assert!(own(&journey, future, &Element::Touchpoint("suivi".into())).unwrap().is_new);
    assert_eq!(own(&journey, journey.current().unwrap(), &element), None);
}
