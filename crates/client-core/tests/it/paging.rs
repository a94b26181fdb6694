//! Listings over a fake operation: what counts as the end, and what as a failure.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;

use futures_core::Stream;
use futures_core::stream::FusedStream;
use vendor_client_core::{ErrorKind, Items, Pages, Position};

use fake::{Fake, List, Written, token_page};

pub(crate) mod fake {
    //! An operation whose pages a test writes down.

    use std::sync::{Arc, Mutex};

    use vendor_client_core::{
        Error, Items, Marker, Operation, PageFuture, Paged, Position, Response,
    };

    use crate::support::acme::LIST_UNITS;
    use crate::support::{Acme, AcmeCode, client, get_unit};

    /// Pages as a test writes them: the items, and what the page says about the pages after it.
    pub(crate) type Written<'a> = &'a [(&'a [&'a str], &'a str)];

    #[derive(Clone, Debug, Default, PartialEq)]
    pub(crate) struct List {
        pub(crate) items: Vec<String>,
        pub(crate) more: Option<bool>,
        pub(crate) next: Option<String>,
        pub(crate) total: Option<i64>,
    }

    pub(crate) type Script = Arc<dyn Fn(&Position) -> Option<List> + Send + Sync>;

    /// `script` gives the page at a position; `None` is a call that fails.
    #[derive(Clone)]
    pub(crate) struct Fake {
        pub(crate) start: Position,
        pub(crate) at: Option<Position>,
        pub(crate) first: u32,
        pub(crate) size: u32,
        pub(crate) asked: Arc<Mutex<Vec<Option<Position>>>>,
        pub(crate) script: Script,
    }

    impl Fake {
        pub(crate) fn new(
            start: Position,
            script: impl Fn(&Position) -> Option<List> + Send + Sync + 'static,
        ) -> Self {
            let asked = Arc::default();
            Self { start, at: None, first: 1, size: 2, asked, script: Arc::new(script) }
        }

        /// Pages by number, in their order from the start.
        pub(crate) fn numbered(start: u32, pages: Vec<Option<List>>) -> Self {
            Self::new(Position::Number(start), move |at| {
                let at = at.clone().into_number().expect("a number");
                // A page that is fetched ahead and never taken may fail.
                pages.get((at - start) as usize).cloned().flatten()
            })
        }

        pub(crate) fn asked(&self) -> usize {
            self.asked.lock().unwrap().len()
        }
    }

    impl Paged for Fake {
        type Page = List;
        type Item = String;
        type Code = AcmeCode;

        const OPERATION: &'static Operation = &LIST_UNITS;

        fn fetch(self) -> PageFuture<Self> {
            Box::pin(async move {
                self.asked.lock().unwrap().push(self.at.clone());
                // Not at once, as with a real call.
                tokio::task::yield_now().await;
                let page = (self.script)(self.at.as_ref().unwrap_or(&self.start));
                match page {
                    Some(page) => Ok(Response::new(page)),
                    None => {
                        let nobody = client::<Acme>("http://127.0.0.1:1");
                        nobody.0.send::<()>(get_unit()).await.map(|it| it.map(|()| List::default()))
                    }
                }
            })
        }

        fn position(&self) -> Position {
            self.start.clone()
        }

        fn seek(&mut self, position: Position) {
            self.at = Some(position);
        }

        fn marker<'a>(&self, page: &'a List) -> Marker<'a> {
            match self.start {
                Position::Number(_) => {
                    Marker::Number { first: self.first, size: self.size, total: page.total }
                }
                _ => Marker::Token { more: page.more, next: page.next.as_deref() },
            }
        }

        fn items(page: &List) -> &[String] {
            &page.items
        }

