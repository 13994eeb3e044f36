//! Two states over one another: what stays steps back, what changes carries its mark.

use std::collections::BTreeMap;

use kurbo::{Point, Rect, Vec2};

use super::{
    Drawing, Tallies, Theme, bundle,
    canvas::Canvas,
    card::{self, Style},
    edge::{self, Look},
    headers::{self, Heads},
    legend,
    legend::Sign,
    map, marks,
    marks::Trail,
    own,
    pins::Hooks,
    poster::{self, MARGIN},
};
use crate::{
    i18n::Lang,
    insight::{self, Comparison, Fate},
    layout::{
        Edge, Layout, Node, Side, pin,
        plate::{self, Forks, Words},
    },
    model::{Anchor, Element, Friction, Journey, PersonaId, State, TouchpointId, Transition},
    telling,
};

/// The dots and gaps of a line that is gone, in pixels.
const DOTS: [f64; 2] = [2.0, 4.5];

/// What changes from one state to another as a poster: headline, map of both, legend.
#[must_use]
pub fn comparison(
    journey: &Journey,
    from: &State,
    to: &State,
    layout: &Layout,
    theme: &Theme,
    lang: Lang,
) -> Drawing {
    comparison_for(journey, from, to, None, layout, theme, lang)
}

/// What changes for a persona from one state to another as a poster: with its own values, and what it meets in neither
/// state faded. The layout is that of both states as [`insight::seen_by`] the persona.
#[must_use]
pub fn comparison_for(
    journey: &Journey,
    from: &State,
    to: &State,
    persona: Option<&PersonaId>,
    layout: &Layout,
    theme: &Theme,
    lang: Lang,
) -> Drawing {
    let [from, to] = [from, to].map(|state| insight::seen_by(state, persona));
    let (from, to) = (&*from, &*to);
    let overlay = Overlay::new(journey, (from, to), persona, layout, theme, lang);
    let mut body = overlay.paint();
    body.fade(&insight::passed_by_in_both(from, to, persona));
    let width = layout.size.width.max(poster::LEAST);
    let mut canvas = Canvas::new();
    let states = format!("{} → {}", from.name, to.name);
    let told = telling::sentence(&overlay.comparison, lang).text();
    let facts = poster::facts(&told, &states, &poster::persona(journey, persona, lang));
    let element = Element::State(to.id.clone());
    let top = poster::title(&mut canvas, element, &journey.title, &facts, width, theme);
    let used = body.signs().clone();
    canvas.place(body, Vec2::new(MARGIN, top));
    let below = top + layout.size.height + 20.0;
    let end = legend::legend(&mut canvas, &used, MARGIN + width, below, width, theme, lang);
    let title = title(journey, from, to, persona);
    canvas.finish(title, (width + 2.0 * MARGIN, end + MARGIN), theme.canvas)
}

/// What changes from one state to another, the map alone, in the coordinates of its layout.
#[must_use]
pub fn comparison_only(
    journey: &Journey,
    from: &State,
    to: &State,
    layout: &Layout,
    theme: &Theme,
    lang: Lang,
) -> Drawing {
    comparison_only_for(journey, from, to, None, layout, theme, lang)
}

/// What changes for a persona from one state to another, the map alone, in the coordinates of its layout, which is that of
/// both states as [`insight::seen_by`] the persona. What it meets in neither is not faded: that is left to who shows it.
#[must_use]
pub fn comparison_only_for(
    journey: &Journey,
    from: &State,
    to: &State,
    persona: Option<&PersonaId>,
    layout: &Layout,
    theme: &Theme,
    lang: Lang,
) -> Drawing {
    let [from, to] = [from, to].map(|state| insight::seen_by(state, persona));
    let canvas = Overlay::new(journey, (&from, &to), persona, layout, theme, lang).paint();
    let title = title(journey, &from, &to, persona);
    canvas.finish(title, (layout.size.width, layout.size.height), theme.canvas)
}

/// What changes from one state to another for everybody, the map alone.
pub(super) fn canvas(
    journey: &Journey,
    (from, to): (&State, &State),
    layout: &Layout,
    theme: &Theme,
    lang: Lang,
) -> Canvas {
    Overlay::new(journey, (from, to), None, layout, theme, lang).paint()
}

fn title(journey: &Journey, from: &State, to: &State, persona: Option<&PersonaId>) -> String {
    poster::spoken(journey, &format!("{} → {}", from.name, to.name), persona)
}

