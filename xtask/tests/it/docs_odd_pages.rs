//! Pages with odd but plausible rows: what is read of each, and what is told of it.

use std::fmt::Write as _;

use xtask::docs::facts::{Facts, Field};
use xtask::docs::flat::flatten;
use xtask::docs::read::page;

use crate::docs_common::{COZE, COZE_PLAIN, FEISHU, FEISHU_DELETE, FEISHU_SOURCE, ONEACCESS};

/// More rows than any table of a vendor has.
const MOST_ROWS: usize = 6000;

/// What is read of a page and told about it, a line for each; or why it is not read.
fn said(text: &str) -> Vec<String> {
    let facts = match page(text.as_bytes()) {
        Ok(facts) => facts,
        Err(error) => return vec![format!("not read: {}", error.what)],
    };
    // That a field more changes the order of all of them goes without saying.
    let single = flatten(&facts).into_iter().filter(|fact| fact.what.name() != "order");
    let mut lines: Vec<String> =
        single.map(|fact| format!("{}, {}: {}", fact.at, fact.what, fact.value.json())).collect();
    lines.extend(facts.unread.iter().map(|remark| format!("unread: {}", remark.told())));
    let contradictions = facts.contradictions.iter();
    lines.extend(contradictions.map(|found| format!("at odds: {}: {}", found.at, found.reason)));
    lines
}

/// What `changed` says no more, and what it says anew.
fn difference(base: &str, changed: &str) -> Vec<String> {
    let (before, mut after) = (said(base), said(changed));
    let mut gone = Vec::new();
    for line in before {
        match after.iter().position(|other| *other == line) {
            Some(at) => drop(after.remove(at)),
            None => gone.push(format!("- {line}")),
        }
    }
    gone.into_iter().chain(after.iter().map(|line| format!("+ {line}"))).collect()
}

