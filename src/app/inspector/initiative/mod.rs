//! The fields of an initiative of the roadmap.
//!
//! The form shows the initiative as it stands, with what a rule fills. What is stored of it is only what was changed here;
//! each such field is marked, and can go back to what the rule proposes.

mod picked;
mod proof;
mod risks;
mod thread;
mod weight;
mod what;
mod when;

use egui::{RichText, WidgetInfo};

use super::{super::Action, Form, form::quiet, title};
use crate::{
    edit::{self, Label},
    editor::{Command, UnderChange},
    model::{Initiative, InitiativeId},
};

/// The initiative that is selected; none where the plan has it no more.
pub(super) fn show(form: &mut Form, id: &InitiativeId) -> Option<()> {
    let sheet = form.editor.under_change(id)?;
    let by_hand = sheet.by_hand();
    title(form, "inspector-initiative");
    let mut edited = sheet.standing.initiative.clone();
    let mut name = sheet.record.title.clone();
    let mut form = Form::new(form.ui, form.words, form.editor, form.actions, None);
    form.mark_by_hand(&by_hand);
    let form = &mut form;
    let mut fields = Fields { sheet: &sheet, by_hand: &by_hand };
    what::origin(form, &fields);
    let mut renamed = false;
    form.section("initiative-what", true, |form| {
        renamed = what::title(form, &fields, &mut name);
        what::show(form, &fields, &mut edited);
    });
    form.section("initiative-when", false, |form| when::show(form, &mut fields, &mut edited));
    form.section("initiative-weight", false, |form| weight::show(form, &fields, &mut edited));
    form.section("initiative-thread", false, |form| thread::show(form, &fields, &mut edited));
    form.section("initiative-rollout", false, |form| risks::rollout(form, &fields, &mut edited));
    form.section("initiative-risks", false, |form| risks::show(form, &fields, &mut edited));
    form.section("initiative-proof", sheet.standing.initiative.lacks_proof(), |form| {
        proof::show(form, &fields, &mut edited);
    });
    if form.changed {
        let mut record = sheet.record_of(&edited);
        if renamed {
            record.title = name;
        }
        let label = Label::new(edit::Action::Change, &sheet.standing.initiative.title);
        form.actions.push(Action::Preview(label, form.editor.storing(record)));
    }
    remove(form, &sheet);
    Some(())
}

/// What a group of fields is about.
struct Fields<'a> {
    sheet: &'a UnderChange,
    by_hand: &'a [&'static str],
}

impl Fields<'_> {
    /// The initiative as it stands.
    const fn standing(&self) -> &Initiative {
        &self.sheet.standing.initiative
    }

    /// The way back to what the rule proposes, below a field that was set by hand.
    fn back(&self, form: &mut Form, field: &'static str) {
        if !self.by_hand.contains(&field) || self.sheet.standing.proposed.is_none() {
            return;
        }
        let said = form.words.get("initiative-back");
        let name = form.label(&format!("initiative.{field}"));
        let button = quiet(form.ui, said.clone()).small();
        let response = form.ui.add(button);
        let heard = form.words.with("initiative-back-of", &[("field", name.into())]);
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &heard));
        if response.clicked() {
            let label = Label::new(edit::Action::GiveBack, &self.standing().title);
            form.actions.push(Action::Apply(label, form.editor.storing(self.sheet.without(field))));
        }
    }
}

/// Says something small about the field above.
fn remark(form: &mut Form, text: &str) {
    let weak = form.ui.visuals().weak_text_color();
    form.ui.label(RichText::new(text).small().color(weak));
}

/// Says something small that wants to be seen to.
fn warn(form: &mut Form, text: &str) {
    let ink = form.ui.visuals().warn_fg_color;
    form.ui.label(RichText::new(text).small().color(ink));
}

/// The way out of the plan: what a rule came up with is dismissed, all else is deleted.
fn remove(form: &mut Form, sheet: &UnderChange) {
    let dismisses = sheet.record.is_generated() && !sheet.standing.is_retired;
    form.ui.add_space(16.0);
    let key = if dismisses { "initiative-dismiss" } else { Command::Delete.text_key() };
    if form.ui.button(form.words.get(key)).clicked() {
        form.actions.push(Action::Delete);
    }
    if dismisses {
        remark(form, &form.words.get("initiative-dismiss-help"));
    }
}
