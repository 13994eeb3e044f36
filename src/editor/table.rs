//! The map as tables: its touchpoints, transitions and frictions in rows, sorted by a column.

use std::{cmp::Ordering, collections::BTreeSet};

use super::{Editor, matching::folded, outline::outline};
use crate::{
    insight::seen_by,
    model::{
        Anchor, Context, Element, Evidence, Friction, Journey, State, TouchpointId, Transition, TransitionId,
    },
};

/// What the rows of the table are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sheet {
    /// The touchpoints.
    #[default]
    Touchpoints,
    /// The transitions.
    Transitions,
    /// The frictions.
    Frictions,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// What the touchpoint or the friction is called.
    Name,
    /// The column of the map. Sorted by it, the table reads as the map does.
    #[default]
    Stage,
    /// The row of the map.
    Channel,
    /// How the customer feels.
    Emotion,
    /// What hurts there, the worst first.
    Frictions,
    /// Where it leads.
    Next,
    /// Who answers for it.
    Owner,
    /// How it is known.
    Evidence,
    /// Where a transition starts.
    From,
    /// Where it leads.
    To,
    /// When customers take it, in words.
    Condition,
    /// The share of those at its start who take it.
    Share,
    /// Why customers take it.
    Reason,
    /// What the next touchpoint knows of the previous one.
    Context,
    /// How long the customer waits.
    Wait,
    /// How much a friction hurts.
    Severity,
    /// Where it hurts.
    Place,
    /// What kind of friction it is.
    Kind,
    /// How many suffer it.
    Frequency,
    /// Whether customers or employees feel it.
    FeltBy,
}

impl Sheet {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Touchpoints, Self::Transitions, Self::Frictions];

    /// The key of its name.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Touchpoints => "outline-title",
            Self::Transitions => "table-transitions",
            Self::Frictions => "table-frictions",
        }
    }

    /// Its columns, from left to right.
    #[must_use]
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::Touchpoints => &[
                Column::Name,
                Column::Stage,
                Column::Channel,
                Column::Emotion,
                Column::Frictions,
                Column::Next,
                Column::Owner,
                Column::Evidence,
            ],
            Self::Transitions => &[
                Column::From,
                Column::To,
                Column::Condition,
                Column::Share,
                Column::Reason,
                Column::Context,
                Column::Wait,
                Column::Evidence,
            ],
            Self::Frictions => &[
                Column::Name,
                Column::Severity,
                Column::Place,
                Column::Kind,
                Column::Frequency,
                Column::FeltBy,
                Column::Evidence,
            ],
        }
    }

    /// How its rows are sorted at first: as the map reads, and by what hurts most.
    #[must_use]
    pub const fn order(self) -> Order {
        match self {
            Self::Touchpoints => Order { by: Column::Stage, descending: false },
            Self::Transitions => Order { by: Column::From, descending: false },
            Self::Frictions => Order { by: Column::Severity, descending: true },
        }
    }

    /// The sheet that an element is a row of.
    #[must_use]
    pub const fn of(element: &Element) -> Option<Self> {
        match element {
            Element::Touchpoint(_) => Some(Self::Touchpoints),
            Element::Transition(_) => Some(Self::Transitions),
            Element::Friction(_) => Some(Self::Frictions),
            _ => None,
        }
    }

    /// How many rows it has in a state.
    #[must_use]
    pub fn len(self, state: &State) -> usize {
        match self {
            Self::Touchpoints => state.touchpoints.len(),
            Self::Transitions => state.transitions.len(),
            Self::Frictions => state.frictions.len(),
        }
    }
}

impl Column {
    /// The key of its name.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Name => "outline-name",
            Self::Stage => "outline-stage",
            Self::Channel => "outline-channel",
            Self::Emotion => "outline-emotion",
            Self::Frictions => "outline-frictions",
            Self::Next => "outline-next",
            Self::Owner => "outline-owner",
            Self::Evidence => "outline-evidence",
            Self::From => "field-from",
            Self::To => "field-to",
            Self::Condition => "field-condition",
            Self::Share => "field-share",
            Self::Reason => "field-reason",
            Self::Context => "field-context",
            Self::Wait => "field-wait_minutes",
            Self::Severity => "field-severity",
            Self::Place => "field-at",
            Self::Kind => "field-kind",
            Self::Frequency => "field-frequency",
            Self::FeltBy => "field-felt_by",
        }
    }
}

/// The order of the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// By what.
    pub by: Column,
    /// Whether the last comes first.
    pub descending: bool,
}

impl Order {
    /// The order after the head of a column was pressed: by it, and the other way round if it was by it already.
    #[must_use]
    pub fn pressed(self, column: Column) -> Self {
        Self { by: column, descending: self.by == column && !self.descending }
    }
}

/// What a row is sorted by. What is not known comes last in both directions.
#[derive(Debug, Default)]
pub(super) struct Key {
    unknown: bool,
    number: f64,
    text: String,
}

impl Key {
    /// A text; none where it is empty.
    pub(super) fn text(text: &str) -> Self {
        Self { unknown: text.is_empty(), text: folded(text), ..Self::default() }
    }

    /// A number, where it is known.
    pub(super) fn number(number: Option<f64>) -> Self {
        Self { unknown: number.is_none(), number: number.unwrap_or_default(), ..Self::default() }
    }

    /// A step of a scale, or the place of a value among others.
    #[expect(clippy::cast_precision_loss, reason = "the steps and values of a document are few")]
    pub(super) fn step(step: Option<i64>) -> Self {
        Self::number(step.map(|step| step as f64))
    }

