//! How long a whole frame of the window takes on the processor: input, panels, canvas, and cutting it all into triangles.
//! What the graphics card does with them is not in it.
//!
//! `cargo bench --bench frame`

#![allow(clippy::print_stdout, reason = "a program for those who work on the program")]

mod made;

use std::{
    cell::LazyCell,
    env,
    error::Error,
    fs,
    path::Path,
    thread,
    time::{Duration, Instant},
};

use criterion::Criterion;
use egui::{
    Context, Event, FullOutput, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect,
    TouchPhase, Vec2,
};
use parcours::{app::App, file, i18n::Lang};

/// The window, in points.
const WINDOW: Vec2 = Vec2::new(1280.0, 800.0);

/// How many cards are in view of a large map that is worked on.
const SEEN: usize = 60;

/// The middle of the canvas.
const MIDDLE: Pos2 = Pos2::new(560.0, 360.0);

fn main() -> Result<(), Box<dyn Error>> {
    let settings =
        Criterion::default().warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(3));
    let mut criterion = settings.sample_size(20).configure_from_args();
    let folder = tempfile::tempdir()?;
    for touchpoints in [60, 1000, 10_000] {
        let path = folder.path().join(format!("{touchpoints}.ron"));
        fs::write(&path, file::write(&made::journey(touchpoints))?)?;
        // Opened only for what is asked for on the command line.
        let mut window = LazyCell::new(|| Window::open(&path));
        criterion.bench_function(&format!("frame/{touchpoints}/all of it"), |b| {
            window.show_all();
            b.iter(|| window.frame());
        });
        criterion.bench_function(&format!("frame/{touchpoints}/all of it, zooming"), |b| {
            window.show_all();
            b.iter(|| window.zoom());
        });
        criterion.bench_function(&format!("frame/{touchpoints}/from all of it to one card and back"), |b| {
            window.show_all();
            b.iter(|| window.zoom_through());
        });
        if touchpoints > SEEN {
            criterion.bench_function(&format!("frame/{touchpoints}/{SEEN} seen"), |b| {
                window.zoom_in_to(SEEN);
                b.iter(|| window.frame());
            });
            criterion.bench_function(&format!("frame/{touchpoints}/{SEEN} seen, moving on"), |b| {
                window.zoom_in_to(SEEN);
                b.iter(|| window.pan());
            });
        }
    }
    criterion.final_summary();
    if env::args().any(|arg| arg == "--bench") {
        longest(folder.path());
    }
    Ok(())
}

/// Says which frame takes longest from all of a map to one card and back, of the shortest times of three such ways.
fn longest(folder: &Path) {
    for touchpoints in [60, 1000, 10_000] {
        let path = folder.join(format!("{touchpoints}.ron"));
        let mut window = Window::open(&path);
        let mut least: Vec<(f64, Duration)> = Vec::new();
        for way in 0..3 {
            window.show_all();
            window.outward = false;
            for frame in 0..1200 {
                let start = Instant::now();
                window.zoom_through();
                let took = start.elapsed();
                let zoom = window.app.editor().map_or(0.0, |editor| editor.camera().zoom);
                match least.get_mut(frame) {
                    Some((_, least)) if way > 0 => *least = took.min(*least),
                    _ => least.push((zoom, took)),
                }
            }
        }
        least.sort_by_key(|(_, took)| std::cmp::Reverse(*took));
        let told: Vec<_> = least.iter().take(5).map(|(zoom, took)| format!("{took:.2?} at {zoom:.3}")).collect();
        println!("frame/{touchpoints}/longest of all zooms: {}", told.join(", "));
    }
}

/// A window that nobody looks at.
struct Window {
    context: Context,
    app: App,
    time: f64,
    /// Where the pointer is, between the middle of the canvas and ten points beside it.
    beside: f32,
    /// Whether it is zoomed out on the way through all zooms.
    outward: bool,
}

