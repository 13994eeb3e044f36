//! Questions and messages over the canvas.

use std::path::PathBuf;

use egui::{Id, Key, Modal, RichText, TextEdit, Ui};

use super::{
    Action,
    finding::{Palette, palette},
    help::{self, Help},
    jobs::Purpose,
    left,
    lines::{self, Pasted},
    match_up::{self, Matching},
    new_state::{self, Form},
    removal,
    reports::{self, Shown},
    unopened::{self, Unopened},
    versions,
    watch::Choice,
    words::Words,
};
use crate::{
    edit::{Edit, Label},
    editor::{Ask, Editor},
    model::{Anchor, Element},
};

/// So many lines of a list are shown: nobody reads more, and a file can have as many as it likes.
const MOST_LINES: usize = 200;

/// What goes on after unsaved work was dealt with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Then {
    /// The window closes.
    Quit,
    /// The welcome is shown.
    Welcome,
    /// The open dialog is shown.
    AskOpen,
    /// The journey in this file is shown.
    Show(PathBuf),
}

/// A question or a message.
#[derive(Debug)]
pub(super) enum Dialog {
    /// What something is called.
    Name { ask: Ask, text: String, fresh: bool },
    /// What a new friction is called, and how severe it is.
    Friction { at: Anchor, place: String, text: String, severity: i64, fresh: bool },
    /// What pasted lines become.
    Lines(Pasted),
    /// What a new state is to be.
    NewState(Form),
    /// Which touchpoints stand for which.
    MatchUp(Matching),
    /// Whether to delete although more goes along.
    Removal { edits: Vec<Edit>, label: Label, lines: Vec<String> },
    /// Where a file is; the way out where no system dialog answers.
    Path { request: u64, purpose: Purpose, text: String, message: String, fresh: bool },
    /// Whether a file that is there is overwritten.
    Overwrite { purpose: Purpose, path: PathBuf },
    /// Whether unsaved work is saved first.
    Unsaved { then: Then },
    /// What was repaired in a file, or is not known of it, and what saving will do.
    Repaired { lines: Vec<String>, repaired: bool, read_only: bool },
    /// Whether a journey is written over its file, without what that says that is not known here.
    Unknown { path: PathBuf, lines: Vec<String> },
    /// What the file of this name says otherwise.
    Differences { name: String, lines: Vec<String> },
    /// The previous contents of the journey.
    Versions(versions::List),
    /// What was left behind, before it is opened.
    Left(left::Preview),
    /// Why a file does not open, and what is kept of it.
    Unopened(Box<Unopened>),
    /// Something went wrong.
    Failure { title: String, text: String },
    /// For how long a timer runs.
    Timer { running: bool, fresh: bool },
    /// The shortcuts.
    Help(Help),
    /// What was reported of the program itself.
    Reports(Shown),
    /// Every command, to be found by typing.
    Palette(Palette),
}

impl Dialog {
    /// The dialog for a question of the editor.
    pub(super) fn of(ask: Ask, words: Words, editor: &Editor) -> Self {
        match ask {
            Ask::NewFriction { at } => {
                let place = editor.name_of(&Element::from(at.clone())).unwrap_or_default();
                Self::Friction { at, place, text: String::new(), severity: 3, fresh: true }
            }
            Ask::ConfirmRemoval { edits, label, consequences } => {
                let lines = removal::lines(words, editor, &consequences);
                Self::Removal { edits, label, lines }
            }
            Ask::NewState => Self::NewState(Form::of(editor)),
            Ask::RemoveState(id) => new_state::removal(words, editor, &id),
            Ask::Rename { ref element } => {
                let text = editor.name_of(element).unwrap_or_default();
                Self::Name { ask, text, fresh: true }
            }
            Ask::NameAddition(_) => Self::Name { ask, text: String::new(), fresh: true },
        }
    }
}

