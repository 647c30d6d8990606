//! What goes out for people to sign and send.

mod mail;
mod official;
