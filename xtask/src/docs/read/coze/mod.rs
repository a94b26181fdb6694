//! Coze's pages: Markdown with a table for each part of the request and of the answer, and one for
//! each object, linked from its type. Two renderings are known, which differ in how tables look.

mod table;
mod types;
mod values;

use super::feishu::{add_limit, rates, with_braces};
use super::markdown::{self, Line, Section, code_spans, is_ruler, unescaped};
use super::{DEEPEST, MOST_ROWS, TOO_DEEP, Unreadable, examples, phrases};
use crate::docs::facts::{
    Answer, AnswerExample, Contradiction, EnumValue, ErrorRow, Facts, Field, Kind, Limit, Noted,
    Part, Spot, Subject,
};
use serde_json::Value;
use table::{Row, Table, tables};

pub fn recognise(text: &str) -> bool {
    text.lines().any(|line| basic_row(line).is_some())
}

/// Whether it is a page of Coze's that describes no operation, and not the beginning of one that does.
pub fn is_other_page(text: &str) -> bool {
    let begins = ["接口限制", "接口说明", "接口描述", "基础信息", "请求参数"];
    let is_heading = |line: &str| line.starts_with('#') && begins.iter().any(|b| line.contains(b));
    text.contains("docs.coze.cn/") && !text.lines().any(is_heading)
}

/// The name of a row of the basics that `line` is.
fn basic_row(line: &str) -> Option<&'static str> {
    let cell = line.trim_start().strip_prefix('|')?.split('|').next()?.trim().trim_matches('*');
    ["请求方式", "请求地址"].into_iter().find(|name| cell.trim() == *name)
}

pub fn read(text: &str) -> Result<Facts, Unreadable> {
    let lines: Vec<Line> = (1..).zip(text.lines()).collect();
    let last = lines.len();
    let sections = markdown::sections(lines.iter().copied())
        .map_err(|line| Unreadable::cut_off(line, "a block of code is not closed"))?;
    let has_basics =
        |section: &Section| section.lines.iter().any(|(_, line)| basic_row(line).is_some());
    let basics = sections.iter().position(has_basics).unwrap_or_default();
    // What stands above the operation's own title is a guide that leads to it.
    let above = sections.get(..basics).unwrap_or_default();
    let start = above.iter().rposition(|section| section.level == 1).unwrap_or_default();
    let (guide, rest) = sections.split_at(start);
    // Some pages go on with another operation, below a heading of its own.
    let other = sections.iter().skip(basics + 1).position(has_basics).map(|at| at + basics + 1);
    let end = other.map_or(sections.len(), |other| {
        let level = sections.get(other).map_or(0, |section| section.level);
        let between = sections.get(basics + 1..other).unwrap_or_default();
        let heading = between.iter().rposition(|section| section.level < level);
        heading.map_or(other, |at| at + basics + 1)
    });
    let (own, others) = rest.split_at(end - start);
    let mut reader = Reader::default();
    for section in guide {
        reader.guide(section);
    }
    for section in own {
        reader.check_borders(section, last)?;
        reader.section(section);
    }
    if let Some(section) = others.first() {
        let reason = "another operation on the same page";
        reader.facts.not_understood(section.line, section.title, reason);
    }
    for section in others {
        reader.guide(section);
    }
    if reader.facts.url.is_none() || reader.facts.method.is_none() {
        return Err(Unreadable::cut_off(last, "its method or its address is missing"));
    }
    if others.is_empty() && !own.iter().any(|section| section.title.trim() == "错误码") {
        return Err(Unreadable::cut_off(last, "the section on errors is missing"));
    }
    reader.finish()
}

/// Which part of the page the tables that follow belong to.
#[derive(Clone, Copy, Default, PartialEq)]
enum Chapter {
    #[default]
    Other,
    Request,
    Response,
}

impl Chapter {
    fn part(self) -> Part {
        if self == Self::Response { Part::Response("200".into()) } else { Part::Request }
    }
}

#[derive(Default)]
struct Reader {
    facts: Facts,
    chapter: Chapter,
    objects: Vec<Object>,
    body: Vec<Linked>,
    response: Option<(usize, Vec<Linked>)>,
}

/// A table that describes an object.
struct Object {
    chapter: Chapter,
    name: String,
    anchor: String,
    line: usize,
    fields: Vec<Linked>,
}

