//! Voting with dots: who votes, the rounds, and dots that are put on the map and stay hidden until they are revealed.

use std::{collections::BTreeSet, sync::Arc};

use super::{Editor, Mode, Refusal, View};
use crate::{
    edit::{Action, Edit, Label},
    model::{CardAnchor, Dots, Element, Journey, Participant, Round, Votes},
};

/// How many dots a participant may have at most: nobody puts more.
pub const MOST_DOTS: i64 = 50;

/// How many may vote: as many as have a sign of their own.
const MOST_VOTERS: usize = 64;

/// How many signs there are for those who vote: eight colours, each with eight shapes.
pub const MOST_COLOURS: i64 = 64;

impl Editor {
    /// Who votes on the canvas, by position; none outside a round that is open.
    #[must_use]
    pub fn voter(&self) -> Option<usize> {
        let votes = &self.journey().votes;
        let is_open = self.mode == Mode::Map && votes.round().is_some_and(|round| !round.revealed);
        self.voter.filter(|voter| is_open && !self.is_read_only() && votes.participants.get(*voter).is_some())
    }

    /// Lets a participant vote, by position, or nobody.
    pub fn choose_voter(&mut self, voter: Option<usize>) {
        self.voter = voter;
    }

    /// Lets the next participant vote, or the one before.
    pub fn next_voter(&mut self, forwards: bool) {
        let count = self.journey().votes.participants.len();
        if let Some(voter) = self.voter() {
            self.voter = Some((voter + if forwards { 1 } else { count.saturating_sub(1) }) % count.max(1));
        }
    }

    /// How many dots a participant has left in the round that is open.
    #[must_use]
    pub fn dots_left(&self, participant: &Participant) -> i64 {
        let given = self.journey().votes.round().map_or(0, |round| round.given_by(&participant.name));
        participant.dots.saturating_sub(given).max(0)
    }

    /// Adds participants, one a line, with so many dots each. Who is there already is not added again.
    pub fn enlist(&mut self, lines: &str, dots: i64) {
        let mut votes = self.journey().votes.clone();
        let mut added = Vec::new();
        for name in lines.lines().map(str::trim).filter(|name| !name.is_empty()) {
            if votes.participants.len() < MOST_VOTERS && votes.participants.iter().all(|it| it.name != name) {
                let colour = free_colour(&votes);
                let dots = dots.clamp(0, MOST_DOTS);
                votes.participants.push(Participant { name: name.to_owned(), colour, dots });
                added.push(name);
            }
        }
        if !added.is_empty() {
            self.put_votes(Label::new(Action::Add, &added.join(", ")), votes);
        }
    }

    /// Gives a participant another name, unless it is empty or somebody's; the dots go with it.
    pub fn rename_participant(&mut self, position: usize, name: &str) {
        let mut votes = self.journey().votes.clone();
        let name = name.trim();
        if name.is_empty() || votes.participants.iter().any(|other| other.name == name) {
            return;
        }
        let Some(participant) = votes.participants.get_mut(position) else { return };
        let old = std::mem::replace(&mut participant.name, name.to_owned());
        let all = votes.rounds.iter_mut().flat_map(|round| &mut round.dots);
        for dots in all.filter(|dots| dots.participant == old) {
            name.clone_into(&mut dots.participant);
        }
        self.put_votes(Label::new(Action::Rename, name), votes);
    }

    /// Gives a participant another colour and number of dots. Nobody has fewer than were given.
    pub fn equip_participant(&mut self, position: usize, colour: i64, dots: i64) {
        let mut votes = self.journey().votes.clone();
        let Some(participant) = votes.participants.get_mut(position) else { return };
        let given = votes.rounds.last().map_or(0, |round| round.given_by(&participant.name));
        participant.colour = colour.max(0);
        participant.dots = dots.clamp(0, MOST_DOTS).max(given);
        let label = Label::new(Action::Change, &participant.name);
        self.put_votes(label, votes);
    }

    /// Removes a participant, with the dots that they gave.
    pub fn remove_participant(&mut self, position: usize) {
        let mut votes = self.journey().votes.clone();
        if position >= votes.participants.len() {
            return;
        }
        let gone = votes.participants.remove(position);
        for round in &mut votes.rounds {
            round.dots.retain(|dots| dots.participant != gone.name);
        }
        self.voter = None;
        self.put_votes(Label::new(Action::Remove, &gone.name), votes);
    }

