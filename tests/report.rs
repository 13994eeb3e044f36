//! What the program says about its own failures: a panic keeps the work and is reported, without a word of a document.
//!
//! A panic is looked at as it is: in a process of its own, which is this test again, told what to do by its environment.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{self, Command, Output},
    sync::Arc,
    thread,
    time::Duration,
};

use parcours::{
    file::{Session, Snapshots, left_behind},
    model::Journey,
    report::{Event, Part, Reporter, Work, folder, reports, watch_over_panics},
};

/// Names what the child does, and the folder of its state.
const WHAT: &str = "PARCOURS_TEST_BREAKS";
const STATE: &str = "PARCOURS_TEST_STATE";

/// Words of a document, which nobody else may hear.
const SECRET: &str = "été chez Madame Dupont";
const SECRET_FILE: &str = "/home/claire/Dossier Dupont.ron";

/// The parts of them that would give them away.
const SECRETS: [&str; 4] = ["Dupont", "Madame", "chez", "claire"];

fn journey() -> Journey {
    Journey { title: SECRET.to_owned(), ..Journey::default() }
}

/// Lets a process break in this way, and gives the folder of its state and what it said.
fn broken(what: &str) -> (tempfile::TempDir, Output) {
    let state = tempfile::tempdir().unwrap();
    let output = Command::new(env::current_exe().unwrap())
        .args(["--exact", "child_that_breaks", "--ignored", "--nocapture"])
        .env(WHAT, what)
        .env(STATE, state.path())
        .output()
        .unwrap();
    (state, output)
}

#[test]
#[ignore = "the other tests run it in a process of its own"]
fn child_that_breaks() {
    let state = PathBuf::from(env::var_os(STATE).unwrap());
    let what = env::var(WHAT).unwrap();
    if what == "the folder is a file" {
        // Before the log makes it.
        fs::write(folder(&state), "").unwrap();
    }
    let reporter = if what == "command" { Reporter::of_command(&state) } else { Reporter::of_window(&state) };
    let tell = |place: &str, report: Option<&Path>| {
        eprintln!("told: {place} {}", report.map_or("nowhere".to_owned(), |path| path.display().to_string()));
    };
    watch_over_panics(Some(reporter.clone()), tell);
    reporter.note(&Event::Started);
    let breaks = what == "making a snapshot";
    let mut snapshots = Snapshots::begin(Session::begin(&state).unwrap(), move |_| {
        assert!(!breaks, "{SECRET}");
    })
    .unwrap();
    let work =
        || Work { journey: Arc::new(journey()), path: Some(SECRET_FILE.into()), urgent: snapshots.urgent() };
    // What is cut in the midst of a letter is quoted by the panic.
    let cut = || SECRET[..std::hint::black_box(1)].len();
    match what.as_str() {
        "window" | "command" | "the folder is a file" => {
            reporter.hold(Some(work()));
            cut();
        }
        "saved" => {
            reporter.hold(Some(work()));
            reporter.hold(None);
            std::hint::black_box(Err::<(), _>(SECRET)).unwrap();
        }
        "making a snapshot" => {
            let work = work();
            let journey = work.journey.clone();
            reporter.hold(Some(work));
            // There is no place for one, and who hears of that breaks.
            fs::remove_dir_all(state.join("recovery")).unwrap();
            snapshots.note(Some((&journey, None)));
            // The report comes last.
            for _ in 0..3000 {
                if !reports(&state).is_empty() {
                    process::exit(7);
                }
                thread::sleep(Duration::from_millis(20));
            }
        }
        "worker" => {
            reporter.hold(Some(work()));
            let broken =
                thread::Builder::new().name("scene".to_owned()).spawn(move || panic!("{SECRET}")).unwrap();
            assert!(broken.join().is_err());
            reporter.end();
        }
        "without a folder" => {
            watch_over_panics(None, tell);
            panic!("{SECRET}");
        }
        other => panic!("nobody knows how to break {other}"),
    }
}

/// Everything that lies in the folder of reports and log.
fn written(state: &Path) -> String {
    let files = fs::read_dir(folder(state)).into_iter().flatten().flatten();
    files.map(|file| fs::read_to_string(file.path()).unwrap()).collect()
}

fn says_nothing_of_the_document(state: &Path, output: &Output) {
    let told = String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout);
    for secret in SECRETS {
        assert!(!told.contains(secret), "said aloud: {told}");
        let written = written(state);
        assert!(!written.contains(secret), "written: {written}");
    }
}

fn line<'a>(text: &'a str, name: &str) -> &'a str {
    text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).unwrap_or_else(|| panic!("{text}"))
}

