//! The command line: names in both languages, bare periods, refusals, output for Notepad, the demo's day.

use super::{at, cchc};
use crate::decisions::office::Office;
use cchc::workspace::{Workspace, write_whole};
use std::fs;

const DAY: &str = "2024-09-18";

#[test]
fn help_leads_with_the_names_of_its_language_and_shows_an_example() {
    let (code, vi) = cchc(DAY, &["--help"]);
    assert_eq!(code, 0);
    assert!(vi.contains("\n  tong-hop ") && vi.contains("[merge]") && !vi.contains("\n  merge "), "{vi}");
    let en = cchc(DAY, &["--help", "--lang", "en"]).1;
    assert!(en.contains("\n  merge ") && en.contains("[tong-hop]"), "{en}");
    for (words, example) in [
        (&["tong-hop", "--help"][..], "Ví dụ: `cchc tong-hop 9/2024`"),
        (&["merge", "--help", "--lang", "en"], "Example: `cchc merge 9/2024`"),
        (&["plan", "import", "--help"], "Ví dụ: `cchc ke-hoach nhap templates/ke-hoach.xlsx`"),
        (&["explain", "--help", "--lang", "en"], "Example: `cchc explain 20.1 9/2024`"),
    ] {
        let said = cchc(DAY, words).1;
        assert!(said.contains(example) && !said.contains("[possible"), "{said}");
    }
    assert!(!cchc(DAY, &["goi-y", "--help"]).1.contains("[possible"));
}

#[test]
fn the_plan_alone_lists_its_commands() {
    let (code, said) = cchc(DAY, &["ke-hoach"]);
    assert_eq!(code, 0);
    for name in ["kiem-tra", "xem", "xuat", "nhap", "hoan-tac"] {
        assert!(said.contains(&format!("\n  {name} ")), "{said}");
    }
}

#[test]
fn completions_know_both_names() {
    let said = cchc(DAY, &["completions", "bash"]).1;
    for name in ["tong-hop", "merge", "ke-hoach", "nhap", "import"] {
        assert!(said.contains(name), "{name}");
    }
}

#[test]
fn a_refused_command_line_is_json_for_a_program() {
    for words in [&["merge", "2024-13", "--format", "json"][..], &["--format=json", "merg"]] {
        let (code, said) = cchc(DAY, words);
        assert_eq!(code, 2);
        let said: serde_json::Value = serde_json::from_str(&said).unwrap();
        assert!(said["error"].is_string() && said["hint"].is_string(), "{said}");
    }
}

#[test]
fn a_period_may_stand_bare_and_only_once() {
    let office = Office::new("bare");
    office.lay("hai-ba.xlsx", &office.form("HAIBA", |_| {}), 12);
    for words in [
        &["tinh-hinh", "9/2024"][..],
        &["kiem-tra", "T9/2024"],
        &["tong-hop", "2024-09"],
        &["giai-thich", "20.1", "9/2024"],
    ] {
        let (code, said) = at(&office, words);
        assert_ne!(code, 2, "{words:?}: {said}");
    }
    assert_eq!(at(&office, &["merge", "9/2024", "--period", "8/2024"]).0, 2);
}

#[test]
fn a_listing_is_written_for_notepad() {
    let office = Office::new("notepad");
    let file = office.path("in ra.txt");
    let (code, said) = at(&office, &["status", "9/2024", "--output", &file.to_string_lossy()]);
    assert_eq!((code, said.starts_with("+ ")), (0, true), "{said}");
    let bytes = fs::read(&file).unwrap();
    assert!(bytes.starts_with("\u{feff}× Chưa gửi".as_bytes()));
    assert_eq!(
        bytes.iter().filter(|b| **b == b'\n').count(),
        bytes.windows(2).filter(|w| *w == b"\r\n").count()
    );
}

#[test]
fn quiet_prints_errors_only() {
    let office = Office::new("quiet");
    office.lay("hai-ba.xlsx", &office.form("HAIBA", |_| {}), 12);
    assert_eq!(at(&office, &["merge", "9/2024", "-q"]), (0, String::new()));
}

#[test]
fn files_that_are_dropped_on_the_program_are_checked_where_they_lie() {
    let office = Office::new("dropped");
    office.lay("hai-ba.xlsx", &office.form("HAIBA", |_| {}), 12);
    let file = office.path("inbox/2024-09/hai-ba.xlsx");
    let typed = ["cchc".into(), file.clone().into_os_string()];
    let meant = cchc::cli::dropped(&typed).unwrap();
    let words: Vec<String> = meant.iter().skip(1).map(|w| w.to_string_lossy().into_owned()).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    assert_eq!(cchc(DAY, &words).0, 0);
    for typed in [&["cchc", "merge"][..], &["cchc"], &["cchc", "khong-co.xlsx"]] {
        let typed: Vec<_> = typed.iter().map(Into::into).collect();
        assert_eq!(cchc::cli::dropped(&typed), None);
    }
}

#[test]
fn a_plan_that_notepad_saved_is_read_and_one_without_its_letters_is_refused() {
    let office = Office::new("notepad-plan");
    let path = office.path("templates/agencies.toml");
    let text = fs::read_to_string(&path).unwrap();
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    write_whole(&path, &[&b"\xff\xfe"[..], &wide].concat()).unwrap();
    assert!(at(&office, &["status", "9/2024"]).1.contains("UBND xã Hải Ba"));
    for spoilt in [text.replace("Hải Quy", "H?i Quy").into_bytes(), b"name = \"UBND x\xe3 Hai\"".to_vec()] {
        write_whole(&path, &spoilt).unwrap();
        let (code, said) = at(&office, &["status", "9/2024"]);
        assert_eq!(code, 2, "{said}");
        assert!(
            said.contains("`templates/agencies.toml`: chữ có dấu đã mất hoặc lưu không đúng bảng mã"),
            "{said}"
        );
    }
}

#[test]
fn a_new_workspace_says_what_works_today() {
    let root = std::env::temp_dir().join(format!("cchc-line-init-{}", std::process::id()));
    let folder = root.to_string_lossy().into_owned();
    assert!(cchc(DAY, &["init", &folder]).1.contains("Việc tiếp theo: `cchc tao-mau`"));
    let (code, said) = cchc("2026-11-28", &["init", &folder]);
    assert_eq!(code, 0);
    assert!(said.contains("Kế hoạch kèm theo không có kỳ của hôm nay"), "{said}");
    fs::remove_dir_all(root).unwrap();
}

#[test]
fn a_demo_carries_its_day_and_is_moved_away_whole() {
    let root = std::env::temp_dir().join(format!("cchc-line-demo-{}", std::process::id()));
    let folder = root.to_string_lossy().into_owned();
    let demo = || cchc("2026-11-28", &["demo", &folder, "--months", "1"]);
    assert_eq!(demo().0, 0);
    let (_, said) = cchc("2026-11-28", &["--dir", &folder]);
    assert!(
        said.starts_with("Bản chạy thử: hôm nay được coi là ngày 18/9/2024.\nKỳ báo cáo tháng 9/2024"),
        "{said}"
    );
    assert!(demo().1.starts_with("Đã bỏ biểu, tệp gửi về và báo cáo của lần chạy thử trước"));
    assert!(
        !fs::read_dir(&root).unwrap().any(|e| e.unwrap().file_name().to_string_lossy().ends_with(".old"))
    );
    assert_eq!(Workspace::at(&root).demo_day().unwrap().to_string(), DAY);
    fs::remove_dir_all(root).unwrap();
}
