//! A window of eframe with nothing in it: what any window costs on a machine, beside which that of Parcours is measured.
//! It says `shown` when its first frame is on the screen, and stays until it is closed.
//!
//! `cargo run --release --example empty_window`; `benches/window` runs both.

#![allow(clippy::print_stdout, reason = "a program for those who work on the program")]

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};
use parcours::text::{Weight, font_bytes};

struct Empty {
    frames: u64,
}

impl eframe::App for Empty {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        // The second frame comes when the first one is there.
        match self.frames {
            0 => ui.ctx().request_repaint(),
            1 => println!("shown"),
            _ => {}
        }
        self.frames += 1;
    }
}

fn main() -> eframe::Result {
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default().with_inner_size([1440.0, 900.0]),
        ..eframe::NativeOptions::default()
    };
    // One, for no window is without.
    let mut fonts = FontDefinitions::empty();
    fonts.font_data.insert("one".to_owned(), Arc::new(FontData::from_static(font_bytes(Weight::Regular))));
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.insert(family, vec!["one".to_owned()]);
    }
    let begin = move |creation: &eframe::CreationContext<'_>| {
        creation.egui_ctx.set_fonts(fonts);
        Ok(Box::new(Empty { frames: 0 }) as Box<dyn eframe::App>)
    };
    eframe::run_native("Empty", options, Box::new(begin))
}
