//! The short answers that stand where a status, a tick or a number was asked.

use cchc::words::answers::{
    StatusReading, StatusWord, is_none_arisen, is_same_as_before, is_tick, read_status,
};
use cchc::words::fold::fold_bare;

fn all_true(read: fn(&str) -> bool, typed: &[&str]) {
    for typed in typed {
        assert!(read(typed), "{typed:?}");
    }
}

fn all_false(read: fn(&str) -> bool, typed: &[&str]) {
    for typed in typed {
        assert!(!read(typed), "{typed:?}");
    }
}

#[test]
fn every_status_reads_its_own_words() {
    for status in StatusWord::ALL {
        assert_eq!(read_status(status.words()), Some(StatusReading { status, exact: true }));
        let shouted = status.words().to_uppercase();
        assert_eq!(read_status(&shouted), Some(StatusReading { status, exact: false }));
        let bare = fold_bare(status.words());
        assert_eq!(read_status(&bare), Some(StatusReading { status, exact: false }));
    }
    let codes: Vec<_> = StatusWord::ALL.into_iter().map(StatusWord::code).collect();
    assert_eq!(codes, ["not_started", "in_progress", "done", "none_arisen"]);
}

#[test]
fn encoding_and_white_space_leave_a_status_exact() {
    for typed in [" Hoàn  thành\n", "Hoa\u{300}n thành", "Hoàn\u{A0}thành"] {
        assert_eq!(read_status(typed), Some(StatusReading { status: StatusWord::Done, exact: true }));
    }
}

#[test]
fn usual_words_for_a_status() {
    for (typed, status) in [
        ("đã xong", StatusWord::Done),
        ("Da Xong.", StatusWord::Done),
        ("đã hòan thành", StatusWord::Done),
        ("- Đang làm", StatusWord::InProgress),
        ("đang triển khai;", StatusWord::InProgress),
        ("Chưa triển khai", StatusWord::NotStarted),
        ("chua lam", StatusWord::NotStarted),
        ("KPS", StatusWord::NoneArisen),
        ("k phát sinh", StatusWord::NoneArisen),
        ("không ps", StatusWord::NoneArisen),
    ] {
        assert_eq!(read_status(typed), Some(StatusReading { status, exact: false }), "{typed}");
    }
    for typed in ["", "-", "hoàn thành 80%", "chưa hoàn thành", "không hoàn thành", "đã triển khai", "12"]
    {
        assert_eq!(read_status(typed), None, "{typed}");
    }
}

#[test]
fn ticks() {
    all_true(
        is_tick,
        &["x", "X", "√", "✓", "v", "có", "CÓ", "co", "đạt", "dat", "Đã xong", "rồi", "[x]", "(X)"],
    );
    all_true(is_tick, &["co\u{301}", "đã  xong.", "OK", "da xong"]);
    all_false(is_tick, &["", "-", "không", "chưa đạt", "không đạt", "cỏ", "dạt", "1", "chưa có", "×", "✗"]);
}

#[test]
fn none_arisen() {
    all_true(is_none_arisen, &["-", "–", "—", "--", " - ", "không", "KHÔNG", "khong", "KPS", "kps."]);
    all_true(is_none_arisen, &["không phát sinh", "Khong phat sinh", "Không có", "ko", "- Không"]);
    all_false(is_none_arisen, &["", "0", "-3", "có", "không đạt", "khống", "x", "không phát sinh 2", "."]);
}

#[test]
fn same_as_before() {
    all_true(
        is_same_as_before,
        &["nt", "NT", "-nt-", "n/t", "như trên", "Nhu tren", "như tháng trước", "\"", "”"],
    );
    all_true(is_same_as_before, &["Như kì trước.", "không thay đổi", "tương tự"]);
    all_false(is_same_as_before, &["", "-", "như", "30", "nhừ trên", "như tháng trước 30", "không"]);
}

#[test]
fn no_phrase_means_two_things() {
    for phrase in ["nt", "như trên", "như tháng trước", "không thay đổi", "giữ nguyên", "tương tự"]
    {
        assert!(is_same_as_before(phrase), "{phrase}");
        assert!(!is_tick(phrase) && !is_none_arisen(phrase) && read_status(phrase).is_none(), "{phrase}");
    }
    for phrase in ["x", "v", "có", "đạt", "rồi", "đã xong", "ok"] {
        assert!(is_tick(phrase) && !is_none_arisen(phrase), "{phrase}");
    }
}
