//! What is made of a page, whole: a change that no other test asks about shows in these snapshots.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use similar::{ChangeTag, TextDiff};
use xtask::docs::check::check_bytes;
use xtask::docs::draft::{Run, todo};

use crate::docs_common::{
    COZE, COZE_PLAIN, FEISHU, FEISHU_LEND, ONEACCESS, SPECS, drafted, drafted_into, elsewhere,
    spec, specs, unseen,
};
use crate::docs_mutations::{self, Mutant};

/// What `docs draft` says about its only page.
fn told(run: &Run) -> String {
    let page = &run.pages[0];
    let operation = page.operation.as_deref().unwrap_or("no operation");
    let mut text = format!("{operation}: {:?}\n", page.outcome);
    for note in &page.notes {
        writeln!(text, "  line {}: {note}", note.line).unwrap();
    }
    text
}

/// The lines that `run` takes away and adds, of the files that were `before`.
fn changes(before: &[(&str, &str)], run: &Run) -> String {
    let mut text = String::new();
    for (file, new) in &run.files {
        let old = before.iter().find(|(name, _)| file == Path::new(name)).unwrap().1;
        let lines = TextDiff::from_lines(old, new);
        for change in lines.iter_all_changes() {
            if change.tag() != ChangeTag::Equal {
                write!(text, "{}{change}", change.tag()).unwrap();
            }
        }
    }
    text
}

#[test]
fn what_is_drafted_of_unseen_pages() {
    for (number, page) in unseen().iter().enumerate() {
        let run = drafted(specs(), page);
        insta::assert_snapshot!(format!("draft_{number}"), told(&run) + &changes(&SPECS, &run));
    }
}

#[test]
fn what_is_left_to_write_of_unseen_pages() {
    let mut text = String::new();
    for page in unseen() {
        let pages = [("page.md".to_owned(), page.as_bytes().to_vec())];
        for left in todo::list(&drafted_into(&drafted(specs(), &page)), &pages) {
            writeln!(text, "{left}").unwrap();
        }
    }
    insta::assert_snapshot!(text);
}

/// What `docs check` and `docs draft` say, and the lines that are drafted, when `page` changes after it has been drafted
/// into the spec `file`: the first of `mutants` of each kind.
fn of_changes(file: &str, page: &str, mutants: fn(&str) -> Vec<Mutant>) -> String {
    let (_, old) = SPECS.iter().find(|(name, _)| *name == file).unwrap();
    let (_, first) = drafted(vec![spec(file, old)], &elsewhere(page)).files.remove(0);
    let mut seen = BTreeSet::new();
    let mut text = String::new();
    for Mutant { kind, what, text: page } in mutants(page) {
        if !seen.insert(kind) {
            continue;
        }
        writeln!(text, "\n## {kind}, {what}").unwrap();
        let page = elsewhere(&page);
        let before = [spec(file, &first)];
        for finding in &check_bytes(&before, "page.md", page.as_bytes()).findings {
            let line = finding.spec.as_ref().map_or(0, |spec| spec.line);
            writeln!(text, "line {line} of the spec: {}: {}", finding.at, finding.message).unwrap();
        }
        let run = drafted(before.into(), &page);
        text += &told(&run);
        let changes = changes(&[(file, &first)], &run);
        match changes.lines().count() {
            ..=20 => text += &changes,
            lines => writeln!(text, "{lines} lines").unwrap(),
        }
    }
    text
}

#[test]
fn what_changes_on_a_page_of_feishu_bring() {
    insta::assert_snapshot!(of_changes("specs/books.yaml", FEISHU, docs_mutations::feishu));
}

#[test]
fn what_changes_on_an_older_page_of_feishu_bring() {
    insta::assert_snapshot!(of_changes("specs/books.yaml", FEISHU_LEND, docs_mutations::feishu));
}

#[test]
fn what_changes_on_a_plain_page_of_coze_bring() {
    insta::assert_snapshot!(of_changes("specs/ports.yaml", COZE_PLAIN, docs_mutations::coze_plain));
}

#[test]
fn what_changes_on_a_bordered_page_of_coze_bring() {
    insta::assert_snapshot!(of_changes("specs/cars.yaml", COZE, docs_mutations::coze));
}

#[test]
fn what_changes_on_a_page_of_oneaccess_bring() {
    insta::assert_snapshot!(of_changes("specs/gates.yaml", ONEACCESS, docs_mutations::oneaccess));
}
