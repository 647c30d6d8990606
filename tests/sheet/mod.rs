//! The writer of workbooks: a book with everything in it, and each formula function in another program.

mod book;
mod demo;
mod formulas;
