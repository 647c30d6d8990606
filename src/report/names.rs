//! Names of the report's sheets, in the order of their tabs.

/// The page leaders read.
pub const OVERVIEW: &str = "Tổng quan";
/// Tasks and indicators.
pub const TASKS: &str = "Theo nhiệm vụ";
/// Agencies.
pub const AGENCIES: &str = "Theo cơ quan";
/// Heat map.
pub const MATRIX: &str = "Ma trận";
/// Everything red or amber.
pub const ATTENTION: &str = "Cần chú ý";
/// What agencies ask for.
pub const DIFFICULTIES: &str = "Khó khăn, kiến nghị";
/// The register.
pub const REGISTER: &str = "Nộp báo cáo";
/// Findings.
pub const FAULTS: &str = "Lỗi số liệu";
/// Every figure with its source.
pub const DETAILS: &str = "Chi tiết";
/// How it was computed.
pub const METHOD: &str = "Phương pháp";
/// What charts read.
pub const CHARTS: &str = "Số liệu biểu đồ";
