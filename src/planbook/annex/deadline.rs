//! Deadline wordings → due rules: a closed grammar of exact wordings. A wording with several days gives
//! several rules; what is not wholly understood gives none.

use crate::period::{DayMonth, DueRule, Month};
use crate::words::date::read_date;
use crate::words::fold::fold_marks;
use chrono::{Datelike, Days};

const ALWAYS: &str = "thường xuyên | thường xuyên trong năm | thường xuyên liên tục | hàng tháng | định kỳ hàng tháng | hàng kỳ | \
                      mỗi tháng | mỗi kỳ";
const YEARLY: &str = "hàng năm | cuối năm hàng năm | mỗi năm";
const THIS_YEAR: &str = "trong năm | cuối năm | cả năm | năm | hết năm";
/// Words before a day that do not change it.
const BEFORE: &str = "hoàn thành | xong | chậm nhất | muộn nhất | trước | đến hết | đến | hết | trong | cuối | ngày | vào | là | \
                      giai đoạn";

/// The due rules that a wording means; none where it does not mean any. `year` is the plan's own, for days
/// that name none.
pub(super) fn read(wording: &str, year: Option<i32>) -> Vec<DueRule> {
    let key = fold_marks(wording).replace([',', ';'], " ,");
    let key = key.split_whitespace().collect::<Vec<_>>().join(" ");
    let key = key.trim_matches(['.', ' ', '-', ',']);
    let one = |words: &str| words.split(" | ").any(|word| fold_marks(word) == key.replace(" ,", ""));
    let always = key.split_once(" trong năm ").map_or(key, |(always, _)| always);
    if one(ALWAYS) || always == "thường xuyên" {
        return vec![DueRule::EveryPeriod];
    }
    if one(YEARLY) {
        return month_end(12).map(DueRule::On).into_iter().collect();
    }
    if one(THIS_YEAR) {
        return year.and_then(|year| Month::new(year, 12)).map(horizon).into_iter().collect();
    }
    if let Some(of_year) = key.strip_suffix(" hàng năm") {
        return all(of_year, &|span| yearly(span));
    }
    let next = ["của năm sau liền kề", "năm sau liền kề", "của năm sau", "năm sau"];
    if let Some(span) = next.iter().find_map(|end| key.strip_suffix(end)) {
        return all(span.trim(), &|span| Some(DueRule::NextYear(month_end(month_of(span)?)?)));
    }
    // Each part may have a year of its own: `30/6/2026; 31/12/2026`.
    let (span, own) = year_behind(key);
    all(span, &|span| {
        let (span, nearest) = year_behind(span);
        once(span, nearest.or(own).or(year))
    })
}

/// Every part of a wording, or nothing: `quý ii , iii`, `tháng 6 và tháng 12`, `6 tháng , năm`.
fn all(key: &str, read: &dyn Fn(&str) -> Option<DueRule>) -> Vec<DueRule> {
    if let Some(one) = read(key) {
        return vec![one];
    }
    let mut parts: Vec<String> = Vec::new();
    for part in key.replace(" và ", " , ").split(" , ") {
        let kind =
            parts.last().and_then(|last| ["quý ", "tháng "].into_iter().find(|kind| last.contains(kind)));
        let bare = part.chars().all(|c| c.is_ascii_digit() || "iv".contains(c));
        parts.push(if bare { format!("{}{part}", kind.unwrap_or_default()) } else { part.to_string() });
    }
    let rules: Option<Vec<DueRule>> = parts.iter().map(|part| read(part)).collect();
    rules.filter(|rules| rules.len() > 1).unwrap_or_default()
}

/// `quý iv`, `tháng 9`, `trước ngày 31/12`, `30/9`, each year.
fn yearly(key: &str) -> Option<DueRule> {
    let (before, span) = bare(key);
    if let Some(month) = last_month(span) {
        return Some(DueRule::On(month_end(month)?));
    }
    let day = if before { format!("<{span}") } else { span.to_string() };
    day.parse().ok().filter(|rule| matches!(rule, DueRule::On(_) | DueRule::Before(_)))
}

