//! How long the window waits for what it shows: a scene from a journey, as after an edit or a click on a tab.
//!
//! `cargo bench --no-default-features --bench scene`

use std::{error::Error, sync::Arc, time::Duration};

use criterion::Criterion;
use parcours::{
    drawing::{Page, Theme},
    editor::{Look, Mode, SceneRequest, compared},
    file::parse,
    i18n::Lang,
};

fn main() -> Result<(), Box<dyn Error>> {
    let settings =
        Criterion::default().warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(3));
    let mut criterion = settings.sample_size(10).configure_from_args();

    let journey = Arc::new(parse(include_str!("../journeys/service-escalation.ron"))?.journey);
    let state = journey.current().ok_or("a sample has a state of today")?;
    let ends = compared(&journey, state).map(|(from, to)| (from.id.clone(), to.id.clone()));
    let look = Look { lang: Lang::En, theme: Theme::light() };
    let request = |mode| SceneRequest::new(journey.clone(), Some(state.id.clone()), ends.clone(), mode, look);
    let modes = [
        ("the map", Mode::Map),
        ("the comparison", Mode::Compare),
        ("side by side", Mode::SideBySide),
        ("the roadmap", Mode::Roadmap),
    ];
    for (name, mode) in modes {
        criterion.bench_function(&format!("scene/service/{name}"), |b| b.iter(|| request(mode).build()));
    }
    for page in Page::INSIGHTS.into_iter().chain(Page::ROADMAP) {
        let name = format!("scene/service/page {}", page.key());
        criterion.bench_function(&name, |b| b.iter(|| request(Mode::Page).on_page(Some(page)).build()));
    }
    criterion.final_summary();
    Ok(())
}
