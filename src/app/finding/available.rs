//! Why a command cannot be called now.

use super::super::perform::is_enabled;
use crate::editor::{Command, Editor, Mode};

/// The key of the reason why a command cannot be called now; none where it can.
pub(in crate::app) fn why_not(editor: Option<&Editor>, command: Command) -> Option<&'static str> {
    if is_enabled(editor, command) {
        return None;
    }
    let Some(editor) = editor else { return Some("why-no-journey") };
    Some(match command {
        Command::Undo => "why-nothing-to-undo",
        Command::Redo => "why-nothing-to-redo",
        Command::ShowCompare => "why-nothing-to-compare",
        Command::ShowRoadmap | Command::ExportRoadmap => "why-no-target",
        Command::FindNext | Command::FindPrevious => "why-nothing-found",
        Command::ClearFilters => "why-no-filter",
        _ if editor.is_read_only() => "why-read-only",
        _ if editor.mode() != Mode::Map => "why-only-on-map",
        _ if editor.view().selection.is_empty() => "why-nothing-selected",
        Command::Rename => "why-no-name",
        _ => "why-not-now",
    })
}
