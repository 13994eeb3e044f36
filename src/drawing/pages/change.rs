//! What changes from one state to the other, and who wins and loses by it.

use super::{
    super::{
        Color, Theme,
        canvas::{Align, Canvas, Lettering},
        headers::{self, Heads},
        pieces::Pieces,
        strip::{self, Pen, Place, Series},
    },
    Ground, Section, WIDTH,
    grid::{Cell, Column, Line, grid},
};
use crate::{
    i18n::Lang,
    insight::{Fate, PersonaGain, Source, Standing, Verdict},
    layout::Band,
    model::{Element, State},
    roadmap,
    telling::{self, Account, By, metric_value},
    text,
};

/// The size of the sentence, in pixels.
const SENTENCE: f64 = 24.0;

/// The width of the head of the curves, the height of the stage headers, and that of the curves, in pixels.
const CURVE: (f64, f64, f64) = (232.0, 64.0, 300.0);

/// The sections of the page.
pub(super) fn sections(ground: Ground) -> Vec<Section> {
    let Ground { journey, ends, persona, lang, .. } = ground;
    let Some((from, to)) = ends else {
        return vec![words_alone(lang.text("page-change"), &lang.text("change-only-one"), ground.theme)];
    };
    let initiatives = roadmap::initiatives(journey, to, lang);
    let account = Account::of(journey, (from, to), persona, &initiatives, lang);
    let page = Page { ground, account: &account, ends: (from, to) };
    let mut sections = vec![page.sentence()];
    sections.extend(page.curves());
    sections.push(page.figures());
    sections.extend(page.winners());
    sections.push(page.ledger());
    sections.push(page.table());
    sections
}

/// A section of one sentence.
fn words_alone(title: String, words: &str, theme: &Theme) -> Section {
    let mut body = Canvas::new();
    let lettering = Lettering::regular(16.0, theme.muted);
    let lines = text::break_lines(words, lettering.size, lettering.weight, WIDTH, 3);
    let height = body.lines(&lines, (0.0, 16.0), lettering, Align::Left);
    Section { title, pieces: Pieces::one((body, height)) }
}

struct Page<'a> {
    ground: Ground<'a>,
    account: &'a Account,
    ends: (&'a State, &'a State),
}

