//! Whatever an office may type: what was filled in comes back as it was; a byte that changes on the way changes no
//! answer in silence.

use crate::package::mutations::Dice;
use crate::returns::round_trip::{come_back, read_back};
use cchc::answer::{Field, Status};
use cchc::form::{Entry, Filling, Form, Past, Raw, render};
use cchc::period::Month;
use cchc::plan::fingerprint;
use cchc::plan::load::built_in;
use cchc::submission::Outcome;
use rust_decimal::Decimal;

const LETTERS: [&str; 14] =
    ["Đã", " ", "làm ", "\n", "“ừ”", "=1+1", "&<>", "'", "số 12/KH-UBND", "😀", "_x000D_", "ệ", "\"", "%"];

/// How many rounds; by hand, a hundred times as many.
fn rounds(few: usize) -> usize {
    if std::env::var_os("CCHC_LONG").is_some() { few * 100 } else { few }
}

fn words(dice: &mut Dice) -> String {
    let count = 1 + dice.below(20);
    let words: String = (0..count).map(|_| LETTERS[dice.below(LETTERS.len())]).collect();
    format!("Kết quả: {words}.")
}

/// Any answers that the form takes.
fn any(form: &Form<'_>, dice: &mut Dice) -> Filling {
    let mut filling = Filling::carried(form);
    for ask in form.asks() {
        let key = ask.key();
        let status = [Status::NotStarted, Status::InProgress, Status::Done][dice.below(3)];
        filling.put(&key, Field::Status, Raw::Text(status.words().into()));
        for field in [Field::Result, Field::Difficulty] {
            if dice.below(2) == 0 {
                filling.put(&key, field, Raw::Text(words(dice)));
            }
        }
        let den = 1 + dice.below(9000);
        for (field, entry, value) in
            [(Field::Num, &ask.num, dice.below(den + 1)), (Field::Den, &ask.den, den)]
        {
            if matches!(entry, Entry::Input { .. }) && dice.below(8) > 0 {
                filling.put(&key, field, Raw::Number(Decimal::from(value)));
            }
        }
    }
    filling
}

#[test]
fn whatever_is_filled_in_comes_back() {
    let plan = built_in().unwrap();
    let period = Month::read("2024-09").unwrap();
    let mut dice = Dice(0x1234_5678_9ABC_DEF1);
    for round in 0..rounds(6) {
        let roster = plan.roster(period);
        let form = Form::ask(&plan, roster[(round * 5) % roster.len()], period, &Past::default());
        let filling = any(&form, &mut dice);
        let back = come_back(&plan, &form, &filling);
        let again = read_back(&back, &filling);
        assert_eq!(again.cells, filling.cells, "{round}");
    }
}

#[test]
fn a_changed_byte_changes_no_answer_in_silence() {
    let plan = built_in().unwrap();
    let period = Month::read("2024-09").unwrap();
    let mut dice = Dice(0xFEDC_BA98_7654_3211);
    let form = Form::ask(&plan, plan.agency("TTR").unwrap(), period, &Past::default());
    let filling = any(&form, &mut dice);
    let whole = render(&form, &filling, &fingerprint(&plan)).unwrap();
    let sound = crate::returns::round_trip::come_back_as(&plan, &form, whole.clone());
    let Outcome::Read(answers) = &sound.outcome else { panic!("{sound:?}") };
    for _ in 0..rounds(60) {
        let mut bytes = whole.clone();
        let at = dice.below(bytes.len());
        bytes[at] ^= 1 << dice.below(8);
        let back = crate::returns::round_trip::come_back_as(&plan, &form, bytes);
        match &back.outcome {
            Outcome::Read(read) => {
                assert!(read.answers == answers.answers || back.findings != sound.findings, "byte {at}");
            }
            _ => assert!(!back.findings.is_empty(), "byte {at}"),
        }
    }
}
