//! The files that a person names, alone or by their folders.

use std::path::{Path, PathBuf};

use crate::problem::{Place, Problem};

/// The files that `pages` are or hold, with their bytes, by name. README files are nobody's page, and
/// hidden files are the system's.
pub fn read(pages: &[PathBuf]) -> Result<Vec<(String, Vec<u8>)>, Problem> {
    let mut files = Vec::new();
    for page in pages {
        collect(page, &mut files)?;
    }
    files
        .into_iter()
        .map(|file| match std::fs::read(&file) {
            Ok(bytes) => Ok((file.display().to_string(), bytes)),
            Err(error) => Err(unreadable(&file, &error)),
        })
        .collect()
}

fn collect(page: &Path, files: &mut Vec<PathBuf>) -> Result<(), Problem> {
    if !page.is_dir() {
        files.push(page.to_owned());
        return Ok(());
    }
    let entries = std::fs::read_dir(page).and_then(|entries| {
        entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()
    });
    let mut entries = entries.map_err(|error| unreadable(page, &error))?;
    entries.sort();
    for entry in entries {
        let name = entry.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        // A link to a folder could lead in a circle.
        let is_link = entry.is_symlink() && entry.is_dir();
        if !(name.starts_with("readme") || name.starts_with('.') || is_link) {
            collect(&entry, files)?;
        }
    }
    Ok(())
}

fn unreadable(file: &Path, error: &std::io::Error) -> Problem {
    Problem {
        file: file.to_owned(),
        place: Place::root(),
        what: format!("it cannot be read: {error}"),
        expected: "a saved page, or a folder of them, that you may read".into(),
    }
}
