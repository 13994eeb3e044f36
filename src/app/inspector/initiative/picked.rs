//! Some of many things: each that is picked, with the way to it and the way to take it out, and a list to pick more from.

use egui::{Button, ComboBox, Label, Layout, PopupCloseBehavior, RichText, TextEdit, TextWrapMode, WidgetInfo};

use crate::{
    app::{
        Action, fonts,
        inspector::{Form, fields},
    },
    editor::folded,
    model::Element,
    text::Icon,
};

/// From how many things on the list can be searched.
const SEARCHED: usize = 12;

/// So many things of a list are shown at once; a search finds the others.
const SHOWN: usize = 60;

/// The width and the height of the list, in points.
const LIST: (f32, f32) = (340.0, 340.0);

/// What is picked, and the list of the others.
pub(super) fn show<T: Clone + PartialEq>(
    form: &mut Form,
    name: &str,
    value: &mut Vec<T>,
    options: &[(T, String)],
    element: impl Fn(&T) -> Option<Element>,
) {
    chosen(form, name, value, options, element);
    if let Some(more) = add(form, name, value, options) {
        value.push(more);
        form.changed = true;
    }
}

/// What is picked, each with the way to it and the way to take it out.
pub(super) fn chosen<T: Clone + PartialEq>(
    form: &mut Form,
    name: &str,
    value: &mut Vec<T>,
    options: &[(T, String)],
    element: impl Fn(&T) -> Option<Element>,
) {
    let caption = form.caption(name);
    fields::heading(form.ui, &caption);
    let mut removed = None;
    for (position, item) in value.iter().enumerate() {
        let known = options.iter().find(|(option, _)| option == item);
        let text = known.map_or_else(|| form.words.get("initiative-unknown"), |(_, text)| text.clone());
        let (words, actions) = (form.words, &mut *form.actions);
        form.ui.push_id((name, position), |ui| {
            ui.horizontal(|ui| {
                ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                    let out = ui.add(Button::new(fonts::icon(Icon::X)).frame_when_inactive(false));
                    let said = words.with("initiative-take-out", &[("name", text.as_str().into())]);
                    out.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &said));
                    if out.on_hover_text(&said).clicked() {
                        removed = Some(position);
                    }
                    ui.with_layout(Layout::left_to_right(egui::Align::Center), |ui| match element(item) {
                        Some(element) => {
                            if ui.add(Button::new(&text).truncate()).on_hover_text(&text).clicked() {
                                actions.push(Action::Select(element));
                            }
                        }
                        None => {
                            ui.add(Label::new(&text).truncate());
                        }
                    });
                });
            });
        });
    }
    if let Some(position) = removed {
        value.remove(position);
        form.changed = true;
    }
}

/// The list of what is not picked yet; gives what was picked of it.
pub(super) fn add<T: Clone + PartialEq>(
    form: &mut Form,
    name: &str,
    value: &[T],
    options: &[(T, String)],
) -> Option<T> {
    let left: Vec<&(T, String)> = options.iter().filter(|(option, _)| !value.contains(option)).collect();
    if left.is_empty() {
        return None;
    }
    let words = form.words;
    let said = words.with("initiative-add-to", &[("field", form.label(name).into())]);
    let mut picked = None;
    let ui = &mut *form.ui;
    let filter_id = ui.make_persistent_id((name, "filter"));
    let list = ComboBox::from_id_salt((name, "add"))
        .width(ui.available_width())
        .height(LIST.1)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .selected_text(RichText::new(words.get("initiative-add")).color(ui.visuals().weak_text_color()))
        .show_ui(ui, |ui| {
            ui.set_max_width(LIST.0);
            ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
            let mut filter = ui.data(|data| data.get_temp::<String>(filter_id)).unwrap_or_default();
            if left.len() > SEARCHED {
                let field = TextEdit::singleline(&mut filter).hint_text(words.get("initiative-search"));
                ui.add(field.desired_width(LIST.0)).accessible_name(words.get("initiative-search"));
                ui.data_mut(|data| data.insert_temp(filter_id, filter.clone()));
            }
            let wanted = folded(&filter);
            let mut found = left.iter().filter(|(_, text)| wanted.is_empty() || folded(text).contains(&wanted));
            for (option, text) in found.by_ref().take(SHOWN) {
                if ui.selectable_label(false, text).clicked() {
                    picked = Some(option.clone());
                    ui.close();
                }
            }
            let more = found.count();
            if more > 0 {
                ui.weak(words.with("initiative-more", &[("count", more.into())]));
            }
        });
    if list.inner.is_none() {
        ui.data_mut(|data| data.remove::<String>(filter_id));
    }
    list.response.widget_info(|| WidgetInfo::labeled(egui::Role::ComboBox, true, &said));
    picked
}
