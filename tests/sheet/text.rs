//! Formulas as they are written.

use cchc::sheet::address::Area;
use cchc::sheet::formula::{
    and, cell, cell_fixed, cell_in_column, if_, num, range, round, sum, to_text, txt,
};

#[test]
fn brackets_stand_where_they_are_needed() {
    let (a, b, c) = (cell(0, 0), cell(0, 1), cell(0, 2));
    for (expr, text) in [
        (a.clone().sub(b.clone()).sub(c.clone()), "A1-B1-C1"),
        (a.clone().sub(b.clone().sub(c.clone())), "A1-(B1-C1)"),
        (a.clone().add(b.clone()).mul(c.clone()), "(A1+B1)*C1"),
        (a.clone().add(b.clone().mul(c.clone())), "A1+B1*C1"),
        (a.clone().div(b.clone().mul(c.clone())), "A1/(B1*C1)"),
        (a.clone().sub(num(-1)), "A1-(-1)"),
        (txt("còn ").join(a.clone().add(b.clone())).join(txt(" ô")), "\"còn \"&A1+B1&\" ô\""),
        (a.clone().eq(b.clone()).eq(c.clone().gt(num(0.0001))), "A1=B1=(C1>0.0001)"),
        (txt("nói \"có\""), "\"nói \"\"có\"\"\""),
        (cell_in_column(4, 16).ge(cell_fixed(0, 0)), "$Q5>=$A$1"),
        (
            if_(
                and([a.clone().is_filled(), b.gt(num(0))]),
                round(a.div(c), 4),
                sum([range(Area::new((0, 0), (4, 0)))]),
            ),
            "IF(AND(A1<>\"\",B1>0),ROUND(A1/C1,4),SUM(A1:A5))",
        ),
    ] {
        assert_eq!(to_text(&expr), text);
    }
}
