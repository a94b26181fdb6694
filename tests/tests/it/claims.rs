//! What the READMEs promise, promise by promise, and the tests that would fail if it were not so.
//!
//! `claims.md` quotes the READMEs. Whoever rewords a promise meets this test, and looks at its tests again; so does
//! whoever renames a test, or writes a section that promises something new.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use client_tests::specs;

/// The READMEs of the runtime and of each vendor's crate.
fn readmes() -> Vec<String> {
    let vendors = specs().into_iter().map(|spec| spec.document.vendor.crate_name);
    let crates = std::iter::once("client-core".to_owned()).chain(vendors);
    crates.map(|name| format!("crates/{name}/README.md")).collect()
}

/// Sections that promise nothing of their own about what a client does.
const SILENT: [&str; 4] =
    ["Operations", "Features", "What is not here", "Where to start, and how deep"];

fn read(path: impl AsRef<Path>) -> String {
    let path = xtask::checkout::root().unwrap().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// On one line, as a rendered page would be.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The file of a test that is named `core/options::name`, and its name.
fn test(name: &str) -> (PathBuf, &str) {
    let (module, test) = name.rsplit_once("::").unwrap_or_else(|| panic!("{name} has no module"));
    let file = match module.split_once('/').unwrap_or_else(|| panic!("{name} has no crate")) {
        ("core", "pacing") => "crates/client-core/src/pacing/tests.rs".to_owned(),
        ("core", "redactor") => "crates/client-core/src/text/redactor.rs".to_owned(),
        ("core", "retry") => "crates/client-core/src/retry.rs".to_owned(),
        ("core", "memory") => "crates/client-core/tests/memory.rs".to_owned(),
        ("core", module) => format!("crates/client-core/tests/it/{module}.rs"),
        ("tests", module) => format!("tests/tests/it/{module}.rs"),
        (other, _) => panic!("{name}: there are no tests in {other}"),
    };
    (file.into(), test)
}

#[test]
fn each_promise_of_the_readmes_has_a_test() {
    let readmes = readmes();
    let pages: Vec<String> = readmes.iter().map(|name| flat(&read(name))).collect();
    let (mut covered, mut rows) = (vec![BTreeSet::new(); readmes.len()], 0);
    for row in read("tests/tests/it/claims.md").lines().filter(|line| line.starts_with("| ")) {
        let Some((quote, tests)) = row[2..].trim_end_matches(" |").rsplit_once(" | `") else {
            continue;
        };
        // A row of a table has bars inside.
        let quote = &quote.replace("&#124;", "|");
        rows += 1;
        let mut found = false;
        for (number, page) in pages.iter().enumerate() {
            for (at, _) in page.match_indices(quote.as_str()) {
                found = true;
                let section = page[..at].rfind(" ## ").unwrap_or_default();
                covered[number].insert(section);
            }
        }
        assert!(found, "no README says: {quote}");
        for name in tests.split_whitespace().map(|name| name.trim_matches(['`', ','])) {
            let (file, test) = test(name);
            let source = read(&file);
            let is_there =
                [format!("fn {test}("), format!("fn {test}<")].iter().any(|f| source.contains(f));
            assert!(is_there, "{} has no test {test}, which shall show: {quote}", file.display());
        }
    }
    assert!(rows > 60, "{rows} rows: claims.md was not understood");
    for ((name, page), covered) in readmes.iter().zip(&pages).zip(&covered) {
        for (at, _) in page.match_indices(" ## ") {
            let title = &page[at + 4..];
            let silent = SILENT.iter().any(|silent| title.starts_with(silent));
            let line = title.split_whitespace().take(6).collect::<Vec<_>>().join(" ");
            assert!(
                silent || covered.contains(&at),
                "{name}: nothing of `{line} …` is in claims.md: add a row with a promise of this section and the tests \
                 that show it, or, if it promises nothing, its heading to SILENT"
            );
        }
    }
}
