//! What Feishu's pages call their types, in the notation of all vendors.

use crate::docs::facts::Kind;
use crate::docs::read::markdown::unescaped;

/// The page's type in the notation of all vendors.
pub fn kind_of(text: &str) -> Kind {
    let plain = unescaped(text).replace('`', "");
    let text = plain.trim();
    let lower = text.to_ascii_lowercase();
    if let Some(inner) = inside_of_list(text, &lower) {
        return match inner.trim() {
            // Whether its elements have fields is seen below it.
            "" => Kind::Unread(text.to_owned()).list(),
            inner => kind_of(inner).list(),
        };
    }
    if let Some(inner) = lower.strip_prefix("map").map(str::trim_start) {
        let inside = text.get(text.len() - inner.len()..).unwrap_or_default();
        let inside = inside.strip_prefix(['<', '(', '[']).unwrap_or(inside);
        let inside = inside.strip_suffix(['>', ')', ']']).unwrap_or(inside);
        if inner.is_empty() {
            return Kind::Any.map();
        }
        if inner.starts_with(['<', '(', '[']) {
            let value = inside.split_once([',', ':', ']']).map_or(inside, |(_, value)| value);
            return kind_of(value).map();
        }
    }
    match lower.as_str() {
        "json map" | "map object" => return Kind::Any.map(),
        "any" | "json" | "interface" | "interface{}" | "json object" | "any type" => {
            return Kind::Any;
        }
        "-" | "" | "object" | "struct" | "dict" => return Kind::OBJECT,
        "file" | "binary" | "file binary" | "stream" => return Kind::File,
        _ => {}
    }
    if let Some(kind) = scalar(&lower) {
        return kind;
    }
    // `number(float)`, `string(json)`: what stands in front is what goes over the wire.
    if let Some((outer, inner)) = lower.split_once(['(', '（']) {
        let inner = inner.trim_end_matches([')', '）']).trim();
        let outer = outer.trim();
        return match (outer, scalar(outer), scalar(inner)) {
            ("number" | "integer" | "int", _, Some(kind)) if kind != Kind::String => kind,
            (_, Some(kind), _) => kind,
            ("object", ..) => Kind::OBJECT,
            _ => Kind::Unread(text.to_owned()),
        };
    }
    let is_name = text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && text.chars().all(|c| c.is_ascii_alphanumeric() || "_.-".contains(c));
    if is_name && !is_other_scalar(&lower) {
        return Kind::named(text);
    }
    Kind::Unread(text.to_owned())
}

/// What is in the list that `text` names, if it names one.
fn inside_of_list<'t>(text: &'t str, lower: &str) -> Option<&'t str> {
    if let Some(inner) = text.strip_suffix("[]").or_else(|| text.strip_prefix("[]")) {
        return Some(inner);
    }
    for word in ["array", "list"] {
        if let Some(rest) = lower.strip_prefix(word) {
            let at = text.len() - rest.len();
            let rest = text.get(at..)?.trim();
            let inner = rest
                .strip_prefix(['<', '(', '[', '（'])
                .and_then(|rest| rest.strip_suffix(['>', ')', ']', '）']));
            let of = rest.strip_prefix("of ").or_else(|| rest.strip_prefix("Of "));
            return match (rest, inner, of) {
                ("", ..) => Some(""),
                (_, Some(inner), _) => Some(inner),
                (_, _, Some(inner)) => Some(inner),
                _ => None,
            };
        }
        if let Some(inner) = lower.strip_suffix(word)
            && inner.ends_with([' ', '_'])
            && (scalar(inner.trim()).is_some() || inner.trim() == "object")
        {
            return text.get(..inner.trim_end().len());
        }
    }
    None
}

/// A type of a single value, in lower case.
fn scalar(lower: &str) -> Option<Kind> {
    Some(match lower {
        "string" | "str" => Kind::String,
        "boolean" | "bool" => Kind::Boolean,
        "int" | "int32" | "integer" | "int16" | "int8" | "short" | "uint8" | "uint16" => {
            Kind::Int32
        }
        "int64" | "long" | "uint32" => Kind::Int64,
        "float" | "double" | "number" | "float32" | "float64" => Kind::Number,
        _ => return None,
    })
}

/// Words for single values whose form on the wire the word does not tell.
fn is_other_scalar(lower: &str) -> bool {
    [
        "uint64",
        "uint",
        "date",
        "datetime",
        "date-time",
        "time",
        "timestamp",
        "decimal",
        "enum",
        "byte",
        "bytes",
        "char",
        "text",
        "null",
        "bigint",
        "bigdecimal",
        "email",
        "url",
        "uuid",
    ]
    .contains(&lower)
}

/// Whether `text` names a single value, or a list or map of them.
pub fn is_scalar(text: &str) -> bool {
    let kind = kind_of(text);
    let element = kind.element();
    matches!(element, Kind::String | Kind::Boolean | Kind::Number | Kind::File)
        || element.is_integer()
}

#[cfg(test)]
mod tests {
    use super::{is_scalar, kind_of};

    #[test]
    fn types_are_read_as_what_goes_over_the_wire() {
        for (page, kind) in [
            ("string", "string"),
            ("String", "string"),
            ("int", "int32"),
            ("integer", "int32"),
            ("int64", "int64"),
            ("number(float)", "number"),
            ("number(double)", "number"),
            ("number(int64)", "int64"),
            ("string(json)", "string"),
            (r"string\[\]", "array<string>"),
            ("int[][]", "array<array<int32>>"),
            ("list", "array<unread list>"),
            ("array", "array<unread array>"),
            ("List<String>", "array<string>"),
            ("array(string)", "array<string>"),
            ("array of string", "array<string>"),
            ("List Of badge", "array<object badge>"),
            ("string list", "array<string>"),
            ("object list", "array<object>"),
            ("map&lt;string, string&gt;", "map<string, string>"),
            ("Map<String,Badge>", "map<string, object Badge>"),
            ("map<string, string[]>", "map<string, array<string>>"),
            ("JSON Map", "map<string, any>"),
            ("map", "map<string, any>"),
            (r"\-", "object"),
            ("object", "object"),
            ("object(badge)", "object"),
            ("badge", "object badge"),
            ("mapping_rule", "object mapping_rule"),
            ("_badge", "object _badge"),
            ("3d_model", "unread 3d_model"),
            ("listing", "object listing"),
            (r"badge\[\]", "array<object badge>"),
            ("file", "file"),
            ("any", "any"),
            ("date", "unread date"),
            ("string/int", "unread string/int"),
            ("字符串", "unread 字符串"),
            ("map<int>", "map<string, int32>"),
            ("number(string)", "number"),
            ("timestamp", "unread timestamp"),
        ] {
            assert_eq!(kind_of(page).to_string(), kind, "{page}");
        }
    }

    #[test]
    fn single_values_are_told_from_objects_and_words() {
        for single in
            ["string", "bool", "int64", "number(float)", "file", "int[]", "map<string, int>"]
        {
            assert!(is_scalar(single), "{single}");
        }
        for other in ["object", "badge", "badge[]", "any", "date", "是", "第二列"] {
            assert!(!is_scalar(other), "{other}");
        }
    }
}
