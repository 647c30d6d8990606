//! H08: a report that was given out, against what the same month comes to now.

use crate::verdicts::desk::Desk;
use cchc::check::{GivenOut, given_out};
use cchc::words::text::Lang;

#[test]
fn a_report_that_no_longer_holds_is_named_with_both_figures() {
    let mut desk = Desk::new();
    let _ = desk.month("2024-08");
    let now = [desk.assess("2024-08")];
    let period = crate::verdicts::desk::month("2024-08");
    let given =
        |json: &str| GivenOut { period, path: "outbox/2024-08/ket-qua.json".into(), json: json.into() };
    let said = r#"{"indicators":[{"id":"20.1","year":2024,"num":"99","den":"100","verdict":"met"}]}"#;
    let found = given_out(&[given(said)], &now);
    assert_eq!(found.iter().map(|f| f.code).collect::<Vec<_>>(), ["H08"]);
    assert_eq!(
        found[0].line(Lang::Vi),
        "outbox/2024-08/ket-qua.json: báo cáo kỳ 8/2024 đã phát nay tính lại thì khác: 20.1: 99/100 = 99 % Đạt, nay Chưa đủ số liệu"
    );
    let same = r#"{"indicators":[{"id":"20.1","year":2024,"num":null,"den":null,"verdict":"no_data"}]}"#;
    assert_eq!(given_out(&[given(same), given("not json")], &now), Vec::new());
}
