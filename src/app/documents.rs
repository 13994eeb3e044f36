//! Opening, saving, exporting and leaving journeys: what has to do with files, and what is asked before.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    App, Document,
    dialogs::{Dialog, Then},
    jobs::{Done, Purpose, Saved},
    lock, unknown, writing,
};
use crate::{
    drawing::Page,
    editor::{Editor, Mode, ReadOnly},
    file::{self, Opened},
    model::Journey,
    wording,
};

/// A dialog that closes sooner than this, in seconds, without an answer never opened.
const NO_DIALOG: f32 = 1.0;

/// How many characters of the title of a part its file is called by.
const TITLE: usize = 40;

impl App {
    /// Leaves the document, after asking about unsaved work.
    pub(super) fn leave(&mut self, context: &egui::Context, then: Then) {
        self.settle();
        if self.is_unsaved() {
            self.dialog = Some(Dialog::Unsaved { then });
        } else {
            self.go_on(context, then);
        }
    }

    /// Goes on after unsaved work was dealt with.
    pub(super) fn go_on(&mut self, context: &egui::Context, then: Then) {
        match then {
            Then::Quit => {
                self.end_hold();
                self.document = None;
                context.send_viewport_cmd(egui::ViewportCommand::Close);
            }
            Then::Welcome => {
                self.document = None;
                self.look_for_recent();
            }
            Then::AskOpen => self.ask_path(Purpose::Open),
            Then::Show(path) => self.read(path),
        }
    }

    pub(super) fn ask_path(&mut self, purpose: Purpose) {
        let proposal = self.proposal(purpose);
        let text = match purpose {
            Purpose::Open => proposal.parent().unwrap_or(Path::new("")).join("").display().to_string(),
            _ => proposal.display().to_string(),
        };
        let request = self.jobs.pick(purpose, self.lang.text("dialog-path-title"), proposal);
        let message = self.lang.text("dialog-path-waiting");
        self.dialog = Some(Dialog::Path { request, purpose, text, message, fresh: true });
    }

    /// The path that is proposed: beside the journey, named after it.
    fn proposal(&self, purpose: Purpose) -> PathBuf {
        let editor = self.document.as_ref().map(|document| &document.editor);
        let beside = self.document.as_ref().and_then(|document| document.beside.clone());
        let path = editor.and_then(|editor| editor.path.clone()).or(beside);
        let stem = path.as_ref().and_then(|path| path.file_stem()).map(|stem| stem.to_string_lossy().into_owned());
        let title = editor.map(|editor| editor.journey().title.clone()).unwrap_or_default();
        let stem = stem.unwrap_or_else(|| crate::publish::file_stem(&title, "parcours"));
        let folder = path.and_then(|path| path.parent().map(Path::to_path_buf));
        let folder = folder.filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.or_else(|| std::env::current_dir().ok()).unwrap_or_default();
        let state = editor.and_then(|editor| editor.state()).map_or("", |state| state.id.as_str());
        let is_incomplete = self.document.as_ref().is_some_and(|document| !document.unknown.is_empty());
        let read_only = editor.is_some_and(Editor::is_read_only) || is_incomplete;
        folder.join(match purpose {
            Purpose::Save if read_only => format!("{stem}-2.ron"),
            Purpose::Open | Purpose::Save => format!("{stem}.ron"),
            Purpose::Picture => match editor.map(Editor::mode) {
                Some(Mode::SideBySide) => format!("{stem}-side-by-side.png"),
                Some(Mode::Compare) => format!("{stem}-compare.png"),
                Some(Mode::Roadmap) => format!("{stem}-roadmap.png"),
                Some(Mode::Page) => {
                    let page = editor.and_then(Editor::open_page);
                    format!("{stem}-{}.png", page.map_or("", Page::key))
                }
                _ => format!("{stem}-{}.png", crate::publish::file_stem(state, "state")),
            },
            Purpose::Part => {
                let (page, title) = self.part.as_ref().map_or(("", ""), |(page, title)| (page.key(), title));
                let title: String = title.chars().take(TITLE).collect();
                format!("{stem}-{}.png", crate::publish::file_stem(&title, page))
            }
            Purpose::Roadmap => format!("{stem}-roadmap.ron"),
            Purpose::Booklet => format!("{stem}-booklet.pdf"),
            Purpose::Folder => stem,
        })
    }

