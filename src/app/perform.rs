//! The one place where what widgets ask for is carried out.

use super::{
    Action, App, Document,
    dialogs::{Dialog, Then},
    finding,
    help::Help,
    jobs::Purpose,
    match_up::Matching,
    samples::SAMPLES,
    workshop,
};
use crate::{
    drawing::Theme,
    editor::{Addition, Ask, Command, Editor, Mode, SharesOut, Step},
    layout::Density,
    model::{Element, Role},
};

/// Whether a command changes the journey, or prepares to.
pub(super) const fn changes(command: Command) -> bool {
    matches!(
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
            | Command::AddBefore
            | Command::MoveEarlier
            | Command::MoveLater
            | Command::MarkFriction
            | Command::AddState
            | Command::RenameState
            | Command::LockState
            | Command::MakeTarget
            | Command::MatchUp
            | Command::DeleteState
            | Command::AddPersona
            | Command::AddTeam
            | Command::AddSystem
            | Command::AddKpi
            | Command::AddInitiative
            | Command::InsertOnTransition
            | Command::MakeOptional
            | Command::ShareOutRest
            | Command::MarkDelight
            | Command::AsInBase
            | Command::TidyUp
            | Command::TidyUpForSlide
            | Command::UseTouchpoint
            | Command::UseLink
            | Command::UseFriction
    )
}

