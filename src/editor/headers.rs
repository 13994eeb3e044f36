//! The headers of stages and channels under the pointer: where they are on the canvas, and carrying one elsewhere.
//!
//! A header that is out of view stays at the edge of the canvas as a ruler, and answers the pointer there too.

use kurbo::{Point, Rect, Vec2};

use super::{Camera, Editor, Gesture, Mode, Tool, camera::MARGIN, tools::SLOP};
use crate::{
    layout::{Band, Layout},
    model::Element,
    text::{self, Weight},
};

/// The size of the names on the rulers, in points.
pub const RULER_SIZE: f64 = 14.0;

/// The height of a ruler, in points.
const RULER_HEIGHT: f64 = 28.0;

/// The least width of a ruler at the top where columns are narrow, in points.
const LEAST_STAGE: f64 = 56.0;

/// The height of a ruler along the left where lanes are low, in points.
const LEAST_RULER: f64 = 18.0;

/// The largest width of a ruler along the left, in points.
const RULER_WIDTH: f64 = 160.0;

/// The room above a ruler along the left, in points.
const RULER_GAP: f64 = 4.0;

/// The room beside the name on a ruler, in points.
pub const RULER_PADDING: f64 = 8.0;

/// How far from its row or column a header may be carried and still find a place, in points.
const REACH: f64 = 60.0;

/// A name at the edge of the canvas, in place of a header that is out of view.
#[derive(Clone, Debug, PartialEq)]
pub struct Ruler {
    /// The stage or the channel.
    pub element: Element,
    /// What it is called.
    pub name: String,
    /// Where it is on the canvas; parts of it may be outside.
    pub rect: Rect,
}

/// A header in the hand, in points of the canvas.
#[derive(Clone, Debug, PartialEq)]
pub struct Carried {
    /// The stage or the channel.
    pub header: Element,
    /// Where it is now.
    pub rect: Rect,
    /// Where it would come to stand; none where letting go takes it back.
    pub landing: Option<HeaderLanding>,
}

/// Where a header would come to stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeaderLanding {
    /// Its place in its list afterwards, from 0.
    pub position: usize,
    /// The edge between its new neighbours: x of a stage, y of a channel, in points of the canvas. None where it stays.
    pub edge: Option<f64>,
}

/// How wide the ruler of a lane with this name is, in points.
fn tag_width(name: &str) -> f64 {
    let width = text::width(name, RULER_SIZE, Weight::Bold) * text::SLACK + 2.0 * RULER_PADDING;
    // On the screen, places have fewer digits: a hair less room, and the name would be cut.
    (width.ceil() + 1.0).min(RULER_WIDTH)
}

impl Editor {
    /// The names at the edges of a canvas that shows this layout from here; none while the headers are in view and can be
    /// read. Where they are too small for that, the names stand before them.
    #[must_use]
    pub fn rulers(&self, layout: &Layout, camera: &Camera) -> Vec<Ruler> {
        let on_canvas = |x: f64, y: f64| camera.screen_from_world(Point::new(x, y));
        let corner = on_canvas(layout.header_width, layout.header_height);
        let small = self.level().is_wordless();
        let (beside, below) = (small || corner.x < 0.0, small || corner.y < 0.0);
        let name = |element: &Element| self.name_of(element).unwrap_or_default();
        let mut rulers = Vec::new();
        let above = (corner.y - RULER_HEIGHT).max(0.0);
        if below {
            // Where columns are too narrow for a name, it reaches into the next, which has what is left, or none.
            let mut free = f64::NEG_INFINITY;
            for band in &layout.stages {
                let start = on_canvas(band.start, 0.0).x;
                let end = start + band.length * camera.zoom;
                let from = if small { start.max(free) } else { start };
                if from > start && end - from < LEAST_STAGE {
                    continue;
                }
                let width = if small { (end - from).max(LEAST_STAGE) } else { end - from };
                free = from + width;
                let element = Element::Stage(band.id.clone());
                let rect = Rect::new(from, above, from + width, above + RULER_HEIGHT);
                rulers.push(Ruler { name: name(&element), element, rect });
            }
        }
        if beside {
            // Small tags at the top of what is seen of each lane, so that little is covered; where lanes are low, in their
            // middle or a little below, and where there is no room for all, for as many as there is.
            let top = if below { above + RULER_HEIGHT } else { 0.0 };
            let mut free = top;
            for band in &layout.lanes {
                let (start, end) = (on_canvas(0.0, band.start).y, on_canvas(0.0, band.start + band.length).y);
                let (from, room) = (start.max(top), end - start.max(top));
                let height = if small { room.clamp(LEAST_RULER, RULER_HEIGHT) } else { RULER_HEIGHT };
                let middle = from + (room - height) / 2.0;
                let at = if small { middle.max(free) } else { (start + RULER_GAP).max(top + RULER_GAP) };
                let fits = if small { room > 0.0 && at - middle <= height } else { at + height <= end };
                if fits {
                    free = at + height;
                    let element = Element::Channel(band.id.clone());
                    let name = name(&element);
                    let width = tag_width(&name);
                    let left = (corner.x - width).max(0.0);
                    rulers.push(Ruler { element, name, rect: Rect::new(left, at, left + width, at + height) });
                }
            }
        }
        rulers
    }

