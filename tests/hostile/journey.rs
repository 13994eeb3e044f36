//! The hostile journey: the sample with every field, with hostile texts in all places that take a text.

use std::path::Path;

use parcours::file;

const EVERY_FIELD: &str = include_str!("../data/every-field.ron");

/// Texts that did harm somewhere.
const HOSTILE: [&str; 36] = [
    "<script>alert(1)</script>",
    "\" onload=\"alert(1)",
    "]]><x/><![CDATA[",
    "&lt;b&gt;&#0;&amp",
    "<!ENTITY x SYSTEM \"file:///etc/passwd\">",
    "<svg/onload=alert(1)>",
    "=1+1",
    "@SUM(A1:A9)",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "\t=1",
    "\r\n@x",
    "＝HYPERLINK(\"http://example.org\",\"x\")",
    "../../../../etc/passwd",
    "..\\..\\CON.",
    "NUL",
    "COM1.txt ",
    "javascript:alert(1)",
    "[x](javascript:alert(1))",
    "![x](http://example.org/x.png)",
    "http://example.org/ www.example.org a@example.org",
    "| a | b |\n|---|---|",
    "# heading\n- item",
    "```code```",
    "\u{202e}gnp.exe\u{202c}\u{2066}",
    "a\0b\u{1b}[31m\u{9b}0m\u{7f}\u{8}",
    "🙂👨\u{200d}👩\u{200d}👧🏳️\u{200d}🌈",
    "e\u{301}\u{301}\u{301}\u{301}\u{20e0}",
    "'\"`\\\\",
    "${jndi:ldap://example.org/x}",
    "{{7*7}} %s %n {0}",
    "'; DROP TABLE touchpoints; --",
    "\u{feff}\u{fffe}\u{ffff}\u{fff9}",
    "مرحبا שלום",
    "\u{2028}\u{2029}\u{85}ok: no problems",
    "\\u{0}\\n\")))]]",
];

/// A hostile text by its number: of four, one is ten thousand letters long, and one is the path of a file.
fn hostile(number: usize, secret: &Path) -> String {
    match number % (HOSTILE.len() + 2) {
        0 => "W".repeat(10_000),
        1 => format!("{} file://{}", secret.display(), secret.display()),
        other => HOSTILE[other - 2].to_owned(),
    }
}

/// Where the texts between quotes stand in the sample, without their quotes.
fn quoted() -> Vec<(usize, usize)> {
    let mut places = Vec::new();
    let mut start = None;
    // The sample has no escape, and no quote in its comments.
    for (at, _) in EVERY_FIELD.match_indices('"') {
        match start.take() {
            Some(from) => places.push((from, at)),
            None => start = Some(at + 1),
        }
    }
    places
}

/// The sample with other texts in some places, given in their order.
fn with(texts: &[((usize, usize), String)]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for ((from, until), text) in texts {
        let quoted = ron::to_string(text).expect("a text can be written");
        out.push_str(&EVERY_FIELD[at..*from]);
        out.push_str(&quoted[1..quoted.len() - 1]);
        at = *until;
    }
    out + &EVERY_FIELD[at..]
}

/// The sample with a hostile text in every place where a text stands for itself: where another one opens as well, and
/// nothing has to be repaired.
pub fn hostile_texts(secret: &Path) -> String {
    let is_free = |place: &(usize, usize)| {
        let other = with(&[(*place, "Other \u{1b}".to_owned())]);
        file::parse(&other).is_ok_and(|opened| opened.repairs.is_empty())
    };
    let free: Vec<(usize, usize)> = quoted().into_iter().filter(is_free).collect();
    assert!(free.len() > 120, "only {} places take any text", free.len());
    let texts: Vec<_> =
        free.into_iter().enumerate().map(|(number, place)| (place, hostile(number, secret))).collect();
    let text = with(&texts);
    assert!(file::parse(&text).expect("hostile texts are texts").repairs.is_empty());
    text
}

/// The sample with hostile ids, and references to them.
pub fn hostile_ids(secret: &Path) -> String {
    let hostile_id = |id: &str, number: usize| match number % 8 {
        0 => format!("../../{id}"),
        1 => format!("<script>{id}</script>"),
        2 => format!("={id}+1"),
        3 => format!("{}/{id}", secret.display()),
        4 => format!("CON.{id}. "),
        5 => format!("javascript:{id}"),
        6 => format!("[{id}](x)|`\"'"),
        _ => format!("{}{id}🙂", "é".repeat(150)),
    };
    let ids: Vec<&str> = EVERY_FIELD
        .match_indices("id: \"")
        .filter_map(|(at, found)| EVERY_FIELD[at + found.len()..].split('"').next())
        .filter(|id| id.len() < 30)
        .collect();
    let renamed = quoted().into_iter().filter_map(|(from, until)| {
        let text = &EVERY_FIELD[from..until];
        let is_name = EVERY_FIELD[..from].ends_with("name: \"");
        let number = ids.iter().position(|id| *id == text && !is_name)?;
        Some(((from, until), hostile_id(text, number)))
    });
    let text = with(&renamed.collect::<Vec<_>>());
    let opened = file::parse(&text).expect("hostile ids are ids");
    assert_eq!(opened.repairs, [], "they can all be ids");
    assert!(opened.journey.states.iter().all(|state| state.id.as_str().len() > 4));
    text
}
