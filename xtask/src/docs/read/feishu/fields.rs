//! Feishu's tables of parameters and fields: a row's cells, and what its description says.

use super::document::{Line, Row, Table, What};
use super::request::{scope, without_links};
use super::types::kind_of;
use crate::docs::facts::{
    EnumValue, Facts, Field, Kind, Limit, Noted, Part, Property, Spot, Subject,
};
use crate::docs::read::markdown::{code_spans, unescaped};
use crate::docs::read::{examples, phrases};

const NAME: [&str; 8] = ["名称", "参数", "字段", "参数名", "参数名称", "字段名", "字段名称", "key"];
const KIND: [&str; 6] = ["类型", "数据类型", "参数类型", "字段类型", "值类型", "type"];
const REQUIRED: [&str; 6] = ["必填", "是否必填", "必须", "是否必须", "必选", "是否必选"];
const WORDS: [&str; 8] =
    ["描述", "说明", "参数说明", "参数描述", "字段说明", "字段描述", "备注", "含义"];
const DEFAULT: [&str; 2] = ["默认值", "缺省值"];
const EXAMPLE: [&str; 4] = ["示例值", "示例", "取值示例", "样例"];

/// Whether `table` lists parameters or fields.
pub fn is_table_of_fields(table: &Table) -> bool {
    table.column(&NAME).is_some() && table.column(&KIND).is_some()
}

/// The rows of `table`, flat, each with its level where the page says it. `side` is what they are
/// of, such as `query`.
pub fn read(facts: &mut Facts, table: &Table, side: &Part) -> Vec<(Field, Option<usize>)> {
    let (name, kind) = (table.column(&NAME), table.column(&KIND));
    let (required, words) = (table.column(&REQUIRED), table.column(&WORDS));
    let (default, example) = (table.column(&DEFAULT), table.column(&EXAMPLE));
    let known = [name, kind, required, words, default, example];
    for (index, cell) in table.head.iter().enumerate() {
        if !known.contains(&Some(index)) && !cell.is_empty() {
            facts.not_understood(table.line, cell, "an unknown column");
        }
    }
    let mut fields = Vec::new();
    for row in &table.rows {
        let wire = unescaped(row.first(name));
        let mut field = Field {
            name: wire.trim_matches(['`', '"', '*']).to_owned(),
            spot: Spot::line(row.line),
            kind: kind_of(&row.text(kind)),
            required: required_of(facts, row, required),
            ..Field::default()
        };
        // A correction of the column.
        if row.lines(words).iter().any(|line| line.text.contains("该参数必填，请忽略")) {
            field.required = Some(true);
        }
        if field.name.is_empty() {
            facts.not_understood(row.line, &row.text(words), "a row without a name");
            continue;
        }
        if let Kind::Unread(text) = field.kind.element()
            && !["list", "array"].contains(&text.to_ascii_lowercase().as_str())
        {
            facts.not_understood(row.line, text, "an unknown type");
        }
        let at = side.clone().at(&field.name);
        describe(facts, &mut field, row.lines(words), &at);
        let text = row.text(default);
        if let Some(value) = default_value(&text, &field.kind) {
            field.default.get_or_insert(Noted::new(value, Spot::line(row.line)));
        }
        let text = row.text(example);
        if !["", "-", "无", "空"].contains(&text.as_str()) {
            let value = example_value(&text, &field.kind);
            field.example.get_or_insert(Noted::new(value, Spot::line(row.line)));
        }
        fields.push((field, row.level));
    }
    fields
}

fn required_of(facts: &mut Facts, row: &Row, column: Option<usize>) -> Option<bool> {
    column?;
    let text = row.text(column);
    let plain = text.trim_matches(['*', '`', ' ']).to_ascii_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| plain.starts_with(word));
    // What may be left out under a condition may be left out.
    if says(&["否", "选填", "可选", "非必", "不必", "条件", "no", "false", "optional"]) {
        return Some(false);
    }
    if says(&["是", "必填", "必选", "必须", "yes", "true", "required"]) {
        return Some(true);
    }
    facts.not_understood(row.line, &text, "neither required nor not");
    None
}

/// What the lines of a description belong to.
#[derive(PartialEq)]
enum Expected {
    Words,
    Example,
    Rules,
    Values,
    Scopes,
    /// The scopes of the value with this index.
    ScopesOf(usize),
    /// An example in quotation marks that goes on for lines, among which a rule may stand.
    Quoted,
}

