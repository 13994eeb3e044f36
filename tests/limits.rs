//! How much is let in at each door, and what is said of more: as many as there may be come in, one more does not.

#![allow(
    clippy::expect_used,
    clippy::format_collect,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use std::fs;

use parcours::{
    drawing::Theme,
    edit::{self, Edit, EditError},
    editor::{Editor, Look, Refusal, Unread, read_measures},
    file::{self, OpenError},
    i18n::Lang,
    model::{
        Element, Journey, Participant, Role, Stage, State, Touchpoint, TouchpointId, Votes,
        limits::{self, Excess},
    },
    settings, wording,
};

fn journey(fields: &str, of_state: &str) -> String {
    format!(
        "(format: \"parcours-journey\", version: 1, journey: (title: \"T\", stages: [(id: \"s\", name: \"S\")], \
         channels: [(id: \"c\", name: \"C\")], {fields} states: [(id: \"n\", name: \"N\", {of_state})]))"
    )
}

/// So many records that are alike but for their ids.
fn records(count: usize, fields: &str) -> String {
    (0..count).map(|number| format!("(id: \"i{number}\", {fields}),")).collect()
}

/// The text of a journey with so many of something.
type Text = Box<dyn Fn(usize) -> String>;

fn excess_of(text: &str) -> Option<Excess> {
    match file::parse(text) {
        Ok(_) => None,
        Err(error) => {
            for lang in Lang::ALL {
                let told = wording::open_error(&error, lang);
                assert!(told.len() > 40 && !told.contains("limit-") && !told.contains('{'), "{told}");
            }
            match error {
                OpenError::TooMuch { excess, .. } => Some(excess),
                error => panic!("{error}"),
            }
        }
    }
}

#[test]
fn a_file_has_so_many_records_and_not_one_more() {
    let name = "name: \"x\"";
    let touchpoint = "name: \"x\", stage: \"s\", channel: \"c\"";
    let shared = |field: &'static str, fields: &'static str| {
        move |count| journey(&format!("{field}: [{}],", records(count, fields)), "")
    };
    let in_state = |field: &'static str, fields: &'static str| {
        move |count| journey("", &format!("{field}: [{}],", records(count, fields)))
    };
    let both_ends = move |count| {
        journey(
            "",
            &format!(
                "touchpoints: [{}], transitions: [{}]",
                records(1, touchpoint),
                records(count, "from: \"i0\", to: \"i0\"")
            ),
        )
    };
    let cases: [(&str, usize, Text); 12] = [
        ("personas", 1_000, Box::new(shared("personas", name))),
        ("systems", 1_000, Box::new(shared("systems", name))),
        ("teams", 1_000, Box::new(shared("teams", name))),
        ("kpis", 1_000, Box::new(shared("kpis", name))),
        (
            "initiatives",
            5_000,
            Box::new(|count| {
                journey(&format!("roadmap: (initiatives: [{}]),", records(count, "title: \"x\"")), "")
            }),
        ),
        ("rounds", 1_000, Box::new(|count| journey(&format!("votes: (rounds: [{}]),", records(count, name)), ""))),
        ("touchpoints", 20_000, Box::new(in_state("touchpoints", touchpoint))),
        ("transitions", 50_000, Box::new(both_ends)),
        ("frictions", 50_000, Box::new(in_state("frictions", "name: \"x\", at: Journey, severity: 1"))),
        ("delights", 50_000, Box::new(in_state("delights", "name: \"x\", at: Journey"))),
        ("cards", 50_000, Box::new(in_state("cards", "text: \"x\""))),
        (
            "participants",
            1_000,
            Box::new(|count| {
                journey(&format!("votes: (participants: [{}]),", "(name: \"x\"),".repeat(count)), "")
            }),
        ),
    ];
    for (what, most, text) in cases {
        assert_eq!(excess_of(&text(most)), None, "{what}");
        assert_eq!(excess_of(&text(most + 1)), Some(Excess { what, found: most + 1, most }));
    }
    let lines = |field: &str, count: usize| {
        let own = if field == "stages" {
            "stages: [(id: \"s\", name: \"S\")"
        } else {
            "channels: [(id: \"c\", name: \"C\")"
        };
        journey("", "").replace(own, &format!("{field}: [{}", records(count, name)))
    };
    for what in ["stages", "channels"] {
        assert_eq!(excess_of(&lines(what, 500)), None, "{what}");
        assert_eq!(excess_of(&lines(what, 501)), Some(Excess { what, found: 501, most: 500 }));
    }
    let states =
        |count: usize| journey("", "").replace("states: [", &format!("states: [{}", records(count - 1, name)));
    assert_eq!(excess_of(&states(100)), None);
    assert_eq!(excess_of(&states(101)), Some(Excess { what: "states", found: 101, most: 100 }));
}

