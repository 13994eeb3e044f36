//! The top of the window: the menus, the name of the journey, its states as tabs, what the canvas shows.

use egui::{Button, MenuBar, RichText, Ui, containers::menu::MenuConfig};

use super::{Action, fonts, style, tabs, words::Words};
use crate::{
    drawing::Theme,
    editor::{Command, Editor, Menu, Mode},
    i18n::Lang,
    text::{self, Icon},
};

/// The scales that the whole window can be shown at, in per cent: for projectors.
const SCALES: [u32; 6] = [100, 125, 150, 175, 200, 250];

/// What the canvas can show, and the commands that ask for it.
const MODES: [(Mode, Command); 5] = [
    (Mode::Map, Command::ShowMap),
    (Mode::Compare, Command::ShowCompare),
    (Mode::SideBySide, Command::ShowSideBySide),
    (Mode::Page, Command::ShowInsights),
    (Mode::Roadmap, Command::ShowRoadmap),
];

/// The size of the letters of the bar, in points.
const LETTERS: f64 = 14.0;

/// The room around the words of a button, in points.
const AROUND: f32 = 28.0;

/// The room that the buttons take which stand beside the tabs, those at the left end, and those at the right end, in
/// points.
const ICONS: [f32; 3] = [110.0, 100.0, 320.0];

/// The room that the choice of a persona takes, in points.
const PICKER: f32 = 210.0;

/// The least room for the name of the journey, in points: it is in the title of the window too.
const TITLE: f32 = 60.0;

/// Below this width, in points, what the canvas shows is chosen from a list.
const CRAMPED: f32 = 900.0;

/// The room that one row leaves for the name of the journey, in points; where it cannot, there are two.
const TITLE_IN_ROW: f32 = 160.0;
/// Below this height of the window, in points, the entries of menus move together.
const LOW: f32 = 860.0;

/// Below this height of the window, in points, its longest menu scrolls.
const LOWEST: f32 = 700.0;

/// What a menu that scrolls leaves of the height of the window, in points.
const BELOW: f32 = 60.0;

/// A zoom in words. A map that is seen from very far has a figure too, not nothing.
fn zoom(lang: Lang, zoom: f64) -> String {
    let percent = 100.0 * zoom;
    lang.number(percent, if percent < 0.95 { 2 } else { 0 }) + &lang.behind_number("%")
}

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
    /// Whether the small picture of the whole map is shown.
    pub minimap_open: bool,
    /// Whether the filters are open.
    pub filters_open: bool,
    /// Whether the table is open.
    pub outline_open: bool,
    /// What is open beside the map.
    pub side: Option<super::workshop::Side>,
    /// Whether the pointer stays a bright spot.
    pub laser: bool,
}

/// The room between the entries of a menu, in points: little, so that the longest menu fits into a small window.
pub(super) const BETWEEN: f32 = 2.0;

