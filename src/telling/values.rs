//! The values of fields in words: names of channels, stages, personas and emotions in the place of ids and numbers.

use crate::{
    i18n::Lang,
    model::{
        Anchor, ChannelId, Consequence, Context, DataKind, Deviation, Effort, Element, FeltBy, Friction,
        FrictionKind, Identity, Inconsistency, Initiator, Journey, OutcomeKind, PersonaId, Pillars, Reason,
        Service, StageId, Standard, State, SystemId, Touchpoint, TouchpointId, TouchpointKind, Transition,
        TransitionId,
    },
};

/// Where names are looked up: the second state first, which is the newer one.
pub(super) struct Names<'a> {
    pub(super) journey: &'a Journey,
    pub(super) from: &'a State,
    pub(super) to: &'a State,
    pub(super) lang: Lang,
}

impl Names<'_> {
    /// What an element of the comparison is called; a transition by its ends.
    pub(super) fn element(&self, element: &Element) -> String {
        match element {
            Element::Touchpoint(id) => self.touchpoint(id),
            Element::Transition(id) => self.transition(id),
            Element::Friction(id) => {
                let friction = self.to.frictions.get(id).or_else(|| self.from.frictions.get(id));
                friction.map_or_else(|| id.to_string(), |it| it.name.clone())
            }
            other => other.id().unwrap_or_default().to_owned(),
        }
    }

    pub(super) fn touchpoint(&self, id: &TouchpointId) -> String {
        let touchpoint = self.to.touchpoints.get(id).or_else(|| self.from.touchpoints.get(id));
        touchpoint.map_or_else(|| id.to_string(), |it| it.name.clone())
    }

    fn transition(&self, id: &TransitionId) -> String {
        let transition = self.to.transitions.get(id).or_else(|| self.from.transitions.get(id));
        let ends = |it: &Transition| format!("{} → {}", self.touchpoint(&it.from), self.touchpoint(&it.to));
        transition.map_or_else(|| id.to_string(), ends)
    }

    fn stage(&self, id: &StageId) -> String {
        self.journey.stages.get(id).map_or_else(|| id.to_string(), |it| it.name.clone())
    }

    fn channel(&self, id: &ChannelId) -> String {
        self.journey.channels.get(id).map_or_else(|| id.to_string(), |it| it.name.clone())
    }

    fn persona(&self, id: &PersonaId) -> String {
        self.journey.personas.get(id).map_or_else(|| id.to_string(), |it| it.name.clone())
    }

    fn system(&self, id: &SystemId) -> String {
        self.journey.systems.get(id).map_or_else(|| id.to_string(), |it| it.name.clone())
    }

    /// A team by its name; who is in free text as written.
    fn team(&self, who: &str) -> String {
        self.journey.teams.iter().find(|it| it.id.as_str() == who).map_or(who, |it| &it.name).to_owned()
    }

    fn anchor(&self, at: &Anchor) -> String {
        match at {
            Anchor::Touchpoint(id) => self.touchpoint(id),
            Anchor::Transition(id) => self.transition(id),
            Anchor::Stage(id) => self.stage(id),
            Anchor::Journey => self.lang.text("told-journey"),
        }
    }

    fn minutes(&self, minutes: f64) -> String {
        let minutes = self.lang.number(minutes, 1);
        self.lang.text_with("told-minutes", &[("minutes", minutes.into())])
    }

    fn emotion(&self, emotion: i64) -> String {
        self.lang.text(match emotion {
            ..=-2 => "emotion-minus-2",
            -1 => "emotion-minus-1",
            0 => "emotion-zero",
            1 => "emotion-plus-1",
            2.. => "emotion-plus-2",
        })
    }

    fn yes(&self, yes: bool) -> String {
        self.lang.text(if yes { "told-yes" } else { "told-no" })
    }
}

