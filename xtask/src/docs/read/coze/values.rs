//! The lists in Coze's descriptions: which of them enumerate values, and which only speak.

use crate::docs::facts::Kind;

/// What a bullet says, if it can stand in a list of values.
#[derive(Debug, PartialEq)]
pub struct Item<'t> {
    /// The value as it is written.
    pub raw: &'t str,
    /// What is said of it.
    pub words: &'t str,
    /// Whether it is the value that counts if none is sent.
    pub is_default: bool,
    /// Whether it is set off from the words, as code or in bold.
    is_marked: bool,
}

/// The lines of a description that are values, by their index, and what each of them says.
pub fn find<'t>(lines: &[&'t str], kind: &Kind) -> Vec<(usize, Item<'t>)> {
    let element = kind.element();
    if !matches!(element, Kind::String | Kind::Boolean) && !element.is_integer() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut index = 0;
    let mut intro = "";
    while let Some(line) = lines.get(index) {
        if bullet(line).is_none() {
            if !line.trim().is_empty() {
                intro = line;
            }
            index += 1;
            continue;
        }
        let list = List::at(lines, index);
        found.extend(list.values(intro, element));
        index = list.end;
        intro = "";
    }
    found
}

/// Bullets that follow one another, and what is between them.
struct List<'l, 't> {
    bullets: Vec<(usize, &'l &'t str)>,
    end: usize,
}

