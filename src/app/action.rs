//! What widgets ask for. They change nothing themselves: actions are carried out in one place after the frame.

use std::path::PathBuf;

use super::{finding, jobs::Purpose, unopened::Source, versions::Way, watch::Choice, workshop};
use crate::{
    drawing::{Lanes, Page},
    edit::{Edit, Label},
    editor::{Addition, Command, Mode, NewState},
    file::Version,
    i18n::{Keyboard, Lang},
    insight::{Happening, Route, Tint},
    model::{Element, InitiativeId, PersonaId, StateId, TouchpointId},
    templates::Template,
};

/// Something a widget asks for.
#[derive(Debug)]
pub(super) enum Action {
    /// A command, from a menu, a button or a key.
    Command(Command),
    /// To say why something cannot be done, by the key of the text.
    Tell(&'static str),
    /// To select an element and bring it into view.
    Select(Element),
    /// To select nothing.
    Deselect,
    /// To search, to filter, to sort the table.
    Find(finding::Wish),
    /// To write a card, to turn or hang it, to vote.
    Workshop(workshop::Wish),
    /// To write a part of a page alone as a picture, known by its title.
    ExportPart(Page, String),
    /// To select an element on the picture of both states that was looked at last.
    ShowCompared(Element),
    /// To show a state.
    ShowState(StateId),
    /// To add a state.
    AddState(NewState),
    /// To move a state to a place among those of its role, from 0.
    MoveState(StateId, usize),
    /// To move the state shown so many tabs further on.
    StepTab(isize),
    /// Opens a page of what the maps say.
    OpenPage(Page),
    /// To show the map tinted by a figure, or by none.
    Tint(Option<Tint>),
    /// To light one of these ways on the map, by position.
    LightWay(Vec<Route>, usize),
    /// To light another of the ways as long as it is looked at.
    GlanceAt(Option<usize>),
    /// To show all actions of the roadmap, or to fold them.
    UnfoldAll(bool),
    /// To arrange the roadmap by these lanes.
    Arrange(Lanes),
    /// To mark the critical path, or no longer.
    MarkCritical(bool),
    /// To let all be seen alike again.
    PutOut,
    /// To show an element where it can be seen and changed.
    Lead(Element),
    /// To light the golden thread of an element.
    LightThread(Element),
    /// To give an initiative an effort and an impact, 1–5.
    Weigh(InitiativeId, (i64, i64)),
    /// To fade an overlay from the first state, 0, to the second, 1.
    Fade(f64),
    /// To show a kind of change, or no longer.
    ToggleKind(Happening),
    /// To show all kinds of change.
    AllKinds,
    /// To trace the experience of a persona, or everybody's.
    Trace(Option<PersonaId>),
    /// To show more rows of the table of changes.
    MoreRows,
    /// To stop drawing how sure the figures are.
    StopSampling,
    /// To draw it after all.
    SampleAgain,
    /// To compare these two states.
    Compare(StateId, StateId),
    /// To say of touchpoints of a state, second of each pair, that they stand for others.
    MatchUp(StateId, Vec<(TouchpointId, TouchpointId)>),
    /// To ask what an element is called from now on.
    AskRename(Element),
    /// To show the map, the comparison or the roadmap.
    ShowMode(Mode),
    /// To do this with a version of the journey.
    Version(Way, Version),
    /// To come back from a version to the present.
    LookAtPresent,
    /// To open what is kept of the file at this path, which does not open.
    Rescue(PathBuf, Source),
    /// To copy a text for another program.
    Copy(String),
    /// To see what was left behind at this place of the list.
    LookAtLeft(usize),
    /// To open what was left behind at this place of the list.
    Recover(usize),
    /// To let go of it.
    DiscardLeft(usize),
    /// To let go of what was reported.
    ForgetReports,
    /// To build the scene again that broke off.
    BuildAgain,
    /// To write the journey over its file, without what is not known here.
    SaveWithoutUnknown(PathBuf),
    /// To do this about a file that somebody else changed.
    OnDisk(Choice),
    /// To change records, as one step.
    Apply(Label, Vec<Edit>),
    /// To show a change that is still being typed or dragged.
    Preview(Label, Vec<Edit>),
    /// To place these lines as touchpoints.
    PlaceLines(String),
    /// To answer what something new is called.
    Add(Addition, String),
    /// To answer what an element is called from now on.
    Rename(Element, String),
    /// To answer what a new friction is called, how severe it is, and where it hurts.
    MarkFriction(String, i64, crate::model::Anchor),
    /// To delete what was asked about.
    Remove(Label, Vec<Edit>),
    /// To delete what is selected.
    Delete,
    /// To ask what something new is called.
    AskAddition(Addition),
    /// To mark a friction on this element.
    AskFriction(crate::model::Anchor),
    /// To use a path for what it was asked for.
    UsePath(Purpose, PathBuf),
    /// To use a path although a file is there.
    Overwrite(Purpose, PathBuf),
    /// To open a journey that comes with the program, by position.
    OpenSample(usize),
    /// To open a journey that was opened before.
    OpenRecent(String),
    /// To take a journey out of those opened last.
    Forget(String),
    /// To start a timer of so many minutes.
    StartTimer(u32),
    /// To give the timer one minute more.
    ExtendTimer,
    /// To stop the timer, or to take note that the time is up.
    StopTimer,
    /// To start a journey of this kind.
    StartFrom(Template),
    /// To speak another language.
    Speak(Lang),
    /// To use the theme with this name.
    UseTheme(&'static str),
    /// To show the keys of this keyboard; none: of the one that they give away.
    UseKeyboard(Option<Keyboard>),
    /// To let nothing move by itself, or to let it move again.
    ReduceMotion(bool),
    /// To show the whole window at this scale, in per cent.
    Scale(u32),
    /// To close the question or dialog that is open.
    CloseDialog,
    /// To save and then close the window or open what was asked for.
    SaveFirst,
    /// To throw unsaved work away and go on.
    Discard,
}
