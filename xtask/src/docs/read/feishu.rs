//! Feishu's pages: Markdown with tables whose rows span lines and have no border at their ends.

use super::markdown::{self, Line, Section, cells, code_spans, is_ruler, unescaped};
use super::{MOST_ROWS, Unreadable, examples, nest, phrases};
use crate::docs::facts::{
    Answer, AnswerExample, EnumValue, ErrorRow, Facts, Field, Kind, Limit, Noted, Part, Property,
    Rate, Spot, Subject,
};

pub fn recognise(text: &str) -> bool {
    text.lines().any(|line| line.trim_start().starts_with("HTTP URL |"))
        || text.lines().any(|line| line.trim_start().starts_with("HTTP Method |"))
}

pub fn read(text: &str) -> Result<Facts, Unreadable> {
    let mut reader = Reader::default();
    let lines: Vec<Line> = (1..).zip(text.lines()).collect();
    let body = reader.front_matter(&lines)?;
    let sections = markdown::sections(body.iter().copied())
        .map_err(|line| Unreadable::cut_off(line, "a block of code is not closed"))?;
    for section in &sections {
        reader.section(section)?;
    }
    let last = lines.len();
    if !sections.iter().any(|section| section.title == "响应") {
        return Err(Unreadable::cut_off(last, "the section on the response is missing"));
    }
    reader.finish(last)
}

#[derive(Default)]
struct Reader {
    facts: Facts,
    body: Vec<Field>,
    response: Vec<Field>,
    response_line: usize,
}

/// A row of a table: the first line's cells, and the lines that continue the last of them.
struct Row<'a> {
    line: usize,
    cells: Vec<String>,
    more: Vec<Line<'a>>,
}

impl Row<'_> {
    fn cell(&self, column: Option<usize>) -> &str {
        column.and_then(|column| self.cells.get(column)).map_or("", String::as_str)
    }
}

