//! The fields of a touchpoint.

use super::{
    Form, change, delete_button, evidence, feelings,
    form::Unit,
    own, own_values, shares, title,
    values::{CONSENTS, DATA_KINDS, IDENTITIES, INITIATORS, OWN_SERVICES, TOUCHPOINT_KINDS},
};
use crate::model::{
    Anchor, Backstage, DataCollected, DataKind, Element, ForPersona, PersonaId, State, Touchpoint, ranges,
};

pub(super) fn show(form: &mut Form, state: &State, record: &Touchpoint) {
    let mut edited = record.clone();
    title(form, "inspector-touchpoint");
    form.text("name", &mut edited.name, 1);
    own::touchpoint(form, &mut edited);
    evidence::show(form, &mut edited.evidence);
    place(form, &mut edited);
    if !edited.is_outcome() {
        form.emotion("emotion", &mut edited.emotion);
        form.tick("moment_of_truth", &mut edited.moment_of_truth);
        form.text("goal", &mut edited.goal, 2);
        form.text("action", &mut edited.action, 2);
        form.text("thought", &mut edited.thought, 2);
    }
    form.group("inspector-transitions");
    shares::show(form, state, &record.id);
    ways_in(form, state, record);
    feelings(form, state, &Anchor::Touchpoint(record.id.clone()));
    if !edited.is_outcome() {
        figures(form, &mut edited);
        by_persona(form, &mut edited);
        behind(form, &mut edited);
        data(form, &mut edited);
    }
    evidence::answers(form, state, &mut edited.answers);
    let ids = |base: &State| base.touchpoints.ids().cloned().collect();
    evidence::replaces(form, state, &mut edited.replaces, |id| Element::Touchpoint(id.clone()), ids);
    form.ui.add_space(12.0);
    form.text("notes", &mut edited.notes, 3);
    own_values(form, state, &Element::Touchpoint(record.id.clone()), &record.name);
    if form.changed {
        change(form, state, &record.name, edited);
    }
    delete_button(form);
}

/// What it is, and where it stands.
fn place(form: &mut Form, edited: &mut Touchpoint) {
    let journey = form.editor.journey();
    form.choice("kind", &mut edited.kind, &TOUCHPOINT_KINDS);
    let stages: Vec<_> = journey.stages.iter().map(|stage| (stage.id.clone(), stage.name.clone())).collect();
    form.named_choice("stage", &mut edited.stage, &stages);
    let channels: Vec<_> =
        journey.channels.iter().map(|channel| (channel.id.clone(), channel.name.clone())).collect();
    form.named_choice("channel", &mut edited.channel, &channels);
    let others: Vec<_> = channels.into_iter().filter(|(id, _)| *id != edited.channel).collect();
    form.section("inspector-place", !edited.also_on.is_empty() || edited.order.is_some(), |form| {
        form.ticks("also_on", &mut edited.also_on, &others);
        form.count("order", "unit-place", &mut edited.order, &ranges::COUNT);
    });
}

/// The ways into it, each leading to its fields.
fn ways_in(form: &mut Form, state: &State, record: &Touchpoint) {
    for way in state.transitions.iter().filter(|way| way.to == record.id) {
        let name = state.touchpoints.get(&way.from).map_or("", |touchpoint| &touchpoint.name);
        form.way_to(&format!("← {name}"), Element::Transition(way.id.clone()));
    }
}

fn figures(form: &mut Form, edited: &mut Touchpoint) {
    let filled = edited.effort != crate::model::Effort::default()
        || edited.csat.is_some()
        || edited.volume.is_some()
        || edited.entry.is_some();
    form.section("inspector-figures", filled, |form| {
        form.number("effort.minutes", Unit::Of("unit-minutes"), &mut edited.effort.minutes, &ranges::AMOUNT);
        form.count("effort.steps", "unit-steps", &mut edited.effort.steps, &ranges::COUNT);
        form.number("effort.perceived", Unit::Steps, &mut edited.effort.perceived, &ranges::PERCEIVED);
        form.number("csat", Unit::Steps, &mut edited.csat, &ranges::SATISFACTION);
        form.number("volume", Unit::Plain, &mut edited.volume, &ranges::AMOUNT);
        form.number("entry.here", Unit::Share, &mut edited.entry, &ranges::SHARE);
        let response = &mut edited.standard.response_minutes;
        form.number("standard.response_minutes", Unit::Of("unit-minutes"), response, &ranges::AMOUNT);
        form.text("standard.tone", &mut edited.standard.tone, 1);
    });
}

