//! The Gantt chart without a window: what it shows, and what the pointer and the keys do to the plan.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use kurbo::{Point, Size, Vec2};
use parcours::{
    drawing::{self, Arrangement, Bar, Lanes, Shape, Theme},
    edit::Action,
    editor::{Direction, Editor, Gesture, Look, Mode, Pointer, Refusal},
    file,
    i18n::Lang,
    model::{Element, Initiative, InitiativeId, Journey, Milestone, Origin, Role, Scope, State, Status},
    roadmap,
};

const START: Date = date(2027, 1, 4);

fn sample() -> Journey {
    file::parse(include_str!("data/retrait-en-boutique.ron")).unwrap().journey
}

/// Twelve initiatives at the top, over all steps, each with eight parts, some of them chained over initiatives.
fn twelve() -> Journey {
    let mut journey = Journey { title: "Twelve".to_owned(), ..Journey::default() };
    journey.states.put(State::new("target".into(), "Target", Role::Future));
    journey.roadmap.target = Some("target".into());
    journey.roadmap.start = Some(START);
    for number in 0..12_i64 {
        let id = InitiativeId::new(&format!("w{number}"));
        let title =
            format!("Initiative {number} with a title as long as those that rules write for a whole phase");
        let mut whole = Initiative::new(id.clone(), 1 + number * 5 / 12, &title);
        whole.description =
            String::from("Why it is there, in a sentence that takes more than one line beside a chart.");
        whole.owner = String::from(["Marketing", "Digital", "Stores"][usize::try_from(number % 3).unwrap()]);
        (whole.effort, whole.impact) = (Some(1 + number % 5), Some(5 - number % 5));
        if number > 0 {
            whole.depends_on = vec![InitiativeId::new(&format!("w{}", number - 1))];
        }
        if number == 6 {
            whole.scope = Scope { pilot: "Two stores".to_owned(), roll_out: "All stores".to_owned() };
            whole.milestones = vec![
                Milestone { week: 2, what: "It works in two stores".to_owned(), go_no_go: true },
                Milestone { week: 4, what: "It works everywhere".to_owned(), go_no_go: false },
            ];
        }
        whole.status = [Status::Planned, Status::Running, Status::Done][usize::try_from(number % 3).unwrap()];
        journey.roadmap.initiatives.put(whole);
        for part in 0..8 {
            let mut action = Initiative::new(InitiativeId::new(&format!("w{number}p{part}")), 1, "An action");
            action.step = None;
            action.part_of = Some(id.clone());
            action.weeks = Some(1.0);
            journey.roadmap.initiatives.put(action);
        }
    }
    journey
}

fn editor_of(journey: Journey) -> Editor {
    let mut editor = Editor::new(journey, None, Look { lang: Lang::En, theme: Theme::light() });
    editor.set_canvas(Size::new(1500.0, 2400.0));
    editor.set_mode(Mode::Roadmap);
    editor.fit();
    editor.refresh();
    editor
}

fn bar(editor: &Editor, id: &str) -> Bar {
    editor.charted().unwrap().gantt.bar(&id.into()).unwrap_or_else(|| panic!("no bar {id}")).clone()
}

fn days(editor: &Editor, id: &str) -> (Date, Option<Date>) {
    let planned = editor.charted().unwrap().planned(&id.into()).unwrap();
    (planned.from.unwrap(), planned.until)
}

fn on_canvas(editor: &Editor, world: Point) -> Point {
    editor.camera().screen_from_world(world)
}

/// Where the bar of an initiative has its middle, on the canvas.
fn middle(editor: &Editor, id: &str) -> Point {
    on_canvas(editor, bar(editor, id).bar.center())
}

fn press(editor: &mut Editor, at: Point) {
    editor.pointer(Pointer::Press { at, extend: false, pan: false });
}

fn drag(editor: &mut Editor, from: Point, to: Point) {
    press(editor, from);
    editor.pointer(Pointer::Move { at: from.midpoint(to) });
    editor.pointer(Pointer::Move { at: to });
    editor.pointer(Pointer::Release { at: to });
    editor.refresh();
}

