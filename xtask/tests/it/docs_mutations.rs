//! Changes one fact of a page at a time and demands that exactly one finding tells it.
//!
//! The mutants are made from the text alone, without the readers: what those overlook would
//! otherwise never be changed.

use std::collections::BTreeMap;

use xtask::docs::report::Kind;

use crate::docs_common::{
    COZE, COZE_PLAIN, FEISHU, FEISHU_DELETE, FEISHU_LEND, FEISHU_SOURCE, ONEACCESS, check,
    failures, specs, told,
};

/// A page with one changed fact.
pub struct Mutant {
    pub kind: &'static str,
    pub what: String,
    pub text: String,
}

#[derive(Default)]
struct Mutants<'a> {
    page: &'a str,
    all: Vec<Mutant>,
}

impl<'a> Mutants<'a> {
    fn of(page: &'a str) -> Self {
        Self { page, all: Vec::new() }
    }

    fn lines(&self) -> Vec<&'a str> {
        self.page.lines().collect()
    }

    /// The page with the lines `from..to` replaced.
    fn splice(&mut self, kind: &'static str, from: usize, to: usize, new: &[String]) {
        let mut lines: Vec<String> = self.lines().iter().map(ToString::to_string).collect();
        let old = lines[from..to].join(" ⏎ ");
        lines.splice(from..to, new.iter().cloned());
        let text = lines.join("\n") + "\n";
        assert_ne!(text, self.page, "{kind}: {old}");
        let what = format!("line {}: {old} => {}", from + 1, new.join(" ⏎ "));
        self.all.push(Mutant { kind, what, text });
    }

    fn line(&mut self, kind: &'static str, at: usize, new: String) {
        self.splice(kind, at, at + 1, &[new]);
    }
}

/// The next number, for a change that keeps the form.
fn with_next_number(text: &str, which: usize) -> Option<String> {
    let mut starts = Vec::new();
    let mut inside = false;
    for (index, byte) in text.bytes().enumerate() {
        if byte.is_ascii_digit() && !inside {
            starts.push(index);
        }
        inside = byte.is_ascii_digit();
    }
    let start = *starts.get(which)?;
    let length = text[start..].bytes().take_while(u8::is_ascii_digit).count();
    let number: u64 = text[start..start + length].parse().ok()?;
    Some(format!("{}{}{}", &text[..start], number + 1, &text[start + length..]))
}

fn another_type(kind: &str) -> &'static str {
    match kind {
        "string" => "int",
        "String" => "Long",
        "Long" | "Integer" | "Boolean" => "String",
        kind if kind.contains("map") || kind.contains("[]") => "string",
        "int" | "int64" | "boolean" => "string",
        kind if kind.starts_with(char::is_uppercase) => "String",
        _ => "other_type",
    }
}

/// The lines of the JSON blocks of a page, and what is done to their keys and values.
fn examples(mutants: &mut Mutants, is_json: impl Fn(usize, &[&str]) -> bool) {
    let lines = mutants.lines();
    for (at, line) in lines.iter().enumerate() {
        let Some((key, value)) =
            line.trim().strip_prefix('"').and_then(|rest| rest.split_once('"'))
        else {
            continue;
        };
        if !is_json(at, &lines) || !value.trim_start().starts_with(':') {
            continue;
        }
        let renamed = line.replacen(&format!("\"{key}\""), &format!("\"{key}_x\""), 1);
        mutants.line("example key", at, renamed);
        let value = value.trim_start_matches([':', ' ']);
        if value.starts_with('"') {
            let changed =
                line.replacen(&format!("\"{key}\""), "\u{0}", 1).replacen(": \"", ": \"x", 1);
            mutants.line("example value", at, changed.replace('\u{0}', &format!("\"{key}\"")));
        }
        let is_scalar = !value.starts_with(['{', '[']);
        if is_scalar && line.trim_end().ends_with(',') {
            mutants.splice("example drop", at, at + 1, &[]);
        }
        if is_scalar {
            let indent: String = line.chars().take_while(|c| *c == ' ').collect();
            let added = format!("{indent}\"brand_new\": 1,");
            mutants.splice("example add", at, at, &[added]);
        }
    }
}

