//! The same fault in many agencies is shown once.

use cchc::finding::{Finding, Place, deadline, file, grouped, logic};
use cchc::words::text::Lang;

fn late(agency: &str, day: &str) -> Finding {
    let place = Place::file(format!("inbox/2024-09/{agency}.xlsx")).of_agency(agency);
    deadline::return_late(place, day, "16/9/2024", "")
}

#[test]
fn one_fault_of_many_agencies_is_one_line() {
    let cell = |agency: &str, cell: &str| {
        let place = Place::file(agency).of_agency(agency).in_sheet("Báo cáo").at(cell).in_row("20.1@2024");
        logic::num_above_den(place, 12, 9)
    };
    let findings = [
        file::has_macros(Place::file("inbox/2024-09/x.xlsm")),
        late("PNV", "18/9/2024"),
        late("HAIBA", "19/9/2024"),
        cell("PTP", "F14"),
        cell("PNV", "F14"),
        cell("VP", "F15"),
    ];
    let said = |lang| grouped(&findings).iter().map(|f| f.line(lang)).collect::<Vec<_>>();
    assert_eq!(
        said(Lang::Vi),
        [
            "2 đơn vị (PNV, PTP) ▸ Báo cáo!F14 ▸ 20.1@2024: tử số 12 lớn hơn mẫu số 9; cả hai số chưa được tổng hợp",
            "VP ▸ Báo cáo!F15 ▸ 20.1@2024: tử số 12 lớn hơn mẫu số 9; cả hai số chưa được tổng hợp",
            "2 đơn vị (HAIBA, PNV): nhận sau hạn 16/9/2024; số liệu vẫn được tổng hợp",
            "inbox/2024-09/x.xlsm: tệp có macro; macro không được chạy, số liệu vẫn được đọc",
        ]
    );
    assert_eq!(
        said(Lang::En)[2],
        "2 agencies (HAIBA, PNV): received after the deadline 16/9/2024; the figures count"
    );
    assert_eq!(grouped(&findings).iter().map(|f| f.count).sum::<usize>(), findings.len());
    let alone = [late("PNV", "18/9/2024")];
    assert_eq!(
        grouped(&alone)[0].line(Lang::Vi),
        "inbox/2024-09/PNV.xlsx: nhận ngày 18/9/2024, sau hạn 16/9/2024; số liệu vẫn được tổng hợp"
    );
}

/// 40 of 60 codes are named.
#[test]
fn a_long_list_is_cut() {
    let findings: Vec<Finding> = (0..60).map(|n| late(&format!("XA{n:03}"), "18/9/2024")).collect();
    let line = grouped(&findings)[0].line(Lang::Vi);
    assert!(line.starts_with("60 đơn vị (XA000, ") && line.contains("XA039, …): nhận sau hạn"), "{line}");
}
