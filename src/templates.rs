//! Journeys to begin with: stages, channels and KPIs of a kind of journey, and an empty map of today.

use uuid::Uuid;

use crate::{
    i18n::Lang,
    model::{
        Channel, ChannelId, Direction, HeldBy, Journey, Kpi, KpiId, KpiKind, List, Medium, Role, Service, Stage,
        StageId, State, StateId,
    },
};

/// A kind of journey.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Template {
    /// Any journey: the five usual stages, the four usual channels.
    #[default]
    Blank,
    /// Buying a product, on line or in a shop.
    Retail,
    /// Asking for a service or for help.
    Service,
    /// Taking out a contract and staying, or not.
    Subscription,
    /// Helping a new customer from signing up to a first success.
    Onboarding,
    /// Selling to an organisation, where several people decide.
    Business,
    /// Applying for something that is one's right.
    PublicService,
}

/// What a channel of a template is, besides its name.
struct ChannelKind {
    key: &'static str,
    medium: Medium,
    service: Service,
    held_by: HeldBy,
}

const fn channel(key: &'static str, medium: Medium, service: Service, held_by: HeldBy) -> ChannelKind {
    ChannelKind { key, medium, service, held_by }
}

const WEBSITE: ChannelKind = channel("website", Medium::Digital, Service::Automated, HeldBy::Us);
const APPLICATION: ChannelKind = channel("application", Medium::Digital, Service::Automated, HeldBy::Us);
const MESSAGES: ChannelKind = channel("messages", Medium::Digital, Service::Automated, HeldBy::Us);
const CHAT: ChannelKind = channel("chat", Medium::Digital, Service::Human, HeldBy::Us);
const PHONE: ChannelKind = channel("phone", Medium::Remote, Service::Human, HeldBy::Us);
const POST: ChannelKind = channel("post", Medium::Remote, Service::Automated, HeldBy::Us);
const SHOP: ChannelKind = channel("shop", Medium::Physical, Service::Human, HeldBy::Us);
const COUNTER: ChannelKind = channel("counter", Medium::Physical, Service::Human, HeldBy::Us);
const VISIT: ChannelKind = channel("visit", Medium::Physical, Service::Human, HeldBy::Us);
const PORTAL: ChannelKind = channel("portal", Medium::Digital, Service::Automated, HeldBy::Us);
const MANAGER: ChannelKind = channel("manager", Medium::Physical, Service::Human, HeldBy::Us);
const DISTRIBUTOR: ChannelKind = channel("distributor", Medium::Remote, Service::Human, HeldBy::Partner);
const CARRIER: ChannelKind = channel("carrier", Medium::Physical, Service::Human, HeldBy::Partner);
const ALONE: ChannelKind = channel("alone", Medium::Physical, Service::Automated, HeldBy::Nobody);
const ELSEWHERE: ChannelKind = channel("elsewhere", Medium::Digital, Service::Automated, HeldBy::Competitor);

