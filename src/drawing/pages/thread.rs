//! The golden thread: from what hurts to what proves that it no longer does.

mod weave;

use super::names::MISSING;
use crate::{
    drawing::plots::{Block, Cell, Column, Part, Tone},
    i18n::Lang,
    insight,
    model::{Element, Journey, State},
    roadmap,
    telling::{StrandLine, Strands},
    text::Icon,
};

/// What the page says of the roadmap towards a state: the thread as one picture, what stays unanswered, and the thread
/// line by line. The window shows the lines with widgets of its own.
pub(crate) fn parts(journey: &Journey, target: &State, lang: Lang) -> Vec<Part> {
    let Some(base) = journey.base_of(target) else {
        return vec![Part { title: lang.text("thread-nothing"), blocks: Vec::new() }];
    };
    let initiatives = roadmap::initiatives(journey, target, lang);
    let thread = insight::thread(journey, base, target, &initiatives);
    let strands = Strands::of(journey, (base, target), &thread, &initiatives);
    if strands.lines.is_empty() {
        let blocks = vec![Block::note(lang.text("thread-nothing-note"))];
        return vec![Part { title: strands.finding(lang), blocks }];
    }
    let picture = weave::woven(journey, &strands, &thread, &initiatives, lang);
    let whole = Part {
        title: strands.finding(lang),
        blocks: vec![Block::note(lang.text("thread-how")), Block::Sankey(picture)],
    };
    vec![whole, unanswered(&strands, lang), lines(&strands, lang)]
}

/// Which column names the initiatives, and how wide a booklet makes it: many answer several frictions.
const INITIATIVES: usize = 3;
const WIDE: f64 = 3.4;

/// What a booklet shows of it: the picture and the lines. What has no answer is on its first sheet, and in the lines.
pub(crate) fn essence(journey: &Journey, target: &State, lang: Lang) -> Vec<Part> {
    let mut parts = parts(journey, target, lang);
    if parts.len() > 2 {
        parts.remove(1);
    }
    for block in parts.iter_mut().flat_map(|part| &mut part.blocks) {
        if let Block::Table(_, columns, rows) = block {
            // How a break is mended is for those who mend it; so the others have room for their words.
            columns.pop();
            if let Some(initiatives) = columns.get_mut(INITIATIVES) {
                initiatives.part = WIDE;
            }
            for row in rows {
                row.pop();
            }
        }
    }
    parts
}

/// What has no answer, what hurts most first.
fn unanswered(strands: &Strands, lang: Lang) -> Part {
    let open: Vec<&StrandLine> = strands.unanswered().collect();
    let share: f64 = open.iter().filter_map(|line| line.share).sum();
    let args = [("count", open.len().into()), ("share", lang.percent(share).into())];
    let title = match open.len() {
        0 => lang.text("thread-all-answered"),
        _ if share <= 0.0 => lang.text_with("thread-unanswered-weightless", &args[..1]),
        _ => lang.text_with("thread-unanswered-title", &args),
    };
    let say = |line: &StrandLine| {
        let cell = Cell::new(line.with_share(lang)).signed(Icon::CircleX);
        Block::Say(cell.about(Element::Friction(line.friction.clone())))
    };
    Part { title, blocks: open.into_iter().map(say).collect() }
}

/// The thread line by line.
fn lines(strands: &Strands, lang: Lang) -> Part {
    let head = |key: &str| lang.text(key);
    let columns = vec![
        Column::words(head("thread-friction"), 1.9),
        Column::numbers(head("thread-pain"), 1.0),
        Column::words(head("thread-answers"), 2.0),
        Column::words(head("thread-initiatives"), 1.9),
        Column::words(head("thread-kpis"), 2.5),
        Column::words(head("thread-breaks"), 1.6),
        Column::words(head("thread-mend"), 2.0),
    ];
    let names = |all: Vec<&String>| match all.len() {
        0 => Cell::new(MISSING).in_tone(Tone::Quiet),
        _ => Cell::new(all.into_iter().map(String::as_str).collect::<Vec<_>>().join(" · ")),
    };
    let row = |line: &StrandLine| {
        let state = Cell::new(line.state_in_words(lang));
        let state = match line.broken {
            Some(_) => state.in_tone(Tone::Hurts).signed(Icon::CircleX),
            None => state.in_tone(Tone::Better).signed(Icon::Check),
        };
        vec![
            Cell::new(&line.name).bold().about(Element::Friction(line.friction.clone())),
            Cell::new(line.share.map_or_else(|| MISSING.to_owned(), |share| lang.percent(share))),
            names(line.answers.iter().map(|(_, name)| name).collect()),
            names(line.initiatives.iter().map(|(_, name)| name).collect()),
            names(line.kpis.iter().map(|(_, name)| name).collect()),
            state,
            Cell::new(line.mend_in_words(lang)),
        ]
    };
    let rows = strands.lines.iter().map(row).collect();
    Part { title: head("thread-lines"), blocks: vec![Block::Table(head("thread-lines"), columns, rows)] }
}
