//! The roadmap in the formats of other programs, read back with other readers.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Cursor,
};

use calamine::{Data, Range, Reader, Xlsx};
use jiff::civil::date;
use parcours::{
    export::{Tool, roadmap_csv, roadmap_markdown, roadmap_xlsx},
    file,
    i18n::Lang,
    model::{Initiative, InitiativeId, Journey, Milestone, Status},
    roadmap::{self, Plan, Planned},
};
use proptest::prelude::*;

fn sample() -> Journey {
    file::parse(include_str!("data/retrait-en-boutique.ron")).expect("the sample").journey
}

/// The plan of the sample, with what a person put into its roadmap.
fn plan_with(by_hand: impl IntoIterator<Item = Initiative>) -> Plan {
    let mut journey = sample();
    for initiative in by_hand {
        journey.roadmap.initiatives.put(initiative);
    }
    let target = journey.target().expect("a target");
    roadmap::plan(&journey, target, Some(date(2027, 1, 4)), Lang::Fr)
}

/// An initiative with a part that depends on another one, a milestone and a cost, and one that was given up.
fn by_hand() -> Vec<Initiative> {
    let mut whole = Initiative::new(InitiativeId::new("caisse"), 4, "=1+1");
    whole.weeks = Some(3.0);
    whole.cost = Some(120_000.5);
    whole.run_cost_per_year = Some(9_000.0);
    "@DSI".clone_into(&mut whole.owner);
    whole.milestones = vec![Milestone { week: 2, what: "Feu vert".to_owned(), go_no_go: true }];
    let mut part = Initiative::new(InitiativeId::new("caisse-pilote"), 4, "Pilote | <b>Lyon</b>");
    part.part_of = Some(InitiativeId::new("caisse"));
    part.depends_on = vec![InitiativeId::new("accord")];
    part.weeks = Some(1.0);
    let mut before = Initiative::new(InitiativeId::new("accord"), 4, "Accord");
    before.weeks = Some(0.5);
    let mut dropped = Initiative::new(InitiativeId::new("abandon"), 4, "Abandonné");
    dropped.status = Status::Dropped;
    vec![whole, part, before, dropped]
}

fn csv_of(plan: &Plan, tool: Tool, lang: Lang) -> Vec<Vec<String>> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(roadmap_csv(plan, tool, lang).as_bytes())
        .records()
        .map(|record| record.expect("rows of one length").iter().map(str::to_owned).collect())
        .collect()
}

fn column(rows: &[Vec<String>], name: &str) -> usize {
    rows[0].iter().position(|head| head == name).unwrap_or_else(|| panic!("no column {name} in {:?}", rows[0]))
}

fn sheets(bytes: Vec<u8>) -> Vec<(String, Range<Data>)> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    for name in workbook.sheet_names() {
        let formulas = workbook.worksheet_formula(&name).expect("a sheet");
        assert!(formulas.used_cells().next().is_none(), "{name} has a formula");
    }
    workbook.worksheets()
}

/// The cell below this head in the row whose first cell under `key` says `value`.
fn cell<'a>(sheet: &'a Range<Data>, (key, value): (&str, &str), head: &str) -> &'a Data {
    let heads: Vec<String> = sheet.rows().next().unwrap().iter().map(ToString::to_string).collect();
    let at = |name: &str| heads.iter().position(|head| head == name).unwrap_or_else(|| panic!("no {name}"));
    let row = sheet.rows().find(|row| row[at(key)] == Data::String(value.to_owned())).expect("the row");
    &row[at(head)]
}

#[test]
fn a_workbook_has_four_sheets_whose_cells_know_what_they_are() {
    let plan = plan_with(by_hand());
    let sheets = sheets(roadmap_xlsx(&plan, Tool::Plain, Lang::Fr).unwrap());
    let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Feuille de route", "Fil rouge", "Indicateurs", "Décisions"]);

    let roadmap = &sheets[0].1;
    assert_eq!(roadmap.height(), 1 + plan.initiatives().count());
    let of = |head| cell(roadmap, ("Identifiant", "caisse"), head);
    assert_eq!(*of("Chantier"), Data::String("=1+1".to_owned()));
    assert_eq!(*of("Pilote"), Data::String("@DSI".to_owned()));
    assert_eq!(*of("Coût"), Data::Float(120_000.5));
    assert_eq!(*of("Coût annuel"), Data::Float(9_000.0));
    assert_eq!(*of("Étape"), Data::Float(4.0));
    assert_eq!(*of("Avancement"), Data::String("Prévu".to_owned()));
    assert_eq!(*of("Effort (1–5)"), Data::Empty);
    // Step 4 begins on 4 March 2027, which Excel counts as day 46,450; three weeks end on the 20th day after.
    for (head, day) in [("Du", 46_450.0), ("Au", 46_470.0)] {
        let Data::DateTime(excel) = of(head) else { panic!("{head} is no day: {:?}", of(head)) };
        assert!(excel.is_datetime() && (excel.as_f64() - day).abs() < 1e-9, "{head}: {excel:?}");
    }

    assert_eq!(sheets[1].1.height(), 1 + plan.thread.len());
    let line = &plan.thread[0];
    let pain = cell(&sheets[1].1, ("Irritant", &line.friction.name), "Poids");
    assert_eq!(*pain, Data::Float(line.pain));
    assert_eq!(sheets[2].1.height(), 1 + plan.kpis.len());
    let kpi = plan.kpis.iter().find(|kpi| kpi.baseline.is_some()).expect("a KPI with a baseline");
    assert_eq!(*cell(&sheets[2].1, ("Indicateur", &kpi.name), "Aujourd’hui"), Data::Float(kpi.baseline.unwrap()));
    assert_eq!(sheets[3].1.height(), 1 + plan.decisions.len());
}

