//! Numbers, shares and dates as people of each language write them.

use jiff::civil::Date;

use super::Lang;

impl Lang {
    /// A number with at most this many decimals, without trailing zeros: `1,5` in French, `1.5` in English.
    ///
    /// Thousands are set apart by a no-break space in French and by a comma in English.
    #[must_use]
    pub fn number(self, value: f64, decimals: usize) -> String {
        let text = format!("{:.decimals$}", value.abs());
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let fraction = fraction.trim_end_matches('0');
        let (group, point, minus) = match self {
            Self::En => (',', '.', '−'),
            Self::Fr => ('\u{a0}', ',', '−'),
        };
        let mut out = String::new();
        if value < 0.0 && (whole != "0" || !fraction.is_empty()) {
            out.push(minus);
        }
        for (position, digit) in whole.chars().enumerate() {
            if position > 0 && (whole.len() - position).is_multiple_of(3) {
                out.push(group);
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push(point);
            out.push_str(fraction);
        }
        out
    }

    /// A number with about two significant digits: what is shown on screen.
    #[must_use]
    pub fn short_number(self, value: f64) -> String {
        let size = value.abs();
        let decimals = if size >= 9.95 || size == 0.0 {
            0
        } else if size >= 0.995 {
            1
        } else {
            2
        };
        self.number(value, decimals)
    }

    /// A share, 0–1, as per cent: `40 %` in French, `40%` in English.
    #[must_use]
    pub fn percent(self, share: f64) -> String {
        let number = self.number(share * 100.0, 0);
        match self {
            Self::En => format!("{number}%"),
            Self::Fr => format!("{number}\u{a0}%"),
        }
    }

    /// A unit as it is written behind a number: in English a percent sign stands close.
    #[must_use]
    pub fn behind_number(self, unit: &str) -> String {
        match (unit, self) {
            ("", _) => String::new(),
            ("%", Self::En) => "%".to_owned(),
            (unit, _) => format!("\u{a0}{unit}"),
        }
    }

    /// A day: `4 janv. 2027` in French, where the first is `1er janv. 2027`, and `4 Jan 2027` in English.
    #[must_use]
    pub fn date(self, date: Date) -> String {
        let first = if self == Self::Fr && date.day() == 1 { "er" } else { "" };
        format!("{}{first}\u{a0}{}", date.day(), self.month(date))
    }

    /// The month of a day: `janv. 2027` in French, `Jan 2027` in English.
    #[must_use]
    pub fn month(self, date: Date) -> String {
        let months = match self {
            Self::En => ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"],
            Self::Fr => {
                ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]
            }
        };
        let month = usize::try_from(date.month()).ok().and_then(|month| months.get(month.wrapping_sub(1)));
        format!("{} {}", month.unwrap_or(&""), date.year())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(Lang::Fr.number(140_000.5, 1), "140\u{a0}000,5");
        assert_eq!(Lang::En.number(140_000.5, 1), "140,000.5");
        assert_eq!(Lang::En.number(-0.004, 2), "0");
        assert_eq!(Lang::Fr.short_number(-1.26), "−1,3");
        assert_eq!(Lang::Fr.percent(0.588_56), "59\u{a0}%");
        assert_eq!(Lang::En.date(jiff::civil::date(2027, 1, 4)), "4\u{a0}Jan 2027");
        assert_eq!(Lang::Fr.date(jiff::civil::date(2026, 12, 1)), "1er\u{a0}déc. 2026");
        assert_eq!(Lang::En.date(jiff::civil::date(2026, 12, 1)), "1\u{a0}Dec 2026");
    }
}
