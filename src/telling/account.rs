//! All that is told of a comparison, on the page of the window and on the printed one.

use super::{
    figures::{MetricLine, metric_lines},
    rows::{By, Row, rows},
    sentence::{Sentence, sentence},
};
use crate::{
    i18n::Lang,
    insight::{self, Curve, Fate, Pair, Standing, Winners},
    model::{FrictionId, Initiative, Journey, PersonaId, State},
};

/// All that is told of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    /// The names of the two states.
    pub names: Pair<String>,
    /// The sentence that opens it.
    pub sentence: Sentence,
    /// The metrics from and to.
    pub figures: Vec<MetricLine>,
    /// Whether the flow of both states is to be trusted.
    pub flow_is_trusted: bool,
    /// What becomes of the frictions.
    pub ledger: Vec<Told>,
    /// Who wins and who loses.
    pub winners: Winners,
    /// The table of changes.
    pub rows: Vec<Row>,
    /// How it feels, for everybody first, then for each persona.
    pub curves: Vec<(Option<PersonaId>, Pair<Curve>)>,
}

/// A line of the ledger of frictions.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// Which friction.
    pub friction: FrictionId,
    /// What it is called.
    pub name: String,
    /// What becomes of it.
    pub fate: Fate,
    /// The pain that it adds to each journey, with two significant digits; a dash where it is not.
    pub pain: Pair<String>,
}

impl Account {
    /// The account of a comparison, for everybody or for one persona, with the initiatives that lead to the second state.
    #[must_use]
    pub fn of(
        journey: &Journey,
        (from, to): (&State, &State),
        persona: Option<&PersonaId>,
        initiatives: &[Initiative],
        lang: Lang,
    ) -> Self {
        let comparison = insight::compare_for(journey, from, to, persona);
        let changes = insight::changes(journey, (from, to), persona, &comparison, initiatives);
        let name = |id: &FrictionId| {
            let friction = to.frictions.get(id).or_else(|| from.frictions.get(id));
            friction.map_or_else(String::new, |it| it.name.clone())
        };
        let pain = |pain: Option<f64>| pain.map_or_else(|| "–".to_owned(), |pain| lang.short_number(pain));
        let ledger = insight::ledger(journey, (from, to), persona, &comparison).into_iter().map(|line| Told {
            name: name(&line.friction),
            friction: line.friction,
            fate: line.fate,
            pain: Pair { from: pain(line.pain.from), to: pain(line.pain.to) },
        });
        let personas =
            std::iter::once(None).chain(journey.personas.iter().map(|persona| Some(persona.id.clone())));
        let curve = |persona: Option<PersonaId>| {
            let of = |state| insight::curve(journey, state, persona.as_ref());
            let curves = Pair { from: of(from), to: of(to) };
            (persona, curves)
        };
        let metrics = &comparison.metrics;
        Self {
            names: Pair { from: from.name.clone(), to: to.name.clone() },
            sentence: sentence(&comparison, lang),
            figures: metric_lines(metrics, to.role, lang),
            flow_is_trusted: metrics.from.flow_is_trusted() && metrics.to.flow_is_trusted(),
            ledger: ledger.collect(),
            winners: insight::winners(journey, from, to),
            rows: rows(journey, (from, to), persona, &changes, initiatives, lang),
            curves: personas.map(curve).collect(),
        }
    }

    /// Who wins and who loses, in one line; none where the journey has no personas.
    #[must_use]
    pub fn verdict(&self, journey: &Journey, lang: Lang) -> Option<String> {
        let personas = &self.winners.personas;
        let with = |standing| personas.iter().filter(move |gain| gain.standing == standing);
        let all = personas.len();
        if all == 0 {
            return None;
        }
        let wins = with(Standing::Wins).count();
        let mut line = lang.text_with("winners-summary", &[("wins", wins.into()), ("all", all.into())]);
        let losers: Vec<&str> = with(Standing::Loses)
            .filter_map(|gain| journey.personas.get(&gain.persona))
            .map(|persona| persona.name.as_str())
            .collect();
        if !losers.is_empty() {
            let args = [("names", losers.join(", ").into()), ("count", losers.len().into())];
            line = format!("{line} · {}", lang.text_with("winners-left-behind", &args));
        }
        Some(line)
    }

    /// How many changes nobody delivers, in one line; none where nothing is to be delivered.
    #[must_use]
    pub fn undelivered(&self, lang: Lang) -> Option<String> {
        let asked = self.rows.iter().filter(|row| row.by != By::NotAsked).count();
        match self.rows.iter().filter(|row| row.by == By::Nobody).count() {
            0 if asked == 0 => None,
            0 => Some(lang.text("change-all-delivered")),
            count => Some(lang.text_with("change-undelivered", &[("count", count.into())])),
        }
    }
}

/// What a team is called; who is in free text as written.
#[must_use]
pub fn team_name<'a>(journey: &'a Journey, team: &'a str) -> &'a str {
    journey.teams.iter().find(|it| it.id.as_str() == team).map_or(team, |it| &it.name)
}
