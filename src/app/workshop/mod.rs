//! What the room says and how it votes: the cards and the votes beside the map.

mod cards;
mod carry;
mod voting;

use egui::{Context, Key, Modifiers, Panel, Ui};

use self::{cards::Cards, carry::Dropped, voting::Voting};
pub(super) use self::{carry::card_signs, voting::dots};
use super::{Action, App, Document, canvas, words::Words};
use crate::{
    edit::{self, Edit, Label},
    editor::{Addition, Ask, CardDraft, Command, Editor, Mode},
    model::{Anchor, Card, CardAnchor, CardId, CardKind, ChannelId, FrictionId, StageId},
};

/// In how many frames a field that opens has the keyboard: egui keeps the focus from what was there for one frame more.
const FRAMES: u8 = 3;

/// The width of a panel beside the map, in points: as it opens, and at least.
const WIDTH: (f32, f32) = (264.0, 220.0);

/// What is open beside the map; one at a time, since the map needs the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// The cards.
    Cards,
    /// The votes.
    Voting,
}

/// The cards and the votes beside the map.
#[derive(Debug)]
pub(super) struct Workshop {
    /// What is open.
    pub(super) open: Option<Side>,
    /// Whether votes that are revealed are in the pictures that are written.
    pub(super) votes_in_pictures: bool,
    cards: Cards,
    voting: Voting,
    /// For how many frames more the field of the panel asks for the keyboard.
    keyboard_for: u8,
}

impl Default for Workshop {
    fn default() -> Self {
        Self {
            open: None,
            votes_in_pictures: true,
            cards: Cards::default(),
            voting: Voting::default(),
            keyboard_for: 0,
        }
    }
}

impl Workshop {
    /// Whether a field waits for the keyboard.
    pub(super) const fn takes_keyboard(&self) -> bool {
        self.keyboard_for > 0
    }

    /// Takes back a card that is carried, or closes the list where one was dropped; whether there was any.
    pub(super) fn take_back(&mut self) -> bool {
        let carried = self.cards.carried.take().is_some();
        self.cards.dropped.take().is_some() || carried
    }
}

/// What the panels ask for.
#[derive(Clone, Debug)]
pub(super) enum Wish {
    /// To write a card.
    Write(CardDraft, Option<CardAnchor>),
    /// To make a card one of another kind.
    Kind(CardId, CardKind),
    /// To turn a card into a touchpoint in a cell.
    Touchpoint(CardId, StageId, ChannelId),
    /// To turn a card into a friction that is felt here.
    Friction(CardId, Anchor),
    /// To turn a card into an initiative of the roadmap.
    Initiative(CardId),
    /// To hang a card.
    Hang(CardId, CardAnchor),
    /// To note that a card would answer a friction.
    Answer(CardId, FrictionId),
    /// To delete a card.
    Delete(CardId),
    /// To close the panel.
    Close,
    /// To add participants, one a line, with so many dots each.
    Enlist(String, i64),
    /// To give a participant another name.
    Rename(usize, String),
    /// To give a participant another colour and number of dots.
    Equip(usize, i64, i64),
    /// To remove a participant.
    Remove(usize),
    /// To begin a round.
    Begin(String),
    /// To let a participant vote.
    Choose(Option<usize>),
}

/// Shows what is open beside the map.
pub(super) fn side(
    ui: &mut Ui,
    words: Words,
    editor: &Editor,
    workshop: &mut Workshop,
    actions: &mut Vec<Action>,
) {
    let Some(side) = workshop.open else { return };
    let frame = egui::Frame::side_top_panel(ui.style()).inner_margin(12.0);
    let (width, least) = WIDTH;
    let panel = Panel::left("workshop").frame(frame).default_size(width).min_size(least).resizable(true);
    panel.show(ui, |ui| match side {
        Side::Cards => {
            cards::show(ui, words, editor, &mut workshop.cards, &mut workshop.keyboard_for, actions);
        }
        Side::Voting => {
            let in_pictures = &mut workshop.votes_in_pictures;
            voting::show(
                ui,
                words,
                editor,
                (&mut workshop.voting, in_pictures),
                &mut workshop.keyboard_for,
                actions,
            );
        }
    });
}

/// Shows what is carried from a panel over the map.
pub(super) fn over_map(
    ui: &Ui,
    words: Words,
    editor: &Editor,
    workshop: &mut Workshop,
    actions: &mut Vec<Action>,
) {
    carry::show(ui, words, editor, &mut workshop.cards, actions);
}

