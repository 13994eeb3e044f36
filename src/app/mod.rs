//! The window: everything that knows egui.
//!
//! Panels read the [`Editor`] and return actions; they are carried out in one place after the frame. Work that could
//! take long runs in threads and comes back as messages.

mod action;
mod at_a_glance;
mod bottom;
mod canvas;
mod capture;
mod clipboard;
mod compare_bar;
mod context_menu;
mod countdown;
mod cramped;
mod dashboard;
mod dialogs;
mod documents;
mod finding;
mod fonts;
mod headers;
mod help;
mod inspector;
mod jobs;
mod keeping;
mod keyboard;
mod laser;
mod lines;
mod match_up;
mod minimap;
mod naming;
mod new_state;
mod overlay;
mod paint;
mod perform;
mod picture;
mod presentation;
mod removal;
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
mod tool_bar;
mod top_bar;
mod welcome;
mod words;
mod workshop;
mod writing;

use std::path::PathBuf;

use egui::{CentralPanel, Frame, Margin, Panel, Ui, ViewportCommand};

pub use self::start::{StartError, run};
use self::{
    action::Action,
    dialogs::{Dialog, Then},
    finding::Finding,
    jobs::Jobs,
    keeping::Keeping,
    keyboard::Hearing,
    paint::Painting,
    picture::Picture,
    room::Room,
    words::Words,
    workshop::Workshop,
};
use crate::{
    drawing::Theme,
    editor::{self, Editor, Gesture, Look, Mode, Refusal},
    i18n::Lang,
    settings, wording,
};

/// A scene with more touchpoints and transitions than this, over all states, is built in a thread.
const LARGE: usize = 200;

/// The program's window.
pub struct App {
    document: Option<Document>,
    /// How many documents have been open, which numbers the next.
    documents: u64,
    lang: Lang,
    theme: &'static Theme,
    /// The scale of the whole window, in per cent.
    scale: u32,
    /// Whether nothing moves by itself.
    reduced_motion: bool,
    dialog: Option<Dialog>,
    /// What goes on when the journey is saved.
    then: Option<Then>,
    /// What the line at the bottom says until the next command.
    notice: Option<String>,
    jobs: Jobs,
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
}

/// An open journey and what is known of its file.
struct Document {
    /// Tells its results from those of documents that were left.
    number: u64,
    editor: Editor,
    picture: Picture,
    /// Whether its file says things that were repaired or dropped.
    repaired: bool,
    /// Whether it is being written.
    saving: bool,
    /// Where it is written once more when that is done.
    save_again: Option<PathBuf>,
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
        fonts::install(context);
        context.options_mut(|options| {
            // Ctrl + and − zoom the map; Ctrl+Q asks about unsaved work first.
            options.zoom_with_keyboard = false;
            options.quit_shortcuts.clear();
        });
        let mut app = Self {
            document: None,
            documents: 0,
            lang,
            theme: Theme::light(),
            scale: 100,
            // No version of egui or winit tells whether the system asks for this.
            reduced_motion: false,
            dialog: None,
            then: None,
            notice: None,
            jobs: Jobs::new(context.clone()),
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
        };
        app.take_over(context, settings);
        app.restyle(context);
        match path {
            Some(path) => app.read(path),
            None => app.look_for_recent(),
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
        self.document = Some(Document { number, editor, picture, repaired, saving: false, save_again: None });
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
        self.receive(&context);
        self.hear_keys(&context);
        self.escape(&context);
        self.take_pasted(&context);
        self.copy_from_map(&context);
        let mut actions = Vec::new();
        self.keep_finding();
        self.build_scene(&context);
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
        self.refocus(&context, had_dialog);
    }

