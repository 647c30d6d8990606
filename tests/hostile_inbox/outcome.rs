//! What becomes of every file and every agency, and what is said.

use crate::hostile_inbox::inbox::{RUN, cchc};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

fn path(name: &str) -> String {
    format!("inbox/2024-09/{name}")
}

/// One line that can be read out: no control character, nothing that turns the writing round or takes no room.
fn speakable(text: &str) -> bool {
    !text.trim().is_empty() && text == cchc::words::list::visible(text)
}

#[test]
fn the_run_ends_in_seconds_without_panic() {
    let run = &*RUN;
    let errors = String::from_utf8_lossy(&run.merged.stderr);
    assert_eq!(run.merged.status.code(), Some(1), "{errors}");
    assert_eq!(errors, "");
    assert!(run.took < Duration::from_secs(60), "{:?}", run.took);
}

#[test]
fn a_second_run_says_the_same() {
    let run = &*RUN;
    assert_eq!(run.again.status.code(), Some(1));
    assert!(run.again.stdout == run.merged.stdout);
}

#[test]
fn every_file_has_the_outcome_that_it_deserves() {
    let run = &*RUN;
    let found: BTreeMap<&str, &str> = run
        .list("files")
        .iter()
        .map(|file| (file["path"].as_str().unwrap(), file["outcome"].as_str().unwrap()))
        .collect();
    let sent: Vec<(String, &str)> = run
        .files()
        .map(|sent| (path(&sent.name), sent.outcome))
        .chain(run.odd.iter().map(|(name, _)| (path(name), "refused")))
        .collect();
    for (path, outcome) in &sent {
        assert_eq!(found.get(path.as_str()), Some(outcome), "{path:?}");
    }
    assert_eq!(found.len(), sent.len(), "and there is no other file");
}

#[test]
fn every_file_has_the_findings_that_it_deserves() {
    let run = &*RUN;
    let mut found: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for finding in run.list("findings") {
        let code = finding["code"].as_str().unwrap();
        if let (Some(file), false) = (finding["file"].as_str(), code.starts_with(['L', 'H'])) {
            found.entry(file.to_string()).or_default().insert(code);
        }
    }
    let mut expected: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let sent = run.files().map(|sent| (&sent.name, sent.codes.clone()));
    let odd = run.odd.iter().map(|(name, code)| (name, vec![*code]));
    for (name, codes) in sent.chain(odd).filter(|(_, codes)| !codes.is_empty()) {
        expected.insert(path(name), codes.into_iter().collect());
    }
    for (path, codes) in &expected {
        assert_eq!(found.get(path), Some(codes), "{path:?}");
    }
    let unexpected: Vec<_> = found.iter().filter(|(path, _)| !expected.contains_key(*path)).collect();
    assert_eq!(unexpected, Vec::<(&String, &BTreeSet<&str>)>::new());
}

#[test]
fn the_registers_add_up() {
    let run = &*RUN;
    let sum = |of: &str| -> u64 {
        let counts = run.result["counts"][of].as_object().unwrap();
        counts.values().map(|n| n.as_u64().unwrap()).sum()
    };
    assert_eq!(sum("submissions"), 34);
    assert_eq!(run.list("submissions").len(), 34);
    assert_eq!(sum("files"), run.list("files").len() as u64);
    let standings: BTreeMap<&str, &str> = run
        .list("submissions")
        .iter()
        .map(|line| (line["agency"].as_str().unwrap(), line["status"].as_str().unwrap()))
        .collect();
    for letter in &run.letters {
        assert_eq!(standings[letter.agency], letter.standing, "{}", letter.agency);
    }
    assert_eq!(run.letters.len(), 34, "every agency does something");
    let late: Vec<&str> = run
        .list("submissions")
        .iter()
        .filter(|line| line["late"] == true)
        .map(|line| line["agency"].as_str().unwrap())
        .collect();
    assert_eq!(late, Vec::<&str>::new(), "a correction of a return that came in time is not late (R10)");
}

