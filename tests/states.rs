//! The states of a journey as a whole, through the editor without a window.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "what makes up a test may panic like the test")]

use kurbo::Size;
use parcours::{
    drawing::Theme,
    edit::{self, Edit},
    editor::{Ask, Editor, Look, Mode, NewState, own},
    file,
    i18n::Lang,
    insight::{self, Fate},
    layout::{Layout, Request, Side, layout},
    model::{Anchor, Element, Friction, Journey, Role, State, StateId, Touchpoint, TransitionId},
};

fn sample() -> Journey {
    file::parse(&std::fs::read_to_string("tests/data/retrait-en-boutique.ron").unwrap()).unwrap().journey
}

fn editor() -> Editor {
    let mut editor = Editor::new(sample(), None, Look { lang: Lang::Fr, theme: Theme::light() });
    editor.set_canvas(Size::new(1600.0, 900.0));
    editor
}

fn id(id: &str) -> StateId {
    id.into()
}

fn state<'a>(editor: &'a Editor, id: &str) -> &'a State {
    editor.journey().states.get(&id.into()).expect("the state is there")
}

fn tabs(editor: &Editor) -> Vec<String> {
    editor.tabs().iter().map(|state| state.id.to_string()).collect()
}

fn add(editor: &mut Editor, name: &str, role: Role, copy_of: Option<&str>) {
    editor.add_state(NewState { name: name.to_owned(), role, copy_of: copy_of.map(StateId::new) });
}

#[test]
fn a_new_state_is_a_copy_of_any_other_or_a_blank_page() {
    let mut editor = editor();
    let before = editor.journey().clone();
    add(&mut editor, "Prudente", Role::Future, Some("cible"));
    let copy = state(&editor, "prudente");
    let base = state(&editor, "cible");
    assert_eq!((copy.role, &copy.based_on, copy.locked), (Role::Future, &Some(id("cible")), false));
    assert_eq!(copy.touchpoints, base.touchpoints);
    assert_eq!((&copy.frictions, &copy.transitions), (&base.frictions, &base.transitions));
    assert_eq!(copy.placement, base.placement);
    assert_eq!(copy.description, "", "what is assumed there need not be assumed here");
    assert_eq!(editor.view().only(), Some(&Element::State(id("prudente"))));
    add(&mut editor, "Rêvée", Role::Future, None);
    let blank = state(&editor, "revee");
    assert_eq!((blank.touchpoints.len(), &blank.based_on), (0, &None));
    add(&mut editor, "Autre aujourd'hui", Role::Current, Some("actuel"));
    // Today's come first.
    assert_eq!(tabs(&editor), ["actuel", "autre-aujourd-hui", "cible", "prudente", "revee"]);
    for _ in 0..3 {
        editor.undo();
    }
    assert_eq!(*editor.journey(), before);
    assert!(editor.history().is_saved());
}

#[test]
fn a_blank_page_stays_blank_when_today_changes() {
    let mut editor = editor();
    add(&mut editor, "Rêvée", Role::Future, None);
    editor.show_state(&id("actuel"));
    editor.add_touchpoint("Guide", "usage".into(), "email".into());
    assert!(state(&editor, "cible").touchpoints.contains(&"guide".into()));
    assert_eq!(state(&editor, "revee").touchpoints.len(), 0);
}

#[test]
fn states_are_walked_and_put_in_order_among_those_of_their_role() {
    let mut editor = editor();
    for name in ["Deux", "Trois"] {
        add(&mut editor, name, Role::Future, Some("actuel"));
    }
    assert_eq!(tabs(&editor), ["actuel", "cible", "deux", "trois"]);
    let shown = |editor: &Editor| editor.view().state.clone().unwrap().to_string();
    let mut walked = Vec::new();
    for _ in 0..4 {
        editor.step_state(1);
        walked.push(shown(&editor));
    }
    assert_eq!(walked, ["actuel", "cible", "deux", "trois"]);
    editor.step_state(-1);
    assert_eq!(shown(&editor), "deux");

    editor.move_state(-1);
    assert_eq!(tabs(&editor), ["actuel", "deux", "cible", "trois"]);
    editor.move_state(-1);
    assert_eq!(tabs(&editor), ["actuel", "deux", "cible", "trois"], "today's states stay first");
    editor.move_state(7);
    assert_eq!(tabs(&editor), ["actuel", "cible", "trois", "deux"]);
    editor.move_state_to(&id("trois"), 0);
    assert_eq!(tabs(&editor), ["actuel", "trois", "cible", "deux"]);
    assert_eq!(editor.history().undo_label().unwrap().action, edit::Action::Move);
    for _ in 0..3 {
        editor.undo();
    }
    assert_eq!(tabs(&editor), ["actuel", "cible", "deux", "trois"]);
}