    fn panels(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let words = self.words();
        self.make_room(ui.content_rect().size());
        let window = top_bar::Window {
            scale: self.scale,
            reduced_motion: self.reduced_motion,
            inspector_open: self.inspector_open,
            bottom_open: self.bottom_open,
            minimap_open: self.has_minimap(),
            filters_open: self.finding.filters_open,
            outline_open: self.finding.outline_open,
            side: self.workshop.open,
            laser: self.room.laser.is_latched(),
        };
        Panel::top("menus").show(ui, |ui| top_bar::menus(ui, words, self.editor(), window, actions));
        let Some(document) = &self.document else {
            self.status_line(ui);
            let recent = self.recent();
            CentralPanel::default().show(ui, |ui| welcome::show(ui, words, &recent, actions));
            return;
        };
        let bar = Frame::side_top_panel(ui.style()).inner_margin(Margin::symmetric(12, 8));
        Panel::top("document").frame(bar).show(ui, |ui| top_bar::document(ui, words, &document.editor, actions));
        self.status_line(ui);
        let Some(document) = &mut self.document else { return };
        let editor = &mut document.editor;
        compare_bar::show(ui, words, editor, actions);
        at_a_glance::show(ui, words, editor, actions);
        finding::bars(ui, words, editor, &mut self.finding, actions);
        let padded = Frame::side_top_panel(ui.style()).inner_margin(16.0);
        // A roadmap takes all the room; the panels come back as they were.
        if editor.mode() != Mode::Roadmap {
            let slim = Frame::side_top_panel(ui.style()).inner_margin(8.0);
            if editor.mode() != Mode::Insights {
                Panel::left("tools")
                    .frame(slim)
                    .exact_size(48.0)
                    .resizable(false)
                    .show(ui, |ui| tool_bar::show(ui, words, editor, actions));
            }
            workshop::side(ui, words, editor, &mut self.workshop, actions);
            let inspector = Panel::right("inspector").frame(padded).default_size(320.0).min_size(260.0);
            inspector.show_collapsible(ui, &mut self.inspector_open, |ui| {
                inspector::show(ui, words, editor, actions);
            });
            // The table takes the place of the panel below the map.
            if self.finding.outline_open {
                finding::outline::panel(ui, words, editor, &mut self.finding, actions);
            } else if !matches!(editor.mode(), Mode::SideBySide | Mode::Insights) {
                // Two states need its room.
                let bottom =
                    Panel::bottom("bottom").frame(padded).default_size(200.0).min_size(140.0).resizable(true);
                bottom.show_collapsible(ui, &mut self.bottom_open, |ui| {
                    bottom::show(ui, words, editor, &mut self.tab, actions);
                });
            }
        }
        if editor.mode() == Mode::Insights {
            CentralPanel::default().show(ui, |ui| dashboard::show(ui, words, editor, actions));
            return;
        }
        CentralPanel::no_frame().show(ui, |ui| {
            let canvas = canvas::show(ui, words, editor, &mut document.picture);
            if window.minimap_open {
                minimap::show(ui, words, canvas.rect, editor, &document.picture);
            }
            context_menu::show(ui, words, &canvas, editor, actions);
        });
        workshop::over_map(ui, words, editor, &mut self.workshop, actions);
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

    /// Builds the scene that is wanted: at once if it is small, else in a thread.
    fn build_scene(&mut self, context: &egui::Context) {
        let moving = self.moving(context);
        let Some(Document { editor, picture, number, .. }) = &mut self.document else { return };
        if let Some(request) = editor.wanted_scene() {
            if request.size() > LARGE {
                self.jobs.build(*number, request);
            } else {
                let scene = request.build();
                let painting = Painting::of(&scene.drawing);
                picture.take(editor, scene, painting, moving);
            }
        }
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
                Some(Refusal::ReadOnly) => self.notice = Some(words.get("notice-read-only")),
                Some(Refusal::Line(obstacle)) => self.notice = Some(words.get(obstacle.text_key())),
                Some(Refusal::NoDotLeft) => self.notice = Some(words.get("vote-none-left")),
                Some(Refusal::NoDotThere) => self.notice = Some(words.get("vote-none-there")),
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
                let unsaved = !editor.history().is_saved() || editor.history().is_open();
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
