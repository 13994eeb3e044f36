//! From a [`Drawing`](crate::drawing::Drawing) to SVG, PNG and PDF, from tables to CSV and workbooks, and from a plan
//! to Markdown.
//!
//! All give text or bytes; writing them to disk is not done here. The same input always gives the same bytes: no
//! clock, no random id, no font of the machine.

mod csv;
mod initiatives;
mod mark;
mod markdown;
mod pdf;
mod png;
mod svg;
mod table;
mod xlsx;

pub use csv::{case_csv, changes_csv, compared_metrics_csv, metrics_csv, roadmap_csv};
pub use initiatives::Tool;
pub use markdown::roadmap_markdown;
pub use pdf::{PdfError, pdf, pdf_a4};
pub use png::{LARGEST_AREA, LARGEST_SIDE, PngError, png};
pub use svg::svg;
pub use xlsx::{WorkbookError, roadmap_xlsx};
