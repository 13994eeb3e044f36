//! A form: the fields of one record, each named as it is in a file.
//!
//! The name of a field gives its label, and tells whether its value is the state's own. A field within another one is
//! named with a full stop, `effort.minutes`, as in the table of ranges.

mod lists;

use std::ops::RangeInclusive;

use egui::{Button, CollapsingHeader, RichText, Ui};
use jiff::civil::Date;

use super::{
    super::{Action, fonts, paint::color, words::Words},
    fields::{self, Caption, Typed},
};
use crate::{
    editor::{Editor, Own},
    i18n::Lang,
    model::{TeamId, ranges},
    text::Weight,
};

/// What the number of a field is counted in.
#[derive(Clone, Copy)]
pub(super) enum Unit<'a> {
    /// Nothing but the steps of a scale, which are told.
    Steps,
    /// The currency of the journey, or nothing.
    Plain,
    /// Parts of a whole, shown in per cent.
    Share,
    /// What the text with this key says.
    Of(&'static str),
    /// In words of the room's.
    Own(&'a str),
}

/// The fields of one record on the screen.
pub(super) struct Form<'a> {
    /// Where they are put.
    pub(super) ui: &'a mut Ui,
    /// The language and the theme.
    pub(super) words: Words,
    /// What is open.
    pub(super) editor: &'a Editor,
    /// What is asked for.
    pub(super) actions: &'a mut Vec<Action>,
    /// Whether a value was changed in this frame.
    pub(super) changed: bool,
    own: Option<&'a Own>,
    /// The fields that a person set of what a rule came up with.
    by_hand: &'a [&'static str],
    /// The place of the fields in a list, from 1.
    place: Option<usize>,
    /// What is said of the value of the next field, beside its name.
    aside: Option<String>,
}

impl<'a> Form<'a> {
    /// The form of a record, with what is a state's own in it.
    pub(super) const fn new(
        ui: &'a mut Ui,
        words: Words,
        editor: &'a Editor,
        actions: &'a mut Vec<Action>,
        own: Option<&'a Own>,
    ) -> Self {
        Self { ui, words, editor, actions, changed: false, own, by_hand: &[], place: None, aside: None }
    }

