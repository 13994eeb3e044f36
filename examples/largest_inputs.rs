//! How long the largest inputs take that are let in, and how much memory: every door, with what is worst for it.
//!
//! `cargo run --release --no-default-features --example largest_inputs` tells it line by line, and ends with status 1 where
//! something takes more than a second or a gigabyte. Memory is told where the system has `/proc`.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a program for those who work on the program"
)]

use std::{fmt::Write as _, fs, process::ExitCode, sync::LazyLock, time::Instant};

use parcours::{
    drawing::Theme,
    editor::{Editor, Look, read_measures},
    file::{self, LARGEST},
    i18n::Lang,
    model::{Journey, limits},
};

/// So long may an input take, in seconds.
const SECONDS: f64 = 1.0;

/// So much memory may it take, in megabytes.
const MEGABYTES: f64 = 1000.0;

fn main() -> ExitCode {
    let mut is_within = true;
    let mut tell = |name: &str, work: &mut dyn FnMut() -> String| {
        forget_peak();
        let start = worked();
        let told = work();
        let (seconds, megabytes) = (worked() - start, peak());
        let is_over = seconds > SECONDS || megabytes.is_some_and(|peak| peak > MEGABYTES);
        is_within &= !is_over;
        let megabytes = megabytes.map_or("–".to_owned(), |peak| format!("{peak:.0} MB"));
        println!("{}{name}: {seconds:.2} s, {megabytes}, {told}", if is_over { "TOO MUCH " } else { "" });
    };
    for (name, text) in files() {
        tell(&format!("file of {name}"), &mut || match file::parse(&text) {
            Ok(opened) => format!("opened with {} repairs", opened.repairs.len()),
            Err(error) => format!("refused: {}", error.code()),
        });
    }
    let full = file::parse(&full()).expect("a journey as large as may be opens").journey;
    tell("writing a journey that is full", &mut || match file::write(&full) {
        Ok(text) => format!("{} bytes", text.len()),
        Err(error) => format!("refused: {error}"),
    });
    for (name, text) in pasted() {
        tell(&format!("pasted {name}"), &mut || {
            let mut editor = editor();
            editor.place_lines(&text);
            format!("{} touchpoints, {:?}", touchpoints(&editor), editor.take_refusal().is_some())
        });
    }
    for (name, text) in clips() {
        tell(&format!("clip of {name}"), &mut || {
            let mut editor = editor();
            editor.paste(&text);
            format!("{} touchpoints, {:?}", touchpoints(&editor), editor.take_refusal().is_some())
        });
    }
    let measures: String = filled(limits::PASTE, |out, number| {
        let _ =
            writeln!(out, "{:02}/{:02}/{:04}\t1 234,5 %", number % 28 + 1, number % 12 + 1, number % 9000 + 1000);
    });
    tell("pasted measures", &mut || format!("{} read", read_measures(&measures, "%").read.len()));
    if is_within { ExitCode::SUCCESS } else { ExitCode::FAILURE }
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

fn files() -> Vec<(&'static str, String)> {
    let put = |text: &'static str| move |out: &mut String, _: usize| out.push_str(text);
    vec![
        ("brackets", put_all("[")),
        ("nested lists", file("x: ", put("["), "")),
        ("comments", file("", put("/* */"), "")),
        ("open comments", put_all("/*")),
        ("unknown fields", file("", put("x: 1, "), "")),
        ("unknown fields of many names", file("", |out, number| write!(out, "x{number}: 1, ").unwrap(), "")),
        ("an endless text", file("vision: \"", put("\\n"), "")),
        (
            "many long texts",
            file("checklist: [", |out, _| write!(out, "\"{}\",", "é".repeat(49_000)).unwrap(), "]"),
        ),
        ("control characters", file("vision: \"", put("\\u{1b}"), "\"")),
        ("references to nothing", at_touchpoint("personas", put("\"x\","))),
        ("references to itself", at_touchpoint("replaces", put("\"a\","))),
        ("backstage", at_touchpoint("backstage", put("(action: \"\",),"))),
        ("stages of one id", file("stages: [", |out, n| write!(out, "(id: \"s\", name: \"{n}\"),").unwrap(), "]")),
        (
            "stages without an id",
            file("stages: [", |out, n| write!(out, "(id: \"\", name: \"{n}\"),").unwrap(), "]"),
        ),
        (
            "frictions of one id",
            file(
                "states: [(id: \"n\", name: \"N\", frictions: [",
                |out, n| write!(out, "(id: \"f\", name: \"{n}\", at: Journey, severity: 9),").unwrap(),
                "])]",
            ),
        ),
        (
            "measures",
            file("kpis: [(id: \"k\", name: \"K\", measures: [", put("(date: \"2027-01-04\", value: NaN),"), "])]"),
        ),
        (
            "initiatives in circles",
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
            ),
        ),
        (
            "states based on one another",
            file(
                "states: [",
                |out, n| write!(out, "(id: \"s{n}\", name: \"\", based_on: \"s{}\"),", n + 1).unwrap(),
                "]",
            ),
        ),
        ("all that may be in it", full()),
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
    let states: Vec<String> = (0..9).map(state).collect();
    format!(
        "(format: \"parcours-journey\", version: 1, journey: (title: \"T\", stages: [{}], channels: [{}], states: [{}]))",
        lines('s', 50),
        lines('c', 20),
        states.join(",")
    )
}

fn pasted() -> Vec<(&'static str, String)> {
    let put = |text: &'static str| filled(limits::PASTE, |out, _| out.push_str(text));
    vec![
        ("words", put("a ")),
        ("tabs", put("\t")),
        ("quotes", put("\"\t")),
        ("lines", put("a\n")),
        ("long lines", filled(limits::PASTE, |out, _| writeln!(out, "{}", "word ".repeat(400)).unwrap())),
        ("marks", filled(limits::PASTE, |out, _| writeln!(out, "{}", "n >a @b #c !3d ".repeat(130)).unwrap())),
        ("links to long names", filled(limits::PASTE, |out, _| writeln!(out, "n >{}", "a ".repeat(950)).unwrap())),
        (
            "new stages and channels",
            filled(limits::PASTE, |out, n| writeln!(out, "n{n}\tstage {n}\tchannel {n}\t-2\t4 hurts").unwrap()),
        ),
        ("frictions", filled(limits::PASTE, |out, _| writeln!(out, "n {}", "!4f ".repeat(490)).unwrap())),
        ("combining accents", put("e\u{301}\u{301}\u{301}")),
    ]
}

fn clips() -> Vec<(&'static str, String)> {
    let touchpoints = |count: usize| {
        (0..count)
            .map(|at| format!("(id:\"t{at}\",name:\"Same\",stage:\"s\",channel:\"c\")"))
            .collect::<Vec<_>>()
            .join(",")
    };
    let lines = |count: usize| {
        (0..count).map(|at| format!("(id:\"x{at}\",from:\"t0\",to:\"t1\")")).collect::<Vec<_>>().join(",")
    };
    let most = limits::CLIPPED;
    vec![
        (
            "touchpoints of one name",
            format!("parcours-clip-1 (touchpoints:[{}],transitions:[{}])", touchpoints(most), lines(most)),
        ),
        ("too many touchpoints", format!("parcours-clip-1 (touchpoints:[{}])", touchpoints(40_000))),
        ("brackets", format!("parcours-clip-1 {}", "[".repeat(limits::CLIP - 20))),
        ("too many bytes", format!("parcours-clip-1 {}", "[".repeat(limits::CLIP + 20))),
    ]
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
