//! What can be asked on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum, builder::PossibleValuesParser};
use clap_complete::Shell;
use jiff::civil::Date;
use parcours::{drawing::Theme, export, i18n::Lang, insight::Tint, layout, templates::Template};

#[cfg(feature = "gui")]
use super::second_try::{Tried, Way};

/// What this is, and what can draw its window.
const VERSION: &str = if cfg!(feature = "wgpu") {
    concat!(env!("CARGO_PKG_VERSION"), " (window drawn by glow or wgpu)")
} else if cfg!(feature = "gui") {
    concat!(env!("CARGO_PKG_VERSION"), " (window drawn by glow)")
} else {
    concat!(env!("CARGO_PKG_VERSION"), " (no window)")
};

/// Map customer journeys, compare today with the wanted future, and plan the way there.
///
/// Without a command, opens the window on FILE.
#[derive(Debug, Parser)]
#[command(version = VERSION, args_conflicts_with_subcommands = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Option<Command>,
    /// The journey to open in the window
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// The language of all words; by default that of the journey, in the window that of the system
    #[arg(long, global = true, value_name = "LANG", value_parser = lang_parser())]
    pub lang: Option<Lang>,
    /// What draws the window
    #[arg(long, value_name = "NAME", value_enum, default_value_t = Renderer::Auto)]
    pub renderer: Renderer,
    #[cfg(feature = "gui")]
    /// How to open the window, where the program starts itself once more
    #[arg(long, hide = true, value_name = "WAY", value_enum)]
    pub way: Option<Way>,
    #[cfg(feature = "gui")]
    /// What was tried before that, and why it failed
    #[arg(long, hide = true, value_name = "WAY=REASON")]
    pub tried: Vec<Tried>,
}

/// What draws the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Renderer {
    /// What the machine can do: OpenGL first, then what else there is
    Auto,
    /// OpenGL
    Glow,
    /// Vulkan, Metal or Direct3D, where Parcours was built with it
    Wgpu,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write a new journey to begin with
    New(New),
    /// Tell what is wrong with a journey, and what could be better; status 1 if it has errors
    Check(Check),
    /// Rewrite a journey in the current format
    Fmt(Fmt),
    /// Write pictures and tables: the ending of OUT tells the format, a folder gets the whole set
    Export(Export),
    /// Tell what changes from one state to another
    Compare(Compare),
    /// Tell what to do, in five steps
    Roadmap(Roadmap),
    /// Tell where everything sits on the map
    Layout(LayoutOf),
    /// Write the page of the manual, for man
    #[command(hide = true)]
    Man,
    /// Write what a shell completes
    #[command(hide = true)]
    Completions {
        /// The shell
        #[arg(value_enum)]
        shell: Shell,
    },
}

#[derive(Debug, Args)]
pub struct New {
    /// The file to write, which must not exist
    pub file: PathBuf,
    /// What kind of journey to begin with
    #[arg(long, value_name = "NAME", default_value = "blank", value_parser = template_parser())]
    pub template: Template,
}

#[derive(Debug, Args)]
pub struct Check {
    /// The journey
    pub file: PathBuf,
    /// Say once for each check why it matters and what to do; with few checks it is said anyway
    #[arg(long)]
    pub explain: bool,
    /// Write JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Fmt {
    /// The journey
    pub file: PathBuf,
}

#[derive(Debug, Args)]
pub struct Export {
    /// The journey
    pub file: PathBuf,
    /// Where to write: NAME.png, .svg, .pdf, .ron or .csv, or a folder; the roadmap also as .json, .xlsx or .md
    #[arg(short, long, value_name = "OUT")]
    pub output: PathBuf,
    /// What to show
    #[arg(long, value_enum, default_value_t = View::Map)]
    pub view: View,
    /// The state to show; by default the first current one
    #[arg(long, value_name = "ID")]
    pub state: Option<String>,
    /// The state to compare with or to lead to; by default the target of the roadmap, else the first future one
    #[arg(long, value_name = "ID")]
    pub to: Option<String>,
    /// The colours
    #[arg(long, value_name = "NAME", default_value = Theme::NAMES[0], value_parser = PossibleValuesParser::new(Theme::NAMES))]
    pub theme: String,
    /// How much room maps and comparisons take
    #[arg(long, value_enum, default_value_t = Density::Expanded)]
    pub density: Density,
    /// The persona whose journey to show, with its own figures; by default everybody’s
    #[arg(long, value_name = "ID")]
    pub persona: Option<String>,
    /// A figure that tints the cards of a map, with its scale
    #[arg(long, value_name = "FIGURE", value_parser = tint_parser())]
    pub tint: Option<Tint>,
    /// Show every action of a roadmap, not only what they are parts of
    #[arg(long)]
    pub unfold: bool,
    /// Arrange a roadmap by who answers for what, instead of by steps
    #[arg(long)]
    pub by_owner: bool,
    /// The width of a PNG, in pixels
    #[arg(long, value_name = "PX", default_value_t = 1920, value_parser = clap::value_parser!(u32).range(1..))]
    pub width: u32,
    /// The columns of the roadmap as .csv or .xlsx
    #[arg(long = "for", value_name = "TOOL", value_enum, default_value_t = Tool::Plain)]
    pub tool: Tool,
}

