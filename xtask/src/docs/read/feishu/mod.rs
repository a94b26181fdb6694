//! Feishu's pages: the vendor's own source of a page, and copies of pages as plain Markdown.
//!
//! `source` and `copy` bring a page into one shape, the `document`; what its sections, tables and
//! markers mean is read here, in `request` and in `fields`, whichever way the page was saved.

mod copy;
mod document;
mod elements;
mod fields;
mod request;
mod source;
mod types;

use self::document::{Block, Code, Document, Section, Table};
use super::{MOST_ROWS, Unreadable, examples, nest};
use crate::docs::facts::{Answer, AnswerExample, ErrorRow, Facts, Field, Noted, Part, Spot};
use crate::docs::read::markdown::unescaped;

pub(super) use fields::add_limit;
pub(super) use request::{rates, with_braces};

/// Whether `text` is a copy of a page that describes an operation.
pub fn recognise(text: &str) -> bool {
    !recognise_source(text)
        && text.lines().any(|line| {
            let line = line.trim_start_matches(['|', ' ', '\t']);
            line.starts_with("HTTP URL |") || line.starts_with("HTTP Method |")
        })
}

/// Whether `text` is the source of a page that describes an operation.
pub fn recognise_source(text: &str) -> bool {
    text.contains("<md-") && (text.contains(">HTTP URL<") || text.contains(">HTTP Method<"))
}

/// Whether `text` is a page of Feishu's that describes no operation.
pub fn is_other_page(text: &str) -> bool {
    let head = text.lines().take(8);
    let of_feishu = head.filter_map(|line| line.split_once(':')).any(|(key, value)| {
        (key == "source_url" || key == "source" || key == "address")
            && (value.contains("open.feishu.cn/") || value.contains("open.larksuite.com/"))
            || key == "fullPath"
    });
    of_feishu || text.contains("<md-dt-table>") || text.contains(":::html")
}

/// Reads a copy.
pub fn read(text: &str) -> Result<Facts, Unreadable> {
    Reader::default().read(copy::document(text)?)
}

/// Reads a source.
pub fn read_source(text: &str) -> Result<Facts, Unreadable> {
    Reader::default().read(source::document(text)?)
}

/// A row of a table of fields, and how deep it is nested, if the page says so.
type Rows = Vec<(Field, Option<usize>)>;

#[derive(Default)]
struct Reader {
    facts: Facts,
    body: Rows,
    response: Rows,
    response_line: usize,
    /// Further examples of answers: they tell nesting as well as the first does.
    more_answers: Vec<serde_json::Value>,
}

/// What stands in a section, by its heading.
#[derive(Clone, Copy, PartialEq)]
enum Room {
    Request,
    Header,
    Path,
    Query,
    Body,
    BodyExample,
    RequestExample,
    Response,
    ResponseBody,
    ResponseExample,
    Errors,
    Prose,
}

fn room(title: &str) -> Room {
    match title {
        "请求" | "请求说明" => Room::Request,
        "请求头" | "请求 Header" => Room::Header,
        "路径参数" => Room::Path,
        "查询参数" => Room::Query,
        "请求体" | "请求体参数" => Room::Body,
        "请求体示例" => Room::BodyExample,
        "请求示例" => Room::RequestExample,
        "响应" | "返回" => Room::Response,
        "响应体" | "响应头和响应体" | "返回值" | "响应体参数" => {
            Room::ResponseBody
        }
        "响应体示例" | "响应示例" | "返回示例" | "返回值示例" => {
            Room::ResponseExample
        }
        "错误码" | "返回码" | "错误码说明" => Room::Errors,
        _ => Room::Prose,
    }
}

impl Room {
    /// What its fields are of.
    fn side(self) -> Part {
        match self {
            Self::Header => Part::Header,
            Self::Path => Part::Path,
            Self::Query => Part::Query,
            Self::Body => Part::Request,
            _ => Part::Response("200".into()),
        }
    }

