//! Listings over a fake operation: what counts as the end, and what as a failure.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;

use futures_core::Stream;
use futures_core::stream::FusedStream;
use vendor_client_core::{ErrorKind, Items, Pages, Position};

use fake::{Fake, List, Style, Written, token_page};

pub(crate) mod fake {
    //! An operation whose pages a test writes down.

    use std::sync::{Arc, Mutex};

    use vendor_client_core::plumbing::{End, Marker, PageFuture, Paged, PagedItems, object};
    use vendor_client_core::{Error, Items, Operation, Position};

    use crate::support::acme::LIST_UNITS;
    use crate::support::{Acme, AcmeCode, answered, client, get_unit};

    /// Pages as a test writes them: the items, and what the page says about the pages after it.
    pub(crate) type Written<'a> = &'a [(&'a [&'a str], &'a str)];

    #[derive(Clone, Debug, Default, PartialEq)]
    pub(crate) struct List {
        pub(crate) items: Vec<String>,
        pub(crate) more: Option<bool>,
        pub(crate) next: Option<String>,
        pub(crate) total: Option<i64>,
    }

    object!(List; items as items, more, next, total);

    pub(crate) type Script = Arc<dyn Fn(&Position) -> Option<List> + Send + Sync>;

    /// How the pages tell where the list goes on and ends.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub(crate) enum Style {
        /// By a token and `more`, or by a total.
        Usual,
        /// By a token or the lack of one.
        TokenOnly,
        /// By `more`, although pages have numbers or offsets.
        More,
        /// By an empty page.
        EmptyPage,
    }

    /// `script` gives the page at a position; `None` is a call that fails.
    #[derive(Clone)]
    pub(crate) struct Fake {
        pub(crate) start: Position,
        pub(crate) at: Option<Position>,
        pub(crate) first: u32,
        pub(crate) size: Option<u32>,
        pub(crate) style: Style,
        pub(crate) asked: Arc<Mutex<Vec<Option<Position>>>>,
        pub(crate) script: Script,
    }

    impl Fake {
        pub(crate) fn new(
            start: Position,
            script: impl Fn(&Position) -> Option<List> + Send + Sync + 'static,
        ) -> Self {
            Self {
                start,
                at: None,
                first: 1,
                size: Some(2),
                style: Style::Usual,
                asked: Arc::default(),
                script: Arc::new(script),
            }
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
        type Code = AcmeCode;

        const OPERATION: &'static Operation = &LIST_UNITS;

        fn fetch(self) -> PageFuture<Self> {
            Box::pin(async move {
                self.asked.lock().unwrap().push(self.at.clone());
                // Not at once, as with a real call.
                tokio::task::yield_now().await;
                let page = (self.script)(self.at.as_ref().unwrap_or(&self.start));
                match page {
                    Some(page) => {
                        let page = serde_json::to_string(&page).unwrap();
                        answered::<Acme, _>(format!(r#"{{"code":0,"data":{page}}}"#)).await
                    }
                    None => {
                        let nobody = client::<Acme>("http://127.0.0.1:1");
                        nobody.0.send::<()>(get_unit()).await.map(|it| it.map(|()| List::default()))
                    }
                }
            })
        }

        fn position(&self) -> Position {
            self.at.as_ref().unwrap_or(&self.start).clone()
        }

        fn seek(&mut self, position: Position) {
            self.at = Some(position);
        }

        fn marker<'a>(&self, page: &'a List) -> Marker<'a> {
            let next = page.next.as_deref();
            let end = match self.style {
                Style::More => End::More(page.more),
                Style::EmptyPage => End::EmptyPage,
                _ => End::Total(page.total),
            };
            let size = self.size;
            match self.start {
                Position::Number(_) => Marker::Number { first: self.first, size, end },
                Position::Offset(_) => Marker::Offset { size, end },
                _ if self.style == Style::TokenOnly => Marker::TokenOnly { next },
                _ => Marker::Token { more: page.more, next },
            }
        }

        fn count(page: &List) -> usize {
            page.items.len()
        }
    }

