//! Addresses there and back.

use cchc::sheet::address::{Address, Area, a1, a1_abs, column_name, parse, parse_a1, parse_area, sheet_ref};

#[test]
fn columns_and_cells_go_there_and_back() {
    for (col, name) in [(0_u16, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")] {
        assert_eq!(column_name(col), name);
        assert_eq!(parse_a1(&a1(1_048_575, col)), Some((1_048_575, col)));
    }
    assert_eq!(a1_abs(2, 1), "$B$3");
    assert_eq!(parse_a1("$n$4"), Some((3, 13)));
    for wrong in ["", "A", "3", "A0", "A01", "XFE1", "A1048577", "A1:B2", "Ă1", "AAAA1", "A1 ", "$$A1"] {
        assert_eq!(parse_a1(wrong), None, "{wrong}");
    }
}

#[test]
fn addresses_beyond_the_grid_do_not_wrap() {
    for text in ["XFD1048577", "XFE1", "B4294967298", "AAAAAAAAAAAAAAAAAA1", "A99999999999999999999"] {
        assert_eq!(parse(text), Address::Outside, "{text}");
    }
    for text in ["", "A", "1", "A0", "1A", "A1B", "A-1", "Ă1", "R1C1", "$", "A$"] {
        assert_eq!(parse(text), Address::Unreadable, "{text}");
    }
    assert_eq!(parse_area("D9:B2"), Some(Area::new((1, 1), (8, 3))));
    assert_eq!((parse_area("A1:XFD1048577"), parse_area("A:A")), (None, None));
}

#[test]
fn areas_are_written_and_asked() {
    let area = Area::new((8, 3), (2, 1));
    assert_eq!((area.a1(), area.abs()), ("B3:D9".into(), "$B$3:$D$9".into()));
    assert_eq!(Area::cell(0, 0).a1(), "A1");
    assert!(area.holds(2, 1) && area.holds(8, 3) && !area.holds(9, 3) && !area.holds(2, 0));
    assert_eq!(Area::row(1, 0, 2).cells().collect::<Vec<_>>(), [(1, 0), (1, 1), (1, 2)]);
    assert_eq!(sheet_ref("Chi tiết", area), "'Chi tiết'!$B$3:$D$9");
    assert_eq!(sheet_ref("Ng'ười", Area::cell(0, 0)), "'Ng''ười'!$A$1");
}
