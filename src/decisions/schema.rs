//! The three sheets of `quyet-dinh.xlsx`: one list of columns serves the writer and the reader.

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Column {
    pub key: &'static str,
    pub head: &'static str,
    pub width: u16,
    pub sort: Sort,
    /// What the clerk is told when a cell of it is selected; empty for ours.
    pub hint: &'static str,
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Ours,
    Hidden,
    Typed,
    Chosen,
    Day,
}

impl Column {
    /// Width in characters.
    pub fn wide(&self) -> f64 {
        f64::from(self.width) / 10.0
    }

    /// Whether the clerk fills it in.
    pub fn is_input(&self) -> bool {
        matches!(self.sort, Sort::Typed | Sort::Chosen | Sort::Day)
    }
}

/// A sheet.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Schema {
    pub name: &'static str,
    pub sheet: &'static str,
    pub title: &'static str,
    pub about: &'static str,
    pub columns: &'static [Column],
    /// Columns without which no row can be read.
    pub must: &'static [&'static str],
    pub spare: u32,
}

impl Schema {
    /// `answers.id`, as it stands in the hidden row.
    pub fn full_key(&self, column: &Column) -> String {
        format!("{}.{}", self.name, column.key)
    }

    /// A column by its key.
    pub fn column(&self, key: &str) -> Option<&'static Column> {
        self.columns.iter().find(|c| c.key == key)
    }
}

const fn ours(key: &'static str, head: &'static str, width: u16) -> Column {
    let (sort, hint) = (Sort::Ours, "");
    Column { key, head, width, sort, hint }
}

const fn input(key: &'static str, head: &'static str, width: u16, sort: Sort, hint: &'static str) -> Column {
    Column { key, head, width, sort, hint }
}

/// What a row is about, for the program alone.
const HIDDEN: Column = Column { key: "about", head: "Khóa", width: 200, sort: Sort::Hidden, hint: "" };

/// Questions that only the clerk can decide.
pub(super) static ANSWERS: Schema = Schema {
    name: "answers",
    sheet: "Quyết định",
    title: "CÂU HỎI CHỜ QUYẾT ĐỊNH",
    about: "Mỗi dòng là một câu hỏi mà chương trình không tự quyết định được. Chọn câu trả lời ở các ô vàng, ghi lý do và người quyết định, lưu tệp, đóng lại rồi chạy tổng hợp lần nữa. Không dòng nào bị xóa; cột và ghi chú tự thêm được giữ nguyên.",
    columns: &[
        ours("id", "Mã", 155),
        ours("question", "Câu hỏi", 400),
        ours("place", "Nơi", 240),
        ours("choices", "Các lựa chọn", 300),
        input("answer", "Trả lời", 250, Sort::Chosen, "Chọn một câu trả lời trong danh sách."),
        input(
            "value",
            "Giá trị",
            110,
            Sort::Typed,
            "Chỉ ghi khi chọn “số khác”: số không có dấu ngăn cách hàng nghìn.",
        ),
        input("reason", "Lý do", 240, Sort::Typed, "Vì sao trả lời như vậy; được in trong báo cáo."),
        input(
            "name",
            "Người quyết định",
            170,
            Sort::Typed,
            "Họ tên người quyết định; được in trong báo cáo.",
        ),
        ours("state", "Tình trạng", 140),
        HIDDEN,
    ],
    must: &["id", "answer", "reason", "name"],
    spare: 0,
};

/// When files came in.
pub(super) static RECEIPTS: Schema = Schema {
    name: "receipts",
    sheet: "Sổ nhận",
    title: "SỔ NHẬN BÁO CÁO",
    about: "Ghi ngày nhận thật của từng tệp ở ô vàng. Để trống thì lấy theo giờ tệp. Ngày nhận chỉ quyết định đúng hạn hay muộn, không làm thay đổi số liệu.",
    columns: &[
        ours("agency", "Cơ quan, đơn vị", 300),
        ours("file", "Tệp", 480),
        input(
            "received_on",
            "Ngày nhận",
            140,
            Sort::Day,
            "Ngày nhận thật, dạng ngày/tháng/năm. Để trống: lấy theo giờ tệp.",
        ),
        ours("state", "Tình trạng", 260),
        ours("sha256", "SHA-256", 300),
    ],
    must: &["file", "sha256", "received_on"],
    spare: 0,
};

/// Values put right by telephone.
pub(super) static CORRECTIONS: Schema = Schema {
    name: "corrections",
    sheet: "Sửa số liệu",
    title: "SỬA SỐ LIỆU THEO QUYẾT ĐỊNH",
    about: "Ghi mỗi ô cần sửa thành một dòng, ví dụ khi đơn vị báo lại số qua điện thoại. Báo cáo in cả số cũ, số mới, lý do và người quyết định. Khi đơn vị gửi bản có số khác, dòng này hết hiệu lực; muốn sửa tiếp thì ghi dòng mới.",
    columns: &[
        input("agency", "Cơ quan, đơn vị", 300, Sort::Chosen, "Chọn cơ quan có số cần sửa."),
        input(
            "row",
            "Dòng",
            110,
            Sort::Typed,
            "Số hiệu ở cột TT của biểu, ví dụ 20.1; thêm @ và năm nếu biểu có dòng của hai năm.",
        ),
        input("field", "Cột", 240, Sort::Chosen, "Chọn cột cần sửa."),
        input(
            "value",
            "Giá trị đúng",
            190,
            Sort::Typed,
            "Số không có dấu ngăn cách hàng nghìn; ngày dạng ngày/tháng/năm; tình trạng như trong biểu.",
        ),
        input("reason", "Lý do", 300, Sort::Typed, "Ví dụ: bà An báo qua điện thoại ngày 18/9."),
        input(
            "name",
            "Người quyết định",
            180,
            Sort::Typed,
            "Họ tên người quyết định; được in trong báo cáo.",
        ),
        ours("before", "Số đã gửi", 150),
        ours("state", "Tình trạng", 220),
        HIDDEN,
    ],
    must: &["agency", "row", "field", "value", "reason", "name"],
    spare: 25,
};

/// Every sheet in the order of the tabs.
pub(super) static SHEETS: [&Schema; 3] = [&ANSWERS, &RECEIPTS, &CORRECTIONS];

/// The hidden sheet that holds the lists.
pub(super) const LISTS: &str = "Danh mục";
