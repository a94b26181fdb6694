//! Listings: a stream of pages, and a stream of the items on them.

mod fetch;
mod items;
mod pages;
mod walk;

use std::pin::Pin;

use crate::code::ErrorCode;
use crate::error::Error;
use crate::operation::Operation;
use crate::response::Response;

pub use items::Items;
pub use pages::Pages;

/// The future that [`Paged::fetch`] returns.
pub type PageFuture<P> = Pin<
    Box<
        dyn Future<Output = Result<Response<<P as Paged>::Page>, Error<<P as Paged>::Code>>> + Send,
    >,
>;

/// Where a page is in its list.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Position {
    /// Behind this page token; `None` is the start.
    Token(Option<String>),
    /// The page of this number, counted as the vendor counts.
    Number(u32),
}

impl Position {
    /// The page token, if this is one.
    pub fn into_token(self) -> Option<String> {
        match self {
            Position::Token(token) => token,
            Position::Number(_) => None,
        }
    }

    /// The page number, if this is one.
    pub fn into_number(self) -> Option<u32> {
        match self {
            Position::Number(number) => Some(number),
            Position::Token(_) => None,
        }
    }
}

/// What a page says about the pages after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker<'a> {
    /// The list goes on behind a token.
    Token {
        /// Whether there is more, if the page says so.
        more: Option<bool>,
        /// The token of the next page.
        next: Option<&'a str>,
    },
    /// Pages have numbers, and the list has a total.
    Number {
        /// The number of the first page of all: 0 or 1.
        first: u32,
        /// How many items were asked for.
        size: u32,
        /// How many items the whole list has, if the page says so.
        total: Option<i64>,
    },
}

/// An operation that returns a list page by page. Generated code implements it.
pub trait Paged: Clone + Send + Sync + Unpin + 'static {
    /// One page. It is compared with the page before, to notice a server that repeats itself.
    type Page: Clone + PartialEq + Send + Sync + Unpin + 'static;

    /// One item on it.
    type Item: Send + Unpin + 'static;

    /// The vendor's error codes.
    type Code: ErrorCode;

    /// The operation's metadata.
    const OPERATION: &'static Operation;

    /// Fetches the page that the parameters describe.
    fn fetch(self) -> PageFuture<Self>;

    /// Where the caller asked to start.
    fn position(&self) -> Position;

    /// Moves to another page; all other parameters stay.
    fn seek(&mut self, position: Position);

    /// What a page says about the pages after it.
    fn marker<'a>(&self, page: &'a Self::Page) -> Marker<'a>;

    /// The items on a page.
    fn items(page: &Self::Page) -> &[Self::Item];

    /// The items on a page, without the rest of it.
    fn into_items(page: Self::Page) -> Vec<Self::Item>;
}
