//! The legend: names every sign that was used, and only those.

use std::collections::BTreeSet;

use kurbo::{Point, Rect, Size, Vec2};

use super::{
    Color, Stroke, Theme, bundle,
    canvas::{Align, Canvas, Lettering},
    card, edge, gantt, headers, marks, own, signs,
    signs::Pain,
    votes,
};
use crate::{
    i18n::Lang,
    insight::Fate,
    layout::{pin, plate},
    model::OutcomeKind,
    text::{self, Icon},
};

/// A sign that a legend can name, in the order in which legends name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    Face,
    Own,
    MomentOfTruth,
    Assumption,
    Decision,
    Success,
    Abandonment,
    OtherEnd,
    Friction,
    FrictionCount,
    Delight,
    Votes,
    Share,
    WrittenShare,
    Forced,
    ContextPartial,
    ContextLost,
    Bundle,
    BundleFrictions,
    BundleLost,
    Digital,
    Remote,
    Physical,
    Human,
    Automated,
    AlsoOn,
    Missing,
    Outside,
    Mean,
    Spread,
    Employees,
    Kept,
    Added,
    Removed,
    Changed,
    Moved,
    Merged,
    Split,
    Replaced,
    Rerouted,
    FrictionResolved,
    FrictionUnanswered,
    FrictionChanged,
    FrictionKept,
    FrictionIntroduced,
    Initiative,
    Action,
    Milestone,
    Gate,
    Recurring,
    Pilot,
    Running,
    Done,
    Dropped,
    Dependency,
    Critical,
    Clash,
    Folded,
    FrictionAnswered,
}

impl Sign {
    /// The key of its words.
    const fn key(self) -> &'static str {
        match self {
            Self::Face => "legend-face",
            Self::Own => "legend-own",
            Self::MomentOfTruth => "legend-moment-of-truth",
            Self::Assumption => "legend-assumption",
            Self::Decision => "legend-decision",
            Self::Success => "legend-success",
            Self::Abandonment => "legend-abandonment",
            Self::OtherEnd => "legend-other-end",
            Self::Friction => "legend-friction",
            Self::FrictionCount => "legend-friction-count",
            Self::Delight => "legend-delight",
            Self::Votes => "legend-votes",
            Self::Share => "legend-share",
            Self::WrittenShare => "legend-written-share",
            Self::Forced => "legend-forced",
            Self::ContextPartial => "legend-context-partial",
            Self::ContextLost => "legend-context-lost",
            Self::Bundle => "legend-bundle",
            Self::BundleFrictions => "legend-bundle-frictions",
            Self::BundleLost => "legend-bundle-lost",
            Self::Digital => "legend-digital",
            Self::Remote => "legend-remote",
            Self::Physical => "legend-physical",
            Self::Human => "legend-human",
            Self::Automated => "legend-automated",
            Self::AlsoOn => "legend-also-on",
            Self::Missing => "legend-missing",
            Self::Outside => "legend-outside",
            Self::Mean => "legend-mean",
            Self::Spread => "legend-spread",
            Self::Employees => "legend-employees",
            Self::Kept => "legend-kept",
            Self::Added => "legend-added",
            Self::Removed => "legend-removed",
            Self::Changed => "legend-changed",
            Self::Moved => "legend-moved",
            Self::Merged => "legend-merged",
            Self::Split => "legend-split",
            Self::Replaced => "legend-replaced",
            Self::Rerouted => "legend-rerouted",
            Self::FrictionResolved => "legend-friction-resolved",
            Self::FrictionUnanswered => "legend-friction-unanswered",
            Self::FrictionChanged => "legend-friction-changed",
            Self::FrictionKept => "legend-friction-kept",
            Self::FrictionIntroduced => "legend-friction-introduced",
            Self::Initiative => "legend-initiative",
            Self::Action => "legend-action",
            Self::Milestone => "legend-milestone",
            Self::Gate => "legend-gate",
            Self::Recurring => "legend-recurring",
            Self::Pilot => "legend-pilot",
            Self::Running => "legend-running",
            Self::Done => "legend-done",
            Self::Dropped => "legend-dropped",
            Self::Dependency => "legend-dependency",
            Self::Critical => "legend-critical",
            Self::Clash => "legend-clash",
            Self::Folded => "legend-folded",
            Self::FrictionAnswered => "legend-friction-answered",
        }
    }
}

/// The width of a sample, in pixels.
const SAMPLE: f64 = 46.0;

