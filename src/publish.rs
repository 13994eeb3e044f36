//! What leaves the program: posters of a journey, and the whole set of files that a folder gets.
//!
//! The window and the command line both publish through here, so they write the same bytes.

use jiff::civil::Date;
use thiserror::Error;

use crate::{
    drawing::{self, Contents, Drawing, Layouts, Theme},
    export,
    i18n::Lang,
    insight::{self, Pair, Tint, Tinted},
    layout::{self, Density, Request},
    model::{Journey, PersonaId, State, slug},
    roadmap::{self, Plan},
    telling,
};

/// The poster of the map of one state, as it is placed.
#[must_use]
pub fn map(journey: &Journey, state: &State, theme: &Theme, lang: Lang) -> Drawing {
    map_for(Density::Expanded, journey, state, None, theme, lang)
}

/// The poster of the map of one state at a density, for everybody or as one persona meets it. A placing that fits it is kept: an expanded one keeps any, a
/// compact one only that of a compact map.
#[must_use]
pub fn map_for(
    density: Density,
    journey: &Journey,
    state: &State,
    persona: Option<&PersonaId>,
    theme: &Theme,
    lang: Lang,
) -> Drawing {
    map_tinted(density, journey, state, persona, None, theme, lang)
}

/// The poster of the map of one state as [`map_for`] makes it, its cards tinted by a figure where one is asked for.
#[must_use]
pub fn map_tinted(
    density: Density,
    journey: &Journey,
    state: &State,
    persona: Option<&PersonaId>,
    tint: Option<Tint>,
    theme: &Theme,
    lang: Lang,
) -> Drawing {
    let seen = insight::seen_by(state, persona);
    let layout = layout::layout(&Request::of_state(journey, &seen, density));
    let tinted = tint.map(|tint| Tinted::of(journey, state, persona, tint));
    drawing::map_tinted(journey, &seen, persona, tinted.as_ref(), &layout, theme, lang)
}

/// The poster of the comparison of two states, with room.
#[must_use]
pub fn comparison(journey: &Journey, from: &State, to: &State, theme: &Theme, lang: Lang) -> Drawing {
    comparison_for(Density::Expanded, journey, (from, to), None, theme, lang)
}

/// The poster of the comparison of two states at a density, for everybody or for one persona.
#[must_use]
pub fn comparison_for(
    density: Density,
    journey: &Journey,
    (from, to): (&State, &State),
    persona: Option<&PersonaId>,
    theme: &Theme,
    lang: Lang,
) -> Drawing {
    let [from, to] = [from, to].map(|state| insight::seen_by(state, persona));
    let layout = layout::layout(&Request::of_union(journey, &from, &to, density));
    drawing::comparison_for(journey, &from, &to, persona, &layout, theme, lang)
}

/// The poster of two states side by side at a density, for everybody or for one persona.
#[must_use]
pub fn side_by_side(
    density: Density,
    journey: &Journey,
    (from, to): (&State, &State),
    persona: Option<&PersonaId>,
    theme: &Theme,
    lang: Lang,
) -> Drawing {
    let [from, to] = [from, to].map(|state| insight::seen_by(state, persona));
    let layout = layout::layout(&Request::of_pair(journey, &from, &to, density));
    drawing::side_by_side(journey, (&from, &to), persona, &layout, theme, lang)
}

/// The sheets of the booklet of a journey on its way to `target`, from `start` or else from the start of its roadmap.
#[must_use]
pub fn booklet(
    journey: &Journey,
    (today, target): (Option<&State>, &State),
    start: Option<Date>,
    theme: &Theme,
    lang: Lang,
) -> Vec<Drawing> {
    // As it stands in the window, and close together: the booklet takes what needs fewer sheets.
    let densities = [Density::Expanded, Density::Compact];
    let of = |state: &State| densities.map(|density| layout::layout(&Request::of_state(journey, state, density)));
    let of_both = |today: &State| {
        densities.map(|density| layout::layout(&Request::of_union(journey, today, target, density)))
    };
    let layouts = Layouts {
        today: today.map(of).into_iter().flatten().collect(),
        target: of(target).into(),
        both: today.filter(|today| today.id != target.id).map(of_both).into_iter().flatten().collect(),
    };
    let plan = roadmap::plan(journey, target, start, lang);
    drawing::booklet(&Contents { journey, today, target, plan: &plan, theme, lang }, &layouts)
}

/// A file of the set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Its name, without a folder.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Why a file of the set could not be made.
#[derive(Debug, Error)]
#[error("{name}: {reason}")]
pub struct PublishError {
    /// The file.
    pub name: String,
    /// What stands in the way.
    #[source]
    pub reason: export::PngError,
}

/// The whole set, PNG pictures `width` pixels wide: `map-<state>` and `curve-<state>` for each state, `compare` and
/// `roadmap` where there is a target, each as PNG and SVG; `roadmap.ron` and `metrics.csv`.
///
/// # Errors
///
/// Where a picture would be too large.
pub fn set(journey: &Journey, theme: &Theme, lang: Lang, width: u32) -> Result<Vec<Published>, PublishError> {
    let ends = (journey.current(), journey.target());
    set_between(Density::Expanded, journey, ends, None, theme, lang, width)
}

