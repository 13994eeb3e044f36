//! A whole map built with the keyboard alone, on two keyboards, and lines that are pasted.

use egui::{Event, Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use parcours::{
    app::App,
    editor::About,
    file,
    i18n::Lang,
    model::{Element, Journey, invariants::violations},
    templates::Template,
};
use tempfile::TempDir;
use uuid::Uuid;

use super::{NAME_FR, Window, center, click, editor, journey, key, open, sample, state, type_into, wait};

/// A keyboard, as the window hears it.
#[derive(Clone, Copy, PartialEq)]
enum Keyboard {
    Qwerty,
    Azerty,
}

/// One press: the keys held with it, what the window is told it is and where it sits, and what it types.
struct Press {
    held: usize,
    modifiers: Modifiers,
    key: Key,
    physical: Key,
    types: bool,
}

impl Press {
    const fn new(key: Key, physical: Key) -> Self {
        Self { held: 0, modifiers: Modifiers::NONE, key, physical, types: true }
    }

    const fn shifted(self) -> Self {
        Self { held: 1, modifiers: Modifiers::SHIFT, ..self }
    }

    /// With the right Alt, which the window is not told of.
    const fn with_alt_gr(self) -> Self {
        Self { held: 1, ..self }
    }
}

impl Keyboard {
    /// What is pressed for a letter. Where a key has no name, the window is told its place on an American keyboard.
    fn presses(self, letter: char) -> Vec<Press> {
        let named = |letter: char| Key::from_name(&letter.to_uppercase().to_string()).expect("a key");
        let at = |key: Key| Press::new(key, key);
        // A dead key types nothing, and is heard as the bracket that is there on an American keyboard.
        let dead = || Press { types: false, ..at(Key::OpenBracket) };
        match (self, letter) {
            (_, ' ') => vec![at(Key::Space)],
            (Self::Azerty, 'a'..='z' | 'A'..='Z') => {
                let physical = match letter.to_ascii_lowercase() {
                    'a' => Key::Q,
                    'q' => Key::A,
                    'z' => Key::W,
                    'w' => Key::Z,
                    'm' => Key::Semicolon,
                    letter => named(letter),
                };
                let press = Press::new(named(letter), physical);
                vec![if letter.is_ascii_uppercase() { press.shifted() } else { press }]
            }
            (Self::Azerty, 'é') => vec![at(Key::Num2)],
            (Self::Azerty, 'è') => vec![at(Key::Num7)],
            (Self::Azerty, 'à') => vec![at(Key::Num0)],
            (Self::Azerty, 'ê') => vec![dead(), at(Key::E)],
            (Self::Azerty, 'Ê') => vec![dead(), at(Key::E).shifted()],
            (Self::Azerty, '\'') => vec![Press::new(Key::Quote, Key::Num4)],
            (Self::Azerty, '!') => vec![Press::new(Key::Exclamationmark, Key::Slash)],
            (Self::Azerty, '-') => vec![Press::new(Key::Minus, Key::Num6)],
            (Self::Azerty, '@') => vec![at(Key::Num0).with_alt_gr()],
            (Self::Azerty, '#') => vec![at(Key::Num3).with_alt_gr()],
            (Self::Azerty, '<') => vec![at(Key::IntlBackslash)],
            (Self::Azerty, '>') => vec![at(Key::IntlBackslash).shifted()],
            (Self::Qwerty, 'a'..='z' | '0'..='9') => vec![at(named(letter))],
            (Self::Azerty, '0'..='9') | (Self::Qwerty, 'A'..='Z') => vec![at(named(letter)).shifted()],
            (Self::Qwerty, '-') => vec![at(Key::Minus)],
            (Self::Qwerty, '!') => vec![Press::new(Key::Exclamationmark, Key::Num1).shifted()],
            (Self::Qwerty, '@') => vec![at(Key::Num2).shifted()],
            (Self::Qwerty, '#') => vec![at(Key::Num3).shifted()],
            (Self::Qwerty, '<') => vec![at(Key::Comma).shifted()],
            (Self::Qwerty, '>') => vec![at(Key::Period).shifted()],
            _ => panic!("{letter} is on no key of this keyboard"),
        }
    }
}

/// Somebody at the keys, who counts.
struct Typist {
    window: Window,
    keyboard: Keyboard,
    /// The keys pressed that are no letter of a name. Keys that are held with others count as well.
    further: usize,
}

impl Typist {
    /// Types a text, and says how many keys it took.
    fn press(&mut self, text: &str) -> usize {
        let mut count = 0;
        for letter in text.chars() {
            for Press { held, modifiers, key, physical, types } in self.keyboard.presses(letter) {
                count += held + 1;
                let event =
                    |pressed| Event::Key { key, physical_key: Some(physical), pressed, repeat: false, modifiers };
                self.window.event_modifiers(event(true), modifiers);
                if types {
                    self.window.event(Event::Text(letter.to_string()));
                }
                self.window.event_modifiers(event(false), modifiers);
                self.window.step();
            }
        }
        count
    }

    /// Types a name: its letters are not counted, with what it takes to type them.
    fn name(&mut self, name: &str) {
        self.press(name);
    }

    fn signs(&mut self, signs: &str) {
        self.further += self.press(signs);
    }

    fn key(&mut self, pressed: Key) {
        self.further += 1;
        key(&mut self.window, Modifiers::NONE, pressed);
    }
}

/// A touchpoint of the script: its name, then signs and the names after them by turns.
type Step = (&'static str, &'static [&'static str]);

const ENGLISH: [Step; 20] = [
    ("See an advert", &[" #", "Notice", " @", "Web"]),
    ("Ask a friend", &[" @", "Phone"]),
    ("Compare offers", &[" #", "Search", " @w"]),
    ("Read reviews", &[]),
    ("Call the shop", &[" @p !3 ", "long queue"]),
    ("Visit the shop", &[" #", "Choose", " @", "Shop"]),
    ("Try it on", &[]),
    ("Ask for advice", &[" !2 ", "nobody is free"]),
    ("Reserve online", &[" @w <re"]),
    ("Fill the basket", &[" #", "Buy", " <co"]),
    ("Log in", &[" !4 ", "password lost"]),
    ("Pay", &[" >fi"]),
    ("Get a receipt", &[" @", "Post"]),
    ("Track the parcel", &[" #", "Receive", " @w"]),
    ("Parcel arrives", &[" @po !5 ", "parcel is late"]),
    ("Unpack", &[]),
    ("Send it back", &[" >tra"]),
    ("Call for help", &[" #", "Stay", " @ph !3 ", "repeats the number"]),
    ("Get a refund", &[" @w"]),
    ("Leave a review", &[" >see"]),
];

const ENGLISH_LINKS: [(&str, &str); 5] = [
    ("read-reviews", "reserve-online"),
    ("compare-offers", "fill-the-basket"),
    ("pay", "fill-the-basket"),
    ("send-it-back", "track-the-parcel"),
    ("leave-a-review", "see-an-advert"),
];

const FRENCH: [Step; 20] = [
    ("Voir une affiche", &[" #", "Découverte", " @", "Site"]),
    ("Demander à un ami", &[" @", "Téléphone"]),
    ("Comparer les offres", &[" #", "Recherche", " @s"]),
    ("Lire les avis", &[]),
    ("Appeler la boutique", &[" @t !3 ", "longue attente"]),
    ("Aller en magasin", &[" #", "Choix", " @", "Magasin"]),
    ("Être conseillé", &[]),
    ("Essayer le modèle", &[" !2 ", "personne de libre"]),
    ("Réserver en ligne", &[" @s <li"]),
    ("Remplir le panier", &[" #", "Achat", " <co"]),
    ("S'identifier", &[" !4 ", "mot de passe oublié"]),
    ("Payer", &[" >re"]),
    ("Recevoir la facture", &[" @", "Courrier"]),
    ("Suivre le colis", &[" #", "Livraison", " @s"]),
    ("Fenêtre de livraison", &[" @c !5 ", "colis en retard"]),
    ("Déballer", &[]),
    ("Renvoyer l'article", &[" >sui"]),
    ("Appeler à l'aide", &[" #", "Fidélité", " @t !3 ", "répéter son numéro"]),
    ("Être remboursé", &[" @s"]),
    ("Laisser un avis", &[" >voi"]),
];

const FRENCH_LINKS: [(&str, &str); 5] = [
    ("lire-les-avis", "reserver-en-ligne"),
    ("comparer-les-offres", "remplir-le-panier"),
    ("payer", "remplir-le-panier"),
    ("renvoyer-l-article", "suivre-le-colis"),
    ("laisser-un-avis", "voir-une-affiche"),
];

/// The window on a journey with a state of today and nothing else: no stage, no channel.
pub(crate) fn blank(lang: Lang) -> (Window, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("blank.ron");
    let journey = Template::Blank.journey(lang, Uuid::from_u128(1));
    let empty = Journey { stages: [].into_iter().collect(), channels: [].into_iter().collect(), ..journey };
    std::fs::write(&path, file::write(&empty).unwrap()).unwrap();
    let mut window = open(Some(&path), lang);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.scene().is_some()));
    (window, folder)
}

/// Builds the map with keys alone, and says how many further keys it took.
fn build(lang: Lang, keyboard: Keyboard, script: &[Step; 20], links: [(&str, &str); 5]) -> usize {
    let (window, _folder) = blank(lang);
    let mut typist = Typist { window, keyboard, further: 0 };
    typist.key(Key::Enter);
    for (number, (name, rest)) in script.iter().enumerate() {
        typist.name(name);
        for (turn, part) in rest.iter().enumerate() {
            if turn % 2 == 0 { typist.signs(part) } else { typist.name(part) }
        }
        typist.key(if number + 1 < script.len() { Key::Tab } else { Key::Enter });
    }
    let further = typist.further;
    key(&mut typist.window, Modifiers::COMMAND | Modifiers::SHIFT, Key::H);
    let window = &typist.window;
    assert_eq!(violations(journey(window)), []);
    let (journey, state) = (journey(window), state(window));
    assert_eq!((state.touchpoints.len(), state.transitions.len()), (20, 24));
    assert_eq!((journey.stages.len(), journey.channels.len(), state.frictions.len()), (6, 4, 5));
    for (name, _) in script {
        window.get_by_role_and_label(Role::ListBoxOption, name);
    }
    let is_there = |from: &str, to: &str| {
        state.transitions.iter().any(|line| line.from.as_str() == from && line.to.as_str() == to)
    };
    for (from, to) in links {
        assert!(is_there(from, to), "{from} to {to}");
    }
    let id = |name: &str| state.touchpoints.iter().find(|it| it.name == name).expect("it is there").id.clone();
    for pair in script.windows(2) {
        assert!(is_there(id(pair[0].0).as_str(), id(pair[1].0).as_str()), "{} to {}", pair[0].0, pair[1].0);
    }
    assert_eq!(editor(window).view().only(), Some(&Element::Touchpoint(id(script[19].0))));
    assert_eq!(editor(window).capture(), None);
    further
}

/// At most three keys beyond the letters of the names for each of 20 touchpoints, 24 transitions and 5 frictions.
const MOST_KEYS: usize = 3 * (20 + 24 + 5);

#[test]
fn keys_alone_build_a_map_from_blank() {
    let further = build(Lang::En, Keyboard::Qwerty, &ENGLISH, ENGLISH_LINKS);
    assert!(further <= MOST_KEYS, "{further} keys");
    assert_eq!(further, 133);
}

#[test]
fn keys_of_an_azerty_keyboard_build_the_same_map() {
    let further = build(Lang::Fr, Keyboard::Azerty, &FRENCH, FRENCH_LINKS);
    assert!(further <= MOST_KEYS, "{further} keys");
    assert_eq!(further, 129);
}

#[test]
fn the_keys_of_the_map_go_on_from_what_is_selected_and_esc_takes_back() {
    let mut window = sample(Lang::Fr);
    let at = center(&window, "Recherche d'un produit");
    click(&mut window, at);
    let about = |window: &Window| editor(window).capture().map(|capture| capture.about.clone());
    let cell = |window: &Window| match about(window) {
        Some(About::New { stage, channel, after }) => {
            (stage.unwrap().to_string(), channel.unwrap().to_string(), after.map(|after| after.to_string()))
        }
        other => panic!("{other:?}"),
    };
    let here = state(&window).touchpoints.get(&"recherche".into()).unwrap().clone();
    let (stage, channel) = (here.stage.to_string(), here.channel.to_string());
    key(&mut window, Modifiers::NONE, Key::Tab);
    assert_eq!(cell(&window), (stage.clone(), channel.clone(), Some("recherche".to_owned())));
    type_into(&mut window, NAME_FR, "Personne ne verra cela");
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(about(&window), None);
    assert!(editor(&window).history().is_saved());
    key(&mut window, Modifiers::SHIFT, Key::Enter);
    assert_eq!(cell(&window), (stage, channel, None));
    key(&mut window, Modifiers::NONE, Key::Escape);
    key(&mut window, Modifiers::COMMAND, Key::ArrowRight);
    assert_eq!(cell(&window).0, journey(&window).stages.at(1).unwrap().id.as_str());
    // The arrows with Ctrl move the empty field, and write in the next cell once there is a name.
    key(&mut window, Modifiers::COMMAND, Key::ArrowLeft);
    assert_eq!(cell(&window).0, here.stage.as_str());
    type_into(&mut window, NAME_FR, "Flânerie");
    key(&mut window, Modifiers::COMMAND, Key::ArrowDown);
    let (_, below, after) = cell(&window);
    assert_eq!(
        (below.as_str(), after.as_deref()),
        (
            journey(&window)
                .channels
                .at(journey(&window).channels.position(&here.channel).unwrap() + 1)
                .unwrap()
                .id
                .as_str(),
            Some("flanerie"),
        )
    );
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert!(state(&window).touchpoints.contains(&"flanerie".into()));
    // Esc gives the keyboard back to the map, which goes on from what was written.
    key(&mut window, Modifiers::NONE, Key::F2);
    type_into(&mut window, NAME_FR, "Flânerie en ville +1");
    key(&mut window, Modifiers::NONE, Key::Enter);
    let renamed = state(&window).touchpoints.get(&"flanerie".into()).unwrap();
    assert_eq!((renamed.name.as_str(), renamed.emotion), ("Flânerie en ville", Some(1)));
}

#[test]
fn a_completion_is_chosen_with_the_arrows() {
    let mut window = sample(Lang::Fr);
    let at = center(&window, "Recherche d'un produit");
    click(&mut window, at);
    key(&mut window, Modifiers::NONE, Key::I);
    type_into(&mut window, NAME_FR, "Appel @télé");
    window.get_by_label_contains("Téléphone  –  canal");
    key(&mut window, Modifiers::NONE, Key::ArrowDown);
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert!(editor(&window).capture().unwrap().text.starts_with("Appel @Téléphone"));
    type_into(&mut window, NAME_FR, "-2 !4 répéter son numéro");
    window.get_by_label_contains("irritant 4/5");
    key(&mut window, Modifiers::NONE, Key::Enter);
    let added = state(&window).touchpoints.get(&"appel".into()).expect("it is there");
    assert_eq!((added.channel.as_str(), added.emotion), ("telephone", Some(-2)));
    assert!(state(&window).frictions.contains(&"repeter-son-numero".into()));
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(editor(&window).history().is_saved(), "all of it was one step");
}

#[test]
fn what_was_written_is_kept_when_the_map_is_clicked() {
    let mut window = sample(Lang::En);
    let at = center(&window, "Recherche d'un produit");
    click(&mut window, at);
    key(&mut window, Modifiers::NONE, Key::Tab);
    type_into(&mut window, "What is it called?", "Reviews");
    let elsewhere = center(&window, "Demande d'avis");
    click(&mut window, elsewhere);
    assert_eq!(editor(&window).capture(), None);
    assert!(state(&window).touchpoints.contains(&"reviews".into()));
}

#[test]
fn what_is_being_written_is_asked_about_before_the_window_closes() {
    let mut window = sample(Lang::Fr);
    key(&mut window, Modifiers::NONE, Key::Enter);
    type_into(&mut window, NAME_FR, "Flânerie");
    key(&mut window, Modifiers::COMMAND, Key::Q);
    window.get_by_label("Le parcours n’est pas enregistré");
    assert!(state(&window).touchpoints.contains(&"flanerie".into()));
}

/// Sixty rows as a spreadsheet copies them.
fn sixty_rows() -> String {
    let row = |row: usize| {
        let stage = ["Avant", "Pendant", "Après"][row / 20];
        let channel = ["Site", "Téléphone"][row % 2];
        format!("Moment {row}\t{stage}\t{channel}\t{}\t{}", row % 3, if row % 20 == 7 { "4 attendre" } else { "" })
    };
    (0..60).map(row).collect::<Vec<_>>().join("\n")
}

#[test]
fn sixty_rows_are_shown_first_and_placed_in_one_step() {
    let (mut window, _folder) = blank(Lang::Fr);
    window.event(Event::Paste(sixty_rows()));
    window.run();
    window.get_by_label_contains("60 points de contact, 59 transitions, 3 irritants");
    window.get_by_label_contains("Nouvelles phases\u{a0}: Avant, Pendant, Après");
    assert!(state(&window).touchpoints.is_empty(), "nothing is placed yet");
    key(&mut window, Modifiers::NONE, Key::Enter);
    wait(&mut window, |app: &App| app.editor().is_some_and(|editor| editor.wanted_scene().is_none()));
    let placed = state(&window);
    assert_eq!((placed.touchpoints.len(), placed.transitions.len(), placed.frictions.len()), (60, 59, 3));
    for row in 1..60 {
        let (from, to) = (format!("moment-{}", row - 1), format!("moment-{row}"));
        assert!(placed.transitions.iter().any(|line| line.from.as_str() == from && line.to.as_str() == to));
    }
    assert_eq!((journey(&window).stages.len(), journey(&window).channels.len()), (3, 2));
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(editor(&window).history().is_saved(), "it was one step");
}

#[test]
fn lines_are_written_in_their_own_field_and_taken_back_with_esc() {
    let mut window = sample(Lang::En);
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::V);
    window.get_by_role_and_label(Role::MultilineTextInput, "Lines").type_text("Newsletter @email\nVisit -1");
    window.run();
    window.get_by_label_contains("2 touchpoints, 1 transition, 0 frictions");
    key(&mut window, Modifiers::NONE, Key::Escape);
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_label("Lines").is_none());
    assert!(editor(&window).history().is_saved());
    // Several lines in the field of the map are as good as on the map.
    key(&mut window, Modifiers::NONE, Key::I);
    window.event(Event::Paste("Newsletter\nVisit".to_owned()));
    window.run();
    window.get_by_role_and_label(Role::Button, "Place").click();
    window.run();
    assert!(state(&window).touchpoints.contains(&"newsletter".into()));
}
