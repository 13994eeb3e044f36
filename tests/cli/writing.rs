//! What is written to files: new journeys, rewritten ones, pictures and tables.

use std::{fs, path::Path};

use parcours::{
    drawing::Theme,
    editor::{Editor, Look},
    file,
    i18n::Lang,
    layout::Density,
};

use super::{EVERY_FIELD, Folder, SAMPLE, answer, run, sample_with};

#[test]
fn a_new_journey_is_sound_in_both_languages_and_is_never_put_over_another() {
    for template in ["blank", "retail", "service", "subscription", "public-service"] {
        for lang in ["fr", "en"] {
            let folder = Folder::new();
            let path = folder.path("mon parcours.ron");
            answer(&["new", &path, "--template", template, "--lang", lang]);
            let text = fs::read_to_string(&path).unwrap();
            assert!(text.contains(&format!("language: \"{lang}\"")));
            assert!(text.contains("title: \"mon parcours\""));
            answer(&["check", &path]);
            answer(&["fmt", &path]);
            assert_eq!(fs::read_to_string(&path).unwrap(), text, "fmt has nothing to do");

            let ran = run(&["new", &path]);
            assert_eq!(ran.status, 1);
            assert!(ran.err.contains(&path));
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
    }
}

#[test]
fn two_new_journeys_are_not_the_same_one() {
    let folder = Folder::new();
    let (one, two) = (folder.path("one.ron"), folder.path("two.ron"));
    answer(&["new", &one]);
    answer(&["new", &two]);
    let id = |path: &str| fs::read_to_string(path).unwrap().split("id: \"").nth(1).unwrap()[..36].to_owned();
    assert_ne!(id(&one), id(&two));
}

#[test]
fn fmt_rewrites_once_and_keeps_every_value() {
    for sample in [SAMPLE, EVERY_FIELD] {
        let folder = Folder::new();
        let path = folder.write("journey.ron", &fs::read_to_string(sample).unwrap());
        let ran = run(&["fmt", &path, "--lang", "en"]);
        assert_eq!(ran.status, 0);
        assert!(ran.err.contains("comments"), "the samples have some: {}", ran.err);
        let once = fs::read_to_string(&path).unwrap();
        answer(&["fmt", &path]);
        assert_eq!(fs::read_to_string(&path).unwrap(), once);
        let journey = |text: &str| parcours::file::parse(text).unwrap().journey;
        assert_eq!(journey(&once), journey(&fs::read_to_string(sample).unwrap()));
        assert_eq!(folder.names(""), ["journey.ron"]);
    }
}

#[test]
fn fmt_refuses_what_would_be_lost_and_names_it() {
    let folder = Folder::new();
    for (text, word) in [
        (sample_with("vision:", "visoin: \"x\", vision:"), "visoin"),
        (sample_with("share: 0.85", "share: 1.85"), "1.85"),
        (sample_with("version: 1", "version: 2"), "version 2"),
    ] {
        let path = folder.write("journey.ron", &text);
        let ran = run(&["fmt", &path, "--lang", "en"]);
        assert_eq!(ran.status, 1, "{word}");
        assert!(ran.err.contains(word) && ran.err.contains(&path), "{}", ran.err);
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }
}

#[test]
fn the_ending_tells_the_format() {
    let folder = Folder::new();
    let beginnings: [(&str, &[u8]); 5] = [
        ("map.png", b"\x89PNG"),
        ("map.svg", b"<"),
        ("map.pdf", b"%PDF"),
        ("journey.ron", b"#![enable(implicit_some)]\n(\n    format: \"parcours-journey\""),
        ("metrics.CSV", b"key,metric,"),
    ];
    for (name, beginning) in beginnings {
        let path = folder.path(name);
        answer(&["export", SAMPLE, "-o", &path, "--width", "400"]);
        let bytes = fs::read(&path).unwrap();
        assert!(bytes.starts_with(beginning), "{name}: {:?}", String::from_utf8_lossy(&bytes[..40]));
        // The same journey, the same bytes.
        answer(&["export", SAMPLE, "-o", &path, "--width", "400"]);
        assert_eq!(fs::read(&path).unwrap(), bytes, "{name}");
    }
}

#[test]
fn every_view_is_drawn_in_every_theme() {
    let folder = Folder::new();
    let mut drawn = Vec::new();
    for view in ["map", "compare", "roadmap", "curve"] {
        for theme in ["light", "dark", "high-contrast"] {
            let path = folder.path(&format!("{view}-{theme}.svg"));
            answer(&["export", SAMPLE, "-o", &path, "--view", view, "--theme", theme]);
            drawn.push(fs::read(&path).unwrap());
        }
    }
    let all = drawn.len();
    drawn.sort();
    drawn.dedup();
    assert_eq!(drawn.len(), all, "no two are the same");
}

#[test]
fn maps_and_comparisons_are_written_at_either_density() {
    let folder = Folder::new();
    let path = |name: &str| folder.path(name);
    let size = |path: &str| -> f64 {
        let text = fs::read_to_string(path).unwrap();
        let [width, height] = [" width=\"", " height=\""]
            .map(|name| -> f64 { text.split(name).nth(1).unwrap().split('"').next().unwrap().parse().unwrap() });
        width * height
    };
    for view in ["map", "compare"] {
        let [usual, expanded, compact] =
            ["usual", "expanded", "compact"].map(|name| path(&format!("{view}-{name}.svg")));
        answer(&["export", SAMPLE, "-o", &usual, "--view", view]);
        answer(&["export", SAMPLE, "-o", &expanded, "--view", view, "--density", "expanded"]);
        answer(&["export", SAMPLE, "-o", &compact, "--view", view, "--density", "compact"]);
        assert_eq!(fs::read(&usual).unwrap(), fs::read(&expanded).unwrap());
        assert!(size(&compact) < size(&usual), "{view}: {} and {}", size(&compact), size(&usual));
    }
    // The folder has the same pictures.
    answer(&["export", SAMPLE, "-o", &path("set/"), "--width", "300", "--density", "compact"]);
    for (one, of_set) in [("map-compact.svg", "set/map-actuel.svg"), ("compare-compact.svg", "set/compare.svg")] {
        assert_eq!(fs::read(path(one)).unwrap(), fs::read(path(of_set)).unwrap(), "{one}");
    }
    let ran = run(&["export", SAMPLE, "-o", &path("map.svg"), "--density", "narrow"]);
    assert_eq!(ran.status, 2);
}

#[test]
fn what_was_tidied_up_for_a_slide_is_written_so() {
    let folder = Folder::new();
    let look = Look { lang: Lang::Fr, theme: Theme::light() };
    let mut editor = Editor::new(file::open(Path::new(SAMPLE)).unwrap().journey, None, look);
    editor.refresh();
    let mut written = |name: &str, change: &dyn Fn(&mut Editor)| {
        change(&mut editor);
        editor.refresh();
        folder.write(name, &file::write(editor.journey()).unwrap())
    };
    let plain = written("plain.ron", &|_| {});
    // Such an edit remembers where everything stands, with room.
    let edited = written("edited.ron", &|editor| {
        editor.add_touchpoint("Parrainage", "fidelite".into(), "site".into());
    });
    assert!(fs::read_to_string(&edited).unwrap().contains("column: 1"));
    let slide = written("slide.ron", &|editor| editor.tidy_up(Density::Compact));
    let picture = |of: &str, density: &[&str]| {
        let path = folder.path("picture.svg");
        answer(&[&["export", of, "-o", &path], density].concat());
        fs::read(path).unwrap()
    };
    let compact = ["--density", "compact"];
    assert_ne!(picture(&plain, &[]), picture(&plain, &compact));
    // In a compact map nothing is left of the places in a roomy one.
    assert_eq!(picture(&edited, &compact), picture(&slide, &compact));
    assert_eq!(picture(&slide, &[]), picture(&slide, &compact));
    assert_ne!(picture(&edited, &[]), picture(&slide, &[]));
}

#[test]
fn a_folder_gets_the_whole_set() {
    let folder = Folder::new();
    let set = folder.path("set/inner/");
    answer(&["export", SAMPLE, "-o", &set, "--width", "300"]);
    let expected = [
        "compare.png",
        "compare.svg",
        "curve-actuel.png",
        "curve-actuel.svg",
        "curve-cible.png",
        "curve-cible.svg",
        "map-actuel.png",
        "map-actuel.svg",
        "map-cible.png",
        "map-cible.svg",
        "metrics.csv",
        "roadmap.png",
        "roadmap.ron",
        "roadmap.svg",
    ];
    assert_eq!(folder.names("set/inner"), expected);
}

#[test]
fn a_journey_without_a_future_still_gets_its_folder() {
    let folder = Folder::new();
    let path = folder.path("new.ron");
    answer(&["new", &path, "--lang", "en"]);
    answer(&["export", &path, "-o", &folder.path("set/"), "--width", "300"]);
    let expected = ["curve-today.png", "curve-today.svg", "map-today.png", "map-today.svg", "metrics.csv"];
    assert_eq!(folder.names("set"), expected);
}

#[test]
fn the_id_of_a_state_cannot_lead_out_of_the_folder() {
    let folder = Folder::new();
    let text = sample_with("id: \"actuel\"", "id: \"../actuel\"")
        .replace("based_on: \"actuel\"", "based_on: \"../actuel\"");
    let path = folder.write("journey.ron", &text);
    answer(&["export", &path, "-o", &folder.path("set/"), "--width", "300"]);
    assert_eq!(folder.names(""), ["journey.ron", "set"]);
}

#[test]
fn the_width_is_that_of_the_png() {
    let folder = Folder::new();
    let path = folder.path("map.png");
    answer(&["export", SAMPLE, "-o", &path, "--width", "321"]);
    let bytes = fs::read(&path).unwrap();
    assert_eq!(u32::from_be_bytes(bytes[16..20].try_into().unwrap()), 321);
}

#[test]
fn a_roadmap_is_written_in_the_format_of_its_ending() {
    let folder = Folder::new();
    for (name, beginning) in
        [("r.ron", "#![enable(implicit_some)]"), ("r.json", "{"), ("r.csv", "step,"), ("r.svg", "<")]
    {
        let path = folder.path(name);
        answer(&["roadmap", SAMPLE, "-o", &path]);
        assert!(fs::read_to_string(&path).unwrap().starts_with(beginning), "{name}");
    }
    let exported = folder.path("exported.ron");
    answer(&["export", SAMPLE, "-o", &exported, "--view", "roadmap"]);
    assert_eq!(fs::read(&exported).unwrap(), fs::read(folder.path("r.ron")).unwrap());
    let plan = parcours::roadmap::Plan::from_ron(&fs::read_to_string(&exported).unwrap()).unwrap();
    assert_eq!(plan.steps.len(), 5);
}

#[test]
fn a_journey_that_was_repaired_is_not_exported_over_its_own_file() {
    let folder = Folder::new();
    let text = sample_with("share: 0.85", "share: 1.85");
    let path = folder.write("journey.ron", &text);
    let ran = run(&["export", &path, "-o", &path]);
    assert_eq!(ran.status, 1, "{}", ran.err);
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
    answer(&["export", &path, "-o", &folder.path("other.ron")]);
    answer(&["check", &folder.path("other.ron")]);
}

#[test]
fn nothing_else_is_written_over_the_journey() {
    let folder = Folder::new();
    let text = fs::read_to_string(SAMPLE).unwrap();
    let path = folder.write("roadmap.ron", &text);
    let picture = folder.write("journey.svg", &text);
    let set = folder.path("");
    for arguments in [
        ["roadmap", &path, "-o", &path].as_slice(),
        &["roadmap", &path, "--json", "-o", &path],
        &["export", &path, "-o", &path, "--view", "roadmap"],
        &["export", &picture, "-o", &picture],
        // The set has a file of this name.
        &["export", &path, "-o", &set],
    ] {
        let ran = run(arguments);
        assert_eq!(ran.status, 2, "{arguments:?}: {}", ran.err);
        assert!(ran.err.contains(arguments[1]), "{}", ran.err);
        assert_eq!(fs::read_to_string(arguments[1]).unwrap(), text, "{arguments:?}");
    }
    assert_eq!(folder.names(""), ["journey.svg", "roadmap.ron"]);
    answer(&["export", &path, "-o", &path]);
}

#[cfg(target_os = "linux")]
#[test]
fn the_standard_output_can_be_named_as_a_file() {
    let plan = answer(&["roadmap", SAMPLE, "--json"]);
    assert_eq!(answer(&["roadmap", SAMPLE, "--json", "-o", "/dev/stdout"]), plan);
}

#[test]
fn a_picture_shows_the_persona_asked_for() {
    let folder = Folder::new();
    let (all, marcel) = (folder.path("all.svg"), folder.path("marcel.svg"));
    answer(&["export", SAMPLE, "-o", &all, "--lang", "en"]);
    answer(&["export", SAMPLE, "-o", &marcel, "--lang", "en", "--persona", "marcel"]);
    let [all, marcel] = [all, marcel].map(|path| fs::read_to_string(path).unwrap());
    assert!(marcel.contains("As Marcel") && !all.contains("As Marcel"));
    assert_eq!(run(&["export", SAMPLE, "-o", &folder.path("x.svg"), "--persona", "nobody"]).status, 2);
}
