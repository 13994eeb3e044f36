//! Every command of the program, once: menu, tool bar, shortcuts and help are all made from this list.

use super::Tool;

/// Something a person can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Leaves the journey for the page where one is begun.
    New,
    /// Opens a journey.
    Open,
    /// Saves the journey where it is.
    Save,
    /// Saves the journey elsewhere.
    SaveAs,
    /// Writes what the canvas shows as PNG, SVG or PDF.
    ExportPicture,
    /// Writes the roadmap as RON.
    ExportRoadmap,
    /// Writes the whole set of pictures and tables into a folder.
    ExportFolder,
    /// Ends the program.
    Quit,
    /// Takes the last step back.
    Undo,
    /// Does the last step taken back again.
    Redo,
    /// Gives what is selected another name.
    Rename,
    /// Deletes what is selected.
    Delete,
    /// Takes the selected touchpoints away, to be pasted.
    Cut,
    /// Takes a copy of the selected touchpoints, to be pasted.
    Copy,
    /// Brings in what was cut or copied, here or in another window, or lines of text.
    Paste,
    /// Sets a copy of the selected touchpoints beside them.
    Duplicate,
    /// Opens the field in which touchpoints are written.
    Capture,
    /// Turns lines of text or cells of a spreadsheet into touchpoints.
    PasteLines,
    /// Opens the search.
    Find,
    /// Goes to the next hit.
    FindNext,
    /// Goes to the hit before.
    FindPrevious,
    /// Adds a stage at the end.
    AddStage,
    /// Adds a channel at the end.
    AddChannel,
    /// Adds a future state as a copy of the one shown.
    AddState,
    /// Adds a persona at the end.
    AddPersona,
    /// Adds a team at the end.
    AddTeam,
    /// Adds a system at the end.
    AddSystem,
    /// Adds a KPI at the end.
    AddKpi,
    /// Shares out what is left of the shares out of a touchpoint.
    ShareOutRest,
    /// Shows the map.
    ShowMap,
    /// Shows the comparison with the other state.
    ShowCompare,
    /// Shows the roadmap.
    ShowRoadmap,
    /// Walks the journey before a room, full screen.
    Present,
    /// Goes closer.
    ZoomIn,
    /// Goes farther.
    ZoomOut,
    /// Shows all.
    ZoomFit,
    /// Lays the map out afresh.
    TidyUp,
    /// Lays the map out afresh, narrow enough for a slide.
    TidyUpForSlide,
    /// Opens or closes the filters.
    ToggleFilters,
    /// Looks at everything again.
    ClearFilters,
    /// Opens or closes the map as a table.
    ToggleOutline,
    /// Opens or closes the inspector.
    ToggleInspector,
    /// Opens or closes the panel below the map.
    ToggleBottom,
    /// Takes up the tool that selects and moves.
    UseSelect,
    /// Takes up the hand that moves the view.
    UseHand,
    /// Takes up the tool that adds touchpoints.
    UseTouchpoint,
    /// Takes up the tool that connects touchpoints.
    UseLink,
    /// Takes up the tool that marks frictions.
    UseFriction,
    /// Lists every command, to be found by typing.
    Palette,
    /// Makes the pointer a bright spot.
    Laser,
    /// Counts a time down.
    Timer,
    /// Shows the shortcuts.
    Help,
}

/// The menus, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    /// Files.
    File,
    /// Changes.
    Edit,
    /// What is shown.
    View,
    /// Tools.
    Tools,
    /// Help.
    Help,
}

/// Keys pressed together. `key` is the name of a key as egui knows it; `ctrl` is the command key on a Mac.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortcut {
    /// Whether Ctrl is held.
    pub ctrl: bool,
    /// Whether Shift is held.
    pub shift: bool,
    /// The name of the key.
    pub key: &'static str,
}

impl Menu {
    /// All menus, in their order.
    pub const ALL: [Self; 5] = [Self::File, Self::Edit, Self::View, Self::Tools, Self::Help];

    /// The key of its text.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::File => "menu-file",
            Self::Edit => "menu-edit",
            Self::View => "menu-view",
            Self::Tools => "menu-tools",
            Self::Help => "menu-help",
        }
    }
}

const fn ctrl(key: &'static str) -> Shortcut {
    Shortcut { ctrl: true, shift: false, key }
}

const fn ctrl_shift(key: &'static str) -> Shortcut {
    Shortcut { ctrl: true, shift: true, key }
}

const fn plain(key: &'static str) -> Shortcut {
    Shortcut { ctrl: false, shift: false, key }
}

