//! What a business case would need and the journey does not have.

use std::collections::BTreeSet;

use super::{calendar::Timed, delivery::Deliveries, worth::Worth};
use crate::model::{ChannelId, InitiativeId, Journey, State, StateId};

/// Something that is not in the journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// There is no other state that the target could be better than.
    Base,
    /// Customers who start the journey in a month.
    Customers,
    /// What a success brings.
    Value,
    /// The currency of the amounts.
    Currency,
    /// The flow of this state has no figures: it has no way to an end.
    Flow(StateId),
    /// What a contact costs on these channels, on which the number of contacts changes.
    ContactCosts(Vec<ChannelId>),
    /// No initiative delivers what brings the gain.
    Deliveries,
    /// These initiatives end at no time, so what they deliver is never there.
    Ends(Vec<(InitiativeId, String)>),
    /// What these initiatives cost, which bring some of the gain: neither they nor their parts say so.
    Costs(Vec<(InitiativeId, String)>),
    /// What the other initiatives cost of which nobody says so.
    SmallCosts(Vec<(InitiativeId, String)>),
    /// How long changes take to work fully: without it they work at once.
    RampUp,
    /// The first day of the roadmap: without it, months have numbers and no dates.
    Start,
}

/// All that is missing, what matters most first.
pub(super) fn missing(
    journey: &Journey,
    (base, target): (Option<&State>, &State),
    worth: &Worth,
    deliveries: &Deliveries,
    timed: &[Timed],
) -> Vec<Missing> {
    let mut missing = Vec::new();
    let mut note = |is_missing: bool, what: Missing| {
        if is_missing {
            missing.push(what);
        }
    };
    let business = &journey.business;
    note(base.is_none(), Missing::Base);
    note(business.customers_per_month.is_none(), Missing::Customers);
    note(business.value_per_success.is_none(), Missing::Value);
    if let Some(base) = base {
        note(worth.completion.from.is_none(), Missing::Flow(base.id.clone()));
        note(!deliveries.any(), Missing::Deliveries);
    }
    note(worth.completion.to.is_none(), Missing::Flow(target.id.clone()));
    let (costs, small): (Vec<_>, Vec<_>) =
        without_costs(timed).into_iter().partition(|(place, _)| deliveries.waits_for(*place));
    let names = |places: Vec<(usize, &Timed)>| places.into_iter().map(|(_, it)| named(it)).collect::<Vec<_>>();
    note(!costs.is_empty(), Missing::Costs(names(costs)));
    let endless =
        timed.iter().enumerate().filter(|(place, it)| it.until.is_none() && deliveries.waits_for(*place));
    let endless: Vec<_> = endless.map(|(_, it)| named(it)).collect();
    note(!endless.is_empty(), Missing::Ends(endless));
    let changes = |from: f64, to: f64| (from - to).abs() > 1e-9;
    let unknown = worth.contacts.iter().filter(|it| it.cost.is_none() && !it.is_outside);
    let unknown = unknown.filter(|it| changes(it.visits.from, it.visits.to));
    let unknown: Vec<ChannelId> = unknown.map(|it| it.channel.clone()).collect();
    note(!unknown.is_empty(), Missing::ContactCosts(unknown));
    note(business.currency.trim().is_empty(), Missing::Currency);
    note(business.ramp_up_months.is_none(), Missing::RampUp);
    note(!small.is_empty(), Missing::SmallCosts(names(small)));
    note(journey.roadmap.start.is_none(), Missing::Start);
    missing
}

fn named(it: &Timed) -> (InitiativeId, String) {
    (it.initiative.id.clone(), it.initiative.title.clone())
}

/// The initiatives whose cost nobody noted, neither on them nor on one of their parts. A part is left to the whole that it is
/// part of.
fn without_costs<'a>(timed: &'a [Timed<'a>]) -> Vec<(usize, &'a Timed<'a>)> {
    let costs = |it: &&Timed| it.initiative.cost.is_some() || it.initiative.run_cost_per_year.is_some();
    let costed: BTreeSet<&InitiativeId> = timed.iter().filter(costs).map(|it| &it.initiative.id).collect();
    let wholes: BTreeSet<&InitiativeId> =
        timed.iter().filter(costs).filter_map(|it| it.initiative.part_of.as_ref()).collect();
    let all: BTreeSet<&InitiativeId> = timed.iter().map(|it| &it.initiative.id).collect();
    let is_covered = |it: &&Timed| {
        let whole = it.initiative.part_of.as_ref().filter(|whole| **whole != it.initiative.id);
        let id = &it.initiative.id;
        costed.contains(id) || wholes.contains(id) || whole.is_some_and(|whole| all.contains(whole))
    };
    timed.iter().enumerate().filter(|(_, it)| !is_covered(it)).collect()
}
