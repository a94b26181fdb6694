//! Text from outside, made fit for an error: no token in it, on one line, and not too long.

use crate::credentials::AccessToken;

/// How long an excerpt of a body may be, in characters.
const EXCERPT: usize = 120;

/// How much of an excerpt is what came before the place.
const BEFORE: usize = 80;

const REDACTED: &str = "[redacted]";

/// Takes one token out of what a server sends back: some echo it in their messages.
pub(crate) struct Redactor {
    /// The token as it is, and as JSON may write it; the longest first.
    forms: Vec<String>,
}

impl Redactor {
    pub(crate) fn new(token: &AccessToken) -> Self {
        let token = token.expose();
        let escaped = token.replace('\\', r"\\").replace('"', r#"\""#);
        // Some servers write a slash as `\/`, and base64 tokens hold slashes.
        let slashed = escaped.replace('/', r"\/");
        let mut forms = vec![slashed, escaped, token.to_owned()];
        forms.dedup();
        forms.retain(|form| !form.is_empty());
        Self { forms }
    }

    /// The text without the token, on one line, cut to so many characters.
    pub(crate) fn clean(&self, text: &str, max: usize) -> String {
        let mut text = text.to_owned();
        for form in &self.forms {
            text = text.replace(form, REDACTED);
        }
        cut(escape(&text).trim(), max)
    }

    /// A short piece of a body around a place in it, counted in bytes.
    pub(crate) fn excerpt(&self, body: &[u8], place: usize) -> String {
        // The token goes first, from the whole body: a cut through it would leave a part behind.
        let (body, place) = self.redact(body, place.min(body.len()));
        // Four bytes for each character are enough; the ends may cut one in two, and it is beyond the cut then.
        let from = boundary(&body, place.saturating_sub(4 * (BEFORE + 1)));
        let place = boundary(&body, place);
        let to = boundary(&body, (place + 4 * (EXCERPT + 1)).min(body.len()));
        let before = escape(&String::from_utf8_lossy(&body[from..place]));
        let after = escape(&String::from_utf8_lossy(&body[place..to]));

        let before = before.trim_start();
        let skipped = before.chars().count().saturating_sub(BEFORE - 1);
        let before: String = before.chars().skip(skipped).collect();
        let mark = if skipped > 0 || from > 0 { "…" } else { "" };
        let rest = EXCERPT - before.chars().count() - mark.chars().count();
        format!("{mark}{before}{}", cut(after.trim_end(), rest))
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

/// The text on one line: control characters, line separators and marks that turn its direction are escaped.
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
