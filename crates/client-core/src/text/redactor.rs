//! Takes secrets out of what a server sends back, however the server has encoded them.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap};
use std::ops::{Range, RangeInclusive};
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::{boundary, cut, escape};

/// How long an excerpt of a body may be, in characters.
const EXCERPT: usize = 120;

/// How much of an excerpt is what came before the place.
const BEFORE: usize = 80;

const REDACTED: &str = "[redacted]";

/// Stands for `[redacted]` while a text is worked on, so that no secret is looked for in our own
/// word. Unicode promises that it is no character.
const MARK: char = '\u{fdd0}';

/// How many encodings may be around each other: HTML around JSON around a URL, and one to spare.
const DEPTH: usize = 4;

/// How many bytes one character of a secret takes at most: three encodings around each other, the
/// innermost of which makes twelve characters of one (a pair of surrogates), the others eight.
const WIDEST: usize = 768;

/// How many characters of a secret have to be there to be taken for it, where the text breaks off.
const PARTIAL: usize = 4;

/// How many bytes are looked at on both sides of what is shown, however long the secret is: enough for the
/// character that the cut goes through and for more than [`PARTIAL`] whole ones.
const AROUND: usize = (PARTIAL + 2) * WIDEST;

/// How much is done to find secrets in what one answer holds, in steps of some ten nanoseconds. An
/// honest text takes less than half of it, also one that is escaped from end to end.
const EFFORT: usize = 2_000_000;

/// What it costs to read an escape, in the same steps.
const READ: usize = 32;

/// How long our own words are at most, in characters.
const LONGEST_WORD: usize = 16;

/// How short a base64 text is too common to be looked for.
const SHORTEST_BASE64: usize = 8;

/// Takes secrets out of what a server sends back: some echo the token in their messages.
///
/// A secret is found in percent-encoding, in the escapes of JSON, JavaScript and HTML, and in any
/// mixture of them, even one that changes with every character; also inside of a base64 text, and
/// in part where the text breaks off. A text of which so much may mean so many things that the search would
/// take too long is hidden whole. Only texts from outside are given to it: our own words are not redacted.
pub(crate) struct Redactor {
    /// Each secret as it is and as base64 has it.
    forms: Vec<Vec<char>>,
    /// How many steps are left of [`EFFORT`].
    effort: AtomicUsize,
}

impl Redactor {
    pub(crate) fn new<'a>(secrets: impl IntoIterator<Item = &'a str>) -> Self {
        let mut forms = Vec::new();
        for secret in secrets.into_iter().filter(|secret| !secret.is_empty()) {
            forms.push(secret.chars().collect());
            forms.extend(base64_forms(secret.as_bytes()));
        }
        Self { forms, effort: AtomicUsize::new(EFFORT) }
    }

    /// What [`clean`](Self::clean) would give, unless there is a secret in it.
    pub(crate) fn innocent(&self, text: &str, max: usize) -> Option<String> {
        let clean = self.clean(text, max);
        (!self.finds(self.head(text, max).0)).then_some(clean)
    }

    /// Whether a secret is in the text.
    fn finds(&self, text: &str) -> bool {
        !self.spans(text.as_bytes(), false).is_empty()
    }

    /// As much of the text as can be shown in so many characters, with what is needed to find the
    /// secrets in it; and the rest.
    fn head<'t>(&self, text: &'t str, max: usize) -> (&'t str, &'t str) {
        text.split_at(boundary(text.as_bytes(), text.len().min(4 * (max + 1) + AROUND)))
    }

    /// The text without the secrets, on one line, cut to so many characters.
    pub(crate) fn clean(&self, text: &str, max: usize) -> String {
        let (text, rest) = self.head(text, max);
        let mut hidden = self.hide(&escape(&self.hide(text)));
        if !rest.is_empty() {
            hidden.push('…');
        }
        cut(reveal(&hidden).trim(), max)
    }

    /// A message of our own or of serde's, in which what comes from outside is in quotes.
    ///
    /// A secret that could be one of our words is looked for in the quotes only; any other, everywhere.
    pub(crate) fn clean_quoted(&self, text: &str, max: usize) -> String {
        if self.forms.iter().all(|form| form.len() > LONGEST_WORD) {
            return self.clean(text, max);
        }
        let quotes = ['"', '`'];
        let (Some(from), Some(to)) = (text.find(quotes), text.rfind(quotes)) else {
            return cut(&escape(text), max);
        };
        let (ours, foreign) = (&text[..from], &text[from..=to]);
        cut(
            &format!("{}{}{}", escape(ours), self.clean(foreign, max), escape(&text[to + 1..])),
            max,
        )
    }

    /// A short piece of a body around a place in it, counted in bytes.
    pub(crate) fn excerpt(&self, body: &[u8], place: usize) -> String {
        // A character has at most four bytes.
        let place = boundary(body, place.min(body.len()));
        let from = boundary(body, place.saturating_sub(4 * (BEFORE + 1)));
        let to = boundary(body, body.len().min(place + 4 * (EXCERPT + 1)));
        // A cut through a secret would leave a part behind: they are looked for in more of the body
        // than is shown.
        let start = from.saturating_sub(AROUND);
        let around = &body[start..body.len().min(to + AROUND)];
        let spans = self.spans(around, start > 0);
        let (before, after) = halves(around, &spans, from - start, place - start, to - start);
        let (before, after) = (escape(&before), escape(&after));
        // Once more: an escape may end in the very letter that the rest of a secret lacks.
        let place = before.len();
        let shown = before + &after;
        let spans = self.spans(shown.as_bytes(), false);
        let (before, after) = halves(shown.as_bytes(), &spans, 0, place, shown.len());
        let (before, after) = (reveal(&before), reveal(&after));

        let before = before.trim_start();
        let skipped = before.chars().count().saturating_sub(BEFORE - 1);
        let before: String = before.chars().skip(skipped).collect();
        let mark = if skipped > 0 || from > 0 { "…" } else { "" };
        let rest = EXCERPT - before.chars().count() - mark.chars().count();
        let mut after = after.trim_end().to_owned();
        if to < body.len() {
            after.push('…');
        }
        format!("{mark}{before}{}", cut(&after, rest))
    }

    fn hide(&self, text: &str) -> String {
        let text = text.as_bytes();
        let end = text.len();
        halves(text, &self.spans(text, false), 0, end, end).0
    }

    /// Where the secrets are, in order and apart. One may have begun before a text that `is_cut` at its
    /// beginning.
    fn spans(&self, text: &[u8], is_cut: bool) -> Vec<Range<usize>> {
        let reader = Reader::new(text, &self.effort);
        let mut found = Vec::new();
        for form in &self.forms {
            reader.find(form, is_cut, &mut found);
        }
        if reader.is_spent() && !text.is_empty() {
            found.push(0..text.len());
        }
        found.sort_unstable_by_key(|span| span.start);
        let mut spans: Vec<Range<usize>> = Vec::new();
        for span in found {
            match spans.last_mut().filter(|last| span.start < last.end) {
                Some(last) => last.end = last.end.max(span.end),
                None => spans.push(span),
            }
        }
        spans
    }
}

