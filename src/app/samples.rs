//! The sample journeys that come with the program, so that they open wherever it runs.

/// A sample journey.
pub(super) struct Sample {
    /// Its title.
    pub(super) title: &'static str,
    /// The key of the line that says what it shows.
    pub(super) line_key: &'static str,
    /// The file.
    pub(super) source: &'static str,
}

/// The samples, in the order in which they are offered.
pub(super) const SAMPLES: [Sample; 4] = [
    Sample {
        title: "Du premier clic au premier tour de roue",
        line_key: "sample-retail",
        source: include_str!("../../journeys/essayer-en-boutique.ron"),
    },
    Sample {
        title: "No heating: from fault to warm again",
        line_key: "sample-service",
        source: include_str!("../../journeys/service-escalation.ron"),
    },
    Sample {
        title: "Se former, du premier module à la session suivante",
        line_key: "sample-training",
        source: include_str!("../../journeys/se-former-a-marseille.ron"),
    },
    Sample {
        title: "One box, one name: shipping a container",
        line_key: "sample-shipping",
        source: include_str!("../../journeys/one-box-one-name.ron"),
    },
];
