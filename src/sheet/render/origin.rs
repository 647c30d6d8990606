//! The system that a package says it was made on: the same one everywhere, so that the same workbook has the same
//! bytes on Windows as on Linux. The library writes down the system it was built for, in one byte a part.

/// An entry of the directory at the end of a zip file, and the directory's own end.
const ENTRY: &[u8] = b"PK\x01\x02";
const END: &[u8] = b"PK\x05\x06";
/// Length of the directory's end: nothing we write has a comment behind it.
const END_LENGTH: usize = 22;
/// The number of Unix among the systems.
const UNIX: u8 = 3;

/// The package, made on Unix as far as anybody can see.
pub(super) fn alike(mut bytes: Vec<u8>) -> Vec<u8> {
    let mut next = first_entry(&bytes);
    while let Some(at) = next {
        bytes[at + 5] = UNIX;
        next = entry_after(&bytes, at);
    }
    bytes
}

fn first_entry(bytes: &[u8]) -> Option<usize> {
    let end = bytes.len().checked_sub(END_LENGTH)?;
    let at = bytes[end..].starts_with(END).then(|| number(bytes, end + 16, 4))?;
    is_entry(bytes, at)
}

/// The entry behind one: after its 46 bytes, its name, its extra field and its comment.
fn entry_after(bytes: &[u8], at: usize) -> Option<usize> {
    let lengths: usize = [28, 30, 32].iter().map(|field| number(bytes, at + field, 2)).sum();
    is_entry(bytes, at + 46 + lengths)
}

fn is_entry(bytes: &[u8], at: usize) -> Option<usize> {
    let entry = bytes.get(at..at.checked_add(46)?)?;
    entry.starts_with(ENTRY).then_some(at)
}

fn number(bytes: &[u8], at: usize, width: usize) -> usize {
    let digits = bytes.iter().skip(at).take(width).rev();
    digits.fold(0, |sum, digit| sum << 8 | usize::from(*digit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Cursor, Write};
    use zip::write::SimpleFileOptions;
    use zip::{System, ZipWriter};

    fn package(system: System) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for name in ["[Content_Types].xml", "xl/trang-tính.xml"] {
            let options = SimpleFileOptions::default().system(system);
            zip.start_file(name, options).unwrap();
            zip.write_all(b"PK\x01\x02 is no entry here").unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn a_package_made_on_windows_has_the_bytes_of_one_made_on_linux() {
        let (windows, linux) = (package(System::Dos), package(System::Unix));
        assert_ne!(windows, linux);
        assert_eq!(alike(windows), linux);
        assert_eq!(alike(linux.clone()), linux);
    }

    #[test]
    fn what_is_no_package_stays_as_it_is() {
        for bytes in [
            &b""[..],
            b"PK",
            &[b'P'; 100],
            b"PK\x05\x06\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\0\0",
        ] {
            assert_eq!(alike(bytes.to_vec()), bytes);
        }
    }
}