/// The height of a row, in pixels.
const ROW: f64 = 30.0;

/// The room around the rows, in pixels.
const PADDING: f64 = 16.0;

/// Paints the legend of the signs used, its top right corner at (`right`, `top`), no wider than `room`. Returns
/// where it ends.
pub(super) fn legend(
    canvas: &mut Canvas,
    used: &BTreeSet<Sign>,
    right: f64,
    top: f64,
    room: f64,
    theme: &Theme,
    lang: Lang,
) -> f64 {
    if used.is_empty() {
        return top;
    }
    let lettering = Lettering::regular(12.0, theme.text);
    let entries: Vec<_> = used
        .iter()
        .map(|sign| (*sign, text::fit(&lang.text(sign.key()), lettering.size, lettering.weight, 330.0)))
        .collect();
    let widest = entries.iter().map(|(_, words)| words.width).fold(0.0, f64::max);
    let column = SAMPLE + 10.0 + widest + 24.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few columns")]
    let most = (((room - 2.0 * PADDING) / column).floor() as usize).clamp(1, 6);
    let rows = entries.len().div_ceil(most);
    let columns = entries.len().div_ceil(rows);
    #[expect(clippy::cast_precision_loss, reason = "a few rows and columns")]
    let size = Size::new(columns as f64 * column - 24.0 + 2.0 * PADDING, rows as f64 * ROW + 2.0 * PADDING - 6.0);
    let panel = Rect::from_origin_size((right - size.width, top), size);
    canvas.rect(panel, 10.0, Some(theme.surface), Some(theme.thin()));
    let mut corner = panel.origin() + Vec2::new(PADDING, PADDING - 3.0);
    for (position, (sign, words)) in entries.iter().enumerate() {
        if position > 0 && position % rows == 0 {
            corner = Point::new(corner.x + column, panel.y0 + PADDING - 3.0);
        }
        let middle = corner.y + ROW / 2.0;
        sample(canvas, *sign, Point::new(corner.x + SAMPLE / 2.0, middle), theme, lang);
        canvas.measured(words, (corner.x + SAMPLE + 10.0, lettering.baseline(middle)), lettering, Align::Left);
        corner.y += ROW;
    }
    panel.y1
}

