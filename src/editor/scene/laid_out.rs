//! The maps that were laid out last, so that nobody waits for what is known: most of what is typed moves nothing, and a step
//! back leads to where things stood.

use std::sync::Arc;

use crate::layout::{Layout, Request, layout};

/// How many maps are kept: the one that is shown, and the one before.
const MOST: usize = 2;

/// Maps with what was asked for, the last first.
#[derive(Clone, Debug, Default)]
pub(in crate::editor) struct LaidOut(Vec<(Arc<Request>, Arc<Layout>)>);

impl LaidOut {
    /// Where everything sits: as is known, since the same request has the same layout; else laid out now, and kept.
    pub(super) fn layout(&mut self, request: Request) -> Arc<Layout> {
        let known = self.0.iter().position(|(known, _)| **known == request).map(|place| self.0.remove(place));
        let kept = known.unwrap_or_else(|| {
            let layout = layout(&request);
            (Arc::new(request), Arc::new(layout))
        });
        let layout = Arc::clone(&kept.1);
        self.0.insert(0, kept);
        self.0.truncate(MOST);
        layout
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        layout::Density,
        model::{Channel, Journey, Stage, State, Touchpoint},
    };

    fn request(touchpoints: usize) -> Request {
        let mut journey = Journey::default();
        journey.stages.put(Stage { id: "s".into(), name: String::new(), when: String::new() });
        journey.channels.put(Channel::new("c".into(), "Channel"));
        let mut state = State::new("now".into(), "Now", crate::model::Role::Current);
        for number in 0..touchpoints {
            let id = format!("t{number}");
            state.touchpoints.put(Touchpoint::new(id.as_str().into(), &id, "s".into(), "c".into()));
        }
        Request::of_state(&journey, &state, Density::Expanded)
    }

    #[test]
    fn what_is_known_is_what_would_be_laid_out() {
        let mut laid_out = LaidOut::default();
        for touchpoints in [1, 2, 1, 3, 1, 2, 2, 3] {
            assert_eq!(*laid_out.layout(request(touchpoints)), layout(&request(touchpoints)));
            assert!(laid_out.0.len() <= MOST);
        }
    }

    #[test]
    fn a_step_back_and_forth_is_known() {
        let mut laid_out = LaidOut::default();
        let kept = [1, 2].map(|it| laid_out.layout(request(it)));
        for it in [1, 2, 1] {
            assert!(Arc::ptr_eq(&laid_out.layout(request(it)), &kept[it - 1]));
        }
    }
}
