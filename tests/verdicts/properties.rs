//! What must hold whatever the figures are. The figures come from a small generator with fixed seeds.

use crate::verdicts::desk::{Desk, month};
use cchc::assess::{Bench, Verdict, assess};
use rust_decimal::Decimal;

/// A linear congruential generator: the same numbers at every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }
}

/// A month in which some reporters of 20.1 and 42.2 answered, in the order of the seed.
fn some_month(seed: u64) -> Desk {
    let mut dice = Dice(seed);
    let mut desk = Desk::new();
    let mut codes: Vec<String> = desk.plan.roster(month("2025-01")).iter().map(|a| a.code.clone()).collect();
    for i in (1..codes.len()).rev() {
        codes.swap(i, dice.roll(i as u64 + 1) as usize);
    }
    for code in codes {
        if dice.roll(4) == 0 {
            continue;
        }
        let den = dice.roll(300);
        let num = den - dice.roll(den / 50 + 1).min(den);
        desk.month("2025-01").says(&code, "20.1@2024", num, den).says(&code, "22.1", num, den);
    }
    desk
}

/// Totals equal the sum of the details that count; the verdict equals the comparison of the totals.
#[test]
fn totals_equal_the_sum_of_the_details() {
    for seed in 0..60 {
        let desk = some_month(seed);
        for row in ["20.1@2024", "22.1"] {
            let result = desk.result("2025-01", row);
            let counted = || result.members.iter().filter(|m| m.counted);
            let num: Decimal = counted().filter_map(|m| m.num).sum();
            let den: Decimal = counted().filter_map(|m| m.den).sum();
            assert_eq!((result.num.unwrap_or_default(), result.den.unwrap_or_default()), (num, den));
            let answers = result.members.iter().filter(|m| m.stand.is_answer()).count();
            assert_eq!((answers, result.members.len()), (result.reported, result.expected));
        }
        let closed = desk.result("2025-01", "20.1@2024");
        let passes = closed.num.unwrap_or_default() * Decimal::ONE_HUNDRED
            >= closed.den.unwrap_or_default() * Decimal::from(99);
        let met = matches!(closed.verdict, Verdict::Met | Verdict::ProvisionalMet);
        assert_eq!(met, passes && closed.den != Some(Decimal::ZERO), "seed {seed}");
    }
}

/// The last reporter's answer settles a provisional verdict by its figures alone: a good figure never turns
/// a met target into anything but met, and nothing is left provisional.
#[test]
fn a_missing_reporter_that_answers_settles_the_verdict() {
    for seed in 0..30 {
        let mut desk = some_month(seed);
        let before = desk.result("2025-01", "22.1");
        let missing: Vec<String> =
            before.members.iter().filter(|m| !m.stand.is_answer()).map(|m| m.agency.clone()).collect();
        for code in &missing {
            desk.month("2025-01").says(code, "22.1", 7, 7);
        }
        let after = desk.result("2025-01", "22.1");
        assert_eq!(after.reported, after.expected);
        match before.verdict {
            Verdict::Met | Verdict::ProvisionalMet => assert_eq!(after.verdict, Verdict::Met),
            Verdict::NotMet => assert_eq!(after.verdict, Verdict::NotMet, "beyond mending is beyond mending"),
            _ => assert!(matches!(after.verdict, Verdict::Met | Verdict::NotMet)),
        }
    }
}

/// A neutral answer moves no total and no verdict but the coverage.
#[test]
fn none_arisen_changes_coverage_only() {
    for seed in 0..20 {
        let mut desk = some_month(seed);
        let before = desk.result("2025-01", "20.1@2024");
        let missing = before.members.iter().find(|m| !m.stand.is_answer());
        let Some(code) = missing.map(|m| m.agency.clone()) else {
            continue;
        };
        desk.month("2025-01").none(&code, "20.1@2024");
        let after = desk.result("2025-01", "20.1@2024");
        assert_eq!((after.num, after.den), (before.num, before.den));
        assert_eq!(after.reported, before.reported + 1);
    }
}

/// The order in which returns are read, and what a bench worked out before, change nothing.
#[test]
fn order_and_memory_change_nothing() {
    let desk = some_month(7);
    let book = desk.book();
    let fresh = assess(&Bench::new(&desk.plan, &book), month("2025-01"));
    let bench = Bench::new(&desk.plan, &book);
    for other in ["2025-02", "2024-06", "2025-01"] {
        assess(&bench, month(other));
    }
    assert_eq!(assess(&bench, month("2025-01")), fresh);
    let elsewhere = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..3)
            .map(|_| scope.spawn(|| assess(&Bench::new(&desk.plan, &book), month("2025-01"))))
            .collect();
        threads.into_iter().map(|t| t.join().expect("a thread")).collect::<Vec<_>>()
    });
    assert!(elsewhere.iter().all(|a| *a == fresh));
}

/// A month that was sent again corrects every later month's course, because nothing is remembered.
#[test]
fn a_corrected_old_month_corrects_the_trend() {
    let mut desk = Desk::new();
    desk.month("2024-08").says("VP", "06.1", 9, 10);
    desk.month("2024-09").says("VP", "06.1", 12, 12);
    let course = |desk: &Desk| desk.result("2024-09", "06.1").previous.map(|p| p.verdict);
    assert_eq!(course(&desk), Some(Verdict::NotMet));
    desk.month("2024-08").says("VP", "06.1", 10, 10);
    assert_eq!(course(&desk), Some(Verdict::Met));
}

/// Every agency, indicator and month of fourteen months, in the time a report may take. Run in release:
/// `cargo test --release verdicts -- --ignored`.
#[test]
#[ignore = "a measurement"]
fn fourteen_months_are_quick() {
    let mut desk = Desk::new();
    let periods: Vec<String> =
        (1..=12).map(|m| format!("2024-{m:02}")).chain(["2025-01".into(), "2025-02".into()]).collect();
    let rows: Vec<String> = desk.plan.indicators().map(|(_, i)| i.id.clone()).collect();
    let codes: Vec<String> = desk.plan.agencies.iter().map(|a| a.code.clone()).collect();
    for period in &periods {
        for row in &rows {
            for code in &codes {
                desk.month(period).says(code, row, 98, 100);
            }
        }
    }
    let book = desk.book();
    let start = std::time::Instant::now();
    let bench = Bench::new(&desk.plan, &book);
    let count: usize = periods.iter().map(|p| assess(&bench, month(p)).results.len()).sum();
    println!("{count} results of all months in {:?}", start.elapsed());
    let start = std::time::Instant::now();
    let last = assess(&Bench::new(&desk.plan, &book), month("2025-01"));
    println!("{} results of the last in {:?}", last.results.len(), start.elapsed());
}
