//! The icon of the window, where the system does not take it from what the package installs.

use resvg::{tiny_skia, usvg};

/// The icon as it was drawn; the package has it too.
const DRAWN: &str = include_str!("../../assets/icon.svg");
/// Its width and height in the window, in pixels.
const SIZE: u16 = 128;

/// The icon in pixels.
pub(super) fn icon() -> Option<egui::IconData> {
    let tree = usvg::Tree::from_str(DRAWN, &usvg::Options::default()).ok()?;
    let mut pixels = tiny_skia::Pixmap::new(SIZE.into(), SIZE.into())?;
    let scale = f32::from(SIZE) / tree.size().width();
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixels.as_mut());
    // The system wants colours that are not multiplied by their opacity.
    let rgba = pixels.pixels().iter().flat_map(|pixel| {
        let pixel = pixel.demultiply();
        [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]
    });
    Some(egui::IconData { rgba: rgba.collect(), width: SIZE.into(), height: SIZE.into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_has_an_icon_with_clear_corners() {
        let icon = icon().unwrap_or_default();
        assert_eq!((icon.width, icon.height, icon.rgba.len()), (128, 128, 128 * 128 * 4));
        assert_eq!(icon.rgba.get(3), Some(&0), "the corner");
        let middle = (64 * 128 + 64) * 4;
        assert_eq!(icon.rgba.get(middle + 3), Some(&255), "the middle");
    }
}
