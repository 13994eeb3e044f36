//! Effort in minutes against effort as felt.

use super::empty;
use crate::{
    drawing::{
        pages::names::Names,
        plots::{Block, Cell, Dot, Part, Scatter},
    },
    insight::{Felt, Pains},
    model::Element,
    text::Icon,
};

/// The fewest points that are a plot.
const FEWEST: usize = 3;

/// The most touchpoints that are named in words.
const NAMED: usize = 6;

/// The scale of effort as felt.
const GRADES: (u8, u8) = (1, 7);

/// The points, and the outliers by name.
pub(super) fn part(names: Names, pains: &Pains) -> Part {
    let lang = names.lang;
    let efforts = &pains.efforts;
    if efforts.felt.len() < FEWEST {
        return empty(lang, "effort-none", "effort-fill");
    }
    let outliers: Vec<&Felt> = efforts.felt.iter().filter(|it| it.is_outlier()).collect();
    let title = match outliers.first() {
        Some(first) => lang.text_with(
            if is_heavy(first) { "effort-heavy" } else { "effort-light" },
            &[
                ("name", names.touchpoint(&first.touchpoint).into()),
                ("minutes", lang.short_number(first.minutes).into()),
                ("felt", lang.short_number(first.perceived).into()),
            ],
        ),
        None => lang.text("effort-as-told"),
    };
    let says = |it: &Felt| {
        let figures = [
            ("name", names.touchpoint(&it.touchpoint).into()),
            ("minutes", lang.short_number(it.minutes).into()),
            ("felt", lang.short_number(it.perceived).into()),
        ];
        lang.text_with("effort-point", &figures)
    };
    let dots = efforts.felt.iter().map(|it| Dot {
        at: (it.minutes, it.perceived),
        name: names.touchpoint(&it.touchpoint),
        says: says(it),
        stands_out: it.is_outlier(),
        element: Some(Element::Touchpoint(it.touchpoint.clone())),
    });
    let longest = efforts.felt.iter().map(|it| it.minutes).fold(0.0, f64::max);
    let plot = Scatter {
        name: lang.text("effort-plot"),
        axes: (lang.text("effort-minutes"), lang.text("effort-felt")),
        upwards: GRADES,
        across: marks(longest).into_iter().map(|mark| (mark, lang.short_number(mark))).collect(),
        dots: dots.collect(),
        line: efforts.line,
    };
    let mut blocks = vec![Block::note(lang.text("effort-how")), Block::Scatter(plot)];
    blocks.extend(outliers.into_iter().take(NAMED).map(|it| {
        let off = it.off.unwrap_or(0.0).abs();
        let key = if is_heavy(it) { "effort-off-heavy" } else { "effort-off-light" };
        let words = lang.text_with(key, &[("point", says(it).into()), ("off", lang.short_number(off).into())]);
        let sign = if is_heavy(it) { Icon::ArrowUp } else { Icon::ArrowDown };
        Block::Say(Cell::new(words).signed(sign).about(Element::Touchpoint(it.touchpoint.clone())))
    }));
    Part { title, blocks }
}

fn is_heavy(it: &Felt) -> bool {
    it.off.is_some_and(|off| off > 0.0)
}

/// Round marks from 0 to beyond `longest`: four to nine of them.
fn marks(longest: f64) -> Vec<f64> {
    let power = 10.0_f64.powf(longest.max(1.0).log10().floor());
    let step = [0.2, 0.5, 1.0, 2.0].map(|part| part * power).into_iter().find(|step| longest / step <= 8.0);
    let step = step.unwrap_or(2.0 * power);
    let mut marks = vec![0.0];
    let mut mark = 0.0;
    while mark < longest && marks.len() < 12 {
        mark += step;
        marks.push(mark);
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_round_and_reach_beyond_the_longest() {
        assert_eq!(marks(30.0), [0.0, 5.0, 10.0, 15.0, 20.0, 25.0, 30.0]);
        assert_eq!(marks(90.0), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(marks(0.0), [0.0]);
    }
}
