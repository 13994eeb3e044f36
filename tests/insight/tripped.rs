//! A journey with which nothing is wrong, and for each check what makes it speak: that, and nothing else.

use std::collections::BTreeSet;

use parcours::{
    insight::{Check, checks},
    model::{
        Anchor, Channel, ChannelId, CheckItem, Context, DataCollected, DataKind, Deliverable, Evidence,
        EvidenceLevel, Feed, Friction, HeldBy, Identity, Initiative, Journey, Kpi, KpiAnchor, Offer, Persona,
        Pillars, Role, Service, State, StateId, System, Team, Timing, Touchpoint, Transition,
    },
};

use crate::{
    build::{channel, state},
    checks::is_said_in_full,
};

/// The checks that ask how a journey is designed, run and measured. Those of shares and ends have their own tests.
pub const ASKED: [Check; 28] = [
    Check::ChangeWithoutReason,
    Check::NotDelivered,
    Check::InitiativeWithoutFriction,
    Check::InitiativeWithoutKpi,
    Check::NoHeadlineKpi,
    Check::TechnologyFirst,
    Check::Silos,
    Check::LostBetweenOwners,
    Check::RewardedApart,
    Check::NoTraining,
    Check::NoTransversalOwner,
    Check::NoSharedKpi,
    Check::BatchFeed,
    Check::NoFeed,
    Check::NoReview,
    Check::NoMeasure,
    Check::NoSafetyNet,
    Check::AdaptedWithoutConsent,
    Check::SegmentLeftBehind,
    Check::NoWayUp,
    Check::RecognisedThenAnonymous,
    Check::UnevenAnswers,
    Check::TooManyChannels,
    Check::AssumedMomentOfTruth,
    Check::ContextLost,
    Check::PreferredChannelMissing,
    Check::CarriesNothing,
    Check::UnusedChannel,
];

/// Customers begin on the site, and some go on to the shop, whose till knows them. The target spares some the way.
fn sound() -> Journey {
    let mut journey = crate::build::journey();
    journey.channels = parcours::model::List::default();
    journey.channels.put(channel("site", HeldBy::Us));
    journey.channels.put(Channel { service: Service::Human, ..channel("shop", HeldBy::Us) });
    "Nobody comes twice".clone_into(&mut journey.vision);
    "Ada".clone_into(&mut journey.owner);
    journey.personas.put(Persona { prefers: vec!["site".into()], ..Persona::new("p".into(), "P") });
    for id in ["digital", "sales"] {
        journey.teams.put(Team { rewarded_on: "success".to_owned(), ..Team::new(id.into(), id) });
    }
    let feed = Feed { to: "till".into(), what: "basket".to_owned(), timing: Timing::RealTime };
    journey.systems.put(System { feeds: vec![feed], ..System::new("crm".into(), "CRM") });
    journey.systems.put(System::new("till".into(), "Till"));
    journey.systems.put(System::new("ghost".into(), "Ghost"));
    journey.kpis.put(Kpi {
        headline: true,
        baseline: Some(0.4),
        target: Some(0.6),
        every_weeks: Some(4),
        at: vec![KpiAnchor::Journey],
        ..Kpi::new("k".into(), "K")
    });

    let mut now = state(&["a on site", "b on shop", "win on site"], &["a>b 0.5", "a>win 0.5", "b>win"]);
    let known = Evidence { level: EvidenceLevel::Data, ..Evidence::default() };
    for (id, owner, system) in [("a", "digital", "crm"), ("b", "sales", "till")] {
        now.touchpoints.update(&id.into(), |it| {
            owner.clone_into(&mut it.owner);
            it.systems = vec![system.into()];
            it.evidence = Some(known.clone());
        });
    }
    now.transitions.update(&"a>b".into(), |it| {
        it.context = Context::Carried;
        it.carries = vec!["basket".to_owned()];
    });
    now.frictions.put(Friction::new("f".into(), "F", Anchor::Touchpoint("a".into()), 2));

    let mut later = State { id: "later".into(), role: Role::Future, based_on: Some("now".into()), ..now.clone() };
    later.touchpoints.put(Touchpoint {
        answers: vec!["f".into()],
        owner: "digital".to_owned(),
        systems: vec!["crm".into()],
        ..Touchpoint::new("z".into(), "Z", "s0".into(), "site".into())
    });
    later.transitions.put(Transition::new("z>win".into(), "z".into(), "win".into()));
    journey.states.put(now);
    journey.states.put(later);

    journey.roadmap.initiatives.put(Initiative {
        delivers: vec![Deliverable::Touchpoint("z".into())],
        frictions: vec!["f".into()],
        kpis: vec!["k".into()],
        systems: vec!["crm".into()],
        checklist: vec![CheckItem { text: "Run both for a week".to_owned(), done: false }],
        ..Initiative::new("i".into(), 4, "Build it")
    });
    let review = Initiative { every_weeks: Some(13), ..Initiative::new("r".into(), 5, "Review") };
    journey.roadmap.initiatives.put(review);
    journey
}