impl Reader {
    fn front_matter<'l>(&mut self, lines: &'l [Line<'l>]) -> Result<&'l [Line<'l>], Unreadable> {
        if lines.first().is_none_or(|(_, line)| line.trim() != "---") {
            return Ok(lines);
        }
        for (index, (number, line)) in lines.iter().enumerate().skip(1) {
            if line.trim() == "---" {
                return Ok(lines.get(index + 1..).unwrap_or_default());
            }
            let Some((key, value)) = line.split_once(':') else {
                self.facts.not_understood(*number, line, "no key of the page's head");
                continue;
            };
            let value = value.trim().trim_matches('"').to_owned();
            let noted = Some(Noted::new(value, Spot::line(*number)));
            match key.trim() {
                "title" => self.facts.title = noted,
                "source_url" => self.facts.address = noted,
                "last_remote_update" => self.facts.updated = noted,
                // The same time to the millisecond.
                "last_remote_update_timestamp" => {}
                _ => self.facts.not_understood(*number, line, "an unknown key of the page's head"),
            }
        }
        Err(Unreadable::cut_off(lines.len(), "its head is not closed"))
    }

    fn section(&mut self, section: &Section) -> Result<(), Unreadable> {
        let title = section.title;
        match title {
            "请求" => self.request_table(section),
            "请求头" => {
                let rows = self.rows(section);
                self.facts.headers = rows;
                self.tokens(section);
            }
            "路径参数" => self.facts.path = self.rows(section),
            "查询参数" => self.facts.query = self.rows(section),
            "请求体" => self.body = self.rows(section),
            "响应体" => {
                self.response_line = section.line;
                self.response = self.rows(section);
            }
            "错误码" => self.errors(section),
            "请求体示例" | "响应体示例" | "请求示例" | "响应示例" => {}
            _ => self.prose(section),
        }
        if self.response.len().max(self.body.len()) > MOST_ROWS {
            let what = format!("the table has more than {MOST_ROWS} rows");
            return Err(Unreadable::new(section.line, what, "save one page to one file"));
        }
        for fence in &section.fences {
            let text = fence.text();
            match title {
                "请求体示例" => {
                    self.facts.body_example = Some(examples::json(&text, fence.line)?)
                }
                "响应体示例" | "响应示例" => {
                    self.facts.response_examples.push(AnswerExample {
                        status: "200".into(),
                        body: examples::json(&text, fence.line)?,
                    })
                }
                "请求示例" => {
                    match examples::curl(&text).or_else(|| examples::request(&text)) {
                        Some(example) => {
                            let spot = Spot::line(fence.line);
                            self.facts.request_example = Some(Noted::new(example, spot));
                        }
                        None => self.facts.not_understood(fence.line, &text, "no request"),
                    }
                }
                _ => self.facts.not_understood(fence.line, &text, "an example of nothing known"),
            }
        }
        Ok(())
    }

    /// A section in words. A table in it is not understood.
    fn prose(&mut self, section: &Section) {
        let mut text = String::new();
        for (index, (number, line)) in section.lines.iter().enumerate() {
            if is_ruler(line) {
                let head = index.checked_sub(1).and_then(|above| section.lines.get(above));
                let (number, head) = head.copied().unwrap_or((*number, line));
                self.facts.not_understood(number, head, "a table in a section that has none");
            }
            if let Some(date) = line.trim().strip_prefix("最后更新于") {
                let noted = Noted::new(date.trim().to_owned(), Spot::line(*number));
                // The head says it first, if there is one.
                self.facts.updated.get_or_insert(noted);
                continue;
            }
            if line.contains("只允许") && line.contains("调用") {
                self.facts.role = Some(Spot::line(*number));
            }
            text.push_str(line.trim());
            text.push('\n');
        }
        let line = section.lines.iter().find(|(_, line)| !line.trim().is_empty());
        let line = line.map_or(section.line, |(number, _)| *number);
        let first = self.facts.wording.iter().all(|wording| wording.at.part != Part::Operation);
        let part = if first { Part::Operation } else { Part::Section(section.title.to_owned()) };
        self.facts.words(part.into(), &text, line);
    }

    fn request_table(&mut self, section: &Section) {
        // Names and values, each with the lines that belong to it.
        let mut entries: Vec<(usize, String, Vec<Line>)> = Vec::new();
        let lines: Vec<Line> =
            section.lines.iter().copied().filter(|(_, line)| !line.trim().is_empty()).collect();
        let mut pending: Option<Line> = None;
        for (index, (number, line)) in lines.iter().copied().enumerate() {
            if is_ruler(line) || cells(line).first().is_some_and(|cell| cell == "名称") {
                continue;
            }
            let next_has_border = lines
                .get(index + 1)
                .is_some_and(|(_, next)| next.contains(" | ") && next.starts_with(' '));
            match line.split_once(" | ") {
                Some((name, value)) => {
                    let (number, name) = match pending.take() {
                        Some((first, start)) => {
                            (first, format!("{} {}", start.trim(), name.trim()))
                        }
                        None => (number, name.trim().to_owned()),
                    };
                    entries.push((number, name, vec![(number, value)]));
                }
                // A name that goes on in the next line has no border yet.
                None if next_has_border && !line.starts_with(' ') => pending = Some((number, line)),
                None => match entries.last_mut() {
                    Some((_, _, value)) => value.push((number, line)),
                    None => self.facts.not_understood(number, line, "no row of the request table"),
                },
            }
        }
        for (number, name, value) in &entries {
            self.request_row(*number, name, value);
        }
    }

    fn request_row(&mut self, line: usize, name: &str, value: &[Line]) {
        let spot = Spot::line(line);
        let first = value.first().map_or("", |(_, text)| text.trim());
        match name {
            "HTTP URL" => {
                let url = first.trim_matches('`').to_owned();
                self.facts.url = Some(Noted::new(url, spot));
            }
            "HTTP Method" => self.facts.method = Some(Noted::new(first.to_uppercase(), spot)),
            "接口频率限制" => match rates(first) {
                Some(rates) => self.facts.rate_limits = Some(Noted::new(rates, spot)),
                None => self.facts.not_understood(line, first, "no known rate limit"),
            },
            "支持的应用类型" => {
                let types = first.split(['、', '，', ',']).map(|name| match name.trim() {
                    "自建应用" => "self_built".to_owned(),
                    "商店应用" => "store".to_owned(),
                    other => other.to_owned(),
                });
                self.facts.app_types = Some(Noted::new(types.collect(), spot));
            }
            _ if name.starts_with("权限要求") => {
                let scopes: Vec<String> =
                    value.iter().filter_map(|(_, text)| scope(text)).map(str::to_owned).collect();
                if scopes.len() > 1 && !name.contains("任意一项") && !name.contains("任一") {
                    self.facts.not_understood(line, name, "how many of the scopes are needed");
                }
                let spot = Spot::line(value.first().map_or(line, |(number, _)| *number));
                // The row's first line is the name's; the scopes stand from the next one on.
                let spot = if name.contains("**") { Spot::line(spot.line + 1) } else { spot };
                if !scopes.is_empty() {
                    self.facts.scopes = Some(Noted::new(scopes, spot));
                } else if !["无", "-", "\\-"].contains(&first) {
                    self.facts.not_understood(line, first, "no scope");
                }
            }
            "字段权限要求" => {
                let scopes =
                    value.iter().filter_map(|(_, text)| scope(text)).map(str::to_owned).collect();
                self.facts.field_scopes = Some(Noted::new(scopes, spot));
            }
            _ => self.facts.not_understood(line, name, "an unknown row of the request table"),
        }
    }

    /// The rows of the section's table of parameters or fields, flat.
    fn rows(&mut self, section: &Section) -> Vec<Field> {
        let (head, rows) = self.table(section);
        let column = |names: &[&str]| head.iter().position(|cell| names.contains(&cell.as_str()));
        for cell in &head {
            if !["名称", "类型", "必填", "描述"].contains(&cell.as_str()) {
                self.facts.not_understood(section.line, cell, "an unknown column");
            }
        }
        let (name, kind) = (column(&["名称"]), column(&["类型"]));
        let (required, words) = (column(&["必填"]), column(&["描述"]));
        let mut fields = Vec::new();
        for row in &rows {
            let required_text = row.cell(required);
            let mut field = Field {
                name: row.cell(name).to_owned(),
                spot: Spot::line(row.line),
                kind: kind_of(row.cell(kind)),
                required: match required_text {
                    "是" => Some(true),
                    "否" => Some(false),
                    _ => None,
                },
                ..Field::default()
            };
            if field.required.is_none() && required.is_some() {
                self.facts.not_understood(row.line, required_text, "neither required nor not");
            }
            let mut lines = vec![(row.line, row.cell(words).to_owned())];
            lines.extend(row.more.iter().map(|(number, text)| (*number, (*text).to_owned())));
            self.describe(&mut field, &lines, &side(section.title).at(row.cell(name)));
            fields.push(field);
        }
        fields
    }

    /// The table of `section`: its head, and its rows with the lines that belong to each.
    fn table<'s>(&mut self, section: &Section<'s>) -> (Vec<String>, Vec<Row<'s>>) {
        let mut head: Vec<String> = Vec::new();
        let mut rows: Vec<Row> = Vec::new();
        let mut lines = section.lines.iter().copied().peekable();
        while let Some((number, line)) = lines.next() {
            if lines.peek().is_some_and(|(_, next)| is_ruler(next)) && line.contains('|') {
                let found = cells(line);
                if !head.is_empty() && head != found {
                    self.facts.not_understood(number, line, "a second table");
                }
                head = found;
                lines.next();
                continue;
            }
            if line.trim().is_empty() {
                continue;
            }
            let mut found = cells(line);
            let begins =
                found.len() >= head.len().max(2) && found.first().is_some_and(|n| is_name(n));
            if begins && !head.is_empty() {
                // Whatever follows the last border belongs to the description.
                let rest = found.split_off(head.len() - 1).join(" | ");
                found.push(rest);
                rows.push(Row { line: number, cells: found, more: Vec::new() });
            } else if let Some(row) = rows.last_mut() {
                let looks_like_row = found.len() > 1
                    && found.first().is_some_and(|name| is_name(name))
                    && found.get(1).is_some_and(|kind| is_known_kind(kind));
                if looks_like_row {
                    self.facts.not_understood(number, line, "a row without all of its cells");
                }
                row.more.push((number, line));
            } else if line.contains(" | ") {
                self.facts.not_understood(number, line, "no row of the table");
            } else {
                self.facts.words(Part::Section(section.title.to_owned()).into(), line, number);
            }
        }
        (head, rows)
    }

