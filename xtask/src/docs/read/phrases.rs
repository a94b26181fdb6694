//! Limits and defaults that pages state in the midst of a sentence, by the phrases that are known.

use std::cmp::Reverse;

use serde_json::{Number, Value};

use crate::docs::facts::{Kind, Property};

/// What a phrase bounds.
#[derive(Clone, Copy, PartialEq)]
enum Bound {
    Max,
    Min,
    MaxLength,
    MinLength,
    Range,
    LengthRange,
    ExactLength,
    /// Something else than the value: how many values a whole tenant may have.
    Elsewhere,
}

/// Longer phrases stand before the shorter ones that they contain.
const PHRASES: [(&str, Bound); 49] = [
    ("枚举值数量上限", Bound::Elsewhere),
    ("固定长度", Bound::ExactLength),
    ("最大值", Bound::Max),
    ("最大长度", Bound::MaxLength),
    ("长度最大", Bound::MaxLength),
    ("长度上限", Bound::MaxLength),
    ("字符数上限", Bound::MaxLength),
    ("字符数量上限", Bound::MaxLength),
    ("字符上限", Bound::MaxLength),
    ("长度不得超过", Bound::MaxLength),
    ("长度不能超过", Bound::MaxLength),
    ("长度不超过", Bound::MaxLength),
    ("最小值", Bound::Min),
    ("最小长度", Bound::MinLength),
    ("取值范围", Bound::Range),
    ("长度范围", Bound::LengthRange),
    ("不得超过", Bound::Max),
    ("不能超过", Bound::Max),
    ("不超过", Bound::Max),
    ("不得大于", Bound::Max),
    ("不大于", Bound::Max),
    ("最大可设置为", Bound::Max),
    ("最大", Bound::Max),
    ("最多", Bound::Max),
    ("至多", Bound::Max),
    ("上限", Bound::Max),
    ("不得少于", Bound::Min),
    ("不少于", Bound::Min),
    ("不小于", Bound::Min),
    ("最小", Bound::Min),
    ("最少", Bound::Min),
    ("至少", Bound::Min),
    ("maximum length", Bound::MaxLength),
    ("minimum length", Bound::MinLength),
    ("maximum value", Bound::Max),
    ("minimum value", Bound::Min),
    ("maximum number", Bound::Max),
    ("maximum", Bound::Max),
    ("minimum", Bound::Min),
    ("value ranges from", Bound::Range),
    ("value range", Bound::Range),
    ("array length", Bound::Range),
    ("length", Bound::LengthRange),
    ("cannot exceed", Bound::Max),
    ("not exceed", Bound::Max),
    ("up to", Bound::Max),
    ("at most", Bound::Max),
    ("at least", Bound::Min),
    ("ranging from", Bound::Range),
];

/// The limits in `text`, which describes something of type `kind`.
pub fn limits(text: &str, kind: &Kind) -> Vec<(Property, Number)> {
    let lower = text.to_ascii_lowercase();
    // Most sentences have no number, and the phrases are many.
    let has_number = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
    let mut found: Vec<(Property, Number)> = Vec::new();
    let mut rest = lower.as_str();
    while has_number(rest)
        && let Some((bound, after)) = next_phrase(rest)
    {
        rest = after;
        let Some((first, tail)) = number(after) else { continue };
        let second = connected(tail).and_then(number);
        let unit = second.as_ref().map_or(tail, |(_, tail)| *tail);
        let (low, high): (Option<Number>, Option<Number>) = match (bound, &second) {
            (Bound::Range | Bound::LengthRange, Some((second, _))) => {
                (Some(first), Some(second.clone()))
            }
            (Bound::Range | Bound::LengthRange, None) | (Bound::Elsewhere, _) => continue,
            (Bound::ExactLength, _) => (Some(first.clone()), Some(first)),
            (Bound::Min | Bound::MinLength, _) => (Some(first), None),
            _ => (None, Some(first)),
        };
        let of_length = matches!(
            bound,
            Bound::LengthRange | Bound::MaxLength | Bound::MinLength | Bound::ExactLength
        );
        if is_measure(kind, unit) {
            rest = unit;
            continue;
        }
        let mut names = names(kind, unit, of_length);
        // A fraction is no number of characters or elements, and no bound of a whole number.
        let is_whole = |bound: &Option<Number>| bound.as_ref().is_none_or(|bound| !bound.is_f64());
        if !(is_whole(&low) && is_whole(&high)) {
            let is_number = match kind {
                Kind::Number => names.0 == Property::Minimum,
                // What is bounded by a fraction is a number, whatever its type is called.
                Kind::Unread(_) | Kind::Object(Some(_)) => true,
                _ => false,
            };
            if !is_number {
                rest = unit;
                continue;
            }
            names = (Property::Minimum, Property::Maximum);
        }
        for (name, value) in [(names.0, low), (names.1, high)] {
            if let Some(value) = value
                && !found.iter().any(|known| *known == (name, value.clone()))
            {
                found.push((name, value));
            }
        }
        rest = unit;
    }
    found
}

