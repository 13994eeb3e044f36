//! Presenting: the journey touchpoint by touchpoint, one in the light of a spot with what is known of it in large
//! letters, and no panel around.

use std::collections::BTreeSet;

use egui::{
    Align2, Button, Color32, EventFilter, Frame, Id, Key, Label, Margin, Modifiers, Rect, RichText, Role,
    ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, text::LayoutJob,
};
use kurbo::{Point, Size};

use super::{
    Action, fonts,
    paint::{color, vec2},
    picture::Picture,
    words::Words,
    workshop,
};
use crate::{
    edit::{self, Edit},
    editor::{self, Camera, Command, Editor, Level, Walk},
    model::{Anchor, CardAnchor, Element, OutcomeKind, State, Touchpoint, TouchpointKind, Transition},
    text::Weight,
};

/// The share of the window that the details take, and within which bounds, in points.
const DETAILS: (f32, f32, f32) = (0.36, 264.0, 640.0);

/// How long the view takes to the next touchpoint, in seconds.
const DURATION: f64 = 0.3;

/// How many cards fit into the width of the map, and into its height: those around the one in the light are seen.
const AROUND: (f64, f64) = (3.0, 3.6);

/// How large a card is shown at most.
const CLOSEST: f64 = 2.0;

/// How far the details scroll with a key, in points.
const SCROLL: f32 = 90.0;

/// The height of the buttons for how the customer feels, in points: also for a finger.
const FACES: f32 = 44.0;

/// How much of what is not in the light is left.
const DIM: f32 = 0.7;

/// A walk before a room, and from where it is seen.
#[derive(Debug)]
pub(super) struct Presentation {
    walk: Walk,
    /// Where the view goes.
    goal: Option<Camera>,
    /// Since when, in seconds, and from where.
    from: Option<(f64, Camera)>,
    now: Camera,
}

impl Presentation {
    /// A presentation of the state that is shown; none where there is nothing to walk.
    pub(super) fn new(editor: &Editor) -> Option<Self> {
        Some(Self { walk: Walk::new(editor)?, goal: None, from: None, now: *editor.camera() })
    }

    /// Follows what was changed, and selects where the walk stands. Returns whether there is anywhere to go.
    pub(super) fn follow(&mut self, editor: &mut Editor) -> bool {
        let goes_on = self.walk.follow(editor);
        if let Some(here) = self.walk.here() {
            let here = Element::Touchpoint(here.clone());
            if editor.view().only() != Some(&here) && !editor.history().is_open() {
                editor.select(here);
            }
        }
        goes_on
    }