    /// How something is known.
    pub(super) fn evidence(evidence: Option<&Evidence>) -> Self {
        Self::step(evidence.map(|evidence| evidence.level as i64))
    }

    fn compare(&self, other: &Self, descending: bool) -> Ordering {
        let known = self.number.total_cmp(&other.number).then_with(|| self.text.cmp(&other.text));
        self.unknown.cmp(&other.unknown).then(if descending { known.reverse() } else { known })
    }
}

/// Rows sorted by their keys; equal ones stay as they are.
pub(super) fn sorted<T>(rows: Vec<T>, descending: bool, key: impl Fn(&T) -> Key) -> Vec<T> {
    let mut keyed: Vec<(Key, T)> = rows.into_iter().map(|row| (key(&row), row)).collect();
    keyed.sort_by(|(a, _), (b, _)| a.compare(b, descending));
    keyed.into_iter().map(|(_, row)| row).collect()
}

/// The transitions of a state in this order; where two are equal, in the order of their starts on the map.
fn transitions<'a>(journey: &Journey, state: &'a State, order: Order) -> Vec<&'a Transition> {
    let on_map: Vec<&TouchpointId> =
        outline(journey, state, Sheet::Touchpoints.order()).into_iter().map(|it| &it.id).collect();
    let place = |id: &TouchpointId| on_map.iter().position(|other| *other == id);
    let mut rows: Vec<&Transition> = state.transitions.iter().collect();
    rows.sort_by_cached_key(|it| (place(&it.from), place(&it.to), it.id.clone()));
    let name = |id: &TouchpointId| state.touchpoints.get(id).map_or("", |end| &end.name);
    sorted(rows, order.descending, |it| match order.by {
        Column::From => Key::text(name(&it.from)),
        Column::To => Key::text(name(&it.to)),
        Column::Condition => Key::text(&it.condition),
        Column::Share => Key::number(it.share),
        Column::Reason => Key::step(it.reason.map(|reason| reason as i64)),
        Column::Context => Key::step(Some(it.context as i64).filter(|_| it.context != Context::Unknown)),
        Column::Wait => Key::number(it.wait_minutes),
        Column::Evidence => Key::evidence(it.evidence.as_ref()),
        _ => Key::default(),
    })
}

/// The frictions of a state in this order; where two are equal, by name.
fn frictions<'a>(journey: &Journey, state: &'a State, order: Order) -> Vec<&'a Friction> {
    let mut rows: Vec<&Friction> = state.frictions.iter().collect();
    rows.sort_by_cached_key(|it| (folded(&it.name), it.id.clone()));
    let place = |at: &Anchor| super::name_of(journey, Some(state), &at.clone().into()).unwrap_or_default();
    sorted(rows, order.descending, |it| match order.by {
        Column::Name => Key::text(&it.name),
        Column::Severity => Key::step(Some(it.severity)),
        Column::Place => Key::text(&place(&it.at)),
        Column::Kind => Key::step(Some(it.kind as i64)),
        Column::Frequency => Key::number(it.frequency),
        Column::FeltBy => Key::step(Some(it.felt_by as i64)),
        Column::Evidence => Key::evidence(it.evidence.as_ref()),
        _ => Key::default(),
    })
}

impl Editor {
    /// The rows of a table: what the search and the filter leave of the state on screen, in this order, with the values of
    /// the persona that was chosen. What is still being typed changes neither, so that no row moves under the fingers.
    #[must_use]
    pub fn rows(&self, sheet: Sheet, order: Order) -> Vec<Element> {
        let journey = self.settled();
        let Some(state) = self.view.state.as_ref().and_then(|id| journey.states.get(id)) else {
            return Vec::new();
        };
        let seen = seen_by(state, self.persona());
        let rows: Vec<Element> = match sheet {
            Sheet::Touchpoints => {
                outline(journey, &seen, order).into_iter().map(|it| Element::Touchpoint(it.id.clone())).collect()
            }
            Sheet::Transitions => transitions(journey, &seen, order)
                .into_iter()
                .map(|it| Element::Transition(it.id.clone()))
                .collect(),
            Sheet::Frictions => {
                frictions(journey, &seen, order).into_iter().map(|it| Element::Friction(it.id.clone())).collect()
            }
        };
        let faded = self.filter.faded(state);
        let found = self.search.is_on().then(|| self.found_rows(sheet, state));
        rows.into_iter()
            .filter(|row| found.as_ref().is_none_or(|found| found.contains(row)))
            .filter(|row| !faded.contains(row))
            .collect()
    }

    /// The rows that were found, or on which something was found; touchpoints also where it was after them.
    fn found_rows(&self, sheet: Sheet, state: &State) -> BTreeSet<Element> {
        let leaving = |id: &TransitionId| {
            let from = state.transitions.get(id).map(|transition| transition.from.clone());
            from.map(Element::Touchpoint)
        };
        let hung = |element: &Element| match element {
            Element::Friction(id) => state.frictions.get(id).map(|friction| Element::from(friction.at.clone())),
            Element::Delight(id) => state.delights.get(id).map(|delight| Element::from(delight.at.clone())),
            _ => None,
        };
        let row = |element: &Element| match (sheet, element) {
            (Sheet::Touchpoints, Element::Transition(id)) => leaving(id),
            _ => Some(element.clone()).filter(|element| Sheet::of(element) == Some(sheet)),
        };
        let of = |element: &Element| row(element).or_else(|| row(&hung(element)?));
        self.search.elements().iter().filter_map(of).collect()
    }

    /// Selects rows of a table, and brings a single one into view.
    pub fn select_rows(&mut self, rows: BTreeSet<Element>) {
        self.settle();
        self.view.selection = rows;
        self.reveal_selection();
    }
}