impl Window {
    /// Opens a journey, and waits until its map is there.
    fn open(path: &Path) -> Self {
        let context = Context::default();
        let mut app = App::new(&context, Some(path.to_path_buf()), Lang::En);
        app.be_patient();
        let mut window = Self { context, app, time: 0.0, beside: 0.0, outward: false };
        while window.app.editor().is_none_or(|editor| editor.scene().is_none()) {
            window.frame();
            thread::sleep(Duration::from_millis(10));
        }
        for _ in 0..20 {
            window.frame();
        }
        window
    }

    /// A frame with these events, and the number of its triangles' corners.
    fn frame_with(&mut self, events: Vec<Event>) -> usize {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, WINDOW)),
            time: Some(self.time),
            focused: true,
            events,
            ..RawInput::default()
        };
        let app = &mut self.app;
        let FullOutput { shapes, pixels_per_point, .. } = self.context.run_ui(input, |ui| app.ui(ui));
        let cut = self.context.tessellate(shapes, pixels_per_point);
        cut.iter()
            .map(|part| match &part.primitive {
                egui::epaint::Primitive::Mesh(mesh) => mesh.vertices.len(),
                egui::epaint::Primitive::Callback(_) => 0,
            })
            .sum()
    }

    /// A frame in which the pointer moves over the map.
    fn frame(&mut self) -> usize {
        self.beside = (self.beside + 1.0) % 10.0;
        self.frame_with(vec![Event::PointerMoved(MIDDLE + Vec2::new(self.beside, 0.0))])
    }

    /// A frame in which the map is moved to and fro.
    fn pan(&mut self) -> usize {
        self.beside = (self.beside + 1.0) % 10.0;
        let delta = Vec2::new(if self.beside < 5.0 { 20.0 } else { -20.0 }, 0.0);
        let (unit, source, phase) = (MouseWheelUnit::Point, MouseWheelSource::Trackpad, TouchPhase::Move);
        let modifiers = Modifiers::NONE;
        self.frame_with(vec![Event::MouseWheel { unit, delta, phase, source, modifiers }])
    }

    /// A frame in which the map is made a little larger or smaller.
    fn zoom(&mut self) -> usize {
        self.beside = (self.beside + 1.0) % 10.0;
        self.frame_with(vec![Event::Zoom(if self.beside < 5.0 { 1.01 } else { 1.0 / 1.01 })])
    }

    /// A frame on the way from all of the map to one card and back, in steps of two per cent.
    fn zoom_through(&mut self) -> usize {
        if let Some(editor) = self.app.editor() {
            let zoom = editor.camera().zoom;
            self.outward = if self.outward { zoom > editor.smallest_zoom() * 1.001 } else { zoom >= 3.99 };
        }
        let factor = if self.outward { 1.0 / 1.02 } else { 1.02 };
        self.frame_with(vec![Event::PointerMoved(MIDDLE), Event::Zoom(factor)])
    }

    fn show_all(&mut self) {
        let modifiers = Modifiers::COMMAND | Modifiers::CTRL | Modifiers::SHIFT;
        let (key, physical_key, repeat) = (Key::H, None, false);
        for pressed in [true, false] {
            self.frame_with(vec![Event::Key { key, physical_key, pressed, repeat, modifiers }]);
        }
        for _ in 0..30 {
            self.frame();
        }
    }

    /// Zooms in on the middle until at most so many cards are seen.
    fn zoom_in_to(&mut self, cards: usize) {
        for _ in 0..1000 {
            if self.seen() <= cards {
                break;
            }
            self.frame_with(vec![Event::PointerMoved(MIDDLE), Event::Zoom(1.02)]);
        }
        for _ in 0..30 {
            self.frame();
        }
    }

    /// How many cards are on the canvas, whole or in part.
    fn seen(&self) -> usize {
        let Some(editor) = self.app.editor() else { return 0 };
        let Some(layout) = editor.scene().and_then(|scene| scene.layout.as_ref()) else { return 0 };
        let view = editor.in_view();
        layout.nodes.iter().filter(|node| node.rect.overlaps(view)).count()
    }
}