    /// Marks these fields as set by a person.
    pub(super) const fn mark_by_hand(&mut self, fields: &'a [&'static str]) {
        self.by_hand = fields;
    }

    /// The label of a field.
    pub(super) fn label(&self, name: &str) -> String {
        let label = self.words.get(&format!("field-{}", name.replace('.', "-")));
        match self.place {
            Some(place) => format!("{label} {place}"),
            None => label,
        }
    }

    /// Says of the next field that the records which it stands for differ in it.
    pub(super) fn differing(&mut self, differing: bool) {
        self.aside = differing.then(|| self.words.get("several-values"));
    }

    /// Says something of the value of the next field, beside its name, or in it where it is an empty number.
    pub(super) fn aside(&mut self, text: String) {
        self.aside = Some(text);
    }

    pub(super) fn caption(&mut self, name: &str) -> Caption {
        let field = name.split('.').next().unwrap_or(name);
        let own = self.own.filter(|own| self.place.is_none() && own.fields.contains(&field));
        let own = own.map(|own| self.words.with("own-value", &[("state", own.base.as_str().into())]));
        let is_by_hand = || {
            let field = name.strip_prefix("initiative.").filter(|_| self.place.is_none());
            field.is_some_and(|field| self.by_hand.contains(&field))
        };
        let own = own.or_else(|| is_by_hand().then(|| self.words.get("initiative-by-hand")));
        Caption { text: self.label(name), own, note: self.aside.take() }
    }

    fn caption_in(&mut self, name: &str, unit: &str) -> Caption {
        let mut caption = self.caption(name);
        if !unit.is_empty() {
            let args = [("field", caption.text.as_str().into()), ("unit", unit.into())];
            caption.text = self.words.with("field-with-unit", &args);
        }
        caption
    }

    fn note(&mut self, changed: bool) -> bool {
        self.changed |= changed;
        changed
    }

    /// A line of text, or several.
    pub(super) fn text(&mut self, name: &str, value: &mut String, lines: usize) -> bool {
        let caption = self.caption(name);
        let changed = fields::text(self.ui, &caption, value, lines);
        self.note(changed)
    }

    /// A line of text that stands for something else while it is empty.
    pub(super) fn text_instead(&mut self, name: &str, value: &mut String, hint: &str) -> bool {
        let caption = self.caption(name);
        let changed = fields::text_instead(self.ui, &caption, value, hint);
        self.note(changed)
    }

    /// One of several values, each with the key of its text.
    pub(super) fn choice<T: PartialEq + Clone>(
        &mut self,
        name: &str,
        value: &mut T,
        options: &[(T, &str)],
    ) -> bool {
        let named: Vec<_> = options.iter().map(|(option, key)| (option.clone(), self.words.get(key))).collect();
        self.named_choice(name, value, &named)
    }

    /// One of several values, each with its name.
    pub(super) fn named_choice<T: PartialEq + Clone>(
        &mut self,
        name: &str,
        value: &mut T,
        options: &[(T, String)],
    ) -> bool {
        let caption = self.caption(name);
        let other = self.words.get("several-values");
        let changed = fields::choice(self.ui, &caption, value, options, &other);
        self.note(changed)
    }

    /// A tick.
    pub(super) fn tick(&mut self, name: &str, value: &mut bool) -> bool {
        let mut set = Some(*value);
        let changed = self.tick_if_any(name, &mut set);
        *value = set.unwrap_or(*value);
        changed
    }

    /// A tick; one that is neither set nor clear where the value is none.
    pub(super) fn tick_if_any(&mut self, name: &str, value: &mut Option<bool>) -> bool {
        let caption = self.caption(name);
        let changed = fields::tick(self.ui, &caption, value);
        self.note(changed)
    }

    /// Which of these are meant, each with its name. Nothing is shown where there is nothing to choose from.
    pub(super) fn ticks<T: PartialEq + Clone>(&mut self, name: &str, value: &mut Vec<T>, options: &[(T, String)]) {
        if options.is_empty() {
            return;
        }
        let caption = self.caption(name);
        fields::heading(self.ui, &caption);
        self.options(value, options);
    }

    /// Which of these are meant, each with its name.
    pub(super) fn options<T: PartialEq + Clone>(&mut self, value: &mut Vec<T>, options: &[(T, String)]) {
        for (option, text) in options {
            let mut set = Some(value.contains(option));
            if fields::tick(self.ui, &text.into(), &mut set) {
                self.changed = true;
                if set == Some(true) {
                    value.push(option.clone());
                } else {
                    value.retain(|other| other != option);
                }
            }
        }
    }

    /// A number that may be unknown.
    pub(super) fn number(
        &mut self,
        name: &str,
        unit: Unit,
        value: &mut Option<f64>,
        range: &RangeInclusive<f64>,
    ) -> bool {
        let text = match unit {
            Unit::Plain => String::new(),
            Unit::Steps => format!("{}–{}", range.start(), range.end()),
            Unit::Share => "%".to_owned(),
            Unit::Of(key) => self.words.get(key),
            Unit::Own(text) => text.to_owned(),
        };
        let caption = self.caption_in(name, &text);
        let scale = if matches!(unit, Unit::Share) { 0.01 } else { 1.0 };
        let changed = fields::number(self.ui, self.words, &caption, value, range, scale);
        self.note(changed)
    }

    /// A whole number that may be unknown.
    pub(super) fn count(
        &mut self,
        name: &str,
        unit: &'static str,
        value: &mut Option<i64>,
        range: &RangeInclusive<i64>,
    ) -> bool {
        let caption = self.caption_in(name, &self.words.get(unit));
        let changed = fields::count(self.ui, self.words, &caption, value, range);
        self.note(changed)
    }

    /// A day that may be unknown.
    pub(super) fn date(&mut self, name: &str, value: &mut Option<Date>) -> bool {
        let caption = self.caption(name);
        let how = Typed {
            hint: &self.words.get("field-date-hint"),
            show: &|date: &Date| self.words.lang.typed_date(*date),
            read: &|text: &str| match text.trim() {
                "" => Ok(None),
                text => Lang::read_date(text).map(Some).ok_or(()),
            },
        };
        let changed = fields::typed(self.ui, &caption, value, &how);
        self.note(changed)
    }

    /// How somebody feels, −2…+2; unknown when the step that is set is chosen again.
    pub(super) fn emotion(&mut self, name: &str, value: &mut Option<i64>) -> bool {
        let steps: Vec<_> = ranges::EMOTION
            .map(|step| (step, signed(step), color(self.words.theme.emotion_of(step).fill)))
            .collect();
        self.scale(name, value, &steps, true)
    }

    /// A row of steps, one of which may be chosen.
    pub(super) fn scale(
        &mut self,
        name: &str,
        value: &mut Option<i64>,
        steps: &[(i64, String, egui::Color32)],
        may_be_unknown: bool,
    ) -> bool {
        let caption = self.caption(name);
        let changed = fields::scale(self.ui, caption, value, steps, may_be_unknown);
        self.note(changed)
    }

    /// Who answers for it: one of the teams, or somebody in words.
    pub(super) fn owner(&mut self, name: &str, value: &mut String) -> bool {
        let teams = &self.editor.journey().teams;
        let is_team = |value: &String| teams.contains(&TeamId::new(value));
        let mut team = if is_team(value) { value.clone() } else { String::new() };
        let nobody = if value.is_empty() || is_team(value) { "owner-nobody" } else { "owner-other" };
        let mut options = vec![(String::new(), self.words.get(nobody))];
        options.extend(teams.iter().map(|team| (team.id.to_string(), team.name.clone())));
        let mut changed = false;
        if self.named_choice(name, &mut team, &options) {
            *value = team;
            changed = true;
        }
        if !is_team(value) {
            changed |= self.text(&format!("{name}.other"), value, 1);
        }
        changed
    }

    /// A group of fields below a heading.
    pub(super) fn group(&mut self, key: &str) {
        self.ui.add_space(12.0);
        self.ui.separator();
        self.ui.label(RichText::new(self.words.get(key)).font(fonts::font(14.0, Weight::Bold)));
    }

    /// A group of fields that can be closed; `filled` opens it at first.
    pub(super) fn section(&mut self, key: &str, filled: bool, content: impl FnOnce(&mut Form)) {
        let title = RichText::new(self.words.get(key)).font(fonts::font(14.0, Weight::Bold));
        self.ui.add_space(8.0);
        self.ui.separator();
        let (words, editor, own, by_hand, place) = (self.words, self.editor, self.own, self.by_hand, self.place);
        let (actions, changed) = (&mut *self.actions, &mut self.changed);
        CollapsingHeader::new(title).id_salt(key).default_open(filled).show_unindented(self.ui, |ui| {
            let mut form = Form { ui, words, editor, actions, changed: false, own, by_hand, place, aside: None };
            content(&mut form);
            *changed |= form.changed;
        });
    }

    /// A button that leads to another element.
    pub(super) fn way_to(&mut self, text: &str, element: crate::model::Element) {
        if self.ui.add(Button::new(text).truncate()).clicked() {
            self.actions.push(Action::Select(element));
        }
    }

    /// A button that asks for something: quiet, so that what is there stands out among what could be.
    pub(super) fn button(&mut self, key: &str, action: impl FnOnce() -> Action) {
        if self.ui.add(quiet(self.ui, self.words.get(key))).clicked() {
            self.actions.push(action());
        }
    }
}

/// A button that is text until the pointer comes.
pub(super) fn quiet(ui: &Ui, text: String) -> Button<'static> {
    let ink = ui.visuals().hyperlink_color;
    Button::new(RichText::new(text).color(ink)).fill(egui::Color32::TRANSPARENT)
}

/// A step of a scale that has two sides.
pub(super) fn signed(step: i64) -> String {
    match step {
        0 => "0".to_owned(),
        _ if step > 0 => format!("+{step}"),
        _ => format!("−{}", -step),
    }
}
