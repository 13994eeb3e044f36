//! What goes along with a removal, in words: how much, what it is called, and in which states.

use super::words::Words;
use crate::{
    edit::Consequence,
    editor::Editor,
    model::{Element, StateId},
    wording,
};

/// Of things that only refer to something no more, so many are named.
const NAMED: usize = 6;

/// The lines that say what goes along. What goes is named in full, touchpoints first; what is the same in several
/// states is said once.
pub(super) fn lines(words: Words, editor: &Editor, consequences: &[Consequence]) -> Vec<String> {
    let mut lines = Vec::new();
    for Group { kind, names, states } in groups(consequences) {
        let named: Vec<String> = names.iter().map(|name| quoted(words, name)).collect();
        let states: Vec<String> = states
            .iter()
            .map(|id| quoted(words, editor.journey().states.get(id).map_or("", |state| &state.name)))
            .collect();
        let what = words.with(kind, &[("count", names.len().into())]);
        let (names, states) = (list(words, &named), list(words, &states));
        let args = [("what", what.into()), ("names", names.into()), ("states", states.into())];
        lines.push(words.with("removal-line", &args));
    }
    let mut others: Vec<String> = Vec::new();
    for consequence in consequences {
        // What is in another state has no name here; its kind and id say what it is.
        let name = |element| editor.name_of(element).unwrap_or_else(|| wording::element(element, words.lang));
        let line = match consequence {
            Consequence::Removed { .. } => continue,
            Consequence::Forgot { holder, gone, .. } => {
                words.with("consequence-forgot", &[("holder", name(holder).into()), ("gone", name(gone).into())])
            }
            Consequence::Followed { state, element } => {
                let state = editor.journey().states.get(state).map_or("", |state| &state.name);
                words.with("consequence-followed", &[("name", name(element).into()), ("state", state.into())])
            }
        };
        if !others.contains(&line) {
            others.push(line);
        }
    }
    let more = others.len().saturating_sub(NAMED);
    // One line more says no less than that there is one.
    if more > 1 {
        others.truncate(NAMED);
        others.push(words.with("removal-more", &[("count", more.into())]));
    }
    lines.extend(others);
    lines
}

/// Things of a kind that go from some states.
#[derive(Debug, PartialEq)]
struct Group<'a> {
    /// The key of the words for so many of them.
    kind: &'static str,
    names: Vec<&'a str>,
    states: Vec<&'a StateId>,
}

/// What goes, by kind; touchpoints first.
fn groups(consequences: &[Consequence]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for kind in
        ["removal-touchpoints", "removal-transitions", "removal-frictions", "removal-delights", "removal-others"]
    {
        let mut of_states: Vec<(&StateId, Vec<&str>)> = Vec::new();
        for consequence in consequences {
            let Consequence::Removed { state, element, name } = consequence else { continue };
            if kind_of(element) != kind {
                continue;
            }
            match of_states.iter_mut().find(|(known, _)| *known == state) {
                Some((_, names)) => names.push(name),
                None => of_states.push((state, vec![name])),
            }
        }
        for (state, names) in of_states {
            match groups.iter_mut().find(|group| group.kind == kind && group.names == names) {
                Some(group) => group.states.push(state),
                None => groups.push(Group { kind, names, states: vec![state] }),
            }
        }
    }
    groups
}

const fn kind_of(element: &Element) -> &'static str {
    match element {
        Element::Touchpoint(_) => "removal-touchpoints",
        Element::Transition(_) => "removal-transitions",
        Element::Friction(_) => "removal-frictions",
        Element::Delight(_) => "removal-delights",
        _ => "removal-others",
    }
}

fn quoted(words: Words, name: &str) -> String {
    words.with("removal-quoted", &[("name", name.into())])
}

/// Several things in a row, the last with an "and" before it.
fn list(words: Words, things: &[String]) -> String {
    match things {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            words.with("removal-and", &[("first", first.join(", ").into()), ("last", last.as_str().into())])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        drawing::Theme,
        editor::Look,
        i18n::{Keyboard, Lang},
        model::State,
        templates::Template,
    };

    /// What is said when so many touchpoints go from one state, and so many from a second one.
    fn said(lang: Lang, counts: &[usize]) -> Vec<String> {
        let mut journey = Template::ALL[0].journey(lang, uuid::Uuid::nil());
        let first = journey.states.at(0).cloned().unwrap();
        let mut consequences = Vec::new();
        for (name, count) in ["A", "B"].into_iter().zip(counts) {
            journey.states.put(State { id: name.into(), name: name.to_owned(), ..first.clone() });
            consequences.extend((1..=*count).map(|number| Consequence::Removed {
                state: name.into(),
                element: Element::Touchpoint(format!("t{number}").as_str().into()),
                name: format!("T{number}"),
            }));
        }
        let look = Look { lang, theme: Theme::light() };
        let editor = Editor::new(journey, None, look);
        lines(Words { lang, theme: look.theme, keyboard: Keyboard::Azerty }, &editor, &consequences)
    }

    #[test]
    fn one_four_and_forty_touchpoints_are_counted_and_all_are_named() {
        assert_eq!(said(Lang::En, &[1]), ["One touchpoint in “A”: “T1”"]);
        assert_eq!(said(Lang::En, &[4]), ["4 touchpoints in “A”: “T1”, “T2”, “T3” and “T4”"]);
        let french = |words: &str| words.replace('~', "\u{a0}");
        assert_eq!(said(Lang::Fr, &[1]), [french("Un point de contact dans «~A~»~: «~T1~»")]);
        let four = "4 points de contact dans «~A~»~: «~T1~», «~T2~», «~T3~» et «~T4~»";
        assert_eq!(said(Lang::Fr, &[4]), [french(four)]);
        for lang in Lang::ALL {
            let all = said(lang, &[40]);
            assert!(all.len() == 1 && all[0].starts_with("40 "), "{all:?}");
            assert!((1..=40).all(|number| all[0].contains(&format!("T{number}"))), "{all:?}");
        }
    }

    #[test]
    fn what_is_the_same_in_several_states_is_said_once() {
        assert_eq!(said(Lang::En, &[2, 2]), ["2 touchpoints in “A” and “B”: “T1” and “T2”"]);
        let apart = ["2 touchpoints in “A”: “T1” and “T2”", "One touchpoint in “B”: “T1”"];
        assert_eq!(said(Lang::En, &[2, 1]), apart);
    }
}