    /// Shows it in all the room there is. Things move where `motion` says so; it has the keyboard when it is `alone`.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        words: Words,
        (editor, picture): (&mut Editor, &mut Picture),
        (motion, alone, notice): (bool, bool, Option<&str>),
        actions: &mut Vec<Action>,
    ) {
        let all = ui.available_rect_before_wrap();
        let (share, least, most) = DETAILS;
        let (map, details) = all.split_left_right_at_x(all.max.x - (all.width() * share).clamp(least, most));
        let id = Id::unique("presentation");
        let response = ui.interact(map, id, Sense::click());
        let title = words.title(editor);
        response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &title));
        if response.clicked() || alone && ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        let scroll = if response.has_focus() { self.keys(ui, id, editor) } else { 0.0 };
        self.follow(editor);

        if picture.advance(editor, ui.input(|input| input.time)) {
            ui.request_repaint();
        }
        self.paint(ui, words, map, (editor, picture), motion);
        let line = notice.map_or_else(|| hints(words), str::to_owned);
        let at = map.left_bottom() + Vec2::new(16.0, -12.0);
        let font = egui::FontId::proportional(13.0);
        let mut line = LayoutJob::simple(line, font, color(words.theme.muted), map.width() - 44.0);
        // On a small window, or a large scale, they take more rows: nothing of them is cut.
        line.wrap.max_rows = 4;
        let galley = ui.painter().layout_job(line);
        let ground = Rect::from_min_size(at - Vec2::new(0.0, galley.size().y), galley.size()).expand(6.0);
        ui.painter().rect_filled(ground, 6.0, color(words.theme.surface));
        ui.painter().galley(ground.min + Vec2::splat(6.0), galley, Color32::PLACEHOLDER);
        let frame = Frame::new().fill(color(words.theme.surface)).inner_margin(Margin::same(20));
        ui.scope_builder(UiBuilder::new().max_rect(details), |ui| {
            frame.show(ui, |ui| {
                ui.set_min_size(ui.available_size());
                let id = self.walk.here().cloned();
                ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, |ui| {
                    if scroll != 0.0 {
                        ui.scroll_with_delta(Vec2::new(0.0, scroll));
                    }
                    self.details(ui, words, editor, actions);
                });
            });
        });
        ui.advance_cursor_after_rect(all);
    }

    /// The keys, which are also those of a remote control: page down, page up. Returns how far the details scroll.
    fn keys(&mut self, ui: &Ui, id: Id, editor: &mut Editor) -> f32 {
        let filter = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let held = |key| ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, key));
        let scroll = f32::from(i8::from(held(Key::ArrowUp)) - i8::from(held(Key::ArrowDown))) * SCROLL;
        let steps = [
            (Key::ArrowRight, 1),
            (Key::ArrowDown, 1),
            (Key::PageDown, 1),
            (Key::Space, 1),
            (Key::Enter, 1),
            (Key::ArrowLeft, -1),
            (Key::ArrowUp, -1),
            (Key::PageUp, -1),
            (Key::Home, isize::MIN),
            (Key::End, isize::MAX),
        ];
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        for (_, steps) in steps.into_iter().filter(|(key, _)| pressed(*key)) {
            self.walk.go(steps);
        }
        for (key, by) in [(Key::Plus, 1), (Key::Equals, 1), (Key::Minus, -1)] {
            if let Some(here) = self.walk.here().filter(|_| pressed(key)) {
                editor.shift_emotion(here, by);
            }
        }
        scroll
    }

    /// The map, dark but for the touchpoint where the walk stands.
    fn paint(&mut self, ui: &Ui, words: Words, map: Rect, (editor, picture): (&Editor, &Picture), motion: bool) {
        let here = self.walk.here().map(|id| Element::Touchpoint(id.clone()));
        let card = here.and_then(|here| picture.bounds(editor, &here));
        if let Some(card) = card {
            let size = Size::new(f64::from(map.width()), f64::from(map.height()));
            let room = (size.width / (card.width() * AROUND.0)).min(size.height / (card.height() * AROUND.1));
            let zoom = room.clamp(0.2, CLOSEST);
            let origin = card.center() - size.to_vec2() / (2.0 * zoom);
            self.look(ui, Camera { origin, zoom }, motion);
        }
        let painter = ui.painter_at(map);
        // The whole way is shown, whatever the filters fade.
        let level = Level::from_near(self.now.zoom).min(Level::Cards);
        picture.painting().paint(&painter, map, (&self.now, level), &BTreeSet::new());
        let Some(card) = card else { return };
        painter.rect_filled(map, 0.0, color(words.theme.canvas).gamma_multiply(DIM));
        let to_screen = |x, y| map.min + vec2(self.now.screen_from_world(Point::new(x, y)));
        let light = Rect::from_min_max(to_screen(card.x0, card.y0), to_screen(card.x1, card.y1)).expand(14.0);
        painter.rect_filled(light, 12.0, color(words.theme.canvas));
        // What belongs to it is wholly in the light, however far it reaches beyond the spot.
        picture.painting().paint_only(&painter, map, (&self.now, level), &self.in_light(editor));
        painter.rect_stroke(light, 12.0, Stroke::new(4.0, color(words.theme.accent)), StrokeKind::Outside);
    }

    /// Where the walk stands, what is felt there, and the line that it goes on along.
    fn in_light(&self, editor: &Editor) -> BTreeSet<Element> {
        let (Some(here), Some(state)) = (self.walk.here(), editor.state()) else { return BTreeSet::new() };
        let on = |way: &&Transition| way.from == *here && Some(&way.to) == self.walk.next();
        let ways: Vec<&Transition> = state.transitions.iter().filter(on).collect();
        let is_there = |at: &Anchor| match at {
            Anchor::Touchpoint(id) => id == here,
            Anchor::Transition(id) => ways.iter().any(|way| way.id == *id),
            _ => false,
        };
        let frictions =
            state.frictions.iter().filter(|it| is_there(&it.at)).map(|it| Element::Friction(it.id.clone()));
        let delights =
            state.delights.iter().filter(|it| is_there(&it.at)).map(|it| Element::Delight(it.id.clone()));
        let lines = ways.iter().map(|way| Element::Transition(way.id.clone()));
        frictions.chain(delights).chain(lines).chain([Element::Touchpoint(here.clone())]).collect()
    }

    /// Lets the view go to where it should be, from wherever it is.
    fn look(&mut self, ui: &Ui, goal: Camera, motion: bool) {
        let time = ui.input(|input| input.time);
        if self.goal != Some(goal) {
            // The first view is there at once.
            self.from = self.goal.filter(|_| motion).map(|_| (time, self.now));
            self.goal = Some(goal);
        }
        let progress = self.from.map_or(1.0, |(begun, _)| ((time - begun) / DURATION).clamp(0.0, 1.0));
        if let Some((_, from)) = self.from.filter(|_| progress < 1.0) {
            let eased = 1.0 - (1.0 - progress).powi(3);
            self.now = from.between(&goal, eased);
            ui.request_repaint();
        } else {
            (self.now, self.from) = (goal, None);
        }
    }

    /// What is known of the touchpoint, in large letters.
    fn details(&self, ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
        let Some(seen) = editor.seen() else { return };
        let state = &*seen;
        let Some(here) = self.walk.here().and_then(|id| state.touchpoints.get(id)) else { return };
        let large = (ui.available_width() / 13.0).clamp(22.0, 44.0);
        let small = (large * 0.5).max(14.0);
        let muted = color(words.theme.muted);
        let (number, all) = self.walk.progress();
        let args = [("number", number.to_string().into()), ("all", all.to_string().into())];
        ui.label(RichText::new(words.with("presentation-progress", &args)).size(small).color(muted));
        let name = ui.add(Label::new(RichText::new(&here.name).font(fonts::font(large, Weight::Bold))).wrap());
        // A screen reader says where the walk has come to.
        ui.accesskit_node_builder(name.id, |node| node.set_live(egui::accesskit::Live::Polite));
        ui.label(RichText::new(place(editor, here)).size(small).color(muted));
        ui.add_space(small);
        feeling(ui, words, editor, here, small, actions);
        workshop::dots(ui, words, editor, &CardAnchor::Touchpoint(here.id.clone()), small * 1.2);
        for (key, text) in [("field-goal", &here.goal), ("field-action", &here.action)] {
            paragraph(ui, words, key, text, small);
        }
        if !here.thought.is_empty() {
            let thought = words.with("presentation-thought", &[("text", here.thought.as_str().into())]);
            paragraph(ui, words, "field-thought", &thought, small);
        }
        hurts(ui, words, (editor, state), &Anchor::Touchpoint(here.id.clone()), small);
        if let Some(next) = self.walk.next() {
            let way = state.transitions.iter().find(|way| way.from == here.id && way.to == *next);
            let share = way.and_then(|way| way.share).map(|share| words.lang.percent(share));
            let name = state.touchpoints.get(next).map_or("", |next| &next.name);
            let text = match share {
                Some(share) => {
                    words.with("presentation-next-share", &[("name", name.into()), ("share", share.into())])
                }
                None => name.to_owned(),
            };
            paragraph(ui, words, "presentation-next", &text, small);
            if let Some(way) = way {
                hurts(ui, words, (editor, state), &Anchor::Transition(way.id.clone()), small);
            }
        }
    }
}

