//! Figures that unfold to what each comes from.

use egui::{CollapsingHeader, Id, RichText, Role, Ui, UiBuilder};

use super::{Shown, name};
use crate::{
    app::{fonts, paint::color},
    drawing::plots::{Branch, Cell, Tone, Tree},
    text::Weight,
};

/// Shows the figures, folded until somebody unfolds them.
pub(super) fn show(ui: &mut Ui, shown: &mut Shown, tree: &Tree) {
    let id = shown.id.with(&tree.name);
    let shape = ui.scope_builder(UiBuilder::new(), |ui| branches(ui, shown, &tree.branches, id));
    name(&shape.response, Role::Tree, &tree.name);
}

/// Branches below one another; a tree of figures has few levels.
fn branches(ui: &mut Ui, shown: &mut Shown, branches: &[Branch], id: Id) {
    for (place, branch) in branches.iter().enumerate() {
        let id = id.with(place);
        if branch.branches.is_empty() {
            leaf(ui, shown, branch);
            continue;
        }
        let head = RichText::new(said(shown, branch)).font(fonts::font(14.0, Weight::Regular));
        CollapsingHeader::new(head).id_salt(id).show(ui, |ui| {
            let how = Cell::new(&*branch.says).in_tone(Tone::Quiet);
            shown.cell(ui, &how);
            if branch.name.element.is_some() {
                shown.cell(ui, &branch.name);
            }
            self::branches(ui, shown, &branch.branches, id);
        });
    }
}

/// A figure and its value.
fn said(shown: &Shown, branch: &Branch) -> String {
    let args = [("name", branch.name.words.as_str().into()), ("value", branch.value.as_str().into())];
    shown.words.with("case-source-line", &args)
}

/// A figure that comes from no other: it leads to where it is noted.
fn leaf(ui: &mut Ui, shown: &mut Shown, branch: &Branch) {
    ui.horizontal_wrapped(|ui| {
        // As far in as the name of a branch that unfolds.
        ui.add_space(ui.spacing().indent);
        let whole = Cell { words: said(shown, branch), ..branch.name.clone() };
        shown.cell(ui, &whole);
        let ink = color(shown.words.theme.muted);
        ui.label(RichText::new(&branch.says).font(fonts::font(13.0, Weight::Regular)).color(ink));
    });
}
