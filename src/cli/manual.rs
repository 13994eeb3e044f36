//! What the package brings besides the program, made from the same definitions as `--help`: the page of the manual, and what
//! shells complete.

use std::io;

use clap::CommandFactory as _;
use clap_complete::Shell;
use clap_mangen::Man;
use parcours::i18n::Lang;

use super::{
    arguments::Arguments,
    failure::{Failure, Fault},
    output,
};

/// What no definition of an option says: the status, files, the environment, examples.
const REST: &str = include_str!("../../assets/package/parcours.1.in");

/// How each part of a page begins, which is enough once.
const HEAD: &str = ".ie \\n(.g .ds Aq \\(aq\n.el .ds Aq '\n";

/// Writes the page of the manual, in roff, with all commands on it.
pub fn page(lang: Option<Lang>) -> Result<(), Failure> {
    let page = written().map_err(unwritten)?;
    output::print(&page, lang.unwrap_or_default())
}

fn written() -> io::Result<String> {
    let mut whole = Arguments::command().version(env!("CARGO_PKG_VERSION"));
    whole.build();
    let mut page = Vec::new();
    let man = Man::new(whole.clone()).source(concat!("parcours ", env!("CARGO_PKG_VERSION"))).manual("Parcours");
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    let mut page = text(page)?;
    for command in whole.get_subcommands().filter(|command| !command.is_hide_set() && command.get_name() != "help")
    {
        let name = command.get_name().to_uppercase();
        let mut section = Vec::new();
        let man = Man::new(command.clone());
        man.render_synopsis_section(&mut section)?;
        man.render_description_section(&mut section)?;
        man.render_options_section(&mut section)?;
        // Each command is a section, and what is said of it are parts of that.
        let section = text(section)?.replace(".SH ", ".SS ");
        page.extend([".SH \"PARCOURS ", &name, "\"\n", &section]);
    }
    page.push_str(REST);
    Ok(HEAD.to_owned() + &page.replace(HEAD, ""))
}

fn text(bytes: Vec<u8>) -> io::Result<String> {
    String::from_utf8(bytes).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
}

/// Writes what a shell completes.
pub fn completions(shell: Shell, lang: Option<Lang>) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "parcours", &mut script);
    let script = text(script).map_err(unwritten)?;
    output::print(&script, lang.unwrap_or_default())
}

fn unwritten(error: io::Error) -> Failure {
    Failure { fault: Fault::Machine, error: error.into() }
}
