//! What goes out signed by people: drafts of mail to each agency.
//!
//! Pure: the words come from `report` and the plan, the bytes go to `workspace`. Same material, same bytes.

mod mail;

pub use mail::{MAIL, draft, is_reminder, reminder_name, with_form, with_form_name};
