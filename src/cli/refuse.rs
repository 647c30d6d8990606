//! A command line that cannot be understood: one sentence, one suggestion.

use super::texts as t;
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// What was wrong and what was perhaps meant.
pub fn sentence(error: &Error) -> crate::error::Error {
    let at = |kind| error.get(kind).map(shown).unwrap_or_default();
    let argument = at(ContextKind::InvalidArg);
    let value = at(ContextKind::InvalidValue);
    let message = match error.kind() {
        ErrorKind::InvalidSubcommand => t::no_such_command(at(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => t::no_such_argument(argument),
        ErrorKind::InvalidValue if value.is_empty() => t::value_missing(argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            t::wrong_value(value, argument, expected(error))
        }
        ErrorKind::MissingRequiredArgument => t::argument_missing(argument),
        ErrorKind::ArgumentConflict => t::given_twice(argument),
        _ => t::not_understood(argument),
    };
    let meant = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
        .into_iter()
        .map(at)
        .find(|s| !s.is_empty());
    crate::error::Error::new(message, meant.map_or_else(t::see_help, t::perhaps))
}

/// The values that would have been right.
fn expected(error: &Error) -> String {
    match error.get(ContextKind::ValidValue) {
        Some(values) => shown(values),
        None => std::error::Error::source(error).map(right_spellings).unwrap_or_default(),
    }
}

/// Our own parsers say "`typed`: what would have been right".
fn right_spellings(why: &(dyn std::error::Error + 'static)) -> String {
    let words = why.to_string();
    words.split_once(": ").map_or(words.clone(), |(_, right)| right.to_string())
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::String(s) => s.clone(),
        ContextValue::Strings(list) => list.join(", "),
        ContextValue::StyledStr(s) => s.to_string(),
        other => other.to_string(),
    }
}
