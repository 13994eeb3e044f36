//! `parcours export`: pictures and tables of a journey, one or the whole set.

use std::{fs, path::Path};

use parcours::{
    drawing::{self, Arrangement, Drawing, Ground, Lanes, Page, Theme},
    export::{self, PngError},
    file::{self, SaveError},
    i18n::Lang,
    publish, roadmap, wording,
};

use super::{
    arguments::{Export, View},
    failure::{Failure, Fault},
    format::Format,
    output,
    roadmap::{FORMATS, in_format},
    source::Source,
};

pub fn run(asked: &Export, lang: Option<Lang>) -> Result<(), Failure> {
    let source = Source::read_aloud(&asked.file, lang)?;
    let theme = Theme::named(&asked.theme).unwrap_or(Theme::light());
    if is_folder(&asked.output) { whole_set(asked, &source, theme) } else { one(asked, &source, theme) }
}

/// Whether a name stands for a folder: it ends like one, or is one.
fn is_folder(path: &Path) -> bool {
    path.as_os_str().as_encoded_bytes().last().is_some_and(|&last| std::path::is_separator(char::from(last)))
        || path.is_dir()
}

/// One file, in the format of its ending.
fn one(asked: &Export, source: &Source, theme: &Theme) -> Result<(), Failure> {
    let (path, lang, journey) = (asked.output.as_path(), source.lang, source.journey());
    let density = asked.density.into();
    let format = Format::of(path, possible(asked.view), lang)?;
    if format != Format::Ron || asked.view == View::Roadmap {
        source.keep_from(path)?;
    }
    let current = || source.current(asked.state.as_deref());
    let target = || source.target(asked.to.as_deref());
    let persona = source.persona(asked.persona.as_deref())?;
    let persona = persona.as_ref();
    let plan = || Ok::<_, Failure>(roadmap::plan(journey, target()?, None, lang));
    let page = |page: Page| {
        let (from, to) = (current()?, target()?);
        let state = if page.is_of_roadmap() { to } else { from };
        let ends = Some((from, to)).filter(|(from, to)| from.id != to.id);
        let ground = Ground { journey, state, ends, persona, theme, lang };
        match format {
            // Paper has sheets.
            Format::Pdf => pdf(&drawing::sheets(page, ground), path, lang),
            _ => picture(&drawing::page(page, ground), format, asked.width, path, lang),
        }
    };
    let drawn = |drawing: Drawing| picture(&drawing, format, asked.width, path, lang);
    let bytes = match (format, asked.view) {
        (Format::Ron | Format::Json | Format::Csv | Format::Xlsx | Format::Markdown, View::Roadmap) => {
            in_format(&plan()?, format, asked.tool.into(), (theme, asked.width), path, lang)?
        }
        (Format::Ron, _) => written(source, path)?.into_bytes(),
        (Format::Csv, View::Case) => {
            let target = target()?;
            let case = roadmap::case(journey, target, None, lang).ranged(journey, target);
            export::case_csv(&case).into_bytes()
        }
        (Format::Csv, View::Compare) => {
            publish::compared_metrics(journey, (current()?, target()?), persona, lang).into_bytes()
        }
        (Format::Csv, View::Change) => {
            publish::changes(journey, (current()?, target()?), persona, lang).into_bytes()
        }
        (Format::Csv, _) => publish::metrics(journey, persona, lang).into_bytes(),
        (_, view) => match view {
            View::Map => {
                drawn(publish::map_tinted(density, journey, current()?, persona, asked.tint, theme, lang))?
            }
            View::Compare => {
                drawn(publish::comparison_for(density, journey, (current()?, target()?), persona, theme, lang))?
            }
            View::SideBySide => {
                drawn(publish::side_by_side(density, journey, (current()?, target()?), persona, theme, lang))?
            }
            View::Curve => drawn(drawing::curve_for(journey, current()?, persona, theme, lang))?,
            View::Change => page(Page::Change)?,
            View::Flow => page(Page::Flow)?,
            View::Channels => page(Page::Channels)?,
            View::Frictions => page(Page::Frictions)?,
            View::Certainty => page(Page::Certainty)?,
            View::Priorities => page(Page::Priorities)?,
            View::Thread => page(Page::Thread)?,
            View::Proof => page(Page::Proof)?,
            View::Case => page(Page::Case)?,
            View::Readiness => page(Page::Readiness)?,
            View::Booklet => {
                // A journey may have a target and no state of today.
                let today = found(current())?;
                let sheets = publish::booklet(journey, (today, target()?), None, theme, lang);
                export::pdf_a4(&sheets, lang).map_err(|error| no_picture(&error.to_string(), path, lang))?
            }
            View::Roadmap => {
                let lanes = if asked.by_owner { Lanes::Owners } else { Lanes::Steps };
                let arrangement = Arrangement { unfolded: asked.unfold, lanes, ..Arrangement::default() };
                drawn(drawing::roadmap_arranged(&plan()?, &arrangement, theme, lang))?
            }
        },
    };
    output::save(path, &bytes, lang)
}

