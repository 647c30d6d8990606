//! Files that people go on writing in: which bytes in a folder are still ours, so that nobody's own words are ever
//! written over. The list is read for this alone.

use super::disk::{self, Written};
use crate::plan::sha256;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    Written,
    /// What we wrote before gave way to it.
    Renewed,
    Same,
    /// Somebody has edited it: left as it is.
    Edited,
    /// Open in another program: the new one stands beside it.
    Open,
    /// Nobody needs it any more: taken away.
    Withdrawn,
}

impl Kept {
    /// Its stable code.
    pub fn code(self) -> &'static str {
        match self {
            Kept::Written => "written",
            Kept::Renewed => "renewed",
            Kept::Same => "same",
            Kept::Edited => "edited",
            Kept::Open => "open",
            Kept::Withdrawn => "withdrawn",
        }
    }
}

/// A folder with the list of what we wrote there.
#[derive(Debug)]
pub struct Ours {
    folder: PathBuf,
    list: &'static str,
    /// SHA-256 by name inside the folder.
    hashes: BTreeMap<String, String>,
}

impl Ours {
    /// Reads a folder's list; without one nothing there is ours.
    pub fn of(folder: PathBuf, list: &'static str) -> Ours {
        let text = disk::read_text(&folder.join(list)).unwrap_or_default();
        let line = |l: &str| l.split_once("  ").map(|(hash, name)| (name.to_string(), hash.to_string()));
        Ours { hashes: text.lines().filter_map(line).collect(), folder, list }
    }

    /// Names of what we wrote.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.hashes.keys().map(String::as_str)
    }

    /// The file whose name begins so, as we wrote it; none where it is gone or somebody has edited it.
    pub fn untouched(&self, start: &str) -> Option<(&str, Vec<u8>)> {
        let (name, ours) =
            self.hashes.range(start.to_string()..).next().filter(|(n, _)| n.starts_with(start))?;
        let found = disk::read_bytes(&self.folder.join(name), u64::MAX).ok()?;
        (*ours == sha256(&found)).then_some((name, found))
    }

    /// Writes a file, unless somebody has edited the one that is there.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn put(&mut self, name: &str, bytes: &[u8]) -> io::Result<Kept> {
        let path = self.folder.join(name);
        let wanted = sha256(bytes);
        let found = disk::read_bytes(&path, u64::MAX).ok().map(sha256);
        let mut kept = match found {
            Some(found) if found == wanted => Kept::Same,
            Some(found) if self.hashes.get(name) != Some(&found) => Kept::Edited,
            Some(_) => Kept::Renewed,
            None => Kept::Written,
        };
        if matches!(kept, Kept::Written | Kept::Renewed)
            && let Written::Beside { .. } = disk::put_whole(&path, bytes)?
        {
            kept = Kept::Open;
        }
        // What stays in place is still of an earlier run; it is not edited next time.
        if matches!(kept, Kept::Written | Kept::Renewed | Kept::Same) {
            self.hashes.insert(name.to_string(), wanted);
        }
        Ok(kept)
    }

    /// Writes a file; where somebody has edited the one that is there, and it would not say now what it said when
    /// we wrote it, beside it under the next free name. The name under which the new one stands, if it does.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn put_beside(&mut self, name: &str, bytes: &[u8]) -> io::Result<(Kept, Option<String>)> {
        let wanted = sha256(bytes);
        for number in 0.. {
            let at = match number {
                0 => name.to_string(),
                _ => disk::beside(Path::new(name), number).to_string_lossy().replace('\\', "/"),
            };
            match self.put(&at, bytes)? {
                Kept::Edited if self.hashes.get(&at) == Some(&wanted) => return Ok((Kept::Edited, None)),
                Kept::Edited => {}
                kept => return Ok((if number == 0 { kept } else { Kept::Edited }, Some(at))),
            }
        }
        Ok((Kept::Edited, None))
    }

    /// Takes away what we wrote under such names and nobody has edited, except what is named; which.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn clear(&mut self, is_stale: impl Fn(&str) -> bool) -> io::Result<Vec<String>> {
        let stale: Vec<String> = self.names().filter(|name| is_stale(name)).map(str::to_string).collect();
        let mut cleared = Vec::new();
        for name in stale {
            let untouched = self.untouched(&name).is_some();
            if untouched {
                disk::remove(&self.folder.join(&name))?;
            }
            self.hashes.remove(&name);
            cleared.extend(untouched.then_some(name));
        }
        Ok(cleared)
    }

    /// Writes the list.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn close(self) -> io::Result<()> {
        let lines: String = self.hashes.iter().map(|(name, hash)| format!("{hash}  {name}\n")).collect();
        disk::put_whole(&self.folder.join(self.list), lines.as_bytes()).map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_edited_is_kept_and_the_new_one_stands_beside_it() {
        let root = std::env::temp_dir().join(format!("cchc-ours-{}", std::process::id()));
        let put = |bytes: &[u8]| {
            let mut ours = Ours::of(root.clone(), ".list");
            let put = ours.put_beside("thu/a.eml", bytes).unwrap();
            ours.close().unwrap();
            put
        };
        let named = |kept, name: &str| (kept, Some(name.to_string()));
        assert_eq!(put(b"first"), named(Kept::Written, "thu/a.eml"));
        assert_eq!(put(b"first"), named(Kept::Same, "thu/a.eml"));
        assert_eq!(put(b"second"), named(Kept::Renewed, "thu/a.eml"), "our own bytes are replaced");
        let path = root.join("thu/a.eml");
        disk::write_whole(&path, b"typed by the clerk").unwrap();
        assert_eq!(put(b"second"), (Kept::Edited, None), "nothing new to say");
        assert_eq!(put(b"third"), named(Kept::Edited, "thu/a (moi).eml"));
        assert_eq!(put(b"third"), named(Kept::Edited, "thu/a (moi).eml"));
        disk::write_whole(&root.join("thu/a (moi).eml"), b"typed again").unwrap();
        assert_eq!(put(b"fourth"), named(Kept::Edited, "thu/a (moi 2).eml"));
        let mut ours = Ours::of(root.clone(), ".list");
        assert_eq!(ours.clear(|_| true).unwrap().len(), 1, "only what is still ours is taken away");
        assert_eq!(disk::read_bytes(&path, 100).unwrap(), b"typed by the clerk");
        std::fs::remove_dir_all(root).unwrap();
    }
}
