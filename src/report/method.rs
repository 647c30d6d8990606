//! *Phương pháp*: how each figure is computed, what rules hold, what was read, what the clerk decided.

use super::facts::Facts;
use super::table::{Cell, Col, Row, cell, lay, row, styled};
use super::{frame, names, register, show};
use crate::finding::Severity;
use crate::plan::show::says::due_word;
use crate::plan::{Aggregation, Cumulation, Indicator, Kind, TargetSource, UnitTest};
use crate::sheet::{Sheet, Style};
use crate::words::date::show_date;
use crate::words::list::capitalized;

const NBSP: char = '\u{A0}';

fn columns() -> Vec<Col> {
    vec![
        Col::center("TT", 6.0),
        Col::text("Chỉ tiêu", 27.0),
        Col::text("Cách tính", 52.0),
        Col::center("Mức phải đạt", 12.0),
        Col::text("Căn cứ của mức", 32.0),
        Col::text("Số liệu", 20.0),
        Col::text("Xét khi nào", 14.0),
    ]
}

pub(super) fn sheet(facts: &Facts<'_>) -> Sheet {
    let cols = columns();
    let mut sheet = frame::of_month(facts, names::METHOD, "PHƯƠNG PHÁP TÍNH", &sources(facts), &cols);
    let mut at = frame::HEAD;
    for (title, texts) in [("QUY TẮC CHUNG", rules(facts)), ("QUYẾT ĐỊNH ĐÃ ÁP DỤNG", decisions(facts))]
    {
        let spans = texts.into_iter().map(|text| {
            Row::Spans(vec![(0, frame::last_col(&cols), text.into(), Style::body().left().indent(1))])
        });
        for one in [frame::band(&cols, title)].into_iter().chain(spans) {
            row(&mut sheet, at, &cols, one);
            at += 1;
        }
    }
    let paper = &facts.material.plan.about.paper;
    let rows: Vec<Row> = facts.material.plan.indicators().map(|(_, i)| Row::Cells(cells(i, paper))).collect();
    let placed = lay(&mut sheet, at + 1, &cols, rows);
    frame::close(&mut sheet, facts, &cols, placed, 2);
    // The rules come first: a frozen head below them would leave no room.
    sheet.view.freeze = Some((frame::HEAD, 0));
    sheet.view.selection = (frame::HEAD, 0);
    sheet
}

/// The plan's fingerprint and the files read.
fn sources(facts: &Facts<'_>) -> String {
    let material = facts.material;
    format!(
        "Số liệu chốt đến ngày {}. {}. Mã kiểm tra của kế hoạch: {}.",
        show_date(material.assessment.as_of),
        register::files_sum(facts),
        material.plan_fingerprint
    )
}

fn cells(indicator: &Indicator, paper: &str) -> Vec<Cell> {
    let basis = match indicator.target_source {
        TargetSource::Stated => format!("{}: “{}”", capitalized(paper), indicator.quote),
        TargetSource::Derived => format!("* Mức đề xuất, từ: “{}”", indicator.quote),
    };
    let how = match &indicator.reading {
        Some(reading) => format!("{}. Cách hiểu: {reading}", formula(indicator)),
        None => formula(indicator),
    };
    vec![
        cell(indicator.id.as_str()),
        cell(indicator.short.as_str()),
        styled(how, Style::body().left().indent(1).size(11.0)),
        cell(show::target(indicator)),
        styled(basis, Style::body().left().indent(1).size(11.0)),
        cell(format!("{}; {}", aggregation(indicator.aggregation), cumulation(indicator.cumulation))),
        cell(due_word(&indicator.due).vi),
    ]
}

