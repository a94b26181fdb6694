//! A list as a stream of pages.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;
use futures_core::stream::FusedStream;

use super::walk::{Step, Walk};
use super::{PageFuture, Paged, Position};
use crate::error::{Error, ErrorKind, Report};
use crate::response::Response;

/// The pages of a list, one after the other, as a [`Stream`].
///
/// It ends when the server has said that the list is whole. When it cannot be known, or a call
/// fails, the last thing is an error, and then nothing more comes. Dropping the stream stops the
/// traffic.
pub struct Pages<P: Paged> {
    operation: P,
    walk: Walk<P>,
    /// The page that is on its way.
    fetching: Option<PageFuture<P>>,
    /// Where it is, or where the one after it will be.
    next: Option<Position>,
    /// Where the page was that was handed out last.
    last: Option<Position>,
    /// An error that comes after the page that was handed out last.
    broken: Option<String>,
    /// Nothing more comes.
    over: bool,
}

impl<P: Paged> Pages<P> {
    /// The pages from where the operation's parameters say.
    pub fn new(operation: P) -> Self {
        let start = operation.position();
        Self {
            walk: Walk::new(&start),
            operation,
            fetching: None,
            next: Some(start),
            last: None,
            broken: None,
            over: false,
        }
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
        let Some(at) = &this.next else {
            this.over = true;
            return Poll::Ready(None);
        };
        let fetching = this.fetching.get_or_insert_with(|| {
            let mut operation = this.operation.clone();
            if *at != Position::Token(None) {
                operation.seek(at.clone());
            }
            operation.fetch()
        });
        let result = ready!(fetching.as_mut().poll(cx));
        this.fetching = None;
        let page = match result {
            Ok(page) => page,
            Err(error) => {
                this.over = true;
                return Poll::Ready(Some(Err(error)));
            }
        };
        let marker = this.operation.marker(&page);
        let step = this.walk.step(at, marker, &page);
        this.last = this.next.take();
        match step {
            Step::Next(position) => this.next = Some(position),
            Step::End => {}
            Step::Broken(problem) => this.broken = Some(problem),
            Step::Repeated(problem) => return Poll::Ready(Some(Err(this.end(problem)))),
        }
        Poll::Ready(Some(Ok(page)))
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
