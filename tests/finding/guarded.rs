//! A fault of the program costs the piece of work it is met in.

use cchc::finding::{Place, guarded};
use rust_decimal::Decimal;

#[test]
fn a_fault_is_named_with_its_place_and_costs_only_its_piece() {
    let place = Place::file("inbox/2024-09/a.xlsx");
    let most = Decimal::MAX;
    let fault = guarded(&place, || most + Decimal::ONE).unwrap_err();
    assert_eq!((fault.code, &fault.place), ("T28", &place));
    assert!(fault.message.vi.contains("Addition overflowed"), "{}", fault.message.vi);
    assert!(!fault.message.vi.contains("/root/"), "{}", fault.message.vi);
    assert_eq!(guarded(&place, || 1 + 1), Ok(2));
}

#[test]
fn a_fault_within_a_guarded_piece_is_the_inner_pieces_own() {
    let outer = guarded(&Place::file("a"), || guarded(&Place::file("b"), || Vec::<u8>::new().pop().unwrap()));
    let inner = outer.unwrap().unwrap_err();
    assert_eq!(inner.place.file.as_deref(), Some("b"));
    assert!(inner.message.en.contains("guarded.rs:"), "{}", inner.message.en);
}
