//! Broken agencies, groups and calendars (P40 to P48).

use super::broken::Case;

pub const CASES: &[Case] = &[
    Case {
        code: "P40",
        in_agencies: true,
        changes: &[("members = [\"DNDB\"]", "members = []")],
        row: "DN",
        says: "nhóm không có đơn vị nào trong kỳ 10/2023",
    },
    Case {
        code: "P40",
        in_agencies: true,
        changes: &[("members = [\"CAH\", \"BHXH\", \"BCHQS\"]", "members = [\"CAH\"]")],
        row: "ND",
        says: "nhóm không có đơn vị nào trong kỳ 3/2025",
    },
    Case {
        code: "P41",
        in_agencies: true,
        changes: &[
            ("members = [\"CQDV\"]", "members = [\"CQDV\", \"LV\"]"),
            (
                "members = [\"CQCM\"]\naliases = [\"Các cơ quan, đơn vị theo",
                "members = [\"CQCM\", \"LQ\"]\naliases = [\"Các cơ quan, đơn vị theo",
            ),
        ],
        row: "LQ",
        says: "nhóm chứa vòng quanh: LQ → LV → LQ",
    },
    Case {
        code: "P42",
        in_agencies: true,
        changes: &[("successor = \"HAIBINH\"", "successor = \"HAIBIN\"")],
        row: "HAIBA",
        says: "`successor` nêu mã `HAIBIN`, không có cơ quan nào mang mã này",
    },
    Case {
        code: "P43",
        in_agencies: true,
        changes: &[("successor = \"HAIBINH\"", "successor = \"HAIBA\"")],
        row: "HAIBA",
        says: "đơn vị tiếp nhận vòng quanh: HAIBA → HAIBA",
    },
    Case {
        code: "P44",
        in_agencies: true,
        changes: &[("valid_to = \"2025-02-28\"", "valid_from = \"2052-01-01\"\nvalid_to = \"2025-02-28\"")],
        row: "CAH",
        says: "valid_from 2052-01-01 sau valid_to 2025-02-28",
    },
    Case {
        code: "P45",
        in_agencies: true,
        changes: &[("\"xã Hải Quế\"", "\"xã  hải quy\"")],
        row: "HAIQUE",
        says: "cách viết \"xã  hải quy\" cũng là của HAIQUY",
    },
    Case {
        code: "P46",
        in_agencies: false,
        changes: &[("first_period = \"2023-10\"", "first_period = \"2032-10\"")],
        row: "plan",
        says: "kỳ đầu tiên 10/2032 sau ngày kết thúc 30/6/2025",
    },
    Case {
        code: "P47",
        in_agencies: false,
        changes: &[("deadline_day = 16", "deadline_day = 10")],
        row: "calendar",
        says: "`deadline_day` là 10, phải từ 15 đến 31",
    },
    Case {
        code: "P47",
        in_agencies: false,
        changes: &[("cutoff_day = 14", "cutoff_day = 30")],
        row: "calendar",
        says: "`cutoff_day` là 30, phải từ 1 đến 28",
    },
    Case {
        code: "P48",
        in_agencies: true,
        changes: &[("code = \"ND\"", "code = \"Ngành dọc\"")],
        row: "Ngành dọc",
        says: "mã `Ngành dọc` phải gồm 2 đến 16 chữ hoa không dấu và chữ số",
    },
    Case {
        code: "P49",
        in_agencies: true,
        changes: &[(
            "name = \"Phòng Nội vụ\"",
            "name = \"Phòng Nội vụ\"\ncontact = { email = \"a@b.vn\\nBcc: c@d.vn\" }",
        )],
        row: "PNV",
        says: "địa chỉ thư \"a@b.vn\nBcc: c@d.vn\" phải là một địa chỉ không dấu, không khoảng trắng, dạng ten@noi.nhan",
    },
];
