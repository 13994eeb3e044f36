//! A touchpoint: one moment of the customer, in one stage on one channel.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    ChannelId, FrictionId, PersonaId, Service, StageId, SystemId, TouchpointId, fields::record, is_default,
};

/// One moment of the customer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Touchpoint {
    /// Its id.
    pub id: TouchpointId,
    /// What the room calls it.
    pub name: String,
    /// Whether the customer acts, chooses or leaves here.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: TouchpointKind,
    /// The column it stands in.
    pub stage: StageId,
    /// The row it stands in.
    pub channel: ChannelId,
    /// Other channels that take part at the same time.
    #[serde(default, skip_serializing_if = "is_default")]
    pub also_on: Vec<ChannelId>,
    /// Who serves, where it differs from the channel.
    #[serde(default, skip_serializing_if = "is_default")]
    pub service: Option<Service>,
    /// Who starts it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub initiator: Initiator,
    /// Its place in its cell, set by hand; smaller comes first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub order: Option<i64>,
    /// The share of journeys that start here, 0–1.
    #[serde(default, skip_serializing_if = "is_default")]
    pub entry: Option<f64>,
    /// What the customer wants.
    #[serde(default, skip_serializing_if = "is_default")]
    pub goal: String,
    /// What the customer does.
    #[serde(default, skip_serializing_if = "is_default")]
    pub action: String,
    /// What the customer thinks.
    #[serde(default, skip_serializing_if = "is_default")]
    pub thought: String,
    /// How the customer feels, −2…+2.
    #[serde(default, skip_serializing_if = "is_default")]
    pub emotion: Option<i64>,
    /// What it costs the customer.
    #[serde(default, skip_serializing_if = "is_default")]
    pub effort: Effort,
    /// Satisfaction, 0–100.
    #[serde(default, skip_serializing_if = "is_default")]
    pub csat: Option<f64>,
    /// How often it happens, per month.
    #[serde(default, skip_serializing_if = "is_default")]
    pub volume: Option<f64>,
    /// Whether it makes or breaks the relation.
    #[serde(default, skip_serializing_if = "is_default")]
    pub moment_of_truth: bool,
    /// Who passes here; empty: everybody.
    #[serde(default, skip_serializing_if = "is_default")]
    pub personas: Vec<PersonaId>,
    /// What is different for single personas.
    #[serde(default, skip_serializing_if = "is_default")]
    pub for_persona: Vec<ForPersona>,
    /// Who answers for it: the id of a team, or free text.
    #[serde(default, skip_serializing_if = "is_default")]
    pub owner: String,
    /// The systems it runs on.
    #[serde(default, skip_serializing_if = "is_default")]
    pub systems: Vec<SystemId>,
    /// What happens below the line of visibility.
    #[serde(default, skip_serializing_if = "is_default")]
    pub backstage: Vec<Backstage>,
    /// The data collected here.
    #[serde(default, skip_serializing_if = "is_default")]
    pub data: Vec<DataCollected>,
    /// Whether we know who the customer is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub identity: Option<Identity>,
    /// The promise that is kept here.
    #[serde(default, skip_serializing_if = "is_default")]
    pub standard: Standard,
    /// How all this is known; missing counts as an assumption.
    #[serde(default, skip_serializing_if = "is_default")]
    pub evidence: Option<Evidence>,
    /// The frictions of the base state that it answers.
    #[serde(default, skip_serializing_if = "is_default")]
    pub answers: Vec<FrictionId>,
    /// The touchpoints of the base state that it stands for: a merge, a split or a replacement.
    #[serde(default, skip_serializing_if = "is_default")]
    pub replaces: Vec<TouchpointId>,
    /// Anything else.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: String,
}

record!(
    Touchpoint,
    TouchpointId,
    [
        name,
        kind,
        stage,
        channel,
        also_on,
        service,
        initiator,
        order,
        entry,
        goal,
        action,
        thought,
        emotion,
        effort,
        csat,
        volume,
        moment_of_truth,
        personas,
        for_persona,
        owner,
        systems,
        backstage,
        data,
        identity,
        standard,
        evidence,
        answers,
        replaces,
        notes,
    ]
);

impl Touchpoint {
    /// A touchpoint with a name and a place, and nothing else known.
    #[must_use]
    pub fn new(id: TouchpointId, name: &str, stage: StageId, channel: ChannelId) -> Self {
        Self {
            id,
            name: name.to_owned(),
            kind: TouchpointKind::default(),
            stage,
            channel,
            also_on: Vec::new(),
            service: None,
            initiator: Initiator::default(),
            order: None,
            entry: None,
            goal: String::new(),
            action: String::new(),
            thought: String::new(),
            emotion: None,
            effort: Effort::default(),
            csat: None,
            volume: None,
            moment_of_truth: false,
            personas: Vec::new(),
            for_persona: Vec::new(),
            owner: String::new(),
            systems: Vec::new(),
            backstage: Vec::new(),
            data: Vec::new(),
            identity: None,
            standard: Standard::default(),
            evidence: None,
            answers: Vec::new(),
            replaces: Vec::new(),
            notes: String::new(),
        }
    }

