//! The few colours of every workbook. A state is always a symbol, a word and a colour together.

use rust_xlsxwriter::Color;

/// Text on white.
pub const BLACK: Color = Color::RGB(0x00_0000);
/// Text on dark fills.
pub const WHITE: Color = Color::RGB(0xFF_FFFF);
/// Table heads (with white text) and titles.
pub const NAVY: Color = Color::RGB(0x1F_3864);
/// Thin lines of tables and frames of charts.
pub const LINE: Color = Color::RGB(0xBF_BFBF);
/// Lighter lines inside charts.
pub const GRIDLINE: Color = Color::RGB(0xE3_E3E3);
/// Text of lesser weight.
pub const GREY_TEXT: Color = Color::RGB(0x59_5959);
/// Links inside the workbook.
pub const LINK: Color = Color::RGB(0x1F_4E9E);

/// Cells that must be filled in.
pub const REQUIRED: Color = Color::RGB(0xFF_F9DB);
/// Cells that may be filled in.
pub const OPTIONAL: Color = Color::RGB(0xFF_FEF5);
/// Prefilled and derived cells.
pub const DERIVED: Color = Color::RGB(0xF2_F2F2);
/// A required cell still empty once few are left.
pub const MISSING: Color = Color::RGB(0xFF_D966);
/// Row that carries a task's text above its indicators.
pub const TASK_TINT: Color = Color::RGB(0xEE_F1F6);
/// Row that carries a section's title.
pub const SECTION_TINT: Color = Color::RGB(0xD9_E1F2);

/// ● Đạt, fill.
pub const MET: Color = Color::RGB(0xE2_EFDA);
/// ● Đạt, text.
pub const MET_TEXT: Color = Color::RGB(0x37_5623);
/// ▲ Đang thực hiện, Sắp đến hạn, fill.
pub const AMBER: Color = Color::RGB(0xFF_F2CC);
/// ▲ Đang thực hiện, Sắp đến hạn, text.
pub const AMBER_TEXT: Color = Color::RGB(0x7F_6000);
/// × Chưa đạt, Quá hạn, fill.
pub const RED: Color = Color::RGB(0xFB_E3E3);
/// × Chưa đạt, Quá hạn, text; with white text the fill of an input error.
pub const RED_TEXT: Color = Color::RGB(0x9C_0006);
/// ○ Chưa đến hạn, Không phát sinh, Chưa có số liệu, fill.
pub const GREY: Color = Color::RGB(0xF2_F2F2);

/// Chart: met.
pub const CHART_MET: Color = Color::RGB(0x70_AD47);
/// Chart: on the way.
pub const CHART_PROGRESS: Color = Color::RGB(0xC6_E0B4);
/// Chart: not met.
pub const CHART_MISSED: Color = Color::RGB(0x9C_0006);
/// Chart: no data (white inside, this colour around).
pub const CHART_OUTLINE: Color = Color::RGB(0xBF_8F00);
/// Chart: not judged.
pub const CHART_GREY: Color = Color::RGB(0xD9_D9D9);
