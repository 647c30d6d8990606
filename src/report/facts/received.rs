//! The register, counted.

use crate::ledger::{FileOutcome, RegisterRow, Standing};

/// How many agencies stand how; their sum is the roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Received {
    /// By [`Standing`], in the order of its variants.
    by_standing: [usize; 6],
    /// Returns that count and came after the deadline.
    pub late: usize,
}

/// Every standing in the order of the register.
pub const STANDINGS: [Standing; 6] = [
    Standing::Valid,
    Standing::WithErrors,
    Standing::Empty,
    Standing::Unreadable,
    Standing::Undecided,
    Standing::Missing,
];

/// Every outcome in the order of the register.
pub const OUTCOMES: [FileOutcome; 6] = [
    FileOutcome::Used,
    FileOutcome::Duplicate,
    FileOutcome::Replaced,
    FileOutcome::Refused,
    FileOutcome::Ignored,
    FileOutcome::Undecided,
];

impl Received {
    /// Counts.
    pub fn of(rows: &[RegisterRow]) -> Received {
        let mut received = Received::default();
        for row in rows {
            if let Some(count) = received.by_standing.get_mut(row.standing as usize) {
                *count += 1;
            }
            received.late += usize::from(row.late && is_received(row.standing));
        }
        received
    }

    /// How many stand so.
    pub fn get(&self, standing: Standing) -> usize {
        self.by_standing.get(standing as usize).copied().unwrap_or_default()
    }

    /// Returns that count.
    pub fn in_hand(&self) -> usize {
        self.get(Standing::Valid) + self.get(Standing::WithErrors)
    }

    /// All agencies.
    pub fn total(&self) -> usize {
        self.by_standing.iter().sum()
    }
}

/// Whether a return counts.
pub fn is_received(standing: Standing) -> bool {
    matches!(standing, Standing::Valid | Standing::WithErrors)
}
