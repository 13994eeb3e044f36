//! The roadmap as Markdown: a heading for each step, tables below.
//!
//! What people wrote is text and nothing else: no sign of theirs becomes a heading, a link or a new cell.

use crate::{
    i18n::Lang,
    roadmap::{Named, Plan, Planned, StepPlan},
    text::plain,
};

/// The plan as Markdown (`CommonMark`, with the tables of GFM), with a line feed at the end.
#[must_use]
pub fn roadmap_markdown(plan: &Plan, lang: Lang) -> String {
    let mut page = vec![format!("# {} → {}", escaped(&plan.title), escaped(&plan.target.name))];
    page.extend(facts(plan, lang));
    for step in &plan.steps {
        page.extend(step_of(step, &plan.currency, lang));
    }
    page.extend(section("kpis", &["kpi", "baseline", "aim", "unit"], kpis(plan, lang), lang));
    page.extend(section("decisions", &["decision", "who", "by"], decisions(plan, lang), lang));
    page.extend(section(
        "thread",
        &["friction", "answers", "initiatives", "kpis", "breaks"],
        thread(plan, lang),
        lang,
    ));
    page.join("\n\n") + "\n"
}

/// Who stands for it, when it begins, how much of the pain it answers.
fn facts(plan: &Plan, lang: Lang) -> Option<String> {
    let mut facts = Vec::new();
    if !plan.sponsor.is_empty() {
        facts.push(lang.text_with("roadmap-drawing-sponsor", &[("sponsor", escaped(&plan.sponsor).into())]));
    }
    if let Some(start) = plan.start {
        facts.push(lang.text_with("booklet-starts", &[("date", lang.date(start).into())]));
    }
    if let Some(coverage) = plan.coverage {
        facts.push(lang.text_with("roadmap-drawing-coverage", &[("share", lang.percent(coverage).into())]));
    }
    (!facts.is_empty()).then(|| facts.join(" · "))
}

/// A step: its heading, what is done, what is to do.
fn step_of(step: &StepPlan, currency: &str, lang: Lang) -> Vec<String> {
    let when = match step.span() {
        (Some(from), Some(until)) => format!("{} – {}", lang.date(from), lang.date(until)),
        (Some(from), None) => lang.text_with("roadmap-drawing-from", &[("from", lang.date(from).into())]),
        _ => step.window.clone(),
    };
    let mut parts = vec![format!("## {}. {} ({when})", step.step, escaped(&step.name))];
    if !step.done.is_empty() {
        let done: Vec<String> = step.done.iter().map(|done| format!("- ✓ {}", escaped(done))).collect();
        parts.push(done.join("\n"));
    }
    let rows: Vec<Vec<String>> = step.initiatives.iter().map(|it| initiative(it, currency, lang)).collect();
    if rows.is_empty() {
        if step.done.is_empty() {
            parts.push(lang.text("roadmap-drawing-nothing"));
        }
    } else {
        parts.push(table(&["title", "why", "owner", "from", "until", "cost", "frictions", "kpis"], rows, lang));
    }
    parts
}

fn initiative(it: &Planned, currency: &str, lang: Lang) -> Vec<String> {
    let title = escaped(&it.title);
    let until = match it.every_weeks.map(usize::try_from) {
        Some(Ok(weeks)) => lang.text_with("booklet-every", &[("weeks", weeks.into())]),
        _ => day(it.until, lang),
    };
    vec![
        if it.part_of.is_some() { format!("↳ {title}") } else { format!("**{title}**") },
        escaped(&it.why),
        escaped(&it.owner),
        day(it.from, lang),
        until,
        it.cost.map(|cost| escaped(&lang.money_in_full(cost, currency))).unwrap_or_default(),
        names(&it.frictions),
        names(&it.kpis),
    ]
}

fn kpis(plan: &Plan, lang: Lang) -> Vec<Vec<String>> {
    let figure = |value: Option<f64>| value.map_or_else(|| "?".to_owned(), |value| lang.number(value, 2));
    let row = |kpi: &crate::roadmap::PlannedKpi| {
        let name = escaped(&kpi.name);
        let name = if kpi.headline { format!("**{name}**") } else { name };
        vec![name, figure(kpi.baseline), figure(kpi.target), escaped(&kpi.unit)]
    };
    plan.kpis.iter().map(row).collect()
}

