//! What is typed into cells.

use super::At;
use crate::hostile_inbox::inbox::{Letter, Sent};
use crate::returns::paper::{Put, formula};
use cchc::answer::Field;

/// Figures that are none, or not for certain.
pub fn strange_figures(mut at: At<'_>) -> Letter {
    let mut paper = at.paper();
    let strange: [(&str, Field, Put); 13] = [
        ("11.1", Field::Num, "như trên".into()),
        ("12.1", Field::Num, Put::Error("#DIV/0!")),
        ("14.1", Field::Den, ">95".into()),
        ("17.1", Field::Den, "1.234".into()),
        ("20.1", Field::Den, "1O2".into()),
        ("22.1", Field::Num, "12\u{7}34_x0007_ \u{202E}hồ sơ\n\n".into()),
        ("23.2", Field::Num, "x".into()),
        ("34.1", Field::Num, "khoảng 30".into()),
        ("34.2", Field::Num, Put::Broken),
        ("41.1", Field::Num, formula("5+5", None)),
        ("42.2", Field::Num, Put::Date(45641.0)),
        ("43.1", Field::Num, "98,5%".into()),
        ("43.2", Field::Num, Put::Percent(0.985)),
    ];
    for (item, field, put) in strange {
        let key = format!("{item}@2024");
        paper.type_in(&key, field, put);
        at.spoils(&key);
    }
    let codes = ["G03", "G04", "G05", "G06", "G07", "G08", "G09", "G10", "G11", "G12", "G19", "G36"];
    at.counts("with_errors", vec![Sent::used(&at.name(), &codes, paper.bytes())])
}

pub fn tcvn3(at: At<'_>) -> Letter {
    let mut paper = at.paper();
    for key in ["20.1@2024", "43.1@2024", "43.2@2024"] {
        paper.type_in(key, Field::Result, "Phßng Néi vô ®ang thùc hiÖn");
    }
    at.counts("valid", vec![Sent::used(&at.name(), &["G34"], paper.bytes())])
}

pub fn vni(at: At<'_>) -> Letter {
    let mut paper = at.paper();
    for key in ["20.1@2024", "43.1@2024", "43.2@2024"] {
        paper.type_in(key, Field::Result, "Xin chaøo caùc baïn, ñaõ thöïc hieän");
    }
    at.counts("valid", vec![Sent::used(&at.name(), &["G35"], paper.bytes())])
}

/// Texts that a spreadsheet would run.
pub fn formulas_as_text(at: At<'_>) -> Letter {
    let mut paper = at.paper();
    paper
        .type_in("43.1@2024", Field::Result, "=HYPERLINK(\"http://x\",\"y\")")
        .type_in("43.2@2024", Field::Result, "+84 233 3873 123")
        .type_in("43.1@2024", Field::Difficulty, "@SUM(1+1)*cmd|' /C calc'!A0")
        .type_in("43.2@2024", Field::Difficulty, "dài ".repeat(9000).as_str());
    at.counts("valid", vec![Sent::used(&at.name(), &["G31"], paper.bytes())])
}

pub fn impossible_figures(mut at: At<'_>) -> Letter {
    let mut paper = at.paper();
    for (item, put) in [("43.1", Put::Number(-3.0)), ("43.2", Put::Number(1e300))] {
        let key = format!("{item}@2024");
        paper.type_in(&key, Field::Num, put);
        at.spoils(&key);
    }
    at.counts("with_errors", vec![Sent::used(&at.name(), &["G14", "G15"], paper.bytes())])
}
