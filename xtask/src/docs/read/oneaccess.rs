//! OneAccess's pages: plain text, one paragraph for each cell of a table.

use super::feishu::add_limit;
use super::{DEEPEST, MOST_ROWS, TOO_DEEP, Unreadable, examples, phrases};
use crate::docs::facts::{
    Answer, AnswerExample, Contradiction, EnumValue, ErrorRow, Facts, Field, Kind, METHODS, Noted,
    Part, Spot, Subject,
};

pub fn recognise(text: &str) -> bool {
    let has = |wanted: &str| text.lines().any(|line| line.trim() == wanted);
    has("Function") && has("URI")
}

/// The headings of these pages; each stands alone on its line.
const CHAPTERS: [&str; 13] = [
    "Function",
    "Constraints",
    "Calling Method",
    "Authorization Information",
    "Debugging",
    "URI",
    "Request Parameters",
    "Response Parameters",
    "Example Requests",
    "Example Responses",
    "Status Codes",
    "Error Codes",
    "SDK Sample Code",
];

/// A line that is not blank, and its number.
type Paragraph<'a> = (usize, &'a str);

pub fn read(text: &str) -> Result<Facts, Unreadable> {
    let paragraphs: Vec<Paragraph> =
        (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()).collect();
    let last = text.lines().count();
    let mut reader = Reader::default();
    let mut rest = paragraphs.as_slice();
    let mut chapter = "";
    while let Some(((number, line), after)) = rest.split_first() {
        let line = line.trim();
        if CHAPTERS.contains(&line) {
            chapter = line;
            reader.seen.push(line.to_owned());
            reader.status = None;
            rest = after;
            continue;
        }
        let end = after
            .iter()
            .position(|(_, text)| CHAPTERS.contains(&text.trim()))
            .map_or(rest.len(), |index| index + 1);
        let (own, later) = rest.split_at(end);
        reader.chapter(chapter, *number, own)?;
        rest = later;
    }
    for needed in ["URI", "Status Codes", "Error Codes"] {
        if !reader.seen.iter().any(|seen| seen == needed) {
            return Err(Unreadable::cut_off(last, format!("the section `{needed}` is missing")));
        }
    }
    if reader.facts.method.is_none() {
        return Err(Unreadable::cut_off(last, "its method and path are missing"));
    }
    reader.finish()
}

#[derive(Default)]
struct Reader {
    facts: Facts,
    seen: Vec<String>,
    status: Option<Noted<String>>,
    tables: Vec<Table>,
}

/// One numbered table.
struct Table {
    title: String,
    line: usize,
    status: Option<Noted<String>>,
    rows: Vec<(Field, Option<String>)>,
}

impl Reader {
    fn chapter(&mut self, chapter: &str, line: usize, own: &[Paragraph]) -> Result<(), Unreadable> {
        match chapter {
            "" => self.head(own),
            "Function" | "Constraints" => {
                let text: Vec<&str> = own.iter().map(|(_, text)| text.trim()).collect();
                let text = text.join("\n");
                if text != "null" && text != "None" {
                    self.facts.words(Part::Section(chapter.to_owned()).into(), &text, line);
                }
            }
            "URI" | "Request Parameters" | "Response Parameters" => self.tables(own)?,
            "Example Requests" => self.request_example(own),
            "Example Responses" => self.answers(own)?,
            "Status Codes" => self.statuses(own),
            "Error Codes" => self.errors(own),
            _ => {
                let text: Vec<&str> = own.iter().map(|(_, text)| text.trim()).collect();
                let part = Part::Section(chapter.to_owned());
                self.facts.words(part.into(), &text.join("\n"), line);
            }
        }
        Ok(())
    }

