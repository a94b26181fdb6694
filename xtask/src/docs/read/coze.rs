//! Coze's pages: Markdown with bordered tables whose rows span lines by a backslash at the end, and
//! with a table of its own for each object, linked from its type.

use super::feishu::{add_limit, rates, with_braces};
use super::markdown::{self, Line, Section, cells, code_spans, is_ruler, unescaped};
use super::{MOST_ROWS, Unreadable, examples, phrases};
use crate::docs::facts::{
    Answer, AnswerExample, Contradiction, EnumValue, ErrorRow, Facts, Field, Kind, Noted, Part,
    Spot, Subject,
};

pub fn recognise(text: &str) -> bool {
    ["|**请求方式**", "|**请求地址**"].iter().any(|mark| text.contains(mark))
}

pub fn read(text: &str) -> Result<Facts, Unreadable> {
    let lines: Vec<Line> = (1..).zip(text.lines()).collect();
    let last = lines.len();
    let sections = markdown::sections(lines.iter().copied())
        .map_err(|line| Unreadable::cut_off(line, "a block of code is not closed"))?;
    let mut reader = Reader::default();
    for section in &sections {
        reader.check_borders(section, last)?;
        reader.section(section)?;
    }
    if reader.facts.url.is_none() || reader.facts.method.is_none() {
        return Err(Unreadable::cut_off(last, "its method or its address is missing"));
    }
    if !sections.iter().any(|section| section.title == "错误码") {
        return Err(Unreadable::cut_off(last, "the section on errors is missing"));
    }
    reader.finish()
}

#[derive(Default)]
struct Reader {
    facts: Facts,
    /// The heading of the second level: request or response.
    chapter: String,
    objects: Vec<Object>,
    body: Vec<Linked>,
    response: Option<(usize, Vec<Linked>)>,
}

/// A table that describes an object.
struct Object {
    name: String,
    anchor: String,
    line: usize,
    fields: Vec<Linked>,
}

/// A field and the anchor or name of the object that it links to.
#[derive(Clone)]
struct Linked {
    field: Field,
    link: Option<String>,
}

/// A row: for each column the lines of its cell.
struct Row {
    line: usize,
    cells: Vec<Vec<(usize, String)>>,
}

impl Row {
    fn lines(&self, column: Option<usize>) -> &[(usize, String)] {
        column.and_then(|column| self.cells.get(column)).map_or(&[], Vec::as_slice)
    }

    fn first(&self, column: Option<usize>) -> &str {
        self.lines(column).first().map_or("", |(_, text)| text)
    }

    fn text(&self, column: Option<usize>) -> String {
        let lines = self.lines(column).iter().map(|(_, text)| text.as_str());
        lines.collect::<Vec<_>>().join("\n").trim().to_owned()
    }
}

impl Reader {
    /// A line of a table that ends in its middle is where a page was cut off.
    fn check_borders(&mut self, section: &Section, last: usize) -> Result<(), Unreadable> {
        for (number, line) in &section.lines {
            let line = line.trim_end();
            if line.starts_with('|')
                && !line.ends_with('|')
                && !line.ends_with("|\\")
                && !line.ends_with("| \\")
            {
                if *number == last {
                    return Err(Unreadable::cut_off(last, "a row of a table does not end"));
                }
                self.facts.not_understood(*number, line, "a row that does not end");
            }
        }
        Ok(())
    }

