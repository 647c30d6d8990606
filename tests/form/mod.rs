//! Forms: their rows, their look, their formulas in another program.

mod compose;
mod desk;
mod formulas;
mod office;
mod pages;
mod rows;
mod rules;
mod stamp;
