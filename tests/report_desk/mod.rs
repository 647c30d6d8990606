//! A desk for the report's tests: months of made-up returns, read into a ledger without any file.
#![allow(dead_code)] // each test uses its own part of the desk

use cchc::answer::{Answers, Field, RowAnswer, Spoilt, Status, Typed};
use cchc::assess::{Assessment, Bench};
use cchc::demo::Office;
use cchc::finding::{Finding, Place, Severity};
use cchc::form::layout::{Column, Layout};
use cchc::form::{Entry, Filling, Form, Raw};
use cchc::ledger::{FileOutcome, FileRow, Ledger, MonthBook, Received, RegisterRow, Standing};
use cchc::period::Month;
use cchc::plan::{Agency, Kind, Plan, RowKey, Term, load};
use cchc::report::Material;
use cchc::sheet::address::a1;
use cchc::words::text::Text;
use chrono::Days;
use std::collections::BTreeMap;

/// Everything a report is made of, owned.
pub struct Desk {
    pub plan: Plan,
    pub period: Month,
    pub ledger: Ledger,
    pub assessment: Assessment,
    pub earlier: Vec<Assessment>,
    pub findings: Vec<Finding>,
}

/// A month of 2024.
pub fn month(month: u32) -> Month {
    Month { year: 2024, month }
}

/// The plan that the program carries.
pub fn plan() -> Plan {
    load::built_in().expect("the built-in plan loads")
}

/// The same plan with as many more communes as make `agencies` in all.
pub fn wide_plan(agencies: usize) -> Plan {
    let mut plan = plan();
    let model = plan
        .agencies
        .iter()
        .rev()
        .find(|a| a.valid_to.is_none() && a.reports);
    let model = model.expect("a commune").clone();
    let now = plan.roster(month(9)).len();
    for n in now..agencies {
        let code = format!("XATHU{n}");
        plan.agencies.push(Agency {
            code: code.clone(),
            name: format!("UBND xã Thử nghiệm {n}"),
            short: format!("Thử nghiệm {n}"),
            aliases: Vec::new(),
            ..model.clone()
        });
        let communes = plan.groups.iter_mut().find(|g| g.members.contains(&model.code));
        communes.expect("the communes").members.push(code);
    }
    plan
}

/// What differs from a month in which all is well.
#[derive(Clone, Copy, Default)]
pub struct Trouble {
    /// This many agencies send nothing.
    pub missing: usize,
    /// This many come late.
    pub late: usize,
    /// This many returns have cells that contradict themselves or cannot be read.
    pub faulty: usize,
}

impl Desk {
    /// Months from `first` to `last`; the trouble is the last month's.
    pub fn months(plan: Plan, first: Month, last: Month, trouble: Trouble) -> Desk {
        let mut ledger = Ledger::default();
        let mut offices: BTreeMap<String, Office> = BTreeMap::new();
        let mut findings = Vec::new();
        for period in Month::span(first, last) {
            let now = if period == last {
                trouble
            } else {
                Trouble::default()
            };
            let (book, found) = one_month(&plan, &ledger, &mut offices, period, now);
            ledger.months.insert(period, book);
            findings = found;
        }
        Desk::of(plan, ledger, last, findings)
    }

    /// Assesses a ledger.
    pub fn of(plan: Plan, ledger: Ledger, period: Month, findings: Vec<Finding>) -> Desk {
        let bench = Bench::new(&plan, &ledger);
        let assessment = bench.assess(period);
        let before = ledger.months.keys().filter(|m| **m < period);
        let earlier = before.map(|m| bench.assess(*m)).collect();
        drop(bench);
        Desk {
            plan,
            period,
            ledger,
            assessment,
            earlier,
            findings,
        }
    }

    /// What the report is made of.
    pub fn material(&self) -> Material<'_> {
        Material {
            plan: &self.plan,
            period: self.period,
            ledger: &self.ledger,
            assessment: &self.assessment,
            earlier: &self.earlier,
            findings: &self.findings,
            plan_fingerprint: "9f2c41d07ab35e68",
        }
    }

    /// Without earlier months.
    pub fn first_month(mut self) -> Desk {
        self.earlier.clear();
        self
    }
}

