//! What the command does to a workspace: writes, checks, removes, and leaves alone.

use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

const ACME: &str = include_str!("../fixtures/acme.yaml");
const MARKERS: &str = "<!-- operations of acme: made by `cargo xtask codegen` -->\n<!-- end of operations of acme -->\n";

/// A workspace with one crate, of which nothing is generated yet.
fn workspace() -> TempDir {
    let root = tempfile::tempdir().unwrap();
    write(root.path(), "specs/acme.yaml", &pinned(ACME));
    write(root.path(), "README.md", &format!("# Workspace\n\n{MARKERS}\nThe end.\n"));
    write(root.path(), "crates/acme/README.md", MARKERS);
    write(root.path(), "crates/acme/Cargo.toml", "");
    root
}

/// `spec` as `docs pin` would leave it: every operation was compared with its page.
fn pinned(spec: &str) -> String {
    let read = xtask::spec::parse(Path::new("specs/acme.yaml"), spec).unwrap();
    let mut text = spec.to_owned();
    for at in read.operations() {
        let url = format!("url: '{}'", at.operation.page.as_ref().unwrap().url);
        let digest = xtask::docs::specs::operation_digest(&read, &at);
        text = text.replacen(&url, &format!("{url}, facts: '{digest}'"), 1);
    }
    text
}

fn write(root: &Path, path: &str, contents: &str) {
    let path = root.join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, contents).unwrap();
}

fn read(root: &TempDir, path: &str) -> String {
    std::fs::read_to_string(root.path().join(path)).unwrap()
}

fn codegen(root: &TempDir, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("--root")
        .arg(root.path())
        .arg("codegen")
        .args(arguments)
        .output()
        .unwrap()
}

fn text(output: &Output) -> String {
    format!(
        "exit {}\n{}{}",
        output.status.code().unwrap(),
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

/// Every file of the workspace with its content and the time of its last change.
fn state(root: &Path) -> Vec<(String, Vec<u8>, std::time::SystemTime)> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(state(&path));
        } else {
            let modified = path.metadata().unwrap().modified().unwrap();
            files.push((path.display().to_string(), std::fs::read(&path).unwrap(), modified));
        }
    }
    files.sort();
    files
}

/// Two types of one name would not be an error: the crate's own would stand in front in silence.
#[test]
fn a_type_that_the_crate_exports_already_is_an_error() {
    let root = workspace();
    write(
        root.path(),
        "crates/acme/src/lib.rs",
        "pub use vendor_client_core::{Violation as Member};",
    );
    let output = text(&codegen(&root, &[]));
    assert!(output.starts_with("exit 2\n"), "{output}");
    assert!(output.contains("components > schemas > Member"), "{output}");
    assert!(output.contains("from `vendor_client_core`, in src/lib.rs"), "{output}");
}

#[test]
fn codegen_then_check_is_clean() {
    let root = workspace();
    assert!(codegen(&root, &[]).status.success());
    insta::assert_snapshot!(text(&codegen(&root, &["--check"])));
}

#[test]
fn check_writes_nothing_and_names_what_is_missing() {
    let root = workspace();
    let before = state(root.path());
    insta::assert_snapshot!(text(&codegen(&root, &["--check"])));
    assert_eq!(state(root.path()), before);
}

#[test]
fn a_second_run_touches_nothing() {
    let root = workspace();
    codegen(&root, &[]);
    let before = state(root.path());
    insta::assert_snapshot!(text(&codegen(&root, &[])));
    assert_eq!(state(root.path()), before);
}

#[test]
fn a_changed_field_is_a_small_diff() {
    let root = workspace();
    codegen(&root, &[]);
    let next = ACME.replace(
        "id: {type: string, description: The ID., x-scopes",
        "uid: {type: string, description: The ID., x-scopes",
    );
    write(root.path(), "specs/acme.yaml", &pinned(&next.replace("[{id: m1,", "[{uid: m1,")));
    insta::assert_snapshot!(text(&codegen(&root, &["--check"])));
    let before: Vec<_> = state(root.path());
    assert!(codegen(&root, &[]).status.success());
    let after = state(root.path());
    let changed = before.iter().zip(&after).filter(|(before, after)| before != after).count();
    assert_eq!(changed, 1, "only types.rs is written");
}

