//! `cchc status`: the register in the terminal, the worst first.

use super::desk::Desk;
use super::{CLEAN, Call, merge, months, texts};
use crate::error::Error;
use crate::ledger::{MonthBook, RegisterRow, Standing};
use crate::plan::Agency;
use crate::words::date::show_date_padded;
use crate::words::list::shorten;
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
        let line = line(row, desk.plan.agency(&row.agency), deadline, call.today, call.args.lang);
        call.screen.plain(&line);
    }
    call.screen.say(&merge::standing_counts(&book));
    call.screen.findings(&months::unseen(&read.findings), usize::MAX);
    call.screen.json(&serde_json::json!({
        "period": period,
        "deadline": deadline,
        "submissions": rows,
    }));
    Ok(CLEAN)
}

/// `× Chưa gửi        PNV       Phòng Nội vụ   quá hạn 3 ngày`.
fn line(
    row: &RegisterRow,
    agency: Option<&Agency>,
    deadline: NaiveDate,
    today: NaiveDate,
    lang: Lang,
) -> String {
    let (_, symbol, standing) = shown(row.standing);
    let rang_up = row.file.is_none() && matches!(row.standing, Standing::Valid | Standing::WithErrors);
    let remark = match row.first_on {
        _ if rang_up => texts::rang_up(row.first_on.map(show_date_padded).unwrap_or_else(|| "–".to_string())),
        Some(day) if row.late => texts::came_late(show_date_padded(day), (day - deadline).num_days()),
        Some(day) => texts::came_in(show_date_padded(day)),
        None if today > deadline => texts::days_late((today - deadline).num_days()),
        None => texts::still_time((deadline - today).num_days()),
    };
    let name = agency.map_or(String::new(), |a| shorten(&a.name, NAME));
    let contact = agency.and_then(|a| a.contact.as_ref()).filter(|_| row.standing != Standing::Valid);
    let reach = contact.map_or(Vec::new(), |c| vec![&c.name, &c.phone, &c.email]);
    let reach: String = reach.into_iter().filter(|r| !r.is_empty()).map(|r| format!(" · {r}")).collect();
    let (standing, remark) = (standing.in_lang(lang), remark.in_lang(lang));
    format!("{symbol} {standing:<18} {:<10} {name:<NAME$} {remark}{reach}", row.agency)
}

/// Width of the column of names; longer ones are cut.
const NAME: usize = 46;

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
