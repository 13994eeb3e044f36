//! What is promised: the first result, what proves it, what it costs, who decides, and what could go wrong.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::answers::{Answers, NAMED, is_live};
use crate::{
    drawing::plots::{Block, Cell, Column, Part, Tone},
    insight::is_training,
    model::{Deliverable, Element, InitiativeId, KpiId, Origin},
    roadmap::{Case, Planned, PlannedKpi, case::Missing},
};

/// The quarters of the budget that are shown at least and at most.
const QUARTERS: (usize, usize) = (4, 6);

/// The first step in which something is built.
const BUILT: i64 = 4;

/// The rule whose proposal opens what was built to customers: first to those of the pilot, then to all.
const LAUNCH: &str = "launch";

impl Answers<'_> {
    /// The first result that customers meet, and its date.
    pub(super) fn first(&self) -> Part {
        let lang = self.contents.lang;
        let Some((it, on, what)) = self.first_result() else { return self.missing("first") };
        let about = Element::Initiative(InitiativeId::new(&it.id));
        let when = on.map_or_else(|| self.text("booklet-undated"), |on| lang.date(on));
        let mut blocks = vec![Block::Say(Cell::new(when).bold().in_tone(Tone::Main).about(about.clone()))];
        let what = what.map(|what| self.depth.of(what));
        let title = self.depth.of(&it.title);
        blocks.push(Block::Say(Cell::new(what.clone().unwrap_or_else(|| title.clone())).bold().about(about)));
        let owner = match it.owner.as_str() {
            "" => self.text("roadmap-drawing-no-owner"),
            owner => self.depth.of(owner),
        };
        blocks.push(Self::facts(what.map(|_| title).into_iter().chain([owner])));
        let relieved = self.worst().into_iter().filter(|line| line.initiatives.iter().any(|by| by.id == it.id));
        let relieved: Vec<String> = relieved.take(2).map(|line| self.quoted(&line.friction.name)).collect();
        if !relieved.is_empty() {
            blocks.push(Block::note(lang.text_with("booklet-answers", &[("names", relieved.join(", ").into())])));
        }
        self.part("first", blocks)
    }

    /// The first thing that customers will meet: the earliest milestone or end of what people build for them, or of the
    /// launch. What else is proposed is met when it is launched, and what is designed is not met at all; both stand in
    /// only where there is nothing else. What somebody answers for comes first. With it its day, and what is reached where that is a milestone.
    fn first_result(&self) -> Option<(&Planned, Option<Date>, Option<&str>)> {
        let steps = self.contents.plan.steps.iter();
        let all = steps.flat_map(|step| step.initiatives.iter().map(move |it| (step.step, it)));
        let all = all.filter(|(_, it)| is_live(it.status) && !it.retired);
        let reached = all.filter_map(|(step, it)| {
            let rank = self.distance(step, it)?;
            let milestones =
                it.milestones.iter().filter_map(|milestone| Some((milestone.on?, Some(&*milestone.what))));
            let end = it.until.map(|until| (until, None));
            let (on, what) = milestones.chain(end).min_by_key(|(on, _)| *on).unzip();
            Some((rank, it, on, what.flatten()))
        });
        // The first of those on the same day; those without a day come last.
        let first = reached.min_by_key(|(rank, it, on, _)| (*rank, it.owner.trim().is_empty(), on.is_none(), *on));
        first.map(|(_, it, on, what)| (it, on, what))
    }

    /// How far an initiative is from what customers meet; none where they never do.
    fn distance(&self, step: i64, it: &Planned) -> Option<u8> {
        let record = self.initiatives.iter().find(|record| record.id.as_str() == it.id)?;
        let rule = match &record.origin {
            Origin::Manual => None,
            Origin::Generated { rule, .. } => Some(rule.as_str()),
        };
        let opens_a_touchpoint = record.delivers.iter().any(|it| matches!(it, Deliverable::Touchpoint(_)));
        match rule {
            Some(LAUNCH) => Some(0),
            None if step >= BUILT && opens_a_touchpoint && !is_training(record) => Some(0),
            _ if record.delivers.is_empty() => None,
            _ if step >= BUILT && !is_training(record) => Some(1),
            _ => Some(2),
        }
    }

    /// The KPIs that prove it: those that the sponsor follows first.
    pub(super) fn proof(&self) -> Part {
        let lang = self.contents.lang;
        let mut kpis: Vec<&PlannedKpi> = self.contents.plan.kpis.iter().collect();
        kpis.sort_by_key(|kpi| (!kpi.headline, kpi.baseline.is_none() || kpi.target.is_none()));
        let Some(first) = kpis.first() else { return self.missing("proof") };
        let leading = kpis.iter().filter(|kpi| kpi.headline == first.headline).take(2);
        let figure = |value: Option<f64>| value.map_or_else(|| "?".to_owned(), |value| lang.number(value, 2));
        let mut blocks = Vec::new();
        for kpi in leading {
            let name = Cell::new(self.depth.of(&kpi.name)).bold().about(Element::Kpi(KpiId::new(&kpi.id)));
            blocks.push(Block::Say(name));
            let unit = lang.behind_number(&self.depth.of(&kpi.unit));
            let values = format!("{} → {}{unit}", figure(kpi.baseline), figure(kpi.target));
            blocks.push(Block::Say(Cell::new(values)));
        }
        self.part("proof", blocks)
    }

    /// What it costs: by quarter, in the first year, and each year after that.
    pub(super) fn budget(&self) -> Part {
        let (lang, case) = (self.contents.lang, self.case);
        if case.costs.is_empty() {
            return self.missing("budget");
        }
        let money =
            |amount: f64| if amount == 0.0 { "–".to_owned() } else { lang.money(amount, &case.currency) };
        let quarters = case.budget();
        let last = quarters.iter().rposition(|quarter| quarter.once > 0.0).map_or(0, |last| last + 1);
        let shown = last.clamp(QUARTERS.0, QUARTERS.1);
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for quarter in quarters.iter().take(shown) {
            let when = quarter.from.map_or_else(
                || lang.text_with("booklet-quarter", &[("number", quarter.number.into())]),
                |from| lang.date(from),
            );
            rows.push([when, money(quarter.once), money(quarter.yearly)].map(Cell::new).into());
        }
        let later: f64 = quarters.iter().skip(shown).map(|quarter| quarter.once).sum::<f64>() + case.later;
        if later > 0.0 {
            rows.push([self.text("booklet-later"), money(later), String::new()].map(Cell::new).into());
        }
        let columns = vec![
            Column::words(self.text("booklet-quarter-from"), 1.25),
            Column::numbers(self.text("booklet-once"), 0.9),
            Column::numbers(self.text("booklet-running"), 1.15),
        ];
        let year = Case::total(case.year(1));
        let yearly: f64 = case.costs.iter().filter_map(|cost| cost.yearly).sum();
        let figure = |amount: f64| lang.money(amount, &case.currency);
        let args = [
            ("all", figure(year.spent()).into()),
            ("once", figure(year.once).into()),
            ("yearly", figure(yearly).into()),
        ];
        let first = Cell::new(lang.text_with("booklet-first-year", &args)).bold();
        let then = Cell::new(lang.text_with("booklet-each-year", &args)).bold();
        let mut blocks = vec![Block::Say(first), Block::Say(then), Block::Table(String::new(), columns, rows)];
        // What brings a gain should have a cost; reviews and studies are the daily work of somebody.
        let unknown = case.missing.iter().map(|missing| match missing {
            Missing::Costs(initiatives) => initiatives.len(),
            _ => 0,
        });
        let unknown: usize = unknown.sum();
        if unknown > 0 {
            blocks.push(Block::note(lang.text_with("booklet-uncosted", &[("count", unknown.into())])));
        }
        self.part("budget", blocks)
    }

    /// Who decides what, by when.
    pub(super) fn decisions(&self) -> Part {
        let lang = self.contents.lang;
        let mut all: Vec<_> = self.contents.plan.decisions.iter().collect();
        if all.is_empty() {
            return self.missing("decisions");
        }
        all.sort_by_key(|decision| (decision.by.is_none(), decision.by));
        let mut blocks = Vec::new();
        let listed = Self::named(all.len(), self.depth.listed);
        for decision in all.iter().take(listed) {
            blocks.push(Block::Say(Cell::new(self.depth.of(&decision.text)).bold()));
            let who = match decision.who.as_str() {
                "" => self.text("booklet-nobody"),
                who => self.depth.of(who),
            };
            let by = decision.by.map_or_else(
                || self.text("booklet-undated"),
                |by| lang.text_with("booklet-by", &[("date", lang.date(by).into())]),
            );
            blocks.push(Self::facts([who, by]));
        }
        blocks.extend(self.more(all.len(), listed));
        self.part("decisions", blocks)
    }

    /// What could go wrong, the likeliest first, and what is done about it.
    pub(super) fn risks(&self) -> Part {
        let lang = self.contents.lang;
        let live = self.initiatives.iter().filter(|it| is_live(it.status));
        let mut risks: Vec<_> = live.flat_map(|it| &it.risks).collect();
        risks.sort_by_key(|risk| std::cmp::Reverse(risk.likelihood.unwrap_or(0)));
        let mut seen = BTreeSet::new();
        risks.retain(|risk| seen.insert(&risk.text));
        let mut blocks = Vec::new();
        let listed = self.depth.listed.min(NAMED);
        for risk in risks.iter().take(listed) {
            blocks.push(Block::Say(Cell::new(self.depth.of(&risk.text)).bold()));
            let likely = risk.likelihood.and_then(|likelihood| usize::try_from(likelihood).ok());
            let likely =
                likely.map(|likely| lang.text_with("booklet-likelihood", &[("likelihood", likely.into())]));
            let answer = match risk.answer.as_str() {
                "" => self.text("booklet-no-answer"),
                answer => self.depth.of(answer),
            };
            blocks.push(Self::facts(likely.into_iter().chain([answer])));
        }
        blocks.extend(self.more(risks.len(), listed));
        if blocks.is_empty() {
            match self.contents.journey.worksheet.risks.trim() {
                "" => return self.missing("risks"),
                words => blocks.push(Block::Say(Cell::new(self.depth.of(words)))),
            }
        }
        self.part("risks", blocks)
    }
}
