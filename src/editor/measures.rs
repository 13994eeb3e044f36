//! Dated measures of a KPI as they are pasted: one a line, a date and then a value, as people and spreadsheets write them.
//!
//! Dates are `2026-03-31`, or day first: `31/03/2026`, `31.3.26`. Values are `42.5`, `42,5`, `1 400,5`, `85 %`. Between
//! the two may be spaces, a tab, a semicolon or a comma. What cannot be read is told with its reason, and left out.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::model::{Measure, limits, ranges};

/// What a pasted text was read as.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PastedMeasures {
    /// What was read, oldest first, one a day: of several on a day the last.
    pub read: Vec<Measure>,
    /// What was not, in its order.
    pub unread: Vec<UnreadLine>,
}

/// A line that is no measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadLine {
    /// Its number, from 1.
    pub line: usize,
    /// What it says.
    pub text: String,
    /// Why it is none.
    pub why: Unread,
}

/// Why a line is no measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It does not begin with a date.
    NoDate,
    /// The calendar has no such day.
    NoDay,
    /// No number follows the date.
    NoValue,
    /// The number is beyond all that a KPI can be.
    TooLarge,
    /// Too much was pasted at once; it stands for all that follows.
    TooMuch,
}

impl Unread {
    /// The key of its text.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::NoDate => "measures-why-no-date",
            Self::NoDay => "measures-why-no-day",
            Self::NoValue => "measures-why-no-value",
            Self::TooLarge => "measures-why-too-large",
            Self::TooMuch => "measures-why-too-much",
        }
    }
}

/// Reads a pasted text. `unit` may stand behind the values.
#[must_use]
pub fn read_measures(text: &str, unit: &str) -> PastedMeasures {
    let mut read = BTreeMap::new();
    let mut unread = Vec::new();
    let (text, beyond) = text.split_at(text.floor_char_boundary(limits::PASTE));
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    for (place, line) in lines {
        match read_line(line.trim(), unit) {
            Ok(measure) => {
                read.insert(measure.date, measure);
            }
            Err(why) => {
                let text = line.split_whitespace().collect::<Vec<_>>().join(" ");
                unread.push(UnreadLine { line: place + 1, text, why });
            }
        }
    }
    if !beyond.trim().is_empty() {
        unread.push(UnreadLine { line: text.lines().count(), text: String::new(), why: Unread::TooMuch });
    }
    PastedMeasures { read: read.into_values().collect(), unread }
}

impl PastedMeasures {
    /// How many of the measures stand for one of the same day among `measures`.
    #[must_use]
    pub fn replacing(&self, measures: &[Measure]) -> usize {
        let days: BTreeSet<Date> = measures.iter().map(|measure| measure.date).collect();
        self.read.iter().filter(|read| days.contains(&read.date)).count()
    }

    /// The measures with what was read: oldest first, of the same day only what was read.
    #[must_use]
    pub fn over(&self, measures: &[Measure]) -> Vec<Measure> {
        let days: BTreeSet<Date> = self.read.iter().map(|measure| measure.date).collect();
        let below = measures.iter().filter(|measure| !days.contains(&measure.date));
        let mut all: Vec<Measure> = below.chain(&self.read).cloned().collect();
        all.sort_by_key(|measure| measure.date);
        all
    }
}

fn read_line(line: &str, unit: &str) -> Result<Measure, Unread> {
    let is_of_date = |c: char| c.is_ascii_digit() || matches!(c, '/' | '-' | '.');
    let end = line.find(|c| !is_of_date(c)).unwrap_or(line.len());
    let (date, rest) = line.split_at(end);
    let date = read_date(date)?;
    // Spreadsheets add midnight to a date.
    let rest = rest.strip_prefix('T').unwrap_or(rest).trim_start();
    let rest = ["00:00:00", "00:00"].into_iter().find_map(|midnight| rest.strip_prefix(midnight)).unwrap_or(rest);
    let value = rest.trim_matches(|c: char| c.is_whitespace() || matches!(c, ';' | ','));
    let value = value.trim_matches('"');
    let value = [unit, "%"]
        .into_iter()
        .find_map(|unit| value.strip_suffix(unit).filter(|_| !unit.is_empty()))
        .unwrap_or(value);
    let value = read_number(value).ok_or(Unread::NoValue)?;
    if ranges::VALUE.contains(&value) { Ok(Measure { date, value }) } else { Err(Unread::TooLarge) }
}

/// A day: year first with four digits, or day, month, year.
fn read_date(text: &str) -> Result<Date, Unread> {
    let parts: Vec<&str> = text.split(['/', '-', '.']).collect();
    let [first, second, third] = parts.as_slice() else { return Err(Unread::NoDate) };
    let digits = |text: &str, most: usize| !text.is_empty() && text.len() <= most;
    let (year, day) = if first.len() == 4 { (first, third) } else { (third, first) };
    if !digits(day, 2) || !digits(second, 2) || !matches!(year.len(), 2 | 4) {
        return Err(Unread::NoDate);
    }
    let number = |text: &str| text.parse::<i16>().map_err(|_| Unread::NoDate);
    let short = if year.len() == 2 { 2000 } else { 0 };
    let (month, day) = (number(second)?, number(day)?);
    let day = i8::try_from(day).ok().zip(i8::try_from(month).ok());
    let (day, month) = day.ok_or(Unread::NoDay)?;
    Date::new(number(year)? + short, month, day).map_err(|_| Unread::NoDay)
}

/// A number with a comma or a point before its decimals, and spaces, or the other sign, between its thousands.
fn read_number(text: &str) -> Option<f64> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let plain = plain.replace('−', "-");
    let begins = plain.strip_prefix(['-', '+']).unwrap_or(&plain);
    if !begins.starts_with(|c: char| c.is_ascii_digit()) && !begins.starts_with([',', '.']) {
        return None;
    }
    let plain = match (plain.rfind(','), plain.rfind('.')) {
        (Some(comma), Some(point)) if comma > point => plain.replace('.', "").replace(',', "."),
        (Some(_), Some(_)) => plain.replace(',', ""),
        _ => plain.replace(',', "."),
    };
    plain.parse().ok().filter(|number: &f64| !number.is_nan())
}
