//! Generated again after people and maps have changed.

use std::collections::BTreeSet;

use parcours::{
    i18n::Lang,
    model::{Deliverable, Fields as _, Initiative, InitiativeId, Journey, Origin, Status, Step, Touchpoint},
    roadmap::{RULES, initiatives, news, plan},
};
use proptest::prelude::*;

use crate::{all_ids, find, ids, plan_of, sample, taken_up, whole::top};

#[test]
fn edits_are_kept_the_dismissed_stays_away_and_the_new_is_proposed() {
    let mut journey = sample();
    let before = plan_of(&journey, Lang::Fr);
    // Two get other titles, one goes to another step, one is not wanted.
    let mut one = taken_up("experience-achat", "experience", "achat");
    "Commander en trois écrans".clone_into(&mut one.title);
    let mut two = taken_up("panel-cible", "panel", "cible");
    "Dix clients autour d’une table".clone_into(&mut two.title);
    let mut moved = taken_up("test-panier", "test", "panier");
    moved.step = Some(4);
    let mut unwanted = taken_up("conversion-site", "conversion", "site");
    unwanted.status = Status::Dismissed;
    for record in [one, two, moved, unwanted] {
        assert!(all_ids(&before).contains(&record.id.as_str()), "{}", record.id);
        journey.roadmap.initiatives.put(record);
    }
    // The target gets a locker that speaks.
    journey.states.update(&"cible".into(), |state| {
        let mut touchpoint =
            Touchpoint::new("voix".into(), "Casier qui parle", "retrait".into(), "boutique".into());
        touchpoint.moment_of_truth = true;
        touchpoint.answers = vec!["retour-refuse".into()];
        state.touchpoints.put(touchpoint);
    });
    let after = plan_of(&journey, Lang::Fr);
    assert_eq!(find(&after, "experience-achat").title, "Commander en trois écrans");
    assert_eq!(find(&after, "experience-achat").why, find(&before, "experience-achat").why);
    assert_eq!(find(&after, "panel-cible").title, "Dix clients autour d’une table");
    assert!(ids(&after.steps[3]).contains(&"test-panier"));
    // What a person placed elsewhere is in no chantier of the step it came from.
    assert_eq!(find(&after, "test-panier").part_of, None);
    assert!(!all_ids(&after).contains(&"conversion-site"));
    let tried = find(&after, "test-voix");
    assert!(tried.why.contains("Casier qui parle") && tried.depends_on == ["experience-retrait"]);
    assert!(top(&after).len() <= parcours::roadmap::AT_MOST, "{:?}", top(&after));

    let news = news(&before, &after);
    let named =
        |list: &[parcours::roadmap::Named]| -> BTreeSet<String> { list.iter().map(|it| it.id.clone()).collect() };
    assert_eq!(named(&news.added), BTreeSet::from(["briefing-cible".to_owned(), "test-voix".to_owned()]));
    assert_eq!(named(&news.retired), BTreeSet::from(["conversion-site".to_owned()]));
    for id in ["experience-achat", "panel-cible", "experience-retrait"] {
        assert!(named(&news.changed).contains(id), "{id}: {:?}", news.changed);
    }
    assert!(!named(&news.changed).contains("training-crc"));
    assert!(parcours::roadmap::news(&after, &after).is_empty());
}

#[test]
fn what_the_map_calls_for_no_more_is_news() {
    let mut journey = sample();
    journey.roadmap.initiatives.put(taken_up("cdp", "system", "cdp"));
    let before = plan_of(&journey, Lang::En);
    journey.states.update(&"cible".into(), |state| {
        let ids: Vec<_> = state.touchpoints.ids().cloned().collect();
        for id in ids {
            state
                .touchpoints
                .update(&id, |touchpoint| touchpoint.systems.retain(|system| *system != "cdp".into()));
        }
    });
    let after = plan_of(&journey, Lang::En);
    let news = news(&before, &after);
    let retired: Vec<&str> = news.retired.iter().map(|it| it.id.as_str()).collect();
    // Taken up, it is kept; the proof of concept before it is gone.
    assert!(retired.contains(&"cdp") && retired.contains(&"poc-cdp"), "{retired:?}");
    assert!(find(&after, "cdp").retired && !all_ids(&after).contains(&"poc-cdp"));
}

