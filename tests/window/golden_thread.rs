//! The pages of the golden thread and of the priorities, by the names that a screen reader hears.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use parcours::{
    drawing::{
        Page,
        plots::{Block, Bubble},
    },
    editor::Mode,
    i18n::Lang,
    insight::Break,
    model::Element,
};

use super::{Window, editor, journey, key, sample};

fn page(page: Page) -> Window {
    let mut window = sample(Lang::Fr);
    key(&mut window, Modifiers::NONE, Key::F8);
    window.get_by_role_and_label(Role::Button, &Lang::Fr.text(page.text_key())).click();
    window.run();
    window.run();
    assert_eq!(editor(&window).open_page(), Some(page));
    window
}

fn strands(window: &Window) -> parcours::telling::Strands {
    editor(window).scene().unwrap().reading.clone().unwrap().strands.unwrap()
}

fn told(mend: &str, name: &str) -> String {
    Lang::Fr.text_with("thread-mend-of", &[("mend", Lang::Fr.text(mend).into()), ("name", name.into())])
}

#[test]
fn a_friction_of_the_picture_leads_to_the_map() {
    let mut window = page(Page::Thread);
    let worst = strands(&window).lines[0].clone();
    let start = format!("{}\n", worst.name);
    let knot = window
        .get_all_by_role(Role::Button)
        .find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(&start)))
        .expect("the worst friction has a box");
    let says = knot.accesskit_node().label().unwrap_or_default();
    assert!(says.contains(&Lang::Fr.percent(worst.share.unwrap())), "{says}");
    knot.click();
    window.run();
    assert_eq!(editor(&window).mode(), Mode::Map);
    assert_eq!(editor(&window).view().only(), Some(&Element::Friction(worst.friction)));
    assert!(editor(&window).state().unwrap().frictions.iter().any(|it| it.name == worst.name));
}

#[test]
fn one_key_lights_the_thread_and_escape_puts_it_out() {
    let mut window = page(Page::Thread);
    let worst = strands(&window).lines[0].clone();
    let link = window.get_all_by_role_and_label(Role::Link, &worst.name).next().expect("the line has a link");
    // It may lie below what is in view.
    link.click_accesskit();
    window.run();
    key(&mut window, Modifiers::NONE, Key::G);
    let lit = editor(&window).lit_thread().expect("it is lit").clone();
    assert_eq!((lit.of, lit.name.as_str()), (Element::Friction(worst.friction.clone()), worst.name.as_str()));
    let bar = Lang::Fr.text_with("thread-lit", &[("name", worst.name.as_str().into())]);
    assert!(window.query_by_label(&bar).is_some());
    key(&mut window, Modifiers::NONE, Key::F8);
    assert_eq!(editor(&window).mode(), Mode::Roadmap);
    assert!(window.query_by_label(&bar).is_some());
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert!(editor(&window).lit_thread().is_none());
    assert!(window.query_by_label(&bar).is_none());
}

#[test]
fn a_break_is_mended_from_its_line() {
    let mut window = page(Page::Thread);
    let line = strands(&window).unanswered().next().expect("something has no answer").clone();
    window.get_by_role_and_label(Role::Button, &told("thread-mend-unanswered", &line.name)).click_accesskit();
    window.run();
    let target = journey(&window).target().unwrap().clone();
    let choice = target
        .touchpoints
        .iter()
        .find(|it| !it.is_outcome() && window.query_all_by_role_and_label(Role::Button, &it.name).count() == 1);
    let choice = choice.expect("the menu lists touchpoints").clone();
    window.get_by_role_and_label(Role::Button, &choice.name).click_accesskit();
    window.run();
    let answers = &journey(&window).target().unwrap().touchpoints.get(&choice.id).unwrap().answers;
    assert!(answers.contains(&line.friction));
    let after = strands(&window).lines.into_iter().find(|it| it.friction == line.friction).unwrap();
    assert_ne!(after.broken, Some(Break::Unanswered));
}

fn first(window: &Window) -> Bubble {
    let blocks = editor(window).scene().unwrap().parts.iter().flat_map(|part| &part.blocks);
    let mut all = blocks.filter_map(|block| if let Block::Bubbles(it) = block { Some(it) } else { None });
    all.next().unwrap().bubbles.iter().find(|it| it.at.0 < 5).expect("one can go on").clone()
}

#[test]
fn an_arrow_key_corrects_the_effort_in_one_step() {
    let mut window = page(Page::Priorities);
    let before = first(&window);
    window.get_by_role_and_label(Role::Button, &before.says).focus();
    window.run();
    key(&mut window, Modifiers::NONE, Key::ArrowRight);
    window.run();
    let Some(Element::Initiative(id)) = before.element else { panic!("it stands for an initiative") };
    let record = journey(&window).roadmap.initiatives.get(&id).expect("it is stored").clone();
    assert_eq!((record.effort, record.impact), (Some(before.at.0 + 1), Some(before.at.1)));
    key(&mut window, Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(first(&window).at, before.at);
}
