//! What a state holds: many records, of which a step changes few. Cloning them copies a pointer; changing them copies some
//! pointers, and of records only those that change.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    sync::Arc,
};

/// Something with an id of its own type.
pub trait Record: Clone {
    /// The type of its id.
    type Id: Clone + Ord;

    /// Its id, which never changes.
    fn id(&self) -> &Self::Id;
}

/// At most so many records are in a run: changing one copies the pointers of its run, and one pointer for each run.
const LONGEST_RUN: usize = 64;

/// Two neighbouring runs with at most so many records together become one.
const SHORT_RUNS: usize = LONGEST_RUN / 2;

/// Records kept in the order of their ids: what a state holds.
///
/// They lie in short runs that are shared with earlier contents until one of their records changes. So a step in a state
/// of ten thousand touchpoints holds some hundreds of pointers anew, and not ten thousand.
#[derive(Clone)]
pub struct Records<T: Record> {
    /// None is empty, and each begins after the one before it ends.
    runs: Arc<Vec<Arc<Run<T>>>>,
    /// How many records they have.
    len: usize,
}

/// Neighbouring records, in the order of their ids, which lie beside them so that looking one up reads no other.
type Run<T> = Vec<(<T as Record>::Id, Arc<T>)>;

impl<T: Record> Default for Records<T> {
    fn default() -> Self {
        Self { runs: Arc::default(), len: 0 }
    }
}

impl<T: Record + fmt::Debug> fmt::Debug for Records<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// How the records lie in runs says nothing of them.
impl<T: Record + PartialEq> PartialEq for Records<T> {
    fn eq(&self, other: &Self) -> bool {
        let same = |(one, other): (&Arc<T>, &Arc<T>)| Arc::ptr_eq(one, other) || one == other;
        self.len == other.len
            && (Arc::ptr_eq(&self.runs, &other.runs) || self.shared().zip(other.shared()).all(same))
    }
}

impl<T: Record> Records<T> {
    /// The record with this id.
    #[must_use]
    pub fn get(&self, id: &T::Id) -> Option<&T> {
        self.get_shared(id).map(AsRef::as_ref)
    }

    /// The record with this id, shared.
    #[must_use]
    pub fn get_shared(&self, id: &T::Id) -> Option<&Arc<T>> {
        let (run, at) = self.find(id);
        let (found, record) = self.runs.get(run)?.get(at.ok()?)?;
        debug_assert!(found == id, "a record lies where it is looked for");
        Some(record)
    }

    /// Whether a record has this id.
    #[must_use]
    pub fn contains(&self, id: &T::Id) -> bool {
        self.find(id).1.is_ok()
    }

