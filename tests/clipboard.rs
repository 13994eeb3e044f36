//! Copying touchpoints within a state, to another state and to another journey, without a window.

#![expect(clippy::unwrap_used, reason = "what makes up a test may panic like the test")]

use parcours::{
    drawing::Theme,
    editor::{Editor, Look},
    file,
    i18n::Lang,
    model::{Anchor, Element, Journey, State, StateId, TouchpointId},
};

fn journey() -> Journey {
    file::parse(include_str!("data/retrait-en-boutique.ron")).unwrap().journey
}

fn editor_of(journey: Journey) -> Editor {
    let mut editor = Editor::new(journey, None, Look { lang: Lang::Fr, theme: Theme::light() });
    editor.refresh();
    editor
}

fn select(editor: &mut Editor, ids: &[&str]) {
    let (first, more) = ids.split_first().unwrap();
    editor.select(Element::Touchpoint((*first).into()));
    for id in more {
        editor.select_more(Element::Touchpoint((*id).into()));
    }
}

fn selected(editor: &Editor) -> Vec<TouchpointId> {
    let id = |element: &Element| match element {
        Element::Touchpoint(id) => Some(id.clone()),
        _ => None,
    };
    editor.view().selection.iter().filter_map(id).collect()
}

fn state<'a>(editor: &'a Editor, id: &str) -> &'a State {
    editor.journey().states.get(&StateId::new(id)).unwrap()
}

#[test]
fn a_copy_in_the_same_state_has_new_ids_and_what_hangs_on_it() {
    let mut editor = editor_of(journey());
    select(&mut editor, &["attente", "retrait-comptoir"]);
    let before = state(&editor, "actuel").clone();
    let text = editor.copy().unwrap();
    assert!(editor.paste(&text));
    let after = state(&editor, "actuel");
    let new = selected(&editor);
    assert_eq!(new.len(), 2);
    assert!(new.iter().all(|id| !before.touchpoints.contains(id) && after.touchpoints.contains(id)));
    assert_eq!(after.touchpoints.len(), before.touchpoints.len() + 2);

    let between = |state: &State, ids: &[TouchpointId]| {
        state.transitions.iter().filter(|line| ids.contains(&line.from) && ids.contains(&line.to)).count()
    };
    let old = ["attente", "retrait-comptoir"].map(TouchpointId::from);
    assert_eq!(between(after, &new), between(&before, &old));
    assert!(between(&before, &old) > 0);
    let pains = |state: &State, ids: &[TouchpointId]| {
        state.frictions.iter().filter(|it| matches!(&it.at, Anchor::Touchpoint(id) if ids.contains(id))).count()
    };
    assert_eq!(pains(after, &new), pains(&before, &old));
    assert!(pains(&before, &old) > 0);

    editor.undo();
    assert_eq!(state(&editor, "actuel"), &before, "one step");
}

#[test]
fn what_another_state_lacks_comes_as_itself() {
    let mut editor = editor_of(journey());
    // Removed in the target.
    select(&mut editor, &["attente"]);
    let text = editor.copy().unwrap();
    editor.show_state(&StateId::new("cible"));
    assert!(!state(&editor, "cible").touchpoints.contains(&"attente".into()));
    assert!(editor.paste(&text));
    assert_eq!(selected(&editor), ["attente".into()]);
    assert_eq!(
        state(&editor, "cible").touchpoints.get(&"attente".into()).map(|it| &it.name),
        state(&editor, "actuel").touchpoints.get(&"attente".into()).map(|it| &it.name)
    );
    // Once more, it is a copy.
    assert!(editor.paste(&text));
    assert_ne!(selected(&editor), ["attente".into()]);
}

#[test]
fn another_journey_takes_it_by_the_names_of_its_stages_and_channels() {
    let mut from = editor_of(journey());
    select(&mut from, &["retrait-comptoir"]);
    let text = from.copy().unwrap();
    let there = from.state().unwrap().touchpoints.get(&"retrait-comptoir".into()).unwrap().clone();
    let stage = from.journey().stages.get(&there.stage).unwrap().name.clone();
    let channel = from.journey().channels.get(&there.channel).unwrap().name.clone();

    let other = file::parse(include_str!("../journeys/essayer-en-boutique.ron")).unwrap().journey;
    let mut to = editor_of(other);
    assert!(to.paste(&text));
    let id = selected(&to).remove(0);
    let here = to.state().unwrap().touchpoints.get(&id).unwrap();
    assert_eq!(here.name, there.name);
    let journey = to.journey();
    let named =
        |name: &str, names: Vec<&str>| names.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    let channels: Vec<&str> = journey.channels.iter().map(|it| it.name.as_str()).collect();
    if named(&channel, channels) {
        assert_eq!(journey.channels.get(&here.channel).unwrap().name.to_lowercase(), channel.to_lowercase());
    }
    let stages: Vec<&str> = journey.stages.iter().map(|it| it.name.as_str()).collect();
    if named(&stage, stages) {
        assert_eq!(journey.stages.get(&here.stage).unwrap().name.to_lowercase(), stage.to_lowercase());
    }
    assert!(
        here.systems.is_empty() && here.personas.is_empty() && here.answers.is_empty(),
        "nothing leads astray"
    );
    file::write(journey).unwrap();
}

#[test]
fn a_selected_cell_is_where_it_goes() {
    let mut editor = editor_of(journey());
    select(&mut editor, &["retrait-comptoir"]);
    let text = editor.copy().unwrap();
    editor.select(Element::Cell("decouverte".into(), "telephone".into()));
    assert!(editor.paste(&text));
    let id = selected(&editor).remove(0);
    let touchpoint = editor.state().unwrap().touchpoints.get(&id).unwrap();
    assert_eq!((touchpoint.stage.as_str(), touchpoint.channel.as_str()), ("decouverte", "telephone"));
}

#[test]
fn cut_and_paste_and_duplicate_are_steps_of_their_own() {
    let mut editor = editor_of(journey());
    let before = editor.journey().clone();
    select(&mut editor, &["recherche"]);
    editor.duplicate();
    assert_eq!(
        editor.history().undo_label().map(|label| label.subject.clone()),
        Some("Recherche d'un produit".into())
    );
    assert_eq!(selected(&editor).len(), 1);
    editor.undo();
    assert_eq!(editor.journey(), &before);
    select(&mut editor, &["suivi-inconnu"]);
    assert_eq!(editor.copy(), None, "nothing is there to be copied");
}

#[test]
fn other_text_is_left_alone() {
    let mut editor = editor_of(journey());
    let before = editor.journey().clone();
    for text in
        ["", "Appel au support", "parcours-clip-1 ", "parcours-clip-1 (", "parcours-clip-1 (touchpoints: 7)"]
    {
        assert!(!editor.paste(text), "{text}");
    }
    // A clip that somebody wrote by hand is refused as a whole.
    let hostile =
        "parcours-clip-1 (touchpoints: [(id: \"x\", name: \"X\", stage: \"s\", channel: \"c\", emotion: 99)])";
    assert!(editor.paste(hostile));
    assert!(editor.take_refusal().is_some());
    assert_eq!(editor.journey(), &before);
}
