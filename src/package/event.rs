//! What the scanner says: one step through a part, or why it goes no further.

use super::refusal::Refusal;
use super::tag::Tag;

/// Why the scanner stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// A document type declaration.
    DocType,
    /// A text over the limit.
    HugeText,
    /// A tag over the limit.
    HugeTag,
    /// Not well-formed.
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
    /// An element opens.
    Start(Tag<'a>),
    /// The innermost element closes.
    End,
    /// Text as written, entities and all.
    Text(&'a str),
    /// Text of a CDATA section.
    Literal(&'a str),
    /// The end of a complete part.
    Eof,
}
