//! Whose form it is, and of which month.

use super::{At, CODE, NAME, bare, code, form};
use crate::hostile_inbox::inbox::{Letter, Sent};
use crate::returns::paper::Paper;
use cchc::demo::Office;
use cchc::plan::fingerprint;

pub fn in_a_folder(at: At<'_>) -> Letter {
    let mut unknown = at.paper();
    unknown.set(CODE, code("LAIQUA").as_str());
    bare(&mut unknown);
    let mut next_year = at.paper();
    next_year.set(CODE, code("HAIBINH").as_str());
    bare(&mut next_year);
    at.counts(
        "valid",
        vec![
            Sent::used("Xã Hải An/báo cáo.xlsx", &[], at.paper().bytes()),
            Sent::refused("ma-la.xlsx", &["D07"], unknown.bytes()),
            Sent::refused("ma-nam-sau.xlsx", &["D08"], next_year.bytes()),
        ],
    )
}

pub fn last_month(at: At<'_>) -> Letter {
    let form = form(at.plan, at.agency, "2024-08");
    let filling = Office::new(7, at.agency).fill(&form);
    let paper = Paper::filled(&form, &filling, &fingerprint(at.plan));
    at.is("missing", vec![Sent::refused(&at.name(), &["D06"], paper.bytes())])
}

/// The sheet of another commune pasted into one's own book.
pub fn foreign_code(at: At<'_>) -> Letter {
    let mut paper = at.paper();
    paper.set(CODE, code("HAIQUY").as_str());
    let mut header = at.paper();
    header.set(NAME, "ỦY BAN NHÂN DÂN XÃ HẢI QUẾ");
    at.is(
        "undecided",
        vec![
            Sent::undecided(&at.name(), &["D01"], paper.bytes()),
            Sent::undecided("2024-09_HAILAM (1).xlsx", &["D12"], header.bytes()),
        ],
    )
}

pub fn two_agencies(at: At<'_>, other: &Paper) -> Letter {
    let mut paper = at.paper();
    paper.more.push(("Hải Quy".into(), other.cells.clone()));
    at.is("undecided", vec![Sent::undecided("hai-xa.xlsx", &["D09"], paper.bytes())])
}

pub fn nameless(at: At<'_>) -> Letter {
    let mut paper = at.paper();
    bare(&mut paper);
    paper.cells.remove(&CODE);
    let mut other = paper.clone();
    other.cells.remove(&NAME);
    at.is(
        "undecided",
        vec![
            Sent::undecided(&at.name(), &["D05"], paper.bytes()),
            Sent::undecided("bao cao.xlsx", &["D04"], other.bytes()),
        ],
    )
}

pub fn other_version(at: At<'_>) -> Letter {
    let mut paper = at.paper();
    for (key, value) in &mut paper.meta {
        if *key == "form_version" {
            *value = "99".into();
        }
    }
    at.counts("valid", vec![Sent::used(&at.name(), &["D10"], paper.bytes())])
}

pub fn altered_code(at: At<'_>) -> Letter {
    let mut paper = at.paper();
    let mut code = code(at.agency);
    code.pop();
    paper.set(CODE, format!("{code}?").as_str());
    at.counts("valid", vec![Sent::used(&at.name(), &["D02"], paper.bytes())])
}

pub fn copied_sheet(at: At<'_>) -> Letter {
    let mut paper = at.paper();
    bare(&mut paper);
    at.counts("valid", vec![Sent::used(&at.name(), &["D03"], paper.bytes())])
}
