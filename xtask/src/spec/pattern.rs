//! Documented patterns, taken apart into what the runtime can match without a crate for regular expressions.

use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Class, Hir, HirKind, Look};

/// A pattern: any of its sequences is enough.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// As the page has it.
    pub text: String,
    /// What it matches.
    pub any_of: Vec<Sequence>,
}

/// Runs of characters, one after another.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sequence {
    /// Whether it begins where the text does.
    pub from_start: bool,
    /// Whether it ends where the text does.
    pub to_end: bool,
    /// The runs.
    pub pieces: Vec<Piece>,
}

/// A run of characters of one class.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// The class, as ranges with both their ends.
    pub one_of: Vec<(char, char)>,
    /// The fewest characters.
    pub min: u32,
    /// The most characters, if there is a limit.
    pub max: Option<u32>,
}

/// So many sequences, and pieces in one of them, are taken apart.
const MOST: usize = 64;

#[derive(Clone)]
enum Part {
    Start,
    End,
    Piece(Piece),
}

impl Pattern {
    /// Takes `text` apart, or says why it cannot be.
    pub fn parse(text: &str) -> Result<Self, String> {
        let refused = |why: &str| format!("the pattern `{text}` {why}");
        let hir = ParserBuilder::new().build().parse(&with_plain_classes(text));
        let hir = hir.map_err(|_| refused("is not a regular expression that is known here"))?;
        let sequences = parts(&hir).map_err(refused)?;
        let any_of = sequences.into_iter().map(sequence).collect::<Option<Vec<_>>>();
        let any_of = any_of.ok_or_else(|| refused("has `^` or `$` in the middle"))?;
        Ok(Self { text: text.to_owned(), any_of })
    }

    /// Whether it is found in `text`.
    pub fn matches(&self, text: &str) -> bool {
        let pattern = regex::Regex::new(&with_plain_classes(&self.text));
        pattern.is_ok_and(|pattern| pattern.is_match(text))
    }
}

/// `\d`, `\w` and `\s` mean ASCII to the vendors, whose patterns are JavaScript's or Go's.
fn with_plain_classes(text: &str) -> String {
    let mut plain = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            plain.push(c);
            continue;
        }
        match chars.next() {
            Some('d') => plain.push_str("[0-9]"),
            Some('D') => plain.push_str("[^0-9]"),
            Some('w') => plain.push_str("[0-9A-Za-z_]"),
            Some('W') => plain.push_str("[^0-9A-Za-z_]"),
            Some('s') => plain.push_str("[ \\t\\n\\r\\x0B\\x0C]"),
            Some('S') => plain.push_str("[^ \\t\\n\\r\\x0B\\x0C]"),
            Some(other) => plain.extend(['\\', other]),
            None => plain.push('\\'),
        }
    }
    plain
}

/// The sequences that `hir` stands for.
fn parts(hir: &Hir) -> Result<Vec<Vec<Part>>, &'static str> {
    let one = |part| Ok(vec![vec![part]]);
    match hir.kind() {
        HirKind::Empty => Ok(vec![Vec::new()]),
        HirKind::Literal(literal) => {
            let text = std::str::from_utf8(&literal.0).map_err(|_| "matches bytes, not text")?;
            let single = |c| Part::Piece(Piece { one_of: vec![(c, c)], min: 1, max: Some(1) });
            Ok(vec![text.chars().map(single).collect()])
        }
        HirKind::Class(Class::Unicode(class)) => {
            let one_of = class.ranges().iter().map(|range| (range.start(), range.end())).collect();
            one(Part::Piece(Piece { one_of, min: 1, max: Some(1) }))
        }
        HirKind::Class(Class::Bytes(_)) => Err("matches bytes, not text"),
        HirKind::Look(Look::Start) => one(Part::Start),
        HirKind::Look(Look::End) => one(Part::End),
        HirKind::Look(_) => Err("looks at the characters around a place"),
        HirKind::Capture(capture) => parts(&capture.sub),
        HirKind::Alternation(branches) => {
            let mut all = Vec::new();
            for branch in branches {
                all.extend(parts(branch)?);
            }
            bounded(all)
        }
        HirKind::Concat(members) => {
            let mut all = vec![Vec::new()];
            for member in members {
                all = product(&all, &parts(member)?)?;
            }
            Ok(all)
        }
        HirKind::Repetition(repetition) => {
            let inner = parts(&repetition.sub)?;
            if let [only] = inner.as_slice()
                && let [Part::Piece(piece)] = only.as_slice()
                && (piece.min, piece.max) == (1, Some(1))
            {
                let (min, max) = (repetition.min, repetition.max);
                return one(Part::Piece(Piece { min, max, ..piece.clone() }));
            }
            // `(ab)?`, and `(ab){2,3}`.
            let most = repetition.max.ok_or("repeats more than one character without a limit")?;
            let mut all = Vec::new();
            let mut times = vec![Vec::new()];
            for count in 0..=most {
                if count >= repetition.min {
                    all.extend(times.clone());
                    all = bounded(all)?;
                }
                if count < most {
                    times = product(&times, &inner)?;
                }
            }
            Ok(all)
        }
    }
}

