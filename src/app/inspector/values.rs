//! The values that are chosen from, each with the key of its text, in the order in which they are offered.

use crate::model::{
    CardKind, Consequence, Context, DataKind, Deviation, Direction, EvidenceLevel, FeltBy, FrictionKind, HeldBy,
    Identity, Inconsistency, Initiator, KpiKind, Medium, Offer, OutcomeKind, Reason, Role, Service, Status,
    SystemKind, Timing, TouchpointKind,
};

pub(super) const TOUCHPOINT_KINDS: [(TouchpointKind, &str); 5] = [
    (TouchpointKind::Interaction, "kind-interaction"),
    (TouchpointKind::Decision, "kind-decision"),
    (TouchpointKind::Outcome(OutcomeKind::Success), "kind-outcome-success"),
    (TouchpointKind::Outcome(OutcomeKind::Abandonment), "kind-outcome-abandonment"),
    (TouchpointKind::Outcome(OutcomeKind::Neutral), "kind-outcome-neutral"),
];

pub(super) const INITIATORS: [(Initiator, &str); 2] =
    [(Initiator::Customer, "initiator-customer"), (Initiator::Company, "initiator-company")];

pub(super) const OWN_SERVICES: [(Option<Service>, &str); 3] = [
    (None, "service-of-channel"),
    (Some(Service::Automated), "service-automated"),
    (Some(Service::Human), "service-human"),
];

pub(super) const IDENTITIES: [(Option<Identity>, &str); 3] = [
    (None, "field-unknown"),
    (Some(Identity::Anonymous), "identity-anonymous"),
    (Some(Identity::Recognised), "identity-recognised"),
];

pub(super) const DATA_KINDS: [(DataKind, &str); 4] = [
    (DataKind::Behavioural, "data-kind-behavioural"),
    (DataKind::Demographic, "data-kind-demographic"),
    (DataKind::Engagement, "data-kind-engagement"),
    (DataKind::Feedback, "data-kind-feedback"),
];

pub(super) const CONSENTS: [(Option<bool>, &str); 3] =
    [(None, "field-unknown"), (Some(true), "consent-given"), (Some(false), "consent-not-given")];

pub(in crate::app) const EVIDENCE_LEVELS: [(EvidenceLevel, &str); 6] = [
    (EvidenceLevel::Assumption, "evidence-assumption"),
    (EvidenceLevel::Interview, "evidence-interview"),
    (EvidenceLevel::Survey, "evidence-survey"),
    (EvidenceLevel::Observation, "evidence-observation"),
    (EvidenceLevel::Data, "evidence-data"),
    (EvidenceLevel::Test, "evidence-test"),
];

pub(in crate::app) const CONTEXTS: [(Context, &str); 4] = [
    (Context::Unknown, "context-unknown"),
    (Context::Carried, "context-carried"),
    (Context::Partial, "context-partial"),
    (Context::Lost, "context-lost"),
];

pub(in crate::app) const REASONS: [(Option<Reason>, &str); 4] = [
    (None, "field-unknown"),
    (Some(Reason::Chosen), "reason-chosen"),
    (Some(Reason::Guided), "reason-guided"),
    (Some(Reason::Forced), "reason-forced"),
];

pub(super) const INCONSISTENCIES: [(Inconsistency, &str); 4] = [
    (Inconsistency::Information, "inconsistency-information"),
    (Inconsistency::Price, "inconsistency-price"),
    (Inconsistency::Availability, "inconsistency-availability"),
    (Inconsistency::Policy, "inconsistency-policy"),
];

pub(in crate::app) const FRICTION_KINDS: [(FrictionKind, &str); 10] = [
    (FrictionKind::RepeatedInformation, "friction-kind-repeated-information"),
    (FrictionKind::LostContext, "friction-kind-lost-context"),
    (FrictionKind::Inconsistency, "friction-kind-inconsistency"),
    (FrictionKind::Wait, "friction-kind-wait"),
    (FrictionKind::Effort, "friction-kind-effort"),
    (FrictionKind::DeadEnd, "friction-kind-dead-end"),
    (FrictionKind::MissingChannel, "friction-kind-missing-channel"),
    (FrictionKind::Error, "friction-kind-error"),
    (FrictionKind::Trust, "friction-kind-trust"),
    (FrictionKind::Other, "friction-kind-other"),
];

