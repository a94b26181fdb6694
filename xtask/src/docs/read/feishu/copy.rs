//! The copies of Feishu's pages: Markdown with tables whose rows span lines and have no border at
//! their ends. How deep a row is nested is lost, unless it is indented.

use super::document::{
    Block, Code, Document, Entry, Line, Row, Section, Table, What, heading, title,
};
use crate::docs::read::Unreadable;
use crate::docs::read::markdown::{cells, is_ruler};

/// The characters that indent a name in a table of an older page.
const INDENT: [char; 10] = ['\u{2003}', '\u{3000}', '\u{a0}', '∟', '└', '├', '─', '│', '┗', '┣'];

/// Splits a copy into its sections.
pub fn document(text: &str) -> Result<Document, Unreadable> {
    let lines: Vec<(usize, &str)> = (1..).zip(text.lines()).collect();
    let mut document = Document { last_line: lines.len(), ..Document::default() };
    let body = head(&lines, &mut document)?;
    let mut section = Section::default();
    let mut at = 0;
    while let Some((number, line)) = body.get(at).copied() {
        if let Some(fence) = line.trim().strip_prefix("```") {
            let (code, next) = code(body, at, fence)?;
            section.blocks.push(Block::Code(code));
            at = next;
        } else if let Some((_, words)) = heading(line) {
            let next = Section { title: title(words), line: number, blocks: Vec::new() };
            document.sections.push(std::mem::replace(&mut section, next));
            at += 1;
        } else if line.contains('|') && body.get(at + 1).is_some_and(|(_, next)| is_ruler(next)) {
            let (table, next) = table(body, at, (number, line), &mut document.unread)?;
            section.blocks.push(Block::Table(table));
            at = next;
        } else {
            section.blocks.push(Block::Text(Line::words(number, line)));
            at += 1;
        }
    }
    document.sections.push(section);
    Ok(document)
}

/// Reads the head between lines of dashes, or in a comment, and returns what follows it.
pub fn head<'l, 't>(
    lines: &'l [(usize, &'t str)],
    document: &mut Document,
) -> Result<&'l [(usize, &'t str)], Unreadable> {
    let end = match lines.first().map(|(_, line)| line.trim()) {
        Some("---") => "---",
        Some("<!--") => "-->",
        _ => return Ok(lines),
    };
    for (index, (number, line)) in lines.iter().enumerate().skip(1) {
        if line.trim() == end {
            return Ok(lines.get(index + 1..).unwrap_or_default());
        }
        match line.split_once(':') {
            Some((key, value)) => document.head.push(Entry {
                line: *number,
                key: key.trim().to_owned(),
                value: value.trim().trim_matches('"').to_owned(),
            }),
            None if line.trim().is_empty() => {}
            None => {
                let what = "no key of the page's head";
                document.unread.push((*number, (*line).to_owned(), what));
            }
        }
    }
    Err(Unreadable::cut_off(lines.len(), "its head is not closed"))
}

/// The block of code that begins at `at`, and where it ends.
pub fn code(
    lines: &[(usize, &str)],
    at: usize,
    language: &str,
) -> Result<(Code, usize), Unreadable> {
    let number = lines.get(at).map_or(0, |(number, _)| *number);
    let rest = lines.get(at + 1..).unwrap_or_default();
    let Some(length) = rest.iter().position(|(_, line)| line.trim().starts_with("```")) else {
        return Err(Unreadable::cut_off(number, "a block of code is not closed"));
    };
    let text: Vec<&str> = rest.iter().take(length).map(|(_, line)| *line).collect();
    let language = language.trim().to_ascii_lowercase();
    Ok((Code { line: number + 1, language, text: text.join("\n") }, at + length + 2))
}

