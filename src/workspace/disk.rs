//! Reading whole and writing whole: temp file in the same folder, sync, rename.

use super::texts;
use crate::error::Error;
use crate::words::text::Text;
use std::fs;
use std::io::ErrorKind::{QuotaExceeded, ReadOnlyFilesystem, StorageFull};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

/// Pauses before a file that is open elsewhere counts as open: virus scanners and synchronisers look into every
/// new file for a moment.
const PAUSES: [Duration; 3] =
    [Duration::from_millis(50), Duration::from_millis(150), Duration::from_millis(400)];
/// New copies that may stand beside an open file, in case the clerk has opened those too.
const MOST_BESIDE: u32 = 9;

/// What became of a file that was to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Written {
    InPlace(PathBuf),
    /// The target is open elsewhere; the new copy stands beside it.
    Beside {
        wanted: PathBuf,
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

    /// Where they belong.
    pub fn wanted(&self) -> &Path {
        match self {
            Written::InPlace(path) | Written::Beside { wanted: path, .. } => path,
        }
    }
}

/// Takes away the copies that earlier runs left beside a file that is in its place now.
pub fn end_side_files(written: &Written) {
    if let Written::InPlace(path) = written {
        (1..=MOST_BESIDE).for_each(|number| _ = remove(&beside(path, number)));
    }
}

/// Writes a file whole or not at all, making its folder first.
///
/// # Errors
/// When the folder or the file cannot be written. A target that another program holds open is no error.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<Written, Error> {
    put_whole(path, bytes).map_err(|why| unwritable(path, &why))
}

/// The same; why not, in the system's own words.
///
/// # Errors
/// See [`write_whole`].
pub fn put_whole(path: &Path, bytes: &[u8]) -> io::Result<Written> {
    let temp = laid_beside(path, bytes)?;
    place(&temp, path, is_open_elsewhere).inspect_err(|_| _ = remove(&temp))
}

/// Stands in a folder as long as its files are being replaced.
pub(super) const MARK: &str = ".cchc-run";

/// Writes the files of a folder that belong together: all are laid beside their places first, and only then is one
/// after the other replaced. What became of each. A mark stays in the folder until
/// [`Workspace::replaced`](super::Workspace::replaced).
///
/// # Errors
/// A disk that is full or read-only: then nothing is replaced.
pub fn put_together(folder: &Path, files: &[(&str, &[u8])]) -> Result<Vec<Result<Written, Text>>, Error> {
    let paths: Vec<PathBuf> = files.iter().map(|(name, _)| folder.join(name)).collect();
    let laid: Vec<io::Result<PathBuf>> =
        paths.iter().zip(files).map(|(path, (_, bytes))| laid_beside(path, bytes)).collect();
    let hopeless = |why: &io::Error| matches!(why.kind(), StorageFull | QuotaExceeded | ReadOnlyFilesystem);
    let stuck = paths.iter().zip(&laid).find_map(|(path, laid)| Some((path, laid.as_ref().err()?)));
    if let Some((path, why)) = stuck.filter(|(_, why)| hopeless(why)) {
        laid.iter().flatten().for_each(|temp| _ = remove(temp));
        return Err(unwritable(path, why));
    }
    // A mark that cannot be made keeps nothing from being written.
    let _ = put(&folder.join(MARK), b"");
    let put = |(path, temp): (&PathBuf, io::Result<PathBuf>)| {
        let temp = temp?;
        place(&temp, path, is_open_elsewhere).inspect_err(|_| _ = remove(&temp))
    };
    Ok(paths.iter().zip(laid).map(|each| put(each).map_err(|why| texts::fault(&why))).collect())
}

/// Takes away the temporary files of files called so that a broken-off run left in a folder; those of all files, and
/// in the folders below it too, where no name is given.
pub(super) fn sweep(folder: &Path, of: &str) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let name = name.strip_prefix('.').and_then(|name| name.strip_suffix(".tmp")).unwrap_or_default();
        let ours =
            name.starts_with(of) && name.rsplit_once('.').is_some_and(|(_, id)| id.parse::<u32>().is_ok());
        match entry.file_type() {
            Ok(kind) if kind.is_file() && ours => _ = remove(&entry.path()),
            Ok(kind) if kind.is_dir() && of.is_empty() => sweep(&entry.path(), of),
            _ => {}
        }
    }
}

/// Writes a file whole, or leaves it as it is when somebody has it open; whether it was written.
pub(super) fn replace_whole(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    let temp = laid_beside(path, bytes)?;
    let Err(why) = rename_patiently(&temp, path, is_open_elsewhere) else {
        return Ok(true);
    };
    let _ = remove(&temp);
    match is_open_elsewhere(&why, path) {
        true => Ok(false),
        false => Err(why),
    }
}

/// The bytes in a temporary file of the same folder, which is made first.
fn laid_beside(path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let temp = folder.join(format!(".{name}.{}.tmp", std::process::id()));
    put(&temp, bytes).inspect_err(|_| _ = remove(&temp))?;
    Ok(temp)
}

/// What is said when a file cannot be written.
pub(super) fn unwritable(path: &Path, why: &io::Error) -> Error {
    Error::new(texts::unwritable(with_slashes(path), texts::fault(why)), texts::cure(why))
}

/// Puts a finished file where it belongs, or beside it when somebody has the old one open.
fn place(temp: &Path, path: &Path, is_open: fn(&io::Error, &Path) -> bool) -> io::Result<Written> {
    let mut why = match rename_patiently(temp, path, is_open) {
        Ok(()) => return Ok(Written::InPlace(path.to_path_buf())),
        Err(why) => why,
    };
    for number in 1..=MOST_BESIDE {
        if !is_open(&why, path) {
            return Err(why);
        }
        let kept = beside(path, number);
        match rename(temp, &kept) {
            Ok(()) => {
                let wanted = path.to_path_buf();
                return Ok(Written::Beside { wanted, kept });
            }
            Err(another) => why = another,
        }
    }
    Err(why)
}

