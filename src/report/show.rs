//! Figures, targets and changes as a reader sees them: Vietnamese separators, nothing rounded up.

use crate::assess::{IndicatorResult, Reason, Verdict};
use crate::plan::{Indicator, Kind, Op, Per, TargetSource, TargetUnit};
use crate::words::number::{padded, show};
use rust_decimal::{Decimal, RoundingStrategy};

/// Keeps a number and its unit on one line.
const JOIN: &str = "\u{A0}";

/// `98,70 %`: always two decimals, as the cells beside it, cut and never rounded up; never broken before the sign.
pub fn percent(value: Decimal) -> String {
    let mut cut = value.round_dp_with_strategy(2, RoundingStrategy::ToZero);
    cut.rescale(2);
    format!("{}{JOIN}%", cut.to_string().replace('.', ","))
}

/// `99 %`: a target.
pub(super) fn share(value: Decimal) -> String {
    format!("{}{JOIN}%", show(value))
}

/// A count in running text: `02`, `34`, `1.234`.
pub fn count(n: usize) -> String {
    padded(u64::try_from(n).unwrap_or(u64::MAX))
}

/// `≥ 99 %`, `= 0`, `≥ 2 mỗi năm`, `tăng ≥ 30 %`, `hoàn thành`, `theo dõi`; what we propose carries `*`.
pub fn target(indicator: &Indicator) -> String {
    let words = match (&indicator.target, indicator.kind) {
        (None, Kind::Milestone) => "hoàn thành".to_string(),
        (None, _) => return "theo dõi".to_string(),
        (Some(target), kind) => {
            let sign = match (target.op, kind) {
                (_, Kind::Zero) => "=".to_string(),
                (op, Kind::Growth) => format!("tăng {}", op.sign()),
                (op, Kind::Reduction) => format!("giảm {}", op.sign()),
                (Op::AtLeast, _) if target.value == Decimal::ONE_HUNDRED => String::new(),
                (op, _) => op.sign().to_string(),
            };
            let one = |value| if target.unit == TargetUnit::Percent { share(value) } else { show(value) };
            let from = target.upto.map_or(String::new(), |_| format!("{}–", show(target.value)));
            let value = format!("{from}{}", one(target.upto.unwrap_or(target.value)));
            let per = target.per.map_or("", Per::short);
            format!("{sign}{JOIN}{value}{per}").trim_start_matches('\u{A0}').to_string()
        }
    };
    match indicator.target_source {
        TargetSource::Derived => format!("{words}{JOIN}*"),
        TargetSource::Stated => words,
    }
}

/// The one figure that is compared with the target, in words: `98,71 %`, `giảm 23,80 %`, `12`, `đã xong`.
pub fn result(indicator: &Indicator, result: &IndicatorResult) -> String {
    match (indicator.kind, result.percent, result.num) {
        (Kind::Reduction, Some(value), _) => moved("giảm", "tăng", value),
        (Kind::Growth, Some(value), _) => moved("tăng", "giảm", value),
        (_, Some(value), _) => percent(value),
        (_, None, Some(value)) => show(value),
        (Kind::Milestone, ..) if result.verdict == Verdict::Met => "đã xong".to_string(),
        (Kind::Milestone, ..) if result.reported > 0 => "chưa xong".to_string(),
        _ => "–".to_string(),
    }
}

/// The same with its parts, where it is a share or a change: `98,71 % (41.208/41.747 hồ sơ)`.
pub fn result_of_parts(indicator: &Indicator, of: &IndicatorResult) -> String {
    let shown = result(indicator, of);
    match parts(indicator, of.num, of.den).filter(|_| of.percent.is_some()) {
        Some(parts) => format!("{shown} ({parts})"),
        None => shown,
    }
}

fn moved(ahead: &str, back: &str, value: Decimal) -> String {
    format!("{} {}", if value.is_sign_negative() { back } else { ahead }, percent(value.abs()))
}

