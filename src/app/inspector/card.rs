//! The fields of a card: something the room said that is not on the map yet.

use super::{
    super::{Action, workshop::Wish},
    Form, change, delete_button, evidence, own_values, title,
    values::CARD_KINDS,
};
use crate::model::{Became, Card, CardAnchor, Element, State};

pub(super) fn show(form: &mut Form, state: &State, record: &Card) {
    let mut edited = record.clone();
    title(form, "inspector-card");
    form.text("text", &mut edited.text, 3);
    form.choice("kind", &mut edited.kind, &CARD_KINDS);
    about(form, state, &mut edited.at);
    became(form, state, &mut edited.became);
    evidence::answers(form, state, &mut edited.answers);
    if record.became.is_none() {
        form.ui.add_space(8.0);
        form.button("card-turn-initiative", || Action::Workshop(Wish::Initiative(record.id.clone())));
    }
    own_values(form, state, &Element::Card(record.id.clone()), &record.text);
    if form.changed {
        change(form, state, &record.text, edited);
    }
    delete_button(form);
}

/// The cards that hang here or would answer a friction here, each leading to its fields.
pub(super) fn hung(form: &mut Form, state: &State, at: &CardAnchor) {
    let is_here = |card: &&Card| {
        card.at.as_ref() == Some(at) || matches!(at, CardAnchor::Friction(id) if card.answers.contains(id))
    };
    let here: Vec<&Card> = state.cards.iter().filter(is_here).collect();
    if here.is_empty() {
        return;
    }
    form.group("inspector-cards");
    for card in here {
        let kind = CARD_KINDS.iter().find(|(kind, _)| *kind == card.kind);
        let kind = kind.map(|(_, key)| form.words.get(key)).unwrap_or_default();
        let args = [("kind", kind.into()), ("text", card.text.as_str().into())];
        let line = form.words.with("card-line", &args);
        form.way_to(&line, Element::Card(card.id.clone()));
    }
}

/// What it is about.
fn about(form: &mut Form, state: &State, at: &mut Option<CardAnchor>) {
    let editor = form.editor;
    let mut options = vec![
        (None, form.words.get("card-about-nothing")),
        (Some(CardAnchor::Journey), form.words.get("inspector-journey")),
    ];
    options.extend(
        editor.journey().stages.iter().map(|it| (Some(CardAnchor::Stage(it.id.clone())), it.name.clone())),
    );
    options
        .extend(state.touchpoints.iter().map(|it| (Some(CardAnchor::Touchpoint(it.id.clone())), it.name.clone())));
    options.extend(state.frictions.iter().map(|it| (Some(CardAnchor::Friction(it.id.clone())), it.name.clone())));
    options.extend(state.transitions.iter().map(|it| {
        let name = editor.name_of(&Element::Transition(it.id.clone())).unwrap_or_default();
        (Some(CardAnchor::Transition(it.id.clone())), name)
    }));
    form.named_choice("at", at, &options);
}

/// What it has turned into.
fn became(form: &mut Form, state: &State, became: &mut Option<Became>) {
    let editor = form.editor;
    let mut options = vec![(None, form.words.get("card-became-nothing"))];
    options.extend(state.touchpoints.iter().map(|it| (Some(Became::Touchpoint(it.id.clone())), it.name.clone())));
    options.extend(state.transitions.iter().map(|it| {
        let name = editor.name_of(&Element::Transition(it.id.clone())).unwrap_or_default();
        (Some(Became::Transition(it.id.clone())), name)
    }));
    options.extend(state.frictions.iter().map(|it| (Some(Became::Friction(it.id.clone())), it.name.clone())));
    let initiatives = editor.journey().roadmap.initiatives.iter();
    let title = |id| editor.title_of(id).unwrap_or_default();
    options.extend(initiatives.map(|it| (Some(Became::Initiative(it.id.clone())), title(&it.id))));
    form.named_choice("became", became, &options);
}
