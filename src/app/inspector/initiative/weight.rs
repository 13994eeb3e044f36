//! Who answers for an initiative, how much work it is, what it relieves, and what it costs.

use super::{Fields, remark};
use crate::{
    app::{
        inspector::{Form, form::Unit},
        paint::color,
    },
    model::{Initiative, ranges},
};

pub(super) fn show(form: &mut Form, fields: &Fields, edited: &mut Initiative) {
    form.owner("initiative.owner", &mut edited.owner);
    fields.back(form, "owner");
    form.text("initiative.sponsor", &mut edited.sponsor, 1);
    fields.back(form, "sponsor");
    form.ui.add_space(4.0);
    form.tick("initiative.transversal", &mut edited.transversal);
    fields.back(form, "transversal");
    let steps: Vec<(i64, String, egui::Color32)> = (1..=5_u8)
        .map(|step| {
            let mark = form.words.theme.accent.with_opacity(0.2 * f64::from(step));
            (i64::from(step), step.to_string(), color(mark))
        })
        .collect();
    form.scale("initiative.effort", &mut edited.effort, &steps, true);
    first_guess(form, fields, "effort");
    fields.back(form, "effort");
    form.scale("initiative.impact", &mut edited.impact, &steps, true);
    impact(form, fields);
    fields.back(form, "impact");
    let currency = form.editor.journey().business.currency.clone();
    let money = if currency.is_empty() { Unit::Plain } else { Unit::Own(&currency) };
    form.number("initiative.cost", money, &mut edited.cost, &ranges::AMOUNT);
    fields.back(form, "cost");
    form.number("initiative.run_cost_per_year", money, &mut edited.run_cost_per_year, &ranges::AMOUNT);
    fields.back(form, "run_cost_per_year");
}

/// Says that a rule only guessed a value.
fn first_guess(form: &mut Form, fields: &Fields, field: &str) {
    let is_guess = fields.standing().effort.is_some() && fields.sheet.standing.proposed.is_some();
    if is_guess && !fields.by_hand.contains(&field) {
        remark(form, &form.words.get("initiative-guess"));
    }
}

/// Says that an impact is only proposed, and from what.
fn impact(form: &mut Form, fields: &Fields) {
    if fields.sheet.record.impact.is_some() {
        return;
    }
    let standing = fields.standing();
    let Some((impact, frictions)) = form.editor.proposed_impact(&standing.id) else {
        remark(form, &form.words.get("initiative-impact-unknown"));
        return;
    };
    let journey = form.editor.journey();
    let name = |id: &crate::model::FrictionId| {
        let found = journey.states.iter().find_map(|state| state.frictions.get(id));
        found.map_or_else(|| id.to_string(), |friction| friction.name.clone())
    };
    let names: Vec<String> = frictions.iter().map(name).collect();
    let args = [("impact", impact.to_string().into()), ("frictions", names.join(", ").into())];
    remark(form, &form.words.with("initiative-impact-proposed", &args));
}
