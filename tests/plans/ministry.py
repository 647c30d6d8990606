"""A ministry's plan of digital transformation: scores, ranks, at most, money, per mille, things to have; two sheets."""

import openpyxl

OFFICES = ["Văn phòng Bộ", "Cục Chuyển đổi số", "Cục An toàn thông tin", "Vụ Kế hoạch - Tài chính", "Vụ Tổ chức cán bộ", "Thanh tra Bộ"]
SETTINGS = {
    "area": "Bộ Dữ liệu", "issuer": "BỘ DỮ LIỆU", "office": "CỤC CHUYỂN ĐỔI SỐ", "collector": "CCDS",
    "attached_to": "(Kèm theo Quyết định số     /QĐ-BDL ngày    /01/2026)", "send_to": "Cục Chuyển đổi số, cds@bodulieu.example", "place": "Hà Nội", "form_title": "BÁO CÁO CHUYỂN ĐỔI SỐ",
    "report_title": "TỔNG HỢP KẾT QUẢ CHUYỂN ĐỔI SỐ", "whole": "toàn Bộ", "paper": "Quyết định", "report": "báo cáo chuyển đổi số",
    "report_file": "Bao-cao-CDS", "first_period": "1/2026", "plan_end": "31/12/2026",
    "plan_end_note": "Kế hoạch chỉ cho năm 2026.", "cutoff_day": 20, "deadline_day": 24,
}
PERIOD, TODAY, AFTER, FORMS, FILLED, MERGED = "2026-06", "2026-06-10", "2026-06-26", 6, 6, 0
STRANGE = ["Hải Lăng", "huyện", "thị trấn", " xã", "PAR INDEX", "CCHC", "Phụ lục", "cải cách"]
SAYS = ["tháng 6 năm 2026", "21/5/2026", "20/6/2026", "24/6/2026", "≥ 1.250,5", "Toàn Bộ"]
SAID = {"P64": 7, "P65": 0, "P66": 0, "P67": 0, "P69": 0, "P70": 0, "P71": 1, "P73": 0, "P74": 1, "P77": 1}
MORE_AGENCIES = []
GROUPS = {"Các đơn vị thuộc Bộ": (["VPB", "CATTT", "VKHTC", "VTCCB", "TTB"], "đơn vị")}
INDICATORS = {"02.1": {"numerator": "Điểm tự chấm"}, "03.1": {"numerator": "Thứ hạng", "due": "31/5/2026"}, "07.1": {"due": "31/5/2026"}}
# A rank and a sum that fall short are told as a percentage is.
CONCLUDES = ["Nặng nhất: ", "03.1 Xếp hạng chuyển đổi số: 7, mức ≤ 5"]
# What is proposed: kind, target, unit, due.
PROPOSED = {
    "01.1": ("Tỷ lệ", "≥ 80 %", None, "31/12/2026"), "02.1": ("Số lượng", "≥ 8,5", "điểm", "31/12/2026"),
    "03.1": ("Số lượng", "≤ 5", "hạng", "31/12/2026"), "04.1": ("Số lượng", "≥ 3", "cấp độ", "31/12/2026"),
    "05.1": ("Tỷ lệ", "≤ 2 %", None, "mỗi kỳ"), "06.1": ("Tỷ lệ", "≤ 0,5 %", None, "mỗi kỳ"),
    "07.1": ("Số lượng", "≥ 1.250,5", "tỷ đồng", "31/12/2026"), "08.1": ("Việc phải xong", None, None, "30/6/2026"),
    "09.1": ("Số lượng", "≥ 4", "lớp tập", "30/6/2026"), "09.2": ("Số lượng", "≥ 4", "lớp tập", "31/12/2026"),
    "10.1": ("Tỷ lệ", "≥ 100 %", None, "mỗi kỳ"),
}
# What whoever is asked answers.
FIGURES = {
    "01.1": (9, 10), "04.1": (3, None), "08.1": (None, None),
    "02.1": (8.6, None), "03.1": (7, None), "05.1": (1, 100), "06.1": (4, 1000), "07.1": (1200, None), "09.1": (3, None), "09.2": (3, None), "10.1": (50, 50)}
