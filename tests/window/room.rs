//! Start page, settings, presentation, pointer and timer, driven as by a person with a room watching.

use std::{fs, path::PathBuf, time::Duration};

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use parcours::{
    app::App,
    editor::{Mode, Timer},
    i18n::Lang,
    insight::main_path,
    model::Anchor,
    settings::{self, Settings},
};

use super::{SAMPLE, Window, choose, click, editor, key, sample, state, until, wait};

/// The window as it starts with the settings of a folder.
fn start(folder: PathBuf, lang: Lang, size: [f32; 2]) -> Window {
    let mut window = Harness::builder().with_size(size).with_step_dt(0.05).with_max_steps(40).build_ui_state(
        move |ui, app: &mut Option<App>| match app {
            Some(app) => app.ui(ui),
            None => app.insert(App::keeping(ui.ctx(), None, lang, settings::open(&folder))).be_patient(),
        },
        None,
    );
    window.run();
    window
}

/// Waits until settings are on the disk as expected.
fn until_kept(window: &mut Window, folder: &std::path::Path, expected: impl Fn(&Settings) -> bool) {
    until(window, |_| expected(&settings::open(folder).settings));
}

/// A folder of settings, and in it a journey that was opened last and one that is gone.
fn with_recent() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let journey = folder.path().join("présente.ron");
    fs::copy(SAMPLE, &journey).unwrap();
    let mut kept = Settings::default();
    kept.remember(&folder.path().join("partie.ron"));
    kept.remember(&journey);
    let store = settings::open(folder.path()).store.unwrap();
    store.want(&kept);
    store.write().unwrap();
    (folder, journey)
}

/// The names along the main way through the state that is shown.
fn way(window: &Window) -> Vec<String> {
    let state = state(window);
    let way = main_path(editor(window).journey(), state, None);
    way.iter().map(|id| state.touchpoints.get(id).unwrap().name.clone()).collect()
}

fn presents(window: &Window, name: &str) -> bool {
    window.query_by_role_and_label(Role::Label, name).is_some()
}

#[test]
fn a_journey_opened_last_opens_by_keys_alone_and_is_remembered() {
    let (folder, journey) = with_recent();
    let mut window = start(folder.path().to_owned(), Lang::En, [1280.0, 720.0]);
    window.get_by_role_and_label(Role::Button, "présente").focus();
    window.run();
    key(&mut window, Modifiers::NONE, Key::Enter);
    wait(&mut window, |app| app.editor().is_some());
    assert_eq!(editor(&window).path, Some(journey.clone()));
    // Back on the start page the focus finds it again.
    key(&mut window, Modifiers::COMMAND, Key::N);
    assert!(window.query_by_role_and_label(Role::Button, "présente").is_some());
}

#[test]
fn one_that_is_gone_says_why_cannot_be_opened_and_can_be_taken_off_the_list() {
    let (folder, journey) = with_recent();
    let mut window = start(folder.path().to_owned(), Lang::En, [1280.0, 720.0]);
    for _ in 0..100 {
        std::thread::sleep(Duration::from_millis(10));
        window.step();
        if window.get_by_role_and_label(Role::Button, "partie").accesskit_node().is_disabled() {
            break;
        }
    }
    assert!(window.get_by_role_and_label(Role::Button, "partie").accesskit_node().is_disabled());
    window.get_by_role_and_label(Role::Button, "Remove “partie” from the list").focus();
    window.run();
    key(&mut window, Modifiers::NONE, Key::Space);
    assert!(window.query_by_role_and_label(Role::Button, "partie").is_none());
    until_kept(&mut window, folder.path(), |kept| kept.recent == [journey.to_str().unwrap()]);
}

#[test]
fn delete_takes_a_journey_off_the_list_and_leaves_its_file() {
    let (folder, journey) = with_recent();
    let mut window = start(folder.path().to_owned(), Lang::En, [1280.0, 720.0]);
    window.get_by_role_and_label(Role::Button, "présente").focus();
    window.run();
    key(&mut window, Modifiers::NONE, Key::Delete);
    assert!(window.query_by_role_and_label(Role::Button, "présente").is_none());
    assert!(journey.exists());
}