/// Whether a command can be called now.
pub(super) fn is_enabled(editor: Option<&Editor>, command: Command) -> bool {
    let Some(editor) = editor else {
        return matches!(
            command,
            Command::New
                | Command::Open
                | Command::Quit
                | Command::Help
                | Command::Reports
                | Command::Palette
                | Command::Laser
                | Command::Timer
        );
    };
    if let Some(enabled) = workshop::is_enabled(editor, command) {
        return enabled;
    }
    let on_map = editor.mode() == Mode::Map;
    if changes(command) && editor.is_read_only() {
        return false;
    }
    match command {
        Command::Undo => editor.history().undo_label().is_some(),
        Command::Redo => editor.history().redo_label().is_some(),
        Command::Delete if editor.is_at_roadmap() => editor.has_initiative_selected(),
        Command::Delete => on_map && !editor.view().selection.is_empty(),
        Command::Cut | Command::Copy | Command::Duplicate | Command::MakeOptional => {
            on_map && editor.has_touchpoint_selected()
        }
        Command::InsertOnTransition => on_map && editor.insertable().is_some(),
        Command::ZoomSelection => !editor.view().selection.is_empty(),
        Command::Rename => editor.view().only().is_some_and(|element| editor.can_rename(element)),
        Command::ShowCompare | Command::ShowSideBySide | Command::MatchUp => editor.ends().is_some(),
        Command::AddBefore => matches!(editor.view().only(), Some(Element::Stage(_) | Element::Channel(_))),
        Command::MoveEarlier => editor.listed().is_some_and(|listed| listed.after(Step::Earlier).is_some()),
        Command::MoveLater => editor.listed().is_some_and(|listed| listed.after(Step::Later).is_some()),
        Command::MarkFriction => on_map && editor.selected_anchor().is_some(),
        Command::ShowRoadmap | Command::ExportRoadmap | Command::ExportBooklet => {
            editor.journey().target().is_some()
        }
        Command::RenameState => editor.state().is_some(),
        Command::LockState => editor.state().is_some_and(|state| state.based_on.is_some() || state.locked),
        Command::MakeTarget => {
            editor.state().is_some_and(|state| state.role == Role::Future && !editor.is_target(&state.id))
        }
        Command::DeleteState | Command::NextState | Command::PreviousState => {
            editor.state().is_some() && editor.journey().states.len() > 1
        }
        Command::ShareOutRest => {
            let from = editor.seen().zip(editor.shares_from());
            on_map && from.is_some_and(|(state, from)| SharesOut::of(&state, from).has_rest())
        }
        Command::MarkDelight => on_map && editor.delight_anchor().is_some(),
        Command::AsInBase => on_map && editor.can_be_as_in_base(),
        Command::ShowThread => editor.has_thread(),
        Command::NextOnPath => on_map && editor.next_on_path().is_some(),
        Command::FindNext | Command::FindPrevious => !editor.search().hits().is_empty(),
        Command::ClearFilters => editor.filter().is_on(),
        Command::NextPersona => !editor.journey().personas.is_empty(),
        Command::AllPersonas => editor.persona().is_some(),
        Command::NoTint => editor.tint().is_some(),
        Command::NextBundle => editor.has_bundles(),
        Command::ToggleBundle => matches!(editor.view().only(), Some(Element::Bundle(_))),
        Command::FoldBundles => editor.has_unfolded(),
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
            Action::Tell(key) => self.notice = Some(self.lang.text(key)),
            Action::ExportPart(page, title) => {
                self.part = Some((page, title));
                self.ask_path(Purpose::Part);
            }
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
            Action::UseKeyboard(keyboard) => self.hearing.chosen = keyboard,
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
            Action::Version(way, version) => self.want_version(way, version),
            Action::LookAtPresent => self.look_at_present(),
            Action::Rescue(path, source) => self.rescue(path, source),
            Action::Copy(text) => context.copy_text(text),
            Action::LookAtLeft(place) => self.look_at_left(place),
            Action::Recover(place) => self.recover(place),
            Action::DiscardLeft(place) => self.discard_left(place),
            Action::ForgetReports => self.forget_reports(),
            Action::OnDisk(choice) => self.choose_on_disk(choice),
            Action::SaveWithoutUnknown(path) => self.save_without_unknown(path),
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
            Action::Workshop(wish) => self.workshop(wish),
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
            Action::Select(element) => {
                // What is on no map is seen in the inspector alone.
                let is_listed = matches!(element, Element::Kpi(_) | Element::Initiative(_) | Element::Persona(_));
                self.inspector_open |= is_listed && editor.mode() == Mode::Page;
                editor.select(element);
            }
            Action::Deselect => editor.deselect(),
            Action::ShowCompared(element) => editor.show_compared(element),
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
            Action::AddState(new) => {
                editor.add_state(new);
                self.dialog = None;
                if editor.mode() == Mode::Roadmap {
                    editor.set_mode(Mode::Map);
                }
            }
            Action::MoveState(state, place) => editor.move_state_to(&state, place),
            Action::OpenPage(page) => editor.show_page(page),
            Action::Tint(tint) => editor.tint_by(tint),
            Action::LightWay(ways, chosen) => editor.light(ways, chosen),
            Action::GlanceAt(way) => editor.glance_at(way),
            Action::PutOut => editor.put_out(),
            Action::UnfoldAll(unfolded) => editor.unfold_all(unfolded),
            Action::Arrange(lanes) => editor.arrange(lanes),
            Action::MarkCritical(marked) => editor.mark_critical(marked),
            Action::Lead(element) => editor.lead_to(&element),
            Action::LightThread(element) => {
                editor.select(element);
                editor.show_thread();
            }
            Action::Weigh(initiative, grades) => {
                if let Some((label, edits)) = editor.weigh(&initiative, grades) {
                    let view = editor.view().clone();
                    editor.apply(label, edits, view);
                }
            }
            Action::BuildAgain => editor.build_again(),
            Action::StopSampling => editor.stop_sampling(),
            Action::SampleAgain => editor.sample_again(),
            Action::StepTab(by) => editor.move_state(by),
            Action::Compare(from, to) => editor.compare(from, to),
            Action::Fade(balance) => editor.fade_to(balance),
            Action::ToggleKind(kind) => editor.toggle_kind(kind),
            Action::AllKinds => editor.show_all_kinds(),
            Action::Trace(persona) => editor.trace(persona),
            Action::MoreRows => editor.show_more_rows(),
            Action::MatchUp(to, pairs) => {
                editor.accept(&to, &pairs);
                self.dialog = None;
            }
            Action::AskRename(element) => editor.ask = Some(Ask::Rename { element }),
            Action::ShowMode(Mode::Page) => editor.show_insights(),
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
        if let (Command::Save | Command::SaveAs, Some(document)) = (command, &mut self.document) {
            // What is saved is the present, and so it is shown.
            document.leave_past();
        }
        match command {
            Command::New => return self.leave(context, Then::Welcome),
            Command::Open => return self.leave(context, Then::AskOpen),
            Command::Quit => return self.leave(context, Then::Quit),
            Command::Help => {
                self.dialog = Some(Dialog::Help(Help::new(self.hearing)));
                return;
            }
            Command::Reports => return self.show_reports(),
            Command::Palette
            | Command::Find
            | Command::FindNext
            | Command::FindPrevious
            | Command::ToggleFilters
            | Command::ClearFilters
            | Command::NextPersona
            | Command::AllPersonas
            | Command::ToggleOutline => return self.find_by(command),
            _ if workshop::is_ours(command) => return self.workshop_by(context, command),
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
            Command::ShowActions => return super::context_menu::open(context, None),
            Command::ToggleMinimap => return self.toggle_minimap(),
            Command::ToggleBottom => {
                self.bottom_open = !self.bottom_open;
                return;
            }
            Command::ExportPicture => return self.ask_path(Purpose::Picture),
            Command::ExportRoadmap => return self.ask_path(Purpose::Roadmap),
            Command::ExportBooklet => return self.ask_path(Purpose::Booklet),
            Command::ExportFolder => return self.ask_path(Purpose::Folder),
            Command::SaveAs => return self.ask_path(Purpose::Save),
            Command::Save => return self.save(),
            Command::Versions => return self.list_versions(),
            _ => {}
        }
        let Some(Document { editor, .. }) = &mut self.document else { return };
        match command {
            Command::Undo => editor.undo(),
            Command::Redo => editor.redo(),
            Command::Rename => {
                match editor.view().only().cloned() {
                    // In the table, the name is a field of the row.
                    Some(_) if finding::outline::take_name(context) => {}
                    // The field that stands on the map is not there while the map is presented.
                    Some(element) if self.room.presents() => editor.ask = Some(Ask::Rename { element }),
                    Some(element) => editor.begin_rename(element),
                    None => {}
                }
            }
            Command::Delete => self.delete(),
            Command::Capture => editor.begin_capture(),
            Command::PasteLines => self.ask_lines(context),
            Command::AddState => editor.ask = Some(Ask::NewState),
            Command::RenameState | Command::DeleteState => {
                if let Some(id) = editor.view().state.clone() {
                    match command {
                        Command::DeleteState => editor.ask_to_remove_state(&id),
                        _ => editor.ask = Some(Ask::Rename { element: Element::State(id) }),
                    }
                }
            }
            Command::LockState => editor.toggle_lock(),
            Command::MakeTarget => editor.make_target(),
            Command::MatchUp => self.dialog = Matching::of(editor).map(Dialog::MatchUp),
            Command::NextState => editor.step_state(1),
            Command::PreviousState => editor.step_state(-1),
            Command::AddStage => editor.begin_stage(),
            Command::AddChannel => editor.begin_channel(),
            Command::AddBefore => editor.begin_before(),
            Command::MoveEarlier => editor.step_in_list(Step::Earlier),
            Command::MoveLater => editor.step_in_list(Step::Later),
            Command::MarkFriction => editor.ask = editor.selected_anchor().map(|at| Ask::NewFriction { at }),
            Command::AddPersona => editor.ask = Some(Ask::NameAddition(Addition::Persona)),
            Command::AddTeam => editor.ask = Some(Ask::NameAddition(Addition::Team)),
            Command::AddSystem => editor.ask = Some(Ask::NameAddition(Addition::System)),
            Command::AddKpi => editor.ask = Some(Ask::NameAddition(Addition::Kpi)),
            Command::AddInitiative => editor.ask = Some(Ask::NameAddition(Addition::Initiative)),
            Command::ShareOutRest => editor.share_out_rest(),
            Command::MarkDelight => editor.ask_delight(),
            Command::AsInBase => editor.make_as_in_base(),
            Command::NextOnPath => editor.go_on_path(),
            Command::ShowThread => editor.show_thread(),
            Command::NextBundle => editor.select_next_bundle(),
            Command::ToggleBundle => {
                if let Some(Element::Bundle(pair)) = editor.view().only().cloned() {
                    editor.toggle_bundle(&pair);
                }
            }
            Command::FoldBundles => editor.fold_bundles(),
            Command::ShowMap => editor.set_mode(Mode::Map),
            Command::ShowCompare => {
                let mode = if editor.mode() == Mode::Compare { Mode::Map } else { Mode::Compare };
                editor.set_mode(mode);
            }
            Command::ShowSideBySide => {
                let mode = if editor.mode() == Mode::SideBySide { Mode::Map } else { Mode::SideBySide };
                editor.set_mode(mode);
            }
            Command::ShowRoadmap => editor.set_mode(Mode::Roadmap),
            Command::ShowInsights => {
                let is_open = editor.open_page().is_some_and(|page| !page.is_of_roadmap());
                if is_open { editor.set_mode(Mode::Map) } else { editor.show_insights() }
            }
            Command::ZoomIn => editor.zoom(super::canvas::ZOOM_STEP),
            Command::ZoomOut => editor.zoom(1.0 / super::canvas::ZOOM_STEP),
            Command::ZoomFit => editor.fit(),
            Command::ZoomSelection => editor.fit_selection(),
            Command::InsertOnTransition => editor.insert_selected(),
            Command::MakeOptional => editor.make_optional(),
            Command::Duplicate => editor.duplicate(),
            Command::TidyUp => editor.tidy_up(Density::Expanded),
            Command::TidyUpForSlide => editor.tidy_up(Density::Compact),
            Command::NoTint => editor.tint_by(None),
            _ => {
                if command.tint().is_some() {
                    // Asked for twice, it ends.
                    editor.tint_by(command.tint().filter(|tint| editor.tint() != Some(*tint)));
                } else if let Some(tool) = command.tool() {
                    editor.take_up(tool);
                }
            }
        }
    }
}
