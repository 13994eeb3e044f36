//! How many sub-columns each stage gets so that a map fits a slide: a further one makes the map wider, and the stacks of
//! cards in the cells, and with them the lanes, lower.

use super::{Density, Request, as_f64, card, columns::MOST};

/// The page that a compact map is to fill, in pixels.
pub(super) const PAGE: (f64, f64) = (1600.0, 800.0);

/// The room beside a column for lines, as it turns out in common maps, in pixels.
const GUTTER: f64 = 72.0;

/// The counts of sub-columns that are worth a try, the most promising first.
pub(super) fn counts(request: &Request) -> Vec<Vec<usize>> {
    let cells = Cells::new(request);
    let mut counts = vec![1; request.stages.len()];
    let mut tried = vec![(cells.scale(&counts), counts.clone())];
    // One more column where it makes the map fit best; several where one alone changes nothing.
    while let Some(more) = cells.next(&counts) {
        counts = more;
        tried.push((cells.scale(&counts), counts.clone()));
    }
    tried.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.cmp(&b.1)));
    tried.into_iter().map(|(_, counts)| counts).collect()
}

/// How many times larger than a page a map of this size is, in the direction in which it is larger.
pub(super) fn scale(width: f64, height: f64) -> f64 {
    (width / PAGE.0).max(height / PAGE.1)
}

/// The cards of each cell.
struct Cells<'a> {
    request: &'a Request,
    /// By stage and channel: how many cards, and how tall all of them together.
    cards: Vec<Vec<(usize, f64)>>,
}

impl<'a> Cells<'a> {
    fn new(request: &'a Request) -> Self {
        let mut cards = vec![vec![(0, 0.0); request.channels.len()]; request.stages.len()];
        for node in &request.nodes {
            let cell = &mut cards[node.stage][node.channel];
            *cell = (cell.0 + 1, cell.1 + node.height);
        }
        Self { request, cards }
    }

    /// About how tall the stacks of a cell are with so many sub-columns, in pixels.
    fn stack(&self, stage: usize, channel: usize, columns: usize) -> f64 {
        let spacing = Density::Compact.spacing();
        let (cards, height) = self.cards[stage][channel];
        let most = as_f64(cards.div_ceil(columns));
        let mean = height / as_f64(cards.max(1));
        most * (mean + spacing.cards) - spacing.cards + 2.0 * spacing.lane
    }

    fn height(&self, counts: &[usize]) -> f64 {
        let lane = |(channel, (_, least)): (usize, &(_, f64))| {
            let stacks = counts.iter().enumerate().map(|(stage, &columns)| self.stack(stage, channel, columns));
            stacks.fold(*least, f64::max)
        };
        card::HEADER_HEIGHT + self.request.channels.iter().enumerate().map(lane).sum::<f64>()
    }

    fn scale(&self, counts: &[usize]) -> f64 {
        let columns: usize = counts.iter().sum();
        let width = card::HEADER_WIDTH + as_f64(columns) * (card::CARD_WIDTH + GUTTER);
        scale(width, self.height(counts))
    }

    /// The counts with one more column for each stage that makes the tallest stack of one lane: of the lane in which
    /// that saves the most height for each column.
    fn next(&self, counts: &[usize]) -> Option<Vec<usize>> {
        let height = self.height(counts);
        let mut best: Option<(f64, Vec<usize>)> = None;
        for channel in 0..self.request.channels.len() {
            let stacks: Vec<f64> =
                counts.iter().enumerate().map(|(stage, &columns)| self.stack(stage, channel, columns)).collect();
            let tallest = stacks.iter().copied().fold(0.0, f64::max);
            let more: Vec<usize> = counts
                .iter()
                .zip(stacks)
                .map(|(&columns, stack)| columns + usize::from(stack >= tallest))
                .collect();
            let added = more.iter().sum::<usize>() - counts.iter().sum::<usize>();
            if added == 0 || more.iter().any(|&columns| columns > MOST) {
                continue;
            }
            let saved = (height - self.height(&more)) / as_f64(added);
            if saved > 0.0 && best.as_ref().is_none_or(|(most, _)| saved > *most) {
                best = Some((saved, more));
            }
        }
        best.map(|(_, more)| more)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::example::request;

    #[test]
    fn a_tall_stack_is_parted_and_a_low_one_is_not() {
        let mut cards = vec![(0, 0); 12];
        cards.extend([(1, 0), (1, 1)]);
        let (tall, two) = (request(&cards, &[]), request(&[(0, 0), (1, 0)], &[]));
        assert_eq!(counts(&tall).first(), Some(&vec![3, 1]));
        assert_eq!(counts(&two), [[1, 1]]);
    }

    #[test]
    fn a_page_has_scale_one() {
        assert!((scale(1600.0, 700.0) - 1.0).abs() < 1e-12);
        assert!((scale(800.0, 1600.0) - 2.0).abs() < 1e-12);
    }
}
