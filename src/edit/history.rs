//! Undo, redo and transactions, over whole documents.

use std::{collections::VecDeque, sync::Arc};

use crate::model::Journey;

use super::{Edit, EditError, Label, applied};

/// The most steps that are remembered; the oldest are forgotten first.
pub const STEPS: usize = 500;

/// A document with its past and its undone future.
///
/// `C` is what else a step restores: the state on screen, the selection. Snapshots share all records that are equal,
/// so a step costs pointers.
#[derive(Clone, Debug)]
pub struct History<C> {
    /// The journey with all steps that are done, and no more.
    journey: Arc<Journey>,
    /// What stood on screen with it, as far as this history was told.
    context: C,
    /// The steps, oldest first.
    steps: VecDeque<Step<C>>,
    /// How many of the steps are done; the rest can be redone.
    done: usize,
    /// The journey as it was last saved; none: never.
    saved: Option<Arc<Journey>>,
    /// The transaction that is open.
    open: Option<Transaction<C>>,
}

#[derive(Clone, Debug)]
struct Step<C> {
    label: Label,
    before: (Arc<Journey>, C),
    after: (Arc<Journey>, C),
}

#[derive(Clone, Debug)]
struct Transaction<C> {
    label: Label,
    context: C,
    preview: Arc<Journey>,
}

impl<C: Clone> History<C> {
    /// A history without steps, of a document that counts as saved.
    #[must_use]
    pub fn new(journey: Journey, context: C) -> Self {
        let journey = Arc::new(journey);
        Self { saved: Some(Arc::clone(&journey)), journey, context, steps: VecDeque::new(), done: 0, open: None }
    }

    /// The journey as it is to be shown: while a transaction is open, its preview.
    #[must_use]
    pub fn journey(&self) -> &Arc<Journey> {
        self.open.as_ref().map_or(&self.journey, |open| &open.preview)
    }

    /// The journey without the transaction that is open: what is to be saved.
    #[must_use]
    pub fn committed(&self) -> &Arc<Journey> {
        &self.journey
    }

    /// The context that belongs to the committed journey: the one last given or restored. After [`Self::cancel`] it
    /// is the one from which the transaction began.
    #[must_use]
    pub fn context(&self) -> &C {
        &self.context
    }

    /// Opens a transaction. One that is open is cancelled first.
    pub fn begin(&mut self, label: Label, context: C) {
        self.context = context.clone();
        self.open = Some(Transaction { label, context, preview: Arc::clone(&self.journey) });
    }

    /// Shows what the edits, one after the other, would make of the journey as it was when the transaction began.
    /// Earlier previews leave no trace.
    ///
    /// # Errors
    /// No transaction is open, or one of the edits is refused; the preview is then as it was.
    pub fn preview(&mut self, edits: &[Edit]) -> Result<(), EditError> {
        let open = self.open.as_mut().ok_or(EditError::NoTransaction)?;
        open.preview = Arc::new(applied(&self.journey, edits)?);
        Ok(())
    }

    /// Makes the preview a step and forgets what was undone; says whether it did. Where nothing has changed, or no
    /// transaction is open, there is no step.
    pub fn commit(&mut self, context_after: C) -> bool {
        let Some(open) = self.open.take() else { return false };
        if open.preview == self.journey {
            return false;
        }
        self.steps.truncate(self.done);
        self.steps.push_back(Step {
            label: open.label,
            before: (Arc::clone(&self.journey), open.context),
            after: (Arc::clone(&open.preview), context_after.clone()),
        });
        if self.steps.len() > STEPS {
            self.steps.pop_front();
        }
        self.done = self.steps.len();
        self.journey = open.preview;
        self.context = context_after;
        true
    }

    /// Closes the transaction that is open, as if it had never been.
    pub fn cancel(&mut self) {
        self.open = None;
    }