/// Shows the menu bar.
pub(super) fn menus(
    ui: &mut Ui,
    words: Words,
    editor: Option<&Editor>,
    window: Window,
    actions: &mut Vec<Action>,
) {
    MenuBar::new().style(style::menu).config(MenuConfig::new().style(style::menu)).ui(ui, |ui| {
        for menu in Menu::ALL {
            let mut entries = |ui: &mut Ui| {
                let is_of_bundles = |group: &[Command]| group.contains(&Command::NextBundle);
                let has_bundles = editor.is_some_and(Editor::has_bundles);
                let groups = menu.groups().iter().filter(|group| has_bundles || !is_of_bundles(group));
                for (position, group) in groups.enumerate() {
                    if position > 0 {
                        ui.separator();
                    }
                    let mut all = |ui: &mut Ui| {
                        for command in group.iter().copied() {
                            command_entry(ui, words, editor, command, is_on(editor, window, command), actions);
                        }
                    };
                    // The longest menu has no room for each of them.
                    if group.contains(&Command::NoTint) {
                        ui.menu_button(words.get("menu-tint"), all);
                    } else if is_of_bundles(group) {
                        ui.menu_button(words.get("menu-bundles"), all);
                    } else {
                        all(ui);
                    }
                }
                if menu == Menu::View {
                    ui.separator();
                    settings(ui, words, window, actions);
                }
            };
            ui.menu_button(words.get(menu.text_key()), |ui| {
                let height = ui.content_rect().height();
                ui.spacing_mut().item_spacing.y = BETWEEN;
                if height < LOW {
                    ui.spacing_mut().item_spacing.y = 1.0;
                    ui.spacing_mut().button_padding.y = 2.0;
                    ui.spacing_mut().interact_size.y = 22.0;
                }
                if height < LOWEST {
                    egui::ScrollArea::vertical().max_height(height - BELOW).show(ui, entries);
                } else {
                    entries(ui);
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
        Command::ShowSideBySide => mode == Some(Mode::SideBySide),
        Command::LockState => editor.and_then(Editor::state).is_some_and(|state| state.locked),
        Command::MakeTarget => {
            editor.is_some_and(|editor| editor.state().is_some_and(|state| editor.is_target(&state.id)))
        }
        Command::ShowRoadmap => editor.is_some_and(|editor| is_shown(editor, Mode::Roadmap)),
        Command::ShowInsights => editor.is_some_and(|editor| is_shown(editor, Mode::Page)),
        Command::ToggleInspector => window.inspector_open,
        Command::ToggleBottom => window.bottom_open,
        Command::ToggleMinimap => window.minimap_open,
        Command::ToggleFilters => window.filters_open,
        Command::ToggleOutline => window.outline_open,
        Command::ToggleCards => window.side == Some(super::workshop::Side::Cards),
        Command::ToggleVoting => window.side == Some(super::workshop::Side::Voting),
        Command::Laser => window.laser,
        _ if command.tint().is_some() => command.tint() == editor.and_then(Editor::tint),
        _ => command.tool().is_some() && command.tool() == editor.map(Editor::tool),
    }
}

/// A command in a menu, with its keys; one that cannot be called now says why.
pub(super) fn command_entry(
    ui: &mut Ui,
    words: Words,
    editor: Option<&Editor>,
    command: Command,
    on: bool,
    actions: &mut Vec<Action>,
) -> egui::Response {
    let name = words.command(editor, command);
    let mut button = Button::new(ticked(&name, on));
    if let Some(keys) = words.keys(command) {
        button = button.shortcut_text(keys);
    }
    let enabled = super::perform::is_enabled(editor, command);
    let response = ui.add_enabled(enabled, button);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::MenuItem, enabled, on, &name));
    let response = with_reason(ui, words, editor, command, response);
    if response.clicked() {
        actions.push(Action::Command(command));
        ui.close();
    }
    response
}

/// A button of a command that says why it cannot be called now: to the pointer, and to a screen reader.
fn with_reason(
    ui: &Ui,
    words: Words,
    editor: Option<&Editor>,
    command: Command,
    response: egui::Response,
) -> egui::Response {
    let Some(why) = super::finding::why_not(editor, command).map(|why| words.get(why)) else { return response };
    ui.accesskit_node_builder(response.id, |node| node.set_description(why.as_str()));
    response.on_disabled_hover_text(why)
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

/// Whether the bar below the menus takes two rows in this width, in points.
fn is_narrow(words: Words, editor: &Editor, room: f32) -> bool {
    let tabs: f32 = editor
        .tabs()
        .into_iter()
        .map(|state| width(&state.name).min(super::paint::narrow(tabs::LONGEST)) + AROUND)
        .sum();
    let picker = if editor.journey().personas.is_empty() { 0.0 } else { PICKER };
    // Whichever of them it says: the map must not move when the first change is made, nor when it is saved.
    let saved = SAVED.map(|key| width(&words.get(key))).into_iter().fold(0.0, f32::max);
    tabs + ICONS.iter().sum::<f32>() + modes_width(words) + picker + saved + TITLE_IN_ROW > room
}

/// Shows the bar below the menus: document, states, modes, zoom. A narrow one takes two rows.
pub(super) fn document(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    let narrow = is_narrow(words, editor, ui.available_width());
    ui.horizontal(|ui| {
        icon_command(ui, words, editor, Icon::Undo2, Command::Undo, actions);
        icon_command(ui, words, editor, Icon::Redo2, Command::Redo, actions);
        ui.separator();
        if !narrow {
            tabs::show(ui, words, editor, f32::INFINITY, actions);
            ui.separator();
            modes(ui, words, editor, actions);
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            icon_command(ui, words, editor, Icon::Maximize, Command::ZoomFit, actions);
            icon_command(ui, words, editor, Icon::ZoomIn, Command::ZoomIn, actions);
            ui.label(zoom(words.lang, editor.camera().zoom));
            icon_command(ui, words, editor, Icon::ZoomOut, Command::ZoomOut, actions);
            ui.separator();
            icon_command(ui, words, editor, Icon::Funnel, Command::ToggleFilters, actions);
            icon_command(ui, words, editor, Icon::Search, Command::Find, actions);
            if !narrow {
                super::finding::personas::picker(ui, words, editor, actions);
            }
            ui.separator();
            ui.label(RichText::new(words.get(saved_key(editor))).color(ui.visuals().weak_text_color()));
            let title = RichText::new(words.title(editor)).font(fonts::font(14.0, crate::text::Weight::Bold));
            if ui.available_width() > TITLE {
                ui.add(egui::Label::new(title).truncate());
            }
        });
    });
    if narrow {
        ui.horizontal_wrapped(|ui| {
            // As high as the buttons with icons, so that all stand on one line.
            ui.spacing_mut().interact_size.y = 32.0;
            let is_cramped = ui.available_width() < CRAMPED;
            let modes_width = if is_cramped { PICKER } else { modes_width(words) };
            let others = modes_width + ICONS[0] + PICKER;
            tabs::show(ui, words, editor, ui.available_width() - others, actions);
            ui.separator();
            if is_cramped {
                modes_list(ui, words, editor, actions);
            } else {
                modes(ui, words, editor, actions);
            }
            super::finding::personas::picker(ui, words, editor, actions);
        });
    }
}

/// The keys of what is said of the file: only to be looked at, never saved, saved, not saved.
const SAVED: [&str; 4] = ["document-read-only", "document-new", "document-saved", "document-unsaved"];

fn saved_key(editor: &Editor) -> &'static str {
    let [read_only, new, saved, unsaved] = SAVED;
    if editor.is_read_only() {
        read_only
    } else if editor.path.is_none() {
        new
    } else if editor.history().is_saved() && !editor.history().is_open() {
        saved
    } else {
        unsaved
    }
}

fn modes(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    for (mode, command) in MODES {
        let enabled = super::perform::is_enabled(Some(editor), command);
        let label = short(words, command);
        let button = Button::selectable(is_shown(editor, mode), label);
        let response = ui.add_enabled(enabled, button).on_hover_text(words.hint(command));
        if with_reason(ui, words, Some(editor), command, response).clicked() {
            actions.push(Action::ShowMode(mode));
        }
    }
}

/// The same as a list, where there is no room for all of them.
fn modes_list(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    let shown =
        MODES.into_iter().find(|(mode, _)| is_shown(editor, *mode)).map(|(_, command)| short(words, command));
    let name = words.get("top-bar-modes");
    let list = egui::ComboBox::from_id_salt("modes").selected_text(shown.unwrap_or_default()).show_ui(ui, |ui| {
        for (mode, command) in MODES {
            let enabled = super::perform::is_enabled(Some(editor), command);
            let button = Button::selectable(is_shown(editor, mode), short(words, command));
            let response = ui.add_enabled(enabled, button);
            if with_reason(ui, words, Some(editor), command, response).clicked() {
                actions.push(Action::ShowMode(mode));
            }
        }
    });
    list.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, &name));
}

/// Whether this is what is shown: a page of the roadmap is the roadmap.
fn is_shown(editor: &Editor, mode: Mode) -> bool {
    match mode {
        Mode::Roadmap => editor.is_at_roadmap(),
        _ => editor.mode() == mode && !editor.is_at_roadmap(),
    }
}

/// What the button of a mode says.
fn short(words: Words, command: Command) -> String {
    words.get(&format!("{}-short", command.text_key()))
}

/// The room that the choice of what is shown takes, in points.
fn modes_width(words: Words) -> f32 {
    MODES.into_iter().map(|(_, command)| width(&short(words, command)) + AROUND).sum()
}

/// The width of words in the bar, in points.
fn width(words: &str) -> f32 {
    super::paint::narrow(text::width(words, LETTERS, text::Weight::Regular) * text::SLACK)
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
        .min_size(egui::Vec2::splat(ui.spacing().interact_size.y));
    let enabled = super::perform::is_enabled(Some(editor), command);
    let response = ui.add_enabled(enabled, button);
    let name = words.hint(command);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, enabled, selected, &name));
    if with_reason(ui, words, Some(editor), command, response.on_hover_text(&name)).clicked() {
        actions.push(Action::Command(command));
    }
}
