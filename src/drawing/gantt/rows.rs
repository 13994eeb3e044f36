//! The rows of the chart: which initiatives are shown, what stands in each row, and how high it is.

use std::collections::{BTreeMap, BTreeSet};

use kurbo::{Rect, Vec2};

use super::{Arrangement, Bar, Widths, timescale::Timescale};
use crate::{
    model::{InitiativeId, Status},
    roadmap::{Plan, Planned, PlannedMilestone},
    text::{self, Measured, Weight},
};

/// Where the titles of initiatives and of actions begin, in pixels.
pub(super) const INDENT: (f64, f64) = (50.0, 68.0);

/// The height of a line of a title, in pixels.
pub(super) const TITLE: f64 = 17.0;

/// The height of a line of smaller words, in pixels.
pub(super) const SMALL: f64 = 15.5;

/// The height of the row of an action, in pixels.
pub(super) const ACTION: f64 = 26.0;

/// How far below the top of its row the middle of a bar is, for an initiative and for an action, in pixels.
const MIDDLE: (f64, f64) = (17.0, 13.0);

/// The height of the bar of an initiative and of an action, in pixels.
const THICK: (f64, f64) = (17.0, 9.0);

/// The height of a line of words below a bar, in pixels.
pub(super) const NOTE: f64 = 17.0;

/// How many milestones a folded initiative names.
const NAMED: usize = 2;

/// Something said in words below a bar.
#[derive(Clone, Copy, Debug)]
pub(super) enum Note<'a> {
    /// What is reached, at its place.
    Milestone(&'a PlannedMilestone),
    /// Where it is tried, and where it goes then.
    Pilot,
    /// A clash of dates, at the beginning of the bar.
    Clash(&'a str),
}

/// The row of an initiative, and where it is once it is placed.
#[derive(Debug)]
pub(super) struct Row<'a> {
    pub(super) planned: &'a Planned,
    /// Its step, 1–5.
    pub(super) step: i64,
    /// The step of its lane, where that is one.
    pub(super) lane: Option<i64>,
    /// All its parts that are not shown.
    pub(super) hidden: Vec<&'a Planned>,
    /// Whether it has parts.
    pub(super) has_parts: bool,
    /// The initiative whose row it is under.
    pub(super) whole: Option<&'a str>,
    pub(super) notes: Vec<Note<'a>>,
    pub(super) title: Vec<Measured>,
    pub(super) why: Vec<Measured>,
    /// The whole row.
    pub(super) rect: Rect,
    /// Its bar.
    pub(super) bar: Rect,
}