/// Everything that painting a comparison looks things up in. The states are as the persona meets them.
struct Overlay<'a> {
    journey: &'a Journey,
    from: &'a State,
    to: &'a State,
    persona: Option<&'a PersonaId>,
    layout: &'a Layout,
    theme: &'a Theme,
    lang: Lang,
    comparison: Comparison,
    /// How many fields differ of each touchpoint that changes.
    changed: BTreeMap<TouchpointId, usize>,
}

impl<'a> Overlay<'a> {
    fn new(
        journey: &'a Journey,
        (from, to): (&'a State, &'a State),
        persona: Option<&'a PersonaId>,
        layout: &'a Layout,
        theme: &'a Theme,
        lang: Lang,
    ) -> Self {
        let comparison = insight::compare_for(journey, from, to, persona);
        let changed = &comparison.touchpoints.changed;
        let changed = changed.iter().map(|change| (change.id.clone(), change.fields.len())).collect();
        Self { journey, from, to, persona, layout, theme, lang, comparison, changed }
    }

    fn paint(&self) -> Canvas {
        let Self { journey, from, to, layout, theme, lang, .. } = *self;
        let mut canvas = Canvas::new();
        headers::lanes(&mut canvas, journey, layout, theme);
        headers::stage_headers(&mut canvas, journey, &[from, to], Heads::of(layout), theme, lang);
        headers::lane_headers(&mut canvas, journey, layout, theme, lang);
        headers::corner(&mut canvas, &[from, to], layout, theme, lang);
        let is_stacked = !layout.bundles.is_empty();
        if is_stacked {
            bundle::bundles(&mut canvas, layout, &Tallies::of_both(from, to), theme);
        } else {
            self.edges(&mut canvas);
        }
        self.trails(&mut canvas);
        if !is_stacked {
            self.labels(&mut canvas);
        }
        for side in [Side::From, Side::Both, Side::To] {
            for node in layout.nodes.iter().filter(|node| node.side == side) {
                self.node(&mut canvas, node);
            }
        }
        if is_stacked {
            self.edges(&mut canvas);
            self.labels(&mut canvas);
        }
        for node in &layout.nodes {
            self.node_mark(&mut canvas, node);
        }
        for edge in &layout.edges {
            self.edge_mark(&mut canvas, edge);
            if let Some(transition) =
                self.transition(edge).filter(|_| edge.label.is_some() && edge.side != Side::From)
            {
                own::transition(&mut canvas, transition, self.persona, edge, theme);
            }
        }
        self.frictions(&mut canvas);
        canvas
    }

