//! How much is shown of a map from how far away: less and less, so that what is left can be read.

/// Below which zoom each level further out begins: [`Level::Names`], [`Level::Cards`], [`Level::Blocks`].
///
/// Letters of the second rank are 12 pixels high, names 15: they would be smaller than 5.4 and 3.8 points. A card would
/// be lower than 7 points.
const BORDERS: [f64; 3] = [0.45, 0.25, 0.1];

/// How much nearer than the border a level ends again, so that somebody who zooms to and fro around it does not see the
/// picture change each time.
const SLACK: f64 = 1.15;

/// The height of letters of the first rank, in pixels: what is smaller is left out first.
const FIRST_RANK: f64 = 14.0;

/// How much is shown, most first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// All.
    #[default]
    Full,
    /// Of words, only names.
    Names,
    /// No words; a card is a rectangle in its colour.
    Cards,
    /// A cell is one block, which says how many cards it has and how much hurts there.
    Blocks,
}

impl Level {
    /// All levels, nearest first.
    pub const ALL: [Self; 4] = [Self::Full, Self::Names, Self::Cards, Self::Blocks];

    /// The level at a zoom that is reached from far above it.
    #[must_use]
    pub fn from_near(zoom: f64) -> Self {
        Self::after(BORDERS.iter().filter(|border| zoom < **border).count())
    }

    /// The level at a zoom that is reached from this level.
    #[must_use]
    pub fn at(self, zoom: f64) -> Self {
        let nearest = Self::from_near(zoom);
        let furthest = Self::after(BORDERS.iter().filter(|border| zoom < **border * SLACK).count());
        self.clamp(nearest, furthest)
    }

    /// The zoom from which on this level is shown, wherever it is reached from; none of the nearest, which has no end.
    #[must_use]
    pub fn begins(self) -> Option<f64> {
        let at = Self::ALL.iter().position(|level| *level == self)?;
        BORDERS.get(at.checked_sub(1)?).copied()
    }

    /// The zoom at which this level has certainly ended, coming nearer; none of the nearest, which has no end.
    #[must_use]
    pub fn ends(self) -> Option<f64> {
        self.begins().map(|border| border * SLACK)
    }

    /// The furthest level at which letters of this height are shown, in pixels.
    #[must_use]
    pub const fn of_letters(height: f64) -> Self {
        if height < FIRST_RANK { Self::Full } else { Self::Names }
    }

    /// Whether names are no longer in the picture itself, and stand at its edges.
    #[must_use]
    pub const fn is_wordless(self) -> bool {
        matches!(self, Self::Cards | Self::Blocks)
    }

    fn after(borders: usize) -> Self {
        Self::ALL.get(borders).copied().unwrap_or(Self::Blocks)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn each_level_begins_at_its_border() {
        let levels = [1.0, 0.45, 0.44, 0.25, 0.24, 0.1, 0.099, 0.001].map(Level::from_near);
        let [full, names, cards, blocks] = Level::ALL;
        assert_eq!(levels, [full, full, names, names, cards, cards, blocks, blocks]);
        assert_eq!(Level::ALL.map(Level::begins), [None, Some(0.45), Some(0.25), Some(0.1)]);
    }

    #[test]
    fn going_out_and_coming_back_change_at_two_zooms() {
        for border in BORDERS {
            let near = Level::from_near(border * 1.01);
            let far = near.at(border * 0.99);
            assert!(far > near, "out at {border}");
            assert_eq!(far.at(border * 1.01), far, "not back at once");
            assert_eq!(far.at(border * (SLACK + 0.01)), near, "back a little nearer");
            assert_eq!(near.at(border * 1.01), near, "and not out again before the border");
        }
    }

    proptest! {
        /// However somebody zooms, a level is that of the zoom from near or from far, and staying changes nothing.
        #[test]
        fn a_level_depends_on_the_way_only_around_borders(zooms in prop::collection::vec(0.01..4.0_f64, 1..40)) {
            let mut level = Level::default();
            for zoom in zooms {
                level = level.at(zoom);
                prop_assert_eq!(level.at(zoom), level);
                prop_assert!(level >= Level::from_near(zoom));
                let far_from_all = BORDERS.iter().all(|border| zoom < *border || zoom >= border * SLACK);
                prop_assert!(!far_from_all || level == Level::from_near(zoom));
            }
        }
    }
}
