//! Copying, cutting and pasting on the map, as the toolkit hears it.

use egui::{Event, Key, Modifiers, OutputCommand};
use parcours::i18n::Lang;

use super::{Window, center, click, key, sample, state};

/// A card of the sample, by the name that is heard.
const CARD: &str = "Achat sur place";

/// What the window put on the clipboard in its last frame.
fn copied(window: &Window) -> Option<String> {
    window.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

#[test]
fn what_is_copied_can_be_pasted_and_what_is_duplicated_stands_beside() {
    let mut window = sample(Lang::Fr);
    let before = state(&window).touchpoints.len();
    let card = center(&window, CARD);
    click(&mut window, card);
    window.event(Event::Copy);
    window.step();
    let text = copied(&window).expect("a clip");
    assert!(text.starts_with("parcours-clip-1 "));
    window.event(Event::Paste(text.clone()));
    window.run();
    assert_eq!(state(&window).touchpoints.len(), before + 1);
    key(&mut window, Modifiers::COMMAND, Key::D);
    assert_eq!(state(&window).touchpoints.len(), before + 2);
    window.event(Event::Cut);
    window.step();
    assert!(copied(&window).is_some_and(|cut| cut != text));
    window.run();
    assert_eq!(state(&window).touchpoints.len(), before + 1);
    for _ in 0..2 {
        key(&mut window, Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(state(&window).touchpoints.len(), before + 1, "the cut and the copy beside are taken back");
}