fn fenced(at: usize, lines: &[&str]) -> bool {
    lines[..at].iter().filter(|line| line.starts_with("```")).count() % 2 == 1
}

pub fn feishu(page: &str) -> Vec<Mutant> {
    let mut mutants = Mutants::of(page);
    let lines = mutants.lines();
    let is_row = |line: &str| {
        let cells: Vec<&str> = line.split(" | ").collect();
        cells.len() >= 3
            && cells[0].chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
            && !cells[0].starts_with('-')
    };
    let mut section = "";
    let mut columns = 0;
    for (at, line) in lines.iter().copied().enumerate() {
        if line.starts_with("## ") || line.starts_with("### ") {
            section = line.trim_start_matches(['#', ' ']);
        }
        if lines.get(at + 1).is_some_and(|next| next.starts_with("--- | ---")) {
            columns = line.split(" | ").count();
        }
        let row_end = || {
            (at + 1..lines.len())
                .find(|next| is_row(lines[*next]) || lines[*next].is_empty())
                .unwrap()
        };
        match section {
            "" if line.starts_with("source_url") => {
                mutants.line("address", at, format!("{line}/new"))
            }
            "" if line.starts_with("last_remote_update:") => {
                mutants.line("date", at, "last_remote_update: 2026-09-09".into());
                mutants.line("older date", at, "last_remote_update: 2020-09-09".into());
            }
            "请求" if line.starts_with("HTTP URL") => {
                mutants.line("url", at, format!("{line}/new"))
            }
            "请求" if line.starts_with("HTTP Method") => {
                mutants.line("method", at, "HTTP Method | POST".into());
            }
            "请求" if line.starts_with("接口频率限制") => {
                for which in 0..2 {
                    if let Some(new) = with_next_number(line, which) {
                        mutants.line("rate limit", at, new);
                    }
                }
                mutants.line("rate limit", at, line.replace("分钟", "小时"));
                if line.contains("、5 次/秒") {
                    mutants.line("rate limit", at, line.replace("、5 次/秒", ""));
                }
            }
            "请求" if line.starts_with("支持的应用类型") => {
                mutants.line("app type", at, line.replace("、商店应用", ""));
            }
            "注意事项" if line.contains("只允许") => mutants.splice("role", at, at + 1, &[]),
            "错误码" if line.starts_with(char::is_numeric) => {
                mutants.line("status", at, with_next_number(line, 0).unwrap());
                let (status, rest) = line.split_once(" | ").unwrap();
                mutants.line("code", at, format!("{status} | 9{rest}"));
                let cells: Vec<&str> = line.split(" | ").collect();
                mutants.line("message", at, line.replace(cells[2], "something else"));
                mutants.splice("drop error", at, at + 1, &[]);
                mutants.splice("add error", at, at, &["418 | 619999 | teapot | 泡茶。".into()]);
                if lines.get(at + 1).is_some_and(|next| !next.is_empty()) {
                    let swapped = [lines[at + 1].to_owned(), line.to_owned()];
                    mutants.splice("order", at, at + 2, &swapped);
                }
            }
            "请求头" | "路径参数" | "查询参数" | "请求体" | "响应体" if is_row(line) =>
            {
                let cells: Vec<&str> = line.split(" | ").collect();
                let with = |index: usize, new: &str| {
                    let mut cells: Vec<String> = cells.iter().map(ToString::to_string).collect();
                    cells[index] = new.to_owned();
                    cells.join(" | ")
                };
                mutants.line("rename", at, with(0, &format!("{}_x", cells[0])));
                mutants.line("retype", at, with(1, another_type(cells[1])));
                match cells[2] {
                    "是" => mutants.line("flip required", at, with(2, "否")),
                    "否" => mutants.line("flip required", at, with(2, "是")),
                    _ => {}
                }
                let end = row_end();
                mutants.splice("drop", at, end, &[]);
                let new = if columns == 3 {
                    "brand_new | string | 新"
                } else {
                    "brand_new | string | 否 | 新"
                };
                mutants.splice("add", end, end, &[new.into()]);
            }
            _ => {}
        }
        if line.starts_with("用 tenant") {
            mutants.line("token", at, line.replace("tenant_access_token", "user_access_token"));
        }
        if line.starts_with("**默认值**") {
            let (label, value) = line.split_once('：').unwrap();
            let new =
                with_next_number(value, 0).unwrap_or_else(|| value.replace("card_id", "mail_id"));
            mutants.line("default", at, format!("{label}：{new}"));
        }
        if let Some(head) = line.strip_suffix("默认为 false。") {
            mutants.line("default", at, format!("{head}默认为 true。"));
        }
        if line.starts_with("**固定值**") {
            mutants.line("fixed value", at, line.replace("utf-8", "gbk"));
        }
        if line.starts_with("**示例值**") && !line.contains("Bearer") {
            let new = with_next_number(line, 0).unwrap_or_else(|| {
                let at = line.rfind(|c: char| c.is_ascii_alphabetic()).unwrap();
                format!("{}x{}", &line[..at], &line[at..])
            });
            mutants.line("parameter example", at, new);
        }
        if line.starts_with("**示例值**") && line.contains("Bearer") {
            mutants.line("parameter example", at, line.replace("t-", "t-x"));
        }
        let is_limit =
            ["最大", "最小", "长度", "不得超过", "最多"].iter().any(|word| line.contains(word));
        if is_limit && ["查询参数", "请求体", "路径参数"].contains(&section) {
            for which in 0..2 {
                if let Some(new) = with_next_number(line, which) {
                    mutants.line("limit", at, new);
                }
            }
            if line.starts_with("- ")
                && !lines[at + 1].starts_with("- ")
                && !line.contains("mail_id")
            {
                mutants.splice("limit", at - 1, at + 1, &[]);
            }
        }
        let is_bare = line.starts_with(char::is_numeric) && section == "响应体";
        let is_value = (line.starts_with("- ") || line.starts_with("* ") || is_bare)
            && line.contains('：')
            && !line.contains("**")
            && !is_limit
            && ["查询参数", "请求体", "响应体"].contains(&section);
        if is_value {
            let (value, words) = line.split_once('：').unwrap();
            let renamed = with_next_number(value, 0).unwrap_or_else(|| format!("{value}_x"));
            mutants.line("enum value", at, format!("{renamed}：{words}"));
            mutants.splice("enum value", at, at + 1, &[]);
            let sign = if is_bare { "" } else { &line[..2] };
            mutants.splice("enum value", at, at, &[format!("{sign}77：新")]);
        }
        if line.contains("(library:") && !section.is_empty() {
            mutants.line("scope", at, line.replace("(library:", "(library:new:"));
        }
        if line == "`user_access_token`  " {
            mutants.splice("token", at - 1, at + 1, &[]);
        }
    }
    examples(&mut mutants, fenced);
    mutants.all
}

