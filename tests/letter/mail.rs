//! Drafts of mail as a mail program takes them in: who gets one, what it says, what hangs on it.
//!
//! Read by Python's own `email`; without Python the tests pass and say so, with `CCHC_REQUIRE_OFFICE=1` they fail.

use crate::demo::office::{Office, run};
use cchc::plan::{Plan, hexadecimal, load};
use chrono::NaiveDate;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fs;
use std::process::Command;

/// Every draft of September as Python reads it, by file name.
fn mails(office: &Office) -> Option<Value> {
    let mut python = Command::new("python3");
    python.arg("tests/letter/read_mail.py").arg(office.path("outbox/2024-09/thu"));
    let output = python.env("PYTHONIOENCODING", "utf-8").output();
    let Some(output) = output.ok().filter(|o| o.status.success()) else {
        assert!(std::env::var_os("CCHC_REQUIRE_OFFICE").is_none(), "Python is wanted and not installed");
        println!("skipped: no Python");
        return None;
    };
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

fn merge(office: &Office) -> String {
    run(&["merge", "9/2024", "--today", "2024-09-19", "--dir", &office.dir()]).1
}

fn hash(office: &Office, file: &str) -> String {
    hexadecimal(&Sha256::digest(fs::read(office.path(file)).unwrap()))
}

/// Gives two agencies an address.
fn with_addresses(office: &Office) {
    let path = office.path("templates/agencies.toml");
    let contact = |text: String, code: &str, contact: &str| {
        let code = format!("code = \"{code}\"\n");
        text.replace(&code, &format!("{code}contact = {{ {contact} }}\n"))
    };
    let text = fs::read_to_string(&path).unwrap();
    let text = contact(
        text,
        "PNV",
        r#"name = "Nguyễn Văn B", phone = "0233 387 0000", email = "noivu@hailang.example""#,
    );
    fs::write(&path, contact(text, "HAIPHONG", r#"email = "ubnd@haiphong.example""#)).unwrap();
}

#[test]
fn everybody_missing_or_faulty_has_a_draft_ready_to_be_sent() {
    let office = Office::open("mail");
    with_addresses(&office);
    let said = merge(&office);
    assert!(said.contains("Thư nháp để gửi: 6, trong `outbox/2024-09/thu`."), "{said}");
    let Some(mails) = mails(&office) else { return };
    let agencies: Vec<&str> = mails.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(
        agencies,
        ["HAICHANH", "HAIDINH", "HAIKHE", "HAIPHONG", "HAISON", "HAITRUONG"]
            .map(|code| format!("2024-09_{code}_nhac-nho.eml"))
    );
    for mail in mails.as_object().unwrap().values() {
        assert_eq!(mail["defects"], serde_json::json!([]));
        assert_eq!(mail["headers"]["X-Unsent"], "1");
        assert_eq!(
            mail["headers"]["Date"], "Sat, 14 Sep 2024 05:00:00 +0000",
            "the cut-off, noon in Vietnam"
        );
        assert_eq!(mail["headers"]["From"], "Nguyễn Văn B <noivu@hailang.example>");
        assert!(
            mail["text"]
                .as_str()
                .unwrap()
                .ends_with("\nPhòng Nội vụ\nNguyễn Văn B, điện thoại 0233 387 0000\n")
        );
    }
    let missing = &mails["2024-09_HAIPHONG_nhac-nho.eml"];
    assert_eq!(missing["headers"]["To"], "UBND xã Hải Phong <ubnd@haiphong.example>");
    assert_eq!(missing["headers"]["Subject"], "Nhắc nộp báo cáo CCHC tháng 9 năm 2024: UBND xã Hải Phong");
    let form = "2024-09_HAIPHONG_UBND-xa-Hai-Phong.xlsx";
    assert_eq!(missing["files"][form], hash(&office, &format!("templates/2024-09/{form}")));
    // Two working days after the deadline would be the 18th, which has passed on the 19th, a Thursday.
    let text = missing["text"].as_str().unwrap();
    assert!(text.contains("Hạn gửi: 16/9/2024; đề nghị gửi chậm nhất ngày 23/9/2024."), "{text}");
    let faulty = &mails["2024-09_HAIKHE_nhac-nho.eml"];
    assert_eq!(faulty["headers"]["To"], Value::Null, "no address is known");
    assert_eq!(
        faulty["files"]["2024-09_HAIKHE_lan-2.xlsx"],
        hash(&office, "outbox/2024-09/tra-lai/2024-09_HAIKHE_lan-2.xlsx")
    );
    assert!(
        faulty["text"].as_str().unwrap().contains("- Ô F14, G14 (dòng 11.1): tử số 45 lớn hơn mẫu số 42;")
    );
    let refused = mails["2024-09_HAIDINH_nhac-nho.eml"]["text"].as_str().unwrap();
    assert!(
        refused.contains("chưa có báo cáo CCHC tháng 9 năm 2024 dùng được của UBND xã Hải Định:"),
        "{refused}"
    );
    let doubtful = &mails["2024-09_HAISON_nhac-nho.eml"];
    assert_eq!(doubtful["files"], serde_json::json!({}), "nothing has to be sent again");
    let text = doubtful["text"].as_str().unwrap();
    assert!(
        text.contains("có 01 chỗ đề nghị đơn vị xem lại:") && text.contains("không phải gửi lại"),
        "{text}"
    );
}

#[test]
fn what_the_clerk_wrote_into_a_draft_stays_and_the_same_month_gives_the_same_bytes() {
    let office = Office::open("mail-kept");
    merge(&office);
    let own = "outbox/2024-09/thu/2024-09_HAIPHONG_nhac-nho.eml";
    let before = fs::read(office.path(own)).unwrap();
    fs::remove_file(office.path(own)).unwrap();
    merge(&office);
    assert_eq!(fs::read(office.path(own)).unwrap(), before);
    fs::write(office.path(own), "Thư của tôi").unwrap();
    let said = merge(&office);
    assert!(said.contains(&format!("`{own}` đã có người sửa nên được giữ nguyên.")), "{said}");
    with_addresses(&office);
    let said = merge(&office);
    let new = "outbox/2024-09/thu/2024-09_HAIPHONG_nhac-nho (moi).eml";
    assert!(said.contains(&format!("bản mới ở `{new}`")), "{said}");
    assert_eq!(fs::read_to_string(office.path(own)).unwrap(), "Thư của tôi");
    // An agency that is no longer of the month is no longer reminded; only what is ours is taken away.
    let path = office.path("templates/agencies.toml");
    let ended = |text: String| {
        text.replace("code = \"HAIPHONG\"\n", "code = \"HAIPHONG\"\nvalid_to = \"2024-08-31\"\n")
    };
    fs::write(&path, ended(fs::read_to_string(&path).unwrap())).unwrap();
    merge(&office);
    assert_eq!(fs::read_to_string(office.path(own)).unwrap(), "Thư của tôi");
    assert!(!office.path(new).exists());
}

#[test]
fn forms_go_out_as_drafts_too() {
    let office = Office::open("mail-forms");
    let (code, said) = run(&["generate", "--period", "2024-10", "--dir", &office.dir()]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("Thư nháp để gửi: 34, trong `outbox/2024-10/thu`."), "{said}");
    let name = "2024-10_PNV_bieu-mau.eml";
    let mail =
        String::from_utf8(fs::read(office.path(&format!("outbox/2024-10/thu/{name}"))).unwrap()).unwrap();
    assert!(mail.contains("filename=\"2024-10_PNV_Phong-Noi-vu.xlsx\""), "{}", &mail[..600]);
    assert!(mail.is_ascii());
}

fn plan() -> Plan {
    load::built_in().unwrap()
}

#[test]
fn a_reminder_gives_working_days_and_never_a_day_that_has_passed() {
    let plan = plan();
    let day = |m, d| NaiveDate::from_ymd_opt(2024, m, d).unwrap();
    let september = cchc::period::Month::at(2024, 9);
    let by = |today| plan.calendar.remind_by(september, today);
    assert_eq!(by(day(9, 15)), day(9, 18), "two working days after Monday the 16th");
    assert_eq!(by(day(9, 18)), day(9, 18), "today has not passed");
    assert_eq!(by(day(9, 20)), day(9, 24), "Friday, then a weekend");
    assert_eq!(by(day(9, 21)), day(9, 25), "written on a Saturday, read on Monday");
}
