//! Chantiers: what a sponsor sees of the roadmap. Each holds the actions that are delivered together.
//!
//! A roadmap has at most [`AT_MOST`] initiatives at its top, those that people wrote among them. Where the finest
//! grouping (a chantier for each stage that is designed and each system that is brought in) would give more, a coarser
//! one is taken: first the design is one, then the technology, then all until the day it begins. Only then do the actions
//! of a step go into the initiative that a person has in that step, those that are furthest from it last: to look at what
//! is there goes well together, to design seldom does. Only where people wrote more by themselves are there more.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    model::{Initiative, InitiativeId, StageId, Step, SystemId},
    roadmap::{
        names::Names,
        rules::{GROUP, Ground},
    },
};

/// How many initiatives there are at the top of a roadmap, unless people wrote more.
pub const AT_MOST: usize = 12;

/// What actions are delivered together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Chantier {
    /// What is not known yet of today's journey.
    Identification,
    /// Why it hurts.
    Analysis,
    /// The target, all of it.
    Design,
    /// What customers meet in one stage of the target.
    Stage(StageId),
    /// What all channels say and promise alike.
    Coherence,
    /// What the target runs on, all of it.
    Technology,
    /// A system.
    System(SystemId),
    /// What passes from system to system and from hand to hand.
    Links,
    /// Those who will work with it, until the day it begins.
    People,
    /// What the target runs on and those who will work with it, all until the day it begins.
    Delivery,
    /// What goes on for good.
    Improvement,
}

impl Chantier {
    /// The subject of its origin.
    pub(super) fn key(&self) -> String {
        match self {
            Self::Stage(id) => format!("stage-{id}"),
            Self::System(id) => format!("system-{id}"),
            _ => self.kind().to_owned(),
        }
    }

    /// The chantier with this key, where the key could be one.
    pub(super) fn of_key(key: &str) -> Option<Self> {
        let plain = [
            Self::Identification,
            Self::Analysis,
            Self::Design,
            Self::Coherence,
            Self::Technology,
            Self::Links,
            Self::People,
            Self::Delivery,
            Self::Improvement,
        ];
        let stage = || key.strip_prefix("stage-").map(|id| Self::Stage(StageId::new(id)));
        let system = || key.strip_prefix("system-").map(|id| Self::System(SystemId::new(id)));
        plain.into_iter().find(|chantier| chantier.kind() == key).or_else(stage).or_else(system)
    }

    const fn kind(&self) -> &'static str {
        match self {
            Self::Identification => "identification",
            Self::Analysis => "analysis",
            Self::Design => "design",
            Self::Stage(_) => "stage",
            Self::Coherence => "coherence",
            Self::Technology => "technology",
            Self::System(_) => "system",
            Self::Links => "links",
            Self::People => "people",
            Self::Delivery => "delivery",
            Self::Improvement => "improvement",
        }
    }

    /// The step that it belongs to.
    const fn step(&self) -> Step {
        match self {
            Self::Identification => 1,
            Self::Analysis => 2,
            Self::Design | Self::Stage(_) | Self::Coherence => 3,
            Self::Technology | Self::System(_) | Self::Links | Self::People | Self::Delivery => 4,
            Self::Improvement => 5,
        }
    }

    /// What it is a part of where fewer are wanted.
    const fn coarser(&self) -> Option<Self> {
        match self {
            Self::Stage(_) | Self::Coherence => Some(Self::Design),
            Self::System(_) | Self::Links => Some(Self::Technology),
            Self::Technology | Self::People => Some(Self::Delivery),
            _ => None,
        }
    }

    /// How much of a step is in it: some, what is worked out or set up in it, or all.
    const fn coarseness(&self) -> u8 {
        match self {
            Self::Delivery => 2,
            Self::Design | Self::Technology => 1,
            _ => 0,
        }
    }

    /// All that it is a part of where fewer are wanted, the finest first.
    pub(super) fn all_coarser(&self) -> impl Iterator<Item = Self> {
        std::iter::successors(self.coarser(), Self::coarser)
    }

    /// What it is about, by name; empty where it is about the whole journey.
    pub(super) fn about(&self, names: Names) -> String {
        match self {
            Self::Stage(id) => names.stage(id),
            Self::System(id) => names.system(id),
            _ => String::new(),
        }
    }
}

/// How finely actions are grouped.
struct Grain {
    /// How coarse the chantiers of the steps 3 and 4 may be, by [`Chantier::coarseness`].
    coarsest: [u8; 2],
    /// The steps in which actions go into an initiative that a person has there.
    into_own: &'static [Step],
}

