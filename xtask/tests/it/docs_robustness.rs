//! Whatever a file holds, it is read, or there is an error that says why not. No panic, no silence.

use proptest::prelude::*;
use xtask::docs::check::check_bytes;
use xtask::docs::facts::Field;
use xtask::docs::read::page;
use xtask::docs::report::Kind;
use xtask::docs::specs::SpecFile;

use crate::docs_common::{
    COZE, COZE_PLAIN, COZE_STREAM, FEISHU, FEISHU_DELETE, FEISHU_LEND, FEISHU_SOURCE, ONEACCESS,
    check, failures, specs,
};

const PAGES: [&str; 8] =
    [FEISHU, COZE, COZE_PLAIN, COZE_STREAM, ONEACCESS, FEISHU_DELETE, FEISHU_LEND, FEISHU_SOURCE];

thread_local! {
    static SPECS: Vec<SpecFile> = specs();
}

/// Reads `bytes` and, if they are a page, checks it as well.
fn survives(specs: &[SpecFile], bytes: &[u8]) {
    let report = check_bytes(specs, "page", bytes);
    if page(bytes).is_err() {
        assert_eq!(report.findings.len(), 1);
        assert_eq!(report.findings[0].kind, Kind::Unreadable);
        assert!(!report.findings[0].advice.is_empty());
    }
}

#[test]
fn a_page_that_is_cut_anywhere_is_noticed() {
    let specs = specs();
    for text in [FEISHU, FEISHU_SOURCE, COZE, COZE_PLAIN, ONEACCESS] {
        // The last line break may go without harm, and a remedy or a remark at the end is no fact.
        let last_fact = [
            "library on fire",
            "|409 |7002 |car is busy |",
            "| 409 | 8002 | ship is at sea |",
            "Not done.\n\nError Codes",
        ]
        .iter()
        .find_map(|words| Some(text.find(words)? + words.len()))
        .unwrap();
        for end in (0..last_fact - 14).step_by(13) {
            let report = check_bytes(&specs, "page", &text.as_bytes()[..end]);
            assert!(!failures(&report).is_empty(), "cut at {end}: {:?}", &text.as_bytes()[..end]);
        }
    }
}

#[test]
fn a_cut_in_a_block_or_before_the_response_is_called_a_cut() {
    for end in ["\"labels\": [", "## 响应\n"].map(|words| FEISHU.find(words).unwrap()) {
        let error = page(&FEISHU.as_bytes()[..end]).unwrap_err();
        assert!(error.what.starts_with("the page is cut off"), "{error}");
        assert!(error.line > 0);
    }
}

#[test]
fn line_ends_and_byte_order_marks_change_nothing() {
    let specs = specs();
    for text in [FEISHU, FEISHU_LEND, FEISHU_SOURCE, COZE, COZE_PLAIN, ONEACCESS] {
        for variant in [text.replace('\n', "\r\n"), format!("\u{feff}{text}")] {
            let report = check(&specs, &variant);
            assert!(failures(&report).is_empty(), "{:?}", report.findings);
        }
    }
}

