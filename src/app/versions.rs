//! Previous contents of the journey: the list of them, one that is looked at, one that comes back.

use std::sync::Arc;

use egui::{Frame, Margin, Panel, RichText, Ui};
use jiff::Timestamp;

use super::{
    Action, App, Document, choice,
    dialogs::{self, Dialog},
    jobs::Done,
    moment::{moment, moment_in_short, moment_to_the_second},
    paint::color,
    recovery::ago,
    words::Words,
};
use crate::{
    edit::EditError,
    editor::{Command, Earlier},
    file::{OpenError, Opened, Version},
    i18n::Lang,
    insight::Drift,
    model::{Element, Journey, invariants::Sound},
    wording,
};

/// The name of the threads.
const NAME: &str = "versions";

/// The most room that the list takes, in points.
const SIZE: egui::Vec2 = egui::vec2(760.0, 400.0);

/// What the window keeps around the list, in points.
const AROUND: egui::Vec2 = egui::vec2(80.0, 260.0);

/// What is wanted of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// To look at it as it was.
    Look,
    /// To compare it with the present.
    Compare,
    /// To bring it back.
    Restore,
}

/// What a thread found out about versions of a document.
pub(super) enum Heard {
    /// These are there.
    Found(Vec<Version>),
    /// This is what the version of this time differs in from the present, or why it cannot be opened.
    Told(Timestamp, Result<Drift, String>),
    /// A version was read.
    Read(Version, Result<Box<Read>, OpenError>),
}

/// A version that was read, and what it was read for.
pub(super) enum Read {
    /// To be looked at, in this way.
    Earlier(Way, Earlier),
    /// To come back, with what there is to say about how it was read.
    Whole(Box<Whole>),
}

/// A version that was read to come back.
pub(super) struct Whole {
    /// The journey, looked over in the thread that read it; else what in it breaks a rule.
    journey: Result<Sound, Element>,
    /// What was changed in it and not understood, in words.
    lines: Vec<String>,
    /// Whether something was changed.
    repaired: bool,
    /// Whether a newer program wrote it.
    newer: bool,
}

impl Whole {
    fn of(opened: Opened, lang: Lang) -> Self {
        let (lines, repaired) = (wording::opened(&opened, lang), !opened.repairs.is_empty());
        let journey = Sound::of(opened.journey).map_err(|violation| violation.element);
        Self { journey, lines, repaired, newer: opened.read_only }
    }
}

/// The list while it is open.
#[derive(Debug)]
pub(super) struct List {
    document: u64,
    /// What the versions are held against.
    present: Arc<Journey>,
    /// Whether the journey may be changed.
    writable: bool,
    /// What is there, as far as it is known.
    entries: Option<Vec<Entry>>,
    chosen: usize,
}

#[derive(Debug)]
struct Entry {
    version: Version,
    /// What it differs in from the present, or why it cannot be opened; none as long as nobody has looked.
    told: Option<Result<Drift, String>>,
}

impl App {
    /// Lists the previous contents of the journey.
    pub(super) fn list_versions(&mut self) {
        let versions = self.versions();
        let Some(Document { editor, number, .. }) = &mut self.document else { return };
        let Some(versions) = versions else {
            self.notice = Some(self.lang.text("versions-not-kept"));
            return;
        };
        editor.settle();
        let (document, present) = (*number, editor.history().committed().clone());
        let journey = present.id;
        // What is looked at is no obstacle to going back to another.
        let writable = !editor.is_read_only() || editor.is_looking_back();
        let list = List { document, present, writable, entries: None, chosen: 0 };
        self.dialog = Some(Dialog::Versions(list));
        self.jobs.spawn(NAME, move || Done::Versions(document, Heard::Found(versions.of(journey))));
    }