/// The formats in which there is something to see.
const fn possible(view: View) -> &'static [Format] {
    match view {
        View::Roadmap => &FORMATS,
        View::Booklet => &[Format::Pdf],
        _ => &[Format::Png, Format::Svg, Format::Pdf, Format::Ron, Format::Csv],
    }
}

/// All pictures of all states, the comparison, the roadmap and the metrics, in one folder.
fn whole_set(asked: &Export, source: &Source, theme: &Theme) -> Result<(), Failure> {
    let (folder, lang) = (&asked.output, source.lang);
    // What there is no state for is left out, unless it was asked for by name.
    let from = found(source.current(asked.state.as_deref()))?;
    let to = found(source.target(asked.to.as_deref()))?;
    let persona = source.persona(asked.persona.as_deref())?;
    let (density, persona) = (asked.density.into(), persona.as_ref());
    let set = publish::set_between(density, source.journey(), (from, to), persona, theme, lang, asked.width)
        .map_err(|error| no_png(&error.reason, &folder.join(&error.name), lang))?;
    set.iter().try_for_each(|file| source.keep_from(&folder.join(&file.name)))?;
    fs::create_dir_all(folder).map_err(|error| output::unwritten(folder, &SaveError::from(error), lang))?;
    for file in set {
        output::save(&folder.join(&file.name), &file.bytes, lang)?;
    }
    Ok(())
}

/// What was found, or nothing where the journey has nothing of the kind; a wrong name stays a failure.
fn found<T>(result: Result<T, Failure>) -> Result<Option<T>, Failure> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(failure) if failure.fault == Fault::Input => Ok(None),
        Err(failure) => Err(failure),
    }
}

/// The journey itself. Over its own file, it must not lose what that says.
fn written(source: &Source, path: &Path) -> Result<String, Failure> {
    if source.opened.is_changed() && source.is_own_file(path) {
        return Err(Failure::at(Fault::Input, path, &source.lang.text("cli-same-file")));
    }
    file::write(source.journey())
        .map_err(|_| Failure::at(Fault::Input, source.path, &source.lang.text("cli-unwritable-journey")))
}

/// A drawing in one of the formats of pictures.
pub fn picture(
    drawing: &Drawing,
    format: Format,
    width: u32,
    path: &Path,
    lang: Lang,
) -> Result<Vec<u8>, Failure> {
    match format {
        Format::Png => export::png(drawing, width).map_err(|error| no_png(&error, path, lang)),
        Format::Pdf => pdf(std::slice::from_ref(drawing), path, lang),
        Format::Svg | Format::Ron | Format::Csv | Format::Xlsx | Format::Markdown | Format::Json => {
            Ok(export::svg(drawing).into_bytes())
        }
    }
}

/// Drawings as a PDF, a page each.
fn pdf(drawings: &[Drawing], path: &Path, lang: Lang) -> Result<Vec<u8>, Failure> {
    export::pdf(drawings, lang).map_err(|error| no_picture(&error.to_string(), path, lang))
}

/// Why there is no PNG: if it would be too large, the width that was asked for is at fault.
fn no_png(error: &PngError, path: &Path, lang: Lang) -> Failure {
    let fault = if matches!(error, PngError::TooLarge { .. }) { Fault::CommandLine } else { Fault::Machine };
    Failure::at(fault, path, &wording::png_error(error, lang))
}

/// Why there is no file, in the words of what failed.
pub fn no_picture(detail: &str, path: &Path, lang: Lang) -> Failure {
    Failure::at(Fault::Machine, path, &lang.text_with("cli-picture-failed", &[("detail", detail.into())]))
}
