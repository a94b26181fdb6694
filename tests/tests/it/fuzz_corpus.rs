//! The fuzz targets on a stable compiler: the committed corpus, and a bounded number of mutations of it
//! that are the same in each run. `fuzz/README.md` says how to run the real thing.

use std::panic::{AssertUnwindSafe, catch_unwind};

#[path = "../../../fuzz/src/lib.rs"]
mod targets;

/// How often each entry is mutated. `FUZZ_ROUNDS` sets another number.
const ROUNDS: usize = 200;

fn corpus(target: &str) -> Vec<Vec<u8>> {
    let folder = xtask::checkout::root().unwrap().join("fuzz/corpus").join(target);
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "{target} has no corpus");
    paths.iter().map(|path| std::fs::read(path).unwrap()).collect()
}

/// What a fuzzer does, a few times over.
fn mutate(random: &mut fastrand::Rng, input: &[u8], other: &[u8]) -> Vec<u8> {
    const WORDS: [&str; 12] = [
        "null",
        "0",
        "-1",
        "1e400",
        "\"\"",
        "{}",
        "[]",
        "\\u0000",
        "\n",
        "true",
        "\"code\":1,",
        "\u{202e}",
    ];
    let mut bytes = input.to_vec();
    for _ in 0..random.usize(1..4) {
        let at = random.usize(0..=bytes.len());
        let end = random.usize(at..=bytes.len().min(at + 20));
        match random.u8(0..5) {
            0 => drop(bytes.drain(at..end)),
            1 => bytes.truncate(at),
            2 => drop(bytes.splice(at..end, WORDS[random.usize(0..WORDS.len())].bytes())),
            3 if at < bytes.len() => bytes[at] = random.u8(..),
            _ => {
                let from = random.usize(0..=other.len());
                bytes.truncate(at);
                bytes.extend(&other[from..]);
            }
        }
    }
    bytes
}

#[test]
fn no_target_fails_on_the_corpus_and_what_is_near_it() {
    let rounds = std::env::var("FUZZ_ROUNDS").map_or(ROUNDS, |rounds| rounds.parse().unwrap());
    for (name, target) in targets::TARGETS {
        let corpus = corpus(name);
        let mut random = fastrand::Rng::with_seed(7);
        let try_it = |input: &[u8]| {
            let outcome = catch_unwind(AssertUnwindSafe(|| target(input)));
            assert!(outcome.is_ok(), "{name} fails on {:?}", String::from_utf8_lossy(input));
        };
        for input in &corpus {
            try_it(input);
            for _ in 0..rounds {
                let other = &corpus[random.usize(0..corpus.len())];
                try_it(&mutate(&mut random, input, other));
            }
        }
    }
}
