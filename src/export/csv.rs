//! Writing tables as CSV (RFC 4180): commas, UTF-8, decimal points, a line feed at the end of each row.

use super::{
    initiatives::{Heads, Tool, initiatives},
    table::Cell,
};
use crate::{
    i18n::Lang,
    insight::{Metric, Metrics, Pair, Verdict},
    model::Role,
    roadmap::{Case, Plan},
    telling::{self, Row},
    text::plain,
};

/// The metrics of states, each given with its name: one row a metric, one column a state.
///
/// The first column has the keys, the second their names in this language. Values have all their digits; where there
/// is nothing to measure, the cell is empty.
#[must_use]
pub fn metrics_csv(states: &[(&str, &Metrics)], lang: Lang) -> String {
    let mut table = Rows::default();
    table.text("key");
    table.text("metric");
    for (name, _) in states {
        table.text(name);
    }
    table.end_row();
    for metric in Metric::ALL {
        table.text(metric.key());
        table.text(&lang.text(&format!("metric-{}", metric.key())));
        for (_, metrics) in states {
            table.number(metrics.get(*metric));
        }
        table.end_row();
    }
    table.finish()
}

/// The metrics from one state to another: one row a metric, with the difference and whether that is better, for a second
/// state in this role.
///
/// Values have all their digits; where there is nothing to measure, or nothing to say, the cell is empty.
#[must_use]
pub fn compared_metrics_csv(metrics: &Pair<Metrics>, role: Role, lang: Lang) -> String {
    let mut table = Rows::default();
    for column in ["key", "metric", "from", "to", "difference", "verdict"] {
        table.text(column);
    }
    table.end_row();
    for metric in Metric::ALL {
        let (from, to) = (metrics.from.get(*metric), metrics.to.get(*metric));
        table.text(metric.key());
        table.text(&lang.text(&format!("metric-{}", metric.key())));
        table.number(from);
        table.number(to);
        table.number(from.zip(to).map(|(from, to)| to - from));
        table.text(match metric.verdict(from, to, role) {
            Verdict::Better => "better",
            Verdict::Worse => "worse",
            Verdict::Same => "same",
            Verdict::None => "",
        });
        table.end_row();
    }
    table.finish()
}

/// The table of changes, one row an element: names and values in words, several fields with a semicolon between them.
#[must_use]
pub fn changes_csv(rows: &[Row], lang: Lang) -> String {
    let mut table = Rows::default();
    for column in ["kind", "id", "element", "change", "told", "fields", "delivered_by"] {
        table.text(column);
    }
    table.end_row();
    for row in rows {
        table.text(&row.class);
        table.text(row.element.id().unwrap_or_default());
        table.text(&row.name);
        table.text(row.kind.key());
        table.text(&row.what);
        table.text(&row.fields_told(lang).join("; "));
        table.text(&telling::who(&row.by, lang).join("; "));
        table.end_row();
    }
    table.finish()
}

/// The initiatives of a plan as a tool imports them, one a row.
///
/// Plain, they come in the order of the steps, and the columns are called as in the plan's JSON; where a cell has
/// several names or ids, a semicolon and a space are between them. Days are written as 2027-01-04.
#[must_use]
pub fn roadmap_csv(plan: &Plan, tool: Tool, lang: Lang) -> String {
    let told = initiatives(plan, tool, Heads::Keys, lang);
    let mut table = Rows::default();
    for column in &told.columns {
        table.text(&column.head);
    }
    table.end_row();
    for row in &told.rows {
        for cell in row {
            match cell {
                Cell::Empty => table.text(""),
                Cell::Text(lines) => table.lines(lines),
                Cell::Number(number) => table.number(Some(number)),
                Cell::Day(day) => table.number(Some(day)),
            }
        }
        table.end_row();
    }
    table.finish()
}

