//! Maps so large that their transitions are bundled: unfolding them, finding what is in them, what they are called.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "what makes up a test may panic like the test")]

#[path = "../benches/made/mod.rs"]
mod made;

use std::sync::Arc;

use kurbo::Point;
use parcours::{
    drawing::{self, Shape, Theme},
    editor::{Editor, Look, Pointer},
    export,
    i18n::Lang,
    layout::{self, Bundle, Density, Layout, MOST_SINGLE, Request, Stacking},
    model::{Anchor, CellPair, Context, Element, Friction, Journey, State},
};

/// A journey that is just large enough, with three frictions on a transition, where context is lost too.
fn journey() -> Journey {
    let mut journey = made::journey(MOST_SINGLE + 1);
    let mut state = journey.current().unwrap().clone();
    let mut lost = state.transitions.get(&"w0".into()).unwrap().clone();
    lost.context = Context::Lost;
    state.transitions.put(lost);
    for number in 0..3 {
        let id = format!("on-line-{number}");
        let friction = Friction::new(id.as_str().into(), "Told again", Anchor::Transition("w0".into()), 3);
        state.frictions.put(friction);
    }
    journey.states.put(state);
    journey
}

fn editor(lang: Lang) -> Editor {
    let mut editor = Editor::new(journey(), None, Look { lang, theme: Theme::light() });
    editor.refresh();
    editor
}

fn layout_of(editor: &Editor) -> &Layout {
    editor.scene().unwrap().layout.as_ref().unwrap()
}

fn hidden(editor: &Editor, id: &str) -> Bundle {
    layout_of(editor).bundle_of(&id.into()).expect("it is in a bundle").clone()
}

fn is_drawn(editor: &Editor, element: &Element) -> bool {
    editor.bounds(element).is_some()
}

fn transition(id: &str) -> Element {
    Element::Transition(id.into())
}

fn state(editor: &Editor) -> &State {
    editor.state().unwrap()
}

#[test]
fn a_click_unfolds_a_bundle_and_another_folds_it() {
    let mut editor = editor(Lang::En);
    let largest = layout_of(&editor).bundles.iter().max_by_key(|bundle| bundle.lines.len()).unwrap();
    let bundle = largest.clone();
    let id = bundle.lines[0].id.to_string();
    let (steps, lines) = (editor.history().undo_label().is_some(), bundle.lines.len());
    assert!(!is_drawn(&editor, &transition(&id)) && lines > 1);
    let plate = editor.bounds(&Element::Bundle(bundle.pair.clone())).expect("it is drawn");
    assert!(bundle.plate.inflate(1.0, 1.0).contains_rect(plate), "{plate} is not in {}", bundle.plate);
    editor.look_at(plate.center());
    // As near as it goes: from afar, each cell is one block.
    editor.zoom(1e6);
    editor.look_at(plate.center());
    for is_unfolded in [true, false] {
        let at = editor.camera().screen_from_world(plate.center());
        for pointer in [Pointer::Press { at, extend: false, pan: false }, Pointer::Release { at }] {
            editor.pointer(pointer);
        }
        editor.refresh();
        assert_eq!(editor.view().only(), Some(&Element::Bundle(bundle.pair.clone())));
        assert_eq!(hidden(&editor, &id).is_unfolded, is_unfolded);
        for line in &bundle.lines {
            assert_eq!(is_drawn(&editor, &Element::Transition(line.id.clone())), is_unfolded);
        }
        assert_eq!(layout_of(&editor).edges.len(), if is_unfolded { lines } else { 0 });
    }
    // It is a matter of looking: nothing of it is a step, or of the document.
    assert_eq!(editor.history().undo_label().is_some(), steps);
    assert!(editor.history().is_saved());
}

#[test]
fn keys_walk_unfold_and_fold_bundles() {
    let mut editor = editor(Lang::En);
    editor.select_next_bundle();
    let first = layout_of(&editor).bundles[0].pair.clone();
    assert_eq!(editor.view().only(), Some(&Element::Bundle(first.clone())));
    editor.use_tool_on_selection();
    editor.refresh();
    assert!(editor.bundle(&first).unwrap().is_unfolded && editor.has_unfolded());
    editor.cancel();
    editor.refresh();
    assert!(!editor.bundle(&first).unwrap().is_unfolded);
    assert_eq!(editor.view().only(), Some(&Element::Bundle(first.clone())));
    editor.select_next_bundle();
    assert_eq!(editor.view().only(), Some(&Element::Bundle(layout_of(&editor).bundles[1].pair.clone())));
    editor.cancel();
    assert!(editor.view().selection.is_empty());
    // From a touchpoint, the first that leaves its cell.
    let touchpoint = state(&editor).touchpoints.get(&"t700".into()).unwrap().clone();
    editor.select(Element::Touchpoint(touchpoint.id.clone()));
    editor.select_next_bundle();
    let Some(Element::Bundle(pair)) = editor.view().only() else { panic!("a bundle is selected") };
    assert_eq!(pair.from, (touchpoint.stage, touchpoint.channel));
}

#[test]
fn what_is_selected_inside_a_bundle_is_shown() {
    for element in [transition("w0"), Element::Friction("on-line-1".into())] {
        let mut editor = editor(Lang::En);
        assert!(!is_drawn(&editor, &element));
        // As the search, the table and the list of problems do.
        editor.select(element.clone());
        editor.refresh();
        assert!(is_drawn(&editor, &element) && is_drawn(&editor, &transition("w0")), "{element:?}");
        assert!(editor.in_view().contains(editor.bounds(&element).unwrap().center()));
        // It stays in sight when something else is selected, until it is folded.
        editor.select(Element::Touchpoint("t900".into()));
        editor.refresh();
        assert!(is_drawn(&editor, &transition("w0")));
        editor.fold_bundles();
        editor.refresh();
        assert!(!is_drawn(&editor, &transition("w0")));
    }
}

