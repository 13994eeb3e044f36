//! What is answered on the standard output.

use std::{collections::BTreeSet, fs};

use serde_json::Value;

use super::{EVERY_FIELD, Folder, SAMPLE, answer, json, run, sample_with};

/// The texts of a list, or the `id`s of its records.
fn ids(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|it| it.as_str().or_else(|| it["id"].as_str()).unwrap()).collect()
}

fn near(value: &Value, expected: f64) -> bool {
    value.as_f64().is_some_and(|value| (value - expected).abs() < 0.005)
}

#[test]
fn the_sample_has_no_errors() {
    for sample in [SAMPLE, EVERY_FIELD] {
        let report = json(&["check", sample, "--json"]);
        assert_eq!(report["errors"], 0, "{sample}");
        let problems = report["problems"].as_array().unwrap();
        let count = |severity| problems.iter().filter(|problem| problem["severity"] == severity).count();
        assert_eq!(report["warnings"], count("warning"));
        assert_eq!(report["advice"], count("advice"));
    }
}

#[test]
fn check_names_the_line_of_what_it_finds() {
    let folder = Folder::new();
    let path = folder.write("journey.ron", &sample_with("share: 0.85", "share: 1.85"));
    let ran = run(&["check", &path, "--lang", "en"]);
    assert_eq!(ran.status, 1);
    let line = 1 + fs::read_to_string(&path).unwrap().split("share: 1.85").next().unwrap().matches('\n').count();
    let first = ran.out.lines().next().unwrap();
    assert!(first.starts_with(&format!("{path}:{line}: error: ")), "{first}");
    assert!(first.contains("recherche-fiche") && first.contains("1.85") && first.contains("1.0"), "{first}");
    assert!(ran.err.contains(&format!("{path}:{line}: 1 error")), "{}", ran.err);

    let report = run(&["check", &path, "--json"]);
    assert_eq!(report.status, 1);
    let report: Value = serde_json::from_str(&report.out).unwrap();
    let first = &report["problems"][0];
    assert_eq!(first["code"], "number-clamped");
    assert_eq!((first["line"].as_u64(), first["state"].as_str()), (Some(line as u64), Some("actuel")));
    assert_eq!(
        (first["element"]["kind"].as_str(), first["element"]["id"].as_str()),
        (Some("transition"), Some("recherche-fiche"))
    );
}

#[test]
fn check_warns_of_unknown_fields_and_goes_on() {
    let folder = Folder::new();
    let path = folder.write("journey.ron", &sample_with("severity: 4,", "severity: 4, frequncy: 0.5,"));
    let ran = run(&["check", &path]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(ran.out.contains("frequncy") && ran.out.contains("frequency"), "{}", ran.out);
    // Other commands go on too, and say that something was odd.
    let ran = run(&["layout", &path, "--json"]);
    assert_eq!(ran.status, 0);
    assert!(ran.err.contains("parcours check"), "{}", ran.err);
}

#[test]
fn a_file_that_does_not_open_is_reported_as_json_too() {
    let folder = Folder::new();
    let path = folder.write("broken.ron", "(format: \"parcours-journey\",\n version: 1, journey: (title: 3))");
    let ran = run(&["check", &path, "--json"]);
    assert_eq!(ran.status, 1);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(report["errors"], 1);
    assert_eq!(report["problems"][0]["code"], "text-expected");
    assert_eq!(report["problems"][0]["line"], 2);
}

#[test]
fn the_comparison_of_the_sample_is_what_it_was_made_to_be() {
    let comparison = json(&["compare", SAMPLE, "--json"]);
    assert_eq!((comparison["from"].as_str(), comparison["to"].as_str()), (Some("actuel"), Some("cible")));
    let touchpoints = &comparison["touchpoints"];
    assert_eq!(ids(&touchpoints["added"]), ["suivi"]);
    assert_eq!(ids(&touchpoints["removed"]), ["appel-commande", "appel-stock", "attente"]);
    assert_eq!(touchpoints["merged"][0]["into"], "suivi");
    assert_eq!(ids(&touchpoints["merged"][0]["from"]), ["appel-commande", "attente"]);
    let transitions = &comparison["transitions"];
    assert_eq!(ids(&transitions["rerouted"]), ["attente-retrait"]);
    assert_eq!(transitions["rerouted"][0]["to"], serde_json::json!(["suivi", "retrait-comptoir"]));
    let frictions = &comparison["frictions"];
    assert_eq!(ids(&frictions["unanswered"]), ["retour-refuse"]);
    assert_eq!(ids(&frictions["reduced"]), ["file-comptoir"]);
    assert_eq!(ids(&frictions["introduced"]), ["appli-a-installer"]);
    assert_eq!(ids(&frictions["resolved"]).len(), 6);
    // Each thing of both states is there exactly once: 17 touchpoints today, 28 transitions.
    let all = |of: &Value, kinds: &[&str]| {
        kinds.iter().flat_map(|kind| ids(&of[*kind])).map(str::to_owned).collect::<Vec<_>>()
    };
    for (of, kinds, count) in [
        (touchpoints, &["kept", "changed", "removed"][..], 17),
        (transitions, &["kept", "changed", "rerouted", "removed"], 28),
    ] {
        let ids = all(of, kinds);
        assert_eq!(ids.len(), count);
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), count);
    }
    let (from, to) = (&comparison["metrics"]["from"], &comparison["metrics"]["to"]);
    assert_eq!((from["touchpoints"].as_u64(), to["touchpoints"].as_u64()), (Some(14), Some(12)));
    assert_eq!((from["channel_switches"].as_u64(), to["channel_switches"].as_u64()), (Some(13), Some(7)));
    assert_eq!((from["context_lost"].as_u64(), to["context_lost"].as_u64()), (Some(9), Some(0)));
    assert!(
        near(&from["completion_probability"], 0.3965) && near(&to["completion_probability"], 0.5886),
        "{from} {to}"
    );
    assert_eq!(from.as_object().unwrap().len(), 25);
}

