//! One document out of the documents of a folder: what `$ref` joins, put together.
//!
//! A component schema becomes one of the whole, under its own name. Anything else that is referred
//! to (a path, a parameter, an answer) takes the place of the reference. So a JSON pointer to a
//! schema is the same in its document and in the whole.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

use percent_encoding::percent_decode_str;
use serde_json::{Map, Value, json};

use super::{files, load, portable};
use crate::problem::{Place, Problem, Problems, escaped};

/// A spec as one document, and where each part of it was written.
#[derive(Clone, Debug)]
pub struct Bundle {
    /// The whole, in OpenAPI 3.0.3. Its references lead nowhere but into itself.
    pub value: Value,
    /// What it was made from; the root document comes first.
    pub sources: Vec<Source>,
    /// By JSON pointer into the whole: what is not where it is in the root document.
    origins: BTreeMap<String, Origin>,
}

/// One file of a spec.
#[derive(Clone, Debug)]
pub struct Source {
    /// As people should see it: `specs/feishu-directory/common.yaml`.
    pub file: PathBuf,
    /// What stands in it.
    pub text: String,
}

#[derive(Clone, Debug)]
struct Origin {
    source: usize,
    pointer: String,
}

impl Bundle {
    /// Reads the spec whose root document is `root/file`.
    pub fn read(root: &Path, file: &Path) -> Result<Self, Problems> {
        let mut join = Join::new(file, load::text(root, file)?)?;
        join.read_others(root)?;
        join.finish(files::folder(file).map(|folder| (root, folder)))
    }

    /// The spec that is `text` alone, which stands in `file`.
    pub fn of(file: &Path, text: &str) -> Result<Self, Problems> {
        Join::new(file, text.to_owned())?.finish(None)
    }

    /// The source in which the target of `pointer` was written, and its pointer there.
    pub fn origin(&self, pointer: &str) -> (usize, String) {
        let mut outer = pointer;
        loop {
            if let Some(origin) = self.origins.get(outer) {
                let inner = pointer.get(outer.len()..).unwrap_or_default();
                return (origin.source, format!("{}{inner}", origin.pointer));
            }
            match outer.rsplit_once('/') {
                Some((shorter, _)) => outer = shorter,
                None => return (0, pointer.to_owned()),
            }
        }
    }

    /// The whole for other tools, as YAML, its keys in their order.
    pub fn yaml(&self) -> String {
        serde_saphyr::to_string(&portable(&self.value)).unwrap_or_else(|_| self.json())
    }

    /// The whole for other tools, as JSON.
    pub fn json(&self) -> String {
        format!("{:#}\n", portable(&self.value))
    }

    /// `problem`, which speaks of the whole, with the file and the place that a person has to mend.
    #[must_use]
    pub fn located(&self, problem: Problem) -> Problem {
        let (source, pointer) = self.origin(&problem.place.pointer());
        let file = self.sources.get(source).map_or(problem.file, |source| source.file.clone());
        Problem { file, place: Place::of_pointer(&pointer), ..problem }
    }
}

struct Join {
    documents: Vec<Document>,
    origins: BTreeMap<String, Origin>,
    /// What was put in the place of a reference.
    used: BTreeSet<(usize, String)>,
    found: Vec<Problem>,
}

struct Document {
    source: Source,
    value: Value,
}

/// Where a node stands: in its document, and in the whole.
#[derive(Clone)]
struct At {
    document: usize,
    pointer: String,
    whole: String,
}

impl At {
    fn top(document: usize) -> Self {
        Self { document, pointer: String::new(), whole: String::new() }
    }

    fn key(&self, key: &str) -> Self {
        let key = escaped(key);
        let below = |pointer: &str| format!("{pointer}/{key}");
        Self { document: self.document, pointer: below(&self.pointer), whole: below(&self.whole) }
    }
}

/// What a `$ref` should look like.
const REFERENCE: &str = "`#/…` for this document, or a document of this spec's folder and a JSON \
                         pointer into it, such as `./common.yaml#/components/schemas/Name`";

impl Join {
    fn new(file: &Path, text: String) -> Result<Self, Problems> {
        let value = load::yaml(file, &text)?;
        load::version(file, &value)?;
        let root = Document { source: Source { file: file.to_owned(), text }, value };
        Ok(Self {
            documents: vec![root],
            origins: BTreeMap::new(),
            used: BTreeSet::new(),
            found: Vec::new(),
        })
    }