/// Where a touchpoint is: its stage and its channel.
fn place(editor: &Editor, here: &Touchpoint) -> String {
    let journey = editor.journey();
    let stage = journey.stages.get(&here.stage).map_or("", |stage| &stage.name);
    let channel = journey.channels.get(&here.channel).map_or("", |channel| &channel.name);
    format!("{stage} · {channel}")
}

/// A small title and a text in letters of this size, unless there is nothing to say.
fn paragraph(ui: &mut Ui, words: Words, key: &str, text: &str, size: f32) {
    if !text.is_empty() {
        ui.add_space(size * 0.5);
        ui.label(RichText::new(words.get(key)).size(size * 0.8).color(color(words.theme.muted)));
        ui.add(Label::new(RichText::new(text).size(size * 1.2)).wrap());
    }
}

/// How the customer feels, to be changed; or how the journey ends here.
fn feeling(ui: &mut Ui, words: Words, editor: &Editor, here: &Touchpoint, size: f32, actions: &mut Vec<Action>) {
    if let TouchpointKind::Outcome(kind) = here.kind {
        let key = match kind {
            OutcomeKind::Success => "kind-outcome-success",
            OutcomeKind::Abandonment => "kind-outcome-abandonment",
            OutcomeKind::Neutral => "kind-outcome-neutral",
        };
        ui.label(RichText::new(words.get(key)).size(size * 1.2));
        return;
    }
    let mut emotion = here.emotion;
    let noted = editor.state().and_then(|state| Some((state, state.touchpoints.get(&here.id)?)));
    faces(ui, words, &mut emotion, size);
    if emotion != here.emotion
        && let Some((state, noted)) = noted
    {
        let label = edit::Label::new(edit::Action::Change, &here.name);
        let mut edited = noted.clone();
        editor::set_emotion(&mut edited, editor.persona(), emotion);
        actions.push(Action::Apply(label, vec![Edit::put(&state.id, edited)]));
    }
    let word = match here.emotion {
        None => return,
        Some(..=-2) => "emotion-minus-2",
        Some(-1) => "emotion-minus-1",
        Some(0) => "emotion-zero",
        Some(1) => "emotion-plus-1",
        Some(2..) => "emotion-plus-2",
    };
    ui.label(RichText::new(words.get(word)).size(size * 1.2));
}

