//! Another try where the window does not open: which one, and the program that starts itself once more for it. It has to be a
//! new process, because an event loop can be made once in each, and because the environment, by which OpenGL is told to do
//! without a graphics card, is read when its libraries are loaded.

use std::{env, io, process, str::FromStr};

use clap::ValueEnum;

use super::arguments::{Arguments, Renderer};

/// A way to open the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Way {
    /// By OpenGL
    Glow,
    /// By Vulkan, Metal or Direct3D
    Wgpu,
    /// By OpenGL, worked out without a graphics card
    Software,
    /// On the X11 display, where that of Wayland does not answer
    X11,
}

/// A way that was tried, and why it failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    pub way: Way,
    pub reason: String,
}

impl FromStr for Tried {
    type Err = String;

    /// Reads `WAY=REASON`.
    fn from_str(text: &str) -> Result<Self, String> {
        let (way, reason) = text.split_once('=').ok_or("WAY=REASON is expected")?;
        Ok(Self { way: Way::from_str(way, false)?, reason: reason.to_owned() })
    }
}

/// What stands in the way of a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// No display answers.
    Display,
    /// No frame could be drawn.
    Drawing,
    /// The window was there, and broke off.
    Later,
}

impl Obstacle {
    /// How it stands in the log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Display => "no-display",
            Self::Drawing => "no-drawing",
            Self::Later => "broke-off",
        }
    }
}

/// What this build and this machine offer besides OpenGL.
#[derive(Clone, Copy, Debug)]
pub struct Means {
    /// It was built with wgpu.
    pub wgpu: bool,
    /// OpenGL can be told to do without a graphics card, and was not yet.
    pub software: bool,
    /// There is an X11 display besides the one of Wayland.
    pub x11: bool,
}

/// Tells Mesa, whose OpenGL most systems but Windows and macOS have, to do without a graphics card.
const SOFTWARE: &str = "LIBGL_ALWAYS_SOFTWARE";
/// Name the display of Wayland; empty ones name none.
const WAYLAND: [&str; 2] = ["WAYLAND_DISPLAY", "WAYLAND_SOCKET"];

impl Means {
    pub fn here() -> Self {
        let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
        Self {
            wgpu: cfg!(feature = "wgpu"),
            software: cfg!(all(unix, not(target_os = "macos"))) && !is_set(SOFTWARE),
            x11: is_set("DISPLAY") && WAYLAND.into_iter().any(is_set),
        }
    }
}

impl Way {
    /// The key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Glow => "way-glow",
            Self::Wgpu => "way-wgpu",
            Self::Software => "way-software",
            Self::X11 => "way-x11",
        }
    }

    /// Its name on the command line.
    const fn name(self) -> &'static str {
        match self {
            Self::Glow => "glow",
            Self::Wgpu => "wgpu",
            Self::Software => "software",
            Self::X11 => "x11",
        }
    }
}

/// What is tried first.
pub const fn first(asked: Renderer) -> Way {
    match asked {
        Renderer::Auto | Renderer::Glow => Way::Glow,
        Renderer::Wgpu => Way::Wgpu,
    }
}

/// What to try after all these failed, the last one because of this obstacle. Who asked for one renderer gets no other.
pub fn next(asked: Renderer, tried: &[Tried], obstacle: Obstacle, means: Means) -> Option<Way> {
    let ways: &[(Way, bool)] = match (obstacle, asked) {
        (Obstacle::Display, _) => &[(Way::X11, means.x11)],
        (Obstacle::Drawing, Renderer::Auto) => &[(Way::Wgpu, means.wgpu), (Way::Software, means.software)],
        (Obstacle::Drawing, Renderer::Glow) => &[(Way::Software, means.software)],
        (Obstacle::Drawing, Renderer::Wgpu) | (Obstacle::Later, _) => &[],
    };
    let is_new = |way: Way| tried.iter().all(|it| it.way != way);
    ways.iter().find(|(way, is_there)| *is_there && is_new(*way)).map(|(way, _)| *way)
}

