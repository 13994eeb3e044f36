//! Work that could take long: it runs in threads, and its results come back as messages.

use std::{
    collections::BTreeMap,
    panic::{self, AssertUnwindSafe},
    path::PathBuf,
    sync::{
        Arc,
        mpsc::{Receiver, Sender, channel},
    },
    thread,
    time::{Duration, Instant},
};

use super::{
    left::Seen,
    lock::{Claim, Hold},
    paint::Painting,
    unopened::{Source, Unopened},
    versions::Heard,
    writing::Unsaved,
};
use crate::{
    editor::{Sampled, Scene, SceneRequest},
    file::{self, Attempt, Imprint, Left, OpenError, Opened, Other, SaveError, Session, Standing},
    model::Journey,
    report::Report,
    settings::Unreachable,
};

/// The name of the thread that builds scenes.
const SCENE: &str = "scene";

/// What a path is picked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To open a journey.
    Open,
    /// To save the journey.
    Save,
    /// To write what the canvas shows.
    Picture,
    /// To write one part of the page that is open.
    Part,
    /// To write the roadmap.
    Roadmap,
    /// To write the booklet.
    Booklet,
    /// To write the whole set.
    Folder,
}

/// What a file holds that was written, and who works on it from now on where that is new.
pub(super) type Saved = (Imprint, Option<Hold>);

/// A journey that was read, and what its file held.
pub(super) type Read = Box<(Opened, Imprint)>;

/// A result of some work.
pub(super) enum Done {
    /// A file was read.
    Opened {
        path: PathBuf,
        result: Result<Read, OpenError>,
        /// Whether unsaved work gives way to it: somebody has said so.
        sure: bool,
    },
    /// A file was read, and it is known who works on it.
    Held { path: PathBuf, read: Read, sure: bool, claim: Claim },
    /// It is known who works on the file of this document.
    Claimed { document: u64, attempt: Attempt },
    /// Who else works on the file of this document is another.
    HoldStands { document: u64, other: Option<Other> },
    /// What the file of this document says otherwise than the window, in words; else why it cannot be read.
    Compared { document: u64, path: PathBuf, result: Result<Vec<String>, OpenError> },
    /// The journey of this document was written; `journey` is the snapshot that is now on disk, and the result what the
    /// file holds, and who works on it from now on where that is new.
    Saved { document: u64, path: PathBuf, journey: Arc<Journey>, result: Result<Saved, Unsaved> },
    /// How the file of this document stands to what was known of it.
    Stands { document: u64, standing: Standing, imprint: Imprint },
    /// What earlier windows have left behind was looked for, and this one has begun to keep snapshots, if it can.
    Found { session: Option<Session>, left: Vec<Left> },
    /// A snapshot of what is not saved could not be made.
    NotKept(SaveError),
    /// What an earlier window has left behind was let go of.
    Discarded,
    /// What an earlier window has left behind was read, with what its file is to be held against, where there is one.
    Recovered { left: Left, result: Result<Box<(Opened, Option<Imprint>)>, OpenError> },
    /// What an earlier window has left behind was looked at; an error is in words.
    SeenLeft { left: Left, seen: Result<Box<Seen>, String> },
    /// Something was found out about the versions of this document.
    Versions(u64, Heard),
    /// A file does not open, and what is kept of it was looked for.
    NotOpened(Box<Unopened>),
    /// What is kept of a file that does not open was read.
    Rescued { path: PathBuf, source: Source, result: Result<Box<Opened>, OpenError> },
    /// Something was written for others to read; an error is in words.
    Exported { path: PathBuf, result: Result<(), String> },
    /// The system's file dialog of this number closed; `took` tells a person's answer from one that never opened.
    Picked { request: u64, purpose: Purpose, path: Option<PathBuf>, took: Duration },
    /// A scene of this document was built and made ready for painting.
    Built { document: u64, scene: Box<Scene>, painting: Box<Painting> },
    /// How sure the figures of this document are was drawn, or stopped.
    Sampled { document: u64, sampled: Option<Box<Sampled>> },
    /// The settings were written.
    Kept(Result<(), SaveError>),
    /// The journeys opened last that cannot be opened now, and why.
    Looked(BTreeMap<String, Unreachable>),
    /// The building of this scene of this document broke off.
    Unbuilt { document: u64, request: Box<SceneRequest> },
    /// The reports of earlier windows and workers were looked for.
    Reported(Vec<Report>),
    /// The work of this name broke off.
    Failed(&'static str),
}

impl Done {
    /// Reads a file, which takes a while.
    pub(super) fn opened(path: PathBuf, sure: bool) -> Self {
        let result = file::open_with_imprint(&path).map(Box::new);
        Self::Opened { path, result, sure }
    }
}

/// The threads at work and the way back from them.
pub(super) struct Jobs {
    context: egui::Context,
    sender: Sender<Done>,
    receiver: Receiver<Done>,
    /// The way back of scenes, which alone are waited for.
    scenes: (Sender<Done>, Receiver<Done>),
    running: usize,
    building: bool,
    requests: u64,
    /// How a scene is built.
    build: Build,
}

/// How a scene is built from what it is asked for.
pub(super) type Build = Arc<dyn Fn(SceneRequest) -> Scene + Send + Sync>;

// Work that breaks off must not take the window along.
const _: () = assert!(cfg!(panic = "unwind"), "the program needs panics that unwind");

/// The way back for a thread that tells more than once.
pub(super) struct WayBack {
    context: egui::Context,
    sender: Sender<Done>,
}

impl WayBack {
    /// Tells the window something, and wakes it.
    pub(super) fn send(&self, done: Done) {
        // The window may be gone by now; then nobody needs it.
        let _: Result<(), _> = self.sender.send(done);
        self.context.request_repaint();
    }
}

impl Jobs {
    /// No work yet; `context` is woken when a result comes.
    pub(super) fn new(context: egui::Context) -> Self {
        let (sender, receiver) = channel();
        let build: Build = Arc::new(SceneRequest::build);
        Self { context, sender, receiver, scenes: channel(), running: 0, building: false, requests: 0, build }
    }

