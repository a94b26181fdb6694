//! The specs as `docs` needs them: with their text, for lines, and with the facts of each operation.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::path::Path;
use std::rc::Rc;

use super::compare::Context;
use super::facts::{Facts, Property};
use super::flat::{Fact, digest, flatten};
use super::locate::Lines;
use super::spec_side;
use crate::problem::Problems;
use crate::spec::{OperationAt, Spec};

/// A place in a spec.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SpecPlace {
    /// The file.
    pub file: String,
    /// The JSON pointer into it.
    pub pointer: String,
    /// The line.
    pub line: usize,
}

/// A spec, and what `docs` looks up in it again and again.
#[derive(Debug)]
pub struct SpecFile {
    /// What it says.
    pub spec: Spec,
    /// Of each of its sources.
    lines: OnceCell<Vec<Lines>>,
    operations: OnceCell<Vec<OperationFacts>>,
    /// The fields that several places share, by their JSON pointers.
    shared: OnceCell<Rc<HashSet<String>>>,
}

/// An operation's facts, read once for all pages.
#[derive(Debug)]
pub struct OperationFacts {
    /// In the shape of a page.
    pub facts: Facts,
    /// One by one.
    pub flat: Vec<Fact>,
    /// What `docs pin` records.
    pub digest: String,
}

impl SpecFile {
    /// `spec`, of which nothing is looked up yet.
    pub fn new(spec: Spec) -> Self {
        Self { spec, lines: OnceCell::new(), operations: OnceCell::new(), shared: OnceCell::new() }
    }

    /// Every spec of the workspace at `root`.
    pub fn all(root: &Path) -> Result<Vec<Self>, Problems> {
        Ok(Spec::all(root)?.into_iter().map(Self::new).collect())
    }

    /// Where the target of `pointer`, a JSON pointer into the whole spec, is written.
    pub fn place(&self, pointer: &str) -> SpecPlace {
        let (source, pointer) = self.spec.bundle.origin(pointer);
        let line = self.lines().get(source).map_or(1, |lines| lines.line(&pointer));
        let file = self.spec.bundle.sources.get(source).map_or(&self.spec.file, |s| &s.file);
        SpecPlace { file: file.display().to_string(), pointer, line }
    }

    /// Whether the spec has something at `pointer`.
    pub fn has(&self, pointer: &str) -> bool {
        self.spec.bundle.value.pointer(pointer).is_some()
    }

    fn lines(&self) -> &[Lines] {
        self.lines.get_or_init(|| {
            self.spec.bundle.sources.iter().map(|source| Lines::of(&source.text)).collect()
        })
    }

    /// Each operation with its facts, in the order of [`Spec::all_operations`].
    pub fn operations(&self) -> impl Iterator<Item = (OperationAt<'_>, &OperationFacts)> {
        self.spec.all_operations().zip(self.facts())
    }

    /// The fields that stand in a type which several places use, by their JSON pointers.
    pub fn shared(&self) -> &Rc<HashSet<String>> {
        self.shared.get_or_init(|| {
            let mut seen = HashSet::new();
            let all = self.facts().iter().flat_map(|operation| &operation.flat);
            let fields = all.filter(|fact| fact.what == Property::Field);
            let again = fields.filter(|fact| !seen.insert(fact.spot.pointer.as_str()));
            Rc::new(again.map(|fact| fact.spot.pointer.clone()).collect())
        })
    }

    /// The facts of each operation, in the order of [`Spec::all_operations`].
    fn facts(&self) -> &[OperationFacts] {
        self.operations.get_or_init(|| {
            let read = |at: OperationAt| {
                let facts = spec_side::facts(&self.spec, &at);
                let flat = flatten(&facts);
                let digest = digest_of(&self.spec, &at, &flat);
                OperationFacts { facts, flat, digest }
            };
            self.spec.all_operations().map(read).collect()
        })
    }
}

/// What the comparison needs to know of `at` beyond its facts.
pub fn context(spec: &SpecFile, at: &OperationAt) -> Context {
    let document = &spec.spec.document;
    let words = document
        .components
        .security_schemes
        .values()
        .filter_map(|scheme| scheme.get("description").and_then(serde_json::Value::as_str));
    Context {
        urls: document.servers.iter().map(|server| format!("{}{}", server.url, at.path)).collect(),
        path: at.path.to_owned(),
        token_words: words.collect::<Vec<_>>().join("\n"),
        is_exchange: at.operation.token_exchange,
        shared: Rc::clone(spec.shared()),
    }
}