/// The text between two places and between the second and a third, with a mark for each secret.
fn halves(
    text: &[u8],
    spans: &[Range<usize>],
    from: usize,
    place: usize,
    to: usize,
) -> (String, String) {
    // A secret around the place belongs to what is before it.
    let place = spans.iter().find(|span| span.contains(&place)).map_or(place, |span| span.end);
    let marked = |part: Range<usize>| {
        let mut marked = String::new();
        let mut at = part.start;
        for span in spans.iter().filter(|span| span.end > part.start && span.start < part.end) {
            marked += &String::from_utf8_lossy(&text[at..span.start.max(at)]);
            marked.push(MARK);
            at = span.end;
        }
        marked + &String::from_utf8_lossy(&text[at.min(part.end)..part.end])
    };
    (marked(from..place.max(from)), marked(place..to.max(place)))
}

fn reveal(text: &str) -> String {
    text.replace(MARK, REDACTED)
}

/// A text, and what each place of it may mean.
struct Reader<'a> {
    text: &'a [u8],
    effort: &'a AtomicUsize,
    /// By place and depth, for the places at which an escape may begin.
    known: RefCell<HashMap<(usize, usize), Rc<Meanings>>>,
    /// Whether the end of the text was met since this was last looked at.
    met_end: Cell<bool>,
}

#[derive(Default)]
struct Meanings {
    /// Each character that it may be, and where the next one begins.
    characters: Vec<(char, usize)>,
    /// Whether it may be an escape that the end of the text cuts in two.
    broken_off: bool,
}

impl<'a> Reader<'a> {
    fn new(text: &'a [u8], effort: &'a AtomicUsize) -> Self {
        Self { text, effort, known: RefCell::default(), met_end: Cell::new(false) }
    }

    fn spend(&self, steps: usize) {
        let left = self.effort.load(Ordering::Relaxed);
        self.effort.store(left.saturating_sub(steps), Ordering::Relaxed);
    }

    fn is_spent(&self) -> bool {
        self.effort.load(Ordering::Relaxed) == 0
    }

    /// Finds the secret, wherever it begins.
    ///
    /// Each place is taken in all its meanings, and all that may be the secret is followed at once. Where the
    /// text is cut at its beginning, it may also begin with any later character of the secret, behind what is
    /// left of the one before.
    fn find(&self, secret: &[char], is_cut: bool, found: &mut Vec<Range<usize>>) {
        let later = if is_cut { places_of(secret) } else { HashMap::new() };
        // By place: how many characters of the secret are read, and where the first one is.
        let mut begun: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
        for at in 0..self.text.len() {
            let mut here = begun.remove(&at).unwrap_or_default();
            let Some(literal) = literal(self.text, at) else { break };
            let is_first =
                secret.first().is_some_and(|first| may_escape(literal.0) || *first == literal.0);
            let is_near_cut = is_cut && at < WIDEST;
            // Nearly all characters of nearly all texts mean nothing but themselves.
            if !is_first && !is_near_cut && here.is_empty() {
                continue;
            }
            here.push((0, at));
            here.sort_unstable();
            here.dedup_by_key(|(read, _)| *read);
            let meanings = self.meanings(at, DEPTH);
            if meanings.broken_off {
                let part = here.iter().filter(|(read, _)| *read >= PARTIAL);
                found.extend(part.map(|(_, start)| *start..self.text.len()));
            }
            for (c, end) in &meanings.characters {
                let later = later.get(c).filter(|_| is_near_cut).map_or(&[][..], Vec::as_slice);
                self.spend(here.len() + later.len());
                let begun_here = later.iter().map(|read| (*read, at));
                for (read, start) in here.iter().copied().chain(begun_here) {
                    match secret.get(read) {
                        Some(wanted) if wanted == c && read + 1 == secret.len() => {
                            found.push(start..*end)
                        }
                        Some(wanted) if wanted == c => {
                            begun.entry(*end).or_default().push((read + 1, start));
                        }
                        _ => {}
                    }
                }
            }
            if self.is_spent() {
                return;
            }
        }
        let part = begun.remove(&self.text.len()).unwrap_or_default().into_iter();
        let part = part.filter(|(read, _)| *read >= PARTIAL);
        found.extend(part.map(|(_, start)| start..self.text.len()));
    }

