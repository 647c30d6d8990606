//! Text of the 8-bit Vietnamese fonts: recognised, decoded, and everything else left alone.

use cchc::words::fold::nfc;
use cchc::words::legacy::{looks_tcvn3, looks_vni, tcvn3_to_unicode as decode};
use std::collections::HashSet;
const TCVN3: [&str; 6] = [
    "Phßng Néi vô",
    "§ang thùc hiÖn",
    "ñy ban nh©n d©n huyÖn H¶i L¨ng",
    "QuyÕt ®Þnh sè 12 cña Chñ tÞch",
    "ch\u{AD}a cã kinh phÝ",
    "C¶i c¸ch thñ tôc hµnh chÝnh",
];
const VNI: [&str; 3] = ["Xin chaøo caùc baïn", "UÛy ban nhaân daân huyeän", "Ñang thöïc hieän"];
const UNICODE: [&str; 6] = [
    "Phòng Nội vụ",
    "Không có khó khăn gì",
    "Có",
    "Hòa giải thành công tám vụ",
    "Tên cơ quan",
    "Báo cáo tháng, còn thiếu hai xã",
];
const FOREIGN: [&str; 6] = [
    "Le résumé de la fête a été très réussi, où êtes-vous déjà ?",
    "Größe und Höhe für die Straße, schöne Grüße aus München",
    "El niño comió jamón en la mañana, ¿qué más?",
    "1 × 2 = 2, § 5, © 2024, 30 °C, ½, ® «Office»",
    "côté hôtel, tôt ou tard, même rôle",
    "Übung macht den Meister; natürlich können wir",
];

#[test]
fn each_encoding_is_recognised_and_no_other() {
    assert!(looks_tcvn3(&TCVN3) && !looks_vni(&TCVN3));
    assert!(looks_vni(&VNI) && !looks_tcvn3(&VNI));
    for cell in TCVN3 {
        assert!(looks_tcvn3(&[cell]), "{cell}");
    }
    for cell in VNI {
        assert!(looks_vni(&[cell]) && !looks_tcvn3(&[cell]), "{cell}");
    }
    for cells in [&UNICODE[..], &FOREIGN[..], &["", "x", "12", "-", "PNV"], &[]] {
        assert!(!looks_tcvn3(cells) && !looks_vni(cells), "{cells:?}");
        for cell in cells {
            assert!(!looks_tcvn3(&[cell]) && !looks_vni(&[cell]), "{cell}");
        }
    }
}

#[test]
fn one_short_unmistakable_cell_is_enough() {
    assert!(looks_tcvn3(&["§¹t"]));
    assert!(!looks_tcvn3(&["cã"]), "cã may be meant as it stands");
    assert!(looks_tcvn3(&["cã", "§¹t", "Ch\u{AD}a ®¹t"]));
}

#[test]
fn unicode_cells_of_the_form_do_not_hide_legacy_answers() {
    assert!(looks_tcvn3(&["Đang thực hiện", "Hoàn thành tốt nhiệm vụ", "ThiÕu c¸n bé", "Kinh phÝ Ýt"]));
}

#[test]
fn every_page_of_unicode_text_is_left_alone() {
    let plan = include_str!("../seed/phu-luc-I.txt");
    let lines: Vec<&str> = plan.lines().collect();
    assert!(!looks_tcvn3(&lines) && !looks_vni(&lines));
    for line in lines {
        assert!(!looks_tcvn3(&[line]) && !looks_vni(&[line]), "{line}");
    }
}

#[test]
fn the_plan_written_in_legacy_fonts_is_recognised_and_restored() {
    let plan = nfc(include_str!("../seed/phu-luc-I.txt"));
    let legacy: Vec<String> = plan.lines().filter_map(encode).collect();
    let cells: Vec<&str> = legacy.iter().map(String::as_str).collect();
    assert!(cells.len() > 100 && looks_tcvn3(&cells) && !looks_vni(&cells));
    let restored = cells.iter().filter_map(|cell| decode(cell));
    for (restored, line) in restored.zip(plan.lines().filter(|l| !l.is_ascii() && encode(l).is_some())) {
        assert_eq!(restored.to_lowercase(), line.to_lowercase());
    }
}

const SMALL: &str = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";

#[test]
fn the_table_holds_every_letter_once() {
    let codes: HashSet<char> = table().into_iter().map(|(code, _)| code).collect();
    let letters: HashSet<char> = table().into_iter().map(|(_, letter)| letter).collect();
    let expected: HashSet<char> = SMALL.chars().chain("ĂÂÊÔƠƯĐ".chars()).collect();
    assert_eq!((codes.len(), letters.len(), SMALL.chars().count()), (74, 74, 67));
    assert_eq!(letters, expected);
    assert!(codes.iter().all(|code| ('\u{A1}'..='\u{FE}').contains(code)));
}

#[test]
fn every_code_goes_there_and_back() {
    for (code, letter) in table() {
        assert_eq!(decode(&code.to_string()), Some(letter.to_string()));
        assert_eq!(encode(&letter.to_string()), Some(code.to_string()));
    }
    for (code, letter) in
        [('\u{AD}', 'ư'), ('®', 'đ'), ('Æ', 'ặ'), ('ß', 'ò'), ('÷', 'ữ'), ('þ', 'ỵ'), ('¡', 'Ă')]
    {
        assert_eq!(decode(&code.to_string()), Some(letter.to_string()));
    }
}

#[test]
fn texts_are_decoded() {
    for (legacy, text) in [
        ("Phßng Néi vô", "Phòng Nội vụ"),
        ("§ang thùc hiÖn", "Đang thực hiện"),
        ("ñy ban nh©n d©n x· H¶i QuÕ", "ủy ban nhân dân xã Hải Quế"),
        ("TR¦êNG §¹I HäC", "TRƯỜNG ĐẠI HỌC"),
        ("NGUYÔN V¡N MINH", "NGUYỄN VĂN MINH"),
        ("UBND x·", "UBND xã"),
        ("Bé Y tÕ", "Bộ Y tế"),
        ("Ch\u{AD}a cã", "Chưa có"),
        ("“hoµn thµnh” – 12%", "“hoàn thành” – 12%"),
    ] {
        assert_eq!(decode(legacy).as_deref(), Some(text));
    }
    for text in ["", "PNV", "12%", "Đang thực hiện", "Phòng Nội vụ", "à", "nº 5 §", "naïve à"]
    {
        assert_eq!(decode(text), None, "{text}");
    }
}

/// The legacy text of a line, capitals with a tone as small letters; nothing for letters it cannot write.
fn encode(text: &str) -> Option<String> {
    let code = |c: char| table().into_iter().find(|(_, letter)| *letter == c).map(|(legacy, _)| legacy);
    let small = |c: char| c.to_lowercase().next().and_then(code);
    let one = |c: char| {
        if c.is_ascii() || !c.is_alphabetic() { Some(c) } else { code(c).or_else(|| small(c)) }
    };
    if text.is_ascii() { None } else { text.chars().map(one).collect() }
}

/// Every code with its letter.
fn table() -> Vec<(char, char)> {
    ('\u{A0}'..='\u{FF}')
        .filter_map(|code| Some((code, decode(&code.to_string())?.chars().next()?)))
        .collect()
}
