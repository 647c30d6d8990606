//! The house keeps its order: arrows between the rooms point one way, the files of a room lean on each other in
//! no circle, and what a room hands out says what it is.

mod circles;
mod source;

use source::{File, files};
use std::fs;

/// The rooms from left to right, as `src/lib.rs` says.
fn line() -> Vec<String> {
    let lib = fs::read_to_string("src/lib.rs").unwrap();
    let start = lib.find("`words").unwrap();
    let end = lib[start + 1..].find('`').unwrap() + start + 1;
    lib[start + 1..end].replace("//!", "").split('→').map(|room| room.trim().to_string()).collect()
}

#[test]
fn a_room_names_only_rooms_to_its_left() {
    let line = line();
    let place = |room: &str| line.iter().position(|r| r == room);
    let mut wrong = Vec::new();
    for File { module, tokens, path, .. } in files() {
        let room = &module[0];
        let here = place(room).unwrap_or_else(|| panic!("{room} is missing in the line of src/lib.rs"));
        // `use crate::{…}` would hide its rooms in a list.
        for [_, _, named] in tokens.array_windows().filter(|[a, b, _]| a == "crate" && b == "::") {
            if named == "{" || place(named).is_some_and(|there| there > here) {
                wrong.push(format!("{} names {named}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "arrows pointing right:\n{}", wrong.join("\n"));
}

#[test]
fn every_room_is_in_the_line() {
    let line = line();
    let lib = fs::read_to_string("src/lib.rs").unwrap();
    for module in lib.lines().filter_map(|l| l.strip_prefix("pub mod ")) {
        assert!(line.iter().any(|r| r == module.trim_end_matches(';')), "{module} has no place in the line");
    }
    assert_eq!(line.first().map(String::as_str), Some("words"));
    assert_eq!(line.last().map(String::as_str), Some("main"));
}

/// What a public item is for, in what units, when it fails: said above it. Fields and variants need it only where
/// their names do not say it.
#[test]
fn public_functions_and_types_say_what_they_are() {
    const ITEMS: [&str; 7] = ["fn ", "const fn ", "struct ", "enum ", "trait ", "type ", "union "];
    let mut bare = Vec::new();
    let mut seen = 0;
    for File { path, text, .. } in files() {
        let lines: Vec<&str> =
            text.split("#[cfg(test)]\nmod ").next().unwrap().lines().map(str::trim_start).collect();
        for (at, line) in lines.iter().enumerate() {
            // A macro takes its words from whoever uses it.
            let item = line.strip_prefix("pub ").filter(|rest| !rest.contains('$'));
            let Some(item) = item.filter(|rest| ITEMS.iter().any(|kind| rest.starts_with(kind))) else {
                continue;
            };
            seen += 1;
            let above = lines[..at].iter().rev().find(|l| !l.starts_with("#[") && !l.ends_with(")]"));
            if !above.is_some_and(|l| l.starts_with("///")) {
                bare.push(format!("{}:{} {item}", path.display(), at + 1));
            }
        }
    }
    assert!(seen > 500, "only {seen} items were found");
    assert!(bare.is_empty(), "without a word of what they are:\n{}", bare.join("\n"));
}

/// Each ruling of the office, R1 to R32, has a test that quotes it by its number.
#[test]
fn every_ruling_is_quoted_by_a_test() {
    fn words(folder: &std::path::Path, found: &mut std::collections::BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                words(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.extend(text.split(|c: char| !c.is_alphanumeric()).map(String::from));
            }
        }
    }
    let mut quoted = std::collections::BTreeSet::new();
    words(std::path::Path::new("tests"), &mut quoted);
    let silent: Vec<u32> = (1..=32).filter(|n| !quoted.contains(&format!("R{n}"))).collect();
    assert_eq!(silent, [] as [u32; 0], "no test quotes these");
}

/// What a place calls its area, its units, its report and its paper is plan data. The code before a form's number and
/// the variable of the language are everybody's; the words by which other people's tables are read are theirs.
#[test]
fn no_text_of_the_program_says_a_places_own_words() {
    let own = ["huyện", "xã", "phụ lục", "par index", "district"];
    let read = ["src/planbook/annex/above.rs", "src/planbook/annex/names.rs"];
    let mut said = Vec::new();
    for file in files() {
        let path = file.path.to_string_lossy().replace('\\', "/");
        if path.starts_with("src/demo/") || read.contains(&path.as_str()) {
            continue;
        }
        for string in source::strings(&file.text) {
            let words = string.replace("CCHC-", "").replace("CCHC_", "");
            let upper = words.contains("CCHC").then_some("CCHC");
            let words =
                words.to_lowercase().replace("xã hội", "").replace(|c: char| !c.is_alphanumeric(), " ");
            let found = own.into_iter().find(|own| format!(" {words} ").contains(&format!(" {own} ")));
            said.extend(found.or(upper).map(|own| format!("{path}: {own}: {string}")));
        }
    }
    assert_eq!(said, [""; 0]);
}
