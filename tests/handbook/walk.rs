//! A new clerk's half year with the handbook alone, October to March: commands, and what they answer.

use cchc::demo::Town;
use cchc::period::Month;
use cchc::plan::{fingerprint, load};
use cchc::workspace::Workspace;
use chrono::{Days, NaiveDate};
use std::fs;
use std::path::PathBuf;

struct Clerk {
    root: PathBuf,
    today: NaiveDate,
}

impl Clerk {
    /// Types a command on a day; it prints these lines, each somewhere, and leaves with this code.
    fn types(&self, words: &str, code: u8, prints: &[&str]) -> String {
        let mut out = Vec::new();
        let dir = self.root.to_string_lossy().into_owned();
        let arguments = words.split(' ').chain(["--dir", &dir]).map(Into::into).collect();
        let left = cchc::commands::main(arguments, &mut out, false, &|| self.today);
        let said = String::from_utf8(out).unwrap();
        assert_eq!(left, code, "{words}: {said}");
        for line in prints {
            assert!(said.contains(line), "{words} says no “{line}”:\n{said}");
        }
        for word in ["toml", ".rs", "os error", "--period"] {
            assert!(!said.to_lowercase().contains(word) || words.contains("khoi-tao"), "{words}: {said}");
        }
        said
    }
}

#[test]
fn a_new_clerk_walks_from_october_to_march() {
    let root = std::env::temp_dir().join(format!("cchc-walk-{}", std::process::id()));
    let mut clerk = Clerk { root: root.clone(), today: NaiveDate::from_ymd_opt(2024, 9, 20).unwrap() };
    clerk.types("cchc", 0, &["Chưa có thư mục làm việc ở đây."]);
    clerk.types("cchc khoi-tao", 0, &["Xong. Việc tiếp theo: `cchc tao-mau` để tạo biểu của tháng."]);
    clerk.types(
        "cchc",
        0,
        &["Kỳ báo cáo tháng 10/2024", "Việc tiếp theo: `cchc tao-mau 2024-10` để tạo biểu."],
    );
    let plan = load::built_in().unwrap_or_else(|faults| panic!("{faults:?}"));
    let mut town = Town::new(&plan, &fingerprint(&plan), 7);
    let workspace = Workspace::at(&root);
    let span = |first: &str, last: &str| Month::span(Month::read(first).unwrap(), Month::read(last).unwrap());
    for month in span("2024-10", "2025-03") {
        let offices = plan.roster(month).len();
        let deadline = plan.calendar.deadline(month);
        clerk.today = plan.calendar.window(month).from + Days::new(5);
        let written = format!("Đã ghi {offices} biểu vào `templates/{month}` (0 biểu đã có sẵn, không đổi).");
        clerk.types(
            &format!("cchc tao-mau {}", month.short_vi()),
            0,
            &[&written, &format!("bỏ vào `inbox/{month}`")],
        );
        let speaks = format!("Kỳ báo cáo tháng {}, hạn gửi", month.short_vi());
        clerk.types("cchc", 0, &[&speaks, &format!("Đã tạo {offices}/{offices} biểu.")]);
        // All but one send, one of them into the wrong place; the last one comes after it was reminded.
        let mut letters = town.month(month, false).unwrap().letters;
        let late = letters.pop().unwrap();
        let lost = letters.pop().unwrap();
        for letter in &letters {
            workspace.lay_in(month, &letter.name, &letter.bytes, letter.on).unwrap();
        }
        fs::write(root.join("inbox").join(&lost.name), &lost.bytes).unwrap();
        clerk.today = deadline + Days::new(2);
        let moved = format!("→ chuyển vào `inbox/{month}` rồi chạy lại");
        clerk.types("cchc", 0, &[&speaks, &moved, &format!("Việc tiếp theo: `cchc tong-hop {month}`")]);
        fs::rename(root.join("inbox").join(&lost.name), workspace.inbox(month).join(&lost.name)).unwrap();
        clerk.types("cchc tinh-hinh", 0, &["× Chưa gửi", "quá hạn 2 ngày"]);
        clerk.types("cchc tong-hop", 0, &[&format!("Đã nhận {}/{offices} báo cáo", offices - 1)]);
        clerk.types(
            "cchc",
            0,
            &[&format!("Việc tiếp theo: nhắc cơ quan chưa gửi (`outbox/{month}/nhac-nho.txt`)")],
        );
        workspace.lay_in(month, &late.name, &late.bytes, clerk.today).unwrap();
        clerk.types(
            "cchc tong-hop",
            0,
            &[&format!("Đã nhận {offices}/{offices} báo cáo (0 bản có lỗi)"), "(ban truoc)"],
        );
        clerk.types("cchc", 0, &["Đã đủ báo cáo."]);
    }
    // What December and January decided is there in March.
    clerk.types("cchc giai-thich 45.1 1/2025", 0, &["45.1@2024", "45.1@2025"]);
    clerk.today = NaiveDate::from_ymd_opt(2025, 7, 20).unwrap();
    clerk.types("cchc", 0, &["Hôm nay nằm ngoài thời gian của kế hoạch"]);
    fs::remove_dir_all(root).unwrap();
}
