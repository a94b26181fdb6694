//! Documented patterns, against the `regex` crate.

use proptest::collection::vec;
use proptest::prelude::*;
use regex::Regex;
use vendor_client_core::plumbing::{Pattern, Piece, Sequence};

/// A pattern in both forms: ours, and as text.
fn piece() -> impl Strategy<Value = (Piece, String)> {
    let class = prop::sample::select(vec![
        ("a", &[('a', 'a')][..]),
        ("[ab]", &[('a', 'b')]),
        ("[b-cé]", &[('b', 'c'), ('é', 'é')]),
        ("[^a]", &[('\0', '`'), ('b', char::MAX)]),
        ("[0-9-]", &[('0', '9'), ('-', '-')]),
    ]);
    let repetition = (0..3_usize, proptest::option::of(0..3_usize));
    (class, repetition).prop_map(|((text, one_of), (min, more))| {
        let max = more.map(|more| min + more);
        let most = max.map(|max| max.to_string()).unwrap_or_default();
        (Piece { one_of, min, max }, format!("{text}{{{min},{most}}}"))
    })
}

fn sequence() -> impl Strategy<Value = (Sequence, String)> {
    (vec(piece(), 0..5), any::<bool>(), any::<bool>()).prop_map(|(pieces, from_start, to_end)| {
        let (pieces, text): (Vec<_>, Vec<_>) = pieces.into_iter().unzip();
        let text = format!(
            "{}{}{}",
            if from_start { "^" } else { "" },
            text.concat(),
            if to_end { "$" } else { "" }
        );
        (Sequence { from_start, to_end, pieces: pieces.leak() }, text)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..Default::default() })]

    #[test]
    fn it_finds_what_a_regular_expression_finds(
        sequences in vec(sequence(), 1..4),
        texts in vec("[abcé0-]{0,8}", 8),
    ) {
        let (any_of, text): (Vec<_>, Vec<_>) = sequences.into_iter().unzip();
        let text: &'static str = text.join("|").leak();
        let pattern = Pattern { text, any_of: any_of.leak() };
        let regex = Regex::new(text).unwrap();
        for text in texts {
            prop_assert_eq!(pattern.matches(&text), regex.is_match(&text), "{} {:?}", regex, text);
        }
    }
}

#[test]
fn a_run_has_its_least_and_its_most() {
    let run = |one_of, min, max| Piece { one_of, min, max };
    let pieces = [run(&[('a', 'a')], 2, Some(3)), run(&[('b', 'c')], 1, None)];
    let pieces = Box::leak(Box::new(pieces));
    let any_of = vec![Sequence { from_start: true, to_end: true, pieces }].leak();
    let pattern = Pattern { text: "^a{2,3}[bc]+$", any_of };
    for text in ["aab", "aaab", "aacbc"] {
        assert!(pattern.matches(text), "{text}");
    }
    for text in ["", "ab", "aaaab", "aaa", "b", "xaab", "aabx", "aadb"] {
        assert!(!pattern.matches(text), "{text}");
    }
}

/// What makes a search with backtracking take for ever.
#[test]
fn no_text_takes_for_ever() {
    let any = || Piece { one_of: &[('a', 'a')], min: 0, max: None };
    let pieces: Vec<Piece> = (0..20).map(|_| any()).collect();
    let end = Piece { one_of: &[('b', 'b')], min: 1, max: Some(1) };
    let pieces = [pieces, vec![end]].concat().leak();
    let any_of = vec![Sequence { from_start: true, to_end: true, pieces }].leak();
    let pattern = Pattern { text: "^(a*){20}b$", any_of };
    let text = "a".repeat(100_000);
    assert!(!pattern.matches(&text));
    assert!(pattern.matches(&(text + "b")));
}
