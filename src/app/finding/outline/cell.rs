//! The fields of the cells: a text, one of several values, a number.

use std::ops::RangeInclusive;

use egui::{ComboBox, Margin, TextEdit, Ui};

use super::{
    super::super::{
        inspector::{number_of, ring},
        words::Words,
    },
    keys::name_id,
};

/// The height of a list that opens, in points.
const LIST_HEIGHT: f32 = 340.0;

/// The text that names a row. True when it was changed.
pub(super) fn naming(ui: &mut Ui, name: &str, value: &mut String) -> bool {
    let field = TextEdit::singleline(value).id(name_id()).desired_width(f32::INFINITY);
    let response = ui.add(field.margin(Margin::symmetric(6, 4)));
    ring(ui, &response);
    response.accessible_name(name).changed()
}

/// One of several values, each with its text; `other` is shown where it is none of them. True when another was chosen.
pub(super) fn choice<T: Clone + PartialEq>(
    ui: &mut Ui,
    name: &str,
    value: &mut T,
    options: &[(T, String)],
    other: &str,
) -> bool {
    let before = value.clone();
    let shown = options.iter().find(|(option, _)| *option == before).map_or(other, |(_, text)| text);
    let list =
        ComboBox::from_id_salt(("outline", name)).width(ui.available_width()).height(LIST_HEIGHT).truncate();
    let list = list.selected_text(shown).show_ui(ui, |ui| {
        for (option, text) in options {
            if ui.selectable_label(*option == before, text).clicked() {
                *value = option.clone();
            }
        }
    });
    list.response.accessible_name(name);
    *value != before
}

/// A number that may be unknown: an empty field. `scale` is what one shown unit is worth, 0.01 for per cent. What cannot be
/// read is shown as such, and changes nothing. True when it was changed.
pub(super) fn number(
    ui: &mut Ui,
    words: Words,
    name: &str,
    value: &mut Option<f64>,
    range: &RangeInclusive<f64>,
    scale: f64,
) -> bool {
    let draft = ui.make_persistent_id((name, "draft"));
    let shown = value.map(|value| words.lang.number(value / scale, 3).replace('\u{a0}', "")).unwrap_or_default();
    let mut text = ui.data(|data| data.get_temp::<String>(draft)).unwrap_or(shown);
    let mut field = TextEdit::singleline(&mut text).desired_width(f32::INFINITY).margin(Margin::symmetric(6, 4));
    field = field.hint_text(words.get("field-unknown"));
    let response = ui.add(field);
    ring(ui, &response);
    let response = response.accessible_name(name);
    if response.has_focus() {
        ui.data_mut(|data| data.insert_temp(draft, text.clone()));
    } else {
        ui.data_mut(|data| data.remove::<String>(draft));
    }
    match number_of(&text) {
        Ok(read) if response.changed() => {
            // A share is divided by a hundred: times a hundredth, 35 would not be 0.35.
            let read = read.map(|number| (number / (1.0 / scale)).clamp(*range.start(), *range.end()));
            let changed = read != *value;
            *value = read;
            changed
        }
        _ => false,
    }
}
