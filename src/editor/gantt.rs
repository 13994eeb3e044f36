//! Working on the plan: moving and lengthening bars by weeks, drawing dependencies, folding rows.
//!
//! All of it changes the records of initiatives. What a rule proposes is taken up first, and only what was changed by hand
//! is noted in its record.

use std::collections::BTreeSet;

use jiff::{Span, civil::Date};
use kurbo::{Point, Rect};

use super::{Charted, Direction, Editor, Gesture, Mode, Refusal};
use crate::{
    drawing::{Arrangement, Bar, Lanes},
    edit::{Action, Edit, Label},
    model::{Element, Initiative, InitiativeId},
    roadmap::{self, Planned},
};

/// How far from an end of a bar the pointer still has hold of it, in screen points.
const END: f64 = 6.0;

/// How far behind a bar the handle is from which a dependency is drawn, in screen points.
const HANDLE: f64 = 15.0;

/// How far from the middle of the handle the pointer still has hold of it, in screen points.
const REACH: f64 = 9.0;

/// How far above and below a bar the pointer still has hold of it, in world pixels.
const SLACK: f64 = 4.0;

/// What can be taken hold of at a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// The bar itself, to move it.
    Bar,
    /// Its right end, to lengthen it.
    End,
    /// The handle behind it, to draw a dependency.
    Link,
}

/// What becomes of a bar that is let go now.
#[derive(Clone, Debug, PartialEq)]
pub struct Scheduled {
    /// Where the bar will be, in the world.
    pub bar: Rect,
    /// Its first day.
    pub from: Date,
    /// Its last day; none for what has none.
    pub until: Option<Date>,
    /// How many weeks it moves, or how long it becomes.
    pub weeks: i64,
}

impl Editor {
    /// How the roadmap is arranged.
    #[must_use]
    pub const fn arrangement(&self) -> &Arrangement {
        &self.arrangement
    }

    /// Shows all actions of the roadmap, or folds them all.
    pub fn unfold_all(&mut self, unfolded: bool) {
        self.arrangement.unfolded = unfolded;
        self.arrangement.except.clear();
    }

    /// Arranges the roadmap by these lanes.
    pub fn arrange(&mut self, lanes: Lanes) {
        self.arrangement.lanes = lanes;
    }

    /// Marks the critical path, or no longer.
    pub fn mark_critical(&mut self, marked: bool) {
        self.arrangement.critical = marked;
    }

    /// The roadmap on the canvas.
    #[must_use]
    pub fn charted(&self) -> Option<&Charted> {
        self.scene.as_ref()?.charted.as_deref()
    }

    /// The initiative of the plan that is selected, where it is the only thing.
    #[must_use]
    pub fn selected_initiative(&self) -> Option<&Planned> {
        let Some(Element::Initiative(id)) = self.view.only() else { return None };
        self.charted()?.planned(id)
    }

    /// What can be taken hold of at a point of the canvas while the roadmap is shown.
    #[must_use]
    pub fn hold_at(&self, at: Point) -> Option<(InitiativeId, Hold)> {
        if self.mode != Mode::Roadmap || self.is_read_only() {
            return None;
        }
        let world = self.camera.world_from_screen(at);
        let bars = &self.charted()?.gantt.bars;
        // The handles lie above the bars that they reach over; that of what is selected above all others.
        let handle = |bar: &&Bar| (self.link_handle(bar) - at).hypot() <= REACH && self.has_handle(bar, world);
        if let Some(bar) = bars.iter().find(handle) {
            return Some((bar.id.clone(), Hold::Link));
        }
        let bar = bars.iter().find(|bar| self.is_near(bar, world))?;
        let end = self.camera.screen_from_world(Point::new(bar.bar.x1, bar.bar.center().y));
        // In a short bar, there must be something left to move it by.
        let reach = END.min(bar.bar.width() * self.camera.zoom / 3.0);
        let hold = if !bar.recurs && at.x >= end.x - reach { Hold::End } else { Hold::Bar };
        Some((bar.id.clone(), hold))
    }

    /// Where the handle of a bar is, on the canvas.
    #[must_use]
    pub fn link_handle(&self, bar: &Bar) -> Point {
        let end = self.camera.screen_from_world(Point::new(bar.bar.x1, bar.bar.center().y));
        Point::new(end.x + HANDLE, end.y)
    }

    /// Whether a bar shows its handle while the pointer is at a point of the world: it is selected, or the pointer is in
    /// its row.
    #[must_use]
    pub fn has_handle(&self, bar: &Bar, world: Point) -> bool {
        let selected = self.view.selection.contains(&Element::Initiative(bar.id.clone()));
        !self.is_read_only() && (selected || bar.row.contains(world))
    }

