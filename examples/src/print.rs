//! What goes to standard output.

use std::io::{self, Write};

use comfy_table::{ContentArrangement, Table, presets};

/// Writes to standard output. That nobody reads on, as with `| head`, is no failure.
///
/// # Errors
///
/// When it cannot be written for any other reason.
pub fn print(text: &[u8]) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(text).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

/// A name as it can stand in a line: somebody else has written it, and control characters are no part of it.
///
/// ```
/// assert_eq!(directory_examples::one_line("Sales\n\u{1b}[31mEMEA"), "Sales  [31mEMEA");
/// ```
#[must_use]
pub fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// A number of things, with the noun for one or for several.
///
/// ```
/// use directory_examples::counted;
///
/// assert_eq!(counted(1, "person", "people"), "1 person");
/// assert_eq!(counted(2, "person", "people"), "2 people");
/// ```
#[must_use]
pub fn counted(count: u64, one: &str, several: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { several })
}

/// A title, and columns as wide as their widest cell, with a line below that counts the rows.
///
/// ```
/// let rows = [["销售", "d1"], ["EMEA", "d20"]].map(|row| row.map(str::to_owned));
/// let text = directory_examples::table("Departments", ["NAME", "ID"], &rows);
/// assert_eq!(text, "\nDepartments\n  NAME  ID\n  销售  d1\n  EMEA  d20\n  2 rows\n");
/// ```
#[must_use]
pub fn table<const N: usize>(title: &str, head: [&str; N], rows: &[[String; N]]) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Disabled);
    table.set_header(head);
    table.add_rows(rows.iter().map(|row| row.each_ref().map(|cell| one_line(cell))));
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    let mut text = format!("\n{title}\n");
    for line in table.lines() {
        text.push_str(format!("  {line}").trim_end());
        text.push('\n');
    }
    text.push_str(&format!("  {}\n", counted(rows.len() as u64, "row", "rows")));
    text
}

/// Prints a [`table`].
pub fn print_table<const N: usize>(title: &str, head: [&str; N], rows: &[[String; N]]) {
    print!("{}", table(title, head, rows));
}
