//! Colours and number formats of the report. A state is always symbol, word and colour together.

use crate::assess::{Progress, Verdict};
use crate::finding::Severity;
use crate::ledger::{FileOutcome, RegisterRow, Standing};
use crate::report::facts::is_received;
use crate::report::own::Own;
use crate::sheet::{self, Color, Format, NumberStyle, Style, palette};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// How a state is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Good,
    Warn,
    /// Amber letters on white: under way, nothing to worry about.
    Quiet,
    Bad,
    Grey,
    Plain,
}

impl Tone {
    /// Background and letters.
    pub fn colors(self) -> (Option<Color>, Color) {
        match self {
            Tone::Good => (Some(palette::MET), palette::MET_TEXT),
            Tone::Warn => (Some(palette::AMBER), palette::AMBER_TEXT),
            Tone::Quiet => (None, palette::AMBER_TEXT),
            Tone::Bad => (Some(palette::RED), palette::RED_TEXT),
            Tone::Grey => (Some(palette::GREY), palette::GREY_TEXT),
            Tone::Plain => (None, palette::BLACK),
        }
    }

    pub(super) fn on(self, style: Style) -> Style {
        let (fill, color) = self.colors();
        Style { fill: fill.or(style.fill), color, ..style }
    }

    /// The same for a colour rule.
    pub fn look(self) -> Format {
        let (fill, color) = self.colors();
        sheet::look(fill.unwrap_or(palette::WHITE), color)
    }
}

/// Tone of a state by its symbol.
pub fn of_symbol(symbol: char) -> Tone {
    match symbol {
        '●' => Tone::Good,
        '▲' | '!' => Tone::Warn,
        '×' => Tone::Bad,
        _ => Tone::Grey,
    }
}

pub(super) fn of_verdict(verdict: Verdict) -> Tone {
    of_symbol(verdict.symbol())
}

pub(super) fn of_progress(progress: Progress) -> Tone {
    if progress == Progress::InProgress { Tone::Quiet } else { of_symbol(progress.symbol()) }
}

pub(super) fn of_own(own: Own) -> Tone {
    of_symbol(own.symbol())
}

/// `× Chưa đạt`.
pub fn verdict(verdict: Verdict) -> String {
    format!("{} {}", verdict.symbol(), verdict.words())
}

/// `▲ Sắp đến hạn`.
pub fn progress(progress: Progress) -> String {
    format!("{} {}", progress.symbol(), progress.words())
}

/// An agency's place in the register.
pub fn standing(standing: Standing) -> (&'static str, Tone) {
    let words = match standing {
        Standing::Valid => "● Hợp lệ",
        Standing::WithErrors => "▲ Còn lỗi",
        Standing::Empty => "× Biểu trống",
        Standing::Unreadable => "× Không đọc được",
        Standing::Undecided => "▲ Chờ quyết định",
        Standing::Missing => "× Chưa nộp",
    };
    (words, of_symbol(words.chars().next().unwrap_or_default()))
}

/// What became of a file.
pub fn outcome(outcome: FileOutcome) -> (&'static str, Tone) {
    match outcome {
        FileOutcome::Used => ("● được dùng", Tone::Good),
        FileOutcome::Duplicate => ("○ trùng", Tone::Grey),
        FileOutcome::Replaced => ("○ được thay", Tone::Grey),
        FileOutcome::Refused => ("× không nhận", Tone::Bad),
        FileOutcome::Ignored => ("○ bỏ qua", Tone::Grey),
        FileOutcome::Undecided => ("▲ chờ quyết định", Tone::Warn),
    }
}

/// The words of a state without its symbol.
pub fn words(state: &str) -> &str {
    state.trim_start_matches(['●', '▲', '×', '○', ' '])
}

/// Whether the first return came in time, of a return that counts.
pub fn in_time(row: &RegisterRow) -> (&'static str, Tone) {
    match (row.first_on, row.late) {
        (first, true) if first.is_some() || is_received(row.standing) => ("▲ Gửi muộn", Tone::Warn),
        (Some(_), false) if is_received(row.standing) => ("● Đúng hạn", Tone::Good),
        _ => ("–", Tone::Plain),
    }
}

pub(super) fn severity(severity: Severity) -> (&'static str, Tone) {
    match severity {
        Severity::Error => ("! Lỗi", Tone::Bad),
        Severity::Warning => ("▲ Cảnh báo", Tone::Warn),
        Severity::Info => ("○ Ghi chú", Tone::Grey),
    }
}

/// Whole numbers with Vietnamese separators.
pub const WHOLE: NumberStyle = NumberStyle::Custom("[$-42A]#,##0_)");
pub const PERCENT: NumberStyle = NumberStyle::Custom("[$-42A]0.00 %_)");
pub const DAY: NumberStyle = NumberStyle::Custom("d/m/yyyy");

pub const TWO: NumberStyle = NumberStyle::Custom("[$-42A]#,##0.00_)");

/// The format that shows a figure with all its decimals, three at most.
pub fn figure(value: Option<Decimal>) -> NumberStyle {
    match value.map_or(0, |v| v.normalize().scale()) {
        0 => WHOLE,
        1 => NumberStyle::Custom("[$-42A]#,##0.0_)"),
        2 => TWO,
        _ => NumberStyle::Custom("[$-42A]#,##0.000_)"),
    }
}

/// A count as a cell holds it.
pub fn count(n: usize) -> f64 {
    u32::try_from(n).map_or(0.0, f64::from)
}

/// A decimal as a cell holds it.
pub fn double(value: Decimal) -> f64 {
    value.to_f64().unwrap_or_default()
}
