//! What the clerk's decisions change in a return that counts, and where each of them is written.

use super::Received;
use crate::answer::{Field, Given, RowAnswer};
use crate::field::{Reason, Stand, stand, stand_of_figures};
use crate::finding::Place;
use crate::plan::{Indicator, RowKey};
use crate::words::text::Lang;
use serde::Serialize;

/// A value that counts in place of what the return says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Amendment {
    pub field: Field,
    pub place: Place,
    /// What the return says there; empty where nothing stands.
    pub before: String,
    pub now: String,
}

impl Amendment {
    /// `quyet-dinh.xlsx ▸ Sửa số liệu!E5`: the workbook lies beside the returns, its folder says nothing.
    pub fn stands_at(&self) -> String {
        let mut place = self.place.clone();
        place.row = None;
        let shown = place.show(Lang::Vi);
        shown.rsplit_once('/').map_or(shown.clone(), |(_, name)| name.to_string())
    }
}

impl Received {
    /// Puts a value in place of what the return says and remembers where that was decided.
    pub fn amend(&mut self, key: &RowKey, field: Field, given: Given, place: Place, raw: &str) {
        let row = self.answers.rows.entry(key.clone()).or_default();
        let made = self.amended.entry(key.clone()).or_default();
        let before = match made.iter().position(|a| a.field == field) {
            Some(earlier) => made.remove(earlier).before,
            None => row.typed(field),
        };
        row.put(field, given, "", raw);
        made.push(Amendment { field, place, before, now: raw.to_string() });
    }

    /// What was put in place of a row's values.
    pub fn amendments(&self, key: &RowKey) -> &[Amendment] {
        self.amended.get(key).map(Vec::as_slice).unwrap_or_default()
    }

    /// How an answer is taken; what the clerk takes as it was sent counts whatever the figures say of each other.
    pub fn stand(
        &self,
        indicator: &Indicator,
        figures_due: bool,
        key: &RowKey,
        row: Option<&RowAnswer>,
    ) -> Stand {
        match (stand(indicator, figures_due, row), row) {
            (Stand::Out(Reason::NumAboveDen), _) if self.is_waived(key, "L01") => Stand::Counts,
            (Stand::Out(Reason::NoneArisenWithFigures), Some(row)) if self.is_waived(key, "L02") => {
                stand_of_figures(indicator, figures_due, row)
            }
            (Stand::Counts | Stand::Neutral, _) if self.not_taken.contains(key) => {
                Stand::Out(Reason::NotTaken)
            }
            (stand, _) => stand,
        }
    }

    /// Whether the clerk takes the figures of a row as they were sent, whatever this check says of them.
    pub fn is_waived(&self, key: &RowKey, code: &str) -> bool {
        self.waived.contains(&(key.clone(), code.to_string()))
    }
}
