//! Two charts: verdicts by section, and the year's course.

use super::grid::{At, gap};
use crate::report::facts::{Class, Facts};
use crate::report::{chart_data, show};
use crate::sheet::{
    Axis, Chart, ChartKind, Color, DataLabels, LabelPosition, LegendPosition, Series, Sheet, palette,
};
use crate::words::list::shorten;

/// Height of both in pixels.
const HIGH: u32 = 276;
/// Widths in pixels; together with the gap the page's 840.
const BAR: u32 = 502;
const LINE: u32 = 330;
/// First column below the line.
const RIGHT: u16 = 14;

/// Puts both charts on rows of their own.
pub fn put(sheet: &mut Sheet, at: At, facts: &Facts<'_>, places: &chart_data::Places) -> At {
    const ROWS: u32 = 12;
    for row in at..at + ROWS {
        sheet.fixed_height(row, 17.25);
    }
    sheet.charts.push(sections(at, facts, places));
    sheet.charts.push(course(at, facts, places));
    gap(sheet, at + ROWS)
}

fn sections(at: At, facts: &Facts<'_>, places: &chart_data::Places) -> Chart {
    let mut chart =
        Chart::new(ChartKind::StackedBar, "Kết quả theo lĩnh vực (số chỉ tiêu)", (at, 0), (BAR, HIGH));
    let sections = &facts.material.plan.sections;
    let longest = sections.iter().map(|s| facts.tally_of_section(&s.id).total()).max().unwrap_or(1);
    chart.values = Axis {
        min: Some(0.0),
        max: Some(f64::from(u32::try_from(longest.max(1)).unwrap_or(1))),
        hidden: true,
        ..Axis::default()
    };
    chart.legend = Some(LegendPosition::Bottom);
    chart.series = Class::ALL.iter().map(|class| series(*class, places)).collect();
    let said = sections.iter().map(|s| {
        let tally = facts.tally_of_section(&s.id);
        format!("{} {}: {} đạt, {} chưa đạt", s.id, s.short, tally.get(Class::Met), tally.get(Class::NotMet))
    });
    let text = format!("Số chỉ tiêu theo lĩnh vực. {}", said.collect::<Vec<_>>().join("; "));
    chart.alt_text = shorten(&text, 250);
    chart
}

fn series(class: Class, places: &chart_data::Places) -> Series {
    let (fill, outline, color) = match class {
        Class::Met => (palette::CHART_MET, Some(palette::WHITE), palette::BLACK),
        Class::Provisional => (palette::CHART_PROGRESS, Some(palette::WHITE), palette::BLACK),
        Class::NotMet => (palette::CHART_MISSED, Some(palette::WHITE), palette::WHITE),
        Class::Unknown => (palette::WHITE, Some(palette::CHART_OUTLINE), palette::AMBER_TEXT),
        Class::NotJudged => (palette::GREY, Some(palette::LINE), palette::BLACK),
    };
    Series {
        name: class.words().to_string(),
        categories: places.section_names(),
        values: places.section_counts(class),
        fill,
        outline,
        labels: Some(labels("0;;;", color, LabelPosition::Center)),
    }
}

fn labels(format: &'static str, color: Color, position: LabelPosition) -> DataLabels {
    DataLabels { format, size: 9.0, color, bold: position == LabelPosition::Center, position }
}

fn course(at: At, facts: &Facts<'_>, places: &chart_data::Places) -> Chart {
    let mut chart = Chart::new(ChartKind::Line, "Tỷ lệ chỉ tiêu đạt, tạm đạt (%)", (at, RIGHT), (LINE, HIGH));
    chart.offset = (838 - LINE - u32::from(RIGHT) * 35, 0);
    chart.categories.reversed = false;
    chart.values = Axis { max: Some(100.0), step: Some(25.0), ..chart.values };
    chart.series.push(Series {
        name: "Đạt, tạm đạt".to_string(),
        categories: places.month_names(),
        values: places.trend(),
        fill: palette::NAVY,
        outline: None,
        labels: Some(labels("0", palette::BLACK, LabelPosition::Above)),
    });
    let said = chart_data::trend(facts)
        .into_iter()
        .filter_map(|(month, met)| Some(format!("tháng {month}: {}", show::count(met?))));
    let text = format!("Tỷ lệ chỉ tiêu đạt, tạm đạt. {}", said.collect::<Vec<_>>().join("; "));
    chart.alt_text = shorten(&text, 250);
    chart
}
