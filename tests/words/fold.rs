//! Spellings that mean the same, and spellings that do not.

use cchc::words::fold::{fold_bare, fold_marks, nfc, squeeze};
use unicode_normalization::UnicodeNormalization;

#[test]
fn encodings_of_the_same_word_are_one() {
    let nfd = "Hoàn thành việc".nfd().collect::<String>();
    for spelling in ["Hoàn thành việc", nfd.as_str(), "Hoa\u{300}n tha\u{300}nh viê\u{323}c"] {
        assert_eq!(nfc(spelling), "Hoàn thành việc");
        assert_eq!(fold_marks(spelling), "hoàn thành việc");
    }
}

#[test]
fn squeeze_touches_white_space_only() {
    for (from, to) in [
        ("  a \u{A0}\r\n b\t", "a b"),
        ("a\u{200B}b\u{FEFF}", "ab"),
        ("\u{2009}1\u{202F}234", "1 234"),
        ("Hoà – Ủy", "Hoà – Ủy"),
        ("", ""),
    ] {
        assert_eq!(squeeze(from), to, "{from:?}");
    }
}

#[test]
fn spellings_that_mean_the_same_fold_together() {
    for (one, other) in [
        ("Văn hoá", "văn hóa"),
        ("Thuỷ", "Thủy"),
        ("Uỷ ban", "ỦY BAN"),
        ("khoẻ", "khỏe"),
        ("hòan thành", "Hoàn thành"),
        ("qúy", "quý"),
        ("gía", "giá"),
        ("cuả", "của"),
        ("thực hịên", "thực hiện"),
        ("Tỉ lệ", "tỷ lệ"),
        ("nhiệm kì", "nhiệm kỳ"),
        ("xử lí", "xử lý"),
        ("Quí IV", "quý IV"),
        ("hằng năm", "Hàng năm"),
        ("Hằng quí", "hàng quý"),
        ("Tài chính – Kế hoạch", "tài chính - kế hoạch"),
        ("“Một cửa”", "\"một cửa\""),
        ("Ðang", "đang"),
        ("ＰＮＶ　１２", "pnv 12"),
        ("(uỷ-ban)", "(ủy-ban)"),
    ] {
        assert_eq!(fold_marks(one), fold_marks(other), "{one} / {other}");
        assert_eq!(fold_bare(one), fold_bare(other), "{one} / {other}");
    }
}

#[test]
fn different_words_stay_apart() {
    for (one, other) in [
        ("Hải Quế", "Hải Quy"),
        ("Hải Thượng", "Hải Trường"),
        ("Hải Định", "Hải Bình"),
        ("hằng số", "hàng số"),
        ("đạt", "dạt"),
        ("mùa", "mua"),
    ] {
        assert_ne!(fold_marks(one), fold_marks(other), "{one} / {other}");
    }
    assert_ne!(fold_bare("Hải Quế"), fold_bare("Hải Quy"));
}

#[test]
fn official_spelling_is_its_own_key() {
    for words in
        ["ủy ban", "hòa", "quý", "tỷ lệ", "giá", "quốc", "nghiệm thu", "khuyến", "của", "yếu", "giữa"]
    {
        assert_eq!(fold_marks(words), words);
    }
    assert_eq!(fold_bare("Đã hoàn thành"), "da hoan thanh");
    assert_eq!(fold_bare("tỉ lệ"), fold_bare("ty le"));
    assert_eq!(fold_bare("ti le"), fold_bare("TỶ LỆ"));
}

#[test]
fn folding_twice_changes_nothing() {
    let letters: Vec<char> = "aàăấđệìỵợựqgithn -Ð“\u{301}İß".chars().collect();
    for (i, a) in letters.iter().enumerate() {
        for b in &letters[i / 2..] {
            for c in &letters {
                let word: String = [*a, *b, *c].iter().collect();
                for fold in [squeeze, fold_marks, fold_bare] {
                    assert_eq!(fold(&fold(&word)), fold(&word), "{word:?}");
                }
            }
        }
    }
}