#[test]
fn the_same_plan_gives_the_same_workbook_and_an_empty_one_has_heads_only() {
    let plan = plan_with(by_hand());
    let written = || roadmap_xlsx(&plan, Tool::Plain, Lang::En).unwrap();
    assert_eq!(written(), written());

    let mut empty = plan.clone();
    for step in &mut empty.steps {
        step.initiatives.clear();
    }
    empty.thread.clear();
    empty.kpis.clear();
    empty.decisions.clear();
    for tool in Tool::ALL {
        for (name, sheet) in sheets(roadmap_xlsx(&empty, tool, Lang::En).unwrap()) {
            assert_eq!(sheet.height(), 1, "{name} for {}", tool.key());
        }
        assert_eq!(csv_of(&empty, tool, Lang::En).len(), 1);
    }
}

#[test]
fn a_cell_of_a_workbook_is_never_longer_than_excel_allows() {
    let mut long = Initiative::new(InitiativeId::new("long"), 1, &"é".repeat(40_000));
    long.description = "=".repeat(40_000);
    let sheets = sheets(roadmap_xlsx(&plan_with([long]), Tool::Plain, Lang::En).unwrap());
    let Data::String(title) = cell(&sheets[0].1, ("Id", "long"), "Initiative") else { panic!("no text") };
    assert_eq!(title.chars().count(), 32_767);
}

#[test]
fn jira_finds_what_others_are_part_of_above_them_and_each_label_in_a_column_of_its_own() {
    let plan = plan_with(by_hand());
    let rows = csv_of(&plan, Tool::Jira, Lang::Fr);
    let at = |name: &str| column(&rows, name);
    let given_up = plan.initiatives().filter(|it| it.status == Status::Dropped).count();
    assert_eq!(given_up, 1);
    assert_eq!(rows.len(), 1 + plan.initiatives().count() - given_up);
    let mut kinds: BTreeMap<&str, &str> = BTreeMap::new();
    let numbers: BTreeSet<&str> = rows[1..].iter().map(|row| row[at("Issue ID")].as_str()).collect();
    assert_eq!(numbers.len(), rows.len() - 1, "each row has a number of its own");
    let mut links = 0;
    for row in &rows[1..] {
        let parent = row[at("Parent")].as_str();
        match row[at("Issue Type")].as_str() {
            "Epic" => assert_eq!(parent, ""),
            "Task" => assert_eq!(kinds.get(parent), Some(&"Epic"), "{row:?}"),
            other => panic!("nothing is that deep here: {other}"),
        }
        kinds.insert(&row[at("Issue ID")], &row[at("Issue Type")]);
        for (head, cell) in rows[0].iter().zip(row) {
            match head.as_str() {
                "Labels" => assert!(!cell.contains(' '), "{cell}"),
                "Is blocked by" if !cell.is_empty() => {
                    assert!(numbers.contains(cell.as_str()), "{cell}");
                    links += 1;
                }
                _ => {}
            }
        }
    }
    let all_links: usize =
        plan.initiatives().filter(|it| it.status != Status::Dropped).map(|it| it.depends_on.len()).sum();
    assert_eq!(links, all_links);
    let whole = rows.iter().find(|row| row[0] == "'=1+1").expect("its title stays text");
    assert_eq!(whole[at("Owner")], "'@DSI");
    assert_eq!([&whole[at("Start date")], &whole[at("Due date")]], ["2027-03-04", "2027-03-24"]);
    assert_eq!(whole[at("Labels")], "mise-en-oeuvre-technologique");
    assert!(whole[at("Description")].contains("Feu vert (17\u{a0}mars 2027)"), "{:?}", whole[at("Description")]);
    let part = rows.iter().find(|row| row[0].starts_with("Pilote |")).unwrap();
    assert_eq!(part[at("Parent")], whole[at("Issue ID")]);
}

