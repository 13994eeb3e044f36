//! Which initiatives to begin with: impact against effort.

use std::collections::BTreeSet;

use super::{WIDTH, names::MISSING};
use crate::{
    drawing::plots::{Block, Bubble, Bubbles, Cell, Column, MIDDLE, Part, Tone},
    i18n::Lang,
    model::{Element, Initiative, Journey, State, Status},
    roadmap::{self, Relief},
    text::{self, Icon, Weight},
};

/// How many quick wins the title names.
const NAMED: usize = 3;

/// An initiative of the sponsor as it is weighed.
struct Weighed {
    initiative: Initiative,
    effort: Option<i64>,
    impact: Option<i64>,
    /// Whether nobody has set the impact: it is the rule's.
    is_proposed: bool,
    /// The share of all pain that it answers, 0–1.
    share: f64,
}

/// The fields of the plot, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Field {
    QuickWin,
    Major,
    FillIn,
    Thankless,
}

impl Field {
    const ALL: [Self; 4] = [Self::QuickWin, Self::Major, Self::FillIn, Self::Thankless];

    const fn of((effort, impact): (i64, i64)) -> Self {
        match (effort <= MIDDLE.0, impact >= MIDDLE.1) {
            (true, true) => Self::QuickWin,
            (false, true) => Self::Major,
            (true, false) => Self::FillIn,
            (false, false) => Self::Thankless,
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::QuickWin => "priorities-quick-wins",
            Self::Major => "priorities-major",
            Self::FillIn => "priorities-fill-ins",
            Self::Thankless => "priorities-thankless",
        }
    }
}

impl Weighed {
    fn grades(&self) -> Option<(i64, i64)> {
        Some((self.effort?, self.impact?))
    }

    fn element(&self) -> Element {
        Element::Initiative(self.initiative.id.clone())
    }

    /// All that there is to say of it.
    fn says(&self, lang: Lang) -> String {
        let grade = |grade: Option<i64>| grade.map_or_else(|| MISSING.to_owned(), |grade| grade.to_string());
        let args = [
            ("name", self.initiative.title.as_str().into()),
            ("effort", grade(self.effort).into()),
            ("impact", grade(self.impact).into()),
            ("share", lang.percent(self.share).into()),
        ];
        let said = lang.text_with("priorities-says", &args);
        if self.is_proposed && self.impact.is_some() {
            format!("{said}\n{}", lang.text("priorities-says-proposed"))
        } else {
            said
        }
    }

    /// What is to be noted, so that it can be weighed.
    fn missing(&self) -> Option<&'static str> {
        match (self.effort, self.impact) {
            (None, None) => Some("priorities-fill-both"),
            (None, Some(_)) => Some("priorities-fill-effort"),
            (Some(_), None) => Some("priorities-fill-impact"),
            (Some(_), Some(_)) => None,
        }
    }
}

/// What the page says of the roadmap towards a state.
pub(crate) fn parts(journey: &Journey, target: &State, lang: Lang) -> Vec<Part> {
    let mut all = weighed(journey, target, lang);
    // The order of the table, and of what stands in one cell.
    all.sort_by(|one, other| {
        let field = |it: &Weighed| it.grades().map(Field::of);
        let last = |it: &Weighed| it.grades().is_none();
        (last(one), field(one), -one.impact.unwrap_or(0))
            .cmp(&(last(other), field(other), -other.impact.unwrap_or(0)))
            .then(other.share.total_cmp(&one.share))
            .then(one.effort.cmp(&other.effort))
            .then_with(|| one.initiative.id.cmp(&other.initiative.id))
    });
    if all.is_empty() {
        return vec![Part { title: lang.text("priorities-none"), blocks: Vec::new() }];
    }
    let (known, unknown): (Vec<&Weighed>, Vec<&Weighed>) = all.iter().partition(|it| it.grades().is_some());
    // A plot of nothing would only be a grid.
    let blocks =
        if known.is_empty() { vec![Block::note(lang.text("priorities-fill"))] } else { plot(&known, lang) };
    let mut parts = vec![Part { title: title(&known, lang), blocks }];
    if !unknown.is_empty() {
        parts.push(to_fill(&unknown, lang));
    }
    if !known.is_empty() {
        parts.push(table(&known, lang));
    }
    parts
}