/// A field, what its type links to, and the fields that the same table lists inside it.
struct Linked {
    field: Field,
    link: Option<types::Link>,
    inner: Vec<Linked>,
}

/// What is kept while the tables become one tree.
struct Walk {
    /// The objects around a field, for a type that contains itself.
    open: Vec<usize>,
    /// Which objects something links to.
    used: Vec<bool>,
    /// How many fields there may still be: many links to one table make many.
    budget: usize,
    /// The types that no table describes, and where they stand.
    missing: Vec<(usize, types::Link)>,
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

    /// A section that does not speak of the operation itself.
    fn guide(&mut self, section: &Section) {
        let text: Vec<&str> = section.lines.iter().map(|(_, line)| line.trim()).collect();
        let part = Part::Section(section.title.to_owned());
        self.facts.words(part.into(), &text.join("\n"), section.line);
    }

    fn section(&mut self, section: &Section) {
        let title = section.title.trim();
        if section.level == 1 && self.facts.title.is_none() {
            self.facts.title = Some(Noted::new(title.to_owned(), Spot::line(section.line)));
        }
        let chapter = match title {
            "请求参数" => Some(Chapter::Request),
            "返回参数" | "返回结果" | "响应参数" | "返回值" => {
                Some(Chapter::Response)
            }
            _ => (section.level <= 2).then_some(Chapter::Other),
        };
        self.chapter = chapter.unwrap_or(self.chapter);
        // Some pages have no heading around the parts of the request.
        let may_be_request = self.chapter != Chapter::Response;
        match title.to_ascii_lowercase().as_str() {
            "基础信息" => self.basics(section),
            _ if section.lines.iter().any(|(_, line)| basic_row(line).is_some()) => {
                self.basics(section);
            }
            "接口限制" => self.restrictions(section),
            "header" if may_be_request => self.headers(section),
            "path" if may_be_request => self.facts.path = self.parameters(section, &Part::Path),
            "query" if may_be_request => self.facts.query = self.parameters(section, &Part::Query),
            "body" if may_be_request => {
                self.chapter = Chapter::Request;
                self.body = self.fields(section, &Part::Request);
            }
            "错误码" => self.errors(section),
            "请求示例" | "返回示例" | "示例" => {}
            _ if chapter == Some(Chapter::Response) => {
                let fields = self.fields(section, &Chapter::Response.part());
                self.response = Some((section.line, fields));
            }
            _ if self.chapter != Chapter::Other => self.object(section),
            _ => self.prose(section),
        }
        for fence in &section.fences {
            let spot = Spot::line(fence.line);
            match title {
                "请求示例" => self.request_example(&fence.text(), spot),
                "返回示例" => self.response_example(&fence.text(), spot),
                _ => {
                    let reason = "an example of nothing known";
                    self.facts.not_understood(fence.line, &fence.text(), reason);
                }
            }
        }
    }

    fn object(&mut self, section: &Section) {
        let fields = self.fields(section, &self.chapter.part());
        // A table that has no rows yet describes an object all the same.
        if section.lines.iter().any(|(_, line)| is_ruler(line)) {
            self.objects.push(Object {
                chapter: self.chapter,
                name: section.title.trim().to_owned(),
                anchor: section.anchor.to_owned(),
                line: section.line,
                fields,
            });
        }
    }

    /// The first example that is a request is the page's; more of them are words.
    fn request_example(&mut self, text: &str, spot: Spot) {
        self.facts.words(Part::ExampleRequest.into(), text, spot.line);
        if self.facts.request_example.is_some() {
            return;
        }
        match examples::curl(text).or_else(|| examples::request(text)) {
            Some(mut example) => {
                if example.body.is_none()
                    && let Some((start, end)) = text.find('{').zip(text.rfind('}'))
                    && start < end
                    && !text.contains("--form")
                {
                    let above = text[..start].matches('\n').count();
                    example.body = self.json(&text[start..=end], spot.line + above);
                }
                if let Some(body) = &example.body {
                    self.facts.body_example = Some(Noted::new(body.clone(), spot.clone()));
                }
                self.facts.request_example = Some(Noted::new(example, spot));
            }
            None => self.facts.not_understood(spot.line, text, "no request"),
        }
    }

