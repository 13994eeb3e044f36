//! How long a picture takes: from an edit to the next frame, and from a journey to the files that leave.
//!
//! `cargo bench --no-default-features --bench picture`

mod report;

use std::error::Error;

use parcours::{
    drawing::{self, Theme},
    export,
    file::parse,
    i18n::Lang,
    layout::{Density, Request, layout},
    publish,
};
use report::report;

fn main() -> Result<(), Box<dyn Error>> {
    let theme = Theme::light();
    for (name, source) in [
        ("retail", include_str!("../journeys/essayer-en-boutique.ron")),
        ("service", include_str!("../journeys/service-escalation.ron")),
    ] {
        let journey = parse(source)?.journey;
        let (Some(from), Some(to)) = (journey.current(), journey.target()) else {
            return Err("a sample has two states".into());
        };
        let request = Request::of_state(&journey, from, Density::Expanded);
        let placed = layout(&request);
        report(&format!("{name}: lay a state out"), 20, || layout(&request));
        let remembered = Request { placement: Some(placed.placement.clone()), ..request.clone() };
        report(&format!("{name}: lay it out as it was"), 20, || layout(&remembered));
        let union = Request::of_union(&journey, from, to, Density::Expanded);
        report(&format!("{name}: lay both states out"), 20, || layout(&union));
        report(&format!("{name}: draw the map"), 20, || {
            drawing::map_only(&journey, from, &placed, theme, Lang::En)
        });
        let poster = publish::map(&journey, from, theme, Lang::En);
        report(&format!("{name}: SVG"), 20, || export::svg(&poster));
        report(&format!("{name}: PNG, 1920 wide"), 5, || export::png(&poster, 1920));
        report(&format!("{name}: PDF"), 5, || export::pdf(std::slice::from_ref(&poster), Lang::En));
        report(&format!("{name}: the whole set"), 3, || publish::set(&journey, theme, Lang::En, 1920));
    }
    Ok(())
}
