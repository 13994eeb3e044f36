//! The dated measures of a KPI: one by one, and pasted in one step.

use egui::{Button, Id, RichText, Ui};

use super::{
    super::Action,
    Form,
    fields::{self, Caption},
    form::Unit,
};
use crate::{
    app::paint::color,
    edit::{self, Edit, Label},
    editor::{PastedMeasures, UnreadLine, read_measures},
    model::{Kpi, Measure, ranges},
};

/// The most lines that could not be read and are told one by one.
const TOLD: usize = 6;

/// The measures, each with its date, and the way to add one.
pub(super) fn show(form: &mut Form, record: &Kpi, measures: &mut Vec<Measure>) {
    form.section("field-measures", !measures.is_empty(), |form| {
        let last = measures.iter().max_by_key(|measure| measure.date);
        // The next value is most likely read when it is due; the first one when the roadmap begins.
        let days = record.every_weeks.map_or(1, |weeks| weeks.saturating_mul(7));
        let next = last.and_then(|last| last.date.checked_add(jiff::Span::new().try_days(days).ok()?).ok());
        let date = next.or(form.editor.journey().roadmap.start).unwrap_or(jiff::civil::date(2026, 1, 1));
        let value = last.map(|last| last.value).or(record.baseline).unwrap_or_default();
        form.list("measures", measures, Ok(Measure { date, value }), |form, measure| {
            let mut date = Some(measure.date);
            form.date("measures.date", &mut date);
            measure.date = date.unwrap_or(measure.date);
            let mut value = Some(measure.value);
            form.number("measures.value", Unit::Own(&record.unit), &mut value, &ranges::VALUE);
            measure.value = value.unwrap_or(measure.value);
        });
    });
}

/// The field for lines that are pasted, what they are read as, and the button that takes them.
pub(super) fn paste(form: &mut Form, record: &Kpi) {
    form.section("measures-paste", false, |form| {
        let words = form.words;
        let draft = Id::unique(("measures", form.editor.journey().id, record.id.as_str()));
        let mut text = form.ui.data(|data| data.get_temp::<String>(draft)).unwrap_or_default();
        weak(form.ui, &words.get("measures-paste-hint"));
        fields::text(form.ui, &Caption::from(&words.get("measures-paste-field")), &mut text, 5);
        let pasted = read_measures(&text, &record.unit);
        if told(form, record, &pasted) {
            let measures = pasted.over(&record.measures);
            let edit = Edit::put_shared(Kpi { measures, ..record.clone() });
            let label = Label::new(edit::Action::Change, &record.name);
            form.actions.push(Action::Apply(label, vec![edit]));
            text.clear();
        }
        form.ui.data_mut(|data| data.insert_temp(draft, text));
    });
}

/// What was read and what was not. Returns whether it is to be taken.
fn told(form: &mut Form, record: &Kpi, pasted: &PastedMeasures) -> bool {
    let words = form.words;
    if pasted.read.is_empty() && pasted.unread.is_empty() {
        return false;
    }
    let read = words.with("measures-read", &[("count", pasted.read.len().into())]);
    let replacing = pasted.replacing(&record.measures);
    let read = if replacing > 0 {
        words.with("measures-replace", &[("count", replacing.into()), ("read", read.into())])
    } else {
        read
    };
    form.ui.label(read);
    for unread in pasted.unread.iter().take(TOLD) {
        not_read(form, unread);
    }
    let more = pasted.unread.len().saturating_sub(TOLD);
    if more > 0 {
        weak(form.ui, &words.with("measures-unread-more", &[("count", more.into())]));
    }
    let take = Button::new(words.with("measures-take", &[("count", pasted.read.len().into())]));
    form.ui.add_enabled(!pasted.read.is_empty(), take).clicked()
}

/// A line that could not be read, and why.
fn not_read(form: &mut Form, unread: &UnreadLine) {
    let words = form.words;
    let args = [
        ("line", unread.line.to_string().into()),
        ("text", unread.text.as_str().into()),
        ("why", words.get(unread.why.text_key()).into()),
    ];
    let text = RichText::new(words.with("measures-unread", &args)).small().color(color(words.theme.caution));
    form.ui.add(egui::Label::new(text).wrap());
}

fn weak(ui: &mut Ui, words: &str) {
    ui.label(RichText::new(words).small().color(ui.visuals().weak_text_color()));
}
