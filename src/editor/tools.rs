//! The tools: what the pointer does on the canvas. Small state machines that know nothing of widgets.

use std::collections::BTreeSet;

use kurbo::{Point, Rect};

use super::{Ask, Before, Drop, Editor, Gesture, Grip, Level, Mode, NameOf, Next, Pointer, Tool};
use crate::model::{Anchor, ChannelId, Element, StageId, TouchpointId};

/// How far the pointer moves before a press becomes a drag, in screen points.
pub(super) const SLOP: f64 = 5.0;

impl Editor {
    /// The tool in the hand.
    #[must_use]
    pub const fn tool(&self) -> Tool {
        self.tool
    }

    /// What is under way on the canvas.
    #[must_use]
    pub const fn gesture(&self) -> &Gesture {
        &self.gesture
    }

    /// Takes up a tool; a gesture under way is taken back.
    pub fn take_up(&mut self, tool: Tool) {
        self.take_back();
        self.tool = tool;
    }

    /// Takes back what is under way: the gesture, else a tool other than the first, else the selection.
    pub fn cancel(&mut self) {
        if self.gesture != Gesture::Idle {
            self.take_back();
        } else if self.voter().is_some() {
            self.choose_voter(None);
        } else if self.tool != Tool::Select {
            self.tool = Tool::Select;
        } else if self.lit().is_some() || self.lit_thread().is_some() {
            self.put_out();
        } else if self.fold_selected() {
            // The bundle stays selected: the next press lets it go.
        } else if self.view.selection.is_empty() {
            self.look_at_present();
        } else {
            self.view.selection.clear();
        }
    }

    /// Leaves the gesture under way with everything as it was before the press.
    fn take_back(&mut self) {
        self.gesture = Gesture::Idle;
        if let Some(before) = self.before.take() {
            (self.view, self.camera, self.fit) = (before.view, before.camera, before.fit);
        }
    }

    /// Tells the tool in the hand what the pointer does.
    pub fn pointer(&mut self, pointer: Pointer) {
        match pointer {
            Pointer::Press { at, extend, pan } => self.press(at, extend, pan),
            Pointer::Move { at } => self.moved(at),
            Pointer::Release { at } => self.release(at),
            Pointer::DoubleClick { at } => self.double_click(at),
        }
    }

    /// Tells whether the key is held with which touchpoints are copied instead of moved. It counts while they are
    /// carried, and may come and go.
    pub fn hold_copy(&mut self, held: bool) {
        if let Gesture::Moving { copies, at, .. } = &mut self.gesture
            && *copies != held
        {
            *copies = held;
            let screen = self.camera.screen_from_world(*at);
            self.aim(screen);
        }
    }

    fn press(&mut self, at: Point, extend: bool, pan: bool) {
        self.settle();
        if matches!(self.gesture, Gesture::Linking { .. }) && !pan {
            // The second click of a transition: its release connects.
            return;
        }
        self.before = Some(Before { view: self.view.clone(), camera: self.camera, fit: self.fit });
        // A ruler lies over what is not meant.
        let ruler = self.ruler_at(at);
        let grip = if ruler.is_none() { self.grip_at(at) } else { None };
        let on = ruler.or_else(|| self.hit(at));
        self.gesture = if pan || self.tool == Tool::Hand {
            Gesture::Panning { last: at }
        } else {
            Gesture::Pressed { at, on, grip, extend }
        };
    }

    pub(super) fn moved(&mut self, at: Point) {
        let world = self.camera.world_from_screen(at);
        match &mut self.gesture {
            Gesture::Panning { last } => {
                let by = at - std::mem::replace(last, at);
                self.pan(by);
            }
            Gesture::Linking { at, .. } | Gesture::Rerouting { at, .. } => {
                *at = world;
                self.aim_line();
            }
            Gesture::Scheduling { at, .. } => *at = world,
            Gesture::Carrying { at: carried, .. } => *carried = at,
            Gesture::Moving { at: now, .. } => {
                *now = world;
                self.aim(at);
            }
            Gesture::Brushing { start, at: now, extend } => {
                *now = world;
                let (band, extend) = (Rect::from_points(*start, world), *extend);
                self.select_within(band, extend);
            }
            Gesture::Pressed { at: pressed, .. } if (at - *pressed).hypot() >= SLOP => self.begin_drag(at),
            Gesture::Idle | Gesture::Pressed { .. } => {}
        }
    }

