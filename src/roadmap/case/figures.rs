//! Where each figure of a case comes from: trees from what the page says down to the fields of the journey.

use super::{BreakEven, CASE_DRAWS, Case, Contacts, Contribution, MONTHS, Month, WON_BACK, delivery::grown};
use crate::{
    i18n::Lang,
    model::{Element, Journey, State},
};

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Money.
    Money,
    /// Money in a month.
    MoneyAMonth,
    /// Money in a year.
    MoneyAYear,
    /// Customers in a month.
    CustomersAMonth,
    /// A share, 0–1.
    Share,
    /// A difference of shares, −1 to 1.
    Points,
    /// Contacts of one journey.
    Contacts,
    /// Months.
    Months,
    /// The number of a month.
    Month,
    /// Severity × frequency of what is met in one journey.
    Pain,
}

/// A figure and what it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What it is called.
    pub name: String,
    /// Its value; none where something that it rests on is missing.
    pub value: Option<f64>,
    /// What it counts.
    pub unit: Unit,
    /// How it is worked out, in words; empty for a field of the journey.
    pub rule: String,
    /// Where it is noted, or what it is about.
    pub about: Option<Element>,
    /// What it is worked out from.
    pub inputs: Vec<Self>,
}

impl Figure {
    /// A field of the journey, as noted.
    fn noted(name: impl Into<String>, value: Option<f64>, unit: Unit, about: Element) -> Self {
        Self { name: name.into(), value, unit, rule: String::new(), about: Some(about), inputs: Vec::new() }
    }

    /// The value with its unit: rounded where it was worked out, in full where it was noted. A dash where there is none.
    #[must_use]
    pub fn written(&self, lang: Lang, currency: &str) -> String {
        let Some(value) = self.value else { return "–".to_owned() };
        let is_noted = self.rule.is_empty();
        let number = || if is_noted { lang.number(value, 2) } else { lang.short_number(value) };
        let money = || if is_noted { lang.money_in_full(value, currency) } else { lang.money(value, currency) };
        let with = |key: &str, value: String| lang.text_with(key, &[("value", value.into())]);
        match self.unit {
            Unit::Money => money(),
            Unit::MoneyAMonth => with("case-unit-money-month", money()),
            Unit::MoneyAYear => with("case-unit-money-year", money()),
            Unit::CustomersAMonth => with("case-unit-customers", number()),
            Unit::Share => {
                let share = value * 100.0;
                let exact = lang.number(share, usize::from(share.abs() < 10.0));
                with("case-unit-percent", exact)
            }
            Unit::Points => with("case-unit-points", lang.number(value * 100.0, 1)),
            Unit::Contacts => with("case-unit-contacts", lang.number(value, 2)),
            Unit::Months => with("case-unit-months", lang.number(value, 1)),
            Unit::Month => with("case-unit-month", lang.number(value, 0)),
            Unit::Pain => lang.number(value, 2),
        }
    }
}

/// The figures of a case, each with all that it comes from.
#[must_use]
pub fn figures(case: &Case, journey: &Journey, target: &State, lang: Lang) -> Vec<Figure> {
    let teller = Teller { case, journey, target, lang };
    let mut figures = vec![teller.break_even(), teller.balance()];
    figures.extend((1..=MONTHS / 12).map(|year| teller.year(year)));
    figures.extend(teller.range());
    figures.extend(teller.won_back());
    figures
}

/// What tells the figures of a case.
struct Teller<'a> {
    case: &'a Case,
    journey: &'a Journey,
    target: &'a State,
    lang: Lang,
}

