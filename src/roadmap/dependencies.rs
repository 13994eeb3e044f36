//! Whether one initiative can be made to wait for another.

use std::collections::{BTreeMap, VecDeque};

use super::links::{Links, Moment};
use crate::model::{Initiative, InitiativeId};

/// The circle that would close if `after` had to wait for `before`: each waits for the one that is named before it, and
/// the first and the last are the same. None where there is none, and the dependency can be drawn.
///
/// A whole waits for its parts before it ends, and a part for its whole before it begins. So neither can depend on the
/// other. The way that is named is a shortest one.
#[must_use]
pub fn circle<'a>(
    initiatives: impl IntoIterator<Item = &'a Initiative>,
    before: &'a InitiativeId,
    after: &'a InitiativeId,
) -> Option<Vec<InitiativeId>> {
    if before == after {
        return Some(vec![before.clone(), after.clone()]);
    }
    let links = Links::of(initiatives);
    // From the end of `before` back through all that it waits for: does it wait for the beginning of `after`?
    let (start, sought) = (Moment::Ends(before), Moment::Begins(after));
    let mut next: BTreeMap<Moment, Moment> = BTreeMap::new();
    let mut open = VecDeque::from([start]);
    while let Some(moment) = open.pop_front() {
        if moment == sought {
            return Some(path(&next, sought, start));
        }
        for needed in links.waits_for(moment) {
            if needed != start && !next.contains_key(&needed) {
                next.insert(needed, moment);
                open.push_back(needed);
            }
        }
    }
    None
}

/// The initiatives from the new link on and around back to it, each named once in a row.
fn path(next: &BTreeMap<Moment, Moment>, sought: Moment, start: Moment) -> Vec<InitiativeId> {
    let mut path = vec![start.of().clone()];
    let mut moment = Some(sought);
    while let Some(at) = moment {
        if path.last() != Some(at.of()) {
            path.push(at.of().clone());
        }
        moment = next.get(&at).copied();
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain(links: &[(&str, &[&str])]) -> Vec<Initiative> {
        let initiative = |(id, before): &(&str, &[&str])| Initiative {
            depends_on: before.iter().map(|id| InitiativeId::new(id)).collect(),
            ..Initiative::new(InitiativeId::new(id), 1, id)
        };
        links.iter().map(initiative).collect()
    }

    fn named(list: &[Initiative], before: &str, after: &str) -> Option<String> {
        let path = circle(list, &before.into(), &after.into())?;
        Some(path.iter().map(InitiativeId::as_str).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn a_circle_is_named_from_the_new_link_on() {
        // a, then b, then c.
        let list = chain(&[("a", &[]), ("b", &["a"]), ("c", &["b", "a"]), ("d", &[])]);
        assert_eq!(named(&list, "b", "a").as_deref(), Some("b a b"));
        assert_eq!(named(&list, "c", "a").as_deref(), Some("c a c"));
        assert_eq!(named(&list[..], "a", "a").as_deref(), Some("a a"));
        for (before, after) in [("a", "c"), ("c", "d"), ("d", "a"), ("nowhere", "a"), ("a", "nowhere")] {
            assert_eq!(named(&list, before, after), None, "{before} {after}");
        }
        let list = chain(&[("a", &[]), ("b", &["a"]), ("c", &["b"])]);
        assert_eq!(named(&list, "c", "a").as_deref(), Some("c a b c"));
    }

    #[test]
    fn a_whole_and_its_part_cannot_wait_for_one_another_but_parts_can() {
        let mut list = chain(&[("whole", &[]), ("one", &[]), ("two", &["one"]), ("later", &["whole"])]);
        for part in &mut list[1..3] {
            part.part_of = Some("whole".into());
            part.weeks = Some(1.0);
        }
        assert_eq!(named(&list, "whole", "one").as_deref(), Some("whole one whole"));
        assert_eq!(named(&list, "one", "whole").as_deref(), Some("one whole one"));
        assert_eq!(named(&list, "one", "two"), None);
        assert_eq!(named(&list, "two", "one").as_deref(), Some("two one two"));
        // What waits for the whole waits for its parts.
        assert_eq!(named(&list, "later", "two").as_deref(), Some("later two whole later"));
    }

    #[test]
    fn circles_that_are_there_already_end() {
        let list = chain(&[("a", &["b"]), ("b", &["a"]), ("c", &[])]);
        assert_eq!(named(&list, "a", "c"), None);
        assert_eq!(named(&list, "a", "b").as_deref(), Some("a b a"));
    }
}
