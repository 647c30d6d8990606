//! The room `package` from outside: hostile files, odd files, real files.

mod cells;
mod kinds;
mod markup;
pub mod mutations;
mod old;
pub mod ole;
mod reference;
mod refusals;
mod saved;
mod speed;
mod structure;
pub mod zipped;
mod zips;
