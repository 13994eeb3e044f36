//! Opening the window, and saying how far that came and in one sentence why it came no further.

use std::{
    cell::Cell,
    panic::{self, AssertUnwindSafe},
    path::PathBuf,
    rc::Rc,
    sync::{Arc, Mutex},
};

use eframe::glow::{self, HasContext as _};
use thiserror::Error;

use super::{App, opening::Opening, window_icon};
use crate::{
    i18n::Lang,
    report::{Event, Reporter},
    settings,
};

/// The size of the window when it first opens, in points.
const SIZE: [f32; 2] = [1440.0, 900.0];
/// The smallest size of the window, in points.
const SMALLEST: [f32; 2] = [720.0, 480.0];

/// What draws the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renderer {
    /// OpenGL.
    Glow,
    /// Vulkan, Metal or Direct3D; only where this was built with the feature `wgpu`.
    Wgpu,
}

/// Why there is no window, or no longer one.
#[derive(Debug, Error)]
pub enum StartError {
    /// There is no display that answers, or a library by which it is asked is missing. No renderer changes that.
    #[error("{0}")]
    NoDisplay(String),
    /// The display is there, but nothing could be drawn: no frame was shown. Another renderer may do it.
    #[error("{0}")]
    NoDrawing(String),
    /// The window was there, and went: the display has gone, or no longer lets anything be drawn.
    #[error("{0}")]
    BrokeOff(String),
}

/// How far a start came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Reached {
    Nothing,
    /// The display has answered, and a window is asked for.
    Display,
    /// There is something to draw on, and what is to be drawn.
    App,
    /// A frame was shown, and the next one is wanted.
    Frame,
}

/// Opens the window in a language, with what was kept, what it reports to, in the folder of the program's state, where there
/// is one, and the journey at `path`, drawn by a renderer, and returns when it closes.
///
/// # Errors
///
/// Where no window can be opened, or drawn, or where it breaks off.
pub fn run(
    path: Option<PathBuf>,
    lang: Lang,
    settings: settings::Opened,
    reporter: Option<Arc<Reporter>>,
    renderer: Renderer,
) -> Result<(), StartError> {
    let size = settings.settings.window.map_or(SIZE, <[f32; 2]>::from);
    let opening = path.map(Opening::begin);
    let kept = Kept { opening, lang, settings, reporter };
    let reached = Rc::new(Cell::new(Reached::Nothing));
    let answered = Rc::clone(&reached);
    let mut viewport = egui::ViewportBuilder::default()
        .with_app_id("parcours")
        .with_title("Parcours")
        .with_inner_size(size)
        .with_clamp_size_to_monitor_size(true)
        .with_min_inner_size(SMALLEST);
    if let Some(icon) = window_icon::icon() {
        viewport = viewport.with_icon(icon);
    }
    let options = eframe::NativeOptions {
        viewport,
        window_builder: Some(Box::new(move |builder| {
            answered.set(Reached::Display);
            builder
        })),
        renderer: of_eframe(renderer)?,
        ..eframe::NativeOptions::default()
    };
    // winit panics where a library that it loads is missing; the message would end with a backtrace.
    let hook = Arc::new(Mutex::new(Some(panic::take_hook())));
    panic::set_hook(Box::new(|_| {}));
    let put_back = move || {
        if let Some(hook) = hook.lock().ok().and_then(|mut hook| hook.take()) {
            panic::set_hook(hook);
        }
    };
    let (back_at_start, created) = (put_back.clone(), Rc::clone(&reached));
    let result = panic::catch_unwind(AssertUnwindSafe(|| {
        eframe::run_native(
            "Parcours",
            options,
            Box::new(move |creation| {
                // From here on a panic is a fault of ours, and is reported.
                created.set(Reached::App);
                back_at_start();
                let app = kept.into_app(&creation.egui_ctx, driver(creation));
                Ok(Box::new(Watched { app, reached: created }))
            }),
        )
    }));
    // Where the window did not come as far.
    put_back();
    match result {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(failed(reached.get(), &error.to_string())),
        Err(payload) if reached.get() >= Reached::App => panic::resume_unwind(payload),
        Err(payload) => {
            let text = payload.downcast_ref::<String>().map(String::as_str);
            let text = text.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap_or_default();
            Err(failed(reached.get(), text))
        }
    }
}

/// What the window opens with, until it does.
struct Kept {
    opening: Option<Opening>,
    lang: Lang,
    settings: settings::Opened,
    reporter: Option<Arc<Reporter>>,
}

impl Kept {
    fn into_app(self, context: &egui::Context, drawn_by: Option<String>) -> App {
        let mut app = App::opening(context, self.opening, self.lang, self.settings);
        if let Some(reporter) = self.reporter {
            app.keep_state_in(reporter.state().to_owned());
            app.report_to(reporter);
        }
        if let Some(words) = drawn_by {
            app.note(&Event::Renderer(words));
        }
        app.hold_files();
        app
    }
}

