//! The assignment of tasks, typed anew from Phụ lục I by hand: a second reading against the plan file.

use cchc::plan::{load, show};

/// Task, lead, coordinating, deadline column, due rules of its indicators (E: every period).
const TABLE: &str = "
 1 | PNV            | CQDV XA      | Quý IV hàng năm           | 31/12 31/12 31/12
 2 | PNV            | CQDV XA      | Quý III hàng năm          | 30/9 30/9 30/9
 3 | PVHTT TTVH     | CQDV XA      | Thường xuyên              | E 31/12
 4 | CQDV XA        | PNV          | Quý IV hàng năm           | 31/12 31/12
 5 | LV VP          | CQDV XA DN   | Hàng năm                  | 31/12 31/12
 6 | VP             | CQDV XA      | Thường xuyên              | E E
 7 | PNV            | CQDV XA      | Hàng năm                  | 31/12 31/12 31/12
 8 | PNV            | CQDV XA      | Hàng năm                  | 31/12
 9 | PTP            | CQDV XA      | Quý IV hàng năm           | 31/12 31/12
10 | PTP            | CQDV XA      | Tháng 1 năm sau liền kề   | 31/1+1
11 | CQDV XA        | PTP          | Thường xuyên              | E E
12 | CQCM XA        | PTP          | Quý IV hàng năm           | 31/12
13 | PTP            | CQDV XA      | Quý IV hàng năm           | 31/12 31/12
14 | PTP XA         | CQDV         | Thường xuyên              | E E
15 | VP             | CQCM XA      | Thường xuyên              | E E
16 | VP             | CQCM XA      | Thường xuyên              | E 31/12 E
17 | VP             | BPMC CQCM XA | Thường xuyên              | E
18 | VP             | BPMC CQCM XA | Thường xuyên              | E E
19 | CAH BHXH BCHQS | VP XA        | Thường xuyên              | E
20 | CQCM XA        | VP           | Quý IV hàng năm           | 31/12
21 | CQCM XA        | VP           | Thường xuyên              | E
22 | CQCM XA        | VP           | Thường xuyên              | E
23 | BPMC XA        | VP           | Thường xuyên              | E E
24 | VP PNV         | CQCM XA      | Thường xuyên              | 31/12 E E
25 | PNV            | CQCM         | Hàng năm                  | 31/12
26 | PNV            | DVSN         | Hàng năm                  | 31/12 31/12 31/12
27 | PNV            | CQDV         | Thường xuyên              | E
28 | PNV            | CQDV         | Thường xuyên              | E 31/12
29 | PNV            | CQDV XA      | Quý IV hàng năm           | 31/12 31/12
30 | PNV            | CQDV         | Hàng năm                  | 31/12 31/12 31/12
31 | PNV            | LQ           | Thường xuyên              | E E
32 | PNV            | CQDV XA      | Hàng năm                  | 31/12 31/12
33 | PNV            | CQDV XA      | Hàng năm                  | 31/12
34 | CQDV XA        | PNV          | Thường xuyên              | E E
35 | PNV            | CQDV XA      | Thường xuyên              | 31/12
36 | PNV            | CQDV XA      | Hàng năm                  | 31/12 31/12
37 | PTCKH          | CQDV XA      | Trước ngày 31/12 hàng năm | <31/12
38 | PTCKH          | CQDV XA      | Quý IV hàng năm           | 31/12 31/12 31/12 31/12
39 | PTCKH          | DVSN         | Hàng năm                  | 31/12 31/12/2025 31/12 31/12
40 | PTCKH          | CQDV XA      | Hàng năm                  | 31/12 31/12 31/12
41 | CQDV XA        | PTCKH        | Thường xuyên              | E 31/12
42 | CQDV XA        | VP PVHTT     | Thường xuyên              | 31/12/2025 31/12/2025
43 | CQDV XA        | VP           | Thường xuyên              | E E
44 | PVHTT          | LQ           | Hàng năm                  | 31/12 31/12
45 | PVHTT          | LQ XA        | Quý IV hàng năm           | 31/12
46 | BPMC XA        | VP           | Thường xuyên              | E E
";

#[test]
fn the_json_form_agrees_with_a_second_reading_task_by_task() {
    let json = show::to_json(&load::built_in().unwrap());
    let words = |value: &serde_json::Value, key: &str| -> String {
        let all = value.as_array().unwrap().iter();
        let texts = all.map(|v| if key.is_empty() { v } else { &v[key] });
        let texts: Vec<&str> = texts.map(|v| v.as_str().unwrap()).collect();
        texts.join(" ")
    };
    let rows: Vec<String> = json["tasks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|t| {
            format!(
                "{} | {} | {} | {} | {}",
                t["id"],
                words(&t["lead"], ""),
                words(&t["coordinating"], ""),
                t["deadline"].as_str().unwrap(),
                words(&t["indicators"], "due").replace("every_period", "E")
            )
        })
        .collect();
    let read: Vec<String> = TABLE.trim().lines().map(super::seed::folded).collect();
    assert_eq!(rows, read);
}
