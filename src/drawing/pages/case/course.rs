//! When it pays, as a finding and as a line from month to month.

use super::{Told, month_of};
use crate::{
    drawing::plots::{Balance, BalancePoint, Block, Cell, Part, Tone},
    roadmap::case::{BreakEven, Case, MONTHS, Missing, Month},
    text::Icon,
};

/// How many lines across the scale has, about.
const LINES: f64 = 5.0;

/// The line from month to month under what it shows.
pub(super) fn part(told: Told) -> Part {
    let lang = told.lang;
    let mut blocks = Vec::new();
    if told.case.missing.iter().any(is_grave) {
        let cell = Cell::new(lang.text("case-partial")).signed(Icon::TriangleAlert).in_tone(Tone::Caution);
        blocks.push(Block::Say(cell));
    }
    if told.case.worth.a_month().is_some() || !told.case.costs.is_empty() {
        blocks.push(Block::Balance(balance(told)));
        blocks.extend(sureness(told).map(|words| Block::Say(Cell::new(words))));
        blocks.push(Block::note(lang.text("case-how")));
    } else {
        blocks.push(Block::note(lang.text("case-fill")));
    }
    Part { title: finding(told), blocks }
}

/// Whether something is missing without which the figures are not all there.
const fn is_grave(missing: &Missing) -> bool {
    !matches!(missing, Missing::Currency | Missing::RampUp | Missing::SmallCosts(_) | Missing::Start)
}

fn finding(told: Told) -> String {
    let (case, lang) = (told.case, told.lang);
    let year = Case::total(case.year(2));
    let args = |month: usize, amount: f64, between: String| {
        [
            ("when", told.month(month).into()),
            ("amount", told.money(amount).into()),
            ("between", if between.is_empty() { "none".into() } else { between.into() }),
        ]
    };
    let total = Case::total(&case.months);
    match (case.break_even(), case.worth.a_month()) {
        (_, None) if case.costs.is_empty() => lang.text("case-finding-nothing"),
        (_, None) => lang.text_with("case-finding-costs", &[("spent", told.money(total.spent()).into())]),
        (_, Some(gain)) if total.effect <= 0.0 => {
            lang.text_with("case-finding-undelivered", &[("gain", told.money(gain).into())])
        }
        (BreakEven::Unknown, Some(gain)) => {
            lang.text_with("case-finding-gain", &[("gain", told.money(gain).into())])
        }
        (_, Some(gain)) if gain <= 0.0 => {
            lang.text_with("case-finding-loss", &[("gain", told.money(gain.abs()).into())])
        }
        (BreakEven::Month(month), _) => {
            lang.text_with("case-finding-pays", &args(month, year.net(), told.between(case.net_range(&year))))
        }
        (BreakEven::NotWithin, _) => {
            let range = case.months.last().and_then(|month| month.range);
            lang.text_with("case-finding-later", &args(MONTHS, total.cumulated, told.between(range)))
        }
    }
}

/// When it pays where the gain is at the ends of its range.
fn sureness(told: Told) -> Option<String> {
    let (low, high) = told.case.break_even_range()?;
    let said = |back| match back {
        BreakEven::Month(number) => told.month(number),
        BreakEven::NotWithin | BreakEven::Unknown => told.lang.text("case-not-within"),
    };
    Some(told.lang.text_with("case-sureness", &[("early", said(high).into()), ("late", said(low).into())]))
}

fn balance(told: Told) -> Balance {
    let (case, lang) = (told.case, told.lang);
    let point = |month: &Month| {
        let label = if month.number % 3 == 1 {
            month.from.map_or_else(|| month.number.to_string(), |from| month_of(lang, from))
        } else {
            String::new()
        };
        let number = month.from.map_or_else(
            || month.number.to_string(),
            |from| format!("{} ({})", month.number, month_of(lang, from)),
        );
        let cumulated = told.money(month.cumulated);
        let mut says =
            vec![lang.text_with("case-point", &[("number", number.into()), ("cumulated", cumulated.into())])];
        if month.range.is_some() {
            let between = told.between(month.range);
            says.push(lang.text_with("case-point-range", &[("between", between.into())]));
        }
        let (gain, spent) = (told.money(month.gain()), told.money(month.spent()));
        says.push(lang.text_with("case-point-month", &[("gain", gain.into()), ("spent", spent.into())]));
        BalancePoint {
            label,
            says: says.join("\n"),
            value: month.cumulated,
            range: month.range.map(|range| (range.low, range.high)),
        }
    };
    let mut balance = Balance {
        name: lang.text("case-balance"),
        points: case.months.iter().map(point).collect(),
        line: lang.text("case-balance-line"),
        band: if case.range.is_some() { lang.text("case-balance-band") } else { String::new() },
        scale: Vec::new(),
        break_even: match case.break_even() {
            BreakEven::Month(month) => {
                let words = lang.text_with("case-balance-break-even", &[("month", told.month(month).into())]);
                Some((month.saturating_sub(1), words))
            }
            BreakEven::NotWithin | BreakEven::Unknown => None,
        },
        deliveries: super::initiatives::delivered(told)
            .into_iter()
            .map(|(number, month, contribution)| {
                let says = [("month", told.month(month).into()), ("title", contribution.title.as_str().into())];
                (month.saturating_sub(1), number.to_string(), lang.text_with("case-delivery", &says))
            })
            .collect(),
        delivered: lang.text("case-balance-delivered"),
    };
    let (low, high) = balance.ends();
    balance.scale = scale(low, high).into_iter().map(|value| (value, told.money(value))).collect();
    balance
}

/// Round values from the least to the greatest, zero among them.
fn scale(low: f64, high: f64) -> Vec<f64> {
    let rough = (high - low) / LINES;
    if !rough.is_finite() || rough <= 0.0 {
        return vec![0.0];
    }
    let power = 10_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].map(|digit| digit * power).into_iter().find(|step| *step >= rough);
    let step = step.unwrap_or(rough);
    let first = (low / step).ceil();
    // At most two lines more than asked for, whatever the rounding.
    (0..8_u32).map(|line| (first + f64::from(line)) * step).take_while(|value| *value <= high).collect()
}
