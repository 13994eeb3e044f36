//! `parcours compare`: what changes from one state to another.

use std::fmt::{Display, Write as _};

use parcours::{
    i18n::Lang,
    insight::{self, Change, Comparison, Fate, Metric},
    model::{Journey, State},
    telling,
};

use super::{
    arguments::Compare,
    failure::Failure,
    output::{self, one_line},
    source::Source,
};

pub fn run(asked: &Compare, lang: Option<Lang>) -> Result<(), Failure> {
    let source = Source::read_aloud(&asked.file, lang)?;
    let from = source.current(asked.from.as_deref())?;
    let to = source.target(asked.to.as_deref())?;
    let persona = source.persona(asked.persona.as_deref())?;
    let comparison = insight::compare_for(source.journey(), from, to, persona.as_ref());
    if asked.json {
        output::print_json(&comparison, source.lang)
    } else {
        output::print(&in_words(source.journey(), from, to, &comparison, source.lang), source.lang)
    }
}

/// The comparison as lines of text.
fn in_words(journey: &Journey, from: &State, to: &State, comparison: &Comparison, lang: Lang) -> String {
    let mut text = String::new();
    let names = [("from", from.name.as_str().into()), ("to", to.name.as_str().into())];
    line(&mut text, &lang.text_with("cli-compare-title", &names));
    line(&mut text, &telling::sentence(comparison, lang).text());

    let touchpoints = &comparison.touchpoints;
    title(&mut text, lang, "cli-compare-touchpoints");
    list(&mut text, lang, "cli-kept", &touchpoints.kept);
    list(&mut text, lang, "cli-changed", &changes(&touchpoints.changed));
    list(&mut text, lang, "cli-added", &touchpoints.added);
    list(&mut text, lang, "cli-removed", &touchpoints.removed);
    let joined = |ids: &[parcours::model::TouchpointId]| {
        ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" + ")
    };
    let merged: Vec<String> =
        touchpoints.merged.iter().map(|merge| format!("{} → {}", joined(&merge.from), merge.into)).collect();
    list(&mut text, lang, "cli-merged", &merged);
    let split: Vec<String> =
        touchpoints.split.iter().map(|split| format!("{} → {}", split.from, joined(&split.into))).collect();
    list(&mut text, lang, "cli-split", &split);
    let replaced: Vec<String> =
        touchpoints.replaced.iter().map(|pair| format!("{} → {}", pair.from, pair.to)).collect();
    list(&mut text, lang, "cli-replaced", &replaced);

    let transitions = &comparison.transitions;
    title(&mut text, lang, "cli-compare-transitions");
    list(&mut text, lang, "cli-kept", &transitions.kept);
    list(&mut text, lang, "cli-changed", &changes(&transitions.changed));
    list(&mut text, lang, "cli-added", &transitions.added);
    list(&mut text, lang, "cli-removed", &transitions.removed);
    let rerouted: Vec<String> = transitions
        .rerouted
        .iter()
        .map(|it| format!("{} ({} → {}; {} → {})", it.id, it.from.0, it.from.1, it.to.0, it.to.1))
        .collect();
    list(&mut text, lang, "cli-rerouted", &rerouted);

    title(&mut text, lang, "cli-compare-frictions");
    for fate in Fate::ALL {
        list(&mut text, lang, &format!("fate-{}", fate.key()), comparison.frictions.with(fate));
    }

    title(&mut text, lang, "cli-compare-metrics");
    for metric in Metric::ALL {
        let value = |metrics: &insight::Metrics| {
            metrics.get(*metric).map_or_else(|| "–".to_owned(), |value| lang.number(value, 2))
        };
        let name = lang.text(&format!("metric-{}", metric.key()));
        let values = format!("{} → {}", value(&comparison.metrics.from), value(&comparison.metrics.to));
        entry(&mut text, lang, &name, &values);
    }
    let initiatives = parcours::roadmap::initiatives(journey, to, lang);
    if let Some(coverage) = insight::thread(journey, from, to, &initiatives).coverage {
        text.push('\n');
        line(&mut text, &lang.text_with("cli-coverage", &[("coverage", lang.percent(coverage).into())]));
    }
    text
}

fn changes<I: Display>(changes: &[Change<I>]) -> Vec<String> {
    changes.iter().map(|change| format!("{} ({})", change.id, change.fields.join(", "))).collect()
}

fn title(text: &mut String, lang: Lang, key: &str) {
    text.push('\n');
    line(text, &lang.text(key));
}

/// A line for what there is of a kind; none where there is nothing.
fn list<T: Display>(text: &mut String, lang: Lang, key: &str, ids: &[T]) {
    if !ids.is_empty() {
        let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
        entry(text, lang, &format!("{} ({})", lang.text(key), ids.len()), &ids.join(", "));
    }
}

fn entry(text: &mut String, lang: Lang, name: &str, value: &str) {
    let colon = match lang {
        Lang::Fr => "\u{a0}:",
        Lang::En => ":",
    };
    line(text, &format!("  {name}{colon} {value}"));
}

fn line(text: &mut String, line: &str) {
    // Writing to a string never fails.
    let _: std::fmt::Result = writeln!(text, "{}", one_line(line));
}
