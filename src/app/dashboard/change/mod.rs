//! What changes from one state to the other, and who wins and loses by it.

mod chips;
mod figures;
mod table;
mod winners;

use egui::{ComboBox, RichText, Role, Ui, WidgetInfo};

pub(in crate::app) use self::chips::menu;
use super::{
    super::{Action, bottom, compare_bar, fonts, words::Words},
    part,
};
use crate::{
    drawing::Page,
    editor::{Editor, Reading},
    model::{Element, PersonaId},
    telling::{Account, Sentence},
    text::Weight,
};

/// The size of the sentence, of titles and of what is said below them, in points.
const SIZES: (f32, f32, f32) = (22.0, 18.0, 14.0);

/// The room above a title, in points.
const ABOVE: f32 = 20.0;

/// The height of the curves, in points.
const CURVES: f32 = 220.0;

/// The width of the list of personas, in points.
const PERSONAS: f32 = 240.0;

/// Shows the page.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, _reading: &Reading, actions: &mut Vec<Action>) {
    let account = editor.scene().and_then(|scene| scene.account.as_deref());
    let (Some(account), Some((from, to))) = (account, editor.ends()) else {
        ui.label(words.get("change-only-one"));
        return;
    };
    ui.add_space(4.0);
    sentence(ui, &account.sentence, SIZES.0);
    if let Some(verdict) = account.verdict(editor.journey(), words.lang) {
        said(ui, &verdict);
    }
    ui.add_space(8.0);
    if let Some((from, to)) = compare_bar::pickers(ui, words, editor.journey(), &from.id, &to.id) {
        actions.push(Action::Compare(from, to));
    }
    curves(ui, words, editor, account, actions);
    figures::show(ui, words, account, actions);
    winners::show(ui, words, editor, account, actions);
    table::ledger(ui, words, account, actions);
    table::show(ui, words, editor, account, actions);
    ui.add_space(ABOVE);
}

/// The sentence of a comparison; grey, with the reason, where the flow is not to be trusted.
pub(in crate::app) fn sentence(ui: &mut Ui, sentence: &Sentence, size: f32) {
    let text = bold(sentence.text(), size);
    let text = if sentence.doubt.is_some() { text.color(ui.visuals().weak_text_color()) } else { text };
    ui.add(egui::Label::new(text).wrap());
}

/// Words in bold, so many points large.
fn bold(text: impl Into<String>, size: f32) -> RichText {
    RichText::new(text).font(fonts::font(size, Weight::Bold))
}

/// The head of a column, or a name.
fn head(text: impl Into<String>) -> RichText {
    bold(text, SIZES.2)
}

/// A title of a part of the page.
fn title(ui: &mut Ui, words: Words, text: &str, actions: &mut Vec<Action>) {
    ui.add_space(ABOVE);
    part::title(ui, words, Page::Change, text, SIZES.1, actions);
    ui.add_space(4.0);
}

/// A line below a title.
fn said(ui: &mut Ui, text: &str) {
    ui.add(egui::Label::new(RichText::new(text).size(SIZES.2).color(ui.visuals().weak_text_color())).wrap());
}

/// Where a click on what is told of an element leads: to it, on the picture of both states that was looked at last.
fn on_the_map(element: &Element, actions: &mut Vec<Action>) {
    actions.push(Action::ShowCompared(element.clone()));
}

/// How it feels in both states over the same columns, for everybody or for the persona that is chosen.
fn curves(ui: &mut Ui, words: Words, editor: &Editor, account: &Account, actions: &mut Vec<Action>) {
    let journey = editor.journey();
    let heading = words.get("change-curve");
    title(ui, words, &heading, actions);
    let traced = editor.comparing().curve_of().or(editor.persona());
    let curves = account.curves.iter().find(|(of, _)| of.as_ref() == traced).or(account.curves.first());
    let Some((of, curves)) = curves else { return };
    if account.curves.len() > 1 {
        ui.horizontal(|ui| {
            let name = |of: &Option<PersonaId>| {
                let persona = of.as_ref().and_then(|id| journey.personas.get(id));
                persona.map_or_else(|| words.get("change-curve-everybody"), |persona| persona.name.clone())
            };
            let caption = ui.label(words.get("change-curve-of"));
            let list = ComboBox::from_id_salt("curve-of").width(PERSONAS).truncate().selected_text(name(of));
            let list = list.show_ui(ui, |ui| {
                for (other, _) in &account.curves {
                    if ui.selectable_label(other == of, name(other)).clicked() {
                        actions.push(Action::Trace(other.clone()));
                    }
                }
            });
            list.response.labelled_by(caption.id);
        });
    }
    let names = [("own", account.names.to.as_str().into()), ("other", account.names.from.as_str().into())];
    said(ui, &words.with("change-curve-legend", &names));
    let both = (&curves.to, Some(&curves.from));
    let plot = bottom::curve::plot(ui, "change-curve", words, journey, both, CURVES);
    plot.widget_info(|| WidgetInfo::labeled(Role::Image, true, &heading));
}
