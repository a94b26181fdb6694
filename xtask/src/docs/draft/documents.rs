//! The documents of a spec while something is drafted into them: which one it belongs to, and what
//! each of them is to say.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::edit;
use super::marks::TEXT;
use super::names::{self, PathWords};
use super::operation::Built;
use super::schemas::COMPONENT;
use super::yaml;
use crate::problem::{Place, Problem, escaped};
use crate::spec::Spec;

/// The order of what stands at the top of a document that is not the root.
const ORDER: [&str; 7] =
    ["x-scopes", "x-common-errors", "x-deviations", "x-waivers", "paths", "components", "tags"];

/// All documents of one spec. The root comes first.
#[derive(Clone, Debug)]
pub struct Documents {
    documents: Vec<Document>,
    is_folder: bool,
}

#[derive(Clone, Debug)]
struct Document {
    file: PathBuf,
    /// Its text as it is; none while the document is new.
    text: Option<String>,
    /// What the text says.
    old: Value,
    /// What it is to say.
    new: Value,
}

impl Documents {
    /// The documents of `spec`.
    pub fn of(spec: &Spec) -> Result<Self, Problem> {
        let mut documents = Vec::new();
        for source in &spec.bundle.sources {
            let value: Value = serde_saphyr::from_str(&source.text).map_err(|error| Problem {
                file: source.file.clone(),
                place: Place::root(),
                what: format!("the document cannot be read: {error}"),
                expected: "well-formed YAML".into(),
            })?;
            documents.push(Document {
                file: source.file.clone(),
                text: Some(source.text.clone()),
                old: value.clone(),
                new: value,
            });
        }
        let is_folder = spec.file.file_name().is_some_and(|name| name == "openapi.yaml");
        Ok(Self { documents, is_folder })
    }

    /// The root document's file.
    pub fn root(&self) -> &Path {
        self.documents.first().map_or(Path::new(""), |document| &document.file)
    }

    /// The number of the document for an operation: the one that has its path or its resource, else
    /// one of its own.
    fn home(&mut self, path: &str, family: Option<&str>) -> usize {
        if !self.is_folder {
            return 0;
        }
        let words = PathWords::of(path);
        let plural = |words: &PathWords| words.resource().map(|resource| names::plural(&resource));
        let resource = plural(&words);
        let is_near = |other: &str| {
            let other = PathWords::of(other);
            other.family == words.family && resource.is_some() && plural(&other) == resource
        };
        let paths = |document: &Document| -> Vec<String> {
            let paths = document.new.get("paths").and_then(Value::as_object);
            paths.into_iter().flat_map(|paths| paths.keys().cloned()).collect()
        };
        let others = || self.documents.iter().enumerate().skip(1);
        let exact =
            others().find(|(_, document)| paths(document).iter().any(|other| other == path));
        let near = exact.or_else(|| {
            others().find(|(_, document)| paths(document).iter().any(|other| is_near(other)))
        });
        if let Some((number, _)) = near {
            return number;
        }
        let family = family.or(words.family.as_deref());
        let words: Vec<&str> = [family, resource.as_deref()].into_iter().flatten().collect();
        let name = match words.as_slice() {
            [] => "paths".to_owned(),
            words => words.join("-").replace('_', "-"),
        };
        let file = self.root().with_file_name(format!("{name}.yaml"));
        if let Some(number) = self.documents.iter().position(|document| document.file == file) {
            return number;
        }
        let empty = json!({});
        self.documents.push(Document { file, text: None, old: empty.clone(), new: empty });
        self.documents.len() - 1
    }

    /// Writes `built` down as the operation `method` of `path`. Gives the file that has it.
    pub fn put(&mut self, path: &str, method: &str, built: &Built) -> PathBuf {
        let family = built.id.split_once('.').map(|(family, _)| family);
        let number = self.home(path, family);
        if number > 0 {
            let file = self.relative(number);
            let reference = json!({"$ref": format!("{file}#/paths/{}", escaped(path))});
            let paths = object(&mut self.documents[0].new, "paths");
            paths.entry(path).or_insert(reference);
        }
        for (name, schema) in &built.schemas {
            let home = self.of_schema(name).unwrap_or(number);
            self.insert_schema(home, name, schema.clone());
        }
        let operation = self.led(number, &built.operation);
        let item = object(object_in(&mut self.documents[number].new, "paths"), path);
        item.insert(method.to_owned(), operation);
        for (name, schema) in &built.schemas {
            let home = self.of_schema(name).unwrap_or(number);
            let schema = self.led(home, schema);
            self.insert_schema(home, name, schema);
        }
        self.scopes(number, &built.scopes);
        if let Some(family) = family {
            self.tag(family);
        }
        self.documents[number].file.clone()
    }

