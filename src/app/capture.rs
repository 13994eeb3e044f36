//! The field on the canvas in which touchpoints are written, with what it understands and the ways to go on.

use egui::{Area, Context, Id, Key, Modifiers, Order, Pos2, RichText, TextEdit, Ui, text::CCursor};
use kurbo::Point;

use super::{canvas, fonts, paint, words::Words};
use crate::{
    editor::{About, Capture, Completed, Completion, Direction, Editor, Heard, Mention, Mode, Next},
    model::{Element, TouchpointId},
    text::{self, Icon, Weight},
};

/// The width of the field, in points.
const WIDTH: f32 = 440.0;

/// The most room that the name of a touchpoint gets above the field, in points.
const TITLE: f64 = 220.0;

/// A canvas that has no room for the field with its completions, in points of its height.
const LOW: f32 = 320.0;

/// How far the field stands from what it is about, in points.
const GAP: f32 = 12.0;

/// A key of the canvas or the field that begins the next touchpoint, taken from the input.
pub(super) fn next_key(ui: &Ui) -> Option<Next> {
    let arrows = [
        (Key::ArrowLeft, Direction::Left),
        (Key::ArrowRight, Direction::Right),
        (Key::ArrowUp, Direction::Up),
        (Key::ArrowDown, Direction::Down),
    ];
    ui.input_mut(|input| {
        if input.consume_key(Modifiers::SHIFT, Key::Enter) {
            Some(Next::Another)
        } else if !input.modifiers.shift && input.consume_key(Modifiers::NONE, Key::Tab) {
            Some(Next::Connected)
        } else {
            // With Shift as well they move what is selected within its list.
            let shift = input.modifiers.shift;
            let pressed =
                arrows.into_iter().find(|(key, _)| !shift && input.consume_key(Modifiers::COMMAND, *key));
            pressed.map(|(_, direction)| Next::Neighbour(direction))
        }
    })
}

/// Shows the field where something is being written.
pub(super) fn show(ui: &Ui, words: Words, canvas: egui::Rect, editor: &mut Editor) {
    if editor.mode() != Mode::Map {
        editor.drop_capture();
    }
    let Some(number) = editor.capture().map(|capture| capture.number) else { return };
    let id = Id::unique(("capture", number));
    if ui.memory(|memory| memory.has_focus(id)) {
        field_keys(ui, id, editor);
    }
    let Some((capture, heard)) = editor.capture().cloned().zip(editor.heard()) else {
        canvas::focus(ui);
        return;
    };
    // The keys may have gone on to the next field.
    let id = Id::unique(("capture", capture.number));
    let area = Area::new(id.with("area"))
        .order(Order::Foreground)
        .fixed_pos(place(&capture, canvas, editor))
        // On a small screen it lies over the bars rather than losing its last lines.
        .constrain_to(if canvas.height() < LOW { ui.content_rect() } else { canvas })
        .movable(false);
    area.show(ui, |ui| {
        egui::Frame::popup(ui.style()).inner_margin(12.0).show(ui, |ui| {
            ui.set_width(WIDTH);
            contents(ui, words, id, &capture, &heard, editor);
        });
    });
}

