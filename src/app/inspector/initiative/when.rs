//! When an initiative happens, and what must be done before.

use std::ops::RangeInclusive;

use super::{Fields, picked, remark, warn};
use crate::{
    app::inspector::{Form, form::Unit},
    model::{Element, Initiative, InitiativeId, Status, ranges},
    roadmap::{Window, circle},
};

/// How long an initiative can be said to take, in weeks: a day at least, a century at most.
const LENGTH: RangeInclusive<f64> = 1.0 / 7.0..=5_200.0;

pub(super) fn show(form: &mut Form, fields: &mut Fields, edited: &mut Initiative) {
    form.date("initiative.start", &mut edited.start);
    fields.back(form, "start");
    form.number("initiative.weeks", Unit::Of("unit-weeks"), &mut edited.weeks, &LENGTH);
    fields.back(form, "weeks");
    form.count("initiative.every_weeks", "unit-weeks", &mut edited.every_weeks, &ranges::WEEKS);
    fields.back(form, "every_weeks");
    planned(form, fields.sheet.standing.window);
    depends_on(form, edited);
    fields.back(form, "depends_on");
}

/// The days that follow from it in the plan.
fn planned(form: &mut Form, Window { from, until }: Window) {
    let lang = form.words.lang;
    let text = match (from, until) {
        (Some(from), Some(until)) => {
            let args = [("from", lang.date(from).into()), ("until", lang.date(until).into())];
            form.words.with("initiative-planned", &args)
        }
        (Some(from), None) => form.words.with("initiative-planned-from", &[("from", lang.date(from).into())]),
        (None, _) => form.words.get("initiative-not-dated"),
    };
    remark(form, &text);
}

/// What must be done before. What would close a circle is refused, and the circle is named.
fn depends_on(form: &mut Form, edited: &mut Initiative) {
    let editor = form.editor;
    let wanted = || editor.standings().iter().map(|it| &it.initiative).filter(|it| it.status != Status::Dismissed);
    let others: Vec<(InitiativeId, String)> =
        wanted().filter(|it| it.id != edited.id).map(|it| (it.id.clone(), it.title.clone())).collect();
    let to = |id: &InitiativeId| Some(Element::Initiative(id.clone()));
    picked::chosen(form, "initiative.depends_on", &mut edited.depends_on, &others, to);
    let refused = form.ui.make_persistent_id("circle");
    if let Some(on) = picked::add(form, "initiative.depends_on", &edited.depends_on, &others) {
        if let Some(way) = circle(wanted(), &on, &edited.id) {
            let title = |id: &InitiativeId| editor.title_of(id).unwrap_or_else(|| id.to_string());
            let way: Vec<String> = way.iter().map(title).collect();
            let text = form.words.with("initiative-circle", &[("way", way.join(" → ").into())]);
            form.ui.data_mut(|data| data.insert_temp(refused, text));
        } else {
            edited.depends_on.push(on);
            form.changed = true;
        }
    }
    if form.changed {
        form.ui.data_mut(|data| data.remove::<String>(refused));
    }
    if let Some(text) = form.ui.data(|data| data.get_temp::<String>(refused)) {
        warn(form, &text);
    }
}
