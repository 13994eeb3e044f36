//! What the pointer costs where it moves over a large map: what is under it, and what is around it.
//!
//! `cargo bench --no-default-features --bench hit`

mod made;

use std::{error::Error, hint::black_box, time::Duration};

use criterion::Criterion;
use kurbo::{Point, Size};
use parcours::{
    drawing::Theme,
    editor::{Editor, Look, Pointer},
    i18n::Lang,
};

/// The canvas, in points.
const CANVAS: Size = Size::new(1280.0, 720.0);

/// How far over a step of the pointer goes, in points: over cards, lines, labels and ground.
const STEP: (f64, f64) = (37.0, 23.0);

fn main() -> Result<(), Box<dyn Error>> {
    let settings =
        Criterion::default().warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(3));
    let mut criterion = settings.sample_size(20).configure_from_args();
    for touchpoints in [60, 1000, 10_000] {
        let look = Look { lang: Lang::En, theme: Theme::light() };
        let mut editor = Editor::new(made::journey(touchpoints), None, look);
        editor.set_canvas(CANVAS);
        editor.refresh();
        let nodes = editor.scene().and_then(|scene| scene.layout.as_ref()).map(|layout| &layout.nodes);
        let middle = nodes.and_then(|nodes| nodes.get(nodes.len() / 2)).map(|node| node.rect.center());
        let middle = middle.ok_or("a map has cards")?;
        // At its natural size, around a card in the middle of the map.
        editor.zoom_at(Point::ZERO, 1.0 / editor.camera().zoom);
        editor.pan(editor.camera().screen_from_world(middle).to_vec2() * -1.0 + CANVAS.to_vec2() / 2.0);
        let view = editor.in_view();
        let mut at = Point::ZERO;
        let mut next = move || {
            at = Point::new((at.x + STEP.0) % CANVAS.width, (at.y + STEP.1) % CANVAS.height);
            at
        };

        criterion.bench_function(&format!("hit/{touchpoints}/what is at a point"), |b| {
            b.iter(|| black_box(editor.hit(next())));
        });
        // All that the canvas asks for where nothing is pressed.
        criterion.bench_function(&format!("hit/{touchpoints}/the pointer moves"), |b| {
            b.iter(|| {
                let at = next();
                editor.pointer(Pointer::Move { at });
                let world = editor.camera().world_from_screen(at);
                let near = editor.grip_at(at);
                black_box((near, editor.hit(at), editor.cell_at(world)))
            });
        });
        criterion.bench_function(&format!("hit/{touchpoints}/what is in view"), |b| {
            b.iter(|| black_box(editor.scene().map_or(0, |scene| scene.named_in(view).count())));
        });
        // Of a map of few cards, all is laid out as it would come to stand.
        let card = editor.camera().screen_from_world(middle);
        criterion.bench_function(&format!("hit/{touchpoints}/a card is dragged"), |b| {
            editor.pointer(Pointer::Press { at: card, extend: false, pan: false });
            b.iter(|| editor.pointer(Pointer::Move { at: next() }));
            editor.cancel();
        });
    }
    criterion.final_summary();
    Ok(())
}
