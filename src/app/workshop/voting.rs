//! The votes beside the map: who votes, the rounds, dots left, and the result once it is revealed.

use std::collections::BTreeSet;

use egui::{
    Button, CollapsingHeader, DragValue, Id, Key, Modifiers, RichText, Role, ScrollArea, Sense, TextEdit, Ui,
    Vec2, WidgetInfo,
};

use super::{Wish, cards::focus_ring, heading, icon_button, leave_on_escape};
use crate::{
    app::{
        Action, fonts,
        paint::{Painting, color},
        words::Words,
    },
    drawing,
    editor::{Camera, CardDraft, Command, Editor, Level, MOST_COLOURS, MOST_DOTS},
    insight::{Rank, Tally},
    model::{CardAnchor, CardKind, Participant, Round},
    text::{Icon, Weight},
};

/// How many dots a participant has at first.
const DOTS: i64 = 3;

/// The size of the sign of a participant, in points.
const SIGN: f32 = 18.0;

/// The room for a place in the ranking, and for the number of dots, in points.
const PLACE: f32 = 34.0;
const COUNT: f32 = 30.0;

/// How many dots are shown in a line of the ranking, beside their number.
const SHOWN: usize = 9;

/// The panel of the votes.
#[derive(Debug)]
pub(super) struct Voting {
    /// The names to be added, one a line.
    names: String,
    /// How many dots they get.
    dots: i64,
    /// The name of the round to be begun.
    round: String,
    /// The participant whose name is being typed, and what stands there.
    renamed: Option<(usize, String)>,
}

impl Default for Voting {
    fn default() -> Self {
        Self { names: String::new(), dots: DOTS, round: String::new(), renamed: None }
    }
}

/// Shows the panel.
pub(super) fn show(
    ui: &mut Ui,
    words: Words,
    editor: &Editor,
    (voting, in_pictures): (&mut Voting, &mut bool),
    keyboard_for: &mut u8,
    actions: &mut Vec<Action>,
) {
    heading(ui, words, "voting-title", Command::ToggleVoting, actions);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - 10.0);
        let votes = &editor.journey().votes;
        if let Some(round) = votes.round() {
            round_shown(ui, words, editor, round, in_pictures, actions);
        }
        ui.add_enabled_ui(!editor.is_read_only(), |ui| {
            if !votes.participants.is_empty() {
                round_to_begin(ui, words, voting, keyboard_for, votes.rounds.len(), actions);
                ui.add_space(8.0);
                ui.separator();
            }
            let count = votes.participants.len();
            let title = words.with("voting-participants", &[("number", count.to_string().into())]);
            let title = RichText::new(title).font(fonts::font(14.0, Weight::Bold));
            let open = votes.round().is_none();
            CollapsingHeader::new(title).id_salt(("participants", open)).default_open(open).show_unindented(
                ui,
                |ui| {
                    participants(ui, words, editor, voting, actions);
                },
            );
        });
    });
}

/// The round that is open or was the last: who has dots left while it is hidden, the result once it is revealed.
fn round_shown(
    ui: &mut Ui,
    words: Words,
    editor: &Editor,
    round: &Round,
    in_pictures: &mut bool,
    actions: &mut Vec<Action>,
) {
    let votes = &editor.journey().votes;
    let tally = Tally::of(votes, round);
    let name = if round.name.is_empty() { words.get("voting-unnamed") } else { round.name.clone() };
    ui.label(RichText::new(name).font(fonts::font(16.0, Weight::Bold)));
    let all = votes.participants.iter().fold(0_i64, |sum, participant| sum.saturating_add(participant.dots));
    let args = [("given", tally.all().to_string().into()), ("all", all.to_string().into())];
    let key = if round.revealed { "voting-revealed" } else { "voting-hidden" };
    let icon = if round.revealed { Icon::Eye } else { Icon::EyeOff };
    let line = format!("{}  {}", fonts::icon(icon), words.with(key, &args));
    ui.label(RichText::new(line).color(color(words.theme.muted)));
    let key = if round.revealed { "voting-hide" } else { "voting-reveal" };
    let button = Button::new(RichText::new(words.get(key)).font(fonts::font(14.0, Weight::Bold)));
    let enabled = super::is_enabled(editor, Command::RevealVotes) == Some(true);
    if ui.add_enabled(enabled, button.min_size(Vec2::new(ui.available_width(), 32.0))).clicked() {
        actions.push(Action::Command(Command::RevealVotes));
    }
    ui.add_space(4.0);
    if round.revealed {
        ui.checkbox(in_pictures, words.get("voting-in-pictures"));
        ranking(ui, words, editor, &tally, actions);
    } else if !editor.is_read_only() {
        voters(ui, words, editor, actions);
    }
    ui.add_space(8.0);
    ui.separator();
}

