//! What the scanner says: one step through a part, or why it goes no further.

use super::refusal::Refusal;
use super::tag::Tag;

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

/// One step through the part. An empty element is a start and an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Event<'a> {
    Start(Tag<'a>),
    End,
    Text(&'a str),
    Literal(&'a str),
    Eof,
}