#[test]
fn the_roadmap_is_aimed_at_another_state() {
    let mut editor = editor();
    add(&mut editor, "Prudente", Role::Future, Some("cible"));
    assert!(editor.is_target(&id("cible")) && !editor.is_target(&id("prudente")));
    editor.make_target();
    assert!(editor.is_target(&id("prudente")));
    editor.undo();
    assert!(editor.is_target(&id("cible")));
}

#[test]
fn deleting_a_state_is_asked_about_and_shows_the_one_beside_it() {
    let mut editor = editor();
    add(&mut editor, "Prudente", Role::Future, Some("cible"));
    editor.add_touchpoint("Seule ici", "usage".into(), "email".into());
    assert_eq!(editor.only_in(&id("prudente")), [&"seule-ici".into()]);
    editor.select(Element::State(id("prudente")));
    editor.delete_selection();
    assert_eq!(editor.ask.take(), Some(Ask::RemoveState(id("prudente"))));
    assert_eq!(tabs(&editor).len(), 3, "nothing is gone yet");
    editor.remove(edit::Label::new(edit::Action::Remove, "Prudente"), vec![Edit::RemoveState(id("prudente"))]);
    assert_eq!(tabs(&editor), ["actuel", "cible"]);
    assert_eq!(editor.view().state, Some(id("cible")));
    editor.undo();
    assert_eq!(tabs(&editor).len(), 3);
    // The last state stays.
    for gone in ["prudente", "cible"] {
        editor.remove(edit::Label::new(edit::Action::Remove, gone), vec![Edit::RemoveState(id(gone))]);
    }
    editor.ask_to_remove_state(&id("actuel"));
    assert_eq!(editor.ask, None);
}

#[test]
fn any_two_states_are_compared_and_the_choice_is_remembered() {
    let mut editor = editor();
    add(&mut editor, "Prudente", Role::Future, Some("cible"));
    add(&mut editor, "Rêvée", Role::Future, None);
    let ends = |editor: &Editor| editor.ends().map(|(from, to)| (from.id.to_string(), to.id.to_string())).unwrap();
    let pair = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    editor.show_state(&id("prudente"));
    assert_eq!(ends(&editor), pair("cible", "prudente"), "from the one that it is based on");
    editor.compare(id("prudente"), id("revee"));
    assert_eq!(ends(&editor), pair("prudente", "revee"));
    editor.compare(id("revee"), id("revee"));
    assert_eq!(ends(&editor), pair("prudente", "revee"), "no state is compared with itself");
    // On another state, what is usual for it; on one of the two, they are remembered.
    editor.show_state(&id("actuel"));
    assert_eq!(ends(&editor), pair("actuel", "cible"));
    editor.show_state(&id("revee"));
    assert_eq!(ends(&editor), pair("prudente", "revee"));
    // One of the two that are chosen is shown.
    editor.compare(id("cible"), id("actuel"));
    assert_eq!(editor.view().state, Some(id("actuel")));
    editor.set_mode(Mode::Compare);
    editor.refresh();
    let comparison = editor.scene().unwrap().reading.as_ref().unwrap().comparison.as_ref().unwrap();
    let expected = insight::compare(editor.journey(), state(&editor, "cible"), state(&editor, "actuel"));
    assert_eq!(comparison.touchpoints.added, expected.touchpoints.added);
}