/// Parts on one line, without those that say nothing.
fn listed(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// What a field of a touchpoint says; nothing where nothing is known.
pub(super) fn touchpoint_value(names: &Names, it: &Touchpoint, field: &str) -> String {
    let lang = names.lang;
    match field {
        "name" => it.name.clone(),
        "kind" => lang.text(touchpoint_kind(it.kind)),
        "stage" => names.stage(&it.stage),
        "channel" => names.channel(&it.channel),
        "also_on" => listed(it.also_on.iter().map(|id| names.channel(id))),
        "service" => it.service.map(|service| lang.text(service_key(service))).unwrap_or_default(),
        "initiator" => lang.text(match it.initiator {
            Initiator::Customer => "initiator-customer",
            Initiator::Company => "initiator-company",
        }),
        "entry" => it.entry.map(|share| lang.percent(share)).unwrap_or_default(),
        "goal" => it.goal.clone(),
        "action" => it.action.clone(),
        "thought" => it.thought.clone(),
        "emotion" => it.emotion.map(|emotion| names.emotion(emotion)).unwrap_or_default(),
        "effort" => effort(names, &it.effort),
        "csat" => it.csat.map(|csat| lang.number(csat, 1)).unwrap_or_default(),
        "volume" => it.volume.map(|volume| lang.number(volume, 1)).unwrap_or_default(),
        "moment_of_truth" => names.yes(it.moment_of_truth),
        "personas" if it.personas.is_empty() => lang.text("told-everybody"),
        "personas" => listed(it.personas.iter().map(|id| names.persona(id))),
        "for_persona" => {
            let own = it.for_persona.iter().map(|own| {
                let said = [
                    own.entry.map(|share| lang.percent(share)).unwrap_or_default(),
                    own.emotion.map(|emotion| names.emotion(emotion)).unwrap_or_default(),
                    own.thought.clone(),
                ];
                format!("{} ({})", names.persona(&own.persona), listed(said))
            });
            listed(own)
        }
        "owner" => names.team(&it.owner),
        "systems" => listed(it.systems.iter().map(|id| names.system(id))),
        "backstage" => listed(it.backstage.iter().map(|action| {
            let emotion = action.emotion.map(|emotion| names.emotion(emotion)).unwrap_or_default();
            let systems = action.systems.iter().map(|id| names.system(id));
            let about = listed([names.team(&action.who)].into_iter().chain(systems).chain([emotion]));
            if about.is_empty() { action.action.clone() } else { format!("{} ({about})", action.action) }
        })),
        "data" => listed(it.data.iter().map(|data| {
            let kind = lang.text(match data.kind {
                DataKind::Behavioural => "data-kind-behavioural",
                DataKind::Demographic => "data-kind-demographic",
                DataKind::Engagement => "data-kind-engagement",
                DataKind::Feedback => "data-kind-feedback",
            });
            let personal = if data.personal { lang.text("told-personal") } else { String::new() };
            let consent = data.consent.map(|given| lang.text(consent_key(given))).unwrap_or_default();
            format!("{} ({})", data.what, listed([kind, personal, consent]))
        })),
        "identity" => it
            .identity
            .map(|identity| {
                lang.text(match identity {
                    Identity::Anonymous => "identity-anonymous",
                    Identity::Recognised => "identity-recognised",
                })
            })
            .unwrap_or_default(),
        "standard" => standard(names, &it.standard),
        _ => String::new(),
    }
}

/// What a field of a transition says; nothing where nothing is known.
pub(super) fn transition_value(names: &Names, it: &Transition, field: &str) -> String {
    let lang = names.lang;
    match field {
        "from" => names.touchpoint(&it.from),
        "to" => names.touchpoint(&it.to),
        "condition" => it.condition.clone(),
        "share" => it.share.map(|share| lang.percent(share)).unwrap_or_default(),
        "for_persona" => listed(
            it.for_persona
                .iter()
                .map(|own| format!("{} ({})", names.persona(&own.persona), lang.percent(own.share))),
        ),
        "reason" => it
            .reason
            .map(|reason| {
                lang.text(match reason {
                    Reason::Chosen => "reason-chosen",
                    Reason::Guided => "reason-guided",
                    Reason::Forced => "reason-forced",
                })
            })
            .unwrap_or_default(),
        "wait_minutes" => it.wait_minutes.map(|minutes| names.minutes(minutes)).unwrap_or_default(),
        "gap_minutes" => it.gap_minutes.map(|minutes| names.minutes(minutes)).unwrap_or_default(),
        "context" => lang.text(match it.context {
            Context::Unknown => "context-unknown",
            Context::Carried => "context-carried",
            Context::Partial => "context-partial",
            Context::Lost => "context-lost",
        }),
        "carries" => listed(it.carries.iter().cloned()),
        "pillars" => pillars(names, it.pillars),
        "inconsistency" => listed(it.inconsistency.iter().map(|about| {
            lang.text(match about {
                Inconsistency::Information => "inconsistency-information",
                Inconsistency::Price => "inconsistency-price",
                Inconsistency::Availability => "inconsistency-availability",
                Inconsistency::Policy => "inconsistency-policy",
            })
        })),
        _ => String::new(),
    }
}

/// What a field of a friction says; nothing where nothing is known.
pub(super) fn friction_value(names: &Names, it: &Friction, field: &str) -> String {
    let lang = names.lang;
    match field {
        "name" => it.name.clone(),
        "kind" => lang.text(friction_kind(it.kind)),
        "at" => names.anchor(&it.at),
        "felt_by" => lang.text(match it.felt_by {
            FeltBy::Customer => "felt-by-customer",
            FeltBy::Employee => "felt-by-employee",
        }),
        "severity" => it.severity.to_string(),
        "frequency" => it.frequency.map(|share| lang.percent(share)).unwrap_or_default(),
        "consequence" => it
            .consequence
            .map(|consequence| {
                lang.text(match consequence {
                    Consequence::Trivial => "consequence-trivial",
                    Consequence::Workaround => "consequence-workaround",
                    Consequence::Abandonment => "consequence-abandonment",
                })
            })
            .unwrap_or_default(),
        "deviation" => it
            .deviation
            .map(|deviation| {
                lang.text(match deviation {
                    Deviation::AdHoc => "deviation-ad-hoc",
                    Deviation::WrongOrder => "deviation-wrong-order",
                    Deviation::Failure => "deviation-failure",
                    Deviation::Missing => "deviation-missing",
                })
            })
            .unwrap_or_default(),
        "cause" => it.cause.clone(),
        "verbatims" => listed(it.verbatims.iter().map(|said| said.text.clone())),
        _ => String::new(),
    }
}

fn effort(names: &Names, effort: &Effort) -> String {
    let lang = names.lang;
    let steps = effort.steps.and_then(|steps| usize::try_from(steps).ok());
    let felt = |perceived: f64| lang.text_with("told-felt", &[("felt", lang.number(perceived, 1).into())]);
    listed([
        effort.minutes.map(|minutes| names.minutes(minutes)).unwrap_or_default(),
        steps.map(|steps| lang.text_with("told-steps", &[("count", steps.into())])).unwrap_or_default(),
        effort.perceived.map(felt).unwrap_or_default(),
    ])
}

fn standard(names: &Names, standard: &Standard) -> String {
    let answer = standard.response_minutes.map(|minutes| names.minutes(minutes)).unwrap_or_default();
    listed([answer, standard.tone.clone()])
}

fn pillars(names: &Names, pillars: Pillars) -> String {
    let rated = |key: &str, rating: Option<i64>| {
        rating.map(|rating| format!("{} {rating}/3", names.lang.text(key))).unwrap_or_default()
    };
    listed([
        rated("pillar-data", pillars.data),
        rated("pillar-consistency", pillars.consistency),
        rated("pillar-fluidity", pillars.fluidity),
    ])
}

const fn service_key(service: Service) -> &'static str {
    match service {
        Service::Human => "service-human",
        Service::Automated => "service-automated",
    }
}

