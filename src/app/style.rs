//! The theme of the map, carried over to the widgets around it.

use egui::{
    CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle, Vec2, Visuals,
    style::{ScrollAnimation, WidgetVisuals},
};

use super::{fonts, paint::color};
use crate::{drawing::Theme, text::Weight};

/// The size of panel titles, in points.
const TITLE: f32 = 20.0;
/// The size of labels and buttons, in points.
const LABEL: f32 = 14.0;

/// How much is left of the colours of what cannot be used now.
#[expect(clippy::cast_possible_truncation, reason = "a share")]
const fn disabled() -> f32 {
    Theme::DISABLED as f32
}

/// Gives the widgets the colours of a theme, and lets them move or not.
pub(super) fn apply(context: &egui::Context, theme: &Theme, reduced_motion: bool) {
    let mut visuals = if theme.dark { Visuals::dark() } else { Visuals::light() };
    let (text, surface, border) = (color(theme.text), color(theme.surface), color(theme.border));
    let (accent, on_accent, quiet) = (color(theme.accent), color(theme.on_accent), color(theme.lane));
    let radius = CornerRadius::same(6);
    let widget = |fill, weak_fill, outline: Stroke, ink| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: weak_fill,
        bg_stroke: outline,
        corner_radius: radius,
        fg_stroke: Stroke::new(1.5, ink),
        expansion: 0.0,
    };
    visuals.widgets.noninteractive = widget(surface, surface, Stroke::new(1.0, color(theme.hairline)), text);
    visuals.widgets.inactive = widget(quiet, quiet, Stroke::new(1.0, border), text);
    visuals.widgets.hovered = widget(quiet, quiet, Stroke::new(1.5, accent), text);
    visuals.widgets.active = widget(quiet, quiet, Stroke::new(2.0, accent), text);
    visuals.widgets.open = widget(quiet, quiet, Stroke::new(1.5, accent), text);
    visuals.selection.bg_fill = accent;
    visuals.selection.stroke = Stroke::new(1.5, on_accent);
    visuals.weak_text_color = Some(color(theme.muted));
    visuals.hyperlink_color = accent;
    visuals.warn_fg_color = color(theme.caution);
    visuals.error_fg_color = color(theme.friction);
    visuals.panel_fill = surface;
    visuals.window_fill = surface;
    visuals.window_stroke = Stroke::new(1.0, border);
    visuals.window_corner_radius = CornerRadius::same(10);
    visuals.menu_corner_radius = radius;
    visuals.extreme_bg_color = color(theme.canvas);
    visuals.text_edit_bg_color = Some(color(theme.canvas));
    visuals.faint_bg_color = quiet;
    visuals.code_bg_color = quiet;
    let shadow = Shadow { offset: [0, 4], blur: 16, spread: 0, color: egui::Color32::from_black_alpha(60) };
    visuals.window_shadow = shadow;
    visuals.popup_shadow = shadow;
    // Pale, and still words.
    visuals.disabled_alpha = disabled();
    visuals.button_frame = true;
    // A cursor that blinks would repaint the window for ever.
    visuals.text_cursor.blink = false;

    let usual = Style::default();
    context.all_styles_mut(|style| {
        style.visuals = visuals.clone();
        (style.animation_time, style.scroll_animation) = if reduced_motion {
            (0.0, ScrollAnimation::none())
        } else {
            (usual.animation_time, usual.scroll_animation)
        };
        style.text_styles = [
            (TextStyle::Small, FontId::new(12.0, FontFamily::Proportional)),
            (TextStyle::Body, FontId::new(LABEL, FontFamily::Proportional)),
            (TextStyle::Button, FontId::new(LABEL, FontFamily::Proportional)),
            (TextStyle::Monospace, FontId::new(LABEL, FontFamily::Monospace)),
            (TextStyle::Heading, fonts::font(TITLE, Weight::Bold)),
        ]
        .into();
        style.spacing.item_spacing = Vec2::splat(8.0);
        style.spacing.button_padding = Vec2::new(10.0, 5.0);
        style.spacing.interact_size = Vec2::new(28.0, 28.0);
        style.spacing.menu_margin = Margin::same(8);
        style.spacing.window_margin = Margin::same(16);
        style.spacing.combo_width = 120.0;
        style.spacing.icon_width = 18.0;
    });
}

/// The style of menus: as plain as they are, and still showing which entry has the keyboard.
pub(super) fn menu(style: &mut Style) {
    let focused = style.visuals.widgets.active.bg_stroke;
    egui::containers::menu::menu_style(style);
    style.visuals.widgets.active.bg_stroke = focused;
}
