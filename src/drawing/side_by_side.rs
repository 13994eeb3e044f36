//! Two states beside one another: the same columns and rows, and what is in both at the same place in both.

use kurbo::{Rect, Size, Vec2};

use super::{
    Drawing, Theme,
    canvas::{Align, Canvas, Lettering},
    legend, map,
    poster::{self, MARGIN},
};
use crate::{
    i18n::Lang,
    layout::{Layout, Side},
    model::{Element, Journey, PersonaId, Role, State},
    text,
};

/// The room between the two maps, in pixels.
const BETWEEN: f64 = 40.0;

/// The height of the title of each map, in pixels.
const TITLE: f64 = 44.0;

/// The shape of the sheet that the poster shall fit, in any unit: that of a projector.
const SHEET: Size = Size::new(16.0, 9.0);

/// Whether two maps of this size are seen larger beside one another in this room than one above the other.
#[must_use]
pub fn stands_beside(map: Size, room: Size) -> bool {
    let zoom = |columns: f64, rows: f64| {
        (room.width / (columns * map.width).max(1.0)).min(room.height / (rows * map.height).max(1.0))
    };
    zoom(2.0, 1.0) >= zoom(1.0, 2.0)
}

/// Two states, as everybody or a persona meets them, as a poster: a title, each map with its own, and one legend. The
/// layout is that of both on common ground.
#[must_use]
pub fn side_by_side(
    journey: &Journey,
    (from, to): (&State, &State),
    persona: Option<&PersonaId>,
    layout: &Layout,
    theme: &Theme,
    lang: Lang,
) -> Drawing {
    let step = if stands_beside(layout.size, SHEET) {
        Vec2::new(layout.size.width.max(poster::LEAST) + BETWEEN, 0.0)
    } else {
        Vec2::new(0.0, layout.size.height + TITLE + BETWEEN)
    };
    let width = layout.size.width.max(poster::LEAST) + step.x;
    let mut canvas = Canvas::new();
    let args = [("from", from.name.as_str().into()), ("to", to.name.as_str().into())];
    let whose = poster::persona(journey, persona, lang);
    let facts = poster::facts(&lang.text_with("side-by-side-facts", &args), &whose, &journey.organisation);
    let top = poster::title(&mut canvas, Element::Journey, &journey.title, &facts, width, theme);
    for (state, side, corner) in
        [(from, Side::From, Vec2::new(MARGIN, top)), (to, Side::To, Vec2::new(MARGIN, top) + step)]
    {
        let body = map::parts(journey, state, persona, &layout.of_side(side, state), theme, lang);
        title(&mut canvas, state, corner, layout.size.width, theme, lang);
        canvas.place(body, corner + Vec2::new(0.0, TITLE));
    }
    let used = canvas.signs().clone();
    let below = top + step.y + TITLE + layout.size.height + 20.0;
    let end = legend::legend(&mut canvas, &used, MARGIN + width, below, width, theme, lang);
    let title = format!("{} – {} | {}", journey.title, from.name, to.name);
    canvas.finish(title, (width + 2.0 * MARGIN, end + MARGIN), theme.canvas)
}

/// The name of a state and what it stands for, above its map.
fn title(canvas: &mut Canvas, state: &State, corner: Vec2, width: f64, theme: &Theme, lang: Lang) {
    let name = Lettering::bold(22.0, theme.text);
    let role = Lettering::regular(14.0, theme.muted);
    let key = match state.role {
        Role::Current => "role-current",
        Role::Future => "role-future",
    };
    let role_words = text::fit(&lang.text(key), role.size, role.weight, width / 3.0);
    let words = text::fit(&state.name, name.size, name.weight, width - role_words.width - 12.0);
    canvas.about(Element::State(state.id.clone()), |canvas| {
        let bar = Rect::new(corner.x, corner.y, corner.x + width, corner.y + 2.0);
        canvas.rect(bar, 0.0, Some(theme.border), None);
        let after = corner.x + words.width + 12.0;
        canvas.measured(&words, (corner.x, corner.y + 29.0), name, Align::Left);
        canvas.measured(&role_words, (after, corner.y + 29.0), role, Align::Left);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_maps_stand_one_above_the_other_and_tall_ones_beside() {
        let screen = Size::new(1280.0, 720.0);
        assert!(!stands_beside(Size::new(2000.0, 700.0), screen));
        assert!(stands_beside(Size::new(700.0, 900.0), screen));
        // Nothing to show is no reason to fail.
        assert!(stands_beside(Size::ZERO, Size::ZERO));
    }
}
