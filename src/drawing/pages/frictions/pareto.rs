//! Who bears the pain: few bear most of it.

use super::empty;
use crate::{
    drawing::{
        pages::{channels::doubt, names::Names},
        plots::{Bar, Block, Cell, Pareto, Part, Tone},
    },
    insight::{PainBy, Pains},
};

/// The bars of each grouping.
pub(super) fn part(names: Names, pains: &Pains) -> Part {
    let lang = names.lang;
    if pains.by(PainBy::Friction).is_empty() {
        return empty(lang, "pains-none", "pains-fill");
    }
    let views = PainBy::ALL.into_iter().filter(|by| !pains.by(*by).is_empty()).map(|by| {
        // The title of the part is what the frictions themselves say.
        let said = (by != PainBy::Friction).then(|| Block::Say(Cell::new(finding(names, pains, by)).bold()));
        let blocks = said.into_iter().chain([Block::Pareto(bars(names, pains, by))]).collect();
        (lang.text(&format!("pain-by-{}", by.key())), blocks)
    });
    let mut blocks = vec![Block::note(lang.text("pains-how"))];
    blocks.extend(doubt(lang, &pains.metrics));
    blocks.push(Block::Choice(views.collect()));
    Part { title: finding(names, pains, PainBy::Friction), blocks }
}

/// What makes up most of the pain, in one sentence.
fn finding(names: Names, pains: &Pains, by: PainBy) -> String {
    let bars = pains.by(by);
    let vital = pains.vital(by);
    let share = vital.checked_sub(1).and_then(|last| bars.get(last)).map_or(1.0, |bar| bar.cumulated);
    let share = ("share", names.lang.percent(share).into());
    if vital == 1
        && let Some(first) = bars.first()
    {
        let name = called(names, &first.name);
        return names.lang.text_with("pains-finding-one", &[("name", name.into()), share]);
    }
    let counts = [("vital", vital.into()), ("all", bars.len().into()), share];
    names.lang.text_with(&format!("pains-finding-{}", by.key()), &counts)
}

fn bars(names: Names, pains: &Pains, by: PainBy) -> Pareto {
    let lang = names.lang;
    let bars = pains.by(by);
    let vital = pains.vital(by);
    let trusted = pains.metrics.flow_is_trusted();
    let bar = |(position, bar): (usize, &crate::insight::Bar)| Bar {
        name: called(names, &bar.name),
        value: bar.pain,
        says: lang.text_with(
            "pains-bar",
            &[("pain", lang.short_number(bar.pain).into()), ("share", lang.percent(bar.cumulated).into())],
        ),
        tone: if trusted && position < vital { Tone::Hurts } else { Tone::Quiet },
        element: Some(bar.element.clone()),
    };
    Pareto {
        name: lang.text_with("pains-pareto", &[("by", lang.text(&format!("pain-by-{}", by.key())).into())]),
        bars: bars.iter().enumerate().map(bar).collect(),
        shares: bars.iter().map(|bar| bar.cumulated).collect(),
        mark: (0.8, lang.percent(0.8)),
    }
}

/// The name of a bar; where it has none nobody answers.
fn called(names: Names, name: &str) -> String {
    if name.is_empty() { names.lang.text("pains-nobody") } else { name.to_owned() }
}
