//! A small form and a small overview that use every part of the vocabulary.

use cchc::sheet::formula::{cell, if_, not, num, range, sum, to_text, txt};
use cchc::sheet::{
    Area, Axis, Border, Chart, ChartKind, Condition, Content, DataLabels, LabelPosition, LegendPosition,
    Line, Look, Note, NumberStyle, Orientation, Print, Protection, Rule, Run, Series, Sheet, Sparkline,
    SparklineKind, Style, Target, Validation, View, Visibility, Workbook, address::sheet_ref, measure,
    palette,
};
use chrono::NaiveDate;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

const TASK: &str = "Mỗi cơ quan, đơn vị; UBND các xã, thị trấn có ít nhất 01 sáng kiến/giải pháp trở lên trong thực hiện \
    nhiệm vụ CCHC của huyện, của cơ quan, đơn vị trong năm ưu tiên các giải pháp ứng dụng công nghệ thông tin";

fn form() -> Sheet {
    let mut sheet = Sheet::new("Báo cáo");
    let widths = [8.0, 5.0, 42.0, 8.0, 9.0, 9.0, 8.5, 16.0, 13.0, 20.0];
    sheet.widths(widths);
    sheet.hide_column(0);
    sheet.merge(
        Area::row(0, 1, 9),
        "BÁO CÁO CẢI THIỆN CHỈ SỐ CẢI CÁCH HÀNH CHÍNH",
        Style::plain().size(14.0).bold().center().middle(),
    );
    sheet.fixed_height(0, 24.0);
    sheet.put_row(
        2,
        1,
        ["TT", "Nội dung", "Chỉ tiêu", "a. Tử số", "b. Mẫu số", "Tỷ lệ", "Đánh giá", "Tình trạng", "Kết quả"],
        Style::head(),
    );
    sheet.fixed_height(2, measure::row_height(2, 12.0));
    sheet.merge(Area::row(3, 1, 9), TASK, Style::body().fill(palette::TASK_TINT).left().indent(1));
    let wide = measure::merged_width(widths.into_iter().skip(1));
    sheet.fixed_height(3, measure::row_height(measure::lines(TASK, wide, 12.0, false, 1), 12.0));
    let input = Style::body().fill(palette::REQUIRED).unlocked();
    for (index, (a, b)) in [(98, 100), (7, 0)].into_iter().enumerate() {
        let row = 4 + u32::try_from(index).unwrap();
        let label = "a. Số hồ sơ giải quyết đúng hạn trong kỳ báo cáo của đơn vị\nb. Tổng số hồ sơ";
        sheet.put(row, 0, "20.1@2024", Style::plain());
        sheet.put(row, 1, format!("20.{}", index + 1), Style::body().center());
        sheet.put(row, 2, label, Style::body().left().indent(1));
        sheet.put(row, 3, "= 1", Style::body().center());
        sheet.put(row, 4, a, input.right().number(NumberStyle::Integer));
        sheet.put(row, 5, b, input.right().number(NumberStyle::Integer));
        let none = cell(row, 5).eq(num(0));
        let ratio = if_(none.clone(), txt(""), cell(row, 4).div(cell(row, 5)));
        sheet.put(row, 6, ratio, Style::body().right().number(NumberStyle::Percent2));
        let met = if_(cell(row, 4).ge(cell(row, 5).mul(num(0.99))), txt("● Đạt"), txt("× Chưa đạt"));
        sheet.put(row, 7, if_(none, txt("1"), met), Style::body().bold());
        sheet.put(row, 8, "Đang thực hiện", input);
        sheet.put(row, 9, day(2024, 9, 14), input.number(NumberStyle::Date));
        sheet.height(row, measure::row_height(measure::lines(label, 42.0, 12.0, false, 1), 12.0));
    }
    sheet.put(6, 1, sum([range(Area::column(4, 4, 5))]), Style::body());
    sheet.put(6, 2, not(cell(20, 0)), Style::body());
    sheet.put(6, 3, cell(4, 4).div(num(0)), Style::body());
    sheet.calculate().unwrap();
    sheet.filter = Some(Area::new((2, 1), (5, 9)));
    sheet.view =
        View { freeze: Some((3, 2)), zoom: 85, gridlines: false, selection: (4, 4), ..View::default() };
    sheet.print = Print {
        orientation: Orientation::Landscape,
        fit: Some((1, 0)),
        repeat_rows: Some((2, 2)),
        header: "&L&9&ICCHC-2024-09&C&P / &N&RUBND xã Hải Ba && khác".into(),
        center: true,
        ..Print::default()
    };
    sheet.protection = Some(Protection::default());
    sheet.validations = vec![
        Validation::new([Area::column(8, 4, 5)], Rule::List("'Danh mục'!$A$1:$A$4".into()))
            .hint("Tình trạng", "Chọn một trong bốn.")
            .error("Tình trạng", "Chỉ chọn trong danh sách."),
        Validation::new([Area::new((4, 4), (5, 5))], Rule::Whole(0, 9_999_999_999)),
        Validation::new([Area::column(9, 4, 5)], Rule::Date(day(2024, 1, 1), day(2024, 12, 31))),
    ];
    let red = to_text(&cell(4, 7).eq(txt("× Chưa đạt")));
    let look = Look::of(palette::RED, palette::RED_TEXT).bold();
    sheet.conditions = vec![Condition::new([Area::cell(4, 7), Area::cell(5, 7)], red, look)];
    sheet.notes = vec![Note {
        row: 4,
        col: 4,
        text: "Số đã nộp: 98".into(),
        author: "Phòng Nội vụ".into(),
        size: (200, 60),
    }];
    sheet
}

