//! Every code: its page, and whom it speaks to.

use cchc::finding::{Place, deadline, identity, logic, pages};
use cchc::words::text::Lang;

/// Every code is unique and well-formed, and every text of its page is there in both languages.
#[test]
fn every_code_has_a_complete_page() {
    let mut seen = std::collections::BTreeSet::new();
    for page in pages() {
        assert!(seen.insert(page.code), "{} is declared twice", page.code);
        let (class, number) = page.code.split_at(1);
        assert!(
            "TDCGLKHQP".contains(class) && number.len() == 2 && number.parse::<u8>().is_ok(),
            "{}",
            page.code
        );
        for (what, text) in page.texts() {
            assert!(!text.0.trim().is_empty() && !text.1.trim().is_empty(), "{} {what}", page.code);
            let slots = |t: &str| {
                let mut names: Vec<String> =
                    t.split('{').skip(1).filter_map(|s| s.split('}').next()).map(String::from).collect();
                names.sort();
                names.dedup();
                names
            };
            assert_eq!(
                slots(text.0),
                slots(text.1),
                "{} {what}: both languages say the same values",
                page.code
            );
        }
    }
}

/// Said to the clerk alone: his folder, disk and program, returns of which nobody knows whose they are,
/// what came with a form, a report that was given out, a month that is missing.
const CLERKS: [&str; 16] = [
    "T16", "T17", "T18", "T19", "T20", "T24", "T28", "T29", "T31", "T32", "T34", "D04", "D05", "D07", "H08",
    "H09",
];

/// What an agency neither has nor knows, and what is said about it instead of to it.
const NOT_FOR_AGENCIES: [&str; 12] = [
    "quyet-dinh",
    "cchc",
    "templates",
    "inbox",
    "thư mục",
    "chạy lại",
    "_meta",
    ".toml",
    "của mình",
    "đề nghị",
    "hỏi đơn vị",
    "mục nhận",
];

#[test]
fn every_finding_speaks_to_whom_it_concerns() {
    for page in pages() {
        let of_a_return = match page.code.split_at(1).0 {
            "P" => false,
            "Q" => ["Q02", "Q20"].contains(&page.code),
            _ => !CLERKS.contains(&page.code),
        };
        assert_eq!(page.ask.is_some(), of_a_return, "{}", page.code);
        assert!(page.hint.is_some() || page.ask.is_some(), "{} has no way out", page.code);
        let cure = page.cure();
        assert!(!cure.vi.contains('{') && cure.vi.ends_with('.') && cure.en.ends_with('.'), "{}", page.code);
        assert!(page.told.is_none() || page.ask.is_some(), "{}", page.code);
        let told = page.ask.map(|ask| [page.told.unwrap_or(page.message), ask]);
        for text in told.into_iter().flatten() {
            for word in NOT_FOR_AGENCIES {
                assert!(!text.0.contains(word), "{}: an agency cannot follow “{}”", page.code, text.0);
            }
        }
        // The clerk has the return, not the office that mends it.
        if let (Some(hint), Some(_)) = (page.hint, page.ask) {
            let asks = ["đề nghị", "hỏi", "nếu"].iter().any(|word| hint.0.contains(word));
            assert!(asks || !hint.0.contains("gửi lại"), "{}: {}", page.code, hint.0);
        }
    }
}

#[test]
fn clerk_and_agency_are_told_what_each_can_do() {
    let place = || Place::file("inbox/2024-09/a.xlsx").of_agency("HAIBA").in_row("20.1@2024").at("G14");
    let found = logic::num_above_den(place(), 120, 102);
    assert_eq!(
        found.hint.vi,
        "đề nghị đơn vị đối chiếu lại hai số, ghi đúng phần (a) và tổng (b) rồi gửi lại"
    );
    assert_eq!(
        found.line_to_agency(Lang::Vi).unwrap(),
        "Ô G14 (dòng 20.1): tử số 120 lớn hơn mẫu số 102; cả hai số chưa được tổng hợp. Cách sửa: đối chiếu \
         lại hai số, ghi đúng phần (a) và tổng (b) rồi gửi lại."
    );
    assert_eq!(
        found.line_to_agency(Lang::En).unwrap(),
        "Cell G14 (row 20.1): the numerator 120 is above the denominator 102; neither is counted. Cure: \
         compare both figures, give the part (a) and the whole (b), and send again."
    );
    let other_month = identity::wrong_period(place(), "8/2024", "9/2024");
    assert!(other_month.hint.vi.contains("inbox"));
    let told = other_month.to_agency.unwrap();
    assert_eq!(told.message.vi, "đây là biểu kỳ 8/2024, không phải kỳ 9/2024; chưa được tổng hợp");
    assert_eq!(told.hint.vi, "điền biểu kỳ 9/2024 rồi gửi lại");
    assert_eq!(deadline::given_out_changed(Place::file("a"), "8/2024", "x").line_to_agency(Lang::Vi), None);
}
