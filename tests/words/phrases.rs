//! Lists of known phrases against keys.

use cchc::words::phrases::Phrases;

#[test]
fn phrases_match_with_all_accents_or_none() {
    let phrases = Phrases::new("có | khoảng");
    for (key, has, open) in [
        ("có", true, false),
        ("co", true, false),
        ("cỏ", false, false),
        ("khoảng 30", false, true),
        ("khoang30", false, true),
        ("khoảngg 30", false, false),
        ("", false, false),
    ] {
        assert_eq!((phrases.has(key), phrases.open(key)), (has, open), "{key}");
    }
}