fn figures() -> Sheet {
    let mut sheet = Sheet::new("Số liệu biểu đồ");
    sheet.visibility = Visibility::Hidden;
    let sections = ["I. Chỉ đạo, điều hành", "II. Thể chế", "III. Thủ tục hành chính", "IV. Tổ chức bộ máy"];
    for ((row, name), counts) in
        (1..).zip(sections).zip([[10, 2, 1, 1], [6, 2, 0, 1], [9, 2, 4, 1], [5, 0, 0, 1]])
    {
        sheet.put(row, 0, name, Style::plain());
        sheet.put_row(row, 1, counts, Style::plain());
    }
    for (row, value) in (1..).zip([31, 36, 40, 42, 47, 51, 52, 53, 58]) {
        sheet.put(row, 6, format!("T{row}"), Style::plain());
        sheet.put(row, 7, value, Style::plain());
    }
    sheet
}

fn overview() -> Sheet {
    let mut sheet = Sheet::new("Tổng quan");
    sheet.widths([3.75; 24]);
    sheet.view.gridlines = false;
    sheet.view.tab = Some(palette::NAVY);
    let title = Style::plain().size(14.0).bold().center().color(palette::NAVY);
    sheet.merge(Area::row(0, 0, 23), "TỔNG QUAN", title);
    let tile = Style::plain().center().bold().fill(palette::MET).color(palette::MET_TEXT);
    sheet.merge(Area::row(2, 0, 3), "● Đạt", tile.border(Border::all(Line::Medium, palette::MET_TEXT)));
    sheet.merge(Area::row(3, 0, 3), 46, tile.size(24.0));
    sheet.fixed_height(3, 36.0);
    let runs = vec![
        Run { text: "31/34 cơ quan ".into(), bold: true, italic: false },
        Run { text: "đã gửi báo cáo.".into(), bold: false, italic: true },
    ];
    sheet.merge(Area::row(5, 0, 23), Content::Rich(runs), Style::plain().wrap());
    let link = Style::body().color(palette::LINK).underline().center();
    sheet.put(6, 0, Content::link("Báo cáo", 4, 4, "20.1"), link);
    for (col, path) in (2..).zip(["../inbox/2024-09/hải ba #2 100%.xlsx", "../a#b.xlsx", "../thường.xlsx"])
    {
        let target = Target::File { path: path.into(), cell: Some(("Báo cáo".into(), 13, 6)) };
        sheet.put(6, col * 4, Content::Link { target, text: path.into() }, Style::plain());
    }
    let source = "Số liệu biểu đồ";
    let mut bars =
        Chart::new(ChartKind::StackedBar, "Kết quả theo lĩnh vực (số chỉ tiêu)", (8, 0), (504, 290));
    let looks = [
        ("Đạt", palette::CHART_MET, None, palette::BLACK),
        ("Tạm đạt", palette::CHART_PROGRESS, None, palette::BLACK),
        ("Chưa đạt", palette::CHART_MISSED, None, palette::WHITE),
        ("Chưa đủ số liệu", palette::WHITE, Some(palette::CHART_OUTLINE), palette::BLACK),
    ];
    for (col, (name, fill, outline, color)) in (1..).zip(looks) {
        bars.series.push(Series {
            name: name.into(),
            categories: sheet_ref(source, Area::column(0, 1, 4)),
            values: sheet_ref(source, Area::column(col, 1, 4)),
            fill,
            outline,
            labels: Some(DataLabels {
                format: "0;;;",
                size: 9.0,
                color,
                bold: false,
                position: LabelPosition::Center,
            }),
        });
    }
    bars.values = Axis { min: Some(0.0), max: Some(16.0), hidden: true, ..Axis::default() };
    bars.legend = Some(LegendPosition::Bottom);
    let mut line = Chart::new(ChartKind::Line, "Tỷ lệ chỉ tiêu đạt (%)", (8, 14), (332, 290));
    line.offset = (14, 0);
    line.values = Axis { max: Some(100.0), step: Some(25.0), ..line.values };
    line.series.push(Series {
        name: "Đạt".into(),
        categories: sheet_ref(source, Area::column(6, 1, 9)),
        values: sheet_ref(source, Area::column(7, 1, 9)),
        fill: palette::NAVY,
        outline: None,
        labels: Some(DataLabels {
            format: "0",
            size: 9.0,
            color: palette::BLACK,
            bold: false,
            position: LabelPosition::Above,
        }),
    });
    let mut pairs = Chart::new(ChartKind::ClusteredBar, "Hai loại", (24, 0), (504, 200));
    pairs.series = bars.series.iter().take(2).cloned().collect();
    sheet.charts = vec![bars, line, pairs];
    sheet.put(23, 20, Content::Blank, Style::body());
    sheet.sparklines = vec![Sparkline {
        row: 23,
        col: 20,
        sheet: source.into(),
        source: Area::column(7, 1, 9),
        kind: SparklineKind::Column,
        color: palette::NAVY,
        last: Some(palette::CHART_MISSED),
        scale: Some((0.0, 100.0)),
    }];
    sheet.print = Print { fit: Some((1, 1)), area: Some(Area::new((0, 0), (36, 23))), ..Print::default() };
    sheet
}

/// The workbook.
pub fn demo(mut book: Workbook) -> Workbook {
    let mut lists = Sheet::new("Danh mục");
    for (row, word) in (0..).zip(["Chưa thực hiện", "Đang thực hiện", "Hoàn thành", "Không phát sinh"])
    {
        lists.put(row, 0, word, Style::plain());
    }
    let mut meta = Sheet::new("_meta");
    meta.visibility = Visibility::VeryHidden;
    meta.put(0, 0, "PNV", Style::plain());
    for sheet in [overview(), form(), lists, figures(), meta] {
        book.push(sheet);
    }
    book.active = 1;
    book.names.push(("TinhTrang".into(), "'Danh mục'!$A$1:$A$4".into()));
    book
}
