//! Whole folders, what is waived, and what a pin lets pass.

use std::path::Path;
use std::process::Output;

use tempfile::TempDir;
use xtask::docs::read::page;

use crate::docs_command::{run, text, workspace, write};
use crate::docs_common::{COZE, COZE_PLAIN, FEISHU, FEISHU_DELETE, SPECS, check, specs};

const GUIDE: &str = "---\ntitle: \"馆规\"\nsource_url: https://open.feishu.cn/document/rules\n\
                     last_remote_update: 2026-01-02\n---\n# 馆规\n\n借书要还。\n";

const FEISHU_DOCS: &str = "https://open.feishu.cn/document/";

/// The first lines of the page, before anything says which operation it describes.
fn cut_off() -> &'static str {
    &FEISHU[..FEISHU.find("## ").unwrap()]
}

fn with_waivers(waivers: &str) -> TempDir {
    let root = workspace(&[]);
    let (file, spec) = SPECS[0];
    write(root.path(), file, &spec.replacen("\npaths:\n", &format!("\n{waivers}paths:\n"), 1));
    root
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

/// A row of the request table that no reader knows.
fn moody() -> String {
    FEISHU.replace("接口频率限制 |", "接口心情 | 好\n接口频率限制 |")
}

#[test]
fn a_folder_may_hold_guides_copies_and_what_no_spec_describes() {
    let older = FEISHU.replace("2026-03-14", "2026-03-01").replace("isbn | string", "isbn | int");
    let root = workspace(&[
        ("pages/shelf.md", FEISHU),
        ("pages/old/shelf.md", &older),
        ("pages/guide.md", GUIDE),
        ("pages/burn.md", FEISHU_DELETE),
        ("pages/berth.md", COZE_PLAIN),
    ]);
    assert_eq!(code(&run(&root, &["docs", "pin", "pages"])), 0);
    insta::assert_snapshot!(text(&run(&root, &["docs", "check", "--coverage", "pages"])));
    // Whoever names a page means it to be one of an operation.
    for page in ["pages/guide.md", "pages/burn.md"] {
        assert_eq!(code(&run(&root, &["docs", "check", page])), 2, "{page}");
    }
}

/// What a system or an editor puts there is no page, and a link to a folder could lead in a circle.
#[cfg(unix)]
#[test]
fn the_pages_of_a_folder_are_its_files_and_those_of_folders_in_it() {
    use std::os::unix::fs::symlink;

    use xtask::docs::pages;

    let root = tempfile::tempdir().unwrap();
    for file in ["b.md", "a.md", "inner/c.txt", ".hidden.md", ".git/d.md", "README.md", "readme"] {
        write(root.path(), file, file);
    }
    symlink(root.path().join("inner"), root.path().join("linked")).unwrap();
    symlink(root.path().join("b.md"), root.path().join("z.md")).unwrap();
    let path = |file: &str| root.path().join(file);
    let folder = [root.path().to_owned()];
    let expected =
        [("a.md", "a.md"), ("b.md", "b.md"), ("inner/c.txt", "inner/c.txt"), ("z.md", "b.md")]
            .map(|(file, text)| (path(file).display().to_string(), text.as_bytes().to_vec()));
    assert_eq!(pages::bytes(&folder).unwrap(), expected);
    let (files, broken) = pages::all(&folder);
    assert_eq!(broken, []);
    let names: Vec<&String> = files.iter().map(|file| &file.name).collect();
    assert_eq!(names, expected.iter().map(|(name, _)| name).collect::<Vec<_>>());
    assert!(files.iter().all(|file| !file.is_named));
    // Whoever names a file means it.
    let named = pages::bytes(&[path("README.md"), path("linked")]).unwrap();
    let named: Vec<&String> = named.iter().map(|(name, _)| name).collect();
    assert_eq!(
        named,
        [&path("README.md").display().to_string(), &path("linked/c.txt").display().to_string()]
    );
    let problem = pages::bytes(&[path("a.md"), path("nothing.md")]).unwrap_err();
    assert_eq!(problem.file, path("nothing.md"));
    assert!(problem.what.starts_with("the file cannot be read"), "{problem}");
}

#[test]
fn the_page_of_an_operation_that_lost_it_is_no_guide() {
    // By its address it might be any page of the vendor's.
    let vendors = |text: &str| text.replace("https://books.example/document/", FEISHU_DOCS);
    let (file, spec) = SPECS[0];
    let checked = |page: &str| {
        let root = workspace(&[("pages/shelf.md", page), ("pages/route.md", COZE)]);
        write(root.path(), file, &vendors(spec));
        text(&run(&root, &["docs", "check", "pages"]))
    };
    let lost = checked(&vendors(cut_off()));
    assert!(lost.starts_with("exit 2"), "{lost}");
    assert!(lost.contains("it is the page of change_shelf, and no operation is on it"), "{lost}");
    let guide = checked(GUIDE);
    assert!(guide.starts_with("exit 0"), "{guide}");
}

#[test]
fn a_page_that_moved_to_another_url_is_not_passed_over() {
    let moved = COZE_PLAIN.replace("/berths", "/berth").replace("/berths?", "/berth?");
    let root = workspace(&[("pages/berth.md", &moved), ("pages/route.md", COZE)]);
    let output = run(&root, &["docs", "check", "pages"]);
    assert_eq!(code(&output), 2, "{}", text(&output));
}

#[test]
fn the_state_of_a_page_counts_what_is_wrong() {
    let wrong = |page: &str| page.replace("**默认值**：2", "**默认值**：1");
    let renamed = |page: &str| page.replace("isbn | string", "isbn13 | string");
    let table = [
        (FEISHU.to_owned(), "agrees"),
        (wrong(FEISHU), "1 difference"),
        (renamed(&wrong(FEISHU)), "2 differences"),
        (moody(), "1 not understood"),
        (wrong(&moody()), "1 difference, 1 not understood"),
    ];
    let specs = specs();
    for (page, expected) in table {
        let report = check(&specs, &page);
        // That nobody has pinned it is no more than a notice.
        assert_eq!(report.state(), expected, "{:?}", report.findings);
    }
}

#[test]
fn what_is_not_understood_can_be_waived_until_it_is_gone() {
    let page = moody();
    let told = page_remark(&page);
    let root = with_waivers(&format!(
        "x-waivers:\n  - id: mood\n    reason: Nobody knows it.\n    since: 2026-01-01\n    facts:\n      \
         - {{operation: change_shelf, unread: '{told}'}}\n"
    ));
    write(root.path(), "shelf.md", &page);
    assert_eq!(code(&run(&root, &["docs", "pin", "shelf.md"])), 0);
    assert_eq!(code(&run(&root, &["docs", "check", "shelf.md"])), 0);
    write(root.path(), "shelf.md", FEISHU);
    let output = run(&root, &["docs", "check", "shelf.md"]);
    assert_eq!(code(&output), 1);
    insta::assert_snapshot!(text(&output));
    let bare = workspace(&[("shelf.md", &page)]);
    assert_eq!(code(&run(&bare, &["docs", "check", "shelf.md"])), 2);
}

fn page_remark(text: &str) -> String {
    page(text.as_bytes()).unwrap().unread[0].told()
}

#[test]
fn what_a_spec_has_no_words_for_can_be_waived_as_it_is() {
    let page = FEISHU.replace("**默认值**：2", "**默认值**：1");
    let waiver = |digest: &str| {
        let root = with_waivers(&format!(
            "x-waivers:\n  - id: two\n    reason: It has no word for it.\n    since: 2026-01-01\n    \
             facts:\n      - {{operation: change_shelf, at: request, digest: '{digest}'}}\n"
        ));
        write(root.path(), "shelf.md", &page);
        root
    };
    let told = text(&run(&waiver("?"), &["docs", "check", "shelf.md"]));
    assert!(told.starts_with("exit 1"), "{told}");
    let digest = told.split("the digest is ").nth(1).expect("it tells the digest");
    let digest = digest.split(' ').next().unwrap();
    let root = waiver(digest);
    assert_eq!(code(&run(&root, &["docs", "pin", "shelf.md"])), 0);
    // Another change in the same place is not covered by it.
    write(root.path(), "shelf.md", &page.replace("**默认值**：1", "**默认值**：3"));
    assert_eq!(code(&run(&root, &["docs", "check", "shelf.md"])), 1);
    // Neither is nothing.
    write(root.path(), "shelf.md", FEISHU);
    assert_eq!(code(&run(&root, &["docs", "check", "shelf.md"])), 1);
}

#[test]
fn what_follows_from_what_is_waived_is_covered_too() {
    let row = "\n418 | 619999 | teapot | 泡茶。";
    let end = FEISHU.find("500 | 610003").map(|at| at + FEISHU[at..].find('\n').unwrap()).unwrap();
    let page = format!("{}{row}{}", &FEISHU[..end], &FEISHU[end..]);
    let waiver = |digest: &str| {
        let root = with_waivers(&format!(
            "x-waivers:\n  - id: tea\n    reason: None.\n    since: 2026-01-01\n    \
             facts:\n      - {{operation: change_shelf, at: error 619999, digest: '{digest}'}}\n"
        ));
        write(root.path(), "shelf.md", &page);
        root
    };
    let told = text(&run(&waiver("?"), &["docs", "check", "shelf.md"]));
    let digest = told.split("the digest is ").nth(1).expect(&told).split(' ').next().unwrap();
    let root = waiver(digest);
    assert_eq!(code(&run(&root, &["docs", "check", "shelf.md"])), 0, "{told}");
    // The spec has no such error, so that its message is no difference of its own.
    write(root.path(), "shelf.md", &page.replace("teapot", "kettle"));
    assert_eq!(code(&run(&root, &["docs", "check", "shelf.md"])), 1);
}

#[test]
fn a_page_that_no_reader_reads_can_be_waived_whole() {
    let waiver = "x-waivers:\n  - id: pdf\n    reason: It comes as a PDF.\n    since: 2026-01-01\n    \
                  facts: [{operation: change_shelf, unread: page}]\n";
    let root = with_waivers(waiver);
    let address = FEISHU.lines().find_map(|line| line.strip_prefix("source_url: ")).unwrap();
    write(root.path(), "pages/shelf.html", &format!("<html><a href=\"{address}\">x</a></html>"));
    assert_eq!(code(&run(&root, &["docs", "check", "pages"])), 0);
    write(root.path(), "pages/shelf.html", FEISHU);
    assert_eq!(code(&run(&root, &["docs", "check", "pages"])), 1);
}

#[test]
fn other_words_are_pinned_by_whoever_read_them() {
    let root = workspace(&[("shelf.md", FEISHU)]);
    assert_eq!(code(&run(&root, &["docs", "pin", "shelf.md"])), 0);
    let spec = |root: &Path| std::fs::read_to_string(root.join(SPECS[0].0)).unwrap();
    let before = spec(root.path());
    write(root.path(), "shelf.md", &FEISHU.replace("大厅的编号。", "是哪一个大厅。"));
    let output = run(&root, &["docs", "pin", "shelf.md"]);
    insta::assert_snapshot!(text(&output));
    assert_eq!(spec(root.path()), before);
    let output = run(&root, &["docs", "pin", "--accept-rewording", "shelf.md"]);
    assert_eq!(code(&output), 0);
    assert_ne!(spec(root.path()), before);
    assert_eq!(code(&run(&root, &["docs", "pin", "shelf.md"])), 0);
}
