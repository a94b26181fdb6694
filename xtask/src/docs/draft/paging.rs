//! How a listing goes on, told by the names of its parameters and of what it answers.

use serde_json::{Value, json};

use crate::docs::facts::{Field, Kind};

/// What names a page's first position, and how big it is.
const TOKENS: [&str; 5] = ["page_token", "pageToken", "next_page_token", "cursor", "next_cursor"];
const PAGES: [&str; 8] = [
    "page_num",
    "pageNum",
    "page_index",
    "page_number",
    "pageNumber",
    "page_no",
    "page",
    "current_page",
];
const OFFSETS: [&str; 3] = ["offset", "start_index", "startIndex"];
const SIZES: [&str; 7] =
    ["page_size", "pageSize", "limit", "size", "count", "max_results", "per_page"];
const NEXTS: [&str; 6] =
    ["page_token", "pageToken", "next_page_token", "nextPageToken", "next_cursor", "cursor"];
const MORES: [&str; 3] = ["has_more", "hasMore", "has_next"];
const TOTALS: [&str; 6] =
    ["total_count", "total", "totalCount", "total_num", "total_size", "count"];

/// A listing, and the words for it in the dialect.
#[derive(Clone, Debug, PartialEq)]
pub struct Paging {
    /// `x-pagination`.
    pub entry: Value,
    /// The names of the inputs that say where a page begins and how long it is.
    pub inputs: Vec<String>,
    /// The names of what the answer says about going on.
    pub outputs: Vec<String>,
}

/// What was found of a listing.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// The operation lists nothing page by page.
    None,
    /// It does, and this is how.
    Paging(Paging),
    /// It seems to, and this is why nobody can be sure.
    Unclear(String),
}

/// The listing of an operation with these inputs, whose answer has these fields.
pub fn recognised(query: &[Field], body: &[Field], data: &[Field]) -> Found {
    let inputs = [("query", query, ""), ("body", body, "")].into_iter().chain(
        body.iter()
            .filter(|field| field.kind.is_object() && field.name.contains("page"))
            .map(|field| ("body", field.fields.as_slice(), field.name.as_str())),
    );
    for (place, fields, outer) in inputs {
        let name = |names: &[&str], of: fn(&Kind) -> bool| {
            let field = |name: &&str| fields.iter().find(|f| f.name == **name && of(&f.kind));
            names.iter().find_map(field).map(|field| path(outer, &field.name))
        };
        let token = name(&TOKENS, |kind| *kind == Kind::String);
        let page = name(&PAGES, Kind::is_integer);
        let offset = name(&OFFSETS, Kind::is_integer);
        let size = name(&SIZES, Kind::is_integer);
        let (key, style, position) = match (token, page, offset) {
            (Some(token), None, _) => ("token", "token", token),
            (None, Some(page), None) => ("page", "page", page),
            (None, None, Some(offset)) => ("offset", "offset", offset),
            (None, None, None) => continue,
            _ => return Found::Unclear("several parameters say where a page begins".into()),
        };
        return answer(place, key, style, position, size, fields, data);
    }
    Found::None
}

fn answer(
    place: &str,
    key: &str,
    style: &str,
    position: String,
    size: Option<String>,
    inputs: &[Field],
    data: &[Field],
) -> Found {
    let output = |names: &[&str], of: fn(&Kind) -> bool| output(data, names, of);
    let lists: Vec<&Field> =
        data.iter().filter(|field| matches!(field.kind, Kind::Array(_))).collect();
    let named = |name: &str| lists.iter().find(|field| field.name == name).copied();
    let items = match lists.as_slice() {
        [] => return Found::Unclear("the answer has no list directly in its data".into()),
        [only] => Some(*only),
        _ => named("items").or_else(|| named("list")).or_else(|| only_objects(&lists)),
    };
    if items.is_none() && style != "token" {
        return Found::Unclear("the answer has several lists".into());
    }
    let is_nested = |field: &Field| matches!(&field.kind, Kind::Array(inner) if inner.has_map() || matches!(**inner, Kind::Array(_)));
    if items.map_or_else(|| lists.iter().any(|list| is_nested(list)), is_nested) {
        return Found::Unclear("the items are lists or maps".into());
    }
    let next = output(&NEXTS, |kind| *kind == Kind::String);
    let more = output(&MORES, |kind| *kind == Kind::Boolean);
    let total = output(&TOTALS, Kind::is_integer);
    let mut request = json!({key: position});
    if let Some(size) = &size {
        request["size"] = json!(size);
    }
    let mut response = match items {
        Some(items) => json!({"items": items.name}),
        None => json!({"lists": lists.iter().map(|list| &list.name).collect::<Vec<_>>()}),
    };
    let mut outputs = Vec::new();
    let mut add = |key: &str, name: &Option<String>| {
        if let Some(name) = name {
            response[key] = json!(name);
            outputs.push(name.clone());
        }
    };
    match style {
        "token" => {
            if next.is_none() {
                return Found::Unclear("the answer has no token for the next page".into());
            }
            add("next", &next);
            add("more", &more);
        }
        _ if total.is_some() => add("total", &total),
        _ if more.is_some() => add("more", &more),
        _ => return Found::Unclear("the answer does not say where the list ends".into()),
    }
    let mut entry = json!({"style": style, "in": place});
    if style == "page" {
        let Some(first) = first(inputs, &position) else {
            return Found::Unclear("the page does not say whether pages count from 0 or 1".into());
        };
        entry["first"] = json!(first);
    }
    entry["request"] = request;
    entry["response"] = response;
    let inputs = [Some(position), size].into_iter().flatten().collect();
    Found::Paging(Paging { entry, inputs, outputs })
}

