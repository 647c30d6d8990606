//! The files for programs: documented shapes, nothing that a spreadsheet takes for a formula, same bytes.

use super::desk::month;
use cchc::answer::Typed;
use cchc::report::{self, files};
use serde_json::Value as Json;

#[test]
fn the_result_for_programs_has_the_documented_shape() {
    let desk = super::desk::september();
    let json: Json = serde_json::from_str(&report::text(&desk.material(), "ket-qua.json")).unwrap();
    let keys = |value: &Json| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!(
        keys(&json),
        "as_of counts files findings holders indicators period plan_fingerprint submissions"
    );
    assert_eq!((json["period"].as_str(), json["as_of"].as_str()), (Some("2024-09"), Some("2024-09-14")));
    assert_eq!(keys(&json["submissions"][0]), "agency file first_received late sha256 status");
    assert_eq!(keys(&json["files"][0]), "outcome path reason");
    assert_eq!(keys(&json["indicators"][0]), "den expected id num percent progress reported verdict year");
    assert_eq!(
        keys(&json["findings"][0]),
        "agency cell code field file hint message row severity sheet to_agency"
    );
    let ratio = json["indicators"].as_array().unwrap().iter().find(|i| i["id"] == "20.1").unwrap();
    let result = desk.assessment.of_indicator("20.1").next().unwrap();
    assert_eq!(ratio["num"].as_str(), Some(result.num.unwrap().to_string().as_str()));
    assert_eq!(ratio["percent"].as_str(), Some(result.percent.unwrap().to_string().as_str()));
    assert_eq!(ratio["verdict"].as_str(), Some(result.verdict.code()));
}

#[test]
fn the_tidy_file_is_one_answer_a_line_and_never_a_formula() {
    let mut desk = super::desk::september();
    let book = desk.ledger.months.get_mut(&month(9)).unwrap();
    let answers = &mut book.received.get_mut("PNV").unwrap().answers;
    let key = answers.rows.keys().next().unwrap().clone();
    let evil = "=HYPERLINK(\"http://x\"), hết\nhai dòng";
    answers.rows.get_mut(&key).unwrap().result = Some(Typed::new(evil.into(), "L9", evil));
    let csv = report::text(&desk.material(), "du-lieu.csv");
    assert!(csv.starts_with(
        "\u{FEFF}period,plan_year,agency,row,role,field,value,counted,file,sheet,cell,sha256,reason\r\n"
    ));
    assert!(csv.contains("\"'=HYPERLINK(\"\"http://x\"\"), hết\nhai dòng\",0,inbox/"), "quoted and marked");
    for line in csv.split("\r\n").skip(1).filter(|l| !l.is_empty() && !l.contains('"')) {
        let columns: Vec<&str> = line.split(',').collect();
        assert_eq!(columns.len(), 13, "{line}");
        assert_eq!(columns[7] == "0", !columns[12].is_empty(), "why it is not counted: {line}");
        assert!(["lead", "reporter", "supporting", "text"].contains(&columns[4]), "{line}");
        assert!(!columns.iter().any(|c| c.starts_with(['=', '+', '-', '@'])), "{line}");
    }
    let counted = csv.lines().filter(|l| l.contains(",num,") && l.contains(",1,inbox/")).count();
    let members = desk.assessment.results.iter().flat_map(|r| &r.members);
    let ours = members.filter(|m| m.counted && m.num.is_some() && m.file.is_some()).count();
    assert!(counted > 300 && counted <= ours, "{counted} of {ours}");
}

#[test]
fn same_material_same_bytes() {
    let desk = super::desk::september();
    let first = files(&desk.material()).files;
    let again = files(&super::desk::september().material()).files;
    let names: Vec<&str> = first.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names[..5],
        ["Bao-cao-CCHC-2024-09.xlsx", "du-lieu.csv", "ket-qua.json", "nhac-nho.txt", "tom-tat.txt"]
    );
    assert!(names[5..].iter().all(|name| name.starts_with("tra-lai/")), "{names:?}");
    assert!(first == again, "the same bytes");
}

/// The dictionary of the README names every column and every key there is, and no others.
#[test]
fn the_dictionary_of_the_files_for_programs_is_complete_and_true() {
    let readme = include_str!("../../README.md");
    let listed = |head: &str| -> Vec<String> {
        let section = readme.split(&format!("### `{head}`")).nth(1).unwrap().split("\n#").next().unwrap();
        let cells = section.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
        cells.map(String::from).collect()
    };
    let desk = super::desk::september();
    let csv = report::text(&desk.material(), "du-lieu.csv");
    let head: Vec<&str> = csv.trim_start_matches('\u{FEFF}').lines().next().unwrap().split(',').collect();
    assert_eq!(listed("du-lieu.csv"), head);

    let json: Json = serde_json::from_str(&report::text(&desk.material(), "ket-qua.json")).unwrap();
    let mut keys = Vec::new();
    for (key, value) in json.as_object().unwrap() {
        match value {
            Json::Array(items) => {
                keys.extend(items[0].as_object().unwrap().keys().map(|k| format!("{key}[].{k}")))
            }
            Json::Object(inner) => keys.extend(inner.keys().map(|k| format!("{key}.{k}"))),
            _ => keys.push(key.clone()),
        }
    }
    let mut said = listed("ket-qua.json");
    said.sort();
    keys.sort();
    assert_eq!(said, keys);
}

#[test]
fn the_tidy_file_carries_no_control_characters() {
    let mut desk = super::desk::september();
    let book = desk.ledger.months.get_mut(&month(9)).unwrap();
    let answers = &mut book.received.get_mut("PNV").unwrap().answers;
    let key = answers.rows.keys().next().unwrap().clone();
    let odd = "một\u{1}\u{7f}\u{85}\thai\r\nba\rbốn";
    answers.rows.get_mut(&key).unwrap().result = Some(Typed::new(odd.into(), "L9", odd));
    let csv = report::text(&desk.material(), "du-lieu.csv");
    assert!(csv.contains("\"một hai\nba\nbốn\""));
    assert!(!csv.replace("\r\n", "\n").chars().any(|c| c.is_control() && c != '\n'));
}
