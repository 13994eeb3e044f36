//! The experience curve: how the customer feels from stage to stage, and how the people who serve do.

use super::{
    average::{mean, number},
    flow::{Flow, flow_in},
};
use crate::{
    graph::StateGraph,
    model::{Journey, PersonaId, StageId, State, Touchpoint},
};

/// How far from each other two means may be and still count as equally far from 0.
const TIE: f64 = 1e-9;

/// How it feels from stage to stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// For each stage, in their order, how it feels there; none where no emotion is noted.
    pub points: Vec<(StageId, Option<CurvePoint>)>,
    /// The index of the point farthest from 0, the earlier of two.
    pub peak: Option<usize>,
    /// The index of the last point.
    pub end: Option<usize>,
}

/// How it feels in one stage, −2…+2.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CurvePoint {
    /// The mean emotion, weighted by visits; unweighted where the flow has no figures or nobody comes.
    pub mean: f64,
    /// The worst emotion.
    pub worst: i64,
    /// The best emotion.
    pub best: i64,
}

/// How customers feel from stage to stage, outcomes aside: everybody, or one persona.
#[must_use]
pub fn curve(journey: &Journey, state: &State, persona: Option<&PersonaId>) -> Curve {
    let graph = StateGraph::new(journey, state, persona);
    curve_in(&graph, &flow_in(&graph))
}

/// The curve of a graph whose flow is already known.
#[must_use]
pub fn curve_in(graph: &StateGraph, flow: &Flow) -> Curve {
    trace(graph, flow, |touchpoint| graph.emotion(touchpoint).into_iter().collect())
}

/// How the people who serve feel from stage to stage: the emotions of the backstage actions, for everybody or where one
/// persona is served.
#[must_use]
pub fn backstage_curve(journey: &Journey, state: &State, persona: Option<&PersonaId>) -> Curve {
    let graph = StateGraph::new(journey, state, persona);
    trace(&graph, &flow_in(&graph), |touchpoint| {
        touchpoint.backstage.iter().filter_map(|action| action.emotion).collect()
    })
}

/// The curve of these emotions of each touchpoint.
fn trace(graph: &StateGraph, flow: &Flow, emotions: impl Fn(&Touchpoint) -> Vec<i64>) -> Curve {
    let points: Vec<(StageId, Option<CurvePoint>)> = graph
        .journey()
        .stages
        .iter()
        .map(|stage| {
            let here = graph.touchpoints().map(|(_, it)| it).filter(|it| it.stage == stage.id && !it.is_outcome());
            let felt: Vec<(&Touchpoint, i64)> =
                here.flat_map(|it| emotions(it).into_iter().map(move |emotion| (it, emotion))).collect();
            (stage.id.clone(), point(flow, &felt))
        })
        .collect();
    let mut peak: Option<(usize, f64)> = None;
    let mut end = None;
    for (index, (_, point)) in points.iter().enumerate() {
        let Some(CurvePoint { mean, .. }) = point else { continue };
        if peak.is_none_or(|(_, height)| mean.abs() > height + TIE) {
            peak = Some((index, mean.abs()));
        }
        end = Some(index);
    }
    Curve { points, peak: peak.map(|(index, _)| index), end }
}

fn point(flow: &Flow, felt: &[(&Touchpoint, i64)]) -> Option<CurvePoint> {
    let visits = felt.iter().map(|(it, emotion)| (number(*emotion), flow.visits(&it.id).unwrap_or(0.0)));
    let unweighted = felt.iter().map(|(_, emotion)| (number(*emotion), 1.0));
    Some(CurvePoint {
        mean: mean(visits).or_else(|| mean(unweighted))?,
        worst: felt.iter().map(|(_, emotion)| *emotion).min()?,
        best: felt.iter().map(|(_, emotion)| *emotion).max()?,
    })
}