    fn head(&mut self, own: &[Paragraph]) {
        for (number, text) in own {
            let spot = Spot::line(*number);
            match text.trim().strip_prefix("Updated on ") {
                Some(date) => {
                    let date = date.split(' ').next().unwrap_or(date).to_owned();
                    self.facts.updated = Some(Noted::new(date, spot));
                }
                None if text.trim().starts_with("http") => {
                    self.facts.address = Some(Noted::new(text.trim().to_owned(), spot));
                }
                None if self.facts.title.is_none() => {
                    self.facts.title = Some(Noted::new(text.trim().to_owned(), spot));
                }
                None => self.facts.words(Part::Operation.into(), text, *number),
            }
        }
    }

    fn tables(&mut self, own: &[Paragraph]) -> Result<(), Unreadable> {
        let mut rest = own;
        while let Some(((number, text), after)) = rest.split_first() {
            let text = text.trim();
            rest = after;
            if let Some(title) = table_title(text) {
                let end = after
                    .iter()
                    .position(|(_, text)| {
                        table_title(text.trim()).is_some() || status_line(text).is_some()
                    })
                    .unwrap_or(after.len());
                let (cells, later) = after.split_at(end);
                let rows = self.rows(title, *number, cells)?;
                self.tables.push(Table {
                    title: title.to_owned(),
                    line: *number,
                    status: self.status.clone(),
                    rows,
                });
                rest = later;
            } else if let Some(status) = status_line(text) {
                self.status = Some(Noted::new(status.to_owned(), Spot::line(*number)));
            } else if let Some((method, url)) =
                text.split_once(' ').filter(|(method, _)| METHODS.contains(method))
            {
                self.facts.method = Some(Noted::new(method.to_owned(), Spot::line(*number)));
                self.facts.url = Some(Noted::new(url.trim().to_owned(), Spot::line(*number)));
            } else if !["None", "null"].contains(&text) {
                self.facts.not_understood(
                    *number,
                    text,
                    "neither a table nor the operation's path",
                );
            }
        }
        Ok(())
    }

    fn rows(
        &mut self,
        title: &str,
        line: usize,
        cells: &[Paragraph],
    ) -> Result<Vec<(Field, Option<String>)>, Unreadable> {
        let columns = ["Parameter", "Mandatory", "Type", "Description"];
        let head: Vec<&str> = cells
            .iter()
            .map(|(_, text)| text.trim())
            .take_while(|text| columns.contains(text))
            .collect();
        let has_mandatory = head.contains(&"Mandatory");
        if !head.contains(&"Parameter") || !head.contains(&"Type") {
            self.facts.not_understood(line, title, "a table without the columns of parameters");
            return Ok(Vec::new());
        }
        let body = cells.get(head.len()..).unwrap_or_default();
        let is_row = |index: usize| {
            let text = |offset: usize| body.get(index + offset).map_or("", |(_, text)| text.trim());
            is_name(text(0))
                && if has_mandatory {
                    ["Yes", "No"].contains(&text(1))
                } else {
                    kind_of(text(1)).is_some()
                        || (text(0).starts_with(|c: char| c.is_ascii_lowercase())
                            && looks_like_a_type(text(1)))
                }
        };
        let starts: Vec<usize> = (0..body.len()).filter(|index| is_row(*index)).collect();
        if starts.len() > MOST_ROWS {
            let what = format!("the table has more than {MOST_ROWS} rows");
            return Err(Unreadable::new(line, what, "save one page to one file"));
        }
        for (number, text) in
            body.get(..starts.first().copied().unwrap_or(body.len())).unwrap_or_default()
        {
            self.facts.not_understood(*number, text, "no row of the table");
        }
        let mut rows = Vec::new();
        for (position, start) in starts.iter().enumerate() {
            let end = starts.get(position + 1).copied().unwrap_or(body.len());
            let own = body.get(*start..end).unwrap_or_default();
            rows.push(self.row(title, own, has_mandatory));
        }
        Ok(rows)
    }