/// Reads the description of `field`: words and what the known markers introduce.
fn describe(facts: &mut Facts, field: &mut Field, lines: &[Line], at: &Subject) {
    let mut part = Expected::Words;
    let mut words = String::new();
    let mut raw_default: Option<(usize, String)> = None;
    // The words of values come after those of the field, which are known only at the end.
    let mut of_values: Vec<(Subject, String, usize)> = Vec::new();
    let mut format: Option<(String, usize)> = None;
    let mut unmarked = false;
    for line in lines {
        let text = line.text.trim();
        let spot = Spot::line(line.number);
        if text.is_empty() && line.what == What::Words {
            continue;
        }
        match &line.what {
            What::Code => {
                if part == Expected::Example && field.example.is_none() {
                    field.example = Some(Noted::new(example_value(text, &field.kind), spot));
                }
                continue;
            }
            What::Value(key) => {
                push_value(field, key, text, line.number, at, &mut of_values);
                part = Expected::Values;
                continue;
            }
            What::Scope { name, .. } => {
                let scopes = match part {
                    Expected::ScopesOf(index) => {
                        field.values.get_mut(index).map(|value| &mut value.scopes)
                    }
                    _ => Some(&mut field.scopes),
                };
                if let Some(scopes) = scopes {
                    add_scope(scopes, name, line.number);
                }
                continue;
            }
            What::Words => {}
        }
        if part == Expected::Quoted {
            let inside = text.trim_end_matches(['"', '”']);
            read_rule(facts, field, line.number, inside, at);
            if inside.len() < text.len() {
                part = Expected::Words;
            }
            continue;
        }
        if let Some((label, rest)) = marker(text) {
            part = Expected::Words;
            match label {
                "示例值" | "示例" | "取值示例" | "样例" | "参数示例" => {
                    part = Expected::Example;
                    if let Some(open) = unclosed(rest) {
                        field.example = Some(Noted::new(example_value(open, &field.kind), spot));
                        part = Expected::Quoted;
                    } else if !rest.is_empty() {
                        field.example = Some(Noted::new(example_value(rest, &field.kind), spot));
                    }
                }
                "默认值" | "缺省值" => raw_default = Some((line.number, rest.to_owned())),
                "固定值" => {
                    let fixed = rest.trim_matches(['"', '`']).to_owned();
                    field.fixed = Some(Noted::new(fixed, spot));
                }
                "值格式" => format = Some((rest.to_owned(), line.number)),
                "最小值" | "最大值" | "最小长度" | "最大长度" | "长度范围" | "取值范围"
                | "正则校验" => {
                    read_rule(facts, field, line.number, &format!("{label}：{rest}"), at);
                }
                "数据校验规则" | "校验规则" | "长度限制" => {
                    part = Expected::Rules;
                    if !rest.is_empty() {
                        read_rule(facts, field, line.number, rest, at);
                    }
                }
                _ if label.contains("权限要求") => match gated_value(label) {
                    None => part = Expected::Scopes,
                    Some(raw) => {
                        let kind = field.kind.element().clone();
                        let value = phrases::value(raw, &kind);
                        let index = field.values.iter().position(|v| v.value == value);
                        part = Expected::ScopesOf(index.unwrap_or(field.values.len()));
                        if index.is_none() {
                            // Whatever opens it, it is a value of the field.
                            facts.contradicts(
                                line.number,
                                at.value(raw),
                                "a scope opens this value, and the list of values lacks it",
                            );
                            field.values.push(EnumValue { value, spot, ..EnumValue::default() });
                        }
                    }
                },
                _ if is_list_of_values(label) => {
                    part = Expected::Values;
                    if !rest.is_empty() {
                        words.push_str(rest);
                    }
                }
                _ => {
                    // Bold words are emphasis, unless they look as if they stated something.
                    let states = ["校验", "范围", "默认", "必填", "权限"];
                    if states.iter().any(|word| label.contains(word)) && text.contains('：') {
                        facts.not_understood(line.number, text, "an unknown marker");
                    }
                    words.push_str(if is_remark(label) { rest } else { text });
                    words.push('\n');
                }
            }
            continue;
        }
        if let Some((before, label)) = list_at_the_end(text) {
            words.push_str(before);
            words.push_str(label);
            words.push('\n');
            part = Expected::Values;
            continue;
        }
        match part {
            Expected::Words | Expected::Quoted => {
                // A sentence may ask for the scope in the line below it.
                let asks =
                    words.trim_end().lines().last().is_some_and(|last| last.contains("权限"));
                if asks && let Some((name, _)) = scope(line).filter(|(name, _)| name.contains(':'))
                {
                    add_scope(&mut field.scopes, &name, line.number);
                    continue;
                }
                words.push_str(text);
                words.push('\n');
            }
            Expected::Example if field.example.is_none() => {
                field.example = Some(Noted::new(example_value(text, &field.kind), spot));
            }
            Expected::Example => {
                words.push_str(text);
                words.push('\n');
            }
            Expected::Rules => read_rule(facts, field, line.number, text, at),
            Expected::Values => {
                if !read_value(field, line, at, &mut of_values, &mut unmarked) {
                    facts.not_understood(line.number, text, "no value");
                }
            }
            Expected::Scopes => match scope(line) {
                Some((name, _)) => add_scope(&mut field.scopes, &name, line.number),
                None if ends_scopes(text) => {
                    part = Expected::Words;
                    words.push_str(text);
                    words.push('\n');
                }
                None => facts.not_understood(line.number, text, "no scope"),
            },
            Expected::ScopesOf(index) => match (field.values.get_mut(index), scope(line)) {
                (Some(value), Some((name, _))) => add_scope(&mut value.scopes, &name, line.number),
                _ => facts.not_understood(line.number, text, "no scope"),
            },
        }
    }
    finish(facts, field, at, &words, raw_default, format, of_values);
}