/// Who passes here, and what is different for single ones.
fn by_persona(form: &mut Form, edited: &mut Touchpoint) {
    let personas = personas(form);
    let filled = !edited.personas.is_empty() || !edited.for_persona.is_empty();
    form.section("field-personas", filled, |form| {
        form.options(&mut edited.personas, &personas);
        let used: Vec<_> = edited.for_persona.iter().map(|own| own.persona.clone()).collect();
        let fresh = free_persona(&personas, &used).map(|persona| ForPersona {
            persona,
            entry: None,
            emotion: None,
            thought: String::new(),
        });
        form.list("for_persona", &mut edited.for_persona, fresh, |form, own| {
            let who = others(&personas, &used, &own.persona);
            form.named_choice("for_persona.persona", &mut own.persona, &who);
            form.emotion("for_persona.emotion", &mut own.emotion);
            form.number("for_persona.entry", Unit::Share, &mut own.entry, &ranges::SHARE);
            form.text("for_persona.thought", &mut own.thought, 1);
        });
    });
}

/// The personas of the journey with their names.
pub(super) fn personas(form: &Form) -> Vec<(PersonaId, String)> {
    form.editor.journey().personas.iter().map(|persona| (persona.id.clone(), persona.name.clone())).collect()
}

/// The first persona of whom nothing is said yet, or the key of the reason why there is none.
pub(super) fn free_persona(
    personas: &[(PersonaId, String)],
    used: &[PersonaId],
) -> Result<PersonaId, &'static str> {
    let free = personas.iter().find(|(id, _)| !used.contains(id)).map(|(id, _)| id.clone());
    free.ok_or(if personas.is_empty() { "list-no-persona" } else { "list-all-personas" })
}

/// The personas that a line can be about: its own, and those that no other line is about.
pub(super) fn others(
    personas: &[(PersonaId, String)],
    used: &[PersonaId],
    own: &PersonaId,
) -> Vec<(PersonaId, String)> {
    personas.iter().filter(|(id, _)| id == own || !used.contains(id)).cloned().collect()
}

/// Who and what stands behind it.
fn behind(form: &mut Form, edited: &mut Touchpoint) {
    let systems: Vec<_> =
        form.editor.journey().systems.iter().map(|system| (system.id.clone(), system.name.clone())).collect();
    let filled = !edited.owner.is_empty() || !edited.systems.is_empty() || !edited.backstage.is_empty();
    form.section("inspector-behind", filled, |form| {
        form.owner("owner", &mut edited.owner);
        form.choice("service", &mut edited.service, &OWN_SERVICES);
        form.choice("initiator", &mut edited.initiator, &INITIATORS);
        form.ticks("systems", &mut edited.systems, &systems);
        form.group("field-backstage");
        let fresh = Backstage { action: String::new(), who: String::new(), systems: Vec::new(), emotion: None };
        form.list("backstage", &mut edited.backstage, Ok(fresh), |form, action| {
            form.text("backstage.action", &mut action.action, 1);
            form.owner("backstage.who", &mut action.who);
            form.emotion("backstage.emotion", &mut action.emotion);
            form.ticks("backstage.systems", &mut action.systems, &systems);
        });
    });
}

/// What is learnt of the customer.
fn data(form: &mut Form, edited: &mut Touchpoint) {
    let filled = edited.identity.is_some() || !edited.data.is_empty();
    form.section("field-data", filled, |form| {
        form.choice("identity", &mut edited.identity, &IDENTITIES);
        let fresh =
            DataCollected { kind: DataKind::default(), what: String::new(), personal: false, consent: None };
        form.list("data", &mut edited.data, Ok(fresh), |form, data| {
            form.text("data.what", &mut data.what, 1);
            form.choice("data.kind", &mut data.kind, &DATA_KINDS);
            form.tick("data.personal", &mut data.personal);
            form.choice("data.consent", &mut data.consent, &CONSENTS);
        });
    });
}
