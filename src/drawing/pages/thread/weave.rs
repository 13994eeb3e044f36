//! The golden thread as flows: the pain of each friction to what answers it, to the initiatives of the sponsor that bring
//! that about, to the KPIs that prove it.
//!
//! The pain of a friction is shared out evenly at each fork, among the ways that come as far as any of its ways does: one
//! whole way through is enough for the thread to hold, so what reaches a KPI with figures is what is covered. Where no
//! way goes on, the pain ends there, with the break as its reason.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    drawing::plots::{Flow, Knot, Loss, Sankey, Strandwise},
    i18n::Lang,
    insight::{Break, Strand, Thread},
    model::{Deliverable, Element, FrictionId, Initiative, InitiativeId, Journey, Kpi, KpiId},
    telling::{Strands, top_of},
};

/// Something that the pain flows through.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Point {
    Friction(FrictionId),
    Answer(Deliverable),
    Initiative(InitiativeId),
    Kpi(KpiId),
}

impl Point {
    const fn column(&self) -> usize {
        match self {
            Self::Friction(_) => 0,
            Self::Answer(_) => 1,
            Self::Initiative(_) => 2,
            Self::Kpi(_) => 3,
        }
    }

    fn element(&self) -> Element {
        match self {
            Self::Friction(id) => Element::Friction(id.clone()),
            Self::Answer(element) => element.clone().into(),
            Self::Initiative(id) => Element::Initiative(id.clone()),
            Self::Kpi(id) => Element::Kpi(id.clone()),
        }
    }
}

/// Where the pain goes from a point: to the points that hang on it.
type Ways = BTreeMap<Point, BTreeSet<Point>>;

/// The thread as one picture. `strands` tells the same thread as `thread`.
pub(super) fn woven(
    journey: &Journey,
    strands: &Strands,
    thread: &Thread,
    initiatives: &[Initiative],
    lang: Lang,
) -> Sankey {
    let mut flows: BTreeMap<(Point, Point), Strandwise> = BTreeMap::new();
    let mut losses: BTreeMap<(Point, Break), Strandwise> = BTreeMap::new();
    let mut names: BTreeMap<Point, String> = BTreeMap::new();
    // In the order of the lines, so that the numbers of the strands go with the pain.
    for (number, line) in strands.lines.iter().enumerate() {
        let Some(strand) = thread.strands.iter().find(|strand| strand.friction == line.friction) else { continue };
        let start = Point::Friction(line.friction.clone());
        names.insert(start.clone(), line.name.clone());
        names.extend(line.answers.iter().map(|(it, name)| (Point::Answer(it.clone()), name.clone())));
        names.extend(line.initiatives.iter().map(|(it, name)| (Point::Initiative(it.clone()), name.clone())));
        names.extend(line.kpis.iter().map(|(it, name)| (Point::Kpi(it.clone()), name.clone())));
        let ways = ways(journey, strand, initiatives);
        let mut front = BTreeMap::from([(start, line.pain)]);
        while !front.is_empty() {
            let mut next: BTreeMap<Point, f64> = BTreeMap::new();
            for (point, pain) in front {
                let onward = ways.get(&point).filter(|onward| !onward.is_empty());
                match (onward, line.broken) {
                    (Some(onward), _) => {
                        #[expect(clippy::cast_precision_loss, reason = "a handful of ways")]
                        let part = pain / onward.len() as f64;
                        for to in onward {
                            let flow = flows.entry((point.clone(), to.clone())).or_default();
                            *flow.entry(number).or_default() += part;
                            *next.entry(to.clone()).or_default() += part;
                        }
                    }
                    (None, Some(broken)) => {
                        *losses.entry((point, broken)).or_default().entry(number).or_default() += pain;
                    }
                    (None, None) => {}
                }
            }
            front = next;
        }
    }
    drawn(&flows, &losses, &names, strands, lang)
}

