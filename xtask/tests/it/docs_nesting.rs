//! A flat table is read as the tree that it was, or what is doubtful in it is marked.

use std::fmt::Write as _;
use std::path::PathBuf;

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use xtask::docs::facts::Field;
use xtask::docs::read::page;

use crate::docs_common::skipped;

/// A field of a tree that is made up.
#[derive(Clone, Debug)]
struct Node {
    name: String,
    kind: &'static str,
    list: bool,
    inner: Vec<Node>,
    /// Whether the example shows it.
    shown: bool,
}

/// The type's name, which is the same for the same fields and for no others.
fn type_name(node: &Node) -> String {
    let inner: Vec<String> =
        node.inner.iter().map(|field| format!("{}-{}", field.name, kind(field))).collect();
    // A short digest: names of types say nothing about what is in them.
    let sum = inner
        .join(",")
        .bytes()
        .fold(7_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte)));
    format!("type_{sum:x}")
}

fn kind(node: &Node) -> String {
    let single = if node.inner.is_empty() { node.kind.to_owned() } else { type_name(node) };
    if node.list { format!(r"{single}\[\]") } else { single }
}

fn trees() -> impl Strategy<Value = Vec<Node>> {
    const NAMES: [&str; 9] =
        ["id", "name", "text", "since", "items", "owner", "price", "leaders", "status"];
    let name = || prop::sample::select(NAMES.to_vec()).prop_map(str::to_owned);
    let shown = || prop::bool::weighted(0.85);
    let kind = prop::sample::select(vec!["string", "int", "boolean"]);
    let leaf = (name(), kind, any::<bool>(), shown()).prop_map(|(name, kind, list, shown)| Node {
        name,
        kind,
        list,
        inner: Vec::new(),
        shown,
    });
    let node = leaf.prop_recursive(4, 40, 5, move |inner| {
        let inner = prop::collection::vec(inner, 1..5).prop_map(distinct);
        (name(), inner, any::<bool>(), shown()).prop_map(|(name, inner, list, shown)| Node {
            name,
            kind: "",
            list,
            inner,
            shown,
        })
    });
    prop::collection::vec(node, 1..5).prop_map(distinct)
}

/// No object has two fields of one name.
fn distinct(nodes: Vec<Node>) -> Vec<Node> {
    let mut seen = std::collections::HashSet::new();
    nodes.into_iter().filter(|node| seen.insert(node.name.clone())).collect()
}

/// The rows of a table, in the order of the tree.
fn rows(nodes: &[Node], table: &mut String) {
    for node in nodes {
        writeln!(table, "{} | {} | 字", node.name, kind(node)).unwrap();
        rows(&node.inner, table);
    }
}

/// The same rows with their levels, as the vendor's site keeps them.
fn rows_with_levels(nodes: &[Node], level: usize, table: &mut String) {
    for node in nodes {
        let cells: String = [&node.name, &kind(node), "字"]
            .map(|cell| format!("<md-dt-td>\n\t{cell}\n\t</md-dt-td>\n"))
            .concat();
        writeln!(table, "<md-dt-tr level=\"{level}\">\n{cells}</md-dt-tr>\n").unwrap();
        rows_with_levels(&node.inner, level + 1, table);
    }
}

fn example(nodes: &[Node]) -> Value {
    let shown = nodes.iter().filter(|node| node.shown);
    let entries = shown.map(|node| {
        let single = match node.kind {
            "" => example(&node.inner),
            "int" => json!(1),
            "boolean" => json!(true),
            _ => json!("x"),
        };
        (node.name.clone(), if node.list { json!([single]) } else { single })
    });
    Value::Object(entries.collect::<Map<_, _>>())
}

/// The tree as text: each field with what is around it.
fn paths(nodes: &[Node], outer: &str, found: &mut Vec<String>) {
    for node in nodes {
        let path = format!("{outer}.{}", node.name);
        paths(&node.inner, &path, found);
        found.push(path);
    }
}

/// The fields of a page in the same form, and whether one of them is marked.
fn read_paths(fields: &[Field], outer: &str, found: &mut Vec<String>) -> bool {
    let mut marked = false;
    for field in fields {
        let path = format!("{outer}.{}", field.name);
        marked |= field.uncertain.is_some();
        marked |= read_paths(&field.fields, &path, found);
        if !field.implied {
            found.push(path);
        }
    }
    marked
}

fn copy_of(nodes: &[Node], with_example: bool) -> String {
    let mut table = String::new();
    rows(nodes, &mut table);
    copy(&table, with_example.then(|| example(nodes)))
}

/// A page with these rows below `data`, and an example of that.
fn copy(table: &str, data: Option<Value>) -> String {
    let example = data.map_or_else(String::new, |data| {
        let body = json!({"code": 0, "msg": "ok", "data": data});
        format!("### 响应体示例\n```json\n{body:#}\n```\n")
    });
    format!(
        "# 树\n\n## 请求\n名称 | 值\n---|---\nHTTP URL | https://trees.example/tree\nHTTP Method | GET\n\n\
         ## 响应\n\n### 响应体\n\n名称 | 类型 | 描述\n--- | --- | ---\ncode | int | 码\nmsg | string | 话\n\
         data | \\- | \\-\n{table}\n{example}"
    )
}

