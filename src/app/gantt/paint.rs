//! What only the screen shows over the roadmap: today, the bar in the hand, the handles.

use std::collections::BTreeMap;

use egui::{Align2, Color32, FontId, Painter, Pos2, Rect as Area, Shape, Stroke, StrokeKind};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use kurbo::{Point, Rect};

use super::{circle, dates};
use crate::{
    app::{
        paint::{color, vec2},
        words::Words,
    },
    drawing::Bar,
    editor::{Charted, Editor, Gesture, Hold},
    model::InitiativeId,
};

/// The radius of a handle, in points.
const HANDLE: f32 = 6.0;

/// How far left of a row its sign is, and how long its arms are, in points.
const NEW: (f32, f32) = (9.0, 4.5);

/// The dashes of the line of today, and the gaps between them, in points.
const DASH: (f32, f32) = (5.0, 4.0);

/// The size of words, in points.
const SIZE: f32 = 13.0;

/// What is painted with.
struct Sheet<'a> {
    painter: &'a Painter,
    words: Words,
    canvas: Area,
    editor: &'a Editor,
    charted: &'a Charted,
}

/// Paints all of it. The pointer is here on the canvas.
pub(in crate::app) fn paint(
    painter: &Painter,
    words: Words,
    canvas: Area,
    editor: &Editor,
    pointer: Option<Point>,
) {
    let Some(charted) = editor.charted() else { return };
    let sheet = Sheet { painter, words, canvas, editor, charted };
    // The hour at which a day begins here is of no account for a line that is days wide.
    sheet.today(Timestamp::now().to_zoned(TimeZone::UTC).date());
    sheet.new_rows();
    if let Gesture::Scheduling { id, hold, at, .. } = editor.gesture() {
        match hold {
            Hold::Link => sheet.link(id, *at),
            Hold::Bar | Hold::End => sheet.bar(*hold),
        }
    } else {
        sheet.handles(pointer);
    }
}

