//! What should be looked at in a journey, beyond what a file may not contain.
//!
//! States of today and future ones are both checked. What is only a matter of today (evidence, missing channels)
//! is not asked of a future state, and what is only a matter of the target (answers) only of that.

mod content;
mod document;
mod structure;
mod target;

use super::finding::{Finding, Level, Value};
use crate::model::{Element, Journey, State, StateId, Touchpoint, TouchpointId, Transition};

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
}

/// What should be looked at: the journey first, then state by state, then the way to the target.
///
/// Checks that the journey's settings switch off are left out.
#[must_use]
pub fn checks(journey: &Journey) -> Vec<Finding> {
    let mut findings = Findings(Vec::new());
    document::check(journey, &mut findings);
    for state in journey.states.iter() {
        structure::check(journey, state, &mut findings);
        content::check(journey, state, &mut findings);
    }
    target::check(journey, &mut findings);
    let Findings(mut findings) = findings;
    findings.retain(|finding| !journey.settings.checks_off.iter().any(|code| code == finding.code()));
    findings
}

/// What was found so far.
struct Findings(Vec<Finding>);

impl Findings {
    fn add(&mut self, check: Check, element: Element, state: Option<&StateId>, args: Vec<(&'static str, Value)>) {
        self.0.push(Finding { check, element, state: state.cloned(), args });
    }

    /// Something about a touchpoint; its name is put in front of the arguments.
    fn at(&mut self, check: Check, state: &State, touchpoint: &Touchpoint, mut args: Vec<(&'static str, Value)>) {
        args.insert(0, ("touchpoint", text(&touchpoint.name)));
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
