//! Whether what was sent is in the specs: operation, parameters, headers and every key of the body.

use std::sync::LazyLock;

use client_tests::specs;
use org_vendor_sim::{Request, Sim, Vendor};
use serde_json::Value;
use xtask::spec::Spec;
use xtask::spec::model::{Location, Operation, Schema};

use super::world::FAULT_HEADER;

static SPECS: LazyLock<Vec<Spec>> = LazyLock::new(specs);

/// Sees to it that a simulator was sent documented requests only.
///
/// # Panics
///
/// When something else was sent.
pub fn assert_documented<V: Vendor>(sim: &Sim<V>) {
    for request in sim.requests() {
        if let Err(problem) = check(&request, V::BASE_PATH) {
            panic!("{} {} is not documented: {problem}", request.method, request.path);
        }
    }
}

fn check(request: &Request, base: &str) -> Result<(), String> {
    let path = request.path.strip_prefix(base).ok_or("the path has another base")?;
    let (spec, operation) = SPECS
        .iter()
        .find_map(|spec| Some((spec, operation(spec, &request.method, path)?)))
        .ok_or("no spec has such an operation")?;

    let in_query = operation.parameters.iter().filter(|p| p.location == Location::Query);
    let known: Vec<_> = in_query.clone().map(|parameter| parameter.name.as_str()).collect();
    for (index, (name, _)) in request.query.iter().enumerate() {
        if !known.contains(&name.as_str()) {
            return Err(format!("the parameter {name}"));
        }
        if request.query[..index].iter().any(|(earlier, _)| earlier == name) {
            return Err(format!("the parameter {name}, twice"));
        }
    }
    for parameter in in_query.filter(|parameter| parameter.required) {
        request.parameter(&parameter.name).ok_or(format!("without {}", parameter.name))?;
    }

    // HTTP's own, the token, and what these tests add themselves.
    let mut headers = vec!["accept", "host", "authorization", FAULT_HEADER];
    let fixed: Vec<_> = operation.headers.iter().map(|h| h.name.to_lowercase()).collect();
    headers.extend(fixed.iter().map(String::as_str));
    if operation.request_body.is_some() {
        headers.extend(["content-length", "content-type"]);
    }
    if let Some((name, _)) = request.headers.iter().find(|(name, _)| !headers.contains(&&**name)) {
        return Err(format!("the header {name}"));
    }

    let Some(body) = &operation.request_body else {
        return if request.body.is_empty() { Ok(()) } else { Err("the body".to_owned()) };
    };
    let (kind, content) = body.content.first().ok_or("the spec has no body")?;
    if request.header("content-type") != Some(kind) {
        return Err(format!("the content type {:?}", request.header("content-type")));
    }
    let sent = match kind.as_str() {
        "application/x-www-form-urlencoded" => {
            let text = str::from_utf8(&request.body).map_err(|error| error.to_string())?;
            let pair = |pair: &str| {
                let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                (name.to_owned(), Value::from(value))
            };
            text.split('&').map(pair).collect()
        }
        _ => serde_json::from_slice(&request.body).map_err(|error| error.to_string())?,
    };
    keys(spec, &content.schema, &sent, "the body")
}

fn operation<'a>(spec: &'a Spec, method: &str, path: &str) -> Option<&'a Operation> {
    let (_, item) = spec.document.paths.iter().find(|(template, _)| matches(template, path))?;
    item.operations().find_map(|(of, operation)| (of == method).then_some(operation))
}

/// Whether a path is one of the template's.
fn matches(template: &str, path: &str) -> bool {
    let (template, path) = (template.split('/'), path.split('/'));
    template.clone().count() == path.clone().count()
        && template.zip(path).all(|(part, sent)| part == sent || part.starts_with('{'))
}

/// Whether all keys are the schema's, and all that it requires are there.
fn keys(spec: &Spec, schema: &Schema, value: &Value, at: &str) -> Result<(), String> {
    let schema = spec.resolve(schema);
    let schema = match schema.all_of.first() {
        Some(base) => spec.resolve(base),
        None => schema,
    };
    match value {
        Value::Object(object) => {
            if let Some(missing) = schema.required.iter().find(|name| !object.contains_key(*name)) {
                return Err(format!("{at} without {missing}"));
            }
            object.iter().try_for_each(|(name, value)| {
                let at = format!("{at}.{name}");
                let property = schema.properties.get(name).ok_or_else(|| at.clone())?;
                keys(spec, property, value, &at)
            })
        }
        Value::Array(list) => {
            let element = schema.items.as_deref().ok_or(format!("{at} is a list"))?;
            list.iter().try_for_each(|value| keys(spec, element, value, at))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filter(query: &[(&str, &str)], headers: &[(&str, &str)], body: &str) -> Request {
        let owned = |pairs: &[(&str, &str)]| {
            pairs.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect()
        };
        let mut request = Request::new("POST", "/open-apis/directory/v1/departments/filter");
        request.query = owned(query);
        request.headers = owned(headers);
        request.headers.push(("content-type".into(), "application/json; charset=utf-8".into()));
        request.body = body.into();
        request
    }

    /// A check that passes everything would prove nothing.
    #[test]
    fn what_is_not_documented_is_found() {
        let body = r#"{"filter":{"conditions":[]},"required_fields":[],"page_request":{}}"#;
        let deep = body.replace("[]}", r#"[{"field":"name","operator":"eq","valeu":""}]}"#);
        let table = [
            (filter(&[("employee_id_type", "open_id")], &[("accept", "*/*")], body), None),
            (filter(&[("page_size", "1")], &[], body), Some("the parameter page_size")),
            (filter(&[], &[("user-agent", "x")], body), Some("the header user-agent")),
            (filter(&[], &[], &body.replace("page_request", "page")), Some("the body without")),
            (filter(&[], &[], &body.replace("{}", r#"{"size":1}"#)), Some("page_request.size")),
            (filter(&[], &[], &deep), Some("the body.filter.conditions")),
            (Request::new("GET", "/open-apis/x"), Some("no spec has such an operation")),
        ];
        for (request, expected) in table {
            let found = check(&request, "/open-apis").err();
            let same = match (&found, expected) {
                (Some(found), Some(expected)) => found.contains(expected),
                (found, expected) => found.is_none() && expected.is_none(),
            };
            assert!(same, "{found:?} instead of {expected:?}");
        }
    }
}
