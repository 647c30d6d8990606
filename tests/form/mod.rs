//! Forms: their rows, their look, their formulas in another program.

mod compose;
mod formulas;
mod office;
mod pages;
mod rows;