    fn insert_schema(&mut self, number: usize, name: &str, schema: Value) {
        let components = object_in(&mut self.documents[number].new, "components");
        object(components, "schemas").insert(name.to_owned(), schema);
    }

    /// The number of the document that has the component `name`.
    fn of_schema(&self, name: &str) -> Option<usize> {
        self.documents.iter().position(|document| {
            let schemas = document.new.get("components").and_then(|all| all.get("schemas"));
            schemas.is_some_and(|schemas| schemas.get(name).is_some())
        })
    }

    /// How the other documents refer to the document `number`.
    fn relative(&self, number: usize) -> String {
        let name = self.documents[number].file.file_name().unwrap_or_default();
        format!("./{}", name.to_string_lossy())
    }

    /// `value` with its references as they are written in the document `number`.
    fn led(&self, number: usize, value: &Value) -> Value {
        match value {
            Value::Object(entries) => {
                let led = entries.iter().map(|(key, value)| {
                    let name = value.as_str().and_then(|value| value.strip_prefix(COMPONENT));
                    let value = match name.filter(|_| key == "$ref") {
                        Some(name) => json!(self.reference(number, name)),
                        None if key == "example" || key == "default" => value.clone(),
                        None => self.led(number, value),
                    };
                    (key.clone(), value)
                });
                Value::Object(led.collect())
            }
            Value::Array(list) => list.iter().map(|value| self.led(number, value)).collect(),
            scalar => scalar.clone(),
        }
    }

    fn reference(&self, from: usize, name: &str) -> String {
        let pointer = format!("{COMPONENT}{}", escaped(name));
        match self.of_schema(name) {
            Some(number) if number != from => format!("{}{pointer}", self.relative(number)),
            _ => pointer,
        }
    }

    /// Adds those of `scopes` that the catalogue lacks to the document `number`.
    fn scopes(&mut self, number: usize, scopes: &BTreeSet<String>) {
        let is_known = |documents: &[Document], scope: &String| {
            documents.iter().any(|document| {
                document.new.get("x-scopes").is_some_and(|scopes| scopes.get(scope).is_some())
            })
        };
        for scope in scopes {
            if !is_known(&self.documents, scope) {
                top(&mut self.documents[number].new, "x-scopes", json!({}));
                let catalogue = object(&mut self.documents[number].new, "x-scopes");
                catalogue.insert(scope.clone(), json!(TEXT));
            }
        }
    }

    /// Describes the family `name`, if nobody has.
    fn tag(&mut self, name: &str) {
        let root = &mut self.documents[0].new;
        let Some(root) = root.as_object_mut() else { return };
        let tags = root.entry("tags").or_insert(json!([]));
        let Some(tags) = tags.as_array_mut() else { return };
        if !tags.iter().any(|tag| tag.get("name") == Some(&json!(name))) {
            tags.push(json!({"name": name, "description": TEXT}));
        }
    }

    /// Adds entries to the list `key` of the document that `file` is.
    pub fn list(&mut self, file: &Path, key: &str, entries: Vec<Value>) {
        let Some(document) = self.documents.iter_mut().find(|document| document.file == file)
        else {
            return;
        };
        if entries.is_empty() {
            return;
        }
        top(&mut document.new, key, json!([]));
        if let Some(list) = document.new.get_mut(key).and_then(Value::as_array_mut) {
            list.extend(entries);
        }
    }

    /// What each document has in its list `key`.
    pub fn lists(&mut self, key: &str) -> impl Iterator<Item = &mut Vec<Value>> {
        self.documents
            .iter_mut()
            .filter_map(move |document| document.new.get_mut(key)?.as_array_mut())
    }

    /// The file that has the operation `method` of `path`.
    pub fn file_of(&self, path: &str, method: &str) -> PathBuf {
        let has = |document: &&Document| {
            let item = document.new.get("paths").and_then(|paths| paths.get(path));
            item.is_some_and(|item| item.get(method).is_some())
        };
        self.documents.iter().find(has).map_or(self.root(), |document| &document.file).to_owned()
    }

