//! How long it takes from the text of a file to its first picture: read, made sound, checked, laid out, drawn, named. Also
//! the parts of this, one by one; and of a map of 10,000 touchpoints only the parts.
//!
//! `cargo bench --no-default-features --bench open`

mod made;

use std::{error::Error, time::Duration};

use criterion::Criterion;
use parcours::{
    drawing::Theme,
    editor::{Editor, Look, Mode, SceneRequest},
    file, graph,
    i18n::Lang,
    insight,
    layout::{Density, Request},
    model::invariants,
    roadmap,
};

fn main() -> Result<(), Box<dyn Error>> {
    let settings =
        Criterion::default().warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(3));
    let mut criterion = settings.sample_size(10).configure_from_args();
    let look = Look { lang: Lang::En, theme: Theme::light() };
    for touchpoints in [60, 1000, 10_000] {
        let text = file::write(&made::journey(touchpoints))?;
        criterion.bench_function(&format!("open/{touchpoints}/opened and shown"), |b| {
            b.iter(|| {
                let opened = file::parse(&text).ok()?;
                let mut editor = Editor::new(opened.journey, None, look);
                editor.refresh();
                Some(editor)
            });
        });

        let journey = file::parse(&text)?.journey;
        let state = journey.current().ok_or("it has a state")?;
        let mut part = |name: &str, work: &mut dyn FnMut()| {
            criterion.bench_function(&format!("open/{touchpoints}/part: {name}"), |b| b.iter(&mut *work));
        };
        part("reading", &mut || drop(file::parse(&text)));
        part("rules", &mut || drop(invariants::violations(&journey)));
        part("checks", &mut || drop(insight::checks(&journey, &[])));
        part("metrics", &mut || {
            let _ = insight::metrics(&journey, state, None);
        });
        part("curve", &mut || drop(insight::curve(&journey, state, None)));
        part("graph", &mut || drop(graph::StateGraph::new(&journey, state, None)));
        part("initiatives", &mut || drop(roadmap::standings(&journey, look.lang)));
        part("what is to be laid out", &mut || drop(Request::of_state(&journey, state, Density::Expanded)));
        let request = SceneRequest::new(journey.clone().into(), Some(state.id.clone()), None, Mode::Page, look);
        part("all that is said beside the map", &mut || drop(request.clone().build()));
    }
    criterion.final_summary();
    Ok(())
}