/// The ways of a strand that come as far as any does.
fn ways(journey: &Journey, strand: &Strand, initiatives: &[Initiative]) -> Ways {
    let mut ways = Ways::new();
    let start = Point::Friction(strand.friction.clone());
    let far = strand.breaks.first();
    let proves =
        |kpi: &&Kpi| far == Some(&Break::KpiWithoutFigures) || (kpi.baseline.is_some() && kpi.target.is_some());
    for answer in &strand.answers {
        let point = Point::Answer(answer.clone());
        if far == Some(&Break::NotDelivered) {
            ways.entry(start.clone()).or_default().insert(point);
            continue;
        }
        let delivering =
            initiatives.iter().filter(|it| strand.initiatives.contains(&it.id) && it.delivers.contains(answer));
        for initiative in delivering {
            let top = top_of(&initiative.id, initiatives).map_or(&initiative.id, |top| &top.id);
            let whole = Point::Initiative(top.clone());
            let kpis = initiative.kpis.iter().filter_map(|id| journey.kpis.get(id)).filter(proves);
            let kpis: BTreeSet<Point> = kpis.map(|kpi| Point::Kpi(kpi.id.clone())).collect();
            if kpis.is_empty() && far != Some(&Break::NoKpi) {
                continue;
            }
            ways.entry(start.clone()).or_default().insert(point.clone());
            ways.entry(point.clone()).or_default().insert(whole.clone());
            ways.entry(whole).or_default().extend(kpis);
        }
    }
    ways
}

/// The picture of the flows.
fn drawn(
    flows: &BTreeMap<(Point, Point), Strandwise>,
    losses: &BTreeMap<(Point, Break), Strandwise>,
    names: &BTreeMap<Point, String>,
    strands: &Strands,
    lang: Lang,
) -> Sankey {
    let all: f64 = strands.lines.iter().map(|line| line.pain).sum();
    let begun = names.keys().filter(|point| point.column() == 0).cloned();
    let met = flows.keys().flat_map(|(from, to)| [from.clone(), to.clone()]);
    let points: BTreeSet<Point> = begun.chain(met).collect();
    let points: Vec<Point> = points.into_iter().collect();
    let at = |point: &Point| points.binary_search(point).unwrap_or_default();
    let mut sankey = Sankey {
        name: lang.text("thread-picture"),
        columns: ["thread-frictions", "thread-answers-all", "thread-initiatives-all", "thread-kpis-all"]
            .map(|key| lang.text(key))
            .into(),
        flows: flows
            .iter()
            .map(|((from, to), it)| Flow { from: at(from), to: at(to), strands: it.clone() })
            .collect(),
        losses: losses
            .iter()
            .map(|((point, broken), it)| Loss {
                at: at(point),
                why: lang.text(&format!("thread-end-{}", broken.key())),
                strands: it.clone(),
            })
            .collect(),
        knots: Vec::new(),
    };
    sankey.knots = points.iter().map(|point| Knot { column: point.column(), ..Knot::default() }).collect();
    let says: Vec<String> = points
        .iter()
        .enumerate()
        .map(|(knot, point)| {
            let name = names.get(point).cloned().unwrap_or_default();
            let share = if all > 0.0 { sankey.through(knot) / all } else { 0.0 };
            let count = sankey.strands_of(knot).len();
            let args = [("name", name.into()), ("share", lang.percent(share).into()), ("count", count.into())];
            let said = lang.text_with("thread-knot", &args);
            let ends = losses.iter().filter(|((at, _), _)| at == point);
            let ends = ends.map(|((_, broken), _)| lang.text(&format!("break-{}", broken.key())));
            std::iter::once(said).chain(ends).collect::<Vec<_>>().join("\n")
        })
        .collect();
    for ((knot, point), says) in sankey.knots.iter_mut().zip(&points).zip(says) {
        knot.name = names.get(point).cloned().unwrap_or_default();
        knot.says = says;
        knot.element = Some(point.element());
    }
    sankey.tidied(|count| lang.text_with("thread-others", &[("count", count.into())]))
}
