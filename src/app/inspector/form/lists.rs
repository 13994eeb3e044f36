//! Lists in a form: things that have fields of their own, each of which can be removed, and the way to add one.

use egui::{Button, Ui, WidgetInfo};

use super::{Form, quiet};
use crate::app::words::Words;

impl Form<'_> {
    /// A list of things that have fields of their own, each of which can be removed, and the way to add one.
    ///
    /// `fresh` makes a new one; none where that is not possible, and `reason` says why.
    pub(in crate::app::inspector) fn list<T>(
        &mut self,
        name: &str,
        items: &mut Vec<T>,
        fresh: Result<T, &str>,
        row: impl FnMut(&mut Form, &mut T),
    ) {
        self.rows(name, items, fresh, false, row);
    }

    /// A list whose order a person gives.
    pub(in crate::app::inspector) fn ordered_list<T>(
        &mut self,
        name: &str,
        items: &mut Vec<T>,
        fresh: T,
        row: impl FnMut(&mut Form, &mut T),
    ) {
        self.rows(name, items, Ok(fresh), true, row);
    }

    fn rows<T>(
        &mut self,
        name: &str,
        items: &mut Vec<T>,
        fresh: Result<T, &str>,
        ordered: bool,
        mut row: impl FnMut(&mut Form, &mut T),
    ) {
        let (words, editor, own, by_hand) = (self.words, self.editor, self.own, self.by_hand);
        let mut removed = None;
        let mut swapped = None;
        let last = items.len().saturating_sub(1);
        let list = self.label(name);
        for (position, item) in items.iter_mut().enumerate() {
            let (actions, changed) = (&mut *self.actions, &mut self.changed);
            self.ui.add_space(4.0);
            let place = Some(position + 1);
            self.ui.push_id((name, position), |ui| {
                let mut form =
                    Form { ui, words, editor, actions, changed: false, own, by_hand, place, aside: None };
                row(&mut form, item);
                *changed |= form.changed;
                form.ui.horizontal_wrapped(|ui| {
                    let mut button = |key: &str, enabled: bool| {
                        let text = words.with(key, &[("place", (position + 1).to_string().into())]);
                        of_list(ui, words, text, &list, enabled)
                    };
                    if button("list-remove", true) {
                        removed = Some(position);
                    }
                    if ordered && button("list-earlier", position > 0) {
                        swapped = Some(position.saturating_sub(1));
                    }
                    if ordered && button("list-later", position < last) {
                        swapped = Some(position);
                    }
                });
            });
            self.ui.separator();
        }
        if let Some(position) = removed {
            items.remove(position);
            self.changed = true;
        }
        if let Some([one, other]) = swapped.and_then(|first| items.get_mut(first..=first + 1)) {
            std::mem::swap(one, other);
            self.changed = true;
        }
        let add = quiet(self.ui, words.get(&format!("list-add-{}", name.replace('.', "-"))));
        match fresh {
            Ok(item) => {
                if self.ui.add(add).clicked() {
                    items.push(item);
                    self.changed = true;
                }
            }
            Err(reason) => {
                self.ui.add_enabled(false, add).on_disabled_hover_text(words.get(reason));
            }
        }
    }
}

/// A button of a place of a list; those who hear it are also told of which list. Says whether it was clicked.
fn of_list(ui: &mut Ui, words: Words, text: String, list: &str, enabled: bool) -> bool {
    let heard = words.with("list-button-of", &[("button", text.as_str().into()), ("list", list.into())]);
    let response = ui.add_enabled(enabled, Button::new(text).small());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, enabled, &heard));
    response.clicked()
}
