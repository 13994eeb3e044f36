//! Whether the organisation is ready: four phases with four items each, as labels on the same initiatives.
//!
//! An item is ready where the document shows it, by a plain rule, or where somebody ticked it; what is ticked or cleared
//! by hand counts for more. Where a rule counts how many of how many, half of them is enough, unless it says otherwise.

use std::collections::BTreeSet;

use jiff::{Span, civil::Date};

use crate::{
    i18n::{Arg, Lang},
    model::{
        Identity, Initiative, InitiativeId, Journey, Origin, Phase, ReadinessTick, State, Status, Touchpoint,
    },
    roadmap::{Window, initiatives, rules::Ground, schedule},
};

/// The phases in their order, and the first and the last month of each, counted from 1.
const PHASES: [(Phase, i64, i64); 4] = [
    (Phase::Foundation, 1, 2),
    (Phase::Planning, 3, 4),
    (Phase::Implementation, 5, 12),
    (Phase::Optimisation, 13, 18),
];

/// The keys of the items: after `readiness-item-` what each is, `-says-` what is shown, `-fill-` what to fill in where
/// nothing is, `-unsaid-` of what nothing is said.
const ITEMS: [[&str; 4]; 4] = [
    ["audit", "technology", "data", "organisation"],
    ["maps", "platform", "team", "budget"],
    ["deployed", "integrated", "trained", "pilot"],
    ["followed", "improvement", "roll-out", "personalisation"],
];

/// How ready the organisation is.
#[derive(Clone, Debug, PartialEq)]
pub struct Readiness {
    /// The four phases in their order.
    pub phases: Vec<PhaseReadiness>,
}

/// A phase with its items and what begins in it.
#[derive(Clone, Debug, PartialEq)]
pub struct PhaseReadiness {
    /// Which.
    pub phase: Phase,
    /// Its first and its last month, counted from 1.
    pub months: (i64, i64),
    /// Its days; open where the roadmap has no start.
    pub window: Window,
    /// Its items in their order.
    pub items: Vec<Item>,
    /// The initiatives that begin in it, actions aside: id and title. Without dates, those of its steps.
    pub initiatives: Vec<(InitiativeId, String)>,
}

/// Something that must be there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The phase it belongs to.
    pub phase: Phase,
    /// Its number in the phase, 1–4.
    pub number: i64,
    /// The last part of the keys of its texts.
    pub key: &'static str,
    /// What the document shows, or what to fill in where it shows nothing.
    pub says: String,
    /// Whether the document shows nothing about it.
    pub is_unsaid: bool,
    /// Whether what the document shows is enough.
    pub is_shown: bool,
    /// What somebody ticked or cleared by hand.
    pub by_hand: Option<bool>,
}

impl Item {
    /// Whether it is ready: as somebody said, else as the document shows.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.by_hand.unwrap_or(self.is_shown)
    }
}

impl Readiness {
    /// All items, phase by phase.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.phases.iter().flat_map(|phase| &phase.items)
    }
}

/// How ready the organisation is for the roadmap towards `target`.
#[must_use]
pub fn readiness(journey: &Journey, target: &State, lang: Lang) -> Readiness {
    let ground = Ground::new(journey, target, lang);
    let all = initiatives(journey, target, lang);
    let start = journey.roadmap.start;
    let windows = schedule(&all, start);
    let ids: BTreeSet<&InitiativeId> = all.iter().map(|initiative| &initiative.id).collect();
    let known = Known {
        ground: &ground,
        live: all.iter().filter(|it| !matches!(it.status, Status::Dropped | Status::Dismissed)).collect(),
        wholes: all
            .iter()
            .filter(|it| !matches!(it.status, Status::Dropped | Status::Dismissed))
            .filter(|it| it.part_of.as_ref().is_none_or(|whole| *whole == it.id || !ids.contains(whole)))
            .collect(),
    };
    let begins = |initiative: &Initiative| {
        phase_of(initiative, windows.get(&initiative.id).and_then(|window| window.from), start)
    };
    let phases = PHASES.into_iter().zip(ITEMS).map(|((phase, first, last), keys)| PhaseReadiness {
        phase,
        months: (first, last),
        window: days(start, first, last),
        items: (1..).zip(keys).map(|(number, key)| known.item(phase, number, key)).collect(),
        initiatives: known
            .wholes
            .iter()
            .filter(|initiative| begins(initiative) == phase)
            .map(|initiative| (initiative.id.clone(), initiative.title.clone()))
            .collect(),
    });
    Readiness { phases: phases.collect() }
}

