//! The month's official letter as a draft: what it says, from the facts of the report alone, so that its figures are
//! the workbook's.

use super::docx::Block;
use crate::answer::Field;
use crate::finding::Severity;
use crate::ledger::Standing;
use crate::plan::{Agency, Section, TargetSource};
use crate::report::facts::{Class, Facts, Line, is_received};
use crate::report::own::Own;
use crate::report::{report_name, sentences, show, worst};
use crate::words::date::show_date;
use crate::words::fold::squeeze;
use crate::words::list::{join_vi, shorten, visible};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Opinions that stand in the letter; the others are counted.
const OPINIONS: usize = 12;
/// Letters of one opinion.
const LONGEST: usize = 400;

/// The letter from top to bottom.
pub fn blocks(facts: &Facts<'_>) -> Vec<Block> {
    let mut letter = head(facts);
    letter.push(Block::Heading("I. TÌNH HÌNH GỬI BÁO CÁO".to_string()));
    letter.extend(received(facts));
    letter.push(Block::Heading("II. KẾT QUẢ THỰC HIỆN".to_string()));
    letter.extend(results(facts));
    letter.push(Block::Heading("III. CHỈ TIÊU CHƯA ĐẠT".to_string()));
    letter.extend(not_reached(facts));
    letter.push(Block::Heading("IV. KHÓ KHĂN, VƯỚNG MẮC".to_string()));
    letter.extend(difficulties(facts));
    letter.push(Block::Heading("V. ĐỀ NGHỊ ĐỐI VỚI TỪNG CƠ QUAN, ĐƠN VỊ".to_string()));
    letter.extend(proposals(facts));
    letter.push(Block::Heading("VI. THỜI HẠN TRONG KỲ TỚI".to_string()));
    letter.extend(deadlines(facts));
    letter.extend(close(facts));
    letter
}

/// Who writes, to whom, about what; number and day are left to the clerk.
fn head(facts: &Facts<'_>) -> Vec<Block> {
    let (about, period) = (&facts.material.plan.about, facts.material.period);
    let left = vec![
        halved(&about.issuer),
        format!("_{}", about.office),
        String::new(),
        format!("Số:          /BC-{}", about.collector),
    ];
    let mut right = vec![format!("*{}", about.nation), format!("_{}", about.motto), String::new()];
    right.push(format!("/{}, ngày          {}", about.place, period.long_vi()));
    let doubles = period.doubles_as().map_or_else(String::new, |longer| format!(" ({longer})"));
    let title = if about.letter_title.is_empty() { &about.report_title } else { &about.letter_title };
    let mut head = vec![
        Block::Columns([left, right]),
        Block::Title(String::new()),
        Block::Title("BÁO CÁO".to_string()),
        Block::Title(format!("{title}, {}{doubles}", period.long_vi())),
    ];
    if !about.letter_to.is_empty() {
        head.push(Block::Text(format!("Kính gửi: {}.", about.letter_to)));
    }
    let window = facts.material.plan.calendar.window(period);
    head.push(Block::Text(format!(
        "Thực hiện {} “{}”, {} tổng hợp kết quả {} (số liệu từ {} đến {}) như sau:",
        about.paper.to_lowercase(),
        about.title,
        office(facts),
        period.long_vi(),
        show_date(window.from),
        show_date(window.to)
    )));
    head
}

/// A line whose second half stays together, so that it does not break before its last word alone.
fn halved(line: &str) -> String {
    let words: Vec<&str> = line.split(' ').collect();
    let (first, second) = words.split_at(words.len().div_ceil(2));
    format!("{} {}", first.join(" "), second.join("\u{A0}"))
}

/// Who writes, in running text.
fn office<'f>(facts: &'f Facts<'_>) -> &'f str {
    let about = &facts.material.plan.about;
    facts.material.plan.agency(&about.collector).map_or(about.office.as_str(), |a| a.name.as_str())
}

/// Who sent, and everybody who did not.
fn received(facts: &Facts<'_>) -> Vec<Block> {
    let mut said = vec![Block::Text(sentences::submissions(facts, 0))];
    for (standings, words) in [
        (&[Standing::Missing][..], "Chưa có báo cáo dùng được"),
        (&[Standing::Empty, Standing::Unreadable], "Đã gửi nhưng biểu trống hoặc không đọc được"),
        (&[Standing::Undecided], "Đã gửi nhiều bản khác nhau, chờ xác nhận bản chính thức"),
    ] {
        let rows = facts.roster.iter().filter(|(_, row)| standings.contains(&row.standing));
        let names: Vec<String> = rows.map(|(agency, _)| agency.name.clone()).collect();
        if !names.is_empty() {
            said.push(Block::Item(format!("{words} ({}): {}.", show::count(names.len()), join_vi(&names))));
        }
    }
    said
}