/// Shows the open dialog.
pub(super) fn show(context: &egui::Context, words: Words, dialog: &mut Dialog, actions: &mut Vec<Action>) {
    let frame = egui::Frame::popup(&context.global_style()).inner_margin(20.0);
    let response = Modal::new(Id::unique("dialog")).frame(frame).show(context, |ui| {
        ui.set_width(440.0);
        match dialog {
            Dialog::Name { ask, text, fresh } => name(ui, words, ask, text, fresh, actions),
            Dialog::Friction { at, place, text, severity, fresh } => {
                ui.heading(words.with("dialog-new-friction", &[("place", place.as_str().into())]));
                friction(ui, words, at, text, severity, fresh, actions);
            }
            Dialog::Removal { edits, label, lines } => {
                ui.heading(words.with("dialog-removal", &[("name", label.subject.as_str().into())]));
                ui.label(words.get("dialog-removal-text"));
                list(ui, words, lines);
                buttons(ui, words, "dialog-delete", true, actions, || {
                    Action::Remove(label.clone(), edits.clone())
                });
            }
            Dialog::NewState(form) => new_state::show(ui, words, form, actions),
            Dialog::MatchUp(matching) => match_up::show(ui, words, matching, actions),
            Dialog::Lines(pasted) => lines::show(ui, words, pasted, actions),
            Dialog::Path { purpose, text, message, fresh, .. } => {
                path(ui, words, *purpose, text, message, fresh, actions);
            }
            Dialog::Unsaved { then } => {
                ui.heading(words.get("dialog-unsaved"));
                ui.label(words.get(if *then == Then::Quit {
                    "dialog-unsaved-quit"
                } else {
                    "dialog-unsaved-open"
                }));
                ui.add_space(16.0);
                ui.horizontal(|ui| {
                    if primary(ui, words, words.get("dialog-save")) {
                        actions.push(Action::SaveFirst);
                    }
                    if ui.button(words.get("dialog-discard")).clicked() {
                        actions.push(Action::Discard);
                    }
                    if ui.button(words.get("dialog-cancel")).clicked() {
                        actions.push(Action::CloseDialog);
                    }
                });
            }
            Dialog::Overwrite { purpose, path } => {
                ui.heading(words.get("dialog-overwrite"));
                ui.label(path.display().to_string());
                buttons(ui, words, "dialog-overwrite-done", true, actions, || {
                    Action::Overwrite(*purpose, path.clone())
                });
            }
            Dialog::Repaired { lines, repaired, read_only } => {
                ui.heading(words.get(if *repaired { "dialog-repaired" } else { "unknown-title" }));
                ui.label(words.get(match (*repaired, *read_only) {
                    (_, true) => "dialog-repaired-read-only",
                    (true, false) => "dialog-repaired-text",
                    (false, false) => "unknown-opened",
                }));
                list(ui, words, lines);
                close(ui, words, actions);
            }
            Dialog::Unknown { path, lines } => {
                ui.heading(words.get("unknown-title"));
                ui.label(words.get("unknown-text"));
                list(ui, words, lines);
                ui.add_space(16.0);
                ui.horizontal_wrapped(|ui| {
                    if primary(ui, words, words.get("unknown-elsewhere")) {
                        actions.push(Action::OnDisk(Choice::SaveCopy));
                    }
                    if ui.button(words.get("unknown-save")).clicked() {
                        actions.push(Action::SaveWithoutUnknown(path.clone()));
                    }
                    if ui.button(words.get("dialog-cancel")).clicked() {
                        actions.push(Action::CloseDialog);
                    }
                });
            }
            Dialog::Differences { name, lines } => {
                ui.heading(words.with("differ-heading", &[("name", name.as_str().into())]));
                list(ui, words, lines);
                if lines.is_empty() {
                    ui.label(words.get("differ-same"));
                }
                ui.add_space(8.0);
                ui.label(words.get("differ-replace-keeps"));
                close(ui, words, actions);
            }
            Dialog::Versions(list) => versions::show(ui, words, list, actions),
            Dialog::Left(preview) => left::show(ui, words, preview, actions),
            Dialog::Unopened(unopened) => unopened::show(ui, words, unopened, actions),
            Dialog::Failure { title, text } => {
                ui.heading(title.as_str());
                ui.label(text.as_str());
                close(ui, words, actions);
            }
            Dialog::Timer { running, fresh } => super::countdown::choose(ui, words, *running, fresh, actions),
            Dialog::Help(all) => {
                help::show(ui, words, all, actions);
                close(ui, words, actions);
            }
            Dialog::Reports(shown) => {
                reports::show(ui, words, shown, actions);
                close(ui, words, actions);
            }
            Dialog::Palette(all) => palette::show(ui, words, all, actions),
        }
    });
    if response.should_close() {
        actions.push(Action::CloseDialog);
    }
}

/// The button that Enter presses too, as long as the keyboard is nowhere else; true when it was pressed.
pub(super) fn primary(ui: &mut Ui, words: Words, text: String) -> bool {
    let ink = super::paint::color(words.theme.on_accent);
    let button = egui::Button::new(RichText::new(text).color(ink)).fill(super::paint::color(words.theme.accent));
    let pressed = ui.add(button).clicked();
    let entered = ui.input(|input| input.key_pressed(Key::Enter));
    pressed || (ui.is_enabled() && entered && ui.memory(|memory| memory.focused().is_none()))
}

/// The button that does it, with the text of this key, and the one that takes the question back.
pub(super) fn buttons(
    ui: &mut Ui,
    words: Words,
    key: &str,
    enabled: bool,
    actions: &mut Vec<Action>,
    action: impl Fn() -> Action,
) {
    buttons_saying(ui, words, words.get(key), enabled, actions, action);
}

