//! The fields of several selected elements, edited together: those that all of them have.

use super::{
    super::Action,
    Form, delete_button,
    evidence::levels,
    form::Unit,
    friction::severities,
    values::{CONTEXTS, FELT_BY, FRICTION_KINDS, INITIATORS, OWN_SERVICES, REASONS, TOUCHPOINT_KINDS},
};
use crate::{
    edit::{self, Edit, Label},
    editor::Several,
    model::{Friction, Touchpoint, Transition, ranges},
};

pub(super) fn show(form: &mut Form) {
    let (editor, words) = (form.editor, form.words);
    let count = editor.view().selection.len();
    form.ui.heading(words.with("inspector-several", &[("count", count.into())]));
    form.ui.add_space(8.0);
    if editor.persona().is_some() {
        // Several are changed for everybody; what is a persona's own is changed one by one.
        form.ui.label(words.get("own-several"));
    }
    let several = editor.state().and_then(|state| Some((state, Several::of(state, &editor.view().selection)?)));
    let Some((state, mut several)) = several else {
        form.ui.label(words.get("several-nothing"));
        delete_button(form);
        return;
    };
    if several.all_have_evidence() {
        let mut level = several.evidence_level();
        if levels(form, &mut level)
            && let Some(level) = level
        {
            several.set_evidence_level(level);
        }
    }
    let Several { touchpoints, transitions, frictions, delights, cards } = &mut several;
    let has = [!touchpoints.is_empty(), !transitions.is_empty(), !frictions.is_empty()];
    // Delights and cards have nothing in common but the evidence.
    if delights.is_empty() && cards.is_empty() {
        match has {
            [true, false, false] => of_touchpoints(&mut Many { form, records: touchpoints }),
            [false, true, false] => of_transitions(&mut Many { form, records: transitions }),
            [false, false, true] => of_frictions(&mut Many { form, records: frictions }),
            _ => {}
        }
    }
    if form.changed {
        let edits: Vec<Edit> = several.edits(state);
        let subject = words.with("inspector-several", &[("count", count.into())]);
        form.actions.push(Action::Preview(Label::new(edit::Action::Change, &subject), edits));
    }
    delete_button(form);
}

/// Records of one kind, and the form that they share.
struct Many<'r, 'f, 'a, R> {
    form: &'f mut Form<'a>,
    records: &'r mut [R],
}

impl<R> Many<'_, '_, '_, R> {
    /// A field that is shown with the value that all records have, none where they differ, and sets it in all.
    fn field<T: Clone + PartialEq>(
        &mut self,
        get: fn(&mut R) -> &mut T,
        show: impl FnOnce(&mut Form, &mut Option<T>) -> bool,
    ) {
        let mut values = self.records.iter_mut().map(|record| get(record).clone());
        let first = values.next();
        let mut common = if values.all(|value| first.as_ref() == Some(&value)) { first } else { None };
        if show(self.form, &mut common)
            && let Some(value) = common
        {
            for record in &mut *self.records {
                *get(record) = value.clone();
            }
        }
    }

    /// One of several values, each with the key of its text.
    fn choice<T: Clone + PartialEq>(&mut self, name: &str, get: fn(&mut R) -> &mut T, options: &[(T, &str)]) {
        let named: Vec<_> =
            options.iter().map(|(option, key)| (Some(option.clone()), self.form.words.get(key))).collect();
        self.field(get, |form, value| form.named_choice(name, value, &named));
    }

    /// One of several values, each with its name.
    fn named_choice<T: Clone + PartialEq>(
        &mut self,
        name: &str,
        get: fn(&mut R) -> &mut T,
        options: impl Iterator<Item = (T, String)>,
    ) {
        let named: Vec<_> = options.map(|(option, text)| (Some(option), text)).collect();
        self.field(get, |form, value| form.named_choice(name, value, &named));
    }

    /// A number that may be unknown; an empty field leaves numbers alone that differ.
    fn number(
        &mut self,
        name: &str,
        unit: Unit,
        get: fn(&mut R) -> &mut Option<f64>,
        range: &std::ops::RangeInclusive<f64>,
    ) {
        self.field(get, |form, value| {
            form.differing(value.is_none());
            let mut number = value.flatten();
            let changed = form.number(name, unit, &mut number, range);
            *value = Some(number);
            changed
        });
    }
}

fn of_touchpoints(many: &mut Many<Touchpoint>) {
    let journey = many.form.editor.journey();
    many.field(
        |it| &mut it.emotion,
        |form, value| {
            form.differing(value.is_none());
            let mut emotion = value.flatten();
            let changed = form.emotion("emotion", &mut emotion);
            *value = Some(emotion);
            changed
        },
    );
    many.field(|it| &mut it.moment_of_truth, |form, value| form.tick_if_any("moment_of_truth", value));
    many.choice("kind", |it| &mut it.kind, &TOUCHPOINT_KINDS);
    many.named_choice(
        "stage",
        |it| &mut it.stage,
        journey.stages.iter().map(|it| (it.id.clone(), it.name.clone())),
    );
    let channels = journey.channels.iter().map(|it| (it.id.clone(), it.name.clone()));
    many.named_choice("channel", |it| &mut it.channel, channels);
    let nobody = (String::new(), many.form.words.get("owner-nobody"));
    let teams = journey.teams.iter().map(|team| (team.id.to_string(), team.name.clone()));
    many.named_choice("owner", |it| &mut it.owner, std::iter::once(nobody).chain(teams));
    many.choice("service", |it| &mut it.service, &OWN_SERVICES);
    many.choice("initiator", |it| &mut it.initiator, &INITIATORS);
    many.number("effort.minutes", Unit::Of("unit-minutes"), |it| &mut it.effort.minutes, &ranges::AMOUNT);
    many.number("effort.perceived", Unit::Steps, |it| &mut it.effort.perceived, &ranges::PERCEIVED);
}

fn of_transitions(many: &mut Many<Transition>) {
    many.number("share", Unit::Share, |it| &mut it.share, &ranges::SHARE);
    many.choice("reason", |it| &mut it.reason, &REASONS);
    many.choice("context", |it| &mut it.context, &CONTEXTS);
    many.number("wait_minutes", Unit::Of("unit-minutes"), |it| &mut it.wait_minutes, &ranges::AMOUNT);
    many.number("gap_minutes", Unit::Of("unit-minutes"), |it| &mut it.gap_minutes, &ranges::AMOUNT);
}

fn of_frictions(many: &mut Many<Friction>) {
    let steps = severities(many.form.words);
    many.field(
        |it| &mut it.severity,
        |form, value| {
            form.differing(value.is_none());
            form.scale("severity", value, &steps, false)
        },
    );
    many.choice("kind", |it| &mut it.kind, &FRICTION_KINDS);
    many.number("frequency.suffer", Unit::Share, |it| &mut it.frequency, &ranges::SHARE);
    many.choice("felt_by", |it| &mut it.felt_by, &FELT_BY);
}
