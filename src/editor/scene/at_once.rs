//! Two pieces of work at once.

use std::{panic, thread};

/// What two pieces of work come to. The first has a thread of its own, where the system has one left; a panic of it goes on
/// here.
pub(super) fn at_once<A: Send, B>(one: impl Fn() -> A + Sync, other: impl FnOnce() -> B) -> (A, B) {
    thread::scope(|scope| match thread::Builder::new().spawn_scoped(scope, &one) {
        Ok(thread) => {
            let other = other();
            (thread.join().unwrap_or_else(|broken| panic::resume_unwind(broken)), other)
        }
        Err(_) => (one(), other()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_are_done_and_a_panic_is_not_lost() {
        assert_eq!(at_once(|| 6, || 7), (6, 7));
        let broken = panic::catch_unwind(|| at_once(|| assert_eq!(1, 2, "it breaks"), || 7));
        let told = broken.unwrap_err();
        assert!(told.downcast_ref::<String>().is_some_and(|told| told.contains("it breaks")));
    }
}