impl Command {
    /// All commands, in the order of the menus.
    pub const ALL: [Self; 52] = [
        Self::New,
        Self::Open,
        Self::Save,
        Self::SaveAs,
        Self::ExportPicture,
        Self::ExportRoadmap,
        Self::ExportFolder,
        Self::Quit,
        Self::Undo,
        Self::Redo,
        Self::Rename,
        Self::Delete,
        Self::Cut,
        Self::Copy,
        Self::Paste,
        Self::Duplicate,
        Self::Capture,
        Self::PasteLines,
        Self::Find,
        Self::FindNext,
        Self::FindPrevious,
        Self::AddStage,
        Self::AddChannel,
        Self::AddState,
        Self::AddPersona,
        Self::AddTeam,
        Self::AddSystem,
        Self::AddKpi,
        Self::ShareOutRest,
        Self::ShowMap,
        Self::ShowCompare,
        Self::ShowRoadmap,
        Self::Present,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::ZoomFit,
        Self::TidyUp,
        Self::TidyUpForSlide,
        Self::ToggleFilters,
        Self::ClearFilters,
        Self::ToggleOutline,
        Self::ToggleInspector,
        Self::ToggleBottom,
        Self::UseSelect,
        Self::UseHand,
        Self::UseTouchpoint,
        Self::UseLink,
        Self::UseFriction,
        Self::Palette,
        Self::Laser,
        Self::Timer,
        Self::Help,
    ];

