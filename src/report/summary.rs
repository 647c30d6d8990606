//! `tom-tat.txt`: the conclusions as text for the official letter.

use super::facts::Facts;
use super::reminders::windows;
use super::sentences::conclusions;
use super::{overview, worst};
use std::fmt::Write;

pub(super) fn tom_tat_txt(facts: &Facts<'_>) -> String {
    let ranked = worst::ranked(facts);
    let mut text = format!("{}\n", facts.material.plan.about.report_title);
    let _ = writeln!(text, "{}\n", overview::period_line(facts).replace(" · ", ". "));
    for (sentence, n) in conclusions(facts, &ranked).iter().zip(1..) {
        let _ = writeln!(text, "{n}. {}", sentence.replace('\u{A0}', " "));
    }
    let _ = writeln!(
        text,
        "\n(Chi tiết: tệp {}.)",
        super::report_name(facts.material.plan, facts.material.period)
    );
    windows(&text)
}
