//! The roadmap as a table: for people and programs, and in the columns that project tools import.

use std::collections::{BTreeMap, BTreeSet};

use super::table::{Cell, Column, Table};
use crate::{
    i18n::Lang,
    model::{Status, slug},
    roadmap::{Named, Plan, Planned, PlannedMilestone},
};

/// Whom the table of a roadmap is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tool {
    /// Nobody's program: every field of the plan, under its own name.
    #[default]
    Plain,
    /// Jira's CSV import.
    Jira,
    /// The import wizard of Microsoft Project.
    Project,
}

impl Tool {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Plain, Self::Jira, Self::Project];

    /// What it is called on the command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Jira => "jira",
            Self::Project => "project",
        }
    }
}

/// What stands above the columns of a plain table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heads {
    /// The names of the fields, for programs.
    Keys,
    /// Words, for people.
    Words,
}

/// Separates the names in a cell.
const BETWEEN: &str = "; ";

/// The initiatives of a plan as a tool reads them.
pub(super) fn initiatives(plan: &Plan, tool: Tool, heads: Heads, lang: Lang) -> Table {
    match tool {
        Tool::Plain => plain(plan, heads, lang),
        Tool::Jira => jira(plan, lang),
        Tool::Project => project(plan, lang),
    }
}

/// One row an initiative, in the order of the steps; the columns are the fields of the plan's own form, and labels.
fn plain(plan: &Plan, heads: Heads, lang: Lang) -> Table {
    const COLUMNS: [(&str, u8); 22] = [
        ("step", 6),
        ("id", 24),
        ("title", 44),
        ("why", 60),
        ("part_of", 24),
        ("owner", 22),
        ("delivers", 36),
        ("frictions", 36),
        ("systems", 24),
        ("kpis", 30),
        ("depends_on", 30),
        ("from", 12),
        ("until", 12),
        ("weeks", 8),
        ("every_weeks", 10),
        ("effort", 8),
        ("impact", 8),
        ("cost", 12),
        ("status", 12),
        ("run_cost_per_year", 12),
        ("milestones", 40),
        ("labels", 30),
    ];
    let head = |key: &str| match heads {
        Heads::Keys => key.to_owned(),
        Heads::Words => lang.text(&format!("booklet-column-{key}")),
    };
    let mut rows = Vec::new();
    for step in &plan.steps {
        for it in &step.initiatives {
            let status = match heads {
                Heads::Keys => status_key(it.status).to_owned(),
                Heads::Words => lang.text(&format!("status-{}", status_key(it.status))),
            };
            let milestones: Vec<String> =
                it.milestones.iter().map(|milestone| told(milestone, heads, lang)).collect();
            rows.push(vec![
                Cell::whole(Some(step.step)),
                Cell::words(&*it.id),
                Cell::words(&*it.title),
                Cell::words(&*it.why),
                Cell::words(it.part_of.as_deref().unwrap_or_default()),
                Cell::words(&*it.owner),
                Cell::words(names(&it.delivers)),
                Cell::words(names(&it.frictions)),
                Cell::words(names(&it.systems)),
                Cell::words(names(&it.kpis)),
                Cell::words(it.depends_on.join(BETWEEN)),
                Cell::day(it.from),
                Cell::day(it.until),
                Cell::number(it.weeks),
                Cell::whole(it.every_weeks),
                Cell::whole(it.effort),
                Cell::whole(it.impact),
                Cell::number(it.cost),
                Cell::words(status),
                Cell::number(it.run_cost_per_year),
                Cell::words(milestones.join(BETWEEN)),
                Cell::words(labels(&step.name, it).join(" ")),
            ]);
        }
    }
    let columns = COLUMNS.iter().map(|(key, width)| Column::new(head(key), *width)).collect();
    Table { name: lang.text("booklet-sheet-roadmap"), columns, rows }
}

/// Names with a semicolon between them.
pub(super) fn names(list: &[Named]) -> String {
    let names: Vec<&str> = list.iter().map(|named| named.name.as_str()).collect();
    names.join(BETWEEN)
}

/// How far an initiative is, as the plan's own form says it.
pub(super) const fn status_key(status: Status) -> &'static str {
    match status {
        Status::Planned => "planned",
        Status::Running => "running",
        Status::Done => "done",
        Status::Dropped => "dropped",
        Status::Dismissed => "dismissed",
    }
}

/// A milestone with its day.
fn told(milestone: &PlannedMilestone, heads: Heads, lang: Lang) -> String {
    match milestone.on {
        Some(day) if heads == Heads::Keys => format!("{day} {}", milestone.what),
        Some(day) => format!("{} ({})", milestone.what, lang.date(day)),
        None => milestone.what.clone(),
    }
}