    /// How much of the left and of the top of the canvas the names take beside a map that is too small for them.
    pub(super) fn room_for_names(&self, layout: &Layout) -> Vec2 {
        let names = layout.lanes.iter().filter_map(|band| self.name_of(&Element::Channel(band.id.clone())));
        let widest = names.map(|name| tag_width(&name)).fold(MARGIN, f64::max);
        Vec2::new(widest - MARGIN, (RULER_HEIGHT - MARGIN).max(0.0))
    }

    /// The stage or channel whose ruler is at a point of the canvas.
    pub(super) fn ruler_at(&self, screen: Point) -> Option<Element> {
        let rulers = self.rulers(self.layout()?, &self.camera).into_iter().rev();
        rulers.filter(|_| self.is_on_canvas(screen)).find(|ruler| ruler.rect.contains(screen)).map(|it| it.element)
    }

    /// The stage or channel whose header, or ruler, is at a point of the canvas.
    #[must_use]
    pub fn header_at(&self, screen: Point) -> Option<Element> {
        let is_header = |element: &Element| matches!(element, Element::Stage(_) | Element::Channel(_));
        self.ruler_at(screen).or_else(|| self.hit(screen).filter(is_header))
    }

    /// Where the header of a stage or a channel is on the canvas, in points: its ruler, where it has one.
    #[must_use]
    pub fn header(&self, element: &Element) -> Option<Rect> {
        let layout = self.layout()?;
        if let Some(ruler) = self.rulers(layout, &self.camera).into_iter().find(|ruler| ruler.element == *element)
        {
            return Some(ruler.rect);
        }
        let world = match element {
            Element::Stage(id) => {
                let band = layout.stages.iter().find(|band| band.id == *id)?;
                Rect::new(band.start, 0.0, band.start + band.length, layout.header_height)
            }
            Element::Channel(id) => {
                let band = layout.lanes.iter().find(|band| band.id == *id)?;
                Rect::new(0.0, band.start, layout.header_width, band.start + band.length)
            }
            _ => return None,
        };
        let on_canvas = |x, y| self.camera.screen_from_world(Point::new(x, y));
        Some(Rect::from_points(on_canvas(world.x0, world.y0), on_canvas(world.x1, world.y1)))
    }

    /// Takes the header that was pressed up once the pointer has moved enough; whether it is in the hand now.
    pub(super) fn take_header(&mut self, at: Point) -> bool {
        let Gesture::Pressed { at: start, on: Some(header @ (Element::Stage(_) | Element::Channel(_))), .. } =
            &self.gesture
        else {
            return false;
        };
        let (start, header) = (*start, header.clone());
        let may = self.tool == Tool::Select && self.mode == Mode::Map && !self.is_read_only();
        if !may || (at - start).hypot() < SLOP {
            return false;
        }
        let Some(rect) = self.header(&header).filter(|rect| rect.contains(start)) else { return false };
        self.view = self.view.selecting(header.clone());
        self.gesture = Gesture::Carrying { header, rect, start, at };
        true
    }

