//! What the pages state, read once more and by other code than the simulator's: each answer has documented fields and
//! codes only.

use std::sync::LazyLock;

use serde_json::{Map, Value};

/// Codes that any operation can answer.
const COMMON: [i64; 14] = [
    0, 2200, 99_991_400, 99_991_401, 99_991_403, 99_991_661, 99_991_663, 99_991_664, 99_991_665,
    99_991_668, 99_991_671, 99_991_672, 99_991_677, 99_991_679,
];

/// Wrong fields of a request.
const FIELDS: i64 = 99_992_402;

pub struct Family {
    shared: Map<String, Value>,
    pub pages: Vec<Value>,
}

pub static FAMILIES: LazyLock<Vec<Family>> = LazyLock::new(|| {
    let texts = [
        include_str!("../../../src/feishu/pages/directory.json"),
        include_str!("../../../src/feishu/pages/contact.json"),
        include_str!("../../../src/feishu/pages/trust_party.json"),
    ];
    let read = |text: &str| {
        let family: Value = serde_json::from_str(text).unwrap();
        let shared = family["shared"].as_object().unwrap().clone();
        Family { shared, pages: family["pages"].as_array().unwrap().clone() }
    };
    texts.map(read).into()
});

/// Every page, with its method and its path.
pub fn all() -> impl Iterator<Item = &'static Value> {
    FAMILIES.iter().flat_map(|family| &family.pages)
}

/// That an answer has what its page has, and nothing else.
pub fn check(method: &str, path: &str, body: &Value) {
    let of_page =
        |page: &&Value| page["method"] == method && matches(page["path"].as_str().unwrap(), path);
    // What stands literally comes first.
    let page = |family: &'static Family| {
        let mut pages: Vec<_> = family.pages.iter().filter(of_page).collect();
        pages.sort_by_key(|page| page["path"].as_str().unwrap().matches('{').count());
        pages.first().map(|page| (family, *page))
    };
    let Some((family, page)) = FAMILIES.iter().find_map(page) else { return };
    let shown = || format!("{method} {path} → {body}");
    let Some(code) = body["code"].as_i64() else { return };
    // A test asked for this one.
    if code == 123 {
        return;
    }
    let own = || page["codes"].as_array().unwrap().iter().any(|known| known[0] == code);
    assert!(
        COMMON.contains(&code) || code == FIELDS || own(),
        "not a code of the page: {}",
        shown()
    );
    if code == 0 {
        let data = page.get("data").cloned().unwrap_or(Value::Object(Map::new()));
        family.check(&data, &body["data"], "data", &shown);
    }
}

impl Family {
    fn check(&self, shape: &Value, value: &Value, place: &str, shown: &dyn Fn() -> String) {
        match (shape, value) {
            (Value::String(text), _) if text.starts_with('$') => {
                self.check(&self.shared[&text[1..]], value, place, shown);
            }
            (Value::Object(fields), Value::Object(object)) => {
                for (name, value) in object {
                    let known = fields.iter().find(|(key, _)| key.split(" @").next() == Some(name));
                    let known = known
                        .unwrap_or_else(|| panic!("{place}.{name} is on no page: {}", shown()));
                    self.check(known.1, value, &format!("{place}.{name}"), shown);
                }
            }
            (Value::Array(item), Value::Array(list)) => {
                list.iter()
                    .for_each(|value| self.check(&item[0], value, &format!("{place}[]"), shown));
            }
            (Value::String(kind), value) => {
                let kind = kind.split(' ').next().unwrap();
                let fits = match kind {
                    "string" => value.is_string(),
                    "int" => value.is_i64(),
                    "bool" => value.is_boolean(),
                    "map" => value.is_object(),
                    _ => true,
                };
                assert!(fits, "{place} is no {kind}: {}", shown());
            }
            _ => panic!("{place} is not as the page has it: {}", shown()),
        }
    }
}

fn matches(template: &str, path: &str) -> bool {
    let (template, path) = (template.split('/'), path.split('/'));
    template.clone().count() == path.clone().count()
        && template.zip(path).all(|(part, segment)| part == segment || part.starts_with('{'))
}
