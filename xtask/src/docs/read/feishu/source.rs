//! The source of Feishu's pages, as the vendor's documentation site keeps it: Markdown with the
//! site's own elements. It says outright how deep a row is nested and what a scope is called.

use super::copy;
use super::document::{Block, Code, Document, Line, Row, Section, Table, What, heading, title};
use super::elements::{Element, Piece, pieces};
use crate::docs::read::Unreadable;

/// Splits a source into its sections.
pub fn document(text: &str) -> Result<Document, Unreadable> {
    let lines: Vec<(usize, &str)> = (1..).zip(text.lines()).collect();
    let mut document = Document { last_line: lines.len(), ..Document::default() };
    let body = copy::head(&lines, &mut document)?;
    let mut section = Section::default();
    let mut at = 0;
    while let Some((number, line)) = body.get(at).copied() {
        let bare = line.trim();
        if let Some(language) = bare.strip_prefix("```") {
            let (code, next) = copy::code(body, at, language)?;
            section.blocks.push(Block::Code(code));
            at = next;
        } else if bare.starts_with(":::") && bare.len() > 3 {
            let rest = body.get(at + 1..).unwrap_or_default();
            let end = rest.iter().position(|(_, line)| line.trim() == ":::");
            let Some(length) = end else {
                return Err(Unreadable::cut_off(number, "a block of elements is not closed"));
            };
            let inside = rest.get(..length).unwrap_or_default();
            let html: Vec<&str> = inside.iter().map(|(_, line)| *line).collect();
            let mut block = Elements::new(number + 1, &mut document.unread);
            block.read(&html.join("\n"))?;
            section.blocks.extend(block.blocks);
            at += length + 2;
        } else if let Some((_, words)) = heading(line) {
            let next = Section { title: title(words), line: number, blocks: Vec::new() };
            document.sections.push(std::mem::replace(&mut section, next));
            at += 1;
        } else {
            section.blocks.push(Block::Text(Line::words(number, without_actions(line))));
            at += 1;
        }
    }
    document.sections.push(section);
    Ok(document)
}

/// `line` without the buttons of the site, such as `{words}(url=…)`.
fn without_actions(line: &str) -> String {
    let Some((before, rest)) = line.split_once("}(url=") else { return line.to_owned() };
    let before = before.rsplit_once('{').map_or(before, |(before, _)| before);
    let after = rest.split_once(')').map_or("", |(_, after)| after);
    format!("{before}{after}")
}

/// The elements of one block.
struct Elements<'u> {
    blocks: Vec<Block>,
    unread: &'u mut Vec<(usize, String, &'static str)>,
    first_line: usize,
    table: Option<Table>,
    row: Option<Row>,
    /// The lines of the cell that is open, or of what stands outside of tables.
    lines: Vec<Line>,
    in_cell: bool,
    in_head: bool,
    code: Option<Code>,
    /// The scope or the value that is open.
    open: Option<What>,
}

