//! What cannot be done: the status says whose fault it is, the message names the file and the line.

use super::{Folder, SAMPLE, answer, run, sample_with};

#[test]
fn a_command_line_that_is_not_understood_ends_with_2() {
    for arguments in [
        &["check"][..],
        &["check", SAMPLE, "--loud"],
        &["export", SAMPLE],
        &["export", SAMPLE, "-o", "x.svg", "--view", "sideways"],
        &["export", SAMPLE, "-o", "x.svg", "--theme", "mauve"],
        &["export", SAMPLE, "-o", "x.png", "--width", "0"],
        &["export", SAMPLE, "-o", "x.png", "--width", "-5"],
        &["export", SAMPLE, "-o", "x.gif"],
        &["export", SAMPLE, "-o", "x.svg", "--state", "nowhere"],
        &["compare", SAMPLE, "--to", "nowhere"],
        &["roadmap", SAMPLE, "--start", "tomorrow"],
        &["layout", SAMPLE],
        &["new", "x.ron", "--template", "cathedral"],
        &["new", "x.ron", "--lang", "tlh"],
        &["dance", "with", "me"],
    ] {
        let ran = run(arguments);
        assert_eq!(ran.status, 2, "{arguments:?}: {}", ran.err);
        assert!(!ran.err.is_empty(), "{arguments:?}");
        assert!(ran.out.is_empty(), "{arguments:?}");
    }
}

#[test]
fn a_file_that_is_not_there_ends_with_1_and_is_named() {
    for command in ["check", "fmt", "compare", "roadmap"] {
        let ran = run(&[command, "no/such/file.ron"]);
        assert_eq!(ran.status, 1, "{command}");
        assert!(ran.err.contains("no/such/file.ron: "), "{command}: {}", ran.err);
    }
    assert_eq!(run(&["export", "no.ron", "-o", "x.svg"]).status, 1);
    assert_eq!(run(&["layout", "no.ron", "--json"]).status, 1);
}

#[test]
fn a_file_that_is_broken_ends_with_1_and_the_line_is_named() {
    let folder = Folder::new();
    let path = folder.write("broken.ron", &sample_with("kind: Decision,", "kind: Decisoin,"));
    let text = std::fs::read_to_string(&path).unwrap();
    let line = 1 + text[..text.find("Decisoin").unwrap()].matches('\n').count();
    for arguments in [&["check", &path][..], &["fmt", &path], &["compare", &path], &["layout", &path, "--json"]] {
        let ran = run(arguments);
        assert_eq!(ran.status, 1, "{arguments:?}");
        assert!(ran.err.contains(&format!("{path}:{line}:")), "{arguments:?}: {}", ran.err);
    }
    let ran = run(&["fmt", &path, "--lang", "fr"]);
    assert!(ran.err.contains("vouliez-vous dire «\u{a0}Decision\u{a0}»"), "{}", ran.err);
    let ran = run(&["fmt", &path]);
    assert!(ran.err.contains("did you mean “Decision”"), "{}", ran.err);
}

#[test]
fn a_file_of_another_kind_is_told_so() {
    let folder = Folder::new();
    let roadmap = folder.path("roadmap.ron");
    answer(&["roadmap", SAMPLE, "-o", &roadmap]);
    let ran = run(&["check", &roadmap]);
    assert_eq!(ran.status, 1);
    assert!(ran.err.contains("parcours-roadmap") && ran.err.contains(&roadmap), "{}", ran.err);
}

#[test]
fn a_journey_without_the_state_that_is_needed_ends_with_1() {
    let folder = Folder::new();
    let path = folder.path("new.ron");
    answer(&["new", &path]);
    for arguments in [
        &["compare", &path][..],
        &["roadmap", &path],
        &["export", &path, "-o", "x.svg", "--view", "compare"],
        &["export", &path, "-o", "x.ron", "--view", "roadmap"],
    ] {
        let ran = run(arguments);
        assert_eq!(ran.status, 1, "{arguments:?}");
        assert!(ran.err.contains("--to"), "{arguments:?}: {}", ran.err);
    }
}

