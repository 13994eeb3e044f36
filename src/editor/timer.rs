//! A timer for the room. It knows no clock: whoever asks says what time it is, in seconds.

/// The shortest time after a second has passed at which it is asked for, in seconds: a clock that is a little slow
/// must not show the old second once more.
const LATE: f64 = 0.05;

/// A time that runs out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timer {
    end: f64,
}

impl Timer {
    /// The lengths that are offered, in minutes: those of the usual exercises of a workshop.
    pub const MINUTES: [u32; 6] = [1, 2, 5, 10, 15, 25];

    /// A timer that runs from now on.
    #[must_use]
    pub fn new(minutes: u32, now: f64) -> Self {
        Self { end: now + f64::from(minutes) * 60.0 }
    }

    /// Gives one minute more; from now on, where the time is up already.
    pub fn extend(&mut self, now: f64) {
        self.end = self.end.max(now) + 60.0;
    }

    /// The whole seconds that are left, the one that is running included; 0 when the time is up.
    #[must_use]
    pub fn left(&self, now: f64) -> u32 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast stays within bounds")]
        let left = (self.end - now).ceil().max(0.0) as u32;
        left
    }

    /// Whether the time is up.
    #[must_use]
    pub fn is_over(&self, now: f64) -> bool {
        self.left(now) == 0
    }

    /// In how many seconds another figure is to be shown; never, once the time is up.
    #[must_use]
    pub fn changes_in(&self, now: f64) -> Option<f64> {
        let left = self.left(now);
        (left > 0).then(|| (self.end - f64::from(left - 1) - now).max(0.0) + LATE)
    }

    /// What is left as it is shown: minutes and seconds.
    #[must_use]
    pub fn face(&self, now: f64) -> String {
        let left = self.left(now);
        format!("{}:{:02}", left / 60, left % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_counts_down_to_nothing_and_stays_there() {
        let timer = Timer::new(2, 1000.0);
        let faces = [1000.0, 1000.5, 1001.0, 1060.2, 1119.5, 1120.0, 9999.0].map(|now| timer.face(now));
        assert_eq!(faces, ["2:00", "2:00", "1:59", "1:00", "0:01", "0:00", "0:00"]);
        assert!(!timer.is_over(1119.9) && timer.is_over(1120.0));
    }

    #[test]
    fn it_is_asked_once_a_second_and_never_again_when_the_time_is_up() {
        let timer = Timer::new(1, 0.25);
        let mut now = 0.25;
        let mut shown = vec![timer.left(now)];
        while let Some(wait) = timer.changes_in(now) {
            now += wait;
            shown.push(timer.left(now));
        }
        assert_eq!(shown, (0..=60).rev().collect::<Vec<_>>());
    }

    #[test]
    fn a_minute_more_begins_where_it_would_have_ended_or_now() {
        let mut timer = Timer::new(1, 0.0);
        timer.extend(30.0);
        assert_eq!(timer.left(30.0), 90);
        timer.extend(500.0);
        assert_eq!(timer.left(500.0), 60);
    }

    #[test]
    fn a_clock_that_makes_no_sense_does_no_harm() {
        let timer = Timer::new(25, 0.0);
        for now in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1e300] {
            let _ = (timer.left(now), timer.is_over(now), timer.face(now));
        }
        assert!(timer.is_over(f64::NAN));
    }
}
