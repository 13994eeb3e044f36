//! Imports go one way: the table of the design, held against every `crate::NAME` path of the sources.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// The modules, and what each may import besides itself. ARCHITECTURE.md says why.
const TABLE: [(&str, &[&str]); 22] = [
    ("model", &[]),
    ("text", &[]),
    ("i18n", &[]),
    ("edit", &["model"]),
    ("graph", &["model"]),
    ("file", &["model"]),
    ("insight", &["model", "graph"]),
    ("roadmap", &["model", "graph", "insight", "i18n"]),
    ("layout", &["model", "graph", "text"]),
    ("telling", &["model", "insight", "i18n"]),
    ("drawing", &["model", "layout", "insight", "roadmap", "telling", "text", "i18n"]),
    ("export", &["drawing", "text", "model", "insight", "roadmap", "telling", "i18n"]),
    ("templates", &["model", "i18n"]),
    ("wording", &["model", "edit", "file", "insight", "export", "i18n"]),
    ("report", &["model", "file"]),
    ("settings", &["model", "file", "drawing", "i18n"]),
    ("publish", &["model", "insight", "roadmap", "telling", "layout", "drawing", "export", "i18n"]),
    (
        "editor",
        &[
            "model",
            "text",
            "i18n",
            "edit",
            "graph",
            "file",
            "insight",
            "roadmap",
            "telling",
            "layout",
            "drawing",
            "templates",
            "wording",
        ],
    ),
    // The window and the command line may import everything; nothing imports them.
    ("app", EVERYTHING),
    ("cli", EVERYTHING),
    ("main", EVERYTHING),
    ("lib", &[]),
];

const EVERYTHING: &[&str] = &[
    "model",
    "text",
    "i18n",
    "edit",
    "graph",
    "file",
    "insight",
    "roadmap",
    "telling",
    "layout",
    "drawing",
    "export",
    "templates",
    "wording",
    "publish",
    "report",
    "settings",
    "editor",
    "app",
    "cli",
];

/// The crates of the window, which nothing but the window may name.
const WINDOW_CRATES: [&str; 5] = ["egui", "eframe", "egui_plot", "rfd", "lyon_tessellation"];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("the sources can be listed").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The module that a source file belongs to: the first part of its path below `src`.
fn module_of(path: &Path) -> String {
    let below = path.strip_prefix(root()).expect("a source is below src");
    let first = below.components().next().expect("a source has a name").as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The text without comments and string contents, so that prose does not count as an import.
fn code_of(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The names that follow `prefix::` directly, or stand first in its braces.
fn named_after(code: &str, prefix: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (start, _) in code.match_indices(&format!("{prefix}::")) {
        let before = code[..start].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
            continue;
        }
        let rest = &code[start + prefix.len() + 2..];
        match rest.strip_prefix('{') {
            Some(braced) => names.extend(first_words(braced)),
            None => names.extend([word(rest)]),
        }
    }
    names
}

/// The first word of each part between the commas of a brace that is already open.
fn first_words(braced: &str) -> Vec<String> {
    let mut words = vec![word(braced)];
    let mut depth = 1;
    for (at, c) in braced.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => words.push(word(&braced[at + 1..])),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    words
}

fn word(text: &str) -> String {
    text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn names_are_found_in_paths_and_in_braces() {
    let code = "use crate::{edit::{Edit, Label}, model::State, text};\nfn f() { crate::graph::order(); other_crate::no() }";
    let found = named_after(code, "crate");
    assert_eq!(found, ["edit", "graph", "model", "text"].map(str::to_owned).into());
}

#[test]
fn every_import_is_in_the_table() {
    let table: BTreeMap<&str, &[&str]> = TABLE.into_iter().collect();
    let mut files = Vec::new();
    sources(&root(), &mut files);
    assert!(files.len() > 50, "only {} sources found", files.len());
    let mut broken = Vec::new();
    for path in files {
        let module = module_of(&path);
        let allowed = table.get(module.as_str()).unwrap_or_else(|| panic!("{module} is not in the table"));
        let code = code_of(&fs::read_to_string(&path).expect("a source can be read"));
        let imports = named_after(&code, "crate").into_iter().chain(named_after(&code, "parcours"));
        for import in imports.filter(|import| EVERYTHING.contains(&import.as_str())) {
            if import != module && !allowed.contains(&import.as_str()) {
                broken.push(format!("{} imports {import}", path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn only_the_window_knows_egui() {
    let mut files = Vec::new();
    sources(&root(), &mut files);
    for path in files.iter().filter(|path| !matches!(module_of(path).as_str(), "app" | "main")) {
        let code = code_of(&fs::read_to_string(path).expect("a source can be read"));
        for name in WINDOW_CRATES {
            let used = code.match_indices(&format!("{name}::")).any(|(start, _)| {
                !code[..start].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_')
            });
            assert!(!used, "{} names {name}", path.display());
        }
    }
}