    fn section(&mut self, section: &Section) -> Result<(), Unreadable> {
        if section.level == 2 {
            section.title.clone_into(&mut self.chapter);
        }
        let in_request = self.chapter == "请求参数";
        match section.title {
            "基础信息" => self.basics(section),
            "接口限制" => self.restrictions(section),
            "Header" if in_request => self.headers(section),
            "Path" if in_request => self.facts.path = self.parameters(section, &Part::Path),
            "Query" if in_request => self.facts.query = self.parameters(section, &Part::Query),
            "Body" if in_request => self.body = self.fields(section, &Part::Request),
            "返回参数" => {
                let fields = self.fields(section, &Part::Response("200".into()));
                self.response = Some((section.line, fields));
            }
            "错误码" => self.errors(section),
            "请求示例" | "返回示例" => {}
            _ if in_request || self.chapter == "返回参数" => {
                let part = if in_request { Part::Request } else { Part::Response("200".into()) };
                let fields = self.fields(section, &part);
                if !fields.is_empty() {
                    self.objects.push(Object {
                        name: section.title.to_owned(),
                        anchor: section.anchor.to_owned(),
                        line: section.line,
                        fields,
                    });
                }
            }
            _ => self.prose(section),
        }
        for fence in &section.fences {
            let text = fence.text();
            let spot = Spot::line(fence.line);
            match section.title {
                "请求示例" => {
                    match examples::curl(&text).or_else(|| examples::request(&text)) {
                        Some(example) => {
                            if let Some(body) = &example.body {
                                self.facts.body_example =
                                    Some(Noted::new(body.clone(), spot.clone()));
                            }
                            self.facts.words(Part::ExampleRequest.into(), &text, fence.line);
                            self.facts.request_example = Some(Noted::new(example, spot));
                        }
                        None => self.facts.not_understood(fence.line, &text, "no request"),
                    }
                }
                "返回示例" => self.facts.response_examples.push(AnswerExample {
                    status: "200".into(),
                    body: examples::json(&text, fence.line)?,
                }),
                _ => self.facts.not_understood(fence.line, &text, "an example of nothing known"),
            }
        }
        Ok(())
    }

    fn prose(&mut self, section: &Section) {
        let mut text = String::new();
        for (number, line) in &section.lines {
            if is_ruler(line) {
                self.facts.not_understood(
                    *number,
                    section.title,
                    "a table in a section that has none",
                );
            }
            // The note to machines at the top is no word about the operation.
            if !line.starts_with('>') {
                text.push_str(line.trim());
                text.push('\n');
            }
        }
        let first = section.lines.iter().find(|(_, line)| !line.trim().is_empty());
        let line = first.map_or(section.line, |(number, _)| *number);
        let part = if section.level == 0 {
            Part::Operation
        } else {
            Part::Section(section.title.to_owned())
        };
        self.facts.words(part.into(), &text, line);
    }

    fn basics(&mut self, section: &Section) {
        let (head, mut rows) = table(section);
        // The first row stands where other tables have their head.
        rows.extend(head);
        for row in rows {
            let value = row.text(Some(1));
            match row.first(Some(0)).trim_matches('*') {
                "请求方式" => {
                    self.facts.method =
                        Some(Noted::new(value.to_uppercase(), Spot::line(row.line)));
                }
                "请求地址" => {
                    let url = row
                        .lines(Some(1))
                        .iter()
                        .map(|(number, text)| (*number, text.trim().trim_matches('`')))
                        .find(|(_, text)| text.contains("://"));
                    match url {
                        Some((line, url)) => {
                            self.facts.url = Some(Noted::new(with_braces(url), Spot::line(line)));
                        }
                        None => self.facts.not_understood(row.line, &value, "no address"),
                    }
                }
                "权限" => {
                    let mut scopes: Vec<String> = Vec::new();
                    for span in code_spans(&value) {
                        if !scopes.iter().any(|known| known == span) {
                            scopes.push(span.to_owned());
                        }
                    }
                    if scopes.is_empty() {
                        self.facts.not_understood(row.line, &value, "no permission");
                    } else {
                        self.facts.scopes = Some(Noted::new(scopes, Spot::line(row.line)));
                    }
                    let token = if value.contains("企业特权应用") {
                        "enterprise_access_token"
                    } else {
                        "access_token"
                    };
                    let spot = Spot::line(row.line);
                    self.facts.tokens = Some(Noted::new(vec![token.to_owned()], spot));
                    self.facts.words(Part::Access.into(), &value, row.line);
                }
                "接口说明" => self.facts.words(Part::Operation.into(), &value, row.line),
                other => self.facts.not_understood(row.line, other, "an unknown row of the basics"),
            }
        }
    }