/// What the keys do while the field has the keyboard: they are taken before the field sees them.
fn field_keys(ui: &Ui, id: Id, editor: &mut Editor) {
    let Some((text, heard)) = editor.capture().map(|capture| capture.text.clone()).zip(editor.heard()) else {
        return;
    };
    let count = heard.completions.len();
    let chosen: Option<usize> = ui.data(|data| data.get_temp(id)).filter(|chosen| *chosen < count);
    // In a text the arrows with Ctrl go word by word, as long as there are words on that side.
    let at_end = text.is_empty() || is_at_end(ui, id, &text);
    let held = |key| ui.input(|input| input.modifiers.command && input.key_pressed(key));
    if held(Key::ArrowLeft) && !text.is_empty() || held(Key::ArrowRight) && !at_end {
        return;
    }
    let next = next_key(ui)
        .or_else(|| ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)).then_some(Next::Nothing));
    if let Some(next) = next {
        let completion = chosen.and_then(|chosen| heard.completions.get(chosen));
        match completion.filter(|_| matches!(next, Next::Nothing | Next::Connected)) {
            Some(completion) => complete(ui, id, editor, completion),
            None => editor.commit_capture(next),
        }
        return;
    }
    if count > 0 {
        let (down, up) = ui.input_mut(|input| {
            (input.consume_key(Modifiers::NONE, Key::ArrowDown), input.consume_key(Modifiers::NONE, Key::ArrowUp))
        });
        let chosen = match (down, up, chosen) {
            (true, _, None) => Some(0),
            (true, _, Some(chosen)) => Some((chosen + 1).min(count - 1)),
            (_, true, Some(chosen)) => chosen.checked_sub(1),
            _ => chosen,
        };
        remember(ui, id, chosen);
    }
}

/// Remembers which completion is chosen, until something is typed.
fn remember(context: &Context, id: Id, chosen: Option<usize>) {
    context.data_mut(|data| match chosen {
        Some(chosen) => {
            data.insert_temp(id, chosen);
        }
        None => data.remove::<usize>(id),
    });
}

fn is_at_end(context: &Context, id: Id, text: &str) -> bool {
    let range = TextEdit::load_state(context, id).and_then(|state| state.cursor.char_range());
    let end = CCursor::new(text.chars().count());
    range.is_none_or(|range| range.primary == end && range.secondary == end)
}

/// Puts a completion into the field, and the cursor behind it.
fn complete(context: &Context, id: Id, editor: &mut Editor, completion: &Completion) {
    editor.write_capture(completion.text.clone());
    remember(context, id, None);
    select(context, id, completion.text.chars().count(), false);
}

/// Sets the cursor to the end of a text of so many characters, or selects all of it.
pub(super) fn select(context: &Context, id: Id, count: usize, all: bool) {
    let mut state = TextEdit::load_state(context, id).unwrap_or_default();
    let end = CCursor::new(count);
    let start = if all { CCursor::default() } else { end };
    state.cursor.set_char_range(Some(egui::text::CCursorRange::two(start, end)));
    state.store(context, id);
}

/// Where the field stands: over the touchpoint, or beside the one that it continues from, or in its cell.
fn place(capture: &Capture, canvas: egui::Rect, editor: &Editor) -> Pos2 {
    let on_canvas = |at: Point| canvas.min + paint::vec2(editor.camera().screen_from_world(at));
    let card = |id: &TouchpointId| editor.bounds(&Element::Touchpoint(id.clone()));
    let middle = canvas.center() - egui::vec2(WIDTH / 2.0, 100.0);
    match &capture.about {
        About::Existing(id) => card(id).map_or(middle, |card| on_canvas(Point::new(card.x0, card.y1))),
        // Beside where the line starts, so that the line is seen.
        About::Between { line, stage, channel } => {
            let from =
                editor.state().and_then(|state| state.transitions.get(line)).and_then(|way| card(&way.from));
            let cell = editor.bounds(&Element::Cell(stage.clone(), channel.clone()));
            let corner = from.filter(|from| cell.is_some_and(|cell| cell.contains(from.center())));
            let corner = corner.map(|from| Point::new(from.x0, from.y1));
            let corner = corner.or_else(|| cell.map(|cell| cell.origin()));
            corner.map_or(middle, |corner| on_canvas(corner) + egui::vec2(GAP, GAP))
        }
        About::New { stage, channel, after } => {
            let cell = stage.clone().zip(channel.clone());
            let cell = cell.and_then(|(stage, channel)| editor.bounds(&Element::Cell(stage, channel)));
            let after = after.as_ref().and_then(card);
            let gap = egui::vec2(GAP, GAP);
            match (after, cell) {
                (Some(after), Some(cell)) if cell.contains(after.center()) => {
                    on_canvas(Point::new(after.x0, after.y1)) + gap
                }
                (_, Some(cell)) => on_canvas(Point::new(cell.x0, cell.y0)) + gap,
                (Some(after), None) => on_canvas(Point::new(after.x0, after.y1)) + gap,
                (None, None) => middle,
            }
        }
    }
}