/// `41.208/41.747 hồ sơ`; of a change `từ 420 xuống 320`.
pub fn parts(indicator: &Indicator, num: Option<Decimal>, den: Option<Decimal>) -> Option<String> {
    let unit = indicator.unit.as_deref().unwrap_or_default();
    let figures = match (num, den) {
        (Some(now), Some(base)) if matches!(indicator.kind, Kind::Reduction | Kind::Growth) => {
            let way = if now < base { "xuống" } else { "lên" };
            format!("từ {} {way} {}", show(base), show(now))
        }
        (Some(num), Some(den)) => format!("{}/{}", show(num), show(den)),
        (Some(num), None) => show(num),
        _ => return None,
    };
    Some(format!("{figures} {unit}").trim_end().to_string())
}

/// `+0,20`, `−1,50`, `0`: points between two shares, both cut as they are shown.
pub fn points(now: Decimal, before: Decimal) -> String {
    let cut = |v: Decimal| v.round_dp_with_strategy(2, RoundingStrategy::ToZero);
    let mut difference = cut(now) - cut(before);
    difference.rescale(2);
    signed(difference, difference.abs().to_string().replace('.', ","))
}

/// `+12`, `−1,5`, `0`: difference of two figures.
pub fn change(now: Decimal, before: Decimal) -> String {
    let difference = now - before;
    signed(difference, show(difference.abs()))
}

fn signed(difference: Decimal, size: String) -> String {
    match difference {
        d if d.is_zero() => "0".to_string(),
        d if d.is_sign_negative() => format!("−{size}"),
        _ => format!("+{size}"),
    }
}

/// `+2 so với T8`, `không đổi`, nothing to compare with.
pub fn step(now: usize, before: Option<usize>, month: &str) -> String {
    match before {
        None => "–".to_string(),
        Some(before) if now > before => format!("+{} so với {month}", now - before),
        Some(before) if now < before => format!("−{} so với {month}", before - now),
        Some(_) => "không đổi".to_string(),
    }
}

/// At most `most` names, the rest counted: `A, B và 03 đơn vị khác`.
pub fn names(names: &[String], most: usize, noun: &str) -> String {
    if names.len() <= most {
        return crate::words::list::join_vi(names);
    }
    let shown = names.iter().take(most).cloned().collect::<Vec<_>>().join(", ");
    format!("{shown} và {} {noun} khác", count(names.len() - most))
}

/// Why an answer is left out.
pub fn left_out(reason: Reason) -> &'static str {
    match reason {
        Reason::NoReturn => "Chưa có báo cáo dùng được",
        Reason::Blank => "Ô phải điền còn trống",
        Reason::Spoilt => "Ô không đọc được thành số",
        Reason::Negative => "Số âm",
        Reason::NumAboveDen => "Tử số lớn hơn mẫu số",
        Reason::NoneArisenWithFigures => "Ghi Không phát sinh nhưng có số",
        Reason::NoBase => "Thiếu số gốc để so sánh",
        Reason::NotTaken => "Không được chấp nhận theo quyết định",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_and_lists_are_said_plainly() {
        let d = |t: &str| t.parse::<Decimal>().unwrap();
        assert_eq!(points(d("98.996"), d("98.79")), "+0,20");
        assert_eq!(points(d("96.3"), d("97.8")), "−1,50");
        assert_eq!(points(d("1"), d("1.001")), "0");
        assert_eq!(change(d("1250"), d("1248.5")), "+1,5");
        assert_eq!(step(5, Some(3), "T8"), "+2 so với T8");
        assert_eq!(step(3, Some(5), "T8"), "−2 so với T8");
        assert_eq!(step(3, Some(3), "T8"), "không đổi");
        assert_eq!(step(3, None, "T8"), "–");
        let list = |n: usize| (0..n).map(|i| format!("N{i}")).collect::<Vec<_>>();
        assert_eq!(names(&list(3), 3, "đơn vị"), "N0, N1 và N2");
        assert_eq!(names(&list(5), 2, "đơn vị"), "N0, N1 và 03 đơn vị khác");
        assert_eq!(percent(d("98.996")), "98,99\u{A0}%");
        assert_eq!(percent(d("99.3")), "99,30\u{A0}%", "as the cell beside it");
    }
}
