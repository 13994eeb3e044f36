//! Sentences that name things: lists of names in quotes, as each language joins them.

use crate::i18n::{Arg, Lang};

/// How many names a list gives before it only counts: what is to be done is named, as far as it can be read.
const LISTED: usize = 12;

/// Names in quotes, joined as the language does; past [`LISTED`] of them, the rest is a number.
pub(super) fn quoted(lang: Lang, names: &[String]) -> String {
    let quote = |name: &String| lang.text_with("roadmap-quoted", &[("name", name.as_str().into())]);
    let join = |key, list: &str, next: &str| lang.text_with(key, &[("list", list.into()), ("next", next.into())]);
    // A rest of one name is no shorter than the name.
    let shown = if names.len() <= LISTED + 1 { names.len() } else { LISTED };
    let rest = names.len() - shown;
    let last = shown.checked_sub(1).filter(|_| rest == 0);
    let mut list = String::new();
    for (position, name) in names.iter().take(shown).enumerate() {
        let name = quote(name);
        list = match position {
            0 => name,
            _ if Some(position) == last => join("roadmap-list-last", &list, &name),
            _ => join("roadmap-list-next", &list, &name),
        };
    }
    if rest == 0 {
        return list;
    }
    lang.text_with("roadmap-list-rest", &[("list", list.into()), ("count", rest.into())])
}

/// A sentence about some things by name, where there are any.
pub(super) fn sentence_about(lang: Lang, key: &str, names: &[String]) -> Option<String> {
    sentence_about_with(lang, key, names, &[])
}

/// Up to how many names are all given where it is enough to name some.
const FEW: usize = 5;

/// How many names are given where there are more than [`FEW`].
const FIRST: usize = 3;

/// The same, where it is enough to name some: of many, the first are named and all are counted, by the text whose key
/// ends in `-many`.
pub(super) fn sentence_about_some(lang: Lang, key: &str, names: &[String]) -> Option<String> {
    let is_many = names.len() > FEW;
    let listed = if is_many { names.get(..FIRST).unwrap_or(names) } else { names };
    let args = [("names", quoted(lang, listed).into()), ("count", names.len().into())];
    let key = if is_many { format!("{key}-many") } else { key.to_owned() };
    (!names.is_empty()).then(|| lang.text_with(&key, &args))
}

/// The same, about something else by name too.
pub(super) fn sentence_about_with(
    lang: Lang,
    key: &str,
    names: &[String],
    about: &[(&str, Arg)],
) -> Option<String> {
    if names.is_empty() {
        return None;
    }
    let mut args = vec![("names", quoted(lang, names).into()), ("count", names.len().into())];
    args.extend_from_slice(about);
    Some(lang.text_with(key, &args))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(count: usize) -> Vec<String> {
        ('A'..='Z').take(count).map(String::from).collect()
    }

    #[test]
    fn lists_read_like_sentences() {
        assert_eq!(quoted(Lang::En, &[]), "");
        assert_eq!(quoted(Lang::En, &names(1)), "“A”");
        assert_eq!(quoted(Lang::En, &names(2)), "“A” and “B”");
        assert_eq!(quoted(Lang::En, &names(5)), "“A”, “B”, “C”, “D” and “E”");
        let long = quoted(Lang::En, &names(15));
        assert!(long.starts_with("“A”, “B”, ") && long.ends_with(", “L” and 3 others"), "{long}");
        assert_eq!(quoted(Lang::Fr, &names(3)), "«\u{a0}A\u{a0}», «\u{a0}B\u{a0}» et «\u{a0}C\u{a0}»");
    }
}
