//! A file that does not open: what happened, where, and what of it is kept elsewhere.

use std::path::{Path, PathBuf};

use egui::{
    FontId, RichText, ScrollArea, Ui,
    text::{LayoutJob, TextFormat},
};
use jiff::Timestamp;

use super::{Action, App, choice, dialogs, jobs::Done, moment::moment_to_the_second, recovery::ago, words::Words};
use crate::{
    file::{self, Damage, Excerpt, Left, OpenError, Opened, Version, Versions, left_behind},
    insight::Extent,
    wording,
};

/// The width of the page, in points.
const WIDTH: f32 = 720.0;

/// The least and the most height of the list of what is kept, in points.
const LIST: (f32, f32) = (60.0, 240.0);

/// What the window keeps for the rest, in points.
const REST: f32 = 470.0;

/// So many versions are offered at most.
const MOST: usize = 12;

/// A file that does not open, while the window says so.
#[derive(Debug)]
pub(super) struct Unopened {
    path: PathBuf,
    /// What happened, and what to do about it.
    reason: String,
    /// The line and the column, from 1, where there are any.
    place: Option<(usize, Option<usize>)>,
    excerpt: Option<Excerpt>,
    /// What is kept of it, as far as it can be opened, the latest first.
    kept: Vec<Kept>,
    chosen: usize,
}

/// Something that is kept of a file.
#[derive(Debug)]
struct Kept {
    source: Source,
    at: Timestamp,
    title: String,
    extent: Extent,
}

/// Where it is kept.
#[derive(Clone, Debug)]
pub(super) enum Source {
    /// Among the versions.
    Version(Version),
    /// Among what was not saved.
    Left(Left),
}

impl Source {
    fn open(&self) -> Result<Opened, OpenError> {
        match self {
            Self::Version(version) => version.open(),
            Self::Left(left) => left.open(),
        }
    }

    const fn at(&self) -> Timestamp {
        match self {
            Self::Version(version) => version.at,
            Self::Left(left) => left.at,
        }
    }
}

impl App {
    /// Says why a file does not open, and looks in the background for what is kept of it.
    pub(super) fn not_opened(&mut self, path: PathBuf, error: OpenError) {
        let (state, lang) = (self.recovery.state().map(Path::to_path_buf), self.lang);
        self.jobs.spawn("open", move || {
            let damage = Damage::of(&path, &error);
            let kept = state.map(|state| kept(&state, &path, damage.journey)).unwrap_or_default();
            Done::NotOpened(Box::new(Unopened {
                reason: wording::open_error(&error, lang),
                place: error.line().map(|line| (line, error.column())),
                excerpt: damage.excerpt,
                path,
                kept,
                chosen: 0,
            }))
        });
    }

    /// Reads what is kept of a file that does not open.
    pub(super) fn rescue(&mut self, path: PathBuf, source: Source) {
        self.dialog = None;
        self.jobs.spawn("open", move || {
            let result = source.open().map(Box::new);
            Done::Rescued { path, source, result }
        });
    }

    /// Shows what was kept of a file that does not open. It is not saved, and has no file: whoever saves it is asked
    /// where, and again before it takes the place of the one that does not open.
    pub(super) fn rescued(&mut self, path: PathBuf, source: Source, opened: Opened) {
        if self.is_unsaved() {
            self.notice = Some(self.lang.text("recovery-save-first"));
            return;
        }
        if let Source::Left(left) = source {
            self.take_over_left(left);
        }
        self.opened(opened, None);
        if let Some(document) = &mut self.document {
            document.editor.mark_unsaved();
            document.beside = Some(path);
        }
        self.notice = Some(self.lang.text("unopened-rescued"));
    }
}

/// What is kept of a file and can be opened, the latest first.
fn kept(state: &Path, path: &Path, journey: Option<uuid::Uuid>) -> Vec<Kept> {
    let path = file::absolute(path);
    let versions = Versions::in_state(state);
    // Who it was is known from the file, else from where journeys were saved.
    let known = journey.map(|journey| versions.of(journey)).filter(|known| !known.is_empty());
    let known = known.unwrap_or_else(|| {
        versions.saved_at(&path).into_iter().flat_map(|journey| versions.of(journey)).collect()
    });
    let versions = known.into_iter().take(MOST).map(Source::Version);
    let left = left_behind(state).into_iter().filter(|left| left.path.as_ref() == Some(&path)).map(Source::Left);
    let mut kept: Vec<Kept> = left
        .chain(versions)
        .filter_map(|source| {
            let journey = source.open().ok()?.journey;
            Some(Kept { at: source.at(), extent: Extent::of(&journey), title: journey.title, source })
        })
        .collect();
    kept.sort_by_key(|kept| std::cmp::Reverse(kept.at));
    kept
}

impl Unopened {
    /// All that is said, to be sent to somebody who helps. It has lines of the document in it, and says so.
    fn details(&self, words: Words) -> String {
        let mut lines = vec![words.with("failure-open", &[("path", self.path.display().to_string().into())])];
        lines.extend(self.where_it_is(words));
        lines.push(self.reason.clone());
        lines.extend(self.excerpt.iter().flat_map(numbered).map(|(_, line)| line));
        lines.push(format!("Parcours {}", env!("CARGO_PKG_VERSION")));
        lines.join("\n")
    }

