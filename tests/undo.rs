//! A hundred steps across the states of a journey, taken back one by one and done again.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use std::{path::Path, sync::Arc};

use kurbo::Size;
use parcours::{
    drawing::Theme,
    editor::{Addition, Ask, Editor, Look, NewState, View},
    file,
    i18n::Lang,
    layout::Density,
    model::{Anchor, Element, Journey, Role, State},
};
use proptest::prelude::*;

/// How many steps are made.
const STEPS: usize = 100;

/// A number below `bound`, from a sequence that is the same for the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        // Knuth's linear congruential generator; the high bits are the better ones.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound.max(1)
    }
}

fn editor() -> Editor {
    let journey = file::open(Path::new("tests/data/retrait-en-boutique.ron")).unwrap().journey;
    let mut editor = Editor::new(journey, None, Look { lang: Lang::Fr, theme: Theme::light() });
    editor.set_canvas(Size::new(1600.0, 900.0));
    editor.refresh();
    editor
}

/// Some element of a state, of the kinds that a person selects.
fn some_element(state: &State, dice: &mut Dice) -> Element {
    let touchpoints = state.touchpoints.ids().cloned().map(Element::Touchpoint);
    let transitions = state.transitions.ids().cloned().map(Element::Transition);
    let frictions = state.frictions.ids().cloned().map(Element::Friction);
    let all: Vec<_> = touchpoints.chain(transitions).chain(frictions).collect();
    let chosen = dice.below(all.len());
    all.into_iter().nth(chosen).unwrap_or(Element::Journey)
}

/// Does something that a person could do next; most of it is a step.
fn act(editor: &mut Editor, dice: &mut Dice, turn: usize) {
    let journey = editor.journey().clone();
    let state = editor.state().unwrap().clone();
    let touchpoint = |dice: &mut Dice| state.touchpoints.iter().nth(dice.below(state.touchpoints.len())).cloned();
    let stage = journey.stages.at(dice.below(journey.stages.len())).unwrap().id.clone();
    let channel = journey.channels.at(dice.below(journey.channels.len())).unwrap().id.clone();
    match dice.below(16) {
        0 => editor.show_state(&journey.states.at(dice.below(journey.states.len())).unwrap().id),
        1 => editor.select(some_element(&state, dice)),
        2 => editor.select_more(some_element(&state, dice)),
        3 => editor.add_touchpoint(&format!("Étape {turn}"), stage, channel),
        4 => {
            let element = some_element(&state, dice);
            editor.rename(&element, &format!("Autrement {turn}"));
        }
        5 => {
            let selected = editor.view().selection.iter().find_map(|element| match element {
                Element::Touchpoint(id) => Some(id.clone()),
                _ => None,
            });
            if let Some(leader) = selected {
                editor.move_selection_to(&leader, &stage, &channel);
            }
        }
        6 => {
            if let (Some(from), Some(to)) = (touchpoint(dice), touchpoint(dice)) {
                editor.connect(&from.id, &to.id);
            }
        }
        7 => {
            if let Some(it) = touchpoint(dice) {
                editor.mark_friction(&format!("Irritant {turn}"), 3, Anchor::Touchpoint(it.id));
            }
        }
        8 => {
            editor.delete_selection();
            if let Some(Ask::ConfirmRemoval { edits, label, .. }) = editor.ask.take() {
                editor.remove(label, edits);
            }
        }
        9 => editor.duplicate(),
        10 => editor.add_stage(&format!("Phase {turn}")),
        11 => editor.add(Addition::Persona, &format!("Persona {turn}")),
        12 if journey.states.len() < 5 => {
            let (role, copy_of) = (Role::Future, Some(state.id.clone()));
            editor.add_state(NewState { name: format!("Cible {turn}"), role, copy_of });
        }
        13 => editor.share_out_rest(),
        14 => editor.tidy_up([Density::Expanded, Density::Compact][turn % 2]),
        _ => {
            if let Some(it) = touchpoint(dice) {
                editor.shift_emotion(&it.id, if turn.is_multiple_of(2) { 1 } else { -1 });
            }
        }
    }
}

/// What a step was made from and what it made.
struct Step {
    before: (Arc<Journey>, View),
    after: (Arc<Journey>, View),
}

/// Makes a hundred steps.
fn run(seed: u64) -> (Editor, Vec<Step>) {
    let mut editor = editor();
    let mut dice = Dice(seed);
    let mut steps = Vec::new();
    let mut turn = 0;
    while steps.len() < STEPS {
        let before = (editor.journey().clone(), editor.view().clone());
        act(&mut editor, &mut dice, turn);
        editor.refresh();
        if !Arc::ptr_eq(&before.0, editor.journey()) {
            steps.push(Step { before, after: (editor.journey().clone(), editor.view().clone()) });
        }
        turn += 1;
        assert!(turn < 100 * STEPS, "most of what is done is a step");
    }
    (editor, steps)
}

fn is_shown(editor: &Editor, (journey, view): &(Arc<Journey>, View)) -> Result<(), TestCaseError> {
    prop_assert_eq!(editor.journey(), journey);
    prop_assert_eq!(editor.view(), view);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    /// Undo and redo restore the journey, the state shown and what was selected, whatever was looked at in between.
    #[test]
    fn a_hundred_steps_are_taken_back_and_done_again(seed: u64) {
        let (mut editor, steps) = run(seed);
        let mut states: Vec<_> = steps.iter().map(|step| step.after.1.state.clone()).collect();
        states.dedup();
        prop_assert!(states.len() > 1, "the steps are made in several states");
        let mut looks = Dice(!seed);
        for _ in 0..2 {
            for step in steps.iter().rev() {
                editor.undo();
                is_shown(&editor, &step.before)?;
                if looks.below(4) == 0 {
                    let element = some_element(editor.state().unwrap(), &mut looks);
                    editor.select(element);
                }
            }
            prop_assert!(editor.history().is_saved() && editor.history().undo_label().is_none());
            for step in &steps {
                editor.redo();
                is_shown(&editor, &step.after)?;
                if looks.below(4) == 0 {
                    let states = &editor.journey().states;
                    let shown = states.at(looks.below(states.len())).unwrap().id.clone();
                    editor.show_state(&shown);
                }
            }
            prop_assert!(editor.history().redo_label().is_none());
        }
    }
}