    /// What the text may mean here, with so many encodings around each other.
    fn meanings(&self, at: usize, depth: usize) -> Rc<Meanings> {
        let Some(literal) = literal(self.text, at) else {
            self.met_end.set(true);
            return Rc::default();
        };
        if depth == 0 || !may_escape(literal.0) || self.is_spent() {
            return Rc::new(Meanings { characters: vec![literal], broken_off: false });
        }
        let known = self.known.borrow().get(&(at, depth)).map(Rc::clone);
        let meanings = known.unwrap_or_else(|| {
            self.spend(READ);
            let before = self.met_end.replace(false);
            let meanings = Rc::new(self.read(at, depth, literal));
            self.met_end.set(before);
            self.known.borrow_mut().insert((at, depth), Rc::clone(&meanings));
            meanings
        });
        self.met_end.set(self.met_end.get() || meanings.broken_off);
        meanings
    }

    fn read(&self, at: usize, depth: usize, literal: (char, usize)) -> Meanings {
        let mut characters = vec![literal];
        let escape = Escape { reader: self, depth: depth - 1 };
        for &(introducer, next) in &self.meanings(at, depth - 1).characters {
            characters.push((introducer, next));
            match introducer {
                '%' => escape.percent(next, &mut characters),
                '\\' => escape.backslash(next, &mut characters),
                '&' => escape.entity(next, &mut characters),
                // A form's space.
                '+' => characters.push((' ', next)),
                _ => {}
            }
        }
        characters.sort_unstable();
        characters.dedup();
        Meanings { characters, broken_off: self.met_end.get() }
    }
}

/// Where each character stands in a secret, but for the first.
fn places_of(secret: &[char]) -> HashMap<char, Vec<usize>> {
    let mut places: HashMap<char, Vec<usize>> = HashMap::new();
    for (place, c) in secret.iter().enumerate().skip(1) {
        places.entry(*c).or_default().push(place);
    }
    places
}

/// Whether this may begin an escape, or stand for something else.
fn may_escape(c: char) -> bool {
    matches!(c, '%' | '\\' | '&' | '+')
}

/// The character that is there; a byte that is none counts as U+FFFD.
fn literal(text: &[u8], at: usize) -> Option<(char, usize)> {
    let rest = text.get(at..)?;
    let first = *rest.first()?;
    if first.is_ascii() {
        return Some((char::from(first), at + 1));
    }
    let head = &rest[..rest.len().min(4)];
    let chunk = head.utf8_chunks().next()?;
    Some(match chunk.valid().chars().next() {
        Some(c) => (c, at + c.len_utf8()),
        None => (char::REPLACEMENT_CHARACTER, at + 1),
    })
}

/// Reads what follows the character that begins an escape; that may be encoded as well, so that each
/// step may have several outcomes.
struct Escape<'a> {
    reader: &'a Reader<'a>,
    depth: usize,
}

type Found = Vec<(char, usize)>;

