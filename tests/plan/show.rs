//! The plan shown: the documented JSON form, and the outline.

use cchc::plan::{load, show};
use cchc::words::text::Lang;
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn shown() -> Value {
    load::built_in().map_or(Value::Null, |plan| show::to_json(&plan))
}

fn keys(value: &Value) -> BTreeSet<&str> {
    let map = value.as_object();
    map.into_iter().flatten().map(|(key, _)| key.as_str()).collect()
}

fn named(words: &str) -> BTreeSet<&str> {
    words.split_whitespace().collect()
}

#[test]
fn json_has_the_documented_keys_and_no_other() {
    let plan = shown();
    assert_eq!(keys(&plan), named("plan calendar units sections agencies groups tasks relations"));
    assert_eq!(keys(&plan["sections"][0]), named("id title"));
    assert_eq!(
        keys(&plan["agencies"][0]),
        named("code name short aliases reports groups valid_from valid_to successor contact")
    );
    assert_eq!(
        keys(&plan["tasks"][0]),
        named("id section text lead coordinating lead_text coordinating_text deadline indicators")
    );
    let of_indicator = named(
        "id short kind target unit_test target_source due reporters supporting aggregation cumulation cumulation_den unit \
         numerator denominator asked_numerator asked_denominator same_as num_from den_from refers_to \
         always_arises may_exceed judge_each pace",
    );
    for task in plan["tasks"].as_array().unwrap() {
        for indicator in task["indicators"].as_array().unwrap() {
            assert_eq!(keys(indicator), of_indicator);
        }
    }
}

/// One indicator of the JSON form.
fn indicator(id: &str) -> Value {
    let plan = shown();
    let tasks = plan["tasks"].as_array().into_iter().flatten();
    let mut all = tasks.flat_map(|t| t["indicators"].as_array().into_iter().flatten());
    all.find(|i| i["id"] == id).cloned().unwrap_or_default()
}

#[test]
fn the_documented_example_is_what_comes_out() {
    let first = indicator("01.1");
    assert_eq!(
        first,
        json!({
            "id": "01.1", "short": "Nhiệm vụ Kế hoạch CCHC hoàn thành", "kind": "ratio", "target": {"op": ">=", "value": "100", "unit": "%"},
            "unit_test": null, "target_source": "stated", "due": "31/12", "reporters": ["PNV"],
            "supporting": [], "aggregation": "lead", "cumulation": "ytd", "cumulation_den": "once", "unit": "nhiệm vụ",
            "numerator": "Số nhiệm vụ trong Kế hoạch CCHC năm đã hoàn thành",
            "denominator": "Tổng số nhiệm vụ trong Kế hoạch CCHC năm", "asked_numerator": null,
            "asked_denominator": null, "same_as": null, "num_from": null, "den_from": null, "refers_to": null,
            "always_arises": true, "may_exceed": false, "judge_each": false, "pace": []
        })
    );
}

#[test]
fn targets_tests_and_sources_are_written_as_programs_expect() {
    let target = |id: &str| indicator(id)["target"].clone();
    assert_eq!(target("05.1"), json!({"op": ">=", "value": "2", "unit": null, "per": "year"}));
    assert_eq!(target("03.1"), json!({"op": ">=", "value": "1", "unit": null, "per": "period"}));
    assert_eq!(target("39.3"), json!({"op": "=", "value": "0", "unit": null}));
    for id in ["10.1", "04.2", "26.2"] {
        assert_eq!(target(id), Value::Null, "{id}");
    }
    assert_eq!(indicator("42.1")["unit_test"], "ratio>=80%");
    assert_eq!(indicator("04.1")["unit_test"], "value>=1");
    assert_eq!(indicator("23.1")["unit_test"], "done");
    assert_eq!(indicator("38.2")["same_as"], "40.1");
    assert_eq!(indicator("21.1")["same_as"], "den=20.1.den-20.1.num");
    assert_eq!(indicator("46.2")["same_as"], "num=46.1.num; den=22.1.den");
    let due = |id: &str| indicator(id)["due"].clone();
    let rules = ["06.1", "02.1", "20.1", "37.1", "10.1", "42.2"].map(due);
    assert_eq!(rules, ["every_period", "30/9", "31/12", "<31/12", "31/1+1", "31/12/2025"]);
}

#[test]
fn an_agency_shows_its_groups_and_its_days() {
    let plan = shown();
    let agency = |code: &str| {
        let mut all = plan["agencies"].as_array().into_iter().flatten();
        all.find(|a| a["code"] == code).cloned().unwrap_or_default()
    };
    assert_eq!(
        agency("HAIBA"),
        json!({"code": "HAIBA", "name": "UBND xã Hải Ba", "groups": ["XA"], "valid_from": null,
            "valid_to": "2024-12-31", "successor": "HAIBINH", "short": "Hải Ba", "reports": true,
            "aliases": ["xã Hải Ba", "Hải Ba", "UBND Hải Ba", "Ủy ban nhân dân xã Hải Ba"], "contact": null})
    );
    assert_eq!(agency("PNV")["groups"], json!(["CQCM", "CQDV", "LQ", "LV"]));
    assert_eq!(agency("BPMC")["groups"], json!([]));
}

#[test]
fn the_outline_fits_a_terminal_and_speaks_both_languages() {
    let plan = load::built_in().unwrap();
    let (vi, en) = (show::to_text(&plan, Lang::Vi), show::to_text(&plan, Lang::En));
    assert!(vi.lines().chain(en.lines()).all(|l| l.chars().count() <= 100));
    for line in [
        "        20.1  Hồ sơ TTHC giải quyết đúng hạn · tỷ lệ ≥ 99 % · CQCM, XA · 31/12",
        "        01.3  Báo cáo tháng gửi đúng hạn · tỷ lệ ≥ 100 %* · tự tính · 31/12",
        "        10.1  Danh mục văn bản hết hiệu lực · việc phải xong* · PTP · 31/1 năm sau",
    ] {
        assert!(vi.lines().any(|l| l == line), "{line}");
    }
    assert!(en.contains("20.1  Hồ sơ TTHC giải quyết đúng hạn · ratio ≥ 99 % · CQCM, XA · 31/12"));
    for (name, vi, en) in show::says::ALL {
        assert!(!vi.is_empty() && !en.is_empty(), "{name}");
    }
}
