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

/// Names of a PDF that act, lead out of it, or bring something along.
const ACTIONS: [&str; 8] =
    ["/JavaScript", "/JS", "/URI", "/Launch", "/OpenAction", "/AA", "/EmbeddedFile", "/RichMedia"];

/// What a PDF says of its objects, without what is in its streams and strings: squeezed pictures and fonts hold any
/// three letters sooner or later.
fn objects(pdf: &[u8]) -> String {
    let text: String = pdf.iter().map(|byte| char::from(*byte)).collect();
    let mut said = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("stream\n") {
        said += before;
        rest = after.split_once("endstream").expect("a stream ends").1;
    }
    said += rest;
    let (mut depth, mut is_escaped) = (0_u32, false);
    said.retain(|character| {
        let was_inside = depth > 0;
        match character {
            _ if is_escaped => is_escaped = false,
            '\\' if was_inside => is_escaped = true,
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => (),
        }
        !was_inside
    });
    assert_eq!(depth, 0, "each string ends");
    said
}

fn first_action(pdf: &[u8]) -> Option<&'static str> {
    let said = objects(pdf);
    ACTIONS.into_iter().find(|name| {
        said.match_indices(name)
            .any(|(at, _)| !said[at + name.len()..].starts_with(|c: char| c.is_ascii_alphanumeric()))
    })
}

#[test]
fn an_action_is_seen_in_an_object_and_not_in_what_only_looks_like_it() {
    assert_eq!(first_action(b"<</Type/Catalog/JS 3 0 R>>"), Some("/JS"));
    assert_eq!(first_action(b"<</T(\\( :)/A<</S/URI/URI(x)>>>>"), Some("/URI"));
    assert_eq!(first_action(b"4 0 obj\n<<>>\nstream\n\x01/JS\x02\nendstream\n<</AA<<>>>>"), Some("/AA"));
    assert_eq!(first_action(b"<</ID[(Q/AA==)]/T(a (/JS ) \\) /AA )/Type/AAA>>stream\n/JS \nendstream\n"), None);
}

/// The PDF has no action, no link and no script, and another program reads it.
pub fn pdf(bytes: &[u8], path: &Path) {
    assert!(bytes.starts_with(b"%PDF-"));
    let said = objects(bytes);
    assert!(said.contains("/Catalog") && !said.contains("/ObjStm"), "all objects are seen");
    assert_eq!(first_action(bytes), None);
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
