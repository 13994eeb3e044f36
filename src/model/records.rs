//! The two containers of the document. Cloning one copies a pointer; changing one copies pointers, not records.

use std::{collections::BTreeMap, sync::Arc};

/// Something with an id of its own type.
pub trait Record: Clone {
    /// The type of its id.
    type Id: Clone + Ord;

    /// Its id, which never changes.
    fn id(&self) -> &Self::Id;
}

/// Records kept in the order of their ids: what a state holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Records<T: Record>(Arc<BTreeMap<T::Id, Arc<T>>>);

impl<T: Record> Default for Records<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T: Record> Records<T> {
    /// The record with this id.
    #[must_use]
    pub fn get(&self, id: &T::Id) -> Option<&T> {
        self.0.get(id).map(AsRef::as_ref)
    }

    /// The record with this id, shared.
    #[must_use]
    pub fn get_shared(&self, id: &T::Id) -> Option<&Arc<T>> {
        self.0.get(id)
    }

    /// Whether a record has this id.
    #[must_use]
    pub fn contains(&self, id: &T::Id) -> bool {
        self.0.contains_key(id)
    }

    /// The records in the order of their ids.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator {
        self.0.values().map(AsRef::as_ref)
    }

    /// The ids in their order.
    #[must_use]
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = &T::Id> + ExactSizeIterator {
        self.0.keys()
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a record, or replaces the one with its id, which is returned.
    pub fn put(&mut self, record: T) -> Option<Arc<T>> {
        Arc::make_mut(&mut self.0).insert(record.id().clone(), Arc::new(record))
    }

    /// Removes the record with this id and returns it.
    pub fn remove(&mut self, id: &T::Id) -> Option<Arc<T>> {
        if self.contains(id) { Arc::make_mut(&mut self.0).remove(id) } else { None }
    }

    /// Changes the record with this id in place; nothing happens where there is none.
    pub fn update(&mut self, id: &T::Id, change: impl FnOnce(&mut T)) {
        if let Some(record) = Arc::make_mut(&mut self.0).get_mut(id) {
            change(Arc::make_mut(record));
        }
    }
}

impl<T: Record> FromIterator<T> for Records<T> {
    fn from_iter<I: IntoIterator<Item = T>>(records: I) -> Self {
        Self(Arc::new(records.into_iter().map(|record| (record.id().clone(), Arc::new(record))).collect()))
    }
}

/// Records kept in the order that a person gave them: stages, channels, personas, initiatives, ….
#[derive(Clone, Debug, PartialEq)]
pub struct List<T: Record>(Arc<Vec<Arc<T>>>);

impl<T: Record> Default for List<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T: Record> List<T> {
    /// The record with this id.
    #[must_use]
    pub fn get(&self, id: &T::Id) -> Option<&T> {
        self.iter().find(|record| record.id() == id)
    }

    /// Whether a record has this id.
    #[must_use]
    pub fn contains(&self, id: &T::Id) -> bool {
        self.get(id).is_some()
    }

    /// Where the record with this id stands, from 0.
    #[must_use]
    pub fn position(&self, id: &T::Id) -> Option<usize> {
        self.iter().position(|record| record.id() == id)
    }

    /// The records in their order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator {
        self.0.iter().map(AsRef::as_ref)
    }

    /// The record at this position, from 0.
    #[must_use]
    pub fn at(&self, position: usize) -> Option<&T> {
        self.0.get(position).map(AsRef::as_ref)
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Replaces the record with the same id where it stands, or adds this one at the end.
    pub fn put(&mut self, record: T) {
        let list = Arc::make_mut(&mut self.0);
        match list.iter().position(|other| other.id() == record.id()) {
            Some(position) => list[position] = Arc::new(record),
            None => list.push(Arc::new(record)),
        }
    }

    /// Moves the record with this id to a position, clamped to the end.
    pub fn move_to(&mut self, id: &T::Id, position: usize) {
        if let Some(from) = self.position(id) {
            let list = Arc::make_mut(&mut self.0);
            let record = list.remove(from);
            list.insert(position.min(list.len()), record);
        }
    }

    /// Removes the record with this id and returns it.
    pub fn remove(&mut self, id: &T::Id) -> Option<Arc<T>> {
        self.position(id).map(|position| Arc::make_mut(&mut self.0).remove(position))
    }

    /// Changes the record with this id in place; nothing happens where there is none.
    pub fn update(&mut self, id: &T::Id, change: impl FnOnce(&mut T)) {
        if let Some(position) = self.position(id) {
            change(Arc::make_mut(&mut Arc::make_mut(&mut self.0)[position]));
        }
    }
}

impl<T: Record> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(records: I) -> Self {
        Self(Arc::new(records.into_iter().map(Arc::new).collect()))
    }
}