/// A usual September: three months before it, three returns missing, two late, a few faults.
pub fn september() -> Desk {
    Desk::months(
        plan(),
        month(1),
        month(9),
        Trouble {
            missing: 3,
            late: 2,
            faulty: 3,
        },
    )
}

/// The first month reported.
pub fn first() -> Desk {
    let plan = plan();
    let first = plan.about.first_period;
    Desk::months(
        plan,
        first,
        first,
        Trouble {
            missing: 1,
            late: 1,
            faulty: 2,
        },
    )
}

/// Ten missing, many faults.
pub fn bad() -> Desk {
    Desk::months(
        plan(),
        month(4),
        month(8),
        Trouble {
            missing: 10,
            late: 6,
            faulty: 14,
        },
    )
}

/// A whole year.
pub fn december() -> Desk {
    Desk::months(
        plan(),
        month(1),
        month(12),
        Trouble {
            missing: 0,
            late: 1,
            faulty: 2,
        },
    )
}

fn one_month(
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
        let mut row = RegisterRow {
            agency: agency.code.clone(),
            standing: Standing::Missing,
            late: false,
            received_on: None,
            by_file_time: false,
            file: None,
            sha256: None,
            revision: None,
        };
        if !silent {
            let past = bench.past_of(&agency.code, period);
            let form = Form::ask(plan, agency, period, &past);
            let office = offices
                .entry(agency.code.clone())
                .or_insert_with(|| Office::new(7, &agency.code));
            let mut answers = answers(&form, &office.fill(&form));
            let file = format!("inbox/{period}/{period}_{}_Bao-cao.xlsx", agency.code);
            if faulty {
                findings.extend(spoil(plan, &mut answers, &file, &agency.code));
            }
            let seed = (n as u128 + 3).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835) % (1 << 120);
            let sha256 = format!(
                "{:032x}{:032x}",
                seed << 7 | u128::from(period.month),
                seed.rotate_left(51)
            );
            let received_on = if late {
                deadline + Days::new(2)
            } else {
                deadline - Days::new(1)
            };
            row = RegisterRow {
                standing: if faulty {
                    Standing::WithErrors
                } else {
                    Standing::Valid
                },
                late,
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
        (
            "anh chup bao cao.jpg",
            FileOutcome::Refused,
            "Ảnh chụp, không phải bảng tính",
        ),
        (
            "BC CCHC T9 (sua) (1).xlsx",
            FileOutcome::Duplicate,
            "Cùng nội dung với tệp đã dùng",
        ),
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

/// What an office filled in, as it is read from the cells of its form.
pub fn answers(form: &Form<'_>, filling: &Filling) -> Answers {
    let layout = Layout::of(form);
    let mut answers = Answers::default();
    for ((key, field), raw) in &filling.cells {
        let row = layout.row_of(key).unwrap_or_default();
        let cell = a1(row, Column::of(*field).index());
        put(answers.rows.entry(key.clone()).or_default(), *field, raw, cell);
    }
    derive(form, &layout, &mut answers);
    answers
}

/// Locked cells follow from others, as a reader works them out.
fn derive(form: &Form<'_>, layout: &Layout<'_, '_>, answers: &mut Answers) {
    for ask in form.asks() {
        let year = ask.obligation.year;
        for (entry, field) in [(&ask.num, Field::Num), (&ask.den, Field::Den)] {
            let Entry::Derived(sum) = entry else { continue };
            let value = sum.value(|term| match term {
                Term::Cell { id, den } => {
                    let row = answers.rows.get(&RowKey::new(id, year))?;
                    if *den { row.den_value() } else { row.num_value() }
                }
                Term::Count(group) => {
                    let members = form.plan.members(std::slice::from_ref(group), form.period);
                    Some(members.len().into())
                }
                Term::Number(n) => Some(*n),
            });
            let row = layout.row_of(&ask.key()).unwrap_or_default();
            if let Some(value) = value {
                let cell = a1(row, Column::of(field).index());
                put(
                    answers.rows.entry(ask.key()).or_default(),
                    field,
                    &Raw::Number(value),
                    cell,
                );
            }
        }
    }
}

fn put(row: &mut RowAnswer, field: Field, raw: &Raw, cell: String) {
    match (field, raw) {
        (Field::Num, Raw::Number(n)) => row.num = Some(Typed::new(*n, cell, n.to_string())),
        (Field::Den, Raw::Number(n)) => row.den = Some(Typed::new(*n, cell, n.to_string())),
        (Field::DoneOn, Raw::Date(day)) => row.done_on = Some(Typed::new(*day, cell, day.to_string())),
        (Field::Status, Raw::Text(words)) => {
            let status = Status::ALL.into_iter().find(|s| s.words() == words);
            row.status = status.map(|s| Typed::new(s, cell, words.clone()));
        }
        (Field::Evidence, Raw::Text(text)) => {
            row.evidence = Some(Typed::new(text.clone(), cell, text.clone()))
        }
        (Field::Result, Raw::Text(text)) => row.result = Some(Typed::new(text.clone(), cell, text.clone())),
        (Field::Difficulty, Raw::Text(text)) => {
            row.difficulty = Some(Typed::new(text.clone(), cell, text.clone()));
        }
        _ => {}
    }
}

/// A figure above its whole, and a figure in words; each with its finding.
fn spoil(plan: &Plan, answers: &mut Answers, file: &str, agency: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let ratios: Vec<RowKey> = answers
        .rows
        .iter()
        .filter(|(k, r)| {
            plan.indicator(&k.item)
                .is_some_and(|(_, i)| i.kind == Kind::Ratio && !i.may_exceed)
                && r.num.is_some()
                && r.den_value().is_some_and(|d| !d.is_zero())
        })
        .map(|(k, _)| k.clone())
        .collect();
    let mut say = |code, severity, key: &RowKey, cell: &str, message: String, hint: &str| {
        findings.push(Finding {
            severity,
            place: Place::file(file)
                .of_agency(agency)
                .in_sheet("Báo cáo")
                .at(cell)
                .in_row(key.to_string()),
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
        let message = format!(
            "tử số {} lớn hơn mẫu số {}; số liệu của dòng này chưa được cộng",
            num.value, den.value
        );
        say(
            "L01",
            Severity::Error,
            key,
            &num.cell.clone(),
            message,
            "kiểm tra lại hai số, sửa số sai",
        );
    }
    if let Some(key) = ratios.get(2)
        && let Some(row) = answers.rows.get_mut(key)
        && let Some(num) = row.num.take()
    {
        row.spoilt.push(Spoilt {
            field: Field::Num,
            cell: num.cell.clone(),
            raw: "khoảng 30".into(),
        });
        let message = "“khoảng 30” không phải là một số; ô này chưa được tổng hợp".to_string();
        say(
            "G04",
            Severity::Error,
            key,
            &num.cell,
            message,
            "ghi số chính xác, chỉ gồm chữ số",
        );
    }
    if let Some(key) = ratios.get(4) {
        let cell = answers.rows[key]
            .num
            .as_ref()
            .map(|n| n.cell.clone())
            .unwrap_or_default();
        let message = "số lũy kế nhỏ hơn tháng trước (12 so với 15); vẫn được cộng".to_string();
        say(
            "L05",
            Severity::Warning,
            key,
            &cell,
            message,
            "xem lại số tháng trước và tháng này",
        );
    }
    findings
}

/// The month in which last year's rows are decided.
pub fn january() -> Desk {
    let january = Month { year: 2025, month: 1 };
    Desk::months(
        plan(),
        month(8),
        january,
        Trouble {
            missing: 1,
            late: 1,
            faulty: 3,
        },
    )
}