/// The ticks with this item ticked or cleared by hand; with none, it is left to what the document shows.
#[must_use]
pub fn ticked(ticks: &[ReadinessTick], phase: Phase, item: i64, done: Option<bool>) -> Vec<ReadinessTick> {
    let mut ticks: Vec<ReadinessTick> =
        ticks.iter().filter(|tick| (tick.phase, tick.item) != (phase, item)).cloned().collect();
    ticks.extend(done.map(|done| ReadinessTick { phase, item, done }));
    ticks.sort_by_key(|tick| (tick.phase, tick.item));
    ticks
}

/// The days of the months `first` to `last` of a roadmap, counted from 1.
fn days(start: Option<Date>, first: i64, last: i64) -> Window {
    let month = |months: i64| start.and_then(|start| start.checked_add(Span::new().try_months(months).ok()?).ok());
    Window { from: month(first - 1), until: month(last).and_then(|day| day.yesterday().ok()) }
}

/// The phase in which an initiative begins: by its first day, else by its step.
fn phase_of(initiative: &Initiative, from: Option<Date>, start: Option<Date>) -> Phase {
    if let Some(from) = from {
        let begun =
            |(_, first, last): &&(Phase, i64, i64)| days(start, *first, *last).from.is_some_and(|it| it <= from);
        return PHASES.iter().rev().find(begun).map_or(Phase::Foundation, |(phase, ..)| *phase);
    }
    match initiative.step {
        Some(..=3) | None => Phase::Foundation,
        Some(4) => Phase::Implementation,
        Some(_) => Phase::Optimisation,
    }
}

/// What a rule found about an item.
struct Shown {
    /// Whether it is enough.
    enough: bool,
    /// Whether there is nothing at all.
    nothing: bool,
    args: Vec<(&'static str, Arg)>,
}

impl Shown {
    fn new(nothing: bool, enough: bool, args: &[(&'static str, usize)]) -> Self {
        let args = args.iter().map(|(name, count)| (*name, Arg::from(*count))).collect();
        Self { enough: enough && !nothing, nothing, args }
    }

    /// So many of so many, half of which are enough.
    fn half(part: usize, all: usize) -> Self {
        Self::new(part == 0, part.saturating_mul(2) >= all, &[("part", part), ("all", all)])
    }

    /// So many of so many, all of which it takes.
    fn all(part: usize, all: usize) -> Self {
        Self::new(all == 0, part == all, &[("part", part), ("all", all)])
    }

    /// So many of so many, one of which is enough.
    fn one(part: usize, all: usize) -> Self {
        Self::new(all == 0, part > 0, &[("part", part), ("all", all)])
    }
}

/// What the rules look at.
struct Known<'a> {
    ground: &'a Ground<'a>,
    /// The initiatives, neither dropped nor dismissed.
    live: Vec<&'a Initiative>,
    /// Those of them that are not part of another one.
    wholes: Vec<&'a Initiative>,
}

impl Known<'_> {
    fn item(&self, phase: Phase, number: i64, key: &'static str) -> Item {
        let shown = self.shown(key);
        let lang = self.ground.lang;
        let says = if shown.nothing {
            lang.text(&format!("readiness-fill-{key}"))
        } else {
            lang.text_with(&format!("readiness-says-{key}"), &shown.args)
        };
        let ticks = self.ground.journey.readiness.iter();
        let by_hand = ticks.rev().find(|tick| (tick.phase, tick.item) == (phase, number)).map(|tick| tick.done);
        Item { phase, number, key, says, is_unsaid: shown.nothing, is_shown: shown.enough, by_hand }
    }