/// A renderer as eframe knows it, as far as it was built.
#[cfg_attr(
    feature = "wgpu",
    expect(clippy::unnecessary_wraps, reason = "without wgpu there is one that does not draw")
)]
fn of_eframe(renderer: Renderer) -> Result<eframe::Renderer, StartError> {
    match renderer {
        Renderer::Glow => Ok(eframe::Renderer::Glow),
        #[cfg(feature = "wgpu")]
        Renderer::Wgpu => Ok(eframe::Renderer::Wgpu),
        #[cfg(not(feature = "wgpu"))]
        Renderer::Wgpu => Err(StartError::NoDrawing("built without wgpu".to_owned())),
    }
}

/// What draws, in the words of its driver.
fn driver(creation: &eframe::CreationContext<'_>) -> Option<String> {
    #[cfg(feature = "wgpu")]
    if let Some(state) = &creation.wgpu_render_state {
        let eframe::wgpu::AdapterInfo { name, backend, .. } = state.adapter.get_info();
        return Some(format!("{backend} {name}"));
    }
    let glow::Version { major, minor, vendor_info, .. } = creation.gl.as_ref()?.version();
    Some(format!("OpenGL {major}.{minor} {vendor_info}"))
}

/// What a failure means that came when so much was reached.
fn failed(reached: Reached, text: &str) -> StartError {
    let reason = reason(text);
    match reached {
        Reached::Nothing => StartError::NoDisplay(reason),
        Reached::Display | Reached::App => StartError::NoDrawing(reason),
        Reached::Frame => StartError::BrokeOff(reason),
    }
}

/// The picture of the font, which has each letter in each size that was ever seen, begins anew when it is this large: its
/// edge in pixels, on a screen with one to a point. It has room for all that one window shows.
const LETTERS: usize = 2048;

/// Keeps the picture of the font from growing to what the graphics card can hold, which is a gigabyte.
fn limit_letters(input: &mut egui::RawInput) {
    let is_fine = input.viewport().native_pixels_per_point.is_some_and(|pixels| pixels > 1.5);
    let limit = if is_fine { 2 * LETTERS } else { LETTERS };
    input.max_texture_side = input.max_texture_side.map(|side| side.min(limit));
}

/// What stands in the way, without the place in the sources of winit that noticed it, on one line.
fn reason(text: &str) -> String {
    let told = text.rsplit_once(".rs:").and_then(|(_, rest)| rest.split_once(": ")).map_or(text, |(_, told)| told);
    // glutin adds all that it asked for, which is of no use to who reads this.
    let told = told.split(": ConfigTemplate {").next().unwrap_or_default();
    let told = told.trim().trim_end_matches('.').replace('\n', " ");
    if told.is_empty() { "?".to_owned() } else { told }
}

/// The window, and how far it came.
struct Watched {
    app: App,
    reached: Rc<Cell<Reached>>,
}

impl eframe::App for Watched {
    fn logic(&mut self, context: &egui::Context, _: &mut eframe::Frame) {
        self.app.guard_closing(context);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        // Where a frame cannot be shown, there is no next one.
        if ui.ctx().cumulative_frame_nr() > 0 {
            self.reached.set(Reached::Frame);
        }
        self.app.ui(ui);
    }

    fn raw_input_hook(&mut self, _: &egui::Context, input: &mut egui::RawInput) {
        limit_letters(input);
    }

    fn on_exit(&mut self, _: Option<&eframe::glow::Context>) {
        self.app.keep_at_last();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_means_what_was_reached_by_then() {
        let told = |reached| match failed(reached, "why.") {
            StartError::NoDisplay(why) => ("display", why),
            StartError::NoDrawing(why) => ("drawing", why),
            StartError::BrokeOff(why) => ("broke off", why),
        };
        assert_eq!(told(Reached::Nothing), ("display", "why".to_owned()));
        assert_eq!(told(Reached::Display), ("drawing", "why".to_owned()));
        assert_eq!(told(Reached::App), ("drawing", "why".to_owned()));
        assert_eq!(told(Reached::Frame), ("broke off", "why".to_owned()));
    }

    #[test]
    fn a_reason_is_one_line_without_the_place_that_noticed_it() {
        let of_winit =
            "os error at /winit/src/platform_impl/linux/mod.rs:761: neither WAYLAND_DISPLAY\nnor DISPLAY is set.";
        assert_eq!(reason(of_winit), "neither WAYLAND_DISPLAY nor DISPLAY is set");
        let of_glutin =
            "Found no glutin configs matching the template: ConfigTemplate { alpha_size: 8 }. Error: not found";
        assert_eq!(reason(of_glutin), "Found no glutin configs matching the template");
        assert_eq!(reason("plain"), "plain");
        assert_eq!(reason(" \n"), "?");
    }

    #[cfg(not(feature = "wgpu"))]
    #[test]
    fn what_was_not_built_does_not_draw() {
        assert!(matches!(of_eframe(Renderer::Wgpu), Err(StartError::NoDrawing(_))));
        assert!(of_eframe(Renderer::Glow).is_ok());
    }
}
