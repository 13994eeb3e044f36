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

use super::paint::Painting;
use crate::{
    editor::{Sampled, Scene, SceneRequest},
    file::{OpenError, Opened, SaveError},
    model::Journey,
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
    /// To write the roadmap.
    Roadmap,
    /// To write the whole set.
    Folder,
}

/// A result of some work.
pub(super) enum Done {
    /// A file was read.
    Opened { path: PathBuf, result: Result<Box<Opened>, OpenError> },
    /// The journey of this document was written; `journey` is the snapshot that is now on disk. An error is in words.
    Saved { document: u64, path: PathBuf, journey: Arc<Journey>, result: Result<(), String> },
    /// Something was written for others to read; an error is in words.
    Exported { path: PathBuf, result: Result<(), String> },
    /// The system's file dialog of this number closed; `took` tells a person's answer from one that never opened.
    Picked { request: u64, purpose: Purpose, path: Option<PathBuf>, took: Duration },
    /// A scene of this document was built and made ready for painting.
    Built { document: u64, scene: Box<Scene>, painting: Painting },
    /// How sure the figures of this document are was drawn, or stopped.
    Sampled { document: u64, sampled: Option<Box<Sampled>> },
    /// The settings were written.
    Kept(Result<(), SaveError>),
    /// The journeys opened last that cannot be opened now, and why.
    Looked(BTreeMap<String, Unreachable>),
    /// The work of this name broke off.
    Failed(&'static str),
}

/// The threads at work and the way back from them.
pub(super) struct Jobs {
    context: egui::Context,
    sender: Sender<Done>,
    receiver: Receiver<Done>,
    running: usize,
    building: bool,
    requests: u64,
}

impl Jobs {
    /// No work yet; `context` is woken when a result comes.
    pub(super) fn new(context: egui::Context) -> Self {
        let (sender, receiver) = channel();
        Self { context, sender, receiver, running: 0, building: false, requests: 0 }
    }

    /// Runs some work in a thread of this name.
    pub(super) fn spawn(&mut self, name: &'static str, work: impl FnOnce() -> Done + Send + 'static) {
        let (sender, context) = (self.sender.clone(), self.context.clone());
        self.running += 1;
        let spawned = thread::Builder::new().name(name.to_owned()).spawn(move || {
            // Work that breaks off must not leave the window waiting for it.
            let done = panic::catch_unwind(AssertUnwindSafe(work)).unwrap_or(Done::Failed(name));
            // The window may be gone by now; then nobody needs the result.
            let _: Result<(), _> = sender.send(done);
            context.request_repaint();
        });
        if spawned.is_err() {
            let _: Result<(), _> = self.sender.send(Done::Failed(name));
            self.context.request_repaint();
        }
    }

    /// Builds a scene of a document in a thread, unless one is being built.
    pub(super) fn build(&mut self, document: u64, request: SceneRequest) {
        if !self.building {
            self.building = true;
            self.spawn(SCENE, move || {
                let scene = Box::new(request.build());
                let painting = Painting::of(&scene.drawing);
                Done::Built { document, scene, painting }
            });
        }
    }

    /// Whether a scene is being built.
    pub(super) const fn is_building(&self) -> bool {
        self.building
    }

    /// The results that have come since the last call.
    pub(super) fn results(&mut self) -> Vec<Done> {
        let results: Vec<Done> = self.receiver.try_iter().collect();
        self.running -= results.len().min(self.running);
        if results.iter().any(|done| matches!(done, Done::Built { .. } | Done::Failed(SCENE))) {
            self.building = false;
        }
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
                    .set_file_name(name)
                    .save_file(),
                Purpose::Roadmap => dialog
                    .add_filter("RON", &["ron"])
                    .add_filter("JSON", &["json"])
                    .set_file_name(name)
                    .save_file(),
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
