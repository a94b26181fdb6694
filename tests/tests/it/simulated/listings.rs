//! Whole listings: by each verb, in pages of each size, within the quotas, and longer than a token lives.

use std::time::Duration;

use org_vendor_sim::Feishu;
use tokio::time::{Instant, sleep};
use vendor_client_core::plumbing::{End, Marker};
use vendor_client_core::{Error, ErrorCode, ErrorKind, Position, RetryPolicy};

use super::operations::{Habits, Listing, feishu_builder};
use super::world::World;

/// What a listing gave, and how it ended.
#[derive(Debug)]
pub struct Walked {
    pub items: Vec<u32>,
    pub error: Option<Ended>,
}

/// The error at the end of a listing.
#[derive(Debug)]
pub struct Ended {
    pub kind: ErrorKind,
    pub text: String,
}

impl<C: ErrorCode> From<Error<C>> for Ended {
    fn from(error: Error<C>) -> Self {
        Self { kind: error.kind(), text: error.to_string() }
    }
}

impl Walked {
    #[track_caller]
    pub fn assert_whole(&self, items: u32) {
        assert!(self.error.is_none(), "{:?}", self.error);
        assert_eq!(self.items, (1..=items).collect::<Vec<_>>());
    }

    /// That it ended with an error, and that what came before it is the beginning of the list.
    #[track_caller]
    pub fn assert_broken(&self) -> &Ended {
        let ended = self.error.as_ref().expect("it ended as if it were whole");
        assert_eq!(self.items, (1..=self.items.len() as u32).collect::<Vec<_>>(), "{ended:?}");
        ended
    }
}

/// Takes the steps of a stream, and works on each item.
pub async fn walk<L: Listing>(mut stream: L::Stream, work: Duration) -> Walked {
    let mut walked = Walked { items: Vec::new(), error: None };
    loop {
        match L::step(&mut stream).await {
            Ok(Some(numbers)) => {
                sleep(work * numbers.len() as u32).await;
                walked.items.extend(numbers);
            }
            Ok(None) => return walked,
            Err(error) => {
                let again = L::step(&mut stream).await;
                let again = again.expect_err("`None` means that the list is whole");
                assert_eq!(again.to_string(), error.to_string());
                walked.error = Some(error.into());
                return walked;
            }
        }
    }
}

/// By `send()`, with the position of the next page from the one before, as a user would who takes no stream.
async fn by_hand<L: Listing>(mut listing: L, count: u32) -> Vec<u32> {
    let mut numbers = Vec::new();
    for _ in 0..=count {
        let page = listing.clone().one_page().await.unwrap().into_data();
        numbers.extend(L::numbers(&page));
        let next = match listing.marker(&page) {
            Marker::Token { more: Some(false), .. } => return numbers,
            Marker::Token { next, .. } => Position::Token(Some(next.unwrap().to_owned())),
            Marker::Number { end: End::Total(Some(total)), .. }
                if numbers.len() as i64 >= total =>
            {
                return numbers;
            }
            Marker::Number { .. } => {
                Position::Number(listing.position().into_number().unwrap() + 1)
            }
            other => panic!("a style of no vendor's: {other:?}"),
        };
        listing.seek(next);
    }
    panic!("more pages than items: {numbers:?}");
}

async fn by_pages<L: Listing>(listing: L) -> Vec<u32> {
    let mut pages = listing.page_stream();
    let mut numbers = Vec::new();
    while let Some(page) = pages.try_next().await.unwrap() {
        numbers.extend(L::numbers(&page));
    }
    numbers
}

/// Every edge: an empty list, pages that are exactly full, and one item more or less.
async fn every_item_comes_once_and_in_order<L: Listing>() {
    let [smallest, largest] = L::SIZES;
    let mut sizes = vec![Some(smallest), Some(13), Some(largest)];
    sizes.extend(L::DEFAULT_SIZE.map(|_| None));
    for size in sizes {
        let holds = size.or(L::DEFAULT_SIZE).unwrap();
        for count in [0, 1, holds - 1, holds, holds + 1, 2 * holds, 2 * holds + 1] {
            let world = World::new(L::simulator(count)).await;
            let listing = match size {
                Some(size) => L::sized(&world, size),
                None => L::listing(&world),
            };
            let all: Vec<u32> = (1..=count).collect();
            assert_eq!(by_hand(listing.clone(), count).await, all, "send, in pages of {size:?}");
            assert_eq!(by_pages(listing.clone()).await, all, "pages, of {size:?}");
            walk::<L>(listing.stream(), Duration::ZERO).await.assert_whole(count);

            let pages = count.div_ceil(holds).max(1) as usize;
            let requests = pages + 2 * L::requests(count, holds);
            assert_eq!(world.pages().len(), requests, "{count} in pages of {size:?}");
            assert_eq!(world.tokens(), 1);
        }
    }
}

