//! Every text that people wrote into a journey, by the element that it belongs to: what searching reads.

use crate::model::{
    Card, Channel, Delight, Element, Evidence, Friction, Initiative, Journey, Kpi, Persona, Stage, State, StateId,
    System, Team, Touchpoint, Transition, Verbatim, Worksheet,
};

/// The texts of one element.
#[derive(Clone, Debug)]
pub(super) struct Texts<'a> {
    /// Whose.
    pub element: Element,
    /// The state that it is in, where it is not shared by all.
    pub state: Option<&'a StateId>,
    /// The texts, the name first, each with the key of the name of its field.
    pub fields: Vec<(&'static str, &'a str)>,
}

/// The texts of all elements of a journey, those of this state before those of others.
pub(super) fn of<'a>(journey: &'a Journey, shown: Option<&StateId>) -> Vec<Texts<'a>> {
    let shared = |element, fields| Texts { element, state: None, fields };
    let mut all = vec![shared(Element::Journey, of_journey(journey))];
    all.extend(journey.stages.iter().map(|it| shared(Element::Stage(it.id.clone()), of_stage(it))));
    all.extend(journey.channels.iter().map(|it| shared(Element::Channel(it.id.clone()), of_channel(journey, it))));
    all.extend(journey.personas.iter().map(|it| shared(Element::Persona(it.id.clone()), of_persona(it))));
    all.extend(journey.teams.iter().map(|it| shared(Element::Team(it.id.clone()), of_team(it))));
    all.extend(journey.systems.iter().map(|it| shared(Element::System(it.id.clone()), of_system(it))));
    all.extend(journey.kpis.iter().map(|it| shared(Element::Kpi(it.id.clone()), of_kpi(journey, it))));
    let initiatives = journey.roadmap.initiatives.iter();
    all.extend(initiatives.map(|it| shared(Element::Initiative(it.id.clone()), of_initiative(journey, it))));
    let (first, others): (Vec<_>, Vec<_>) = journey.states.iter().partition(|state| Some(&state.id) == shown);
    for state in first.into_iter().chain(others) {
        of_state(journey, state, &mut all);
    }
    all
}

fn of_state<'a>(journey: &'a Journey, state: &'a State, all: &mut Vec<Texts<'a>>) {
    let fields = vec![("field-name", state.name.as_str()), ("field-description", &state.description)];
    all.push(Texts { element: Element::State(state.id.clone()), state: None, fields });
    let inside = |element, fields| Texts { element, state: Some(&state.id), fields };
    let touchpoints = state.touchpoints.iter();
    all.extend(touchpoints.map(|it| inside(Element::Touchpoint(it.id.clone()), of_touchpoint(journey, it))));
    let transitions = state.transitions.iter();
    all.extend(transitions.map(|it| inside(Element::Transition(it.id.clone()), of_transition(it))));
    all.extend(state.frictions.iter().map(|it| inside(Element::Friction(it.id.clone()), of_friction(it))));
    all.extend(state.delights.iter().map(|it| inside(Element::Delight(it.id.clone()), of_delight(it))));
    all.extend(state.cards.iter().map(|it| inside(Element::Card(it.id.clone()), of_card(it))));
}

fn of_journey(journey: &Journey) -> Vec<(&'static str, &str)> {
    // Without `..`, so that a new question cannot be forgotten.
    let Worksheet { switching, needs, frustrations, channels, preference, success, options, risks } =
        &journey.worksheet;
    let mut fields = vec![
        ("field-title", journey.title.as_str()),
        ("field-organisation", &journey.organisation),
        ("field-journey-owner", journey.owner_name(&journey.owner)),
        ("field-vision", &journey.vision),
        ("text-sponsor", &journey.roadmap.sponsor),
    ];
    for answer in [switching, needs, frustrations, channels, preference, success, options, risks] {
        fields.push(("text-worksheet", answer));
    }
    for decision in &journey.roadmap.decisions {
        fields.extend([("text-decision", decision.text.as_str()), ("text-decision", &decision.who)]);
    }
    fields.extend(journey.business.reasons.iter().map(|reason| ("text-loss", reason.text.as_str())));
    fields.extend(journey.votes.participants.iter().map(|it| ("text-participant", it.name.as_str())));
    fields.extend(journey.votes.rounds.iter().map(|round| ("text-round", round.name.as_str())));
    fields
}

fn of_stage(stage: &Stage) -> Vec<(&'static str, &str)> {
    vec![("field-name", &stage.name), ("field-when", &stage.when)]
}

fn of_channel<'a>(journey: &'a Journey, channel: &'a Channel) -> Vec<(&'static str, &'a str)> {
    let owner = journey.owner_name(&channel.owner);
    vec![("field-name", &channel.name), ("field-purpose", &channel.purpose), ("field-owner", owner)]
}

