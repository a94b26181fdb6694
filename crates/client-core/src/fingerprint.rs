//! Whether two pages have the same items, told by the bytes that came.
//!
//! What the pages decode to does not tell: two items that differ in nothing but unknown fields decode
//! to equal values.

use std::hash::{DefaultHasher, Hasher};

tokio::task_local! {
    /// Is there while a call belongs to a listing. A single call is spared the work.
    static WANTED: ();
}

/// A call whose answer has a fingerprint.
pub(crate) fn want<F: Future>(call: F) -> impl Future<Output = F::Output> {
    WANTED.scope((), call)
}

pub(crate) fn wanted() -> bool {
    WANTED.try_get().is_ok()
}

/// Of how many items the hashes are kept.
const KEPT: usize = 1024;

/// The items of a page by their bytes, wherever they are in the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fingerprint {
    /// A hash of all items together.
    pub(crate) hash: u64,
    /// Whether another page with this hash must be the same page: each item has a text or a number
    /// in it, and no two are alike. Else the items are told apart by nothing, as with `{}` for what an
    /// app may not see, and different pages may well be equal.
    pub(crate) telling: bool,
    /// The hashes of the first items, sorted.
    pub(crate) items: Vec<u64>,
}

impl Fingerprint {
    /// The items of the lists in a body, which is known to be JSON. A list inside of a list belongs to
    /// its item; what stands beside the lists, such as page tokens and log ids, does not count. The same
    /// text in two lists is two items: a user and a department may well have the same ID.
    pub(crate) fn of(body: &[u8]) -> Self {
        let mut all = DefaultHasher::new();
        let mut items = Vec::new();
        let (mut count, mut telling) = (0_usize, true);
        // How deep in a list, where its item begins, and whether there is something in that.
        let (mut depth, mut start, mut tells) = (0_usize, 0, false);
        // What the list is called.
        let mut list: &[u8] = b"";
        let mut at = 0;
        while let Some(&byte) = body.get(at) {
            let here = at;
            at += 1;
            let ends_item = match byte {
                b'"' => {
                    at = end_of_text(body, at);
                    let is_key = body[at..].trim_ascii_start().first() == Some(&b':');
                    if is_key && depth == 0 {
                        list = &body[here..at];
                    }
                    tells |= !is_key && at > here + 2;
                    false
                }
                b'0'..=b'9' => {
                    tells = true;
                    false
                }
                b'[' if depth == 0 => {
                    (depth, start, tells) = (1, at, false);
                    false
                }
                b'[' | b'{' if depth > 0 => {
                    depth += 1;
                    false
                }
                b']' | b'}' if depth > 1 => {
                    depth -= 1;
                    false
                }
                b']' if depth == 1 => {
                    depth = 0;
                    true
                }
                b',' => depth == 1,
                _ => false,
            };
            let item = if ends_item { body[start..here].trim_ascii() } else { b"" };
            if !item.is_empty() {
                let mut hasher = DefaultHasher::new();
                hasher.write(list);
                hasher.write(item);
                let hash = hasher.finish();
                all.write_u64(hash);
                if items.len() < KEPT {
                    items.push(hash);
                }
                count += 1;
                telling &= tells;
            }
            if ends_item {
                (start, tells) = (at, false);
            }
        }
        items.sort_unstable();
        let alike = items.windows(2).any(|pair| pair[0] == pair[1]);
        Self { hash: all.finish(), telling: telling && count > 0 && !alike, items }
    }

    /// How many items both have.
    pub(crate) fn in_common(&self, other: &Self) -> usize {
        self.items.iter().filter(|item| other.items.binary_search(item).is_ok()).count()
    }
}

