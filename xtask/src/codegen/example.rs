//! The example in an operation's documentation. It compiles: rustdoc runs the generated crates'
//! examples as tests.

use std::collections::BTreeSet;

use heck::ToUpperCamelCase;
use serde_json::Value;

use super::request;
use crate::api::{Answer, Api, InputPlace, Lists, Name, Operation, Role, Ty};

/// The lines of the example, fences included.
pub fn lines(api: &Api, operation: &Operation) -> Vec<String> {
    let crate_name = api.vendor.crate_name.replace('-', "_");
    let mut imports = BTreeSet::new();
    let mut expressions = Expressions { api, imports: &mut imports, inside: Vec::new() };
    let mut arguments: Vec<String> = Vec::new();
    let is_struct = request::is_struct(operation);
    let module = operation.name.family.as_ref();
    let module = module.map_or(crate_name.clone(), |family| format!("{crate_name}::{family}"));
    for input in operation.inputs.iter().filter(|input| input.required) {
        let value = expressions.of(&input.ty, input.doc.example.as_ref(), is_struct);
        arguments.push(if is_struct { format!("{}: {value}", input.ident) } else { value });
    }
    if is_struct {
        let name = request::arguments_name(operation);
        let fields = arguments.join(", ");
        arguments = vec![format!("{module}::request::{name} {{ {fields} }}")];
    }
    let arguments = arguments.join(", ");
    let mut calls = Vec::new();
    for input in &operation.inputs {
        let in_body = matches!(input.place, InputPlace::Body);
        if input.role == Role::Size && !input.required && !in_body {
            let example = input.doc.example.as_ref().or(input.doc.default.as_ref());
            if let Some(example) = example {
                calls.push(format!(".{}({example})", input.ident));
            }
        }
    }

    let mut of_the_crate = BTreeSet::from(["Client", "Error"]);
    let mut of_the_family = Vec::new();
    for name in &imports {
        if operation.name.family.is_some() {
            of_the_family.push(name.as_str());
        } else {
            of_the_crate.insert(name);
        }
    }
    let import = |module: &str, names: Vec<&str>| match names.as_slice() {
        [] => None,
        [only] => Some(format!("use {module}::{only};")),
        many => Some(format!("use {module}::{{{}}};", many.join(", "))),
    };
    let (id, client) = match &operation.name.family {
        Some(family) => (&operation.name.own, format!("client.{family}()")),
        None => (&operation.name.own, "client".to_owned()),
    };
    let mut lines = vec!["```no_run".to_owned()];
    lines.extend(import(&module, of_the_family));
    lines.extend(import(&crate_name, of_the_crate.into_iter().collect()));
    lines.extend([
        String::new(),
        "# async fn example(client: &Client) -> Result<(), Error> {".to_owned(),
    ]);
    let (start, end, each) = match operation.listing() {
        Some(listing) => match &listing.lists {
            Lists::One { item, .. } => {
                let item = item.name().map_or("item", |name| &name.own);
                let item = heck::ToSnakeCase::to_snake_case(item);
                let each = vec![
                    format!("while let Some({item}) = items.try_next().await? {{"),
                    format!("    println!(\"{{{item}:?}}\");"),
                    "}".to_owned(),
                ];
                (format!("let mut items = {client}.{id}({arguments})"), ".items();", each)
            }
            Lists::Several(fields) => {
                let mut each = vec!["while let Some(page) = pages.try_next().await? {".to_owned()];
                let print = |field| format!("    println!(\"{{:?}}\", page.{field});");
                each.extend(fields.iter().map(print));
                each.push("}".to_owned());
                (format!("let mut pages = {client}.{id}({arguments})"), ".pages();", each)
            }
        },
        None if matches!(operation.answer, Answer::Nothing) => {
            (format!("{client}.{id}({arguments})"), ".send().await?;", Vec::new())
        }
        None => {
            let each = vec!["println!(\"{:?}\", response.data());".to_owned()];
            (format!("let response = {client}.{id}({arguments})"), ".send().await?;", each)
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

/// Values as expressions, with what has to be imported for them.
struct Expressions<'a> {
    api: &'a Api,
    imports: &'a mut BTreeSet<String>,
    /// The structs that are being written: one may hold a list of itself.
    inside: Vec<Name>,
}

impl Expressions<'_> {
    /// A value of type `ty` as an argument, or as a field, which does not convert. Without an example
    /// it is any value.
    fn of(&mut self, ty: &Ty, value: Option<&Value>, is_field: bool) -> String {
        match ty {
            Ty::Struct(name) => {
                self.imports.insert(name.own.clone());
                let Some(item) = self.api.structure(name) else { return String::new() };
                if let Some(code) = &item.rust_example {
                    return code.clone();
                }
                self.inside.push(name.clone());
                let fields = item.fields.iter().filter(|field| field.needed);
                let arguments: Vec<String> = fields
                    .map(|field| {
                        let value = value.and_then(|value| value.get(&field.key));
                        self.of(&field.ty, value.or(field.doc.example.as_ref()), false)
                    })
                    .collect();
                self.inside.pop();
                format!("{}::new({})", name.own, arguments.join(", "))
            }
            Ty::Enum(name) => {
                self.imports.insert(name.own.clone());
                let values = self.api.enumeration(name).map(|item| item.values.as_slice());
                let values = values.unwrap_or_default();
                let known = values.iter().find(|known| Some(&known.value) == value);
                let known = known.or(values.first()).map(|known| known.name.as_str());
                format!("{}::{}", name.own, known.unwrap_or("unknown").to_upper_camel_case())
            }
            Ty::List(element) => {
                let elements = value.and_then(Value::as_array).filter(|list| !list.is_empty());
                let elements: Vec<String> = match elements {
                    _ if element.name().is_some_and(|name| self.inside.contains(name)) => {
                        Vec::new()
                    }
                    Some(elements) => elements
                        .iter()
                        .map(|value| self.of(element, Some(value), is_field))
                        .collect(),
                    None => vec![self.of(element, None, is_field)],
                };
                let list = elements.join(", ");
                if is_field { format!("vec![{list}]") } else { format!("[{list}]") }
            }
            Ty::Maybe(inner) => format!("Some({})", self.of(inner, value, is_field)),
            Ty::Map(_) | Ty::Free => "Default::default()".to_owned(),
            Ty::Text => {
                let text = value.and_then(Value::as_str).unwrap_or("…");
                let own = if is_field { ".to_owned()" } else { "" };
                format!("{text:?}{own}")
            }
            Ty::Bool => value.and_then(Value::as_bool).unwrap_or(true).to_string(),
            Ty::Int(_) => value.and_then(Value::as_i64).unwrap_or(1).to_string(),
            Ty::Float => format!("{:?}", value.and_then(Value::as_f64).unwrap_or(1.0)),
            Ty::Boxed(inner) => format!("Box::new({})", self.of(inner, value, is_field)),
        }
    }
}
