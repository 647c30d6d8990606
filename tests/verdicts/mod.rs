//! Verdicts worked out by hand: from the plan's sentences, never from the program.

mod checks;
mod claims;
mod counts;
mod desk;
mod due_rules;
mod explained;
mod given_out;
mod kinds;
mod properties;
mod roster;
mod rulings;
mod second_plan;
mod units;