    /// The transition of a line, as it is in the state that the line is from.
    fn transition(&self, edge: &Edge) -> Option<&'a Transition> {
        let state = if edge.side == Side::From { self.from } else { self.to };
        state.transitions.get(&edge.id)
    }

    /// How many fields of a touchpoint differ.
    fn touchpoint_changes(&self, id: &TouchpointId) -> Option<usize> {
        self.changed.get(id).copied()
    }

    /// What a transition is, as a line of the overlay shows it.
    fn line(&self, edge: &Edge) -> Kind {
        let transitions = &self.comparison.transitions;
        if let Some(reroute) = transitions.rerouted.iter().find(|reroute| reroute.id == edge.id) {
            return if edge.side == Side::From { Kind::Ghost } else { Kind::Rerouted(reroute.fields.len()) };
        }
        if edge.side == Side::From {
            // In both states, but one of its ends has moved: the line is drawn again at the new place.
            return if self.to.transitions.contains(&edge.id) { Kind::Ghost } else { Kind::Removed };
        }
        if let Some(change) = transitions.changed.iter().find(|change| change.id == edge.id) {
            return Kind::Changed(change.fields.len());
        }
        if self.from.transitions.contains(&edge.id) { Kind::Kept } else { Kind::Added }
    }

    /// What is written on the lines.
    fn labels(&self, canvas: &mut Canvas) {
        let Self { from, to, layout, theme, lang, .. } = *self;
        let forks = [from, to].map(Forks::of);
        for edge in &layout.edges {
            if let (Some(transition), Some(rect)) = (self.transition(edge), edge.label) {
                let words = Words::compared(&edge.id, edge.side, (from, &forks[0]), (to, &forks[1]));
                let gone = matches!(self.line(edge), Kind::Removed | Kind::Ghost);
                let ink = if gone { theme.muted } else { theme.text };
                map::label(canvas, transition, &words, rect, ink, theme, lang);
            }
        }
    }

    /// The lines: what is gone lies below what stays, what is new above.
    fn edges(&self, canvas: &mut Canvas) {
        for side in [Side::From, Side::Both, Side::To] {
            for edge in self.layout.edges.iter().filter(|edge| edge.side == side) {
                self.edge(canvas, edge);
            }
        }
    }

    fn edge(&self, canvas: &mut Canvas, edge: &Edge) {
        let Some(transition) = self.transition(edge) else { return };
        let theme = self.theme;
        let width = edge::width_of(transition.share.unwrap_or(0.3));
        let look = match self.line(edge) {
            Kind::Kept => Look::new(theme.border, width.min(2.0)),
            Kind::Changed(_) => Look::new(theme.muted, width.min(3.0)),
            Kind::Added | Kind::Rerouted(_) => Look::new(theme.better, width.max(3.5)),
            Kind::Removed | Kind::Ghost => Look { dash: DOTS.to_vec(), ..Look::new(theme.muted, 1.75) },
        };
        canvas.about(Element::Transition(transition.id.clone()), |canvas| {
            edge::paint(canvas, &edge.points, &look, &[]);
        });
    }

    /// The mark of a line. A share that changes is written on its plate, and needs none.
    fn edge_mark(&self, canvas: &mut Canvas, line: &Edge) {
        let theme = self.theme;
        let (before, after) = (self.from.transitions.get(&line.id), self.to.transitions.get(&line.id));
        let is_written = before.zip(after).is_some_and(|(before, after)| !plate::needs_mark(before, after));
        let mark = match self.line(line) {
            Kind::Added => ("+".to_owned(), theme.better, theme.on_better, Sign::Added),
            Kind::Removed => ("−".to_owned(), theme.muted, theme.canvas, Sign::Removed),
            Kind::Changed(_) if is_written => return,
            Kind::Changed(fields) => (format!("Δ {fields}"), theme.text, theme.canvas, Sign::Changed),
            Kind::Rerouted(fields) => (format!("Δ {fields}"), theme.better, theme.on_better, Sign::Rerouted),
            Kind::Kept | Kind::Ghost => return,
        };
        let (words, fill, ink, sign) = mark;
        canvas.used(sign);
        canvas.about(Element::Transition(line.id.clone()), |canvas| {
            marks::small_badge(canvas, line.mark.center(), &words, fill, ink);
        });
    }

    fn node(&self, canvas: &mut Canvas, node: &Node) {
        let state = if node.side == Side::From { self.from } else { self.to };
        let Some(touchpoint) = state.touchpoints.get(&node.id) else { return };
        let in_both = self.from.touchpoints.contains(&node.id) && self.to.touchpoints.contains(&node.id);
        let style = match node.side {
            Side::From if in_both => Style::Left,
            Side::From => Style::Removed,
            Side::To if !in_both => Style::Added,
            Side::Both | Side::To if self.touchpoint_changes(&node.id).is_some() => Style::Changed,
            Side::Both | Side::To => Style::Kept,
        };
        if style == Style::Kept {
            canvas.used(Sign::Kept);
        }
        card::card(canvas, self.journey, touchpoint, node.rect, style, self.theme, self.lang);
        if matches!(style, Style::Changed | Style::Kept | Style::Added) {
            own::touchpoint(canvas, touchpoint, self.persona, node.rect, self.theme);
        }
    }

    /// The marks of a card, side by side on its top edge.
    fn node_mark(&self, canvas: &mut Canvas, node: &Node) {
        let theme = self.theme;
        let touchpoints = &self.comparison.touchpoints;
        let mut marks = Vec::new();
        match node.side {
            Side::From if !self.to.touchpoints.contains(&node.id) => {
                marks.push(("−".to_owned(), theme.muted, theme.canvas, Sign::Removed));
                if let Some(split) = touchpoints.split.iter().find(|split| split.from == node.id) {
                    marks.push((format!("1 › {}", split.into.len()), theme.better, theme.on_better, Sign::Split));
                }
            }
            Side::From => {}
            Side::Both | Side::To => {
                if !self.from.touchpoints.contains(&node.id) {
                    marks.push(("+".to_owned(), theme.better, theme.on_better, Sign::Added));
                }
                if let Some(fields) = self.touchpoint_changes(&node.id) {
                    marks.push((format!("Δ {fields}"), theme.text, theme.canvas, Sign::Changed));
                }
                if let Some(merge) = touchpoints.merged.iter().find(|merge| merge.into == node.id) {
                    marks.push((format!("{} › 1", merge.from.len()), theme.better, theme.on_better, Sign::Merged));
                }
                if touchpoints.replaced.iter().any(|pair| pair.to == node.id) {
                    marks.push(("1 › 1".to_owned(), theme.better, theme.on_better, Sign::Replaced));
                }
            }
        }
        canvas.about(Element::Touchpoint(node.id.clone()), |canvas| {
            let mut x = node.rect.x0 + 20.0;
            for (words, fill, ink, sign) in marks {
                canvas.used(sign);
                x += marks::badge(canvas, Point::new(x, node.rect.y0), &words, fill, ink) + 6.0;
            }
        });
    }

    /// Trails from where touchpoints stood, or from those that others stand for.
    fn trails(&self, canvas: &mut Canvas) {
        let touchpoints = &self.comparison.touchpoints;
        let moved = touchpoints.changed.iter().filter(|it| it.is_moved()).map(|it| (&it.id, &it.id, Trail::Moved));
        let merged = touchpoints.merged.iter().flat_map(|it| it.from.iter().map(move |from| (from, &it.into)));
        let split = touchpoints.split.iter().flat_map(|it| it.into.iter().map(move |into| (&it.from, into)));
        let replaced = touchpoints.replaced.iter().map(|pair| (&pair.from, &pair.to));
        let stand_for = merged.chain(split).chain(replaced).map(|(from, to)| (from, to, Trail::Replaces));
        for (from, to, trail) in moved.chain(stand_for) {
            let (Some(old), Some(new)) = (self.rect(from, Side::From), self.rect(to, Side::To)) else { continue };
            if trail == Trail::Moved {
                canvas.used(Sign::Moved);
            }
            canvas.about(Element::Touchpoint(to.clone()), |canvas| {
                marks::path(canvas, marks::between(old, new), trail, self.theme);
            });
        }
    }

    fn rect(&self, id: &TouchpointId, side: Side) -> Option<Rect> {
        let mut nodes = self.layout.nodes.iter().filter(|node| node.id == *id);
        nodes.find(|node| node.side == side || node.side == Side::Both).map(|node| node.rect)
    }

    /// What becomes of the frictions, where they are, or where they were: one pin for each fate at each place.
    fn frictions(&self, canvas: &mut Canvas) {
        let mut taken: Vec<Rect> = Vec::new();
        let places = [Side::From, Side::To].map(|side| Hooks::of(self.layout, side));
        for fate in Fate::ALL {
            let gone = matches!(fate, Fate::Resolved | Fate::Unanswered);
            let (state, hooks) = if gone { (self.from, &places[0]) } else { (self.to, &places[1]) };
            let mut by_place: BTreeMap<&Anchor, Vec<&Friction>> = BTreeMap::new();
            for friction in self.comparison.frictions.with(fate).iter().filter_map(|id| state.frictions.get(id)) {
                by_place.entry(&friction.at).or_default().push(friction);
            }
            for (anchor, mut frictions) in by_place {
                let (before, after) = pin::compared(frictions.len(), marks::has_sign(fate));
                let Some(mut tip) = hooks.tip(anchor, after) else { continue };
                let room = |tip: Point| Rect::new(tip.x - before, tip.y - marks::PIN_HEIGHT, tip.x + after, tip.y);
                // Beside those that hang there already, towards the start.
                while let Some(other) = taken.iter().find(|other| other.overlaps(room(tip))) {
                    tip.x -= room(tip).x1 - other.x0 + pin::APART;
                }
                taken.push(room(tip));
                // The worst stands in front.
                frictions.sort_by_key(|friction| friction.severity);
                self.fates(canvas, tip, fate, &frictions);
            }
        }
    }

    /// The frictions of one place that share a fate, the last in front.
    fn fates(&self, canvas: &mut Canvas, tip: Point, fate: Fate, frictions: &[&Friction]) {
        let Some((front, behind)) = frictions.split_last() else { return };
        for (place, friction) in behind.iter().enumerate() {
            let back = pin::behind_compared(behind.len() - place + 1);
            canvas.about(Element::Friction(friction.id.clone()), |canvas| {
                let tip = tip - Vec2::new(back, 0.0);
                marks::fate(canvas, tip, fate, (friction.severity, 1), self.theme);
            });
        }
        if !behind.is_empty() {
            canvas.used(Sign::FrictionCount);
        }
        canvas.about(Element::Friction(front.id.clone()), |canvas| {
            marks::fate(canvas, tip, fate, (front.severity, frictions.len()), self.theme);
        });
    }
}

/// What a line of the overlay is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The same in both states.
    Kept,
    /// In both with the same ends, with so many fields that differ.
    Changed(usize),
    /// Only in the second.
    Added,
    /// Only in the first.
    Removed,
    /// In both with other ends and so many fields that differ, as it is in the second.
    Rerouted(usize),
    /// In both, as it was in the first.
    Ghost,
}