/// A business case, one month a row, with all digits; amounts are in the currency of the last column. What is not known is
/// empty; dates are, without a start of the roadmap.
#[must_use]
pub fn case_csv(case: &Case) -> String {
    const COLUMNS: [&str; 13] = [
        "month",
        "from",
        "until",
        "effect",
        "gain_completion",
        "gain_contacts",
        "cost_once",
        "cost_running",
        "net",
        "cumulated",
        "cumulated_low",
        "cumulated_high",
        "currency",
    ];
    let mut table = Rows::default();
    for column in COLUMNS {
        table.text(column);
    }
    table.end_row();
    for month in &case.months {
        table.number(Some(month.number));
        table.number(month.from);
        table.number(month.until);
        table.number(Some(month.effect));
        table.number(month.completion);
        table.number(month.contacts);
        table.number(Some(month.once));
        table.number(Some(month.yearly));
        table.number(Some(month.net()));
        table.number(Some(month.cumulated));
        table.number(month.range.map(|range| range.low));
        table.number(month.range.map(|range| range.high));
        table.text(&case.currency);
        table.end_row();
    }
    table.finish()
}

/// Rows of cells.
struct Rows {
    writer: csv::Writer<Vec<u8>>,
    row: Vec<String>,
}

impl Default for Rows {
    fn default() -> Self {
        Self { writer: csv::WriterBuilder::new().flexible(true).from_writer(Vec::new()), row: Vec::new() }
    }
}

impl Rows {
    /// A cell of text, on one line, that no spreadsheet takes for a formula.
    fn text(&mut self, text: &str) {
        self.row.push(guarded(&plain(text)));
    }

    /// A cell of several lines, none of which a spreadsheet takes for a formula.
    fn lines(&mut self, lines: &[String]) {
        let lines: Vec<String> = lines.iter().map(|line| guarded(&plain(line))).collect();
        self.row.push(lines.join("\n"));
    }

    /// A cell of a number or a date, with all its digits; empty without one.
    fn number(&mut self, number: Option<impl std::fmt::Display>) {
        self.row.push(number.map(|number| number.to_string()).unwrap_or_default());
    }

    fn end_row(&mut self) {
        // Writing to memory cannot fail.
        let _: csv::Result<()> = self.writer.write_record(self.row.drain(..));
    }

    fn finish(self) -> String {
        String::from_utf8(self.writer.into_inner().unwrap_or_default()).unwrap_or_default()
    }
}

/// A text that no spreadsheet takes for a formula.
fn guarded(text: &str) -> String {
    let guard = if looks_like_formula(text) { "'" } else { "" };
    format!("{guard}{text}")
}

/// Whether spreadsheets could run a text as a formula (OWASP, "CSV injection"; ASVS 1.2.10): by its first character
/// that is no space, also in its wide form.
fn looks_like_formula(text: &str) -> bool {
    text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> String {
        let mut table = Rows::default();
        table.text(text);
        // A second cell, since a record of one empty cell is written as quotes.
        table.text("end");
        table.end_row();
        table.finish().trim_end_matches(",end\n").to_owned()
    }

    #[test]
    fn formulas_are_made_text() {
        for (text, wanted) in [
            ("=1+1", "'=1+1"),
            (" @SUM(A1)", "' @SUM(A1)"),
            ("\t=1", "' =1"),
            ("\u{0}=1", "'=1"),
            ("\r\n-1", "'  -1"),
            ("＝HYPERLINK(\"x\",\"y\")", "\"'＝HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
            ("a=b", "a=b"),
            ("−1", "−1"),
        ] {
            assert_eq!(cell(text), wanted);
        }
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        assert_eq!(cell("Web, mobile"), "\"Web, mobile\"");
        assert_eq!(cell("dit « oui »"), "dit « oui »");
        assert_eq!(cell("two\nlines"), "two lines");
        let mut table = Rows::default();
        table.number(Some(-0.588_561_234_567_89));
        table.number(None::<f64>);
        table.number(Some(3));
        table.end_row();
        assert_eq!(table.finish(), "-0.58856123456789,,3\n");
    }
}
