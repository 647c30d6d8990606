//! Page one in the situations a month can be in: it adds up, agrees with `ket-qua.json`, and never reads better
//! than the truth.

use super::desk::{Desk, Trouble, month, plan};
use crate::intake::district::District;
use cchc::answer::Field;
use cchc::assess::{Progress, Verdict};
use cchc::ledger::{FileOutcome, Standing};
use cchc::report::{self, workbook};
use cchc::sheet::{Sheet, Value};
use serde_json::Value as Json;

fn json(desk: &Desk) -> Json {
    serde_json::from_str(&report::text(&desk.material(), "ket-qua.json")).unwrap()
}

fn said(desk: &Desk) -> String {
    report::text(&desk.material(), "tom-tat.txt")
}

fn page(desk: &Desk, name: &str) -> Sheet {
    workbook(&desk.material()).0.sheets.into_iter().find(|s| s.name == name).expect(name)
}

fn texts(sheet: &Sheet) -> Vec<String> {
    let text = |value| match value {
        Value::Text(text) => text,
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    };
    sheet.cells().map(|(_, _, c)| text(c.content.value())).filter(|t| !t.is_empty()).collect()
}

/// The tiles: label, number, basis, what is inside, change.
fn tiles(desk: &Desk) -> Vec<[String; 5]> {
    let sheet = page(desk, "Tổng quan");
    let text = |row, col| match sheet.value(row, col) {
        Value::Text(text) => text,
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    };
    let tile = |n: u16| [6, 7, 8, 9, 10].map(|row| text(row, n * 3));
    (0..8).map(tile).collect()
}

pub fn situations() -> Vec<(&'static str, Desk)> {
    let worst = super::desk::september();
    let code = worst.worst();
    vec![
        ("normal", super::desk::september()),
        ("worst missing", worst.without(&[&code], false)),
        ("bad", super::desk::bad()),
        ("empty", super::desk::empty()),
        ("first", super::desk::first()),
        ("december", super::desk::december()),
        ("january", super::desk::january()),
        ("nine", super::desk::nine()),
    ]
}

/// The classes add up to all indicators on the tiles, and each number is that of `ket-qua.json`.
#[test]
fn page_one_agrees_with_the_results_in_eight_situations() {
    for (name, desk) in situations() {
        let (json, tiles) = (json(&desk), tiles(&desk));
        let class = |code: &str| json["counts"]["classes"][code].as_u64().unwrap();
        let codes = ["met", "not_met", "insufficient_data", "not_due_yet", "not_considered"];
        let all: u64 = codes.iter().map(|c| class(c)).sum();
        let own_year = |i: &&Json| i["year"].as_i64() == Some(desk.period.year.into());
        let rows = json["indicators"].as_array().unwrap();
        assert_eq!(all, rows.iter().filter(own_year).count() as u64, "{name}");
        for (tile, code) in tiles[1..6].iter().zip(codes) {
            assert_eq!(tile[1], class(code).to_string(), "{name}: {tile:?}");
            assert_eq!(tile[2], format!("/ {all} chỉ tiêu"), "{name}");
        }
        let count = |status: &str| json["counts"]["submissions"][status].as_u64().unwrap();
        let agencies = json["counts"]["agencies"].as_u64().unwrap();
        assert_eq!(tiles[0][1], format!("{}/{agencies}", count("valid") + count("with_errors")), "{name}");
        let judged = class("met") + class("not_met");
        assert_eq!(json["counts"]["judged"].as_u64(), Some(judged), "{name}");
        let lifted = json["counts"]["lifted"].as_u64().unwrap();
        let share = format!("đạt {}/{judged} chỉ tiêu đã xét", class("met") - lifted);
        let thin = ["bad", "empty"].contains(&name);
        assert_eq!(said(&desk).contains(&share), !thin, "{name}: {}", said(&desk));
        let derived = json["counts"]["derived"]["not_met"].as_u64().unwrap();
        if derived > 0 && derived < class("not_met") {
            let split = format!("Phụ lục {}, ngoài Phụ lục {derived}\u{a0}*", class("not_met") - derived);
            assert!(tiles[2][3].starts_with(&split), "{name}: {}", tiles[2][3]);
        }
        if lifted > 0 {
            let (met, not_met) = (&tiles[1][3], &tiles[2][3]);
            assert!(met.ends_with(&format!(" {lifted} chỉ vì thiếu báo cáo")), "{name}: {met}");
            assert!(not_met.ends_with(&format!("chưa kể {lifted} thiếu báo cáo")), "{name}: {not_met}");
        }
        let total = texts(&page(&desk, "Theo cơ quan"));
        assert!(total.contains(&"Toàn huyện".to_string()), "{name}");
    }
}