/// The keys of the map while somebody votes: plus and minus for dots, page up and page down for who votes.
pub(super) fn voting_keys(ui: &Ui, editor: &mut Editor) {
    if editor.voter().is_none() {
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Plus) || pressed(Key::Equals) {
        editor.vote_on_selection(true);
    }
    if pressed(Key::Minus) {
        editor.vote_on_selection(false);
    }
    if pressed(Key::PageDown) {
        editor.next_voter(true);
    }
    if pressed(Key::PageUp) {
        editor.next_voter(false);
    }
}

/// Whether a command of this folder can be called now; none for other commands.
pub(super) fn is_enabled(editor: &Editor, command: Command) -> Option<bool> {
    is_ours(command).then(|| why_not(editor, command).is_none())
}

/// Whether a command is one of this folder.
pub(super) const fn is_ours(command: Command) -> bool {
    matches!(
        command,
        Command::ToggleCards
            | Command::ToggleVoting
            | Command::NewCard
            | Command::HangCard
            | Command::CardToTouchpoint
            | Command::CardToFriction
            | Command::CardToInitiative
            | Command::CardAnswers
            | Command::NewRound
            | Command::RevealVotes
            | Command::GiveDot
            | Command::TakeDot
    )
}

/// The key of the reason why a command of this folder cannot be called now.
pub(super) fn why_not(editor: &Editor, command: Command) -> Option<&'static str> {
    if !is_ours(command) {
        return None;
    }
    let toggles = matches!(command, Command::ToggleCards | Command::ToggleVoting);
    if editor.mode() == Mode::Roadmap || !toggles && editor.mode() != Mode::Map {
        return Some("why-only-on-map");
    }
    if toggles {
        return None;
    }
    if let Some(why) = editor.why_read_only() {
        return Some(why.text_key());
    }
    match command {
        Command::NewRound => editor.journey().votes.participants.is_empty().then_some("why-no-participant"),
        Command::RevealVotes => editor.journey().votes.round().is_none().then_some("why-no-round"),
        Command::GiveDot | Command::TakeDot => match editor.view().only() {
            _ if editor.voter().is_none() => Some("why-no-voter"),
            Some(element) if editor.is_votable(element) => None,
            _ => Some("why-not-votable"),
        },
        Command::NewCard => None,
        _ => match editor.card_in_hand() {
            Some(card) => why_not_card(editor, command, card),
            None => Some("why-no-card"),
        },
    }
}

fn why_not_card(editor: &Editor, command: Command, card: &Card) -> Option<&'static str> {
    let turns = matches!(command, Command::CardToTouchpoint | Command::CardToFriction | Command::CardToInitiative);
    if turns && card.became.is_some() {
        return Some("why-card-turned");
    }
    let lacks_place = match command {
        Command::CardToTouchpoint => editor.cell_for(card).is_none(),
        Command::CardToFriction => editor.sore_for(card).is_none(),
        Command::CardToInitiative => false,
        Command::HangCard => editor.hook().is_none(),
        _ => {
            let at = editor.hook().or_else(|| card.at.clone());
            return at
                .is_none_or(|at| editor.frictions_to_answer(&at).is_empty())
                .then_some("why-no-friction-there");
        }
    };
    lacks_place.then_some("why-no-place")
}

impl App {
    /// Carries out a command of this folder.
    pub(super) fn workshop_by(&mut self, context: &Context, command: Command) {
        let presents = self.room.presents();
        let Some(Document { editor, .. }) = &mut self.document else { return };
        match command {
            Command::ToggleCards => self.toggle_side(Side::Cards),
            Command::ToggleVoting => self.toggle_side(Side::Voting),
            // The panel is not there while the map is presented.
            Command::NewCard if presents => editor.ask = Some(Ask::NameAddition(Addition::Card)),
            Command::NewCard => self.open_side(Side::Cards),
            Command::NewRound => self.open_side(Side::Voting),
            Command::RevealVotes => {
                let revealed = editor.journey().votes.seen().is_some();
                editor.reveal_votes(!revealed);
                self.workshop.open = Some(Side::Voting);
            }
            Command::GiveDot => editor.vote_on_selection(true),
            Command::TakeDot => editor.vote_on_selection(false),
            _ => {
                if let Some(card) = editor.card_in_hand().cloned() {
                    self.workshop_card(context, command, &card);
                }
            }
        }
    }

