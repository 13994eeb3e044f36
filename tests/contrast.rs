//! Whether what is drawn can be seen: contrasts as WCAG 2.2 asks for them, and colours under simulated colour blindness.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "what makes up a test may panic like the test")]

use std::collections::BTreeSet;

use parcours::{
    drawing::{self, Color, Drawing, Ground, Page, Shape, Theme},
    file,
    i18n::Lang,
    insight::{Tint, Tinted},
    layout::{self, Density, Request},
    model::Journey,
    roadmap,
};

fn themes() -> impl Iterator<Item = &'static Theme> {
    Theme::NAMES.into_iter().map(|name| Theme::named(name).unwrap())
}

#[test]
fn every_colour_stands_out_from_what_it_lies_on() {
    let mut weak = Vec::new();
    for theme in themes() {
        for pair in theme.in_use() {
            let (needed, ratio) = (pair.needed(theme), pair.contrast());
            if ratio < needed {
                weak.push(format!("{}: {} is {ratio:.2}, not {needed}", theme.name, pair.what));
            }
        }
    }
    assert!(weak.is_empty(), "{weak:#?}");
}

fn journeys() -> Vec<Journey> {
    ["tests/data/retrait-en-boutique.ron", "tests/data/every-field.ron"]
        .map(|path| file::open(path.as_ref()).unwrap().journey)
        .into()
}

/// Every kind of picture of a journey.
fn pictures(journey: &Journey, theme: &Theme) -> Vec<Drawing> {
    let lang = Lang::Fr;
    let mut pictures = Vec::new();
    for state in journey.states.iter() {
        let layout = layout::layout(&Request::of_state(journey, state, Density::Expanded));
        pictures.push(drawing::map(journey, state, &layout, theme, lang));
        pictures.push(drawing::curve(journey, state, theme, lang));
        for tint in Tint::ALL {
            let tinted = Tinted::of(journey, state, None, tint);
            pictures.push(drawing::map_tinted(journey, state, None, Some(&tinted), &layout, theme, lang));
        }
        for page in [Page::Flow, Page::Channels, Page::Frictions, Page::Proof, Page::Readiness] {
            let ground = Ground { journey, state, ends: None, persona: None, theme, lang };
            pictures.push(drawing::page(page, ground));
        }
    }
    if let (Some(from), Some(to)) = (journey.current(), journey.target()) {
        let layout = layout::layout(&Request::of_union(journey, from, to, Density::Expanded));
        pictures.push(drawing::comparison(journey, from, to, &layout, theme, lang));
        pictures.push(drawing::roadmap(&roadmap::plan(journey, to, None, lang), theme, lang));
        for page in [Page::Thread, Page::Priorities, Page::Case] {
            let ground = Ground { journey, state: to, ends: None, persona: None, theme, lang };
            pictures.push(drawing::page(page, ground));
        }
    }
    pictures
}

/// What a picture is made of, each as three bytes: opacity is the business of whoever fades.
fn colours(drawing: &Drawing) -> BTreeSet<[u8; 3]> {
    let of = |color: Color| [color.r, color.g, color.b];
    let mut all = BTreeSet::from([of(drawing.background)]);
    for item in &drawing.items {
        match &item.shape {
            Shape::Rect { fill, stroke, .. } | Shape::Path { fill, stroke, .. } => {
                all.extend(fill.map(of).into_iter().chain(stroke.as_ref().map(|stroke| of(stroke.color))));
            }
            Shape::Text(line) => {
                all.insert(of(line.color));
            }
        }
    }
    all
}

/// A colour in a picture that the list does not know would be one whose contrast nobody looks at.
#[test]
fn no_picture_has_a_colour_that_is_not_in_the_list() {
    for theme in themes() {
        let of = |color: Color| [color.r, color.g, color.b];
        let mut known = BTreeSet::from([of(theme.hairline)]);
        // Dots of voters are outlined, and each has a shape.
        known.extend(theme.voters.map(of));
        known.extend(theme.in_use().iter().flat_map(|pair| [of(pair.ink), of(pair.ground)]));
        for picture in journeys().iter().flat_map(|journey| pictures(journey, theme)) {
            let unknown: Vec<_> = colours(&picture).difference(&known).copied().collect();
            assert!(unknown.is_empty(), "{} {}: {unknown:02x?}", theme.name, picture.title);
        }
    }
}

/// Words on a ground that the list does not have are on none that was looked at.
#[test]
fn every_word_of_a_picture_is_on_a_ground_of_the_list() {
    for theme in themes() {
        let pairs: Vec<_> = theme.in_use();
        for picture in journeys().iter().flat_map(|journey| pictures(journey, theme)) {
            for (position, item) in picture.items.iter().enumerate() {
                let Shape::Text(line) = &item.shape else { continue };
                let ground = ground(&picture, position, item.shape.bounds().center());
                let listed = pairs.iter().any(|pair| pair.ink == line.color && pair.ground == ground);
                // A chip of paper over a line is still the paper.
                assert!(
                    listed,
                    "{} {}: {} in {:?} on {ground:?}",
                    theme.name, picture.title, line.text, line.color
                );
            }
        }
    }
}

/// The colour behind a point, of what was painted before.
fn ground(drawing: &Drawing, before: usize, at: kurbo::Point) -> Color {
    use kurbo::Shape as _;
    let mut color = drawing.background;
    for item in &drawing.items[..before] {
        let fill = match &item.shape {
            Shape::Rect { rect, fill, .. } if rect.contains(at) => *fill,
            Shape::Path { path, fill, .. } if path.contains(at) => *fill,
            _ => None,
        };
        if let Some(fill) = fill {
            color = color.mix(Color { a: 255, ..fill }, f64::from(fill.a) / 255.0);
        }
    }
    color
}