/// The source of a page as the vendor's site keeps it.
fn feishu_source(page: &str) -> Vec<Mutant> {
    let mut mutants = Mutants::of(page);
    let lines = mutants.lines();
    let level = |line: &str| -> Option<usize> {
        let rest = line.strip_prefix("<md-dt-tr level=\"")?;
        rest.split('"').next()?.parse().ok()
    };
    let mut section = "";
    for (at, line) in lines.iter().copied().enumerate() {
        if line.starts_with("## ") || line.starts_with("### ") {
            section = line.trim_start_matches(['#', ' ']);
        }
        // A row without rows inside it can be taken away, and another added behind it.
        if let Some(own) = level(line) {
            let end = at + 1 + lines[at..].iter().position(|line| *line == "</md-dt-tr>").unwrap();
            let next = lines[end..].iter().find_map(|line| level(line));
            let next = next.filter(|_| {
                !lines[end..].iter().take_while(|line| level(line).is_none()).any(|l| *l == ":::")
            });
            if next.is_none_or(|next| next <= own) {
                mutants.splice("drop", at, end, &[]);
                let row: Vec<String> = lines[at..end]
                    .iter()
                    .map(|line| match *line {
                        line if line.contains("\"field-name\"") => {
                            "\t<md-text type=\"field-name\" >brand_new</md-text>".to_owned()
                        }
                        line => line.to_owned(),
                    })
                    .collect();
                mutants.splice("add", end, end, &row);
            }
        }
        let inside = |name: &str| {
            let open = format!("<md-text type=\"{name}\" >");
            Some(line.trim().strip_prefix(open.as_str())?.strip_suffix("</md-text>")?.to_owned())
        };
        if let Some(name) = inside("field-name") {
            mutants.line("rename", at, line.replace(&name, &format!("{name}_x")));
        }
        if let Some(kind) = inside("field-type") {
            mutants.line("retype", at, line.replace(&kind, another_type(&kind)));
        }
        match line {
            "\t是" => mutants.line("flip required", at, "\t否".into()),
            "\t否" => mutants.line("flip required", at, "\t是".into()),
            _ => {}
        }
        if let Some(rest) = line.strip_prefix("<md-enum-item key=\"") {
            let key = rest.split('"').next().unwrap();
            // A deviation names this one once more.
            if key != "mail_id" {
                let new = with_next_number(key, 0).unwrap_or_else(|| format!("{key}_x"));
                mutants.line(
                    "enum value",
                    at,
                    line.replacen(&format!("\"{key}\""), &format!("\"{new}\""), 1),
                );
                if line.ends_with("</md-enum-item>") {
                    mutants.splice("enum value", at, at + 1, &[]);
                }
            }
            let new = "<md-enum-item key=\"77\" >新</md-enum-item>".to_owned();
            mutants.splice("enum value", at, at, &[new]);
        }
        if line.contains("<md-perm name=\"library:") {
            mutants.line("scope", at, line.replace("name=\"library:", "name=\"library:new:"));
        }
        if line.starts_with("**默认值**") {
            let new =
                with_next_number(line, 0).unwrap_or_else(|| line.replace("card_id", "mail_id"));
            mutants.line("default", at, new);
        }
        let is_limit = ["最大", "最小", "长度", "不得超过"].iter().any(|word| line.contains(word));
        if is_limit && ["查询参数", "请求体", "路径参数"].contains(&section) {
            for new in (0..2).filter_map(|which| with_next_number(line, which)) {
                mutants.line("limit", at, new);
            }
        }
        if line.starts_with("**示例值**") && !line.contains("Bearer") {
            let new = with_next_number(line, 0).unwrap_or_else(|| {
                let at = line.rfind(|c: char| c.is_ascii_alphabetic()).unwrap();
                format!("{}x{}", &line[..at], &line[at..])
            });
            mutants.line("parameter example", at, new);
        }
        if line.contains("**固定值**") {
            mutants.line("fixed value", at, line.replace("utf-8", "gbk"));
        }
        if line.contains("type=\"token-user\"") {
            mutants.splice("token", at, at + 1, &[]);
        }
        if line.contains("<md-app-support") {
            mutants.line("app type", at, line.replace("custom,isv", "custom"));
        }
        if line.contains("/shelves/:shelf_id<") {
            mutants.line("url", at, line.replace("shelves", "cases"));
        }
        if line.contains("<md-td>PATCH<") {
            mutants.line("method", at, line.replace("PATCH", "POST"));
        }
        if line.contains("次/分钟") {
            mutants.line("rate limit", at, with_next_number(line, 0).unwrap());
            mutants.line("rate limit", at, line.replace("分钟", "小时"));
        }
        if line.starts_with("address:") {
            mutants.line("address", at, line.replace("/patch", "/change"));
        }
        if line.starts_with("updateTime:") {
            mutants.line("date", at, line.replace("17734", "17834"));
        }
        if line.contains("需具备") {
            mutants.splice("role", at, at + 1, &[]);
        }
        if section == "错误码" && line == "<md-tr>" {
            let cell = |new: &str| format!("  <md-td>{new}</md-td>");
            mutants.line("status", at + 1, cell("418"));
            mutants.line("code", at + 2, cell("619999"));
            mutants.line("message", at + 3, cell("something else"));
            mutants.splice("drop error", at, at + 6, &[]);
        }
    }
    let in_code = |at: usize, lines: &[&str]| {
        let count = |tag: &str| lines[..at].iter().filter(|line| **line == tag).count();
        count("<md-code-json>") > count("</md-code-json>")
    };
    examples(&mut mutants, in_code);
    mutants.all
}

