//! What happens to files: sent twice, mended, renamed, packed, cut off, left open.

use super::{At, PERIOD, form};
use crate::hostile_inbox::inbox::{Figures, Letter, Sent};
use crate::returns::paper::Paper;
use cchc::answer::Field;
use cchc::form::layout::REVISION;
use cchc::form::{Filling, Raw};
use cchc::plan::{Plan, RowKey, fingerprint};
use rust_decimal::Decimal;
use unicode_normalization::UnicodeNormalization;

pub fn two_contents(at: At<'_>) -> Letter {
    let mut other = at.paper();
    other.type_in("43.1@2024", Field::Num, 1.0);
    at.is(
        "undecided",
        vec![
            Sent::undecided("Hải Phong.xlsx", &[], at.paper().bytes()),
            Sent::undecided("Hải Phong sửa.xlsx", &["D14"], other.bytes()),
        ],
    )
}

/// The same answers, once more in another file: nothing is said.
pub fn twice(at: At<'_>) -> Letter {
    let mut again = at.paper();
    again.more.clear();
    at.counts(
        "valid",
        vec![
            Sent::used("Hải Phú (1).xlsx", &[], at.paper().bytes()),
            Sent::new("Hải Phú (2).xlsx", "duplicate", &[], again.bytes()),
            Sent::new("Hải Phú/báo cáo.xlsx", "duplicate", &[], at.paper().bytes()),
        ],
    )
}

/// A second one comes late, with a higher revision.
pub fn second_try(mut at: At<'_>) -> Letter {
    let first = at.paper();
    let key: RowKey = "43.1@2024".parse().unwrap();
    at.filling.put(&key, Field::Num, Raw::Number(Decimal::from(3)));
    at.filling.put(&key, Field::Den, Raw::Number(Decimal::from(3)));
    let mut second = at.paper();
    second.set((REVISION.0, REVISION.1.index().into()), 2.0);
    at.counts(
        "valid",
        vec![
            Sent::new(&at.name(), "replaced", &[], first.bytes()),
            Sent::used("2024-09_HAISON_lan-2.xlsx", &[], second.bytes()).on(20),
        ],
    )
}

pub fn blank(at: At<'_>) -> Letter {
    let form = form(at.plan, at.agency, PERIOD);
    let paper = Paper::filled(&form, &Filling::carried(&form), &fingerprint(at.plan));
    at.is("empty", vec![Sent::refused(&at.name(), &["C24"], paper.bytes())])
}

pub fn decomposed_name(at: At<'_>) -> Letter {
    let name: String = "BC CCHC T9 - Hải Trường (sửa) (1).xlsx".nfd().collect();
    at.counts("valid", vec![Sent::used(&name, &[], at.paper().bytes())])
}

pub fn name_with_line_end(mut at: At<'_>) -> Letter {
    let name = "Diên Sanh\n\u{202E}xslx.9T\u{7}.xlsx";
    let mut paper = at.paper();
    paper.type_in("43.1@2024", Field::Num, "nt");
    at.spoils("43.1@2024");
    let mut other = paper.clone();
    other.more.clear();
    at.counts(
        "with_errors",
        vec![
            Sent::used(name, &["G08"], paper.bytes()),
            Sent::new("Diên Sanh.xlsx", "duplicate", &[], other.bytes()),
            Sent::refused("ảnh\n\u{1B}[31m.jpg", &["T06"], b"\xFF\xD8\xFF\xE0 x".to_vec()),
        ],
    )
}

/// Several returns in one archive, a letter among them.
pub fn zipped(at: At<'_>) -> Letter {
    let mut files = vec![Sent::used(&format!("thang-9.zip/{}", at.name()), &[], at.paper().bytes())];
    if at.agency == "PNV" {
        files.push(Sent::new("thang-9.zip/công văn.pdf", "ignored", &["T32"], b"%PDF-1.4".to_vec()));
        let twin = crate::returns::package::zipped(&[("a", b"x")]);
        files.push(Sent::refused("thang-9 (ban sao).zip/thang-9.zip", &["T26"], twin));
    }
    at.counts("valid", files)
}

pub fn cut(at: At<'_>) -> Letter {
    let bytes = at.paper().bytes();
    let half = bytes[..bytes.len() / 2].to_vec();
    at.is("unreadable", vec![Sent::refused(&at.name(), &["T13"], half)])
}

pub fn still_open(at: At<'_>) -> Letter {
    let mut paper = at.paper();
    let row = paper.row("43.1@2024");
    paper.hidden_rows.push(row);
    at.counts(
        "valid",
        vec![
            Sent::used(&at.name(), &["T24", "C14"], paper.bytes()),
            Sent::ignored(&format!("~${}", at.name())),
        ],
    )
}

/// A form that LibreOffice saved as `.ods`.
pub fn old_format(plan: &Plan) -> Letter {
    let bytes =
        std::fs::read(format!("{}/tests/returns/saved/libreoffice-BPMC.ods", env!("CARGO_MANIFEST_DIR")));
    let mut counted = Figures::new();
    for line in include_str!("../../returns/answers.tsv").lines() {
        let [agency, row, field, value] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let field = match field {
            "num" => "num",
            "den" => "den",
            _ => continue,
        };
        if agency == "BPMC" {
            counted.insert((row.parse().unwrap(), field), value.parse().unwrap());
        }
    }
    let at = At::new(plan, "BPMC");
    Letter {
        counted,
        ..at.counts("valid", vec![Sent::used("2024-09_BPMC \u{7}\u{FFFE}#%1.ods", &["T21"], bytes.unwrap())])
    }
}