/// How the people see who lack a kind of cone: matrices for linear RGB at full severity, from Machado, Oliveira and
/// Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (6), 2009.
const SIGHTS: [(&str, [[f64; 3]; 3]); 4] = [
    ("all colours", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// From linear sRGB to CIE XYZ, with the white of D65.
const TO_XYZ: [[f64; 3]; 3] = [
    [0.412_456_4, 0.357_576_1, 0.180_437_5],
    [0.212_672_9, 0.715_152_2, 0.072_175],
    [0.019_333_9, 0.119_192, 0.950_304_1],
];

/// A colour in CIELAB (D65) as it is seen.
fn lab(color: Color, sight: &[[f64; 3]; 3]) -> [f64; 3] {
    let linear = [color.r, color.g, color.b].map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    let times = |matrix: &[[f64; 3]; 3], of: [f64; 3]| {
        matrix.map(|row| row.iter().zip(of).map(|(factor, value)| factor * value).sum::<f64>())
    };
    let seen = times(sight, linear).map(|value| value.clamp(0.0, 1.0));
    let [x, y, z] = times(&TO_XYZ, seen);
    let f = |value: f64| if value > 0.008_856 { value.cbrt() } else { 7.787 * value + 16.0 / 116.0 };
    let (x, y, z) = (f(x / 0.950_47), f(y), f(z / 1.088_83));
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// CIEDE2000, as in Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", Color Research & Application 30, 2005.
fn difference([l1, a1, b1]: [f64; 3], [l2, a2, b2]: [f64; 3]) -> f64 {
    const FAR: f64 = 6_103_515_625.0; // 25 to the 7th
    let mean = f64::midpoint(a1.hypot(b1), a2.hypot(b2)).powi(7);
    let g = 0.5 * (1.0 - (mean / (mean + FAR)).sqrt());
    let (a1, a2) = (a1 * (1.0 + g), a2 * (1.0 + g));
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| if a == 0.0 && b == 0.0 { 0.0 } else { b.atan2(a).to_degrees().rem_euclid(360.0) };
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let grey = c1 * c2 == 0.0;
    let turn = match h2 - h1 {
        _ if grey => 0.0,
        turn if turn > 180.0 => turn - 360.0,
        turn if turn < -180.0 => turn + 360.0,
        turn => turn,
    };
    let (dl, dc) = (l2 - l1, c2 - c1);
    let dh = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin();
    let (l, c) = (f64::midpoint(l1, l2), f64::midpoint(c1, c2));
    let h = match h1 + h2 {
        sum if grey => sum,
        sum if (h1 - h2).abs() <= 180.0 => sum / 2.0,
        sum if sum < 360.0 => f64::midpoint(sum, 360.0),
        sum => f64::midpoint(sum, -360.0),
    };
    let cos = |degrees: f64| degrees.to_radians().cos();
    let t =
        1.0 - 0.17 * cos(h - 30.0) + 0.24 * cos(2.0 * h) + 0.32 * cos(3.0 * h + 6.0) - 0.2 * cos(4.0 * h - 63.0);
    let off = (l - 50.0).powi(2);
    let sl = 1.0 + 0.015 * off / (20.0 + off).sqrt();
    let (sc, sh) = (1.0 + 0.045 * c, 1.0 + 0.015 * c * t);
    let rotation = 30.0 * (-((h - 275.0) / 25.0).powi(2)).exp();
    let rt = -2.0 * (c.powi(7) / (c.powi(7) + FAR)).sqrt() * (2.0 * rotation).to_radians().sin();
    ((dl / sl).powi(2) + (dc / sc).powi(2) + (dh / sh).powi(2) + rt * (dc / sc) * (dh / sh)).sqrt()
}

/// Pairs from the table that the formula was published with.
#[test]
fn the_difference_of_colours_is_the_published_one() {
    for (one, other, expected) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 3.1571, -77.2803], [50.0, 0.0, -82.7485], 2.8615),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        ([50.0, 2.5, 0.0], [61.0, -5.0, 29.0], 22.8977),
        ([50.0, 2.5, 0.0], [56.0, -27.0, -3.0], 31.9030),
        ([50.0, 2.5, 0.0], [58.0, 24.0, 15.0], 19.4535),
        ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
    ] {
        assert!((difference(one, other) - expected).abs() < 1e-4, "{one:?} {other:?}: {}", difference(one, other));
    }
}

/// Two colours that are seen side by side as different ones at a glance; about 2.3 can just be seen at all.
const APART: f64 = 5.0;

#[test]
fn what_must_be_told_apart_is_by_everybody() {
    let mut close = Vec::new();
    for theme in themes() {
        for set in theme.told_apart() {
            assert!(!set.also.is_empty(), "{}: colour is the only difference", set.what);
            for (sight, matrix) in &SIGHTS {
                for (position, one) in set.colors.iter().enumerate() {
                    for other in &set.colors[..position] {
                        let apart = difference(lab(*one, matrix), lab(*other, matrix));
                        if apart < APART {
                            close.push(format!("{}, {sight}: {} is {apart:.1}", theme.name, set.what));
                        }
                    }
                }
            }
        }
    }
    assert!(close.is_empty(), "{close:#?}");
}

/// Faces of neighbouring emotions are closer in colour: for them it is the mouth.
#[test]
fn the_emotions_that_are_told_in_a_glance_are_far_apart() {
    for theme in themes() {
        let [worst, .., best] = theme.emotion.map(|pair| pair.fill);
        for (sight, matrix) in &SIGHTS {
            let apart = difference(lab(worst, matrix), lab(best, matrix));
            assert!(apart >= 20.0, "{}, {sight}: {apart:.1}", theme.name);
        }
    }
}
