//! The window: everything that knows egui.
//!
//! Panels read the [`Editor`] and return actions; they are carried out in one place after the frame. Work that could
//! take long runs in threads and comes back as messages.

mod action;
mod at_a_glance;
mod bottom;
mod canvas;
mod capture;
mod choice;
mod clipboard;
mod compare_bar;
mod context_menu;
mod countdown;
mod cramped;
mod dashboard;
mod dialogs;
mod differences;
mod documents;
mod finding;
mod fonts;
mod gantt;
mod headers;
mod help;
mod in_blocks;
mod in_turn;
mod inspector;
mod jobs;
mod keeping;
mod keyboard;
mod laser;
mod left;
mod lines;
mod lock;
mod match_up;
mod minimap;
mod moment;
mod naming;
mod new_state;
mod opening;
mod overlay;
mod paint;
mod panels;
mod perform;
mod picture;
mod presentation;
mod recovery;
mod removal;
mod reports;
mod room;
mod rulers;
mod samples;
mod sampling;
mod shortcuts;
mod side_by_side;
mod start;
mod status;
mod style;
mod tabs;
mod thread_lines;
mod tool_bar;
mod top_bar;
mod unbuilt;
mod unknown;
mod unopened;
mod versions;
mod watch;
mod welcome;
mod window_icon;
mod words;
mod workshop;
mod writing;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use egui::{Ui, ViewportCommand};

pub use self::start::{Renderer, StartError, run};
use self::{
    action::Action,
    dialogs::{Dialog, Then},
    finding::Finding,
    in_turn::InTurn,
    jobs::Jobs,
    keeping::Keeping,
    keyboard::Hearing,
    opening::Opening,
    picture::Picture,
    room::Room,
    words::Words,
    workshop::Workshop,
};
use crate::{
    drawing::{Page, Theme},
    editor::{self, Editor, Gesture, Look, Refusal, Scene, SceneRequest},
    file::{self, Disk, Disks, Version},
    i18n::Lang,
    settings, text, wording,
};

/// How long a frame waits for the scene that it is to show: half of the time between two.
const PATIENCE: Duration = Duration::from_millis(8);

/// The program's window.
pub struct App {
    document: Option<Document>,
    /// The journey that it opens with, until the first frame.
    opening: Option<Opening>,
    /// How many documents have been open, which numbers the next.
    documents: u64,
    lang: Lang,
    theme: &'static Theme,
    /// The scale of the whole window, in per cent.
    scale: u32,
    /// Whether nothing moves by itself.
    reduced_motion: bool,
    dialog: Option<Dialog>,
    /// The part of a page that a path is asked for, by its title.
    part: Option<(Page, String)>,
    /// What goes on when the journey is saved.
    then: Option<Then>,
    /// What the line at the bottom says until the next command.
    notice: Option<String>,
    jobs: Jobs,
    /// How long a frame waits for its scene.
    patience: Duration,
    /// How sure the figures are is drawn when the journey was left alone.
    sampling_due: sampling::Due,
    inspector_open: bool,
    bottom_open: bool,
    tab: bottom::Tab,
    /// The search, the filters and the table.
    finding: Finding,
    /// The cards and the votes beside the map.
    workshop: Workshop,
    /// The widget that had the keyboard in the last frame, and whether it was one to type in.
    focus: (Option<egui::Id>, bool),
    /// In how many frames the map gets the keyboard back; 0 for never.
    refocus_in: u8,
    /// The title of the window as it was last set.
    window_title: String,
    /// Which panels gave way.
    cramped: cramped::Cramped,
    /// What is known of the keyboard.
    hearing: Hearing,
    /// What is kept between runs.
    keeping: Keeping,
    /// What is there for a room of people.
    room: Room,
    /// Work that was not saved.
    recovery: recovery::Recovery,
    /// What the program says about its own failures.
    reports: reports::Reports,
    /// How it deals with the files of journeys.
    files: Files,
}

/// How the window deals with the files of journeys.
struct Files {
    /// Whether it says beside each that it works on it, and keeps to what others say there.
    held: bool,
    /// Where they are saved.
    disk: Arc<dyn Disk + Send + Sync>,
}

