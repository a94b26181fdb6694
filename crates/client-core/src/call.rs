//! What every generated request has: sending itself, the options of the call, and its pages.

use std::fmt;

use serde_core::de::DeserializeOwned;

use crate::error::Error;
use crate::options::CallOptions;
use crate::paging::{PageFuture, Paged};
use crate::request::Request;
use crate::response::Response;
use crate::transport::Transport;
use crate::vendor::Vendor;

/// A client, and the options of one call of it. A generated request holds one.
pub struct Call<V: Vendor> {
    transport: Transport<V>,
    options: CallOptions,
}

impl<V: Vendor> Call<V> {
    /// A call of this client, without options of its own.
    pub fn new(transport: &Transport<V>) -> Self {
        Self { transport: transport.clone(), options: CallOptions::default() }
    }

    /// Sets the options.
    pub fn options(&mut self, options: CallOptions) {
        self.options = options;
    }

    /// Sets the token among the options.
    pub fn token(&mut self, token: String) {
        self.options = std::mem::take(&mut self.options).token(token);
    }

    /// Sends a request with the options.
    pub async fn send<T: DeserializeOwned>(
        &self,
        request: Request,
    ) -> Result<Response<T>, Error<V::Code>> {
        self.transport.send(request.options(&self.options)).await
    }

    /// Fetches a page, as a future that is known to be `Send` for every listing: to show that for each
    /// of them anew is work for the compiler.
    pub fn fetch<P>(self, request: Request) -> PageFuture<P>
    where
        P: Paged<Code = V::Code>,
        P::Page: DeserializeOwned,
    {
        Box::pin(async move { self.send(request).await })
    }
}

impl<V: Vendor> Clone for Call<V> {
    fn clone(&self) -> Self {
        Self { transport: self.transport.clone(), options: self.options.clone() }
    }
}

impl<V: Vendor> fmt::Debug for Call<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("options", &self.options).finish_non_exhaustive()
    }
}

