//! Colours and number formats of the report. A state is always symbol, word and colour together.

use crate::assess::{Progress, Verdict};
use crate::finding::Severity;
use crate::ledger::Standing;
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

    /// A style in this tone.
    pub fn on(self, style: Style) -> Style {
        let (fill, color) = self.colors();
        Style { fill: fill.or(style.fill), color, ..style }
    }

    /// The same for a colour rule.
    pub fn look(self) -> Format {
        let (fill, color) = self.colors();
        sheet::look(fill.unwrap_or(palette::WHITE), color)
    }
}

/// Tone of a verdict.
pub fn of_verdict(verdict: Verdict) -> Tone {
    match verdict {
        Verdict::Met => Tone::Good,
        Verdict::NotMet => Tone::Bad,
        Verdict::ProvisionalMet | Verdict::ProvisionalNotMet | Verdict::CannotJudge => Tone::Warn,
        Verdict::NotDueYet | Verdict::NoneArisen | Verdict::NoData | Verdict::Tracked => Tone::Grey,
    }
}

/// Tone of a progress.
pub fn of_progress(progress: Progress) -> Tone {
    match progress {
        Progress::Done => Tone::Good,
        Progress::DueSoon | Progress::DoneLate => Tone::Warn,
        Progress::InProgress => Tone::Quiet,
        Progress::Overdue => Tone::Bad,
        Progress::NotDue | Progress::Closed => Tone::Grey,
    }
}

/// Tone of an agency's own state.
pub fn of_own(own: Own) -> Tone {
    match own {
        Own::Below => Tone::Bad,
        Own::LeftOut | Own::OnWay => Tone::Warn,
        Own::NotSent | Own::Neutral => Tone::Grey,
        Own::Reached => Tone::Good,
    }
}

/// Tone of a finding.
pub fn of_severity(severity: Severity) -> Tone {
    match severity {
        Severity::Error => Tone::Bad,
        Severity::Warning => Tone::Warn,
        Severity::Info => Tone::Grey,
    }
}

/// `× Chưa đạt`.
pub fn verdict(verdict: Verdict) -> String {
    format!("{} {}", verdict.symbol(), verdict.words())
}

/// `▲ Sắp đến hạn`.
pub fn progress(progress: Progress) -> String {
    format!("{} {}", progress.symbol(), progress.words())
}

/// Words and tone of an agency's place in the register.
pub fn standing(standing: Standing) -> (&'static str, Tone) {
    match standing {
        Standing::Valid => ("● Hợp lệ", Tone::Good),
        Standing::WithErrors => ("▲ Còn lỗi", Tone::Warn),
        Standing::Empty => ("× Biểu trống", Tone::Bad),
        Standing::Unreadable => ("× Không đọc được", Tone::Bad),
        Standing::Undecided => ("▲ Chờ quyết định", Tone::Warn),
        Standing::Missing => ("× Chưa nộp", Tone::Bad),
    }
}

/// `! Lỗi`, `▲ Cảnh báo`, `○ Ghi chú`.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "! Lỗi",
        Severity::Warning => "▲ Cảnh báo",
        Severity::Info => "○ Ghi chú",
    }
}

/// Whole numbers with Vietnamese separators.
pub const WHOLE: NumberStyle = NumberStyle::Custom("[$-42A]#,##0_)");
/// Percent with two decimals.
pub const PERCENT: NumberStyle = NumberStyle::Custom("[$-42A]0.00 %_)");
/// Days.
pub const DAY: NumberStyle = NumberStyle::Custom("dd/mm/yyyy");

/// The format that shows a figure with all its decimals, three at most.
pub fn figure(value: Option<Decimal>) -> NumberStyle {
    match value.map_or(0, |v| v.normalize().scale()) {
        0 => WHOLE,
        1 => NumberStyle::Custom("[$-42A]#,##0.0_)"),
        2 => NumberStyle::Custom("[$-42A]#,##0.00_)"),
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
