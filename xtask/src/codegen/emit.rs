//! From syntax trees to the text of files.

use std::path::PathBuf;

use crate::api::Api;

/// A file and what it has to contain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GeneratedFile {
    /// Relative to the workspace.
    pub path: PathBuf,
    /// The whole content.
    pub contents: String,
}

/// The folder in which everything belongs to the generator.
pub fn folder(crate_name: &str) -> PathBuf {
    ["crates", crate_name, "src", "generated"].iter().collect()
}

/// The file `name` of the crate of `api`.
pub fn file(api: &Api, name: &str, file: &syn::File) -> GeneratedFile {
    GeneratedFile { path: folder(&api.vendor.crate_name).join(name), contents: text(api, file) }
}

/// The text of a file that is made from the spec of `api`.
pub fn text(api: &Api, file: &syn::File) -> String {
    text_from(&api.file.display().to_string().replace('\\', "/"), file)
}

/// The text of a file that is made from `source`.
pub fn text_from(source: &str, file: &syn::File) -> String {
    let head =
        format!("// Made from {source} by `cargo xtask codegen`. Do not edit: edit that.\n\n");
    format!("{head}{}", space_out(&fill(&prettyplease::unparse(file))))
}

/// To prettyplease a macro's arguments are tokens, between any two of which a line may end. Here it
/// ends after a comma.
fn fill(code: &str) -> String {
    const WIDTH: usize = 89; // prettyplease's own
    let mut filled = String::with_capacity(code.len());
    let mut lines = code.lines();
    while let Some(line) = lines.next() {
        filled.push_str(line);
        filled.push('\n');
        if line != "object!(" && line != "call!(" {
            continue;
        }
        let arguments: Vec<_> =
            lines.by_ref().take_while(|line| *line != ");").map(str::trim).collect();
        let arguments = arguments.join(" ");
        let mut line = "   ".to_owned();
        for argument in arguments.split_inclusive(", ") {
            if line.len() + 1 + argument.trim_end().len() > WIDTH {
                filled.push_str(&line);
                filled.push('\n');
                line = "   ".to_owned();
            }
            line.push(' ');
            line.push_str(argument.trim_end());
        }
        filled.push_str(&line);
        filled.push_str("\n);\n");
    }
    filled
}

/// Prettyplease puts no blank lines between items. One goes after whatever ends in a brace or in a
/// semicolon, before what begins with a comment, an attribute or a keyword; only at the depth of
/// items and of what stands in an `impl`.
fn space_out(code: &str) -> String {
    let mut spaced = String::with_capacity(code.len() + code.len() / 20);
    let mut previous = "";
    for line in code.lines() {
        let depth = line.len() - line.trim_start().len();
        let previous_depth = previous.len() - previous.trim_start().len();
        let (text, before) = (line.trim_start(), previous.trim_start());
        if depth == previous_depth && depth <= 4 && needs_space(before, text, depth) {
            spaced.push('\n');
        }
        spaced.push_str(line);
        spaced.push('\n');
        previous = line;
    }
    spaced
}

fn needs_space(before: &str, text: &str, depth: usize) -> bool {
    let kind = |line: &str| -> u8 {
        let line = line.strip_prefix("pub ").unwrap_or(line);
        match line {
            _ if line.starts_with("use ") => 1,
            _ if line.starts_with("mod ") => 2,
            _ if line.starts_with("type ") => 3,
            _ if line.starts_with("const ") => 4,
            _ if line.starts_with("//!") => 5,
            _ => 0,
        }
    };
    let starts_item = [
        "///",
        "#[",
        "pub ",
        "impl",
        "use ",
        "fn ",
        "static ",
        "const ",
        "struct ",
        "mod ",
        "async ",
        "object!",
        "call!",
        "open_enum!",
    ]
    .iter()
    .any(|start| text.starts_with(start));
    if before.starts_with("//!") && !text.starts_with("//!") {
        return true;
    }
    if before.starts_with("//") {
        return false;
    }
    if !starts_item {
        return false;
    }
    if before == "}" || before == "};" {
        return true;
    }
    // The end of a macro.
    if depth == 0 && before.ends_with(");") {
        return true;
    }
    // A run of imports or modules, apart from what follows it.
    if (before.ends_with(';') || before.ends_with("};")) && kind(before) != 0 {
        return if depth == 0 {
            reordered(before, text, &kind)
        } else {
            kind(before) != kind(text)
        };
    }
    before.ends_with(';') && text.starts_with("///")
}

/// Imports stand in three groups: the standard library's, other crates', our own.
fn reordered(before: &str, text: &str, kind: &impl Fn(&str) -> u8) -> bool {
    if kind(before) != kind(text) {
        return true;
    }
    let group = |line: &str| match line {
        _ if !line.starts_with("use ") => 0,
        _ if line.starts_with("use std") => 1,
        _ if line.starts_with("use super") || line.starts_with("use crate") => 3,
        _ => 2,
    };
    group(before) != group(text)
}