    /// Uses a path that was given. What would overwrite another file is asked about, unless it was already.
    pub(super) fn use_path(&mut self, purpose: Purpose, path: PathBuf, confirmed: bool) {
        self.dialog = None;
        if purpose == Purpose::Open {
            return self.read(path);
        }
        let Some(named) = writing::Format::complete(purpose, &path) else {
            let text = self.lang.text("failure-ending");
            return self.fail("failure-export", &path, &text);
        };
        let own = self.document.as_ref().and_then(|document| document.editor.path.as_ref());
        let is_own = own.is_some_and(|own| file::is_same(own, &named));
        let read_only = self.document.as_ref().is_some_and(|document| document.editor.is_read_only());
        if is_own && (purpose != Purpose::Save || read_only) {
            let text = self.lang.text("failure-own-file");
            return self.fail("failure-export", &named, &text);
        }
        // A dialog of the system asked about the name it gave, not about one with an ending put to it.
        let is_asked = confirmed && named == path;
        if purpose != Purpose::Folder && !is_own && !is_asked && named.exists() {
            self.dialog = Some(Dialog::Overwrite { purpose, path: named });
            return;
        }
        match purpose {
            Purpose::Save => self.write(named),
            _ => {
                if let Some(Document { editor, .. }) = &mut self.document {
                    editor.settle();
                    let with_votes = self.workshop.votes_in_pictures;
                    let order = writing::Order::of(editor, purpose, with_votes).of_part(self.part.take());
                    self.jobs.spawn("export", move || {
                        let result = order.write(&named);
                        Done::Exported { path: named, result }
                    });
                }
            }
        }
    }

    /// Reads a file in the background.
    pub(super) fn read(&mut self, path: PathBuf) {
        self.jobs.spawn("open", move || Done::opened(path, false));
    }

    /// Reads the file once more in the background, for what is on screen to give way to it.
    pub(super) fn reload(&mut self, path: PathBuf) {
        self.jobs.spawn("open", move || Done::opened(path, true));
    }

    pub(super) fn save(&mut self) {
        match self.document.as_ref().map(|document| (document.editor.path.clone(), document.editor.is_read_only()))
        {
            Some((Some(path), false)) => self.write(path),
            Some(_) => self.ask_path(Purpose::Save),
            None => {}
        }
    }

    /// Writes the journey in the background; while one is being written, the next waits.
    pub(super) fn write(&mut self, path: PathBuf) {
        let versions = self.versions();
        let Some(document) = &mut self.document else { return };
        document.editor.settle();
        if document.saving {
            document.save_again = Some(path);
            return;
        }
        if !document.unknown.is_empty() && document.is_own(&path) {
            let lines = document.unknown.clone();
            self.dialog = Some(Dialog::Unknown { path, lines });
            return;
        }
        document.saving = true;
        let number = document.number;
        let before = document.watch.as_ref().and_then(|watch| watch.imprint_of(&path));
        let journey = document.editor.history().committed().clone();
        // What a repaired file said is kept beside the new one.
        let keep = document.repaired && document.is_own(&path);
        let (disk, (holds, own)) = (Arc::clone(&self.files.disk), self.holding());
        self.jobs.spawn("save", move || {
            let hold = lock::hold_to_save(&path, holds, own.as_deref()).map_err(writing::Unsaved::InUse);
            let result = hold.and_then(|hold| {
                let saved = writing::save(&*disk, &journey, &path, keep, before.as_ref(), versions.as_ref())?;
                Ok((saved, hold))
            });
            Done::Saved { document: number, path, journey, result }
        });
    }

    /// Takes what the threads have done since the last frame.
    pub(super) fn receive(&mut self, context: &egui::Context) {
        for done in self.jobs.results() {
            self.take_result(context, done);
        }
    }