    fn has_fields(self) -> bool {
        matches!(self, Self::Header | Self::Path | Self::Query | Self::Body | Self::ResponseBody)
    }
}

impl Reader {
    fn read(mut self, document: Document) -> Result<Facts, Unreadable> {
        for (line, text, reason) in &document.unread {
            self.facts.not_understood(*line, text, reason);
        }
        self.head(&document);
        let rooms: Vec<Room> =
            document.sections.iter().map(|section| room(&section.title)).collect();
        for (section, room) in document.sections.iter().zip(&rooms) {
            self.section(section, *room)?;
        }
        let answers = [Room::Response, Room::ResponseBody, Room::ResponseExample];
        if !rooms.iter().any(|room| answers.contains(room)) {
            let mut sections = document.sections.iter();
            if let Some(section) = sections.find(|section| section.title.starts_with("Response")) {
                let what = "the page is in English, and only the Chinese edition can be read";
                return Err(Unreadable::new(section.line, what, "save the page in Chinese"));
            }
            let what = "the section on the response is missing";
            return Err(Unreadable::cut_off(document.last_line, what));
        }
        self.finish(document.last_line)
    }

    fn head(&mut self, document: &Document) {
        for entry in &document.head {
            let noted = Some(Noted::new(entry.value.clone(), Spot::line(entry.line)));
            match entry.key.as_str() {
                "title" => self.facts.title = noted,
                "source_url" | "address" | "source" => self.facts.address = noted,
                "fullPath" => self.facts.place = noted,
                "last_remote_update" => self.facts.updated = noted,
                "updateTime" | "updatedAt" => match day(&entry.value) {
                    Some(day) => {
                        self.facts.updated = Some(Noted::new(day, Spot::line(entry.line)));
                    }
                    None => self.facts.not_understood(entry.line, &entry.value, "no time"),
                },
                // The same time to the millisecond, and the page's number.
                "last_remote_update_timestamp" | "id" => {}
                key => {
                    let text = format!("{key}: {}", entry.value);
                    let reason = "an unknown key of the page's head";
                    self.facts.not_understood(entry.line, &text, reason);
                }
            }
        }
    }

    fn section(&mut self, section: &Section, room: Room) -> Result<(), Unreadable> {
        let has_fields = section
            .blocks
            .iter()
            .any(|block| matches!(block, Block::Table(table) if fields::is_table_of_fields(table)));
        let room = match room {
            Room::Response if has_fields => Room::ResponseBody,
            other => other,
        };
        match room {
            Room::Prose | Room::Response => self.prose(section, room),
            _ => {
                for block in &section.blocks {
                    match block {
                        Block::Table(table) => self.table(table, section, room)?,
                        Block::Text(line) if room.has_fields() || room == Room::Errors => {
                            let at = Part::Section(section.title.clone());
                            self.facts.words(at.into(), &line.text, line.number);
                        }
                        Block::Text(_) | Block::Code(_) => {}
                    }
                }
            }
        }
        for block in &section.blocks {
            if let Block::Code(code) = block {
                self.code(code, room);
            }
        }
        Ok(())
    }

    fn table(&mut self, table: &Table, section: &Section, room: Room) -> Result<(), Unreadable> {
        if table.rows.len() > MOST_ROWS {
            let what = format!("the table has more than {MOST_ROWS} rows");
            return Err(Unreadable::new(section.line, what, "save one page to one file"));
        }
        match room {
            Room::Request if self.facts.url.is_none() => request::read(&mut self.facts, table),
            Room::Errors => self.errors(table),
            _ if room.has_fields() && fields::is_table_of_fields(table) => {
                let mut rows = fields::read(&mut self.facts, table, &room.side());
                let flat = |rows: Rows| rows.into_iter().map(|(field, _)| field);
                match room {
                    Room::Header => {
                        self.facts.headers.extend(flat(rows));
                        fields::tokens(&mut self.facts, table);
                    }
                    Room::Path => self.facts.path.extend(flat(rows)),
                    Room::Query => self.facts.query.extend(flat(rows)),
                    Room::Body => self.body.append(&mut rows),
                    _ => {
                        if self.response.is_empty() {
                            self.response_line = section.line;
                        }
                        self.response.append(&mut rows);
                    }
                }
            }
            _ => {
                let head = table.head.join(" | ");
                if room.has_fields() {
                    self.facts.not_understood(table.line, &head, "a table of no known kind");
                }
                let at = Part::Section(section.title.clone());
                self.facts.words(at.into(), &table.raw, table.line);
            }
        }
        Ok(())
    }

