//! A touchpoint being written on the canvas: the field in which a whole map is typed without the mouse.

use super::{
    Direction, Editor, Mode, Refusal,
    completion::{Completion, completions},
    drafts::Drafts,
    shorthand::{Mention, Shorthand},
    slip,
};
use crate::{
    edit::{Action, Edit, EditError, Label},
    model::{ChannelId, Element, StageId, TouchpointId, TransitionId},
};

/// What is being written, and about what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capture {
    /// What was typed so far, in the syntax of [`Shorthand`].
    pub text: String,
    /// What it is about.
    pub about: About,
    /// Counts the fields of this editor, so that each has the keyboard when it opens.
    pub number: u64,
}

/// What is written about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A touchpoint that does not exist yet.
    New {
        /// Its column; none: the journey has no stage.
        stage: Option<StageId>,
        /// Its row; none: the journey has no channel.
        channel: Option<ChannelId>,
        /// The touchpoint from which a transition leads to it.
        after: Option<TouchpointId>,
    },
    /// A touchpoint that does not exist yet, and comes between the ends of a transition.
    Between {
        /// The transition.
        line: TransitionId,
        /// Its column.
        stage: StageId,
        /// Its row.
        channel: ChannelId,
    },
    /// A touchpoint that is there.
    Existing(TouchpointId),
}

/// What is written next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Nothing.
    Nothing,
    /// A touchpoint in the same cell, to which a transition leads.
    Connected,
    /// One more in the same cell.
    Another,
    /// A touchpoint in the neighbouring cell, to which a transition leads.
    Neighbour(Direction),
}

/// What a text in the field means now.
#[derive(Clone, Debug, PartialEq)]
pub struct Heard {
    /// What was said.
    pub words: Shorthand,
    /// Whether a stage has to be named before the touchpoint can be.
    pub lacks_stage: bool,
    /// Whether a channel has to be named before the touchpoint can be.
    pub lacks_channel: bool,
    /// The stage that was probably meant, where one would be made that has nearly its name.
    pub meant_stage: Option<String>,
    /// The channel that was probably meant, where one would be made that has nearly its name.
    pub meant_channel: Option<String>,
    /// The ways to go on.
    pub completions: Vec<Completion>,
}

/// The name that was probably meant where something would be made.
fn meant<'a, Id>(mention: Option<&Mention<Id>>, names: impl Iterator<Item = &'a str>) -> Option<String> {
    let Some(Mention::New(name)) = mention else { return None };
    let words: Vec<String> = name.split_whitespace().map(str::to_owned).collect();
    slip::meant(&words, names).map(|(name, _)| name.to_owned())
}

impl Editor {
    /// What is being written on the canvas.
    #[must_use]
    pub const fn capture(&self) -> Option<&Capture> {
        self.capture.as_ref()
    }

    /// Begins to write: after the touchpoint that is selected, on the transition that is, in the cell that is, or in the
    /// first of all.
    pub fn begin_capture(&mut self) {
        let about = match self.view.only() {
            Some(Element::Touchpoint(_)) => return self.capture_next(Next::Connected),
            Some(Element::Transition(line)) => match self.about_between(line) {
                Some(about) => about,
                None => return,
            },
            Some(Element::Cell(stage, channel)) => {
                About::New { stage: Some(stage.clone()), channel: Some(channel.clone()), after: None }
            }
            _ => About::New {
                stage: self.journey().stages.at(0).map(|stage| stage.id.clone()),
                channel: self.journey().channels.at(0).map(|channel| channel.id.clone()),
                after: None,
            },
        };
        self.open_capture(String::new(), about);
    }

    /// How many fields were opened on the map to write in, and whether one is open.
    #[must_use]
    pub const fn writing(&self) -> (u64, bool) {
        (self.captures, self.capture.is_some() || self.naming.is_some())
    }

    /// Begins to write a touchpoint in this cell.
    pub fn capture_in(&mut self, stage: StageId, channel: ChannelId) {
        let about = About::New { stage: Some(stage), channel: Some(channel), after: None };
        self.open_capture(String::new(), about);
    }

