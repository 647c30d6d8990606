//! Tables of dates as people type them, and what becomes of each.

use cchc::words::date::{
    DateNote, DateReading, DateRefusal, from_serial, read_date, show_date, show_date_padded,
};
use chrono::NaiveDate;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

#[test]
fn dates_that_are_read() {
    for (typed, date, note) in [
        ("31/12/2023", day(2023, 12, 31), DateNote::Plain),
        ("05/09/2024", day(2024, 9, 5), DateNote::Plain),
        (" 5/9/2024 ", day(2024, 9, 5), DateNote::Plain),
        ("'5/9/2024", day(2024, 9, 5), DateNote::Plain),
        ("5 / 9 / 2024", day(2024, 9, 5), DateNote::Plain),
        ("1-9-2024", day(2024, 9, 1), DateNote::Plain),
        ("1 - 9 - 2024", day(2024, 9, 1), DateNote::Plain),
        ("1–9–2024", day(2024, 9, 1), DateNote::Plain),
        ("1.9.2024", day(2024, 9, 1), DateNote::Plain),
        ("１／９／２０２４", day(2024, 9, 1), DateNote::Plain),
        ("15/9/2024.", day(2024, 9, 15), DateNote::Plain),
        ("ngày 15/9/2024", day(2024, 9, 15), DateNote::Plain),
        ("15/9/2024 08:30", day(2024, 9, 15), DateNote::Plain),
        ("29/02/2024", day(2024, 2, 29), DateNote::Plain),
        ("1/9/24", day(2024, 9, 1), DateNote::ShortYear),
        ("01.09.24", day(2024, 9, 1), DateNote::ShortYear),
        ("2024-09-15", day(2024, 9, 15), DateNote::YearFirst),
        ("2024/9/5", day(2024, 9, 5), DateNote::YearFirst),
        ("2024-09-15T00:00:00", day(2024, 9, 15), DateNote::YearFirst),
        ("2024-09-15 00:00:00", day(2024, 9, 15), DateNote::YearFirst),
        ("ngày 31 tháng 12 năm 2023", day(2023, 12, 31), DateNote::Words),
        ("Ngày 05 tháng 02 năm 2024", day(2024, 2, 5), DateNote::Words),
        ("ngay 31 thang 12 nam 2023", day(2023, 12, 31), DateNote::Words),
        ("31 tháng 12, năm 2023", day(2023, 12, 31), DateNote::Words),
        ("ngày 31/12 năm 2023", day(2023, 12, 31), DateNote::Words),
        ("Hải Lăng, ngày 05 tháng 9 năm 2024", day(2024, 9, 5), DateNote::OtherWords),
        ("31/12/2023 (đã ký)", day(2023, 12, 31), DateNote::OtherWords),
        ("ký ngày 31/12/2023", day(2023, 12, 31), DateNote::OtherWords),
    ] {
        assert_eq!(read_date(typed), Ok(DateReading { date, note }), "{typed:?}");
    }
}