/// What was done, section by section.
fn results(facts: &Facts<'_>) -> Vec<Block> {
    let mut said = vec![Block::Text(sentences::verdicts(facts, None))];
    said.push(Block::Text(format!(
        "Chỉ tiêu có dấu * là mức đề xuất, ngoài {}.",
        facts.material.plan.about.paper
    )));
    let changes = sentences::changes(facts);
    said.extend((!changes.is_empty()).then_some(Block::Text(changes)));
    for (section, n) in facts.material.plan.sections.iter().zip(1..) {
        said.push(Block::Section(format!("{n}. {}", section.title)));
        said.extend(of_section(facts, section));
    }
    said
}

fn of_section(facts: &Facts<'_>, section: &Section) -> Vec<Block> {
    let mine: Vec<&Line<'_>> = facts.this_year().filter(|l| l.task.section == section.id).collect();
    let mut said = vec![Block::Text(sentences::verdicts(facts, Some(&section.id)))];
    for (class, words) in [
        (Class::Met, "Đã đạt"),
        (Class::NotMet, "Chưa đạt"),
        (Class::NotDue, "Đang thực hiện, chưa đến kỳ đánh giá"),
        (Class::Unknown, "Chưa đủ số liệu"),
    ] {
        let of_class = mine.iter().filter(|l| Class::of(l.result.verdict) == class);
        let figures: Vec<String> = of_class.map(|l| figure(facts, l)).collect();
        if !figures.is_empty() {
            said.push(Block::Item(format!("{words}: {}.", figures.join("; "))));
        }
    }
    said
}

/// `20.1 Hồ sơ giải quyết đúng hạn 98,71 % (41.208/41.747 hồ sơ)`.
fn figure(facts: &Facts<'_>, line: &Line<'_>) -> String {
    let reached = show::result_of_parts(line.indicator, line.result);
    let reached = if reached == "–" { String::new() } else { format!(" {reached}") };
    let own = if line.indicator.target_source == TargetSource::Derived { "\u{A0}*" } else { "" };
    format!("{}{own} {}{reached}", line.indicator.id, line.name(facts.material.period.year))
}

/// The tables of what is not reached, the gravest first, and of what failed when it was closed.
fn not_reached(facts: &Facts<'_>) -> Vec<Block> {
    let is_not_met = |l: &&&Line<'_>| Class::of(l.result.verdict) == Class::NotMet;
    let ranked = worst::ranked(facts);
    let (words, closed) = worst::closed(facts);
    let mut said = Vec::new();
    for (lines, none) in [
        (ranked.iter().filter(is_not_met).collect::<Vec<_>>(), "Trong kỳ không có chỉ tiêu chưa đạt."),
        (closed.iter().collect(), ""),
    ] {
        if lines.is_empty() {
            said.extend((!none.is_empty()).then(|| Block::Text(none.to_string())));
            continue;
        }
        if none.is_empty() {
            said.push(Block::Text(format!("{words}:")));
        }
        let rows = lines.iter().zip(1..).map(|(line, n)| {
            let behind: Vec<String> = worst::behind(line).iter().map(|a| facts.short(a)).collect();
            vec![
                n.to_string(),
                format!("{} {}", line.indicator.id, line.name(facts.material.period.year)),
                show::target(line.indicator),
                show::result_of_parts(line.indicator, line.result),
                show::names(&behind, 5, "đơn vị"),
            ]
        });
        said.push(Block::Table(COLUMNS.into(), rows.collect()));
    }
    said
}

const COLUMNS: [(&str, usize); 5] =
    [("TT", 6), ("Chỉ tiêu", 32), ("Mức phải đạt", 14), ("Kết quả", 20), ("Cơ quan cần đôn đốc", 28)];

/// What agencies wrote, the same words of several put together, what most say first.
fn difficulties(facts: &Facts<'_>) -> Vec<Block> {
    let mut said: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (agency, _) in &facts.roster {
        let received = facts.book.and_then(|b| b.received.get(&agency.code));
        for row in received.into_iter().flat_map(|r| r.answers.rows.values()) {
            let text = squeeze(row.text(Field::Difficulty).unwrap_or_default());
            if text.is_empty() {
                continue;
            }
            let by = said.entry(shorten(&visible(&text), LONGEST)).or_default();
            let name = facts.short(&agency.code);
            if by.last() != Some(&name) {
                by.push(name);
            }
        }
    }
    if said.is_empty() {
        return vec![Block::Text(
            "Trong kỳ không có cơ quan, đơn vị nào nêu khó khăn, vướng mắc.".to_string(),
        )];
    }
    let mut said: Vec<(String, Vec<String>)> = said.into_iter().collect();
    said.sort_by_key(|(_, by)| Reverse(by.len()));
    let others = said.len().saturating_sub(OPINIONS);
    let item = |(text, by): &(String, Vec<String>)| {
        Block::Item(format!("{} ({}).", text.trim_end_matches('.'), show::names(by, 6, "đơn vị")))
    };
    let mut items: Vec<Block> = said.iter().take(OPINIONS).map(item).collect();
    items.extend((others > 0).then(|| {
        Block::Text(format!(
            "Còn {} ý kiến khác ở sheet Khó khăn, kiến nghị của tệp kèm theo.",
            show::count(others)
        ))
    }));
    items
}

