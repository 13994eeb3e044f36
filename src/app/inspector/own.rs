//! What is different for the persona whose journey is shown: in front of what holds for everybody, so that nobody changes
//! the one who means the other.

use egui::RichText;

use super::{
    super::fonts,
    Form,
    form::{Unit, signed},
};
use crate::{
    editor::{own_at, set_own, set_share},
    model::{Persona, Touchpoint, Transition, ranges},
    text::Weight,
};

/// The persona whose journey is shown.
fn chosen<'a>(form: &Form<'a>) -> Option<&'a Persona> {
    let editor = form.editor;
    editor.journey().personas.get(editor.persona()?)
}

/// The heading of the persona's own values.
fn heading(form: &mut Form, persona: &Persona) {
    form.ui.add_space(8.0);
    let title = form.words.with("own-for", &[("name", persona.name.as_str().into())]);
    let accent = form.ui.visuals().hyperlink_color;
    form.ui.label(RichText::new(title).font(fonts::font(14.0, Weight::Bold)).color(accent));
    let weak = form.ui.visuals().weak_text_color();
    form.ui.label(RichText::new(form.words.get("own-for-hint")).small().color(weak));
}

/// What everybody's value is, where the persona has none of its own.
fn as_everybody(form: &Form, value: Option<String>) -> String {
    match value {
        Some(value) => form.words.with("own-as-everybody", &[("value", value.into())]),
        None => form.words.get("own-as-unknown"),
    }
}

/// Ends the persona's own values: what follows holds for everybody.
fn end(form: &mut Form) {
    form.ui.add_space(8.0);
    form.ui.separator();
    let title = form.words.get("own-for-everybody");
    form.ui.label(RichText::new(title).font(fonts::font(14.0, Weight::Bold)));
}

/// The persona's own entry, emotion and thought at a touchpoint.
pub(super) fn touchpoint(form: &mut Form, edited: &mut Touchpoint) {
    let Some(persona) = chosen(form).filter(|_| !edited.is_outcome()) else { return };
    heading(form, persona);
    if !edited.is_for(Some(&persona.id)) {
        let said = form.words.with("own-passed", &[("name", persona.name.as_str().into())]);
        form.ui.label(RichText::new(said).color(form.ui.visuals().warn_fg_color));
    }
    let mut own = own_at(edited, &persona.id);
    let lang = form.words.lang;
    if own.emotion.is_none() {
        form.aside(as_everybody(form, edited.emotion.map(signed)));
    }
    let mut changed = form.emotion("for_persona.emotion", &mut own.emotion);
    form.aside(as_everybody(form, edited.entry.map(|entry| lang.percent(entry))));
    changed |= form.number("for_persona.entry", Unit::Share, &mut own.entry, &ranges::SHARE);
    if own.thought.is_empty() {
        form.aside(as_everybody(form, Some(edited.thought.clone()).filter(|thought| !thought.is_empty())));
    }
    changed |= form.text("for_persona.thought", &mut own.thought, 2);
    if changed {
        set_own(edited, own);
    }
    end(form);
}

/// The share of the persona that takes a transition.
pub(super) fn transition(form: &mut Form, edited: &mut Transition) {
    let Some(persona) = chosen(form) else { return };
    heading(form, persona);
    let mut share = edited.own_share_of(&persona.id);
    let lang = form.words.lang;
    form.aside(as_everybody(form, edited.share.map(|share| lang.percent(share))));
    if form.number("for_persona.share", Unit::Share, &mut share, &ranges::SHARE) {
        set_share(edited, Some(&persona.id), share);
    }
    end(form);
}
