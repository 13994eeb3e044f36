//! `parcours check`: what is wrong with a journey, and what could be better.

use std::{collections::BTreeSet, path::Path};

use parcours::{
    file::{OpenError, Places},
    i18n::Lang,
    insight::{self, Check as CheckOf, Level, by_check},
    roadmap, wording,
};
use serde::Serialize;

use super::{
    arguments::Check,
    failure::{Failure, Fault},
    output::{self, one_line},
    source::{Source, place, unreadable},
};

/// Up to so many checks that find something, each is explained without being asked to.
const SHORT: usize = 3;

/// Something to be told about a journey.
#[derive(Debug, Serialize)]
pub struct Problem {
    severity: Severity,
    code: String,
    line: Option<usize>,
    column: Option<usize>,
    state: Option<String>,
    element: Option<ElementOf>,
    message: String,
    /// Why it matters; of what a check finds.
    reason: Option<String>,
    /// What to do about it; of what a check finds.
    mend: Option<String>,
    #[serde(skip)]
    check: Option<CheckOf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Severity {
    Error,
    Warning,
    Advice,
}

/// What a problem is about.
#[derive(Debug, Serialize)]
struct ElementOf {
    kind: &'static str,
    id: Option<String>,
}

/// The answer as JSON.
#[derive(Debug, Serialize)]
struct Report<'a> {
    file: String,
    #[serde(flatten)]
    count: &'a Count,
    problems: &'a [Problem],
}

/// How many problems there are of each severity.
#[derive(Debug, Serialize)]
struct Count {
    errors: usize,
    warnings: usize,
    advice: usize,
}

impl Count {
    fn of(problems: &[Problem]) -> Self {
        let count = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
        Self {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            advice: count(Severity::Advice),
        }
    }
}

impl Problem {
    /// `FILE:LINE: severity: message`, on one line.
    pub fn line_of_text(&self, path: &Path, lang: Lang) -> String {
        let severity = match self.severity {
            Severity::Error => "cli-error",
            Severity::Warning => "cli-warning",
            Severity::Advice => "cli-advice",
        };
        let colon = match lang {
            Lang::Fr => "\u{a0}:",
            Lang::En => ":",
        };
        let line =
            format!("{}{}{colon} {}", place(path, self.line, self.column), lang.text(severity), self.message);
        // A name with a line end in it must not look like a line of its own.
        one_line(&line)
    }
}

pub fn run(asked: &Check, lang: Option<Lang>) -> Result<(), Failure> {
    let path = asked.file.as_path();
    let source = match Source::open(path, lang) {
        Ok(source) => source,
        // Without a journey there is no report, but for those who read it by machine.
        Err(error) => {
            let lang = lang.unwrap_or_default();
            if asked.json {
                report(path, &[unreadable_problem(&error, lang)], lang)?;
            }
            return Err(unreadable(path, &error, lang));
        }
    };
    let lang = source.lang;
    let mut problems = remarks(&source);
    problems.extend(findings(&source));
    let count = if asked.json {
        report(path, &problems, lang)?
    } else {
        output::print(&text(&problems, asked, lang), lang)?;
        Count::of(&problems)
    };
    let args =
        [("errors", count.errors.into()), ("warnings", count.warnings.into()), ("advice", count.advice.into())];
    let summary = lang.text_with("cli-check-summary", &args);
    let Some(first) = problems.iter().find(|problem| problem.severity == Severity::Error) else {
        source.remark(&summary);
        return Ok(());
    };
    let place = place(path, first.line, first.column);
    Err(Failure { fault: Fault::Input, error: anyhow::anyhow!("{place}{summary}") })
}