fn click(editor: &mut Editor, at: Point) {
    press(editor, at);
    editor.pointer(Pointer::Release { at });
    editor.refresh();
}

fn record(editor: &Editor, id: &str) -> Initiative {
    editor.journey().roadmap.initiatives.get(&id.into()).unwrap().clone()
}

#[test]
fn a_bar_is_dragged_by_weeks_in_one_step_and_back_by_undo() {
    let mut editor = editor_of(sample());
    assert_eq!(days(&editor, "mesurer-ecarts"), (date(2027, 1, 18), Some(date(2027, 1, 31))));
    let from = middle(&editor, "mesurer-ecarts");
    // Nine days to the right are a week: the next step begins on 1 February.
    let gantt = &editor.charted().unwrap().gantt;
    let by = gantt.x_of(date(2027, 1, 27)).unwrap() - gantt.x_of(date(2027, 1, 18)).unwrap();
    let to = from + Vec2::new(by * editor.camera().zoom, 3.0);
    press(&mut editor, from);
    editor.pointer(Pointer::Move { at: to });
    let scheduled = editor.scheduled().expect("a bar is in the hand");
    assert_eq!((scheduled.from, scheduled.until, scheduled.weeks), (date(2027, 1, 25), Some(date(2027, 2, 7)), 1));
    // Nothing has changed yet, and Esc leaves it so.
    assert!(editor.history().is_saved());
    editor.cancel();
    assert_eq!(*editor.gesture(), Gesture::Idle);
    assert!(editor.history().is_saved());

    drag(&mut editor, from, to);
    assert_eq!(record(&editor, "mesurer-ecarts").start, Some(date(2027, 1, 25)));
    assert_eq!(days(&editor, "mesurer-ecarts"), (date(2027, 1, 25), Some(date(2027, 2, 7))));
    // What waits for it moves along.
    assert_eq!(days(&editor, "protocole-relais").0, date(2027, 2, 8));
    assert_eq!(editor.history().undo_label().unwrap().action, Action::Move);
    editor.undo();
    editor.refresh();
    assert!(editor.history().is_saved());
    assert_eq!(days(&editor, "protocole-relais").0, date(2027, 2, 1));
}

#[test]
fn the_end_of_a_bar_is_dragged_to_lengthen_it() {
    let mut editor = editor_of(sample());
    let place = bar(&editor, "mesurer-ecarts");
    let end = on_canvas(&editor, Point::new(place.bar.x1 - 1.0, place.bar.center().y));
    let gantt = &editor.charted().unwrap().gantt;
    let until = on_canvas(&editor, Point::new(gantt.x_of(date(2027, 2, 15)).unwrap(), place.bar.center().y));
    drag(&mut editor, end, until);
    assert_eq!(record(&editor, "mesurer-ecarts").weeks, Some(4.0));
    assert_eq!(record(&editor, "mesurer-ecarts").start, None, "only what was changed is noted");
    assert_eq!(days(&editor, "mesurer-ecarts"), (date(2027, 1, 18), Some(date(2027, 2, 14))));
    // It is never shorter than a week.
    let place = bar(&editor, "mesurer-ecarts");
    let end = on_canvas(&editor, Point::new(place.bar.x1 - 1.0, place.bar.center().y));
    drag(&mut editor, end, end - Vec2::new(300.0, 0.0));
    assert_eq!(record(&editor, "mesurer-ecarts").weeks, Some(1.0));
}