    fn is_near(&self, bar: &Bar, world: Point) -> bool {
        let beyond = END / self.camera.zoom.max(1e-6);
        let beyond = if bar.recurs { 0.0 } else { beyond };
        let near = Rect { x1: bar.bar.x1 + beyond, ..bar.bar.inflate(0.0, SLACK) };
        near.contains(world)
    }

    /// The bar at a point of the world, where a dependency can be let go.
    fn bar_at(&self, world: Point) -> Option<&Bar> {
        self.charted()?.gantt.bars.iter().find(|bar| bar.row.contains(world))
    }

    /// The initiative whose row is at a point of the world, while the roadmap is shown.
    pub(super) fn row_at(&self, world: Point) -> Option<Element> {
        self.bar_at(world).map(|bar| Element::Initiative(bar.id.clone()))
    }

    /// Begins to move, to lengthen or to link the bar under a press that has moved far enough. Whether there is one.
    pub(super) fn take_bar(&mut self, at: Point) -> bool {
        let Gesture::Pressed { at: pressed, .. } = &self.gesture else { return false };
        let pressed = *pressed;
        let Some((id, hold)) = self.hold_at(pressed) else { return false };
        if hold != Hold::Link && self.charted().is_some_and(|charted| charted.plan.start.is_none()) {
            self.refusal = Some(Refusal::Undated);
            self.gesture = Gesture::Idle;
            return true;
        }
        self.view.selection = BTreeSet::from([Element::Initiative(id.clone())]);
        let start = self.camera.world_from_screen(pressed);
        self.gesture = Gesture::Scheduling { id, hold, start, at: self.camera.world_from_screen(at) };
        true
    }

    /// What becomes of the bar in the hand if it is let go now; none where none is moved or lengthened.
    #[must_use]
    pub fn scheduled(&self) -> Option<Scheduled> {
        let Gesture::Scheduling { id, hold, start, at } = &self.gesture else { return None };
        self.scheduled_by(id, *hold, at.x - start.x)
    }

    fn scheduled_by(&self, id: &InitiativeId, hold: Hold, by: f64) -> Option<Scheduled> {
        let gantt = &self.charted()?.gantt;
        let bar = gantt.bar(id)?;
        let from = bar.from?;
        let (from, until, weeks) = match hold {
            Hold::Bar => {
                let weeks = whole_weeks(from, gantt.day_at(bar.bar.x0 + by)?);
                let moved = |day: Date| weeks_after(day, weeks);
                (moved(from)?, bar.until.and_then(moved), weeks)
            }
            Hold::End => {
                let day_after = gantt.day_at(bar.bar.x1 + by)?;
                let weeks = whole_weeks(from, day_after).max(1);
                (from, weeks_after(from, weeks)?.yesterday().ok(), weeks)
            }
            Hold::Link => return None,
        };
        let x = |day: Option<Date>, else_x: f64| day.and_then(|day| gantt.x_of(day)).unwrap_or(else_x);
        let x0 = x(Some(from), bar.bar.x0);
        let x1 = x(until.and_then(|day| day.tomorrow().ok()), bar.bar.x1);
        Some(Scheduled { bar: Rect { x0, x1: x1.max(x0 + 2.0), ..bar.bar }, from, until, weeks })
    }

    /// The bar that a dependency drawn to a point would lead to, and the circle that would then close, by titles.
    #[must_use]
    pub fn linked_at(&self, id: &InitiativeId, world: Point) -> Option<(&Bar, Option<Vec<String>>)> {
        let bar = self.bar_at(world).filter(|bar| bar.id != *id)?;
        Some((bar, self.circle(id, &bar.id)))
    }

    /// The titles of the circle that would close if `after` had to wait for `before`.
    fn circle(&self, before: &InitiativeId, after: &InitiativeId) -> Option<Vec<String>> {
        let worked_out;
        let all = if let Some(charted) = self.charted() {
            &charted.initiatives
        } else {
            worked_out = roadmap::to_target(self.journey(), self.look.lang);
            &worked_out
        };
        let circle = roadmap::circle(all, before, after)?;
        let title = |id: &InitiativeId| {
            let known = all.iter().find(|it| it.id == *id).map(|it| it.title.clone());
            known.filter(|title| !title.trim().is_empty()).unwrap_or_else(|| id.to_string())
        };
        Some(circle.iter().map(title).collect())
    }

