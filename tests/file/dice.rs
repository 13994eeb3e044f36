//! Journeys with anything in any field, from a number: for laws that hold for all.

use parcours::model::*;
use uuid::Uuid;

/// A source of choices (`SplitMix64`).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.roll() % end as u64).unwrap()
    }

    fn coin(&mut self) -> bool {
        self.below(2) == 0
    }

    fn of<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())].clone()
    }

    fn maybe<T>(&mut self, value: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.coin() { Some(value(self)) } else { None }
    }

    fn list<T>(&mut self, most: usize, mut value: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| value(self)).collect()
    }

    fn text(&mut self) -> String {
        const PIECES: [&str; 24] = [
            "",
            "a",
            "l'eau",
            "«\u{a0}oui\u{202f}»",
            "\"",
            "\\",
            "\\\"",
            "\n",
            "\r\n",
            "\t",
            "\0",
            "\u{7f}",
            "e\u{301}",
            "👩🏽‍🚀",
            "\u{202e}",
            "\u{feff}",
            "\\u{41}",
            "r#\"",
            "\"#",
            "(",
            "],",
            "// x",
            "店舗",
            "/*",
        ];
        (0..self.below(4)).map(|_| self.of(&PIECES)).collect()
    }

    /// Mostly what a field allows; now and then not.
    fn real(&mut self) -> f64 {
        self.of(&[0.0, 1.0, 0.5, 0.1, 1.0 / 3.0, 2.5, 61.5, 1e-300, 1200.0, -1.0, 1e300, 1e15, -0.0])
    }

    fn whole(&mut self) -> i64 {
        self.of(&[0, 1, 2, 1, 2, 3, 5, -2, 7, 100, -3, i64::MAX, i64::MIN])
    }

    fn date(&mut self) -> jiff::civil::Date {
        let month = i8::try_from(1 + self.below(12)).unwrap();
        jiff::civil::date(self.of(&[2026, 1999, 9999, -9999]), month, i8::try_from(1 + self.below(28)).unwrap())
    }

    /// One of few ids, so that references often lead somewhere.
    fn id<I: for<'a> From<&'a str>>(&mut self) -> I {
        I::from(self.of(&["a", "b", "c", "d-e", "é\"", "f g"]))
    }

    fn ids<I: for<'a> From<&'a str>>(&mut self) -> Vec<I> {
        self.list(2, Self::id)
    }

    pub fn journey(&mut self) -> Journey {
        Journey {
            id: Uuid::from_u128(u128::from(self.roll())),
            title: self.text(),
            organisation: self.text(),
            owner: self.text(),
            language: self.text(),
            vision: self.text(),
            stages: self.list(4, |d| Stage { id: d.id(), name: d.text(), when: d.text() }).into_iter().collect(),
            channels: self.list(4, Self::channel).into_iter().collect(),
            personas: self.list(3, Self::persona).into_iter().collect(),
            systems: self.list(3, Self::system).into_iter().collect(),
            teams: self
                .list(3, |d| Team { id: d.id(), name: d.text(), objective: d.text(), rewarded_on: d.text() })
                .into_iter()
                .collect(),
            kpis: self.list(3, Self::kpi).into_iter().collect(),
            states: self.list(3, Self::state).into_iter().collect(),
            roadmap: Roadmap {
                start: self.maybe(Self::date),
                target: self.maybe(Self::id),
                sponsor: self.text(),
                decisions: self.list(2, |d| Decision { text: d.text(), who: d.text(), by: d.maybe(Self::date) }),
                initiatives: self.list(5, Self::initiative).into_iter().collect(),
            },
            worksheet: Worksheet {
                switching: self.text(),
                needs: self.text(),
                frustrations: self.text(),
                channels: self.text(),
                preference: self.text(),
                success: self.text(),
                options: self.text(),
                risks: self.text(),
            },
            business: Business {
                customers_per_month: self.maybe(Self::real),
                value_per_success: self.maybe(Self::real),
                currency: self.text(),
                acquired_per_month: self.maybe(Self::real),
                lost_per_month: self.maybe(Self::real),
                reasons: self.list(2, |d| LossReason {
                    text: d.text(),
                    share: d.maybe(Self::real),
                    friction: d.maybe(Self::id),
                }),
                ramp_up_months: self.maybe(Self::real),
            },
            votes: Votes {
                participants: self.list(2, |d| Participant { name: d.text(), colour: d.whole(), dots: d.whole() }),
                rounds: self.list(2, |d| Round {
                    id: d.text(),
                    name: d.text(),
                    revealed: d.coin(),
                    dots: d.list(2, |d| Dots { participant: d.text(), on: d.card_anchor(), dots: d.whole() }),
                }),
            },
            readiness: self.list(2, |d| ReadinessTick {
                phase: d.of(&[Phase::Foundation, Phase::Planning, Phase::Implementation, Phase::Optimisation]),
                item: d.whole(),
                done: d.coin(),
            }),
            settings: Settings {
                checks_off: self.list(2, Self::text),
                rules_off: self.list(2, Self::text),
                spread: self.list(2, |d| Spread { level: d.level(), spread: d.real() }),
            },
        }
    }

    fn channel(&mut self) -> Channel {
        Channel {
            id: self.id(),
            name: self.text(),
            medium: self.of(&[Medium::Digital, Medium::Remote, Medium::Physical]),
            service: self.of(&[Service::Automated, Service::Human]),
            offer: self.of(&[Offer::Offered, Offer::Planned, Offer::Missing]),
            held_by: self.of(&[HeldBy::Us, HeldBy::Partner, HeldBy::Competitor, HeldBy::Nobody]),
            purpose: self.text(),
            preferred_by: self.maybe(Self::real),
            cost_per_contact: self.maybe(Self::real),
            owner: self.text(),
        }
    }

    fn persona(&mut self) -> Persona {
        Persona {
            id: self.id(),
            name: self.text(),
            segment: self.text(),
            quote: self.text(),
            share: self.maybe(Self::real),
            prefers: self.ids(),
            lives: self.text(),
            believes: self.text(),
            needs: self.text(),
            desires: self.text(),
            aspires: self.text(),
        }
    }

    fn system(&mut self) -> System {
        System {
            id: self.id(),
            name: self.text(),
            kind: self.of(&[SystemKind::Other, SystemKind::Crm, SystemKind::PointOfSale]),
            feeds: self.list(2, |d| Feed {
                to: d.id(),
                what: d.text(),
                timing: d.of(&[Timing::Batch, Timing::RealTime]),
            }),
        }
    }

    fn kpi(&mut self) -> Kpi {
        Kpi {
            id: self.id(),
            kind: self.of(&[KpiKind::Other, KpiKind::Nps, KpiKind::Uptime]),
            name: self.text(),
            unit: self.text(),
            direction: self.of(&[Direction::Up, Direction::Down]),
            headline: self.coin(),
            at: self.list(2, |d| match d.below(6) {
                0 => KpiAnchor::Touchpoint(d.id()),
                1 => KpiAnchor::Transition(d.id()),
                2 => KpiAnchor::Stage(d.id()),
                3 => KpiAnchor::Channel(d.id()),
                4 => KpiAnchor::Persona(d.id()),
                _ => KpiAnchor::Journey,
            }),
            source: self.text(),
            owner: self.text(),
            every_weeks: self.maybe(Self::whole),
            baseline: self.maybe(Self::real),
            target: self.maybe(Self::real),
            measures: self.list(2, |d| Measure { date: d.date(), value: d.real() }),
        }
    }

    fn state(&mut self) -> State {
        State {
            id: self.id(),
            name: self.text(),
            role: self.of(&[Role::Current, Role::Future]),
            based_on: self.maybe(Self::id),
            locked: self.coin(),
            description: self.text(),
            touchpoints: self.list(6, Self::touchpoint).into_iter().collect(),
            transitions: self.list(6, Self::transition).into_iter().collect(),
            frictions: self.list(4, Self::friction).into_iter().collect(),
            delights: self
                .list(2, |d| Delight {
                    id: d.id(),
                    name: d.text(),
                    at: d.anchor(),
                    verbatims: d.verbatims(),
                    evidence: d.maybe(Self::evidence),
                })
                .into_iter()
                .collect(),
            cards: self
                .list(3, |d| Card {
                    id: d.id(),
                    kind: d.of(&[CardKind::Idea, CardKind::Question, CardKind::Opportunity, CardKind::Parked]),
                    text: d.text(),
                    at: d.maybe(Self::card_anchor),
                    answers: d.ids(),
                    became: d.maybe(|d| match d.below(3) {
                        0 => Became::Touchpoint(d.id()),
                        1 => Became::Transition(d.id()),
                        _ => Became::Initiative(d.id()),
                    }),
                })
                .into_iter()
                .collect(),
            placement: self.maybe(|d| Placement {
                touchpoints: d
                    .list(2, |d| (d.id(), Spot { column: d.whole(), y: d.whole() }))
                    .into_iter()
                    .collect(),
                lanes: d.list(2, |d| (d.id(), d.whole())).into_iter().collect(),
                columns: d.list(2, |d| (d.id(), d.whole())),
                gutters: d.list(2, Self::whole),
            }),
        }
    }

    fn touchpoint(&mut self) -> Touchpoint {
        Touchpoint {
            id: self.id(),
            name: self.text(),
            kind: match self.below(5) {
                0 => TouchpointKind::Interaction,
                1 => TouchpointKind::Decision,
                2 => TouchpointKind::Outcome(OutcomeKind::Success),
                3 => TouchpointKind::Outcome(OutcomeKind::Abandonment),
                _ => TouchpointKind::Outcome(OutcomeKind::Neutral),
            },
            stage: self.id(),
            channel: self.id(),
            also_on: self.ids(),
            service: self.maybe(|d| d.of(&[Service::Automated, Service::Human])),
            initiator: self.of(&[Initiator::Customer, Initiator::Company]),
            order: self.maybe(Self::whole),
            entry: self.maybe(Self::real),
            goal: self.text(),
            action: self.text(),
            thought: self.text(),
            emotion: self.maybe(Self::whole),
            effort: Effort {
                minutes: self.maybe(Self::real),
                steps: self.maybe(Self::whole),
                perceived: self.maybe(Self::real),
            },
            csat: self.maybe(Self::real),
            volume: self.maybe(Self::real),
            moment_of_truth: self.coin(),
            personas: self.ids(),
            for_persona: self.list(2, |d| ForPersona {
                persona: d.id(),
                entry: d.maybe(Self::real),
                emotion: d.maybe(Self::whole),
                thought: d.text(),
            }),
            owner: self.text(),
            systems: self.ids(),
            backstage: self.list(2, |d| Backstage {
                action: d.text(),
                who: d.text(),
                systems: d.ids(),
                emotion: d.maybe(Self::whole),
            }),
            data: self.list(2, |d| DataCollected {
                kind: d.of(&[DataKind::Behavioural, DataKind::Feedback]),
                what: d.text(),
                personal: d.coin(),
                consent: d.maybe(Self::coin),
            }),
            identity: self.maybe(|d| d.of(&[Identity::Anonymous, Identity::Recognised])),
            standard: Standard { response_minutes: self.maybe(Self::real), tone: self.text() },
            evidence: self.maybe(Self::evidence),
            answers: self.ids(),
            replaces: self.ids(),
            notes: self.text(),
        }
    }

    fn transition(&mut self) -> Transition {
        Transition {
            id: self.id(),
            from: self.id(),
            to: self.id(),
            condition: self.text(),
            share: self.maybe(Self::real),
            for_persona: self.list(2, |d| PersonaShare { persona: d.id(), share: d.real() }),
            reason: self.maybe(|d| d.of(&[Reason::Chosen, Reason::Guided, Reason::Forced])),
            wait_minutes: self.maybe(Self::real),
            gap_minutes: self.maybe(Self::real),
            context: self.of(&[Context::Unknown, Context::Carried, Context::Partial, Context::Lost]),
            carries: self.list(2, Self::text),
            pillars: Pillars {
                data: self.maybe(Self::whole),
                consistency: self.maybe(Self::whole),
                fluidity: self.maybe(Self::whole),
            },
            inconsistency: self.list(2, |d| d.of(&[Inconsistency::Information, Inconsistency::Policy])),
            evidence: self.maybe(Self::evidence),
            answers: self.ids(),
            replaces: self.ids(),
            notes: self.text(),
        }
    }

    fn friction(&mut self) -> Friction {
        Friction {
            id: self.id(),
            name: self.text(),
            kind: self.of(&FrictionKind::ALL),
            at: self.anchor(),
            felt_by: self.of(&[FeltBy::Customer, FeltBy::Employee]),
            severity: self.whole(),
            frequency: self.maybe(Self::real),
            consequence: self.maybe(|d| d.of(&[Consequence::Trivial, Consequence::Abandonment])),
            deviation: self.maybe(|d| d.of(&[Deviation::AdHoc, Deviation::Missing])),
            cause: self.text(),
            verbatims: self.verbatims(),
            evidence: self.maybe(Self::evidence),
            notes: self.text(),
        }
    }

    fn initiative(&mut self) -> Initiative {
        Initiative {
            id: self.id(),
            step: self.maybe(Self::whole),
            part_of: self.maybe(Self::id),
            title: self.text(),
            description: self.text(),
            frictions: self.ids(),
            checks: self.list(2, Self::text),
            delivers: self.list(2, |d| match d.below(2) {
                0 => Deliverable::Touchpoint(d.id()),
                _ => Deliverable::Transition(d.id()),
            }),
            owner: self.text(),
            sponsor: self.text(),
            transversal: self.coin(),
            start: self.maybe(Self::date),
            weeks: self.maybe(Self::real),
            every_weeks: self.maybe(Self::whole),
            effort: self.maybe(Self::whole),
            impact: self.maybe(Self::whole),
            cost: self.maybe(Self::real),
            run_cost_per_year: self.maybe(Self::real),
            status: self.of(&[Status::Planned, Status::Running, Status::Done, Status::Dropped, Status::Dismissed]),
            depends_on: self.ids(),
            systems: self.ids(),
            kpis: self.ids(),
            scope: Scope { pilot: self.text(), roll_out: self.text() },
            milestones: self.list(2, |d| Milestone { week: d.whole(), what: d.text(), go_no_go: d.coin() }),
            risks: self.list(2, |d| Risk { text: d.text(), likelihood: d.maybe(Self::whole), answer: d.text() }),
            options: self.list(2, |d| Opt {
                name: d.text(),
                advantages: d.text(),
                drawbacks: d.text(),
                chosen: d.coin(),
            }),
            proof_of_concept: ProofOfConcept {
                systems_connect: self.maybe(Self::coin),
                context_passes: self.maybe(Self::coin),
                data_preserved: self.maybe(Self::coin),
            },
            checklist: self.list(2, |d| CheckItem { text: d.text(), done: d.coin() }),
            origin: match self.below(2) {
                0 => Origin::Manual,
                _ => Origin::Generated { rule: self.text(), subject: self.text() },
            },
        }
    }

    fn anchor(&mut self) -> Anchor {
        match self.below(4) {
            0 => Anchor::Touchpoint(self.id()),
            1 => Anchor::Transition(self.id()),
            2 => Anchor::Stage(self.id()),
            _ => Anchor::Journey,
        }
    }

    fn card_anchor(&mut self) -> CardAnchor {
        match self.below(5) {
            0 => CardAnchor::Touchpoint(self.id()),
            1 => CardAnchor::Transition(self.id()),
            2 => CardAnchor::Stage(self.id()),
            3 => CardAnchor::Friction(self.id()),
            _ => CardAnchor::Journey,
        }
    }

    fn verbatims(&mut self) -> Vec<Verbatim> {
        self.list(2, |d| Verbatim { text: d.text(), source: d.text(), persona: d.maybe(Self::id) })
    }

    fn level(&mut self) -> EvidenceLevel {
        self.of(&[EvidenceLevel::Assumption, EvidenceLevel::Data, EvidenceLevel::Test])
    }

    fn evidence(&mut self) -> Evidence {
        Evidence { level: self.level(), source: self.text(), date: self.maybe(Self::date) }
    }
}