fn source_of(nodes: &[Node]) -> String {
    let mut table = String::new();
    rows_with_levels(nodes, 0, &mut table);
    format!(
        "# 树\n\n## 请求\n:::html\n<md-table>\n<md-tbody>\n<md-tr><md-th>HTTP URL</md-th>\
         <md-td>https://trees.example/tree</md-td></md-tr>\n<md-tr><md-th>HTTP Method</md-th>\
         <md-td>GET</md-td></md-tr>\n</md-tbody>\n</md-table>\n:::\n\n## 响应\n\n### 响应体\n:::html\n\
         <md-dt-table>\n<md-dt-thead>\n<md-dt-tr><md-dt-th>名称</md-dt-th><md-dt-th>类型</md-dt-th>\
         <md-dt-th>描述</md-dt-th></md-dt-tr>\n</md-dt-thead>\n<md-dt-tbody>\n{table}</md-dt-tbody>\n\
         </md-dt-table>\n:::\n"
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_flat_table_is_read_right_or_marked(nodes in trees(), with_example in any::<bool>()) {
        let text = copy_of(&nodes, with_example);
        let facts = page(text.as_bytes()).unwrap();
        let data = facts.responses[0].fields.iter().find(|field| field.name == "data").unwrap();
        let (mut right, mut read) = (Vec::new(), Vec::new());
        paths(&nodes, "", &mut right);
        let marked = read_paths(&data.fields, "", &mut read);
        right.sort();
        read.sort();
        prop_assert!(right == read || marked, "{text}\nread as {read:#?}");
    }

    #[test]
    fn levels_are_read_as_they_are(nodes in trees()) {
        let facts = page(source_of(&nodes).as_bytes()).unwrap();
        let (mut right, mut read) = (Vec::new(), Vec::new());
        paths(&nodes, "", &mut right);
        let marked = read_paths(&facts.responses[0].fields, "", &mut read);
        right.sort();
        read.sort();
        prop_assert_eq!(right, read);
        prop_assert!(!marked);
    }
}

/// What is read below `data` of a page with these rows.
fn read_rows(table: &str, data: Option<Value>) -> Vec<String> {
    let facts = page(copy(table, data).as_bytes()).unwrap();
    let data = facts.responses[0].fields.iter().find(|field| field.name == "data").unwrap();
    let mut read = Vec::new();
    read_paths(&data.fields, "", &mut read);
    read.sort();
    read
}

#[test]
fn keys_that_no_row_is_keep_no_object_open() {
    // The shelf has more keys in the example than any reading may cost that is to be kept.
    let table = "shelf | shelf | 字\nname | string | 字\ntext | string | 字\nsize | int | 字\n\
                 wood | string | 字\nlamp | lamp | 字\nbulbs | int | 字\n";
    let mut shelf = json!({"name": "x", "text": "x", "size": 1, "wood": "x"});
    for key in ["a", "b", "c", "d", "e", "f"] {
        shelf[key] = json!(1);
    }
    let read = read_rows(table, Some(json!({"shelf": shelf, "lamp": {"bulbs": 1}})));
    let shelf = [".shelf", ".shelf.name", ".shelf.size", ".shelf.text", ".shelf.wood"];
    assert_eq!(read, [&[".lamp", ".lamp.bulbs"], shelf.as_slice()].concat());
}

#[test]
fn an_object_is_no_plain_key_by_another_name() {
    let table = "books | book\\[\\] | 字\ntitle_value | title_value | 字\ntext | string | 字\n\
                 lenders | lender\\[\\] | 字\nids | string\\[\\] | 字\n\
                 cover_value | cover_value | 字\nwidth | string | 字\nkey | string | 字\n";
    let lenders = json!([{"ids": ["x"], "sort": "x"}]);
    let book = json!({"title_value": {"text": "x"}, "lenders": lenders, "key": "x"});
    let read = read_rows(table, Some(json!({"books": [book]})));
    assert!(read.contains(&".books.cover_value.width".to_owned()), "{read:#?}");
}

#[test]
fn what_may_be_hidden_below_its_namesake_is_marked() {
    // The first `leaders` may be the one that the example has, or a part of `id`.
    let table = "id | id | 字\nid | string | 字\nleaders | head | 字\nid | string | 字\n\
                 leaders | heads | 字\nid | string\\[\\] | 字\n";
    let text = copy(table, Some(json!({"id": {"id": "x"}, "leaders": {}})));
    let facts = page(text.as_bytes()).unwrap();
    assert!(read_paths(&facts.responses[0].fields, "", &mut Vec::new()));
}

#[test]
fn scopes_tell_what_a_field_is_a_part_of() {
    let row = |name: &str, kind: &str, scope: &str| {
        format!("{name} | {kind} | 字  \n**字段权限要求**：  \n看(library:{scope}:read)\n")
    };
    let table = [
        "shelf | shelf | 字\n".to_owned(),
        row("title", "title", "shelf.title"),
        row("text", "string", "title.text"),
        row("colour", "string", "shelf.colour"),
    ];
    let read = read_rows(&table.concat(), None);
    assert_eq!(read, [".shelf", ".shelf.colour", ".shelf.title", ".shelf.title.text"]);
}

/// How the trees of some pages were read.
#[derive(Debug, Default)]
struct Tally {
    right: usize,
    wrong: usize,
    marked: usize,
    wrong_pages: Vec<String>,
    wrong_without_mark: Vec<String>,
}

/// The vendors' copies, where they are at hand, against the levels of their sources: with their
/// examples, with parts of these, and without any. Run it with `--nocapture` for the figures.
#[test]
fn no_wrong_tree_of_the_vendors_copies_is_without_a_mark() {
    let shared: PathBuf = xtask::checkout::root().unwrap().join("../shared");
    let sources = shared.join("vendor-pages/feishu-source");
    if !sources.is_dir() {
        skipped("the vendors' pages are not here");
        return;
    }
    let modes: [(&str, u64); 5] = [
        ("with examples", 0),
        ("a tenth of keys lost", 10),
        ("a fifth lost", 5),
        ("half lost", 2),
        ("without", 1),
    ];
    let mut tallies: Vec<(&str, Tally)> =
        modes.iter().map(|(name, _)| (*name, Tally::default())).collect();
    for entry in std::fs::read_dir(&sources).unwrap() {
        let file = entry.unwrap().path();
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        let truth = page(&std::fs::read(&file).unwrap()).unwrap();
        let copies = ["vendor-pages/feishu", "vendor-docs/feishu"];
        let copy = copies.iter().map(|folder| shared.join(folder).join(&name));
        let copy = copy.into_iter().find(|copy| copy.is_file()).unwrap();
        let text = std::fs::read_to_string(copy).unwrap();
        for ((_, loses_one_of), (mode, tally)) in modes.iter().zip(&mut tallies) {
            let read = page(without_keys(&text, *loses_one_of).as_bytes()).unwrap();
            let all = |facts: &xtask::docs::facts::Facts| {
                let mut found = Vec::new();
                let mut marked = read_paths(&facts.body, "body", &mut found);
                for answer in &facts.responses {
                    marked |= read_paths(&answer.fields, "answer", &mut found);
                }
                found.sort();
                (found, marked)
            };
            let ((right, _), (read, marked)) = (all(&truth), all(&read));
            tally.marked += usize::from(marked);
            if right == read {
                tally.right += 1;
            } else {
                tally.wrong += 1;
                tally.wrong_pages.push(name.clone());
                if !marked {
                    tally.wrong_without_mark.push(format!("{mode}: {name}"));
                }
            }
        }
    }
    for (mode, tally) in &tallies {
        println!(
            "{mode}: {} trees right, {} wrong, {} marked, {} wrong without a mark",
            tally.right,
            tally.wrong,
            tally.marked,
            tally.wrong_without_mark.len()
        );
    }
    // Of the pages as they are, examples and all, at most 2 % may be wrong.
    let (_, whole) = &tallies[0];
    let most = (whole.right + whole.wrong) * 2 / 100;
    assert!(whole.wrong <= most, "more than {most} are wrong: {:#?}", whole.wrong_pages);
    let silent: Vec<&String> =
        tallies.iter().flat_map(|(_, tally)| &tally.wrong_without_mark).collect();
    assert!(silent.is_empty(), "{silent:#?}");
}

/// `text` with its examples shortened: of so many keys, one is lost. One of one is no example.
fn without_keys(text: &str, loses_one_of: u64) -> String {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut parts: Vec<String> = Vec::new();
    for (index, part) in text.split("```").enumerate() {
        let json = part.strip_prefix("json").and_then(|json| serde_json::from_str(json).ok());
        parts.push(match (index % 2, loses_one_of, json) {
            (0, ..) | (1, 0, _) => part.to_owned(),
            (_, 1, _) => "text\nnothing\n".to_owned(),
            (_, _, Some(json)) => {
                let mut json: Value = json;
                lose(&mut json, loses_one_of, &mut state);
                format!("json\n{json:#}\n")
            }
            _ => part.to_owned(),
        });
    }
    parts.join("```")
}

fn lose(value: &mut Value, one_of: u64, state: &mut u64) {
    match value {
        Value::Array(elements) => elements.iter_mut().for_each(|inner| lose(inner, one_of, state)),
        Value::Object(entries) => {
            entries.retain(|key, _| {
                *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                ["code", "msg", "data"].contains(&key.as_str())
                    || !(*state >> 33).is_multiple_of(one_of)
            });
            entries.values_mut().for_each(|inner| lose(inner, one_of, state));
        }
        _ => {}
    }
}