impl<'a> Row<'a> {
    fn new(
        planned: &'a Planned,
        step: i64,
        whole: Option<&'a str>,
        (tree, labels): (&Tree<'a>, f64),
        is_open: bool,
    ) -> Self {
        let parts = tree.under(&planned.id);
        let has_parts = !parts.is_empty();
        let is_page = !is_open && whole.is_none();
        let mut milestones: Vec<&PlannedMilestone> = planned.milestones.iter().collect();
        if is_page && milestones.len() > NAMED {
            // What decides is named first.
            milestones.sort_by_key(|milestone| !milestone.go_no_go);
            milestones.truncate(NAMED);
            milestones.sort_by_key(|milestone| milestone.week);
        }
        let mut notes: Vec<Note> = milestones.into_iter().rev().map(Note::Milestone).collect();
        if !planned.pilot.trim().is_empty() && !planned.roll_out.trim().is_empty() {
            notes.push(Note::Pilot);
        }
        notes.extend(planned.clashes.iter().map(|clash| Note::Clash(clash)));
        let room = labels - INDENT.0 - 8.0;
        let (title, why) = if whole.is_none() {
            (
                text::break_lines(&planned.title, 13.0, Weight::Bold, room, 2),
                text::break_lines(&planned.why, 12.0, Weight::Regular, room, 3),
            )
        } else {
            (Vec::new(), Vec::new())
        };
        let hidden = if is_open { Vec::new() } else { parts };
        let (rect, bar) = (Rect::ZERO, Rect::ZERO);
        Self { planned, step, lane: None, hidden, has_parts, whole, notes, title, why, rect, bar }
    }

    /// The id of the initiative.
    pub(super) fn id(&self) -> InitiativeId {
        InitiativeId::new(&self.planned.id)
    }

    /// Whether it stands below what it is part of.
    pub(super) const fn is_part(&self) -> bool {
        self.whole.is_some()
    }

    /// Whether nobody does it any more.
    pub(super) const fn is_dropped(&self) -> bool {
        matches!(self.planned.status, Status::Dropped | Status::Dismissed) || self.planned.retired
    }

    /// How high the row is, in pixels.
    fn height(&self) -> f64 {
        let count = |lines: usize| u32::try_from(lines).map_or(0.0, f64::from);
        let below = count(self.notes.len()) * NOTE;
        if self.is_part() {
            return ACTION + below;
        }
        let words = 9.0 + count(self.title.len().max(1)) * TITLE + SMALL + count(self.why.len()) * SMALL;
        words.max(2.0 * MIDDLE.0 + below)
    }

    /// Puts the row where it is, with this much more room than it needs. Returns where it ends.
    pub(super) fn place(&mut self, top: f64, stretch: f64, scale: &Timescale, width: f64) -> f64 {
        let stretch = if self.is_part() { 0.0 } else { stretch };
        let bottom = top + self.height() + stretch;
        self.rect = Rect::new(0.0, top, width, bottom);
        let (middle, thick) = if self.is_part() { (MIDDLE.1, THICK.1) } else { (MIDDLE.0, THICK.0) };
        let middle = top + stretch / 2.0 + middle;
        let (from, until) = scale.span(self.planned, self.step);
        let until = if self.planned.every_weeks.is_some() { scale.end() } else { until.max(from + 5.0) };
        self.bar = Rect::new(from, middle - thick / 2.0, until, middle + thick / 2.0);
        bottom
    }

    /// The triangle that folds and unfolds it.
    pub(super) fn fold(&self) -> Option<Rect> {
        let middle = (INDENT.0 - 14.0, self.bar.center().y - 1.0);
        self.has_parts.then(|| Rect::from_center_size(middle, (22.0, 22.0)))
    }

    /// What can be taken hold of, all of it moved by `by`.
    pub(super) fn bar(&self, by: Vec2) -> Bar {
        Bar {
            id: self.id(),
            bar: self.bar + by,
            row: self.rect + by,
            fold: self.fold().map(|fold| fold + by),
            is_open: self.has_parts && self.hidden.is_empty(),
            whole: self.whole.map(InitiativeId::new),
            from: self.planned.from,
            until: self.planned.until,
            recurs: self.planned.every_weeks.is_some(),
        }
    }
}

/// The initiatives of a plan with their parts, whatever step those are in.
struct Tree<'a> {
    parts: BTreeMap<&'a str, Vec<(i64, &'a Planned)>>,
}

impl<'a> Tree<'a> {
    /// All that is part of an initiative, also in a roundabout way.
    fn under(&self, id: &'a str) -> Vec<&'a Planned> {
        self.below(id).into_iter().map(|(_, planned)| planned).collect()
    }

    /// The same with their steps, each right before its own parts.
    fn below(&self, id: &'a str) -> Vec<(i64, &'a Planned)> {
        let mut met = BTreeSet::from([id]);
        let mut found = Vec::new();
        let mut open: Vec<(i64, &Planned)> = self.parts.get(id).into_iter().flatten().rev().copied().collect();
        while let Some((step, planned)) = open.pop() {
            if met.insert(&planned.id) {
                found.push((step, planned));
                open.extend(self.parts.get(planned.id.as_str()).into_iter().flatten().rev());
            }
        }
        found
    }
}

/// The rows of a plan in their order: each initiative at the top, and its parts below it where it shows them. What is
/// part of itself in a circle stands at the top.
pub(super) fn rows<'a>(plan: &'a Plan, arrangement: &Arrangement, widths: &Widths) -> Vec<Row<'a>> {
    let all: Vec<(i64, &Planned)> =
        plan.steps.iter().flat_map(|step| step.initiatives.iter().map(|planned| (step.step, planned))).collect();
    let ids: BTreeSet<&str> = all.iter().map(|(_, planned)| planned.id.as_str()).collect();
    let whole = |planned: &'a Planned| planned.part_of.as_deref().filter(|id| ids.contains(id));
    let mut tree = Tree { parts: BTreeMap::new() };
    for (step, planned) in &all {
        if let Some(whole) = whole(planned) {
            tree.parts.entry(whole).or_default().push((*step, planned));
        }
    }
    let mut rows = Vec::new();
    let mut met: BTreeSet<&str> = BTreeSet::new();
    let tops = all.iter().filter(|(_, planned)| whole(planned).is_none()).chain(&all);
    for (step, planned) in tops {
        if !met.insert(&planned.id) {
            continue;
        }
        let is_open = arrangement.is_open(&InitiativeId::new(&planned.id));
        rows.push(Row::new(planned, *step, None, (&tree, widths.labels), is_open));
        for (step, part) in tree.below(&planned.id) {
            if met.insert(&part.id) && is_open {
                let mut row = Row::new(part, step, Some(&planned.id), (&tree, widths.labels), true);
                row.has_parts = false;
                rows.push(row);
            }
        }
    }
    rows
}
