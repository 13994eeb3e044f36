//! "Match up…": which touchpoints of a state probably stand for those of another, to be ticked.

use std::sync::Arc;

use egui::{Grid, Key, Modifiers, RichText, ScrollArea, Ui};

use super::{Action, compare_bar, dialogs, words::Words};
use crate::{
    editor::{Editor, Likeness, Proposal, match_up},
    model::{Journey, StateId},
};

/// From this likeness on, in per cent, two names are called the same.
const SAME_NAME: i64 = 95;

/// The likeness below which nothing is said of two names, in per cent.
const ALIKE: i64 = 40;

/// What is proposed between two states, each with whether it is ticked.
#[derive(Debug)]
pub(super) struct Matching {
    journey: Arc<Journey>,
    from: StateId,
    to: StateId,
    proposals: Vec<(Proposal, bool)>,
}

impl Matching {
    /// What is proposed between the two states that are compared; none where there is one state.
    pub(super) fn of(editor: &Editor) -> Option<Self> {
        let (from, to) = editor.ends().map(|(from, to)| (from.id.clone(), to.id.clone()))?;
        let mut matching = Self { journey: editor.journey().clone(), from, to, proposals: Vec::new() };
        matching.propose();
        Some(matching)
    }

    fn propose(&mut self) {
        let states = &self.journey.states;
        let ends = states.get(&self.from).zip(states.get(&self.to));
        let proposals = ends.map(|(from, to)| match_up(from, to)).unwrap_or_default();
        self.proposals = proposals
            .into_iter()
            .map(|proposal| {
                let sure = proposal.likeness.is_sure();
                (proposal, sure)
            })
            .collect();
    }

    fn accepted(&self) -> Action {
        let ticked = self.proposals.iter().filter(|(_, ticked)| *ticked);
        let pairs = ticked.map(|(proposal, _)| (proposal.from.clone(), proposal.to.clone())).collect();
        Action::MatchUp(self.to.clone(), pairs)
    }
}

/// Shows what is proposed.
pub(super) fn show(ui: &mut Ui, words: Words, matching: &mut Matching, actions: &mut Vec<Action>) {
    ui.set_width(720.0);
    ui.heading(words.get("match-up-title"));
    ui.label(words.get("match-up-explain"));
    ui.add_space(8.0);
    let entered = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    let ends = ui.scope(|ui| compare_bar::pickers(ui, words, &matching.journey, &matching.from, &matching.to));
    if let Some((from, to)) = ends.inner {
        (matching.from, matching.to) = (from, to);
        matching.propose();
    }
    ui.add_space(8.0);
    if matching.proposals.is_empty() {
        ui.label(words.get("match-up-nothing"));
    } else {
        list(ui, words, matching);
    }
    let count = matching.proposals.iter().filter(|(_, ticked)| *ticked).count();
    if entered && count > 0 {
        actions.push(matching.accepted());
    }
    let text = words.with("match-up-accept", &[("count", count.into())]);
    dialogs::buttons_saying(ui, words, text, count > 0, actions, || matching.accepted());
}

fn list(ui: &mut Ui, words: Words, matching: &mut Matching) {
    ui.horizontal(|ui| {
        for (key, ticked) in [("match-up-all", true), ("match-up-none", false)] {
            if ui.button(words.get(key)).clicked() {
                matching.proposals.iter_mut().for_each(|proposal| proposal.1 = ticked);
            }
        }
    });
    ui.add_space(4.0);
    let Matching { journey, from, to, proposals } = matching;
    let weak = ui.visuals().weak_text_color();
    let (old, new) = (journey.states.get(from), journey.states.get(to));
    ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
        Grid::new("proposals").num_columns(2).striped(true).spacing([16.0, 6.0]).show(ui, |ui| {
            for (proposal, ticked) in proposals {
                let from = old.and_then(|state| state.touchpoints.get(&proposal.from)).map_or("", |it| &it.name);
                let to = new.and_then(|state| state.touchpoints.get(&proposal.to)).map_or("", |it| &it.name);
                let pair = words.with("match-up-pair", &[("from", from.into()), ("to", to.into())]);
                let response = ui.checkbox(ticked, pair);
                super::inspector::ring(ui, &response);
                ui.label(RichText::new(reasons(words, proposal.likeness)).color(weak));
                ui.end_row();
            }
        });
    });
}

/// Why two touchpoints probably are one, in words.
fn reasons(words: Words, likeness: Likeness) -> String {
    let name = match likeness.name {
        SAME_NAME.. => Some("match-up-same-name"),
        ALIKE.. => Some("match-up-alike-name"),
        _ => None,
    };
    let stage = likeness.stage.then_some("match-up-same-stage");
    let channel = likeness.channel.then_some("match-up-same-channel");
    let reasons: Vec<String> = [name, stage, channel].into_iter().flatten().map(|key| words.get(key)).collect();
    reasons.join(", ")
}