    fn response_example(&mut self, text: &str, spot: Spot) {
        let is_event = |line: &str| line.starts_with("event:") || line.starts_with("data:");
        if text.lines().any(is_event) {
            self.facts.words(Part::ExampleResponse("200".into()).into(), text, spot.line);
            self.facts.not_understood(spot.line, text, "an answer that is a stream of events");
            return;
        }
        let found = self.json(text, spot.line);
        // Further examples are words: one shows what an answer looks like.
        if !self.facts.response_examples.is_empty() {
            self.facts.words(Part::ExampleResponse("200".into()).into(), text, spot.line);
        } else if let Some(value) = found {
            let body = Noted::new(value, spot);
            self.facts.response_examples.push(AnswerExample { status: "200".into(), body });
        }
    }

    /// What of an example is whole. What is wrong with it is a remark.
    fn json(&mut self, text: &str, line: usize) -> Option<Value> {
        let found = examples::lenient_json(text);
        if let Some((below, what)) = found.fault {
            let text = text.lines().nth(below).unwrap_or_default();
            self.facts.not_understood(line + below, text, &format!("a broken example: {what}"));
        } else if found.value.is_none() && !found.is_comment {
            self.facts.not_understood(line, text, "an example that is no JSON");
        }
        found.value
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
            // The note to machines at the top is no word about the operation, nor is a picture.
            if !line.starts_with('>') && !is_picture(line) {
                text.push_str(line.trim());
                text.push('\n');
            }
        }
        let first = section.lines.iter().find(|(_, line)| !line.trim().is_empty());
        let line = first.map_or(section.line, |(number, _)| *number);
        let part = if section.level < 2 {
            Part::Operation
        } else {
            Part::Section(section.title.to_owned())
        };
        self.facts.words(part.into(), &text, line);
    }

    fn basics(&mut self, section: &Section) {
        // The first row stands where other tables have their head.
        let rows = |table: Table| table.head.into_iter().chain(table.rows);
        for row in tables(&section.lines).into_iter().flat_map(rows) {
            let value = row.text(Some(1));
            match row.first(Some(0)).trim_matches(['*', ' ']) {
                "请求方式" => self.facts.take_method(row.line, &value),
                "请求地址" => {
                    let url = row.lines(Some(1)).iter().find_map(|(number, text)| {
                        let url = text.trim().trim_matches(['`', ' ']);
                        // A link shows the address that it leads to.
                        let url = url
                            .strip_prefix('[')
                            .map_or(url, |url| url.split_once(']').map_or(url, |(url, _)| url));
                        url.contains("://").then_some((*number, url))
                    });
                    match url {
                        Some((line, url)) => {
                            self.facts.url = Some(Noted::new(with_braces(url), Spot::line(line)));
                        }
                        None => self.facts.not_understood(row.line, &value, "no address"),
                    }
                }
                "权限" | "权限要求" => {
                    let mut scopes: Vec<String> = Vec::new();
                    // The first line names them, and what follows says the same again.
                    let first = row.first(Some(1)).to_owned();
                    let named = if code_spans(&first).next().is_some() { &first } else { &value };
                    for span in code_spans(named) {
                        if !scopes.iter().any(|known| known == span) {
                            scopes.push(span.to_owned());
                        }
                    }
                    let other = code_spans(&value).find(|span| !scopes.iter().any(|s| s == span));
                    if let Some(other) = other {
                        self.contradiction(
                            Part::Access.into(),
                            row.line,
                            format!("its words name the permission `{other}`"),
                        );
                    }
                    // Older pages write it bare.
                    let bare = first.trim_matches(['*', ' ']);
                    let is_name = |c: char| c.is_ascii_alphanumeric() || "._:-".contains(c);
                    let has_name = bare.contains(|c: char| c.is_ascii_alphanumeric());
                    if scopes.is_empty() && has_name && bare.chars().all(is_name) {
                        scopes.push(bare.to_owned());
                    }
                    if scopes.is_empty() && !["无", "-", "/"].contains(&bare) {
                        self.facts.not_understood(row.line, &value, "no permission");
                    } else if !scopes.is_empty() {
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
            let text = line.trim();
            let text = text.strip_prefix("* ").or_else(|| text.strip_prefix("- ")).unwrap_or(text);
            let text = text.trim();
            if text.is_empty() || is_picture(text) {
                continue;
            }
            let parts = text.strip_prefix("**").and_then(|text| text.split_once("**"));
            let (label, rest) =
                parts.unwrap_or_else(|| text.split_once('：').unwrap_or((text, "")));
            let label = label.trim_end_matches('：');
            let rest = rest.trim_start_matches('：');
            match label {
                "套餐限制" => {
                    let plans: Vec<String> = PLANS
                        .iter()
                        .filter(|(name, _)| rest.contains(name))
                        .map(|(_, plan)| (*plan).to_owned())
                        .collect();
                    if plans.is_empty() {
                        self.facts.not_understood(*number, rest, "no known plan");
                    } else {
                        self.facts.plans = Some(Noted::new(plans, Spot::line(*number)));
                    }
                }
                "频率限制" | "流控限制" | "API 限流" | "限流" => {
                    match rates(rest.trim_end_matches('。')) {
                        Some(rates) => {
                            self.facts.rate_limits = Some(Noted::new(rates, Spot::line(*number)));
                        }
                        None => self.facts.not_understood(*number, rest, "no known rate limit"),
                    }
                }
                // What else is restricted is said in words: roles, numbers of things, times.
                _ => {
                    let part = Part::Section(section.title.to_owned());
                    self.facts.words(part.into(), text, *number);
                }
            }
        }
    }

    fn headers(&mut self, section: &Section) {
        let found = tables(&section.lines);
        if found.is_empty() {
            self.prose(section);
        }
        for Table { head, rows } in found {
            let Some(head) = head else { continue };
            let (name, value) = (head.column(&NAMES), head.column(&["取值", "值"]));
            let (words, required) = (head.column(&WORDS), head.column(&REQUIRED));
            for row in rows {
                let at = Spot::line(row.line);
                let mut field = Field {
                    name: unescaped(row.first(name).trim()),
                    spot: at.clone(),
                    kind: Kind::String,
                    required: required_of(&row.text(required)),
                    ..Field::default()
                };
                let fixed = row.text(value);
                // A token is for the caller to fill in.
                if field.name != "Authorization" && !fixed.is_empty() && !fixed.contains('$') {
                    field.fixed = Some(Noted::new(fixed, at.clone()));
                }
                if field.name == "Authorization" && self.facts.tokens.is_none() {
                    self.facts.tokens = Some(Noted::new(vec!["access_token".to_owned()], at));
                }
                let text = row.text(words);
                self.facts.words(Part::Header.at(&field.name), &text, row.line);
                self.facts.headers.push(field);
            }
        }
    }

    fn parameters(&mut self, section: &Section, part: &Part) -> Vec<Field> {
        let linked = self.fields(section, part);
        let mut walk = self.walk();
        let fields = self.resolve(&linked, Chapter::Request, &mut walk);
        self.missing(walk.missing);
        fields
    }

    fn fields(&mut self, section: &Section, part: &Part) -> Vec<Linked> {
        let mut fields: Vec<Linked> = Vec::new();
        let found = tables(&section.lines);
        let is_text = |line: &str| {
            let line = line.trim();
            !line.is_empty() && !line.starts_with('|') && !line.starts_with("<!--")
        };
        let text: Vec<&str> =
            section.lines.iter().map(|(_, line)| *line).filter(|line| is_text(line)).collect();
        let at = Part::Section(section.title.to_owned());
        self.facts.words(at.into(), &text.join("\n"), section.line);
        for Table { head, rows } in found {
            let Some(head) = head else { continue };
            let (name, kind) = (head.column(&NAMES), head.column(&["类型", "数据类型"]));
            if name.is_none() || kind.is_none() || !fields.is_empty() {
                let what = head.cells.iter().flatten().map(|(_, cell)| cell.as_str());
                let what = what.collect::<Vec<_>>().join(" | ");
                self.facts.not_understood(head.line, &what, "a table of nothing known");
                continue;
            }
            fields = self.rows(&head, rows, section, part);
        }
        nested(fields)
    }

    fn rows(&mut self, head: &Row, rows: Vec<Row>, section: &Section, part: &Part) -> Vec<Linked> {
        let known = [&NAMES[..], &["类型", "数据类型"], &REQUIRED, &EXAMPLES, &WORDS].concat();
        for (number, cell) in head.cells.iter().flatten() {
            let name = cell.trim_matches(['*', ' ']);
            if !name.is_empty() && !known.contains(&name) {
                self.facts.not_understood(*number, cell, "an unknown column");
            }
        }
        let (name, kind) = (head.column(&NAMES), head.column(&["类型", "数据类型"]));
        let (required, example) = (head.column(&REQUIRED), head.column(&EXAMPLES));
        let words = head.column(&WORDS);
        let mut fields = Vec::new();
        for row in rows {
            let types::Linked { kind, link } = types::read(&row.text(kind));
            let must = row.text(required);
            let mut field = Field {
                name: unescaped(row.first(name).trim()),
                spot: Spot::line(row.line),
                kind,
                required: required_of(&must),
                ..Field::default()
            };
            if *part == Part::Path {
                // There is no request without it, whatever the table says.
                if field.required.is_none() && !must.is_empty() {
                    self.facts.not_understood(row.line, &must, "neither required nor not");
                }
                if field.required == Some(false) {
                    let reason = "a parameter in the path cannot be left out".into();
                    self.contradiction(Part::Path.at(&field.name), row.line, reason);
                }
                field.required = Some(true);
            } else if field.required.is_none()
                && required.is_some()
                && !matches!(part, Part::Response(_))
            {
                self.facts.not_understood(row.line, &must, "neither required nor not");
            }
            if matches!(part, Part::Response(_)) {
                field.required = None;
            }
            let is_sure = link.as_ref().is_none_or(|link| link.is_object);
            self.example(&mut field, &row.text(example), is_sure);
            let at = match part {
                Part::Path | Part::Query => part.clone().at(&field.name),
                part => part.clone().at(section.title).at(&field.name),
            };
            self.describe(&mut field, row.lines(words), at);
            fields.push(Linked { field, link, inner: Vec::new() });
        }
        fields
    }

    /// Reads an example; `is_sure` says that the type is known, whatever it leads to.
    fn example(&mut self, field: &mut Field, raw: &str, is_sure: bool) {
        if ["", "-", "\\", "\\-", "/", "无", "—"].contains(&raw) {
            return;
        }
        let value = phrases::value(raw, &field.kind);
        // Text that should be an object or a list is one that was damaged.
        let is_whole = match field.kind {
            Kind::Array(_) => value.is_array(),
            Kind::Map(_) | Kind::Object(_) => value.is_object(),
            _ => true,
        } || !is_sure;
        if is_whole {
            field.example = Some(Noted::new(value, field.spot.clone()));
        } else {
            self.facts.not_understood(field.spot.line, raw, "an example that is no JSON");
        }
    }

    fn describe(&mut self, field: &mut Field, lines: &[(usize, String)], at: Subject) {
        let texts: Vec<&str> =
            lines.iter().map(|(_, line)| line.as_str()).filter(|line| !is_picture(line)).collect();
        let numbers: Vec<usize> =
            lines.iter().filter(|(_, line)| !is_picture(line)).map(|(number, _)| *number).collect();
        let items = values::find(&texts, &field.kind);
        let is_boolean = *field.kind.element() == Kind::Boolean;
        let mut text = String::new();
        for (index, (number, line)) in numbers.iter().zip(&texts).enumerate() {
            let item = items.iter().find(|(at, _)| *at == index).map(|(_, item)| item);
            if let Some(item) = item {
                let value = phrases::value(item.raw, field.kind.element());
                if item.is_default {
                    field.default.get_or_insert(Noted::new(value.clone(), Spot::line(*number)));
                }
                if !is_boolean {
                    let limits = limits(item.words, &Kind::Unsaid, *number);
                    self.facts.words(at.value(item.raw), item.words, *number);
                    let spot = Spot::line(*number);
                    field.values.push(EnumValue { value, spot, limits, ..EnumValue::default() });
                    continue;
                }
            }
            text.push_str(line.trim());
            text.push('\n');
            for limit in limits(line, &field.kind, *number) {
                add_limit(&mut field.limits, limit.what, limit.value.clone(), *number);
            }
            if let Some(raw) = phrases::default(line) {
                let value = phrases::value(&raw, &field.kind);
                field.default.get_or_insert(Noted::new(value, Spot::line(*number)));
            }
        }
        // `固定为` a value: the only one that there is.
        let fixed = text.split_once("固定为").map(|(_, rest)| rest.trim_start());
        let fixed = fixed.and_then(|rest| rest.strip_prefix('`')?.split('`').next());
        if let Some(raw) = fixed.filter(|_| field.values.is_empty()) {
            let value = phrases::value(raw, field.kind.element());
            let spot = field.spot.clone();
            field.values.push(EnumValue { value, spot, ..EnumValue::default() });
        }
        self.facts.words(at, &text, field.spot.line);
    }

    fn errors(&mut self, section: &Section) {
        let found = tables(&section.lines);
        if found.is_empty() {
            self.prose(section);
        }
        for Table { head, rows } in found {
            let column = |names: &[&str]| head.as_ref().and_then(|head| head.column(names));
            let status = column(&["HTTP 状态码", "HTTP状态码", "状态码"]);
            let code = column(&["错误码", "code", "error_code"]);
            let message = column(&["错误信息", "error_message", "msg", "描述"]);
            let words = column(&["说明", "描述", "排查建议"]);
            let mut last = String::new();
            for row in rows {
                let own = row.text(code);
                let message = unescaped(&row.text(message));
                // One code can have several messages, of which the first row names it.
                let own_is_empty = own.is_empty();
                let code = if own_is_empty { last.clone() } else { own };
                let status = row.text(status);
                // Rows that have run together are no error: codes and statuses have no blanks.
                let has_blanks =
                    [&code, &status].iter().any(|text| text.contains(char::is_whitespace));
                if code.is_empty() || has_blanks || (own_is_empty && message.is_empty()) {
                    self.facts.not_understood(row.line, &row.text(Some(0)), "no error code");
                    continue;
                }
                last.clone_from(&code);
                self.facts.words(Part::Error.at(&code), &row.text(words), row.line);
                self.facts.errors.push(ErrorRow {
                    code,
                    status: (!status.is_empty()).then_some(status),
                    message: if message == "/" { String::new() } else { message },
                    spot: Spot::line(row.line),
                });
            }
        }
    }

    fn finish(mut self) -> Result<Facts, Unreadable> {
        let total: usize = self.objects.iter().map(|object| object.fields.len()).sum();
        if total > MOST_ROWS {
            let what = format!("its tables have more than {MOST_ROWS} rows");
            return Err(Unreadable::new(0, what, "save one page to one file"));
        }
        let mut walk = self.walk();
        let body = std::mem::take(&mut self.body);
        self.facts.body = self.resolve(&body, Chapter::Request, &mut walk);
        if let Some((line, fields)) = self.response.take() {
            let fields = self.resolve(&fields, Chapter::Response, &mut walk);
            if !fields.is_empty() {
                let spot = Spot::line(line);
                self.facts.responses.push(Answer { status: "200".into(), spot, fields });
            }
        }
        if walk.budget == 0 {
            return Err(super::too_many_fields());
        }
        for (object, used) in self.objects.iter().zip(&walk.used) {
            if !used {
                self.facts.contradictions.push(Contradiction {
                    at: Part::Table(object.name.clone()).into(),
                    spot: Spot::line(object.line),
                    reason: "no field links to this table".into(),
                });
            }
        }
        self.missing(walk.missing);
        Ok(self.facts)
    }

    fn contradiction(&mut self, at: Subject, line: usize, reason: String) {
        self.facts.contradictions.push(Contradiction { at, spot: Spot::line(line), reason });
    }

    fn walk(&self) -> Walk {
        let used = vec![false; self.objects.len()];
        Walk { open: Vec::new(), used, budget: MOST_ROWS, missing: Vec::new() }
    }

    fn missing(&mut self, missing: Vec<(usize, types::Link)>) {
        for (line, link) in missing {
            let reason = if link.is_object {
                "an object that no table describes"
            } else {
                "an unknown type"
            };
            self.facts.not_understood(line, &link.name, reason);
        }
    }

    /// `fields` with the fields of the objects that they link to.
    fn resolve(&self, fields: &[Linked], chapter: Chapter, walk: &mut Walk) -> Vec<Field> {
        let mut resolved = Vec::new();
        for Linked { field, link, inner } in fields {
            let mut field = field.clone();
            if walk.budget == 0 {
                return resolved;
            }
            walk.budget -= 1;
            let index = link.as_ref().and_then(|link| self.object_of(link, chapter));
            if let Some(index) = index
                && let Some(object) = self.objects.get(index)
            {
                if let Some(used) = walk.used.get_mut(index) {
                    *used = true;
                }
                if walk.open.len() == DEEPEST {
                    field.uncertain = Some(TOO_DEEP.to_owned());
                } else if !walk.open.contains(&index) {
                    walk.open.push(index);
                    field.fields = self.resolve(&object.fields, chapter, walk);
                    walk.open.pop();
                }
            } else {
                field.fields = self.resolve(inner, chapter, walk);
                if let Some(link) = link.as_ref().filter(|_| inner.is_empty()) {
                    walk.missing.push((field.spot.line, link.clone()));
                    if !link.is_object {
                        field.kind = field.kind.with_element(Kind::Unread(link.name.clone()));
                    }
                }
            }
            resolved.push(field);
        }
        resolved
    }

    /// The table that `link` leads to. Request and answer can each have one of the same name.
    fn object_of(&self, link: &types::Link, chapter: Chapter) -> Option<usize> {
        let is_named = |object: &Object| {
            let same = |name: &str| object.name.eq_ignore_ascii_case(name);
            (!object.anchor.is_empty() && object.anchor == link.anchor)
                || same(&link.name)
                || same(&link.anchor)
                || object.name.strip_suffix(" object").is_some_and(|name| name == link.name)
        };
        let own = |object: &Object| object.chapter == chapter && is_named(object);
        self.objects.iter().position(own).or_else(|| self.objects.iter().position(is_named))
    }
}

const NAMES: [&str; 5] = ["参数", "字段", "参数名", "名称", "字段名"];
const REQUIRED: [&str; 5] = ["是否必选", "是否必填", "必选", "必填", "是否可选"];
const EXAMPLES: [&str; 2] = ["示例", "示例值"];
const WORDS: [&str; 2] = ["说明", "描述"];

fn required_of(text: &str) -> Option<bool> {
    match text.trim_matches(['*', ' ']) {
        "必选" | "必填" | "是" => Some(true),
        "可选" | "选填" | "否" | "非必选" | "非必填" => Some(false),
        _ => None,
    }
}

fn is_picture(line: &str) -> bool {
    line.trim_start().starts_with("![")
}

fn limits(text: &str, kind: &Kind, line: usize) -> Vec<Limit> {
    let limits = phrases::limits(text, kind).into_iter();
    limits.map(|(what, value)| Limit { what, value, spot: Spot::line(line) }).collect()
}

/// The rows of a table that lists what is inside an object below it: with `»` before the name, or
/// with the object's own name and a dot.
fn nested(rows: Vec<Linked>) -> Vec<Linked> {
    let mut roots: Vec<Linked> = Vec::new();
    for mut row in rows {
        let name = std::mem::take(&mut row.field.name);
        let bare = name.trim_start_matches(['»', ' ']);
        let marks = name.chars().take_while(|c| ['»', ' '].contains(c));
        place(&mut roots, DEEPEST, marks.filter(|c| *c == '»').count(), bare, row);
    }
    roots
}

/// Puts `row`, called `name`, into the last of `fields` that it belongs to, at most `room` deep.
fn place(fields: &mut Vec<Linked>, room: usize, depth: usize, name: &str, mut row: Linked) {
    if let Some(last) = fields.last_mut() {
        let inside = name.strip_prefix(&last.field.name).and_then(|rest| rest.strip_prefix('.'));
        let inside = inside.filter(|rest| !rest.is_empty());
        match (depth > 0 || inside.is_some(), room.checked_sub(1)) {
            (true, Some(room)) => {
                let (depth, name) = (depth.saturating_sub(1), inside.unwrap_or(name));
                return place(&mut last.inner, room, depth, name, row);
            }
            (true, None) => row.field.uncertain = Some(TOO_DEEP.to_owned()),
            (false, _) => {}
        }
    }
    row.field.name = name.to_owned();
    fields.push(row);
}

/// The vendor's plans and what specs call them.
const PLANS: [(&str, &str); 6] = [
    ("个人免费版", "personal_free"),
    ("个人进阶版", "personal_advanced"),
    ("个人高阶版", "personal_premium"),
    ("团队版", "team"),
    ("企业标准版", "enterprise_standard"),
    ("企业旗舰版", "enterprise_ultimate"),
];
