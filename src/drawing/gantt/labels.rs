//! The words left and right of the bars: what an initiative is, who answers for it, why it is there, what it answers.

use kurbo::{Point, Rect};

use super::{
    Chart, GUTTER, Lanes,
    rows::{INDENT, Row, SMALL, TITLE},
};
use crate::{
    drawing::{
        Stroke,
        canvas::{Align, Canvas, Lettering},
        legend::Sign,
        signs,
    },
    model::{Element, FrictionId, Status},
    text::{self, Icon},
};

/// The room between two of the five marks of effort or impact, in pixels.
const MARK: f64 = 8.0;

/// The least room in which a friction is named, in pixels.
const NAME: f64 = 80.0;

impl Chart<'_> {
    /// One initiative or action: words, bar, and the frictions it answers.
    pub(super) fn row(&self, canvas: &mut Canvas, row: &Row) {
        self.fold(canvas, row);
        if row.is_part() {
            self.action(canvas, row);
        } else {
            self.initiative(canvas, row);
        }
        self.bar(canvas, row);
        self.answered(canvas, row);
    }

    /// The triangle: it points down where the parts are shown, else to the right.
    fn fold(&self, canvas: &mut Canvas, row: &Row) {
        let Some(fold) = row.fold() else { return };
        let centre = fold.center();
        let icon = if row.hidden.is_empty() { Icon::ChevronDown } else { Icon::ChevronRight };
        canvas.used(Sign::Folded);
        canvas.icon(icon, centre, 16.0, self.theme.text);
    }

    /// Who answers for it, and how far it is.
    fn facts(&self, row: &Row) -> String {
        let (planned, lang) = (row.planned, self.lang);
        let owner =
            if planned.owner.is_empty() { lang.text("roadmap-drawing-no-owner") } else { planned.owner.clone() };
        // A lane says who answers for all that is in it.
        let is_said = self.arrangement.lanes == Lanes::Owners && !row.is_part();
        let mut facts: Vec<String> = if is_said { Vec::new() } else { vec![owner] };
        match planned.status {
            Status::Running => facts.push(lang.text("status-running").to_lowercase()),
            Status::Done => facts.push(lang.text("status-done").to_lowercase()),
            Status::Dropped => facts.push(lang.text("status-dropped").to_lowercase()),
            Status::Planned | Status::Dismissed => {}
        }
        if planned.retired {
            facts.push(lang.text("roadmap-drawing-retired"));
        }
        if !row.hidden.is_empty() {
            facts.push(lang.text_with("plan-actions", &[("count", row.hidden.len().into())]));
        }
        facts.join(" · ")
    }

    fn action(&self, canvas: &mut Canvas, row: &Row) {
        let theme = self.theme;
        let ink = if row.is_dropped() { theme.muted } else { theme.text };
        let small = Lettering::regular(12.0, theme.muted);
        let title = Lettering { struck: row.is_dropped(), ..Lettering::regular(13.0, ink) };
        let facts = text::fit(&self.facts(row), small.size, small.weight, 170.0);
        let y = title.baseline(row.bar.center().y);
        let room = self.widths.labels - INDENT.1 - facts.width - 14.0;
        canvas.text(&row.planned.title, (INDENT.1, y), title, Align::Left, room);
        canvas.measured(&facts, (self.widths.labels, y), small, Align::Right);
    }

    fn initiative(&self, canvas: &mut Canvas, row: &Row) {
        let theme = self.theme;
        let ink = if row.is_dropped() { theme.muted } else { theme.text };
        let small = Lettering::regular(12.0, theme.muted);
        let title = Lettering { struck: row.is_dropped(), ..Lettering::bold(13.0, ink) };
        let mut y = row.bar.center().y + 4.0;
        if self.arrangement.lanes == Lanes::Owners && row.fold().is_none() {
            self.disc(canvas, row.step, Point::new(INDENT.0 - 14.0, row.bar.center().y), 9.0);
        }
        for line in &row.title {
            canvas.measured(line, (INDENT.0, y), title, Align::Left);
            y += TITLE;
        }
        let marks = self.effort_and_impact(canvas, row, y - 1.0);
        canvas.text(&self.facts(row), (INDENT.0, y - 1.0), small, Align::Left, marks - INDENT.0 - 12.0);
        let reason = Lettering { color: theme.text, ..small };
        for line in &row.why {
            y += SMALL;
            canvas.measured(line, (INDENT.0, y - 1.0), reason, Align::Left);
        }
    }

    /// Effort and impact as five marks each, at the right edge of the words. Returns where they begin.
    fn effort_and_impact(&self, canvas: &mut Canvas, row: &Row, y: f64) -> f64 {
        let (theme, planned) = (self.theme, row.planned);
        let small = Lettering::regular(12.0, theme.muted);
        let mut right = self.widths.labels - 6.0;
        for (key, value) in [("plan-impact", planned.impact), ("plan-effort", planned.effort)] {
            let Some(value) = value else { continue };
            for mark in (1..=5_i64).rev() {
                right -= MARK;
                let box_ = Rect::new(right, y - 8.5, right + 6.0, y);
                let fill = (mark <= value).then_some(theme.muted);
                canvas.rect(box_, 1.0, fill, Some(Stroke::new(theme.muted, 1.0)));
            }
            let words = text::fit(&self.lang.text(key), small.size, small.weight, 80.0);
            right -= 6.0;
            canvas.measured(&words, (right, y), small, Align::Right);
            right -= words.width + 12.0;
        }
        right
    }

    /// The frictions that an initiative answers: a drop each, and the name of the first.
    fn answered(&self, canvas: &mut Canvas, row: &Row) {
        let start = self.widths.start() + self.widths.chart + GUTTER;
        let (planned, middle) = (row.planned, row.bar.center().y);
        let mut x = start + 8.0;
        for friction in planned.frictions.iter().take(4) {
            canvas.used(Sign::FrictionAnswered);
            canvas.about(Element::Friction(FrictionId::new(&friction.id)), |canvas| {
                signs::small_drop(canvas, self.theme, Point::new(x, middle));
            });
            x += 14.0;
        }
        let Some(first) = planned.frictions.first() else { return };
        let small = Lettering::regular(12.0, self.theme.text);
        let more = planned.frictions.len() - 1;
        let room = start + self.widths.frictions - x - 10.0;
        if room < NAME {
            return;
        }
        let words = if more == 0 { first.name.clone() } else { format!("{} (+{more})", first.name) };
        if row.is_part() {
            canvas.text(&words, (x, small.baseline(middle)), small, Align::Left, room);
            return;
        }
        let lines = text::break_lines(&words, small.size, small.weight, room, 2);
        canvas.lines(&lines, (x, small.baseline(middle)), small, Align::Left);
    }
}
