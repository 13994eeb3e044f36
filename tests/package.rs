//! What is installed besides the program: the desktop entry, the type of its files, icons, licences, notes of each version.
//! `.ci/deb` makes the package of them, `.ci/package` installs it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use resvg::{tiny_skia, usvg};
use toml::Value;

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn text(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap()
}

fn cargo() -> Value {
    toml::from_str(&text("Cargo.toml")).unwrap()
}

/// The value of a key of the desktop entry.
fn entry<'a>(desktop: &'a str, key: &str) -> &'a str {
    desktop.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('=')).unwrap()
}

/// All that stands between two texts.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    text.split(before).skip(1).map(|rest| rest.split(after).next().unwrap()).collect()
}

#[test]
fn the_window_the_desktop_entry_and_the_file_type_belong_together() {
    let desktop = text("assets/package/parcours.desktop");
    let window = text("src/app/start.rs");
    let id = between(&window, "with_app_id(\"", "\"")[0];
    assert_eq!(entry(&desktop, "StartupWMClass"), id);
    // A window of Wayland finds its icon by the name of the file.
    assert_eq!(id, "parcours");
    assert_eq!(entry(&desktop, "Exec"), "parcours %f");
    assert_eq!(entry(&desktop, "Icon"), "parcours");
    for words in ["GenericName", "Comment", "Keywords"] {
        assert_ne!(entry(&desktop, words), entry(&desktop, &format!("{words}[fr]")));
    }
    let kind = text("assets/package/parcours.xml");
    let kind = between(&kind, "<mime-type type=\"", "\"");
    assert_eq!(entry(&desktop, "MimeType"), format!("{};", kind[0]));
    let about = text("assets/package/parcours.metainfo.xml");
    assert_eq!(between(&about, "<mediatype>", "<"), kind);
    assert_eq!(between(&about, "<launchable type=\"desktop-id\">", "<"), ["parcours.desktop"]);
}

#[test]
fn journeys_are_told_from_other_files_by_their_head() {
    let kind = text("assets/package/parcours.xml");
    // Others end their files in the same way.
    assert!(!kind.contains("pattern=\"*.ron\""));
    assert_eq!(between(&kind, "offset=\"", "\""), ["0:2048", "0:2048"]);
    let magic: Vec<String> =
        between(&kind, "value=\"", "\"").iter().map(|value| value.replace("&quot;", "\"")).collect();
    // A match may begin at each offset up to the last one.
    let is_one = |bytes: &[u8]| {
        magic
            .iter()
            .any(|it| (0..=2048).any(|at| bytes.get(at..).is_some_and(|rest| rest.starts_with(it.as_bytes()))))
    };
    let mut seen = 0;
    for folder in ["journeys", "tests/data/golden/v1"] {
        for file in fs::read_dir(path(folder)).unwrap() {
            let file = file.unwrap().path();
            if file.extension().is_some_and(|ending| ending == "ron") {
                assert!(is_one(&fs::read(&file).unwrap()), "{}", file.display());
                seen += 1;
            }
        }
    }
    assert!(seen > 10, "only {seen} journeys found");
    assert!(!is_one(b"#![enable(implicit_some)]\n(\n    format: \"parcours-roadmap\","));
    assert!(!is_one(&fs::read(path("assets/themes/light.ron")).unwrap()));
}

#[test]
fn all_icons_are_the_one_that_was_drawn() {
    let tree = usvg::Tree::from_str(&text("assets/icon.svg"), &usvg::Options::default()).unwrap();
    for size in [16_u16, 24, 32, 48, 64, 128, 256, 512] {
        let mut drawn = tiny_skia::Pixmap::new(size.into(), size.into()).unwrap();
        let scale = f32::from(size) / tree.size().width();
        resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut drawn.as_mut());
        let kept = tiny_skia::Pixmap::load_png(path(&format!("assets/package/icons/{size}.png"))).unwrap();
        assert!(
            kept.data() == drawn.data(),
            "the icon of {size} px is of another drawing: examples/icons.rs draws it"
        );
    }
}

#[test]
fn this_version_has_its_notes() {
    let cargo = cargo();
    let version = cargo["package"]["version"].as_str().unwrap();
    let notes = text("CHANGELOG.md");
    let heads: Vec<&str> = notes.lines().filter_map(|line| line.strip_prefix("## ")).collect();
    let (newest, day) = heads[0].split_once(", ").unwrap();
    assert_eq!(newest, version);
    assert!(day.parse::<jiff::civil::Date>().is_ok(), "{day} is no day");
    assert!(notes.split("\n## ").nth(1).unwrap().contains("\n- "), "nothing is said of it");
    let about = text("assets/package/parcours.metainfo.xml");
    assert_eq!(between(&about, "<release version=\"", "\"")[0], version);
    assert_eq!(between(&about, "date=\"", "\"")[0], day);
    assert_eq!(cargo["package"]["metadata"]["packager"]["version"].as_str(), Some(version));
}

#[test]
fn all_that_the_package_takes_is_there_or_made() {
    let cargo = cargo();
    let package = &cargo["package"]["metadata"]["deb"];
    let makes = text(".ci/deb");
    let mut targets = BTreeSet::new();
    for asset in package["assets"].as_array().unwrap() {
        let [from, to] = [0, 1].map(|at| asset[at].as_str().unwrap());
        assert!(targets.insert((to, from.rsplit('/').next())), "{from} is there twice");
        match from.strip_prefix("target/release/") {
            None => assert!(path(from).is_file(), "{from}"),
            Some("parcours") => {}
            // Shells have their names from a list.
            Some(made) => {
                let name = made.strip_prefix("package/").unwrap();
                let name =
                    ["bash", "zsh", "fish"].iter().fold(name.to_owned(), |name, it| name.replace(it, "$shell"));
                assert!(makes.contains(&format!("$made/{name}\"")), "nothing makes {from}");
            }
        }
    }
    let sizes = targets.iter().filter(|(to, _)| to.starts_with("usr/share/icons/hicolor/")).count();
    assert_eq!(sizes, 9);
}

#[test]
fn the_licences_in_the_package_are_those_that_are_allowed() {
    let names = |value: &Value| -> BTreeSet<String> {
        value.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
    };
    let about: Value = toml::from_str(&text("assets/package/about.toml")).unwrap();
    let deny: Value = toml::from_str(&text("deny.toml")).unwrap();
    let mut allowed = names(&deny["licenses"]["allow"]);
    for exception in deny["licenses"]["exceptions"].as_array().unwrap() {
        allowed.extend(names(&exception["allow"]));
    }
    assert_eq!(names(&about["accepted"]), allowed);
}
