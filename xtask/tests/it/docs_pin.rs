//! What `docs pin` records, when it records it anew, and which operations have no record.

use xtask::docs::check::check_bytes;
use xtask::docs::pin::{pin, unchecked};
use xtask::docs::report::Report;
use xtask::docs::specs::SpecFile;

use crate::docs_common::{FEISHU, SPECS, spec};

const BOOKS: (&str, &str) = SPECS[0];

/// The spec `yaml` after it was pinned with `page` on the day `today`; none if that changes nothing.
fn pinned(yaml: &str, page: &str, today: &str) -> Option<String> {
    let specs = [spec(BOOKS.0, yaml)];
    let pages = vec![check_bytes(&specs, "shelf.md", page.as_bytes())];
    let mut pinned = pin(&Report { pages, ..Report::default() }, today).unwrap();
    let pinned = pinned.pop()?;
    assert_eq!(pinned.operations, ["change_shelf"]);
    Some(pinned.text)
}

fn first() -> String {
    pinned(BOOKS.1, FEISHU, "2026-04-02").unwrap()
}

/// The line of `yaml` that has `key`.
fn line<'a>(yaml: &'a str, key: &str) -> &'a str {
    yaml.lines().find(|line| line.trim_start().starts_with(key)).unwrap()
}

#[test]
fn a_record_is_renewed_only_if_spec_or_page_has_changed() {
    let before = first();
    assert_eq!(pinned(&before, FEISHU, "2026-05-01"), None);
    let facts = line(&before, "facts: ");
    let table = [
        ("the page's date", before.clone(), FEISHU.replace("2026-03-14", "2026-04-01")),
        ("its words", before.clone(), FEISHU.replace("大厅的编号。", "是哪一个大厅。")),
        (
            "the facts",
            before.replace(facts, "        facts: '0123456789abcdef'"),
            FEISHU.to_owned(),
        ),
        ("the format", before.replace("format: feishu", "format: coze"), FEISHU.to_owned()),
    ];
    for (what, yaml, page) in table {
        let after = pinned(&yaml, &page, "2026-05-01");
        let after = after.unwrap_or_else(|| panic!("{what}"));
        assert_eq!(after.matches("checked: 2026-05-01").count(), 1, "{what}");
        assert_eq!(line(&after, "facts: "), facts, "{what}");
        // Renewed once, it is as it should be.
        assert_eq!(pinned(&after, &page, "2026-06-01"), None, "{what}");
    }
}

#[test]
fn a_remark_in_an_entry_stays_where_it_is() {
    let remark = "\n        # The page moves now and then.\n        # updated: by hand\n";
    let checked = "\n        checked: 2026-03-15\n";
    assert_eq!(BOOKS.1.matches(checked).count(), 1);
    let yaml = BOOKS.1.replace(checked, &format!("{}{remark}", checked.trim_end()));
    let after = pinned(&yaml, FEISHU, "2026-04-02").unwrap();
    let expected = format!("\n        checked: 2026-04-02{remark}        format: feishu\n");
    assert!(after.contains(&expected), "{after}");
}

/// The operations that have no record, and whether they had one.
fn left(spec: &SpecFile) -> Vec<(String, bool)> {
    let left = unchecked(&spec.spec).into_iter();
    left.map(|left| (left.operation, left.is_pinned)).collect()
}

#[test]
fn an_operation_is_checked_until_it_changes() {
    let (lend, shelf) = ("lend_books".to_owned(), "change_shelf".to_owned());
    let bare = spec(BOOKS.0, BOOKS.1);
    assert_eq!(left(&bare), [(lend.clone(), false), (shelf.clone(), false)]);
    let told = unchecked(&bare.spec).remove(1);
    assert_eq!(told.file.to_str(), Some("specs/books.yaml"));
    assert_eq!(told.page, "https://books.example/document/shelf/patch");

    let yaml = first();
    assert_eq!(left(&spec(BOOKS.0, &yaml)), [(lend.clone(), false)]);
    let changed = yaml.replace("maxLength: 40", "maxLength: 41");
    assert_eq!(left(&spec(BOOKS.0, &changed)), [(lend, false), (shelf, true)]);

    let waiver = "x-waivers:\n  - id: pdf\n    reason: It comes as a PDF.\n    since: 2026-01-01\n    \
                  facts: [{operation: lend_books, unread: page}]\npaths:\n";
    let waived = yaml.replacen("paths:\n", waiver, 1);
    assert_eq!(left(&spec(BOOKS.0, &waived)), []);
}
