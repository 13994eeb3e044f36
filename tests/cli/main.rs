//! The command line: what it answers, where it writes, and the status it ends with.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod answers;
mod failures;
mod writing;

use std::{fs, path::PathBuf, process::Output};

use assert_cmd::Command;
use tempfile::TempDir;

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/retrait-en-boutique.ron");
const EVERY_FIELD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/every-field.ron");

/// What a run of the program left.
struct Ran {
    status: i32,
    out: String,
    err: String,
}

fn run(arguments: &[&str]) -> Ran {
    let Output { status, stdout, stderr } =
        Command::cargo_bin("parcours").unwrap().args(arguments).output().unwrap();
    Ran {
        status: status.code().unwrap(),
        out: String::from_utf8(stdout).unwrap(),
        err: String::from_utf8(stderr).unwrap(),
    }
}

/// Runs the program, which must do what it is asked, and returns what it answers.
fn answer(arguments: &[&str]) -> String {
    let ran = run(arguments);
    assert_eq!(ran.status, 0, "{arguments:?}: {}", ran.err);
    ran.out
}

fn json(arguments: &[&str]) -> serde_json::Value {
    serde_json::from_str(&answer(arguments)).unwrap()
}

/// A folder that goes when the test ends, and a file in it.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).to_str().unwrap().to_owned()
    }

    fn write(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        fs::write(&path, text).unwrap();
        path
    }

    fn names(&self, name: &str) -> Vec<String> {
        let path: PathBuf = self.0.path().join(name);
        let mut names: Vec<String> =
            fs::read_dir(path).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

/// The sample with some of its text replaced.
fn sample_with(from: &str, to: &str) -> String {
    let text = fs::read_to_string(SAMPLE).unwrap();
    assert!(text.contains(from), "{from} is not in the sample");
    text.replacen(from, to, 1)
}