/// The program that reads the table of a roadmap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Tool {
    /// Any: all fields, under the names that they have in the roadmap as JSON
    Plain,
    /// Jira: the columns of its CSV import
    Jira,
    /// Microsoft Project: the columns of its import wizard
    Project,
}

impl From<Tool> for export::Tool {
    fn from(tool: Tool) -> Self {
        match tool {
            Tool::Plain => Self::Plain,
            Tool::Jira => Self::Jira,
            Tool::Project => Self::Project,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum View {
    /// A state
    Map,
    /// Two states, one over the other
    Compare,
    /// Two states side by side, with the same columns and rows
    SideBySide,
    /// The five steps
    Roadmap,
    /// How customers feel along a state
    Curve,
    /// What changes from one state to the other
    Change,
    /// How journeys flow through a state
    Flow,
    /// What each channel is for
    Channels,
    /// Where the pain comes from
    Frictions,
    /// How sure the figures are
    Certainty,
    /// Which initiatives to begin with
    Priorities,
    /// The golden thread
    Thread,
    /// How success is measured
    Proof,
    /// What it costs and what it brings
    Case,
    /// Whether the organisation is ready
    Readiness,
    /// All of it on sheets of A4, large maps unfold; the first one for a sponsor who was not in the room: NAME.pdf
    Booklet,
}

#[derive(Debug, Args)]
pub struct Compare {
    /// The journey
    pub file: PathBuf,
    /// The first state; by default the first current one
    #[arg(long, value_name = "ID")]
    pub from: Option<String>,
    /// The second state; by default the target of the roadmap, else the first future one
    #[arg(long, value_name = "ID")]
    pub to: Option<String>,
    /// The persona for whom to compare; by default everybody
    #[arg(long, value_name = "ID")]
    pub persona: Option<String>,
    /// Write JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Roadmap {
    /// The journey
    pub file: PathBuf,
    /// The state to lead to; by default the target of the roadmap, else the first future one
    #[arg(long, value_name = "ID")]
    pub to: Option<String>,
    /// The first day, as 2027-01-04; by default that of the roadmap
    #[arg(long, value_name = "DATE")]
    pub start: Option<Date>,
    /// Where to write: NAME.ron, .json, .csv, .xlsx, .md, .png, .svg or .pdf; by default the standard output
    #[arg(short, long, value_name = "OUT")]
    pub output: Option<PathBuf>,
    /// The columns of .csv and .xlsx
    #[arg(long = "for", value_name = "TOOL", value_enum, default_value_t = Tool::Plain)]
    pub tool: Tool,
    /// Write JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct LayoutOf {
    /// The journey
    pub file: PathBuf,
    /// The state; by default the first current one
    #[arg(long, value_name = "ID")]
    pub state: Option<String>,
    /// How much room the map takes
    #[arg(long, value_enum, default_value_t = Density::Expanded)]
    pub density: Density,
    /// Write JSON, which is the only form there is
    #[arg(long, required = true)]
    pub json: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Density {
    /// As it was placed; where nothing is placed, room enough for few crossings
    Expanded,
    /// Close together, to fit a slide
    Compact,
}

impl From<Density> for layout::Density {
    fn from(density: Density) -> Self {
        match density {
            Density::Expanded => Self::Expanded,
            Density::Compact => Self::Compact,
        }
    }
}

fn lang_parser() -> impl clap::builder::TypedValueParser<Value = Lang> {
    use clap::builder::TypedValueParser as _;
    PossibleValuesParser::new(Lang::ALL.map(Lang::tag)).map(|tag| Lang::of_tag(&tag))
}

fn tint_parser() -> impl clap::builder::TypedValueParser<Value = Tint> {
    use clap::builder::TypedValueParser as _;
    PossibleValuesParser::new(Tint::ALL.map(Tint::key))
        .map(|key| Tint::ALL.into_iter().find(|tint| tint.key() == key).unwrap_or(Tint::Visits))
}

fn template_parser() -> impl clap::builder::TypedValueParser<Value = Template> {
    use clap::builder::TypedValueParser as _;
    PossibleValuesParser::new(Template::ALL.map(Template::name))
        .map(|name| Template::named(&name).unwrap_or_default())
}
