//! The tables without a window: the order of their rows, what search, filter and persona leave, and where the keyboard
//! stands.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use std::collections::BTreeSet;

use parcours::{
    drawing::Theme,
    editor::{Column, Cursor, Editor, Filter, Look, Order, Sheet},
    file,
    i18n::Lang,
    model::{Anchor, Element},
};

fn editor(path: &str) -> Editor {
    let journey = file::parse(&std::fs::read_to_string(path).unwrap()).unwrap().journey;
    Editor::new(journey, None, Look { lang: Lang::En, theme: Theme::light() })
}

const HEAT: &str = "journeys/service-escalation.ron";

#[test]
fn every_table_has_every_row_once_in_any_order() {
    let editor = editor(HEAT);
    for sheet in Sheet::ALL {
        let all: BTreeSet<Element> = editor.rows(sheet, sheet.order()).into_iter().collect();
        assert_eq!(all.len(), sheet.len(editor.state().unwrap()));
        assert!(all.iter().all(|row| Sheet::of(row) == Some(sheet)));
        for &by in sheet.columns() {
            for descending in [false, true] {
                let rows = editor.rows(sheet, Order { by, descending });
                assert_eq!(rows.len(), all.len());
                assert_eq!(rows.into_iter().collect::<BTreeSet<_>>(), all, "{by:?}");
            }
        }
    }
}

/// The shares in the order of the rows, as they are seen.
fn shares(editor: &Editor, descending: bool) -> Vec<Option<f64>> {
    let seen = editor.seen().unwrap();
    let rows = editor.rows(Sheet::Transitions, Order { by: Column::Share, descending });
    let share = |row: &Element| match row {
        Element::Transition(id) => seen.transitions.get(id).unwrap().share,
        other => panic!("{other:?} is no transition"),
    };
    rows.iter().map(share).collect()
}

#[test]
fn shares_are_sorted_as_numbers_of_the_persona_and_unknown_ones_come_last() {
    let mut editor = editor(HEAT);
    for persona in [None, Some("arthur".into())] {
        editor.see_as(persona);
        for descending in [false, true] {
            let shares = shares(&editor, descending);
            let known: Vec<f64> = shares.iter().map_while(|share| *share).collect();
            assert!(shares[known.len()..].iter().all(Option::is_none));
            assert!(known.is_sorted_by(|a, b| if descending { a >= b } else { a <= b }), "{known:?}");
        }
    }
}

#[test]
fn filters_search_and_persona_narrow_every_table() {
    let mut editor = editor(HEAT);
    editor.set_filter(Filter { severity: Some(5), ..Filter::default() });
    let state = editor.state().unwrap().clone();
    let severe = |row: &Element| match row {
        Element::Friction(id) => state.frictions.get(id).unwrap().severity == 5,
        Element::Transition(id) => {
            let at = Anchor::Transition(id.clone());
            state.frictions.iter().any(|friction| friction.severity == 5 && friction.at == at)
        }
        _ => false,
    };
    let frictions = editor.rows(Sheet::Frictions, Sheet::Frictions.order());
    assert!(!frictions.is_empty() && frictions.iter().all(severe));
    assert!(editor.rows(Sheet::Transitions, Sheet::Transitions.order()).iter().all(severe));
    editor.set_filter(Filter::default());

    // Arthur meets no live chat.
    let all = editor.rows(Sheet::Transitions, Sheet::Transitions.order()).len();
    editor.see_as(Some("arthur".into()));
    assert!(editor.rows(Sheet::Transitions, Sheet::Transitions.order()).len() < all);
    editor.see_as(None);

    let friction = state.frictions.iter().find(|it| matches!(it.at, Anchor::Transition(_))).unwrap();
    editor.search_for(&friction.name);
    assert!(
        editor.rows(Sheet::Frictions, Sheet::Frictions.order()).contains(&Element::Friction(friction.id.clone()))
    );
    assert!(editor.rows(Sheet::Transitions, Sheet::Transitions.order()).contains(&friction.at.clone().into()));
}

fn row(name: &str) -> Element {
    Element::Touchpoint(name.into())
}

#[test]
fn the_cursor_walks_extends_and_keeps_its_place() {
    let rows: Vec<Element> = ["a", "b", "c", "d", "e"].map(row).into();
    let mut cursor = Cursor::default();
    // Nothing is selected yet: down begins at the top, up at the end.
    assert_eq!((cursor.step(&rows, 1), cursor.step(&rows, -1)), (0, 4));
    let mut selection = cursor.go(&rows, 1, false);
    assert_eq!(selection, BTreeSet::from([row("b")]));
    for _ in 0..2 {
        let to = cursor.step(&rows, 1);
        selection = cursor.go(&rows, to, true);
        cursor.follow(&rows, &selection);
    }
    assert_eq!(selection, BTreeSet::from(["b", "c", "d"].map(row)));
    // Over the beginning of the range to the other side.
    selection = cursor.go(&rows, 0, true);
    assert_eq!(selection, BTreeSet::from(["a", "b"].map(row)));
    // One more, one less.
    selection = cursor.toggle(&rows, 4, &selection);
    assert_eq!((selection.len(), cursor.at()), (3, Some(&row("e"))));
    selection = cursor.toggle(&rows, 4, &selection);
    assert_eq!(selection.len(), 2);
    // Deleted: the next row is the one that came into its place.
    let _ = cursor.go(&rows, 2, false);
    let left: Vec<Element> = ["a", "b", "d", "e"].map(row).into();
    cursor.follow(&left, &BTreeSet::new());
    assert_eq!(cursor.at(), None);
    assert_eq!(left[cursor.step(&left, 1)], row("d"));
    // What is selected on the map is where the cursor goes.
    cursor.follow(&left, &BTreeSet::from([row("e")]));
    assert_eq!((cursor.at(), cursor.step(&left, 1), cursor.step(&left, -1)), (Some(&row("e")), 3, 2));
}