/// Words without a space by which an initiative is found again: its step, and the systems that it touches.
fn labels(step: &str, initiative: &Planned) -> Vec<String> {
    let mut labels = vec![slug(step, "step", |_| false)];
    for system in &initiative.systems {
        let label = slug(&system.id, "system", |_| false);
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    labels
}

/// Whether somebody is still to work on it, or has.
fn is_wanted(initiative: &Planned) -> bool {
    !matches!(initiative.status, Status::Dropped | Status::Dismissed)
}

/// How deep each initiative lies below one that is part of nothing; 0 where parts go round in a circle.
fn depths(plan: &Plan) -> BTreeMap<&str, usize> {
    let wholes: BTreeMap<&str, &str> =
        plan.initiatives().filter_map(|it| Some((it.id.as_str(), it.part_of.as_deref()?))).collect();
    let depth = |id: &str| {
        let (mut at, mut met) = (id, BTreeSet::new());
        while let Some(whole) = wholes.get(at) {
            if !met.insert(at) {
                return 0;
            }
            at = whole;
        }
        met.len()
    };
    plan.initiatives().map(|it| (it.id.as_str(), depth(&it.id))).collect()
}

/// The rows of Jira's import: numbers of their own tie them together, and what others are part of comes before these.
fn jira(plan: &Plan, lang: Lang) -> Table {
    let depths = depths(plan);
    let depth = |it: &Planned| depths.get(it.id.as_str()).copied().unwrap_or(0);
    let mut wanted: Vec<(&str, &Planned)> = Vec::new();
    for step in &plan.steps {
        wanted.extend(step.initiatives.iter().filter(|it| is_wanted(it)).map(|it| (step.name.as_str(), it)));
    }
    wanted.sort_by_key(|(_, it)| depth(it));
    let numbers: BTreeMap<&str, usize> =
        wanted.iter().zip(1..).map(|((_, it), at)| (it.id.as_str(), at)).collect();
    let number = |id: &str| numbers.get(id).map_or(Cell::Empty, |at| Cell::words(at.to_string()));
    let labels: Vec<Vec<String>> = wanted.iter().map(|(step, it)| labels(step, it)).collect();
    let most_labels = labels.iter().map(Vec::len).max().unwrap_or(1);
    let most_links = wanted.iter().map(|(_, it)| it.depends_on.len()).max().unwrap_or(0).max(1);

    let fixed = [
        ("Summary", 44),
        ("Issue Type", 12),
        ("Issue ID", 9),
        ("Parent", 9),
        ("Status", 14),
        ("Start date", 12),
        ("Due date", 12),
        ("Owner", 24),
        ("Description", 70),
    ];
    let mut columns: Vec<Column> = fixed.iter().map(|(head, width)| Column::new(*head, *width)).collect();
    columns.extend((0..most_labels).map(|_| Column::new("Labels", 24)));
    columns.extend((0..most_links).map(|_| Column::new("Is blocked by", 14)));
    let rows = wanted.iter().zip(labels).map(|((_, it), labels)| {
        // A label of Jira's is ended by a space, so each has a column of its own.
        let kind = ["Epic", "Task"].get(depth(it)).copied().unwrap_or("Sub-task");
        let parent = it.part_of.as_deref().filter(|_| depth(it) > 0);
        let mut row = vec![
            // Jira refuses a summary of more than 255 characters.
            Cell::words(it.title.chars().take(255).collect::<String>()),
            Cell::words(kind),
            number(&it.id),
            parent.map_or(Cell::Empty, &number),
            Cell::words(match it.status {
                Status::Running => "In Progress",
                Status::Done => "Done",
                Status::Planned | Status::Dropped | Status::Dismissed => "To Do",
            }),
            Cell::day(it.from),
            Cell::day(it.until),
            Cell::words(&*it.owner),
            Cell::Text(description(it, lang)),
        ];
        row.extend(padded(labels.into_iter().map(Cell::words), most_labels));
        row.extend(padded(it.depends_on.iter().map(|id| number(id)), most_links));
        row
    });
    let rows = rows.collect();
    Table { name: lang.text("booklet-sheet-roadmap"), columns, rows }
}

/// These cells, and empty ones up to a number.
fn padded(cells: impl Iterator<Item = Cell>, count: usize) -> impl Iterator<Item = Cell> {
    cells.chain(std::iter::repeat(Cell::Empty)).take(count)
}

/// What a project tool has no field for, in words.
fn description(it: &Planned, lang: Lang) -> Vec<String> {
    let mut lines: Vec<String> = it.why.lines().map(str::to_owned).collect();
    let lists =
        [("delivers", &it.delivers), ("frictions", &it.frictions), ("systems", &it.systems), ("kpis", &it.kpis)];
    for (key, list) in lists {
        if !list.is_empty() {
            lines.push(lang.text_with(&format!("booklet-notes-{key}"), &[("names", names(list).into())]));
        }
    }
    if let Some(weeks) = it.every_weeks {
        let weeks = usize::try_from(weeks).unwrap_or(1);
        lines.push(lang.text_with("booklet-every", &[("weeks", weeks.into())]));
    }
    for milestone in &it.milestones {
        lines.push(format!("◆ {}", told(milestone, Heads::Words, lang)));
    }
    lines
}

/// The rows of the wizard of Microsoft Project: the steps with what belongs to them indented, and milestones.
fn project(plan: &Plan, lang: Lang) -> Table {
    let columns = [
        ("ID", 6),
        ("Outline Level", 8),
        ("Name", 50),
        ("Duration", 10),
        ("Start", 12),
        ("Finish", 12),
        ("Predecessors", 14),
        ("Resource Names", 24),
        ("Milestone", 10),
        ("Fixed Cost", 12),
        ("Text1", 30),
        ("Notes", 70),
    ];
    let lines = outline(plan);
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    for (line, number) in lines.iter().zip(1..) {
        if let Work::Initiative(it) = &line.work {
            numbers.insert(&it.id, number);
        }
    }
    // The sign between list items is that of the system's language.
    let comma = if lang == Lang::Fr { ";" } else { "," };
    let rows = lines.iter().zip(1_i64..).map(|(line, number)| {
        let start = [Cell::whole(Some(number)), Cell::whole(Some(line.level))];
        let rest = match line.work {
            Work::Step(name) => {
                let mut rest = vec![Cell::words(name)];
                rest.extend(padded(std::iter::empty(), 9));
                rest
            }
            Work::Initiative(it) => {
                let before: Vec<String> =
                    it.depends_on.iter().filter_map(|id| numbers.get(id.as_str())).map(usize::to_string).collect();
                let length = it.weeks.filter(|_| it.until.is_none()).map(|weeks| days(weeks, lang));
                vec![
                    Cell::words(&*it.title),
                    Cell::words(length.unwrap_or_default()),
                    Cell::day(it.from),
                    Cell::day(it.until),
                    Cell::words(before.join(comma)),
                    Cell::words(it.owner.replace([',', ';', '[', ']'], " ")),
                    Cell::words("No"),
                    Cell::number(it.cost),
                    Cell::words(labels(line.step, it).join(" ")),
                    Cell::Text(description(it, lang)),
                ]
            }
            Work::Milestone(it) => {
                let none = || Cell::Empty;
                let length = Cell::words(days(0.0, lang));
                let (day, what) = (Cell::day(it.on), Cell::words(&*it.what));
                vec![what, length, day.clone(), day, none(), none(), Cell::words("Yes"), none(), none(), none()]
            }
        };
        start.into_iter().chain(rest).collect()
    });
    let rows = rows.collect();
    let columns = columns.iter().map(|(head, width)| Column::new(*head, *width)).collect();
    Table { name: "Task_Table".to_owned(), columns, rows }
}

/// A line of an outline.
struct Line<'a> {
    level: i64,
    /// The name of the step that it belongs to.
    step: &'a str,
    work: Work<'a>,
}

