//! The shape of a card and of what is written on the map: the one source of these sizes for layout and drawing.
//!
//! All lengths are in pixels at zoom 1. Outcomes and decisions take the same box as any touchpoint.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use crate::text::{Measured, Weight, break_lines, fit};

/// The width of a card.
pub const CARD_WIDTH: f64 = 168.0;
/// The least height of a card.
pub const LEAST_HEIGHT: f64 = 64.0;

/// The width of the area at the left that the emotion and its face take; the name starts after it.
pub const FACE_WIDTH: f64 = 36.0;
/// The width of the area at the right that stays free of words.
pub const RIGHT_PADDING: f64 = 10.0;
/// The room above the first line and below the last.
pub const PADDING: f64 = 10.0;

/// The size of the name, which is bold.
pub const NAME_SIZE: f64 = 15.0;
/// From one baseline of the name to the next.
pub const NAME_LINE: f64 = 20.0;
/// The most lines that a name takes.
pub const NAME_LINES: usize = 3;
/// The room for the words of a card.
pub const NAME_WIDTH: f64 = CARD_WIDTH - FACE_WIDTH - RIGHT_PADDING;

/// The size of the second, muted line.
pub const NOTE_SIZE: f64 = 12.0;
/// The room that the second line takes below the name.
pub const NOTE_LINE: f64 = 18.0;

/// The width of the band of lane headers.
pub const HEADER_WIDTH: f64 = 168.0;
/// The height of the band of stage headers.
pub const HEADER_HEIGHT: f64 = 56.0;
/// The size of the names in headers, which are bold.
pub const HEADER_SIZE: f64 = 16.0;
/// The room in a stage header beside its name: the points of the chevron and the small signs.
pub const STAGE_PADDING: f64 = 56.0;
/// The least and the most width that a stage header asks for.
pub const STAGE_WIDTHS: (f64, f64) = (160.0, 240.0);
/// The least height of a lane: its icon, its name and a second line.
pub const LANE_HEIGHT: f64 = 72.0;

/// How many names are kept with their lines, and the longest, in bytes: as many as two states of the largest map have.
const NAMES_KEPT: usize = 40_000;
const LONGEST_KEPT: usize = 200;

/// The lines of a touchpoint's name as they fit on its card.
///
/// They are kept: every layout and every drawing asks for those of all names, of which hardly one has changed.
#[must_use]
pub fn name_lines(name: &str) -> Vec<Measured> {
    static KEPT: Mutex<Option<HashMap<String, Vec<Measured>>>> = Mutex::new(None);
    let kept = || KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    let known = kept().as_ref().and_then(|kept| kept.get(name).cloned());
    known.unwrap_or_else(|| {
        let lines = break_lines(name, NAME_SIZE, Weight::Bold, NAME_WIDTH, NAME_LINES);
        if name.len() <= LONGEST_KEPT {
            let mut kept = kept();
            let kept = kept.get_or_insert_default();
            if kept.len() >= NAMES_KEPT {
                kept.clear();
            }
            kept.insert(name.to_owned(), lines.clone());
        }
        lines
    })
}

/// The height of a card whose name takes so many lines; a second line always has its room.
#[must_use]
pub fn height(lines: usize) -> f64 {
    let lines = u32::try_from(lines.clamp(1, NAME_LINES)).map_or(1.0, f64::from);
    (2.0 * PADDING + lines * NAME_LINE + NOTE_LINE).max(LEAST_HEIGHT)
}

/// The width that the header of a stage with this name asks for.
#[must_use]
pub fn stage_width(name: &str) -> f64 {
    let name = fit(name, HEADER_SIZE, Weight::Bold, STAGE_WIDTHS.1 - STAGE_PADDING);
    (name.width + STAGE_PADDING).ceil().clamp(STAGE_WIDTHS.0, STAGE_WIDTHS.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_grows_with_its_name_up_to_three_lines() {
        assert!((height(0) - LEAST_HEIGHT).abs() < 1e-9);
        assert!((height(1) - LEAST_HEIGHT).abs() < 1e-9);
        assert!((height(2) - 78.0).abs() < 1e-9);
        assert!((height(3) - 98.0).abs() < 1e-9);
        assert!((height(200) - height(3)).abs() < 1e-9);
    }

    #[test]
    fn names_keep_to_their_room() {
        let lines = name_lines(&"Vérification de la disponibilité en boutique ".repeat(9));
        assert_eq!(lines.len(), NAME_LINES);
        assert!(lines.iter().all(|line| line.width <= NAME_WIDTH));
    }

    #[test]
    fn what_is_kept_is_what_would_be_broken_again() {
        for name in ["", "Order", "Vérification de la disponibilité en boutique", "Order", &"Long ".repeat(90)] {
            let broken = break_lines(name, NAME_SIZE, Weight::Bold, NAME_WIDTH, NAME_LINES);
            assert_eq!([name_lines(name), name_lines(name)], [broken.clone(), broken]);
        }
    }

    #[test]
    fn a_stage_asks_for_no_more_than_its_header_needs() {
        assert!((stage_width("") - STAGE_WIDTHS.0).abs() < 1e-9);
        let long = stage_width(&"Découverte ".repeat(20));
        assert!(long > STAGE_WIDTHS.1 - 20.0 && long <= STAGE_WIDTHS.1, "{long}");
    }
}
