//! Why a command did not do what it was asked, and whose fault it is.

use std::path::Path;

use anyhow::anyhow;

use super::output::named;

/// Why a command did not do what it was asked.
#[derive(Debug)]
pub struct Failure {
    pub fault: Fault,
    /// What to tell; the file it is about is named in it.
    pub error: anyhow::Error,
}

/// What is at fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The journey, or its file.
    Input,
    /// What was asked.
    CommandLine,
    /// The disk, the display, ….
    Machine,
}

impl Fault {
    /// The exit status.
    pub const fn status(self) -> u8 {
        match self {
            Self::Input => 1,
            Self::CommandLine => 2,
            Self::Machine => 3,
        }
    }
}

impl Failure {
    /// A failure that names a file: `FILE: what happened`.
    pub fn at(fault: Fault, file: &Path, message: &str) -> Self {
        Self { fault, error: anyhow!("{}: {message}", named(file)) }
    }

    /// A failure that has to do with no file.
    pub fn new(fault: Fault, message: String) -> Self {
        Self { fault, error: anyhow!(message) }
    }
}
