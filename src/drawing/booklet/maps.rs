//! A map on one sheet, which unfolds where the map is large; where no sheet is large enough, on as many as it needs to be
//! read: cut where stages and channels end, each with the headers of both.

use kurbo::{Point, Rect, Size};

use super::crop::{Area, cropped};
use crate::{
    drawing::{Binder, Drawing, Item, pages::FOLDS},
    layout::{Band, Layout},
};

/// How large a map is at least, so that its smallest letters, of 12 pixels, have some 6 points on paper.
const LEAST: f64 = 0.82;

/// How large a map is at most.
const MOST: f64 = 1.25;

/// How far a sheet goes on beyond the stages and the channels that it shows, in pixels of the map: room for the ends of
/// lines, and for the words on them.
const BEYOND: (f64, f64) = (48.0, 10.0);

/// The room below a map in which its signs are named, in pixels.
const LEGEND: f64 = 230.0;

/// The most sheets of a map: a larger one is made smaller.
const SHEETS: usize = 9;

/// A part of a map that has a sheet for itself.
pub(super) struct Tile {
    /// What is on it.
    pub(super) items: Vec<Item>,
    /// How large it is, in pixels.
    pub(super) size: Size,
    /// Its first and last stage, by index.
    pub(super) stages: (usize, usize),
}

/// The layout of those given whose map has room on one sheet at a size that can be read, and how many times as wide and
/// as high as the others that sheet is: as small as can be. Where no sheet is large enough, the layout that takes the
/// fewest of the largest; of several the one that shows most channels at once, then the first.
pub(super) fn placed(layouts: &[Layout]) -> Option<(&Layout, f64)> {
    let is_whole = |layout: &&Layout, times: f64| {
        let Grid { columns, rows, is_small } = Grid::of(layout, room(times));
        !is_small && columns.len() * rows.len() <= 1
    };
    let whole = FOLDS.into_iter().find_map(|times| {
        let layout = layouts.iter().find(|layout| is_whole(layout, times))?;
        Some((layout, times))
    });
    let [.., largest] = FOLDS;
    whole.or_else(|| {
        let fewest = layouts.iter().min_by_key(|layout| {
            let Grid { columns, rows, is_small } = Grid::of(layout, room(largest));
            (is_small, columns.len() * rows.len(), rows.len())
        });
        fewest.map(|layout| (layout, largest))
    })
}

/// The room of a map on a sheet this many times as wide and as high, in pixels: below it its signs are named.
pub(super) fn room(times: f64) -> Size {
    let room = Binder::unfolded_room(times);
    Size::new(room.width, room.height - LEGEND)
}

/// How a map is cut.
struct Grid {
    /// The stages of each column of sheets.
    columns: Parts,
    /// The channels of each row of sheets.
    rows: Parts,
    /// Whether it had to be made smaller than can be read.
    is_small: bool,
}

impl Grid {
    fn of(layout: &Layout, room: Size) -> Self {
        let (stages, lanes) = (lengths(&layout.stages), lengths(&layout.lanes));
        let mut least = LEAST;
        loop {
            let columns = parts(&stages, room.width / least - layout.header_width - 2.0 * BEYOND.0);
            let rows = parts(&lanes, room.height / least - layout.header_height - 2.0 * BEYOND.1);
            let is_small = least < LEAST;
            if columns.len() * rows.len() <= SHEETS || least < 0.01 {
                return Self { columns, rows, is_small };
            }
            least *= 0.9;
        }
    }
}

