//! A spec as the rest of the generator sees it: read, understood and checked.

mod lint;
mod load;
pub mod model;
mod sides;

use std::path::{Path, PathBuf};

pub use load::parse;
pub use sides::{Sides, body_schema, sides};

use crate::problem::{Place, Problem, Problems};
use model::{Document, Operation, Schema};

/// A spec that passed every check of [`parse`].
#[derive(Clone, Debug)]
pub struct Spec {
    /// Where it was read from, as people should see it: `specs/feishu-directory.yaml`.
    pub file: PathBuf,
    /// What it says.
    pub document: Document,
}

impl Spec {
    /// Reads and checks the spec at `root/file`.
    pub fn read(root: &Path, file: &Path) -> Result<Self, Problems> {
        let text = std::fs::read_to_string(root.join(file)).map_err(|error| Problem {
            file: file.to_owned(),
            place: Place::root(),
            what: format!("the file cannot be read: {error}"),
            expected: "a readable OpenAPI 3.0.3 document in YAML, encoded as UTF-8".into(),
        })?;
        parse(file, &text)
    }

    /// The operations that become methods, in the document's order. Token exchanges are described
    /// in the specs, but credentials make them, not callers.
    pub fn operations(&self) -> impl Iterator<Item = OperationAt<'_>> {
        self.all_operations().filter(|at| !at.operation.token_exchange)
    }

    fn all_operations(&self) -> impl Iterator<Item = OperationAt<'_>> {
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
