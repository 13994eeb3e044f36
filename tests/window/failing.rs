//! A disk that fails under an open window: each operation of a save in turn, and real disks that are full, read-only or
//! taken away. The window says what is the matter, the document stays open and unsaved, and the next save works.

use std::{
    fs::{self, Metadata},
    io,
    path::{Path, PathBuf},
    process::Command as Process,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use parcours::{
    file::{self, Disk, Disks, Draft},
    i18n::Lang,
};

use super::{SAMPLE, Window, center, click, editor, journey, key, open, until, wait};

/// The operations of a save.
const OPERATIONS: [&str; 6] = ["draft", "write", "sync", "read back", "take the place", "sync the folder"];

/// The folder for another process.
const FOLDER: &str = "PARCOURS_TEST_FOLDER";

/// A disk that fails in this way at the operation of this number, once.
#[derive(Clone)]
struct Failing {
    at: Arc<AtomicUsize>,
    kind: Arc<Mutex<io::ErrorKind>>,
}

struct FailingDraft(Box<dyn Draft>, Failing);

impl Failing {
    fn at(&self, operation: usize) -> io::Result<()> {
        let failed = self.at.compare_exchange(operation, usize::MAX, Ordering::SeqCst, Ordering::SeqCst).is_ok();
        if failed { Err((*self.kind.lock().unwrap()).into()) } else { Ok(()) }
    }
}

impl Disk for Failing {
    fn draft(&self, folder: &Path, like: Option<&Metadata>) -> io::Result<Box<dyn Draft>> {
        self.at(0)?;
        Ok(Box::new(FailingDraft(Disks.draft(folder, like)?, self.clone())))
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.at(5)?;
        Disks.sync_folder(folder)
    }
}

impl Draft for FailingDraft {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.1.at(1)?;
        self.0.write(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.1.at(2)?;
        self.0.sync()
    }

    fn read_back(&mut self) -> io::Result<Vec<u8>> {
        self.1.at(3)?;
        self.0.read_back()
    }

    fn take_place(self: Box<Self>, path: &Path) -> Result<(), (io::Error, Box<dyn Draft>)> {
        match self.1.at(4) {
            Ok(()) => self.0.take_place(path),
            Err(error) => Err((error, self)),
        }
    }
}

/// What is said of each failure, in both languages.
const SAID: [(&str, io::ErrorKind, [&str; 2]); 5] = [
    (
        "no-space",
        io::ErrorKind::StorageFull,
        [
            "There is no space left on the disk. Free some, or save elsewhere.",
            "Il n’y a plus de place sur le disque. Libérez-en, ou enregistrez ailleurs.",
        ],
    ),
    (
        "read-only",
        io::ErrorKind::ReadOnlyFilesystem,
        [
            "The file or its disk is read-only. Save elsewhere, or change that.",
            "Le fichier ou son disque est en lecture seule. Enregistrez ailleurs, ou changez cela.",
        ],
    ),
    (
        "no-permission",
        io::ErrorKind::PermissionDenied,
        [
            "You may not write here. Save elsewhere.",
            "Vous n’avez pas le droit d’écrire ici. Enregistrez ailleurs.",
        ],
    ),
    (
        "too-large",
        io::ErrorKind::FileTooLarge,
        [
            "This file is larger than the disk takes. Save elsewhere.",
            "Le fichier est plus grand que ce que le disque accepte. Enregistrez ailleurs.",
        ],
    ),
    ("other", io::ErrorKind::Other, ["The file could not be written", "Le fichier n’a pas pu être écrit"]),
];

fn said(code: &str, lang: Lang) -> &'static str {
    let (_, _, said) = SAID.iter().find(|(known, _, _)| *known == code).unwrap();
    said[usize::from(lang == Lang::Fr)]
}

