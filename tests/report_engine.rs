//! temporary
mod report_desk;
use cchc::report::files;
#[test]
fn draw() {
    let out = std::path::PathBuf::from(std::env::var("DRAW").unwrap_or("/tmp/draw".into()));
    for (name, desk) in [
        ("normal", report_desk::september()),
        ("first", report_desk::first()),
        ("bad", report_desk::bad()),
        ("december", report_desk::december()),
    ] {
        let dir = out.join(name);
        std::fs::create_dir_all(&dir).unwrap();
        for (file, bytes) in files(&desk.material()).unwrap() {
            std::fs::write(dir.join(file), bytes).unwrap();
        }
    }
}
