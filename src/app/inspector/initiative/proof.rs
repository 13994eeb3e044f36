//! What the proof of concept of an initiative showed, and what must not be forgotten.

use egui::{Button, WidgetInfo};

use super::{Fields, remark, warn};
use crate::{
    app::inspector::{Form, fields},
    model::{CheckItem, Initiative},
};

/// The answers to a question, with the keys of their texts.
const ANSWERS: [(Option<bool>, &str); 3] =
    [(None, "field-unknown"), (Some(true), "initiative-yes"), (Some(false), "initiative-no")];

pub(super) fn show(form: &mut Form, fields: &Fields, edited: &mut Initiative) {
    let standing = fields.standing();
    let asked = standing.step == Some(4) && !standing.systems.is_empty();
    remark(form, &form.words.get(if asked { "initiative-proof-asked" } else { "initiative-proof-not-asked" }));
    let proof = &mut edited.proof_of_concept;
    let mut failed = false;
    for (name, answer) in [
        ("initiative.systems_connect", &mut proof.systems_connect),
        ("initiative.context_passes", &mut proof.context_passes),
        ("initiative.data_preserved", &mut proof.data_preserved),
    ] {
        question(form, name, answer);
        failed |= *answer == Some(false);
    }
    if failed {
        warn(form, &form.words.get("initiative-proof-failed"));
    }
    fields.back(form, "proof_of_concept");
    form.group("field-initiative-checklist");
    let fresh = CheckItem { text: String::new(), done: false };
    form.list("initiative.checklist", &mut edited.checklist, Ok(fresh), |form, item| {
        form.text("initiative.checklist.text", &mut item.text, 1);
        form.tick("initiative.checklist.done", &mut item.done);
    });
    fields.back(form, "checklist");
}

/// Yes, no, or not known yet, as a row of buttons.
fn question(form: &mut Form, name: &str, answer: &mut Option<bool>) {
    let caption = form.caption(name);
    fields::heading(form.ui, &caption);
    let words = form.words;
    let mut chosen = None;
    form.ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::splat(4.0);
        for (option, key) in ANSWERS {
            let is_set = *answer == option;
            let text = words.get(key);
            let response = ui.add(Button::selectable(is_set, &text).frame_when_inactive(true));
            fields::ring(ui, &response);
            let name = format!("{} {text}", caption.text);
            response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, is_set, &name));
            if response.clicked() && !is_set {
                chosen = Some(option);
            }
        }
    });
    if let Some(chosen) = chosen {
        *answer = chosen;
        form.changed = true;
    }
}
