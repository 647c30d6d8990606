//! A workbook with everything the vocabulary offers: it must come out the same every time, and what the
//! library cannot say by itself must be in the file.

use cchc::sheet::formula::{cell, if_, not, num, range, sum, to_text, txt};
use cchc::sheet::{
    Area, Axis, Border, Chart, ChartKind, Condition, Content, DataLabels, Fault, LabelPosition,
    LegendPosition, Line, Look, Note, NumberStyle, Orientation, Print, Properties, Protection, Rule, Run,
    Series, Sheet, SheetError, Sparkline, SparklineKind, Style, Target, Validation, Value, View, Visibility,
    Workbook, address::sheet_ref, measure, palette, to_bytes,
};
use chrono::NaiveDate;
use std::io::{Cursor, Read};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn empty() -> Workbook {
    Workbook::new(Properties {
        title: "Bản mẫu".into(),
        subject: "CCHC-2024-09-PNV".into(),
        author: "Phòng Nội vụ".into(),
        company: "UBND huyện".into(),
        created: day(2024, 9, 17),
    })
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
        [
            "TT",
            "Nội dung",
            "Chỉ tiêu",
            "a. Tử số",
            "b. Mẫu số",
            "Tỷ lệ",
            "Đánh giá",
            "Tình trạng",
            "Kết quả",
        ],
        Style::head(),
    );
    sheet.fixed_height(2, measure::row_height(2, 12.0));
    sheet.merge(
        Area::row(3, 1, 9),
        TASK,
        Style::body().fill(palette::TASK_TINT).left().indent(1),
    );
    let wide = measure::merged_width(widths.into_iter().skip(1));
    sheet.fixed_height(
        3,
        measure::row_height(measure::lines(TASK, wide, 12.0, false, 1), 12.0),
    );
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
        let met = if_(
            cell(row, 4).ge(cell(row, 5).mul(num(0.99))),
            txt("● Đạt"),
            txt("× Chưa đạt"),
        );
        sheet.put(row, 7, if_(none, txt("1"), met), Style::body().bold());
        sheet.put(row, 8, "Đang thực hiện", input);
        sheet.put(row, 9, day(2024, 9, 14), input.number(NumberStyle::Date));
        sheet.height(
            row,
            measure::row_height(measure::lines(label, 42.0, 12.0, false, 1), 12.0),
        );
    }
    sheet.put(6, 1, sum([range(Area::column(4, 4, 5))]), Style::body());
    sheet.put(6, 2, not(cell(20, 0)), Style::body());
    sheet.put(6, 3, cell(4, 4).div(num(0)), Style::body());
    sheet.calculate().unwrap();
    sheet.filter = Some(Area::new((2, 1), (5, 9)));
    sheet.view = View {
        freeze: Some((3, 2)),
        zoom: 85,
        gridlines: false,
        selection: (4, 4),
        ..View::default()
    };
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
        Validation::new(
            [Area::column(9, 4, 5)],
            Rule::Date(day(2024, 1, 1), day(2024, 12, 31)),
        ),
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
    let sections = [
        "I. Chỉ đạo, điều hành",
        "II. Thể chế",
        "III. Thủ tục hành chính",
        "IV. Tổ chức bộ máy",
    ];
    for ((row, name), counts) in
        (1..)
            .zip(sections)
            .zip([[10, 2, 1, 1], [6, 2, 0, 1], [9, 2, 4, 1], [5, 0, 0, 1]])
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
    let tile = Style::plain()
        .center()
        .bold()
        .fill(palette::MET)
        .color(palette::MET_TEXT);
    sheet.merge(
        Area::row(2, 0, 3),
        "● Đạt",
        tile.border(Border::all(Line::Medium, palette::MET_TEXT)),
    );
    sheet.merge(Area::row(3, 0, 3), 46, tile.size(24.0));
    sheet.fixed_height(3, 36.0);
    let runs = vec![
        Run {
            text: "31/34 cơ quan ".into(),
            bold: true,
            italic: false,
        },
        Run {
            text: "đã gửi báo cáo.".into(),
            bold: false,
            italic: true,
        },
    ];
    sheet.merge(Area::row(5, 0, 23), Content::Rich(runs), Style::plain().wrap());
    let link = Style::body().color(palette::LINK).underline().center();
    sheet.put(6, 0, Content::link("Báo cáo", 4, 4, "20.1"), link);
    for (col, path) in (2..).zip([
        "../inbox/2024-09/hải ba #2 100%.xlsx",
        "../a#b.xlsx",
        "../thường.xlsx",
    ]) {
        let target = Target::File {
            path: path.into(),
            cell: Some(("Báo cáo".into(), 13, 6)),
        };
        sheet.put(
            6,
            col * 4,
            Content::Link {
                target,
                text: path.into(),
            },
            Style::plain(),
        );
    }
    let source = "Số liệu biểu đồ";
    let mut bars = Chart::new(
        ChartKind::StackedBar,
        "Kết quả theo lĩnh vực (số chỉ tiêu)",
        (8, 0),
        (504, 290),
    );
    let looks = [
        ("Đạt", palette::CHART_MET, None, palette::BLACK),
        ("Tạm đạt", palette::CHART_PROGRESS, None, palette::BLACK),
        ("Chưa đạt", palette::CHART_MISSED, None, palette::WHITE),
        (
            "Chưa đủ số liệu",
            palette::WHITE,
            Some(palette::CHART_OUTLINE),
            palette::BLACK,
        ),
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
    bars.values = Axis {
        min: Some(0.0),
        max: Some(16.0),
        hidden: true,
        ..Axis::default()
    };
    bars.legend = Some(LegendPosition::Bottom);
    let mut line = Chart::new(ChartKind::Line, "Tỷ lệ chỉ tiêu đạt (%)", (8, 14), (332, 290));
    line.offset = (14, 0);
    line.values = Axis {
        max: Some(100.0),
        step: Some(25.0),
        ..line.values
    };
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
        kind: SparklineKind::Line,
        color: palette::NAVY,
        last: Some(palette::CHART_MISSED),
        scale: Some((0.0, 100.0)),
    }];
    sheet.print = Print {
        fit: Some((1, 1)),
        area: Some(Area::new((0, 0), (36, 23))),
        ..Print::default()
    };
    sheet
}