/// Makes each change to `base` alone, and demands that exactly the lines behind it are the outcome.
fn assert_changes(base: &str, cases: &[(&str, &str, &[&str])]) {
    let mut wrong = String::new();
    for (from, to, expected) in cases {
        assert!(base.contains(from), "{from}");
        let found = difference(base, &base.replacen(from, to, 1));
        if found != *expected {
            let (found, expected) = (found.join("\n  "), expected.join("\n  "));
            writeln!(wrong, "{to}\n made\n  {found}\n and not\n  {expected}\n").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn read(text: &str) -> Facts {
    page(text.as_bytes()).unwrap()
}

/// What a page says in words about what is called `at`.
fn words(facts: &Facts, at: &str) -> Vec<String> {
    let wording = facts.wording.iter().filter(|wording| wording.at.to_string() == at);
    wording.map(|wording| wording.text.clone()).collect()
}

/// The number of the line that holds `part`.
fn line_of(text: &str, part: &str) -> usize {
    1 + text.lines().position(|line| line.contains(part)).unwrap()
}

/// The fields with the way to each of them.
fn paths(fields: &[Field]) -> Vec<String> {
    let inner = |field: &Field| {
        let below = paths(&field.fields).into_iter().map(|path| format!("{}.{path}", field.name));
        std::iter::once(field.name.clone()).chain(below).collect::<Vec<_>>()
    };
    fields.iter().flat_map(inner).collect()
}

#[test]
fn the_largest_file_is_read_and_a_byte_more_is_not() {
    let largest = 4 * 1024 * 1024;
    let error = |size: usize| page(&vec![b'x'; size]).unwrap_err().what;
    assert_eq!(error(largest), "the page is of no known format");
    assert_eq!(error(largest + 1), "the file has 4194305 bytes, more than any page");
    assert!(page(&[0xfe, 0xff, 0, b'a']).unwrap_err().what.contains("UTF-16"));
    assert_eq!(page(b"<html><body>").unwrap_err().what, "the page is saved as HTML");
}

#[test]
fn what_is_no_text_is_told_with_its_line() {
    for (bytes, line, what) in [
        (
            &b"# one\n\ntwo\xff\n"[..],
            3,
            "the file is not encoded as UTF-8, perhaps as GBK or Latin-1",
        ),
        (b"# one\ntwo\xe4\xb9", 2, "the file ends in the middle of a character"),
        (b"# one\n\n\ntwo\0\n", 4, "the file holds NUL bytes"),
    ] {
        let error = page(bytes).unwrap_err();
        assert_eq!((error.line, error.what.as_str()), (line, what));
    }
}

#[test]
fn a_copy_of_feishu_has_a_head_and_an_end() {
    assert_changes(
        FEISHU,
        &[
            ("---\ntitle", "---\n\ntitle", &[]),
            (
                "---\ntitle",
                "---\nwords alone\ntitle",
                &["+ unread: no key of the page's head: words alone"],
            ),
        ],
    );
    let comment = FEISHU.replacen("---\n", "<!--\n", 1).replacen("\n---\n", "\n-->\n", 1);
    assert_eq!(difference(FEISHU, &comment), [""; 0]);
    let cut = &FEISHU[..FEISHU.find("## 响应").unwrap()];
    assert_eq!(page(cut.as_bytes()).unwrap_err().line, cut.lines().count());
    for (row, what) in [("HTTP URL |", "its URL"), ("HTTP Method |", "its method")] {
        let line = FEISHU.lines().find(|line| line.starts_with(row)).unwrap();
        let without = FEISHU.replace(&format!("{line}\n"), "");
        assert_eq!(said(&without), [format!("not read: the page is cut off: {what} is missing")]);
    }
}

#[test]
fn pages_of_the_vendors_that_describe_no_operation_are_told_from_pages_of_others() {
    let head = |key: &str, value: &str| format!("---\n{key}: {value}\n---\n\n# 书\n\n怎么借书。\n");
    let feishu = "https://open.feishu.cn/document/books";
    for (text, is_other_page) in [
        (head("address", feishu), true),
        (head("source", feishu), true),
        (head("source_url", "https://open.larksuite.com/document/books"), true),
        (head("source_url", "https://books.example/document"), false),
        (head("title", feishu), false),
        ("# 书\n\n:::html\n<md-alert>\n先看看。\n</md-alert>\n:::\n".to_owned(), true),
        ("# 书\n\n<md-dt-table></md-dt-table>\n".to_owned(), true),
        ("# 书\n\n见 https://docs.coze.cn/books 。\n".to_owned(), true),
        // One that begins to describe an operation is not a guide, but cut off.
        ("# 书\n\n见 https://docs.coze.cn/books 。\n## 接口说明\n".to_owned(), false),
        ("Function\n\nGives badges to a visitor.\n".to_owned(), false),
        ("URI\n\nWhat this is.\n".to_owned(), false),
    ] {
        let error = page(text.as_bytes()).unwrap_err();
        assert_eq!(error.is_other_page, is_other_page, "{text}: {error}");
        let what = if is_other_page { "describes no operation" } else { "no known format" };
        assert!(error.what.contains(what), "{text}: {error}");
    }
}

#[test]
fn a_header_of_coze_has_the_value_that_nobody_has_to_fill_in() {
    let row = "| Content-Type | application/json | 正文是什么。 |";
    let more =
        "\n| X-Trace |  | 追踪。 |\n| X-Key | $Your_Key | 钥匙。 |\n| X-Version | v3 | 版本。 |";
    assert_changes(
        COZE_PLAIN,
        &[
            (
                row,
                &format!("{row}{more}"),
                &[
                    "+ header X-Trace, field: true",
                    "+ header X-Key, field: true",
                    "+ header X-Version, field: true",
                    "+ header X-Version, value: \"v3\"",
                ],
            ),
            (
                "Bearer <span style=\"color: #D83931\"><em>$Access_Token</em></span>",
                "Bearer x",
                &[],
            ),
        ],
    );
    let optional = COZE_PLAIN
        .replacen(
            "| **取值** | **说明** |\n| --- | --- | --- |",
            "| **取值** | **说明** | **是否必选** |\n| --- | --- | --- | --- |",
            1,
        )
        .replace(
            "| application/json | 正文是什么。 |",
            "| application/json | 正文是什么。 | 可选 |",
        );
    assert_eq!(difference(COZE_PLAIN, &optional), ["+ header Content-Type, required: false"]);
}

#[test]
fn a_permission_of_coze_is_a_name() {
    let permission = "`bookBerth` <br> 令牌要有 `bookBerth` 权限。";
    let gone = "- access, scopes: [\"bookBerth\"]";
    assert_changes(
        COZE_PLAIN,
        &[
            (permission, "bookBerth", &[]),
            (
                permission,
                "**Port.book-berth** ",
                &[gone, "+ access, scopes: [\"Port.book-berth\"]"],
            ),
            (permission, "无", &[gone]),
            (permission, "-", &[gone]),
            (permission, "/", &[gone]),
            (permission, "任何人都行", &[gone, "+ unread: no permission: 任何人都行"]),
            // The header tells as well that a token is sent.
            (&format!("| **权限** | {permission} |\n"), "", &[gone]),
        ],
    );
    let row = COZE_PLAIN.lines().find(|line| line.starts_with("| Authorization")).unwrap();
    let open = COZE_PLAIN
        .replace(&format!("| **权限** | {permission} |\n"), "")
        .replace(&format!("{row}\n"), "");
    let expected =
        ["- access, tokens: [\"access_token\"]", gone, "- header Authorization, field: true"];
    assert_eq!(difference(COZE_PLAIN, &open), expected);
}

#[test]
fn an_example_of_coze_has_the_shape_of_its_type() {
    assert_changes(
        COZE_PLAIN,
        &[
            (
                "[ { \"kind\": \"fruit\", \"weight\": 2 } ]",
                "两箱",
                &[
                    "- request crates, example: [{\"kind\":\"fruit\",\"weight\":2}]",
                    "+ unread: an example that is no JSON: 两箱",
                ],
            ),
            (
                "| { \"x\": \"y\" } | 挂什么旗",
                "| 红旗 | 挂什么旗",
                &[
                    "- request ship.flags, example: {\"x\":\"y\"}",
                    "+ unread: an example that is no JSON: 红旗",
                ],
            ),
            (
                "{\"logid\":\"abc***\"}",
                "编号",
                &[
                    "- response 200 detail, example: {\"logid\":\"abc***\"}",
                    "+ unread: an example that is no JSON: 编号",
                ],
            ),
            (
                "* winter：冬天。",
                "* winter：冬天，长度不超过 9 个字符。",
                &["+ request season=winter, max-length: 9"],
            ),
        ],
    );
}

#[test]
fn a_table_of_coze_is_known_by_its_columns() {
    let gone = [
        "- path port_id, field: true",
        "- path port_id, type: \"string\"",
        "- path port_id, required: true",
    ];
    let head = "| **参数** | **类型** | **说明** |\n| --- | --- | --- |\n| port_id |";
    let with = |told| [gone[0], gone[1], gone[2], told];
    let second = "### Ship\n| **参数** | **类型** | **是否必选**";
    assert_changes(
        COZE_PLAIN,
        &[
            (
                head,
                &head.replace("类型", "种类"),
                &with("+ unread: a table of nothing known: **参数** | **种类** | **说明**"),
            ),
            (
                head,
                &head.replace("参数", "变量"),
                &with("+ unread: a table of nothing known: **变量** | **类型** | **说明**"),
            ),
            // Two tables in one section: nobody says which of them counts.
            (
                second,
                &format!(
                    "另外：\n| **参数** | **类型** |\n| --- | --- |\n| more | String |\n{second}"
                ),
                &["+ unread: a table of nothing known: **参数** | **类型**"],
            ),
            // A type that has no fields yet is described all the same.
            (
                "| logid | String | abc*** | 日志编号。 |\n",
                "",
                &[
                    "- response 200 detail.logid, field: true",
                    "- response 200 detail.logid, type: \"string\"",
                    "- response 200 detail.logid, example: \"abc***\"",
                ],
            ),
            (
                "| name | String | Gull | 叫什么。 |",
                "| name | String | Gull | 叫什么。",
                &["+ unread: a row that does not end: | name | String | Gull | 叫什么。"],
            ),
            (
                "| 409 | 8002 | ship is at sea | 等一等。 |",
                "| 409 | 8002 | ship is at sea | 等一等。 |\n| 500 |  |  | 找人。 |",
                &["+ unread: no error code: 500"],
            ),
        ],
    );
}

#[test]
fn a_type_of_coze_leads_to_its_table_by_anchor_or_by_name() {
    assert_changes(
        COZE_PLAIN,
        &[
            (
                "Object of [Trace](#trace)",
                "Object of [查日志](#Trace)",
                &[
                    "- response 200 detail, type: \"object Trace\"",
                    "+ response 200 detail, type: \"object 查日志\"",
                ],
            ),
            ("Array of crate object <br>", "Array of [crate](#boxes) <br>", &[]),
        ],
    );
    assert_changes(COZE, &[("### Stop {#stop}", "### 停靠点 {#stop}", &[])]);
    // An answer may have a type with the name of a part of the request.
    for part in ["Header", "Path", "Query", "Body"] {
        let anchor = part.to_ascii_lowercase();
        let renamed = COZE_PLAIN
            .replace("[Berth](#berth)", &format!("[{part}](#{anchor})"))
            .replace("### Berth\n", &format!("### {part}\n"));
        let expected = [
            "- response 200 data, type: \"object Berth\"".to_owned(),
            format!("+ response 200 data, type: \"object {part}\""),
        ];
        assert_eq!(difference(COZE_PLAIN, &renamed), expected);
    }
    // Types may stand above the body that has them.
    let (ship, crate_) = (COZE_PLAIN.find("### Ship\n"), COZE_PLAIN.find("#### crate object"));
    let ship = &COZE_PLAIN[ship.unwrap()..crate_.unwrap()];
    let above =
        COZE_PLAIN.replacen(ship, "", 1).replace("### Body\n", &format!("{ship}### Body\n"));
    assert_eq!(difference(COZE_PLAIN, &above), [""; 0]);
}

#[test]
fn an_operation_of_coze_has_one_method_one_address_and_errors() {
    let cut = "not read: the page is cut off:";
    for (changed, what) in [
        (COZE_PLAIN.replace("| POST |", "| FETCH |"), "its method or its address is missing"),
        (
            COZE_PLAIN.replace("https://ports.example/v1/ports/:port_id/berths <br>", "<br>"),
            "its method or its address is missing",
        ),
        (
            COZE_PLAIN[..COZE_PLAIN.find("## 错误码").unwrap()].to_owned(),
            "the section on errors is missing",
        ),
        (
            COZE_PLAIN.trim_end().trim_end_matches(" | 等一等。 |").to_owned(),
            "a row of a table does not end",
        ),
    ] {
        assert_eq!(said(&changed), [format!("{cut} {what}")]);
    }
    // The rows of the basics may stand below two headings, whatever one of them is called.
    let apart = COZE_PLAIN
        .replace("## 基础信息\n", "## 怎么调用\n")
        .replace("| **权限** |", "## 基础信息\n| **权限** |");
    assert_eq!(difference(COZE_PLAIN, &apart), [""; 0]);
}

#[test]
fn what_stands_around_an_operation_of_coze_is_words() {
    let other = "# 退泊位\n退一个泊位。\n## 基础信息\n| **请求方式** | DELETE |\n| --- | --- |\n\
                 | **请求地址** | https://ports.example/v1/berths |\n";
    let around = format!("# 指南\n先看这个。\n{COZE_PLAIN}\n{other}");
    let told = "+ unread: another operation on the same page: 退泊位";
    assert_eq!(difference(COZE_PLAIN, &around), [told]);
    // Its own heading may stand right above its basics.
    let below = other.replace("# 退泊位\n退一个泊位。\n## 基础信息\n", "## 退泊位\n");
    assert_eq!(difference(COZE_PLAIN, &format!("{COZE_PLAIN}\n{below}")), [told]);
    let facts = read(&around);
    assert_eq!(facts.title.as_ref().unwrap().value, "订泊位");
    assert_eq!(words(&facts, "section 指南"), ["先看这个。"]);
    assert_eq!(words(&facts, "section 退泊位"), ["退一个泊位。"]);
    let restricted =
        COZE_PLAIN.replace("* 夜里不行。", "* 夜里不行。\n\n![夜](https://ports.example/n.png)");
    let facts = read(&restricted);
    assert_eq!(words(&facts, "section 接口限制"), ["**次数限制**：一天一次。", "夜里不行。"]);
}

#[test]
fn a_field_of_coze_is_required_or_not_and_has_the_name_that_stands_there() {
    let name = "| name | String | 必选 | Gull |";
    let row = "| name | String | 必选 | Gull | 叫什么，长度不超过20个字符。 |";
    let trace = "### Trace\n| **参数** | **类型** | **示例** | **说明** |\n| --- | --- | --- | --- |\n\
                 | logid | String |";
    assert_changes(
        COZE_PLAIN,
        &[
            (
                name,
                "| name | String | 也许 | Gull |",
                &[
                    "- request ship.name, required: true",
                    "+ unread: neither required nor not: 也许",
                ],
            ),
            // What is answered nobody has to send.
            (
                trace,
                &trace
                    .replace("| **示例** |", "| **是否必选** | **示例** |")
                    .replace("| --- |\n", "| --- | --- |\n")
                    .replace("| String |", "| String | 也许 |"),
                &[],
            ),
            // The sign of what is inside, and the name that it is inside of as well.
            (
                row,
                &format!("{row}\n| »name.end | String | 可选 | - | 尾。 |"),
                &[
                    "+ request ship.name.end, field: true",
                    "+ request ship.name.end, type: \"string\"",
                    "+ request ship.name.end, required: false",
                ],
            ),
            // A dot with nothing behind it leads nowhere.
            (
                row,
                &format!("{row}\n| name. | String | 可选 | - | 点。 |"),
                &[
                    "+ request ship.name., field: true",
                    "+ request ship.name., type: \"string\"",
                    "+ request ship.name., required: false",
                ],
            ),
        ],
    );
}

#[test]
fn an_answer_of_coze_that_shows_nothing_is_no_example() {
    let fence = "### 返回示例\n```JSON\n";
    let start = COZE_PLAIN.find(fence).unwrap() + fence.len();
    let end = start + COZE_PLAIN[start..].find("```").unwrap();
    for (example, told) in [
        ("", None),
        ("没有\n", Some("an example that is no JSON: 没有")),
        ("// 没有\n", Some("a broken example: it has a comment: // 没有")),
    ] {
        let facts = read(&format!("{}{example}{}", &COZE_PLAIN[..start], &COZE_PLAIN[end..]));
        assert_eq!(facts.response_examples, [], "{example}");
        let unread: Vec<String> = facts.unread.iter().map(|remark| remark.told()).collect();
        assert_eq!(unread, told.into_iter().collect::<Vec<_>>(), "{example}");
    }
}

#[test]
fn a_call_of_coze_that_is_not_understood_is_no_example() {
    let form = COZE_PLAIN.replace("curl --location", "curl --form chart=@tide.png --location");
    let facts = read(&form);
    assert_eq!((facts.request_example, facts.body_example), (None, None));
    let reasons: Vec<&str> = facts.unread.iter().map(|remark| remark.reason.as_str()).collect();
    assert!(reasons.contains(&"no request"), "{reasons:?}");
}

#[test]
fn as_many_rows_as_any_page_has_are_read() {
    let coze = |count: usize| {
        let rows: String = (0..count).map(|n| format!("| f{n} | String | - | 新。 |\n")).collect();
        let head = "| **参数** | **类型** | **示例** | **说明** |\n| --- | --- | --- | --- |\n";
        COZE_PLAIN.replace("### Trace\n", &format!("### Spare\n{head}{rows}### Trace\n"))
    };
    let feishu = |count: usize| {
        let rows: String = (0..count).map(|n| format!("f{n} | string | 否 | 新\n")).collect();
        FEISHU.replace("dry_run | boolean", &format!("{rows}dry_run | boolean"))
    };
    let oneaccess = |count: usize| {
        let rows: String =
            (0..count).map(|n| format!("f{n}\n\nNo\n\nString\n\nNew.\n\n")).collect();
        let head = "Parameter\n\nMandatory\n\nType\n\nDescription";
        let table = format!("Table 99 Spare\n\n{head}\n\n{rows}");
        ONEACCESS.replace("Table 5 Visitor", &format!("{table}Table 5 Visitor"))
    };
    // The objects of the first page have nine rows already, and the query of the second has two.
    let pages: [(&dyn Fn(usize) -> String, usize); 3] =
        [(&coze, MOST_ROWS - 9), (&feishu, MOST_ROWS - 2), (&oneaccess, MOST_ROWS)];
    for (with_rows, most) in pages {
        assert!(page(with_rows(most).as_bytes()).is_ok());
        let error = page(with_rows(most + 1).as_bytes()).unwrap_err();
        assert!(error.what.contains("more than 6000 rows"), "{error}");
    }
}

#[test]
fn tables_of_oneaccess_that_name_one_another_on_and_on_are_refused() {
    let head = "Parameter\n\nMandatory\n\nType\n\nDescription\n\n";
    let row = |name: &str, to: usize| format!("{name}\n\nNo\n\nT{to} object\n\nMore.\n\n");
    let table = |n: usize| {
        format!("Table {} T{n}\n\n{head}{}{}", 90 + n, row("left", n + 1), row("right", n + 1))
    };
    let tables: String = (0..13).map(table).collect();
    let text = ONEACCESS.replace("Table 5 Visitor", &format!("{tables}Table 5 Visitor")).replacen(
        "paths\n\nNo",
        &format!("{}paths\n\nNo", row("deep", 0)),
        1,
    );
    assert_eq!(said(&text), ["not read: its tables make more than 6000 fields"]);
}

#[test]
fn errors_of_oneaccess_are_a_table_of_any_width() {
    let see = "See Error Codes.";
    assert_changes(
        ONEACCESS,
        &[
            (
                see,
                "Status Code\n\nError Code\n\nError Message\n\n400\n\nGATE.0007\n\nno such gate\n\n\
                 4000\n\nGATE.0008\n\nno such badge",
                &[
                    "+ error GATE.0007, field: true",
                    "+ error GATE.0007, status: \"400\"",
                    "+ error GATE.0007, message: \"no such gate\"",
                    "+ unread: no error: 4000",
                ],
            ),
            (
                see,
                "Error Code\n\nDescription\n\nGATE.0007\n\nno such gate",
                &["+ error GATE.0007, field: true", "+ error GATE.0007, message: \"no such gate\""],
            ),
            (
                see,
                "Error Code\n\nGATE.0007",
                &[
                    "+ unread: no table of errors: Error Code",
                    "+ unread: no table of errors: GATE.0007",
                ],
            ),
            // A row that is cut short.
            (
                see,
                "Status Code\n\nError Code\n\nError Message\n\n400\n\nGATE.0007\n\nno such gate\n\n\
                 401\n\nGATE.0008",
                &[
                    "+ error GATE.0007, field: true",
                    "+ error GATE.0007, status: \"400\"",
                    "+ error GATE.0007, message: \"no such gate\"",
                    "+ unread: no error: 401",
                ],
            ),
            ("200\n\nDone.\n\n400", "200\n\nYes\n\n400", &[]),
            ("200\n\nDone.\n\n400", "200\n\nDone.\n\n4000\n\n400", &["+ unread: no status: 4000"]),
        ],
    );
    for needed in ["Status Codes", "Error Codes"] {
        let start = ONEACCESS.find(&format!("\n{needed}\n")).unwrap();
        let end = if needed == "Status Codes" {
            ONEACCESS.find("\nError Codes\n").unwrap()
        } else {
            ONEACCESS.len()
        };
        let text = format!("{}{}", &ONEACCESS[..start], &ONEACCESS[end..]);
        let told = format!("not read: the page is cut off: the section `{needed}` is missing");
        assert_eq!(said(&text), [told]);
    }
}

#[test]
fn a_row_of_oneaccess_begins_with_a_name_and_a_type() {
    let head = "Parameter\n\nType\n\nDescription\n\n";
    assert_changes(
        ONEACCESS,
        &[
            // Descriptions of one word, and one that goes on like a row.
            ("The desk.", "desk\n\nbehind the door", &[]),
            ("The desk.", "desk\n\nNone", &[]),
            ("The name on the badge.", "May it be short?\n\nNo\n\nnever.", &[]),
            (
                "floor\n\nInteger",
                "floor\n\nDate",
                &[
                    "- response 200 badges.issuer.floor, type: \"int32\"",
                    "+ response 200 badges.issuer.floor, type: \"unread Date\"",
                    "+ unread: an unknown type: Date",
                ],
            ),
            ("\nRequest Parameters\n", "\nRequest Parameters\n\nnull\n", &[]),
            (
                "\nRequest Parameters\n",
                "\nRequest Parameters\n\nAsk first.\n",
                &["+ unread: neither a table nor the operation's path: Ask first."],
            ),
            (
                "Table 7 Response body parameters\n",
                &format!(
                    "Table 99 Response header parameters\n\n{head}X-Trace\n\nString\n\nWhich.\n\n\
                     Table 7 Response body parameters\n"
                ),
                &["+ unread: headers of an answer: Response header parameters"],
            ),
            (
                "gate_id\n\nYes",
                "gate_id\n\nNo",
                &["+ at odds: path gate_id: a parameter in the path cannot be left out"],
            ),
            (
                "\nRequest Parameters\n",
                "\nTable 99 More\n\nParameter\n\nDescription\n\nx\n\nThat.\n\nRequest Parameters\n",
                &[
                    "+ unread: a table without the columns of parameters: More",
                    "+ at odds: table More: no field names this table",
                ],
            ),
            // Two answers have a type of one name each.
            (
                "The same for people.\n",
                &format!(
                    "The same for people.\n\nbadge\n\nBadge object\n\nWhich.\n\n\
                     Table 99 Badge\n\n{head}reason\n\nString\n\nWhy.\n"
                ),
                &[
                    "+ response 400 badge, field: true",
                    "+ response 400 badge, type: \"object Badge\"",
                    "+ response 400 badge.reason, field: true",
                    "+ response 400 badge.reason, type: \"string\"",
                ],
            ),
            (
                "Adding Badges\n",
                "Adding Badges\n\nhttps://gates.example/badges\n\nTakes a minute.\n",
                &["+ page, address: \"https://gates.example/badges\""],
            ),
        ],
    );
    let facts =
        read(&ONEACCESS.replacen("Adding Badges\n", "Adding Badges\n\nTakes a minute.\n", 1));
    assert_eq!(facts.title.as_ref().unwrap().value, "Adding Badges");
    assert_eq!(words(&facts, "operation"), ["Takes a minute."]);
}

#[test]
fn a_page_of_oneaccess_may_have_no_example_of_a_request() {
    let (start, end) =
        (ONEACCESS.find("\nExample Requests\n"), ONEACCESS.find("\nExample Responses\n"));
    for (instead, told) in
        [("None", None), ("null", None), ("Call us.", Some("no request: Call us."))]
    {
        let text = format!(
            "{}\nExample Requests\n\n{instead}\n{}",
            &ONEACCESS[..start.unwrap()],
            &ONEACCESS[end.unwrap()..]
        );
        let facts = read(&text);
        assert_eq!((facts.request_example, facts.body_example), (None, None));
        let unread: Vec<String> = facts.unread.iter().map(|remark| remark.told()).collect();
        assert_eq!(unread.first().map(String::as_str), told);
    }
}

#[test]
fn examples_of_feishu_are_found_below_any_of_their_headings() {
    let failure = "```json\n{\"code\": 610001, \"msg\": \"shelf is locked\"}\n```\n";
    assert_changes(
        FEISHU,
        &[
            ("```json\n{\n    \"shelf\"", "```\n{\n    \"shelf\"", &[]),
            ("```json\n{\n    \"shelf\"", "```json\n\n{\n    \"shelf\"", &[]),
            ("### 请求体示例\n", "### 请求示例\n", &[]),
            // The first body counts, and an answer that is a failure does not.
            ("## 响应\n", "```json\n{\"reason\": \"other\"}\n```\n\n## 响应\n", &[]),
            ("### 响应体示例\n", &format!("### 响应体示例\n{failure}"), &[]),
            // The table of the answer may stand right below its heading.
            ("### 响应体\n", "", &[]),
        ],
    );
    let call = "### 请求示例\n```\ncurl -X PATCH 'https://books.example/x' -H 'A : b'\n```\n\n";
    let facts = read(&FEISHU.replace("### 请求体示例\n", &format!("{call}### 请求体示例\n")));
    let example = facts.request_example.unwrap().value;
    assert_eq!((example.method.as_str(), example.headers), ("PATCH", vec!["A: b".to_owned()]));
    assert_eq!(facts.body_example.unwrap().value["reason"], "new books");
    let more = FEISHU.replace("## 响应\n", "```json\n{\"reason\": \"other\"}\n```\n\n## 响应\n");
    assert_eq!(words(&read(&more), "example body"), ["{\"reason\":\"other\"}"]);
    // Of the answers the first counts that is no failure; what is said of the others is words.
    let second = "```json\n{\"code\": 0, \"msg\": \"again\"}\n```\n\n";
    for (text, other) in [
        (
            FEISHU.replace("### 响应体示例\n", &format!("### 响应体示例\n{failure}")),
            "{\"code\":610001,\"msg\":\"shelf is locked\"}",
        ),
        (
            FEISHU.replace("### 错误码\n", &format!("{second}### 错误码\n")),
            "{\"code\":0,\"msg\":\"again\"}",
        ),
    ] {
        let facts = read(&text);
        assert_eq!(facts.response_examples.len(), 1);
        assert_eq!(facts.response_examples[0].body.value["msg"], "success");
        assert_eq!(words(&facts, "example response 200"), [other]);
    }
}

#[test]
fn every_answer_of_feishu_that_is_no_failure_tells_where_a_field_belongs() {
    let (start, end) = (FEISHU.find("### 响应体\n").unwrap(), FEISHU.find("### 错误码\n").unwrap());
    for (second, place) in [
        (r#"{"code": 0, "data": {"shelf": {"title": "b"}, "note": "n"}}"#, "data.note"),
        (r#"{"code": 0, "data": {"shelf": {"title": "b", "note": "n"}}}"#, "data.shelf.note"),
    ] {
        let answer = format!(
            "### 响应体\n\n名称 | 类型 | 描述\n--- | --- | ---\ncode | int | 码\ndata | object | 数据\n\
             shelf | object | 书架\ntitle | string | 名字\nnote | string | 备注\n\n### 响应体示例\n\
             ```json\n{{\"code\": 0, \"data\": {{\"shelf\": {{\"title\": \"a\"}}}}}}\n```\n\
             ```json\n{second}\n```\n\n"
        );
        let text = format!("{}{answer}{}", &FEISHU[..start], &FEISHU[end..]);
        let fields = read(&text).responses[0].fields.clone();
        assert_eq!(paths(&fields), ["code", "data", "data.shelf", "data.shelf.title", place]);
    }
}

#[test]
fn a_type_of_feishu_that_is_not_known_is_told() {
    let row = "dry_run | boolean";
    let spare = |kind: &str| {
        let kind = format!("+ query spare, type: \"{kind}\"");
        ["+ query spare, field: true".to_owned(), kind, "+ query spare, required: false".to_owned()]
    };
    for (kind, read_as, told) in [
        ("日期", "unread 日期", Some("+ unread: an unknown type: 日期")),
        ("int/string", "unread int/string", Some("+ unread: an unknown type: int/string")),
        // Of what it is a list nobody says, but a list it is.
        ("list", "array<unread list>", None),
        ("Array", "array<unread Array>", None),
    ] {
        let facts = spare(read_as);
        let expected: Vec<&str> = facts.iter().map(String::as_str).chain(told).collect();
        let new = format!("spare | {kind} | 否 | 备用\n{row}");
        assert_changes(FEISHU, &[(row, &new, &expected)]);
    }
}

#[test]
fn the_tokens_of_feishu_are_those_that_are_named_so() {
    let row = "Authorization | string | 是 | `tenant_access_token`";
    let tokens = ["tenant_access_token", "user_access_token"];
    assert_eq!(read(FEISHU).tokens.unwrap().value, tokens);
    assert_changes(
        FEISHU,
        &[
            (row, &row.replace("`tenant", "写在 `Bearer` 后面：`tenant"), &[]),
            (row, &row.replace("`tenant", "即 `access_token`，`an access_token`：`tenant"), &[]),
        ],
    );
}

#[test]
fn tables_of_feishu_that_state_nothing_known_are_words() {
    let query = "### 查询参数\n";
    assert_changes(
        FEISHU,
        &[
            (query, "### 查询参数\n写成 `a|b`。\n", &[]),
            (
                query,
                "### 查询参数\n\n名称 | 用法\n--- | ---\na | b\n",
                &["+ unread: a table of no known kind: 名称 | 用法"],
            ),
            (
                query,
                "### 查询参数\n\n类型 | 用法\n--- | ---\na | b\n",
                &["+ unread: a table of no known kind: 类型 | 用法"],
            ),
            (
                "\n### 请求头\n",
                "\n环境 | 地址\n--- | ---\ntest | https://t.example\n\n### 请求头\n",
                &[],
            ),
            ("改动一个书架的名字、标签和顺序。", "改动一个书架，别写 `<md-tag>`。", &[]),
        ],
    );
    let text = FEISHU.replace(query, "### 查询参数\n\n名称 | 用法\n--- | ---\na | b\n");
    let lines: Vec<usize> = read(&text).unread.iter().map(|remark| remark.spot.line).collect();
    assert_eq!(lines, [line_of(&text, "名称 | 用法")]);
    let table = "书架 | 高度\n--- | ---\noak | 2";
    let role = "- 只允许图书馆长调用。\n";
    let text = FEISHU.replace(role, &format!("{role}\n{table}\n"));
    assert_eq!(difference(FEISHU, &text), [""; 0]);
    assert!(words(&read(&text), "section 注意事项")[0].ends_with(table));
    // Nor does an answer in words have to have fields.
    let text = FEISHU_DELETE.replace("成功了就没有话说。", "情况 | 说明\n--- | ---\nok | 没有话说");
    assert_eq!(difference(FEISHU_DELETE, &text), [""; 0]);
}

#[test]
fn rows_of_the_request_table_of_feishu_span_lines() {
    let all = "        管图书馆(library:all)";
    let rates = "[300 次/分钟、5 次/秒](https://books.example/document/limits)";
    let no_rates =
        "- access, rate-limits: [{\"requests\":300,\"seconds\":60},{\"requests\":5,\"seconds\":1}]";
    let apps = "自建应用、商店应用";
    let any = "开启其中任意一项权限即可调用";
    assert_changes(
        FEISHU,
        &[
            (all, "管图书馆(library:all)", &[]),
            (all, "        管 | 图书馆(library:all)", &[]),
            // A value may go on with the words that are a row's name elsewhere.
            (all, &format!("{all}\n        权限要求以实际为准"), &[]),
            (apps, "自建应用、 商店应用", &[]),
            (
                apps,
                "Custom app",
                &[
                    "- access, app-types: [\"self_built\",\"store\"]",
                    "+ access, app-types: [\"self_built\"]",
                ],
            ),
            (
                "支持的应用类型 |",
                "适用版本 | 3.0\n支持的应用类型 |",
                &["+ unread: an unknown row of the request table: 适用版本"],
            ),
            (rates, "每个用户 5 QPS", &[no_rates, "+ unread: no known rate limit: 每个用户 5 QPS"]),
            (rates, "[特殊频控](https://books.example/limits/7)", &[no_rates]),
            (
                any,
                "都要有",
                &[
                    "+ unread: how many of the scopes are needed: 权限要求**调用该API所需的权限。都要有**",
                ],
            ),
        ],
    );
    // Of a single one nobody has to ask.
    assert_changes(FEISHU_DELETE, &[(any, "都要有", &[])]);
}

#[test]
fn errors_of_feishu_have_a_status_and_a_number() {
    let last = "500 | 610003 | library on fire | 打电话给消防队。";
    let row = |new: &str| format!("{new}\n{last}");
    assert_changes(
        FEISHU,
        &[
            (
                last,
                &row("500 | none | broken | 等。"),
                &["+ unread: no error: 500 | none | broken | 等。"],
            ),
            (last, &row("500 |  | broken | 等。"), &["+ unread: no error: 500 |  | broken | 等。"]),
            (
                last,
                &row("5xx | 610009 | broken | 等。"),
                &["+ unread: no error: 5xx | 610009 | broken | 等。"],
            ),
            (
                last,
                &format!(
                    "{last}\nHTTP状态码 | 错误码 | 描述\n--- | --- | ---\n418 | 619999 | teapot"
                ),
                &[
                    "+ error 619999, field: true",
                    "+ error 619999, status: \"418\"",
                    "+ error 619999, message: \"teapot\"",
                ],
            ),
        ],
    );
    assert_changes(
        FEISHU_DELETE,
        &[(
            "HTTP状态码 | 错误码 | 描述 | 排查建议\n--- | --- | --- | ---\n\
             400 | 610004 | shelf is not empty | 先把书拿走。",
            "错误码 | 描述\n--- | ---\n610004 | shelf is not empty\n锁上 | 了",
            &[
                "- error 610004, status: \"400\"",
                "- error 610004, message: \"shelf is not empty\"",
                "+ error 610004, message: \"shelf is not empty 锁上 | 了\"",
            ],
        )],
    );
}

#[test]
fn the_description_of_a_field_states_what_its_markers_introduce() {
    let row = "reason | string | 是 | 为什么要改";
    let other = "+ at odds: request reason: the example's value \"new books\" is not among the \
                 listed values";
    let scopes = "+ request reason, scopes: [\"library:price:read\"]";
    let of_scope = "**字段权限要求**：\n看价钱(library:price:read)\n";
    let cases: [(&str, &[&str]); 21] = [
        ("**示例值**：  \ncard_9", &["+ request reason, example: \"card_9\""]),
        ("**示例值**：{\"door\": 1}", &["+ request reason, example: \"{\\\"door\\\": 1}\""]),
        ("**默认值**：old", &["+ request reason, default: \"old\""]),
        ("**默认值**：无", &[]),
        ("**默认值**：-", &[]),
        ("**默认值**：null", &[]),
        (
            "**可选值有**：按颜色分  \n- red：红  \n- 别的：不行  \n- 别的（不行）",
            &[
                "+ request reason, values: [\"red\"]",
                "+ unread: no value: - 别的：不行",
                "+ unread: no value: - 别的（不行）",
                other,
            ],
        ),
        // A value has a key, and no endless one.
        (
            &format!("**可选值有**：\n- red：红\n- ：没有名字\n- {}：太长", "x".repeat(101)),
            &[
                "+ request reason, values: [\"red\"]",
                "+ unread: no value: - ：没有名字",
                &format!("+ unread: no value: - {}：太长", "x".repeat(101)),
                other,
            ],
        ),
        (
            "**可选值有**：\n- red：红\nnote: see below",
            &["+ request reason, values: [\"red\"]", other],
        ),
        (
            "**数据校验规则**：\n- 正则校验：`^[a-z]{2}$`",
            &["+ request reason, pattern: \"^[a-z]{2}$\""],
        ),
        ("**数据校验规则**：\n- 正则校验：只能用字母(a-z)", &[]),
        ("**数据校验规则**：\n- 正则校验：abc", &[]),
        (
            "**数据校验规则**：\n- 正则表达式：`^[a-z]{2}$`",
            &["+ request reason, pattern: \"^[a-z]{2}$\""],
        ),
        // Figures without a word bound nothing where a word bounds something.
        ("**数据校验规则**：\n- 1～3 行，最多 80 字", &["+ request reason, max-length: 80"]),
        (
            "**数据校验规则**：\n- `2` ～ `9` 字符",
            &["+ request reason, min-length: 2", "+ request reason, max-length: 9"],
        ),
        (&format!("{of_scope}先申请"), &[scopes, "+ unread: no scope: 先申请"]),
        (
            "**最小长度**：3\n**最大长度**：3",
            &["+ request reason, min-length: 3", "+ request reason, max-length: 3"],
        ),
        ("长度不超过 9 个字符\n**最大长度**：9", &["+ request reason, max-length: 9"]),
        (
            "**示例值**：\"978\n长度范围：5-17字符\"\n**默认值**：`x1`",
            &[
                "+ request reason, default: \"x1\"",
                "+ request reason, min-length: 5",
                "+ request reason, max-length: 17",
                "+ request reason, example: \"978\"",
            ],
        ),
        // What goes on in the words looks like a row, and is none.
        ("done\n说明 | string\n说明 | string | 否 | 再说明", &[]),
        ("later | string | 否", &["+ unread: a row without all of its cells: later | string | 否"]),
    ];
    for (lines, expected) in cases {
        assert_changes(FEISHU, &[(row, &format!("{row}\n{lines}"), expected)]);
    }
    // What ends the list of scopes is words, and so is what follows it.
    for end in ["- 先申请", "* 先申请", "> 先申请", "[先申请](https://x)", "先申请。", "先申请；"]
    {
        let lines = format!("{row}\n{of_scope}{end}\n再看看");
        assert_changes(FEISHU, &[(row, &lines, &[scopes])]);
        let said_of = words(&read(&FEISHU.replace(row, &lines)), "request reason").join("\n");
        assert!(said_of.ends_with(&format!("{end}\n再看看")), "{said_of}");
    }
    let field = |name: &str, kind: &str| {
        [
            format!("+ request {name}, field: true"),
            format!("+ request {name}, type: \"{kind}\""),
            format!("+ request {name}, required: false"),
        ]
    };
    for (new, [exists, kind, required], default) in [
        (
            "sizes | int[] | 否 | 宽和高\n**默认值**：[1, 2]。",
            field("sizes", "array<int32>"),
            "+ request sizes, default: [1,2]",
        ),
        (
            "count | int | 否 | 几本\n**默认值**：2（不填的时候）",
            field("count", "int32"),
            "+ request count, default: 2",
        ),
    ] {
        let expected = [exists.as_str(), &kind, &required, default];
        assert_changes(FEISHU, &[(row, &format!("{row}\n{new}"), &expected)]);
    }
    let text = FEISHU.replace(row, &format!("{row}\n**可选值有**：按颜色分  \n- red：红"));
    assert!(words(&read(&text), "request reason")[0].contains("按颜色分"));
}

#[test]
fn an_indented_name_stands_as_deep_as_its_indentation() {
    let start = FEISHU.find("### 响应体\n").unwrap();
    let end = FEISHU.find("### 错误码\n").unwrap();
    for (one, two) in [
        ("\u{2003}", "\u{2003}\u{2003}"),
        ("\u{3000}", "\u{3000}\u{3000}"),
        ("&emsp;", "&emsp;&emsp;"),
        ("&nbsp;", "&nbsp;&nbsp;"),
        ("└ ", "└ └ "),
        ("└ ", "    └ "),
        ("∟", "∟∟"),
        ("├─ ", "\u{2003}├─ "),
    ] {
        let table = format!(
            "### 响应体\n\n名称 | 类型 | 描述\n--- | --- | ---\ncode | int | 码\n\
             data | object | 数据\n{one}shelf | object | 书架\n{two}title | string | 名字\n\
             {one}note | string | 备注\nmore | boolean | 还有\n\n"
        );
        let text = format!("{}{table}{}", &FEISHU[..start], &FEISHU[end..]);
        let fields = read(&text).responses[0].fields.clone();
        let tree = ["code", "data", "data.shelf", "data.shelf.title", "data.note", "more"];
        assert_eq!(paths(&fields), tree, "{one}{two}");
    }
}

#[test]
fn elements_of_a_source_that_are_oddly_written_are_read() {
    let perm = "name=\"library:price:read\" desc=\"看价钱\"";
    assert_changes(
        FEISHU_SOURCE,
        &[
            // A line of colons alone opens nothing.
            ("## 注意事项\n", ":::\n\n## 注意事项\n", &[]),
            // The table that names URL and method needs no head.
            ("  <tr>\n      <md-th>基本</md-th>\n      <md-th></md-th>\n  </tr>\n", "", &[]),
            (perm, "desc=\"读 > 写\" name=\"library:price:read\"", &[]),
            (
                "key=\"EUR\"",
                "key=\"E>R\"",
                &[
                    "- response 200 data.shelf.books.price.currency, values: [\"EUR\",\"CNY\"]",
                    "+ response 200 data.shelf.books.price.currency, values: [\"E>R\",\"CNY\"]",
                    "+ at odds: response 200 data.shelf.books.price.currency: \
                     the example's value \"EUR\" is not among the listed values",
                ],
            ),
            (
                "<md-text type=\"field-name\" >has_more</md-text>",
                "<md-new></md-new><md-text type=\"field-name\" >has_more</md-text>",
                &["+ unread: an unknown element in a table: <md-new>"],
            ),
            // What stands outside of tables may be made of anything.
            ("书架要先存在。", "<md-video></md-video>书架要先存在。", &[]),
            // A value counts even if nothing is said of it.
            ("key=\"EUR\" >欧元", "key=\"EUR\" >", &[]),
            ("改好的书架", "写成 <shelf>:<hall> 的书架", &[]),
            (
                "为什么要改",
                "为什么要改\n\n**示例值**：\n<md-code-json>\n{\"a\": 1}\n</md-code-json>\n",
                &["+ request reason, example: \"{\\\"a\\\": 1}\""],
            ),
            (
                "为什么要改",
                "为什么要改\n\n**示例值**：\n```\n{\"a\": 1}\n```\n旧书也行。",
                &["+ request reason, example: \"{\\\"a\\\": 1}\""],
            ),
            (
                "为什么要改",
                "<p>为什么要改</p>**示例值**：new",
                &["+ request reason, example: \"new\""],
            ),
        ],
    );
    assert!(
        said(&FEISHU_SOURCE.replacen("</md-dt-table>", "", 1))[0]
            .ends_with("an element is not closed")
    );
    let method = FEISHU_SOURCE.replace(">HTTP Method<", ">方法<");
    assert_eq!(said(&method), ["not read: the page is cut off: its method is missing"]);
    let cut = &FEISHU_SOURCE[..FEISHU_SOURCE.find("## 响应").unwrap()];
    assert_eq!(page(cut.as_bytes()).unwrap_err().line, cut.lines().count());
}

#[test]
fn words_of_a_source_are_kept_with_their_lines() {
    let changed = |from: &str, to: &str| {
        assert!(FEISHU_SOURCE.contains(from), "{from}");
        FEISHU_SOURCE.replacen(from, to, 1)
    };
    let said_of = |text: &str, at: &str| words(&read(text), at).join("\n");
    let fence = "为什么要改\n```\n{\"a\": 1}\n```\n旧书也行。";
    let reason = said_of(&changed("为什么要改", fence), "request reason");
    assert_eq!(reason, "为什么要改\n旧书也行。");
    // A fence that never ends is none.
    let reason = said_of(&changed("为什么要改", "为什么要改\n```\n旧书也行。"), "request reason");
    assert_eq!(reason, "为什么要改\n```\n旧书也行。");
    // Nor is one that ends on its own line.
    for inline in ["为什么要改\n```书``` 也行\n旧书", "为什么要改 <b>新</b>```书``` 也行"]
    {
        let reason = said_of(&changed("为什么要改", inline), "request reason");
        assert_eq!(reason, inline.replace("<b>", "").replace("</b>", ""));
    }
    // One may begin right behind an element.
    let behind = "<p>为什么要改</p>```\n{\"a\": 1}\n```\n旧书也行。";
    let reason = said_of(&changed("为什么要改", behind), "request reason");
    assert_eq!(reason, "为什么要改\n旧书也行。");
    let words_of = said_of(&changed("改好的书架", "写成 <shelf>:<hall>"), "response 200 shelf");
    assert_eq!(words_of, "写成 <shelf>:<hall>");
    let own = "**字段权限要求**：\n<md-perm name=\"library:price:read\" desc=\"看价钱\" \
               support_app_types=\"custom\" tags=\"\">看价钱</md-perm>";
    let price = said_of(&changed(own, &format!("{own}才能看。")), "response 200 price");
    assert_eq!(price, "价钱\n才能看。");
    let after = changed("书架要先存在。\n</md-alert>\n", "书架要先存在。\n</md-alert>\n先看看。\n");
    assert!(said_of(&after, "operation").contains("书架要先存在。\n先看看。"));
    let plain = changed("\"plain\": \"Land stories\"", "\"plain\": \"<b>Land</b> stories\"");
    let facts = read(&plain);
    let example = &facts.response_examples[0].body.value;
    assert_eq!(example["data"]["next"]["title"]["plain"], "<b>Land</b> stories");

    let marker = changed("为什么要改", "<p>为什么要改</p>**校验提示**：新 7");
    let column = changed(
        "<md-dt-th style=\"width: 20%;\">描述</md-dt-th>\n",
        "<md-dt-th style=\"width: 20%;\">描述</md-dt-th>\n<md-dt-th>备用</md-dt-th>\n",
    );
    let fences = "为什么要改\n```\na\n```\n```\n旧书也行。\n**范围说明**：新 7\n再看看。";
    let fences = changed("为什么要改", fences);
    for (text, told, place) in [
        (fences, "an unknown marker: **范围说明**：新 7", "范围说明"),
        (marker, "an unknown marker: **校验提示**：新 7", "校验提示"),
        (column, "an unknown column: 备用", "<md-dt-table>"),
    ] {
        let unread = read(&text).unread;
        let found: Vec<_> = unread.iter().map(|remark| (remark.told(), remark.spot.line)).collect();
        assert_eq!(found, [(told.to_owned(), line_of(&text, place))]);
    }
}
