//! What the document already shows about each question of the worksheet, in sentences.

use crate::{
    drawing::{
        pages::{
            names::{MISSING, Names},
            proof::unit,
        },
        plots::{Cell, Tone},
    },
    i18n::Arg,
    insight::{Omnichannel, PainBy, Pains},
    model::{Element, Initiative, Kpi, State},
    roadmap::Question,
    text::Icon,
};

/// The most sentences about a question.
const MOST: usize = 3;

/// What is known of today, and of what is to do.
pub(super) struct Shown<'a> {
    names: Names<'a>,
    /// Today, with its channels and its pains.
    today: Option<(Names<'a>, Omnichannel, Pains)>,
    initiatives: &'a [Initiative],
}

impl<'a> Shown<'a> {
    pub(super) fn new(names: Names<'a>, initiatives: &'a [Initiative]) -> Self {
        let Names { journey, state, lang } = names;
        let today: Option<&State> = journey.base_of(state).filter(|base| base.id != state.id);
        let today = today.map(|state| {
            let names = Names { journey, state, lang };
            (names, Omnichannel::of(journey, state, None), Pains::of(journey, state, None))
        });
        Self { names, today, initiatives }
    }

    /// The sentences about a question; one that says so where there is nothing.
    pub(super) fn of(&self, question: Question) -> Vec<Cell> {
        let mut cells = match question {
            Question::Switching => self.switching(),
            Question::Needs => self.needs(),
            Question::Frustrations => self.frustrations(),
            Question::Channels => self.channels(),
            Question::Preference => self.preference(),
            Question::Success => self.success(),
            Question::Options => self.options(),
            Question::Risks => self.risks(),
        };
        cells.truncate(MOST);
        if cells.is_empty() {
            let fill = self.names.lang.text(&format!("worksheet-fill-{}", question.key()));
            cells.push(Cell::new(fill).in_tone(Tone::Quiet));
        }
        cells
    }

    fn say(&self, key: &str, args: &[(&str, Arg)]) -> Cell {
        Cell::new(self.names.lang.text_with(key, args))
    }

    /// How customers change channel, by reason, and where it hurts most.
    fn switching(&self) -> Vec<Cell> {
        let Some((names, channels, _)) = &self.today else { return Vec::new() };
        let mut reasons = [0.0; 4];
        for crossing in channels.crossings.values() {
            for (sum, part) in reasons.iter_mut().zip(crossing.switching.reasons) {
                *sum += part;
            }
        }
        let made: f64 = reasons.iter().sum();
        if made <= 0.0 || !made.is_finite() {
            return Vec::new();
        }
        let key =
            if reasons[3] > 0.005 * made { "worksheet-shows-switching-some" } else { "worksheet-shows-switching" };
        let [chosen, guided, forced, unknown] = reasons.map(|part| Arg::from(names.lang.percent(part / made)));
        let args = [
            ("made", names.lang.short_number(made).into()),
            ("chosen", chosen),
            ("guided", guided),
            ("forced", forced),
            ("unknown", unknown),
        ];
        let mut cells = vec![self.say(key, &args)];
        if let Some(((from, to), worst)) = channels.worst() {
            let args = [("from", names.channel(from).into()), ("to", names.channel(to).into())];
            let cell = self.say("worksheet-shows-worst", &args);
            let first = worst.transitions.first().cloned().map(Element::Transition);
            cells.push(Cell { element: first, ..cell });
        }
        cells
    }

    /// What the personas need.
    fn needs(&self) -> Vec<Cell> {
        let told = self.names.journey.personas.iter().filter(|persona| !persona.needs.is_empty());
        let cell = |persona: &crate::model::Persona| {
            let args = [("name", persona.name.as_str().into()), ("words", persona.needs.as_str().into())];
            self.say("worksheet-shows-named", &args).about(Element::Persona(persona.id.clone()))
        };
        told.map(cell).collect()
    }

    /// The frictions that weigh most.
    fn frustrations(&self) -> Vec<Cell> {
        let Some((_, _, pains)) = &self.today else { return Vec::new() };
        let mut before = 0.0;
        let bars = pains.by(PainBy::Friction).iter().map(|bar| {
            let share = bar.cumulated - before;
            before = bar.cumulated;
            let args = [("name", bar.name.as_str().into()), ("share", self.names.lang.percent(share).into())];
            self.say("worksheet-shows-friction", &args).about(bar.element.clone())
        });
        bars.take(MOST).collect()
    }

