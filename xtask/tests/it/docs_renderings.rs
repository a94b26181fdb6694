//! The vendor's source of a page and its copy as Markdown say the same, fact for fact.

use std::collections::BTreeMap;
use std::path::PathBuf;

use xtask::docs::facts::Facts;
use xtask::docs::flat::flatten;
use xtask::docs::read::page;

use crate::docs_common::{FEISHU, FEISHU_SOURCE, skipped};

/// The single facts of a page by their names. Where a page is found is no fact of its operation.
fn facts(facts: &Facts) -> BTreeMap<String, String> {
    let single = flatten(facts).into_iter().filter(|fact| fact.what.name() != "address");
    single
        .map(|fact| (format!("{}, {}", fact.at, fact.what.name()), fact.value.json().to_string()))
        .collect()
}

/// What differs between the two: the fact, what the source says, what the copy says.
fn differences(source: &Facts, copy: &Facts) -> Vec<(String, String, String)> {
    let (source, copy) = (facts(source), facts(copy));
    let said = |side: &BTreeMap<String, String>, name: &String| {
        side.get(name).cloned().unwrap_or_else(|| "nothing".to_owned())
    };
    let names: std::collections::BTreeSet<&String> = source.keys().chain(copy.keys()).collect();
    names
        .into_iter()
        .map(|name| (name.clone(), said(&source, name), said(&copy, name)))
        .filter(|(_, source, copy)| source != copy)
        .collect()
}

#[test]
fn both_renderings_of_a_self_written_page_say_the_same() {
    let source = page(FEISHU_SOURCE.as_bytes()).unwrap();
    let copy = page(FEISHU.as_bytes()).unwrap();
    assert_eq!(differences(&source, &copy), []);
    assert_eq!(source.updated.unwrap().value, "2026-03-14");
    assert!(source.unread.is_empty() && copy.unread.is_empty());
    // What only the source says.
    assert_eq!(source.old_scopes.unwrap().value, ["library:all"]);
    assert_eq!(source.place.unwrap().value, "/aBcDeF/shelf/patch");
}

#[test]
fn a_level_of_the_source_counts_for_more_than_the_example() {
    let page_with = |level: &str| {
        let from =
            "<md-dt-tr level=\"1\">\n\t<md-dt-td>\n\t<md-text type=\"field-name\" >has_more<";
        assert!(FEISHU_SOURCE.contains(from));
        let to = from.replace("level=\"1\"", &format!("level=\"{level}\""));
        page(FEISHU_SOURCE.replace(from, &to).as_bytes()).unwrap()
    };
    let names = |facts: &Facts| -> Vec<String> {
        facts.responses[0].fields.iter().map(|field| field.name.clone()).collect()
    };
    assert_eq!(names(&page_with("1")), ["code", "msg", "data"]);
    assert_eq!(names(&page_with("0")), ["code", "msg", "data", "has_more"]);
}

#[test]
fn a_block_of_elements_that_is_cut_off_is_told() {
    let body = FEISHU_SOURCE.find("### 请求体示例").unwrap();
    let before = &FEISHU_SOURCE[..body];
    for cut in ["\n:::\n", "</md-dt-table>"] {
        let error = page(&before.as_bytes()[..before.rfind(cut).unwrap()]).unwrap_err();
        assert!(error.what.starts_with("the page is cut off"), "{error}");
    }
}

/// Where the vendors' pages are at hand: all of those that were saved in both renderings at the
/// same version.
#[test]
fn both_renderings_of_the_vendors_pages_say_the_same() {
    let shared: PathBuf = xtask::checkout::root().unwrap().join("../shared");
    let sources = shared.join("vendor-pages/feishu-source");
    if !sources.is_dir() {
        skipped("the vendors' pages are not here");
        return;
    }
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(&sources).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut pairs = 0;
    for file in files {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        let copies = ["vendor-pages/feishu", "vendor-docs/feishu"];
        let copy = copies.iter().map(|folder| shared.join(folder).join(&name));
        let copy = copy.into_iter().find(|copy| copy.is_file()).unwrap();
        let read = |file: &PathBuf| page(&std::fs::read(file).unwrap()).unwrap();
        let (source, copy) = (read(&file), read(&copy));
        if source.updated.as_ref().map(|day| &day.value)
            != copy.updated.as_ref().map(|day| &day.value)
        {
            continue; // another version
        }
        pairs += 1;
        assert_eq!(differences(&source, &copy), [], "{name}");
    }
    assert_eq!(pairs, 92);
}
