//! A spec as the rest of the generator sees it: read, understood and checked.

mod bundle;
mod families;
mod files;
mod lint;
mod load;
pub mod model;
mod name;
mod portable;
mod sides;

use std::path::{Path, PathBuf};

pub use bundle::{Bundle, Source};
pub use files::{files, name as crate_name};
pub use name::Name;
pub use portable::portable;
pub use sides::{Sides, body_schema, sides};

use crate::problem::{Place, Problem, Problems};
use model::{Document, Operation, Schema};

/// A spec that passed every check of [`parse`].
#[derive(Clone, Debug)]
pub struct Spec {
    /// Its root document, as people should see it: `specs/feishu-directory.yaml`.
    pub file: PathBuf,
    /// What it says.
    pub document: Document,
    /// The same as one OpenAPI document, and where each part of it was written.
    pub bundle: Bundle,
}

impl Spec {
    /// Reads and checks the spec whose root document is `root/file`.
    pub fn read(root: &Path, file: &Path) -> Result<Self, Problems> {
        Self::of(Bundle::read(root, file)?)
    }

    /// The spec that `bundle` is, checked for all that the generator relies on.
    fn of(bundle: Bundle) -> Result<Self, Problems> {
        let file = bundle.sources.first().map(|source| source.file.clone()).unwrap_or_default();
        let document =
            load::document(&file, &bundle.value).map_err(|problem| bundle.located(problem))?;
        let spec = Self { file, document, bundle };
        // What several operations refer to is one thing to mend.
        let mut found = Vec::new();
        for problem in lint::check(&spec) {
            if !found.contains(&problem) {
                found.push(problem);
            }
        }
        Problems::none_in(found)?;
        Ok(spec)
    }

    /// Every spec of the workspace at `root`.
    pub fn all(root: &Path) -> Result<Vec<Self>, Problems> {
        let mut specs = Vec::new();
        let mut found = Vec::new();
        for file in files(root, &[])? {
            match Self::read(root, &file) {
                Ok(spec) => specs.push(spec),
                Err(problems) => found.extend(problems.iter().cloned()),
            }
        }
        Problems::none_in(found)?;
        Ok(specs)
    }

    /// Something that is wrong at `place` of the whole, told for the file in which that was written.
    pub fn problem(
        &self,
        place: Place,
        what: impl Into<String>,
        expected: impl Into<String>,
    ) -> Problem {
        let (file, what, expected) = (self.file.clone(), what.into(), expected.into());
        self.bundle.located(Problem { file, place, what, expected })
    }

    /// The operations that become methods, in the document's order. Token exchanges are described
    /// in the specs, but credentials make them, not callers.
    pub fn operations(&self) -> impl Iterator<Item = OperationAt<'_>> {
        self.all_operations().filter(|at| !at.operation.token_exchange)
    }

    /// All operations, token exchanges included, in the document's order.
    pub fn all_operations(&self) -> impl Iterator<Item = OperationAt<'_>> {
        self.document.paths.iter().flat_map(|(path, item)| {
            item.operations().map(move |(method, operation)| OperationAt {
                path,
                method,
                operation,
            })
        })
    }

    /// The component schema `name`.
    pub fn component(&self, name: &str) -> Option<&Schema> {
        self.document.components.schemas.get(name)
    }

    /// `schema` itself, or the component that it refers to.
    pub fn resolve<'a>(&'a self, schema: &'a Schema) -> &'a Schema {
        schema.component().and_then(|name| self.component(name)).unwrap_or(schema)
    }

    /// The schema at a dotted `path` below the object `schema`, such as `page_response.has_more`.
    pub fn property<'a>(&'a self, schema: &'a Schema, path: &str) -> Option<&'a Schema> {
        path.split('.').try_fold(schema, |object, name| self.resolve(object).properties.get(name))
    }

    /// The component that a successful answer's data has: what is inside the envelope, if any.
    pub fn data_component<'a>(&'a self, operation: &'a Operation) -> Option<&'a str> {
        let schema = &operation.responses.get("200")?.content.get("application/json")?.schema;
        match &self.resolve(schema).envelope {
            Some(envelope) => self.resolve(schema).properties.get(&envelope.data)?.component(),
            None => schema.component(),
        }
    }
}

/// Reads `text`, which stands in `file`, and checks all that the generator relies on.
pub fn parse(file: &Path, text: &str) -> Result<Spec, Problems> {
    Spec::of(Bundle::of(file, text)?)
}

/// An operation and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct OperationAt<'a> {
    /// The path template, relative to the server.
    pub path: &'a str,
    /// The HTTP method in upper case.
    pub method: &'static str,
    /// What the spec says of it.
    pub operation: &'a Operation,
}

impl OperationAt<'_> {
    /// Where it stands in the document.
    pub fn place(&self) -> Place {
        Place::root().at("paths").at(self.path).at(self.method.to_lowercase())
    }
}
