//! Fetching the pages of a list in their order, several at once where that is possible.

use std::collections::VecDeque;
use std::task::{Context, Poll};

use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::JoinHandle;
use tracing::Instrument;

use super::walk::{Step, Walk};
use super::{PageFuture, Paged, Position};
use crate::error::Error;
use crate::fingerprint;
use crate::response::Response;

/// What came for one position.
type Outcome<P> = Result<Response<<P as Paged>::Page>, Error<<P as Paged>::Code>>;

/// A page and what comes after it, or why there is none.
pub(super) struct Fetched<P: Paged> {
    pub(super) at: Position,
    pub(super) outcome: Outcome<P>,
    /// `None` if there is no page.
    pub(super) step: Option<Step>,
    pub(super) total: Option<u64>,
}

/// The pages that are on their way.
pub(super) struct Fetch<P: Paged> {
    operation: P,
    walk: Walk,
    /// The oldest first.
    open: VecDeque<Open<P>>,
    /// The page after those, if its position is known.
    next: Option<Position>,
    /// How many pages were asked for.
    started: u32,
    /// The last page that is known to exist; pages in between need not wait for one another.
    known: Option<u32>,
}

struct Open<P: Paged> {
    at: Position,
    fetching: PageFuture<P>,
    /// What came before its turn.
    outcome: Option<Outcome<P>>,
}

impl<P: Paged> Fetch<P> {
    pub(super) fn new(operation: P) -> Self {
        let start = operation.position();
        let walk = Walk::new(&start);
        Self { operation, walk, open: VecDeque::new(), next: Some(start), started: 0, known: None }
    }

    /// Whether another page can be asked for now.
    fn can_start(&self) -> bool {
        match (&self.next, self.known) {
            (None, _) => false,
            // Only the page before tells whether there is another one.
            (Some(_), _) if self.open.is_empty() => true,
            (Some(Position::Number(number)), Some(known)) => *number <= known,
            (Some(_), _) => false,
        }
    }

    fn start(&mut self) {
        let Some(at) = self.next.take() else { return };
        if let Position::Number(number) = at {
            self.next = number.checked_add(1).map(Position::Number);
        }
        let mut operation = self.operation.clone();
        if at != Position::Token(None) {
            operation.seek(at.clone());
        }
        let span = match at {
            Position::Number(number) => tracing::debug_span!("page", page = number),
            // A token tells nobody anything.
            Position::Token(_) | Position::Offset(_) => {
                tracing::debug_span!("page", page = self.started)
            }
        };
        self.started += 1;
        let fetching = Box::pin(fingerprint::want(operation.fetch()).instrument(span));
        self.open.push_back(Open { at, fetching, outcome: None });
    }

    /// The oldest page, once it has come. All of them move on.
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<Fetched<P>>> {
        for open in &mut self.open {
            if open.outcome.is_some() {
                continue;
            }
            if let Poll::Ready(outcome) = open.fetching.as_mut().poll(cx) {
                open.outcome = Some(outcome);
            }
        }
        let Some(front) = self.open.front_mut() else { return Poll::Ready(None) };
        let Some(outcome) = front.outcome.take() else { return Poll::Pending };
        let at = front.at.clone();
        self.open.pop_front();
        let step = outcome.as_ref().ok().map(|page| {
            let marker = self.operation.marker(page);
            self.walk.step(&at, marker, P::count(page), page.fingerprint())
        });
        match &step {
            Some(Step::Next(next)) => {
                if self.open.is_empty() {
                    self.next = Some(next.clone());
                }
                self.known = match next {
                    Position::Number(next) => self.walk.last_page(*next),
                    Position::Token(_) | Position::Offset(_) => None,
                };
            }
            // What was asked for beyond the end is not wanted any more.
            _ => self.stop(),
        }
        Poll::Ready(Some(Fetched { at, outcome, step, total: self.walk.total() }))
    }

    fn stop(&mut self) {
        self.open.clear();
        self.next = None;
    }

    /// One page at a time, and none before it is asked for.
    pub(super) fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Option<Fetched<P>>> {
        if self.open.is_empty() && self.can_start() {
            self.start();
        }
        self.poll(cx)
    }
}

/// Pages that are fetched while the caller works on others.
pub(super) struct Ahead<P: Paged> {
    pages: UnboundedReceiver<Fetched<P>>,
    /// One for each page that may be on its way or waiting to be taken. So there are never more.
    room: UnboundedSender<()>,
    task: JoinHandle<()>,
}

impl<P: Paged> Ahead<P> {
    /// Fetches up to so many pages ahead.
    pub(super) fn new(mut fetch: Fetch<P>, depth: usize) -> Self {
        let (send, pages) = unbounded_channel();
        let (room, mut freed) = unbounded_channel();
        let mut free = depth;
        let work = std::future::poll_fn(move |cx| {
            loop {
                while let Poll::Ready(Some(())) = freed.poll_recv(cx) {
                    free += 1;
                }
                while free > 0 && fetch.can_start() {
                    free -= 1;
                    fetch.start();
                }
                if fetch.open.is_empty() && fetch.can_start() {
                    // There is a next page, and no room for it.
                    return Poll::Pending;
                }
                match fetch.poll(cx) {
                    Poll::Ready(Some(fetched)) => {
                        if send.send(fetched).is_err() {
                            return Poll::Ready(());
                        }
                    }
                    Poll::Ready(None) => return Poll::Ready(()),
                    Poll::Pending => return Poll::Pending,
                }
            }
        });
        let task = tokio::spawn(work.in_current_span());
        Self { pages, room, task }
    }

    pub(super) fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Option<Fetched<P>>> {
        let fetched = self.pages.poll_recv(cx);
        if let Poll::Ready(Some(_)) = &fetched {
            // The task may have come to its end.
            let _ = self.room.send(());
        }
        fetched
    }
}

/// Stops the traffic.
impl<P: Paged> Drop for Ahead<P> {
    fn drop(&mut self) {
        self.task.abort();
    }
}
