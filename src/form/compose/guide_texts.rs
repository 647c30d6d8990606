//! What the guidance says: steps, columns, "không phát sinh", an example, colours, checks, where to send.

use super::Parts;
use super::guide_example::example;
use crate::answer::Status;
use crate::form::layout::{Column, Placed};
use crate::form::rules::{Class, RowRules, Verdict};
use crate::sheet::Style;
use crate::sheet::palette::{
    AMBER, AMBER_TEXT, DERIVED, GREY, GREY_TEXT, MET, MET_TEXT, MISSING, OPTIONAL, RED, RED_TEXT, REQUIRED,
    WHITE,
};
use crate::words::date::show_date;

/// A line of the guidance.
pub(super) enum Line {
    Title(String),
    Under(String),
    Heading(String),
    Words(String),
    /// A thing and what is to be known of it.
    Pair(String, String),
    /// The same with a look of its own.
    Legend(Style, String, String),
}

/// Every line, top to bottom.
pub(super) fn lines(parts: Parts<'_, '_>) -> Vec<Line> {
    let form = parts.form;
    let mut lines = vec![
        Line::Title("HƯỚNG DẪN ĐIỀN BÁO CÁO".to_string()),
        Line::Under(format!("{}, {}", form.agency.name, form.period.long_vi())),
    ];
    let mut part = |title: &str, content: Vec<Line>| {
        if !content.is_empty() {
            lines.push(Line::Heading(title.to_string()));
            lines.extend(content);
        }
    };
    part("1. Các bước", steps(parts));
    part("2. Các cột", columns(parts));
    part("3. “Không phát sinh”, số 0 và ô trống", nothing());
    part("4. Ví dụ", example(parts).into_iter().map(Line::Words).collect());
    part("5. Màu và ký hiệu", legend());
    part("6. Biểu tự kiểm tra những gì", checks(parts));
    part("7. Gửi báo cáo", sending(parts));
    lines
}

fn steps(parts: Parts<'_, '_>) -> Vec<Line> {
    let carried = if parts.filling.cells.is_empty() {
        "Mỗi dòng chọn Tình trạng trong danh sách; có kết quả, khó khăn thì ghi ngắn gọn."
    } else {
        "Tình trạng, ngày, văn bản, kết quả, khó khăn đã ghi sẵn theo kỳ trước: chỉ sửa chỗ có thay đổi."
    };
    let steps = [
        "Mở sheet Báo cáo, nhập các ô nền vàng (bắt buộc). Ô nền kem: có thì ghi. Ô xám: đã có sẵn hoặc tự tính.",
        carried,
        "Nhìn dải ngay trên đầu bảng: còn “CHƯA GỬI ĐƯỢC” thì bổ sung, sửa theo số dòng được chỉ, đến khi hiện “SẴN SÀNG GỬI”.",
        "Cuối biểu: ghi ngày, người lập biểu, điện thoại, người ký. Lưu tệp (.xlsx) và gửi.",
        "Đã gửi rồi mới thấy sai: sửa chính tệp này, tăng Lần gửi thêm 1, gửi lại. Không đổi mã biểu, không chép sang tệp khác.",
    ];
    let numbered = steps.iter().enumerate();
    numbered.map(|(i, step)| Line::Words(format!("{}) {step}", i + 1))).collect()
}

fn columns(parts: Parts<'_, '_>) -> Vec<Line> {
    let (calendar, period) = (&parts.form.plan.calendar, parts.form.period);
    let window = calendar.window(period);
    let (from, to) = (show_date(window.from), show_date(window.to));
    let start = show_date(calendar.year_start(period.year));
    let one_line = |column: Column| column.title().replace('\n', " ");
    let pair = |name: String, text: String| Line::Pair(name, text);
    let mut lines = vec![
        pair(
            one_line(Column::Target),
            "Mức phải đạt. Dấu * là mức đề xuất để theo dõi, không ghi trong Kế hoạch.".into(),
        ),
        pair(
            "a. Tử số, b. Mẫu số".into(),
            format!(
                "Đúng như dòng a, b của Nội dung. Số lũy kế: từ {start} đến {to}; số trong kỳ: từ {from} đến {to}; số hiện có: đến {to}. Bấm vào ô để xem ô ấy cần số nào."
            ),
        ),
        pair(
            "Tỷ lệ, Đánh giá".into(),
            "Tự tính, không nhập. Tỷ lệ lấy hai chữ số lẻ, cắt bỏ phần sau, không làm tròn lên.".into(),
        ),
        pair(
            "Tình trạng".into(),
            format!(
                "Chọn trong danh sách: {}. Giải thích ở sheet Danh mục.",
                Status::ALL.map(Status::words).join(", ")
            ),
        ),
        pair(
            "Ngày, số văn bản".into(),
            "Bắt buộc ở dòng có chỉ tiêu “hoàn thành” khi chọn Hoàn thành. Dòng khác: có thì ghi.".into(),
        ),
        pair("Kết quả, Khó khăn".into(), "Viết ngắn gọn, mỗi ô tối đa 400 chữ cái.".into()),
    ];
    lines.extend(closing(parts).map(|text| Line::Pair("Dòng chốt năm".into(), text)));
    lines
}

