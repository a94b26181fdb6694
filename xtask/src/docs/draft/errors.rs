//! A page's table of errors as `x-errors`.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::marks::{Marks, TEXT};
use super::names;
use crate::docs::facts::{Facts, Part, Subject};
use crate::docs::flat::text_of;
use crate::spec::Spec;
use crate::spec::model::{CodeType, ErrorClass};

/// The rows of `x-errors`, and what is to be said about them.
#[derive(Debug, Default)]
pub struct Errors {
    /// The rows, in the page's order.
    pub rows: Vec<Value>,
    /// The statuses that they name.
    pub statuses: BTreeSet<String>,
    /// Rows that have no place in the dialect.
    pub unsaid: Vec<(Subject, usize, String)>,
    /// Rows whose class nobody can be sure of.
    pub doubts: Vec<(Subject, usize, String)>,
}

/// The errors of `facts` in the words of `spec`, which names some of them already.
///
/// `resource` is what an error's name begins with where the rest of it is taken.
pub fn build(spec: &Spec, facts: &Facts, resource: Option<&str>, marks: &mut Marks) -> Errors {
    let mut known = known(spec);
    let mut taken: BTreeSet<String> = known.values().map(|(name, _)| name.clone()).collect();
    let mut errors = Errors::default();
    for row in &facts.errors {
        let at = Part::Error.at(&row.code);
        let line = row.spot.line;
        let number = row.code.trim().parse::<i64>();
        let code = match (spec.document.vendor.code_type, number) {
            (CodeType::String, _) => json!(row.code),
            (CodeType::Integer, Ok(number)) => json!(number),
            (CodeType::Integer, Err(_)) => {
                let why =
                    format!("`{}` is not a number, and the vendor's codes are numbers", row.code);
                errors.unsaid.push((at, line, why));
                continue;
            }
        };
        let status = match row.status.as_deref().map(str::parse::<u16>) {
            Some(Ok(status)) => status,
            Some(Err(_)) => {
                let why = "its HTTP status is not a number".to_owned();
                errors.unsaid.push((at, line, why));
                continue;
            }
            None => {
                errors.doubts.push((
                    at.clone(),
                    line,
                    "the page does not say its HTTP status".into(),
                ));
                400
            }
        };
        let (name, class) = match known.get(&row.code) {
            Some((name, class)) => (name.clone(), *class),
            None => {
                let (class, is_certain) = names::class(row.status.as_deref(), &row.message);
                if !is_certain {
                    let why = format!("its class: {} is a guess", names::class_name(class));
                    errors.doubts.push((at.clone(), line, why));
                }
                let proposed = names::error(&row.message);
                let longer = proposed
                    .iter()
                    .filter_map(|name| Some(format!("{}_{name}", names::singular(resource?))));
                let mut names = proposed.clone().into_iter().chain(longer);
                let name =
                    names.find(|name| !taken.contains(name)).unwrap_or_else(|| marks.snake());
                taken.insert(name.clone());
                known.insert(row.code.clone(), (name.clone(), class));
                (name, class)
            }
        };
        errors.statuses.insert(status.to_string());
        errors.rows.push(json!({
            "status": status,
            "code": code,
            "name": name,
            "class": names::class_name(class),
            "message": row.message,
            "remedy": TEXT,
        }));
    }
    errors
}

/// The codes that the spec has a name for.
fn known(spec: &Spec) -> BTreeMap<String, (String, ErrorClass)> {
    let common = spec.document.common_errors.iter();
    let common = common.map(|error| (text_of(&error.code), (error.name.clone(), error.class)));
    let documented = spec.all_operations().flat_map(|at| &at.operation.errors);
    let documented =
        documented.map(|error| (text_of(&error.code), (error.name.clone(), error.class)));
    common.chain(documented).collect()
}