    /// Begins to write a touchpoint in this cell, to which a transition leads.
    pub fn capture_after(&mut self, after: &TouchpointId, stage: StageId, channel: ChannelId) {
        let about = About::New { stage: Some(stage), channel: Some(channel), after: Some(after.clone()) };
        self.open_capture(String::new(), about);
    }

    /// Begins to write a touchpoint that continues from the one selected.
    pub fn capture_next(&mut self, next: Next) {
        let Some(Element::Touchpoint(id)) = self.view.only().cloned() else { return };
        if let Some(about) = self.about_next(&id, next) {
            self.open_capture(String::new(), about);
        }
    }

    /// Begins to write about a touchpoint that is there; its name is what stands in the field.
    pub fn capture_existing(&mut self, id: &TouchpointId) {
        if let Some(touchpoint) = self.state().and_then(|state| state.touchpoints.get(id)) {
            let text = Shorthand::escape(&touchpoint.name);
            self.open_capture(text, About::Existing(id.clone()));
        }
    }

    fn open_capture(&mut self, text: String, about: About) {
        self.settle();
        if self.mode != Mode::Map || self.state().is_none() {
            return;
        }
        if self.refuse_read_only() {
            return;
        }
        self.captures += 1;
        self.capture = Some(Capture { text, about, number: self.captures });
    }

    /// Replaces what stands in the field.
    pub fn write_capture(&mut self, text: String) {
        if let Some(capture) = &mut self.capture {
            capture.text = text;
        }
    }

    /// Forgets what is being written.
    pub fn drop_capture(&mut self) {
        self.capture = None;
    }

    /// What the text in the field means; none where nothing is written.
    #[must_use]
    pub fn heard(&self) -> Option<Heard> {
        let capture = self.capture.as_ref()?;
        let (journey, state) = (self.journey(), self.state()?);
        let words = Shorthand::read(&capture.text, journey, state);
        let (has_stage, has_channel) = match &capture.about {
            About::New { stage, channel, .. } => (stage.is_some(), channel.is_some()),
            About::Existing(_) | About::Between { .. } => (true, true),
        };
        Some(Heard {
            lacks_stage: !has_stage && words.stage.is_none(),
            lacks_channel: !has_channel && words.channel.is_none(),
            completions: completions(&capture.text, journey, state),
            meant_stage: meant(words.stage.as_ref(), journey.stages.iter().map(|it| it.name.as_str())),
            meant_channel: meant(words.channel.as_ref(), journey.channels.iter().map(|it| it.name.as_str())),
            words,
        })
    }

    /// Makes a step of what is written, selects the touchpoint, and goes on to what is next. An empty field closes, or
    /// moves to a neighbouring cell. While a stage or a channel is lacking, the field stays.
    pub fn commit_capture(&mut self, next: Next) {
        let Some(heard) = self.heard() else { return };
        let Some(capture) = self.capture.take() else { return };
        if heard.words.is_empty() {
            self.move_capture(capture, next);
            return;
        }
        if heard.lacks_stage || heard.lacks_channel {
            self.capture = Some(capture);
            return;
        }
        match self.written(&capture, &heard.words) {
            Ok((current, label, edits)) => {
                let after = self.view.selecting(Element::Touchpoint(current.clone()));
                if edits.is_empty() {
                    self.view = after;
                } else {
                    self.apply(label, edits, after);
                }
                if let Some(about) = self.about_next(&current, next) {
                    self.open_capture(String::new(), about);
                }
                self.reveal_selection();
            }
            Err(error) => {
                self.refusal = Some(Refusal::Edit(error));
                self.capture = Some(capture);
            }
        }
    }

