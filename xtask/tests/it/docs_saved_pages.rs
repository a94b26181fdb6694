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
use xtask::docs::specs::SpecFile;
use xtask::docs::{pages, read};

use crate::docs_common::{drafted, skipped, spec};

const DIGESTS: &str = "tests/fixtures/saved-pages.txt";

/// A spec of each vendor that says nothing yet but how failures look.
fn empty_specs() -> Vec<SpecFile> {
    let domain = "'https://{domain_name}', variables: {domain_name: {default: o.example}}";
    let vendors = [
        ("feishu", "F", "'https://open.feishu.cn/open-apis'", "integer", ["code", "msg"]),
        ("coze", "C", "'https://api.coze.cn'", "integer", ["code", "msg"]),
        ("oneaccess", "O", domain, "string", ["error_code", "error_msg"]),
    ];
    let empty = vendors.map(|(name, short, server, kind, [code, message])| {
        let text = format!(
            "openapi: 3.0.3\n\
             info: {{title: {short}, version: 1.0.0}}\n\
             servers: [{{url: {server}}}]\n\
             x-vendor: {{name: {short}, type: {short}, crate: {name}, code-type: {kind}}}\n\
             paths: {{}}\n\
             components: {{schemas: {{Failure: {{type: object, description: F., \
             x-failures: [{{code: {code}, message: {message}}}], \
             properties: {{{code}: {{type: {kind}, description: F.}}, \
             {message}: {{type: string, description: F.}}}}}}}}}}\n"
        );
        spec(&format!("specs/{name}.yaml"), &text)
    });
    empty.into()
}

/// The first characters do: two texts that share them are not met by chance.
fn digest(text: &str) -> String {
    Sha256::digest(text).iter().take(6).fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").unwrap();
        hex
    })
}

/// The digests of what is read from `page` and of what is drafted of it.
fn line(file: &str, page: &str) -> String {
    let facts = read::page(page.as_bytes());
    let facts = facts.map_or_else(|error| error.to_string(), |facts| json!(facts).to_string());
    let draft = format!("{:?}", drafted(empty_specs(), page));
    format!("{file}: page {}, facts {}, draft {}", digest(page), digest(&facts), digest(&draft))
}

#[test]
fn saved_pages_are_read_and_drafted_as_before() {
    let shared = xtask::checkout::root().unwrap().join("../shared");
    let folders = ["vendor-docs", "vendor-pages"].map(|folder| shared.join(folder));
    let folders: Vec<_> = folders.into_iter().filter(|folder| folder.is_dir()).collect();
    if folders.is_empty() {
        skipped("the vendors' pages are not here");
        return;
    }
    let pages = pages::bytes(&folders).unwrap();
    let lines = pages.iter().map(|(file, page)| {
        let name = Path::new(file).strip_prefix(&shared).unwrap().display().to_string();
        line(&name, &String::from_utf8_lossy(page))
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
