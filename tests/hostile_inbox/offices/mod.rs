//! What every office of the district sends this month, each with a misfortune of its own.

mod cells;
mod files;
mod sheets;
mod whose;

use crate::hostile_inbox::inbox::{Figures, Letter, Sent};
use crate::returns::paper::Paper;
use cchc::demo::Office;
use cchc::form::{Filling, Form, Past, Raw, visible_code};
use cchc::period::Month;
use cchc::plan::{Plan, RowKey, fingerprint};

const PERIOD: &str = "2024-09";
/// The cell of the visible code.
const CODE: (u32, u32) = (2, 1);
/// The cell of the agency's name in the header.
const NAME: (u32, u32) = (1, 1);

/// An office at its desk, with this month's form filled in as it should be.
struct At<'p> {
    plan: &'p Plan,
    agency: &'static str,
    filling: Filling,
    spoilt: Vec<RowKey>,
}

impl<'p> At<'p> {
    fn new(plan: &'p Plan, agency: &'static str) -> At<'p> {
        let form = form(plan, agency, PERIOD);
        let filling = Office::new(7, agency).fill(&form);
        At { plan, agency, filling, spoilt: Vec::new() }
    }

    /// The form on paper.
    fn paper(&self) -> Paper {
        let form = form(self.plan, self.agency, PERIOD);
        Paper::filled(&form, &self.filling, &fingerprint(self.plan))
    }

    /// The figures of this row are not to be counted.
    fn spoils(&mut self, key: &str) {
        self.spoilt.push(key.parse().unwrap());
    }

    /// The figures that must count.
    fn figures(&self) -> Figures {
        let mut figures = Figures::new();
        for ((key, field), raw) in &self.filling.cells {
            let Raw::Number(number) = raw else { continue };
            if !self.spoilt.contains(key) {
                figures.insert((key.clone(), field.key()), *number);
            }
        }
        figures
    }

    /// Its return counts.
    fn counts(&self, standing: &'static str, files: Vec<Sent>) -> Letter {
        Letter { agency: self.agency, standing, files, counted: self.figures() }
    }

    /// Nothing of it counts.
    fn is(&self, standing: &'static str, files: Vec<Sent>) -> Letter {
        Letter { agency: self.agency, standing, files, counted: Figures::new() }
    }

    /// A file name with its code.
    fn name(&self) -> String {
        format!("2024-09_{}.xlsx", self.agency)
    }
}

fn form<'p>(plan: &'p Plan, agency: &str, period: &str) -> Form<'p> {
    let period = Month::read(period).unwrap();
    Form::ask(plan, plan.agency(agency).unwrap(), period, &Past::default())
}

fn bare(paper: &mut Paper) {
    paper.meta.clear();
    paper.subject = None;
}

fn code(agency: &str) -> String {
    visible_code(agency, Month::read(PERIOD).unwrap())
}

/// Everybody.
pub fn letters(plan: &Plan) -> Vec<Letter> {
    let at = |agency: &'static str| At::new(plan, agency);
    vec![
        whose::in_a_folder(at("HAIAN")),
        cells::strange_figures(at("HAIBA")),
        sheets::merged(at("HAICHANH")),
        sheets::edited(at("HAIDINH")),
        cells::tcvn3(at("HAIDUONG")),
        cells::vni(at("HAIHUNG")),
        whose::last_month(at("HAIKHE")),
        whose::foreign_code(at("HAILAM")),
        files::two_contents(at("HAIPHONG")),
        files::twice(at("HAIPHU")),
        whose::two_agencies(at("HAIQUE"), &at("HAIQUY").paper()),
        at("HAIQUY").is("undecided", Vec::new()),
        files::second_try(at("HAISON")),
        files::blank(at("HAITHUONG")),
        files::decomposed_name(at("HAITRUONG")),
        files::name_with_line_end(at("DIENSANH")),
        files::zipped(at("PNV")),
        files::zipped(at("PTP")),
        sheets::inserted_and_deleted(at("VP")),
        sheets::lost_column(at("PTCKH")),
        sheets::own_calendar(at("PGDDT")),
        whose::nameless(at("PKTHT")),
        files::cut(at("PLDTBXH")),
        sheets::odd_sheet_name(at("PNNPTNT")),
        cells::formulas_as_text(at("PTNMT")),
        files::still_open(at("PVHTT")),
        at("TTR").is("missing", Vec::new()),
        cells::impossible_figures(at("TTDVNN")),
        sheets::keys_deleted(at("TTVH")),
        files::old_format(plan),
        sheets::row_twice(at("CAH")),
        whose::other_version(at("BCHQS")),
        whose::altered_code(at("BHXH")),
        whose::copied_sheet(at("BQLDA")),
    ]
}
