//! Broken kinds, targets and references (P23 to P35).

use super::broken::Case;

pub const CASES: &[Case] = &[
    Case {
        code: "P23",
        in_agencies: false,
        changes: &[(
            "kind = \"milestone\"\n",
            "kind = \"milestone\"\ntarget = \">= 1 per year\"\n",
        )],
        row: "02.1",
        says: "kiểu `milestone` không có mức phải đạt, nhưng `target` là \">= 1 per year\"",
    },
    Case {
        code: "P24",
        in_agencies: false,
        changes: &[("target = \">= 99 %\"", "target = \">= 99\"")],
        row: "20.1",
        says: "kiểu `ratio` không dùng được mức \">= 99\"",
    },
    Case {
        code: "P24",
        in_agencies: false,
        changes: &[("target = \">= 2 per year\"", "target = \">= 2\"")],
        row: "05.1",
        says: "kiểu `count` không dùng được mức \">= 2\"",
    },
    Case {
        code: "P24",
        in_agencies: false,
        changes: &[("target = \"= 0\"", "target = \"= 1\"")],
        row: "27.1",
        says: "kiểu `zero` không dùng được mức \"= 1\"",
    },
    Case {
        code: "P35",
        in_agencies: false,
        changes: &[("target = \"= 0\"\n", "")],
        row: "27.1",
        says: "kiểu `zero` phải có mức \"= 0\"",
    },
    Case {
        code: "P24",
        in_agencies: false,
        changes: &[("target = \">= 30 %\"", "target = \">= 30 % per year\"")],
        row: "02.2",
        says: "kiểu `ratio` không dùng được mức \">= 30 % per year\"",
    },
    Case {
        code: "P25",
        in_agencies: false,
        changes: &[("target = \">= 99 %\"", "target = \">= 990 %\"")],
        row: "20.1",
        says: "mức \">= 990 %\" không thể đạt: tử số không lớn hơn mẫu số",
    },
    Case {
        code: "P26",
        in_agencies: false,
        changes: &[("unit_test = \"ratio >= 60 %\"\n", "")],
        row: "42.2",
        says: "kiểu `share` không có `unit_test`, không biết đơn vị nào đạt",
    },
    Case {
        code: "P27",
        in_agencies: false,
        changes: &[(
            "target = \">= 99 %\"\n",
            "target = \">= 99 %\"\nunit_test = \"done\"\n",
        )],
        row: "20.1",
        says: "`unit_test` chỉ dùng với kiểu `share`, chỉ tiêu này là `ratio`",
    },
    Case {
        code: "P28",
        in_agencies: false,
        changes: &[("denominator = \"Tổng số hồ sơ TTHC giải quyết quá hạn\"\n", "")],
        row: "21.1",
        says: "kiểu `ratio` cần nhãn `denominator`",
    },
    Case {
        code: "P28",
        in_agencies: false,
        changes: &[(
            "asked_denominator = \"Tổng số văn bản, hồ sơ công việc đã xử lý\"\n",
            "",
        )],
        row: "42.1",
        says: "kiểu `share` cần nhãn `asked_denominator`",
    },
    Case {
        code: "P29",
        in_agencies: false,
        changes: &[(
            "reporters = [\"CQDV\", \"XA\"]\naggregation = \"share\"",
            "reporters = [\"CQDV\", \"XA\"]\naggregation = \"sum\"",
        )],
        row: "04.1",
        says: "kind = \"share\" không đi với aggregation = \"sum\"",
    },
    Case {
        code: "P30",
        in_agencies: false,
        changes: &[("refers_to = \"40.1\"\n", "")],
        row: "38.2",
        says: "kiểu `ref` không có `refers_to`",
    },
    Case {
        code: "P31",
        in_agencies: false,
        changes: &[("refers_to = \"40.1\"", "refers_to = \"4.1\"")],
        row: "38.2",
        says: "`refers_to` nêu chỉ tiêu `4.1`, kế hoạch không có",
    },
    Case {
        code: "P32",
        in_agencies: false,
        changes: &[("pace = [99]", "refers_to = \"22.1\"")],
        row: "20.1",
        says: "`refers_to` chỉ dùng với kiểu `ref`, chỉ tiêu này là `ratio`",
    },
    Case {
        code: "P33",
        in_agencies: false,
        changes: &[("refers_to = \"40.1\"", "refers_to = \"38.2\"")],
        row: "38.2",
        says: "số liệu lấy vòng quanh: 38.2 → 38.2",
    },
    Case {
        code: "P33",
        in_agencies: false,
        changes: &[(
            "due = \"every_period\"\nden_from = \"20.1.den - 20.1.num\"",
            "due = \"every_period\"\nnum_from = \"21.1.den\"\nden_from = \"21.1.num\"",
        )],
        row: "21.1",
        says: "số liệu lấy vòng quanh: 21.1.den → 21.1.num → 21.1.den",
    },
    Case {
        code: "P34",
        in_agencies: false,
        changes: &[("right = \"39.1.den\"", "right = \"26.2.num\"")],
        row: "so-dvsncl",
        says: "không đơn vị nào báo cáo đủ các ô 39.2, 26.2, nên quan hệ này không bao giờ được kiểm tra",
    },
];
