//! The files of a room have an order too.
//!
//! A file leans on another when it names something that stands there: in a `use`, or as a path in its code
//! (`super::…`, `self::…`, `crate::…`, a child by its name). Two things are no leaning:
//!
//! - A name that a file only passes on stands where it comes from: a `mod.rs` that hands out its children's names
//!   leans on nobody, and whoever takes such a name leans on the child.
//! - The head of a folder (`mod.rs`, or `x.rs` beside `x/`) declares what the folder is about: the files inside
//!   may name its types and constants, but not call its functions.
//!
//! A method that is called through a value is not seen.

use super::source::{File, files, tokens};
use std::collections::{BTreeMap, BTreeSet};

/// A name that a `use` brings into a file.
struct Used {
    name: String,
    path: Vec<String>,
    public: bool,
}

/// A file with what it names.
struct Page {
    uses: Vec<Used>,
    paths: Vec<Vec<String>>,
}

/// The files by module.
type House = BTreeMap<Vec<String>, Page>;

impl Page {
    fn of(tokens: &[String]) -> Page {
        let mut page = Page { uses: Vec::new(), paths: Vec::new() };
        let mut at = 0;
        while at < tokens.len() {
            let before = at.checked_sub(1).map_or("", |b| tokens[b].as_str());
            if tokens[at] == "use" {
                let public = before == "pub" || before == ")";
                at = tree(tokens, at + 1, &[], public, &mut page.uses);
            } else if named(&tokens[at]) && before != "::" {
                let mut path = vec![tokens[at].clone()];
                while at + 2 < tokens.len() && tokens[at + 1] == "::" && named(&tokens[at + 2]) {
                    path.push(tokens[at + 2].clone());
                    at += 2;
                }
                if path.len() > 1 {
                    page.paths.push(path);
                }
            }
            at += 1;
        }
        page
    }
}

fn named(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Reads one branch of a `use`; where it ends.
fn tree(tokens: &[String], mut at: usize, stem: &[String], public: bool, found: &mut Vec<Used>) -> usize {
    let mut path = stem.to_vec();
    loop {
        match tokens[at].as_str() {
            "{" => {
                at += 1;
                while tokens[at] != "}" {
                    at = tree(tokens, at, &path, public, found);
                    at += usize::from(tokens[at] == ",");
                }
                return at + 1;
            }
            "," | "}" | ";" => {
                path.pop_if(|last| last == "self");
                let name = path.last().cloned().unwrap_or_default();
                found.push(Used { name, path, public });
                return at;
            }
            "as" => {
                found.push(Used { name: tokens[at + 1].clone(), path, public });
                return at + 2;
            }
            "::" => {}
            word => path.push(word.to_string()),
        }
        at += 1;
    }
}

/// The module where the thing stands that a file names by a path; none when it is outside the house.
fn home(house: &House, file: &[String], path: &[String], depth: u8) -> Option<Vec<String>> {
    let mut here = match path[0].as_str() {
        "crate" => Vec::new(),
        "self" => file.to_vec(),
        "super" => file[..file.len() - 1].to_vec(),
        child => {
            let child = [file, &[child.to_string()]].concat();
            house.contains_key(&child).then_some(child)?
        }
    };
    for name in &path[1..] {
        if name == "super" {
            here.pop();
            continue;
        }
        let below = [&here[..], std::slice::from_ref(name)].concat();
        if house.contains_key(&below) {
            here = below;
            continue;
        }
        let passed = house.get(&here).and_then(|page| page.uses.iter().find(|used| used.name == *name));
        return match passed {
            Some(used) if depth > 0 => home(house, &here, &used.path, depth - 1),
            _ => Some(here),
        };
    }
    Some(here)
}

/// Whether a path ends at a type, a constant or a variant, as their names tell.
fn declared(path: &[String]) -> bool {
    path.last().is_some_and(|name| name.starts_with(char::is_uppercase))
}

/// Which files each file leans on, in its own room.
fn leans(house: &House) -> BTreeMap<&Vec<String>, BTreeSet<Vec<String>>> {
    let mut all = BTreeMap::new();
    for (file, page) in house {
        let own =
            |home: &Vec<String>| home.first() == file.first() && home != file && house.contains_key(home);
        let mut leans = BTreeSet::new();
        let used = page.uses.iter().map(|used| (&used.path, used.public));
        for (path, public) in used.chain(page.paths.iter().map(|path| (path, false))) {
            let Some(home) = home(house, file, path, 9).filter(own) else { continue };
            let passed_on = public && home.starts_with(file);
            let of_the_head = file.starts_with(&home) && declared(path);
            if !passed_on && !of_the_head {
                leans.insert(home);
            }
        }
        all.insert(file, leans);
    }
    all
}

fn circles() -> Vec<BTreeSet<String>> {
    let pages = files().into_iter().map(|File { module, tokens, .. }| (module, Page::of(&tokens)));
    circles_of(&pages.collect())
}

/// The circles: files that each lean on all others of the circle, directly or by way of one another.
fn circles_of(house: &House) -> Vec<BTreeSet<String>> {
    let leans = leans(house);
    let reach = |file| {
        let mut reached = BTreeSet::new();
        let mut next = vec![file];
        while let Some(file) = next.pop() {
            next.extend(leans[file].iter().filter(|other| reached.insert(*other)));
        }
        reached
    };
    let reached: BTreeMap<_, _> = house.keys().map(|file| (file, reach(file))).collect();
    let mut found: Vec<BTreeSet<String>> = Vec::new();
    for (file, all) in reached.iter().filter(|(file, all)| all.contains(*file)) {
        let circle =
            all.iter().filter(|other| reached[*other].contains(*file)).map(|f| f.join("/")).collect();
        if !found.contains(&circle) {
            found.push(circle);
        }
    }
    found
}

#[test]
fn the_files_of_a_room_lean_on_each_other_in_no_circle() {
    let circles = circles();
    assert!(circles.is_empty(), "circles: {circles:#?}");
}

#[test]
fn a_circle_would_be_seen() {
    let page = |text: &str| Page::of(&tokens(text));
    let house = |a: &str, b: &str| {
        let head = page("mod a; mod b; pub use a::A; pub use b::b; pub struct Head; pub fn head() {}");
        let module = |name: &str| vec!["room".to_string(), name.to_string()];
        House::from([(vec!["room".to_string()], head), (module("a"), page(a)), (module("b"), page(b))])
    };
    let leaning = "use super::b; pub struct A;";
    for (a, b, round) in [
        (leaning, "pub fn b() {}", false),
        (leaning, "use super::{Head, c::{d, e}}; pub fn b(_: Head) {}", false),
        (leaning, "use super::A; pub fn b(_: A) {}", true),
        (leaning, "pub fn b(_: crate::room::a::A) {}", true),
        (leaning, "// use super::A;\npub fn b() { let _ = \"super::A\"; }", false),
        ("pub fn a() { super::head() }", "pub fn b() { self::super::a::a() }", false),
    ] {
        assert_eq!(circles_of(&house(a, b)).len(), usize::from(round), "{a} | {b}");
    }
    let calls_back = House::from([
        (vec!["room".to_string()], page("mod a; pub fn head() { a::a() }")),
        (vec!["room".to_string(), "a".to_string()], page("pub fn a() { super::head() }")),
    ]);
    assert_eq!(circles_of(&calls_back).len(), 1, "a child that calls its head");
}
