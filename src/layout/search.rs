//! Looks for the sub-columns that give the best map: first the same rule for all stages, from narrow to wide, then
//! stage by stage what another rule would give. What is best is told by the map as drawn, because only there bends,
//! crossings and width are known.

use super::{
    Density, Request,
    columns::{self, Columns, Rule},
    layers::Layers,
    slide,
};

/// What one more sub-column may cost, in bends, beginning with the best compromise.
const WIDER: [f64; 6] = [0.75, 0.0, 1.5, 0.4, 3.0, 1.1];

/// How many items, cards and passages, all maps together that are drawn on trial may have; how many maps of common
/// size are drawn at least and at most; and from how many items on a map is drawn once and taken as it is.
const EFFORT: usize = 1450;
const LEAST: usize = 4;
const MOST: usize = 20;
const LARGE: usize = 1200;

/// The best of the maps that `draw` draws, by the cost that it tells.
pub(super) fn best<Map>(request: &Request, mut draw: impl FnMut(Columns) -> (f64, Map)) -> Option<Map> {
    let mut rules: Vec<Columns> = Vec::new();
    for rule in rules_for(request) {
        let columns = columns::assign(request, &rule);
        if !rules.contains(&columns) {
            rules.push(columns);
        }
    }
    let items = rules.first().map_or(0, |columns| Layers::new(request, columns).items.len());
    let mut left = if items > LARGE { 1 } else { (EFFORT / items.max(1)).clamp(LEAST, MOST) };
    let mut best: Option<(f64, Columns, Map)> = None;
    let mut attempt = |columns: Columns, best: &mut Option<(f64, Columns, Map)>| {
        if left > 0 {
            left -= 1;
            let (cost, map) = draw(columns.clone());
            if best.as_ref().is_none_or(|(least, _, _)| cost < *least) {
                *best = Some((cost, columns, map));
            }
        }
        left > 0
    };
    let mut goes_on = true;
    for columns in &rules {
        goes_on = goes_on && attempt(columns.clone(), &mut best);
    }
    for stage in 0..request.stages.len() {
        let mut tried: Vec<Columns> = rules.clone();
        for rule in &rules {
            let Some((_, columns, _)) = best.as_ref().filter(|_| goes_on) else { break };
            let mixed = mix(request, columns, rule, stage);
            if mixed != *columns && !tried.contains(&mixed) {
                tried.push(mixed.clone());
                goes_on = attempt(mixed, &mut best);
            }
        }
    }
    for card in (0..request.nodes.len()).filter(|&card| request.nodes[card].order.is_none()) {
        for aside in [1, -1] {
            let Some((_, columns, _)) = best.as_ref().filter(|_| goes_on) else { break };
            if let Some(moved) = aside_by(request, columns, card, aside) {
                goes_on = attempt(moved, &mut best);
            }
        }
    }
    best.map(|(_, _, map)| map)
}

/// The columns with one card moved to the sub-column beside its own, if there is one.
fn aside_by(request: &Request, columns: &Columns, card: usize, aside: isize) -> Option<Columns> {
    let mut sub: Vec<usize> = (0..request.nodes.len()).map(|card| columns.sub(request, card)).collect();
    let stage = request.nodes[card].stage;
    let count = columns.first[stage + 1] - columns.first[stage];
    sub[card] = sub[card].checked_add_signed(aside).filter(|&to| to < count)?;
    Some(Columns::new(request, &sub))
}

fn rules_for(request: &Request) -> Vec<Rule> {
    match request.density {
        Density::Expanded => WIDER.map(|wider| Rule::expanded(request, wider)).to_vec(),
        Density::Compact => slide::counts(request).into_iter().take(WIDER.len()).map(Rule::compact).collect(),
    }
}

/// The columns of all stages but one, and for that one the columns of another rule.
fn mix(request: &Request, columns: &Columns, rule: &Columns, stage: usize) -> Columns {
    let sub: Vec<usize> = request
        .nodes
        .iter()
        .enumerate()
        .map(|(card, node)| if node.stage == stage { rule.sub(request, card) } else { columns.sub(request, card) })
        .collect();
    Columns::new(request, &sub)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::example::{columns, request};

    /// Two stages alike: in each, hand-overs that run straight down or stand side by side.
    fn alike() -> Request {
        let cards: Vec<(usize, usize)> = (0..12).map(|card| (card / 6, card % 3)).collect();
        let lines: Vec<(usize, usize)> = (0..10).map(|line| (line, line + 2)).collect();
        request(&cards, &lines)
    }

    #[test]
    fn the_cheapest_map_is_taken_and_no_columns_are_tried_twice() {
        let mut tried: Vec<(Columns, f64)> = Vec::new();
        let best = best(&alike(), |columns| {
            assert!(tried.iter().all(|(other, _)| *other != columns), "{columns:?} again");
            let cost = f64::from(u32::try_from(tried.len() * 7 % 5).unwrap());
            tried.push((columns.clone(), cost));
            (cost, columns)
        });
        let least = tried.iter().min_by(|a, b| a.1.total_cmp(&b.1)).map(|(columns, _)| columns.clone());
        assert!(tried.len() > 1 && tried.len() <= MOST, "{}", tried.len());
        assert_eq!(best, least);
    }

    #[test]
    fn stages_may_follow_different_rules() {
        let request = alike();
        let (narrow, wide) = (columns(&request, 3.0), columns(&request, 0.0));
        let mixed = mix(&request, &narrow, &wide, 1);
        for card in 0..request.nodes.len() {
            let rule = if request.nodes[card].stage == 1 { &wide } else { &narrow };
            assert_eq!(mixed.sub(&request, card), rule.sub(&request, card));
        }
    }

    #[test]
    fn a_large_map_is_drawn_once() {
        let cards: Vec<(usize, usize)> = (0..=LARGE).map(|card| (card % 4, card % 3)).collect();
        let mut drawn = 0;
        best(&request(&cards, &[(0, 1)]), |_| {
            drawn += 1;
            (1.0, ())
        });
        assert_eq!(drawn, 1);
    }
}
