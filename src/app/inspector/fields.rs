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

/// What stands above a field.
#[derive(Clone, Debug, Default)]
pub(in crate::app) struct Caption {
    /// What the field is called, with its unit.
    pub(super) text: String,
    /// That the value is the state's own, in words; none where it is not.
    pub(super) own: Option<String>,
    /// What is said of the value beside the name.
    pub(super) note: Option<String>,
}

impl<T: AsRef<str> + ?Sized> From<&T> for Caption {
    fn from(text: &T) -> Self {
        Self { text: text.as_ref().to_owned(), own: None, note: None }
    }
}

fn label(ui: &mut Ui, caption: &Caption) -> Id {
    // Nearer to its field than to the one above.
    ui.add_space(4.0);
    let weak = ui.visuals().weak_text_color();
    let text = RichText::new(&caption.text).small().color(weak);
    if caption.own.is_none() && caption.note.is_none() {
        return ui.label(text).id;
    }
    ui.scope(|ui| {
        // A row is else as high as a button.
        ui.spacing_mut().interact_size.y = 0.0;
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.horizontal(|ui| {
            let id = ui.label(text).id;
            if let Some(own) = &caption.own {
                own_mark(ui, own);
            }
            if let Some(note) = &caption.note {
                ui.add(egui::Label::new(RichText::new(note).small().italics().color(weak)).truncate());
            }
            id
        })
        .inner
    })
    .inner
}

/// The name of a field that has several parts, above them.
pub(super) fn heading(ui: &mut Ui, caption: &Caption) {
    label(ui, caption);
}

/// The mark of a value that is the state's own: a diamond, and what it means when pointed at.
fn own_mark(ui: &mut Ui, meaning: &str) {
    let (rect, response) = ui.allocate_exact_size(egui::Vec2::splat(10.0), egui::Sense::hover());
    let (center, radius) = (rect.center(), 4.5);
    let corners = [(0.0, -radius), (radius, 0.0), (0.0, radius), (-radius, 0.0)];
    let corners = corners.map(|(x, y)| center + egui::Vec2::new(x, y)).to_vec();
    ui.painter().add(egui::Shape::convex_polygon(corners, ui.visuals().hyperlink_color, egui::Stroke::NONE));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, meaning));
    response.on_hover_text(meaning);
}

/// The ring around the field that has the keyboard: the theme's own is lost on a light ground.
pub(in crate::app) fn ring(ui: &Ui, response: &egui::Response) {
    if response.has_focus() {
        let stroke = egui::Stroke::new(2.0, ui.visuals().hyperlink_color);
        ui.painter().rect_stroke(response.rect, 6.0, stroke, egui::StrokeKind::Middle);
    }
}

/// One line of text, or several.
pub(super) fn text(ui: &mut Ui, caption: &Caption, value: &mut String, lines: usize) -> bool {
    let id = label(ui, caption);
    let field =
        if lines > 1 { TextEdit::multiline(value).desired_rows(lines) } else { TextEdit::singleline(value) };
    let response = ui.add(field.desired_width(f32::INFINITY).margin(egui::Margin::symmetric(8, 5)));
    ring(ui, &response);
    response.labelled_by(id).changed()
}

/// One line of text; while it is empty, another one stands for it.
pub(super) fn text_instead(ui: &mut Ui, caption: &Caption, value: &mut String, instead: &str) -> bool {
    let id = label(ui, caption);
    let field = TextEdit::singleline(value).desired_width(f32::INFINITY).hint_text(instead);
    let response = ui.add(field.margin(egui::Margin::symmetric(8, 5)));
    ring(ui, &response);
    response.labelled_by(id).changed()
}