    /// Whether a persona passes here; everybody does where nobody is named, and without a persona all are meant.
    #[must_use]
    pub fn is_for(&self, persona: Option<&PersonaId>) -> bool {
        persona.is_none_or(|persona| self.personas.is_empty() || self.personas.contains(persona))
    }

    /// What is different here for a persona.
    #[must_use]
    pub fn own_of(&self, persona: &PersonaId) -> Option<&ForPersona> {
        self.for_persona.iter().find(|own| own.persona == *persona)
    }

    /// Whether journeys end here.
    #[must_use]
    pub fn is_outcome(&self) -> bool {
        matches!(self.kind, TouchpointKind::Outcome(_))
    }

    /// Whether nothing better than an assumption supports it.
    #[must_use]
    pub fn is_assumption(&self) -> bool {
        self.evidence.as_ref().is_none_or(|evidence| evidence.level == EvidenceLevel::Assumption)
    }

    /// The channels it happens on: its own first, then those it is also on.
    pub fn channels(&self) -> impl Iterator<Item = &ChannelId> {
        std::iter::once(&self.channel).chain(&self.also_on)
    }

    /// The systems it runs on: those in front of the customer first, then those behind. One may come more than once.
    pub fn all_systems(&self) -> impl Iterator<Item = &SystemId> {
        self.systems.iter().chain(self.backstage.iter().flat_map(|action| &action.systems))
    }
}

/// What kind of moment a touchpoint is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TouchpointKind {
    /// The customer and we meet, or the customer acts alone.
    #[default]
    Interaction,
    /// The customer chooses.
    Decision,
    /// The journey ends.
    Outcome(OutcomeKind),
}

/// How a journey ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum OutcomeKind {
    /// The customer has what was wanted.
    Success,
    /// The customer gave up or was lost.
    Abandonment,
    /// Neither.
    Neutral,
}

/// Who starts a touchpoint.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Initiator {
    /// The customer.
    #[default]
    Customer,
    /// We do.
    Company,
}

/// What a touchpoint costs the customer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Effort {
    /// Minutes of the customer's own time, 0 or more.
    #[serde(default, skip_serializing_if = "is_default")]
    pub minutes: Option<f64>,
    /// Manipulations, 0 or more.
    #[serde(default, skip_serializing_if = "is_default")]
    pub steps: Option<i64>,
    /// As felt, from 1 (none) to 7 (enormous).
    #[serde(default, skip_serializing_if = "is_default")]
    pub perceived: Option<f64>,
}

/// What is different at a touchpoint for one persona.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ForPersona {
    /// Who.
    pub persona: PersonaId,
    /// The share of this persona's journeys that start here, 0–1.
    #[serde(default, skip_serializing_if = "is_default")]
    pub entry: Option<f64>,
    /// How this persona feels, −2…+2.
    #[serde(default, skip_serializing_if = "is_default")]
    pub emotion: Option<i64>,
    /// What this persona thinks.
    #[serde(default, skip_serializing_if = "is_default")]
    pub thought: String,
}

/// An action below the line of visibility.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Backstage {
    /// What is done.
    pub action: String,
    /// Who does it: the id of a team, or free text.
    #[serde(default, skip_serializing_if = "is_default")]
    pub who: String,
    /// With which systems.
    #[serde(default, skip_serializing_if = "is_default")]
    pub systems: Vec<SystemId>,
    /// How the people who do it feel, −2…+2.
    #[serde(default, skip_serializing_if = "is_default")]
    pub emotion: Option<i64>,
}

/// Data collected at a touchpoint.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DataCollected {
    /// Its family.
    pub kind: DataKind,
    /// What it is.
    pub what: String,
    /// Whether it tells who the person is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub personal: bool,
    /// Whether the customer agreed; unknown where absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub consent: Option<bool>,
}

/// The family of some data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum DataKind {
    /// What customers do.
    #[default]
    Behavioural,
    /// Who customers are.
    Demographic,
    /// How customers react to us.
    Engagement,
    /// What customers say.
    Feedback,
}

/// Whether we know the customer at a touchpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Identity {
    /// We do not.
    Anonymous,
    /// We do.
    Recognised,
}

/// The promise kept at a touchpoint.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Standard {
    /// The time to answer, in minutes, 0 or more.
    #[serde(default, skip_serializing_if = "is_default")]
    pub response_minutes: Option<f64>,
    /// The tone of voice.
    #[serde(default, skip_serializing_if = "is_default")]
    pub tone: String,
}

/// How a statement is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// How strong it is.
    #[serde(default)]
    pub level: EvidenceLevel,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "is_default")]
    pub source: String,
    /// When it was gathered.
    #[serde(default, skip_serializing_if = "is_default")]
    pub date: Option<Date>,
}

/// The kinds of evidence, weakest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum EvidenceLevel {
    /// Somebody believes it.
    #[default]
    Assumption,
    /// Customers or staff said it in interviews.
    Interview,
    /// A survey says it.
    Survey,
    /// Somebody watched it happen.
    Observation,
    /// Data shows it.
    Data,
    /// An experiment showed it.
    Test,
}
