//! Where answers go: the standard output, or a file that is written whole or not at all.

use std::{
    io::{self, Write as _},
    path::Path,
};

use parcours::{
    file::{self, SaveError},
    i18n::Lang,
    wording,
};
use serde::Serialize;

use super::failure::{Failure, Fault};

/// Writes to the standard output. A reader that has enough, like `head`, is no failure.
pub fn print(text: &str, lang: Lang) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let args = [("detail", error.to_string().into())];
            Err(Failure::new(Fault::Machine, lang.text_with("cli-stdout-failed", &args)))
        }
        _ => Ok(()),
    }
}

/// Says something on the standard error. Where nobody listens any more, nothing is said.
pub fn tell(line: &str) {
    let _: io::Result<()> = writeln!(io::stderr(), "{line}");
}

/// Writes something as JSON, indented, to the standard output.
pub fn print_json(value: &impl Serialize, lang: Lang) -> Result<(), Failure> {
    print(&json(value)?, lang)
}

/// Something as indented JSON with a line break at the end.
pub fn json(value: &impl Serialize) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(value)
        .map_err(|error| Failure { fault: Fault::Machine, error: error.into() })?;
    Ok(text + "\n")
}

/// Writes a file.
pub fn save(path: &Path, bytes: &[u8], lang: Lang) -> Result<(), Failure> {
    file::save(path, bytes).map_err(|error| unwritten(path, &error, lang))
}

/// A file that could not be written.
pub fn unwritten(path: &Path, error: &SaveError, lang: Lang) -> Failure {
    Failure::at(Fault::Machine, path, &wording::save_error(error, lang))
}
