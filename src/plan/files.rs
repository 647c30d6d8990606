//! The two files of a plan: those the program carries with it, and where they lie in a workspace.

/// The plan file that the program carries with it.
pub const PLAN_TOML: &str = include_str!("../../templates/plan.toml");

/// The agencies' file that the program carries with it.
pub const AGENCIES_TOML: &str = include_str!("../../templates/agencies.toml");

/// Where the plan file lies in a workspace.
pub const PLAN_PATH: &str = "templates/plan.toml";

/// Where the agencies' file lies in a workspace.
pub const AGENCIES_PATH: &str = "templates/agencies.toml";
