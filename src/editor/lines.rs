//! Lines of text, or cells copied from a spreadsheet, turned into touchpoints: one a line, connected in their order.

use super::{
    Editor, Refusal,
    drafts::Drafts,
    shorthand::{Mention, Shorthand, plain_words},
};
use crate::{
    edit::{Action, Edit, EditError, Label},
    model::{ChannelId, Element, Journey, StageId, State, TouchpointId, limits},
    text::plain,
};

/// The most lines that are taken at once.
pub const MOST_LINES: usize = limits::PASTED_LINES;

/// What pasted lines would become.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lines {
    /// The touchpoints, in their order.
    pub touchpoints: Vec<Shorthand>,
    /// The stages that would be created, in their order.
    pub new_stages: Vec<String>,
    /// The channels that would be created, in their order.
    pub new_channels: Vec<String>,
    /// How many lines are beyond [`MOST_LINES`] or beyond the longest text that is read, and left out.
    pub left_out: usize,
}

/// A column of a spreadsheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Name,
    Stage,
    Channel,
    Emotion,
    Friction,
    Other,
}

/// The order of columns without a heading.
const USUAL: [Column; 5] = [Column::Name, Column::Stage, Column::Channel, Column::Emotion, Column::Friction];

impl Lines {
    /// Reads lines: cells where a tab parts them, else the short syntax of the name field. Nothing is refused; lines
    /// without a name are passed over, and so are characters that cannot be seen.
    #[must_use]
    pub fn read(text: &str, journey: &Journey, state: &State) -> Self {
        let mut read = Self::default();
        let mut columns = USUAL.to_vec();
        let (text, beyond) = text.split_at(text.floor_char_boundary(limits::PASTE));
        read.left_out = beyond.lines().filter(|line| !line.trim().is_empty()).count();
        for (number, cells) in table(text).into_iter().enumerate() {
            if number == 0
                && let Some(named) = heading(&cells)
            {
                columns = named;
                continue;
            }
            let cells: Vec<String> = cells.iter().map(|cell| plain(cell).into_owned()).collect();
            let words = match &cells[..] {
                [line] => Shorthand::read(without_bullet(line), journey, state),
                cells => of_cells(cells, &columns, journey),
            };
            if words.name.is_empty() {
                continue;
            }
            if read.touchpoints.len() == MOST_LINES {
                read.left_out += 1;
                continue;
            }
            if let Some(Mention::New(name)) = &words.stage {
                note(&mut read.new_stages, name);
            }
            if let Some(Mention::New(name)) = &words.channel {
                note(&mut read.new_channels, name);
            }
            read.touchpoints.push(words);
        }
        read
    }

    /// Whether they cannot be placed, because the journey has no cell and the first line names none.
    #[must_use]
    pub fn lacks_cells(&self, journey: &Journey) -> bool {
        self.touchpoints.first().is_some_and(|first| {
            first.stage.is_none() && journey.stages.is_empty()
                || first.channel.is_none() && journey.channels.is_empty()
        })
    }

    /// How many frictions are in them.
    #[must_use]
    pub fn frictions(&self) -> usize {
        self.touchpoints.iter().map(|words| words.frictions.len()).sum()
    }
}

/// Remembers a name once, however it is written.
fn note(names: &mut Vec<String>, name: &str) {
    if !names.iter().any(|there| plain_words(there) == plain_words(name)) {
        names.push(name.to_owned());
    }
}

/// Rows of cells as spreadsheets copy them: tabs part cells; a cell with a line break or a tab in it is in quotes, and
/// its quotes are doubled.
fn table(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut cell = String::new();
    let mut in_quotes = false;
    let has_tabs = text.contains('\t');
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '"' if in_quotes && letters.peek() == Some(&'"') => {
                cell.push('"');
                letters.next();
            }
            '"' if in_quotes => in_quotes = false,
            // A quote at the start of prose is not the mark of a cell.
            '"' if has_tabs && cell.is_empty() => in_quotes = true,
            '\t' if !in_quotes => row.push(std::mem::take(&mut cell)),
            '\n' if !in_quotes => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            '\r' => {}
            '\n' | '\t' => cell.push(' '),
            c => cell.push(c),
        }
    }
    row.push(cell);
    rows.push(row);
    rows
}

/// The columns that a first row names, in either language; none where it is a touchpoint like the others.
fn heading(cells: &[String]) -> Option<Vec<Column>> {
    let column = |cell: &String| match plain_words(cell).as_str() {
        "nom" | "name" | "point de contact" | "touchpoint" | "etape" | "step" | "titre" | "title" => {
            Some(Column::Name)
        }
        "phase" | "stage" => Some(Column::Stage),
        "canal" | "channel" => Some(Column::Channel),
        "emotion" | "ressenti" | "feeling" => Some(Column::Emotion),
        "irritant" | "irritants" | "friction" | "frictions" | "pain point" => Some(Column::Friction),
        _ => None,
    };
    let columns: Vec<_> = cells.iter().map(column).collect();
    let is_heading = columns.iter().flatten().count() >= 2 && columns.contains(&Some(Column::Name));
    is_heading.then(|| columns.into_iter().map(|column| column.unwrap_or(Column::Other)).collect())
}

