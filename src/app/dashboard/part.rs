//! The title of a part of a page, and the button that writes that part alone as a picture.

use egui::{Button, Label, RichText, Role, Ui, WidgetInfo};

use super::super::{Action, fonts, inspector::ring, words::Words};
use crate::{
    drawing::Page,
    text::{Icon, Weight},
};

/// The size of the sign on the button, and of the button, in points.
const SIZES: (f32, f32) = (15.0, 26.0);

/// The room that the button and what is around it take, in points.
const ROOM: f32 = 56.0;

/// Shows the title of a part, so many points large, and the button behind it. The part is known by its title, which is
/// the same in print.
pub(super) fn title(ui: &mut Ui, words: Words, page: Page, said: &str, size: f32, actions: &mut Vec<Action>) {
    ui.horizontal_top(|ui| {
        let room = ui.available_width().min(ui.clip_rect().width()) - ROOM;
        ui.scope(|ui| {
            ui.set_max_width(room.max(ROOM));
            let label = ui.add(Label::new(RichText::new(said).font(fonts::font(size, Weight::Bold))).wrap());
            label.widget_info(|| WidgetInfo::labeled(Role::Heading, true, said));
        });
        let sign = RichText::new(fonts::icon(Icon::Download)).size(SIZES.0);
        let sign = sign.color(ui.visuals().weak_text_color());
        let button = ui.add(Button::new(sign).frame_when_inactive(false).min_size(egui::Vec2::splat(SIZES.1)));
        let name = words.with("part-export", &[("title", said.into())]);
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        ring(ui, &button);
        if button.on_hover_text(name).clicked() {
            actions.push(Action::ExportPart(page, said.to_owned()));
        }
    });
}
