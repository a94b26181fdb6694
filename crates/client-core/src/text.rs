//! Text from outside, made fit for an error: no token in it, on one line, and not too long.

/// How long an excerpt of a body may be, in characters.
const EXCERPT: usize = 120;

/// How much of an excerpt is what came before the place.
const BEFORE: usize = 80;

const REDACTED: &str = "[redacted]";

/// Takes secrets out of what a server sends back: some echo the token in their messages.
pub(crate) struct Redactor {
    /// Each secret as it is, and as JSON may write it; the longest first.
    forms: Vec<String>,
}

impl Redactor {
    pub(crate) fn new<'a>(secrets: impl IntoIterator<Item = &'a str>) -> Self {
        let mut forms = Vec::new();
        for secret in secrets {
            let escaped = secret.replace('\\', r"\\").replace('"', r#"\""#);
            // Some servers write a slash as `\/`, and base64 tokens hold slashes.
            let slashed = escaped.replace('/', r"\/");
            forms.extend([slashed, escaped, secret.to_owned()]);
        }
        // A secret may be a part of another.
        forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
        forms.dedup();
        forms.retain(|form| !form.is_empty());
        Self { forms }
    }

    /// The text without the token, on one line, cut to so many characters.
    pub(crate) fn clean(&self, text: &str, max: usize) -> String {
        // Twice: an escape may end in the very letter that the rest of a secret lacks.
        cut(self.hide(&escape(&self.hide(text))).trim(), max)
    }

    fn hide(&self, text: &str) -> String {
        let hide = |text: String, form: &String| text.replace(form, REDACTED);
        self.forms.iter().fold(text.to_owned(), hide)
    }

    /// A short piece of a body around a place in it, counted in bytes.
    pub(crate) fn excerpt(&self, body: &[u8], place: usize) -> String {
        // The token goes first, from the whole body: a cut through it would leave a part behind.
        let (body, place) = self.redact(body, place.min(body.len()));
        // A character has at most four bytes. Where these ends cut one in two, it is cut off below.
        let from = place.saturating_sub(4 * (BEFORE + 1));
        let to = body.len().min(place + 4 * (EXCERPT + 1));
        let place = boundary(&body, place);
        let before = escape(&String::from_utf8_lossy(&body[from..place]));
        let after = escape(&String::from_utf8_lossy(&body[place..to]));

        let before = before.trim_start();
        let skipped = before.chars().count().saturating_sub(BEFORE - 1);
        let before: String = before.chars().skip(skipped).collect();
        let mark = if skipped > 0 || from > 0 { "…" } else { "" };
        let rest = EXCERPT - before.chars().count() - mark.chars().count();
        // Once more, as in `clean`.
        cut(&self.hide(&format!("{mark}{before}{}", cut(after.trim_end(), rest))), EXCERPT)
    }

    /// The body without the token, and where the place is now.
    fn redact(&self, body: &[u8], place: usize) -> (Vec<u8>, usize) {
        let mut redacted = Vec::with_capacity(body.len());
        let mut moved = None;
        let mut at = 0;
        while at < body.len() {
            if at >= place {
                moved.get_or_insert(redacted.len());
            }
            match self.forms.iter().find(|form| body[at..].starts_with(form.as_bytes())) {
                Some(form) => {
                    redacted.extend_from_slice(REDACTED.as_bytes());
                    at += form.len();
                }
                None => {
                    redacted.push(body[at]);
                    at += 1;
                }
            }
        }
        let moved = moved.unwrap_or(redacted.len());
        (redacted, moved)
    }
}

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

    fn redactor(token: &str) -> Redactor {
        Redactor::new([token])
    }

    #[test]
    fn a_text_is_cut_by_characters() {
        assert_eq!(cut("éé", 2), "éé");
        assert_eq!(cut("ééé", 2), "é…");
        assert_eq!(cut("", 0), "");
        assert_eq!(quoted("a\"b\n", 10), r#""a"b\n""#);
    }

    #[test]
    fn a_sentence_ends_once() {
        let table = [("a", "a."), ("a.", "a."), ("a?", "a?"), ("是。", "是。"), (" a ", "a.")];
        for (text, expected) in table {
            assert_eq!(sentence(text), expected);
        }
    }

    #[test]
    fn a_token_goes_in_every_form_before_the_cut() {
        let odd = r#"a/b\c"d"#;
        let text = r#"x a/b\c"d y a/b\\c\"d z a\/b\\c\"d"#;
        assert_eq!(redactor(odd).clean(text, 100), "x [redacted] y [redacted] z [redacted]");
        assert_eq!(redactor("secret").clean("12345secret", 9), "12345[re…");
        assert_eq!(redactor("").clean("abc", 9), "abc", "an empty token is nowhere");
    }

    /// A fuzzer found it: `\t` is how a tab is shown.
    #[test]
    fn an_escape_does_not_complete_a_token() {
        let redactor = redactor("t-secret");
        assert_eq!(redactor.clean("d\t-secret", 99), "d\\[redacted]");
        for place in 0..10 {
            let excerpt = redactor.excerpt(b"d\t-secret", place);
            assert_eq!(excerpt, "d\\[redacted]", "{place}");
        }
    }

    #[test]
    fn an_excerpt_holds_at_any_place_of_any_body() {
        let mut body = "é語🦀secret\n".repeat(100).into_bytes();
        body.extend([0xff, 0xc3, 0xe8, 0xaa]);
        for place in 0..body.len() + 10 {
            let excerpt = redactor("secret").excerpt(&body, place);
            assert!(excerpt.chars().count() <= EXCERPT, "{place}: {excerpt}");
            assert!(!excerpt.contains("secret"), "{place}: {excerpt}");
            // Only the odd bytes at the body's end are no text, and no cut makes more of them.
            let odd = excerpt.matches('\u{fffd}').count();
            assert!(odd == 0 || place + 4 * (EXCERPT + 1) >= body.len() - 4, "{place}: {excerpt}");
            assert!(odd <= 3, "{place}: {excerpt}");
        }
    }

    #[test]
    fn an_excerpt_is_around_its_place() {
        let body = format!("{}HERE{}", "a".repeat(500), "b".repeat(500));
        let excerpt = redactor("token").excerpt(body.as_bytes(), 500);
        let expected = format!("…{}HERE{}…", "a".repeat(79), "b".repeat(35));
        assert_eq!(excerpt, expected);
        assert_eq!(redactor("token").excerpt(b"short", 3), "short");
        assert_eq!(redactor("token").excerpt(b"", 3), "");
        assert_eq!(redactor("token").excerpt(&[b'x'; 500], 0), format!("{}…", "x".repeat(119)));
    }

    #[test]
    fn a_place_moves_with_the_redaction() {
        let body = format!("{}HERE{}", "secret ".repeat(50), "b".repeat(500));
        let excerpt = redactor("secret").excerpt(body.as_bytes(), 7 * 50);
        assert!(excerpt.contains("[redacted] HEREbbb"), "{excerpt}");
    }
}
