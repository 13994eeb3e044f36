//! The tools: what the pointer does on the canvas. Small state machines that know nothing of widgets.

use std::collections::BTreeSet;

use kurbo::{Point, Rect};

use super::{Ask, Editor, Mode};
use crate::model::{Anchor, ChannelId, Element, StageId, TouchpointId};

/// How far the pointer moves before a press becomes a drag, in screen points.
const SLOP: f64 = 5.0;

/// A tool in the hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tool {
    /// Selects and moves.
    #[default]
    Select,
    /// Moves the view.
    Hand,
    /// Adds touchpoints.
    Touchpoint,
    /// Connects touchpoints.
    Link,
    /// Marks frictions.
    Friction,
}

/// What the pointer does, at a point of the canvas in screen coordinates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pointer {
    /// The button goes down; `extend` adds to the selection, `pan` moves the view whatever the tool.
    Press {
        /// Where.
        at: Point,
        /// Whether what is selected stays selected.
        extend: bool,
        /// Whether the view is to be moved.
        pan: bool,
    },
    /// The pointer moves.
    Move {
        /// Where to.
        at: Point,
    },
    /// The button goes up.
    Release {
        /// Where.
        at: Point,
    },
    /// The button was pressed twice.
    DoubleClick {
        /// Where.
        at: Point,
    },
}

/// What is under way between a press and its release.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Gesture {
    /// Nothing.
    #[default]
    Idle,
    /// The button is down and has not moved enough to tell what is meant.
    Pressed {
        /// Where, on the canvas.
        at: Point,
        /// On what.
        on: Option<Element>,
        /// Whether what is selected stays selected.
        extend: bool,
    },
    /// The view is moved.
    Panning {
        /// Where the pointer was last, on the canvas.
        last: Point,
    },
    /// Touchpoints are carried to other cells.
    Moving {
        /// The one under the pointer.
        id: TouchpointId,
        /// Where it was taken, in the world.
        start: Point,
        /// Where it is now, in the world.
        at: Point,
    },
    /// A transition is drawn.
    Linking {
        /// Where it starts.
        from: TouchpointId,
        /// Where its loose end is, in the world.
        at: Point,
    },
    /// A rubber band is drawn around what is to be selected.
    Brushing {
        /// Where it starts, in the world.
        start: Point,
        /// Where it ends, in the world.
        at: Point,
        /// Whether what is selected stays selected.
        extend: bool,
    },
}

