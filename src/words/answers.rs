//! Reading the short answers that stand where a status, a tick or a number was asked.
//!
//! Only known phrases are recognised, after folding; nothing is guessed from a part of a sentence.

use super::fold::{fold_bare, fold_marks, nfc, squeeze};
use super::phrases::Phrases;
use super::text::{Lang, Say};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::sync::LazyLock;

/// What a unit says about the state of its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatusWord {
    NotStarted,
    InProgress,
    Done,
    NoneArisen,
}

/// The word of the form, which is in the plan's language.
impl Say for StatusWord {
    fn say(&self, _: Lang) -> Cow<'_, str> {
        self.words().into()
    }
}

impl StatusWord {
    /// The four words, in the order of the list in the form.
    pub const ALL: [StatusWord; 4] =
        [StatusWord::NotStarted, StatusWord::InProgress, StatusWord::Done, StatusWord::NoneArisen];

    /// The word as the form offers it.
    pub fn words(self) -> &'static str {
        match self {
            StatusWord::NotStarted => "Chưa thực hiện",
            StatusWord::InProgress => "Đang thực hiện",
            StatusWord::Done => "Hoàn thành",
            StatusWord::NoneArisen => "Không phát sinh",
        }
    }

    /// The code of machine-readable outputs.
    pub fn code(self) -> &'static str {
        match self {
            StatusWord::NotStarted => "not_started",
            StatusWord::InProgress => "in_progress",
            StatusWord::Done => "done",
            StatusWord::NoneArisen => "none_arisen",
        }
    }

    /// Folded phrases that mean the same.
    fn phrases(self) -> impl Iterator<Item = &'static str> {
        let phrases = match self {
            StatusWord::NotStarted => NOT_STARTED,
            StatusWord::InProgress => IN_PROGRESS,
            StatusWord::Done => DONE,
            StatusWord::NoneArisen => NONE_ARISEN,
        };
        phrases.split(" | ")
    }
}

/// A status as it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct StatusReading {
    pub status: StatusWord,
    /// Whether it stood there as the form offers it.
    pub exact: bool,
}

const NOT_STARTED: &str = "chua thuc hien | chua lam | chua trien khai | chua trien khai thuc hien | chua bat dau | \
     chua tien hanh | chua co | chua | cth";
const IN_PROGRESS: &str = "dang thuc hien | dang lam | dang trien khai | dang trien khai thuc hien | dang tien hanh | \
     dang hoan thanh | dang hoan thien | dang xu ly | dang duoc thuc hien | \
     dang trong qua trinh thuc hien | dang | dth";
const DONE: &str = "hoan thanh | da hoan thanh | da hoan thanh xong | hoan thanh xong | hoan tat | \
     da hoan tat | da thuc hien | da thuc hien xong | da xong | xong | da lam xong | ht";
const NONE_ARISEN: &str = "khong phat sinh | chua phat sinh | khong co phat sinh | khong phat sinh trong ky | \
     khong ps | ko phat sinh | ko ps | k phat sinh | k ps | kg phat sinh | kps | k.p.s | \
     khong co | ko co | k co | khong co ho so";
static NOTHING: LazyLock<Phrases> = LazyLock::new(|| Phrases::new("không | ko | k | kp"));
static TICKS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "x | xx | v | √ | ✓ | ✔ | ☑ | ☒ | có | đã có | đạt | đã đạt | rồi | xong | đã xong | \
     xong rồi | đã xong rồi | hoàn thành | đã hoàn thành | ok",
    )
});
static AS_BEFORE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "nt | n/t | như trên | như tháng trước | như kỳ trước | như quý trước | như lần trước | \
     như năm trước | như cũ | như báo cáo trước | như báo cáo tháng trước | \
     như báo cáo kỳ trước | giống trên | giống tháng trước | giống kỳ trước | tương tự | \
     không thay đổi | không đổi | giữ nguyên | đã báo cáo",
    )
});

/// Reads a status, in the words of the form or in other usual ones.
pub fn read_status(typed: &str) -> Option<StatusReading> {
    // Nearly every answer is chosen from the list.
    if let Some(status) = StatusWord::ALL.into_iter().find(|status| status.words() == typed) {
        return Some(StatusReading { status, exact: true });
    }
    let shown = nfc(&squeeze(typed));
    let key = fold_bare(trim_signs(&shown));
    let status = StatusWord::ALL.into_iter().find(|status| status.phrases().any(|phrase| phrase == key))?;
    Some(StatusReading { status, exact: shown == status.words() })
}

/// Whether it is a mark or a word for "yes, done" where a number was asked: x, √, có, đạt, đã xong.
pub fn is_tick(typed: &str) -> bool {
    let shown = squeeze(typed);
    let inner = shown.trim_matches(['[', ']', '(', ')', '.', ' ']);
    TICKS.has(&fold_marks(inner))
}

/// Whether it says that nothing of the kind came up: a dash, không, KPS, không phát sinh.
pub fn is_none_arisen(typed: &str) -> bool {
    let key = fold_marks(typed);
    let only_dashes = !key.is_empty() && key.chars().all(|c| matches!(c, '-' | '_' | ' '));
    only_dashes || {
        let inner = trim_signs(&key);
        NOTHING.has(inner) || StatusWord::NoneArisen.phrases().any(|phrase| phrase == fold_bare(inner))
    }
}

/// Whether it points to another answer instead of giving one: nt, như trên, như tháng trước.
pub fn is_same_as_before(typed: &str) -> bool {
    let key = fold_marks(typed);
    let ditto = !key.is_empty() && key.chars().all(|c| matches!(c, '"' | '\''));
    ditto || AS_BEFORE.has(trim_signs(&key))
}

/// Without bullets and full stops around it.
fn trim_signs(text: &str) -> &str {
    text.trim_matches(|c: char| {
        matches!(c, '-' | '–' | '—' | '+' | '*' | '•' | '.' | ',' | ';' | ':' | '!' | ' ')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_means_its_status_and_no_other() {
        for status in StatusWord::ALL {
            for phrase in status.phrases() {
                assert_eq!(read_status(phrase).map(|r| r.status), Some(status), "{phrase}");
            }
        }
    }
}