/// R24: take the worst commune's return away, and nothing is said to be better for it.
#[test]
fn a_missing_return_never_reads_better() {
    let (whole, worst) = (super::desk::september(), super::desk::september());
    let code = worst.worst();
    let fewer = worst.without(&[&code], false);
    let step = |desk: &Desk, tile: usize| -> i64 {
        let change = &tiles(desk)[tile][4];
        let number = change.split(' ').next().unwrap_or_default().replace('−', "-").replace('+', "");
        number.parse().unwrap_or(0)
    };
    assert!(step(&fewer, 1) <= step(&whole, 1), "met: {:?}", tiles(&fewer));
    assert!(step(&fewer, 2) >= step(&whole, 2), "not met: {:?}", tiles(&fewer));
    let sure = |desk: &Desk| json(desk)["counts"]["verdicts"]["met"].as_u64().unwrap();
    assert!(sure(&fewer) <= sure(&whole));
    // What it failed when it was last heard is not in the share, in words and as a point of the trend.
    let share = |desk: &Desk| -> u32 {
        let text = said(desk);
        let (_, after) = text.split_once(" chỉ tiêu đã xét (").expect("the share");
        after.split([' ', '\u{a0}']).next().unwrap().parse().unwrap()
    };
    let counts = &json(&fewer)["counts"];
    let class = |code: &str| counts["classes"][code].as_u64().unwrap();
    let lifted = counts["lifted"].as_u64().unwrap();
    assert!(lifted > 0);
    assert_eq!(u64::from(share(&fewer)), (class("met") - lifted) * 100 / counts["judged"].as_u64().unwrap());
    assert_eq!(json(&whole)["counts"]["lifted"], 0);
    let point = |desk: &Desk| {
        let charts = page(desk, "Số liệu biểu đồ");
        let title = Value::Text("Tỷ lệ đạt trên số chỉ tiêu đã xét, năm 2024 (%)".into());
        let row = (0..charts.next_row()).find(|row| charts.value(*row, 1) == title).unwrap();
        charts.value(row, 13)
    };
    assert_eq!(point(&fewer), Value::Number(share(&fewer).into()), "the trend says the same");
    let text = said(&fewer);
    assert!(text.contains(" tạm đạt chỉ vì đơn vị trước đây dưới mức chưa báo cáo: "), "{text}");
    // What failed in September, and in August by this commune too, fails without its return, or stays among those to act on; and who
    // is silent is named with what it was below in.
    let listed = texts(&page(&fewer, "Cần chú ý"));
    let material = whole.material();
    let august = material.earlier.iter().find(|a| a.period == month(8)).expect("August");
    for result in material.assessment.results.iter().filter(|r| r.verdict == Verdict::NotMet) {
        let fell_short = |r: &cchc::assess::IndicatorResult| {
            let own = r.members.iter().find(|m| m.agency == code).expect("a reporter");
            r.verdict == Verdict::NotMet && own.num < own.den
        };
        let is_its_own = result.members.iter().any(|m| m.agency == code);
        if is_its_own && august.result(&result.key).is_some_and(fell_short) {
            let now = fewer.material().assessment.result(&result.key).unwrap().verdict;
            assert!(now == Verdict::NotMet || listed.contains(&result.key.item), "{}", result.key);
        }
    }
    assert!(text.contains("(chưa có số liệu kỳ này; lần báo cáo trước dưới mức "), "{text}");
    assert!(text.contains("(ở 30 đơn vị nộp cả hai tháng)"), "{text}");
    assert!(text.contains(" tạm đạt)") && text.contains(" chỉ tiêu chắc chắn"), "{text}");
}

