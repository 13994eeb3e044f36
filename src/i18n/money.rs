//! Amounts of money as people of each language write them: `180 k€` in French, `€180k` in English.

use super::Lang;

/// What stands for a currency, and whether it is a sign that English writes before the number.
fn sign(currency: &str) -> (&str, bool) {
    match currency.trim() {
        "EUR" | "€" => ("€", true),
        "GBP" | "£" => ("£", true),
        "USD" | "$" => ("$", true),
        other => (other, false),
    }
}

impl Lang {
    /// An amount with two significant digits, in thousands or millions where it is large: what is shown on screen.
    #[must_use]
    pub fn money(self, amount: f64, currency: &str) -> String {
        let rounded = two_digits(amount);
        let (unit, letter) = match rounded.abs() {
            size if size >= 1e6 => (1e6, "M"),
            size if size >= 1e3 => (1e3, "k"),
            _ => (1.0, ""),
        };
        let value = rounded / unit;
        let decimals = match value.abs() {
            size if size >= 10.0 || size == 0.0 => 0,
            size if size >= 1.0 => 1,
            _ => 2,
        };
        self.with_currency(value, decimals, letter, currency)
    }

    /// An amount with all that was noted of it, to two decimals: what a field of the journey says.
    #[must_use]
    pub fn money_in_full(self, amount: f64, currency: &str) -> String {
        self.with_currency(amount, 2, "", currency)
    }

    fn with_currency(self, value: f64, decimals: usize, letter: &str, currency: &str) -> String {
        let (sign, leads) = sign(currency);
        let number = self.number(value.abs(), decimals);
        let minus = if value < 0.0 && number != "0" { "−" } else { "" };
        match self {
            Self::En if sign.is_empty() => format!("{minus}{number}{letter}"),
            Self::En if leads => format!("{minus}{sign}{number}{letter}"),
            Self::En => format!("{minus}{number}{letter}\u{a0}{sign}"),
            Self::Fr if sign.is_empty() && letter.is_empty() => format!("{minus}{number}"),
            Self::Fr if letter.is_empty() || leads => format!("{minus}{number}\u{a0}{letter}{sign}"),
            Self::Fr => format!("{minus}{number}\u{a0}{letter}\u{a0}{sign}").trim_end().to_owned(),
        }
    }
}

/// The amount with two significant digits.
fn two_digits(amount: f64) -> f64 {
    if amount == 0.0 || !amount.is_finite() {
        return 0.0;
    }
    let step = 10_f64.powf(amount.abs().log10().floor() - 1.0);
    let rounded = (amount / step).round() * step;
    if rounded.is_finite() { rounded } else { amount }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_have_two_digits_and_their_currency() {
        let cases = [
            (184_321.0, "EUR", "180\u{a0}k€", "€180k"),
            (-26_400.0, "GBP", "−26\u{a0}k£", "−£26k"),
            (999.0, "EUR", "1\u{a0}k€", "€1k"),
            (1_234.0, "CHF", "1,2\u{a0}k\u{a0}CHF", "1.2k\u{a0}CHF"),
            (999_600.0, "", "1\u{a0}M", "1M"),
            (2_460_000.0, "USD", "2,5\u{a0}M$", "$2.5M"),
            (5.83, "EUR", "5,8\u{a0}€", "€5.8"),
            (0.043, "EUR", "0,04\u{a0}€", "€0.04"),
            (0.0, "EUR", "0\u{a0}€", "€0"),
            (-0.001, "EUR", "0\u{a0}€", "€0"),
            (1.2e13, "EUR", "12\u{a0}000\u{a0}000\u{a0}M€", "€12,000,000M"),
        ];
        for (amount, currency, fr, en) in cases {
            assert_eq!(Lang::Fr.money(amount, currency), fr);
            assert_eq!(Lang::En.money(amount, currency), en);
        }
        assert_eq!(Lang::Fr.money_in_full(118_000.0, "EUR"), "118\u{a0}000\u{a0}€");
        assert_eq!(Lang::En.money_in_full(0.15, "€"), "€0.15");
        for strange in [f64::NAN, f64::INFINITY, f64::MIN_POSITIVE, f64::MAX] {
            assert!(!Lang::Fr.money(strange, "EUR").contains("NaN"), "{strange}");
        }
    }
}