/// A window on a copy of the sample in this folder, one step after it was opened.
fn edited(folder: &Path, lang: Lang) -> (Window, PathBuf) {
    let path = folder.join("journey.ron");
    // As the program writes it: comments would have it keep a copy first.
    let sample = file::open(Path::new(SAMPLE)).unwrap().journey;
    fs::write(&path, file::write(&sample).unwrap()).unwrap();
    let mut window = open(Some(&path), lang);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.scene().is_some()));
    let at = center(&window, "Achat sur place");
    click(&mut window, at);
    key(&mut window, Modifiers::COMMAND, Key::D);
    assert!(!editor(&window).history().is_saved());
    (window, path)
}

/// Saves, hears that it failed and why, and finds the document open and unsaved.
fn save_fails(window: &mut Window, lang: Lang, why: &str) {
    let before = journey(window).clone();
    key(window, Modifiers::COMMAND, Key::S);
    for _ in 0..600 {
        window.step();
        if window.query_by_label_contains(why).is_some() {
            break;
        }
        thread::sleep(Duration::from_millis(10));
    }
    window.get_by_label_contains(why);
    window.get_by_role_and_label(Role::Button, if lang == Lang::Fr { "Fermer" } else { "Close" }).click();
    window.run();
    assert_eq!(journey(window), &before);
    assert!(!editor(window).history().is_saved());
}

/// Saves, and finds the journey in the file.
fn save_works(window: &mut Window, path: &Path) {
    key(window, Modifiers::COMMAND, Key::S);
    wait(window, |app| app.editor().is_some_and(|editor| editor.history().is_saved()));
    assert_eq!(&file::open(path).unwrap().journey, journey(window));
}

#[test]
fn whatever_fails_the_window_says_what_and_the_next_save_works() {
    for lang in [Lang::En, Lang::Fr] {
        let folder = tempfile::tempdir().unwrap();
        let (mut window, path) = edited(folder.path(), lang);
        let disk = Failing { at: Arc::new(usize::MAX.into()), kind: Arc::new(Mutex::new(io::ErrorKind::Other)) };
        window.state_mut().as_mut().unwrap().save_on(disk.clone());
        let mut back = true;
        for (code, kind, _) in SAID {
            for (number, operation) in OPERATIONS.into_iter().enumerate() {
                let before = fs::read(&path).unwrap();
                *disk.kind.lock().unwrap() = kind;
                disk.at.store(number, Ordering::SeqCst);
                save_fails(&mut window, lang, said(code, lang));
                assert_eq!(disk.at.load(Ordering::SeqCst), usize::MAX, "{operation} was not reached");
                // At the very last, the new one is in its place, whole.
                let is_last = number + 1 == OPERATIONS.len();
                assert_eq!(fs::read(&path).unwrap() == before, !is_last, "{code} at {operation}");
                assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "a draft was left");
                if is_last {
                    // It is there, and as this window wrote it; nobody else did.
                    assert_eq!(&file::open(&path).unwrap().journey, journey(&window));
                }
                save_works(&mut window, &path);
                // The step is taken back, or done again: that is to be saved too.
                key(&mut window, Modifiers::COMMAND, if back { Key::Z } else { Key::Y });
                back = !back;
                assert!(!editor(&window).history().is_saved());
            }
        }
    }
}

#[test]
fn a_file_made_read_only_and_a_folder_that_is_gone_are_told() {
    for lang in [Lang::En, Lang::Fr] {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("inner");
        fs::create_dir(&inner).unwrap();
        let (mut window, path) = edited(&inner, lang);
        let usual = fs::metadata(&path).unwrap().permissions();
        let mut locked = usual.clone();
        locked.set_readonly(true);
        let before = fs::read(&path).unwrap();
        fs::set_permissions(&path, locked).unwrap();
        save_fails(&mut window, lang, said("read-only", lang));
        assert_eq!(fs::read(&path).unwrap(), before);
        fs::set_permissions(&path, usual).unwrap();
        save_works(&mut window, &path);

        key(&mut window, Modifiers::COMMAND, Key::Z);
        fs::rename(&inner, folder.path().join("elsewhere")).unwrap();
        let gone = ["The folder does not exist.", "Le dossier n’existe pas."][usize::from(lang == Lang::Fr)];
        save_fails(&mut window, lang, gone);
        fs::rename(folder.path().join("elsewhere"), &inner).unwrap();
        save_works(&mut window, &path);
    }
}