    fn code(&mut self, code: &Code, room: Room) {
        let example = match room {
            Room::BodyExample | Room::RequestExample | Room::ResponseExample => code,
            _ => return,
        };
        if room == Room::RequestExample && self.request_example(example) {
            return;
        }
        let start = example.text.trim_start();
        let is_json = ["json", "json5", "jsonc"].contains(&code.language.as_str())
            || start.starts_with(['{', '[']);
        if !is_json {
            return; // a program, or a form
        }
        let found = examples::lenient_json(&example.text);
        if found.is_comment {
            return;
        }
        if let Some((line, what)) = found.fault {
            let reason = match found.value {
                Some(_) => "the example is no JSON: what of it is whole is used",
                None => "the example is no JSON",
            };
            self.facts.not_understood(code.line + line, what, reason);
        }
        let Some(value) = found.value else { return };
        let noted = Noted::new(value, Spot::line(code.line));
        match room {
            Room::ResponseExample => {
                let is_failure = noted.value.get("code").and_then(serde_json::Value::as_i64);
                let is_failure = is_failure.is_some_and(|code| code != 0);
                let is_first = self.facts.response_examples.is_empty();
                if is_first && !is_failure {
                    let example = AnswerExample { status: "200".into(), body: noted };
                    self.facts.response_examples.push(example);
                } else {
                    let at = Part::ExampleResponse("200".into());
                    self.facts.words(at.into(), &noted.value.to_string(), code.line);
                    if !is_failure {
                        self.more_answers.push(noted.value);
                    }
                }
            }
            _ if self.facts.body_example.is_none() => self.facts.body_example = Some(noted),
            _ => {
                let at = Part::ExampleBody;
                self.facts.words(at.into(), &noted.value.to_string(), code.line);
            }
        }
    }

    /// Takes an example of a whole request.
    fn request_example(&mut self, code: &Code) -> bool {
        let found = examples::curl(&code.text).or_else(|| examples::request(&code.text));
        let is_request = found.is_some();
        if let Some(example) = found {
            let noted = Noted::new(example, Spot::line(code.line));
            self.facts.request_example.get_or_insert(noted);
        }
        is_request
    }

    /// A section in words. A table of fields in it belongs to nothing known.
    fn prose(&mut self, section: &Section, room: Room) {
        let mut text = String::new();
        let mut first_line = None;
        for block in &section.blocks {
            let (number, words) = match block {
                Block::Text(line) => (line.number, line.text.as_str()),
                Block::Table(table) => (table.line, table.raw.as_str()),
                Block::Code(_) => continue,
            };
            if let Block::Table(table) = block
                && fields::is_table_of_fields(table)
            {
                let head = table.head.join(" | ");
                let reason = "a table of fields in a section that has none";
                self.facts.not_understood(number, &head, reason);
            }
            if let Some(date) = words.trim().strip_prefix("最后更新于") {
                let noted = Noted::new(date.trim().to_owned(), Spot::line(number));
                // The head says it first, if there is one.
                self.facts.updated.get_or_insert(noted);
                continue;
            }
            if words.contains("只允许") && words.contains("调用")
                || words.contains("需具备") && words.contains("管理员权限")
            {
                self.facts.role = Some(Spot::line(number));
            }
            if !words.trim().is_empty() {
                first_line.get_or_insert(number);
            }
            text.push_str(words.trim());
            text.push('\n');
        }
        let line = first_line.unwrap_or(section.line);
        let first = self.facts.wording.iter().all(|wording| wording.at.part != Part::Operation);
        let first = first && room == Room::Prose;
        let at = if first { Part::Operation } else { Part::Section(section.title.clone()) };
        self.facts.words(at.into(), &text, line);
    }

