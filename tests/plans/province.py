"""A province after 1/7/2025: 20 offices, 125 communes and wards."""

import itertools

import openpyxl

OFFICES = """Văn phòng UBND tỉnh; Sở Nội vụ; Sở Tư pháp; Sở Tài chính; Sở Xây dựng; Sở Công Thương; Sở Nông nghiệp và Môi trường;
Sở Khoa học và Công nghệ; Sở Giáo dục và Đào tạo; Sở Y tế; Sở Văn hóa, Thể thao và Du lịch; Sở Dân tộc và Tôn giáo; Sở Ngoại vụ;
Thanh tra tỉnh; Ban Quản lý Khu kinh tế tỉnh; Trung tâm Phục vụ hành chính công tỉnh; Trung tâm Xúc tiến đầu tư tỉnh;
Trung tâm Khuyến nông tỉnh; Trường Cao đẳng tỉnh; Ban Quản lý dự án tỉnh"""
OFFICES = [name.strip() for name in OFFICES.replace("\n", " ").split(";")]
FIRST = "An Bình Cẩm Đông Giao Hòa Kim Long Minh Nam Phú Quang Sơn Tân Thanh Thuận Trung Vạn Vĩnh Xuân Yên Lộc Nghĩa Đức Hưng".split()
SECOND = "Giang Hà Lâm Thạch Trạch".split()
COMMUNES = [f"{'phường' if n % 9 == 0 else 'xã'} {a} {b}" for n, (a, b) in enumerate(itertools.product(FIRST, SECOND))]
MORE = [name for name in OFFICES if name not in {
    "Văn phòng UBND tỉnh", "Sở Nội vụ", "Sở Tư pháp", "Sở Tài chính", "Trung tâm Phục vụ hành chính công tỉnh", "Thanh tra tỉnh",
    "Ban Quản lý dự án tỉnh"}]

SETTINGS = {
    "area": "tỉnh Quảng Minh", "issuer": "ỦY BAN NHÂN DÂN TỈNH QUẢNG MINH", "office": "SỞ NỘI VỤ", "collector": "SNV",
    "send_to": "Sở Nội vụ tỉnh Quảng Minh, noivu@quangminh.example", "place": "Quảng Minh",
    "form_title": "BÁO CÁO CẢI CÁCH HÀNH CHÍNH", "report_title": "BÁO CÁO TỔNG HỢP CẢI CÁCH HÀNH CHÍNH",
    "first_period": "1/2026", "plan_end": "31/12/2026", "plan_end_note": "Kế hoạch chỉ cho năm 2026.",
    "every": "Quý", "cutoff_day": 31,
    "deadline_working": 5, "whole": "toàn tỉnh",
}
PERIOD, TODAY, AFTER, FORMS, FILLED, MERGED = "2026-03", "2026-03-20", "2026-04-08", 145, 40, 0
STRANGE = ["Hải Lăng", "huyện", "thị trấn", "PAR INDEX", "CCHC", "Phụ lục I", "tháng 3", "tháng 03", "tháng trước"]
SAYS = ["quý I năm 2026", "1/1/2026", "31/3/2026", "7/4/2026", "toàn tỉnh"]
SAID = {"P64": 10, "P65": 0, "P66": 0, "P67": 0, "P69": 1, "P70": 2, "P73": 0}


OTHER_CODES = {"Sở Ngoại vụ": "SNGV"}


def code(name):
    import unicodedata
    bare = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    return "".join(c for c in bare.upper() if c.isascii() and c.isalnum())


def initials(name):
    return OTHER_CODES.get(name, "".join(code(word)[0] for word in name.split()))


MORE_AGENCIES = [{"code": initials(name), "name": name, "short": initials(name)} for name in MORE]
MORE_AGENCIES += [{"code": code(name.split(" ", 1)[1])[:16], "name": f"UBND {name}", "short": name.split(" ", 1)[1]} for name in COMMUNES]
OFFICE_CODES = ["VPUBNDT", "SNV", "STP", "STC", "TTPVHCCT", "TTT", "BQLDAT"] + [own["code"] for own in MORE_AGENCIES[: len(MORE)]]
COMMUNE_CODES = [own["code"] for own in MORE_AGENCIES[len(MORE):]]
GROUPS = {
    "Các sở, ban, ngành": (OFFICE_CODES, "sở, ban, ngành"),
    "UBND các xã, phường": (COMMUNE_CODES, "xã, phường"),
    "UBND cấp xã": (COMMUNE_CODES, "xã, phường"),
}
INDICATORS = {}
# What is proposed: kind, target, unit, due.
PROPOSED = {
    "01.1": ("Tỷ lệ", "≥ 100 %", None, "31/12/2026"), "02.1": ("Tỷ lệ", "≥ 30 %", None, "14/12/2026"),
    "03.1": ("Không được có", "= 0", None, "mỗi kỳ"), "04.1": ("Tỷ lệ", "≥ 100 %", None, "30/6/2026"),
    "04.2": ("Tỷ lệ", "≥ 100 %", None, "31/12/2026"), "05.1": ("Tỷ lệ", "≥ 98 %", None, "mỗi kỳ"),
    "06.1": ("Tỷ lệ", "≤ 2 %", None, "mỗi kỳ"), "07.1": ("Số lượng", "≥ 2 mỗi năm", "cuộc", "30/6/2026"),
    "07.2": ("Số lượng", "≥ 2 mỗi năm", "cuộc", "31/12/2026"), "08.1": ("Mức giảm", "≥ 30 %", None, "31/12/2026"),
    "09.1": ("Tỷ lệ", "≥ 95 %", None, "31/1/2027"),
}
# What whoever is asked answers.
FIGURES = {
    "01.1": (8, 10), "02.1": (3, 10), "03.1": (0, None), "04.1": (8, 10), "04.2": (8, 10), "05.1": (99, 100), "06.1": (3, 100),
    "07.1": (1, None), "07.2": (1, None), "08.1": (6, 10), "09.1": (95, 100),
}
# The 20 offices and 20 of 125 communes have answered, each of them everything.
VERDICTS = {
    "01.1": ("320", "400", "not_due_yet"), "02.1": ("3", "10", "met"), "03.1": ("0", None, "provisional_met"),
    "04.1": ("8", "10", "not_due_yet"), "05.1": ("3960", "4000", "provisional_met"), "06.1": ("60", "2000", "provisional_not_met"),
    "07.1": ("1", None, "not_due_yet"), "08.1": ("6", "10", "met"), "09.1": ("95", "100", "met"),
}
CONCLUDES = ["Quý I năm 2026", "40/145"]
CHECKED = ["Kế hoạch có 4 lĩnh vực, 10 nhiệm vụ, 11 chỉ tiêu, 145 cơ quan nhận biểu.", "Nhiệm vụ chưa có chỉ tiêu nào: 1 (10)."]


