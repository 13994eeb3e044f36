//! When a snapshot of unsaved work is due: soon after an edit, and in time however long somebody goes on editing.

use std::time::{Duration, Instant};

/// How long after an edit a snapshot is begun when no other edit follows.
const AFTER: Duration = Duration::from_secs(1);

/// How long after the first edit that is in no snapshot one is begun at the latest. No more than five seconds of work may
/// be lost, and a snapshot is worth nothing before it is on the disk: one second is left for that.
const AT_LATEST: Duration = Duration::from_secs(4);

/// The edits that are in no snapshot yet, as far as time goes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Rhythm {
    /// When the first and the last of them were made.
    edited: Option<(Instant, Instant)>,
}

impl Rhythm {
    /// Something was edited.
    pub(super) fn edit(&mut self, at: Instant) {
        let first = self.edited.map_or(at, |(first, _)| first);
        self.edited = Some((first, at));
    }

    /// When a snapshot is to be begun; never as long as nothing is edited.
    pub(super) fn due(&self) -> Option<Instant> {
        self.edited.map(|(first, last)| (last + AFTER).min(first + AT_LATEST))
    }

    /// All that was edited is in a snapshot, or was let go of.
    pub(super) fn rest(&mut self) {
        self.edited = None;
    }

    /// The snapshot could not be made: it is due again soon after another edit, and after a while in any case.
    pub(super) fn fail(&mut self, at: Instant) {
        self.edited = Some((at, at + AT_LATEST.saturating_sub(AFTER)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Somebody who edits at these times, in milliseconds, on a disk that takes so long for a snapshot: when each edit is in
    /// one that is on the disk.
    fn kept(edits: &[u64], takes: u64) -> Vec<u64> {
        let begin = Instant::now();
        let at = |time: u64| begin + Duration::from_millis(time);
        let (mut rhythm, mut kept, mut noted, mut now) = (Rhythm::default(), Vec::new(), 0, 0);
        while kept.len() < edits.len() {
            // What was edited while a snapshot was being made is seen after it.
            for edit in edits[noted..].iter().take_while(|edit| **edit <= now) {
                rhythm.edit(at(*edit));
                noted += 1;
            }
            if rhythm.due().is_some_and(|due| due <= at(now)) {
                rhythm.rest();
                now += takes;
                kept.resize(noted, now);
            }
            now += 1;
        }
        kept
    }

    #[test]
    fn a_snapshot_follows_an_edit_by_a_second() {
        assert_eq!(kept(&[10_000], 0), [11_000]);
        assert_eq!(kept(&[10_000, 10_900, 11_800], 0), [12_800; 3], "each begins the second anew");
    }

    #[test]
    fn however_somebody_edits_nothing_is_without_a_snapshot_for_over_five_seconds() {
        let steady: Vec<u64> = (0..200).map(|edit| edit * 300).collect();
        let bursts: Vec<u64> = (0..60).map(|edit| edit / 6 * 2900 + edit % 6 * 50).collect();
        let just_after: Vec<u64> = (0..40).map(|edit| edit * 1001).collect();
        for edits in [steady, bursts, just_after] {
            for takes in [0, 200, 900] {
                let longest = edits.iter().zip(kept(&edits, takes)).map(|(edit, kept)| kept - edit).max().unwrap();
                assert!(
                    (1000..=5000).contains(&longest),
                    "{longest} ms on a disk that takes {takes} ms: {edits:?}"
                );
            }
        }
    }

    #[test]
    fn one_that_could_not_be_made_is_due_again_without_another_edit() {
        let begin = Instant::now();
        let at = |seconds| begin + Duration::from_secs(seconds);
        let mut rhythm = Rhythm::default();
        assert_eq!(rhythm.due(), None);
        rhythm.edit(at(0));
        rhythm.fail(at(2));
        assert_eq!(rhythm.due(), Some(at(6)));
        rhythm.edit(at(3));
        assert_eq!(rhythm.due(), Some(at(4)), "sooner after an edit");
        rhythm.rest();
        assert_eq!(rhythm.due(), None);
    }
}
