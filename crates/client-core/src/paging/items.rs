//! A list as a stream of items.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec;

use futures_core::Stream;
use futures_core::stream::FusedStream;

use super::{PagedItems, Pages, Position};
use crate::error::Error;

/// The items of a list, one after the other, as a [`Stream`].
///
/// All items of a page come before an error that follows the page. Otherwise it is as with [`Pages`]: a list
/// that may not be whole ends with an error, and nothing else comes after that.
pub struct Items<P: PagedItems> {
    pages: Pages<P>,
    /// What is left of the page that came last.
    left: vec::IntoIter<P::Item>,
}

impl<P: PagedItems> Items<P> {
    /// The items from where the operation's parameters say.
    pub fn new(operation: P) -> Self {
        Self { pages: Pages::new(operation), left: Vec::new().into_iter() }
    }

    /// Starts at a saved position instead, see [`Pages::start_at`].
    pub fn start_at(mut self, position: Position) -> Self {
        self.pages = self.pages.start_at(position);
        self
    }

    /// How many pages may be on their way ahead of the caller, see [`Pages::look_ahead`].
    pub fn look_ahead(mut self, pages: usize) -> Self {
        self.pages = self.pages.look_ahead(pages);
        self
    }

    /// How many items the whole list has, as the newest page said, see [`Pages::total_hint`].
    pub fn total_hint(&self) -> Option<u64> {
        self.pages.total_hint()
    }

    /// The next item, or `None` when the list is whole.
    ///
    /// Dropping the future loses nothing.
    ///
    /// # Errors
    ///
    /// What the call says, or an error of kind [`Paging`](crate::ErrorKind::Paging). After that the
    /// same error comes each time, and never `None`.
    pub async fn try_next(&mut self) -> Result<Option<P::Item>, Error<P::Code>> {
        if let Some(error) = self.pages.failed() {
            return Err(error.clone());
        }
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await.transpose()
    }

    /// The page of the next item; a listing that starts there skips nothing.
    ///
    /// While items of a page are left it is that page, so that its first items come once more.
    pub fn position(&self) -> Option<&Position> {
        if self.left.len() > 0 { self.pages.last() } else { self.pages.position() }
    }
}

impl<P: PagedItems> Stream for Items<P> {
    type Item = Result<P::Item, Error<P::Code>>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.left.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(Pin::new(&mut self.pages).poll_next(cx)) {
                Some(Ok(page)) => self.left = P::into_items(page.into_data()).into_iter(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<P: PagedItems> FusedStream for Items<P> {
    fn is_terminated(&self) -> bool {
        self.left.len() == 0 && self.pages.is_terminated()
    }
}

impl<P: PagedItems> fmt::Debug for Items<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items")
            .field("operation", &P::OPERATION.id)
            .field("left", &self.left.len())
            .finish_non_exhaustive()
    }
}
