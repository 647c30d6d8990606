//! A slip in a plan file is refused with file, line, the line's text, a caret and a way out.

use cchc::finding::Finding;
use cchc::plan::load::{self, AGENCIES_TOML, PLAN_TOML};
use cchc::words::text::Lang;

fn slip(from: &str, to: &str) -> Finding {
    assert!(PLAN_TOML.contains(from), "{from}");
    let broken = PLAN_TOML.replacen(from, to, 1);
    let (plan, mut findings) = load::load(&broken, "templates/plan.toml", AGENCIES_TOML, "agencies.toml");
    assert!(plan.is_none() && findings.len() == 1, "{to}");
    findings.remove(0)
}

/// The line at which a text of the built-in plan stands.
fn line_of(text: &str) -> usize {
    let at = PLAN_TOML.find(text).unwrap_or_default();
    PLAN_TOML[..at].matches('\n').count() + 1
}

#[test]
fn a_mistyped_key_is_refused_with_line_caret_and_suggestion() {
    let line = line_of("target = \">= 99 %\"");
    let found = slip("target = \">= 99 %\"", "tagret = \">= 99 %\"");
    assert_eq!(found.code, "P02");
    assert_eq!(
        found.line(Lang::Vi),
        format!("templates/plan.toml:{line}: không hiểu khóa `tagret`:\n  tagret = \">= 99 %\"\n  ^^^^^^")
    );
    assert_eq!(found.hint.vi, "có phải là `target`?");
    assert_eq!(
        found.line(Lang::En),
        format!(
            "templates/plan.toml:{line}: the key `tagret` is not known:\n  tagret = \">= 99 %\"\n  ^^^^^^"
        )
    );
    assert_eq!(found.hint.en, "did you mean `target`?");
}

#[test]
fn a_wrong_value_is_refused_with_the_values_that_would_do() {
    let found = slip("due = \"30/9\"", "due = \"30/13\"");
    assert_eq!((found.code, found.place.line), ("P04", Some(line_of("due = \"30/9\""))));
    assert_eq!(found.message.vi, "`due` không nhận giá trị \"30/13\":\n  due = \"30/13\"\n        ^^^^^^^");
    assert_eq!(
        found.hint.vi,
        "viết theo mẫu: \"every_period\", \"30/9\", \"<31/12\", \"31/1+1\", \"31/12/2025\""
    );
}

/// (as it stands, as it is mistyped, code, hint in Vietnamese)
const SLIPS: &[(&str, &str, &str, &str)] = &[
    (
        "kind = \"ratio\"",
        "kind = \"rato\"",
        "P04",
        "viết theo mẫu: \"milestone\", \"count\", \"zero\", \"ratio\", \"reduction\", \"growth\", \"share\", \"info\", \"ref\"",
    ),
    ("kind = \"ratio\"", "kind = 5", "P04", "viết theo mẫu: \"...\""),
    ("kind = \"ratio\"\n", "", "P03", "thêm một dòng `kind = …` vào khối"),
    (
        "target = \">= 99 %\"",
        "target = \"99 %\"",
        "P04",
        "viết theo mẫu: \">= 99 %\", \"<= 2 %\", \"30 .. 50 %\", \">= 2 per year\", \">= 1 per period\", \"= 0\"",
    ),
    ("due = \"30/9\"", "due = \"30/9", "P01", "sửa chỗ có dấu ^; văn bản đặt trong dấu nháy thẳng \"...\""),
    (
        "lead = [\"PNV\"]",
        "lead = [“PNV”]",
        "P01",
        "sửa chỗ có dấu ^; văn bản đặt trong dấu nháy thẳng \"...\"",
    ),
    ("lead = [\"PNV\"]", "lead = \"PNV\"", "P04", "viết theo mẫu: [\"...\", \"...\"]"),
    ("due = \"30/9\"", "due = \"30/9\"\ndue = \"30/9\"", "P05", "xóa một trong hai dòng"),
    ("id = 5\n", "id = \"5\"\n", "P04", "viết theo mẫu: 14"),
    ("jump_factor = 10", "jump_factor = 0", "P04", "viết theo mẫu: 14"),
    ("\"2024-02-08\"", "\"08/02/2024\"", "P04", "viết theo mẫu: \"2024-12-31\""),
    ("\"2024-02-08\"", "2024-02-08", "P04", "viết theo mẫu: \"2024-12-31\""),
    ("plan_end = \"2025-06-30\"", "plan_end = \"2025-6\"", "P04", "viết theo mẫu: \"2024-12-31\""),
    ("pace = [99]", "pace = [\"x\"]", "P04", "viết theo mẫu: 99, 12.5"),
    ("warning = true # [assumed] mỗi", "warning = \"true\" # mỗi", "P04", "viết theo mẫu: true, false"),
    ("must = \"<=\"", "must = \"<\"", "P04", "viết theo mẫu: \"=\", \"<=\""),
    (
        "right = \"04.1.num\"",
        "right = \"04.1\"",
        "P04",
        "viết theo mẫu: \"20.1.num\", \"20.1.den\", \"count(XA)\", \"1\"",
    ),
    (
        "unit_test = \"done\"",
        "unit_test = \"xong\"",
        "P04",
        "viết theo mẫu: \"done\", \"value >= 1\", \"ratio >= 80 %\"",
    ),
    ("[calendar]", "[calender]", "P02", "có phải là `calendar`?"),
    (
        "[calendar]",
        "[ngay_thang]",
        "P02",
        "có phải là `plan`, `calendar`, `unit`, `section`, `task`, `relation`?",
    ),
    ("[[section]]", "[section]", "P05", "xóa một trong hai dòng"),
];