/// Gives a request its `send`, the options of a call, and, if it is a listing, its pages.
///
/// The request is a struct with a field `call`, and a method `request` that makes the [`Request`] to
/// send:
///
/// ```text
/// call!(GetTeam, operation::GET_TEAM => Team, ErrorCode);
/// call!(SearchTeams, operation::SEARCH_TEAMS => TeamPage, ErrorCode; token cursor);
/// call!(ListMembers, operation::LIST_MEMBERS => MemberPage, ErrorCode; number page from 1, size size or 20);
/// call!(ListBadges, operation::LIST_BADGES => BadgePage, ErrorCode; offset start, size limit);
/// call!(ListShared, operation::LIST_SHARED => SharedPage, ErrorCode; lists token cursor);
/// call!(ListColours, operation::LIST_COLOURS => Vec<Colour> as List<Colour>, ErrorCode);
/// ```
///
/// What comes after `as` is read instead of the answer's type, and converted.
///
/// What comes after the semicolon names the fields that a stream of pages sets: an
/// `Option<String>` for a page token, an `Option<u32>` for a page number, an `Option<i64>` for an
/// offset, and the one that says how many items a page has, if there is one, with the vendor's default. With
/// `lists` in front, a page holds several lists, and there is a stream of pages but none of items.
#[macro_export]
macro_rules! __call {
    ($request:ident, $operation:path => $data:ty, $code:ty) => {
        impl $request {
            /// Sends the request.
            pub async fn send(self) -> Result<$crate::Response<$data>, $crate::Error<$code>> {
                self.call.send(self.request()).await
            }
        }
        $crate::plumbing::call!(@options $request);
    };
    ($request:ident, $operation:path => $data:ty as $wire:ty, $code:ty) => {
        impl $request {
            /// Sends the request.
            pub async fn send(self) -> Result<$crate::Response<$data>, $crate::Error<$code>> {
                let response = self.call.send::<$wire>(self.request()).await?;
                Ok(response.map(Into::into))
            }
        }
        $crate::plumbing::call!(@options $request);
    };
    ($request:ident, $operation:path => $page:ty, $code:ty; lists $($paging:tt)*) => {
        $crate::plumbing::call!(@pages $request, $operation => $page, $code; $($paging)*);
    };
    ($request:ident, $operation:path => $page:ty, $code:ty; $($paging:tt)*) => {
        $crate::plumbing::call!(@pages $request, $operation => $page, $code; $($paging)*);

        impl $request {
            /// Streams the items of all pages from here to the last one.
            ///
            /// This leaves out what a page has besides its items; [`pages`](Self::pages) shows it.
            pub fn items(self) -> $crate::Items<Self> {
                $crate::Items::new(self)
            }
        }

        impl $crate::plumbing::PagedItems for $request {
            type Item = <$page as $crate::plumbing::PageOfItems>::Item;

            fn into_items(page: $page) -> Vec<Self::Item> {
                $crate::plumbing::PageOfItems::into_items(page)
            }
        }
    };
    (@pages $request:ident, $operation:path => $page:ty, $code:ty; $($paging:tt)*) => {
        impl $request {
            /// Sends the request and returns one page.
            pub async fn send(self) -> Result<$crate::Response<$page>, $crate::Error<$code>> {
                self.call.send(self.request()).await
            }

            /// Streams the pages from here to the last one. The parameters apply to each of them.
            pub fn pages(self) -> $crate::Pages<Self> {
                $crate::Pages::new(self)
            }
        }

        $crate::plumbing::call!(@options $request);

        impl $crate::plumbing::Paged for $request {
            type Page = $page;
            type Code = $code;

            const OPERATION: &'static $crate::Operation = &$operation;

            fn fetch(self) -> $crate::plumbing::PageFuture<Self> {
                let request = self.request();
                self.call.fetch::<Self>(request)
            }

            $crate::plumbing::call!(@position $($paging)*);

            fn marker<'a>(&self, page: &'a $page) -> $crate::plumbing::Marker<'a> {
                $crate::plumbing::Page::marker(page, self.page_len())
            }

            fn count(page: &$page) -> usize {
                $crate::plumbing::Page::count(page)
            }
        }

        impl $request {
            $crate::plumbing::call!(@size $($paging)*);
        }
    };
    (@position token $token:ident) => {
        fn position(&self) -> $crate::Position {
            $crate::Position::Token(self.$token.clone())
        }

        fn seek(&mut self, position: $crate::Position) {
            self.$token = position.into_token();
        }
    };
    (@size token $token:ident) => {
        fn page_len(&self) -> Option<u32> {
            None
        }
    };
    (@position number $number:ident from $first:literal $(, $($size:tt)*)?) => {
        fn position(&self) -> $crate::Position {
            $crate::Position::Number(self.$number.unwrap_or($first))
        }

        fn seek(&mut self, position: $crate::Position) {
            self.$number = position.into_number();
        }
    };
    (@position offset $offset:ident $(, $($size:tt)*)?) => {
        fn position(&self) -> $crate::Position {
            // A negative one is refused when it is sent.
            $crate::Position::Offset(self.$offset.map_or(0, |offset| offset.try_into().unwrap_or(0)))
        }

        fn seek(&mut self, position: $crate::Position) {
            self.$offset = position.into_offset().map(|offset| offset.try_into().unwrap_or(i64::MAX));
        }
    };
    (@size number $number:ident from $first:literal $(, $($size:tt)*)?) => {
        $crate::plumbing::call!(@size $($($size)*)?);
    };
    (@size offset $offset:ident $(, $($size:tt)*)?) => {
        $crate::plumbing::call!(@size $($($size)*)?);
    };
    (@size) => {
        fn page_len(&self) -> Option<u32> {
            None
        }
    };
    (@size size $size:ident $(or $default:literal)?) => {
        fn page_len(&self) -> Option<u32> {
            Option::<u32>::from(self.$size)$(.or(Some($default)))?
        }
    };
    (@options $request:ident) => {
        impl $request {
            /// Sends it with these options instead of the client's settings; in a listing they apply to
            /// each page.
            pub fn options(mut self, options: $crate::CallOptions) -> Self {
                self.call.options(options);
                self
            }

            /// Sends this token instead of one from the client's credentials, without a `Bearer` in
            /// front; in a listing it applies to each page.
            pub fn token(mut self, token: impl Into<String>) -> Self {
                self.call.token(token.into());
                self
            }
        }
    };
}
