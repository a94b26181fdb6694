//! Where a listing goes next. No page is fetched here: pages go in, steps come out.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::seen::Seen;
use super::{End, Marker, Position};
use crate::fingerprint::Fingerprint;

/// After how many pages in a row without anything new the server is taken to repeat itself. Pages may be
/// empty for a while, and pages of items that nothing tells apart may be equal; but not for ever.
const NOTHING_NEW: u32 = 1000;

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

/// What has been seen of a list. It takes the same memory however long the list is.
#[derive(Debug, Default)]
pub(super) struct Walk {
    /// The page tokens that were used.
    tokens: Seen,
    /// The pages that have come.
    contents: Seen,
    /// The last page whose items can be told apart.
    previous: Option<Fingerprint>,
    /// How many pages in a row have brought nothing new.
    nothing_new: u32,
    /// The number of the page where the walk started.
    start: Option<u32>,
    /// How many items have come.
    collected: u64,
    /// The newest total.
    total: Option<u64>,
    /// How much larger it is than the one before.
    grown: u64,
    /// Whether it has become smaller during the walk.
    shrunk: bool,
    /// How many pages have come.
    pages: u64,
    /// How many items have come, those before the start included.
    reached: u64,
    /// How many items came on the fullest page.
    largest: u64,
}

impl Walk {
    pub(super) fn new(start: &Position) -> Self {
        let mut walk = Self::default();
        match start {
            Position::Token(None) | Position::Offset(_) => {}
            // The page behind the caller's own token must not lead back to it.
            Position::Token(Some(token)) => {
                walk.tokens.insert(hash(token));
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
        // After a full page there is one more to ask for.
        let pages = left / self.largest.max(1);
        next.checked_add(u32::try_from(pages).ok()?)
    }

    /// Takes note of the page that came for a position, with `count` items, and says what comes next.
    pub(super) fn step(
        &mut self,
        at: &Position,
        marker: Marker<'_>,
        count: usize,
        content: Option<&Fingerprint>,
    ) -> Step {
        let count = count as u64;
        let place = match at {
            // A token tells nobody anything.
            Position::Token(_) => "the page".to_owned(),
            Position::Number(number) => format!("page {number}"),
            Position::Offset(offset) => format!("the page at offset {offset}"),
        };
        self.note_total(marker);
        if let Some(step) = self.repeated(&place, count, content) {
            return step;
        }
        self.collected += count;
        let step = match (marker, at) {
            (Marker::Token { more, next }, Position::Token(_)) => {
                self.token(more, next.filter(|next| !next.is_empty()))
            }
            (Marker::TokenOnly { next }, Position::Token(_)) => {
                let next = next.filter(|next| !next.is_empty());
                self.token(Some(next.is_some()), next)
            }
            (Marker::Number { first, size, end }, Position::Number(at)) => {
                self.number(&place, *at, first, size, end, count)
            }
            (Marker::Offset { size, end }, Position::Offset(at)) => {
                self.offset(&place, *at, size, end, count)
            }
            _ => broken("the page is of another kind than the position that was asked for"),
        };
        self.pages += 1;
        // Whatever nothing new comes with: the end of the list is the end.
        if self.nothing_new >= NOTHING_NEW && matches!(step, Step::Next(_)) {
            return Step::Broken(format!(
                "the server says that there is more, but nothing new has come with the last \
                 {NOTHING_NEW} pages"
            ));
        }
        step
    }

    /// The list may change during the walk; the newest total is the best known.
    fn note_total(&mut self, marker: Marker<'_>) {
        let (Marker::Number { end, .. } | Marker::Offset { end, .. }) = marker else { return };
        let End::Total(Some(total)) = end else { return };
        let Ok(total) = u64::try_from(total) else { return };
        self.grown = self.total.map_or(0, |before| total.saturating_sub(before));
        self.shrunk |= self.total.is_some_and(|before| total < before);
        self.total = Some(total);
    }

    /// Whether the page has been there before.
    fn repeated(&mut self, place: &str, count: u64, content: Option<&Fingerprint>) -> Option<Step> {
        let content = content.filter(|_| count > 0);
        let new = content.map_or(count > 0, |content| self.contents.insert(content.hash));
        self.nothing_new = if new { 0 } else { self.nothing_new + 1 };
        let content = content.filter(|content| content.telling)?;
        let previous = self.previous.replace(content.clone());
        if !new {
            let same = previous.is_some_and(|previous| previous.hash == content.hash);
            let which = if same {
                "is the same as the one before"
            } else {
                "has the same items as an earlier page"
            };
            return Some(Step::Repeated(format!("the server repeats itself: {place} {which}")));
        }
        // Items move to the next page when others are added before them. More than that is a server
        // that counts in another way than it says.
        let common = previous.map_or(0, |previous| previous.in_common(content));
        let moved = common as u64 <= self.grown;
        (self.total.is_some() && !moved && 2 * common >= content.items.len()).then(|| {
            Step::Repeated(format!(
                "the server repeats itself: {common} of the {count} items of {place} were on the \
                 page before, and the list has not grown by as many"
            ))
        })
    }

    fn token(&mut self, more: Option<bool>, next: Option<&str>) -> Step {
        match (more, next) {
            (Some(false), _) => Step::End,
            (Some(true), None) => {
                broken("the server says that there is more, but gives no page token to ask for it")
            }
            (None, None) => broken(
                "the server says neither whether there is more nor where, so the list may be \
                 incomplete",
            ),
            (_, Some(next)) => {
                if self.tokens.insert(hash(next)) {
                    Step::Next(Position::Token(Some(next.to_owned())))
                } else {
                    broken("the server repeats itself: it gave a page token that it gave before")
                }
            }
        }
    }

    fn number(
        &mut self,
        place: &str,
        at: u32,
        first: u32,
        size: Option<u32>,
        end: End,
        count: u64,
    ) -> Step {
        // What comes before the page where the caller started is not missing.
        let pages = u64::from(self.start.unwrap_or(first).saturating_sub(first));
        let skipped = match (pages, size) {
            (0, _) => Some(0),
            (pages, Some(size)) => Some(pages * u64::from(size)),
            (_, None) => None,
        };
        let reached = skipped.map(|skipped| skipped + self.collected);
        match self.end(place, skipped, reached, size, end, count) {
            Some(step) => step,
            None => match at.checked_add(1) {
                Some(next) => Step::Next(Position::Number(next)),
                None => Step::Broken(format!("no page number comes after {at}")),
            },
        }
    }

    fn offset(&mut self, place: &str, at: u64, size: Option<u32>, end: End, count: u64) -> Step {
        let next = at.saturating_add(count);
        match self.end(place, Some(0), Some(next), size, end, count) {
            Some(step) => step,
            None if count == 0 => Step::Broken(format!(
                "{place} is empty, although the server says that there is more"
            )),
            None => Step::Next(Position::Offset(next)),
        }
    }

    /// What ends the list behind a page; `None` if it goes on.
    fn end(
        &mut self,
        place: &str,
        skipped: Option<u64>,
        reached: Option<u64>,
        size: Option<u32>,
        end: End,
        count: u64,
    ) -> Option<Step> {
        let full = match size {
            Some(size) if self.pages == 0 => count >= u64::from(size),
            // The server may give smaller pages than asked.
            _ => count >= self.largest,
        };
        self.largest = self.largest.max(count);
        self.reached = reached.unwrap_or_default();
        let said = match end {
            End::Total(total) => total,
            End::More(Some(true)) => return None,
            End::More(Some(false)) => return Some(Step::End),
            End::EmptyPage => return (count == 0).then_some(Step::End),
            // No word: an empty page is the end, but not the first one.
            End::More(None) if count > 0 => return None,
            End::More(None) if self.pages > 0 => return Some(Step::End),
            End::More(None) => {
                return Some(broken(
                    "the server gives no items and does not say whether there is more, so the \
                     list may be incomplete",
                ));
            }
        };
        if let Some(total @ ..0) = said {
            let problem = format!("the server says that the list has {total} items");
            return Some(Step::Broken(problem));
        }
        let (Some(total), Some(reached)) = (self.total, reached) else {
            // There is nothing to compare with: an empty page is the end. Without a total it is so
            // after other pages, else it is anybody's guess.
            return match (count, self.total) {
                (1.., _) => None,
                (0, None) if self.pages == 0 => Some(broken(
                    "the server gives neither items nor a total, so the list may be incomplete",
                )),
                (0, _) => Some(Step::End),
            };
        };
        if count == 0 {
            // Also when the caller started behind the end.
            return Some(if reached >= total {
                Step::End
            } else {
                Step::Broken(format!(
                    "{place} is empty, although only {reached} of {total} items have come"
                ))
            });
        }
        if let (Some(size), Some(1..), Some(start)) = (size, skipped, self.start) {
            // Counting from the caller's start relies on the server's pages being as large as asked.
            if reached > total || (reached < total && count != u64::from(size)) {
                return Some(Step::Broken(format!(
                    "the page positions do not add up: {place} has {}, and {size} were asked for, \
                     so nobody knows how many of the {total} items come before page {start}",
                    items(count)
                )));
            }
        }
        if reached > total {
            return Some(Step::Broken(format!(
                "the server says that the list has {}, and {reached} have come with {place}",
                items(total)
            )));
        }
        // After a full page it takes one more to see that nothing is left: a total may be too low,
        // and a full page looks the same then as in the middle of the list. So does any page once the
        // server has taken a larger total back.
        (reached == total && !full && !self.shrunk).then_some(Step::End)
    }
}

fn items(count: u64) -> String {
    if count == 1 { "1 item".to_owned() } else { format!("{count} items") }
}

fn hash(token: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    token.hash(&mut hasher);
    hasher.finish()
}

fn broken(problem: &str) -> Step {
    Step::Broken(problem.to_owned())
}