    /// A press has moved far enough: what it becomes depends on the tool and on what it is on.
    fn begin_drag(&mut self, at: Point) {
        if self.take_header(at) || self.take_bar(at) {
            return;
        }
        let Gesture::Pressed { at: pressed, on, grip, extend } = std::mem::take(&mut self.gesture) else { return };
        let (start, world) = (self.camera.world_from_screen(pressed), self.camera.world_from_screen(at));
        let touchpoint = match on {
            Some(Element::Touchpoint(id)) => Some(id),
            _ => None,
        };
        // Dots are put where the pointer is; nothing is moved by the way.
        let editable = self.mode == Mode::Map && self.voter().is_none();
        self.gesture = match (self.tool, grip, touchpoint) {
            (Tool::Select, Some(Grip::Handle(from, _)), _) => Gesture::Linking { from, at: world, aim: None },
            (Tool::Select, Some(Grip::End(id, end)), _) => Gesture::Rerouting { id, end, at: world, aim: None },
            (Tool::Link, _, Some(from)) if editable => Gesture::Linking { from, at: world, aim: None },
            (Tool::Select, None, Some(id)) if editable => {
                if !self.view.selection.contains(&Element::Touchpoint(id.clone())) {
                    self.view.selection = BTreeSet::from([Element::Touchpoint(id.clone())]);
                }
                let (copies, drop, ghosts) = (false, Drop::Nowhere, Vec::new());
                Gesture::Moving { id, start, at: world, copies, drop, ghosts }
            }
            (Tool::Select, None, None) if self.mode != Mode::Roadmap => {
                Gesture::Brushing { start, at: world, extend }
            }
            _ => Gesture::Panning { last: at },
        };
        if !matches!(self.gesture, Gesture::Panning { .. }) {
            self.moved(at);
        }
    }

    fn release(&mut self, at: Point) {
        let carries = matches!(
            self.gesture,
            Gesture::Moving { .. }
                | Gesture::Linking { .. }
                | Gesture::Rerouting { .. }
                | Gesture::Carrying { .. }
                | Gesture::Scheduling { .. }
        );
        if carries && !self.is_on_canvas(at) {
            // What is let go outside the canvas is taken back.
            return self.take_back();
        }
        if !matches!(self.gesture, Gesture::Pressed { .. } | Gesture::Panning { .. }) {
            self.moved(at);
        }
        self.before = None;
        let world = self.camera.world_from_screen(at);
        match std::mem::take(&mut self.gesture) {
            Gesture::Idle | Gesture::Panning { .. } | Gesture::Brushing { .. } => {}
            Gesture::Pressed { grip: Some(grip), .. } => self.click_grip(grip),
            Gesture::Pressed { on, extend, .. } => self.click(on, extend, world),
            Gesture::Moving { id, copies, drop, .. } => self.let_go(&id, copies, &drop),
            Gesture::Linking { from, .. } => self.link_to(&from, at),
            Gesture::Scheduling { id, hold, start, at } => self.let_go_of_bar(&id, hold, start, at),
            Gesture::Carrying { header, rect, .. } => self.drop_header(&header, rect, at),
            Gesture::Rerouting { id, end, .. } => {
                if let Some(to) = self.card_at(world).cloned() {
                    self.reroute(&id, end, &to);
                }
            }
        }
    }

    /// A transition is let go: on a card it connects; on empty ground, what it leads to is written there.
    fn link_to(&mut self, from: &TouchpointId, at: Point) {
        let world = self.camera.world_from_screen(at);
        match (self.card_at(world).cloned(), self.hit(at)) {
            (Some(to), _) => {
                if to != *from {
                    self.connect(from, &to);
                }
            }
            (None, None | Some(Element::Transition(_) | Element::Cell(..))) => {
                if let Some((stage, channel)) = self.cell_at(world) {
                    self.capture_after(from, stage, channel);
                }
            }
            (None, Some(_)) => {}
        }
    }