        fn into_items(page: List) -> Vec<String> {
            page.items
        }
    }

    /// A page of a token list: `+t` is "more, behind t", `-` is "no more", `?t` says nothing but
    /// the token.
    pub(crate) fn token_page(items: &[&str], marker: &str) -> List {
        let (more, next) = marker.split_at(1);
        List {
            items: items.iter().map(|item| (*item).to_owned()).collect(),
            more: match more {
                "+" => Some(true),
                "-" => Some(false),
                _ => None,
            },
            next: match next {
                "" => None,
                next => Some(next.trim().to_owned()),
            },
            total: None,
        }
    }

    pub(crate) fn number_page(items: &[&str], total: &str) -> List {
        let items = items.iter().map(|item| (*item).to_owned()).collect();
        List { items, total: total.parse().ok(), ..List::default() }
    }

    /// The error at the end of a list with these pages.
    pub(crate) async fn error(style: &str, pages: Written<'_>) -> Error<AcmeCode> {
        let fake = match style {
            "token" => {
                let page = token_page(pages[0].0, pages[0].1);
                Fake::new(Position::Token(None), move |_| Some(page.clone()))
            }
            _ => Fake::numbered(
                1,
                pages.iter().map(|(items, total)| Some(number_page(items, total))).collect(),
            ),
        };
        let mut items = Items::new(fake);
        loop {
            match items.try_next().await {
                Ok(Some(_)) => {}
                Ok(None) => panic!("the list ended"),
                Err(error) => return error,
            }
        }
    }
}

/// Walks a list to its end: the items, then `end` or what the error says, then nothing more. How far
/// the walk looks ahead makes no difference.
async fn walk(fake: Fake) -> String {
    let one_by_one = walk_ahead(fake.clone(), 0).await;
    for depth in [1, 2, 8] {
        fake.asked.lock().unwrap().clear();
        assert_eq!(walk_ahead(fake.clone(), depth).await, one_by_one, "{depth}");
    }
    one_by_one
}

async fn walk_ahead(fake: Fake, depth: usize) -> String {
    let mut items = Items::new(fake.clone()).look_ahead(depth);
    let mut seen = String::new();
    let end = loop {
        assert!(fake.asked() < 100, "the walk goes on for ever");
        match items.try_next().await {
            Ok(Some(item)) => seen += &item,
            Ok(None) => break "end".to_owned(),
            Err(error) if error.is_paging() => {
                let text = error.to_string();
                break text
                    .trim_start_matches("list_units: ")
                    .split('.')
                    .next()
                    .unwrap()
                    .to_owned();
            }
            Err(error) => break format!("{:?}", error.kind()),
        }
    };
    assert!(items.is_terminated());
    let asked = fake.asked();
    assert!(items.try_next().await.unwrap().is_none(), "the stream is fused");
    assert_eq!(fake.asked(), asked, "nothing is fetched after the end");

    // The pages have the same end.
    let mut pages = Pages::new(fake).look_ahead(depth);
    let mut of_pages = String::new();
    while let Ok(Some(page)) = pages.try_next().await {
        of_pages += &page.items.concat();
    }
    assert!(pages.try_next().await.unwrap().is_none(), "the stream is fused");
    assert!(pages.is_terminated());
    assert_eq!(seen, of_pages);
    format!("{seen} {end}")
}

/// Pages by their tokens: the page behind `t` is the one after the page that says `+t`.
fn tokens(start: Option<&str>, pages: Written) -> Fake {
    let pages: Vec<_> = pages.iter().map(|(items, marker)| token_page(items, marker)).collect();
    let first = start.map(str::to_owned);
    Fake::new(Position::Token(first.clone()), move |at| {
        let at = at.clone().into_token();
        if at == first {
            return pages.first().cloned();
        }
        let before = pages.iter().position(|page| page.next == at).expect("a token of a page");
        pages.get(before + 1).cloned()
    })
}