fn finish(
    facts: &mut Facts,
    field: &mut Field,
    at: &Subject,
    words: &str,
    raw_default: Option<(usize, String)>,
    format: Option<(String, usize)>,
    of_values: Vec<(Subject, String, usize)>,
) {
    let line = field.spot.line;
    for sentence in words.lines() {
        if let Some(pattern) = pattern(sentence) {
            field.pattern.get_or_insert(Noted::new(pattern, Spot::line(line)));
            continue;
        }
        // Words about a file or an object speak of what is in it.
        let has_limits = !matches!(
            field.kind,
            Kind::Boolean | Kind::Object(_) | Kind::File | Kind::Any | Kind::Unread(_)
        );
        for (what, value) in phrases::limits(sentence, &field.kind) {
            if has_limits {
                add_limit(&mut field.limits, what, value, line);
            }
        }
    }
    match raw_default {
        Some((number, text)) => match default_value(&text, &field.kind) {
            Some(value) => field.default = Some(Noted::new(value, Spot::line(number))),
            // A default in words, such as "none".
            None => facts.words(at.clone(), &text, number),
        },
        None => {
            if let Some(text) = phrases::default(words)
                && let Some(value) = default_value(&text, &field.kind)
            {
                field.default = Some(Noted::new(value, Spot::line(line)));
            }
        }
    }
    if let Some((format, number)) = format {
        facts.words(at.clone(), &format, number);
    }
    for (at, text, number) in of_values {
        facts.words(at, &text, number);
    }
    facts.words(at.clone(), words, line);
}

/// One rule, such as `- 取值范围：1 ～ 9`.
fn read_rule(facts: &mut Facts, field: &mut Field, line: usize, text: &str, at: &Subject) {
    let rule = text.trim().trim_start_matches(['-', '*', ' ']).trim_matches(['"', '”', '“']);
    if let Some(pattern) = pattern(rule) {
        field.pattern.get_or_insert(Noted::new(pattern, Spot::line(line)));
        return;
    }
    let mut limits = phrases::limits(rule, &field.kind);
    if limits.is_empty() && rule.starts_with(|c: char| c.is_ascii_digit() || c == '`') {
        // Two ends without a word before them.
        let word = if rule.contains('字') { "长度范围" } else { "取值范围" };
        limits = phrases::limits(&format!("{word}：{rule}"), &field.kind);
    }
    if limits.is_empty() && rule.chars().any(|c| c.is_ascii_digit()) {
        facts.not_understood(line, rule, "an unknown rule");
    } else if limits.is_empty() {
        facts.words(at.clone(), rule, line);
    }
    for (what, value) in limits {
        add_limit(&mut field.limits, what, value, line);
    }
}

/// The regular expression that a rule gives.
fn pattern(rule: &str) -> Option<String> {
    let at = rule.find("正则校验").map(|at| at + "正则校验".len());
    let at = at.or_else(|| rule.find("正则表达式").map(|at| at + "正则表达式".len()))?;
    let rest = rule.get(at..)?.trim_start_matches(['：', ':', '为', ' ']);
    let pattern = match rest.strip_prefix('`') {
        Some(quoted) => quoted.split('`').next().unwrap_or_default(),
        None => rest.trim_end_matches(['。', '；']),
    };
    let looks_like_one = pattern.contains(['^', '[', '\\', '$', '(']) && pattern.is_ascii();
    looks_like_one.then(|| pattern.trim().to_owned())
}