    /// The way back for a thread that tells more than once.
    pub(super) fn way_back(&self) -> WayBack {
        WayBack { context: self.context.clone(), sender: self.sender.clone() }
    }

    /// Runs some work in a thread of this name.
    pub(super) fn spawn(&mut self, name: &'static str, work: impl FnOnce() -> Done + Send + 'static) {
        let way_back = self.sender.clone();
        self.spawn_to(&way_back, name, move || Done::Failed(name), work);
    }

    /// Runs some work in a thread of this name, its result to go this way back; `broken` tells that it broke off.
    fn spawn_to(
        &mut self,
        sender: &Sender<Done>,
        name: &'static str,
        broken: impl Fn() -> Done + Clone + Send + 'static,
        work: impl FnOnce() -> Done + Send + 'static,
    ) {
        let (way_back, context) = (sender.clone(), self.context.clone());
        self.running += 1;
        let not_begun = broken.clone();
        let spawned = thread::Builder::new().name(name.to_owned()).spawn(move || {
            // Work that breaks off must not leave the window waiting for it.
            let done = panic::catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| broken());
            // The window may be gone by now; then nobody needs the result.
            let _: Result<(), _> = way_back.send(done);
            context.request_repaint();
        });
        if spawned.is_err() {
            let _: Result<(), _> = sender.send(not_begun());
            self.context.request_repaint();
        }
    }

    /// Builds a scene of a document in a thread.
    pub(super) fn build(&mut self, document: u64, request: SceneRequest) {
        self.building = true;
        let way_back = self.scenes.0.clone();
        let (build, asked) = (self.build.clone(), request.clone());
        let broken = move || Done::Unbuilt { document, request: Box::new(asked.clone()) };
        self.spawn_to(&way_back, SCENE, broken, move || {
            let scene = Box::new(build(request));
            let painting = Box::new(Painting::of(&scene.drawing));
            Done::Built { document, scene, painting }
        });
    }

    /// Builds scenes in this way from now on.
    pub(super) fn build_by(&mut self, build: Build) {
        self.build = build;
    }

    /// The scene that is being built, if it is there in this time.
    pub(super) fn scene_within(&mut self, patience: Duration) -> Option<Done> {
        let done = self.scenes.1.recv_timeout(patience).ok()?;
        self.running = self.running.saturating_sub(1);
        self.building = false;
        Some(done)
    }

    /// The next result of other work than scenes, if it is there in this time.
    pub(super) fn result_within(&mut self, patience: Duration) -> Option<Done> {
        let done = self.receiver.recv_timeout(patience).ok()?;
        self.running = self.running.saturating_sub(1);
        Some(done)
    }

    /// Whether a scene is being built.
    pub(super) const fn is_building(&self) -> bool {
        self.building
    }

    /// The results that have come since the last call.
    pub(super) fn results(&mut self) -> Vec<Done> {
        let mut results: Vec<Done> = self.receiver.try_iter().collect();
        self.running -= results.len().min(self.running);
        results.extend(self.scene_within(Duration::ZERO));
        results
    }

    /// Whether something is under way.
    pub(super) const fn busy(&self) -> bool {
        self.running > 0
    }

    /// Asks for a path with the system's file dialog, and returns the number of the request.
    pub(super) fn pick(&mut self, purpose: Purpose, title: String, proposal: PathBuf) -> u64 {
        self.requests += 1;
        let request = self.requests;
        let pick = move || {
            let begun = Instant::now();
            let name = proposal.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let mut dialog = rfd::FileDialog::new().set_title(title);
            if let Some(folder) = proposal.parent().filter(|folder| folder.is_dir()) {
                dialog = dialog.set_directory(folder);
            }
            let path = match purpose {
                Purpose::Open => dialog.add_filter("Parcours", &["ron"]).pick_file(),
                Purpose::Save => dialog.add_filter("Parcours", &["ron"]).set_file_name(name).save_file(),
                Purpose::Picture => dialog
                    .add_filter("PNG", &["png"])
                    .add_filter("PDF", &["pdf"])
                    .add_filter("SVG", &["svg"])
                    .add_filter("CSV", &["csv"])
                    .set_file_name(name)
                    .save_file(),
                Purpose::Part => dialog
                    .add_filter("PNG", &["png"])
                    .add_filter("SVG", &["svg"])
                    .add_filter("PDF", &["pdf"])
                    .set_file_name(name)
                    .save_file(),
                Purpose::Roadmap => dialog
                    .add_filter("RON", &["ron"])
                    .add_filter("JSON", &["json"])
                    .add_filter("XLSX", &["xlsx"])
                    .add_filter("CSV", &["csv"])
                    .add_filter("Markdown", &["md"])
                    .set_file_name(name)
                    .save_file(),
                Purpose::Booklet => dialog.add_filter("PDF", &["pdf"]).set_file_name(name).save_file(),
                Purpose::Folder => dialog.pick_folder(),
            };
            Done::Picked { request, purpose, path, took: begun.elapsed() }
        };
        if cfg!(target_os = "macos") {
            // Dialogs must run on the main thread there.
            let done = pick();
            self.running += 1;
            let _: Result<(), _> = self.sender.send(done);
            self.context.request_repaint();
        } else {
            self.spawn("file dialog", pick);
        }
        request
    }
}
