//! The same fault in many agencies, shown as one; programs get one finding an agency.

use super::{Finding, Place};
use crate::words::text::{Lang, Text};
use std::collections::HashMap;

/// Agencies named in one line; the rest are counted.
const MOST: usize = 40;

/// One line of what is shown: a fault, and whose returns have it. There is at least one finding.
#[derive(Debug, Clone)]
pub struct Fault<'f> {
    pub first: &'f Finding,
    /// The agencies in the order of their findings, each once; empty where none is named.
    pub agencies: Vec<&'f str>,
    /// How many findings it stands for.
    pub count: usize,
}

impl Fault<'_> {
    /// Whether several agencies share it.
    pub fn is_shared(&self) -> bool {
        self.agencies.len() > 1
    }

    /// What is said of all of them.
    pub fn message(&self) -> &Text {
        self.first.shared.as_ref().filter(|_| self.is_shared()).unwrap_or(&self.first.message)
    }

    /// The line that stands alone; of a shared fault `31 đơn vị (VP, PNV, …) ▸ Báo cáo!D10: message`.
    pub fn line(&self, lang: Lang) -> String {
        if !self.is_shared() {
            return self.first.line(lang);
        }
        let n = self.agencies.len();
        let rest = if n > MOST { ", …" } else { "" };
        let who = self.agencies.iter().take(MOST).copied().collect::<Vec<_>>().join(", ") + rest;
        let head = if lang == Lang::Vi {
            format!("{n} đơn vị ({who})")
        } else {
            format!("{n} agencies ({who})")
        };
        let within = Place { file: None, agency: None, ..self.first.place.clone() }.show(lang);
        let between = if within.is_empty() { "" } else { " ▸ " };
        format!("{head}{between}{within}: {}", self.message().in_lang(lang))
    }
}

/// The findings as they are shown, the worst first: those of several agencies that say the same of the same
/// cells stand where the first of them does.
pub fn grouped(findings: &[Finding]) -> Vec<Fault<'_>> {
    let mut sorted: Vec<&Finding> = findings.iter().collect();
    sorted.sort();
    let mut faults: Vec<Fault<'_>> = Vec::new();
    let mut known = HashMap::new();
    for finding in sorted {
        let agency = finding.place.agency.as_deref();
        let alone = || Fault { first: finding, agencies: agency.into_iter().collect(), count: 1 };
        let Some(agency) = agency else {
            faults.push(alone());
            continue;
        };
        let Place { sheet, cells, row, .. } = &finding.place;
        let said = (finding.shared.as_ref().unwrap_or(&finding.message), &finding.hint);
        let at =
            *known.entry((finding.severity, finding.code, said, sheet, cells, row)).or_insert(faults.len());
        match faults.get_mut(at) {
            None => faults.push(alone()),
            Some(fault) => {
                fault.count += 1;
                if !fault.agencies.contains(&agency) {
                    fault.agencies.push(agency);
                }
            }
        }
    }
    faults
}
