//! Servers that lie about their list: a walk gives every item once, or it ends with an error. It never
//! takes a part for the whole, and never goes on for ever; an honest server never meets an error.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use proptest::prelude::*;
use vendor_client_core::plumbing::{End, Marker, PageFuture, Paged, PagedItems, object};
use vendor_client_core::{Error, ErrorKind, Items, Operation, Pages, Position};

use crate::support::acme::LIST_UNITS;
use crate::support::{Acme, AcmeCode, answered};

#[derive(Clone, Debug, Default, PartialEq)]
struct Unit {
    id: Option<i64>,
}

object!(Deserialize for Unit; id);

#[derive(Clone, Debug, Default, PartialEq)]
struct Page {
    units: Vec<Unit>,
    teams: Vec<Unit>,
    rooms: Vec<Unit>,
    total: Option<i64>,
    more: Option<bool>,
    next: Option<String>,
}

object!(Deserialize for Page; units as items, teams as items, rooms as items, total, more, next);

/// In which lists of a page the items are.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Lists {
    /// All in one.
    One,
    /// In three, one after the other: all units come first, and all rooms last.
    InTurn,
    /// In three, on each page.
    Mixed,
}

const NAMES: [&str; 3] = ["units", "teams", "rooms"];

impl Lists {
    /// In which list the item is, and its ID there: each list counts from 0, so that an ID alone tells no item.
    fn place(self, item: u32, of: u32) -> (usize, u32) {
        let third = of.div_ceil(3).max(1);
        match self {
            Lists::One => (0, item),
            Lists::InTurn => ((item / third) as usize, item % third),
            Lists::Mixed => ((item % 3) as usize, item / 3),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Style {
    Token,
    TokenOnly,
    NumberTotal,
    NumberMore,
    NumberEmpty,
    OffsetTotal,
    OffsetMore,
}

const STYLES: [Style; 7] = [
    Style::Token,
    Style::TokenOnly,
    Style::NumberTotal,
    Style::NumberMore,
    Style::NumberEmpty,
    Style::OffsetTotal,
    Style::OffsetMore,
];

#[derive(Clone, Copy, Debug, PartialEq)]
enum Lie {
    None,
    /// A total that is off by so many.
    Total(i64),
    /// From this page, which is not the first one, the total is that of what has come so far, and the page has one
    /// item less than the others.
    TakenBack(u32),
    /// From this page on, the page so many before comes again, each time with a fresh token.
    Again(u32, u32),
    /// The server gives pages of this size, whatever is asked.
    Clamped(u32),
    /// This page is empty, and the items come later.
    Gap(u32),
    /// There is more, but no token.
    NoToken(u32),
    /// The token of an earlier page.
    OldToken(u32, u32),
    /// The page number is a number of records. Without a total nothing tells.
    Records,
}

impl Lie {
    /// Whether the list is told as it is, although in another way than asked for.
    fn is_harmless(self, style: Style) -> bool {
        match self {
            Lie::None | Lie::Clamped(_) => true,
            // The next page gives the truth once more, and there a list may have grown.
            Lie::TakenBack(_) => matches!(style, Style::NumberTotal | Style::NumberMore),
            Lie::Gap(_) => matches!(style, Style::Token | Style::TokenOnly | Style::NumberMore),
            Lie::Total(_) => !matches!(style, Style::NumberTotal | Style::OffsetTotal),
            Lie::NoToken(_) => !matches!(style, Style::Token | Style::TokenOnly),
            Lie::OldToken(..) => !matches!(style, Style::Token | Style::TokenOnly),
            _ => false,
        }
    }
}

#[derive(Clone, Debug)]
struct Liar {
    lists: Lists,
    style: Style,
    lie: Lie,
    count: u32,
    size: u32,
    at: Position,
    asked: Arc<AtomicUsize>,
}

impl Liar {
    /// Which page, from 0 on, is meant.
    fn page(&self) -> u32 {
        match &self.at {
            Position::Token(token) => token.as_ref().map_or(0, |token| token.parse().unwrap()),
            Position::Number(number) => number - 1,
            Position::Offset(offset) => (*offset / u64::from(self.given())) as u32,
            _ => unreachable!(),
        }
    }

    fn given(&self) -> u32 {
        if let Lie::Clamped(size) = self.lie { size.min(self.size) } else { self.size }
    }

    fn body(&self) -> String {
        let (asked, size) = (self.page(), self.given());
        let mut first = asked.saturating_mul(size);
        let mut pages = self.count.div_ceil(size);
        match self.lie {
            Lie::Again(from, back) if asked >= from => {
                first = from.saturating_sub(1 + (asked - from) % (back + 1)) * size;
            }
            Lie::Gap(gap) => {
                pages += 1;
                let page = asked - u32::from(asked > gap);
                first = if asked == gap { u32::MAX } else { page * size };
            }
            Lie::TakenBack(at) => {
                pages = (self.count + 1).div_ceil(size);
                first -= u32::from(asked > at);
            }
            Lie::Records => first = asked,
            _ => {}
        }
        let less = u32::from(self.lie == Lie::TakenBack(asked));
        let last = first.saturating_add(size - less).min(self.count);
        let list = |list: usize| {
            let places = (first..last).map(|item| self.lists.place(item, self.count));
            let ids = places.filter(|place| place.0 == list);
            let units: Vec<_> = ids.map(|(_, id)| format!(r#"{{"id":{id}}}"#)).collect();
            format!(r#""{}":[{}]"#, NAMES[list], units.join(","))
        };
        let off = match self.lie {
            Lie::Total(off) => off,
            Lie::TakenBack(at) if at == asked => i64::from(last) - i64::from(self.count),
            _ => 0,
        };
        let more = asked + 1 < pages || matches!(self.lie, Lie::Again(..)) && asked > 0;
        let next = match self.lie {
            _ if !more => "null".to_owned(),
            Lie::NoToken(at) if at == asked => "null".to_owned(),
            Lie::OldToken(at, old) if at == asked => format!(r#""{}""#, old.min(asked)),
            _ => format!(r#""{}""#, asked + 1),
        };
        format!(
            r#"{{"code":0,"log":{asked},"data":{{{},"total":{},"more":{more},"next":{next}}}}}"#,
            [0, 1, 2].map(list).join(","),
            i64::from(self.count) + off,
        )
    }
}

impl Paged for Liar {
    type Page = Page;
    type Code = AcmeCode;

    const OPERATION: &'static Operation = &LIST_UNITS;

    fn fetch(self) -> PageFuture<Self> {
        Box::pin(async move {
            assert!(self.asked.fetch_add(1, Ordering::SeqCst) < 3000, "the walk goes on for ever");
            answered::<Acme, _>(self.body()).await
        })
    }

    fn position(&self) -> Position {
        self.at.clone()
    }

    fn seek(&mut self, position: Position) {
        self.at = position;
    }

    fn marker<'a>(&self, page: &'a Page) -> Marker<'a> {
        let next = page.next.as_deref();
        let size = Some(self.size);
        let (total, more) = (End::Total(page.total), End::More(page.more));
        match self.style {
            Style::Token => Marker::Token { more: page.more, next },
            Style::TokenOnly => Marker::TokenOnly { next },
            Style::NumberTotal => Marker::Number { first: 1, size, end: total },
            Style::NumberMore => Marker::Number { first: 1, size, end: more },
            Style::NumberEmpty => Marker::Number { first: 1, size, end: End::EmptyPage },
            Style::OffsetTotal => Marker::Offset { size, end: total },
            Style::OffsetMore => Marker::Offset { size, end: more },
        }
    }

    fn count(page: &Page) -> usize {
        page.units.len() + page.teams.len() + page.rooms.len()
    }
}

impl PagedItems for Liar {
    type Item = Unit;

    fn into_items(page: Page) -> Vec<Unit> {
        page.units
    }
}

/// The IDs in each list, in their order, and the error at the end if there is one.
async fn walk(liar: Liar, depth: usize) -> ([Vec<u32>; 3], Option<Error<AcmeCode>>) {
    let mut found = [const { Vec::new() }; 3];
    let id = |unit: &Unit| unit.id.unwrap() as u32;
    if liar.lists == Lists::One {
        let mut items = Items::new(liar).look_ahead(depth);
        loop {
            match items.try_next().await {
                Ok(Some(item)) => found[0].push(id(&item)),
                Ok(None) => return (found, None),
                Err(error) => return (found, Some(error)),
            }
        }
    }
    let mut pages = Pages::new(liar).look_ahead(depth);
    loop {
        match pages.try_next().await {
            Ok(Some(page)) => {
                for (found, list) in found.iter_mut().zip([&page.units, &page.teams, &page.rooms]) {
                    found.extend(list.iter().map(id));
                }
            }
            Ok(None) => return (found, None),
            Err(error) => return (found, Some(error)),
        }
    }
}

fn lie() -> impl Strategy<Value = Lie> {
    prop_oneof![
        Just(Lie::None),
        (-30_i64..30).prop_map(Lie::Total),
        (1_u32..4).prop_map(Lie::TakenBack),
        (1_u32..4, 0_u32..3).prop_map(|(from, back)| Lie::Again(from, back)),
        (1_u32..6).prop_map(Lie::Clamped),
        (0_u32..4).prop_map(Lie::Gap),
        (0_u32..4).prop_map(Lie::NoToken),
        (0_u32..4, 0_u32..4).prop_map(|(at, old)| Lie::OldToken(at, old)),
        Just(Lie::Records),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn all_items_or_an_error(
        lists in prop::sample::select(&[Lists::One, Lists::InTurn, Lists::Mixed][..]),
        style in prop::sample::select(&STYLES[..]), lie in lie(), count in 0_u32..40, size in 1_u32..8,
        depth in 0_usize..4,
    ) {
        let lie = match (lie, style) {
            // Nothing tells without a total.
            (Lie::Records, style) if style != Style::NumberTotal => Lie::None,
            // That is what says that the list is over.
            // An empty page whose total agrees is an end.
            (Lie::TakenBack(_), _) if size == 1 => Lie::None,
            (Lie::Gap(_), Style::NumberEmpty) | (Lie::NoToken(_), Style::TokenOnly) => Lie::None,
            _ => lie,
        };
        let at = match style {
            Style::Token | Style::TokenOnly => Position::Token(None),
            Style::OffsetTotal | Style::OffsetMore => Position::Offset(0),
            _ => Position::Number(1),
        };
        let liar = Liar { lists, style, lie, count, size, at, asked: Arc::default() };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let (found, end) = runtime.block_on(walk(liar, depth));
        match end {
            None => {
                // A first page shorter than asked whose total says the same is believed.
                let came: usize = found.iter().map(Vec::len).sum();
                let believed = matches!(lie, Lie::Total(_)) && came < size as usize;
                let mut all = [const { Vec::new() }; 3];
                for (list, id) in (0..count).map(|item| lists.place(item, count)) {
                    all[list].push(id);
                }
                prop_assert!(found == all || believed, "{style:?} {lie:?}: {found:?} of {count}");
            }
            Some(error) => {
                prop_assert_eq!(error.kind(), ErrorKind::Paging);
                prop_assert!(!lie.is_harmless(style), "{style:?} {lie:?} of {count} by {size}: {error}");
            }
        }
    }
}
