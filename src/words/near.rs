//! The word that was most likely meant, for suggestions only: nothing is ever read by it.

use super::fold::fold_bare;
use strsim::osa_distance;

/// The nearest of some words, spelling marks aside; none where no one is near: more than half the letters typed, or
/// more than four, would have to change.
pub fn nearest<'w>(typed: &str, words: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let key = fold_bare(typed);
    let near = words.into_iter().map(|w| (osa_distance(&key, &fold_bare(w)), w)).min();
    let most = (key.chars().count() / 2).clamp(1, 4);
    near.filter(|(d, _)| *d <= most).map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_suggested_and_a_far_one_is_not() {
        let words = ["PNV", "PTP", "VP", "HAIBA"];
        assert_eq!(nearest("PVN", words), Some("PNV"));
        assert_eq!(nearest("haiab", words), Some("HAIBA"));
        assert_eq!(nearest("Sở Nội vụ", words), None);
        assert_eq!(nearest("Tỷ lẹ", ["Tỷ lệ", "Số lượng"]), Some("Tỷ lệ"));
    }
}