async fn a_page_is_fetched_when_the_caller_is_as_near_as_the_look_ahead_reaches<L: Listing>() {
    const WORK: Duration = Duration::from_secs(1);
    let size = L::SIZES[0];
    let world = World::new(L::simulator(20 * size)).await;
    walk::<L>(L::sized(&world, size).stream(), WORK).await.assert_whole(20 * size);
    let pages = world.pages();
    assert_eq!(pages.len(), L::requests(20 * size, size));
    for (nth, page) in pages.iter().enumerate() {
        // The caller comes to a page when it has worked on all items of the pages before.
        let pages_before = nth.saturating_sub(L::AT_ONCE) as u32;
        assert_eq!(world.since_start(page), WORK * size * pages_before, "page {nth}");
    }
}

/// The caller takes ten minutes for a page, and no token lives long enough for all of them.
async fn a_listing_outlives_its_tokens_and_none_is_refused<L: Listing>() {
    let size = L::SIZES[0];
    let count = 40 * size;
    let world = World::new(L::simulator(count)).await;
    let items = L::sized(&world, size).stream();
    walk::<L>(items, Duration::from_secs(600) / size).await.assert_whole(count);
    let pages = world.pages();
    assert_eq!(pages.len(), L::requests(count, size));
    assert!(pages.iter().all(|exchange| exchange.status == Some(200)));
    // A token that nobody needs is not replaced, and none is replaced long before its end.
    let took = pages[39].at.duration_since(pages[0].at).unwrap().as_secs();
    let lives = (took / <L::Vendor>::TOKEN_LIFE) as usize;
    assert!(lives >= 2);
    let tokens = world.tokens();
    assert!((lives * 2 / 3 + 1..=lives * 3 / 2 + 1).contains(&tokens), "{tokens} in {lives} lives");
}

for_each_operation! {{
    every_item_comes_once_and_in_order
    a_page_is_fetched_when_the_caller_is_as_near_as_the_look_ahead_reaches
    a_listing_outlives_its_tokens_and_none_is_refused
}}

/// More pages than there is room for in a minute.
async fn a_long_listing_keeps_within_the_quotas<L: Listing<Vendor = Feishu>>() {
    const COUNT: u32 = 1001;
    let world = World::new(L::simulator(COUNT)).await;
    let start = Instant::now();
    walk::<L>(L::sized(&world, 1).stream(), Duration::ZERO).await.assert_whole(COUNT);
    assert_eq!(world.pages().len(), COUNT as usize);
    let refused = world.pages().iter().filter(|exchange| exchange.status != Some(200)).count();
    assert_eq!(refused, 0);
    // As fast as it may: a minute for every thousand, or for every hundred.
    let limit = L::OPERATION.rate_limits.iter().find(|limit| limit.period.as_secs() == 60).unwrap();
    let minutes = (COUNT - 1) / limit.requests;
    let took = start.elapsed().as_secs();
    assert!((60 * minutes..=60 * minutes + 1).contains(&(took as u32)), "{took} s");
}

mod quotas {
    use super::*;

    for_each! {
        [
            list_unit_departments: feishu_directory::contact::request::ListUnitDepartments,
            list_collaboration_tenants: feishu_directory::trust_party::request::ListCollaborationTenants,
            filter_departments: feishu_directory::directory::request::FilterDepartments,
            list_scopes: feishu_directory::contact::request::ListScopes,
            list_share_entities: feishu_directory::trust_party::request::ListShareEntities,
        ]
        { a_long_listing_keeps_within_the_quotas }
    }
}

/// The quotas do hold: who does not wait is refused.
#[tokio::test(start_paused = true)]
async fn without_pacing_the_same_listing_is_refused() {
    type L = feishu_directory::directory::request::FilterDepartments;
    let world = World::new(L::simulator(1001)).await;
    let client = feishu_builder(&world).pacing(false).retry(RetryPolicy::none()).build().unwrap();
    let below_the_root = feishu_directory::directory::Filter::children_of("0");
    let listing = client
        .directory()
        .filter_departments(
            below_the_root,
            [feishu_directory::directory::DepartmentField::DepartmentId],
        )
        .department_id_type(feishu_directory::DepartmentIdType::DepartmentId);
    let walked = walk::<L>(listing.page_size(1).items(), Duration::ZERO).await;
    assert_eq!(walked.items.len(), 50);
    assert_eq!(walked.assert_broken().kind, ErrorKind::Api);
    assert_eq!(world.pages().last().unwrap().status, Some(429));
}
