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
pub(super) const SAMPLES: [Sample; 2] = [
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
];