/// Whether a text is measured by something else than its length, such as the time that it stands for.
fn is_measure(kind: &Kind, unit: &str) -> bool {
    const UNITS: [&str; 14] =
        ["kb", "mb", "gb", "秒", "分钟", "小时", "天", "年", "次", "px", "像素", "%", "人", "条"];
    let unit = unit.trim_start_matches(['`', ' ']).trim_start_matches('个');
    *kind == Kind::String && UNITS.iter().any(|name| unit.starts_with(name))
}

/// What a lower and an upper bound are called for `kind`, given what is counted.
fn names(kind: &Kind, unit: &str, of_length: bool) -> (Property, Property) {
    let unit = unit.trim_start_matches(['`', ' ', '”', '"']);
    let counted = unit.trim_start_matches('个');
    let characters = ["字", "char", "byte"].iter().any(|word| counted.starts_with(word));
    match kind {
        Kind::Array(_) if !characters => (Property::MinItems, Property::MaxItems),
        Kind::Map(_) if !characters => (Property::MinProperties, Property::MaxProperties),
        _ if of_length || characters => (Property::MinLength, Property::MaxLength),
        kind if kind.is_integer() || *kind == Kind::Number => {
            (Property::Minimum, Property::Maximum)
        }
        // A number of things that one string holds.
        _ => (Property::MinItems, Property::MaxItems),
    }
}

fn next_phrase(text: &str) -> Option<(Bound, &str)> {
    PHRASES
        .iter()
        .filter_map(|(phrase, bound)| Some((text.find(phrase)?, phrase.len(), *bound)))
        // The first in the text; of several at one place the longest.
        .min_by_key(|(at, length, _)| (*at, Reverse(*length)))
        .map(|(at, length, bound)| (bound, &text[at + length..]))
}

/// The number at the beginning of `text`, past the words that may stand before it.
fn number(text: &str) -> Option<(Number, &str)> {
    let mut rest = text;
    loop {
        let trimmed = rest.trim_start_matches([' ', '`', '：', ':', '“', '"', '(', '（', '[', '*']);
        let word = ["均", "为", "是", "约", "支持", "传入", "可", "is", "of", "from", "between"]
            .iter()
            .find_map(|word| trimmed.strip_prefix(word));
        match word {
            Some(after) => rest = after,
            None => {
                rest = trimmed;
                break;
            }
        }
    }
    let digits = rest.strip_prefix('-').unwrap_or(rest);
    let length = digits.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b',').count();
    let end = rest.len() - digits.len() + length;
    // A comma after the number ends a clause.
    let whole = rest[..end].trim_end_matches(',');
    // Half of a fraction is no limit of anything.
    let behind = &rest[whole.len()..];
    let digits = behind.strip_prefix('.').unwrap_or_default();
    let fraction = digits.bytes().take_while(u8::is_ascii_digit).count();
    let length = whole.len() + if fraction == 0 { 0 } else { 1 + fraction };
    let text = rest[..length].replace(',', "");
    let value = match fraction {
        0 => text.parse::<i64>().ok()?.into(),
        _ => plain(&Number::from_f64(text.parse().ok()?)?),
    };
    Some((value, &rest[length..]))
}

