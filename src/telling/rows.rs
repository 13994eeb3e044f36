//! The table of changes, one row an element: names in the place of ids, values in words.

use super::values::{Names, friction_value, touchpoint_value, transition_value};
use crate::{
    i18n::Lang,
    insight::{Delivery, ElementChange, Happening, seen_by},
    model::{Element, Initiative, InitiativeId, Journey, PersonaId, State, TouchpointId},
};

/// A row of the table of changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is about.
    pub element: Element,
    /// What kind of thing that is, in a word.
    pub class: String,
    /// What that is called.
    pub name: String,
    /// What happened.
    pub kind: Happening,
    /// What happened, in words: with what it stands for, or what stands for it.
    pub what: String,
    /// The fields that differ.
    pub fields: Vec<FieldChange>,
    /// Who brings it about.
    pub by: By,
}

/// A field from one value to another, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// Its name in files.
    pub field: &'static str,
    /// What it is called.
    pub name: String,
    /// Its value in the first state.
    pub from: String,
    /// Its value in the second.
    pub to: String,
}

/// Who brings a change about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    /// These initiatives, each with its title.
    Initiatives(Vec<(InitiativeId, String)>),
    /// Nobody, though somebody should.
    Nobody,
    /// Nothing is to be delivered.
    NotAsked,
}

impl Row {
    /// The fields that differ, each as `Channel: Phone → App`.
    #[must_use]
    pub fn fields_told(&self, lang: Lang) -> Vec<String> {
        let told = |it: &FieldChange| {
            let (field, from, to) = (it.name.as_str(), it.from.as_str(), it.to.as_str());
            lang.text_with("told-field", &[("field", field.into()), ("from", from.into()), ("to", to.into())])
        };
        self.fields.iter().map(told).collect()
    }
}

/// Who brings a change about, each by its title; a dash where nothing is to be delivered.
#[must_use]
pub fn who(by: &By, lang: Lang) -> Vec<String> {
    match by {
        By::Initiatives(initiatives) => initiatives.iter().map(|(_, title)| title.clone()).collect(),
        By::Nobody => vec![lang.text("told-nobody")],
        By::NotAsked => vec!["–".to_owned()],
    }
}

/// The rows of these changes, in their order.
#[must_use]
pub fn rows(
    journey: &Journey,
    (from, to): (&State, &State),
    persona: Option<&PersonaId>,
    changes: &[ElementChange],
    initiatives: &[Initiative],
    lang: Lang,
) -> Vec<Row> {
    let [from, to] = [from, to].map(|state| seen_by(state, persona));
    let names = Names { journey, from: &from, to: &to, lang };
    changes
        .iter()
        .map(|change| Row {
            element: change.element.clone(),
            class: class(&change.element, lang),
            name: names.element(&change.element),
            kind: change.kind,
            what: what(&names, change),
            fields: change.fields.iter().map(|field| field_change(&names, &change.element, field)).collect(),
            by: by(&change.delivery, initiatives),
        })
        .collect()
}

fn class(element: &Element, lang: Lang) -> String {
    lang.text(match element {
        Element::Transition(_) => "told-transition",
        Element::Friction(_) => "told-friction",
        _ => "told-touchpoint",
    })
}

/// What happened; where something stands for something else, what.
fn what(names: &Names, change: &ElementChange) -> String {
    let word = names.lang.text(&format!("happening-{}", change.kind.key()));
    if change.others.is_empty() {
        return word;
    }
    let listed = |ids: &[TouchpointId]| ids.iter().map(|id| names.touchpoint(id)).collect::<Vec<_>>().join(" + ");
    let is_new = matches!(&change.element, Element::Touchpoint(id) if names.to.touchpoints.contains(id));
    let key = if is_new { "told-stands-for" } else { "told-stood-for-by" };
    names.lang.text_with(key, &[("what", word.into()), ("others", listed(&change.others).into())])
}

fn field_change(names: &Names, element: &Element, field: &'static str) -> FieldChange {
    let value = |state: &State| match element {
        Element::Touchpoint(id) => state.touchpoints.get(id).map(|it| touchpoint_value(names, it, field)),
        Element::Transition(id) => state.transitions.get(id).map(|it| transition_value(names, it, field)),
        Element::Friction(id) => state.frictions.get(id).map(|it| friction_value(names, it, field)),
        _ => None,
    };
    let told = |state| value(state).filter(|value| !value.is_empty()).unwrap_or_else(|| "–".to_owned());
    let name = names.lang.text(&format!("field-{field}"));
    FieldChange { field, name, from: told(names.from), to: told(names.to) }
}

fn by(delivery: &Delivery, initiatives: &[Initiative]) -> By {
    match delivery {
        Delivery::By(ids) => {
            let title = |id: &InitiativeId| initiatives.iter().find(|it| it.id == *id).map(|it| it.title.clone());
            let titled = |id: &InitiativeId| (id.clone(), title(id).unwrap_or_else(|| id.to_string()));
            By::Initiatives(ids.iter().map(titled).collect())
        }
        Delivery::Nobody => By::Nobody,
        Delivery::NotAsked => By::NotAsked,
    }
}