/// Starts this program once more, to open the window in this way. Where the system can, it takes the place of this process;
/// else this one waits, and ends as that one did.
///
/// # Errors
///
/// Where it cannot be started.
pub fn again(way: Way, tried: &[Tried], arguments: &Arguments) -> io::Result<()> {
    let mut command = process::Command::new(env::current_exe()?);
    command.args(["--way", way.name()]);
    command.args(tried.iter().map(|it| format!("--tried={}={}", it.way.name(), it.reason.replace('\0', " "))));
    if let Some(name) = arguments.renderer.to_possible_value() {
        command.args(["--renderer", name.get_name()]);
    }
    if let Some(lang) = arguments.lang {
        command.args(["--lang", lang.tag()]);
    }
    if let Some(file) = &arguments.file {
        command.arg("--").arg(file);
    }
    match way {
        Way::Software => {
            command.env(SOFTWARE, "1");
        }
        Way::X11 => {
            command.envs(WAYLAND.map(|name| (name, "")));
        }
        Way::Glow | Way::Wgpu => {}
    }
    start(command)
}

#[cfg(unix)]
fn start(mut command: process::Command) -> io::Result<()> {
    use std::os::unix::process::CommandExt as _;
    Err(command.exec())
}

#[cfg(not(unix))]
fn start(mut command: process::Command) -> io::Result<()> {
    let status = command.status()?;
    process::exit(status.code().unwrap_or(super::Fault::Machine.status().into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: Means = Means { wgpu: true, software: true, x11: true };
    const NONE: Means = Means { wgpu: false, software: false, x11: false };

    /// All ways that are tried one after the other where each fails because of this obstacle.
    fn ways(asked: Renderer, obstacle: Obstacle, means: Means) -> Vec<Way> {
        let mut tried = vec![Tried { way: first(asked), reason: String::new() }];
        while let Some(way) = next(asked, &tried, obstacle, means) {
            assert!(tried.len() < 5, "it goes on for ever");
            tried.push(Tried { way, reason: String::new() });
        }
        tried.into_iter().map(|it| it.way).collect()
    }

    #[test]
    fn what_cannot_be_drawn_is_drawn_in_another_way() {
        let drawing = |asked, means| ways(asked, Obstacle::Drawing, means);
        assert_eq!(drawing(Renderer::Auto, ALL), [Way::Glow, Way::Wgpu, Way::Software]);
        let glow_only = Means { wgpu: false, ..ALL };
        assert_eq!(drawing(Renderer::Auto, glow_only), [Way::Glow, Way::Software]);
        assert_eq!(drawing(Renderer::Auto, NONE), [Way::Glow]);
        assert_eq!(drawing(Renderer::Auto, Means { wgpu: true, ..NONE }), [Way::Glow, Way::Wgpu]);
    }

    #[test]
    fn who_asks_for_one_renderer_gets_no_other() {
        assert_eq!(ways(Renderer::Glow, Obstacle::Drawing, ALL), [Way::Glow, Way::Software]);
        assert_eq!(ways(Renderer::Wgpu, Obstacle::Drawing, ALL), [Way::Wgpu]);
    }

    #[test]
    fn a_display_that_does_not_answer_is_not_asked_by_another_renderer() {
        assert_eq!(ways(Renderer::Auto, Obstacle::Display, ALL), [Way::Glow, Way::X11]);
        assert_eq!(ways(Renderer::Wgpu, Obstacle::Display, ALL), [Way::Wgpu, Way::X11]);
        assert_eq!(ways(Renderer::Auto, Obstacle::Display, Means { x11: false, ..ALL }), [Way::Glow]);
    }

    #[test]
    fn a_window_that_was_there_is_not_opened_again() {
        assert_eq!(ways(Renderer::Auto, Obstacle::Later, ALL), [Way::Glow]);
    }

    #[test]
    fn after_the_other_display_the_other_renderers_are_left() {
        let tried = [Way::Glow, Way::X11].map(|way| Tried { way, reason: String::new() });
        assert_eq!(next(Renderer::Auto, &tried, Obstacle::Drawing, ALL), Some(Way::Wgpu));
        assert_eq!(next(Renderer::Auto, &tried, Obstacle::Display, ALL), None);
    }

    #[test]
    fn what_was_tried_is_handed_on_whole() {
        let told = "software=no x=y: EGL".parse::<Tried>();
        assert_eq!(told, Ok(Tried { way: Way::Software, reason: "no x=y: EGL".to_owned() }));
        assert!("software".parse::<Tried>().is_err() && "steam=x".parse::<Tried>().is_err());
    }

    #[test]
    fn a_way_has_the_name_that_the_command_line_knows() {
        for way in Way::value_variants() {
            assert_eq!(Way::from_str(way.name(), false).as_ref(), Ok(way));
        }
    }
}