    impl PagedItems for Fake {
        type Item = String;

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
    for _ in 0..2 {
        // `None` would say that the list is whole.
        match items.try_next().await {
            Ok(item) => assert_eq!((item, end.as_str()), (None, "end")),
            Err(again) => assert!(again.to_string().contains(&end) || !again.is_paging()),
        }
    }
    let behind = poll_fn(|cx| Pin::new(&mut items).poll_next(cx)).await;
    assert!(behind.is_none(), "a loop over the stream comes to its end");
    assert_eq!(fake.asked(), asked, "nothing is fetched after the end");

    // The pages have the same end.
    let mut pages = Pages::new(fake).look_ahead(depth);
    let mut of_pages = String::new();
    while let Ok(Some(page)) = pages.try_next().await {
        of_pages += &page.items.concat();
    }
    assert_eq!(pages.try_next().await.is_ok(), end == "end", "it says so again");
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
    const SAME: &str = "the server repeats itself: the page is the same as the one before";
    const EARLIER: &str =
        "the server repeats itself: the page has the same items as an earlier page";
    const NO_TOKEN: &str =
        "the server says that there is more, but gives no page token to ask for it";
    const NEITHER: &str =
        "the server says neither whether there is more nor where, so the list may be incomplete";
    let table: &[(Option<&str>, Written, &str)] = &[
        (None, &[(&["a"], "-")], "a end"),
        (None, &[(&[], "-")], " end"),
        (None, &[(&["a"], "- ")], "a end"),
        // A token after the end means nothing.
        (None, &[(&["a"], "-t")], "a end"),
        (None, &[(&["a", "b"], "+t"), (&["c"], "+u"), (&["d"], "-")], "abcd end"),
        // An empty page with more to come is not the end.
        (None, &[(&[], "+t"), (&[], "+u"), (&["d"], "-")], "d end"),
        // The same page once more, with a fresh token or as the last one; and an earlier one.
        (None, &[(&["a"], "+t"), (&["a"], "+u")], &format!("a {SAME}")),
        (None, &[(&["a", "b"], "+t"), (&["a", "b"], "-")], &format!("ab {SAME}")),
        (None, &[(&["a"], "+t"), (&["b"], "+u"), (&["a"], "+v")], &format!("ab {EARLIER}")),
        // Items that nothing tells apart may well be equal.
        (None, &[(&["", ""], "+t"), (&["", ""], "+u"), (&["", ""], "-")], " end"),
        (None, &[(&["a", "a"], "+t"), (&["a", "a"], "-")], "aaaa end"),
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
    let too_low = |total: u32, reached: u32, page: u32| {
        let items = if total == 1 { "item" } else { "items" };
        format!(
            "the server says that the list has {total} {items}, and {reached} have come with page {page}"
        )
    };
    let table: &[(u32, Written, &str)] = &[
        (1, &[(&["a"], "1")], "a end"),
        (1, &[(&["a", "b"], "3"), (&["c"], "3")], "abc end"),
        // After a full page it takes one more to see that it was the last.
        (1, &[(&["a", "b"], "2"), (none, "2")], "ab end"),
        (1, &[(&["a", "b"], "4"), (&["c", "d"], "4"), (none, "4")], "abcd end"),
        (1, &[(&["a", "b"], "2"), (none, "-")], "ab end"),
        // A total that is too low, whether or not it could be the truth so far.
        (1, &[(&["a", "b"], "0")], &format!("ab {}", too_low(0, 2, 1))),
        (1, &[(&["a", "b"], "1")], &format!("ab {}", too_low(1, 2, 1))),
        (1, &[(&["a", "b"], "2"), (&["c", "d"], "2")], &format!("abcd {}", too_low(2, 4, 2))),
        (1, &[(&["a", "b"], "2"), (&["c"], "2")], &format!("abc {}", too_low(2, 3, 2))),
        // Unless the list has grown meanwhile.
        (1, &[(&["a", "b"], "2"), (&["c"], "3")], "abc end"),
        (1, &[(none, "0")], " end"),
        // A server that gives smaller pages than asked does not make the list shorter.
        (1, &[(&["a"], "3"), (&["b"], "3"), (&["c"], "3"), (none, "3")], "abc end"),
        (1, &[(&["a"], "2"), (&["b"], "2"), (&["c"], "2")], &format!("abc {}", too_low(2, 3, 3))),
        // A part is never the whole.
        (
            1,
            &[(&["a", "b"], "3"), (none, "3")],
            "ab page 2 is empty, although only 2 of 3 items have come",
        ),
        (1, &[(none, "3")], " page 1 is empty, although only 0 of 3 items have come"),
        // The list changes during the walk: the newest total counts.
        (1, &[(&["a", "b"], "3"), (&["c", "d"], "5"), (&["e"], "5")], "abcde end"),
        // Where it has become smaller, one more page shows that nothing is left.
        (1, &[(&["a", "b"], "9"), (&["c"], "3"), (none, "3")], "abc end"),
        (
            1,
            &[(&["a", "b"], "9"), (&["c"], "3"), (&["d", "e"], "9"), (&["f"], "6"), (none, "6")],
            "abcdef end",
        ),
        (
            1,
            &[(&["a", "b"], "9"), (&["c"], "3"), (&["d"], "3")],
            &format!("abcd {}", too_low(3, 4, 3)),
        ),
        (1, &[(&["a", "b"], "9"), (none, "1")], "ab end"),
        // Without a total, an empty page is the end, but not the first one.
        (1, &[(&["a", "b"], "-"), (&["c"], "-"), (none, "-")], "abc end"),
        (
            1,
            &[(none, "-")],
            " the server gives neither items nor a total, so the list may be incomplete",
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
        (
            1,
            &[(&["a", "b"], "8"), (&["c", "d"], "8"), (&["a", "b"], "8"), (&["c", "d"], "8")],
            "abcd the server repeats itself: page 3 has the same items as an earlier page",
        ),
        // A server that counts records where we count pages.
        (
            1,
            &[(&["a", "b", "c"], "9"), (&["b", "c", "d"], "9")],
            "abc the server repeats itself: 2 of the 3 items of page 2 were on the page before, \
             and the list has not grown by as many",
        ),
        (
            1,
            &[(&["a", "b", "c", "d"], "9"), (&["c", "d", "e", "f"], "9")],
            "abcd the server repeats itself: 2 of the 4 items of page 2 were on the page before, \
             and the list has not grown by as many",
        ),
        // Fewer than half of them may be by chance: one was put in front, and another one was taken away.
        (1, &[(&["a", "b", "c"], "6"), (&["c", "d", "e"], "6"), (none, "6")], "abccde end"),
        // Two were added in front.
        (1, &[(&["a", "b", "c"], "4"), (&["b", "c", "d"], "6"), (none, "6")], "abcbcd end"),
        (1, &[(&["a", "b"], "-1")], "ab the server says that the list has -1 items"),
        // From the middle: what comes before the start is not missing.
        (3, &[(&["e", "f"], "7"), (&["g"], "7")], "efg end"),
        (3, &[(&["e", "f"], "6"), (none, "6")], "ef end"),
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
async fn a_token_alone_says_whether_there_is_more() {
    let table: &[(Option<&str>, Written, &str)] = &[
        (None, &[(&["a"], "?")], "a end"),
        (None, &[(&["a"], "? ")], "a end"),
        (None, &[(&["a"], "?t"), (&[], "?u"), (&["b"], "?")], "ab end"),
        (Some("s"), &[(&["a"], "?t"), (&["b"], "?")], "ab end"),
        (
            Some("s"),
            &[(&["a"], "?t"), (&["b"], "?s")],
            "ab the server repeats itself: it gave a page token that it gave before",
        ),
    ];
    for (start, pages, expected) in table {
        let fake = Fake { style: Style::TokenOnly, ..tokens(*start, pages) };
        assert_eq!(walk(fake).await, *expected, "{start:?} {pages:?}");
    }
}

#[tokio::test]
async fn numbered_pages_may_say_whether_there_is_more() {
    let none: &[&str] = &[];
    let table: &[(Style, u32, Written, &str)] = &[
        (Style::More, 1, &[(&["a", "b"], "-")], "ab end"),
        (Style::More, 1, &[(none, "-")], " end"),
        (Style::More, 1, &[(&["a", "b"], "+"), (&["c", "d"], "+"), (&["e"], "-")], "abcde end"),
        (Style::More, 3, &[(&["a"], "+"), (&["b"], "-")], "ab end"),
        // A page that a filter has emptied.
        (Style::More, 1, &[(&["a"], "+"), (none, "+"), (&["b"], "-")], "ab end"),
        // `false` is often left out. An empty page is the end then, but not the first one.
        (Style::More, 1, &[(&["a"], "?"), (&["b", "c"], "?"), (none, "?")], "abc end"),
        (Style::More, 1, &[(&["a", "b"], "+"), (&["c"], "?"), (none, "?")], "abc end"),
        (
            Style::More,
            1,
            &[(none, "?")],
            " the server gives no items and does not say whether there is more, so the list may be \
             incomplete",
        ),
        (
            Style::More,
            1,
            &[(&["a", "b"], "+"), (&["a", "b"], "+")],
            "ab the server repeats itself: page 2 is the same as the one before",
        ),
        (Style::EmptyPage, 1, &[(&["a", "b"], "?"), (&["c"], "?"), (none, "?")], "abc end"),
        (Style::EmptyPage, 1, &[(none, "?")], " end"),
    ];
    for (style, start, pages, expected) in table {
        let written = pages.iter().map(|(items, marker)| Some(token_page(items, marker)));
        let fake = Fake { style: *style, ..Fake::numbered(*start, written.collect()) };
        assert_eq!(walk(fake).await, *expected, "{style:?} {start} {pages:?}");
    }
}

/// The records from an offset on, each page as large as `sizes` says; behind them pages are empty.
fn offsets(start: u64, sizes: &[usize], total: i64) -> Fake {
    let mut pages = std::collections::HashMap::new();
    let mut offset = start;
    for size in sizes {
        let items = (offset..offset + *size as u64).map(|number| number.to_string()).collect();
        let next = offset + *size as u64;
        let more = Some((next as i64) < total);
        pages.insert(offset, List { items, more, total: Some(total), next: None });
        offset = next;
    }
    Fake::new(Position::Offset(start), move |at| {
        let at = at.clone().into_offset().expect("an offset");
        let behind = List { total: Some(total), more: Some(false), ..List::default() };
        Some(pages.get(&at).cloned().unwrap_or(behind))
    })
}

#[tokio::test]
async fn a_page_begins_behind_the_records_that_have_come() {
    let table: &[(u64, &[usize], i64, &str)] = &[
        (0, &[2, 2, 1], 5, "01234 end"),
        (0, &[2, 2], 4, "0123 end"),
        (3, &[2, 1], 6, "345 end"),
        (9, &[], 6, " end"),
        // Smaller pages than asked leave nothing out, wherever the walk starts.
        (0, &[1, 1, 1], 3, "012 end"),
        (4, &[1, 1], 6, "45 end"),
    ];
    for (start, sizes, total, expected) in table {
        for style in [Style::Usual, Style::More, Style::EmptyPage] {
            let fake = Fake { style, ..offsets(*start, sizes, *total) };
            assert_eq!(walk(fake).await, *expected, "{style:?} {start} {sizes:?} of {total}");
        }
    }
    let table: &[(&[usize], i64, &str)] = &[
        (&[2], 5, "01 the page at offset 2 is empty, although only 2 of 5 items have come"),
        (&[2], -5, "01 the server says that the list has -5 items"),
        (
            &[2, 2],
            2,
            "0123 the server says that the list has 2 items, and 4 have come with the page at \
             offset 2",
        ),
        (
            &[2],
            1,
            "01 the server says that the list has 1 item, and 2 have come with the page at offset 0",
        ),
    ];
    for (sizes, total, expected) in table {
        assert_eq!(walk(offsets(0, sizes, *total)).await, *expected, "{sizes:?} of {total}");
    }
    // More to come, and nothing here: the same offset would be asked for again.
    let empty = List { more: Some(true), ..List::default() };
    let fake = Fake::new(Position::Offset(4), move |_| Some(empty.clone()));
    let end = walk(Fake { style: Style::More, ..fake }).await;
    assert_eq!(end, " the page at offset 4 is empty, although the server says that there is more");
}

#[tokio::test]
async fn an_unknown_page_size_makes_no_false_alarm() {
    // Nobody knows what comes before page 3: an empty page is the end.
    let written = |pages: Written| -> Vec<_> {
        pages.iter().map(|(items, total)| Some(fake::number_page(items, total))).collect()
    };
    for pages in [&[(&["e"] as &[&str], "9"), (&[], "9")] as Written, &[(&[], "9")]] {
        let fake = Fake { size: None, ..Fake::numbered(3, written(pages)) };
        assert!(walk(fake).await.ends_with(" end"), "{pages:?}");
    }
    // From the first page on all can be counted; whether a page is full cannot be seen.
    let fake = Fake { size: None, ..Fake::numbered(1, written(&[(&["a"], "1"), (&[], "1")])) };
    assert_eq!(walk(fake).await, "a end");
    let fake = Fake { size: None, ..Fake::numbered(1, written(&[(&["a"], "2"), (&[], "2")])) };
    assert!(walk(fake).await.ends_with("only 1 of 2 items have come"));
}

#[tokio::test]
async fn pages_are_counted_from_where_the_vendor_counts() {
    // By index from 0: the start at 1 leaves one page out.
    let pages =
        || vec![Some(fake::number_page(&["c", "d"], "4")), Some(fake::number_page(&[], "4"))];
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
async fn a_listing_starts_where_another_was() {
    let written: Written = &[(&["a", "b"], "+t"), (&["c"], "+u:v"), (&["d"], "-")];
    let by_token = || tokens(None, written);
    let by_number = || {
        let pages = ["ab", "cd", "e"].map(|items| {
            let items: Vec<_> = items.split_inclusive(|_| true).collect();
            Some(fake::number_page(&items, "5"))
        });
        Fake::numbered(1, pages.to_vec())
    };
    let by_offset = || offsets(0, &[2, 2, 1], 5);
    for (fake, whole) in [(by_token(), "abcd"), (by_number(), "abcde"), (by_offset(), "01234")] {
        let mut taken = String::new();
        let mut items = Items::new(fake.clone());
        // As a text, as a user saves it.
        while let Some(saved) = items.position().map(ToString::to_string) {
            let position: Position = saved.parse().unwrap();
            assert_eq!(Some(&position), items.position());
            for depth in [0, 8] {
                let rest = Items::new(fake.clone()).start_at(position.clone()).look_ahead(depth);
                let rest = drained(rest).await;
                assert!(
                    whole.ends_with(&rest) && whole.len() <= taken.len() + rest.len(),
                    "{rest}"
                );
            }
            match items.try_next().await.unwrap() {
                Some(item) => taken += &item,
                None => break,
            }
        }
        assert_eq!(taken, whole);
    }

    let positions = [
        Position::Token(Some("t".to_owned())),
        Position::Token(None),
        Position::Number(2),
        Position::Offset(2),
    ];
    for (fake, kind) in [(by_token(), 0), (by_number(), 2), (by_offset(), 3)] {
        for (index, position) in positions.iter().enumerate() {
            if index == kind || kind == 0 && index == 1 {
                continue;
            }
            fake.asked.lock().unwrap().clear();
            let mut items = Items::new(fake.clone()).start_at(position.clone());
            for _ in 0..2 {
                let error = items.try_next().await.unwrap_err();
                assert!(error.is_invalid_request(), "{error}");
                assert_eq!(error.parameter(), Some("position"));
            }
            let mut pages = Pages::new(fake.clone()).start_at(position.clone());
            assert!(pages.try_next().await.unwrap_err().is_invalid_request());
            assert_eq!(fake.asked(), 0, "nothing is sent");
        }
    }
    let error = Items::new(by_number()).start_at(positions[0].clone()).try_next().await;
    assert_eq!(
        error.unwrap_err().to_string(),
        "list_units: position is a page token, and the pages of this list have page numbers. \
         Nothing was sent. Start where a stream of this operation was, or without a position. See \
         https://acme.example/docs/list_units"
    );
    for text in
        ["", "token", "token:", "page", "page:", "page:-1", "page:4294967296", "offset:x", "x:1"]
    {
        // It may be anything, a secret too, and is not shown.
        assert_eq!(
            text.parse::<Position>().unwrap_err().to_string(),
            "this is not a position in a list; a position looks like `token:AQD9`, `page:3`, \
             `offset:40` or `start`"
        );
    }
}

async fn drained(mut items: Items<Fake>) -> String {
    let mut all = String::new();
    while let Some(item) = items.try_next().await.unwrap() {
        all += &item;
    }
    all
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
    let items = Items::new(fake);
    is_stream(&pages);
    is_stream(&items);
    assert!(!pages.is_terminated() && !items.is_terminated());
    let page = poll_fn(|cx| Pin::new(&mut pages).poll_next(cx)).await.unwrap().unwrap();
    assert_eq!(page.items, ["a"]);
    let end = poll_fn(|cx| Pin::new(&mut pages).poll_next(cx)).await;
    assert!(end.is_none());
    assert!(format!("{pages:?}").contains("list_units"));
}

#[tokio::test]
async fn the_newest_total_is_there_for_a_progress_bar() {
    let written: Written = &[(&["a", "b"], "3"), (&["c", "d"], "5"), (&["e"], "5")];
    let fake = || {
        let pages = written.iter().map(|(items, total)| Some(fake::number_page(items, total)));
        Fake::numbered(1, pages.collect())
    };
    let mut pages = Pages::new(fake());
    let mut items = Items::new(fake());
    assert_eq!((pages.total_hint(), items.total_hint()), (None, None));
    for total in [3, 5, 5] {
        let page = pages.try_next().await.unwrap().unwrap();
        for item in &page.items {
            assert_eq!(items.try_next().await.unwrap().as_ref(), Some(item));
            assert_eq!((pages.total_hint(), items.total_hint()), (Some(total), Some(total)));
        }
    }
}

#[tokio::test]
async fn a_thousand_pages_in_a_row_with_nothing_new_are_too_many() {
    for (empty, whole) in [(999, true), (1_000, false)] {
        let fake = Fake::new(Position::Token(None), move |at| {
            let at = at.clone().into_token().map_or(0, |token| token.parse().unwrap());
            let next = format!("+{}", at + 1);
            Some(match at {
                0 => token_page(&["a"], &next),
                at if at <= empty => token_page(&[], &next),
                _ => token_page(&["b"], "-"),
            })
        });
        let mut items = Items::new(fake).look_ahead(0);
        assert_eq!(items.try_next().await.unwrap().as_deref(), Some("a"));
        match items.try_next().await {
            Ok(item) => assert!(whole && item.as_deref() == Some("b"), "{empty}: {item:?}"),
            Err(error) => {
                assert!(!whole, "{empty}: {error}");
                let text = "nothing new has come with the last 1000 pages";
                assert!(error.is_paging() && error.to_string().contains(text), "{error}");
            }
        }
    }
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
        let items = if at > PAGES { vec![] } else { vec![format!("{at}a"), format!("{at}b")] };
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
        let pages = if expected == PAGES { PAGES } else { PAGES + 1 };
        assert_eq!(fake.asked(), pages as usize);
    }
    let for_ever = Fake::new(Position::Token(None), |_| Some(token_page(&["a"], "+t")));
    let error = {
        let mut pages = Pages::new(for_ever);
        pages.try_next().await.unwrap();
        pages.try_next().await.unwrap_err()
    };
    assert_eq!(error.kind(), ErrorKind::Paging);
}