    /// Takes the operation `method` of `path` out, which moves elsewhere.
    pub fn remove_operation(&mut self, path: &str, method: &str) {
        let mut is_gone = false;
        for document in &mut self.documents {
            let Some(paths) = document.new.get_mut("paths").and_then(Value::as_object_mut) else {
                continue;
            };
            let Some(item) = paths.get_mut(path).and_then(Value::as_object_mut) else { continue };
            if item.shift_remove(method).is_some() && item.is_empty() {
                paths.shift_remove(path);
                is_gone = true;
            }
        }
        if let Some(paths) = self.documents[0].new.get_mut("paths").and_then(Value::as_object_mut)
            && is_gone
        {
            paths.shift_remove(path);
        }
    }

    /// Takes out those of `components` that nothing refers to any more.
    pub fn forget_unused(&mut self, components: &BTreeSet<String>) {
        loop {
            let mut used = BTreeSet::new();
            for document in &self.documents {
                references(&document.new, &mut used);
            }
            let unused: Vec<&String> = components
                .iter()
                .filter(|name| !used.contains(*name) && self.of_schema(name).is_some())
                .collect();
            if unused.is_empty() {
                return;
            }
            for name in unused {
                self.remove_schema(name);
            }
        }
    }

    /// Takes scopes that nothing names any more out of the catalogue.
    pub fn forget_scopes(&mut self) {
        let mut used = BTreeSet::new();
        for document in &self.documents {
            for (key, value) in document.new.as_object().into_iter().flatten() {
                if key != "x-scopes" {
                    texts(value, &mut used);
                }
            }
        }
        for document in &mut self.documents {
            if let Some(scopes) = document.new.get_mut("x-scopes").and_then(Value::as_object_mut) {
                scopes.retain(|scope, _| used.contains(scope));
            }
        }
    }

    /// Whether something stands at `pointer`, a JSON pointer into the whole.
    pub fn has(&self, pointer: &str) -> bool {
        self.documents.iter().any(|document| document.new.pointer(pointer).is_some())
    }

    fn remove_schema(&mut self, name: &str) {
        for document in &mut self.documents {
            let schemas = document.new.get_mut("components").and_then(|all| all.get_mut("schemas"));
            if let Some(schemas) = schemas.and_then(Value::as_object_mut) {
                schemas.shift_remove(name);
            }
        }
    }

    /// Every file with the text that it is to have.
    pub fn texts(&self) -> Result<Vec<(PathBuf, String)>, Problem> {
        self.documents
            .iter()
            .map(|document| Ok((document.file.clone(), document.written()?)))
            .collect()
    }
}

/// Every text in `value`.
fn texts(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => object.values().for_each(|value| texts(value, found)),
        Value::Array(list) => list.iter().for_each(|value| texts(value, found)),
        Value::String(text) => {
            found.insert(text.clone());
        }
        _ => {}
    }
}

/// The names of the components to which something below `value` refers.
fn references(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            let name = object.get("$ref").and_then(Value::as_str);
            if let Some((_, name)) = name.and_then(|name| name.split_once(COMPONENT)) {
                found.insert(name.to_owned());
            }
            object.values().for_each(|value| references(value, found));
        }
        Value::Array(list) => list.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

impl Document {
    fn written(&self) -> Result<String, Problem> {
        let text = match &self.text {
            Some(text) => edit::edited(text, &self.old, &self.new),
            None => Some(fresh(&self.new)),
        };
        text.ok_or_else(|| Problem {
            file: self.file.clone(),
            place: Place::root(),
            what: "the document cannot be edited in place".into(),
            expected: "objects at the top of the document, `paths` and `schemas` with each key on a line of its own"
                .into(),
        })
    }
}

/// The text of a new document.
fn fresh(value: &Value) -> String {
    let mut text = String::new();
    for (key, value) in value.as_object().into_iter().flatten() {
        if !text.is_empty() {
            text.push('\n');
        }
        for line in yaml::entry(key, value, 0) {
            text.push_str(&line);
            text.push('\n');
        }
    }
    text
}