pub fn coze(page: &str) -> Vec<Mutant> {
    let mut mutants = Mutants::of(page);
    let lines = mutants.lines();
    let mut section = "";
    for (at, line) in lines.iter().copied().enumerate() {
        if line.starts_with('#') {
            section = line.trim_start_matches(['#', ' ']).split(" {").next().unwrap();
        }
        if line.starts_with("**套餐限制**") {
            mutants.line("plan", at, line.replace("团队版、", ""));
            mutants.line("plan", at, line.replace("团队版", "个人免费版"));
        }
        if line.starts_with("**频率限制**") {
            mutants.line("rate limit", at, with_next_number(line, 0).unwrap());
            mutants.line("rate limit", at, line.replace("分钟", "秒"));
        }
        if line.contains("**请求方式**") {
            mutants.line("method", at, line.replace("PUT", "PATCH"));
        }
        if line.contains("|https://cars.example/v3") {
            mutants.line("url", at, line.replace("/route", "/path"));
            mutants.line("url", at, line.replace(":car_id", ":auto_id"));
        }
        if line.contains("`Fleet.planRoute`") {
            mutants.line("scope", at, line.replace("planRoute", "seeRoute"));
        }
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let is_row = cells.len() > 3
            && !cells[1].is_empty()
            && !cells[1].starts_with(['*', '-', '`'])
            && section != "基础信息";
        if !is_row {
            continue;
        }
        let with = |index: usize, new: &str| {
            let mut parts: Vec<String> = line.split('|').map(str::to_owned).collect();
            parts[index] = format!("{new} ");
            parts.join("|")
        };
        let end = (at + 1..lines.len())
            .find(|next| {
                lines[*next].is_empty()
                    || (lines[*next].ends_with("| \\")
                        && lines[*next].replace(['|', ' '], "") == "\\")
            })
            .unwrap_or(lines.len());
        if section == "错误码" {
            mutants.line("status", at, with(1, "418"));
            mutants.line("code", at, with(2, "7999"));
            mutants.line("message", at, with(3, "something else"));
            mutants.splice("drop error", at, end, &[]);
            mutants.splice("add error", at, at, &["|418 |7998 |teapot |新 |".into()]);
            continue;
        }
        mutants.line("rename", at, with(1, &format!("{}_x", cells[1])));
        mutants.splice("drop", at, end, &[]);
        if section == "Header" {
            mutants.splice("add", at, at, &["|X-New |new |新 |".into()]);
            if cells[1] == "Content-Type" {
                mutants.line("fixed value", at, with(2, "text/plain"));
            }
            continue;
        }
        let is_request = ["Path", "Query", "Body", "Stop"].contains(&section);
        let new = if is_request {
            "|brand_new |String |可选 | |新 |"
        } else {
            "|brand_new |String | |新 |"
        };
        mutants.splice("add", at, at, &[new.into()]);
        mutants.line("retype", at, with(2, another_type(cells[2])));
        match cells[3] {
            "必选" => mutants.line("flip required", at, with(3, "可选")),
            "可选" => mutants.line("flip required", at, with(3, "必选")),
            _ => {}
        }
        let example = if is_request { 4 } else { 3 };
        if !cells[example].is_empty() {
            let old = cells[example];
            let new = match old.rfind(|c: char| c.is_ascii_digit()) {
                Some(digit) => format!("{}1{}", &old[..digit], &old[digit..]),
                None if old == "true" => "false".into(),
                None => {
                    let letter = old.rfind(|c: char| c.is_ascii_alphabetic());
                    letter.map_or("\"x\"".into(), |at| format!("{}x{}", &old[..at], &old[at..]))
                }
            };
            mutants.line("parameter example", at, with(example, &new));
        }
        let words = cells[example + 1];
        if words.contains("默认") {
            let changed = words.replace("`fast`", "`calm`").replace("默认为 2", "默认为 3");
            mutants.line("default", at, line.replace(words, &changed));
        }
        for word in
            ["最大值为 9", "最多 6", "不超过20"].iter().filter(|word| words.contains(**word))
        {
            mutants.line("limit", at, line.replace(word, &with_next_number(word, 0).unwrap()));
        }
        for (value_at, value) in lines.iter().enumerate().take(end).skip(at) {
            if value.contains("* `") && cells[2] == "String" {
                let name = value.split('`').nth(1).unwrap();
                mutants.line("enum value", value_at, value.replace(name, &format!("{name}_x")));
                let start = value.find("* `").unwrap();
                let added = format!("{}* `brand_new`：新。 |\\", &value[..start]);
                mutants.splice("enum value", value_at, value_at, &[added]);
            }
        }
    }
    examples(&mut mutants, fenced);
    mutants.all
}

