//! The handbooks are true: their commands are run, their outputs compared, their table of codes complete.

mod walk;

use cchc::finding::pages;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

const CLERKS: &str = "README.vi.md";
const ENGINEERS: &str = "README.md";
const CODES: &str = "CODES.vi.md";

/// One command of a handbook with the lines it should print; `…` stands for any lines.
struct Example {
    command: String,
    prints: Vec<String>,
}

fn examples(page: &str) -> Vec<Example> {
    let mut found: Vec<Example> = Vec::new();
    let mut inside = false;
    for line in page.lines() {
        match line {
            "```console" => inside = true,
            "```" => inside = false,
            _ if !inside => {}
            _ => match line.strip_prefix("> ") {
                Some(command) => found.push(Example { command: command.into(), prints: Vec::new() }),
                None => found.last_mut().unwrap().prints.push(line.into()),
            },
        }
    }
    found
}

/// Runs a command of the handbook, on whatever day that is.
fn run(command: &str, folder: &Path) -> String {
    let words: Vec<&str> = command.split_whitespace().collect();
    assert_eq!(words[0], "cchc", "{command}");
    let output = Command::new(env!("CARGO_BIN_EXE_cchc"))
        .args(&words[1..])
        .env_remove("CCHC_LANG")
        .current_dir(folder)
        .output()
        .unwrap();
    assert_ne!(output.status.code(), Some(2), "{command}: {}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8(output.stdout).unwrap()
}

/// Whether the lines are printed in this order, without a gap except where `…` stands.
fn agrees(prints: &[String], said: &str) -> bool {
    let lines: Vec<&str> = said.lines().collect();
    let mut at = 0;
    let mut gap = false;
    for wanted in prints {
        if wanted == "…" {
            gap = true;
            continue;
        }
        let reach = if gap { lines.len() } else { (at + 1).min(lines.len()) };
        match lines.get(at..reach).and_then(|rest| rest.iter().position(|l| l == wanted)) {
            Some(skipped) => at += skipped + 1,
            None => return false,
        }
        gap = false;
    }
    gap || at == lines.len()
}

/// Runs a page's examples in order and literally, from an empty folder.
fn prove(page: &str, least: usize) {
    let root = std::env::temp_dir().join(format!("cchc-handbook-{page}-{}", std::process::id()));
    std::fs::create_dir_all(&root).unwrap();
    let examples = examples(&std::fs::read_to_string(page).unwrap());
    assert!(examples.len() >= least, "only {} examples", examples.len());
    let mut folder: PathBuf = root.clone();
    for example in &examples {
        if let Some(inside) = example.command.strip_prefix("cd ") {
            folder = folder.join(inside);
            continue;
        }
        let said = run(&example.command, &folder);
        assert!(agrees(&example.prints, &said), "{}\n{said}", example.command);
    }
    std::fs::remove_dir_all(root).unwrap();
}

#[test]
fn every_command_of_the_clerks_handbook_prints_what_it_says() {
    prove(CLERKS, 9);
}

#[test]
fn every_command_of_the_engineers_page_prints_what_it_says() {
    prove(ENGINEERS, 4);
}

/// Every command that the engineers' page names is one the program knows.
#[test]
fn every_command_named_is_known() {
    let page = std::fs::read_to_string(ENGINEERS).unwrap();
    let named: Vec<&str> = page.split('`').skip(1).step_by(2).filter(|c| c.starts_with("cchc ")).collect();
    assert!(named.len() > 10, "{named:?}");
    for command in named {
        let words: Vec<&str> = command
            .split_whitespace()
            .skip(1)
            .take_while(|w| w.chars().all(|c| c.is_ascii_lowercase()))
            .collect();
        let output = Command::new(env!("CARGO_BIN_EXE_cchc")).args(&words).arg("--help").output().unwrap();
        assert!(output.status.success(), "{command}");
    }
}

/// The page of codes as it should stand beside the handbook.
fn table() -> String {
    let mut rows = String::from(
        "# Các mã\n\nChương trình viết bảng này, không sửa tay.\n\n| mã | nghĩa | mức | cách sửa |\n|---|---|---|---|\n",
    );
    for page in pages() {
        let level = page.severity.word(cchc::words::text::Lang::Vi);
        let cell = |text: &str| text.replace('|', "\\|").replace('\n', " ");
        writeln!(rows, "| {} | {} | {level} | {} |", page.code, cell(page.title.0), cell(&page.cure().vi))
            .unwrap();
    }
    rows
}

/// With CCHC_WRITE_DOCS=1 the table is written anew instead.
#[test]
fn the_table_of_codes_is_the_programs_own() {
    if std::env::var("CCHC_WRITE_DOCS").is_ok() {
        std::fs::write(CODES, table()).unwrap();
        return;
    }
    assert!(std::fs::read_to_string(CODES).unwrap() == table(), "run the test once with CCHC_WRITE_DOCS=1");
}

/// Every file that the page for contributors names is there, and holds what is named behind it in brackets.
#[test]
fn every_place_that_contributors_are_sent_to_is_there() {
    let page = std::fs::read_to_string("CONTRIBUTING.md").unwrap();
    let parts: Vec<&str> = page.split('`').collect();
    let mut named = 0;
    for at in (1..parts.len()).step_by(2) {
        let path = parts[at];
        let is_place = ["src/", "tests/", "templates/", ".ci/"].iter().any(|root| path.starts_with(root));
        if !is_place || path.contains("NAME") || path.contains('*') {
            continue;
        }
        named += 1;
        assert!(Path::new(path).exists(), "{path} is not there");
        if path.ends_with(".rs") && parts[at + 1] == " (" {
            let text = std::fs::read_to_string(path).unwrap();
            assert!(text.contains(parts[at + 2]), "{path} has no `{}`", parts[at + 2]);
        }
    }
    assert!(named > 40, "only {named} places");
}

#[test]
fn every_picture_of_the_handbook_is_there_and_small() {
    let page = std::fs::read_to_string(CLERKS).unwrap();
    let pictures: Vec<&str> = page
        .split("](")
        .skip(1)
        .filter_map(|p| p.split(')').next())
        .filter(|p| p.ends_with(".png"))
        .collect();
    assert!(!pictures.is_empty());
    for picture in pictures {
        let size = std::fs::metadata(picture).unwrap_or_else(|_| panic!("{picture} is missing")).len();
        assert!(size < 200_000, "{picture} has {size} bytes");
    }
}
