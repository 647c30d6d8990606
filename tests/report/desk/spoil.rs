//! Typical faults, each with its finding.

use cchc::answer::{Answers, Field, Spoilt};
use cchc::finding::{Finding, Place, logic, value};
use cchc::plan::{Kind, Plan, RowKey};

/// A figure above its whole, and a figure in words; each with its finding.
pub fn spoil(plan: &Plan, answers: &mut Answers, file: &str, agency: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let ratios: Vec<RowKey> = answers
        .rows
        .iter()
        .filter(|(k, r)| {
            plan.indicator(&k.item).is_some_and(|(_, i)| i.kind == Kind::Ratio && !i.may_exceed)
                && r.num.is_some()
                && r.den_value().is_some_and(|d| !d.is_zero())
        })
        .map(|(k, _)| k.clone())
        .collect();
    let place = |key: &RowKey, cell: &str| {
        Place::file(file).of_agency(agency).in_sheet("Báo cáo").at(cell).in_row(key.to_string())
    };
    if let Some(key) = ratios.first()
        && let Some(row) = answers.rows.get_mut(key)
        && let (Some(num), Some(den)) = (row.num.as_mut(), row.den.as_ref())
    {
        num.value = den.value + den.value;
        findings.push(logic::num_above_den(place(key, &num.cell), num.value, den.value));
    }
    if let Some(key) = ratios.get(2)
        && let Some(row) = answers.rows.get_mut(key)
        && let Some(num) = row.num.take()
    {
        row.spoilt.push(Spoilt {
            field: Field::Num,
            cell: num.cell.clone(),
            raw: "khoảng 30".into(),
            refused: false,
        });
        findings.push(value::approximate(place(key, &num.cell), "“khoảng 30”"));
    }
    if let Some(key) = ratios.get(4) {
        let cell = answers.rows[key].num.as_ref().map(|n| n.cell.clone()).unwrap_or_default();
        findings.push(logic::ytd_fell(place(key, &cell), "số liệu (a)", 12, 15, "8/2024"));
    }
    findings
}
