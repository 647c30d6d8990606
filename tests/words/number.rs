//! Tables of numbers as people type them, and what becomes of each.

use cchc::words::number::{NumberNote, NumberReading, NumberRefusal, read_number, show};
use rust_decimal::Decimal;
use std::str::FromStr;

fn d(text: &str) -> Decimal {
    Decimal::from_str(text).expect("a decimal")
}

fn unit(word: &str) -> NumberNote {
    NumberNote::UnitWord(word.to_owned())
}

#[test]
fn numbers_that_are_read() {
    for (typed, value, note) in [
        ("0", "0", NumberNote::Plain),
        ("12", "12", NumberNote::Plain),
        (" 12\n", "12", NumberNote::Plain),
        ("'12", "12", NumberNote::Plain),
        ("’12", "12", NumberNote::Plain),
        ("1\u{200B}2", "12", NumberNote::Plain),
        ("１２", "12", NumberNote::Plain),
        ("-3", "-3", NumberNote::Plain),
        ("−3", "-3", NumberNote::Plain),
        ("-0", "0", NumberNote::Plain),
        ("+3", "3", NumberNote::Plain),
        ("1234", "1234", NumberNote::Plain),
        ("0912345678901234", "912345678901234", NumberNote::LeadingZero),
        ("33,333333333333336", "33.333333333333336", NumberNote::DecimalComma),
        ("02", "2", NumberNote::LeadingZero),
        ("00", "0", NumberNote::LeadingZero),
        ("98,5", "98.5", NumberNote::DecimalComma),
        ("98.5", "98.5", NumberNote::DecimalPoint),
        ("1.2345", "1.2345", NumberNote::DecimalPoint),
        ("1234.567", "1234.567", NumberNote::DecimalPoint),
        ("0.234", "0.234", NumberNote::DecimalPoint),
        ("0,234", "0.234", NumberNote::DecimalComma),
        (",5", "0.5", NumberNote::DecimalComma),
        ("-98,5", "-98.5", NumberNote::DecimalComma),
        ("98，5", "98.5", NumberNote::DecimalComma),
        ("1 234", "1234", NumberNote::Grouped),
        ("1\u{A0}234", "1234", NumberNote::Grouped),
        ("1\u{202F}234\u{2009}567", "1234567", NumberNote::Grouped),
        ("1 234,5", "1234.5", NumberNote::Grouped),
        ("1.234.567", "1234567", NumberNote::Grouped),
        ("1,234,567", "1234567", NumberNote::Grouped),
        ("1.234,5", "1234.5", NumberNote::Grouped),
        ("1,234.5", "1234.5", NumberNote::Grouped),
        ("1.234.567,89", "1234567.89", NumberNote::Grouped),
        ("1.234,567", "1234.567", NumberNote::Grouped),
        ("98,5%", "98.5", NumberNote::Percent),
        ("98.5 %", "98.5", NumberNote::Percent),
        ("100％", "100", NumberNote::Percent),
        ("05%", "5", NumberNote::Percent),
        ("98,5 phần trăm", "98.5", NumberNote::Percent),
        ("98,5 phan tram", "98.5", NumberNote::Percent),
        ("100% hồ sơ", "100", NumberNote::Percent),
        ("02 cuộc", "2", unit("cuộc")),
        ("02cuộc", "2", unit("cuộc")),
        ("02 (hai) cuộc", "2", unit("(hai) cuộc")),
        ("1 234 hồ sơ", "1234", unit("hồ sơ")),
        ("1.234.567 đồng", "1234567", unit("đồng")),
        ("3 đ/c", "3", unit("đ/c")),
        ("30 m2", "30", unit("m2")),
        ("12 kết hôn", "12", unit("kết hôn")),
    ] {
        let reading = NumberReading { value: d(value), note };
        assert_eq!(read_number(typed), Ok(reading), "{typed:?}");
    }
}