pub fn coze_plain(page: &str) -> Vec<Mutant> {
    let mut mutants = Mutants::of(page);
    let lines = mutants.lines();
    let mut section = "";
    for (at, line) in lines.iter().copied().enumerate() {
        if line.starts_with('#') {
            section = line.trim_start_matches(['#', ' ']);
        }
        if line.starts_with("* **套餐限制**") {
            mutants.line("plan", at, line.replace("团队版", "企业标准版"));
        }
        if line.contains("**请求方式**") {
            mutants.line("method", at, line.replace("POST", "PUT"));
        }
        if line.contains("https://ports.example/v1") && line.starts_with("| **") {
            mutants.line("url", at, line.replace("/berths", "/quays"));
            mutants.line("url", at, line.replace(":port_id", ":harbour_id"));
        }
        if line.contains("**权限**") {
            mutants.line("scope", at, line.replacen("bookBerth", "seeBerth", 1));
            mutants.line("scope", at, line.replace("bookBerth", "seeBerth"));
        }
        let is_row = line.starts_with("| ") && !line.starts_with("| **") && !line.contains("---");
        if !is_row {
            continue;
        }
        let cells: Vec<&str> =
            line.split(" | ").map(|cell| cell.trim_matches(['|', ' '])).collect();
        let with = |index: usize, new: &str| {
            let mut cells: Vec<String> = cells.iter().map(ToString::to_string).collect();
            cells[index] = new.to_owned();
            format!("| {} |", cells.join(" | "))
        };
        if section == "错误码" {
            mutants.line("status", at, with(0, "418"));
            mutants.line("code", at, with(1, "7999"));
            mutants.line("message", at, with(2, "something else"));
            mutants.splice("drop error", at, at + 1, &[]);
            mutants.splice("add error", at, at, &["| 418 | 7998 | teapot | 新。 |".into()]);
            continue;
        }
        mutants.line("rename", at, with(0, &format!("{}_x", cells[0].replace(" <br>", ""))));
        mutants.splice("drop", at, at + 1, &[]);
        let new = match section {
            "Header" => "| X-New | new | 新。 |",
            "Path" => "| brand_new | String | 新。 |",
            _ if cells.len() == 5 => "| brand_new | String | 可选 | - | 新。 |",
            _ => "| brand_new | String | - | 新。 |",
        };
        mutants.splice("add", at, at, &[new.into()]);
        if section == "Header" {
            if cells[0] == "Content-Type" {
                mutants.line("fixed value", at, with(1, "text/plain"));
            }
            continue;
        }
        mutants.line("retype", at, with(1, another_type(cells[1].trim_end_matches(" <br>"))));
        mutants.line("type of nobody's", at, with(1, "Thing"));
        if section == "Path" {
            continue;
        }
        if cells.len() == 5 {
            let flipped = if cells[2] == "必选" { "可选" } else { "必选" };
            mutants.line("flip required", at, with(2, flipped));
        }
        let example = cells.len() - 2;
        if !["-", "\\"].contains(&cells[example]) {
            let old = cells[example];
            let changed = match old.rfind(|c: char| c.is_ascii_alphanumeric()) {
                _ if old == "true" => "false".to_owned(),
                Some(last) => format!("{}1{}", &old[..last], &old[last..]),
                None => "\"x\"".to_owned(),
            };
            mutants.line("parameter example", at, with(example, &changed));
        }
        let words = cells[example + 1];
        for note in ["（默认）", "（默认值）"] {
            // Of an open list nothing is a fact.
            if words.contains(note) && cells[0] != "dock_id" {
                mutants.line("default", at, line.replace(note, ""));
            }
        }
        for word in ["最多 8 个", "不超过20", "最大值为 90"] {
            if words.contains(word) {
                mutants.line("limit", at, line.replace(word, &with_next_number(word, 0).unwrap()));
                mutants.line("limit", at, line.replace(word, "不限"));
            }
        }
        for value in ["* summer：", "* winter：", "* **fruit**：", "* **cloth**："] {
            if words.contains(value) {
                let name = value.trim_matches(['*', ' ', '：']);
                let renamed = value.replace(name, &format!("{name}_x"));
                mutants.line("enum value", at, line.replace(value, &renamed));
                let added = format!("* brand_new：新。 <br> {value}");
                let added = if value.contains("**") {
                    added.replace("brand_new", "**brand_new**")
                } else {
                    added
                };
                mutants.line("enum value", at, line.replace(value, &added));
            }
        }
    }
    examples(&mut mutants, fenced);
    mutants.all
}

