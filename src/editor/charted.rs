//! The roadmap on the canvas.

use super::{Look, Named};
use crate::{
    drawing::{self, Arrangement, Bar, Gantt},
    model::{Element, Initiative, InitiativeId},
    roadmap::{Plan, Planned},
};

/// A roadmap on the canvas.
#[derive(Clone, Debug)]
pub struct Charted {
    /// What is done when.
    pub plan: Plan,
    /// The same as records, with all that rules fill: what dependencies are checked against.
    pub initiatives: Vec<Initiative>,
    /// Its picture, and what can be taken hold of on it.
    pub gantt: Gantt,
}

impl Charted {
    /// Draws a plan that is made of these initiatives.
    pub(super) fn new(plan: Plan, initiatives: Vec<Initiative>, arrangement: &Arrangement, look: Look) -> Self {
        let gantt = drawing::gantt(&plan, arrangement, look.theme, look.lang);
        Self { plan, initiatives, gantt }
    }

    /// An initiative of the plan.
    #[must_use]
    pub fn planned(&self, id: &InitiativeId) -> Option<&Planned> {
        self.plan.initiatives().find(|planned| planned.id == id.as_str())
    }

    /// The row in which an initiative is found: its own, or while it is folded away that of what it is part of.
    #[must_use]
    pub fn row_of(&self, id: &InitiativeId) -> Option<&Bar> {
        self.gantt.bar(id).or_else(|| self.gantt.bar(&self.planned(id)?.part_of.as_deref()?.into()))
    }

    /// Puts the rows in the place of what the document knows of initiatives: rules work out most of them.
    pub(super) fn name(&self, named: &mut Vec<Named>) {
        named.retain(|named| !matches!(named.element, Element::Initiative(_)));
        named.extend(self.gantt.bars.iter().filter_map(|bar| {
            let name = self.planned(&bar.id)?.title.clone();
            Some(Named { element: Element::Initiative(bar.id.clone()), name, bounds: bar.row })
        }));
    }
}