CHECKED = ["Kế hoạch có 3 lĩnh vực, 10 nhiệm vụ, 11 chỉ tiêu, 6 cơ quan nhận biểu.", "không có chỗ nào tự mâu thuẫn"]
VERDICTS = {
    "01.1": ("9", "10", "met"), "02.1": ("8.6", None, "met"), "03.1": ("7", None, "not_met"), "04.1": ("3", None, "met"),
    "05.1": ("1", "100", "met"), "06.1": ("4", "1000", "met"), "07.1": ("1200", None, "not_met"), "08.1": (None, None, "not_due_yet"),
    "09.1": ("3", None, "not_due_yet"), "10.1": ("250", "250", "met"),
}


def agency(name):
    return {"superior": "BỘ DỮ LIỆU", "heading": name.upper(), "signature": "THỦ TRƯỞNG", "place": "Hà Nội"}


def annex():
    """A head of three rows on the first sheet; a second sheet without numbers; a third of remarks."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Chỉ tiêu"
    sheet["A1"], sheet["A2"] = "PHỤ LỤC I", "CHỈ TIÊU CHUYỂN ĐỔI SỐ NĂM 2026"
    for at, text in {"A4": "STT", "B4": "Chỉ tiêu", "C4": "Mục tiêu", "E4": "Tổ chức thực hiện", "C5": "Đơn vị tính", "D5": "Giao",
                     "E5": "Cơ quan", "G5": "Thời hạn", "D6": "Năm 2026", "E6": "Chủ trì", "F6": "Phối hợp"}.items():
        sheet[at] = text
    for area in ("A4:A6", "B4:B6", "C4:D4", "E4:G4", "C5:C6", "E5:F5", "G5:G6"):
        sheet.merge_cells(area)
    for row in [
        ("I", "CHÍNH PHỦ SỐ"),
        (1, "Tỷ lệ hồ sơ xử lý trực tuyến", "%", "≥ 80", "Văn phòng Bộ", "Các đơn vị thuộc Bộ", "Tháng 12"),
        (2, "Điểm đánh giá chuyển đổi số", "Điểm", 8.5, "Cục Chuyển đổi số", None, "Quý IV"),
        (3, "Xếp hạng chuyển đổi số", "Hạng", "Nhóm 5", "Cục Chuyển đổi số", None, "Cuối năm"),
        (4, "Mức độ an toàn của hệ thống", "Cấp độ", 3, "Cục An toàn thông tin", None, "31/12/2026"),
        ("II", "DỊCH VỤ VÀ NGUỒN LỰC"),
        (5, "Tỷ lệ phản ánh trả lời quá hạn", "%", "Không quá 2", "Thanh tra Bộ", None, "Thường xuyên"),
        (6, "Sự cố trên tổng số giao dịch", "‰", "≤ 5", "Cục An toàn thông tin", None, "Thường xuyên"),
        (7, "Kinh phí đã giải ngân", "Tỷ đồng", "1.250,5", "Vụ Kế hoạch - Tài chính", None, "Cả năm"),
        (8, "Nền tảng tích hợp dữ liệu", "Có/Không", "Có", "Cục Chuyển đổi số", None, "Quý II"),
    ]:
        sheet.append(row)
    tasks = book.create_sheet("Nhiệm vụ")
    tasks.append(["Nội dung công việc", "Đơn vị chủ trì", "Hạn"])
    tasks.append(["Tổ chức ít nhất 04 lớp tập huấn kỹ năng số", "Vụ Tổ chức cán bộ", "Tháng 6 và tháng 12"])
    tasks.append(["Gửi, nhận 100% văn bản trên môi trường mạng", "Các đơn vị thuộc Bộ", "Hằng tháng"])
    book.create_sheet("Ghi chú").append(["Số liệu năm 2025 xem báo cáo riêng."])
    return book
