//! What stands where in the window: menus and bars at the top, panels at the sides, and the canvas or a page in the midst.

use egui::{CentralPanel, Frame, Margin, Panel, Ui};

use super::{
    Action, App, at_a_glance, bottom, canvas, compare_bar, context_menu, cramped, dashboard, finding, gantt,
    inspector, lock, minimap, recovery, tool_bar, top_bar, unbuilt, versions, watch, welcome, workshop,
};
use crate::editor::Mode;

/// How much lower the panel below the map can be made than it opens, in points.
const LESS: f32 = 20.0;

impl App {
    /// Shows the menus, and the document or the start page with all that stands around it.
    pub(super) fn panels(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let words = self.words();
        self.make_room(ui.content_rect().size());
        let window = top_bar::Window {
            scale: self.scale,
            reduced_motion: self.reduced_motion,
            inspector_open: self.inspector_open,
            bottom_open: self.bottom_open,
            minimap_open: self.has_minimap(),
            filters_open: self.finding.filters_open,
            outline_open: self.finding.outline_open,
            side: self.workshop.open,
            laser: self.room.laser.is_latched(),
        };
        Panel::top("menus").show(ui, |ui| top_bar::menus(ui, words, self.editor(), window, actions));
        let Some(document) = &self.document else {
            self.status_line(ui);
            let before = welcome::Before {
                left: &self.recovery.left,
                reports: &self.reports.found,
                recent: &self.recent(),
            };
            CentralPanel::default().show(ui, |ui| welcome::show(ui, words, before, actions));
            return;
        };
        let bar = Frame::side_top_panel(ui.style()).inner_margin(Margin::symmetric(12, 8));
        Panel::top("document").frame(bar).show(ui, |ui| top_bar::document(ui, words, &document.editor, actions));
        self.status_line(ui);
        let Some(document) = &mut self.document else { return };
        recovery::bar(ui, words, document, &self.recovery.left, actions);
        lock::bar(ui, words, document, actions);
        watch::bar(ui, words, document, actions);
        versions::bar(ui, words, document, actions);
        let editor = &mut document.editor;
        unbuilt::bar(ui, words, editor, actions);
        compare_bar::show(ui, words, editor, actions);
        at_a_glance::show(ui, words, editor, actions);
        finding::bars(ui, words, editor, &mut self.finding, actions);
        let padded = Frame::side_top_panel(ui.style()).inner_margin(16.0);
        // A roadmap takes the room of all panels but the inspector; they come back as they were.
        let is_plan = editor.mode() == Mode::Roadmap;
        if !is_plan {
            let slim = Frame::side_top_panel(ui.style()).inner_margin(8.0);
            if editor.mode() != Mode::Page {
                Panel::left("tools")
                    .frame(slim)
                    .exact_size(48.0)
                    .resizable(false)
                    .show(ui, |ui| tool_bar::show(ui, words, editor, actions));
            }
            workshop::side(ui, words, editor, &mut self.workshop, actions);
        }
        let inspector = Panel::right("inspector").frame(padded).default_size(320.0).min_size(260.0);
        inspector.show_collapsible(ui, &mut self.inspector_open, |ui| {
            inspector::show(ui, words, editor, actions);
        });
        if !is_plan {
            // The table takes the place of the panel below the map.
            if self.finding.outline_open {
                finding::outline::panel(ui, words, editor, &mut self.finding, actions);
            } else if !matches!(editor.mode(), Mode::SideBySide | Mode::Page) {
                // Two states need its room.
                let (height, padding) = cramped::below(ui.content_rect().height());
                let frame = padded.inner_margin(Margin::symmetric(16, padding));
                let bottom = Panel::bottom("bottom").frame(frame).resizable(true);
                let bottom = bottom.default_size(height).min_size(height - LESS);
                bottom.show_collapsible(ui, &mut self.bottom_open, |ui| {
                    bottom::show(ui, words, editor, &mut self.tab, actions);
                });
            }
        }
        if editor.mode() == Mode::Page {
            CentralPanel::default().show(ui, |ui| dashboard::show(ui, words, editor, actions));
            return;
        }
        if editor.mode() == Mode::Roadmap {
            // The tabs stay where they are from page to page.
            let frame = Frame::side_top_panel(ui.style()).inner_margin(Margin { bottom: 4, ..Margin::same(8) });
            Panel::top("pages").frame(frame).show(ui, |ui| {
                dashboard::tabs(ui, words, editor, actions);
                gantt::bar(ui, words, editor, actions);
            });
        }
        CentralPanel::no_frame().show(ui, |ui| {
            if unbuilt::in_place(ui, words, editor, actions) {
                return;
            }
            let canvas = canvas::show(ui, words, editor, &mut document.picture);
            if window.minimap_open {
                minimap::show(ui, words, canvas.rect, editor, &mut document.picture);
            }
            context_menu::show(ui, words, &canvas, editor, actions);
        });
        workshop::over_map(ui, words, editor, &mut self.workshop, actions);
    }
}
