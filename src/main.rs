//! The program: a window on a journey, or a command without one.

mod cli;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    match cli::run(cli::Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            cli::tell(&format!("{:#}", failure.error));
            ExitCode::from(failure.fault.status())
        }
    }
}
