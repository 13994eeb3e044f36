//! Small states before and after, with the right answer written down first: where programs that compare diagrams are known
//! to go wrong, and where nothing should be said.

use parcours::{
    insight::{Comparison, compare},
    model::{Anchor, Friction, State, Touchpoint, Transition},
};

use crate::build::{journey, state};

/// What a comparison says, in one line a kind; kinds with nothing in them are left out.
fn told(comparison: &Comparison) -> Vec<String> {
    fn list<T: ToString>(ids: &[T]) -> Vec<String> {
        ids.iter().map(ToString::to_string).collect()
    }
    let (places, ways, hurts) = (&comparison.touchpoints, &comparison.transitions, &comparison.frictions);
    let changed = |id: &dyn ToString, fields: &[&str]| format!("{}: {}", id.to_string(), fields.join(" "));
    let lines = [
        ("changed", places.changed.iter().map(|it| changed(&it.id, &it.fields)).collect::<Vec<_>>()),
        ("added", list(&places.added)),
        ("removed", list(&places.removed)),
        (
            "merged",
            places.merged.iter().map(|it| format!("{} into {}", list(&it.from).join("+"), it.into)).collect(),
        ),
        (
            "split",
            places.split.iter().map(|it| format!("{} into {}", it.from, list(&it.into).join("+"))).collect(),
        ),
        ("replaced", places.replaced.iter().map(|it| format!("{} by {}", it.from, it.to)).collect()),
        ("ways changed", ways.changed.iter().map(|it| changed(&it.id, &it.fields)).collect()),
        ("ways added", list(&ways.added)),
        ("ways removed", list(&ways.removed)),
        ("rerouted", ways.rerouted.iter().map(|it| changed(&it.id, &it.fields)).collect()),
        ("resolved", list(&hurts.resolved)),
        ("unanswered", list(&hurts.unanswered)),
        ("reduced", list(&hurts.reduced)),
        ("worsened", list(&hurts.worsened)),
        ("moved", list(&hurts.moved)),
        ("introduced", list(&hurts.introduced)),
    ];
    let said = lines.into_iter().filter(|(_, lines)| !lines.is_empty());
    said.map(|(kind, lines)| format!("{kind}: {}", lines.join(", "))).collect()
}

fn before() -> State {
    let mut state = state(&["a", "b on shop", "c", "win"], &["a>b 0.5", "a>c 0.5", "b>win", "c>win"]);
    state.frictions.put(Friction::new("f".into(), "F", Anchor::Touchpoint("a".into()), 3));
    state
}

/// What is told of a state that is the one before, changed.
fn after(change: impl FnOnce(&mut State), expected: &[&str]) {
    let mut state = before();
    state.id = "then".into();
    change(&mut state);
    assert_eq!(told(&compare(&journey(), &before(), &state)), expected);
}

fn place(state: &mut State, id: &str, change: impl FnOnce(&mut Touchpoint)) {
    state.touchpoints.update(&id.into(), change);
}

fn way(state: &mut State, id: &str, change: impl FnOnce(&mut Transition)) {
    state.transitions.update(&id.into(), change);
}

fn new(id: &str, replaces: &[&str]) -> Touchpoint {
    let replaces = replaces.iter().map(|id| (*id).into()).collect();
    Touchpoint { replaces, ..Touchpoint::new(id.into(), id, "s0".into(), "site".into()) }
}

fn remove(state: &mut State, id: &str) {
    state.touchpoints.remove(&id.into());
}

#[test]
fn nothing_is_told_of_what_is_the_same() {
    after(|_| {}, &[]);
    // The order in a cell, what is known and what is noted are not the journey.
    after(
        |it| {
            place(it, "a", |a| {
                a.order = Some(4);
                a.notes = "Ask again".to_owned();
                a.evidence = Some(parcours::model::Evidence::default());
                a.answers = vec!["f".into()];
            });
        },
        &[],
    );
    // Where it was drawn is not either.
    after(|it| it.placement = Some(parcours::model::Placement::default()), &[]);
}

#[test]
fn a_new_name_is_a_change_and_not_a_replacement() {
    after(|it| place(it, "a", |a| a.name = "Something else entirely".to_owned()), &["changed: a: name"]);
}

#[test]
fn another_cell_is_a_move_and_says_which_way() {
    after(|it| place(it, "b", |b| b.channel = "phone".into()), &["changed: b: channel"]);
    after(|it| place(it, "b", |b| b.stage = "s2".into()), &["changed: b: stage"]);
}

/// Two states with the same names under other ids are not the same state, however alike they look.
#[test]
fn what_only_looks_alike_is_not_the_same() {
    let other = {
        let mut other = state(&["x", "y on shop", "z", "win2"], &["x>y 0.5", "x>z 0.5", "y>win2", "z>win2"]);
        for (id, name) in [("x", "a"), ("y", "b"), ("z", "c"), ("win2", "win")] {
            place(&mut other, id, |it| it.name = name.to_owned());
        }
        other.id = "then".into();
        other
    };
    assert_eq!(
        told(&compare(&journey(), &before(), &other)),
        [
            "added: win2, x, y, z",
            "removed: a, b, c, win",
            "ways added: x>y, x>z, y>win2, z>win2",
            "ways removed: a>b, a>c, b>win, c>win",
            "unanswered: f"
        ]
    );
}

