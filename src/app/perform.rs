//! The one place where what widgets ask for is carried out.

use super::{
    Action, App, Document,
    dialogs::{Dialog, Then},
    jobs::Purpose,
    samples::SAMPLES,
};
use crate::{
    drawing::Theme,
    editor::{self, Addition, Ask, Command, Editor, Mode, SharesOut},
    layout::Density,
    model::Element,
};

/// Whether a command can be called now.
pub(super) fn is_enabled(editor: Option<&Editor>, command: Command) -> bool {
    let Some(editor) = editor else {
        return matches!(
            command,
            Command::New
                | Command::Open
                | Command::Quit
                | Command::Help
                | Command::Palette
                | Command::Laser
                | Command::Timer
        );
    };
    let on_map = editor.mode() == Mode::Map;
    let changes = matches!(
        command,
        Command::Undo
            | Command::Redo
            | Command::Rename
            | Command::Delete
            | Command::Cut
            | Command::Paste
            | Command::Duplicate
            | Command::Capture
            | Command::PasteLines
            | Command::AddStage
            | Command::AddChannel
            | Command::AddState
            | Command::AddPersona
            | Command::AddTeam
            | Command::AddSystem
            | Command::AddKpi
            | Command::ShareOutRest
            | Command::TidyUp
            | Command::TidyUpForSlide
            | Command::UseTouchpoint
            | Command::UseLink
            | Command::UseFriction
    );
    if changes && editor.is_read_only() {
        return false;
    }
    match command {
        Command::Undo => editor.history().undo_label().is_some(),
        Command::Redo => editor.history().redo_label().is_some(),
        Command::Delete => on_map && !editor.view().selection.is_empty(),
        Command::Cut | Command::Copy | Command::Duplicate => on_map && editor.has_touchpoint_selected(),
        Command::Rename => editor.view().only().is_some_and(|element| editor.can_rename(element)),
        Command::ShowCompare => {
            editor.state().is_some_and(|state| editor::compared(editor.journey(), state).is_some())
        }
        Command::ShowRoadmap | Command::ExportRoadmap => editor.journey().target().is_some(),
        Command::AddState => editor.state().is_some(),
        Command::ShareOutRest => {
            let from = editor.state().zip(editor.shares_from());
            on_map && from.is_some_and(|(state, from)| SharesOut::of(state, from).has_rest())
        }
        Command::FindNext | Command::FindPrevious => !editor.search().hits().is_empty(),
        Command::ClearFilters => editor.filter().is_on(),
        Command::ToggleFilters | Command::ToggleOutline => editor.mode() != Mode::Roadmap,
        Command::Present => editor.state().is_some_and(|state| !state.touchpoints.is_empty()),
        Command::Paste
        | Command::Capture
        | Command::PasteLines
        | Command::TidyUp
        | Command::TidyUpForSlide
        | Command::UseTouchpoint
        | Command::UseLink
        | Command::UseFriction => on_map,
        _ => true,
    }
}

impl App {
    /// Carries out what widgets asked for in a frame.
    pub(super) fn perform(&mut self, context: &egui::Context, actions: Vec<Action>) {
        for action in actions {
            self.perform_one(context, action);
        }
    }

    fn perform_one(&mut self, context: &egui::Context, action: Action) {
        match action {
            Action::Command(command) => self.command(context, command),
            Action::UsePath(purpose, path) => self.use_path(purpose, path, false),
            Action::Overwrite(purpose, path) => self.use_path(purpose, path, true),
            Action::OpenSample(position) => {
                if let Some(sample) = SAMPLES.get(position) {
                    self.open_text(sample.source);
                }
            }
            Action::StartFrom(template) => {
                let journey = template.journey(self.lang, uuid::Uuid::new_v4());
                self.show(Editor::new(journey, None, self.look()), false);
            }
            Action::Speak(lang) => {
                self.choose_lang(lang);
                self.restyle(context);
            }
            Action::UseTheme(name) => {
                self.theme = Theme::named(name).unwrap_or(self.theme);
                self.restyle(context);
            }
            Action::ReduceMotion(reduced) => {
                self.reduced_motion = reduced;
                self.restyle(context);
            }
            Action::Scale(percent) => {
                self.set_scale(context, percent);
            }
            Action::OpenRecent(path) => self.read(path.into()),
            Action::Forget(path) => self.forget(&path),
            Action::StartTimer(minutes) => self.start_timer(context, minutes),
            Action::ExtendTimer => self.extend_timer(context),
            Action::StopTimer => self.stop_timer(),
            Action::CloseDialog => {
                self.dialog = None;
                self.then = None;
            }
            Action::SaveFirst => {
                if let Some(Dialog::Unsaved { then }) = self.dialog.take() {
                    self.then = Some(then);
                    self.command(context, Command::Save);
                }
            }
            Action::Discard => {
                if let Some(Dialog::Unsaved { then }) = self.dialog.take() {
                    self.go_on(context, then);
                }
            }
            Action::Find(wish) => self.find(wish),
            other => self.edit(other),
        }
    }

    /// Shows the whole window at this scale, in per cent.
    pub(super) fn set_scale(&mut self, context: &egui::Context, percent: u32) {
        self.scale = percent;
        #[expect(clippy::cast_precision_loss, reason = "at most 250")]
        context.set_zoom_factor(percent as f32 / 100.0);
    }

