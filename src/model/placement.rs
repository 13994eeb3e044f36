//! Where a state was drawn last, so that an edit moves as little as possible.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{ChannelId, StageId, TouchpointId, is_default};

/// The remembered placing of a state, in whole pixels at zoom 1. Written by the layout, read by it again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placement {
    /// Where each touchpoint stands in its cell.
    #[serde(default, skip_serializing_if = "is_default")]
    pub touchpoints: BTreeMap<TouchpointId, Spot>,
    /// The height of each lane, in pixels.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lanes: BTreeMap<ChannelId, i64>,
    /// How many sub-columns each stage has, from left to right. One that has become empty stays, so that nothing moves.
    #[serde(default, skip_serializing_if = "is_default")]
    pub columns: Vec<(StageId, i64)>,
    /// The width of the gutter before each sub-column and after the last, in pixels.
    #[serde(default, skip_serializing_if = "is_default")]
    pub gutters: Vec<i64>,
}

/// The spot of one touchpoint.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot {
    /// The sub-column of its stage, from 0.
    #[serde(default)]
    pub column: i64,
    /// The height of its top edge below the top of its lane, in pixels.
    #[serde(default)]
    pub y: i64,
}
