//! Where a state was drawn last, so that an edit moves as little as possible.

use std::{
    collections::{BTreeMap, btree_map},
    ops::{Deref, DerefMut},
    sync::Arc,
};

use serde::{Deserialize, Serialize};

use super::{ChannelId, StageId, TouchpointId, is_default};

/// The remembered placing of a state, in whole pixels at zoom 1. Written by the layout, read by it again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placement {
    /// Where each touchpoint stands in its cell.
    #[serde(default, skip_serializing_if = "is_default")]
    pub touchpoints: Spots,
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

/// The spots of touchpoints by their ids. Steps that move nothing share them; changing those that are shared copies them.
#[derive(Clone, Debug, Default, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Spots(Arc<BTreeMap<TouchpointId, Spot>>);

impl Spots {
    /// Whether these are not only the same, but held once for both.
    #[must_use]
    pub fn is_shared_with(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl PartialEq for Spots {
    fn eq(&self, other: &Self) -> bool {
        self.is_shared_with(other) || self.0 == other.0
    }
}

impl Deref for Spots {
    type Target = BTreeMap<TouchpointId, Spot>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl DerefMut for Spots {
    fn deref_mut(&mut self) -> &mut Self::Target {
        Arc::make_mut(&mut self.0)
    }
}

impl FromIterator<(TouchpointId, Spot)> for Spots {
    fn from_iter<I: IntoIterator<Item = (TouchpointId, Spot)>>(spots: I) -> Self {
        Self(Arc::new(spots.into_iter().collect()))
    }
}

impl<'a> IntoIterator for &'a Spots {
    type Item = (&'a TouchpointId, &'a Spot);
    type IntoIter = btree_map::Iter<'a, TouchpointId, Spot>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
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
