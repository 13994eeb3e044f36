//! How sure the figures are is drawn in a worker while its page is open.

use std::time::Duration;

use super::{App, Document, jobs::Done};
use crate::editor::SamplingRequest;

/// The name of the thread.
pub(super) const NAME: &str = "certainty";

/// How long the journey is left alone before the draws begin, in seconds: somebody may be typing.
const PAUSE: f64 = 0.3;

/// What is to be drawn when the journey was left alone for long enough, and when that is.
pub(super) type Due = Option<(SamplingRequest, f64)>;

impl App {
    /// Begins to draw what the open page needs, and stops what nobody waits for any more.
    pub(super) fn sample(&mut self, context: &egui::Context) {
        let Some(Document { editor, number, .. }) = &mut self.document else { return };
        let Some(request) = editor.tend_sampling() else {
            self.sampling_due = None;
            return;
        };
        let now = context.input(|input| input.time);
        let due = match &self.sampling_due {
            Some((wanted, due)) if *wanted == request => *due,
            // Nobody waits for what has never been there.
            _ if editor.sampling().known().is_none() => now,
            _ => now + PAUSE,
        };
        if now < due {
            self.sampling_due = Some((request, due));
            context.request_repaint_after(Duration::from_secs_f64(due - now));
            return;
        }
        self.sampling_due = None;
        let progress = editor.begin_sampling(request.clone());
        let (document, waker) = (*number, context.clone());
        self.jobs.spawn(NAME, move || {
            let sampled = request.run(|done| {
                if progress.note(done) {
                    waker.request_repaint();
                }
                !progress.is_stopped()
            });
            Done::Sampled { document, sampled: sampled.map(Box::new) }
        });
    }
}