    /// The header in the hand.
    #[must_use]
    pub fn carried(&self) -> Option<Carried> {
        let Gesture::Carrying { header, rect, start, at } = &self.gesture else { return None };
        let landing = self.header_landing(header, *rect, *at);
        Some(Carried { header: header.clone(), rect: *rect + (*at - *start), landing })
    }

    /// Lets a header go that was taken at `rect`: it comes to stand where the pointer is, or is taken back.
    pub(super) fn drop_header(&mut self, header: &Element, rect: Rect, at: Point) {
        if let Some(landing) = self.header_landing(header, rect, at).filter(|landing| landing.edge.is_some()) {
            self.move_in_list(header, landing.position);
        }
    }

    fn header_landing(&self, header: &Element, rect: Rect, at: Point) -> Option<HeaderLanding> {
        let layout = self.layout()?;
        let near = |low: f64, high: f64, at: f64| at >= low - REACH && at <= high + REACH;
        let world = self.camera.world_from_screen(at);
        let (place, edge) = match header {
            Element::Stage(id) if near(rect.y0, rect.y1, at.y) => {
                (among(&layout.stages, id, world.x), Vec2::new(1.0, 0.0))
            }
            Element::Channel(id) if near(rect.x0, rect.x1, at.x) => {
                (among(&layout.lanes, id, world.y), Vec2::new(0.0, 1.0))
            }
            _ => return None,
        };
        let (position, between) = place.filter(|_| self.is_on_canvas(at))?;
        let on_canvas = |between: f64| {
            let at = self.camera.screen_from_world((edge * between).to_point());
            at.to_vec2().dot(edge)
        };
        Some(HeaderLanding { position, edge: between.map(on_canvas) })
    }

    /// Brings a stretch of the columns into view, or one of the rows, without moving along the other axis.
    pub(super) fn reveal_stretch(&mut self, of_stages: bool, from: f64, to: f64) {
        let before = self.camera;
        let middle = self.camera.world_from_screen((self.canvas / 2.0).to_vec2().to_point());
        let world = if of_stages {
            Rect::new(from, middle.y, to, middle.y)
        } else {
            Rect::new(middle.x, from, middle.x, to)
        };
        self.camera.reveal(world, self.canvas);
        if self.camera != before {
            self.fit = None;
        }
    }
}

/// Which place a band would have if it were dropped at a point, and the edge between its neighbours there; no edge where
/// it would stay.
fn among<Id: PartialEq>(bands: &[Band<Id>], id: &Id, at: f64) -> Option<(usize, Option<f64>)> {
    let own = bands.iter().position(|band| band.id == *id)?;
    let others = || bands.iter().filter(|band| band.id != *id);
    let position = others().filter(|band| band.start + band.length / 2.0 < at).count();
    let edge = match position.cmp(&own) {
        std::cmp::Ordering::Less => others().nth(position).map(|band| band.start),
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => bands.get(position).map(|band| band.start + band.length),
    };
    Some((position, edge))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_comes_to_stand_after_those_whose_middle_is_passed() {
        let bands: Vec<Band<u8>> =
            (0..4_u8).map(|id| Band { id, start: f64::from(id) * 100.0, length: 100.0 }).collect();
        // Over itself, and over the near half of a neighbour, it stays.
        for at in [51.0, 120.0, 249.0] {
            assert_eq!(among(&bands, &1, at), Some((1, None)), "{at}");
        }
        assert_eq!(among(&bands, &1, 49.0), Some((0, Some(0.0))));
        assert_eq!(among(&bands, &1, -1e9), Some((0, Some(0.0))));
        assert_eq!(among(&bands, &1, 251.0), Some((2, Some(300.0))));
        assert_eq!(among(&bands, &1, 1e9), Some((3, Some(400.0))));
        assert_eq!(among(&bands, &9, 0.0), None);
    }
}
