//! What one text of a journey says otherwise than another, in a few lines: for somebody who is to choose between the two.

use std::collections::BTreeMap;

use crate::{
    i18n::{Arg, Lang},
    model::{Journey, List, Record, Records, Roadmap, State, Transition},
};

/// So many names are told of a kind; the others are counted.
const NAMES: usize = 5;

/// What `theirs` has otherwise than `mine`, a line for each kind of thing: what it has more, what is not the same, and what
/// it lacks. Empty where both say the same.
#[must_use]
pub fn differences(mine: &Journey, theirs: &Journey, lang: Lang) -> Vec<String> {
    let mut lines = Lines { lang, lines: Vec::new() };
    if mine.title != theirs.title {
        let args = [("title", Arg::from(theirs.title.as_str()))];
        lines.lines.push(lang.text_with("differ-title", &args));
    }
    lines.lists("differ-stages", &mine.stages, &theirs.stages, |it| it.name.clone());
    lines.lists("differ-channels", &mine.channels, &theirs.channels, |it| it.name.clone());
    lines.lists("differ-personas", &mine.personas, &theirs.personas, |it| it.name.clone());
    lines.lists("differ-systems", &mine.systems, &theirs.systems, |it| it.name.clone());
    lines.lists("differ-teams", &mine.teams, &theirs.teams, |it| it.name.clone());
    lines.lists("differ-kpis", &mine.kpis, &theirs.kpis, |it| it.name.clone());
    let states = [&mine.states, &theirs.states].map(List::iter);
    lines.add("differ-states", states, |it| it.name.clone(), is_described_alike);
    for theirs in theirs.states.iter() {
        if let Some(mine) = mine.states.get(&theirs.id) {
            lines.state(mine, theirs);
        }
    }
    let planned = [&mine.roadmap, &theirs.roadmap].map(|roadmap| &roadmap.initiatives);
    lines.lists("differ-initiatives", planned[0], planned[1], |it| it.title.clone());
    if !is_rest_alike(mine, theirs) || lines.lines.is_empty() && mine != theirs {
        lines.lines.push(lang.text("differ-rest"));
    }
    lines.lines
}

/// Whether two states are the same but for what is in them.
fn is_described_alike(one: &State, other: &State) -> bool {
    let State { id: _, name, role, based_on, locked, description, .. } = one;
    (name, role, based_on, locked, description)
        == (&other.name, &other.role, &other.based_on, &other.locked, &other.description)
}

/// Whether all that has no line of its own is the same, but for order and place.
fn is_rest_alike(one: &Journey, other: &Journey) -> bool {
    let Journey { organisation, owner, vision, worksheet, business, votes, readiness, settings, .. } = one;
    let is_plan_alike = {
        let Roadmap { start, target, sponsor, decisions, initiatives: _ } = &one.roadmap;
        let other = &other.roadmap;
        (start, target, sponsor, decisions) == (&other.start, &other.target, &other.sponsor, &other.decisions)
    };
    is_plan_alike
        && (organisation, owner, vision) == (&other.organisation, &other.owner, &other.vision)
        && (worksheet, business, votes) == (&other.worksheet, &other.business, &other.votes)
        && (readiness, settings) == (&other.readiness, &other.settings)
}

/// The lines so far.
struct Lines {
    lang: Lang,
    lines: Vec<String>,
}

impl Lines {
    /// Two states with one id.
    fn state(&mut self, mine: &State, theirs: &State) {
        let before = self.lines.len();
        self.records("differ-touchpoints", &mine.touchpoints, &theirs.touchpoints, |it| it.name.clone());
        let ends = |it: &Transition| {
            let name = |id| {
                let end = theirs.touchpoints.get(id).or_else(|| mine.touchpoints.get(id));
                end.map_or("", |end| &end.name)
            };
            format!("{} – {}", name(&it.from), name(&it.to))
        };
        self.records("differ-transitions", &mine.transitions, &theirs.transitions, ends);
        self.records("differ-frictions", &mine.frictions, &theirs.frictions, |it| it.name.clone());
        self.records("differ-delights", &mine.delights, &theirs.delights, |it| it.name.clone());
        self.records("differ-cards", &mine.cards, &theirs.cards, |it| it.text.clone());
        for line in self.lines.iter_mut().skip(before) {
            let args = [("state", Arg::from(theirs.name.as_str())), ("line", line.as_str().into())];
            *line = self.lang.text_with("differ-in-state", &args);
        }
    }

    fn lists<T: Record + PartialEq>(
        &mut self,
        key: &str,
        mine: &List<T>,
        theirs: &List<T>,
        name: impl Fn(&T) -> String,
    ) {
        self.add(key, [mine.iter(), theirs.iter()], name, T::eq);
    }

    fn records<T: Record + PartialEq>(
        &mut self,
        key: &str,
        mine: &Records<T>,
        theirs: &Records<T>,
        name: impl Fn(&T) -> String,
    ) {
        self.add(key, [mine.iter(), theirs.iter()], name, T::eq);
    }

    /// A line of what is there in addition, otherwise, and no more; none where nothing is.
    fn add<'a, T: Record + 'a>(
        &mut self,
        key: &str,
        [mine, theirs]: [impl Iterator<Item = &'a T>; 2],
        name: impl Fn(&T) -> String,
        is_same: impl Fn(&T, &T) -> bool,
    ) {
        let mut gone: BTreeMap<_, _> = mine.map(|record| (record.id(), record)).collect();
        let (mut more, mut other) = (Vec::new(), Vec::new());
        for record in theirs {
            match gone.remove(record.id()) {
                None => more.push(name(record)),
                Some(mine) if !is_same(mine, record) => other.push(name(record)),
                Some(_) => {}
            }
        }
        let less = gone.into_values().map(name).collect();
        let parts = [("differ-more", more), ("differ-other", other), ("differ-less", less)];
        let told: Vec<String> = parts.into_iter().filter_map(|(key, names)| self.named(key, &names)).collect();
        if !told.is_empty() {
            let args = [("kind", Arg::from(self.lang.text(key))), ("what", told.join("; ").into())];
            self.lines.push(self.lang.text_with("differ-kind", &args));
        }
    }

    /// The first of these names, and how many there are besides.
    fn named(&self, key: &str, names: &[String]) -> Option<String> {
        let first = names.first()?;
        let mut told = self.quoted(first);
        for name in names.iter().take(NAMES).skip(1) {
            told.push_str(", ");
            told.push_str(&self.quoted(name));
        }
        let args = [("names", Arg::from(told)), ("others", names.len().saturating_sub(NAMES).into())];
        Some(self.lang.text_with(key, &args))
    }

    fn quoted(&self, name: &str) -> String {
        self.lang.text_with("differ-name", &[("name", name.into())])
    }
}
