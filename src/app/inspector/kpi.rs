//! The fields of a KPI, with its values so far.

use egui::RichText;

use super::{
    Form, delete_button,
    form::Unit,
    measures, preview, shared, title,
    values::{DIRECTIONS, KPI_KINDS},
};
use crate::{
    app::paint::color,
    drawing::kpi_verdict,
    edit::Edit,
    insight::{Proof, reference},
    model::{Element, Kpi, KpiAnchor, State, Status, ranges},
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
    hint(form, record);
    verdict(form, record);
    form.count("every_weeks", "unit-weeks", &mut edited.every_weeks, &ranges::WEEKS);
    form.text("source", &mut edited.source, 1);
    form.owner("owner", &mut edited.owner);
    form.section("field-measured", true, |form| {
        let places = places(form, state, &edited.at);
        form.list("measured", &mut edited.at, Ok(KpiAnchor::Journey), |form, at| {
            form.named_choice("measured.at", at, &places);
        });
    });
    measures::show(form, record, &mut edited.measures);
    if form.changed {
        preview(form, &record.name, Edit::put_shared(edited));
    }
    measures::paste(form, record);
    delete_button(form);
}

/// Where it stands on its way, below its figures: what the page on proof says of it.
fn verdict(form: &mut Form, record: &Kpi) {
    let (editor, theme) = (form.editor, form.words.theme);
    let naming = editor.standings().iter().filter(|it| it.initiative.kpis.contains(&record.id));
    let live = naming.filter(|it| !matches!(it.initiative.status, Status::Dropped | Status::Dismissed));
    let end = live.filter_map(|it| it.window.until).max();
    let proof = Proof::of(record, editor.journey().roadmap.start, end);
    let said = kpi_verdict(record, &proof, form.words.lang);
    form.ui.label(RichText::new(&said.words).small().color(color(said.tone.color(theme))));
}

/// What others reach, below the target: a hint, and said to be one.
fn hint(form: &mut Form, record: &Kpi) {
    let Some(reference) = reference(record.kind) else { return };
    let value = form.words.get(&format!("reference-{}", reference.key));
    let words = form.words.with("proof-reference", &[("value", value.into())]);
    let weak = form.ui.visuals().weak_text_color();
    form.ui.label(RichText::new(words).small().italics().color(weak));
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
