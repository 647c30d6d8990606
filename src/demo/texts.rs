//! What offices write in the text cells, in official Vietnamese; none of it is about real people.

/// Results, by how far a row has come.
pub const RESULTS: [&str; 10] = [
    "Đã triển khai theo kế hoạch, đúng tiến độ.",
    "Cập nhật số liệu đến hết kỳ báo cáo.",
    "Đã đôn đốc các bộ phận liên quan thực hiện.",
    "Niêm yết công khai tại Bộ phận Một cửa và trên Trang thông tin điện tử.",
    "Tổ chức 02 buổi hướng dẫn cho công chức trực tiếp phụ trách.",
    "Phối hợp cơ quan chủ trì rà soát, không có vướng mắc.",
    "Hồ sơ được cập nhật đầy đủ trên Hệ thống Một cửa điện tử.",
    "Đã báo cáo UBND huyện kết quả thực hiện.",
    "Lồng ghép tuyên truyền tại hội nghị giao ban hằng tháng.",
    "Đã phân công lãnh đạo phụ trách theo dõi.",
];

/// Difficulties and proposals.
pub const DIFFICULTIES: [&str; 6] = [
    "Thiếu máy quét để số hóa hồ sơ, đề nghị bổ sung.",
    "Hệ thống Một cửa điện tử có lúc quá tải, xử lý chậm.",
    "Nhân sự phụ trách kiêm nhiệm, chưa được tập huấn.",
    "Kinh phí tuyên truyền còn hạn chế.",
    "Chờ hướng dẫn của Sở chuyên ngành.",
    "Một số hồ sơ đất đai phức tạp nên trễ hạn.",
];

/// Endings of document numbers.
pub const SYMBOLS: [&str; 5] = ["KH-UBND", "BC-UBND", "QĐ-UBND", "CV-UBND", "TB-UBND"];

/// Names of people who make up and sign reports.
pub const PEOPLE: [&str; 8] = [
    "Nguyễn Thị A",
    "Trần Văn B",
    "Lê Thị C",
    "Phạm Văn D",
    "Hoàng Thị E",
    "Võ Văn G",
    "Đỗ Thị H",
    "Bùi Văn K",
];