impl Teller<'_> {
    /// A figure under the name `case-figure-<key>`, worked out as `case-rule-<key>` says.
    fn figure(&self, key: &str, value: Option<f64>, unit: Unit, inputs: Vec<Figure>) -> Figure {
        let name = self.lang.text(&format!("case-figure-{key}"));
        let rule = self.lang.text(&format!("case-rule-{key}"));
        Figure { name, value, unit, rule, about: None, inputs }
    }

    fn field(&self, key: &str, value: Option<f64>, unit: Unit) -> Figure {
        Figure::noted(self.lang.text(key), value, unit, Element::Journey)
    }

    fn customers(&self) -> Figure {
        self.field("field-business-customers_per_month", self.case.worth.customers, Unit::CustomersAMonth)
    }

    fn break_even(&self) -> Figure {
        let month = |month: &Month| {
            let name = self
                .lang
                .text_with("case-figure-cumulated-at", &[("month", self.lang.number(at(month.number), 0).into())]);
            Figure {
                name,
                value: Some(month.cumulated),
                unit: Unit::Money,
                rule: self.lang.text("case-rule-cumulated-at"),
                about: None,
                inputs: Vec::new(),
            }
        };
        let (value, inputs) = match self.case.break_even() {
            BreakEven::Month(number) => {
                let around = self.case.months.iter().skip(number.saturating_sub(2)).take(number.min(2));
                (Some(at(number)), around.map(month).collect())
            }
            BreakEven::NotWithin => (None, self.case.months.last().map(month).into_iter().collect()),
            BreakEven::Unknown => (None, Vec::new()),
        };
        self.figure("break-even", value, Unit::Month, inputs)
    }

    fn balance(&self) -> Figure {
        let total = Case::total(&self.case.months);
        let known = self.case.worth.a_month().map(|_| total.gain());
        let gain = self.figure("gain", known, Unit::Money, vec![self.a_month(), self.full_months(&total)]);
        let costs = |value: fn(&super::Cost) -> Option<f64>, unit| {
            let costs = self.case.costs.iter().filter(move |cost| value(cost).is_some());
            costs.map(move |cost| {
                let about = Element::Initiative(cost.initiative.clone());
                Figure::noted(cost.title.clone(), value(cost), unit, about)
            })
        };
        let once = self.figure("once", Some(total.once), Unit::Money, costs(|it| it.once, Unit::Money).collect());
        let yearly = costs(|it| it.yearly, Unit::MoneyAYear).collect();
        let yearly = self.figure("yearly", Some(total.yearly), Unit::Money, yearly);
        self.figure("balance", Some(total.cumulated), Unit::Money, vec![gain, once, yearly])
    }

    /// What a month brings once all of the target is there.
    fn a_month(&self) -> Figure {
        let worth = &self.case.worth;
        let base = self.journey.base_of(self.target);
        let completion = |state: Option<&State>, value| {
            let about = state.map(|state| Element::State(state.id.clone()));
            let name = state.map(|state| state.name.as_str()).unwrap_or_default();
            let name = self.lang.text_with("case-figure-completion-of", &[("state", name.into())]);
            let rule = self.lang.text("case-rule-completion-of");
            Figure { name, value, unit: Unit::Share, rule, about, inputs: Vec::new() }
        };
        let more =
            vec![completion(Some(self.target), worth.completion.to), completion(base, worth.completion.from)];
        let more = self.figure("more-succeed", worth.more_succeed(), Unit::Points, more);
        let value = self.field("field-business-value_per_success", worth.value, Unit::Money);
        let completion = vec![self.customers(), more, value];
        let completion = self.figure("by-completion", worth.by_completion(), Unit::MoneyAMonth, completion);
        let saved = worth.contacts.iter().map(|contacts| self.channel(contacts)).collect();
        let saved = self.figure("saved", worth.saved_per_journey(), Unit::Money, saved);
        let contacts = vec![self.customers(), saved];
        let contacts = self.figure("by-contacts", worth.by_contacts(), Unit::MoneyAMonth, contacts);
        self.figure("a-month", worth.a_month(), Unit::MoneyAMonth, vec![completion, contacts])
    }

    fn channel(&self, contacts: &Contacts) -> Figure {
        let about = Element::Channel(contacts.channel.clone());
        let channel = self.journey.channels.get(&contacts.channel);
        let name = channel.map_or_else(|| contacts.channel.to_string(), |channel| channel.name.clone());
        let visits = |key: &str, value| Figure {
            name: self.lang.text(key),
            value: Some(value),
            unit: Unit::Contacts,
            rule: self.lang.text("case-rule-visits"),
            about: Some(about.clone()),
            inputs: Vec::new(),
        };
        let cost = self.lang.text("case-figure-contact-cost");
        Figure {
            name,
            value: contacts.saved(),
            unit: Unit::Money,
            rule: self.lang.text("case-rule-channel"),
            inputs: vec![
                visits("case-figure-visits-from", contacts.visits.from),
                visits("case-figure-visits-to", contacts.visits.to),
                Figure::noted(cost, contacts.cost, Unit::Money, about.clone()),
            ],
            about: Some(about),
        }
    }

    /// How many months of the whole gain the months come to, by what brings it.
    fn full_months(&self, total: &Month) -> Figure {
        let ramp_up = self.case.ramp_up;
        let mut inputs: Vec<Figure> =
            self.case.contributions.iter().map(|it| self.contribution(it, ramp_up.unwrap_or(0.0))).collect();
        inputs.push(self.field("field-business-ramp_up_months", ramp_up, Unit::Months));
        self.figure("full-months", Some(total.effect), Unit::Months, inputs)
    }

    fn contribution(&self, contribution: &Contribution, ramp_up: f64) -> Figure {
        let months: f64 = (1..=MONTHS).map(|month| grown(contribution.begins, month, ramp_up)).sum();
        let mut inputs = vec![Figure {
            name: self.lang.text("case-figure-share"),
            value: Some(contribution.share),
            unit: Unit::Share,
            rule: self.lang.text("case-rule-share"),
            about: None,
            inputs: contribution.relieved.iter().map(|(id, share)| self.relieved(id, *share)).collect(),
        }];
        if let Some(begins) = contribution.begins {
            inputs.push(self.figure("begins", Some(at(begins)), Unit::Month, Vec::new()));
        }
        let name = if contribution.initiative.is_some() {
            contribution.title.clone()
        } else {
            self.lang.text("case-nobody")
        };
        let rule = if contribution.begins.is_some() { "case-rule-contribution" } else { "case-rule-undelivered" };
        Figure {
            name,
            value: Some(contribution.share * months),
            unit: Unit::Months,
            rule: self.lang.text(rule),
            about: contribution.initiative.clone().map(Element::Initiative),
            inputs,
        }
    }

    fn relieved(&self, id: &crate::model::FrictionId, share: f64) -> Figure {
        let friction = self.journey.base_of(self.target).and_then(|base| base.frictions.get(id));
        Figure {
            name: friction.map_or_else(|| id.to_string(), |friction| friction.name.clone()),
            value: Some(share),
            unit: Unit::Share,
            rule: self.lang.text("case-rule-relieved"),
            about: Some(Element::Friction(id.clone())),
            inputs: Vec::new(),
        }
    }

    fn year(&self, year: usize) -> Figure {
        let total = Case::total(self.case.year(year));
        let known = self.case.worth.a_month();
        let leaf = |key: &str, value: Option<f64>, unit| self.figure(key, value, unit, Vec::new());
        let months = leaf("months-of-year", Some(total.effect), Unit::Months);
        let a_month = leaf("a-month", known, Unit::MoneyAMonth);
        let gain = self.figure("gain", known.map(|_| total.gain()), Unit::Money, vec![a_month, months]);
        let inputs = vec![
            gain,
            leaf("once-of-year", Some(total.once), Unit::Money),
            leaf("yearly-of-year", Some(total.yearly), Unit::Money),
        ];
        let name = self.lang.text_with("case-figure-year", &[("year", self.lang.number(at(year), 0).into())]);
        Figure { name, ..self.figure("balance", Some(total.net()), Unit::Money, inputs) }
    }

    fn range(&self) -> Option<Figure> {
        let range = self.case.range?;
        let total = Case::total(&self.case.months);
        let net = self.case.net_range(&total)?;
        let ends = [("range-low", range.low, net.low), ("range-high", range.high, net.high)];
        let ends = ends.map(|(key, gain, net)| {
            let a_month = Figure {
                rule: self.rule_of_draws(),
                ..self.figure("a-month", Some(gain), Unit::MoneyAMonth, Vec::new())
            };
            self.figure(key, Some(net), Unit::Money, vec![a_month])
        });
        Some(self.figure("range", Some(net.high - net.low), Unit::Money, ends.into()))
    }

    fn rule_of_draws(&self) -> String {
        self.lang.text_with("case-rule-draws", &[("draws", self.lang.number(at(CASE_DRAWS), 0).into())])
    }

    fn won_back(&self) -> Option<Figure> {
        let known: Vec<f64> = self.case.lost.iter().filter_map(|lost| lost.won_back).collect();
        if self.case.lost.is_empty() {
            return None;
        }
        let lost_a_month = self.journey.business.lost_per_month;
        let reasons = self.case.lost.iter().map(|lost| {
            let inputs = vec![
                self.field("field-business-lost_per_month", lost_a_month, Unit::CustomersAMonth),
                self.field("field-business-reasons-share", lost.share, Unit::Share),
                Figure {
                    about: lost.friction.clone().map(Element::Friction),
                    ..self.figure("relief", Some(lost.relieved), Unit::Share, Vec::new())
                },
                self.figure("won-back-share", Some(WON_BACK), Unit::Share, Vec::new()),
            ];
            let reason = self.figure("won-back-by", lost.won_back, Unit::CustomersAMonth, inputs);
            Figure { name: lost.text.clone(), ..reason }
        });
        let sum = (!known.is_empty()).then(|| known.iter().sum());
        Some(self.figure("won-back", sum, Unit::CustomersAMonth, reasons.collect()))
    }
}

/// A count as a number to reckon with.
#[expect(clippy::cast_precision_loss, reason = "months, years and draws are few")]
const fn at(count: usize) -> f64 {
    count as f64
}
