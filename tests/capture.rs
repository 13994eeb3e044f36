//! Writing touchpoints without a window: the short syntax, the field that it is typed into, pasted lines.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use parcours::{
    drawing::Theme,
    editor::{
        About, Completed, Direction, Editor, Lines, Link, Look, Mention, Next, ReadOnly, Refusal, Shorthand,
        completions, plain_words,
    },
    file,
    i18n::Lang,
    model::{
        Anchor, Channel, Element, Journey, Role, Stage, State, Touchpoint, TouchpointId, invariants::violations,
    },
    templates::Template,
};
use proptest::prelude::*;
use uuid::Uuid;

/// A journey with names that are hard to tell apart.
fn journey() -> Journey {
    let mut state = State::new("now".into(), "Now", Role::Current);
    for (id, name) in [("search", "Recherche"), ("pay", "Paiement en ligne"), ("refund", "Remboursement")] {
        state.touchpoints.put(Touchpoint::new(id.into(), name, "need".into(), "phone".into()));
    }
    let stages = [("need", "Besoin"), ("service", "Service client"), ("after", "Suivi")];
    let channels = [("site", "Site"), ("site-shop", "Site de la boutique"), ("phone", "Téléphone")];
    Journey {
        stages: stages.into_iter().map(|(id, name)| Stage::new(id.into(), name)).collect(),
        channels: channels.into_iter().map(|(id, name)| Channel::new(id.into(), name)).collect(),
        states: [state].into_iter().collect(),
        ..Journey::default()
    }
}

fn read(text: &str) -> Shorthand {
    let journey = journey();
    Shorthand::read(text, &journey, journey.current().unwrap())
}

fn editor_of(journey: Journey) -> Editor {
    let mut editor = Editor::new(journey, None, Look { lang: Lang::Fr, theme: Theme::named("light").unwrap() });
    editor.refresh();
    editor
}

/// An editor with a state of today and nothing else.
fn blank() -> Editor {
    let blank = Template::Blank.journey(Lang::Fr, Uuid::nil());
    editor_of(Journey { stages: [].into_iter().collect(), channels: [].into_iter().collect(), ..blank })
}

fn write(editor: &mut Editor, text: &str, next: Next) {
    editor.write_capture(text.to_owned());
    editor.commit_capture(next);
    editor.refresh();
}

fn lines(editor: &Editor) -> Vec<(String, String)> {
    let state = editor.state().unwrap();
    let name = |id: &TouchpointId| state.touchpoints.get(id).unwrap().name.clone();
    state.transitions.iter().map(|line| (name(&line.from), name(&line.to))).collect()
}

#[test]
fn the_short_syntax_says_everything_at_once() {
    let read = read("Appel au support @téléphone #service -2 !4 répéter son numéro");
    assert_eq!(
        read,
        Shorthand {
            name: "Appel au support".to_owned(),
            channel: Some(Mention::Known("phone".into())),
            stage: Some(Mention::Known("service".into())),
            emotion: Some(-2),
            frictions: vec![(4, "répéter son numéro".to_owned())],
            links: Vec::new(),
        }
    );
}

#[test]
fn names_are_found_without_accents_or_capitals_by_their_beginnings_and_as_long_as_they_match() {
    let channel = |text: &str| (read(text).channel, read(text).name);
    let known = |id: &str| Some(Mention::Known(id.into()));
    assert_eq!(channel("Appel @TELE"), (known("phone"), "Appel".to_owned()));
    assert_eq!(channel("Achat @site de la boutique"), (known("site-shop"), "Achat".to_owned()));
    assert_eq!(channel("Achat @site de luxe"), (known("site-shop"), "Achat luxe".to_owned()));
    assert_eq!(channel("Achat @site -1 de luxe"), (known("site"), "Achat de luxe".to_owned()));
    assert_eq!(channel("@boutique Achat"), (known("site-shop"), "Achat".to_owned()));
    assert_eq!(read("Appel #client").stage, Some(Mention::Known("service".into())));
    let other = |text: &str| read(text).links;
    let link = |leads_there, written: &str, id: Option<&str>| {
        vec![Link { leads_there, written: written.to_owned(), other: id.map(Into::into) }]
    };
    assert_eq!(other("Panier > paie"), link(true, "paie", Some("pay")));
    assert_eq!(other("Panier <rech"), link(false, "rech", Some("search")));
    assert_eq!(other("Panier > livraison"), link(true, "livraison", None));
}