    /// Does the edits as one step; says whether anything changed. A transaction that is open is cancelled first.
    ///
    /// # Errors
    /// One of the edits is refused; nothing changes then.
    pub fn apply(&mut self, label: Label, before: C, edits: &[Edit], after: C) -> Result<bool, EditError> {
        self.begin(label, before);
        if let Err(error) = self.preview(edits) {
            self.cancel();
            return Err(error);
        }
        Ok(self.commit(after))
    }

    /// Takes the last step back and returns the context to restore; none where there is no step. A transaction that
    /// is open is cancelled first.
    pub fn undo(&mut self) -> Option<C> {
        self.cancel();
        self.done = self.done.checked_sub(1)?;
        let (journey, context) = self.steps.get(self.done)?.before.clone();
        self.journey = journey;
        self.context = context.clone();
        Some(context)
    }

    /// Does the step that was last taken back again and returns the context to restore; none where there is none. A
    /// transaction that is open is cancelled first.
    pub fn redo(&mut self) -> Option<C> {
        self.cancel();
        let (journey, context) = self.steps.get(self.done)?.after.clone();
        self.done += 1;
        self.journey = journey;
        self.context = context.clone();
        Some(context)
    }

    /// The step that would be taken back.
    #[must_use]
    pub fn undo_label(&self) -> Option<&Label> {
        self.done.checked_sub(1).and_then(|last| self.steps.get(last)).map(|step| &step.label)
    }

    /// The step that would be done again.
    #[must_use]
    pub fn redo_label(&self) -> Option<&Label> {
        self.steps.get(self.done).map(|step| &step.label)
    }

