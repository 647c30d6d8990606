//! Months, the calendar and due rules.

mod calendar;
mod due;
mod month;