#[test]
fn texts_that_are_refused() {
    for (typed, refusal) in [
        ("", DateRefusal::Empty),
        (" \u{A0}", DateRefusal::Empty),
        ("9/2024", DateRefusal::MonthOnly { year: 2024, month: 9 }),
        ("tháng 9/2024", DateRefusal::MonthOnly { year: 2024, month: 9 }),
        ("Tháng 9 năm 2024", DateRefusal::MonthOnly { year: 2024, month: 9 }),
        ("thang 09-2024", DateRefusal::MonthOnly { year: 2024, month: 9 }),
        ("T9/2024", DateRefusal::MonthOnly { year: 2024, month: 9 }),
        ("2024-09", DateRefusal::MonthOnly { year: 2024, month: 9 }),
        ("13/2024", DateRefusal::Impossible),
        ("Quý IV/2023", DateRefusal::QuarterOnly { year: 2023, quarter: 4 }),
        ("quí 4 năm 2023", DateRefusal::QuarterOnly { year: 2023, quarter: 4 }),
        ("Quý III-2024", DateRefusal::QuarterOnly { year: 2024, quarter: 3 }),
        ("Q1/2024", DateRefusal::QuarterOnly { year: 2024, quarter: 1 }),
        ("2024", DateRefusal::YearOnly { year: 2024 }),
        ("năm 2024", DateRefusal::YearOnly { year: 2024 }),
        ("15/9", DateRefusal::NoYear { day: 15, month: 9 }),
        ("ngày 15 tháng 9", DateRefusal::NoYear { day: 15, month: 9 }),
        ("31/02/2024", DateRefusal::Impossible),
        ("29/2/2023", DateRefusal::Impossible),
        ("0/9/2024", DateRefusal::Impossible),
        ("32/13/2024", DateRefusal::Impossible),
        ("2024-13-40", DateRefusal::Impossible),
        ("12/31/2024", DateRefusal::MonthFirst { suggest: day(2024, 12, 31) }),
        ("9/15/24", DateRefusal::MonthFirst { suggest: day(2024, 9, 15) }),
        ("15/9/2024 và 20/9/2024", DateRefusal::Several),
        ("15/9/2024 - 20/9/2024", DateRefusal::Several),
        ("từ ngày 1/9/2024 đến ngày 15/9/2024", DateRefusal::Several),
        ("đã xong", DateRefusal::NotADate),
        ("x", DateRefusal::NotADate),
        ("-", DateRefusal::NotADate),
        ("45292", DateRefusal::NotADate),
        ("31122023", DateRefusal::NotADate),
        ("1/9/202", DateRefusal::NotADate),
        ("1/2/3/2024", DateRefusal::NotADate),
        ("123/KH-UBND", DateRefusal::NotADate),
        ("98,5", DateRefusal::NotADate),
        ("1//2024", DateRefusal::NotADate),
    ] {
        assert_eq!(read_date(typed), Err(refusal), "{typed:?}");
    }
}

#[test]
fn serial_numbers() {
    for (serial, date1904, date) in [
        (1.0, false, Some(day(1900, 1, 1))),
        (59.0, false, Some(day(1900, 2, 28))),
        (60.0, false, None),
        (61.0, false, Some(day(1900, 3, 1))),
        (45291.0, false, Some(day(2023, 12, 31))),
        (45291.99, false, Some(day(2023, 12, 31))),
        (43829.0, true, Some(day(2023, 12, 31))),
        (0.0, true, Some(day(1904, 1, 1))),
        (0.5, false, None),
        (-1.0, false, None),
        (2_958_465.0, false, Some(day(9999, 12, 31))),
        (2_958_466.0, false, None),
        (f64::NAN, false, None),
        (f64::INFINITY, true, None),
    ] {
        assert_eq!(from_serial(serial, date1904), date, "{serial} {date1904}");
    }
}

#[test]
fn dates_that_are_written() {
    for (date, plain, padded) in [
        (day(2023, 12, 31), "31/12/2023", "31/12/2023"),
        (day(2024, 9, 5), "5/9/2024", "05/09/2024"),
        (day(2024, 2, 10), "10/2/2024", "10/02/2024"),
        (day(2024, 1, 1), "1/1/2024", "01/01/2024"),
        (day(2024, 3, 9), "9/3/2024", "09/03/2024"),
    ] {
        assert_eq!(show_date(date), plain);
        assert_eq!(show_date_padded(date), padded);
    }
}

#[test]
fn every_day_reads_back_as_written() {
    for date in day(2023, 1, 1).iter_days().take(1200) {
        for written in [show_date(date), show_date_padded(date), date.to_string()] {
            assert_eq!(read_date(&written).map(|reading| reading.date), Ok(date), "{written}");
        }
    }
}

#[test]
fn any_text_is_answered() {
    let signs: Vec<&str> =
        vec!["1", "31", "2024", "/", "-", ".", " ", "tháng ", "ngày", " năm ", "quý ", "iv", "é", ":", "q"];
    for a in &signs {
        for b in &signs {
            for c in &signs {
                for d in &signs {
                    let _ = read_date(&[*a, *b, *c, *d].concat());
                }
            }
        }
    }
}
