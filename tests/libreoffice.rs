//! LibreOffice as a second engine: it recalculates workbooks from scratch.
//!
//! Without it a test passes and says so; with `CCHC_REQUIRE_OFFICE=1` it then fails.

use calamine::{Data, Reader, Xlsx};
use cchc::sheet::address::a1;
use cchc::sheet::{Content, Sheet, Value};
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A workbook as it is after recalculation.
pub type Recalculated = Xlsx<Cursor<Vec<u8>>>;

const RECALCULATE_ALWAYS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>"#;

/// Opens workbooks in a fresh profile that recalculates everything, and what they are then; `None` where the
/// program is not installed. `test` names a folder, so that tests run beside each other.
pub fn recalculated(test: &str, files: &[(String, Vec<u8>)]) -> Option<Vec<Recalculated>> {
    let out = converted(test, files, "xlsx")?;
    let read = |name| Xlsx::new(Cursor::new(std::fs::read(out.join(name)).unwrap())).unwrap();
    Some(files.iter().map(|(name, _)| read(name)).collect())
}

/// The folder in which recalculated workbooks lie as files of another kind.
pub fn converted(test: &str, files: &[(String, Vec<u8>)], kind: &str) -> Option<PathBuf> {
    let installed =
        |name: &&str| Command::new(name).arg("--version").output().is_ok_and(|out| out.status.success());
    let Some(program) = ["soffice", "libreoffice"].into_iter().find(installed) else {
        assert!(std::env::var_os("CCHC_REQUIRE_OFFICE").is_none(), "LibreOffice is wanted and not installed");
        eprintln!("skipped: LibreOffice is not installed");
        return None;
    };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = std::fs::remove_dir_all(&folder);
    let profile = folder.join("profile");
    std::fs::create_dir_all(profile.join("user")).unwrap();
    std::fs::create_dir_all(folder.join("out")).unwrap();
    std::fs::write(profile.join("user/registrymodifications.xcu"), RECALCULATE_ALWAYS).unwrap();
    for (name, bytes) in files {
        std::fs::write(folder.join(name), bytes).unwrap();
    }
    let run = Command::new(program)
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to", kind, "--outdir", "out"])
        .args(files.iter().map(|(name, _)| name))
        .current_dir(&folder)
        .output()
        .unwrap();
    assert!(run.status.success(), "{run:?}");
    Some(folder.join("out"))
}

/// Formula cells of a sheet to which the other program gives another result, and how many formulas there are.
/// Numbers may differ by a share of `within`.
pub fn differences(ours: &Sheet, theirs: &mut Recalculated, within: f64) -> (Vec<String>, usize) {
    let theirs = theirs.worksheet_range(&ours.name).unwrap();
    let (mut wrong, mut all) = (Vec::new(), 0);
    for (row, col, cell) in ours.cells() {
        if !matches!(cell.content, Content::Computed { .. } | Content::Formula { .. }) {
            continue;
        }
        all += 1;
        let (ours_is, theirs_is) = (cell.content.value(), theirs.get_value((row, col.into())).cloned());
        let theirs_is = theirs_is.unwrap_or_default();
        if !agrees(&ours_is, &theirs_is, within) {
            wrong.push(format!("{}!{}: {ours_is:?}, not {theirs_is:?}", ours.name, a1(row, col)));
        }
    }
    (wrong, all)
}

fn agrees(ours: &Value, theirs: &Data, within: f64) -> bool {
    let close = |a: &f64, b: f64| (a - b).abs() <= within * a.abs().max(1.0);
    match (ours, theirs) {
        (Value::Number(a), Data::Float(b)) => close(a, *b),
        (Value::Number(a), Data::DateTime(b)) => close(a, b.as_f64()),
        (Value::Text(a), Data::Empty) => a.is_empty(),
        (Value::Text(a), Data::String(b)) => a == b,
        (Value::Bool(a), Data::Bool(b)) => a == b,
        (Value::Error(a), Data::Error(b)) => a.to_string() == b.to_string(),
        _ => false,
    }
}
