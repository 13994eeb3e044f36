//! The shape of a journey on disk: the records of the model in plain lists.
//!
//! The model keeps its records in shared, sorted containers; a file is read into plain lists first, because only
//! there can an id be found twice. Single records are written as the model defines them.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::model::{
    Business, Card, Channel, Decision, Delight, Friction, Initiative, Journey, Kpi, List, Persona, Placement,
    ReadinessTick, Record, Records, Roadmap, Role, Settings, Stage, State, StateId, System, Team, Touchpoint,
    Transition, Votes, Worksheet,
};

/// The name of the format, in every file.
pub(super) const FORMAT: &str = "parcours-journey";

/// The version that is written, and the newest that is understood.
pub(super) const VERSION: u32 = 1;

/// A file.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Document {
    pub(super) format: String,
    pub(super) version: u32,
    pub(super) journey: JourneyOnDisk,
}

/// A [`Journey`], as it is written.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Journey")]
pub(super) struct JourneyOnDisk {
    #[serde(default)]
    pub(super) id: Uuid,
    pub(super) title: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) organisation: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) owner: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) language: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) vision: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) stages: Vec<Stage>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) channels: Vec<Channel>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) personas: Vec<Persona>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) systems: Vec<System>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) teams: Vec<Team>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) kpis: Vec<Kpi>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) states: Vec<StateOnDisk>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) roadmap: RoadmapOnDisk,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) worksheet: Worksheet,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) business: Business,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) votes: Votes,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) readiness: Vec<ReadinessTick>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) settings: Settings,
}

/// A [`State`], as it is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "State")]
pub(super) struct StateOnDisk {
    pub(super) id: StateId,
    pub(super) name: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) role: Role,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) based_on: Option<StateId>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) locked: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) description: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) touchpoints: Vec<Touchpoint>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) transitions: Vec<Transition>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) frictions: Vec<Friction>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) delights: Vec<Delight>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) cards: Vec<Card>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) placement: Option<Placement>,
}

/// A [`Roadmap`], as it is written.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Roadmap")]
pub(super) struct RoadmapOnDisk {
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) start: Option<jiff::civil::Date>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) target: Option<StateId>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) sponsor: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) decisions: Vec<Decision>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) initiatives: Vec<Initiative>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Document {
    /// The file of a journey.
    pub(super) fn of(journey: &Journey) -> Self {
        Self { format: FORMAT.to_owned(), version: VERSION, journey: journey.into() }
    }
}

// Every record is taken apart and put together without `..`, so that a new field cannot be forgotten.

impl JourneyOnDisk {
    /// How many records of each kind are in it, and in each of its states.
    pub(super) fn counts(&self) -> impl Iterator<Item = (&'static str, usize)> {
        let shared = [
            ("states", self.states.len()),
            ("stages", self.stages.len()),
            ("channels", self.channels.len()),
            ("personas", self.personas.len()),
            ("systems", self.systems.len()),
            ("teams", self.teams.len()),
            ("kpis", self.kpis.len()),
            ("initiatives", self.roadmap.initiatives.len()),
            ("rounds", self.votes.rounds.len()),
            ("participants", self.votes.participants.len()),
        ];
        let of_states = self.states.iter().flat_map(|state| {
            [
                ("touchpoints", state.touchpoints.len()),
                ("transitions", state.transitions.len()),
                ("frictions", state.frictions.len()),
                ("delights", state.delights.len()),
                ("cards", state.cards.len()),
            ]
        });
        shared.into_iter().chain(of_states)
    }
}

impl From<&Journey> for JourneyOnDisk {
    fn from(journey: &Journey) -> Self {
        let Journey {
            id,
            title,
            organisation,
            owner,
            language,
            vision,
            stages,
            channels,
            personas,
            systems,
            teams,
            kpis,
            states,
            roadmap,
            worksheet,
            business,
            votes,
            readiness,
            settings,
        } = journey;
        Self {
            id: *id,
            title: title.clone(),
            organisation: organisation.clone(),
            owner: owner.clone(),
            language: language.clone(),
            vision: vision.clone(),
            stages: listed(stages),
            channels: listed(channels),
            personas: listed(personas),
            systems: listed(systems),
            teams: listed(teams),
            kpis: listed(kpis),
            states: states.iter().map(Into::into).collect(),
            roadmap: roadmap.into(),
            worksheet: worksheet.clone(),
            business: business.clone(),
            votes: votes.clone(),
            readiness: readiness.clone(),
            settings: settings.clone(),
        }
    }
}

impl From<JourneyOnDisk> for Journey {
    fn from(journey: JourneyOnDisk) -> Self {
        let JourneyOnDisk {
            id,
            title,
            organisation,
            owner,
            language,
            vision,
            stages,
            channels,
            personas,
            systems,
            teams,
            kpis,
            states,
            roadmap,
            worksheet,
            business,
            votes,
            readiness,
            settings,
        } = journey;
        Self {
            id,
            title,
            organisation,
            owner,
            language,
            vision,
            stages: stages.into_iter().collect(),
            channels: channels.into_iter().collect(),
            personas: personas.into_iter().collect(),
            systems: systems.into_iter().collect(),
            teams: teams.into_iter().collect(),
            kpis: kpis.into_iter().collect(),
            states: states.into_iter().map(State::from).collect(),
            roadmap: roadmap.into(),
            worksheet,
            business,
            votes,
            readiness,
            settings,
        }
    }
}

impl From<&State> for StateOnDisk {
    fn from(state: &State) -> Self {
        let State {
            id,
            name,
            role,
            based_on,
            locked,
            description,
            touchpoints,
            transitions,
            frictions,
            delights,
            cards,
            placement,
        } = state;
        Self {
            id: id.clone(),
            name: name.clone(),
            role: *role,
            based_on: based_on.clone(),
            locked: *locked,
            description: description.clone(),
            touchpoints: sorted(touchpoints),
            transitions: sorted(transitions),
            frictions: sorted(frictions),
            delights: sorted(delights),
            cards: sorted(cards),
            placement: placement.clone(),
        }
    }
}

impl From<StateOnDisk> for State {
    fn from(state: StateOnDisk) -> Self {
        let StateOnDisk {
            id,
            name,
            role,
            based_on,
            locked,
            description,
            touchpoints,
            transitions,
            frictions,
            delights,
            cards,
            placement,
        } = state;
        Self {
            id,
            name,
            role,
            based_on,
            locked,
            description,
            touchpoints: touchpoints.into_iter().collect(),
            transitions: transitions.into_iter().collect(),
            frictions: frictions.into_iter().collect(),
            delights: delights.into_iter().collect(),
            cards: cards.into_iter().collect(),
            placement,
        }
    }
}

impl From<&Roadmap> for RoadmapOnDisk {
    fn from(roadmap: &Roadmap) -> Self {
        let Roadmap { start, target, sponsor, decisions, initiatives } = roadmap;
        Self {
            start: *start,
            target: target.clone(),
            sponsor: sponsor.clone(),
            decisions: decisions.clone(),
            initiatives: listed(initiatives),
        }
    }
}

impl From<RoadmapOnDisk> for Roadmap {
    fn from(roadmap: RoadmapOnDisk) -> Self {
        let RoadmapOnDisk { start, target, sponsor, decisions, initiatives } = roadmap;
        Self { start, target, sponsor, decisions, initiatives: initiatives.into_iter().collect() }
    }
}

fn listed<T: Record>(list: &List<T>) -> Vec<T> {
    list.iter().cloned().collect()
}

fn sorted<T: Record>(records: &Records<T>) -> Vec<T> {
    records.iter().cloned().collect()
}