    /// Whether the committed journey is the very one that was saved; one that merely equals it is not.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.saved.as_ref().is_some_and(|saved| Arc::ptr_eq(saved, &self.journey))
    }

    /// The journey as it was opened or last saved; none where it never was, or its file is gone.
    #[must_use]
    pub const fn saved(&self) -> Option<&Arc<Journey>> {
        self.saved.as_ref()
    }

    /// This snapshot, which was the committed journey when its writing began, is saved.
    pub fn mark_saved(&mut self, written: Arc<Journey>) {
        self.saved = Some(written);
    }

    /// No journey of this history is saved: it is new, was repaired when it was opened, or its file is gone.
    pub fn mark_unsaved(&mut self) {
        self.saved = None;
    }

    /// Whether a transaction is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{
        Action,
        sample::{journey, touchpoint},
    };

    fn title(title: &str) -> Vec<Edit> {
        let description = super::super::Description { title: title.to_owned(), ..(&journey()).into() };
        vec![Edit::Describe(description)]
    }

    fn label(subject: &str) -> Label {
        Label::new(Action::Rename, subject)
    }

    fn history() -> History<u32> {
        History::new(journey(), 0)
    }

    #[test]
    fn undo_and_redo_restore_the_journey_and_the_context_of_either_side() {
        let mut history = history();
        assert_eq!(history.apply(label("one"), 1, &title("one"), 2), Ok(true));
        assert_eq!(history.apply(label("two"), 3, &title("two"), 4), Ok(true));
        assert_eq!(history.undo_label(), Some(&label("two")));
        assert_eq!((history.undo(), history.journey().title.as_str()), (Some(3), "one"));
        assert_eq!((history.undo(), history.journey().title.as_str()), (Some(1), ""));
        assert_eq!((history.undo(), history.undo_label()), (None, None));
        assert_eq!(history.redo_label(), Some(&label("one")));
        assert_eq!((history.redo(), history.journey().title.as_str()), (Some(2), "one"));
        assert_eq!((history.redo(), history.journey().title.as_str()), (Some(4), "two"));
        assert_eq!((history.redo(), history.redo_label()), (None, None));
        assert_eq!(*history.context(), 4);
    }

    #[test]
    fn a_new_step_forgets_what_was_undone() {
        let mut history = history();
        history.apply(label("one"), 0, &title("one"), 0).unwrap();
        history.undo();
        history.apply(label("two"), 0, &title("two"), 0).unwrap();
        assert_eq!(history.redo(), None);
        assert_eq!(history.undo_label(), Some(&label("two")));
    }

    #[test]
    fn a_preview_starts_from_the_beginning_of_the_transaction_each_time() {
        let mut history = history();
        history.begin(label("n"), 0);
        history.preview(&[Edit::put(&"now".into(), touchpoint("n", "s1", "c1"))]).unwrap();
        history.preview(&title("two")).unwrap();
        assert!(!history.journey().states.at(0).unwrap().touchpoints.contains(&"n".into()));
        assert_eq!((history.journey().title.as_str(), history.committed().title.as_str()), ("two", ""));
        assert!(history.commit(1));
        assert_eq!(history.committed().title, "two");
    }

    #[test]
    fn a_refused_preview_leaves_the_one_before() {
        let mut history = history();
        let refused = [title("three"), vec![Edit::put(&"now".into(), touchpoint("n", "x", "c1"))]].concat();
        assert_eq!(history.preview(&refused), Err(EditError::NoTransaction));
        history.begin(label("n"), 0);
        history.preview(&title("two")).unwrap();
        assert!(history.preview(&refused).is_err());
        assert_eq!(history.journey().title, "two");
        assert!(history.apply(label("n"), 0, &refused, 0).is_err());
        assert!(!history.is_open() && history.is_saved() && history.undo_label().is_none());
    }

    #[test]
    fn cancelling_restores_and_nothing_changed_is_no_step() {
        let mut history = history();
        history.begin(label("n"), 7);
        history.preview(&title("two")).unwrap();
        assert!(history.is_open());
        history.cancel();
        assert_eq!((history.journey().as_ref(), history.context()), (&journey(), &7));
        assert!(!history.is_open() && history.is_saved());
        assert!(!history.commit(8));
        history.begin(label("n"), 0);
        assert!(!history.commit(8));
        assert_eq!(history.apply(label("n"), 0, &title(""), 0), Ok(false));
        assert!(history.is_saved() && history.undo_label().is_none());
    }

    #[test]
    fn opening_undoing_and_redoing_cancel_what_is_open() {
        let mut history = history();
        history.apply(label("one"), 0, &title("one"), 0).unwrap();
        history.begin(label("n"), 0);
        history.preview(&title("two")).unwrap();
        history.begin(label("m"), 0);
        assert_eq!(history.journey().title, "one");
        history.preview(&title("two")).unwrap();
        history.undo();
        assert_eq!((history.journey().title.as_str(), history.is_open()), ("", false));
        history.begin(label("n"), 0);
        history.redo();
        assert_eq!((history.journey().title.as_str(), history.is_open()), ("one", false));
    }

    #[test]
    fn saved_is_the_very_journey_that_was_saved() {
        let mut history = history();
        history.apply(label("one"), 0, &title("one"), 0).unwrap();
        assert!(!history.is_saved());
        history.mark_saved(Arc::clone(history.committed()));
        assert!(history.is_saved());
        history.undo();
        assert!(!history.is_saved());
        history.redo();
        assert!(history.is_saved());
        history.mark_unsaved();
        assert!(!history.is_saved());
    }

    #[test]
    fn the_oldest_steps_are_forgotten() {
        let mut history = history();
        for number in 1..=STEPS + 20 {
            history.apply(label(""), 0, &title(&number.to_string()), 0).unwrap();
        }
        let undone = std::iter::from_fn(|| history.undo()).count();
        assert_eq!((undone, history.journey().title.as_str()), (STEPS, "20"));
        let redone = std::iter::from_fn(|| history.redo()).count();
        assert_eq!((redone, history.journey().title.as_str()), (STEPS, "520"));
    }

    #[test]
    fn every_action_has_a_key_of_its_own() {
        let keys: std::collections::BTreeSet<_> = Action::ALL.iter().map(|action| action.key()).collect();
        assert_eq!(keys.len(), Action::ALL.len());
    }
}
