//! The plan as a workbook, and the annex as the city sends it.

mod annex;
mod export;
mod proposed;
