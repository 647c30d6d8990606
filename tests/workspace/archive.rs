//! A month is put away in one file, and comes back as it was.

use super::folder;
use crate::decisions::office::Office;
use serde_json::Value;
use std::fs::{self, File};
use std::io::{Cursor, Read, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const ZIP: &str = "outbox/luu-2024-09.zip";

fn run(dir: &Path, words: &[&str]) -> (u8, String) {
    let (mut out, dir) = (Vec::new(), dir.to_string_lossy().into_owned());
    let arguments = ["cchc"].iter().chain(words).chain(&["--dir", &dir]).map(Into::into).collect();
    let code = cchc::commands::main(arguments, &mut out, false, &|| "2024-09-19".parse().unwrap());
    (code, String::from_utf8(out).unwrap())
}

/// A month with decisions asked for, its report written, its archive made.
fn archived(name: &str) -> Office {
    let office = Office::of_rivals(name);
    office.merge();
    let (code, said) = office.run(&["luu"]);
    assert!(
        code == 0 && said.contains("+ outbox/luu-2024-09.zip") && said.contains("Đã lưu tháng 9/2024"),
        "{said}"
    );
    office
}

/// The archive with one of its parts changed, or one more.
fn changed(bytes: &[u8], part: &str, new: &[u8]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let (name, mut content) = (file.name().unwrap().to_string(), Vec::new());
        file.read_to_end(&mut content).unwrap();
        if name != part {
            out.start_file(name, SimpleFileOptions::default()).unwrap();
            out.write_all(&content).unwrap();
        }
    }
    out.start_file(part, SimpleFileOptions::default()).unwrap();
    out.write_all(new).unwrap();
    out.finish().unwrap().into_inner()
}

#[test]
fn a_month_comes_back_in_an_empty_folder_and_says_the_same() {
    let office = archived("archive");
    let root = folder("archive-back");
    let zip = office.path(ZIP);
    let (code, said) = run(&root, &["luu", "doc", zip.to_str().unwrap()]);
    assert_eq!(code, 0, "{said}");
    for path in ["templates/plan.toml", "inbox/2024-09/quyet-dinh.xlsx", "outbox/2024-09/du-lieu.csv"] {
        assert!(fs::read(root.join(path)).unwrap() == office.bytes(path), "{path}");
    }
    let received = |path: &Path| {
        let lies = fs::read_dir(path.join("inbox/2024-09")).unwrap().flatten();
        let second = |meta: fs::Metadata| {
            meta.modified().unwrap().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs()
        };
        let mut files: Vec<_> = lies.map(|e| (e.file_name(), second(e.metadata().unwrap()))).collect();
        files.sort();
        files
    };
    assert_eq!(received(&root), received(&office.path("")), "each return with the second it came");
    let json = |dir: &Path| -> Value {
        serde_json::from_str(&run(dir, &["merge", "--period", "2024-09", "--format", "json"]).1).unwrap()
    };
    assert_eq!(json(&root), json(&office.path("")));
    let (code, said) = run(&root, &["archive", "read", zip.to_str().unwrap(), "--lang", "en"]);
    assert!(code == 0 && said.contains("0 files put back"), "{said}");
    fs::remove_dir_all(root).unwrap();
}

#[test]
fn what_is_there_with_other_words_stays_and_is_named() {
    let office = archived("archive-differing");
    fs::write(office.path("outbox/2024-09/tom-tat.txt"), "của tôi").unwrap();
    fs::remove_file(office.path("outbox/2024-09/du-lieu.csv")).unwrap();
    let (code, said) = run(&office.path(""), &["luu", "doc", office.path(ZIP).to_str().unwrap()]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("! outbox/2024-09/tom-tat.txt: đã có và khác bản lưu, giữ nguyên"), "{said}");
    assert!(said.contains("+ outbox/2024-09/du-lieu.csv"), "{said}");
    assert_eq!(office.bytes("outbox/2024-09/tom-tat.txt"), "của tôi".as_bytes());
}

#[test]
fn the_same_month_gives_the_same_archive_and_another_one_is_kept_beside_it() {
    let office = archived("archive-twice");
    let first = office.bytes(ZIP);
    office.run(&["luu"]);
    assert!(office.bytes(ZIP) == first);
    fs::write(office.path("outbox/2024-09/ghi-chu.txt"), "mới").unwrap();
    office.run(&["luu"]);
    assert!(office.bytes("outbox/luu-2024-09 (ban truoc).zip") == first && office.bytes(ZIP) != first);
}

#[test]
fn what_is_damaged_or_leads_out_of_the_folder_puts_nothing_back() {
    let office = archived("archive-damaged");
    let sound = office.bytes(ZIP);
    let list = |line: &str| format!("{line}\n").into_bytes();
    let hash = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"; // of "hello"
    let escaping = changed(&sound, "inbox/../../x.txt", b"hello");
    let bad = [
        b"no archive".to_vec(),
        sound[..sound.len() / 2].to_vec(),
        changed(&sound, "outbox/2024-09/tom-tat.txt", b"other words"),
        changed(&escaping, "muc-luc.tsv", &list(&format!("{hash}\t5\t0\tinbox/../../x.txt"))),
        changed(&sound, "muc-luc.tsv", &list("half a line")),
    ];
    for (number, bytes) in bad.iter().enumerate() {
        let root = folder("archive-bad");
        fs::create_dir_all(&root).unwrap();
        File::create(root.join("a.zip")).unwrap().write_all(bytes).unwrap();
        let (code, said) = run(&root, &["luu", "doc", root.join("a.zip").to_str().unwrap()]);
        assert_eq!(code, 2, "{number}: {said}");
        assert!(
            said.contains("không phải bản lưu nguyên vẹn") && !root.join("inbox").exists(),
            "{number}: {said}"
        );
        fs::remove_dir_all(root).unwrap();
    }
}
