//! The report of a month: its sheets, its texts, its data files, its formulas in another program.

mod data;
mod desk;
mod drawn;
mod engine;
mod explained_year;
mod reminders;
mod said;
mod sheets;
mod situations;
mod words;
