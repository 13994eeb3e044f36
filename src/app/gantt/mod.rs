//! The roadmap on the canvas: its bar of choices, its keys, and what is said while bars are moved.

mod paint;

use egui::{CursorIcon, Key, Modifiers, Ui};
use kurbo::Point;

pub(super) use self::paint::paint;
use super::{Action, words::Words};
use crate::{
    drawing::Lanes,
    editor::{Editor, Gesture, Hold, Mode, Scheduled},
    i18n::Lang,
    model::Element,
    roadmap::Named,
};

/// The height of the row of choices, in points.
const HEIGHT: f32 = 30.0;

/// Shows what can be chosen about the arrangement of the roadmap.
pub(super) fn bar(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    if editor.charted().is_none() {
        return;
    }
    let arrangement = editor.arrangement();
    ui.spacing_mut().interact_size.y = HEIGHT;
    ui.horizontal_wrapped(|ui| {
        let all = arrangement.unfolded && arrangement.except.is_empty();
        let mut unfolded = all;
        if ui.checkbox(&mut unfolded, words.get("plan-unfold-all")).changed() {
            actions.push(Action::UnfoldAll(unfolded));
        }
        ui.add_space(16.0);
        ui.label(words.get("plan-lanes"));
        for (lanes, key) in [(Lanes::Steps, "plan-lanes-steps"), (Lanes::Owners, "plan-lanes-owners")] {
            if ui.selectable_label(arrangement.lanes == lanes, words.get(key)).clicked() {
                actions.push(Action::Arrange(lanes));
            }
        }
        ui.add_space(16.0);
        let mut marked = arrangement.critical;
        let response = ui.checkbox(&mut marked, words.get("plan-critical"));
        if response.on_hover_text(words.get("plan-critical-hint")).changed() {
            actions.push(Action::MarkCritical(marked));
        }
    });
}

/// The keys that move and lengthen the bar that is selected.
pub(super) fn keys(ui: &Ui, editor: &mut Editor) {
    if editor.mode() != Mode::Roadmap {
        return;
    }
    for (key, weeks) in [(Key::ArrowLeft, -1), (Key::ArrowRight, 1)] {
        // The one with more modifiers is asked first.
        if ui.input_mut(|input| input.consume_key(Modifiers::ALT.plus(Modifiers::SHIFT), key)) {
            if editor.can_lengthen() {
                editor.lengthen_by_weeks(weeks);
            }
        } else if ui.input_mut(|input| input.consume_key(Modifiers::ALT, key)) && editor.can_reschedule() {
            editor.move_by_weeks(weeks);
        }
    }
}

/// The pointer over what can be taken hold of, or with it in the hand.
pub(super) fn cursor(editor: &Editor, at: Point) -> Option<CursorIcon> {
    if let Gesture::Scheduling { hold, .. } = editor.gesture() {
        return Some(match hold {
            Hold::Bar => CursorIcon::Grabbing,
            Hold::End => CursorIcon::ResizeHorizontal,
            Hold::Link => CursorIcon::Crosshair,
        });
    }
    editor.hold_at(at).map(|(_, hold)| match hold {
        Hold::Bar => CursorIcon::Grab,
        Hold::End => CursorIcon::ResizeHorizontal,
        Hold::Link => CursorIcon::Crosshair,
    })
}

/// What the line at the bottom says of the bar in the hand.
pub(super) fn hint(words: Words, editor: &Editor) -> Option<String> {
    let Gesture::Scheduling { id, hold, at, .. } = editor.gesture() else { return None };
    if *hold == Hold::Link {
        return Some(match editor.linked_at(id, *at) {
            Some((_, Some(titles))) => circle(words, &titles),
            Some((bar, None)) => {
                let planned = editor.charted().and_then(|charted| charted.planned(&bar.id));
                let key = if editor.waits(&bar.id, id) { "plan-link-off" } else { "plan-link-to" };
                words.with(key, &[("title", planned.map_or("", |it| it.title.as_str()).into())])
            }
            None => words.get("plan-link"),
        });
    }
    editor.scheduled().map(|scheduled| dates(words.lang, *hold, &scheduled))
}

/// The days of a bar in the hand, and how far it was moved or how long it is.
fn dates(lang: Lang, hold: Hold, scheduled: &Scheduled) -> String {
    let weeks = usize::try_from(scheduled.weeks.unsigned_abs()).unwrap_or(usize::MAX);
    let change = match (hold, scheduled.weeks) {
        (Hold::Bar, 0) => lang.text("plan-moved-none"),
        (Hold::Bar, ..0) => lang.text_with("plan-moved-earlier", &[("weeks", weeks.into())]),
        (Hold::Bar, _) => lang.text_with("plan-moved-later", &[("weeks", weeks.into())]),
        (Hold::End | Hold::Link, _) => lang.text_with("plan-lasts", &[("weeks", weeks.into())]),
    };
    let from = ("from", lang.date(scheduled.from).into());
    let days = match scheduled.until {
        Some(until) => lang.text_with("plan-days", &[from, ("until", lang.date(until).into())]),
        None => lang.text_with("plan-days-from", &[from]),
    };
    format!("{days} · {change}")
}

/// Why a dependency is refused: the circle by titles.
pub(super) fn circle(words: Words, titles: &[String]) -> String {
    words.with("plan-circle", &[("path", titles.join(" → ").into())])
}

/// What a screen reader says of a bar besides its name: its days, and what is wrong with them.
pub(super) fn told(editor: &Editor, element: &Element) -> Option<String> {
    let Element::Initiative(id) = element else { return None };
    let charted = editor.charted()?;
    let planned = charted.planned(id)?;
    let lang = editor.look().lang;
    let days = planned.from.map(|from| {
        let from = ("from", lang.date(from).into());
        match planned.until {
            Some(until) => lang.text_with("plan-days", &[from, ("until", lang.date(until).into())]),
            None => lang.text_with("plan-days-from", &[from]),
        }
    });
    let critical = days.as_ref().filter(|_| planned.critical).map(|_| lang.text("plan-critical"));
    let added = editor.news().map_or(&[][..], |news| &news.added);
    let is_in_row = |it: &&Named| charted.row_of(&it.id.as_str().into()).is_some_and(|row| row.id == *id);
    let is_new = if added.iter().any(|it| it.id == planned.id) {
        Some(lang.text("roadmap-news-is-new"))
    } else {
        added.iter().find(is_in_row).map(|_| lang.text("roadmap-news-has-new"))
    };
    let clashes = planned.clashes.iter().cloned();
    let all: Vec<String> = days.into_iter().chain(critical).chain(clashes).chain(is_new).collect();
    (!all.is_empty()).then(|| all.join(" · "))
}
