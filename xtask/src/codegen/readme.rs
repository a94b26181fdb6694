//! The tables of operations in the READMEs: one between markers for each crate.

use std::fmt::Write;
use std::path::Path;

use super::client::rate_limit;
use super::module::Module;
use crate::api::{Api, Name, Operation};
use crate::problem::{Place, Problem};

/// `text` of the file `path` with the table of the operations of `api` brought up to date.
pub fn with_table(path: &Path, text: &str, api: &Api) -> Result<String, Problem> {
    let name = &api.vendor.crate_name;
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
    Ok(format!("{before}{begin}{}{end}{after}", table(api)))
}

fn table(api: &Api) -> String {
    let mut text = String::new();
    for module in Module::all(api) {
        let operations: Vec<&Operation> = module.operations().collect();
        if operations.is_empty() {
            continue;
        }
        // Writing to a string does not fail.
        if let Some(family) = module.family {
            let (name, feature) = (&family.name, Name::feature(&family.name));
            let _ = writeln!(
                text,
                "\n**`client.{name}()`**, feature `{feature}`: {}\n",
                family.description
            );
        } else if !api.families.is_empty() {
            let _ = writeln!(text, "\n**The client itself**\n");
        }
        rows(&mut text, &operations);
    }
    // A table directly below the markers, a paragraph apart from them.
    if !api.families.is_empty() {
        text.push('\n');
    }
    text
}

fn rows(table: &mut String, operations: &[&Operation]) {
    table.push_str(
        "| Operation | Request | Token | Scope (any of) | Rate limit | Page |\n|---|---|---|---|---|---|\n",
    );
    for operation in operations {
        let tokens = code(&operation.access.tokens);
        let scopes = code(&operation.access.scopes.any_of);
        let limits: Vec<String> = operation.rate_limits.iter().map(rate_limit).collect();
        let limits = if limits.is_empty() { "not documented".into() } else { limits.join(", ") };
        let page = operation.page.as_ref().map(|(url, updated)| match updated {
            Some(date) => format!("[updated {date}]({url})"),
            None => format!("[no date]({url})"),
        });
        let _ = writeln!(
            table,
            "| `{}` | `{} {}` | {tokens} | {scopes} | {limits} | {} |",
            operation.name.own,
            operation.method,
            operation.path,
            page.unwrap_or_default(),
        );
    }
}

fn code(values: &[String]) -> String {
    values.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", ")
}