/// `number` without a fraction that is zero.
pub fn plain(number: &Number) -> Number {
    // Past this, two whole numbers can be one and the same.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    match number.as_f64() {
        Some(value) if number.is_f64() && value.fract() == 0.0 && value.abs() < EXACT => {
            #[expect(clippy::cast_possible_truncation, reason = "it is whole, and in range")]
            let whole = value as i64;
            whole.into()
        }
        _ => number.clone(),
    }
}

/// What follows the sign or word between the two ends of a range.
fn connected(text: &str) -> Option<&str> {
    let text = text.trim_start_matches(['`', ' ', '"']);
    // The unit may stand behind both ends.
    let text = ["个字符", "字符", "个", "位", "字"]
        .iter()
        .find_map(|unit| text.strip_prefix(unit))
        .map_or(text, |rest| rest.trim_start_matches([' ', '`']));
    ["～", "~", "–", "-", "至", "到", "to ", "and "].iter().find_map(|word| text.strip_prefix(word))
}

/// The default that `text` states, as it is written.
pub fn default(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let phrases = [
        "默认值为",
        "默认值是",
        "默认值：",
        "默认为",
        "默认是",
        "默认",
        "default value is",
        "default value:",
        "default:",
    ];
    for phrase in phrases {
        let Some(at) = lower.find(phrase) else { continue };
        // Lower case of ASCII keeps every offset.
        let after = text[at + phrase.len()..].trim_start();
        if let Some(quoted) = after.strip_prefix('`') {
            return quoted.split('`').next().map(str::to_owned);
        }
        let word: String =
            after.chars().take_while(|c| c.is_ascii_alphanumeric() || "_-".contains(*c)).collect();
        // A word in a sentence is no value, but a number or a truth value is.
        let plain = word.parse::<i64>().is_ok() || word == "true" || word == "false";
        let english = phrase.starts_with('d') && !word.is_empty();
        if plain || english {
            return Some(word);
        }
    }
    None
}

