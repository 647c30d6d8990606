//! One month's returns, register and files.

use super::Trouble;
use super::answers::answers;
use super::spoil::spoil;
use cchc::assess::{Bench, past_of};
use cchc::demo::Office;
use cchc::finding::Finding;
use cchc::form::Form;
use cchc::ledger::{FileOutcome, FileRow, Ledger, MonthBook, Received, RegisterRow, Standing};
use cchc::period::Month;
use cchc::plan::Plan;
use chrono::Days;
use std::collections::BTreeMap;

/// A month with its troubles, and what was found in it.
pub fn one_month(
    plan: &Plan,
    ledger: &Ledger,
    offices: &mut BTreeMap<String, Office>,
    period: Month,
    trouble: Trouble,
) -> (MonthBook, Vec<Finding>) {
    let bench = Bench::new(plan, ledger);
    let mut book = MonthBook::empty(period);
    let mut findings = Vec::new();
    let deadline = plan.calendar.deadline(period);
    let roster = plan.roster(period);
    let silent_from = roster.len() - trouble.missing;
    for (n, agency) in roster.into_iter().enumerate() {
        // The silent ones are spread over the roster.
        let place = (n * 7) % 34.max(silent_from + trouble.missing);
        let silent = place >= silent_from;
        let late = place < trouble.late;
        let faulty = (trouble.late..trouble.late + trouble.faulty).contains(&place);
        let mut row = RegisterRow::missing(&agency.code);
        if !silent {
            let past = past_of(&bench, &agency.code, period);
            let form = Form::ask(plan, agency, period, &past);
            let office = offices.entry(agency.code.clone()).or_insert_with(|| Office::new(7, &agency.code));
            let mut answers = answers(&form, &office.fill(&form));
            let file = format!("inbox/{period}/{period}_{}_Bao-cao.xlsx", agency.code);
            if faulty {
                findings.extend(spoil(plan, &mut answers, &file, &agency.code));
            }
            let seed = (n as u128 + 3).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835) % (1 << 120);
            let sha256 =
                format!("{:032x}{:032x}", seed << 7 | u128::from(period.month), seed.rotate_left(51));
            let received_on = if late { deadline + Days::new(2) } else { deadline - Days::new(1) };
            row = RegisterRow {
                standing: if faulty { Standing::WithErrors } else { Standing::Valid },
                late,
                first_on: Some(received_on),
                received_on: Some(received_on),
                by_file_time: n % 3 == 0,
                file: Some(file.clone()),
                sha256: Some(sha256.clone()),
                revision: Some(1),
                ..row
            };
            book.files.push(FileRow {
                path: file.clone(),
                outcome: FileOutcome::Used,
                reason: String::new(),
                agency: Some(agency.code.clone()),
                revision: Some(1),
                sha256: sha256.clone(),
                received_on: Some(received_on),
            });
            book.received.insert(
                agency.code.clone(),
                Received {
                    agency: agency.code.clone(),
                    file,
                    sha256,
                    sheet: "Báo cáo".into(),
                    revision: 1,
                    answers,
                    ..Received::default()
                },
            );
        }
        book.register.push(row);
    }
    if trouble.missing > 0 {
        odd_files(&mut book, period);
    }
    book.files.sort();
    findings.sort();
    (book, findings)
}

/// A refused photo, a duplicate and a lock file.
fn odd_files(book: &mut MonthBook, period: Month) {
    for (name, outcome, reason) in [
        ("anh chup bao cao.jpg", FileOutcome::Refused, "Ảnh chụp, không phải bảng tính"),
        ("BC CCHC T9 (sua) (1).xlsx", FileOutcome::Duplicate, "Cùng nội dung với tệp đã dùng"),
        ("~$BC CCHC.xlsx", FileOutcome::Ignored, "Tệp khóa của Excel"),
    ] {
        book.files.push(FileRow {
            path: format!("inbox/{period}/{name}"),
            outcome,
            reason: reason.into(),
            agency: None,
            revision: None,
            sha256: String::new(),
            received_on: None,
        });
    }
}