#[test]
fn every_template_and_sample_is_offered_in_both_languages() {
    for lang in Lang::ALL {
        let folder = tempfile::tempdir().unwrap();
        let window = start(folder.path().to_owned(), lang, [640.0, 360.0]);
        for template in parcours::templates::Template::ALL {
            let name = lang.text(&format!("template-{}", template.name()));
            window.get_by_role_and_label(Role::Button, &name);
        }
        assert!(!folder.path().join(settings::FILE).exists(), "a start wrote settings");
    }
}

#[test]
fn a_template_is_started_by_keys_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = start(folder.path().to_owned(), Lang::Fr, [1280.0, 720.0]);
    for _ in 0..40 {
        key(&mut window, Modifiers::NONE, Key::Tab);
        if window.get_by_role_and_label(Role::Button, "Entre entreprises (B2B)").is_focused() {
            break;
        }
    }
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(editor(&window).journey().stages.len(), 7);
}

#[test]
fn what_is_chosen_is_there_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = start(folder.path().to_owned(), Lang::En, [1280.0, 720.0]);
    window.get_by_role_and_label(Role::Button, "View").click();
    window.run();
    window.get_by_label_contains("Theme").click();
    window.run();
    window.get_by_label("High contrast").click();
    window.run();
    choose(&mut window, "View", "Reduce motion");
    until_kept(&mut window, folder.path(), |kept| kept.theme == "high-contrast" && kept.reduced_motion);
    // The language was never chosen: it stays that of the system.
    assert_eq!(settings::open(folder.path()).settings.lang, None);
    let again = start(folder.path().to_owned(), Lang::En, [1280.0, 720.0]);
    assert_eq!(again.ctx.global_style().animation_time.to_bits(), 0);
    let ground = again.ctx.global_style().visuals.panel_fill;
    assert_eq!(ground, window.ctx.global_style().visuals.panel_fill);
}

#[test]
fn settings_that_are_not_understood_are_told_once_and_the_window_opens() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(settings::FILE), "nonsense").unwrap();
    let window = start(folder.path().to_owned(), Lang::En, [1280.0, 720.0]);
    window.get_by_label_contains("The settings could not be understood");
    assert_eq!(fs::read_to_string(folder.path().join("settings.ron.bak")).unwrap(), "nonsense");
    let again = start(folder.path().to_owned(), Lang::En, [1280.0, 720.0]);
    assert!(again.query_by_label_contains("The settings could not be understood").is_none());
}

#[test]
fn presenting_walks_the_main_way_without_a_panel() {
    let mut window = sample(Lang::Fr);
    let way = way(&window);
    key(&mut window, Modifiers::NONE, Key::F5);
    assert!(window.query_by_role_and_label(Role::Button, "Fichier").is_none(), "a menu is left");
    for (position, name) in way.iter().enumerate() {
        assert!(presents(&window, name), "{name} is not presented");
        assert!(presents(&window, &format!("{} sur {}", position + 1, way.len())));
        key(&mut window, Modifiers::NONE, Key::ArrowRight);
    }
    // It stays at the end, and goes back.
    assert!(presents(&window, way.last().unwrap()));
    key(&mut window, Modifiers::NONE, Key::PageUp);
    assert!(presents(&window, &way[way.len() - 2]));
    key(&mut window, Modifiers::NONE, Key::Home);
    assert!(presents(&window, &way[0]));
    key(&mut window, Modifiers::NONE, Key::End);
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_role_and_label(Role::Button, "Fichier").is_some());
    let only = editor(&window).view().only().and_then(|element| editor(&window).name_of(element));
    assert_eq!(only.as_ref(), way.last(), "the map does not stand where the walk ended");
}