    fn row(
        &mut self,
        title: &str,
        own: &[Paragraph],
        has_mandatory: bool,
    ) -> (Field, Option<String>) {
        let cell = |index: usize| own.get(index).map_or("", |(_, text)| text.trim());
        let line = own.first().map_or(0, |(number, _)| *number);
        let kind_at = if has_mandatory { 2 } else { 1 };
        let (kind, link) = kind_of(cell(kind_at)).unwrap_or_else(|| {
            self.facts.not_understood(line, cell(kind_at), "an unknown type");
            (Kind::Unread(cell(kind_at).to_owned()), None)
        });
        let mut field = Field {
            name: cell(0).to_owned(),
            spot: Spot::line(line),
            kind,
            required: match cell(1) {
                "Yes" => Some(true),
                "No" => Some(false),
                _ => None,
            },
            ..Field::default()
        };
        let at = self.side(title).at(&field.name);
        let mut words = String::new();
        let mut in_values = false;
        for (number, text) in own.get(kind_at + 1..).unwrap_or_default() {
            let text = text.trim();
            if text.starts_with("Enumeration value") {
                in_values = true;
                continue;
            }
            let item = text.trim_start_matches(['-', '*', '●', '•', ' ']);
            let (raw, rest) = item.split_once(':').unwrap_or((item, ""));
            if in_values && is_name(raw) {
                let value = phrases::value(raw, field.kind.element());
                let value = EnumValue { value, spot: Spot::line(*number), ..EnumValue::default() };
                field.values.push(value);
                self.facts.words(at.value(raw), rest, *number);
                continue;
            }
            in_values = false;
            for (what, bound) in phrases::limits(text, &field.kind) {
                add_limit(&mut field.limits, what, bound, *number);
            }
            if let Some(raw) = phrases::default(text) {
                let value = phrases::value(&raw, &field.kind);
                field.default.get_or_insert(Noted::new(value, Spot::line(*number)));
            }
            words.push_str(text);
            words.push('\n');
        }
        self.facts.words(at, &words, line);
        (field, link)
    }

    fn side(&self, title: &str) -> Subject {
        let answer = self.status.as_ref().map(|status| Part::Response(status.value.clone()));
        let body = answer.unwrap_or(Part::Request);
        match role(title) {
            Role::Path => Part::Path.into(),
            Role::Query => Part::Query.into(),
            Role::Header => Part::Header.into(),
            Role::Body => body.into(),
            Role::Object => body.at(title),
            Role::AnswerHeader => body.at("header"),
        }
    }

    fn request_example(&mut self, own: &[Paragraph]) {
        let start = own.iter().position(|(_, text)| {
            text.trim().split_once(' ').is_some_and(|(method, _)| METHODS.contains(&method))
        });
        let Some(start) = start else {
            for (number, text) in
                own.iter().filter(|(_, text)| !["None", "null"].contains(&text.trim()))
            {
                self.facts.not_understood(*number, text, "no request");
            }
            return;
        };
        let (caption, request) = own.split_at(start);
        let all: Vec<&str> = caption.iter().chain(request).map(|(_, text)| *text).collect();
        let text: Vec<&str> = request.iter().map(|(_, text)| *text).collect();
        let line = request.first().map_or(0, |(number, _)| *number);
        self.facts.words(Part::ExampleRequest.into(), &all.join("\n"), line);
        if let Some(example) = examples::request(&text.join("\n")) {
            let begins_json = |text: &&&str| text.trim_start().starts_with(['{', '[']);
            let has_body = text.iter().any(|text| begins_json(&text));
            if has_body && example.body.is_none() {
                self.facts.not_understood(line, &text.join("\n"), "a body that is no JSON");
            }
            if let Some(body) = &example.body {
                self.facts.body_example = Some(Noted::new(body.clone(), Spot::line(line)));
            }
            self.facts.request_example = Some(Noted::new(example, Spot::line(line)));
        }
    }

