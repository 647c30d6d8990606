//! On Windows, a launcher in the workspace's own folder: the program lies in one place, and is found by its name.

use super::{Workspace, write_whole};
use crate::error::Error;
use std::path::Path;

impl Workspace {
    /// Lays the launcher down, on Windows.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn lay_launcher(&self) -> Result<(), Error> {
        let root = std::path::absolute(&self.root).unwrap_or_else(|_| self.root.clone());
        let program = std::env::current_exe().ok().filter(|_| cfg!(windows));
        match program.and_then(|program| launcher(&program, &root)) {
            Some(text) => write_whole(&self.path("cchc.cmd"), text.as_bytes()).map(|_| ()),
            None => Ok(()),
        }
    }
}

/// What the launcher says: where the program is, seen from the folder above if it lies there, so that both may be
/// moved together. None where the program lies in the folder itself.
fn launcher(program: &Path, root: &Path) -> Option<String> {
    let (folder, name) = (program.parent()?, program.file_name()?.to_string_lossy());
    if folder == root {
        return None;
    }
    Some(match root.parent() == Some(folder) {
        true => format!("@\"%~dp0..\\{name}\" %*\r\n"),
        // Letters of another path are read as UTF-8.
        false => format!("@chcp 65001 >nul\r\n@\"{}\" %*\r\n", program.display()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_launcher_finds_the_program_above_or_anywhere() {
        let said = |program: &str, root: &str| launcher(Path::new(program), Path::new(root));
        assert_eq!(said("/a/cchc.exe", "/a/demo").as_deref(), Some("@\"%~dp0..\\cchc.exe\" %*\r\n"));
        assert_eq!(said("/a/cchc.exe", "/b").as_deref(), Some("@chcp 65001 >nul\r\n@\"/a/cchc.exe\" %*\r\n"));
        assert_eq!(said("/a/cchc.exe", "/a"), None);
    }
}
