//! The top of the window: the menus, the name of the journey, its states as tabs, what the canvas shows.

use egui::{Button, MenuBar, RichText, Ui};

use super::{Action, fonts, words::Words};
use crate::{
    drawing::Theme,
    editor::{Command, Editor, Menu, Mode},
    i18n::Lang,
    model::Role,
    text::Icon,
};

/// The scales that the whole window can be shown at, in per cent: for projectors.
const SCALES: [u32; 6] = [100, 125, 150, 175, 200, 250];

/// What the menus show of the window itself.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a tick in a menu")]
pub(super) struct Window {
    /// The scale of the whole window, in per cent.
    pub scale: u32,
    /// Whether nothing moves by itself.
    pub reduced_motion: bool,
    /// Whether the inspector is open.
    pub inspector_open: bool,
    /// Whether the panel below the map is open.
    pub bottom_open: bool,
    /// Whether the filters are open.
    pub filters_open: bool,
    /// Whether the table is open.
    pub outline_open: bool,
    /// Whether the pointer stays a bright spot.
    pub laser: bool,
}

/// Shows the menu bar.
pub(super) fn menus(
    ui: &mut Ui,
    words: Words,
    editor: Option<&Editor>,
    window: Window,
    actions: &mut Vec<Action>,
) {
    MenuBar::new().ui(ui, |ui| {
        for menu in Menu::ALL {
            ui.menu_button(words.get(menu.text_key()), |ui| {
                for command in Command::ALL.into_iter().filter(|command| command.menu() == menu) {
                    if command.begins_group() {
                        ui.separator();
                    }
                    command_entry(ui, words, editor, command, is_on(editor, window, command), actions);
                }
                if menu == Menu::View {
                    ui.separator();
                    settings(ui, words, window, actions);
                }
            });
        }
    });
}

/// Whether what a command shows or takes up is there already.
fn is_on(editor: Option<&Editor>, window: Window, command: Command) -> bool {
    let mode = editor.map(Editor::mode);
    match command {
        Command::ShowMap => mode == Some(Mode::Map),
        Command::ShowCompare => mode == Some(Mode::Compare),
        Command::ShowRoadmap => mode == Some(Mode::Roadmap),
        Command::ToggleInspector => window.inspector_open,
        Command::ToggleBottom => window.bottom_open,
        Command::ToggleFilters => window.filters_open,
        Command::ToggleOutline => window.outline_open,
        Command::Laser => window.laser,
        _ => command.tool().is_some() && command.tool() == editor.map(Editor::tool),
    }
}

fn command_entry(
    ui: &mut Ui,
    words: Words,
    editor: Option<&Editor>,
    command: Command,
    on: bool,
    actions: &mut Vec<Action>,
) {
    let name = words.command(editor, command);
    let mut button = Button::new(ticked(&name, on));
    if let Some(keys) = words.keys(command) {
        button = button.shortcut_text(keys);
    }
    let enabled = super::perform::is_enabled(editor, command);
    let response = ui.add_enabled(enabled, button);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::MenuItem, enabled, on, &name));
    let response = match super::finding::why_not(editor, command) {
        Some(why) => response.on_disabled_hover_text(words.get(why)),
        None => response,
    };
    if response.clicked() {
        actions.push(Action::Command(command));
        ui.close();
    }
}

/// The words of an entry, with a tick where it is on.
fn ticked(name: &str, on: bool) -> String {
    if on { format!("{name}  {}", fonts::icon(Icon::Check)) } else { name.to_owned() }
}

fn settings(ui: &mut Ui, words: Words, window: Window, actions: &mut Vec<Action>) {
    ui.menu_button(words.get("setting-language"), |ui| {
        for lang in Lang::ALL {
            if ui.selectable_label(words.lang == lang, lang.name()).clicked() {
                actions.push(Action::Speak(lang));
                ui.close();
            }
        }
    });
    ui.menu_button(words.get("setting-theme"), |ui| {
        for name in Theme::NAMES {
            if ui.selectable_label(words.theme.name == name, words.get(&format!("theme-{name}"))).clicked() {
                actions.push(Action::UseTheme(name));
                ui.close();
            }
        }
    });
    ui.menu_button(words.get("setting-scale"), |ui| {
        for percent in SCALES {
            if ui
                .selectable_label(window.scale == percent, words.lang.percent(f64::from(percent) / 100.0))
                .clicked()
            {
                actions.push(Action::Scale(percent));
                ui.close();
            }
        }
    });
    let (name, on) = (words.get("setting-reduced-motion"), window.reduced_motion);
    let response = ui.add(Button::new(ticked(&name, on)));
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::MenuItem, true, on, &name));
    if response.clicked() {
        actions.push(Action::ReduceMotion(!on));
        ui.close();
    }
}

