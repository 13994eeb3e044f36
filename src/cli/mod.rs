//! The command line: what is asked, the file it is asked of, and the answer on the standard output.

mod arguments;
mod check;
mod compare;
mod create;
mod export;
mod failure;
mod fmt;
mod format;
mod layout;
mod manual;
mod output;
mod panics;
mod roadmap;
#[cfg(feature = "gui")]
mod second_try;
mod source;
mod window;

pub use arguments::Arguments;
pub use failure::{Failure, Fault};
pub use output::tell;

use arguments::Command;
use parcours::{file::state_folder, report::Reporter};

/// Does what the command line asks.
pub fn run(arguments: Arguments) -> Result<(), Failure> {
    if arguments.command.is_some() {
        let lang = arguments.lang.unwrap_or_else(window::system_language);
        panics::watch_over(state_folder().map(|state| Reporter::of_command(&state)), lang);
    }
    match arguments.command {
        None => window::open(&arguments),
        Some(Command::New(asked)) => create::run(&asked, arguments.lang),
        Some(Command::Check(asked)) => check::run(&asked, arguments.lang),
        Some(Command::Fmt(asked)) => fmt::run(&asked, arguments.lang),
        Some(Command::Export(asked)) => export::run(&asked, arguments.lang),
        Some(Command::Compare(asked)) => compare::run(&asked, arguments.lang),
        Some(Command::Roadmap(asked)) => roadmap::run(&asked, arguments.lang),
        Some(Command::Layout(asked)) => layout::run(&asked, arguments.lang),
        Some(Command::Man) => manual::page(arguments.lang),
        Some(Command::Completions { shell }) => manual::completions(shell, arguments.lang),
    }
}
