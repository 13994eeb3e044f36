//! The fonts of the window: the ones that every export uses, and the icons.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily, FontId};

use crate::text::{self, Weight};

const REGULAR: &str = "noto-sans";
const BOLD: &str = "noto-sans-bold";
const ICONS: &str = "lucide";
/// Letters of one width.
const MONO: &str = "hack";

/// Sets the fonts; what they lack comes from the fonts of the machine where eframe is allowed to ask for them.
pub(super) fn install(context: &egui::Context) {
    let mut fonts = FontDefinitions::empty();
    let mut add = |name: &str, bytes: &'static [u8]| {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    };
    add(REGULAR, text::font_bytes(Weight::Regular));
    add(BOLD, text::font_bytes(Weight::Bold));
    add(ICONS, lucide_icons::LUCIDE_FONT_BYTES);
    add(MONO, epaint_default_fonts::HACK_REGULAR);
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    fonts.families.insert(FontFamily::Proportional, names(&[REGULAR, ICONS]));
    // For the lines of a file, where a mark stands under what it means.
    fonts.families.insert(FontFamily::Monospace, names(&[MONO, REGULAR, ICONS]));
    fonts.families.insert(FontFamily::Name(BOLD.into()), names(&[BOLD, REGULAR, ICONS]));
    context.set_fonts(fonts);
}

/// The font of this size, in points, and weight.
pub(super) fn font(size: f32, weight: Weight) -> FontId {
    match weight {
        Weight::Regular => FontId::new(size, FontFamily::Proportional),
        Weight::Bold => FontId::new(size, FontFamily::Name(BOLD.into())),
    }
}

/// The text of an icon.
pub(super) fn icon(icon: text::Icon) -> String {
    char::from(icon).to_string()
}
