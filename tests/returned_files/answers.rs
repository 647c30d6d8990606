//! Every file gives the same answers, and only the findings that it deserves.

use crate::returned_files::desk::{period, plan, received};
use cchc::answer::{Answers, Field};
use cchc::form::{Entry, Form, Past};
use cchc::ledger::FileOutcome;
use cchc::plan::RowKey;
use cchc::words::answers::StatusWord;
use std::collections::{BTreeMap, BTreeSet};

/// Every committed file: whose it is, and what is to be said of it.
pub const FILES: &[(&str, &str, &[&str])] = &[
    ("libreoffice-HAIBA.xlsx", "HAIBA", &[]),
    ("libreoffice-PNV.xlsx", "PNV", &[]),
    ("libreoffice-BPMC.ods", "BPMC", &["T21"]),
    ("libreoffice-BPMC.xls", "BPMC", &["T21"]),
    ("libreoffice-BPMC-row-inserted.xlsx", "BPMC", &["C08 F12", "C19"]),
    ("libreoffice-BPMC-column-hidden.xlsx", "BPMC", &["C14 M10,M16"]),
    ("libreoffice-BPMC-sheet-renamed.xlsx", "BPMC", &["C02"]),
    ("libreoffice-BPMC-sheet-copied.xlsx", "BPMC", &["D03"]),
    (
        "libreoffice-BPMC-values-pasted.xlsx",
        "BPMC",
        &["C19", "C22 H10,I10,H12,I12,H13,I13,I15,I16,H19,I19,H20,I20"],
    ),
    ("libreoffice-HAIBA-rows-sorted.xlsx", "HAIBA", &["C07", "C19"]),
    ("gnumeric-HAIBA.xlsx", "HAIBA", &[]),
    ("gnumeric-BPMC.xlsx", "BPMC", &[]),
    ("openpyxl-HAIBA.xlsx", "HAIBA", &[]),
    ("openpyxl-PNV.xlsx", "PNV", &[]),
    ("exceljs-HAIBA.xlsx", "HAIBA", &[]),
    ("exceljs-PNV.xlsx", "PNV", &[]),
    ("sheetjs-HAIBA.xlsx", "HAIBA", &["C19"]),
    ("sheetjs-BPMC.xlsx", "BPMC", &["C19"]),
];

/// Answers in a plain spelling: by row, or by the name of a cell outside the table, and field.
type Spelled = BTreeMap<(String, String), String>;

/// What `answers.tsv` says was typed.
fn typed(agency: &str) -> Spelled {
    let lines = include_str!("../returns/answers.tsv").lines().skip(1);
    let cells = lines.map(|line| line.split('\t').collect::<Vec<_>>());
    cells
        .filter(|cells| cells[0] == agency)
        .map(|cells| {
            let [_, row, field, value] = cells[..] else { panic!("{cells:?}") };
            let value = match field {
                "status" => StatusWord::ALL.into_iter().find(|s| s.words() == value).unwrap().code(),
                _ => value,
            };
            ((row.to_string(), field.to_string()), value.to_string())
        })
        .collect()
}

/// What a return is read as; the figures that we compute ourselves are not the officer's.
fn spelled(answers: &Answers, revision: u32, computed: &BTreeSet<(RowKey, Field)>) -> Spelled {
    let mut spelled = Spelled::new();
    for (key, row) in &answers.rows {
        assert_eq!(row.spoilt, [], "{key}");
        for (field, value, _) in row.cells().filter(|c| !computed.contains(&(key.clone(), c.0))) {
            spelled.insert((key.to_string(), field.key().to_string()), value);
        }
    }
    let signature = &answers.signature;
    for (name, value) in [
        ("revision", &revision.to_string()),
        ("dated", &signature.dated),
        ("prepared_by", &signature.prepared_by),
        ("phone", &signature.phone),
        ("signer", &signature.signer),
    ] {
        spelled.insert((name.to_string(), "value".to_string()), value.clone());
    }
    spelled
}

/// The cells of an agency's form that compute themselves.
fn computed(agency: &str) -> BTreeSet<(RowKey, Field)> {
    let plan = plan();
    let form = Form::ask(&plan, plan.agency(agency).unwrap(), period(), &Past::default());
    let mut cells = BTreeSet::new();
    for ask in form.asks() {
        for (field, entry) in [(Field::Num, &ask.num), (Field::Den, &ask.den)] {
            if matches!(entry, Entry::Derived(_)) {
                cells.insert((ask.key(), field));
            }
        }
    }
    cells
}

#[test]
fn every_file_is_read_to_the_answers_that_were_typed() {
    for (name, agency, _) in FILES {
        let (book, _) = received(name);
        let received = &book.received[*agency];
        let read = spelled(&received.answers, received.revision, &computed(agency));
        assert_eq!(read, typed(agency), "{name}");
        assert_eq!(book.files.len(), 1, "{name}");
        assert_eq!(book.files[0].outcome, FileOutcome::Used, "{name}");
    }
}

/// What a form computes from other cells is computed by us, whether the program kept the result or not.
#[test]
fn computed_figures_are_there_in_every_file() {
    for (name, agency, _) in FILES {
        let (book, _) = received(name);
        let answers = &book.received[*agency].answers;
        for (key, field) in computed(agency) {
            let row = answers.row(&key).unwrap_or_else(|| panic!("{name} {key}"));
            let value = if field == Field::Num { row.num_value() } else { row.den_value() };
            assert!(value.is_some(), "{name} {key} {field:?}");
        }
    }
}

#[test]
fn nothing_is_said_but_what_was_done_to_the_form() {
    for (name, agency, expected) in FILES {
        let (_, findings) = received(name);
        let said: Vec<String> = findings
            .iter()
            .map(|f| format!("{} {}", f.code, f.place.cells.join(",")).trim_end().to_string())
            .collect();
        assert_eq!(said, *expected, "{name}");
        for finding in &findings {
            assert_eq!(finding.place.agency.as_deref(), Some(*agency), "{name}: {finding:?}");
        }
    }
}

/// No file lies about uncovered, and none is too large for a repository.
#[test]
fn every_committed_file_is_in_the_table() {
    let folder = format!("{}/tests/returns/saved", env!("CARGO_MANIFEST_DIR"));
    let mut lying: Vec<String> = std::path::Path::new(&folder)
        .read_dir()
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    lying.sort();
    let mut listed: Vec<&str> = FILES.iter().map(|(name, ..)| *name).collect();
    listed.sort_unstable();
    assert_eq!(lying, listed);
    for name in listed {
        assert!(crate::returned_files::desk::saved(name).len() <= 60_000, "{name}");
    }
}
