//! Where everything of a Sankey is: the same for the window and for print.
//!
//! A knot is a box with its name in it, so that no name lies on a band; a band leaves and reaches the middle of the
//! side of its box, as wide as there is of it. What ends at a knot is a stub right of it.

use kurbo::{BezPath, ParamCurve as _, Point, Rect};

use super::{Sankey, Strandwise, amount};

/// The height of the widest column of bands, in pixels.
const FLOW: f64 = 420.0;

/// The height of a box with one line, and the room between two boxes, in pixels.
const BOX: (f64, f64) = (28.0, 8.0);

/// The least and the most room between two columns; as much is right of the last one where something ends there, in
/// pixels.
const GAP: (f64, f64) = (96.0, 164.0);

/// The least room for a box across, and how wide it is before the bands get more room, in pixels.
const ACROSS: (f64, f64) = (130.0, 164.0);

/// The height of what stands above the columns, in pixels.
const HEAD: f64 = 30.0;

/// How thin a band gets, in pixels: what hurts nobody who passes is a line.
const THINNEST: f64 = 1.5;

/// How long a stub is, in pixels.
const STUB: f64 = 14.0;

/// How often boxes are drawn to what they hang on.
const ROUNDS: usize = 4;

/// Where everything is, from the top left corner.
#[derive(Clone, Debug, Default)]
pub struct Placed {
    /// How wide and how high it all is, in pixels.
    pub size: (f64, f64),
    /// Where the heads of the columns stand: their left ends, and how wide they may be.
    pub heads: Vec<(Point, f64)>,
    /// The boxes of the knots, in their order.
    pub boxes: Vec<Rect>,
    /// The bands of the flows, in their order.
    pub bands: Vec<Band>,
    /// The stubs of what ends, in its order.
    pub stubs: Vec<Stub>,
}

/// A band between two boxes.
#[derive(Clone, Copy, Debug)]
pub struct Band {
    /// The middle of its start.
    pub from: Point,
    /// The middle of its end.
    pub to: Point,
    /// Its width, in pixels.
    pub width: f64,
}

/// What ends right of a box.
#[derive(Clone, Copy, Debug)]
pub struct Stub {
    /// The end of the flow.
    pub rect: Rect,
    /// Where the words about it go: the left end, half way up, and how wide they may be.
    pub words: (Point, f64),
}

impl Band {
    /// A part of the band, by which shares of its width it runs from and to, 0 at the top to 1.
    #[must_use]
    pub fn part(&self, from: f64, to: f64) -> Self {
        let shift = self.width * (f64::midpoint(from, to) - 0.5);
        let moved = |at: Point| Point::new(at.x, at.y + shift);
        Self { from: moved(self.from), to: moved(self.to), width: (self.width * (to - from)).max(THINNEST) }
    }

    /// Its middle at a share of the way, 0–1.
    #[must_use]
    pub fn at(&self, share: f64) -> Point {
        let middle = f64::midpoint(self.from.x, self.to.x);
        let (one, other) = (Point::new(middle, self.from.y), Point::new(middle, self.to.y));
        kurbo::CubicBez::new(self.from, one, other, self.to).eval(share)
    }

    /// Its outline.
    pub(super) fn path(&self) -> BezPath {
        let half = self.width / 2.0;
        let middle = f64::midpoint(self.from.x, self.to.x);
        let mut path = BezPath::new();
        path.move_to((self.from.x, self.from.y - half));
        path.curve_to((middle, self.from.y - half), (middle, self.to.y - half), (self.to.x, self.to.y - half));
        path.line_to((self.to.x, self.to.y + half));
        path.curve_to((middle, self.to.y + half), (middle, self.from.y + half), (self.from.x, self.from.y + half));
        path.close_path();
        path
    }

    /// Whether a point is on it, or this close above or below, in pixels.
    #[must_use]
    pub fn is_near(&self, at: Point, reach: f64) -> bool {
        if at.x < self.from.x || at.x > self.to.x {
            return false;
        }
        // Across grows steadily along the way.
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..12 {
            let middle = f64::midpoint(low, high);
            if self.at(middle).x < at.x { low = middle } else { high = middle }
        }
        (self.at(low).y - at.y).abs() <= self.width / 2.0 + reach
    }
}

