//! How long a form takes. Prints; judges nothing.

use crate::package::saved::saved;
use calamine::{Reader, Xlsx};
use cchc::package::{Limits, read};
use rust_xlsxwriter::{DataValidation, Format, Workbook};
use std::hint::black_box;
use std::io::Cursor;
use std::time::{Duration, Instant};

/// A form of the usual size: 60 rows of 16 columns, Vietnamese text, validations, formats.
fn form() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let (text, percent) =
        (Format::new().set_text_wrap(), Format::new().set_num_format("0.0%").set_unlocked());
    for row in 0..60u32 {
        for col in 0..16u16 {
            match col % 4 {
                0 => sheet.write_with_format(
                    row,
                    col,
                    format!("Nhiệm vụ số {row}.{col}: rà soát thủ tục hành chính"),
                    &text,
                ),
                1 => sheet.write_with_format(row, col, f64::from(row) / 77.0, &percent),
                2 => sheet.write(row, col, row * 3 + u32::from(col)),
                _ => sheet.write_blank(row, col, &text),
            }
            .unwrap();
        }
        let list = DataValidation::new().allow_list_strings(&["Có", "Không"]).unwrap();
        sheet.add_data_validation(row, 3, row, 3, &list).unwrap();
    }
    book.add_worksheet().set_name("_meta").unwrap().write(0, 0, "agency").unwrap();
    book.save_to_buffer().unwrap()
}

/// The median of a few hundred runs.
fn median(mut run: impl FnMut()) -> Duration {
    let mut times: Vec<_> = (0..300)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2]
}

fn by_calamine(bytes: &[u8]) -> usize {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let names = book.sheet_names();
    let mut cells = 0;
    for name in names {
        let mut reader = book.worksheet_cells_reader(&name).unwrap();
        while let Some(cell) = reader.next_cell().unwrap() {
            black_box(cell.get_value());
            cells += 1;
        }
    }
    cells
}

/// The floor: inflate every part through the zip crate, parse nothing.
fn inflate_all(bytes: &[u8]) -> u64 {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|at| std::io::copy(&mut zip.by_index(at).unwrap(), &mut std::io::sink()).unwrap())
        .sum()
}

#[test]
#[ignore = "prints times"]
fn a_form() {
    times("usual form", &form());
    for name in ["libreoffice", "gnumeric", "openpyxl", "exceljs", "sheetjs"] {
        times(name, &saved(&format!("{name}.xlsx")));
    }
}

fn times(name: &str, bytes: &[u8]) {
    let limits = Limits::default();
    let floor = median(|| _ = black_box(inflate_all(bytes)));
    let ours = median(|| drop(black_box(read(bytes, &limits).unwrap())));
    let calamine = median(|| _ = black_box(by_calamine(bytes)));
    let inflated = inflate_all(bytes);
    println!(
        "{name:12} {} → {inflated} bytes: inflate {floor:.1?}, read {ours:.1?}, calamine {calamine:.1?}",
        bytes.len()
    );
}

/// Many reads, for a profiler.
#[test]
#[ignore = "for a profiler"]
fn a_form_many_times() {
    let bytes = form();
    for _ in 0..20_000 {
        drop(black_box(read(&bytes, &Limits::default()).unwrap()));
    }
}

/// The largest honest-looking files that the limits let through or stop.
#[test]
#[ignore = "prints times"]
fn the_worst() {
    let rows = |cell: &str, count: usize| format!("<row>{}</row>", cell.repeat(16_000)).repeat(count);
    let worst = [
        ("empty cells", rows("<c/>", 1_900)),
        ("slow empty cells", rows("<c></c>", 1_100)),
        ("numbers", rows("<c><v>1.5</v></c>", 120)),
        ("strings", rows("<c t=\"s\"><v>1</v></c>", 120)),
        ("odd cells", rows("<c t=\"zz\"><v>1</v></c>", 120)),
        ("rows", "<row hidden=\"1\"/>".repeat(1_000_000)),
        ("elements", "<a/>".repeat(30_000_000)),
    ];
    for (name, rows) in worst {
        let bytes = crate::package::zipped::small(&rows).bytes();
        let start = Instant::now();
        let answer = read(&bytes, &Limits::default()).map(|book| book.sheets[0].cells.len());
        println!("{name:20} {:>9} bytes {:>8.2?} {answer:?}", bytes.len(), start.elapsed());
    }
}
