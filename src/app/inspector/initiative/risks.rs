//! Where an initiative is tried first, what is reached on the way, what could go wrong, and which ways were weighed.

use super::{Fields, remark};
use crate::{
    app::inspector::{Form, friction::severities},
    model::{Initiative, Milestone, Opt, Risk, ranges},
};

/// Where it is tried, where it goes then, and what is reached on the way.
pub(super) fn rollout(form: &mut Form, fields: &Fields, edited: &mut Initiative) {
    form.text("initiative.pilot", &mut edited.scope.pilot, 1);
    form.text("initiative.roll_out", &mut edited.scope.roll_out, 1);
    fields.back(form, "scope");
    form.group("field-initiative-milestones");
    // The next one is most likely some weeks after the last.
    let week = edited.milestones.iter().map(|it| it.week).max().map_or(4, |last| last.saturating_add(4));
    let fresh = Milestone { week: week.min(*ranges::WEEKS.end()), what: String::new(), go_no_go: false };
    form.list("initiative.milestones", &mut edited.milestones, Ok(fresh), |form, milestone| {
        form.text("initiative.milestones.what", &mut milestone.what, 1);
        let mut week = Some(milestone.week);
        form.count("initiative.milestones.week", "unit-week", &mut week, &(0..=*ranges::WEEKS.end()));
        milestone.week = week.unwrap_or(milestone.week);
        form.tick("initiative.milestones.go_no_go", &mut milestone.go_no_go);
    });
    fields.back(form, "milestones");
}

/// What could go wrong, and the ways that were weighed.
pub(super) fn show(form: &mut Form, fields: &Fields, edited: &mut Initiative) {
    let steps = severities(form.words);
    let fresh = Risk { text: String::new(), likelihood: None, answer: String::new() };
    form.list("initiative.risks", &mut edited.risks, Ok(fresh), |form, risk| {
        form.text("initiative.risks.text", &mut risk.text, 1);
        form.scale("initiative.risks.likelihood", &mut risk.likelihood, &steps, true);
        form.text("initiative.risks.answer", &mut risk.answer, 2);
    });
    fields.back(form, "risks");
    form.group("field-initiative-options");
    remark(form, &form.words.get("initiative-options-help"));
    let before: Vec<bool> = edited.options.iter().map(|it| it.chosen).collect();
    let fresh = Opt { name: String::new(), advantages: String::new(), drawbacks: String::new(), chosen: false };
    form.list("initiative.options", &mut edited.options, Ok(fresh), |form, option| {
        form.text("initiative.options.name", &mut option.name, 1);
        form.text("initiative.options.advantages", &mut option.advantages, 2);
        form.text("initiative.options.drawbacks", &mut option.drawbacks, 2);
        form.tick("initiative.options.chosen", &mut option.chosen);
    });
    keep_one(&mut edited.options, &before);
    fields.back(form, "options");
}

/// Of the ways, only the one that was chosen last stays chosen.
fn keep_one(options: &mut [Opt], before: &[bool]) {
    if options.len() != before.len() {
        return;
    }
    let chosen = options.iter().zip(before).position(|(option, was)| option.chosen && !was);
    if let Some(chosen) = chosen {
        for (position, option) in options.iter_mut().enumerate() {
            option.chosen = position == chosen;
        }
    }
}
