//! Words for what goes wrong or is found: in files, in checks, in edits, in pictures.

use jiff::Timestamp;

use crate::{
    edit::EditError,
    export::PngError,
    file::{Holder, OpenError, Opened, Repair, SaveError, UnknownField},
    i18n::{Arg, Lang},
    insight::{Check, Drift, Extent, Finding, Moves, Value},
    model::{Element, limits::Excess},
};

/// Why a file does not open, and what to do about it. Its place is not in it.
#[must_use]
pub fn open_error(error: &OpenError, lang: Lang) -> String {
    if let OpenError::TooMuch { excess: found, .. } = error {
        return lang.text_with("open-too-much", &[("excess", excess(found, lang).into())]);
    }
    let args = error.args();
    let has_nearest = args.iter().any(|(name, value)| *name == "nearest" && !value.is_empty());
    let key = format!("open-{}{}", error.code(), if has_nearest { "-nearest" } else { "" });
    worded(lang, &key, &args)
}

/// Why a file was not written, and what to do about it.
#[must_use]
pub fn save_error(error: &SaveError, lang: Lang) -> String {
    worded(lang, &format!("save-{}", error.code()), &error.args())
}

/// What was changed so that a journey opens.
#[must_use]
pub fn repair(repair: &Repair, lang: Lang) -> String {
    let mut args = repair.args.clone();
    args.push(("element", element(&repair.element, lang)));
    let sentence = worded(lang, &format!("repair-{}", repair.code), &args);
    match &repair.state {
        Some(state) => {
            lang.text_with("repair-in-state", &[("state", state.as_str().into()), ("repair", sentence.into())])
        }
        None => sentence,
    }
}

/// What is said of a field that is not known.
#[must_use]
pub fn unknown_field(field: &UnknownField, lang: Lang) -> String {
    let path = ("path", Arg::from(field.path.as_str()));
    match field.nearest {
        Some(nearest) => lang.text_with("unknown-field-nearest", &[path, ("nearest", nearest.into())]),
        None => lang.text_with("unknown-field", &[path]),
    }
}

/// Somebody who works on a journey, in words: who, where, and since when, seen from now.
#[must_use]
pub fn holder(holder: &Holder, now: Timestamp, lang: Lang) -> String {
    let Holder { user, host, is_here, since } = holder;
    let named = if user.is_empty() { lang.text("lock-somebody") } else { user.clone() };
    let mut words = if *is_here && user.is_empty() {
        lang.text("lock-here")
    } else if *is_here {
        lang.text_with("lock-who-here", &[("user", named.into())])
    } else if host.is_empty() {
        lang.text_with("lock-who-named", &[("user", named.into())])
    } else {
        lang.text_with("lock-who-there", &[("user", named.into()), ("host", host.as_str().into())])
    };
    if let Some(since) = since {
        // A clock that goes wrong elsewhere is no reason to speak of the future.
        let minutes = usize::try_from(now.duration_since(*since).as_mins()).unwrap_or(0);
        let (key, count) = match minutes {
            0..60 => ("lock-for-minutes", minutes),
            60..2880 => ("lock-for-hours", minutes / 60),
            _ => ("lock-for-days", minutes / 1440),
        };
        words.push_str(&lang.text_with(key, &[("count", count.into())]));
    }
    words
}

/// What was repaired in a journey when it was opened, and what of its file is not known.
#[must_use]
pub fn opened(opened: &Opened, lang: Lang) -> Vec<String> {
    let repairs = opened.repairs.iter().map(|it| repair(it, lang));
    repairs.chain(opened.unknown.iter().map(|field| unknown_field(field, lang))).collect()
}

