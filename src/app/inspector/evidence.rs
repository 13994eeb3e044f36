//! How a record is known: one click, since an assumption must be visible as one.

use super::{Form, fields::ring, values::EVIDENCE_LEVELS};
use crate::model::{Element, Evidence, EvidenceLevel, FrictionId, State};

/// The levels as a row of buttons, and where it is known from.
pub(super) fn show(form: &mut Form, value: &mut Option<Evidence>) {
    let mut level = Some(value.as_ref().map_or(EvidenceLevel::Assumption, |evidence| evidence.level));
    let before = value.clone();
    let changed = levels(form, &mut level);
    let known = value.get_or_insert_default();
    if changed {
        known.level = level.unwrap_or(known.level);
    }
    let is_assumption = known.level == EvidenceLevel::Assumption;
    let mut touched = changed;
    // An assumption comes from nowhere; what was said of it before stays in view.
    if !is_assumption || !known.source.is_empty() || known.date.is_some() {
        touched |= form.text("evidence.source", &mut known.source, 1);
        touched |= form.date("evidence.date", &mut known.date);
    }
    if !touched {
        *value = before;
    }
}

/// The levels as a row of buttons; none is chosen where several records differ. True when one was.
pub(super) fn levels(form: &mut Form, level: &mut Option<EvidenceLevel>) -> bool {
    let name = form.words.get("field-evidence");
    form.differing(level.is_none());
    let caption = form.caption("evidence");
    super::fields::heading(form.ui, &caption);
    let words = form.words;
    let mut changed = false;
    form.ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::splat(4.0);
        for (option, key) in EVIDENCE_LEVELS {
            let chosen = *level == Some(option);
            let text = words.get(key);
            let mut button = egui::Button::selectable(chosen, &text).frame_when_inactive(true);
            if chosen && option == EvidenceLevel::Assumption {
                // As on the map: what nobody has looked at has a broken outline, here the colour of a warning.
                button = button.stroke(egui::Stroke::new(1.5, ui.visuals().warn_fg_color));
            }
            let response = ui.add(button);
            ring(ui, &response);
            response.widget_info(|| {
                egui::WidgetInfo::selected(egui::Role::RadioButton, true, chosen, format!("{name} {text}"))
            });
            if response.clicked() && !chosen {
                *level = Some(option);
                changed = true;
            }
        }
    });
    if *level == Some(EvidenceLevel::Assumption) {
        form.ui.colored_label(form.ui.visuals().warn_fg_color, words.get("evidence-assumed"));
    }
    form.changed |= changed;
    changed
}

/// Which frictions of the base state this element of a future state answers.
pub(super) fn answers(form: &mut Form, state: &State, value: &mut Vec<FrictionId>) {
    let journey = form.editor.journey();
    let base = journey.base_of(state).filter(|base| base.id != state.id);
    let Some(base) = base else { return };
    let options: Vec<_> =
        base.frictions.iter().map(|friction| (friction.id.clone(), friction.name.clone())).collect();
    if !options.is_empty() {
        form.section("field-answers", !value.is_empty(), |form| form.options(value, &options));
    }
}

/// Which elements of the base state an element stands for.
pub(super) fn replaces<T: PartialEq + Clone>(
    form: &mut Form,
    state: &State,
    value: &mut Vec<T>,
    element: impl Fn(&T) -> Element,
    of: impl Fn(&State) -> Vec<T>,
) {
    let journey = form.editor.journey();
    let Some(base) = journey.base_of(state).filter(|base| base.id != state.id) else { return };
    let named = |id: T| {
        let name = crate::editor::name_of(journey, Some(base), &element(&id)).unwrap_or_default();
        (id, name)
    };
    let options: Vec<_> = of(base).into_iter().map(named).collect();
    if !options.is_empty() {
        form.section("field-replaces", !value.is_empty(), |form| form.options(value, &options));
    }
}