    fn errors(&mut self, table: &Table) {
        let status = table.column(&["HTTP状态码", "HTTP码", "HTTP", "状态码", "HTTPCode"]);
        let code = table.column(&["错误码", "code", "返回码", "Code", "错误代码"]);
        let message =
            table.column(&["描述", "错误信息", "错误描述", "msg", "说明", "返回信息", "含义"]);
        let remedy =
            table.column(&["排查建议", "解决方案", "处理建议", "建议", "排查方案", "解决办法"]);
        if code.is_none() {
            let head = table.head.join(" | ");
            self.facts.not_understood(table.line, &head, "a table of no known kind");
            return;
        }
        for row in &table.rows {
            let wire = row.text(code);
            let http = row.text(status);
            let known = (status.is_none() || http.parse::<u16>().is_ok())
                && wire.trim_start_matches('-').chars().all(|c| c.is_ascii_digit())
                && !wire.is_empty();
            if !known {
                let cells: Vec<String> =
                    (0..row.cells.len()).map(|cell| row.text(Some(cell))).collect();
                self.facts.not_understood(row.line, &cells.join(" | "), "no error");
                continue;
            }
            self.facts.words(Part::Error.at(&wire), &lines_of(row.lines(remedy)), row.line);
            self.facts.errors.push(ErrorRow {
                code: wire,
                status: status.map(|_| http),
                message: unescaped(&row.text(message)),
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
        for field in &mut self.facts.path {
            // Without it there is no path.
            field.required.get_or_insert(true);
        }
        let body = self.facts.body_example.as_ref().map(|example| &example.value);
        let answer = self.facts.response_examples.first().map(|example| &example.body.value);
        let answers: Vec<&serde_json::Value> =
            answer.into_iter().chain(&self.more_answers).collect();
        let (body, response) = nest::nest(self.body, body.as_slice(), self.response, &answers);
        self.facts.body = body;
        if !response.is_empty() {
            let spot = Spot::line(self.response_line);
            let answer = Answer { status: "200".into(), spot, fields: response };
            self.facts.responses.push(answer);
        }
        Ok(self.facts)
    }
}

fn lines_of(lines: &[document::Line]) -> String {
    lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n")
}

/// The day of a time in milliseconds since 1970, in China, where the vendor counts its days.
fn day(milliseconds: &str) -> Option<String> {
    const CHINA: i64 = 8 * 3600;
    let seconds = milliseconds.trim().parse::<i64>().ok()? / 1000 + CHINA;
    // Days since the first of March of the year 0, in eras of 400 years.
    let days = seconds.div_euclid(86_400) + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let day_of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn a_time_is_a_day_in_china() {
        for (time, expected) in [
            ("1720167378000", "2024-07-05"),
            ("1755681173000", "2025-08-20"),
            ("1709135999000", "2024-02-28"),
            ("1709222400000", "2024-03-01"),
            ("1709222399000", "2024-02-29"),
            ("0", "1970-01-01"),
        ] {
            assert_eq!(day(time).as_deref(), Some(expected), "{time}");
        }
        assert_eq!(day("yesterday"), None);
    }

    #[test]
    fn the_calendar_has_all_days_of_four_centuries() {
        let mut noon: i64 = 4 * 3_600_000;
        for year in 1970..=2400 {
            let leaps = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            let february = if leaps { 29 } else { 28 };
            let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
            for (month, days) in (1..).zip(months) {
                for date in 1..=days {
                    let expected = format!("{year:04}-{month:02}-{date:02}");
                    assert_eq!(day(&noon.to_string()), Some(expected));
                    noon += 86_400_000;
                }
            }
        }
    }
}