fn path(outer: &str, name: &str) -> String {
    if outer.is_empty() { name.to_owned() } else { format!("{outer}.{name}") }
}

/// The field that is called like one of `names`, in the data or in an object right in it.
fn output(data: &[Field], names: &[&str], of: fn(&Kind) -> bool) -> Option<String> {
    let find = |fields: &[Field]| {
        let field = |name: &&str| fields.iter().find(|f| f.name == **name && of(&f.kind)).cloned();
        names.iter().find_map(field).map(|field| field.name)
    };
    find(data).or_else(|| {
        let objects = data.iter().filter(|field| field.kind.is_object());
        objects.filter_map(|object| Some(path(&object.name, &find(&object.fields)?))).next()
    })
}

/// The only list of objects among `lists`.
fn only_objects<'f>(lists: &[&'f Field]) -> Option<&'f Field> {
    let objects: Vec<&&Field> =
        lists.iter().filter(|field| field.kind.element().is_object()).collect();
    match objects.as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

/// The number of the first page, as far as limits and default say so.
fn first(inputs: &[Field], position: &str) -> Option<u64> {
    let name = position.rsplit('.').next().unwrap_or(position);
    let field = inputs.iter().find(|field| field.name == name)?;
    let minimum = field
        .limits
        .iter()
        .find(|limit| limit.what == crate::docs::facts::Property::Minimum)
        .and_then(|limit| limit.value.as_u64());
    let default = field.default.as_ref().and_then(|default| default.value.as_u64());
    minimum.or(default).filter(|first| *first <= 1)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Found, recognised};
    use crate::docs::facts::{Field, Kind, Limit, Noted, Property, Spot};

    fn field(name: &str, kind: Kind) -> Field {
        Field { name: name.into(), kind, ..Field::default() }
    }

    fn object(name: &str, fields: Vec<Field>) -> Field {
        Field { fields, ..field(name, Kind::OBJECT) }
    }

    fn entry(found: Found) -> serde_json::Value {
        match found {
            Found::Paging(paging) => paging.entry,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_token_is_found_in_query_and_body() {
        let inputs = vec![field("page_size", Kind::Int32), field("page_token", Kind::String)];
        let list = field("books", Kind::OBJECT.list());
        let outputs = vec![field("has_more", Kind::Boolean), field("page_token", Kind::String)];
        let flat = [vec![list.clone()], outputs.clone()].concat();
        assert_eq!(
            entry(recognised(&inputs, &[], &flat)),
            json!({"style": "token", "in": "query",
                "request": {"token": "page_token", "size": "page_size"},
                "response": {"items": "books", "next": "page_token", "more": "has_more"}})
        );
        let nested = vec![list, object("page_response", outputs)];
        assert_eq!(
            entry(recognised(&[], &[object("page_request", inputs)], &nested)),
            json!({"style": "token", "in": "body",
                "request": {"token": "page_request.page_token", "size": "page_request.page_size"},
                "response": {"items": "books", "next": "page_response.page_token", "more": "page_response.has_more"}})
        );
    }

    #[test]
    fn a_page_number_needs_to_say_where_it_begins() {
        let data = vec![field("items", Kind::String.list()), field("total", Kind::Int64)];
        let mut number = field("page_num", Kind::Int32);
        assert!(matches!(recognised(&[number.clone()], &[], &data), Found::Unclear(_)));
        number.default = Some(Noted::new(json!(1), Spot::line(1)));
        assert_eq!(
            entry(recognised(&[number], &[], &data)),
            json!({"style": "page", "in": "query", "first": 1,
                "request": {"page": "page_num"}, "response": {"items": "items", "total": "total"}})
        );
    }

    #[test]
    fn several_lists_go_on_together_by_a_token() {
        let data = vec![
            field("a", Kind::OBJECT.list()),
            field("b", Kind::OBJECT.list()),
            field("page_token", Kind::String),
        ];
        let query = [field("page_token", Kind::String)];
        assert_eq!(
            entry(recognised(&query, &[], &data)),
            json!({"style": "token", "in": "query", "request": {"token": "page_token"},
                "response": {"lists": ["a", "b"], "next": "page_token"}})
        );
        assert_eq!(recognised(&[], &[], &data), Found::None);
        // One of them may be what is listed, and the others belong to the page.
        let with_items = [data.clone(), vec![field("items", Kind::OBJECT.list())]].concat();
        assert_eq!(
            entry(recognised(&query, &[], &with_items))["response"],
            json!({"items": "items", "next": "page_token"})
        );
        // What a number counts is anybody's guess.
        let number = [Field {
            default: Some(Noted::new(json!(1), Spot::line(1))),
            ..field("page", Kind::Int32)
        }];
        assert!(matches!(recognised(&number, &[], &data), Found::Unclear(_)));
        let nested = [data, vec![field("c", Kind::String.list().list())]].concat();
        assert!(matches!(recognised(&query, &[], &nested), Found::Unclear(_)));
    }

    #[test]
    fn the_only_list_is_what_is_listed_whatever_it_is_called() {
        let data = [
            field("title", Kind::String),
            field("is_new", Kind::Boolean),
            field("names", Kind::String.list()),
            field("next_cursor", Kind::String),
            field("has_next", Kind::Boolean),
        ];
        // What else is a text or a flag says nothing of the next page.
        assert_eq!(
            entry(recognised(&[field("cursor", Kind::String)], &[], &data))["response"],
            json!({"items": "names", "next": "next_cursor", "more": "has_next"})
        );
    }

    #[test]
    fn a_page_number_ends_by_a_total_or_a_flag() {
        let query = [field("offset", Kind::Int32)];
        let list = field("items", Kind::OBJECT.list());
        assert!(matches!(recognised(&query, &[], std::slice::from_ref(&list)), Found::Unclear(_)));
        let data = [list, field("has_more", Kind::Boolean)];
        assert_eq!(
            entry(recognised(&query, &[], &data))["response"],
            json!({"items": "items", "more": "has_more"})
        );
    }

    #[test]
    fn an_object_of_the_body_is_about_pages_if_its_name_says_so() {
        let data = [field("items", Kind::OBJECT.list()), field("page_token", Kind::String)];
        let inner = vec![field("page_token", Kind::String)];
        assert_eq!(recognised(&[], &[object("filter", inner.clone())], &data), Found::None);
        assert!(matches!(recognised(&[], &[object("page", inner)], &data), Found::Paging(_)));
    }

    #[test]
    fn of_several_lists_the_only_one_of_objects_is_what_is_listed() {
        let query = [field("page_token", Kind::String)];
        let names = field("names", Kind::String.list());
        let ships = field("ships", Kind::OBJECT.list());
        let token = field("page_token", Kind::String);
        let response = |lists: &[Field]| {
            let mut data = lists.to_vec();
            data.push(token.clone());
            entry(recognised(&query, &[], &data))["response"].clone()
        };
        assert_eq!(
            response(&[names.clone(), ships]),
            json!({"items": "ships", "next": "page_token"})
        );
        let tags = field("tags", Kind::String.list());
        assert_eq!(
            response(&[names, tags]),
            json!({"lists": ["names", "tags"], "next": "page_token"})
        );
    }

    #[test]
    fn pages_count_from_the_least_number_that_is_allowed() {
        let limit = |what, value: u32| Limit { what, value: value.into(), spot: Spot::line(1) };
        let data = [field("items", Kind::OBJECT.list()), field("total", Kind::Int64)];
        let first = |limits: &[Limit], default: u32| {
            let default = Some(Noted::new(json!(default), Spot::line(1)));
            let page = Field { limits: limits.to_vec(), default, ..field("page", Kind::Int32) };
            match recognised(&[page], &[], &data) {
                Found::Paging(paging) => paging.entry["first"].as_u64(),
                _ => None,
            }
        };
        let (most, least) = (limit(Property::Maximum, 50), limit(Property::Minimum, 0));
        assert_eq!(first(&[most.clone(), least], 1), Some(0));
        assert_eq!(first(std::slice::from_ref(&most), 1), Some(1));
        assert_eq!(first(&[most], 2), None);
    }
}