    /// What changes the document or what is shown of it.
    fn edit(&mut self, action: Action) {
        let Some(Document { editor, .. }) = &mut self.document else { return };
        match action {
            Action::Select(element) => editor.select(element),
            Action::ShowState(state) => {
                if editor.mode() == Mode::Roadmap {
                    editor.set_mode(Mode::Map);
                }
                // The tab of the state on screen leads to its fields.
                if editor.view().state.as_ref() == Some(&state) {
                    editor.select(Element::State(state));
                } else {
                    editor.show_state(&state);
                }
            }
            Action::ShowMode(mode) => editor.set_mode(mode),
            Action::Apply(label, edits) => {
                let view = editor.view().clone();
                editor.apply(label, edits, view);
            }
            Action::Preview(label, edits) => editor.preview(label, edits),
            Action::PlaceLines(text) => {
                editor.place_lines(&text);
                self.dialog = None;
            }
            Action::Add(addition, name) => {
                editor.add(addition, &name);
                self.dialog = None;
            }
            Action::Rename(element, name) => {
                editor.rename(&element, &name);
                self.dialog = None;
            }
            Action::MarkFriction(name, severity, at) => {
                editor.mark_friction(&name, severity, at);
                self.dialog = None;
            }
            Action::Remove(label, edits) => {
                editor.remove(label, edits);
                self.dialog = None;
            }
            Action::Delete => self.delete(),
            Action::AskAddition(addition) => editor.ask = Some(Ask::NameAddition(addition)),
            Action::AskFriction(at) => editor.ask = Some(Ask::NewFriction { at }),
            _ => {}
        }
    }

    /// Deletes what is selected, and says how it comes back.
    fn delete(&mut self) {
        let Some(Document { editor, .. }) = &mut self.document else { return };
        editor.delete_selection();
        if editor.ask.is_none() && editor.view().selection.is_empty() {
            let keys = self.words().keys(Command::Undo).unwrap_or_default();
            self.notice = Some(self.lang.text_with("notice-removed", &[("keys", keys.into())]));
        }
    }

    fn command(&mut self, context: &egui::Context, command: Command) {
        if !is_enabled(self.document.as_ref().map(|document| &document.editor), command) {
            return;
        }
        self.notice = None;
        match command {
            Command::New => return self.leave(context, Then::Welcome),
            Command::Open => return self.leave(context, Then::AskOpen),
            Command::Quit => return self.leave(context, Then::Quit),
            Command::Help => {
                self.dialog = Some(Dialog::Help);
                return;
            }
            Command::Palette
            | Command::Find
            | Command::FindNext
            | Command::FindPrevious
            | Command::ToggleFilters
            | Command::ClearFilters
            | Command::ToggleOutline => return self.find_by(command),
            Command::Present => return self.start_or_end_presentation(context),
            Command::Laser => return self.room.laser.latch(),
            Command::Timer => return self.ask_timer(),
            // The toolkit answers with the events that the keys give too.
            Command::Cut => return context.send_viewport_cmd(egui::ViewportCommand::RequestCut),
            Command::Copy => return context.send_viewport_cmd(egui::ViewportCommand::RequestCopy),
            Command::Paste => return context.send_viewport_cmd(egui::ViewportCommand::RequestPaste),
            Command::ToggleInspector => {
                self.inspector_open = !self.inspector_open;
                return;
            }
            Command::ToggleBottom => {
                self.bottom_open = !self.bottom_open;
                return;
            }
            Command::ExportPicture => return self.ask_path(Purpose::Picture),
            Command::ExportRoadmap => return self.ask_path(Purpose::Roadmap),
            Command::ExportFolder => return self.ask_path(Purpose::Folder),
            Command::SaveAs => return self.ask_path(Purpose::Save),
            Command::Save => return self.save(),
            _ => {}
        }
        let Some(Document { editor, .. }) = &mut self.document else { return };
        match command {
            Command::Undo => editor.undo(),
            Command::Redo => editor.redo(),
            Command::Rename => {
                match editor.view().only().cloned() {
                    // The field that stands on the map is not there while the map is presented.
                    Some(element) if self.room.presents() => editor.ask = Some(Ask::Rename { element }),
                    Some(element) => editor.begin_rename(element),
                    None => {}
                }
            }
            Command::Delete => self.delete(),
            Command::Capture => editor.begin_capture(),
            Command::PasteLines => self.ask_lines(context),
            Command::AddStage => editor.ask = Some(Ask::NameAddition(Addition::Stage)),
            Command::AddChannel => editor.ask = Some(Ask::NameAddition(Addition::Channel)),
            Command::AddState => editor.ask = Some(Ask::NameAddition(Addition::State)),
            Command::AddPersona => editor.ask = Some(Ask::NameAddition(Addition::Persona)),
            Command::AddTeam => editor.ask = Some(Ask::NameAddition(Addition::Team)),
            Command::AddSystem => editor.ask = Some(Ask::NameAddition(Addition::System)),
            Command::AddKpi => editor.ask = Some(Ask::NameAddition(Addition::Kpi)),
            Command::ShareOutRest => editor.share_out_rest(),
            Command::ShowMap => editor.set_mode(Mode::Map),
            Command::ShowCompare => {
                let mode = if editor.mode() == Mode::Compare { Mode::Map } else { Mode::Compare };
                editor.set_mode(mode);
            }
            Command::ShowRoadmap => editor.set_mode(Mode::Roadmap),
            Command::ZoomIn => editor.zoom(super::canvas::ZOOM_STEP),
            Command::ZoomOut => editor.zoom(1.0 / super::canvas::ZOOM_STEP),
            Command::ZoomFit => editor.fit(),
            Command::Duplicate => editor.duplicate(),
            Command::TidyUp => editor.tidy_up(Density::Expanded),
            Command::TidyUpForSlide => editor.tidy_up(Density::Compact),
            _ => {
                if let Some(tool) = command.tool() {
                    editor.take_up(tool);
                }
            }
        }
    }
}
