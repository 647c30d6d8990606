//! `cchc status`: the register in the terminal, the worst first.

use super::desk::Desk;
use super::{CLEAN, Call, merge, months, texts};
use crate::error::Error;
use crate::ledger::{MonthBook, RegisterRow, Standing};
use crate::period::Month;
use crate::words::date::show_date_padded;
use crate::words::text::{Lang, Text};
use chrono::NaiveDate;

/// Prints the register of a month.
///
/// # Errors
/// No workspace, a period outside the plan.
pub fn run(call: &mut Call<'_, '_>, asked: Option<Month>) -> Result<u8, Error> {
    let desk = Desk::open(call)?;
    let period = desk.period(asked, desk.plan.calendar.last_closed(call.today))?;
    let read = months::judge(&desk, period)?;
    let book = read.ledger.month(period).cloned().unwrap_or_else(|| MonthBook::empty(period));
    let deadline = desk.plan.calendar.deadline(period);
    let mut rows: Vec<&RegisterRow> = book.register.iter().collect();
    rows.sort_by_key(|r| std::cmp::Reverse((weight(r.standing), r.late)));
    for row in &rows {
        let name = desk.plan.agency(&row.agency).map_or("", |a| a.name.as_str());
        let line = line(row, name, deadline, call.today, call.args.lang);
        call.screen.plain(&line);
    }
    call.screen.say(&merge::standing_counts(&book));
    call.screen.json(&serde_json::json!({
        "period": period,
        "deadline": deadline,
        "submissions": rows.iter().map(|r| serde_json::to_value(r).unwrap_or_default()).collect::<Vec<_>>(),
    }));
    Ok(CLEAN)
}

/// The worst standing weighs most.
fn weight(standing: Standing) -> u8 {
    match standing {
        Standing::Missing => 5,
        Standing::Unreadable => 4,
        Standing::Undecided => 3,
        Standing::Empty => 2,
        Standing::WithErrors => 1,
        Standing::Valid => 0,
    }
}

/// `× Chưa gửi        PNV       Phòng Nội vụ   quá hạn 3 ngày`.
fn line(row: &RegisterRow, name: &str, deadline: NaiveDate, today: NaiveDate, lang: Lang) -> String {
    let standing = standing_words(row.standing);
    let remark = match row.first_on {
        Some(day) if row.late => texts::came_late(show_date_padded(day), (day - deadline).num_days()),
        Some(day) => texts::came_in(show_date_padded(day)),
        None if today > deadline => texts::days_late((today - deadline).num_days()),
        None => texts::still_time((deadline - today).num_days()),
    };
    format!(
        "{} {:<18} {:<10} {:<46} {}",
        symbol(row.standing),
        standing.in_lang(lang),
        row.agency,
        name,
        remark.in_lang(lang)
    )
}

fn symbol(standing: Standing) -> char {
    match standing {
        Standing::Valid => '●',
        Standing::WithErrors | Standing::Undecided => '▲',
        Standing::Missing | Standing::Empty | Standing::Unreadable => '×',
    }
}

/// A standing in words.
pub fn standing_words(standing: Standing) -> Text {
    match standing {
        Standing::Valid => texts::standing_valid(),
        Standing::WithErrors => texts::standing_with_errors(),
        Standing::Empty => texts::standing_empty(),
        Standing::Unreadable => texts::standing_unreadable(),
        Standing::Undecided => texts::standing_undecided(),
        Standing::Missing => texts::standing_missing(),
    }
}