/// The participants, to be chosen from, each with the dots that are left.
fn voters(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    ui.label(RichText::new(words.get("voting-who")).font(fonts::font(14.0, Weight::Bold)));
    let chosen = editor.voter();
    for (position, participant) in editor.journey().votes.participants.iter().enumerate() {
        let left = editor.dots_left(participant);
        ui.horizontal(|ui| {
            sign(ui, words, participant.colour);
            let args = [
                ("name", participant.name.as_str().into()),
                ("left", left.to_string().into()),
                ("all", participant.dots.to_string().into()),
            ];
            let is_chosen = chosen == Some(position);
            let text = words.with("voting-left", &args);
            let text =
                if is_chosen { RichText::new(text).font(fonts::font(14.0, Weight::Bold)) } else { text.into() };
            let button = Button::selectable(is_chosen, (text, egui::Atom::grow())).truncate();
            let response = ui.add_sized(Vec2::new(ui.available_width(), 28.0), button);
            if response.clicked() {
                let choice = (!is_chosen).then_some(position);
                actions.push(Action::Workshop(Wish::Choose(choice)));
            }
        });
    }
    let key = if chosen.is_some() { "voting-how" } else { "voting-choose" };
    ui.label(RichText::new(words.get(key)).small().color(color(words.theme.muted)));
}

/// What got the most dots, each leading to its place on the map.
fn ranking(ui: &mut Ui, words: Words, editor: &Editor, tally: &Tally, actions: &mut Vec<Action>) {
    let ranking = tally.ranking();
    if ranking.is_empty() {
        ui.label(RichText::new(words.get("voting-no-dots")).color(color(words.theme.muted)));
        return;
    }
    ui.label(RichText::new(words.get("voting-ranking")).font(fonts::font(14.0, Weight::Bold)));
    for rank in &ranking {
        ranked(ui, words, editor, tally, rank, actions);
    }
}

fn ranked(ui: &mut Ui, words: Words, editor: &Editor, tally: &Tally, rank: &Rank, actions: &mut Vec<Action>) {
    let name = name_of(editor, rank);
    let place = if rank.tied { "voting-place-tied" } else { "voting-place" };
    let place = words.with(place, &[("place", rank.place.to_string().into())]);
    let is_first = rank.place == 1;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let number = RichText::new(&place).font(fonts::font(14.0, Weight::Bold));
        ui.add_sized(Vec2::new(PLACE, 28.0), egui::Label::new(number).selectable(false));
        let font = fonts::font(14.0, if is_first { Weight::Bold } else { Weight::Regular });
        let button = Button::new((RichText::new(&name).font(font), egui::Atom::grow())).wrap();
        let response = ui.add_sized(Vec2::new(ui.available_width() - COUNT, 28.0), button);
        let args = [
            ("place", place.as_str().into()),
            ("name", name.as_str().into()),
            ("dots", usize::try_from(rank.dots).unwrap_or(usize::MAX).into()),
        ];
        let said = words.with("voting-rank", &args);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
        if response.on_hover_text(&said).clicked() {
            actions.push(Action::Select(rank.on.clone().into()));
        }
        let dots = RichText::new(rank.dots.to_string()).font(fonts::font(16.0, Weight::Bold));
        ui.add(egui::Label::new(dots).selectable(false));
    });
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.add_space(PLACE);
        if is_first && !editor.is_read_only() {
            let name = || [("name", name.as_str().into())];
            if icon_button(ui, Icon::StickyNote, &words.with("voting-card-on", &name())).clicked() {
                let text = words.with("voting-card", &name());
                let draft = CardDraft { text, kind: CardKind::Opportunity };
                actions.push(Action::Workshop(Wish::Write(draft, Some(rank.on.clone()))));
            }
        }
        for colour in signs_of(editor, tally, &rank.on) {
            small_sign(ui, words, colour, 13.0);
        }
    });
}

/// The dots that something got in the round that is revealed, one after another with their number; nothing where there
/// are none.
pub(in crate::app) fn dots(ui: &mut Ui, words: Words, editor: &Editor, on: &CardAnchor, size: f32) {
    let votes = &editor.journey().votes;
    let Some(tally) = votes.seen().map(|round| Tally::of(votes, round)).filter(|tally| tally.on(on) > 0) else {
        return;
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(3.0);
        for colour in signs_of(editor, &tally, on) {
            small_sign(ui, words, colour, size);
        }
        let dots = usize::try_from(tally.on(on)).unwrap_or(usize::MAX);
        ui.label(RichText::new(words.with("voting-dots", &[("dots", dots.into())])).size(size));
    });
}

/// The signs of those who gave dots, one for each dot, as many as are shown.
fn signs_of(editor: &Editor, tally: &Tally, on: &CardAnchor) -> Vec<i64> {
    let signs = tally.voters(on).filter_map(|(who, dots)| {
        let participant = editor.journey().votes.participants.get(who)?;
        Some(std::iter::repeat_n(participant.colour, usize::try_from(dots).unwrap_or_default().min(SHOWN)))
    });
    signs.flatten().take(SHOWN).collect()
}

/// What something voted on is called, in this state or in any other.
fn name_of(editor: &Editor, rank: &Rank) -> String {
    let element = rank.on.clone().into();
    let elsewhere = || {
        editor
            .journey()
            .states
            .iter()
            .find_map(|state| crate::editor::name_of(editor.journey(), Some(state), &element))
    };
    editor.name_of(&element).or_else(elsewhere).unwrap_or_default()
}