/// R24: of eight returns nothing is compared, drawn or shared out; nor of none.
#[test]
fn few_returns_leave_a_gap() {
    let few = Desk::months(plan(), month(6), month(9), Trouble { missing: 26, ..Trouble::default() });
    for desk in [few, super::desk::empty()] {
        assert!(tiles(&desk)[1..].iter().all(|t| t[4] == "–"), "{:?}", tiles(&desk));
        let text = said(&desk);
        for never in ["không có chỉ tiêu chưa đạt", "đã xét (", "đạt hoặc tạm đạt", "mới đạt"]
        {
            assert!(!text.contains(never), "{never}: {text}");
        }
        let charts = page(&desk, "Số liệu biểu đồ");
        let row = (0..charts.next_row()).find(|row| {
            charts.value(*row, 1) == Value::Text("Tỷ lệ đạt trên số chỉ tiêu đã xét, năm 2024 (%)".into())
        });
        let row = row.expect("the trend");
        assert!(matches!(charts.value(row, 12), Value::Number(_)), "August");
        assert!(!matches!(charts.value(row, 13), Value::Number(_)), "September is a gap");
    }
}

/// What was refused or waits is said, of the file and of the agency.
#[test]
fn files_that_do_not_count_are_said() {
    let refused = super::desk::december().without(&["HAIBA"], true);
    let text = said(&refused);
    assert!(!text.contains("mọi số liệu đã nộp đều được cộng"), "{text}");
    assert!(text.contains("01 tệp không nhận"), "{text}");
    assert!(!text.contains("Chưa nộp: ") && text.contains("Nộp nhưng không dùng được: Hải Ba"), "{text}");
    for name in ["Ma trận", "Chi tiết", "Theo cơ quan"] {
        assert!(!texts(&page(&refused, name)).iter().any(|t| t.contains("– Chưa nộp")), "{name}");
    }

    let mut waiting = super::desk::december().without(&["HAIBA"], true);
    let book = waiting.ledger.months.get_mut(&month(12)).unwrap();
    book.register.iter_mut().filter(|r| r.agency == "HAIBA").for_each(|r| r.standing = Standing::Undecided);
    let files = book.files.iter_mut().filter(|f| f.outcome == FileOutcome::Refused);
    files.for_each(|f| f.outcome = FileOutcome::Undecided);
    let text = said(&waiting);
    assert!(text.contains("01 tệp chờ quyết định") && text.contains("Chờ người tổng hợp quyết định: Hải Ba"));

    // A workbook that was cut on its way, as it lies in the inbox.
    let cut = District::new("cut");
    cut.returned("2024-09");
    let whole = std::fs::read(cut.root.join("inbox/2024-09/HAIAN.xlsx")).unwrap();
    cut.lay("inbox/2024-09/HAIAN.xlsx", &whole[..whole.len() * 3 / 5]);
    cut.said("2024-09", "HAIBA", &[("20.1", Field::Num, "99"), ("20.1", Field::Den, "100")]);
    let json = cut.merge("2024-09");
    assert_eq!(json["counts"]["files"]["refused"], 1, "{}", json["files"]);
    let line = json["submissions"].as_array().unwrap().iter().find(|s| s["agency"] == "HAIAN").unwrap();
    assert_eq!(line["status"], "unreadable");
    let text = std::fs::read_to_string(cut.root.join("outbox/2024-09/tom-tat.txt")).unwrap();
    assert!(
        text.contains("01 tệp không nhận") && text.contains("Nộp nhưng không dùng được: Hải An."),
        "{text}"
    );
    assert!(!text.contains("mọi số liệu đã nộp đều được cộng"), "{text}");

    let calm = Desk::months(plan(), month(9), month(9), Trouble::default());
    assert!(said(&calm).contains("mọi số liệu đã nộp đều được cộng"), "{}", said(&calm));
}

