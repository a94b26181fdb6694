//! Families of operations: what stands before the dot in the name of an operation or a schema.

use std::collections::BTreeMap;

use super::model::Schema;
use super::name::{closest, is_usable_name};
use super::{Name, Spec};
use crate::problem::{Place, Problem};

/// What is wrong with the families of `spec`.
pub(super) fn check(spec: &Spec) -> Vec<Problem> {
    let mut check = Check { spec, found: Vec::new() };
    check.tags();
    check.operations();
    check.schemas();
    check.clashes();
    check.found
}

struct Check<'a> {
    spec: &'a Spec,
    found: Vec<Problem>,
}

impl<'a> Check<'a> {
    fn report(&mut self, place: Place, what: impl Into<String>, expected: impl Into<String>) {
        self.found.push(self.spec.problem(place, what, expected));
    }

    /// The `tags` of the document describe the families.
    fn tags(&mut self) {
        let mut seen = Vec::new();
        for (index, tag) in self.spec.document.tags.iter().enumerate() {
            let place = Place::root().at("tags").at(index);
            let name = tag.name.as_str();
            if !is_usable_name(name) {
                let what = format!("`{name}` cannot become a module's name");
                self.report(place.at("name"), what, "snake_case, and not a Rust keyword");
            }
            if seen.contains(&name) {
                let what = format!("the family `{name}` is described twice");
                self.report(place.at("name"), what, "one tag for each family");
            }
            seen.push(name);
            if tag.description.is_none() {
                self.report(
                    place.clone(),
                    format!("the family `{name}` has no description"),
                    "a `description`, which becomes the module's documentation",
                );
            }
            let mut operations = self.spec.operations();
            if !operations.any(|at| family_of(&at.operation.id).as_deref() == Some(name)) {
                let what = format!("the family `{name}` has no operation");
                self.report(place, what, format!("an operation such as `{name}.list_users`"));
            }
        }
    }

    fn known(&mut self, place: Place, family: Option<&str>) {
        let tags = &self.spec.document.tags;
        if let Some(family) = family.filter(|family| tags.iter().all(|tag| tag.name != *family)) {
            let expected = match closest(family, tags.iter().map(|tag| &tag.name)) {
                Some(near) => format!("a family that `tags` describe; did you mean `{near}`?"),
                None => "an entry of the document's `tags` that describes it".to_owned(),
            };
            self.report(place, format!("there is no family `{family}`"), expected);
        }
    }

    fn operations(&mut self) {
        for at in self.spec.all_operations() {
            let (place, operation) = (at.place(), at.operation);
            let family = family_of(&operation.id);
            self.known(place.at("operationId"), family.as_deref());
            if operation.tags.as_slice() != family.as_slice() {
                let expected = match &family {
                    Some(family) => format!("`tags: [{family}]`, as its operationId says"),
                    None => "no `tags`: its operationId names no family".to_owned(),
                };
                let what = format!("`{}` is not tagged with its family", operation.id);
                self.report(place.at("tags"), what, expected);
            }
            let user = format!("`{}`", operation.id);
            for (index, parameter) in operation.parameters.iter().enumerate() {
                let place = place.at("parameters").at(index).at("schema");
                self.uses(&place, &user, family.as_deref(), &parameter.schema);
            }
            for (media_type, content) in operation.request_body.iter().flat_map(|b| &b.content) {
                let place = place.at("requestBody").at("content").at(media_type).at("schema");
                self.uses(&place, &user, family.as_deref(), &content.schema);
            }
            for (status, response) in &operation.responses {
                for (media_type, content) in &response.content {
                    let place = place.at("responses").at(status);
                    let place = place.at("content").at(media_type).at("schema");
                    self.uses(&place, &user, family.as_deref(), &content.schema);
                }
            }
        }
    }

    fn schemas(&mut self) {
        for (name, schema) in &self.spec.document.components.schemas {
            let place = Place::root().at("components").at("schemas").at(name);
            let family = family_of(name);
            self.known(place.clone(), family.as_deref());
            self.uses(&place, &format!("`{name}`"), family.as_deref(), schema);
        }
    }

    /// What is of a family is used by that family alone: the others are compiled without it.
    fn uses(&mut self, place: &Place, user: &str, family: Option<&str>, schema: &'a Schema) {
        if let Some(name) = schema.component() {
            let of = family_of(name);
            if of.is_some() && of.as_deref() != family {
                let what = format!("{user} uses `{name}`, which is another family's");
                let own = Name::of(name).own;
                self.report(
                    place.clone(),
                    what,
                    format!("a schema of its own family, or a shared one: `{own}`"),
                );
            }
        }
        for (key, inner) in &schema.properties {
            self.uses(&place.at("properties").at(key), user, family, inner);
        }
        if let Some(inner) = &schema.items {
            self.uses(&place.at("items"), user, family, inner);
        }
        if let Some(inner) = schema.map_value() {
            self.uses(&place.at("additionalProperties"), user, family, inner);
        }
    }

    /// Names that would meet in one place: a family's module exports the shared types that it uses, and in
    /// some places (the names that typify gets, the functions of tests) a family and a name are one word.
    fn clashes(&mut self) {
        let schemas = &self.spec.document.components.schemas;
        let mut words: BTreeMap<String, &str> = BTreeMap::new();
        for written in schemas.keys() {
            let place = Place::root().at("components").at("schemas").at(written);
            let name = Name::of(written);
            if name.family.is_some() && schemas.contains_key(&name.own) {
                let what = format!("`{written}` and the shared `{}` have the same name", name.own);
                self.report(place.clone(), what, "another name for one of them");
            }
            if let Some(other) = words.insert(name.type_word(), written) {
                let what = format!("`{written}` and `{other}` would get the same name");
                self.report(place, what, "another name for one of them");
            }
        }
        let mut words: BTreeMap<String, &str> = BTreeMap::new();
        for at in self.spec.operations() {
            let (place, written) = (at.place().at("operationId"), at.operation.id.as_str());
            let word = Name::of(written).word();
            if self.spec.document.tags.iter().any(|tag| tag.name == word) {
                let what = format!("`{written}` is also a family, and both are methods");
                self.report(place.clone(), what, "another name for one of them");
            }
            if let Some(other) = words.insert(word, written).filter(|other| *other != written) {
                let what = format!("`{written}` and `{other}` would get the same name");
                self.report(place, what, "another name for one of them");
            }
        }
    }
}

fn family_of(written: &str) -> Option<String> {
    Name::of(written).family
}
