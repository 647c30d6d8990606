//! K: parts of the plan that the agency changed on its form. The plan's own words count.

use super::declare::findings;

findings! {
    K01 Warning target_changed(found, expected) {
        title: "Chỉ tiêu bị sửa", "Target changed";
        message: "cột Chỉ tiêu ghi {found}, kế hoạch là {expected}; được đánh giá theo kế hoạch", "the target says {found}, the plan {expected}; the plan's counts";
        hint: "nếu chỉ tiêu thật sự đã đổi, sửa templates/plan.toml", "if the target really changed, change templates/plan.toml";
        ask: "giữ nguyên cột Chỉ tiêu", "leave the targets alone";
        why: "Đơn vị không tự hạ chỉ tiêu của mình.", "No unit lowers its own target.";
        example: "“≥ 99%” sửa thành “≥ 95%”.", "“≥ 99%” became “≥ 95%”.";
    }
    K02 Warning label_changed(found, expected) {
        title: "Nội dung số liệu bị sửa", "Label changed";
        message: "cột Nội dung ghi {found}, kế hoạch là {expected}; số được hiểu theo kế hoạch", "the label says {found}, the plan {expected}; the figure is taken as the plan says";
        ask: "cho biết số đã ghi là số gì; giữ nguyên cột Nội dung", "say what the figure means, and leave the labels alone";
        why: "Sửa lời hỏi có thể là đã trả lời một câu khác.", "Whoever changes the question may have answered another one.";
        example: "“hồ sơ giải quyết” sửa thành “hồ sơ tiếp nhận”.", "“resolved” became “received”.";
    }
    K03 Warning unit_changed(found, expected) {
        title: "Đơn vị tính bị sửa", "Unit changed";
        message: "đơn vị tính ghi {found}, kế hoạch là {expected}; số được hiểu theo đơn vị tính của kế hoạch", "the unit says {found}, the plan {expected}; the figure is taken in the plan's unit";
        ask: "cho biết số đã ghi tính bằng gì; giữ nguyên đơn vị tính", "say what the figure is measured in, and leave the unit alone";
        why: "Nghìn đồng ghi vào ô triệu đồng làm sai cả tổng.", "Thousands in a cell of millions spoil the whole sum.";
        example: "“triệu đồng” sửa thành “đồng”.", "“million” became “dong”.";
    }
    K04 Warning task_changed(found, expected) {
        title: "Lời văn nhiệm vụ bị sửa", "Task text changed";
        message: "nhiệm vụ ghi {found}, kế hoạch là {expected}; lời văn của kế hoạch được giữ", "the task says {found}, the plan {expected}; the plan's words stand";
        ask: "giữ nguyên lời văn nhiệm vụ trên biểu", "leave the task's words alone";
        why: "Lời văn nhiệm vụ là nguyên văn của kế hoạch đã ban hành.", "The task's text is the plan's own, word for word.";
        example: "Bỏ bớt một vế của nhiệm vụ.", "Half a sentence was dropped.";
    }
}
