//! LibreOffice as a second engine: it recalculates workbooks from scratch.

use std::path::Path;
use std::process::Command;

const RECALCULATE_ALWAYS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>"#;

/// The program, if it is installed; without it a test passes and says so, unless `CCHC_REQUIRE_OFFICE=1`.
pub fn office() -> Option<&'static str> {
    let found = |name: &&str| {
        let version = Command::new(name).arg("--version").output();
        version.is_ok_and(|out| out.status.success())
    };
    let program = ["soffice", "libreoffice"].into_iter().find(found);
    if program.is_none() {
        assert!(std::env::var_os("CCHC_REQUIRE_OFFICE").is_none(), "LibreOffice is wanted and not installed");
        eprintln!("skipped: LibreOffice is not installed");
    }
    program
}

/// Opens files in a fresh profile that recalculates everything, and saves them anew.
pub fn recalculated(program: &str, folder: &Path, files: &[(String, Vec<u8>)]) -> Vec<Vec<u8>> {
    let _ = std::fs::remove_dir_all(folder);
    let profile = folder.join("profile");
    std::fs::create_dir_all(profile.join("user")).unwrap();
    std::fs::create_dir_all(folder.join("out")).unwrap();
    std::fs::write(profile.join("user/registrymodifications.xcu"), RECALCULATE_ALWAYS).unwrap();
    for (name, bytes) in files {
        std::fs::write(folder.join(name), bytes).unwrap();
    }
    let run = Command::new(program)
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to", "xlsx", "--outdir", "out"])
        .args(files.iter().map(|(name, _)| name))
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(run.status.success(), "{run:?}");
    let read = |(name, _): &(String, Vec<u8>)| std::fs::read(folder.join("out").join(name)).unwrap();
    files.iter().map(read).collect()
}
