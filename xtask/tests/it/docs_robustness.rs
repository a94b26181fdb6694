//! Whatever a file holds, it is read, or there is an error that says why not. No panic, no silence.

use proptest::prelude::*;
use xtask::docs::check::check_bytes;
use xtask::docs::read::page;
use xtask::docs::report::Kind;
use xtask::docs::specs::SpecFile;

use crate::docs_common::{
    COZE, COZE_PLAIN, FEISHU, FEISHU_DELETE, ONEACCESS, check, failures, specs,
};

const PAGES: [&str; 5] = [FEISHU, COZE, COZE_PLAIN, ONEACCESS, FEISHU_DELETE];

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
    for text in [FEISHU, COZE, COZE_PLAIN, ONEACCESS] {
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
    for text in [FEISHU, COZE, COZE_PLAIN, ONEACCESS] {
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
    assert!(
        page(b"# A page\n\nOf another vendor.\n").unwrap_err().what.contains("no known format")
    );
    let two = format!("{FEISHU}\n{COZE}");
    assert!(page(two.as_bytes()).unwrap_err().what.contains("several formats"));
}

#[test]
fn several_mebibytes_are_read_or_refused_in_time() {
    let specs = specs();
    let large = format!("{FEISHU}{}", "x".repeat(5 << 20));
    assert!(page(large.as_bytes()).unwrap_err().what.contains("bytes"));
    let rows: String = (0..60_000).map(|n| format!("f{n} | object{n} | 否 | 新\n")).collect();
    let many = FEISHU.replace("reason | string | 是 | 为什么要改\n", &rows);
    assert!(page(many.as_bytes()).unwrap_err().what.contains("rows"));
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
    fn shuffled_lines_never_panic(which in 0..PAGES.len(), seed in any::<u64>()) {
        let mut lines: Vec<&str> = PAGES[which].lines().collect();
        let count = lines.len();
        let mut state = seed | 1;
        for at in 0..count {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            lines.swap(at, usize::try_from(state >> 33).unwrap() % count);
        }
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

#[test]
fn tables_that_link_on_and_on_end_in_no_overflow_and_in_no_silence() {
    let deep = page(linked_tables(3000, 1).as_bytes()).unwrap();
    let mut fields = &deep.responses[0].fields;
    let mut depth = 0;
    while let Some(field) =
        fields.iter().find(|field| !field.fields.is_empty() || field.uncertain.is_some())
    {
        depth += 1;
        fields = &field.fields;
        if let Some(why) = &field.uncertain {
            assert!(why.contains("deeper"), "{why}");
            break;
        }
    }
    assert!((8..64).contains(&depth), "{depth}");
    let many = page(linked_tables(24, 2).as_bytes()).unwrap_err();
    assert!(many.what.contains("fields"), "{many}");
    let dots: String = (1..1200)
        .map(|n| format!("| {} | Object | - | 新。 |\n", vec!["a"; n].join(".")))
        .collect();
    let dotted = COZE_PLAIN.replace("| logid | String |", &format!("{dots}| logid | String |"));
    page(dotted.as_bytes()).unwrap();
}
