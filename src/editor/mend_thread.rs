//! Mends of the golden thread: the edits that answer a friction, deliver the answer, measure what was delivered. What
//! exactly is for people to choose; each choice is one step.

use super::Editor;
use crate::{
    edit::{Action, Edit, FreshId as _, Label},
    insight::Strand,
    model::{Deliverable, Friction, FrictionId, Initiative, InitiativeId, KpiId, State},
    roadmap,
    telling::top_of,
};

/// A step that mends a thread: what it is called, and its edits.
pub type ThreadMend = (Label, Vec<Edit>);

/// The step of the roadmap in which what somebody has to design is delivered.
const STEP: i64 = 3;

impl Editor {
    /// The step after which an element of the target answers a friction; none where it is not there, or does so already.
    #[must_use]
    pub fn answer_by(&self, friction: &FrictionId, element: &Deliverable) -> Option<ThreadMend> {
        let target = self.journey().target()?;
        let name = self.friction_of_base(friction)?.name.clone();
        let edit = match element {
            Deliverable::Touchpoint(id) => {
                let mut record = target.touchpoints.get(id)?.clone();
                push_new(&mut record.answers, friction)?;
                Edit::put(&target.id, record)
            }
            Deliverable::Transition(id) => {
                let mut record = target.transitions.get(id)?.clone();
                push_new(&mut record.answers, friction)?;
                Edit::put(&target.id, record)
            }
        };
        Some((Label::new(Action::Answer, &name), vec![edit]))
    }

    /// The step after which an initiative delivers the answers to a friction: this one, else a new one, under a title in
    /// which the caller names the friction.
    #[must_use]
    pub fn deliver_by(&self, friction: &FrictionId, by: Option<&InitiativeId>, title: &str) -> Option<ThreadMend> {
        let answers = self.strand(friction)?.answers;
        if answers.is_empty() {
            return None;
        }
        let (label, mut record) = if let Some(id) = by {
            let mut record = self.record(id)?;
            let stands = self.standing(id)?;
            // A record says all of a list or nothing: what the rule says of it goes on holding.
            record.delivers = stands.delivers;
            (Label::new(Action::Change, &stands.title), record)
        } else {
            let mut record = Initiative::new(InitiativeId::fresh(self.journey(), title), STEP, title);
            record.frictions.push(friction.clone());
            (Label::new(Action::Add, title), record)
        };
        for answer in answers {
            if !record.delivers.contains(&answer) {
                record.delivers.push(answer);
            }
        }
        Some((label, vec![Edit::put_shared(record)]))
    }

    /// The step after which a KPI proves what answers a friction: it becomes one of the first initiative that delivers.
    #[must_use]
    pub fn measure_by(&self, friction: &FrictionId, kpi: &KpiId) -> Option<ThreadMend> {
        let first = self.strand(friction)?.initiatives.into_iter().next()?;
        let stands = self.standing(&first)?;
        self.journey().kpis.get(kpi)?;
        let mut record = self.record(&first)?;
        record.kpis = stands.kpis;
        push_new(&mut record.kpis, kpi)?;
        Some((Label::new(Action::Change, &stands.title), vec![Edit::put_shared(record)]))
    }

    /// The initiatives of the sponsor to which something can be given, each with its title.
    #[must_use]
    pub fn takers(&self) -> Vec<(InitiativeId, String)> {
        let all = |initiatives: &[Initiative]| {
            let tops =
                initiatives.iter().filter(|it| top_of(&it.id, initiatives).is_some_and(|top| top.id == it.id));
            let open = tops.filter(|it| !matches!(it.status, crate::model::Status::Dropped));
            open.map(|it| (it.id.clone(), it.title.clone())).collect()
        };
        self.with_thread(|_, initiatives| all(initiatives)).unwrap_or_default()
    }

    /// The step after which an initiative has this effort and this impact, 1–5; none where it has them already.
    #[must_use]
    pub fn weigh(&self, id: &InitiativeId, (effort, impact): (i64, i64)) -> Option<ThreadMend> {
        let mut record = self.record(id)?;
        let title = self.standing(id)?.title;
        let (effort, impact) = (Some(effort.clamp(1, 5)), Some(impact.clamp(1, 5)));
        if (record.effort, record.impact) == (effort, impact) {
            return None;
        }
        (record.effort, record.impact) = (effort, impact);
        Some((Label::new(Action::Change, &title), vec![Edit::put_shared(record)]))
    }

    fn friction_of_base(&self, id: &FrictionId) -> Option<&Friction> {
        let target = self.journey().target()?;
        let base: &State = self.journey().base_of(target)?;
        base.frictions.get(id)
    }

    fn strand(&self, friction: &FrictionId) -> Option<Strand> {
        let find = |strands: &[Strand]| strands.iter().find(|strand| strand.friction == *friction).cloned();
        self.with_thread(|thread, _| find(&thread.strands)).flatten()
    }

    /// An initiative as it stands, with all that a rule fills.
    fn standing(&self, id: &InitiativeId) -> Option<Initiative> {
        roadmap::to_target(self.journey(), self.look.lang).into_iter().find(|it| it.id == *id)
    }
}

/// Adds what is not there yet; none where it is.
fn push_new<T: Clone + PartialEq>(all: &mut Vec<T>, one: &T) -> Option<()> {
    if all.contains(one) {
        return None;
    }
    all.push(one.clone());
    Some(())
}