    fn answers(&mut self, own: &[Paragraph]) -> Result<(), Unreadable> {
        let mut status: Option<&str> = None;
        let mut rest = own;
        while let Some(((number, text), after)) = rest.split_first() {
            rest = after;
            if let Some(found) = status_line(text) {
                status = Some(found);
            } else if text.trim_start().starts_with(['{', '[']) {
                let end = after
                    .iter()
                    .position(|(_, text)| status_line(text).is_some())
                    .unwrap_or(after.len());
                let (body, later) = after.split_at(end);
                let lines: Vec<&str> =
                    std::iter::once(*text).chain(body.iter().map(|(_, text)| *text)).collect();
                self.facts.response_examples.push(AnswerExample {
                    status: status.unwrap_or("200").to_owned(),
                    body: examples::json(&lines.join("\n"), *number)?,
                });
                rest = later;
            } else if !["None", "null"].contains(&text.trim()) {
                let status = status.unwrap_or("200").to_owned();
                self.facts.words(Part::ExampleResponse(status).into(), text, *number);
            }
        }
        Ok(())
    }

    fn statuses(&mut self, own: &[Paragraph]) {
        let head = ["Status Code", "Description"];
        let mut cells = own.iter().filter(|(_, text)| !head.contains(&text.trim())).peekable();
        while let Some((number, text)) = cells.next() {
            let text = text.trim();
            if is_status(text) {
                self.facts.statuses.push(Noted::new(text.to_owned(), Spot::line(*number)));
                if let Some((line, words)) = cells.next_if(|(_, next)| !is_status(next.trim())) {
                    self.facts.words(Part::Status.at(text), words, *line);
                }
            } else {
                self.facts.not_understood(*number, text, "no status");
            }
        }
    }

    fn errors(&mut self, own: &[Paragraph]) {
        let head = ["Status Code", "Error Code", "Error Message", "Description", "Solution"];
        let columns: Vec<&str> = own
            .iter()
            .map(|(_, text)| text.trim())
            .take_while(|text| head.contains(text))
            .collect();
        let width = columns.len();
        if width < 2 {
            for (number, text) in own {
                // A link to the vendor's common list.
                if text.trim().starts_with("See ") {
                    let part = Part::Section("Error Codes".into());
                    self.facts.words(part.into(), text, *number);
                } else {
                    self.facts.not_understood(*number, text, "no table of errors");
                }
            }
            return;
        }
        let column = |name: &str| columns.iter().position(|column| *column == name);
        for row in own.get(width..).unwrap_or_default().chunks(width) {
            let cell = |column: Option<usize>| {
                column.and_then(|column| row.get(column)).map_or("", |(_, text)| text.trim())
            };
            let line = row.first().map_or(0, |(number, _)| *number);
            let status = cell(column("Status Code"));
            let code = cell(column("Error Code"));
            if row.len() < width || code.is_empty() || !(status.is_empty() || is_status(status)) {
                self.facts.not_understood(line, cell(Some(0)), "no error");
                continue;
            }
            let message = column("Error Message").or_else(|| column("Description"));
            self.facts.errors.push(ErrorRow {
                code: code.to_owned(),
                status: (!status.is_empty()).then(|| status.to_owned()),
                message: cell(message).to_owned(),
                spot: Spot::line(line),
            });
        }
    }

    fn finish(mut self) -> Result<Facts, Unreadable> {
        let mut used = vec![false; self.tables.len()];
        let mut budget = MOST_ROWS;
        let tables = std::mem::take(&mut self.tables);
        for (index, table) in tables.iter().enumerate() {
            let role = role(&table.title);
            if role == Role::Object {
                continue;
            }
            if let Some(used) = used.get_mut(index) {
                *used = true;
            }
            let mut open = vec![index];
            let fields = resolve(&tables, table, &mut open, &mut used, &mut budget);
            match role {
                Role::Path => {
                    self.facts.path = fields;
                    for index in 0..self.facts.path.len() {
                        self.always_required(index);
                    }
                }
                Role::Query => self.facts.query = fields,
                Role::Header => {
                    let token = fields.iter().find(|field| field.name == "Authorization");
                    if let Some(token) = token {
                        let kinds = vec!["access_token".to_owned()];
                        self.facts.tokens = Some(Noted::new(kinds, token.spot.clone()));
                    }
                    self.facts.headers = fields;
                }
                Role::Body => match &table.status {
                    Some(status) => self.facts.responses.push(Answer {
                        status: status.value.clone(),
                        spot: status.spot.clone(),
                        fields,
                    }),
                    None => self.facts.body = fields,
                },
                Role::AnswerHeader => {
                    self.facts.not_understood(table.line, &table.title, "headers of an answer");
                }
                Role::Object => {}
            }
        }
        if budget == 0 {
            return Err(super::too_many_fields());
        }
        self.examples_from_the_url();
        for (table, used) in tables.iter().zip(used) {
            if !used {
                self.facts.contradictions.push(Contradiction {
                    at: Part::Table(table.title.clone()).into(),
                    spot: Spot::line(table.line),
                    reason: "no field names this table".into(),
                });
            }
        }
        Ok(self.facts)
    }
}

