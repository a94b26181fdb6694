//! The tables of operations in the READMEs: one between markers for each crate.

use std::fmt::Write;
use std::path::Path;

use super::companions::client::rate_limit;
use crate::problem::{Place, Problem};
use crate::spec::Spec;

/// `text` of the file `path` with the table of `spec`'s operations brought up to date.
pub fn with_table(path: &Path, text: &str, spec: &Spec) -> Result<String, Problem> {
    let name = &spec.document.vendor.crate_name;
    let begin = format!("<!-- operations of {name}: made by `cargo xtask codegen` -->\n");
    let end = format!("<!-- end of operations of {name} -->");
    let parts = text.split_once(&begin).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(&end)?;
        Some((before, after))
    });
    let Some((before, after)) = parts else {
        return Err(Problem {
            file: path.to_owned(),
            place: Place::root(),
            what: format!("the markers around the table of {name}'s operations are gone"),
            expected: format!("the two lines\n{begin}{end}"),
        });
    };
    Ok(format!("{before}{begin}{}{end}{after}", table(spec)))
}

fn table(spec: &Spec) -> String {
    let mut table = String::from(
        "| Operation | Request | Token | Scope (any of) | Rate limit | Page |\n|---|---|---|---|---|---|\n",
    );
    for at in spec.operations() {
        let operation = at.operation;
        let access = operation.access.as_ref();
        let tokens = access.map(|access| code(&access.tokens)).unwrap_or_default();
        let scopes = access.map(|access| code(&access.scopes.any_of)).unwrap_or_default();
        let limits: Vec<String> = operation.rate_limits.iter().map(rate_limit).collect();
        let limits = if limits.is_empty() { "not documented".into() } else { limits.join(", ") };
        let page = operation.page.as_ref().map(|page| match &page.updated {
            Some(date) => format!("[updated {date}]({})", page.url),
            None => format!("[no date]({})", page.url),
        });
        // Writing to a string does not fail.
        let _ = writeln!(
            table,
            "| `{}` | `{} {}` | {tokens} | {scopes} | {limits} | {} |",
            operation.id,
            at.method,
            at.path,
            page.unwrap_or_default(),
        );
    }
    table
}

fn code(values: &[String]) -> String {
    values.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", ")
}