    fn report(&mut self, at: &At, what: impl Into<String>, expected: impl Into<String>) {
        let problem = Problem {
            file: self.documents[at.document].source.file.clone(),
            place: Place::of_pointer(&at.pointer),
            what: what.into(),
            expected: expected.into(),
        };
        if !self.found.contains(&problem) {
            self.found.push(problem);
        }
    }

    /// Reads the documents that are referred to, in the order in which they are.
    fn read_others(&mut self, root: &Path) -> Result<(), Problems> {
        let mut next = 0;
        while next < self.documents.len() {
            let mut references = Vec::new();
            collect(&self.documents[next].value, &At::top(next), false, &mut references);
            for (at, reference) in references {
                // What leads nowhere is told when it is put in its place.
                let Ok((file, _)) = self.target(&at, &reference) else { continue };
                if self.number(&file).is_some() || !root.join(&file).is_file() {
                    continue;
                }
                let text = load::text(root, &file)?;
                let value = load::yaml(&file, &text)?;
                self.documents.push(Document { source: Source { file, text }, value });
            }
            next += 1;
        }
        Ok(())
    }

    fn number(&self, file: &Path) -> Option<usize> {
        self.documents.iter().position(|document| document.source.file == file)
    }

    /// The file and the pointer that `reference`, which stands at `at`, leads to.
    fn target(&self, at: &At, reference: &str) -> Result<(PathBuf, String), String> {
        let (path, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let fragment = percent_decode_str(fragment).decode_utf8_lossy().into_owned();
        let own = &self.documents[at.document].source.file;
        if path.is_empty() {
            return Ok((own.clone(), fragment));
        }
        let Some(folder) = files::folder(&self.documents[0].source.file) else {
            return Err("only a spec that is a folder has several documents".into());
        };
        let mut file = own.parent().unwrap_or(Path::new("")).to_owned();
        for part in Path::new(&*percent_decode_str(path).decode_utf8_lossy()).components() {
            match part {
                Component::Normal(name) if !path.contains("://") => file.push(name),
                Component::CurDir => {}
                Component::ParentDir if file.pop() => {}
                _ => return Err("this is not a relative path".into()),
            }
        }
        if !file.starts_with(folder) {
            return Err(format!("it leads out of {}", folder.display()));
        }
        Ok((file, fragment))
    }

    fn finish(mut self, folder: Option<(&Path, &Path)>) -> Result<Bundle, Problems> {
        let root = without_referred(&self.documents[0].value);
        let mut whole = self.node(&root, &At::top(0), false, &mut Vec::new());
        if let Value::Object(whole) = &mut whole {
            for document in 1..self.documents.len() {
                self.add(document, whole);
            }
        }
        self.unused();
        if let Some((root, folder)) = folder {
            self.strays(root, folder);
        }
        Problems::none_in(self.found)?;
        let sources = self.documents.into_iter().map(|document| document.source).collect();
        Ok(Bundle { value: whole, sources, origins: self.origins })
    }

    /// `value` with all references led to where their targets are in the whole.
    fn node(
        &mut self,
        value: &Value,
        at: &At,
        is_names: bool,
        open: &mut Vec<(usize, String)>,
    ) -> Value {
        match value {
            Value::Object(object) => {
                if let Some(reference) = reference(object).filter(|_| !is_names) {
                    return self.led(object, reference, at, open);
                }
                let inner = object.iter().map(|(key, value)| {
                    let value = if !is_names && is_data(key) {
                        value.clone()
                    } else {
                        self.node(value, &at.key(key), !is_names && names(key), open)
                    };
                    (key.clone(), value)
                });
                Value::Object(inner.collect())
            }
            Value::Array(list) => {
                let inner = list.iter().enumerate().map(|(index, value)| {
                    self.node(value, &at.key(&index.to_string()), false, open)
                });
                Value::Array(inner.collect())
            }
            scalar => scalar.clone(),
        }
    }

    /// What `reference` leads to, or the way to that in the whole.
    fn led(
        &mut self,
        object: &Map<String, Value>,
        reference: &str,
        at: &At,
        open: &mut Vec<(usize, String)>,
    ) -> Value {
        let here = at.key("$ref");
        let target = match self.target(at, reference) {
            Ok(target) => target,
            Err(why) => {
                self.report(&here, format!("`{reference}` cannot be followed: {why}"), REFERENCE);
                return Value::Null;
            }
        };
        let (file, pointer) = target;
        let Some(document) = self.number(&file) else {
            let what = format!("`{reference}` leads to {}, which is not a file", file.display());
            self.report(&here, what, REFERENCE);
            return Value::Null;
        };
        let found = self.documents[document].value.pointer(&pointer).cloned();
        let schema = pointer.strip_prefix("/components/schemas/");
        if let Some(schema) = schema.filter(|schema| !schema.contains('/')) {
            // Within the root document the lint tells, together with all else that is wrong.
            if found.is_none() && (document, at.document) != (0, 0) {
                let what = format!("{} has no schema `{schema}`", file.display());
                self.report(&here, what, "the name of a schema in that document");
            }
            let mut object = object.clone();
            object.insert("$ref".into(), json!(format!("#/components/schemas/{schema}")));
            return Value::Object(object);
        }
        let Some(found) = found else {
            let what = format!("`{reference}` leads nowhere: {} has no such place", file.display());
            self.report(&here, what, REFERENCE);
            return Value::Null;
        };
        let target = (document, pointer);
        if open.contains(&target) {
            let what = format!("`{reference}` leads back to itself");
            self.report(&here, what, "a component schema: nothing else can contain itself");
            return Value::Null;
        }
        if let Some(key) = object.keys().find(|key| *key != "$ref") {
            let what = format!("`{key}` stands beside a `$ref`, and would be lost");
            self.report(at, what, "the reference alone");
        }
        self.used.insert(target.clone());
        let (source, pointer) = target.clone();
        let origin = Origin { source, pointer: pointer.clone() };
        self.origins.insert(at.whole.clone(), origin);
        open.push(target);
        let at = At { document, pointer, whole: at.whole.clone() };
        let value = self.node(&found, &at, false, open);
        open.pop();
        value
    }

    /// Adds the schemas of `document` to the whole, and its part of the vendor's catalogues.
    fn add(&mut self, document: usize, whole: &mut Map<String, Value>) {
        let at = At::top(document);
        if self.used.contains(&(document, String::new())) {
            return; // it is one part of the whole, not a document with parts
        }
        let Value::Object(own) = self.documents[document].value.clone() else {
            self.report(&at, "this is not an object", "`paths` or `components`");
            return;
        };
        for (key, value) in &own {
            let at = at.key(key);
            match key.as_str() {
                // `paths` is there to be referred to, the others so that editors know what this is.
                "openapi" | "info" | "paths" => {}
                "components" => {
                    let Some(components) = object_at(whole, key) else { continue };
                    let Value::Object(kinds) = without_referred_kinds(value) else { continue };
                    for (kind, entries) in &kinds {
                        let Some(into) = object_at(components, kind) else { continue };
                        self.merge(into, entries, &at.key(kind));
                    }
                }
                "x-scopes" => {
                    let Some(into) = object_at(whole, key) else { continue };
                    self.merge(into, value, &at);
                }
                "x-common-errors" | "x-deviations" | "x-waivers" => {
                    let list = whole.entry(key).or_insert(json!([])).as_array_mut();
                    let Some((list, more)) = list.zip(value.as_array()) else { continue };
                    for (index, value) in more.iter().enumerate() {
                        let place = format!("/{key}/{}", list.len());
                        let pointer = at.key(&index.to_string()).pointer;
                        self.origins.insert(place, Origin { source: document, pointer });
                        list.push(value.clone());
                    }
                }
                _ => self.report(
                    &at,
                    format!("`{key}` stands in a document that is not the root"),
                    "`paths`, `components`, `x-scopes`, `x-common-errors`, `x-deviations` or \
                     `x-waivers`; all else belongs in openapi.yaml",
                ),
            }
        }
    }

    /// Adds `entries`, which are written at `at`, to `into`. A name stands for one thing.
    fn merge(&mut self, into: &mut Map<String, Value>, entries: &Value, at: &At) {
        let Value::Object(entries) = entries else {
            self.report(at, "this is not an object", "names and what they stand for");
            return;
        };
        for (name, value) in entries {
            let at = at.key(name);
            let value = self.node(value, &at, false, &mut Vec::new());
            match into.get(name) {
                // Two resources may need one scope.
                Some(other) if *other == value && at.pointer.starts_with("/x-") => {}
                Some(_) => {
                    let first = self.origins.get(&at.whole).map_or(0, |origin| origin.source);
                    let first = self.documents[first].source.file.display();
                    let what = format!("`{name}` is in {first} as well");
                    self.report(&at, what, "one of them, and a reference to it from elsewhere");
                }
                None => {
                    let source = at.document;
                    let origin = Origin { source, pointer: at.pointer.clone() };
                    self.origins.insert(at.whole, origin);
                    into.insert(name.clone(), value);
                }
            }
        }
    }

    /// Says what nothing refers to: it would be left out without a word.
    fn unused(&mut self) {
        for document in 0..self.documents.len() {
            let value = &self.documents[document].value;
            let keys = |pointer: &str| -> Vec<String> {
                let object = value.pointer(pointer).and_then(Value::as_object);
                object.map(|object| object.keys().cloned().collect()).unwrap_or_default()
            };
            let mut places = Vec::new();
            if document > 0 {
                places.extend(
                    keys("/paths").iter().map(|key| At::top(document).key("paths").key(key)),
                );
            }
            for kind in REFERRED {
                let at = At::top(document).key("components").key(kind);
                places.extend(keys(&at.pointer).iter().map(|key| at.key(key)));
            }
            for at in places {
                let inside = format!("{}/", at.pointer);
                let is_used = self.used.iter().any(|(other, pointer)| {
                    *other == document && (*pointer == at.pointer || pointer.starts_with(&inside))
                });
                if !is_used {
                    self.report(&at, "nothing refers to this", "a `$ref` that leads here");
                }
            }
        }
    }

    /// Says which files of the folder are not part of the spec: somebody forgot to refer to them.
    fn strays(&mut self, root: &Path, folder: &Path) {
        let mut open = vec![folder.to_owned()];
        let mut strays = Vec::new();
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(root.join(&folder)).into_iter().flatten().flatten() {
                let file = folder.join(entry.file_name());
                if root.join(&file).is_dir() {
                    open.push(file);
                } else if file.extension().is_some_and(|end| end == "yaml" || end == "yml")
                    && self.number(&file).is_none()
                {
                    strays.push(file);
                }
            }
        }
        strays.sort();
        self.found.extend(strays.into_iter().map(|file| Problem {
            file,
            place: Place::root(),
            what: "nothing refers to this document".into(),
            expected: "a `$ref` to each of its paths from `paths` in openapi.yaml".into(),
        }));
    }
}