#[test]
fn other_encodings_are_told_with_the_line() {
    // The first Chinese word of the page in GBK, and an umlaut in Latin-1.
    let gbk = [b"---\ntitle: \"".as_slice(), &[0xb8, 0xc4, 0xb6, 0xaf], b"\"\n---\n"].concat();
    let latin = b"HTTP URL | x\n\xfcber\n".to_vec();
    for (bytes, line) in [(gbk, 2), (latin, 2)] {
        let error = page(&bytes).unwrap_err();
        assert!(error.what.contains("UTF-8"), "{error}");
        assert_eq!(error.line, line);
    }
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(FEISHU.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert!(page(&utf16).unwrap_err().what.contains("UTF-16"));
    assert!(page(b"a\0b").unwrap_err().what.contains("NUL"));
    assert!(page(b" \n").unwrap_err().what.contains("empty"));
}

#[test]
fn pages_of_nobody_are_told() {
    for (text, what) in [
        ("# A page\n\nOf another vendor.\n", "no known format"),
        ("<!DOCTYPE html>\n<html><body>HTTP URL</body></html>", "saved as HTML"),
        ("%PDF-1.7 and so on", "saved as PDF"),
    ] {
        let error = page(text.as_bytes()).unwrap_err();
        assert!(error.what.contains(what), "{error}");
        for format in ["Feishu", "Coze", "OneAccess", "save the page"] {
            assert!(error.advice.contains(format), "{error}");
        }
        assert!(!error.is_other_page);
    }
    let two = format!("{FEISHU}\n{COZE}");
    assert!(page(two.as_bytes()).unwrap_err().what.contains("several formats"));
}

#[test]
fn a_page_in_english_is_told_as_such() {
    for chinese in [FEISHU, FEISHU_SOURCE] {
        let line = 1 + chinese.lines().position(|line| line == "## 响应").unwrap();
        let words = [("请求", "Request"), ("响应体", "Response body"), ("响应", "Response")];
        let text = words
            .iter()
            .fold(chinese.to_owned(), |text, (word, english)| text.replace(word, english));
        let error = page(text.as_bytes()).unwrap_err();
        assert!(error.what.contains("in English"), "{error}");
        assert!(error.advice.contains("Chinese"), "{error}");
        assert_eq!(error.line, line);
    }
}

#[test]
fn a_guide_is_no_broken_page() {
    for head in [
        "---\ntitle: \"书\"\nsource_url: https://open.feishu.cn/document/books\n---\n",
        "---\ntitle: \"书\"\nfullPath: \"/aBc/books\"\n---\n",
    ] {
        let error = page(format!("{head}\n# 书\n\n怎么借书。\n").as_bytes()).unwrap_err();
        assert!(error.is_other_page, "{error}");
        assert!(error.what.contains("describes no operation"), "{error}");
    }
}

#[test]
fn a_broken_example_is_a_remark_and_what_of_it_is_whole_is_used() {
    for (broken, what) in [
        (FEISHU.replace("\"isbn\": \"978-0\",", "\"isbn\": \"978-0\", // a number"), "a comment"),
        (FEISHU.replace("\"since\": 1700000000", "\"since\": 1700000000,"), "a comma too many"),
        (FEISHU.replace("\"top\": 3", "\"top\": 3, ..."), "left out"),
        (FEISHU.replace("\"has_more\": false\n    }\n}", "\"has_more\": false\n    }\n"), "closed"),
    ] {
        let changed = broken.bytes().zip(FEISHU.bytes()).position(|(one, two)| one != two);
        let changed = changed.unwrap_or_else(|| panic!("{what}: nothing has changed"));
        let line = 1 + FEISHU[..changed].matches('\n').count();
        let facts = page(broken.as_bytes()).unwrap();
        let remarks: Vec<(usize, &str)> =
            facts.unread.iter().map(|remark| (remark.spot.line, remark.text.as_str())).collect();
        assert_eq!(remarks.len(), 1, "{what}: {remarks:?}");
        assert!(remarks[0].1.contains(what), "{remarks:?}");
        assert!((line..line + 2).contains(&remarks[0].0), "{what}: {line}, {remarks:?}");
        let whole = page(FEISHU.as_bytes()).unwrap();
        assert_eq!(facts.responses[0].fields.len(), whole.responses[0].fields.len());
        assert_eq!(facts.response_examples[0].body.value, whole.response_examples[0].body.value);
    }
}

#[test]
fn several_mebibytes_are_read_or_refused_in_time() {
    let specs = specs();
    let large = format!("{FEISHU}{}", "x".repeat(5 << 20));
    assert!(page(large.as_bytes()).unwrap_err().what.contains("bytes"));
    let rows: String = (0..60_000).map(|n| format!("f{n} | object{n} | 否 | 新\n")).collect();
    let many = FEISHU.replace("reason | string | 是 | 为什么要改\n", &rows);
    assert!(page(many.as_bytes()).unwrap_err().what.contains("rows"));
    // Twice as many as the longest page of the vendor has, all of them in one object.
    let rows: String = (0..5000).map(|n| format!("f{n} | string | 否 | 新\n")).collect();
    let long = FEISHU.replace("reason | string | 是 | 为什么要改\n", &rows);
    assert!(page(long.as_bytes()).unwrap().body.len() > 1);
    let rows: String = (0..1500).map(|n| format!("f{n} | object{n} | 否 | 新\n")).collect();
    let deep = FEISHU.replace("reason | string | 是 | 为什么要改\n", &rows);
    assert!(!failures(&check(&specs, &deep)).is_empty());
    for text in [COZE, ONEACCESS] {
        let words = text.to_owned() + &"some words that nobody needs\n".repeat(100_000);
        let _ = page(words.as_bytes());
    }
}

#[test]
fn a_type_that_contains_itself_ends() {
    let circle = COZE.replace(
        "|from |String |depot |从哪里。 |",
        "|from |Object of [Route](#route) | |从哪里。 |",
    );
    assert!(!failures(&check(&specs(), &circle)).is_empty());
    let circle = ONEACCESS.replace("desk\n\nString", "desk\n\nBadge object");
    assert!(!failures(&check(&specs(), &circle)).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        SPECS.with(|specs| survives(specs, &bytes));
    }

    #[test]
    fn a_damaged_page_never_panics(
        which in 0..PAGES.len(),
        from in any::<prop::sample::Index>(),
        length in 0..200_usize,
        new in "[|`*\\\\\\n {}\\[\\]\":：（）#<>a-z0-9\\-]{0,40}",
    ) {
        let text = PAGES[which];
        let bytes = text.as_bytes();
        let from = from.index(bytes.len());
        let to = (from + length).min(bytes.len());
        let damaged = [&bytes[..from], new.as_bytes(), &bytes[to..]].concat();
        SPECS.with(|specs| survives(specs, &damaged));
        SPECS.with(|specs| survives(specs, String::from_utf8_lossy(&damaged).as_bytes()));
    }

    #[test]
    fn swapped_rows_never_panic(which in 0..PAGES.len(), one in any::<prop::sample::Index>(), two in any::<prop::sample::Index>()) {
        // Rows of a table, and the elements that rows of a source are.
        let text = PAGES[which];
        let separator = if text.contains("<md-dt-tr") { "<md-dt-tr" } else { "\n" };
        let mut rows: Vec<&str> = text.split(separator).collect();
        let count = rows.len();
        rows.swap(one.index(count), two.index(count));
        SPECS.with(|specs| survives(specs, rows.join(separator).as_bytes()));
    }

    #[test]
    fn shuffled_lines_never_panic(which in 0..PAGES.len(), seed in any::<u64>()) {
        let mut lines: Vec<&str> = PAGES[which].lines().collect();
        fastrand::Rng::with_seed(seed).shuffle(&mut lines);
        SPECS.with(|specs| survives(specs, lines.join("\n").as_bytes()));
    }
}

/// `count` tables, each of which links to the next, `times` times.
fn linked_tables(count: usize, times: usize) -> String {
    let mut tables = String::new();
    for number in 0..count {
        tables.push_str(&format!(
            "### T{number}\n| **参数** | **类型** | **示例** | **说明** |\n| --- | --- | --- | --- |\n"
        ));
        for field in 0..times {
            let next = number + 1;
            tables.push_str(&format!("| f{field} | Object of [T{next}](#t{next}) | - | 新。 |\n"));
        }
    }
    let first = "| data | Object of [Berth](#berth) |";
    let page = COZE_PLAIN.replace(first, "| data | Object of [T0](#t0) |");
    page.replacen("### Berth\n", &format!("{tables}### Berth\n"), 1)
}

/// No body of a vendor is nested deeper.
const DEEPEST: usize = 32;

/// How deep those of `fields` stand whose own fields were left out because they are nested too deep.
fn too_deep(fields: &[Field]) -> Vec<usize> {
    let own = |field: &Field| {
        field.uncertain.as_ref().is_some_and(|why| why.contains("nested deeper")).then_some(1)
    };
    let inner = |field: &Field| too_deep(&field.fields).into_iter().map(|depth| depth + 1);
    fields.iter().flat_map(|field| own(field).into_iter().chain(inner(field))).collect()
}

#[test]
fn fields_are_read_down_to_the_deepest_and_told_below() {
    let linked =
        |count| page(linked_tables(count, 1).as_bytes()).unwrap().responses[0].fields.clone();
    let marked = |depth: usize| {
        let rows: String = (0..=depth)
            .map(|marks| format!("| {}a | Object | - | 新。 |\n", "»".repeat(marks)))
            .collect();
        let text = COZE_PLAIN.replace("| logid | String |", &format!("{rows}| logid | String |"));
        page(text.as_bytes()).unwrap().responses[0].fields.clone()
    };
    let dotted = |depth: usize| {
        let name = |dots: usize| vec!["a"; dots + 1].join(".");
        let rows: String =
            (0..=depth).map(|dots| format!("| {} | Object | - | 新。 |\n", name(dots))).collect();
        let text = COZE_PLAIN.replace("| logid | String |", &format!("{rows}| logid | String |"));
        page(text.as_bytes()).unwrap().responses[0].fields.clone()
    };
    let titled = |count: usize| {
        let row = |name: &str, to: usize| format!("{name}\n\nNo\n\nT{to} object\n\nDeep.\n\n");
        let head = "Parameter\n\nMandatory\n\nType\n\nDescription\n\n";
        let table = |n: usize| format!("Table {} T{n}\n\n{head}{}", 90 + n, row("f", n + 1));
        let tables: String = (0..count).map(table).collect();
        let text = ONEACCESS
            .replace("Table 5 Visitor", &format!("{tables}Table 5 Visitor"))
            .replacen("paths\n\nNo", &format!("{}paths\n\nNo", row("deep", 0)), 1);
        page(text.as_bytes()).unwrap().body
    };
    let none: [usize; 0] = [];
    assert_eq!(too_deep(&linked(DEEPEST)), none);
    assert_eq!(too_deep(&linked(DEEPEST + 1)), [DEEPEST + 1]);
    // The table of these stands in a field itself.
    assert_eq!(too_deep(&marked(DEEPEST)), none);
    assert_eq!(too_deep(&marked(DEEPEST + 1)), [DEEPEST + 2]);
    assert_eq!(too_deep(&dotted(DEEPEST)), none);
    assert_eq!(too_deep(&dotted(DEEPEST + 1)), [DEEPEST + 2]);
    // The body's own table is one of them.
    assert_eq!(too_deep(&titled(DEEPEST - 1)), none);
    assert_eq!(too_deep(&titled(DEEPEST)), [DEEPEST]);
}

#[test]
fn rows_of_errors_that_have_run_together_are_no_error() {
    let whole = page(COZE_PLAIN.as_bytes()).unwrap();
    for (row, broken) in [
        ("| 409 | 8002 |", "| 409 | 8002 <br> 8003 |"),
        ("| 409 | 8002 |", "| 409 <br> 410 | 8002 |"),
    ] {
        let facts = page(COZE_PLAIN.replace(row, broken).as_bytes()).unwrap();
        assert_eq!(facts.errors.len() + 1, whole.errors.len(), "{broken}");
        let told: Vec<&str> = facts.unread.iter().map(|remark| remark.reason.as_str()).collect();
        assert_eq!(told, ["no error code"], "{broken}");
    }
}

#[test]
fn tables_that_link_on_and_on_end_in_no_overflow_and_in_no_silence() {
    let deep = page(linked_tables(3000, 1).as_bytes()).unwrap();
    assert_eq!(too_deep(&deep.responses[0].fields), [DEEPEST + 1]);
    let many = page(linked_tables(24, 2).as_bytes()).unwrap_err();
    assert!(many.what.contains("fields"), "{many}");
    let dots: String = (1..1200)
        .map(|n| format!("| {} | Object | - | 新。 |\n", vec!["a"; n].join(".")))
        .collect();
    let dotted = COZE_PLAIN.replace("| logid | String |", &format!("{dots}| logid | String |"));
    page(dotted.as_bytes()).unwrap();
}