/// The button that does it, with this text, and the one that takes the question back.
pub(super) fn buttons_saying(
    ui: &mut Ui,
    words: Words,
    text: String,
    enabled: bool,
    actions: &mut Vec<Action>,
    action: impl Fn() -> Action,
) {
    ui.add_space(16.0);
    ui.horizontal(|ui| {
        if ui.add_enabled_ui(enabled, |ui| primary(ui, words, text)).inner {
            actions.push(action());
        }
        if ui.button(words.get("dialog-cancel")).clicked() {
            actions.push(Action::CloseDialog);
        }
    });
}

fn close(ui: &mut Ui, words: Words, actions: &mut Vec<Action>) {
    ui.add_space(16.0);
    if primary(ui, words, words.get("dialog-close")) {
        actions.push(Action::CloseDialog);
    }
}

fn list(ui: &mut Ui, words: Words, lines: &[String]) {
    egui::ScrollArea::vertical().max_height(240.0).show(ui, |ui| {
        for line in lines.iter().take(MOST_LINES) {
            ui.label(format!("• {line}"));
        }
        if let Some(others @ 1..) = lines.len().checked_sub(MOST_LINES) {
            ui.label(words.with("dialog-others", &[("count", others.into())]));
        }
    });
}

/// A field that has the focus when it appears, with all of its text selected; true when Enter ends it.
pub(super) fn entry(ui: &mut Ui, label: &str, text: &mut String, fresh: &mut bool) -> bool {
    let caption = ui.label(label);
    let output = TextEdit::singleline(text)
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(8, 6))
        .font(egui::FontId::proportional(16.0))
        .show(ui);
    let response = output.response.response.labelled_by(caption.id);
    super::inspector::ring(ui, &response);
    if std::mem::take(fresh) {
        response.request_focus();
        let mut state = output.state;
        let end = egui::text::CCursor::new(text.chars().count());
        let all = egui::text::CCursorRange::two(egui::text::CCursor::default(), end);
        state.cursor.set_char_range(Some(all));
        state.store(ui.ctx(), response.id);
    }
    // Taken here, so that the button that stands out does not take it again.
    response.lost_focus() && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Enter))
}

fn name(ui: &mut Ui, words: Words, ask: &Ask, text: &mut String, fresh: &mut bool, actions: &mut Vec<Action>) {
    let (title, done) = match ask {
        Ask::Rename { .. } => ("dialog-rename", "dialog-rename-done"),
        Ask::NameAddition(addition) => (addition.title_key(), "dialog-add"),
        _ => ("dialog-name", "dialog-add"),
    };
    ui.heading(words.get(title));
    let entered = entry(ui, &words.get("dialog-name"), text, fresh);
    let action = || match ask {
        Ask::Rename { element } => Action::Rename(element.clone(), text.clone()),
        Ask::NameAddition(addition) => Action::Add(addition.clone(), text.trim().to_owned()),
        Ask::NewFriction { .. } | Ask::ConfirmRemoval { .. } | Ask::NewState | Ask::RemoveState(_) => {
            Action::CloseDialog
        }
    };
    if entered && !text.trim().is_empty() {
        actions.push(action());
    }
    buttons(ui, words, done, !text.trim().is_empty(), actions, action);
}

fn friction(
    ui: &mut Ui,
    words: Words,
    at: &Anchor,
    text: &mut String,
    severity: &mut i64,
    fresh: &mut bool,
    actions: &mut Vec<Action>,
) {
    let entered = entry(ui, &words.get("dialog-name"), text, fresh);
    ui.add_space(8.0);
    let mut chosen = Some(*severity);
    let steps = super::inspector::severities(words);
    if super::inspector::scale(ui, &words.get("field-severity"), &mut chosen, &steps, false) {
        *severity = chosen.unwrap_or(*severity);
    }
    let action = || Action::MarkFriction(text.trim().to_owned(), *severity, at.clone());
    if entered && !text.trim().is_empty() {
        actions.push(action());
    }
    buttons(ui, words, "dialog-add", !text.trim().is_empty(), actions, action);
}

fn path(
    ui: &mut Ui,
    words: Words,
    purpose: Purpose,
    text: &mut String,
    message: &str,
    fresh: &mut bool,
    actions: &mut Vec<Action>,
) {
    let (title, done) = match purpose {
        Purpose::Open => ("dialog-path-open", "dialog-open"),
        Purpose::Save => ("dialog-path-save", "dialog-save"),
        Purpose::Picture => ("dialog-path-picture", "dialog-export"),
        Purpose::Part => ("dialog-path-part", "dialog-export"),
        Purpose::Roadmap => ("dialog-path-roadmap", "dialog-export"),
        Purpose::Booklet => ("booklet-dialog", "dialog-export"),
        Purpose::Folder => ("dialog-path-folder", "dialog-export"),
    };
    ui.heading(words.get(title));
    ui.label(message);
    let entered = entry(ui, &words.get("dialog-path"), text, fresh);
    let action = || Action::UsePath(purpose, PathBuf::from(text.trim()));
    if entered && !text.trim().is_empty() {
        actions.push(action());
    }
    buttons(ui, words, done, !text.trim().is_empty(), actions, action);
}
