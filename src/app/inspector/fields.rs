//! The fields of the inspector: a label above, the value below, both tied together for screen readers.
//!
//! Each returns whether the value was changed in this frame.

use std::ops::RangeInclusive;

use egui::{Color32, ComboBox, Id, RichText, TextEdit, Ui};

use super::super::words::Words;

/// The height of a list that opens, in points.
const LIST_HEIGHT: f32 = 340.0;

/// How many decimals a number is shown with.
const DECIMALS: usize = 3;

fn label(ui: &mut Ui, text: &str) -> Id {
    ui.label(RichText::new(text).small().color(ui.visuals().weak_text_color())).id
}

/// The ring around the field that has the keyboard: the theme's own is lost on a light ground.
pub(in crate::app) fn ring(ui: &Ui, response: &egui::Response) {
    if response.has_focus() {
        let stroke = egui::Stroke::new(2.0, ui.visuals().hyperlink_color);
        ui.painter().rect_stroke(response.rect, 6.0, stroke, egui::StrokeKind::Middle);
    }
}

/// One line of text, or several.
pub(super) fn text(ui: &mut Ui, name: &str, value: &mut String, lines: usize) -> bool {
    let id = label(ui, name);
    let field =
        if lines > 1 { TextEdit::multiline(value).desired_rows(lines) } else { TextEdit::singleline(value) };
    let response = ui.add(field.desired_width(f32::INFINITY).margin(egui::Margin::symmetric(8, 5)));
    ring(ui, &response);
    response.labelled_by(id).changed()
}

/// One of several values, each with the key of its text.
pub(super) fn choice<T: PartialEq + Clone>(
    ui: &mut Ui,
    words: Words,
    name: &str,
    value: &mut T,
    options: &[(T, &str)],
) -> bool {
    let options: Vec<(T, String)> = options.iter().map(|(option, key)| (option.clone(), words.get(key))).collect();
    named_choice(ui, name, value, &options)
}

/// One of several values, each with its name.
pub(super) fn named_choice<T: PartialEq + Clone>(
    ui: &mut Ui,
    name: &str,
    value: &mut T,
    options: &[(T, String)],
) -> bool {
    let id = label(ui, name);
    let shown = options.iter().find(|(option, _)| option == value).map_or("", |(_, text)| text);
    let mut changed = false;
    let opened = ui.make_persistent_id((name, "open"));
    let was_open = ui.data(|data| data.get_temp::<bool>(opened).unwrap_or(false));
    let list = ComboBox::from_id_salt(name)
        .width(ui.available_width())
        .height(LIST_HEIGHT)
        .truncate()
        .selected_text(shown)
        .show_ui(ui, |ui| {
            let before = value.clone();
            for (option, text) in options {
                let response = ui.selectable_label(*option == before, text);
                if !was_open && *option == before {
                    // From here the arrows go on.
                    response.request_focus();
                }
                if response.clicked() && *option != before {
                    *value = option.clone();
                    changed = true;
                }
            }
        });
    ui.data_mut(|data| data.insert_temp(opened, list.inner.is_some()));
    list.response.labelled_by(id);
    changed
}

/// A tick.
pub(super) fn tick(ui: &mut Ui, name: &str, value: &mut bool) -> bool {
    ui.checkbox(value, name).changed()
}

/// A number that may be unknown: an empty field. `scale` is what one shown unit is worth, 0.01 for per cent.
pub(super) fn number(
    ui: &mut Ui,
    words: Words,
    name: &str,
    value: &mut Option<f64>,
    range: RangeInclusive<f64>,
    scale: f64,
) -> bool {
    let id = label(ui, name);
    let draft = ui.make_persistent_id((name, "draft"));
    let shown =
        value.map(|value| words.lang.number(value / scale, DECIMALS).replace('\u{a0}', "")).unwrap_or_default();
    let mut text = ui.data(|data| data.get_temp::<String>(draft)).unwrap_or(shown);
    let parsed = parse(&text);
    let mut field = TextEdit::singleline(&mut text)
        .desired_width(f32::INFINITY)
        .hint_text(words.get("field-unknown"))
        .margin(egui::Margin::symmetric(8, 5));
    if parsed.is_err() {
        field = field.text_color(ui.visuals().error_fg_color);
    }
    let response = ui.add(field).labelled_by(id);
    ring(ui, &response);
    if response.has_focus() {
        ui.data_mut(|data| data.insert_temp(draft, text.clone()));
    } else {
        ui.data_mut(|data| data.remove::<String>(draft));
    }
    if !response.changed() {
        return false;
    }
    match parse(&text) {
        Ok(number) => {
            let number = number.map(|number| (number * scale).clamp(*range.start(), *range.end()));
            let changed = number != *value;
            *value = number;
            changed
        }
        Err(()) => false,
    }
}

/// A number as people type it: with a comma or a point, spaces between thousands; nothing is unknown.
fn parse(text: &str) -> Result<Option<f64>, ()> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if plain.is_empty() {
        return Ok(None);
    }
    let number = plain.replace(',', ".").replace('−', "-").parse::<f64>().map_err(|_| ())?;
    if number.is_finite() { Ok(Some(number)) } else { Err(()) }
}

/// A whole number that may be unknown.
pub(super) fn count(
    ui: &mut Ui,
    words: Words,
    name: &str,
    value: &mut Option<i64>,
    range: RangeInclusive<i64>,
) -> bool {
    #[expect(clippy::cast_precision_loss, reason = "the numbers of a journey are small")]
    let (mut wide, range) = (value.map(|value| value as f64), *range.start() as f64..=*range.end() as f64);
    let changed = number(ui, words, name, &mut wide, range, 1.0);
    if changed {
        #[expect(clippy::cast_possible_truncation, reason = "clamped to the range of the field")]
        let narrow = wide.map(|wide| wide.round() as i64);
        *value = narrow;
    }
    changed
}

/// A row of steps, one of which may be chosen; choosing it again makes it unknown where that is allowed.
pub(in crate::app) fn scale(
    ui: &mut Ui,
    name: &str,
    value: &mut Option<i64>,
    steps: &[(i64, String, Color32)],
    may_be_unknown: bool,
) -> bool {
    label(ui, name);
    let mut changed = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (step, text, mark) in steps {
            let chosen = *value == Some(*step);
            let button = egui::Button::selectable(chosen, text)
                .min_size(egui::Vec2::new(40.0, 32.0))
                .frame_when_inactive(true);
            let response = ui.add(button);
            let bar = egui::Rect::from_min_max(
                response.rect.left_bottom() - egui::Vec2::new(0.0, 4.0),
                response.rect.right_bottom(),
            );
            ui.painter().rect_filled(bar.shrink2(egui::Vec2::new(4.0, 0.0)), 2.0, *mark);
            response.widget_info(|| {
                egui::WidgetInfo::selected(egui::Role::RadioButton, true, chosen, format!("{name} {text}"))
            });
            if response.clicked() {
                *value = if chosen && may_be_unknown { None } else { Some(*step) };
                changed = !chosen || may_be_unknown;
            }
        }
    });
    changed
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        assert_eq!(parse("1 400,5"), Ok(Some(1400.5)));
        assert_eq!(parse("0.25"), Ok(Some(0.25)));
        assert_eq!(parse("  "), Ok(None));
        assert_eq!(parse("−2"), Ok(Some(-2.0)));
        assert_eq!(parse("beaucoup"), Err(()));
        assert_eq!(parse("inf"), Err(()));
    }
}
