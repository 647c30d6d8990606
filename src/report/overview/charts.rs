//! Two charts: verdicts by section, and the year's course.

use super::grid::{At, gap};
use crate::report::facts::{Class, Facts};
use crate::report::{chart_data, paint, show};
use crate::sheet::drawn::{
    Chart, ChartAxis, ChartAxisCrossing, ChartAxisTickType, ChartDataLabel, ChartDataLabelPosition,
    ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartMarker, ChartMarkerType, ChartSolidFill,
    ChartType, Laid,
};
use crate::sheet::{Color, FONT, Sheet, palette};
use crate::words::list::shorten;

const HIGH: u32 = 276;
/// Widths in pixels; together with the gap the page's 840.
const BAR: u32 = 502;
const LINE: u32 = 330;
/// First column below the line.
const RIGHT: u16 = 14;

pub(super) fn put(sheet: &mut Sheet, at: At, facts: &Facts<'_>) -> At {
    const ROWS: u32 = 12;
    for row in at..at + ROWS {
        sheet.fixed_height(row, 17.25);
    }
    sheet.charts.push(Laid { at: (at, 0), offset: (0, 0), thing: sections(facts) });
    let offset = (838 - LINE - u32::from(RIGHT) * 35, 0);
    sheet.charts.push(Laid { at: (at, RIGHT), offset, thing: course(facts) });
    gap(sheet, at + ROWS)
}

fn sections(facts: &Facts<'_>) -> Chart {
    let mut chart = framed(ChartType::BarStacked, "Kết quả theo lĩnh vực (số chỉ tiêu)", BAR);
    let sections = &facts.material.plan.sections;
    for class in Class::ALL {
        let (fill, edge, text) = looks(class);
        let mut bar = ChartFormat::new();
        bar.set_solid_fill(ChartSolidFill::new().set_color(fill)).set_border(&line(edge, 1.0));
        // Added first and dressed afterwards: a finished series would lose its marks when it is added.
        let series = chart.add_series();
        series
            .set_name(paint::words(class.words()))
            .set_categories(chart_data::section_names(facts).as_str())
            .set_values(chart_data::section_counts(facts, class).as_str())
            .set_format(&mut bar)
            .set_data_label(&label("0;;;", &font(9.0, text, true), ChartDataLabelPosition::Center));
        if class == Class::ALL[0] {
            series.set_gap(45).set_overlap(100);
        }
    }
    let longest = sections.iter().map(|s| facts.tally_of_section(&s.id).total()).max().unwrap_or(1);
    // Lying bars: the library's axes lie, too. The figures stay below although the names run downwards.
    dressed(chart.y_axis()).set_label_interval(1).set_reverse().set_crossing(ChartAxisCrossing::Max);
    let most = f64::from(u32::try_from(longest.max(1)).unwrap_or(1));
    dressed(chart.x_axis()).set_hidden(true).set_min(0.0).set_max(most);
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&font(9.0, palette::BLACK, false));
    let said = sections.iter().map(|s| {
        let tally = facts.tally_of_section(&s.id);
        format!("{} {}: {} đạt, {} chưa đạt", s.id, s.short, tally.get(Class::Met), tally.get(Class::NotMet))
    });
    let text = format!("Số chỉ tiêu theo lĩnh vực. {}", said.collect::<Vec<_>>().join("; "));
    chart.set_alt_text(shorten(&text, 250));
    chart
}

/// Inside, edge and figure of a class's bars.
fn looks(class: Class) -> (Color, Color, Color) {
    match class {
        Class::Met => (palette::CHART_MET, palette::WHITE, palette::BLACK),
        Class::NotMet => (palette::CHART_MISSED, palette::WHITE, palette::WHITE),
        Class::Unknown => (palette::WHITE, palette::CHART_OUTLINE, palette::AMBER_TEXT),
        Class::NotDue => (palette::CHART_GREY, palette::WHITE, palette::BLACK),
        Class::NotJudged => (palette::GREY, palette::LINE, palette::BLACK),
    }
}

fn course(facts: &Facts<'_>) -> Chart {
    let mut chart = framed(ChartType::Line, "Đạt trên số chỉ tiêu đã xét (%)", LINE);
    // Two lines: the year's turn is a gap, and last year's is grey.
    for (this_year, color) in [(false, palette::GREY_TEXT), (true, palette::NAVY)] {
        let (mut way, mut point) = (ChartFormat::new(), ChartFormat::new());
        way.set_line(&line(color, 2.25));
        point.set_solid_fill(ChartSolidFill::new().set_color(color)).set_border(&line(color, 0.75));
        let mut marker = ChartMarker::new();
        marker.set_type(ChartMarkerType::Circle).set_size(6).set_format(&mut point);
        chart
            .add_series()
            .set_name(if this_year { "Năm nay" } else { "Năm trước" })
            .set_categories(chart_data::month_names(facts).as_str())
            .set_values(chart_data::trend_cells(facts, this_year).as_str())
            .set_marker(&marker)
            .set_format(&mut way)
            .set_data_label(&label("0", &font(9.0, palette::BLACK, false), ChartDataLabelPosition::Above));
    }
    dressed(chart.x_axis()).set_label_interval(1);
    dressed(chart.y_axis())
        .set_min(0.0)
        .set_max(100.0)
        .set_major_unit(25.0)
        .set_major_gridlines(true)
        .set_major_gridlines_line(&line(palette::GRIDLINE, 0.75));
    chart.legend().set_hidden();
    let said = chart_data::trend(facts)
        .into_iter()
        .filter_map(|(month, met)| Some(format!("{}: {}", month.short_vi(), show::count(met?))));
    let text =
        format!("Tỷ lệ đạt trên số chỉ tiêu đã xét, mười hai tháng. {}", said.collect::<Vec<_>>().join("; "));
    chart.set_alt_text(shorten(&text, 250));
    chart
}

/// A chart with the house's title and frame, so many pixels wide.
fn framed(kind: ChartType, title: &str, width: u32) -> Chart {
    let mut chart = Chart::new(kind);
    chart.title().set_name(title).set_font(&font(12.0, palette::NAVY, true));
    let mut frame = ChartFormat::new();
    frame.set_border(&line(palette::LINE, 0.75));
    chart.chart_area().set_format(&mut frame);
    chart.set_width(width).set_height(HIGH);
    chart
}

/// An axis as a fine line without ticks and grid.
fn dressed(axis: &mut ChartAxis) -> &mut ChartAxis {
    let mut format = ChartFormat::new();
    format.set_line(&line(palette::GREY_TEXT, 0.75));
    axis.set_font(&font(9.0, palette::BLACK, false))
        .set_format(&mut format)
        .set_major_tick_type(ChartAxisTickType::None)
        .set_major_gridlines(false)
}

fn line(color: Color, points: f64) -> ChartLine {
    ChartLine::new().set_color(color).set_width(points).clone()
}

fn font(points: f64, color: Color, bold: bool) -> ChartFont {
    let mut font = ChartFont::new();
    font.set_name(FONT).set_size(points).set_color(color);
    if bold {
        font.set_bold()
    } else {
        font.unset_bold()
    };
    font
}

fn label(format: &str, font: &ChartFont, position: ChartDataLabelPosition) -> ChartDataLabel {
    let mut label = ChartDataLabel::new();
    label.show_value().set_num_format(format).set_font(font).set_position(position);
    label
}