    /// Makes a step of what the bar in the hand has become.
    pub(super) fn let_go_of_bar(&mut self, id: &InitiativeId, hold: Hold, start: Point, at: Point) {
        if hold == Hold::Link {
            let to = self.bar_at(at).map(|bar| bar.id.clone());
            if let Some(to) = to.filter(|to| to != id) {
                if self.waits(&to, id) { self.stop_waiting(id, &to) } else { self.make_wait(id, &to) }
            }
        } else if let Some(scheduled) = self.scheduled_by(id, hold, at.x - start.x) {
            match hold {
                Hold::Bar if scheduled.weeks != 0 => self.start_on(id, scheduled.from),
                Hold::End => self.last(id, scheduled.weeks),
                _ => {}
            }
        }
    }

    /// Lets an initiative begin on a day.
    pub fn start_on(&mut self, id: &InitiativeId, day: Date) {
        self.change(id, Action::Move, |record| record.start = Some(day));
    }

    /// Lets an initiative take so many weeks, 1 or more.
    pub fn last(&mut self, id: &InitiativeId, weeks: i64) {
        // No bar is longer than the calendar.
        let weeks = f64::from(u32::try_from(weeks.max(1)).unwrap_or(u32::MAX));
        let before = self.charted().and_then(|charted| charted.planned(id)).and_then(|planned| planned.weeks);
        if before.is_none_or(|before| (before - weeks).abs() > 1e-9) {
            self.change(id, Action::Change, |record| record.weeks = Some(weeks));
        }
    }

    fn change(&mut self, id: &InitiativeId, action: Action, change: impl FnOnce(&mut Initiative)) {
        let Some(mut record) = self.record(id) else { return };
        change(&mut record);
        let label = Label::new(action, &self.title_of(id).unwrap_or_default());
        let view = self.view.selecting(Element::Initiative(id.clone()));
        self.apply(label, vec![Edit::put_shared(record)], view);
    }

    /// Lets an initiative wait for another, unless a circle would close, which is refused and named.
    pub fn make_wait(&mut self, before: &InitiativeId, after: &InitiativeId) {
        if let Some(circle) = self.circle(before, after) {
            self.refusal = Some(Refusal::Circle(circle));
            return;
        }
        let all = roadmap::to_target(self.journey(), self.look.lang);
        let (Some(waiting), Some(mut record)) = (all.iter().find(|it| it.id == *after), self.record(after)) else {
            return;
        };
        if waiting.depends_on.contains(before) {
            return;
        }
        // What a rule says it waits for goes on to hold.
        record.depends_on.clone_from(&waiting.depends_on);
        record.depends_on.retain(|id| all.iter().any(|it| it.id == *id));
        record.depends_on.push(before.clone());
        self.put_waiting(record, &all, Action::Connect);
    }

    /// Makes a step of what an initiative now waits for.
    fn put_waiting(&mut self, record: Initiative, all: &[Initiative], action: Action) {
        let after = record.id.clone();
        // A record can only name what is in the document: proposals that it waits for are taken up, as they are.
        let stored = &self.journey().roadmap.initiatives;
        let named = all.iter().filter(|it| record.depends_on.contains(&it.id) && !stored.contains(&it.id));
        let mut edits: Vec<Edit> =
            named.map(|it| Edit::put_shared(Initiative::blank(it.id.clone(), it.origin.clone()))).collect();
        edits.push(Edit::put_shared(record));
        let label = Label::new(action, &self.title_of(&after).unwrap_or_default());
        let view = self.view.selecting(Element::Initiative(after));
        self.apply(label, edits, view);
    }

    /// Whether an initiative waits for another in the plan, whoever said so.
    #[must_use]
    pub fn waits(&self, after: &InitiativeId, before: &InitiativeId) -> bool {
        let planned = self.charted().and_then(|charted| charted.planned(after));
        planned.is_some_and(|planned| planned.depends_on.iter().any(|id| id == before.as_str()))
    }

    /// Lets an initiative wait for another no longer. Where it is a rule that lets it wait, and for nothing else, the rule
    /// would go on to do so: that is refused.
    pub fn stop_waiting(&mut self, before: &InitiativeId, after: &InitiativeId) {
        let all = roadmap::to_target(self.journey(), self.look.lang);
        let (Some(waiting), Some(mut record)) = (all.iter().find(|it| it.id == *after), self.record(after)) else {
            return;
        };
        record.depends_on.clone_from(&waiting.depends_on);
        let is_left = |id: &InitiativeId| id != before && all.iter().any(|it| it.id == *id);
        record.depends_on.retain(is_left);
        if record.depends_on.is_empty() && self.is_proposed_to_wait(after) {
            self.refusal = Some(Refusal::RuleWaits);
            return;
        }
        self.put_waiting(record, &all, Action::Change);
    }

