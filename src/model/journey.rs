//! The journey: the whole document, with all that its states share.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    Business, ChannelId, Kpi, List, PersonaId, ReadinessTick, Roadmap, Settings, StageId, State, SystemId, TeamId,
    Votes, Worksheet, fields::record, is_default,
};

/// The whole document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Journey {
    /// Names the document over all machines.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
    /// Whose journey it is.
    pub organisation: String,
    /// Who answers for it: the id of a team, or free text.
    pub owner: String,
    /// The language of its words, as a BCP 47 tag; "fr" or "en" where known.
    pub language: String,
    /// What success is, so that it can be measured.
    pub vision: String,
    /// The columns.
    pub stages: List<Stage>,
    /// The rows.
    pub channels: List<Channel>,
    /// Who travels.
    pub personas: List<Persona>,
    /// What it runs on.
    pub systems: List<System>,
    /// Who does the work.
    pub teams: List<Team>,
    /// How success is measured.
    pub kpis: List<Kpi>,
    /// Today and the possible futures.
    pub states: List<State>,
    /// What is decided.
    pub roadmap: Roadmap,
    /// The answers to the eight strategy questions.
    pub worksheet: Worksheet,
    /// What it is worth.
    pub business: Business,
    /// What the room voted.
    pub votes: Votes,
    /// What is ticked by hand.
    pub readiness: Vec<ReadinessTick>,
    /// What is switched off or tuned.
    pub settings: Settings,
}

impl Journey {
    /// The first state of today.
    #[must_use]
    pub fn current(&self) -> Option<&State> {
        self.states.iter().find(|state| state.role == super::Role::Current)
    }

    /// The state that the roadmap leads to: the one it names, else the first future.
    #[must_use]
    pub fn target(&self) -> Option<&State> {
        let named = self.roadmap.target.as_ref().and_then(|id| self.states.get(id));
        named.or_else(|| self.states.iter().find(|state| state.role == super::Role::Future))
    }

    /// The state that `state` is compared with: the one it is based on, else the first of today.
    #[must_use]
    pub fn base_of(&self, state: &State) -> Option<&State> {
        state.based_on.as_ref().and_then(|id| self.states.get(id)).or_else(|| self.current())
    }

    /// What an owner is called: the name of the team with this id, else the text itself.
    #[must_use]
    pub fn owner_name<'a>(&'a self, owner: &'a str) -> &'a str {
        self.teams.get(&TeamId::new(owner)).map_or(owner, |team| &team.name)
    }

    /// Whether a channel is in nobody's hands or in a competitor's; unknown channels are not.
    #[must_use]
    pub fn is_outside(&self, channel: &ChannelId) -> bool {
        self.channels.get(channel).is_some_and(Channel::is_outside)
    }

    /// Who serves at a touchpoint: its own setting, else that of its channel.
    #[must_use]
    pub fn service_of(&self, touchpoint: &super::Touchpoint) -> Service {
        touchpoint
            .service
            .or_else(|| self.channels.get(&touchpoint.channel).map(|channel| channel.service))
            .unwrap_or_default()
    }
}

/// A column of the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stage {
    /// Its id.
    pub id: StageId,
    /// What the room calls it.
    pub name: String,
    /// When it happens, in words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub when: String,
}

record!(Stage, StageId, [name, when]);

impl Stage {
    /// A stage with a name.
    #[must_use]
    pub fn new(id: StageId, name: &str) -> Self {
        Self { id, name: name.to_owned(), when: String::new() }
    }
}

/// A row of the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Channel {
    /// Its id.
    pub id: ChannelId,
    /// What the room calls it.
    pub name: String,
    /// Through what it reaches the customer.
    #[serde(default, skip_serializing_if = "is_default")]
    pub medium: Medium,
    /// Who serves.
    #[serde(default, skip_serializing_if = "is_default")]
    pub service: Service,
    /// Whether it exists.
    #[serde(default, skip_serializing_if = "is_default")]
    pub offer: Offer,
    /// In whose hands it is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub held_by: HeldBy,
    /// What it is for.
    #[serde(default, skip_serializing_if = "is_default")]
    pub purpose: String,
    /// The share of customers who prefer it, 0–1.
    #[serde(default, skip_serializing_if = "is_default")]
    pub preferred_by: Option<f64>,
    /// What a contact costs, in the currency of the journey, 0 or more.
    #[serde(default, skip_serializing_if = "is_default")]
    pub cost_per_contact: Option<f64>,
    /// Who answers for it: the id of a team, or free text.
    #[serde(default, skip_serializing_if = "is_default")]
    pub owner: String,
}

record!(
    Channel,
    ChannelId,
    [name, medium, service, offer, held_by, purpose, preferred_by, cost_per_contact, owner,]
);

