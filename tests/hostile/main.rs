//! A journey whose every text is hostile goes through every export and every answer of the command line, and does no harm.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

mod journey;
mod judge;

use std::{fs, path::Path, process::Output};

use assert_cmd::Command;
use journey::{hostile_ids, hostile_texts};
use parcours::{drawing::Theme, file, i18n::Lang, publish};

/// What a run of the program left.
struct Ran {
    status: i32,
    out: String,
    err: String,
}

fn run(arguments: &[&str]) -> Ran {
    let Output { status, stdout, stderr } =
        Command::cargo_bin("parcours").unwrap().args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let ran = Ran { status: status.code().expect("it ended by itself"), out: text(stdout), err: text(stderr) };
    judge::terminal(&ran.out);
    judge::terminal(&ran.err);
    ran
}

/// A folder with a hostile journey, and beside it a file that the journey names by its path.
struct Scene {
    folder: tempfile::TempDir,
}

/// What the file says that nobody may read.
const SECRET: &str = "the-secret-that-nobody-may-read";

impl Scene {
    fn new(text: impl FnOnce(&Path) -> String) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let secret = folder.path().join("secret.png");
        fs::write(&secret, SECRET).unwrap();
        fs::create_dir(folder.path().join("in")).unwrap();
        fs::write(folder.path().join("in/journey.ron"), text(&secret)).unwrap();
        Self { folder }
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join("in").join(name).to_str().unwrap().to_owned()
    }

    /// Runs a command on the journey that writes a file, and reads it.
    fn written(&self, name: &str, arguments: &[&str]) -> Vec<u8> {
        let (journey, out) = (self.path("journey.ron"), self.path(name));
        let mut all = vec![arguments[0], &journey, "-o", &out];
        all.extend(&arguments[1..]);
        let ran = run(&all);
        assert_eq!(ran.status, 0, "{arguments:?}: {}", ran.err);
        let bytes = fs::read(&out).unwrap();
        self.nothing_was_followed(&bytes);
        bytes
    }

    fn nothing_was_followed(&self, bytes: &[u8]) {
        let has_secret = bytes.windows(SECRET.len()).any(|piece| piece == SECRET.as_bytes());
        assert!(!has_secret, "a path of the journey was followed");
        let beside: Vec<_> =
            fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(beside.len(), 2, "a file was written outside of the folder: {beside:?}");
        assert_eq!(fs::read_to_string(self.folder.path().join("secret.png")).unwrap(), SECRET);
    }
}

/// The views, and whether paper has other marks than a picture for them.
const VIEWS: [&str; 15] = [
    "map",
    "compare",
    "side-by-side",
    "roadmap",
    "curve",
    "change",
    "flow",
    "channels",
    "frictions",
    "certainty",
    "priorities",
    "thread",
    "proof",
    "case",
    "readiness",
];

#[test]
fn pictures_have_nothing_that_runs_or_is_fetched() {
    let scene = Scene::new(hostile_texts);
    for view in VIEWS {
        let svg = scene.written("a.svg", &["export", "--view", view]);
        judge::svg(std::str::from_utf8(&svg).unwrap());
    }
}

#[test]
fn pdfs_open_and_have_no_action() {
    let scene = Scene::new(hostile_texts);
    for view in ["map", "compare", "roadmap", "change", "frictions", "thread", "booklet"] {
        let pdf = scene.written("a.pdf", &["export", "--view", view]);
        judge::pdf(&pdf, Path::new(&scene.path("a.pdf")));
    }
}

#[test]
fn the_whole_set_stays_in_its_folder() {
    for text in [hostile_texts as fn(&Path) -> String, hostile_ids] {
        let scene = Scene::new(text);
        let out = scene.path("set/");
        let ran = run(&["export", &scene.path("journey.ron"), "-o", &out, "--width", "400"]);
        assert_eq!(ran.status, 0, "{}", ran.err);
        let names: Vec<String> =
            fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        assert!(names.len() >= 8, "{names:?}");
        for name in &names {
            judge::file_name(name);
            let bytes = fs::read(Path::new(&out).join(name)).unwrap();
            scene.nothing_was_followed(&bytes);
            match name.rsplit_once('.').unwrap().1 {
                "svg" => judge::svg(std::str::from_utf8(&bytes).unwrap()),
                "png" => judge::png(&bytes),
                "csv" => judge::csv(std::str::from_utf8(&bytes).unwrap()),
                _ => judge::plan(std::str::from_utf8(&bytes).unwrap()),
            }
        }
        assert_eq!(fs::read_dir(scene.path("")).unwrap().count(), 2, "the journey and the folder");
    }
}

#[test]
fn tables_have_no_formula() {
    let scene = Scene::new(hostile_texts);
    for view in ["map", "compare", "change", "case"] {
        let csv = scene.written("a.csv", &["export", "--view", view]);
        judge::csv(std::str::from_utf8(&csv).unwrap());
    }
    for tool in ["plain", "jira", "project"] {
        let csv = scene.written("b.csv", &["roadmap", "--for", tool]);
        judge::csv(std::str::from_utf8(&csv).unwrap());
        judge::workbook(&scene.written("b.xlsx", &["roadmap", "--for", tool]));
    }
}