#[test]
fn every_sentence_can_be_read_out() {
    let run = &*RUN;
    for finding in run.list("findings") {
        for part in ["message", "hint"] {
            assert!(speakable(finding[part].as_str().unwrap()), "{part} of {finding:#}");
        }
    }
    for file in run.list("files") {
        let reason = file["reason"].as_str().unwrap();
        assert!(reason.is_empty() || speakable(reason), "{file:#}");
    }
    for lang in ["vi", "en"] {
        let said = cchc(&run.root, "check", &["--period", "2024-09", "--lang", lang]);
        assert_eq!(said.status.code(), Some(1));
        for line in String::from_utf8(said.stdout).unwrap().lines() {
            assert!(line.is_empty() || speakable(line), "{line:?}");
        }
    }
    let status = cchc(&run.root, "status", &["--period", "2024-09"]);
    for line in String::from_utf8(status.stdout).unwrap().lines() {
        assert!(line.is_empty() || speakable(line), "{line:?}");
    }
}

/// Every part of a package is well-formed XML and holds only letters that XML may hold.
pub fn well_formed(package: &[u8]) -> Result<(), String> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(package)).map_err(|why| why.to_string())?;
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).map_err(|why| why.to_string())?;
        let name = part.name().map_err(|why| why.to_string())?.into_owned();
        let mut text = String::new();
        if !name.ends_with(".xml") && !name.ends_with(".rels") && !name.ends_with(".vml") {
            continue;
        }
        std::io::Read::read_to_string(&mut part, &mut text).map_err(|why| format!("{name}: {why}"))?;
        let illegal = |c: char| c < ' ' && !"\t\r\n".contains(c) || matches!(c, '\u{FFFE}' | '\u{FFFF}');
        if let Some(c) = text.chars().find(|c| illegal(*c)) {
            return Err(format!("{name}: {c:?}"));
        }
        let mut reader = quick_xml::Reader::from_str(&text);
        loop {
            match reader.read_event().map_err(|why| format!("{name}: {why}"))? {
                quick_xml::events::Event::Eof => break,
                quick_xml::events::Event::GeneralRef(letter) => {
                    let letter = letter.resolve_char_ref().map_err(|why| format!("{name}: {why}"))?;
                    if let Some(c) = letter.filter(|c| illegal(*c)) {
                        return Err(format!("{name}: {c:?}"));
                    }
                }
                quick_xml::events::Event::Start(tag) | quick_xml::events::Event::Empty(tag) => {
                    for attribute in tag.attributes() {
                        attribute.map_err(|why| format!("{name}: {why}"))?;
                    }
                }
                _ => {}
            }
        }
    }
    Ok(())
}

/// What goes out can be opened, and holds nothing that a spreadsheet would take for a formula.
#[test]
fn what_goes_out_is_sound() {
    let folder = RUN.root.join("outbox/2024-09");
    let mut workbooks = 0;
    for place in [folder.clone(), folder.join("tra-lai")] {
        for entry in place.read_dir().unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|e| e == "docx") {
                well_formed(&std::fs::read(&path).unwrap()).unwrap();
            }
            if path.extension().is_some_and(|e| e == "xlsx") {
                let bytes = std::fs::read(&path).unwrap();
                let book = cchc::package::read(&bytes, &cchc::package::Limits::default());
                assert!(book.is_ok(), "{path:?}: {book:?}");
                well_formed(&bytes).unwrap_or_else(|why| panic!("{path:?}: {why}"));
                workbooks += 1;
            }
        }
    }
    assert!(workbooks > 7, "the report and what goes back: {workbooks}");
    let csv = std::fs::read_to_string(folder.join("du-lieu.csv")).unwrap();
    for field in csv.split([',', '\n']) {
        let is_figure = field.parse::<f64>().is_ok();
        assert!(is_figure || !field.trim_start_matches('"').starts_with(['=', '+', '-', '@']), "{field:?}");
    }
    for name in ["nhac-nho.txt", "tom-tat.txt"] {
        let text = std::fs::read_to_string(folder.join(name)).unwrap();
        for line in text.trim_start_matches('\u{FEFF}').lines() {
            assert!(line.is_empty() || speakable(line.trim_end_matches('\r')), "{name}: {line:?}");
        }
    }
}

/// The inbox itself is as it was: no file touched, none added.
#[test]
fn nothing_in_the_inbox_is_touched() {
    let run = &*RUN;
    for sent in run.files().filter(|sent| !sent.name.contains(".zip/")) {
        let path = run.root.join("inbox/2024-09").join(&sent.name);
        assert!(std::fs::read(&path).unwrap() == sent.bytes, "{}", sent.name);
    }
}
