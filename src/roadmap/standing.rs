//! Each initiative as it stands, beside what a rule says of it by itself: what those need who change one.

use crate::{
    i18n::Lang,
    model::{Fields as _, Initiative, InitiativeId, Journey, State, Status},
    roadmap::{
        Plan, Window,
        compose::plan_of,
        merge::{Resolved, resolve},
        rules::Ground,
        schedule,
    },
};

/// An initiative as it stands: written by a person, proposed by a rule, or both.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// The initiative, with all that a rule fills.
    pub initiative: Initiative,
    /// What the rule that it comes from says of it by itself, under the same id; none where a person came up with it, or
    /// no rule has a reason for it any more.
    pub proposed: Option<Initiative>,
    /// Why it is there, in sentences.
    pub why: String,
    /// Whether a rule once proposed it and has no reason to any more.
    pub is_retired: bool,
    /// When it happens in the plan; open while nothing has a date.
    pub window: Window,
}

impl Standing {
    /// How it stands when its record says this.
    #[must_use]
    pub fn with(&self, record: &Initiative) -> Self {
        let mut initiative = record.clone();
        match &self.proposed {
            Some(proposed) => {
                initiative.follow(&Initiative::blank(record.id.clone(), record.origin.clone()), proposed);
            }
            // The rule is gone, and what it last was called is told.
            None if initiative.title.trim().is_empty() => initiative.title.clone_from(&self.initiative.title),
            None => {}
        }
        initiative.step = initiative.step.or(self.initiative.step);
        Self { initiative, ..self.clone() }
    }
}

/// All initiatives towards the target of the journey's roadmap, in the words of `lang`: those of the plan in its order,
/// then the dismissed. Without a target, what people wrote.
#[must_use]
pub fn standings(journey: &Journey, lang: Lang) -> Vec<Standing> {
    let Some(target) = journey.target() else {
        let written = journey.roadmap.initiatives.iter().map(|record| Resolved {
            initiative: record.clone(),
            proposed: None,
            why: record.description.clone(),
            is_retired: false,
        });
        return dated(journey, written.collect());
    };
    with_dismissed(journey, target, lang, resolve(&Ground::new(journey, target, lang)))
}

/// The same towards `target`, which is the target of the journey's roadmap, together with its plan: worked out once for
/// both.
#[must_use]
pub fn standings_and_plan(journey: &Journey, target: &State, lang: Lang) -> (Vec<Standing>, Plan) {
    let ground = Ground::new(journey, target, lang);
    let resolved = resolve(&ground);
    let plan = plan_of(&ground, &resolved, None);
    (with_dismissed(journey, target, lang, resolved), plan)
}

fn with_dismissed(journey: &Journey, target: &State, lang: Lang, mut resolved: Vec<Resolved>) -> Vec<Standing> {
    resolved.extend(dismissed(journey, target, lang));
    dated(journey, resolved)
}

/// What is dismissed, as it would stand if it were not.
fn dismissed(journey: &Journey, target: &State, lang: Lang) -> Vec<Resolved> {
    let dismissed = journey.roadmap.initiatives.iter().filter(|it| it.status == Status::Dismissed);
    let ids: Vec<InitiativeId> = dismissed.map(|it| it.id.clone()).collect();
    if ids.is_empty() {
        return Vec::new();
    }
    let mut revived = journey.clone();
    for id in &ids {
        revived.roadmap.initiatives.update(id, |it| it.status = Status::default());
    }
    let resolved = resolve(&Ground::new(&revived, target, lang));
    let mut dismissed: Vec<Resolved> = resolved.into_iter().filter(|it| ids.contains(&it.initiative.id)).collect();
    for it in &mut dismissed {
        it.initiative.status = Status::Dismissed;
    }
    dismissed
}

/// What was resolved, with the days on which it happens; what is dismissed happens on none.
fn dated(journey: &Journey, resolved: Vec<Resolved>) -> Vec<Standing> {
    let wanted = resolved.iter().map(|it| &it.initiative).filter(|it| it.status != Status::Dismissed);
    let windows = schedule(wanted, journey.roadmap.start);
    let windows: Vec<Window> =
        resolved.iter().map(|it| windows.get(&it.initiative.id).copied().unwrap_or_default()).collect();
    let dated = resolved.into_iter().zip(windows).map(|(resolved, window)| {
        let Resolved { initiative, proposed, why, is_retired } = resolved;
        Standing { initiative, proposed, why, is_retired, window }
    });
    dated.collect()
}
