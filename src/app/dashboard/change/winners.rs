//! Who wins and who loses: the personas, the teams.

use egui::{Color32, Grid, RichText, Role, Ui, WidgetInfo};

use super::{
    super::super::{Action, paint::color, words::Words},
    figures::right,
    head,
};
use crate::{
    editor::Editor,
    insight::{PersonaGain, Source, Standing, TeamGain},
    model::{Element, TeamId},
    telling::{self, Account, metric_value},
};

/// Shows what becomes of each persona and of each team.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, account: &Account, actions: &mut Vec<Action>) {
    super::title(ui, words, &words.get("winners-title"), actions);
    let winners = &account.winners;
    if winners.personas.is_empty() && winners.teams.is_empty() {
        ui.label(words.get("winners-none"));
        return;
    }
    if !winners.personas.is_empty() {
        let grid = Grid::new("change-personas").striped(true).spacing([18.0, 6.0]).show(ui, |ui| {
            let metrics = PersonaGain::METRICS.map(|metric| format!("metric-{}", metric.key()));
            heads(ui, words, "winners-persona", metrics.iter().map(String::as_str));
            for gain in &winners.personas {
                persona(ui, words, editor, gain, actions);
                ui.end_row();
            }
        });
        let name = words.get("winners-persona");
        grid.response.widget_info(|| WidgetInfo::labeled(Role::Table, true, &name));
        ui.add_space(12.0);
    }
    if !winners.teams.is_empty() {
        let grid = Grid::new("change-teams").striped(true).spacing([18.0, 6.0]).show(ui, |ui| {
            let columns = ["winners-touchpoints", "winners-load", "winners-pain", "winners-emotion"];
            heads(ui, words, "winners-team", columns.into_iter());
            for gain in &winners.teams {
                team(ui, words, editor, account, gain, actions);
                ui.end_row();
            }
        });
        let name = words.get("winners-team");
        grid.response.widget_info(|| WidgetInfo::labeled(Role::Table, true, &name));
    }
}

fn heads<'a>(ui: &mut Ui, words: Words, first: &str, columns: impl Iterator<Item = &'a str>) {
    ui.label(head(words.get(first)));
    ui.label(head(words.get("winners-standing")));
    for key in columns {
        right(ui, head(words.get(key)));
    }
    ui.end_row();
}

fn persona(ui: &mut Ui, words: Words, editor: &Editor, gain: &PersonaGain, actions: &mut Vec<Action>) {
    let Some(persona) = editor.journey().personas.get(&gain.persona) else { return };
    if ui.link(&persona.name).clicked() {
        actions.push(Action::Select(Element::Persona(gain.persona.clone())));
    }
    standing(ui, words, gain.standing);
    for metric in PersonaGain::METRICS {
        let [from, to] = [&gain.metrics.from, &gain.metrics.to];
        let trusted = [from, to].iter().all(|it| metric.source() == Source::Map || it.flow_is_trusted());
        let told = |value| metric_value(metric, value, words.lang);
        from_to(ui, &told(from.get(metric)), &told(to.get(metric)), trusted);
    }
}

fn team(
    ui: &mut Ui,
    words: Words,
    editor: &Editor,
    account: &Account,
    gain: &TeamGain,
    actions: &mut Vec<Action>,
) {
    let name = telling::team_name(editor.journey(), &gain.team);
    let id = TeamId::from(gain.team.as_str());
    if editor.journey().teams.contains(&id) {
        if ui.link(name).clicked() {
            actions.push(Action::Select(Element::Team(id)));
        }
    } else {
        ui.label(name);
    }
    standing(ui, words, gain.standing);
    let number = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| words.lang.short_number(value));
    let trusted = account.flow_is_trusted;
    from_to(ui, &gain.touchpoints.from.to_string(), &gain.touchpoints.to.to_string(), true);
    from_to(ui, &number(gain.load.from), &number(gain.load.to), trusted);
    from_to(ui, &number(Some(gain.pain.from)), &number(Some(gain.pain.to)), trusted);
    from_to(ui, &number(gain.emotion.from), &number(gain.emotion.to), true);
}

fn standing(ui: &mut Ui, words: Words, standing: Standing) {
    let text = words.get(&format!("standing-{}", standing.key()));
    let ink: Color32 = match standing {
        Standing::Wins => color(words.theme.better),
        Standing::Loses => color(words.theme.friction),
        Standing::Mixed => ui.visuals().text_color(),
        Standing::Same => ui.visuals().weak_text_color(),
    };
    let text = if standing == Standing::Same { RichText::new(text) } else { head(text) };
    ui.label(text.color(ink));
}

/// Two values with an arrow between them; one where they are the same. Grey where they are not to be trusted.
fn from_to(ui: &mut Ui, from: &str, to: &str, trusted: bool) {
    let text = if from == to { from.to_owned() } else { format!("{from} → {to}") };
    let quiet = ui.visuals().weak_text_color();
    let text = RichText::new(text);
    right(ui, if trusted { text } else { text.color(quiet) });
}
