//! Snapshots of the work in a window, in the course of time. A thread makes them by its own clock: a window that is hidden
//! has no frames, and what was edited just before must be kept all the same.

use std::{
    io,
    panic::{self, AssertUnwindSafe},
    path::{Path, PathBuf},
    sync::{
        Arc, Weak,
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use jiff::Timestamp;

use super::{Left, SaveError, Session, absolute, rhythm::Rhythm};
use crate::model::Journey;

/// The thread that makes the snapshots of a window. It ends with this, after a last snapshot of what is not saved: what
/// takes the window down by surprise loses nothing. A window that ends as it should says so by [`end`](Self::end).
#[derive(Debug)]
pub struct Snapshots {
    /// None once it ends.
    orders: Option<Arc<Sender<Order>>>,
    thread: Option<JoinHandle<()>>,
    /// The journey that was noted last.
    noted: Option<Arc<Journey>>,
}

/// Reaches the thread that makes the snapshots of a window from where nothing else of the window can be had: from a panic. It
/// keeps nothing alive.
#[derive(Clone, Debug)]
pub struct Urgent(Weak<Sender<Order>>);

/// What the thread is told.
#[derive(Debug)]
enum Order {
    /// This is not saved, and was edited then.
    Unsaved { journey: Arc<Journey>, path: Option<PathBuf>, at: Instant },
    /// All is saved, or not wanted.
    Saved,
    /// What is not saved is this, of another window, until there is a snapshot of it here.
    TakeOver(Left),
    /// What is not saved is to be in a snapshot before all else; it is answered whether it is.
    Now(Sender<bool>),
    /// The window ends as it should.
    End,
}

impl Snapshots {
    /// Begins to make snapshots. When one cannot be made, `tell` is called in the thread: once, until one can be again.
    ///
    /// # Errors
    /// Where the system gives no thread.
    pub fn begin(session: Session, tell: impl Fn(SaveError) + Send + 'static) -> io::Result<Self> {
        let (sender, orders) = channel();
        let mut work =
            Work { session, tell, unsaved: None, last: None, rhythm: Rhythm::default(), taken_over: None };
        let thread = thread::Builder::new().name("recovery".to_owned()).spawn(move || work.run(&orders))?;
        Ok(Self { orders: Some(Arc::new(sender)), thread: Some(thread), noted: None })
    }

    /// Notes the journey with the work that is not saved, and its file where it has one; none where all is saved. Costs
    /// nothing while nothing changes: edits are told apart by their `Arc`, so each needs one of its own.
    pub fn note(&mut self, unsaved: Option<(&Arc<Journey>, Option<&Path>)>) {
        let is_noted = match (unsaved, &self.noted) {
            (Some((journey, _)), Some(noted)) => Arc::ptr_eq(journey, noted),
            (None, None) => true,
            _ => false,
        };
        if is_noted {
            return;
        }
        self.noted = unsaved.map(|(journey, _)| journey.clone());
        self.order(unsaved.map_or(Order::Saved, |(journey, path)| Order::unsaved(journey, path)));
    }

    /// The way to them for a panic.
    #[must_use]
    pub fn urgent(&self) -> Urgent {
        Urgent(self.orders.as_ref().map(Arc::downgrade).unwrap_or_default())
    }

    /// Lets go of what an earlier window has left behind as soon as there is a snapshot here: it is what is worked on now.
    pub fn take_over(&self, left: Left) {
        self.order(Order::TakeOver(left));
    }

    /// Ends as a window should: nothing is left behind. Waits for a snapshot that is being made.
    pub fn end(self) {
        self.order(Order::End);
    }

    fn order(&self, order: Order) {
        // A thread that is gone could do nothing, and has said so.
        let _: Option<Result<(), _>> = self.orders.as_ref().map(|orders| orders.send(order));
    }
}

impl Order {
    fn unsaved(journey: &Arc<Journey>, path: Option<&Path>) -> Self {
        let path = path.map(absolute);
        Self::Unsaved { journey: journey.clone(), path, at: Instant::now() }
    }
}

impl Urgent {
    /// Has a snapshot of a journey made, of this file where it has one, and waits so long for it. Returns whether it is there.
    #[must_use]
    pub fn keep(&self, journey: &Arc<Journey>, path: Option<&Path>, patience: Duration) -> bool {
        let (answer, answered) = channel();
        let asked = self.0.upgrade().is_some_and(|orders| {
            let noted = orders.send(Order::unsaved(journey, path));
            noted.and_then(|()| orders.send(Order::Now(answer))).is_ok()
        });
        asked && answered.recv_timeout(patience).unwrap_or(false)
    }
}

impl Drop for Snapshots {
    fn drop(&mut self) {
        self.orders = None;
        // What it is about to write must be there before the program is gone.
        let _: Option<thread::Result<()>> = self.thread.take().map(JoinHandle::join);
    }
}

/// What the thread works with.
struct Work<T> {
    session: Session,
    tell: T,
    unsaved: Option<(Arc<Journey>, Option<PathBuf>)>,
    /// What there may be on the disk.
    last: Option<Last>,
    rhythm: Rhythm,
    taken_over: Option<Left>,
}

/// The last attempt to make a snapshot.
struct Last {
    /// The journey, where it was made.
    made: Option<Arc<Journey>>,
}

impl<T: Fn(SaveError)> Work<T> {
    fn run(&mut self, orders: &Receiver<Order>) {
        loop {
            let order = match self.rhythm.due() {
                None => orders.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(due) => {
                    // All that was noted comes first: it may have waited for the last snapshot.
                    let left = due.saturating_duration_since(Instant::now());
                    orders.try_recv().or_else(|_| orders.recv_timeout(left))
                }
            };
            match order {
                Ok(Order::Unsaved { journey, path, at }) => {
                    let is_kept = self.last.as_ref().and_then(|last| last.made.as_ref());
                    if is_kept.is_some_and(|kept| Arc::ptr_eq(kept, &journey)) {
                        self.rhythm.rest();
                    } else {
                        self.rhythm.edit(at);
                    }
                    self.unsaved = Some((journey, path));
                }
                Ok(Order::Saved) => {
                    self.unsaved = None;
                    self.rhythm.rest();
                    if self.last.take().is_some() {
                        self.session.clear();
                    }
                }
                Ok(Order::TakeOver(left)) => self.taken_over = Some(left),
                Ok(Order::Now(answer)) => {
                    if self.rhythm.due().is_some() {
                        self.snapshot();
                    }
                    // Who asked may have lost patience.
                    let _: Result<(), _> = answer.send(self.is_kept());
                }
                Ok(Order::End) => return self.session.end(),
                Err(RecvTimeoutError::Timeout) => self.snapshot(),
                Err(RecvTimeoutError::Disconnected) => {
                    if self.rhythm.due().is_some() {
                        self.snapshot();
                    }
                    return;
                }
            }
        }
    }

    /// Whether what is not saved is in a snapshot.
    fn is_kept(&self) -> bool {
        let kept = self.last.as_ref().and_then(|last| last.made.as_ref());
        kept.zip(self.unsaved.as_ref()).is_some_and(|(kept, (journey, _))| Arc::ptr_eq(kept, journey))
    }

    fn snapshot(&mut self) {
        self.rhythm.rest();
        let Some((journey, path)) = &self.unsaved else { return };
        let session = &mut self.session;
        // One that breaks off must not be the last.
        let make = AssertUnwindSafe(|| session.snapshot(journey, path.as_deref(), Timestamp::now()));
        let made = panic::catch_unwind(make)
            .unwrap_or_else(|_| Err(SaveError::Other(io::Error::other("the snapshot broke off"))));
        let was_failing = self.last.as_ref().is_some_and(|last| last.made.is_none());
        self.last = Some(Last { made: made.is_ok().then(|| journey.clone()) });
        match made {
            Ok(()) => {
                if let Some(left) = self.taken_over.take() {
                    left.discard();
                }
            }
            Err(error) => {
                self.rhythm.fail(Instant::now());
                if !was_failing {
                    (self.tell)(error);
                }
            }
        }
    }
}