/// The digest of the facts of `at`: what `docs pin` records, and what `codegen --check` compares.
///
/// It is the spec's facts together with the differences that deviations explain, so the page's.
pub fn operation_digest(spec: &Spec, at: &OperationAt) -> String {
    digest_of(spec, at, &flatten(&spec_side::facts(spec, at)))
}

fn digest_of(spec: &Spec, at: &OperationAt, flat: &[Fact]) -> String {
    let mut more: Vec<String> =
        spec.document.servers.iter().map(|server| format!("server {}", server.url)).collect();
    for deviation in &spec.document.deviations {
        for fact in deviation.facts.iter().filter(|fact| fact.operation == at.operation.id) {
            more.push(format!(
                "deviation {}\u{1f}{}\u{1f}{}\u{1f}{}",
                fact.at, fact.what, fact.page, fact.spec
            ));
        }
    }
    for waived in spec.document.waivers.iter().flat_map(|waiver| &waiver.facts) {
        if waived.operation == at.operation.id {
            more.push(format!(
                "waiver {:?}\u{1f}{:?}\u{1f}{:?}\u{1f}{:?}",
                waived.format, waived.at, waived.digest, waived.unread
            ));
        }
    }
    digest(flat, &more)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spec::parse;

    const BOOKS: &str = include_str!("../../tests/fixtures/specs/books.yaml");

    fn books(yaml: &str) -> SpecFile {
        let spec = parse(Path::new("books.yaml"), yaml).unwrap_or_else(|all| panic!("{all}"));
        SpecFile::new(spec)
    }

    #[test]
    fn a_spec_has_what_it_says_and_nothing_else() {
        let spec = books(BOOKS);
        assert!(spec.has("/components/schemas/Branch/properties/hours"));
        assert!(!spec.has("/components/schemas/Branch/properties/hour"));
    }

    #[test]
    fn a_field_is_shared_if_its_type_is_used_twice() {
        let spec = books(BOOKS);
        let is_shared =
            |field: &str| spec.shared().contains(&format!("/components/schemas/{field}"));
        for shared in ["Branch/properties/branch_id", "Hours/properties/opens"] {
            assert!(is_shared(shared), "{shared}");
        }
        for alone in ["WantedBook/properties/isbn", "Lent/properties/count"] {
            assert!(!is_shared(alone), "{alone}");
        }
    }

    /// Of the two operations, which has another digest in a spec that says something else.
    fn changed(old: &str, new: &str) -> Vec<String> {
        assert_eq!(BOOKS.matches(old).count(), 1, "{old}");
        let (before, after) = (books(BOOKS), books(&BOOKS.replace(old, new)));
        let pairs = before.operations().zip(after.operations());
        let changed = pairs.filter(|((at, own), (other, new))| {
            assert_eq!(operation_digest(&before.spec, at), own.digest);
            assert_eq!(operation_digest(&after.spec, other), new.digest);
            own.digest != new.digest
        });
        changed.map(|((at, _), _)| at.operation.id.clone()).collect()
    }

    #[test]
    fn a_digest_changes_with_what_is_known_of_its_own_operation() {
        let both = ["lend_books", "change_shelf"];
        let waiver = |operation: &str| {
            format!(
                "\nx-waivers:\n  - id: mood\n    reason: Nobody knows it.\n    since: 2026-01-01\n    \
                 facts:\n      - {{operation: {operation}, unread: a mood}}\npaths:\n"
            )
        };
        assert_eq!(changed("\npaths:\n", "\npaths: \n"), Vec::<String>::new());
        assert_eq!(changed("\npaths:\n", &waiver("change_shelf")), ["change_shelf"]);
        assert_eq!(changed("\npaths:\n", &waiver("lend_books")), ["lend_books"]);
        assert_eq!(changed("what: max-length, page: 32", "what: max-length, page: 33"), both[1..]);
        assert_eq!(changed("maximum: 60}", "maximum: 61}"), both[..1]);
        assert_eq!(changed("books.example/open-apis'", "books.example/apis'"), both);
    }
}