fn found(journey: &Journey) -> BTreeSet<Check> {
    let initiatives: Vec<Initiative> = journey.roadmap.initiatives.iter().cloned().collect();
    let findings = checks(journey, &initiatives);
    findings.iter().for_each(is_said_in_full);
    findings.into_iter().map(|finding| finding.check).filter(|check| ASKED.contains(check)).collect()
}

fn in_state(journey: &mut Journey, id: &str, change: impl FnOnce(&mut State)) {
    journey.states.update(&StateId::new(id), change);
}

fn touchpoint(journey: &mut Journey, state: &str, id: &str, change: impl FnOnce(&mut Touchpoint)) {
    in_state(journey, state, |state| {
        state.touchpoints.update(&id.into(), change);
    });
}

fn transition(journey: &mut Journey, state: &str, id: &str, change: impl FnOnce(&mut Transition)) {
    in_state(journey, state, |state| {
        state.transitions.update(&id.into(), change);
    });
}

fn initiative(journey: &mut Journey, id: &str, change: impl FnOnce(&mut Initiative)) {
    journey.roadmap.initiatives.update(&id.into(), change);
}

fn kpi(journey: &mut Journey, change: impl FnOnce(&mut Kpi)) {
    journey.kpis.update(&"k".into(), change);
}

/// Nobody answers for the whole.
fn without_owner(journey: &mut Journey) {
    journey.owner.clear();
}

fn trips(change: impl FnOnce(&mut Journey), expected: &[Check]) {
    let mut journey = sound();
    change(&mut journey);
    assert_eq!(found(&journey), expected.iter().copied().collect());
}

#[test]
fn nothing_is_found_where_nothing_is_wrong() {
    assert_eq!(found(&sound()), BTreeSet::new());
}

#[test]
fn the_thread() {
    trips(|it| touchpoint(it, "later", "z", |z| z.answers.clear()), &[Check::ChangeWithoutReason]);
    trips(|it| initiative(it, "i", |i| i.delivers.clear()), &[Check::NotDelivered]);
    trips(|it| initiative(it, "i", |i| i.kpis.clear()), &[Check::InitiativeWithoutKpi]);
    trips(|it| kpi(it, |k| k.headline = false), &[Check::NoHeadlineKpi]);
    let idle = |it: &mut Journey| {
        let idle = Initiative { kpis: vec!["k".into()], ..Initiative::new("j".into(), 3, "J") };
        it.roadmap.initiatives.put(idle);
    };
    trips(idle, &[Check::InitiativeWithoutFriction]);
}

#[test]
fn the_mistakes() {
    trips(|it| initiative(it, "i", |i| i.systems.push("ghost".into())), &[Check::TechnologyFirst]);
    trips(without_owner, &[Check::Silos, Check::NoTransversalOwner]);
    trips(
        |it| {
            it.teams.update(&"sales".into(), |team| team.rewarded_on = "margin".to_owned());
        },
        &[Check::RewardedApart],
    );
    trips(
        |it| transition(it, "now", "a>b", |way| way.context = Context::Lost),
        &[Check::LostBetweenOwners, Check::ContextLost],
    );
    let changed = |it: &mut Journey| touchpoint(it, "later", "b", |b| b.action = "Scans the code".to_owned());
    trips(changed, &[Check::NoTraining]);
    // Somebody is to be trained for it.
    trips(
        |it| {
            changed(it);
            let frictions = vec!["f".into()];
            it.roadmap.initiatives.put(Initiative {
                delivers: vec![Deliverable::Touchpoint("b".into())],
                kpis: vec!["k".into()],
                frictions,
                ..Initiative::new("t".into(), 4, "Formation des vendeurs")
            });
        },
        &[],
    );
}

