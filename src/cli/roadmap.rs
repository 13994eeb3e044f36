//! `parcours roadmap`: what to do, in five steps.

use jiff::civil::Date;
use parcours::{
    drawing::{self, Theme},
    export,
    i18n::Lang,
    roadmap::{self, Plan},
};

use super::{arguments::Roadmap, export::picture, failure::Failure, format::Format, output, source::Source};

/// The width of a PNG, in pixels: that of `export` unless said.
const WIDTH: u32 = 1920;

pub fn run(asked: &Roadmap, lang: Option<Lang>) -> Result<(), Failure> {
    let source = Source::read_aloud(&asked.file, lang)?;
    let lang = source.lang;
    let target = source.target(asked.to.as_deref())?;
    let plan = roadmap::plan(source.journey(), target, asked.start, lang);
    let Some(path) = &asked.output else {
        let text = if asked.json { plan.to_json() } else { in_words(&plan, lang) };
        return output::print(&text, lang);
    };
    let format = if asked.json {
        Format::Json
    } else {
        let possible = [Format::Ron, Format::Json, Format::Csv, Format::Png, Format::Svg, Format::Pdf];
        Format::of(path, &possible, lang)?
    };
    source.keep_from(path)?;
    let bytes = match format {
        Format::Ron => plan.to_ron().into_bytes(),
        Format::Json => plan.to_json().into_bytes(),
        Format::Csv => export::roadmap_csv(&plan).into_bytes(),
        Format::Png | Format::Svg | Format::Pdf => {
            picture(&drawing::roadmap(&plan, Theme::light(), lang), format, WIDTH, path, lang)?
        }
    };
    output::save(path, &bytes, lang)
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
    lines.join("\n") + "\n"
}
