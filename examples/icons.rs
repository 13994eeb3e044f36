//! Draws the icon of the program in the sizes that desktops ask for.
//!
//! ```text
//! cargo run --no-default-features --example icons -- assets/package/icons
//! ```
//!
//! After a change of `assets/icon.svg`, which the window shows too.

use std::{env, fs, path::PathBuf};

use anyhow::Context as _;
use resvg::{tiny_skia, usvg};

/// Widths and heights, in pixels.
const SIZES: [u16; 8] = [16, 24, 32, 48, 64, 128, 256, 512];

fn main() -> anyhow::Result<()> {
    let folder = env::args_os().nth(1).map(PathBuf::from).context("name a folder to write the icons to")?;
    fs::create_dir_all(&folder).with_context(|| format!("no folder at {}", folder.display()))?;
    let tree = usvg::Tree::from_str(include_str!("../assets/icon.svg"), &usvg::Options::default())?;
    for size in SIZES {
        let mut pixels = tiny_skia::Pixmap::new(size.into(), size.into()).context("an icon has a size")?;
        let scale = f32::from(size) / tree.size().width();
        resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixels.as_mut());
        fs::write(folder.join(format!("{size}.png")), pixels.encode_png()?)?;
    }
    Ok(())
}
