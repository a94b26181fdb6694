//! The parts of Markdown that the pages keep to: headings, fenced blocks, lines between them.

/// A line and its number, from 1.
pub type Line<'a> = (usize, &'a str);

/// A heading and what stands below it, up to the next.
#[derive(Debug, Default)]
pub struct Section<'a> {
    /// The heading without `#` and anchor; empty before the first.
    pub title: &'a str,
    /// The anchor in `{#…}`, if there is one.
    pub anchor: &'a str,
    /// How many `#` it has; 0 before the first.
    pub level: usize,
    /// The line of the heading.
    pub line: usize,
    /// What is not fenced, blank lines included.
    pub lines: Vec<Line<'a>>,
    /// What is fenced.
    pub fences: Vec<Fence<'a>>,
}

/// A fenced block.
#[derive(Debug)]
pub struct Fence<'a> {
    /// The line of its first content.
    pub line: usize,
    /// What it holds.
    pub lines: Vec<&'a str>,
}

impl Fence<'_> {
    /// What it holds, as one text.
    pub fn text(&self) -> String {
        self.lines.join("\n")
    }
}

/// The sections of `lines`; or, if a fenced block never ends, the line where it begins.
pub fn sections<'a>(lines: impl Iterator<Item = Line<'a>>) -> Result<Vec<Section<'a>>, usize> {
    let mut sections = vec![Section::default()];
    let mut fence: Option<Fence<'a>> = None;
    for (number, line) in lines {
        let bare = line.trim();
        let is_fence = bare.starts_with("```");
        match fence.take() {
            Some(open) if is_fence => {
                if let Some(section) = sections.last_mut() {
                    section.fences.push(open);
                }
            }
            Some(mut open) => {
                open.lines.push(line);
                fence = Some(open);
            }
            None if is_fence => fence = Some(Fence { line: number + 1, lines: Vec::new() }),
            None => match heading(line) {
                Some((level, title, anchor)) => sections.push(Section {
                    title,
                    anchor,
                    level,
                    line: number,
                    ..Section::default()
                }),
                None => {
                    if let Some(section) = sections.last_mut() {
                        section.lines.push((number, line));
                    }
                }
            },
        }
    }
    match fence {
        Some(open) => Err(open.line.saturating_sub(1)),
        None => Ok(sections),
    }
}

fn heading(line: &str) -> Option<(usize, &str, &str)> {
    let title = line.trim_start_matches('#');
    let level = line.len() - title.len();
    if !(1..=6).contains(&level) || !title.starts_with(' ') {
        return None;
    }
    let title = title.trim();
    Some(match title.split_once("{#") {
        Some((title, anchor)) => (level, title.trim(), anchor.trim_end_matches('}')),
        None => (level, title, ""),
    })
}

/// The cells of a line of a table. `\|` is no border.
pub fn cells(line: &str) -> Vec<String> {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = line.strip_suffix('\\').unwrap_or(line).trim_end();
    let mut cells = Vec::new();
    let mut cell = String::new();
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\\' if characters.peek() == Some(&'|') => {
                characters.next();
                cell.push('|');
            }
            '|' => cells.push(std::mem::take(&mut cell).trim().to_owned()),
            other => cell.push(other),
        }
    }
    let last = cell.trim();
    // Nothing stands behind a closing border.
    if !(last.is_empty() && line.ends_with('|')) {
        cells.push(last.to_owned());
    }
    cells
}

/// Whether `line` is the line of dashes below a table's head.
pub fn is_ruler(line: &str) -> bool {
    let line = line.trim();
    line.contains("--") && line.contains('|') && line.chars().all(|c| "-|: ".contains(c))
}

/// `text` without backslashes before punctuation and without the entities that pages use.
pub fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character == '\\' && characters.peek().is_some_and(char::is_ascii_punctuation) {
            continue;
        }
        plain.push(character);
    }
    plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// What stands between backticks in `text`.
pub fn code_spans(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[cfg(test)]
mod tests {
    use super::{cells, is_ruler, sections};

    #[test]
    fn a_heading_has_a_level_a_title_and_perhaps_an_anchor() {
        let text = "above\n# One {#first}\n### Two\n#three\n```\n# four\n```\n####### five";
        let found = sections((1..).zip(text.lines())).unwrap();
        let heads: Vec<_> = found
            .iter()
            .map(|section| (section.line, section.level, section.title, section.anchor))
            .collect();
        assert_eq!(heads, [(0, 0, "", ""), (2, 1, "One", "first"), (3, 3, "Two", "")]);
        assert_eq!(found[2].lines, [(4, "#three"), (8, "####### five")]);
        assert_eq!((found[2].fences[0].line, found[2].fences[0].text().as_str()), (6, "# four"));
    }

    #[test]
    fn only_a_bare_bar_is_a_border() {
        for (line, expected) in [
            (r"| a \| b | c |", vec!["a | b", "c"]),
            ("a | b", vec!["a", "b"]),
            ("| a | | c |", vec!["a", "", "c"]),
            (r"| a | b |\", vec!["a", "b"]),
            (r"| a | b \|", vec!["a", "b |"]),
            ("", vec![""]),
        ] {
            assert_eq!(cells(line), expected, "{line}");
        }
    }

    #[test]
    fn a_ruler_has_dashes_and_borders_and_nothing_else() {
        for line in ["--- | ---", "|---|", "| :--: | --- |", "  --|--  "] {
            assert!(is_ruler(line), "{line}");
        }
        for line in ["---", "a -- b", "| a -- |", "| | |", "| - |", ""] {
            assert!(!is_ruler(line), "{line}");
        }
    }
}
