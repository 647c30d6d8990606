//! Deadline wordings → due rules: a closed grammar of exact wordings, and the known plan's own.

use crate::period::{DayMonth, DueRule, Month};
use crate::plan::Plan;
use crate::words::date::read_date;
use crate::words::fold::fold_marks;
use chrono::{Datelike, Days, NaiveDate};

const ALWAYS: [&str; 6] = [
    "thường xuyên",
    "thường xuyên trong năm",
    "hàng tháng",
    "định kỳ hàng tháng",
    "thường xuyên, liên tục",
    "hàng kỳ",
];
const YEARLY: [&str; 4] = ["hàng năm", "trong năm", "cuối năm", "cuối năm hàng năm"];

/// The due rule that a wording means, if it means one.
pub(super) fn read(wording: &str, known: &Plan) -> Option<DueRule> {
    let key = fold_marks(wording);
    let key = key.trim_matches(['.', ';', ' ', '-']);
    grammar(key).or_else(|| as_known(key, known))
}

fn grammar(key: &str) -> Option<DueRule> {
    if ALWAYS.contains(&key) {
        return Some(DueRule::EveryPeriod);
    }
    if YEARLY.contains(&key) {
        return Some(DueRule::On(month_end(12)?));
    }
    if let Some(of_year) = key.strip_suffix(" hàng năm") {
        return every_year(of_year);
    }
    let next = [" năm sau liền kề", " của năm sau liền kề", " năm sau", " của năm sau"];
    if let Some(month) = next.iter().find_map(|end| key.strip_suffix(end)) {
        return Some(DueRule::NextYear(month_end(month_number(month)?)?));
    }
    once(key)
}

/// `quý iv`, `tháng 9`, `trước ngày 31/12`, `ngày 30/9`, each year.
fn every_year(key: &str) -> Option<DueRule> {
    if let Some(quarter) = key.strip_prefix("quý ") {
        return Some(DueRule::On(month_end(quarter_number(quarter)? * 3)?));
    }
    if let Some(month) = month_number(key) {
        return Some(DueRule::On(month_end(month)?));
    }
    let (before, day) = day_part(key);
    let rule = if before { format!("<{day}") } else { day.to_string() };
    rule.parse().ok().filter(|rule| !matches!(rule, DueRule::Horizon(_)))
}

/// A day, month, quarter or year that comes once.
fn once(key: &str) -> Option<DueRule> {
    let (before, day) = day_part(key);
    if let Ok(reading) = read_date(day) {
        let day = if before { reading.date.checked_sub_days(Days::new(1))? } else { reading.date };
        return Some(DueRule::Horizon(day));
    }
    let until = ["đến hết ", "trong ", "đến ", "hết "];
    let span = until.iter().find_map(|word| key.strip_prefix(word)).unwrap_or(key);
    let last = match span.strip_prefix("năm ") {
        Some(year) => Month::new(four_digits(year)?, 12)?,
        None => month_of(span)?,
    };
    Some(DueRule::Horizon(last.day(31)))
}

/// Whether the day itself is too late, and the day without the words around it.
fn day_part(key: &str) -> (bool, &str) {
    let (before, rest) = match key.strip_prefix("trước ") {
        Some(rest) => (true, rest),
        None => (false, key),
    };
    let words = ["chậm nhất ", "đến ", "ngày "];
    let rest = words.iter().fold(rest, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    (before, rest)
}

/// `tháng 9/2025`, `quý iv năm 2025`: its last month.
fn month_of(span: &str) -> Option<Month> {
    let (period, year) = span.rsplit_once([' ', '/'])?;
    let year = four_digits(year)?;
    let period = period.strip_suffix(" năm").unwrap_or(period);
    let month = match period.strip_prefix("quý ") {
        Some(quarter) => quarter_number(quarter)? * 3,
        None => month_number(period)?,
    };
    Month::new(year, month)
}

fn four_digits(year: &str) -> Option<i32> {
    (year.len() == 4).then(|| year.parse().ok())?
}

fn quarter_number(quarter: &str) -> Option<u32> {
    match quarter.trim() {
        "1" | "i" => Some(1),
        "2" | "ii" => Some(2),
        "3" | "iii" => Some(3),
        "4" | "iv" => Some(4),
        _ => None,
    }
}

fn month_number(text: &str) -> Option<u32> {
    let month = text.strip_prefix("tháng ")?.trim().parse().ok()?;
    (1..=12).contains(&month).then_some(month)
}

/// The last day of a month in every year.
fn month_end(month: u32) -> Option<DayMonth> {
    let common = NaiveDate::from_ymd_opt(1, month, 1)?.checked_add_months(chrono::Months::new(1))?;
    let day = common.pred_opt()?.day();
    Some(DayMonth { day, month })
}

/// What the known plan makes of the same wording, if it always makes the same.
fn as_known(key: &str, known: &Plan) -> Option<DueRule> {
    let same = known.tasks.iter().filter(|task| fold_marks(&task.deadline) == key);
    let mut rules = same.flat_map(|task| &task.indicators).map(|indicator| &indicator.due);
    let first = rules.next()?;
    rules.all(|rule| rule == first).then(|| first.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::load::built_in;

    #[test]
    fn usual_wordings_are_understood_and_others_are_not() {
        let plan = built_in().unwrap();
        for (wording, rule) in [
            ("Thường\nxuyên", "every_period"),
            ("Hằng năm", "31/12"),
            ("Quý IV hàng năm.", "31/12"),
            ("Quí III hằng năm", "30/9"),
            ("Tháng 1 năm sau liền kề", "31/1+1"),
            ("Trước ngày 31/12 hàng năm", "<31/12"),
            ("Trước 15/11 hàng năm", "<15/11"),
            ("Ngày 30/6 hàng năm", "30/6"),
            ("Tháng 2 hàng năm", "28/2"),
            ("Quý IV/2025", "31/12/2025"),
            ("Quý II năm 2025", "30/6/2025"),
            ("Tháng 9/2025", "30/9/2025"),
            ("Đến năm 2025", "31/12/2025"),
            ("Trước ngày 01/7/2025", "30/6/2025"),
            ("31/12/2025", "31/12/2025"),
        ] {
            assert_eq!(read(wording, &plan).map(|r| r.to_string()).as_deref(), Some(rule), "{wording}");
        }
        for wording in
            ["Quý IV", "Tháng 9", "Hàng quý", "Khi có yêu cầu", "", "30/9", "Trước 31/12", "Năm 25"]
        {
            assert_eq!(read(wording, &plan), None, "{wording}");
        }
        let plan = plan.changed(|plan| plan.tasks[0].deadline = "Theo lịch".into());
        let rule = read("theo lịch", &plan).map(|r| r.to_string());
        assert_eq!(rule.as_deref(), Some("31/12"), "as the known plan has it");
    }
}
