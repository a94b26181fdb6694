//! The table at the head of Feishu's pages: URL, method, rate limits, apps and scopes.

use super::document::{Line, Row, Table, What};
use crate::docs::facts::{Facts, Noted, Part, Rate, Spot};

/// Reads the rows of `table`.
pub fn read(facts: &mut Facts, table: &Table) {
    for row in &table.rows {
        let name = row.text(Some(0));
        read_row(facts, row, &name);
    }
}

fn read_row(facts: &mut Facts, row: &Row, name: &str) {
    let spot = Spot::line(row.line);
    let value = row.lines(Some(1));
    let first = row.first(Some(1));
    let short: String = name.chars().filter(|c| !c.is_whitespace()).collect();
    match short.as_str() {
        "HTTPURL" => {
            let url = crate::docs::read::markdown::unescaped(first.trim_matches('`'));
            let url = url.trim_start_matches('[').split(']').next().unwrap_or_default();
            facts.url = Some(Noted::new(with_braces(url.trim()), spot));
        }
        "HTTPMethod" => facts.take_method(row.line, first),
        "接口频率限制" | "接口频率" | "频率限制" => {
            let text = row.text(Some(1));
            match rates(&text) {
                Some(rates) => facts.rate_limits = Some(Noted::new(rates, spot)),
                // A limit that stands elsewhere has no figures here.
                None if without_links(&text).contains(|c: char| c.is_ascii_digit()) => {
                    facts.not_understood(row.line, &text, "no known rate limit");
                }
                None => {
                    facts.words(Part::Access.at("rate-limits"), &without_links(&text), row.line)
                }
            }
        }
        "支持的应用类型" => {
            let text = row.text(Some(1));
            let types = text.split(['、', '，', ',', ' ', '/']).map(str::trim);
            let text = text.to_ascii_lowercase();
            let types: Vec<String> = if text.contains("custom app") || text.contains("store app") {
                let known = [("custom app", "self_built"), ("store app", "store")];
                let known = known.iter().filter(|(words, _)| text.contains(words));
                known.map(|(_, name)| (*name).to_owned()).collect()
            } else {
                let types = types.filter(|name| !name.is_empty() && *name != "App");
                types
                    .map(|name| match name {
                        "自建应用" | "custom" | "Custom" => "self_built".to_owned(),
                        "商店应用" | "isv" | "Store" => "store".to_owned(),
                        other => other.to_owned(),
                    })
                    .collect()
            };
            if !types.is_empty() {
                facts.app_types = Some(Noted::new(types, spot));
            }
        }
        _ if short.starts_with("权限要求") => scopes(facts, row, &short, value),
        _ if short.starts_with("字段权限要求") => {
            let names = value.iter().filter_map(scope).map(|(name, _)| name).collect();
            facts.field_scopes = Some(Noted::new(names, spot));
        }
        _ => facts.not_understood(row.line, name, "an unknown row of the request table"),
    }
}

fn scopes(facts: &mut Facts, row: &Row, name: &str, value: &[Line]) {
    let found: Vec<(&Line, String, bool)> =
        value.iter().filter_map(|line| scope(line).map(|(name, old)| (line, name, old))).collect();
    let any = name.contains("任意一项") || name.contains("任一");
    if found.len() > 1 && !any {
        facts.not_understood(row.line, name, "how many of the scopes are needed");
    }
    let line = found.first().map_or(row.line, |(line, ..)| line.number);
    let old: Vec<String> =
        found.iter().filter(|(.., old)| *old).map(|(_, name, _)| name.clone()).collect();
    if !old.is_empty() {
        facts.old_scopes = Some(Noted::new(old, Spot::line(line)));
    }
    let names: Vec<String> = found.into_iter().map(|(_, name, _)| name).collect();
    let first = row.first(Some(1));
    if !names.is_empty() {
        facts.scopes = Some(Noted::new(names, Spot::line(line)));
    } else if !["无", "-", "\\-", "", "无需权限", "不需要权限"].contains(&first) {
        facts.not_understood(row.line, first, "no scope");
    }
}

/// The scope that a line names, and whether it is an old one.
pub fn scope(line: &Line) -> Option<(String, bool)> {
    if let What::Scope { name, old } = &line.what {
        return Some((name.clone(), *old));
    }
    let text = line.text.trim();
    let (words, rest) = text.rsplit_once(['(', '（'])?;
    let scope = rest.trim_end().strip_suffix([')', '）'])?;
    let is_scope = !words.trim().is_empty()
        && scope.contains([':', '.', '_'])
        && scope.starts_with(|c: char| c.is_ascii_alphabetic())
        && scope.chars().all(|c| c.is_ascii_alphanumeric() || ":._-".contains(c));
    is_scope.then(|| (scope.to_owned(), false))
}

