//! Names of the report's sheets, in the order of their tabs.

pub const OVERVIEW: &str = "Tổng quan";
pub const TASKS: &str = "Theo nhiệm vụ";
pub const AGENCIES: &str = "Theo cơ quan";
pub const BELOW: &str = "Dưới mức";
pub const MATRIX: &str = "Ma trận";
pub const ATTENTION: &str = "Cần chú ý";
pub const DIFFICULTIES: &str = "Khó khăn, kiến nghị";
pub const REGISTER: &str = "Nộp báo cáo";
pub const FAULTS: &str = "Lỗi số liệu";
pub const DETAILS: &str = "Chi tiết";
pub const METHOD: &str = "Phương pháp";
pub const CHARTS: &str = "Số liệu biểu đồ";
