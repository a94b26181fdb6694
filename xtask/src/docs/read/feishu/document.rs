//! A page of Feishu's as sections of text, tables and code, whichever rendering it was saved in.
//!
//! The vendor's site keeps its pages as Markdown with elements of its own; copies of the pages are
//! plain Markdown. `source` and `copy` bring the two into this one shape.

/// A whole page.
#[derive(Debug, Default)]
pub struct Document {
    /// The keys of the page's head, such as `title`.
    pub head: Vec<Entry>,
    pub sections: Vec<Section>,
    /// What was met on the way and is not understood: the line, what stands there, why.
    pub unread: Vec<(usize, String, &'static str)>,
    pub last_line: usize,
}

/// A key of a page's head.
#[derive(Debug)]
pub struct Entry {
    pub line: usize,
    pub key: String,
    pub value: String,
}

/// A heading and what stands below it, up to the next.
#[derive(Debug, Default)]
pub struct Section {
    /// The heading without `#`, emphasis and a colon at its end; empty before the first.
    pub title: String,
    pub line: usize,
    pub blocks: Vec<Block>,
}

#[derive(Debug)]
pub enum Block {
    Text(Line),
    Code(Code),
    Table(Table),
}

/// A block of code.
#[derive(Debug, Default)]
pub struct Code {
    /// The line of its first content.
    pub line: usize,
    /// The language that the page names, in lower case.
    pub language: String,
    pub text: String,
}

#[derive(Debug, Default)]
pub struct Table {
    pub line: usize,
    /// The cells of its head.
    pub head: Vec<String>,
    pub rows: Vec<Row>,
    /// The table as it is written, for the sections in which it is only words.
    pub raw: String,
}

impl Table {
    /// The column that has one of `names`.
    pub fn column(&self, names: &[&str]) -> Option<usize> {
        self.head.iter().position(|cell| {
            let cell: String = cell.chars().filter(|c| !c.is_whitespace() && *c != '*').collect();
            names.contains(&cell.as_str())
        })
    }
}

#[derive(Debug, Default)]
pub struct Row {
    pub line: usize,
    /// How deep the row is nested, if the page says so.
    pub level: Option<usize>,
    pub cells: Vec<Vec<Line>>,
}

impl Row {
    /// The lines of a cell.
    pub fn lines(&self, column: Option<usize>) -> &[Line] {
        column.and_then(|column| self.cells.get(column)).map_or(&[], Vec::as_slice)
    }

    /// A cell as one text.
    pub fn text(&self, column: Option<usize>) -> String {
        let lines = self.lines(column).iter().map(|line| line.text.trim());
        lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// The first words of a cell.
    pub fn first(&self, column: Option<usize>) -> &str {
        let mut lines = self.lines(column).iter().map(|line| line.text.trim());
        lines.find(|line| !line.is_empty()).unwrap_or_default()
    }
}

/// A line of a cell or of a section.
#[derive(Clone, Debug, Default)]
pub struct Line {
    pub number: usize,
    pub text: String,
    pub what: What,
}

impl Line {
    pub fn words(number: usize, text: impl Into<String>) -> Self {
        Self { number, text: text.into(), what: What::Words }
    }
}

/// What a line is, where the rendering says it outright.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum What {
    /// Words, which may be anything.
    #[default]
    Words,
    /// A block of code, with its line breaks.
    Code,
    /// The value of an enumeration with this key; the text is what is said of it.
    Value(String),
    /// A scope of this name; whether the vendor calls it an old one.
    Scope { name: String, old: bool },
}

/// A heading's words, without what does not tell headings apart.
pub fn title(text: &str) -> String {
    let text = text.trim().trim_matches('*').trim();
    let text = text.split_once("{#").map_or(text, |(text, _)| text);
    text.trim().trim_end_matches(['：', ':']).trim().to_owned()
}

/// The level and the words of a heading.
pub fn heading(line: &str) -> Option<(usize, &str)> {
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    ((1..=6).contains(&level) && words.starts_with([' ', '\t'])).then(|| (level, words.trim()))
}