    fn restrictions(&mut self, section: &Section) {
        for (number, line) in &section.lines {
            let text = line.trim().trim_start_matches(['*', '-', ' ']);
            let text = if line.trim().starts_with("**") { line.trim() } else { text };
            if text.is_empty() {
                continue;
            }
            let parts = text.strip_prefix("**").and_then(|text| text.split_once("**"));
            let (label, rest) =
                parts.unwrap_or_else(|| text.split_once('：').unwrap_or((text, "")));
            let label = label.trim_end_matches('：');
            let rest = rest.trim_start_matches('：');
            match label {
                "套餐限制" => {
                    let plans = rest.split_once('（').map_or(rest, |(_, inner)| inner);
                    let plans = plans.split(['、', '，', '）', '。']).map(str::trim);
                    let plans: Vec<String> =
                        plans.filter(|plan| !plan.is_empty()).map(plan).collect();
                    self.facts.plans = Some(Noted::new(plans, Spot::line(*number)));
                }
                "频率限制" | "流控限制" | "API 限流" | "限流" => {
                    match rates(rest.trim_end_matches('。')) {
                        Some(rates) => {
                            self.facts.rate_limits = Some(Noted::new(rates, Spot::line(*number)));
                        }
                        None => self.facts.not_understood(*number, rest, "no known rate limit"),
                    }
                }
                _ if parts.is_some() => {
                    self.facts.not_understood(*number, label, "an unknown restriction");
                }
                _ => {
                    let part = Part::Section(section.title.to_owned());
                    self.facts.words(part.into(), text, *number);
                }
            }
        }
    }

    fn headers(&mut self, section: &Section) {
        let (head, rows) = table(section);
        let column = |name: &str| column(head.as_ref(), &[name]);
        let (name, value, words) = (column("参数"), column("取值"), column("说明"));
        for row in rows {
            let mut field = Field {
                name: row.first(name).to_owned(),
                spot: Spot::line(row.line),
                kind: Kind::String,
                ..Field::default()
            };
            let fixed = row.text(value);
            // A token is for the caller to fill in.
            if field.name != "Authorization" && !fixed.is_empty() && !fixed.contains('$') {
                field.fixed = Some(Noted::new(fixed, Spot::line(row.line)));
            }
            let text = row.text(words);
            if field.name == "Authorization" && self.facts.tokens.is_none() {
                let tokens = vec!["access_token".to_owned()];
                self.facts.tokens = Some(Noted::new(tokens, Spot::line(row.line)));
            }
            self.facts.words(Part::Header.at(&field.name), &text, row.line);
            self.facts.headers.push(field);
        }
    }

    fn parameters(&mut self, section: &Section, part: &Part) -> Vec<Field> {
        self.fields(section, part).into_iter().map(|linked| linked.field).collect()
    }

    fn fields(&mut self, section: &Section, part: &Part) -> Vec<Linked> {
        let (head, rows) = table(section);
        let Some(head) = head else {
            if !section
                .lines
                .iter()
                .all(|(_, line)| line.trim().is_empty() || line.starts_with("<!--"))
            {
                self.prose(section);
            }
            return Vec::new();
        };
        for (number, cell) in head.cells.iter().flatten() {
            let name = cell.trim_matches('*');
            if !["参数", "类型", "是否必选", "示例", "说明"].contains(&name) {
                self.facts.not_understood(*number, cell, "an unknown column");
            }
        }
        let name = column(Some(&head), &["参数"]);
        let kind = column(Some(&head), &["类型"]);
        let required = column(Some(&head), &["是否必选"]);
        let example = column(Some(&head), &["示例"]);
        let words = column(Some(&head), &["说明"]);
        let mut fields = Vec::new();
        for row in rows {
            let (kind, link) = kind_of(&row.text(kind));
            let must = row.text(required);
            let mut field = Field {
                name: unescaped(row.first(name)),
                spot: Spot::line(row.line),
                kind,
                required: match must.as_str() {
                    "必选" | "必填" | "是" => Some(true),
                    "可选" | "选填" | "否" => Some(false),
                    _ => None,
                },
                ..Field::default()
            };
            if field.required.is_none() && required.is_some() {
                self.facts.not_understood(row.line, &must, "neither required nor not");
            }
            let raw = row.text(example);
            if !raw.is_empty() && raw != "-" {
                let value = phrases::value(&raw, &field.kind);
                field.example = Some(Noted::new(value, Spot::line(row.line)));
            }
            let at = match part {
                Part::Path | Part::Query => part.clone().at(&field.name),
                part => part.clone().at(section.title).at(&field.name),
            };
            self.describe(&mut field, row.lines(words), at);
            fields.push(Linked { field, link });
        }
        fields
    }

