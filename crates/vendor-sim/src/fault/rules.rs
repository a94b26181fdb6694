//! Which request meets which fault.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use fastrand::Rng;

use super::Fault;

/// The faults that a simulator has in store; clones share them.
///
/// When several are due for one request, the most specific one wins: one that was set by [`nth`](Faults::nth), then those
/// of [`next`](Faults::next) in the order in which they were set, then [`always`](Faults::always), then
/// [`seeded`](Faults::seeded).
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> std::io::Result<()> {
/// use org_vendor_sim::{CozeSim, Fault};
///
/// let sim = CozeSim::builder().start().await?;
/// sim.faults().next(Fault::Reset); // the next request, whichever it is
/// sim.faults().on("/v1/enterprises/volcano_1/organizations").nth(3, Fault::InternalError);
/// sim.faults().seeded(7, 0.1, [Fault::Stall, Fault::Html { status: 502, retry_after: None }]);
/// sim.faults().clear();
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Faults {
    rules: Arc<Mutex<Rules>>,
    path: Option<String>,
}

/// All rules of a simulator.
#[derive(Debug)]
pub(crate) struct Rules {
    rules: Vec<Rule>,
    /// For times between two, the same in each run.
    random: Rng,
}

impl Default for Rules {
    fn default() -> Self {
        Self { rules: Vec::new(), random: Rng::with_seed(0) }
    }
}

#[derive(Debug)]
struct Rule {
    path: Option<String>,
    when: When,
}

#[derive(Debug)]
enum When {
    /// After so many more requests.
    Nth { before: u64, fault: Fault },
    /// The next so many requests.
    Next { left: u64, fault: Fault },
    /// Every request.
    Always { fault: Fault },
    /// By chance, but by the same one each time.
    Seeded { random: Rng, probability: f64, faults: Vec<Fault> },
}

impl Faults {
    pub(crate) fn new(rules: Arc<Mutex<Rules>>) -> Self {
        Self { rules, path: None }
    }

    /// Only for requests to this path: without the query, and encoded as it is sent.
    #[must_use]
    pub fn on(&self, path: impl Into<String>) -> Self {
        Self { rules: self.rules.clone(), path: Some(path.into()) }
    }

    /// For the next request. Called again, for the one after it.
    pub fn next(&self, fault: Fault) {
        self.next_n(1, fault);
    }

    /// For the next `count` requests, such as a storm of [`Fault::RateLimited`].
    pub fn next_n(&self, count: u64, fault: Fault) {
        self.add(When::Next { left: count, fault });
    }

    /// For the `n`th request from now on; the next one is the first.
    ///
    /// # Panics
    ///
    /// When `n` is 0.
    pub fn nth(&self, n: u64, fault: Fault) {
        let before = n.checked_sub(1).expect("requests are counted from 1");
        self.add(When::Nth { before, fault });
    }

    /// For every request, until [`clear`](Faults::clear).
    pub fn always(&self, fault: Fault) {
        self.add(When::Always { fault });
    }

    /// For each request with a probability from 0 to 1, one of these faults. The same seed hits the same requests with
    /// the same faults, counted in the order in which they arrive.
    pub fn seeded(&self, seed: u64, probability: f64, faults: impl IntoIterator<Item = Fault>) {
        let faults = faults.into_iter().collect();
        self.add(When::Seeded { random: Rng::with_seed(seed), probability, faults });
    }

    /// No more faults; on a path, none of those that were set for it.
    pub fn clear(&self) {
        match &self.path {
            None => self.lock().rules.clear(),
            path => self.lock().rules.retain(|rule| rule.path != *path),
        }
    }

    fn add(&self, when: When) {
        self.lock().rules.push(Rule { path: self.path.clone(), when });
    }

    fn lock(&self) -> MutexGuard<'_, Rules> {
        self.rules.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The fault for a request that has just arrived.
    pub(crate) fn choose(&self, path: &str) -> Option<Fault> {
        self.lock().choose(path)
    }

    /// A fault that was not chosen by a rule, with nothing left to chance.
    pub(crate) fn settle(&self, fault: Fault) -> Fault {
        self.lock().settle(fault)
    }
}

impl Rules {
    fn choose(&mut self, path: &str) -> Option<Fault> {
        let mut due: Option<(u8, usize, Fault)> = None;
        for (index, rule) in self.rules.iter_mut().enumerate() {
            if rule.path.as_ref().is_some_and(|of| of != path) {
                continue;
            }
            // Every rule that concerns the path counts the request, also if another rule's fault is taken.
            let Some((rank, fault)) = rule.when.turn() else { continue };
            if due.as_ref().is_none_or(|(best, ..)| rank < *best) {
                due = Some((rank, index, fault));
            }
        }
        let (_, chosen, fault) = due?;
        let spent = match &mut self.rules[chosen].when {
            When::Nth { .. } => true,
            When::Next { left, .. } => {
                *left -= 1;
                *left == 0
            }
            When::Always { .. } | When::Seeded { .. } => false,
        };
        if spent {
            self.rules.remove(chosen);
        }
        Some(self.settle(fault))
    }

    /// A time between two becomes one.
    fn settle(&mut self, fault: Fault) -> Fault {
        match fault {
            Fault::LatencyBetween(from, to) => {
                let spread = to.saturating_sub(from).as_micros() as u64;
                Fault::Latency(from + Duration::from_micros(self.random.u64(0..=spread)))
            }
            fault => fault,
        }
    }
}

impl When {
    /// Whether it is this request's turn, with a rank: the lowest is taken.
    fn turn(&mut self) -> Option<(u8, Fault)> {
        match self {
            Self::Nth { before: 0, fault } => Some((0, fault.clone())),
            Self::Nth { before, .. } => {
                *before -= 1;
                None
            }
            Self::Next { left: 0, .. } => None,
            Self::Next { fault, .. } => Some((1, fault.clone())),
            Self::Always { fault } => Some((2, fault.clone())),
            Self::Seeded { random, probability, faults } => {
                // Two draws each time, so that the fate of one request does not shift that of the next.
                let (hit, which) = (random.f64() < *probability, random.usize(..));
                let fault = faults.get(which.checked_rem(faults.len())?)?;
                hit.then(|| (3, fault.clone()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults() -> Faults {
        Faults::new(Arc::default())
    }

    fn code(n: u32) -> Fault {
        Fault::Refusal(n.to_string())
    }

    fn run(faults: &Faults, paths: &[&str]) -> Vec<String> {
        let text = |fault: Option<Fault>| fault.map_or("-".to_owned(), |fault| fault.to_string());
        paths.iter().map(|path| text(faults.choose(path))).collect()
    }

    #[test]
    fn the_next_come_one_after_the_other() {
        let faults = faults();
        faults.next(code(1));
        faults.next_n(2, code(2));
        faults.next_n(0, code(3));
        faults.next(code(4));
        let seen = run(&faults, &["/a", "/b", "/a", "/a", "/a"]);
        assert_eq!(seen, ["refusal=1", "refusal=2", "refusal=2", "refusal=4", "-"]);
    }

    /// A position counts every request, also those that met another fault.
    #[test]
    fn a_position_is_counted_from_now_and_comes_first() {
        let faults = faults();
        faults.always(code(9));
        faults.next_n(2, code(1));
        faults.nth(2, code(2));
        let seen = run(&faults, &["/a"; 5]);
        assert_eq!(seen, ["refusal=1", "refusal=2", "refusal=1", "refusal=9", "refusal=9"]);
    }

    #[test]
    fn a_path_counts_for_itself() {
        let faults = faults();
        faults.on("/a").nth(2, code(1));
        faults.on("/b").always(code(2));
        let seen = run(&faults, &["/a", "/b", "/c", "/a", "/a"]);
        assert_eq!(seen, ["-", "refusal=2", "-", "refusal=1", "-"]);
        faults.on("/b").clear();
        faults.next(code(3));
        assert_eq!(run(&faults, &["/b", "/b"]), ["refusal=3", "-"]);
        faults.always(code(4));
        faults.clear();
        assert_eq!(run(&faults, &["/b"]), ["-"]);
    }

    #[test]
    fn a_seed_gives_the_same_faults_each_time() {
        let sequence = |seed| {
            let faults = faults();
            faults.seeded(seed, 0.3, [code(1), code(2)]);
            run(&faults, &["/a"; 1000])
        };
        assert_eq!(sequence(5), sequence(5));
        assert_ne!(sequence(5), sequence(6));
        let hits = sequence(5).iter().filter(|fault| *fault != "-").count();
        assert!((250..350).contains(&hits), "{hits} of 1000 at 0.3");
        for fault in ["refusal=1", "refusal=2"] {
            assert!(sequence(5).iter().any(|seen| seen == fault), "{fault} never came");
        }
    }

    #[test]
    fn a_span_of_latencies_becomes_one_within_it() {
        let sequence = || {
            let faults = faults();
            let (from, to) = (Duration::from_millis(10), Duration::from_millis(20));
            faults.always(Fault::LatencyBetween(from, to));
            let all: Vec<_> = (0..50).map(|_| faults.choose("/")).collect();
            for fault in &all {
                let Some(Fault::Latency(time)) = fault else { panic!("{fault:?}") };
                assert!((from..=to).contains(time), "{time:?}");
            }
            all
        };
        assert_eq!(sequence(), sequence());
        assert_ne!(sequence()[0], sequence()[1]);
    }
}
