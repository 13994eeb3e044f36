//! The ways to go on with a name that is being typed after a sign of the short syntax.

use super::shorthand::{Mark, WHOLE, is_gap, likeness, longest, plain_words, runs};
use super::slip;
use crate::model::{Journey, State};

/// How many completions are offered at once.
const OFFERED: usize = 6;

/// A way to go on with what is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// What it stands for, as the room calls it.
    pub name: String,
    /// The text with it put in.
    pub text: String,
    /// What it is.
    pub kind: Completed,
}

/// What a completion stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Completed {
    /// A stage that is there.
    Stage,
    /// A channel that is there.
    Channel,
    /// A touchpoint that is there.
    Touchpoint,
    /// A stage that would be created.
    NewStage,
    /// A channel that would be created.
    NewChannel,
}

/// The ways to go on with the sign that the text ends with; none where it ends with something else.
#[must_use]
pub fn completions(text: &str, journey: &Journey, state: &State) -> Vec<Completion> {
    let Some(last) = runs(text).pop() else { return Vec::new() };
    // What is finished by a space and quotes is not being written any more.
    if last.is_quoted && text.trim_end().ends_with('"') {
        return Vec::new();
    }
    let sign = text.get(last.start..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
    let before = text.get(..last.start).unwrap_or("");
    let typed = last.words.join(" ");
    let offer = |kind, name: &str| Completion {
        name: name.to_owned(),
        text: format!("{before}{sign}{} ", quoted(name)),
        kind,
    };
    let (kind, new, names): (_, _, Vec<&str>) = match last.mark {
        Mark::Channel => (
            Completed::Channel,
            Some(Completed::NewChannel),
            journey.channels.iter().map(|it| it.name.as_str()).collect(),
        ),
        Mark::Stage => (
            Completed::Stage,
            Some(Completed::NewStage),
            journey.stages.iter().map(|it| it.name.as_str()).collect(),
        ),
        Mark::Link { .. } => {
            (Completed::Touchpoint, None, state.touchpoints.iter().map(|it| it.name.as_str()).collect())
        }
        Mark::Name | Mark::Emotion(_) | Mark::Friction(_) => return Vec::new(),
    };
    let folded = plain_words(&typed);
    let mut found: Vec<(u8, &str)> = names
        .iter()
        .map(|name| (if folded.is_empty() { 1 } else { likeness(&plain_words(name), &folded) }, *name))
        .filter(|(likeness, _)| *likeness > 0)
        .collect();
    found.sort_by_key(|(likeness, _)| std::cmp::Reverse(*likeness));
    // A name that is written whole, and a space after it, is finished.
    let is_whole = found.first().is_some_and(|(likeness, _)| *likeness == WHOLE);
    if is_whole && text.ends_with(is_gap) {
        return Vec::new();
    }
    // Words after a name that was found go on with the touchpoint's own.
    let goes_on = found.is_empty()
        && longest(&last.words, &names.iter().map(|name| ((), *name)).collect::<Vec<_>>()).is_some();
    // A slip of the hand makes nothing new by itself: what was probably meant comes first.
    let meant = slip::meant(&last.words, names.iter().copied()).filter(|_| found.is_empty() && !goes_on);
    let mut offers: Vec<Completion> = meant
        .map(|(name, used)| {
            let mut offer = offer(kind, name);
            offer.text.extend(last.words.iter().skip(used).map(|word| format!("{word} ")));
            offer
        })
        .into_iter()
        .collect();
    offers.extend(found.into_iter().take(OFFERED).map(|(_, name)| offer(kind, name)));
    if let Some(new) = new.filter(|_| !folded.is_empty() && !is_whole && !goes_on) {
        offers.push(offer(new, &typed));
    }
    offers
}

/// A name in the form in which it is found again: it stands in quotes where it has several words.
fn quoted(name: &str) -> String {
    if name.contains(is_gap) && !name.contains('"') { format!("\"{name}\"") } else { name.to_owned() }
}