    /// The rule of each item.
    fn shown(&self, key: &str) -> Shown {
        match key {
            "audit" => self.audit(),
            "technology" => self.technology(),
            "data" => self.of_touchpoints(|touchpoint| !touchpoint.data.is_empty()),
            "organisation" => self.of_touchpoints(|touchpoint| !touchpoint.owner.is_empty()),
            "maps" => self.maps(),
            "platform" => {
                let weighing = self.live(|it| !it.options.is_empty());
                Shown::all(count(&weighing, |it| it.options.iter().any(|option| option.chosen)), weighing.len())
            }
            "team" => Shown::half(count(&self.wholes, |it| !it.owner.is_empty()), self.wholes.len()),
            "budget" => self.budget(),
            "deployed" => self.finished(|it| is_technology(it) && !is_proof(it)),
            "integrated" => {
                let built = proofs_of_concept(&self.live);
                let proof = |it: &Initiative| {
                    let proof = &it.proof_of_concept;
                    [proof.systems_connect, proof.context_passes, proof.data_preserved]
                };
                let asked = count(&built, |it| proof(it).iter().any(Option::is_some));
                let proven = count(&built, |it| proof(it) == [Some(true); 3]);
                let args = [("part", proven), ("all", built.len())];
                Shown::new(asked == 0, proven == built.len(), &args)
            }
            "trained" => {
                self.finished(|it| matches!(&it.origin, Origin::Generated { rule, .. } if rule == "training"))
            }
            "pilot" => self.begun(|it| !it.scope.pilot.is_empty()),
            "followed" => self.followed(),
            "improvement" => self.begun(|it| it.every_weeks.is_some()),
            "roll-out" => self.finished(|it| !it.scope.roll_out.is_empty()),
            _ => self.personalisation(),
        }
    }

    fn live(&self, is_meant: impl Fn(&Initiative) -> bool) -> Vec<&Initiative> {
        self.live.iter().copied().filter(|initiative| is_meant(initiative)).collect()
    }

    /// All of some initiatives must be done.
    fn finished(&self, is_meant: impl Fn(&Initiative) -> bool) -> Shown {
        let meant = self.live(is_meant);
        Shown::all(count(&meant, |it| it.status == Status::Done), meant.len())
    }

    /// One of some initiatives must be under way or done.
    fn begun(&self, is_meant: impl Fn(&Initiative) -> bool) -> Shown {
        let meant = self.live(is_meant);
        Shown::one(count(&meant, |it| matches!(it.status, Status::Running | Status::Done)), meant.len())
    }

    /// Today's touchpoints in our hands, outcomes aside.
    fn ours(&self) -> Vec<&Touchpoint> {
        let is_ours = |touchpoint: &&Touchpoint| {
            !touchpoint.is_outcome()
                && touchpoint.channels().any(|channel| !self.ground.journey.is_outside(channel))
        };
        self.ground.today.touchpoints.iter().filter(is_ours).collect()
    }

    /// Half of today's touchpoints must have something.
    fn of_touchpoints(&self, has: impl Fn(&Touchpoint) -> bool) -> Shown {
        let ours = self.ours();
        Shown::half(ours.iter().filter(|touchpoint| has(touchpoint)).count(), ours.len())
    }

    /// Half of today's touchpoints must be more than an assumption.
    fn audit(&self) -> Shown {
        let all: Vec<&Touchpoint> = self.ground.today.touchpoints.iter().filter(|it| !it.is_outcome()).collect();
        let supported = all.iter().filter(|touchpoint| !touchpoint.is_assumption()).count();
        let args = [("all", all.len()), ("part", supported), ("frictions", self.ground.today.frictions.len())];
        Shown::new(all.is_empty(), 2 * supported >= all.len(), &args)
    }

    /// Systems must be listed, and half of today's touchpoints say which ones they run on.
    fn technology(&self) -> Shown {
        let ours = self.ours();
        let told = ours.iter().filter(|touchpoint| touchpoint.all_systems().next().is_some()).count();
        let systems = self.ground.journey.systems.len();
        let args = [("systems", systems), ("part", told), ("all", ours.len())];
        Shown::new(systems == 0, 2 * told >= ours.len(), &args)
    }

