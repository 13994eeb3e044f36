//! What a scene shows, by where it is.

use std::collections::BTreeMap;

use super::Named;
use crate::{
    drawing::{Drawing, Index, reached},
    model::Element,
};

/// Where things are in the lists of a scene.
#[derive(Clone, Debug)]
pub(super) struct Places {
    /// Of the drawing's items, by where they are hit.
    pub items: Index,
    /// Of the named elements, by where they are drawn.
    pub named: Index,
    by_element: BTreeMap<Element, usize>,
}

impl Places {
    pub(super) fn new(drawing: &Drawing, named: &[Named]) -> Self {
        // The first of two counts.
        let by_element = named.iter().enumerate().rev().map(|(at, named)| (named.element.clone(), at)).collect();
        Self { items: reached(drawing), named: Index::of(named.iter().map(|named| named.bounds)), by_element }
    }

    /// Where an element is in the list of the named.
    pub(super) fn of(&self, element: &Element) -> Option<usize> {
        self.by_element.get(element).copied()
    }
}
