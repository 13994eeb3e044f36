//! A small window, or a large scale of it: the panels make room for the map by themselves, and come back.

use super::App;

/// Below this width, in points, the inspector gives way.
const NARROW: f32 = 760.0;

/// Below this height, in points, the panel below the map gives way.
const LOW: f32 = 520.0;

/// Below this height, in points, the panel below the map is lower than it would be.
const SHALLOW: f32 = 820.0;

/// The height of the panel below the map as it opens, and the room above and below what it shows, in points, in a window
/// of this height.
pub(super) fn below(height: f32) -> (f32, i8) {
    if height < SHALLOW { (160.0, 8) } else { (200.0, 16) }
}

/// Which panels gave way.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cramped {
    inspector: Panel,
    bottom: Panel,
}

/// A panel that gives way.
#[derive(Clone, Copy, Debug, Default)]
struct Panel {
    /// Whether there is too little room for it.
    is_cramped: bool,
    /// Whether it was open when there was room.
    was_open: bool,
}

impl Panel {
    /// Whether it is open from now on. Only a change of the room opens or closes it.
    fn follow(&mut self, is_cramped: bool, is_open: bool) -> bool {
        if is_cramped == self.is_cramped {
            return is_open;
        }
        self.is_cramped = is_cramped;
        if is_cramped {
            self.was_open = is_open;
            false
        } else {
            is_open || self.was_open
        }
    }
}

impl App {
    /// Closes panels when the window has become too small for them, and opens them again when it has not. In between,
    /// the person opens and closes them at will.
    pub(super) fn make_room(&mut self, size: egui::Vec2) {
        self.inspector_open = self.cramped.inspector.follow(size.x < NARROW, self.inspector_open);
        self.bottom_open = self.cramped.bottom.follow(size.y < LOW, self.bottom_open);
    }
}