/// The object under `key`, which is put there if need be. `None` if something else is there; the
/// reader of the whole tells that.
fn object_at<'a>(
    object: &'a mut Map<String, Value>,
    key: &str,
) -> Option<&'a mut Map<String, Value>> {
    object.entry(key).or_insert_with(|| json!({})).as_object_mut()
}

/// The components that take the place of the references to them.
const REFERRED: [&str; 5] = ["parameters", "responses", "requestBodies", "headers", "examples"];

/// `document` without the components that are there to be referred to.
fn without_referred(document: &Value) -> Value {
    let mut document = document.clone();
    if let Some(components) = document.get_mut("components") {
        *components = without_referred_kinds(components);
    }
    document
}

fn without_referred_kinds(components: &Value) -> Value {
    let mut components = components.clone();
    if let Value::Object(kinds) = &mut components {
        kinds.retain(|kind, _| !REFERRED.contains(&kind.as_str()));
    }
    components
}

/// Where a reference leads, if `object` is one.
fn reference(object: &Map<String, Value>) -> Option<&str> {
    object.get("$ref")?.as_str()
}

/// Whether the keys below `key` are names that somebody gave.
fn names(key: &str) -> bool {
    const MAPS: [&str; 6] =
        ["paths", "properties", "schemas", "content", "variables", "securitySchemes"];
    MAPS.contains(&key) || REFERRED.contains(&key)
}

/// Whether what is below `key` is data, in which `$ref` is a key like any other.
fn is_data(key: &str) -> bool {
    ["example", "default", "enum", "value"].contains(&key) || key.starts_with("x-")
}

/// All references below `value`, and where they are.
fn collect(value: &Value, at: &At, is_names: bool, into: &mut Vec<(At, String)>) {
    match value {
        Value::Object(object) => {
            if let Some(reference) = reference(object).filter(|_| !is_names) {
                into.push((at.clone(), reference.to_owned()));
            }
            for (key, value) in object.iter().filter(|(key, _)| is_names || !is_data(key)) {
                collect(value, &at.key(key), !is_names && names(key), into);
            }
        }
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                collect(value, &at.key(&index.to_string()), false, into);
            }
        }
        _ => {}
    }
}
