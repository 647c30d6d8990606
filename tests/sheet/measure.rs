//! Lines and heights of texts.

use cchc::sheet::measure::{lines, merged_width, row_height};

/// The longest text of a task, 371 letters.
const LONGEST: &str = "Mỗi cơ quan, đơn vị; UBND các xã, thị trấn có ít nhất 01 sáng kiến/giải pháp trở lên \
    trong thực hiện nhiệm vụ CCHC của huyện, của cơ quan, đơn vị trong năm ưu tiên các giải pháp ứng dụng \
    công nghệ thông tin trong triển khai hiệu quả cơ chế một cửa, một cửa liên thông và cải thiện, nâng cao \
    sự hài lòng của người dân, tổ chức đối với sự phục vụ của các cơ quan hành chính";

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-6
}

#[test]
fn the_longest_task_takes_three_lines_of_the_form() {
    let width = merged_width([42.0, 8.0, 11.0, 9.0, 9.0, 8.5, 13.0, 13.0, 10.5]);
    assert!(close(width, 129.0));
    assert_eq!(LONGEST.chars().count(), 371);
    assert_eq!(lines(LONGEST, width, 12.0, false, 1), 3);
    assert!(close(row_height(3, 12.0), 50.25));
}

#[test]
fn texts_wrap_between_words_and_long_words_are_cut() {
    assert_eq!(lines("", 10.0, 12.0, false, 0), 1);
    assert_eq!(lines("a\nb\n\nc", 10.0, 12.0, false, 0), 4);
    assert_eq!(lines("a. một\r\nb. hai", 10.0, 12.0, false, 0), 2);
    // Ten digits are 80 pixels; 5 % are kept in hand.
    assert_eq!(lines("1234567890", 10.0, 12.0, false, 0), 2);
    assert_eq!(lines("1234567890", 10.6, 12.0, false, 0), 1);
    assert_eq!(lines("12345 67890", 6.0, 12.0, false, 0), 2);
    assert_eq!(lines(&"9".repeat(100), 10.0, 12.0, false, 0), 11);
    assert!(lines(LONGEST, 42.0, 12.0, true, 0) > lines(LONGEST, 42.0, 12.0, false, 0));
    assert_eq!(lines("chữ", 0.0, 12.0, false, 9), 4);
}

#[test]
fn heights_are_those_of_excel_and_stop_at_its_limit() {
    for (points, two) in [(12.0, 34.5), (11.0, 33.0), (10.0, 30.0)] {
        assert!(close(row_height(2, points), two), "{points}");
    }
    assert!(close(row_height(1, 14.0), 21.75));
    assert!(close(row_height(99, 12.0), 409.0));
}
