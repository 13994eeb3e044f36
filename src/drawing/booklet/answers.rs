//! What a sponsor who was not in the room asks first, each with its answer, or with what is missing to give one.

use std::collections::BTreeMap;

use super::Contents;
use crate::{
    drawing::plots::{Block, Cell, Part, Tone},
    insight::{self, Break},
    model::{Deliverable, Element, EvidenceLevel, Friction, FrictionId, Initiative, State, Status},
    roadmap::{Case, Named, ThreadLine},
    text::{Icon, plain},
};

/// How many are named of what hurts most and of what changes.
pub(super) const NAMED: usize = 3;

/// How much is said, so that all of it has room on one page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Depth {
    /// How many lines a list has at most.
    pub(super) listed: usize,
    /// How many characters of what people wrote are shown at most.
    pub(super) characters: usize,
    /// The size of the words, in pixels.
    pub(super) size: f64,
}

impl Depth {
    /// From all that is known to the least that still answers.
    pub(super) const ALL: [Self; 6] = [
        Self { listed: 5, characters: 150, size: 17.0 },
        Self { listed: 5, characters: 150, size: 15.5 },
        Self { listed: 5, characters: 150, size: 14.0 },
        Self { listed: 4, characters: 100, size: 14.0 },
        Self { listed: 3, characters: 70, size: 14.0 },
        Self { listed: 2, characters: 40, size: 13.0 },
    ];

    /// What is shown of a text: its beginning where it is long.
    pub(super) fn of(self, text: &str) -> String {
        let text = plain(text);
        if text.chars().count() <= self.characters {
            return text.into_owned();
        }
        let beginning: String = text.chars().take(self.characters.saturating_sub(1)).collect();
        format!("{}…", beginning.trim_end())
    }
}

/// Answers the questions of one page.
pub(super) struct Answers<'a> {
    pub(super) contents: &'a Contents<'a>,
    pub(super) depth: Depth,
    pub(super) case: &'a Case,
    pub(super) initiatives: &'a [Initiative],
}

