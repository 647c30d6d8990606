//! The bench: plan and ledger side by side, with what was already worked out of earlier months.
//!
//! Nothing is kept between runs; within one run no month is weighed twice. A memory only: what is worked
//! out stands in the files that work it out.

use super::weigh::Weighed;
use crate::finding::Finding;
use crate::ledger::Ledger;
use crate::period::Month;
use crate::plan::{Agency, Plan};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

type Members<'a> = HashMap<(Month, &'a [String]), Rc<[&'a Agency]>>;

/// By indicator, plan year and month.
type Memory<'a> = HashMap<(&'a str, i32, Month), Rc<Weighed>>;

/// Plan, ledger and memory of one run.
#[derive(Debug)]
pub struct Bench<'a> {
    pub plan: &'a Plan,
    pub ledger: &'a Ledger,
    pub(super) members: RefCell<Members<'a>>,
    pub(super) weighed: RefCell<Memory<'a>>,
    pub(super) faults: RefCell<Vec<Finding>>,
}

impl<'a> Bench<'a> {
    /// A bench on which nothing has been worked out yet.
    pub fn new(plan: &'a Plan, ledger: &'a Ledger) -> Bench<'a> {
        let (members, weighed, faults) = Default::default();
        Bench { plan, ledger, members, weighed, faults }
    }

    /// Faults of the program met so far, each with the row that cannot be judged for it.
    pub fn faults(&self) -> Vec<Finding> {
        self.faults.borrow().clone()
    }
}
