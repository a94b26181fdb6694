//! `allOf`: a component that has the properties of several objects becomes one with properties of its own, before
//! anybody else looks at it.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::model::{Document, Kind, Schema};
use crate::problem::Place;

/// What is wrong: where, what, and what was expected.
pub(super) type Fault = (Place, String, String);

/// Merges the members of each `allOf` in the components of `document`.
pub(super) fn merge(document: &mut Document) -> Vec<Fault> {
    let schemas = &document.components.schemas;
    let (mut merged, mut faults) = (IndexMap::new(), Vec::new());
    for (name, schema) in schemas.iter().filter(|(_, schema)| is_merged(schema)) {
        let place = Place::root().at("components").at("schemas").at(name);
        let mut merge =
            Merge { schemas, place, around: BTreeSet::from([name.as_str()]), faults: &mut faults };
        let mut whole = Schema { all_of: Vec::new(), ..schema.clone() };
        whole.kind = Some(Kind::Object);
        (whole.properties, whole.required) = merge.properties(schema);
        merged.insert(name.clone(), whole);
    }
    document.components.schemas.extend(merged);
    faults
}

/// One member that is a reference is not merged: it only says more about the reference.
fn is_merged(schema: &Schema) -> bool {
    schema.all_of.len() > 1
        || schema.all_of.len() == 1
            && (schema.component().is_none() || !schema.properties.is_empty())
}

struct Merge<'a, 'f> {
    schemas: &'a IndexMap<String, Schema>,
    /// The component that is made.
    place: Place,
    /// The components that are being looked into.
    around: BTreeSet<&'a str>,
    faults: &'f mut Vec<Fault>,
}

impl<'a> Merge<'a, '_> {
    /// The properties of all members and then its own, and which of them are required.
    fn properties(&mut self, schema: &'a Schema) -> (IndexMap<String, Schema>, Vec<String>) {
        let (mut properties, mut required) = (IndexMap::new(), Vec::new());
        for (index, member) in schema.all_of.iter().enumerate() {
            let (more, needed) = self.member(index, member);
            for (key, property) in more {
                self.add(&mut properties, key, property);
            }
            required.extend(needed);
        }
        for (key, property) in &schema.properties {
            self.add(&mut properties, key.clone(), property.clone());
        }
        required.extend(schema.required.iter().cloned());
        (properties, required)
    }

    fn member(
        &mut self,
        index: usize,
        member: &'a Schema,
    ) -> (IndexMap<String, Schema>, Vec<String>) {
        let name = member.component();
        let target = match name {
            Some(name) => match self.schemas.get(name) {
                Some(target) => target,
                None => {
                    let what = format!("`#/components/schemas/{name}` does not exist");
                    return self.nothing(index, what, "an existing component");
                }
            },
            None => member,
        };
        if target.kind != Some(Kind::Object) && target.all_of.is_empty() {
            return self.nothing(
                index,
                "only objects can be merged, and this is not one".to_owned(),
                "a reference to a component with properties, or an object with properties",
            );
        }
        if let Some(name) = name
            && !self.around.insert(name)
        {
            let what = format!("`{name}` would have its own properties once more");
            return self.nothing(index, what, "members that do not lead back to the schema");
        }
        let found = self.properties(target);
        if let Some(name) = name {
            self.around.remove(name);
        }
        found
    }

    fn add(&mut self, to: &mut IndexMap<String, Schema>, key: String, property: Schema) {
        if to.contains_key(&key) {
            let what = format!("two members have a property `{key}`");
            let expected = "each property in one of the members".to_owned();
            self.faults.push((self.place.at("allOf"), what, expected));
        }
        to.insert(key, property);
    }

    fn nothing(
        &mut self,
        index: usize,
        what: String,
        expected: &str,
    ) -> (IndexMap<String, Schema>, Vec<String>) {
        self.faults.push((self.place.at("allOf").at(index), what, expected.to_owned()));
        (IndexMap::new(), Vec::new())
    }
}
