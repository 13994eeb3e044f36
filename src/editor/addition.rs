//! What is added with nothing but a name.

use std::collections::BTreeSet;

use super::{CardDraft, Editor, View};
use crate::{
    edit::{Action, Edit, FreshId as _, Label},
    model::{
        Anchor, Card, CardId, CardKind, Delight, DelightId, Element, InitiativeId, Kpi, KpiId, Persona, PersonaId,
        System, SystemId, Team, TeamId,
    },
};

/// Something that is added with nothing but a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Addition {
    /// A stage, at the end.
    Stage,
    /// A channel, at the end.
    Channel,
    /// A persona, at the end.
    Persona,
    /// A team, at the end.
    Team,
    /// A system, at the end.
    System,
    /// A KPI of the whole journey, at the end.
    Kpi,
    /// An initiative of the roadmap, at the end.
    Initiative,
    /// An idea that is not on the map yet; its name is what was said.
    Card,
    /// Something that pleases, here.
    Delight(Anchor),
}

impl Addition {
    /// The key of the text that asks for its name.
    #[must_use]
    pub const fn title_key(&self) -> &'static str {
        match self {
            Self::Stage => "dialog-new-stage",
            Self::Channel => "dialog-new-channel",
            Self::Persona => "dialog-new-persona",
            Self::Team => "dialog-new-team",
            Self::System => "dialog-new-system",
            Self::Kpi => "dialog-new-kpi",
            Self::Initiative => "dialog-new-initiative",
            Self::Card => "dialog-new-card",
            Self::Delight(_) => "dialog-new-delight",
        }
    }
}

impl Editor {
    /// Adds what was asked for, by its name, and selects it.
    pub fn add(&mut self, addition: Addition, name: &str) {
        let journey = self.journey();
        let named = name.to_owned();
        let (edit, element) = match addition {
            Addition::Stage => return self.add_stage(name),
            Addition::Channel => return self.add_channel(name),
            Addition::Persona => {
                let id = PersonaId::fresh(journey, name);
                (Edit::put_shared(Persona::new(id.clone(), name)), Element::Persona(id))
            }
            Addition::Team => {
                let id = TeamId::fresh(journey, name);
                (Edit::put_shared(Team::new(id.clone(), name)), Element::Team(id))
            }
            Addition::System => {
                let id = SystemId::fresh(journey, name);
                (Edit::put_shared(System::new(id.clone(), name)), Element::System(id))
            }
            Addition::Kpi => {
                let id = KpiId::fresh(journey, name);
                (Edit::put_shared(Kpi::new(id.clone(), name)), Element::Kpi(id))
            }
            Addition::Initiative => {
                let id = InitiativeId::fresh(journey, name);
                (Edit::put_shared(self.fresh_initiative(id.clone(), name)), Element::Initiative(id))
            }
            Addition::Card => {
                let Some(state) = &self.view.state else { return };
                let draft = CardDraft { text: named, kind: CardKind::default() };
                let id = CardId::fresh(journey, draft.words());
                let card = Card {
                    id: id.clone(),
                    kind: draft.heard_kind(),
                    text: draft.words().to_owned(),
                    at: None,
                    answers: Vec::new(),
                    became: None,
                };
                (Edit::put(state, card), Element::Card(id))
            }
            Addition::Delight(at) => {
                let Some(state) = &self.view.state else { return };
                let id = DelightId::fresh(journey, name);
                let delight = Delight { id: id.clone(), name: named, at, verbatims: Vec::new(), evidence: None };
                (Edit::put(state, delight), Element::Delight(id))
            }
        };
        let action = match element {
            Element::Card(_) => Action::WriteCard,
            Element::Delight(_) => Action::MarkDelight,
            _ => Action::Add,
        };
        let after = View { selection: BTreeSet::from([element]), ..self.view.clone() };
        self.apply(Label::new(action, name), vec![edit], after);
    }
}