    /// Takes what a thread found out about versions of a document.
    pub(super) fn hear_of_versions(&mut self, document: u64, heard: Heard) {
        if self.document.as_ref().is_none_or(|shown| shown.number != document) {
            return;
        }
        match heard {
            Heard::Found(versions) => {
                if let Some(Dialog::Versions(list)) = &mut self.dialog {
                    let entry = |version| Entry { version, told: None };
                    list.entries = Some(versions.into_iter().map(entry).collect());
                }
                self.tell_next();
            }
            Heard::Told(at, told) => {
                if let Some(Dialog::Versions(List { entries: Some(entries), .. })) = &mut self.dialog
                    && let Some(entry) = entries.iter_mut().find(|entry| entry.version.at == at)
                {
                    entry.told = Some(told);
                    self.tell_next();
                }
            }
            Heard::Read(version, Err(error)) => {
                let reason = wording::open_error(&error, self.lang);
                let args = [("when", moment(self.lang, version.at).into()), ("reason", reason.into())];
                self.notice = Some(self.lang.text_with("versions-unreadable", &args));
            }
            Heard::Read(version, Ok(read)) => match *read {
                Read::Earlier(way, earlier) => {
                    if let Some(shown) = &mut self.document {
                        shown.editor.look_back(earlier);
                        shown.past = Some((version, way));
                    }
                }
                Read::Whole(whole) => self.restore(&version, *whole),
            },
        }
    }

    /// Has the next version of the list read that nobody has looked at; when the list is closed, that ends.
    fn tell_next(&mut self) {
        let Some(Dialog::Versions(list)) = &self.dialog else { return };
        let next = list.entries.iter().flatten().find(|entry| entry.told.is_none());
        let Some(version) = next.map(|entry| entry.version.clone()) else { return };
        let (document, present, lang) = (list.document, list.present.clone(), self.lang);
        self.jobs.spawn(NAME, move || {
            let told = version.open().map(|opened| Drift::between(&opened.journey, &present));
            let told = told.map_err(|error| wording::open_error(&error, lang));
            Done::Versions(document, Heard::Told(version.at, told))
        });
    }

    /// Reads a version for what is wanted of it.
    pub(super) fn want_version(&mut self, way: Way, version: Version) {
        let Some(Document { editor, number, .. }) = &mut self.document else { return };
        self.dialog = None;
        editor.settle();
        let (document, present, lang) = (*number, editor.history().committed().clone(), self.lang);
        self.jobs.spawn(NAME, move || {
            let read = version.open().map(|opened| {
                Box::new(match way {
                    Way::Look => Read::Earlier(way, Earlier::alone(opened.journey)),
                    Way::Compare => {
                        Read::Earlier(way, Earlier::beside(&opened.journey, &present, named(lang, version.at)))
                    }
                    Way::Restore => Read::Whole(Box::new(Whole::of(opened, lang))),
                })
            });
            Done::Versions(document, Heard::Read(version, read))
        });
    }

    /// Brings a version back, as one step, and says what was repaired in it.
    fn restore(&mut self, version: &Version, whole: Whole) {
        let words = self.words();
        let Whole { journey, lines, repaired, newer } = whole;
        let Some(shown) = &mut self.document else { return };
        if newer {
            // To write it would lose what this program does not know.
            self.notice = Some(words.get("versions-newer"));
            return;
        }
        match journey {
            Ok(journey) => shown.editor.restore(journey),
            Err(element) => {
                self.notice = Some(wording::edit_error(&EditError::Unsound(element), self.lang));
                return;
            }
        }
        let keys = words.keys(Command::Undo).unwrap_or_default();
        let args = [("when", moment(self.lang, version.at).into()), ("keys", keys.into())];
        self.notice = Some(self.lang.text_with("versions-restored", &args));
        if !lines.is_empty() {
            self.dialog = Some(Dialog::Repaired { lines, repaired, read_only: false });
        }
    }

    /// Comes back from a version to the present.
    pub(super) fn look_at_present(&mut self) {
        if let Some(shown) = &mut self.document {
            shown.leave_past();
        }
    }
}

/// What a state of the version of this time is called, beside what it is now.
fn named(lang: Lang, at: Timestamp) -> impl Fn(&str) -> String {
    let when = moment_in_short(lang, at);
    move |name| lang.text_with("versions-state-then", &[("name", name.into()), ("when", when.as_str().into())])
}