fn formula(indicator: &Indicator) -> String {
    let a = lower(&indicator.numerator);
    let b = indicator.denominator.as_deref().map(lower).unwrap_or_default();
    match (indicator.kind, &indicator.unit_test) {
        (Kind::Milestone, _) => format!("Đạt khi cơ quan ghi Hoàn thành, có ngày và số văn bản: {a}"),
        (Kind::Zero, _) => format!("Phải bằng 0: {a}"),
        (Kind::Count, _) => format!("Đếm: {a}"),
        (Kind::Ratio, _) => format!("a : b × 100 %. a = {a}; b = {b}"),
        (Kind::Reduction, _) => format!("(b − a) : b × 100 %. a = {a}; b = {b}"),
        (Kind::Growth, _) => format!("(a − b) : b × 100 %. a = {a}; b = {b}"),
        (Kind::Share, Some(test)) => {
            format!("Số đơn vị đạt : số đơn vị được xét × 100 %. {}; {a}", unit_test(test))
        }
        (Kind::Share, None) => format!("Số đơn vị đạt : số đơn vị được xét × 100 %. {a}"),
        (Kind::Ref, _) => match &indicator.refers_to {
            Some(id) => format!("Lấy từ chỉ tiêu {id}, không hỏi lại"),
            None => a,
        },
        (Kind::Info, _) => format!("Theo dõi, không có mức: {a}"),
    }
}

fn unit_test(test: &UnitTest) -> String {
    match test {
        UnitTest::Done => "Một đơn vị đạt khi ghi Hoàn thành, có ngày và số văn bản".to_string(),
        UnitTest::Value(n) => format!("Một đơn vị đạt khi có từ {} trở lên", crate::words::number::show(*n)),
        UnitTest::Ratio(p) => format!("Một đơn vị đạt khi tỷ lệ của đơn vị từ {} trở lên", show::share(*p)),
    }
}

/// The first letter small, unless the word is an abbreviation.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => text.to_string(),
    }
}

fn aggregation(aggregation: Aggregation) -> &'static str {
    match aggregation {
        Aggregation::Lead => "một cơ quan giữ số",
        Aggregation::Sum => "cộng các đơn vị",
        Aggregation::Share => "đếm đơn vị đạt",
        Aggregation::Register => "tính từ sổ nhận",
        Aggregation::Ref => "lấy từ chỉ tiêu khác",
    }
}

fn cumulation(cumulation: Cumulation) -> &'static str {
    match cumulation {
        Cumulation::Ytd => "lũy kế từ đầu năm",
        Cumulation::Period => "trong kỳ",
        Cumulation::Stock => "hiện có lúc chốt",
        Cumulation::Once => "một số cho cả năm",
    }
}

