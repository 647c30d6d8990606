//! `cchc read` says of every file what `merge` says of it, and says the same wherever and however often it is asked.

use super::office::{Office, run};
use serde_json::Value;
use std::collections::BTreeSet;

/// A value of `du-lieu.csv`: agency, row, field, value, whether it counts, cell.
type Answer = (String, String, String, String, bool, String);

fn lines(words: &[&str]) -> Vec<Value> {
    let (code, said) = run(&[&["read"], words].concat());
    assert!(code < 2, "{said}");
    said.lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|why| panic!("{why}: {line}")))
        .collect()
}

fn text(line: &Value, key: &str) -> String {
    line[key].as_str().unwrap_or_default().to_string()
}

/// The fields of a line with its cells, and what could not be read.
fn answers(line: &Value) -> Vec<Answer> {
    let of = |field: &str, value: &Value, counts: bool| {
        let cell = line["cells"][field].as_str().unwrap_or_default().to_string();
        let value = value.as_str().unwrap().to_string();
        (text(line, "agency"), text(line, "row"), field.to_string(), value, counts, cell)
    };
    let fields = ["num", "den", "status", "done_on", "evidence", "result", "difficulty"];
    let unread = line["unread"].as_object().unwrap();
    let unread = unread.iter().map(|(field, typed)| of(field, typed, false));
    let read = fields.iter().filter(|f| line[**f].is_string()).map(|field| {
        let counted = line["counted"] == true && !["result", "difficulty"].contains(field);
        of(field, &line[*field], counted)
    });
    read.chain(unread).collect()
}

fn merged(office: &Office) -> BTreeSet<Answer> {
    let csv = std::fs::read_to_string(office.path("outbox/2024-09/du-lieu.csv")).unwrap();
    let mut rows = csv.trim_start_matches('\u{FEFF}').split("\r\n").map(fields).filter(|row| row.len() > 1);
    let head = rows.next().unwrap();
    let at = |name: &str| head.iter().position(|h| h == name).unwrap();
    let [agency, row, field, value, counted, cell] =
        ["agency", "row", "field", "value", "counted", "cell"].map(at);
    let plain = |value: &String| value.strip_prefix('\'').unwrap_or(value).to_string();
    rows.map(|r| {
        let taken = r[counted] == "1";
        (r[agency].clone(), r[row].clone(), r[field].clone(), plain(&r[value]), taken, r[cell].clone())
    })
    .collect()
}

/// The fields of a line of CSV.
fn fields(line: &str) -> Vec<String> {
    let (mut all, mut quoted) = (vec![String::new()], false);
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => all.push(String::new()),
            c => all.last_mut().unwrap().push(c),
        }
    }
    all
}

#[test]
fn a_month_without_history_is_read_as_it_is_merged() {
    let office = Office::with("read-month", &["--months", "1"]);
    let (_, result) = office.merge();
    let files = result["submissions"].as_array().unwrap().iter().filter_map(|s| s["file"].as_str());
    let paths: Vec<String> = files.map(|file| office.path(file).to_string_lossy().into_owned()).collect();
    let named: Vec<&str> = paths.iter().map(String::as_str).collect();
    let dir = office.dir();
    let read = lines(&[&named, &["--dir", dir.as_str()][..]].concat());
    let of_files = read.iter().filter(|line| line["row"].is_null());
    assert!(of_files.clone().all(|line| line["outcome"] == "used"), "{read:?}");
    assert_eq!(of_files.count(), paths.len());
    let mine: BTreeSet<Answer> = read.iter().flat_map(answers).collect();
    let theirs = merged(&office);
    assert!(mine.len() > 2000, "{}", mine.len());
    assert_eq!(mine.difference(&theirs).collect::<Vec<_>>(), Vec::<&Answer>::new());
    assert_eq!(theirs.difference(&mine).collect::<Vec<_>>(), Vec::<&Answer>::new());

    // One by one, in another order, from elsewhere, on one thread or many: the same lines.
    let mut singly: Vec<Value> = paths.iter().rev().flat_map(|p| lines(&[p, "--dir", &dir])).collect();
    let mut all = read;
    singly.sort_by_key(Value::to_string);
    all.sort_by_key(Value::to_string);
    assert_eq!(singly, all);
    let code =
        |line: &Value| line["findings"].as_array().unwrap().iter().map(|f| f["code"].to_string()).collect();
    let codes: BTreeSet<String> = all.iter().flat_map(|line| -> Vec<String> { code(line) }).collect();
    assert!(["\"L01\"", "\"G03\""].iter().all(|code| codes.contains(*code)), "{codes:?}");
}

#[test]
fn what_is_no_return_gets_one_line_with_the_reason() {
    let folder = std::env::temp_dir().join(format!("cchc-read-none-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let photo = folder.join("anh.jpg");
    std::fs::write(&photo, b"\xff\xd8\xff\xe0").unwrap();
    let path = photo.to_string_lossy().into_owned();
    let silent = lines(&[&path]);
    assert_eq!((silent.len(), text(&silent[0], "outcome").as_str()), (1, "undecided"));
    assert_eq!(text(&silent[0], "outcome_reason"), "Tệp không cho biết kỳ báo cáo");
    let asked = lines(&[&path, "--period", "2024-09"]);
    assert_eq!((asked.len(), text(&asked[0], "outcome").as_str()), (1, "refused"));
    assert_eq!(asked[0]["findings"].as_array().unwrap().len(), 1, "{asked:?}");
    std::fs::remove_dir_all(&folder).unwrap();
}