#[test]
fn a_dismissed_chantier_takes_along_what_nobody_took_up() {
    let mut journey = sample();
    let before = plan_of(&journey, Lang::Fr);
    let of_people = |id: &&str| find(&before, id).part_of.as_deref() == Some("group-people");
    let parts: Vec<&str> = all_ids(&before).into_iter().filter(of_people).collect();
    assert!(parts.len() > 3 && parts.contains(&"training-crc"));
    let mut unwanted = taken_up("non", "group", "people");
    unwanted.status = Status::Dismissed;
    journey.roadmap.initiatives.put(unwanted);
    let mut kept = taken_up("training-crc", "training", "crc");
    kept.owner = "crc".into();
    journey.roadmap.initiatives.put(kept);
    let after = plan_of(&journey, Lang::Fr);
    let left: Vec<&str> = all_ids(&after).into_iter().filter(|id| parts.contains(id)).collect();
    assert_eq!(left, ["training-crc"]);
    assert_eq!(find(&after, "training-crc").part_of, None);
}

#[test]
fn a_chantier_that_a_person_took_up_stays_whatever_the_grain() {
    let mut journey = sample();
    let mut record = taken_up("retrait", "group", "stage-retrait");
    "Le retrait, sans attendre".clone_into(&mut record.title);
    record.owner = "reseau".into();
    journey.roadmap.initiatives.put(record);
    let plan = plan_of(&journey, Lang::Fr);
    let whole = find(&plan, "retrait");
    assert_eq!((whole.title.as_str(), whole.owner.as_str()), ("Le retrait, sans attendre", "Réseau"));
    assert!(!whole.retired);
    assert_eq!(find(&plan, "experience-retrait").part_of.as_deref(), Some("retrait"));
    assert!(top(&plan).len() <= parcours::roadmap::AT_MOST);
}

#[test]
fn what_a_person_puts_into_a_chantier_keeps_it_there() {
    let mut journey = sample();
    let mut ours = Initiative::new("ours".into(), 3, "Mesurer les casiers");
    ours.part_of = Some("group-stage-retrait".into());
    journey.roadmap.initiatives.put(ours);
    let plan = plan_of(&journey, Lang::Fr);
    assert_eq!(find(&plan, "ours").part_of.as_deref(), Some("group-stage-retrait"));
    assert!(find(&plan, "group-stage-retrait").part_of.is_none());
    // All else that is designed stays together.
    assert_eq!(find(&plan, "experience-achat").part_of.as_deref(), Some("group-design"));
    assert!(top(&plan).len() <= parcours::roadmap::AT_MOST, "{:?}", top(&plan));
}

#[test]
fn without_grouping_everything_stands_on_top_but_what_people_placed() {
    let mut journey = sample();
    journey.settings.rules_off = vec!["group".to_owned()];
    let plan = plan_of(&journey, Lang::Fr);
    let parts: Vec<&str> = plan.initiatives().filter(|it| it.part_of.is_some()).map(|it| it.id.as_str()).collect();
    assert_eq!(parts, ["formation-vendeurs"]);
}

#[test]
fn with_all_rules_off_there_is_only_what_people_wrote() {
    let mut journey = sample();
    journey.settings.rules_off = RULES.map(str::to_owned).to_vec();
    let written: BTreeSet<String> = journey.roadmap.initiatives.iter().map(|it| it.id.to_string()).collect();
    let plan = plan_of(&journey, Lang::Fr);
    assert_eq!(all_ids(&plan).into_iter().map(str::to_owned).collect::<BTreeSet<_>>(), written);
}

/// Something that a person does to the roadmap or the map.
#[derive(Clone, Debug)]
enum Act {
    /// Sets fields of the initiative at this place of the list: which, and to what.
    Set(usize, u8, i64),
    /// Does not want it.
    Dismiss(usize),
    /// Puts it into another one.
    Place(usize, usize),
    /// Writes one that delivers a touchpoint.
    Write(usize, Step),
    /// Changes a touchpoint of the target.
    Change(usize),
    /// Removes a touchpoint of the target.
    Remove(usize),
    /// Switches a rule off.
    SwitchOff(usize),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => (0_usize..90, 0_u8..6, 1_i64..=5).prop_map(|(at, field, value)| Act::Set(at, field, value)),
        2 => (0_usize..90).prop_map(Act::Dismiss),
        2 => (0_usize..90, 0_usize..90).prop_map(|(at, whole)| Act::Place(at, whole)),
        1 => (0_usize..12, 1_i64..=5).prop_map(|(at, step)| Act::Write(at, step)),
        1 => (0_usize..14).prop_map(Act::Change),
        1 => (0_usize..14).prop_map(Act::Remove),
        1 => (0_usize..RULES.len()).prop_map(Act::SwitchOff),
    ]
}

fn record_of(journey: &Journey, at: usize) -> Option<Initiative> {
    let target = journey.target()?;
    let all = initiatives(journey, target, Lang::En);
    let it = all.get(at % all.len().max(1))?;
    let stored = journey.roadmap.initiatives.get(&it.id).cloned();
    Some(stored.unwrap_or_else(|| Initiative {
        step: None,
        origin: it.origin.clone(),
        ..Initiative::new(it.id.clone(), 1, "")
    }))
}

