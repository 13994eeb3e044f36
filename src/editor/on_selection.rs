//! What can be done with what is selected, besides naming and moving it.

use super::{Addition, Ask, Editor, Gesture, Mode, Tool, as_in_base, own};
use crate::{
    edit::{Action, Edit, Label},
    insight::main_path,
    model::{Anchor, Element, TouchpointId},
};

impl Editor {
    /// Where a delight would be marked: what is selected, or the place of the friction or delight that is.
    #[must_use]
    pub fn delight_anchor(&self) -> Option<Anchor> {
        match self.view.only()? {
            Element::Delight(id) => Some(self.state()?.delights.get(id)?.at.clone()),
            element => self.anchor_of(element),
        }
    }

    /// Asks what pleases at what is selected.
    pub fn ask_delight(&mut self) {
        if let Some(at) = self.delight_anchor() {
            self.ask = Some(Ask::NameAddition(Addition::Delight(at)));
        }
    }

    /// Whether something selected has values of its own where the state that this one is based on has others.
    #[must_use]
    pub fn can_be_as_in_base(&self) -> bool {
        !self.edits_as_in_base().is_empty()
    }

    /// Gives what is selected the values of the state that this one is based on, as one step.
    pub fn make_as_in_base(&mut self) {
        let edits = self.edits_as_in_base();
        let first = self.view.selection.iter().find_map(|element| self.name_of(element));
        let label = Label::new(Action::Change, &first.unwrap_or_default());
        self.apply(label, edits, self.view.clone());
    }

    fn edits_as_in_base(&self) -> Vec<Edit> {
        let Some(state) = self.state() else { return Vec::new() };
        let edit = |element| {
            own(self.journey(), state, element).filter(|own| !own.is_new && !own.fields.is_empty())?;
            as_in_base(self.journey(), state, element)
        };
        self.view.selection.iter().filter_map(edit).collect()
    }

    /// The touchpoint after the one selected: the next on the main way, or the one that most go on to where the main way
    /// does not lead by. The start of the main way where no touchpoint is selected; none at an end.
    #[must_use]
    pub fn next_on_path(&self) -> Option<TouchpointId> {
        let state = self.state()?;
        let way = main_path(self.journey(), state, None);
        let Some(Element::Touchpoint(here)) = self.view.only() else { return way.into_iter().next() };
        if let Some(at) = way.iter().position(|id| id == here) {
            return way.into_iter().nth(at + 1);
        }
        let share = |share: Option<f64>| share.unwrap_or(0.0);
        let out = state.transitions.iter().filter(|way| way.from == *here && way.to != *here);
        // Of equal ones the first.
        out.reduce(|best, way| if share(way.share) > share(best.share) { way } else { best })
            .map(|way| way.to.clone())
    }

    /// Selects that touchpoint, and brings it into view.
    pub fn go_on_path(&mut self) {
        if let Some(next) = self.next_on_path() {
            self.select(Element::Touchpoint(next));
        }
    }

    /// The key of the text that says what Enter does on the map with what is selected; none where it does nothing.
    #[must_use]
    pub fn enter_key(&self) -> Option<&'static str> {
        if self.mode != Mode::Map || self.is_read_only() {
            return None;
        }
        let Some(element) = self.view.only() else { return Some("enter-writes") };
        if let Element::Bundle(_) = element {
            return Some("enter-unfolds");
        }
        match (self.tool, element) {
            (Tool::Touchpoint, element) => self.cell_of(element).map(|_| "enter-writes-here"),
            (Tool::Friction, element) => self.anchor_of(element).map(|_| "enter-marks"),
            (Tool::Link, Element::Touchpoint(id)) => match &self.gesture {
                Gesture::Linking { from, .. } if from == id => None,
                Gesture::Linking { .. } => Some("enter-connects"),
                _ => Some("enter-begins"),
            },
            (Tool::Link, _) => None,
            (Tool::Select | Tool::Hand, Element::Touchpoint(_)) => Some("enter-renames-touchpoint"),
            (Tool::Select | Tool::Hand, Element::Cell(..)) => Some("enter-writes-here"),
            (Tool::Select | Tool::Hand, element) => self.can_rename(element).then_some("enter-renames"),
        }
    }
}
