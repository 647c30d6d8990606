//! Whatever a file or a sheet was called: what is said of it stands on one printable line.

use super::{Outcome, Submission};
use crate::finding::Finding;
use crate::words::list::visible;
use crate::words::text::Text;

/// A submission whose every sentence can be printed and read out.
pub(super) fn told(mut submission: Submission) -> Submission {
    submission.findings.iter_mut().for_each(finding);
    match &mut submission.outcome {
        Outcome::Unreadable(reason)
        | Outcome::Refused(reason)
        | Outcome::Ignored(reason)
        | Outcome::Undecided { reason, .. } => text(reason),
        Outcome::Read(_) => {}
    }
    submission
}

/// A finding whose message and hint can be.
pub(super) fn finding(finding: &mut Finding) {
    text(&mut finding.message);
    text(&mut finding.hint);
    if let Some(voice) = &mut finding.to_agency {
        text(&mut voice.message);
        text(&mut voice.hint);
    }
}

/// Both languages of a sentence.
pub(super) fn text(text: &mut Text) {
    text.vi = visible(&text.vi);
    text.en = visible(&text.en);
}
