//! A progress bar that knows the quota.

use std::time::{Duration, Instant};

use indicatif::{HumanDuration, ProgressBar, ProgressStyle};

use crate::remaining;

/// A progress bar on standard error. It is there only if that is a terminal.
pub struct Progress {
    bar: ProgressBar,
    at_best: Duration,
    started: Instant,
}

impl Progress {
    /// A bar for so much of something, which takes a certain time at best.
    #[must_use]
    pub fn new(total: u64, of_what: &'static str, at_best: Duration) -> Self {
        let bar = ProgressBar::new(total);
        // The template is fixed: it is sound, or no bar is ever drawn.
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {prefix}, {msg}") {
            bar.set_style(style);
        }
        bar.set_prefix(of_what);
        Self { bar, at_best, started: Instant::now() }
    }

    /// So much more is done.
    pub fn advance(&self, by: u64) {
        let done = self.bar.position() + by;
        // What was announced was an estimate.
        let total = self.bar.length().unwrap_or_default().max(done);
        self.bar.set_length(total);
        let left = remaining(self.at_best, self.started.elapsed(), done, total);
        self.bar.set_message(format!("{} left", HumanDuration(left)));
        self.bar.set_position(done);
    }

    /// Takes the bar away.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
