//! The example in an operation's documentation. It compiles: rustdoc runs the generated crates'
//! examples as tests.

use std::collections::BTreeSet;

use heck::ToUpperCamelCase;
use serde_json::Value;

use crate::codegen::lower::body_schema;
use crate::spec::Spec;
use crate::spec::model::{Kind, Operation, Schema};

/// The lines of the example, fences included.
pub fn lines(spec: &Spec, operation: &Operation) -> Vec<String> {
    let crate_name = spec.document.vendor.crate_name.replace('-', "_");
    let mut imports = BTreeSet::from(["Client".to_owned(), "Error".to_owned()]);
    let mut calls = Vec::new();
    let size = operation.pagination.as_ref().map(|paging| paging.request.size.as_str());
    let page = operation.pagination.as_ref().and_then(|paging| paging.request.page.as_deref());
    for parameter in &operation.parameters {
        let name = parameter.name.as_str();
        // A stream numbers its pages itself.
        if Some(name) == page || !(parameter.required || Some(name) == size) {
            continue;
        }
        let example = parameter.example.as_ref().or(parameter.schema.default.as_ref());
        if let Some(value) = expression(spec, &parameter.schema, example, &mut imports) {
            calls.push(format!(".{name}({value})"));
        }
    }
    if let Some(body) = body_schema(operation).map(|schema| spec.resolve(schema)) {
        for (name, property) in &body.properties {
            if body.required.contains(name)
                && let Some(value) =
                    expression(spec, property, property.example.as_ref(), &mut imports)
            {
                calls.push(format!(".{name}({value})"));
            }
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
    let (start, end, each) = match &operation.pagination {
        Some(paging) => {
            let item = spec
                .data_component(operation)
                .and_then(|name| spec.component(name))
                .and_then(|data| data.properties.get(&paging.response.items))
                .and_then(|list| list.items.as_deref()?.component())
                .unwrap_or("item");
            let item = heck::ToSnakeCase::to_snake_case(item);
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

/// `value` as a Rust expression that a setter of `schema`'s type takes.
fn expression(
    spec: &Spec,
    schema: &Schema,
    value: Option<&Value>,
    imports: &mut BTreeSet<String>,
) -> Option<String> {
    let name = schema.component();
    let schema = spec.resolve(schema);
    if let (Some(name), Some(code)) = (name, &schema.rust_example) {
        imports.insert(name.to_owned());
        return Some(code.clone());
    }
    let value = value?;
    if let (Some(name), true) = (name, schema.is_enum()) {
        let known = schema.known_values.iter().find(|known| known.value == *value)?;
        imports.insert(name.to_owned());
        return Some(format!("{name}::{}", known.name.to_upper_camel_case()));
    }
    match (schema.kind, value) {
        (Some(Kind::Array), Value::Array(elements)) => {
            let items = schema.items.as_deref()?;
            let elements: Option<Vec<String>> =
                elements.iter().map(|e| expression(spec, items, Some(e), imports)).collect();
            Some(format!("[{}]", elements?.join(", ")))
        }
        (_, Value::String(text)) => Some(format!("{text:?}")),
        (_, Value::Number(number)) => Some(number.to_string()),
        (_, Value::Bool(value)) => Some(value.to_string()),
        _ => None,
    }
}
