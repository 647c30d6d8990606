//! Charts.

use super::format::color;
use crate::sheet::chart::{Axis, Chart, ChartKind, DataLabels, LabelPosition, LegendPosition, Series};
use crate::sheet::palette::Color;
use crate::sheet::palette::{BLACK, GREY_TEXT};
use crate::sheet::style::FONT;
use rust_xlsxwriter as xlsx;
use xlsx::{ChartFont, ChartFormat, ChartLine, ChartSolidFill, ChartType};

pub(super) fn of(chart: &Chart) -> xlsx::Chart {
    let mut out = xlsx::Chart::new(match chart.kind {
        ChartKind::StackedBar => ChartType::BarStacked,
        ChartKind::ClusteredBar => ChartType::Bar,
        ChartKind::Line => ChartType::Line,
    });
    for (index, one) in chart.series.iter().enumerate() {
        // Added first and dressed afterwards: a finished series would lose its marks when it is added.
        let written = out.add_series();
        series(chart.kind, one, written);
        if index == 0 && chart.kind != ChartKind::Line {
            let overlap = if chart.kind == ChartKind::StackedBar { 100 } else { 0 };
            written.set_gap(chart.gap).set_overlap(overlap);
        }
    }
    title(chart, &mut out);
    if chart.kind == ChartKind::Line {
        axis(&chart.categories, out.x_axis());
        axis(&chart.values, out.y_axis());
    } else {
        // Lying bars: the library's axes lie, too.
        axis(&chart.categories, out.y_axis());
        axis(&chart.values, out.x_axis());
        if chart.categories.reversed {
            // The figures stay below although the names run downwards.
            out.y_axis().set_crossing(xlsx::ChartAxisCrossing::Max);
        }
    }
    legend(chart.legend, &mut out);
    let mut frame = ChartFormat::new();
    match chart.frame {
        Some(line) => frame.set_border(ChartLine::new().set_color(color(line)).set_width(0.75)),
        None => frame.set_no_border(),
    };
    out.chart_area().set_format(&mut frame);
    out.set_width(chart.size.0).set_height(chart.size.1);
    if !chart.alt_text.is_empty() {
        out.set_alt_text(&chart.alt_text);
    }
    out
}

fn font(size: f64, text: Color, bold: bool) -> ChartFont {
    let mut font = ChartFont::new();
    font.set_name(FONT).set_size(size).set_color(color(text));
    if bold {
        font.set_bold()
    } else {
        font.unset_bold()
    };
    font
}

fn title(chart: &Chart, out: &mut xlsx::Chart) {
    if chart.title.is_empty() {
        out.title().set_hidden();
    } else {
        out.title().set_name(chart.title.as_str()).set_font(&font(12.0, chart.title_color, true));
    }
}

fn legend(position: Option<LegendPosition>, out: &mut xlsx::Chart) {
    let Some(position) = position else {
        out.legend().set_hidden();
        return;
    };
    let position = match position {
        LegendPosition::Bottom => xlsx::ChartLegendPosition::Bottom,
        LegendPosition::Top => xlsx::ChartLegendPosition::Top,
        LegendPosition::Right => xlsx::ChartLegendPosition::Right,
    };
    out.legend().set_position(position).set_font(&font(9.0, BLACK, false));
}

fn axis(axis: &Axis, out: &mut xlsx::ChartAxis) {
    out.set_font(&font(axis.size, BLACK, false)).set_hidden(axis.hidden);
    if let Some(min) = axis.min {
        out.set_min(min);
    }
    if let Some(max) = axis.max {
        out.set_max(max);
    }
    if let Some(step) = axis.step {
        out.set_major_unit(step);
    }
    if let Some(format) = axis.format {
        out.set_num_format(format);
    }
    if let Some(interval) = axis.label_interval {
        out.set_label_interval(interval);
    }
    if axis.reversed {
        out.set_reverse();
    }
    match axis.gridlines {
        Some(line) => {
            let line = ChartLine::new().set_color(color(line)).set_width(0.75).clone();
            out.set_major_gridlines(true).set_major_gridlines_line(&line);
        }
        None => _ = out.set_major_gridlines(false),
    }
    let mut line = ChartFormat::new();
    line.set_line(ChartLine::new().set_color(color(GREY_TEXT)).set_width(0.75));
    out.set_format(&mut line).set_major_tick_type(xlsx::ChartAxisTickType::None);
}

fn series(kind: ChartKind, series: &Series, out: &mut xlsx::ChartSeries) {
    out.set_name(series.name.as_str())
        .set_categories(series.categories.as_str())
        .set_values(series.values.as_str());
    let edge = series.outline.unwrap_or(series.fill);
    let mut format = ChartFormat::new();
    if kind == ChartKind::Line {
        format.set_line(ChartLine::new().set_color(color(series.fill)).set_width(2.25));
        let mut inside = ChartFormat::new();
        inside
            .set_solid_fill(ChartSolidFill::new().set_color(color(series.fill)))
            .set_border(ChartLine::new().set_color(color(edge)).set_width(0.75));
        let mut marker = xlsx::ChartMarker::new();
        marker.set_type(xlsx::ChartMarkerType::Circle).set_size(6).set_format(&mut inside);
        out.set_marker(&marker);
    } else {
        format.set_solid_fill(ChartSolidFill::new().set_color(color(series.fill)));
        match series.outline {
            Some(line) => format.set_border(ChartLine::new().set_color(color(line)).set_width(1.0)),
            None => format.set_no_border(),
        };
    }
    out.set_format(&mut format);
    if let Some(labels) = &series.labels {
        out.set_data_label(&data_label(labels));
    }
}

fn data_label(labels: &DataLabels) -> xlsx::ChartDataLabel {
    let mut out = xlsx::ChartDataLabel::new();
    out.show_value()
        .set_num_format(labels.format)
        .set_font(&font(labels.size, labels.color, labels.bold))
        .set_position(match labels.position {
            LabelPosition::Center => xlsx::ChartDataLabelPosition::Center,
            LabelPosition::Above => xlsx::ChartDataLabelPosition::Above,
            LabelPosition::OutsideEnd => xlsx::ChartDataLabelPosition::OutsideEnd,
        });
    out
}