impl Page<'_> {
    const fn theme(&self) -> &Theme {
        self.ground.theme
    }

    const fn lang(&self) -> Lang {
        self.ground.lang
    }

    /// A column of words with this title, so many pixels wide.
    fn words(&self, key: &str, width: f64) -> Column {
        Column { title: self.lang().text(key), width, numbers: false }
    }

    /// A column of numbers.
    fn numbers(&self, key: &str, width: f64) -> Column {
        Column { numbers: true, ..self.words(key, width) }
    }

    /// A section with a table in it.
    fn with_table(&self, key: &str, columns: &[Column], lines: Vec<Line>, said: Option<&str>) -> Section {
        let mut pieces = Pieces::default();
        if let Some(said) = said {
            let mut body = Canvas::new();
            let lettering = Lettering::regular(15.0, self.theme().muted);
            body.text(said, (0.0, 12.0), lettering, Align::Left, WIDTH);
            pieces = Pieces::one((body, 30.0)).leading();
        }
        pieces.then(0.0, grid(columns, lines, self.theme()));
        Section { title: self.lang().text(key), pieces }
    }

    /// The sentence that opens the page, the doubt in grey.
    fn sentence(&self) -> Section {
        let theme = self.theme();
        let sentence = &self.account.sentence;
        let ink = if sentence.doubt.is_some() { theme.muted } else { theme.text };
        let lettering = Lettering::bold(SENTENCE, ink);
        let mut body = Canvas::new();
        let lines = text::break_lines(&sentence.text(), lettering.size, lettering.weight, WIDTH, 3);
        let mut height = body.lines(&lines, (0.0, SENTENCE), lettering, Align::Left);
        if let Some(verdict) = self.account.verdict(self.ground.journey, self.lang()) {
            let small = Lettering::regular(17.0, theme.muted);
            let lines = text::break_lines(&verdict, small.size, small.weight, WIDTH, 2);
            height += body.lines(&lines, (0.0, height + 18.0), small, Align::Left);
        }
        Section { title: String::new(), pieces: Pieces::one((body, height)) }
    }

    /// How it feels in both states over the same columns.
    fn curves(&self) -> Option<Section> {
        let Ground { journey, theme, lang, .. } = self.ground;
        let (head, header, height) = CURVE;
        let mut body = Canvas::new();
        let curves = self.account.curves.iter().find(|(of, _)| of.as_ref() == self.ground.persona);
        let (_, curves) = curves.filter(|_| !journey.stages.is_empty())?;
        #[expect(clippy::cast_precision_loss, reason = "a journey has few stages")]
        let length = (WIDTH - head) / journey.stages.len() as f64;
        let mut start = head;
        let mut stages = Vec::new();
        for stage in journey.stages.iter() {
            stages.push(Band { id: stage.id.clone(), start, length });
            start += length;
        }
        let (from, to) = self.ends;
        let heads = Heads { stages: &stages, height: header, pinned: false };
        headers::stage_headers(&mut body, journey, &[from, to], heads, theme, lang);
        let place = Place { stages: &stages, head, width: WIDTH, top: header, height };
        let series = [
            Series { curve: &curves.from, name: &from.name, pen: Pen::Before },
            Series { curve: &curves.to, name: &to.name, pen: Pen::Main },
        ];
        strip::strip(&mut body, place, &lang.text("map-curve"), &series, theme, lang);
        Some(Section { title: lang.text("change-curve"), pieces: Pieces::one((body, header + height)) })
    }

    /// The metrics from and to.
    fn figures(&self) -> Section {
        let theme = self.theme();
        let lines = self.account.figures.iter().map(|line| {
            let value =
                |words: &str, trusted: bool| Cell::new(words, if trusted { theme.text } else { theme.muted });
            let both = line.trusted.from && line.trusted.to;
            Line {
                element: None,
                cells: vec![
                    Cell::new(&line.name, theme.text),
                    value(&line.values.from, line.trusted.from),
                    value(&line.values.to, line.trusted.to),
                    value(&line.difference, both),
                    self.verdict(line.verdict, both),
                ],
            }
        });
        let names = &self.account.names;
        let columns = [
            self.words("change-metric", 420.0),
            Column { title: names.from.clone(), width: 260.0, numbers: true },
            Column { title: names.to.clone(), width: 260.0, numbers: true },
            self.numbers("change-difference", 200.0),
            self.words("change-verdict", 260.0),
        ];
        let doubt = (!self.account.flow_is_trusted).then(|| self.lang().text("change-figures-doubt"));
        self.with_table("change-figures", &columns, lines.collect(), doubt.as_deref())
    }

    fn verdict(&self, verdict: Verdict, trusted: bool) -> Cell {
        let theme = self.theme();
        let (key, ink) = match verdict {
            Verdict::Better => ("verdict-better", theme.better),
            Verdict::Worse => ("verdict-worse", theme.friction),
            Verdict::Same => ("verdict-same", theme.muted),
            Verdict::None => return Cell::new("", theme.muted),
        };
        Cell::new(self.lang().text(key), if trusted { ink } else { theme.muted })
    }

    fn standing(&self, standing: Standing) -> Cell {
        let cell = Cell::new(self.lang().text(&format!("standing-{}", standing.key())), self.ink_of(standing));
        if standing == Standing::Same { cell } else { cell.bold() }
    }

    const fn ink_of(&self, standing: Standing) -> Color {
        match standing {
            Standing::Wins => self.theme().better,
            Standing::Loses => self.theme().friction,
            Standing::Mixed => self.theme().text,
            Standing::Same => self.theme().muted,
        }
    }

    /// Who wins and who loses: a table of personas, and one of teams.
    fn winners(&self) -> Vec<Section> {
        let winners = &self.account.winners;
        if winners.personas.is_empty() && winners.teams.is_empty() {
            let lang = self.lang();
            return vec![words_alone(lang.text("winners-title"), &lang.text("winners-none"), self.theme())];
        }
        let mut sections = Vec::new();
        if !winners.personas.is_empty() {
            sections.push(self.personas());
        }
        if !winners.teams.is_empty() {
            sections.push(self.teams());
        }
        sections
    }

    fn personas(&self) -> Section {
        let (theme, lang) = (self.theme(), self.lang());
        let lines = self.account.winners.personas.iter().map(|gain| {
            let persona = self.ground.journey.personas.get(&gain.persona);
            let name = persona.map_or("", |persona| &persona.name);
            let mut cells = vec![Cell::new(name, theme.text).bold(), self.standing(gain.standing)];
            for metric in PersonaGain::METRICS {
                let [from, to] = [&gain.metrics.from, &gain.metrics.to];
                let trusted = [from, to].iter().all(|it| metric.source() == Source::Map || it.flow_is_trusted());
                let words = from_to(
                    &metric_value(metric, from.get(metric), lang),
                    &metric_value(metric, to.get(metric), lang),
                );
                cells.push(Cell::new(words, if trusted { theme.text } else { theme.muted }));
            }
            Line { element: Some(Element::Persona(gain.persona.clone())), cells }
        });
        let columns: Vec<Column> = [self.words("winners-persona", 400.0), self.words("winners-standing", 160.0)]
            .into_iter()
            .chain(PersonaGain::METRICS.map(|metric| self.numbers(&format!("metric-{}", metric.key()), 210.0)))
            .collect();
        self.with_table("winners-title", &columns, lines.collect(), None)
    }

    fn teams(&self) -> Section {
        let (theme, lang) = (self.theme(), self.lang());
        let number = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| lang.short_number(value));
        let lines = self.account.winners.teams.iter().map(|gain| {
            let words = [
                from_to(&gain.touchpoints.from.to_string(), &gain.touchpoints.to.to_string()),
                from_to(&number(gain.load.from), &number(gain.load.to)),
                from_to(&number(Some(gain.pain.from)), &number(Some(gain.pain.to))),
                from_to(&number(gain.emotion.from), &number(gain.emotion.to)),
            ];
            let name = telling::team_name(self.ground.journey, &gain.team);
            let mut cells = vec![Cell::new(name, theme.text).bold(), self.standing(gain.standing)];
            let ink = if self.account.flow_is_trusted { theme.text } else { theme.muted };
            cells.extend(words.map(|words| Cell::new(words, ink)));
            Line { element: None, cells }
        });
        let columns = [
            self.words("winners-team", 400.0),
            self.words("winners-standing", 160.0),
            self.numbers("winners-touchpoints", 210.0),
            self.numbers("winners-load", 210.0),
            self.numbers("winners-pain", 210.0),
            self.numbers("winners-emotion", 210.0),
        ];
        self.with_table("winners-title-teams", &columns, lines.collect(), None)
    }

    /// What becomes of the frictions.
    fn ledger(&self) -> Section {
        let (theme, lang) = (self.theme(), self.lang());
        if self.account.ledger.is_empty() {
            return words_alone(lang.text("change-ledger"), &lang.text("change-ledger-none"), theme);
        }
        let lines = self.account.ledger.iter().map(|told| {
            let ink = match told.fate {
                Fate::Resolved | Fate::Reduced => theme.better,
                Fate::Unanswered | Fate::Worsened | Fate::Introduced => theme.friction,
                Fate::Moved | Fate::Kept => theme.muted,
            };
            Line {
                element: Some(Element::Friction(told.friction.clone())),
                cells: vec![
                    Cell::new(lang.text(&format!("fate-{}", told.fate.key())), ink).bold(),
                    Cell::new(&told.name, theme.text),
                    Cell::new(from_to(&told.pain.from, &told.pain.to), theme.text),
                ],
            }
        });
        let columns = [
            self.words("change-fate", 240.0),
            self.words("change-friction", 860.0),
            self.numbers("change-pain", 300.0),
        ];
        self.with_table("change-ledger", &columns, lines.collect(), None)
    }

    /// The table of changes.
    fn table(&self) -> Section {
        let (theme, lang) = (self.theme(), self.lang());
        if self.account.rows.is_empty() {
            return words_alone(lang.text("change-table"), &lang.text("change-table-none"), theme);
        }
        let lines = self.account.rows.iter().map(|row| {
            let by = telling::who(&row.by, lang).join("\n");
            let by = match row.by {
                By::Nobody => Cell::new(by, theme.friction).bold(),
                By::Initiatives(_) => Cell::new(by, theme.text),
                By::NotAsked => Cell::new(by, theme.muted),
            };
            Line {
                element: Some(row.element.clone()),
                cells: vec![
                    Cell::new(&row.class, theme.muted),
                    Cell::new(&row.name, theme.text).bold(),
                    Cell::new(&row.what, theme.text),
                    Cell::new(row.fields_told(lang).join("\n"), theme.text),
                    by,
                ],
            }
        });
        let columns = [
            self.words("change-class", 140.0),
            self.words("change-element", 260.0),
            self.words("change-what", 220.0),
            self.words("change-fields", 520.0),
            self.words("change-by", 260.0),
        ];
        let said = self.account.undelivered(lang);
        self.with_table("change-table", &columns, lines.collect(), said.as_deref())
    }
}

fn from_to(from: &str, to: &str) -> String {
    if from == to { from.to_owned() } else { format!("{from} → {to}") }
}
