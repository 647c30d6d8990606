//! What a clerk types, and what the program answers.

mod files;
