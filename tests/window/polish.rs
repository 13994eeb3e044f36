//! What makes the window good in a room: keys for the keyboard at hand, reasons, small windows, contrast, rest.

use std::path::PathBuf;

use egui::{Color32, Key, Modifiers, Rect, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use parcours::{
    app::App,
    drawing::{Color, Theme},
    editor::{Command, Mode},
    i18n::{Keyboard, Lang},
    model::{Anchor, Element},
    settings::{self, Settings},
};

use super::{SAMPLE, Window, center, click, editor, key, sample, state, wait};

/// The window with these settings and of this size in points, with a journey in it where one is given.
fn with(settings: &Settings, lang: Lang, size: [f32; 2], path: Option<&str>) -> Window {
    let open = path.is_some();
    let opened = settings::Opened { settings: settings.clone(), store: None, trouble: None };
    let opened = std::sync::Mutex::new(Some(opened));
    let path = path.map(PathBuf::from);
    let mut window = Harness::builder().with_size(size).with_step_dt(0.05).with_max_steps(40).build_ui_state(
        move |ui, app: &mut Option<App>| {
            if let Some(app) = app {
                app.ui(ui);
            } else {
                let opened = opened.lock().unwrap().take().unwrap();
                app.insert(App::keeping(ui.ctx(), path.clone(), lang, opened)).be_patient();
            }
        },
        None,
    );
    window.run();
    if open {
        wait(&mut window, |app| app.editor().is_some_and(|editor| editor.scene().is_some()));
    }
    window
}

/// A projector at 200 % with 1280 × 720 pixels, as the window sees it.
fn projector(lang: Lang, path: &str) -> Window {
    let settings = Settings { theme: "high-contrast", reduced_motion: true, ..Settings::default() };
    with(&settings, lang, [640.0, 360.0], Some(path))
}

/// A key where a keyboard has it, and what it types there.
fn key_at(window: &mut Window, physical: Key, logical: Key) {
    for pressed in [true, false] {
        let physical_key = Some(physical);
        let modifiers = Modifiers::NONE;
        window.event(egui::Event::Key { key: logical, physical_key, pressed, repeat: false, modifiers });
    }
    window.run();
}

fn says(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

#[test]
fn the_list_of_keys_follows_the_keyboard_that_is_heard_and_the_one_that_is_chosen() {
    let mut window = sample(Lang::En);
    key(&mut window, Modifiers::NONE, Key::F1);
    assert!(says(&window, "typed Shift+2"), "English speakers mostly have QWERTY");
    key_at(&mut window, Key::Q, Key::A);
    assert!(says(&window, "typed AltGr+à"), "Q that types A is AZERTY");
    key_at(&mut window, Key::Y, Key::Z);
    assert!(says(&window, "typed AltGr+Q"), "Y that types Z is QWERTZ");
    window.get_by_role_and_label(Role::ComboBox, "Keyboard").click();
    window.run();
    window.get_by_label("AZERTY").click();
    window.run();
    key_at(&mut window, Key::Z, Key::Z);
    assert!(says(&window, "typed AltGr+à"), "what was said holds");
}

#[test]
fn the_list_of_keys_is_searched_and_speaks_french() {
    let mut window = sample(Lang::Fr);
    key(&mut window, Modifiers::NONE, Key::F1);
    for text in ["Maj+", "Échap", "Suppr", "Page suiv.", "AltGr+à", "Sur la carte", "Présentation"] {
        assert!(says(&window, text), "{text}");
    }
    window.get_by_role_and_label(Role::TextInput, "Chercher un raccourci").type_text("minuteur");
    window.run();
    assert!(says(&window, "Minuteur…") && !says(&window, "Suppr"));
    window.get_by_role_and_label(Role::TextInput, "Chercher un raccourci").type_text("xyz");
    window.run();
    assert!(says(&window, "Aucun raccourci ne contient ces mots"));
}

#[test]
fn the_keyboard_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let store = settings::open(folder.path()).store.unwrap();
    store.want(&Settings { keyboard: Some(Keyboard::Qwertz), ..Settings::default() });
    store.write().unwrap();
    let mut window = with(&settings::open(folder.path()).settings, Lang::En, [1280.0, 720.0], Some(SAMPLE));
    key(&mut window, Modifiers::NONE, Key::F1);
    assert!(says(&window, "Ctrl++"), "plus is a key of its own there");
}

/// What the palette says of every command, and whether it can be called.
fn palette(window: &mut Window, lang: Lang) -> Vec<(Command, String, bool)> {
    key(window, Modifiers::COMMAND, Key::K);
    let all: Vec<_> = window
        .query_all_by_role(Role::ListBoxOption)
        .map(|node| (node.accesskit_node().label().unwrap_or_default(), node.accesskit_node().is_disabled()))
        .collect();
    let said = Command::ALL
        .into_iter()
        .filter(|command| !matches!(command, Command::Undo | Command::Redo))
        .map(|command| {
            let name = lang.text(command.text_key());
            let is_its = |label: &str| label == name || label.starts_with(&format!("{name}, "));
            let (label, disabled) =
                all.iter().rev().find(|(label, _)| is_its(label)).expect("it is in the palette");
            (command, label.clone(), *disabled)
        })
        .collect();
    key(window, Modifiers::NONE, Key::Escape);
    said
}

#[test]
fn every_greyed_command_says_why_whatever_is_open_and_selected() {
    let lang = Lang::En;
    let mut seen = 0;
    let mut check = |window: &mut Window, when: &str| {
        let reasons: Vec<String> = lang
            .sources()
            .iter()
            .flat_map(|(_, source)| source.lines())
            .filter_map(|line| line.split_once(" = "))
            .filter(|(key, _)| key.starts_with("why-") && *key != "why-not-now")
            .map(|(_, text)| text.to_owned())
            .collect();
        for (command, said, disabled) in palette(window, lang) {
            seen += usize::from(disabled);
            let has_reason = reasons.iter().any(|reason| said.ends_with(reason));
            assert_eq!(has_reason, disabled, "{when}: {command:?} says {said}");
        }
    };
    check(&mut super::open(None, lang), "the start page");
    let mut window = super::open(None, lang);
    window.get_by_role_and_label(Role::Button, "Blank").click();
    window.run();
    check(&mut window, "a blank map");
    let mut window = sample(lang);
    check(&mut window, "nothing is selected");
    let at = center(&window, "Achat sur place");
    click(&mut window, at);
    check(&mut window, "a touchpoint is selected");
    key(&mut window, Modifiers::COMMAND, Key::A);
    check(&mut window, "perhaps all is selected");
    window.get_by_role_and_label(Role::ListBoxOption, "Retour web refusé en boutique").click();
    window.run();
    check(&mut window, "a friction is selected");
    key(&mut window, Modifiers::NONE, Key::F7);
    check(&mut window, "a comparison");
    key(&mut window, Modifiers::NONE, Key::F8);
    check(&mut window, "the roadmap");
    assert!(seen > 60, "only {seen} were greyed");
}

#[test]
fn a_greyed_entry_of_a_menu_says_why_to_a_screen_reader() {
    let mut window = super::open(None, Lang::En);
    window.get_by_role_and_label(Role::Button, "Blank").click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Workshop").click();
    window.run();
    let present = window.get_by_role_and_label(Role::MenuItem, "Present");
    assert_eq!(present.accesskit_node().description().as_deref(), Some("There is no touchpoint to present yet"));
}

#[test]
fn a_delight_is_marked_by_a_key_and_taken_back() {
    let mut window = sample(Lang::En);
    let before = editor(&window).journey().clone();
    let at = center(&window, "Achat sur place");
    click(&mut window, at);
    key(&mut window, Modifiers::NONE, Key::E);
    super::type_into(&mut window, "What is it called?", "A gift at the till");
    key(&mut window, Modifiers::NONE, Key::Enter);
    let marked = state(&window).delights.iter().find(|it| it.name == "A gift at the till").expect("it is there");
    assert_eq!(marked.at, Anchor::Touchpoint("achat-boutique".into()));
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(**editor(&window).journey(), *before);
}

#[test]
fn what_differs_from_the_base_is_made_the_same_again_in_one_step() {
    let mut window = sample(Lang::En);
    window.get_by_label("Cible 2027").click();
    window.run();
    let name = |window: &Window| state(window).touchpoints.get(&"achat-boutique".into()).unwrap().name.clone();
    let before = name(&window);
    let at = center(&window, &before);
    click(&mut window, at);
    key(&mut window, Modifiers::NONE, Key::F2);
    super::type_into(&mut window, "What is it called?", "Something else");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(name(&window), "Something else");
    super::choose(&mut window, "Edit", "Make it as in the base again");
    window.run();
    let base = editor(&window).journey().current().unwrap().touchpoints.get(&"achat-boutique".into()).unwrap();
    assert_eq!(state(&window).touchpoints.get(&"achat-boutique".into()), Some(base));
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(name(&window), "Something else");
}

#[test]
fn the_way_is_walked_by_a_command_to_its_end() {
    let mut window = sample(Lang::En);
    let way = parcours::insight::main_path(editor(&window).journey(), state(&window), None);
    for id in &way {
        super::choose(&mut window, "View", "Next touchpoint along the way");
        window.run();
        assert_eq!(editor(&window).view().only(), Some(&Element::Touchpoint(id.clone())));
    }
    assert_eq!(editor(&window).next_on_path(), None);
}

#[test]
fn a_slip_in_the_name_of_a_channel_is_seen_and_the_one_meant_comes_first() {
    let mut window = sample(Lang::En);
    let at = center(&window, "Achat sur place");
    click(&mut window, at);
    key(&mut window, Modifiers::NONE, Key::Tab);
    super::type_into(&mut window, "What is it called?", "Appel @boutiqe");
    window.get_by_label_contains("Did you mean");
    let offered: Vec<String> = window
        .query_all_by_role(Role::Button)
        .filter_map(|node| node.accesskit_node().label())
        .filter(|label| label.ends_with("–  channel") || label.contains("New channel: “boutiqe”"))
        .collect();
    assert_eq!(offered.len(), 2, "{offered:?}");
    assert!(offered[0].starts_with("Boutique"), "{offered:?}");
    let channels = editor(&window).journey().channels.len();
    key(&mut window, Modifiers::NONE, Key::ArrowDown);
    key(&mut window, Modifiers::NONE, Key::Enter);
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(editor(&window).journey().channels.len(), channels, "the one meant was taken");
}

#[test]
fn the_line_at_the_bottom_says_what_enter_does() {
    let mut window = sample(Lang::Fr);
    let at = center(&window, "Achat sur place");
    click(&mut window, at);
    assert!(says(&window, "Entrée\u{a0}: renommer, Tab\u{a0}: écrire le suivant"));
    key(&mut window, Modifiers::NONE, Key::F);
    assert!(says(&window, "Entrée\u{a0}: noter ce qui gêne ici"));
    key(&mut window, Modifiers::NONE, Key::A);
    key(&mut window, Modifiers::NONE, Key::Enter);
    key(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert!(says(&window, "Entrée\u{a0}: relier à ce point de contact"));
}

/// Whether all of a widget is on the screen.
fn is_on_screen(window: &Window, rect: Rect) -> bool {
    window.ctx.content_rect().expand(0.5).contains_rect(rect)
}

#[test]
fn a_presentation_on_a_small_screen_is_scrolled_by_keys_and_nothing_is_cut() {
    for lang in Lang::ALL {
        let mut window = projector(lang, "journeys/service-escalation.ron");
        key(&mut window, Modifiers::NONE, Key::F5);
        key(&mut window, Modifiers::NONE, Key::ArrowRight);
        let faces: Vec<Rect> = window.query_all_by_role(Role::RadioButton).map(|node| node.rect()).collect();
        assert_eq!(faces.len(), 5);
        for face in faces {
            assert!(face.width() >= 30.0 && face.height() >= 44.0, "{face:?}");
            assert!(window.ctx.content_rect().x_range().contains(face.right()), "{face:?}");
        }
        let way = parcours::insight::main_path(editor(&window).journey(), state(&window), None);
        let name = state(&window).touchpoints.get(&way[1]).unwrap().name.clone();
        let top = |window: &Window| window.get_by_role_and_label(Role::Label, &name).rect().top();
        let before = top(&window);
        for _ in 0..12 {
            key(&mut window, Modifiers::SHIFT, Key::ArrowDown);
        }
        assert!(top(&window) < before, "it does not scroll");
        let raw = painted(&window).into_iter().find(|(text, ..)| {
            text.contains('-')
                && !text.contains(' ')
                && text.is_ascii()
                && text.starts_with(|c: char| c.is_ascii_lowercase())
        });
        assert_eq!(raw.map(|(text, ..)| text), None, "a key is shown where a text should be");
        let next = if lang == Lang::Fr { "Ensuite" } else { "Then" };
        assert!(is_on_screen(&window, window.get_by_label(next).rect()), "the end is not reached");
        for _ in 0..12 {
            key(&mut window, Modifiers::SHIFT, Key::ArrowUp);
        }
        assert!((top(&window) - before).abs() < 1.0);
    }
}

#[test]
fn panels_give_way_on_a_small_screen_and_come_when_they_are_called() {
    for lang in Lang::ALL {
        let mut window = projector(lang, SAMPLE);
        let canvas = window.get_by_role(Role::Canvas).rect();
        assert!(canvas.width() >= 560.0 && canvas.height() >= 140.0, "{canvas:?}");
        for node in window.query_all_by_role(Role::Button) {
            let what = node.accesskit_node().label();
            assert!(is_on_screen(&window, node.rect()), "{what:?} is at {:?}", node.rect());
        }
        let at = canvas.left_bottom() + egui::vec2(8.0, -8.0);
        click(&mut window, at);
        key(&mut window, Modifiers::NONE, Key::F4);
        let narrower = window.get_by_role(Role::Canvas).rect();
        assert!(narrower.width() < canvas.width() && narrower.width() >= 200.0, "{narrower:?}");
    }
    let mut window = with(&Settings::default(), Lang::En, [1280.0, 800.0], Some(SAMPLE));
    let wide = window.get_by_role(Role::Canvas).rect().width();
    window.set_size(egui::vec2(640.0, 360.0));
    window.run();
    window.set_size(egui::vec2(1280.0, 800.0));
    window.run();
    assert!((window.get_by_role(Role::Canvas).rect().width() - wide).abs() < 1.0, "they did not come back");
}

#[test]
fn the_start_page_the_palette_and_the_list_of_keys_fit_a_small_screen() {
    for lang in Lang::ALL {
        let mut window = projector(lang, SAMPLE);
        key(&mut window, Modifiers::COMMAND, Key::K);
        let field = window.get_by_role_and_label(Role::TextInput, &lang.text("command-palette")).rect();
        assert!(is_on_screen(&window, field), "{field:?}");
        for _ in 0..Command::ALL.len() - 1 {
            key(&mut window, Modifiers::NONE, Key::ArrowDown);
        }
        let last = window.query_all_by_role(Role::ListBoxOption).last().unwrap().rect();
        assert!(is_on_screen(&window, last), "the last command is at {last:?}");
        key(&mut window, Modifiers::NONE, Key::Escape);
        key(&mut window, Modifiers::NONE, Key::F1);
        for (role, label) in
            [(Role::TextInput, "keys-search"), (Role::ComboBox, "keys-keyboard"), (Role::Button, "dialog-close")]
        {
            let rect = window.get_by_role_and_label(role, &lang.text(label)).rect();
            assert!(is_on_screen(&window, rect), "{label} is at {rect:?}");
        }
        key(&mut window, Modifiers::NONE, Key::Escape);
        key(&mut window, Modifiers::COMMAND, Key::T);
        for node in window
            .query_all_by_role(Role::Button)
            .filter(|node| node.accesskit_node().label().is_some_and(|label| label.ends_with("min")))
        {
            assert!(is_on_screen(&window, node.rect()), "{:?}", node.rect());
        }
    }
}

/// Every text that was painted, with its colour and the colour of what is behind its middle.
fn painted(window: &Window) -> Vec<(String, Rect, Color32, Color32)> {
    fn walk(
        shape: &egui::Shape,
        clip: Rect,
        grounds: &mut Vec<(Rect, Color32)>,
        found: &mut Vec<(String, Rect, Color32, Color32)>,
    ) {
        match shape {
            egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| walk(shape, clip, grounds, found)),
            egui::Shape::Rect(rect) if rect.fill.a() > 0 => grounds.push((rect.rect.intersect(clip), rect.fill)),
            egui::Shape::Text(text) => {
                let bounds = text.visual_bounding_rect();
                if !clip.contains_rect(bounds.shrink(1.0)) || text.galley.job.text.trim().is_empty() {
                    return;
                }
                let behind = grounds.iter().filter(|(rect, _)| rect.contains(bounds.center()));
                let ground = behind.fold(Color32::BLACK, |below, (_, fill)| below.blend(*fill));
                for section in &text.galley.job.sections {
                    let own = section.format.color;
                    let ink = if own == Color32::PLACEHOLDER { text.fallback_color } else { own };
                    let ink = text.override_text_color.unwrap_or(ink).gamma_multiply(text.opacity_factor);
                    found.push((text.galley.job.text.clone(), bounds, ground.blend(ink), ground));
                }
            }
            _ => {}
        }
    }
    let (mut grounds, mut found) = (Vec::new(), Vec::new());
    for shape in &window.output().shapes {
        walk(&shape.shape, shape.clip_rect, &mut grounds, &mut found);
    }
    found
}

/// What is too pale among what the widgets paint. Pictures, and what lies on them, are looked at elsewhere.
fn pale(window: &Window, theme: &Theme) -> Vec<String> {
    let canvas = window.query_by_role(Role::Canvas).map_or(Rect::NOTHING, |node| node.rect());
    let of = |color: Color32| Color::rgb(color.r(), color.g(), color.b());
    // What cannot be used now may be paler where it is of the second rank.
    let quiet = theme.surface.mix(theme.muted, Theme::DISABLED);
    let near = |one: Color, other: Color| {
        [(one.r, other.r), (one.g, other.g), (one.b, other.b)].iter().all(|(a, b)| a.abs_diff(*b) <= 6)
    };
    assert!(painted(window).len() > 8, "what is painted is not seen");
    let weak = painted(window).into_iter().filter(|(_, bounds, ..)| !canvas.intersects(*bounds));
    weak.filter_map(|(text, _, ink, ground)| {
        let (ink, ground) = (of(ink), of(ground));
        let usual = if theme.is_high_contrast() { 7.0 } else { 4.5 };
        let least = if near(ink, quiet) && theme.muted != theme.text { 3.0 } else { usual };
        let ratio = ink.contrast(ground);
        (ratio < least - 0.05).then(|| format!("{}: “{text}” is {ratio:.2}, {ink:?} on {ground:?}", theme.name))
    })
    .collect()
}

#[test]
fn every_word_of_the_window_stands_out_in_every_theme() {
    let mut found = Vec::new();
    for theme in Theme::NAMES.into_iter().filter_map(Theme::named) {
        let name = Theme::NAMES.into_iter().find(|name| *name == theme.name).unwrap();
        let settings = Settings { theme: name, reduced_motion: true, ..Settings::default() };
        found.extend(pale(&with(&settings, Lang::En, [1280.0, 900.0], None), theme));
        let mut window = with(&settings, Lang::En, [1600.0, 1000.0], Some(SAMPLE));
        found.extend(pale(&window, theme));
        let at = center(&window, "Achat sur place");
        click(&mut window, at);
        found.extend(pale(&window, theme));
        window.get_by_role_and_label(Role::Button, "Edit").click();
        window.run();
        found.extend(pale(&window, theme));
        key(&mut window, Modifiers::NONE, Key::Escape);
        for (held, pressed) in [
            (Modifiers::COMMAND, Key::K),
            (Modifiers::NONE, Key::F1),
            (Modifiers::COMMAND, Key::T),
            (Modifiers::NONE, Key::F5),
        ] {
            key(&mut window, held, pressed);
            found.extend(pale(&window, theme));
            key(&mut window, Modifiers::NONE, Key::Escape);
        }
        for pressed in [Key::F9, Key::F7, Key::F8] {
            key(&mut window, Modifiers::NONE, pressed);
            found.extend(pale(&window, theme));
        }
    }
    found.sort();
    found.dedup();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_window_rests_whatever_is_open() {
    let rests = |window: &mut Window, when: &str| {
        window.run();
        assert_eq!(window.run(), 1, "{when}: more than one frame");
        let next = window.output().viewport_output.values().map(|view| view.repaint_delay).min();
        assert_eq!(next, Some(std::time::Duration::MAX), "{when}: another frame is asked for");
    };
    rests(&mut super::open(None, Lang::En), "the start page");
    let mut window = sample(Lang::En);
    let at = center(&window, "Achat sur place");
    click(&mut window, at);
    rests(&mut window, "the inspector");
    key(&mut window, Modifiers::NONE, Key::Tab);
    rests(&mut window, "the field of a touchpoint");
    key(&mut window, Modifiers::NONE, Key::Escape);
    for (held, pressed, when) in [
        (Modifiers::COMMAND, Key::K, "the palette"),
        (Modifiers::NONE, Key::F1, "the list of keys"),
        (Modifiers::COMMAND, Key::T, "the choice of a timer"),
        (Modifiers::NONE, Key::F5, "the presentation"),
    ] {
        key(&mut window, held, pressed);
        rests(&mut window, when);
        key(&mut window, Modifiers::NONE, Key::Escape);
        window.run();
    }
    key(&mut window, Modifiers::NONE, Key::F9);
    rests(&mut window, "the table");
    key(&mut window, Modifiers::NONE, Key::F9);
    key(&mut window, Modifiers::COMMAND, Key::F);
    rests(&mut window, "the search");
    key(&mut window, Modifiers::NONE, Key::Escape);
    for (pressed, mode) in [(Key::F7, Mode::Compare), (Key::F8, Mode::Roadmap)] {
        key(&mut window, Modifiers::NONE, pressed);
        assert_eq!(editor(&window).mode(), mode);
        rests(&mut window, "another mode");
    }
}