fn decisions(plan: &Plan, lang: Lang) -> Vec<Vec<String>> {
    plan.decisions.iter().map(|it| vec![escaped(&it.text), escaped(&it.who), day(it.by, lang)]).collect()
}

fn thread(plan: &Plan, lang: Lang) -> Vec<Vec<String>> {
    let breaks = |codes: &[String]| {
        let breaks: Vec<String> = codes.iter().map(|code| lang.text(&format!("break-{code}"))).collect();
        breaks.join("; ")
    };
    let row = |line: &crate::roadmap::ThreadLine| {
        let friction = escaped(&line.friction.name);
        vec![friction, names(&line.answers), names(&line.initiatives), names(&line.kpis), breaks(&line.breaks)]
    };
    // What hurts most is read first.
    let mut lines: Vec<_> = plan.thread.iter().collect();
    lines.sort_by(|a, b| b.pain.total_cmp(&a.pain));
    lines.into_iter().map(row).collect()
}

/// A heading and the table below it; nothing without rows.
fn section(name: &str, columns: &[&str], rows: Vec<Vec<String>>, lang: Lang) -> Vec<String> {
    if rows.is_empty() {
        return Vec::new();
    }
    vec![format!("## {}", lang.text(&format!("booklet-sheet-{name}"))), table(columns, rows, lang)]
}

fn table(columns: &[&str], rows: Vec<Vec<String>>, lang: Lang) -> String {
    let heads: Vec<String> = columns.iter().map(|key| lang.text(&format!("booklet-column-{key}"))).collect();
    let rule = vec!["---".to_owned(); columns.len()];
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let lines: Vec<String> = [heads, rule].into_iter().chain(rows).map(line).collect();
    lines.join("\n")
}

fn names(list: &[Named]) -> String {
    let names: Vec<String> = list.iter().map(|named| escaped(&named.name)).collect();
    names.join("; ")
}

fn day(day: Option<jiff::civil::Date>, lang: Lang) -> String {
    day.map(|day| lang.date(day)).unwrap_or_default()
}

/// A text on one line in which no sign means anything to Markdown (`CommonMark` 0.31, section 2.4), and nothing is made a
/// link of itself (GFM 0.29, section 6.9).
fn escaped(text: &str) -> String {
    let text = plain(text);
    let text = text.trim();
    let mut escaped = String::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        let means_something = matches!(
            character,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#' | '&' | '!' | '$' | '@'
        );
        let links = match character {
            ':' => text.get(at..).is_some_and(|rest| rest.starts_with("://")),
            '.' => text.get(at.saturating_sub(3)..at).is_some_and(|before| before.eq_ignore_ascii_case("www")),
            _ => false,
        };
        if means_something || links {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    // At the beginning, these would make a list or underline the line above.
    let digits = escaped.chars().take_while(char::is_ascii_digit).count();
    if escaped.starts_with(['-', '+', '=']) {
        escaped.insert(0, '\\');
    } else if digits > 0 && escaped.get(digits..).is_some_and(|rest| rest.starts_with(['.', ')'])) {
        escaped.insert(digits, '\\');
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_stays_text() {
        for (text, wanted) in [
            ("a | b", r"a \| b"),
            ("line\nbreak", "line break"),
            ("<b>*x*</b>", r"\<b\>\*x\*\</b\>"),
            ("- item", r"\- item"),
            ("1. item", r"1\. item"),
            ("2027 année", "2027 année"),
            ("[x](y)", r"\[x\](y)"),
            ("https://x.fr, www.x.fr : a@x.fr", r"https\://x.fr, www\.x.fr : a\@x.fr"),
            (r"back\slash", r"back\\slash"),
            ("  # title ", r"\# title"),
            ("", ""),
        ] {
            assert_eq!(escaped(text), wanted);
        }
    }
}