    pub(super) fn is_on_canvas(&self, at: Point) -> bool {
        self.canvas.to_rect().contains(at)
    }

    /// A click on a handle writes what comes next on that side.
    fn click_grip(&mut self, grip: Grip) {
        if let Grip::Handle(id, direction) = grip {
            self.view = self.view.selecting(Element::Touchpoint(id));
            self.capture_next(Next::Neighbour(direction));
        }
    }

    fn click(&mut self, on: Option<Element>, extend: bool, world: Point) {
        if self.turn_at(world) {
            return;
        }
        if self.voter().is_some() {
            if let Some(on) = on {
                self.vote(&on, !extend);
            }
            return;
        }
        match self.tool {
            // A ruler lies over cells that are not meant.
            Tool::Touchpoint
                if self.mode == Mode::Map && !matches!(on, Some(Element::Stage(_) | Element::Channel(_))) =>
            {
                if let Some((stage, channel)) = self.cell_at(world) {
                    self.capture_in(stage, channel);
                    return;
                }
            }
            Tool::Friction if self.mode == Mode::Map => {
                if let Some(at) = on.as_ref().and_then(|element| self.anchor_of(element)) {
                    self.ask = Some(Ask::NewFriction { at });
                    return;
                }
            }
            Tool::Link if self.mode == Mode::Map => {
                // Two clicks connect as well as one drag; the line follows the pointer between them.
                if let Some(Element::Touchpoint(from)) = &on {
                    self.gesture = Gesture::Linking { from: from.clone(), at: world, aim: None };
                }
            }
            _ => {}
        }
        // Between the words of a row, the row is meant.
        let on = on.or_else(|| self.row_at(world));
        match on.or_else(|| self.cell_at(world).map(|(stage, channel)| Element::Cell(stage, channel))) {
            Some(element) if extend => {
                if !self.view.selection.remove(&element) {
                    self.view.selection.insert(element);
                }
            }
            Some(element) => {
                if let Element::Bundle(pair) = &element {
                    self.toggle_bundle(pair);
                }
                self.view.selection = BTreeSet::from([element]);
            }
            None if extend => {}
            None => self.view.selection.clear(),
        }
    }

    fn double_click(&mut self, at: Point) {
        self.gesture = Gesture::Idle;
        if self.mode == Mode::Roadmap || self.voter().is_some() {
            return;
        }
        let ruler = self.ruler_at(at);
        if let Some(grip) = self.grip_at(at).filter(|_| ruler.is_none()) {
            return self.click_grip(grip);
        }
        match ruler.or_else(|| self.hit(at)) {
            Some(element) if self.can_rename(&element) => self.begin_rename(element),
            None if self.level() == Level::Blocks => {
                if let Some((stage, channel)) = self.cell_at(self.camera.world_from_screen(at)) {
                    self.look_into(&Element::Cell(stage, channel));
                }
            }
            // Lines run everywhere; a cell is empty as long as no card is meant.
            None | Some(Element::Transition(_) | Element::Cell(..)) if self.mode == Mode::Map => {
                if let Some((stage, channel)) = self.cell_at(self.camera.world_from_screen(at)) {
                    self.capture_in(stage, channel);
                }
            }
            _ => {}
        }
    }

    /// Selects the cards that a band touches, and the lines that are wholly in it.
    fn select_within(&mut self, band: Rect, extend: bool) {
        let kept = self.before.as_ref().filter(|_| extend).map(|before| before.view.selection.clone());
        self.view.selection = kept.unwrap_or_default();
        let Some(layout) = self.layout() else { return };
        let cards = layout.nodes.iter().filter(|node| node.rect.overlaps(band));
        let lines = layout.edges.iter().filter(|edge| edge.points.iter().all(|at| band.contains(*at)));
        let found: Vec<Element> = cards
            .map(|node| Element::Touchpoint(node.id.clone()))
            .chain(lines.map(|edge| Element::Transition(edge.id.clone())))
            .collect();
        self.view.selection.extend(found);
    }

