//! A made-up month: forms filled in as many different offices would, typical mistakes among them.
//!
//! Seeded and plausible; the same seed gives the same answers on every machine. It knows kinds, units and
//! relations, never an agency or a task of a particular plan.

mod crowd;
mod dice;
mod figures;
mod mail;
mod relations;
mod texts;
mod town;

pub use crowd::crowd;
pub use dice::Dice;
pub use figures::Office;
pub use mail::{Mail, Mistake, Planted};
pub use town::{Letter, Town};