/// A line for each problem, and after those of a check why it matters and what to do, where that is asked for or short.
fn text(problems: &[Problem], asked: &Check, lang: Lang) -> String {
    let checks: BTreeSet<CheckOf> = problems.iter().filter_map(|problem| problem.check).collect();
    let explained = asked.explain || checks.len() <= SHORT;
    let mut text = String::new();
    for (place, problem) in problems.iter().enumerate() {
        text += &problem.line_of_text(&asked.file, lang);
        text.push('\n');
        let next = problems.get(place + 1).and_then(|next| next.check);
        if let Some(check) = problem.check.filter(|check| explained && next != Some(*check)) {
            for (key, words) in [
                ("problems-why", wording::check_reason(check, lang)),
                ("problems-mend", wording::check_mend(check, lang)),
            ] {
                for part in ["  ", &lang.text_with(key, &[("text", words.into())]), "\n"] {
                    text.push_str(part);
                }
            }
        }
    }
    text
}

/// Writes the problems as JSON, and counts them.
fn report(path: &Path, problems: &[Problem], lang: Lang) -> Result<Count, Failure> {
    let count = Count::of(problems);
    output::print_json(&Report { file: path.display().to_string(), count: &count, problems }, lang)?;
    Ok(count)
}

/// Why a file does not open, as a problem.
fn unreadable_problem(error: &OpenError, lang: Lang) -> Problem {
    Problem {
        severity: Severity::Error,
        code: error.code().to_owned(),
        line: error.line(),
        column: error.column(),
        state: None,
        element: None,
        message: wording::open_error(error, lang),
        reason: None,
        mend: None,
        check: None,
    }
}

/// What was remarked when the file was read: repairs are errors, unknown fields warnings.
pub fn remarks(source: &Source) -> Vec<Problem> {
    let lang = source.lang;
    let unknown = source.opened.unknown.iter().map(|field| Problem {
        severity: Severity::Warning,
        code: "unknown-field".to_owned(),
        line: field.line,
        column: None,
        state: None,
        element: None,
        message: wording::unknown_field(field, lang),
        reason: None,
        mend: None,
        check: None,
    });
    let repairs = source.opened.repairs.iter().map(|repair| Problem {
        severity: Severity::Error,
        code: repair.code.to_owned(),
        line: repair.line,
        column: None,
        state: repair.state.as_ref().map(ToString::to_string),
        element: Some(element_of(&repair.element)),
        message: wording::repair(repair, lang),
        reason: None,
        mend: None,
        check: None,
    });
    let newer = source.opened.read_only.then(|| Problem {
        severity: Severity::Warning,
        code: "newer".to_owned(),
        line: None,
        column: None,
        state: None,
        element: None,
        message: lang.text_with("cli-newer-file", &[("version", source.opened.version.to_string().into())]),
        reason: None,
        mend: None,
        check: None,
    });
    newer.into_iter().chain(repairs).chain(unknown).collect()
}

fn element_of(element: &parcours::model::Element) -> ElementOf {
    ElementOf { kind: wording::element_kind(element), id: element.id().map(str::to_owned) }
}

/// What the checks of the journey find, by check, warnings first.
fn findings(source: &Source) -> Vec<Problem> {
    let places = Places::of(&source.text);
    let lang = source.lang;
    let initiatives = roadmap::to_target(source.journey(), lang);
    let findings = insight::checks(source.journey(), &initiatives);
    by_check(&findings, |finding| finding.check)
        .into_iter()
        .flat_map(|(_, findings)| findings)
        .map(|finding| Problem {
            severity: match finding.level() {
                Level::Warning => Severity::Warning,
                Level::Advice => Severity::Advice,
            },
            code: finding.code().to_owned(),
            line: places.line_of(&finding.element, finding.state.as_ref()),
            column: None,
            state: finding.state.as_ref().map(ToString::to_string),
            element: Some(element_of(&finding.element)),
            message: wording::finding(finding, lang),
            reason: Some(wording::check_reason(finding.check, lang)),
            mend: Some(wording::check_mend(finding.check, lang)),
            check: Some(finding.check),
        })
        .collect()
}
