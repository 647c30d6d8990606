//! stub
use crate::finding::Finding;
use crate::plan::Plan;
/// stub
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// Plan.
    pub plan: Plan,
}
/// stub
pub fn annex(_: &[u8], _: &str, _: &Plan) -> (Option<Proposal>, Vec<Finding>) {
    (None, vec![])
}