fn contents(ui: &mut Ui, words: Words, id: Id, capture: &Capture, heard: &Heard, editor: &mut Editor) {
    let weak = ui.visuals().weak_text_color();
    ui.horizontal(|ui| {
        // Long names give way, so that the field keeps its width.
        ui.set_max_width(WIDTH);
        let bold = fonts::font(14.0, Weight::Bold);
        let title =
            RichText::new(text::fit(&title(words, capture, editor), 14.0, Weight::Bold, TITLE).text).font(bold);
        ui.label(title);
        if let Some(cell) = cell_line(words, capture, heard, editor) {
            ui.add(egui::Label::new(RichText::new(cell).color(weak)).truncate());
        }
    });
    let mut written = capture.text.clone();
    let is_fresh = !ui.memory(|memory| memory.has_focus(id) || memory.had_focus_last_frame(id));
    let field = TextEdit::singleline(&mut written)
        .id(id)
        .hint_text(words.get("capture-hint"))
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(8, 6))
        .font(egui::FontId::proportional(16.0))
        .lock_focus(true);
    let response = ui.add(field).accessible_name(words.get("dialog-name"));
    super::inspector::ring(ui, &response);
    if is_fresh {
        response.request_focus();
        select(ui, id, written.chars().count(), true);
    }
    if response.changed() {
        editor.write_capture(written);
        remember(ui, id, None);
    }
    ui.add_space(4.0);
    new_ones(ui, words, heard);
    for line in lines(words, heard, editor) {
        ui.label(line);
    }
    let chosen: Option<usize> = ui.data(|data| data.get_temp(id));
    let mut completed = false;
    for (position, completion) in heard.completions.iter().enumerate() {
        if ui.selectable_label(chosen == Some(position), offered(words, completion)).clicked() {
            complete(ui, id, editor, completion);
            ui.memory_mut(|memory| memory.request_focus(id));
            completed = true;
        }
    }
    ui.label(RichText::new(words.get("capture-keys")).small().color(weak));
    // A click elsewhere keeps what was written.
    if !is_fresh && !completed && !ui.memory(|memory| memory.has_focus(id)) {
        editor.commit_capture(Next::Nothing);
        // What cannot be kept yet is not lost either.
        if editor.capture().is_some() {
            response.request_focus();
        }
    }
}

/// What a completion says of itself.
fn offered(words: Words, completion: &Completion) -> String {
    let name = completion.name.as_str();
    let there = |key| format!("{name}  –  {}", words.get(key));
    let new = |key| format!("{}  {}", fonts::icon(Icon::Plus), words.with(key, &[("name", name.into())]));
    match completion.kind {
        Completed::Stage => there("capture-complete-stage"),
        Completed::Channel => there("capture-complete-channel"),
        Completed::Touchpoint => there("capture-complete-touchpoint"),
        Completed::NewStage => new("capture-new-stage"),
        Completed::NewChannel => new("capture-new-channel"),
    }
}

/// What the field is about.
fn title(words: Words, capture: &Capture, editor: &Editor) -> String {
    let name = |id: &TouchpointId| editor.name_of(&Element::Touchpoint(id.clone())).unwrap_or_default();
    match &capture.about {
        About::Existing(id) => words.with("capture-existing", &[("name", name(id).into())]),
        About::New { after: Some(after), .. } => words.with("capture-after", &[("name", name(after).into())]),
        About::New { after: None, .. } => words.get("capture-new"),
        About::Between { line, .. } => {
            let name = editor.name_of(&Element::Transition(line.clone())).unwrap_or_default();
            words.with("capture-between", &[("name", name.into())])
        }
    }
}

