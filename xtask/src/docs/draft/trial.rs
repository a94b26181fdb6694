//! `docs draft --try`: how many pages become operations by themselves. Each page is drafted into a copy
//! of the specs of its own, and nothing is written.

use std::fmt;
use std::path::Path;

use super::{Outcome, Run, draft};
use crate::docs::check::check_bytes;
use crate::docs::read;
use crate::docs::report::Kind;
use crate::docs::specs::SpecFile;
use crate::problem::Problems;
use crate::spec::Spec;

/// What became of one page.
#[derive(Clone, Debug, Default)]
pub struct Tried {
    /// The page's file.
    pub page: String,
    /// Whether the reader took it, and how many remarks it made.
    pub remarks: Option<usize>,
    /// Whether the page describes no operation at all, such as a guide.
    pub is_other: bool,
    /// How many uncertain facts and contradictions the draft names.
    pub notes: usize,
    /// How many of these are differences that became deviations.
    pub deviations: usize,
    /// Why there is no draft.
    pub refused: Option<String>,
    /// Why codegen does not take the draft.
    pub codegen: Option<String>,
    /// What `docs check` finds between page and draft.
    pub check: Vec<String>,
}

impl Tried {
    /// Whether only words are missing.
    pub fn is_whole(&self) -> bool {
        self.remarks.is_some()
            && self.refused.is_none()
            && self.codegen.is_none()
            && self.check.is_empty()
    }
}

/// Tries each of `pages` on `specs`. `generate` says whether code can be made of a spec.
pub fn run(
    specs: &[Spec],
    pages: &[(String, Vec<u8>)],
    today: &str,
    generate: &dyn Fn(&Spec) -> Result<(), Problems>,
) -> Vec<Tried> {
    pages.iter().map(|page| one(specs, page, today, generate)).collect()
}

fn one(
    specs: &[Spec],
    page: &(String, Vec<u8>),
    today: &str,
    generate: &dyn Fn(&Spec) -> Result<(), Problems>,
) -> Tried {
    let (file, bytes) = page;
    let mut tried = Tried { page: file.clone(), ..Tried::default() };
    match read::page(bytes) {
        Ok(facts) => tried.remarks = Some(facts.unread.len()),
        Err(error) => {
            tried.is_other = error.is_other_page;
            tried.refused = Some(error.to_string());
            return tried;
        }
    }
    let files = specs.iter().cloned().map(SpecFile::new).collect();
    let run = match draft(files, None, std::slice::from_ref(page), today) {
        Ok(run) => run,
        Err(problems) => {
            tried.refused = Some(problems.to_string());
            return tried;
        }
    };
    let Some(drafted) = run.pages.first() else { return tried };
    tried.notes = drafted.notes.len();
    tried.deviations =
        drafted.notes.iter().filter(|note| note.text.ends_with("in x-deviations")).count();
    if let Outcome::Refused(why) = &drafted.outcome {
        tried.refused = Some(why.clone());
        return tried;
    }
    let specs = match applied(specs, &run) {
        Ok(specs) => specs,
        Err(problem) => {
            tried.codegen = Some(problem);
            return tried;
        }
    };
    let changed = |spec: &&Spec| {
        let folder = spec.file.parent().unwrap_or(Path::new(""));
        run.files.iter().any(|(file, _)| {
            *file == spec.file || (file.starts_with(folder) && folder != Path::new("specs"))
        })
    };
    for spec in specs.iter().filter(changed) {
        if let Err(problems) = generate(spec) {
            tried.codegen = Some(problems.to_string());
        }
    }
    let files: Vec<SpecFile> = specs.into_iter().map(SpecFile::new).collect();
    let report = check_bytes(&files, file, bytes);
    let findings = report.findings.iter().filter(|finding| !matches!(finding.kind, Kind::Notice));
    tried.check = findings.map(|finding| format!("{}: {}", finding.at, finding.message)).collect();
    tried
}

/// `specs` with the files of `run`.
fn applied(specs: &[Spec], run: &Run) -> Result<Vec<Spec>, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let mut texts: Vec<(std::path::PathBuf, String)> = specs
        .iter()
        .flat_map(|spec| &spec.bundle.sources)
        .map(|source| (source.file.clone(), source.text.clone()))
        .collect();
    texts.extend(run.files.iter().cloned());
    for (file, text) in texts {
        let target = folder.path().join(file);
        if let Some(parent) = target.parent() {
            std::fs::create_dir_all(parent).map_err(|error| error.to_string())?;
        }
        std::fs::write(target, text).map_err(|error| error.to_string())?;
    }
    Spec::all(folder.path()).map_err(|problems| problems.to_string())
}

/// The table of a trial.
#[derive(Debug)]
pub struct Table<'t>(pub &'t [Tried]);

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = |of: &dyn Fn(&Tried) -> bool| self.0.iter().filter(|tried| of(tried)).count();
        let rows: [(&str, usize); 9] = [
            ("pages", self.0.len()),
            ("describe no operation", count(&|tried| tried.is_other)),
            ("read clean", count(&|tried| tried.remarks == Some(0))),
            ("read with remarks", count(&|tried| tried.remarks.is_some_and(|remarks| remarks > 0))),
            ("refused by the reader", count(&|tried| tried.remarks.is_none() && !tried.is_other)),
            ("drafted", count(&|tried| tried.remarks.is_some() && tried.refused.is_none())),
            (
                "… that codegen accepts",
                count(&|tried| {
                    tried.remarks.is_some() && tried.refused.is_none() && tried.codegen.is_none()
                }),
            ),
            ("… and docs check agrees with", count(&Tried::is_whole)),
            (
                "… of these without a deviation",
                count(&|tried| tried.is_whole() && tried.deviations == 0),
            ),
        ];
        for (name, count) in rows {
            writeln!(f, "{name:<32} {count:>5}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read() -> Tried {
        Tried { remarks: Some(0), ..Tried::default() }
    }

    fn why() -> Option<String> {
        Some("for a reason".into())
    }

    #[test]
    fn a_page_is_whole_if_nothing_speaks_against_it() {
        assert!(read().is_whole());
        assert!(Tried { remarks: Some(2), notes: 3, deviations: 1, ..read() }.is_whole());
        let others = [
            Tried { remarks: None, ..read() },
            Tried { refused: why(), ..read() },
            Tried { codegen: why(), ..read() },
            Tried { check: why().into_iter().collect(), ..read() },
        ];
        for other in others {
            assert!(!other.is_whole(), "{other:?}");
        }
    }

    #[test]
    fn the_table_counts_how_far_pages_come() {
        let tried = [
            read(),
            read(),
            Tried { deviations: 1, ..read() },
            Tried { codegen: why(), ..read() },
            Tried { remarks: Some(2), check: why().into_iter().collect(), ..read() },
            Tried { remarks: Some(1), refused: why(), ..read() },
            Tried { refused: why(), ..Tried::default() },
            Tried { refused: why(), ..Tried::default() },
            Tried { refused: why(), is_other: true, ..Tried::default() },
        ];
        let expected = "\
pages                                9
describe no operation                1
read clean                           4
read with remarks                    2
refused by the reader                2
drafted                              5
… that codegen accepts               4
… and docs check agrees with         3
… of these without a deviation       2
";
        let table = Table(&tried).to_string();
        let lines = |text: &str| -> Vec<String> {
            text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
        };
        assert_eq!(lines(&table), lines(expected));
        // Its numbers stand below one another.
        assert!(table.lines().all(|line| line.chars().count() == 38), "{table}");
    }
}