impl Sheet<'_> {
    fn at(&self, world: Point) -> Pos2 {
        self.canvas.min + vec2(self.editor.camera().screen_from_world(world))
    }

    fn area(&self, world: Rect) -> Area {
        Area::from_two_pos(self.at(Point::new(world.x0, world.y0)), self.at(Point::new(world.x1, world.y1)))
    }

    fn accent(&self) -> Color32 {
        color(self.words.theme.accent)
    }

    /// The line of today, where the chart shows that day.
    fn today(&self, today: Date) {
        let gantt = &self.charted.gantt;
        let Some(x) = gantt.x_of(today).filter(|_| gantt.shows(today)) else { return };
        let line = [self.at(Point::new(x, gantt.chart.y0)), self.at(Point::new(x, gantt.chart.y1))];
        let stroke = Stroke::new(1.5, self.accent());
        self.painter.extend(Shape::dashed_line(&line, stroke, DASH.0, DASH.1));
        let foot = line[1];
        self.plate(foot + egui::vec2(0.0, 10.0), &self.words.get("plan-today"), self.words.theme.accent);
    }

    /// A plus before each row in which something is that was not there when the journey was last saved.
    fn new_rows(&self) {
        let added = self.editor.news().map_or(&[][..], |news| &news.added);
        let rows = added.iter().filter_map(|it| self.charted.row_of(&it.id.as_str().into()));
        let rows: BTreeMap<&InitiativeId, &Bar> = rows.map(|bar| (&bar.id, bar)).collect();
        for bar in rows.values() {
            let at = self.at(Point::new(bar.row.x0, bar.row.center().y)) - egui::vec2(NEW.0, 0.0);
            for arm in [egui::vec2(NEW.1, 0.0), egui::vec2(0.0, NEW.1)] {
                self.painter.line_segment([at - arm, at + arm], Stroke::new(2.0, self.accent()));
            }
        }
    }

    /// A few words on a plate of their own, around a point.
    fn plate(&self, middle: Pos2, said: &str, hue: crate::drawing::Color) {
        let theme = self.words.theme;
        let font = FontId::proportional(SIZE);
        let galley = self.painter.layout_no_wrap(said.to_owned(), font.clone(), color(theme.text));
        let mut plate = Area::from_center_size(middle, galley.size() + egui::vec2(14.0, 6.0));
        // It stays on the canvas, whatever is told of.
        let room = self.canvas.shrink(4.0);
        let by = egui::vec2(
            (room.left() - plate.left()).max(0.0) - (plate.right() - room.right()).max(0.0),
            (room.top() - plate.top()).max(0.0) - (plate.bottom() - room.bottom()).max(0.0),
        );
        plate = plate.translate(by);
        self.painter.rect(plate, 4.0, color(theme.surface), Stroke::new(1.0, color(hue)), StrokeKind::Inside);
        self.painter.text(plate.center(), Align2::CENTER_CENTER, said, font, color(theme.text));
    }

    /// Where the bar in the hand will be, and its days.
    fn bar(&self, hold: Hold) {
        let Some(scheduled) = self.editor.scheduled() else { return };
        let area = self.area(scheduled.bar);
        let tint = color(self.words.theme.accent.with_opacity(0.25));
        self.painter.rect(area, 4.0, tint, Stroke::new(2.0, self.accent()), StrokeKind::Outside);
        let above = Pos2::new(area.center().x, area.top() - 18.0);
        self.plate(above, &dates(self.words.lang, hold, &scheduled), self.words.theme.accent);
    }

    /// The dependency in the hand, the bar that it is about to reach, and the circle that it would close.
    fn link(&self, id: &InitiativeId, at: Point) {
        let Some(bar) = self.charted.gantt.bar(id) else { return };
        let linked = self.editor.linked_at(id, at);
        let refused = linked.as_ref().and_then(|(_, circle)| circle.as_ref());
        let theme = self.words.theme;
        let hue = if refused.is_some() { theme.friction } else { theme.accent };
        if let Some((target, _)) = &linked {
            let area = self.area(target.bar).expand(3.0);
            let stroke = Stroke::new(2.5, color(hue));
            self.painter.rect(area, 5.0, color(hue.with_opacity(0.15)), stroke, StrokeKind::Outside);
        }
        let (start, end) = (self.at(Point::new(bar.bar.x1, bar.bar.center().y)), self.at(at));
        let stroke = Stroke::new(2.0, color(hue));
        self.painter.line_segment([start, end], stroke);
        let way = (end - start).normalized();
        if way != egui::Vec2::ZERO {
            let (back, side) = (end - way * 11.0, way.rot90() * 5.5);
            let head = vec![end, back + side, back - side];
            self.painter.add(Shape::convex_polygon(head, color(hue), Stroke::NONE));
        }
        if let Some(titles) = refused {
            self.plate(end + egui::vec2(0.0, 26.0), &circle(self.words, titles), hue);
        }
    }

    /// The handles from which dependencies are drawn.
    fn handles(&self, pointer: Option<Point>) {
        let world = pointer.map(|at| self.editor.camera().world_from_screen(at));
        let nowhere = Point::new(f64::NEG_INFINITY, f64::NEG_INFINITY);
        let held = pointer.and_then(|at| self.editor.hold_at(at));
        for bar in &self.charted.gantt.bars {
            if !self.editor.has_handle(bar, world.unwrap_or(nowhere)) {
                continue;
            }
            let at = self.canvas.min + vec2(self.editor.link_handle(bar));
            let meant = held.as_ref().is_some_and(|(id, hold)| *id == bar.id && *hold == Hold::Link);
            let ground = if meant { self.accent() } else { color(self.words.theme.surface) };
            let radius = if meant { HANDLE + 2.0 } else { HANDLE };
            self.painter.circle(at, radius, ground, Stroke::new(2.0, self.accent()));
        }
    }
}