/// An open journey and what is known of its file.
struct Document {
    /// Tells its results from those of documents that were left.
    number: u64,
    editor: Editor,
    picture: Picture,
    /// Whether its file says things that were repaired or dropped.
    repaired: bool,
    /// What its file says that is not known here, in words; saving asks about it.
    unknown: Vec<String>,
    /// The version of the format of its file.
    version: u32,
    /// Who works on its file.
    hold: lock::Hold,
    /// Whether it is being written.
    saving: bool,
    /// Where it is written once more when that is done.
    save_again: Option<PathBuf>,
    /// The file, watched for what others do to it.
    watch: Option<watch::Watch>,
    /// The version that is looked at, and how.
    past: Option<(Version, versions::Way)>,
    /// The file that it is saved beside where it has none: one that does not open.
    beside: Option<PathBuf>,
}

impl Document {
    /// The name of its file, without its folder.
    fn file_name(&self) -> String {
        let name = self.editor.path.as_ref().and_then(|path| path.file_name());
        name.map(|name| text::plain(&name.to_string_lossy()).into_owned()).unwrap_or_default()
    }

    /// Whether a path is that of its file, whatever it is called.
    fn is_own(&self, path: &Path) -> bool {
        self.editor.path.as_ref().is_some_and(|own| file::is_same(own, path))
    }
}

impl App {
    /// The window, with a journey to be opened where a path is given. It keeps nothing between runs.
    #[must_use]
    pub fn new(context: &egui::Context, path: Option<PathBuf>, lang: Lang) -> Self {
        let settings = settings::Settings::default();
        Self::keeping(context, path, lang, settings::Opened { settings, store: None, trouble: None })
    }

    /// The window with these settings, which it keeps, and a journey to be opened where a path is given.
    #[must_use]
    pub fn keeping(
        context: &egui::Context,
        path: Option<PathBuf>,
        lang: Lang,
        settings: settings::Opened,
    ) -> Self {
        Self::opening(context, path.map(Opening::begin), lang, settings)
    }

    /// The window with these settings, which it keeps, and a journey that is being read already where there is one.
    fn opening(context: &egui::Context, opening: Option<Opening>, lang: Lang, settings: settings::Opened) -> Self {
        fonts::install(context);
        context.add_plugin(InTurn::default());
        context.options_mut(|options| {
            // Ctrl + and − zoom the map; Ctrl+Q asks about unsaved work first.
            options.zoom_with_keyboard = false;
            options.quit_shortcuts.clear();
        });
        let mut app = Self {
            document: None,
            opening,
            documents: 0,
            lang,
            theme: Theme::light(),
            scale: 100,
            // No version of egui or winit tells whether the system asks for this.
            reduced_motion: false,
            dialog: None,
            part: None,
            then: None,
            notice: None,
            jobs: Jobs::new(context.clone()),
            patience: PATIENCE,
            sampling_due: None,
            inspector_open: true,
            bottom_open: true,
            tab: bottom::Tab::default(),
            finding: Finding::default(),
            workshop: Workshop::default(),
            focus: (None, false),
            refocus_in: 0,
            window_title: String::new(),
            cramped: cramped::Cramped::default(),
            hearing: Hearing::default(),
            keeping: Keeping::default(),
            room: Room::default(),
            recovery: recovery::Recovery::default(),
            reports: reports::Reports::default(),
            files: Files { held: false, disk: Arc::new(Disks) },
        };
        app.take_over(context, settings);
        app.restyle(context);
        if app.opening.is_none() {
            app.look_for_recent();
        }
        app
    }

    /// The editor of the open journey.
    #[must_use]
    pub fn editor(&self) -> Option<&Editor> {
        self.document.as_ref().map(|document| &document.editor)
    }

    fn look(&self) -> Look {
        Look { lang: self.lang, theme: self.theme }
    }

    fn words(&self) -> Words {
        Words { lang: self.lang, theme: self.theme, keyboard: self.hearing.keyboard(self.lang) }
    }

