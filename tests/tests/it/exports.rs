//! Whoever depends on a vendor crate alone can name every type that they meet.

use std::collections::BTreeSet;
use std::path::Path;

use client_tests::specs;

/// What only vendor crates are made of. A caller names it by `vendor_client_core`, which each of them
/// exports.
const SEAM: [&str; 9] = [
    "ClientBuilder",
    "Documented",
    "Envelope",
    "Error",
    "ErrorCode",
    "JwtKey",
    "Regions",
    "Vendor",
    "env_var",
];

fn vendor_crates() -> impl Iterator<Item = String> {
    specs().into_iter().map(|spec| spec.document.vendor.crate_name)
}

/// The names in the `pub use` of a file that match.
fn exported(file: &str, from: impl Fn(&str) -> bool) -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let text = std::fs::read_to_string(root.join(file)).unwrap();
    // What generated code is made of is for nobody else.
    let text = text.split("#[doc(hidden)]\npub mod plumbing").next().unwrap();
    assert!(!text.contains("doc(hidden)"), "{file} hides a name outside of `plumbing`");
    let mut names = BTreeSet::new();
    for statement in text.split(';') {
        let Some((_, path)) = statement.split_once("pub use ") else { continue };
        if !from(path) {
            continue;
        }
        let path = path.replace(['{', '}'], "");
        let list = path.rsplit_once("::").map_or(path.as_str(), |(_, list)| list);
        names.extend(list.split(',').map(|name| name.trim().to_owned()));
    }
    names.remove("");
    names
}

#[test]
fn everything_public_can_be_named_from_a_vendor_crate() {
    let core = exported("crates/client-core/src/lib.rs", |_| true);
    assert!(core.len() > 40 && core.contains("ErrorKind"), "{core:?}");
    let seam: BTreeSet<String> = SEAM.map(str::to_owned).into();
    assert!(seam.is_subset(&core), "gone: {:?}", seam.difference(&core));
    for name in vendor_crates() {
        let file = format!("crates/{name}/src/lib.rs");
        let flat = exported(&file, |path| path.starts_with("vendor_client_core"));
        assert!(flat.contains("vendor_client_core"), "{name}");
        let missing: Vec<_> =
            core.iter().filter(|name| !flat.contains(*name) && !seam.contains(*name)).collect();
        assert!(missing.is_empty(), "{name} does not export {missing:?}");
    }
}

/// That the names lead somewhere is up to the compiler.
mod named {
    use feishu_directory::vendor_client_core::plumbing::Transport;
    use feishu_directory::vendor_client_core::{ClientBuilder, Error};

    const _: fn(feishu_directory::ClientBuilder) -> ClientBuilder<feishu_directory::Feishu> =
        |it| it;
    const _: fn(feishu_directory::Error) -> Error<feishu_directory::ErrorCode> = |it| it;
    const _: fn(Transport<feishu_directory::Feishu>) -> feishu_directory::Client = |it| it.into();
}

/// A setting that no README names is a setting that nobody finds.
#[test]
fn the_readmes_name_every_setting() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let read = |file: &str| std::fs::read_to_string(root.join(file)).unwrap();
    let builder = read("crates/client-core/src/builder.rs");
    let methods = builder.lines().filter_map(|line| line.strip_prefix("    pub fn "));
    let names: BTreeSet<_> = methods
        .filter_map(|rest| Some(rest.split_once('(')?.0))
        // `new` and `build` begin and end a builder. OneAccess has no regions.
        .filter(|name| !["new", "build", "region"].contains(name))
        .collect();
    assert!(names.len() > 10 && names.contains("deadline"), "{names:?}");
    for crate_name in vendor_crates() {
        let readme = read(&format!("crates/{crate_name}/README.md"));
        let table = readme.split("| setting | default | |").nth(1).unwrap();
        let table = table.split("\n\n").next().unwrap();
        for name in &names {
            assert!(
                table.contains(&format!("`{name}`")),
                "{crate_name} does not say what {name} sets"
            );
        }
    }
}
