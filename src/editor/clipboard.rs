//! Cut, copy, paste and duplicate: touchpoints as text, so that they get from window to window.

use std::collections::BTreeSet;

use ron::extensions::Extensions;

use super::{Editor, Refusal, View};
use crate::{
    edit::{Action, Clip, Label},
    model::{
        ChannelId, Element, StageId, TouchpointId,
        limits::{self, Excess},
    },
};

/// What the text of a clip begins with, so that no other text is taken for one.
const MARK: &str = "parcours-clip-1 ";

impl Editor {
    /// The selected touchpoints as text, with what is between and on them; none where no touchpoint is selected.
    #[must_use]
    pub fn copy(&self) -> Option<String> {
        let clip = Clip::of(self.journey(), self.state()?, &self.selected_touchpoints())?;
        Some(format!("{MARK}{}", ron::to_string(&clip).ok()?))
    }

    /// The same, and takes them away.
    pub fn cut(&mut self) -> Option<String> {
        let text = self.copy()?;
        self.delete_selection();
        Some(text)
    }

    /// Brings in what was copied, here or in another window, and selects it. In a selected cell, if it comes from one
    /// cell; what is more than may come in at once stays out. Whether the text was a clip at all: other text is for somebody
    /// else.
    pub fn paste(&mut self, text: &str) -> bool {
        let clip = match read(text) {
            Ok(clip) => clip,
            Err(None) => return false,
            Err(Some(excess)) => {
                self.refusal = Some(Refusal::TooMuch(excess));
                return true;
            }
        };
        let cell = match self.view().only() {
            Some(Element::Cell(stage, channel)) => Some((stage.clone(), channel.clone())),
            _ => None,
        };
        self.bring_in(Action::Paste, &clip, cell.as_ref().map(|(stage, channel)| (stage, channel)));
        true
    }

    /// Sets a copy of the selected touchpoints beside them, and selects it.
    pub fn duplicate(&mut self) {
        let clip = self.state().and_then(|state| Clip::of(self.journey(), state, &self.selected_touchpoints()));
        if let Some(clip) = clip {
            self.bring_in(Action::Duplicate, &clip, None);
        }
    }

    fn bring_in(&mut self, action: Action, clip: &Clip, cell: Option<(&StageId, &ChannelId)>) {
        let Some(state) = self.state().map(|state| state.id.clone()) else { return };
        match clip.graft(self.journey(), &state, cell) {
            Ok(graft) => {
                let selection = graft.touchpoints.into_iter().map(Element::Touchpoint).collect();
                let after = View { selection, ..self.view().clone() };
                self.apply(Label::new(action, clip.name()), graft.edits, after);
            }
            Err(error) => self.refusal = Some(Refusal::Edit(error)),
        }
    }

    /// Whether there is something to copy.
    #[must_use]
    pub fn has_touchpoint_selected(&self) -> bool {
        self.view().selection.iter().any(|element| matches!(element, Element::Touchpoint(_)))
    }

    /// The touchpoints that are selected.
    pub(super) fn selected_touchpoints(&self) -> BTreeSet<TouchpointId> {
        let touchpoint = |element: &Element| match element {
            Element::Touchpoint(id) => Some(id.clone()),
            _ => None,
        };
        self.view().selection.iter().filter_map(touchpoint).collect()
    }
}

/// The clip in a text; else, where the text is one, of what it has too much.
fn read(text: &str) -> Result<Clip, Option<Excess>> {
    let clip = text.strip_prefix(MARK).ok_or(None)?;
    if let Some(excess) = Excess::of("clip", clip.len(), limits::CLIP) {
        return Err(Some(excess));
    }
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let clip: Clip = options.from_str(clip).map_err(|_| None)?;
    match Excess::of("clipped", clip.len(), limits::CLIPPED) {
        Some(excess) => Err(Some(excess)),
        None => Ok(clip),
    }
}