/// From the finest to the coarsest.
const GRAINS: [Grain; 8] = [
    Grain { coarsest: [0, 0], into_own: &[] },
    Grain { coarsest: [1, 0], into_own: &[] },
    Grain { coarsest: [1, 1], into_own: &[] },
    Grain { coarsest: [1, 2], into_own: &[] },
    Grain { coarsest: [1, 2], into_own: &[1] },
    Grain { coarsest: [1, 2], into_own: &[1, 2] },
    Grain { coarsest: [1, 2], into_own: &[1, 2, 5] },
    Grain { coarsest: [1, 2], into_own: &[1, 2, 5, 3] },
];

impl Grain {
    /// What an action of this chantier is part of, by this grain alone.
    fn of(&self, chantier: &Chantier) -> Chantier {
        let [design, technology] = self.coarsest;
        let coarsest = if chantier.step() == 3 { design } else { technology };
        let fits = |it: &Chantier| it.coarseness() <= coarsest;
        chantier.all_coarser().take_while(fits).last().unwrap_or_else(|| chantier.clone())
    }
}

/// What an action is part of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Whole {
    /// A chantier.
    Chantier(Chantier),
    /// An initiative of a person.
    Own(InitiativeId),
}

/// What each action is part of, in the order of `actions`; none for one that stands alone.
///
/// `own` is how many initiatives at the top people wrote, and `homes` those of them that actions may go into, by step.
/// `taken_up` are chantiers that a person took up: they are there whatever the grain. A chantier of one action that
/// nobody took up is none.
pub(super) fn arrange(
    actions: &[Chantier],
    own: usize,
    homes: &BTreeMap<Step, InitiativeId>,
    taken_up: &BTreeSet<Chantier>,
) -> Vec<Option<Whole>> {
    let whole = |grain: &Grain, chantier: &Chantier| {
        if taken_up.contains(chantier) {
            return Whole::Chantier(chantier.clone());
        }
        let step = chantier.step();
        let taken_up_around = chantier.all_coarser().find(|it| taken_up.contains(it));
        let chantier = taken_up_around.unwrap_or_else(|| grain.of(chantier));
        let into = homes.get(&step).filter(|_| grain.into_own.contains(&step) && !taken_up.contains(&chantier));
        into.map_or(Whole::Chantier(chantier), |id| Whole::Own((*id).clone()))
    };
    let mut wholes = Vec::new();
    for grain in &GRAINS {
        wholes = actions.iter().map(|chantier| whole(grain, chantier)).collect();
        let chantiers = wholes.iter().filter(|whole| matches!(whole, Whole::Chantier(_)));
        if own + chantiers.collect::<BTreeSet<_>>().len() <= AT_MOST {
            break;
        }
    }
    name_finely(&mut wholes, actions, taken_up);
    let mut sizes: BTreeMap<&Whole, usize> = BTreeMap::new();
    for whole in &wholes {
        *sizes.entry(whole).or_default() += 1;
    }
    let stands = |whole: &Whole| match whole {
        Whole::Own(_) => true,
        Whole::Chantier(chantier) => taken_up.contains(chantier) || sizes.get(whole).is_some_and(|size| *size > 1),
    };
    wholes.iter().map(|whole| stands(whole).then(|| whole.clone())).collect()
}

/// Calls a coarse chantier what all its actions are of, where that is one and the same.
fn name_finely(wholes: &mut [Whole], actions: &[Chantier], taken_up: &BTreeSet<Chantier>) {
    let mut kinds: BTreeMap<Chantier, BTreeSet<&Chantier>> = BTreeMap::new();
    for (whole, action) in wholes.iter().zip(actions) {
        if let Whole::Chantier(chantier) = whole {
            kinds.entry(chantier.clone()).or_default().insert(action);
        }
    }
    for whole in wholes {
        if let Whole::Chantier(chantier) = whole
            && !taken_up.contains(chantier)
            && let Some(kinds) = kinds.get(chantier)
            && let (Some(kind), 1) = (kinds.first(), kinds.len())
        {
            *chantier = (*kind).clone();
        }
    }
}