/// A day, month, quarter or year that comes once.
fn once(key: &str, year: Option<i32>) -> Option<DueRule> {
    let (before, span) = bare(key);
    let year = year?;
    if span.is_empty() || ["năm", "cả năm"].contains(&span) {
        return Month::new(year, 12).map(horizon);
    }
    if let Some(month) = last_month(span) {
        return Month::new(year, month).map(horizon);
    }
    let dated = format!("{}/{year}", span.trim_end_matches(['/', '.']).replace('.', "/"));
    let day = read_date(&dated).ok().filter(|_| span.split(['/', '.']).count() == 2)?.date;
    Some(DueRule::Horizon(if before { day.checked_sub_days(Days::new(1))? } else { day }))
}

fn horizon(month: Month) -> DueRule {
    DueRule::Horizon(month.day(31))
}

/// The year at the end, and what stands before it: `quý i/2026`, `2026-2030`, `15.12.2026`.
fn year_behind(key: &str) -> (&str, Option<i32>) {
    let Some(at) = key.char_indices().rev().nth(3).map(|(at, _)| at) else {
        return (key, None);
    };
    let year = key[at..].parse::<i32>().ok().filter(|year| (1990..2100).contains(year));
    let open = |rest: &str| rest.chars().next_back().is_none_or(|c| !c.is_ascii_digit());
    match year.filter(|_| open(&key[..at])) {
        None => (key, None),
        Some(year) => {
            let rest = key[..at].trim_end_matches([' ', '/', '.', '-']);
            let rest =
                rest.strip_suffix("năm").filter(|r| r.is_empty() || r.ends_with(' ')).unwrap_or(rest).trim();
            // `2026-2030`, `từ năm 2026 đến năm 2030`: its end counts.
            let first = rest.strip_prefix("giai đoạn ").unwrap_or(rest);
            let is_year = first.len() == 4 && first.parse::<i32>().is_ok();
            (if is_year { "" } else { rest }, Some(year))
        }
    }
}

/// Whether the day itself is too late, and the day without the words around it.
fn bare(key: &str) -> (bool, &str) {
    let (mut rest, mut before) = (key.trim(), false);
    while let Some((word, behind)) =
        BEFORE.split(" | ").find_map(|word| Some((word, rest.strip_prefix(fold_marks(word).as_str())?)))
    {
        before |= word == "trước";
        rest = behind.trim_start();
    }
    (before, rest)
}

/// The last month of `tháng 9`, `t9`, `tháng 3 - 6`, `từ tháng 3 đến tháng 6`, `quý iv`, `q4`, `6 tháng`.
fn last_month(span: &str) -> Option<u32> {
    if let Some((from, to)) =
        span.strip_prefix("từ ").unwrap_or(span).split_once(" đến ").or(span.split_once(" - "))
    {
        let to = if to.starts_with(|c: char| c.is_ascii_digit()) {
            format!("tháng {to}")
        } else {
            to.to_string()
        };
        return last_month(&to).filter(|last| last_month(from).is_some_and(|first| first < *last));
    }
    match span {
        "6 tháng" | "6 tháng đầu năm" => return Some(6),
        "9 tháng" => return Some(9),
        _ => {}
    }
    month_of(span)
}

/// The last month of `tháng 9`, `quý iv`.
fn month_of(span: &str) -> Option<u32> {
    let named = Some(span).filter(|span| span.starts_with(char::is_alphabetic))?;
    Some(Month::read(&format!("{named}/2000"))?.month)
}

/// The last day of a month in every year.
fn month_end(month: u32) -> Option<DayMonth> {
    Some(DayMonth { day: Month::new(2023, month)?.day(31).day(), month })
}
