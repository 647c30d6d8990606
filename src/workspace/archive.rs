//! A month as one .zip, and back: plan, forms, returns, decisions, report, and a list of all of them with size, SHA-256
//! and the second of their last change, by which a return's day of receipt is known.

use super::{AGENCIES, PLAN, Workspace, disk, texts};
use crate::error::Error;
use crate::period::Month;
use crate::plan::sha256;
use std::fs::{self, File};
use std::io::{Cursor, Read, Write};
use std::path::{Component, Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};
use zip::write::SimpleFileOptions;
use zip::{System, ZipArchive, ZipWriter};

/// The list, first in the .zip: SHA-256, bytes, second, path, between tabs.
const LIST: &str = "muc-luc.tsv";
/// The most bytes of a file in an archive.
const MOST: u64 = 1 << 30;
/// The folders that an archive may hold.
const FOLDERS: [&str; 3] = ["templates", "inbox", "outbox"];

/// A line of the list.
#[derive(Debug, PartialEq, Eq)]
struct Listed {
    sha256: String,
    bytes: u64,
    second: u64,
    path: String,
}

/// What came of putting an archive back, by paths.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Restored {
    pub written: Vec<String>,
    /// Was there with the same bytes.
    pub same: Vec<String>,
    /// Was there with other bytes: left as it is.
    pub differing: Vec<String>,
}

impl Workspace {
    /// The month's archive and how many files it holds; the same files give the same bytes.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn archive(&self, period: Month) -> Result<(Vec<u8>, usize), Error> {
        let mut paths: Vec<PathBuf> = [PLAN, AGENCIES].map(|name| self.path(name)).to_vec();
        paths.retain(|path| path.is_file());
        for folder in [self.forms(period), self.outbox(period)].into_iter().chain(self.inboxes(period)) {
            files_below(&folder, &mut paths);
        }
        paths.sort();
        let files = paths.iter().map(|path| {
            let unreadable = |why| self.unreadable(path, &why);
            let bytes = disk::read_bytes(path, u64::MAX).map_err(unreadable)?;
            let changed = fs::metadata(path).and_then(|meta| meta.modified()).map_err(unreadable)?;
            let second = changed.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
            Ok((
                Listed { sha256: sha256(&bytes), bytes: bytes.len() as u64, second, path: self.shown(path) },
                bytes,
            ))
        });
        let files = files.collect::<Result<Vec<_>, Error>>()?;
        zipped(&files)
            .map(|bytes| (bytes, files.len()))
            .map_err(|why| Error::new(texts::unpackable(why.to_string()), texts::try_again()))
    }

    /// Puts an archive back, each file with the time it had; a file that is there with other bytes stays as it is.
    ///
    /// # Errors
    /// A file that cannot be read or is no archive, or holds a file that its list does not tell so: then nothing is put
    /// back. A disk that refuses.
    pub fn restore(&self, file: &Path) -> Result<Restored, Error> {
        let bytes = disk::read_bytes(file, u64::MAX).map_err(|why| self.unreadable(file, &why))?;
        let damaged = || Error::new(texts::no_archive(), texts::take_another());
        let mut archive = ZipArchive::new(Cursor::new(bytes.as_slice())).map_err(|_| damaged())?;
        let list = entry(&mut archive, LIST, MOST).and_then(|list| listed(&list)).ok_or_else(damaged)?;
        let mut sound = |file: &Listed| {
            let bytes = entry(&mut archive, &file.path, file.bytes)?;
            (sha256(&bytes) == file.sha256).then_some(bytes)
        };
        if !list.iter().all(|file| is_inside(&file.path) && file.bytes <= MOST && sound(file).is_some()) {
            return Err(damaged());
        }
        let mut restored = Restored::default();
        for file in list {
            let path = self.path(&file.path);
            let bytes = sound(&file).ok_or_else(damaged)?;
            let which = match disk::read_bytes(&path, u64::MAX) {
                Ok(there) if there == bytes => &mut restored.same,
                Ok(_) => &mut restored.differing,
                Err(_) => {
                    disk::write_whole(&path, &bytes)?;
                    let changed = UNIX_EPOCH + Duration::from_secs(file.second);
                    let set = File::options().write(true).open(&path).and_then(|f| f.set_modified(changed));
                    set.map_err(|why| disk::unwritable(&path, &why))?;
                    &mut restored.written
                }
            };
            which.push(file.path);
        }
        Ok(restored)
    }
}

/// Every file below a folder; our own marks of a run, temporary files and Excel's locks apart.
fn files_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => files_below(&entry.path(), found),
            Ok(kind)
                if kind.is_file()
                    && name != disk::MARK
                    && !name.ends_with(".tmp")
                    && !name.starts_with("~$") =>
            {
                found.push(entry.path());
            }
            _ => {}
        }
    }
}

fn zipped(files: &[(Listed, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::DEFAULT.system(System::Unix); // the same bytes on every system
    let lines = files.iter().map(|(f, _)| format!("{}\t{}\t{}\t{}\n", f.sha256, f.bytes, f.second, f.path));
    let list = lines.collect::<String>();
    let named = files.iter().map(|(file, bytes)| (file.path.as_str(), bytes.as_slice()));
    for (path, bytes) in [(LIST, list.as_bytes())].into_iter().chain(named) {
        out.start_file(path, plain.large_file(bytes.len() > u32::MAX as usize))?;
        out.write_all(bytes)?;
    }
    Ok(out.finish()?.into_inner())
}

/// A part of at most so many bytes.
fn entry(archive: &mut ZipArchive<Cursor<&[u8]>>, path: &str, most: u64) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    archive.by_name(path).ok()?.take(most.saturating_add(1)).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 <= most).then_some(bytes)
}

fn listed(list: &[u8]) -> Option<Vec<Listed>> {
    let line = |line: &str| {
        let mut parts = line.splitn(4, '\t');
        let sha256 = parts.next()?.to_string();
        let (bytes, second) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        Some(Listed { sha256, bytes, second, path: parts.next()?.to_string() })
    };
    std::str::from_utf8(list).ok()?.lines().map(line).collect()
}

/// Whether a path stays inside the folders of a workspace.
fn is_inside(path: &str) -> bool {
    let mut parts = Path::new(path).components();
    let first = parts.next().and_then(|part| part.as_os_str().to_str());
    first.is_some_and(|first| FOLDERS.contains(&first))
        && parts.all(|part| matches!(part, Component::Normal(_)))
}
