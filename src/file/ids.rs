//! Ids of a file that cannot be ids: which they are, and what was made of them.

use crate::model::{Element, StateId, limits};

use super::{
    places::{Place, Places},
    repair::Repair,
    tokens::{Token, tokens},
};

/// The ids of records that were made fit when they were read, each told with its line: the first ten thousand.
pub(super) fn made_fit(text: &str) -> Vec<Repair> {
    if !has_unfit(text) {
        return Vec::new();
    }
    let places = Places::of(text);
    let mut repairs = Vec::new();
    for Place { list, state, id, line } in places.records() {
        let was = unquoted(id);
        if limits::is_id(&was) {
            continue;
        }
        let Some(element) = read_as(list, id) else { continue };
        let state = state.and_then(|id| ron::from_str::<StateId>(&quoted(id)).ok());
        let args = vec![
            ("was", super::error::excerpt(&shown(&was))),
            ("now", element.id().unwrap_or_default().to_owned()),
        ];
        repairs.push(Repair { code: "id-made-fit", element, state, line: Some(line), args });
        if repairs.len() == limits::TOLD {
            break;
        }
    }
    repairs.sort_by_key(|repair| repair.line);
    repairs
}

/// Whether a text after `id:` cannot be an id.
fn has_unfit(text: &str) -> bool {
    let mut last = [Token::Comma, Token::Comma];
    tokens(text).any(|(_, token)| {
        let is_unfit = match (last, token) {
            ([Token::Word("id"), Token::Colon], Token::Quoted(quoted)) => {
                let inside = inside(quoted);
                // What an escape stands for is looked at later.
                inside.contains('\\') || !limits::is_id(inside)
            }
            _ => false,
        };
        last = [last[1], token];
        is_unfit
    })
}

/// What stands between the quotes of a text, as it is written.
fn inside(quoted: &str) -> &str {
    quoted.trim_start_matches(['r', '#']).trim_end_matches('#').trim_matches('"')
}

/// The text that a file means by what stands between its quotes.
fn unquoted(inside: &str) -> String {
    ron::from_str(&quoted(inside)).unwrap_or_else(|_| inside.to_owned())
}

fn quoted(inside: &str) -> String {
    format!("\"{inside}\"")
}

/// A text in which all can be seen.
fn shown(text: &str) -> String {
    let one = |character: char| {
        if limits::is_id(character.encode_utf8(&mut [0; 4])) || character == ' ' {
            character.to_string()
        } else {
            character.escape_unicode().to_string()
        }
    };
    text.chars().map(one).collect()
}

/// The record of a list with an id, as it was read.
fn read_as(list: &str, id: &str) -> Option<Element> {
    let id = &quoted(id);
    Some(match list {
        "states" => Element::State(ron::from_str(id).ok()?),
        "stages" => Element::Stage(ron::from_str(id).ok()?),
        "channels" => Element::Channel(ron::from_str(id).ok()?),
        "personas" => Element::Persona(ron::from_str(id).ok()?),
        "teams" => Element::Team(ron::from_str(id).ok()?),
        "systems" => Element::System(ron::from_str(id).ok()?),
        "kpis" => Element::Kpi(ron::from_str(id).ok()?),
        "touchpoints" => Element::Touchpoint(ron::from_str(id).ok()?),
        "transitions" => Element::Transition(ron::from_str(id).ok()?),
        "frictions" => Element::Friction(ron::from_str(id).ok()?),
        "delights" => Element::Delight(ron::from_str(id).ok()?),
        "cards" => Element::Card(ron::from_str(id).ok()?),
        "initiatives" => Element::Initiative(ron::from_str(id).ok()?),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_follows_an_id_is_looked_at() {
        assert!(!has_unfit("(id: \"a\", name: \"\", at: Journey)"));
        assert!(
            has_unfit("(id: \"\")")
                && has_unfit("(name: \"x\", id : /* */ r#\"\"#)")
                && has_unfit("(id: \"\\u{0}\")")
        );
    }

    #[test]
    fn what_is_not_seen_is_shown() {
        assert_eq!(shown("a \u{202e}é"), "a \\u{202e}é");
    }
}