    fn describe(&mut self, field: &mut Field, lines: &[(usize, String)], at: Subject) {
        let element = field.kind.element();
        let is_enum = *element == Kind::String || element.is_integer();
        let mut text = String::new();
        for (number, line) in lines {
            let item = line.trim().strip_prefix("* ").or_else(|| line.trim().strip_prefix("- "));
            let value = item.and_then(|item| item.strip_prefix('`')?.split_once('`'));
            match value {
                Some((raw, rest)) if is_enum => {
                    let value = phrases::value(raw, field.kind.element());
                    let mut value =
                        EnumValue { value, spot: Spot::line(*number), ..EnumValue::default() };
                    for (what, bound) in phrases::limits(rest, &Kind::Unsaid) {
                        add_limit(&mut value.limits, what, bound, *number);
                    }
                    self.facts.words(
                        at.value(raw),
                        rest.trim_start_matches([' ', '：', ':']),
                        *number,
                    );
                    field.values.push(value);
                }
                _ => {
                    text.push_str(line.trim());
                    text.push('\n');
                    for (what, bound) in phrases::limits(line, &field.kind) {
                        add_limit(&mut field.limits, what, bound, *number);
                    }
                    if let Some(raw) = phrases::default(line) {
                        let value = phrases::value(&raw, &field.kind);
                        field.default.get_or_insert(Noted::new(value, Spot::line(*number)));
                    }
                }
            }
        }
        self.facts.words(at, &text, field.spot.line);
    }

    fn errors(&mut self, section: &Section) {
        let (head, rows) = table(section);
        let status = column(head.as_ref(), &["HTTP 状态码", "HTTP状态码", "状态码"]);
        let code = column(head.as_ref(), &["错误码", "code"]);
        let message = column(head.as_ref(), &["错误信息", "描述", "msg"]);
        if head.is_none() {
            self.prose(section);
        }
        for row in rows {
            let code = row.text(code);
            if code.is_empty() {
                self.facts.not_understood(row.line, &row.text(Some(0)), "no error code");
                continue;
            }
            let status = row.text(status);
            self.facts.errors.push(ErrorRow {
                code,
                status: (!status.is_empty()).then_some(status),
                message: unescaped(&row.text(message)),
                spot: Spot::line(row.line),
            });
        }
    }

    fn finish(mut self) -> Result<Facts, Unreadable> {
        let mut used = vec![false; self.objects.len()];
        let total: usize = self.objects.iter().map(|object| object.fields.len()).sum();
        if total > MOST_ROWS {
            let what = format!("its tables have more than {MOST_ROWS} rows");
            return Err(Unreadable::new(0, what, "save one page to one file"));
        }
        let mut budget = MOST_ROWS;
        let body = std::mem::take(&mut self.body);
        self.facts.body = self.resolve(&body, &mut Vec::new(), &mut used, &mut budget);
        if let Some((line, fields)) = self.response.take() {
            let fields = self.resolve(&fields, &mut Vec::new(), &mut used, &mut budget);
            if !fields.is_empty() {
                let spot = Spot::line(line);
                self.facts.responses.push(Answer { status: "200".into(), spot, fields });
            }
        }
        for (object, used) in self.objects.iter().zip(used) {
            if !used {
                self.facts.contradictions.push(Contradiction {
                    at: Part::Table(object.name.clone()).into(),
                    spot: Spot::line(object.line),
                    reason: "no field links to this table".into(),
                });
            }
        }
        Ok(self.facts)
    }

    /// `fields` with the fields of the objects that they link to. `open` are the objects around
    /// them, for a type that contains itself; `budget` bounds what many links to one table make.
    fn resolve(
        &self,
        fields: &[Linked],
        open: &mut Vec<usize>,
        used: &mut [bool],
        budget: &mut usize,
    ) -> Vec<Field> {
        let mut resolved = Vec::new();
        for Linked { field, link } in fields {
            let mut field = field.clone();
            if *budget == 0 {
                return resolved;
            }
            *budget -= 1;
            let index = link.as_ref().and_then(|link| {
                self.objects.iter().position(|object| {
                    object.anchor == *link || object.name.eq_ignore_ascii_case(link)
                })
            });
            if let Some(index) = index
                && let Some(object) = self.objects.get(index)
            {
                if let Some(used) = used.get_mut(index) {
                    *used = true;
                }
                if !open.contains(&index) {
                    open.push(index);
                    field.fields = self.resolve(&object.fields, open, used, budget);
                    open.pop();
                }
            }
            resolved.push(field);
        }
        resolved
    }
}

