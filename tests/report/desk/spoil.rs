//! Typical faults, each with its finding.

use cchc::answer::{Answers, Field, Spoilt};
use cchc::finding::{Finding, Place, Severity};
use cchc::plan::{Kind, Plan, RowKey};
use cchc::words::text::Text;

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
    let mut say = |code, severity, key: &RowKey, cell: &str, message: String, hint: &str| {
        findings.push(Finding {
            severity,
            place: Place::file(file).of_agency(agency).in_sheet("Báo cáo").at(cell).in_row(key.to_string()),
            code,
            message: Text::same(message),
            hint: Text::same(hint),
        });
    };
    if let Some(key) = ratios.first()
        && let Some(row) = answers.rows.get_mut(key)
        && let (Some(num), Some(den)) = (row.num.as_mut(), row.den.as_ref())
    {
        num.value = den.value + den.value;
        let message =
            format!("tử số {} lớn hơn mẫu số {}; số liệu của dòng này chưa được cộng", num.value, den.value);
        say("L01", Severity::Error, key, &num.cell.clone(), message, "kiểm tra lại hai số, sửa số sai");
    }
    if let Some(key) = ratios.get(2)
        && let Some(row) = answers.rows.get_mut(key)
        && let Some(num) = row.num.take()
    {
        row.spoilt.push(Spoilt { field: Field::Num, cell: num.cell.clone(), raw: "khoảng 30".into() });
        let message = "“khoảng 30” không phải là một số; ô này chưa được tổng hợp".to_string();
        say("G04", Severity::Error, key, &num.cell, message, "ghi số chính xác, chỉ gồm chữ số");
    }
    if let Some(key) = ratios.get(4) {
        let cell = answers.rows[key].num.as_ref().map(|n| n.cell.clone()).unwrap_or_default();
        let message = "số lũy kế nhỏ hơn tháng trước (12 so với 15); vẫn được cộng".to_string();
        say("L05", Severity::Warning, key, &cell, message, "xem lại số tháng trước và tháng này");
    }
    findings
}