#[test]
fn a_dependency_is_drawn_from_the_handle_and_a_circle_is_refused_by_name() {
    let mut editor = editor_of(sample());
    editor.unfold_all(true);
    editor.refresh();
    let ends_at = |editor: &Editor, id: &str| editor.link_handle(&bar(editor, id));
    let title = |editor: &Editor, id: &str| editor.charted().unwrap().planned(&id.into()).unwrap().title.clone();
    let (from, to) = (ends_at(&editor, "suivi-appli"), middle(&editor, "protocole-relais"));
    drag(&mut editor, from, to);
    let path = ["suivi-appli", "protocole-relais", "suivi-appli"].map(|id| title(&editor, id)).to_vec();
    assert_eq!(editor.take_refusal(), Some(Refusal::Circle(path)));
    assert!(editor.history().is_saved());

    let (from, to) = (ends_at(&editor, "completer-preuves"), middle(&editor, "protocole-relais"));
    drag(&mut editor, from, to);
    assert_eq!(editor.take_refusal(), None);
    let expected: Vec<InitiativeId> = vec!["mesurer-ecarts".into(), "completer-preuves".into()];
    assert_eq!(record(&editor, "protocole-relais").depends_on, expected);
    // Once more takes it back.
    let (from, to) = (ends_at(&editor, "completer-preuves"), middle(&editor, "protocole-relais"));
    drag(&mut editor, from, to);
    assert_eq!(record(&editor, "protocole-relais").depends_on, [InitiativeId::new("mesurer-ecarts")]);
    // And so it does with one that was there from the beginning.
    let (from, to) = (ends_at(&editor, "mesurer-ecarts"), middle(&editor, "protocole-relais"));
    drag(&mut editor, from, to);
    assert_eq!(record(&editor, "protocole-relais").depends_on, [] as [InitiativeId; 0]);
    editor.undo();
    assert_eq!(record(&editor, "protocole-relais").depends_on, [InitiativeId::new("mesurer-ecarts")]);
}

#[test]
fn what_only_a_rule_lets_wait_goes_on_to_wait_and_that_is_told() {
    let mut editor = editor_of(sample());
    let charted = editor.charted().unwrap();
    let lone = charted.plan.initiatives().find(|it| it.id == "test-suivi").unwrap();
    assert_eq!((lone.generated, lone.depends_on.len()), (true, 1));
    let (before, after) = (InitiativeId::new(&lone.depends_on[0]), InitiativeId::new(&lone.id));
    assert!(editor.waits(&after, &before));
    editor.stop_waiting(&before, &after);
    assert_eq!(editor.take_refusal(), Some(Refusal::RuleWaits));
    assert!(editor.history().is_saved());
}

#[test]
fn what_a_rule_proposes_is_taken_up_with_nothing_but_what_was_changed() {
    let mut editor = editor_of(sample());
    let stored = editor.journey().roadmap.initiatives.clone();
    let plan = &editor.charted().unwrap().plan;
    let proposed = plan.initiatives().find(|it| it.part_of.is_none() && !stored.contains(&it.id.as_str().into()));
    let proposed = proposed.expect("a rule proposes something").clone();
    let id = InitiativeId::new(&proposed.id);
    let blank = editor.record(&id).expect("it can be taken up");
    assert!(matches!(blank.origin, Origin::Generated { .. }));
    assert_eq!((blank.title.as_str(), blank.step, blank.weeks, &blank.depends_on[..]), ("", None, None, &[][..]));
    editor.select(Element::Initiative(id.clone()));
    editor.move_by_weeks(2);
    editor.refresh();
    let moved = record(&editor, &proposed.id);
    assert_eq!(moved, Initiative { start: moved.start, ..blank });
    assert_eq!(
        days(&editor, &proposed.id).0,
        proposed.from.unwrap().checked_add(jiff::Span::new().weeks(2)).unwrap()
    );
    // The rule goes on filling the rest.
    assert_eq!(editor.charted().unwrap().planned(&id).unwrap().title, proposed.title);
    assert_eq!(editor.record(&"nowhere".into()), None);
}

#[test]
fn something_proposed_can_be_waited_for() {
    let mut editor = editor_of(sample());
    let stored = editor.journey().roadmap.initiatives.clone();
    let plan = &editor.charted().unwrap().plan;
    let early = plan.steps[0].initiatives.iter().find(|it| !stored.contains(&it.id.as_str().into())).unwrap();
    let (early, title) = (InitiativeId::new(&early.id), early.title.clone());
    editor.make_wait(&early, &"mesurer-ecarts".into());
    editor.refresh();
    assert_eq!(editor.take_refusal(), None);
    assert_eq!(record(&editor, "mesurer-ecarts").depends_on, std::slice::from_ref(&early));
    assert_eq!(editor.charted().unwrap().planned(&early).unwrap().title, title);
    editor.undo();
    assert!(!editor.journey().roadmap.initiatives.contains(&early), "it is one step");
}