#[test]
fn what_is_not_there_is_offered_for_creation() {
    assert_eq!(
        read("Tri @borne en magasin #fin de vie").channel,
        Some(Mention::New("borne en magasin".to_owned()))
    );
    assert_eq!(read("Tri @borne #fin de vie").stage, Some(Mention::New("fin de vie".to_owned())));
    assert_eq!(read("Tri #\"suivi long\" de suite").stage, Some(Mention::New("suivi long".to_owned())));
    assert_eq!(read("Tri #\"suivi long\" de suite").name, "Tri de suite");
    assert_eq!(read("Tri #\"service client\"").stage, Some(Mention::Known("service".into())));
    assert_eq!(read("Tri @ # >").name, "Tri");
}

#[test]
fn punctuation_of_french_and_addresses_stay_in_the_name() {
    for name in ["Enfin !", "Enfin !!", "moi@ici.fr", "Étape 2", "Aller-retour", "C’est prêt\u{a0}?", "-3 %"] {
        assert_eq!(read(name), Shorthand { name: name.to_owned(), ..Shorthand::default() });
    }
}

#[test]
fn completions_go_on_with_the_last_sign() {
    let journey = journey();
    let offered = |text: &str| {
        let found = completions(text, &journey, journey.current().unwrap());
        found.into_iter().map(|it| (it.kind, it.name, it.text)).collect::<Vec<_>>()
    };
    let offer = |kind, name: &str, text: &str| (kind, name.to_owned(), text.to_owned());
    assert_eq!(
        offered("Appel @t"),
        [
            offer(Completed::Channel, "Téléphone", "Appel @Téléphone "),
            offer(Completed::NewChannel, "t", "Appel @t "),
        ]
    );
    assert_eq!(offered("Appel #").len(), 3);
    assert_eq!(
        offered("Appel #service client"),
        [offer(Completed::Stage, "Service client", "Appel #\"Service client\" ",)]
    );
    assert_eq!(offered("Appel #Suivi long"), []);
    assert_eq!(offered("Appel > remb"), [offer(Completed::Touchpoint, "Remboursement", "Appel >Remboursement ",)]);
    for text in ["", "Appel", "Appel -2", "Appel !4 lent", "Appel #Besoin ", "Appel #\"Service client\" "] {
        assert_eq!(offered(text), [], "{text}");
    }
    // What is put in is read again as what it stands for.
    for completion in completions("Appel #", &journey, journey.current().unwrap()) {
        let read = read(&completion.text);
        let Some(Mention::Known(id)) = read.stage else { panic!("{} is not found", completion.text) };
        assert_eq!(journey.stages.get(&id).unwrap().name, completion.name);
    }
}