/// Shows the list.
pub(super) fn show(ui: &mut Ui, words: Words, list: &mut List, actions: &mut Vec<Action>) {
    let room = (ui.content_rect().size() - AROUND).max(egui::vec2(320.0, 120.0)).min(SIZE);
    ui.set_width(room.x);
    ui.heading(words.get("versions-title"));
    ui.label(words.get("versions-about"));
    ui.add_space(8.0);
    let Some(entries) = &list.entries else {
        ui.label(words.get("versions-looking"));
        return close(ui, words, actions);
    };
    if entries.is_empty() {
        ui.label(words.get("versions-none"));
        return close(ui, words, actions);
    }
    let lines: Vec<[String; 2]> = entries.iter().map(|entry| lines(words, entry, entries)).collect();
    let asked = choice::list(ui, room.y, &lines, &mut list.chosen);
    let Some(entry) = entries.get(list.chosen) else { return };
    let can_open = !matches!(entry.told, Some(Err(_)));
    let want = |way| Action::Version(way, entry.version.clone());
    if asked && can_open {
        actions.push(want(Way::Compare));
    }
    ui.add_space(16.0);
    ui.horizontal(|ui| {
        let compare = ui.add_enabled_ui(can_open, |ui| dialogs::primary(ui, words, words.get("versions-compare")));
        if compare.inner {
            actions.push(want(Way::Compare));
        }
        if ui.add_enabled(can_open, egui::Button::new(words.get("versions-look"))).clicked() {
            actions.push(want(Way::Look));
        }
        let restore = egui::Button::new(words.get("versions-restore"));
        let restore = ui.add_enabled(can_open && list.writable, restore);
        if restore.on_disabled_hover_text(words.get("versions-not-writable")).clicked() {
            actions.push(want(Way::Restore));
        }
        if ui.button(words.get("dialog-close")).clicked() {
            actions.push(Action::CloseDialog);
        }
    });
}

fn close(ui: &mut Ui, words: Words, actions: &mut Vec<Action>) {
    ui.add_space(16.0);
    if dialogs::primary(ui, words, words.get("dialog-close")) {
        actions.push(Action::CloseDialog);
    }
}

/// When a version was replaced, and what has changed since.
fn lines(words: Words, entry: &Entry, all: &[Entry]) -> [String; 2] {
    let at = entry.version.at;
    let minute = |at: Timestamp| at.as_second().div_euclid(60);
    let in_this_minute = all.iter().filter(|other| minute(other.version.at) == minute(at)).count();
    let when = if in_this_minute > 1 { moment_to_the_second } else { moment };
    let told = match &entry.told {
        None => words.get("versions-counting"),
        Some(Ok(drift)) if drift.is_none() => words.get("versions-as-now"),
        Some(Ok(drift)) => words.with("versions-since", &[("drift", wording::drift(drift, words.lang).into())]),
        Some(Err(reason)) => reason.clone(),
    };
    [
        format!("{} · {}", when(words.lang, at), ago(words, at)),
        format!("{} · {told}", size(words, entry.version.bytes)),
    ]
}

/// A length, in words.
pub(super) fn size(words: Words, bytes: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "at most 32 million")]
    let kilobytes = bytes as f64 / 1000.0;
    let (key, value) = if kilobytes < 1000.0 {
        ("size-kilobytes", kilobytes.max(1.0).round())
    } else {
        ("size-megabytes", kilobytes / 1000.0)
    };
    words.with(key, &[("size", words.lang.number(value, usize::from(kilobytes >= 1000.0)).into())])
}

/// Above the canvas, which version is looked at, and the way back.
pub(super) fn bar(ui: &mut Ui, words: Words, document: &Document, actions: &mut Vec<Action>) {
    let Some((version, way)) = document.past.as_ref().filter(|_| document.editor.is_looking_back()) else {
        return;
    };
    let key = if *way == Way::Compare { "versions-compared" } else { "versions-looked-at" };
    let text = words.with(key, &[("when", moment(words.lang, version.at).into())]);
    let frame = Frame::side_top_panel(ui.style()).inner_margin(Margin::symmetric(12, 6));
    Panel::top("past").frame(frame.fill(color(words.theme.tinted()))).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(text).strong());
            let other = if *way == Way::Compare {
                ("versions-look", Way::Look)
            } else {
                ("versions-compare", Way::Compare)
            };
            if ui.button(words.get("versions-back")).clicked() {
                actions.push(Action::LookAtPresent);
            }
            for (key, way) in [other, ("versions-restore", Way::Restore)] {
                if ui.button(words.get(key)).clicked() {
                    actions.push(Action::Version(way, version.clone()));
                }
            }
        });
    });
}

impl Document {
    /// Comes back from a version to the present, as before it is saved.
    pub(super) fn leave_past(&mut self) {
        self.past = None;
        self.editor.look_at_present();
    }
}
