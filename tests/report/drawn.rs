//! Writes the reports of all situations into a folder, to be looked at: only where `CCHC_DRAW` names one.

use super::desk::{Desk, Trouble, month, wide_plan};
use cchc::report::files;

#[test]
fn reports_to_look_at() {
    let Some(folder) = std::env::var_os("CCHC_DRAW").map(std::path::PathBuf::from) else {
        return;
    };
    let wide = Trouble { missing: 12, late: 9, faulty: 20 };
    for (name, desk) in [
        ("normal", super::desk::september()),
        ("worst", {
            let desk = super::desk::september();
            let worst = desk.worst();
            desk.without(&[&worst], false)
        }),
        ("empty", super::desk::empty()),
        ("nine", super::desk::nine()),
        ("first", super::desk::first()),
        ("bad", super::desk::bad()),
        ("december", super::desk::december()),
        ("january", super::desk::january()),
        ("wide", Desk::months(wide_plan(150), month(8), month(9), wide)),
    ] {
        let folder = folder.join(name);
        std::fs::create_dir_all(&folder).unwrap();
        for (file, bytes) in files(&desk.material()).files {
            let path = folder.join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
    }
}
