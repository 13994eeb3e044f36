//! What the program reports about itself: to whom the window tells what it does, and the reports as people see them.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::{Button, Frame, Label, Margin, RichText, ScrollArea, Ui};
use jiff::tz::Offset;

use super::{Action, App, dialogs::Dialog, jobs::Done, paint::color, recovery, words::Words, writing};
use crate::{
    editor::Command,
    file,
    model::Journey,
    report::{self, Event, Part, Report, Reporter, Work, reports},
};

/// The most height that the text of a report takes, in points.
const HEIGHT: f32 = 320.0;

/// What the window knows of reports.
#[derive(Default)]
pub(super) struct Reports {
    /// To whom it reports; none in tests that keep nothing.
    reporter: Option<Arc<Reporter>>,
    /// The journey that was last given to hold.
    held: Option<Arc<Journey>>,
    /// What was reported and not forgotten, the latest first.
    pub(super) found: Vec<Report>,
    /// Whether it was noted when the first picture was on the screen.
    shown: bool,
}

/// The reports while they are shown.
#[derive(Debug)]
pub(super) struct Shown {
    folder: PathBuf,
    reports: Vec<Report>,
    /// Which one is read, by position.
    open: usize,
}

impl App {
    /// Reports what it does and what breaks from now on, and looks for what was reported earlier.
    pub fn report_to(&mut self, reporter: Arc<Reporter>) {
        let state = reporter.state().to_owned();
        reporter.note(&Event::Started);
        self.reports.reporter = Some(reporter);
        self.jobs.spawn("reports", move || Done::Reported(reports(&state)));
    }

    /// Notes something in the log, where there is one.
    pub(super) fn note(&self, event: &Event) {
        if let Some(reporter) = &self.reports.reporter {
            reporter.note(event);
        }
    }

    /// Notes what came of work that was done in the background. What broke off was noted where it broke.
    pub(super) fn note_done(&self, done: &Done) {
        let event = match done {
            Done::Opened { result: Ok(read), .. } => Event::opened(&read.0),
            Done::Recovered { result: Ok(read), .. } => Event::opened(&read.0),
            Done::Opened { result: Err(error), .. } | Done::Recovered { result: Err(error), .. } => {
                Event::not_opened(error)
            }
            Done::Saved { result: Err(writing::Unsaved::Unwritable), .. } => {
                Event::Failed { work: "save", code: "unwritable", system: None }
            }
            Done::Saved { result: Err(writing::Unsaved::Disk(error)), .. } => Event::not_written("save", error),
            Done::Saved { result: Ok(_), .. } => Event::Done("save"),
            Done::NotKept(error) => Event::not_written("snapshot", error),
            Done::Kept(Err(error)) => Event::not_written("settings", error),
            Done::Exported { result: Ok(()), .. } => Event::Done("export"),
            Done::Exported { result: Err(_), .. } => Event::Failed { work: "export", code: "other", system: None },
            _ => return,
        };
        self.note(&event);
    }

    /// Notes when the first picture is on the screen: in the frame after the one that painted it.
    pub(super) fn note_shown(&mut self) {
        if self.awaits_note()
            && let Some(reporter) = &self.reports.reporter
        {
            reporter.note(&Event::Shown(reporter.age()));
            self.reports.shown = true;
        }
    }

    /// Asks for that frame.
    pub(super) fn await_note(&self, context: &egui::Context) {
        if self.awaits_note() {
            context.request_repaint();
        }
    }

    /// Whether there is a picture, or nothing on its way, and that was not noted.
    fn awaits_note(&self) -> bool {
        let is_there = match &self.document {
            Some(document) => document.editor.scene().is_some(),
            None => !self.jobs.busy(),
        };
        is_there && !self.reports.shown && self.reports.reporter.is_some()
    }

    /// Gives what is not saved to where a panic finds it.
    pub(super) fn hold_work(&mut self) {
        let Some(reporter) = &self.reports.reporter else { return };
        let editor = self.document.as_ref().map(|document| &document.editor);
        let unsaved = editor.filter(|editor| editor.has_unsaved_work());
        let wanted = unsaved.zip(self.recovery.urgent());
        // What is worked on, whatever is looked at.
        let journey = wanted.as_ref().map(|(editor, _)| editor.history().journey());
        if journey.map(Arc::as_ptr) == self.reports.held.as_ref().map(Arc::as_ptr) {
            return;
        }
        let held = journey.cloned();
        reporter.hold(wanted.map(|(editor, urgent)| {
            let path = editor.path.as_deref().map(file::absolute);
            Work { journey: editor.history().journey().clone(), path, urgent }
        }));
        self.reports.held = held;
    }

    /// Ends as a window should.
    pub(super) fn end_reports(&mut self) {
        if let Some(reporter) = self.reports.reporter.take() {
            reporter.end();
        }
    }

