//! The fuzz targets on damaged seeds, for as long as CI can afford; with `CCHC_LONG` a hundred times as long.

#[path = "targets.rs"]
pub mod targets;

use crate::package::mutations::Dice;
use std::fs;
use std::time::{Duration, Instant};

/// Seeds of a target: real files, and texts as people type them.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    let root = env!("CARGO_MANIFEST_DIR");
    let file = |path: &str| fs::read(format!("{root}/{path}")).unwrap();
    match target {
        "package" => ["form.xlsx", "libreoffice.ods", "libreoffice.xls", "openpyxl.xlsx"]
            .map(|name| file(&format!("tests/packages/{name}")))
            .to_vec(),
        "submission" => ["libreoffice-HAIBA.xlsx", "libreoffice-BPMC.ods", "libreoffice-BPMC.xls"]
            .map(|name| file(&format!("tests/returns/saved/{name}")))
            .to_vec(),
        "words" => [
            "98,5%",
            "1.234",
            "1 234",
            "khoảng 30",
            "02 cuộc",
            "ngày 31 tháng 12 năm 2023",
            "9/2024",
            "không phát sinh",
            "12/15",
            "-1.234,50",
            "2024-08-15 12:30",
            "§ang thùc hiÖn",
            "\u{202E}x\u{301}\u{301}\n",
            "1e999",
            "Ⅳ",
            "½",
        ]
        .map(|text| text.as_bytes().to_vec())
        .to_vec(),
        "plan" => vec![file("templates/plan.toml")],
        "plan_import" => {
            let plan = cchc::plan::load::built_in().unwrap();
            vec![cchc::planbook::export(&plan).unwrap()]
        }
        _ => vec![file("tests/decisions/quyet-dinh.xlsx")],
    }
}

#[test]
fn every_way_in_survives_damage() {
    let long = if std::env::var_os("CCHC_LONG").is_some() { 100 } else { 1 };
    let mut dice = Dice(0xA076_1D64_78BD_642F);
    for (name, target) in targets::ALL {
        let seeds = seeds(name);
        // A workbook whose checksums are broken is refused at once: its parts are damaged and packed again.
        let (start, most) = (Instant::now(), Duration::from_secs(4) * long);
        let mut rounds = 0;
        while rounds < 20_000 * long && start.elapsed() < most {
            let seed = &seeds[rounds as usize % seeds.len()];
            target(&dice.damaged(seed));
            rounds += 1;
        }
        println!("{name}: {rounds} inputs in {:.1?}", start.elapsed());
        assert!(rounds >= 5, "{name}: only {rounds}");
    }
}
