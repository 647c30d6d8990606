//! The program's own workbooks among the letters, known by what they hold and not by their names.

use super::texts;
use crate::package::Book;
use crate::words::text::Text;

/// A workbook of ours: sheets it bears, and what is said of it.
type Own = (&'static [&'static str], fn() -> Text);

/// Two sheets of these names together are nobody else's.
const BOOKS: [Own; 3] = [
    (&["Quyết định", "Sổ nhận", "Sửa số liệu"], texts::copy_of_decisions),
    (&["Theo nhiệm vụ", "Theo cơ quan", "Nộp báo cáo", "Lỗi số liệu", "Số liệu biểu đồ"], texts::own_report),
    (&["Lĩnh vực", "Nhiệm vụ", "Chỉ tiêu", "Ràng buộc", "Nhóm"], texts::own_plan),
];

/// What a workbook is, where it is one of ours and no form.
pub(super) fn named(book: &Book) -> Option<Text> {
    let bears = |name: &&&str| book.sheets.iter().any(|sheet| sheet.name.trim() == **name);
    let own = BOOKS.iter().find(|(names, _)| names.iter().filter(bears).count() >= 2);
    own.map(|(_, say)| say())
}