#[test]
fn it_is_edited_while_it_is_presented_one_step_each() {
    let mut window = sample(Lang::Fr);
    let before = editor(&window).journey().clone();
    let way = way(&window);
    key(&mut window, Modifiers::NONE, Key::F5);
    key(&mut window, Modifiers::NONE, Key::ArrowRight);
    key(&mut window, Modifiers::NONE, Key::F2);
    super::type_into(&mut window, super::NAME_FR, "Ce que la salle a dit");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert!(presents(&window, "Ce que la salle a dit"));
    let emotion = |window: &Window| {
        let named = |name: &str| state(window).touchpoints.iter().find(|it| it.name == name).unwrap().emotion;
        named("Ce que la salle a dit")
    };
    for _ in 0..5 {
        key(&mut window, Modifiers::NONE, Key::Minus);
    }
    assert_eq!(emotion(&window), Some(-2));
    key(&mut window, Modifiers::NONE, Key::Plus);
    assert_eq!(emotion(&window), Some(-1));
    window.get_by_role_and_label(Role::RadioButton, "Émotion +2").click();
    window.run();
    assert_eq!(emotion(&window), Some(2));
    // What is presented again is what was left.
    key(&mut window, Modifiers::NONE, Key::Escape);
    key(&mut window, Modifiers::NONE, Key::F5);
    assert!(presents(&window, "Ce que la salle a dit"));
    while editor(&window).history().undo_label().is_some() {
        key(&mut window, Modifiers::COMMAND, Key::Z);
    }
    assert!(presents(&window, &way[1]));
    assert_eq!(**editor(&window).journey(), *before);
}

#[test]
fn revealed_votes_are_seen_while_it_is_presented_and_hidden_ones_are_not() {
    let mut window = sample(Lang::En);
    let first = way(&window)[0].clone();
    super::workshop::begin_voting(&mut window);
    let at = super::center(&window, &first);
    click(&mut window, at);
    click(&mut window, at);
    key(&mut window, Modifiers::NONE, Key::Escape);
    let seen = |window: &mut Window| {
        key(window, Modifiers::NONE, Key::F5);
        key(window, Modifiers::NONE, Key::Home);
        assert!(presents(window, &first));
        let seen = presents(window, "2 dots");
        key(window, Modifiers::NONE, Key::Escape);
        window.run();
        seen
    };
    assert!(!seen(&mut window));
    choose(&mut window, "Workshop", "Reveal / hide votes");
    window.run();
    assert!(seen(&mut window));
}

#[test]
fn what_hurts_is_marked_where_the_presentation_stands() {
    let mut window = sample(Lang::Fr);
    let second = way(&window)[1].clone();
    key(&mut window, Modifiers::NONE, Key::F5);
    key(&mut window, Modifiers::NONE, Key::ArrowRight);
    key(&mut window, Modifiers::NONE, Key::F);
    super::type_into(&mut window, super::NAME_FR, "On attend sans savoir");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert!(presents(&window, &second) && presents(&window, "On attend sans savoir"));
    let state = state(&window);
    let marked = state.frictions.iter().find(|it| it.name == "On attend sans savoir").expect("it was marked");
    let Anchor::Touchpoint(at) = &marked.at else { panic!("{:?}", marked.at) };
    assert_eq!(state.touchpoints.get(at).unwrap().name, second);
}

#[test]
fn tools_and_views_stay_as_they_are_behind_a_presentation() {
    let mut window = sample(Lang::Fr);
    key(&mut window, Modifiers::NONE, Key::F8);
    key(&mut window, Modifiers::NONE, Key::F5);
    assert_eq!(editor(&window).mode(), Mode::Map);
    for pressed in [Key::F8, Key::P, Key::Delete, Key::F7] {
        key(&mut window, Modifiers::NONE, pressed);
    }
    assert_eq!((editor(&window).mode(), editor(&window).tool()), (Mode::Map, parcours::editor::Tool::Select));
    assert!(editor(&window).history().undo_label().is_none());
}

#[test]
fn nothing_to_present_is_greyed() {
    let mut window = super::open(None, Lang::En);
    window.get_by_role_and_label(Role::Button, "Blank").click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Workshop").click();
    window.run();
    assert!(window.get_by_role_and_label(Role::MenuItem, "Present").accesskit_node().is_disabled());
}

/// How many shapes the pointer paints over everything.
fn spots(window: &Window) -> usize {
    let shapes = window.output().shapes.iter();
    shapes
        .filter(|shape| matches!(&shape.shape, egui::Shape::Circle(circle) if circle.fill == egui::Color32::WHITE))
        .count()
}