pub(in crate::app) const FELT_BY: [(FeltBy, &str); 2] =
    [(FeltBy::Customer, "felt-by-customer"), (FeltBy::Employee, "felt-by-employee")];

pub(super) const CONSEQUENCES: [(Option<Consequence>, &str); 4] = [
    (None, "field-unknown"),
    (Some(Consequence::Trivial), "consequence-trivial"),
    (Some(Consequence::Workaround), "consequence-workaround"),
    (Some(Consequence::Abandonment), "consequence-abandonment"),
];

pub(super) const DEVIATIONS: [(Option<Deviation>, &str); 5] = [
    (None, "field-unknown"),
    (Some(Deviation::AdHoc), "deviation-ad-hoc"),
    (Some(Deviation::WrongOrder), "deviation-wrong-order"),
    (Some(Deviation::Failure), "deviation-failure"),
    (Some(Deviation::Missing), "deviation-missing"),
];

pub(in crate::app) const CARD_KINDS: [(CardKind, &str); 4] = [
    (CardKind::Idea, "card-kind-idea"),
    (CardKind::Question, "card-kind-question"),
    (CardKind::Opportunity, "card-kind-opportunity"),
    (CardKind::Parked, "card-kind-parked"),
];

pub(super) const MEDIA: [(Medium, &str); 3] = [
    (Medium::Digital, "medium-digital"),
    (Medium::Remote, "medium-remote"),
    (Medium::Physical, "medium-physical"),
];

pub(super) const SERVICES: [(Service, &str); 2] =
    [(Service::Automated, "service-automated"), (Service::Human, "service-human")];

pub(super) const OFFERS: [(Offer, &str); 3] =
    [(Offer::Offered, "offer-offered"), (Offer::Planned, "offer-planned"), (Offer::Missing, "offer-missing")];

pub(super) const HOLDERS: [(HeldBy, &str); 4] = [
    (HeldBy::Us, "held-by-us"),
    (HeldBy::Partner, "held-by-partner"),
    (HeldBy::Competitor, "held-by-competitor"),
    (HeldBy::Nobody, "held-by-nobody"),
];

pub(super) const SYSTEM_KINDS: [(SystemKind, &str); 8] = [
    (SystemKind::Crm, "system-kind-crm"),
    (SystemKind::Cdp, "system-kind-cdp"),
    (SystemKind::Ccm, "system-kind-ccm"),
    (SystemKind::MarketingAutomation, "system-kind-marketing-automation"),
    (SystemKind::Analytics, "system-kind-analytics"),
    (SystemKind::Middleware, "system-kind-middleware"),
    (SystemKind::PointOfSale, "system-kind-point-of-sale"),
    (SystemKind::Other, "system-kind-other"),
];

pub(super) const TIMINGS: [(Timing, &str); 2] =
    [(Timing::Batch, "timing-batch"), (Timing::RealTime, "timing-real-time")];

pub(super) const KPI_KINDS: [(KpiKind, &str); 13] = [
    (KpiKind::Nps, "kpi-kind-nps"),
    (KpiKind::Csat, "kpi-kind-csat"),
    (KpiKind::Ces, "kpi-kind-ces"),
    (KpiKind::Fcr, "kpi-kind-fcr"),
    (KpiKind::Clv, "kpi-kind-clv"),
    (KpiKind::Cac, "kpi-kind-cac"),
    (KpiKind::Retention, "kpi-kind-retention"),
    (KpiKind::Conversion, "kpi-kind-conversion"),
    (KpiKind::CrossChannelConversion, "kpi-kind-cross-channel-conversion"),
    (KpiKind::ResponseTime, "kpi-kind-response-time"),
    (KpiKind::Uptime, "kpi-kind-uptime"),
    (KpiKind::PerceivedConsistency, "kpi-kind-perceived-consistency"),
    (KpiKind::Other, "kpi-kind-other"),
];

pub(super) const DIRECTIONS: [(Direction, &str); 2] =
    [(Direction::Up, "direction-up"), (Direction::Down, "direction-down")];

/// How far an initiative is; what is dismissed is in no plan.
pub(super) const STATUSES: [(Status, &str); 4] = [
    (Status::Planned, "status-planned"),
    (Status::Running, "status-running"),
    (Status::Done, "status-done"),
    (Status::Dropped, "status-dropped"),
];

pub(super) const ROLES: [(Role, &str); 2] = [(Role::Current, "role-current"), (Role::Future, "role-future")];
