//! Writing a workbook: words, numbers and days are cells of their own kind, so no word is ever taken for a formula.
//!
//! The same tables always give the same bytes: the day on which a workbook was made is always the same.

use jiff::civil::Date;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::{
    initiatives::{Heads, Tool, initiatives, names},
    table::{Cell, Column, Table},
};
use crate::{i18n::Lang, model::Direction, roadmap::Plan, text::plain};

/// The day on which every workbook was made: the first that a ZIP archive can say.
const MADE: (u16, u8, u8) = (1980, 1, 1);

/// The most characters of a cell (Excel's own limit).
const LONGEST: usize = 32_767;

/// Why there is no workbook.
#[derive(Debug, thiserror::Error)]
#[error("the workbook could not be written: {0}")]
pub struct WorkbookError(#[from] XlsxError);

/// A plan as a workbook of four sheets: the roadmap as a tool imports it, the golden thread, the KPIs, the decisions.
///
/// # Errors
/// When the workbook cannot be put together: a sheet has room for 1,048,576 rows.
pub fn roadmap_xlsx(plan: &Plan, tool: Tool, lang: Lang) -> Result<Vec<u8>, WorkbookError> {
    let tables =
        [initiatives(plan, tool, Heads::Words, lang), thread(plan, lang), kpis(plan, lang), decisions(plan, lang)];
    Ok(written(&tables, &plan.title)?)
}

/// The golden thread, one row a friction.
fn thread(plan: &Plan, lang: Lang) -> Table {
    let keys = [("friction", 40), ("pain", 9), ("answers", 40), ("initiatives", 40), ("kpis", 34), ("breaks", 44)];
    let rows = plan.thread.iter().map(|line| {
        let breaks: Vec<String> = line.breaks.iter().map(|code| lang.text(&format!("break-{code}"))).collect();
        vec![
            Cell::words(&*line.friction.name),
            Cell::number(Some(line.pain)),
            Cell::words(names(&line.answers)),
            Cell::words(names(&line.initiatives)),
            Cell::words(names(&line.kpis)),
            Cell::words(breaks.join("; ")),
        ]
    });
    table("thread", &keys, rows.collect(), lang)
}

/// The KPIs, one a row.
fn kpis(plan: &Plan, lang: Lang) -> Table {
    let keys = [("kpi", 44), ("headline", 12), ("direction", 24), ("baseline", 12), ("aim", 12), ("unit", 16)];
    let rows = plan.kpis.iter().map(|kpi| {
        let direction = match kpi.direction {
            Direction::Up => "direction-up",
            Direction::Down => "direction-down",
        };
        vec![
            Cell::words(&*kpi.name),
            Cell::words(if kpi.headline { lang.text("booklet-yes") } else { String::new() }),
            Cell::words(lang.text(direction)),
            Cell::number(kpi.baseline),
            Cell::number(kpi.target),
            Cell::words(&*kpi.unit),
        ]
    });
    table("kpis", &keys, rows.collect(), lang)
}

/// What was decided, or is to be, one a row.
fn decisions(plan: &Plan, lang: Lang) -> Table {
    let keys = [("decision", 70), ("who", 30), ("by", 12)];
    let rows = plan
        .decisions
        .iter()
        .map(|decision| vec![Cell::words(&*decision.text), Cell::words(&*decision.who), Cell::day(decision.by)]);
    table("decisions", &keys, rows.collect(), lang)
}

fn table(name: &str, keys: &[(&str, u8)], rows: Vec<Vec<Cell>>, lang: Lang) -> Table {
    let column = |(key, width): &(&str, u8)| Column::new(lang.text(&format!("booklet-column-{key}")), *width);
    let columns = keys.iter().map(column).collect();
    Table { name: lang.text(&format!("booklet-sheet-{name}")), columns, rows }
}

/// How cells look.
struct Looks {
    head: Format,
    words: Format,
    number: Format,
    day: Format,
}

/// The tables as a workbook with this title.
fn written(tables: &[Table], title: &str) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(MADE.0, MADE.1, MADE.2)?;
    let about = DocProperties::new().set_creation_datetime(&made).set_author("Parcours");
    workbook.set_properties(&about.set_title(shortened(&plain(title), 255)));
    let cell = || Format::new().set_align(FormatAlign::Top);
    let looks = Looks {
        head: Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_background_color(Color::RGB(0x00EC_EFF3))
            .set_border_bottom(FormatBorder::Thin),
        words: cell().set_text_wrap(),
        number: cell(),
        day: cell().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
    };
    for table in tables {
        fill(workbook.add_worksheet(), table, &looks)?;
    }
    workbook.save_to_buffer()
}

fn fill(sheet: &mut Worksheet, table: &Table, looks: &Looks) -> Result<(), XlsxError> {
    sheet.set_name(&table.name)?;
    for (column, at) in table.columns.iter().zip(0_u16..) {
        sheet.write_string_with_format(0, at, &column.head, &looks.head)?;
        sheet.set_column_width(at, column.width)?;
    }
    for (row, at) in table.rows.iter().zip(1_u32..) {
        for (cell, column) in row.iter().zip(0_u16..) {
            write(sheet, (at, column), cell, looks)?;
        }
    }
    let columns = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let rows = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    if rows > 0 {
        sheet.autofilter(0, 0, rows, columns)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    Ok(())
}

fn write(sheet: &mut Worksheet, (row, column): (u32, u16), cell: &Cell, looks: &Looks) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(lines) => {
            let lines: Vec<_> = lines.iter().map(|line| plain(line)).collect();
            let words = shortened(&lines.join("\n"), LONGEST);
            sheet.write_string_with_format(row, column, words, &looks.words)?;
        }
        Cell::Number(number) => {
            sheet.write_number_with_format(row, column, *number, &looks.number)?;
        }
        Cell::Day(day) => match excel_day(*day) {
            Some(excel) => {
                sheet.write_datetime_with_format(row, column, &excel, &looks.day)?;
            }
            // Spreadsheets know no day before 1900.
            None => {
                sheet.write_string_with_format(row, column, day.to_string(), &looks.words)?;
            }
        },
    }
    Ok(())
}

/// The beginning of a text, with at most so many characters as Excel counts them: UTF-16 units.
fn shortened(text: &str, most: usize) -> String {
    let mut units = 0;
    let fits = |character: &char| {
        units += character.len_utf16();
        units <= most
    };
    text.chars().take_while(fits).collect()
}

fn excel_day(day: Date) -> Option<ExcelDateTime> {
    let part = |number: i8| u8::try_from(number).ok();
    let year = u16::try_from(day.year()).ok().filter(|year| *year >= 1900)?;
    ExcelDateTime::from_ymd(year, part(day.month())?, part(day.day())?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_shortened_by_what_excel_counts() {
        assert_eq!(shortened("aé🙂b", 4), "aé🙂");
        assert_eq!(shortened("aé🙂b", 3), "aé");
        assert_eq!(shortened("", 0), "");
    }

    #[test]
    fn only_days_that_spreadsheets_know_are_days() {
        assert!(excel_day(jiff::civil::date(1900, 1, 1)).is_some());
        assert!(excel_day(jiff::civil::date(1899, 12, 31)).is_none());
        assert!(excel_day(Date::MIN).is_none());
        assert!(excel_day(Date::MAX).is_some());
    }
}
