//! Every door through which something comes in, as a function of bytes that panics where a promise does not hold.
//!
//! `main.rs` drives them with the corpus and with random changes of it; `cargo-fuzz` builds them as they are.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a target panics where a promise does not hold"
)]

use std::{fs, hint::black_box, path::Path, sync::LazyLock};

use parcours::{
    drawing::Theme,
    editor::{Editor, Look, Next, PastedMeasures, Shorthand, read_measures},
    export::{self, Tool},
    file::{self, Attempt, Holder, Left, Lock, OpenError, Opened, Other},
    i18n::Lang,
    insight,
    layout::Density,
    model::{Journey, State, invariants::violations, limits},
    publish,
    roadmap::{self, Plan},
    settings, wording,
};

/// A door: its name, which is that of its folder in the corpus, and what comes in.
pub type Target = (&'static str, fn(&[u8]));

/// All doors.
pub const TARGETS: [Target; 11] = [
    ("open", open),
    ("migrate", migrate),
    ("lines", lines),
    ("clip", clip),
    ("measures", measures),
    ("typed", typed),
    ("voters", voters),
    ("settings", settings),
    ("recovery", recovery),
    ("plan", plan),
    ("lock", lock),
];

/// A whole journey, in the hand of a person.
static SAMPLE: LazyLock<Journey> = LazyLock::new(|| read(include_str!("../data/retrait-en-boutique.ron")));

/// A small one, with every field once.
const EVERY_FIELD: &str = include_str!("../data/every-field.ron");
static SMALL_SAMPLE: LazyLock<Journey> = LazyLock::new(|| read(EVERY_FIELD));

/// A journey of at most so many touchpoints is also drawn and planned.
const SMALL: usize = 12;

/// A file is opened: from the disk, as a window and a command do.
pub fn open(data: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journey.ron");
    fs::write(&path, data).unwrap();
    match (file::open(&path), std::str::from_utf8(data)) {
        (result, Ok(text)) => {
            black_box(file::has_comments(text));
            whatever_opens_is_sound(result);
        }
        (result, Err(_)) => {
            let error = result.expect_err("what is no text does not open");
            assert!(["not-utf8", "too-large"].contains(&error.code()), "{error}");
            told(&error);
        }
    }
}

/// A file with another head is opened: the first four bytes choose it.
pub fn migrate(data: &[u8]) {
    let Some((&[before, version, format, body], rest)) = data.split_first_chunk() else { return };
    let rest = String::from_utf8_lossy(rest);
    let sample = EVERY_FIELD.split_once("journey: ").unwrap().1.trim_end().strip_suffix(')').unwrap();
    let before = ["", "\u{feff}", "#![enable(implicit_some)]\r\n", "// a comment\n", "Document", &rest]
        [usize::from(before) % 6];
    let versions = ["1", "0", "2", "99", "4294967295", "4294967296", "-1", "1.0", "\"1\"", &rest];
    let version = versions[usize::from(version) % versions.len()];
    let format = ["\"parcours-journey\"", "\"parcours-roadmap\"", "\"\"", &rest][usize::from(format) % 4];
    let (body, is_sample) = if body % 2 == 0 { (sample, true) } else { (&*rest, false) };
    let text = format!("{before}(format: {format}, version: {version}, journey: {body})");
    let result = file::parse(&text);
    if let Ok(opened) = &result {
        assert_eq!(opened.read_only, opened.version > 1, "only what is newer may not be written over");
    }
    // The rest can have any meaning where it stands for a part of the head.
    if is_sample && format == "\"parcours-journey\"" && before != rest && version != rest {
        match version {
            "1" | "2" | "99" | "4294967295" => {
                let opened = result.as_ref().expect("a sample of any version opens as far as it is known");
                assert_eq!(opened.journey, *SMALL_SAMPLE);
            }
            _ => {
                result.as_ref().expect_err("that is no version");
            }
        }
    }
    whatever_opens_is_sound(result);
}

fn whatever_opens_is_sound(result: Result<Opened, OpenError>) {
    let opened = match result {
        Ok(opened) => opened,
        Err(error) => return told(&error),
    };
    for lang in Lang::ALL {
        for repair in opened.repairs.iter().take(100) {
            assert!(lang.has(&format!("repair-{}", repair.code)), "{}", repair.code);
            black_box(wording::repair(repair, lang));
        }
        for field in opened.unknown.iter().take(100) {
            black_box(wording::unknown_field(field, lang));
        }
    }
    assert_eq!(violations(&opened.journey), []);
    assert_eq!(limits::too_many(&opened.journey), None);
    // What escapes make longer may not fit any more; then it is said and not written.
    let text = match file::write(&opened.journey) {
        Ok(text) => text,
        Err(file::WriteError::TooLarge) => return,
        Err(error) => panic!("what was opened cannot be written: {error}"),
    };
    let again = file::parse(&text).expect("what was written opens");
    assert!(!again.is_changed(), "{:?} {:?}", again.repairs, again.unknown);
    assert_eq!(again.journey, opened.journey);
    assert_eq!(file::write(&again.journey).unwrap(), text, "one journey, one text");
    if opened.journey.states.iter().map(|state| state.touchpoints.len()).sum::<usize>() <= SMALL {
        used(&opened.journey);
    }
}

fn told(error: &OpenError) {
    for lang in Lang::ALL {
        assert!(lang.has(&format!("open-{}", error.code())), "{}", error.code());
        assert!(wording::open_error(error, lang).len() < 10_000, "a failure is told in a few lines");
    }
}

/// All that is worked out of a journey, once.
fn used(journey: &Journey) {
    let (theme, lang) = (Theme::light(), Lang::Fr);
    if journey.states.len() > 4 || journey.stages.len() > 20 || journey.channels.len() > 20 {
        return;
    }
    let initiatives = roadmap::to_target(journey, lang);
    for finding in insight::checks(journey, &initiatives).iter().take(100) {
        black_box(wording::finding(finding, lang));
    }
    for state in journey.states.iter().take(2) {
        let svg = export::svg(&publish::map_for(Density::Compact, journey, state, None, theme, lang));
        well_formed(&svg);
    }
    black_box(publish::metrics(journey, None, lang));
    if let (Some(from), Some(to)) = (journey.current(), journey.target()) {
        black_box(publish::changes(journey, (from, to), None, lang));
        let plan = roadmap::plan(journey, to, None, lang);
        exported(&plan);
    }
}

/// A roadmap goes out in all its forms, and comes in again as it was.
fn exported(plan: &Plan) {
    let again = Plan::from_ron(&plan.to_ron()).expect("a plan that was written is read");
    assert_eq!(again.to_ron(), plan.to_ron());
    black_box(export::roadmap_csv(plan, Tool::Jira, Lang::En));
    black_box(export::roadmap_markdown(plan, Lang::Fr));
    export::roadmap_xlsx(plan, Tool::Plain, Lang::Fr).expect("a workbook");
}

/// An SVG is XML, and has nothing that runs or is fetched.
fn well_formed(svg: &str) {
    let document = resvg::usvg::roxmltree::Document::parse(svg).expect("well-formed XML");
    for node in document.descendants().filter(resvg::usvg::roxmltree::Node::is_element) {
        assert!(["svg", "title", "rect", "path", "text"].contains(&node.tag_name().name()), "{node:?}");
        assert!(
            node.attributes().all(|it| !it.name().starts_with("on") && !it.name().contains("href")),
            "{node:?}"
        );
    }
}

fn sample() -> Journey {
    SAMPLE.clone()
}

fn read(text: &str) -> Journey {
    file::parse(text).unwrap().journey
}

fn editor() -> Editor {
    Editor::new(sample(), None, Look { lang: Lang::Fr, theme: Theme::light() })
}

/// What was done left a sound journey, which can be written, and all of it can be taken back.
fn sound_and_undone(editor: &mut Editor) {
    assert_eq!(violations(editor.journey()), []);
    let text = file::write(editor.journey()).expect("an edited journey can be written");
    assert_eq!(file::parse(&text).expect("and opens").journey, **editor.journey());
    for _ in 0..4 {
        editor.undo();
    }
    assert_eq!(**editor.journey(), sample());
}

fn text_of(data: &[u8]) -> String {
    String::from_utf8_lossy(data).into_owned()
}

/// Lines, or cells of a spreadsheet, are pasted onto a map.
pub fn lines(data: &[u8]) {
    let text = text_of(data);
    let mut editor = editor();
    let read = editor.read_lines(&text).expect("a state is shown");
    assert!(read.touchpoints.len() <= limits::PASTED_LINES);
    assert!(read.touchpoints.iter().all(|words| !words.name.contains(char::is_control)));
    editor.place_lines(&text);
    sound_and_undone(&mut editor);
}

/// A copied piece of a map is pasted.
pub fn clip(data: &[u8]) {
    let mut editor = editor();
    editor.paste(&format!("parcours-clip-1 {}", text_of(data)));
    sound_and_undone(&mut editor);
}

/// Measures of a KPI are pasted; what stands before a NUL is the unit.
pub fn measures(data: &[u8]) {
    let text = text_of(data);
    let (unit, text) = text.split_once('\0').unwrap_or(("", &text));
    let PastedMeasures { read, unread } = read_measures(text, unit);
    assert!(read.windows(2).all(|pair| pair[0].date < pair[1].date), "one a day, oldest first");
    assert!(read.iter().all(|measure| measure.value.is_finite()));
    assert!(unread.iter().all(|line| line.line <= text.lines().count()));
}

/// Something is typed into a field: the short syntax of a name, a day.
pub fn typed(data: &[u8]) {
    let text = text_of(data);
    let journey = sample();
    let state: &State = journey.current().unwrap();
    let read = Shorthand::read(&text, &journey, state);
    let name = Shorthand::read(&Shorthand::escape(&read.name), &journey, state);
    assert_eq!(name, Shorthand { name: read.name.clone(), ..Shorthand::default() }, "an escaped name is a name");
    let mut editor = editor();
    editor.begin_capture();
    editor.write_capture(text.clone());
    editor.heard().expect("a field is open");
    editor.commit_capture(Next::Nothing);
    sound_and_undone(&mut editor);

    let command_line: Option<jiff::civil::Date> = text.parse().ok();
    for day in [Lang::read_date(&text), command_line].into_iter().flatten() {
        for lang in Lang::ALL {
            if day.year() >= 1000 {
                assert_eq!(Lang::read_date(&lang.typed_date(day)), Some(day));
            }
        }
        let journey = &*SMALL_SAMPLE;
        exported(&roadmap::plan(journey, journey.target().unwrap(), Some(day), Lang::Fr));
    }
}

/// Names of participants are pasted, and a round is named.
pub fn voters(data: &[u8]) {
    let text = text_of(data);
    let mut editor = editor();
    editor.enlist(&text, i64::from(*data.first().unwrap_or(&0)));
    editor.begin_round(&text);
    editor.rename_participant(0, &text);
    sound_and_undone(&mut editor);
}

/// The settings of a person are read, changed and written.
pub fn settings(data: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(settings::FILE), data).unwrap();
    let opened = settings::open(folder.path());
    let mut wanted = opened.settings;
    assert!(settings::SCALE.contains(&wanted.scale) && wanted.recent.len() <= settings::MOST_RECENT);
    assert!(wanted.recent.iter().all(|path| Path::new(path).is_absolute()));
    wanted.minimap = !wanted.minimap;
    wanted.recent.clear();
    let store = opened.store.expect("what is not understood is put aside");
    store.want(&wanted);
    store.write().expect("settings can be written");
    let again = settings::open(folder.path());
    assert_eq!(again.trouble, None, "what was written is understood");
    assert_eq!(again.settings.minimap, wanted.minimap);
}