/// A line of a list without the sign that it begins with.
fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered =
        (number.len() < line.len()).then(|| number.strip_prefix(". ").or_else(|| number.strip_prefix(") ")));
    let plain = ["- ", "* ", "• ", "– "].into_iter().find_map(|bullet| line.strip_prefix(bullet));
    plain.or_else(|| numbered.flatten()).unwrap_or(line).trim()
}

fn of_cells(cells: &[String], columns: &[Column], journey: &Journey) -> Shorthand {
    let mut words = Shorthand::default();
    for (cell, column) in cells.iter().zip(columns) {
        let cell = cell.split_whitespace().collect::<Vec<_>>().join(" ");
        if cell.is_empty() {
            continue;
        }
        match column {
            Column::Name => words.name = cell,
            Column::Stage => words.stage = Some(named_stage(journey, cell)),
            Column::Channel => words.channel = Some(named_channel(journey, cell)),
            Column::Emotion => words.emotion = emotion(&cell),
            Column::Friction => words.frictions.push(friction(&cell)),
            Column::Other => {}
        }
    }
    words
}

/// In a cell a name stands whole: a longer one that begins like it is another.
fn named_stage(journey: &Journey, name: String) -> Mention<StageId> {
    let there = journey.stages.iter().find(|stage| plain_words(&stage.name) == plain_words(&name));
    there.map_or(Mention::New(name), |stage| Mention::Known(stage.id.clone()))
}

fn named_channel(journey: &Journey, name: String) -> Mention<ChannelId> {
    let there = journey.channels.iter().find(|channel| plain_words(&channel.name) == plain_words(&name));
    there.map_or(Mention::New(name), |channel| Mention::Known(channel.id.clone()))
}

/// A number of −2 to 2, as spreadsheets of either language write it; none for anything else.
fn emotion(cell: &str) -> Option<i64> {
    let plain = cell.replace(['\u{2212}', '–'], "-").replace(',', ".");
    let number: f64 = plain.parse().ok()?;
    #[expect(clippy::cast_possible_truncation, reason = "at most 2 either way")]
    (-2.0..=2.0).contains(&number).then(|| number.round() as i64)
}

/// A friction: `!4 title`, `4 title`, `title (4)` or a title alone.
fn friction(cell: &str) -> (i64, String) {
    const USUAL_SEVERITY: i64 = 3;
    let severity = |text: &str| text.parse::<i64>().ok().filter(|severity| (1..=5).contains(severity));
    let first = cell.split_whitespace().next().unwrap_or("");
    if let Some(found) = severity(first.trim_start_matches('!').trim_end_matches([':', '.', '–'])) {
        let title = cell.get(first.len()..).unwrap_or("").trim();
        return (found, title.trim_start_matches(['–', '-', ':']).trim().to_owned());
    }
    if let Some((title, rest)) = cell.rsplit_once('(')
        && let Some(found) = severity(rest.trim_end_matches(')').trim())
    {
        return (found, title.trim().to_owned());
    }
    (USUAL_SEVERITY, cell.trim_start_matches('!').trim().to_owned())
}

impl Editor {
    /// What lines would become in the state that is shown; none without a state.
    #[must_use]
    pub fn read_lines(&self, text: &str) -> Option<Lines> {
        self.state().map(|state| Lines::read(text, self.journey(), state))
    }

    /// Places lines as touchpoints, connected in their order, in one step, and selects them. A line that names no stage
    /// or channel stands where the line before does; the first, where the selection is.
    pub fn place_lines(&mut self, text: &str) {
        let Some(lines) = self.read_lines(text) else { return };
        match self.placed(&lines) {
            Ok((ids, edits)) => {
                let name = lines.touchpoints.first().map_or("", |first| &first.name);
                let mut after = self.view.clone();
                after.selection = ids.into_iter().map(Element::Touchpoint).collect();
                self.apply(Label::new(Action::Paste, name), edits, after);
            }
            Err(error) => self.refusal = Some(Refusal::Edit(error)),
        }
    }

    fn placed(&self, lines: &Lines) -> Result<(Vec<TouchpointId>, Vec<Edit>), EditError> {
        let Some(state) = self.view.state.clone() else { return Ok((Vec::new(), Vec::new())) };
        let mut drafts = Drafts::new(self.journey(), &state);
        let here = self.view.only().and_then(|element| self.cell_of(element));
        let (mut stage, mut channel) = match here {
            Some((stage, channel)) => (Some(stage), Some(channel)),
            None => (
                self.journey().stages.at(0).map(|stage| stage.id.clone()),
                self.journey().channels.at(0).map(|channel| channel.id.clone()),
            ),
        };
        let mut ids: Vec<TouchpointId> = Vec::new();
        for words in &lines.touchpoints {
            if let Some(mention) = &words.stage {
                // New columns stand in the order of the lines, at the end.
                stage = Some(drafts.stage(mention, None)?);
            }
            if let Some(mention) = &words.channel {
                channel = Some(drafts.channel(mention)?);
            }
            let (stage, channel) = (stage.clone(), channel.clone());
            let id =
                drafts.add(words, stage.unwrap_or_else(|| "".into()), channel.unwrap_or_else(|| "".into()))?;
            if let Some(before) = ids.last() {
                drafts.connect(before, &id)?;
            }
            ids.push(id);
        }
        Ok((ids, drafts.into_edits()))
    }
}