#[test]
fn every_kind_of_slip_has_its_way_out() {
    for (from, to, code, hint) in SLIPS {
        let found = slip(from, to);
        assert_eq!((found.code, found.hint.vi.as_str()), (*code, *hint), "{to}");
        assert!(found.place.line.is_some() && found.message.vi.contains('^'), "{to}");
        let english = ["expected", "invalid", "missing", "unknown"];
        assert!(english.iter().all(|w| !found.message.vi.contains(w)), "{}", found.message.vi);
    }
}

#[test]
fn both_files_are_read_before_the_clerk_is_told() {
    let (plan, findings) = load::load("[plan", "plan.toml", "[[agencies]]", "agencies.toml");
    assert!(plan.is_none());
    let places: Vec<_> = findings.iter().map(|f| f.place.show(Lang::Vi)).collect();
    assert_eq!(places, ["plan.toml:1", "agencies.toml:1"]);
}

#[test]
fn a_mark_and_line_ends_of_notepad_do_no_harm() {
    let notepad = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let (plan, _) = load::load(&notepad(PLAN_TOML), "p", &notepad(AGENCIES_TOML), "a");
    assert!(plan.is_some());
}

#[test]
fn of_a_long_line_only_the_stretch_around_the_slip_is_shown() {
    let found = slip("\"2024-02-14\"", "\"2024-02-44\"");
    let shown = "  …024-02-11\", \"2024-02-12\", \"2024-02-13\", \"2024-02-44\", # Tết Giáp Thìn";
    let caret = format!("  {}^^^^^^^^^^^^", " ".repeat(41));
    assert_eq!(found.message.vi, format!("`holidays` không nhận giá trị \"2024-02-44\":\n{shown}\n{caret}"));
}

/// A file cut off anywhere, as half-synchronised folders leave it, is refused or read; it never ends the run.
#[test]
fn a_file_cut_off_anywhere_is_refused_with_its_line() {
    let ends = PLAN_TOML.char_indices().map(|(at, _)| at).step_by(997);
    for end in ends {
        let (plan, findings) = load::load(&PLAN_TOML[..end], "plan.toml", AGENCIES_TOML, "agencies.toml");
        assert_ne!(plan.is_some(), findings.len() == 1, "{end}");
        assert!(findings.iter().all(|f| f.place.line.is_some()), "{end}");
    }
    let (plan, findings) = load::load("", "plan.toml", "", "agencies.toml");
    assert!(plan.is_none());
    assert_eq!(findings[0].hint.vi, "thêm một dòng `plan = …` vào khối");
}