/// The direction of an arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Upwards.
    Up,
    /// Downwards.
    Down,
}

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
        self.gesture = Gesture::Idle;
        self.tool = tool;
    }

    /// Takes back what is under way: the gesture, else a tool other than the first, else the selection.
    pub fn cancel(&mut self) {
        if self.gesture != Gesture::Idle {
            self.gesture = Gesture::Idle;
        } else if self.tool != Tool::Select {
            self.tool = Tool::Select;
        } else {
            self.view.selection.clear();
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

    fn press(&mut self, at: Point, extend: bool, pan: bool) {
        self.settle();
        if matches!(self.gesture, Gesture::Linking { .. }) && !pan {
            // The second click of a transition: its release connects.
            return;
        }
        let on = self.hit(at);
        self.gesture = if pan || self.tool == Tool::Hand {
            Gesture::Panning { last: at }
        } else {
            Gesture::Pressed { at, on, extend }
        };
    }

    fn moved(&mut self, at: Point) {
        let world = self.camera.world_from_screen(at);
        match &mut self.gesture {
            Gesture::Panning { last } => {
                let by = at - std::mem::replace(last, at);
                self.pan(by);
            }
            Gesture::Moving { at, .. } | Gesture::Linking { at, .. } | Gesture::Brushing { at, .. } => *at = world,
            Gesture::Pressed { at: pressed, on, extend } if (at - *pressed).hypot() >= SLOP => {
                let start = self.camera.world_from_screen(*pressed);
                let touchpoint = match on {
                    Some(Element::Touchpoint(id)) => Some(id.clone()),
                    _ => None,
                };
                let editable = self.mode == Mode::Map;
                self.gesture = match (self.tool, touchpoint) {
                    (Tool::Link, Some(from)) if editable => Gesture::Linking { from, at: world },
                    (Tool::Select, Some(id)) if editable => {
                        if !self.view.selection.contains(&Element::Touchpoint(id.clone())) {
                            self.view.selection = BTreeSet::from([Element::Touchpoint(id.clone())]);
                        }
                        Gesture::Moving { id, start, at: world }
                    }
                    (Tool::Select, None) if self.mode != Mode::Roadmap => {
                        Gesture::Brushing { start, at: world, extend: *extend }
                    }
                    _ => Gesture::Panning { last: at },
                };
            }
            Gesture::Idle | Gesture::Pressed { .. } => {}
        }
    }

    fn release(&mut self, at: Point) {
        let world = self.camera.world_from_screen(at);
        match std::mem::take(&mut self.gesture) {
            Gesture::Idle | Gesture::Panning { .. } => {}
            Gesture::Pressed { on, extend, .. } => self.click(on, extend, world),
            // What is let go outside the canvas is taken back.
            Gesture::Moving { .. } | Gesture::Linking { .. } if !self.is_on_canvas(at) => {}
            Gesture::Moving { id, .. } => {
                if let Some((stage, channel)) = self.cell_at(world) {
                    self.move_selection_to(&id, &stage, &channel);
                }
            }
            Gesture::Linking { from, .. } => match self.hit(at) {
                Some(Element::Touchpoint(to)) if to != from => self.connect(&from, &to),
                _ => {}
            },
            Gesture::Brushing { start, extend, .. } => self.select_within(Rect::from_points(start, world), extend),
        }
    }

    fn is_on_canvas(&self, at: Point) -> bool {
        self.canvas.to_rect().contains(at)
    }

    fn click(&mut self, on: Option<Element>, extend: bool, world: Point) {
        match self.tool {
            Tool::Touchpoint if self.mode == Mode::Map => {
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
                    self.gesture = Gesture::Linking { from: from.clone(), at: world };
                }
            }
            _ => {}
        }
        match on.or_else(|| self.cell_at(world).map(|(stage, channel)| Element::Cell(stage, channel))) {
            Some(element) if extend => {
                if !self.view.selection.remove(&element) {
                    self.view.selection.insert(element);
                }
            }
            Some(element) => self.view.selection = BTreeSet::from([element]),
            None if extend => {}
            None => self.view.selection.clear(),
        }
    }

    fn double_click(&mut self, at: Point) {
        self.gesture = Gesture::Idle;
        if self.mode == Mode::Roadmap {
            return;
        }
        match self.hit(at) {
            Some(element) if self.can_rename(&element) => self.begin_rename(element),
            // Lines run everywhere; a cell is empty as long as no card is meant.
            None | Some(Element::Transition(_) | Element::Cell(..)) if self.mode == Mode::Map => {
                if let Some((stage, channel)) = self.cell_at(self.camera.world_from_screen(at)) {
                    self.capture_in(stage, channel);
                }
            }
            _ => {}
        }
    }

    fn select_within(&mut self, band: Rect, extend: bool) {
        if !extend {
            self.view.selection.clear();
        }
        if let Some(layout) = self.layout() {
            let inside = layout.nodes.iter().filter(|node| node.rect.overlaps(band));
            let found: Vec<_> = inside.map(|node| Element::Touchpoint(node.id.clone())).collect();
            self.view.selection.extend(found);
        }
    }

    /// Selects the nearest touchpoint in a direction from what is selected, or the first of all; on an empty map, cells.
    pub fn walk(&mut self, direction: Direction) {
        let Some(layout) = self.layout() else { return };
        if layout.nodes.is_empty() {
            return self.walk_cells(direction);
        }
        let selected = self.view.only().and_then(|element| self.scene.as_ref()?.bounds(element));
        let next = match selected {
            None => layout.nodes.iter().min_by(|a, b| {
                let key = |rect: &Rect| rect.x0 + rect.y0;
                key(&a.rect).total_cmp(&key(&b.rect))
            }),
            Some(here) => {
                let here = here.center();
                // How far along the direction, and how far off it; what lies behind does not count.
                let distance = |rect: &Rect| {
                    let off = rect.center() - here;
                    let (along, across) = match direction {
                        Direction::Left => (-off.x, off.y),
                        Direction::Right => (off.x, off.y),
                        Direction::Up => (-off.y, off.x),
                        Direction::Down => (off.y, off.x),
                    };
                    (along > 1.0).then_some(along + 2.5 * across.abs())
                };
                let reachable = layout.nodes.iter().filter_map(|node| Some((distance(&node.rect)?, node)));
                reachable.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, node)| node)
            }
        };
        if let Some(id) = next.map(|node| node.id.clone()) {
            self.view.selection = BTreeSet::from([Element::Touchpoint(id)]);
            self.reveal_selection();
        }
    }

    /// Selects the cell beside the one that is selected or holds what is selected, or the first of all.
    pub fn walk_cells(&mut self, direction: Direction) {
        let Some(layout) = self.layout() else { return };
        let here = self.view.only().and_then(|element| self.cell_of(element)).and_then(|(stage, channel)| {
            let stage = layout.stages.iter().position(|band| band.id == stage)?;
            Some((stage, layout.lanes.iter().position(|band| band.id == channel)?))
        });
        let (stage, lane) = match (here, direction) {
            (None, _) => (0, 0),
            (Some((stage, lane)), Direction::Left) => (stage.saturating_sub(1), lane),
            (Some((stage, lane)), Direction::Right) => {
                ((stage + 1).min(layout.stages.len().saturating_sub(1)), lane)
            }
            (Some((stage, lane)), Direction::Up) => (stage, lane.saturating_sub(1)),
            (Some((stage, lane)), Direction::Down) => {
                (stage, (lane + 1).min(layout.lanes.len().saturating_sub(1)))
            }
        };
        if let (Some(stage), Some(lane)) = (layout.stages.get(stage), layout.lanes.get(lane)) {
            let cell = Element::Cell(stage.id.clone(), lane.id.clone());
            self.view.selection = BTreeSet::from([cell]);
            self.reveal_selection();
        }
    }

    /// Does at the selection what a click there would do with the tool in the hand: for the Enter key.
    pub fn use_tool_on_selection(&mut self) {
        if self.mode != Mode::Map {
            return;
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
                    self.gesture = Gesture::Linking { from: from.clone(), at };
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

    /// Begins to give an element another name: a touchpoint on the canvas, all else in answer to a question.
    pub fn begin_rename(&mut self, element: Element) {
        match element {
            Element::Touchpoint(id) if self.mode == Mode::Map => self.capture_existing(&id),
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
    fn anchor_of(&self, element: &Element) -> Option<Anchor> {
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