/// What each agency is asked to do; who is asked the same stands together.
fn proposals(facts: &Facts<'_>) -> Vec<Block> {
    let mut asked: Vec<(String, Vec<String>)> = Vec::new();
    for (agency, row) in &facts.roster {
        let Some(what) = proposal(facts, agency, row.standing) else { continue };
        match asked.iter_mut().find(|(known, _)| *known == what) {
            Some((_, who)) => who.push(agency.name.clone()),
            None => asked.push((what, vec![agency.name.clone()])),
        }
    }
    if asked.is_empty() {
        return vec![Block::Text("Tiếp tục duy trì kết quả đã đạt và gửi báo cáo đúng hạn.".to_string())];
    }
    asked.iter().map(|(what, who)| Block::Item(format!("{}: {what}.", join_vi(who)))).collect()
}

fn proposal(facts: &Facts<'_>, agency: &Agency, standing: Standing) -> Option<String> {
    let listed = |own: Own, verb: &str| {
        let mine = facts
            .states(&agency.code)
            .filter(|(line, state)| *state == own && !worst::failed_at_close(facts, line));
        let ids: Vec<&str> = mine.map(|(line, _)| line.indicator.id.as_str()).collect();
        (!ids.is_empty()).then(|| format!("{verb} {} chỉ tiêu ({})", show::count(ids.len()), ids.join(", ")))
    };
    let errors = facts.faults(&agency.code, Severity::Error).filter(|f| f.to_agency.is_some()).count();
    let in_hand = is_received(standing);
    let parts: Vec<String> = [
        (!in_hand).then(|| format!("gửi báo cáo {}", facts.material.period.long_vi())),
        (errors > 0 && in_hand).then(|| format!("sửa {} lỗi số liệu đã báo", show::count(errors))),
        listed(Own::LeftOut, "bổ sung số liệu của"),
        listed(Own::Below, "khắc phục"),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// What falls due until the next report is sent.
fn deadlines(facts: &Facts<'_>) -> Vec<Block> {
    let (calendar, next) = (&facts.material.plan.calendar, facts.material.period.next());
    let (window, deadline) = (calendar.window(next), calendar.deadline(next));
    let mut said = vec![Block::Text(format!(
        "Báo cáo {}: số liệu từ {} đến {}, hạn gửi {}.",
        next.long_vi(),
        show_date(window.from),
        show_date(window.to),
        show_date(deadline)
    ))];
    let until = (deadline - facts.material.assessment.as_of).num_days();
    let open =
        |l: &&Line<'_>| !l.settled && !matches!(Class::of(l.result.verdict), Class::Met | Class::NotJudged);
    let mut due: Vec<&Line<'_>> = facts.lines.iter().filter(open).collect();
    due.retain(|l| l.result.days_left.is_some_and(|left| (0..=until).contains(&left)));
    due.sort_by_key(|l| l.result.due);
    said.extend(due.iter().filter_map(|l| {
        let day = show_date(l.result.due?);
        let who: Vec<String> = worst::behind(l).iter().map(|a| facts.short(a)).collect();
        let figure = figure(facts, l);
        Some(Block::Item(format!(
            "{day}: {figure}; mức {}; {}.",
            show::target(l.indicator),
            show::names(&who, 5, "đơn vị")
        )))
    }));
    if due.is_empty() {
        said.push(Block::Text("Trong thời gian này không có chỉ tiêu nào đến hạn.".to_string()));
    }
    said
}

/// The last sentence, who gets a copy, who signs.
fn close(facts: &Facts<'_>) -> Vec<Block> {
    let plan = facts.material.plan;
    let about = &plan.about;
    let to = if about.letter_to.is_empty() {
        String::new()
    } else {
        format!(", kính báo cáo {}", about.letter_to)
    };
    let last = format!(
        "Trên đây là kết quả {} của {}{to}. Số liệu chi tiết ở tệp {} kèm theo.",
        facts.material.period.long_vi(),
        about.area,
        report_name(facts.material.plan, facts.material.period)
    );
    let last_copy = about.letter_copies.len();
    let ends = |n: usize| if n == last_copy { '.' } else { ';' };
    let copies = about.letter_copies.iter().zip(1..).map(|(copy, n)| format!("<- {copy}{}", ends(n)));
    let left = ["<Nơi nhận:".to_string()].into_iter().chain(copies).collect();
    let signature = plan.agency(&about.collector).map(|a| a.signature.as_slice()).unwrap_or_default();
    let right = signature.iter().map(|line| format!("*{line}")).collect();
    vec![Block::Text(last), Block::Text(String::new()), Block::Columns([left, right])]
}
