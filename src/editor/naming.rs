//! The name of a stage or a channel, written where its header is: an old one, or one that is added.

use kurbo::{Point, Rect};

use super::{Addition, Ask, Editor, Mode};
use crate::{
    edit::{Action, Edit, FreshId as _, Label},
    model::{Channel, ChannelId, Element, Stage, StageId},
};

/// How much of the map beside a new header is brought into view, in pixels.
const ROOM: f64 = 120.0;

/// A name that is being written in a header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Naming {
    /// What was typed so far.
    pub text: String,
    /// Whose name it is.
    pub of: NameOf,
    /// Counts the fields of this editor, so that each has the keyboard when it opens.
    pub number: u64,
}

/// Whose name is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameOf {
    /// That of a stage or a channel that is there.
    Existing(Element),
    /// That of a new stage, which comes to stand at this place, from 0.
    NewStage(usize),
    /// That of a new channel, which comes to stand at this place, from 0.
    NewChannel(usize),
}

impl Editor {
    /// The name that is being written in a header.
    #[must_use]
    pub const fn naming(&self) -> Option<&Naming> {
        self.naming.as_ref()
    }

    /// Begins to write the name of a stage or a channel in its header, or of a new one where it will stand. Where no
    /// header is on the canvas, the name is asked for.
    pub fn begin_naming(&mut self, of: NameOf) {
        self.settle();
        if self.refuse_read_only() {
            return;
        }
        if self.mode == Mode::Roadmap || self.layout().is_none() {
            self.ask = Some(match of {
                NameOf::Existing(element) => Ask::Rename { element },
                NameOf::NewStage(_) => Ask::NameAddition(Addition::Stage),
                NameOf::NewChannel(_) => Ask::NameAddition(Addition::Channel),
            });
            return;
        }
        let text = match &of {
            NameOf::Existing(element) => self.name_of(element).unwrap_or_default(),
            NameOf::NewStage(_) | NameOf::NewChannel(_) => String::new(),
        };
        self.captures += 1;
        self.naming = Some(Naming { text, of, number: self.captures });
        self.reveal_naming();
    }

    /// Begins to add a stage: after the one that is selected, else at the end.
    pub fn begin_stage(&mut self) {
        let stages = &self.journey().stages;
        let after = match self.view.only() {
            Some(Element::Stage(id)) => stages.position(id).map(|position| position + 1),
            _ => None,
        };
        self.begin_naming(NameOf::NewStage(after.unwrap_or(stages.len())));
    }

    /// Begins to add a channel: after the one that is selected, else at the end.
    pub fn begin_channel(&mut self) {
        let channels = &self.journey().channels;
        let after = match self.view.only() {
            Some(Element::Channel(id)) => channels.position(id).map(|position| position + 1),
            _ => None,
        };
        self.begin_naming(NameOf::NewChannel(after.unwrap_or(channels.len())));
    }

    /// Begins to add a stage or a channel before the one that is selected.
    pub fn begin_before(&mut self) {
        let before = match self.view.only() {
            Some(Element::Stage(id)) => self.journey().stages.position(id).map(NameOf::NewStage),
            Some(Element::Channel(id)) => self.journey().channels.position(id).map(NameOf::NewChannel),
            _ => None,
        };
        if let Some(of) = before {
            self.begin_naming(of);
        }
    }

    /// Replaces what was typed.
    pub fn write_naming(&mut self, text: String) {
        if let Some(naming) = &mut self.naming {
            naming.text = text;
        }
    }

    /// Forgets what was typed.
    pub fn drop_naming(&mut self) {
        self.naming = None;
    }

    /// Makes a step of the name and selects whose it is; nothing happens where nothing was typed. With `again`, one more
    /// is added after one that was new.
    pub fn commit_naming(&mut self, again: bool) {
        let Some(naming) = self.naming.take() else { return };
        let name = naming.text.trim();
        if name.is_empty() {
            return;
        }
        let next = match naming.of {
            NameOf::Existing(element) => {
                if self.name_of(&element).is_some_and(|old| old != name) {
                    self.rename(&element, name);
                }
                None
            }
            NameOf::NewStage(position) => {
                self.add_stage_at(name, position);
                Some(NameOf::NewStage(position + 1))
            }
            NameOf::NewChannel(position) => {
                self.add_channel_at(name, position);
                Some(NameOf::NewChannel(position + 1))
            }
        };
        if let Some(of) = next.filter(|_| again && self.refusal.is_none()) {
            self.begin_naming(of);
        }
    }

    /// Adds a stage at the end, and selects it.
    pub fn add_stage(&mut self, name: &str) {
        self.add_stage_at(name, self.journey().stages.len());
    }

    /// Adds a channel at the end, and selects it.
    pub fn add_channel(&mut self, name: &str) {
        self.add_channel_at(name, self.journey().channels.len());
    }

    fn add_stage_at(&mut self, name: &str, position: usize) {
        let id = StageId::fresh(self.journey(), name);
        let mut edits = vec![Edit::put_shared(Stage::new(id.clone(), name))];
        if position < self.journey().stages.len() {
            edits.push(Edit::move_shared(id.clone(), position));
        }
        self.apply(Label::new(Action::Add, name), edits, self.view.selecting(Element::Stage(id)));
    }

    fn add_channel_at(&mut self, name: &str, position: usize) {
        let id = ChannelId::fresh(self.journey(), name);
        let mut edits = vec![Edit::put_shared(Channel::new(id.clone(), name))];
        if position < self.journey().channels.len() {
            edits.push(Edit::move_shared(id.clone(), position));
        }
        self.apply(Label::new(Action::Add, name), edits, self.view.selecting(Element::Channel(id)));
    }

    /// Where the name is written, in points of the canvas: over the header that it names, or along the edge at which a
    /// new one comes to stand. None where that is not on the map.
    #[must_use]
    pub fn naming_place(&self) -> Option<Rect> {
        let layout = self.layout()?;
        let corner = self.camera.screen_from_world(Point::new(layout.header_width, layout.header_height));
        match &self.naming.as_ref()?.of {
            NameOf::Existing(element) => self.header(element),
            NameOf::NewStage(position) => {
                let x = self.camera.screen_from_world(Point::new(layout.stage_edge(*position), 0.0)).x;
                let top = self.camera.screen_from_world(Point::ZERO).y;
                Some(Rect::new(x, top, x, corner.y))
            }
            NameOf::NewChannel(position) => {
                let y = self.camera.screen_from_world(Point::new(0.0, layout.lane_edge(*position))).y;
                let left = self.camera.screen_from_world(Point::ZERO).x;
                Some(Rect::new(left, y, corner.x, y))
            }
        }
    }

    fn reveal_naming(&mut self) {
        let (Some(layout), Some(naming)) = (self.layout(), &self.naming) else { return };
        let (of_stages, from, to) = match &naming.of {
            NameOf::Existing(Element::Stage(id)) => {
                let Some(band) = layout.stages.iter().find(|band| band.id == *id) else { return };
                (true, band.start, band.start + band.length)
            }
            NameOf::Existing(Element::Channel(id)) => {
                let Some(band) = layout.lanes.iter().find(|band| band.id == *id) else { return };
                (false, band.start, band.start + band.length)
            }
            NameOf::Existing(_) => return,
            NameOf::NewStage(position) => {
                let edge = layout.stage_edge(*position);
                (true, edge - ROOM, edge + ROOM)
            }
            NameOf::NewChannel(position) => {
                let edge = layout.lane_edge(*position);
                (false, edge - ROOM / 2.0, edge + ROOM / 2.0)
            }
        };
        self.reveal_stretch(of_stages, from, to);
    }
}
