//! The checks that a journey goes without.

use crate::{
    edit::Edit,
    insight::Check,
    model::{Journey, Settings},
};

/// The checks that are off, in their order. Codes that nobody knows, from a newer version, are left as they are.
#[must_use]
pub fn checks_off(journey: &Journey) -> Vec<Check> {
    let off = &journey.settings.checks_off;
    Check::ALL.iter().copied().filter(|check| off.iter().any(|code| code == check.code())).collect()
}

/// Switches a check off in a journey, or on again.
#[must_use]
pub fn switch_check(journey: &Journey, check: Check, on: bool) -> Edit {
    let mut codes = journey.settings.checks_off.clone();
    codes.retain(|code| code != check.code());
    if !on {
        codes.push(check.code().to_owned());
    }
    Edit::Settings(Settings { checks_off: codes, ..journey.settings.clone() })
}

/// Switches all checks on again that this version knows.
#[must_use]
pub fn switch_all_checks_on(journey: &Journey) -> Edit {
    let mut codes = journey.settings.checks_off.clone();
    codes.retain(|code| !Check::ALL.iter().any(|check| check.code() == code));
    Edit::Settings(Settings { checks_off: codes, ..journey.settings.clone() })
}
