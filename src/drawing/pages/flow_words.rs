//! What the page of the flow says in sentences: the same in the window and in print.

use crate::{
    i18n::Lang,
    insight::{Course, Loop, Passage, Route, VolumeGap},
    model::{Journey, OutcomeKind, State, TouchpointId},
};

/// How far from one in a whole number a share may be to be said so, as a part of it.
const NEARLY: f64 = 0.07;

/// The greatest whole number of which one is easier to grasp than a share.
const GREATEST: f64 = 10.0;

/// The finding of the page: where most journeys are lost; where there are no figures, what is needed for them.
#[must_use]
pub fn finding(course: &Course, journey: &Journey, state: &State, lang: Lang) -> String {
    let Some(funnel) = &course.funnel else {
        return match course.trap.first() {
            Some(first) => lang.text_with("flow-trap", &[("touchpoint", name(state, first).into())]),
            None => lang.text("flow-empty"),
        };
    };
    let Some((stage, passage)) = course.worst_stage() else {
        let key = if funnel.succeeded > 0.0 { "flow-none-lost" } else { "flow-no-success" };
        return lang.text(key);
    };
    let stage = journey.stages.get(stage).map_or("", |stage| &stage.name);
    if passage.lost < funnel.lost / 2.0 {
        let (lost, there) = (share(funnel.lost, lang), share(passage.lost, lang));
        let args = [("lost", lost.into()), ("stage", stage.into()), ("share", there.into())];
        return lang.text_with("flow-lost-mostly", &args);
    }
    if let Some(count) = one_in(passage.lost) {
        return lang.text_with("flow-one-in", &[("number", count.into()), ("stage", stage.into())]);
    }
    let lost = share(passage.lost, lang);
    lang.text_with("flow-share-lost", &[("share", lost.into()), ("stage", stage.into())])
}

/// How many of which one is nearly this share.
fn one_in(share: f64) -> Option<usize> {
    let count = (1.0 / share).round();
    if !(2.0..=GREATEST).contains(&count) || (share * count - 1.0).abs() > NEARLY {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "2 to 10")]
    Some(count as usize)
}

/// A share as per cent; what is more than nothing is not said to be nothing.
#[must_use]
pub fn share(share: f64, lang: Lang) -> String {
    if share > 0.0 && share < 0.005 { lang.text("tint-under-a-percent") } else { lang.percent(share) }
}

/// How journeys end: three whole per cent that add up to 100, of successes, lost ones and others.
#[must_use]
pub fn endings(course: &Course) -> Option<[u32; 3]> {
    let funnel = course.funnel.as_ref()?;
    let shares = [funnel.succeeded, funnel.lost, funnel.otherwise].map(|share| 100.0 * share.clamp(0.0, 1.0));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
    let mut whole = shares.map(|share| share.floor() as u32);
    // What rounding down left over goes to those that lost most by it.
    let mut order = [0, 1, 2];
    order.sort_by(|a: &usize, b| (shares[*b] - shares[*b].floor()).total_cmp(&(shares[*a] - shares[*a].floor())));
    let left = 100_u32.saturating_sub(whole.iter().sum());
    for (place, _) in order.into_iter().zip(0..left) {
        whole[place] += 1;
    }
    Some(whole)
}

/// How journeys end, in words, in the order of [`endings`].
#[must_use]
pub fn ending_names(lang: Lang) -> [String; 3] {
    ["flow-succeeded", "flow-lost", "flow-otherwise"].map(|key| lang.text(key))
}

/// Why the figures are not to be trusted; none where they are.
#[must_use]
pub fn doubt(course: &Course, lang: Lang) -> Option<String> {
    if course.is_trusted {
        return None;
    }
    let known = lang.percent(course.shares_known.unwrap_or(0.0));
    Some(lang.text_with("flow-not-trusted", &[("known", known.into())]))
}

/// What becomes of journeys at a place: how many come, how many of them are lost there.
#[must_use]
pub fn passage(passage: Passage, lang: Lang) -> String {
    let reached = ("reached", share(passage.reached, lang).into());
    match passage.drop_off().filter(|_| passage.lost > 0.0) {
        Some(of_these) => {
            let args = [reached, ("lost", share(passage.lost, lang).into()), ("of", share(of_these, lang).into())];
            lang.text_with("flow-passage", &args)
        }
        None => lang.text_with("flow-passage-none-lost", &[reached]),
    }
}