    /// The touchpoint that was written about, and the step that makes it so.
    fn written(
        &self,
        capture: &Capture,
        words: &Shorthand,
    ) -> Result<(TouchpointId, Label, Vec<Edit>), EditError> {
        let state = self.view.state.clone().unwrap_or_else(|| "".into());
        let mut drafts = Drafts::new(self.journey(), &state);
        let (current, action) = match &capture.about {
            About::Existing(id) => {
                drafts.change(words, id)?;
                (id.clone(), Action::Rename)
            }
            // Nothing but lines: they start at the touchpoint that is there.
            About::New { after: Some(after), .. } if words.name.is_empty() => {
                drafts.change(words, after)?;
                (after.clone(), if words.links.is_empty() { Action::Change } else { Action::Connect })
            }
            About::Between { line, stage, channel } => {
                let stage = match &words.stage {
                    Some(mention) => drafts.stage(mention, Some(stage))?,
                    None => stage.clone(),
                };
                let channel = match &words.channel {
                    Some(mention) => drafts.channel(mention)?,
                    None => channel.clone(),
                };
                let id = drafts.add(words, stage, channel)?;
                drafts.insert(&id, line)?;
                (id, Action::Insert)
            }
            About::New { stage, channel, after } => {
                let known = |id: &Option<StageId>| id.clone().map(Mention::Known);
                let mention = words.stage.clone().or_else(|| known(stage));
                let stage = match mention {
                    Some(mention) => drafts.stage(&mention, stage.as_ref())?,
                    None => "".into(),
                };
                let mention = words.channel.clone().or_else(|| channel.clone().map(Mention::Known));
                let channel = match mention {
                    Some(mention) => drafts.channel(&mention)?,
                    None => "".into(),
                };
                let id = drafts.add(words, stage, channel)?;
                if let Some(after) = after {
                    drafts.connect(after, &id)?;
                }
                (id, Action::Add)
            }
        };
        let name = drafts.journey().states.get(&state).and_then(|state| state.touchpoints.get(&current));
        let label = Label::new(action, name.map_or("", |touchpoint| &touchpoint.name));
        Ok((current, label, drafts.into_edits()))
    }

    /// What is written after a touchpoint.
    fn about_next(&self, id: &TouchpointId, next: Next) -> Option<About> {
        let touchpoint = self.state()?.touchpoints.get(id)?;
        let (stage, channel) = (touchpoint.stage.clone(), touchpoint.channel.clone());
        let ((stage, channel), after) = match next {
            Next::Nothing => return None,
            Next::Connected => ((stage, channel), Some(id.clone())),
            Next::Another => ((stage, channel), None),
            Next::Neighbour(direction) => (self.neighbour(&stage, &channel, direction), Some(id.clone())),
        };
        Some(About::New { stage: Some(stage), channel: Some(channel), after })
    }

    /// An empty field: only an arrow keeps it, in the cell beside.
    fn move_capture(&mut self, capture: Capture, next: Next) {
        if let (Next::Neighbour(direction), About::New { stage: Some(stage), channel: Some(channel), after }) =
            (next, &capture.about)
        {
            let (stage, channel) = self.neighbour(stage, channel, direction);
            let about = About::New { stage: Some(stage), channel: Some(channel), after: after.clone() };
            self.capture = Some(Capture { about, ..capture });
        }
    }

    /// The cell beside this one; at the edge of the map, itself.
    fn neighbour(&self, stage: &StageId, channel: &ChannelId, direction: Direction) -> (StageId, ChannelId) {
        let journey = self.journey();
        let column = journey.stages.position(stage).unwrap_or(0);
        let row = journey.channels.position(channel).unwrap_or(0);
        let (column, row) = match direction {
            Direction::Left => (column.saturating_sub(1), row),
            Direction::Right => (column + 1, row),
            Direction::Up => (column, row.saturating_sub(1)),
            Direction::Down => (column, row + 1),
        };
        (
            journey.stages.at(column).map_or_else(|| stage.clone(), |stage| stage.id.clone()),
            journey.channels.at(row).map_or_else(|| channel.clone(), |channel| channel.id.clone()),
        )
    }
}