#[test]
fn without_a_first_day_nothing_is_moved_and_it_is_said_why() {
    let mut journey = sample();
    journey.roadmap.start = None;
    let mut editor = editor_of(journey);
    let from = middle(&editor, "mesurer-ecarts");
    drag(&mut editor, from, from + Vec2::new(200.0, 0.0));
    assert_eq!(editor.take_refusal(), Some(Refusal::Undated));
    editor.select(Element::Initiative("mesurer-ecarts".into()));
    editor.move_by_weeks(1);
    assert_eq!(editor.take_refusal(), Some(Refusal::Undated));
    assert!(editor.history().is_saved());
    // How long something takes needs no date.
    editor.lengthen_by_weeks(1);
    assert_eq!(record(&editor, "mesurer-ecarts").weeks, Some(3.0));
}

#[test]
fn rows_fold_and_unfold_and_the_arrows_walk_them() {
    let mut editor = editor_of(twelve());
    let shown = |editor: &Editor| {
        let bars = &editor.charted().unwrap().gantt.bars;
        bars.iter().map(|bar| bar.id.to_string()).collect::<Vec<_>>()
    };
    let tops: Vec<String> = (0..12).map(|number| format!("w{number}")).collect();
    assert_eq!(shown(&editor), tops);
    let triangle = on_canvas(&editor, bar(&editor, "w3").fold.unwrap().center());
    click(&mut editor, triangle);
    assert_eq!(shown(&editor).len(), 20);
    assert_eq!(shown(&editor)[4], "w3p0");
    let selected = |editor: &Editor| editor.view().only().cloned();
    let initiative = |id: &str| Some(Element::Initiative(id.into()));
    assert_eq!(selected(&editor), initiative("w3"));
    for (direction, expected, rows) in [
        (Direction::Down, "w3p0", 20),
        (Direction::Down, "w3p1", 20),
        (Direction::Left, "w3", 20),
        (Direction::Left, "w3", 12),
        (Direction::Left, "w3", 12),
        (Direction::Up, "w2", 12),
        (Direction::Right, "w2", 20),
        (Direction::Right, "w2", 20),
    ] {
        editor.walk(direction);
        editor.refresh();
        assert_eq!((selected(&editor), shown(&editor).len()), (initiative(expected), rows), "{direction:?}");
    }
    editor.unfold_all(true);
    editor.refresh();
    assert_eq!(shown(&editor).len(), 12 * 9);
    // Moving a whole moves its parts.
    let part = days(&editor, "w11p0").0;
    editor.select(Element::Initiative("w11".into()));
    editor.move_by_weeks(3);
    editor.refresh();
    assert_eq!(days(&editor, "w11p0").0, part.checked_add(jiff::Span::new().weeks(3)).unwrap());
}

#[test]
fn the_page_shows_the_twelve_in_the_shape_of_a3() {
    let journey = twelve();
    for lang in Lang::ALL {
        let plan = roadmap::plan(&journey, journey.target().unwrap(), None, lang);
        let page = drawing::roadmap(&plan, Theme::light(), lang);
        let ratio = page.width / page.height;
        assert!((1.3..1.5).contains(&ratio), "{} × {}", page.width, page.height);
        let shown: BTreeSet<&Element> = page.items.iter().filter_map(|item| item.element.as_ref()).collect();
        let initiatives = shown.iter().filter(|element| matches!(element, Element::Initiative(_))).count();
        assert_eq!(initiatives, 12);
        let unfolded = drawing::roadmap_arranged(&plan, &Arrangement::unfolded(), Theme::light(), lang);
        assert!(unfolded.height > page.height);
    }
}

