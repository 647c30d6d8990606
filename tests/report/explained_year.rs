//! Every verdict of a demo year, January 2024 to February 2025, is explained down to something that can be
//! checked on paper.

use super::desk::{Desk, Trouble, plan};
use cchc::assess::{Assessment, IndicatorResult, Verdict, explain_result};
use cchc::period::Month;
use cchc::plan::Plan;

/// What an explanation must hold: the plan's own words, the verdict, and for figures the exact comparison.
fn check(plan: &Plan, month: &Assessment, result: &IndicatorResult) {
    let lines = explain_result(plan, result);
    let said = lines.iter().map(|l| l.vi.as_str()).collect::<Vec<_>>().join("\n");
    let (_, indicator) = plan.indicator(&result.key.item).unwrap();
    let at = format!("{} in {}\n{said}", result.key, month.period);
    assert!(said.contains(&indicator.quote), "the plan's words: {at}");
    assert!(said.contains(result.verdict.words()) && said.contains(result.progress.words()), "{at}");
    let judged = [Verdict::Met, Verdict::NotMet, Verdict::ProvisionalMet, Verdict::ProvisionalNotMet];
    if judged.contains(&result.verdict) && result.den.is_some() && indicator.target.is_some() {
        assert!(said.contains("So sánh chính xác"), "the comparison: {at}");
    }
    for member in result.members.iter().filter(|m| m.counted) {
        assert!(said.contains(&format!("{} ", member.agency)), "{} is named: {at}", member.agency);
        for cell in &member.cells {
            assert!(said.contains(cell.as_str()), "its cell {cell} is named: {at}");
        }
    }
    assert!(lines.iter().all(|l| !l.en.trim().is_empty()), "English as well: {at}");
}

#[test]
fn every_verdict_of_a_demo_year_can_be_followed() {
    let first = Month::at(2024, 1);
    let last = Month::at(2025, 2);
    let desk = Desk::months(plan(), first, last, Trouble { missing: 2, late: 1, faulty: 3 });
    let months: Vec<&Assessment> = desk.earlier.iter().chain([&desk.assessment]).collect();
    assert_eq!(months.len(), 14);
    let mut checked = 0;
    for month in months {
        for result in &month.results {
            check(&desk.plan, month, result);
            checked += 1;
        }
    }
    assert!(checked > 14 * 90, "only {checked} verdicts were looked at");
}
