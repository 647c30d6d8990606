//! Styles as the library's formats.

use crate::sheet::palette::BLACK;
use crate::sheet::style::{Border, NumberStyle, Style};
use rust_xlsxwriter as xlsx;
use xlsx::{Format, FormatAlign};

/// A cell's format.
pub(super) fn of(style: &Style) -> Format {
    // Family 1 is "roman": what a program falls back on that lacks the font.
    let mut format =
        Format::new().set_font_name(style.family).set_font_family(1).set_font_size(style.points());
    if style.color != BLACK {
        format = format.set_font_color(style.color);
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
        format = format.set_background_color(fill);
    }
    if style.number != NumberStyle::General {
        format = format.set_num_format(style.number.code());
    }
    if style.wrap {
        format = format.set_text_wrap();
    }
    if style.shrink {
        format = format.set_shrink();
    }
    if style.unlocked {
        format = format.set_unlocked();
    }
    bordered(aligned(format, style), style.border)
}

fn aligned(mut format: Format, style: &Style) -> Format {
    for (align, standard) in [(style.h, FormatAlign::General), (style.v, FormatAlign::Bottom)] {
        if align != standard {
            format = format.set_align(align);
        }
    }
    if style.indent > 0 { format.set_indent(style.indent) } else { format }
}

fn bordered(mut format: Format, border: Border) -> Format {
    if let Some(edge) = border.left {
        format = format.set_border_left(edge.line).set_border_left_color(edge.color);
    }
    if let Some(edge) = border.right {
        format = format.set_border_right(edge.line).set_border_right_color(edge.color);
    }
    if let Some(edge) = border.top {
        format = format.set_border_top(edge.line).set_border_top_color(edge.color);
    }
    if let Some(edge) = border.bottom {
        format = format.set_border_bottom(edge.line).set_border_bottom_color(edge.color);
    }
    format
}