/// A map on sheets that have this room, in pixels, row by row; sheets without a card are left out.
pub(super) fn tiles(map: &Drawing, layout: &Layout, room: Size) -> Vec<Tile> {
    let head = Size::new(layout.header_width, layout.header_height);
    if layout.stages.is_empty() || layout.lanes.is_empty() {
        let scale = MOST.min(room.width / map.width.max(1.0)).min(room.height / map.height.max(1.0));
        let whole = Rect::new(0.0, 0.0, map.width, map.height);
        let items = cropped(&map.items, Area::sharp(whole), scale, Point::ZERO);
        return vec![Tile { items, size: whole.size() * scale, stages: (0, 0) }];
    }
    let Grid { columns, rows, .. } = Grid::of(layout, room);
    let (wide, high) = (band_ends(&layout.stages, &columns), band_ends(&layout.lanes, &rows));
    let end = Size::new(layout.size.width, layout.size.height);
    let mut areas = Vec::new();
    for (top, bottom) in &high {
        for ((left, right), stages) in wide.iter().zip(&columns) {
            let inner = Rect::new(*left, *top, *right, *bottom);
            let outer = Rect::new(
                (left - BEYOND.0).max(head.width),
                (top - BEYOND.1).max(head.height),
                (right + BEYOND.0).min(end.width),
                (bottom + BEYOND.1).min(end.height),
            );
            // A sheet of passing lines says nothing.
            if layout.nodes.iter().any(|node| inner.contains(node.rect.center())) {
                areas.push((Area { inner, outer }, *stages));
            }
        }
    }
    let widest = areas.iter().map(|(area, _)| area.outer.width()).fold(0.0, f64::max) + head.width;
    let highest = areas.iter().map(|(area, _)| area.outer.height()).fold(0.0, f64::max) + head.height;
    // All sheets of a map are equally large, so that they can be laid side by side.
    let scale = MOST.min(room.width / widest.max(1.0)).min(room.height / highest.max(1.0));
    let tiles = areas.into_iter().map(|(area, stages)| {
        let size = Size::new(head.width + area.outer.width(), head.height + area.outer.height()) * scale;
        Tile { items: tile(&map.items, area, head, scale), size, stages }
    });
    tiles.collect()
}

/// A part of a map, with the headers that belong to it.
fn tile(items: &[Item], body: Area, head: Size, scale: f64) -> Vec<Item> {
    let Area { inner, outer } = body;
    let (right, below) = (head.width * scale, head.height * scale);
    let mut tile = cropped(items, body, scale, Point::new(right, below));
    let above = Rect::new(inner.x0, 0.0, inner.x1, head.height);
    let beside = Rect::new(0.0, inner.y0, head.width, inner.y1);
    let corner = Rect::new(0.0, 0.0, head.width, head.height);
    let (from_left, from_top) = ((inner.x0 - outer.x0) * scale, (inner.y0 - outer.y0) * scale);
    tile.extend(cropped(items, Area::sharp(above), scale, Point::new(right + from_left, 0.0)));
    tile.extend(cropped(items, Area::sharp(beside), scale, Point::new(0.0, below + from_top)));
    tile.extend(cropped(items, Area::sharp(corner), scale, Point::ZERO));
    tile
}

/// Neighbours, as the first and the last by index of each part.
type Parts = Vec<(usize, usize)>;

fn lengths<Id>(bands: &[Band<Id>]) -> Vec<f64> {
    bands.iter().map(|band| band.length).collect()
}

/// Where the first band of each part begins and the last one ends.
fn band_ends<Id>(bands: &[Band<Id>], parts: &[(usize, usize)]) -> Vec<(f64, f64)> {
    let ends = |(first, last): &(usize, usize)| {
        let end = |band: &Band<Id>| band.start + band.length;
        Some((bands.get(*first)?.start, bands.get(*last).map(end)?))
    };
    parts.iter().filter_map(ends).collect()
}

/// Neighbours in as few parts as have room for them, as equal as can be: the first and the last of each. What has no
/// room by itself is a part of its own.
fn parts(lengths: &[f64], room: f64) -> Parts {
    let widest = lengths.iter().copied().fold(room, f64::max);
    let count = filled(lengths, widest).len();
    let (mut low, mut high) = (widest.min(lengths.iter().copied().fold(0.0, f64::max)), widest);
    // Twenty halvings tell a part from another by far less than a pixel.
    for _ in 0..20 {
        let middle = f64::midpoint(low, high);
        if filled(lengths, middle).len() <= count { high = middle } else { low = middle }
    }
    filled(lengths, high)
}

/// Neighbours in parts that are filled one after the other.
fn filled(lengths: &[f64], room: f64) -> Parts {
    let mut parts: Parts = Vec::new();
    let mut taken = 0.0;
    for (at, length) in lengths.iter().enumerate() {
        match parts.last_mut() {
            Some(last) if taken + length <= room => {
                last.1 = at;
                taken += length;
            }
            _ => {
                parts.push((at, at));
                taken = *length;
            }
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_few_and_equal() {
        assert_eq!(parts(&[300.0, 400.0, 800.0, 400.0, 700.0, 300.0], 1500.0), [(0, 2), (3, 5)]);
        assert_eq!(parts(&[1.0, 1.0, 1.0, 1.0], 3.5), [(0, 1), (2, 3)]);
        assert_eq!(parts(&[9.0, 1.0, 1.0], 5.0), [(0, 0), (1, 2)]);
        assert_eq!(parts(&[2.0], 100.0), [(0, 0)]);
        assert!(parts(&[], 100.0).is_empty());
    }
}
