//! Every command of the program, once: menus, tool bar, shortcuts, palette and help are all made from this list.

use super::{
    Tool,
    shortcut::{Shortcut, ctrl, ctrl_shift, plain, shift},
};

/// Declares the menus and, in each, groups of commands: what a command does, its name, the key of its text, and the keys
/// that call it, the one shown first.
macro_rules! menus {
    ($($(#[doc = $about:literal])+ $menu:ident = $menu_text:literal {
        $({ $($(#[doc = $doc:literal])+ $command:ident = $text:literal $(: $($keys:expr),+)?;)+ })+
    })+) => {
        /// The menus, in their order.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Menu {
            $($(#[doc = $about])+ $menu,)+
        }

        impl Menu {
            /// All menus, in their order.
            pub const ALL: [Self; [$(Self::$menu),+].len()] = [$(Self::$menu),+];

            /// The key of its text.
            #[must_use]
            pub const fn text_key(self) -> &'static str {
                match self { $(Self::$menu => $menu_text,)+ }
            }

            /// Its commands, in groups.
            #[must_use]
            pub const fn groups(self) -> &'static [&'static [Command]] {
                match self { $(Self::$menu => &[$(&[$(Command::$command),+]),+],)+ }
            }
        }

        /// Something a person can ask for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Command {
            $($($($(#[doc = $doc])+ $command,)+)+)+
        }

        impl Command {
            /// All commands, in the order of the menus.
            pub const ALL: [Self; [$($($(Self::$command),+),+),+].len()] = [$($($(Self::$command),+),+),+];

            /// The key of its text.
            #[must_use]
            pub const fn text_key(self) -> &'static str {
                match self { $($($(Self::$command => $text,)+)+)+ }
            }

            /// The menu it stands in.
            #[must_use]
            pub const fn menu(self) -> Menu {
                match self { $($($(Self::$command)|+)|+ => Menu::$menu,)+ }
            }

            /// The keys that call it, the one shown first.
            ///
            /// Chosen so that they can be typed on an AZERTY keyboard too: no brackets, no digits, no right Alt.
            #[must_use]
            pub const fn shortcuts(self) -> &'static [Shortcut] {
                match self { $($($(Self::$command => const { &[$($($keys),+)?] },)+)+)+ }
            }
        }
    };
}

menus! {
    /// Files.
    File = "menu-file" {
        {
            /// Leaves the journey for the page where one is begun.
            New = "command-new": ctrl("N");
            /// Opens a journey.
            Open = "command-open": ctrl("O");
        }
        {
            /// Saves the journey where it is.
            Save = "command-save": ctrl("S");
            /// Saves the journey elsewhere.
            SaveAs = "command-save-as": ctrl_shift("S");
            /// Lists what the journey was when it was saved before.
            Versions = "versions-command";
        }
        {
            /// Writes what the canvas shows as PNG, SVG or PDF.
            ExportPicture = "command-export-picture": ctrl("E");
            /// Writes the roadmap as data or as a table.
            ExportRoadmap = "command-export-roadmap": ctrl_shift("E");
            /// Writes the booklet for those who were not in the room, as PDF.
            ExportBooklet = "booklet-command";
            /// Writes the whole set of pictures and tables into a folder.
            ExportFolder = "command-export-folder";
        }
        {
            /// Ends the program.
            Quit = "command-quit": ctrl("Q");
        }
    }
    /// Changes of what is there.
    Edit = "menu-edit" {
        {
            /// Takes the last step back.
            Undo = "command-undo": ctrl("Z");
            /// Does the last step taken back again.
            Redo = "command-redo": ctrl("Y"), ctrl_shift("Z");
        }
        {
            /// Gives what is selected another name.
            Rename = "command-rename": plain("F2");
            /// Deletes what is selected.
            Delete = "command-delete": plain("Delete"), plain("Backspace");
        }
        {
            /// Takes the selected touchpoints away, to be pasted.
            Cut = "command-cut": ctrl("X");
            /// Takes a copy of the selected touchpoints, to be pasted.
            Copy = "command-copy": ctrl("C");
            /// Brings in what was cut or copied, here or in another window, or lines of text.
            Paste = "command-paste": ctrl("V");
            /// Sets a copy of the selected touchpoints beside them.
            Duplicate = "command-duplicate": ctrl("D");
        }
        {
            /// Moves what is selected one place towards the beginning of its list.
            MoveEarlier = "command-move-earlier": ctrl_shift("ArrowUp"), ctrl_shift("ArrowLeft");
            /// Moves what is selected one place towards the end of its list.
            MoveLater = "command-move-later": ctrl_shift("ArrowDown"), ctrl_shift("ArrowRight");
            /// Draws a way around the selected touchpoints.
            MakeOptional = "command-make-optional": ctrl_shift("O");
            /// Lets the selected touchpoint come between the ends of the selected transition.
            InsertOnTransition = "command-insert-on-transition";
            /// Shares out what is left of the shares out of a touchpoint.
            ShareOutRest = "command-share-out-rest";
            /// Gives what is selected the values of the state that this one is based on.
            AsInBase = "command-as-in-base";
        }
        {
            /// Opens the search.
            Find = "command-find": ctrl("F");
            /// Goes to the next hit.
            FindNext = "command-find-next": plain("F3");
            /// Goes to the hit before.
            FindPrevious = "command-find-previous": shift("F3");
        }
        {
            /// Lists what can be done with what is selected, beside it.
            ShowActions = "command-show-actions": shift("F10"), plain("Menu");
        }
    }
    /// What is new.
    Insert = "menu-insert" {
        {
            /// Opens the field in which touchpoints are written.
            Capture = "command-capture": plain("I");
            /// Turns lines of text or cells of a spreadsheet into touchpoints.
            PasteLines = "command-paste-lines": ctrl_shift("V");
        }
        {
            /// Marks a friction on what is selected.
            MarkFriction = "command-mark-friction";
            /// Marks what pleases at what is selected.
            MarkDelight = "command-mark-delight": plain("E");
        }
        {
            /// Adds a stage after the selected one, else at the end.
            AddStage = "command-add-stage";
            /// Adds a channel after the selected one, else at the end.
            AddChannel = "command-add-channel";
            /// Adds a stage or a channel before the selected one.
            AddBefore = "command-add-before";
        }
        {
            /// Adds a persona at the end.
            AddPersona = "command-add-persona";
            /// Adds a team at the end.
            AddTeam = "command-add-team";
            /// Adds a system at the end.
            AddSystem = "command-add-system";
            /// Adds a KPI at the end.
            AddKpi = "command-add-kpi";
            /// Adds an initiative to the roadmap.
            AddInitiative = "command-add-initiative";
        }
    }
    /// The states of the journey.
    State = "menu-state" {
        {
            /// Adds a state: a copy of another, or a blank page.
            AddState = "command-add-state";
        }
        {
            /// Gives the state shown another name.
            RenameState = "command-rename-state";
            /// Locks the state shown against following, or lets it follow again.
            LockState = "command-lock-state";
            /// Makes the state shown the one that the roadmap leads to.
            MakeTarget = "command-make-target";
        }
        {
            /// Proposes which touchpoints of a state stand for those of another.
            MatchUp = "command-match-up";
        }
        {
            /// Deletes the state shown.
            DeleteState = "command-delete-state";
        }
        {
            /// Shows the state of the next tab.
            NextState = "command-next-state": ctrl("PageDown");
            /// Shows the state of the tab before.
            PreviousState = "command-previous-state": ctrl("PageUp");
        }
    }
    /// What is shown.
    View = "menu-view" {
        {
            /// Shows the map.
            ShowMap = "command-show-map": plain("F6");
            /// Shows the comparison with the other state.
            ShowCompare = "command-show-compare": plain("F7");
            /// Shows the two states that are compared side by side.
            ShowSideBySide = "command-show-side-by-side": plain("F10");
            /// Shows what the maps say, as plots and tables.
            ShowInsights = "command-show-insights": plain("F12");
            /// Shows the roadmap.
            ShowRoadmap = "command-show-roadmap": plain("F8");
        }
        {
            /// Goes closer.
            ZoomIn = "command-zoom-in": ctrl("Plus"), ctrl("Equals");
            /// Goes farther.
            ZoomOut = "command-zoom-out": ctrl("Minus");
            /// Shows all.
            ZoomFit = "command-zoom-fit": ctrl_shift("H");
            /// Shows what is selected.
            ZoomSelection = "command-zoom-selection": ctrl_shift("J");
        }
        {
            /// Selects the touchpoint that most go on to.
            NextOnPath = "command-next-on-path";
            /// Lights the golden thread of what is selected, or puts it out.
            ShowThread = "command-show-thread": plain("G");
        }
        {
            /// Selects the next bundle of transitions.
            NextBundle = "command-next-bundle": plain("B");
            /// Shows the transitions of the selected bundle one by one, or folds them again.
            ToggleBundle = "command-toggle-bundle";
            /// Folds all bundles of transitions.
            FoldBundles = "command-fold-bundles";
        }
        {
            /// Lays the map out afresh.
            TidyUp = "command-tidy-up";
            /// Lays the map out afresh, narrow enough for a slide.
            TidyUpForSlide = "command-tidy-up-for-slide";
        }
        {
            /// Opens or closes the filters.
            ToggleFilters = "command-toggle-filters": ctrl_shift("L");
            /// Looks at everything again.
            ClearFilters = "command-clear-filters";
            /// Shows the journey as the next persona meets it.
            NextPersona = "command-next-persona": plain("U");
            /// Shows everybody's journey again.
            AllPersonas = "command-all-personas";
        }
        {
            /// Tints the map by how often journeys come to each touchpoint.
            TintVisits = "command-tint-visits";
            /// Tints the map by the share of those who come to each touchpoint that is lost there.
            TintDropOff = "command-tint-drop-off";
            /// Tints the map by the customer's own time.
            TintEffort = "command-tint-effort";
            /// Tints the map by the pain met.
            TintPain = "command-tint-pain";
            /// Tints the map by how well things are known.
            TintEvidence = "command-tint-evidence";
            /// Shows the map without a tint again.
            NoTint = "command-tint-none";
        }
        {
            /// Opens or closes the map as a table.
            ToggleOutline = "command-toggle-outline": plain("F9");
            /// Opens or closes the inspector.
            ToggleInspector = "command-toggle-inspector": plain("F4");
            /// Opens or closes the panel below the map.
            ToggleBottom = "command-toggle-bottom": ctrl("J");
            /// Shows or hides the small picture of the whole map.
            ToggleMinimap = "command-toggle-minimap": ctrl("M");
        }
    }
    /// Tools.
    Tools = "menu-tools" {
        {
            /// Takes up the tool that selects and moves.
            UseSelect = "command-use-select": plain("V");
            /// Takes up the hand that moves the view.
            UseHand = "command-use-hand": plain("H");
            /// Takes up the tool that adds touchpoints.
            UseTouchpoint = "command-use-touchpoint": plain("P");
            /// Takes up the tool that connects touchpoints.
            UseLink = "command-use-link": plain("A");
            /// Takes up the tool that marks frictions.
            UseFriction = "command-use-friction": plain("F");
        }
    }
    /// What is there for a room of people.
    Room = "menu-room" {
        {
            /// Walks the journey before a room, full screen.
            Present = "command-present": plain("F5");
            /// Makes the pointer a bright spot.
            Laser = "command-laser": plain("K");
            /// Counts a time down.
            Timer = "command-timer": ctrl("T");
        }
        {
            /// Opens or closes the cards beside the map.
            ToggleCards = "command-toggle-cards": ctrl_shift("C");
            /// Puts the keyboard into the field in which cards are written.
            NewCard = "command-new-card": plain("C");
            /// Hangs the card in hand on what is selected.
            HangCard = "command-hang-card";
            /// Turns the card in hand into a touchpoint.
            CardToTouchpoint = "command-card-to-touchpoint";
            /// Turns the card in hand into a friction.
            CardToFriction = "command-card-to-friction";
            /// Turns the card in hand into an initiative of the roadmap.
            CardToInitiative = "command-card-to-initiative";
            /// Notes which friction the card in hand would answer.
            CardAnswers = "command-card-answers";
        }
        {
            /// Opens or closes the votes beside the map.
            ToggleVoting = "command-toggle-voting": ctrl_shift("G");
            /// Begins a round of votes.
            NewRound = "command-new-round";
            /// Reveals the votes, or hides them again.
            RevealVotes = "command-reveal-votes";
            /// Puts a dot of who votes on what is selected.
            GiveDot = "command-give-dot";
            /// Takes a dot of who votes back from what is selected.
            TakeDot = "command-take-dot";
        }
    }
    /// Help.
    Help = "menu-help" {
        {
            /// Lists every command, to be found by typing.
            Palette = "command-palette": ctrl("K");
            /// Shows the shortcuts.
            Help = "command-help": plain("F1");
        }
        {
            /// Shows what was reported of failures of the program itself, and where that lies.
            Reports = "report-command";
        }
    }
}

impl Command {
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
            assert!(command.menu().groups().iter().flat_map(|group| group.iter()).any(|other| *other == command));
        }
        assert!(Menu::ALL.into_iter().all(|menu| Lang::ALL.into_iter().all(|lang| lang.has(menu.text_key()))));
    }
}
