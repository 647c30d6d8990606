//! The disk: written whole or not at all, and nothing of anybody else's is lost.

mod archive;
#[cfg(target_os = "linux")]
mod faults;

use crate::decisions::office::Office;
use cchc::period::Month;
use cchc::submission::Barrier;
use cchc::workspace::{Entered, InboxEntry, Kept, Workspace, write_whole};
use std::fs;
use std::path::PathBuf;

/// A folder of a test's own.
fn folder(name: &str) -> PathBuf {
    let root = std::env::temp_dir().join(format!("cchc-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&root);
    root
}

fn september() -> Month {
    Month::read("2024-09").unwrap()
}

#[test]
fn a_path_is_shown_from_the_workspace_on_with_slashes() {
    let root = std::env::temp_dir().join("Phòng Nội vụ");
    let desk = Workspace::at(&root);
    let inside = root.join("inbox").join("2024-09").join("Báo cáo.xlsx");
    assert_eq!(desk.shown(&inside), "inbox/2024-09/Báo cáo.xlsx");
    let outside = std::env::temp_dir().join("ngoài.xlsx");
    let words = desk.shown(&outside);
    assert!(words.ends_with("/ngoài.xlsx"), "{words}");
    assert!(!words.contains("//") && !words.contains('\\'), "{words}");
}

#[test]
fn a_file_is_written_whole_with_its_folder_and_no_temporary_file_stays() {
    let root = folder("disk");
    let path = root.join("tháng 9").join("Báo cáo.xlsx");
    write_whole(&path, b"one").unwrap();
    write_whole(&path, b"two").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"two");
    assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    fs::remove_dir_all(root).unwrap();
}

#[test]
fn a_form_that_somebody_edited_is_never_overwritten() {
    let root = folder("forms");
    let desk = Workspace::at(&root);
    let write = |bytes: &[u8]| {
        desk.write_forms(september(), vec![("a.xlsx".into(), bytes.to_vec())], true).unwrap()[0].1
    };
    assert_eq!(write(b"first"), Kept::Written);
    assert_eq!(write(b"first"), Kept::Same);
    assert_eq!(write(b"second"), Kept::Renewed, "a new prefill replaces our own bytes");
    let path = desk.forms(september()).join("a.xlsx");
    fs::write(&path, b"typed by an officer").unwrap();
    assert_eq!(write(b"third"), Kept::Edited);
    assert_eq!(fs::read(&path).unwrap(), b"typed by an officer");
    fs::remove_dir_all(root).unwrap();
}

#[test]
fn the_copy_before_is_kept_and_an_open_or_changed_workbook_of_decisions_is_left_alone() {
    let root = folder("decisions");
    let desk = Workspace::at(&root);
    let read = || desk.clerk(september()).bytes;
    let write =
        |before: Option<&[u8]>, bytes: &[u8]| desk.write_decisions(september(), before, bytes).unwrap();
    assert_eq!(read(), Ok(None));
    assert_eq!(write(None, b"one"), Entered::Written);
    assert_eq!(write(Some(b"one"), b"two"), Entered::Written);
    let inbox = desk.inbox(september());
    assert_eq!(fs::read(inbox.join("quyet-dinh (ban truoc).xlsx")).unwrap(), b"one");
    assert_eq!(write(Some(b"one"), b"three"), Entered::Changed);
    assert_eq!(write(None, b"three"), Entered::Changed);
    fs::write(inbox.join("~$quyet-dinh.xlsx"), b"").unwrap();
    assert_eq!(write(Some(b"two"), b"three"), Entered::Open);
    assert_eq!(read(), Ok(Some(b"two".to_vec())));
    fs::remove_dir_all(root).unwrap();
}

/// Editors on Windows add a byte order mark and end lines with CR LF.
#[test]
fn a_text_from_a_windows_editor_reads_as_it_was() {
    let root = folder("text");
    fs::create_dir_all(&root).unwrap();
    fs::write(root.join("a.toml"), "\u{feff}a = 'một'\r\nb = 2\r\n").unwrap();
    let text = Workspace::at(&root).text("a.toml").unwrap();
    assert_eq!(text.as_deref(), Some("a = 'một'\nb = 2\n"));
    fs::remove_dir_all(root).unwrap();
}

/// A file that is being copied is cut as yet; it is not said to be cut.
#[test]
fn a_file_that_is_being_copied_is_still_written() {
    let root = folder("copied");
    fs::create_dir_all(&root).unwrap();
    let path = root.join("a.xlsx");
    let whole = fs::read(format!("{}/tests/packages/form.xlsx", env!("CARGO_MANIFEST_DIR"))).unwrap();
    fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    let copying = std::thread::spawn({
        let (path, rest) = (path.clone(), whole[whole.len() / 2..].to_vec());
        move || {
            for piece in rest.chunks(rest.len() / 40 + 1) {
                std::thread::sleep(std::time::Duration::from_millis(10));
                let mut file = fs::File::options().append(true).open(&path).unwrap();
                std::io::Write::write_all(&mut file, piece).unwrap();
            }
        }
    });
    assert_eq!(InboxEntry::named(&path).read().bytes, Err(Barrier::StillWritten));
    copying.join().unwrap();
    assert_eq!(InboxEntry::named(&path).read().bytes, Ok(whole));
    fs::remove_dir_all(root).unwrap();
}

#[test]
fn a_folder_is_checked_file_by_file_and_a_lock_is_said_not_to_be_read() {
    let office = Office::new("check-folder");
    office.lay("hai-ba.xlsx", &office.form("HAIBA", |_| {}), 12);
    office.lay("cong-van.pdf", b"%PDF-1.7", 12);
    office.lay("~$hai-ba.xlsx", b"x", 12);
    let named = |name: &str| office.path(name).to_string_lossy().into_owned();
    let (code, said) = office.run(&["check", &named("inbox/2024-09")]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("T05") && said.contains("cong-van.pdf"), "{said}");
    assert!(said.contains("~$hai-ba.xlsx` không được đọc: tệp khóa của phần mềm bảng tính"), "{said}");
    let (code, said) = office.run(&["check", &named("inbox/2024-09/~$hai-ba.xlsx")]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("không được đọc"), "{said}");
}
