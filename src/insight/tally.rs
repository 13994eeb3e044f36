//! What a round of votes came to.

use std::collections::BTreeMap;

use crate::model::{CardAnchor, Round, Votes};

/// The dots of a round, counted. Dots of somebody who is no participant do not count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// For each thing, who gave how many: participants by position, in their order.
    places: BTreeMap<CardAnchor, BTreeMap<usize, i64>>,
}

/// One thing in the order of its dots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rank {
    /// Its place, from 1. What has as many dots shares a place, and the places after that are left out.
    pub place: usize,
    /// Whether it shares its place.
    pub tied: bool,
    /// What was voted on.
    pub on: CardAnchor,
    /// Its dots, 1 or more.
    pub dots: i64,
}

impl Tally {
    /// Counts a round.
    #[must_use]
    pub fn of(votes: &Votes, round: &Round) -> Self {
        let mut places: BTreeMap<CardAnchor, BTreeMap<usize, i64>> = BTreeMap::new();
        for dots in round.dots.iter().filter(|dots| dots.dots > 0) {
            let who = votes.participants.iter().position(|participant| participant.name == dots.participant);
            if let Some(who) = who {
                let sum = places.entry(dots.on.clone()).or_default().entry(who).or_default();
                *sum = sum.saturating_add(dots.dots);
            }
        }
        Self { places }
    }

    /// Who gave how many dots to a thing: participants by position, in their order.
    pub fn voters(&self, on: &CardAnchor) -> impl Iterator<Item = (usize, i64)> {
        self.places.get(on).into_iter().flatten().map(|(who, dots)| (*who, *dots))
    }

    /// How many dots a thing has.
    #[must_use]
    pub fn on(&self, on: &CardAnchor) -> i64 {
        self.voters(on).fold(0, |sum, (_, dots)| sum.saturating_add(dots))
    }

    /// How many dots were given in all.
    #[must_use]
    pub fn all(&self) -> i64 {
        self.places.keys().fold(0, |sum, on| sum.saturating_add(self.on(on)))
    }

    /// What has dots, the most first; what has as many in the order of the document.
    #[must_use]
    pub fn ranking(&self) -> Vec<Rank> {
        let mut counted: Vec<(CardAnchor, i64)> = self.places.keys().map(|on| (on.clone(), self.on(on))).collect();
        counted.sort_by_key(|(_, dots)| std::cmp::Reverse(*dots));
        let rank = |(on, dots): &(CardAnchor, i64)| Rank {
            place: counted.iter().filter(|(_, more)| more > dots).count() + 1,
            tied: counted.iter().filter(|(_, other)| other == dots).count() > 1,
            on: on.clone(),
            dots: *dots,
        };
        counted.iter().map(rank).collect()
    }
}