#[test]
fn side_by_side_the_same_touchpoint_is_at_the_same_place() {
    let mut editor = editor();
    editor.set_mode(Mode::SideBySide);
    editor.refresh();
    let scene = editor.scene().unwrap();
    let (here, beside) = (scene.layout.as_ref().unwrap(), scene.beside().unwrap());
    assert_eq!(beside.state, id("cible"));
    assert_eq!((&here.stages, &here.lanes), (&beside.layout.stages, &beside.layout.lanes));
    assert_eq!((scene.drawing.width, scene.drawing.height), (beside.drawing.width, beside.drawing.height));
    let (today, target) = (state(&editor, "actuel"), state(&editor, "cible"));
    assert_eq!(here.nodes.len(), today.touchpoints.len());
    assert_eq!(beside.layout.nodes.len(), target.touchpoints.len());
    assert_eq!(here.edges.len(), today.transitions.len());
    assert_eq!(beside.layout.edges.len(), target.transitions.len());
    let mut same = 0;
    for node in &here.nodes {
        assert_eq!(node.side, Side::Both);
        let cell =
            |state: &State| state.touchpoints.get(&node.id).map(|it| (it.stage.clone(), it.channel.clone()));
        if cell(today) == cell(target) {
            let other = beside.layout.nodes.iter().find(|other| other.id == node.id).unwrap();
            assert_eq!(node.rect, other.rect);
            same += 1;
        }
    }
    assert!(same > 5, "{same}");
    for edge in here.edges.iter().chain(&beside.layout.edges) {
        assert!(!edge.points.is_empty());
    }
    for layout in [here, &beside.layout] {
        assert!(
            layout
                .edges
                .iter()
                .all(|edge| layout.nodes.get(edge.from).is_some() && layout.nodes.get(edge.to).is_some())
        );
    }
}

/// Each of the two says of its shares what it says when it is shown alone.
#[test]
fn side_by_side_every_share_is_written() {
    let journey = sample();
    let (from, to) = (journey.current().unwrap(), journey.target().unwrap());
    let density = parcours::layout::Density::Expanded;
    let union = layout(&Request::of_pair(&journey, from, to, density));
    for (side, state) in [(Side::From, from), (Side::To, to)] {
        let plates = |layout: &Layout| -> Vec<TransitionId> {
            let mut ids: Vec<_> =
                layout.edges.iter().filter(|edge| edge.label.is_some()).map(|edge| edge.id.clone()).collect();
            ids.sort();
            ids
        };
        let alone = layout(&Request::of_state(&journey, state, density));
        assert!(plates(&alone).len() > 5);
        assert_eq!(plates(&union.of_side(side, state)), plates(&alone), "{}", state.name);
    }
}

/// What is selected in one is selected in both, and going over to the other draws nothing anew.
#[test]
fn side_by_side_one_goes_over_to_the_other_state() {
    let mut editor = editor();
    editor.set_mode(Mode::SideBySide);
    editor.refresh();
    let fiche = Element::Touchpoint("fiche".into());
    editor.select(fiche.clone());
    let place = editor.bounds(&fiche).unwrap();
    let camera = *editor.camera();
    editor.show_state(&id("cible"));
    assert!(editor.wanted_scene().is_none(), "both are drawn already");
    assert_eq!(editor.view().only(), Some(&fiche));
    assert_eq!(editor.bounds(&fiche), Some(place));
    assert_eq!(*editor.camera(), camera);
    assert_eq!(editor.scene().unwrap().beside().unwrap().state, id("actuel"));
    assert_eq!(editor.scene().unwrap().beside().unwrap().bounds(&fiche), Some(place));
    // What a screen is built from says the same as what is swapped.
    let swapped = editor.scene().unwrap().clone();
    let fresh = editor_at(&editor).scene().unwrap().clone();
    assert_eq!(swapped.drawing, fresh.drawing);
    assert_eq!(swapped.layout, fresh.layout);
    assert_eq!(swapped.reading, fresh.reading);
    assert_eq!(swapped.named, fresh.named);
    assert_eq!(swapped.beside().unwrap().drawing, fresh.beside().unwrap().drawing);
    // What only the other state has is not selected there.
    editor.show_state(&id("actuel"));
    let target = state(&editor, "cible");
    let gone =
        state(&editor, "actuel").touchpoints.ids().find(|id| !target.touchpoints.contains(id)).unwrap().clone();
    editor.select(Element::Touchpoint(gone));
    editor.show_state(&id("cible"));
    assert!(editor.view().selection.is_empty());
}

/// A fresh editor that shows the same.
fn editor_at(editor: &Editor) -> Editor {
    let mut fresh = Editor::new(Journey::clone(editor.journey()), None, editor.look());
    fresh.set_canvas(Size::new(1600.0, 900.0));
    fresh.show_state(editor.view().state.as_ref().unwrap());
    fresh.set_mode(editor.mode());
    fresh.refresh();
    fresh
}

