//! From a [`Drawing`](crate::drawing::Drawing) to SVG, PNG and PDF, and from tables to CSV.
//!
//! All give text or bytes; writing them to disk is not done here. The same input always gives the same bytes: no
//! clock, no random id, no font of the machine.

mod csv;
mod mark;
mod pdf;
mod png;
mod svg;

pub use csv::{changes_csv, compared_metrics_csv, metrics_csv, roadmap_csv};
pub use pdf::{PdfError, pdf};
pub use png::{LARGEST_AREA, LARGEST_SIDE, PngError, png};
pub use svg::svg;
