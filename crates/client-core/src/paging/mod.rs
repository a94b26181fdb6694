//! Listings: a stream of pages, and a stream of the items on them.

mod fetch;
mod items;
mod pages;
mod seen;
mod walk;

use std::fmt;
use std::pin::Pin;
use std::str::FromStr;

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
///
/// As text it can be saved, and read again: [`Pages::start_at`] continues from there.
///
/// ```
/// use vendor_client_core::Position;
///
/// let position = Position::Number(3);
/// assert_eq!(position.to_string(), "page:3");
/// assert_eq!("page:3".parse(), Ok(position));
/// assert_eq!("token:AQD9/+=".parse(), Ok(Position::Token(Some("AQD9/+=".into()))));
/// assert!("AQD9/+=".parse::<Position>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Position {
    /// After this page token; `None` is the start.
    Token(Option<String>),
    /// The page of this number, counted as the vendor counts.
    Number(u32),
    /// After this many records.
    Offset(u64),
}

impl Position {
    /// The page token, if this is one.
    pub fn into_token(self) -> Option<String> {
        match self {
            Position::Token(token) => token,
            Position::Number(_) | Position::Offset(_) => None,
        }
    }

    /// The page number, if this is one.
    pub fn into_number(self) -> Option<u32> {
        match self {
            Position::Number(number) => Some(number),
            Position::Token(_) | Position::Offset(_) => None,
        }
    }

    /// How many records come before, if this is such a number.
    pub fn into_offset(self) -> Option<u64> {
        match self {
            Position::Offset(offset) => Some(offset),
            Position::Token(_) | Position::Number(_) => None,
        }
    }
}

/// `token:` with the token, `start` where there is none, `page:` or `offset:` with the number.
impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Position::Token(None) => f.write_str("start"),
            Position::Token(Some(token)) => write!(f, "token:{token}"),
            Position::Number(number) => write!(f, "page:{number}"),
            Position::Offset(offset) => write!(f, "offset:{offset}"),
        }
    }
}

impl FromStr for Position {
    type Err = InvalidPosition;

    fn from_str(text: &str) -> Result<Self, InvalidPosition> {
        if text == "start" {
            return Ok(Position::Token(None));
        }
        match text.split_once(':') {
            // An empty token would be the start, which nobody has saved.
            Some(("token", token)) if !token.is_empty() => {
                Ok(Position::Token(Some(token.to_owned())))
            }
            Some(("page", number)) => {
                number.parse().map(Position::Number).map_err(|_| InvalidPosition(()))
            }
            Some(("offset", offset)) => {
                offset.parse().map(Position::Offset).map_err(|_| InvalidPosition(()))
            }
            _ => Err(InvalidPosition(())),
        }
    }
}

/// Text that is not a [`Position`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidPosition(());

/// Does not show the text: it may be anything.
impl fmt::Display for InvalidPosition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "this is not a position in a list; a position looks like `token:AQD9`, `page:3`, \
             `offset:40` or `start`",
        )
    }
}

impl std::error::Error for InvalidPosition {}

/// What a page says about the pages after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker<'a> {
    /// The list goes on after a token, and the page says whether it does.
    Token {
        /// Whether there is more, if the page says so.
        more: Option<bool>,
        /// The token of the next page.
        next: Option<&'a str>,
    },
    /// The list goes on after a token, and the last page is the one without.
    TokenOnly {
        /// The token of the next page.
        next: Option<&'a str>,
    },
    /// Pages have numbers.
    Number {
        /// The number of the first page of all: 0 or 1.
        first: u32,
        /// How many items were asked for: as the request says, or else by the vendor's default, if
        /// one is documented.
        size: Option<u32>,
        /// How the page tells whether it is the last one.
        end: End,
    },
    /// A page begins after a number of records.
    Offset {
        /// How many items were asked for, as in [`Number`](Self::Number).
        size: Option<u32>,
        /// How the page tells whether it is the last one.
        end: End,
    },
}

/// How a page tells whether it is the last one, where pages have numbers or offsets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// By how many items the whole list has, if the page says so.
    Total(Option<i64>),
    /// By whether there is more, if the page says so.
    More(Option<bool>),
    /// By being empty: the last page with items is not the last page.
    EmptyPage,
}

/// One page. Generated code implements it.
pub trait Page {
    /// How many items are on it. Where it holds several lists, these are the items of all of them.
    fn count(&self) -> usize;

    /// What it says about the pages after it; so many items were asked for, if that is known.
    fn marker(&self, size: Option<u32>) -> Marker<'_>;
}

/// One page that holds one list. Generated code implements it.
pub trait PageOfItems: Page {
    /// One item on it.
    type Item;

    /// The items on it, without the rest.
    fn into_items(self) -> Vec<Self::Item>;
}

/// An operation that returns page after page. Generated code implements it.
pub trait Paged: Clone + Send + Sync + Unpin + 'static {
    /// One page.
    type Page: Send + Sync + Unpin + 'static;

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

    /// How many items are on a page, in all its lists.
    fn count(page: &Self::Page) -> usize;
}

/// A paged operation whose pages hold one list each. Generated code implements it.
pub trait PagedItems: Paged {
    /// One item of the list.
    type Item: Send + Unpin + 'static;

    /// The items on a page, without the rest of it.
    fn into_items(page: Self::Page) -> Vec<Self::Item>;
}
