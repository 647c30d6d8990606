//! The rules on rows filled in by hand; what is expected follows from the plan's own sentences.

use super::desk::Desk;
use cchc::answer::{Answers, RowAnswer, Status, Typed};
use cchc::form::Past;
use cchc::form::layout::{Column, HEAD_ROW};
use cchc::period::Month;
use cchc::plan::RowKey;
use cchc::plan::load::built_in;

/// Row, what is typed, what the verdict says.
type Case = (&'static str, &'static str, &'static str);

fn check(code: &str, month: &str, cases: &[Case]) {
    let plan = built_in().unwrap();
    for (item, typed, verdict) in cases {
        let desk = Desk::of(&plan, code, month, &Past::default()).fill(item, typed);
        assert_eq!(desk.says(item), *verdict, "{code} {item}: {typed}");
    }
}

const DOING: &str = "Đang thực hiện";

#[test]
fn ratios_of_every_period() {
    check(
        "HAIBA",
        "2024-09",
        &[
            ("11.1", "", "○ Thiếu số liệu"),
            ("11.1", "a=2", "○ Thiếu số liệu"),
            ("11.1", "a=2 | b=2", "● Đạt"),
            ("11.1", "a=2 | b=2 | s=Đang thực hiện", "● Đạt"),
            ("11.1", "a=1 | b=2 | s=Đang thực hiện", "× Chưa đạt"),
            ("11.1", "a=3 | b=2 | s=Đang thực hiện", "? a lớn hơn b"),
            ("11.1", "a=hai | b=2 | s=Đang thực hiện", "? Không phải số"),
            ("11.1", "a=  | b=2", "? Không phải số"),
            ("11.1", "a=-1 | b=2", "? Số âm"),
            ("11.1", "a=98.5 | b=100", "? Số không nguyên"),
            ("11.1", "a=1 | b=2 | s=Hoàn thành", "? Chưa đạt, ghi đã xong"),
            ("11.1", "a=2 | b=2 | s=Hoàn thành", "● Đạt"),
            ("11.1", "a=2 | b=2 | s=xong rồi", "? Tình trạng sai"),
            ("11.1", "s=Không phát sinh", "○ Không phát sinh"),
            ("11.1", "a=0 | b=0 | s=Đang thực hiện", "○ Không phát sinh"),
            ("11.1", "b=0 | s=Đang thực hiện", "○ Không phát sinh"),
            ("11.1", "a=1 | b=2 | s=Không phát sinh", "? Không phát sinh mà có số"),
        ],
    );
}

/// 98,96 % fails "tối thiểu đạt từ 99 %"; below it before the year's close is not yet a verdict.
#[test]
fn the_threshold_is_exact_and_the_ratio_is_cut() {
    let plan = built_in().unwrap();
    let of = |month, item: &str, a: u32| {
        let desk = Desk::of(&plan, "HAIBA", month, &Past::default());
        desk.fill(item, &format!("a={a} | b=10000 | s={DOING}"))
    };
    let desk = of("2024-09", "20.1", 9896);
    assert_eq!(desk.says("20.1"), "○ Chưa đến kỳ");
    assert_eq!(desk.value("20.1", Column::Ratio), "0.9896");
    assert_eq!(of("2024-09", "20.1", 9900).says("20.1"), "● Đạt");
    let plan_year = Desk::of(&plan, "PNV", "2025-01", &Past::default());
    let closing = plan_year.fill("20.1@2024", &format!("a=9896 | b=10000 | s={DOING}"));
    assert_eq!(closing.says("20.1@2024"), "× Chưa đạt");
    let thirds = Desk::of(&plan, "HAIBA", "2024-09", &Past::default()).fill("11.1", "a=2 | b=3");
    assert_eq!(thirds.value("11.1", Column::Ratio), "0.6666");
}

#[test]
fn counts_zeros_and_shares() {
    check(
        "TTVH",
        "2024-09",
        &[
            ("03.1", "a=1 | s=Đang thực hiện", "● Đạt"),
            ("03.1", "a=0 | s=Đang thực hiện", "× Chưa đạt"),
            ("03.2", "a=0 | s=Đang thực hiện", "○ Chưa đến kỳ"),
            ("04.1", "a=1 | s=Đang thực hiện", "● Đạt"),
            ("34.2", "a=0 | s=Đang thực hiện", "● Đạt"),
            ("34.2", "s=Đang thực hiện", "○ Thiếu số liệu"),
            ("34.2", "a=1 | s=Đang thực hiện", "× Chưa đạt"),
            ("34.1", "a=1 | s=Đang thực hiện", "○ Theo dõi"),
            ("41.1", "a=12.5 | s=Đang thực hiện", "○ Theo dõi"),
        ],
    );
    check(
        "VP",
        "2024-09",
        &[
            ("05.1", "a=2 | s=Đang thực hiện", "● Đạt"),
            ("05.1", "a=1 | s=Hoàn thành", "? Chưa đạt, ghi đã xong"),
            ("42.1", "a=80 | b=100 | s=Đang thực hiện", "● Đạt"),
            ("42.1", "a=79 | b=100 | s=Đang thực hiện", "○ Chưa đến kỳ"),
            ("16.1", "a=75 | b=100 | s=Đang thực hiện", "● Đạt"),
            ("16.1", "a=75.5 | b=100 | s=Đang thực hiện", "× Chưa đạt"),
            ("16.1", "a=0 | b=0 | s=Đang thực hiện", "○ Không tính được"),
        ],
    );
}

/// "theo tỷ lệ tăng tối thiểu 30 %" on the same months of last year.
#[test]
fn growth_stands_on_its_base() {
    check(
        "HAIBA",
        "2024-09",
        &[
            ("46.1", "a=130 | b=100 | s=Đang thực hiện", "● Đạt"),
            ("46.1", "a=129 | b=100 | s=Đang thực hiện", "× Chưa đạt"),
            ("46.1", "a=5 | b=0 | s=Đang thực hiện", "○ Không tính được"),
            ("46.1", "a=5 | s=Đang thực hiện", "○ Thiếu số liệu"),
        ],
    );
}

#[test]
fn claims_need_a_date_and_a_document() {
    let done = "s=Hoàn thành | d=2024-05-08 | e=1/KH-UBND";
    check(
        "PNV",
        "2024-09",
        &[
            ("07.1", "", "○ Chưa chọn tình trạng"),
            ("07.1", "s=Hoàn thành", "○ Thiếu ngày, số văn bản"),
            ("07.1", "s=Hoàn thành | e=1/KH-UBND", "○ Thiếu ngày, số văn bản"),
            ("07.1", done, "● Hoàn thành"),
            ("07.1", "s=Hoàn thành | d=tháng 5 | e=1", "? Không phải ngày"),
            // R15: kept as a text by a program that is set to another country, and read.
            ("07.1", "s=Hoàn thành | d=15/08/2024 | e=1/KH", "● Hoàn thành"),
            ("07.1", "s=Hoàn thành | d=5/8/2024 | e=1/KH", "● Hoàn thành"),
            ("07.1", "s=Hoàn thành | d=5-08-2024 | e=1/KH", "● Hoàn thành"),
            ("07.1", "s=Hoàn thành | d=15/9/2024 | e=1/KH", "? Không phải ngày"),
            ("07.1", "s=Hoàn thành | d=15/8 | e=1/KH", "? Không phải ngày"),
            ("07.1", "s=Hoàn thành | d=2022-05-08 | e=1", "● Hoàn thành\n▲ xem lại ngày"),
            ("07.1", "s=Đang thực hiện", "▲ Đang thực hiện"),
            ("07.1", "s=Chưa thực hiện", "○ Chưa đến hạn"),
            ("07.1", "s=Không phát sinh", "? Tình trạng không hợp"),
            ("07.1", "s=Hoàn thành | d=2024-09-15 | e=1/KH", "? Ngày sau ngày chốt"),
            ("07.1", "s=Hoàn thành | d=2024-05-08 | e=Chưa ban hành", "○ Thiếu ngày, số văn bản"),
            // Due 30/9, data to 14/9.
            ("02.1", "s=Đang thực hiện", "▲ Sắp đến hạn"),
            ("41.2", done, "● Hoàn thành"),
        ],
    );
    check("PNV", "2024-10", &[("02.1", "s=Đang thực hiện", "× Quá hạn")]);
    check("HAIBA", "2024-09", &[("23.1", "s=Đang thực hiện", "× Chưa đạt"), ("23.1", done, "● Hoàn thành")]);
}

#[test]
fn figures_of_the_whole_year_may_wait() {
    check(
        "PNV",
        "2024-09",
        &[
            ("25.1", "s=Đang thực hiện", "○ Chưa đến kỳ"),
            ("25.1", "a=5 | s=Đang thực hiện", "○ Thiếu số liệu"),
            ("25.1", "a=11 | b=11 | s=Đang thực hiện", "● Đạt"),
            ("25.1", "a=10 | b=10 | s=Đang thực hiện", "● Đạt\n▲ b khác 11"),
        ],
    );
    check("PNV", "2025-01", &[("25.1@2024", "s=Đang thực hiện", "○ Thiếu số liệu")]);
}

#[test]
fn rows_follow_from_rows_and_are_compared() {
    let plan = built_in().unwrap();
    let desk = || Desk::of(&plan, "HAIBA", "2024-09", &Past::default());
    let late = desk().fill("20.1", &format!("a=98 | b=100 | s={DOING}"));
    assert_eq!(late.value("21.1", Column::Den), "2");
    assert_eq!(late.says("21.1"), "○ Thiếu số liệu");
    let none = late.fill("20.1", "a=100").fill("21.1", &format!("s={DOING}"));
    assert_eq!(none.says("21.1"), "○ Không phát sinh");
    assert_eq!(desk().value("21.1", Column::Den), "");
    let more = desk().fill("20.1", &format!("a=100 | b=100 | s={DOING}")).fill("22.1", "a=90 | b=90");
    assert_eq!(more.says("20.1"), "? b lớn hơn b mục 22.1");
    let part = desk().fill("04.1", "a=1").fill("04.2", &format!("a=2 | s={DOING}"));
    assert_eq!(part.says("04.2"), "? a lớn hơn a mục 04.1");
    let scans =
        desk().fill("22.1", "a=9 | b=9").fill("46.1", "a=10 | b=5").fill("46.2", &format!("s={DOING}"));
    assert_eq!(
        scans.says("46.2"),
        "○ Theo dõi\n▲ a (mục 46.1) lớn hơn b (mục 22.1)",
        "odd, but the plan calls it possible"
    );
}

#[test]
fn a_fall_is_named_beside_the_verdict() {
    let plan = built_in().unwrap();
    let number = |n: u32| Some(Typed::new(n.into(), "", ""));
    let before = RowAnswer {
        num: number(5),
        den: number(5),
        status: Some(Typed::new(Status::InProgress, "", "")),
        ..RowAnswer::default()
    };
    let rows = [(RowKey::new("11.1", 2024), before)].into();
    let past = Past::of(Month::read("2024-08").unwrap(), Answers { rows, ..Answers::default() });
    let desk = |typed| Desk::of(&plan, "HAIBA", "2024-09", &past).fill("11.1", typed);
    assert_eq!(desk("a=4 | b=4").says("11.1"), "● Đạt\n▲ lũy kế giảm");
    assert_eq!(desk("a=5 | b=6").says("11.1"), "× Chưa đạt");
    assert_eq!(desk("").value("11.1", Column::Previous).replace('\u{a0}', " "), "5 / 5");
    assert_eq!(desk("a=4 | b=4").value("11.1", Column::Doubt), "1");
}

#[test]
fn the_band_counts_and_says_when_it_is_done() {
    let plan = built_in().unwrap();
    let desk = || Desk::of(&plan, "CAH", "2024-09", &Past::default());
    assert_eq!(desk().band(), "× CHƯA GỬI ĐƯỢC: còn thiếu 2 ô");
    let wrong = desk().fill("19.1", &format!("a=3 | b=2 | s={DOING}"));
    assert_eq!(wrong.band(), "× CHƯA GỬI ĐƯỢC: 1 chỗ sai (đỏ)");
    let right = desk().fill("19.1", &format!("a=2 | b=2 | s={DOING}"));
    assert_eq!(right.band(), "● SẴN SÀNG GỬI");
}

/// R19: a previous figure names its month when it is not last month's.
#[test]
fn an_older_previous_figure_names_its_month() {
    let plan = built_in().unwrap();
    let number = |n: u32| Some(Typed::new(n.into(), "", ""));
    let before = RowAnswer { num: number(5), den: number(6), ..RowAnswer::default() };
    let of = |id| Answers { rows: [(RowKey::new(id, 2024), before.clone())].into(), ..Answers::default() };
    let months = |months: [&str; 2]| {
        let [newer, older] = months.map(|month| Month::read(month).unwrap());
        let mut past = Past::of(newer, of("11.1"));
        past.note(older, &of("11.2"));
        let desk = Desk::of(&plan, "HAIBA", "2024-09", &past);
        let shown = |id| desk.value(id, Column::Previous).replace('\u{a0}', " ");
        let head = desk.sheet().value(HEAD_ROW, Column::Previous.index());
        (head, shown("11.1"), shown("11.2"))
    };
    let five = || "5 / 6".to_string();
    let usual = months(["2024-08", "2024-07"]);
    assert_eq!(usual, ("Kỳ trước\n(a / b)".into(), five(), "5 / 6\n(kỳ 7/2024)".into()));
    // Nobody answered in August: the head of the column says which month stands there.
    let older = months(["2024-07", "2024-06"]);
    assert_eq!(older, ("Kỳ trước\n(7/2024)".into(), five(), "5 / 6\n(kỳ 6/2024)".into()));
}

/// Groups are parted by a space that does not break, never by a point.
#[test]
fn previous_figures_are_grouped_without_points() {
    let plan = built_in().unwrap();
    let number = |text: &str| Some(Typed::new(text.parse().unwrap(), "", ""));
    let before = RowAnswer { num: number("1234567.50"), den: number("-999"), ..RowAnswer::default() };
    let answers = Answers { rows: [(RowKey::new("11.1", 2024), before)].into(), ..Answers::default() };
    let past = Past::of(Month::read("2024-08").unwrap(), answers);
    let shown = Desk::of(&plan, "HAIBA", "2024-09", &past).value("11.1", Column::Previous);
    assert_eq!(shown, "1\u{a0}234\u{a0}567,5\u{a0}/ −999");
}

/// R17: nothing follows from a fault: a computed denominator below 0 stays blank.
#[test]
fn a_computed_cell_never_falls_below_nothing() {
    let plan = built_in().unwrap();
    let desk = Desk::of(&plan, "HAIBA", "2024-09", &Past::default())
        .fill("20.1", &format!("a=918 | b=900 | s={DOING}"))
        .fill("21.1", "s=Không phát sinh");
    assert_eq!(desk.says("20.1"), "? a lớn hơn b");
    assert_eq!(desk.value("21.1", Column::Den), "");
    assert_eq!(desk.says("21.1"), "○ Không phát sinh");
}
