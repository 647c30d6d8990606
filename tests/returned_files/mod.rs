//! Forms filled and saved by programs that are not ours (`tests/returns/README.md` says how each was made): read
//! to the answers that were typed, with nothing to be said but what was done to them.

mod answers;
mod desk;
mod kept;
mod parts;