    /// Reads the description of `field`: words and what the known markers introduce.
    fn describe(&mut self, field: &mut Field, lines: &[(usize, String)], at: &Subject) {
        let mut part = Expected::Words;
        let mut words = String::new();
        let mut raw_default: Option<(usize, String)> = None;
        for (number, line) in lines {
            let text = line.trim();
            let spot = Spot::line(*number);
            if let Some((label, rest)) = marker(text) {
                part = Expected::Words;
                match label {
                    "示例值" => {
                        part = Expected::Example;
                        if !rest.is_empty() {
                            field.example =
                                Some(Noted::new(phrases::value(rest, &field.kind), spot));
                        }
                    }
                    "默认值" => raw_default = Some((*number, rest.to_owned())),
                    "数据校验规则" => part = Expected::Rules,
                    "固定值" => {
                        let fixed = rest.trim_matches(['"', '`']).to_owned();
                        field.fixed = Some(Noted::new(fixed, spot));
                    }
                    "值格式" => self.facts.words(at.clone(), rest, *number),
                    _ if label.starts_with("当值为") => {
                        let value = code_spans(label).next().unwrap_or_default();
                        let value = phrases::value(value, field.kind.element());
                        part =
                            Expected::ScopesOf(field.values.iter().position(|v| v.value == value));
                        if part == Expected::ScopesOf(None) {
                            self.facts.not_understood(*number, text, "scopes of an unknown value");
                        }
                    }
                    _ if label.starts_with("字段权限要求") => part = Expected::Scopes,
                    _ if label.starts_with("可选") => part = Expected::Values,
                    "最小值" | "最大值" | "最小长度" | "最大长度" | "长度范围" | "取值范围" =>
                    {
                        self.rule(field, *number, &format!("{label}：{rest}"));
                    }
                    "注意事项" | "注意" | "说明" => words.push_str(rest),
                    _ if text.contains('：') => {
                        self.facts.not_understood(*number, text, "an unknown marker");
                    }
                    _ => words.push_str(text),
                }
                continue;
            }
            match part {
                Expected::Words => {
                    words.push_str(text);
                    words.push('\n');
                }
                Expected::Example if field.example.is_none() && !text.is_empty() => {
                    field.example = Some(Noted::new(phrases::value(text, &field.kind), spot));
                }
                Expected::Example => words.push_str(text),
                Expected::Rules => match text.strip_prefix("- ") {
                    Some(rule) => self.rule(field, *number, rule),
                    None if text.is_empty() => {}
                    None => self.facts.not_understood(*number, text, "an unknown rule"),
                },
                Expected::Values => self.value(field, *number, line, at),
                Expected::Scopes => match scope(text) {
                    Some(scope) => add_scope(&mut field.scopes, scope, *number),
                    None if text.is_empty() => {}
                    None => self.facts.not_understood(*number, text, "no scope"),
                },
                Expected::ScopesOf(index) => {
                    let value = index.and_then(|index| field.values.get_mut(index));
                    match (value, scope(text)) {
                        (Some(value), Some(scope)) => add_scope(&mut value.scopes, scope, *number),
                        (None, _) => {}
                        (_, None) if text.is_empty() => {}
                        (_, None) => self.facts.not_understood(*number, text, "no scope"),
                    }
                }
            }
        }
        let line = field.spot.line;
        for (what, value) in phrases::limits(&words, &field.kind) {
            add_limit(&mut field.limits, what, value, line);
        }
        let raw_default = raw_default.or_else(|| phrases::default(&words).map(|text| (line, text)));
        if let Some((number, text)) = raw_default {
            let value = phrases::value(&text, &field.kind);
            field.default = Some(Noted::new(value, Spot::line(number)));
        }
        self.facts.words(at.clone(), &words, line);
    }