#[test]
fn an_operation_that_changed_without_its_page_is_told() {
    let root = workspace();
    codegen(&root, &[]);
    let next = pinned(ACME).replace("message: too large", "message: too big");
    write(root.path(), "specs/acme.yaml", &next);
    codegen(&root, &[]);
    insta::assert_snapshot!(text(&codegen(&root, &["--check"])));
}

#[test]
fn an_operation_that_was_never_compared_with_its_page_is_told() {
    let root = workspace();
    write(root.path(), "specs/acme.yaml", ACME);
    codegen(&root, &[]);
    let told = text(&codegen(&root, &["--check"]));
    assert!(told.contains("list_members was never compared with its page"), "{told}");
}

/// A draft can be tried, and is not taken for done.
#[test]
fn what_is_to_be_written_is_told_by_name_and_place() {
    let root = workspace();
    let draft = ACME
        .replace("summary: Reads one team.", "summary: TO BE WRITTEN")
        .replace("name: page_too_large", "name: to_be_written_1")
        .replace("schemas/Next'", "schemas/ToBeWritten2'")
        .replace("    Next:\n", "    ToBeWritten2:\n");
    write(root.path(), "specs/acme.yaml", &pinned(&draft));
    assert_eq!(codegen(&root, &[]).status.code(), Some(0));
    insta::assert_snapshot!(text(&codegen(&root, &["--check"])));
}

#[test]
fn a_hand_edited_file_is_found_and_repaired() {
    let root = workspace();
    codegen(&root, &[]);
    let path = "crates/acme/src/generated/client.rs";
    let good = read(&root, path);
    write(root.path(), path, &good.replace("pub fn get_team", "pub fn fetch_team"));
    insta::assert_snapshot!(text(&codegen(&root, &["--check", "acme"])));
    codegen(&root, &["acme"]);
    assert_eq!(read(&root, path), good);
}

#[test]
fn a_stale_file_is_found_and_removed() {
    let root = workspace();
    codegen(&root, &[]);
    let path = "crates/acme/src/generated/request/old.rs";
    write(root.path(), path, "");
    insta::assert_snapshot!(text(&codegen(&root, &["--check"])));
    codegen(&root, &[]);
    assert!(!root.path().join(path).exists());
}

#[test]
fn a_broken_spec_changes_nothing_even_for_the_others() {
    let root = workspace();
    let other =
        ACME.replace("crate: acme,", "crate: other,").replace("openapi: 3.0.3", "openapi: 2.0");
    write(root.path(), "specs/other.yaml", &other);
    let before = state(root.path());
    insta::assert_snapshot!(text(&codegen(&root, &[])));
    assert_eq!(state(root.path()), before);
}

#[test]
fn an_unknown_crate_is_an_error_that_lists_the_known() {
    insta::assert_snapshot!(text(&codegen(&workspace(), &["acne"])));
}

#[test]
fn a_spec_without_its_crate_is_an_error() {
    let root = workspace();
    std::fs::remove_file(root.path().join("crates/acme/Cargo.toml")).unwrap();
    insta::assert_snapshot!(text(&codegen(&root, &[])));
}

#[test]
fn lost_markers_are_an_error() {
    let root = workspace();
    write(root.path(), "README.md", "# Workspace\n");
    insta::assert_snapshot!(text(&codegen(&root, &[])));
}

#[test]
fn the_table_of_operations_stands_between_the_markers() {
    let root = workspace();
    codegen(&root, &[]);
    insta::assert_snapshot!(read(&root, "README.md"));
}

#[test]
fn a_file_that_is_not_utf8_is_an_error() {
    let root = workspace();
    std::fs::write(root.path().join("specs/acme.yaml"), b"openapi: \xff\xfe").unwrap();
    insta::assert_snapshot!(text(&codegen(&root, &[])));
}

/// The committed crates are what the committed specs say, in whatever order they are made.
#[test]
fn the_real_workspace_is_up_to_date() {
    let root = xtask::checkout::root().unwrap();
    let check = |crates: &[&str]| {
        let names: Vec<String> = crates.iter().map(ToString::to_string).collect();
        let plan = xtask::codegen::Plan::make(&root, &names).unwrap();
        let differences = plan.differences().unwrap();
        assert!(differences.is_empty(), "{differences:?}");
    };
    check(&[]);
    check(&["tenant-org"]);
    check(&["tenant-org", "coze-enterprise", "feishu-directory"]);
}