pub fn oneaccess(page: &str) -> Vec<Mutant> {
    let mut mutants = Mutants::of(page);
    let lines = mutants.lines();
    let is_type = |text: &str| {
        let known = ["String", "Integer", "Long", "Boolean"];
        known.contains(&text)
            || text.starts_with("Array of")
            || text.starts_with("Map<")
            || text.ends_with(" object")
    };
    let is_name = |text: &str| {
        !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
    };
    let mut rows: Vec<(usize, bool)> = Vec::new();
    for at in 0..lines.len().saturating_sub(4) {
        let mandatory = ["Yes", "No"].contains(&lines[at + 2]) && is_type(lines[at + 4]);
        if is_name(lines[at])
            && (mandatory || is_type(lines[at + 2]))
            && !["Yes", "No"].contains(&lines[at])
        {
            rows.push((at, mandatory));
        }
    }
    for (at, mandatory) in rows.iter().copied() {
        let end = (at + 1..lines.len())
            .find(|next| {
                rows.iter().any(|(row, _)| row == next)
                    || lines[*next].starts_with("Table ")
                    || lines[*next].starts_with("Status code:")
                    || ["Request Parameters", "Response Parameters", "Example Requests"]
                        .contains(&lines[*next])
            })
            .unwrap();
        let kind_at = if mandatory { at + 4 } else { at + 2 };
        mutants.line("rename", at, format!("{}_x", lines[at]));
        mutants.line("retype", kind_at, another_type(lines[kind_at]).to_owned());
        if mandatory {
            let flipped = if lines[at + 2] == "Yes" { "No" } else { "Yes" };
            mutants.line("flip required", at + 2, flipped.into());
        }
        mutants.splice("drop", at, end, &[]);
        let mut new = vec!["brand_new".to_owned(), String::new()];
        if mandatory {
            new.extend(["No".to_owned(), String::new()]);
        }
        new.extend(["String", "", "New.", ""].map(str::to_owned));
        mutants.splice("add", at, at, &new);
        for (inner, line) in lines.iter().copied().enumerate().take(end).skip(kind_at + 1) {
            if let Some(head) = line.strip_suffix("Default value: false") {
                mutants.line("default", inner, format!("{head}Default value: true"));
            }
            let limits = ["Minimum", "Maximum", "Length", "length", "ranges", "At most"];
            if limits.iter().any(|word| line.contains(word)) {
                for which in 0..2 {
                    if let Some(new) = with_next_number(line, which) {
                        mutants.line("limit", inner, new);
                    }
                }
            }
            if ["guest", "supplier"].contains(&line) {
                mutants.line("enum value", inner, format!("{line}_x"));
                mutants.splice("enum value", inner, inner + 2, &[]);
                mutants.splice("enum value", inner, inner, &["brand_new".into(), String::new()]);
            }
        }
    }
    for (at, line) in lines.iter().copied().enumerate() {
        if line.starts_with("Updated on") {
            mutants.line("date", at, line.replace("2026-01", "2026-02"));
            mutants.line("older date", at, line.replace("2026-01", "2025-01"));
        }
        if line.starts_with("POST /") {
            mutants.line("method", at, line.replace("POST", "PUT"));
            mutants.line("url", at, line.replace("/badges", "/tokens"));
        }
        if line.starts_with("POST https") {
            mutants.line("example request", at, line.replace("copies=2", "copies=3"));
            mutants.line("example request", at, line.replace("gate_domain", "door_domain"));
        }
        if line.starts_with("Authorization:") {
            mutants.line("example request", at, line.replace("00aa", "00ab"));
        }
        if line == "400" {
            mutants.line("status", at, "409".into());
            mutants.splice("status", at, at + 4, &[]);
        }
        if line == "Status code: 400" {
            mutants.line("status", at, "Status code: 409".into());
        }
    }
    examples(&mut mutants, |_, _| true);
    mutants.all
}