impl Escape<'_> {
    /// The characters that this place may be, of those that pass.
    fn all(&self, at: usize, pass: impl Fn(char) -> bool) -> Found {
        let meanings = self.reader.meanings(at, self.depth);
        meanings.characters.iter().filter(|(c, _)| pass(*c)).copied().collect()
    }

    fn is(&self, at: usize, wanted: char) -> Vec<usize> {
        self.all(at, |c| c == wanted).into_iter().map(|(_, next)| next).collect()
    }

    /// Where this word ends, if it is here.
    fn word(&self, at: usize, word: &str) -> Vec<usize> {
        word.chars().fold(vec![at], |places, c| {
            places.into_iter().flat_map(|place| self.is(place, c)).collect()
        })
    }

    /// The numbers of so many digits.
    fn number(&self, at: usize, radix: u32, digits: RangeInclusive<usize>) -> Vec<(u32, usize)> {
        let mut numbers = Vec::new();
        let mut longer = vec![(0_u32, at)];
        for count in 1..=*digits.end() {
            longer = longer
                .into_iter()
                .flat_map(|(value, at)| {
                    let digits = self.all(at, |c| c.is_digit(radix)).into_iter();
                    digits.filter_map(move |(digit, next)| {
                        let digit = digit.to_digit(radix)?;
                        Some((value.checked_mul(radix)?.checked_add(digit)?, next))
                    })
                })
                .collect();
            if count >= *digits.start() {
                numbers.extend(&longer);
            }
        }
        numbers
    }

    /// `%3D`, each byte of a character in UTF-8; also `%u003D`.
    fn percent(&self, at: usize, found: &mut Found) {
        for next in self.is(at, 'u') {
            found.extend(characters(self.number(next, 16, 4..=4)));
        }
        let mut begun = vec![(Vec::new(), at)];
        // A character has four bytes at most.
        for _ in 0..4 {
            let mut longer = Vec::new();
            for (bytes, at) in begun {
                for (byte, end) in self.number(at, 16, 2..=2) {
                    let bytes: Vec<u8> =
                        bytes.iter().copied().chain(u8::try_from(byte).ok()).collect();
                    match std::str::from_utf8(&bytes) {
                        Ok(text) => found.extend(text.chars().map(|c| (c, end))),
                        Err(error) if error.error_len().is_some() => {}
                        Err(_) => longer
                            .extend(self.is(end, '%').into_iter().map(|at| (bytes.clone(), at))),
                    }
                }
            }
            begun = longer;
        }
    }

    /// `\u003d`, a pair of surrogates, `\u{3d}`, `\x3d`, `\n`, `\/`.
    fn backslash(&self, at: usize, found: &mut Found) {
        for (kind, next) in self.all(at, |_| true) {
            match kind {
                'u' => {
                    for next in self.is(next, '{') {
                        for (value, end) in self.number(next, 16, 1..=6) {
                            let ends = self.is(end, '}');
                            found.extend(characters(ends.into_iter().map(|end| (value, end))));
                        }
                    }
                    for (value, end) in self.number(next, 16, 4..=4) {
                        match value {
                            0xd800..=0xdbff => self.second_half(value - 0xd800, end, found),
                            _ => found.extend(characters([(value, end)])),
                        }
                    }
                }
                'x' => found.extend(characters(self.number(next, 16, 2..=2))),
                'n' => found.push(('\n', next)),
                't' => found.push(('\t', next)),
                'r' => found.push(('\r', next)),
                'b' => found.push(('\u{8}', next)),
                'f' => found.push(('\u{c}', next)),
                other if other.is_ascii_punctuation() => found.push((other, next)),
                _ => {}
            }
        }
    }

    /// The second of a pair of surrogates.
    fn second_half(&self, high: u32, at: usize, found: &mut Found) {
        for next in self.is(at, '\\').into_iter().flat_map(|next| self.is(next, 'u')) {
            let halves = self.number(next, 16, 4..=4).into_iter();
            found.extend(characters(halves.filter_map(|(low, end)| {
                let low = low.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
                Some((0x10000 + (high << 10) + low, end))
            })));
        }
    }

    /// `&#61;`, `&#x3d;`, `&equals;`; the semicolon may be missing, as browsers have it.
    fn entity(&self, at: usize, found: &mut Found) {
        let mut begun = Vec::new();
        for next in self.is(at, '#') {
            begun.extend(characters(self.number(next, 10, 1..=8)));
            for (_, next) in self.all(next, |c| matches!(c, 'x' | 'X')) {
                begun.extend(characters(self.number(next, 16, 1..=8)));
            }
        }
        let initials = self.all(at, |c| c.is_ascii_alphabetic());
        for (name, c) in ENTITIES {
            if initials.iter().any(|(initial, _)| name.starts_with(*initial)) {
                begun.extend(self.word(at, name).into_iter().map(|end| (c, end)));
            }
        }
        for (c, end) in begun {
            found.push((c, end));
            found.extend(self.is(end, ';').into_iter().map(|end| (c, end)));
        }
    }
}

fn characters(
    numbers: impl IntoIterator<Item = (u32, usize)>,
) -> impl Iterator<Item = (char, usize)> {
    numbers.into_iter().filter_map(|(value, end)| Some((char::from_u32(value)?, end)))
}

/// HTML's names for the characters of ASCII.
const ENTITIES: [(&str, char); 42] = [
    ("Hat", '^'),
    ("NewLine", '\n'),
    ("QUOT", '"'),
    ("AMP", '&'),
    ("GT", '>'),
    ("LT", '<'),
    ("Tab", '\t'),
    ("amp", '&'),
    ("apos", '\''),
    ("ast", '*'),
    ("bsol", '\\'),
    ("colon", ':'),
    ("comma", ','),
    ("commat", '@'),
    ("dollar", '$'),
    ("equals", '='),
    ("excl", '!'),
    ("grave", '`'),
    ("gt", '>'),
    ("lbrace", '{'),
    ("lbrack", '['),
    ("lcub", '{'),
    ("lowbar", '_'),
    ("lpar", '('),
    ("lsqb", '['),
    ("lt", '<'),
    ("midast", '*'),
    ("num", '#'),
    ("percnt", '%'),
    ("period", '.'),
    ("plus", '+'),
    ("quest", '?'),
    ("quot", '"'),
    ("rbrace", '}'),
    ("rbrack", ']'),
    ("rcub", '}'),
    ("rpar", ')'),
    ("rsqb", ']'),
    ("semi", ';'),
    ("sol", '/'),
    ("verbar", '|'),
    ("vert", '|'),
];

