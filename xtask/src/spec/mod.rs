//! A spec as the rest of the generator sees it: read, understood and checked.

mod bundle;
mod failures;
mod families;
mod files;
mod lint;
mod load;
mod merge;
pub mod model;
mod name;
mod pattern;
mod portable;
mod sides;
pub mod unwritten;
mod views;

use std::path::{Path, PathBuf};

pub use bundle::{Bundle, Source};
pub use files::{files, name as crate_name};
pub use name::Name;
pub use pattern::{Pattern, Piece, Sequence};
pub use portable::portable;
pub use sides::{Sides, body_schema, page_request, sides};

use crate::problem::{Place, Problem, Problems};
use model::{Document, Failure, Operation, Response, Schema};

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
        let mut document =
            load::document(&file, &bundle.value).map_err(|problem| bundle.located(problem))?;
        let faults = merge::merge(&mut document);
        let spec = Self { file, document, bundle };
        let faults = faults.into_iter();
        Problems::none_in(
            faults.map(|(at, what, expected)| spec.problem(at, what, expected)).collect(),
        )?;
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

    /// Whether answers come in an envelope.
    pub fn has_envelope(&self) -> bool {
        self.document.components.schemas.values().any(|schema| schema.envelope.is_some())
    }

    /// Which properties make an answer without an envelope a failure.
    pub fn failures(&self) -> impl Iterator<Item = &Failure> {
        self.document.components.schemas.values().flat_map(|schema| &schema.failures)
    }

    /// `schema` itself, or the component that it refers to.
    pub fn resolve<'a>(&'a self, schema: &'a Schema) -> &'a Schema {
        schema.component().and_then(|name| self.component(name)).unwrap_or(schema)
    }

    /// The schema at a dotted `path` below the object `schema`, such as `page_response.has_more`.
    pub fn property<'a>(&'a self, schema: &'a Schema, path: &str) -> Option<&'a Schema> {
        path.split('.').try_fold(schema, |object, name| self.resolve(object).properties.get(name))
    }

    /// The response that says that a call has succeeded: the first of those with a status of 2xx that has a body, or
    /// the first of them.
    pub fn success<'a>(&self, operation: &'a Operation) -> Option<(&'a str, &'a Response)> {
        let good = |(status, _): &(&String, &Response)| status.starts_with('2');
        let mut all = operation.responses.iter().filter(good);
        let first = all.clone().next();
        let (status, response) =
            all.find(|(_, response)| !response.content.is_empty()).or(first)?;
        Some((status, response))
    }

    /// What of a successful answer is the caller's.
    pub fn payload<'a>(&'a self, operation: &'a Operation) -> Payload<'a> {
        let content =
            self.success(operation).and_then(|(_, response)| response.content.values().next());
        let Some(content) = content else { return Payload::Nothing };
        let schema = self.resolve(&content.schema);
        let Some(envelope) = &schema.envelope else {
            return if schema.is_empty_object() {
                Payload::Nothing
            } else {
                Payload::Data(&content.schema)
            };
        };
        if !envelope.beside.is_empty() {
            return Payload::Body(&content.schema);
        }
        let data = envelope.data.as_ref().and_then(|key| schema.properties.get(key));
        match data {
            Some(data) if !self.resolve(data).is_empty_object() => Payload::Data(data),
            Some(_) | None => Payload::Nothing,
        }
    }
}

/// What of a successful answer is the caller's.
#[derive(Clone, Copy, Debug)]
pub enum Payload<'a> {
    /// Nothing: the answer says only that the call has succeeded.
    Nothing,
    /// The data, which is what is inside the envelope; without an envelope, the body.
    Data(&'a Schema),
    /// The data with what stands beside it: the component that has the envelope's words.
    Body(&'a Schema),
}

impl<'a> Payload<'a> {
    /// What is read, if anything is.
    pub fn schema(self) -> Option<&'a Schema> {
        match self {
            Self::Nothing => None,
            Self::Data(schema) | Self::Body(schema) => Some(schema),
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
