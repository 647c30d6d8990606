//! Cells outside the table: revision, date, names.

use super::Column;

/// A cell outside the table that the officer fills in, keyed in the hidden first column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Extra {
    Revision,
    Dated,
    PreparedBy,
    Phone,
    Signer,
}

impl Extra {
    /// Every extra cell.
    pub const ALL: [Extra; 5] =
        [Extra::Revision, Extra::Dated, Extra::PreparedBy, Extra::Phone, Extra::Signer];

    /// Its key.
    pub fn key(self) -> &'static str {
        match self {
            Extra::Revision => "revision",
            Extra::Dated => "dated",
            Extra::PreparedBy => "prepared_by",
            Extra::Phone => "phone",
            Extra::Signer => "signer",
        }
    }

    /// The column whose cell in the keyed row holds the value.
    pub fn column(self) -> Column {
        match self {
            Extra::Revision => Column::Difficulty,
            Extra::Dated => Column::Evidence,
            Extra::PreparedBy | Extra::Phone => Column::Target,
            Extra::Signer => Column::DoneOn,
        }
    }
}