impl Reader {
    /// There is no request without a parameter of its path, whatever the table says.
    fn always_required(&mut self, index: usize) {
        let Some(field) = self.facts.path.get_mut(index) else { return };
        if field.required.replace(true) == Some(false) {
            let (line, at) = (field.spot.line, Part::Path.at(&field.name));
            self.facts.contradicts(line, at, "a parameter in the path cannot be left out");
        }
    }

    /// The tables give no example values; the example request's query does.
    fn examples_from_the_url(&mut self) {
        let Some(example) = &self.facts.request_example else { return };
        let Some((_, query)) = example.value.url.split_once('?') else { return };
        for (name, raw) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            if let Some(field) = self.facts.query.iter_mut().find(|field| field.name == name) {
                let value = phrases::value(raw, &field.kind);
                field.example = Some(Noted::new(value, example.spot.clone()));
            }
        }
    }
}

fn resolve(
    tables: &[Table],
    table: &Table,
    open: &mut Vec<usize>,
    used: &mut [bool],
    budget: &mut usize,
) -> Vec<Field> {
    let mut fields = Vec::new();
    for (field, link) in &table.rows {
        let mut field = field.clone();
        if *budget == 0 {
            return fields;
        }
        *budget -= 1;
        // The same name can stand for tables of several answers; the table of this one counts.
        let fits = |other: &Table| Some(&other.title) == link.as_ref();
        let index = tables
            .iter()
            .position(|other| fits(other) && other.status == table.status)
            .or_else(|| tables.iter().position(fits));
        if let Some(index) = index
            && let Some(object) = tables.get(index)
        {
            if let Some(used) = used.get_mut(index) {
                *used = true;
            }
            if open.len() == DEEPEST {
                field.uncertain = Some(TOO_DEEP.to_owned());
            } else if !open.contains(&index) {
                open.push(index);
                field.fields = resolve(tables, object, open, used, budget);
                open.pop();
            }
        }
        fields.push(field);
    }
    fields
}

/// What a table describes, by its title.
#[derive(Clone, Copy, PartialEq)]
enum Role {
    Path,
    Query,
    Header,
    AnswerHeader,
    Body,
    Object,
}

fn role(title: &str) -> Role {
    let lower = title.to_ascii_lowercase();
    match lower.as_str() {
        "path parameters" | "uri parameters" => Role::Path,
        "query parameters" => Role::Query,
        "request header parameters" => Role::Header,
        "response header parameters" => Role::AnswerHeader,
        "request body parameters" | "response body parameters" => Role::Body,
        _ => Role::Object,
    }
}

/// The title in `Table 3 Title`.
fn table_title(text: &str) -> Option<&str> {
    let (number, title) = text.strip_prefix("Table ")?.split_once(' ')?;
    number.parse::<u32>().ok().map(|_| title.trim())
}

/// The status in `Status code: 200`.
fn status_line(text: &str) -> Option<&str> {
    text.trim().strip_prefix("Status code:").map(str::trim).filter(|status| is_status(status))
}

fn is_status(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
        && text.chars().all(|c| c.is_ascii_alphanumeric() || "_-.$".contains(c))
}

