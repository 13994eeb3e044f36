//! What has become of the roadmap since the journey was last saved, with the way to each initiative.

use egui::RichText;

use super::{super::Action, Form, fields};
use crate::{
    model::{Element, InitiativeId},
    roadmap::{AT_MOST, Named},
};

/// Shows what is new, where anything is.
pub(super) fn show(form: &mut Form) {
    let Some(news) = form.editor.news() else { return };
    form.section("roadmap-news", true, |form| {
        changes(form, "roadmap-news-added", &news.added);
        changes(form, "roadmap-news-changed", &news.changed);
        changes(form, "roadmap-news-retired", &news.retired);
    });
}

/// How many are new in one way, and which: the first of them, where they are many.
fn changes(form: &mut Form, key: &str, named: &[Named]) {
    if named.is_empty() {
        return;
    }
    form.ui.add_space(4.0);
    fields::heading(form.ui, &form.words.with(key, &[("count", named.len().into())]).as_str().into());
    for it in named.iter().take(AT_MOST) {
        let id = InitiativeId::new(&it.id);
        // What is gone for good has nothing to be led to.
        if form.editor.title_of(&id).is_none() {
            form.ui.label(&it.name);
        } else if form.ui.link(&it.name).clicked() {
            form.actions.push(Action::Select(Element::Initiative(id)));
        }
    }
    if let Some(more) = named.len().checked_sub(AT_MOST).filter(|more| *more > 0) {
        let weak = form.ui.visuals().weak_text_color();
        let text = form.words.with("roadmap-news-more", &[("count", more.into())]);
        form.ui.label(RichText::new(text).small().color(weak));
    }
}