    /// Does at the selection what a click there would do with the tool in the hand: for the Enter key.
    pub fn use_tool_on_selection(&mut self) {
        if let Some(Element::Bundle(pair)) = self.view.only().cloned() {
            return self.toggle_bundle(&pair);
        }
        if self.mode != Mode::Map {
            return;
        }
        if self.voter().is_some() {
            return self.vote_on_selection(true);
        }
        let Some(element) = self.view.only().cloned() else { return self.begin_capture() };
        match self.tool {
            Tool::Touchpoint => {
                if let Some((stage, channel)) = self.cell_of(&element) {
                    self.capture_in(stage, channel);
                }
            }
            Tool::Friction => {
                if let Some(at) = self.anchor_of(&element) {
                    self.ask = Some(Ask::NewFriction { at });
                }
            }
            Tool::Link => match (&element, std::mem::take(&mut self.gesture)) {
                (Element::Touchpoint(to), Gesture::Linking { from, .. }) if from != *to => self.connect(&from, to),
                (Element::Touchpoint(from), _) => {
                    let at = self.bounds(&element).map_or(Point::ZERO, |rect| rect.center());
                    self.gesture = Gesture::Linking { from: from.clone(), at, aim: None };
                }
                _ => {}
            },
            Tool::Select | Tool::Hand => {
                if self.can_rename(&element) {
                    self.begin_rename(element);
                } else if let Element::Cell(stage, channel) = element {
                    self.capture_in(stage, channel);
                }
            }
        }
    }

    /// Selects what is at a point of the canvas, for a menu about it: what is selected already stays so, with all else.
    pub fn point_at(&mut self, at: Point) {
        self.settle();
        self.gesture = Gesture::Idle;
        let cell = || {
            self.cell_at(self.camera.world_from_screen(at)).map(|(stage, channel)| Element::Cell(stage, channel))
        };
        match self.ruler_at(at).or_else(|| self.hit(at)).or_else(cell) {
            Some(element) if self.view.selection.contains(&element) => {}
            Some(element) => self.view.selection = BTreeSet::from([element]),
            None => self.view.selection.clear(),
        }
    }

    /// Where a friction hangs that is marked on what is selected; none where that cannot be.
    #[must_use]
    pub fn selected_anchor(&self) -> Option<Anchor> {
        self.anchor_of(self.view.only()?)
    }

    /// Begins to give an element another name: on the canvas where it stands there, else in answer to a question.
    pub fn begin_rename(&mut self, element: Element) {
        match element {
            Element::Touchpoint(id) if self.mode == Mode::Map => self.capture_existing(&id),
            header @ (Element::Stage(_) | Element::Channel(_)) => self.begin_naming(NameOf::Existing(header)),
            element => self.ask = Some(Ask::Rename { element }),
        }
    }

    /// The cell that an element is in.
    pub(super) fn cell_of(&self, element: &Element) -> Option<(StageId, ChannelId)> {
        match element {
            Element::Cell(stage, channel) => Some((stage.clone(), channel.clone())),
            Element::Touchpoint(id) => {
                let touchpoint = self.state()?.touchpoints.get(id)?;
                Some((touchpoint.stage.clone(), touchpoint.channel.clone()))
            }
            _ => None,
        }
    }

    /// Where a friction hangs that is marked on this element.
    pub(super) fn anchor_of(&self, element: &Element) -> Option<Anchor> {
        match element {
            Element::Touchpoint(id) => Some(Anchor::Touchpoint(id.clone())),
            Element::Transition(id) => Some(Anchor::Transition(id.clone())),
            Element::Stage(id) => Some(Anchor::Stage(id.clone())),
            Element::Journey => Some(Anchor::Journey),
            Element::Friction(id) => Some(self.state()?.frictions.get(id)?.at.clone()),
            _ => None,
        }
    }
}