#[test]
fn the_pointer_is_bright_as_long_as_k_is_held_and_rests_without_a_frame() {
    let mut window = sample(Lang::Fr);
    let at = window.get_by_role(Role::Canvas).rect().center();
    window.event(egui::Event::PointerMoved(at));
    window.run();
    assert_eq!(spots(&window), 0);
    window.key_down(Key::K);
    // This also says that it comes to rest: a window that goes on asking for frames fails here.
    window.run();
    assert_eq!(spots(&window), 1);
    window.event(egui::Event::PointerMoved(at + egui::Vec2::new(40.0, 0.0)));
    window.run();
    assert_eq!(spots(&window), 1);
    window.key_up(Key::K);
    window.run();
    assert_eq!(spots(&window), 0);
}

#[test]
fn the_pointer_stays_bright_from_the_menu_until_esc() {
    let mut window = sample(Lang::Fr);
    let at = window.get_by_role(Role::Canvas).rect().center();
    choose(&mut window, "Atelier", "Pointeur lumineux");
    window.run();
    window.event(egui::Event::PointerMoved(at));
    window.run();
    assert_eq!(spots(&window), 1);
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(spots(&window), 0);
}

#[test]
fn k_in_a_text_is_a_letter() {
    let mut window = sample(Lang::Fr);
    let at = window.get_by_role(Role::Canvas).rect().left_bottom() + egui::Vec2::new(20.0, -20.0);
    click(&mut window, at);
    let name = state(&window).touchpoints.iter().next().unwrap().name.clone();
    let card = super::center(&window, &name);
    click(&mut window, card);
    key(&mut window, Modifiers::NONE, Key::F2);
    window.key_down(Key::K);
    window.run();
    assert_eq!(spots(&window), 0);
}

#[test]
fn a_timer_is_chosen_by_keys_counts_and_ends_in_sight_until_esc() {
    // Half a second a step.
    let builder = Harness::builder().with_size([1280.0, 720.0]).with_step_dt(0.5).with_max_steps(20);
    let mut window: Window = builder.build_ui_state(
        |ui, app: &mut Option<App>| match app {
            Some(app) => app.ui(ui),
            None => app.insert(App::new(ui.ctx(), None, Lang::En)).be_patient(),
        },
        None,
    );
    let delay = |window: &Window| window.output().viewport_output.values().map(|view| view.repaint_delay).min();
    window.run();
    key(&mut window, Modifiers::COMMAND, Key::T);
    for minutes in Timer::MINUTES {
        window.get_by_role_and_label(Role::Button, &format!("{minutes} min"));
    }
    // Five minutes stand ready.
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.query_by_label_contains("Timer: ").is_some());
    // Between two seconds the window asks for no frame sooner than the next.
    assert!(delay(&window).is_some_and(|delay| delay > Duration::from_millis(100)), "{:?}", delay(&window));
    for _ in 0..601 {
        window.step();
    }
    assert!(window.query_by_label("Time is up").is_some());
    let frame = window.output().shapes.iter().any(|shape| {
        matches!(&shape.shape, egui::Shape::Rect(rect) if rect.stroke.width > 8.0 && rect.rect.width() > 1200.0)
    });
    assert!(frame, "no frame around the window");
    assert_eq!(delay(&window), Some(Duration::MAX), "the window is not idle when the time is up");
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_label("Time is up").is_none());
}

#[test]
fn a_timer_gets_a_minute_more_and_is_stopped() {
    let mut window = sample(Lang::En);
    key(&mut window, Modifiers::COMMAND, Key::T);
    window.get_by_role_and_label(Role::Button, "1 min").click();
    window.run();
    window.get_by_label("Timer: 1:00 left").click();
    window.run();
    window.get_by_label("One minute more").click();
    window.run();
    assert!(window.query_by_label_contains("Timer: 1:5").is_some());
    key(&mut window, Modifiers::COMMAND, Key::T);
    window.get_by_role_and_label(Role::Button, "Stop").click();
    window.run();
    assert!(window.query_by_label_contains("Timer:").is_none());
}
