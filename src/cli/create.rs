//! `parcours new`: a journey to begin with.

use parcours::{file, i18n::Lang};
use uuid::Uuid;

use super::{
    arguments::New,
    failure::{Failure, Fault},
    output,
};

pub fn run(asked: &New, lang: Option<Lang>) -> Result<(), Failure> {
    let lang = lang.unwrap_or_default();
    // A link that leads nowhere counts as a file: writing would follow it.
    if asked.file.symlink_metadata().is_ok() {
        return Err(Failure::at(Fault::Input, &asked.file, &lang.text("cli-exists")));
    }
    let mut journey = asked.template.journey(lang, Uuid::new_v4());
    if let Some(stem) = asked.file.file_stem().and_then(|stem| stem.to_str()) {
        stem.clone_into(&mut journey.title);
    }
    let text = file::write(&journey)
        .map_err(|_| Failure::at(Fault::Input, &asked.file, &lang.text("cli-unwritable-journey")))?;
    output::save(&asked.file, text.as_bytes(), lang)
}