fn rename_patiently(from: &Path, to: &Path, is_open: fn(&io::Error, &Path) -> bool) -> io::Result<()> {
    for pause in PAUSES {
        match rename(from, to) {
            Err(why) if is_open(&why, to) => thread::sleep(pause),
            done => return done,
        }
    }
    rename(from, to)
}

/// `Bao-cao.xlsx` → `Bao-cao (moi).xlsx`, then `Bao-cao (moi 2).xlsx`.
pub(super) fn beside(path: &Path, number: u32) -> PathBuf {
    let mark = match number {
        1 => "moi".to_string(),
        _ => format!("moi {number}"),
    };
    marked(path, &mark)
}

/// `plan.toml` → `plan (ban truoc).toml`.
pub(super) fn marked(path: &Path, mark: &str) -> PathBuf {
    let stem = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let ending = path.extension().map(|e| format!(".{}", e.to_string_lossy())).unwrap_or_default();
    path.with_file_name(format!("{stem} ({mark}){ending}"))
}

/// Whether a file could not be replaced because it is open. Windows also says "access denied" (5) then, but says
/// the same of a file that is marked read-only, which closing it does not cure.
fn is_open_elsewhere(why: &io::Error, target: &Path) -> bool {
    let read_only = || fs::metadata(target).is_ok_and(|meta| meta.permissions().readonly());
    is_held(why) || cfg!(windows) && why.raw_os_error() == Some(5) && !read_only()
}

/// Whether another program keeps a file to itself. Windows: sharing violation, lock violation.
pub(super) fn is_held(why: &io::Error) -> bool {
    cfg!(windows) && matches!(why.raw_os_error(), Some(32 | 33))
}

fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = fs::File::options();
    // Our own marks begin with a dot, their temporary names with two; Windows hides nothing by its name.
    #[cfg(windows)]
    if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("..")) {
        use std::os::windows::fs::OpenOptionsExt;
        const HIDDEN: u32 = 2;
        options.attributes(HIDDEN);
    }
    let mut file = options.write(true).create(true).truncate(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[allow(clippy::disallowed_methods)] // this is the room that may
pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}

#[allow(clippy::disallowed_methods)] // removes what this program wrote, nothing else
pub(super) fn remove(temp: &Path) -> io::Result<()> {
    fs::remove_file(temp)
}

/// A whole text file in UTF-8, or in UTF-16 where its mark says so. Editors on Windows add a byte order mark and
/// end lines with CR LF; neither changes what the text says. Text that was saved as ANSI is refused, and so is one
/// whose letters an editor turned into question marks.
pub(super) fn read_text(path: &Path) -> io::Result<String> {
    let bytes = read_bytes(path, u64::MAX)?;
    let wide = |order: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|pair| order([pair[0], pair[1]])).collect();
        String::from_utf16(&units).ok()
    };
    let text = match bytes.get(..2) {
        Some([0xff, 0xfe]) => wide(u16::from_le_bytes),
        Some([0xfe, 0xff]) => wide(u16::from_be_bytes),
        _ => String::from_utf8(bytes).ok(),
    };
    let letters: Vec<char> = text.as_deref().unwrap_or_default().chars().collect();
    let spoilt = letters.windows(3).any(|c| c[0].is_alphabetic() && c[1] == '?' && c[2].is_alphabetic());
    let text = text.filter(|_| !spoilt).ok_or(io::ErrorKind::InvalidData)?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(&text).replace("\r\n", "\n"))
}

/// A whole file, of at most `most` bytes; one that another program keeps to itself is waited for, some seconds.
pub(super) fn read_bytes(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let read = || {
        let file = fs::File::open(path)?;
        let size = file.metadata().map_or(0, |meta| meta.len().min(most));
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1);
        file.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    for pause in PAUSES.into_iter().chain([Duration::from_secs(1); 3]) {
        match read() {
            Err(why) if is_held(&why) => thread::sleep(pause),
            done => return done,
        }
    }
    read()
}

/// A path with `/` on every system; elsewhere than on Windows `\` is a letter like any other.
pub(super) fn with_slashes(path: &Path) -> String {
    let words = path.to_string_lossy();
    match cfg!(windows) {
        true => words.replace('\\', "/"),
        false => words.into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_copy_beside_an_open_report_has_a_name_of_its_own() {
        let path = Path::new("a/Bao-cao.xlsx");
        assert_eq!(beside(path, 1), Path::new("a/Bao-cao (moi).xlsx"));
        assert_eq!(beside(path, 2), Path::new("a/Bao-cao (moi 2).xlsx"));
    }

    #[test]
    fn a_report_and_its_new_copy_that_are_both_open_leave_room_for_a_second_copy() {
        let root = std::env::temp_dir().join(format!("cchc-open-{}", std::process::id()));
        let path = root.join("Bao-cao.xlsx");
        let temp = root.join("temp");
        // A folder cannot be replaced by a file on any system, which stands in for an open file.
        fs::create_dir_all(&path).unwrap();
        fs::create_dir_all(beside(&path, 1)).unwrap();
        put(&temp, b"new").unwrap();
        let written = place(&temp, &path, |_, _| true).unwrap();
        let kept = beside(&path, 2);
        assert_eq!(written.path(), kept);
        assert_eq!(read_bytes(&kept, 10).unwrap(), b"new");
        put(&temp, b"new").unwrap();
        assert!(place(&temp, &path, |_, _| false).is_err(), "not open, but in the way");
        fs::remove_dir_all(root).unwrap();
    }
}