#[test]
fn a_transition_that_is_drawn_by_hand_is_seen() {
    let mut editor = editor(Lang::En);
    let (from, to) = ("t3".into(), "t1400".into());
    editor.connect(&from, &to);
    editor.refresh();
    let Some(Element::Transition(id)) = editor.view().only().cloned() else { panic!("it is selected") };
    assert!(is_drawn(&editor, &Element::Transition(id.clone())));
    // The cards stand where they stood.
    let before = layout_of(&editor).placement.clone();
    editor.undo();
    editor.refresh();
    assert_eq!(layout_of(&editor).placement.touchpoints, before.touchpoints);
    assert!(layout_of(&editor).bundle_of(&id).is_none());
}

#[test]
fn bundles_are_named_in_both_languages() {
    for (lang, between, worse) in [
        (Lang::En, ["transitions from ", "transition from "], ["3 frictions on them", "context lost on 1"]),
        (Lang::Fr, ["transitions de ", "transition de "], ["3 irritants y pèsent", "contexte perdu sur 1"]),
    ] {
        let editor = editor(lang);
        let scene = editor.scene().unwrap();
        let named = |element: &Element| scene.named.iter().position(|named| named.element == *element);
        let bundle = hidden(&editor, "w0");
        let name = &scene.named[named(&Element::Bundle(bundle.pair.clone())).unwrap()].name;
        assert_eq!(*name, editor.name_of(&Element::Bundle(bundle.pair.clone())).unwrap());
        assert!(name.starts_with(&bundle.lines.len().to_string()), "{name}");
        assert!(worse.iter().all(|words| name.contains(words)), "{name}");
        // All of them are there, each behind the last card of its cell.
        for bundle in &layout_of(&editor).bundles {
            let at = named(&Element::Bundle(bundle.pair.clone())).expect("it is named");
            let starts = bundle.lines.iter().map(|line| layout_of(&editor).nodes[line.from].id.clone());
            assert!(starts.into_iter().all(|id| named(&Element::Touchpoint(id)).unwrap() < at));
        }
        let names: Vec<&str> = scene.named.iter().map(|named| named.name.as_str()).collect();
        let is_across = |name: &&&str| between.iter().any(|words| name.contains(words));
        let across = layout_of(&editor).bundles.iter().filter(|bundle| !bundle.points.is_empty()).count();
        assert_eq!(names.iter().filter(is_across).count(), across);
    }
}

#[test]
fn a_picture_says_how_many_there_are_and_what_a_bundle_is() {
    let journey = journey();
    let state = journey.current().unwrap();
    let layout = layout::layout(&Request::of_state(&journey, state, Density::Expanded));
    let map = drawing::map(&journey, state, &layout, Theme::light(), Lang::En);
    let written = |pair: &Arc<CellPair>| -> Vec<String> {
        let element = Element::Bundle(pair.clone());
        let items = map.items.iter().filter(|item| item.element.as_ref() == Some(&element));
        items
            .filter_map(|item| match &item.shape {
                Shape::Text(line) => Some(line.text.clone()),
                _ => None,
            })
            .collect()
    };
    let mut sum = 0;
    for bundle in &layout.bundles {
        let words = written(&bundle.pair);
        assert_eq!(words[0], bundle.lines.len().to_string());
        sum += words[0].parse::<usize>().unwrap();
    }
    assert_eq!(sum, state.transitions.len());
    assert_eq!(written(&layout.bundle_of(&"w0".into()).unwrap().pair)[1..], ["3"]);
    for words in ["All transitions from one cell to another", "Frictions on these transitions", "Context lost on"]
    {
        let is_said =
            map.items.iter().any(|item| matches!(&item.shape, Shape::Text(line) if line.text.starts_with(words)));
        assert!(is_said, "{words}");
    }
    // Nothing of this is on a map that is not stacked.
    let request = Request { stacking: Stacking::Never, ..Request::of_state(&journey, state, Density::Expanded) };
    let small = Request { nodes: request.nodes[..20].to_vec(), ..request };
    let plain = drawing::map(&journey, state, &layout::layout(&small), Theme::light(), Lang::En);
    assert!(!plain.items.iter().any(|item| matches!(item.element, Some(Element::Bundle(_)))));
}

#[test]
fn a_bundle_is_hit_where_it_runs() {
    let editor = editor(Lang::En);
    let bundle = layout_of(&editor).bundles.iter().max_by_key(|it| (it.points.len() > 3, it.lines.len())).unwrap();
    let start = bundle.points[0];
    let plate = editor.bounds(&Element::Bundle(bundle.pair.clone())).unwrap();
    let hit = |at| editor.scene().unwrap().hit(at).cloned();
    let near = if plate.x0 > start.x { plate.x0 } else { plate.x1 };
    for at in [plate.center(), Point::new(f64::midpoint(near, start.x), start.y)] {
        assert_eq!(hit(at), Some(Element::Bundle(bundle.pair.clone())));
    }
}

#[test]
fn a_small_stacked_map_looks_as_it_did() {
    let journey = made::journey(36);
    let state = journey.current().unwrap();
    let mut request = Request::of_state(&journey, state, Density::Expanded);
    request.stacking = Stacking::Always;
    let layout = layout::layout(&request);
    let unfolded = layout.bundles[0].pair.clone();
    let layout = layout::layout(&request.unfolding([unfolded].into()));
    let map = drawing::map_only(&journey, state, &layout, Theme::light(), Lang::En);
    insta::assert_snapshot!("stacked_map", export::svg(&map));
}
