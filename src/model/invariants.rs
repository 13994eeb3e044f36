//! What holds in every journey: ids are unique, references lead somewhere, numbers are in range and finite.
//!
//! [`enforce`] is the one definition of these rules: a rule is broken exactly where enforcing it changes
//! something, so that checking and repairing cannot disagree.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Channel, Element, Initiative, Journey, List, Record, Records, Stage, State, StateId, cycles, limits,
    ranges::{Clamp, Ranged},
    references::{Known, Refers, loose_anchor, loose_card_anchor, named},
};

/// A rule that does not hold somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Which rule; one of the codes that [`enforce`] lists, or `duplicate-id`.
    pub code: &'static str,
    /// What breaks it.
    pub element: Element,
    /// The state it stands in.
    pub state: Option<StateId>,
    /// What there is to say about it, by name.
    pub args: Vec<(&'static str, String)>,
}

/// Every rule that does not hold in this journey; empty for a sound one.
#[must_use]
pub fn violations(journey: &Journey) -> Vec<Violation> {
    let mut found = Vec::new();
    duplicates(&journey.stages, Element::Stage, &mut found);
    duplicates(&journey.channels, Element::Channel, &mut found);
    duplicates(&journey.personas, Element::Persona, &mut found);
    duplicates(&journey.systems, Element::System, &mut found);
    duplicates(&journey.teams, Element::Team, &mut found);
    duplicates(&journey.kpis, Element::Kpi, &mut found);
    duplicates(&journey.states, Element::State, &mut found);
    duplicates(&journey.roadmap.initiatives, Element::Initiative, &mut found);
    let mut rounds = BTreeSet::new();
    if !journey.votes.rounds.iter().all(|round| rounds.insert(&round.id)) {
        found.push(duplicate(Element::Journey));
    }
    found.extend(enforce(&mut journey.clone()));
    found
}

/// A journey that keeps every rule: who has one need not look again.
#[derive(Clone, Debug, PartialEq)]
pub struct Sound(Journey);

impl Sound {
    /// Looks whether every rule holds in this journey. It takes the time of copying all of it.
    ///
    /// # Errors
    /// The first rule that does not hold.
    pub fn of(journey: Journey) -> Result<Self, Violation> {
        match violations(&journey).into_iter().next() {
            Some(violation) => Err(violation),
            None => Ok(Self(journey)),
        }
    }

    /// The journey.
    #[must_use]
    pub const fn journey(&self) -> &Journey {
        &self.0
    }
}

fn duplicates<T: Record>(list: &List<T>, element: impl Fn(T::Id) -> Element, found: &mut Vec<Violation>) {
    let mut seen = BTreeSet::new();
    for record in list.iter() {
        if !seen.insert(record.id()) {
            found.push(duplicate(element(record.id().clone())));
        }
    }
}

fn duplicate(element: Element) -> Violation {
    Violation { code: "duplicate-id", element, state: None, args: Vec::new() }
}

/// Makes the rules hold, and says for each place what was changed; of very many the first.
///
/// Codes, with their arguments: `stage-added` and `channel-added` (`id`: a touchpoint needs it, so it is made),
/// `transition-to-nowhere` (`from`, `to`, `missing`: removed), `anchor-moved` (`missing`: what hangs there hangs on
/// the journey now), `reference-dropped` (`field`, `missing`), `number-clamped` (`field`, `was`, `now`),
/// `number-dropped` (`field`, `was`), `circle-cut` (`field`, `to`).
pub fn enforce(journey: &mut Journey) -> Vec<Violation> {
    let mut enforcing = Enforcing::default();
    enforcing.places(journey);
    enforcing.ends(journey);
    enforcing.anchors(journey);
    enforcing.references_and_ranges(journey);
    enforcing.circles(journey);
    enforcing.found
}

#[derive(Default)]
struct Enforcing {
    found: Vec<Violation>,
    /// The state being looked at.
    state: Option<StateId>,
}

