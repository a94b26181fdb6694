//! Feishu's documentation site: a tree of all pages, what address each has, and the source of each page.

use std::collections::HashMap;

use serde_json::Value;

use super::http::Http;
use super::{Failure, Reason, Wanted, file};

pub(super) const ORIGIN: &str = "https://open.feishu.cn";

/// What stands between the origin and a page's place in its address.
pub(super) const PAGES: &str = "/document";

/// The site spells it so.
const TREE: &str = "/api/tools/docment/directory_list";
const ADDRESSES: &str = "/document_portal/v1/document_portal/v1/document/uri/mapping";
/// Two observers saw two addresses, with the page at these places of `data`. The second is asked where the first
/// is not there.
const DETAILS: [(&str, &str); 2] =
    [("/document_portal/v1/document/get_detail", ""), ("/api/tools/document/detail", "/document")];

/// What separates names in a place of the tree.
const BELOW: char = '/';

/// A node of the tree, and where it stands.
struct Node<'a> {
    is_page: bool,
    full_path: &'a str,
    updated: Option<&'a str>,
    /// The names and the ids from the root down to this node.
    names: Vec<&'a str>,
    ids: Vec<&'a str>,
}

/// The pages at `addresses` and below `family`, and what of it is not in the tree.
pub(super) fn wanted(
    http: &Http,
    origin: &str,
    addresses: &[&str],
    family: Option<&str>,
) -> Result<(Vec<Wanted>, Vec<Failure>), Failure> {
    let url = format!("{origin}{TREE}");
    let tree = data(&url, http.json(&url, &[])?)?;
    let mut nodes = Vec::new();
    let items = tree.get("items").and_then(Value::as_array);
    let items = items.ok_or_else(|| Failure::shape(&url, "the answer has no `data.items`"))?;
    for item in items {
        read(item, &[], &[], &mut nodes);
    }
    let pages = nodes.iter().filter(|node| node.is_page).count();
    if pages == 0 {
        return Err(Failure::shape(&url, "the tree has no page of type `DocumentType`"));
    }

    let url = format!("{origin}{ADDRESSES}");
    let mapping = data(&url, http.json(&url, &[("lang", "zh-CN")])?)?;
    let aliases = mapping.get("uriMap").and_then(Value::as_object);
    let aliases = aliases.ok_or_else(|| Failure::shape(&url, "the answer has no `data.uriMap`"))?;
    let place = |node: &Node<'_>| {
        let alias = aliases.get(node.full_path).and_then(Value::as_str);
        alias.filter(|alias| !alias.is_empty()).unwrap_or(node.full_path).to_owned()
    };

    let mut wanted: Vec<Wanted> = Vec::new();
    let mut missing = Vec::new();
    let mut add = |node: &Node<'_>, missing: &mut Vec<Failure>| {
        let place = place(node);
        let address = format!("{ORIGIN}{PAGES}/{}", place.trim_start_matches('/'));
        let Some(file) = file(&place) else {
            missing.push(Failure::shape(&address, "no file can be named after its address"));
            return;
        };
        if !wanted.iter().any(|known| known.file == file) {
            wanted.push(Wanted {
                address,
                file,
                key: node.full_path.to_owned(),
                updated: node.updated.map(str::to_owned),
            });
        }
    };

    // The same page may have an alias, and be asked for by its place in the tree.
    let mut by_place: HashMap<String, &Node<'_>> = HashMap::new();
    for node in nodes.iter().filter(|node| node.is_page) {
        by_place.entry(node.full_path.trim_matches('/').to_owned()).or_insert(node);
    }
    for node in nodes.iter().filter(|node| node.is_page) {
        by_place.insert(place(node).trim_matches('/').to_owned(), node);
    }
    for address in addresses {
        let asked = address.strip_prefix(ORIGIN).and_then(|rest| rest.strip_prefix(PAGES));
        match by_place.get(asked.unwrap_or_default().trim_matches('/')) {
            Some(node) => add(node, &mut missing),
            None => {
                let what =
                    format!("none of the {pages} pages in the vendor's tree has this address");
                missing.push(Failure::new(address, Reason::Missing, what));
            }
        }
    }
    if let Some(family) = family {
        let before = missing.len();
        let mut found = false;
        for node in nodes.iter().filter(|node| node.is_page && belongs(node, family)) {
            found = true;
            add(node, &mut missing);
        }
        if !found {
            let what = "no page in the vendor's tree is below a place of this id or name";
            missing.insert(before, Failure::new(family, Reason::Missing, what));
        }
    }
    Ok((wanted, missing))
}