/// `text` with the words of its links alone.
pub fn without_links(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        match after.split_once("](").and_then(|(words, tail)| {
            let (_, tail) = tail.split_once(')')?;
            (!words.contains('[')).then_some((words, tail))
        }) {
            Some((words, tail)) => {
                plain.push_str(words);
                rest = tail;
            }
            None => {
                plain.push('[');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    plain
}

/// `1000 次/分钟、50 次/秒`, `20 QPS`, `每分钟 100 次`, perhaps inside a link.
pub fn rates(text: &str) -> Option<Vec<Rate>> {
    let plain = without_links(text);
    let rates: Option<Vec<Rate>> = plain
        .split(['、', '，', ',', '；', ';', '\n'])
        .map(str::trim)
        .filter(|rate| !rate.is_empty())
        .map(rate)
        .collect();
    rates.filter(|rates| !rates.is_empty())
}

fn rate(text: &str) -> Option<Rate> {
    const UNITS: [(&str, u64); 14] = [
        ("秒", 1),
        ("分钟", 60),
        ("分", 60),
        ("小时", 3600),
        ("天", 86_400),
        ("日", 86_400),
        ("qps", 1),
        ("qpm", 60),
        ("qpd", 86_400),
        ("second", 1),
        ("minute", 60),
        ("min", 60),
        ("hour", 3600),
        ("s", 1),
    ];
    let lower = text.to_ascii_lowercase();
    let lower = lower.trim_matches(['`', '*', '。', '.', ' ']);
    let digits = lower.find(|c: char| c.is_ascii_digit())?;
    let (before, rest) = lower.split_at(digits);
    let length = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (number, after) = rest.split_at(length);
    let requests = number.parse().ok().filter(|requests| *requests > 0)?;
    let after = after.trim();
    let seconds = |unit: &str| {
        let unit = unit.trim_start_matches(['/', ' ']).trim_start_matches('每').trim();
        UNITS.iter().find(|(name, _)| *name == unit).map(|(_, seconds)| *seconds)
    };
    let per = before.trim_start_matches("不超过").trim().trim_end_matches("最多").trim();
    if let Some(unit) = per.strip_prefix('每') {
        let plain = after.trim_end_matches(|c: char| "次个请求调用".contains(c));
        return plain.is_empty().then_some(Rate { requests, seconds: seconds(unit)? });
    }
    let is_plain = per.is_empty() || ["单应用", "每个应用", "单个应用", "应用维度"].contains(&per);
    let unit = after.strip_prefix('次').unwrap_or(after);
    is_plain.then_some(Rate { requests, seconds: seconds(unit)? })
}

/// `:name` in a path as `{name}`.
pub fn with_braces(url: &str) -> String {
    let braced = url.split('/').map(|segment| match segment.strip_prefix(':') {
        Some(name) if !name.is_empty() => format!("{{{name}}}"),
        _ => segment.to_owned(),
    });
    braced.collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::{Line, Rate, rates, scope, with_braces};

    #[test]
    fn a_scope_is_a_name_in_parentheses_behind_words() {
        for (text, name) in [
            ("看书(library:book:read)", Some("library:book:read")),
            ("看书（library.book）", Some("library.book")),
            ("看书(read_books)", Some("read_books")),
            // An aside in parentheses is no name of a scope.
            ("看书(all)", None),
            ("看书(只看)", None),
            ("看书(a:b 或 c:d)", None),
            ("看书(:read)", None),
            ("(library:book:read)", None),
            ("看书(library:book:read)。", None),
        ] {
            let found = scope(&Line::words(1, text)).map(|(name, _)| name);
            assert_eq!(found.as_deref(), name, "{text}");
        }
    }

    #[test]
    fn a_variable_of_a_path_has_a_name() {
        assert_eq!(with_braces("https://x/a/:id/b:c"), "https://x/a/{id}/b:c");
        assert_eq!(with_braces("/a/:/b"), "/a/:/b");
    }

    #[test]
    fn rates_are_read_in_figures_and_words() {
        let rate = |requests, seconds| Rate { requests, seconds };
        for (text, found) in [
            ("[1000 次/分钟、50 次/秒](https://x)", Some(vec![rate(1000, 60), rate(50, 1)])),
            ("20 QPS", Some(vec![rate(20, 1)])),
            ("100次/分", Some(vec![rate(100, 60)])),
            ("每分钟 30 次", Some(vec![rate(30, 60)])),
            ("5 次每秒", Some(vec![rate(5, 1)])),
            ("10/s", Some(vec![rate(10, 1)])),
            ("10000 次/天", Some(vec![rate(10_000, 86_400)])),
            ("[特殊频控](https://x/1)", None),
            ("每个用户 5 QPS", None),
            ("50 次/月", None),
            ("0 次/秒", None),
        ] {
            assert_eq!(rates(text), found, "{text}");
        }
    }
}
