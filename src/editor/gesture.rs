//! What can be in the hand, what the pointer does, and what is under way between a press and its release.

use kurbo::{Point, Rect};

use super::{Camera, Fit, Hold, View};
use crate::model::{ChannelId, Element, InitiativeId, StageId, TouchpointId, TransitionId};

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
        /// What can be taken hold of there, besides the element.
        grip: Option<Grip>,
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
        /// Whether copies are carried, and they themselves stay.
        copies: bool,
        /// What happens if they are let go now.
        drop: Drop,
        /// Where their cards will then stand, in the world.
        ghosts: Vec<Rect>,
    },
    /// The header of a stage or a channel is carried to another place.
    Carrying {
        /// Which.
        header: Element,
        /// Where it was when it was taken, on the canvas.
        rect: Rect,
        /// Where the pointer took it, on the canvas.
        start: Point,
        /// Where the pointer is now, on the canvas.
        at: Point,
    },
    /// A transition is drawn.
    Linking {
        /// Where it starts.
        from: TouchpointId,
        /// Where its loose end is, in the world.
        at: Point,
        /// The card that it is on.
        aim: Option<Aim>,
    },
    /// An end of a transition is carried to another touchpoint.
    Rerouting {
        /// The transition.
        id: TransitionId,
        /// Which end of it.
        end: End,
        /// Where that end is now, in the world.
        at: Point,
        /// The card that it is on.
        aim: Option<Aim>,
    },
    /// A bar of the roadmap is moved or lengthened, or a dependency drawn from its end.
    Scheduling {
        /// Whose bar it is.
        id: InitiativeId,
        /// What was taken hold of.
        hold: Hold,
        /// Where it was taken, in the world.
        start: Point,
        /// Where the pointer is now, in the world.
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

/// An end of a transition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Where it starts.
    From,
    /// Where it leads.
    To,
}

/// What can be taken hold of besides the elements themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Grip {
    /// The handle on a side of a card, from which a transition is drawn.
    Handle(TouchpointId, Direction),
    /// The end of the selected transition.
    End(TransitionId, End),
}

/// The card that the loose end of a line is on.
#[derive(Clone, Debug, PartialEq)]
pub struct Aim {
    /// Whose card it is.
    pub card: TouchpointId,
    /// How the line runs if it is let go there, in the world; empty where that cannot be, or is not worked out.
    pub run: Vec<Point>,
}

/// What happens to touchpoints that are let go.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Drop {
    /// Nothing.
    #[default]
    Nowhere,
    /// They come to this cell.
    Cell(StageId, ChannelId),
    /// The only one comes to this cell, and between the ends of a transition.
    Between(TransitionId, StageId, ChannelId),
    /// The cards of their cell stand in this order.
    Order {
        /// All touchpoints of the cell.
        order: Vec<TouchpointId>,
        /// The line where they come between the others, in the world.
        mark: (Point, Point),
    },
}

/// How things were before a press, for taking a gesture back.
#[derive(Clone, Debug)]
pub(super) struct Before {
    /// What was shown and selected.
    pub view: View,
    /// Where the canvas looked.
    pub camera: Camera,
    /// How the drawing was kept fitted.
    pub fit: Option<Fit>,
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
