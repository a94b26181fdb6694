//! The whole output for a small invented vendor: what each stage makes of it. That it compiles, and works, is in
//! `tests/tests/it/generated_specs`.

use std::path::Path;

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
