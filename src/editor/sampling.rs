//! How sure the figures are of the states that are looked at: what is wanted, what is under way in a worker, what is known.

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicU32, Ordering},
};

use super::Editor;
use crate::{
    drawing::Page,
    insight::{Certainty, certainty},
    model::{Journey, PersonaId, StateId},
};

/// How finely progress is told, in parts of the whole.
const PARTS: f64 = 1000.0;

/// All that it depends on how sure the figures are. It is sent to a worker, since it takes a second or more.
#[derive(Clone, Debug)]
pub struct SamplingRequest {
    journey: Arc<Journey>,
    states: Vec<StateId>,
    persona: Option<PersonaId>,
}

impl PartialEq for SamplingRequest {
    fn eq(&self, other: &Self) -> bool {
        // The same snapshot is the same journey.
        Arc::ptr_eq(&self.journey, &other.journey) && self.states == other.states && self.persona == other.persona
    }
}

impl SamplingRequest {
    /// A request for these states of a journey, for everybody or for one persona.
    #[must_use]
    pub const fn new(journey: Arc<Journey>, states: Vec<StateId>, persona: Option<PersonaId>) -> Self {
        Self { journey, states, persona }
    }

    /// Does the work. `goes_on` is told after each step how much is done, 0–1; where it says no, there is no result.
    pub fn run(self, mut goes_on: impl FnMut(f64) -> bool) -> Option<Sampled> {
        let count = u32::try_from(self.states.len()).map_or(1.0, f64::from);
        let mut certainties = Vec::new();
        let mut before = 0.0;
        for id in &self.states {
            let state = self.journey.states.get(id)?;
            let told = |done: f64| goes_on((before + done) / count);
            certainties.push(certainty(&self.journey, state, self.persona.as_ref(), told)?);
            before += 1.0;
        }
        Some(Sampled { request: self, certainties })
    }
}

/// How sure the figures of some states are.
#[derive(Clone, Debug)]
pub struct Sampled {
    request: SamplingRequest,
    certainties: Vec<Certainty>,
}

impl Sampled {
    /// Of one of the states; none where it was not asked for.
    #[must_use]
    pub fn of(&self, state: &StateId) -> Option<&Certainty> {
        let place = self.request.states.iter().position(|id| id == state)?;
        self.certainties.get(place)
    }
}

/// How far the work is, told from one thread to the other.
#[derive(Debug, Default)]
pub struct Progress {
    parts: AtomicU32,
    stopped: AtomicBool,
}

impl Progress {
    /// Notes how much is done, 0–1, and says whether it is a hundredth more than was noted before.
    pub fn note(&self, done: f64) -> bool {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a thousand")]
        let parts = (done.clamp(0.0, 1.0) * PARTS) as u32;
        let before = self.parts.swap(parts, Ordering::Relaxed);
        parts / 10 != before / 10
    }

    /// How much is done, 0–1.
    #[must_use]
    pub fn done(&self) -> f64 {
        f64::from(self.parts.load(Ordering::Relaxed)) / PARTS
    }

    /// Whether nobody waits for the result any more.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }
}

/// What is known of how sure the figures are, and what is being worked out.
#[derive(Debug, Default)]
pub struct Sampling {
    known: Option<Sampled>,
    running: Option<(SamplingRequest, Arc<Progress>)>,
    /// What somebody stopped, and did not ask for again.
    stopped: Option<SamplingRequest>,
}

impl Sampling {
    /// What is known, also where the journey has changed since.
    #[must_use]
    pub const fn known(&self) -> Option<&Sampled> {
        self.known.as_ref()
    }

    /// How much is done of what is under way, 0–1.
    #[must_use]
    pub fn progress(&self) -> Option<f64> {
        self.running.as_ref().map(|(_, progress)| progress.done())
    }

    fn drop_running(&mut self) {
        if let Some((_, progress)) = self.running.take() {
            progress.stop();
        }
    }
}

impl Editor {
    /// What is known of how sure the figures are.
    #[must_use]
    pub const fn sampling(&self) -> &Sampling {
        &self.sampling
    }

    /// What the open page would have to be worked out for: the two states that are compared, or the one there is.
    fn sampling_subject(&self) -> Option<SamplingRequest> {
        let shown = self.state()?;
        let states = match self.ends() {
            Some((from, to)) if from.id != to.id => vec![from.id.clone(), to.id.clone()],
            _ => vec![shown.id.clone()],
        };
        Some(SamplingRequest::new(Arc::clone(self.journey()), states, self.persona().cloned()))
    }

    /// Whether what is known is of the journey as it is now.
    #[must_use]
    pub fn sampling_is_current(&self) -> bool {
        let known = self.sampling.known.as_ref().map(|known| &known.request);
        known.is_some() && known == self.sampling_subject().as_ref()
    }

    /// Whether somebody stopped what would be worked out now.
    #[must_use]
    pub fn sampling_is_stopped(&self) -> bool {
        self.sampling.stopped.is_some() && self.sampling.stopped == self.sampling_subject()
    }

    /// Stops what nobody waits for any more, and says what is to be worked out: nothing where the page is closed, where it
    /// is known or under way, or where somebody stopped it.
    pub fn tend_sampling(&mut self) -> Option<SamplingRequest> {
        let open = self.open_page() == Some(Page::Certainty);
        let subject = if open { self.sampling_subject() } else { None };
        let running = self.sampling.running.as_ref().map(|(request, _)| request);
        if running.is_some() && running == subject.as_ref() {
            return None;
        }
        self.sampling.drop_running();
        let is_done = open && (self.sampling_is_current() || self.sampling_is_stopped());
        subject.filter(|_| !is_done)
    }

    /// Notes that a worker begins with this; what it shares with the worker.
    pub fn begin_sampling(&mut self, request: SamplingRequest) -> Arc<Progress> {
        self.sampling.drop_running();
        let progress = Arc::new(Progress::default());
        self.sampling.running = Some((request, Arc::clone(&progress)));
        self.sampling.stopped = None;
        progress
    }

    /// Takes what a worker found; what is no longer asked for is dropped.
    pub fn take_sampled(&mut self, sampled: Option<Sampled>) {
        let Some(sampled) = sampled else { return };
        if self.sampling.running.as_ref().is_some_and(|(request, _)| *request == sampled.request) {
            self.sampling.running = None;
            self.sampling.known = Some(sampled);
        }
    }

    /// Stops what is under way, until somebody asks for it again or something changes.
    pub fn stop_sampling(&mut self) {
        self.sampling.stopped = self.sampling.running.as_ref().map(|(request, _)| request.clone());
        self.sampling.drop_running();
    }

    /// Takes back that it was stopped.
    pub fn sample_again(&mut self) {
        self.sampling.stopped = None;
    }
}
