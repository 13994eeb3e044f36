//! Small requests for tests, written in a line.

use std::collections::BTreeSet;

use super::{
    Crown, Density, EdgeRequest, NodeRequest, Request, Side, Stacking,
    columns::{self, Columns, Rule},
};
use crate::model::{ChannelId, StageId, TouchpointId, TransitionId};

/// A request with cards `(stage, channel)` of 168 × 64 named by number, and lines `(from, to)` between them.
pub(super) fn request(cards: &[(usize, usize)], lines: &[(usize, usize)]) -> Request {
    let count = |index: fn(&(usize, usize)) -> usize| cards.iter().map(index).max().map_or(1, |last| last + 1);
    Request {
        stages: (0..count(|card| card.0)).map(|i| (StageId::new(&format!("s{i}")), 96.0)).collect(),
        channels: (0..count(|card| card.1)).map(|i| (ChannelId::new(&format!("c{i}")), 72.0)).collect(),
        nodes: cards
            .iter()
            .enumerate()
            .map(|(i, &(stage, channel))| NodeRequest {
                id: TouchpointId::new(&i.to_string()),
                side: Side::Both,
                stage,
                channel,
                order: None,
                width: 168.0,
                height: 64.0,
                crown: Crown::default(),
            })
            .collect(),
        edges: lines
            .iter()
            .enumerate()
            .map(|(i, &(from, to))| EdgeRequest {
                id: TransitionId::new(&i.to_string()),
                side: Side::Both,
                from,
                to,
                label: None,
                plate: None,
                pin: None,
                mark: None,
            })
            .collect(),
        placement: None,
        density: Density::Expanded,
        stacking: Stacking::Auto,
        unfolded: BTreeSet::new(),
    }
}

/// Its columns where one more costs so many bends.
pub(super) fn columns(request: &Request, wider: f64) -> Columns {
    columns::assign(request, &Rule::expanded(request, wider))
}
