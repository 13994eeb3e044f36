//! Below the line of visibility: what is done, with which systems, and who answers for it, a column a stage.

use kurbo::{Point, Rect};

use super::{
    Theme,
    canvas::{Align, Canvas, LEADING, Lettering},
    legend::Sign,
    signs,
};
use crate::{
    i18n::Lang,
    layout::{Band, Layout},
    model::{Element, Journey, StageId, State, System, Touchpoint},
    text::{self, Icon, Measured},
};

/// The room around the words of a column, in pixels.
const PADDING: f64 = 12.0;

/// The height of a chip with the name of a system, in pixels.
const CHIP: f64 = 22.0;

/// What one column shows.
#[derive(Debug, Default)]
struct Column<'a> {
    actions: Vec<Action<'a>>,
    systems: Vec<&'a System>,
    /// The owners as they are written, each once.
    owners: Vec<&'a str>,
}

/// An action below the line, with its words broken.
#[derive(Debug)]
struct Action<'a> {
    touchpoint: &'a Touchpoint,
    lines: Vec<Measured>,
    emotion: Option<i64>,
}

impl Action<'_> {
    fn height(&self) -> f64 {
        lines_height(self.lines.len()) + 6.0
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few lines")]
fn lines_height(lines: usize) -> f64 {
    lines as f64 * 12.0 * LEADING
}

#[expect(clippy::cast_precision_loss, reason = "a few rows")]
fn stacked(rows: usize, each: f64) -> f64 {
    rows as f64 * each
}

/// Paints the line of visibility and what is below it, from `top` down. Returns the height taken.
pub(super) fn backstage(
    canvas: &mut Canvas,
    journey: &Journey,
    state: &State,
    layout: &Layout,
    theme: &Theme,
    lang: Lang,
    top: f64,
) -> f64 {
    let columns: Vec<_> = layout.stages.iter().map(|band| (band, column(journey, state, band))).collect();
    let tallest =
        |height: &dyn Fn(&Column) -> f64| columns.iter().map(|(_, column)| height(column)).fold(0.0, f64::max);
    let actions = tallest(&|column| column.actions.iter().map(Action::height).sum());
    let systems = tallest(&|column| stacked(column.systems.len(), CHIP + 4.0));
    let owners = tallest(&|column| stacked(column.owners.len(), 20.0));
    if actions + systems + owners == 0.0 {
        return 0.0;
    }
    let label = Lettering::bold(12.0, theme.muted);
    let words = lang.text("map-line-of-visibility");
    let wide =
        canvas.text(&words, (16.0, label.baseline(top + 10.0)), label, Align::Left, layout.header_width - 24.0);
    let pen = super::Stroke::new(theme.muted, 1.5).dashed(&[8.0, 5.0]);
    canvas.line((16.0 + wide + 10.0, top + 10.0), (layout.size.width, top + 10.0), pen);
    let mut y = top + 32.0;
    let rows = [
        ("map-backstage", Icon::Wrench, actions),
        ("map-systems", Icon::Server, systems),
        ("map-owners", Icon::Users, owners),
    ];
    for (row, (key, icon, height)) in rows.into_iter().enumerate() {
        if height == 0.0 {
            continue;
        }
        let heading = Lettering::bold(14.0, theme.text);
        canvas.icon(icon, (26.0, y + 9.0), 18.0, theme.text);
        canvas.text(
            &lang.text(key),
            (48.0, heading.baseline(y + 9.0)),
            heading,
            Align::Left,
            layout.header_width - 56.0,
        );
        for (band, column) in &columns {
            match row {
                0 => paint_actions(canvas, column, band, theme, y),
                1 => paint_systems(canvas, column, band, theme, y),
                _ => paint_owners(canvas, journey, column, band, theme, y),
            }
        }
        y += height.max(22.0) + 10.0;
        canvas.line((0.0, y - 6.0), (layout.size.width, y - 6.0), theme.thin());
        y += 6.0;
    }
    y - top
}

fn column<'a>(journey: &'a Journey, state: &'a State, band: &Band<StageId>) -> Column<'a> {
    let mut column = Column::default();
    let room = band.length - 2.0 * PADDING;
    for touchpoint in state.touchpoints.iter().filter(|touchpoint| touchpoint.stage == band.id) {
        for backstage in &touchpoint.backstage {
            let who = journey.owner_name(&backstage.who);
            let words =
                if who.is_empty() { backstage.action.clone() } else { format!("{} · {who}", backstage.action) };
            let indent = if backstage.emotion.is_some() { 36.0 } else { 12.0 };
            let lines = text::break_lines(&words, 12.0, text::Weight::Regular, room - indent, 4);
            column.actions.push(Action { touchpoint, lines, emotion: backstage.emotion });
        }
        let named = touchpoint.systems.iter().chain(touchpoint.backstage.iter().flat_map(|below| &below.systems));
        for system in named.filter_map(|id| journey.systems.get(id)) {
            if !column.systems.iter().any(|known| known.id == system.id) {
                column.systems.push(system);
            }
        }
        if !touchpoint.owner.is_empty() && !column.owners.contains(&touchpoint.owner.as_str()) {
            column.owners.push(&touchpoint.owner);
        }
    }
    column
}

fn paint_actions(canvas: &mut Canvas, column: &Column, band: &Band<StageId>, theme: &Theme, top: f64) {
    let lettering = Lettering::regular(12.0, theme.text);
    let left = band.start + PADDING;
    let mut y = top;
    for action in &column.actions {
        canvas.about(Element::Touchpoint(action.touchpoint.id.clone()), |canvas| {
            let middle = y + 9.0;
            let indent = if let Some(emotion) = action.emotion {
                canvas.used(Sign::Face);
                signs::face(canvas, theme, Point::new(left + 7.0, middle), 7.0, emotion);
                let sign = Lettering::bold(12.0, theme.text);
                let at = (left + 16.0, sign.baseline(middle));
                canvas.text(&signs::emotion_sign(emotion), at, sign, Align::Left, 20.0);
                36.0
            } else {
                canvas.disc(Point::new(left + 4.0, middle), 2.5, Some(theme.muted), None);
                12.0
            };
            canvas.lines(&action.lines, (left + indent, lettering.baseline(middle)), lettering, Align::Left);
        });
        y += action.height();
    }
}

fn paint_systems(canvas: &mut Canvas, column: &Column, band: &Band<StageId>, theme: &Theme, top: f64) {
    let lettering = Lettering::regular(12.0, theme.text);
    let left = band.start + PADDING;
    let mut y = top - 1.0;
    for system in &column.systems {
        canvas.about(Element::System(system.id.clone()), |canvas| {
            let room = band.length - 2.0 * PADDING - 16.0;
            let fitted = text::fit(&system.name, lettering.size, lettering.weight, room);
            let chip = Rect::new(left, y, left + fitted.width + 16.0, y + CHIP);
            canvas.rect(chip, 6.0, Some(theme.surface), Some(theme.outline()));
            let at = (chip.x0 + 8.0, lettering.baseline(chip.center().y));
            canvas.measured(&fitted, at, lettering, Align::Left);
        });
        y += CHIP + 4.0;
    }
}

fn paint_owners(
    canvas: &mut Canvas,
    journey: &Journey,
    column: &Column,
    band: &Band<StageId>,
    theme: &Theme,
    top: f64,
) {
    let lettering = Lettering::regular(12.0, theme.text);
    let left = band.start + PADDING;
    let mut y = top + 9.0;
    for owner in &column.owners {
        let paint = |canvas: &mut Canvas| {
            let room = band.length - 2.0 * PADDING;
            canvas.text(journey.owner_name(owner), (left, lettering.baseline(y)), lettering, Align::Left, room);
        };
        match journey.teams.get(&crate::model::TeamId::new(owner)) {
            Some(team) => canvas.about(Element::Team(team.id.clone()), paint),
            None => paint(canvas),
        }
        y += 20.0;
    }
}