/// Whether a node is below the place that `family` names: by the id of a node, by names from any node downwards, or
/// by the beginning of its `fullPath`.
fn belongs(node: &Node<'_>, family: &str) -> bool {
    if let Some(path) = family.strip_prefix(BELOW) {
        let path = path.trim_end_matches(BELOW);
        let rest = node.full_path.trim_start_matches(BELOW).strip_prefix(path);
        return rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(BELOW));
    }
    let names: Vec<&str> = family.split(BELOW).map(str::trim).collect();
    node.ids.contains(&family)
        || node.names.windows(names.len()).any(|window| window == names.as_slice())
}

fn read<'a>(item: &'a Value, names: &[&'a str], ids: &[&'a str], nodes: &mut Vec<Node<'a>>) {
    let text = |key: &str| item.get(key).and_then(Value::as_str);
    let (Some(id), Some(name)) = (text("id"), text("name")) else { return };
    let below = |above: &[&'a str], last| above.iter().copied().chain([last]).collect::<Vec<_>>();
    let (names, ids) = (below(names, name), below(ids, id));
    let children = item.get("items").and_then(Value::as_array);
    for child in children.into_iter().flatten() {
        read(child, &names, &ids, nodes);
    }
    nodes.push(Node {
        is_page: text("type") == Some("DocumentType"),
        full_path: text("fullPath").unwrap_or_default(),
        updated: text("updateTime").filter(|time| !time.is_empty() && *time != "0"),
        names,
        ids,
    });
}

/// The page, with what the site says of it in front.
pub(super) fn page(http: &Http, origin: &str, wanted: &Wanted) -> Result<String, Failure> {
    let mut whats = Vec::new();
    for (path, place) in DETAILS {
        let url = format!("{origin}{path}");
        let answer =
            http.json(&url, &[("fullPath", &wanted.key)]).and_then(|answer| data(&url, answer));
        match answer.and_then(|data| source(&url, &data, place, wanted)) {
            Ok(page) => return Ok(page),
            Err(failure) if matches!(failure.reason, Reason::Missing | Reason::Shape) => {
                whats.push(format!("{path}: {}", failure.what));
            }
            Err(failure) => return Err(Failure { address: wanted.address.clone(), ..failure }),
        }
    }
    Err(Failure::shape(&wanted.address, whats.join("; ")))
}

/// The page in an answer's data, where `place` says that it is.
fn source(url: &str, data: &Value, place: &str, wanted: &Wanted) -> Result<String, Failure> {
    let missing =
        |key: &str| Failure::shape(url, format!("the answer has no text `data{place}/{key}`"));
    let page = data.pointer(place).unwrap_or(&Value::Null);
    let content = page.get("content").and_then(Value::as_str).ok_or_else(|| missing("content"))?;
    let time = page.get("updateTime").and_then(Value::as_str);
    let time = time.or(wanted.updated.as_deref()).ok_or_else(|| missing("updateTime"))?;
    if content.trim().is_empty() {
        return Err(Failure::shape(url, "the page is empty"));
    }
    let name = page.get("name").and_then(Value::as_str);
    let title = name.or_else(|| content.lines().find_map(|line| line.strip_prefix("# ")));
    let head = [
        ("title", title.unwrap_or_default()),
        ("fullPath", &wanted.key),
        ("address", &wanted.address),
        ("updateTime", time),
    ];
    // A text of JSON is one of YAML, on one line.
    let head: String = head.map(|(key, value)| format!("{key}: {}\n", Value::from(value))).concat();
    Ok(format!("---\n{head}---\n\n{}\n", content.trim()))
}

/// The update time of a page that was saved.
pub(super) fn updated(saved: &str) -> Option<&str> {
    let (head, _) = saved.strip_prefix("---\n")?.split_once("\n---\n")?;
    head.lines().find_map(|line| Some(line.strip_prefix("updateTime: ")?.trim_matches('"')))
}

/// The `data` of an answer that says that all is well.
fn data(url: &str, mut answer: Value) -> Result<Value, Failure> {
    match answer.get("code").map(|code| (code.as_i64(), code)) {
        Some((Some(0), _)) => {}
        Some((_, code)) => {
            let what = format!("the site refused with the code {code}");
            return Err(Failure::new(url, Reason::Refused, what));
        }
        None => return Err(Failure::shape(url, "the answer has no `code`")),
    }
    let data = answer.get_mut("data").map(Value::take);
    data.ok_or_else(|| Failure::shape(url, "the answer has no `data`"))
}