#[test]
fn texts_stay_texts_in_other_forms_of_the_roadmap() {
    for text in [hostile_texts as fn(&Path) -> String, hostile_ids] {
        let scene = Scene::new(text);
        judge::markdown(std::str::from_utf8(&scene.written("a.md", &["roadmap"])).unwrap());
        judge::plan(std::str::from_utf8(&scene.written("a.ron", &["roadmap"])).unwrap());
        let json = scene.written("a.json", &["roadmap"]);
        let value: serde_json::Value = serde_json::from_slice(&json).unwrap();
        assert!(value["steps"].is_array());
    }
}

#[test]
fn the_journey_comes_out_as_it_went_in() {
    for text in [hostile_texts as fn(&Path) -> String, hostile_ids] {
        let scene = Scene::new(text);
        let text = scene.written("b.ron", &["export"]);
        let before = file::open(Path::new(&scene.path("journey.ron"))).unwrap();
        let after = file::parse(std::str::from_utf8(&text).unwrap()).unwrap();
        assert!(!after.is_changed(), "{:?}", after.repairs);
        assert_eq!(after.journey, before.journey, "free texts are nobody's but the person's who wrote them");
    }
}

#[test]
fn answers_on_the_terminal_cannot_command_it() {
    for text in [hostile_texts as fn(&Path) -> String, hostile_ids] {
        let scene = Scene::new(text);
        let path = scene.path("journey.ron");
        for arguments in [
            &["check", &path][..],
            &["check", &path, "--json"],
            &["compare", &path],
            &["compare", &path, "--json"],
            &["roadmap", &path],
            &["roadmap", &path, "--json"],
            &["layout", &path, "--json"],
        ] {
            let ran = run(arguments);
            assert_eq!(ran.status, 0, "{arguments:?}: {}", ran.err);
            assert!(ran.out.len() > 100, "{arguments:?}");
            scene.nothing_was_followed(ran.out.as_bytes());
            if arguments.contains(&"--json") {
                serde_json::from_str::<serde_json::Value>(&ran.out).unwrap();
            } else if arguments[0] == "check" {
                let own = |line: &str| line.starts_with(&path) || line.starts_with("  ");
                assert!(ran.out.lines().all(own), "a name cannot pretend to be a line");
            }
        }
    }
}

#[test]
fn failures_on_the_terminal_cannot_command_it() {
    let scene = Scene::new(hostile_texts);
    let path = scene.path("journey.ron");
    let evil = "no\u{1b}]0;title\u{7}\u{202e}such\u{9b}31m";
    for arguments in [
        &["check", evil][..],
        &["export", &path, "-o", "a.svg", "--state", evil],
        &["export", &path, "-o", evil],
        &["export", &path, "-o", "a.svg", "--persona", evil],
        &["export", &path, "-o", "a.svg", "--theme", evil],
        &["roadmap", &path, "--start", evil],
        &["check", &path, evil],
        &["new", &path],
        &[evil, evil],
    ] {
        let ran = run(arguments);
        assert_ne!(ran.status, 0, "{arguments:?}");
        assert!(ran.err.len() > 10, "{arguments:?}");
    }
    let name = scene.path("\u{1b}[2J\u{202e}.ron");
    fs::write(&name, "(format: \"\u{1b}[31m\u{202e}\", version: 1)").unwrap();
    let ran = run(&["check", &name]);
    assert!(ran.err.contains("\\u{1b}[2J\\u{202e}.ron"), "the name is there, written out: {}", ran.err);
}

/// What the program asks of the system, listened to: no path of the journey is in it, and no network.
#[test]
fn no_path_of_the_journey_is_asked_for_and_nothing_is_fetched() {
    let scene = Scene::new(hostile_texts);
    let log = scene.path("calls.log");
    for arguments in [["export", "set/"], ["roadmap", "a.xlsx"]] {
        let listened = std::process::Command::new("strace")
            .args(["-f", "-e", "trace=file,network", "-o", &log, env!("CARGO_BIN_EXE_parcours")])
            .args([arguments[0], &scene.path("journey.ron"), "-o", &scene.path(arguments[1])])
            .status();
        let calls = fs::read_to_string(&log).unwrap_or_default();
        if !calls.contains("execve(") {
            println!("SKIPPED: nobody listened to what the program asks of the system: strace: {listened:?}");
            return;
        }
        assert!(listened.expect("it ran").success());
        assert!(calls.contains("journey.ron") && !calls.contains("secret"), "{calls}");
        assert!(!calls.contains("socket(") && !calls.contains("/etc/passwd"), "{calls}");
    }
}

#[test]
fn window_and_command_line_write_the_same_hostile_set() {
    let scene = Scene::new(hostile_ids);
    let out = scene.path("set/");
    assert_eq!(
        run(&["export", &scene.path("journey.ron"), "-o", &out, "--width", "200", "--lang", "en"]).status,
        0
    );
    let journey = file::open(Path::new(&scene.path("journey.ron"))).unwrap().journey;
    for published in publish::set(&journey, Theme::light(), Lang::En, 200).unwrap() {
        assert_eq!(
            fs::read(Path::new(&out).join(&published.name)).unwrap(),
            published.bytes,
            "{}",
            published.name
        );
    }
}
