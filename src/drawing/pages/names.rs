//! How pages call the things of a journey, and write figures that may be missing.

use crate::{
    drawing::plots::{Cell, Tone},
    i18n::Lang,
    insight::Metrics,
    model::{ChannelId, Element, FrictionId, Journey, StageId, State, TouchpointId, TransitionId},
};

/// What is written where a figure is missing.
pub(super) const MISSING: &str = "–";

/// A journey, one of its states, and the language in which they are spoken of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Names<'a> {
    pub(super) journey: &'a Journey,
    pub(super) state: &'a State,
    pub(super) lang: Lang,
}

impl Names<'_> {
    pub(super) fn channel(self, id: &ChannelId) -> String {
        self.journey.channels.get(id).map_or_else(|| id.to_string(), |channel| channel.name.clone())
    }

    pub(super) fn stage(self, id: &StageId) -> String {
        self.journey.stages.get(id).map_or_else(|| id.to_string(), |stage| stage.name.clone())
    }

    pub(super) fn touchpoint(self, id: &TouchpointId) -> String {
        self.state.touchpoints.get(id).map_or_else(|| id.to_string(), |touchpoint| touchpoint.name.clone())
    }

    pub(super) fn friction(self, id: &FrictionId) -> String {
        self.state.frictions.get(id).map_or_else(|| id.to_string(), |friction| friction.name.clone())
    }

    /// The two ends of a transition.
    pub(super) fn transition(self, id: &TransitionId) -> String {
        self.state.transitions.get(id).map_or_else(
            || id.to_string(),
            |transition| format!("{} → {}", self.touchpoint(&transition.from), self.touchpoint(&transition.to)),
        )
    }

    /// Where something is.
    pub(super) fn place(self, element: &Element) -> String {
        match element {
            Element::Touchpoint(id) => self.touchpoint(id),
            Element::Transition(id) => self.transition(id),
            Element::Stage(id) => self.stage(id),
            Element::Channel(id) => self.channel(id),
            Element::Friction(id) => self.friction(id),
            _ => self.journey.title.clone(),
        }
    }

    /// A figure with two significant digits, or a dash.
    pub(super) fn number(self, figure: Option<f64>) -> String {
        figure.map_or_else(|| MISSING.to_owned(), |figure| self.lang.short_number(figure))
    }

    /// A share as per cent, or a dash.
    pub(super) fn percent(self, share: Option<f64>) -> String {
        share.map_or_else(|| MISSING.to_owned(), |share| self.lang.percent(share))
    }

    /// How long something takes, in the unit that says it shortest: minutes below two hours, hours below two days.
    pub(super) fn duration(self, minutes: f64) -> String {
        let (key, count) = match minutes {
            ..120.0 => ("pages-minutes", minutes),
            ..2880.0 => ("pages-hours", minutes / 60.0),
            _ => ("pages-days", minutes / 1440.0),
        };
        self.lang.text_with(key, &[("count", self.lang.short_number(count).into())])
    }

    /// An emotion with its sign, or a dash.
    pub(super) fn emotion(self, emotion: Option<f64>) -> String {
        let number = self.number(emotion);
        if emotion.is_some_and(|emotion| emotion > 0.0) && number != "0" { format!("+{number}") } else { number }
    }
}

/// A cell with a figure of the flow: grey where the flow is not to be trusted.
pub(super) fn flowing(words: String, metrics: &Metrics) -> Cell {
    let cell = Cell::new(words);
    if metrics.flow_is_trusted() { cell } else { cell.in_tone(Tone::Quiet) }
}
