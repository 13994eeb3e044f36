//! Builds a small journey in code, edit by edit, and draws it.
//!
//! ```text
//! cargo run --no-default-features --example build_a_journey [FOLDER]
//! ```
//!
//! FOLDER gets `library-card.ron`, `map.svg` and `map.png`; without it, a folder among the temporary files does.

#![expect(clippy::print_stdout, reason = "an example talks to the terminal")]

use std::{env, fs, path::PathBuf};

use anyhow::Context as _;
use parcours::{
    drawing::{Theme, map},
    edit::{Action, Edit, FreshId, History, Label},
    export::{png, svg},
    file::{save, write},
    i18n::Lang,
    insight::metrics,
    layout::{Density, Request, layout},
    model::{
        Anchor, Channel, ChannelId, Context, Friction, FrictionId, FrictionKind, Journey, Medium, OutcomeKind,
        Reason, Role, Service, Stage, StageId, State, StateId, Touchpoint, TouchpointId, TouchpointKind,
        Transition, TransitionId,
    },
};

fn main() -> anyhow::Result<()> {
    let folder =
        env::args_os().nth(1).map_or_else(|| env::temp_dir().join("parcours-library-card"), PathBuf::from);
    fs::create_dir_all(&folder).with_context(|| format!("no folder at {}", folder.display()))?;

    let history = library_card()?;
    let journey = history.journey();
    let state = journey.current().context("the journey has a state of today")?;
    if let Some(completion) = metrics(journey, state, None).completion_probability {
        println!("{} readers in 100 leave with a card", Lang::En.number(completion * 100.0, 0));
    }

    // The layout knows nothing of colours, the drawing nothing of files: each step takes the result of the one before.
    let placed = layout(&Request::of_state(journey, state, Density::Expanded));
    let drawing = map(journey, state, &placed, Theme::light(), Lang::En);
    let files = [
        ("library-card.ron", write(journey)?.into_bytes()),
        ("map.svg", svg(&drawing).into_bytes()),
        ("map.png", png(&drawing, 1920)?),
    ];
    for (name, bytes) in files {
        let path = folder.join(name);
        save(&path, &bytes)?;
        println!("{}", path.display());
    }
    Ok(())
}

/// How readers of a town library get their card, built as a person would: the frame, the path, then what hurts.
fn library_card() -> anyhow::Result<History<()>> {
    let blank =
        Journey { title: "Getting a library card".to_owned(), language: "en".to_owned(), ..Journey::default() };
    // What a step restores besides the document, such as a selection, is the caller's affair; here it is nothing.
    let mut history = History::new(blank, ());

    let today = StateId::fresh(history.journey(), "Today");
    let frame = vec![
        Edit::put_shared(stage("wish", "Wish")),
        Edit::put_shared(stage("form", "Form")),
        Edit::put_shared(stage("card", "Card")),
        Edit::put_shared(channel("website", "Website", Medium::Digital, Service::Automated)),
        Edit::put_shared(channel("desk", "Front desk", Medium::Physical, Service::Human)),
        Edit::AddState { state: Box::new(State::new(today.clone(), "Today", Role::Current)), position: 0 },
    ];
    history.apply(Label::new(Action::Add, "Frame"), (), &frame, ())?;

    let path = [
        Edit::put(
            &today,
            Touchpoint { entry: Some(1.0), emotion: Some(1), ..touchpoint("Look it up", "wish", "website") },
        ),
        Edit::put(&today, Touchpoint { emotion: Some(-1), ..touchpoint("Fill in the form", "form", "website") }),
        Edit::put(&today, Touchpoint { emotion: Some(2), ..touchpoint("Show a passport", "card", "desk") }),
        Edit::put(&today, outcome("First book", "card", "desk", OutcomeKind::Success)),
        Edit::put(&today, outcome("Reads elsewhere", "form", "website", OutcomeKind::Abandonment)),
        Edit::put(&today, transition("look-it-up", "fill-in-the-form", 0.8)),
        Edit::put(&today, transition("look-it-up", "reads-elsewhere", 0.2)),
        Edit::put(
            &today,
            Transition {
                reason: Some(Reason::Forced),
                context: Context::Lost,
                ..transition("fill-in-the-form", "show-a-passport", 0.7)
            },
        ),
        Edit::put(&today, transition("fill-in-the-form", "reads-elsewhere", 0.3)),
        Edit::put(&today, transition("show-a-passport", "first-book", 1.0)),
    ];
    history.apply(Label::new(Action::Add, "Path"), (), &path, ())?;

    // One mistake, taken back: undo restores the whole document as it was.
    let removal = [Edit::remove(&today, TouchpointId::new("show-a-passport"))];
    history.apply(Label::new(Action::Remove, "Show a passport"), (), &removal, ())?;
    history.undo();

    let name = "The form is asked for again at the desk";
    let switch = Anchor::Transition(TransitionId::new("fill-in-the-form-show-a-passport"));
    let friction = Friction {
        kind: FrictionKind::RepeatedInformation,
        frequency: Some(0.9),
        cause: "The desk cannot see what the website knows".to_owned(),
        ..Friction::new(FrictionId::fresh(history.journey(), name), name, switch, 4)
    };
    history.apply(Label::new(Action::MarkFriction, name), (), &[Edit::put(&today, friction)], ())?;
    Ok(history)
}

fn stage(id: &str, name: &str) -> Stage {
    Stage::new(StageId::new(id), name)
}

fn channel(id: &str, name: &str, medium: Medium, service: Service) -> Channel {
    Channel { medium, service, ..Channel::new(ChannelId::new(id), name) }
}

/// A touchpoint whose id is made from its name, as the program does it.
fn touchpoint(name: &str, stage: &str, channel: &str) -> Touchpoint {
    let id = TouchpointId::from_name(name, |_| false);
    Touchpoint::new(id, name, StageId::new(stage), ChannelId::new(channel))
}

fn outcome(name: &str, stage: &str, channel: &str, kind: OutcomeKind) -> Touchpoint {
    Touchpoint { kind: TouchpointKind::Outcome(kind), ..touchpoint(name, stage, channel) }
}

fn transition(from: &str, to: &str, share: f64) -> Transition {
    let id = TransitionId::from_name(&format!("{from} {to}"), |_| false);
    Transition { share: Some(share), ..Transition::new(id, TouchpointId::new(from), TouchpointId::new(to)) }
}
