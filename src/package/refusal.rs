//! Why a file is not read: one variant a reason, with what the sentence about it needs.
//!
//! No sentences here. They are written, in both languages, where findings are.

use super::kind::Kind;

/// Why the scanner goes no further.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    DocType,
    HugeText,
    HugeTag,
    Bad(&'static str),
}

/// Why reading a part stops.
#[derive(Debug)]
pub(super) enum Stop {
    /// Its own markup.
    Fault(Fault),
    /// The whole file is refused.
    Refuse(Refusal),
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Stop {
        Stop::Fault(fault)
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Stop {
        Stop::Refuse(refusal)
    }
}

impl Stop {
    /// The refusal, if it was met in this part.
    pub fn refuse(self, part: &str) -> Refusal {
        let part = part.to_owned();
        match self {
            Stop::Refuse(refusal) => refusal,
            Stop::Fault(Fault::DocType) => Refusal::DocType(part),
            Stop::Fault(Fault::HugeText) => Refusal::HugeText(part),
            Stop::Fault(Fault::HugeTag) => Refusal::HugeTag(part),
            Stop::Fault(Fault::Bad(why)) => Refusal::BadXml { part, why: why.to_owned() },
        }
    }
}

/// The reason a whole file is refused. Nothing of a refused file is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    Empty,
    /// The file is larger than any form could be.
    TooLarge {
        bytes: u64,
        max: u64,
    },
    /// The file is something else than the reader asked for can read.
    Kind(Kind),
    /// A zip whose end is missing: half copied, half synchronised.
    Truncated,
    /// The zip directory contradicts itself or the bytes; what exactly is for the log.
    BrokenZip(String),
    TooManyParts {
        parts: u64,
        max: u64,
    },
    /// A part says it is larger than a part of its sort may be.
    PartTooLarge {
        part: String,
        size: u64,
        max: u64,
    },
    TotalTooLarge {
        size: u64,
        max: u64,
    },
    /// Two parts bear one name, or two sheets share one part.
    DuplicatePart(String),
    /// Two parts lie over one another in the file.
    Overlap(String),
    EncryptedPart(String),
    /// A part is packed in a way Excel never uses.
    UnknownMethod {
        part: String,
        method: u16,
    },
    /// A part's name climbs out of its folder, is absolute or holds control characters.
    BadPath(String),
    /// A part inflates to another size than it declares.
    WrongSize(String),
    /// A part's bytes do not match its checksum.
    WrongChecksum(String),
    /// A part declares a document type, which can define entities.
    DocType(String),
    /// A text between two tags is too long.
    HugeText(String),
    HugeTag(String),
    /// A part is not well-formed XML or not the XML it should be.
    BadXml {
        part: String,
        why: String,
    },
    /// A part is in an encoding that is not read: the one it names, or what is wrong with its bytes.
    WrongEncoding {
        part: String,
        encoding: String,
    },
    /// A part that the package points at is not there.
    MissingPart(String),
    NoSheets,
    TooManySheets {
        sheets: u64,
        max: u64,
    },
    /// Two sheets bear one name, capital letters aside.
    DuplicateSheetName(String),
    /// A cell says it lies beyond XFD1048576.
    CellOutsideGrid {
        sheet: String,
        cell: String,
    },
    TooManyCells {
        max: u64,
    },
    TooManyStrings {
        max: u64,
    },
    TooMuchText {
        max: u64,
    },
    /// The shared strings declare more strings than their part has bytes.
    SharedStringsLie {
        declared: u64,
        size: u64,
    },
    /// Reading takes too much work.
    TooMuchWork,
    NestedZip(String),
    /// A zip of returns holds too many files.
    TooManyWorkbooks {
        workbooks: u64,
        max: u64,
    },
    /// An `.xls` of a time before Excel 97.
    OldExcel,
    /// A fault in this program: where, and what. The file may be fine.
    Internal(String),
}
