//! How long the largest inputs take that are let in, and how much memory: every door, with what is worst for it, each in a
//! process of its own.
//!
//! `cargo run --release --no-default-features --example largest_inputs` tells it line by line, and ends with status 1 where
//! something takes too long or more than a gigabyte. Memory is told where the system has `/proc`.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a program for those who work on the program"
)]

use std::{
    env,
    fmt::Write as _,
    fs,
    process::{Command, ExitCode},
    sync::LazyLock,
    time::Instant,
};

use parcours::{
    drawing::Theme,
    editor::{Editor, Look, read_measures},
    file::{self, LARGEST},
    i18n::Lang,
    model::{Journey, limits},
};

/// So long may that take which the window waits for, in seconds.
const SECONDS: f64 = 1.0;

/// So long may a file take, in seconds: a thread reads it, and the window does not wait. A journey as large as may be has six
/// times what the largest has that Parcours is made for.
const SECONDS_IN_A_THREAD: f64 = 10.0;

/// So much memory may an input take, itself included, in megabytes.
const MEGABYTES: f64 = 1000.0;

/// What comes in, by what it has most of.
type Input = (&'static str, fn() -> String);

/// A door, and what comes in.
struct Door {
    name: String,
    input: fn() -> String,
    /// Takes it in, and tells what came of it.
    work: fn(&str) -> String,
    seconds: f64,
}

fn main() -> ExitCode {
    let mut doors = doors();
    match env::args().nth(1).and_then(|number| number.parse::<usize>().ok()) {
        Some(number) if number < doors.len() => tried(&doors.swap_remove(number)),
        _ => {
            let program = env::current_exe().expect("this program");
            let is_within = |number: usize| {
                Command::new(&program).arg(number.to_string()).status().is_ok_and(|status| status.success())
            };
            // Each is told, also after one that takes too much.
            let within = (0..doors.len()).filter(|number| is_within(*number)).count();
            if within == doors.len() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
    }
}

fn tried(door: &Door) -> ExitCode {
    let input = (door.input)();
    forget_peak();
    let start = worked();
    let told = (door.work)(&input);
    let (seconds, megabytes) = (worked() - start, peak());
    let is_over = seconds > door.seconds || megabytes.is_some_and(|peak| peak > MEGABYTES);
    let megabytes = megabytes.map_or("–".to_owned(), |peak| format!("{peak:.0} MB"));
    println!("{}{}: {seconds:.2} s, {megabytes}, {told}", if is_over { "TOO MUCH " } else { "" }, door.name);
    if is_over { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn doors() -> Vec<Door> {
    let files = files().into_iter().map(|(name, input)| Door {
        name: format!("file of {name}"),
        input,
        work: |text| match file::parse(text) {
            Ok(opened) => format!("opened with {} repairs", opened.repairs.len()),
            Err(error) => format!("refused: {}", error.code()),
        },
        seconds: SECONDS_IN_A_THREAD,
    });
    let written = Door {
        name: "a journey that is full, read and written".to_owned(),
        input: full,
        work: |text| {
            let full = file::parse(text).expect("a journey as large as may be opens").journey;
            file::write(&full)
                .map_or_else(|error| format!("refused: {error}"), |text| format!("{} bytes", text.len()))
        },
        seconds: SECONDS_IN_A_THREAD,
    };
    let pasted = pasted().into_iter().map(|(name, input)| Door {
        name: format!("pasted {name}"),
        input,
        work: |text| {
            let mut editor = editor();
            editor.place_lines(text);
            format!("{} touchpoints, {:?}", touchpoints(&editor), editor.take_refusal().is_some())
        },
        seconds: SECONDS,
    });
    let clips = clips().into_iter().map(|(name, input)| Door {
        name: format!("clip of {name}"),
        input,
        work: |text| {
            let mut editor = editor();
            editor.paste(text);
            format!("{} touchpoints, {:?}", touchpoints(&editor), editor.take_refusal().is_some())
        },
        seconds: SECONDS,
    });
    let measures = Door {
        name: "pasted measures".to_owned(),
        input: || {
            filled(limits::PASTE, |out, number| {
                let (day, month, year) = (number % 28 + 1, number % 12 + 1, number % 9000 + 1000);
                writeln!(out, "{day:02}/{month:02}/{year:04}\t1 234,5 %").unwrap();
            })
        },
        work: |text| format!("{} read", read_measures(text, "%").read.len()),
        seconds: SECONDS,
    };
    files.chain([written]).chain(pasted).chain(clips).chain([measures]).collect()
}

/// A text of at most so many bytes, written piece by piece.
fn filled(bytes: usize, piece: impl Fn(&mut String, usize)) -> String {
    let mut text = String::with_capacity(bytes);
    let mut next = String::new();
    for number in 0.. {
        next.clear();
        piece(&mut next, number);
        if text.len() + next.len() > bytes {
            break;
        }
        text.push_str(&next);
    }
    text
}

/// A file that is filled up to the limit at one place.
fn file(before: &str, piece: impl Fn(&mut String, usize), after: &str) -> String {
    let head = "(format: \"parcours-journey\", version: 1, journey: (title: \"T\", ";
    let room = usize::try_from(LARGEST).unwrap() - head.len() - before.len() - after.len() - 2;
    format!("{head}{before}{}{after}))", filled(room, piece))
}

/// A state with a touchpoint that is filled up at one of its fields.
fn at_touchpoint(field: &str, piece: impl Fn(&mut String, usize)) -> String {
    let before = format!(
        "stages: [(id: \"s\", name: \"S\")], channels: [(id: \"c\", name: \"C\")], states: [(id: \"n\", name: \"N\", \
         touchpoints: [(id: \"a\", name: \"A\", stage: \"s\", channel: \"c\", {field}: ["
    );
    file(&before, piece, "])])]")
}

/// The same text again and again.
fn put(text: &'static str) -> impl Fn(&mut String, usize) {
    move |out, _| out.push_str(text)
}

fn files() -> Vec<Input> {
    vec![
        ("brackets", || put_all("[")),
        ("nested lists", || file("x: ", put("["), "")),
        ("comments", || file("", put("/* */"), "")),
        ("open comments", || put_all("/*")),
        ("unknown fields", || file("", put("x: 1, "), "")),
        ("unknown fields of many names", || file("", |out, number| write!(out, "x{number}: 1, ").unwrap(), "")),
        ("an endless text", || file("vision: \"", put("\\n"), "")),
        ("many long texts", || {
            file("checklist: [", |out, _| write!(out, "\"{}\",", "é".repeat(49_000)).unwrap(), "]")
        }),
        ("control characters", || file("vision: \"", put("\\u{1b}"), "\"")),
        ("references to nothing", || at_touchpoint("personas", put("\"x\","))),
        ("references to itself", || at_touchpoint("replaces", put("\"a\","))),
        ("backstage", || at_touchpoint("backstage", put("(action: \"\",),"))),
        ("stages of one id", || {
            file("stages: [", |out, n| write!(out, "(id: \"s\", name: \"{n}\"),").unwrap(), "]")
        }),
        ("stages without an id", || {
            file("stages: [", |out, n| write!(out, "(id: \"\", name: \"{n}\"),").unwrap(), "]")
        }),
        ("frictions of one id", || {
            file(
                "states: [(id: \"n\", name: \"N\", frictions: [",
                |out, n| write!(out, "(id: \"f\", name: \"{n}\", at: Journey, severity: 9),").unwrap(),
                "])]",
            )
        }),
        ("measures", || {
            file("kpis: [(id: \"k\", name: \"K\", measures: [", put("(date: \"2027-01-04\", value: NaN),"), "])]")
        }),
        ("initiatives in circles", || {
            file(
                "roadmap: (initiatives: [",
                |out, n| {
                    let all: Vec<String> = (0..200).map(|other| format!("\"i{}\"", (n + other) % 4_000)).collect();
                    write!(
                        out,
                        "(id: \"i{n}\", title: \"\", part_of: \"i{}\", depends_on: [{}]),",
                        n / 2,
                        all.join(",")
                    )
                    .unwrap();
                },
                "])",
            )
        }),
        ("states based on one another", || {
            file(
                "states: [",
                |out, n| write!(out, "(id: \"s{n}\", name: \"\", based_on: \"s{}\"),", n + 1).unwrap(),
                "]",
            )
        }),
        ("all that may be in it", full),
    ]
}

fn put_all(text: &str) -> String {
    text.repeat(usize::try_from(LARGEST).unwrap() / text.len())
}

/// A journey of a full state and as many others as there is room for.
fn full() -> String {
    let state = |number: usize| {
        let touchpoints: String = (0..limits::TOUCHPOINTS).fold(String::new(), |mut out, at| {
            write!(
                out,
                "(id: \"t{at}\", name: \"Touchpoint {at}\", stage: \"s{}\", channel: \"c{}\"),",
                at % 50,
                at % 20
            )
            .unwrap();
            out
        });
        let transitions: String = (0..limits::RECORDS).fold(String::new(), |mut out, at| {
            write!(
                out,
                "(id: \"x{at}\", from: \"t{}\", to: \"t{}\"),",
                at % limits::TOUCHPOINTS,
                at * 7 % limits::TOUCHPOINTS
            )
            .unwrap();
            out
        });
        format!("(id: \"n{number}\", name: \"N\", touchpoints: [{touchpoints}], transitions: [{transitions}])")
    };
    let lines = |letter: char, count: usize| {
        (0..count)
            .map(|at| format!("(id: \"{letter}{at}\", name: \"{letter}{at}\")"))
            .collect::<Vec<_>>()
            .join(",")
    };
    let states: Vec<String> = (0..6).map(state).collect();
    format!(
        "(format: \"parcours-journey\", version: 1, journey: (title: \"T\", stages: [{}], channels: [{}], states: [{}]))",
        lines('s', 50),
        lines('c', 20),
        states.join(",")
    )
}

fn pasted() -> Vec<Input> {
    vec![
        ("words", || filled(limits::PASTE, put("a "))),
        ("tabs", || filled(limits::PASTE, put("\t"))),
        ("quotes", || filled(limits::PASTE, put("\"\t"))),
        ("lines", || filled(limits::PASTE, put("a\n"))),
        ("long lines", || filled(limits::PASTE, |out, _| writeln!(out, "{}", "word ".repeat(400)).unwrap())),
        ("marks", || filled(limits::PASTE, |out, _| writeln!(out, "{}", "n >a @b #c !3d ".repeat(130)).unwrap())),
        ("links to long names", || {
            filled(limits::PASTE, |out, _| writeln!(out, "n >{}", "a ".repeat(950)).unwrap())
        }),
        ("new stages and channels", || {
            filled(limits::PASTE, |out, n| writeln!(out, "n{n}\tstage {n}\tchannel {n}\t-2\t4 hurts").unwrap())
        }),
        ("frictions", || filled(limits::PASTE, |out, _| writeln!(out, "n {}", "!4f ".repeat(490)).unwrap())),
        ("combining accents", || filled(limits::PASTE, put("e\u{301}\u{301}\u{301}"))),
    ]
}

fn clips() -> Vec<Input> {
    vec![
        ("touchpoints of one name", || {
            let lines = (0..limits::CLIPPED).map(|at| format!("(id:\"x{at}\",from:\"t0\",to:\"t1\")"));
            let lines = lines.collect::<Vec<_>>().join(",");
            format!("parcours-clip-1 (touchpoints:[{}],transitions:[{lines}])", clipped(limits::CLIPPED))
        }),
        ("too many touchpoints", || format!("parcours-clip-1 (touchpoints:[{}])", clipped(40_000))),
        ("brackets", || format!("parcours-clip-1 {}", "[".repeat(limits::CLIP - 20))),
        ("too many bytes", || format!("parcours-clip-1 {}", "[".repeat(limits::CLIP + 20))),
    ]
}

/// So many touchpoints of one name.
fn clipped(count: usize) -> String {
    let touchpoint = |at| format!("(id:\"t{at}\",name:\"Same\",stage:\"s\",channel:\"c\")");
    (0..count).map(touchpoint).collect::<Vec<_>>().join(",")
}

fn editor() -> Editor {
    let text = fs::read_to_string("tests/data/retrait-en-boutique.ron").expect("the sample is there");
    let journey: Journey = file::parse(&text).expect("the sample opens").journey;
    Editor::new(journey, None, Look { lang: Lang::Fr, theme: Theme::light() })
}

fn touchpoints(editor: &Editor) -> usize {
    editor.state().map_or(0, |state| state.touchpoints.len())
}

/// How long this program has worked, in seconds: on the processor where the system tells, else by the clock.
fn worked() -> f64 {
    static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);
    let by_clock = BEGUN.elapsed().as_secs_f64();
    // Fields 14 and 15, in hundredths of a second; the second field, a name in brackets, may have spaces.
    let told = fs::read_to_string("/proc/self/stat").ok();
    let ticks = told.as_ref().and_then(|told| {
        let mut fields = told.rsplit_once(')')?.1.split_whitespace().skip(11);
        Some(fields.next()?.parse::<f64>().ok()? + fields.next()?.parse::<f64>().ok()?)
    });
    ticks.map_or(by_clock, |ticks| ticks / 100.0)
}

/// Begins to measure the most memory anew, where the system can.
fn forget_peak() {
    let _: std::io::Result<()> = fs::write("/proc/self/clear_refs", "5");
}

/// The most memory that was taken, in megabytes, where the system tells.
fn peak() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse::<f64>().ok().map(|kilobytes| kilobytes / 1000.0)
}
