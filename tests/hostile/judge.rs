//! Whether what came out is harmless, judged by other readers than the program's own.

use std::{io::Cursor, path::Path, process::Command};

use calamine::{Data, Reader as _, Xlsx};
use parcours::roadmap::Plan;
use resvg::{tiny_skia::Pixmap, usvg::roxmltree::Document};

/// Characters that command a terminal, or turn the direction of what stands there.
fn commands(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

pub fn terminal(text: &str) {
    let found = text.chars().find(|character| commands(*character) && *character != '\n');
    assert_eq!(found, None, "{text}");
}

pub fn svg(text: &str) {
    terminal(text);
    let document = Document::parse(text).expect("well-formed XML without a document type");
    for node in document.descendants() {
        assert!(!node.is_pi(), "{node:?}");
        if !node.is_element() {
            continue;
        }
        assert!(["svg", "title", "rect", "path", "text"].contains(&node.tag_name().name()), "{node:?}");
        assert_eq!(node.tag_name().namespace(), Some("http://www.w3.org/2000/svg"));
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(!name.starts_with("on") && !name.contains("href") && name != "style", "{name}");
            assert!(!value.contains("url(") && !value.contains(':') && !value.contains('<'), "{name}={value}");
        }
    }
}

pub fn png(bytes: &[u8]) {
    let picture = Pixmap::decode_png(bytes).expect("a PNG");
    assert!(picture.width() > 100 && picture.height() > 10);
}

/// The PDF has no action, no link and no script, and another program reads it.
pub fn pdf(bytes: &[u8], path: &Path) {
    assert!(bytes.starts_with(b"%PDF-"));
    for name in ["/JavaScript", "/JS", "/URI", "/Launch", "/OpenAction", "/AA", "/EmbeddedFile", "/RichMedia"] {
        let has_it = bytes
            .windows(name.len() + 1)
            .any(|piece| piece.starts_with(name.as_bytes()) && !piece[name.len()].is_ascii_alphanumeric());
        assert!(!has_it, "{name}");
    }
    match Command::new("pdftotext").arg(path).arg("-").output() {
        Ok(output) => {
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            assert!(output.stdout.len() > 100);
        }
        Err(error) => println!("SKIPPED: the PDF was not read by another program: pdftotext: {error}"),
    }
}

/// No cell of text is taken for a formula; numbers are numbers.
pub fn csv(text: &str) {
    let rows = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes()).into_records();
    let mut cells = 0;
    for row in rows {
        for cell in &row.expect("rows are of one length") {
            cells += 1;
            let is_number = cell.parse::<f64>().is_ok();
            for line in cell.lines() {
                let is_formula = line.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
                assert!(is_number || !is_formula, "{cell}");
            }
            assert!(!cell.contains(|c| commands(c) && c != '\n'), "{cell:?}");
        }
    }
    assert!(cells > 10);
}

/// The workbook has words, numbers and days, and no formula.
pub fn workbook(bytes: &[u8]) {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let mut words = 0;
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).expect("a sheet");
        assert_eq!(formulas.used_cells().count(), 0, "{name}");
        for (_, _, cell) in book.worksheet_range(&name).expect("a sheet").used_cells() {
            assert!(
                matches!(cell, Data::String(_) | Data::Float(_) | Data::Int(_) | Data::DateTime(_)),
                "{cell:?}"
            );
            if let Data::String(text) = cell {
                words += 1;
                assert!(!text.contains(|c| commands(c) && c != '\n'), "{text:?}");
            }
        }
    }
    assert!(words > 10, "{words}");
    let names = String::from_utf8_lossy(bytes);
    assert!(
        !names.contains("externalLink") && !names.contains("vbaProject"),
        "nothing from outside, nothing that runs"
    );
}

/// No sign of a text means anything to Markdown: each one that could is escaped.
pub fn markdown(text: &str) {
    let mut plain = String::new();
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        if sign == '\\' {
            signs.next();
        } else {
            plain.push(sign);
        }
    }
    for sign in ["<", "[", "]", "`", "&", "://", "www.", "@"] {
        assert!(!plain.contains(sign), "{sign}: {plain}");
    }
    terminal(text);
    for line in plain.lines().filter(|line| line.starts_with('|')) {
        assert!(line.ends_with('|'), "{line}");
    }
}

/// The roadmap is read as it was written.
pub fn plan(text: &str) {
    let plan = Plan::from_ron(text).expect("a roadmap");
    assert_eq!(plan.to_ron(), text);
}

/// A name is one on every system: no way out, no device, nothing at its end that some system drops.
pub fn file_name(name: &str) {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
    assert!(name.chars().all(is_plain) && !name.starts_with(['.', '-']) && !name.ends_with('.'), "{name}");
    assert!(name.len() <= 120 && name.matches('.').count() == 1, "{name}");
    let stem = name.split('.').next().unwrap_or_default();
    let is_device = ["con", "prn", "aux", "nul"].contains(&stem)
        || (stem.len() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")));
    assert!(!is_device, "{name}");
}
