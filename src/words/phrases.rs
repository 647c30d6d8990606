//! Lists of known phrases, matched against folded keys: with all their accents, or with none.

use super::fold::{fold_bare, fold_marks};

/// Phrases in both spellings that a key may have.
pub struct Phrases(Vec<String>);

impl Phrases {
    /// Phrases parted by ` | `, each as written here and as typed without accents.
    pub fn new(phrases: &str) -> Phrases {
        let both = phrases.split(" | ").flat_map(|phrase| [fold_marks(phrase), fold_bare(phrase)]);
        Phrases(both.collect())
    }

    /// Whether a key is one of the phrases: `cỏ` is not `có`, `co` is.
    pub fn has(&self, key: &str) -> bool {
        self.0.iter().any(|phrase| phrase == key)
    }

    /// Whether one of the phrases opens a key, before more words or a digit.
    pub fn open(&self, key: &str) -> bool {
        self.0.iter().any(|phrase| {
            let next = key.strip_prefix(phrase.as_str()).and_then(|rest| rest.chars().next());
            next.is_some_and(|next| !next.is_alphabetic())
        })
    }
}
