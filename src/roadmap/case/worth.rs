//! What a month brings once all of the target is there.

use crate::{
    insight::{Flow, Pair, flow},
    model::{ChannelId, Journey, State},
};

/// What a month brings once all of the target is there, and what that rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Worth {
    /// Customers who start the journey in a month.
    pub customers: Option<f64>,
    /// What a success brings.
    pub value: Option<f64>,
    /// The probability that a journey succeeds, 0–1, in the state that the target is based on and in the target.
    pub completion: Pair<Option<f64>>,
    /// The contacts on each channel that customers meet in one of the two states, in the order of the journey; empty where
    /// the flow of one has no figures.
    pub contacts: Vec<Contacts>,
}

/// The contacts of a journey on a channel.
#[derive(Clone, Debug, PartialEq)]
pub struct Contacts {
    /// The channel.
    pub channel: ChannelId,
    /// How often a journey comes to a touchpoint on it, outcomes aside, in the two states.
    pub visits: Pair<f64>,
    /// What a contact costs; none where nobody noted it.
    pub cost: Option<f64>,
    /// Whether the channel is in somebody else's hands, so that a contact need not cost us anything.
    pub is_outside: bool,
}

impl Contacts {
    /// What it costs less for one journey.
    #[must_use]
    pub fn saved(&self) -> Option<f64> {
        self.cost.map(|cost| (self.visits.from - self.visits.to) * cost).filter(|saved| saved.is_finite())
    }
}

impl Worth {
    /// Between two states; nothing of what the flow gives is known without the first.
    pub(super) fn of(journey: &Journey, base: Option<&State>, target: &State) -> Self {
        let of_target = flow(journey, target, None);
        let of_base = base.map(|base| (base, flow(journey, base, None)));
        let completion =
            Pair { from: of_base.as_ref().and_then(|(_, flow)| flow.completion()), to: of_target.completion() };
        let known = of_base.as_ref().filter(|(_, flow)| flow.is_known() && of_target.is_known());
        let contacts = known.map_or_else(Vec::new, |(base, flow)| {
            let channels = journey.channels.iter().filter_map(|channel| {
                let visits = Pair {
                    from: contacts(base, flow, &channel.id),
                    to: contacts(target, &of_target, &channel.id),
                };
                let is_met = visits.from > 0.0 || visits.to > 0.0;
                is_met.then(|| Contacts {
                    channel: channel.id.clone(),
                    visits,
                    cost: channel.cost_per_contact,
                    is_outside: channel.is_outside(),
                })
            });
            channels.collect()
        });
        let business = &journey.business;
        Self { customers: business.customers_per_month, value: business.value_per_success, completion, contacts }
    }

    /// By how much the probability of success changes, −1 to 1.
    #[must_use]
    pub fn more_succeed(&self) -> Option<f64> {
        Some(self.completion.to? - self.completion.from?)
    }

    /// What better completion brings in a month: customers × change in completion probability × value of a success.
    #[must_use]
    pub fn by_completion(&self) -> Option<f64> {
        Some(self.customers? * self.more_succeed()? * self.value?).filter(|gain| gain.is_finite())
    }

    /// What contacts cost less for one journey, over the channels whose cost is known; none where no cost is.
    #[must_use]
    pub fn saved_per_journey(&self) -> Option<f64> {
        let saved = || self.contacts.iter().filter_map(Contacts::saved);
        saved().next().map(|_| saved().sum())
    }

    /// What contacts cost less in a month.
    #[must_use]
    pub fn by_contacts(&self) -> Option<f64> {
        Some(self.customers? * self.saved_per_journey()?).filter(|gain| gain.is_finite())
    }

    /// What a month brings, as far as it is known; none where nothing is.
    #[must_use]
    pub fn a_month(&self) -> Option<f64> {
        match (self.by_completion(), self.by_contacts()) {
            (None, None) => None,
            (completion, contacts) => Some(completion.unwrap_or(0.0) + contacts.unwrap_or(0.0)),
        }
    }
}

/// How often a journey comes to a channel. What happens on two channels at once is a contact on both.
fn contacts(state: &State, flow: &Flow, channel: &ChannelId) -> f64 {
    let on = state.touchpoints.iter().filter(|it| !it.is_outcome() && it.channels().any(|other| other == channel));
    on.filter_map(|touchpoint| flow.visits(&touchpoint.id)).sum()
}
