//! Totals are those of the good figures alone, added up here without the program's reader or arithmetic.

use crate::hostile_inbox::inbox::RUN;
use cchc::plan::{Aggregation, Kind, RowKey};
use rust_decimal::Decimal;

#[test]
fn no_wrong_figure_is_in_a_total() {
    let run = &*RUN;
    let mut compared = 0;
    for (_, indicator) in run.plan.indicators() {
        let sums = matches!(indicator.aggregation, Aggregation::Sum | Aggregation::Lead);
        let typed = indicator.num_from.is_none() && indicator.den_from.is_none();
        if !sums || !typed || indicator.kind == Kind::Milestone {
            continue;
        }
        let key = RowKey::new(&indicator.id, 2024);
        let reporters = run.letters.iter().filter(|letter| run.plan.is_reporter(indicator, letter.agency));
        let total = |field: &'static str| -> Decimal {
            reporters.clone().filter_map(|letter| letter.counted.get(&(key.clone(), field))).sum()
        };
        let result = run
            .list("indicators")
            .iter()
            .find(|line| line["id"] == indicator.id.as_str() && line["year"] == 2024)
            .unwrap_or_else(|| panic!("{key}"));
        for field in ["num", "den"] {
            let (found, expected) = (result[field].as_str(), total(field));
            match found {
                Some(found) => assert_eq!(found.parse::<Decimal>().unwrap(), expected, "{key} {field}"),
                None => assert_eq!(expected, Decimal::ZERO, "{key} {field} is not told"),
            }
            compared += usize::from(found.is_some());
        }
    }
    assert!(compared > 60, "only {compared} totals were compared");
}