const fn consent_key(given: bool) -> &'static str {
    if given { "consent-given" } else { "consent-not-given" }
}

const fn touchpoint_kind(kind: TouchpointKind) -> &'static str {
    match kind {
        TouchpointKind::Interaction => "kind-interaction",
        TouchpointKind::Decision => "kind-decision",
        TouchpointKind::Outcome(OutcomeKind::Success) => "kind-outcome-success",
        TouchpointKind::Outcome(OutcomeKind::Abandonment) => "kind-outcome-abandonment",
        TouchpointKind::Outcome(OutcomeKind::Neutral) => "kind-outcome-neutral",
    }
}

const fn friction_kind(kind: FrictionKind) -> &'static str {
    match kind {
        FrictionKind::RepeatedInformation => "friction-kind-repeated-information",
        FrictionKind::LostContext => "friction-kind-lost-context",
        FrictionKind::Inconsistency => "friction-kind-inconsistency",
        FrictionKind::Wait => "friction-kind-wait",
        FrictionKind::Effort => "friction-kind-effort",
        FrictionKind::DeadEnd => "friction-kind-dead-end",
        FrictionKind::MissingChannel => "friction-kind-missing-channel",
        FrictionKind::Error => "friction-kind-error",
        FrictionKind::Trust => "friction-kind-trust",
        FrictionKind::Other => "friction-kind-other",
    }
}
