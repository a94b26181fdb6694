//! Whatever happens to a page, no fact comes from nowhere: each name, value, code, scope and limit that
//! is read from it stands on it.

use proptest::prelude::*;
use xtask::docs::facts::{Facts, Field, Limit};
use xtask::docs::read::page;

use crate::docs_common::{
    COZE, COZE_PLAIN, COZE_STREAM, FEISHU, FEISHU_DELETE, FEISHU_LEND, FEISHU_SOURCE, ONEACCESS,
    vendors_pages,
};

const PAGES: [&str; 8] =
    [FEISHU, FEISHU_SOURCE, FEISHU_LEND, FEISHU_DELETE, COZE, COZE_PLAIN, COZE_STREAM, ONEACCESS];

/// The page without what marks Markdown, so that a name with an escape is found.
struct Page(String);

impl Page {
    fn has(&self, what: &str, text: &str) {
        let plain = text.replace(['\\', ','], "");
        // An element's words and its value are read as `words(value)`, whatever cell it has come to.
        let is_here = plain.split(['(', ')']).all(|part| self.0.contains(part));
        assert!(is_here, "the {what} `{text}` is not on the page:\n{}", self.0);
    }

    fn limits(&self, limits: &[Limit]) {
        for limit in limits {
            self.has("limit", &limit.value.to_string());
        }
    }

    fn fields(&self, fields: &[Field]) {
        for field in fields {
            self.has("name", &field.name);
            self.limits(&field.limits);
            for value in &field.values {
                let text =
                    value.value.as_str().map_or_else(|| value.value.to_string(), str::to_owned);
                self.has("value", &text);
                self.limits(&value.limits);
            }
            for scope in field.scopes.iter().flat_map(|scopes| &scopes.value) {
                self.has("scope", scope);
            }
            self.fields(&field.fields);
        }
    }
}

fn nothing_comes_from_nowhere(text: &str) {
    let Ok(facts) = page(text.as_bytes()) else { return };
    let Facts { headers, path, query, body, responses, errors, scopes, method, url, .. } = &facts;
    // A mark of a line's end in a cell is read as one.
    let page = text.replace(['\\', ','], "").replace(" <br> ", "\n");
    let page = Page(page.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
    for fields in [headers, path, query, body] {
        page.fields(fields);
    }
    for answer in responses {
        page.fields(&answer.fields);
    }
    if let Some(method) = method {
        // In any case.
        Page(page.0.to_uppercase()).has("method", &method.value);
    }
    // A variable stands in it with a colon or in braces.
    for part in url.iter().flat_map(|url| url.value.split(['/', '{', '}', ':'])) {
        page.has("part of the URL", part);
    }
    for error in errors {
        page.has("code", &error.code);
        page.has("status", error.status.as_deref().unwrap_or_default());
    }
    for scope in scopes.iter().flat_map(|scopes| &scopes.value) {
        page.has("scope", scope);
    }
}

#[test]
fn the_pages_as_they_are() {
    for text in PAGES {
        page(text.as_bytes()).unwrap();
        nothing_comes_from_nowhere(text);
    }
}

/// The same of the vendors' pages, where they are at hand: as they are, cut, with rows swapped, and
/// shuffled.
#[test]
fn the_vendors_pages_torn() {
    let Some(pages) = vendors_pages() else { return };
    let mut random = fastrand::Rng::with_seed(11);
    let mut read = 0;
    for (_, text) in pages {
        let lines: Vec<&str> = text.lines().collect();
        let cut = lines.len() / 2 + random.usize(..lines.len() / 2);
        nothing_comes_from_nowhere(&lines[..cut].join("\n"));
        // Most swaps leave a page that can be read, and most shuffles do not.
        for swaps in [0, 2, 12, lines.len()] {
            let mut lines = lines.clone();
            for _ in 0..swaps {
                let (one, two) = (random.usize(..lines.len()), random.usize(..lines.len()));
                lines.swap(one, two);
            }
            let torn = lines.join("\n");
            read += usize::from(page(torn.as_bytes()).is_ok());
            nothing_comes_from_nowhere(&torn);
        }
    }
    assert!(read > 300, "{read} pages could be read");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn lines_that_are_gone_twice_or_elsewhere(
        which in 0..PAGES.len(),
        changes in prop::collection::vec((0..3_u8, any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..12),
    ) {
        let mut lines: Vec<&str> = PAGES[which].lines().collect();
        for (kind, one, two) in changes {
            let (one, two) = (one.index(lines.len()), two.index(lines.len()));
            match kind {
                0 => { lines.remove(one); }
                1 => lines.insert(two, lines[one]),
                _ => lines.swap(one, two),
            }
        }
        nothing_comes_from_nowhere(&lines.join("\n"));
    }

    #[test]
    fn a_part_of_one_page_in_another(
        which in 0..PAGES.len(),
        other in 0..PAGES.len(),
        from in any::<prop::sample::Index>(),
        length in 1_usize..40,
        to in any::<prop::sample::Index>(),
    ) {
        let part: Vec<&str> = PAGES[other].lines().collect();
        let from = from.index(part.len());
        let part = &part[from..part.len().min(from + length)];
        let mut lines: Vec<&str> = PAGES[which].lines().collect();
        let to = to.index(lines.len());
        lines.splice(to..to, part.iter().copied());
        nothing_comes_from_nowhere(&lines.join("\n"));
    }
}
