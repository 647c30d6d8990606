//! The sheet *Hướng dẫn*: how to edit the plan, on one page.

use super::super::schema::{Kind, TABLES};
use super::rows::Rows;
use crate::sheet::{Area, Content, Margins, Orientation, Print, Sheet, Style, View, measure, palette};

const WIDTHS: [f64; 2] = [22.0, 74.0];

const STEPS: &[&str] = &[
    "Sửa ngay trong các sheet của tệp này rồi lưu, giữ định dạng .xlsx. Hàng khóa và cột khóa đang ẩn là để chương trình nhận ra cột; không sửa, không xóa.",
    "Thêm: viết vào dòng trống dưới bảng. Bỏ: xóa cả dòng. Đổi thứ tự: cắt và chèn cả dòng; thứ tự dòng là thứ tự trong biểu mẫu và báo cáo.",
    "Số thứ tự nhiệm vụ, số hiệu chỉ tiêu, mã cơ quan, mã nhóm đã dùng thì không đổi và không dùng lại cho nội dung khác: số liệu các kỳ trước gắn với các mã này.",
    "Một ô nhiều mã: cách nhau bằng dấu phẩy. Một ô nhiều cách viết hoặc nhiều dòng ký: mỗi cái một dòng trong ô, xuống dòng bằng Alt+Enter.",
    "Được đổi tên sheet, đổi chỗ cột, thêm cột ghi chú riêng: cột không có khóa thì không được đọc. Không xóa cột có sẵn, kể cả khi để trống.",
    "Nhập lại: chạy lệnh  cchc plan import  kèm tên tệp này. Ô nào sai, chương trình nêu đúng tên sheet và địa chỉ ô, giá trị tìm thấy, giá trị cần có; khi còn lỗi thì kế hoạch đang dùng không bị thay đổi.",
    "Bản đề xuất đọc từ văn bản: soát từng dòng, thay các ô còn trong ngoặc [ ], điền các ô còn trống ở sheet Kế hoạch, rồi ghi Có ở cột Đã xác nhận của mọi dòng, cả dòng tự viết. Dòng đề xuất sai thì xóa.",
    "Nhập xong, hai tệp kế hoạch được viết lại từ đầu: các dòng ghi chú (bắt đầu bằng #) trong hai tệp cũ không còn. Điều gì cần giữ thì ghi vào cột Ghi chú hoặc Cách hiểu.",
];

/// The guidance.
pub(super) fn sheet(rows: &Rows, title_of: &str) -> Sheet {
    let mut sheet = Sheet::new("Hướng dẫn");
    sheet.widths(WIDTHS);
    let title = Style::plain().size(14.0).bold().color(palette::NAVY).middle().wrap().center();
    full(&mut sheet, "KẾ HOẠCH: XEM VÀ SỬA BẰNG EXCEL", title, 14.0);
    let name = Style::plain().italic().center().middle().wrap();
    full(&mut sheet, title_of, name, 12.0);
    heading(&mut sheet, "Các sheet");
    for (name, holds) in contents(rows) {
        sheet_line(&mut sheet, name, &holds);
    }
    heading(&mut sheet, "Cách sửa và nhập lại");
    for (step, number) in STEPS.iter().zip(1..) {
        let text = Style::plain().left().top().wrap();
        full(&mut sheet, &format!("{number}. {step}"), text, 12.0);
    }
    sheet.view = View { gridlines: false, ..View::default() };
    sheet.print = Print {
        orientation: Orientation::Portrait,
        margins: Margins { left: 25.0, right: 15.0, top: 20.0, bottom: 20.0, ..Margins::default() },
        fit: Some((1, 1)),
        ..Print::default()
    };
    sheet
}

/// Every sheet with what it holds.
fn contents(rows: &Rows) -> Vec<(&'static str, String)> {
    TABLES
        .into_iter()
        .filter(|(kind, _)| *kind != Kind::Calendar)
        .map(|(kind, schema)| (schema.sheet, holds(rows, kind)))
        .collect()
}

fn holds(rows: &Rows, kind: Kind) -> String {
    let count = rows.of(kind).len();
    let what = match kind {
        Kind::Plan | Kind::Calendar => {
            return "Tên kế hoạch, cơ quan, địa danh, thời gian, ngày chốt số liệu, hạn gửi.".into();
        }
        Kind::Section => "lĩnh vực.",
        Kind::Task => "nhiệm vụ: nội dung nguyên văn, ai chủ trì, ai phối hợp, thời hạn.",
        Kind::Indicator => "chỉ tiêu: đo bằng gì, mức phải đạt, ai báo cáo, khi nào đánh giá.",
        Kind::Relation => "ràng buộc giữa các số liệu của cùng một đơn vị.",
        Kind::Agency => "cơ quan, đơn vị: tên, cách viết khác, thời gian hoạt động.",
        Kind::Group => "nhóm cơ quan, đơn vị và thành viên.",
        Kind::Unit => "đơn vị tính, số lẻ được nhận, cách viết khác.",
        Kind::Holiday => "ngày nghỉ lễ, để tính hạn gửi.",
    };
    format!("{count} {what}")
}

fn heading(sheet: &mut Sheet, text: &str) {
    let style = Style::plain().bold().color(palette::NAVY).left().middle();
    full(sheet, text, style, 12.0);
    let row = sheet.next_row().saturating_sub(1);
    sheet.fixed_height(row, 27.0);
}

fn sheet_line(sheet: &mut Sheet, name: &str, holds: &str) {
    let row = sheet.next_row();
    let link = Style::body().color(palette::LINK).underline().left();
    sheet.put(row, 0, Content::link(name, 0, 0, name), link);
    sheet.put(row, 1, holds, Style::body().left());
    let lines = measure::lines(holds, WIDTHS[1], 12.0, false, 0);
    sheet.fixed_height(row, measure::row_height(lines, 12.0));
}

/// A text over the whole width.
fn full(sheet: &mut Sheet, text: &str, style: Style, points: f64) {
    let row = sheet.next_row();
    sheet.merge(Area::row(row, 0, 1), text, style);
    let lines = measure::lines(text, measure::merged_width(WIDTHS), points, style.bold, 0);
    sheet.fixed_height(row, measure::row_height(lines, points) + 4.0);
}
