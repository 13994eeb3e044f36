//! Initiatives being changed, without a window: what is stored of a proposal, what goes along, and what stays.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use parcours::{
    drawing::Theme,
    edit::{Action, Edit, Label},
    editor::{Ask, CardDraft, Editor, Look, Mode, UnderChange},
    file,
    i18n::Lang,
    model::{
        Became, Element, Fields as _, Initiative, InitiativeId, Journey, Origin, Record as _, Status,
        invariants::violations,
    },
    roadmap::{News, initiatives, news, plan, to_target},
};
use proptest::prelude::*;

fn read(path: &str) -> Journey {
    file::parse(&std::fs::read_to_string(path).unwrap()).unwrap().journey
}

fn sample() -> Journey {
    read("tests/data/retrait-en-boutique.ron")
}

fn editor_of(journey: Journey) -> Editor {
    let mut editor = Editor::new(journey, None, Look { lang: Lang::Fr, theme: Theme::light() });
    editor.refresh();
    editor
}

fn editor() -> Editor {
    editor_of(sample())
}

fn under_change(editor: &Editor, id: &str) -> UnderChange {
    editor.under_change(&id.into()).unwrap_or_else(|| panic!("no initiative {id}"))
}

fn stored<'a>(editor: &'a Editor, id: &str) -> Option<&'a Initiative> {
    editor.journey().roadmap.initiatives.get(&id.into())
}

fn generated(rule: &str, subject: &str) -> Origin {
    Origin::Generated { rule: rule.to_owned(), subject: subject.to_owned() }
}

fn apply(editor: &mut Editor, edits: Vec<Edit>) {
    let view = editor.view().clone();
    editor.apply(Label::new(Action::Change, ""), edits, view);
    assert_eq!(editor.take_refusal(), None);
    editor.refresh();
}

#[test]
fn of_a_proposal_only_what_was_changed_is_stored_and_the_rule_goes_on_filling_the_rest() {
    let mut editor = editor();
    let before = under_change(&editor, "system-cdp");
    let blank = Initiative::blank("system-cdp".into(), generated("system", "cdp"));
    assert_eq!((before.record.clone(), before.by_hand()), (blank.clone(), vec![]));
    assert_eq!(before.standing.initiative.weeks, Some(16.0));
    let mut edited = before.standing.initiative.clone();
    edited.weeks = Some(8.0);
    edited.owner = "digital".to_owned();
    let edits = editor.storing(before.record_of(&edited));
    apply(&mut editor, edits);
    let expected = Initiative { weeks: Some(8.0), owner: "digital".to_owned(), ..blank };
    assert_eq!(stored(&editor, "system-cdp"), Some(&expected));
    let after = under_change(&editor, "system-cdp");
    assert_eq!(after.by_hand(), ["owner", "weeks"]);
    assert_eq!(after.standing.initiative.title, before.standing.initiative.title);
    assert_eq!(after.standing.initiative.systems, ["cdp".into()]);
    // One field goes back, then the other, and with it the record.
    let edits = editor.storing(after.without("weeks"));
    apply(&mut editor, edits);
    let after = under_change(&editor, "system-cdp");
    assert_eq!((after.by_hand(), after.standing.initiative.weeks), (vec!["owner"], Some(16.0)));
    let edits = editor.storing(after.without("owner"));
    apply(&mut editor, edits);
    assert_eq!(stored(&editor, "system-cdp"), None);
    for _ in 0..3 {
        editor.undo();
    }
    assert_eq!(**editor.journey(), sample());
}

#[test]
fn a_proposal_that_something_waits_for_is_stored_with_it_and_stays() {
    let mut editor = editor();
    let waiting = under_change(&editor, "suivi-appli");
    let mut edited = waiting.standing.initiative.clone();
    edited.depends_on.push("system-cdp".into());
    let edits = editor.storing(waiting.record_of(&edited));
    apply(&mut editor, edits);
    let blank = Initiative::blank("system-cdp".into(), generated("system", "cdp"));
    assert_eq!(stored(&editor, "system-cdp"), Some(&blank));
    assert!(violations(editor.journey()).is_empty());
    let retitled = Initiative { title: "Un seul client".to_owned(), ..blank.clone() };
    apply(&mut editor, vec![Edit::put_shared(retitled)]);
    let edits = editor.storing(under_change(&editor, "system-cdp").without("title"));
    apply(&mut editor, edits);
    assert_eq!(stored(&editor, "system-cdp"), Some(&blank), "it is waited for");
    let needed = &stored(&editor, "suivi-appli").unwrap().depends_on;
    assert_eq!(needed.as_slice(), ["protocole-relais".into(), InitiativeId::new("system-cdp")]);
}