#[test]
fn project_gets_an_outline_whose_predecessors_are_lines_of_it() {
    let plan = plan_with(by_hand());
    for (lang, between, week) in [(Lang::Fr, ';', "j"), (Lang::En, ',', "d")] {
        let rows = csv_of(&plan, Tool::Project, lang);
        let at = |name: &str| column(&rows, name);
        let mut level = 0;
        for (number, row) in rows.iter().enumerate().skip(1) {
            assert_eq!(row[at("ID")], number.to_string());
            let next: i64 = row[at("Outline Level")].parse().unwrap();
            assert!((1..=level + 1).contains(&next), "line {number} jumps from level {level} to {next}");
            level = next;
            for before in row[at("Predecessors")].split(between).filter(|before| !before.is_empty()) {
                let before: usize = before.parse().unwrap();
                assert!(before != number && before < rows.len(), "line {number} waits for {before}");
                assert_ne!(rows[before][at("Outline Level")], "1", "a step is nobody's predecessor");
            }
        }
        let find = |title: &str| rows.iter().position(|row| row[at("Name")] == title).unwrap();
        let (whole, part, before) = (find("'=1+1"), find("Pilote | <b>Lyon</b>"), find("Accord"));
        assert_eq!(rows[part][at("Predecessors")], before.to_string());
        assert_eq!(rows[whole][at("Fixed Cost")], "120000.5");
        let reached = &rows[find("Feu vert")];
        assert_eq!([&*reached[at("Milestone")], &*reached[at("Start")]], ["Yes", "2027-03-17"]);
        assert_eq!(reached[at("Duration")], format!("0{week}"));
        // What recurs has no last day, so it has a length instead.
        let recurring = plan.initiatives().find(|it| it.every_weeks.is_some() && it.weeks.is_some());
        if let Some(it) = recurring {
            assert!(rows[find(&it.title)][at("Duration")].ends_with(week));
        }
        assert!(rows.iter().all(|row| row[at("Name")] != "Abandonné"));
    }
}

/// The bars of a line that part cells: those that no backslash takes away.
fn bars(line: &str) -> usize {
    let mut escaped = false;
    let mut count = 0;
    for character in line.chars() {
        count += usize::from(character == '|' && !escaped);
        escaped = character == '\\' && !escaped;
    }
    count
}

#[test]
fn markdown_has_a_heading_for_each_step_and_a_row_for_each_initiative() {
    let plan = plan_with(by_hand());
    for lang in Lang::ALL {
        let page = roadmap_markdown(&plan, lang);
        assert_eq!(page.lines().filter(|line| line.starts_with("# ")).count(), 1);
        for step in &plan.steps {
            assert!(page.contains(&format!("\n## {}. {} (", step.step, step.name)), "{page}");
        }
        let table: Vec<&str> = page.lines().filter(|line| line.starts_with("| ")).collect();
        let sections = plan.steps.iter().filter(|step| !step.initiatives.is_empty()).count() + 3;
        let rows = plan.initiatives().count() + plan.kpis.len() + plan.decisions.len() + plan.thread.len();
        assert_eq!(table.len(), rows + 2 * sections);
        assert!(page.contains(r"↳ Pilote \| \<b\>Lyon\</b\> |"));
        assert!(page.contains(r"**\=1+1**"));
    }
}

fn any_initiative() -> impl Strategy<Value = Planned> {
    let plan = plan_with(by_hand());
    let it = plan.initiatives().next().unwrap().clone();
    ("\\PC{0,20}[|\\\\=+@-]{0,3}\\PC{0,5}", "[|\\\\\n`<#=\t\r-]{0,6}.{0,20}")
        .prop_map(move |(title, why)| Planned { title, why, ..it.clone() })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_people_write_stays_in_its_cell(it in any_initiative()) {
        let mut plan = plan_with([]);
        plan.steps[0].initiatives = vec![it.clone()];
        for step in &mut plan.steps[1..] {
            step.initiatives.clear();
        }
        for tool in Tool::ALL {
            for cell in csv_of(&plan, tool, Lang::Fr).iter().flatten() {
                for line in cell.lines() {
                    prop_assert!(!line.trim_start().starts_with(['=', '+', '-', '@']), "{line:?}");
                }
            }
            let sheets = sheets(roadmap_xlsx(&plan, tool, Lang::Fr).unwrap());
            let title = parcours::text::plain(&it.title);
            let title: String = if tool == Tool::Jira { title.chars().take(255).collect() } else { title.into_owned() };
            let found = sheets[0].1.used_cells().any(|(_, _, cell)| *cell == Data::String(title.clone()));
            prop_assert!(found || title.is_empty(), "{title:?} for {}", tool.key());
        }
        let page = roadmap_markdown(&plan, Lang::Fr);
        let mut lines = page.lines().filter(|line| line.starts_with("| "));
        let heads = lines.next().unwrap();
        for line in lines.by_ref().take(2) {
            prop_assert_eq!(bars(line), bars(heads), "{}", line);
        }
    }
}