/// Snapshots that a window left behind are found, opened and let go.
pub fn recovery(data: &[u8]) {
    let state = tempfile::tempdir().unwrap();
    let folder = state.path().join("recovery");
    fs::create_dir(&folder).unwrap();
    let bytes = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes).unwrap();
    bytes("one.lock", b"");
    bytes("one.a.ron", data);
    bytes("two.lock", data);
    bytes("two.b.ron", &[b"//parcours-recovery ", data].concat());
    let left: Vec<Left> = file::left_behind(state.path());
    assert!(left.len() <= 2);
    for left in left {
        whatever_opens_is_sound(left.open());
        left.discard();
    }
    assert_eq!(file::left_behind(state.path()), []);
}

/// A roadmap is read that some program has written.
pub fn plan(data: &[u8]) {
    if let Ok(plan) = Plan::from_ron(&text_of(data)) {
        exported(&plan);
        black_box(plan.to_json());
    }
}

/// Somebody has written what a lock says; a window wants the journey beside it.
pub fn lock(data: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let journey = folder.path().join("journey.ron");
    let sidecar = folder.path().join(".~lock.journey.ron#");
    fs::write(&sidecar, data).unwrap();
    let fit_to_be_shown = |holder: &Holder| {
        for name in [&holder.user, &holder.host] {
            assert!(name.chars().count() <= 40 && !name.contains(char::is_control), "{name:?}");
        }
    };
    let seen = file::in_use(&journey);
    let (lock, judged) = match Lock::take(&journey) {
        Attempt::Taken(lock) => {
            assert_eq!(seen, None, "what is in the way of nobody is not told");
            lock.replaced().into_iter().for_each(fit_to_be_shown);
            (lock, true)
        }
        Attempt::Other(other) => {
            fit_to_be_shown(&other.holder);
            assert!(!other.is_certain, "nobody has it");
            assert_eq!(seen, Some(other));
            let Attempt::Taken(lock) = Lock::take_anyway(&journey) else { panic!("a person may replace it") };
            (lock, false)
        }
        Attempt::Impossible => panic!("the folder can be written"),
    };
    assert_eq!(judged, seen.is_none());
    assert!(matches!(Lock::take(&journey), Attempt::Other(Other { is_certain: true, .. })), "it is had");
    drop(lock);
    assert!(!sidecar.exists());
}
