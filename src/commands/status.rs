//! `cchc status`: the register in the terminal, the worst first.

use super::desk::Desk;
use super::{CLEAN, Call, merge, months, texts};
use crate::error::Error;
use crate::ledger::{MonthBook, RegisterRow, Standing};
use crate::words::date::show_date_padded;
use crate::words::text::{Lang, Text};
use chrono::NaiveDate;

/// Prints the register of a month.
///
/// # Errors
/// No workspace, a period outside the plan.
pub fn run(call: &mut Call<'_, '_>) -> Result<u8, Error> {
    let (desk, period) = Desk::of_month(call)?;
    let read = months::judge(&desk, period)?;
    let book = read.ledger.month(period).cloned().unwrap_or_else(|| MonthBook::empty(period));
    let deadline = desk.plan.calendar.deadline(period);
    let mut rows: Vec<&RegisterRow> = book.register.iter().collect();
    rows.sort_by_key(|r| std::cmp::Reverse((shown(r.standing).0, r.late)));
    for row in &rows {
        let name = desk.plan.agency(&row.agency).map_or("", |a| a.name.as_str());
        let line = line(row, name, deadline, call.today, call.args.lang);
        call.screen.plain(&line);
    }
    call.screen.say(&merge::standing_counts(&book));
    call.screen.json(&serde_json::json!({
        "period": period,
        "deadline": deadline,
        "submissions": rows,
    }));
    Ok(CLEAN)
}

/// `× Chưa gửi        PNV       Phòng Nội vụ   quá hạn 3 ngày`.
fn line(row: &RegisterRow, name: &str, deadline: NaiveDate, today: NaiveDate, lang: Lang) -> String {
    let (_, symbol, standing) = shown(row.standing);
    let remark = match row.first_on {
        Some(day) if row.late => texts::came_late(show_date_padded(day), (day - deadline).num_days()),
        Some(day) => texts::came_in(show_date_padded(day)),
        None if today > deadline => texts::days_late((today - deadline).num_days()),
        None => texts::still_time((deadline - today).num_days()),
    };
    format!(
        "{symbol} {:<18} {:<10} {:<46} {}",
        standing.in_lang(lang),
        row.agency,
        name,
        remark.in_lang(lang)
    )
}

/// A standing: the worst weighs most; its symbol, its words.
fn shown(standing: Standing) -> (u8, char, Text) {
    match standing {
        Standing::Missing => (5, '×', texts::standing_missing()),
        Standing::Unreadable => (4, '×', texts::standing_unreadable()),
        Standing::Undecided => (3, '▲', texts::standing_undecided()),
        Standing::Empty => (2, '×', texts::standing_empty()),
        Standing::WithErrors => (1, '▲', texts::standing_with_errors()),
        Standing::Valid => (0, '●', texts::standing_valid()),
    }
}
