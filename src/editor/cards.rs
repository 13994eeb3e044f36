//! Cards: what the room says, written as fast as it is said, and what it turns into on the map.

use std::collections::BTreeMap;

use kurbo::Point;

use super::{Editor, Mode, View};
use crate::{
    edit::{Action, Edit, FreshId as _, Label, StateRecord},
    model::{
        Anchor, Became, Card, CardAnchor, CardId, CardKind, ChannelId, Element, Friction, FrictionId, StageId,
        State, Touchpoint, TouchpointId,
    },
};

/// How severe a friction is that nobody has judged yet: the middle of 1–5.
const SEVERITY: i64 = 3;

/// A card being written. A first sign says its kind: `?` question, `!` opportunity, `*` idea, `.` parked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardDraft {
    /// What was typed so far.
    pub text: String,
    /// Its kind where no sign says another; the cards after it have it too.
    pub kind: CardKind,
}

impl CardDraft {
    /// The kind that it has as it stands.
    #[must_use]
    pub fn heard_kind(&self) -> CardKind {
        self.sign().unwrap_or(self.kind)
    }

    /// What it says, without the sign of its kind.
    #[must_use]
    pub fn words(&self) -> &str {
        let text = self.text.trim();
        match self.sign() {
            None => text,
            // Three dots are how people write that something is left for later.
            Some(CardKind::Parked) => text.trim_start_matches(['.', '…']).trim_start(),
            Some(_) => text.get(1..).unwrap_or_default().trim_start(),
        }
    }

    /// Gives it the next kind, or the one before; a sign gives way.
    pub fn turn(&mut self, forwards: bool) {
        let all = CardKind::ALL;
        let here = all.iter().position(|kind| *kind == self.heard_kind()).unwrap_or_default();
        let next = (here + if forwards { 1 } else { all.len() - 1 }) % all.len();
        self.text = self.words().to_owned();
        self.kind = all.get(next).copied().unwrap_or_default();
    }

    fn sign(&self) -> Option<CardKind> {
        match self.text.trim_start().chars().next()? {
            '*' => Some(CardKind::Idea),
            '?' => Some(CardKind::Question),
            '!' => Some(CardKind::Opportunity),
            '.' | '…' => Some(CardKind::Parked),
            _ => None,
        }
    }
}

/// Where a card comes down on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Landing {
    /// On the ground of a cell: it turns into a touchpoint there.
    Cell(StageId, ChannelId),
    /// On something that it can hang on, in this cell where it is in one.
    On(CardAnchor, Option<(StageId, ChannelId)>),
}

/// The cards of a state that hang on something, by what they hang on.
#[must_use]
pub fn hung(state: &State) -> BTreeMap<&CardAnchor, Vec<&Card>> {
    let mut hung: BTreeMap<&CardAnchor, Vec<&Card>> = BTreeMap::new();
    for card in state.cards.iter() {
        if let Some(at) = &card.at {
            hung.entry(at).or_default().push(card);
        }
    }
    hung
}

impl Editor {
    /// Writes a card, hung here or nowhere. What is selected stays selected: the room goes on talking.
    pub fn write_card(&mut self, draft: &CardDraft, at: Option<CardAnchor>) {
        let (text, kind) = (draft.words(), draft.heard_kind());
        let Some(state) = self.state().filter(|_| !text.is_empty()) else { return };
        let id = CardId::fresh(self.journey(), text);
        let card = Card { id: id.clone(), kind, text: text.to_owned(), at, answers: Vec::new(), became: None };
        let edit = Edit::put(&state.id, card);
        self.apply(Label::new(Action::WriteCard, text), vec![edit], self.view.clone());
        self.card = Some(id);
    }

    /// The card that a command is about: the one selected, else the one last chosen or written.
    #[must_use]
    pub fn card_in_hand(&self) -> Option<&Card> {
        let selected = self.view.selection.iter().find_map(|element| match element {
            Element::Card(id) => Some(id),
            _ => None,
        });
        self.state()?.cards.get(selected.or(self.card.as_ref())?)
    }

    /// The cell in which a card would turn into a touchpoint: of what is selected, else of what the card hangs on.
    #[must_use]
    pub fn cell_for(&self, card: &Card) -> Option<(StageId, ChannelId)> {
        let selected = self.view.selection.iter().find_map(|element| self.cell_of(element));
        selected.or_else(|| match &card.at {
            Some(CardAnchor::Touchpoint(id)) => self.cell_of(&Element::Touchpoint(id.clone())),
            _ => None,
        })
    }

    /// What is selected that a card can hang on.
    #[must_use]
    pub fn hook(&self) -> Option<CardAnchor> {
        self.view.selection.iter().find_map(|element| match element {
            Element::Touchpoint(id) => Some(CardAnchor::Touchpoint(id.clone())),
            Element::Transition(id) => Some(CardAnchor::Transition(id.clone())),
            Element::Stage(id) => Some(CardAnchor::Stage(id.clone())),
            Element::Friction(id) => Some(CardAnchor::Friction(id.clone())),
            _ => None,
        })
    }

    /// Where a friction would hang that a card turns into: at what is selected, else at what the card hangs on.
    #[must_use]
    pub fn sore_for(&self, card: &Card) -> Option<Anchor> {
        self.sore_at(&self.hook().or_else(|| card.at.clone())?)
    }

