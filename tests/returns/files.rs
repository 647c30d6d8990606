//! Files that are no workbook of ours, and files that are no return at all.

use crate::returns::desk::{answers, filled, read_as, read_barrier, said};
use crate::returns::package::zipped;
use cchc::submission::{Barrier, Outcome, quoted_pairs};

fn only(name: &str, bytes: &[u8]) -> Vec<String> {
    let mut all = read_as(name, bytes.to_vec());
    assert_eq!(all.len(), 1);
    let submission = all.remove(0);
    assert!(matches!(submission.outcome, Outcome::Unreadable(_)), "{:?}", submission.outcome);
    said(&submission)
}

#[test]
fn every_wrong_kind_has_its_own_sentence() {
    let word = zipped(&[
        ("[Content_Types].xml", b"wordprocessingml.document.main+xml"),
        ("word/document.xml", b"<w/>"),
    ]);
    let xlsb =
        zipped(&[("[Content_Types].xml", b"sheet.binary.macroenabled.main"), ("xl/workbook.bin", b"x")]);
    let numbers = zipped(&[("Index/Document.iwa", b"x")]);
    let cut = &filled().bytes()[..600];
    let cases: [(&[u8], &str); 12] = [
        (b"", "T01!: tệp không có nội dung; chưa được tổng hợp"),
        (&[0; 50], "T01!: tệp không có nội dung; chưa được tổng hợp"),
        (&word, "T04!: đây là văn bản Word, không phải biểu Excel; chưa được tổng hợp"),
        (b"%PDF-1.7 x", "T05!: đây là tệp PDF, không phải biểu Excel; chưa được tổng hợp"),
        (b"\xFF\xD8\xFF\xE0 x", "T06!: đây là ảnh chụp, không phải biểu Excel; chưa được tổng hợp"),
        (
            b"<html><table></table></html>",
            "T07!: nội dung tệp là trang web hoặc XML, dù tên là Excel; chưa được tổng hợp",
        ),
        (b"a;b;c\n1;2;3\n", "T08!: đây là tệp chữ hoặc CSV, không phải biểu Excel; chưa được tổng hợp"),
        (&numbers, "T09!: đây là tệp Numbers của Apple; chưa được tổng hợp"),
        (&xlsb, "T10!: tệp là sổ tính nhị phân (.xlsb); chưa được tổng hợp"),
        (
            b"Rar!\x1a\x07\x01\x00",
            "T11!: đây là tệp nén không phải .zip; các tệp bên trong chưa được tổng hợp",
        ),
        (b"\x01\x02\x03\x04", "T12!: nội dung tệp không phải là sổ tính Excel; chưa được tổng hợp"),
        (cut, "T13!: tệp bị cụt, phần cuối chưa được chép hoặc tải xong; chưa được tổng hợp"),
    ];
    for (bytes, sentence) in cases {
        assert_eq!(only("a.xlsx", bytes), [sentence]);
    }
}

#[test]
fn what_stands_in_the_way_has_its_own_sentence() {
    for (barrier, sentence) in [
        (
            Barrier::TooLarge { bytes: 70 << 20 },
            "T02!: tệp nặng 70 MB, lớn hơn mọi biểu có thể có; chưa được tổng hợp",
        ),
        (
            Barrier::StillWritten,
            "T16!: tệp thay đổi trong lúc đọc, có lẽ đang được chép hoặc đồng bộ; chưa được tổng hợp",
        ),
        (Barrier::Link, "T17!: đây là lối tắt (liên kết), không phải tệp; không được mở"),
        (Barrier::NoFile, "T18!: đây không phải tệp thường (ống, thiết bị); không được mở"),
        (Barrier::DeepFolder, "T19!: thư mục này nằm sâu hơn một cấp; các tệp bên trong không được đọc"),
        (
            Barrier::Unreadable(cchc::words::text::Text::same("đang mở\n")),
            "T20!: máy không cho đọc tệp (đang mở\\n); chưa được tổng hợp",
        ),
    ] {
        assert_eq!(said(&read_barrier(barrier)), [sentence]);
    }
}