/// A way that leads elsewhere is rerouted: not taken away and added, and not a matter of drawing.
#[test]
fn a_way_that_leads_elsewhere_is_rerouted() {
    after(|it| way(it, "a>c", |ac| ac.to = "win".into()), &["rerouted: a>c: to"]);
    after(|it| way(it, "b>win", |bw| bw.from = "c".into()), &["rerouted: b>win: from"]);
    // Turned round, it has both ends elsewhere.
    after(
        |it| {
            way(it, "a>b", |ab| {
                ab.from = "b".into();
                ab.to = "a".into();
            });
        },
        &["rerouted: a>b: from to"],
    );
    // What else changes on it is told along.
    after(
        |it| {
            way(it, "a>c", |ac| {
                ac.to = "win".into();
                ac.share = Some(0.4);
            });
        },
        &["rerouted: a>c: to share"],
    );
}

#[test]
fn a_share_that_changes_is_a_change_of_the_way() {
    after(|it| way(it, "a>b", |ab| ab.share = Some(0.3)), &["ways changed: a>b: share"]);
    after(|it| way(it, "a>b", |ab| ab.share = None), &["ways changed: a>b: share"]);
}

#[test]
fn what_stands_for_others_is_told_as_such() {
    after(
        |it| {
            remove(it, "b");
            it.touchpoints.put(new("b2", &["b"]));
            way(it, "a>b", |ab| ab.to = "b2".into());
            way(it, "b>win", |bw| bw.from = "b2".into());
        },
        &["added: b2", "removed: b", "replaced: b by b2", "rerouted: a>b: to, b>win: from"],
    );
    after(
        |it| {
            remove(it, "b");
            remove(it, "c");
            it.touchpoints.put(new("bc", &["b", "c"]));
        },
        &["added: bc", "removed: b, c", "merged: b+c into bc"],
    );
    after(
        |it| {
            remove(it, "b");
            it.touchpoints.put(new("b1", &["b"]));
            it.touchpoints.put(new("b2", &["b"]));
        },
        &["added: b1, b2", "removed: b", "split: b into b1+b2"],
    );
    // What is said to be replaced and is still there is not replaced.
    after(
        |it| {
            it.touchpoints.put(new("b2", &["b"]));
        },
        &["added: b2"],
    );
}

#[test]
fn a_friction_has_one_fate() {
    let friction = |it: &mut State, change: fn(&mut Friction)| it.frictions.update(&"f".into(), change);
    after(|it| friction(it, |f| f.severity = 2), &["reduced: f"]);
    after(|it| friction(it, |f| f.severity = 5), &["worsened: f"]);
    after(|it| friction(it, |f| f.at = Anchor::Touchpoint("b".into())), &["moved: f"]);
    // Graver and rarer at once: 3 × 1 against 5 × 0.5.
    after(
        |it| {
            friction(it, |f| {
                f.severity = 5;
                f.frequency = Some(0.5);
            });
        },
        &["reduced: f"],
    );
    // Another word for it is the same pain.
    after(|it| friction(it, |f| f.name = "Something else".to_owned()), &[]);
    let gone = |it: &mut State| {
        it.frictions.remove(&"f".into());
    };
    after(gone, &["unanswered: f"]);
    after(
        |it| {
            gone(it);
            place(it, "c", |c| c.answers = vec!["f".into()]);
        },
        &["resolved: f"],
    );
    // Answered, and still there: it is kept until somebody takes it away.
    after(|it| place(it, "c", |c| c.answers = vec!["f".into()]), &[]);
    after(
        |it| {
            it.frictions.put(Friction::new("g".into(), "F", Anchor::Touchpoint("a".into()), 3));
        },
        &["introduced: g"],
    );
}

/// What is inserted on a way: one touchpoint and one way are new, and one way is rerouted.
#[test]
fn a_touchpoint_on_a_way_is_little() {
    after(
        |it| {
            it.touchpoints.put(new("n", &[]));
            way(it, "c>win", |cw| cw.to = "n".into());
            it.transitions.put(Transition::new("n>win".into(), "n".into(), "win".into()));
        },
        &["added: n", "ways added: n>win", "rerouted: c>win: to"],
    );
}

#[test]
fn from_nothing_all_is_new_and_to_nothing_all_is_gone() {
    let mut nothing = state(&[], &[]);
    nothing.id = "nothing".into();
    let added = told(&compare(&journey(), &nothing, &before()));
    assert_eq!(added, ["added: a, b, c, win", "ways added: a>b, a>c, b>win, c>win", "introduced: f"]);
    let removed = told(&compare(&journey(), &before(), &nothing));
    assert_eq!(removed, ["removed: a, b, c, win", "ways removed: a>b, a>c, b>win, c>win", "unanswered: f"]);
}
