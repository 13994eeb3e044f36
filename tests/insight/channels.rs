//! What each channel is for, by hand.

use parcours::{
    insight::{Fit, Omnichannel, Strength, channel_uses, pillars_by_stage, single_channel_stages, switch_matrix},
    model::{Channel, Context, Journey, Offer, Pillars, Reason, State, Transition},
};

use crate::build::{journey, state};

fn change(state: &mut State, id: &str, change: impl FnOnce(&mut Transition)) {
    let mut transition = state.transitions.get(&id.into()).expect("it is there").clone();
    change(&mut transition);
    state.transitions.put(transition);
}

fn sample() -> (Journey, State) {
    let mut journey = journey();
    for (id, preferred_by, offer, cost) in [
        ("site", Some(0.5), Offer::Offered, Some(0.2)),
        ("shop", Some(0.2), Offer::Offered, Some(8.0)),
        ("phone", None, Offer::Offered, None),
        ("partner", Some(0.3), Offer::Missing, None),
    ] {
        let channel = journey.channels.get(&id.into()).expect("it is there").clone();
        journey.channels.put(Channel { preferred_by, offer, cost_per_contact: cost, ..channel });
    }
    let mut state = state(
        &["a on site", "b on shop", "c on site", "lose", "win"],
        &["a>b 0.6", "a>c 0.4", "b>c 0.5", "b>win 0.5", "c>win 0.5", "c>lose 0.5"],
    );
    change(&mut state, "a>b", |it| {
        it.reason = Some(Reason::Forced);
        it.context = Context::Lost;
        it.wait_minutes = Some(10.0);
        it.pillars = Pillars { data: Some(1), consistency: None, fluidity: Some(0) };
    });
    change(&mut state, "b>c", |it| {
        it.context = Context::Carried;
        it.pillars = Pillars { data: Some(2), consistency: None, fluidity: None };
    });
    (journey, state)
}

#[test]
fn who_uses_a_channel_what_it_costs_and_how_it_ends() {
    let (journey, state) = sample();
    let uses = channel_uses(&journey, &state, None);
    let [site, shop, phone, partner, ..] = uses.as_slice() else { panic!("{uses:?}") };
    // The site is met by all, 0.6 × 0.5 + 0.4 = 0.7 come to its second touchpoint, and 0.3 + 0.35 succeed.
    let near = |a: Option<f64>, b: f64| a.is_some_and(|a| (a - b).abs() < 1e-12);
    assert!(near(site.reached, 1.0) && near(site.contacts, 1.7) && near(site.success, 0.65), "{site:?}");
    assert!(near(site.cost, 0.34) && site.touchpoints == 2);
    // Of the 0.6 that come to the shop, half succeed there and half of the rest on the site.
    assert!(near(shop.reached, 0.6) && near(shop.success, 0.75) && near(shop.cost, 4.8), "{shop:?}");
    assert_eq!(
        (site.fit, shop.fit, phone.fit, partner.fit),
        (Fit::Fine, Fit::Fine, Fit::NotUsed, Fit::NotOffered)
    );
    assert_eq!((phone.success, phone.cost, phone.reached), (None, None, Some(0.0)));
    assert_eq!(single_channel_stages(&journey, &state), []);
}

#[test]
fn how_customers_go_from_channel_to_channel() {
    let (journey, state) = sample();
    let matrix = switch_matrix(&journey, &state, None);
    assert_eq!(matrix.len(), 2);
    let there = &matrix[&("site".into(), "shop".into())];
    assert_eq!((there.made, there.transitions, there.wait_minutes), (Some(0.6), 1, Some(10.0)));
    assert_eq!((there.reasons, there.contexts), ([0.0, 0.0, 0.6, 0.0], [0.0, 0.0, 0.6, 0.0]));
    let back = &matrix[&("shop".into(), "site".into())];
    assert_eq!((back.made, back.wait_minutes), (Some(0.3), None));
    assert_eq!((back.reasons, back.contexts), ([0.0, 0.0, 0.0, 0.3], [0.3, 0.0, 0.0, 0.0]));
}

#[test]
fn the_pillars_of_what_leads_into_a_stage() {
    let (journey, mut state) = sample();
    let pillars = pillars_by_stage(&journey, &state, None);
    assert_eq!(pillars.len(), 1);
    assert_eq!((pillars[0].1.data, pillars[0].1.consistency, pillars[0].1.fluidity), (Some(1.5), None, Some(0.0)));
    for id in ["a>b", "b>c"] {
        change(&mut state, id, |it| it.pillars = Pillars::default());
    }
    assert_eq!(pillars_by_stage(&journey, &state, None), []);
}

#[test]
fn a_stage_on_one_channel_leaves_no_choice() {
    let journey = journey();
    let single = state(&["a on site", "b on site+alone", "win on shop"], &["a>b", "b>win"]);
    assert_eq!(single_channel_stages(&journey, &single), [("s0".into(), "site".into())]);
}

#[test]
fn the_worst_switches_are_those_that_harm_most_customers() {
    let (journey, state) = sample();
    let known = Omnichannel::of(&journey, &state, None);
    let pair = |from: &str, to: &str| (from.into(), to.into());
    let (there, back) = (&known.crossings[&pair("site", "shop")], &known.crossings[&pair("shop", "site")]);
    assert_eq!((there.harmed, there.is_worst, there.transitions.as_slice()), (0.6, true, &["a>b".into()][..]));
    assert_eq!((back.harmed, back.is_worst, back.transitions.as_slice()), (0.0, false, &["b>c".into()][..]));
    // 0.6 of the 0.9 switches of a journey are forced or lose the context.
    assert!(known.harmed_share().is_some_and(|share| (share - 2.0 / 3.0).abs() < 1e-12));
    assert_eq!(known.worst().map(|(channels, _)| channels.clone()), Some(pair("site", "shop")));
    let rated: Vec<_> = known.rated.iter().map(|it| (it.transition.as_str(), it.made)).collect();
    assert_eq!(rated, [("a>b", Some(0.6)), ("b>c", Some(0.3))]);
}

#[test]
fn a_channel_is_strong_for_what_it_does_better_than_all_others() {
    let (journey, state) = sample();
    // The shop succeeds in 75 of 100, the site in 65; a contact costs 8 there and 0.2 here. Nobody noted how it feels.
    let strengths = Omnichannel::of(&journey, &state, None).strengths;
    let strengths: Vec<_> =
        strengths.iter().map(|(channel, strong)| (channel.as_str(), strong.as_slice())).collect();
    assert_eq!(strengths, [("shop", &[Strength::Success][..]), ("site", &[Strength::Cost][..])]);
}
