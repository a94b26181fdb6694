//! A list as a stream of pages.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;
use futures_core::stream::FusedStream;

use super::fetch::{Ahead, Fetch, Fetched};
use super::walk::Step;
use super::{Paged, Position};
use crate::error::{Error, ErrorKind, Report};
use crate::response::Response;

/// How many pages are fetched ahead of the caller, if nothing else is set: of a list in which each
/// page names the next, and of one whose pages have numbers.
const AHEAD_BY_TOKEN: usize = 1;
const AHEAD_BY_NUMBER: usize = 8;

/// The pages of a list, one after the other, as a [`Stream`].
///
/// It ends when the server has said that the list is whole. When it cannot be known, or a call
/// fails, the last thing is an error, and then nothing more comes. Dropping the stream stops the
/// traffic.
///
/// While the caller works on a page the next is on its way, see [`look_ahead`](Self::look_ahead).
/// Nothing is fetched before the first page is asked for. Then a task of tokio does the fetching, so
/// that the stream has to be used inside tokio's runtime.
///
/// A list that changes while it is walked: behind page tokens that is the server's business. Where
/// pages have numbers, the newest total counts, so that the walk gets longer or shorter with the
/// list; an item that moves to another page meanwhile may come twice or not at all, and nothing in
/// the answers tells.
pub struct Pages<P: Paged> {
    source: Source<P>,
    depth: Option<usize>,
    /// Where the next page will be.
    next: Option<Position>,
    /// Where the page was that was handed out last.
    last: Option<Position>,
    total: Option<u64>,
    /// An error that comes after the page that was handed out last.
    broken: Option<String>,
    /// Nothing more comes.
    over: bool,
}

enum Source<P: Paged> {
    /// Nothing has been asked for.
    Idle(Option<Fetch<P>>),
    OneByOne(Box<Fetch<P>>),
    Ahead(Ahead<P>),
}

impl<P: Paged> Pages<P> {
    /// The pages from where the operation's parameters say.
    pub fn new(operation: P) -> Self {
        Self {
            next: Some(operation.position()),
            source: Source::Idle(Some(Fetch::new(operation))),
            depth: None,
            last: None,
            total: None,
            broken: None,
            over: false,
        }
    }

    /// How many pages may be on their way, or wait to be taken, besides the one that the caller works
    /// on. That much memory is used, and that many requests are made in vain if the stream is
    /// dropped.
    ///
    /// By default it is 1 for lists in which each page names the next; more does not help if pages
    /// take the caller as long as the network. For lists whose pages have numbers it is 8: once the
    /// first page has told the total, they are fetched at once. With 0 a page is fetched when it is
    /// asked for.
    ///
    /// To be called before the first page is asked for; later it has no effect.
    pub fn look_ahead(mut self, pages: usize) -> Self {
        self.depth = Some(pages);
        self
    }

    /// How many items the whole list has, as the newest page said; `None` before the first page, and
    /// where the vendor does not say.
    ///
    /// It is for progress bars. The list may change.
    pub fn total_hint(&self) -> Option<u64> {
        self.total
    }

    /// The next page, or `None` when the list is whole.
    ///
    /// Dropping the future keeps the page that is on its way: it comes with the next call.
    ///
    /// # Errors
    ///
    /// What the call says, or an error of kind [`Paging`](ErrorKind::Paging). Nothing comes after
    /// it.
    pub async fn try_next(&mut self) -> Result<Option<Response<P::Page>>, Error<P::Code>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await.transpose()
    }

    /// Where the next page is; a listing that starts there goes on where this one stops.
    ///
    /// After a failed call it is the page that failed. `None` at the end of the list, and after an
    /// answer that leads nowhere.
    pub fn position(&self) -> Option<&Position> {
        self.next.as_ref()
    }

    /// Where the page was that was handed out last.
    pub(super) fn last(&self) -> Option<&Position> {
        self.last.as_ref()
    }

    fn end(&mut self, problem: String) -> Error<P::Code> {
        self.over = true;
        let report = Report::new(ErrorKind::Paging, P::OPERATION, problem).remedy(
            "Start the listing again, and do not take what came so far for the whole list.",
        );
        report.into()
    }
}

impl<P: Paged> Stream for Pages<P> {
    type Item = Result<Response<P::Page>, Error<P::Code>>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        if this.over {
            return Poll::Ready(None);
        }
        if let Some(problem) = this.broken.take() {
            return Poll::Ready(Some(Err(this.end(problem))));
        }
        let fetched = ready!(this.source.poll_next(cx, this.depth));
        let Some(Fetched { at, outcome, step, total }) = fetched else {
            if this.next.is_none() {
                this.over = true;
                return Poll::Ready(None);
            }
            // The task that fetches was ended from outside, or panicked.
            return Poll::Ready(Some(Err(this.end(CUT_OFF.to_owned()))));
        };
        let page = match outcome {
            Ok(page) => page,
            Err(error) => {
                this.over = true;
                this.next = Some(at);
                return Poll::Ready(Some(Err(error)));
            }
        };
        this.total = total;
        this.last = Some(at);
        this.next = None;
        match step {
            Some(Step::Next(position)) => this.next = Some(position),
            Some(Step::End) | None => {}
            Some(Step::Broken(problem)) => this.broken = Some(problem),
            Some(Step::Repeated(problem)) => return Poll::Ready(Some(Err(this.end(problem)))),
        }
        Poll::Ready(Some(Ok(page)))
    }
}

const CUT_OFF: &str = "the pages were no longer fetched, because tokio's runtime was shut down";

impl<P: Paged> Source<P> {
    fn poll_next(
        &mut self,
        cx: &mut Context<'_>,
        depth: Option<usize>,
    ) -> Poll<Option<Fetched<P>>> {
        if let Source::Idle(fetch) = self {
            let Some(fetch) = fetch.take() else { return Poll::Ready(None) };
            let depth = depth.unwrap_or(match fetch.start_position() {
                Position::Number(_) => AHEAD_BY_NUMBER,
                Position::Token(_) => AHEAD_BY_TOKEN,
            });
            *self = match depth {
                0 => Source::OneByOne(Box::new(fetch)),
                depth => Source::Ahead(Ahead::new(fetch, depth)),
            };
        }
        match self {
            Source::Idle(_) => Poll::Ready(None),
            Source::OneByOne(fetch) => fetch.poll_next(cx),
            Source::Ahead(ahead) => ahead.poll_next(cx),
        }
    }
}

impl<P: Paged> FusedStream for Pages<P> {
    fn is_terminated(&self) -> bool {
        self.over
    }
}

impl<P: Paged> fmt::Debug for Pages<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("operation", &P::OPERATION.id)
            .field("over", &self.over)
            .finish_non_exhaustive()
    }
}
