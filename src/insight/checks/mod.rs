//! What should be looked at in a journey, beyond what a file may not contain.
//!
//! States of today and future ones are both checked. What is only a matter of today (evidence, missing channels)
//! is not asked of a future state, and what is only a matter of the target (answers) only of that.

mod channels;
mod content;
mod document;
mod mistakes;
mod obstacles;
mod structure;
mod target;
mod threads;

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

pub use mistakes::is_training;

use super::{
    finding::{Finding, Level, Value},
    persona::{passed_by, seen_by},
};
use crate::model::{
    Element, Initiative, Journey, PersonaId, State, StateId, Status, Touchpoint, TouchpointId, Transition,
};

macro_rules! checks {
    ($($(#[doc = $doc:literal])+ $check:ident = $code:literal, $level:ident;)+) => {
        /// One of the checks.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Check {
            $($(#[doc = $doc])+ $check,)+
        }

        impl Check {
            /// All checks.
            pub const ALL: &'static [Self] = &[$(Self::$check),+];

            /// The code, in files and in the key of the text: `check-<code>`.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$check => $code,)+ }
            }

            /// How much what it finds matters.
            #[must_use]
            pub const fn level(self) -> Level {
                match self { $(Self::$check => Level::$level,)+ }
            }
        }
    };
}

checks! {
    /// The shares out of a touchpoint add up to more than 1.
    SharesTooMuch = "shares-too-much", Warning;
    /// The shares out of a touchpoint add up to less than 1, and nothing takes the rest.
    SharesTooLittle = "shares-too-little", Warning;
    /// The shares out of a touchpoint are all 0.
    SharesZero = "shares-zero", Warning;
    /// A transition leads out of an outcome.
    OutOfOutcome = "out-of-outcome", Warning;
    /// Journeys are said to start at an outcome.
    EntryOnOutcome = "entry-on-outcome", Warning;
    /// A touchpoint that is no outcome has no way out.
    DeadEnd = "dead-end", Warning;
    /// No entry leads to a touchpoint.
    Unreachable = "unreachable", Warning;
    /// No entry leads to an outcome of success.
    NoSuccess = "no-success", Warning;
    /// Journeys come to touchpoints from which there is no way to any end.
    Trap = "trap", Warning;
    /// Customers are forced to another channel, and what was known of them is lost.
    ForcedAndLost = "forced-and-lost", Warning;
    /// Nobody has noted what of the context passes a channel switch.
    ContextUnknown = "context-unknown", Advice;
    /// A touchpoint of today is on a channel that is missing.
    MissingChannel = "missing-channel", Warning;
    /// More than half of today's touchpoints rest on assumptions.
    Assumption = "assumption", Advice;
    /// Touchpoints have no emotion.
    NoEmotion = "no-emotion", Advice;
    /// Personal data is collected without consent, or nobody knows with.
    Privacy = "privacy", Warning;
    /// A grave friction (severity 4 or 5) has no root cause.
    NoCause = "no-cause", Advice;
    /// Nothing in the target answers a friction.
    Unanswered = "unanswered", Warning;
    /// Nothing in the target answers frictions of a moment of truth.
    MomentOfTruth = "moment-of-truth", Warning;
    /// An initiative has no owner.
    NoOwner = "no-owner", Advice;
    /// A KPI has no baseline or no target.
    KpiWithoutFigures = "kpi-without-figures", Advice;
    /// No touchpoint of any state is in a stage.
    EmptyStage = "empty-stage", Advice;
    /// Nobody travels.
    NoPersona = "no-persona", Advice;
    /// Nobody has said what success is.
    NoVision = "no-vision", Advice;
    /// A touchpoint that is new in the target answers nothing.
    ChangeWithoutReason = "change-without-reason", Advice;
    /// What answers a friction is delivered by no initiative.
    NotDelivered = "not-delivered", Warning;
    /// An initiative of steps 3 or 4 relieves no friction.
    InitiativeWithoutFriction = "initiative-without-friction", Advice;
    /// An initiative of steps 3 or 4 has no KPI.
    InitiativeWithoutKpi = "initiative-without-kpi", Advice;
    /// Success is said in words, and no KPI follows it before the sponsor.
    NoHeadlineKpi = "no-headline-kpi", Advice;
    /// A system is brought in that nothing in the target runs on.
    TechnologyFirst = "technology-first", Warning;
    /// Each channel has one owner, and nobody looks across.
    Silos = "silos", Warning;
    /// Context is lost between two owners.
    LostBetweenOwners = "lost-between-owners", Warning;
    /// Two teams between which customers pass are rewarded on different things.
    RewardedApart = "rewarded-apart", Advice;
    /// What people do changes, and no training is planned.
    NoTraining = "no-training", Warning;
    /// Nobody answers for the journey across teams.
    NoTransversalOwner = "no-transversal-owner", Warning;
    /// No KPI is about more than one channel or touchpoint.
    NoSharedKpi = "no-shared-kpi", Advice;
    /// Context must pass, and is sent in bulk.
    BatchFeed = "batch-feed", Warning;
    /// Context must pass, and no system sends it.
    NoFeed = "no-feed", Warning;
    /// No review within a quarter.
    NoReview = "no-review", Advice;
    /// No KPI is read within a month.
    NoMeasure = "no-measure", Advice;
    /// A system is brought in without a parallel run, a test or a way back.
    NoSafetyNet = "no-safety-net", Warning;
    /// What is adapted to a person rests on personal data without consent, or nobody says what it is for.
    AdaptedWithoutConsent = "adapted-without-consent", Warning;
    /// The target leaves empty a channel that a persona prefers.
    SegmentLeftBehind = "segment-left-behind", Warning;
    /// Something hurts badly at a machine, and no human is one transition away.
    NoWayUp = "no-way-up", Warning;
    /// Customers who were recognised are strangers again.
    RecognisedThenAnonymous = "recognised-then-anonymous", Warning;
    /// In one stage an answer takes much longer on one channel than on another.
    UnevenAnswers = "uneven-answers", Advice;
    /// Many channels, badly integrated.
    TooManyChannels = "too-many-channels", Warning;
    /// Nobody has looked at what a moment of truth is like.
    AssumedMomentOfTruth = "assumed-moment-of-truth", Warning;
    /// The context is lost on a channel switch that is not forced.
    ContextLost = "context-lost", Warning;
    /// Customers prefer a channel that is not offered.
    PreferredChannelMissing = "preferred-channel-missing", Warning;
    /// A hand-over of a future state does not say what it carries.
    CarriesNothing = "carries-nothing", Advice;
    /// No touchpoint of any state is on a channel that is offered.
    UnusedChannel = "unused-channel", Advice;
}

/// What should be looked at: the journey first, then state by state, then the way to the target. `initiatives` are those of
/// the roadmap to the target, proposed ones among them.
///
/// Checks that the journey's settings switch off are left out.
#[must_use]
pub fn checks(journey: &Journey, initiatives: &[Initiative]) -> Vec<Finding> {
    checks_for(journey, initiatives, None)
}

/// What should be looked at for one persona, or for everybody where there is none: its own values are looked at in the
/// place of everybody's, and what it passes by is left out.
#[must_use]
pub fn checks_for(journey: &Journey, initiatives: &[Initiative], persona: Option<&PersonaId>) -> Vec<Finding> {
    let seen = as_seen(journey, persona);
    let journey = &*seen;
    let subject = Subject::new(journey, initiatives);
    let mut findings = Findings(Vec::new());
    document::check(journey, &mut findings);
    for state in journey.states.iter() {
        structure::check(journey, state, persona, &mut findings);
        content::check(journey, state, persona, &mut findings);
    }
    target::check(&subject, &mut findings);
    threads::check(&subject, &mut findings);
    channels::check(&subject, &mut findings);
    mistakes::check(&subject, &mut findings);
    obstacles::check(&subject, &mut findings);
    let Findings(mut findings) = findings;
    let passed: BTreeMap<&StateId, BTreeSet<Element>> =
        journey.states.iter().map(|state| (&state.id, passed_by(state, persona))).collect();
    findings.retain(|finding| {
        let passed = finding.state.as_ref().and_then(|state| passed.get(state));
        passed.is_none_or(|passed| !passed.contains(&finding.element))
    });
    findings.retain(|finding| !journey.settings.checks_off.iter().any(|code| code == finding.code()));
    findings
}

/// What is checked.
struct Subject<'a> {
    journey: &'a Journey,
    initiatives: &'a [Initiative],
    /// The target of the roadmap and the state it starts from.
    way: Option<(&'a State, &'a State)>,
}

impl<'a> Subject<'a> {
    fn new(journey: &'a Journey, initiatives: &'a [Initiative]) -> Self {
        let way = journey.target().and_then(|target| {
            let base = journey.base_of(target).filter(|base| base.id != target.id)?;
            Some((base, target))
        });
        Self { journey, initiatives, way }
    }

    /// The initiatives that are still wanted.
    fn live(&self) -> impl Iterator<Item = &'a Initiative> {
        let wanted = |it: &&Initiative| !matches!(it.status, Status::Dropped | Status::Dismissed);
        self.initiatives.iter().filter(wanted)
    }

    /// Whether somebody answers for the journey across teams.
    fn has_transversal_owner(&self) -> bool {
        let across = |it: &Initiative| it.transversal && !it.owner.trim().is_empty();
        !self.journey.owner.trim().is_empty() || self.live().any(across)
    }
}

