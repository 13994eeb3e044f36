//! Who wins and who loses, and the changes one by one, of the case that is reckoned by hand.

use parcours::{
    insight::{Delivery, Fate, Happening, Standing, changes, compare, ledger, winners},
    model::{
        Backstage, Deliverable, Element, Initiative, Journey, Persona, Role, State, Status, Team, TouchpointId,
    },
};

use super::reckoned;

/// The case with two teams, two personas, and an initiative that delivers the new touchpoint.
fn journey() -> (Journey, Initiative) {
    let mut journey = reckoned::journey();
    journey.teams.put(Team::new("centre".into(), "Centre"));
    journey.teams.put(Team::new("digital".into(), "Digital"));
    journey.teams.put(Team::new("idle".into(), "Idle"));
    journey.personas.put(Persona::new("ada".into(), "Ada"));
    journey.personas.put(Persona::new("bob".into(), "Bob"));
    let mut own = |state: &str, id: &str, owner: &str, emotion: i64| {
        let mut changed = journey.states.get(&state.into()).expect("it is there").clone();
        let id = TouchpointId::from(id);
        changed.touchpoints.update(&id, |it| {
            owner.clone_into(&mut it.owner);
            let mut action =
                Backstage { action: "x".to_owned(), who: owner.to_owned(), systems: Vec::new(), emotion: None };
            action.emotion = Some(emotion);
            it.backstage = vec![action];
        });
        journey.states.put(changed);
    };
    own("now", "appel", "centre", -2);
    own("now", "conseiller", "centre", 0);
    own("now", "agence", "Agences", -1);
    own("then", "bloquer", "digital", 1);
    own("then", "agence", "Agences", 1);
    let initiative = Initiative {
        delivers: vec![Deliverable::Touchpoint("bloquer".into())],
        ..Initiative::new("app".into(), 4, "An app")
    };
    (journey, initiative)
}

fn states(journey: &Journey) -> (&State, &State) {
    let state = |id: &str| journey.states.get(&id.into()).expect("it is there");
    (state("now"), state("then"))
}

fn near(figure: Option<f64>, expected: f64) {
    assert!(figure.is_some_and(|figure| (figure - expected).abs() < 1e-12), "{figure:?}, not {expected}");
}

/// The centre had 1 call and 0.8 advisers, −2 × 1 and 0 × 0.8 over 1.8 visits, and the pain of the music, 1.5; then it
/// has nothing. The digital team has 1 visit. The branches have 0.4 visits, then 0.1.
#[test]
fn a_team_wins_by_less_pain_and_better_feelings_and_its_load_is_told() {
    let (journey, _) = journey();
    let (now, then) = states(&journey);
    let teams = winners(&journey, now, then).teams;
    assert_eq!(teams.iter().map(|it| it.team.as_str()).collect::<Vec<_>>(), ["centre", "digital", "Agences"]);
    let [centre, digital, branches] = &teams[..] else { panic!("three teams have work") };
    assert_eq!((centre.touchpoints.from, centre.touchpoints.to), (2, 0));
    near(centre.load.from, 1.8);
    near(centre.load.to, 0.0);
    near(Some(centre.pain.from), 1.5);
    near(Some(centre.pain.to), 0.0);
    near(centre.emotion.from, -2.0 / 1.8);
    assert_eq!((centre.emotion.to, centre.standing), (None, Standing::Wins));
    assert_eq!((digital.touchpoints.from, digital.touchpoints.to, digital.standing), (0, 1, Standing::Same));
    near(digital.load.to, 1.0);
    near(branches.load.from, 0.4);
    near(branches.load.to, 0.1);
    near(branches.emotion.from, -1.0);
    near(branches.emotion.to, 1.0);
    assert_eq!(branches.standing, Standing::Wins);
}