/// The whole set as [`set`] makes it, with the maps at a density, the comparison and the roadmap between two states
/// that were chosen, and all but the roadmap as one persona meets it where one is chosen.
///
/// # Errors
///
/// Where a picture would be too large.
pub fn set_between(
    density: Density,
    journey: &Journey,
    (from, to): (Option<&State>, Option<&State>),
    persona: Option<&PersonaId>,
    theme: &Theme,
    lang: Lang,
    width: u32,
) -> Result<Vec<Published>, PublishError> {
    let mut pictures: Vec<(String, Drawing)> = Vec::new();
    let mut names = Vec::new();
    for state in journey.states.iter() {
        let name = file_name(state.id.as_str(), &mut names);
        pictures.push((format!("map-{name}"), map_for(density, journey, state, persona, theme, lang)));
        pictures.push((format!("curve-{name}"), drawing::curve_for(journey, state, persona, theme, lang)));
    }
    if let (Some(from), Some(to)) = (from, to)
        && from.id != to.id
    {
        let drawing = comparison_for(density, journey, (from, to), persona, theme, lang);
        pictures.push(("compare".to_owned(), drawing));
    }
    let plan: Option<Plan> = to.map(|to| roadmap::plan(journey, to, None, lang));
    if let Some(plan) = &plan {
        pictures.push(("roadmap".to_owned(), drawing::roadmap(plan, theme, lang)));
    }
    let mut files = Vec::new();
    for (stem, drawing) in pictures {
        let name = format!("{stem}.png");
        match export::png(&drawing, width) {
            Ok(bytes) => files.push(Published { name, bytes }),
            Err(reason) => return Err(PublishError { name, reason }),
        }
        files.push(Published { name: format!("{stem}.svg"), bytes: export::svg(&drawing).into_bytes() });
    }
    if let Some(plan) = plan {
        files.push(Published { name: "roadmap.ron".to_owned(), bytes: plan.to_ron().into_bytes() });
    }
    let bytes = metrics(journey, persona, lang).into_bytes();
    files.push(Published { name: "metrics.csv".to_owned(), bytes });
    Ok(files)
}

/// The metrics of all states as CSV, a column each, of everybody or of one persona.
#[must_use]
pub fn metrics(journey: &Journey, persona: Option<&PersonaId>, lang: Lang) -> String {
    let metrics: Vec<_> = journey
        .states
        .iter()
        .map(|state| (state.name.as_str(), insight::metrics(journey, state, persona)))
        .collect();
    let columns: Vec<_> = metrics.iter().map(|(name, metrics)| (*name, metrics)).collect();
    export::metrics_csv(&columns, lang)
}

/// The metrics from one state to another as CSV, with the difference and the verdict, of everybody or of one persona.
#[must_use]
pub fn compared_metrics(
    journey: &Journey,
    (from, to): (&State, &State),
    persona: Option<&PersonaId>,
    lang: Lang,
) -> String {
    let of = |state| insight::metrics(journey, state, persona);
    export::compared_metrics_csv(&Pair { from: of(from), to: of(to) }, to.role, lang)
}

/// The table of changes from one state to another as CSV, for everybody or for one persona.
#[must_use]
pub fn changes(
    journey: &Journey,
    (from, to): (&State, &State),
    persona: Option<&PersonaId>,
    lang: Lang,
) -> String {
    let comparison = insight::compare_for(journey, from, to, persona);
    let initiatives = roadmap::initiatives(journey, to, lang);
    let changes = insight::changes(journey, (from, to), persona, &comparison, &initiatives);
    export::changes_csv(&telling::rows(journey, (from, to), persona, &changes, &initiatives, lang), lang)
}

/// A name for a file, without its ending, from what people call something: letters and digits joined by hyphens, and none
/// of the names that Windows keeps for devices. `otherwise` is the stem where nothing is left.
#[must_use]
pub fn file_stem(name: &str, otherwise: &str) -> String {
    let stem = slug(name, otherwise, |_| false);
    let is_numbered = |device: &str| stem.strip_prefix(device).is_some_and(|rest| rest.len() == 1 && rest != "-");
    let is_device =
        ["con", "prn", "aux", "nul"].contains(&stem.as_str()) || ["com", "lpt"].into_iter().any(is_numbered);
    if is_device { format!("{stem}-{otherwise}") } else { stem }
}

/// The part of a file name that stands for an id: the id itself where that is a name on every system, and no way out
/// of the folder; else a slug of it that is not `taken` yet.
fn file_name(id: &str, taken: &mut Vec<String>) -> String {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let plain =
        !id.is_empty() && id.len() <= 100 && id.chars().all(is_plain) && !taken.iter().any(|name| name == id);
    let name =
        if plain { id.to_owned() } else { slug(id, "state", |name| taken.iter().any(|other| other == name)) };
    taken.push(name.clone());
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_not_named_like_a_device() {
        for (name, stem) in [
            ("CON", "con-parcours"),
            ("Nul.", "nul-parcours"),
            ("COM1", "com1-parcours"),
            ("LPT¹", "lpt1-parcours"),
            ("Command", "command"),
            ("Console", "console"),
            ("../../etc\\passwd", "etc-passwd"),
            ("\u{202e}", "parcours-1"),
        ] {
            assert_eq!(file_stem(name, "parcours"), stem);
        }
    }

    #[test]
    fn an_id_never_leads_out_of_the_folder_nor_over_another_file() {
        let mut taken = Vec::new();
        let names: Vec<String> =
            ["actuel", "../../etc", "A", "a", "", "é", "e"].map(|id| file_name(id, &mut taken)).into();
        assert_eq!(names, ["actuel", "etc", "a", "a-2", "state-1", "e", "e-2"]);
    }
}