#[test]
fn texts_that_are_refused() {
    let table: [(NumberRefusal, &[&str]); 7] = [
        (NumberRefusal::Empty, &["", "  ", "\u{A0}\u{200B}", "'"]),
        (
            NumberRefusal::Approximate,
            &[
                "khoảng 30",
                "khoang 30",
                "gần 30",
                "hơn 30",
                "~30",
                "≈ 30",
                "30 (ước)",
                "trên dưới 30",
                "xấp xỉ 98,5%",
            ],
        ),
        (
            NumberRefusal::Comparison,
            &[
                ">95%",
                "≥ 95",
                "<5",
                "> = 3",
                "trên 30",
                "tren 30",
                "Dưới 5",
                "tối thiểu 3",
                "30 trở lên",
                "không quá 5",
            ],
        ),
        (
            NumberRefusal::Several,
            &[
                "12/15",
                "3-5",
                "2 và 3",
                "12 15",
                "1 2",
                "3, 5",
                "98% (49/50)",
                "12 / 15 hồ sơ",
                "02 cuộc, 01 lớp",
                "3;5",
            ],
        ),
        (NumberRefusal::SameAsBefore, &["nt", "-nt-", "như trên", "như tháng trước", "Nhu thang truoc"]),
        (NumberRefusal::ErrorValue, &["#DIV/0!", "#REF!", "#N/A", "#VALUE!", "#NAME?", "Err:502"]),
        (
            NumberRefusal::NotANumber,
            &[
                "-",
                "–",
                "x",
                "không",
                "abc",
                "Tổng 30",
                "II",
                "khoảng ba mươi",
                "do thiếu kinh phí",
                "trên cơ sở",
                "98.",
                "98,",
                "1.2.3",
                "12.34.567",
                "1,23.4",
                "1e5",
                "(3)",
                "- 3",
                "%",
                "5%%",
                "2 triệu",
                "1,5 tỷ",
                "3 nghìn",
                "5k",
                "12 rưỡi",
                "5 -",
                "9999999999999999",
                ".",
                "½",
                "=98/100",
                "٣",
                "--3",
                "+",
                "0.1.234",
                "1234567890123456,5",
                "0,00000000000000000000000001",
            ],
        ),
    ];
    for (refusal, texts) in table {
        for typed in texts {
            assert_eq!(read_number(typed), Err(refusal.clone()), "{typed:?}");
        }
    }
}

#[test]
fn one_separator_before_three_digits_is_ambiguous() {
    for (typed, thousands, decimal) in [
        ("1.234", "1234", "1.234"),
        ("1,234", "1234", "1.234"),
        ("12.345", "12345", "12.345"),
        ("100,000", "100000", "100"),
        ("-1.234", "-1234", "-1.234"),
        ("1.234 hồ sơ", "1234", "1.234"),
        ("98.996%", "98996", "98.996"),
    ] {
        let refusal = NumberRefusal::Ambiguous { as_thousands: d(thousands), as_decimal: d(decimal) };
        assert_eq!(read_number(typed), Err(refusal), "{typed:?}");
    }
}

#[test]
fn letters_that_look_like_digits_are_named() {
    for (typed, suggest) in [
        ("1O", "10"),
        ("1o", "10"),
        ("l2", "12"),
        ("I2", "12"),
        ("|2", "12"),
        ("O", "0"),
        ("98,O5", "98.05"),
        ("1O%", "10"),
    ] {
        assert_eq!(
            read_number(typed),
            Err(NumberRefusal::LetterForDigit { suggest: d(suggest) }),
            "{typed:?}"
        );
    }
}

#[test]
fn what_we_write_for_the_form_reads_back() {
    for n in (0..3_000_000_i64).step_by(997) {
        for scale in [0, 1, 2] {
            let value = Decimal::new(n - 1_000_000, scale).normalize();
            let spaced = show(value).replace('.', "\u{A0}");
            let read = read_number(&spaced).map(|reading| reading.value);
            assert_eq!(read, Ok(value), "{spaced}");
        }
    }
}

#[test]
fn any_text_is_answered() {
    let signs: Vec<char> = "02., -%/xOđ'#~\u{A0}\u{301}٣(\u{1F600}".chars().collect();
    for a in &signs {
        for b in &signs {
            for c in &signs {
                let _ = read_number(&[*a, *b, *c].iter().collect::<String>());
            }
        }
    }
}
