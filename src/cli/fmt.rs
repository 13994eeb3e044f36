//! `parcours fmt`: a journey rewritten in the current format.

use jiff::Timestamp;
use parcours::{file, i18n::Lang, wording};

use super::{
    arguments::Fmt,
    check::remarks,
    failure::{Failure, Fault},
    output,
    source::Source,
};

pub fn run(asked: &Fmt, lang: Option<Lang>) -> Result<(), Failure> {
    let source = Source::read(&asked.file, lang)?;
    let (path, lang) = (source.path, source.lang);
    if source.opened.read_only {
        let version = source.opened.version.to_string();
        let message = lang.text_with("cli-fmt-newer", &[("version", version.into())]);
        return Err(Failure::at(Fault::Input, path, &message));
    }
    if source.opened.is_changed() {
        let mut message = lang.text("cli-fmt-refused");
        for problem in remarks(&source) {
            message.push('\n');
            message.push_str(&problem.line_of_text(path, lang));
        }
        return Err(Failure::at(Fault::Input, path, &message));
    }
    let text = file::write(source.journey())
        .map_err(|_| Failure::at(Fault::Input, path, &lang.text("cli-unwritable-journey")))?;
    // A file that is as it should be keeps its date.
    if source.text == text {
        return Ok(());
    }
    let holder = |key, other: &file::Other| {
        lang.text_with(key, &[("who", wording::holder(&other.holder, Timestamp::now(), lang).into())])
    };
    match file::in_use(path) {
        // It would be told that somebody else had changed the file.
        Some(other) if other.is_certain => {
            return Err(Failure::at(Fault::Input, path, &holder("cli-in-use", &other)));
        }
        Some(other) => source.remark(&holder("cli-perhaps-in-use", &other)),
        None => {}
    }
    output::save(path, text.as_bytes(), lang)?;
    if file::has_comments(&source.text) {
        source.remark(&lang.text("cli-comments-lost"));
    }
    Ok(())
}
