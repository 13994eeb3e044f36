//! Where answers go: the standard output, or a file that is written whole or not at all.

use std::{
    borrow::Cow,
    fmt::Write as _,
    io::{self, Write as _},
    path::Path,
};

use parcours::{
    file::{self, SaveError},
    i18n::Lang,
    text::plain,
    wording,
};
use serde::Serialize;

use super::failure::{Failure, Fault};

/// Writes lines to the standard output. A reader that has enough, like `head`, is no failure.
pub fn print(text: &str, lang: Lang) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    match output.write_all(shown(text).as_bytes()).and_then(|()| output.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let args = [("detail", error.to_string().into())];
            Err(Failure::new(Fault::Machine, lang.text_with("cli-stdout-failed", &args)))
        }
        _ => Ok(()),
    }
}

/// Says something on the standard error. Where nobody listens any more, nothing is said.
pub fn tell(line: &str) {
    let _: io::Result<()> = writeln!(io::stderr(), "{}", shown(line));
}

/// What is to be one line: its line ends are written out.
pub fn one_line(line: &str) -> String {
    line.replace('\n', "\\n")
}

/// The name of a file as it stands in a message, on one line.
pub fn named(path: &Path) -> String {
    one_line(&path.display().to_string())
}

/// Lines with all that a terminal would obey, or would not show, written out as `\u{1b}`: names of files and of what is in
/// them are anybody's.
fn shown(text: &str) -> Cow<'_, str> {
    written_out(text, |out, character| {
        // Writing to a string cannot fail.
        let _ = write!(out, "{}", character.escape_unicode());
    })
}

/// A text without the characters that are nothing to see, line feeds excepted: each is written by `write` instead.
fn written_out(text: &str, write: impl Fn(&mut String, char)) -> Cow<'_, str> {
    let is_seen =
        |character: char| character == '\n' || plain(character.encode_utf8(&mut [0; 4])).starts_with(character);
    if text.chars().all(is_seen) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if is_seen(character) {
            out.push(character);
        } else {
            write(&mut out, character);
        }
    }
    Cow::Owned(out)
}

/// Writes something as JSON, indented, to the standard output.
pub fn print_json(value: &impl Serialize, lang: Lang) -> Result<(), Failure> {
    print(&json(value)?, lang)
}

/// Something as indented JSON with a line break at the end.
pub fn json(value: &impl Serialize) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(value)
        .map_err(|error| Failure { fault: Fault::Machine, error: error.into() })?;
    // Such a character can only be inside a text, where JSON has an escape for it.
    let text = written_out(&text, |out, character| {
        for unit in character.encode_utf16(&mut [0; 2]) {
            // Writing to a string cannot fail.
            let _ = write!(out, "\\u{unit:04x}");
        }
    });
    Ok(text.into_owned() + "\n")
}

/// Writes a file.
pub fn save(path: &Path, bytes: &[u8], lang: Lang) -> Result<(), Failure> {
    file::save(path, bytes).map_err(|error| unwritten(path, &error, lang))
}

/// A file that could not be written.
pub fn unwritten(path: &Path, error: &SaveError, lang: Lang) -> Failure {
    Failure::at(Fault::Machine, path, &wording::save_error(error, lang))
}
