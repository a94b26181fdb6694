//! The tables of Coze's two renderings as the same rows.
//!
//! In one, rows span lines: each line but a row's last ends in a backslash, and a row begins where
//! its first cell is not empty. In the other a row is one line, and `<br>` ends a line of a cell.

use crate::docs::read::markdown::{Line, cells, is_ruler};

/// A table: the row above the ruler, and those below.
#[derive(Default)]
pub struct Table {
    pub head: Option<Row>,
    pub rows: Vec<Row>,
}

/// A row: for each column the lines of its cell.
pub struct Row {
    pub line: usize,
    pub cells: Vec<Vec<(usize, String)>>,
}

impl Row {
    pub fn lines(&self, column: Option<usize>) -> &[(usize, String)] {
        column.and_then(|column| self.cells.get(column)).map_or(&[], Vec::as_slice)
    }

    /// The first line of a cell that is not empty.
    pub fn first(&self, column: Option<usize>) -> &str {
        let mut lines = self.lines(column).iter().map(|(_, text)| text.as_str());
        lines.find(|text| !text.is_empty()).unwrap_or_default()
    }

    /// A cell as one text.
    pub fn text(&self, column: Option<usize>) -> String {
        let lines = self.lines(column).iter().map(|(_, text)| text.as_str());
        lines.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n").trim().to_owned()
    }

    /// The column whose head is one of `names`.
    pub fn column(&self, names: &[&str]) -> Option<usize> {
        self.cells.iter().position(|cell| {
            cell.first().is_some_and(|(_, text)| names.contains(&text.trim_matches('*').trim()))
        })
    }
}

/// The tables of `lines`, in their order.
pub fn tables(lines: &[Line<'_>]) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    let mut block: Vec<Line<'_>> = Vec::new();
    for line in lines.iter().copied().chain([(0, "")]) {
        if line.1.trim_start().starts_with('|') {
            block.push(line);
        } else if !block.is_empty() {
            tables.extend(table(&block));
            block.clear();
        }
    }
    tables
}

/// The table in `lines`, which are all of a table; none if no row of it is filled.
fn table(lines: &[Line<'_>]) -> Option<Table> {
    let spans = lines.iter().any(|(_, line)| line.trim_end().ends_with('\\'));
    let ruler = lines.iter().position(|(_, line)| is_ruler(line));
    let mut rows: Vec<Row> = Vec::new();
    let mut head = 0;
    for (index, (number, line)) in lines.iter().enumerate() {
        if Some(index) == ruler {
            head = rows.len();
            continue;
        }
        let found = cells(line);
        let begins = !spans || found.first().is_some_and(|cell| !cell.is_empty());
        match rows.last_mut() {
            Some(row) if !begins => {
                for (cell, text) in row.cells.iter_mut().zip(found) {
                    cell.push((*number, text));
                }
            }
            None if !begins => {}
            _ => {
                let width = rows.first().map_or(found.len(), |row| row.cells.len());
                rows.push(row(*number, found, width));
            }
        }
    }
    let mut table = Table { head: None, rows };
    if head == 1 {
        table.head = Some(table.rows.remove(0));
    }
    (table.head.is_some() || !table.rows.is_empty()).then_some(table)
}

fn row(number: usize, found: Vec<String>, width: usize) -> Row {
    let mut cells: Vec<Vec<(usize, String)>> = Vec::new();
    for cell in found {
        match cells.get_mut(width.saturating_sub(1)).and_then(|cell| cell.last_mut()) {
            // The last column is there already: a border too many belongs to its text.
            Some((_, text)) => {
                text.push('|');
                text.push_str(&cell);
            }
            None => cells.push(lines_of(number, &cell)),
        }
    }
    Row { line: number, cells }
}

/// The lines of a cell, without the marks of HTML that are only for the eye.
fn lines_of(number: usize, cell: &str) -> Vec<(usize, String)> {
    let plain = without_tags(cell);
    let own = |line: &str| line.strip_prefix(' ').unwrap_or(line).trim_end().to_owned();
    plain.split("<br>").map(|line| (number, own(line))).collect()
}

/// `text` with `<br>` in one spelling, and without tags that only change the look.
pub fn without_tags(text: &str) -> String {
    const LOOK: [&str; 12] =
        ["span", "em", "strong", "b", "i", "u", "font", "a", "sup", "sub", "p", "div"];
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        plain.push_str(&rest[..start]);
        rest = &rest[start..];
        let tag = rest.find('>').map(|end| &rest[1..end]);
        let name = tag.map(|tag| {
            let name = tag.trim_start_matches('/');
            let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
            name[..end].to_ascii_lowercase()
        });
        match (tag, name.as_deref()) {
            (Some(tag), Some("br")) => {
                plain.push_str("<br>");
                rest = &rest[tag.len() + 2..];
            }
            (Some(tag), Some(name)) if LOOK.contains(&name) => rest = &rest[tag.len() + 2..],
            _ => {
                plain.push('<');
                rest = &rest[1..];
            }
        }
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::{tables, without_tags};

    #[test]
    fn both_renderings_are_the_same_rows() {
        let spanning = "| | | \\\n|**名** |**词** |\n|---|---|\n| | | \\\n|one |first |\\\n| |second |\n| | | \\\n|two |third |";
        let plain =
            "| **名** | **词** |\n| --- | --- |\n| one | first <br> second |\n| two | third |";
        let read = |text: &str| {
            let lines: Vec<_> = (1..).zip(text.lines()).collect();
            let table = tables(&lines).remove(0);
            let rows = table.head.iter().chain(&table.rows);
            let text = |row: &super::Row| (row.text(Some(0)), row.text(Some(1)));
            rows.map(text).collect::<Vec<_>>()
        };
        assert_eq!(read(spanning), read(plain));
        assert_eq!(read(plain)[1], ("one".to_owned(), "first\nsecond".to_owned()));
    }

    #[test]
    fn a_table_without_rows_or_without_a_head_is_still_one() {
        let count = |text: &str| {
            let lines: Vec<_> = (1..).zip(text.lines()).collect();
            let found = tables(&lines);
            found.iter().map(|t| (t.head.is_some(), t.rows.len())).collect::<Vec<_>>()
        };
        assert_eq!(count("| a | b |\n| --- | --- |"), [(true, 0)]);
        assert_eq!(count("| a | b |"), [(false, 1)]);
        assert_eq!(count("| --- | --- |"), []);
        assert_eq!(count("| a |\n|---|\n| b |\nwords\n| c |"), [(true, 1), (false, 1)]);
    }

    #[test]
    fn only_tags_for_the_eye_are_taken_out() {
        let text = "Bearer <span style=\"color: #D83931\"><em>$T</em></span><br/>Map<String,Bar>";
        assert_eq!(without_tags(text), "Bearer $T<br>Map<String,Bar>");
    }

    #[test]
    fn a_border_too_many_belongs_to_the_last_column() {
        let text = "| **名** | **词** |\n| --- | --- |\n| one | a<br>b | c | d |\n| two | e |";
        let lines: Vec<_> = (1..).zip(text.lines()).collect();
        let table = tables(&lines).remove(0);
        let [one, two] = &table.rows[..] else { panic!("{}", table.rows.len()) };
        assert_eq!((one.cells.len(), one.text(Some(1)).as_str()), (2, "a\nb|c|d"));
        assert_eq!((two.cells.len(), two.text(Some(1)).as_str()), (2, "e"));
    }
}