    /// Whether a rule lets an initiative wait for something.
    fn is_proposed_to_wait(&self, id: &InitiativeId) -> bool {
        let proposed =
            self.standings().iter().find(|it| it.initiative.id == *id).and_then(|it| it.proposed.as_ref());
        proposed.is_some_and(|proposed| !proposed.depends_on.is_empty())
    }

    /// Whether the initiative that is selected can be moved.
    #[must_use]
    pub fn can_reschedule(&self) -> bool {
        !self.is_read_only() && self.selected_initiative().is_some()
    }

    /// Whether the initiative that is selected has a length that can be changed.
    #[must_use]
    pub fn can_lengthen(&self) -> bool {
        self.can_reschedule() && self.selected_initiative().is_some_and(|planned| planned.every_weeks.is_none())
    }

    /// Moves the initiative that is selected by so many weeks.
    pub fn move_by_weeks(&mut self, weeks: i64) {
        let Some(planned) = self.selected_initiative() else { return };
        let id = InitiativeId::new(&planned.id);
        match planned.from {
            Some(from) => {
                if let Some(day) = weeks_after(from, weeks) {
                    self.start_on(&id, day);
                }
            }
            None => self.refusal = Some(Refusal::Undated),
        }
    }

    /// Lengthens the initiative that is selected by so many weeks; it never takes less than one.
    pub fn lengthen_by_weeks(&mut self, weeks: i64) {
        let Some(planned) = self.selected_initiative().filter(|it| it.every_weeks.is_none()) else { return };
        let id = InitiativeId::new(&planned.id);
        let dated = planned.from.zip(planned.until.and_then(|day| day.tomorrow().ok()));
        #[expect(clippy::cast_possible_truncation, reason = "the cast saturates, and so does the sum")]
        let known = planned.weeks.map(|weeks| weeks.round() as i64);
        let now = known.or_else(|| dated.map(|(from, after)| whole_weeks(from, after)));
        self.last(&id, now.unwrap_or(0).saturating_add(weeks).max(1));
    }

    /// Folds or unfolds the row whose triangle is at a point of the world. Whether there is one.
    pub(super) fn turn_at(&mut self, world: Point) -> bool {
        if self.mode != Mode::Roadmap {
            return false;
        }
        let bars = self.charted().map(|charted| &charted.gantt.bars);
        let at = |bar: &&Bar| bar.fold.is_some_and(|fold| fold.contains(world));
        let Some(id) = bars.and_then(|bars| bars.iter().find(at)).map(|bar| bar.id.clone()) else { return false };
        self.fold_or_unfold(&id);
        true
    }

    /// Folds or unfolds an initiative, and selects it.
    pub fn fold_or_unfold(&mut self, id: &InitiativeId) {
        self.arrangement.turn(id);
        self.view.selection = BTreeSet::from([Element::Initiative(id.clone())]);
    }

    /// Goes to the row above or below; to the left it folds what is unfolded, or goes to the whole; to the right it
    /// unfolds.
    pub(super) fn walk_rows(&mut self, direction: Direction) {
        let Some(bars) = self.charted().map(|charted| &charted.gantt.bars) else { return };
        let selected = match self.view.only() {
            Some(Element::Initiative(id)) => bars.iter().position(|bar| bar.id == *id),
            _ => None,
        };
        let Some(at) = selected else {
            if let Some(first) = bars.first() {
                let id = first.id.clone();
                self.select(Element::Initiative(id));
            }
            return;
        };
        let Some(bar) = bars.get(at) else { return };
        let next = match direction {
            Direction::Up => at.checked_sub(1).and_then(|at| bars.get(at)).map(|bar| bar.id.clone()),
            Direction::Down => bars.get(at + 1).map(|bar| bar.id.clone()),
            Direction::Left | Direction::Right => {
                let unfolds = direction == Direction::Right;
                if bar.fold.is_some() && bar.is_open != unfolds {
                    let id = bar.id.clone();
                    return self.fold_or_unfold(&id);
                }
                bar.whole.clone().filter(|_| !unfolds)
            }
        };
        if let Some(id) = next {
            self.select(Element::Initiative(id));
        }
    }
}

/// How many weeks lie between two days, rounded.
fn whole_weeks(from: Date, until: Date) -> i64 {
    let days = from.until(until).map_or(0, |span| i64::from(span.get_days()));
    (days + 3).div_euclid(7)
}

fn weeks_after(day: Date, weeks: i64) -> Option<Date> {
    day.checked_add(Span::new().try_weeks(weeks).ok()?).ok()
}