/// Ada is as everybody. Bob does not pass by what is new, so that there is no way for him at all.
#[test]
fn a_persona_wins_or_loses_by_its_own_journeys() {
    let (mut journey, _) = journey();
    let mut changed = states(&journey).1.clone();
    changed.touchpoints.update(&"bloquer".into(), |it| it.personas = vec!["ada".into()]);
    changed.touchpoints.update(&"agence".into(), |it| it.effort.minutes = Some(60.0));
    journey.states.put(changed);
    let (now, then) = states(&journey);
    let personas = winners(&journey, now, then).personas;
    let [ada, bob] = &personas[..] else { panic!("two personas") };
    near(ada.metrics.from.completion_probability, 0.8);
    near(ada.metrics.to.completion_probability, 1.0);
    near(ada.metrics.from.expected_forced_switches, 0.4);
    near(ada.metrics.to.expected_forced_switches, 0.0);
    assert_eq!(ada.standing, Standing::Wins);
    // Straight to the branch: 1 → 1 success, but 60 minutes in the place of 26.
    near(bob.metrics.to.expected_minutes, 60.0);
    assert_eq!(bob.standing, Standing::Mixed);
    // The other way round, who won has lost.
    let back = winners(&journey, then, now).personas;
    assert_eq!((back[0].standing, back[1].standing), (Standing::Loses, Standing::Mixed));
}

#[test]
fn each_element_has_one_change_and_somebody_who_brings_it_about_or_nobody() {
    let (journey, initiative) = journey();
    let ends = states(&journey);
    let comparison = compare(&journey, ends.0, ends.1);
    let told = changes(&journey, ends, None, &comparison, std::slice::from_ref(&initiative));
    let of = |element: &Element| told.iter().find(|it| it.element == *element).expect("it changes");
    let touchpoint = |id: &str| of(&Element::Touchpoint(id.into()));
    let by = || Delivery::By(vec!["app".into()]);
    let bloquer = touchpoint("bloquer");
    assert_eq!((bloquer.kind, &bloquer.delivery), (Happening::Merged, &by()));
    assert_eq!(bloquer.others, ["appel".into(), "conseiller".into()]);
    near(Some(bloquer.weight), 1.0);
    let appel = touchpoint("appel");
    assert_eq!(
        (appel.kind, &appel.delivery, &appel.others[..]),
        (Happening::Merged, &by(), &["bloquer".into()][..])
    );
    let agence = touchpoint("agence");
    assert_eq!((agence.kind, &agence.delivery), (Happening::Changed, &Delivery::Nobody));
    assert_eq!(agence.fields, ["emotion", "effort", "backstage"]);
    // Nothing stands for the way to the end that nobody wants, and its going needs nobody.
    assert_eq!(
        (touchpoint("abandon").kind, &touchpoint("abandon").delivery),
        (Happening::Removed, &Delivery::NotAsked)
    );
    // A new line comes with the new card that it leads from.
    let line = of(&Element::Transition("bloquer-succes".into()));
    assert_eq!((line.kind, &line.delivery), (Happening::Added, &by()));
    let friction = |id: &str| of(&Element::Friction(id.into()));
    assert_eq!((friction("repeter").kind, &friction("repeter").delivery), (Happening::Resolved, &by()));
    near(Some(friction("repeter").weight), 2.0);
    assert_eq!(
        (friction("musique").kind, &friction("musique").delivery),
        (Happening::Unanswered, &Delivery::Nobody)
    );
    // One row an element, touchpoints before transitions before frictions.
    let mut elements: Vec<_> = told.iter().map(|it| &it.element).collect();
    elements.sort();
    elements.dedup();
    assert_eq!(elements.len(), told.len());
    let lines = ledger(&journey, ends, None, &comparison);
    let lines: Vec<_> = lines.iter().map(|it| (it.friction.as_str(), it.fate, it.pain.to)).collect();
    assert_eq!(lines, [("repeter", Fate::Resolved, None), ("musique", Fate::Unanswered, None)]);
}

#[test]
fn what_was_dropped_delivers_nothing_and_today_needs_nobody() {
    let (journey, initiative) = journey();
    let (now, then) = states(&journey);
    let dropped = Initiative { status: Status::Dropped, ..initiative.clone() };
    let told = changes(&journey, (now, then), None, &compare(&journey, now, then), &[dropped]);
    assert!(told.iter().all(|it| !matches!(it.delivery, Delivery::By(_))));
    let back = changes(&journey, (then, now), None, &compare(&journey, then, now), &[initiative]);
    assert_eq!(now.role, Role::Current);
    assert!(back.iter().all(|it| it.delivery == Delivery::NotAsked));
}
