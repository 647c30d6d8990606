//! A value given in place of another.

use cchc::answer::{Field, Given, RowAnswer, Spoilt};

#[test]
fn a_given_value_takes_the_place_of_what_could_not_be_read() {
    let mut row = RowAnswer::default();
    row.spoilt.push(Spoilt {
        field: Field::Num,
        cell: "F14".into(),
        raw: "khoảng 30".into(),
        refused: false,
    });
    assert_eq!(row.typed(Field::Num), "khoảng 30");
    assert_eq!(row.addresses(Field::Num), ["F14"]);
    row.put(Field::Num, Given::Text("x".into()), "", "x");
    assert_eq!(row.spoilt.len(), 1, "a text is no number");
    row.put(Field::Num, Given::Number(31.into()), "", "31");
    assert_eq!((row.num_value(), row.spoilt.len()), (Some(31.into()), 0));
    assert_eq!((row.typed(Field::Num), row.addresses(Field::Num)), ("31".into(), vec![]));
}