/// A line below a list of values: the next value, or more words about the last one.
fn read_value(
    field: &mut Field,
    line: &Line,
    at: &Subject,
    of_values: &mut Vec<(Subject, String, usize)>,
    unmarked: &mut bool,
) -> bool {
    let text = line.text.as_str();
    // A list inside the list is indented and speaks of the value above it.
    let item = text.strip_prefix("- ").or_else(|| text.strip_prefix("* "));
    if let Some(item) = item {
        let Some((raw, words)) = key_and_words(item) else { return false };
        push_value(field, raw, words, line.number, at, of_values);
        return true;
    }
    let bare = text.trim();
    // Older pages have no sign before a value.
    if (field.values.is_empty() || *unmarked)
        && !text.starts_with(' ')
        && let Some((raw, words)) = key_and_words(bare).filter(|(_, words)| !words.is_empty())
    {
        *unmarked = true;
        push_value(field, raw, words, line.number, at, of_values);
        return true;
    }
    match of_values.last_mut() {
        Some((_, words, _)) => {
            words.push('\n');
            words.push_str(bare);
            true
        }
        None => false,
    }
}

/// The key of a value and what is said of it.
fn key_and_words(item: &str) -> Option<(&str, &str)> {
    let item = item.trim();
    let is_key = |raw: &str| {
        let raw = raw.trim().trim_matches(['`', '"', '“', '”', '*']);
        !raw.is_empty() && raw.len() <= 100 && raw.chars().all(|c| c.is_ascii_graphic())
    };
    let split = |signs: &[char]| item.split_once(signs).filter(|(raw, _)| is_key(raw));
    let (raw, words) = split(&['：'])
        .or_else(|| split(&[':']))
        .or_else(|| {
            let (raw, words) = item.split_once([' ', '（', '(', '，', '-', '=', '\u{a0}'])?;
            let quoted = raw.starts_with(['`', '"']);
            (is_key(raw) && (quoted || !words.is_ascii())).then_some((raw, words))
        })
        .or_else(|| is_key(item).then_some((item, "")))?;
    Some((raw.trim().trim_matches('*'), words.trim_start_matches([' ', '-', '=', '：'])))
}

fn push_value(
    field: &mut Field,
    raw: &str,
    words: &str,
    line: usize,
    at: &Subject,
    of_values: &mut Vec<(Subject, String, usize)>,
) {
    let kind = field.kind.element().clone();
    let raw = unescaped(raw);
    let value = phrases::value(&raw, &kind);
    let mut value = EnumValue { value, spot: Spot::line(line), ..EnumValue::default() };
    for (what, number) in phrases::limits(words, &Kind::Unsaid) {
        add_limit(&mut value.limits, what, number, line);
    }
    let name = raw.trim().trim_matches('`');
    of_values.push((at.value(name), words.to_owned(), line));
    field.values.push(value);
}

/// The label and the rest of a line such as `**label**：rest`, perhaps behind a dash.
fn marker(text: &str) -> Option<(&str, &str)> {
    let text = text.strip_prefix("- ").filter(|rest| rest.starts_with("**")).unwrap_or(text);
    let (label, rest) = text.strip_prefix("**")?.split_once("**")?;
    let label = label.trim_end_matches(['：', ':', ' ']).trim();
    Some((label, rest.trim_start_matches(['：', ':', ' '])))
}

/// Whether a marker of this name stands before remarks in words.
fn is_remark(label: &str) -> bool {
    ["注意事项", "注意", "说明", "提示", "备注"].contains(&label)
}

fn is_list_of_values(label: &str) -> bool {
    let label = label.trim_end_matches('有').trim_end_matches('为');
    ["可选值", "可能值", "枚举值", "取值", "可选的值", "可能的值", "可选取值", "可能取值"]
        .contains(&label)
        || label.starts_with("可选")
        || label.starts_with("可能")
}

/// A sentence at whose end a list of values is announced.
fn list_at_the_end(text: &str) -> Option<(&str, &str)> {
    const ENDS: [&str; 7] =
        ["可选值有", "可选值为", "可选值", "可能值有", "可能值", "枚举值有", "取值有"];
    let bare = text.trim_end_matches(['：', ':']);
    if bare.len() == text.len() {
        return None;
    }
    let end = ENDS.iter().find(|end| bare.ends_with(**end))?;
    Some(text.split_at(bare.len() - end.len()))
}