    /// One rule, such as `取值范围：1 ～ 9`.
    fn rule(&mut self, field: &mut Field, line: usize, rule: &str) {
        let limits = phrases::limits(rule, &field.kind);
        if limits.is_empty() {
            self.facts.not_understood(line, rule, "an unknown rule");
        }
        for (what, value) in limits {
            add_limit(&mut field.limits, what, value, line);
        }
    }

    /// A line below a list of values: the next value, or more words about the last one.
    fn value(&mut self, field: &mut Field, line: usize, text: &str, at: &Subject) {
        let kind = field.kind.element().clone();
        // A list inside the list is indented and speaks of the value above it.
        if let Some(item) = text.strip_prefix("- ") {
            let (raw, words) = item.split_once(['：', ':']).unwrap_or((item, ""));
            let value = phrases::value(raw, &kind);
            let mut value = EnumValue { value, spot: Spot::line(line), ..EnumValue::default() };
            for (what, number) in phrases::limits(words, &Kind::Unsaid) {
                add_limit(&mut value.limits, what, number, line);
            }
            self.facts.words(at.value(raw.trim().trim_matches('`')), words, line);
            field.values.push(value);
        } else if let Some(wording) = self.facts.wording.last_mut()
            && !field.values.is_empty()
        {
            wording.text.push('\n');
            wording.text.push_str(text.trim());
        } else if !text.trim().is_empty() {
            self.facts.not_understood(line, text, "no value");
        }
    }

