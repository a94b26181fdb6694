//! Text from outside, made fit for an error: no secret in it, on one line, and not too long.

mod redactor;

pub(crate) use redactor::Redactor;

/// A value of the caller in quotes, on one line, cut to so many characters.
pub(crate) fn quoted(value: &str, max: usize) -> String {
    format!("\"{}\"", cut(&escape(value), max))
}

/// The text as a sentence: with a full stop, unless it ends like one already.
pub(crate) fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '!', '?', '。', '！', '？']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// The text on one line: control characters, line separators and marks that turn its direction are
/// escaped.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_control() || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}') {
            escaped.extend(c.escape_default());
        } else {
            escaped.push(c);
        }
    }
    escaped
}

/// The text, or its beginning and `…`, in at most `max` characters.
pub(crate) fn cut(text: &str, max: usize) -> String {
    if text.chars().nth(max).is_none() {
        return text.to_owned();
    }
    text.chars().take(max.saturating_sub(1)).chain(['…']).collect()
}

/// The nearest place at or before this one that does not cut a UTF-8 character in two.
fn boundary(bytes: &[u8], mut place: usize) -> usize {
    let floor = place.saturating_sub(3);
    while place > floor && place < bytes.len() && bytes[place] & 0b1100_0000 == 0b1000_0000 {
        place -= 1;
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_by_characters() {
        assert_eq!(cut("éé", 2), "éé");
        assert_eq!(cut("ééé", 2), "é…");
        assert_eq!(cut("", 0), "");
        assert_eq!(quoted("a\"b\n", 10), r#""a"b\n""#);
    }

    #[test]
    fn a_boundary_cuts_no_character_in_two() {
        let text = "aé語🦀";
        for place in 0..=text.len() {
            let before = (0..=place).rev().find(|at| text.is_char_boundary(*at));
            assert_eq!(Some(boundary(text.as_bytes(), place)), before, "{place}");
        }
        // Where no character begins, it goes back by no more than one character has.
        assert_eq!(boundary(&[0x80; 9], 8), 5);
        assert_eq!(boundary(&[0x80; 9], 0), 0);
    }

    #[test]
    fn a_sentence_ends_once() {
        let table = [("a", "a."), ("a.", "a."), ("a?", "a?"), ("是。", "是。"), (" a ", "a.")];
        for (text, expected) in table {
            assert_eq!(sentence(text), expected);
        }
    }
}