/// The value in a label such as `` 当值为 `x`，字段权限要求 ``.
fn gated_value(label: &str) -> Option<&str> {
    if !label.starts_with('当') {
        return None;
    }
    let (_, rest) = label.split_once("值为")?;
    code_spans(rest).next().or_else(|| rest.trim().split(['，', ',', ' ']).next())
}

/// Whether words follow a list of scopes that are no scope.
fn ends_scopes(text: &str) -> bool {
    text.starts_with(['-', '*', '>', '[']) || text.ends_with(['。', '；'])
}

/// The rest of a marker that begins with a quotation mark and does not end with one.
fn unclosed(rest: &str) -> Option<&str> {
    let inner = rest.strip_prefix(['"', '“'])?;
    (!inner.contains(['"', '”'])).then_some(inner)
}

/// The value that a page gives as an example.
fn example_value(raw: &str, kind: &Kind) -> serde_json::Value {
    let raw = raw.trim();
    let bare = raw.trim_matches('`').trim();
    if *kind != Kind::String && bare.starts_with(['[', '{']) {
        if let Some(value) = examples::lenient_json(bare).value {
            return value;
        }
    } else if let Kind::Array(inner) = kind {
        // One element where a list is meant.
        return phrases::value(raw, inner);
    }
    phrases::value(raw, kind)
}

/// The default that `text` states for something of type `kind`; nothing if it is in words.
fn default_value(text: &str, kind: &Kind) -> Option<serde_json::Value> {
    let text = text.trim();
    let raw = match text.strip_prefix('`') {
        Some(quoted) => quoted.split('`').next().unwrap_or_default(),
        None => match text.strip_prefix(['"', '“']) {
            Some(quoted) => quoted.split(['"', '”']).next().unwrap_or_default(),
            None if text.starts_with(['[', '{']) => text.trim_end_matches('。'),
            None => text.split(['，', '。', '；', '（', '(', ' ']).next().unwrap_or_default(),
        },
    };
    let raw = raw.trim();
    let in_words = raw.is_empty() || !raw.is_ascii() || ["-", "null", "\\-"].contains(&raw);
    if in_words {
        return None;
    }
    let value = phrases::value(raw, kind);
    let fits = match kind {
        Kind::Boolean => value.is_boolean(),
        Kind::Number => value.is_number(),
        kind => !kind.is_integer() || value.is_i64(),
    };
    fits.then_some(value)
}

fn add_scope(scopes: &mut Option<Noted<Vec<String>>>, scope: &str, line: usize) {
    let empty = || Noted::new(Vec::new(), Spot::line(line));
    scopes.get_or_insert_with(empty).value.push(scope.to_owned());
}

/// Adds a limit, once.
pub fn add_limit(limits: &mut Vec<Limit>, what: Property, value: serde_json::Number, line: usize) {
    if !limits.iter().any(|limit| limit.what == what && limit.value == value) {
        limits.push(Limit { what, value, spot: Spot::line(line) });
    }
}

/// The kinds of token that the row of the header `Authorization` names.
pub fn tokens(facts: &mut Facts, table: &Table) {
    let (name, words) = (table.column(&NAME), table.column(&WORDS));
    let Some(row) = table.rows.iter().find(|row| row.first(name) == "Authorization") else {
        return;
    };
    let lines: Vec<&str> = row
        .lines(words)
        .iter()
        .map(|line| line.text.trim())
        .take_while(|text| !text.starts_with("**"))
        .collect();
    let is_kind = |span: &&str| {
        span.ends_with("access_token") && *span != "access_token" && !span.contains(' ')
    };
    let mut kinds: Vec<String> =
        lines.iter().flat_map(|line| code_spans(line)).filter(is_kind).map(str::to_owned).collect();
    if kinds.is_empty() {
        // Older pages name them in a sentence.
        let text = without_links(&lines.join(" "));
        let parts = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        kinds = parts.filter(is_kind).map(str::to_owned).collect();
    }
    kinds.dedup();
    if kinds.is_empty() {
        let first = lines.first().copied().unwrap_or_default();
        facts.not_understood(row.line, first, "no kind of token");
    } else {
        facts.tokens = Some(Noted::new(kinds, Spot::line(row.line)));
    }
}
