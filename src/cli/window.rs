//! `parcours [FILE]`: the window.

use parcours::i18n::Lang;
#[cfg(feature = "gui")]
use parcours::{app, file::state_folder, report::Reporter, settings};

use super::{
    arguments::Arguments,
    failure::{Failure, Fault},
};
#[cfg(feature = "gui")]
use super::{
    arguments::Renderer,
    output::tell,
    panics,
    second_try::{self, Means, Obstacle, Tried, Way},
};

/// There is no window in this build.
#[cfg(not(feature = "gui"))]
pub fn open(arguments: &Arguments) -> Result<(), Failure> {
    let lang = arguments.lang.unwrap_or_else(system_language);
    Err(Failure::new(Fault::Machine, lang.text("cli-no-window")))
}

/// Opens the window, on a journey or on the welcome page, and stays until it is closed. Where it cannot be drawn, the program
/// starts itself once more, in another way; where that is of no use, it says what was tried, and what can be done.
#[cfg(feature = "gui")]
pub fn open(arguments: &Arguments) -> Result<(), Failure> {
    let settings = kept();
    let lang = arguments.lang.or(settings.settings.lang).unwrap_or_else(system_language);
    if arguments.renderer == Renderer::Wgpu && !cfg!(feature = "wgpu") {
        return Err(Failure::new(Fault::CommandLine, lang.text("cli-no-wgpu")));
    }
    let reporter = state_folder().map(|state| Reporter::of_window(&state));
    panics::watch_over(reporter.clone(), lang);
    let way = arguments.way.unwrap_or_else(|| second_try::first(arguments.renderer));
    let renderer = match way {
        Way::Wgpu => app::Renderer::Wgpu,
        Way::X11 if arguments.renderer == Renderer::Wgpu => app::Renderer::Wgpu,
        Way::Glow | Way::Software | Way::X11 => app::Renderer::Glow,
    };
    let Err(error) = app::run(arguments.file.clone(), lang, settings, reporter.clone(), renderer) else {
        return Ok(());
    };
    let obstacle = match error {
        app::StartError::NoDisplay(_) => Obstacle::Display,
        app::StartError::NoDrawing(_) => Obstacle::Drawing,
        app::StartError::BrokeOff(_) => Obstacle::Later,
    };
    if let Some(reporter) = reporter {
        reporter.no_window(obstacle.code());
    }
    let mut tried = arguments.tried.clone();
    tried.push(Tried { way, reason: error.to_string() });
    if let Some(next) = second_try::next(arguments.renderer, &tried, obstacle, Means::here()) {
        let args = [
            ("way", lang.text(way.key()).into()),
            ("reason", error.to_string().into()),
            ("next", lang.text(next.key()).into()),
        ];
        tell(&lang.text_with("cli-window-again", &args));
        // Only a failure comes back, which leaves what is said below.
        if let Err(error) = second_try::again(next, &tried, arguments) {
            tried.push(Tried { way: next, reason: error.to_string() });
        }
    }
    Err(Failure::new(Fault::Machine, words(obstacle, &tried, lang)))
}

/// What happened, what was tried, and what can be done.
#[cfg(feature = "gui")]
fn words(obstacle: Obstacle, tried: &[Tried], lang: Lang) -> String {
    let mut lines = vec![lang.text(match obstacle {
        Obstacle::Display => "cli-window-no-display",
        Obstacle::Drawing => "cli-window-no-drawing",
        Obstacle::Later => "cli-window-broke-off",
    })];
    for Tried { way, reason } in tried {
        let args = [("way", lang.text(way.key()).into()), ("reason", reason.as_str().into())];
        lines.push(lang.text_with("cli-window-tried", &args));
    }
    lines.push(lang.text(match obstacle {
        Obstacle::Display => "cli-window-do-display",
        Obstacle::Drawing => "cli-window-do-drawing",
        Obstacle::Later => "cli-window-do-later",
    }));
    lines.join("\n")
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
