//! Where a listing goes next. No page is fetched here: pages go in, steps come out.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use super::{Marker, Paged, Position};

/// What comes after a page.
#[derive(Debug, PartialEq)]
pub(super) enum Step {
    /// The page at this position.
    Next(Position),
    /// Nothing: the list is whole.
    End,
    /// An error: what came so far is a part of the list, or may be.
    Broken(String),
    /// An error, and the page is not to be handed out: it is the one before, once more.
    Repeated(String),
}

/// What has been seen of a list.
pub(super) struct Walk<P: Paged> {
    /// Hashes of the tokens that were used; a token may be long, and a list may have thousands.
    seen: HashSet<u64>,
    hasher: RandomState,
    /// The last page with items.
    previous: Option<P::Page>,
    /// The number of the page where the walk started.
    start: Option<u32>,
    /// How many items have come.
    collected: u64,
    /// The newest total.
    total: Option<u64>,
    /// How many pages have come.
    pages: u64,
    /// How many items have come, those before the start included.
    reached: u64,
    /// How many items came on the fullest page.
    largest: u64,
}

impl<P: Paged> Walk<P> {
    pub(super) fn new(start: &Position) -> Self {
        let mut walk = Self {
            seen: HashSet::new(),
            hasher: RandomState::new(),
            previous: None,
            start: None,
            collected: 0,
            total: None,
            pages: 0,
            reached: 0,
            largest: 0,
        };
        match start {
            Position::Token(None) => {}
            // The page behind the caller's own token must not lead back to it.
            Position::Token(Some(token)) => {
                walk.seen.insert(walk.hasher.hash_one(token.as_str()));
            }
            Position::Number(number) => walk.start = Some(*number),
        }
        walk
    }

    /// How many items the whole list has, as far as is known.
    pub(super) fn total(&self) -> Option<u64> {
        self.total
    }

    /// The number of the last page, if the pages from this one on are as large as the largest so
    /// far. An estimate: the pages themselves say where the end is.
    pub(super) fn last_page(&self, next: u32) -> Option<u32> {
        let left = self.total?.checked_sub(self.reached)?;
        let pages = left.div_ceil(self.largest.max(1));
        next.checked_add(u32::try_from(pages).ok()?.checked_sub(1)?)
    }

    /// Takes note of the page that came for a position, and says what comes next.
    pub(super) fn step(&mut self, at: &Position, marker: Marker<'_>, page: &P::Page) -> Step {
        let count = P::items(page).len() as u64;
        let step = match marker {
            Marker::Token { more, next } => self.token(more, next.filter(|next| !next.is_empty())),
            Marker::Number { first, size, total } => match at {
                Position::Number(at) => self.number(*at, first, size, total, page, count),
                Position::Token(_) => broken("the page has a number, and was asked for by a token"),
            },
        };
        self.pages += 1;
        step
    }

    fn token(&mut self, more: Option<bool>, next: Option<&str>) -> Step {
        match (more, next) {
            (Some(false), _) => Step::End,
            (Some(true), None) => {
                broken("the server says that there is more, but gives no page token to ask for it")
            }
            (None, None) => broken(
                "the server says neither whether there is more nor where, so that the list may \
                 not be whole",
            ),
            (_, Some(next)) => {
                if self.seen.insert(self.hasher.hash_one(next)) {
                    Step::Next(Position::Token(Some(next.to_owned())))
                } else {
                    broken("the server repeats itself: it gave a page token that it gave before")
                }
            }
        }
    }

    fn number(
        &mut self,
        at: u32,
        first: u32,
        size: u32,
        total: Option<i64>,
        page: &P::Page,
        count: u64,
    ) -> Step {
        if count > 0 && self.previous.as_ref() == Some(page) {
            return Step::Repeated(format!(
                "the server repeats itself: page {at} is the same as the one before"
            ));
        }
        match total.map(u64::try_from) {
            Some(Err(_)) => {
                let total = total.unwrap_or_default();
                return Step::Broken(format!("the server says that the list has {total} items"));
            }
            // The list may change during the walk; the newest total is the best known.
            Some(Ok(total)) => self.total = Some(total),
            None => {}
        }
        // What comes before the page where the caller started is not missing.
        let skipped =
            u64::from(self.start.unwrap_or(first).saturating_sub(first)) * u64::from(size);
        self.collected += count;
        let reached = skipped + self.collected;
        self.reached = reached;
        self.largest = self.largest.max(count);

        match (self.total, count) {
            // No total, and nothing to count: after other pages that is the end, else it is
            // anybody's guess.
            (None, 0) if self.pages > 0 => return Step::End,
            (None, 0) => {
                return broken(
                    "the server gives neither items nor a total, so that the list may not be whole",
                );
            }
            (None, _) => {}
            // Also when the caller started behind the end.
            (Some(total), 0) if reached >= total => return Step::End,
            (Some(total), 0) => {
                return Step::Broken(format!(
                    "page {at} is empty, although only {reached} of {total} items have come"
                ));
            }
            (Some(total), _) => {
                // Counting from the caller's start relies on the server's pages being as large as
                // asked.
                let odd = reached > total || (reached < total && count != u64::from(size));
                if skipped > 0 && odd {
                    let start = self.start.unwrap_or(first);
                    return Step::Broken(format!(
                        "the page positions do not add up: page {at} has {count} items, and {size} \
                         were asked for, so that nobody knows how many of the {total} items come \
                         before page {start}"
                    ));
                }
                if reached >= total {
                    return Step::End;
                }
            }
        }
        let Some(next) = at.checked_add(1) else {
            return Step::Broken(format!("no page number comes after {at}"));
        };
        if count > 0 {
            self.previous = Some(page.clone());
        }
        Step::Next(Position::Number(next))
    }
}

fn broken(problem: &str) -> Step {
    Step::Broken(problem.to_owned())
}
