//! Agencies, groups and the calendar: who follows whom, who is meant by a spelling, which days can be.

use super::places::{at, at_code};
use super::references::circles;
use crate::finding::{Finding, plan_roster as say};
use crate::period::Month;
use crate::plan::{Agency, Plan};
use crate::words::fold::fold_marks;
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let mut found = groups(plan);
    found.extend(successors(plan));
    found.extend(validities(plan));
    found.extend(spellings(plan));
    found.extend(addresses(plan));
    found.extend(calendar(plan));
    found
}

fn groups(plan: &Plan) -> Vec<Finding> {
    let codes: Vec<&str> = plan.groups.iter().map(|g| g.code.as_str()).collect();
    let members = |code: &str| -> Vec<&str> {
        let group = plan.group(code);
        let named = group.iter().flat_map(|g| g.members.iter().map(String::as_str));
        named.filter(|m| codes.contains(m)).collect()
    };
    let round = circles(&codes, &members);
    let periods = turning_points(plan);
    let in_circle = |code: &str| round.iter().any(|way| way.contains(&code));
    let empty = codes.iter().filter(|code| !in_circle(code) && all_known(plan, code)).filter_map(|code| {
        let period = periods.iter().find(|p| !anybody(plan, code, **p))?;
        Some(say::group_empty(at_code(code), period))
    });
    let circles = round.iter().map(|way| say::group_circle(at_code(way[0]), way.join(" → ")));
    circles.chain(empty).collect()
}

/// Whether the group names only what exists; a wrong code is a finding of its own.
fn all_known(plan: &Plan, code: &str) -> bool {
    plan.group(code)
        .is_some_and(|g| g.members.iter().all(|m| plan.agency(m).is_some() || plan.group(m).is_some()))
}

/// Whether a group has a member on the period's cut-off, reporting or only named.
fn anybody(plan: &Plan, code: &str, period: Month) -> bool {
    let day = plan.calendar.cut_off(period);
    let mut valid = plan.agencies.iter().filter(|a| a.valid_on(day));
    valid.any(|a| plan.means(code, &a.code))
}

fn successors(plan: &Plan) -> Vec<Finding> {
    let codes: Vec<&str> = plan.agencies.iter().map(|a| a.code.as_str()).collect();
    let next = |code: &str| -> Vec<&str> {
        let follower = plan.agency(code).and_then(|a| a.successor.as_deref());
        follower.into_iter().filter(|s| codes.contains(s)).collect()
    };
    let round =
        circles(&codes, &next).into_iter().map(|way| say::successor_circle(at_code(way[0]), way.join(" → ")));
    let unknown = plan.agencies.iter().filter_map(|a| {
        let follower = a.successor.as_deref()?;
        let known = codes.contains(&follower);
        (!known).then(|| say::successor_unknown(at_code(&a.code), follower))
    });
    round.chain(unknown).collect()
}

/// Addresses that no mail can be sent to.
fn addresses(plan: &Plan) -> impl Iterator<Item = Finding> {
    let written = plan.agencies.iter().filter_map(|a| Some((a, a.contact.as_ref()?.email.as_str())));
    let wrong = written.filter(|(_, email)| !email.is_empty() && !is_address(email));
    wrong.map(|(a, email)| say::email_malformed(at_code(&a.code), email))
}

/// One plain address: visible ASCII around one `@`, a point in the place behind it.
fn is_address(email: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c);
    let is_whole = |part: &str| !part.is_empty() && part.chars().all(plain);
    email
        .split_once('@')
        .is_some_and(|(name, place)| is_whole(name) && place.contains('.') && place.split('.').all(is_whole))
}

fn validities(plan: &Plan) -> Vec<Finding> {
    plan.agencies
        .iter()
        .filter_map(|a| {
            let (from, to) = (a.valid_from?, a.valid_to?);
            (from > to).then(|| say::validity_reversed(at_code(&a.code), from.to_string(), to.to_string()))
        })
        .collect()
}

/// The first spelling of each pair of agencies that could mean either of them.
fn spellings(plan: &Plan) -> Vec<Finding> {
    let mut known: HashMap<String, Vec<&Agency>> = HashMap::new();
    let mut told: HashSet<(&str, &str)> = HashSet::new();
    let mut found = Vec::new();
    for other in &plan.agencies {
        let theirs = written(other);
        for (folded, text) in &theirs {
            for a in known.get(folded).into_iter().flatten() {
                if a.code != other.code && meet(a, other) && told.insert((&a.code, &other.code)) {
                    found.push(say::spelling_shared(at_code(&other.code), text, &a.code));
                }
            }
        }
        theirs.into_iter().for_each(|(folded, _)| known.entry(folded).or_default().push(other));
    }
    found
}

/// Every way an agency is written, folded and as it stands.
fn written(a: &Agency) -> Vec<(String, &str)> {
    let fixed = [&a.name, &a.short, &a.code];
    let all = fixed.into_iter().chain(&a.aliases);
    all.map(|text| (fold_marks(text), text.as_str())).collect()
}

/// Whether two agencies exist at the same time.
fn meet(a: &Agency, b: &Agency) -> bool {
    let starts = |x: &Agency| x.valid_from.unwrap_or(NaiveDate::MIN);
    let ends = |x: &Agency| x.valid_to.unwrap_or(NaiveDate::MAX);
    starts(a) <= ends(b) && starts(b) <= ends(a)
}

fn calendar(plan: &Plan) -> Vec<Finding> {
    let days = &plan.calendar;
    let mut found = Vec::new();
    let (last, after) = (days.cutoff_day == 31, days.deadline_after.max(days.deadline_working));
    let from = days.cutoff_day + 1;
    if !last && !(1..=28).contains(&days.cutoff_day) {
        found.push(say::day_impossible(at("calendar"), "cutoff_day", days.cutoff_day, 1, 28));
    } else if after > 60 || last && after == 0 {
        found.push(say::day_impossible(at("calendar"), "deadline_after", after, 1, 60));
    } else if after == 0 && !(from..=31).contains(&days.deadline_day) {
        found.push(say::day_impossible(at("calendar"), "deadline_day", days.deadline_day, from, 31));
    }
    if days.reminder_days > 31 {
        found.push(say::day_impossible(at("calendar"), "reminder_days", days.reminder_days, 0, 31));
    }
    let (first, end) = (plan.about.first_period, plan.about.plan_end);
    if first > Month::of(end) {
        found.push(say::horizon_reversed(at("plan"), first, end));
    }
    found
}

/// The periods of the plan's life in which its roster may differ from the one before; enough to look at
/// instead of every month.
pub(super) fn turning_points(plan: &Plan) -> Vec<Month> {
    let first = plan.about.first_period;
    let last = Month::of(plan.about.plan_end);
    let changes = plan
        .agencies
        .iter()
        .flat_map(|a| [a.valid_from, a.valid_to])
        .flatten()
        .flat_map(|day| [Month::of(day), Month::of(day).next()]);
    let mut months: Vec<Month> = changes.chain([first, last]).collect();
    months.retain(|m| first <= *m && *m <= last);
    months.sort();
    months.dedup();
    months
}
