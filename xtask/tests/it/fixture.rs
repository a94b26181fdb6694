//! The whole output for a small invented vendor that uses everything the dialect has: what each
//! stage makes of it, and that it compiles.

use std::path::{Path, PathBuf};
use std::process::Command;

use xtask::codegen::{GeneratedFile, generate};
use xtask::spec::parse;

const ACME: &str = include_str!("../fixtures/acme.yaml");

fn generated() -> Vec<GeneratedFile> {
    let spec = parse(Path::new("specs/acme.yaml"), ACME).unwrap();
    generate(&spec).unwrap()
}

#[test]
fn every_file_is_as_it_was() {
    for file in generated() {
        let name = file.path.strip_prefix("crates/acme/src/generated").unwrap();
        let name = name.display().to_string().replace('/', "__");
        insta::assert_snapshot!(name, file.contents);
    }
}

#[test]
fn the_same_spec_gives_the_same_bytes() {
    // Hash maps that begin with another seed in each run would show here.
    let first = generated();
    for _ in 0..5 {
        assert_eq!(generated(), first);
    }
}

/// The vendor crates prove that what they use compiles; this proves the rest of the dialect.
#[test]
fn it_compiles_without_a_warning() {
    let root = xtask::checkout::root().unwrap();
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("acme");
    let write = |path: &str, contents: &str| {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, contents).unwrap();
    };
    write(
        "Cargo.toml",
        &format!(
            "[package]\nname = \"acme\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
             vendor-client-core = {{ path = {:?} }}\n\n[workspace]\n",
            root.join("crates/client-core")
        ),
    );
    // The same versions as in the workspace, so that nothing has to be resolved or fetched.
    std::fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    write(
        "src/lib.rs",
        "//! A fixture.\n#![deny(warnings, missing_docs)]\nmod generated;\nmod vendor;\npub use generated::*;\n",
    );
    write(
        "src/vendor.rs",
        "use vendor_client_core::{Envelope, Vendor};\n\n/// Acme.\n#[derive(Clone, Copy, Debug)]\npub enum Acme {}\n\n\
         impl Vendor for Acme {\n    type Code = crate::ErrorCode;\n    type Client = crate::Client;\n    \
         const NAME: &'static str = \"Acme\";\n    const ENVELOPE: Envelope = Envelope::Wrapped;\n    \
         const LOG_ID_HEADERS: &'static [&'static str] = &[];\n}\n",
    );
    for file in generated() {
        let path = file.path.strip_prefix("crates/acme").unwrap();
        write(path.to_str().unwrap(), &file.contents);
    }
    let output = Command::new(env!("CARGO"))
        .args(["check", "--offline", "--quiet", "--manifest-path"])
        .arg(folder.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(folder.join("target"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
