//! The plan as JSON and RON.

use jiff::civil::date;
use parcours::{
    file,
    i18n::Lang,
    model::Status,
    roadmap::{Plan, PlanError},
};

use crate::{EVERY_FIELD, SAMPLE, all_ids, find, plan_of, sample};

#[test]
fn json_and_ron_read_back_equal() {
    for text in [SAMPLE, EVERY_FIELD] {
        let journey = file::parse(text).unwrap().journey;
        for lang in Lang::ALL {
            let plan = plan_of(&journey, lang);
            assert_eq!(Plan::from_ron(&plan.to_ron()).unwrap(), plan);
            assert_eq!(serde_json::from_str::<Plan>(&plan.to_json()).unwrap(), plan);
            assert_eq!(Plan::from_ron(&plan.to_ron()).unwrap().to_ron(), plan.to_ron());
        }
    }
}

#[test]
fn other_texts_are_refused() {
    let ron = plan_of(&sample(), Lang::Fr).to_ron();
    let refused = |text: &str| Plan::from_ron(text).unwrap_err();
    assert!(
        matches!(refused(&ron.replace("parcours-roadmap", "other")), PlanError::Format(format) if format == "other")
    );
    assert!(matches!(refused(&ron.replace("version: 1", "version: 2")), PlanError::Version(2)));
    assert!(matches!(refused("(format: 3"), PlanError::Shape(_)));
}

#[test]
fn json_has_the_shape_that_others_read() {
    let json: serde_json::Value = serde_json::from_str(&plan_of(&sample(), Lang::Fr).to_json()).unwrap();
    let keys = |value: &serde_json::Value| -> Vec<String> {
        let mut keys: Vec<String> = value.as_object().unwrap().keys().cloned().collect();
        keys.sort_unstable();
        keys
    };
    let sorted = |words: &str| -> Vec<String> {
        let mut words: Vec<String> = words.split(' ').map(ToOwned::to_owned).collect();
        words.sort_unstable();
        words
    };
    assert_eq!(
        keys(&json),
        sorted("format version title start sponsor target currency steps kpis decisions thread coverage")
    );
    assert_eq!(keys(&json["target"]), sorted("id name"));
    assert_eq!(keys(&json["steps"][0]), sorted("step name from until done initiatives"));
    let initiative = &json["steps"][0]["initiatives"][0];
    assert_eq!(
        keys(initiative),
        sorted(
            "id title why part_of owner delivers frictions systems kpis depends_on from until weeks every_weeks \
             effort impact cost run_cost_per_year milestones status slack"
        )
    );
    assert_eq!(initiative["status"], "running");
    assert_eq!(initiative["from"], "2027-01-04");
    assert!(initiative["cost"].is_null());
    assert_eq!(keys(&json["thread"][0]), sorted("friction answers initiatives kpis breaks"));
    assert_eq!(json["decisions"][0]["who"], "Réseau");
    assert_eq!(json["format"], "parcours-roadmap");
}

#[test]
fn the_same_journey_gives_the_same_plan() {
    assert_eq!(plan_of(&sample(), Lang::Fr).to_json(), plan_of(&sample(), Lang::Fr).to_json());
}

#[test]
fn the_file_with_every_field_gives_a_plan() {
    let journey = file::parse(EVERY_FIELD).unwrap().journey;
    let plan = plan_of(&journey, Lang::En);
    assert!(all_ids(&plan).iter().all(|id| !id.starts_with("training")), "switched off, and dismissed");
    // Part of another, and after what it depends on; its start was set by hand.
    assert_eq!(find(&plan, "r1").part_of.as_deref(), Some("r2"));
    assert_eq!(find(&plan, "r1").from, Some(date(2027, 3, 31)));
    assert_eq!(find(&plan, "r4").status, Status::Dropped);
}
