//! How long a picture takes: from a layout to the next frame, and from a journey to the files that leave.
//!
//! `cargo bench --no-default-features --bench picture`

use std::{error::Error, slice, time::Duration};

use criterion::Criterion;
use parcours::{
    drawing::{self, Theme},
    export,
    file::parse,
    i18n::Lang,
    layout::{Density, Request, layout},
    publish,
};

fn main() -> Result<(), Box<dyn Error>> {
    let settings =
        Criterion::default().warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(3));
    let mut criterion = settings.sample_size(10).configure_from_args();

    let theme = Theme::light();
    for (name, source, wide) in [
        ("retail", include_str!("../journeys/essayer-en-boutique.ron"), 1920),
        ("service", include_str!("../journeys/service-escalation.ron"), 1920),
        ("60", include_str!("../tests/data/generated/j60_s1.ron"), 3840),
    ] {
        let journey = parse(source)?.journey;
        let state = journey.current().ok_or("a sample has a state of today")?;
        let placed = layout(&Request::of_state(&journey, state, Density::Expanded));
        criterion.bench_function(&format!("picture/{name}/the map"), |b| {
            b.iter(|| drawing::map_only(&journey, state, &placed, theme, Lang::En));
        });
        let poster = publish::map(&journey, state, theme, Lang::En);
        criterion.bench_function(&format!("picture/{name}/SVG"), |b| b.iter(|| export::svg(&poster)));
        criterion.bench_function(&format!("picture/{name}/PNG, {wide} wide"), |b| {
            b.iter(|| export::png(&poster, wide));
        });
        criterion.bench_function(&format!("picture/{name}/PDF"), |b| {
            b.iter(|| export::pdf(slice::from_ref(&poster), Lang::En));
        });
        criterion.bench_function(&format!("picture/{name}/the whole set"), |b| {
            b.iter(|| publish::set(&journey, theme, Lang::En, wide));
        });
    }
    criterion.final_summary();
    Ok(())
}
