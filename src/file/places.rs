//! Finding the line of a field or of a record in the text of a file.

use std::collections::BTreeMap;

use crate::model::{Element, StateId};

use super::tokens::{Token, tokens};

/// Where things stand in a text, as byte offsets until asked for a line.
pub struct Places<'a> {
    /// Where each line ends.
    line_ends: Vec<usize>,
    /// The offset of each field, by its path.
    fields: BTreeMap<String, usize>,
    /// The ids of the states, by their position.
    states: BTreeMap<usize, &'a str>,
    /// The offsets of the records with an id: by list, position of the state, id.
    records: BTreeMap<(&'a str, Option<usize>, &'a str), Vec<usize>>,
}

/// A record with an id.
pub(super) struct Place<'a> {
    /// The name of its list.
    pub(super) list: &'a str,
    /// The id of the state that it is in, as it is written.
    pub(super) state: Option<&'a str>,
    /// Its id, as it is written.
    pub(super) id: &'a str,
    /// Its line, from 1.
    pub(super) line: usize,
}

/// A bracket that is open.
struct Level<'a> {
    is_list: bool,
    /// How many commas it had so far.
    index: usize,
    /// The name of the field being read.
    name: Option<&'a str>,
}

/// One part of the path to a place.
enum Part<'a> {
    Name(&'a str),
    Index(usize),
}

impl<'a> Places<'a> {
    /// Looks through a text once. In a text that is no journey, nothing is found.
    #[must_use]
    pub fn of(text: &'a str) -> Self {
        let line_ends = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n').map(|(at, _)| at).collect();
        let mut places =
            Self { line_ends, fields: BTreeMap::new(), states: BTreeMap::new(), records: BTreeMap::new() };
        let mut levels: Vec<Level<'a>> = Vec::new();
        let mut last = (0, "");
        for (offset, token) in tokens(text) {
            match token {
                Token::Open(bracket) => levels.push(Level { is_list: bracket == '[', index: 0, name: None }),
                Token::Close(_) => {
                    levels.pop();
                }
                Token::Comma => {
                    if let Some(level) = levels.last_mut() {
                        level.index += 1;
                        level.name = None;
                    }
                }
                Token::Colon => {
                    if let Some(level) = levels.last_mut() {
                        level.name = Some(last.1.trim_matches('"').trim_start_matches("r#"));
                        places.fields.entry(written(&path(&levels))).or_insert(last.0);
                    }
                }
                Token::Quoted(quoted) => {
                    if levels.last().is_some_and(|level| level.name == Some("id")) {
                        places.record(&path(&levels), quoted.trim_matches('"'), offset);
                    }
                    last = (offset, quoted);
                }
                Token::Word(word) => last = (offset, word),
            }
        }
        places
    }

    /// Remembers the id of a record that stands in one of the lists of the document.
    fn record(&mut self, path: &[Part<'a>], id: &'a str, offset: usize) {
        use Part::{Index, Name};
        let (list, state) = match path {
            [Name("journey"), Name("states"), Index(state), Name(_)] => {
                self.states.insert(*state, id);
                ("states", None)
            }
            [Name("journey"), Name("states"), Index(state), Name(list), Index(_), Name(_)] => {
                (*list, Some(*state))
            }
            [Name("journey"), Name(list), Index(_), Name(_)]
            | [Name("journey"), Name("roadmap"), Name(list), Index(_), Name(_)] => (*list, None),
            _ => return,
        };
        self.records.entry((list, state, id)).or_default().push(offset);
    }

    /// All records with an id.
    pub(super) fn records(&self) -> impl Iterator<Item = Place<'a>> {
        self.records.iter().flat_map(move |(&(list, state, id), offsets)| {
            let state = state.and_then(|position| self.states.get(&position).copied());
            offsets.iter().map(move |&offset| Place { list, state, id, line: self.line(offset) })
        })
    }

    /// The line of a field, from 1.
    pub(super) fn field(&self, path: &str) -> Option<usize> {
        self.fields.get(path).map(|&offset| self.line(offset))
    }

    /// The line of an element, from 1: of one that stands in a state, its line in that state.
    #[must_use]
    pub fn line_of(&self, element: &Element, state: Option<&StateId>) -> Option<usize> {
        self.nth(element, state, 0)
    }

    /// The line of the `nth` record with the same id, from 0.
    pub(super) fn nth(&self, element: &Element, state: Option<&StateId>, nth: usize) -> Option<usize> {
        let list = match element {
            Element::Journey | Element::Cell(..) | Element::Bundle(_) => return None,
            Element::State(_) => "states",
            Element::Stage(_) => "stages",
            Element::Channel(_) => "channels",
            Element::Persona(_) => "personas",
            Element::Team(_) => "teams",
            Element::System(_) => "systems",
            Element::Kpi(_) => "kpis",
            Element::Touchpoint(_) => "touchpoints",
            Element::Transition(_) => "transitions",
            Element::Friction(_) => "frictions",
            Element::Delight(_) => "delights",
            Element::Card(_) => "cards",
            Element::Initiative(_) => "initiatives",
        };
        let position = match state {
            Some(id) if list != "states" => {
                Some(self.states.iter().find(|(_, known)| **known == id.as_str()).map(|(at, _)| *at)?)
            }
            _ => None,
        };
        let offsets = self.records.get(&(list, position, element.id()?))?;
        offsets.get(nth).or(offsets.first()).map(|&offset| self.line(offset))
    }

    fn line(&self, offset: usize) -> usize {
        1 + self.line_ends.partition_point(|&end| end < offset)
    }
}

/// The line, from 1, of the first text that is written in at least so many characters.
pub(super) fn long_text(text: &str, characters: usize) -> Option<usize> {
    let is_long = |token: &Token| matches!(token, Token::Quoted(quoted) if quoted.len() > characters && quoted.chars().count() > characters);
    let (offset, _) = tokens(text).find(|(_, token)| is_long(token))?;
    Some(1 + text.bytes().take(offset).filter(|&byte| byte == b'\n').count())
}

fn path<'a>(levels: &[Level<'a>]) -> Vec<Part<'a>> {
    levels
        .iter()
        .filter_map(
            |level| if level.is_list { Some(Part::Index(level.index)) } else { level.name.map(Part::Name) },
        )
        .collect()
}

/// A path as it is shown: `journey.states.0.touchpoints.3.name`.
fn written(path: &[Part]) -> String {
    let parts: Vec<String> = path
        .iter()
        .map(|part| match part {
            Part::Name(name) => (*name).to_owned(),
            Part::Index(index) => index.to_string(),
        })
        .collect();
    parts.join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_and_records_are_found_by_line() {
        let text = "(journey: (\n stages: [(id: \"s\")],\n states: [(touchpoints: [\n (id: \"a\", effort: (minutes: 1)),\n \
                    (id: \"a\", origin: Generated(rule: 1))], id: \"now\")]))";
        let places = Places::of(text);
        assert_eq!(places.field("journey.states.0.touchpoints.0.effort.minutes"), Some(4));
        assert_eq!(places.field("journey.states.0.touchpoints.1.origin.rule"), Some(5));
        let touchpoint = Element::Touchpoint("a".into());
        assert_eq!(places.line_of(&touchpoint, Some(&"now".into())), Some(4));
        assert_eq!(places.nth(&touchpoint, Some(&"now".into()), 1), Some(5));
        assert_eq!(places.line_of(&Element::Stage("s".into()), None), Some(2));
        assert_eq!(places.line_of(&touchpoint, Some(&"later".into())), None);
    }
}