impl Answers<'_> {
    pub(super) fn part(&self, key: &str, blocks: Vec<Block>) -> Part {
        Part { title: self.contents.lang.text(&format!("booklet-asks-{key}")), blocks }
    }

    pub(super) fn text(&self, key: &str) -> String {
        self.contents.lang.text(key)
    }

    /// A part that has no answer: what is missing.
    pub(super) fn missing(&self, key: &str) -> Part {
        let words = Cell::new(self.text(&format!("booklet-missing-{key}"))).in_tone(Tone::Caution);
        self.part(key, vec![Block::Say(words.signed(Icon::Info))])
    }

    /// Facts with a dot between them, said in passing.
    pub(super) fn facts(facts: impl IntoIterator<Item = String>) -> Block {
        let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        Block::note(facts.join(" · "))
    }

    /// How many of a list are named where so many may be: one more where it is the last one, for a rest of one takes as
    /// much room as its name.
    pub(super) const fn named(all: usize, listed: usize) -> usize {
        if all == listed + 1 { all } else { listed }
    }

    /// How many more there are than are listed; nothing where all are.
    pub(super) fn more(&self, all: usize, listed: usize) -> Option<Block> {
        let more = all.checked_sub(listed).filter(|more| *more > 0)?;
        Some(Block::note(self.contents.lang.text_with("booklet-more", &[("count", more.into())])))
    }

    /// What hurts most: with the share of all pain, how severe it is, for whom, and how that is known.
    pub(super) fn hurts(&self) -> Part {
        let lang = self.contents.lang;
        let lines = self.worst();
        if lines.is_empty() {
            return self.missing("hurts");
        }
        let all: f64 = self.contents.plan.thread.iter().map(|line| line.pain).sum();
        let mut blocks = Vec::new();
        for line in lines.iter().take(NAMED) {
            let id = FrictionId::new(&line.friction.id);
            let name = Cell::new(self.depth.of(&line.friction.name)).bold().in_tone(Tone::Hurts);
            blocks.push(Block::Say(name.about(Element::Friction(id.clone()))));
            let friction = self.contents.base().and_then(|base| base.frictions.get(&id));
            let share = if all > 0.0 && line.pain > 0.0 { lang.percent(line.pain / all) } else { String::new() };
            let share = if share.is_empty() {
                share
            } else {
                lang.text_with("booklet-share-of-pain", &[("share", share.into())])
            };
            blocks.push(Self::facts(
                [share].into_iter().chain(friction.into_iter().flat_map(|it| self.known_of(it))),
            ));
        }
        self.part("hurts", blocks)
    }

    /// The frictions of today, the one that hurts most first.
    pub(super) fn worst(&self) -> Vec<&ThreadLine> {
        let mut lines: Vec<&ThreadLine> = self.contents.plan.thread.iter().collect();
        let weight = |line: &ThreadLine| {
            let base = self.contents.base();
            base.and_then(|base| base.frictions.get(&FrictionId::new(&line.friction.id)))
                .map_or(0.0, Friction::weight)
        };
        lines.sort_by(|a, b| {
            let pain = b.pain.total_cmp(&a.pain).then_with(|| weight(b).total_cmp(&weight(a)));
            pain.then_with(|| a.friction.name.cmp(&b.friction.name))
        });
        lines
    }

    /// How severe a friction is, for whom, and how that is known.
    fn known_of(&self, friction: &Friction) -> [String; 3] {
        let lang = self.contents.lang;
        let severity = usize::try_from(friction.severity).unwrap_or(0);
        let frequency = friction
            .frequency
            .map(|share| lang.text_with("booklet-frequency", &[("share", lang.percent(share).into())]));
        let evidence = friction.evidence.as_ref();
        let level = evidence.map_or(EvidenceLevel::Assumption, |evidence| evidence.level);
        let key = match level {
            EvidenceLevel::Assumption => "evidence-assumption",
            EvidenceLevel::Interview => "evidence-interview",
            EvidenceLevel::Survey => "evidence-survey",
            EvidenceLevel::Observation => "evidence-observation",
            EvidenceLevel::Data => "evidence-data",
            EvidenceLevel::Test => "evidence-test",
        };
        let source = evidence.map(|evidence| self.depth.of(&evidence.source)).filter(|source| !source.is_empty());
        let known = source.map_or_else(
            || lang.text(key),
            |source| {
                lang.text_with(
                    "booklet-known-from",
                    &[("level", lang.text(key).into()), ("source", source.into())],
                )
            },
        );
        [
            lang.text_with("booklet-severity", &[("severity", severity.into())]),
            frequency.unwrap_or_default(),
            known,
        ]
    }

    /// What changes: the elements of the target that answer most pain.
    pub(super) fn changes(&self) -> Part {
        let lang = self.contents.lang;
        let mut answering: BTreeMap<&str, (&Named, f64, Vec<&str>)> = BTreeMap::new();
        for line in self.worst() {
            for element in &line.answers {
                let (_, pain, frictions) = answering.entry(&element.id).or_insert((element, 0.0, Vec::new()));
                *pain += line.pain;
                frictions.push(&line.friction.name);
            }
        }
        let mut answering: Vec<_> = answering.into_values().collect();
        answering.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| b.2.len().cmp(&a.2.len())));
        let mut blocks = Vec::new();
        for (element, _, frictions) in answering.iter().take(NAMED) {
            let named = Cell::new(self.depth.of(&element.name)).bold();
            blocks.push(Block::Say(match self.element(&element.id) {
                Some(element) => named.about(element),
                None => named,
            }));
            let names: Vec<String> = frictions.iter().take(NAMED).map(|name| self.quoted(name)).collect();
            let more = self.more_words(frictions.len(), names.len());
            let names = names.into_iter().chain(more).collect::<Vec<_>>().join(", ");
            blocks.push(Block::note(lang.text_with("booklet-answers", &[("names", names.into())])));
        }
        if blocks.is_empty() {
            blocks = self.new_ones();
        }
        if blocks.is_empty() { self.missing("changes") } else { self.part("changes", blocks) }
    }

    fn more_words(&self, all: usize, listed: usize) -> Option<String> {
        let more = all.checked_sub(listed).filter(|more| *more > 0)?;
        Some(self.contents.lang.text_with("booklet-more", &[("count", more.into())]))
    }

    pub(super) fn quoted(&self, name: &str) -> String {
        self.contents.lang.text_with("roadmap-quoted", &[("name", self.depth.of(name).into())])
    }

    /// The touchpoints that are only in the target, where nothing of it answers a friction.
    fn new_ones(&self) -> Vec<Block> {
        let today = self.contents.today;
        let is_new = |id| today.is_none_or(|today: &State| !today.touchpoints.contains(id));
        let new = self.contents.target.touchpoints.iter().filter(|it| !it.is_outcome() && is_new(&it.id));
        let said = new.take(NAMED).map(|it| {
            let name = Cell::new(self.depth.of(&it.name)).bold();
            Block::Say(name.about(Element::Touchpoint(it.id.clone())))
        });
        said.collect()
    }

    /// What stands for an id of the target.
    fn element(&self, id: &str) -> Option<Element> {
        let target = self.contents.target;
        let touchpoint = target.touchpoints.iter().find(|it| it.id.as_str() == id);
        let transition = || target.transitions.iter().find(|it| it.id.as_str() == id);
        let touchpoint = touchpoint.map(|it| Deliverable::Touchpoint(it.id.clone()));
        Some(match touchpoint.or_else(|| transition().map(|it| Deliverable::Transition(it.id.clone())))? {
            Deliverable::Touchpoint(id) => Element::Touchpoint(id),
            Deliverable::Transition(id) => Element::Transition(id),
        })
    }

    /// Where the golden thread breaks: what has no answer first, then what is not delivered or not proved.
    pub(super) fn unanswered(&self) -> Part {
        let broken: Vec<&ThreadLine> = self.worst().into_iter().filter(|line| !line.breaks.is_empty()).collect();
        if broken.is_empty() {
            let key =
                if self.contents.plan.thread.is_empty() { "booklet-no-frictions" } else { "booklet-all-answered" };
            return self.part("unanswered", vec![Block::Say(Cell::new(self.text(key)))]);
        }
        let rank = |line: &ThreadLine| {
            let first = line.breaks.first().map(String::as_str);
            Break::ALL.iter().position(|broken| Some(broken.key()) == first).unwrap_or(Break::ALL.len())
        };
        let mut blocks = Vec::new();
        let mut room = self.depth.listed;
        for (number, broken_at) in Break::ALL.iter().enumerate() {
            let lines: Vec<&&ThreadLine> = broken.iter().filter(|line| rank(line) == number).collect();
            if lines.is_empty() {
                continue;
            }
            let what = Cell::new(self.text(&format!("break-{}", broken_at.key()))).in_tone(Tone::Hurts);
            blocks.push(Block::Say(what.bold()));
            // What has no answer at all is named before what only lacks a proof.
            let listed = Self::named(lines.len(), lines.len().min(room.max(1)));
            room = room.saturating_sub(listed);
            blocks.extend(lines.iter().take(listed).map(|line| {
                let name = Cell::new(self.depth.of(&line.friction.name));
                Block::Say(name.about(Element::Friction(FrictionId::new(&line.friction.id))))
            }));
            blocks.extend(self.more(lines.len(), listed));
        }
        self.part("unanswered", blocks)
    }

    /// What changes, in one sentence, and how much of the pain is followed to an answer that is measured.
    pub(super) fn headline(&self) -> String {
        let contents = self.contents;
        let compared = contents.today.filter(|today| today.id != contents.target.id).map(|today| {
            let comparison = insight::compare(contents.journey, today, contents.target);
            crate::telling::sentence(&comparison, contents.lang).text()
        });
        let covered = contents.plan.coverage.map(|share| {
            let share = contents.lang.percent(share).into();
            contents.lang.text_with("roadmap-drawing-coverage", &[("share", share)])
        });
        compared.into_iter().chain(covered).collect::<Vec<_>>().join(" · ")
    }
}

/// Whether somebody is to work on an initiative, or has.
pub(super) const fn is_live(status: Status) -> bool {
    !matches!(status, Status::Dropped | Status::Dismissed)
}