#[test]
fn a_panic_of_the_window_keeps_the_work_and_is_reported() {
    let (state, output) = broken("window");
    assert!(!output.status.success());
    let left = left_behind(state.path());
    let [only] = left.as_slice() else { panic!("{left:?} {output:?}") };
    assert_eq!(only.path.as_deref(), Some(Path::new(SECRET_FILE)));
    assert_eq!(only.open().unwrap().journey, journey());
    let found = reports(state.path());
    let [report] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(report.part, Part::Window);
    let say = |name| line(&report.text, name);
    assert_eq!(say("program"), format!("Parcours {}", env!("CARGO_PKG_VERSION")));
    assert_eq!(say("system"), format!("{} {}", env::consts::OS, env::consts::ARCH));
    assert!(say("kind").ends_with("byte index"), "{}", report.text);
    assert!(say("place").starts_with("tests/report.rs:"), "{}", report.text);
    assert_eq!(say("work"), "kept");
    assert!(report.text.contains("child_that_breaks"), "no backtrace: {}", report.text);
    // It says where, and the log has it too.
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains(&format!("told: {} {}", say("place"), report.path.display())), "{told}");
    let log = fs::read_to_string(folder(state.path()).join("log.txt")).unwrap();
    assert!(log.contains(&format!(" broke window {}\n", say("place"))), "{log}");
    says_nothing_of_the_document(state.path(), &output);
}

#[test]
fn what_is_saved_is_not_offered_as_lost() {
    let (state, output) = broken("saved");
    assert_eq!(left_behind(state.path()), []);
    let found = reports(state.path());
    assert_eq!(line(&found[0].text, "work"), "nothing that was not saved");
    assert_eq!(line(&found[0].text, "kind"), "called `Result::unwrap()` on an `Err` value");
    says_nothing_of_the_document(state.path(), &output);
}

#[test]
fn a_panic_of_those_who_make_snapshots_keeps_the_work_elsewhere() {
    let (state, output) = broken("making a snapshot");
    let left = left_behind(state.path());
    let [only] = left.as_slice() else { panic!("{left:?} {output:?}") };
    assert_eq!(only.open().unwrap().journey, journey());
    assert_eq!(line(&reports(state.path())[0].text, "work"), "kept");
}

#[test]
fn a_panic_of_a_worker_is_reported_as_one_and_the_program_goes_on() {
    let (state, output) = broken("worker");
    assert!(output.status.success(), "{output:?}");
    let found = reports(state.path());
    let [report] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((report.part, line(&report.text, "thread")), (Part::Worker, "scene"));
    assert_eq!(line(&report.text, "kind"), "other");
    says_nothing_of_the_document(state.path(), &output);
    // The log is whole at the end.
    let log = fs::read_to_string(folder(state.path()).join("log.txt")).unwrap();
    let events: Vec<&str> = log.lines().filter_map(|line| line.splitn(3, ' ').nth(2)).collect();
    let [start, broke, end] = events.as_slice() else { panic!("{log}") };
    assert!(start.starts_with("start ") && broke.starts_with("broke worker ") && *end == "end", "{log}");
}

#[test]
fn a_command_that_breaks_is_reported_and_has_no_log() {
    let (state, output) = broken("command");
    assert_eq!(reports(state.path())[0].part, Part::Command);
    assert!(!folder(state.path()).join("log.txt").exists());
    says_nothing_of_the_document(state.path(), &output);
}

#[test]
fn where_no_report_can_be_written_the_work_is_kept_all_the_same() {
    let (state, output) = broken("the folder is a file");
    assert_eq!(left_behind(state.path()).len(), 1);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains("told: tests/report.rs:") && told.contains(" nowhere"), "{told}");
    let (state, output) = broken("without a folder");
    assert!(String::from_utf8_lossy(&output.stderr).contains("told: tests/report.rs:"));
    says_nothing_of_the_document(state.path(), &output);
}

#[test]
fn events_are_told_by_kinds_alone() {
    use parcours::file::{OpenError, SaveError, parse};
    use std::io::{Error, ErrorKind};

    let fault =
        parse(&format!("(format: \"parcours-journey\", version: 1, journey: (title: {SECRET}))")).unwrap_err();
    let other = parse(&format!("(format: \"{SECRET}\", version: 1)")).unwrap_err();
    let opened = parse("(format: \"parcours-journey\", version: 1, journey: (title: \"\", extra: 1))").unwrap();
    let full = SaveError::from(Error::new(ErrorKind::StorageFull, SECRET));
    let odd = SaveError::Other(Error::new(ErrorKind::TimedOut, SECRET));
    let told = [
        Event::not_opened(&fault),
        Event::not_opened(&other),
        Event::not_opened(&OpenError::Missing),
        Event::not_opened(&OpenError::Unreadable(Error::new(ErrorKind::TimedOut, SECRET))),
        Event::opened(&opened),
        Event::not_written("save", &full),
        Event::not_written("snapshot", &odd),
        Event::Shown(Duration::from_micros(412_900)),
        Event::Renderer("Mesa\n\u{202e}22".to_owned()),
    ]
    .map(|event| event.to_string());
    let expected = [
        &format!("open failed {}", fault.code()),
        "open failed other-format",
        "open failed missing",
        "open failed unreadable TimedOut",
        "open done version=1 repairs=0 unknown=1",
        "save failed no-space StorageFull",
        "snapshot failed other TimedOut",
        "shown after 412 ms",
        "renderer Mesa22",
    ];
    assert_eq!(told, expected);
}