#[tokio::test]
async fn a_token_list_ends_when_the_server_says_so() {
    const REPEATS: &str = "the server repeats itself: it gave a page token that it gave before";
    const NO_TOKEN: &str =
        "the server says that there is more, but gives no page token to ask for it";
    const NEITHER: &str = "the server says neither whether there is more nor where, so that the list may not be whole";
    let table: &[(Option<&str>, Written, &str)] = &[
        (None, &[(&["a"], "-")], "a end"),
        (None, &[(&[], "-")], " end"),
        (None, &[(&["a"], "- ")], "a end"),
        // A token after the end means nothing.
        (None, &[(&["a"], "-t")], "a end"),
        (None, &[(&["a", "b"], "+t"), (&["c"], "+u"), (&["d"], "-")], "abcd end"),
        // An empty page with more to come is not the end.
        (None, &[(&[], "+t"), (&[], "+u"), (&["d"], "-")], "d end"),
        // Equal pages are fine as long as the tokens go on.
        (None, &[(&["a"], "+t"), (&["a"], "-")], "aa end"),
        // More to come, but not where.
        (None, &[(&["a"], "+ ")], &format!("a {NO_TOKEN}")),
        (None, &[(&["a"], "+")], &format!("a {NO_TOKEN}")),
        // No word on whether there is more: a token is one.
        (None, &[(&["a"], "?t"), (&["b"], "-")], "ab end"),
        (None, &[(&["a"], "?")], &format!("a {NEITHER}")),
        (None, &[(&["a"], "? ")], &format!("a {NEITHER}")),
        // Round in circles, after one page, after two, and to where the caller started.
        (None, &[(&["a"], "+t"), (&["b"], "+t")], &format!("ab {REPEATS}")),
        (None, &[(&["a"], "+t"), (&["b"], "+u"), (&["c"], "+t")], &format!("abc {REPEATS}")),
        (Some("s"), &[(&["a"], "+s")], &format!("a {REPEATS}")),
        (Some("s"), &[(&["a"], "+t"), (&["b"], "+s")], &format!("ab {REPEATS}")),
        (Some("s"), &[(&["a"], "+t"), (&["b"], "-")], "ab end"),
    ];
    for (start, pages, expected) in table {
        assert_eq!(walk(tokens(*start, pages)).await, *expected, "{start:?} {pages:?}");
    }
}

#[tokio::test]
async fn a_number_list_ends_when_all_items_have_come() {
    use fake::number_page as page;
    let none: &[&str] = &[];
    let table: &[(u32, Written, &str)] = &[
        (1, &[(&["a", "b"], "2")], "ab end"),
        (1, &[(&["a", "b"], "3"), (&["c"], "3")], "abc end"),
        (1, &[(none, "0")], " end"),
        // A server that gives smaller pages than asked does not make the list shorter.
        (1, &[(&["a"], "3"), (&["b"], "3"), (&["c"], "3")], "abc end"),
        // A part is never the whole.
        (
            1,
            &[(&["a", "b"], "3"), (none, "3")],
            "ab page 2 is empty, although only 2 of 3 items have come",
        ),
        (1, &[(none, "3")], " page 1 is empty, although only 0 of 3 items have come"),
        // The list changes during the walk: the newest total counts.
        (1, &[(&["a", "b"], "3"), (&["c", "d"], "5"), (&["e"], "5")], "abcde end"),
        (1, &[(&["a", "b"], "9"), (&["c"], "3")], "abc end"),
        (1, &[(&["a", "b"], "9"), (none, "1")], "ab end"),
        // Without a total, an empty page is the end, but not the first one.
        (1, &[(&["a", "b"], "-"), (&["c"], "-"), (none, "-")], "abc end"),
        (
            1,
            &[(none, "-")],
            " the server gives neither items nor a total, so that the list may not be whole",
        ),
        // A total that came once still counts.
        (
            1,
            &[(&["a", "b"], "3"), (none, "-")],
            "ab page 2 is empty, although only 2 of 3 items have come",
        ),
        (1, &[(&["a", "b"], "3"), (&["c"], "-")], "abc end"),
        // The same page again would go on for ever.
        (
            1,
            &[(&["a", "b"], "9"), (&["a", "b"], "9")],
            "ab the server repeats itself: page 2 is the same as the one before",
        ),
        (
            1,
            &[(&["a"], "-"), (&["a"], "-")],
            "a the server repeats itself: page 2 is the same as the one before",
        ),
        (1, &[(&["a", "b"], "-1")], "ab the server says that the list has -1 items"),
        // From the middle: what comes before the start is not missing.
        (3, &[(&["e", "f"], "7"), (&["g"], "7")], "efg end"),
        (3, &[(&["e", "f"], "6")], "ef end"),
        (
            3,
            &[(&["e", "f"], "7"), (none, "7")],
            "ef page 4 is empty, although only 6 of 7 items have come",
        ),
        // From behind the end.
        (3, &[(none, "4")], " end"),
        (3, &[(none, "1")], " end"),
        (3, &[(none, "0")], " end"),
    ];
    for (start, pages, expected) in table {
        let fake = Fake::numbered(*start, pages.iter().map(|(i, t)| Some(page(i, t))).collect());
        assert_eq!(walk(fake).await, *expected, "{start} {pages:?}");
    }
    // Other page sizes than asked, from the middle: nobody knows what was left out.
    for pages in [
        &[(&["e", "f"] as &[&str], "5")] as &[(&[&str], &str)],
        &[(&["e"], "7")],
        &[(&["e", "f", "g"], "9")],
    ] {
        let fake = Fake::numbered(3, pages.iter().map(|(i, t)| Some(page(i, t))).collect());
        let end = walk(fake).await;
        assert!(end.contains("the page positions do not add up"), "{pages:?}: {end}");
    }
}