def agency(name):
    commune = name.startswith("UBND ")
    return {
        "superior": "UBND TỈNH QUẢNG MINH" if not commune else "TỈNH QUẢNG MINH", "heading": name.upper(),
        "signature": "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH" if commune else "GIÁM ĐỐC", "place": "Quảng Minh",
    }


TASKS = [
    ("I", "CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH"),
    ("1", "Ban hành Kế hoạch cải cách hành chính năm 2026; hoàn thành 100% nhiệm vụ trong kế hoạch", "Các sở, ban, ngành;\nUBND các xã, phường", "Sở Nội vụ", "Quý IV", ""),
    ("2", "Kiểm tra cải cách hành chính tại ít nhất 30% số cơ quan, đơn vị", "Sở Nội vụ", "Các sở, ban, ngành", "Trước 15/12/2026", "Kế hoạch kiểm tra"),
    ("3", "Báo cáo định kỳ đúng hạn, không có báo cáo trễ hạn", "Các sở, ban, ngành; UBND các xã, phường", "Sở Nội vụ", "Thường xuyên", ""),
    ("II", "CẢI CÁCH THỂ CHẾ"),
    ("4", "Rà soát 100% văn bản quy phạm pháp luật", "Sở Tư pháp", "Các sở, ban, ngành", "Tháng 6 và tháng 12", "Báo cáo rà soát"),
    ("III", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH"),
    ("5", "Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 98% trở lên", "Các sở, ban, ngành\nUBND các xã, phường", "Trung tâm Phục vụ hành chính công tỉnh", "Thường xuyên", ""),
    ("6", "Tỷ lệ hồ sơ trễ hạn không quá 2%", "UBND cấp xã", "Văn phòng UBND tỉnh", "Thường xuyên", ""),
    ("7", "Đối thoại với doanh nghiệp tối thiểu 02 cuộc/năm", "Văn phòng UBND tỉnh", "Sở Tài chính", "Quý II, IV/2026", "Thông báo kết luận"),
    ("8", "Giảm ít nhất 30% thời gian giải quyết thủ tục hành chính so với năm 2025", "Văn phòng UBND tỉnh", "Các sở, ban, ngành", "31/12/2026", ""),
    ("IV", "CẢI CÁCH TÀI CHÍNH CÔNG"),
    ("9", "Giải ngân vốn đầu tư công đạt từ 95% kế hoạch trở lên", "Sở Tài chính", "Ban Quản lý dự án tỉnh", "31/01/2027", ""),
    ("10", "Thanh tra, kiểm tra công vụ ở 25 xã, phường", "Thanh tra tỉnh", "UBND cấp xã", "Cả năm", ""),
]


def annex():
    """A head of two rows with a band, sections over the table, a lead merged over two tasks, a signature below."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Phụ lục"
    for row, text in enumerate(["PHỤ LỤC", "PHÂN CÔNG NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026",
                                "(Kèm theo Kế hoạch số      /KH-UBND ngày     /01/2026 của UBND tỉnh Quảng Minh)"], 1):
        sheet.cell(row, 1, text)
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=6)
    for column, text in enumerate(["TT", "Nhiệm vụ", "Cơ quan thực hiện", None, "Thời gian hoàn thành", "Sản phẩm"], 1):
        sheet.cell(5, column, text)
    sheet.cell(6, 3, "Chủ trì")
    sheet.cell(6, 4, "Phối hợp")
    sheet.merge_cells("C5:D5")
    for column in "ABEF":
        sheet.merge_cells(f"{column}5:{column}6")
    row = 7
    for task in TASKS:
        for column, text in enumerate(task, 1):
            sheet.cell(row, column, text or None)
        if len(task) == 2:
            sheet.merge_cells(start_row=row, end_row=row, start_column=2, end_column=6)
        row += 1
    sheet.cell(row + 1, 2, "Nơi nhận: như trên")
    sheet.cell(row + 1, 5, None)
    sheet.cell(row + 2, 4, None)
    sheet.cell(row + 2, 2, "Sở Nội vụ theo dõi, đôn đốc.")
    return book
