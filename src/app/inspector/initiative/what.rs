//! What an initiative is called, why it is there, where it belongs, and how far it is.

use egui::{Button, WidgetInfo};

use super::{Fields, remark, warn};
use crate::{
    app::inspector::{Form, fields, values::STATUSES},
    model::{Initiative, InitiativeId, Status},
    roadmap::Standing,
};

/// The room on either side of what stands in a field, in points.
const FIELD_MARGIN: f32 = 9.0;

/// Who came up with it, and the way out of it where no rule has a reason any more.
pub(super) fn origin(form: &mut Form, fields: &Fields) {
    let standing = &fields.sheet.standing;
    let key = match (fields.sheet.record.is_generated(), standing.is_retired, fields.by_hand.is_empty()) {
        (false, _, _) => "initiative-from-person",
        (true, true, _) => "initiative-retired",
        (true, false, true) => "initiative-from-rule",
        (true, false, false) => "initiative-from-both",
    };
    remark(form, &form.words.get(key));
}

/// The title; what the rule calls it stands in the empty field.
pub(super) fn title(form: &mut Form, fields: &Fields, title: &mut String) -> bool {
    let proposed = fields.sheet.standing.proposed.as_ref();
    let hint = match proposed {
        Some(proposed) => proposed.title.clone(),
        None if fields.sheet.record.title.is_empty() => fields.standing().title.clone(),
        None => form.words.get("initiative-untitled"),
    };
    let changed = form.text_instead("initiative.title", title, &hint);
    if title.trim().is_empty() && !fits(form.ui, &hint) {
        form.ui.label(hint);
    }
    fields.back(form, "title");
    changed
}

/// Whether a text is not cut off in a field.
fn fits(ui: &egui::Ui, text: &str) -> bool {
    let font = egui::TextStyle::Body.resolve(ui.style());
    let width = ui.painter().layout_no_wrap(text.to_owned(), font, egui::Color32::BLACK).size().x;
    width + 2.0 * FIELD_MARGIN <= ui.available_width()
}

/// The fields but the title.
pub(super) fn show(form: &mut Form, fields: &Fields, edited: &mut Initiative) {
    if !fields.sheet.standing.why.is_empty() && fields.sheet.standing.why != edited.description {
        let caption = form.caption("initiative.why");
        fields::heading(form.ui, &caption);
        form.ui.label(&fields.sheet.standing.why);
    }
    form.text("initiative.description", &mut edited.description, 3);
    fields.back(form, "description");
    step(form, edited);
    fields.back(form, "step");
    part_of(form, edited);
    fields.back(form, "part_of");
    status(form, &mut edited.status, fields.standing());
    fields.back(form, "status");
}

fn step(form: &mut Form, edited: &mut Initiative) {
    let words = form.words;
    let steps: Vec<(Option<i64>, String)> = (1..=5_i64)
        .map(|step| (Some(step), format!("{step}. {}", words.get(&format!("roadmap-step-{step}")))))
        .collect();
    form.named_choice("initiative.step", &mut edited.step, &steps);
}

/// What it is an action of: nothing that is itself a part, and nothing that is part of it.
fn part_of(form: &mut Form, edited: &mut Initiative) {
    let standings = form.editor.standings();
    let has_parts = standings.iter().any(|it| it.initiative.part_of.as_ref() == Some(&edited.id));
    let can_be_whole = |it: &&Standing| {
        let initiative = &it.initiative;
        let is_whole = initiative.part_of.is_none() && !has_parts && initiative.status != Status::Dismissed;
        initiative.id != edited.id && (is_whole || edited.part_of.as_ref() == Some(&initiative.id))
    };
    let mut wholes: Vec<(Option<InitiativeId>, String)> =
        vec![(None, form.words.get("initiative-part-of-nothing"))];
    let possible = standings.iter().filter(can_be_whole);
    wholes.extend(possible.map(|it| (Some(it.initiative.id.clone()), it.initiative.title.clone())));
    form.named_choice("initiative.part_of", &mut edited.part_of, &wholes);
}

/// How far it is, as a row of buttons. It is not done as long as a proof of concept is missing.
fn status(form: &mut Form, status: &mut Status, standing: &Initiative) {
    let words = form.words;
    let caption = form.caption("initiative.status");
    fields::heading(form.ui, &caption);
    let lacks_proof = standing.lacks_proof();
    let reason = words.get("initiative-lacks-proof");
    let mut chosen = None;
    form.ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::splat(4.0);
        for (option, key) in STATUSES {
            let is_set = *status == option;
            let enabled = option != Status::Done || is_set || !lacks_proof;
            let text = words.get(key);
            let button = Button::selectable(is_set, &text).frame_when_inactive(true);
            let response = ui.add_enabled(enabled, button).on_disabled_hover_text(&reason);
            fields::ring(ui, &response);
            let name = format!("{} {text}", caption.text);
            response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, enabled, is_set, &name));
            if response.clicked() && !is_set {
                chosen = Some(option);
            }
        }
    });
    if let Some(chosen) = chosen {
        *status = chosen;
        form.changed = true;
    }
    if lacks_proof {
        warn(form, &reason);
    }
}
