//! Step 3, future-state design, across channels: one voice everywhere, and what matters most tried with customers
//! before it is built.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    model::{Inconsistency, Milestone, StageId, Touchpoint},
    roadmap::{
        chantiers::Chantier,
        rules::{
            Ground, Proposal, effort_for,
            ground::{Change, is_ours},
        },
        wording::sentence_about,
    },
};

/// How long a standard takes to be agreed on at first sight.
const STANDARD_WEEKS: f64 = 3.0;

/// How long a test with customers takes at first sight.
const TEST_WEEKS: f64 = 1.0;

/// The same where nothing is designed before it: something to try has to be made first.
const MOCK_UP_WEEKS: f64 = 4.0;

/// At the end of which week there is something to try.
const MOCK_UP_READY: i64 = 3;

/// How many times as long an answer may take on one channel as on another before it needs a standard.
const UNEVEN: f64 = 2.0;

/// What is recorded as inconsistent, in the order in which it is proposed.
const KINDS: [Inconsistency; 4] =
    [Inconsistency::Information, Inconsistency::Price, Inconsistency::Availability, Inconsistency::Policy];

/// One initiative for each thing that channels say or do differently: what the transitions of today record as
/// inconsistent, and the times to answer and the tones that differ among the touchpoints of the target.
pub(super) fn consistency(ground: &Ground) -> Vec<Proposal> {
    let recorded = KINDS.into_iter().map(|kind| (code(kind), transitions(ground, kind)));
    let differing = [("response", uneven_answers(ground)), ("tone", uneven_tones(ground))];
    let propose = |(subject, names): (&str, Vec<String>)| {
        let why = sentence_about(ground.lang, &format!("roadmap-consistency-why-{subject}"), &names)?;
        let title = ground.lang.text(&format!("roadmap-consistency-title-{subject}"));
        let proposal = Proposal::new("consistency", subject, (3, Chantier::Coherence), &title, &[why]);
        Some(proposal.taking(effort_for(1, names.len()), STANDARD_WEEKS))
    };
    recorded.chain(differing).filter_map(propose).collect()
}

/// The code of what is inconsistent, as subjects spell it.
const fn code(kind: Inconsistency) -> &'static str {
    match kind {
        Inconsistency::Information => "information",
        Inconsistency::Price => "price",
        Inconsistency::Availability => "availability",
        Inconsistency::Policy => "policy",
    }
}

/// The transitions of today, by their ends, on which customers are told different things.
fn transitions(ground: &Ground, kind: Inconsistency) -> Vec<String> {
    let today = ground.today.as_ref();
    let name = |id| ground.names().touchpoint_today(today, id);
    let recorded = today.transitions.iter().filter(|transition| transition.inconsistency.contains(&kind));
    recorded.map(|transition| format!("{} → {}", name(&transition.from), name(&transition.to))).collect()
}

/// The touchpoints of the target that promise an answer, in the stages where one takes much longer than another.
fn uneven_answers(ground: &Ground) -> Vec<String> {
    let mut stages: BTreeMap<&StageId, Vec<(f64, &Touchpoint)>> = BTreeMap::new();
    for touchpoint in ground.target.touchpoints.iter().filter(|it| is_ours(ground.journey, it)) {
        if let Some(minutes) = touchpoint.standard.response_minutes {
            stages.entry(&touchpoint.stage).or_default().push((minutes, touchpoint));
        }
    }
    let uneven = ground.journey.stages.iter().filter_map(|stage| stages.get(&stage.id)).filter(|promises| {
        let minutes = || promises.iter().map(|(minutes, _)| *minutes);
        minutes().fold(0.0, f64::max) > UNEVEN * minutes().fold(f64::INFINITY, f64::min)
    });
    uneven.flatten().map(|(_, touchpoint)| touchpoint.name.clone()).collect()
}

/// The touchpoints of the target that say in which tone we speak, where they do not all say the same.
fn uneven_tones(ground: &Ground) -> Vec<String> {
    let tone = |touchpoint: &Touchpoint| touchpoint.standard.tone.trim().to_lowercase();
    let speaking: Vec<&Touchpoint> = ground.target.touchpoints.iter().filter(|it| !tone(it).is_empty()).collect();
    let tones: BTreeSet<String> = speaking.iter().map(|touchpoint| tone(touchpoint)).collect();
    if tones.len() < 2 {
        return Vec::new();
    }
    speaking.into_iter().map(|touchpoint| touchpoint.name.clone()).collect()
}

/// One initiative for each moment of truth of the target that is new, or is another one than today.
///
/// A design or a system that a person has planned there does not make it needless. Where no design of the stage is
/// proposed, [`mock_up`] gives it the time to make something to try.
pub(super) fn test(ground: &Ground) -> Vec<Proposal> {
    let matters = ground.touchpoints_at_work().filter(|(touchpoint, _)| touchpoint.moment_of_truth);
    let changing = matters.filter(|(_, change)| *change != Change::Kept);
    changing.map(|(touchpoint, change)| try_out(ground, touchpoint, change)).collect()
}

fn try_out(ground: &Ground, touchpoint: &Touchpoint, change: Change) -> Proposal {
    let today = ground.today.touchpoints.get(&touchpoint.id);
    let key = match change {
        Change::Added => "roadmap-test-why-added",
        _ if today.is_some_and(|today| !today.moment_of_truth) => "roadmap-test-why-becomes",
        Change::Changed | Change::Kept => "roadmap-test-why-changed",
    };
    let name = [("touchpoint", touchpoint.name.as_str().into())];
    let title = ground.lang.text_with("roadmap-test-title", &name);
    let why = [ground.lang.text_with(key, &name)];
    let place = (3, Chantier::Stage(touchpoint.stage.clone()));
    let mut proposal = Proposal::new("test", touchpoint.id.as_str(), place, &title, &why)
        .taking(2, TEST_WEEKS)
        .after("experience", [touchpoint.stage.to_string()]);
    proposal.initiative.frictions.clone_from(&touchpoint.answers);
    proposal
}

/// Gives each test that no proposed design comes before the time to make what customers are to try.
pub(super) fn mock_up(ground: &Ground, proposals: &mut [Proposal]) {
    let designs = proposals.iter().filter(|it| it.rule == "experience" && !it.is_taken);
    let designed: BTreeSet<String> = designs.map(|it| it.subject.clone()).collect();
    for test in proposals.iter_mut().filter(|it| it.rule == "test") {
        if !test.needs.iter().any(|(rule, stage)| *rule == "experience" && designed.contains(stage)) {
            test.initiative.weeks = Some(MOCK_UP_WEEKS);
            let what = ground.lang.text("roadmap-test-mock-up");
            test.initiative.milestones = vec![Milestone { week: MOCK_UP_READY, what, go_no_go: false }];
        }
    }
}