fn rules(facts: &Facts<'_>) -> Vec<String> {
    let plan = facts.material.plan;
    let window = plan.calendar.window(facts.material.period);
    vec![
        format!(
            "Kỳ số liệu từ {} đến {}; lũy kế tính từ {}.",
            show_date(window.from),
            show_date(window.to),
            show_date(plan.calendar.year_start(facts.material.period.year))
        ),
        "Số chung = tổng các tử số : tổng các mẫu số; không lấy trung bình các tỷ lệ. So với mức bằng phép nhân chính xác; tỷ lệ in ra cắt ở hai số lẻ, không làm tròn lên.".into(),
        "Ô trống là chưa có số liệu, không phải số 0. “Không phát sinh” chỉ nhận ở chỉ tiêu có mẫu số, không làm tăng, giảm tỷ lệ; kết luận Không phát sinh chỉ khi mọi đơn vị phải báo cáo đã trả lời và không nơi nào phát sinh.".into(),
        "Còn đơn vị chưa trả lời thì chỉ kết luận Tạm đạt hoặc Tạm chưa đạt; điều mà không câu trả lời nào bù được thì Chưa đạt ngay. Tỷ lệ đơn vị in trên tất cả đơn vị phải làm, xét trên các đơn vị đã trả lời.".into(),
        "Số liệu mâu thuẫn hoặc không đọc được không được cộng, được nêu lý do ở sheet Chi tiết và sheet Lỗi số liệu; đơn vị đó tính là chưa trả lời, không phải không đạt, và số đó không làm số kỳ trước. Số liệu của đơn vị phối hợp chỉ để tham khảo, không cộng.".into(),
        "Việc phải xong cần tình trạng Hoàn thành, ngày hoàn thành không sau ngày chốt số liệu, và số văn bản (có chữ số, không mở đầu bằng “chưa”, “không”, “dự thảo”, “đang trình”…). Điều đã chứng minh được giữ khi đơn vị im lặng; chỉ chính đơn vị ghi khác đi mới rút lại.".into(),
        "Số của cả năm được hỏi từng đơn vị cho đến khi trả lời (dòng chốt năm), xét theo danh sách cơ quan của ngày chốt năm; thiếu kỳ kết luận trong thư mục nhận thì ghi là chưa chốt. Báo cáo đã muộn hoặc thiếu thì không kỳ nào bù được; bản còn lỗi chưa tính cho đến khi có bản hợp lệ.".into(),
        "Đúng hạn hay muộn xét theo bản đầu tiên đọc được và có điền của đơn vị; bản tính số liệu là bản có lần gửi lớn nhất. Bản giống hệt bản đã có thì không thay thế gì.".into(),
        format!(
            "So với kỳ trước chỉ so các đơn vị được tính ở cả hai kỳ và nói rõ bao nhiêu đơn vị. Kỳ có chưa đến {} số câu trả lời phải có thì để trống, không coi là tăng hay giảm.",
            plan.about.least_coverage
        ),
        "Năm nhóm cộng lại bằng số chỉ tiêu của năm: Đạt (gồm tạm đạt), Chưa đạt (gồm tạm chưa đạt), Chưa đủ số liệu (gồm không tính được), Chưa đến kỳ, Không xét (không phát sinh, chỉ theo dõi). Đã xét là Đạt và Chưa đạt; tỷ lệ đạt tính trên số đã xét, không kể chỉ tiêu tạm đạt chỉ vì đơn vị chưa báo cáo, mà lần trước có đơn vị đó thì chưa đạt. Dòng chốt năm trước đứng riêng.".into(),
        format!(
            "Mới xấu đi: kỳ trước còn đạt hoặc còn kịp, nay chưa đạt; chỉ mới đến hạn thì ghi Mới đến hạn. Việc cần chỉ đạo xếp: quá hạn, chưa đạt dưới 95{NBSP}% của mức, khó đạt, chưa đạt nhưng gần mức, sắp đến hạn, chưa đủ số liệu. Khó đạt (từ kỳ tháng {}): phần còn thiếu chia cho số ngày còn lại lớn hơn một lần rưỡi nhịp làm được từ đầu năm; hoặc chỉ tạm đạt vì một đơn vị trước đây dưới mức chưa báo cáo.",
            plan.about.forecast_from
        ),
        "Sửa một ô ở sheet Chi tiết thì số, tỷ lệ, kết luận, các ô đếm đi theo; câu kết luận, xếp hạng, tiến độ, biểu đồ, thay đổi so với kỳ trước và các sheet Dưới mức, Cần chú ý là chữ và số tĩnh, không đi theo.".into(),
        format!(
            "Sắp đến hạn: còn {} ngày trở xuống. Chỉ tiêu có thời hạn được kết luận ở kỳ đầu tiên có ngày chốt từ thời hạn trở đi; trước đó dưới mức thì ghi Chưa đến kỳ đánh giá.",
            plan.calendar.due_soon_days
        ),
    ]
}

/// The decisions that were applied; those that could not be stand among the findings.
fn decisions(facts: &Facts<'_>) -> Vec<String> {
    let made: Vec<String> = facts
        .material
        .findings
        .iter()
        .filter(|f| f.code.starts_with('Q') && f.severity == Severity::Info)
        .map(|f| f.line(crate::words::text::Lang::Vi))
        .collect();
    if made.is_empty() {
        return vec!["Không có quyết định nào của người tổng hợp trong kỳ này.".into()];
    }
    made
}
