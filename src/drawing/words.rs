//! The words of the values that pictures name.

use crate::{
    i18n::Lang,
    model::{Channel, HeldBy, Offer, Service},
};

/// What is said about who serves.
pub(super) fn service(service: Service, lang: Lang) -> String {
    lang.text(match service {
        Service::Human => "service-human",
        Service::Automated => "service-automated",
    })
}

/// What must be said about a channel that is not simply there and ours.
pub(super) fn channel_remarks(channel: &Channel, lang: Lang) -> Vec<String> {
    let offer = match channel.offer {
        Offer::Offered => None,
        Offer::Planned => Some("offer-planned"),
        Offer::Missing => Some("offer-missing"),
    };
    let held_by = match channel.held_by {
        HeldBy::Us => None,
        HeldBy::Partner => Some("held-by-partner"),
        HeldBy::Competitor => Some("held-by-competitor"),
        HeldBy::Nobody => Some("held-by-nobody"),
    };
    [offer, held_by].into_iter().flatten().map(|key| lang.text(key)).collect()
}
