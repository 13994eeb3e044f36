//! `parcours [FILE]`: the window.

use std::path::Path;

use parcours::i18n::Lang;
#[cfg(feature = "gui")]
use parcours::{file::state_folder, report::Reporter, settings};

use super::failure::{Failure, Fault};
#[cfg(feature = "gui")]
use super::panics;

/// There is no window in this build.
#[cfg(not(feature = "gui"))]
pub fn open(_file: Option<&Path>, lang: Option<Lang>) -> Result<(), Failure> {
    let lang = lang.unwrap_or_else(system_language);
    Err(Failure::new(Fault::Machine, lang.text("cli-no-window")))
}

/// Opens the window, on a journey or on the welcome page, and stays until it is closed.
#[cfg(feature = "gui")]
pub fn open(file: Option<&Path>, lang: Option<Lang>) -> Result<(), Failure> {
    let settings = kept();
    let lang = lang.or(settings.settings.lang).unwrap_or_else(system_language);
    let reporter = state_folder().map(|state| Reporter::of_window(&state));
    panics::watch_over(reporter.clone(), lang);
    parcours::app::run(file.map(Path::to_path_buf), lang, settings, reporter).map_err(|error| {
        let args = [("detail", error.to_string().into())];
        Failure::new(Fault::Machine, lang.text_with("cli-window-failed", &args))
    })
}

/// What was kept; the usual where the system knows no folder for it.
#[cfg(feature = "gui")]
fn kept() -> settings::Opened {
    let usual = || settings::Opened { settings: settings::Settings::default(), store: None, trouble: None };
    settings::folder().map_or_else(usual, |folder| settings::open(&folder))
}

/// The window speaks the language of the system, whatever that of the journey.
pub(super) fn system_language() -> Lang {
    Lang::of_tag(&sys_locale::get_locale().unwrap_or_default())
}
