//! Rows → the plan's own types.

use super::super::schema::{Kind, TASK_COLUMN};
use super::rows::{Row, Rows};
use crate::finding::{Finding, plan_book as say};
use crate::plan::{Indicator, Plan, PlanData, Task};
use crate::words::near::nearest;
use serde::de::DeserializeOwned;
use toml::Value;

/// The plan that the rows make, unless one of them cannot be part of any.
pub(super) fn plan(rows: &Rows, file: &str, findings: &mut Vec<Finding>) -> Option<Plan> {
    if !findings.iter().all(|f| f.severity != crate::finding::Severity::Error) {
        return None;
    }
    let mut make = Maker { rows, file, findings };
    let mut tasks: Vec<Task> = make.all(Kind::Task);
    make.hang(&mut tasks);
    let data = PlanData {
        about: make.all(Kind::Plan).pop()?,
        calendar: make.calendar()?,
        units: make.all(Kind::Unit),
        sections: make.all(Kind::Section),
        tasks,
        relations: make.all(Kind::Relation),
        agencies: make.all(Kind::Agency),
        groups: make.all(Kind::Group),
    };
    Some(data.into())
}

struct Maker<'a> {
    rows: &'a Rows,
    file: &'a str,
    findings: &'a mut Vec<Finding>,
}

impl Maker<'_> {
    /// Every row of a kind as what it is.
    fn all<T: DeserializeOwned>(&mut self, kind: Kind) -> Vec<T> {
        let rows = self.rows;
        rows.of(kind).filter_map(|row| self.one(row, row.values.clone())).collect()
    }

    /// A row as what it is. The shapes let nothing through that the types refuse; should one differ, the
    /// row is named rather than lost.
    fn one<T: DeserializeOwned>(&mut self, row: &Row, mut values: toml::Table) -> Option<T> {
        unless_blank(&mut values);
        match Value::Table(values).try_into() {
            Ok(item) => Some(item),
            Err(error) => {
                let key = row.kind.schema().columns.first().map_or("", |column| column.key);
                let place = row.place(self.file, key);
                let error: toml::de::Error = error;
                self.findings.push(say::cell_unfit(place, row.sheet.as_str(), "", error.message(), ""));
                None
            }
        }
    }

    /// Puts every indicator under its task.
    fn hang(&mut self, tasks: &mut [Task]) {
        let rows = self.rows;
        for row in rows.of(Kind::Indicator) {
            let mut values = row.values.clone();
            let number = values.remove(TASK_COLUMN).and_then(|n| n.as_integer()).unwrap_or_default();
            let indicator: Option<Indicator> = self.one(row, values);
            match tasks.iter_mut().find(|task| i64::from(task.id) == number) {
                Some(task) => task.indicators.extend(indicator),
                None => self.findings.push(no_task(row, self.file, number, tasks)),
            }
        }
    }

    /// The calendar with its holidays.
    fn calendar(&mut self) -> Option<crate::period::Calendar> {
        let rows = self.rows;
        let days = rows.of(Kind::Holiday).filter_map(|row| row.values.get("day").cloned());
        let days = Value::Array(days.collect());
        let row = rows.of(Kind::Calendar).next()?;
        let mut values = row.values.clone();
        values.insert("holidays".to_string(), days);
        self.one(row, values)
    }
}

/// A contact of blank cells is none.
fn unless_blank(values: &mut toml::Table) {
    let contact = values.get("contact").and_then(Value::as_table);
    if contact.is_some_and(|c| c.values().all(|v| v.as_str() == Some(""))) {
        values.remove("contact");
    }
}

fn no_task(row: &Row, file: &str, number: i64, tasks: &[Task]) -> Finding {
    let id = row.values.get("id").and_then(Value::as_str).unwrap_or_default();
    let meant = id.split('.').next().unwrap_or_default().trim_start_matches('0');
    let numbers: Vec<String> = tasks.iter().map(|task| task.id.to_string()).collect();
    let near = nearest(meant, numbers.iter().map(String::as_str)).filter(|near| *near == meant);
    let near = near.map_or_else(String::new, |near| format!(": {near}?"));
    say::task_unknown(row.place(file, TASK_COLUMN), number, near)
}
