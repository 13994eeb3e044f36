//! The journey that a command is about: its file, its language, and the states that are asked for.

use std::path::Path;

use parcours::{
    file::{self, OpenError, Opened},
    i18n::Lang,
    model::{Journey, PersonaId, State},
    wording,
};

use super::failure::{Failure, Fault};
use super::output;

/// A journey that was read, with what its commands need to know.
pub struct Source<'a> {
    pub path: &'a Path,
    /// What the file says.
    pub text: String,
    pub opened: Opened,
    pub lang: Lang,
}

impl<'a> Source<'a> {
    /// Reads the file of a command; what was remarked on the way goes to the standard error.
    pub fn read(path: &'a Path, lang: Option<Lang>) -> Result<Self, Failure> {
        Self::open(path, lang).map_err(|error| unreadable(path, &error, lang.unwrap_or_default()))
    }

    /// The same, for those who have more to do with an error than to tell it.
    pub fn open(path: &'a Path, lang: Option<Lang>) -> Result<Self, OpenError> {
        let text = file::read_text(path)?;
        let opened = file::parse(&text)?;
        let lang = lang.unwrap_or_else(|| Lang::of_tag(&opened.journey.language));
        Ok(Self { path, text, opened, lang })
    }

    /// The same, with a line on the standard error if there were remarks.
    pub fn read_aloud(path: &'a Path, lang: Option<Lang>) -> Result<Self, Failure> {
        let source = Self::read(path, lang)?;
        let remarks = source.opened.repairs.len() + source.opened.unknown.len();
        if remarks > 0 {
            source.remark(&source.lang.text_with("cli-changed-on-opening", &[("count", remarks.into())]));
        }
        if source.opened.read_only {
            let version = source.opened.version.to_string();
            source.remark(&source.lang.text_with("cli-newer-file", &[("version", version.into())]));
        }
        Ok(source)
    }

    pub fn journey(&self) -> &Journey {
        &self.opened.journey
    }

    /// Tells something about the file on the standard error.
    pub fn remark(&self, message: &str) {
        output::tell(&format!("{}: {message}", output::named(self.path)));
    }

    /// Refuses to write something else over the file that the journey was read from.
    pub fn keep_from(&self, output: &Path) -> Result<(), Failure> {
        if self.is_own_file(output) {
            return Err(Failure::at(Fault::CommandLine, output, &self.lang.text("cli-over-journey")));
        }
        Ok(())
    }

    /// Whether a name, perhaps by way of a link, is that of the file that the journey was read from.
    pub fn is_own_file(&self, path: &Path) -> bool {
        file::is_same(path, self.path)
    }

    /// The state asked for, or the first current one.
    pub fn current(&self, asked: Option<&str>) -> Result<&State, Failure> {
        self.state(asked, self.journey().current(), "cli-no-current-state")
    }

    /// The state asked for, or the target of the roadmap, or the first future one.
    pub fn target(&self, asked: Option<&str>) -> Result<&State, Failure> {
        self.state(asked, self.journey().target(), "cli-no-future-state")
    }

    /// The persona asked for; none is everybody.
    pub fn persona(&self, asked: Option<&str>) -> Result<Option<PersonaId>, Failure> {
        let Some(id) = asked else { return Ok(None) };
        let personas = || self.journey().personas.iter().map(|persona| &persona.id);
        match personas().find(|persona| persona.as_str() == id) {
            Some(persona) => Ok(Some(persona.clone())),
            None => Err(self.unknown("cli-unknown-persona", id, personas().map(PersonaId::as_str))),
        }
    }

    fn state<'b>(
        &'b self,
        asked: Option<&str>,
        usual: Option<&'b State>,
        none: &str,
    ) -> Result<&'b State, Failure> {
        let Some(id) = asked else {
            return usual.ok_or_else(|| Failure::at(Fault::Input, self.path, &self.lang.text(none)));
        };
        let states = || self.journey().states.iter();
        states()
            .find(|state| state.id.as_str() == id)
            .ok_or_else(|| self.unknown("cli-unknown-state", id, states().map(|state| state.id.as_str())))
    }

    /// An id on the command line that the journey does not have.
    fn unknown<'b>(&self, key: &str, id: &str, known: impl Iterator<Item = &'b str>) -> Failure {
        let known: Vec<&str> = known.collect();
        let args = [("id", id.into()), ("known", known.join(", ").into())];
        Failure::at(Fault::CommandLine, self.path, &self.lang.text_with(key, &args))
    }
}

/// A file that does not open: `FILE:LINE:COLUMN: why`.
pub fn unreadable(path: &Path, error: &OpenError, lang: Lang) -> Failure {
    let message = wording::open_error(error, lang);
    Failure {
        fault: Fault::Input,
        error: anyhow::anyhow!("{}{message}", place(path, error.line(), error.column())),
    }
}

/// The beginning of a message about a place in a file.
pub fn place(path: &Path, line: Option<usize>, column: Option<usize>) -> String {
    let mut place = output::named(path);
    for number in [line, column].into_iter().flatten() {
        place.push(':');
        place.push_str(&number.to_string());
    }
    place.push_str(": ");
    place
}
