//! Whose journey is shown: the list beside the filters, and the commands that change it.

use egui::{ComboBox, RichText, Ui};

use super::{
    super::{Action, App, Document, fonts, paint::color, words::Words},
    Wish,
};
use crate::{
    editor::{Command, Editor},
    model::{Persona, PersonaId},
    text::{self, Icon, Weight},
};

/// The width of the list, in points.
const WIDTH: f32 = 190.0;

/// The room for the name of the persona that is chosen, in points.
const NAME: f64 = 130.0;

/// The height of the list that opens, in points.
const HEIGHT: f32 = 340.0;

/// Shows the list, where there is a persona to choose.
pub(in crate::app) fn picker(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    let personas = &editor.journey().personas;
    if personas.is_empty() || editor.is_at_roadmap() {
        return;
    }
    let accent = color(words.theme.accent);
    let chosen = editor.persona().and_then(|id| personas.get(id));
    let everybody = words.get("persona-everybody");
    let icon = fonts::icon(if chosen.is_some() { Icon::User } else { Icon::Users });
    // The share stays in view, however long the name is.
    let short = |name: &str| text::fit(name, 14.0, Weight::Bold, NAME).text;
    let shown =
        chosen.map_or_else(|| everybody.clone(), |persona| named(words, &short(&persona.name), persona.share));
    let label = RichText::new(format!("{icon}  {shown}"));
    let label = if chosen.is_some() { label.font(fonts::font(14.0, Weight::Bold)).color(accent) } else { label };
    let opened = ui
        .scope(|ui| {
            if chosen.is_some() {
                // A map that shows one persona must not be taken for everybody's.
                let widgets = &mut ui.visuals_mut().widgets;
                for state in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active, &mut widgets.open]
                {
                    state.weak_bg_fill = color(words.theme.surface).lerp_to_gamma(accent, 0.16);
                    state.bg_stroke = egui::Stroke::new(1.5, accent);
                }
            }
            ComboBox::from_id_salt("persona").width(WIDTH).height(HEIGHT).truncate().selected_text(label).show_ui(
                ui,
                |ui| {
                    let mut offer = |ui: &mut Ui, persona: Option<&Persona>, name: &str| {
                        let id = persona.map(|persona| &persona.id);
                        if ui.selectable_label(editor.persona() == id, name).clicked() {
                            actions.push(Action::Find(Wish::SeeAs(id.cloned())));
                        }
                    };
                    offer(ui, None, &everybody);
                    for persona in personas.iter() {
                        offer(ui, Some(persona), &named(words, &persona.name, persona.share));
                    }
                },
            )
        })
        .inner;
    let keys = words.keys(Command::NextPersona).unwrap_or_default();
    let hint = words.with("persona-picker-hint", &[("keys", keys.into())]);
    let name = words.get("persona-picker");
    opened.response.on_hover_text(hint).accessible_name(name);
}

/// A persona with its share of the customers.
fn named(words: Words, name: &str, share: Option<f64>) -> String {
    match share {
        Some(share) => {
            let args = [("name", name.into()), ("share", words.lang.percent(share).into())];
            words.with("persona-with-share", &args)
        }
        None => name.to_owned(),
    }
}

impl App {
    /// Carries out a command that chooses a persona.
    pub(super) fn choose_persona(&mut self, command: Command) {
        let Some(Document { editor, .. }) = &mut self.document else { return };
        if command == Command::NextPersona {
            editor.see_as_next();
        } else {
            editor.see_as(None);
        }
        self.tell_persona();
    }

    /// Shows the journey of a persona, or everybody's.
    pub(super) fn see_as(&mut self, persona: Option<PersonaId>) {
        let Some(Document { editor, .. }) = &mut self.document else { return };
        editor.see_as(persona);
        self.tell_persona();
    }

    /// Says whose journey is shown: who cannot see the map hears it.
    fn tell_persona(&mut self) {
        let words = self.words();
        let Some(editor) = self.editor() else { return };
        let persona = editor.persona().and_then(|id| editor.journey().personas.get(id));
        self.notice = Some(match persona {
            Some(persona) => words.with("notice-persona", &[("name", persona.name.as_str().into())]),
            None => words.get("notice-everybody"),
        });
    }
}
