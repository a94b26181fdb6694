//! What codegen does to the workspace: nothing before all is computed, and no more than needed.

use std::collections::BTreeSet;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use similar::TextDiff;

use super::{GeneratedFile, calls, emit, features, print, readme};
use crate::api::Api;
use crate::problem::{Place, Problem, Problems};
use crate::replace::replace;
use crate::spec::{self, Spec};

/// All that a run of codegen would leave behind.
#[derive(Debug)]
pub struct Plan {
    root: PathBuf,
    files: Vec<GeneratedFile>,
    stale: Vec<PathBuf>,
    specs: Vec<Spec>,
}

impl Plan {
    /// Computes the files of the crates `only`, or of all when that is empty.
    pub fn make(root: &Path, only: &[String]) -> Result<Self, Problems> {
        let mut found = Vec::new();
        let mut plan =
            Self { root: root.to_owned(), files: Vec::new(), stale: Vec::new(), specs: Vec::new() };
        for file in spec::files(root, only)? {
            match plan.add(&file) {
                Ok(spec) => plan.specs.push(spec),
                // One broken spec must not hide what is wrong with the next.
                Err(problems) => found.extend(problems.iter().cloned()),
            }
        }
        Problems::none_in(found)?;
        plan.index_calls()?;
        Ok(plan)
    }

    fn add(&mut self, file: &Path) -> Result<Spec, Problems> {
        let spec = Spec::read(&self.root, file)?;
        let crate_folder = Path::new("crates").join(&spec.document.vendor.crate_name);
        if !self.root.join(&crate_folder).join("Cargo.toml").is_file() {
            return Err(Problem {
                file: file.to_owned(),
                place: Place::root().at("x-vendor").at("crate"),
                what: format!("there is no crate in {}", crate_folder.display()),
                expected:
                    "the hand-written part of the crate; CONTRIBUTING.md says what belongs there"
                        .into(),
            }
            .into());
        }
        let api = Api::of(&spec)?;
        let manifest = crate_folder.join("Cargo.toml");
        let text = std::fs::read_to_string(self.root.join(&manifest))
            .map_err(|error| unreadable(&manifest, &error))?;
        let lib = lib_rs(&self.root, &crate_folder)?;
        features::check(&manifest, &text, &api)?;
        let files = print(&api, lib.as_ref())?;
        let expected: BTreeSet<&Path> = files.iter().map(|file| file.path.as_path()).collect();
        let folder = emit::folder(&api.vendor.crate_name);
        let present =
            files_below(&self.root, &folder).map_err(|error| unreadable(&folder, &error))?;
        self.stale.extend(present.into_iter().filter(|path| !expected.contains(path.as_path())));
        self.files.extend(files);
        if self.root.join(CALLS).parent().is_some_and(Path::is_dir) {
            let path = calls_of(&api.vendor.crate_name);
            let contents = emit::text(&api, &calls::file(&api));
            self.files.push(GeneratedFile { path, contents });
        }

        for path in [PathBuf::from("README.md"), crate_folder.join("README.md")] {
            // The workspace's README is made once for each spec; later ones build on earlier ones.
            let planned = self.files.iter().position(|file| file.path == path);
            let text = match planned {
                Some(index) => self.files.remove(index).contents,
                None => std::fs::read_to_string(self.root.join(&path))
                    .map_err(|error| unreadable(&path, &error))?,
            };
            let contents = readme::with_table(&path, &text, &api)?;
            self.files.push(GeneratedFile { path, contents });
        }
        Ok(spec)
    }

    /// The calls of all crates under their names, whichever of them were computed. A workspace without the tests
    /// that use them has none.
    fn index_calls(&mut self) -> Result<(), Problems> {
        if !self.root.join(CALLS).parent().is_some_and(Path::is_dir) {
            return Ok(());
        }
        let names: Vec<String> =
            spec::files(&self.root, &[])?.iter().map(|file| spec::crate_name(file)).collect();
        let index = Path::new(CALLS).join("mod.rs");
        let expected: BTreeSet<PathBuf> =
            names.iter().map(|name| calls_of(name)).chain([index.clone()]).collect();
        let present = files_below(&self.root, Path::new(CALLS))
            .map_err(|error| unreadable(Path::new(CALLS), &error))?;
        self.stale.extend(present.into_iter().filter(|path| !expected.contains(path)));
        let contents = emit::text_from("specs/", &calls::index(&names));
        self.files.push(GeneratedFile { path: index, contents });
        Ok(())
    }

