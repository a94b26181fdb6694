//! The example in an operation's documentation. It compiles: rustdoc runs the generated crates'
//! examples as tests.

use std::collections::BTreeSet;

use heck::ToUpperCamelCase;
use serde_json::Value;

use crate::api::{Api, InputPlace, Operation, Role, Ty};

/// The lines of the example, fences included.
pub fn lines(api: &Api, operation: &Operation) -> Vec<String> {
    let crate_name = api.vendor.crate_name.replace('-', "_");
    let mut imports = BTreeSet::from(["Client".to_owned(), "Error".to_owned()]);
    let mut calls = Vec::new();
    for input in &operation.inputs {
        // A stream goes on by itself.
        let in_body = matches!(input.place, InputPlace::Body { .. });
        let wanted = input.required || input.role == Role::Size && !in_body;
        if !wanted || input.role == Role::Position {
            continue;
        }
        let default = input.doc.default.as_ref().filter(|_| !in_body);
        let example = input.doc.example.as_ref().or(default);
        if let Some(value) = expression(api, &input.ty, example, &mut imports) {
            calls.push(format!(".{}({value})", input.ident));
        }
    }

    let imports = imports.into_iter().collect::<Vec<_>>().join(", ");
    let id = &operation.id;
    let mut lines = vec![
        "```no_run".to_owned(),
        format!("use {crate_name}::{{{imports}}};"),
        String::new(),
        "# async fn example(client: &Client) -> Result<(), Error> {".to_owned(),
    ];
    let (start, end, each) = match operation.listing() {
        Some(listing) => {
            let item = heck::ToSnakeCase::to_snake_case(listing.item.name().unwrap_or("item"));
            let each = vec![
                format!("while let Some({item}) = items.try_next().await? {{"),
                format!("    println!(\"{{{item}:?}}\");"),
                "}".to_owned(),
            ];
            (format!("let mut items = client.{id}()"), ".items();", each)
        }
        None => {
            let each = vec!["println!(\"{:?}\", response.data());".to_owned()];
            (format!("let response = client.{id}()"), ".send().await?;", each)
        }
    };
    let one_line = format!("{start}{}{end}", calls.concat());
    if one_line.len() <= 88 {
        lines.push(one_line);
    } else {
        let (start, method) = start.split_at(start.find(&format!(".{id}")).unwrap_or(start.len()));
        lines.push(start.to_owned());
        lines.push(format!("    {method}"));
        lines.extend(calls.iter().map(|call| format!("    {call}")));
        lines.push(format!("    {end}"));
    }
    lines.extend(each);
    lines.extend(["# Ok(())".to_owned(), "# }".to_owned(), "```".to_owned()]);
    lines
}

/// `value` as a Rust expression that a setter of type `ty` takes.
fn expression(
    api: &Api,
    ty: &Ty,
    value: Option<&Value>,
    imports: &mut BTreeSet<String>,
) -> Option<String> {
    match ty {
        Ty::Struct(name) => {
            let code = api.structure(name)?.rust_example.clone()?;
            imports.insert(name.clone());
            Some(code)
        }
        Ty::Enum(name) => {
            let values = &api.enumeration(name)?.values;
            let known = values.iter().find(|known| Some(&known.value) == value)?;
            imports.insert(name.clone());
            Some(format!("{name}::{}", known.name.to_upper_camel_case()))
        }
        Ty::List(element) => {
            let elements = value?.as_array()?.iter();
            let elements: Option<Vec<String>> =
                elements.map(|value| expression(api, element, Some(value), imports)).collect();
            Some(format!("[{}]", elements?.join(", ")))
        }
        Ty::Text => Some(format!("{:?}", value?.as_str()?)),
        Ty::Bool | Ty::Int(_) | Ty::Float => Some(value?.to_string()),
        Ty::Map(_) | Ty::Boxed(_) => None,
    }
}
