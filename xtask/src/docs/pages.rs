//! The files that were named, and what is on each of them.

use std::path::{Path, PathBuf};

use super::facts::Facts;
use super::read::{self, Unreadable};
use crate::problem::{Place, Problem};

/// A file that may be a page.
#[derive(Debug)]
pub struct File {
    /// Its name for people.
    pub name: String,
    /// Whether somebody named it, and not a folder around it.
    pub is_named: bool,
    /// What it holds.
    pub page: Result<Facts, Unreadable>,
    /// The text, if no reader understands it.
    pub text: Option<String>,
}

/// All files of `paths`, read; and what is wrong with folders.
pub fn all(paths: &[PathBuf]) -> (Vec<File>, Vec<(String, String)>) {
    let mut files = Vec::new();
    let mut broken = Vec::new();
    for path in paths {
        collect(path, true, &mut files, &mut broken);
    }
    (read_all(&files), broken)
}

/// Reads `files`, on as many threads as the machine has: a folder can hold more than a thousand pages.
fn read_all(files: &[(PathBuf, bool)]) -> Vec<File> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let each = files.len().div_ceil(threads).max(1);
    std::thread::scope(|scope| {
        let parts: Vec<_> = files
            .chunks(each)
            .map(|part| scope.spawn(|| part.iter().map(read).collect::<Vec<_>>()))
            .collect();
        let join = |part: std::thread::ScopedJoinHandle<'_, Vec<File>>| {
            part.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        };
        parts.into_iter().flat_map(join).collect()
    })
}

/// All files of `paths`, each with its name and its bytes.
pub fn bytes(paths: &[PathBuf]) -> Result<Vec<(String, Vec<u8>)>, Problem> {
    let (mut files, mut broken) = (Vec::new(), Vec::new());
    for path in paths {
        collect(path, true, &mut files, &mut broken);
    }
    let unreadable = |file: PathBuf, what: String| Problem {
        file,
        place: Place::root(),
        what,
        expected: "a saved page, or a folder of them, that you may read".into(),
    };
    if let Some((folder, what)) = broken.into_iter().next() {
        return Err(unreadable(folder.into(), what));
    }
    let read = |(path, _): (PathBuf, bool)| match std::fs::read(&path) {
        Ok(bytes) => Ok((path.display().to_string(), bytes)),
        Err(error) => Err(unreadable(path, format!("the file cannot be read: {error}"))),
    };
    files.into_iter().map(read).collect()
}

fn read((path, is_named): &(PathBuf, bool)) -> File {
    let name = path.display().to_string();
    match std::fs::read(path) {
        Ok(bytes) => of(name, *is_named, &bytes),
        Err(error) => {
            let what = format!("the file cannot be read: {error}");
            let page = Err(Unreadable::new(0, what, "check its name and that you may read it"));
            File { name, is_named: *is_named, page, text: None }
        }
    }
}

/// The file `name`, which holds `bytes`.
pub fn of(name: String, is_named: bool, bytes: &[u8]) -> File {
    let page = read::page(bytes);
    let text = page.is_err().then(|| String::from_utf8_lossy(bytes).into_owned());
    File { name, is_named, page, text }
}

/// The files below `path`. README files are nobody's page, and hidden files are the system's.
fn collect(
    path: &Path,
    is_named: bool,
    files: &mut Vec<(PathBuf, bool)>,
    broken: &mut Vec<(String, String)>,
) {
    if !path.is_dir() {
        files.push((path.to_owned(), is_named));
        return;
    }
    let entries = std::fs::read_dir(path).and_then(|entries| {
        entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()
    });
    match entries {
        Ok(mut entries) => {
            entries.sort();
            for entry in entries {
                let name = entry.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
                // A link to a folder could lead in a circle.
                if name.starts_with("readme")
                    || name.starts_with('.')
                    || (entry.is_symlink() && entry.is_dir())
                {
                    continue;
                }
                collect(&entry, false, files, broken);
            }
        }
        Err(error) => {
            broken
                .push((path.display().to_string(), format!("the folder cannot be read: {error}")));
        }
    }
}
