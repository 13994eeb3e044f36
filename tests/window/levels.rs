//! A map from far and near: less is painted the further away it is seen from, and all of it can be seen, however large.

use std::{collections::BTreeMap, fs};

use egui::{Event, Key, Modifiers, Shape, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use parcours::{
    editor::Level,
    file,
    i18n::Lang,
    model::{Anchor, Channel, Element, Journey, Role as StateRole, Stage, State, Touchpoint},
};

use super::{Window, click, double_click, editor, journey, key, open, sample, state, wait};

/// Zooms around the middle of the canvas, as two fingers do.
fn zoom_to(window: &mut Window, zoom: f64) {
    let middle = window.get_by_role(Role::Canvas).rect().center();
    for _ in 0..40 {
        let factor = zoom / editor(window).camera().zoom;
        if (factor - 1.0).abs() < 1e-4 {
            break;
        }
        window.event(Event::PointerMoved(middle));
        #[expect(clippy::cast_possible_truncation, reason = "a zoom")]
        window.event(Event::Zoom(factor.clamp(0.7, 1.4) as f32));
        window.step();
    }
    // It rests, and all is painted at its very size.
    for _ in 0..5 {
        window.step();
    }
    window.run();
    assert!((editor(window).camera().zoom / zoom - 1.0).abs() < 1e-3);
}

/// The texts on the canvas, with the size of their letters in points.
fn texts(window: &Window) -> Vec<(String, f32)> {
    let canvas = window.get_by_role(Role::Canvas).rect();
    let shapes = window.output().shapes.iter().filter(|shape| shape.clip_rect == canvas);
    // Signs that are letters of the icons' font are no texts.
    let is_words = |text: &str| text.chars().any(|letter| !('\u{e000}'..='\u{f8ff}').contains(&letter));
    let texts = shapes.filter_map(|shape| match &shape.shape {
        Shape::Text(text) if is_words(text.galley.text()) => Some((
            text.galley.text().to_owned(),
            text.galley.job.sections.first().map_or(0.0, |section| section.format.font_id.size),
        )),
        _ => None,
    });
    texts.collect()
}

fn said(texts: &[(String, f32)], words: &str) -> bool {
    texts.iter().any(|(text, _)| text == words)
}

#[test]
fn the_further_away_the_less_is_said_and_what_is_said_can_be_read() {
    let mut window = sample(Lang::En);
    let stage = journey(&window).stages.iter().next().unwrap().name.clone();
    let mut counts = Vec::new();
    for (zoom, level) in [(0.6, Level::Full), (0.4, Level::Names), (0.2, Level::Cards), (0.08, Level::Blocks)] {
        zoom_to(&mut window, zoom);
        assert_eq!(editor(&window).level(), level, "{zoom}");
        let texts = texts(&window);
        match level {
            // The second line of a card goes first, then its name; the names of stages stay.
            Level::Full => assert!(texts.iter().any(|(_, size)| (*size - 7.0).abs() < 0.3)),
            Level::Names => assert!(texts.iter().all(|(_, size)| *size >= 5.5), "{texts:?}"),
            Level::Cards | Level::Blocks => {
                assert!(texts.iter().all(|(_, size)| *size >= 11.0), "{texts:?}");
                assert!(
                    texts
                        .iter()
                        .any(|(text, size)| stage.starts_with(text.trim_end_matches('…')) && *size >= 14.0)
                );
            }
        }
        counts.push(texts.len());
    }
    assert!(counts[0] > counts[1] && counts[1] > counts[2], "{counts:?}");
}

#[test]
fn a_block_is_heard_with_what_is_in_it_and_leads_into_its_cell() {
    let mut window = sample(Lang::En);
    zoom_to(&mut window, 0.08);
    // Counted anew, without the layout.
    let mut cells: BTreeMap<_, (usize, usize)> = BTreeMap::new();
    let state = state(&window).clone();
    for touchpoint in state.touchpoints.iter() {
        cells.entry((touchpoint.stage.clone(), touchpoint.channel.clone())).or_default().0 += 1;
    }
    for friction in state.frictions.iter() {
        let at = match &friction.at {
            Anchor::Touchpoint(id) => id.clone(),
            Anchor::Transition(id) => state.transitions.get(id).unwrap().to.clone(),
            Anchor::Stage(_) | Anchor::Journey => continue,
        };
        let touchpoint = state.touchpoints.get(&at).unwrap();
        cells.get_mut(&(touchpoint.stage.clone(), touchpoint.channel.clone())).unwrap().1 += 1;
    }
    let mut named = 0;
    for ((stage, channel), (touchpoints, frictions)) in &cells {
        let stage = &journey(&window).stages.get(stage).unwrap().name;
        let channel = &journey(&window).channels.get(channel).unwrap().name;
        let touchpoints =
            if *touchpoints == 1 { "1 touchpoint".to_owned() } else { format!("{touchpoints} touchpoints") };
        let frictions = match frictions {
            0 => "no friction".to_owned(),
            1 => "1 friction".to_owned(),
            more => format!("{more} frictions"),
        };
        let name = format!("{stage} · {channel}: {touchpoints}, {frictions}");
        named += usize::from(window.query_by_role_and_label(Role::ListBoxOption, &name).is_some());
    }
    assert_eq!(named, cells.len());

    // Cards hidden in blocks are heard only once they are selected.
    let card = state.touchpoints.iter().next().unwrap().clone();
    assert!(window.query_by_role_and_label(Role::ListBoxOption, &card.name).is_none());
    let cell = Element::Cell(card.stage.clone(), card.channel.clone());
    let bounds = editor(&window).bounds(&cell).unwrap();
    let at = editor(&window).camera().screen_from_world(bounds.center());
    #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
    let at = window.get_by_role(Role::Canvas).rect().min + egui::Vec2::new(at.x as f32, at.y as f32);
    click(&mut window, at);
    assert_eq!(editor(&window).view().only(), Some(&cell));
    double_click(&mut window, at);
    assert!(editor(&window).level() < Level::Blocks);
    assert!(editor(&window).capture().is_none(), "nothing is written there");
    assert!(editor(&window).in_view().contains_rect(bounds));
    assert!(window.query_by_role_and_label(Role::ListBoxOption, &card.name).is_some());
}

/// A journey of so many stages, with a touchpoint in each.
fn long(stages: usize) -> Journey {
    let mut journey = Journey::default();
    journey.channels.put(Channel::new("shop".into(), "Shop"));
    let mut state = State::new("today".into(), "Today", StateRole::Current);
    for number in 0..stages {
        let id = format!("s{number}");
        journey.stages.put(Stage { id: id.as_str().into(), name: format!("Stage {number}"), when: String::new() });
        let touchpoint = Touchpoint::new(id.as_str().into(), &id, id.as_str().into(), "shop".into());
        state.touchpoints.put(touchpoint);
    }
    journey.states.put(state);
    journey
}

#[test]
fn all_of_any_map_can_be_seen_and_zooming_out_stops_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("long.ron");
    fs::write(&path, file::write(&long(400)).unwrap()).unwrap();
    let mut window = open(Some(&path), Lang::En);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.scene().is_some()));
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::H);
    let (zoom, map) = {
        let editor = editor(&window);
        (editor.camera().zoom, editor.scene().unwrap().layout.as_ref().unwrap().size.to_rect())
    };
    assert!(zoom < 0.05, "{zoom}");
    assert!(editor(&window).in_view().contains_rect(map));
    assert!((editor(&window).smallest_zoom() - zoom).abs() < 1e-12);
    let told = format!("{:.0}%", zoom * 100.0);
    assert!(window.query_by_label(&told).is_some(), "{told}");
    for _ in 0..3 {
        key(&mut window, Modifiers::COMMAND, Key::Minus);
    }
    assert!((editor(&window).camera().zoom - zoom).abs() < 1e-9);
    // The names of the channels stand beside the map, in letters of their usual size.
    assert!(texts(&window).iter().any(|(text, size)| text == "Shop" && *size >= 14.0));
    assert!(!said(&texts(&window), "s1"));
    let title = window.get_by_role(Role::Canvas).accesskit_node().label();
    assert!(title.is_some_and(|title| !title.is_empty()));
}