/// Why a change was refused.
#[must_use]
pub fn edit_error(error: &EditError, lang: Lang) -> String {
    let told = |of: &Element| ("element", Arg::from(element(of, lang)));
    match error {
        EditError::UnknownState(id) | EditError::DuplicateState(id) => {
            lang.text_with("refused-state", &[told(&Element::State(id.clone()))])
        }
        EditError::Unknown(of) => lang.text_with("refused-unknown", &[told(of)]),
        EditError::EmptyId(of) => lang.text_with("refused-unnamed", &[told(of)]),
        EditError::BrokenReference { from, to } => {
            lang.text_with("refused-reference", &[told(from), ("other", element(to, lang).into())])
        }
        EditError::OutOfRange { of, field } => {
            lang.text_with("refused-range", &[told(of), ("field", (*field).into())])
        }
        EditError::Circle { of, field } => {
            lang.text_with("refused-circle", &[told(of), ("field", (*field).into())])
        }
        EditError::TooMuch(excess) => too_much(excess, lang),
        EditError::Unsound(of) => lang.text_with("refused-unsound", &[told(of)]),
        EditError::NoTransaction => lang.text("refused-transaction"),
    }
}

/// Why something was not taken in: there is too much of it.
#[must_use]
pub fn too_much(found: &Excess, lang: Lang) -> String {
    lang.text_with("refused-too-much", &[("excess", excess(found, lang).into())])
}

/// Of what there is too much, and how much there may be.
fn excess(excess: &Excess, lang: Lang) -> String {
    #[expect(clippy::cast_precision_loss, reason = "counts of what fits into memory")]
    let [found, most] = [excess.found, excess.most].map(|number| Arg::from(lang.number(number as f64, 0)));
    lang.text_with(&format!("limit-{}", excess.what), &[("found", found), ("most", most)])
}

/// What differs between two contents of a journey, in a list; what it says where nothing does.
#[must_use]
pub fn drift(drift: &Drift, lang: Lang) -> String {
    let kinds =
        [("touchpoints", drift.touchpoints), ("transitions", drift.transitions), ("frictions", drift.frictions)];
    let counts = |(kind, Moves { added, removed, changed }): (&'static str, Moves)| {
        [("added", added), ("removed", removed), ("changed", changed)].map(|(what, count)| (kind, what, count))
    };
    let counted = kinds.into_iter().flat_map(counts).filter(|(.., count)| *count > 0);
    let mut told: Vec<String> = counted
        .map(|(kind, what, count)| lang.text_with(&format!("drift-{kind}-{what}"), &[("count", count.into())]))
        .collect();
    if drift.elsewhere {
        told.push(lang.text(if told.is_empty() { "drift-only-elsewhere" } else { "drift-elsewhere" }));
    }
    if told.is_empty() {
        return lang.text(if drift.arranged { "drift-only-arranged" } else { "drift-nothing" });
    }
    told.join(", ")
}

/// What the maps of a journey hold, in a list.
#[must_use]
pub fn extent(extent: Extent, lang: Lang) -> String {
    let kinds = [
        ("states", extent.states),
        ("touchpoints", extent.touchpoints),
        ("transitions", extent.transitions),
        ("frictions", extent.frictions),
    ];
    let told = kinds.map(|(kind, count)| lang.text_with(&format!("extent-{kind}"), &[("count", count.into())]));
    told.join(" · ")
}

/// Why there is no picture.
#[must_use]
pub fn png_error(error: &PngError, lang: Lang) -> String {
    match error {
        PngError::TooLarge { width, largest, .. } => {
            let args = [("width", width.to_string().into()), ("largest", largest.to_string().into())];
            lang.text_with("cli-picture-too-large", &args)
        }
        other => lang.text_with("cli-picture-failed", &[("detail", other.to_string().into())]),
    }
}

/// What a check found.
#[must_use]
pub fn finding(finding: &Finding, lang: Lang) -> String {
    let args: Vec<(&str, Arg)> = finding
        .args
        .iter()
        .map(|(name, value)| {
            let value = match value {
                Value::Text(text) => text.as_str().into(),
                Value::Count(count) => (*count).into(),
                Value::Share(share) => lang.percent(*share).into(),
            };
            (*name, value)
        })
        .collect();
    lang.text_with(&format!("check-{}", finding.code()), &args)
}

