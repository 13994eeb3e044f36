//! The four phases with what must be there in each, and the initiatives that begin in it.

use crate::{
    drawing::{
        pages::names::Names,
        plots::{Bar, Block, Cell, Column, Group, Part, Tick, Ticks, Tone},
    },
    i18n::Lang,
    model::{Element, Phase},
    roadmap::{Item, PhaseReadiness, Readiness, readiness},
    text::Icon,
};

/// How many initiatives stand beside one another, and the most that are named in a phase.
const NAMED: (usize, usize) = (3, 12);

/// How much is ready in all, then phase by phase.
pub(super) fn parts(names: Names) -> Vec<Part> {
    let lang = names.lang;
    let readiness = readiness(names.journey, names.state, lang);
    let overview = overview(lang, &readiness);
    std::iter::once(overview).chain(readiness.phases.iter().map(|phase| one(lang, phase))).collect()
}

/// The phases beside one another, without what begins in them.
pub(super) fn essence(names: Names) -> Part {
    let lang = names.lang;
    let readiness = readiness(names.journey, names.state, lang);
    let phase = |phase: &PhaseReadiness| {
        let Part { title, blocks } = one(lang, phase);
        let ticks = blocks.into_iter().filter(|block| matches!(block, Block::Ticks(_)));
        std::iter::once(Block::Say(Cell::new(title).bold())).chain(ticks).collect()
    };
    let phases = readiness.phases.iter().map(phase).collect();
    Part { title: overview(lang, &readiness).title, blocks: vec![Block::Beside(phases)] }
}

/// How much is ready in all, and of what nothing is said yet.
fn overview(lang: Lang, readiness: &Readiness) -> Part {
    let ready = readiness.items().filter(|item| item.is_ready()).count();
    let counts = [("count", ready.into()), ("all", readiness.items().count().into())];
    let title = match readiness.items().find(|item| item.is_unsaid && item.by_hand.is_none()) {
        Some(item) => {
            let what = lang.text(&format!("readiness-unsaid-{}", item.key));
            let [count, all] = counts;
            lang.text_with("readiness-title-unsaid", &[count, all, ("what", what.into())])
        }
        None => lang.text_with("readiness-title", &counts),
    };
    let bars = readiness.phases.iter().map(|phase| {
        let (ready, all) = count(phase);
        Bar {
            name: name(lang, phase.phase),
            value: f64::from(u32::try_from(ready).unwrap_or(u32::MAX)),
            says: lang.text_with("readiness-of", &[("count", ready.into()), ("all", all.into())]),
            tone: if ready == all { Tone::Better } else { Tone::Main },
            element: None,
        }
    });
    let bars = Group { name: String::new(), bars: bars.collect() };
    let blocks =
        vec![Block::note(lang.text("readiness-how")), Block::Bars(lang.text("readiness-phases"), vec![bars])];
    Part { title, blocks }
}

/// How many items of a phase are ready, and how many there are.
fn count(phase: &PhaseReadiness) -> (usize, usize) {
    (phase.items.iter().filter(|item| item.is_ready()).count(), phase.items.len())
}

/// One phase: its days, its items, what begins in it.
fn one(lang: Lang, phase: &PhaseReadiness) -> Part {
    let (first, last) = phase.months;
    let name = name(lang, phase.phase);
    let (ready, all) = count(phase);
    let args = [
        ("name", name.as_str().into()),
        ("count", ready.into()),
        ("all", all.into()),
        ("first", first.to_string().into()),
        ("last", last.to_string().into()),
    ];
    let head = lang.text_with("readiness-phase", &args);
    let title = match (phase.window.from, phase.window.until) {
        (Some(from), Some(until)) => {
            let days =
                [("head", head.into()), ("from", lang.date(from).into()), ("until", lang.date(until).into())];
            lang.text_with("readiness-phase-days", &days)
        }
        _ => head,
    };
    let ticks = phase.items.iter().map(|item| Tick {
        item: item.clone(),
        name: lang.text(&format!("readiness-item-{}", item.key)),
        by: lang.text(by(item)),
    });
    let heads = ["readiness-item", "readiness-by", "readiness-shows"].map(|key| lang.text(key));
    let begins = begins(lang, phase, &name);
    let ticks = Block::Ticks(Ticks { name, heads, ticks: ticks.collect() });
    Part { title, blocks: std::iter::once(ticks).chain(begins).collect() }
}

/// The initiatives that begin in a phase, each leading to itself.
fn begins(lang: Lang, phase: &PhaseReadiness, name: &str) -> Option<Block> {
    if phase.initiatives.is_empty() {
        return None;
    }
    let (beside, most) = NAMED;
    let count = phase.initiatives.len();
    let head = lang.text_with("readiness-begin", &[("count", count.into())]);
    let heads = std::iter::once(head).chain(std::iter::repeat_n(String::new(), beside - 1));
    let columns = heads.map(|head| Column::words(head, 1.0)).collect();
    let named = phase
        .initiatives
        .iter()
        .take(most)
        .map(|(id, title)| Cell::new(title).signed(Icon::ArrowRight).about(Element::Initiative(id.clone())));
    let more = count.saturating_sub(most);
    let more = (more > 0).then(|| Cell::new(lang.text_with("proof-more", &[("count", more.into())])));
    let cells: Vec<Cell> = named.chain(more).collect();
    let rows = cells.chunks(beside).map(<[Cell]>::to_vec).collect();
    let title = lang.text_with("readiness-begins", &[("name", name.into())]);
    Some(Block::Table(title, columns, rows))
}

/// The name of a phase.
fn name(lang: Lang, phase: Phase) -> String {
    lang.text(match phase {
        Phase::Foundation => "readiness-foundation",
        Phase::Planning => "readiness-planning",
        Phase::Implementation => "readiness-implementation",
        Phase::Optimisation => "readiness-optimisation",
    })
}

/// The key of who says that an item is ready, or not.
const fn by(item: &Item) -> &'static str {
    match (item.by_hand, item.is_shown) {
        (Some(true), true) => "readiness-by-both",
        (Some(true), false) => "readiness-by-hand",
        (Some(false), _) => "readiness-by-hand-not",
        (None, true) => "readiness-by-document",
        (None, false) => "readiness-by-nobody",
    }
}