/// Shows the bar below the menus: document, states, modes, zoom. A narrow one takes two rows.
pub(super) fn document(ui: &mut Ui, words: Words, editor: &Editor, narrow: bool, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        icon_command(ui, words, editor, Icon::Undo2, Command::Undo, actions);
        icon_command(ui, words, editor, Icon::Redo2, Command::Redo, actions);
        ui.separator();
        if !narrow {
            states(ui, words, editor, actions);
            ui.separator();
            modes(ui, words, editor, actions);
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            icon_command(ui, words, editor, Icon::Maximize, Command::ZoomFit, actions);
            icon_command(ui, words, editor, Icon::ZoomIn, Command::ZoomIn, actions);
            ui.label(words.lang.percent(editor.camera().zoom));
            icon_command(ui, words, editor, Icon::ZoomOut, Command::ZoomOut, actions);
            ui.separator();
            icon_command(ui, words, editor, Icon::Funnel, Command::ToggleFilters, actions);
            icon_command(ui, words, editor, Icon::Search, Command::Find, actions);
            ui.separator();
            ui.label(RichText::new(words.get(saved_key(editor))).color(ui.visuals().weak_text_color()));
            let title = RichText::new(words.title(editor)).font(fonts::font(14.0, crate::text::Weight::Bold));
            ui.add(egui::Label::new(title).truncate());
        });
    });
    if narrow {
        ui.horizontal_wrapped(|ui| {
            states(ui, words, editor, actions);
            ui.separator();
            modes(ui, words, editor, actions);
        });
    }
}

fn saved_key(editor: &Editor) -> &'static str {
    if editor.is_read_only() {
        "document-read-only"
    } else if editor.path.is_none() {
        "document-new"
    } else if editor.history().is_saved() && !editor.history().is_open() {
        "document-saved"
    } else {
        "document-unsaved"
    }
}

fn states(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    // Today's states come first, whatever the order of the file.
    let journey = editor.journey();
    for role in [Role::Current, Role::Future] {
        for state in journey.states.iter().filter(|state| state.role == role) {
            let shown = editor.mode() != Mode::Roadmap && editor.view().state.as_ref() == Some(&state.id);
            if ui.selectable_label(shown, &state.name).clicked() {
                actions.push(Action::ShowState(state.id.clone()));
            }
        }
    }
    icon_command(ui, words, editor, Icon::Plus, Command::AddState, actions);
}

fn modes(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    for (mode, command) in [
        (Mode::Map, Command::ShowMap),
        (Mode::Compare, Command::ShowCompare),
        (Mode::Roadmap, Command::ShowRoadmap),
    ] {
        let enabled = super::perform::is_enabled(Some(editor), command);
        let label = words.get(&format!("{}-short", command.text_key()));
        let button = Button::selectable(editor.mode() == mode, label);
        if ui.add_enabled(enabled, button).on_hover_text(words.hint(command)).clicked() {
            actions.push(Action::ShowMode(mode));
        }
    }
}

/// A button with an icon that calls a command.
pub(super) fn icon_command(
    ui: &mut Ui,
    words: Words,
    editor: &Editor,
    icon: Icon,
    command: Command,
    actions: &mut Vec<Action>,
) {
    let selected = command.tool() == Some(editor.tool());
    let button = Button::new(RichText::new(fonts::icon(icon)).size(18.0))
        .selected(selected)
        .min_size(egui::Vec2::splat(32.0));
    let enabled = super::perform::is_enabled(Some(editor), command);
    let response = ui.add_enabled(enabled, button);
    let name = words.hint(command);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, enabled, selected, &name));
    if response.on_hover_text(&name).clicked() {
        actions.push(Action::Command(command));
    }
}