#[test]
fn stages_that_touchpoints_need_count_too() {
    let touchpoints: String =
        (0..600).map(|at| format!("(id: \"t{at}\", name: \"x\", stage: \"s{at}\", channel: \"c\"),")).collect();
    let excess = excess_of(&journey("", &format!("touchpoints: [{touchpoints}]")));
    assert_eq!(excess, Some(Excess { what: "stages", found: 601, most: 500 }));
}

#[test]
fn a_long_name_opens_and_a_longer_one_is_named_with_its_line() {
    let named = |length| journey(&format!("\n\npersonas: [(id: \"p\", name: \"{}\")],", "é".repeat(length)), "");
    assert_eq!(excess_of(&named(10_000)), None);
    assert_eq!(excess_of(&named(10_001)), Some(Excess { what: "name", found: 10_001, most: 10_000 }));
    assert_eq!(file::parse(&named(10_001)).unwrap_err().line(), Some(3));
    let text = |length| journey(&format!("vision: \"{}\",", "é".repeat(length)), "");
    assert_eq!(excess_of(&text(100_000)), None);
    assert_eq!(excess_of(&text(100_001)), Some(Excess { what: "text", found: 100_001, most: 100_000 }));
}

#[test]
fn what_would_not_open_again_is_not_written() {
    let mut large = Journey::default();
    let text = "x".repeat(limits::TEXT);
    large.personas = (0..321)
        .map(|number| {
            let mut persona = file::parse(&journey("personas: [(id: \"p\", name: \"P\")],", ""))
                .unwrap()
                .journey
                .personas
                .at(0)
                .unwrap()
                .clone();
            persona.id = format!("p{number}").as_str().into();
            persona.lives.clone_from(&text);
            persona
        })
        .collect();
    assert!(matches!(file::write(&large), Err(file::WriteError::TooLarge)));
    large.personas.remove(&"p320".into());
    large.personas.remove(&"p319".into());
    let text = file::write(&large).unwrap();
    assert!(text.len() > 31_900_000, "{}", text.len());
    assert_eq!(file::parse(&text).unwrap().journey, large);
}

