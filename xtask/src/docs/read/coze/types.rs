//! Coze's types in the notation of all vendors.

use crate::docs::facts::Kind;
use crate::docs::read::markdown::unescaped;

/// A type, and what it links to.
pub struct Linked {
    pub kind: Kind,
    pub link: Option<Link>,
}

/// The table that describes an object.
#[derive(Clone, Debug)]
pub struct Link {
    /// The type's name.
    pub name: String,
    /// The anchor of the table, or its heading.
    pub anchor: String,
    /// Whether the page says that it is an object. A bare name can be a scalar that nobody knows.
    pub is_object: bool,
}

impl Linked {
    fn plain(kind: Kind) -> Self {
        Self { kind, link: None }
    }

    fn wrapped(self, wrap: fn(Kind) -> Kind) -> Self {
        Self { kind: wrap(self.kind), link: self.link }
    }
}

/// Reads the type that a page writes as `text`.
pub fn read(text: &str) -> Linked {
    let text = unescaped(text);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = text.trim_matches(['*', '`', ' ']);
    for (prefix, wrap) in [
        ("array of ", Kind::list as fn(Kind) -> Kind),
        ("list of ", Kind::list),
        ("map of ", Kind::map),
    ] {
        if let Some(inner) = after(text, prefix) {
            return read(inner).wrapped(wrap);
        }
    }
    if let Some(inner) = after(text, "object of ") {
        let Linked { kind, link } = read(inner);
        return Linked { kind, link: link.map(|link| Link { is_object: true, ..link }) };
    }
    if let Some(inner) = text.strip_suffix("[]") {
        return read(inner).wrapped(Kind::list);
    }
    for (name, wrap) in
        [("array", Kind::list as fn(Kind) -> Kind), ("list", Kind::list), ("map", Kind::map)]
    {
        if let Some(inner) = after(text, name).and_then(inside) {
            return read(value_of(inner)).wrapped(wrap);
        }
    }
    // `[Name](#anchor)`
    let linked = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(')')?.split_once("]("));
    if let Some((name, rest)) = linked {
        let anchor = rest.rsplit('#').next().unwrap_or_default();
        let (kind, name, anchor) = (Kind::named(name), name.to_owned(), anchor.to_owned());
        return Linked { kind, link: Some(Link { name, anchor, is_object: true }) };
    }
    let lower = text.to_ascii_lowercase();
    let plain = match lower.as_str() {
        "string" | "str" => Some(Kind::String),
        "integer" | "int" | "int32" | "i32" => Some(Kind::Int32),
        "long" | "int64" | "i64" => Some(Kind::Int64),
        "boolean" | "bool" => Some(Kind::Boolean),
        "double" | "float" | "number" | "float32" | "float64" => Some(Kind::Number),
        "file" | "binary" => Some(Kind::File),
        "any" => Some(Kind::Any),
        "object" | "json" | "json object" | "" => Some(Kind::OBJECT),
        "map" | "json map" | "map object" => Some(Kind::Any.map()),
        "array" | "list" => Some(Kind::Any.list()),
        _ => number_with_size(&lower),
    };
    if let Some(kind) = plain {
        return Linked::plain(kind);
    }
    let object = text.strip_suffix(" object").or_else(|| text.strip_suffix(" Object"));
    let name = object.unwrap_or(text).to_owned();
    let link = Link { name, anchor: text.to_owned(), is_object: object.is_some() };
    Linked { kind: Kind::named(&link.name), link: Some(link) }
}

/// `number(float)` and the like.
fn number_with_size(lower: &str) -> Option<Kind> {
    let (name, size) = lower.strip_suffix(')')?.split_once('(')?;
    match (name.trim(), size.trim()) {
        ("number", "float" | "double") => Some(Kind::Number),
        ("number" | "integer" | "int", "int" | "int32") => Some(Kind::Int32),
        ("number" | "integer" | "int", "int64" | "long") => Some(Kind::Int64),
        _ => None,
    }
}

/// What follows `prefix`, whose case does not matter.
fn after<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let start = text.get(..prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then(|| text[prefix.len()..].trim())
}

/// What is in the brackets that `text` consists of, or behind brackets with a key: `[String]any`.
fn inside(text: &str) -> Option<&str> {
    if let Some(inner) = text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
        return Some(inner);
    }
    let (first, rest) = text.strip_prefix('[')?.split_once(']')?;
    let rest = rest.trim();
    Some(match rest.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(second) => second,
        None if rest.is_empty() => first,
        None => rest,
    })
}

/// The value's type in `String, X`.
fn value_of(inner: &str) -> &str {
    inner.split_once([',', '，']).map_or(inner, |(_, value)| value).trim()
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn types_are_read_in_every_spelling() {
        for (text, kind) in [
            ("String", "string"),
            ("Integer", "int32"),
            ("number(float)", "number"),
            ("Array of String", "array<string>"),
            ("Array<Integer>", "array<int32>"),
            ("Object of [Guest](#guest)", "object Guest"),
            ("Array of [Guest](https://docs.example/x#cde8)", "array<object Guest>"),
            ("Array of stop_list object", "array<object stop_list>"),
            ("map[String]any", "map<string, any>"),
            ("Map[String][String]", "map<string, string>"),
            ("Map<String, Array of Long>", "map<string, array<int64>>"),
            ("JSON Map", "map<string, any>"),
            ("Map", "map<string, any>"),
            ("Object", "object"),
            ("File", "file"),
            ("Array[String]", "array<string>"),
            ("Integer(int64)", "int64"),
            ("Number (double)", "number"),
            ("List of Long", "array<int64>"),
            ("String[]", "array<string>"),
            ("Double", "number"),
            ("float64", "number"),
            ("Number", "number"),
            ("Array", "array<any>"),
            ("List", "array<any>"),
            ("Integer(int)", "int32"),
            ("number(int32)", "int32"),
        ] {
            assert_eq!(read(text).kind.to_string(), kind, "{text}");
        }
    }

    #[test]
    fn only_a_bare_name_may_be_no_object() {
        for (text, name, is_object) in [
            ("Moon", "Moon", false),
            ("Array of Moon", "Moon", false),
            ("Object of Moon", "Moon", true),
            ("Moon object", "Moon", true),
            ("[Moon](#moon)", "Moon", true),
        ] {
            let link = read(text).link.unwrap();
            assert_eq!((link.name.as_str(), link.is_object), (name, is_object), "{text}");
        }
        assert!(read("Array of String").link.is_none());
    }
}