fn product(left: &[Vec<Part>], right: &[Vec<Part>]) -> Result<Vec<Vec<Part>>, &'static str> {
    let pairs = left.iter().flat_map(|left| right.iter().map(move |right| (left, right)));
    let joined = pairs.map(|(left, right)| left.iter().chain(right).cloned().collect());
    bounded(joined.take(MOST + 1).collect())
}

fn bounded(sequences: Vec<Vec<Part>>) -> Result<Vec<Vec<Part>>, &'static str> {
    let fits = sequences.len() <= MOST && sequences.iter().all(|sequence| sequence.len() <= MOST);
    if fits { Ok(sequences) } else { Err("stands for too many runs of characters") }
}

/// A sequence, unless it has an end in its midst.
fn sequence(parts: Vec<Part>) -> Option<Sequence> {
    let mut sequence = Sequence::default();
    for part in parts {
        match part {
            Part::Start if sequence.pieces.is_empty() && !sequence.to_end => {
                sequence.from_start = true;
            }
            Part::End => sequence.to_end = true,
            Part::Piece(piece) if !sequence.to_end => sequence.pieces.push(piece),
            Part::Start | Part::Piece(_) => return None,
        }
    }
    Some(sequence)
}

#[cfg(test)]
mod tests {
    use super::{Pattern, Piece};

    #[test]
    fn runs_of_characters_are_taken_apart() {
        let pattern = Pattern::parse(r"^[a-z][\w-]{0,63}$").unwrap();
        let [only] = pattern.any_of.as_slice() else { panic!("{pattern:?}") };
        assert!(only.from_start && only.to_end);
        let first = Piece { one_of: vec![('a', 'z')], min: 1, max: Some(1) };
        let rest = Piece {
            one_of: vec![('-', '-'), ('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')],
            min: 0,
            max: Some(63),
        };
        assert_eq!(only.pieces, [first, rest]);
        assert!(pattern.matches("a_1-") && !pattern.matches("a١"));
    }

    #[test]
    fn alternatives_and_small_repetitions_become_sequences() {
        let lengths = |text: &str| {
            let pattern = Pattern::parse(text).unwrap();
            pattern.any_of.iter().map(|sequence| sequence.pieces.len()).collect::<Vec<_>>()
        };
        assert_eq!(lengths("^(on|off)$"), [2, 3]);
        assert_eq!(lengths("^(ab)?c$"), [1, 3]);
        assert_eq!(lengths("(ab){2}"), [4]);
        assert_eq!(lengths("x+"), [1]);
    }

    #[test]
    fn what_the_runtime_cannot_match_is_refused() {
        for text in [r"\bword", "(ab)+", "a^b", "(", r"(a)\1", "(a|bb|ccc){9}"] {
            let reason = Pattern::parse(text).unwrap_err();
            assert!(reason.contains(text), "{reason}");
        }
    }
}
