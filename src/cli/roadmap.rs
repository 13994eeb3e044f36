//! `parcours roadmap`: what to do, in five steps.

use std::path::Path;

use jiff::civil::Date;
use parcours::{
    drawing::{self, Theme},
    export::{self, Tool},
    i18n::Lang,
    roadmap::{self, Plan},
};

use super::{
    arguments::Roadmap,
    export::{no_picture, picture},
    failure::Failure,
    format::Format,
    output::{self, one_line},
    source::Source,
};

/// The width of a PNG, in pixels: that of `export` unless said.
const WIDTH: u32 = 1920;

/// The formats of a roadmap.
pub const FORMATS: [Format; 8] = [
    Format::Ron,
    Format::Json,
    Format::Csv,
    Format::Xlsx,
    Format::Markdown,
    Format::Png,
    Format::Svg,
    Format::Pdf,
];

pub fn run(asked: &Roadmap, lang: Option<Lang>) -> Result<(), Failure> {
    let source = Source::read_aloud(&asked.file, lang)?;
    let lang = source.lang;
    let target = source.target(asked.to.as_deref())?;
    let plan = roadmap::plan(source.journey(), target, asked.start, lang);
    let Some(path) = &asked.output else {
        return if asked.json {
            output::print_json(&plan, lang)
        } else {
            output::print(&in_words(&plan, lang), lang)
        };
    };
    let format = if asked.json { Format::Json } else { Format::of(path, &FORMATS, lang)? };
    source.keep_from(path)?;
    let bytes = in_format(&plan, format, asked.tool.into(), (Theme::light(), WIDTH), path, lang)?;
    output::save(path, &bytes, lang)
}

/// A plan in a format: as data, as tables for a project tool, or as a picture of these colours and this width.
pub fn in_format(
    plan: &Plan,
    format: Format,
    tool: Tool,
    (theme, width): (&Theme, u32),
    path: &Path,
    lang: Lang,
) -> Result<Vec<u8>, Failure> {
    Ok(match format {
        Format::Ron => plan.to_ron().into_bytes(),
        Format::Json => plan.to_json().into_bytes(),
        Format::Csv => export::roadmap_csv(plan, tool, lang).into_bytes(),
        Format::Markdown => export::roadmap_markdown(plan, lang).into_bytes(),
        Format::Xlsx => {
            export::roadmap_xlsx(plan, tool, lang).map_err(|error| no_picture(&error.to_string(), path, lang))?
        }
        Format::Png | Format::Svg | Format::Pdf => {
            picture(&drawing::roadmap(plan, theme, lang), format, width, path, lang)?
        }
    })
}

/// What begins on a day and does not end.
fn since(from: Date, lang: Lang) -> String {
    lang.text_with("cli-since", &[("date", lang.date(from).into())])
}

/// The plan as lines of text: steps, what is done, what is to do and why, where the golden thread breaks.
fn in_words(plan: &Plan, lang: Lang) -> String {
    let mut lines = vec![format!("{} → {}", plan.title, plan.target.name)];
    for step in &plan.steps {
        lines.push(String::new());
        let window = match (step.from, step.until) {
            (Some(from), Some(until)) => format!("{} – {}", lang.date(from), lang.date(until)),
            (Some(from), None) => since(from, lang),
            _ => step.window.clone(),
        };
        lines.push(format!("{}. {} ({window})", step.step, step.name));
        lines.extend(step.done.iter().map(|done| format!("   ✓ {done}")));
        for initiative in &step.initiatives {
            let indent = if initiative.part_of.is_some() { "     " } else { "   " };
            let mut line = format!("{indent}• {}", initiative.title);
            if !initiative.owner.is_empty() {
                line = format!("{line} ({})", initiative.owner);
            }
            line = match (initiative.from, initiative.until) {
                (Some(from), Some(until)) => format!("{line}, {} – {}", lang.date(from), lang.date(until)),
                (Some(from), None) => format!("{line}, {}", since(from, lang)),
                _ => line,
            };
            lines.push(line);
            lines.extend(initiative.why.lines().map(|why| format!("{indent}  {why}")));
        }
    }
    if let Some(coverage) = plan.coverage {
        lines.push(String::new());
        lines.push(lang.text_with("cli-coverage", &[("coverage", lang.percent(coverage).into())]));
    }
    for line in plan.thread.iter().filter(|line| !line.breaks.is_empty()) {
        let breaks: Vec<String> = line.breaks.iter().map(|key| lang.text(&format!("break-{key}"))).collect();
        lines.push(format!("   ✗ {} — {}", line.friction.name, breaks.join(", ")));
    }
    let lines: Vec<String> = lines.iter().map(|line| one_line(line)).collect();
    lines.join("\n") + "\n"
}
