//! A small form and a small overview that use every part of the vocabulary.

use cchc::sheet::address::quoted;
use cchc::sheet::drawn::{
    Chart, ChartDataLabel, ChartDataLabelPosition, ChartFormat, ChartSolidFill, ChartType, Laid, Sparkline,
    SparklineType,
};
use cchc::sheet::formula::{cell, if_, not, num, range, sum, to_text, txt};
use cchc::sheet::{
    Area, Border, Condition, Content, Line, NumberStyle, Orientation, Print, Rule, Run, Sheet, Style, Target,
    Validation, View, Visibility, Workbook, address::sheet_ref, look, measure, palette,
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
        sheet.put(row, 4, a, input.right().number(NumberStyle::Custom("#,##0")));
        sheet.put(row, 5, b, input.right().number(NumberStyle::Custom("#,##0")));
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
    sheet.protected = true;
    sheet.validations = vec![
        Validation::new([Area::column(8, 4, 5)], Rule::List("'Danh mục'!$A$1:$A$4".into()))
            .hint("Tình trạng", "Chọn một trong bốn.")
            .error("Tình trạng", "Chỉ chọn trong danh sách."),
        Validation::new([Area::new((4, 4), (5, 5))], Rule::Whole(0, 9_999_999_999)),
        Validation::new([Area::column(9, 4, 5)], Rule::Date(day(2024, 1, 1), day(2024, 12, 31))),
    ];
    let red = to_text(&cell(4, 7).eq(txt("× Chưa đạt")));
    let look = look(palette::RED, palette::RED_TEXT).set_bold();
    sheet.conditions = vec![Condition::new([Area::cell(4, 7), Area::cell(5, 7)], red, look)];
    sheet.note(4, 4, "Số đã nộp: 98", "Phòng Nội vụ", (200, 60));
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
    let mut bars = Chart::new(ChartType::BarStacked);
    let mut pairs = Chart::new(ChartType::Bar);
    let looks = [
        ("Đạt", palette::CHART_MET),
        ("Tạm đạt", palette::CHART_PROGRESS),
        ("Chưa đạt", palette::CHART_MISSED),
        ("Chưa đủ số liệu", palette::WHITE),
    ];
    for (col, (name, fill)) in (1..).zip(looks) {
        let mut format = ChartFormat::new();
        format.set_solid_fill(ChartSolidFill::new().set_color(fill));
        let mut label = ChartDataLabel::new();
        label.show_value().set_num_format("0;;;").set_position(ChartDataLabelPosition::Center);
        let charts: &mut [&mut Chart] = if col < 3 { &mut [&mut bars, &mut pairs] } else { &mut [&mut bars] };
        for chart in charts {
            chart
                .add_series()
                .set_name(name)
                .set_categories(sheet_ref(source, Area::column(0, 1, 4)).as_str())
                .set_values(sheet_ref(source, Area::column(col, 1, 4)).as_str())
                .set_format(&mut format.clone())
                .set_data_label(&label);
        }
    }
    bars.title().set_name("Kết quả theo lĩnh vực (số chỉ tiêu)");
    bars.x_axis().set_max(16.0).set_hidden(true);
    bars.set_width(504).set_height(290).set_alt_text("Số chỉ tiêu theo lĩnh vực");
    let mut line = Chart::new(ChartType::Line);
    line.title().set_name("Tỷ lệ chỉ tiêu đạt (%)");
    line.add_series()
        .set_name("Đạt")
        .set_categories(sheet_ref(source, Area::column(6, 1, 9)).as_str())
        .set_values(sheet_ref(source, Area::column(7, 1, 9)).as_str());
    line.set_width(332).set_height(290);
    pairs.title().set_name("Hai loại");
    pairs.set_width(504).set_height(200);
    for (at, offset, thing) in [((8, 0), (0, 0), bars), ((8, 14), (14, 0), line), ((24, 0), (0, 0), pairs)] {
        sheet.charts.push(Laid { at, offset, thing });
    }
    sheet.put(23, 20, Content::Blank, Style::body());
    let course = Sparkline::new()
        .set_range(format!("{}!{}", quoted(source), Area::column(7, 1, 9).a1()).as_str())
        .set_type(SparklineType::Column)
        .set_sparkline_color(palette::NAVY)
        .show_last_point(true)
        .set_last_point_color(palette::CHART_MISSED)
        .set_custom_min(0.0)
        .set_custom_max(100.0);
    sheet.sparklines.push(Laid { at: (23, 20), offset: (0, 0), thing: course });
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