/// One of several values, each with its name.
///
/// `other` is shown where the value is none of them.
pub(super) fn choice<T: PartialEq + Clone>(
    ui: &mut Ui,
    caption: &Caption,
    value: &mut T,
    options: &[(T, String)],
    other: &str,
) -> bool {
    let id = label(ui, caption);
    let shown = options.iter().find(|(option, _)| option == value).map_or(other, |(_, text)| text);
    let mut changed = false;
    let opened = ui.make_persistent_id((&caption.text, "open"));
    let was_open = ui.data(|data| data.get_temp::<bool>(opened).unwrap_or(false));
    let list = ComboBox::from_id_salt(&caption.text)
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

/// A tick; one that is neither set nor clear where the value is none.
pub(super) fn tick(ui: &mut Ui, caption: &Caption, value: &mut Option<bool>) -> bool {
    ui.horizontal(|ui| {
        let mut set = value.unwrap_or_default();
        let mixed = value.is_none();
        let clicked = ui.add(egui::Checkbox::new(&mut set, &caption.text).indeterminate(mixed)).changed();
        if let Some(own) = &caption.own {
            own_mark(ui, own);
        }
        if clicked {
            *value = Some(mixed || set);
        }
        clicked
    })
    .inner
}

/// How a value is shown and read where it is typed.
pub(super) struct Typed<'a, T> {
    /// What stands in the empty field.
    pub(super) hint: &'a str,
    /// The value as it is shown.
    pub(super) show: &'a dyn Fn(&T) -> String,
    /// What was typed; an empty field is none.
    pub(super) read: &'a dyn Fn(&str) -> Result<Option<T>, ()>,
}

/// A value that is typed and may be unknown: an empty field. What cannot be read is shown as such, and changes nothing.
pub(super) fn typed<T: PartialEq>(ui: &mut Ui, caption: &Caption, value: &mut Option<T>, how: &Typed<T>) -> bool {
    let id = label(ui, caption);
    let draft = ui.make_persistent_id((&caption.text, "draft"));
    let shown = value.as_ref().map(how.show).unwrap_or_default();
    let mut text = ui.data(|data| data.get_temp::<String>(draft)).unwrap_or(shown);
    let unreadable = (how.read)(&text).is_err();
    let mut field = TextEdit::singleline(&mut text)
        .desired_width(f32::INFINITY)
        .hint_text(how.hint)
        .margin(egui::Margin::symmetric(8, 5));
    if unreadable {
        field = field.text_color(ui.visuals().error_fg_color);
    }
    let response = ui.add(field).labelled_by(id);
    ring(ui, &response);
    if response.has_focus() {
        ui.data_mut(|data| data.insert_temp(draft, text.clone()));
    } else {
        ui.data_mut(|data| data.remove::<String>(draft));
    }
    match (how.read)(&text) {
        Ok(read) if response.changed() && read != *value => {
            *value = read;
            true
        }
        _ => false,
    }
}

/// A number that may be unknown. `scale` is what one shown unit is worth, 0.01 for per cent.
pub(super) fn number(
    ui: &mut Ui,
    words: Words,
    caption: &Caption,
    value: &mut Option<f64>,
    range: &RangeInclusive<f64>,
    scale: f64,
) -> bool {
    // Where several records differ, the empty field says so itself.
    let differing = caption.note.clone();
    let caption = &Caption { note: None, ..caption.clone() };
    let how = Typed {
        hint: &differing.unwrap_or_else(|| words.get("field-unknown")),
        show: &|value: &f64| words.lang.number(value / scale, DECIMALS).replace('\u{a0}', ""),
        read: &|text| {
            let number = parse(text)?;
            // A share is divided by a hundred: times a hundredth, 35 would not be 0.35.
            Ok(number.map(|number| (number / (1.0 / scale)).clamp(*range.start(), *range.end())))
        },
    };
    typed(ui, caption, value, &how)
}

/// A number as people type it: with a comma or a point, spaces between thousands; nothing is unknown.
pub(in crate::app) fn parse(text: &str) -> Result<Option<f64>, ()> {
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
    caption: &Caption,
    value: &mut Option<i64>,
    range: &RangeInclusive<i64>,
) -> bool {
    #[expect(clippy::cast_precision_loss, reason = "the numbers of a journey are small")]
    let (mut wide, range) = (value.map(|value| value as f64), *range.start() as f64..=*range.end() as f64);
    let changed = number(ui, words, caption, &mut wide, &range, 1.0);
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
    caption: impl Into<Caption>,
    value: &mut Option<i64>,
    steps: &[(i64, String, Color32)],
    may_be_unknown: bool,
) -> bool {
    let caption = caption.into();
    let name = &caption.text;
    label(ui, &caption);
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
