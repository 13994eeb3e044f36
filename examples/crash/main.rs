//! What the crash tests kill: a program that writes, in the way of the window, each kind of file that must never be half
//! there. `tests/crash` has those who kill it.
//!
//! ```text
//! crash prepare FOLDER      puts a first content of each kind into an empty folder
//! crash write KIND FOLDER   writes the second content, the third and the fourth; says `saved N` when content N is on the disk
//! crash told KIND FOLDER    says which content a start of the program finds, or what is wrong with it
//! crash work SEED FOLDER    edits, saves and goes on until it is killed; says `edit N TIME` after each edit
//! crash left FOLDER         says which edit is in the file, and which in what the work left behind
//! ```
//!
//! KIND is `journey`, `snapshot`, `version` or `settings`.

#![expect(clippy::print_stdout, reason = "an example talks to the terminal")]

mod kind;
mod work;

use std::{fs, path::Path};

use anyhow::{Context as _, bail, ensure};
use kind::Kind;
use parcours::{file, model::Journey};

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let contents = Contents::read()?;
    match arguments.as_slice() {
        ["prepare", folder] => {
            fs::create_dir_all(folder)?;
            Kind::ALL.into_iter().try_for_each(|kind| kind.write(&contents, 1..=1, Path::new(folder)))
        }
        ["write", kind, folder] => Kind::named(kind)?.write(&contents, 2..=4, Path::new(folder)),
        ["told", kind, folder] => {
            match Kind::named(kind)?.told(&contents, Path::new(folder)) {
                Ok(number) => println!("{number}"),
                Err(wrong) => println!("{wrong:#}"),
            }
            Ok(())
        }
        ["work", seed, folder] => work::work(&contents, seed.parse()?, Path::new(folder)),
        ["left", folder] => work::left(&contents, Path::new(folder)),
        _ => bail!("what is asked is not known: {arguments:?}"),
    }
}

/// The contents of a journey, by number. Each is as long as a usual map.
struct Contents {
    of_none: Journey,
}

impl Contents {
    fn read() -> anyhow::Result<Self> {
        Ok(Self { of_none: file::parse(include_str!("../../tests/data/generated/j60_s1.ron"))?.journey })
    }

    fn of(&self, number: u64) -> Journey {
        Journey { title: number.to_string(), ..self.of_none.clone() }
    }

    /// Which content a journey is. That it says its number is not enough: all the rest must be there too.
    fn number(&self, journey: &Journey) -> anyhow::Result<u64> {
        let number = journey.title.parse().context("it has no number")?;
        ensure!(*journey == self.of(number), "it is neither the old nor the new content");
        Ok(number)
    }
}