    fn show(&mut self, editor: Editor, repaired: bool) {
        self.documents += 1;
        let picture = Picture::default();
        let number = self.documents;
        self.document = Some(Document {
            number,
            editor,
            picture,
            repaired,
            unknown: Vec::new(),
            version: 0,
            hold: lock::Hold::default(),
            saving: false,
            save_again: None,
            watch: None,
            past: None,
            beside: None,
        });
        // The map has the keyboard from the start.
        self.refocus_in = 2;
    }

    fn restyle(&mut self, context: &egui::Context) {
        style::apply(context, self.theme, self.reduced_motion);
        let look = self.look();
        if let Some(document) = &mut self.document {
            document.editor.set_look(look);
        }
    }

    /// Makes a step of what is still being typed.
    fn settle(&mut self) {
        if let Some(Document { editor, .. }) = &mut self.document {
            editor.commit_capture(editor::Next::Nothing);
            editor.commit_naming(false);
            editor.settle();
        }
    }

    fn is_unsaved(&self) -> bool {
        self.document.as_ref().is_some_and(|document| !document.editor.history().is_saved())
    }

    /// One frame.
    pub fn ui(&mut self, ui: &mut Ui) {
        let context = ui.ctx().clone();
        let had_dialog = self.dialog.is_some();
        let open_before = self.open_to_write();
        self.note_shown();
        let patience = self.show_opening(&context);
        self.receive(&context);
        self.look_at_file(&context);
        self.hear_keys(&context);
        self.escape(&context);
        self.take_pasted(&context);
        self.copy_from_map(&context);
        let mut actions = Vec::new();
        self.keep_finding();
        self.build_scene(&context, patience);
        self.sample(&context);
        if self.dialog.is_none() {
            shortcuts::collect(&context, self.editor(), &mut actions);
            self.room.keep_to_the_room(&mut actions);
        }
        if !self.present(ui, &mut actions) {
            self.panels(ui, &mut actions);
        }
        self.room_over_all(&context, &mut actions);
        let words = self.words();
        if let Some(dialog) = &mut self.dialog {
            dialogs::show(&context, words, dialog, &mut actions);
        }
        self.perform(&context, actions);
        self.after(&context);
        // Last, so that no edit of this frame waits for another frame: a hidden window has none.
        self.tend_recovery();
        self.refocus(&context, had_dialog);
        // With all that this frame has changed.
        self.hold_work();
        self.await_keyboard(&context, open_before);
        self.await_note(&context);
    }

    /// Gives the keyboard back to the map, or to the table that had it, when a dialog has closed.
    ///
    /// egui keeps the focus from what was below a modal for one frame more, so it is asked for after that.
    fn refocus(&mut self, context: &egui::Context, had_dialog: bool) {
        if had_dialog && self.dialog.is_none() && !self.finding.takes_keyboard() {
            self.refocus_in = 2;
            self.finding.outline.take_keyboard_back();
        }
        if self.refocus_in > 0 {
            self.refocus_in -= 1;
            context.request_repaint();
            if self.refocus_in == 0 {
                self.finding.outline.focus_again_or(context, canvas::id());
            }
        }
    }

    /// Has the scene built that is wanted, and waits for it as long as nobody notices. Until it is there, the one before
    /// is shown.
    fn build_scene(&mut self, context: &egui::Context, patience: Duration) {
        let Some(Document { editor, number, .. }) = &self.document else { return };
        let Some(request) = editor.wanted_scene().filter(|_| !self.jobs.is_building()) else { return };
        self.jobs.build(*number, request);
        if let Some(done) = self.jobs.scene_within(patience) {
            self.take_result(context, done);
        }
    }

    /// Saves journeys on this disk from now on: for tests, which make one fail.
    pub fn save_on(&mut self, disk: impl Disk + Send + Sync + 'static) {
        self.files.disk = Arc::new(disk);
    }

    /// Waits for each scene, however long it takes: for tests, whose machines are of any speed.
    pub fn be_patient(&mut self) {
        self.patience = Duration::from_hours(1);
    }

    /// Builds scenes in this way: for tests, which let that break.
    pub fn build_scenes_by(&mut self, build: impl Fn(SceneRequest) -> Scene + Send + Sync + 'static) {
        self.jobs.build_by(Arc::new(build));
    }