#[test]
fn a_map_is_written_from_nothing_with_all_its_stages_and_channels() {
    let mut editor = blank();
    editor.begin_capture();
    assert!(editor.heard().unwrap().lacks_stage && editor.heard().unwrap().lacks_channel);
    write(&mut editor, "Recherche", Next::Nothing);
    assert!(editor.capture().is_some() && editor.state().unwrap().touchpoints.is_empty(), "it has no place yet");
    write(&mut editor, "Recherche @Site #Besoin", Next::Connected);
    write(&mut editor, "Appel @Téléphone #Aide -1 !4 attendre", Next::Neighbour(Direction::Up));
    write(&mut editor, "FAQ", Next::Another);
    write(&mut editor, "Forum >FAQ", Next::Nothing);
    let (journey, state) = (editor.journey(), editor.state().unwrap());
    assert_eq!(violations(journey), []);
    assert_eq!(journey.stages.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Besoin", "Aide"]);
    assert_eq!(journey.channels.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Site", "Téléphone"]);
    let place = |id: &str| {
        let touchpoint = state.touchpoints.get(&id.into()).unwrap();
        (touchpoint.stage.to_string(), touchpoint.channel.to_string())
    };
    assert_eq!(place("faq"), ("aide".to_owned(), "site".to_owned()));
    assert_eq!(place("forum"), place("faq"));
    let lines: Vec<_> = lines(&editor);
    let expected = [("Appel", "FAQ"), ("Forum", "FAQ"), ("Recherche", "Appel")];
    assert_eq!(lines, expected.map(|(from, to)| (from.to_owned(), to.to_owned())));
    let friction = state.frictions.iter().next().unwrap();
    assert_eq!((friction.severity, &friction.at), (4, &Anchor::Touchpoint("appel".into())));
    // Each was one step.
    for _ in 0..4 {
        editor.undo();
    }
    assert!(editor.history().is_saved() && editor.journey().stages.is_empty());
}

#[test]
fn a_stage_that_is_new_comes_after_the_one_in_hand() {
    let mut editor = editor_of(journey());
    editor.capture_in("need".into(), "site".into());
    write(&mut editor, "Devis #Comparaison", Next::Nothing);
    let names: Vec<_> = editor.journey().stages.iter().map(|stage| stage.name.clone()).collect();
    assert_eq!(names, ["Besoin", "Comparaison", "Service client", "Suivi"]);
}

#[test]
fn nothing_but_a_line_connects_what_is_there() {
    let mut editor = editor_of(journey());
    editor.select(Element::Touchpoint("search".into()));
    editor.capture_next(Next::Connected);
    write(&mut editor, "> remb", Next::Connected);
    assert_eq!(lines(&editor), [("Recherche".to_owned(), "Remboursement".to_owned())]);
    assert_eq!(editor.state().unwrap().touchpoints.len(), 3);
    // It goes on from where the line starts; the same line again is no step.
    let About::New { after, .. } = &editor.capture().unwrap().about else { panic!("not a new one") };
    assert_eq!(after.as_ref().map(TouchpointId::as_str), Some("search"));
    write(&mut editor, ">remboursement", Next::Nothing);
    editor.undo();
    assert!(editor.history().is_saved());
}

#[test]
fn what_is_there_is_renamed_moved_and_described_and_keeps_the_rest() {
    let mut editor = editor_of(journey());
    editor.begin_rename(Element::Touchpoint("pay".into()));
    assert_eq!(editor.capture().unwrap().text, "Paiement en ligne");
    write(&mut editor, "Paiement #suivi +1 !lent", Next::Nothing);
    let state = editor.state().unwrap();
    let paid = state.touchpoints.get(&"pay".into()).unwrap();
    assert_eq!((paid.name.as_str(), paid.stage.as_str(), paid.emotion), ("Paiement", "after", Some(1)));
    assert_eq!(paid.channel.as_str(), "phone");
    assert_eq!(state.frictions.iter().next().unwrap().name, "lent");
    editor.undo();
    assert!(editor.history().is_saved());
    editor.begin_rename(Element::Touchpoint("pay".into()));
    editor.commit_capture(Next::Nothing);
    assert!(editor.history().is_saved() && editor.history().undo_label().is_none(), "nothing was changed");
}

#[test]
fn an_empty_field_moves_with_the_arrows_and_closes_with_the_rest() {
    let mut editor = editor_of(journey());
    editor.select(Element::Touchpoint("search".into()));
    editor.capture_next(Next::Connected);
    for direction in [Direction::Right, Direction::Up, Direction::Down, Direction::Down] {
        editor.commit_capture(Next::Neighbour(direction));
    }
    let about = editor.capture().unwrap().about.clone();
    let expected =
        About::New { stage: Some("service".into()), channel: Some("phone".into()), after: Some("search".into()) };
    assert_eq!(about, expected);
    editor.commit_capture(Next::Connected);
    assert_eq!(editor.capture(), None);
    assert!(editor.history().is_saved());
}

#[test]
fn what_may_only_be_looked_at_is_not_written() {
    let mut editor = editor_of(journey());
    editor.set_read_only(ReadOnly::InUse);
    editor.begin_capture();
    assert_eq!(editor.capture(), None);
    assert_eq!(editor.take_refusal(), Some(Refusal::ReadOnly));
}

/// Sixty rows as a spreadsheet copies them, with a heading.
fn spreadsheet() -> String {
    let row = |row: usize| {
        let stage = ["Découverte", "Achat", "Usage", "", "Départ"][row / 12];
        let channel = ["Site", "Téléphone", "SITE"][row % 3];
        let emotion = ["", "-1", "+2", "\u{2212}2", "0"][row % 5];
        let friction =
            if row % 10 == 4 { format!("\"4 attendre, encore\n\"\"{row}\"\"\"") } else { String::new() };
        format!("{stage}\tMoment {row}\t{channel}\t{emotion}\t{friction}")
    };
    let heading = "Phase\tNom\tCanal\tÉmotion\tIrritant".to_owned();
    [heading].into_iter().chain((0..60).map(row)).collect::<Vec<_>>().join("\r\n")
}

#[test]
fn sixty_rows_of_a_spreadsheet_are_read_placed_and_connected_in_one_step() {
    let mut editor = blank();
    let text = spreadsheet();
    let read = editor.read_lines(&text).unwrap();
    assert_eq!((read.touchpoints.len(), read.frictions(), read.left_out), (60, 6, 0));
    assert_eq!(read.new_stages, ["Découverte", "Achat", "Usage", "Départ"]);
    assert_eq!(read.new_channels, ["Site", "Téléphone"]);
    assert_eq!(read.touchpoints[4].frictions, [(4, "attendre, encore \"4\"".to_owned())]);
    editor.place_lines(&text);
    assert_eq!(editor.take_refusal(), None);
    let (journey, state) = (editor.journey().clone(), editor.state().unwrap().clone());
    assert_eq!(violations(&journey), []);
    assert_eq!((state.touchpoints.len(), state.transitions.len(), state.frictions.len()), (60, 59, 6));
    assert_eq!((journey.stages.len(), journey.channels.len()), (4, 2));
    let mut expected: Vec<_> =
        (1..60).map(|row| (format!("Moment {}", row - 1), format!("Moment {row}"))).collect();
    let mut found = lines(&editor);
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
    // A row without a stage stands where the one before does.
    assert_eq!(state.touchpoints.get(&"moment-40".into()).unwrap().stage.as_str(), "usage");
    assert_eq!(state.touchpoints.get(&"moment-3".into()).unwrap().emotion, Some(-2));
    assert_eq!(editor.view().selection.len(), 60);
    editor.undo();
    assert!(editor.history().is_saved(), "it was one step");
}

#[test]
fn lines_of_prose_are_read_as_the_field_reads_them() {
    let journey = journey();
    let read = Lines::read(
        "- Appel @tel -1\n\n2. Visite #suivi\n• Attente !5 long\n",
        &journey,
        journey.current().unwrap(),
    );
    let names: Vec<_> = read.touchpoints.iter().map(|words| words.name.as_str()).collect();
    assert_eq!(names, ["Appel", "Visite", "Attente"]);
    assert_eq!(read.touchpoints[0].channel, Some(Mention::Known("phone".into())));
    assert_eq!(read.touchpoints[2].frictions, [(5, "long".to_owned())]);
}

#[test]
fn a_sample_goes_on_being_sound_whatever_is_pasted_into_it() {
    let sample = std::fs::read_to_string("tests/data/retrait-en-boutique.ron").unwrap();
    let mut editor = editor_of(file::parse(&sample).unwrap().journey);
    editor.place_lines(&spreadsheet());
    assert_eq!(violations(editor.journey()), []);
    assert_eq!(editor.state().unwrap().touchpoints.len(), 17 + 60);
}

/// Words with many of the signs that mean something.
fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec("[@#!<>+-]{0,3}[\"a-cÉ1-6]{0,3}", 0..8).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn a_name_that_is_escaped_reads_as_itself(name in text()) {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let expected = Shorthand { name: name.clone(), ..Shorthand::default() };
        prop_assert_eq!(read(&Shorthand::escape(&name)), expected);
    }

    #[test]
    fn every_text_is_read_within_the_ranges_and_can_be_made_a_step(text in text()) {
        let said = read(&text);
        prop_assert!(said.emotion.is_none_or(|emotion| (-2..=2).contains(&emotion)));
        prop_assert!(said.frictions.iter().all(|(severity, _)| (1..=5).contains(severity)));
        let mut editor = editor_of(journey());
        editor.select(Element::Touchpoint("search".into()));
        editor.capture_next(Next::Connected);
        editor.write_capture(text);
        editor.commit_capture(Next::Connected);
        prop_assert_eq!(editor.take_refusal(), None);
        prop_assert_eq!(violations(editor.journey()), []);
        while editor.history().undo_label().is_some() {
            editor.undo();
        }
        prop_assert!(editor.history().is_saved());
    }

    #[test]
    fn any_clipboard_is_read_and_placed_or_passed_over(text in "[\\t\\n\"a-c!@#1-5 -]{0,60}") {
        let mut editor = editor_of(journey());
        let count = editor.read_lines(&text).unwrap().touchpoints.len();
        editor.place_lines(&text);
        prop_assert_eq!(editor.take_refusal(), None);
        prop_assert_eq!(editor.state().unwrap().touchpoints.len(), 3 + count);
        prop_assert_eq!(violations(editor.journey()), []);
    }

    #[test]
    fn every_beginning_of_a_name_finds_one_that_begins_so(length in 1_usize..20, which in 0_usize..3) {
        let journey = journey();
        let name = &journey.channels.at(which).unwrap().name;
        let typed: String = name.chars().take(length).collect();
        let Some(Mention::Known(id)) = read(&format!("Appel @{typed}")).channel else {
            return Err(TestCaseError::fail("not found"));
        };
        prop_assert!(plain_words(&journey.channels.get(&id).unwrap().name).starts_with(&plain_words(&typed)));
    }
}