#[test]
fn rows_keep_clear_of_one_another_and_bars_stay_in_the_chart() {
    for journey in [twelve(), sample()] {
        let plan = roadmap::plan(&journey, journey.target().unwrap(), None, Lang::Fr);
        for lanes in [Lanes::Steps, Lanes::Owners] {
            for (unfolded, narrow) in [(false, false), (true, false), (false, true), (true, true)] {
                let arrangement = Arrangement { lanes, unfolded, narrow, ..Arrangement::default() };
                let gantt = drawing::gantt(&plan, &arrangement, Theme::light(), Lang::Fr);
                let bars = &gantt.bars;
                for pair in bars.windows(2) {
                    assert!(pair[0].row.y1 <= pair[1].row.y0 + 1e-9, "{} {}", pair[0].id, pair[1].id);
                }
                for bar in bars {
                    assert!(bar.row.contains(bar.bar.center()), "{}", bar.id);
                    let chart = gantt.chart.inflate(6.0, 1.0);
                    assert!(chart.contains(bar.bar.origin()) && bar.bar.x1 <= chart.x1, "{}", bar.id);
                }
            }
        }
    }
}

#[test]
fn words_stay_readable_on_a_narrow_canvas() {
    let mut editor = Editor::new(sample(), None, Look { lang: Lang::En, theme: Theme::light() });
    editor.set_mode(Mode::Roadmap);
    // A large screen, and what is left of a small one beside the inspector.
    for (width, smallest) in [(1600.0, 11.5), (960.0, 9.0)] {
        editor.set_canvas(Size::new(width, 480.0));
        editor.refresh();
        let words = editor.scene().unwrap().drawing.items.iter().filter_map(|item| match &item.shape {
            Shape::Text(line) => Some(line.size),
            _ => None,
        });
        let size = words.fold(f64::INFINITY, f64::min) * editor.camera().zoom;
        assert!(size >= smallest, "{size} on {width}");
    }
}

#[test]
fn days_and_places_belong_together() {
    let journey = sample();
    let plan = roadmap::plan(&journey, journey.target().unwrap(), None, Lang::En);
    let gantt = drawing::gantt(&plan, &Arrangement::default(), Theme::light(), Lang::En);
    for days in 0..480_i64 {
        let day = START.checked_add(jiff::Span::new().days(days)).unwrap();
        if gantt.shows(day) {
            // A day of step 4 is less than a pixel wide, so the day found may be the one beside it.
            let found = gantt.day_at(gantt.x_of(day).unwrap()).unwrap();
            assert!(day.until(found).unwrap().get_days().abs() <= 1, "{day} {found}");
        }
    }
    assert!(!gantt.shows(date(2026, 12, 31)));
}

#[test]
fn lanes_of_owners_hold_each_initiative_once() {
    let journey = twelve();
    let plan = roadmap::plan(&journey, journey.target().unwrap(), None, Lang::En);
    let arrangement = Arrangement { lanes: Lanes::Owners, ..Arrangement::default() };
    let gantt = drawing::gantt(&plan, &arrangement, Theme::light(), Lang::En);
    let ids: BTreeSet<&str> = gantt.bars.iter().map(|bar| bar.id.as_str()).collect();
    assert_eq!((gantt.bars.len(), ids.len()), (12, 12));
    // Every third one is Marketing's.
    let first: Vec<&str> = gantt.bars.iter().take(4).map(|bar| bar.id.as_str()).collect();
    assert_eq!(first, ["w0", "w3", "w6", "w9"]);
    let says = |words: &str| {
        gantt.drawing.items.iter().any(|item| matches!(&item.shape, Shape::Text(line) if line.text == words))
    };
    assert!(["Marketing", "Digital", "Stores"].into_iter().all(says));
}

#[test]
fn the_critical_path_is_in_the_legend_only_where_it_is_marked() {
    let journey = twelve();
    let plan = roadmap::plan(&journey, journey.target().unwrap(), None, Lang::En);
    assert!(plan.initiatives().any(|planned| planned.critical));
    for critical in [true, false] {
        let arrangement = Arrangement { critical, ..Arrangement::default() };
        let gantt = drawing::gantt(&plan, &arrangement, Theme::light(), Lang::En);
        let says = gantt
            .drawing
            .items
            .iter()
            .any(|item| matches!(&item.shape, Shape::Text(line) if line.text.starts_with("Critical path")));
        assert_eq!(says, critical);
    }
}