fn demo() -> Workbook {
    let mut book = empty();
    let mut lists = Sheet::new("Danh mục");
    for (row, word) in (0..).zip([
        "Chưa thực hiện",
        "Đang thực hiện",
        "Hoàn thành",
        "Không phát sinh",
    ]) {
        lists.put(row, 0, word, Style::plain());
    }
    let mut meta = Sheet::new("_meta");
    meta.visibility = Visibility::VeryHidden;
    meta.put(0, 0, "PNV", Style::plain());
    for sheet in [overview(), form(), lists, figures(), meta] {
        book.push(sheet);
    }
    book.active = 1;
    book.names
        .push(("TinhTrang".into(), "'Danh mục'!$A$1:$A$4".into()));
    book
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_same_workbook_gives_the_same_bytes() {
    let first = to_bytes(&demo()).unwrap();
    std::thread::scope(|scope| {
        for run in [1, 2, 3].map(|_| scope.spawn(|| to_bytes(&demo()).unwrap())) {
            assert!(run.join().unwrap() == first);
        }
    });
    if let Some(path) = std::env::var_os("CCHC_DEMO") {
        std::io::Write::write_all(&mut std::fs::File::create(path).unwrap(), &first).unwrap();
    }
}

#[test]
fn the_only_date_in_the_file_is_the_workbooks_own() {
    let core = part(&to_bytes(&demo()).unwrap(), "docProps/core.xml");
    assert_eq!(core.matches("2024-09-17T00:00:00Z").count(), 2, "{core}");
}

#[test]
fn rows_may_grow_unless_they_are_fixed() {
    let xml = part(&to_bytes(&demo()).unwrap(), "xl/worksheets/sheet2.xml");
    let row = |number: u32| {
        let at = xml.find(&format!("<row r=\"{number}\"")).unwrap();
        xml[at..].split('>').next().unwrap().to_owned()
    };
    assert!(row(1).contains("ht=\"24\" customHeight=\"1\""), "{}", row(1));
    assert!(
        row(5).contains("ht=\"50.25\"") && !row(5).contains("customHeight"),
        "{}",
        row(5)
    );
    assert!(
        row(6).contains("ht=\"50.25\"") && !row(6).contains("customHeight"),
        "{}",
        row(6)
    );
}

#[test]
fn results_keep_their_kind() {
    let mut book = empty();
    let mut sheet = Sheet::new("A");
    let results: [(Value, &str); 14] = [
        (Value::Number(1.0), "<c r=\"A1\"><f>X1</f><v>1</v></c>"),
        (
            Value::Text("1".into()),
            "<c r=\"A2\" t=\"str\"><f>X1</f><v>1</v></c>",
        ),
        (
            Value::Text("inf".into()),
            "<c r=\"A3\" t=\"str\"><f>X1</f><v>inf</v></c>",
        ),
        (
            Value::Text("NaN".into()),
            "<c r=\"A4\" t=\"str\"><f>X1</f><v>NaN</v></c>",
        ),
        (
            Value::Text(String::new()),
            "<c r=\"A5\" t=\"str\"><f>X1</f><v></v></c>",
        ),
        (Value::Blank, "<c r=\"A6\" t=\"str\"><f>X1</f><v></v></c>"),
        (
            Value::Text("TRUE".into()),
            "<c r=\"A7\" t=\"str\"><f>X1</f><v>TRUE</v></c>",
        ),
        (Value::Bool(true), "<c r=\"A8\" t=\"b\"><f>X1</f><v>1</v></c>"),
        (Value::Bool(false), "<c r=\"A9\" t=\"b\"><f>X1</f><v>0</v></c>"),
        (
            Value::Error(Fault::Div0),
            "<c r=\"A10\" t=\"e\"><f>X1</f><v>#DIV/0!</v></c>",
        ),
        (
            Value::Text("#N/A".into()),
            "<c r=\"A11\" t=\"str\"><f>X1</f><v>#N/A</v></c>",
        ),
        (
            Value::Text("\u{E000}x".into()),
            "<c r=\"A12\" t=\"str\"><f>X1</f><v>\u{E000}x</v></c>",
        ),
        (
            Value::Text("● Đạt & <tốt>".into()),
            "<f>X1</f><v>● Đạt &amp; &lt;tốt&gt;</v></c>",
        ),
        (Value::Number(1e300), "<v>1000000000000000"),
    ];
    for ((result, _), row) in results.iter().zip(0..) {
        sheet.put(row, 0, Content::formula("X1", result.clone()), Style::plain());
    }
    book.push(sheet);
    let xml = part(&to_bytes(&book).unwrap(), "xl/worksheets/sheet1.xml");
    for (result, wanted) in &results {
        assert!(xml.contains(wanted), "{result:?}: {wanted}\n{xml}");
    }
}

#[test]
fn texts_stay_texts_and_links_keep_odd_names() {
    let bytes = to_bytes(&demo()).unwrap();
    assert!(part(&bytes, "xl/sharedStrings.xml").contains("<t>= 1</t>"));
    let links = part(&bytes, "xl/worksheets/_rels/sheet1.xml.rels");
    for target in [
        "../inbox/2024-09/hải%20ba%20%232%20100%25.xlsx",
        "../a%23b.xlsx",
        "../thường.xlsx",
    ] {
        assert!(
            links.contains(&format!("Target=\"{target}\"")),
            "{target}\n{links}"
        );
    }
    let xml = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(xml.contains("location=\"'Báo cáo'!E5\"") && xml.contains("location=\"'Báo cáo'!G14\""));
}

#[test]
fn what_cannot_be_written_is_said_with_its_place() {
    let mut book = empty();
    assert_eq!(to_bytes(&book), Err(SheetError::ActiveSheet(0)));
    let mut sheet = Sheet::new("A");
    sheet.put(2, 1, f64::NAN, Style::plain());
    book.push(sheet);
    assert_eq!(
        to_bytes(&book),
        Err(SheetError::NotANumber {
            sheet: "A".into(),
            cell: "B3".into()
        })
    );
    for name in ["", "a\u{1}", "[x]", "quá dài quá dài quá dài quá dài x"] {
        book.sheets = vec![Sheet::new(name)];
        assert!(to_bytes(&book).is_err(), "{name}");
    }
    let mut long = Sheet::new("A");
    long.print.header = "x".repeat(256);
    book.sheets = vec![long];
    assert_eq!(
        to_bytes(&book),
        Err(SheetError::HeaderTooLong {
            sheet: "A".into(),
            length: 256
        })
    );
    let mut circle = Sheet::new("A");
    circle.put(0, 0, cell(0, 1).add(num(1)), Style::plain());
    circle.put(0, 1, sum([range(Area::column(0, 0, 3))]), Style::plain());
    assert_eq!(
        circle.calculate(),
        Err(SheetError::Circle {
            sheet: "A".into(),
            cell: "B1".into()
        })
    );
}
