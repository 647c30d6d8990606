//! A question that only the clerk can decide: what it is about, what may be answered, its stable id.

use crate::answer::Field;
use crate::finding::Place;
use crate::plan::{Agency, RowKey, sha256};
use crate::words::fold::fold_marks;
use rust_decimal::Decimal;

/// What a question is about. Two runs that meet the same thing ask the same question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    Revision {
        agency: String,
        revision: u32,
        /// SHA-256 of each file, sorted.
        files: Vec<String>,
    },
    /// A file whose marks of identity are gone or disagree.
    Identity {
        /// Its SHA-256.
        sha256: String,
    },
    Number {
        agency: String,
        /// SHA-256 of the file.
        sha256: String,
        key: RowKey,
        field: Field,
        cell: String,
    },
    Check {
        agency: String,
        /// SHA-256 of the file.
        sha256: String,
        key: RowKey,
        code: String,
    },
}

impl Subject {
    /// What the id is made of.
    pub fn about(&self) -> String {
        match self {
            Subject::Revision { agency, revision, files } => {
                format!("revision {agency} {revision} {}", files.join(" "))
            }
            Subject::Identity { sha256 } => format!("identity {sha256}"),
            Subject::Number { agency, sha256, key, field, cell } => {
                format!("number {agency} {sha256} {key} {} {cell}", field.key())
            }
            Subject::Check { agency, sha256, key, code } => format!("check {agency} {sha256} {key} {code}"),
        }
    }

    /// The stable id: `QĐ-3F2A91C0`.
    pub fn id(&self) -> String {
        format!("QĐ-{}", sha256(self.about())[..8].to_uppercase())
    }
}

/// What an answer means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// This file counts: its SHA-256.
    File(String),
    /// It belongs to this agency: its code.
    Agency(String),
    NotUsed,
    Number(Decimal),
    /// The number stands in *Giá trị*.
    Another,
    AsSent,
    /// The row stays out of every total.
    NotTaken,
}

/// One of the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub shown: String,
    pub means: Meaning,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub subject: Subject,
    pub text: String,
    pub place: Place,
    pub choices: Vec<Choice>,
}

/// The answer that leaves a file out.
pub(super) const NOT_USED: &str = "không dùng tệp này";
/// The answer that takes figures as they are.
pub(super) const AS_SENT: &str = "chấp nhận số liệu như đã gửi";
/// The answer that leaves their row out.
pub(super) const NOT_TAKEN: &str = "không chấp nhận";
/// The answer that points at the next cell.
pub(super) const ANOTHER: &str = "số khác (ghi ở cột Giá trị)";

impl Question {
    /// The choice that an answer names: in its own words, or by the mark in brackets at its end, which
    /// survives a new file name.
    pub fn choice(&self, answer: &str) -> Option<&Choice> {
        let same = |c: &&Choice| fold_marks(&c.shown) == fold_marks(answer);
        let marked = |c: &&Choice| bracket(&c.shown).is_some_and(|mark| bracket(answer) == Some(mark));
        self.choices.iter().find(same).or_else(|| self.choices.iter().find(marked))
    }

    /// The choices one below the other.
    pub fn listed(&self, between: &str) -> String {
        let shown: Vec<&str> = self.choices.iter().map(|c| c.shown.as_str()).collect();
        shown.join(between)
    }
}

/// An agency as a choice, which names it by its code: `UBND xã Hải Ba [HAIBA]` (R23).
pub(super) fn agency_choice(agency: &Agency) -> String {
    format!("{} [{}]", agency.name, agency.code)
}

/// The agency that is meant: by the code in brackets, which no new name changes, or by a name it has or had.
pub(super) fn agency_of<'a>(roster: &[&'a Agency], typed: &str) -> Option<&'a Agency> {
    let coded = |agency: &&&Agency| bracket(typed) == Some(&agency.code);
    let named = |agency: &&&Agency| agency.is_called(typed);
    roster.iter().find(coded).or_else(|| roster.iter().find(named)).copied()
}

fn bracket(text: &str) -> Option<&str> {
    let inside = text.trim_end().strip_suffix(']')?;
    inside.rsplit_once('[').map(|(_, mark)| mark)
}

/// A file as a choice: `hai-ba.xlsx [3f2a91c0]`.
pub(super) fn file_choice(path: &str, sha256: &str) -> Choice {
    let name: Vec<&str> = path.splitn(3, '/').collect();
    let name = name.last().copied().unwrap_or(path);
    Choice {
        shown: format!("{name} [{}]", sha256.get(..8).unwrap_or(sha256)),
        means: Meaning::File(sha256.to_string()),
    }
}

/// A number as it is typed: no separators of thousands, a decimal comma.
pub(super) fn plain(value: Decimal) -> String {
    value.normalize().to_string().replace('.', ",")
}
