//! What offices do to a form, done in LibreOffice (`edited.py`): the band survives it and leads to the right row.
//!
//! Without LibreOffice and its Python bridge the test passes and says so; with `CCHC_REQUIRE_OFFICE=1` it then fails.

use super::office;
use cchc::form::render;
use cchc::period::Month;
use cchc::plan::load::built_in;
use std::path::Path;
use std::process::Command;

const READY: &str = "● SẴN SÀNG GỬI";
const SEND: &str = "Lưu tệp, gửi Phòng Nội vụ huyện Hải Lăng chậm nhất ngày 16/9/2024.";

#[test]
fn rows_are_inserted_and_deleted_and_cells_hold_errors() {
    let bridged = |python: &&str| {
        let run = Command::new(python).args(["-c", "import uno"]).output();
        run.is_ok_and(|output| output.status.success())
    };
    let found = ["/usr/bin/python3", "python3"].into_iter().find(bridged);
    let Some(python) = found
        .filter(|_| Command::new("soffice").arg("--version").output().is_ok_and(|out| out.status.success()))
    else {
        assert!(std::env::var_os("CCHC_REQUIRE_OFFICE").is_none(), "LibreOffice's Python bridge is wanted");
        return eprintln!("skipped: LibreOffice or its Python bridge is not installed");
    };
    let plan = built_in().unwrap();
    let (form, filling) = office::answered(&plan, "HAIBA", Month::read("2024-09").unwrap(), 4);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("form_edited");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("form.xlsx");
    std::fs::write(&path, render(&form, &filling, "0123456789abcdef").unwrap()).unwrap();
    let output = Command::new(python)
        .arg("tests/form/edited.py")
        .arg(&path)
        .arg(folder.join("profile"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    let not_yet =
        |lacking: &str, row: u32| format!("× CHƯA GỬI ĐƯỢC: {lacking} | → Sửa đầu tiên: dòng {row} | ");
    let wanted = [
        ("as it came", format!("{READY} | {SEND} | ")),
        ("a figure taken out", not_yet("còn thiếu 1 ô (vàng đậm)", 14)),
        ("a row inserted above it", not_yet("còn thiếu 1 ô (vàng đậm)", 15)),
        // 04.2 takes its b from the row that is gone.
        ("the first row deleted", not_yet("1 chỗ sai (đỏ)", 10)),
        (
            "the first row deleted, a figure taken out",
            not_yet("còn thiếu 1 ô (vàng đậm), 1 chỗ sai (đỏ)", 10),
        ),
        ("the last row deleted, a figure taken out", not_yet("còn thiếu 1 ô (vàng đậm)", 14)),
        ("an error in a cell", not_yet("1 chỗ sai (đỏ)", 14)),
        ("more than the whole", not_yet("1 chỗ sai (đỏ)", 14)),
    ];
    let wanted: Vec<String> = wanted.into_iter().map(|(what, shown)| format!("{what} | {shown}")).collect();
    assert_eq!(said.lines().collect::<Vec<_>>(), wanted);
}