#[test]
fn comparing_a_state_with_itself_changes_nothing() {
    let comparison = json(&["compare", SAMPLE, "--from", "cible", "--to", "cible", "--json"]);
    for kind in ["changed", "added", "removed", "merged", "split", "replaced"] {
        assert_eq!(comparison["touchpoints"][kind], serde_json::json!([]), "{kind}");
    }
    assert_eq!(comparison["metrics"]["from"], comparison["metrics"]["to"]);
}

#[test]
fn the_text_of_a_comparison_is_in_the_language_asked_for() {
    let french = answer(&["compare", SAMPLE]);
    assert!(french.starts_with("De « État actuel » à « Cible 2027 »") || french.contains("Irritants"), "{french}");
    let english = answer(&["compare", SAMPLE, "--lang", "en"]);
    assert!(english.contains("Frictions") && !english.contains("Irritants"), "{english}");
    // No key shows through.
    for text in [&french, &english] {
        for key in ["cli-", "metric-", "fate-"] {
            assert!(!text.contains(key), "{key} in {text}");
        }
    }
}

#[test]
fn the_roadmap_has_five_steps_and_its_dates() {
    let plan = json(&["roadmap", SAMPLE, "--start", "2027-01-31", "--json"]);
    let steps = plan["steps"].as_array().unwrap();
    let days: Vec<_> = steps.iter().map(|step| (step["from"].as_str(), step["until"].as_str())).collect();
    let expected = [
        (Some("2027-01-31"), Some("2027-02-13")),
        (Some("2027-02-14"), Some("2027-02-27")),
        (Some("2027-02-28"), Some("2027-03-27")),
        (Some("2027-03-31"), Some("2028-01-30")),
        (Some("2028-01-31"), None),
    ];
    assert_eq!(days, expected);
    assert_eq!(plan["format"], "parcours-roadmap");
    let text = answer(&["roadmap", SAMPLE, "--lang", "en"]);
    assert!((1..=5).all(|step| text.contains(&format!("\n{step}. "))), "{text}");
    assert!(text.contains("\n       Only assumed: “Retour web refusé en boutique”.\n"), "{text}");
    assert!(text.contains("\n   ✗ Double saisie au comptoir — No KPI proves it\n"), "{text}");
}

#[test]
fn the_layout_has_every_cell_card_and_line() {
    for density in ["expanded", "compact"] {
        let layout = json(&["layout", SAMPLE, "--density", density, "--json"]);
        assert_eq!(layout["cells"].as_array().unwrap().len(), 6 * 7);
        let nodes = layout["nodes"].as_array().unwrap();
        assert_eq!(nodes.len(), 17);
        let edges = layout["edges"].as_array().unwrap();
        assert_eq!(edges.len(), 28);
        for edge in edges {
            assert!(edge["points"].as_array().unwrap().len() >= 2);
            for end in ["source", "target"] {
                assert!(nodes.iter().any(|node| node["id"] == edge[end]));
            }
        }
    }
    assert_eq!(json(&["layout", SAMPLE, "--state", "cible", "--json"])["nodes"].as_array().unwrap().len(), 15);
}

#[test]
fn help_and_version_are_there() {
    assert!(answer(&["--help"]).contains("roadmap"));
    let version = answer(&["--version"]);
    assert!(version.starts_with(concat!("parcours ", env!("CARGO_PKG_VERSION"))), "{version}");
    assert_eq!(version.contains("glow"), cfg!(feature = "gui"), "{version}");
    assert_eq!(version.contains("wgpu"), cfg!(feature = "wgpu"), "{version}");
}

/// The long options that a help names.
fn options(help: &str) -> Vec<String> {
    let words = help.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    words.filter(|word| word.len() > 3 && word.starts_with("--")).map(str::to_owned).collect()
}

