//! Why the scanner goes no further.

use super::refusal::Refusal;

/// Why the scanner stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    DocType,
    HugeText,
    HugeTag,
    Bad(&'static str),
}

impl Fault {
    /// The refusal of the part in which this was met.
    pub fn refuse(self, part: &str) -> Refusal {
        let part = part.to_owned();
        match self {
            Fault::DocType => Refusal::DocType(part),
            Fault::HugeText => Refusal::HugeText(part),
            Fault::HugeTag => Refusal::HugeTag(part),
            Fault::Bad(why) => Refusal::BadXml { part, why: why.to_owned() },
        }
    }
}
