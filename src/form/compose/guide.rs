//! *Hướng dẫn*: one printed page, written from the same plan data and the same rules as the checks: steps,
//! columns, "không phát sinh", an example, colours, checks, where to send.

use super::Parts;
use super::guide_example::example;
use crate::answer::Status;
use crate::form::content_words;
use crate::form::layout::{Column, GUIDE_SHEET, Placed};
use crate::form::rules::{Class, RowRules, Verdict};
use crate::sheet::measure::{lines, merged_width, row_height};
use crate::sheet::palette::{
    AMBER, AMBER_TEXT, BLACK, DERIVED, GREY, GREY_TEXT, MET, MET_TEXT, MISSING, NAVY, OPTIONAL, RED,
    RED_TEXT, REQUIRED, WHITE,
};
use crate::sheet::{Area, Print, Sheet, Style, View};
use crate::words::date::show_date;

/// Widths of its two columns in characters.
const WIDTHS: [f64; 2] = [25.0, 83.0];
/// Size of its letters.
const POINTS: f32 = 12.0;

/// The sheet.
pub(super) fn sheet(parts: Parts<'_, '_>) -> Sheet {
    let mut page = Page { sheet: Sheet::new(GUIDE_SHEET), row: 0 };
    page.sheet.widths(WIDTHS);
    write(parts, &mut page);
    let Page { mut sheet, .. } = page;
    sheet.view = View { gridlines: false, ..View::default() };
    sheet.print = Print { fit: Some((1, 1)), center: true, ..Print::default() };
    sheet.protected = true;
    sheet
}

/// The page, written line by line.
struct Page {
    sheet: Sheet,
    row: u32,
}

impl Page {
    fn title(&mut self, text: &str, under: &str) {
        self.whole(text, plain().bold().size(14.0).color(NAVY).center(), 24.0);
        self.whole(under, plain().italic().center(), 18.75);
    }

    fn heading(&mut self, text: &str) {
        self.whole(text, plain().bold().color(NAVY), 24.0);
    }

    fn words(&mut self, text: &str) {
        self.whole(text, plain().indent(1), height(text, merged_width(WIDTHS), 1));
    }

    /// A thing and what is to be known of it.
    fn pair(&mut self, label: &str, text: &str) {
        self.legend(Style::plain().bold(), label, text);
    }

    /// The same with a look of its own.
    fn legend(&mut self, look: Style, label: &str, text: &str) {
        let style = Style { border: Style::body().border, ..look }.left().middle().indent(1).wrap();
        let needed = height(text, WIDTHS[1], 1).max(height(label, WIDTHS[0], 1));
        self.sheet.fixed_height(self.row, needed);
        self.sheet.put(self.row, 0, label, style);
        self.sheet.put(self.row, 1, text, Style::body().left().indent(1));
        self.row += 1;
    }

    fn whole(&mut self, text: &str, style: Style, points: f64) {
        self.sheet.merge(Area::row(self.row, 0, 1), text, style);
        self.sheet.fixed_height(self.row, points);
        self.row += 1;
    }
}

fn plain() -> Style {
    Style::plain().middle().left().wrap().size(POINTS)
}

fn height(text: &str, width: f64, indent: u8) -> f64 {
    row_height(lines(text, width, f64::from(POINTS), false, indent), f64::from(POINTS))
}

/// Everything, top to bottom.
fn write(parts: Parts<'_, '_>, page: &mut Page) {
    let form = parts.form;
    page.title("HƯỚNG DẪN ĐIỀN BÁO CÁO", &format!("{}, {}", form.agency.name, form.period.long_vi()));
    page.heading("1. Các bước");
    steps(parts, page);
    page.heading("2. Các cột");
    columns(parts, page);
    page.heading("3. “Không phát sinh”, số 0 và ô trống");
    page.words(NOTHING);
    if let Some(example) = example(parts) {
        page.heading("4. Ví dụ");
        page.words(&example);
    }
    page.heading("5. Màu và ký hiệu");
    legend(page);
    page.heading("6. Biểu tự kiểm tra những gì");
    checks(parts, page);
    page.heading("7. Gửi báo cáo");
    sending(parts, page);
}