/// What an initiative is called: one that a rule words has its id only.
fn title(initiative: &Initiative) -> &str {
    if initiative.title.is_empty() { initiative.id.as_str() } else { &initiative.title }
}

/// The journey with its states as a persona meets them.
fn as_seen<'a>(journey: &'a Journey, persona: Option<&PersonaId>) -> Cow<'a, Journey> {
    if persona.is_none() {
        return Cow::Borrowed(journey);
    }
    let states = journey.states.iter().map(|state| seen_by(state, persona).into_owned()).collect();
    Cow::Owned(Journey { states, ..journey.clone() })
}

/// What was found so far.
struct Findings(Vec<Finding>);

impl Findings {
    fn add(&mut self, check: Check, element: Element, state: Option<&StateId>, args: Vec<(&'static str, Value)>) {
        self.0.push(Finding { check, element, state: state.cloned(), args });
    }

    /// Something about a touchpoint; its name and that of the state are put in front of the arguments.
    fn at(&mut self, check: Check, state: &State, touchpoint: &Touchpoint, mut args: Vec<(&'static str, Value)>) {
        args.splice(0..0, [("touchpoint", text(&touchpoint.name)), ("state", text(&state.name))]);
        self.add(check, Element::Touchpoint(touchpoint.id.clone()), Some(&state.id), args);
    }

    /// Something about a transition, called by the names of its ends.
    fn between(&mut self, check: Check, state: &State, transition: &Transition) {
        let name = |id: &TouchpointId| text(state.touchpoints.get(id).map_or(id.as_str(), |end| &end.name));
        let args = vec![("from", name(&transition.from)), ("to", name(&transition.to))];
        self.add(check, Element::Transition(transition.id.clone()), Some(&state.id), args);
    }

    /// Something about a whole state.
    fn of(&mut self, check: Check, state: &State, mut args: Vec<(&'static str, Value)>) {
        args.insert(0, ("state", text(&state.name)));
        self.add(check, Element::State(state.id.clone()), Some(&state.id), args);
    }
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}