/// The name of a touchpoint.
#[must_use]
pub fn name<'a>(state: &'a State, id: &'a TouchpointId) -> &'a str {
    state.touchpoints.get(id).map_or(id.as_str(), |touchpoint| &touchpoint.name)
}

/// The names of touchpoints in their order, with arrows between.
#[must_use]
pub fn steps(state: &State, touchpoints: &[TouchpointId]) -> String {
    touchpoints.iter().map(|id| name(state, id)).collect::<Vec<_>>().join(" → ")
}

/// How long a way takes and, where they do, how long customers wait on it and how much hurts.
#[must_use]
pub fn route_facts(route: &Route, lang: Lang) -> String {
    let said = |key: &str, value: String| lang.text_with(key, &[("value", value.into())]);
    let mut facts = vec![said("flow-effort", duration(route.minutes, lang))];
    if route.wait_minutes > 0.0 {
        facts.push(said("flow-wait", duration(route.wait_minutes, lang)));
    }
    if route.pain > 0.0 {
        facts.push(said("flow-pain", lang.short_number(route.pain)));
    }
    facts.join(" · ")
}

/// A time in the unit in which people say it, from minutes.
fn duration(minutes: f64, lang: Lang) -> String {
    let (key, value) = if minutes < 120.0 {
        ("flow-minutes", minutes)
    } else if minutes < 2880.0 {
        ("flow-hours", minutes / 60.0)
    } else {
        ("flow-days", minutes / 1440.0)
    };
    lang.text_with(key, &[("value", lang.short_number(value).into())])
}

/// How a way ends.
#[must_use]
pub fn outcome(route: &Route, lang: Lang) -> String {
    lang.text(match route.outcome {
        Some(OutcomeKind::Success) => "kind-outcome-success",
        Some(OutcomeKind::Abandonment) => "kind-outcome-abandonment",
        Some(OutcomeKind::Neutral) => "kind-outcome-neutral",
        None => "flow-dead-end",
    })
}

/// Which part of all journeys goes one of the ways that are told.
#[must_use]
pub fn routes_cover(course: &Course, lang: Lang) -> String {
    let told: f64 = course.routes.iter().map(|route| route.probability).sum();
    let args = [("count", course.routes.len().into()), ("share", lang.percent(told.min(1.0)).into())];
    lang.text_with("flow-routes-cover", &args)
}

/// Where customers come back, and how often.
#[must_use]
pub fn looped(looped: &Loop, state: &State, lang: Lang) -> String {
    let names: Vec<&str> = looped.touchpoints.iter().map(|id| name(state, id)).collect();
    let args = [("times", lang.short_number(100.0 * looped.again).into()), ("names", names.join(", ").into())];
    lang.text_with("flow-loop", &args)
}

/// How far a count is from the flow.
#[must_use]
pub fn gap(gap: &VolumeGap, state: &State, lang: Lang) -> String {
    let key = if gap.counted > gap.expected { "flow-gap-more" } else { "flow-gap-less" };
    let off = lang.percent((gap.counted - gap.expected).abs() / gap.expected);
    let args = [
        ("touchpoint", name(state, &gap.touchpoint).into()),
        ("counted", lang.number(gap.counted, 0).into()),
        ("expected", lang.number(gap.expected, 0).into()),
        ("off", off.into()),
    ];
    lang.text_with(key, &args)
}

/// What to fill in at a touchpoint at which shares are missing: the ways out that have none.
#[must_use]
pub fn missing(state: &State, id: &TouchpointId, lang: Lang) -> String {
    let open = |share: Option<f64>| share.is_none_or(|share| share <= 0.0);
    let ways = state.transitions.iter().filter(|way| way.from == *id && open(way.share));
    let names: Vec<&str> = ways.map(|way| name(state, &way.to)).collect();
    lang.text_with("flow-missing", &[("touchpoint", name(state, id).into()), ("names", names.join(", ").into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_in_a_few_is_said_where_it_is_nearly_so() {
        let counts = [0.5, 0.34, 0.33, 0.3, 0.25, 0.41, 0.1, 0.09, 0.9, 0.0].map(one_in);
        assert_eq!(counts, [Some(2), Some(3), Some(3), None, Some(4), None, Some(10), None, None, None]);
    }

    #[test]
    fn times_are_said_in_the_unit_that_fits() {
        let said = [10.0, 119.0, 180.0, 4320.0].map(|minutes| duration(minutes, Lang::En));
        assert_eq!(said, ["10\u{a0}min", "119\u{a0}min", "3\u{a0}h", "3\u{a0}days"]);
    }
}