#[test]
fn side_by_side_goes_out_as_a_picture_of_both() {
    let journey = sample();
    let ends = (journey.current().unwrap(), journey.target().unwrap());
    let density = parcours::layout::Density::Expanded;
    let poster = |lang| parcours::publish::side_by_side(density, &journey, ends, None, Theme::light(), lang);
    let drawing = poster(Lang::Fr);
    let about =
        |element: &Element| drawing.items.iter().filter(|item| item.element.as_ref() == Some(element)).count();
    for state in [ends.0, ends.1] {
        assert!(about(&Element::State(state.id.clone())) >= 3, "its title");
    }
    // A touchpoint of both is drawn twice, one of today once.
    let card = |id: &str| about(&Element::Touchpoint(id.into()));
    assert!(card("fiche") > 0);
    let svg = parcours::export::svg(&drawing);
    assert!(svg.contains("Cible 2027") && svg.contains("côte à côte"));
    assert_eq!(svg, parcours::export::svg(&poster(Lang::Fr)), "the same bytes");
    assert!(parcours::export::svg(&poster(Lang::En)).contains("side by side"));
}

/// The room finds a friction late and corrects a typo in today's state, after the target was copied from it.
#[test]
fn a_friction_found_late_is_kept_and_a_typo_is_no_change() {
    let mut editor = editor();
    add(&mut editor, "Option", Role::Future, Some("actuel"));
    add(&mut editor, "Validée", Role::Future, Some("actuel"));
    editor.toggle_lock();
    assert!(state(&editor, "validee").locked);
    assert_eq!(editor.history().undo_label().unwrap().action, edit::Action::Lock);
    editor.show_state(&id("option"));
    let own_value = Touchpoint {
        emotion: Some(2),
        ..state(&editor, "option").touchpoints.get(&"fiche".into()).unwrap().clone()
    };
    let view = editor.view().clone();
    editor.apply(edit::Label::new(edit::Action::Change, "x"), vec![Edit::put(&id("option"), own_value)], view);

    editor.show_state(&id("actuel"));
    let friction = Friction::new("caisse".into(), "Caisse en panne", Anchor::Touchpoint("fiche".into()), 4);
    let view = editor.view().clone();
    editor.apply(edit::Label::new(edit::Action::Change, "x"), vec![Edit::put(&id("actuel"), friction)], view);
    editor.rename(&Element::Touchpoint("fiche".into()), "Fiche du produit corrigée");

    let name = |state: &State| state.touchpoints.get(&"fiche".into()).unwrap().name.clone();
    assert_eq!(name(state(&editor, "option")), "Fiche du produit corrigée");
    let comparison = insight::compare(editor.journey(), state(&editor, "actuel"), state(&editor, "option"));
    assert!(comparison.frictions.with(Fate::Kept).contains(&"caisse".into()));
    let changed: Vec<_> =
        comparison.touchpoints.changed.iter().map(|it| (it.id.as_str(), it.fields.clone())).collect();
    assert_eq!(changed, [("fiche", vec!["emotion"])], "the value of its own, and no typo");
    // The inspector shows which value that is.
    let own = own(editor.journey(), state(&editor, "option"), &Element::Touchpoint("fiche".into())).unwrap();
    assert_eq!((own.is_new, own.fields), (false, vec!["emotion"]));

    // A locked state does not follow.
    let locked = insight::compare(editor.journey(), state(&editor, "actuel"), state(&editor, "validee"));
    assert!(!state(&editor, "validee").frictions.contains(&"caisse".into()));
    assert!(locked.touchpoints.changed.iter().any(|it| it.fields == ["name"]));
    editor.show_state(&id("validee"));
    editor.toggle_lock();
    assert_eq!(editor.history().undo_label().unwrap().action, edit::Action::Unlock);
    editor.show_state(&id("actuel"));
    editor.rename(&Element::Touchpoint("fiche".into()), "Fiche");
    // It follows again, where it is still equal: the name is not.
    assert_ne!(name(state(&editor, "validee")), "Fiche");
    assert_eq!(name(state(&editor, "option")), "Fiche");
}