/// `raw`, which a page gives for something of type `kind`, as the value that it means.
pub fn value(raw: &str, kind: &Kind) -> Value {
    let raw = raw.trim();
    let raw = raw
        .strip_prefix('`')
        .and_then(|inner| inner.strip_suffix('`'))
        .filter(|inner| !inner.contains('`'))
        .unwrap_or(raw);
    let json = || serde_json::from_str::<Value>(raw).ok();
    let read = match kind {
        Kind::String => json().filter(Value::is_string),
        kind if kind.is_integer() || *kind == Kind::Boolean => json().map(|value| match value {
            // A number in quotation marks is still the number that the page means.
            Value::String(text) => serde_json::from_str(&text).unwrap_or(Value::String(text)),
            other => other,
        }),
        _ => json(),
    };
    read.unwrap_or_else(|| Value::String(raw.to_owned()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// How many cities a tenant may have is no limit of a city's name.
    #[test]
    fn a_number_of_something_else_is_no_limit() {
        let text = "城市名。字符长度上限为 100。城市的枚举值数量上限为 10,000。";
        assert_eq!(limits(text, &Kind::String), [(Property::MaxLength, 100.into())]);
        let text = "字符数量上限为 255。";
        assert_eq!(limits(text, &Kind::String), [(Property::MaxLength, 255.into())]);
    }

    #[test]
    fn a_fraction_bounds_numbers_and_nothing_else() {
        let number = |value| Number::from_f64(value).expect("finite");
        let both = [(Property::Minimum, number(-0.5)), (Property::Maximum, number(1234.75))];
        assert_eq!(limits("取值范围：`-0.5` ～ `1,234.75`", &Kind::Number), both);
        let whole = [(Property::Minimum, 0.into()), (Property::Maximum, 2.into())];
        assert_eq!(limits("取值范围 0.0 ～ 2.00。", &Kind::Number), whole);
        assert_eq!(limits("最大值：3.", &Kind::Number), [(Property::Maximum, 3.into())]);
        for kind in [Kind::Int32, Kind::String, Kind::String.list(), Kind::Unsaid] {
            assert_eq!(limits("最大值：0.5", &kind), []);
        }
        assert_eq!(limits("长度不超过 1.5 个字符", &Kind::Number), []);
        // A type that nobody knows may well be one of numbers.
        for kind in [Kind::Unread("decimal".into()), Kind::named("money")] {
            let most = [(Property::Maximum, number(7.25))];
            assert_eq!(limits("最大值：7.25", &kind), most, "{kind}");
        }
        // One end that is a fraction spoils the range, whichever it is.
        for range in ["取值范围：0 ～ 2.5", "取值范围：0.5 ～ 2"] {
            assert_eq!(limits(range, &Kind::Int32), [], "{range}");
        }
    }

    #[test]
    fn what_is_counted_decides_what_is_bounded() {
        let list = Kind::String.list();
        for (text, kind, bound) in [
            ("最多 30 秒", Kind::String, None),
            ("不超过 90 天", Kind::String, None),
            ("最大 5MB", Kind::String, None),
            ("最多 30 秒", Kind::Int32, Some((Property::Maximum, 30))),
            ("最多 8 个", Kind::String, Some((Property::MaxItems, 8))),
            ("最多 8 个字符", Kind::String, Some((Property::MaxLength, 8))),
            ("最多 8 个", list.clone(), Some((Property::MaxItems, 8))),
            ("每个最多 8 个字符", list, Some((Property::MaxLength, 8))),
            ("最多 8 个", Kind::String.map(), Some((Property::MaxProperties, 8))),
            ("每个最多 8 个字符", Kind::String.map(), Some((Property::MaxLength, 8))),
        ] {
            let bounds: Vec<(Property, Number)> =
                bound.into_iter().map(|(what, most)| (what, most.into())).collect();
            assert_eq!(limits(text, &kind), bounds, "{text}, {kind}");
        }
    }

    #[test]
    fn the_largest_whole_numbers_keep_every_digit() {
        let most = [(Property::Maximum, Number::from(i64::MAX))];
        assert_eq!(limits("最大值：9223372036854775807", &Kind::Int64), most);
        let number = |value| Number::from_f64(value).expect("finite");
        assert_eq!(plain(&number(9_007_199_254_740_991.0)), 9_007_199_254_740_991_i64.into());
        // One more could have been another number before it became a float.
        let unsure = number(9_007_199_254_740_992.0);
        assert_eq!(plain(&unsure), unsure);
    }

    #[test]
    fn a_default_is_a_value_and_no_word_of_the_sentence() {
        for (text, value) in [
            ("默认为 true。", Some("true")),
            ("默认为 false。", Some("false")),
            ("默认值是 -1", Some("-1")),
            ("默认值为 `by name`。", Some("by name")),
            ("默认 name 升序", None),
            ("默认不填", None),
            ("Default: fast", Some("fast")),
            ("The default value is 20.", Some("20")),
            ("Default value: ", None),
            ("没有", None),
        ] {
            assert_eq!(default(text).as_deref(), value, "{text}");
        }
    }

    #[test]
    fn a_value_is_read_as_its_type_demands() {
        for (raw, kind, expected) in [
            ("\"5\"", Kind::Int32, json!(5)),
            ("\"true\"", Kind::Boolean, json!(true)),
            ("true", Kind::Boolean, json!(true)),
            ("\"many\"", Kind::Int64, json!("many")),
            // Where anything may stand, a text is a text.
            ("\"5\"", Kind::Any, json!("5")),
            ("5", Kind::Any, json!(5)),
            ("5", Kind::String, json!("5")),
            ("\"5\"", Kind::String, json!("5")),
            ("`5`", Kind::Int32, json!(5)),
            ("`a` or `b`", Kind::String, json!("`a` or `b`")),
        ] {
            assert_eq!(value(raw, &kind), expected, "{raw}, {kind}");
        }
    }
}
