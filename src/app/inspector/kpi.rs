//! The fields of a KPI, with its values so far.

use super::{
    Form, delete_button,
    form::Unit,
    preview, shared, title,
    values::{DIRECTIONS, KPI_KINDS},
};
use crate::{
    edit::Edit,
    model::{Element, Kpi, KpiAnchor, Measure, State, ranges},
};

pub(super) fn show(form: &mut Form, state: &State, record: &Kpi) {
    let mut edited = record.clone();
    shared::way_back(form);
    title(form, "inspector-kpi");
    form.text("name", &mut edited.name, 1);
    form.choice("kind", &mut edited.kind, &KPI_KINDS);
    form.text("unit", &mut edited.unit, 1);
    form.choice("direction", &mut edited.direction, &DIRECTIONS);
    form.tick("headline", &mut edited.headline);
    let unit = record.unit.clone();
    form.number("baseline", Unit::Own(&unit), &mut edited.baseline, &ranges::VALUE);
    form.number("target", Unit::Own(&unit), &mut edited.target, &ranges::VALUE);
    form.count("every_weeks", "unit-weeks", &mut edited.every_weeks, &ranges::WEEKS);
    form.text("source", &mut edited.source, 1);
    form.owner("owner", &mut edited.owner);
    form.section("field-measured", true, |form| {
        let places = places(form, state, &edited.at);
        form.list("measured", &mut edited.at, Ok(KpiAnchor::Journey), |form, at| {
            form.named_choice("measured.at", at, &places);
        });
    });
    form.section("field-measures", !edited.measures.is_empty(), |form| {
        let last = edited.measures.last();
        // The next value is most likely read when it is due; the first one when the roadmap begins.
        let days = record.every_weeks.map_or(1, |weeks| weeks.saturating_mul(7));
        let next = last.and_then(|last| last.date.checked_add(jiff::Span::new().try_days(days).ok()?).ok());
        let date = next.or(form.editor.journey().roadmap.start).unwrap_or(jiff::civil::date(2026, 1, 1));
        let value = last.map(|last| last.value).or(record.baseline).unwrap_or_default();
        form.list("measures", &mut edited.measures, Ok(Measure { date, value }), |form, measure| {
            let mut date = Some(measure.date);
            form.date("measures.date", &mut date);
            measure.date = date.unwrap_or(measure.date);
            let mut value = Some(measure.value);
            form.number("measures.value", Unit::Own(&unit), &mut value, &ranges::VALUE);
            measure.value = value.unwrap_or(measure.value);
        });
    });
    if form.changed {
        preview(form, &record.name, Edit::put_shared(edited));
    }
    delete_button(form);
}

/// What a KPI can measure: everything on the map that is shown, and what it measures elsewhere.
fn places(form: &Form, state: &State, measured: &[KpiAnchor]) -> Vec<(KpiAnchor, String)> {
    let journey = form.editor.journey();
    let mut places = vec![KpiAnchor::Journey];
    places.extend(journey.stages.iter().map(|it| KpiAnchor::Stage(it.id.clone())));
    places.extend(journey.channels.iter().map(|it| KpiAnchor::Channel(it.id.clone())));
    places.extend(journey.personas.iter().map(|it| KpiAnchor::Persona(it.id.clone())));
    places.extend(state.touchpoints.iter().map(|it| KpiAnchor::Touchpoint(it.id.clone())));
    places.extend(state.transitions.iter().map(|it| KpiAnchor::Transition(it.id.clone())));
    let elsewhere: Vec<_> = measured.iter().filter(|at| !places.contains(at)).cloned().collect();
    places.extend(elsewhere);
    let named = |place: KpiAnchor| {
        let element = Element::from(place.clone());
        let name = match element {
            Element::Journey => form.words.get("inspector-journey"),
            _ => {
                form.editor.name_of(&element).unwrap_or_else(|| crate::wording::element(&element, form.words.lang))
            }
        };
        (place, name)
    };
    places.into_iter().map(named).collect()
}