/// The five emotions to choose from, as wide together as there is room; the one chosen once more is none.
fn faces(ui: &mut Ui, words: Words, emotion: &mut Option<i64>, size: f32) {
    let name = words.get("field-emotion");
    ui.label(RichText::new(&name).size(size * 0.8).color(color(words.theme.muted)));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.spacing_mut().button_padding.x = 2.0;
        let width = ((ui.available_width() - 4.0 * 4.0) / 5.0).clamp(30.0, 96.0);
        for step in -2..=2 {
            let chosen = *emotion == Some(step);
            let text = super::capture::signed(step);
            let button = Button::selectable(chosen, RichText::new(&text).size(size.max(16.0)))
                .min_size(Vec2::new(width, FACES))
                .frame_when_inactive(true);
            let response = ui.add(button);
            let bar = Rect::from_min_max(response.rect.left_bottom() - Vec2::new(0.0, 6.0), response.rect.max);
            ui.painter().rect_filled(
                bar.shrink2(Vec2::new(4.0, 0.0)),
                2.0,
                color(words.theme.emotion_of(step).fill),
            );
            response
                .widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, format!("{name} {text}")));
            if response.clicked() {
                *emotion = (!chosen).then_some(step);
            }
        }
    });
}

/// What hurts there, each with its severity, and with the votes that it got.
fn hurts(ui: &mut Ui, words: Words, (editor, state): (&Editor, &State), at: &Anchor, size: f32) {
    let mut title = Some(words.get("inspector-frictions"));
    for friction in state.frictions.iter().filter(|friction| friction.at == *at) {
        if let Some(title) = title.take() {
            ui.add_space(size * 0.5);
            ui.label(RichText::new(title).size(size * 0.8).color(color(words.theme.muted)));
        }
        ui.horizontal_top(|ui| {
            let (chip, _) = ui.allocate_exact_size(Vec2::splat(size * 1.6), Sense::hover());
            ui.painter().rect_filled(chip, size * 0.3, color(words.theme.friction));
            let font = fonts::font(size, Weight::Bold);
            let ink = color(words.theme.on_friction);
            ui.painter().text(chip.center(), Align2::CENTER_CENTER, friction.severity.to_string(), font, ink);
            ui.add(Label::new(RichText::new(&friction.name).size(size * 1.2)).wrap());
        });
        workshop::dots(ui, words, editor, &CardAnchor::Friction(friction.id.clone()), size);
    }
}

/// What the keys do, in one line.
fn hints(words: Words) -> String {
    let keys = |command| words.keys(command).unwrap_or_default().into();
    let named = [
        ("rename", Command::Rename),
        ("friction", Command::UseFriction),
        ("card", Command::NewCard),
        ("laser", Command::Laser),
        ("timer", Command::Timer),
    ];
    words.with("presentation-hints", &named.map(|(name, command)| (name, keys(command))))
}
