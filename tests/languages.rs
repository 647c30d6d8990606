//! Both interface languages are complete: every text a person can meet is walked.

use cchc::finding::pages;
use chrono::NaiveDate;

/// Name, Vietnamese template, English template.
type Row = (&'static str, &'static str, &'static str);

/// Every table of texts in the house, with its room.
fn tables() -> Vec<(&'static str, &'static [Row])> {
    vec![
        ("assess", cchc::assess::explain_words::ALL),
        ("cli", cchc::cli::texts::ALL),
        ("commands", cchc::commands::texts::ALL),
        ("decisions", cchc::decisions::texts::ALL),
        ("plan", cchc::plan::show::says::ALL),
        ("planbook", cchc::planbook::texts::ALL),
        ("submission", cchc::submission::texts::ALL),
        ("submission damage", cchc::submission::damage::ALL),
        ("workspace", cchc::workspace::texts::ALL),
    ]
}

/// A new table must be walked here too.
#[test]
fn every_table_of_texts_is_walked() {
    let mut declared = 0;
    let mut folders = vec![std::path::PathBuf::from("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("words/text.rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                declared += text.lines().filter(|l| l.trim_start().starts_with("crate::texts! {")).count();
                declared += text.lines().filter(|l| *l == "texts! {").count();
            }
        }
    }
    assert_eq!(declared, tables().len());
}

/// The values a template interpolates.
fn slots(template: &str) -> Vec<String> {
    let plain = template.replace("{{", "").replace("}}", "");
    let mut names: Vec<String> =
        plain.split('{').skip(1).filter_map(|s| s.split('}').next()).map(String::from).collect();
    names.sort();
    names.dedup();
    names
}

/// A template without its values and without what stands in backticks or quotes: commands, paths, examples.
fn prose(template: &str) -> String {
    let outside = template.split(['`', '"']).step_by(2).collect::<Vec<_>>().join(" ");
    let mut words = String::new();
    let mut depth = 0;
    for c in outside.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth == 0 => words.push(c),
            _ => {}
        }
    }
    words.to_lowercase()
}

const ENGLISH: [&str; 16] = [
    "the", "of", "and", "is", "are", "file", "files", "was", "with", "not", "from", "usage", "options",
    "error", "sheet's", "cell",
];

fn english_words(prose: &str) -> Vec<&str> {
    prose
        .split(|c: char| !c.is_alphabetic() && c != '\'' && c != '_')
        .filter(|w| ENGLISH.contains(w))
        .collect()
}

/// Letters that only Vietnamese has; "…" and symbols are no letters.
fn vietnamese_letters(prose: &str) -> String {
    prose.chars().filter(|c| c.is_alphabetic() && !c.is_ascii()).collect()
}

#[test]
fn every_text_is_whole_in_both_languages() {
    for (room, table) in tables() {
        for (name, vi, en) in table {
            assert!(!vi.trim().is_empty() && !en.trim().is_empty(), "{room}::{name}");
            assert_eq!(slots(vi), slots(en), "{room}::{name}: both languages say the same values");
            assert_eq!(english_words(&prose(vi)), Vec::<&str>::new(), "{room}::{name}: {vi}");
            let own_words = cchc::answer::Status::ALL
                .iter()
                .fold((*en).to_string(), |text, s| text.replace(s.words(), ""));
            assert_eq!(vietnamese_letters(&prose(&own_words)), "", "{room}::{name}: {en}");
        }
    }
}

/// Findings may quote the form's own words in English sentences, so only the Vietnamese side is walked
/// for words of the other language.
#[test]
fn every_finding_is_whole_in_both_languages() {
    for page in pages() {
        for (what, (vi, en)) in page.texts() {
            assert!(!vi.trim().is_empty() && !en.trim().is_empty(), "{} {what}", page.code);
            assert_eq!(english_words(&prose(vi)), Vec::<&str>::new(), "{} {what}: {vi}", page.code);
            assert!(vi != en || what == "example", "{} {what}: {vi}", page.code);
        }
    }
}

fn said(words: &[&str]) -> String {
    let mut out = Vec::new();
    let arguments = std::iter::once("cchc").chain(words.iter().copied()).map(Into::into).collect();
    cchc::commands::main(arguments, &mut out, false, &|| NaiveDate::from_ymd_opt(2024, 9, 18).unwrap());
    String::from_utf8(out).unwrap()
}

#[test]
fn help_is_in_one_language() {
    let commands: [&[&str]; 13] = [
        &[],
        &["init"],
        &["generate"],
        &["check"],
        &["merge"],
        &["status"],
        &["read"],
        &["plan"],
        &["plan", "import"],
        &["plan", "export"],
        &["explain"],
        &["demo"],
        &["completions"],
    ];
    for command in commands {
        let ask = |lang| said(&[command, &["--help", "--lang", lang]].concat());
        let (vi, en) = (ask("vi"), ask("en"));
        assert!(vi.contains("Cách dùng: cchc") && vi.contains("Tùy chọn:"), "{command:?}\n{vi}");
        assert!(en.contains("Usage: cchc") && en.contains("Options:"), "{command:?}\n{en}");
        assert_eq!(english_words(&prose(&vi)), Vec::<&str>::new(), "{vi}");
        assert_eq!(vietnamese_letters(&prose(&en)), "", "{en}");
    }
}

#[test]
fn a_typing_slip_gets_a_suggestion_in_either_language() {
    assert_eq!(said(&["merg"]), "không có lệnh `merg`\n  → có phải ý bạn là `merge`?\n");
    assert_eq!(said(&["merg", "--lang", "en"]), "there is no command `merg`\n  → did you mean `merge`?\n");
    assert_eq!(
        said(&["merge", "--period", "2024-13"]),
        "không hiểu `2024-13` ở --period <KỲ>; ví dụ: 2024-09, 9/2024, T9/2024, Q3/2024\n  → gõ `cchc --help` để xem các lệnh\n"
    );
}
