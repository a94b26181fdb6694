//! A command works on the checkout that it is called in, wherever it was built.

use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// A checkout whose one spec is broken in its own way, so that the message says which one was read.
fn checkout(word: &str) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(root.path().join("crates/acme/src")).unwrap();
    std::fs::create_dir_all(root.path().join("xtask")).unwrap();
    std::fs::create_dir_all(root.path().join("specs")).unwrap();
    std::fs::write(root.path().join("Cargo.toml"), "[workspace]\n").unwrap();
    std::fs::write(root.path().join("crates/acme/Cargo.toml"), "").unwrap();
    std::fs::write(root.path().join("specs/acme.yaml"), format!("openapi: {word}\n")).unwrap();
    root
}

/// The program as cargo runs it, or as a person does, for whom cargo says nothing.
fn codegen(folder: &Path, manifest_folder: Option<&Path>) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(["codegen", "--check"]).current_dir(folder).env_remove("CARGO_MANIFEST_DIR");
    if let Some(manifest_folder) = manifest_folder {
        command.env("CARGO_MANIFEST_DIR", manifest_folder);
    }
    command.output().unwrap()
}

fn told(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn cargo_says_which_one() {
    let (one, two) = (checkout("one"), checkout("two"));
    let from_elsewhere = codegen(one.path(), Some(&two.path().join("xtask")));
    assert!(told(&from_elsewhere).contains("an OpenAPI two document"), "{from_elsewhere:?}");
}

#[test]
fn without_cargo_it_is_the_one_around_the_current_directory() {
    let one = checkout("one");
    for folder in ["", "specs", "crates/acme/src"] {
        let output = codegen(&one.path().join(folder), None);
        assert!(told(&output).contains("an OpenAPI one document"), "{output:?}");
    }
}

#[test]
fn outside_of_any_checkout_there_is_an_error_that_says_so() {
    let nowhere = tempfile::tempdir().unwrap();
    let message = told(&codegen(nowhere.path(), None));
    assert!(message.contains("this is not inside the workspace"), "{message}");
    assert!(message.contains("--root DIR"), "{message}");
}
