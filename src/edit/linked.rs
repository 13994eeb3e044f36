//! Every kind of record, with what it cannot be without and who answers for it.

use crate::model::{
    Anchor, Business, Card, Channel, Delight, Element, Friction, Initiative, Kpi, Persona, Stage, System, Team,
    Touchpoint, Transition, Votes, ranges::Ranged, references::Refers,
};

/// A record, linked to others: by the references that [`Refers`] goes through and by those told here.
pub(super) trait Linked: Refers + Ranged {
    /// Itself.
    fn element(&self) -> Element;

    /// What it cannot be without, in its state and in the journey.
    fn needs(&self) -> Vec<Element> {
        Vec::new()
    }

    /// The fields that name a team by its id, or anybody in free text.
    fn owners(&mut self) -> Vec<&mut String> {
        Vec::new()
    }
}

/// Where a friction or a delight hangs, unless that is the journey as a whole.
fn needed(at: &Anchor) -> Vec<Element> {
    if *at == Anchor::Journey { Vec::new() } else { vec![at.clone().into()] }
}

impl Linked for Touchpoint {
    fn element(&self) -> Element {
        Element::Touchpoint(self.id.clone())
    }

    fn needs(&self) -> Vec<Element> {
        vec![Element::Stage(self.stage.clone()), Element::Channel(self.channel.clone())]
    }

    fn owners(&mut self) -> Vec<&mut String> {
        let backstage = self.backstage.iter_mut().map(|backstage| &mut backstage.who);
        std::iter::once(&mut self.owner).chain(backstage).collect()
    }
}

impl Linked for Transition {
    fn element(&self) -> Element {
        Element::Transition(self.id.clone())
    }

    fn needs(&self) -> Vec<Element> {
        vec![Element::Touchpoint(self.from.clone()), Element::Touchpoint(self.to.clone())]
    }
}

impl Linked for Friction {
    fn element(&self) -> Element {
        Element::Friction(self.id.clone())
    }

    fn needs(&self) -> Vec<Element> {
        needed(&self.at)
    }
}

impl Linked for Delight {
    fn element(&self) -> Element {
        Element::Delight(self.id.clone())
    }

    fn needs(&self) -> Vec<Element> {
        needed(&self.at)
    }
}

impl Linked for Card {
    fn element(&self) -> Element {
        Element::Card(self.id.clone())
    }

    fn needs(&self) -> Vec<Element> {
        self.at.iter().cloned().map(Element::from).filter(|at| *at != Element::Journey).collect()
    }
}

impl Linked for Stage {
    fn element(&self) -> Element {
        Element::Stage(self.id.clone())
    }
}

impl Linked for Channel {
    fn element(&self) -> Element {
        Element::Channel(self.id.clone())
    }

    fn owners(&mut self) -> Vec<&mut String> {
        vec![&mut self.owner]
    }
}

impl Linked for Persona {
    fn element(&self) -> Element {
        Element::Persona(self.id.clone())
    }
}

impl Linked for Team {
    fn element(&self) -> Element {
        Element::Team(self.id.clone())
    }
}

impl Linked for System {
    fn element(&self) -> Element {
        Element::System(self.id.clone())
    }
}

impl Linked for Kpi {
    fn element(&self) -> Element {
        Element::Kpi(self.id.clone())
    }

    fn owners(&mut self) -> Vec<&mut String> {
        vec![&mut self.owner]
    }
}

impl Linked for Initiative {
    fn element(&self) -> Element {
        Element::Initiative(self.id.clone())
    }

    fn owners(&mut self) -> Vec<&mut String> {
        vec![&mut self.owner]
    }
}

impl Linked for Business {
    fn element(&self) -> Element {
        Element::Journey
    }
}

impl Linked for Votes {
    fn element(&self) -> Element {
        Element::Journey
    }
}