/// The table whose head is the line `at`, and where it ends: with its section, or with a block of
/// code behind an empty line.
fn table(
    lines: &[(usize, &str)],
    at: usize,
    (number, line): (usize, &str),
    unread: &mut Vec<(usize, String, &'static str)>,
) -> Result<(Table, usize), Unreadable> {
    let mut table = Table { line: number, head: cells(line), ..Table::default() };
    let ruler = lines.get(at + 1).map_or("", |(_, line)| *line);
    table.raw = format!("{line}\n{ruler}\n");
    let is_request = is_request_table(&table, lines.get(at + 2).map_or("", |(_, line)| *line));
    let mut empty_before = false;
    let mut index = at + 2;
    while let Some((number, line)) = lines.get(index).copied() {
        if heading(line).is_some() {
            break;
        }
        if let Some(language) = line.trim().strip_prefix("```") {
            let Some(row) = table.rows.last_mut().filter(|_| !empty_before) else { break };
            // Code in the midst of a description.
            let (code, next) = code(lines, index, language)?;
            let last = row.cells.last_mut();
            last.into_iter().for_each(|cell| {
                cell.push(Line { number: code.line, text: code.text.clone(), what: What::Code });
            });
            index = next;
            continue;
        }
        if line.contains('|') && lines.get(index + 1).is_some_and(|(_, next)| is_ruler(next)) {
            break; // another table
        }
        table.raw.push_str(line.trim());
        table.raw.push('\n');
        index += 1;
        empty_before = line.trim().is_empty();
        if empty_before {
            continue;
        }
        if is_request {
            request_line(&mut table, number, line, unread);
        } else {
            field_line(&mut table, number, line, unread);
        }
    }
    Ok((table, index))
}

/// Whether it is the table that names URL and method, in which names span lines.
fn is_request_table(table: &Table, first_row: &str) -> bool {
    table.head.len() <= 2 && first_row.trim_start_matches(['|', ' ']).starts_with("HTTP ")
}

/// A line of the table that names URL and method: its names may span lines, as its values do.
fn request_line(
    table: &mut Table,
    number: usize,
    line: &str,
    unread: &mut Vec<(usize, String, &'static str)>,
) {
    let bordered = line.trim_start().starts_with('|');
    let parts = if bordered { cells(line) } else { Vec::new() };
    let split = match parts.as_slice() {
        [name, value @ ..] => Some((name.clone(), value.join(" | "))),
        [] => line.split_once(" | ").map(|(name, value)| (name.to_owned(), value.to_owned())),
    };
    let broken = |text: &str| {
        let parts = text.split("<br>").flat_map(|part| part.split("<br/>"));
        parts.map(|part| Line::words(number, part.trim())).collect::<Vec<_>>()
    };
    // A row whose name has no value yet is still being named.
    let open = table.rows.last().is_some_and(|row| row.cells.len() == 1);
    let indented = line.starts_with([' ', '\t']);
    match split {
        Some((name, value)) if open => {
            if let Some(row) = table.rows.last_mut() {
                row.cells.iter_mut().for_each(|cell| cell.extend(broken(&name)));
                row.cells.push(broken(&value));
            }
        }
        Some((name, value)) if !indented || bordered => {
            let cells = vec![broken(&name), broken(&value)];
            table.rows.push(Row { line: number, level: None, cells });
        }
        None if !indented && !open && is_name_of_request_row(line) => {
            table.rows.push(Row { line: number, level: None, cells: vec![broken(line)] });
        }
        _ => match table.rows.last_mut().and_then(|row| row.cells.last_mut()) {
            Some(cell) => cell.extend(broken(line)),
            None => unread.push((number, line.to_owned(), "no row of the request table")),
        },
    }
}

/// The names that span lines; what else stands at the beginning of a line goes on with a value.
fn is_name_of_request_row(line: &str) -> bool {
    ["权限要求", "字段权限要求", "接口频率限制", "支持的应用类型", "HTTP"]
        .iter()
        .any(|name| line.trim().starts_with(name))
}

/// A line of a table of fields or of errors: a row, or more of the last one's last cell.
fn field_line(
    table: &mut Table,
    number: usize,
    line: &str,
    unread: &mut Vec<(usize, String, &'static str)>,
) {
    let mut found = cells(line);
    let first = found.first().map_or("", String::as_str);
    let begins = found.len() >= table.head.len().max(2) && is_name(first);
    if begins {
        // Whatever follows the last border belongs to the description.
        let rest = found.split_off(table.head.len().saturating_sub(1).max(1)).join(" | ");
        found.push(rest);
        let level = indent(line);
        let broken = |cell: &String| {
            let parts = cell.split("<br>").flat_map(|part| part.split("<br/>"));
            parts.map(|part| Line::words(number, part)).collect::<Vec<_>>()
        };
        let mut cells: Vec<Vec<Line>> = found.iter().map(broken).collect();
        if let Some(name) = cells.first_mut().and_then(|cell| cell.first_mut()) {
            name.text = bare_name(&name.text).to_owned();
        }
        table.rows.push(Row { line: number, level, cells });
        return;
    }
    let looks_like_row =
        is_name(first) && found.get(1).is_some_and(|kind| super::types::is_scalar(kind));
    if looks_like_row {
        unread.push((number, line.to_owned(), "a row without all of its cells"));
    }
    match table.rows.last_mut().and_then(|row| row.cells.last_mut()) {
        Some(cell) => cell.push(Line::words(number, line)),
        None => unread.push((number, line.to_owned(), "no row of the table")),
    }
}

/// How deep an indented name stands; nothing where no name of the table is indented.
fn indent(line: &str) -> Option<usize> {
    let line = line.trim_start_matches('|');
    let line = line.replace("&emsp;", "\u{2003}").replace("&nbsp;", "\u{a0}");
    let name = line.trim_start_matches(|c: char| c == ' ' || INDENT.contains(&c));
    let before = line.strip_suffix(name).unwrap_or_default();
    if !before.contains(INDENT) {
        return None;
    }
    // A sign stands for one level; without signs, blanks do.
    let signs = before.chars().filter(|c| "∟└├┗┣".contains(*c)).count();
    let blanks = before.chars().filter(|c| *c == ' ').count();
    let wide = before.chars().filter(|c| "\u{2003}\u{3000}\u{a0}".contains(*c)).count();
    Some(match (signs, wide) {
        (0, wide) => wide,
        (signs, 0) => signs.max(blanks / 2),
        (signs, wide) => signs + wide,
    })
}

fn bare_name(cell: &str) -> &str {
    let name = cell.trim_start_matches(|c: char| c == ' ' || INDENT.contains(&c));
    let name = name.trim_start_matches("&emsp;").trim_start_matches("&nbsp;");
    name.trim().trim_matches(['`', '*', '"', '“', '”']).trim()
}

/// Whether `cell` can name a field.
fn is_name(cell: &str) -> bool {
    let name = bare_name(cell);
    !name.is_empty()
        && name.len() <= 100
        && !name.starts_with('-')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || "_-.$[]@\\{}".contains(c))
}

#[cfg(test)]
mod tests {
    use super::{bare_name, indent, is_name};

    #[test]
    fn signs_or_wide_blanks_tell_how_deep_a_name_stands() {
        for (line, level) in [
            ("title | string", None),
            ("  title | string", None),
            ("| title | string |", None),
            ("\u{2003}title | string", Some(1)),
            ("| &nbsp;title | string |", Some(1)),
            ("&emsp;&emsp;title | string", Some(2)),
            ("└ title | string", Some(1)),
            ("└ └ title | string", Some(2)),
            // Two plain blanks are a level where a sign says that they count.
            ("    └ title | string", Some(2)),
            ("\u{2003}├─ title | string", Some(2)),
        ] {
            assert_eq!(indent(line), level, "{line}");
        }
    }

    #[test]
    fn a_name_is_bare_of_what_is_around_it() {
        for cell in
            ["title", "`title`", "**title**", "\u{2003}title", " └ title", "&emsp;&nbsp;title"]
        {
            assert_eq!(bare_name(cell), "title", "{cell}");
        }
    }

    #[test]
    fn a_name_of_a_field_has_no_words_and_no_end() {
        for name in ["title", "`data.items[]`", "$ref", "x-trace", r"shelf\_id", "{id}", "610001"] {
            assert!(is_name(name), "{name}");
        }
        for other in ["", "``", "- red", "-red", "标题", "a title", "title,"] {
            assert!(!is_name(other), "{other}");
        }
        assert!(is_name(&"x".repeat(100)) && !is_name(&"x".repeat(101)));
    }
}
