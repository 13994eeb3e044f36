//! Which vertical piece of a line runs left of which in a gutter, so that few of them cross and none lie on one
//! another: a greedy order of the pieces, after the channel routing of layered drawings.

/// A vertical piece of a line in a gutter.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// Its two ends: the height, and whether the line goes on to the right from there.
    pub ends: [(f64, bool); 2],
}

/// Pieces that come nearer than this, end to end, take different tracks, in pixels.
const APART: f64 = 6.0;

/// Level pieces nearer than this look like one line, in pixels.
const LEVEL: f64 = 4.0;

/// What it costs to lie on another line, in crossings.
const ON_ONE_ANOTHER: usize = 4;

impl Piece {
    fn low(&self) -> f64 {
        self.ends[0].0.min(self.ends[1].0)
    }

    fn high(&self) -> f64 {
        self.ends[0].0.max(self.ends[1].0)
    }
}

/// The track of each piece, from the left, and how many tracks there are.
pub(super) fn assign(pieces: &[Piece]) -> (Vec<usize>, usize) {
    let mut by_top: Vec<usize> = (0..pieces.len()).collect();
    by_top.sort_by(|&a, &b| pieces[a].low().total_cmp(&pieces[b].low()).then(a.cmp(&b)));

    // For each piece, those that should be right of it, and how much it matters; and those that only share height.
    let mut right_of: Vec<Vec<(usize, usize)>> = vec![Vec::new(); pieces.len()];
    let mut meeting: Vec<Vec<usize>> = vec![Vec::new(); pieces.len()];
    let mut burden = vec![0_usize; pieces.len()];
    for (at, &a) in by_top.iter().enumerate() {
        for &b in by_top[at + 1..].iter().take_while(|&&b| pieces[b].low() <= pieces[a].high() + APART) {
            meeting[a].push(b);
            meeting[b].push(a);
            let (left, right) = (cost(&pieces[a], &pieces[b]), cost(&pieces[b], &pieces[a]));
            let (first, second, gain) = if left <= right { (a, b, right - left) } else { (b, a, left - right) };
            if gain > 0 {
                right_of[first].push((second, gain));
                burden[second] += gain;
            }
        }
    }
    let mut tracks: Vec<Option<usize>> = vec![None; pieces.len()];
    let mut waiting = by_top;
    let mut count = 0;
    while let Some(next) = (0..waiting.len()).min_by_key(|&at| burden[waiting[at]]) {
        let piece = waiting.remove(next);
        let track =
            meeting[piece].iter().filter_map(|&other| tracks[other]).map(|track| track + 1).max().unwrap_or(0);
        tracks[piece] = Some(track);
        count = count.max(track + 1);
        for &(other, gain) in &right_of[piece] {
            burden[other] = burden[other].saturating_sub(gain);
        }
    }
    (tracks.into_iter().map(Option::unwrap_or_default).collect(), count)
}

/// What it costs when one piece runs left of another: each end of the one that goes on to the right must pass the
/// other, and each end of the other that goes on to the left the one.
fn cost(left: &Piece, right: &Piece) -> usize {
    let passing = |ends: &[(f64, bool); 2], to_right: bool, other: &Piece| {
        let passes = |y: f64| {
            let on_another = other.ends.iter().any(|end| end.1 != to_right && (end.0 - y).abs() < LEVEL);
            let crosses = y > other.low() && y < other.high();
            usize::from(crosses) + if on_another { ON_ONE_ANOTHER } else { 0 }
        };
        ends.iter().filter(|end| end.1 == to_right).map(|end| passes(end.0)).sum::<usize>()
    };
    passing(&left.ends, true, right) + passing(&right.ends, false, left)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(start: (f64, bool), end: (f64, bool)) -> Piece {
        Piece { ends: [start, end] }
    }

    #[test]
    fn pieces_that_do_not_meet_share_a_track() {
        let pieces = [piece((0.0, false), (20.0, true)), piece((40.0, false), (60.0, true))];
        assert_eq!(assign(&pieces), (vec![0, 0], 1));
    }

    #[test]
    fn two_lines_side_by_side_do_not_cross() {
        // Both lead down to the right; the lower one must turn first.
        let pieces = [piece((0.0, false), (50.0, true)), piece((10.0, false), (60.0, true))];
        assert_eq!(assign(&pieces), (vec![1, 0], 2));
    }

    #[test]
    fn a_loop_inside_a_loop_stays_inside() {
        let pieces = [piece((0.0, false), (100.0, false)), piece((40.0, false), (60.0, false))];
        assert_eq!(assign(&pieces), (vec![1, 0], 2));
    }
}
