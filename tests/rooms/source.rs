//! The sources as the tests of the house see them: each file's module and its code as words, without comments,
//! strings and tests.

use std::fs;
use std::path::{Path, PathBuf};

/// One file of `src`.
pub struct File {
    pub path: PathBuf,
    /// Its module below the crate: `["assess", "explain"]`.
    pub module: Vec<String>,
    pub text: String,
    /// The code alone, as names, `::` and single signs.
    pub tokens: Vec<String>,
}

/// All files of `src` but `lib.rs`; files that only tests have are left out.
pub fn files() -> Vec<File> {
    let mut paths = Vec::new();
    walk(Path::new("src"), &mut paths);
    let mut all = Vec::new();
    let mut tests_only = Vec::new();
    for path in paths.into_iter().filter(|p| !p.ends_with("lib.rs")) {
        let inside = path.strip_prefix("src").unwrap().with_extension("");
        let mut module: Vec<String> =
            inside.components().map(|c| c.as_os_str().to_string_lossy().into_owned()).collect();
        module.pop_if(|last| last == "mod");
        let text = fs::read_to_string(&path).unwrap();
        let (tokens, hidden) = without_tests(tokens(&text));
        tests_only.extend(hidden.into_iter().map(|name| [&module[..], &[name]].concat()));
        all.push(File { path, module, text, tokens });
    }
    all.retain(|file| !tests_only.contains(&file.module));
    all
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
    found.sort();
}

/// The words of a text: names, `::`, and each other sign by itself.
pub fn tokens(text: &str) -> Vec<String> {
    scan(text).0
}

/// What stands between quotation marks, before the tests of a file.
pub fn strings(text: &str) -> Vec<String> {
    scan(text.split("#[cfg(test)]").next().unwrap()).1
}

/// The words and the strings of a text.
fn scan(text: &str) -> (Vec<String>, Vec<String>) {
    let (mut found, mut strings) = (Vec::new(), Vec::new());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let taken = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if first == '"' {
            let length = quoted(rest);
            strings.push(rest[..length].to_string());
            length
        } else if rest.starts_with("r\"") || rest.starts_with("r#") {
            let fence = format!("\"{}", "#".repeat(rest[1..].chars().take_while(|c| *c == '#').count()));
            rest[fence.len() + 1..].find(&fence).map_or(rest.len(), |end| end + 2 * fence.len() + 1)
        } else if first == '\'' {
            character(rest)
        } else if first.is_alphanumeric() || first == '_' {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            found.push(rest[..end].to_string());
            end
        } else if rest.starts_with("::") {
            found.push("::".to_string());
            2
        } else {
            if !first.is_whitespace() {
                found.push(first.to_string());
            }
            first.len_utf8()
        };
        rest = &rest[taken..];
    }
    (found, strings)
}

/// How long a string is, with its quotes.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    let end = text.char_indices().skip(1).find(|(_, c)| {
        let ends = *c == '"' && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    });
    end.map_or(text.len(), |(at, _)| at + 1)
}

/// How long a character is with its quotes; of a lifetime, the quote alone.
fn character(text: &str) -> usize {
    let mut letters = text.char_indices().skip(1);
    match (letters.next(), letters.next()) {
        (Some((_, '\\')), Some((at, _))) => text[at + 1..].find('\'').map_or(1, |end| at + 1 + end + 1),
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}

/// The code without what stands behind `#[cfg(test)]`, and the files that only tests have.
fn without_tests(tokens: Vec<String>) -> (Vec<String>, Vec<String>) {
    let mark = ["#", "[", "cfg", "(", "test", ")", "]"];
    let (mut kept, mut files) = (Vec::new(), Vec::new());
    let mut rest = &tokens[..];
    while !rest.is_empty() {
        if !rest.iter().map(String::as_str).take(mark.len()).eq(mark) {
            kept.push(rest[0].clone());
            rest = &rest[1..];
            continue;
        }
        rest = &rest[mark.len()..];
        if let [module, name, end, ..] = rest
            && module == "mod"
            && end == ";"
        {
            files.push(name.clone());
        }
        rest = &rest[item(rest)..];
    }
    (kept, files)
}

/// How long an item is: to its `;`, or to the brace that closes it.
fn item(tokens: &[String]) -> usize {
    let mut depth = 0_u32;
    for (at, token) in tokens.iter().enumerate() {
        match token.as_str() {
            "{" => depth += 1,
            "}" if depth == 1 => return at + 1,
            "}" => depth -= 1,
            ";" if depth == 0 => return at + 1,
            _ => {}
        }
    }
    tokens.len()
}