/// The rows of the list, by the number of their indicator.
fn listed(desk: &Desk) -> Vec<String> {
    let sheet = page(desk, "Cần chú ý");
    let rows = (3..sheet.next_row()).map(|row| sheet.value(row, 0));
    rows.filter_map(|v| if let Value::Text(id) = v { Some(id) } else { None }).collect()
}

/// Overdue before what surely fails, that before what the pace will not reach, that before a small miss.
#[test]
fn what_matters_first_stands_first() {
    let mut desk = super::desk::december();
    let set = |desk: &mut Desk, id: &str, change: &dyn Fn(&mut cchc::assess::IndicatorResult)| {
        change(desk.assessment.results.iter_mut().find(|r| r.key.item == id).expect(id));
    };
    set(&mut desk, "30.2", &|r| {
        (r.num, r.den, r.percent) = (Some(5.into()), Some(11.into()), Some("45.4545".parse().unwrap()));
    });
    set(&mut desk, "20.1", &|r| {
        (r.verdict, r.percent) = (Verdict::NotMet, Some("98.71".parse().unwrap()));
    });
    set(&mut desk, "07.1", &|r| {
        (r.verdict, r.progress, r.days_left) = (Verdict::NotMet, Progress::Overdue, Some(-258));
    });
    set(&mut desk, "07.2", &|r| {
        (r.verdict, r.progress, r.days_left) = (Verdict::NotMet, Progress::Overdue, Some(-14));
    });
    let list = listed(&desk);
    let place = |id: &str| list.iter().position(|l| l == id).unwrap_or_else(|| panic!("{id}: {list:?}"));
    assert_eq!((place("07.1"), place("07.2")), (0, 1), "{list:?}");
    assert!(place("22.1") < place("30.2") && place("30.2") < place("20.1"), "{list:?}");
    let shown = texts(&page(&desk, "Tổng quan"));
    assert!(shown.iter().any(|t| t.starts_with("× Quá hạn 258 ngày")), "{shown:?}");
    let text = said(&desk);
    assert!(text.contains("Nặng nhất: 07.1 "), "{text}");
    assert!(
        text.contains("30.2 (cần thêm 06 cơ quan trong 17 ngày; mỗi tháng phải 10,5, đến nay 0,4)"),
        "{text}"
    );
}

/// A year's close has a block of its own, and its rows are not among those to be acted on.
#[test]
fn what_a_years_close_failed_stands_apart() {
    let desk = super::desk::january();
    let shown = texts(&page(&desk, "Tổng quan"));
    let title = shown.iter().position(|t| t.starts_with("KHÔNG ĐẠT KHI CHỐT NĂM 2024 (")).expect("the block");
    let list = shown.iter().position(|t| t.starts_with("VIỆC CẦN CHỈ ĐẠO NGAY")).expect("the list");
    assert!(title < list);
    assert!(shown[title..list].iter().any(|t| t == "30.2") && !shown[list..].iter().any(|t| t == "30.2"));
}

/// What only fell due has not got worse; what fell from being met has.
#[test]
fn only_what_fell_is_worse() {
    let desk = super::desk::september();
    let text = said(&desk);
    assert!(text.contains("mới xấu đi: 01.3 (Báo cáo tháng gửi đúng hạn)"), "{text}");
    let january = texts(&page(&super::desk::january(), "Theo nhiệm vụ"));
    let row = |id: &str| january.iter().position(|t| t == id).map(|at| january[at..at + 16].join("|"));
    assert!(
        row("30.2").is_some_and(|r| r.contains("× mới đến hạn") && !r.contains("mới xấu đi")),
        "{:?}",
        row("30.2")
    );
}