impl<'u> Elements<'u> {
    fn new(first_line: usize, unread: &'u mut Vec<(usize, String, &'static str)>) -> Self {
        Self {
            blocks: Vec::new(),
            unread,
            first_line,
            table: None,
            row: None,
            lines: Vec::new(),
            in_cell: false,
            in_head: false,
            code: None,
            open: None,
        }
    }

    fn read(&mut self, text: &str) -> Result<(), Unreadable> {
        let mut line = self.first_line;
        let mut counted = 0;
        for (offset, piece) in pieces(text) {
            let passed = text.get(counted..offset).unwrap_or_default();
            line += passed.matches('\n').count();
            counted = offset;
            if let Some(code) = &mut self.code {
                // Code is code, whatever it looks like.
                match piece {
                    Piece::Close(name) if name.starts_with("md-code") => {
                        let code = self.code.take().unwrap_or_default();
                        self.end_code(code);
                    }
                    Piece::Text(text) => code.text.push_str(text),
                    Piece::Close(name) => code.text.push_str(&format!("</{name}>")),
                    Piece::Open(element) => code.text.push_str(&format!("<{}>", element.name)),
                }
                continue;
            }
            match piece {
                Piece::Text(text) => self.text(line, text),
                Piece::Open(element) => self.start(line, &element),
                Piece::Close(name) => self.end(name),
            }
        }
        if self.code.is_some() || self.table.is_some() {
            return Err(Unreadable::cut_off(line, "an element is not closed"));
        }
        self.end_text();
        Ok(())
    }

    fn start(&mut self, line: usize, element: &Element) {
        let attribute = |name| element.attribute(name).unwrap_or_default();
        match element.name {
            "md-table" | "md-dt-table" => {
                self.end_text();
                self.table = Some(Table { line, ..Table::default() });
            }
            "md-thead" | "md-dt-thead" => self.in_head = true,
            "md-tr" | "md-dt-tr" | "tr" => {
                let level = element.attribute("level").and_then(|level| level.parse().ok());
                self.row = Some(Row { line, level, cells: Vec::new() });
            }
            "md-th" | "md-td" | "md-dt-th" | "md-dt-td" | "th" | "td" => {
                self.lines.clear();
                self.in_cell = true;
            }
            name if name.starts_with("md-code") => {
                let language = name.trim_start_matches("md-code").trim_start_matches('-');
                let language = language.to_owned();
                self.code = Some(Code { line: line + 1, language, text: String::new() });
            }
            "md-perm" => {
                let old = attribute("tags").split(',').any(|tag| tag.trim() == "history");
                let what = What::Scope { name: attribute("name").to_owned(), old };
                self.lines.push(Line { number: line, text: String::new(), what: what.clone() });
                self.open = Some(what);
            }
            "md-enum-item" => {
                let what = What::Value(attribute("key").to_owned());
                self.lines.push(Line { number: line, text: String::new(), what: what.clone() });
                self.open = Some(what);
            }
            "md-app-support" => {
                let types = attribute("types").to_owned();
                self.lines.push(Line::words(line, types));
            }
            "md-tag" => self.append(line, "`"),
            "br" | "div" | "p" | "md-br" => self.lines.push(Line::words(line, "")),
            "md-enum" | "md-text" | "md-alert" | "md-tooltip" | "md-tbody" | "md-dt-tbody"
            | "span" | "b" | "code" => {}
            name if self.in_cell => {
                let what = "an unknown element in a table";
                self.unread.push((line, format!("<{name}>"), what));
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "md-table" | "md-dt-table" => {
                if let Some(table) = self.table.take() {
                    self.blocks.push(Block::Table(table));
                }
            }
            "md-thead" | "md-dt-thead" => self.in_head = false,
            "md-tr" | "md-dt-tr" | "tr" => {
                if let (Some(row), Some(table)) = (self.row.take(), self.table.as_mut()) {
                    end_row(table, row, self.in_head);
                }
            }
            "md-th" | "md-td" | "md-dt-th" | "md-dt-td" | "th" | "td" => {
                self.in_cell = false;
                self.open = None;
                let lines = std::mem::take(&mut self.lines);
                if let Some(row) = &mut self.row {
                    row.cells.push(lines.into_iter().filter(|line| !is_blank(line)).collect());
                }
            }
            "md-perm" | "md-enum-item" => {
                // Further lines inside belong to it, and what follows does not.
                if let Some(What::Scope { name, .. }) = self.open.take()
                    && let Some(line) = self.lines.last_mut()
                {
                    line.text = format!("{}({name})", line.text.trim());
                }
                self.lines.push(Line::words(0, ""));
            }
            "md-tag" => self.append(0, "`"),
            "md-tooltip" | "div" | "p" => self.lines.push(Line::words(0, "")),
            _ => {}
        }
    }

    /// Text between elements: the first line goes on with the last one, the others begin anew.
    fn text(&mut self, line: usize, text: &str) {
        let mut fence: Option<Vec<&str>> = None;
        let mut number = line;
        for (index, part) in text.split('\n').enumerate() {
            number = line + index;
            if let Some(code) = &mut fence {
                if part.trim().starts_with("```") {
                    let text = code.join("\n");
                    let line = number.saturating_sub(code.len());
                    self.lines.push(Line { number: line, text, what: What::Code });
                    self.lines.push(Line::words(number, ""));
                    fence = None;
                } else {
                    code.push(part);
                }
            } else if opens_fence(part) && text.matches("```").count() > 1 {
                fence = Some(Vec::new());
            } else if index == 0 {
                self.append(number, part);
            } else {
                self.lines.push(Line::words(number, part.trim_start_matches('\t')));
            }
        }
        for (index, part) in fence.unwrap_or_default().into_iter().rev().enumerate().rev() {
            self.lines.push(Line::words(number - index, part));
        }
    }

    /// Goes on with the last line.
    fn append(&mut self, number: usize, text: &str) {
        match self.lines.last_mut() {
            // An empty line follows all code, so that nothing is added to the code itself.
            Some(line) => {
                if line.number == 0 {
                    line.number = number;
                }
                line.text.push_str(text);
            }
            None => self.lines.push(Line::words(number, text.trim_start_matches('\t'))),
        }
    }

    fn end_code(&mut self, code: Code) {
        if self.in_cell {
            self.lines.push(Line { number: code.line, text: code.text, what: What::Code });
            self.lines.push(Line::words(0, ""));
        } else {
            self.end_text();
            self.blocks.push(Block::Code(code));
        }
    }

    /// What stands outside of tables, such as a warning.
    fn end_text(&mut self) {
        if self.table.is_none() {
            let lines = std::mem::take(&mut self.lines);
            let words = lines.into_iter().filter(|line| !is_blank(line));
            self.blocks.extend(words.map(Block::Text));
        }
    }
}

/// Whether a block of code begins. What goes on behind its sign in such signs is a line of words.
fn opens_fence(line: &str) -> bool {
    line.trim().strip_prefix("```").is_some_and(|language| !language.contains('`'))
}

fn is_blank(line: &Line) -> bool {
    line.what == What::Words && line.text.trim().is_empty()
}

fn end_row(table: &mut Table, row: Row, in_head: bool) {
    let text = |column| row.text(Some(column));
    if in_head && table.head.is_empty() {
        table.head = (0..row.cells.len()).map(text).collect();
    } else {
        let cells: Vec<String> = (0..row.cells.len()).map(text).collect();
        table.raw.push_str(&cells.join(" | "));
        table.raw.push('\n');
        table.rows.push(row);
    }
}