/// Whether `text` is one word, written as types are.
fn looks_like_a_type(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_uppercase())
        && text.contains(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_alphanumeric())
        && !["Yes", "No", "None", "True", "False"].contains(&text)
}

/// The page's type in the notation of all vendors, and the table that it names.
fn kind_of(text: &str) -> Option<(Kind, Option<String>)> {
    if let Some(inner) = text.strip_prefix("Array of ").or_else(|| text.strip_prefix("Array<")) {
        let inner = inner.trim_end_matches('>');
        let (inner, link) = kind_of(inner).or_else(|| {
            // `Array of strings`: the plural of a type.
            let singular = inner.strip_suffix('s')?;
            let mut letters = singular.chars();
            let first = letters.next()?.to_ascii_uppercase();
            kind_of(&format!("{first}{}", letters.as_str()))
        })?;
        return Some((inner.list(), link));
    }
    if let Some(inner) = text.strip_prefix("Map<").and_then(|rest| rest.strip_suffix('>')) {
        let value = inner.split_once(',').map_or(inner, |(_, value)| value);
        let (inner, link) = kind_of(value.trim())?;
        return Some((inner.map(), link));
    }
    let kind = match text {
        "String" => Kind::String,
        "Integer" => Kind::Int32,
        "Long" => Kind::Int64,
        "Boolean" => Kind::Boolean,
        "Double" | "Float" | "Number" => Kind::Number,
        "Object" => Kind::OBJECT,
        "File" => Kind::File,
        _ => {
            let name = text.strip_suffix(" objects").or_else(|| text.strip_suffix(" object"))?;
            if !is_name(name) {
                return None;
            }
            return Some((Kind::named(name), Some(name.to_owned())));
        }
    };
    Some((kind, None))
}

#[cfg(test)]
mod tests {
    use super::{is_name, is_status, kind_of, looks_like_a_type};

    #[test]
    fn types_are_read_with_the_table_that_they_name() {
        for (page, kind, table) in [
            ("String", "string", None),
            ("Integer", "int32", None),
            ("Long", "int64", None),
            ("Boolean", "boolean", None),
            ("Double", "number", None),
            ("Float", "number", None),
            ("Number", "number", None),
            ("Object", "object", None),
            ("File", "file", None),
            ("Badge object", "object Badge", Some("Badge")),
            ("Array of Badge objects", "array<object Badge>", Some("Badge")),
            ("Array of strings", "array<string>", None),
            ("Array<Integer>", "array<int32>", None),
            ("Map<String,Long>", "map<string, int64>", None),
            ("Map<String, Badge object>", "map<string, object Badge>", Some("Badge")),
        ] {
            let (found, link) = kind_of(page).unwrap();
            assert_eq!((found.to_string().as_str(), link.as_deref()), (kind, table), "{page}");
        }
        for other in ["", "Date", "string", "A green object", "Array of things"] {
            assert_eq!(kind_of(other), None, "{other}");
        }
    }

    #[test]
    fn a_type_that_is_not_known_is_a_single_word_with_a_capital() {
        for word in ["Date", "BadgeV2", "Int64"] {
            assert!(looks_like_a_type(word), "{word}");
        }
        for other in ["", "date", "ID", "2Days", "The desk.", "Yes", "No", "None", "True", "False"]
        {
            assert!(!looks_like_a_type(other), "{other}");
        }
    }

    #[test]
    fn a_name_is_one_word_that_begins_with_a_letter_a_digit_or_a_line() {
        for name in ["gate_id", "_id", "2fa", "X-Trace", "a.b", "a$"] {
            assert!(is_name(name), "{name}");
        }
        for other in ["", "-id", ".id", "$id", "two words", "(id)"] {
            assert!(!is_name(other), "{other}");
        }
    }

    #[test]
    fn a_status_has_three_digits() {
        assert!(is_status("200"));
        for other in ["", "20", "2000", "2xx", "Yes"] {
            assert!(!is_status(other), "{other}");
        }
    }
}
