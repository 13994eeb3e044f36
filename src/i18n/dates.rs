//! Days as people type them.

use jiff::civil::Date;

use super::Lang;

/// The beginnings by which a month is known, in English and in French, without accents; the first letters that are typed
/// are enough where they are those of one month only.
const MONTHS: [&[&str]; 12] = [
    &["january", "janvier"],
    &["february", "fevrier"],
    &["march", "mars"],
    &["april", "avril"],
    &["may", "mai"],
    &["june", "juin"],
    &["july", "juillet"],
    &["august", "aout"],
    &["september", "septembre"],
    &["october", "octobre"],
    &["november", "novembre"],
    &["december", "decembre"],
];

impl Lang {
    /// A day as it stands in a field, to be changed: day, month, year in French, as in a file in English.
    #[must_use]
    pub fn typed_date(self, date: Date) -> String {
        match self {
            Self::En => date.to_string(),
            Self::Fr => format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year()),
        }
    }

    /// The day that somebody typed: `2027-01-04`, `4/1/2027`, `04.01.2027`, `4 janvier 2027`, `1er févr. 2027`, `4 Jan
    /// 2027`. In every language the day comes before the month, and the year has four digits.
    #[must_use]
    pub fn read_date(text: &str) -> Option<Date> {
        let text = text.trim().to_lowercase();
        if let Ok(date) = text.parse() {
            return Some(date);
        }
        let parts: Vec<&str> = text
            .split(|sign: char| sign.is_whitespace() || "/.-".contains(sign))
            .filter(|it| !it.is_empty())
            .collect();
        let [day, month, year] = parts.as_slice() else { return None };
        let day = day.strip_suffix("er").unwrap_or(day).parse().ok()?;
        let month = month.parse().ok().or_else(|| month_of(month))?;
        let year = Some(year).filter(|year| year.len() == 4)?.parse().ok()?;
        Date::new(year, month, day).ok()
    }
}

/// The month, 1–12, that begins so; none where no month does, or several do.
fn month_of(text: &str) -> Option<i8> {
    let plain: String = text.chars().map(without_accent).collect();
    if plain.len() < 3 {
        return None;
    }
    let mut found = (1_i8..).zip(MONTHS).filter(|(_, names)| names.iter().any(|name| name.starts_with(&plain)));
    let (month, _) = found.next()?;
    found.next().is_none().then_some(month)
}

const fn without_accent(letter: char) -> char {
    match letter {
        'é' => 'e',
        'û' => 'u',
        letter => letter,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_are_read_as_they_are_typed() {
        let fourth = Some(date(2027, 1, 4));
        for text in [
            "2027-01-04",
            " 4/1/2027",
            "04.01.2027",
            "4-1-2027",
            "4 janvier 2027",
            "4 Jan 2027",
            "4\u{a0}janv. 2027",
        ] {
            assert_eq!(Lang::read_date(text), fourth, "{text}");
        }
        assert_eq!(Lang::read_date("1er février 2028"), Some(date(2028, 2, 1)));
        assert_eq!(Lang::read_date("31 DÉC. 2027"), Some(date(2027, 12, 31)));
        assert_eq!(Lang::read_date("29/02/2028"), Some(date(2028, 2, 29)));
        for text in ["", "29/02/2027", "4/13/2027", "4/1/27", "4/1/202", "4 jui 2027", "4 ju 2027", "demain", "é"]
        {
            assert_eq!(Lang::read_date(text), None, "{text}");
        }
    }

    #[test]
    fn what_stands_in_a_field_is_read_back() {
        for day in [date(2027, 1, 4), date(2028, 2, 29), date(2027, 12, 31)] {
            for lang in Lang::ALL {
                assert_eq!(Lang::read_date(&lang.typed_date(day)), Some(day));
                assert_eq!(Lang::read_date(&lang.date(day)), Some(day), "{}", lang.date(day));
            }
        }
    }
}
