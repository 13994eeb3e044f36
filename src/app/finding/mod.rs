//! The ways to find something: the palette of commands, the search, the filters, the map as a table.

mod available;
mod filters;
pub(super) mod outline;
pub(super) mod palette;
pub(super) mod personas;
mod search;

use std::collections::BTreeSet;

use egui::Ui;

pub(super) use self::{available::why_not, palette::Palette};
use super::{Action, App, Document, dialogs::Dialog, words::Words};
use crate::{
    editor::{Command, Editor, Filter, Mode, Order, Sheet},
    model::{Element, PersonaId},
};

/// In how many frames a field that opens has the keyboard: egui keeps the focus from what was below a modal for one
/// frame more.
const FRAMES: u8 = 3;

/// What is open, and what of the table is shown.
#[derive(Debug, Default)]
pub(super) struct Finding {
    /// Whether the search is open.
    pub search_open: bool,
    /// Whether the filters are open; they are shown while one is on, too.
    pub filters_open: bool,
    /// Whether the table is open.
    pub outline_open: bool,
    /// For how many frames more the field of the search asks for the keyboard.
    keyboard_for: u8,
    /// Which table, and how it is sorted.
    pub(super) outline: outline::Outline,
}

/// What the bars and the table ask for.
#[derive(Debug)]
pub(super) enum Wish {
    /// To search for these words.
    Search(String),
    /// To go to the next hit, or to the one before.
    Walk { forwards: bool },
    /// To end the search.
    EndSearch,
    /// To look at something.
    Filter(Filter),
    /// To show the journey of a persona, or everybody's.
    SeeAs(Option<PersonaId>),
    /// To look at everything again, and to close the filters.
    EndFilters,
    /// To sort the table.
    Sort(Order),
    /// To show another table.
    TurnTo(Sheet),
    /// To select these rows of the table.
    SelectRows(BTreeSet<Element>),
}

impl Finding {
    /// Whether a field waits for the keyboard.
    pub(super) const fn takes_keyboard(&self) -> bool {
        self.keyboard_for > 0
    }
}

/// Shows the bars that are open.
pub(super) fn bars(ui: &mut Ui, words: Words, editor: &Editor, finding: &mut Finding, actions: &mut Vec<Action>) {
    if finding.search_open {
        search::bar(ui, words, editor, &mut finding.keyboard_for, actions);
    }
    if editor.mode() != Mode::Roadmap && (finding.filters_open || editor.filter().is_on()) {
        filters::bar(ui, words, editor, actions);
    }
}

impl App {
    /// Keeps what was found, and what is asked for, in step with the journey.
    pub(super) fn keep_finding(&mut self) {
        if let Some(Document { editor, .. }) = &mut self.document {
            editor.search_again();
            editor.clip_filter();
        }
    }

    /// Carries out a command of this folder.
    pub(super) fn find_by(&mut self, command: Command) {
        match command {
            Command::Palette => {
                self.dialog = Some(Dialog::Palette(Palette::of(self.words(), self.editor())));
            }
            Command::Find => {
                self.finding.search_open = true;
                self.finding.keyboard_for = FRAMES;
            }
            Command::FindNext => self.find(Wish::Walk { forwards: true }),
            Command::FindPrevious => self.find(Wish::Walk { forwards: false }),
            Command::ToggleFilters => self.finding.filters_open = !self.finding.filters_open,
            Command::ClearFilters => {
                if let Some(editor) = self.editor() {
                    self.find(Wish::Filter(editor.filter().cleared()));
                }
            }
            Command::NextPersona | Command::AllPersonas => self.choose_persona(command),
            Command::ToggleOutline => self.finding.outline_open = !self.finding.outline_open,
            _ => {}
        }
    }

    /// Carries out what the bars and the table ask for.
    pub(super) fn find(&mut self, wish: Wish) {
        let Some(Document { editor, .. }) = &mut self.document else { return };
        match wish {
            Wish::Search(query) => editor.search_for(&query),
            Wish::Walk { forwards } => editor.walk_hits(forwards),
            Wish::EndSearch => {
                editor.search_for("");
                self.finding.search_open = false;
                self.refocus_in = 2;
            }
            Wish::Filter(filter) => editor.set_filter(filter),
            Wish::SeeAs(persona) => self.see_as(persona),
            Wish::EndFilters => {
                editor.set_filter(editor.filter().cleared());
                self.finding.filters_open = false;
                self.refocus_in = 2;
            }
            Wish::Sort(order) => self.finding.outline.sort(order),
            Wish::TurnTo(sheet) => self.finding.outline.turn_to(sheet),
            Wish::SelectRows(rows) => editor.select_rows(rows),
        }
    }
}