/// The part of a base64 text that depends on the secret alone, for each way in which the secret may lie
/// in what was encoded, in both alphabets.
fn base64_forms(secret: &[u8]) -> impl Iterator<Item = Vec<char>> {
    const ALPHABET: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    const REST: [[char; 2]; 2] = [['+', '/'], ['-', '_']];

    let mut forms: Vec<Vec<char>> = Vec::new();
    for (skip, rest) in (0..3).flat_map(|skip| REST.map(|rest| (skip, rest))) {
        let bit = |number: usize| {
            let byte = secret.get((number / 8).wrapping_sub(skip)).copied().unwrap_or_default();
            usize::from(byte >> (7 - number % 8) & 1)
        };
        // The sextets that hold nothing but bits of the secret.
        let sextets = (skip * 8).div_ceil(6)..(skip + secret.len()) * 8 / 6;
        let letter = |sextet: usize| {
            let value = (0..6).fold(0, |value, number| value << 1 | bit(sextet * 6 + number));
            match ALPHABET.get(value) {
                Some(letter) => char::from(*letter),
                None => rest[value - ALPHABET.len()],
            }
        };
        forms.push(sextets.map(letter).collect());
    }
    forms.sort_unstable();
    forms.dedup();
    forms.into_iter().filter(|form| form.len() >= SHORTEST_BASE64)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn redactor(secret: &str) -> Redactor {
        Redactor::new([secret])
    }

    #[test]
    fn a_secret_goes_in_every_form_before_the_cut() {
        let odd = r#"a/b\c"d"#;
        let text = r#"x a/b\c"d y a/b\\c\"d z a\/b\\c\"d"#;
        assert_eq!(redactor(odd).clean(text, 100), "x [redacted] y [redacted] z [redacted]");
        assert_eq!(redactor("secret").clean("12345secret", 9), "12345[re…");
        assert_eq!(redactor("").clean("abc", 9), "abc", "an empty secret is nowhere");
        assert_eq!(redactor("secret").clean("", 0), "");
        assert_eq!(redactor("secret").clean("secretsecret", 99), "[redacted][redacted]");
    }

    /// In bytes it is four times as long.
    #[test]
    fn a_text_of_any_characters_is_shown_up_to_the_cut() {
        let crabs = "🦀".repeat(8_000);
        assert_eq!(redactor("t-5ecret").clean(&crabs, 8_000), crabs);
        // What is behind the cut is not even looked at.
        let escapes = r"\u4e2d".repeat(50_000);
        let shown: String = escapes.chars().take(499).chain(['…']).collect();
        assert_eq!(redactor("t-5ecret").clean(&escapes, 500), shown);
    }

    #[test]
    fn each_escape_of_a_control_character() {
        for (c, escape) in [('\n', 'n'), ('\t', 't'), ('\r', 'r'), ('\u{8}', 'b'), ('\u{c}', 'f')] {
            let text = format!(r"no t-5e\{escape}cret now");
            assert_eq!(redactor(&format!("t-5e{c}cret")).clean(&text, 99), "no [redacted] now");
        }
        // A letter that makes no escape is none of the secret's.
        assert_eq!(redactor("t-5ecret").clean(r"t-5e\cret", 99), r"t-5e\cret");
    }

    #[test]
    fn two_halves_make_a_character_if_they_are_a_pair() {
        let secret = "t-5e\u{10400}ret";
        let text = r"\ud801\udc00 t-5e\ud801\udc00ret";
        assert_eq!(redactor(secret).clean(text, 99), r"\ud801\udc00 [redacted]");
        let text = r"t-5e\ud800\ue000ret";
        assert_eq!(redactor(secret).clean(text, 99), text);
        let last = redactor("t-5e\u{10ffff}ret").clean(r"t-5e\udbff\udfffret", 99);
        assert_eq!(last, REDACTED);
    }

    #[test]
    fn a_byte_that_is_no_text_counts_as_what_is_shown_for_it() {
        let secret = "t-5\u{fffd}cret";
        assert_eq!(redactor(secret).excerpt(b"no t-5\xffcret now", 0), "no [redacted] now");
        assert_eq!(redactor(secret).excerpt(b"\xff", 0), "\u{fffd}");
        // Also in a secret that begins before what is shown.
        let beginning: String = (0..100).map(|n| format!("{n:04}")).collect();
        let body = [beginning.as_bytes(), b"\xff!"].concat();
        let excerpt = redactor(&(beginning + "\u{fffd}!")).excerpt(&body, 380);
        assert_eq!(excerpt, "…[redacted]");
    }

    #[test]
    fn each_encoding_by_itself() {
        let secret = "t-5e=c+r/é t";
        let table = [
            "t-5e=c+r/é t",
            "t-5e%3Dc%2Br%2F%C3%A9%20t",
            "t-5e%3dc%2br%2f%c3%a9+t",
            "t-5e%253Dc%252Br%252F%25C3%25A9%2520t",
            r"t-5e\u003dc\u002br\/\u00e9 t",
            r"t-5e\u003Dc\u002Br\u002F\u00E9\u0020t",
            r"t-5e\\u003dc\\u002br\\/\\u00e9 t",
            r"\x74-5e\x3dc\x2br\/\u{e9}\x20t",
            "t-5e&#61;c&#43;r&#47;&#233;&#32;t",
            "t-5e&#x3D;c&#x2b;r&#X2f;&#x00E9; t",
            "t-5e&equals;c&plus;r&sol;&#233 t",
            "t-5e&amp;equals;c&amp;#43;r&amp;sol;é t",
            "%74%2D%35%65%3D%63%2B%72%2F%C3%A9%20%74",
            "t-5e%u003Dc%u002Br/%u00E9 t",
            r"t-5e%5Cu003dc%5cu002br\u0025\u0032Fé t",
        ];
        for encoded in table {
            for (before, after) in
                [("", ""), ("say ", " now"), ("=", "&x"), ("\"", "\""), ("%4", "%")]
            {
                let text = format!("{before}{encoded}{after}");
                let expected = format!("{before}[redacted]{after}");
                assert_eq!(redactor(secret).clean(&text, 99), expected, "{text}");
            }
        }
    }

    #[test]
    fn a_secret_is_found_inside_of_base64() {
        let secret = "t-5ecret.T0ken/+x~9f27=";
        // `id:…`, `me:…`, `x…` and the secret itself, by `base64`.
        for encoded in [
            "aWQ6dC01ZWNyZXQuVDBrZW4vK3h+OWYyNz0=",
            "bWU6dC01ZWNyZXQuVDBrZW4vK3h-OWYyNz0",
            "eHQtNWVjcmV0LlQwa2VuLyt4fjlmMjc9",
            "dC01ZWNyZXQuVDBrZW4vK3h+OWYyNz0",
            "dC01ZWNyZXQuVDBrZW4vK3h%2BOWYyNz0",
        ] {
            let clean = redactor(secret).clean(encoded, 99);
            assert!(clean.contains("[redacted]") && clean.len() <= 16, "{encoded}: {clean}");
        }
    }

    #[test]
    fn where_the_text_breaks_off_a_part_is_enough() {
        let redactor = redactor("t-5ecret.T0ken");
        for part in [
            "t-5e",
            "t-5ecret.T0ke",
            "t-5ecret%",
            "t-5ecret%2",
            // In two encodings, cut in the inner one.
            "t-5ecret%25%3",
            "t-5ecret%25%32%4",
            r"t-5ecret\u00",
            "t-5e&#9",
        ] {
            assert_eq!(redactor.clean(&format!("no {part}"), 99), "no [redacted]", "{part}");
            let excerpt = redactor.excerpt(format!("no {part}").as_bytes(), 3);
            assert_eq!(excerpt, "no [redacted]", "{part}");
        }
        assert_eq!(redactor.clean("a t-5 t-5ecret: t-5", 99), "a t-5 t-5ecret: t-5");
    }

    #[test]
    fn our_own_words_are_nobodys_secret() {
        let error = "invalid type: string \"wrong type\", expected a type";
        let clean = redactor("type").clean_quoted(error, 99);
        assert_eq!(clean, "invalid type: string \"wrong [redacted]\", expected a type");
        let bad = "bad value t-5ecret.T0ken/+x~9f27=";
        assert_eq!(
            redactor("t-5ecret.T0ken/+x~9f27=").clean_quoted(bad, 99),
            "bad value [redacted]"
        );
        assert_eq!(redactor("redacted").clean("a redacted text", 99), "a [redacted] text");
        assert_eq!(redactor("red").excerpt(b"a red text", 0), "a [redacted] text");
        // As long as the longest of our words, and longer.
        for (secret, outside) in
            [("w".repeat(16), "w".repeat(16)), ("w".repeat(17), REDACTED.into())]
        {
            let clean = redactor(&secret).clean_quoted(&format!("no {secret} `{secret}`"), 99);
            assert_eq!(clean, format!("no {outside} `[redacted]`"));
        }
    }

    /// A fuzzer found it: `\t` is how a tab is shown.
    #[test]
    fn an_escape_does_not_complete_a_secret() {
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
        let body = format!("{}HERE{}", "secret ".repeat(50), "b".repeat(500));
        let excerpt = redactor("secret").excerpt(body.as_bytes(), 7 * 50);
        assert!(excerpt.contains("[redacted] HEREbbb"), "{excerpt}");
        // However many bytes the characters have.
        let body = format!("{}HERE{}", "🦀".repeat(500), "🦀".repeat(500));
        let excerpt = redactor("token").excerpt(body.as_bytes(), 4 * 500);
        assert_eq!(excerpt, format!("…{}HERE{}…", "🦀".repeat(79), "🦀".repeat(35)));
        // Something is left out on one side only, or on none.
        let body = format!("{}HERE", "a".repeat(100));
        let excerpt = redactor("token").excerpt(body.as_bytes(), 100);
        assert_eq!(excerpt, format!("…{}HERE", "a".repeat(79)));
        let body = "🦀".repeat(EXCERPT);
        assert_eq!(redactor("token").excerpt(body.as_bytes(), 0), body);
    }

    /// It begins before what is looked at, in the midst of one of its characters.
    #[test]
    fn a_secret_longer_than_what_is_looked_at_is_found_by_its_middle() {
        let secret = |digits: u32| {
            let digits: String =
                (0..digits).map(|n| format!("{:05x}", n * 7_919 % 0xf_ffff)).collect();
            format!("t-{digits}")
        };
        let escaped = |secret: &str| -> String {
            secret.chars().map(|c| format!("\\u{:04x}", u32::from(c))).collect()
        };
        let (plain, short) = (secret(1_200), secret(240));
        for (secret, body, places) in
            [(&plain, plain.clone(), 5_500..5_501), (&short, escaped(&short), 6_500..6_506)]
        {
            assert!(places.start > AROUND + 4 * (BEFORE + 1));
            for place in places {
                let redactor = redactor(secret);
                assert_eq!(redactor.excerpt(body.as_bytes(), place), "…[redacted]…", "{place}");
                assert!(redactor.effort.into_inner() > 0, "it is found, not given up");
            }
        }
    }

    /// Three encodings around each other, so that what is shown is less than one character of it.
    #[test]
    fn a_secret_in_the_widest_encoding_is_found_by_its_middle() {
        let secret: String = ('🦀'..).take(24).collect();
        let body = layered(&secret, &[vec![3], vec![9], vec![9]]);
        assert_eq!(body.len(), 24 * WIDEST);
        for place in (0..body.len()).step_by(1_459) {
            let redactor = Redactor { effort: AtomicUsize::new(usize::MAX), ..redactor(&secret) };
            let excerpt = redactor.excerpt(body.as_bytes(), place);
            assert!(is_ours(&excerpt), "{place}: {excerpt}");
        }
        let redactor = Redactor { effort: AtomicUsize::new(usize::MAX), ..redactor(&secret) };
        let clean = redactor.clean(&body, 100);
        assert!(is_ours(&clean), "{clean}");
    }

    #[test]
    fn a_secret_behind_what_is_shown_is_not_told() {
        let secret: String = (0..=EXCERPT).map(|n| format!("{n:04}")).collect();
        let body = secret.repeat(2);
        assert_eq!(redactor(&secret).excerpt(body.as_bytes(), 0), "[redacted]…");
    }

    /// How much of the effort for one answer the excerpt of a body takes, and the excerpt.
    fn excerpt_and_effort(secret: &str, body: &str) -> (String, usize) {
        let redactor = redactor(secret);
        let excerpt = redactor.excerpt(body.as_bytes(), body.len() / 2);
        (excerpt, EFFORT - redactor.effort.into_inner())
    }

    /// However long secret and body are, and whatever the body is made of.
    #[test]
    fn a_text_made_of_escapes_is_no_trap() {
        let repeated = "a".repeat(8_000);
        for secret in ["%%25%\\&amp;&t-5ecret", &repeated] {
            let begins = "% %25 \\ \\\\ & &amp; &# %5C \\u005c \\u{ %26amp; + a %61".split(' ');
            for piece in begins {
                let (excerpt, effort) = excerpt_and_effort(secret, &piece.repeat(200_000));
                assert!(effort <= EFFORT && excerpt.chars().count() <= EXCERPT, "{piece}");
                // Where the search ends early, nothing is shown.
                assert!(
                    effort < EFFORT || excerpt.trim_matches('…') == REDACTED,
                    "{piece}: {excerpt}"
                );
            }
        }
        let (_, effort) = excerpt_and_effort("t-5ecret", &"\\".repeat(200_000));
        assert!(effort > AROUND * READ, "each place is an escape to be read");
        let redactor = redactor("t-5ecret");
        redactor.spans("\\".repeat(50_000).as_bytes(), false);
        assert_eq!(redactor.clean("a message", 99), REDACTED, "the effort is one answer's");
        assert_eq!(redactor.clean("", 99), "");
    }

    #[test]
    fn where_the_effort_is_spent_nothing_is_shown() {
        let redactor = Redactor { effort: AtomicUsize::new(1_000), ..redactor("t-5ecret") };
        assert_eq!(redactor.clean("a message", 99), "a message");
        assert_eq!(redactor.clean(&"\\".repeat(99), 99), REDACTED);
        assert_eq!(redactor.clean("a message", 99), REDACTED, "the effort is one answer's");
        assert_eq!(redactor.clean("", 99), "");
    }

    /// Each begins one that goes on with the next; but no more than [`DEPTH`] are around each other.
    #[test]
    fn a_row_of_escapes_takes_no_more_than_its_length() {
        const ROW: usize = 2_000;
        let search = || {
            let redactor = redactor("t-5ecret");
            let found = redactor.finds(&"\\".repeat(ROW));
            (found, EFFORT - redactor.effort.into_inner())
        };
        // As little stack as a thread of a runtime may have left.
        let thread = std::thread::Builder::new().stack_size(256 * 1024).spawn(search).unwrap();
        let (found, effort) = thread.join().unwrap();
        assert!(!found);
        assert!(effort < ROW * DEPTH * READ * 4, "{effort}");
    }

    /// What people do send is shown.
    #[test]
    fn an_honest_text_takes_little_effort() {
        let secret = "t-g1044qeGEDXTB6NDJOGV4JQCYDGHRBARFTGT1234".repeat(40);
        for piece in [
            "<td class=\"a\">caf&eacute; &amp; bar</td>",
            "{\"name\":\"\\u4e2d\\u6587\",\"path\":\"C:\\\\a\"},",
            "%E4%B8%AD%E6%96%87",
            "\\u4e2d",
        ] {
            let (excerpt, effort) = excerpt_and_effort(&secret, &piece.repeat(50_000));
            assert!(effort < EFFORT / 2 && !excerpt.contains(REDACTED), "{piece}: {effort}");
        }
    }

    /// A character in one of the encodings; 0 leaves it as it is.
    fn encoded(c: char, how: u8) -> String {
        let each = |write: &dyn Fn(u8) -> String| -> String {
            c.encode_utf8(&mut [0; 4]).bytes().map(write).collect()
        };
        let units = |write: &dyn Fn(u16) -> String| -> String {
            c.encode_utf16(&mut [0; 2]).iter().map(|unit| write(*unit)).collect()
        };
        let code = u32::from(c);
        match how {
            1 => each(&|byte| format!("%{byte:02X}")),
            2 => each(&|byte| format!("%{byte:02x}")),
            3 => units(&|unit| format!("\\u{unit:04x}")),
            4 => units(&|unit| format!("\\u{unit:04X}")),
            5 => format!("\\u{{{code:x}}}"),
            6 if c.is_ascii() => format!("\\x{code:02x}"),
            7 => format!("&#{code};"),
            8 => format!("&#x{code:x};"),
            9 => format!("&#X{code:04X};"),
            10 => match ENTITIES.iter().find(|(_, known)| *known == c) {
                Some((name, _)) => format!("&{name};"),
                None => c.into(),
            },
            11 if c.is_ascii_punctuation() => format!("\\{c}"),
            12 if c == ' ' => "+".to_owned(),
            _ => c.into(),
        }
    }

    /// The text in encodings around each other, each of which changes with every character.
    fn layered(text: &str, layers: &[Vec<u8>]) -> String {
        layers.iter().fold(text.to_owned(), |text, layer| {
            text.chars().zip(layer.iter().cycle()).map(|(c, how)| encoded(c, *how)).collect()
        })
    }

    /// Whether nothing but what was put around a secret is left when our own word is taken out, whole or cut
    /// in two at an end.
    fn is_ours(text: &str) -> bool {
        let mut text = text.replace(REDACTED, "").replace('…', "");
        for at in 1..REDACTED.len() {
            let (head, tail) = REDACTED.split_at(at);
            text = text.strip_suffix(head).unwrap_or(&text).to_owned();
            text = text.strip_prefix(tail).unwrap_or(&text).to_owned();
        }
        text.chars().all(|c| "zyxw :".contains(c))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Up to three encodings around each other.
        #[test]
        fn no_mixture_of_encodings_hides_a_secret(
            secret in r#"[a-z0-9%&\\+/="'é語🦀 ~._-]{4,24}"#,
            layers in prop::collection::vec(prop::collection::vec(0_u8..13, 1..200), 0..=3),
            before in "[zyxw :]{0,100}",
            after in "[zyxw :]{0,100}",
            place in 0_usize..8_000,
        ) {
            prop_assume!(secret.trim() == secret && !secret.contains("  "));
            let text = layered(&secret, &layers);
            let redactor = Redactor { effort: AtomicUsize::new(usize::MAX), ..redactor(&secret) };
            prop_assume!(!is_ours(&secret));
            let body = format!("{before}{text}{after}");
            prop_assert!(redactor.finds(&body));
            let clean = redactor.clean(&body, 100_000);
            prop_assert!(clean.contains(REDACTED) && is_ours(&clean), "{clean}\n{body}");
            let excerpt = redactor.excerpt(body.as_bytes(), place % (body.len() + 1));
            prop_assert!(is_ours(&excerpt), "{excerpt}\n{body}");
        }

        /// Much longer than what is looked at, so that it begins before or ends behind it, or both.
        #[test]
        fn no_part_of_a_long_secret_is_shown(
            secret in r#"[a-v0-9%+/=._-]{100,3000}"#,
            layers in prop::collection::vec(prop::collection::vec(0_u8..13, 1..20), 0..=3),
            before in "[zyxw :]{0,100}",
            after in "[zyxw :]{0,100}",
            place in any::<prop::sample::Index>(),
        ) {
            let text = layered(&secret, &layers);
            let redactor = Redactor { effort: AtomicUsize::new(usize::MAX), ..redactor(&secret) };
            let body = format!("{before}{text}{after}");
            let excerpt = redactor.excerpt(body.as_bytes(), place.index(body.len() + 1));
            prop_assert!(is_ours(&excerpt), "{excerpt}\n{body}");
            let clean = redactor.clean(&body, 500);
            prop_assert!(clean.contains(REDACTED) && is_ours(&clean), "{clean}\n{body}");
        }

        /// Nothing is redacted but secrets, and nothing panics.
        #[test]
        fn what_is_no_secret_is_shown(text in r#"[a-f0-9%&#;u\\x{}+ é]{0,120}"#, place in 0_usize..250) {
            let redactor = redactor("t-zzzzzzzz");
            prop_assert!(!redactor.finds(&text));
            prop_assert_eq!(redactor.clean(&text, 1_000), text.trim());
            prop_assert!(!redactor.excerpt(text.as_bytes(), place).contains(REDACTED));
        }
    }
}
