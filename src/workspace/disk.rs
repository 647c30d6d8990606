//! Reading whole and writing whole: temp file in the same folder, sync, rename.

use super::texts;
use crate::error::Error;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// What became of a file that was to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Written {
    /// It stands where it should.
    InPlace(PathBuf),
    /// The target is open elsewhere; the new copy stands beside it.
    Beside {
        /// The file that is open.
        wanted: PathBuf,
        /// Where the new copy is.
        kept: PathBuf,
    },
}

impl Written {
    /// Where the new bytes are.
    pub fn path(&self) -> &Path {
        match self {
            Written::InPlace(path) => path,
            Written::Beside { kept, .. } => kept,
        }
    }
}

/// Writes a file whole or not at all, making its folder first.
///
/// # Errors
/// When the folder or the file cannot be written. A target that another program holds open is no error.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<Written, Error> {
    let failed = |why: io::Error| Error::new(texts::unwritable(path.display(), why), texts::try_again());
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(failed)?;
    let name = path
        .file_name()
        .map(|n| n.to_string_lossy().into_owned())
        .unwrap_or_default();
    let temp = folder.join(format!(".{name}.{}.tmp", std::process::id()));
    put(&temp, bytes).map_err(failed)?;
    match rename(&temp, path) {
        Ok(()) => Ok(Written::InPlace(path.to_path_buf())),
        Err(why) if is_open_elsewhere(&why) => {
            let kept = beside(path);
            rename(&temp, &kept).map_err(failed)?;
            Ok(Written::Beside {
                wanted: path.to_path_buf(),
                kept,
            })
        }
        Err(why) => {
            let _ = remove(&temp);
            Err(failed(why))
        }
    }
}

/// `Bao-cao.xlsx` → `Bao-cao (moi).xlsx`.
fn beside(path: &Path) -> PathBuf {
    let stem = path
        .file_stem()
        .map(|s| s.to_string_lossy().into_owned())
        .unwrap_or_default();
    let ending = path
        .extension()
        .map(|e| format!(".{}", e.to_string_lossy()))
        .unwrap_or_default();
    path.with_file_name(format!("{stem} (moi){ending}"))
}

/// Windows: sharing violation, lock violation, or access denied on a file that is open.
fn is_open_elsewhere(why: &io::Error) -> bool {
    cfg!(windows) && matches!(why.raw_os_error(), Some(5 | 32 | 33))
}

fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[allow(clippy::disallowed_methods)] // this is the room that may
fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}

#[allow(clippy::disallowed_methods)] // removes our own temporary file only
fn remove(temp: &Path) -> io::Result<()> {
    fs::remove_file(temp)
}

/// A whole text file; a byte order mark is dropped.
pub(super) fn read_text(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    fs::File::open(path)?.read_to_string(&mut text)?;
    Ok(text.strip_prefix('\u{feff}').map(String::from).unwrap_or(text))
}

/// A whole file, of at most `most` bytes.
pub(super) fn read_bytes(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_whole_with_its_folder_and_no_temporary_file_stays() {
        let root = std::env::temp_dir().join(format!("cchc-disk-{}", std::process::id()));
        let path = root.join("tháng 9").join("Báo cáo.xlsx");
        write_whole(&path, b"one").unwrap();
        write_whole(&path, b"two").unwrap();
        assert_eq!(read_bytes(&path, 10).unwrap(), b"two");
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn the_copy_beside_an_open_report_has_a_name_of_its_own() {
        assert_eq!(
            beside(Path::new("a/Bao-cao.xlsx")),
            Path::new("a/Bao-cao (moi).xlsx")
        );
    }
}
