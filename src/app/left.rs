//! What was not saved, seen before it is opened: what it is, how it looks, and what it differs in from its file.

use std::{
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

use egui::{RichText, Role, Sense, StrokeKind, Ui, WidgetInfo};
use jiff::Timestamp;
use kurbo::{Rect, Size};

use super::{
    Action, App, dialogs,
    dialogs::Dialog,
    jobs::Done,
    moment::moment,
    paint::{Painting, color},
    recovery::ago,
    words::Words,
};
use crate::{
    editor::{Camera, Level, Look, Mode, SceneRequest, View},
    file::{self, Left},
    insight::{Drift, Extent},
    model::Journey,
    wording,
};

/// The room for the picture, in points.
const PICTURE: egui::Vec2 = egui::vec2(560.0, 230.0);

/// The least height of the picture, in points: in a low window it gives way to the words.
const LOWEST: f32 = 90.0;

/// What the window keeps for the words, in points.
const WORDS: f32 = 380.0;

/// A preview while it is open.
#[derive(Debug)]
pub(super) struct Preview {
    left: Left,
    /// Its place in the list.
    place: usize,
    /// What was found out; none as long as nobody has looked.
    seen: Option<Result<Box<Seen>, String>>,
}

/// What was found out about it.
#[derive(Debug)]
pub(super) struct Seen {
    extent: Extent,
    against: Against,
    painting: Painting,
    size: Size,
}

/// How it stands to its file.
#[derive(Debug, PartialEq, Eq)]
enum Against {
    /// It never had one.
    NeverSaved,
    /// The file is not there any more.
    Gone,
    /// The file cannot be opened, for this reason.
    Unreadable(String),
    /// The file differs from it like this, and was written since, or not.
    File { drift: Drift, written_since: bool },
}

impl App {
    /// Shows what was left behind at this place of the list before it is opened.
    pub(super) fn look_at_left(&mut self, place: usize) {
        let Some(left) = self.recovery.left.get(place).cloned() else { return };
        self.dialog = Some(Dialog::Left(Preview { left: left.clone(), place, seen: None }));
        let look = self.look();
        self.jobs.spawn("recovery", move || {
            let seen = left.open().map(|opened| Box::new(Seen::of(opened.journey, &left, look)));
            Done::SeenLeft { seen: seen.map_err(|error| wording::open_error(&error, look.lang)), left }
        });
    }

    /// Takes what was found out about what was left behind.
    pub(super) fn left_seen(&mut self, left: &Left, seen: Result<Box<Seen>, String>) {
        if let Some(Dialog::Left(preview)) = &mut self.dialog
            && preview.left == *left
        {
            preview.seen = Some(seen);
        }
    }
}

impl Seen {
    fn of(journey: Journey, left: &Left, look: Look) -> Self {
        let against = Against::of(&journey, left.path.as_deref(), left.at, look);
        let extent = Extent::of(&journey);
        let state = View::of(&journey).state;
        let scene = SceneRequest::new(journey.into(), state, None, Mode::Map, look).build();
        let size = Size::new(scene.drawing.width, scene.drawing.height);
        Self { extent, against, painting: Painting::of(&scene.drawing), size }
    }
}

impl Against {
    fn of(journey: &Journey, path: Option<&Path>, at: Timestamp, look: Look) -> Self {
        let Some(path) = path else { return Self::NeverSaved };
        match file::open(path) {
            Ok(opened) => Self::File {
                drift: Drift::between(&opened.journey, journey),
                written_since: is_written_since(path, at),
            },
            Err(file::OpenError::Missing) => Self::Gone,
            Err(error) => Self::Unreadable(wording::open_error(&error, look.lang)),
        }
    }

    fn told(&self, words: Words) -> Vec<String> {
        match self {
            Self::NeverSaved => vec![words.get("left-never-saved")],
            Self::Gone => vec![words.get("left-file-gone")],
            Self::Unreadable(reason) => {
                vec![words.with("left-file-unreadable", &[("reason", reason.as_str().into())])]
            }
            Self::File { drift, written_since } => {
                let drift = if drift.is_none() {
                    words.get("left-as-file")
                } else {
                    words.with("left-drift", &[("drift", wording::drift(drift, words.lang).into())])
                };
                let since = written_since.then(|| words.get("left-file-changed"));
                [Some(drift), since].into_iter().flatten().collect()
            }
        }
    }
}

/// Whether a file was written after this time, as far as the disk says.
pub(super) fn is_written_since(path: &Path, at: Timestamp) -> bool {
    let written = fs::metadata(path).and_then(|there| there.modified()).ok();
    written.is_some_and(|written| written > SystemTime::from(at))
}

/// The title of what was left behind, or that it has none.
pub(super) fn title(words: Words, left: &Left) -> String {
    if left.title.is_empty() { words.get("recovery-untitled") } else { left.title.clone() }
}

/// The file of what was left behind, or that it has none.
pub(super) fn file_of(words: Words, path: Option<&PathBuf>) -> String {
    path.map_or_else(|| words.get("recovery-no-file"), |path| path.display().to_string())
}

/// Shows the preview.
pub(super) fn show(ui: &mut Ui, words: Words, preview: &Preview, actions: &mut Vec<Action>) {
    ui.set_width(PICTURE.x.min(ui.content_rect().width() - 80.0));
    let quiet = ui.visuals().weak_text_color();
    ui.heading(title(words, &preview.left));
    let at = preview.left.at;
    ui.label(words.with("left-when", &[("when", moment(words.lang, at).into()), ("ago", ago(words, at).into())]));
    ui.label(RichText::new(file_of(words, preview.left.path.as_ref())).color(quiet));
    ui.add_space(8.0);
    let can_open = match &preview.seen {
        None => {
            ui.label(words.get("versions-looking"));
            true
        }
        Some(Err(reason)) => {
            ui.label(reason.as_str());
            false
        }
        Some(Ok(seen)) => {
            ui.label(wording::extent(seen.extent, words.lang));
            for line in seen.against.told(words) {
                ui.label(RichText::new(line).strong());
            }
            ui.add_space(8.0);
            picture(ui, words, seen);
            true
        }
    };
    ui.add_space(8.0);
    ui.label(RichText::new(words.get("left-nothing-lost")).color(quiet));
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        if ui.add_enabled_ui(can_open, |ui| dialogs::primary(ui, words, words.get("recovery-open"))).inner {
            actions.push(Action::Recover(preview.place));
        }
        if ui.button(words.get("left-later")).clicked() {
            actions.push(Action::CloseDialog);
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if ui.button(words.get("recovery-discard")).clicked() {
                actions.push(Action::CloseDialog);
                actions.push(Action::DiscardLeft(preview.place));
            }
        });
    });
}

/// The map of the first state, as small as it must be.
fn picture(ui: &mut Ui, words: Words, seen: &Seen) {
    let room = egui::vec2(ui.available_width(), PICTURE.y.min(ui.content_rect().height() - WORDS).max(LOWEST));
    let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
    let name = words.get("left-picture");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    let canvas = Size::new(f64::from(rect.width()), f64::from(rect.height()));
    let mut camera = Camera::default();
    camera.fit(Rect::from_origin_size(kurbo::Point::ZERO, seen.size), canvas);
    let painter = ui.painter_at(rect);
    seen.painting.paint(&painter, rect, (&camera, Level::Full), &std::collections::BTreeSet::new());
    let border = egui::Stroke::new(1.0, color(words.theme.border));
    ui.painter().rect_stroke(rect, 4.0, border, StrokeKind::Inside);
}