    /// The kinds of token, from the words before the first marker of the header's row.
    fn tokens(&mut self, section: &Section) {
        let (_, rows) = Self::default().table(section);
        let Some(row) = rows.iter().find(|row| row.cell(Some(0)) == "Authorization") else {
            return;
        };
        let first = row.cells.last().map_or("", String::as_str);
        let lines = std::iter::once(first).chain(row.more.iter().map(|(_, text)| text.trim()));
        let kinds: Vec<String> = lines
            .take_while(|text| !text.starts_with("**"))
            .flat_map(code_spans)
            .filter(|span| span.ends_with("access_token"))
            .map(str::to_owned)
            .collect();
        if kinds.is_empty() {
            self.facts.not_understood(row.line, first, "no kind of token");
        } else {
            self.facts.tokens = Some(Noted::new(kinds, Spot::line(row.line)));
        }
    }

    fn errors(&mut self, section: &Section) {
        let (head, rows) = self.table(section);
        let column = |name: &str| head.iter().position(|cell| cell == name);
        let (status, code) = (column("HTTP状态码"), column("错误码"));
        let (message, remedy) = (column("描述"), column("排查建议"));
        for row in rows {
            let known = row.cell(status).parse::<u16>().is_ok() && !row.cell(code).is_empty();
            if !known {
                self.facts.not_understood(row.line, &row.cells.join(" | "), "no error");
                continue;
            }
            let code = row.cell(code).to_owned();
            self.facts.words(Part::Error.at(&code), row.cell(remedy), row.line);
            self.facts.errors.push(ErrorRow {
                code,
                status: Some(row.cell(status).to_owned()),
                message: unescaped(row.cell(message)),
                spot: Spot::line(row.line),
            });
        }
    }

    fn finish(mut self, last: usize) -> Result<Facts, Unreadable> {
        let missing = match (&self.facts.url, &self.facts.method) {
            (None, _) => Some("its URL"),
            (_, None) => Some("its method"),
            _ => None,
        };
        if let Some(missing) = missing {
            return Err(Unreadable::cut_off(last, format!("{missing} is missing")));
        }
        if let Some(url) = &mut self.facts.url {
            url.value = with_braces(&url.value);
        }
        let example = self.facts.body_example.as_ref().map(|example| &example.value);
        self.facts.body = nest::nest(self.body, example);
        let example = self.facts.response_examples.first().map(|example| &example.body.value);
        let fields = nest::nest(self.response, example);
        if !fields.is_empty() {
            let spot = Spot::line(self.response_line);
            self.facts.responses.push(Answer { status: "200".into(), spot, fields });
        }
        Ok(self.facts)
    }
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
    ScopesOf(Option<usize>),
}

