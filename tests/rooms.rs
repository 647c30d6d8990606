//! The arrows of the house point one way: a room names only rooms to its left.

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms from left to right, as `src/lib.rs` says.
fn line() -> Vec<String> {
    let lib = fs::read_to_string("src/lib.rs").unwrap();
    let start = lib.find('`').map(|_| lib.find("`words").unwrap()).unwrap();
    let end = lib[start + 1..].find('`').unwrap() + start + 1;
    lib[start + 1..end].replace("//!", "").split('→').map(|room| room.trim().to_string()).collect()
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// The room a source file belongs to.
fn room_of(path: &Path) -> String {
    let inside = path.strip_prefix("src").unwrap();
    inside.components().next().unwrap().as_os_str().to_string_lossy().trim_end_matches(".rs").to_string()
}

#[test]
fn a_room_names_only_rooms_to_its_left() {
    let line = line();
    let place = |room: &str| line.iter().position(|r| r == room);
    let mut files = Vec::new();
    sources(Path::new("src"), &mut files);
    let mut wrong = Vec::new();
    for path in files.iter().filter(|p| !p.ends_with("lib.rs")) {
        let room = room_of(path);
        let here = place(&room).unwrap_or_else(|| panic!("{room} is missing in the line of src/lib.rs"));
        let text = fs::read_to_string(path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        for (number, row) in code.lines().enumerate().filter(|(_, l)| !l.trim_start().starts_with("//")) {
            for named in row.split("crate::").skip(1) {
                let named: String = named.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                if place(&named).is_some_and(|there| there > here) {
                    wrong.push(format!("{}:{} names {named}", path.display(), number + 1));
                }
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
