//! Why a command cannot be called now.

use super::super::{
    perform::{changes, is_enabled},
    workshop,
};
use crate::{
    editor::{Command, Editor, Mode},
    model::Role,
};

/// The key of the reason why a command cannot be called now; none where it can.
pub(in crate::app) fn why_not(editor: Option<&Editor>, command: Command) -> Option<&'static str> {
    if is_enabled(editor, command) {
        return None;
    }
    let Some(editor) = editor else { return Some("why-no-journey") };
    if let Some(why) = workshop::why_not(editor, command) {
        return Some(why);
    }
    let selection = &editor.view().selection;
    Some(match command {
        // What has nothing to do with whether the file may be changed, or with what is on the canvas.
        Command::ShowCompare | Command::ShowSideBySide | Command::NextState | Command::PreviousState => {
            "why-nothing-to-compare"
        }
        Command::ShowRoadmap | Command::ExportRoadmap | Command::ExportBooklet => "why-no-target",
        Command::FindNext | Command::FindPrevious => "why-nothing-found",
        Command::ClearFilters => "why-no-filter",
        Command::Present => "why-nothing-to-present",
        Command::ToggleFilters | Command::ToggleOutline => "why-not-on-roadmap",
        Command::ZoomSelection => "why-nothing-selected",
        Command::NextPersona => "why-no-persona",
        Command::AllPersonas => "why-all-personas",
        Command::NoTint => "why-no-tint",
        Command::NextBundle => "why-no-bundles",
        Command::ToggleBundle => "why-no-bundle",
        Command::FoldBundles => "why-nothing-unfolded",
        Command::ShowThread => "why-no-thread",
        _ if let Some(why) = editor.why_read_only().filter(|_| changes(command)) => why.text_key(),
        Command::Undo => "why-nothing-to-undo",
        Command::Redo => "why-nothing-to-redo",
        Command::AddState | Command::RenameState => "why-no-state",
        Command::MatchUp => "why-nothing-to-compare",
        Command::DeleteState => "why-last-state",
        Command::LockState => "why-follows-nothing",
        Command::MakeTarget => match editor.state() {
            Some(state) if state.role == Role::Future => "why-is-target",
            _ => "why-only-future",
        },
        Command::MoveEarlier | Command::MoveLater if editor.view().only().is_some() => match editor.listed() {
            None => "why-no-order",
            Some(_) if command == Command::MoveEarlier => "why-first",
            Some(_) => "why-last",
        },
        Command::AddBefore => "why-no-header",
        Command::InsertOnTransition if editor.mode() == Mode::Map => "why-not-touchpoint-and-transition",
        Command::Rename | Command::MoveEarlier | Command::MoveLater if selection.is_empty() => {
            "why-nothing-selected"
        }
        Command::MoveEarlier | Command::MoveLater => "why-several",
        Command::Rename if selection.len() > 1 => "why-several",
        Command::Rename => "why-no-name",
        Command::Delete if editor.is_at_roadmap() => "why-no-initiative",
        _ if editor.mode() != Mode::Map => "why-only-on-map",
        Command::NextOnPath => "why-path-ends",
        _ if selection.is_empty() => "why-nothing-selected",
        Command::Cut | Command::Copy | Command::Duplicate | Command::MakeOptional => "why-no-touchpoint",
        Command::ShareOutRest => "why-no-rest",
        Command::MarkDelight | Command::MarkFriction if selection.len() > 1 => "why-several",
        Command::MarkDelight => "why-no-anchor",
        Command::MarkFriction => "why-no-place",
        Command::AsInBase => "why-as-in-base",
        _ => "why-not-now",
    })
}