    /// The specs of the crates that were computed.
    pub fn specs(&self) -> &[Spec] {
        &self.specs
    }

    /// What differs between the plan and the files, in the order of their paths.
    pub fn differences(&self) -> Result<Vec<Difference>, Problems> {
        let mut differences = Vec::new();
        for file in &self.files {
            let old = match std::fs::read(self.root.join(&file.path)) {
                Ok(bytes) => Some(String::from_utf8_lossy(&bytes).into_owned()),
                Err(error) if error.kind() == io::ErrorKind::NotFound => None,
                Err(error) => return Err(unreadable(&file.path, &error)),
            };
            if old.as_ref() != Some(&file.contents) {
                let new = Some(file.contents.clone());
                differences.push(Difference { path: file.path.clone(), old, new });
            }
        }
        for path in &self.stale {
            differences.push(Difference {
                path: path.clone(),
                old: Some(String::new()),
                new: None,
            });
        }
        differences.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(differences)
    }

    /// Makes `differences` disappear. Each file is replaced in one step, so that nobody ever sees
    /// half of one; files that do not differ keep their time stamps.
    pub fn apply(&self, differences: &[Difference]) -> Result<(), Problems> {
        for Difference { path, new, .. } in differences {
            let target = self.root.join(path);
            let result = match new {
                Some(contents) => replace(&target, contents),
                None => std::fs::remove_file(&target),
            };
            result.map_err(|error| Problem {
                file: path.clone(),
                place: Place::root(),
                what: format!("the file cannot be written: {error}"),
                expected: "a workspace that may be written to".into(),
            })?;
        }
        Ok(())
    }
}

/// The folder of the tests in which everything belongs to the generator.
const CALLS: &str = "tests/src/generated";

/// The file with the calls of a crate.
fn calls_of(crate_name: &str) -> PathBuf {
    Path::new(CALLS).join(format!("{}.rs", crate_name.replace('-', "_")))
}

/// One file that is not as the plan has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Relative to the workspace.
    pub path: PathBuf,
    old: Option<String>,
    new: Option<String>,
}

impl Difference {
    /// "missing", "stale" or "different".
    pub fn kind(&self) -> &'static str {
        match (&self.old, &self.new) {
            (None, _) => "missing",
            (_, None) => "stale",
            _ => "different",
        }
    }
}

impl fmt::Display for Difference {
    /// A unified diff from the file to the plan. A file that is missing or stale needs no diff.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        let (Some(old), Some(new)) = (&self.old, &self.new) else {
            return match self.kind() {
                "missing" => writeln!(f, "{path}: missing"),
                _ => writeln!(f, "{path}: stale, nothing generates it"),
            };
        };
        let diff = TextDiff::from_lines(old.as_str(), new.as_str());
        let (left, right) = (format!("{path} (as it is)"), format!("{path} (as generated)"));
        write!(f, "{}", diff.unified_diff().context_radius(3).header(&left, &right))
    }
}

/// The crate's `lib.rs`, which says what else the crate exports.
fn lib_rs(root: &Path, crate_folder: &Path) -> Result<Option<syn::File>, Problems> {
    let path = crate_folder.join("src/lib.rs");
    let text = match std::fs::read_to_string(root.join(&path)) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(unreadable(&path, &error)),
    };
    let file = syn::parse_file(&text).map_err(|error| Problem {
        file: path,
        place: Place::root(),
        what: format!("it is not Rust: {error}"),
        expected: "a crate that compiles".into(),
    })?;
    Ok(Some(file))
}

/// Every file below `folder`, relative to `root`. A folder that does not exist has none.
fn files_below(root: &Path, folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let entries = match std::fs::read_dir(root.join(folder)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(files),
        Err(error) => return Err(error),
    };
    for entry in entries {
        let entry = entry?;
        let path = folder.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            files.extend(files_below(root, &path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn unreadable(path: &Path, error: &io::Error) -> Problems {
    Problem {
        file: path.to_owned(),
        place: Place::root(),
        what: format!("it cannot be read: {error}"),
        expected: "a complete checkout of the workspace".into(),
    }
    .into()
}
