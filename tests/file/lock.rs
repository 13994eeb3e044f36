//! Who works on a journey: one lock for each, among windows, processes and machines.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    thread,
};

use parcours::file::{Attempt, Holder, Lock, Other, in_use};

/// The name of the journey for another process.
const JOURNEY: &str = "PARCOURS_TEST_LOCK";

/// What another process runs: it has the lock until its input ends.
#[test]
#[ignore = "runs in a process of its own, for the tests below"]
fn another_process() {
    let Some(journey) = std::env::var_os(JOURNEY) else { return };
    let lock = Lock::take(Path::new(&journey));
    println!("{}", if matches!(lock, Attempt::Taken(_)) { "taken" } else { "refused" });
    std::io::stdin().read_line(&mut String::new()).unwrap();
}

/// Another process, which ends when this is dropped.
struct Process {
    child: Child,
    input: Option<ChildStdin>,
}

impl Process {
    /// A process that has the lock of a journey, for somebody of this name.
    fn holding(journey: &Path, user: &str) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "lock::another_process", "--ignored", "--nocapture"])
            .env(JOURNEY, journey)
            .env("USER", user)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let mut lines = output.by_ref().lines().map(Result::unwrap);
        assert!(lines.any(|line| line.ends_with("taken")), "the other process has no lock");
        // It goes on writing there.
        child.stdout = Some(output.into_inner());
        let input = child.stdin.take();
        Self { child, input }
    }

    /// As a power cut does.
    fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    fn end(mut self) {
        self.input.take().unwrap().write_all(b"\n").unwrap();
        assert!(self.child.wait().unwrap().success());
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A folder with a journey in it, and where its lock is.
fn folder() -> (tempfile::TempDir, PathBuf, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let journey = folder.path().join("journey.ron");
    fs::write(&journey, "a journey").unwrap();
    let sidecar = folder.path().join(".~lock.journey.ron#");
    (folder, journey, sidecar)
}

fn taken(journey: &Path) -> Lock {
    match Lock::take(journey) {
        Attempt::Taken(lock) => lock,
        attempt => panic!("{attempt:?}"),
    }
}

fn refused(journey: &Path) -> Other {
    match Lock::take(journey) {
        Attempt::Other(other) => other,
        attempt => panic!("{attempt:?}"),
    }
}

#[test]
fn a_second_process_is_told_who_has_the_journey_and_gets_it_when_the_first_ends() {
    let (_folder, journey, sidecar) = folder();
    let process = Process::holding(&journey, "Camille");
    let told = refused(&journey);
    assert!(told.is_certain && told.holder.is_here);
    assert_eq!((told.holder.user.as_str(), told.holder.since.is_some()), ("Camille", true));
    assert_eq!(in_use(&journey), Some(told));
    let text = fs::read_to_string(&sidecar).unwrap();
    assert!(text.contains("user:\"Camille\"") && text.contains(&format!("pid:{}", process.child.id())), "{text}");
    process.end();
    assert!(!sidecar.exists());
    assert_eq!(in_use(&journey), None);
    assert_eq!(taken(&journey).replaced(), None);
    assert!(!sidecar.exists());
}

#[test]
fn the_lock_of_a_process_that_was_killed_is_known_to_be_stale() {
    let (_folder, journey, sidecar) = folder();
    let mut process = Process::holding(&journey, "Camille");
    process.kill();
    assert!(sidecar.exists(), "it had no time to remove it");
    assert_eq!(in_use(&journey), None);
    let lock = taken(&journey);
    assert_eq!(lock.replaced().map(|holder| holder.user.as_str()), Some("Camille"));
    assert!(!fs::read_to_string(&sidecar).unwrap().contains("Camille"));
    drop(lock);
    assert!(!sidecar.exists());
}

#[test]
fn of_many_that_come_at_once_one_gets_a_stale_lock() {
    for _ in 0..20 {
        let (_folder, journey, sidecar) = folder();
        fs::write(&sidecar, "").unwrap();
        let tries: Vec<_> = (0..8)
            .map(|_| {
                let journey = journey.clone();
                thread::spawn(move || {
                    let _ = in_use(&journey);
                    Lock::take(&journey)
                })
            })
            .collect();
        let attempts: Vec<Attempt> = tries.into_iter().map(|thread| thread.join().unwrap()).collect();
        let had = attempts.iter().filter(|attempt| matches!(attempt, Attempt::Taken(_))).count();
        assert_eq!(had, 1, "{attempts:?}");
        drop(attempts);
        assert!(!sidecar.exists());
    }
}

/// A lock that the machine of this name wrote.
fn note(host: &str, user: &str) -> String {
    format!("(user:{user:?},host:{host:?},pid:1,since:\"2026-01-02T03:04:05Z\")")
}

#[test]
fn the_lock_of_another_machine_is_left_alone_until_somebody_says_so() {
    let (_folder, journey, sidecar) = folder();
    fs::write(&sidecar, note("an-other-machine", "Camille")).unwrap();
    let told = refused(&journey);
    let since = "2026-01-02T03:04:05Z".parse().ok();
    let holder = Holder { user: "Camille".to_owned(), host: "an-other-machine".to_owned(), is_here: false, since };
    assert_eq!(told, Other { holder, is_certain: false });
    assert_eq!(in_use(&journey), Some(told));
    assert_eq!(fs::read_to_string(&sidecar).unwrap(), note("an-other-machine", "Camille"));
    let Attempt::Taken(lock) = Lock::take_anyway(&journey) else { panic!("it is not had") };
    assert_eq!(lock.replaced().map(|holder| holder.host.as_str()), Some("an-other-machine"));
    // Nobody has it anyway as long as somebody certainly has it.
    assert!(matches!(Lock::take_anyway(&journey), Attempt::Other(Other { is_certain: true, .. })));
}

#[test]
fn a_hostile_lock_is_shown_in_a_short_line_or_as_nobodys() {
    let (_folder, journey, sidecar) = folder();
    let long = "x".repeat(3_000);
    let named = [
        (note("m\u{202e}ac\nhine\u{0}", "A\u{2066}da\r\n\tLovelace\u{200b}"), "Ada Lovelace", "mac hine"),
        (note("h", &long), &long[..40], "h"),
        (note("h", "<b>&amp;</b>{ $name }"), "<b>&amp;</b>{ $name }", "h"),
    ];
    for (text, user, host) in named {
        fs::write(&sidecar, text).unwrap();
        let Other { holder, is_certain } = refused(&journey);
        assert_eq!((holder.user.as_str(), holder.host.as_str(), is_certain), (user, host, false));
    }
    let mut binary = vec![0xff_u8, 0, 7, 0xfe];
    binary.resize(10_000_000, b'[');
    let nobodys =
        [binary, b"(user:\"a\"".to_vec(), "[".repeat(4_096).into_bytes(), note("h", &"y".repeat(5_000)).into()];
    for bytes in nobodys {
        fs::write(&sidecar, &bytes).unwrap();
        let Other { holder, is_certain } = refused(&journey);
        assert_eq!((holder.user.as_str(), holder.host.as_str(), is_certain), ("", "", false));
        assert!(holder.since.is_some(), "the file itself has an age");
        assert_eq!(fs::read(&sidecar).unwrap(), bytes);
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_file_of_ours_is_neither_followed_nor_removed() {
    let (folder, journey, sidecar) = folder();
    let precious = folder.path().join("precious");
    fs::write(&precious, "mine").unwrap();
    std::os::unix::fs::symlink(&precious, &sidecar).unwrap();
    for attempt in [Lock::take(&journey), Lock::take_anyway(&journey)] {
        assert!(matches!(attempt, Attempt::Impossible));
    }
    assert_eq!((fs::read_to_string(&precious).unwrap().as_str(), sidecar.is_symlink()), ("mine", true));
    fs::remove_file(&sidecar).unwrap();
    fs::create_dir(&sidecar).unwrap();
    assert!(matches!(Lock::take(&journey), Attempt::Impossible));
    fs::remove_dir(&sidecar).unwrap();
    // Another name of a file of somebody's keeps what it has.
    fs::hard_link(&precious, &sidecar).unwrap();
    assert!(matches!(Lock::take_anyway(&journey), Attempt::Taken(_)));
    assert_eq!(fs::read_to_string(&precious).unwrap(), "mine");
}

#[test]
fn where_there_can_be_no_lock_there_is_none() {
    let (folder, journey, _) = folder();
    for place in [folder.path().join("none/journey.ron"), journey.join("journey.ron"), folder.path().to_path_buf()]
    {
        assert!(matches!(Lock::take(&place), Attempt::Impossible), "{place:?}");
        assert_eq!(in_use(&place), None);
    }
    let long = folder.path().join("x".repeat(250));
    fs::write(&long, "").unwrap();
    assert!(matches!(Lock::take(&long), Attempt::Impossible));
    #[cfg(unix)]
    assert!(matches!(Lock::take(Path::new("/dev/null")), Attempt::Impossible));
}

#[cfg(unix)]
#[test]
fn a_journey_is_one_under_all_its_names() {
    let (folder, journey, sidecar) = folder();
    let link = folder.path().join("link.ron");
    std::os::unix::fs::symlink("journey.ron", &link).unwrap();
    let lock = taken(&link);
    assert!(sidecar.exists() && lock.journey() == link);
    assert!(refused(&journey).is_certain);
}

#[test]
fn a_lock_that_was_taken_away_leaves_that_of_another_alone() {
    let (_folder, journey, sidecar) = folder();
    let first = taken(&journey);
    fs::remove_file(&sidecar).unwrap();
    let second = taken(&journey);
    drop(first);
    assert!(sidecar.exists());
    assert!(refused(&journey).is_certain);
    drop(second);
    assert!(!sidecar.exists());
}

#[test]
fn the_command_that_rewrites_a_journey_keeps_to_the_lock() {
    let (_folder, journey, sidecar) = folder();
    let text = fs::read_to_string("tests/data/every-field.ron").unwrap();
    let fmt = |lang: &str| {
        // It is not as the program writes it, so there is something to do.
        fs::write(&journey, format!("{text}\n\n")).unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_parcours"))
            .args(["fmt", "--lang", lang])
            .arg(&journey)
            .output()
            .unwrap();
        let is_same = fs::read_to_string(&journey).unwrap() == format!("{text}\n\n");
        (output.status.success(), is_same, String::from_utf8(output.stderr).unwrap())
    };
    let process = Process::holding(&journey, "Camille");
    for (lang, said) in [("en", "by Camille, just now"), ("fr", "par Camille, depuis un instant")] {
        let (done, is_same, told) = fmt(lang);
        assert!(!done && is_same && told.contains(said), "{told}");
    }
    process.end();
    fs::write(&sidecar, note("an-other-machine", "Camille")).unwrap();
    let (done, is_same, told) = fmt("en");
    assert!(done && !is_same && told.contains("by Camille, on “an-other-machine”"), "{told}");
}