/// What a check looks for, in a few words.
#[must_use]
pub fn check_name(check: Check, lang: Lang) -> String {
    lang.text(&format!("check-{}-name", check.code()))
}

/// Why it matters what a check finds.
#[must_use]
pub fn check_reason(check: Check, lang: Lang) -> String {
    lang.text(&format!("check-{}-why", check.code()))
}

/// What to do about what a check finds.
#[must_use]
pub fn check_mend(check: Check, lang: Lang) -> String {
    lang.text(&format!("check-{}-mend", check.code()))
}

/// An element by its kind and its id, as a file names it.
#[must_use]
pub fn element(element: &Element, lang: Lang) -> String {
    let id = element.id().unwrap_or_default();
    lang.text_with(&format!("element-{}", element_kind(element)), &[("id", id.into())])
}

/// The kind of an element, in one word of the file format.
#[must_use]
pub const fn element_kind(element: &Element) -> &'static str {
    match element {
        Element::Journey => "journey",
        Element::State(_) => "state",
        Element::Stage(_) => "stage",
        Element::Channel(_) => "channel",
        Element::Cell(..) => "cell",
        Element::Persona(_) => "persona",
        Element::Team(_) => "team",
        Element::System(_) => "system",
        Element::Kpi(_) => "kpi",
        Element::Touchpoint(_) => "touchpoint",
        Element::Transition(_) | Element::Bundle(_) => "transition",
        Element::Friction(_) => "friction",
        Element::Delight(_) => "delight",
        Element::Card(_) => "card",
        Element::Initiative(_) => "initiative",
    }
}

fn worded(lang: Lang, key: &str, args: &[(&'static str, String)]) -> String {
    let args: Vec<(&str, Arg)> = args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    lang.text_with(key, &args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_words_for_everything_that_can_be_said() {
        let keys = [
            (
                "open",
                "missing no-permission folder unreadable too-large not-utf8 not-a-journey other-format newer",
            ),
            ("open", "cut-short unknown-word unknown-word-nearest missing-field double-field wrong-value"),
            ("open", "number-too-large nested-too-deep comma-missing bracket-missing something-after bad-escape"),
            ("open", "list-expected record-expected text-expected whole-number-expected number-expected"),
            ("open", "yes-or-no-expected bad-day bad-uuid colon-missing unreadable-here"),
            ("save", "no-space no-permission read-only missing-folder folder other"),
            ("repair", "in-state duplicate-renamed duplicate-dropped stage-added channel-added circle-cut"),
            ("repair", "transition-to-nowhere anchor-moved reference-dropped number-clamped number-dropped"),
            ("element", "journey state stage channel cell persona team system kpi touchpoint transition friction"),
            ("element", "delight card initiative"),
        ];
        for lang in Lang::ALL {
            for (stem, ends) in keys {
                for end in ends.split(' ') {
                    let key = format!("{stem}-{end}");
                    assert!(lang.has(&key), "{}: {key}", lang.tag());
                }
            }
        }
    }

    #[test]
    fn every_check_has_a_name_a_reason_and_a_mend() {
        for lang in Lang::ALL {
            for check in Check::ALL {
                for words in [check_name(*check, lang), check_reason(*check, lang), check_mend(*check, lang)] {
                    assert!(!words.starts_with("check-"), "{words}");
                }
            }
        }
    }

    #[test]
    fn a_repair_is_told_in_a_sentence() {
        let done = Repair {
            code: "number-clamped",
            element: Element::Transition("a-b".into()),
            state: Some("now".into()),
            line: None,
            args: vec![("field", "share".to_owned()), ("was", "1.7".to_owned()), ("now", "1.0".to_owned())],
        };
        assert_eq!(repair(&done, Lang::En), "“share” of transition “a-b” was 1.7; it is now 1.0. (State “now”.)");
        assert_eq!(
            repair(&done, Lang::Fr),
            "«\u{a0}share\u{a0}» valait 1.7\u{a0}; c’est maintenant 1.0 (transition «\u{a0}a-b\u{a0}»). (État «\u{a0}now\u{a0}».)"
        );
    }
}
