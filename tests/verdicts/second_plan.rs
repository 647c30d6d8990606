//! A made-up commune with its own hamlets, tasks, years and calendar runs without a change of code.

use crate::verdicts::desk::Desk;
use cchc::answer::Status;
use cchc::plan::load;

const PLAN: &str = r#"
[plan]
title = "Phân công nhiệm vụ chuyển đổi số xã Mẫu"
attached_to = ""
area = "xã Mẫu"
issuer = "ỦY BAN NHÂN DÂN XÃ MẪU"
office = "VĂN PHÒNG"
collector = "VP"
send_to = "Văn phòng"
place = "Mẫu"
form_title = "BÁO CÁO"
report_title = "TỔNG HỢP"
first_period = "2031-03"
plan_end = "2032-12-31"
plan_end_note = "Kế hoạch kết thúc."

[calendar]
cutoff_day = 25
deadline_day = 27
due_soon_days = 10

[[section]]
id = "A"
title = "CHUYỂN ĐỔI SỐ"
short = "Chuyển đổi số"

[[task]]
id = 1
section = "A"
short = "Sổ hộ"
text = "Mỗi thôn cập nhật sổ hộ đạt 95% số hộ trong quý II"
lead = ["THON"]
coordinating = ["VP"]
lead_text = "Các thôn"
coordinating_text = "Văn phòng"
deadline = "Quý II hàng năm"

[[task.indicator]]
id = "1.1"
short = "Hộ đã cập nhật"
kind = "ratio"
target = ">= 95 %"
target_source = "stated"
quote = "đạt 95% số hộ"
numerator = "Số hộ đã cập nhật"
denominator = "Số hộ"
unit = "hộ"
reporters = ["THON"]
aggregation = "sum"
cumulation = "stock"
due = "30/6"
judge_each = true
pace = [0, 0, 20, 40, 60, 95]

[[task.indicator]]
id = "1.2"
short = "Sổ thất lạc"
kind = "zero"
target = "= 0"
target_source = "derived"
quote = "không thất lạc"
numerator = "Số sổ thất lạc"
reporters = ["THON"]
aggregation = "sum"
cumulation = "stock"
due = "30/6"

[[task]]
id = 2
section = "A"
short = "Họp dân"
text = "Tổ chức ít nhất 01 cuộc họp mỗi kỳ"
lead = ["VP"]
coordinating = []
lead_text = "Văn phòng"
coordinating_text = ""
deadline = "Thường xuyên"

[[task.indicator]]
id = "2.1"
short = "Cuộc họp"
kind = "count"
target = ">= 1 per period"
target_source = "stated"
quote = "ít nhất 01 cuộc họp mỗi kỳ"
numerator = "Số cuộc họp"
unit = "cuộc"
reporters = ["VP"]
aggregation = "lead"
cumulation = "period"
due = "every_period"
"#;

const AGENCIES: &str = r#"
[[agency]]
code = "VP"
name = "Văn phòng"
short = "Văn phòng"
superior = "UBND XÃ MẪU"
heading = "VĂN PHÒNG"
signature = ["CHÁNH VĂN PHÒNG"]
place = "Mẫu"

[[agency]]
code = "T1"
name = "Thôn Một"
short = "Thôn Một"
superior = "UBND XÃ MẪU"
heading = "THÔN MỘT"
signature = ["TRƯỞNG THÔN"]
place = "Mẫu"

[[agency]]
code = "T2"
name = "Thôn Hai"
short = "Thôn Hai"
superior = "UBND XÃ MẪU"
heading = "THÔN HAI"
signature = ["TRƯỞNG THÔN"]
place = "Mẫu"

[[group]]
code = "THON"
name = "Các thôn"
member_word = "thôn"
members = ["T1", "T2"]
"#;

fn desk() -> Desk {
    let (plan, findings) = load::load(PLAN, "plan.toml", AGENCIES, "agencies.toml");
    assert!(findings.is_empty(), "{findings:?}");
    Desk::with(plan.expect("a sound plan"))
}

/// "Mỗi thôn": the other hamlet's good figures do not help. Due 30/6; June's figures run to 25/6, so July
/// decides.
#[test]
fn each_hamlet_by_itself() {
    let mut desk = desk();
    desk.month("2031-05").says("T1", "1.1", 100, 100).says("T2", "1.1", 59, 100);
    desk.month("2031-06").says("T1", "1.1", 100, 100).says("T2", "1.1", 94, 100);
    desk.month("2031-07").says("T1", "1.1", 100, 100).says("T2", "1.1", 94, 100);
    assert_eq!(desk.says("2031-05", "1.1"), "not_due_yet in_progress");
    assert_eq!(desk.says("2031-06", "1.1"), "not_due_yet due_soon", "25/6: 5 days left of 10");
    assert_eq!(desk.says("2031-07", "1.1"), "not_met closed", "194/200 is 97 %, T2 is 94 %");
    desk.month("2031-07").says("T2", "1.1", 95, 100);
    assert_eq!(desk.says("2031-07", "1.1"), "met done");
    let july = desk.result("2031-07", "1.1");
    assert!(july.members.iter().all(|m| m.passes == Some(true)));
}

/// A state can return to 0 by its due date; a cumulative breach could not.
#[test]
fn a_state_can_still_return_to_zero() {
    let mut desk = desk();
    for (month, lost) in [("2031-05", 2), ("2031-07", 0)] {
        desk.month(month).value("T1", "1.2", lost).value("T2", "1.2", 0);
    }
    assert_eq!(desk.says("2031-05", "1.2"), "not_due_yet in_progress");
    assert_eq!(desk.says("2031-07", "1.2"), "met done");
}

/// The pace of each month is its own; months before it are free.
#[test]
fn pace_by_month_warns_and_changes_no_verdict() {
    let mut desk = desk();
    desk.month("2031-03").says("T1", "1.1", 20, 100).says("T2", "1.1", 20, 100);
    desk.month("2031-04").says("T1", "1.1", 39, 100).says("T2", "1.1", 40, 100);
    assert!(!desk.result("2031-03", "1.1").behind_pace);
    assert!(desk.result("2031-04", "1.1").behind_pace, "39,5 % of 40 %");
    assert_eq!(desk.says("2031-04", "1.1"), "not_due_yet in_progress");
}

/// Tasks, agencies and years of the other plan do not exist here.
#[test]
fn only_what_the_plan_names_is_assessed() {
    let mut desk = desk();
    desk.month("2031-07").value("VP", "2.1", 1);
    let july = desk.assess("2031-07");
    assert_eq!(july.as_of.to_string(), "2031-07-25");
    assert_eq!(july.tasks.len(), 2);
    assert_eq!(desk.says("2031-07", "2.1"), "met done");
    desk.month("2031-08").claims("VP", "2.1", Status::NoneArisen);
    assert_eq!(desk.says("2031-08", "2.1"), "none_arisen not_due");
    assert_eq!(desk.lines("2031-08", "H01").len(), 2, "both hamlets are missing");
}
