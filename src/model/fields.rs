//! Records seen field by field: what comparing, following and reporting need.

/// A record whose fields can be compared one by one, under the names they have in a file.
pub trait Fields: Clone + PartialEq {
    /// The names of all fields but the id, in the order of the record.
    const FIELDS: &'static [&'static str];

    /// The names of the fields whose values differ, in the order of the record.
    fn changed_fields(&self, other: &Self) -> Vec<&'static str>;

    /// Takes over from `new` each field that differs between `old` and `new` and still has the old value here.
    ///
    /// This is how a state follows the one it is based on; see the rule "follow while equal" of the design.
    fn follow(&mut self, old: &Self, new: &Self);

    /// Takes over one field by its name; nothing happens where there is none of this name.
    fn take(&mut self, field: &str, from: &Self);
}

/// Implements [`Fields`] and [`super::Record`]; naming too few or too many fields does not compile.
macro_rules! record {
    ($record:ident, $id:ty, [$($field:ident),* $(,)?]) => {
        impl $crate::model::Record for $record {
            type Id = $id;

            fn id(&self) -> &$id {
                &self.id
            }
        }

        impl $crate::model::Fields for $record {
            const FIELDS: &'static [&'static str] = &[$(stringify!($field)),*];

            fn changed_fields(&self, other: &Self) -> Vec<&'static str> {
                // Without `..`, so that a new field cannot be forgotten.
                let Self { id: _, $($field),* } = self;
                let mut changed = Vec::new();
                $(if *$field != other.$field { changed.push(stringify!($field)); })*
                changed
            }

            fn follow(&mut self, old: &Self, new: &Self) {
                $(if old.$field != new.$field && self.$field == old.$field {
                    self.$field.clone_from(&new.$field);
                })*
            }

            fn take(&mut self, field: &str, from: &Self) {
                match field {
                    $(stringify!($field) => self.$field.clone_from(&from.$field),)*
                    _ => {}
                }
            }
        }
    };
}

pub(super) use record;