#[test]
fn each_page_passes_as_it_is() {
    let specs = specs();
    for page in [FEISHU, FEISHU_LEND, FEISHU_SOURCE, COZE, COZE_PLAIN, ONEACCESS] {
        let report = check(&specs, page);
        assert!(failures(&report).is_empty(), "{}", told(&failures(&report)));
    }
    assert!(check(&specs, FEISHU_DELETE).described().is_none());
}

#[test]
fn one_changed_fact_is_one_finding() {
    let specs = specs();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    let mut total = 0;
    let all = [
        ("feishu", feishu(FEISHU)),
        ("feishu, older", feishu(FEISHU_LEND)),
        ("feishu, source", feishu_source(FEISHU_SOURCE)),
        ("coze", coze(COZE)),
        ("coze, plain", coze_plain(COZE_PLAIN)),
        ("oneaccess", oneaccess(ONEACCESS)),
    ];
    for (vendor, mutants) in all {
        for mutant in mutants {
            total += 1;
            *counts.entry(mutant.kind).or_default() += 1;
            let report = check(&specs, &mutant.text);
            let failures = failures(&report);
            let noticed = match mutant.kind {
                "date" => {
                    failures.is_empty()
                        && report
                            .findings
                            .iter()
                            .any(|f| f.kind == Kind::Notice && f.what == "updated")
                }
                _ => failures.len() == 1 && failures[0].kind == Kind::Difference,
            };
            if !noticed {
                wrong.push(format!(
                    "{vendor}, {}, {} findings\n  {}\n{}",
                    mutant.kind,
                    failures.len(),
                    mutant.what,
                    told(&failures)
                ));
            }
        }
    }
    println!("{total} mutants: {counts:?}");
    assert!(wrong.is_empty(), "{} of {total} mutants:\n\n{}", wrong.len(), wrong.join("\n\n"));
    insta::assert_debug_snapshot!("mutants_by_kind", counts);
}