    /// What the channels are for.
    fn channels(&self) -> Vec<Cell> {
        let told = self.names.journey.channels.iter().filter(|channel| !channel.purpose.is_empty());
        let cell = |channel: &crate::model::Channel| {
            let args = [("name", channel.name.as_str().into()), ("words", channel.purpose.as_str().into())];
            self.say("worksheet-shows-named", &args).about(Element::Channel(channel.id.clone()))
        };
        told.map(cell).collect()
    }

    /// The channels that most customers prefer, against what they achieve.
    fn preference(&self) -> Vec<Cell> {
        let Some((names, channels, _)) = &self.today else { return Vec::new() };
        let mut preferred: Vec<_> =
            channels.uses.iter().filter(|it| it.preferred_by.is_some_and(|share| share > 0.0)).collect();
        preferred.sort_by(|a, b| b.preferred_by.unwrap_or(0.0).total_cmp(&a.preferred_by.unwrap_or(0.0)));
        let cell = |it: &&crate::insight::ChannelUse| {
            let args = [
                ("channel", names.channel(&it.channel).into()),
                ("preferred", names.percent(it.preferred_by).into()),
                ("reached", names.percent(it.reached).into()),
                ("success", names.percent(it.success).into()),
            ];
            let key = if it.reached.is_some_and(|reached| reached > 0.0) && it.success.is_some() {
                "worksheet-shows-preference"
            } else {
                "worksheet-shows-preferred"
            };
            self.say(key, &args).about(Element::Channel(it.channel.clone()))
        };
        preferred.iter().map(cell).collect()
    }

    /// The headline KPIs, with where they are and where they should be.
    fn success(&self) -> Vec<Cell> {
        let lang = self.names.lang;
        let amount = |kpi: &Kpi, value: Option<f64>| {
            value.map_or_else(
                || MISSING.to_owned(),
                |value| format!("{}{}", lang.number(value, 2), unit(kpi, lang)),
            )
        };
        let headline = self.names.journey.kpis.iter().filter(|kpi| kpi.headline);
        let cell = |kpi: &Kpi| {
            let now = kpi.measures.iter().max_by_key(|measure| measure.date).map(|measure| measure.value);
            let args = [
                ("name", kpi.name.as_str().into()),
                ("now", amount(kpi, now.or(kpi.baseline)).into()),
                ("target", amount(kpi, kpi.target).into()),
            ];
            self.say("proof-card", &args).about(Element::Kpi(kpi.id.clone()))
        };
        headline.map(cell).collect()
    }

    /// Which options the initiatives weigh, and which they took.
    fn options(&self) -> Vec<Cell> {
        let weighing = self.initiatives.iter().filter(|initiative| !initiative.options.is_empty());
        let cell = |initiative: &Initiative| {
            let chosen = initiative.options.iter().find(|option| option.chosen);
            let mut args: Vec<(&str, Arg)> =
                vec![("title", initiative.title.as_str().into()), ("count", initiative.options.len().into())];
            args.extend(chosen.map(|option| ("option", option.name.as_str().into())));
            let key = if chosen.is_some() { "worksheet-shows-chosen" } else { "worksheet-shows-open" };
            self.say(key, &args).about(Element::Initiative(initiative.id.clone()))
        };
        weighing.map(cell).collect()
    }

    /// The likeliest risks, with what is done about them.
    fn risks(&self) -> Vec<Cell> {
        let risks = self.initiatives.iter().flat_map(|it| it.risks.iter().map(move |risk| (it, risk)));
        let mut risks: Vec<_> = risks.collect();
        risks.sort_by_key(|(_, risk)| std::cmp::Reverse(risk.likelihood));
        let cell = |(initiative, risk): &(&Initiative, &crate::model::Risk)| {
            let element = Element::Initiative(initiative.id.clone());
            if risk.answer.is_empty() {
                let cell = self.say("worksheet-shows-risk", &[("risk", risk.text.as_str().into())]);
                cell.in_tone(Tone::Caution).signed(Icon::TriangleAlert).about(element)
            } else {
                let args = [("name", risk.text.as_str().into()), ("words", risk.answer.as_str().into())];
                self.say("worksheet-shows-named", &args).about(element)
            }
        };
        risks.iter().map(cell).collect()
    }
}
