//! A desk for the report's tests: months of made-up returns, read into a ledger without any file.
mod answers;
mod book;
mod spoil;

use cchc::assess::{Assessment, Bench, assess};
use cchc::demo::Office;
use cchc::finding::{Finding, Place, Severity};
use cchc::ledger::Ledger;
use cchc::period::Month;
use cchc::plan::{Agency, Plan, load};
use cchc::report::Material;
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
    Month::at(2024, month)
}

/// The plan that the program carries.
pub fn plan() -> Plan {
    load::built_in().expect("the built-in plan loads")
}

/// The same plan with as many more communes as make `agencies` in all.
pub fn wide_plan(agencies: usize) -> Plan {
    let plan = plan();
    let model = plan.agencies.iter().rev().find(|a| a.valid_to.is_none() && a.reports);
    let model = model.expect("a commune").clone();
    let now = plan.roster(month(9)).len();
    plan.changed(|plan| {
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
    })
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
            let now = if period == last { trouble } else { Trouble::default() };
            let (book, found) = book::one_month(&plan, &ledger, &mut offices, period, now);
            ledger.months.insert(period, book);
            findings = found;
        }
        Desk::of(plan, ledger, last, findings)
    }

    /// Assesses a ledger.
    pub fn of(plan: Plan, ledger: Ledger, period: Month, findings: Vec<Finding>) -> Desk {
        let bench = Bench::new(&plan, &ledger);
        let assessment = assess(&bench, period);
        let before = ledger.months.keys().filter(|m| **m < period);
        let earlier = before.map(|m| assess(&bench, *m)).collect();
        drop(bench);
        Desk { plan, period, ledger, assessment, earlier, findings }
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
            today: self.plan.calendar.deadline(self.period),
        }
    }

    /// The same month without some agencies' returns; their files lie there, and are refused, where it says so.
    pub fn without(mut self, agencies: &[&str], refused: bool) -> Desk {
        let book = self.ledger.months.get_mut(&self.period).expect("the month");
        for code in agencies {
            book.received.remove(*code);
            let row = book.register.iter_mut().find(|r| r.agency == *code).expect("its line");
            let file = row.file.clone();
            *row = cchc::ledger::RegisterRow::missing(code);
            if refused {
                row.standing = cchc::ledger::Standing::Unreadable;
                for line in book.files.iter_mut().filter(|f| Some(&f.path) == file.as_ref()) {
                    line.outcome = cchc::ledger::FileOutcome::Refused;
                    line.reason = "Tệp bị cắt ngang".to_string();
                }
            } else {
                book.files.retain(|f| Some(&f.path) != file.as_ref());
            }
        }
        self.findings.retain(|f| !agencies.iter().any(|a| f.place.agency.as_deref() == Some(a)));
        Desk::of(self.plan, self.ledger, self.period, self.findings)
    }

    /// The month before, as it was reported then; none where nothing came before.
    pub fn before(&self) -> Option<Desk> {
        let period = self.earlier.last()?.period;
        let mut ledger = self.ledger.clone();
        ledger.months.retain(|month, _| *month <= period);
        Some(Desk::of(self.plan.clone(), ledger, period, Vec::new()))
    }

    /// The agency that is below the target most often.
    pub fn worst(&self) -> String {
        let json: serde_json::Value =
            serde_json::from_str(&cchc::report::text(&self.material(), "ket-qua.json")).expect("JSON");
        json["holders"][0]["agency"].as_str().expect("somebody is below").to_string()
    }

    /// Without earlier months.
    pub fn first_month(mut self) -> Desk {
        self.earlier.clear();
        self
    }
}

/// A usual September: three months before it, three returns missing, two late, a few faults.
pub fn september() -> Desk {
    Desk::months(plan(), month(1), month(9), Trouble { missing: 3, late: 2, faulty: 3 })
}

/// The first month reported.
pub fn first() -> Desk {
    let plan = plan();
    let first = plan.about.first_period;
    Desk::months(plan, first, first, Trouble { missing: 1, late: 1, faulty: 2 })
}

/// Ten missing, many faults.
pub fn bad() -> Desk {
    Desk::months(plan(), month(4), month(8), Trouble { missing: 10, late: 6, faulty: 14 })
}

/// An empty month after others.
pub fn empty() -> Desk {
    Desk::months(plan(), month(6), month(9), Trouble { missing: 34, ..Trouble::default() })
}

/// Nine months and the quarter before them: what fell due last year may be overdue for long.
pub fn nine() -> Desk {
    let october = Month::at(2023, 10);
    Desk::months(plan(), october, month(9), Trouble { missing: 2, late: 1, faulty: 2 })
}

/// A whole year.
pub fn december() -> Desk {
    Desk::months(plan(), month(1), month(12), Trouble { missing: 0, late: 1, faulty: 2 })
}

/// The month in which last year's rows are decided.
pub fn january() -> Desk {
    let january = Month::at(2025, 1);
    Desk::months(plan(), month(8), january, Trouble { missing: 1, late: 1, faulty: 3 })
}

/// A finding of an agency.
pub fn found(severity: Severity, agency: &str) -> Finding {
    let file = format!("inbox/2024-09/2024-09_{agency}_Bao-cao.xlsx");
    let place = Place::file(file).of_agency(agency).in_sheet("Báo cáo").at("G14").in_row("20.1@2024");
    cchc::finding::logic::num_above_den(place, 12, 9).with_severity(severity)
}