    fn where_it_is(&self, words: Words) -> Option<String> {
        let (line, column) = self.place?;
        Some(match column {
            Some(column) => {
                let args = [("line", line.to_string().into()), ("column", column.to_string().into())];
                words.with("unopened-place", &args)
            }
            None => words.with("unopened-line", &[("line", line.to_string().into())]),
        })
    }
}

/// What a line of an excerpt is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    /// One beside the one that is meant.
    Around,
    /// The one that is meant.
    Meant,
    /// The mark under it.
    Mark,
}

/// The lines of an excerpt with their numbers, and under the one that is meant a mark at the place.
fn numbered(excerpt: &Excerpt) -> Vec<(Line, String)> {
    let width = excerpt.lines.last().map_or(1, |(number, _)| number.to_string().len());
    let mut lines = Vec::new();
    for (number, text) in &excerpt.lines {
        if *number != excerpt.line {
            lines.push((Line::Around, format!("  {number:>width$} | {text}")));
            continue;
        }
        lines.push((Line::Meant, format!("> {number:>width$} | {text}")));
        if let Some(before) = excerpt.before {
            lines.push((Line::Mark, format!("  {:>width$} | {:>before$}^", "", "")));
        }
    }
    lines
}

/// Shows what happened.
pub(super) fn show(ui: &mut Ui, words: Words, unopened: &mut Unopened, actions: &mut Vec<Action>) {
    ui.set_width(WIDTH.min(ui.content_rect().width() - 80.0));
    ui.heading(words.with("failure-open", &[("path", unopened.path.display().to_string().into())]));
    if let Some(place) = unopened.where_it_is(words) {
        ui.label(RichText::new(place).strong());
    }
    ui.label(unopened.reason.as_str());
    if let Some(excerpt) = &unopened.excerpt {
        ui.add_space(8.0);
        lines(ui, words, excerpt);
    }
    ui.add_space(12.0);
    if unopened.kept.is_empty() {
        ui.label(RichText::new(words.get("unopened-nothing-kept")).color(ui.visuals().weak_text_color()));
    } else {
        ui.label(RichText::new(words.get("unopened-kept")).strong());
        let height = (ui.content_rect().height() - REST).clamp(LIST.0, LIST.1);
        let rows: Vec<[String; 2]> = unopened.kept.iter().map(|kept| row(words, kept)).collect();
        if choice::list(ui, height, &rows, &mut unopened.chosen)
            && let Some(kept) = unopened.kept.get(unopened.chosen)
        {
            actions.push(Action::Rescue(unopened.path.clone(), kept.source.clone()));
        }
    }
    ui.add_space(16.0);
    ui.horizontal(|ui| {
        let chosen = unopened.kept.get(unopened.chosen);
        if let Some(kept) = chosen
            && dialogs::primary(ui, words, words.get("unopened-open"))
        {
            actions.push(Action::Rescue(unopened.path.clone(), kept.source.clone()));
        }
        if ui.button(words.get("unopened-copy")).on_hover_text(words.get("unopened-copy-about")).clicked() {
            actions.push(Action::Copy(unopened.details(words)));
        }
        let is_closed = if chosen.is_some() {
            ui.button(words.get("dialog-close")).clicked()
        } else {
            dialogs::primary(ui, words, words.get("dialog-close"))
        };
        if is_closed {
            actions.push(Action::CloseDialog);
        }
    });
}

/// The lines around the place, as they stand in the file.
fn lines(ui: &mut Ui, words: Words, excerpt: &Excerpt) {
    let frame = egui::Frame::new().fill(ui.visuals().extreme_bg_color).inner_margin(10.0).corner_radius(4.0);
    let (strong, quiet) = (ui.visuals().text_color(), ui.visuals().weak_text_color());
    let mark = ui.visuals().hyperlink_color;
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ScrollArea::horizontal().show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let numbered = numbered(excerpt);
            let mut job = LayoutJob::default();
            for (place, (line, text)) in numbered.iter().enumerate() {
                let ink = match line {
                    Line::Around => quiet,
                    Line::Meant => strong,
                    Line::Mark => mark,
                };
                let end = if place + 1 < numbered.len() { "\n" } else { "" };
                job.append(&format!("{text}{end}"), 0.0, TextFormat::simple(FontId::monospace(13.0), ink));
            }
            let text = job.text.clone();
            let response = ui.add(egui::Label::new(job).extend().selectable(true));
            let name = format!("{}: {text}", words.get("unopened-excerpt"));
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &name));
        });
    });
}

/// What is kept, in two lines.
fn row(words: Words, kept: &Kept) -> [String; 2] {
    let key = match kept.source {
        Source::Version(_) => "unopened-version",
        Source::Left(_) => "unopened-left",
    };
    let when = moment_to_the_second(words.lang, kept.at);
    let first = format!("{} · {}", words.with(key, &[("when", when.into())]), ago(words, kept.at));
    [first, format!("{} · {}", kept.title, wording::extent(kept.extent, words.lang))]
}
