//! Whom success is owed to, by hand.

use parcours::insight::{Credit, attribution};

use crate::build::{journey, state};

fn credit(touchpoints: &[&str], ways: &[&str], channel: &str) -> Credit {
    attribution(&journey(), &state(touchpoints, ways), None).get(channel).copied().unwrap_or_default()
}

fn is(credit: Credit, first: f64, last: f64, linear: f64, removal: f64) {
    let differs = |a: f64, b: f64| (a - b).abs() > 1e-12;
    let Credit { first: f, last: l, linear: i, removal: r } = credit;
    assert!(!(differs(f, first) || differs(l, last) || differs(i, linear) || differs(r, removal)), "{credit:?}");
}

/// Half of the journeys go site, shop, success; half go site, success. Without the shop half of the success is left,
/// without the site none: effects ½ and 1, of 1½.
#[test]
fn a_shop_after_a_site() {
    let touchpoints = ["a on site", "b on shop", "win"];
    let ways = ["a>b 0.5", "a>win 0.5", "b>win"];
    is(credit(&touchpoints, &ways, "site"), 1.0, 0.5, 0.75, 2.0 / 3.0);
    is(credit(&touchpoints, &ways, "shop"), 0.0, 0.5, 0.25, 1.0 / 3.0);
}

/// What fails gives no credit: of all journeys that come to the shop, none succeeds.
#[test]
fn what_leads_nowhere_is_owed_nothing() {
    let touchpoints = ["a on site", "b on shop", "lose", "win"];
    let ways = ["a>b 0.5", "a>win 0.5", "b>lose"];
    is(credit(&touchpoints, &ways, "site"), 1.0, 1.0, 1.0, 1.0);
    is(credit(&touchpoints, &ways, "shop"), 0.0, 0.0, 0.0, 0.0);
}

/// A touchpoint on two channels shares its credit, and is passed as long as one of them is left: nobody's removal loses
/// anything.
#[test]
fn two_channels_at_once_share() {
    let (touchpoints, ways) = (["a on site+phone", "win"], ["a>win"]);
    is(credit(&touchpoints, &ways, "site"), 0.5, 0.5, 0.5, 0.0);
    is(credit(&touchpoints, &ways, "phone"), 0.5, 0.5, 0.5, 0.0);
}

/// What happens outside our hands is no touch: the wait between site and shop changes nothing.
#[test]
fn outside_moments_are_no_touches() {
    let touchpoints = ["a on site", "w on alone", "b on shop", "v on alone", "win"];
    let ways = ["a>w", "w>b", "b>v", "v>win"];
    is(credit(&touchpoints, &ways, "site"), 1.0, 0.0, 0.5, 0.5);
    is(credit(&touchpoints, &ways, "shop"), 0.0, 1.0, 0.5, 0.5);
    is(credit(&touchpoints, &ways, "alone"), 0.0, 0.0, 0.0, 0.0);
}

/// Round and round: k times by the shop with the probability ½^(k+1), and k + 1 times on the site. The linear credit of
/// the shop is the sum of ½^(k+1) · k / (2k + 1); journeys of 100 touches are reckoned to nine digits.
#[test]
fn a_loop_is_credited_by_all_its_rounds() {
    let (touchpoints, ways) = (["a on site", "b on shop", "win"], ["a>b 0.5", "a>win 0.5", "b>a"]);
    let linear: f64 = (0..200).map(|k| 0.5_f64.powi(k + 1) * f64::from(k) / f64::from(2 * k + 1)).sum();
    let mut start = state(&touchpoints, &ways);
    let mut entry = start.touchpoints.get(&"a".into()).expect("it is there").clone();
    entry.entry = Some(1.0);
    start.touchpoints.put(entry);
    let credits = attribution(&journey(), &start, None);
    let shop = credits["shop"];
    assert!((shop.linear - linear).abs() < 1e-9, "{} and {linear}", shop.linear);
    assert!((shop.first, shop.last) == (0.0, 0.0));
    // Without the shop, half of the success is left; without the site, none.
    assert!((shop.removal - 1.0 / 3.0).abs() < 1e-12);
}

#[test]
fn without_success_nothing_is_owed() {
    assert!(attribution(&journey(), &state(&["a", "lose"], &["a>lose"]), None).is_empty());
    assert!(attribution(&journey(), &state(&["a", "b"], &["a>b", "b>a"]), None).is_empty());
    assert!(attribution(&journey(), &state(&[], &[]), None).is_empty());
}