/// A sign as it is on the map, around its middle.
fn sample(canvas: &mut Canvas, sign: Sign, at: Point, theme: &Theme, lang: Lang) {
    let chip = Rect::from_center_size(at, (30.0, 18.0));
    let dashed = |color: Color, dash: &[f64]| Stroke::new(color, 1.5).dashed(dash);
    match sign {
        Sign::Face => {
            for (emotion, x) in [(-2, -15.0), (0, 0.0), (2, 15.0)] {
                signs::face(canvas, theme, at + Vec2::new(x, 0.0), 7.0, emotion);
            }
        }
        Sign::Own => own::mark(canvas, at, theme),
        Sign::MomentOfTruth => signs::star(canvas, at, 9.0, theme.caution),
        Sign::Assumption => {
            canvas.rect(chip, 5.0, Some(theme.surface), Some(theme.outline().dashed(&[5.0, 3.5])));
        }
        Sign::Decision => canvas.path(card::cut_corners(chip, 6.0), Some(theme.surface), Some(theme.outline())),
        Sign::Success => signs::flag(canvas, at, 15.0, OutcomeKind::Success, theme.better),
        Sign::Abandonment => signs::flag(canvas, at, 15.0, OutcomeKind::Abandonment, theme.friction),
        Sign::OtherEnd => signs::flag(canvas, at, 15.0, OutcomeKind::Neutral, theme.muted),
        Sign::Friction => {
            signs::pin(canvas, theme, at + Vec2::new(0.0, 12.0), Pain { severity: 4, count: 1, weight: 0.0 });
        }
        Sign::FrictionCount => {
            signs::pin(canvas, theme, at + Vec2::new(-8.0, 12.0), Pain { severity: 4, count: 2, weight: 0.0 });
        }
        Sign::Delight => signs::spark(canvas, at, pin::SPARK, theme),
        Sign::Votes => votes::sample(canvas, at, theme),
        Sign::Share => {
            for (y, share) in [(-6.0, 0.1), (4.0, 0.9)] {
                let pen = Stroke::new(theme.muted, edge::width_of(share));
                canvas.line(at + Vec2::new(-20.0, y), at + Vec2::new(20.0, y), pen);
            }
        }
        Sign::WrittenShare => {
            let pen = Stroke::new(theme.muted, edge::width_of(0.4));
            canvas.line(at - Vec2::new(22.0, 0.0), at + Vec2::new(22.0, 0.0), pen);
            let plate = Rect::from_center_size(at, (38.0, plate::HEIGHT));
            canvas.rect(plate, 4.0, Some(theme.surface), Some(theme.thin()));
            let lettering = Lettering::regular(plate::SIZE, theme.text);
            let words = lang.percent(0.4);
            canvas.text(&words, (at.x, lettering.baseline(at.y)), lettering, Align::Centre, plate.width());
        }
        Sign::Forced => line(canvas, at, &edge::Look { forced: true, ..edge::Look::new(theme.muted, 2.5) }),
        Sign::ContextPartial => {
            line(canvas, at, &edge::Look { dash: edge::partial(2.5), ..edge::Look::new(theme.muted, 2.5) });
        }
        Sign::ContextLost => line(canvas, at, &edge::Look { gap: true, ..edge::Look::new(theme.friction, 2.5) }),
        Sign::Bundle | Sign::BundleFrictions | Sign::BundleLost => bundle::sample(canvas, sign, at, theme),
        Sign::Digital => canvas.icon(Icon::Monitor, at, 18.0, theme.text),
        Sign::Remote => canvas.icon(Icon::Phone, at, 18.0, theme.text),
        Sign::Physical => canvas.icon(Icon::Store, at, 18.0, theme.text),
        Sign::Human => canvas.icon(Icon::User, at, 16.0, theme.muted),
        Sign::Automated => canvas.icon(Icon::Bot, at, 16.0, theme.muted),
        Sign::AlsoOn => {
            canvas.icon(Icon::Plus, at - Vec2::new(9.0, 0.0), 11.0, theme.muted);
            canvas.icon(Icon::Monitor, at + Vec2::new(6.0, 0.0), 16.0, theme.muted);
        }
        Sign::Missing => {
            canvas.rect(chip, 2.0, Some(theme.lane), None);
            canvas.stroke(signs::hatch(chip, 7.0), Stroke::new(theme.border, 1.0));
        }
        Sign::Outside => canvas.rect(chip, 6.0, None, Some(headers::outside_edge(theme))),
        Sign::Mean => {
            canvas.line(at - Vec2::new(20.0, 0.0), at + Vec2::new(20.0, 0.0), Stroke::new(theme.text, 2.5));
        }
        Sign::Spread => {
            canvas.line((at.x, at.y - 9.0), (at.x, at.y + 9.0), Stroke::new(theme.muted, 2.0));
            for y in [-9.0, 9.0] {
                canvas.line((at.x - 5.0, at.y + y), (at.x + 5.0, at.y + y), Stroke::new(theme.muted, 2.0));
            }
        }
        Sign::Employees => {
            let (from, to) = (at - Vec2::new(20.0, 0.0), at + Vec2::new(20.0, 0.0));
            canvas.line(from, to, Stroke::new(theme.muted, 1.75).dashed(&[6.0, 4.0]));
            let square = Rect::from_center_size(at, (8.0, 8.0));
            canvas.rect(square, 0.0, Some(theme.surface), Some(Stroke::new(theme.muted, 2.0)));
        }
        Sign::Kept => canvas.rect(chip, 5.0, Some(theme.surface), Some(theme.outline())),
        Sign::Added => {
            canvas.rect(chip, 5.0, Some(theme.better_tint), Some(Stroke::new(theme.better, 2.5)));
            marks::badge(canvas, at, "+", theme.better, theme.on_better);
        }
        Sign::Removed => {
            canvas.rect(chip, 5.0, None, Some(dashed(theme.muted, &[5.0, 3.0])));
            marks::badge(canvas, at, "−", theme.muted, theme.canvas);
        }
        Sign::Changed => {
            marks::badge(canvas, at, "Δ 2", theme.text, theme.canvas);
        }
        Sign::Moved => {
            let (from, to) = (at - Vec2::new(20.0, 0.0), at + Vec2::new(20.0, 0.0));
            marks::path(canvas, [from, to], marks::Trail::Moved, theme);
        }
        Sign::Merged => {
            marks::badge(canvas, at, "2 › 1", theme.better, theme.on_better);
        }
        Sign::Split => {
            marks::badge(canvas, at, "1 › 2", theme.better, theme.on_better);
        }
        Sign::Replaced => {
            marks::badge(canvas, at, "1 › 1", theme.better, theme.on_better);
        }
        Sign::Rerouted => {
            canvas.line(at + Vec2::new(-20.0, -6.0), at + Vec2::new(20.0, -6.0), dashed(theme.muted, &[2.0, 4.0]));
            line(canvas, at + Vec2::new(0.0, 4.0), &edge::Look::new(theme.better, 3.0));
        }
        Sign::FrictionResolved => marks::fate(canvas, at + Vec2::new(0.0, 12.0), Fate::Resolved, (4, 1), theme),
        Sign::FrictionUnanswered => {
            marks::fate(canvas, at + Vec2::new(0.0, 12.0), Fate::Unanswered, (4, 1), theme);
        }
        Sign::FrictionChanged => {
            marks::fate(canvas, at + Vec2::new(-12.0, 12.0), Fate::Reduced, (2, 1), theme);
            marks::fate(canvas, at + Vec2::new(12.0, 12.0), Fate::Worsened, (4, 1), theme);
        }
        Sign::FrictionKept => marks::fate(canvas, at + Vec2::new(0.0, 12.0), Fate::Kept, (4, 1), theme),
        Sign::FrictionIntroduced => {
            marks::fate(canvas, at + Vec2::new(0.0, 12.0), Fate::Introduced, (4, 1), theme);
        }
        Sign::Initiative | Sign::Action => {
            let pair = theme.step_of(4);
            let thick = if sign == Sign::Initiative { 16.0 } else { 7.0 };
            let bar = Rect::from_center_size(at, (40.0, thick));
            canvas.rect(bar, 4.0, Some(pair.fill), Some(Stroke::new(theme.step_outline, 1.0)));
        }
        Sign::Milestone => canvas.fill(signs::diamond(at, 8.0), theme.text),
        Sign::Gate => signs::gate(canvas, theme, at, 9.0),
        Sign::Recurring => {
            canvas.line(at - Vec2::new(20.0, 0.0), at + Vec2::new(20.0, 0.0), Stroke::new(theme.border, 1.5));
            for x in [-14.0, 0.0, 14.0] {
                canvas.line((at.x + x, at.y - 8.0), (at.x + x, at.y + 8.0), Stroke::new(theme.step_outline, 3.0));
            }
        }
        Sign::Pilot | Sign::Critical => {
            let bar = Rect::from_center_size(at, (40.0, 16.0));
            let edge = Stroke::new(theme.step_outline, 1.0);
            canvas.rect(bar, 4.0, Some(theme.step_of(4).fill), Some(edge));
            if sign == Sign::Pilot {
                gantt::pilot_ground(canvas, Rect { x1: at.x - 4.0, ..bar }, theme);
            } else {
                canvas.rect(Rect::new(bar.x0, bar.y1 + 2.0, bar.x1, bar.y1 + 5.0), 0.0, Some(theme.text), None);
            }
        }
        Sign::Running => gantt::running(canvas, at, theme.text),
        Sign::Dependency => {
            let bar = |x: f64, y: f64| Rect::from_center_size(at + Vec2::new(x, y), (12.0, 7.0));
            let pen = Stroke::new(theme.muted, 1.25);
            for bar in [bar(-16.0, -7.0), bar(16.0, 7.0)] {
                canvas.rect(bar, 2.0, Some(theme.step_of(4).fill), Some(Stroke::new(theme.step_outline, 1.0)));
            }
            gantt::arrow(canvas, bar(-16.0, -7.0), bar(16.0, 7.0), &pen);
        }
        Sign::Clash => canvas.icon(Icon::TriangleAlert, at, 15.0, theme.friction),
        Sign::Folded => {
            canvas.icon(Icon::ChevronRight, at - Vec2::new(9.0, 0.0), 16.0, theme.text);
            canvas.icon(Icon::ChevronDown, at + Vec2::new(9.0, 0.0), 16.0, theme.text);
        }
        Sign::Done => canvas.icon(Icon::Check, at, 14.0, theme.text),
        Sign::Dropped => {
            canvas.rect(Rect::from_center_size(at, (40.0, 16.0)), 4.0, None, Some(gantt::dropped_edge(theme)));
        }
        Sign::FrictionAnswered => signs::small_drop(canvas, theme, at),
    }
}

/// A short transition around a point.
fn line(canvas: &mut Canvas, at: Point, look: &edge::Look) {
    edge::paint(canvas, &[at - Vec2::new(22.0, 0.0), at + Vec2::new(22.0, 0.0)], look, &[]);
}