impl Sankey {
    /// Where everything is in a picture of this width, in pixels.
    #[must_use]
    pub fn placed(&self, width: f64) -> Placed {
        let columns = self.knots.iter().map(|knot| knot.column + 1).max().unwrap_or(0).max(self.columns.len());
        if columns == 0 {
            return Placed::default();
        }
        #[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
        let count = columns as f64;
        let is_last = |at: usize| self.knots.get(at).is_some_and(|knot| knot.column + 1 == columns);
        let tail = self.losses.iter().any(|loss| is_last(loss.at));
        let gaps = (count - 1.0 + f64::from(tail)).max(1.0);
        let gap = ((width - ACROSS.1 * count) / gaps).clamp(GAP.0, GAP.1);
        let between = gap * (count - 1.0 + f64::from(tail));
        let across = ((width - between) / count).max(ACROSS.0);
        let left = |column: usize| {
            #[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
            let column = column as f64;
            column * (across + gap)
        };
        let through = self.all_through();
        let mut sums = vec![0.0_f64; columns];
        for (knot, much) in self.knots.iter().zip(&through) {
            sums[knot.column] += much;
        }
        let most = sums.into_iter().fold(0.0, f64::max);
        let scale = if most > 0.0 { FLOW / most } else { 0.0 };
        let tall: Vec<f64> = through.iter().map(|much| (much * scale + 6.0).max(BOX.0)).collect();
        let middles = self.middles(columns, &tall, &through);
        let boxes: Vec<Rect> = self
            .knots
            .iter()
            .zip(middles.iter().zip(&tall))
            .map(|(knot, (middle, tall))| {
                let x = left(knot.column);
                Rect::new(x, middle - tall / 2.0, x + across, middle + tall / 2.0)
            })
            .collect();
        let height = boxes.iter().map(|rect| rect.y1).fold(HEAD + BOX.0, f64::max);
        let (bands, stubs) = self.bands(&boxes, scale, gap);
        // Nothing stands beside a head but the next one.
        let room = |column: usize| if column + 1 < columns || tail { across + gap - BOX.1 } else { across };
        let heads = (0..columns).map(|column| (Point::new(left(column), 16.0), room(column))).collect();
        Placed { size: (across * count + between, height), heads, boxes, bands, stubs }
    }

    /// The middles of the boxes: each column from the top, then drawn to what it hangs on, left and right, with all in
    /// their order and apart.
    fn middles(&self, columns: usize, tall: &[f64], through: &[f64]) -> Vec<f64> {
        let mut middles = vec![0.0; tall.len()];
        let of = |column: usize| {
            self.knots.iter().enumerate().filter(move |(_, it)| it.column == column).map(|it| it.0)
        };
        let length = |column: usize| of(column).map(|at| tall[at] + BOX.1).sum::<f64>() - BOX.1;
        let highest = (0..columns).map(length).fold(0.0, f64::max);
        for column in 0..columns {
            let mut y = HEAD + (highest - length(column)) / 2.0;
            for at in of(column) {
                middles[at] = y + tall[at] / 2.0;
                y += tall[at] + BOX.1;
            }
        }
        for round in 0..ROUNDS {
            for step in 1..columns {
                let (column, from_left) = if round % 2 == 0 { (step, true) } else { (columns - 1 - step, false) };
                let wanted = |knot: usize| {
                    let (mut sum, mut weight) = (0.0, 0.0);
                    for flow in &self.flows {
                        let (here, there) = if from_left { (flow.to, flow.from) } else { (flow.from, flow.to) };
                        if here == knot {
                            let much = amount(&flow.strands) + f64::MIN_POSITIVE;
                            sum += middles[there] * much;
                            weight += much;
                        }
                    }
                    if weight > 0.0 { sum / weight } else { middles[knot] }
                };
                let knots: Vec<usize> = of(column).collect();
                let wants: Vec<f64> = knots.iter().map(|knot| wanted(*knot)).collect();
                let settled = apart(&knots, &wants, tall, through, (HEAD, HEAD + highest));
                for (knot, at) in knots.iter().zip(settled) {
                    middles[*knot] = at;
                }
            }
        }
        middles
    }