const NOTHING: &str = "Dòng tính tỷ lệ mà kỳ này không có hồ sơ, văn bản, vụ việc nào để tính: chọn Không phát sinh (hoặc nhập b = 0), không bị coi là chưa đạt. Dòng đếm số lượng, hoặc có việc mà kết quả bằng không: nhập 0. Ô trống nghĩa là chưa báo cáo, không bao giờ được hiểu là 0.";

fn steps(parts: Parts<'_, '_>, page: &mut Page) {
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
    for (number, step) in (1..).zip(steps) {
        page.words(&format!("{number}) {step}"));
    }
}

fn columns(parts: Parts<'_, '_>, page: &mut Page) {
    let (calendar, period) = (&parts.form.plan.calendar, parts.form.period);
    let window = calendar.window(period);
    let (from, to) = (show_date(window.from), show_date(window.to));
    let start = show_date(calendar.year_start(period.year));
    page.pair(
        Column::Target.title(),
        "Mức phải đạt. Dấu * là mức đề xuất để theo dõi, không ghi trong Kế hoạch.",
    );
    page.pair(
        "a. Tử số, b. Mẫu số",
        &format!(
            "Đúng như dòng a, b của Nội dung. Số lũy kế: từ {start} đến {to}; số trong kỳ: từ {from} đến {to}; số hiện có: đến {to}. Bấm vào ô để xem ô ấy cần số nào."
        ),
    );
    page.pair(
        "Tỷ lệ, Đánh giá",
        "Tự tính, không nhập. Tỷ lệ lấy hai chữ số lẻ, cắt bỏ phần sau, không làm tròn lên.",
    );
    page.pair("Tình trạng", &format!("Chọn trong danh sách. {}", Status::ALL.map(meaning).join(" ")));
    page.pair(
        "Ngày, số văn bản",
        "Bắt buộc ở dòng có chỉ tiêu “hoàn thành” khi chọn Hoàn thành. Dòng khác: có thì ghi.",
    );
    page.pair("Kết quả, Khó khăn", "Viết ngắn gọn, mỗi ô tối đa 400 chữ cái.");
    abbreviations(parts, page);
    if let Some(closing) = parts.form.asks().find(|ask| ask.closing) {
        let year = closing.obligation.year;
        page.pair(
            "Dòng chốt năm",
            &format!(
                "Dòng ghi “chốt năm {year}”: số của cả năm {year}, tính đến 31/12/{year}. Dòng cùng số thứ tự ghi “năm {}”: tính từ đầu năm mới.",
                year + 1
            ),
        );
    }
}

/// What offices abbreviate; what the plan itself is about is spelled out in the title.
const ABBREVIATIONS: [(&str, &str); 14] = [
    ("CBCCVC", "cán bộ, công chức, viên chức"),
    ("CNTT", "công nghệ thông tin"),
    ("DVC", "dịch vụ công"),
    ("ĐVSN", "đơn vị sự nghiệp"),
    ("ĐVSNCL", "đơn vị sự nghiệp công lập"),
    ("HĐND", "Hội đồng nhân dân"),
    ("PAKN", "phản ánh, kiến nghị"),
    ("PAPI", "chỉ số hiệu quả quản trị và hành chính công"),
    ("QPPL", "quy phạm pháp luật"),
    ("SIPAS", "chỉ số hài lòng về sự phục vụ hành chính"),
    ("TN&TKQ", "tiếp nhận và trả kết quả"),
    ("TTĐT", "thông tin điện tử"),
    ("TTHC", "thủ tục hành chính"),
    ("VBQPPL", "văn bản quy phạm pháp luật"),
];

/// The abbreviations that stand in the form's rows, in full.
fn abbreviations(parts: Parts<'_, '_>, page: &mut Page) {
    let rows = parts.layout.rows.iter().map(|(_, placed)| match placed {
        Placed::Ask(ask) => content_words(ask),
        Placed::Task(head) => head.task.text.clone(),
        Placed::Text(ask) => ask.task.text.clone(),
        _ => String::new(),
    });
    let text = rows.collect::<Vec<_>>().join(" ");
    let stands = |short: &str| {
        let whole = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
        text.match_indices(short).any(|(at, _)| {
            whole(text[..at].chars().next_back()) && whole(text[at + short.len()..].chars().next())
        })
    };
    let found = ABBREVIATIONS.iter().filter(|(short, _)| stands(short));
    let found: Vec<String> = found.map(|(short, long)| format!("{short}: {long}")).collect();
    if !found.is_empty() {
        page.pair("Chữ viết tắt", &format!("{}.", found.join("; ")));
    }
}

