//! Effort as it is and as it is felt: which touchpoints feel heavier, or lighter, than the minutes that they take.

use crate::{
    graph::StateGraph,
    model::{Journey, PersonaId, State, TouchpointId},
};

/// By how many grades of the seven a touchpoint must be off the line to be named.
const OFF: f64 = 1.0;

/// The fewest touchpoints through which a line says something.
const FEWEST: usize = 3;

/// How a touchpoint takes and feels.
#[derive(Clone, Debug, PartialEq)]
pub struct Felt {
    /// Which.
    pub touchpoint: TouchpointId,
    /// The minutes of the customer's own time.
    pub minutes: f64,
    /// The effort as felt, 1–7.
    pub perceived: f64,
    /// By how many grades it feels heavier than its minutes say; below 0: lighter. None without a line.
    pub off: Option<f64>,
}

impl Felt {
    /// Whether it feels heavier or lighter, by a grade or more, than its minutes say.
    #[must_use]
    pub fn is_outlier(&self) -> bool {
        self.off.is_some_and(|off| off.abs() >= OFF - 1e-9)
    }
}

/// Effort in minutes against effort as felt.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Efforts {
    /// The touchpoints of which both are known, those farthest off the line first.
    pub felt: Vec<Felt>,
    /// The line through them, as the grade at 0 minutes and the grades that a minute adds: that of Theil and Sen, the
    /// median of the slopes between all pairs, which a few outliers do not bend. None for fewer than three touchpoints,
    /// or where all take equally long.
    pub line: Option<(f64, f64)>,
}

/// Minutes against effort as felt over the touchpoints of `state`, outcomes aside, for everybody or where one persona
/// comes.
#[must_use]
pub fn efforts(journey: &Journey, state: &State, persona: Option<&PersonaId>) -> Efforts {
    let graph = StateGraph::new(journey, state, persona);
    let known = graph.touchpoints().filter(|(_, touchpoint)| !touchpoint.is_outcome());
    let mut felt: Vec<Felt> = known
        .filter_map(|(_, touchpoint)| {
            let (minutes, perceived) = touchpoint.effort.minutes.zip(touchpoint.effort.perceived)?;
            Some(Felt { touchpoint: touchpoint.id.clone(), minutes, perceived, off: None })
        })
        .collect();
    let line = line(&felt);
    if let Some((start, slope)) = line {
        for it in &mut felt {
            it.off = Some(it.perceived - start - slope * it.minutes);
        }
    }
    let off = |it: &Felt| it.off.map_or(0.0, f64::abs);
    felt.sort_by(|a, b| off(b).total_cmp(&off(a)).then_with(|| a.touchpoint.cmp(&b.touchpoint)));
    Efforts { felt, line }
}

fn line(felt: &[Felt]) -> Option<(f64, f64)> {
    if felt.len() < FEWEST {
        return None;
    }
    let mut slopes = Vec::new();
    for (position, one) in felt.iter().enumerate() {
        let others = felt.iter().skip(position + 1).filter(|other| (other.minutes - one.minutes).abs() > 1e-9);
        slopes.extend(others.map(|other| (other.perceived - one.perceived) / (other.minutes - one.minutes)));
    }
    let slope = median(slopes)?;
    let start = median(felt.iter().map(|it| it.perceived - slope * it.minutes).collect())?;
    Some((start, slope))
}

/// The value in the middle, or between the two in the middle.
fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let upper = values.get(values.len() / 2)?;
    let lower = values.get((values.len() - 1) / 2)?;
    Some(f64::midpoint(*lower, *upper))
}
