//! A panic anywhere: what is not saved is kept, a report is written, and one line is said.

use std::{
    backtrace::{Backtrace, BacktraceStatus},
    panic::{self, PanicHookInfo},
    path::Path,
    sync::Arc,
    thread,
};

use jiff::Timestamp;

use super::{Event, Kept, Part, Reporter, plain, reports, work::LAST};

/// What the message of a panic may begin with. Of a message, a report has the one of these that fits, and nothing else: the
/// rest may quote a document, as where a text is cut at the wrong place.
const KINDS: [&str; 27] = [
    "index out of bounds",
    "range start index",
    "range end index",
    "slice index starts at",
    "byte index",
    "start byte index",
    "end byte index",
    "begin <= end",
    "attempt to add with overflow",
    "attempt to subtract with overflow",
    "attempt to multiply with overflow",
    "attempt to negate with overflow",
    "attempt to divide by zero",
    "attempt to calculate the remainder with a divisor of zero",
    "attempt to shift",
    "called `Option::unwrap()` on a `None` value",
    "called `Result::unwrap()` on an `Err` value",
    "called `Result::unwrap_err()` on an `Ok` value",
    "assertion `left == right` failed",
    "assertion failed",
    "internal error: entered unreachable code",
    "not implemented",
    "explicit panic",
    "capacity overflow",
    "RefCell already",
    "already mutably borrowed",
    "user-provided comparison function does not correctly implement a total order",
];

/// A panic, as far as it may be told.
pub(super) struct Panic {
    pub(super) thread: String,
    pub(super) kind: &'static str,
    pub(super) place: String,
    pub(super) backtrace: Option<String>,
    pub(super) kept: Kept,
}

/// From now on, keeps what is not saved when something in the program breaks, and reports it; where there is no folder
/// for reports, only `tell` is called. It is told the place in the sources, and the report where one was written. Nothing
/// else is said, also not what the panic itself has to say.
pub fn watch_over_panics(
    reporter: Option<Arc<Reporter>>,
    tell: impl Fn(&str, Option<&Path>) + Send + Sync + 'static,
) {
    panic::set_hook(Box::new(move |info| {
        if thread::current().name() == Some(LAST) {
            return;
        }
        // What matters most comes first.
        let kept = reporter.as_ref().map_or(Kept::Nothing, |reporter| reporter.keep_work());
        let found = Panic::of(info, kept);
        let path = reporter.as_ref().and_then(|reporter| {
            let part = reporter.part_of(thread::current().id());
            reporter.note_at_once(&Event::Broke { part, place: found.place.clone() });
            reports::write(&super::folder(&reporter.state), part, &found, Timestamp::now()).ok()
        });
        tell(&found.place, path.as_deref());
    }));
}

impl Panic {
    fn of(info: &PanicHookInfo<'_>, kept: Kept) -> Self {
        let backtrace = Backtrace::force_capture();
        let place = info.location().map(|at| format!("{}:{}:{}", at.file(), at.line(), at.column()));
        Self {
            thread: plain(thread::current().name().unwrap_or_default()),
            kind: kind_of(info.payload_as_str().unwrap_or_default()),
            place: plain(&place.unwrap_or_default()),
            backtrace: (backtrace.status() == BacktraceStatus::Captured).then(|| backtrace.to_string()),
            kept,
        }
    }
}

/// Which kind a message is of.
fn kind_of(message: &str) -> &'static str {
    KINDS.into_iter().find(|kind| message.starts_with(kind)).unwrap_or("other")
}

impl Reporter {
    /// What a thread does.
    fn part_of(&self, thread: thread::ThreadId) -> Part {
        if thread == self.thread { self.part } else { Part::Worker }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_one_of_ours_and_never_a_piece_of_the_message() {
        let quoted = "byte index 1 is not a char boundary; it is inside 'é' (bytes 0..2) of `été à Marseille`";
        assert_eq!(kind_of(quoted), "byte index");
        assert_eq!(
            kind_of("called `Result::unwrap()` on an `Err` value: \"Madame Dupont\""),
            "called `Result::unwrap()` on an `Err` value"
        );
        assert_eq!(kind_of("Madame Dupont"), "other");
        assert_eq!(kind_of(""), "other");
    }

    #[test]
    fn the_kinds_are_those_of_the_language_itself() {
        use std::hint::black_box;

        let said = |work: fn()| {
            let payload = panic::catch_unwind(work).unwrap_err();
            let text = payload.downcast_ref::<String>().map(String::as_str);
            kind_of(text.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap())
        };
        let kinds = [
            said(|| assert!([1][black_box(7)] > 0)),
            said(|| assert!("é"[..black_box(1)].is_empty())),
            said(|| assert!([1, 2][black_box(3)..].is_empty())),
            said(|| assert!(7 / black_box(0) > 0)),
            said(|| assert!(black_box(None::<bool>).unwrap())),
            said(|| black_box(Err::<(), _>("Madame Dupont")).unwrap()),
            said(|| assert_eq!(black_box(1), 2)),
        ];
        assert!(!kinds.contains(&"other"), "{kinds:?}");
    }
}
