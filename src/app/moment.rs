//! When something was, where the person is.

use jiff::{Timestamp, tz::TimeZone};

use crate::i18n::Lang;

/// Day and time of day, to the minute: `22 nov. 2026 à 10:05`. Where the system does not say where the person is, it is the
/// time of Greenwich, and says so.
pub(super) fn moment(lang: Lang, at: Timestamp) -> String {
    told(lang, at, &TimeZone::system(), false)
}

/// The same to the second, for those that are in one minute.
pub(super) fn moment_to_the_second(lang: Lang, at: Timestamp) -> String {
    told(lang, at, &TimeZone::system(), true)
}

/// The shortest by which it is known beside others: the time of day today, else the day.
pub(super) fn moment_in_short(lang: Lang, at: Timestamp) -> String {
    in_short(lang, at, Timestamp::now(), &TimeZone::system())
}

fn in_short(lang: Lang, at: Timestamp, now: Timestamp, zone: &TimeZone) -> String {
    let (there, now) = (at.to_zoned(zone.clone()), now.to_zoned(zone.clone()));
    if there.date() != now.date() {
        return lang.date(there.date());
    }
    let zone = if zone.is_unknown() { " UTC" } else { "" };
    format!("{:02}:{:02}{zone}", there.hour(), there.minute())
}

fn told(lang: Lang, at: Timestamp, zone: &TimeZone, to_the_second: bool) -> String {
    let there = at.to_zoned(zone.clone());
    let mut time = format!("{:02}:{:02}", there.hour(), there.minute());
    if to_the_second {
        time = format!("{time}:{:02}", there.second());
    }
    if zone.is_unknown() {
        time.push_str(" UTC");
    }
    lang.text_with("versions-moment", &[("day", lang.date(there.date()).into()), ("time", time.into())])
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "what makes up a test may panic like the test")]

    use jiff::tz::Offset;

    use super::*;

    #[test]
    fn the_time_is_that_of_the_place() {
        let at: Timestamp = "2026-12-31T23:05:07Z".parse().unwrap();
        let paris = TimeZone::fixed(Offset::constant(1));
        assert_eq!(told(Lang::Fr, at, &paris, false), "1er\u{a0}janv. 2027 à 00:05");
        assert_eq!(told(Lang::En, at, &paris, true), "1\u{a0}Jan 2027, 00:05:07");
        assert_eq!(told(Lang::En, at, &TimeZone::unknown(), false), "31\u{a0}Dec 2026, 23:05 UTC");
        let later: Timestamp = "2027-01-01T20:00:00Z".parse().unwrap();
        assert_eq!(in_short(Lang::Fr, at, later, &paris), "00:05");
        assert_eq!(in_short(Lang::Fr, at, later, &TimeZone::UTC), "31\u{a0}déc. 2026");
    }
}