#[test]
fn the_obstacles() {
    // One team has both channels: no silos, and still nobody who answers for the whole.
    let one_team = |it: &mut Journey| {
        without_owner(it);
        for state in ["now", "later"] {
            touchpoint(it, state, "b", |b| b.owner = "digital".to_owned());
        }
    };
    trips(one_team, &[Check::NoTransversalOwner]);
    trips(|it| kpi(it, |k| k.at = vec![KpiAnchor::Channel("site".into())]), &[Check::NoSharedKpi]);
    let feeds = |it: &mut Journey, feeds: Vec<Feed>| {
        it.systems.update(&"crm".into(), |crm| crm.feeds = feeds);
    };
    trips(|it| feeds(it, Vec::new()), &[Check::NoFeed]);
    let batch = Feed { to: "till".into(), what: String::new(), timing: Timing::Batch };
    trips(|it| feeds(it, vec![batch]), &[Check::BatchFeed]);
    trips(|it| initiative(it, "r", |r| r.every_weeks = Some(26)), &[Check::NoReview]);
    trips(|it| kpi(it, |k| k.every_weeks = Some(5)), &[Check::NoMeasure]);
    trips(|it| initiative(it, "i", |i| i.checklist.clear()), &[Check::NoSafetyNet]);
    let adapted = |consent: Option<bool>, what: &'static str| {
        move |it: &mut Journey| {
            let data =
                DataCollected { kind: DataKind::Behavioural, what: what.to_owned(), personal: true, consent };
            touchpoint(it, "later", "z", |z| {
                z.identity = Some(Identity::Recognised);
                z.data = vec![data];
            });
        }
    };
    trips(adapted(None, "pages seen, to suggest"), &[Check::AdaptedWithoutConsent]);
    trips(adapted(Some(true), " "), &[Check::AdaptedWithoutConsent]);
    trips(adapted(Some(true), "pages seen, to suggest"), &[]);
}

#[test]
fn where_channels_meet() {
    trips(|it| it.channels.put(channel("app", HeldBy::Us)), &[Check::UnusedChannel]);
    trips(
        |it| {
            let missing = Channel { offer: Offer::Missing, ..channel("app", HeldBy::Us) };
            it.channels.put(Channel { preferred_by: Some(0.3), ..missing });
        },
        &[Check::PreferredChannelMissing],
    );
    trips(
        |it| {
            it.personas.update(&"p".into(), |p| p.prefers = vec!["shop".into()]);
            touchpoint(it, "later", "b", |b| b.channel = "site".into());
        },
        &[Check::SegmentLeftBehind],
    );
    let hurt = |state: &'static str, at: &'static str| {
        move |it: &mut Journey| {
            in_state(it, state, |state| {
                state.frictions.put(Friction::new("g".into(), "G", Anchor::Touchpoint(at.into()), 4));
            });
        }
    };
    trips(hurt("later", "z"), &[Check::NoWayUp]);
    // The shop is one step from there, and people serve in it.
    trips(hurt("now", "a"), &[]);
    trips(hurt("now", "b"), &[]);
    trips(
        |it| {
            touchpoint(it, "now", "a", |a| a.identity = Some(Identity::Recognised));
            touchpoint(it, "now", "b", |b| b.identity = Some(Identity::Anonymous));
        },
        &[Check::RecognisedThenAnonymous],
    );
    let answers = |minutes: f64| {
        move |it: &mut Journey| {
            touchpoint(it, "now", "a", |a| a.standard.response_minutes = Some(5.0));
            touchpoint(it, "now", "b", |b| b.standard.response_minutes = Some(minutes));
        }
    };
    trips(answers(10.1), &[Check::UnevenAnswers]);
    trips(answers(10.0), &[]);
    let crowd = |rating: i64| {
        move |it: &mut Journey| {
            for id in ["x", "y", "w"] {
                it.channels.put(channel(id, HeldBy::Us));
                let way = format!("a>{id}");
                let pillars = Pillars { data: Some(rating), ..Pillars::default() };
                in_state(it, "now", |state| {
                    state.touchpoints.put(Touchpoint::new(id.into(), id, "s0".into(), ChannelId::new(id)));
                    let way = Transition::new(way.as_str().into(), "a".into(), id.into());
                    state.transitions.put(Transition { context: Context::Carried, pillars, ..way });
                });
            }
        }
    };
    trips(crowd(1), &[Check::TooManyChannels]);
    trips(crowd(2), &[]);
    let moment = |it: &mut Journey| touchpoint(it, "now", "a", |a| a.moment_of_truth = true);
    trips(moment, &[]);
    trips(
        |it| {
            moment(it);
            touchpoint(it, "now", "a", |a| a.evidence = None);
        },
        &[Check::AssumedMomentOfTruth],
    );
    trips(|it| transition(it, "later", "a>b", |way| way.carries.clear()), &[Check::CarriesNothing]);
    // Nobody has designed what is as it was.
    trips(
        |it| {
            for state in ["now", "later"] {
                transition(it, state, "a>b", |way| way.carries.clear());
            }
        },
        &[],
    );
    // Forced and lost is another check.
    let same_owner = |it: &mut Journey| {
        for state in ["now", "later"] {
            touchpoint(it, state, "b", |b| b.owner = "digital".to_owned());
        }
        transition(it, "now", "a>b", |way| way.context = Context::Lost);
    };
    trips(same_owner, &[Check::ContextLost]);
}
