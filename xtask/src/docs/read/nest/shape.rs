//! Which keys an example has in which place: all objects of one place as one.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

/// The place of an object in the examples.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ShapeId(pub usize);

/// A name of a row or of an example's key, as a number.
pub type Name = u32;

/// What the examples have under one key.
#[derive(Clone, Debug)]
pub struct Key<'a> {
    pub name: Name,
    /// The objects under it, if there are any.
    pub shape: Option<ShapeId>,
    /// Whether there is anything under it but null and empty lists.
    pub has_value: bool,
    /// One value under it.
    pub sample: &'a Value,
}

#[derive(Debug, Default)]
struct Shape<'a> {
    objects: Vec<&'a Map<String, Value>>,
    keys: Vec<Key<'a>>,
    places: HashMap<Name, usize>,
    /// The name that was last asked for, and its place: readings ask for the same one.
    last: Cell<Option<(Name, Option<usize>)>>,
    /// Which of the keys have objects under them.
    inner: Vec<usize>,
    /// The values of all keys as one place, which is how a map is read.
    values: Option<Option<ShapeId>>,
}

/// All places of some examples, and the numbers of names.
#[derive(Debug, Default)]
pub struct Shapes<'a> {
    shapes: Vec<Shape<'a>>,
    names: HashMap<&'a str, Name>,
    texts: Vec<&'a str>,
}

impl<'a> Shapes<'a> {
    /// The number of `text`.
    pub fn name(&mut self, text: &'a str) -> Name {
        if let Some(name) = self.names.get(text) {
            return *name;
        }
        let name = Name::try_from(self.texts.len()).unwrap_or(Name::MAX);
        self.names.insert(text, name);
        self.texts.push(text);
        name
    }

    /// The text of a name.
    pub fn text(&self, name: Name) -> &'a str {
        self.texts.get(name as usize).copied().unwrap_or_default()
    }

    /// The texts of all names.
    pub fn texts(&self) -> &[&'a str] {
        &self.texts
    }

    /// The place of the objects in `values`; nothing if there is no object.
    pub fn add(&mut self, values: &[&'a Value]) -> Option<ShapeId> {
        self.build(values.iter().flat_map(|value| objects(value)).collect())
    }

    fn build(&mut self, objects: Vec<&'a Map<String, Value>>) -> Option<ShapeId> {
        // An empty object shows no more than none.
        if objects.iter().all(|object| object.is_empty()) {
            return None;
        }
        let mut shape = Shape::default();
        let mut values: Vec<Vec<&'a Value>> = Vec::new();
        for object in &objects {
            for (key, value) in *object {
                let name = self.name(key);
                match shape.places.get(&name).and_then(|place| values.get_mut(*place)) {
                    Some(known) => known.push(value),
                    None => {
                        shape.places.insert(name, shape.keys.len());
                        let key = Key { name, shape: None, has_value: false, sample: value };
                        shape.keys.push(key);
                        values.push(vec![value]);
                    }
                }
            }
        }
        for (key, values) in shape.keys.iter_mut().zip(&values) {
            key.shape = self.add(values);
            key.has_value = values.iter().any(|value| !is_empty(value));
            if let Some(sample) = values.iter().find(|value| !is_empty(value)) {
                key.sample = sample;
            }
        }
        let inner = shape.keys.iter().enumerate().filter(|(_, key)| key.shape.is_some());
        shape.inner = inner.map(|(place, _)| place).collect();
        shape.objects = objects;
        self.shapes.push(shape);
        Some(ShapeId(self.shapes.len() - 1))
    }

    /// All places that are known.
    pub fn ids(&self) -> impl Iterator<Item = ShapeId> + use<> {
        (0..self.shapes.len()).map(ShapeId)
    }

    /// The keys of a place, in the order of the examples.
    pub fn keys(&self, id: ShapeId) -> &[Key<'a>] {
        self.shapes.get(id.0).map_or(&[], |shape| &shape.keys)
    }

    /// The names of all keys that have objects under them.
    pub fn names_of_objects(&self) -> HashSet<Name> {
        let keys = self.shapes.iter().flat_map(|shape| &shape.keys);
        keys.filter(|key| key.shape.is_some()).map(|key| key.name).collect()
    }

    /// Which keys of a place have objects under them.
    pub fn objects(&self, id: ShapeId) -> &[usize] {
        self.shapes.get(id.0).map_or(&[], |shape| &shape.inner)
    }

    /// A key of a place, and which one it is.
    pub fn key(&self, id: ShapeId, name: Name) -> Option<(usize, &Key<'a>)> {
        let shape = self.shapes.get(id.0)?;
        let place = match shape.last.get().filter(|(last, _)| *last == name) {
            Some((_, place)) => place,
            None => {
                let place = shape.places.get(&name).copied();
                shape.last.set(Some((name, place)));
                place
            }
        }?;
        Some((place, shape.keys.get(place)?))
    }

    /// The place of all values of the objects in a place.
    pub fn values(&mut self, id: ShapeId) -> Option<ShapeId> {
        let shape = self.shapes.get(id.0)?;
        if let Some(known) = shape.values {
            return known;
        }
        let values = shape.objects.iter().flat_map(|object| object.values());
        let inner = self.build(values.flat_map(objects).collect());
        if let Some(shape) = self.shapes.get_mut(id.0) {
            shape.values = Some(inner);
        }
        inner
    }
}

/// The objects in `value`: itself, or the elements of a list, or of lists in it.
fn objects(value: &Value) -> Vec<&Map<String, Value>> {
    match value {
        Value::Object(object) => vec![object],
        Value::Array(elements) => elements.iter().flat_map(objects).collect(),
        _ => Vec::new(),
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(elements) => elements.iter().all(is_empty),
        Value::Object(entries) => entries.is_empty(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_key_has_a_value_if_any_of_the_objects_shows_one() {
        let examples = json!([
            { "ship": null, "crew": [[], null], "port": {}, "masts": [[], [3]], "name": "x" },
            { "ship": "x", "name": null },
        ]);
        let mut shapes = Shapes::default();
        let place = shapes.add(&[&examples]).unwrap();
        let keys = shapes.keys(place).iter();
        let told =
            |key: &Key| (shapes.text(key.name).to_owned(), key.has_value, key.sample.clone());
        let keys: Vec<_> = keys.map(told).collect();
        let expected = [
            ("ship", true, json!("x")),
            ("crew", false, json!([[], null])),
            ("port", false, json!({})),
            ("masts", true, json!([[], [3]])),
            ("name", true, json!("x")),
        ];
        assert_eq!(keys, expected.map(|(name, has, sample)| (name.to_owned(), has, sample)));
    }

    #[test]
    fn the_values_of_a_map_are_one_place() {
        let plain = json!({ "ada": "x" });
        let ships = json!({ "ada": { "port": "x" }, "bea": [{ "crew": 3 }], "cid": "x" });
        let mut shapes = Shapes::default();
        let map = shapes.add(&[&ships]).unwrap();
        // Whoever asks again is told of the same place.
        for _ in 0..2 {
            let values = shapes.values(map).unwrap();
            let names: Vec<_> =
                shapes.keys(values).iter().map(|key| shapes.text(key.name)).collect();
            assert_eq!(names, ["port", "crew"]);
            assert_eq!(shapes.ids().last(), Some(values));
        }
        let plain = shapes.add(&[&plain]).unwrap();
        assert_eq!(shapes.values(plain), None);
    }
}
