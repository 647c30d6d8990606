//! Every sentence, tile and row of *Cần chú ý*, in `tom-tat.txt`, on page one and in the letter, held against the facts
//! of `ket-qua.json` alone by a program of its own (`said.py`), in eleven situations. What it cannot read is a failure,
//! so that no sentence goes unheld.

use super::desk::{Desk, Trouble, month, plan};
use super::situations::situations;
use cchc::ledger::{FileOutcome, RegisterRow, Standing};
use cchc::letter::official;
use cchc::plan::show::to_json;
use cchc::report::{Facts, text, workbook};
use cchc::sheet::Value;
use serde_json::json;
use std::path::Path;
use std::process::Command;

/// The texts and numbers of a sheet, each with its row and column.
fn cells(desk: &Desk, name: &str) -> serde_json::Value {
    let book = workbook(&desk.material()).0;
    let sheet = book.sheets.iter().find(|s| s.name == name).expect(name);
    let shown = |value| match value {
        Value::Text(text) => Some(json!(text)),
        Value::Number(number) => Some(json!(number)),
        _ => None,
    };
    let all =
        sheet.cells().filter_map(|(row, col, cell)| Some(json!([row, col, shown(cell.content.value())?])));
    all.collect()
}

/// Eight returns of 34; a file that was refused; one that waits for the clerk.
fn others() -> [(&'static str, Desk); 3] {
    let few = Desk::months(plan(), month(6), month(9), Trouble { missing: 26, ..Trouble::default() });
    let [refused, waiting] = [FileOutcome::Refused, FileOutcome::Undecided].map(|outcome| {
        let mut desk = super::desk::december().without(&["HAIBA"], true);
        let book = desk.ledger.months.get_mut(&month(12)).expect("December");
        book.files.iter_mut().filter(|f| f.outcome == FileOutcome::Refused).for_each(|f| f.outcome = outcome);
        let waits = |row: &&mut RegisterRow| row.agency == "HAIBA" && outcome == FileOutcome::Undecided;
        book.register.iter_mut().filter(waits).for_each(|row| row.standing = Standing::Undecided);
        desk
    });
    [("few", few), ("refused", refused), ("undecided", waiting)]
}

#[test]
fn every_sentence_agrees_with_the_results_in_every_situation() {
    let Ok(python) = Command::new("python3").arg("--version").output() else {
        assert!(std::env::var_os("CCHC_REQUIRE_OFFICE").is_none(), "Python is wanted and not installed");
        return println!("skipped: no Python");
    };
    assert!(python.status.success());
    let dir = std::env::temp_dir().join(format!("cchc-said-{}", std::process::id()));
    for (name, desk) in situations().into_iter().chain(others()) {
        let (material, at) = (desk.material(), dir.join(name));
        let letter = official(&Facts::of(&material)).unwrap();
        std::fs::create_dir_all(&at).unwrap();
        let put = |file: &str, text: String| std::fs::write(at.join(file), text).unwrap();
        put("plan.json", to_json(&desk.plan).to_string());
        std::fs::write(at.join("letter.docx"), letter).unwrap();
        for file in ["ket-qua.json", "tom-tat.txt"] {
            put(file, text(&material, file));
        }
        for (file, sheet) in [("page.json", "Tổng quan"), ("attention.json", "Cần chú ý")] {
            put(file, cells(&desk, sheet).to_string());
        }
        if let Some(before) = desk.before() {
            put("before.json", text(&before.material(), "ket-qua.json"));
        }
    }
    let output = Command::new("python3").arg(Path::new("tests/report/said.py")).arg(&dir).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    std::fs::remove_dir_all(&dir).unwrap();
}