/// The field in which a round is named and begun.
fn round_to_begin(
    ui: &mut Ui,
    words: Words,
    voting: &mut Voting,
    keyboard_for: &mut u8,
    rounds: usize,
    actions: &mut Vec<Action>,
) {
    let label = ui.label(words.get("voting-round-field"));
    let usual = words.with("voting-round-usual", &[("number", (rounds + 1).to_string().into())]);
    let id = Id::unique("round-field");
    let entered = ui.memory(|memory| memory.has_focus(id))
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    let field = TextEdit::singleline(&mut voting.round).id(id).hint_text(&usual).desired_width(f32::INFINITY);
    let response = ui.add(field).labelled_by(label.id);
    focus_ring(ui, words, &response);
    leave_on_escape(ui, &response);
    if *keyboard_for > 0 {
        *keyboard_for -= 1;
        response.request_focus();
        ui.request_repaint();
    }
    if ui.button(words.get("voting-begin")).clicked() || entered {
        let name = std::mem::take(&mut voting.round);
        let name = if name.trim().is_empty() { usual } else { name };
        actions.push(Action::Workshop(Wish::Begin(name)));
    }
}

/// Who votes: to be added, renamed, given dots and colours, removed.
fn participants(ui: &mut Ui, words: Words, editor: &Editor, voting: &mut Voting, actions: &mut Vec<Action>) {
    for (position, participant) in editor.journey().votes.participants.iter().enumerate() {
        ui.push_id(position, |ui| {
            ui.horizontal(|ui| one(ui, words, position, participant, voting, actions));
        });
    }
    let label = ui.label(words.get("voting-names"));
    let id = Id::unique("names-field");
    let entered = ui.memory(|memory| memory.has_focus(id))
        && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    let field = TextEdit::multiline(&mut voting.names).id(id).desired_rows(3).desired_width(f32::INFINITY);
    let response = ui.add(field).labelled_by(label.id);
    focus_ring(ui, words, &response);
    leave_on_escape(ui, &response);
    ui.horizontal(|ui| {
        let label = ui.label(words.get("voting-dots-each"));
        ui.add(DragValue::new(&mut voting.dots).range(1..=MOST_DOTS)).labelled_by(label.id);
    });
    let wide = Vec2::new(ui.available_width(), 30.0);
    let add = ui.add_enabled(!voting.names.trim().is_empty(), Button::new(words.get("voting-add")).min_size(wide));
    if add.clicked() || entered {
        let names = std::mem::take(&mut voting.names);
        actions.push(Action::Workshop(Wish::Enlist(names, voting.dots)));
    }
}

fn one(
    ui: &mut Ui,
    words: Words,
    position: usize,
    participant: &Participant,
    voting: &mut Voting,
    actions: &mut Vec<Action>,
) {
    let named = |key: &str| words.with(key, &[("name", participant.name.as_str().into())]);
    let colour = sign(ui, words, participant.colour).interact(Sense::click());
    let said = named("voting-colour-of");
    colour.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    if colour.on_hover_text(&said).clicked() {
        let next = (participant.colour + 1).rem_euclid(MOST_COLOURS);
        actions.push(Action::Workshop(Wish::Equip(position, next, participant.dots)));
    }
    let mut name = match &voting.renamed {
        Some((other, name)) if *other == position => name.clone(),
        _ => participant.name.clone(),
    };
    let room = (ui.available_width() - 116.0).max(50.0);
    let response = ui.add(TextEdit::singleline(&mut name).desired_width(room));
    let response = response.accessible_name(named("voting-name-of"));
    if response.lost_focus() {
        if let Some((_, name)) = voting.renamed.take_if(|(other, _)| *other == position)
            && !ui.input(|input| input.key_pressed(Key::Escape))
        {
            actions.push(Action::Workshop(Wish::Rename(position, name)));
        }
    } else if response.changed() {
        voting.renamed = Some((position, name));
    }
    let mut dots = participant.dots;
    let response = ui.add(DragValue::new(&mut dots).range(0..=MOST_DOTS).speed(0.1));
    let said = named("voting-dots-of");
    if response.accessible_name(&said).on_hover_text(&said).changed() {
        actions.push(Action::Workshop(Wish::Equip(position, participant.colour, dots)));
    }
    if icon_button(ui, Icon::X, &named("voting-remove")).clicked() {
        actions.push(Action::Workshop(Wish::Remove(position)));
    }
}

/// The sign of a participant: a colour and its shape.
fn sign(ui: &mut Ui, words: Words, colour: i64) -> egui::Response {
    small_sign(ui, words, colour, SIGN)
}

fn small_sign(ui: &mut Ui, words: Words, colour: i64, size: f32) -> egui::Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    let painting = Painting::of(&drawing::voter(colour, f64::from(size), words.theme));
    let painter = ui.painter_at(rect);
    painting.paint(&painter, rect, (&Camera::default(), Level::Full), &BTreeSet::new());
    response
}