/// What the rows of an earlier plan year ask for, if there are any.
fn closing(parts: Parts<'_, '_>) -> Option<String> {
    let year = parts.form.asks().find(|ask| ask.closing)?.obligation.year;
    Some(format!(
        "Dòng ghi “(chốt năm {year})”: số của cả năm {year}, tính đến 31/12/{year}. Dòng cùng số thứ tự không ghi chốt: tính từ đầu năm mới."
    ))
}

fn nothing() -> Vec<Line> {
    let text = "Dòng tính tỷ lệ mà kỳ này không có hồ sơ, văn bản, vụ việc nào để tính: chọn Không phát sinh (hoặc nhập b = 0), không bị coi là chưa đạt. Dòng đếm số lượng, hoặc có việc mà kết quả bằng không: nhập 0. Ô trống nghĩa là chưa báo cáo, không bao giờ được hiểu là 0.";
    vec![Line::Words(text.to_string())]
}

fn legend() -> Vec<Line> {
    let look = |fill, color| Style::plain().fill(fill).color(color);
    let black = crate::sheet::palette::BLACK;
    let of = |look: Style, label: &str, text: &str| Line::Legend(look, label.to_string(), text.to_string());
    vec![
        of(look(REQUIRED, black), "Nền vàng", "Ô bắt buộc nhập."),
        of(look(MISSING, black), "Nền vàng đậm", "Ô bắt buộc còn trống (hiện khi đã nhập được quá nửa)."),
        of(look(OPTIONAL, black), "Nền kem", "Ô không bắt buộc."),
        of(look(DERIVED, GREY_TEXT), "Nền xám", "Số kỳ trước, hoặc số biểu tự tính."),
        of(
            look(RED_TEXT, WHITE).bold(),
            "? chữ trắng, nền đỏ sẫm",
            "Số liệu mâu thuẫn: phải sửa mới gửi được.",
        ),
        of(look(MET, MET_TEXT), "● Đạt, Hoàn thành", "Đã đạt chỉ tiêu."),
        of(
            look(AMBER, AMBER_TEXT),
            "▲ Đang làm, nên xem lại",
            "Chưa xong; hoặc số khác thường, đúng thì cứ gửi và giải thích.",
        ),
        of(
            look(RED, RED_TEXT).bold(),
            "× Chưa đạt, Quá hạn",
            "Dưới mức phải đạt, hoặc đã quá hạn. Vẫn gửi được.",
        ),
        of(look(GREY, GREY_TEXT), "○ Trung tính", "Còn thiếu, chưa đến kỳ, theo dõi, không phát sinh."),
    ]
}

/// The faults by the words of their codes, and the plan's cross-checks of this form.
fn checks(parts: Parts<'_, '_>) -> Vec<Line> {
    let (low, high) = Class::Fault.codes();
    let faults: Vec<String> = Verdict::ALL
        .iter()
        .filter(|v| (low..=high).contains(&v.code()))
        .map(|v| v.words().trim_start_matches("? ").to_lowercase().replace("hoàn thành", "Hoàn thành"))
        .collect();
    let always = format!(
        "Báo lỗi khi: {}. Nhắc xem lại khi số lũy kế nhỏ hơn kỳ trước hoặc ngày hoàn thành ngoài năm kế hoạch.",
        faults.join("; ")
    );
    let crossed = parts.layout.rows.iter().filter_map(|(row, placed)| match placed {
        Placed::Ask(ask) => Some(RowRules { form: parts.form, layout: parts.layout, ask, row: *row }),
        _ => None,
    });
    let mut crossed: Vec<String> = crossed.flat_map(|rules| rules.cross_words()).collect();
    crossed.dedup();
    let crossed = crossed.into_iter().map(|check| Line::Words(format!("Dòng {check}.")));
    std::iter::once(Line::Words(always)).chain(crossed).collect()
}

fn sending(parts: Parts<'_, '_>) -> Vec<Line> {
    let (plan, period) = (parts.form.plan, parts.form.period);
    let deadline = show_date(plan.calendar.deadline(period));
    let contact = plan.agency(&plan.about.collector).and_then(|a| a.contact.as_ref());
    let phone = contact.map_or_else(String::new, |c| format!(" Cần hỏi: {} {}.", c.name, c.phone));
    vec![
        Line::Pair("Nơi nhận, hạn gửi".into(), format!("{}; trước hết ngày {deadline}.{phone}", plan.about.send_to)),
        Line::Pair(
            "Tệp gửi".into(),
            "Chính tệp .xlsx này (Excel, LibreOffice, WPS đều được); không gửi ảnh chụp, PDF hay bản gõ lại. Bản in có chữ ký, đóng dấu gửi theo quy định.".into(),
        ),
    ]
}
