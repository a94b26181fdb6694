//! Documented patterns, without a crate for regular expressions.

/// A documented pattern, which `cargo xtask codegen` has taken apart.
///
/// ```
/// use vendor_client_core::plumbing::{Pattern, Piece, Sequence};
///
/// static CODE: Pattern = Pattern {
///     text: "^[a-z]{2,4}$",
///     any_of: &[Sequence {
///         from_start: true,
///         to_end: true,
///         pieces: &[Piece { one_of: &[('a', 'z')], min: 2, max: Some(4) }],
///     }],
/// };
/// assert!(CODE.matches("abc"));
/// assert!(!CODE.matches("abcde"));
/// ```
///
/// Matching takes time in proportion to the text, whatever the text and the pattern are.
#[derive(Clone, Copy, Debug)]
pub struct Pattern {
    /// The pattern as the vendor's page has it.
    pub text: &'static str,
    /// What it matches: any of these is enough.
    pub any_of: &'static [Sequence],
}

/// Runs of characters, one after another.
#[derive(Clone, Copy, Debug)]
pub struct Sequence {
    /// Whether the first run is at the beginning of the text.
    pub from_start: bool,
    /// Whether the last run is at the end of the text.
    pub to_end: bool,
    /// The runs.
    pub pieces: &'static [Piece],
}

/// A run of characters of one class.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    /// The class, as ranges of characters with both their ends.
    pub one_of: &'static [(char, char)],
    /// How many characters there are at least.
    pub min: usize,
    /// How many there are at most, if there is a limit.
    pub max: Option<usize>,
}

impl Pattern {
    /// Whether the pattern is found in the text.
    pub fn matches(&self, text: &str) -> bool {
        let text: Vec<char> = text.chars().collect();
        self.any_of.iter().any(|sequence| sequence.matches(&text))
    }
}

impl Sequence {
    fn matches(&self, text: &[char]) -> bool {
        // Whether the pieces so far can end at each place.
        let mut ends = vec![!self.from_start; text.len() + 1];
        ends[0] = true;
        for piece in self.pieces {
            ends = piece.after(text, &ends);
        }
        if self.to_end { ends[text.len()] } else { ends.contains(&true) }
    }
}

impl Piece {
    /// Where this piece can end if it begins at one of these places.
    fn after(&self, text: &[char], begins: &[bool]) -> Vec<bool> {
        // How many beginnings there are before each place, so that a span of them is one subtraction.
        let mut before = vec![0_usize];
        for (place, begin) in begins.iter().enumerate() {
            before.push(before[place] + usize::from(*begin));
        }
        let mut run = 0_usize;
        (0..begins.len())
            .map(|end| {
                let fits = |c: char| self.one_of.iter().any(|&(from, to)| from <= c && c <= to);
                run = if end > 0 && fits(text[end - 1]) { run + 1 } else { 0 };
                let longest = self.max.map_or(run, |max| max.min(run));
                // From the longest to the shortest: `self.min` may be more than there is.
                longest >= self.min && before[end - self.min + 1] > before[end - longest]
            })
            .collect()
    }
}