    /// The bands and the stubs: at each box in the order of what they lead to, what ends below all.
    fn bands(&self, boxes: &[Rect], scale: f64, gap: f64) -> (Vec<Band>, Vec<Stub>) {
        let wide = |strands: &Strandwise| amount(strands) * scale;
        let mut leaving: Vec<f64> =
            (0..boxes.len()).map(|knot| (self.outgoing(knot) + self.lost(knot)) * scale).collect();
        let mut coming: Vec<f64> = (0..boxes.len()).map(|knot| self.incoming(knot) * scale).collect();
        // From what is left to place to where the next one begins.
        for (knot, rect) in boxes.iter().enumerate() {
            leaving[knot] = rect.center().y - leaving[knot] / 2.0;
            coming[knot] = rect.center().y - coming[knot] / 2.0;
        }
        let take = |next: &mut Vec<f64>, knot: usize, width: f64| {
            let middle = next[knot] + width / 2.0;
            next[knot] += width;
            middle
        };
        let mut by_start: Vec<usize> = (0..self.flows.len()).collect();
        by_start.sort_by_key(|at| (self.flows[*at].from, self.flows[*at].to));
        let mut by_end = by_start.clone();
        by_end.sort_by_key(|at| (self.flows[*at].to, self.flows[*at].from));
        let mut bands = vec![Band { from: Point::ZERO, to: Point::ZERO, width: 0.0 }; self.flows.len()];
        for at in by_start {
            let flow = &self.flows[at];
            let width = wide(&flow.strands);
            bands[at].from = Point::new(boxes[flow.from].x1, take(&mut leaving, flow.from, width));
            bands[at].width = width.max(THINNEST);
        }
        for at in by_end {
            let flow = &self.flows[at];
            bands[at].to = Point::new(boxes[flow.to].x0, take(&mut coming, flow.to, wide(&flow.strands)));
        }
        let stubs = self.losses.iter().map(|loss| {
            let rect = boxes[loss.at];
            let width = wide(&loss.strands);
            let middle = take(&mut leaving, loss.at, width);
            let half = (width / 2.0).max(THINNEST);
            let end = Rect::new(rect.x1, middle - half, rect.x1 + STUB, middle + half);
            Stub { rect: end, words: (Point::new(end.x1 + 6.0, middle), gap - STUB - 8.0) }
        });
        let stubs = stubs.collect();
        (bands, stubs)
    }
}

/// The places nearest to what is wanted with all in their order and apart, within bounds: neighbours that want to pass
/// one another share the mean of what they want (isotonic regression by pooling, Ayer et al. 1955).
fn apart(knots: &[usize], wants: &[f64], tall: &[f64], through: &[f64], (low, high): (f64, f64)) -> Vec<f64> {
    // How far each begins below the first, and what the first would want on its behalf.
    let mut offsets = Vec::with_capacity(knots.len());
    let mut below = 0.0;
    for knot in knots {
        offsets.push(below + tall[*knot] / 2.0);
        below += tall[*knot] + BOX.1;
    }
    let room = (high - low - (below - BOX.1)).max(0.0);
    let mut pools: Vec<(f64, f64, usize)> = Vec::new();
    for ((want, offset), knot) in wants.iter().zip(&offsets).zip(knots) {
        let mut pool = (want - offset, through[*knot] + f64::MIN_POSITIVE, 1);
        while let Some(above) = pools.pop_if(|above| above.0 > pool.0) {
            let weight = above.1 + pool.1;
            pool = ((above.0 * above.1 + pool.0 * pool.1) / weight, weight, above.2 + pool.2);
        }
        pools.push(pool);
    }
    let starts =
        pools.into_iter().flat_map(|(at, _, count)| std::iter::repeat_n(at.clamp(low, low + room), count));
    starts.zip(&offsets).map(|(start, offset)| start + offset).collect()
}
