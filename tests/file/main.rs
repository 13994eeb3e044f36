//! Files: what opens, what is repaired, what is refused, and that nothing is lost on the way.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod damage;
mod dice;
mod golden;
mod kept;
mod lock;
mod repairs;
mod round_trip;
mod saving;
mod snapshots;
mod unopened;

use parcours::file::{Opened, parse};

/// The two samples of the format.
const SAMPLES: [(&str, &str); 2] = [
    ("every-field.ron", include_str!("../data/every-field.ron")),
    ("retrait-en-boutique.ron", include_str!("../data/retrait-en-boutique.ron")),
];

/// A small journey with one more field or record put in: `extra` into the journey, `inside` into its state.
fn journey(extra: &str, inside: &str) -> String {
    format!(
        "#![enable(implicit_some)]
(format: \"parcours-journey\", version: 1, journey: (
    id: \"8d7e2c1a-9b44-4c55-8a66-0f1e2d3c4b5a\", title: \"T\",
    {extra}
    states: [(id: \"now\", name: \"Now\",
        {inside}
    )],
))"
    )
}

/// The same with a stage, a channel and two touchpoints, `a` and `b`, with `fields` in the first.
fn two_touchpoints(fields: &str, rest: &str) -> String {
    journey(
        "stages: [(id: \"s\", name: \"S\")], channels: [(id: \"c\", name: \"C\")],",
        &format!(
            "touchpoints: [(id: \"a\", name: \"A\", stage: \"s\", channel: \"c\", {fields}),
            (id: \"b\", name: \"B\", stage: \"s\", channel: \"c\")],
        {rest}"
        ),
    )
}

fn opened(text: &str) -> Opened {
    parse(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}
