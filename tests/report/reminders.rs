//! The messages to agencies, word for word.

use super::desk::{Desk, Trouble, found, month, plan};
use cchc::finding::Severity;
use cchc::ledger::Standing;
use cchc::plan::Contact;
use cchc::report;

fn calm() -> Desk {
    Desk::months(plan(), month(9), month(9), Trouble::default())
}

#[test]
fn reminders_are_ready_to_paste() {
    let mut desk = calm();
    assert_eq!(
        report::text(&desk.material(), "nhac-nho.txt"),
        "\u{FEFF}NHẮC NỘP VÀ SỬA BÁO CÁO THÁNG 9 NĂM 2024: không có cơ quan, đơn vị nào phải nhắc.\r\n\r\n"
    );
    desk.findings = vec![found(Severity::Error, "PTP"), found(Severity::Warning, "PNV")];
    desk.plan = desk.plan.changed(|plan| {
        let vp = plan.agencies.iter_mut().find(|a| a.code == "VP").unwrap();
        vp.contact = Some(Contact {
            name: "Bà Nguyễn Thị A".into(),
            phone: "0233 387 0000".into(),
            email: String::new(),
        });
    });
    let book = desk.ledger.months.get_mut(&month(9)).unwrap();
    book.register[0].standing = Standing::Missing;
    book.register[2].standing = Standing::WithErrors;
    let text = report::text(&desk.material(), "nhac-nho.txt").replace("\r\n", "\n");
    let expected = "\u{FEFF}NHẮC NỘP VÀ SỬA BÁO CÁO THÁNG 9 NĂM 2024: 02 cơ quan, đơn vị; 01 đơn vị chỉ cần xem lại. Mỗi đoạn dưới đây chép gửi một đơn vị.

────────  Văn phòng HĐND&UBND huyện (VP)  ────────
Gửi: Bà Nguyễn Thị A, điện thoại 0233 387 0000
Kính gửi: Văn phòng HĐND&UBND huyện.
Phòng Nội vụ chưa nhận được báo cáo CCHC tháng 9 năm 2024 của Văn phòng HĐND&UBND huyện.
Đề nghị điền và gửi ngay biểu mẫu của đơn vị (tệp 2024-09_VP_….xlsx) về Phòng Nội vụ huyện Hải Lăng (qua hệ thống quản lý văn bản hoặc thư điện tử). Hạn gửi: 16/9/2024; đề nghị gửi chậm nhất ngày 18/9/2024.

────────  Phòng Nội vụ (PNV)  ────────
Kính gửi: Phòng Nội vụ.
Phòng Nội vụ đã nhận báo cáo CCHC tháng 9 năm 2024 (tệp 2024-09_PNV_Bao-cao.xlsx); có 01 chỗ đề nghị đơn vị xem lại:
- Ô G14 (dòng 20.1): tử số 12 lớn hơn mẫu số 9; cả hai số chưa được tổng hợp. Cách sửa: đối chiếu lại hai số, ghi đúng phần (a) và tổng (b) rồi gửi lại.
Nếu số liệu đúng thì không phải gửi lại; nếu sai thì sửa và tăng Lần gửi.

────────  Phòng Tư pháp (PTP)  ────────
Kính gửi: Phòng Tư pháp.
Báo cáo CCHC tháng 9 năm 2024 (tệp 2024-09_PTP_Bao-cao.xlsx) còn 01 chỗ phải sửa:
- Ô G14 (dòng 20.1): tử số 12 lớn hơn mẫu số 9; cả hai số chưa được tổng hợp. Cách sửa: đối chiếu lại hai số, ghi đúng phần (a) và tổng (b) rồi gửi lại.
Đề nghị sửa trong tệp 2024-09_PTP_lan-2.xlsx (gửi kèm, các ô sai đã tô màu), ghi Lần gửi: 2 và gửi lại về Phòng Nội vụ huyện Hải Lăng (qua hệ thống quản lý văn bản hoặc thư điện tử). Hạn gửi: 16/9/2024; đề nghị gửi chậm nhất ngày 18/9/2024.
";
    assert_eq!(text, expected);
}