    /// The records in the order of their ids.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator {
        self.counted(self.shared().map(AsRef::as_ref))
    }

    /// The ids in their order.
    #[must_use]
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = &T::Id> + ExactSizeIterator {
        self.counted(self.runs.iter().flat_map(|run| run.iter()).map(|(id, _)| id))
    }

    /// How many records there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Adds a record, or replaces the one with its id, which is returned.
    pub fn put(&mut self, record: T) -> Option<Arc<T>> {
        let (at, place) = self.find(record.id());
        let (id, record) = (record.id().clone(), Arc::new(record));
        let runs = Arc::make_mut(&mut self.runs);
        let Some(run) = runs.get_mut(at) else {
            runs.push(Arc::new(vec![(id, record)]));
            self.len += 1;
            return None;
        };
        let run = Arc::make_mut(run);
        match place {
            Ok(place) => run.get_mut(place).map(|(_, there)| std::mem::replace(there, record)),
            Err(place) => {
                run.insert(place, (id, record));
                self.len += 1;
                if run.len() > LONGEST_RUN {
                    let second = run.split_off(run.len() / 2);
                    runs.insert(at + 1, Arc::new(second));
                }
                None
            }
        }
    }

    /// Removes the record with this id and returns it.
    pub fn remove(&mut self, id: &T::Id) -> Option<Arc<T>> {
        let (at, place) = self.find(id);
        let place = place.ok()?;
        let runs = Arc::make_mut(&mut self.runs);
        let run = Arc::make_mut(runs.get_mut(at)?);
        let (_, record) = run.remove(place);
        self.len -= 1;
        if run.is_empty() {
            runs.remove(at);
        } else {
            join_short(runs, at);
        }
        if let Some(before) = at.checked_sub(1) {
            join_short(runs, before);
        }
        Some(record)
    }

    /// Changes the record with this id in place; nothing happens where there is none.
    pub fn update(&mut self, id: &T::Id, change: impl FnOnce(&mut T)) {
        let (at, Ok(place)) = self.find(id) else { return };
        let run = Arc::make_mut(&mut self.runs).get_mut(at).map(Arc::make_mut);
        if let Some((_, record)) = run.and_then(|run| run.get_mut(place)) {
            change(Arc::make_mut(record));
        }
    }

    /// How many pointers these hold anew beside earlier ones, to records and to runs of them; and how many records.
    ///
    /// It is what a step of the history costs, told without a clock or a scale.
    #[must_use]
    pub fn held_anew(&self, earlier: &Self) -> (usize, usize) {
        if Arc::ptr_eq(&self.runs, &earlier.runs) {
            return (0, 0);
        }
        let known: BTreeSet<*const Run<T>> = earlier.runs.iter().map(Arc::as_ptr).collect();
        let anew: Vec<&Arc<Run<T>>> = self.runs.iter().filter(|run| !known.contains(&Arc::as_ptr(run))).collect();
        let is_new = |(id, record): &&(T::Id, Arc<T>)| {
            earlier.get_shared(id).is_none_or(|earlier| !Arc::ptr_eq(earlier, record))
        };
        let pointers = self.runs.len() + anew.iter().map(|run| run.len()).sum::<usize>();
        (pointers, anew.iter().flat_map(|run| run.iter()).filter(is_new).count())
    }

    /// The run in which a record with this id lies, or would, and its place in that.
    fn find(&self, id: &T::Id) -> (usize, Result<usize, usize>) {
        let after = self.runs.partition_point(|run| run.first().is_some_and(|(first, _)| first <= id));
        // What comes before all would lie in the first.
        let at = after.saturating_sub(1);
        let place = |run: &Arc<Run<T>>| run.binary_search_by(|(there, _)| there.cmp(id));
        (at, self.runs.get(at).map_or(Err(0), place))
    }

    fn shared(&self) -> impl DoubleEndedIterator<Item = &Arc<T>> {
        self.runs.iter().flat_map(|run| run.iter()).map(|(_, record)| record)
    }

    const fn counted<I>(&self, all: I) -> Counted<I> {
        Counted { all, left: self.len }
    }
}

/// Lets a run and the one after it be one where both are short, so that runs do not become ever more and ever shorter.
fn join_short<T: Record>(runs: &mut Vec<Arc<Run<T>>>, at: usize) {
    if let [first, second, ..] = runs.get_mut(at..).unwrap_or_default()
        && first.len() + second.len() <= SHORT_RUNS
    {
        Arc::make_mut(first).extend_from_slice(second);
        runs.remove(at + 1);
    }
}

/// Goes through what is there so many times.
struct Counted<I> {
    all: I,
    left: usize,
}

impl<I: Iterator> Iterator for Counted<I> {
    type Item = I::Item;

    fn next(&mut self) -> Option<I::Item> {
        let next = self.all.next()?;
        self.left = self.left.saturating_sub(1);
        Some(next)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<I: DoubleEndedIterator> DoubleEndedIterator for Counted<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        let next = self.all.next_back()?;
        self.left = self.left.saturating_sub(1);
        Some(next)
    }
}

impl<I: Iterator> ExactSizeIterator for Counted<I> {}