#[tokio::test]
async fn pages_are_counted_from_where_the_vendor_counts() {
    // By index from 0: the start at 1 leaves one page out.
    let pages = || vec![Some(fake::number_page(&["c", "d"], "4"))];
    let fake = Fake { first: 0, ..Fake::numbered(1, pages()) };
    assert_eq!(walk(fake).await, "cd end");
    let fake = Fake { first: 0, ..Fake::numbered(0, vec![Some(fake::number_page(&["a"], "1"))]) };
    assert_eq!(walk(fake.clone()).await, "a end");
    // The first page is asked for by its number too.
    assert_eq!(fake.asked.lock().unwrap()[0], Some(Position::Number(0)));
}

#[tokio::test]
async fn the_last_page_number_is_not_followed_by_another() {
    let page = fake::number_page(&["a", "b"], "-");
    let fake = Fake { first: u32::MAX, ..Fake::numbered(u32::MAX, vec![Some(page)]) };
    assert_eq!(walk(fake).await, "ab no page number comes after 4294967295");
}

#[tokio::test]
async fn a_failed_call_comes_after_all_items_and_can_be_resumed() {
    let page = |items: &[&str]| Some(fake::number_page(items, "6"));
    let pages = vec![page(&["a", "b"]), page(&["c", "d"]), None];
    assert_eq!(walk(Fake::numbered(1, pages.clone())).await, "abcd Connect");

    let mut stream = Pages::new(Fake::numbered(1, pages));
    while let Ok(Some(_)) = stream.try_next().await {}
    assert_eq!(stream.position(), Some(&Position::Number(3)), "the page that failed");
}

