//! What the journey is worth: the block of figures below what is said of the journey.

use egui::RichText;

use super::{Form, form::Unit, preview};
use crate::{
    edit::Edit,
    model::{Business, FrictionId, Journey, LossReason, ranges},
};

/// How far the shares of the reasons may be above the whole without being remarked: people round.
const ROUNDING: f64 = 0.005;

/// Customers, money, who comes and who leaves, and why.
pub(super) fn show(form: &mut Form) {
    let journey = form.editor.journey();
    let mut edited = journey.business.clone();
    form.section("inspector-business", journey.business != Business::default(), |form| {
        fields(form, journey, &mut edited);
    });
    if edited != journey.business {
        preview(form, &journey.title, Edit::Business(edited));
    }
}

fn fields(form: &mut Form, journey: &Journey, edited: &mut Business) {
    let currency = edited.currency.clone();
    form.text("business.currency", &mut edited.currency, 1);
    form.number(
        "business.customers_per_month",
        Unit::Of("unit-a-month"),
        &mut edited.customers_per_month,
        &ranges::AMOUNT,
    );
    let money = if currency.is_empty() { Unit::Plain } else { Unit::Own(&currency) };
    form.number("business.value_per_success", money, &mut edited.value_per_success, &ranges::VALUE);
    worth(form, &journey.business);
    let acquired = &mut edited.acquired_per_month;
    form.number("business.acquired_per_month", Unit::Of("unit-a-month"), acquired, &ranges::AMOUNT);
    form.number("business.lost_per_month", Unit::Of("unit-a-month"), &mut edited.lost_per_month, &ranges::AMOUNT);
    balance(form, &journey.business);
    let ramp_up = &mut edited.ramp_up_months;
    form.number("business.ramp_up_months", Unit::Of("unit-months"), ramp_up, &ranges::AMOUNT);
    reasons(form, journey, &mut edited.reasons);
    missing(form, &journey.business);
}

/// Something that follows from the figures, or is missing.
fn hint(form: &mut Form, text: String, warns: bool) {
    let visuals = form.ui.visuals();
    let ink = if warns { visuals.warn_fg_color } else { visuals.weak_text_color() };
    form.ui.label(RichText::new(text).small().color(ink));
}

/// What the successes of a month bring at the completion of the state on screen.
fn worth(form: &mut Form, business: &Business) {
    let reading = form.editor.scene().and_then(|scene| scene.reading.as_ref());
    let completion = reading.and_then(|reading| reading.metrics.completion_probability);
    let (Some(customers), Some(value), Some(completion)) =
        (business.customers_per_month, business.value_per_success, completion)
    else {
        return;
    };
    // The figures are those of one persona only, and the customers are all.
    let Some(state) = form.editor.state().filter(|_| form.editor.persona().is_none()) else { return };
    let lang = form.words.lang;
    let worth = format!("{} {}", lang.number(customers * completion * value, 0), business.currency);
    let args = [
        ("state", state.name.as_str().into()),
        ("share", lang.percent(completion).into()),
        ("successes", lang.number(customers * completion, 0).into()),
        ("worth", worth.trim().into()),
    ];
    let text = form.words.with("business-worth", &args);
    hint(form, text, false);
}

/// How many customers more or less there are after a month.
fn balance(form: &mut Form, business: &Business) {
    let (Some(acquired), Some(lost)) = (business.acquired_per_month, business.lost_per_month) else { return };
    let key = if acquired < lost { "business-fewer" } else { "business-more" };
    let number = form.words.lang.number((acquired - lost).abs(), 0);
    let text = form.words.with(key, &[("customers", number.into())]);
    hint(form, text, acquired < lost);
}

/// Why customers leave, each with its share and the friction behind it, and what the shares come to.
fn reasons(form: &mut Form, journey: &Journey, reasons: &mut Vec<LossReason>) {
    form.group("field-business-reasons");
    let mut frictions: Vec<(Option<FrictionId>, String)> = vec![(None, form.words.get("field-unknown"))];
    for friction in journey.states.iter().flat_map(|state| state.frictions.iter()) {
        if !frictions.iter().any(|(known, _)| known.as_ref() == Some(&friction.id)) {
            frictions.push((Some(friction.id.clone()), friction.name.clone()));
        }
    }
    let fresh = LossReason { text: String::new(), share: None, friction: None };
    form.list("business.reasons", reasons, Ok(fresh), |form, reason| {
        form.text("business.reasons.text", &mut reason.text, 1);
        form.number("business.reasons.share", Unit::Share, &mut reason.share, &ranges::SHARE);
        form.named_choice("business.reasons.friction", &mut reason.friction, &frictions);
    });
    let known: Vec<f64> = reasons.iter().filter_map(|reason| reason.share).collect();
    if !known.is_empty() {
        let sum: f64 = known.iter().sum();
        let text = form.words.with("shares-sum", &[("sum", form.words.lang.percent(sum).into())]);
        hint(form, text, sum > 1.0 + ROUNDING);
    }
}

/// What nobody has looked up yet: a business case rests on it.
fn missing(form: &mut Form, business: &Business) {
    let known = [
        ("field-business-customers_per_month", business.customers_per_month.is_some()),
        ("field-business-value_per_success", business.value_per_success.is_some()),
        ("field-business-acquired_per_month", business.acquired_per_month.is_some()),
        ("field-business-lost_per_month", business.lost_per_month.is_some()),
    ];
    let unknown: Vec<String> =
        known.into_iter().filter(|(_, known)| !known).map(|(key, _)| form.words.get(key)).collect();
    if !unknown.is_empty() {
        let text = form.words.with("business-missing", &[("fields", unknown.join(", ").into())]);
        hint(form, text, true);
    }
}
