//! H08: what an earlier month's report said, against what the same month comes to now.

use crate::assess::wording::figures;
use crate::assess::{Assessment, IndicatorResult, Verdict};
use crate::finding::{Finding, Place, deadline};
use crate::period::Month;
use crate::plan::RowKey;
use crate::words::number::{Percent, percent_cut};
use crate::words::text::{Say, Text};
use rust_decimal::Decimal;
use serde::Deserialize;

/// A report that was given out: its month, and the text of its `ket-qua.json`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenOut {
    pub period: Month,
    /// Where the text stands, as the user knows it.
    pub path: String,
    pub json: String,
}

/// As much of `ket-qua.json` as is compared.
#[derive(Deserialize)]
struct Report {
    indicators: Vec<Line>,
}

#[derive(Deserialize)]
struct Line {
    id: String,
    year: i32,
    num: Option<Decimal>,
    den: Option<Decimal>,
    verdict: String,
}

/// Changes named in one finding; the rest are counted.
const MOST_NAMED: usize = 6;

/// One finding for each report given out that no longer holds. A text that cannot be read is none of ours.
pub fn find(given: &[GivenOut], earlier: &[Assessment]) -> Vec<Finding> {
    given
        .iter()
        .filter_map(|report| compare(report, earlier.iter().find(|a| a.period == report.period)?))
        .collect()
}

fn compare(given: &GivenOut, now: &Assessment) -> Option<Finding> {
    let report: Report = serde_json::from_str(&given.json).ok()?;
    let changed: Vec<(&Line, &IndicatorResult)> = report
        .indicators
        .iter()
        .filter_map(|line| now.result(&RowKey::new(&line.id, line.year)).map(|result| (line, result)))
        .filter(|(line, result)| !line.holds(result))
        .collect();
    if changed.is_empty() {
        return None;
    }
    let named = Text::join(changed.iter().take(MOST_NAMED).map(|(line, result)| line.change(result)), "; ");
    let more = changed.len().checked_sub(MOST_NAMED).filter(|more| *more > 0);
    let more = more.map(|n| Text::of(format!("và {n} chỉ tiêu khác"), format!("and {n} more indicators")));
    let changes = Text::join([Some(named), more].into_iter().flatten(), " ");
    Some(deadline::given_out_changed(Place::file(&given.path), given.period, changes))
}

impl Line {
    fn holds(&self, now: &IndicatorResult) -> bool {
        (self.num, self.den, self.verdict.as_str()) == (now.num, now.den, now.verdict.code())
    }

    /// `20.1: 98,96 % Chưa đạt, nay 99,2 % Đạt`.
    fn change(&self, now: &IndicatorResult) -> Text {
        let was = Verdict::ALL.into_iter().find(|v| v.code() == self.verdict);
        let before = state(self.num, self.den, was);
        let after = state(now.num, now.den, Some(now.verdict));
        Text::join([Text::same(format!("{}: ", self.id)), before, Text::of(", nay ", ", now "), after], "")
    }
}

/// Figures and verdict in words.
fn state(num: Option<Decimal>, den: Option<Decimal>, verdict: Option<Verdict>) -> Text {
    let percent = num.zip(den).and_then(|(num, den)| percent_cut(num, den, 2));
    let percent = percent.map(|p| Text::join([Text::same("="), Percent(p).both()], " "));
    let words = [figures(num, den), percent, verdict.map(|v| v.both())];
    Text::join(words.into_iter().flatten(), " ")
}