#[tokio::test]
async fn the_position_skips_nothing() {
    let fake = tokens(None, &[(&["a", "b"], "+t"), (&[], "+u"), (&["c"], "-")]);
    let mut items = Items::new(fake.clone()).look_ahead(0);
    let at = |token: Option<&str>| Some(Position::Token(token.map(str::to_owned)));
    assert_eq!(items.position().cloned(), at(None));
    items.try_next().await.unwrap();
    assert_eq!(items.position().cloned(), at(None), "b is still to come");
    items.try_next().await.unwrap();
    assert_eq!(items.position().cloned(), at(Some("t")));
    assert_eq!(fake.asked(), 1, "all items come before the next page is fetched");
    items.try_next().await.unwrap();
    assert_eq!(items.position(), None);
    assert_eq!(items.try_next().await.unwrap(), None);

    let mut pages = Pages::new(fake);
    assert_eq!(pages.position().cloned(), at(None));
    pages.try_next().await.unwrap();
    assert_eq!(pages.position().cloned(), at(Some("t")));
    let start = pages.position().unwrap().clone();
    assert_eq!(Position::Number(3).into_token(), None);
    assert_eq!(start.clone().into_number(), None);
    assert_eq!(start.into_token().as_deref(), Some("t"));
}

#[tokio::test]
async fn a_dropped_future_loses_nothing() {
    let fake = tokens(None, &[(&["a"], "+t"), (&["b"], "-")]);
    let mut items = Items::new(fake.clone());
    // Polled once: the call is on its way, and the future is dropped.
    let mut call = Box::pin(items.try_next());
    assert!(poll_fn(|cx| Poll::Ready(call.as_mut().poll(cx).is_pending())).await);
    drop(call);
    assert_eq!(items.try_next().await.unwrap().as_deref(), Some("a"));
    assert_eq!(items.try_next().await.unwrap().as_deref(), Some("b"));
    assert_eq!(items.try_next().await.unwrap(), None);
    assert_eq!(fake.asked(), 2);
}

#[tokio::test]
async fn nothing_is_fetched_before_it_is_asked_for() {
    let fake = tokens(None, &[(&["a"], "+t"), (&["b"], "-")]);
    let pages = Pages::new(fake.clone());
    let items = Items::new(fake.clone());
    drop((pages, items));
    assert_eq!(fake.asked(), 0);
}

#[tokio::test]
async fn a_stream_is_a_stream() {
    fn is_stream<S: Stream + FusedStream + Send + Unpin>(_: &S) {}
    let fake = tokens(None, &[(&["a"], "-")]);
    let mut pages = Pages::new(fake.clone());
    is_stream(&pages);
    is_stream(&Items::new(fake));
    let page = poll_fn(|cx| Pin::new(&mut pages).poll_next(cx)).await.unwrap().unwrap();
    assert_eq!(page.items, ["a"]);
    let end = poll_fn(|cx| Pin::new(&mut pages).poll_next(cx)).await;
    assert!(end.is_none());
    assert!(format!("{pages:?}").contains("list_units"));
}

#[tokio::test]
async fn ten_thousand_pages() {
    const PAGES: u32 = 10_000;
    let by_token = Fake::new(Position::Token(None), |at| {
        let at: u32 = at.clone().into_token().map_or(0, |token| token.parse().unwrap());
        let last = at + 1 == PAGES;
        let next = Some((at + 1).to_string());
        Some(List { items: vec![at.to_string()], more: Some(!last), next, total: None })
    });
    let by_number = Fake::new(Position::Number(1), |at| {
        let at = at.clone().into_number().unwrap();
        let items = vec![format!("{at}a"), format!("{at}b")];
        Some(List { items, total: Some(i64::from(PAGES) * 2), ..List::default() })
    });
    for (fake, expected) in [(by_token, PAGES), (by_number, PAGES * 2)] {
        let mut items = Items::new(fake.clone());
        let mut count = 0;
        while items.try_next().await.unwrap().is_some() {
            count += 1;
            assert!(count <= expected, "the walk goes on for ever");
        }
        assert_eq!(count, expected);
        assert_eq!(fake.asked(), PAGES as usize);
    }
    let for_ever = Fake::new(Position::Token(None), |_| Some(token_page(&["a"], "+t")));
    let error = {
        let mut pages = Pages::new(for_ever);
        pages.try_next().await.unwrap();
        pages.try_next().await.unwrap();
        pages.try_next().await.unwrap_err()
    };
    assert_eq!(error.kind(), ErrorKind::Paging);
}