fn of_persona(persona: &Persona) -> Vec<(&'static str, &str)> {
    vec![
        ("field-name", &persona.name),
        ("text-segment", &persona.segment),
        ("text-quote", &persona.quote),
        ("text-lives", &persona.lives),
        ("text-believes", &persona.believes),
        ("text-needs", &persona.needs),
        ("text-desires", &persona.desires),
        ("text-aspires", &persona.aspires),
    ]
}

fn of_team(team: &Team) -> Vec<(&'static str, &str)> {
    vec![("field-name", &team.name), ("text-objective", &team.objective), ("text-rewarded", &team.rewarded_on)]
}

fn of_system(system: &System) -> Vec<(&'static str, &str)> {
    let mut fields = vec![("field-name", system.name.as_str())];
    fields.extend(system.feeds.iter().map(|feed| ("text-feed", feed.what.as_str())));
    fields
}

fn of_kpi<'a>(journey: &'a Journey, kpi: &'a Kpi) -> Vec<(&'static str, &'a str)> {
    vec![
        ("field-name", &kpi.name),
        ("text-unit", &kpi.unit),
        ("field-source", &kpi.source),
        ("field-owner", journey.owner_name(&kpi.owner)),
    ]
}

fn of_initiative<'a>(journey: &'a Journey, initiative: &'a Initiative) -> Vec<(&'static str, &'a str)> {
    let mut fields = vec![
        ("field-title", initiative.title.as_str()),
        ("field-description", &initiative.description),
        ("field-owner", journey.owner_name(&initiative.owner)),
        ("text-sponsor", &initiative.sponsor),
        ("text-scope", &initiative.scope.pilot),
        ("text-scope", &initiative.scope.roll_out),
    ];
    fields.extend(initiative.milestones.iter().map(|it| ("text-milestone", it.what.as_str())));
    for risk in &initiative.risks {
        fields.extend([("text-risk", risk.text.as_str()), ("text-risk", &risk.answer)]);
    }
    for option in &initiative.options {
        fields
            .extend([&option.name, &option.advantages, &option.drawbacks].map(|it| ("text-option", it.as_str())));
    }
    fields.extend(initiative.checklist.iter().map(|it| ("text-checklist", it.text.as_str())));
    fields
}

fn of_touchpoint<'a>(journey: &'a Journey, touchpoint: &'a Touchpoint) -> Vec<(&'static str, &'a str)> {
    let mut fields = vec![
        ("field-name", touchpoint.name.as_str()),
        ("field-goal", &touchpoint.goal),
        ("field-action", &touchpoint.action),
        ("field-thought", &touchpoint.thought),
        ("field-owner", journey.owner_name(&touchpoint.owner)),
        ("field-standard", &touchpoint.standard.tone),
        ("field-notes", &touchpoint.notes),
    ];
    fields.extend(touchpoint.for_persona.iter().map(|own| ("field-thought", own.thought.as_str())));
    for backstage in &touchpoint.backstage {
        fields.push(("field-backstage", &backstage.action));
        fields.push(("field-backstage", journey.owner_name(&backstage.who)));
    }
    fields.extend(touchpoint.data.iter().map(|data| ("field-data", data.what.as_str())));
    fields.extend(of_evidence(touchpoint.evidence.as_ref()));
    fields
}

fn of_transition(transition: &Transition) -> Vec<(&'static str, &str)> {
    let mut fields = vec![("field-condition", transition.condition.as_str()), ("field-notes", &transition.notes)];
    fields.extend(transition.carries.iter().map(|what| ("field-carries", what.as_str())));
    fields.extend(of_evidence(transition.evidence.as_ref()));
    fields
}

fn of_friction(friction: &Friction) -> Vec<(&'static str, &str)> {
    let mut fields = vec![
        ("field-name", friction.name.as_str()),
        ("field-cause", &friction.cause),
        ("field-notes", &friction.notes),
    ];
    fields.extend(friction.verbatims.iter().flat_map(of_verbatim));
    fields.extend(of_evidence(friction.evidence.as_ref()));
    fields
}

fn of_delight(delight: &Delight) -> Vec<(&'static str, &str)> {
    let mut fields = vec![("field-name", delight.name.as_str())];
    fields.extend(delight.verbatims.iter().flat_map(of_verbatim));
    fields.extend(of_evidence(delight.evidence.as_ref()));
    fields
}

fn of_card(card: &Card) -> Vec<(&'static str, &str)> {
    vec![("text-card", &card.text)]
}

fn of_verbatim(verbatim: &Verbatim) -> [(&'static str, &str); 2] {
    [("field-verbatims", &verbatim.text), ("field-source", &verbatim.source)]
}

fn of_evidence(evidence: Option<&Evidence>) -> Option<(&'static str, &str)> {
    evidence.map(|evidence| ("field-source", evidence.source.as_str()))
}