/// The head and the rows of the section's table. A row begins where its first cell is not empty.
fn table(section: &Section) -> (Option<Row>, Vec<Row>) {
    let mut rows: Vec<Row> = Vec::new();
    let mut has_ruler = false;
    for (number, line) in &section.lines {
        if !line.trim_start().starts_with('|') {
            continue;
        }
        if is_ruler(line) {
            has_ruler = true;
            continue;
        }
        let found = cells(line);
        let width = rows.first().map_or(found.len(), |row| row.cells.len());
        let begins = found.first().is_some_and(|cell| !cell.is_empty());
        if begins {
            let mut cells: Vec<Vec<(usize, String)>> = Vec::new();
            for (column, cell) in found.into_iter().enumerate() {
                // A border too many belongs to the text of the last column.
                match cells.get_mut(width.saturating_sub(1)).and_then(|cell| cell.last_mut()) {
                    Some((_, text)) if column >= width => {
                        text.push('|');
                        text.push_str(&cell);
                    }
                    _ => cells.push(vec![(*number, cell)]),
                }
            }
            rows.push(Row { line: *number, cells });
        } else if let Some(row) = rows.last_mut() {
            for (column, cell) in found.into_iter().enumerate() {
                if !cell.is_empty()
                    && let Some(lines) = row.cells.get_mut(column)
                {
                    lines.push((*number, cell));
                }
            }
        }
    }
    if rows.is_empty() || !has_ruler {
        return (None, rows);
    }
    let head = rows.remove(0);
    (Some(head), rows)
}

fn column(head: Option<&Row>, names: &[&str]) -> Option<usize> {
    head?.cells.iter().position(|cell| {
        cell.first().is_some_and(|(_, text)| names.contains(&text.trim_matches('*').trim()))
    })
}

fn plan(name: &str) -> String {
    match name {
        "个人免费版" => "personal_free".to_owned(),
        "个人进阶版" => "personal_advanced".to_owned(),
        "个人高阶版" => "personal_premium".to_owned(),
        "团队版" => "team".to_owned(),
        "企业标准版" => "enterprise_standard".to_owned(),
        "企业旗舰版" => "enterprise_ultimate".to_owned(),
        other => other.to_owned(),
    }
}

/// The page's type in the notation of all vendors, and the object that it links to.
fn kind_of(text: &str) -> (Kind, Option<String>) {
    let text = unescaped(text);
    let text = text.trim();
    let lower = text.to_ascii_lowercase();
    let after = |prefix: &str| text.get(prefix.len()..).unwrap_or_default();
    if lower.starts_with("array of ") {
        let (inner, link) = kind_of(after("array of "));
        return (inner.list(), link);
    }
    if let Some(inner) = lower.strip_prefix("map<").and_then(|rest| rest.strip_suffix('>')) {
        let start = text.len() - 1 - inner.len();
        let inner = text.get(start..text.len() - 1).unwrap_or_default();
        let value = inner.split_once(',').map_or(inner, |(_, value)| value);
        let (inner, link) = kind_of(value);
        return (inner.map(), link);
    }
    if lower.starts_with("map of ") {
        let (inner, link) = kind_of(after("map of "));
        return (inner.map(), link);
    }
    if lower.starts_with("object of ") {
        return kind_of(after("object of "));
    }
    if let Some((name, rest)) = text.strip_prefix('[').and_then(|rest| rest.split_once("](")) {
        let anchor = rest.trim_end_matches(')').trim_start_matches('#');
        return (Kind::named(name), Some(anchor.to_owned()));
    }
    let kind = match lower.as_str() {
        "string" => Kind::String,
        "integer" | "int" => Kind::Int32,
        "long" => Kind::Int64,
        "boolean" | "bool" => Kind::Boolean,
        "double" | "float" | "number" => Kind::Number,
        "object" | "json" | "" => Kind::OBJECT,
        _ => return (Kind::named(text), Some(text.to_owned())),
    };
    (kind, None)
}