    /// Takes note of the reports that were found.
    pub(super) fn reported(&mut self, found: Vec<Report>) {
        if let Some(Dialog::Reports(shown)) = &mut self.dialog {
            shown.reports.clone_from(&found);
        }
        self.reports.found = found;
    }

    /// Shows the reports.
    pub(super) fn show_reports(&mut self) {
        let Some(reporter) = &self.reports.reporter else {
            self.notice = Some(self.lang.text("report-nowhere"));
            return;
        };
        let state = reporter.state().to_owned();
        let folder = report::folder(&state);
        self.dialog = Some(Dialog::Reports(Shown { folder, reports: self.reports.found.clone(), open: 0 }));
        // A worker may have reported something since.
        self.jobs.spawn("reports", move || Done::Reported(reports(&state)));
    }

    /// Lets go of all reports.
    pub(super) fn forget_reports(&mut self) {
        let Some(reporter) = &self.reports.reporter else { return };
        let state = reporter.state().to_owned();
        let found = std::mem::take(&mut self.reports.found);
        self.jobs.spawn("reports", move || {
            found.into_iter().for_each(Report::forget);
            Done::Reported(reports(&state))
        });
        if let Some(Dialog::Reports(shown)) = &mut self.dialog {
            shown.reports.clear();
        }
    }
}

/// On the start page, that a window of the program broke: when, what became of the work, and where the report lies.
pub(super) fn card(ui: &mut Ui, words: Words, found: &[Report], is_left: bool, actions: &mut Vec<Action>) {
    let Some(latest) = found.iter().find(|report| report.part == Part::Window) else { return };
    let frame = Frame::new().inner_margin(Margin::same(16)).corner_radius(8).fill(color(words.theme.tinted()));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.heading(words.get("report-title"));
        let ago = recovery::ago(words, latest.at);
        let work = words.get(if is_left { "report-work-below" } else { "report-no-work" });
        ui.label(format!("{} {work}", words.with("report-text", &[("ago", ago.into())])));
        let lies = words.with("report-lies", &[("path", latest.path.display().to_string().into())]);
        ui.add(Label::new(RichText::new(lies).color(ui.visuals().weak_text_color())).wrap());
        ui.add_space(4.0);
        ui.horizontal(|ui| {
            if ui.button(words.get("report-show")).clicked() {
                actions.push(Action::Command(Command::Reports));
            }
            if ui.button(words.get("report-forget")).clicked() {
                actions.push(Action::ForgetReports);
            }
        });
    });
    ui.add_space(16.0);
}

/// Shows the reports, one of them with all that it says, and the folder that they lie in.
pub(super) fn show(ui: &mut Ui, words: Words, shown: &mut Shown, actions: &mut Vec<Action>) {
    ui.set_width(640.0_f32.min(ui.content_rect().width() - 80.0));
    ui.heading(words.get("report-heading"));
    ui.label(words.get("report-about"));
    ui.add_space(8.0);
    folder(ui, words, &shown.folder);
    ui.add_space(8.0);
    if shown.reports.is_empty() {
        ui.label(words.get("report-none"));
        return;
    }
    shown.open = shown.open.min(shown.reports.len() - 1);
    let title = |report: &Report| {
        let at = Offset::UTC.to_datetime(report.at).strftime("%Y-%m-%d %H:%M UTC");
        format!("{} · {at}", words.get(&format!("report-part-{}", report.part.code())))
    };
    if let Some(read) = shown.reports.get(shown.open) {
        let list = egui::ComboBox::from_id_salt("reports").selected_text(title(read)).width(320.0);
        let name = words.with("report-count", &[("count", shown.reports.len().into())]);
        ui.horizontal(|ui| {
            let shown = &mut *shown;
            let response = list.show_ui(ui, |ui| {
                for (place, report) in shown.reports.iter().enumerate() {
                    ui.selectable_value(&mut shown.open, place, title(report));
                }
            });
            response.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, &name));
            ui.label(RichText::new(&name).color(ui.visuals().weak_text_color()));
        });
    }
    let Some(read) = shown.reports.get(shown.open) else { return };
    ui.add_space(4.0);
    let height = (ui.content_rect().height() - 360.0).clamp(80.0, HEIGHT);
    ScrollArea::both().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        ui.add(Label::new(RichText::new(&read.text).monospace()).extend().selectable(true));
    });
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        if ui.button(words.get("report-copy")).clicked() {
            ui.copy_text(read.text.clone());
        }
        if ui.button(words.get("report-forget-all")).clicked() {
            actions.push(Action::ForgetReports);
        }
    });
}

/// Where reports and log lie, and the button that copies that.
fn folder(ui: &mut Ui, words: Words, folder: &Path) {
    let path = folder.display().to_string();
    ui.label(words.get("report-folder"));
    ui.horizontal_wrapped(|ui| {
        ui.add(Label::new(RichText::new(&path).monospace()).wrap().selectable(true));
        if ui.add(Button::new(words.get("report-copy-path"))).clicked() {
            ui.copy_text(path.clone());
        }
    });
}