    /// Since when things move that have a new place in this frame, in seconds; none where nothing moves by itself.
    fn moving(&self, context: &egui::Context) -> Option<f64> {
        // Since the frame before, so that this one does not show the old picture once more.
        let since = || context.input(|input| input.time - f64::from(input.predicted_dt));
        (!self.reduced_motion).then(since)
    }

    /// Esc takes back what is typed, else what the tool does; a list or a field that it closes is enough for once.
    fn escape(&mut self, context: &egui::Context) {
        let escaped = context.input(|input| input.key_pressed(egui::Key::Escape));
        if !escaped || self.dialog.is_some() || egui::Popup::is_any_open(context) || self.escape_room(context) {
            return;
        }
        if self.workshop.take_back() {
            return;
        }
        // A drag of something else than the map was taken back.
        if context.drag_stopped_id().is_some_and(|dragged| dragged != canvas::id()) {
            return;
        }
        let (_, was_typing) = self.focus;
        if let Some(Document { editor, .. }) = &mut self.document {
            if *editor.gesture() != Gesture::Idle {
                // A drag is what the hand is at, wherever the keyboard is.
                editor.cancel();
            } else if editor.naming().is_some() {
                editor.drop_naming();
                canvas::focus(context);
            } else if editor.capture().is_some() {
                editor.drop_capture();
                canvas::focus(context);
            } else if editor.history().is_open() {
                editor.give_up();
            } else if !was_typing {
                editor.cancel();
            }
        }
    }

    /// Asks about unsaved work before the window closes; also where it is minimised or covered.
    fn guard_closing(&mut self, context: &egui::Context) {
        if !context.input(|input| input.viewport().close_requested()) {
            return;
        }
        self.settle();
        if self.is_unsaved() {
            context.send_viewport_cmd(ViewportCommand::CancelClose);
            context.send_viewport_cmd(ViewportCommand::Minimized(false));
            context.send_viewport_cmd(ViewportCommand::Focus);
            self.dialog = Some(Dialog::Unsaved { then: Then::Quit });
        }
    }

    /// What follows from a frame: steps are closed, questions are put, refusals told, the title of the window set.
    fn after(&mut self, context: &egui::Context) {
        let words = self.words();
        let focus = (context.memory(egui::Memory::focused), context.text_edit_focused());
        // A field is one step: it is made when the keyboard goes elsewhere, or when a drag ends.
        let busy = focus.1 && focus.0 == self.focus.0 || context.input(|input| input.pointer.any_down());
        self.focus = focus;
        if let Some(Document { editor, .. }) = &mut self.document {
            if !busy {
                editor.settle();
            }
            if let Some(ask) = editor.ask.take() {
                self.dialog = Some(Dialog::of(ask, words, editor));
            }
            match editor.take_refusal() {
                Some(Refusal::TooMuch(excess)) => self.notice = Some(wording::too_much(&excess, self.lang)),
                Some(Refusal::ReadOnly) => {
                    self.notice = editor.why_read_only().map(|why| words.get(why.text_key()));
                }
                Some(Refusal::Line(obstacle)) => self.notice = Some(words.get(obstacle.text_key())),
                Some(Refusal::NoDotLeft) => self.notice = Some(words.get("vote-none-left")),
                Some(Refusal::NoDotThere) => self.notice = Some(words.get("vote-none-there")),
                Some(Refusal::Circle(titles)) => self.notice = Some(gantt::circle(words, &titles)),
                Some(Refusal::RuleWaits) => self.notice = Some(words.get("plan-rule-waits")),
                Some(Refusal::Undated) => self.notice = Some(words.get("plan-undated")),
                Some(Refusal::Edit(error)) => self.notice = Some(wording::edit_error(&error, self.lang)),
                None => {}
            }
            // A worker wakes the window by itself when it is done.
            if editor.wanted_scene().is_some() && !self.jobs.is_building() {
                context.request_repaint();
            }
        }
        let title = match self.editor() {
            Some(editor) => {
                let unsaved = editor.has_unsaved_work();
                format!("{}{} – Parcours", if unsaved { "• " } else { "" }, words.title(editor))
            }
            None => "Parcours".to_owned(),
        };
        if title != self.window_title {
            context.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.window_title = title;
        }
        self.keep(context);
    }
}
