//! Forms: their rows, their look, their formulas in another program.

mod compose;
mod desk;
mod edited;
mod formulas;
mod measures;
mod office;
mod pages;
mod rows;
mod rules;
mod shown;
mod stamp;