/// What a line of an outline is about.
enum Work<'a> {
    Step(&'a str),
    Initiative(&'a Planned),
    Milestone(&'a PlannedMilestone),
}

/// Steps, what belongs to them, and the milestones of that beside it: below it they would make it a heading.
fn outline(plan: &Plan) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    for step in &plan.steps {
        let wanted: Vec<&Planned> = step.initiatives.iter().filter(|it| is_wanted(it)).collect();
        if wanted.is_empty() {
            continue;
        }
        let name = step.name.as_str();
        lines.push(Line { level: 1, step: name, work: Work::Step(name) });
        let mut levels: BTreeMap<&str, i64> = BTreeMap::new();
        for (at, it) in wanted.iter().enumerate() {
            // A part stands right after its whole, or among its other parts, where both are of one step.
            let whole = it.part_of.as_deref().and_then(|id| levels.get(id));
            let level = whole.map_or(2, |whole| whole + 1);
            levels.insert(&it.id, level);
            lines.push(Line { level, step: name, work: Work::Initiative(it) });
            let has_parts = wanted.get(at + 1).is_some_and(|next| next.part_of.as_deref() == Some(it.id.as_str()));
            let level = if has_parts { level + 1 } else { level };
            let reached = it.milestones.iter().map(Work::Milestone);
            lines.extend(reached.map(|work| Line { level, step: name, work }));
        }
    }
    lines
}

/// So many weeks as days of work, in the letters of a language.
fn days(weeks: f64, lang: Lang) -> String {
    let letter = if lang == Lang::Fr { "j" } else { "d" };
    format!("{:.0}{letter}", (weeks * 5.0).ceil().max(0.0))
}
