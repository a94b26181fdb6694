//! ARCHITECTURE.md names the modules, and the tests, that there are.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use xtask::spec::Spec;

/// The folders with a table of modules, and what stands before a module's name there.
const TABLES: [(&str, &str, &str); 5] = [
    ("### `xtask/src/`", "xtask/src", ""),
    ("### `crates/client-core/src/`", "crates/client-core/src", ""),
    ("### `crates/vendor-sim/`", "crates/vendor-sim/src", ""),
    ("### Tests", "xtask/tests/it", "xtask/tests/it/"),
    ("### Tests", "tests/tests/it", "tests/tests/it/"),
];

#[test]
fn the_tables_name_exactly_the_modules_that_there_are() {
    let text = architecture();
    let mut wrong = Vec::new();
    for (heading, folder, before) in TABLES {
        let named: BTreeSet<String> = first_cells(section(&text, heading))
            .into_iter()
            .filter_map(|name| Some(name.strip_prefix(before)?.to_owned()))
            .collect();
        let modules = modules(&root().join(folder), "");
        assert!(modules.len() > 10, "{folder} has {} modules", modules.len());
        wrong.extend(
            differences(&named, &modules).into_iter().map(|what| format!("{folder}: {what}")),
        );
    }
    assert!(wrong.is_empty(), "the tables of ARCHITECTURE.md:\n{}", wrong.join("\n"));
}

#[test]
fn a_module_too_many_and_one_too_few_are_noticed() {
    let set = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
    let modules: BTreeSet<String> =
        set(&["api", "api/build", "docs", "docs/read", "docs/read/coze"]);
    assert!(differences(&set(&["api", "api/build", "docs", "docs/read/"]), &modules).is_empty());
    assert_eq!(
        differences(&set(&["api", "ape", "docs/read/", "docs/write/"]), &modules),
        [
            "`ape` is named, and is not there",
            "`docs/write/` is named, and is not there",
            "`api/build` is there, and is not named",
            "`docs` is there, and is not named",
        ]
    );
}

#[test]
fn the_table_of_vendor_crates_names_their_files() {
    let text = architecture();
    let named: BTreeSet<String> = first_cells(section(&text, "### The vendor crates"))
        .into_iter()
        .filter_map(|name| Some(name.strip_prefix("src/")?.to_owned()))
        .filter(|name| !name.starts_with("generated/"))
        .collect();
    let mut files = BTreeSet::new();
    for spec in Spec::all(&root()).unwrap() {
        let folder = root().join("crates").join(&spec.document.vendor.crate_name);
        for entry in fs::read_dir(folder.join("src")).unwrap() {
            files.insert(entry.unwrap().file_name().into_string().unwrap());
        }
    }
    files.remove("generated");
    assert_eq!(named, files);
}

/// The section that says what fails when a rule is broken names tests and the files that they are in.
#[test]
fn the_rules_name_tests_that_there_are() {
    let text = architecture();
    let mut code = String::new();
    let folders = [
        "xtask/src",
        "xtask/tests",
        "tests/tests",
        "crates/client-core/src",
        "crates/client-core/tests",
    ];
    for folder in folders {
        read_all(&root().join(folder), &mut code);
    }
    let names = in_backticks(section(&text, "## What always holds"));
    let tests: Vec<&str> = names
        .iter()
        .filter(|name| name.contains('_') && name.chars().all(is_of_a_name))
        .map(String::as_str)
        .collect();
    assert!(tests.len() > 20, "{tests:?}");
    let gone: Vec<&str> =
        tests.into_iter().filter(|name| !code.contains(&format!("fn {name}("))).collect();
    assert!(gone.is_empty(), "named in ARCHITECTURE.md, and no function: {gone:?}");
    let gone: Vec<&String> = names
        .iter()
        .filter(|name| name.contains("tests/it"))
        .filter(|name| !root().join(name).exists() && !root().join(format!("{name}.rs")).exists())
        .collect();
    assert!(gone.is_empty(), "named in ARCHITECTURE.md, and no file: {gone:?}");
}

/// What is named and is no module, and the other way round. A name that ends in `/` stands for a
/// module and all that is in it.
fn differences(named: &BTreeSet<String>, modules: &BTreeSet<String>) -> Vec<String> {
    let stands_for = |name: &String, module: &String| match name.strip_suffix('/') {
        None => name == module,
        Some(folder) => module == folder || module.starts_with(name.as_str()),
    };
    let gone = named.iter().filter(|name| !modules.iter().any(|module| stands_for(name, module)));
    let missing =
        modules.iter().filter(|module| !named.iter().any(|name| stands_for(name, module)));
    gone.map(|name| format!("`{name}` is named, and is not there"))
        .chain(missing.map(|module| format!("`{module}` is there, and is not named")))
        .collect()
}

/// The modules below a folder. What is for the tests of a module is not a room of its own.
fn modules(folder: &Path, outer: &str) -> BTreeSet<String> {
    let mut modules = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let program = folder.join("lib.rs").exists();
        if path.is_dir() {
            modules.extend(self::modules(&path, &format!("{outer}{stem}/")));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            match stem.as_str() {
                "mod" => modules.insert(outer.trim_end_matches('/').to_owned()),
                // The file that puts the others together: a library's, or that of the tests.
                "lib" | "tests" => false,
                "main" if !program => false,
                _ => modules.insert(format!("{outer}{stem}")),
            };
        }
    }
    modules
}

fn read_all(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_all(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            into.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

/// What stands below a heading, up to the next of its depth or above.
fn section<'a>(text: &'a str, heading: &str) -> &'a str {
    let (_, rest) =
        text.split_once(&format!("\n{heading}\n")).unwrap_or_else(|| panic!("no {heading:?}"));
    let depth = heading.split(' ').next().unwrap().len();
    let ends = (2..=depth).filter_map(|depth| rest.find(&format!("\n{} ", "#".repeat(depth))));
    &rest[..ends.min().unwrap_or(rest.len())]
}

/// What stands in backticks in the first cells of a section's tables.
fn first_cells(section: &str) -> Vec<String> {
    section
        .lines()
        .filter_map(|line| line.strip_prefix("| `"))
        .flat_map(|row| in_backticks(&format!("`{}", row.split(" |").next().unwrap())))
        .collect()
}

fn in_backticks(text: &str) -> Vec<String> {
    text.split('`').skip(1).step_by(2).map(ToOwned::to_owned).collect()
}

fn is_of_a_name(character: char) -> bool {
    character.is_ascii_lowercase() || character.is_ascii_digit() || character == '_'
}

fn architecture() -> String {
    fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap()
}

fn root() -> PathBuf {
    xtask::checkout::root().unwrap()
}