#[test]
fn a_file_that_another_takes_the_place_of_by_a_rename_is_noticed() {
    for lang in [Lang::En, Lang::Fr] {
        let folder = tempfile::tempdir().unwrap();
        let (mut window, path) = edited(folder.path(), lang);
        let mut theirs = file::open(&path).unwrap().journey;
        theirs.title = "By somebody else".to_owned();
        let draft = folder.path().join("draft");
        fs::write(&draft, file::write(&theirs).unwrap()).unwrap();
        fs::rename(&draft, &path).unwrap();
        let changed = [
            "Somebody else has changed the file since it was opened.",
            "Quelqu’un d’autre a modifié le fichier depuis son ouverture.",
        ][usize::from(lang == Lang::Fr)];
        save_fails(&mut window, lang, changed);
        assert_eq!(file::open(&path).unwrap().journey, theirs);
        let replace = ["Replace it by mine", "Le remplacer par ma version"][usize::from(lang == Lang::Fr)];
        until(&mut window, |window| window.query_by_label(replace).is_some());
        window.get_by_label(replace).click();
        wait(&mut window, |app| app.editor().is_some_and(|editor| editor.history().is_saved()));
        assert_eq!(&file::open(&path).unwrap().journey, journey(&window));
    }
}

/// Runs one of the tests below in a process of its own, in whose eyes a folder is a disk of 128 KB; false where the machine
/// lets nobody have one.
#[cfg(target_os = "linux")]
fn on_a_small_disk(test: &str) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let run = |script: &str| {
        let mut process = Process::new("unshare");
        process.args(["--user", "--map-root-user", "--mount", "sh", "-c", script, "sh"]).arg(folder.path());
        process.arg(std::env::current_exe().unwrap()).arg(test).env(FOLDER, folder.path());
        process
    };
    let mount = "mount -t tmpfs -o size=128k tmpfs \"$1\"";
    if !run(mount).output().is_ok_and(|output| output.status.success()) {
        return false;
    }
    let script = format!("{mount} && exec \"$2\" --exact \"$3\" --ignored --nocapture");
    let output = run(&script).output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && told.contains("1 passed"), "{told}");
    true
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_and_one_that_is_read_only_under_an_open_window_are_told() {
    for test in ["failing::a_full_disk", "failing::a_read_only_disk"] {
        if !on_a_small_disk(test) {
            eprintln!("SKIPPED: {test}: this machine lets nobody mount a small disk");
        }
    }
}

#[test]
#[ignore = "runs in a process of its own, on a small disk"]
fn a_full_disk() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    for lang in [Lang::En, Lang::Fr] {
        let (mut window, path) = edited(&folder, lang);
        let before = fs::read(&path).unwrap();
        // Whatever is left of the disk is somebody else's by now.
        let rest = folder.join("rest");
        let mut bytes = 128 * 1024;
        while fs::write(&rest, vec![1; bytes]).is_err() {
            bytes -= 1024;
        }
        save_fails(&mut window, lang, said("no-space", lang));
        assert_eq!(fs::read(&path).unwrap(), before);
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 2, "a draft was left");
        fs::remove_file(&rest).unwrap();
        save_works(&mut window, &path);
    }
}

#[test]
#[ignore = "runs in a process of its own, on a small disk"]
fn a_read_only_disk() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let remount = |how: &str| {
        let done = Process::new("mount").args(["-o", how]).arg(&folder).status().unwrap();
        assert!(done.success(), "{how}");
    };
    for lang in [Lang::En, Lang::Fr] {
        let (mut window, path) = edited(&folder, lang);
        let before = fs::read(&path).unwrap();
        remount("remount,ro");
        save_fails(&mut window, lang, said("read-only", lang));
        // A window that opens it there has no lock, and says nothing of it.
        window.state_mut().as_mut().unwrap().hold_files();
        save_fails(&mut window, lang, said("read-only", lang));
        assert_eq!(fs::read(&path).unwrap(), before);
        remount("remount,rw");
        save_works(&mut window, &path);
    }
}
