//! A list as a stream of pages.

use std::fmt;
use std::future::poll_fn;
use std::mem::discriminant;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;
use futures_core::stream::FusedStream;

use super::fetch::{Ahead, Fetch, Fetched};
use super::walk::Step;
use super::{Paged, Position};
use crate::error::{Error, ErrorKind, Report};
use crate::invalid_parameter::InvalidParameter;
use crate::response::Response;

/// How many pages are fetched ahead of the caller, if nothing else is set: of a list in which each
/// page tells where the next is, and of one whose pages have numbers.
const AHEAD_BY_TOKEN: usize = 1;
const AHEAD_BY_NUMBER: usize = 8;

/// The pages of a list, one after the other, as a [`Stream`].
///
/// It ends when the server has said that the list is whole. When it cannot be known, the server
/// contradicts itself, or a call fails, the last thing is an error: [`try_next`](Self::try_next) gives it
/// again each time, and nothing else. As a `Stream` it ends after the error, so that a loop over it comes
/// to its end; there it is the error that says that the list is not whole, and `None` alone says nothing.
/// Dropping the stream stops the traffic.
///
/// What counts as a contradiction:
///
/// - a page token that was given before, or more pages without a token to ask for them with;
/// - a total that is smaller than what has come, or an empty page before it is reached. After a full page
///   one more is asked for, since a total that is too low looks like the truth there;
/// - a page with the same items as one before, told by the bytes that came. If nothing tells the items
///   apart, as with `{}` for what an app may not see, equal pages are no contradiction before there are
///   1000 in a row; nor are empty pages of a list that goes on;
/// - where there is a total: a page of which half the items or more were on the page before, unless the list has grown
///   by as many.
///
/// While the caller works on a page the next is on its way, see [`look_ahead`](Self::look_ahead).
/// Nothing is fetched before the first page is asked for. Then a tokio task does the fetching, so
/// the stream has to be used inside a tokio runtime.
///
/// A list that changes while it is walked: with page tokens that is the server's business. Where
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
    /// The error that came last.
    failed: Option<Error<P::Code>>,
    /// The position that the caller gave, if it is none of this kind of list.
    misplaced: Option<InvalidParameter>,
    /// Nothing more comes.
    over: bool,
}

enum Source<P: Paged> {
    /// Nothing has been asked for.
    Idle(Option<P>),
    OneByOne(Box<Fetch<P>>),
    Ahead(Ahead<P>),
}

impl<P: Paged> Pages<P> {
    /// The pages from where the operation's parameters say.
    pub fn new(operation: P) -> Self {
        Self {
            next: Some(operation.position()),
            source: Source::Idle(Some(operation)),
            depth: None,
            last: None,
            total: None,
            broken: None,
            failed: None,
            misplaced: None,
            over: false,
        }
    }

    /// Starts at this position instead, which a stream of the same operation gave: its
    /// [`position`](Self::position), saved as a text for example.
    ///
    /// A position of another kind of list is an error of kind
    /// [`InvalidRequest`](ErrorKind::InvalidRequest) when the first page is asked for, and nothing is
    /// sent. Call it before that; later it has no effect.
    pub fn start_at(mut self, position: Position) -> Self {
        let Source::Idle(Some(operation)) = &mut self.source else { return self };
        let kind = operation.position();
        if discriminant(&kind) == discriminant(&position) {
            operation.seek(position.clone());
            self.next = Some(position);
            self.misplaced = None;
        } else {
            let problem = format!(
                "is {}, and the pages of this list have {}",
                name(&position),
                plural(&kind)
            );
            self.misplaced = Some(InvalidParameter::new("position", problem));
        }
        self
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
    /// The pages ahead are fetched by a task on the runtime on which the first page is asked for. While
    /// that runtime idles no page comes: ask for all pages on the same one, or look no pages ahead.
    ///
    /// Call it before the first page is asked for; later it has no effect.
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
    /// What the call says, or an error of kind [`Paging`](ErrorKind::Paging). After that the same
    /// error comes each time, and never `None`.
    pub async fn try_next(&mut self) -> Result<Option<Response<P::Page>>, Error<P::Code>> {
        if let Some(error) = self.failed() {
            return Err(error.clone());
        }
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

    /// The error that the stream has ended with.
    pub(super) fn failed(&self) -> Option<&Error<P::Code>> {
        self.failed.as_ref()
    }

    fn fail(&mut self, error: Error<P::Code>) -> Poll<Option<<Self as Stream>::Item>> {
        self.over = true;
        self.failed = Some(error.clone());
        Poll::Ready(Some(Err(error)))
    }

    fn broken(&mut self, problem: String) -> Poll<Option<<Self as Stream>::Item>> {
        let report = Report::new(ErrorKind::Paging, P::OPERATION, problem).remedy(
            "Start the listing again, and do not take what came so far for the whole list.",
        );
        self.fail(report.into())
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
            return this.broken(problem);
        }
        if let Some(problem) = this.misplaced.take() {
            let report = Report::new(ErrorKind::InvalidRequest, P::OPERATION, problem.to_string())
                .remedy("Start where a stream of this operation was, or without a position.")
                .source(problem);
            return this.fail(report.into());
        }
        let fetched = ready!(this.source.poll_next(cx, this.depth));
        let Some(Fetched { at, outcome, step, total }) = fetched else {
            if this.next.is_none() {
                this.over = true;
                return Poll::Ready(None);
            }
            // The task that fetches was ended from outside, or panicked.
            return this.broken(CUT_OFF.to_owned());
        };
        let page = match outcome {
            Ok(page) => page,
            Err(error) => {
                this.next = Some(at);
                return this.fail(error);
            }
        };
        this.total = total;
        this.last = Some(at);
        this.next = None;
        match step {
            Some(Step::Next(position)) => this.next = Some(position),
            Some(Step::End) | None => {}
            Some(Step::Broken(problem)) => this.broken = Some(problem),
            Some(Step::Repeated(problem)) => return this.broken(problem),
        }
        Poll::Ready(Some(Ok(page)))
    }
}

fn name(position: &Position) -> &'static str {
    match position {
        Position::Token(_) => "a page token",
        Position::Number(_) => "a page number",
        Position::Offset(_) => "an offset",
    }
}

fn plural(kind: &Position) -> &'static str {
    match kind {
        Position::Token(_) => "page tokens",
        Position::Number(_) => "page numbers",
        Position::Offset(_) => "offsets",
    }
}

const CUT_OFF: &str = "the pages are no longer being fetched: tokio's runtime was shut down, or \
                       the caller's code, such as its credentials, panicked";

impl<P: Paged> Source<P> {
    fn poll_next(
        &mut self,
        cx: &mut Context<'_>,
        depth: Option<usize>,
    ) -> Poll<Option<Fetched<P>>> {
        if let Source::Idle(operation) = self {
            let Some(operation) = operation.take() else { return Poll::Ready(None) };
            let depth = depth.unwrap_or(match operation.position() {
                Position::Number(_) => AHEAD_BY_NUMBER,
                Position::Token(_) | Position::Offset(_) => AHEAD_BY_TOKEN,
            });
            let fetch = Fetch::new(operation);
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
