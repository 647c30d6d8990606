//! Whether a return belongs to this month's roster, and whether its header or file name speak against its owner.

use super::find::Table;
use super::{Desk, hints};
use crate::finding::{Finding, Place, identity};
use crate::form::find_code;
use crate::form::layout::{BAND_ROW, Column, Extra, FIRST_ROW};
use crate::period::Month;
use crate::plan::{Agency, Plan};
use crate::words::fold::fold_marks;

/// Whether the agency reports this month, and this is the month.
pub(super) fn belongs_here<'p>(
    owner: &(String, Month),
    path: &str,
    desk: &Desk<'p>,
) -> Result<&'p Agency, Box<Finding>> {
    let place = || Place::file(path);
    let (code, period) = owner;
    if *period != desk.period {
        let (found, expected) = (period, desk.period);
        return Err(Box::new(identity::wrong_period(place(), found, expected)));
    }
    let Some(agency) = desk.plan.agency(code) else {
        return Err(Box::new(identity::unknown_agency(place(), code)));
    };
    if desk.plan.is_on_roster(code, desk.period) {
        Ok(agency)
    } else {
        Err(Box::new(identity::not_on_roster(place(), &agency.name, desk.period)))
    }
}

/// The header's left block, where the agency's name stands, ends here.
const HEADER_LEFT: Column = Column::Target;

/// A key of the hidden first column.
fn is_key(line: &str) -> bool {
    Extra::ALL.iter().any(|extra| extra.key() == line)
}

/// Another agency whose very name stands in the header.
pub(super) fn header_names<'p>(table: &Table<'_>, plan: &'p Plan, own: &Agency) -> Option<&'p Agency> {
    // Rows inserted above the table push the header down with it.
    let top = (BAND_ROW + table.columns.below).saturating_sub(FIRST_ROW);
    let cells = table.page.sheet.cells.iter().take_while(|cell| cell.row < top);
    let own_words = [&own.name, &own.heading, &own.superior];
    let lines: Vec<String> = cells
        .filter(|cell| cell.col <= u32::from(HEADER_LEFT.index()))
        .filter_map(|cell| table.page.text(cell))
        .flat_map(|text| text.lines().map(str::to_string).collect::<Vec<_>>())
        .filter(|line| !own_words.contains(&line) && !is_key(line) && find_code(line).is_none())
        .map(|line| fold_marks(&line))
        .filter(|line| !line.is_empty())
        .collect();
    if lines.is_empty() {
        return None;
    }
    let names = |agency: &Agency| -> Vec<String> {
        let all = [&agency.name, &agency.heading].into_iter().chain(&agency.aliases);
        all.map(|name| fold_marks(name)).collect()
    };
    let mine = [names(own), vec![fold_marks(&own.superior)]].concat();
    let free: Vec<&String> = lines.iter().filter(|line| !mine.contains(line)).collect();
    if free.is_empty() {
        return None;
    }
    let named = |agency: &&Agency| names(agency).iter().any(|name| free.contains(&name));
    plan.agencies.iter().filter(|agency| agency.code != own.code).find(named)
}

/// Another agency that only the file's name mentions.
pub(super) fn file_name_against(agency: &Agency, path: &str, plan: &Plan) -> Option<Finding> {
    if hints::mentions(agency, path) {
        return None;
    }
    let mentioned = hints::mentioned(plan, path);
    let other = mentioned.first()?;
    Some(identity::file_name_other(Place::file(path), &other.name, &agency.name))
}