#[test]
fn what_is_dismissed_leaves_the_plan_and_comes_back() {
    let mut editor = editor();
    let is_planned = |editor: &Editor| {
        let plan = plan(editor.journey(), editor.journey().target().unwrap(), None, Lang::Fr);
        plan.initiatives().any(|it| it.id == "system-cdp")
    };
    assert!(is_planned(&editor));
    editor.select(Element::Initiative("system-cdp".into()));
    // To delete what a rule would propose again is to dismiss it.
    editor.delete_selection();
    assert_eq!(editor.history().undo_label().unwrap().action, Action::Dismiss);
    assert!(editor.view().selection.is_empty() && !is_planned(&editor));
    let record = stored(&editor, "system-cdp").unwrap().clone();
    let blank = Initiative::blank("system-cdp".into(), generated("system", "cdp"));
    assert_eq!(record, Initiative { status: Status::Dismissed, ..blank });
    editor.refresh();
    let dismissed = under_change(&editor, "system-cdp");
    assert_eq!(dismissed.standing.initiative.title, "Mettre en place «\u{a0}Plateforme de données clients\u{a0}»");
    let edits = editor.storing(dismissed.without("status"));
    apply(&mut editor, edits);
    assert!(is_planned(&editor));
    assert_eq!(stored(&editor, "system-cdp"), None);
    editor.undo();
    editor.undo();
    assert_eq!(**editor.journey(), sample());
}

#[test]
fn what_a_person_added_goes_when_it_was_asked_what_goes_along() {
    let mut editor = editor();
    editor.select(Element::Initiative("mesurer-ecarts".into()));
    editor.delete_selection();
    let Some(Ask::ConfirmRemoval { edits, label, consequences }) = editor.ask.take() else {
        panic!("nothing is asked")
    };
    assert_eq!(consequences.len(), 1, "the protocol waits for it");
    editor.remove(label, edits);
    assert!(stored(&editor, "mesurer-ecarts").is_none());
    assert!(stored(&editor, "protocole-relais").unwrap().depends_on.is_empty());
    // What is retired is nobody's proposal any more: it goes for good.
    editor.refresh();
    editor.select(Element::Initiative("formation-vendeurs".into()));
    assert!(under_change(&editor, "formation-vendeurs").standing.is_retired);
    editor.delete_selection();
    assert!(editor.ask.is_none() && stored(&editor, "formation-vendeurs").is_none());
    editor.undo();
    editor.undo();
    assert_eq!(**editor.journey(), sample());
}

#[test]
fn a_card_becomes_an_initiative_against_the_frictions_that_it_answers() {
    let mut editor = editor();
    editor.write_card(&CardDraft { text: "Un casier à toute heure".to_owned(), ..CardDraft::default() }, None);
    let card = editor.card_in_hand().unwrap().id.clone();
    editor.answer_with_card(&card, &"file-comptoir".into());
    editor.turn_card_into_initiative(&card);
    let id = InitiativeId::new("un-casier-a-toute-heure");
    assert_eq!(editor.view().only(), Some(&Element::Initiative(id.clone())));
    let made = stored(&editor, id.as_str()).unwrap();
    let expected = Initiative {
        frictions: vec!["file-comptoir".into()],
        ..Initiative::new(id.clone(), 4, "Un casier à toute heure")
    };
    assert_eq!(*made, expected);
    let turned = editor.state().unwrap().cards.get(&card).unwrap();
    assert_eq!(turned.became, Some(Became::Initiative(id.clone())));
    assert_eq!(editor.history().undo_label().unwrap().action, Action::TurnCard);
    // Asked again, it leads to what it became.
    editor.select(Element::Card(card.clone()));
    editor.turn_card_into_initiative(&card);
    assert_eq!(editor.view().only(), Some(&Element::Initiative(id)));
    for _ in 0..3 {
        editor.undo();
    }
    assert_eq!(**editor.journey(), sample());
}

