//! Passes over progenitor's output, one job each.
//!
//! A pass knows from the spec how often it has to find what it looks for, and fails otherwise: when
//! an upgrade of progenitor changes the shape of its output, codegen stops instead of guessing.

mod docs;
mod field_order;
mod non_exhaustive;
mod operations;
mod plain_paths;
mod types;
mod wire;

use std::fmt;

use indexmap::IndexMap;

pub use operations::{Argument, BuiltOperation};
pub use wire::Object;

use super::lower::Sides;
use crate::problem::{Place, Problem};
use crate::spec::Spec;

/// What is left of progenitor's output.
#[derive(Debug)]
pub struct Refined {
    /// The structs by name, in the order of the spec's components.
    pub types: IndexMap<String, Object>,
    /// What progenitor's methods do.
    pub operations: Vec<BuiltOperation>,
}

impl Refined {
    /// The struct `name`.
    pub fn item(&self, name: &str) -> Option<&syn::ItemStruct> {
        self.types.get(name).map(|object| &object.item)
    }

    /// The field of the struct `name` that holds `property`, whose names may differ: `type` is
    /// `type_` in Rust.
    pub fn field(&self, name: &str, property: &str) -> Option<&syn::Field> {
        let object = self.types.get(name)?;
        let place = object.fields.iter().position(|field| field.key == property)?;
        object.item.fields.iter().nth(place)
    }
}

/// Runs every pass.
pub fn refine(file: syn::File, spec: &Spec, sides: &Sides<'_>) -> Result<Refined, Problem> {
    passes(file, spec, sides).map_err(|unexpected| Problem {
        file: spec.file.clone(),
        place: Place::root(),
        what: unexpected.0,
        expected: "progenitor's output as the passes in xtask/src/codegen/refine know it; \
                   after an upgrade of progenitor or typify they have to be adapted"
            .into(),
    })
}

fn passes(mut file: syn::File, spec: &Spec, sides: &Sides<'_>) -> Result<Refined, Unexpected> {
    plain_paths::run(&mut file)?;
    let operations = operations::read(&file, spec)?;
    let mut types = types::take(file, spec, sides)?;
    field_order::run(&mut types, spec)?;
    non_exhaustive::run(&mut types, sides)?;
    docs::run(&mut types, spec)?;
    // The last one: the others know a field's key from serde's attributes.
    let types = wire::run(types, spec, sides)?;
    let types = types.into_iter().map(|object| (object.item.ident.to_string(), object)).collect();
    Ok(Refined { types, operations })
}

/// Progenitor's output does not have the shape that a pass relies on.
#[derive(Debug)]
struct Unexpected(String);

impl Unexpected {
    fn new(what: impl fmt::Display) -> Self {
        Self(what.to_string())
    }
}

/// `Err` unless a pass met exactly as many places as the spec has.
fn expect_count(pass: &str, what: &str, expected: usize, found: usize) -> Result<(), Unexpected> {
    if expected == found {
        return Ok(());
    }
    Err(Unexpected::new(format_args!(
        "the pass `{pass}` looked for {expected} {what} in progenitor's output and found {found}"
    )))
}
