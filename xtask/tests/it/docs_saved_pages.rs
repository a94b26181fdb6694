//! What is read from each of the vendors' saved pages, and drafted of it, stays the same. The pages are not part of the
//! project, so a digest of each stands here. A line that differs names the page: `docs facts` and `docs draft`, each with
//! the program as it was and as it is, show what has changed. If that is right, write the digests anew:
//!
//! ```text
//! SAVED_PAGES=write cargo test --package xtask saved_pages
//! ```

use std::fmt::Write;
use std::path::Path;

use serde_json::json;
use sha2::{Digest, Sha256};
use xtask::docs::draft::draft;
use xtask::docs::read;

use crate::docs_common::{skipped, spec};

const DIGESTS: &str = "tests/fixtures/saved-pages.txt";

/// A spec of each vendor that says nothing yet.
const EMPTY: [(&str, &str); 3] = [
    (
        "specs/feishu.yaml",
        "openapi: 3.0.3\n\
        info: {title: F, version: 1.0.0}\n\
        servers: [{url: 'https://open.feishu.cn/open-apis'}]\n\
        x-vendor: {name: F, type: F, crate: feishu, code-type: integer}\n\
        paths: {}\n\
        components: {schemas: {Failure: {type: object, description: F., x-failures: [{code: code, message: msg}],\
          properties: {code: {type: integer, description: F.}, msg: {type: string, description: F.}}}}}\n",
    ),
    (
        "specs/coze.yaml",
        "openapi: 3.0.3\n\
        info: {title: C, version: 1.0.0}\n\
        servers: [{url: 'https://api.coze.cn'}]\n\
        x-vendor: {name: C, type: C, crate: coze, code-type: integer}\n\
        paths: {}\n\
        components: {schemas: {Failure: {type: object, description: F., x-failures: [{code: code, message: msg}],\
          properties: {code: {type: integer, description: F.}, msg: {type: string, description: F.}}}}}\n",
    ),
    (
        "specs/oneaccess.yaml",
        "openapi: 3.0.3\n\
        info: {title: O, version: 1.0.0}\n\
        servers: [{url: 'https://{domain_name}', variables: {domain_name: {default: o.example}}}]\n\
        x-vendor: {name: O, type: O, crate: oneaccess, code-type: string}\n\
        paths: {}\n\
        components: {schemas: {Failure: {type: object, description: F., x-failures: [{code: error_code, message: error_msg}],\
          properties: {error_code: {type: string, description: F.}, error_msg: {type: string, description: F.}}}}}\n",
    ),
];

/// The first characters do: two texts that share them are not met by chance.
fn digest(text: &str) -> String {
    Sha256::digest(text).iter().take(6).fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").unwrap();
        hex
    })
}

/// The digests of what is read from `page` and of what is drafted of it.
fn line(file: &str, page: &[u8]) -> String {
    let facts =
        read::page(page).map_or_else(|error| error.to_string(), |facts| json!(facts).to_string());
    let pages = [("page.md".to_owned(), page.to_vec())];
    let run = draft(EMPTY.map(|(file, text)| spec(file, text)).into(), None, &pages, "2026-11-29")
        .unwrap_or_else(|problems| panic!("{problems}"));
    let draft = format!("{run:?}");
    let text = String::from_utf8_lossy(page);
    format!("{file}: page {}, facts {}, draft {}", digest(&text), digest(&facts), digest(&draft))
}

#[test]
fn saved_pages_are_read_and_drafted_as_before() {
    let shared = xtask::checkout::root().unwrap().join("../shared");
    let mut files = Vec::new();
    for folder in ["vendor-docs", "vendor-pages"] {
        below(&shared.join(folder), &mut files);
    }
    if files.is_empty() {
        skipped("the vendors' pages are not here");
        return;
    }
    let lines = files.iter().map(|file| {
        let name = file.strip_prefix(&shared).unwrap().display().to_string();
        line(&name, &std::fs::read(file).unwrap())
    });
    let lines: Vec<String> = lines.collect();
    let digests = Path::new(env!("CARGO_MANIFEST_DIR")).join(DIGESTS);
    if std::env::var_os("SAVED_PAGES").is_some_and(|value| value == "write") {
        std::fs::write(digests, lines.join("\n") + "\n").unwrap();
        return;
    }
    let known = std::fs::read_to_string(digests).unwrap();
    // Of a page that its vendor has changed, nothing is known.
    let is_same_page = |line: &&String| known.contains(line.split(", facts").next().unwrap());
    let (same, other): (Vec<_>, Vec<_>) = lines.iter().partition(is_same_page);
    let differ: Vec<_> =
        same.iter().filter(|line| !known.lines().any(|known| known == **line)).collect();
    assert!(differ.is_empty(), "read or drafted differently: {differ:#?}");
    assert!(same.len() > other.len(), "most pages are not those that the digests are of");
}

fn below(path: &Path, files: &mut Vec<std::path::PathBuf>) {
    let Ok(entries) = std::fs::read_dir(path) else { return };
    let mut entries: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for entry in entries {
        if entry.is_dir() { below(&entry, files) } else { files.push(entry) }
    }
}