impl Channel {
    /// A channel with a name, and nothing else known.
    #[must_use]
    pub fn new(id: ChannelId, name: &str) -> Self {
        Self {
            id,
            name: name.to_owned(),
            medium: Medium::default(),
            service: Service::default(),
            offer: Offer::default(),
            held_by: HeldBy::default(),
            purpose: String::new(),
            preferred_by: None,
            cost_per_contact: None,
            owner: String::new(),
        }
    }

    /// Whether a competitor or nobody holds it.
    #[must_use]
    pub fn is_outside(&self) -> bool {
        matches!(self.held_by, HeldBy::Competitor | HeldBy::Nobody)
    }
}

/// Through what a channel reaches the customer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Medium {
    /// A screen.
    #[default]
    Digital,
    /// A person far away, or paper.
    Remote,
    /// A place.
    Physical,
}

/// Who serves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Service {
    /// A machine.
    #[default]
    Automated,
    /// A person.
    Human,
}

/// Whether a channel exists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Offer {
    /// It does.
    #[default]
    Offered,
    /// It will.
    Planned,
    /// It does not, and customers miss it.
    Missing,
}

/// In whose hands a channel is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum HeldBy {
    /// Ours.
    #[default]
    Us,
    /// A partner's.
    Partner,
    /// A competitor's.
    Competitor,
    /// Nobody's: the customer alone.
    Nobody,
}

/// Who travels.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Persona {
    /// Its id.
    pub id: PersonaId,
    /// What the room calls this person.
    pub name: String,
    /// The segment this person stands for.
    #[serde(default, skip_serializing_if = "is_default")]
    pub segment: String,
    /// Something this person would say.
    #[serde(default, skip_serializing_if = "is_default")]
    pub quote: String,
    /// The share of customers who are like this, 0–1.
    #[serde(default, skip_serializing_if = "is_default")]
    pub share: Option<f64>,
    /// The channels this person prefers.
    #[serde(default, skip_serializing_if = "is_default")]
    pub prefers: Vec<ChannelId>,
    /// How this person lives.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lives: String,
    /// What this person believes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub believes: String,
    /// What this person needs.
    #[serde(default, skip_serializing_if = "is_default")]
    pub needs: String,
    /// What this person desires.
    #[serde(default, skip_serializing_if = "is_default")]
    pub desires: String,
    /// What this person aspires to.
    #[serde(default, skip_serializing_if = "is_default")]
    pub aspires: String,
}

record!(Persona, PersonaId, [name, segment, quote, share, prefers, lives, believes, needs, desires, aspires,]);

impl Persona {
    /// A persona with a name, and nothing else known.
    #[must_use]
    pub fn new(id: PersonaId, name: &str) -> Self {
        Self {
            id,
            name: name.to_owned(),
            segment: String::new(),
            quote: String::new(),
            share: None,
            prefers: Vec::new(),
            lives: String::new(),
            believes: String::new(),
            needs: String::new(),
            desires: String::new(),
            aspires: String::new(),
        }
    }
}

/// Who does the work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Team {
    /// Its id.
    pub id: TeamId,
    /// What it is called.
    pub name: String,
    /// What it aims at.
    #[serde(default, skip_serializing_if = "is_default")]
    pub objective: String,
    /// What it is rewarded on.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rewarded_on: String,
}

record!(Team, TeamId, [name, objective, rewarded_on]);

impl Team {
    /// A team with a name, and nothing else known.
    #[must_use]
    pub fn new(id: TeamId, name: &str) -> Self {
        Self { id, name: name.to_owned(), objective: String::new(), rewarded_on: String::new() }
    }
}

/// A system that the journey runs on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct System {
    /// Its id.
    pub id: SystemId,
    /// What it is called.
    pub name: String,
    /// Its family.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: SystemKind,
    /// What it sends to others.
    #[serde(default, skip_serializing_if = "is_default")]
    pub feeds: Vec<Feed>,
}

record!(System, SystemId, [name, kind, feeds]);

impl System {
    /// A system with a name, and nothing else known.
    #[must_use]
    pub fn new(id: SystemId, name: &str) -> Self {
        Self { id, name: name.to_owned(), kind: SystemKind::default(), feeds: Vec::new() }
    }
}

/// The family of a system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum SystemKind {
    /// None of the others; the name says which.
    #[default]
    Other,
    /// Customer relationship management.
    Crm,
    /// Customer data platform.
    Cdp,
    /// Customer communication management.
    Ccm,
    /// Marketing automation.
    MarketingAutomation,
    /// Analytics.
    Analytics,
    /// Middleware between the others.
    Middleware,
    /// Point of sale.
    PointOfSale,
}

/// What one system sends to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feed {
    /// Who receives it.
    pub to: SystemId,
    /// What it is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub what: String,
    /// When it is sent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub timing: Timing,
}

/// When one system sends to another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Timing {
    /// From time to time, in bulk.
    #[default]
    Batch,
    /// As it happens.
    RealTime,
}