/// The commands that the help names.
fn commands() -> Vec<String> {
    let help = answer(&["--help"]);
    let listed = help.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    listed.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

#[test]
fn the_manual_and_the_shells_know_every_command_and_option() {
    let manual = answer(&["man"]).replace("\\-", "-");
    let shells = ["bash", "zsh", "fish"].map(|shell| answer(&["completions", shell]));
    let commands = commands();
    assert!(commands.len() >= 8, "{commands:?}");
    let mut seen = 0;
    for command in
        [None].into_iter().chain(commands.iter().map(String::as_str).filter(|name| *name != "help").map(Some))
    {
        let help = command.map_or_else(|| answer(&["--help"]), |name| answer(&[name, "--help"]));
        if let Some(name) = command {
            assert!(manual.contains(&format!(".SH \"PARCOURS {}\"", name.to_uppercase())), "{name}");
            assert!(shells.iter().all(|script| script.contains(name)), "{name}");
        }
        for option in options(&help) {
            assert!(manual.contains(&option), "{option} of {command:?} is not in the manual");
            for script in &shells {
                let bare = option.trim_start_matches('-');
                // fish writes `-l option`.
                assert!(script.contains(&option) || script.contains(&format!("-l {bare}")), "{option}");
            }
            seen += 1;
        }
    }
    assert!(seen > 40, "only {seen} options");
    // What the program tells itself is nobody else's.
    assert!(!manual.contains("--tried") && !answer(&["--help"]).contains("--tried"));
    assert!(manual.starts_with(".ie") || manual.contains(".TH parcours 1"));
    assert_eq!(manual.matches("SUBCOMMANDS").count(), 0, "there is one page");
}

#[test]
fn a_comparison_is_that_of_the_persona_asked_for() {
    let everybody = json(&["compare", SAMPLE, "--json"]);
    let marcel = json(&["compare", SAMPLE, "--persona", "marcel", "--json"]);
    assert_ne!(marcel["metrics"], everybody["metrics"]);
    // Nothing of what is for others only is in the list.
    let added = |comparison: &serde_json::Value| comparison["touchpoints"]["added"].to_string();
    assert_eq!((added(&everybody).as_str(), added(&marcel).as_str()), (r#"["suivi"]"#, "[]"));
    assert_eq!(run(&["compare", SAMPLE, "--persona", "nobody"]).status, 2);
}

#[cfg(target_os = "linux")]
#[test]
fn a_journey_from_a_pipe_is_read_once_and_its_lines_are_named() {
    let output = assert_cmd::Command::cargo_bin("parcours")
        .unwrap()
        .args(["check", "/dev/stdin"])
        .pipe_stdin(SAMPLE)
        .unwrap()
        .output()
        .unwrap();
    assert!(output.status.success());
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.lines().any(|line| line.starts_with("/dev/stdin:1")), "{told}");
}

#[test]
fn each_finding_says_why_it_matters_and_how_to_mend_it() {
    let report = json(&["check", SAMPLE, "--json", "--lang", "en"]);
    let problems = report["problems"].as_array().unwrap();
    assert!(!problems.is_empty());
    for problem in problems {
        for field in ["code", "severity", "message", "reason", "mend"] {
            let text = problem[field].as_str().unwrap_or_else(|| panic!("{field} of {problem}"));
            assert!(!text.is_empty() && !text.starts_with("check-"), "{field}: {text}");
        }
        assert!(problem["element"]["kind"].is_string(), "{problem}");
    }
    // Warnings come first, and what one check found is together.
    let severities: Vec<_> = problems.iter().map(|problem| problem["severity"].as_str().unwrap()).collect();
    let first_advice = severities.iter().position(|severity| *severity == "advice").unwrap();
    assert!(severities[first_advice..].iter().all(|severity| *severity == "advice"));
    let mut codes: Vec<_> = problems.iter().map(|problem| problem["code"].as_str().unwrap()).collect();
    codes.dedup();
    assert_eq!(codes.len(), codes.iter().collect::<BTreeSet<_>>().len());
}

#[test]
fn the_text_explains_each_check_once_where_that_is_asked_for() {
    let plain = answer(&["check", SAMPLE, "--lang", "en"]);
    assert!(!plain.contains("Why it matters"), "a long list is not made longer");
    let told = answer(&["check", SAMPLE, "--lang", "en", "--explain"]);
    let report = json(&["check", SAMPLE, "--json"]);
    let codes: BTreeSet<_> =
        report["problems"].as_array().unwrap().iter().map(|problem| problem["code"].as_str().unwrap()).collect();
    assert_eq!(told.matches("  Why it matters: ").count(), codes.len());
    assert_eq!(told.matches("  What to do: ").count(), codes.len());
    let lines =
        |text: &str| text.lines().filter(|line| line.starts_with(SAMPLE)).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(lines(&told), lines(&plain));
    // A short list explains itself.
    let folder = Folder::new();
    let path = folder.path("blank.ron");
    answer(&["new", &path, "--lang", "fr"]);
    let told = answer(&["check", &path, "--lang", "fr"]);
    let report = json(&["check", &path, "--json"]);
    let codes: BTreeSet<_> =
        report["problems"].as_array().unwrap().iter().map(|problem| problem["code"].as_str().unwrap()).collect();
    assert_eq!(told.contains("Pourquoi c’est important\u{a0}: "), codes.len() <= 3 && !codes.is_empty(), "{told}");
}