/// The initiatives that the sponsor sees and that are still to do, with their weights.
fn weighed(journey: &Journey, target: &State, lang: Lang) -> Vec<Weighed> {
    let initiatives = roadmap::initiatives(journey, target, lang);
    let relief = journey.base_of(target).map(|base| Relief::of(journey, base, target)).unwrap_or_default();
    let ids: BTreeSet<_> = initiatives.iter().map(|it| it.id.clone()).collect();
    let is_part = |it: &Initiative| it.part_of.as_ref().is_some_and(|id| *id != it.id && ids.contains(id));
    let plan = roadmap::plan(journey, target, None, lang);
    let retired: BTreeSet<&str> = plan.initiatives().filter(|it| it.retired).map(|it| it.id.as_str()).collect();
    let is_open = |it: &Initiative| {
        matches!(it.status, Status::Planned | Status::Running) && !retired.contains(it.id.as_str())
    };
    let weigh = |it: &Initiative| {
        let by_hand = journey.roadmap.initiatives.get(&it.id).and_then(|record| record.impact);
        let parts = initiatives.iter().filter(|part| part.part_of.as_ref() == Some(&it.id));
        Weighed {
            // What is made of several is as much work as the hardest of them, at least.
            effort: it.effort.or_else(|| parts.filter_map(|part| part.effort).max()),
            impact: by_hand.or(it.impact).or_else(|| relief.impact(it, &initiatives)),
            is_proposed: by_hand.is_none(),
            share: relief.share(&relief.answered_by(it, &initiatives)),
            initiative: it.clone(),
        }
    };
    initiatives.iter().filter(|it| is_open(it) && !is_part(it)).map(weigh).collect()
}

/// The quick wins by name.
fn title(known: &[&Weighed], lang: Lang) -> String {
    let wins: Vec<&&Weighed> =
        known.iter().filter(|it| it.grades().map(Field::of) == Some(Field::QuickWin)).collect();
    let quoted = |name: &str| lang.text_with("priorities-quoted", &[("name", name.into())]);
    let naming = |named: usize| {
        let names: Vec<String> = wins.iter().take(named).map(|it| quoted(&it.initiative.title)).collect();
        let more = wins.len().saturating_sub(named);
        let args = [("count", wins.len().into()), ("names", names.join(", ").into()), ("more", more.into())];
        lang.text_with(if more == 0 { "priorities-title" } else { "priorities-title-more" }, &args)
    };
    match wins.len() {
        0 if known.is_empty() => lang.text("priorities-nothing-known"),
        0 => lang.text("priorities-no-quick-win"),
        _ => {
            // As many names as print has room for, and one at least.
            let fits = |title: &String| text::width(title, 20.0, Weight::Bold) * text::SLACK <= WIDTH;
            (1..=NAMED).rev().map(naming).find(fits).unwrap_or_else(|| naming(1))
        }
    }
}

fn plot(known: &[&Weighed], lang: Lang) -> Vec<Block> {
    let bubble = |it: &&Weighed| {
        Some(Bubble {
            at: it.grades()?,
            size: it.share,
            name: it.initiative.title.clone(),
            says: it.says(lang),
            element: Some(it.element()),
            is_proposed: it.is_proposed,
        })
    };
    let bubbles = Bubbles {
        name: lang.text("priorities-plot"),
        axes: (lang.text("priorities-effort"), lang.text("priorities-impact")),
        fields: Field::ALL.map(|field| lang.text(field.key())),
        bubbles: known.iter().filter_map(bubble).collect(),
    };
    vec![Block::note(lang.text("priorities-how")), Block::Bubbles(bubbles)]
}

/// What cannot be weighed yet, and what is to be noted.
fn to_fill(unknown: &[&Weighed], lang: Lang) -> Part {
    let say = |it: &&Weighed| {
        let what = lang.text(it.missing()?);
        let args = [("name", it.initiative.title.as_str().into()), ("what", what.into())];
        let cell = Cell::new(lang.text_with("priorities-to-fill", &args)).signed(Icon::CircleDashed);
        Some(Block::Say(cell.about(it.element())))
    };
    let args = [("count", unknown.len().into())];
    Part {
        title: lang.text_with("priorities-to-fill-title", &args),
        blocks: unknown.iter().filter_map(say).collect(),
    }
}

fn table(known: &[&Weighed], lang: Lang) -> Part {
    let head = |key: &str| lang.text(key);
    let columns = vec![
        Column::words(head("priorities-initiative"), 4.0),
        Column::words(head("priorities-field"), 1.6),
        Column::numbers(head("priorities-effort-short"), 0.7),
        Column::numbers(head("priorities-impact-short"), 0.7),
        Column::words(head("priorities-origin"), 1.6),
        Column::numbers(head("priorities-pain"), 1.2),
    ];
    let row = |it: &&Weighed| {
        let grades = it.grades()?;
        let field = Cell::new(head(Field::of(grades).key()));
        let field = match Field::of(grades) {
            Field::QuickWin => field.bold().in_tone(Tone::Better).signed(Icon::Zap),
            _ => field,
        };
        let origin = if it.is_proposed { "priorities-proposed" } else { "priorities-by-hand" };
        Some(vec![
            Cell::new(&it.initiative.title).about(it.element()),
            field,
            Cell::new(grades.0.to_string()),
            Cell::new(grades.1.to_string()),
            Cell::new(head(origin)).in_tone(if it.is_proposed { Tone::Quiet } else { Tone::Plain }),
            Cell::new(lang.percent(it.share)),
        ])
    };
    let rows = known.iter().filter_map(row).collect();
    Part { title: head("priorities-table"), blocks: vec![Block::Table(head("priorities-table"), columns, rows)] }
}