    /// Takes what a thread has done.
    pub(super) fn take_result(&mut self, context: &egui::Context, done: Done) {
        self.note_done(&done);
        match done {
            Done::Opened { path, result: Ok(read), sure } => {
                if self.is_unsaved() && !sure {
                    // Somebody went on working while the file was read.
                    self.dialog = Some(Dialog::Unsaved { then: Then::Show(path) });
                } else {
                    self.hold_and_show(path, read, sure);
                }
            }
            Done::Held { path, read, sure, claim } => self.held(path, read, sure, claim),
            Done::Claimed { document, attempt } => self.claimed(document, attempt),
            Done::HoldStands { document, other } => self.hold_stands(document, other),
            Done::Compared { document, path, result } => self.compared(document, path, result),
            Done::Opened { path, result: Err(error), .. } | Done::Rescued { path, result: Err(error), .. } => {
                self.not_opened(path, error);
            }
            Done::NotOpened(unopened) => self.dialog = Some(Dialog::Unopened(unopened)),
            Done::Rescued { path, source, result: Ok(opened) } => self.rescued(path, source, *opened),
            Done::Versions(document, heard) => self.hear_of_versions(document, heard),
            Done::SeenLeft { left, seen } => self.left_seen(&left, seen),
            Done::Saved { document, path, journey, result } => {
                self.saved(context, document, &path, journey, result);
            }
            Done::Found { session, left } => self.found(session, left),
            Done::NotKept(error) => self.not_kept(&error),
            Done::Recovered { left, result: Ok(opened) } => {
                if self.is_unsaved() {
                    self.notice = Some(self.lang.text("recovery-save-first"));
                } else {
                    let (opened, imprint) = *opened;
                    self.recovered(left, opened, imprint);
                }
            }
            Done::Recovered { left, result: Err(error) } => {
                let text = wording::open_error(&error, self.lang);
                self.fail("failure-open", left.path.as_deref().unwrap_or(Path::new("")), &text);
            }
            Done::Stands { document, standing, imprint } => self.stands(document, standing, imprint),
            Done::Exported { path, result: Ok(()) } => {
                let path = path.display().to_string();
                self.notice = Some(self.lang.text_with("notice-exported", &[("path", path.into())]));
            }
            Done::Exported { path, result: Err(text) } => self.fail("failure-export", &path, &text),
            Done::Picked { request, purpose, path, took } => {
                // An answer to a question that was closed meanwhile is none.
                if matches!(&self.dialog, Some(Dialog::Path { request: asked, .. }) if *asked == request) {
                    match path {
                        Some(path) => self.use_path(purpose, path, true),
                        None => self.not_picked(took.as_secs_f32()),
                    }
                }
            }
            Done::Built { document, scene, painting } => {
                let moving = self.moving(context);
                if let Some(shown) = self.document.as_mut().filter(|shown| shown.number == document) {
                    shown.picture.take(&mut shown.editor, *scene, *painting, moving);
                }
            }
            Done::Unbuilt { document, request } => {
                if let Some(shown) = self.document.as_mut().filter(|shown| shown.number == document) {
                    shown.editor.scene_broke(*request);
                }
            }
            Done::Reported(found) => self.reported(found),
            Done::Sampled { document, sampled } => {
                if let Some(shown) = self.document.as_mut().filter(|shown| shown.number == document) {
                    shown.editor.take_sampled(sampled.map(|sampled| *sampled));
                }
            }
            Done::Kept(Ok(())) | Done::Discarded => {}
            Done::Kept(Err(error)) => {
                let reason = wording::save_error(&error, self.lang);
                self.notice = Some(self.lang.text_with("settings-not-kept", &[("reason", reason.into())]));
            }
            Done::Looked(unreachable) => self.looked(unreachable),
            Done::Failed(work) => {
                self.then = None;
                if let Some(document) = &mut self.document {
                    document.saving = false;
                    if work == super::sampling::NAME {
                        document.editor.stop_sampling();
                    }
                }
                self.notice = Some(self.lang.text_with("notice-broken-off", &[("work", work.into())]));
            }
        }
    }

    /// The system's dialog closed without a path: a person closed it, or there is none and the field remains.
    fn not_picked(&mut self, took: f32) {
        if took >= NO_DIALOG {
            self.dialog = None;
            self.then = None;
        } else if let Some(Dialog::Path { message, .. }) = &mut self.dialog {
            *message = self.lang.text("dialog-path-none");
        }
    }