/// The place behind the quotation mark that ends a text.
fn end_of_text(body: &[u8], mut at: usize) -> usize {
    while let Some(&byte) = body.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    body.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(body: &str) -> Fingerprint {
        Fingerprint::of(body.as_bytes())
    }

    #[test]
    fn only_the_items_count() {
        let page = of(r#"{"code":0,"data":{"items":[{"id":"1"},{"id":"2"}],"page_token":"a"}}"#);
        let same = r#"{"log":"x","data":{"page_token":"b","items":[ {"id":"1"} , {"id":"2"} ]}}"#;
        assert_eq!(of(same), page);
        assert!(page.telling);
        assert_eq!(page.items.len(), 2);
        for other in [
            r#"[{"id":"1"}]"#,
            r#"[{"id":"1"},{"id":"3"}]"#,
            r#"[{"id":"1"},{"id":"2"},{}]"#,
            r#"[{"id":"1"},{"id":"2","new":{"unknown":[1,[2]]}}]"#,
            r#"[[{"id":"1"},{"id":"2"}]]"#,
            r#"[{"id":"1\"},{\"id"},{"id":"2"}]"#,
            "[]",
            "{}",
            "",
        ] {
            let other = format!(r#"{{"items":{other}}}"#);
            assert_ne!(of(&other).hash, page.hash, "{other}");
        }
        assert_eq!(of(r#"["a","b","c"]"#).in_common(&of(r#"["d","c","b"]"#)), 2);
    }

    #[test]
    fn one_id_in_two_lists_is_two_items() {
        let page = of(r#"{"data":{"users":["1","2"],"teams":[],"page_token":"a"}}"#);
        let same = of(r#"{"data":{"page_token":"b","teams":[],"users":["1","2"]}}"#);
        let teams = of(r#"{"data":{"users":[],"teams":["1","2"],"page_token":"b"}}"#);
        let both = of(r#"{"data":{"users":["1"],"teams":["1"],"page_token":"b"}}"#);
        assert_eq!(same, page);
        assert_ne!(teams.hash, page.hash);
        assert_eq!(teams.in_common(&page), 0);
        assert_eq!(both.in_common(&page), 1);
        assert!(both.telling);
        // What lists inside an item are called does not count.
        let deep = of(r#"{"users":[{"teams":["1"],"id":"1"},{"teams":["2"],"id":"2"}]}"#);
        let other = of(r#"{"teams":[{"teams":["1"],"id":"1"},{"teams":["2"],"id":"2"}]}"#);
        assert_eq!(deep.in_common(&other), 0);
    }

    #[test]
    fn items_that_nothing_tells_apart_prove_nothing() {
        for telling in [
            r#"[{"id":1}]"#,
            r#"[{"id":"a"},{"id":"b"}]"#,
            r#"["a"]"#,
            r#"[{"unknown":{"deep":["x"]}}]"#,
            r#"{"n":[-1,2.5]}"#,
        ] {
            assert!(of(telling).telling, "{telling}");
        }
        for not in [
            "[]",
            "{}",
            "[{}]",
            "[{},{}]",
            "[null]",
            r#"[""]"#,
            r#"[{"id":""}]"#,
            r#"[{"id":true,"name":null}]"#,
            r#"[{"id":1},{"id":1}]"#,
            r#"[{"id":1},{}]"#,
            r#"{"total":7,"list":[{}]}"#,
        ] {
            assert!(!of(not).telling, "{not}");
        }
    }

    #[test]
    fn a_quotation_mark_in_a_text_does_not_end_it() {
        assert_eq!(of(r#"["a\",\"b","c\\","d"]"#).items.len(), 3);
    }

    #[test]
    fn of_a_long_page_the_first_items_are_kept() {
        for (count, kept) in [(KEPT - 1, KEPT - 1), (KEPT, KEPT), (KEPT + 1, KEPT)] {
            let items: Vec<String> = (0..count).map(|item| item.to_string()).collect();
            assert_eq!(of(&format!("[{}]", items.join(","))).items.len(), kept, "{count}");
        }
    }

    #[test]
    fn a_body_that_is_no_json_is_no_panic() {
        for body in ["[", "[\"", "[\"a\\", "]", "}}]]", "[1,\"\\\"", "[[[[", ",,,"] {
            of(body);
        }
    }
}
