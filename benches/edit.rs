//! How long it takes from an edit to the picture: the edit carried out as one step, what follows from it, the map laid out
//! from where things stood, drawn, named, and ready to be asked what is where. Also the parts of this, one by one.
//!
//! `cargo bench --no-default-features --bench edit`
//!
//! Not in it is what a frame does with the drawing: `frame` measures that.

mod made;

use std::{error::Error, time::Duration};

use criterion::{BatchSize, Criterion};
use parcours::{
    drawing::{self, Theme},
    edit::{Action, Edit, Label},
    editor::{Editor, Look},
    i18n::Lang,
    insight,
    layout::{Density, Request, layout},
    model::{Journey, Touchpoint, TouchpointId, Transition},
};

const LOOK: fn() -> Look = || Look { lang: Lang::En, theme: Theme::light() };

fn main() -> Result<(), Box<dyn Error>> {
    let settings =
        Criterion::default().warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(3));
    let mut criterion = settings.sample_size(20).configure_from_args();
    for touchpoints in [60, 1000] {
        let journey = made::journey(touchpoints);
        edits(&mut criterion, touchpoints, &journey)?;
        parts(&mut criterion, touchpoints, &journey)?;
    }
    criterion.final_summary();
    Ok(())
}

/// From an edit to the picture.
fn edits(criterion: &mut Criterion, touchpoints: usize, journey: &Journey) -> Result<(), Box<dyn Error>> {
    let state = journey.current().ok_or("it has a state")?;
    let middle = state.touchpoints.get(&TouchpointId::new(&format!("t{}", touchpoints / 2)));
    let middle = middle.ok_or("it has a touchpoint in the middle")?;

    let renamed = |name: &str| {
        let touchpoint = Touchpoint { name: name.to_owned(), ..middle.clone() };
        (Label::new(Action::Rename, name), vec![Edit::put(&state.id, touchpoint)])
    };
    let names = ["What happens here", "What happens here now"];
    let mut editor = shown(journey);
    let mut turn = 0;
    criterion.bench_function(&format!("edit/{touchpoints}/a name"), |b| {
        b.iter(|| {
            turn += 1;
            let (label, edits) = renamed(names[turn % names.len()]);
            perform(&mut editor, label, edits);
        });
    });

    let new = TouchpointId::new("new");
    let added = || {
        let (stage, channel) = (middle.stage.clone(), middle.channel.clone());
        let touchpoint = Touchpoint::new(new.clone(), "What is new", stage, channel);
        let way = Transition::new("way-to-new".into(), middle.id.clone(), new.clone());
        let edits = vec![Edit::put(&state.id, touchpoint), Edit::put(&state.id, way)];
        (Label::new(Action::Add, "What is new"), edits)
    };
    criterion.bench_function(&format!("edit/{touchpoints}/a touchpoint with a line to it"), |b| {
        let fresh = || (shown(journey), added());
        b.iter_batched_ref(
            fresh,
            |(editor, (label, edits))| perform(editor, label.clone(), edits.clone()),
            BatchSize::PerIteration,
        );
    });

    let mut editor = shown(journey);
    let (label, edits) = renamed(names[0]);
    perform(&mut editor, label, edits);
    let mut is_back = false;
    criterion.bench_function(&format!("edit/{touchpoints}/a step back or forth"), |b| {
        b.iter(|| {
            if is_back {
                editor.redo();
            } else {
                editor.undo();
            }
            is_back = !is_back;
            editor.refresh();
        });
    });
    Ok(())
}

/// An editor that shows the map of a journey.
fn shown(journey: &Journey) -> Editor {
    let mut editor = Editor::new(journey.clone(), None, LOOK());
    editor.refresh();
    editor
}

fn perform(editor: &mut Editor, label: Label, edits: Vec<Edit>) {
    let view = editor.view().clone();
    editor.apply(label, edits, view);
    editor.refresh();
}

/// What a scene is made of.
fn parts(criterion: &mut Criterion, touchpoints: usize, journey: &Journey) -> Result<(), Box<dyn Error>> {
    let state = journey.current().ok_or("it has a state")?;
    let request = Request::of_state(journey, state, Density::Expanded);
    let request = Request { placement: Some(layout(&request).placement), ..request };
    let placed = layout(&request);
    let Look { lang, theme } = LOOK();
    let mut part = |name: &str, work: &mut dyn FnMut()| {
        criterion.bench_function(&format!("edit/{touchpoints}/part: {name}"), |b| b.iter(&mut *work));
    };
    part("what is to be laid out", &mut || drop(Request::of_state(journey, state, Density::Expanded)));
    part("layout as it was", &mut || drop(layout(&request)));
    part("drawing", &mut || drop(drawing::map_only(journey, state, &placed, theme, lang)));
    part("metrics", &mut || {
        let _ = insight::metrics(journey, state, None);
    });
    part("checks", &mut || drop(insight::checks(journey, &[])));
    Ok(())
}
