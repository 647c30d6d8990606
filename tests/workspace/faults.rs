//! Faults at every step that writes: whatever the disk refuses and whenever the run is killed, every file is the old one
//! or the new one, whole, and the next run says so and mends it.

use crate::decisions::office::{Office, number, put};
use cchc::answer::Field;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const OUTBOX: &str = "outbox/2024-09";

/// A library that stands before the system's and fails the call of a number, as it is told.
fn shim() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let library = folder.join(format!("fault-{}.so", std::process::id()));
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/workspace/fault.c");
    let built = Command::new("cc").args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).arg(source).status();
    built.is_ok_and(|status| status.success()).then_some(library)
}

fn cchc(office: &Office, words: &[&str]) -> Command {
    let mut call = Command::new(env!("CARGO_BIN_EXE_cchc"));
    call.env_remove("CCHC_LANG").args(words).args(["--today", "2024-09-19", "--dir"]).arg(office.path(""));
    call
}

fn merge(office: &Office) -> Output {
    cchc(office, &["merge", "--period", "2024-09", "--jobs", "1"]).output().unwrap()
}

/// Files by their paths.
type Files = BTreeMap<String, Vec<u8>>;

/// Every file that goes out.
fn outputs(office: &Office) -> Files {
    fn walk(folder: &Path, name: &str, found: &mut Files) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = format!("{name}/{}", entry.file_name().to_string_lossy());
            match entry.path().is_dir() {
                true => walk(&entry.path(), &name, found),
                false => _ = found.insert(name, fs::read(entry.path()).unwrap()),
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(&office.path(OUTBOX), "", &mut found);
    // The report of the run before tells of runs, not of what came in.
    found.retain(|name, _| !name.contains("(ban truoc)"));
    found
}

/// A month that was reported, and then a second return came in.
fn prepared(name: &str) -> (Office, Files, Files) {
    let new_return = |office: &Office| {
        let other = office.form("PNV", |f| put(f, "03.2", Field::Num, number(5)));
        office.lay("pnv.xlsx", &other, 13);
    };
    let whole = Office::new(&format!("{name}-whole"));
    whole.lay("hai-ba.xlsx", &whole.form("HAIBA", |_| {}), 12);
    merge(&whole);
    let old = outputs(&whole);
    new_return(&whole);
    merge(&whole);
    let new = outputs(&whole);
    assert!(old.len() >= 5 && old != new, "{:?}", old.keys());
    let office = Office::new(name);
    office.lay("hai-ba.xlsx", &office.form("HAIBA", |_| {}), 12);
    merge(&office);
    assert!(outputs(&office) == old, "same inputs, same bytes");
    new_return(&office);
    (office, old, new)
}

fn is_temporary(name: &str) -> bool {
    name.ends_with(".tmp") || name.ends_with(".cchc-run")
}

#[test]
fn every_fault_at_every_write_leaves_whole_files_and_is_mended() {
    let Some(library) = shim() else {
        println!("no C compiler: skipped");
        return;
    };
    // What takes minutes runs by hand: `.ci/long`.
    let step = if std::env::var_os("CCHC_LONG").is_some() { 1 } else { 7 };
    let (office, old, new) = prepared("faults");
    let mark = office.path("fault-mark");
    let mut met = 0;
    for (kind, first) in [("kill", 1), ("ENOSPC", 3), ("EACCES", 5), ("EROFS", 2)] {
        for at in (first..).step_by(step) {
            for (name, bytes) in &old {
                fs::write(office.path(&format!("{OUTBOX}{name}")), bytes).unwrap();
            }
            let _ = fs::remove_file(&mark);
            let mut run = cchc(&office, &["merge", "--period", "2024-09", "--jobs", "1"]);
            run.env("LD_PRELOAD", &library).env("FAULT_AT", at.to_string()).env("FAULT_KIND", kind);
            let said = run.env("FAULT_MARK", &mark).output().unwrap();
            if !mark.exists() {
                break; // so many calls there are not
            }
            met += 1;
            let place = || format!("{kind} at {at}: {said:?}");
            let found = outputs(&office);
            for (name, bytes) in found.iter().filter(|(name, _)| !is_temporary(name)) {
                let whole = [old.get(name), new.get(name)].contains(&Some(bytes));
                // A piece that could not be written is a finding, which stands in the report and its data; the list of
                // what was written leaves it out.
                let tells = kind != "kill"
                    && ["ket-qua.json", ".xlsx", "tom-tat.txt", ".cchc-outbox"]
                        .iter()
                        .any(|e| name.ends_with(e));
                assert!(whole || tells, "{name}: {}", place());
            }
            let mixed = found.iter().any(|(name, bytes)| old.get(name) != Some(bytes) && !is_temporary(name))
                && new.iter().any(|(name, bytes)| found.get(name) != Some(bytes));
            if kind == "kill" {
                assert_eq!(said.status.code(), None, "{}", place());
                let next = cchc(&office, &["--lang", "en"]).output().unwrap();
                let told = String::from_utf8_lossy(&next.stdout).contains("was broken off");
                assert!(told || !mixed, "nobody says that the files are of two runs: {}", place());
            } else {
                assert!(matches!(said.status.code(), Some(0..=2)), "{}", place());
                let words = String::from_utf8_lossy(&said.stdout).into_owned();
                let refused = words
                    .lines()
                    .filter(|l| l.starts_with("lỗi T31"))
                    .filter_map(|l| l.split_whitespace().nth(2));
                for file in refused.map(|f| f.trim_end_matches(':')) {
                    assert!(
                        !words.contains(&format!("+ {file}\n")),
                        "said to be written and not: {}",
                        place()
                    );
                }
                assert!(!found.keys().any(|name| name.ends_with(".tmp")), "{}", place());
            }
            if kind == "kill" {
                merge(&office);
                assert!(outputs(&office) == new, "mended: {}", place());
            }
        }
    }
    assert!(met > 10, "only {met} faults were met");
    merge(&office);
    assert!(outputs(&office) == new);
    fs::remove_file(library).unwrap();
}

#[test]
fn a_full_disk_changes_nothing_and_is_named() {
    let Some(library) = shim() else { return };
    let (office, old, _) = prepared("full");
    let mark = office.path("fault-mark");
    let mut refused = 0;
    for at in 1..12 {
        let mut run = cchc(&office, &["merge", "--period", "2024-09", "--jobs", "1", "--lang", "en"]);
        run.env("LD_PRELOAD", &library).env("FAULT_FROM", at.to_string()).env("FAULT_KIND", "ENOSPC");
        let said = run.env("FAULT_MARK", &mark).output().unwrap();
        let words = String::from_utf8_lossy(&said.stdout).into_owned();
        if said.status.code() == Some(2) {
            refused += 1;
            assert!(words.contains("the disk is full") && words.contains("make room on the disk"), "{words}");
            assert!(outputs(&office) == old, "{at}: {words}");
        }
    }
    assert!(refused > 5, "{refused}");
}

#[test]
fn two_runs_at_once_are_one_and_a_plain_sentence() {
    let (office, old, new) = prepared("two-runs");
    let lock =
        fs::File::options().write(true).create(true).truncate(false).open(office.path("outbox/.cchc-lock"));
    let lock = lock.unwrap();
    lock.lock().unwrap();
    let (code, said) = office.run(&["merge"]);
    assert_eq!(code, 2);
    assert!(said.contains("một lần chạy khác của cchc đang ghi vào thư mục làm việc này"), "{said}");
    assert!(said.contains("chờ lần chạy kia xong rồi chạy lại"), "{said}");
    assert!(outputs(&office) == old);
    drop(lock);
    assert_ne!(office.run(&["merge"]).0, 2);
    assert!(outputs(&office) == new);
}

#[test]
fn what_a_broken_off_run_left_is_told_and_taken_away() {
    let (office, _, new) = prepared("broken-off");
    let left = [
        "outbox/2024-09/.Bao-cao-CCHC-2024-09.xlsx.4711.tmp",
        "outbox/2024-09/tra-lai/.a.xlsx.4711.tmp",
        "templates/2024-09/.a.xlsx.1.tmp",
        "inbox/2024-09/.quyet-dinh.xlsx.4711.tmp",
        "outbox/2024-09/.cchc-run",
    ];
    let others = ["inbox/2024-09/.hai-ba.xlsx.4711.tmp", "outbox/2024-09/x.tmp"];
    for name in left.iter().chain(&others) {
        fs::create_dir_all(office.path(name).parent().unwrap()).unwrap();
        fs::write(office.path(name), b"half").unwrap();
    }
    let (_, said) = office.run(&["status"]);
    assert!(said.contains("lần chạy trước bị ngắt khi đang thay các tệp trong `outbox/2024-09`"), "{said}");
    office.run(&["merge"]);
    for name in left {
        assert!(!office.path(name).exists(), "{name}");
    }
    for name in others {
        assert!(office.path(name).exists(), "{name} is none of ours");
        fs::remove_file(office.path(name)).unwrap();
    }
    let (_, said) = office.run(&["status"]);
    assert!(!said.contains("bị ngắt"), "{said}");
    office.run(&["merge"]);
    assert!(outputs(&office) == new);
}

#[test]
fn a_folder_that_may_not_be_written_to_costs_its_files_only() {
    use std::os::unix::fs::PermissionsExt;
    let (office, ..) = prepared("no-permission");
    let folder = office.path(OUTBOX);
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
    let said = merge(&office);
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    // An administrator may write everywhere.
    if said.status.code() == Some(2) {
        let words = String::from_utf8_lossy(&said.stdout);
        assert!(words.contains("tài khoản không có quyền"), "{words}");
    }
}

/// No home, no locale, another clock: nothing of the surroundings reaches what is said or written.
#[test]
fn the_surroundings_change_nothing() {
    let (office, _, new) = prepared("surroundings");
    let say = |bare: bool| {
        let mut call = cchc(&office, &["check", "--period", "2024-09"]);
        if bare {
            call.env_clear().env("LC_ALL", "POSIX").env("LANG", "vi_VN.TCVN").env("TZ", "America/New_York");
        }
        call.output().unwrap().stdout
    };
    assert_eq!(String::from_utf8_lossy(&say(true)), String::from_utf8_lossy(&say(false)));
    let mut bare = cchc(&office, &["merge", "--period", "2024-09"]);
    bare.env_clear().env("TZ", "Asia/Tokyo").output().unwrap();
    assert!(outputs(&office) == new);
}