impl Enforcing {
    fn report(&mut self, code: &'static str, element: Element, args: Vec<(&'static str, String)>) {
        if self.found.len() < limits::TOLD {
            self.found.push(Violation { code, element, state: self.state.clone(), args });
        }
    }

    /// Looks at each state in turn.
    fn states(&mut self, journey: &mut Journey, mut look: impl FnMut(&mut Self, &mut State)) {
        map(&mut journey.states, |state| {
            self.state = Some(state.id.clone());
            look(self, state);
        });
        self.state = None;
    }

    /// The stages and channels of all touchpoints exist.
    fn places(&mut self, journey: &mut Journey) {
        let mut stages: Vec<Stage> = journey.stages.iter().cloned().collect();
        let mut channels: Vec<Channel> = journey.channels.iter().cloned().collect();
        let mut known_stages: BTreeSet<_> = stages.iter().map(|stage| stage.id.clone()).collect();
        let mut known_channels: BTreeSet<_> = channels.iter().map(|channel| channel.id.clone()).collect();
        for state in journey.states.iter() {
            self.state = Some(state.id.clone());
            for touchpoint in state.touchpoints.iter() {
                let element = || Element::Touchpoint(touchpoint.id.clone());
                if known_stages.insert(touchpoint.stage.clone()) {
                    // All that is known of it is its id.
                    stages.push(Stage::new(touchpoint.stage.clone(), touchpoint.stage.as_str()));
                    self.report("stage-added", element(), vec![("id", touchpoint.stage.to_string())]);
                }
                if known_channels.insert(touchpoint.channel.clone()) {
                    channels.push(Channel::new(touchpoint.channel.clone(), touchpoint.channel.as_str()));
                    self.report("channel-added", element(), vec![("id", touchpoint.channel.to_string())]);
                }
            }
        }
        self.state = None;
        if stages.len() != journey.stages.len() {
            journey.stages = stages.into_iter().collect();
        }
        if channels.len() != journey.channels.len() {
            journey.channels = channels.into_iter().collect();
        }
    }

    /// Both ends of all transitions exist in their state.
    fn ends(&mut self, journey: &mut Journey) {
        self.states(journey, |this, state| {
            let mut gone = Vec::new();
            for transition in state.transitions.iter() {
                let missing =
                    [&transition.from, &transition.to].into_iter().find(|id| !state.touchpoints.contains(id));
                if let Some(missing) = missing {
                    let args = vec![
                        ("from", transition.from.to_string()),
                        ("to", transition.to.to_string()),
                        ("missing", missing.to_string()),
                    ];
                    this.report("transition-to-nowhere", Element::Transition(transition.id.clone()), args);
                    gone.push(transition.id.clone());
                }
            }
            for id in gone {
                state.transitions.remove(&id);
            }
        });
    }

    /// What frictions, delights and cards hang on exists in their state.
    fn anchors(&mut self, journey: &mut Journey) {
        let known = Known::of(journey);
        self.states(journey, |this, state| {
            let seen = state.clone();
            map_records(&mut state.frictions, |friction| {
                if let Some(missing) = loose_anchor(&known, &seen, &mut friction.at) {
                    this.report(
                        "anchor-moved",
                        Element::Friction(friction.id.clone()),
                        vec![("missing", missing)],
                    );
                }
            });
            map_records(&mut state.delights, |delight| {
                if let Some(missing) = loose_anchor(&known, &seen, &mut delight.at) {
                    this.report("anchor-moved", Element::Delight(delight.id.clone()), vec![("missing", missing)]);
                }
            });
            map_records(&mut state.cards, |card| {
                if let Some(missing) = loose_card_anchor(&known, &seen, &mut card.at) {
                    this.report("anchor-moved", Element::Card(card.id.clone()), vec![("missing", missing)]);
                }
            });
        });
    }

    /// All other references lead somewhere, and all numbers are in range.
    fn references_and_ranges(&mut self, journey: &mut Journey) {
        let known = Known::of(journey);
        map(&mut journey.channels, |it| self.ranges(it, &Element::Channel(it.id.clone())));
        map(&mut journey.personas, |it| self.both(it, &known, &Element::Persona(it.id.clone())));
        map(&mut journey.systems, |it| self.references(it, &known, &Element::System(it.id.clone())));
        map(&mut journey.kpis, |it| self.both(it, &known, &Element::Kpi(it.id.clone())));
        self.states(journey, |this, state| {
            if let Some(missing) = state.based_on.take_if(|base| !known.has(&Element::State(base.clone()))) {
                this.dropped("based_on", missing.to_string(), Element::State(state.id.clone()));
            }
            map_records(&mut state.touchpoints, |it| this.both(it, &known, &Element::Touchpoint(it.id.clone())));
            map_records(&mut state.transitions, |it| this.both(it, &known, &Element::Transition(it.id.clone())));
            map_records(&mut state.frictions, |it| this.both(it, &known, &Element::Friction(it.id.clone())));
            map_records(&mut state.delights, |it| this.references(it, &known, &Element::Delight(it.id.clone())));
            map_records(&mut state.cards, |it| this.references(it, &known, &Element::Card(it.id.clone())));
            if let Some(placement) = &mut state.placement {
                this.ranges(placement, &Element::State(state.id.clone()));
            }
        });
        let target = &mut journey.roadmap.target;
        if let Some(missing) = target.take_if(|target| !known.has(&Element::State(target.clone()))) {
            self.dropped("roadmap.target", missing.to_string(), Element::Journey);
        }
        map(&mut journey.roadmap.initiatives, |it| self.both(it, &known, &Element::Initiative(it.id.clone())));
        self.both(&mut journey.business, &known, &Element::Journey);
        self.both(&mut journey.votes, &known, &Element::Journey);
        for tick in &mut journey.readiness {
            self.ranges(tick, &Element::Journey);
        }
        self.ranges(&mut journey.settings, &Element::Journey);
    }

    fn both<T: Refers + Ranged>(&mut self, record: &mut T, known: &Known, element: &Element) {
        self.references(record, known, element);
        self.ranges(record, element);
    }

    fn references<T: Refers>(&mut self, record: &mut T, known: &Known, element: &Element) {
        record.keep(&mut |field, to| {
            let stays = known.has(&to);
            if !stays {
                self.dropped(field, named(&to), element.clone());
            }
            stays
        });
    }

    fn dropped(&mut self, field: &'static str, missing: String, element: Element) {
        self.report("reference-dropped", element, vec![("field", field.to_owned()), ("missing", missing)]);
    }

    fn ranges<T: Ranged>(&mut self, record: &mut T, element: &Element) {
        let mut clamp = Clamp::default();
        record.clamp(&mut clamp);
        for out in clamp.0 {
            let mut args = vec![("field", out.field.to_owned()), ("was", out.was)];
            let code = if let Some(now) = out.now {
                args.push(("now", now));
                "number-clamped"
            } else {
                "number-dropped"
            };
            self.report(code, element.clone(), args);
        }
    }

    /// No state is based on itself, no initiative is part of or depends on itself, even in a roundabout way.
    fn circles(&mut self, journey: &mut Journey) {
        let states = &mut journey.states;
        let based_on = links(states, |state: &State| state.based_on.iter().collect());
        self.cut(states, &based_on, "based_on", |state, _| {
            let gone = state.based_on.take().map(|id| id.to_string());
            (Element::State(state.id.clone()), gone)
        });
        let initiatives = &mut journey.roadmap.initiatives;
        let part_of = links(initiatives, |initiative: &Initiative| initiative.part_of.iter().collect());
        self.cut(initiatives, &part_of, "part_of", |initiative, _| {
            let gone = initiative.part_of.take().map(|id| id.to_string());
            (Element::Initiative(initiative.id.clone()), gone)
        });
        let depends_on = links(initiatives, |initiative: &Initiative| initiative.depends_on.iter().collect());
        self.cut(initiatives, &depends_on, "depends_on", |initiative, position| {
            let list = &mut initiative.depends_on;
            let gone = (position < list.len()).then(|| list.remove(position).to_string());
            (Element::Initiative(initiative.id.clone()), gone)
        });
    }

    /// Cuts the links that close a circle; `cut` takes one out of a record and says whose it was and where it led.
    fn cut<T: Record>(
        &mut self,
        list: &mut List<T>,
        links: &[Vec<usize>],
        field: &'static str,
        cut: impl Fn(&mut T, usize) -> (Element, Option<String>),
    ) {
        let mut cuts = cycles::cuts(links);
        if cuts.is_empty() {
            return;
        }
        // From the back of each list, so that the positions of those before stay right.
        cuts.sort_unstable_by_key(|&(place, position)| (place, std::cmp::Reverse(position)));
        let mut cuts = cuts.into_iter().peekable();
        let mut place = 0;
        map(list, |record| {
            while let Some((_, position)) = cuts.next_if(|&(at, _)| at == place) {
                let (element, gone) = cut(record, position);
                let args = vec![("field", field.to_owned()), ("to", gone.unwrap_or_default())];
                self.report("circle-cut", element, args);
            }
            place += 1;
        });
    }
}

/// For each record, the places of the records it names, in the order it names them.
fn links<T: Record>(list: &List<T>, named: impl Fn(&T) -> Vec<&T::Id>) -> Vec<Vec<usize>> {
    let places: BTreeMap<&T::Id, usize> =
        list.iter().enumerate().map(|(place, record)| (record.id(), place)).collect();
    // What is named exists: references are looked at before. A place out of reach would merely be no circle.
    let place_of = |id: &T::Id| places.get(id).copied().unwrap_or(usize::MAX);
    list.iter().map(|record| named(record).into_iter().map(place_of).collect()).collect()
}

/// Changes every record of a list where it stands.
fn map<T: Record>(list: &mut List<T>, mut change: impl FnMut(&mut T)) {
    *list = list
        .iter()
        .cloned()
        .map(|mut record| {
            change(&mut record);
            record
        })
        .collect();
}

/// Changes every record of a state.
fn map_records<T: Record>(records: &mut Records<T>, mut change: impl FnMut(&mut T)) {
    *records = records
        .iter()
        .cloned()
        .map(|mut record| {
            change(&mut record);
            record
        })
        .collect();
}
