//! Print in pieces, one below the other, so that it can go on on another sheet of paper and nothing is cut.

use kurbo::Vec2;

use super::{canvas::Canvas, plots::Plot};

/// Something that stays whole: a plot, a sentence, a row of a table.
#[derive(Debug)]
pub(super) struct Piece {
    body: Canvas,
    /// Its height, in pixels.
    height: f64,
    /// The room above it, in pixels, which it has no need of where a sheet begins with it.
    gap: f64,
    /// Whether it stays with the piece after it.
    leads: bool,
    /// The piece that is repeated above it where a sheet begins with it: the head of its table.
    below: Option<usize>,
}

/// Pieces one below the other.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    all: Vec<Piece>,
    head: Option<usize>,
}

/// Pieces that stay together, as numbers from the first to before the last, and the height that they take.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    first: usize,
    end: usize,
    /// The height of the pieces and of the room between them, in pixels.
    pub(super) height: f64,
    /// The room above the first, in pixels.
    pub(super) gap: f64,
    /// The piece that is repeated above the span where a sheet begins with it, and its height, in pixels.
    pub(super) head: Option<(usize, f64)>,
}

impl Pieces {
    /// One piece.
    pub(super) fn one((body, height): Plot) -> Self {
        let mut pieces = Self::default();
        pieces.row((body, height));
        pieces
    }

    /// Adds what stands above the rows that follow: it is never without the first of them, and repeated where they go
    /// on on another sheet.
    pub(super) fn head(&mut self, (body, height): Plot) {
        self.head = Some(self.all.len());
        self.all.push(Piece { body, height, gap: 0.0, leads: true, below: None });
    }

    /// Adds a row, below the head that was added last.
    pub(super) fn row(&mut self, (body, height): Plot) {
        self.all.push(Piece { body, height, gap: 0.0, leads: false, below: self.head });
    }

    /// Lets the last piece stay with the one that comes next.
    pub(super) fn leading(mut self) -> Self {
        if let Some(last) = self.all.last_mut() {
            last.leads = true;
        }
        self
    }

    /// Adds other pieces below these, with room between, in pixels.
    pub(super) fn then(&mut self, gap: f64, other: Self) {
        let before = self.all.len();
        self.head = other.head.map(|head| head + before);
        for (number, mut piece) in other.all.into_iter().enumerate() {
            piece.below = piece.below.map(|head| head + before);
            if number == 0 && before > 0 {
                piece.gap = gap;
            }
            self.all.push(piece);
        }
    }

    /// The height of all of them, in pixels.
    pub(super) fn height(&self) -> f64 {
        self.all.iter().map(|piece| piece.gap + piece.height).sum()
    }

    /// All of them as one plot.
    pub(super) fn whole(self) -> Plot {
        let mut canvas = Canvas::new();
        let mut y = 0.0;
        for piece in self.all {
            y += piece.gap;
            canvas.place(piece.body, Vec2::new(0.0, y));
            y += piece.height;
        }
        (canvas, y)
    }

    /// What stays together, from the top.
    pub(super) fn spans(&self) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        let mut goes_on = false;
        for (number, piece) in self.all.iter().enumerate() {
            if let Some(span) = spans.last_mut().filter(|_| goes_on) {
                span.end = number + 1;
                span.height += piece.gap + piece.height;
            } else {
                let head = piece.below.and_then(|head| Some((head, self.all.get(head)?.height)));
                let (end, height, gap) = (number + 1, piece.height, piece.gap);
                spans.push(Span { first: number, end, height, gap, head });
            }
            goes_on = piece.leads;
        }
        spans
    }

    /// A piece once more.
    pub(super) fn again(&self, number: usize) -> Canvas {
        self.all.get(number).map(|piece| piece.body.clone()).unwrap_or_default()
    }

    /// Puts a span on a canvas, its top at `y`.
    pub(super) fn put(&self, span: Span, canvas: &mut Canvas, (x, mut y): (f64, f64)) {
        for (number, piece) in self.all.iter().enumerate().take(span.end).skip(span.first) {
            if number > span.first {
                y += piece.gap;
            }
            canvas.place(piece.body.clone(), Vec2::new(x, y));
            y += piece.height;
        }
    }
}
