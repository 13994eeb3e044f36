//! How something is known, and how far off that leaves it: what a page on certainty lets people set.

use crate::{
    edit::Edit,
    insight::{Input, usual_spread},
    model::{Evidence, EvidenceLevel, Journey, Settings, Spread, State},
};

/// Notes at what a figure rests on how it is known; none where that is gone. What was said of its source stays.
#[must_use]
pub fn know_by(state: &State, input: &Input, level: EvidenceLevel) -> Option<Edit> {
    let known = |evidence: Option<&Evidence>| Some(Evidence { level, ..evidence.cloned().unwrap_or_default() });
    match input {
        Input::Entry(id) | Input::Emotion(id) => {
            let mut touchpoint = state.touchpoints.get(id)?.clone();
            touchpoint.evidence = known(touchpoint.evidence.as_ref());
            Some(Edit::put(&state.id, touchpoint))
        }
        Input::Share(id) => {
            let mut transition = state.transitions.get(id)?.clone();
            transition.evidence = known(transition.evidence.as_ref());
            Some(Edit::put(&state.id, transition))
        }
        Input::Frequency(id) => {
            let mut friction = state.frictions.get(id)?.clone();
            friction.evidence = known(friction.evidence.as_ref());
            Some(Edit::put(&state.id, friction))
        }
    }
}

/// Says how far figures of a level may be off in a journey, 0–1; none, or as much as usual: as usual.
#[must_use]
pub fn set_spread(journey: &Journey, level: EvidenceLevel, spread: Option<f64>) -> Edit {
    let mut spreads = journey.settings.spread.clone();
    spreads.retain(|own| own.level != level);
    let own = spread.map(|spread| spread.clamp(0.0, 1.0));
    if let Some(spread) = own.filter(|spread| (spread - usual_spread(level)).abs() > 1e-9) {
        spreads.push(Spread { level, spread });
        spreads.sort_by_key(|own| own.level);
    }
    Edit::Settings(Settings { spread: spreads, ..journey.settings.clone() })
}