    /// Begins a round, and lets the first participant vote.
    pub fn begin_round(&mut self, name: &str) {
        let mut votes = self.journey().votes.clone();
        let taken: BTreeSet<&str> = votes.rounds.iter().map(|round| round.id.as_str()).collect();
        let free =
            (1..=taken.len() + 1).map(|number| format!("v{number}")).find(|id| !taken.contains(id.as_str()));
        let Some(id) = free else { return };
        votes.rounds.push(Round { id, name: name.trim().to_owned(), revealed: false, dots: Vec::new() });
        self.put_votes(Label::new(Action::Add, name.trim()), votes);
        self.voter = Some(0);
    }

    /// Reveals the votes of the last round, or hides them again.
    pub fn reveal_votes(&mut self, revealed: bool) {
        let mut votes = self.journey().votes.clone();
        let Some(round) = votes.rounds.last_mut() else { return };
        round.revealed = revealed;
        let label = Label::new(if revealed { Action::Reveal } else { Action::Hide }, &round.name);
        self.put_votes(label, votes);
        self.voter = None;
    }

    /// Whether something can be voted on.
    #[must_use]
    pub fn is_votable(&self, element: &Element) -> bool {
        votable(element).is_some()
    }

    /// Puts a dot of who votes on something, or takes one back.
    pub fn vote(&mut self, on: &Element, give: bool) {
        let Some((voter, on)) = self.voter().zip(votable(on)) else { return };
        let mut votes = self.journey().votes.clone();
        let Some(participant) = votes.participants.get(voter).cloned() else { return };
        let left = self.dots_left(&participant);
        let Some(round) = votes.rounds.last_mut() else { return };
        let own = |dots: &Dots| dots.participant == participant.name && dots.on == on;
        match (round.dots.iter_mut().find(|dots| own(dots)), give) {
            (_, true) if left == 0 => {
                self.refusal = Some(Refusal::NoDotLeft);
                return;
            }
            (Some(there), true) => there.dots = there.dots.saturating_add(1),
            (None, true) => round.dots.push(Dots { participant: participant.name, on, dots: 1 }),
            (Some(there), false) if there.dots > 0 => there.dots -= 1,
            (_, false) => {
                self.refusal = Some(Refusal::NoDotThere);
                return;
            }
        }
        round.dots.retain(|dots| dots.dots > 0);
        // The name of what was voted on would stand in the menu.
        self.put_votes(Label::new(Action::Vote, ""), votes);
    }

    /// Puts a dot on what is selected, or takes one back.
    pub fn vote_on_selection(&mut self, give: bool) {
        if let Some(element) = self.view.only().cloned() {
            self.vote(&element, give);
        }
    }

    /// The journey without the dots that are still hidden: nothing that is asked about it may show where they are.
    pub(super) fn without_hidden_votes(&self) -> Arc<Journey> {
        let mut journey = self.journey().clone();
        if journey.votes.rounds.iter().any(|round| !round.revealed) {
            Arc::make_mut(&mut journey).votes.rounds.retain(|round| round.revealed);
        }
        journey
    }

    /// Makes a step of some votes. It selects nothing, neither when it is taken back nor when it is done again: that
    /// would show where a hidden dot is.
    fn put_votes(&mut self, label: Label, votes: Votes) {
        self.settle();
        if self.refuse_read_only() {
            return;
        }
        let nothing = View { selection: BTreeSet::new(), ..self.view.clone() };
        if let Err(error) = self.history.apply(label, nothing.clone(), &[Edit::Votes(votes)], nothing) {
            self.refusal = Some(Refusal::Edit(error));
        }
    }
}

/// What a dot falls on that is put on an element: touchpoints and frictions are voted on.
fn votable(element: &Element) -> Option<CardAnchor> {
    match element {
        Element::Touchpoint(id) => Some(CardAnchor::Touchpoint(id.clone())),
        Element::Friction(id) => Some(CardAnchor::Friction(id.clone())),
        _ => None,
    }
}

/// The first colour that nobody has.
fn free_colour(votes: &Votes) -> i64 {
    let is_free = |colour: &i64| votes.participants.iter().all(|participant| participant.colour != *colour);
    (0..MOST_COLOURS).find(is_free).unwrap_or_default()
}
