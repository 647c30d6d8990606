//! The plan: its data against the plan's own text, its loading, its audit, its showing.

mod broken;
mod broken_kinds;
mod broken_roster;
mod broken_tasks;
mod gate;
mod index;
mod other;
mod portion;
mod relation;
mod roster;
mod seed;
mod show;
mod table;
mod target;
mod typos;
mod units;