fn carry_out(journey: &mut Journey, act: &Act) {
    let touchpoint = |journey: &Journey, at: usize| {
        journey.target().and_then(|target| target.touchpoints.ids().nth(at).cloned())
    };
    match act {
        Act::Set(at, field, value) => {
            let Some(mut record) = record_of(journey, *at) else { return };
            match field {
                0 => record.title = format!("Title {value}"),
                1 => record.owner = format!("owner {value}"),
                2 => record.step = Some(*value),
                3 => record.effort = Some(*value),
                4 => record.weeks = Some(f64::from(u8::try_from(*value).unwrap_or(1))),
                _ => record.impact = Some(*value),
            }
            journey.roadmap.initiatives.put(record);
        }
        Act::Dismiss(at) => {
            let Some(mut record) = record_of(journey, *at) else { return };
            record.status = Status::Dismissed;
            journey.roadmap.initiatives.put(record);
        }
        Act::Place(at, whole) => {
            let Some((mut record, whole)) = record_of(journey, *at).zip(record_of(journey, *whole)) else {
                return;
            };
            record.part_of = Some(whole.id);
            journey.roadmap.initiatives.put(record);
        }
        Act::Write(at, step) => {
            let id = format!("mine-{}", journey.roadmap.initiatives.len());
            let mut record = Initiative::new(InitiativeId::new(&id), *step, &format!("Mine {id}"));
            record.delivers = touchpoint(journey, *at).map(Deliverable::Touchpoint).into_iter().collect();
            journey.roadmap.initiatives.put(record);
        }
        Act::Change(at) => {
            let Some(id) = touchpoint(journey, *at) else { return };
            journey.states.update(&"cible".into(), |state| {
                state.touchpoints.update(&id, |it| {
                    it.systems.push("crm".into());
                    it.name.push('!');
                });
            });
        }
        Act::Remove(at) => {
            let Some(id) = touchpoint(journey, *at) else { return };
            journey.states.update(&"cible".into(), |state| {
                state.touchpoints.remove(&id);
                let loose: Vec<_> = state
                    .transitions
                    .iter()
                    .filter(|it| it.from == id || it.to == id)
                    .map(|it| it.id.clone())
                    .collect();
                for id in loose {
                    state.transitions.remove(&id);
                }
            });
        }
        Act::SwitchOff(at) => journey.settings.rules_off.push(RULES[*at].to_owned()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// What was set by hand is never lost, whatever else happens; what was dismissed stays away; ids are what they
    /// were; the same journey gives the same plan.
    #[test]
    fn nothing_that_people_said_is_lost(acts in proptest::collection::vec(act(), 1..14)) {
        let mut journey = sample();
        let mut known: Vec<(Origin, InitiativeId)> = Vec::new();
        for act in &acts {
            carry_out(&mut journey, act);
            let target = journey.target().unwrap();
            let all = initiatives(&journey, target, Lang::En);
            let ids: BTreeSet<&InitiativeId> = all.iter().map(|it| &it.id).collect();
            prop_assert_eq!(ids.len(), all.len());
            let generated: Vec<&Initiative> = all.iter().filter(|it| it.origin != Origin::Manual).collect();
            let origins: BTreeSet<&Origin> = generated.iter().map(|it| &it.origin).collect();
            prop_assert_eq!(origins.len(), generated.len());
            for it in &generated {
                match known.iter().find(|(origin, _)| *origin == it.origin) {
                    Some((_, id)) => prop_assert_eq!(id, &it.id),
                    None => known.push((it.origin.clone(), it.id.clone())),
                }
            }
            for record in journey.roadmap.initiatives.iter() {
                let resolved = all.iter().find(|it| it.id == record.id);
                if record.status == Status::Dismissed {
                    prop_assert!(resolved.is_none());
                    let again = all.iter().any(|it| record.origin != Origin::Manual && it.origin == record.origin);
                    prop_assert!(!again, "{:?}", record.origin);
                    continue;
                }
                let Some(resolved) = resolved else { return Err(TestCaseError::fail(format!("{} is lost", record.id))) };
                // Each field that differs from a blank record is as the person left it.
                let blank = Initiative { step: None, ..Initiative::new(record.id.clone(), 1, "") };
                let set = record.changed_fields(&blank);
                let filled = record.changed_fields(resolved);
                // A step out of range cannot be: all that was set is kept.
                prop_assert!(set.iter().all(|field| !filled.contains(field)), "{set:?} {filled:?}");
            }
            prop_assert!(all.iter().all(|it| it.part_of.as_ref() != Some(&it.id) || journey.roadmap.initiatives.contains(&it.id)));
            let once = plan(&journey, target, None, Lang::Fr).to_json();
            prop_assert_eq!(once, plan(&journey, target, None, Lang::Fr).to_json());
        }
    }
}
