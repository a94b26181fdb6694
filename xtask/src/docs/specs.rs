//! The specs as `docs` needs them: with their text, for lines, and with the facts of each operation.

use std::cell::OnceCell;
use std::path::Path;

use super::compare::Context;
use super::facts::Facts;
use super::flat::{Fact, digest, flatten};
use super::locate::Lines;
use super::spec_side;
use crate::codegen::spec_files;
use crate::problem::Problems;
use crate::spec::{OperationAt, Spec};

/// A spec and its text.
#[derive(Debug)]
pub struct SpecFile {
    /// What it says.
    pub spec: Spec,
    /// How it says it.
    pub text: String,
    lines: OnceCell<Lines>,
    operations: OnceCell<Vec<OperationFacts>>,
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
    /// `spec`, which was read from `text`.
    pub fn new(spec: Spec, text: String) -> Self {
        Self { spec, text, lines: OnceCell::new(), operations: OnceCell::new() }
    }

    /// Every spec of the workspace at `root`.
    pub fn all(root: &Path) -> Result<Vec<Self>, Problems> {
        let mut found = Vec::new();
        let mut specs = Vec::new();
        for file in spec_files(root, &[])? {
            match Spec::read(root, &file) {
                Ok(spec) => {
                    let text = std::fs::read_to_string(root.join(&file)).unwrap_or_default();
                    specs.push(Self::new(spec, text));
                }
                Err(problems) => found.extend(problems.iter().cloned()),
            }
        }
        Problems::none_in(found)?;
        Ok(specs)
    }

    /// The line of a JSON pointer.
    pub fn line(&self, pointer: &str) -> usize {
        self.lines().line(pointer)
    }

    /// The lines of all pointers.
    pub fn lines(&self) -> &Lines {
        self.lines.get_or_init(|| Lines::of(&self.text))
    }

    /// The facts of each operation, in the order of [`Spec::operations`].
    pub fn facts(&self) -> &[OperationFacts] {
        self.operations.get_or_init(|| {
            let read = |at: OperationAt| {
                let facts = spec_side::facts(&self.spec, &at);
                let flat = flatten(&facts);
                let digest = digest_of(&self.spec, &at, &flat);
                OperationFacts { facts, flat, digest }
            };
            self.spec.operations().map(read).collect()
        })
    }
}

/// What the comparison needs to know of `at` beyond its facts.
pub fn context(spec: &Spec, at: &OperationAt) -> Context {
    let document = &spec.document;
    let words = document
        .components
        .security_schemes
        .values()
        .filter_map(|scheme| scheme.get("description").and_then(serde_json::Value::as_str));
    Context {
        urls: document.servers.iter().map(|server| format!("{}{}", server.url, at.path)).collect(),
        path: at.path.to_owned(),
        token_words: words.collect::<Vec<_>>().join("\n"),
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
    digest(flat, &more)
}
