//! The fields of the journey and of a state, and what is said of a cell.

use egui::RichText;

use super::{
    super::Action,
    Form, delete_button, feelings, preview,
    shared::{calling, list},
    title,
    values::ROLES,
};
use crate::{
    edit::{Description, Edit, StateDescription},
    editor::{Addition, Command},
    model::{Anchor, ChannelId, Element, StageId, State},
};

/// The journey: shown while nothing is selected, with all that can be selected.
pub(super) fn show(form: &mut Form) {
    let journey = form.editor.journey();
    let mut edited = Description::from(&**journey);
    title(form, "inspector-journey");
    form.text("title", &mut edited.title, 1);
    form.text("organisation", &mut edited.organisation, 1);
    form.owner("journey-owner", &mut edited.owner);
    form.text("vision", &mut edited.vision, 4);
    if form.changed {
        preview(form, &journey.title, Edit::Describe(edited));
    }
    let stages = journey.stages.iter().map(|it| (&it.name, Element::Stage(it.id.clone())));
    list(form, "inspector-stages", stages, calling(Command::AddStage));
    let channels = journey.channels.iter().map(|it| (&it.name, Element::Channel(it.id.clone())));
    list(form, "inspector-channels", channels, calling(Command::AddChannel));
    let personas = journey.personas.iter().map(|it| (&it.name, Element::Persona(it.id.clone())));
    list(form, "inspector-personas", personas, calling(Command::AddPersona));
    let teams = journey.teams.iter().map(|it| (&it.name, Element::Team(it.id.clone())));
    list(form, "inspector-teams", teams, calling(Command::AddTeam));
    let systems = journey.systems.iter().map(|it| (&it.name, Element::System(it.id.clone())));
    list(form, "inspector-systems", systems, calling(Command::AddSystem));
    let kpis = journey.kpis.iter().map(|it| (&it.name, Element::Kpi(it.id.clone())));
    list(form, "inspector-kpis", kpis, calling(Command::AddKpi));
    if let Some(state) = form.editor.state() {
        let cards = state.cards.iter().map(|it| (&it.text, Element::Card(it.id.clone())));
        list(form, "inspector-cards", cards, ("add-card", Action::AskAddition(Addition::Card)));
        feelings(form, state, &Anchor::Journey);
    }
    form.ui.add_space(16.0);
    let weak = form.ui.visuals().weak_text_color();
    form.ui.label(RichText::new(form.words.get("inspector-nothing")).color(weak));
}

pub(super) fn state(form: &mut Form, record: &State) {
    let mut edited = StateDescription::from(record);
    title(form, "inspector-state");
    form.text("name", &mut edited.name, 1);
    form.choice("role", &mut edited.role, &ROLES);
    form.text("description", &mut edited.description, 3);
    form.tick("locked", &mut edited.locked);
    if form.changed {
        preview(form, &record.name, Edit::DescribeState { id: record.id.clone(), description: edited });
    }
    delete_button(form);
}

/// A cell has no fields; what can be done in it is said.
pub(super) fn cell(form: &mut Form, stage: &StageId, channel: &ChannelId) -> Option<()> {
    let journey = form.editor.journey();
    let (stage, channel) = (journey.stages.get(stage)?, journey.channels.get(channel)?);
    form.ui.heading(format!("{} · {}", stage.name, channel.name));
    form.ui.add_space(8.0);
    form.ui.label(form.words.get("inspector-cell"));
    Some(())
}