fn side(title: &str) -> Part {
    match title {
        "请求头" => Part::Header,
        "路径参数" => Part::Path,
        "查询参数" => Part::Query,
        "请求体" => Part::Request,
        _ => Part::Response("200".into()),
    }
}

/// The label and the rest of a line such as `**label**：rest`.
fn marker(text: &str) -> Option<(&str, &str)> {
    let (label, rest) = text.strip_prefix("**")?.split_once("**")?;
    Some((label.trim_end_matches(['：', ':', ' ']), rest.trim_start_matches(['：', ':', ' '])))
}

fn add_scope(scopes: &mut Option<Noted<Vec<String>>>, scope: &str, line: usize) {
    let empty = || Noted::new(Vec::new(), Spot::line(line));
    scopes.get_or_insert_with(empty).value.push(scope.to_owned());
}

pub(super) fn add_limit(limits: &mut Vec<Limit>, what: Property, value: i64, line: usize) {
    if !limits.iter().any(|limit| limit.what == what && limit.value == value) {
        limits.push(Limit { what, value, spot: Spot::line(line) });
    }
}

/// The scope in `words (scope)`.
fn scope(text: &str) -> Option<&str> {
    let (_, rest) = text.rsplit_once(['(', '（'])?;
    let scope = rest.trim_end().strip_suffix([')', '）'])?;
    let is_scope = scope.contains([':', '.'])
        && scope.chars().all(|c| c.is_ascii_alphanumeric() || ":._-".contains(c));
    is_scope.then_some(scope)
}

fn is_name(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with('-')
        && text.chars().all(|c| c.is_ascii_alphanumeric() || "_-.$[]@".contains(c))
}

/// `1000 次/分钟、50 次/秒`, perhaps inside a link.
pub(super) fn rates(text: &str) -> Option<Vec<Rate>> {
    let text = text.trim_start_matches('[');
    let text = text.split_once(']').map_or(text, |(text, _)| text);
    text.split(['、', '，', ',', '；'])
        .map(|rate| {
            let (requests, unit) = rate.split_once('次')?;
            let seconds = match unit.trim().trim_start_matches(['/', '每']).trim() {
                "秒" => 1,
                "分钟" | "分" => 60,
                "小时" => 3600,
                "天" | "日" => 86_400,
                _ => return None,
            };
            Some(Rate { requests: requests.trim().parse().ok()?, seconds })
        })
        .collect()
}

/// `:name` in a path as `{name}`.
pub(super) fn with_braces(url: &str) -> String {
    let braced = url.split('/').map(|segment| match segment.strip_prefix(':') {
        Some(name) if !name.is_empty() => format!("{{{name}}}"),
        _ => segment.to_owned(),
    });
    braced.collect::<Vec<_>>().join("/")
}

fn is_known_kind(text: &str) -> bool {
    let kind = kind_of(text);
    let element = kind.element();
    matches!(element, Kind::String | Kind::Boolean | Kind::Number) || element.is_integer()
}

/// The page's type in the notation of all vendors.
fn kind_of(text: &str) -> Kind {
    let text = unescaped(text);
    let text = text.trim();
    if let Some(inner) = text.strip_suffix("[]") {
        return kind_of(inner).list();
    }
    if let Some(inner) = text.strip_prefix("map<").and_then(|rest| rest.strip_suffix('>')) {
        let value = inner.split_once(',').map_or(inner, |(_, value)| value);
        return kind_of(value).map();
    }
    match text {
        "string" => Kind::String,
        "boolean" | "bool" => Kind::Boolean,
        "int" | "int32" | "integer" => Kind::Int32,
        "int64" | "long" => Kind::Int64,
        "float" | "double" | "number" => Kind::Number,
        "-" | "" | "object" => Kind::OBJECT,
        name => Kind::named(name),
    }
}