    fn workshop_card(&mut self, context: &Context, command: Command, card: &Card) {
        let Some(Document { editor, .. }) = &mut self.document else { return };
        let hook = editor.hook();
        match command {
            Command::CardToTouchpoint => {
                if let Some((stage, channel)) = editor.cell_for(card) {
                    editor.turn_card_into_touchpoint(&card.id, stage, channel);
                }
            }
            Command::CardToFriction => {
                if let Some(at) = editor.sore_for(card) {
                    editor.turn_card_into_friction(&card.id, at);
                }
            }
            Command::CardToInitiative => editor.turn_card_into_initiative(&card.id),
            Command::HangCard => {
                if let Some(at) = hook {
                    editor.hang_card(&card.id, at);
                }
            }
            Command::CardAnswers => {
                let Some(at) = hook.or_else(|| card.at.clone()) else { return };
                let found: Vec<FrictionId> =
                    editor.frictions_to_answer(&at).into_iter().map(|friction| friction.id.clone()).collect();
                match found.as_slice() {
                    [only] => editor.answer_with_card(&card.id, only),
                    // Which one is asked where the card would be dropped.
                    [_, ..] => {
                        let place = carry::place(context, editor, &at);
                        self.workshop.cards.dropped = Some(Dropped::new(card.id.clone(), at, None, place));
                    }
                    [] => {}
                }
            }
            _ => {}
        }
    }

    fn open_side(&mut self, side: Side) {
        self.workshop.open = Some(side);
        self.workshop.keyboard_for = FRAMES;
    }

    fn toggle_side(&mut self, side: Side) {
        self.workshop.open = (self.workshop.open != Some(side)).then_some(side);
        self.workshop.take_back();
        if self.workshop.open != Some(Side::Voting)
            && let Some(Document { editor, .. }) = &mut self.document
        {
            // Who closes the votes goes on working on the map.
            editor.choose_voter(None);
        }
        self.refocus_in = 2;
    }

    /// Carries out what a panel asks for.
    pub(super) fn workshop(&mut self, wish: Wish) {
        let Some(Document { editor, .. }) = &mut self.document else { return };
        self.notice = None;
        match wish {
            Wish::Write(draft, at) => editor.write_card(&draft, at),
            Wish::Kind(id, kind) => {
                if let Some((state, card)) = editor.state().and_then(|state| Some((state, state.cards.get(&id)?)))
                {
                    let label = Label::new(edit::Action::Change, &card.text);
                    let edits = vec![Edit::put(&state.id, Card { kind, ..card.clone() })];
                    let view = editor.view().clone();
                    editor.apply(label, edits, view);
                }
            }
            Wish::Touchpoint(id, stage, channel) => editor.turn_card_into_touchpoint(&id, stage, channel),
            Wish::Friction(id, at) => editor.turn_card_into_friction(&id, at),
            Wish::Initiative(id) => editor.turn_card_into_initiative(&id),
            Wish::Hang(id, at) => editor.hang_card(&id, at),
            Wish::Answer(id, friction) => editor.answer_with_card(&id, &friction),
            Wish::Delete(id) => {
                if let Some((state, card)) = editor.state().and_then(|state| Some((state, state.cards.get(&id)?)))
                {
                    let label = Label::new(edit::Action::Remove, &card.text);
                    let edits = vec![Edit::remove(&state.id, id)];
                    editor.remove(label, edits);
                }
            }
            Wish::Close => {
                if let Some(side) = self.workshop.open {
                    self.toggle_side(side);
                }
            }
            Wish::Enlist(names, dots) => editor.enlist(&names, dots),
            Wish::Rename(position, name) => editor.rename_participant(position, &name),
            Wish::Equip(position, colour, dots) => editor.equip_participant(position, colour, dots),
            Wish::Remove(position) => editor.remove_participant(position),
            Wish::Begin(name) => {
                editor.begin_round(&name);
                self.refocus_in = 2;
            }
            Wish::Choose(voter) => {
                editor.choose_voter(voter);
                self.refocus_in = 2;
            }
        }
    }
}

/// The heading of a panel, and the button that closes it.
fn heading(ui: &mut Ui, words: Words, title: &str, command: Command, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.heading(words.get(title));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let name = words.hint(command);
            if icon_button(ui, crate::text::Icon::X, &name).clicked() {
                actions.push(Action::Workshop(Wish::Close));
            }
        });
    });
}

/// A small button with an icon, named for those who do not see it.
fn icon_button(ui: &mut Ui, icon: crate::text::Icon, name: &str) -> egui::Response {
    let response = ui.add(egui::Button::new(super::fonts::icon(icon)).frame_when_inactive(false));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name));
    response.on_hover_text(name)
}

/// Gives the keyboard back to the map where Esc leaves a field.
fn leave_on_escape(ui: &Ui, response: &egui::Response) {
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
        canvas::focus(ui);
    }
}
