//! The fields of the roadmap, with the way to each initiative: shown at the roadmap while nothing is selected.

use egui::{RichText, WidgetInfo};

use super::{
    super::Action,
    Form,
    form::quiet,
    news, preview,
    shared::{calling, list},
    title,
};
use crate::{
    edit::{self, Edit, Label, RoadmapDescription},
    editor::Command,
    model::{Decision, Element, Initiative, Role, Settings, StateId, Status},
    roadmap::{RULES, Standing},
};

/// The roadmap: when it begins, where it leads to, who stands for it, what is asked of them, and what proposes.
pub(super) fn show(form: &mut Form) {
    let journey = form.editor.journey();
    title(form, "inspector-roadmap");
    form.way_to(&form.words.get("roadmap-of-journey"), Element::Journey);
    let before = RoadmapDescription::from(&**journey);
    let mut edited = before.clone();
    form.date("roadmap.start", &mut edited.start);
    let follows = if edited.start.is_some() { "roadmap-start-help" } else { "roadmap-no-start" };
    remark(form, &form.words.get(follows));
    let mut states: Vec<(Option<StateId>, String)> = vec![(None, form.words.get("roadmap-target-first"))];
    let futures =
        journey.states.iter().filter(|it| it.role == Role::Future || edited.target.as_ref() == Some(&it.id));
    states.extend(futures.map(|state| (Some(state.id.clone()), state.name.clone())));
    form.named_choice("roadmap.target", &mut edited.target, &states);
    form.owner("roadmap.sponsor", &mut edited.sponsor);
    form.section("field-roadmap-decisions", true, |form| decisions(form, &mut edited.decisions));
    if form.changed {
        let name = form.words.get(changed(&before, &edited));
        preview(form, &name, Edit::Roadmap(edited));
    }
    form.changed = false;
    news::show(form);
    let standings = form.editor.standings();
    let wanted = standings.iter().filter(|it| it.initiative.status != Status::Dismissed);
    let wanted = wanted.map(|it| (&it.initiative.title, Element::Initiative(it.initiative.id.clone())));
    list(form, "roadmap-initiatives", wanted, calling(Command::AddInitiative));
    rules(form);
    dismissed(form, standings);
    retired(form, standings);
}

/// The name of the field that was changed.
fn changed(before: &RoadmapDescription, edited: &RoadmapDescription) -> &'static str {
    if before.start != edited.start {
        "field-roadmap-start"
    } else if before.target != edited.target {
        "field-roadmap-target"
    } else if before.sponsor != edited.sponsor {
        "field-roadmap-sponsor"
    } else {
        "field-roadmap-decisions"
    }
}

fn remark(form: &mut Form, text: &str) {
    let weak = form.ui.visuals().weak_text_color();
    form.ui.label(RichText::new(text).small().color(weak));
}

/// What is asked of the sponsor, in the order in which it is asked.
fn decisions(form: &mut Form, decisions: &mut Vec<Decision>) {
    let fresh = Decision { text: String::new(), who: String::new(), by: None };
    form.ordered_list("roadmap.decisions", decisions, fresh, |form, decision| {
        form.text("roadmap.decisions.text", &mut decision.text, 2);
        form.owner("roadmap.decisions.who", &mut decision.who);
        form.date("roadmap.decisions.by", &mut decision.by);
    });
}

/// Which rules propose initiatives. A code that this program does not know stays switched off.
fn rules(form: &mut Form) {
    let settings = &form.editor.journey().settings;
    let words = form.words;
    let mut on: Vec<&str> =
        RULES.into_iter().filter(|rule| !settings.rules_off.iter().any(|off| off == rule)).collect();
    let named: Vec<(&str, String)> =
        RULES.into_iter().map(|rule| (rule, words.get(&format!("roadmap-rule-{rule}")))).collect();
    let before = on.clone();
    form.section("roadmap-rules", false, |form| {
        remark(form, &form.words.get("roadmap-rules-help"));
        form.options(&mut on, &named);
    });
    let Some((rule, name)) = named.iter().find(|(rule, _)| before.contains(rule) != on.contains(rule)) else {
        return;
    };
    let mut rules_off: Vec<String> = settings.rules_off.iter().filter(|off| off != rule).cloned().collect();
    if !on.contains(rule) {
        rules_off.push((*rule).to_owned());
    }
    let label = Label::new(edit::Action::Change, name);
    let edit = Edit::Settings(Settings { rules_off, ..settings.clone() });
    form.actions.push(Action::Apply(label, vec![edit]));
}

/// What was dismissed, each with the way back into the plan.
fn dismissed(form: &mut Form, standings: &[Standing]) {
    let dismissed: Vec<&Initiative> =
        standings.iter().map(|it| &it.initiative).filter(|it| it.status == Status::Dismissed).collect();
    if dismissed.is_empty() {
        return;
    }
    form.section("roadmap-dismissed", true, |form| {
        for initiative in dismissed {
            if named_button(form, &initiative.title, "roadmap-bring-back", "roadmap-bring-back-of")
                && let Some(back) = form.editor.under_change(&initiative.id)
            {
                let label = Label::new(edit::Action::BringBack, &initiative.title);
                form.actions.push(Action::Apply(label, form.editor.storing(back.without("status"))));
            }
        }
    });
}

/// What no rule has a reason for any more, each with the way out of the plan.
fn retired(form: &mut Form, standings: &[Standing]) {
    let retired: Vec<&Initiative> = standings.iter().filter(|it| it.is_retired).map(|it| &it.initiative).collect();
    let retired: Vec<&Initiative> = retired.into_iter().filter(|it| it.status != Status::Dismissed).collect();
    if retired.is_empty() {
        return;
    }
    form.section("roadmap-retired", true, |form| {
        remark(form, &form.words.get("roadmap-retired-help"));
        for initiative in retired {
            if named_button(form, &initiative.title, "roadmap-remove", "roadmap-remove-of") {
                // What goes along is asked about as for all that is selected.
                form.actions.push(Action::Select(Element::Initiative(initiative.id.clone())));
                form.actions.push(Action::Delete);
            }
        }
    });
}

/// A title with a button below it that says what it does, and to those who hear it also with what.
fn named_button(form: &mut Form, title: &str, key: &str, heard: &str) -> bool {
    form.ui.add_space(4.0);
    form.ui.label(title);
    let button = quiet(form.ui, form.words.get(key)).small();
    let response = form.ui.add(button);
    let name = form.words.with(heard, &[("title", title.into())]);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
    response.clicked()
}