    /// The target must answer half of today's frictions.
    fn maps(&self) -> Shown {
        let target = self.ground.target;
        let touchpoints = target.touchpoints.iter().flat_map(|touchpoint| &touchpoint.answers);
        let answered: BTreeSet<_> =
            touchpoints.chain(target.transitions.iter().flat_map(|transition| &transition.answers)).collect();
        let frictions = &self.ground.today.frictions;
        let answered = frictions.ids().filter(|id| answered.contains(id)).count();
        let moments = target.touchpoints.iter().filter(|touchpoint| !touchpoint.is_outcome()).count();
        let args = [("moments", moments), ("part", answered), ("all", frictions.len())];
        Shown::new(moments == 0, 2 * answered >= frictions.len(), &args)
    }

    /// Half of what is built must have a cost, and something a milestone.
    fn budget(&self) -> Shown {
        let built: Vec<&Initiative> = self.wholes.iter().copied().filter(|it| it.step == Some(4)).collect();
        let costed = count(&built, |it| it.cost.is_some());
        let milestones = self.live.iter().map(|it| it.milestones.len()).sum();
        let enough = !built.is_empty() && 2 * costed >= built.len() && milestones > 0;
        let args = [("part", costed), ("all", built.len()), ("milestones", milestones)];
        Shown::new(costed == 0 && milestones == 0, enough, &args)
    }

    /// Half of the KPIs must have been measured since the roadmap began.
    fn followed(&self) -> Shown {
        let (kpis, start) = (&self.ground.journey.kpis, self.ground.journey.roadmap.start);
        let measured = kpis.iter().filter(|kpi| !kpi.measures.is_empty()).count();
        let since = |date: Date| start.is_none_or(|start| date >= start);
        let followed = kpis.iter().filter(|kpi| kpi.measures.iter().any(|it| since(it.date))).count();
        let args = [("part", followed), ("all", kpis.len()), ("ever", measured)];
        Shown::new(measured == 0, followed > 0 && 2 * followed >= kpis.len(), &args)
    }

    /// A map can say that customers are recognised, not that it is of use to them: this is for people to tick.
    fn personalisation(&self) -> Shown {
        let target = || self.ground.target.touchpoints.iter();
        let recognised = target().filter(|it| it.identity == Some(Identity::Recognised)).count();
        let agreed = target().filter(|it| it.data.iter().any(|data| data.consent == Some(true))).count();
        Shown::new(recognised + agreed == 0, false, &[("recognised", recognised), ("agreed", agreed)])
    }
}

fn count(initiatives: &[&Initiative], is_meant: impl Fn(&Initiative) -> bool) -> usize {
    initiatives.iter().filter(|initiative| is_meant(initiative)).count()
}

/// The initiatives whose proof of concept has to answer its three questions: work on systems in step 4, unless a proof
/// of concept of its own goes before it.
#[must_use]
pub fn proofs_of_concept<'a>(initiatives: &[&'a Initiative]) -> Vec<&'a Initiative> {
    let proofs: BTreeSet<&InitiativeId> =
        initiatives.iter().filter(|it| is_technology(it) && is_proof(it)).map(|it| &it.id).collect();
    let has_own = |it: &Initiative| !is_proof(it) && it.depends_on.iter().any(|id| proofs.contains(id));
    initiatives.iter().copied().filter(|it| is_technology(it) && !has_own(it)).collect()
}

/// Whether an initiative is work on systems, not with people.
fn is_technology(initiative: &Initiative) -> bool {
    let is_of_systems = match &initiative.origin {
        Origin::Manual => true,
        Origin::Generated { rule, .. } => ["system", "link", "poc", "link-poc"].contains(&rule.as_str()),
    };
    is_of_systems && initiative.step == Some(4) && !initiative.systems.is_empty()
}

/// Whether a rule proposed an initiative as a proof of concept before another one.
fn is_proof(initiative: &Initiative) -> bool {
    matches!(&initiative.origin, Origin::Generated { rule, .. } if rule == "poc" || rule == "link-poc")
}