/// Where the touchpoint will stand.
fn cell_line(words: Words, capture: &Capture, heard: &Heard, editor: &Editor) -> Option<String> {
    let (stage, channel) = match &capture.about {
        About::New { stage, channel, .. } => (stage.clone(), channel.clone()),
        About::Between { stage, channel, .. } => (Some(stage.clone()), Some(channel.clone())),
        About::Existing(_) => return None,
    };
    let named = |element: Element| editor.name_of(&element);
    let stage = match &heard.words.stage {
        Some(Mention::New(name)) => Some(name.clone()),
        Some(Mention::Known(id)) => named(Element::Stage(id.clone())),
        None => stage.and_then(|id| named(Element::Stage(id))),
    };
    let channel = match &heard.words.channel {
        Some(Mention::New(name)) => Some(name.clone()),
        Some(Mention::Known(id)) => named(Element::Channel(id.clone())),
        None => channel.and_then(|id| named(Element::Channel(id))),
    };
    Some(words.with("capture-in", &[("stage", stage?.into()), ("channel", channel?.into())]))
}

/// An emotion with its sign.
pub(super) fn signed(emotion: i64) -> String {
    let sign = if emotion > 0 { "+" } else { "" };
    format!("{sign}{emotion}").replace('-', "\u{2212}")
}

/// The stage and the channel that would be made, so that nobody makes one by a slip of the hand.
fn new_ones(ui: &mut Ui, words: Words, heard: &Heard) {
    let name = |name: &String| [("name", name.as_str().into())];
    let stage = match &heard.words.stage {
        Some(Mention::New(new)) => Some((words.with("capture-new-stage", &name(new)), &heard.meant_stage)),
        _ => None,
    };
    let channel = match &heard.words.channel {
        Some(Mention::New(new)) => Some((words.with("capture-new-channel", &name(new)), &heard.meant_channel)),
        _ => None,
    };
    for (line, meant) in stage.into_iter().chain(channel) {
        let (ground, ink) = (paint::color(words.theme.accent), paint::color(words.theme.on_accent));
        let margin = egui::Margin::symmetric(8, 3);
        egui::Frame::new().fill(ground).corner_radius(6).inner_margin(margin).show(ui, |ui| {
            let line = RichText::new(format!("{}  {line}", fonts::icon(Icon::Plus)));
            ui.add(egui::Label::new(line.font(fonts::font(14.0, Weight::Bold)).color(ink)).truncate());
        });
        if let Some(meant) = meant {
            ui.label(words.with("capture-meant", &name(meant)));
        }
    }
}

/// What was understood besides the name, and what is lacking.
fn lines(words: Words, heard: &Heard, editor: &Editor) -> Vec<String> {
    let mut lines = Vec::new();
    let said = &heard.words;
    let named = |key: &str, name: &str| words.with(key, &[("name", name.into())]);
    let mut parts = Vec::new();
    if let Some(emotion) = said.emotion {
        parts.push(words.with("capture-emotion", &[("emotion", signed(emotion).into())]));
    }
    for (severity, title) in &said.frictions {
        let severity = severity.to_string();
        parts.push(if title.is_empty() {
            words.with("capture-friction-unnamed", &[("severity", severity.into())])
        } else {
            words.with("capture-friction", &[("severity", severity.into()), ("name", title.as_str().into())])
        });
    }
    for link in &said.links {
        let other = link.other.as_ref().and_then(|id| editor.name_of(&Element::Touchpoint(id.clone())));
        parts.push(match other {
            Some(name) if link.leads_there => named("capture-leads-to", &name),
            Some(name) => named("capture-comes-from", &name),
            None => named("capture-unknown", &link.written),
        });
    }
    if !parts.is_empty() {
        lines.push(parts.join("  ·  "));
    }
    if heard.lacks_stage {
        lines.push(words.get("capture-lacks-stage"));
    }
    if heard.lacks_channel {
        lines.push(words.get("capture-lacks-channel"));
    }
    lines
}
