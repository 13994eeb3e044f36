//! Walking a state before a room.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "what makes up a test may panic like the test")]

use parcours::{
    drawing::Theme,
    editor::{Editor, Look, Walk},
    file,
    i18n::Lang,
    insight::main_path,
    model::{Element, TouchpointId},
};

fn sample() -> Editor {
    let opened = file::open(std::path::Path::new("tests/data/retrait-en-boutique.ron")).unwrap();
    Editor::new(opened.journey, None, Look { lang: Lang::Fr, theme: Theme::light() })
}

fn way(editor: &Editor) -> Vec<TouchpointId> {
    main_path(editor.journey(), editor.state().unwrap(), None)
}

#[test]
fn it_walks_the_main_way_from_end_to_end() {
    let editor = sample();
    let way = way(&editor);
    assert!(way.len() > 3, "{way:?}");
    let mut walk = Walk::new(&editor).unwrap();
    let mut walked = vec![walk.here().unwrap().clone()];
    while let Some(next) = walk.next().cloned() {
        walk.go(1);
        assert_eq!(walk.here(), Some(&next));
        walked.push(next);
    }
    assert_eq!(walked, way);
    assert_eq!(walk.progress(), (way.len(), way.len()));
    walk.go(1);
    assert_eq!(walk.here(), way.last());
    walk.go(isize::MIN);
    assert_eq!((walk.here(), walk.progress().0), (way.first(), 1));
    walk.go(isize::MAX);
    assert_eq!(walk.here(), way.last());
}

#[test]
fn it_begins_at_what_is_selected_where_that_is_on_the_way() {
    let mut editor = sample();
    let third = way(&editor)[2].clone();
    editor.select(Element::Touchpoint(third.clone()));
    assert_eq!(Walk::new(&editor).unwrap().here(), Some(&third));
    let beside = editor.state().unwrap().touchpoints.iter().find(|it| !way(&editor).contains(&it.id)).unwrap();
    let beside = Element::Touchpoint(beside.id.clone());
    editor.select(beside);
    assert_eq!(Walk::new(&editor).unwrap().progress().0, 1);
}

#[test]
fn it_stays_where_it_is_when_the_journey_changes_and_goes_on_when_that_is_gone() {
    let mut editor = sample();
    let mut walk = Walk::new(&editor).unwrap();
    walk.go(2);
    let here = walk.here().unwrap().clone();
    editor.rename(&Element::Touchpoint(here.clone()), "Un autre nom");
    assert!(walk.follow(&editor));
    assert_eq!(walk.here(), Some(&here));
    editor.select(Element::Touchpoint(here.clone()));
    editor.delete_selection();
    if let Some(parcours::editor::Ask::ConfirmRemoval { edits, label, .. }) = editor.ask.take() {
        editor.remove(label, edits);
    }
    assert!(walk.follow(&editor));
    assert!(walk.here().is_some_and(|now| *now != here));
    editor.undo();
    assert!(walk.follow(&editor));
    assert_eq!(walk.progress().1, way(&editor).len());
}

#[test]
fn there_is_no_walk_without_a_touchpoint() {
    let journey = parcours::templates::Template::Blank.journey(Lang::En, uuid::Uuid::nil());
    assert!(Walk::new(&Editor::new(journey, None, Look { lang: Lang::En, theme: Theme::light() })).is_none());
}

#[test]
fn an_emotion_is_shifted_within_its_range_one_step_each() {
    let mut editor = sample();
    let id = way(&editor)[1].clone();
    let emotion = |editor: &Editor| editor.state().unwrap().touchpoints.get(&id).unwrap().emotion;
    let before = emotion(&editor);
    for _ in 0..6 {
        editor.shift_emotion(&id, 1);
    }
    assert_eq!(emotion(&editor), Some(2));
    editor.shift_emotion(&id, -1);
    assert_eq!(emotion(&editor), Some(1));
    while editor.history().undo_label().is_some() {
        editor.undo();
    }
    assert_eq!(emotion(&editor), before);
}