/// Adds a touchpoint to the target that customers must be asked about.
fn add_to_target(editor: &mut Editor, id: &str) {
    let mut added = parcours::model::Touchpoint::new(id.into(), id, "retrait".into(), "boutique".into());
    added.moment_of_truth = true;
    apply(editor, vec![Edit::put(&"cible".into(), added)]);
}

fn plan_to_target(journey: &Journey) -> parcours::roadmap::Plan {
    plan(journey, journey.target().unwrap(), None, Lang::Fr)
}

#[test]
fn news_are_what_differs_from_the_plan_of_the_journey_that_was_saved() {
    let mut editor = editor();
    let expected = |editor: &Editor| {
        let saved = editor.history().saved().unwrap();
        news(&plan_to_target(saved), &plan_to_target(editor.journey()))
    };
    add_to_target(&mut editor, "casier");
    assert_eq!(editor.news(), None, "the map is shown");
    editor.set_mode(Mode::Roadmap);
    editor.refresh();
    let ids = |news: &News| news.added.iter().map(|it| it.id.clone()).collect::<Vec<_>>();
    assert!(ids(editor.news().unwrap()).contains(&"test-casier".to_owned()));
    assert_eq!(editor.news(), Some(&expected(&editor)));
    // Saved, it is news no longer; what is added after that is, and what was known of the plan before is not kept.
    let now = editor.journey().clone();
    editor.mark_saved("parcours.ron".into(), now);
    editor.refresh();
    assert_eq!(editor.news(), None);
    add_to_target(&mut editor, "borne");
    let found = ids(editor.news().unwrap());
    assert!(found.contains(&"test-borne".to_owned()) && !found.contains(&"test-casier".to_owned()), "{found:?}");
    assert_eq!(editor.news(), Some(&expected(&editor)));
    editor.undo();
    editor.refresh();
    assert_eq!(editor.news(), None);
    // The way back from what was saved is news, too.
    editor.undo();
    editor.refresh();
    let gone: Vec<&str> = editor.news().unwrap().retired.iter().map(|it| it.id.as_str()).collect();
    assert!(gone.contains(&"test-casier"), "{gone:?}");
    // Where nothing was ever saved, there is nothing to tell it from.
    editor.mark_unsaved();
    editor.refresh();
    assert_eq!(editor.news(), None);
}

#[test]
fn what_is_worked_out_once_is_what_each_would_work_out_by_itself() {
    let mut editor = editor();
    editor.set_mode(Mode::Roadmap);
    editor.refresh();
    let target = editor.journey().target().unwrap().clone();
    let charted = editor.charted().unwrap();
    assert_eq!(charted.initiatives, initiatives(editor.journey(), &target, Lang::Fr));
    assert_eq!(charted.plan.to_json(), plan_to_target(editor.journey()).to_json());
    // Of two states side by side, the other one says what it says when it is the one worked on.
    editor.set_mode(Mode::SideBySide);
    editor.refresh();
    let other = editor.scene().unwrap().beside().unwrap().clone();
    editor.set_mode(Mode::Compare);
    editor.show_state(&other.state);
    editor.refresh();
    assert_eq!(editor.scene().unwrap().reading, Some(other.reading));
}

#[test]
fn without_a_target_what_people_wrote_stands_by_itself() {
    let mut journey = sample();
    journey.states.remove(&"cible".into());
    journey.roadmap.target = None;
    let editor = editor_of(journey);
    let found = under_change(&editor, "stock-temps-reel");
    assert_eq!((found.standing.proposed.as_ref(), found.by_hand()), (None, vec![]));
    assert_eq!(editor.under_change(&"system-cdp".into()), None);
    assert_eq!(editor.under_change(&"nowhere".into()), None);
    assert_eq!(editor.standings().len(), editor.journey().roadmap.initiatives.len());
    assert_eq!(editor.proposed_impact(&"stock-temps-reel".into()), None);
}

