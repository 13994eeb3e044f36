//! The golden thread in words: one line a friction, what hurts most first, with what answers it, who brings that about,
//! what proves it, and where the thread breaks. Window, pictures and documents say the same.

use std::collections::BTreeSet;

use crate::{
    i18n::Lang,
    insight::{Break, Strand, Thread},
    model::{Deliverable, FrictionId, Initiative, InitiativeId, Journey, KpiId, State},
};

/// The golden thread of a roadmap in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strands {
    /// One line a friction of the base state, the one that hurts most first.
    pub lines: Vec<StrandLine>,
    /// The pain on unbroken strands over all pain, 0–1; none where nothing hurts.
    pub coverage: Option<f64>,
}

/// The thread of one friction.
#[derive(Clone, Debug, PartialEq)]
pub struct StrandLine {
    /// The friction of the base state.
    pub friction: FrictionId,
    /// What it is called.
    pub name: String,
    /// The pain that it adds to each journey.
    pub pain: f64,
    /// The share of all pain that it makes up, 0–1; none where nothing hurts.
    pub share: Option<f64>,
    /// What answers it in the target, each with its name.
    pub answers: Vec<(Deliverable, String)>,
    /// The initiatives that bring the answers about: those of the sponsor, in the place of the actions within them.
    pub initiatives: Vec<(InitiativeId, String)>,
    /// The KPIs that prove it, each with its name.
    pub kpis: Vec<(KpiId, String)>,
    /// Where it breaks; none where it holds.
    pub broken: Option<Break>,
}

impl Strands {
    /// The thread from the frictions of `base` to `target` in words; `initiatives` are those that it was worked out with.
    #[must_use]
    pub fn of(
        journey: &Journey,
        (base, target): (&State, &State),
        thread: &Thread,
        initiatives: &[Initiative],
    ) -> Self {
        let all: f64 = thread.strands.iter().map(|strand| strand.pain).sum();
        let line = |strand: &Strand| {
            let friction = base.frictions.get(&strand.friction);
            let mut met = BTreeSet::new();
            let tops = strand.initiatives.iter().filter_map(|id| top_of(id, initiatives));
            StrandLine {
                friction: strand.friction.clone(),
                name: friction.map_or_else(|| strand.friction.to_string(), |friction| friction.name.clone()),
                pain: strand.pain,
                share: (all > 0.0).then(|| strand.pain / all),
                answers: strand.answers.iter().map(|it| (it.clone(), answer(target, it))).collect(),
                initiatives: tops
                    .filter(|it| met.insert(&it.id))
                    .map(|it| (it.id.clone(), it.title.clone()))
                    .collect(),
                kpis: strand
                    .kpis
                    .iter()
                    .filter_map(|id| Some((id.clone(), journey.kpis.get(id)?.name.clone())))
                    .collect(),
                broken: strand.breaks.first().copied(),
            }
        };
        let mut lines: Vec<StrandLine> = thread.strands.iter().map(line).collect();
        lines
            .sort_by(|one, other| other.pain.total_cmp(&one.pain).then_with(|| one.friction.cmp(&other.friction)));
        Self { lines, coverage: thread.coverage }
    }

    /// What nothing in the target answers, what hurts most first.
    pub fn unanswered(&self) -> impl Iterator<Item = &StrandLine> {
        self.broken_at(Break::Unanswered)
    }

    /// The lines that break there, what hurts most first.
    pub fn broken_at(&self, broken: Break) -> impl Iterator<Item = &StrandLine> {
        self.lines.iter().filter(move |line| line.broken == Some(broken))
    }

    /// How far the thread holds, in a sentence, and where most strands break that do.
    #[must_use]
    pub fn finding(&self, lang: Lang) -> String {
        let Some(coverage) = self.coverage else {
            return lang.text(if self.lines.is_empty() { "thread-nothing" } else { "thread-no-pain" });
        };
        let breaks = Break::ALL.map(|broken| (broken, self.broken_at(broken).count()));
        // What has no answer counts most; of the others, the break that is met most often.
        let most = breaks.into_iter().skip(1).rev().max_by_key(|(_, count)| *count);
        let worst = breaks.into_iter().take(1).chain(most).find(|(_, count)| *count > 0);
        let whole = breaks.iter().map(|(_, count)| count).sum::<usize>() == 0;
        let Some((broken, count)) = worst.filter(|_| !whole) else { return lang.text("thread-holds") };
        let rest = lang.text_with(&format!("thread-broken-{}", broken.key()), &[("count", count.into())]);
        // A thread that nearly holds does not hold.
        let share = lang.percent(if coverage < 1.0 { coverage.min(0.99) } else { coverage });
        let key = if coverage > 0.0 { "thread-holds-for" } else { "thread-holds-nowhere" };
        lang.text_with(key, &[("share", share.into()), ("rest", rest.into())])
    }

    /// What stays unanswered, in a sentence for each: the friction and the share of the pain that it makes up.
    #[must_use]
    pub fn unanswered_in_words(&self, lang: Lang) -> Vec<String> {
        self.unanswered().map(|line| line.with_share(lang)).collect()
    }
}

impl StrandLine {
    /// The friction, and the share of the pain that it makes up.
    #[must_use]
    pub fn with_share(&self, lang: Lang) -> String {
        let Some(share) = self.share.filter(|share| *share > 0.0) else { return self.name.clone() };
        let args = [("name", self.name.as_str().into()), ("share", lang.percent(share).into())];
        lang.text_with("thread-with-share", &args)
    }

    /// Where it breaks, in words; where it holds, that it does.
    #[must_use]
    pub fn state_in_words(&self, lang: Lang) -> String {
        let key = self.broken.map_or_else(|| "thread-whole".to_owned(), |it| format!("break-{}", it.key()));
        lang.text(&key)
    }

    /// What would mend it, in words; empty where it holds.
    #[must_use]
    pub fn mend_in_words(&self, lang: Lang) -> String {
        let key = |broken: Break| format!("thread-mend-{}", broken.key());
        self.broken.map_or_else(String::new, |broken| lang.text(&key(broken)))
    }
}

/// What an answer is called; a transition after its two ends.
fn answer(target: &State, element: &Deliverable) -> String {
    let touchpoint = |id: &crate::model::TouchpointId| {
        target.touchpoints.get(id).map_or_else(|| id.to_string(), |it| it.name.clone())
    };
    match element {
        Deliverable::Touchpoint(id) => touchpoint(id),
        Deliverable::Transition(id) => target.transitions.get(id).map_or_else(
            || id.to_string(),
            |transition| format!("{} → {}", touchpoint(&transition.from), touchpoint(&transition.to)),
        ),
    }
}

/// The initiative that an initiative is part of in the end, which is itself where it is part of nothing that is there.
#[must_use]
pub fn top_of<'a>(id: &InitiativeId, initiatives: &'a [Initiative]) -> Option<&'a Initiative> {
    let find = |id: &InitiativeId| initiatives.iter().find(|it| it.id == *id);
    let mut top = find(id)?;
    let mut met = BTreeSet::from([&top.id]);
    while let Some(whole) = top.part_of.as_ref().and_then(find).filter(|whole| met.insert(&whole.id)) {
        top = whole;
    }
    Some(top)
}