#[test]
fn ids_that_cannot_be_ids_become_some_and_what_refers_to_them_still_does() {
    let text = journey(
        "personas: [(id: \"a\\u{202e}b\", name: \"P\"), (id: \"ab\", name: \"Q\")],",
        "touchpoints: [(id: \"\", name: \"A\", stage: \"s\", channel: \"c\", personas: [\"a\\u{202e}b\"]),
          (id: \"x\\u{0}\", name: \"B\", stage: \" \", channel: \"c\")], transitions: [(id: \"t\", from: \"\", to: \"x\\u{0}\")],
          frictions: [(id: \"\\n\", name: \"F\", at: Touchpoint(\"\"), severity: 3)]",
    );
    let opened = file::parse(&text).unwrap();
    let state = opened.journey.states.at(0).unwrap();
    let ids: Vec<&str> = state.touchpoints.ids().map(TouchpointId::as_str).collect();
    assert_eq!(ids, ["unnamed-touchpoint", "x"]);
    let line = state.transitions.get(&"t".into()).expect("it is not lost");
    assert_eq!((line.from.as_str(), line.to.as_str()), ("unnamed-touchpoint", "x"));
    assert_eq!(state.frictions.ids().next().unwrap().as_str(), "unnamed-friction");
    assert_eq!(opened.journey.stages.at(1).unwrap().id.as_str(), "unnamed-stage");
    let personas: Vec<&str> = opened.journey.personas.iter().map(|persona| persona.id.as_str()).collect();
    assert_eq!(personas, ["ab", "ab-2"]);
    let told: Vec<_> = opened.repairs.iter().map(|repair| (repair.code, repair.line)).collect();
    let made_fit = |line| ("id-made-fit", Some(line));
    assert_eq!(told[..4], [made_fit(1), made_fit(1), made_fit(2), made_fit(3)]);
    assert!(opened.repairs[0].args.contains(&("was", "a\\u{202e}b".to_owned())), "{:?}", opened.repairs[0]);
    assert!(opened.repairs.iter().any(|repair| repair.element == Element::Friction("unnamed-friction".into())));
    let again = file::parse(&file::write(&opened.journey).unwrap()).unwrap();
    assert_eq!((again.repairs, again.journey), (Vec::new(), opened.journey));
}

#[test]
fn an_edit_makes_no_more_than_a_file_may_hold() {
    let mut journey = file::parse(&journey(
        "",
        &format!("touchpoints: [{}]", records(20_000, "name: \"x\", stage: \"s\", channel: \"c\"")),
    ))
    .unwrap()
    .journey;
    let add =
        |name: &str| Edit::put(&"n".into(), Touchpoint::new("one-more".into(), name, "s".into(), "c".into()));
    let before = journey.clone();
    let refused = edit::apply(&mut journey, &add("x")).unwrap_err();
    assert_eq!(refused, EditError::TooMuch(Excess { what: "touchpoints", found: 20_001, most: 20_000 }));
    assert_eq!(journey, before);
    let told = wording::edit_error(&refused, Lang::Fr);
    assert!(told.contains("20\u{a0}001 points de contact") && told.contains("20\u{a0}000 au plus"), "{told}");

    let mut journey = file::parse(&self::journey("", "")).unwrap().journey;
    assert_eq!(edit::apply(&mut journey, &add(&"é".repeat(10_000))), Ok(()));
    let excess = Excess { what: "name", found: 10_001, most: 10_000 };
    assert_eq!(edit::apply(&mut journey, &add(&"é".repeat(10_001))), Err(EditError::TooMuch(excess)));
    let invisible = Edit::put_shared(Stage::new("a\u{202e}".into(), "x"));
    assert!(matches!(edit::apply(&mut journey, &invisible), Err(EditError::EmptyId(_))));
    let state = State::new("m".into(), &"é".repeat(10_001), Role::Future);
    assert!(matches!(
        edit::apply(&mut journey, &Edit::AddState { state: Box::new(state), position: 1 }),
        Err(EditError::TooMuch(_))
    ));
    let participants = vec![Participant { name: "x".into(), colour: 0, dots: 1 }; 1_001];
    let votes = Edit::Votes(Votes { participants, rounds: Vec::new() });
    assert!(matches!(edit::apply(&mut journey, &votes), Err(EditError::TooMuch(_))));
}

fn editor() -> Editor {
    let journey = file::parse(include_str!("data/retrait-en-boutique.ron")).unwrap().journey;
    Editor::new(journey, None, Look { lang: Lang::Fr, theme: Theme::light() })
}

#[test]
fn so_many_lines_are_pasted_and_the_rest_is_counted() {
    let editor = editor();
    let read = editor.read_lines(&"x\n".repeat(501)).unwrap();
    assert_eq!((read.touchpoints.len(), read.left_out), (500, 1));
    // Beyond the longest text only lines are counted: a million bytes are 10 000 of these, and there are 3 more.
    let read = editor.read_lines(&format!("{}\n", "y".repeat(99)).repeat(10_003)).unwrap();
    assert_eq!((read.touchpoints.len(), read.left_out), (500, 9_503));
    let read = editor.read_lines("a\u{202e}b\u{0}\tc\u{1b}d\t\u{7}").unwrap();
    assert_eq!((read.touchpoints[0].name.as_str(), &read.new_stages[..]), ("ab", &["cd".to_owned()][..]));
    let read = editor.read_lines(&format!("x {}", "!3y ".repeat(100))).unwrap();
    assert_eq!(read.touchpoints[0].frictions.len(), limits::SIGNS);
}

#[test]
fn so_much_of_a_map_is_pasted_and_more_is_refused_with_a_word() {
    let clip = |count: usize| {
        let touchpoints = |at| format!("(id:\"x{at}\",name:\"x\",stage:\"s\",channel:\"c\")");
        format!("parcours-clip-1 (touchpoints:[{}])", (0..count).map(touchpoints).collect::<Vec<_>>().join(","))
    };
    let mut editor = editor();
    let before = editor.state().unwrap().touchpoints.len();
    assert!(editor.paste(&clip(1_000)));
    assert_eq!((editor.state().unwrap().touchpoints.len(), editor.take_refusal()), (before + 1_000, None));
    assert!(editor.paste(&clip(1_001)), "it is a piece of a map all the same");
    assert_eq!(editor.state().unwrap().touchpoints.len(), before + 1_000);
    let excess = Excess { what: "clipped", found: 1_001, most: 1_000 };
    assert_eq!(editor.take_refusal(), Some(Refusal::TooMuch(excess.clone())));
    assert!(wording::too_much(&excess, Lang::En).contains("1,001 elements copied at once, 1,000 at most"));
    editor.paste(&format!("parcours-clip-1 {}", " ".repeat(4_000_001)));
    assert_eq!(
        editor.take_refusal(),
        Some(Refusal::TooMuch(Excess { what: "clip", found: 4_000_001, most: 4_000_000 }))
    );
}

#[test]
fn measures_beyond_the_longest_text_are_left_out_and_told() {
    let text = "2027-01-04 1\n".repeat(80_000);
    let read = read_measures(&text, "");
    assert_eq!((read.read.len(), read.unread.last().map(|line| line.why)), (1, Some(Unread::TooMuch)));
    assert!(read_measures(&text[..900_000], "").unread.len() <= 1);
}

#[test]
fn settings_beyond_the_longest_text_are_put_aside() {
    let folder = tempfile::tempdir().unwrap();
    let whole = "(format: \"parcours-settings\", version: 1, theme: \"dark\")";
    let padded = |length: usize| format!("{whole}{}", " ".repeat(length - whole.len()));
    fs::write(folder.path().join(settings::FILE), padded(65_536)).unwrap();
    assert_eq!(settings::open(folder.path()).trouble, None);
    fs::write(folder.path().join(settings::FILE), padded(65_537)).unwrap();
    let opened = settings::open(folder.path());
    assert_eq!(opened.trouble.map(|trouble| trouble.reason), Some(settings::Reason::Broken));
}

#[test]
fn a_snapshot_with_an_endless_head_is_none() {
    let state = tempfile::tempdir().unwrap();
    let folder = state.path().join("recovery");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("x.lock"), "").unwrap();
    let head = |title: usize| {
        format!(
            "//parcours-recovery (path:None,title:\"{}\",at:\"2026-11-22T10:00:00Z\",number:1)\n",
            "t".repeat(title)
        )
    };
    fs::write(folder.join("x.a.ron"), head(99_000)).unwrap();
    assert_eq!(file::left_behind(state.path()).len(), 1);
    fs::write(folder.join("x.a.ron"), head(100_000)).unwrap();
    assert_eq!(file::left_behind(state.path()).len(), 0);
    assert!(folder.join("x.a.ron").exists(), "it is left alone");
}