#[test]
fn an_output_that_cannot_be_written_ends_with_3() {
    let folder = Folder::new();
    let file = folder.write("file", "x");
    for output in [folder.path("none/map.svg"), format!("{file}/map.svg"), format!("{file}/set/")] {
        let ran = run(&["export", SAMPLE, "-o", &output]);
        assert_eq!(ran.status, 3, "{output}: {}", ran.err);
        assert!(ran.err.contains(&output), "{}", ran.err);
    }
    assert_eq!(run(&["new", &folder.path("none/new.ron")]).status, 3);
    assert_eq!(run(&["roadmap", SAMPLE, "-o", &folder.path("none/x.json")]).status, 3);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_ends_with_3() {
    let ran = run(&["new", "/dev/full"]);
    assert_eq!(ran.status, 1, "it exists");
    let folder = Folder::new();
    let link = folder.path("full.svg");
    std::os::unix::fs::symlink("/dev/full", &link).unwrap();
    let ran = run(&["export", SAMPLE, "-o", &link]);
    assert_eq!(ran.status, 3, "{}", ran.err);
    assert!(ran.err.contains("place"), "{}", ran.err);
}

#[test]
fn a_picture_that_is_too_large_tells_how_large_it_can_be() {
    let folder = Folder::new();
    let path = folder.path("huge.png");
    let ran = run(&["export", SAMPLE, "-o", &path, "--width", "4000000000", "--lang", "en"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains(&path) && ran.err.contains("pixels wide"), "{}", ran.err);
    assert!(folder.names("").is_empty());
}

#[cfg(not(feature = "gui"))]
#[test]
fn without_a_window_the_way_around_is_named() {
    for arguments in [&[][..], &[SAMPLE]] {
        let ran = run(arguments);
        assert_eq!(ran.status, 3);
        assert!(ran.err.contains("parcours export"), "{}", ran.err);
        assert_eq!(ran.err.lines().count(), 1);
    }
}

#[cfg(all(feature = "gui", not(feature = "wgpu")))]
#[test]
fn a_renderer_that_was_not_built_says_what_to_do() {
    for (lang, words) in [("en", "cargo build --release --features wgpu"), ("fr", "construit sans wgpu")] {
        let ran = run(&["--renderer", "wgpu", "--lang", lang]);
        assert_eq!(ran.status, 2, "{}", ran.err);
        assert!(ran.err.contains(words) && ran.err.contains("--renderer auto"), "{}", ran.err);
    }
    assert_eq!(run(&["--renderer", "crayon"]).status, 2);
}

/// Runs the program without a display, in this environment.
#[cfg(all(feature = "gui", target_os = "linux"))]
fn run_without_display(arguments: &[&str], environment: &[(&str, &str)]) -> super::Ran {
    let folder = Folder::new();
    let output = assert_cmd::Command::cargo_bin("parcours")
        .unwrap()
        .args(arguments)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .env("PARCOURS_CONFIG", folder.path("config"))
        .env("PARCOURS_STATE", folder.path("state"))
        .envs(environment.iter().copied())
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    super::Ran { status: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

#[cfg(all(feature = "gui", target_os = "linux"))]
#[test]
fn without_a_display_the_window_says_what_happened_what_was_tried_and_what_to_do() {
    for (lang, happened, tried) in
        [("en", "no display answers", "Tried OpenGL: "), ("fr", "aucun écran ne répond", "Essayé, OpenGL\u{a0}: ")]
    {
        let ran = run_without_display(&["--lang", lang, SAMPLE], &[]);
        assert_eq!(ran.status, 3, "{}", ran.err);
        for words in [happened, tried, "DISPLAY", "parcours export"] {
            assert!(ran.err.contains(words), "{words}: {}", ran.err);
        }
        assert_eq!(ran.err.lines().count(), 3, "one try, for no renderer makes a display: {}", ran.err);
    }
}

#[cfg(all(feature = "gui", target_os = "linux"))]
#[test]
fn a_display_of_wayland_that_does_not_answer_leads_to_that_of_x11() {
    let nowhere = [("WAYLAND_DISPLAY", "no-such-display"), ("DISPLAY", ":65000")];
    let ran = run_without_display(&["--lang", "en", SAMPLE], &nowhere);
    assert_eq!(ran.status, 3, "{}", ran.err);
    assert!(ran.err.starts_with("OpenGL did not show the window ("), "{}", ran.err);
    assert!(ran.err.contains("\nTried OpenGL: ") && ran.err.contains("\nTried the X11 display"), "{}", ran.err);
}
