//! What all states share: lists of records, which are short. Cloning one copies a pointer; changing one copies a pointer for
//! each record, and of records only those that change.

use std::sync::Arc;

use super::Record;

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