impl<'l, 't> List<'l, 't> {
    fn at(lines: &'l [&'t str], start: usize) -> Self {
        let mut bullets = Vec::new();
        let mut end = start;
        let mut open = false;
        for (index, line) in lines.iter().enumerate().skip(start) {
            if let Some(text) = bullet(line) {
                if depth(line) == 0 {
                    bullets.push((index, line));
                    // `value:` whose words stand in the next paragraph.
                    open = text.trim_end().ends_with(['：', ':']);
                }
            } else if !line.trim().is_empty() && !open && depth(line) == 0 {
                break;
            }
            end = index + 1;
        }
        Self { bullets, end }
    }

    fn values(&self, intro: &str, kind: &Kind) -> Vec<(usize, Item<'t>)> {
        let items = self.bullets.iter().map(|(index, line)| {
            let item = bullet(line).and_then(|text| Item::of(text, kind));
            (*index, item)
        });
        let all: Vec<(usize, Option<Item<'t>>)> = items.collect();
        let whole = all.iter().all(|(_, item)| item.is_some());
        let first: Vec<(usize, Item<'t>)> =
            all.into_iter().map_while(|(index, item)| Some((index, item?))).collect();
        let is_set = ["枚举", "取值", "可选值", "设置为"].iter().any(|word| intro.contains(word));
        let is_open = ["包括", "如下渠道", "例如", "目前支持"].iter().any(|w| intro.contains(w));
        let is_marked = first.iter().all(|(_, item)| item.is_marked);
        if is_set || (whole && !is_open && is_marked) { first } else { Vec::new() }
    }
}

/// The text of a bullet.
fn bullet(line: &str) -> Option<&str> {
    let line = line.trim_start();
    line.strip_prefix("* ").or_else(|| line.strip_prefix("- "))
}

/// Whether a line stands inside something, by its indentation.
fn depth(line: &str) -> usize {
    // A cell keeps one space behind its border or its `<br>`.
    (line.len() - line.trim_start().len()) / 2
}

impl<'t> Item<'t> {
    fn of(text: &'t str, kind: &Kind) -> Option<Self> {
        let text = text.trim();
        let marked = ["`", "**"].into_iter().find_map(|mark| {
            let (raw, rest) = text.strip_prefix(mark)?.split_once(mark)?;
            Some((raw.trim(), rest))
        });
        let end = text.find(|c: char| !c.is_ascii_alphanumeric() && !"_-.+/".contains(c));
        let (raw, rest) = match marked {
            Some(marked) => marked,
            None => text.split_at(end.unwrap_or(text.len())),
        };
        let mut rest = rest.trim();
        let mut is_default = false;
        for note in ["（默认值）", "（默认）", "(默认值)", "(默认)", "（Default）"]
        {
            if let Some(after) = rest.strip_prefix(note) {
                is_default = true;
                rest = after.trim_start();
            }
        }
        let words = rest.strip_prefix(['：', ':']);
        let is_alone = rest.is_empty() || rest == "。";
        if raw.is_empty() || !can_be(raw, kind) || (words.is_none() && !is_alone) {
            return None;
        }
        let words = words.unwrap_or_default().trim();
        is_default |= ["（默认）", "（默认值）"]
            .iter()
            .any(|note| words.starts_with(note) || words.trim_end_matches('。').ends_with(note));
        Some(Self { raw, words, is_default, is_marked: marked.is_some() })
    }
}

fn can_be(raw: &str, kind: &Kind) -> bool {
    match kind {
        Kind::Boolean => ["true", "false"].contains(&raw),
        kind if kind.is_integer() => raw.parse::<i64>().is_ok(),
        _ => !raw.contains(['=', '*', ' ']),
    }
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::docs::facts::Kind;

    fn values(text: &str, kind: &Kind) -> Vec<String> {
        let lines: Vec<&str> = text.lines().collect();
        find(&lines, kind)
            .iter()
            .map(|(_, item)| format!("{}{}", item.raw, if item.is_default { "!" } else { "" }))
            .collect()
    }

    #[test]
    fn lists_of_values_are_found() {
        let kind = Kind::String;
        assert_eq!(
            values("角色，枚举值：\n\n* `lord`：上。\n* `serf`：下。", &kind),
            ["lord", "serf"]
        );
        assert_eq!(
            values("格式。取值：\n\n* oak：木。\n* tin：（默认）铁。", &kind),
            ["oak", "tin!"]
        );
        assert_eq!(values("种类。\n\n* **a**：甲。\n* **b**：乙。", &kind), ["a", "b"]);
        assert_eq!(values("取值：\n* `0`（默认值）：单。\n* `1`：多。", &Kind::Int32), ["0!", "1"]);
        let long = "枚举值：\n\n* `sun`：\n\n日。\n\n* `moon`：\n\n月。\n* 夜里才有。";
        assert_eq!(values(long, &kind), ["sun", "moon"]);
    }

    #[test]
    fn lists_that_only_speak_are_none() {
        let kind = Kind::String;
        let about = "哪一个。\n\n* `mode` 为 `fast` 时，要填。\n* `mode` 为其他时，不用填。";
        assert_eq!(values(about, &kind), [""; 0]);
        let open = "码头编号包括：\n\n* 1024（默认值）：北。\n* 999：南。\n* 自定义的编号。";
        assert_eq!(values(open, &kind), [""; 0]);
        assert_eq!(values("码。\n* 0 表示成功。\n* 其他表示失败。", &Kind::Int64), [""; 0]);
        assert_eq!(values("枚举值：\n* `x`：甲。", &Kind::OBJECT), [""; 0]);
        // Neither announced nor set off from the words, or announced as a part of many.
        for speaks in
            ["怎么走。\n* fast：快。\n* calm：稳。", "码头包括：\n* `n`：北。\n* `s`：南。"]
        {
            assert_eq!(values(speaks, &kind), [""; 0], "{speaks}");
        }
    }

    #[test]
    fn a_list_ends_with_its_last_value() {
        for (text, kind, expected) in [
            ("枚举值包括：\n* `n`：北。\n* `s`：南。", Kind::String, vec!["n", "s"]),
            ("枚举值：\n* `a`\n* `b`。", Kind::String, vec!["a", "b"]),
            ("枚举值：\n * `a`：甲。\n * `b`：乙。", Kind::String, vec!["a", "b"]),
            ("枚举值：\n* a：甲。\n\n* b：乙。", Kind::String, vec!["a", "b"]),
            // The words of a value may stand in a paragraph of their own.
            ("枚举值：\n\n* a：\n\n甲。\n\n* b：\n\n乙。", Kind::String, vec!["a", "b"]),
            // What stands inside a bullet speaks of its value.
            ("枚举值：\n* `a`：甲。\n  * `x`：里面的。\n* `b`：乙。", Kind::String, vec!["a", "b"]),
            ("枚举值：\n* `a`：甲。\n例如：\n* `b`：乙。", Kind::String, vec!["a"]),
            ("取值：\n* `0`：单。\n* `other`：别的。", Kind::Int32, vec!["0"]),
            ("取值：\n* `true`：是。\n* `maybe`：不知道。", Kind::Boolean, vec!["true"]),
            ("取值：\n* `a=b`：等于。", Kind::String, vec![]),
        ] {
            assert_eq!(values(text, &kind), expected, "{text}");
        }
    }
}
