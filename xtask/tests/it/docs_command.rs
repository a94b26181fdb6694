//! The command on a workspace of its own: what it prints, what it writes, how it exits.

use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;
use xtask::docs::check::check_bytes;
use xtask::docs::pin;
use xtask::docs::report::{Kind, Report};

use crate::docs_common::{
    COZE, COZE_PLAIN, COZE_STREAM, FEISHU, FEISHU_DELETE, FEISHU_LEND, FEISHU_SOURCE, ONEACCESS,
    SPECS, skipped, spec,
};

pub fn workspace(pages: &[(&str, &str)]) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    for (file, text) in SPECS {
        write(root.path(), file, text);
    }
    for (file, text) in pages {
        write(root.path(), file, text);
    }
    root
}

pub fn write(root: &Path, file: &str, text: &str) {
    let path = root.join(file);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

pub fn run(root: &TempDir, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .current_dir(root.path())
        .args(["--root", "."])
        .args(arguments)
        .output()
        .unwrap()
}

pub fn text(output: &Output) -> String {
    format!(
        "exit {}\n{}{}",
        output.status.code().unwrap(),
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

const ALL: [(&str, &str); 5] = [
    ("pages/shelf.md", FEISHU),
    ("pages/lend.md", FEISHU_LEND),
    ("pages/inner/route.md", COZE),
    ("pages/inner/badges.txt", ONEACCESS),
    ("pages/README.md", "No page."),
];

#[test]
fn pinned_pages_pass_without_a_word() {
    let root = workspace(&ALL);
    assert_eq!(run(&root, &["docs", "pin", "pages"]).status.code(), Some(0));
    insta::assert_snapshot!(text(&run(&root, &["docs", "check", "pages"])));
}

#[test]
fn a_second_pin_changes_nothing() {
    let root = workspace(&ALL);
    run(&root, &["docs", "pin", "pages"]);
    let before = std::fs::read_to_string(root.path().join("specs/books.yaml")).unwrap();
    insta::assert_snapshot!(text(&run(&root, &["docs", "pin", "pages"])));
    assert_eq!(std::fs::read_to_string(root.path().join("specs/books.yaml")).unwrap(), before);
}

#[test]
fn a_pin_changes_the_entry_and_nothing_else() {
    let (file, yaml) = SPECS[0];
    let specs = [spec(file, yaml)];
    let page = FEISHU.replace("2026-03-14", "2026-04-01");
    let pages = vec![check_bytes(&specs, "shelf.md", page.as_bytes())];
    let report = Report { pages, ..Report::default() };
    let pinned = pin::pin(&report, "2026-04-02").unwrap();
    let diff = similar::TextDiff::from_lines(yaml, &pinned[0].text).unified_diff().to_string();
    insta::assert_snapshot!(diff);
}

#[test]
fn differences_are_told_to_people() {
    let page = FEISHU.replace("**默认值**：2", "**默认值**：1").replace("seven", "");
    let page = page.replace("| 404 |", "|").replace("isbn | string", "isbn13 | string");
    let root = workspace(&[("pages/shelf.md", &page)]);
    insta::assert_snapshot!(text(&run(&root, &["docs", "check", "pages/shelf.md"])));
}

#[test]
fn the_readme_shows_what_a_check_says() {
    let page = FEISHU.replace("**默认值**：2", "**默认值**：1");
    let root = workspace(&[("pages/shelf.md", &page)]);
    let output = run(&root, &["docs", "check", "pages/shelf.md"]);
    let printed = String::from_utf8(output.stdout).unwrap();
    let readme = xtask::checkout::root().unwrap().join("README.md");
    let shown = format!("$ cargo xtask docs check pages/shelf.md\n{printed}```\n");
    assert!(std::fs::read_to_string(readme).unwrap().contains(&shown), "{shown}");
}

#[test]
fn differences_are_told_to_machines() {
    let page = FEISHU.replace("**默认值**：2", "**默认值**：1");
    let root = workspace(&[("pages/shelf.md", &page)]);
    insta::assert_snapshot!(text(&run(
        &root,
        &["docs", "check", "--format", "json", "pages/shelf.md"]
    )));
}

#[test]
fn what_cannot_be_read_is_told_apart() {
    let root = workspace(&[
        ("pages/burn.md", FEISHU_DELETE),
        ("pages/other.md", "# Another vendor\n"),
        ("pages/cut.md", &FEISHU[..FEISHU.find("\"labels\"").unwrap()]),
    ]);
    std::fs::write(root.path().join("pages/latin.md"), b"HTTP URL | \xfc").unwrap();
    insta::assert_snapshot!(text(&run(&root, &["docs", "check", "pages", "pages/missing.md"])));
}

#[test]
fn a_difference_is_never_pinned() {
    let page = FEISHU.replace("**默认值**：2", "**默认值**：1");
    let root = workspace(&[("shelf.md", &page)]);
    assert_eq!(run(&root, &["docs", "pin", "shelf.md"]).status.code(), Some(1));
    assert_eq!(std::fs::read_to_string(root.path().join(SPECS[0].0)).unwrap(), SPECS[0].1);
}

#[test]
fn an_unknown_marker_a_second_table_and_a_new_column_are_unread() {
    let page = FEISHU
        .replace("**最小值**：1  ", "**必填条件**：夜里  ")
        .replace("接口频率限制 |", "接口心情 |")
        .replace("- 一次只改一个书架。", "名称 | 类型\n---|---\na | string");
    let root = workspace(&[("shelf.md", &page)]);
    let output = run(&root, &["docs", "facts", "shelf.md"]);
    let facts: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    insta::assert_snapshot!(format!("{:#}", facts["unread"]));
    assert_eq!(run(&root, &["docs", "check", "shelf.md"]).status.code(), Some(2));
}

/// Both places that have a branch share its type: one example does for the two, and has to stand in one of them.
#[test]
fn the_example_of_a_shared_field_stands_on_one_of_its_pages() {
    let row = "branch_id | string | 编号\n";
    let page = FEISHU_LEND.replacen(row, &row.replace('\n', "  \n**示例值**：\"b1\"\n"), 1);
    let (file, spec) = SPECS.iter().find(|(file, _)| file.ends_with("books.yaml")).unwrap();
    let field = "branch_id: {type: string, description: The ID.";
    let checked = |example: &str| {
        let root = workspace(&[("pages/lend.md", &page), ("pages/shelf.md", FEISHU)]);
        write(root.path(), file, &spec.replace(field, &format!("{field}, example: {example}")));
        text(&run(&root, &["docs", "check", "pages"]))
    };
    let message = "none of the pages that have this field has its example";
    let (there, nowhere) = (checked("b1"), checked("b7"));
    assert!(there.starts_with("exit 0") && !there.contains(message), "{there}");
    assert!(nowhere.starts_with("exit 1") && nowhere.contains(message), "{nowhere}");
    assert_eq!(nowhere.matches("  difference").count(), 1, "{nowhere}");
}

/// The words of a row may correct its own column, and the check agrees with the words.
#[test]
fn a_column_that_the_words_take_back_is_not_believed() {
    let specs = [spec(SPECS[0].0, SPECS[0].1)];
    let row = "shelf | shelf_change | 是 | 要改成什么";
    let optional = FEISHU.replace(row, &row.replace("是", "否"));
    let corrected =
        optional.replace("要改成什么", "要改成什么。该参数必填，请忽略 **必填** 列的 **否**。");
    let failures = |page: &str| {
        let report = check_bytes(&specs, "page", page.as_bytes());
        report.findings.iter().filter(|finding| finding.kind == Kind::Difference).count()
    };
    assert_eq!((failures(&optional), failures(&corrected)), (1, 0));
}

#[test]
fn a_deviation_that_is_over_fails() {
    let page = FEISHU.replace("，长度不超过32个字符", "").replace("最多能放多重", "有多重");
    let specs = [spec(SPECS[0].0, SPECS[0].1)];
    let report = check_bytes(&specs, "page", page.as_bytes());
    let told: Vec<&str> = report
        .findings
        .iter()
        .filter(|finding| finding.what == "deviation")
        .map(|finding| finding.message.as_str())
        .collect();
    insta::assert_debug_snapshot!(told);
}

#[test]
fn other_words_are_a_notice_that_names_the_line() {
    let root = workspace(&ALL);
    run(&root, &["docs", "pin", "pages"]);
    write(root.path(), "pages/shelf.md", &FEISHU.replace("大厅的编号。", "是哪一个大厅。"));
    insta::assert_snapshot!(text(&run(&root, &["docs", "check", "pages"])));
}

#[test]
fn facts_of_the_pages_of_one_format() {
    let root = workspace(&[
        ("burn.md", FEISHU_DELETE),
        ("shelf.md", FEISHU),
        ("shelf-source.md", FEISHU_SOURCE),
        ("lend.md", FEISHU_LEND),
    ]);
    for name in ["burn", "shelf", "shelf-source", "lend"] {
        let output = run(&root, &["docs", "facts", &format!("{name}.md")]);
        insta::assert_snapshot!(format!("facts_of_{name}"), text(&output));
    }
}

#[test]
fn facts_of_the_other_formats() {
    let root = workspace(&[
        ("route.md", COZE),
        ("berth.md", COZE_PLAIN),
        ("tides.md", COZE_STREAM),
        ("badges.txt", ONEACCESS),
    ]);
    for name in ["route.md", "berth.md", "tides.md", "badges.txt"] {
        let output = run(&root, &["docs", "facts", name]);
        insta::assert_snapshot!(format!("facts_of_{name}"), text(&output));
    }
}

#[test]
fn another_operation_on_the_same_page_is_told_and_mixes_in_nothing() {
    let other = COZE_PLAIN.replace("订泊位", "退泊位").replace("| POST |", "| DELETE |");
    let both = format!("{COZE_PLAIN}\n{}", other.replace("port_id", "quay_id"));
    let facts = |text: &str| xtask::docs::read::page(text.as_bytes()).unwrap();
    let (one, two) = (facts(COZE_PLAIN), facts(&both));
    assert_eq!(two.method, one.method);
    assert_eq!(two.path, one.path);
    assert_eq!(two.responses, one.responses);
    let unread: Vec<String> = two.unread.iter().map(|remark| remark.told()).collect();
    assert_eq!(unread, ["another operation on the same page: 退泊位"]);
}

/// The vendors' own pages agree with the specs of this workspace, where they are at hand.
#[test]
fn the_vendors_pages_agree() {
    let root = xtask::checkout::root().unwrap();
    let folders = ["vendor-docs", "vendor-pages"].map(|folder| root.join("../shared").join(folder));
    let pages: Vec<_> = folders.into_iter().filter(|folder| folder.is_dir()).collect();
    if pages.is_empty() {
        skipped("the vendors' pages are not here");
        return;
    }
    let specs = xtask::docs::specs::SpecFile::all(&root).unwrap();
    let report = xtask::docs::check::check(&specs, &pages);
    assert_eq!(report.exit(), 0, "{report}");
    // None is passed over: each operation with a pinned page was compared with one. What no reader reads has no pin.
    for spec in &specs {
        let mut missing = report.missing(spec);
        missing.retain(|at| at.operation.page.as_ref().is_some_and(|page| page.facts.is_some()));
        let missing: Vec<_> = missing.iter().map(|at| at.operation.id.as_str()).collect();
        let file = spec.spec.file.display();
        assert!(missing.is_empty(), "{file}: save the pages of {missing:?} into one of {pages:?}");
    }
}

/// A page that is there in both renderings of its vendor says the same in both.
#[test]
fn the_two_renderings_of_coze_say_the_same() {
    let shared = xtask::checkout::root().unwrap().join("../shared");
    let [bordered, plain] = ["vendor-docs", "vendor-pages"]
        .map(|folder| shared.join(folder).join("coze/list_organization.md"));
    let (Ok(bordered), Ok(plain)) = (std::fs::read(bordered), std::fs::read(plain)) else {
        skipped("the vendors' pages are not here");
        return;
    };
    let said = |page: &[u8]| {
        let facts = xtask::docs::read::page(page).unwrap();
        let facts = serde_json::json!(facts);
        without(&facts, &["line", "title"])
    };
    assert_same(&said(&bordered), &said(&plain));
}

fn assert_same(one: &serde_json::Value, two: &serde_json::Value) {
    let (one, two) = (format!("{one:#}"), format!("{two:#}"));
    let diff = similar::TextDiff::from_lines(&one, &two).unified_diff().to_string();
    assert!(diff.is_empty(), "{diff}");
}

/// `value` without what only one rendering can have.
fn without(value: &serde_json::Value, keys: &[&str]) -> serde_json::Value {
    use serde_json::Value;
    match value {
        Value::Object(entries) => entries
            .iter()
            .filter(|(key, _)| !keys.contains(&key.as_str()))
            .map(|(key, value)| (key.clone(), without(value, keys)))
            .collect(),
        Value::Array(values) => values.iter().map(|value| without(value, keys)).collect(),
        value => value.clone(),
    }
}
