//! Broken tasks and indicators: ids, names, who leads, who reports, quotations (P10 to P22).

use super::broken::Case;

pub const CASES: &[Case] = &[
    Case {
        code: "P10",
        in_agencies: false,
        changes: &[(
            "[[task]]\nid = 46",
            "[[section]]\nid = \"VI\"\ntitle = \"KHÁC\"\nshort = \"Khác\"\n\n[[task]]\nid = 46",
        )],
        row: "VI",
        says: "mã `VI` được dùng hai lần",
    },
    Case {
        code: "P10",
        in_agencies: true,
        changes: &[("code = \"ND\"", "code = \"BPMC\"")],
        row: "BPMC",
        says: "mã `BPMC` được dùng hai lần",
    },
    Case {
        code: "P11",
        in_agencies: false,
        changes: &[("id = \"24.3\"", "id = \"25.3\"")],
        row: "25.3",
        says: "chỉ tiêu `25.3` nằm trong nhiệm vụ 24, số hiệu phải bắt đầu bằng `24.`",
    },
    Case {
        code: "P12",
        in_agencies: false,
        changes: &[(
            "short = \"Kiểm tra công tác CCHC\"",
            "short = \"Kiểm tra công tác cải cách hành chính hàng năm\"",
        )],
        row: "T02",
        says: "tên ngắn \"Kiểm tra công tác cải cách hành chính hàng năm\" dài 46 chữ, tối đa 40",
    },
    Case {
        code: "P12",
        in_agencies: true,
        changes: &[("short = \"P. Nội vụ\"", "short = \"Phòng Nội vụ huyện Hải Lăng\"")],
        row: "PNV",
        says: "tên ngắn \"Phòng Nội vụ huyện Hải Lăng\" dài 27 chữ, tối đa 20",
    },
    Case {
        code: "P13",
        in_agencies: false,
        changes: &[(
            "short = \"Rà soát văn bản QPPL\"",
            "short = \"Tuyên truyền về CCHC\"",
        )],
        row: "T11",
        says: "tên ngắn \"Tuyên truyền về CCHC\" đã dùng cho T03",
    },
    Case {
        code: "P14",
        in_agencies: false,
        changes: &[("deadline = \"Quý III hàng năm\"", "deadline = \" \"")],
        row: "T02",
        says: "`deadline` để trống",
    },
    Case {
        code: "P15",
        in_agencies: false,
        changes: &[("coordinating = [\"PTCKH\"]", "coordinating = [\"PTKCH\"]")],
        row: "T41",
        says: "`coordinating` nêu mã `PTKCH`, không có cơ quan hay nhóm nào mang mã này",
    },
    Case {
        code: "P15",
        in_agencies: false,
        changes: &[("collector = \"PNV\"", "collector = \"PVN\"")],
        row: "plan",
        says: "`collector` nêu mã `PVN`, không có cơ quan hay nhóm nào mang mã này",
    },
    Case {
        code: "P15",
        in_agencies: false,
        changes: &[("right = \"count(CQCM)\"", "right = \"count(CQCN)\"")],
        row: "so-phong-chuyen-mon",
        says: "`right` nêu mã `CQCN`, không có cơ quan hay nhóm nào mang mã này",
    },
    Case {
        code: "P15",
        in_agencies: true,
        changes: &[(
            "members = [\"CAH\", \"BHXH\", \"BCHQS\"]",
            "members = [\"CAH\", \"BHXH\", \"BCHQ\"]",
        )],
        row: "ND",
        says: "`members` nêu mã `BCHQ`, không có cơ quan hay nhóm nào mang mã này",
    },
    Case {
        code: "P16",
        in_agencies: false,
        changes: &[(
            "section = \"VI\"\nshort = \"Giải ngân",
            "section = \"IX\"\nshort = \"Giải ngân",
        )],
        row: "T37",
        says: "nhiệm vụ thuộc lĩnh vực `IX`, kế hoạch không có lĩnh vực này",
    },
    Case {
        code: "P17",
        in_agencies: false,
        changes: &[("den_from = \"04.1.num\"", "den_from = \"04.3.num\"")],
        row: "04.2",
        says: "`den_from` nêu ô `04.3.num`, không chỉ tiêu nào có ô này",
    },
    Case {
        code: "P17",
        in_agencies: false,
        changes: &[("left = \"45.1.den\"", "left = \"44.1.den\"")],
        row: "so-cong-ttdt",
        says: "`left` nêu ô `44.1.den`, không chỉ tiêu nào có ô này",
    },
    Case {
        code: "P18",
        in_agencies: false,
        changes: &[("lead = [\"CAH\", \"BHXH\", \"BCHQS\"]", "lead = []")],
        row: "T19",
        says: "nhiệm vụ không có cơ quan chủ trì",
    },
    Case {
        code: "P19",
        in_agencies: false,
        changes: &[("reporters = [\"CAH\", \"BHXH\", \"BCHQS\"]", "reporters = []")],
        row: "19.1",
        says: "không có đơn vị nào báo cáo chỉ tiêu này (kỳ 10/2023)",
    },
    Case {
        code: "P19",
        in_agencies: false,
        changes: &[(
            "reporters = [\"CAH\", \"BHXH\", \"BCHQS\"]",
            "reporters = [\"CAH\"]",
        )],
        row: "19.1",
        says: "không có đơn vị nào báo cáo chỉ tiêu này (kỳ 3/2025)",
    },
    Case {
        code: "P20",
        in_agencies: false,
        changes: &[(
            "reporters = [\"VP\"]\nsupporting = [\"CQCM\"]",
            "reporters = [\"VP\", \"PNV\"]\nsupporting = [\"CQCM\"]",
        )],
        row: "05.1",
        says: "aggregation = \"lead\" nhưng có 2 đơn vị cùng báo cáo: VP, PNV (kỳ 10/2023)",
    },
    Case {
        code: "P21",
        in_agencies: false,
        changes: &[(
            "quote = \"Quy chế làm việc của UBND huyện\"",
            "quote = \"Quy chế làm việc của huyện\"",
        )],
        row: "07.2",
        says: "lời trích không có trong nguyên văn nhiệm vụ: \"Quy chế làm việc của huyện\"",
    },
    Case {
        code: "P22",
        in_agencies: false,
        changes: &[("pace = [99]", "pace = [97, 98, 99]")],
        row: "20.1",
        says: "`pace` có 3 giá trị, chỉ nhận 1 (mọi tháng) hoặc 12",
    },
];
