//! *Tiến độ*: how the work stands, with code, words and symbol.

crate::rule::scale! {
    /// How the work stands (*tiến độ*), from the worst to the best.
    Progress 7 {
        Overdue "overdue" "Quá hạn" "overdue" '×'
        DueSoon "due_soon" "Sắp đến hạn" "due soon" '▲'
        InProgress "in_progress" "Đang thực hiện" "in progress" '▲'
        NotDue "not_due" "Chưa đến hạn" "not due" '○'
        /// Decided, and no later work can mend it; or nothing arose.
        Closed "closed" "Đã chốt" "closed" '○'
        DoneLate "done_late" "Hoàn thành quá hạn" "done late" '▲'
        Done "done" "Hoàn thành" "done" '●'
    }
}
