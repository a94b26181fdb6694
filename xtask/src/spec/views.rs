//! Fields whose meaning can be read: what can be wrong with `x-view`.

use serde_json::Value;

use super::model::{Kind, Schema, View};
use super::{Spec, sides};
use crate::problem::{Place, Problem};

/// What is wrong with the views of `spec`.
pub(super) fn check(spec: &Spec) -> Vec<Problem> {
    let mut found = Vec::new();
    misplaced(spec, &spec.bundle.value, &mut Vec::new(), &mut found);
    let received = sides(spec).responses;
    for (name, component) in &spec.document.components.schemas {
        for (key, property) in &component.properties {
            let Some(view) = property.view else { continue };
            let place = Place::root().at("components").at("schemas").at(name);
            let place = place.at("properties").at(key).at("x-view");
            if let Some(expected) = unfit(property, view) {
                let what = format!("`{}` is not a view of such a value", view.word());
                found.push(spec.problem(place, what, expected));
            } else if !received.contains(name.as_str()) {
                found.push(spec.problem(
                    place,
                    format!("`{name}` is in no answer, so nobody reads `{key}`"),
                    "`x-view` on what is received",
                ));
            }
        }
    }
    found
}

/// What would fit, if `view` does not.
fn unfit(property: &Schema, view: View) -> Option<&'static str> {
    let is_time = matches!(view, View::UnixSeconds | View::UnixMilliseconds);
    match property.kind {
        Some(Kind::String) if !property.is_enum() => None,
        Some(Kind::Integer) if !property.is_enum() && is_time => None,
        Some(Kind::Integer) if !property.is_enum() => {
            Some("a view of a time: the number itself can be read as it is")
        }
        _ => Some("`x-view` on a string, or on an integer that is a time"),
    }
}

/// Views that stand on anything but a property of a component: no method could be called after them.
fn misplaced(spec: &Spec, value: &Value, path: &mut Vec<String>, found: &mut Vec<Problem>) {
    let mut step = |key: String, value: &Value| {
        path.push(key);
        let words: Vec<&str> = path.iter().map(String::as_str).collect();
        let is_view = words.last() == Some(&"x-view") && value.is_string();
        let fits = matches!(&words[..], ["components", "schemas", _, .., "properties", _, _]);
        if is_view && !fits {
            let place = path.iter().fold(Place::root(), |place, key| place.at(key));
            let what = "no field has this view";
            found.push(spec.problem(place, what, "`x-view` on a property of a component"));
        }
        misplaced(spec, value, path, found);
        path.pop();
    };
    match value {
        Value::Object(object) => object.iter().for_each(|(key, value)| step(key.clone(), value)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(index, value)| step(index.to_string(), value));
        }
        _ => {}
    }
}
