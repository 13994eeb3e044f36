//! What should be looked at on the way to the target: frictions that nothing there answers.

use super::{Check, Findings, Subject, text};
use crate::{
    insight::{finding::Value, frictions::answers},
    model::{Anchor, Element, Friction},
};

pub(super) fn check(subject: &Subject, findings: &mut Findings) {
    let Some((base, target)) = subject.way else { return };
    let answers = answers(target);
    let unanswered: Vec<&Friction> =
        base.frictions.iter().filter(|friction| !answers.contains_key(&friction.id)).collect();
    for friction in &unanswered {
        let args = vec![("friction", text(&friction.name)), ("state", text(&target.name))];
        findings.add(Check::Unanswered, Element::Friction(friction.id.clone()), Some(&base.id), args);
    }
    for touchpoint in base.touchpoints.iter().filter(|touchpoint| touchpoint.moment_of_truth) {
        let hurts = |friction: &&&Friction| matches!(&friction.at, Anchor::Touchpoint(id) if *id == touchpoint.id);
        let count = unanswered.iter().filter(hurts).count();
        if count > 0 {
            findings.at(Check::MomentOfTruth, base, touchpoint, vec![("count", Value::Count(count))]);
        }
    }
}