/// A chantier as an initiative, under a provisional id, and why it is there.
///
/// It delivers nothing by itself: its parts do. It is for all their frictions, and takes as much effort as the largest
/// of them, one more from the fourth on.
pub(super) fn initiative(ground: &Ground, chantier: &Chantier, parts: &[&Initiative]) -> (Initiative, String) {
    let (lang, key) = (ground.lang, chantier.key());
    let kind = chantier.kind();
    let args = [("name", chantier.about(ground.names()).into()), ("count", parts.len().into())];
    let title = lang.text_with(&format!("roadmap-group-title-{kind}"), &args);
    let why = lang.text_with(&format!("roadmap-group-why-{kind}"), &args);
    let id = InitiativeId::new(&format!("{GROUP}-{key}"));
    let mut initiative = Initiative::new(id, chantier.step(), &title);
    initiative.origin = crate::model::Origin::Generated { rule: GROUP.to_owned(), subject: key };
    let mut met = BTreeSet::new();
    let frictions = parts.iter().flat_map(|part| &part.frictions).filter(|id| met.insert(*id));
    initiative.frictions = frictions.cloned().collect();
    let effort = parts.iter().filter_map(|part| part.effort).max();
    initiative.effort = effort.map(|effort| (effort + i64::from(parts.len() > 3)).clamp(1, 5));
    (initiative, why)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The only place for actions that people gave, in this step.
    fn home(step: Step) -> BTreeMap<Step, InitiativeId> {
        BTreeMap::from([(step, "own".into())])
    }

    fn stages(count: usize) -> Vec<Chantier> {
        let stage = |at: usize| Chantier::Stage(StageId::new(&format!("s{at}")));
        (0..count).flat_map(|at| [stage(at), stage(at)]).collect()
    }

    fn top(wholes: &[Option<Whole>]) -> usize {
        let chantiers = wholes.iter().flatten().filter(|whole| matches!(whole, Whole::Chantier(_)));
        chantiers.collect::<BTreeSet<_>>().len() + wholes.iter().filter(|whole| whole.is_none()).count()
    }

    #[test]
    fn the_finest_grain_that_fits_is_taken() {
        let (none, nowhere) = (BTreeSet::new(), BTreeMap::new());
        let actions = stages(12);
        assert_eq!(top(&arrange(&actions, 0, &nowhere, &none)), 12);
        // One more initiative by hand, and the design is one.
        let coarse = arrange(&actions, 1, &home(4), &none);
        assert!(coarse.iter().all(|whole| *whole == Some(Whole::Chantier(Chantier::Design))));
        // Where people fill the top, actions go into theirs.
        let full = arrange(&actions, 12, &home(3), &none);
        assert!(full.iter().all(|whole| *whole == Some(Whole::Own("own".into()))));
        // There is nothing of theirs in this step: the rest stands on top.
        assert_eq!(top(&arrange(&actions, 14, &home(4), &none)), 1);
    }

    #[test]
    fn a_chantier_of_one_action_is_none_unless_a_person_took_it_up() {
        let actions = [Chantier::Analysis, Chantier::Links];
        let nowhere = BTreeMap::new();
        assert_eq!(arrange(&actions, 0, &nowhere, &BTreeSet::new()), [None, None]);
        let taken_up = BTreeSet::from([Chantier::Links]);
        assert_eq!(arrange(&actions, 0, &nowhere, &taken_up), [None, Some(Whole::Chantier(Chantier::Links))]);
        // A coarser one that a person took up takes what would be finer.
        let taken_up = BTreeSet::from([Chantier::Technology]);
        assert_eq!(arrange(&actions, 0, &nowhere, &taken_up), [None, Some(Whole::Chantier(Chantier::Technology))]);
    }

    #[test]
    fn a_coarse_chantier_of_one_kind_is_called_after_it() {
        let none = BTreeSet::new();
        let mut actions = vec![Chantier::Links, Chantier::Links];
        actions.extend(stages(1));
        // Eleven by hand leave room for no more than a coarse one.
        let wholes = arrange(&actions, 11, &home(3), &none);
        assert!(wholes[..2].iter().all(|whole| *whole == Some(Whole::Chantier(Chantier::Links))));
        assert!(wholes[2..].iter().all(|whole| *whole == Some(Whole::Own("own".into()))));
        actions.truncate(2);
        actions.extend([Chantier::System("crm".into()), Chantier::System("crm".into())]);
        let wholes = arrange(&actions, 11, &home(3), &none);
        assert!(wholes.iter().all(|whole| *whole == Some(Whole::Chantier(Chantier::Technology))));
        actions.extend([Chantier::People, Chantier::People]);
        let wholes = arrange(&actions, 10, &home(3), &none);
        assert!(wholes[4..].iter().all(|whole| *whole == Some(Whole::Chantier(Chantier::People))));
        // All of the step is one before anything of it goes into what people wrote.
        let wholes = arrange(&actions, 11, &home(4), &none);
        assert!(wholes.iter().all(|whole| *whole == Some(Whole::Chantier(Chantier::Delivery))));
    }

    #[test]
    fn keys_and_chantiers_are_the_same() {
        let all = stages(1).into_iter().chain([
            Chantier::System("crm".into()),
            Chantier::People,
            Chantier::Delivery,
            Chantier::Design,
        ]);
        for chantier in all {
            assert_eq!(Chantier::of_key(&chantier.key()), Some(chantier));
        }
        assert_eq!(Chantier::of_key("what"), None);
    }
}
