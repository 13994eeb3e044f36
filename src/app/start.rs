//! Opening the window, and saying in one sentence why it cannot be opened.

use std::{
    panic::{self, AssertUnwindSafe},
    path::PathBuf,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

use eframe::glow::{self, HasContext as _};
use thiserror::Error;

use super::App;
use crate::{
    i18n::Lang,
    report::{Event, Reporter},
    settings,
};

/// The size of the window when it first opens, in points.
const SIZE: [f32; 2] = [1440.0, 900.0];
/// How many samples a pixel has where the machine offers it.
const SAMPLES: u16 = 4;
/// The smallest size of the window, in points.
const SMALLEST: [f32; 2] = [720.0, 480.0];

/// Why there is no window.
#[derive(Debug, Error)]
pub enum StartError {
    /// There is no display, or it cannot draw.
    #[error("{0}")]
    NoDisplay(String),
}

/// Opens the window in a language, with what was kept, what it reports to, in the folder of the program's state, where there
/// is one, and the journey at `path`, and returns when it closes.
///
/// # Errors
///
/// Where no window can be opened: there is no display, or a library of the system is missing.
pub fn run(
    path: Option<PathBuf>,
    lang: Lang,
    settings: settings::Opened,
    reporter: Option<Arc<Reporter>>,
) -> Result<(), StartError> {
    let size = settings.settings.window.map_or(SIZE, <[f32; 2]>::from);
    // Only one of the attempts comes as far as needing them.
    let kept = Arc::new(Mutex::new(Some((settings, reporter))));
    // Filled shapes look smoother with multisampling, but not every machine offers it.
    attempt(path.clone(), lang, size, &kept, SAMPLES)
        .or_else(|first| attempt(path, lang, size, &kept, 0).map_err(|_| first))
}

/// What was kept, and what the window reports to, where there is a folder for it.
type Kept = (settings::Opened, Option<Arc<Reporter>>);

/// Opens the window with so many samples a pixel.
fn attempt(
    path: Option<PathBuf>,
    lang: Lang,
    size: [f32; 2],
    kept: &Arc<Mutex<Option<Kept>>>,
    samples: u16,
) -> Result<(), StartError> {
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_app_id("parcours")
            .with_title("Parcours")
            .with_inner_size(size)
            .with_clamp_size_to_monitor_size(true)
            .with_min_inner_size(SMALLEST),
        multisampling: samples,
        ..eframe::NativeOptions::default()
    };
    // winit panics where a library that it loads is missing; the message would end with a backtrace.
    let hook = Arc::new(Mutex::new(Some(panic::take_hook())));
    panic::set_hook(Box::new(|_| {}));
    let started = Arc::new(AtomicBool::new(false));
    let (flag, kept) = (Arc::clone(&started), Arc::clone(kept));
    let put_back = move || {
        if let Some(hook) = hook.lock().ok().and_then(|mut hook| hook.take()) {
            panic::set_hook(hook);
        }
    };
    let back_at_start = put_back.clone();
    let result = panic::catch_unwind(AssertUnwindSafe(|| {
        eframe::run_native(
            "Parcours",
            options,
            Box::new(move |creation| {
                // From here on a panic is a fault of ours, and is reported.
                flag.store(true, Ordering::Relaxed);
                back_at_start();
                let Some((settings, reporter)) = kept.lock().ok().and_then(|mut kept| kept.take()) else {
                    let mut app = App::new(&creation.egui_ctx, path, lang);
                    app.hold_files();
                    return Ok(Box::new(app));
                };
                let mut app = App::keeping(&creation.egui_ctx, path, lang, settings);
                if let Some(reporter) = reporter {
                    app.keep_state_in(reporter.state().to_owned());
                    app.report_to(reporter);
                }
                let renderer = creation.gl.as_ref().map(|gl| gl.version());
                if let Some(glow::Version { major, minor, vendor_info, .. }) = renderer {
                    let words = format!("OpenGL {major}.{minor} {vendor_info}, {samples} samples");
                    app.note(&Event::Renderer(words));
                }
                app.hold_files();
                Ok(Box::new(app))
            }),
        )
    }));
    // Where the window did not come as far.
    put_back();
    match result {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(StartError::NoDisplay(reason(&error.to_string()))),
        Err(payload) if started.load(Ordering::Relaxed) => panic::resume_unwind(payload),
        Err(payload) => {
            let text = payload.downcast_ref::<String>().map(String::as_str);
            let text = text.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap_or_default();
            Err(StartError::NoDisplay(reason(text)))
        }
    }
}

/// What stands in the way, without the place in the sources of winit that noticed it, on one line.
fn reason(text: &str) -> String {
    let told = text.rsplit_once(".rs:").and_then(|(_, rest)| rest.split_once(": ")).map_or(text, |(_, told)| told);
    told.trim().trim_end_matches('.').replace('\n', " ")
}

impl eframe::App for App {
    fn logic(&mut self, context: &egui::Context, _: &mut eframe::Frame) {
        self.guard_closing(context);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        self.ui(ui);
    }

    fn on_exit(&mut self, _: Option<&eframe::glow::Context>) {
        self.keep_at_last();
    }
}
