//! What is said on the standard error where the program breaks off.

use std::{path::Path, sync::Arc};

use parcours::{
    i18n::Lang,
    report::{Reporter, watch_over_panics},
};

use super::output::tell;

/// Has what is not saved kept when the program breaks off, and says where, and where the report lies.
pub fn watch_over(reporter: Option<Arc<Reporter>>, lang: Lang) {
    watch_over_panics(reporter, move |place: &str, report: Option<&Path>| {
        tell(&lang.text_with("report-told", &[("place", place.into())]));
        if let Some(report) = report {
            tell(&lang.text_with("report-told-path", &[("path", report.display().to_string().into())]));
        }
    });
}
