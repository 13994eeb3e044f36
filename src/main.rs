//! The program: a window on a journey, or a command without one.

mod cli;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    let arguments = match cli::Arguments::try_parse() {
        Ok(arguments) => arguments,
        // What was typed wrong is repeated, and may be the name of any file.
        Err(error) if error.use_stderr() => {
            cli::tell(error.render().to_string().trim_end());
            return ExitCode::from(cli::Fault::CommandLine.status());
        }
        Err(error) => error.exit(),
    };
    match cli::run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            cli::tell(&format!("{:#}", failure.error));
            ExitCode::from(failure.fault.status())
        }
    }
}
