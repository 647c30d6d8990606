//! Styles and looks as the library's formats.

use crate::sheet::palette::Color;
use crate::sheet::rule::Look;
use crate::sheet::style::{Align, Border, Edge, Line, NumberStyle, Style, VAlign};
use rust_xlsxwriter as xlsx;
use xlsx::{Format, FormatAlign, FormatBorder};

pub(super) fn color(color: Color) -> xlsx::Color {
    xlsx::Color::RGB(color.0)
}

/// A cell's format.
pub(super) fn of(style: &Style) -> Format {
    // Family 1 is "roman": what a program falls back on that lacks the font.
    let mut format =
        Format::new().set_font_name(style.family).set_font_family(1).set_font_size(style.points());
    if style.color.0 != 0 {
        format = format.set_font_color(color(style.color));
    }
    if style.bold {
        format = format.set_bold();
    }
    if style.italic {
        format = format.set_italic();
    }
    if style.underline {
        format = format.set_underline(xlsx::FormatUnderline::Single);
    }
    if let Some(fill) = style.fill {
        format = format.set_background_color(color(fill));
    }
    if style.number != NumberStyle::General {
        format = format.set_num_format(style.number.code());
    }
    if style.wrap {
        format = format.set_text_wrap();
    }
    if style.unlocked {
        format = format.set_unlocked();
    }
    bordered(aligned(format, style), style.border)
}

fn aligned(mut format: Format, style: &Style) -> Format {
    let h = match style.h {
        Align::General => None,
        Align::Left => Some(FormatAlign::Left),
        Align::Center => Some(FormatAlign::Center),
        Align::Right => Some(FormatAlign::Right),
    };
    let v = match style.v {
        VAlign::Top => Some(FormatAlign::Top),
        VAlign::Middle => Some(FormatAlign::VerticalCenter),
        VAlign::Bottom => None,
    };
    for align in [h, v].into_iter().flatten() {
        format = format.set_align(align);
    }
    if style.indent > 0 { format.set_indent(style.indent) } else { format }
}

fn bordered(mut format: Format, border: Border) -> Format {
    if let Some(edge) = border.left {
        format = format.set_border_left(line(edge)).set_border_left_color(color(edge.color));
    }
    if let Some(edge) = border.right {
        format = format.set_border_right(line(edge)).set_border_right_color(color(edge.color));
    }
    if let Some(edge) = border.top {
        format = format.set_border_top(line(edge)).set_border_top_color(color(edge.color));
    }
    if let Some(edge) = border.bottom {
        format = format.set_border_bottom(line(edge)).set_border_bottom_color(color(edge.color));
    }
    format
}

fn line(edge: Edge) -> FormatBorder {
    match edge.line {
        Line::Hair => FormatBorder::Hair,
        Line::Thin => FormatBorder::Thin,
        Line::Medium => FormatBorder::Medium,
        Line::Double => FormatBorder::Double,
    }
}

/// What a colour rule changes.
pub(super) fn of_look(look: Look) -> Format {
    let mut format = Format::new();
    if let Some(text) = look.color {
        format = format.set_font_color(color(text));
    }
    if let Some(fill) = look.fill {
        format = format.set_background_color(color(fill));
    }
    if look.bold {
        format = format.set_bold();
    }
    if look.italic {
        format = format.set_italic();
    }
    match look.border {
        Some(edge) => format.set_border(line(edge)).set_border_color(color(edge.color)),
        None => format,
    }
}
