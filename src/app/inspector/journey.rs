//! The fields of the journey, and what is said of a cell.

use egui::RichText;

use super::{
    super::Action,
    Form, business, feelings, preview,
    shared::{calling, list},
    title,
};
use crate::{
    edit::{Description, Edit},
    editor::{Addition, Command},
    i18n::Lang,
    model::{Anchor, ChannelId, Element, StageId},
};

/// The journey: shown while nothing is selected, with all that can be selected.
pub(super) fn show(form: &mut Form) {
    let journey = form.editor.journey();
    let mut edited = Description::from(&**journey);
    title(form, "inspector-journey");
    form.text("title", &mut edited.title, 1);
    form.text("organisation", &mut edited.organisation, 1);
    form.owner("journey-owner", &mut edited.owner);
    language(form, &mut edited.language);
    form.text("vision", &mut edited.vision, 4);
    if form.changed {
        preview(form, &journey.title, Edit::Describe(edited));
    }
    business::show(form);
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

/// The language of what people wrote: the one in which pictures and the command line speak. One that the program does not
/// speak stays as it is.
fn language(form: &mut Form, tag: &mut String) {
    let mut all: Vec<(String, String)> =
        Lang::ALL.map(|lang| (lang.tag().to_owned(), lang.name().to_owned())).into();
    if !all.iter().any(|(known, _)| known == tag) {
        let name = if tag.is_empty() { form.words.get("field-unknown") } else { tag.clone() };
        all.push((tag.clone(), name));
    }
    form.named_choice("journey.language", tag, &all);
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