/// Puts `key` into its place at the top of a document, if it is not there.
fn top(document: &mut Value, key: &str, value: Value) {
    let Some(object) = document.as_object_mut() else { return };
    if object.contains_key(key) {
        return;
    }
    let rank = |key: &str| ORDER.iter().position(|other| *other == key);
    let before = |other: &str| rank(other).is_some_and(|other| Some(other) > rank(key));
    let at = object.keys().position(|other| before(other)).unwrap_or(object.len());
    let mut entries: Vec<(String, Value)> = std::mem::take(object).into_iter().collect();
    entries.insert(at, (key.to_owned(), value));
    object.extend(entries);
}

fn object<'v>(value: &'v mut Value, key: &str) -> &'v mut Map<String, Value> {
    let value = object_in(value, key);
    if !value.is_object() {
        *value = json!({});
    }
    match value {
        Value::Object(object) => object,
        _ => unreachable!("it was made an object above"),
    }
}

/// What is at `key` of `value`, which becomes an object if it is none.
fn object_in<'v>(value: &'v mut Value, key: &str) -> &'v mut Value {
    if !value.is_object() {
        *value = json!({});
    }
    if ORDER.contains(&key) {
        top(value, key, json!({}));
    }
    match value {
        Value::Object(object) => object.entry(key).or_insert_with(|| json!({})),
        _ => unreachable!("it was made an object above"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn documents(all: &[(&str, Value)]) -> Documents {
        let document = |(file, value): &(&str, Value)| Document {
            file: PathBuf::from(file),
            text: None,
            old: value.clone(),
            new: value.clone(),
        };
        Documents { documents: all.iter().map(document).collect(), is_folder: true }
    }

    fn reference(name: &str) -> Value {
        json!({"$ref": format!("{COMPONENT}{name}")})
    }

    fn values(documents: &Documents) -> Vec<&Value> {
        documents.documents.iter().map(|document| &document.new).collect()
    }

    #[test]
    fn a_reference_leads_into_the_document_that_has_its_target() {
        let all = documents(&[
            ("specs/x/openapi.yaml", json!({})),
            ("specs/x/common.yaml", json!({"components": {"schemas": {"A": {}}}})),
            ("specs/x/halls.yaml", json!({})),
        ]);
        let led = json!({"$ref": format!("./common.yaml{COMPONENT}A")});
        assert_eq!(all.led(2, &reference("A")), led);
        assert_eq!(all.led(2, &json!({"allOf": [reference("A")]})), json!({"allOf": [led]}));
        // Where it is already, and where nobody has it.
        assert_eq!(all.led(1, &reference("A")), reference("A"));
        assert_eq!(all.led(2, &reference("B")), reference("B"));
        // What an example shows is no reference, nor is any other text.
        for value in [
            json!({"example": {"x": reference("A")}}),
            json!({"default": {"x": reference("A")}}),
            json!({"pattern": format!("{COMPONENT}A")}),
        ] {
            assert_eq!(all.led(2, &value), value);
        }
    }

    #[test]
    fn a_path_goes_with_the_last_of_its_operations() {
        let mut all = documents(&[
            ("openapi.yaml", json!({"paths": {"/a": {"$ref": "./a.yaml#/paths/~1a"}, "/b": {}}})),
            ("a.yaml", json!({"paths": {"/a": {"get": {}, "post": {}}, "/b": {"get": {}}}})),
        ]);
        let before = all.clone();
        all.remove_operation("/a", "put");
        assert_eq!(values(&all), values(&before));
        all.remove_operation("/a", "get");
        assert_eq!(values(&all)[0], values(&before)[0]);
        assert_eq!(*values(&all)[1], json!({"paths": {"/a": {"post": {}}, "/b": {"get": {}}}}));
        all.remove_operation("/a", "post");
        let left = [json!({"paths": {"/b": {}}}), json!({"paths": {"/b": {"get": {}}}})];
        assert_eq!(values(&all), left.iter().collect::<Vec<_>>());
    }

    #[test]
    fn components_that_nothing_uses_go_with_all_that_only_they_use() {
        let mut all = documents(&[
            ("openapi.yaml", json!({"paths": {"/a": {"x": [reference("Used")]}}})),
            (
                "common.yaml",
                json!({"components": {"schemas": {
                    "Used": {}, "Other": {}, "Unused": {"allOf": [reference("Inner")]}, "Inner": {},
                }}}),
            ),
        ]);
        all.forget_unused(&["Used", "Unused", "Inner", "Nowhere"].map(str::to_owned).into());
        assert_eq!(*values(&all)[1], json!({"components": {"schemas": {"Used": {}, "Other": {}}}}));
    }

    #[test]
    fn scopes_that_nothing_names_leave_the_catalogue() {
        let mut all = documents(&[
            ("openapi.yaml", json!({"x-scopes": {"a": "A.", "b": "B."}})),
            ("a.yaml", json!({"paths": {"/a": {"any-of": ["b"]}}, "x-scopes": {"c": "b"}})),
        ]);
        all.forget_scopes();
        assert_eq!(*values(&all)[0], json!({"x-scopes": {"b": "B."}}));
        assert_eq!(values(&all)[1]["x-scopes"], json!({}));
        assert!(all.has("/paths/~1a/any-of/0") && !all.has("/paths/~1b"));
    }

    #[test]
    fn an_operation_belongs_where_its_path_is_or_its_resource() {
        let all = documents(&[
            ("specs/x/openapi.yaml", json!({"paths": {"/gate/v3/keys": {"$ref": "./a.yaml"}}})),
            ("specs/x/a.yaml", json!({"paths": {"/gate/v3/racks": {}, "/gate/v3/{id}": {}}})),
            ("specs/x/b.yaml", json!({"paths": {"/gate/v3/rack/{id}": {}}})),
            ("specs/x/gate-locks.yaml", json!({})),
        ]);
        for (path, family, number, file) in [
            ("/gate/v3/racks", None, 1, "a"),
            ("/gate/v3/rack/{id}", None, 2, "b"),
            // The first that has a path of the resource, be it called by one or by many.
            ("/gate/v3/rack/{id}/books", None, 1, "a"),
            ("/gate/v3/lock/{id}", None, 3, "gate-locks"),
            // Another family's, or another thing.
            ("/shop/v3/racks", None, 4, "shop-racks"),
            ("/gate/v3/book_boxes", None, 4, "gate-book-boxes"),
            ("/gate/v3/boxes", Some("trust_party"), 4, "trust-party-boxes"),
            // The root only refers to what the others have.
            ("/gate/v3/keys", None, 4, "gate-keys"),
            // Nothing but variables tells of no resource.
            ("/gate/v3/{other}", None, 4, "gate"),
            ("/{other}", None, 4, "paths"),
        ] {
            let mut all = all.clone();
            let found = all.home(path, family);
            let expected = PathBuf::from(format!("specs/x/{file}.yaml"));
            assert_eq!((found, &all.documents[found].file), (number, &expected), "{path}");
            assert_eq!(all.documents.len(), 4.max(number + 1), "{path}");
        }
        let mut alone = Documents { is_folder: false, ..all };
        assert_eq!(alone.home("/shop/v3/racks", None), 0);
    }

    #[test]
    fn a_family_is_described_once() {
        let gate = json!({"name": "gate", "description": "Gates."});
        let mut all =
            documents(&[("openapi.yaml", json!({"tags": [gate]})), ("a.yaml", json!({}))]);
        all.tag("gate");
        assert_eq!(*values(&all)[0], json!({"tags": [gate]}));
        let shop = json!({"name": "shop", "description": TEXT});
        for _ in 0..2 {
            all.tag("shop");
            assert_eq!(*values(&all)[0], json!({"tags": [gate, shop]}));
        }
        assert_eq!(*values(&all)[1], json!({}));
    }

    #[test]
    fn an_operation_is_in_the_file_that_has_its_method() {
        let all = documents(&[
            ("openapi.yaml", json!({"paths": {"/a": {"$ref": "./b.yaml#/paths/~1a"}}})),
            ("a.yaml", json!({"paths": {"/b": {"get": {}}}})),
            ("b.yaml", json!({"paths": {"/a": {"get": {}}, "/b": {"put": {}}}})),
        ]);
        for (path, method, file) in
            [("/b", "get", "a.yaml"), ("/b", "put", "b.yaml"), ("/c", "get", "openapi.yaml")]
        {
            assert_eq!(all.file_of(path, method), Path::new(file), "{method} {path}");
        }
    }

    #[test]
    fn a_new_document_has_an_empty_line_between_its_parts() {
        assert_eq!(fresh(&json!({"a": 1, "b": {"c": 2}})), "a: 1\n\nb:\n  c: 2\n");
        assert_eq!(fresh(&json!({})), "");
    }
}