#[test]
fn a_proof_of_concept_is_missing_where_systems_are_brought_in_and_a_question_is_open() {
    let editor = editor();
    let lacks = |id: &str| under_change(&editor, id).standing.initiative.lacks_proof();
    assert!(lacks("stock-temps-reel") && lacks("system-cdp"));
    assert!(!lacks("mesurer-ecarts") && !lacks("formation-vendeurs"));
    let mut answered = stored(&editor, "stock-temps-reel").unwrap().clone();
    answered.proof_of_concept.context_passes = Some(false);
    assert!(!answered.lacks_proof(), "no is an answer");
}

/// The other initiatives of a journey, as they stand.
fn others() -> Vec<Initiative> {
    let every = read("tests/data/every-field.ron");
    let mut others: Vec<Initiative> = every.roadmap.initiatives.iter().cloned().collect();
    others.extend(to_target(&sample(), Lang::Fr));
    others.push(Initiative::blank("blank".into(), Origin::Manual));
    others
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever a field of a form is set to, the stored record changes in this field and in no other one.
    #[test]
    fn no_edit_of_a_form_changes_another_field(steps in proptest::collection::vec((0_usize..40, 0_usize..28, 0_usize..40), 1..12)) {
        let (editor, others) = (editor(), others());
        let standings = editor.standings();
        for (which, field, donor) in steps {
            let found = &standings[which % standings.len()].initiative;
            // Something is set by hand already.
            let mut before = editor.under_change(&found.id).unwrap();
            before.record.take(Initiative::FIELDS[(field + 7) % Initiative::FIELDS.len()], &others[(donor + 1) % others.len()]);
            before.record.origin = found.origin.clone();
            before.standing = before.standing.with(&before.record);
            let (field, donor) = (Initiative::FIELDS[field % Initiative::FIELDS.len()], &others[donor % others.len()]);
            prop_assume!(field != "origin");
            let mut edited = before.standing.initiative.clone();
            edited.take(field, donor);
            let record = before.record_of(&edited);
            let changed = record.changed_fields(&before.record);
            prop_assert!(changed.iter().all(|it| *it == field), "{field} of {}: {changed:?}", found.id);
            if edited.changed_fields(&before.standing.initiative).contains(&field) {
                prop_assert!(!record.changed_fields(donor).contains(&field), "{field} was not taken");
            }
            // And back again.
            let after = UnderChange { standing: before.standing.with(&record), record };
            let changed = after.without(field).changed_fields(&after.record);
            prop_assert!(changed.iter().all(|it| *it == field), "{field}: {changed:?}");
        }
    }

    /// Whatever is stored of an initiative, the journey stays sound, and no other record says anything else than before.
    #[test]
    fn storing_an_initiative_leaves_the_others_alone(steps in proptest::collection::vec((0_usize..40, 0_usize..28, 0_usize..40), 1..6)) {
        let mut editor = editor();
        for (which, field, donor) in steps {
            let ids: Vec<InitiativeId> = editor.standings().iter().map(|it| it.initiative.id.clone()).collect();
            let id = &ids[which % ids.len()];
            let donor = editor.standings()[donor % ids.len()].initiative.clone();
            let found = editor.under_change(id).unwrap();
            let mut edited = found.standing.initiative.clone();
            let field = Initiative::FIELDS[field % Initiative::FIELDS.len()];
            prop_assume!(field != "origin");
            edited.take(field, &donor);
            let before = editor.journey().clone();
            let edits = editor.storing(found.record_of(&edited));
            let view = editor.view().clone();
            editor.apply(Label::new(Action::Change, ""), edits, view);
            // What would depend on itself is refused as a whole.
            let _ = editor.take_refusal();
            editor.refresh();
            prop_assert!(violations(editor.journey()).is_empty());
            for record in editor.journey().roadmap.initiatives.iter().filter(|it| it.id() != id) {
                let blank = Initiative::blank(record.id.clone(), record.origin.clone());
                let earlier = before.roadmap.initiatives.get(&record.id).unwrap_or(&blank);
                prop_assert_eq!(earlier, record);
            }
            let mut rest = Journey::clone(editor.journey());
            rest.roadmap.initiatives = before.roadmap.initiatives.clone();
            prop_assert_eq!(&rest, &*before);
        }
    }
}
