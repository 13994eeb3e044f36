//! The texts of a drawing, set in letters of a size on the screen, and kept while they are seen at that size.

use std::{collections::HashMap, sync::Arc};

use egui::{Galley, Painter};

use super::{super::fonts, color, narrow};
use crate::drawing::Line;

/// From this size on, in points, whole points are fine enough.
const LARGE: f64 = 16.0;

/// The texts that were set last, by the part of the drawing that each is.
#[derive(Debug, Default)]
pub(super) struct Letters {
    galleys: HashMap<usize, (f64, Arc<Galley>)>,
}

/// Texts being set: what was set before is taken again, and what is not asked for is let go.
pub(super) struct Setting<'a> {
    before: &'a mut Letters,
    now: HashMap<usize, (f64, Arc<Galley>)>,
}

impl Letters {
    /// Begins to set texts; nothing is kept where the letters are no longer where they were.
    pub(super) fn set(&mut self, keep: bool) -> Setting<'_> {
        if !keep {
            self.galleys.clear();
        }
        Setting { before: self, now: HashMap::new() }
    }
}

impl Setting<'_> {
    /// The text of a part, at a zoom.
    pub(super) fn galley(&mut self, painter: &Painter, part: usize, line: &Line, zoom: f64) -> Arc<Galley> {
        let size = on_screen(line.size * zoom);
        #[expect(clippy::float_cmp, reason = "sizes are rounded")]
        let kept = self.before.galleys.remove(&part).filter(|(of, _)| *of == size);
        let set = || {
            let font = fonts::font(narrow(size), line.weight);
            (size, painter.layout_no_wrap(line.text.clone(), font, color(line.color)))
        };
        let set = kept.unwrap_or_else(set);
        let galley = set.1.clone();
        self.now.insert(part, set);
        galley
    }
}

impl Drop for Setting<'_> {
    fn drop(&mut self) {
        self.before.galleys = std::mem::take(&mut self.now);
    }
}

/// The size that letters have on the screen, in points. Few sizes keep the picture of the font small, in which each
/// letter is at each size.
fn on_screen(size: f64) -> f64 {
    if size < LARGE { (size * 2.0).round() / 2.0 } else { size.round() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_few_sizes_and_are_never_far_from_their_own() {
        for (size, is) in [(3.2, 3.0), (3.3, 3.5), (15.8, 16.0), (16.4, 16.0), (16.6, 17.0)] {
            assert!((on_screen(size) - is).abs() < 1e-9, "{size}");
        }
        let mut sizes: Vec<f64> = (0..6100).map(|step| on_screen(3.0 + f64::from(step) / 100.0)).collect();
        sizes.dedup();
        assert_eq!(sizes.len(), 75);
    }
}