impl<T: Record> FromIterator<T> for Records<T> {
    fn from_iter<I: IntoIterator<Item = T>>(records: I) -> Self {
        // The last of those with one id counts.
        let records: BTreeMap<T::Id, Arc<T>> =
            records.into_iter().map(|record| (record.id().clone(), Arc::new(record))).collect();
        let len = records.len();
        let (mut runs, mut run) = (Vec::new(), Vec::new());
        for entry in records {
            // With room for some more.
            if run.len() == LONGEST_RUN * 3 / 4 {
                runs.push(Arc::new(std::mem::take(&mut run)));
            }
            run.push(entry);
        }
        if !run.is_empty() {
            runs.push(Arc::new(run));
        }
        Self { runs: Arc::new(runs), len }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[derive(Clone, Debug, PartialEq)]
    struct Word {
        id: u16,
        text: String,
    }

    impl Record for Word {
        type Id = u16;

        fn id(&self) -> &u16 {
            &self.id
        }
    }

    fn word(id: u16, text: &str) -> Word {
        Word { id, text: text.to_owned() }
    }

    /// What can be done to records.
    #[derive(Clone, Debug)]
    enum Deed {
        Put(u16, u8),
        Remove(u16),
        Update(u16, u8),
    }

    fn deeds() -> impl Strategy<Value = Vec<Deed>> {
        let id = 0..400_u16;
        let deed = prop_oneof![
            3 => (id.clone(), any::<u8>()).prop_map(|(id, text)| Deed::Put(id, text)),
            2 => id.clone().prop_map(Deed::Remove),
            1 => (id, any::<u8>()).prop_map(|(id, text)| Deed::Update(id, text)),
        ];
        prop::collection::vec(deed, 0..900)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn they_are_what_a_plain_map_is(begin in 0..300_u16, deeds in deeds()) {
            let mut records: Records<Word> = (0..begin).map(|id| word(id, "first")).collect();
            let mut plain: BTreeMap<u16, Word> = (0..begin).map(|id| (id, word(id, "first"))).collect();
            let (earlier, then) = (records.clone(), plain.clone());
            for deed in deeds {
                match deed {
                    Deed::Put(id, text) => {
                        let put = word(id, &text.to_string());
                        let was = (records.put(put.clone()), plain.insert(id, put));
                        prop_assert_eq!(was.0.as_deref(), was.1.as_ref());
                    }
                    Deed::Remove(id) => {
                        let was = (records.remove(&id), plain.remove(&id));
                        prop_assert_eq!(was.0.as_deref(), was.1.as_ref());
                    }
                    Deed::Update(id, text) => {
                        records.update(&id, |word| word.text = text.to_string());
                        plain.entry(id).and_modify(|word| word.text = text.to_string());
                    }
                }
                prop_assert_eq!(records.len(), plain.len());
            }
            prop_assert!(records.iter().eq(plain.values()) && records.ids().eq(plain.keys()));
            prop_assert!(records.iter().rev().eq(plain.values().rev()));
            prop_assert_eq!((records.iter().len(), records.is_empty()), (plain.len(), plain.is_empty()));
            for id in 0..400 {
                prop_assert_eq!(records.get(&id), plain.get(&id));
                prop_assert_eq!(records.contains(&id), plain.contains_key(&id));
            }
            // However they came to be, and what was there before is untouched.
            let anew: Records<Word> = plain.values().rev().cloned().collect();
            prop_assert!(records == anew);
            prop_assert!(earlier.iter().eq(then.values()));
            prop_assert_eq!(earlier == records, then == plain);
            let lengths: Vec<usize> = records.runs.iter().map(|run| run.len()).collect();
            prop_assert!(lengths.iter().all(|length| (1..=LONGEST_RUN).contains(length)));
            prop_assert!(lengths.windows(2).all(|pair| pair[0] + pair[1] > SHORT_RUNS), "{lengths:?}");
        }
    }

    #[test]
    fn the_last_of_those_with_one_id_counts() {
        let records: Records<Word> = [word(2, "b"), word(1, "a"), word(2, "c")].into_iter().collect();
        assert!(records.iter().eq(&[word(1, "a"), word(2, "c")]));
    }

    #[test]
    fn changing_one_of_ten_thousand_holds_some_hundred_pointers_and_one_record_anew() {
        let earlier: Records<Word> = (0..10_000).map(|id| word(id, "first")).collect();
        assert_eq!(earlier.clone().held_anew(&earlier), (0, 0));
        let changed = |change: &dyn Fn(&mut Records<Word>)| {
            let mut records = earlier.clone();
            change(&mut records);
            let (pointers, anew) = records.held_anew(&earlier);
            assert!(pointers < 400, "{pointers}");
            anew
        };
        assert_eq!(changed(&|records| records.update(&5_000, |word| word.text.clear())), 1);
        assert_eq!(changed(&|records| drop(records.put(word(5_000, "second")))), 1);
        assert_eq!(changed(&|records| drop(records.put(word(10_001, "new")))), 1);
        assert_eq!(changed(&|records| drop(records.remove(&5_000))), 0);
    }
}
