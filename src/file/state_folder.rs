//! The folder in which the program keeps, for one person on one machine, what is nobody's document: previous contents,
//! work that was not saved, reports.

use std::path::PathBuf;

use etcetera::BaseStrategy as _;

/// The environment variable that names another folder for it.
pub const STATE_VARIABLE: &str = "PARCOURS_STATE";

/// The folder that `PARCOURS_STATE` names, else that of the system for such things. None where the system knows no home of
/// the person.
#[must_use]
pub fn state_folder() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os(STATE_VARIABLE).filter(|named| !named.is_empty()) {
        return Some(PathBuf::from(named));
    }
    let system = etcetera::choose_base_strategy().ok()?;
    Some(system.state_dir().unwrap_or_else(|| system.data_dir()).join("parcours"))
}