    /// The key of its text.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::New => "command-new",
            Self::Open => "command-open",
            Self::Save => "command-save",
            Self::SaveAs => "command-save-as",
            Self::ExportPicture => "command-export-picture",
            Self::ExportRoadmap => "command-export-roadmap",
            Self::ExportFolder => "command-export-folder",
            Self::Quit => "command-quit",
            Self::Undo => "command-undo",
            Self::Redo => "command-redo",
            Self::Rename => "command-rename",
            Self::Delete => "command-delete",
            Self::Cut => "command-cut",
            Self::Copy => "command-copy",
            Self::Paste => "command-paste",
            Self::Duplicate => "command-duplicate",
            Self::Capture => "command-capture",
            Self::PasteLines => "command-paste-lines",
            Self::Find => "command-find",
            Self::FindNext => "command-find-next",
            Self::FindPrevious => "command-find-previous",
            Self::AddStage => "command-add-stage",
            Self::AddChannel => "command-add-channel",
            Self::AddState => "command-add-state",
            Self::AddPersona => "command-add-persona",
            Self::AddTeam => "command-add-team",
            Self::AddSystem => "command-add-system",
            Self::AddKpi => "command-add-kpi",
            Self::ShareOutRest => "command-share-out-rest",
            Self::ShowMap => "command-show-map",
            Self::ShowCompare => "command-show-compare",
            Self::ShowRoadmap => "command-show-roadmap",
            Self::Present => "command-present",
            Self::ZoomIn => "command-zoom-in",
            Self::ZoomOut => "command-zoom-out",
            Self::ZoomFit => "command-zoom-fit",
            Self::TidyUp => "command-tidy-up",
            Self::TidyUpForSlide => "command-tidy-up-for-slide",
            Self::ToggleFilters => "command-toggle-filters",
            Self::ClearFilters => "command-clear-filters",
            Self::ToggleOutline => "command-toggle-outline",
            Self::ToggleInspector => "command-toggle-inspector",
            Self::ToggleBottom => "command-toggle-bottom",
            Self::UseSelect => "command-use-select",
            Self::UseHand => "command-use-hand",
            Self::UseTouchpoint => "command-use-touchpoint",
            Self::UseLink => "command-use-link",
            Self::UseFriction => "command-use-friction",
            Self::Palette => "command-palette",
            Self::Laser => "command-laser",
            Self::Timer => "command-timer",
            Self::Help => "command-help",
        }
    }

    /// The menu it stands in.
    #[must_use]
    pub const fn menu(self) -> Menu {
        match self {
            Self::New
            | Self::Open
            | Self::Save
            | Self::SaveAs
            | Self::ExportPicture
            | Self::ExportRoadmap
            | Self::ExportFolder
            | Self::Quit => Menu::File,
            Self::Undo
            | Self::Redo
            | Self::Rename
            | Self::Delete
            | Self::Cut
            | Self::Copy
            | Self::Paste
            | Self::Duplicate
            | Self::Capture
            | Self::PasteLines
            | Self::Find
            | Self::FindNext
            | Self::FindPrevious
            | Self::AddStage
            | Self::AddChannel
            | Self::AddState
            | Self::AddPersona
            | Self::AddTeam
            | Self::AddSystem
            | Self::AddKpi
            | Self::ShareOutRest => Menu::Edit,
            Self::ShowMap
            | Self::ShowCompare
            | Self::ShowRoadmap
            | Self::Present
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::ZoomFit
            | Self::TidyUp
            | Self::TidyUpForSlide
            | Self::ToggleFilters
            | Self::ClearFilters
            | Self::ToggleOutline
            | Self::ToggleInspector
            | Self::ToggleBottom => Menu::View,
            Self::UseSelect
            | Self::UseHand
            | Self::UseTouchpoint
            | Self::UseLink
            | Self::UseFriction
            | Self::Laser
            | Self::Timer => Menu::Tools,
            Self::Palette | Self::Help => Menu::Help,
        }
    }

    /// Whether a line sets it apart from the commands above it.
    #[must_use]
    pub const fn begins_group(self) -> bool {
        matches!(
            self,
            Self::Save
                | Self::ExportPicture
                | Self::Quit
                | Self::Rename
                | Self::Capture
                | Self::Find
                | Self::AddStage
                | Self::AddPersona
                | Self::ShareOutRest
                | Self::Present
                | Self::ZoomIn
                | Self::ToggleFilters
                | Self::ToggleOutline
                | Self::Laser
        )
    }

    /// The keys that call it, the one shown first.
    ///
    /// Chosen so that they can be typed on an AZERTY keyboard too: no brackets, no digits, no right Alt.
    #[must_use]
    pub const fn shortcuts(self) -> &'static [Shortcut] {
        match self {
            Self::New => const { &[ctrl("N")] },
            Self::Open => const { &[ctrl("O")] },
            Self::Save => const { &[ctrl("S")] },
            Self::SaveAs => const { &[ctrl_shift("S")] },
            Self::ExportPicture => const { &[ctrl("E")] },
            Self::ExportRoadmap => const { &[ctrl_shift("E")] },
            Self::Quit => const { &[ctrl("Q")] },
            Self::Undo => const { &[ctrl("Z")] },
            Self::Redo => const { &[ctrl("Y"), ctrl_shift("Z")] },
            Self::Rename => const { &[plain("F2")] },
            Self::Delete => const { &[plain("Delete"), plain("Backspace")] },
            Self::Cut => const { &[ctrl("X")] },
            Self::Copy => const { &[ctrl("C")] },
            Self::Paste => const { &[ctrl("V")] },
            Self::Duplicate => const { &[ctrl("D")] },
            Self::Capture => const { &[plain("I")] },
            Self::PasteLines => const { &[ctrl_shift("V")] },
            Self::Find => const { &[ctrl("F")] },
            Self::FindNext => const { &[plain("F3")] },
            Self::FindPrevious => const { &[Shortcut { ctrl: false, shift: true, key: "F3" }] },
            Self::ShowMap => const { &[plain("F6")] },
            Self::ShowCompare => const { &[plain("F7")] },
            Self::ShowRoadmap => const { &[plain("F8")] },
            Self::Present => const { &[plain("F5")] },
            Self::ZoomIn => const { &[ctrl("Plus"), ctrl("Equals")] },
            Self::ZoomOut => const { &[ctrl("Minus")] },
            Self::ZoomFit => const { &[ctrl_shift("H")] },
            Self::ToggleFilters => const { &[ctrl_shift("L")] },
            Self::ToggleOutline => const { &[plain("F9")] },
            Self::ToggleInspector => const { &[plain("F4")] },
            Self::ToggleBottom => const { &[ctrl("J")] },
            Self::UseSelect => const { &[plain("V")] },
            Self::UseHand => const { &[plain("H")] },
            Self::UseTouchpoint => const { &[plain("P")] },
            Self::UseLink => const { &[plain("A")] },
            Self::UseFriction => const { &[plain("F")] },
            Self::Palette => const { &[ctrl("K")] },
            Self::Laser => const { &[plain("K")] },
            Self::Timer => const { &[ctrl("T")] },
            Self::Help => const { &[plain("F1")] },
            Self::ExportFolder
            | Self::AddStage
            | Self::AddChannel
            | Self::AddState
            | Self::AddPersona
            | Self::AddTeam
            | Self::AddSystem
            | Self::AddKpi
            | Self::ShareOutRest
            | Self::TidyUp
            | Self::TidyUpForSlide
            | Self::ClearFilters => &[],
        }
    }

    /// The tool that it takes up.
    #[must_use]
    pub const fn tool(self) -> Option<Tool> {
        match self {
            Self::UseSelect => Some(Tool::Select),
            Self::UseHand => Some(Tool::Hand),
            Self::UseTouchpoint => Some(Tool::Touchpoint),
            Self::UseLink => Some(Tool::Link),
            Self::UseFriction => Some(Tool::Friction),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn no_two_commands_share_a_shortcut() {
        let mut seen = Vec::new();
        for command in Command::ALL {
            for shortcut in command.shortcuts() {
                assert!(!seen.contains(shortcut), "{command:?} repeats {shortcut:?}");
                seen.push(*shortcut);
            }
        }
    }

    #[test]
    fn every_command_and_menu_is_listed_once_and_worded_in_both_languages() {
        for (position, command) in Command::ALL.into_iter().enumerate() {
            assert_eq!(Command::ALL.iter().position(|other| *other == command), Some(position));
            assert!(Lang::ALL.into_iter().all(|lang| lang.has(command.text_key())), "{command:?}");
        }
        assert!(Menu::ALL.into_iter().all(|menu| Lang::ALL.into_iter().all(|lang| lang.has(menu.text_key()))));
    }
}
