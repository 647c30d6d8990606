//! The same seed, the same numbers.

use cchc::demo::Dice;

#[test]
fn the_same_seed_rolls_the_same_numbers() {
    let roll = |seed, of: &str| {
        let mut dice = Dice::new(seed, of);
        [dice.between(1, 6), dice.between(1, 6), dice.between(0, u64::MAX - 1)]
    };
    assert_eq!(roll(1, "PNV"), roll(1, "PNV"));
    assert_ne!(roll(1, "PNV"), roll(2, "PNV"));
    assert_ne!(roll(1, "PNV"), roll(1, "PTP"));
}
