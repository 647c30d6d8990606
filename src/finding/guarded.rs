//! A fault of the program costs the piece of work it is met in, is named, and ends nothing else.

use super::{Finding, Place, file};
use std::cell::{Cell, RefCell};
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::Once;

thread_local! {
    /// How many guarded pieces of work this thread is in.
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    /// Where the last fault was met, and what it was.
    static FAULT: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Does a piece of work; a fault in it is a finding at that place.
///
/// # Errors
/// A fault of the program: arithmetic that overflows, an index out of range, a broken promise of its own.
pub fn guarded<T>(place: &Place, work: impl FnOnce() -> T) -> Result<T, Box<Finding>> {
    let planted = || {
        planted(place);
        work()
    };
    caught(planted).map_err(|why| Box::new(file::own_fault(place.clone(), why)))
}

/// Does a piece of work in silence, whatever happens.
///
/// # Errors
/// Where the fault was met in the program's source, and what it was.
pub fn caught<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    static QUIET: Once = Once::new();
    QUIET.call_once(|| {
        let loud = panic::take_hook();
        panic::set_hook(Box::new(move |fault| match DEPTH.get() {
            0 => loud(fault),
            _ => FAULT.set(words(fault)),
        }));
    });
    DEPTH.set(DEPTH.get() + 1);
    let done = panic::catch_unwind(AssertUnwindSafe(work));
    DEPTH.set(DEPTH.get() - 1);
    done.map_err(|_| FAULT.take())
}

/// `report/worst.rs:41: attempt to add with overflow`: no folder of the machine that built the program.
fn words(fault: &PanicHookInfo<'_>) -> String {
    let payload = fault.payload();
    let said = payload.downcast_ref::<&str>().copied();
    let said = said.or_else(|| payload.downcast_ref::<String>().map(String::as_str)).unwrap_or_default();
    let Some(at) = fault.location() else {
        return said.to_string();
    };
    let file = at.file().replace('\\', "/");
    let file = file.rsplit_once("src/").map_or(file.as_str(), |(_, inside)| inside);
    format!("{file}:{}: {said}", at.line())
}

/// Tests of the whole program have a piece of work fail by naming its place; no release does.
#[cfg(debug_assertions)]
#[allow(clippy::panic)] // a planted fault
fn planted(place: &Place) {
    let wanted = std::env::var("CCHC_PLANTED_FAULT").unwrap_or_default();
    if !wanted.is_empty() && place.show(crate::words::text::Lang::Vi) == wanted {
        panic!("a planted fault");
    }
}

#[cfg(not(debug_assertions))]
fn planted(_: &Place) {}