/// Who holds the most back is named with its numbers, and stands in *Dưới mức* with what it lacks.
#[test]
fn who_holds_the_most_back_is_named() {
    let desk = super::desk::september();
    let holder = &json(&desk)["holders"][0];
    let (below, alone) = (holder["below"].as_u64().unwrap(), holder["alone"].as_u64().unwrap());
    let sentence = format!("dưới mức {below:02} chỉ tiêu chưa đạt, riêng {alone:02} chỉ tiêu chỉ vì ");
    assert!(said(&desk).contains(&sentence), "{sentence}: {}", said(&desk));
    let rows = texts(&page(&desk, "Dưới mức"));
    assert!(rows.iter().any(|t| t.starts_with("thiếu ") && t.ends_with(" hồ sơ")), "{rows:?}");
    let cases = rows.iter().filter(|t| t.ends_with(" chỉ tiêu dưới mức")).count();
    let agencies = texts(&page(&desk, "Theo cơ quan"));
    assert!(cases > 5 && agencies.len() > 34 * 10);
}

/// What a reader meets of the rulings stands first on the page of methods, in plain words.
#[test]
fn the_page_of_methods_tells_the_rulings_that_a_reader_meets() {
    let all = texts(&page(&super::desk::september(), "Phương pháp"));
    assert_eq!(all[3], "QUY TẮC CHUNG", "{:?}", &all[..5]);
    for (ruling, words) in [
        ("R1", "chỉ khi mọi đơn vị phải báo cáo đã trả lời và không nơi nào phát sinh"),
        ("R2", "“Không phát sinh” chỉ nhận ở chỉ tiêu có mẫu số"),
        ("R3", "Tỷ lệ đơn vị in trên tất cả đơn vị phải làm"),
        ("R4", "Điều đã chứng minh được giữ khi đơn vị im lặng"),
        ("R5", "được hỏi từng đơn vị cho đến khi trả lời"),
        ("R6", "Báo cáo đã muộn hoặc thiếu thì không kỳ nào bù được"),
        ("R8", "xét theo danh sách cơ quan của ngày chốt năm"),
        ("R10", "Đúng hạn hay muộn xét theo bản đầu tiên"),
        ("R11", "Bản giống hệt bản đã có thì không thay thế gì"),
        ("R15", "ngày hoàn thành không sau ngày chốt số liệu"),
        ("R16", "số văn bản (có chữ số, không mở đầu bằng"),
        ("R17", "đơn vị đó tính là chưa trả lời, không phải không đạt"),
        ("R19", "số đó không làm số kỳ trước"),
        ("R24", "Kỳ có chưa đến 2/3 số câu trả lời phải có thì để trống"),
        ("R27", "điều mà không câu trả lời nào bù được thì Chưa đạt ngay"),
    ] {
        assert!(all.iter().any(|cell| cell.contains(words)), "{ruling}: {words}");
    }
}

/// A sentence copied into Word stays one, the plan's and the offices' own, too; what is done is not called unknown in
/// the same row (R4).
#[test]
fn every_row_of_every_sheet_is_fit_to_be_copied_and_does_not_contradict_itself() {
    for (name, mut desk) in situations() {
        let answered = desk.ledger.months.values_mut().flat_map(|book| book.received.values_mut());
        let documents =
            answered.flat_map(|r| r.answers.rows.values_mut()).filter_map(|r| r.evidence.as_mut());
        documents.for_each(|document| document.value = "12/KH-UBND\nngày  05/3/2024".to_string());
        for sheet in &workbook(&desk.material()).0.sheets {
            let mut rows: std::collections::BTreeMap<u32, Vec<String>> = std::collections::BTreeMap::new();
            for (row, col, cell) in sheet.cells() {
                let Value::Text(text) = cell.content.value() else { continue };
                let odd = ["\n", "  ", "; -", " ;", " ,"].iter().any(|odd| text.contains(odd));
                assert!(!odd, "{name}: {}!{row},{col}: {text:?}", sheet.name);
                rows.entry(row).or_default().push(text);
            }
            for (row, texts) in rows {
                let has = |words: &str| texts.iter().any(|text| text.ends_with(words));
                let contradicts = has("Chưa có số liệu") && has("Hoàn thành");
                assert!(!contradicts, "{name}: {}!{row}: {texts:?}", sheet.name);
            }
        }
    }
}