#[test]
fn lock_files_and_reserved_names_are_ignored() {
    for (name, reason) in [
        ("~$hai-ba.xlsx", "tệp khóa của phần mềm bảng tính"),
        (".~lock.hai-ba.xlsx#", "tệp khóa của phần mềm bảng tính"),
        ("Thumbs.db", "tệp của hệ điều hành"),
        (".DS_Store", "tệp của hệ điều hành"),
        ("quyet-dinh.xlsx", "sổ quyết định của cán bộ tổng hợp"),
    ] {
        let submission = read_as(name, b"x".to_vec()).remove(0);
        match &submission.outcome {
            Outcome::Ignored(why) => assert_eq!(why.vi, reason),
            other => panic!("{name}: {other:?}"),
        }
        assert!(submission.findings.is_empty());
    }
}

#[test]
fn a_zip_gives_one_submission_for_each_file() {
    let form = filled().bytes();
    let bytes = zipped(&[("hai-ba.xlsx", &form), ("cong-van.pdf", b"%PDF-1.4")]);
    let all = read_as("thang-9.zip", bytes);
    let paths: Vec<&str> = all.iter().map(|s| s.path.as_str()).collect();
    assert_eq!(paths, ["inbox/2024-09/thang-9.zip/hai-ba.xlsx", "inbox/2024-09/thang-9.zip/cong-van.pdf"]);
    assert_eq!(answers(&all[0]).agency, "HAIBA");
    assert_eq!(said(&all[1])[0].split('!').next(), Some("T05"));
}

#[test]
fn zips_that_are_not_opened() {
    let inner = zipped(&[("a.txt", b"x")]);
    assert_eq!(
        only("a.zip", &zipped(&[("trong.zip", &inner)])),
        ["T26!: trong.zip là tệp nén nằm trong tệp nén; chưa được mở, các tệp khác bên cạnh vẫn được đọc"]
    );
    assert_eq!(
        only("a.zip", &zipped(&[("thu-muc/", b"")])),
        ["T25!: tệp nén không chứa tệp nào; không có gì để tổng hợp"]
    );
}

#[test]
fn hostile_lists_are_cut_short() {
    let mut paper = filled();
    let inside = paper.row("22.1@2024");
    let last = paper.row("T07@2024");
    paper.rearrange(|(row, col)| Some((if row >= last { row + 500 } else { row }, col)));
    for row in inside + 1..last + 400 {
        paper.set((row, 5), 1.0);
    }
    let lines = said(&crate::returns::desk::read_paper(&paper));
    assert!(lines.iter().all(|line| line.len() < 600), "{lines:?}");
}

#[test]
fn names_that_are_no_returns() {
    let ignored = |name: &str| matches!(read_as(name, vec![1])[0].outcome, Outcome::Ignored(_));
    for name in [
        "~$a.xlsx",
        ".~lock.a.ods#",
        "desktop.ini",
        "Thumbs.db",
        ".DS_Store",
        "quyet-dinh.xlsx",
        "~$quyet-dinh.xlsx",
        "quyet-dinh (ban truoc).xlsx",
    ] {
        assert!(ignored(name), "{name}");
    }
    for name in ["a.xlsx", "~a.xlsx", "quyet-dinh-2.xlsx", "thumbs.xlsx"] {
        assert!(!ignored(name), "{name}");
    }
}

#[test]
fn paths_mention_agencies_by_code_name_or_alias() {
    for (name, code) in [
        ("2024-09_PNV_Phong-Noi-vu.xlsx", Some("PNV")),
        ("BC CCHC T9 - Ha\u{309}i Ba (sua) (1).xlsx", Some("HAIBA")),
        ("HAIBA/bao cao.xlsx", Some("HAIBA")),
        ("phong noi vu hai ba.xlsx", None),
        ("bao cao thang 9.xlsx", None),
    ] {
        assert_eq!(read_as(name, vec![1])[0].hint.as_deref(), code, "{name}");
    }
}

#[test]
fn values_are_quoted_once_and_cut_and_foreign_signs_spelled_out() {
    let pairs = [("2 cuộc", "2"), ("3 cuộc", "3"), ("2 cuộc", "2")];
    assert_eq!(quoted_pairs(&pairs), ("“2 cuộc”, “3 cuộc”".into(), "2; 3".into()));
    let many: Vec<String> = (1..=6).map(|n| format!("{n}\ncuộc")).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|typed| (typed.as_str(), "2")).collect();
    let typed = "“1\\ncuộc”, “2\\ncuộc”, “3\\ncuộc”, “4\\ncuộc”…";
    assert_eq!(quoted_pairs(&many), (typed.into(), "2…".into()));
}