impl Template {
    /// All templates, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Blank,
        Self::Retail,
        Self::Service,
        Self::Subscription,
        Self::Onboarding,
        Self::Business,
        Self::PublicService,
    ];

    /// Its name on the command line; what people are shown is the text `template-<name>`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::Retail => "retail",
            Self::Service => "service",
            Self::Subscription => "subscription",
            Self::Onboarding => "onboarding",
            Self::Business => "b2b",
            Self::PublicService => "public-service",
        }
    }

    /// The template with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|template| template.name() == name)
    }

    const fn stages(self) -> &'static [&'static str] {
        match self {
            Self::Blank => &["discovery", "consideration", "purchase", "use", "loyalty"],
            Self::Retail => &["discovery", "consideration", "purchase", "delivery", "use", "loyalty"],
            Self::Service => &["need", "search", "contact", "handling", "follow-up", "loyalty"],
            Self::Subscription => &["discovery", "comparison", "subscription", "welcome", "use", "renewal"],
            Self::Onboarding => &["subscription", "welcome", "set-up", "first-success", "habit"],
            Self::Business => &["need", "offers", "negotiation", "contract", "roll-out", "use", "renewal"],
            Self::PublicService => &["need", "information", "application", "processing", "decision", "appeal"],
        }
    }

    const fn channels(self) -> &'static [ChannelKind] {
        match self {
            Self::Blank => &[WEBSITE, APPLICATION, PHONE, SHOP],
            Self::Retail => &[WEBSITE, APPLICATION, MESSAGES, PHONE, SHOP, CARRIER, ALONE, ELSEWHERE],
            Self::Service => &[WEBSITE, APPLICATION, MESSAGES, CHAT, PHONE, VISIT, ALONE, ELSEWHERE],
            Self::Subscription => &[WEBSITE, APPLICATION, MESSAGES, CHAT, PHONE, SHOP, ALONE, ELSEWHERE],
            Self::Onboarding => &[WEBSITE, APPLICATION, MESSAGES, CHAT, PHONE, VISIT, ALONE],
            Self::Business => &[WEBSITE, PORTAL, MESSAGES, PHONE, MANAGER, DISTRIBUTOR, ALONE, ELSEWHERE],
            Self::PublicService => &[WEBSITE, MESSAGES, PHONE, POST, COUNTER, ALONE],
        }
    }

    const fn kpis(self) -> &'static [(&'static str, KpiKind, Direction)] {
        const NPS: (&str, KpiKind, Direction) = ("nps", KpiKind::Nps, Direction::Up);
        const SATISFACTION: (&str, KpiKind, Direction) = ("satisfaction", KpiKind::Csat, Direction::Up);
        const EFFORT: (&str, KpiKind, Direction) = ("effort", KpiKind::Ces, Direction::Down);
        const FIRST_CONTACT: (&str, KpiKind, Direction) = ("first-contact", KpiKind::Fcr, Direction::Up);
        const CONVERSION: (&str, KpiKind, Direction) = ("conversion", KpiKind::Conversion, Direction::Up);
        const RETENTION: (&str, KpiKind, Direction) = ("retention", KpiKind::Retention, Direction::Up);
        const RESPONSE: (&str, KpiKind, Direction) = ("response", KpiKind::ResponseTime, Direction::Down);
        match self {
            Self::Blank => &[],
            Self::Retail => &[NPS, CONVERSION, FIRST_CONTACT],
            Self::Service | Self::PublicService => &[SATISFACTION, EFFORT, FIRST_CONTACT, RESPONSE],
            Self::Onboarding => &[SATISFACTION, EFFORT, CONVERSION, RETENTION],
            Self::Business => &[NPS, CONVERSION, RETENTION, RESPONSE],
            Self::Subscription => &[NPS, CONVERSION, RETENTION, EFFORT],
        }
    }

    /// The names of its stages in the words of `lang`, in their order.
    pub fn stage_names(self, lang: Lang) -> impl Iterator<Item = String> {
        self.stages().iter().map(move |key| lang.text(&format!("template-stage-{key}")))
    }

    /// A journey of this kind in the words of `lang`, with one empty state: today. `id` names it over all machines.
    #[must_use]
    pub fn journey(self, lang: Lang, id: Uuid) -> Journey {
        let mut stages = List::default();
        for name in self.stage_names(lang) {
            let id = StageId::from_name(&name, |id| stages.contains(id));
            stages.put(Stage::new(id, &name));
        }
        let mut channels = List::default();
        for kind in self.channels() {
            let name = lang.text(&format!("template-channel-{}", kind.key));
            let id = ChannelId::from_name(&name, |id| channels.contains(id));
            channels.put(Channel {
                medium: kind.medium,
                service: kind.service,
                held_by: kind.held_by,
                ..Channel::new(id, &name)
            });
        }
        let mut kpis = List::default();
        for &(key, kind, direction) in self.kpis() {
            let name = lang.text(&format!("template-kpi-{key}"));
            let id = KpiId::from_name(&name, |id| kpis.contains(id));
            kpis.put(Kpi {
                kind,
                unit: lang.text(&format!("template-kpi-{key}-unit")),
                direction,
                ..Kpi::new(id, &name)
            });
        }
        let today = lang.text("template-today");
        let today = State::new(StateId::from_name(&today, |_| false), &today, Role::Current);
        Journey {
            id,
            title: lang.text("template-title"),
            language: lang.tag().to_owned(),
            stages,
            channels,
            kpis,
            states: [today].into_iter().collect(),
            ..Journey::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::invariants::violations;

    #[test]
    fn every_template_is_a_sound_journey_in_real_words() {
        for template in Template::ALL {
            assert_eq!(Template::named(template.name()), Some(template));
            for lang in Lang::ALL {
                assert!(lang.has(&format!("template-{}", template.name())));
                let journey = template.journey(lang, Uuid::nil());
                assert_eq!(violations(&journey), []);
                assert!(journey.current().is_some());
                let names =
                    journey.stages.iter().map(|it| &it.name).chain(journey.channels.iter().map(|it| &it.name));
                for name in names.chain(journey.kpis.iter().flat_map(|it| [&it.name, &it.unit])) {
                    assert!(!name.contains("template-"), "no text: {name}");
                }
            }
        }
    }
}