    /// Where a friction hangs that is felt here; for a friction, where that one is.
    #[must_use]
    pub fn sore_at(&self, at: &CardAnchor) -> Option<Anchor> {
        Some(match at {
            CardAnchor::Touchpoint(id) => Anchor::Touchpoint(id.clone()),
            CardAnchor::Transition(id) => Anchor::Transition(id.clone()),
            CardAnchor::Stage(id) => Anchor::Stage(id.clone()),
            CardAnchor::Friction(id) => self.state()?.frictions.get(id)?.at.clone(),
            CardAnchor::Journey => Anchor::Journey,
        })
    }

    /// The frictions that a card could answer here, the worst first.
    #[must_use]
    pub fn frictions_to_answer(&self, at: &CardAnchor) -> Vec<&Friction> {
        let Some(state) = self.state() else { return Vec::new() };
        if let CardAnchor::Friction(id) = at {
            return state.frictions.get(id).into_iter().collect();
        }
        let here = self.sore_at(at);
        let mut found: Vec<_> = state.frictions.iter().filter(|it| Some(&it.at) == here.as_ref()).collect();
        found.sort_by_key(|friction| std::cmp::Reverse(friction.severity));
        found
    }

    /// Where a card comes down that is let go at this point of the canvas; none where it is taken back.
    #[must_use]
    pub fn landing(&self, screen: Point) -> Option<Landing> {
        if self.mode != Mode::Map || self.is_read_only() || !self.canvas.to_rect().contains(screen) {
            return None;
        }
        let cell = self.cell_at(self.camera.world_from_screen(screen));
        let on = match self.hit(screen) {
            Some(Element::Touchpoint(id)) => Some(CardAnchor::Touchpoint(id)),
            Some(Element::Transition(id)) => Some(CardAnchor::Transition(id)),
            Some(Element::Stage(id)) => Some(CardAnchor::Stage(id)),
            Some(Element::Friction(id)) => Some(CardAnchor::Friction(id)),
            _ => None,
        };
        match (on, cell) {
            (Some(on), cell) => Some(Landing::On(on, cell)),
            (None, Some((stage, channel))) => Some(Landing::Cell(stage, channel)),
            (None, None) => None,
        }
    }

    /// Turns a card into a touchpoint in a cell, and selects that. A card that has become something leads there.
    pub fn turn_card_into_touchpoint(&mut self, card: &CardId, stage: StageId, channel: ChannelId) {
        let Some(card) = self.unturned(card) else { return };
        let id = TouchpointId::fresh(self.journey(), &card.text);
        let touchpoint = Touchpoint::new(id.clone(), &card.text, stage, channel);
        self.turn(card, touchpoint, Became::Touchpoint(id));
    }

    /// Turns a card into a friction of middling severity, and selects that. A card that has become something leads there.
    pub fn turn_card_into_friction(&mut self, card: &CardId, at: Anchor) {
        let Some(card) = self.unturned(card) else { return };
        let id = FrictionId::fresh(self.journey(), &card.text);
        let friction = Friction::new(id.clone(), &card.text, at, SEVERITY);
        self.turn(card, friction, Became::Friction(id));
    }

    /// A card that has not become anything yet; what the others became is selected instead.
    pub(super) fn unturned(&mut self, card: &CardId) -> Option<Card> {
        let card = self.state()?.cards.get(card)?.clone();
        match &card.became {
            Some(became) => {
                self.select(became.clone().into());
                None
            }
            None => Some(card),
        }
    }

    fn turn(&mut self, card: Card, record: impl Into<StateRecord>, became: Became) {
        let Some(state) = self.view.state.clone() else { return };
        let label = Label::new(Action::TurnCard, &card.text);
        let after = self.view.selecting(became.clone().into());
        let turned = Card { became: Some(became), ..card };
        self.apply(label, vec![Edit::put(&state, record), Edit::put(&state, turned)], after);
        self.reveal_selection();
    }

    /// Hangs a card on something.
    pub fn hang_card(&mut self, card: &CardId, at: CardAnchor) {
        let change = |card: &Card| {
            let label = Label::new(Action::HangCard, &card.text);
            Some((label, Card { at: Some(at), ..card.clone() }))
        };
        self.change_card(card, change);
    }

    /// Notes that what a card says would answer a friction.
    pub fn answer_with_card(&mut self, card: &CardId, friction: &FrictionId) {
        let name = self.name_of(&Element::Friction(friction.clone())).unwrap_or_default();
        let change = |card: &Card| {
            let mut card = card.clone();
            let is_new = !card.answers.contains(friction);
            card.answers.push(friction.clone());
            is_new.then(|| (Label::new(Action::Answer, &name), card))
        };
        self.change_card(card, change);
    }

    fn change_card(&mut self, card: &CardId, change: impl FnOnce(&Card) -> Option<(Label, Card)>) {
        let Some(state) = self.state() else { return };
        let Some((label, changed)) = state.cards.get(card).and_then(change) else { return };
        let edit = Edit::put(&state.id, changed);
        self.card = Some(card.clone());
        let after: View = self.view.clone();
        self.apply(label, vec![edit], after);
    }
}