/// When each status is chosen.
fn meaning(status: Status) -> String {
    let when = match status {
        Status::NotStarted => "chưa làm gì trong năm.",
        Status::InProgress => "đang làm, hoặc việc thường xuyên làm mỗi kỳ.",
        Status::Done => {
            "đã xong và đạt chỉ tiêu của cả năm; việc phải có văn bản thì ghi ngày và số, ký hiệu."
        }
        Status::NoneArisen => "chỉ ở dòng tính tỷ lệ, kỳ này không có gì để tính.",
    };
    format!("{}: {when}", status.words())
}

fn legend(page: &mut Page) {
    let look = |fill, color| Style::plain().fill(fill).color(color);
    for (look, label, text) in [
        (look(REQUIRED, BLACK), "Nền vàng", "Ô bắt buộc nhập."),
        (look(MISSING, BLACK), "Nền vàng đậm", "Ô bắt buộc còn trống (hiện khi đã nhập được quá nửa)."),
        (look(OPTIONAL, BLACK), "Nền kem", "Ô không bắt buộc."),
        (look(DERIVED, GREY_TEXT), "Nền xám", "Số kỳ trước, hoặc số biểu tự tính."),
        (look(RED_TEXT, WHITE).bold(), "? chữ trắng, nền đỏ sẫm", "Ô sai: phải sửa mới gửi được."),
        (look(MET, MET_TEXT), "● Đạt, Hoàn thành", "Đã đạt chỉ tiêu."),
        (
            look(AMBER, AMBER_TEXT),
            "▲ Đang làm, nên xem lại",
            "Chưa xong; hoặc số khác thường, đúng thì cứ gửi và giải thích.",
        ),
        (
            look(RED, RED_TEXT).bold(),
            "× Chưa đạt, Quá hạn",
            "Dưới mức phải đạt, hoặc đã quá hạn. Vẫn gửi được.",
        ),
        (look(GREY, GREY_TEXT), "○ Trung tính", "Còn thiếu, chưa đến kỳ, theo dõi, không phát sinh."),
    ] {
        page.legend(look, label, text);
    }
}

/// The faults by the words of their codes, and the plan's cross-checks of this form.
fn checks(parts: Parts<'_, '_>, page: &mut Page) {
    let (low, high) = Class::Fault.codes();
    let faults: Vec<String> = Verdict::all()
        .filter(|v| (low..=high).contains(&v.code()))
        .map(|v| v.words().trim_start_matches("? ").to_lowercase())
        .collect();
    page.words(&format!(
        "Báo lỗi khi: {}. Nhắc xem lại khi số lũy kế nhỏ hơn kỳ trước hoặc ngày hoàn thành ngoài năm kế hoạch.",
        faults.join("; ")
    ));
    let mut crossed: Vec<String> = Vec::new();
    for (row, placed) in &parts.layout.rows {
        if let Placed::Ask(ask) = placed {
            let rules = RowRules { form: parts.form, layout: parts.layout, ask, row: *row };
            crossed.extend(rules.cross_words());
        }
    }
    crossed.dedup();
    crossed.iter().for_each(|check| page.words(&format!("Dòng {check}.")));
}

fn sending(parts: Parts<'_, '_>, page: &mut Page) {
    let (plan, period) = (parts.form.plan, parts.form.period);
    let deadline = show_date(plan.calendar.deadline(period));
    let contact = plan.agency(&plan.about.collector).and_then(|a| a.contact.as_ref());
    let phone = contact.map_or_else(String::new, |c| format!(" Cần hỏi: {} {}.", c.name, c.phone));
    page.pair("Nơi nhận, hạn gửi", &format!("{}; chậm nhất ngày {deadline}.{phone}", plan.about.send_to));
    page.pair(
        "Tệp gửi",
        "Chính tệp .xlsx này (Excel, LibreOffice, WPS đều được); không gửi ảnh chụp, PDF hay bản gõ lại. Bản in có chữ ký, đóng dấu gửi theo quy định.",
    );
}