    fn saved(
        &mut self,
        context: &egui::Context,
        number: u64,
        path: &Path,
        journey: Arc<Journey>,
        result: Result<Saved, writing::Unsaved>,
    ) {
        // The document may have been left meanwhile.
        let Some(document) = self.document.as_mut().filter(|document| document.number == number) else { return };
        document.saving = false;
        let (imprint, hold) = match result {
            Ok(saved) => saved,
            Err(unsaved) => {
                document.save_again = None;
                let is_own = document.editor.path.as_deref() == Some(path);
                self.then = None;
                if let writing::Unsaved::Unsure(_, imprint) = &unsaved
                    && is_own
                {
                    // What is there is this window's, and nobody else's.
                    self.watch(path, *imprint);
                }
                return self.not_saved(path, &unsaved);
            }
        };
        document.repaired = false;
        document.unknown.clear();
        if let Some(hold) = hold {
            document.hold = hold;
        }
        document.editor.mark_saved(path.to_path_buf(), journey);
        // What was saved elsewhere because it could only be looked at is this window's own now.
        document.editor.set_writable();
        let again = document.save_again.take();
        self.watch(path, imprint);
        self.remember(path);
        let name = path.display().to_string();
        self.notice = Some(self.lang.text_with("notice-saved", &[("path", name.into())]));
        if let Some(path) = again {
            self.write(path);
        } else if let Some(then) = self.then.take() {
            // What was changed while the file was written is asked about again.
            self.leave(context, then);
        }
    }

    /// Says why the journey is not in its file. It stays open and unsaved, so nothing is lost.
    fn not_saved(&mut self, path: &Path, unsaved: &writing::Unsaved) {
        let text = match unsaved {
            writing::Unsaved::Unwritable => self.lang.text("cli-unwritable-journey"),
            writing::Unsaved::InUse(other) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                self.lang.text_with("lock-not-saved", &lock::told(self.lang, &name, &other.holder))
            }
            writing::Unsaved::Disk(error) | writing::Unsaved::Unsure(error, _) => {
                if matches!(error, file::SaveError::Changed)
                    && let Some(watch) = self.document.as_ref().and_then(|document| document.watch.as_ref())
                {
                    // The bar above the canvas has the ways out.
                    watch.look();
                }
                wording::save_error(error, self.lang)
            }
        };
        self.fail("failure-save", path, &text);
    }

    /// Writes the journey over its file, whatever somebody else wrote there.
    pub(super) fn replace(&mut self, path: PathBuf) {
        if let Some(document) = &mut self.document {
            document.watch = None;
        }
        self.write(path);
    }

    fn fail(&mut self, key: &str, path: &Path, text: &str) {
        let name = path.display().to_string();
        let title = self.lang.text_with(key, &[("path", name.into())]);
        self.dialog = Some(Dialog::Failure { title, text: text.to_owned() });
    }

    /// Opens a journey from its text, as the samples are.
    pub(super) fn open_text(&mut self, text: &str) {
        match file::parse(text) {
            Ok(opened) => self.opened(opened, None),
            Err(error) => {
                let text = wording::open_error(&error, self.lang);
                self.fail("failure-open", Path::new(""), &text);
            }
        }
    }

    /// Shows a journey that was opened, and says what was repaired in it.
    pub(super) fn opened(&mut self, opened: Opened, path: Option<&Path>) {
        let lines = wording::opened(&opened, self.lang);
        if let Some(path) = path {
            self.remember(path);
        }
        let unknown = opened.unknown.iter().map(|field| unknown::place(field, self.lang)).collect();
        let mut editor = Editor::new(opened.journey, path.map(Path::to_path_buf), self.look());
        let repaired = !lines.is_empty();
        if opened.read_only {
            editor.set_read_only(ReadOnly::Newer);
        } else if !opened.repairs.is_empty() {
            editor.mark_unsaved();
        }
        if repaired {
            self.dialog = Some(Dialog::Repaired {
                lines,
                repaired: !opened.repairs.is_empty(),
                read_only: opened.read_only,
            });
        }
        self.show(editor, repaired);
        if let Some(document) = &mut self.document {
            (document.version, document.unknown) = (opened.version, unknown);
        }
    }
}
